"""Styles: what a run and a paragraph inherit. Source: ECMA-376 Part 1, 17.7.2 (order), 17.7.3 (toggle properties)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VAL: Final = W + "val"
MM_MOT_TWIP: Final = 25.4 / 1440
PHONG_MAC_DINH: Final = "Times New Roman"
CO_MAC_DINH: Final = 10.0

ThuocTinh = dict[str, Any]

_BAT_TAT: Final = {W + "b": "b", W + "i": "i", W + "caps": "caps", W + "vanish": "vanish", W + "smallCaps": "sc"}
_DOI: Final = frozenset(("b", "i", "caps", "vanish", "sc"))
_TAT: Final = frozenset(("0", "false", "off", "none"))
_DON_VI: Final = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "pi": 25.4 / 6}
_DO_DAI: Final = re.compile(r"(-?[0-9]{0,9}\.?[0-9]{1,9})(mm|cm|in|pt|pc|pi)?")
_NGUYEN: Final = re.compile(r"-?[0-9]{1,9}")


def so_nguyen(chu: str | None, thay: int = 0) -> int:
    """A whole number as Word writes it; ``thay`` for anything else, also for one that no page has room for."""
    return int(chu) if chu and _NGUYEN.fullmatch(chu) else thay


@lru_cache(maxsize=4096)
def mm(twip: str | None) -> float | None:
    """A measure of Word (twips, or a number with its unit) in mm; None when there is none or it cannot be read."""
    if twip is None:
        return None
    khop = _DO_DAI.fullmatch(twip.strip())
    if khop is None:
        return None
    so = float(khop[1])
    return so * (_DON_VI[khop[2]] if khop[2] else MM_MOT_TWIP)


_MAU: Final = re.compile(r"[0-9A-Fa-f]{6}|auto|windowText", re.IGNORECASE)
_NUA_PT: Final = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,9})?")


def la_bat(el: etree._Element) -> bool:
    """Whether an on/off element is on."""
    return (el.get(VAL) or "1") not in _TAT


@lru_cache(maxsize=4096)
def _nua_pt(val: str | None) -> float | None:
    if val is None:
        return None
    if _NUA_PT.fullmatch(val):
        return float(val) / 2
    do = mm(val)
    return None if do is None else do * 72 / 25.4


@dataclass(slots=True)
class BangKieu:
    """The styles part: chains already merged, on first use."""

    mac_dinh_r: ThuocTinh = field(default_factory=dict)
    mac_dinh_p: ThuocTinh = field(default_factory=dict)
    kieu: dict[str, etree._Element] = field(default_factory=dict)
    mac_dinh: dict[str, str] = field(default_factory=dict)
    theme: dict[str, str] = field(default_factory=dict)
    dinh_dang: dict[tuple[Any, ...], Any] = field(default_factory=dict)
    _r: dict[str, ThuocTinh] = field(default_factory=dict)
    _p: dict[str, ThuocTinh] = field(default_factory=dict)
    _t: dict[str, ThuocTinh] = field(default_factory=dict)

    def chuoi(self, ma: str) -> list[etree._Element]:
        """The style and what it is based on, the root first; circles are cut."""
        ket: list[etree._Element] = []
        da: set[str] = set()
        while ma and ma not in da and ma in self.kieu and len(ket) < 64:
            da.add(ma)
            el = self.kieu[ma]
            ket.append(el)
            tren = el.find(W + "basedOn")
            ma = (tren.get(VAL) or "") if tren is not None else ""
        ket.reverse()
        return ket

    def r(self, ma: str) -> ThuocTinh:
        """Run properties of a style with its chain."""
        if ma not in self._r:
            gop: ThuocTinh = {}
            for el in self.chuoi(ma):
                rpr = el.find(W + "rPr")
                if rpr is not None:
                    gop.update(doc_rpr(rpr, self.theme))
            self._r[ma] = gop
        return self._r[ma]

    def p(self, ma: str) -> ThuocTinh:
        """Paragraph properties of a style with its chain."""
        if ma not in self._p:
            gop: ThuocTinh = {}
            for el in self.chuoi(ma):
                ppr = el.find(W + "pPr")
                if ppr is not None:
                    gop.update(doc_ppr(ppr))
            self._p[ma] = gop
        return self._p[ma]

    def bang(self, ma: str) -> ThuocTinh:
        """Whether a table style draws lines."""
        if ma not in self._t:
            gop: ThuocTinh = {}
            for el in self.chuoi(ma):
                vien = el.find(f"{W}tblPr/{W}tblBorders")
                if vien is not None:
                    for canh in vien:
                        gop[str(canh.tag).rpartition("}")[2]] = co_net(canh)
            self._t[ma] = gop
        return self._t[ma]


NET_DUT: Final = frozenset(
    (
        "dashed", "dotted", "dashSmallGap", "dotDash", "dotDotDash", "dashDotStroked", "wave", "doubleWave",
    )
)  # fmt: skip
"""Borders that are not a solid line."""
NET_KEP: Final = frozenset(
    (
        "double", "triple", "thinThickSmallGap", "thickThinSmallGap", "thinThickThinSmallGap", "thinThickMediumGap",
        "thickThinMediumGap", "thinThickThinMediumGap", "thinThickLargeGap", "thickThinLargeGap",
        "thinThickThinLargeGap", "doubleWave",
    )
)  # fmt: skip
"""Borders of more than one line."""


def co_net(canh: etree._Element) -> bool:
    """Whether a border element draws anything."""
    return (canh.get(VAL) or "none") not in {"none", "nil"}


def doc_bang_kieu(goc: etree._Element | None, theme: dict[str, str]) -> BangKieu:
    """The styles part, or an empty table of styles when the file has none."""
    bang = BangKieu(theme=theme)
    if goc is None:
        return bang
    rpr = goc.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if rpr is not None:
        bang.mac_dinh_r = doc_rpr(rpr, theme)
    ppr = goc.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    if ppr is not None:
        bang.mac_dinh_p = doc_ppr(ppr)
    for el in goc.iterchildren(W + "style"):
        ma = el.get(W + "styleId")
        if ma:
            bang.kieu[ma] = el
            if (el.get(W + "default") or "0") not in _TAT:
                bang.mac_dinh[el.get(W + "type") or ""] = ma
    return bang


def can_theme(goc: etree._Element) -> bool:
    """Whether a part names theme fonts at all."""
    return (
        goc.find(f".//{W}rFonts[@{W}asciiTheme]") is not None or goc.find(f".//{W}rFonts[@{W}hAnsiTheme]") is not None
    )


def doc_theme(goc: etree._Element | None) -> dict[str, str]:
    """Theme font names: ``minorHAnsi`` → the Latin font of the theme's minor set."""
    ket: dict[str, str] = {}
    if goc is None:
        return ket
    for ten in ("major", "minor"):
        el = goc.find(f".//{A}{ten}Font/{A}latin")
        phong = el.get("typeface") if el is not None else None
        if phong:
            ket[ten + "HAnsi"] = ket[ten + "Ascii"] = phong
    return ket


