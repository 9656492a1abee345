"""Điều."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vanban.conform.rule import Loi, rule, so
from vanban.conform.rules.de_muc import DIEU, REF_DD, cat_dong, cho_muc, cung_co, khong_lui
from vanban.conform.rules.ho import (
    gioi_han,
    kieu_lech,
    toan_hoa,
)
from vanban.conform.rules.noi_dung import dau_dong_mm
from vanban.conform.thanh_phan import VanBan


@rule("de-muc-dieu-thuong", ref=REF_DD, strength="bắt buộc", level="error")
def dieu_thuong(vb: VanBan) -> Iterator[Loi]:
    """«Điều», số và tiêu đề in thường.

    Sai: ĐIỀU 1. Đúng: Điều 1. Bản sao văn bản.
    """
    for _, dm in DIEU(vb):
        if not dm.dong.day_du.startswith("Điều"):
            yield Loi(
                cho_muc(dm),
                f"viết «{dm.dong.day_du.split()[0]}»",
                "«Điều»",
                "viết Điều bằng chữ thường, hoa chữ đầu",
            )
        elif toan_hoa(dm.chu):
            yield Loi(cho_muc(dm), "tiêu đề của điều in hoa", "chữ in thường", "viết lại tiêu đề bằng chữ thường")


@rule("de-muc-dieu-thut", ref=REF_DD, strength="bắt buộc", level="error")
def dieu_thut(vb: VanBan) -> Iterable[Loi]:
    """Điều lùi đầu dòng 1 cm hoặc 1,27 cm.

    Sai: sát lề trái. Đúng: 1 cm.
    """
    return gioi_han(
        Loi(
            cho_muc(dm),
            f"lùi {so(round(dau_dong_mm(dm.dong) / 10, 2))} cm" if dm.dong.doan.can != "center" else "canh giữa",
            "lùi 1 cm hoặc 1,27 cm",
            "đặt lùi dòng đầu 1 cm",
        )
        for _, dm in DIEU(vb)
        if khong_lui(dm)
    )


@rule("de-muc-dieu-so", ref=REF_DD, strength="bắt buộc", level="error")
def dieu_so(vb: VanBan) -> Iterator[Loi]:
    """Số của điều là chữ số Ả Rập, sau có dấu chấm.

    Sai: Điều 1: hoặc Điều I. Đúng: Điều 1.
    """
    for _, dm in DIEU(vb):
        if not dm.so[:1].isdigit():
            yield Loi(cho_muc(dm), f"số «{dm.so}»", "chữ số Ả Rập và dấu chấm", "viết Điều 1.")
        elif dm.noi != ".":
            yield Loi(
                cho_muc(dm),
                f"sau số là «{dm.noi}»" if dm.noi else "sau số không có dấu chấm",
                "dấu chấm",
                f"viết Điều {dm.so}.",
            )


@rule("de-muc-dieu-co-chu", ref=REF_DD, strength="bắt buộc", level="error")
def dieu_co_chu(vb: VanBan) -> Iterable[Loi]:
    """Điều cùng cỡ chữ với nội dung.

    Sai: 15 trong nội dung 14. Đúng: 14.
    """
    return gioi_han(cung_co(DIEU, vb))


@rule("de-muc-dieu-kieu", ref=REF_DD, strength="bắt buộc", level="error")
def dieu_kieu(vb: VanBan) -> Iterable[Loi]:
    """«Điều n.» và tiêu đề chữ đứng, đậm.

    Sai: chữ không đậm. Đúng: đậm.
    """

    def ds() -> Iterator[Loi]:
        for _, dm in DIEU(vb):
            dau = cat_dong(dm.dong, 0, len(dm.dong.text) - len(dm.chu))
            loi = kieu_lech(dau, True, False) if dau.text else []
            if loi:
                yield Loi(
                    cho_muc(dm),
                    f"«Điều {dm.so}.»: {', '.join(loi)}",
                    "chữ đứng, đậm",
                    "chọn «Điều n.», bấm đậm (Ctrl+B)",
                )

    return gioi_han(ds())
