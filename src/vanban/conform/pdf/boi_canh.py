"""What a PDF shows itself to be: a scan, a paper with digital signatures, an annex in a file of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from vanban.conform.pdf.ban_ghi import AnhPdf, ChuKySo, TepPdf, TrangPdf
from vanban.conform.thanh_phan.danh_muc import gap

VaiTro = Literal["quet", "phu_luc", "kem_theo", "van_ban", ""]

PHU_TRANG: Final = 0.85
"""A picture that covers so much of its page is the page."""
_PHU_A4: Final = 0.5
"""So little is enough for the one picture of a page that has the shape of an A4 sheet."""
TY_LE_A4: Final = 2**0.5
_LECH_HINH: Final = 0.012
_CHU_DONG_DAU: Final = 150
"""Visible letters that a scanner or a clerk may have put on a scan."""
_PHAN_QUET: Final = 0.8
GOC_TREN_MM: Final = 45.0
_QUOC_HIEU: Final = "CONG HOA XA HOI CHU NGHIA VIET NAM"
_PHU_LUC: Final = re.compile(r"^PHU LUC\b(?:\s+(?:[IVXLC]+|\d+))?[.:]?$|^PHU LUC\b.{0,30}$")
_KEM_THEO: Final = re.compile(r"^\(\s*(?:BAN HANH )?KEM THEO\b")
_SO: Final = re.compile(r"\bSố\s*:\s*\d*[\s.…]*/\s*[A-ZĐ]")


def giong_a4(rong: float, cao: float) -> bool:
    """Whether something has the shape of an A4 sheet, upright or lying."""
    return rong > 0 and cao > 0 and abs(max(rong, cao) / min(rong, cao) / TY_LE_A4 - 1) < _LECH_HINH


def la_quet(trang: TrangPdf) -> bool:
    """Whether a page is one picture of a sheet of paper."""
    anh = trang.anh
    if anh is None or trang.so_anh != 1 or trang.so_chu > _CHU_DONG_DAU:
        return False
    phu = anh.rong * anh.cao / (trang.rong * trang.cao)
    return phu >= PHU_TRANG or (phu >= _PHU_A4 and giong_a4(anh.rong, anh.cao))


@dataclass(frozen=True)
class BoiCanhPdf:
    """A file as the rules see it."""

    tep: TepPdf

    @cached_property
    def quet(self) -> tuple[tuple[int, TrangPdf, AnhPdf], ...]:
        """The scanned pages of a scan, counted from 1; none when the file is no scan."""
        co = [(i, t, t.anh) for i, t in enumerate(self.tep.trang, 1) if la_quet(t) and t.anh is not None]
        du = co and co[0][0] == 1 and len(co) >= _PHAN_QUET * len(self.tep.trang)
        return tuple(co) if du else ()

    @cached_property
    def ky(self) -> tuple[ChuKySo, ...]:
        """The fields that are signed."""
        return tuple(k for k in self.tep.chu_ky if k.da_ky)

    @cached_property
    def vai_tro(self) -> VaiTro:
        """What the file is, by its first page; empty where that does not tell."""
        if self.quet:
            return "quet"
        dong = [d.text for d in self.tep.trang[0].dong][:60]
        ho = [gap(t) for t in dong]
        quoc_hieu = any(_QUOC_HIEU in g for g in ho)
        if not quoc_hieu and any(_PHU_LUC.match(g) for g in ho[:3]):
            return "phu_luc"
        co_so = any(_SO.search(t) for t in dong[:15])
        if any(_KEM_THEO.match(g) for g in ho[:15]) and not co_so:
            return "kem_theo"
        return "van_ban" if quoc_hieu and co_so else ""

    def goc_tren_phai(self, k: ChuKySo) -> bool:
        """Whether a field stands in the upper right corner of the first page."""
        return k.hien and k.trang == 0 and k.hop[1] < GOC_TREN_MM and k.truc > self.tep.trang[0].rong / 2

    @cached_property
    def ky_goc(self) -> ChuKySo | None:
        """The signature of the body on a copy or a file of its own: in the corner, else the first that shows."""
        return next((k for k in self.ky if self.goc_tren_phai(k)), next((k for k in self.ky if k.hien), None))

    def phu_luc_tu(self) -> int:
        """The page (from 0) on which the first annex of the same file begins; 0: none."""
        for i, t in enumerate(self.tep.trang[1:], 1):
            ho = [gap(d.text) for d in t.dong[:12]]
            if any(_PHU_LUC.match(g) for g in ho[:3]) or any(_KEM_THEO.match(g) for g in ho):
                return i
        return 0
