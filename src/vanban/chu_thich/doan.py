"""The text of a paragraph, in which spans are counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

_STRICT: Final = "http://purl.oclc.org/ooxml/"
WML: Final = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", f"{_STRICT}wordprocessingml/main")
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
TRANG: Final = " \t\r\n"

VAT: Final = "\ufffc"
"""Stands in the text of a paragraph for whatever is no text: a picture, a note mark, a formula."""
_VAO: Final = frozenset(
    ("r", "hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
_KY_TU: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_QUA: Final = frozenset(
    (
        *("pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr", "fldChar", "instrText", "delInstrText", "delText"),
        *("lastRenderedPageBreak", "softHyphen", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "permStart"),
        *("permEnd", "fldData", "commentRangeStart", "commentRangeEnd", "commentReference", "printerSettings"),
        "dataBinding",
    )
)


@dataclass(slots=True)
class Manh:
    """A piece of text, the element it comes from, and how many characters of that element come before it."""

    chu: str
    el: etree._Element
    bo_dau: int = 0


def chu_doan(p: etree._Element) -> str:
    """The text of a ``w:p`` that spans are counted in: as accepted, tabs and breaks one character, objects U+FFFC."""
    return "".join(m.chu for m in cac_manh(p))


def ten_wml(el: etree._Element) -> str:
    """The name of an element of WordprocessingML; empty for any other node."""
    if not isinstance(el.tag, str):
        return "#"
    ns, _, ten = el.tag[1:].partition("}")
    return ten if ns in WML else ""


def cac_manh(el: etree._Element) -> Iterator[Manh]:
    """The pieces of text below an element, in order."""
    for con in el:
        ten = ten_wml(con)
        if ten == "t":
            tho = f"{con.text or ''}{''.join(c.tail or '' for c in con)}".replace("\r\n", "\n")
            chu = tho.replace("\n", " ").replace("\r", " ")
            if con.get(XML_SPACE) == "preserve":
                yield Manh(chu, con)
            else:
                yield Manh(chu.strip(TRANG), con, len(chu) - len(chu.lstrip(TRANG)))
        elif ten in _VAO:
            yield from cac_manh(con)
        elif ten in _KY_TU:
            yield Manh(_KY_TU[ten], con)
        elif ten not in _QUA and ten != "#" and not _la_rang_buoc(con):
            yield Manh(VAT, con)


def _la_rang_buoc(el: etree._Element) -> bool:
    return el.tag == "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"
