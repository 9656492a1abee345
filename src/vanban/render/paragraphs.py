"""The paragraphs of a part as a clerk sees them: joined text, with the runs it comes from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from vanban.findings import ViTri

WML: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
VAT: Final = "\ufffc"
"""Stands for whatever is no text: a picture, a note mark, a formula."""


def w(ten: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{WML}}}{ten}"


P, R, T, TBL, TR, TC = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
_QUA: Final = frozenset(
    w(t)
    for t in (
        *("pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr", "fldChar", "instrText", "delInstrText", "delText"),
        *(
            "lastRenderedPageBreak",
            "softHyphen",
            "sdtPr",
            "sdtEndPr",
            "smartTagPr",
            "customXmlPr",
            "permStart",
            "permEnd",
        ),
        *("fldData", "commentRangeStart", "commentRangeEnd"),
    )
)
_VAO: Final = frozenset(
    w(t)
    for t in (
        "r",
        "hyperlink",
        "ins",
        "moveTo",
        "sdt",
        "sdtContent",
        "smartTag",
        "customXml",
        "fldSimple",
        "dir",
        "bdo",
    )
)
_KY_TU: Final = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_BO: Final = frozenset(
    w(t)
    for t in (
        "proofErr",
        "lastRenderedPageBreak",
        "commentRangeStart",
        "commentRangeEnd",
        "printerSettings",
        "dataBinding",
    )
) | {"{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"}
_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_GIU_TRANG: Final = " \t\r\n"
THEO_DOI: Final = tuple(
    w(t)
    for t in (
        *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange"),
        *("tcPrChange", "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "tblPrExChange"),
    )
)


@dataclass(slots=True)
class Doan:
    """One paragraph: its text, tabs and breaks as characters, and the ``w:t`` that each piece comes from.

    ``phan`` and ``so`` say where it stands in the template as it came; ``cu`` its text there, if translated.
    """

    el: etree._Element
    noi: str
    manh: list[tuple[str, etree._Element | None]]
    chu: str = ""
    dau: list[int] = field(default_factory=list)
    phan: str = ""
    so: int = -1
    cu: str | None = None

    def __post_init__(self) -> None:
        vi_tri = 0
        for chu, _ in self.manh:
            self.dau.append(vi_tri)
            vi_tri += len(chu)
        self.chu = "".join(chu for chu, _ in self.manh)

    def nut(self, vi_tri: int) -> int:
        """The index of the piece that holds a character."""
        return bisect_right(self.dau, vi_tri) - 1

    def nut_tu(self, tu: int, den: int) -> list[tuple[str, etree._Element | None]]:
        """The pieces that hold the characters ``tu`` to ``den`` (not included)."""
        return [m for m in self.manh[self.nut(tu) : self.nut(den - 1) + 1] if m[0]]

    def trich(self, tu: int = 0, den: int = 0, dai: int = 80) -> str:
        """The paragraph for quoting, about ``dai`` characters round the spot; a translated one as it was typed."""
        nguyen = self.chu
        if self.cu is not None:
            nguyen, tu, den = self.cu, 0, 0
        dau = max(0, min(tu - (dai - (den - tu)) // 2, len(nguyen) - dai))
        cuoi = min(len(nguyen), max(dau + dai, den))
        cuoi = min(cuoi, dau + 2 * dai)
        if dau and (trong := nguyen.find(" ", dau, min(dau + 12, tu))) >= 0:
            dau = trong + 1  # cut between words
        chu = " ".join(nguyen[dau:cuoi].replace(VAT, "▯").split())
        return f"{'…' if dau else ''}{chu}{'…' if cuoi < len(nguyen) else ''}"

    def vi_tri(self, tu: int = 0, den: int = 0) -> ViTri:
        """The place of a span in the template as it came."""
        return ViTri(self.phan, self.so) if self.cu is not None else ViTri(self.phan, self.so, tu, den)


def don_sach(goc: etree._Element) -> None:
    """Take out what Word leaves behind and no reader sees: spelling marks, comment marks, paragraph ids."""
    for el in list(goc.iter(*_BO)):
        _bo(el)
    for el in list(goc.iter(w("commentReference"))):
        _bo(el)
    con_tro = {el.get(w("id")) for el in goc.iter(w("bookmarkStart")) if el.get(w("name")) == "_GoBack"}
    if con_tro:
        for el in list(goc.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            if el.get(w("id")) in con_tro:
                _bo(el)
    for el in list(goc.iter(w("smartTag"))):
        _mo_vo(el)
    for el in goc.iter(P, TR):
        for ten in ("paraId", "textId"):
            el.attrib.pop(f"{{{_W14}}}{ten}", None)
    for el in goc.iter(T):
        chu = (el.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
        el.text = chu if el.get(XML_SPACE) == "preserve" else chu.strip(_GIU_TRANG)
        if el.text != el.text.strip(_GIU_TRANG):
            el.set(XML_SPACE, "preserve")
    for el in goc.iter():
        if el.tag != T and not (el.text or "x").strip():
            el.text = None
        if el.tail is not None and not el.tail.strip():
            el.tail = None


def _bo(el: etree._Element) -> None:
    cha = el.getparent()
    if cha is not None:
        cha.remove(el)


def _mo_vo(el: etree._Element) -> None:
    cha = el.getparent()
    if cha is None:
        return
    vi_tri = cha.index(el)
    con = [c for c in el if c.tag != w("smartTagPr")]
    cha[vi_tri : vi_tri + 1] = con


def cac_doan(goc: etree._Element, phan: str) -> list[Doan]:
    """The paragraphs of a part in reading order, text boxes included; ``phan`` is what a clerk calls the part."""
    return [Doan(p, _noi(p, phan), list(_manh(p))) for p in goc.iter(P)]


def _noi(p: etree._Element, phan: str) -> str:
    for cha in p.iterancestors():
        if cha.tag == w("txbxContent"):
            return "khung chữ" if phan == "thân văn bản" else f"{phan}, khung chữ"
        if cha.tag == TC:
            return "bảng" if phan == "thân văn bản" else f"{phan}, bảng"
    return phan


def _manh(el: etree._Element) -> Iterator[tuple[str, etree._Element | None]]:
    for con in el:
        ten = con.tag
        if ten == T:
            yield con.text or "", con
        elif ten in _VAO:
            yield from _manh(con)
        elif ten in _KY_TU:
            yield _KY_TU[ten], None
        elif ten not in _QUA:
            yield VAT, None
