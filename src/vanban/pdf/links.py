"""What leads out of a Word file, found on its trees and not by the look of its text, and a copy without it.

A relationship to the outside (an address that a reader clicks on stays), a field whose code fetches, a drawing that
names its picture by an address. How a part is written makes no difference: prefixes, entities, codes cut over runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_VML: Final = frozenset(("urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"))
_OD: Final = ("officeDocument/relationships}link", "officeDocument/2006/relationships}link")
_LENH: Final = re.compile(r"\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|RD)\b", re.I)
_DIA_CHI: Final = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|\\\\|//)")
_CAN_XET: Final = re.compile(rb"instr|src|href|link", re.I)
"""A part without any of these leads nowhere."""


def doc_xml(du_lieu: bytes) -> etree._Element:
    """A part as a tree: no entities, no network, no giant texts or depths.

    Raises:
        etree.XMLSyntaxError: it is not sound.
    """
    return etree.fromstring(du_lieu, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def cat(phan: dict[str, bytes]) -> tuple[list[str], dict[str, bytes]]:
    """What leads outside, in order of the parts, and the parts without it; an untouched part keeps its bytes.

    Raises:
        etree.XMLSyntaxError: a part that has to be looked at is not sound.
    """
    ra: list[str] = []
    sach: dict[str, bytes] = {}
    bam_vao = _bam_vao(phan)
    for ten, du_lieu in phan.items():
        sach[ten] = du_lieu
        if not _la_xml(ten) or not du_lieu.strip():
            continue
        la_rels = ten.lower().endswith(".rels")
        if not la_rels and b"\x00" not in du_lieu[:400] and not _CAN_XET.search(du_lieu):
            continue
        goc = doc_xml(du_lieu)
        thay = [*(_quan_he(goc) if la_rels else _phan_chu(goc, bam_vao))]
        if thay:
            ra += thay
            sach[ten] = etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)
    return ra, sach


def _la_xml(ten: str) -> bool:
    return ten.lower().endswith((".xml", ".rels", ".vml"))


def _ten(el: etree._Element) -> str:
    return str(el.tag).rpartition("}")[2] if isinstance(el.tag, str) else ""


def _ngoai(el: etree._Element) -> bool:
    return el.get("TargetMode", "").strip().lower() == "external" or bool(_DIA_CHI.match(el.get("Target", "")))


def _la_bam(el: etree._Element) -> bool:
    return el.get("Type", "").rstrip("/").endswith("/hyperlink")


def _bam_vao(phan: dict[str, bytes]) -> frozenset[str]:
    """The ids of addresses that are clicked on: a picture must not come from one of them."""
    ra: set[str] = set()
    for ten, du_lieu in phan.items():
        if ten.lower().endswith(".rels") and b"hyperlink" in du_lieu:
            ra.update(el.get("Id", "") for el in doc_xml(du_lieu).iter(_REL) if _la_bam(el) and _ngoai(el))
    return frozenset(ra)


def _quan_he(goc: etree._Element) -> Iterator[str]:
    for el in list(goc.iter()):
        if _ten(el) == "Relationship" and _ngoai(el) and not _la_bam(el):
            if (cha := el.getparent()) is not None:
                cha.remove(el)
            yield el.get("Target", "") or "?"


def _phan_chu(goc: etree._Element, bam_vao: frozenset[str]) -> Iterator[str]:
    mo: list[list[etree._Element]] = []
    for el in goc.iter():
        ten = _ten(el)
        if ten == "fldChar":
            loai = next((str(v) for k, v in el.attrib.items() if str(k).endswith("fldCharType")), "")
            if loai == "begin":
                mo.append([])
            elif mo:
                yield from _lenh(mo[-1])
                mo[-1] = []
                if loai == "end":
                    mo.pop()
        elif ten == "instrText" and mo:
            mo[-1].append(el)
        elif ten == "instrText":
            yield from _lenh([el])
        elif ten == "fldSimple":
            for khoa, gia_tri in list(el.attrib.items()):
                if str(khoa).endswith("instr") and _LENH.match(str(gia_tri)):
                    el.set(khoa, "")
                    yield str(gia_tri).strip()
        if el.attrib:
            yield from _dia_chi(el, bam_vao)
    for con in mo:
        yield from _lenh(con)


def _lenh(cac: list[etree._Element]) -> Iterator[str]:
    """The code of a field, however many runs it is spread over; emptied when it fetches."""
    chu = "".join(el.text or "" for el in cac)
    if _LENH.match(chu) or any(_LENH.match(el.text or "") for el in cac):
        for el in cac:
            el.text = ""
        yield chu.strip()


def _dia_chi(el: etree._Element, bam_vao: frozenset[str]) -> Iterator[str]:
    """Attributes by which a drawing fetches."""
    vml = isinstance(el.tag, str) and el.tag[1:].partition("}")[0] in _VML
    for khoa, gia_tri in list(el.attrib.items()):
        ten = str(khoa)
        if (vml and ten.rpartition("}")[2] in {"src", "href"} and not str(gia_tri).startswith("#")) or (
            ten.endswith(_OD) and gia_tri in bam_vao
        ):
            del el.attrib[khoa]
            yield str(gia_tri)[-60:]