def doc_rpr(rpr: etree._Element, theme: dict[str, str]) -> ThuocTinh:
    """The run properties that say anything about the look."""
    ket: ThuocTinh = {}
    for el in rpr:
        the = el.tag
        if the in _BAT_TAT:
            ket[_BAT_TAT[the]] = la_bat(el)
        elif the == W + "sz":
            co = _nua_pt(el.get(VAL))
            if co is not None:
                ket["sz"] = co
        elif the == W + "rFonts":
            for ten in ("ascii", "hAnsi"):
                phong = theme.get(el.get(f"{W}{ten}Theme") or "") or el.get(W + ten)
                if phong:
                    ket[ten] = phong[:64]  # Word itself has no longer names
        elif the == W + "color":
            mau = el.get(VAL) or ""
            tu_dong = el.get(W + "themeColor") in {"text1", "dark1"} or not _MAU.fullmatch(mau)
            ket["color"] = "" if tu_dong else mau
        elif the == W + "u":
            ket["u"] = (el.get(VAL) or "single") not in {"none", "0"}
        elif the == W + "vertAlign":
            ket["vert"] = el.get(VAL) or ""
        elif the == W + "rStyle":
            ket["rStyle"] = el.get(VAL) or ""
    return ket


_CAN: Final = {
    "start": "left",
    "end": "right",
    "justify": "both",
    "distribute": "both",
    "thaiDistribute": "both",
    "lowKashida": "both",
    "mediumKashida": "both",
    "highKashida": "both",
}
_DONG_12PT: Final = 12.0


