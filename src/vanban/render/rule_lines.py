"""Rule lines: a paragraph whose bottom border is as long as the data says, centred in its cell or between the margins.

The indents of such a paragraph become markers here, in memory; Word never sees a tag in an attribute.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from vanban.render.codegen import MocKe
from vanban.render.paragraphs import TBL, TC, TR, P, w

_LE_O: Final = 108
"""Left and right margin of a cell when nobody says otherwise: Word's Normal Table."""
_A4_DOC: Final = 9072
_TRUOC_IND: Final = frozenset(
    w(t)
    for t in (
        *(
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
        ),
        *("suppressLineNumbers", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
        *("autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing"),
    )
)


def dat_moc(
    goc: etree._Element, duong_ke: Mapping[str, str], khoa: str, than: etree._Element, styles: etree._Element | None
) -> dict[str, MocKe]:
    """Put a marker into the indents of every rule line of a part. Headers take the first section of ``than``."""
    ra: dict[str, MocKe] = {}
    if not duong_ke:
        return ra
    goc_moc = f"vbke{hashlib.sha256(etree.tostring(goc) + khoa.encode()).hexdigest()[:16]}x"
    for p in goc.iter(P):
        kieu = p.find(f"{w('pPr')}/{w('pStyle')}")
        ten = duong_ke.get(kieu.get(w("val"), "")) if kieu is not None else None
        if ten is None:
            continue
        moc = f"{goc_moc}{len(ra):05d}z"
        ra[moc] = MocKe(ten, _be_rong(p, than, styles))
        ind = _ind(p)
        ind.set(w("left"), moc)
        ind.set(w("right"), moc)
    return ra


def _ind(p: etree._Element) -> etree._Element:
    ppr = p.find(w("pPr"))
    assert ppr is not None
    for cu in ppr.findall(w("ind")):
        ppr.remove(cu)
    ind = etree.Element(w("ind"))
    ppr.insert(sum(1 for con in ppr if con.tag in _TRUOC_IND), ind)
    return ind


def _so(el: etree._Element | None, ten: str = "w") -> int | None:
    if el is None or el.get(w("type"), "dxa") != "dxa":
        return None
    try:
        return round(float(el.get(w(ten), "")))
    except (ValueError, OverflowError):
        return None


def _be_rong(p: etree._Element, than: etree._Element, styles: etree._Element | None) -> int:
    o = next(p.iterancestors(TC), None)
    hang = next(o.iterancestors(TR), None) if o is not None else None
    bang = next(hang.iterancestors(TBL), None) if hang is not None else None
    if o is None or hang is None or bang is None:  # a cell outside of a row of a table is none
        return _rong_trang(p, than)
    rong = _so(o.find(f"{w('tcPr')}/{w('tcW')}"))
    if not rong:
        rong = _rong_theo_luoi(o, hang, bang)
    return max(0, (rong or _rong_trang(p, than)) - sum(_le(o, bang, ben, styles) for ben in ("left", "right")))


def _rong_theo_luoi(o: etree._Element, hang: etree._Element, bang: etree._Element) -> int:
    luoi = [_so(c) or 0 for c in bang.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    dau = 0
    for truoc in hang.iterfind(TC):
        trai = _so(truoc.find(f"{w('tcPr')}/{w('gridSpan')}"), "val") or 1
        if truoc is o:
            return sum(luoi[dau : dau + trai])
        dau += trai
    return 0


def _le(o: etree._Element, bang: etree._Element, ben: str, styles: etree._Element | None) -> int:
    khac = "start" if ben == "left" else "end"
    kieu = bang.find(f"{w('tblPr')}/{w('tblStyle')}")
    noi: list[etree._Element | None] = [
        o.find(f"{w('tcPr')}/{w('tcMar')}"),
        bang.find(f"{w('tblPr')}/{w('tblCellMar')}"),
    ]
    if styles is not None:
        noi += _le_kieu(styles, kieu.get(w("val"), "") if kieu is not None else None)
    for le in noi:
        if le is not None:
            for ten in (ben, khac):
                if (so := _so(le.find(w(ten)))) is not None:
                    return so
    return _LE_O


def _le_kieu(styles: etree._Element, ma: str | None) -> Iterator[etree._Element | None]:
    """The cell margins of a table style and of those it is based on; without a style, of the default one."""
    bang = {s.get(w("styleId")): s for s in styles.iterfind(w("style")) if s.get(w("type")) == "table"}
    if ma is None:
        ma = next((m for m, s in bang.items() if s.get(w("default")) in {"1", "true", "on"}), None)
    for _ in range(12):
        kieu = bang.get(ma)
        if kieu is None:
            return
        yield kieu.find(f"{w('tblPr')}/{w('tblCellMar')}")
        dua = kieu.find(w("basedOn"))
        ma = None if dua is None else dua.get(w("val"))


def _rong_trang(p: etree._Element, than: etree._Element) -> int:
    sect = None
    if p.getroottree().getroot() is than.getroottree().getroot():
        sect = next((s for s in _sau(p)), None)
    if sect is None:
        sect = next(than.iter(w("sectPr")), None)
    if sect is None:
        return _A4_DOC
    kho, le = sect.find(w("pgSz")), sect.find(w("pgMar"))
    rong = (_so(kho) or 11906) - (_so(le, "left") or 0) - (_so(le, "right") or 0) - (_so(le, "gutter") or 0)
    cot = sect.find(w("cols"))
    so_cot = _so(cot, "num") or 1
    if so_cot > 1:
        rong = (rong - (so_cot - 1) * (_so(cot, "space") or 720)) // so_cot
    return max(0, rong)


def _sau(p: etree._Element) -> Iterator[etree._Element]:
    """The section marks from a paragraph on: the first one rules it."""
    goc = next(
        (cha for cha in p.iterancestors() if (len_tren := cha.getparent()) is not None and len_tren.tag == w("body")), p
    )
    el: etree._Element | None = goc
    while el is not None:
        if el.tag == w("sectPr"):
            yield el
        elif el.tag == P and (s := el.find(f"{w('pPr')}/{w('sectPr')}")) is not None:
            yield s
        el = el.getnext()
