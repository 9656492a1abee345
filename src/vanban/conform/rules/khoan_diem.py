"""Khoản, điểm."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, trich
from vanban.conform.rules.de_muc import DIEM, KHOAN, REF_DD, cat_dong, cho_muc, cung_co
from vanban.conform.rules.ho import (
    gioi_han,
    toan_hoa,
)
from vanban.conform.thanh_phan import DeMuc, Dong, Than, VanBan

_KHONG_CHAM: Final = frozenset(")-–/")
"""What stands behind a number only to set it off from the words."""


@rule("de-muc-khoan-so", ref=REF_DD, strength="bắt buộc", level="error")
def khoan_so(vb: VanBan) -> Iterable[Loi]:
    """Khoản đánh số Ả Rập, sau có dấu chấm.

    Sai: 1) hoặc 1- Đúng: 1.
    """
    return gioi_han(
        Loi(cho_muc(dm), f"sau số là «{dm.noi}»", "dấu chấm", f"viết {dm.so}.", dm.noi[-1] in _KHONG_CHAM)
        for _, dm in KHOAN(vb)
        if dm.noi != "."
    )


@rule("de-muc-khoan-co-chu", ref=REF_DD, strength="bắt buộc", level="error")
def khoan_co_chu(vb: VanBan) -> Iterable[Loi]:
    """Khoản cùng cỡ chữ với nội dung.

    Sai: 13 trong nội dung 14. Đúng: 14.
    """
    return gioi_han(cung_co(KHOAN, vb))


def _chu_va_so(dm: DeMuc) -> tuple[Dong, Dong]:
    """The number and the text of a typed heading as lines of their own."""
    dai = max(len(dm.dong.text) - len(dm.chu), 0)
    return cat_dong(dm.dong, 0, dai), cat_dong(dm.dong, dai, len(dm.dong.tho))


@rule("de-muc-khoan-kieu", ref=REF_DD, strength="bắt buộc", level="error")
def khoan_kieu(vb: VanBan) -> Iterable[Loi]:
    """Khoản không có tiêu đề: chữ đứng, không đậm.

    Sai: số 1. đậm. Đúng: 1. Quyết định này …
    """

    def ds() -> Iterator[Loi]:
        for _, dm in KHOAN(vb):
            if dm.co_tieu_de:
                continue
            dau, sau = _chu_va_so(dm)
            if sau.nghieng:
                yield Loi(cho_muc(dm), "cả khoản nghiêng", "chữ đứng, không đậm", "bỏ nghiêng")
            elif sau.dam and (len(dm.chu) > 60 or dm.chu.endswith((".", ";"))):
                yield Loi(
                    cho_muc(dm), "cả khoản đậm", "chữ đứng, không đậm", "bỏ đậm; chỉ tiêu đề đứng riêng mới đậm",
                    len(dm.chu) > 60,
                )  # fmt: skip
            elif dau.text.strip() and dau.co_nao(lambda d: d.dam) and not _dam_dau(sau):
                yield Loi(cho_muc(dm), "số của khoản đậm", "chữ đứng, không đậm", "bỏ đậm ở số")

    return gioi_han(ds())


def _dam_dau(dong: Dong) -> str:
    """The bold words that a line begins with."""
    chu = ""
    for text, d in dong.kieu():
        if not d.dam:
            break
        chu += text
    return chu.strip()


@rule("de-muc-khoan-tieu-de-dong", ref=REF_DD, strength="bắt buộc", level="error")
def khoan_tieu_de_dong(vb: VanBan) -> Iterable[Loi]:
    """Khoản có tiêu đề: số và tiêu đề đứng riêng một dòng.

    Sai: chữ chạy tiếp sau tiêu đề. Đúng: tiêu đề một dòng riêng.
    """

    def ds() -> Iterator[Loi]:
        for _, dm in KHOAN(vb):
            if dm.co_tieu_de:
                continue
            dau, sau = _chu_va_so(dm)
            cum = _dam_dau(sau)
            so_dam = not dau.text.strip() or dau.co_nao(lambda d: d.dam)
            if (
                cum
                and so_dam
                and len(cum) >= 4
                and len(cum) < len(sau.text.strip()) - 15
                and (cum[-1] in ".:" or sau.text.strip()[len(cum) :].lstrip()[:1] in {".", ":"})
            ):
                yield Loi(
                    cho_muc(dm),
                    f"chữ chạy tiếp sau tiêu đề {trich(cum, 40)}",
                    "tiêu đề một dòng riêng",
                    "xuống dòng sau tiêu đề",
                )

    return gioi_han(ds())


@rule("de-muc-khoan-tieu-de-kieu", ref=REF_DD, strength="bắt buộc", level="error")
def khoan_tieu_de_kieu(vb: VanBan) -> Iterable[Loi]:
    """Tiêu đề của khoản in thường, đứng, đậm.

    Sai: không đậm. Đúng: đậm, chữ thường.
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            cung_cap = [dm for dm in than.de_muc if dm.loai == "khoan"]
            nhieu_dam = sum(dm.co_tieu_de for dm in cung_cap)
            for dm in cung_cap:
                if dm.co_tieu_de:
                    if dm.dong.co_nao(lambda d: d.nghieng):
                        yield Loi(cho_muc(dm), "tiêu đề nghiêng", "chữ đứng, đậm", "bỏ nghiêng")
                    elif toan_hoa(dm.chu):
                        yield Loi(cho_muc(dm), "tiêu đề in hoa", "chữ in thường", "viết lại bằng chữ thường")
                elif nhieu_dam and _nhu_tieu_de(than, dm, cung_cap):
                    yield Loi(cho_muc(dm), "tiêu đề không đậm", "chữ đứng, đậm", "bấm đậm (Ctrl+B)")

    return gioi_han(ds())


