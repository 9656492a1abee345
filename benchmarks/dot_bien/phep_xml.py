"""Operators on the XML of a sound package: the file opens, and what stands in it makes no sense."""

# ruff: noqa: E501
from __future__ import annotations

import copy
import random
from collections.abc import Callable

from lxml import etree

from dot_bien.goi import Goi
from dot_bien.phep_goi import BI_MAT, MOI_NGUOI

PhepXml = Callable[[random.Random, etree._Element], None]
XML: dict[str, PhepXml] = {}

SO_LA = (
    "-1", "0", "1", "2147483648", "-2147483649", "99999999999999999999", "1e999", "-1e308", "NaN", "INF", "-0", "",
    " ", "²", "٣", "0x10", "1.5", "1,5", "12pt", "50%", "9" * 400, "9" * 5000, "true", "none", "auto", "\u00a0", "-",
    "1048577", "16385", "A0", "XFE1", "A1:XFD1048576", "$A$1", "rId1", "rId999", "../..", "FFFFFFFF", "Times New Roman",
)  # fmt: skip
CHU_LA = (
    "", " ", "\n", "\t\t", "a" * 40_000, "ữ" * 33_000, "=1+1", "=cmd|' /C calc'!A0", "-5", "@x", "+84 912 345 678",
    "912345678", "0123", "{{ ho_ten }}", "{{ ho_ten", "}}", "{% for x in y %}", "{% endfor %}", "{{ ''.__class__ }}",
    "{% set a = 1 %}", "{{ a.b.c.d }}", "{#", "{{ 'x' * 99999999 }}", "«Họ tên»", "[ho_ten]", "\u202e\u200b\ufeff",
    "e\u0301\u0323" * 500, "\U0001f600", "TÐng Céng", "_x0007_", "_x000D__x005F_", "HYPERLINK \"http://a\"",
    "Số: 99999999999999999999/GM-UBND", "ngày 99 tháng 99 năm 9999", "ngày 31 tháng 02 năm 0000", "Điều " * 3000,
    "Nơi nhận:", "Kính gửi:", "(((((((((", "1.1.1.1.1.1.1.1.1.1.1", "a) " * 2000, "-" * 5000, "./." * 3000, "\\", "%s%n",
    " PAGE ", " INCLUDEPICTURE {mo} ", " = 1/0 ", " DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe ", "#REF!", "1e999",
)  # fmt: skip


def tren_xml(ham: PhepXml) -> PhepXml:
    """Enter an operator on a tree."""
    XML[ham.__name__] = ham
    return ham


def ap(ten: str, rng: random.Random, goi: Goi) -> None:
    """Run an operator on one part, the main ones more often."""
    co = goi.co()
    chinh = [m for m in co if m.ten.endswith(("document.xml", "workbook.xml", "sharedStrings.xml", "styles.xml"))]
    chinh += [m for m in co if "/worksheets/sheet" in m.ten]
    m = rng.choice(chinh if chinh and rng.random() < 0.75 else co)
    try:
        goc = etree.fromstring(m.du_lieu, etree.XMLParser(huge_tree=True, resolve_entities=False))
    except etree.XMLSyntaxError:
        return
    XML[ten](rng, goc)
    m.du_lieu = etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)


def _cac(goc: etree._Element) -> list[etree._Element]:
    return [el for el in goc.iter() if isinstance(el.tag, str)]


def _mot(rng: random.Random, goc: etree._Element) -> etree._Element:
    """An element; each kind of element as likely as any other, so that rare ones have their turn."""
    theo_ten: dict[str, list[etree._Element]] = {}
    for el in _cac(goc):
        theo_ten.setdefault(str(el.tag), []).append(el)
    return rng.choice(theo_ten[rng.choice(sorted(theo_ten))])


@tren_xml
def xoa_the(rng: random.Random, goc: etree._Element) -> None:
    el = _mot(rng, goc)
    if (cha := el.getparent()) is not None:
        cha.remove(el)


@tren_xml
def xoa_moi_the_ay(rng: random.Random, goc: etree._Element) -> None:
    for el in list(goc.iter(_mot(rng, goc).tag)):
        if (cha := el.getparent()) is not None:
            cha.remove(el)


@tren_xml
def rut_ruot(rng: random.Random, goc: etree._Element) -> None:
    el = _mot(rng, goc)
    for con in list(el):
        el.remove(con)


@tren_xml
def nhan_the(rng: random.Random, goc: etree._Element) -> None:
    el = _mot(rng, goc)
    if (cha := el.getparent()) is not None:
        for _ in range(rng.choice((1, 1, 2, 300)) if len(el) < 50 else 1):
            cha.insert(cha.index(el), copy.deepcopy(el))


@tren_xml
def chuyen_the(rng: random.Random, goc: etree._Element) -> None:
    el, moi = _mot(rng, goc), _mot(rng, goc)
    if el is not goc and el not in list(moi.iterancestors()) and el is not moi:
        moi.insert(rng.randrange(len(moi) + 1), el)


