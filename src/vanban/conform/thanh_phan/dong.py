"""Paragraphs → lines: cut at line breaks, and in the head and the foot at tabs and long runs of spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from vanban.conform.thanh_phan.van_ban import Dong
from vanban.conform.view import Chu, Doan, DuongKe

TAB_MAC_DINH_MM: Final = 12.7
_GACH: Final = re.compile(r"[\s_\-–—─―‗=~*.oOo]*[_\-–—─―‗=~]{3,}[\s_\-–—─―‗=~*.o]*")
_KHOANG_DAI: Final = re.compile(r"[ \u00a0]{5,}")


def la_gach(text: str) -> bool:
    """Whether a line is nothing but a typed rule."""
    return bool(text) and _GACH.fullmatch(text) is not None


def gach_tu_chu(dong: Dong) -> DuongKe:
    """The typed rule of a line. Superscript shrinks it by an amount that programs differ in: no length then."""
    rong = dong.rong_mm
    a, _ = dong.vi_tri()
    lien = "." not in dong.text and "- -" not in dong.text
    if any(chu.dinh_dang.chi_so for chu in dong.chu):
        return DuongKe("gach", None, a, lien, dong.doan.can, rong_tho_mm=rong)
    return DuongKe("gach", rong, a, lien)


def _cat(chus: Iterable[Chu], cho: list[int]) -> list[tuple[Chu, ...]]:
    """The runs cut at character places; the characters at the places are dropped."""
    ket: list[list[Chu]] = [[]]
    moc = 0
    con = list(cho)
    for chu in chus:
        dau = 0
        while con and moc + dau <= con[0] < moc + len(chu.text):
            i = con.pop(0) - moc
            if i > dau:
                ket[-1].append(Chu(chu.text[dau:i], chu.dinh_dang, chu.truong))
            ket.append([])
            dau = i + 1
        if dau < len(chu.text):
            ket[-1].append(Chu(chu.text[dau:], chu.dinh_dang, chu.truong) if dau else chu)
        moc += len(chu.text)
    return [tuple(k) for k in ket]


def cac_dong(doan: Doan, so: int) -> list[Dong]:
    """The lines of a paragraph as its line breaks cut it; an empty paragraph is one empty line."""
    if "\n" not in doan.text:
        return [Dong(doan.text.strip(), doan.text, doan.chu, doan, so)]
    cho = [i for i, c in enumerate(doan.text) if c == "\n"]
    ket = []
    for i, chu in enumerate(_cat(doan.chu, cho)):
        tho = "".join(c.text for c in chu)
        ket.append(Dong(tho.strip(), tho, chu, doan, so, i, None, i > 0))
    return ket


def dong_cua(doan: Doan, so: int) -> list[Dong]:
    """:func:`cac_dong`, once for a paragraph: papers of a batch share their paragraphs, and so their lines."""
    khoa = (cac_dong, so)
    if khoa not in doan.nho:
        doan.nho[khoa] = cac_dong(doan, so)
    ket: list[Dong] = doan.nho[khoa]
    return ket


def tach_cot(dong: Dong) -> tuple[Dong, ...]:
    """The parts of a line that tabs, or five and more spaces, set side by side."""
    tho = dong.tho
    if "\t" in tho:
        return tuple(tach_tab(dong)) or (dong,)
    khop = _cho_cat(tho)
    return tuple(_tach_cach(dong, khop)) if khop else (dong,)


def _cho_cat(tho: str) -> list[re.Match[str]]:
    """The long runs of spaces that part two columns; in a number line only the one between symbol and place."""
    khop = [k for k in _KHOANG_DAI.finditer(tho) if tho[: k.start()].strip() and tho[k.end() :].strip()]
    if tho.lstrip().lower().startswith(("số", "so")):
        return [k for k in khop if "/" in tho[: k.start()] and "ngày" in tho[k.end() :]][:1]
    return khop


def tach_tab(dong: Dong) -> list[Dong]:
    """The parts of a line that tabs set side by side."""
    doan = dong.doan
    cho = [i for i, c in enumerate(dong.tho) if c == "\t"]
    ket: list[Dong] = []
    but = doan.trai_mm + (doan.thut_mm if dong.manh == 0 else 0.0)
    moc: tuple[float, str] | None = None
    rong_cot = doan.khung.x1_mm - doan.khung.x0_mm
    for i, chu in enumerate(_cat(dong.chu, cho)):
        tho = "".join(c.text for c in chu)
        if i > 0:
            moc = _moc(doan, but, rong_cot)
        nay = Dong(tho.strip(), tho, chu, doan, dong.so, dong.manh + i, moc, dong.sau_ngat)
        rong = nay.rong_mm if nay.text else 0.0
        if moc is None:
            but += rong
        else:
            but = moc[0] + {"center": rong / 2, "right": 0.0}.get(moc[1], rong)
        if nay.text:
            ket.append(nay)
    return ket


def _moc(doan: Doan, but: float, rong: float) -> tuple[float, str]:
    for vi_tri, loai in doan.tab_mm:
        if vi_tri > but + 0.3 and loai not in {"clear", "bar"}:
            return vi_tri, {"start": "left", "end": "right", "decimal": "right"}.get(loai, loai)
    if doan.thut_mm < 0 and but < doan.trai_mm - 0.3:
        return doan.trai_mm, "left"
    ke = (int(but / TAB_MAC_DINH_MM + 1e-6) + 1) * TAB_MAC_DINH_MM
    return min(ke, rong), "left"


def _tach_cach(dong: Dong, khop_cat: list[re.Match[str]]) -> list[Dong]:
    ket: list[Dong] = []
    a = dong.doan.trai_mm + dong.doan.thut_mm
    con = dong
    tho = dong.tho
    vi_tri = 0
    moc: tuple[float, str] | None = None
    for khop in [*khop_cat, None]:
        cuoi = khop.start() if khop else len(tho)
        chu = khuc(con.chu, vi_tri, cuoi)
        manh = Dong(tho[vi_tri:cuoi].strip(), tho[vi_tri:cuoi], chu, dong.doan, dong.so, dong.manh + len(ket), moc)
        if manh.text:
            ket.append(manh)
        if khop is None:
            break
        truoc = Dong("", "", khuc(con.chu, 0, khop.end()), dong.doan, dong.so)
        moc = (a + _rong_tho(truoc), "cach")
        vi_tri = khop.end()
    return ket or [dong]


def _rong_tho(dong: Dong) -> float:
    from vanban.tieng_viet.do_chu import rong_mm

    return sum(rong_mm(c.text, c.dinh_dang.co_pt, c.dinh_dang.dam, c.dinh_dang.nghieng) for c in dong.chu)


def khuc(chus: tuple[Chu, ...], tu: int, den: int) -> tuple[Chu, ...]:
    """The signs ``tu`` … ``den`` − 1 of some runs, each in its run's setting."""
    ket = []
    moc = 0
    for chu in chus:
        a, b = max(tu - moc, 0), min(den - moc, len(chu.text))
        if a < b:
            ket.append(Chu(chu.text[a:b], chu.dinh_dang, chu.truong))
        moc += len(chu.text)
    return tuple(ket)
