"""Drawings: lines, frames and text boxes, in DrawingML and in VML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from vanban.conform.view.kieu import A, W

WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
V: Final = "{urn:schemas-microsoft-com:vml}"
_O: Final = "{urn:schemas-microsoft-com:office:office}"
_DUNG: Final = frozenset(("t", "true", "1"))
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
EMU_MM: Final = 36000.0
_DET: Final = 1.0
"""A shape not taller than this (mm) is a line."""
_LE_HOP_MM: Final = 2.54

_THUC: Final = re.compile(r"[-+]?[0-9]{0,12}\.?[0-9]{1,12}(?:[eE][-+]?[0-9])?")
_DAI: Final = re.compile(r"(-?[0-9]{0,9}\.?[0-9]{1,9})(pt|in|cm|mm|px|pc)?")
_DON_VI: Final = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "pc": 25.4 / 6}


@dataclass(frozen=True, slots=True)
class HinhVe:
    """A drawing as far as it matters: a line, or a box with text."""

    la_ke: bool
    rong_mm: float | None
    cao_mm: float | None
    theo: str
    canh: str
    lech_mm: float | None
    noi_lien: bool
    lien: bool = True
    noi_dung: etree._Element | None = None
    co_vien: bool = False
    kep: bool = False
    le_mm: float = _LE_HOP_MM
    xuong_mm: float | None = None


def doc_hinh(el: etree._Element) -> list[HinhVe]:
    """The lines and text boxes of a ``w:drawing``, ``w:pict``, ``w:object`` or ``mc:AlternateContent``."""
    if el.tag == MC + "AlternateContent":
        chon = el.find(MC + "Choice")
        if chon is None:
            chon = el.find(MC + "Fallback")
        return [] if chon is None else [h for con in chon for h in doc_hinh(con)]
    if el.tag == W + "drawing":
        return [h for con in el for h in _drawing(con)]
    if el.tag in {W + "pict", W + "object"}:
        return [h for con in el for h in _vml(con, "", None, 0)]
    return []


def _so(chu: str | None) -> float | None:
    return float(chu) if chu is not None and _THUC.fullmatch(chu) else None


def _drawing(khung: etree._Element) -> Iterator[HinhVe]:
    if khung.tag not in {WP + "anchor", WP + "inline"}:
        return
    ext = khung.find(WP + "extent")
    cx = (_so(ext.get("cx")) or 0.0) / EMU_MM if ext is not None else 0.0
    cy = (_so(ext.get("cy")) or 0.0) / EMU_MM if ext is not None else 0.0
    theo, canh, lech = "column", "", None
    h = khung.find(WP + "positionH")
    if h is not None:
        theo = h.get("relativeFrom") or "column"
        c, o = h.find(WP + "align"), h.find(WP + "posOffset")
        if c is not None:
            canh = (c.text or "").strip()
        elif o is not None:
            so = _so((o.text or "").strip())
            lech = None if so is None else so / EMU_MM
    noi_lien = khung.tag == WP + "inline"
    trong_nhom = khung.find(f".//{WPG}wgp") is not None
    for sp in khung.iter(WPS + "wsp"):
        rong, cao = cx, cy
        if trong_nhom:
            rong, cao = _trong_nhom(sp, khung, cx, cy)
        for ve in _wsp(sp, rong, cao, theo, canh, None if trong_nhom else lech, noi_lien):
            yield replace(ve, xuong_mm=None if trong_nhom else _xuong(khung)) if ve.la_ke else ve


def _xuong(khung: etree._Element) -> float | None:
    """How far below the top of its paragraph a drawing stands."""
    v = khung.find(WP + "positionV")
    if v is None or v.get("relativeFrom") not in {"paragraph", "line"}:
        return None
    o = v.find(WP + "posOffset")
    so = _so((o.text or "").strip()) if o is not None else None
    return None if so is None else so / EMU_MM


def _trong_nhom(sp: etree._Element, khung: etree._Element, cx: float, cy: float) -> tuple[float, float]:
    ext = sp.find(f"{WPS}spPr/{A}xfrm/{A}ext")
    goc = khung.find(f".//{WPG}wgp/{WPG}grpSpPr/{A}xfrm/{A}chExt")
    if ext is None or goc is None:
        return cx, cy
    rx, ry = _so(goc.get("cx")) or 0.0, _so(goc.get("cy")) or 0.0
    ex, ey = _so(ext.get("cx")) or 0.0, _so(ext.get("cy")) or 0.0
    return (cx * ex / rx if rx else ex / EMU_MM), (cy * ey / ry if ry else ey / EMU_MM)


def _wsp(
    sp: etree._Element, rong: float, cao: float, theo: str, canh: str, lech: float | None, noi_lien: bool
) -> Iterator[HinhVe]:
    pr = sp.find(WPS + "spPr")
    hinh = pr.find(A + "prstGeom") if pr is not None else None
    prst = (hinh.get("prst") or "") if hinh is not None else ""
    ln = pr.find(A + "ln") if pr is not None else None
    ve, lien, kep = _net(ln, sp)
    noi_dung = sp.find(f"{WPS}txbx/{W}txbxContent")
    if noi_dung is not None:
        le = _so(bp.get("lIns") if (bp := sp.find(WPS + "bodyPr")) is not None else None)
        yield HinhVe(False, rong, cao, theo, canh, lech, noi_lien, noi_dung=noi_dung, co_vien=ve, kep=kep,
                     le_mm=_LE_HOP_MM if le is None else le / EMU_MM)  # fmt: skip
        return
    net = prst in {"line", "straightConnector1"} or sp.find(WPS + "cNvCnPr") is not None or cao <= _DET < rong
    if ve and net and rong > cao:
        yield HinhVe(True, rong, cao, theo, canh, lech, noi_lien, lien=lien)


def _net(ln: etree._Element | None, sp: etree._Element) -> tuple[bool, bool, bool]:
    """Whether the outline is drawn, solid, double."""
    if ln is None:
        ref = sp.find(f"{WPS}style/{A}lnRef")
        return ref is not None and (ref.get("idx") or "0") != "0", True, False
    if ln.find(A + "noFill") is not None:
        return False, True, False
    gach = ln.find(A + "prstDash")
    lien = (gach is None or gach.get("val") in {None, "solid"}) and ln.find(f"{A}custDash/{A}ds") is None
    return True, lien, (ln.get("cmpd") or "sng") != "sng"


# --- VML ------------------------------------------------------------------------------------------------------------


def _kieu_vml(style: str) -> dict[str, str]:
    ket: dict[str, str] = {}
    for muc in style.split(";"):
        khoa, _, gia = muc.partition(":")
        ket[khoa.strip().lower()] = gia.strip()
    return ket


def _mm_vml(chu: str | None, don_vi: str = "px") -> float | None:
    khop = _DAI.fullmatch((chu or "").strip())
    return None if khop is None else float(khop[1]) * _DON_VI[khop[2] or don_vi]


_HINH_VML: Final = frozenset(V + ten for ten in ("shape", "rect", "line", "roundrect", "group", "polyline"))


def _vml(el: etree._Element, theo: str, ty_le: float | None, sau: int) -> Iterator[HinhVe]:
    if el.tag not in _HINH_VML or sau > 8:
        return
    style = _kieu_vml(el.get("style") or "")
    rong, cao = _mm_vml(style.get("width")), _mm_vml(style.get("height"))
    if ty_le is not None:
        w = _DAI.fullmatch(style.get("width", ""))
        rong = float(w[1]) * ty_le if w else None
    ngang = {"text": "column", "margin": "margin", "page": "page", "char": "character"}
    theo = ngang.get(style.get("mso-position-horizontal-relative", "text"), "column")
    canh = style.get("mso-position-horizontal", "")
    canh = canh if canh in {"left", "center", "right"} else ""
    lech = _mm_vml(style.get("margin-left")) if "margin-left" in style else None
    noi_lien = style.get("position", "") not in {"absolute", "relative"}
    if el.tag == V + "group":
        toa = (el.get("coordsize") or "").split(",")
        goc = _so(toa[0]) if toa else None
        for con in el:
            yield from _vml(con, theo, (rong or 0.0) / goc if goc else None, sau + 1)
        return
    ve = (el.get("stroked") or "t") not in {"f", "false", "0"}
    net = next((con for con in el if str(con.tag).endswith("}stroke")), None)
    lien = net is None or (net.get("dashstyle") or "solid") == "solid"
    kep = net is not None and (net.get("linestyle") or "single") != "single"
    noi_dung = el.find(f"{V}textbox/{W}txbxContent")
    if noi_dung is not None:
        hop = el.find(V + "textbox")
        le = _mm_vml(((hop.get("inset") if hop is not None else None) or "").split(",")[0], "pt")
        yield HinhVe(False, rong, cao, theo, canh, lech, noi_lien, noi_dung=noi_dung, co_vien=ve, kep=kep,
                     le_mm=_LE_HOP_MM if le is None else le)  # fmt: skip
        return
    if (el.get(_O + "hr") or "f") in _DUNG:
        phan_tram = _so(el.get(_O + "hrpct"))
        yield HinhVe(True, None if phan_tram else rong, cao or 0.0, theo, el.get(_O + "hralign") or "left", None, True)
        return
    if el.tag == V + "line":
        a, b = (el.get("from") or "0,0").split(","), (el.get("to") or "0,0").split(",")
        xs = [_mm_vml(v, "px") for v in (a[0], b[0])]
        ys = [_mm_vml(v, "px") for v in (a[-1], b[-1])]
        if xs[0] is not None and xs[1] is not None and ty_le is None:
            rong, lech = abs(xs[1] - xs[0]), min(xs[0], xs[1])
            noi_lien = style.get("position", "absolute") not in {"absolute", "relative"}
        cao = abs((ys[1] or 0) - (ys[0] or 0))
        if ve and (rong is None or rong > cao):
            yield HinhVe(True, rong, cao, theo, canh, lech, noi_lien, lien=lien)
    elif ve and ((el.get("type") or "") == "#_x0000_t32" or (rong and cao is not None and cao <= _DET < rong)):
        yield HinhVe(True, rong, cao, theo, canh, lech, noi_lien, lien=lien)
