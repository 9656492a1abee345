"""Automatic numbers: what Word prints before a paragraph. Source: ECMA-376 Part 1, 17.9."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from vanban.conform.view.kieu import VAL, ThuocTinh, W, doc_ppr, doc_rpr, so_nguyen
from vanban.tieng_viet.so import la_ma

_LON_NHAT: Final = 3999
_CHU_LON_NHAT: Final = 780
"""Above it Word has no letters either: ``zzz…`` thirty times."""
BAC_CUOI: Final = 8


@dataclass(slots=True)
class Bac:
    """A level of a list."""

    dang: str
    mau: str
    dau: int
    noi: str
    kieu: str
    ppr: ThuocTinh
    rpr: ThuocTinh


@dataclass(slots=True)
class DanhSo:
    """The numbering part and the counters while the document is read in order."""

    so: dict[str, tuple[str, dict[int, etree._Element]]] = field(default_factory=dict)
    goc: dict[str, dict[int, etree._Element]] = field(default_factory=dict)
    dat_lai: dict[str, dict[int, int]] = field(default_factory=dict)
    theme: dict[str, str] = field(default_factory=dict)
    _bac: dict[tuple[str, int], Bac | None] = field(default_factory=dict)
    _dem: dict[str, dict[int, int]] = field(default_factory=dict)
    _da_dat: set[tuple[str, int]] = field(default_factory=set)

    def bac(self, num_id: str, ilvl: int) -> Bac | None:
        """The level, or None when the list does not exist."""
        khoa = (num_id, ilvl)
        if khoa not in self._bac:
            self._bac[khoa] = self._doc_bac(num_id, ilvl)
        return self._bac[khoa]

    def _doc_bac(self, num_id: str, ilvl: int) -> Bac | None:
        if num_id not in self.so:
            return None
        goc, rieng = self.so[num_id]
        el = rieng.get(ilvl)
        if el is None:
            el = self.goc.get(goc, {}).get(ilvl)
        if el is None:
            return None

        def val(ten: str, thay: str) -> str:
            con = el.find(W + ten)
            return thay if con is None else (con.get(VAL) or "")

        dau = val("start", "1")
        ppr, rpr = el.find(W + "pPr"), el.find(W + "rPr")
        return Bac(
            dang=val("numFmt", "decimal"),
            mau=val("lvlText", ""),
            dau=so_nguyen(dau, 1),
            noi=val("suff", "tab"),
            kieu=val("pStyle", ""),
            ppr={} if ppr is None else doc_ppr(ppr),
            rpr={} if rpr is None else doc_rpr(rpr, self.theme),
        )

    def dem(self, num_id: str, ilvl: int) -> str:
        """Count one paragraph of the list and give its printed number (``-`` and ``•`` for bullets)."""
        bac = self.bac(num_id, ilvl)
        if bac is None:
            return ""
        if bac.dang == "bullet":
            return _dau_dong(bac)
        if bac.dang == "none" and "%" not in bac.mau:
            return bac.mau
        goc = self.so[num_id][0]
        dem = self._dem.setdefault(goc, {})
        lai = self.dat_lai.get(num_id, {}).get(ilvl)
        if lai is not None and (num_id, ilvl) not in self._da_dat:
            self._da_dat.add((num_id, ilvl))
            dem[ilvl] = lai
        else:
            dem[ilvl] = dem[ilvl] + 1 if ilvl in dem else bac.dau
        for sau in [b for b in dem if b > ilvl]:
            del dem[sau]
        chu = bac.mau
        for b in range(ilvl + 1):
            if f"%{b + 1}" in chu:
                bac_b = self.bac(num_id, b)
                dang = bac_b.dang if bac_b else "decimal"
                gia = dem.get(b, bac_b.dau if bac_b else 1)
                chu = chu.replace(f"%{b + 1}", so_chu(gia, dang))
        return chu


def _dau_dong(bac: Bac) -> str:
    if bac.mau in {"-", "–", "—", "+", "*", "•"}:
        return bac.mau
    phong = str(bac.rpr.get("ascii", ""))
    if bac.mau == "\uf02d" and phong == "Symbol":
        return "-"
    return bac.mau if bac.mau and bac.mau.isprintable() and not phong.startswith(("Symbol", "Wingdings")) else "•"


def so_chu(so: int, dang: str) -> str:
    """A number in a format of Word."""
    if dang == "upperRoman" and 1 <= so <= _LON_NHAT:
        return la_ma(so)
    if dang == "lowerRoman" and 1 <= so <= _LON_NHAT:
        return la_ma(so).lower()
    if dang in {"upperLetter", "lowerLetter"} and 1 <= so <= _CHU_LON_NHAT:
        chu = chr(ord("a") + (so - 1) % 26) * ((so - 1) // 26 + 1)
        return chu.upper() if dang == "upperLetter" else chu
    if dang == "decimalZero":
        return f"{so:02d}"
    return "" if dang == "none" else str(so)


def doc_danh_so(goc: etree._Element | None, theme: dict[str, str]) -> DanhSo:
    """The numbering part."""
    ket = DanhSo(theme=theme)
    if goc is None:
        return ket
    theo_kieu: dict[str, str] = {}
    nho: dict[str, str] = {}
    for el in goc.iterchildren(W + "abstractNum"):
        ma = el.get(W + "abstractNumId") or ""
        ket.goc[ma] = {_so_bac(lvl): lvl for lvl in el.iterchildren(W + "lvl")}
        lien_ket = el.find(W + "styleLink")
        if lien_ket is not None:
            theo_kieu[lien_ket.get(VAL) or ""] = ma
        muon = el.find(W + "numStyleLink")
        if muon is not None:
            nho[ma] = muon.get(VAL) or ""
    for ma, kieu in nho.items():
        ket.goc[ma] = ket.goc.get(theo_kieu.get(kieu, ""), {})
    for el in goc.iterchildren(W + "num"):
        ma = el.get(W + "numId") or ""
        ref = el.find(W + "abstractNumId")
        rieng: dict[int, etree._Element] = {}
        lai: dict[int, int] = {}
        for doi in el.iterchildren(W + "lvlOverride"):
            bac = _so_bac(doi)
            lvl, dat = doi.find(W + "lvl"), doi.find(W + "startOverride")
            if lvl is not None:
                rieng[bac] = lvl
            if dat is not None and (so := so_nguyen(dat.get(VAL), -1)) >= 0:
                lai[bac] = so
        ket.so[ma] = ((ref.get(VAL) or "") if ref is not None else "", rieng)
        if lai:
            ket.dat_lai[ma] = lai
    return ket


def _so_bac(el: etree._Element) -> int:
    return min(max(so_nguyen(el.get(W + "ilvl")), 0), BAC_CUOI)