def _nhu_tieu_de(than: Than, dm: DeMuc, cung_cap: list[DeMuc]) -> bool:
    """A short khoản without end mark, with text under it, whose neighbours are bold titles."""
    if len(dm.chu) > 90 or re.search(r"[.;:,/]$", dm.chu) or dm.thu + 1 >= len(than.dong):
        return False
    sau = next((d for d in than.de_muc if d.thu == dm.thu + 1), None)
    if sau is not None and sau.loai in {"khoan", "la_ma", "dieu"}:
        return False
    i = cung_cap.index(dm)
    canh = [*cung_cap[max(i - 1, 0) : i], *cung_cap[i + 1 : i + 2]]
    return any(k.co_tieu_de for k in canh)


CHU_DIEM: Final = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
"""Letters of the list as the decree runs them (PL VI)."""


def day_diem(than: Than) -> Iterator[list[DeMuc]]:
    """The runs of điểm: each within its khoản or điều."""
    day: list[DeMuc] = []
    for dm in than.de_muc:
        if dm.loai == "diem":
            if day and dm.so.lower() == "a":
                yield day
                day = []
            day.append(dm)
        elif dm.loai in {"khoan", "dieu", "la_ma", "muc", "chuong", "phan"}:
            if day:
                yield day
            day = []
    if day:
        yield day


@rule("de-muc-diem-chu", ref=REF_DD, strength="bắt buộc", level="error")
def diem_chu(vb: VanBan) -> Iterator[Loi]:
    """Điểm theo thứ tự bảng chữ cái tiếng Việt, không có f, j, w, z.

    Sai: e) f) g). Đúng: e) g) h).
    """
    for than in vb.cac_than:
        for day in day_diem(than):
            for dm in day:
                if dm.so.lower() in "fjwz":
                    yield Loi(
                        cho_muc(dm),
                        f"chữ «{dm.so}» không có trong bảng chữ cái tiếng Việt",
                        "a b c d đ e g h i k …",
                        "đánh lại chữ của các điểm",
                    )
                    break
            else:
                chu = [dm.so.lower() for dm in day]
                thu_tu = [CHU_DIEM.index(c) for c in chu]
                if len(day) > 1 and any(b < a for a, b in itertools.pairwise(thu_tu)):
                    yield Loi(
                        cho_muc(day[0]),
                        f"thứ tự {', '.join(chu)}",
                        "theo bảng chữ cái tiếng Việt",
                        "đánh lại chữ của các điểm",
                    )