def doc_ppr(ppr: etree._Element) -> ThuocTinh:
    """The paragraph properties that say anything about the look."""
    ket: ThuocTinh = {}
    for el in ppr:
        the = el.tag
        if the == W + "jc":
            can = el.get(VAL) or "left"
            ket["jc"] = _CAN.get(can, can if can in {"left", "center", "right", "both"} else "left")
        elif the == W + "ind":
            _doc_ind(el, ket)
        elif the == W + "spacing":
            _doc_spacing(el, ket)
        elif the == W + "contextualSpacing":
            ket["cs"] = la_bat(el)
        elif the == W + "pStyle":
            ket["pStyle"] = el.get(VAL) or ""
        elif the == W + "numPr":
            so, bac = el.find(W + "numId"), el.find(W + "ilvl")
            if so is not None:
                ket["numId"] = so.get(VAL) or "0"
            if bac is not None:
                ket["ilvl"] = bac.get(VAL) or "0"
        elif the == W + "pageBreakBefore":
            ket["pbb"] = la_bat(el)
        elif the == W + "pBdr":
            for canh in el:
                ket["bdr_" + str(canh.tag).rpartition("}")[2]] = canh.get(VAL) or "none"
                ket["bdrc_" + str(canh.tag).rpartition("}")[2]] = canh.get(W + "color") or ""
        elif the == W + "framePr":
            rong, x, ngang = mm(el.get(W + "w")), mm(el.get(W + "x")), el.get(W + "xAlign")
            if rong and x is not None and el.get(W + "dropCap") in {None, "none"}:
                ket["hop"] = (x, x + rong, el.get(W + "hAnchor") == "page")
            elif ngang in {"left", "center", "right"}:
                ket["frame"] = ngang
        elif the == W + "tabs":
            ket["tabs"] = {**ket.get("tabs", {}), **_doc_tabs(el)}
    return ket


def _doc_tabs(el: etree._Element) -> dict[float, str]:
    ket: dict[float, str] = {}
    for tab in el:
        vi_tri = mm(tab.get(W + "pos"))
        if vi_tri is not None:
            ket[round(vi_tri, 2)] = tab.get(VAL) or "left"
    return ket


def _doc_ind(el: etree._Element, ket: ThuocTinh) -> None:
    for ten, khoa in (("left", "left"), ("start", "left"), ("right", "right"), ("end", "right")):
        do = mm(el.get(W + ten))
        if do is not None:
            ket[khoa] = do
    treo, dau = mm(el.get(W + "hanging")), mm(el.get(W + "firstLine"))
    if treo is not None:
        ket["first"] = -treo
    elif dau is not None:
        ket["first"] = dau
    else:
        treo_chu, dau_chu = el.get(W + "hangingChars"), el.get(W + "firstLineChars")
        if treo_chu or dau_chu:
            ket["first"] = so_nguyen(dau_chu) * 0.0423 if not treo_chu else -so_nguyen(treo_chu) * 0.0423


def _pt(val: str | None) -> float | None:
    do = mm(val)
    return None if do is None else round(do * 72 / 25.4, 3)


def _doc_spacing(el: etree._Element, ket: ThuocTinh) -> None:
    for ten in ("before", "after"):
        do = _pt(el.get(W + ten))
        dong = el.get(f"{W}{ten}Lines")
        tu = el.get(f"{W}{ten}Autospacing")
        if tu is not None and tu not in _TAT:
            ket[ten] = 14.0
        elif so_dong := so_nguyen(dong):
            ket[ten] = so_dong / 100 * _DONG_12PT
        elif do is not None:
            ket[ten] = do
    line = el.get(W + "line")
    loai = el.get(W + "lineRule")
    if line is not None:
        loai = loai or "auto"
        ket["rule"] = loai
        if loai == "auto":
            do = mm(line)
            ket["line"] = 1.0 if do is None else do / MM_MOT_TWIP / 240
        else:
            ket["line"] = _pt(line) or 0.0


def gop_r(mac_dinh: ThuocTinh, bang: ThuocTinh, doan: ThuocTinh, chu: ThuocTinh, truc_tiep: ThuocTinh) -> ThuocTinh:
    """All levels together: toggles are added up over table, paragraph and character style, the rest overrides."""
    ket = {**mac_dinh, **bang, **doan, **chu, **truc_tiep}
    for ten in _DOI:
        if ten in ket and ten not in truc_tiep:
            bac = bool(bang.get(ten)) ^ bool(doan.get(ten)) ^ bool(chu.get(ten))
            ket[ten] = bool(mac_dinh.get(ten)) or bac
    return ket
