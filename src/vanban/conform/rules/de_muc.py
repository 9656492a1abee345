"""Đề mục: phần, chương, mục, tiểu mục, điều, khoản, điểm."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.ho import (
    Muc,
    gioi_han,
    ho_can_giua,
    ho_co_chu,
    ho_in_hoa,
    ho_kieu,
    kieu_lech,
    toan_hoa,
)
from vanban.conform.rules.noi_dung import dau_dong_mm
from vanban.conform.thanh_phan import DeMuc, Dong, Than, VanBan
from vanban.conform.thanh_phan.danh_muc import tu_la_ma
from vanban.the_thuc import THUT_DONG_MM

_REF_C, _REF_D, _REF_DD = "PL I, Mục II, 6.c", "PL I, Mục II, 6.d", "PL I, Mục II, 6.đ"
_REF_V = "PL I, Mục V, dòng 6.b"
_TEN: Final = {
    "phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu_muc": "Tiểu mục", "dieu": "Điều", "la_ma": "Mục",
    "khoan": "Khoản", "diem": "Điểm",
}  # fmt: skip
"""Letters of the list as the decree runs them (PL VI)."""
_CO_DAU: Final = "aăâbcdđeêghiklmnoôơpqrstuưvxy"


def _loc(*loai: str) -> Callable[[VanBan], Iterator[tuple[Than, DeMuc]]]:
    def lay(vb: VanBan) -> Iterator[tuple[Than, DeMuc]]:
        for than in vb.cac_than:
            for dm in than.de_muc:
                if dm.loai in loai:
                    yield than, dm

    return lay


_PC, _MUC, _DIEU, _KHOAN, _DIEM = (
    _loc("phan", "chuong"),
    _loc("muc", "tieu_muc"),
    _loc("dieu"),
    _loc("khoan"),
    _loc("diem"),
)


def _cho(dm: DeMuc) -> str:
    return f"{_TEN[dm.loai]} {trich(dm.dong.day_du)}"


def _dong_cua(lay: Callable[[VanBan], Iterator[tuple[Than, DeMuc]]]) -> Callable[[VanBan], Iterable[Muc]]:
    def ham(vb: VanBan) -> Iterator[Muc]:
        for _, dm in lay(vb):
            yield _TEN[dm.loai], dm.dong, True

    return ham


def _tieu_de_cua(lay: Callable[[VanBan], Iterator[tuple[Than, DeMuc]]]) -> Callable[[VanBan], Iterable[Muc]]:
    def ham(vb: VanBan) -> Iterator[Muc]:
        for _, dm in lay(vb):
            if dm.tieu_de is not None:
                yield f"Tiêu đề của {_TEN[dm.loai].lower()}", dm.tieu_de, True

    return ham


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
                    _cho(duoi),
                    f"{_TEN[duoi.loai]} đứng trước {_TEN[tren.loai]}",
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
                _cho(dm),
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
                yield Loi(_cho(dm), "không có tiêu đề", "Điều và tiêu đề in đậm", "thêm tiêu đề cho điều")
                break


@rule("de-muc-phan-chuong-dong", ref=_REF_DD, strength="bắt buộc", level="error")
def pc_dong(vb: VanBan) -> Iterator[Loi]:
    """«Phần», «Chương» và số đứng riêng một dòng.

    Sai: Chương I. QUY ĐỊNH CHUNG. Đúng: Chương I.
    """
    for _, dm in _PC(vb):
        if dm.chu:
            yield Loi(
                _cho(dm),
                "tiêu đề nằm cùng dòng",
                f"«{_TEN[dm.loai]} {dm.so}» một dòng riêng",
                "đưa tiêu đề xuống dòng dưới",
            )


ho_can_giua(
    "de-muc-phan-chuong-giua", "Phần, chương", _dong_cua(_PC), _REF_DD, "bắt buộc", "error", "canh trái.", "canh giữa."
)
ho_co_chu("de-muc-phan-chuong-co-chu", "Phần, chương", _dong_cua(_PC), "de_muc_lon", _REF_DD, "15.", "14.")
ho_kieu(
    "de-muc-phan-chuong-kieu", "Phần, chương", _dong_cua(_PC), True, False, _REF_DD, "chữ không đậm.", "chữ đứng, đậm."
)


def _tu_thuong(lay: Callable[[VanBan], Iterator[tuple[Than, DeMuc]]], vb: VanBan) -> Iterator[Loi]:
    for _, dm in lay(vb):
        dau = dm.dong.day_du.split(dm.so)[0] if dm.so in dm.dong.day_du else dm.dong.day_du
        if toan_hoa(dau) or (sum(c.isalpha() for c in dau) > 2 and dau.upper() == dau) or dau[:1].islower():
            yield Loi(
                _cho(dm),
                "từ chỉ cấp viết in hoa" if not dau[:1].islower() else "chữ đầu không viết hoa",
                "chữ in thường, viết hoa chữ đầu",
                f"viết {_TEN[dm.loai]} {dm.so}",
            )


@rule("de-muc-phan-chuong-thuong", ref=_REF_DD, strength="bắt buộc", level="error")
def pc_thuong(vb: VanBan) -> Iterable[Loi]:
    """Từ «Phần», «Chương» in thường.

    Sai: CHƯƠNG I. Đúng: Chương I.
    """
    return _tu_thuong(_PC, vb)


@rule("de-muc-phan-chuong-la-ma", ref=_REF_DD, strength="bắt buộc", level="error")
def pc_la_ma(vb: VanBan) -> Iterator[Loi]:
    """Phần, chương đánh số La Mã.

    Sai: Chương 2. Đúng: Chương II.
    """
    for _, dm in _PC(vb):
        if dm.so.isdigit():
            yield Loi(_cho(dm), f"số «{dm.so}»", "chữ số La Mã", "đổi sang I, II, III…")


def _tieu_de_vi_tri(lay: Callable[[VanBan], Iterator[tuple[Than, DeMuc]]], vb: VanBan) -> Iterator[Loi]:
    for than, dm in lay(vb):
        del than
        if dm.tieu_de is None:
            if dm.chu and dm.loai in {"muc", "tieu_muc"}:
                yield Loi(_cho(dm), "tiêu đề nằm cùng dòng", "ngay dưới, canh giữa", "đưa tiêu đề xuống dòng dưới")
            continue
        if dm.tieu_de.doan.can != "center":
            yield Loi(
                f"Tiêu đề {trich(dm.tieu_de.text)}", "không canh giữa", "canh giữa, ngay dưới", "bấm canh giữa (Ctrl+E)"
            )
        elif dm.tieu_de.so - dm.dong.so > 1:
            yield Loi(
                f"Tiêu đề {trich(dm.tieu_de.text)}", "cách dòng trên một dòng trống", "ngay dưới", "xóa dòng trống"
            )


@rule("de-muc-phan-chuong-tieu-de-vi-tri", ref=_REF_DD, strength="bắt buộc", level="error")
def pc_tieu_de_vi_tri(vb: VanBan) -> Iterable[Loi]:
    """Tiêu đề của phần, chương ngay dưới, canh giữa.

    Sai: cách một dòng trống. Đúng: dòng kế tiếp, canh giữa.
    """
    return _tieu_de_vi_tri(_PC, vb)


ho_in_hoa(
    "de-muc-phan-chuong-tieu-de-hoa",
    "Tiêu đề của phần, chương",
    _tieu_de_cua(_PC),
    _REF_DD,
    "Quy định chung.",
    "QUY ĐỊNH CHUNG.",
)
ho_co_chu(
    "de-muc-phan-chuong-tieu-de-co-chu",
    "Tiêu đề của phần, chương",
    _tieu_de_cua(_PC),
    "de_muc_tieu_de",
    _REF_DD,
    "12.",
    "14.",
)
ho_kieu(
    "de-muc-phan-chuong-tieu-de-kieu",
    "Tiêu đề của phần, chương",
    _tieu_de_cua(_PC),
    True,
    False,
    _REF_DD,
    "chữ nghiêng.",
    "chữ đứng, đậm.",
)


@rule("de-muc-muc-dong", ref=_REF_DD, strength="bắt buộc", level="error")
def muc_dong(vb: VanBan) -> Iterator[Loi]:
    """«Mục», «Tiểu mục» và số đứng riêng một dòng.

    Sai: Mục 1. QUẢN LÝ VĂN BẢN. Đúng: Mục 1.
    """
    for _, dm in _MUC(vb):
        if dm.chu:
            yield Loi(
                _cho(dm),
                "tiêu đề nằm cùng dòng",
                f"«{_TEN[dm.loai]} {dm.so}» một dòng riêng",
                "đưa tiêu đề xuống dòng dưới",
            )


ho_can_giua(
    "de-muc-muc-giua", "Mục, tiểu mục", _dong_cua(_MUC), _REF_DD, "bắt buộc", "error", "canh trái.", "canh giữa."
)
ho_co_chu("de-muc-muc-co-chu", "Mục, tiểu mục", _dong_cua(_MUC), "de_muc_lon", _REF_DD, "12.", "14.")
ho_kieu("de-muc-muc-kieu", "Mục, tiểu mục", _dong_cua(_MUC), True, False, _REF_DD, "chữ không đậm.", "chữ đứng, đậm.")


@rule("de-muc-muc-thuong", ref=_REF_DD, strength="bắt buộc", level="error")
def muc_thuong(vb: VanBan) -> Iterable[Loi]:
    """Từ «Mục», «Tiểu mục» in thường.

    Sai: TIỂU MỤC 1. Đúng: Tiểu mục 1.
    """
    return _tu_thuong(_MUC, vb)


@rule("de-muc-muc-a-rap", ref=_REF_DD, strength="bắt buộc", level="error")
def muc_a_rap(vb: VanBan) -> Iterator[Loi]:
    """Mục, tiểu mục đánh số Ả Rập trong bố cục theo điều.

    Sai: Mục I. Đúng: Mục 1.
    """
    for than, dm in _MUC(vb):
        if not dm.so.isdigit():
            yield Loi(_cho(dm), f"số «{dm.so}»", "chữ số Ả Rập", "đổi sang 1, 2, 3…", than.bo_cuc_dieu)


@rule("de-muc-muc-tieu-de-vi-tri", ref=_REF_DD, strength="bắt buộc", level="error")
def muc_tieu_de_vi_tri(vb: VanBan) -> Iterable[Loi]:
    """Tiêu đề của mục, tiểu mục ngay dưới, canh giữa.

    Sai: cùng dòng. Đúng: dòng kế tiếp, canh giữa.
    """
    return _tieu_de_vi_tri(_MUC, vb)


ho_in_hoa(
    "de-muc-muc-tieu-de-hoa",
    "Tiêu đề của mục, tiểu mục",
    _tieu_de_cua(_MUC),
    _REF_DD,
    "in thường.",
    "QUẢN LÝ VĂN BẢN ĐI.",
)
ho_co_chu(
    "de-muc-muc-tieu-de-co-chu",
    "Tiêu đề của mục, tiểu mục",
    _tieu_de_cua(_MUC),
    "de_muc_tieu_de",
    _REF_DD,
    "12.",
    "14.",
)
ho_kieu(
    "de-muc-muc-tieu-de-kieu",
    "Tiêu đề của mục, tiểu mục",
    _tieu_de_cua(_MUC),
    True,
    False,
    _REF_DD,
    "chữ không đậm.",
    "chữ đứng, đậm.",
)


# --- điều -----------------------------------------------------------------------------------------------------------


@rule("de-muc-dieu-thuong", ref=_REF_DD, strength="bắt buộc", level="error")
def dieu_thuong(vb: VanBan) -> Iterator[Loi]:
    """«Điều», số và tiêu đề in thường.

    Sai: ĐIỀU 1. Đúng: Điều 1. Bản sao văn bản.
    """
    for _, dm in _DIEU(vb):
        if not dm.dong.day_du.startswith("Điều"):
            yield Loi(
                _cho(dm), f"viết «{dm.dong.day_du.split()[0]}»", "«Điều»", "viết Điều bằng chữ thường, hoa chữ đầu"
            )
        elif toan_hoa(dm.chu):
            yield Loi(_cho(dm), "tiêu đề của điều in hoa", "chữ in thường", "viết lại tiêu đề bằng chữ thường")


@rule("de-muc-dieu-thut", ref=_REF_DD, strength="bắt buộc", level="error")
def dieu_thut(vb: VanBan) -> Iterable[Loi]:
    """Điều lùi đầu dòng 1 cm hoặc 1,27 cm.

    Sai: sát lề trái. Đúng: 1 cm.
    """
    return gioi_han(
        Loi(
            _cho(dm),
            f"lùi {so(round(dau_dong_mm(dm.dong) / 10, 2))} cm" if dm.dong.doan.can != "center" else "canh giữa",
            "lùi 1 cm hoặc 1,27 cm",
            "đặt lùi dòng đầu 1 cm",
        )
        for _, dm in _DIEU(vb)
        if dm.dong.doan.can == "center" or not any(abs(dau_dong_mm(dm.dong) - t) <= 0.6 for t in THUT_DONG_MM)
    )


@rule("de-muc-dieu-so", ref=_REF_DD, strength="bắt buộc", level="error")
def dieu_so(vb: VanBan) -> Iterator[Loi]:
    """Số của điều là chữ số Ả Rập, sau có dấu chấm.

    Sai: Điều 1: hoặc Điều I. Đúng: Điều 1.
    """
    for _, dm in _DIEU(vb):
        if not dm.so[:1].isdigit():
            yield Loi(_cho(dm), f"số «{dm.so}»", "chữ số Ả Rập và dấu chấm", "viết Điều 1.")
        elif dm.noi != ".":
            yield Loi(
                _cho(dm),
                f"sau số là «{dm.noi}»" if dm.noi else "sau số không có dấu chấm",
                "dấu chấm",
                f"viết Điều {dm.so}.",
            )


def _cung_co(lay: Callable[[VanBan], Iterator[tuple[Than, DeMuc]]], vb: VanBan) -> Iterator[Loi]:
    goc: dict[int, float] = {}
    for than, dm in lay(vb):
        moc = goc.setdefault(id(than), than.co_pt)
        co = dm.dong.co_pt
        if moc and co and abs(co - moc) > 0.01:
            yield Loi(
                _cho(dm), f"cỡ chữ {so(co)}, nội dung cỡ {so(moc)}", "cùng cỡ chữ với nội dung", f"đặt cỡ chữ {so(moc)}"
            )


@rule("de-muc-dieu-co-chu", ref=_REF_DD, strength="bắt buộc", level="error")
def dieu_co_chu(vb: VanBan) -> Iterable[Loi]:
    """Điều cùng cỡ chữ với nội dung.

    Sai: 15 trong nội dung 14. Đúng: 14.
    """
    return gioi_han(_cung_co(_DIEU, vb))


@rule("de-muc-dieu-kieu", ref=_REF_DD, strength="bắt buộc", level="error")
def dieu_kieu(vb: VanBan) -> Iterable[Loi]:
    """«Điều n.» và tiêu đề chữ đứng, đậm.

    Sai: chữ không đậm. Đúng: đậm.
    """

    def ds() -> Iterator[Loi]:
        for _, dm in _DIEU(vb):
            dau = _phan_dau(dm.dong, len(dm.dong.text) - len(dm.chu) if dm.chu else len(dm.dong.text))
            loi = kieu_lech(dau, True, False) if dau.text else []
            if loi:
                yield Loi(
                    _cho(dm), f"«Điều {dm.so}.»: {', '.join(loi)}", "chữ đứng, đậm", "chọn «Điều n.», bấm đậm (Ctrl+B)"
                )

    return gioi_han(ds())


def _phan_dau(dong: Dong, dai: int) -> Dong:
    from vanban.conform.thanh_phan.dong import _khuc

    thut = len(dong.tho) - len(dong.tho.lstrip())
    chu = _khuc(dong.chu, thut, thut + dai)
    return Dong("".join(c.text for c in chu), dong.tho, chu, dong.doan, dong.so)


# --- khoản, điểm ----------------------------------------------------------------------------------------------------


@rule("de-muc-khoan-so", ref=_REF_DD, strength="bắt buộc", level="error")
def khoan_so(vb: VanBan) -> Iterable[Loi]:
    """Khoản đánh số Ả Rập, sau có dấu chấm.

    Sai: 1) hoặc 1- Đúng: 1.
    """
    return gioi_han(
        Loi(_cho(dm), f"sau số là «{dm.noi}»", "dấu chấm", f"viết {dm.so}.", dm.noi in {")", "-"})
        for _, dm in _KHOAN(vb)
        if dm.noi != "."
    )


@rule("de-muc-khoan-co-chu", ref=_REF_DD, strength="bắt buộc", level="error")
def khoan_co_chu(vb: VanBan) -> Iterable[Loi]:
    """Khoản cùng cỡ chữ với nội dung.

    Sai: 13 trong nội dung 14. Đúng: 14.
    """
    return gioi_han(_cung_co(_KHOAN, vb))


def _chu_va_so(dm: DeMuc) -> tuple[Dong, Dong]:
    """The number and the text of a typed heading as lines of their own."""
    dai = len(dm.dong.text) - len(dm.chu)
    dau = _phan_dau(dm.dong, max(dai, 0))
    from vanban.conform.thanh_phan.dong import _khuc

    thut = len(dm.dong.tho) - len(dm.dong.tho.lstrip())
    sau = _khuc(dm.dong.chu, thut + max(dai, 0), len(dm.dong.tho))
    return dau, Dong("".join(c.text for c in sau), dm.dong.tho, sau, dm.dong.doan, dm.dong.so)


@rule("de-muc-khoan-kieu", ref=_REF_DD, strength="bắt buộc", level="error")
def khoan_kieu(vb: VanBan) -> Iterable[Loi]:
    """Khoản không có tiêu đề: chữ đứng, không đậm.

    Sai: số 1. đậm. Đúng: 1. Quyết định này …
    """

    def ds() -> Iterator[Loi]:
        for _, dm in _KHOAN(vb):
            if dm.co_tieu_de:
                continue
            dau, sau = _chu_va_so(dm)
            if sau.nghieng:
                yield Loi(_cho(dm), "cả khoản nghiêng", "chữ đứng, không đậm", "bỏ nghiêng")
            elif sau.dam and (len(dm.chu) > 60 or dm.chu.endswith((".", ";"))):
                yield Loi(
                    _cho(dm), "cả khoản đậm", "chữ đứng, không đậm", "bỏ đậm; chỉ tiêu đề đứng riêng mới đậm",
                    len(dm.chu) > 60,
                )  # fmt: skip
            elif dau.text.strip() and dau.co_nao(lambda d: d.dam) and not _dam_dau(sau):
                yield Loi(_cho(dm), "số của khoản đậm", "chữ đứng, không đậm", "bỏ đậm ở số")

    return gioi_han(ds())


def _dam_dau(dong: Dong) -> str:
    """The bold words that a line begins with."""
    chu = ""
    for text, d in dong.kieu():
        if not d.dam:
            break
        chu += text
    return chu.strip()


@rule("de-muc-khoan-tieu-de-dong", ref=_REF_DD, strength="bắt buộc", level="error")
def khoan_tieu_de_dong(vb: VanBan) -> Iterable[Loi]:
    """Khoản có tiêu đề: số và tiêu đề đứng riêng một dòng.

    Sai: chữ chạy tiếp sau tiêu đề. Đúng: tiêu đề một dòng riêng.
    """

    def ds() -> Iterator[Loi]:
        for _, dm in _KHOAN(vb):
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
                    _cho(dm),
                    f"chữ chạy tiếp sau tiêu đề {trich(cum, 40)}",
                    "tiêu đề một dòng riêng",
                    "xuống dòng sau tiêu đề",
                )

    return gioi_han(ds())


@rule("de-muc-khoan-tieu-de-kieu", ref=_REF_DD, strength="bắt buộc", level="error")
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
                        yield Loi(_cho(dm), "tiêu đề nghiêng", "chữ đứng, đậm", "bỏ nghiêng")
                    elif toan_hoa(dm.chu):
                        yield Loi(_cho(dm), "tiêu đề in hoa", "chữ in thường", "viết lại bằng chữ thường")
                elif nhieu_dam and _nhu_tieu_de(than, dm, cung_cap):
                    yield Loi(_cho(dm), "tiêu đề không đậm", "chữ đứng, đậm", "bấm đậm (Ctrl+B)", nhieu_dam >= 1)

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


def _day_diem(than: Than) -> Iterator[list[DeMuc]]:
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


@rule("de-muc-diem-chu", ref=_REF_DD, strength="bắt buộc", level="error")
def diem_chu(vb: VanBan) -> Iterator[Loi]:
    """Điểm theo thứ tự bảng chữ cái tiếng Việt, không có f, j, w, z.

    Sai: e) f) g). Đúng: e) g) h).
    """
    for than in vb.cac_than:
        for day in _day_diem(than):
            for dm in day:
                if dm.so.lower() in "fjwz":
                    yield Loi(
                        _cho(dm),
                        f"chữ «{dm.so}» không có trong bảng chữ cái tiếng Việt",
                        "a b c d đ e g h i k …",
                        "đánh lại chữ của các điểm",
                    )
                    break
            else:
                chu = [dm.so.lower() for dm in day]
                thu_tu = [_CO_DAU.index(c) for c in chu]
                if len(day) > 1 and any(b < a for a, b in itertools.pairwise(thu_tu)):
                    yield Loi(
                        _cho(day[0]),
                        f"thứ tự {', '.join(chu)}",
                        "theo bảng chữ cái tiếng Việt",
                        "đánh lại chữ của các điểm",
                    )


@rule("de-muc-diem-d", ref=_REF_DD, strength="bắt buộc", level="error")
def diem_d(vb: VanBan) -> Iterator[Loi]:
    """Sau điểm d là điểm đ.

    Sai: d) e). Đúng: d) đ) e).
    """
    for than in vb.cac_than:
        for day in _day_diem(than):
            for a, b in itertools.pairwise(day):
                if a.so.lower() == "d" and b.so.lower() == "e":
                    yield Loi(_cho(b), "sau điểm d là điểm e", "sau d là đ", "đổi thành đ), các điểm sau lùi một chữ")


@rule("de-muc-diem-bo-dau-mu", ref="PL VI, Phần I, Mục III, 1 (cách trình bày)", strength="theo mẫu", level="warning")
def diem_bo_dau_mu(vb: VanBan) -> Iterator[Loi]:
    """Danh sách điểm của nghị định không dùng ă, â, ê, ô, ơ, ư.

    Sai: a) ă) b). Đúng: a) b) c).
    """
    for than in vb.cac_than:
        for day in _day_diem(than):
            sai = [dm for dm in day if dm.so.lower() in "ăâêôơư"]
            if sai:
                yield Loi(_cho(sai[0]), f"dùng chữ «{sai[0].so}»", "a b c d đ e g h …", "bỏ các chữ có dấu mũ, dấu móc")


@rule("de-muc-diem-ngoac", ref=_REF_DD, strength="bắt buộc", level="error")
def diem_ngoac(vb: VanBan) -> Iterable[Loi]:
    """Sau chữ của điểm có dấu đóng ngoặc đơn.

    Sai: a. hoặc a/ hoặc (a) Đúng: a)
    """
    return gioi_han(
        Loi(_cho(dm), f"viết «{dm.dong.day_du[:3].strip()}»", f"«{dm.so})»", f"viết {dm.so})")
        for _, dm in _DIEM(vb)
        if dm.noi != ")"
    )


@rule("de-muc-diem-thuong", ref=_REF_DD, strength="bắt buộc", level="error")
def diem_thuong(vb: VanBan) -> Iterable[Loi]:
    """Chữ của điểm là chữ thường.

    Sai: A). Đúng: a).
    """
    return gioi_han(
        Loi(_cho(dm), f"chữ hoa «{dm.so}»", "chữ thường", f"viết {dm.so.lower()})")
        for _, dm in _DIEM(vb)
        if dm.so.isupper()
    )


@rule("de-muc-diem-co-chu", ref=_REF_DD, strength="bắt buộc", level="error")
def diem_co_chu(vb: VanBan) -> Iterable[Loi]:
    """Điểm cùng cỡ chữ với nội dung.

    Sai: 13 trong nội dung 14. Đúng: 14.
    """
    return gioi_han(_cung_co(_DIEM, vb))


@rule("de-muc-diem-kieu", ref=_REF_DD, strength="bắt buộc", level="error")
def diem_kieu(vb: VanBan) -> Iterable[Loi]:
    """Điểm chữ đứng, không đậm.

    Sai: chữ nghiêng. Đúng: chữ đứng.
    """

    def ds() -> Iterator[Loi]:
        for _, dm in _DIEM(vb):
            d = dm.dong
            if d.nghieng:
                yield Loi(_cho(dm), "cả điểm nghiêng", "chữ đứng, không đậm", "bỏ nghiêng")
            elif d.dam:
                yield Loi(
                    _cho(dm),
                    "cả điểm đậm",
                    "chữ đứng, không đậm",
                    "bỏ đậm",
                    len(d.text) > 60 or d.text.endswith((".", ";")),
                )

    return gioi_han(ds())


@rule("de-muc-so-lien-tuc", ref="", strength="thông lệ", level="warning")
def so_lien_tuc(vb: VanBan) -> Iterator[Loi]:
    """Số của đề mục liên tục, không nhảy, không lặp.

    Sai: 1, 3. Đúng: 1, 2, 3.
    """
    for than in vb.cac_than:
        for loai in ("dieu", "la_ma", "chuong", "khoan"):
            truoc: DeMuc | None = None
            for dm in than.de_muc:
                if loai == "khoan" and dm.loai in {"dieu", "la_ma", "chuong", "phan", "muc"}:
                    truoc = None
                if dm.loai != loai:
                    continue
                nay, cu = _gia(dm), _gia(truoc)
                if cu is not None and nay is not None and nay not in {cu + 1, 1}:
                    yield Loi(_cho(dm), f"sau {truoc.so if truoc else ''} là {dm.so}", f"{cu + 1}", "đánh lại số")
                truoc = dm


def _gia(dm: DeMuc | None) -> int | None:
    if dm is None:
        return None
    return int(dm.so) if dm.so.isdigit() else tu_la_ma(dm.so)


# --- layout without điều --------------------------------------------------------------------------------------------


@rule("de-muc-kieu-b-phan", ref=_REF_V, strength="theo mẫu", level="warning")
def kieu_b_phan(vb: VanBan) -> Iterator[Loi]:
    """Bố cục không có điều: «Phần I» in thường, tiêu đề in hoa, canh giữa.

    Sai: PHẦN 1. Đúng: Phần I và tiêu đề in hoa.
    """
    for than, dm in _loc("phan")(vb):
        if not than.bo_cuc_dieu and (dm.dong.text.startswith("PHẦN") or dm.so.isdigit()):
            yield Loi(_cho(dm), f"viết «{dm.dong.text[:10]}»", "«Phần I»", "viết Phần bằng chữ thường, số La Mã")


def _la_ma(vb: VanBan) -> Iterator[DeMuc]:
    for than, dm in _loc("la_ma")(vb):
        if not than.bo_cuc_dieu:
            yield dm


@rule("de-muc-kieu-b-muc", ref=_REF_V, strength="theo mẫu", level="warning")
def kieu_b_muc(vb: VanBan) -> Iterable[Loi]:
    """Mục trong bố cục không có điều: số La Mã, dấu chấm, tiêu đề in hoa, đứng, đậm, 13–14.

    Sai: I. Những kết quả. Đúng: I. NHỮNG KẾT QUẢ.
    """

    def ds() -> Iterator[Loi]:
        for dm in _la_ma(vb):
            loi = []
            if dm.noi != ".":
                loi.append(f"sau số là «{dm.noi}»")
            if dm.chu.upper() != dm.chu:
                loi.append("tiêu đề không in hoa")
            loi += kieu_lech(dm.dong, True, False)
            if not 13 <= dm.dong.co_pt <= 14:
                loi.append(f"cỡ chữ {so(dm.dong.co_pt)}")
            if loi:
                yield Loi(
                    _cho(dm), ", ".join(loi), "«I. TIÊU ĐỀ IN HOA», chữ đứng, đậm, cỡ 13–14", "sửa lại dòng đề mục"
                )

    return gioi_han(ds())


@rule("de-muc-kieu-b-muc-thut", ref="PL I (cách trình bày)", strength="theo mẫu", level="warning")
def kieu_b_muc_thut(vb: VanBan) -> Iterable[Loi]:
    """Dòng mục I, II lùi đầu dòng như nội dung.

    Sai: canh giữa. Đúng: lùi 1 cm.
    """
    return gioi_han(
        Loi(
            _cho(dm),
            "canh giữa" if dm.dong.doan.can == "center" else "không lùi đầu dòng như nội dung",
            "lùi 1 cm hoặc 1,27 cm",
            "đặt lùi dòng đầu như nội dung",
        )
        for dm in _la_ma(vb)
        if dm.dong.doan.can == "center" or not any(abs(dau_dong_mm(dm.dong) - t) <= 0.6 for t in THUT_DONG_MM)
    )


@rule("de-muc-kieu-b-khoan", ref=_REF_V, strength="theo mẫu", level="warning")
def kieu_b_khoan(vb: VanBan) -> Iterable[Loi]:
    """Khoản có tiêu đề đậm, không có tiêu đề thì không đậm.

    Sai: tiêu đề của khoản không đậm. Đúng: 1. Phạm vi … đậm.
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            if than.bo_cuc_dieu:
                continue
            for dm in than.de_muc:
                if (
                    dm.loai == "khoan"
                    and not dm.co_tieu_de
                    and len(dm.chu) < 60
                    and not re.search(r"[.;:,/\d]$", dm.chu)
                    and dm.thu + 1 < len(than.dong)
                ):
                    sau = next((d for d in than.de_muc if d.thu == dm.thu + 1), None)
                    if sau is None or sau.loai in {"diem", "gach"}:
                        yield Loi(
                            _cho(dm), "giống tiêu đề mà không đậm", "tiêu đề của khoản chữ đậm", "bấm đậm (Ctrl+B)"
                        )

    return gioi_han(ds())


@rule("de-muc-giu-dong", ref="", strength="thông lệ", level="warning")
def giu_dong(vb: VanBan) -> Iterator[Loi]:
    """Đề mục không nằm một mình ở cuối trang.

    Sai: có ngắt trang ngay sau đề mục. Đúng: đề mục liền với đoạn sau.
    """
    for than in vb.cac_than:
        for dm in than.de_muc:
            if (
                dm.loai in {"la_ma", "chuong", "muc", "phan"}
                and dm.thu + 1 < len(than.dong)
                and than.dong[dm.thu + 1].doan.trang_moi
            ):
                yield Loi(
                    _cho(dm),
                    "ngắt trang ngay sau đề mục",
                    "đề mục liền với đoạn sau",
                    "bỏ ngắt trang, bật «Giữ với đoạn sau»",
                )