@rule("de-muc-diem-d", ref=REF_DD, strength="bắt buộc", level="error")
def diem_d(vb: VanBan) -> Iterator[Loi]:
    """Sau điểm d là điểm đ.

    Sai: d) e). Đúng: d) đ) e).
    """
    for than in vb.cac_than:
        for day in day_diem(than):
            for a, b in itertools.pairwise(day):
                if a.so.lower() == "d" and b.so.lower() == "e":
                    yield Loi(
                        cho_muc(b), "sau điểm d là điểm e", "sau d là đ", "đổi thành đ), các điểm sau lùi một chữ"
                    )


@rule("de-muc-diem-bo-dau-mu", ref="PL VI, Phần I, Mục III, 1 (cách trình bày)", strength="theo mẫu", level="warning")
def diem_bo_dau_mu(vb: VanBan) -> Iterator[Loi]:
    """Danh sách điểm của nghị định không dùng ă, â, ê, ô, ơ, ư.

    Sai: a) ă) b). Đúng: a) b) c).
    """
    for than in vb.cac_than:
        for day in day_diem(than):
            sai = [dm for dm in day if dm.so.lower() in "ăâêôơư"]
            if sai:
                yield Loi(
                    cho_muc(sai[0]), f"dùng chữ «{sai[0].so}»", "a b c d đ e g h …", "bỏ các chữ có dấu mũ, dấu móc"
                )


@rule("de-muc-diem-ngoac", ref=REF_DD, strength="bắt buộc", level="error")
def diem_ngoac(vb: VanBan) -> Iterable[Loi]:
    """Sau chữ của điểm có dấu đóng ngoặc đơn.

    Sai: a. hoặc a/ hoặc (a) Đúng: a)
    """
    return gioi_han(
        Loi(cho_muc(dm), f"viết «{dm.dong.day_du[:3].strip()}»", f"«{dm.so})»", f"viết {dm.so})")
        for _, dm in DIEM(vb)
        if dm.noi != ")"
    )


@rule("de-muc-diem-thuong", ref=REF_DD, strength="bắt buộc", level="error")
def diem_thuong(vb: VanBan) -> Iterable[Loi]:
    """Chữ của điểm là chữ thường.

    Sai: A). Đúng: a).
    """
    return gioi_han(
        Loi(cho_muc(dm), f"chữ hoa «{dm.so}»", "chữ thường", f"viết {dm.so.lower()})")
        for _, dm in DIEM(vb)
        if dm.so.isupper()
    )


@rule("de-muc-diem-co-chu", ref=REF_DD, strength="bắt buộc", level="error")
def diem_co_chu(vb: VanBan) -> Iterable[Loi]:
    """Điểm cùng cỡ chữ với nội dung.

    Sai: 13 trong nội dung 14. Đúng: 14.
    """
    return gioi_han(cung_co(DIEM, vb))


@rule("de-muc-diem-kieu", ref=REF_DD, strength="bắt buộc", level="error")
def diem_kieu(vb: VanBan) -> Iterable[Loi]:
    """Điểm chữ đứng, không đậm.

    Sai: chữ nghiêng. Đúng: chữ đứng.
    """

    def ds() -> Iterator[Loi]:
        for _, dm in DIEM(vb):
            d = dm.dong
            if d.nghieng:
                yield Loi(cho_muc(dm), "cả điểm nghiêng", "chữ đứng, không đậm", "bỏ nghiêng")
            elif d.dam:
                yield Loi(
                    cho_muc(dm),
                    "cả điểm đậm",
                    "chữ đứng, không đậm",
                    "bỏ đậm",
                    len(d.text) > 60 or d.text.endswith((".", ";")),
                )

    return gioi_han(ds())