@tren_xml
def ghep_the(rng: random.Random, goc: etree._Element) -> None:
    el, moi = _mot(rng, goc), _mot(rng, goc)
    if len(el) < 100:
        moi.insert(rng.randrange(len(moi) + 1), copy.deepcopy(el))


@tren_xml
def tu_long(rng: random.Random, goc: etree._Element) -> None:
    el = _mot(rng, goc)
    cha, trong = el.getparent(), el
    if cha is None or len(list(el.iter())) > 200:
        return
    for _ in range(rng.choice((1, 3, 45, 260))):
        vo = etree.Element(el.tag, dict(el.attrib))
        cha.replace(trong, vo)
        vo.append(trong)
        cha = vo


@tren_xml
def doi_ten_the(rng: random.Random, goc: etree._Element) -> None:
    el, kia = _mot(rng, goc), _mot(rng, goc)
    el.tag = rng.choice((kia.tag, str(el.tag) + "X", str(el.tag).rpartition("}")[2]))


@tren_xml
def doi_ns(rng: random.Random, goc: etree._Element) -> None:
    cu = str(_mot(rng, goc).tag).rpartition("}")[0].lstrip("{")
    moi = rng.choice(("http://a", cu.replace("schemas.openxmlformats.org", "purl.oclc.org/ooxml"), f"{cu}/"))
    for el in _cac(goc):
        if cu and str(el.tag).startswith(f"{{{cu}}}"):
            el.tag = str(el.tag).replace(cu, moi)


def _co_thuoc_tinh(rng: random.Random, goc: etree._Element) -> tuple[etree._Element, str] | None:
    theo_ten: dict[tuple[str, str], list[etree._Element]] = {}
    for el in _cac(goc):
        for ten in el.attrib:
            theo_ten.setdefault((str(el.tag), str(ten)), []).append(el)
    if not theo_ten:
        return None
    khoa = rng.choice(sorted(theo_ten))
    return rng.choice(theo_ten[khoa]), khoa[1]


@tren_xml
def gia_tri_la(rng: random.Random, goc: etree._Element) -> None:
    for _ in range(rng.choice((1, 1, 3, 10))):
        if cho := _co_thuoc_tinh(rng, goc):
            cho[0].set(cho[1], rng.choice(SO_LA))


@tren_xml
def gia_tri_la_khap(rng: random.Random, goc: etree._Element) -> None:
    """The same attribute everywhere."""
    if cho := _co_thuoc_tinh(rng, goc):
        moi = rng.choice(SO_LA)
        for el in goc.iter(cho[0].tag):
            if el.get(cho[1]) is not None:
                el.set(cho[1], moi)


@tren_xml
def gia_tri_cua_nhau(rng: random.Random, goc: etree._Element) -> None:
    """Attributes of one name take each other's values: doubled ids, circles of styles, lists that name themselves."""
    if cho := _co_thuoc_tinh(rng, goc):
        cung = [el for el in _cac(goc) if el.get(cho[1]) is not None]
        for el in cung:
            if rng.random() < 0.7:
                el.set(cho[1], rng.choice(cung).get(cho[1]) or "")


@tren_xml
def bo_thuoc_tinh(rng: random.Random, goc: etree._Element) -> None:
    for _ in range(rng.choice((1, 1, 3, 10))):
        if cho := _co_thuoc_tinh(rng, goc):
            cho[0].attrib.pop(cho[1], None)


@tren_xml
def bo_thuoc_tinh_khap(rng: random.Random, goc: etree._Element) -> None:
    if cho := _co_thuoc_tinh(rng, goc):
        for el in goc.iter(cho[0].tag):
            el.attrib.pop(cho[1], None)


@tren_xml
def them_thuoc_tinh(rng: random.Random, goc: etree._Element) -> None:
    if cho := _co_thuoc_tinh(rng, goc):
        _mot(rng, goc).set(cho[1], rng.choice(SO_LA))


@tren_xml
def chu_la(rng: random.Random, goc: etree._Element) -> None:
    for _ in range(rng.choice((1, 1, 4, 20))):
        co = [el for el in _cac(goc) if (el.text or "").strip()]
        if co:
            rng.choice(co).text = rng.choice(CHU_LA).replace("{mo}", MOI_NGUOI)


@tren_xml
def chu_o_dau_cung_co(rng: random.Random, goc: etree._Element) -> None:
    el = _mot(rng, goc)
    if rng.random() < 0.5:
        el.text = rng.choice(CHU_LA)
    else:
        el.tail = rng.choice(CHU_LA)


@tren_xml
def chen_nut_la(rng: random.Random, goc: etree._Element) -> None:
    el = _mot(rng, goc)
    nut = rng.choice(
        (etree.Comment(" <w:t>x</w:t> "), etree.ProcessingInstruction("xml-stylesheet", f'href="file://{BI_MAT}"'))
    )
    for _ in range(rng.choice((1, 20))):
        el.insert(rng.randrange(len(el) + 1), copy.deepcopy(nut))


@tren_xml
def xao_tron(rng: random.Random, goc: etree._Element) -> None:
    el = max((_mot(rng, goc) for _ in range(6)), key=len)
    con = list(el)
    rng.shuffle(con)
    el[:] = con
