"""Đề mục: phần, chương, mục, tiểu mục, điều, khoản, điểm."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.ho import (
    Muc,
    ho_can_giua,
    ho_co_chu,
    ho_in_hoa,
    ho_kieu,
    toan_hoa,
)
from vanban.conform.rules.noi_dung import dau_dong_mm
from vanban.conform.thanh_phan import DeMuc, Dong, Than, VanBan
from vanban.conform.thanh_phan.dong import khuc
from vanban.the_thuc import THUT_DONG_MM

_REF_C, _REF_D, REF_DD = "PL I, Mục II, 6.c", "PL I, Mục II, 6.d", "PL I, Mục II, 6.đ"
REF_V = "PL I, Mục V, dòng 6.b"
TEN: Final = {
    "phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu_muc": "Tiểu mục", "dieu": "Điều", "la_ma": "Mục",
    "khoan": "Khoản", "diem": "Điểm",
}  # fmt: skip

Lay = Callable[[VanBan], Iterator[tuple[Than, DeMuc]]]


def loc(*loai: str) -> Lay:
    """The headings of some levels, each with the text that it stands in."""

    def lay(vb: VanBan) -> Iterator[tuple[Than, DeMuc]]:
        for than in vb.cac_than:
            for dm in than.de_muc:
                if dm.loai in loai:
                    yield than, dm

    return lay


_PC, _MUC, DIEU, KHOAN, DIEM = (
    loc("phan", "chuong"),
    loc("muc", "tieu_muc"),
    loc("dieu"),
    loc("khoan"),
    loc("diem"),
)


def cho_muc(dm: DeMuc) -> str:
    """A heading as a place."""
    return f"{TEN[dm.loai]} {trich(dm.dong.day_du)}"


def _dong_cua(lay: Lay) -> Callable[[VanBan], Iterable[Muc]]:
    def ham(vb: VanBan) -> Iterator[Muc]:
        for _, dm in lay(vb):
            yield TEN[dm.loai], dm.dong, True

    return ham


def _tieu_de_cua(lay: Lay) -> Callable[[VanBan], Iterable[Muc]]:
    def ham(vb: VanBan) -> Iterator[Muc]:
        for _, dm in lay(vb):
            if dm.tieu_de is not None:
                yield f"Tiêu đề của {TEN[dm.loai].lower()}", dm.tieu_de, True

    return ham


def cung_co(lay: Lay, vb: VanBan) -> Iterator[Loi]:
    """Headings of another size than the text around them."""
    goc: dict[int, float] = {}
    for than, dm in lay(vb):
        moc = goc.setdefault(id(than), than.co_pt)
        co = dm.dong.co_pt
        if moc and co and abs(co - moc) > 0.01:
            yield Loi(
                cho_muc(dm),
                f"cỡ chữ {so(co)}, nội dung cỡ {so(moc)}",
                "cùng cỡ chữ với nội dung",
                f"đặt cỡ chữ {so(moc)}",
            )


def cat_dong(dong: Dong, tu: int, den: int) -> Dong:
    """The signs ``tu`` … ``den`` − 1 of a line, as a line of its own."""
    thut = len(dong.tho) - len(dong.tho.lstrip())
    chu = khuc(dong.chu, thut + tu, thut + den)
    return Dong("".join(c.text for c in chu), dong.tho, chu, dong.doan, dong.so)


def khong_lui(dm: DeMuc) -> bool:
    """Whether a heading is not set in like the first line of a paragraph."""
    if dm.dong.doan.can == "center":
        return True
    return not any(abs(dau_dong_mm(dm.dong) - t) <= 0.6 for t in THUT_DONG_MM)


def _cung_dong(lay: Lay, vb: VanBan) -> Iterator[Loi]:
    for _, dm in lay(vb):
        if dm.chu:
            can = f"«{TEN[dm.loai]} {dm.so}» một dòng riêng"
            yield Loi(cho_muc(dm), "tiêu đề nằm cùng dòng", can, "đưa tiêu đề xuống dòng dưới")


@rule("de-muc-thu-bac", ref=_REF_C, strength="bắt buộc", level="warning")
def thu_bac(vb: VanBan) -> Iterator[Loi]:
    """Các cấp xếp theo thứ bậc phần, chương, mục, tiểu mục, điều, khoản, điểm.

    Sai: mục đứng trên chương. Đúng: chương, rồi mục, rồi điều.
    """
    bac = ["phan", "chuong", "muc", "tieu_muc", "dieu"]
    for than in vb.cac_than:
        dau: dict[str, DeMuc] = {}
        for dm in than.de_muc:
            if dm.loai in bac:
                dau.setdefault(dm.loai, dm)
        co = [dau[b] for b in bac if b in dau]
        for tren, duoi in itertools.pairwise(co):
            if tren.thu > duoi.thu and duoi.loai != "dieu":
                yield Loi(
                    cho_muc(duoi),
                    f"{TEN[duoi.loai]} đứng trước {TEN[tren.loai]}",
                    "phần, chương, mục, tiểu mục, điều",
                    "xếp lại thứ bậc đề mục",
                )


@rule("de-muc-tieu-de-phan-chuong-muc", ref=_REF_D, strength="bắt buộc", level="error")
def tieu_de_pcm(vb: VanBan) -> Iterator[Loi]:
    """Phần, chương, mục, tiểu mục phải có tiêu đề.

    Sai: Chương I đứng một mình. Đúng: Chương I và tiêu đề bên dưới.
    """
    for _, dm in (*_PC(vb), *_MUC(vb)):
        if not dm.co_tieu_de and not dm.chu:
            yield Loi(
                cho_muc(dm),
                "không có tiêu đề",
                "có tiêu đề ở dòng dưới",
                "thêm tiêu đề",
                dm.dong.doan.can == "center" or dm.dong.dam,
            )


@rule("de-muc-tieu-de-dieu", ref=_REF_D, strength="bắt buộc", level="warning")
def tieu_de_dieu(vb: VanBan) -> Iterator[Loi]:
    """Điều trong quy chế, quy định có tiêu đề.

    Sai: điều không tiêu đề trong quy chế. Đúng: Điều 1. Phạm vi điều chỉnh.
    """
    for than in vb.cac_than:
        if (than.loai == "chinh" and vb.loai in {"QĐ", "NQ", "CT", ""}) or vb.loai == "HĐ":
            continue
        for dm in than.de_muc:
            if dm.loai == "dieu" and not dm.co_tieu_de:
                yield Loi(cho_muc(dm), "không có tiêu đề", "Điều và tiêu đề in đậm", "thêm tiêu đề cho điều")
                break


@rule("de-muc-phan-chuong-dong", ref=REF_DD, strength="bắt buộc", level="error")
def pc_dong(vb: VanBan) -> Iterable[Loi]:
    """«Phần», «Chương» và số đứng riêng một dòng.

    Sai: Chương I. QUY ĐỊNH CHUNG. Đúng: Chương I.
    """
    return _cung_dong(_PC, vb)


ho_can_giua(
    "de-muc-phan-chuong-giua", "Phần, chương", _dong_cua(_PC), REF_DD, "bắt buộc", "error", "canh trái.", "canh giữa."
)
ho_co_chu("de-muc-phan-chuong-co-chu", "Phần, chương", _dong_cua(_PC), "de_muc_lon", REF_DD, "15.", "14.")
ho_kieu(
    "de-muc-phan-chuong-kieu", "Phần, chương", _dong_cua(_PC), True, False, REF_DD, "chữ không đậm.", "chữ đứng, đậm."
)


def _tu_thuong(lay: Lay, vb: VanBan) -> Iterator[Loi]:
    for _, dm in lay(vb):
        dau = dm.dong.day_du.split(dm.so)[0] if dm.so in dm.dong.day_du else dm.dong.day_du
        if toan_hoa(dau) or (sum(c.isalpha() for c in dau) > 2 and dau.upper() == dau) or dau[:1].islower():
            yield Loi(
                cho_muc(dm),
                "từ chỉ cấp viết in hoa" if not dau[:1].islower() else "chữ đầu không viết hoa",
                "chữ in thường, viết hoa chữ đầu",
                f"viết {TEN[dm.loai]} {dm.so}",
            )


@rule("de-muc-phan-chuong-thuong", ref=REF_DD, strength="bắt buộc", level="error")
def pc_thuong(vb: VanBan) -> Iterable[Loi]:
    """Từ «Phần», «Chương» in thường.

    Sai: CHƯƠNG I. Đúng: Chương I.
    """
    return _tu_thuong(_PC, vb)


@rule("de-muc-phan-chuong-la-ma", ref=REF_DD, strength="bắt buộc", level="error")
def pc_la_ma(vb: VanBan) -> Iterator[Loi]:
    """Phần, chương đánh số La Mã.

    Sai: Chương 2. Đúng: Chương II.
    """
    for _, dm in _PC(vb):
        if dm.so.isdigit() or dm.so.lower().startswith("thứ"):
            yield Loi(cho_muc(dm), f"số «{dm.so}»", "chữ số La Mã", "đổi sang I, II, III…")


def _tieu_de_vi_tri(lay: Lay, vb: VanBan) -> Iterator[Loi]:
    for _, dm in lay(vb):
        if dm.tieu_de is None:
            if dm.chu and dm.loai in {"muc", "tieu_muc"}:
                yield Loi(cho_muc(dm), "tiêu đề nằm cùng dòng", "ngay dưới, canh giữa", "đưa tiêu đề xuống dòng dưới")
            continue
        if dm.tieu_de.doan.can != "center":
            yield Loi(
                f"Tiêu đề {trich(dm.tieu_de.text)}", "không canh giữa", "canh giữa, ngay dưới", "bấm canh giữa (Ctrl+E)"
            )
        elif dm.tieu_de.so - dm.dong.so > 1:
            yield Loi(
                f"Tiêu đề {trich(dm.tieu_de.text)}", "cách dòng trên một dòng trống", "ngay dưới", "xóa dòng trống"
            )


@rule("de-muc-phan-chuong-tieu-de-vi-tri", ref=REF_DD, strength="bắt buộc", level="error")
def pc_tieu_de_vi_tri(vb: VanBan) -> Iterable[Loi]:
    """Tiêu đề của phần, chương ngay dưới, canh giữa.

    Sai: cách một dòng trống. Đúng: dòng kế tiếp, canh giữa.
    """
    return _tieu_de_vi_tri(_PC, vb)


ho_in_hoa(
    "de-muc-phan-chuong-tieu-de-hoa",
    "Tiêu đề của phần, chương",
    _tieu_de_cua(_PC),
    REF_DD,
    "Quy định chung.",
    "QUY ĐỊNH CHUNG.",
)
ho_co_chu(
    "de-muc-phan-chuong-tieu-de-co-chu",
    "Tiêu đề của phần, chương",
    _tieu_de_cua(_PC),
    "de_muc_tieu_de",
    REF_DD,
    "12.",
    "14.",
)
ho_kieu(
    "de-muc-phan-chuong-tieu-de-kieu",
    "Tiêu đề của phần, chương",
    _tieu_de_cua(_PC),
    True,
    False,
    REF_DD,
    "chữ nghiêng.",
    "chữ đứng, đậm.",
)


@rule("de-muc-muc-dong", ref=REF_DD, strength="bắt buộc", level="error")
def muc_dong(vb: VanBan) -> Iterable[Loi]:
    """«Mục», «Tiểu mục» và số đứng riêng một dòng.

    Sai: Mục 1. QUẢN LÝ VĂN BẢN. Đúng: Mục 1.
    """
    return _cung_dong(_MUC, vb)


ho_can_giua(
    "de-muc-muc-giua", "Mục, tiểu mục", _dong_cua(_MUC), REF_DD, "bắt buộc", "error", "canh trái.", "canh giữa."
)
ho_co_chu("de-muc-muc-co-chu", "Mục, tiểu mục", _dong_cua(_MUC), "de_muc_lon", REF_DD, "12.", "14.")
ho_kieu("de-muc-muc-kieu", "Mục, tiểu mục", _dong_cua(_MUC), True, False, REF_DD, "chữ không đậm.", "chữ đứng, đậm.")


@rule("de-muc-muc-thuong", ref=REF_DD, strength="bắt buộc", level="error")
def muc_thuong(vb: VanBan) -> Iterable[Loi]:
    """Từ «Mục», «Tiểu mục» in thường.

    Sai: TIỂU MỤC 1. Đúng: Tiểu mục 1.
    """
    return _tu_thuong(_MUC, vb)


@rule("de-muc-muc-a-rap", ref=REF_DD, strength="bắt buộc", level="error")
def muc_a_rap(vb: VanBan) -> Iterator[Loi]:
    """Mục, tiểu mục đánh số Ả Rập trong bố cục theo điều.

    Sai: Mục I. Đúng: Mục 1.
    """
    for than, dm in _MUC(vb):
        if not dm.so.isdigit():
            yield Loi(cho_muc(dm), f"số «{dm.so}»", "chữ số Ả Rập", "đổi sang 1, 2, 3…", than.bo_cuc_dieu)


@rule("de-muc-muc-tieu-de-vi-tri", ref=REF_DD, strength="bắt buộc", level="error")
def muc_tieu_de_vi_tri(vb: VanBan) -> Iterable[Loi]:
    """Tiêu đề của mục, tiểu mục ngay dưới, canh giữa.

    Sai: cùng dòng. Đúng: dòng kế tiếp, canh giữa.
    """
    return _tieu_de_vi_tri(_MUC, vb)


ho_in_hoa(
    "de-muc-muc-tieu-de-hoa",
    "Tiêu đề của mục, tiểu mục",
    _tieu_de_cua(_MUC),
    REF_DD,
    "in thường.",
    "QUẢN LÝ VĂN BẢN ĐI.",
)
ho_co_chu(
    "de-muc-muc-tieu-de-co-chu",
    "Tiêu đề của mục, tiểu mục",
    _tieu_de_cua(_MUC),
    "de_muc_tieu_de",
    REF_DD,
    "12.",
    "14.",
)
ho_kieu(
    "de-muc-muc-tieu-de-kieu",
    "Tiêu đề của mục, tiểu mục",
    _tieu_de_cua(_MUC),
    True,
    False,
    REF_DD,
    "chữ không đậm.",
    "chữ đứng, đậm.",
)
