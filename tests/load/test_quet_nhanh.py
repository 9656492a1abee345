"""Cells at a run and tag by tag are the same cells: every sheet is read both ways and compared."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vanban.load import quet_nhanh
from vanban.load.goi_xlsx import KhongDoc, mo_zip
from vanban.load.quet_xlsx import doc
from vanban.load.trang_xlsx import Trang

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PHAN = "xl/worksheets/sheet1.xml"
CHU_THICH = b"<!-- -->"
"""A comment among the rows: no program writes one there, so that the sheet is read tag by tag."""


def so(hang: bytes, sst: bytes = b"<sst/>", dau: bytes = b"", cuoi: bytes = b"") -> bytes:
    """A workbook with these bytes as its rows."""
    goc = b'<worksheet xmlns="%s">%s<sheetData>%s</sheetData>%s</worksheet>' % (NS.encode(), dau, hang, cuoi)

    def quan_he(**dich: str) -> str:
        cac = (f'<Relationship Id="{loai}" Type="{R}/{loai}" Target="{tep}"/>' for loai, tep in dich.items())
        return f"<Relationships>{''.join(cac)}</Relationships>"

    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w") as z:
        z.writestr("_rels/.rels", quan_he(officeDocument="xl/workbook.xml"))
        z.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns:r="{R}"><sheets><sheet name="A" r:id="worksheet"/></sheets></workbook>',
        )
        z.writestr(
            "xl/_rels/workbook.xml.rels",
            quan_he(worksheet="worksheets/sheet1.xml", sharedStrings="sst.xml", styles="styles.xml"),
        )
        z.writestr("xl/sst.xml", sst)
        z.writestr("xl/styles.xml", '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>')
        z.writestr(PHAN, goc)
    return ra.getvalue()


def nhanh(du_lieu: bytes) -> bool:
    """Whether the sheet is taken at a run."""
    return quet_nhanh.trang_tinh(
        mo_zip(du_lieu), PHAN, Trang("A", True), ["x"] * 9, [], (lambda *_: None, lambda _: None)
    )


def doc_hai_cach(hang: bytes, **quanh: bytes) -> Any:
    """The sheet, read both ways; or by which word both refuse it."""

    def mot(than: bytes) -> Any:
        try:
            return doc(so(than, **quanh), lambda _: True).trang[0]
        except KhongDoc as loi:
            return loi.ma

    cham = so(hang + CHU_THICH, **quanh)
    assert mot(hang) == mot(hang + CHU_THICH)
    with contextlib.suppress(KhongDoc):
        assert not nhanh(cham)
    return mot(hang)


SST = (
    b'<sst><si><t>chung &amp; m\xe1\xbb\x99t</t></si><si><t xml:space="preserve"> _x0041_ </t></si><si><t/></si></sst>'
)
TOT = [
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>M&#227; &#x110;&lt;</t></is></c><c r="C1" s="1"><v>45000</v></c></row>',
    b'<row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>',
    b'<row r="3"/><row r="4" ht="3" hidden="true"/><row r="5"><c r="B5" s="2"/></row>',
    b'<row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="e"><v>#N/A</v></c><c r="C6" t="str"><v>_x0007_</v></c></row>',
    b'\n  <row r="7"><c r="A7" t="n"><v> 7 </v></c><c r="A7"><v>8</v></c><c r="B7"><v>  </v></c></row>\n',
    b'<row r="9" spans="1:2"><c r="ZZZ9"><v>xa</v></c><c r="A9" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>',  # noqa: E501
    b'<row r="8"><c r="A1" t="d"><v>2024-01-01</v></c></row><row r="8"><c r="B8" t="s"><v>0</v></c></row>',
    b'<row r="300000"><c r="A300000"><v>1</v></c></row>',
]
KHAC = [
    b'<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
    b"<row><c><v>1</v></c><c><v>2</v></c></row>",
    b'<row r="1"><c t="s" r="A1"><v>0</v></c></row>',
    b'<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>',
    b'<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1"><v>1</v></c>]]></t></is></c></row>',
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c></row>',
    b'<x:row xmlns:x="a" r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>',
    b'<row r="1"><c r="A1"><v>1</v></c><extLst/></row>',
]
HONG = [
    b'<row r="1"><c r="A1"><v>1</c></v></row>',
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>&lao;</t></is></c></row>',
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>\x01</t></is></c></row>',
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>\xff</t></is></c></row>',
    b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
    b'<row r="1"><c r="A1" t="s"><v>a</v></c></row>',
    b'<row r="1" r="2"><c r="A1"><v>1</v></c></row>',
    b'<row r="1"><c r="A1"><v>1</v></c>',
]


@pytest.mark.parametrize("hang", TOT)
def test_what_programs_write_is_taken_at_a_run(hang: bytes) -> None:
    assert nhanh(so(hang, SST))
    doc_hai_cach(hang, sst=SST)


@pytest.mark.parametrize("hang", KHAC)
def test_other_shapes_are_read_tag_by_tag(hang: bytes) -> None:
    assert not nhanh(so(hang, SST))
    assert doc_hai_cach(hang, sst=SST).o


@pytest.mark.parametrize("hang", HONG)
def test_what_is_no_sound_xml_is_refused_both_ways(hang: bytes) -> None:
    assert doc_hai_cach(hang, sst=SST) == "hong"


def test_what_stands_around_the_cells_is_read_too() -> None:
    dau = b'<cols><col min="2" max="3" hidden="1"/></cols>'
    cuoi = b'<autoFilter><filterColumn/></autoFilter><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    assert nhanh(so(TOT[0], dau=dau, cuoi=cuoi))
    trang = doc_hai_cach(TOT[0], dau=dau, cuoi=cuoi)
    assert (trang.cot_an, trang.loc, trang.gop) == ([(2, 3)], True, [(1, 1, 2, 2)])


@pytest.mark.parametrize(
    "sst",
    [
        SST,
        SST.replace(b"<si>", b"<si><!-- -->", 1),
        SST.replace(b"</si>", b"<phoneticPr/></si>", 1),
        SST.replace(b"</t></si>", b"</t><rPh><t>b</t></rPh></si>", 1),
        b'<?xml version="1.0" encoding="utf-8"?>' + SST,
        b'<?xml version="1.0" encoding="windows-1252"?>' + SST,
    ],
)
def test_shared_strings_are_the_same_in_every_shape(sst: bytes) -> None:
    trang = doc(so(TOT[1], sst), lambda _: True).trang[0]
    chu = sst.decode("windows-1252") if b"1252" in sst else sst.decode()
    assert trang.o[2][1].chu == ("chung & một" if b"1252" not in sst else "chung & m\xe1\xbb™t"), chu
    assert trang.o[2][2].chu == " A "
    assert sorted(trang.o[2]) == [1, 2]


def test_a_sheet_of_many_pieces(tmp_path: Any) -> None:
    """Longer than a piece of the zip, so that rows are cut between them; as openpyxl writes it."""
    ve = openpyxl.Workbook()
    trang = ve.active
    assert trang is not None
    for i in range(1, 1200):
        trang.append([f"G{i}", "Đại biểu & khách", i, None, f"Điểu Thử «{i}»", i % 2 == 0])
    trang.merge_cells("A3:B4")
    ra = io.BytesIO()
    ve.save(ra)
    cac: list[Trang] = []
    for sua in (lambda b: b, lambda b: b.replace(b"</sheetData>", CHU_THICH + b"</sheetData>")):
        cac.append(doc(sua_phan(ra.getvalue(), sua), lambda _: True).trang[0])
    assert cac[0] == cac[1]
    assert len(cac[0].o) == 1199


def sua_phan(du_lieu: bytes, sua: Callable[[bytes], bytes]) -> bytes:
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as cu, zipfile.ZipFile(ra, "w") as moi:
        for muc in cu.infolist():
            moi.writestr(muc.filename, sua(cu.read(muc)) if muc.filename == PHAN else cu.read(muc))
    return ra.getvalue()


MANH = st.sampled_from(
    [
        *TOT,
        *KHAC,
        *HONG,
        b" ",
        b"<!-- -->",
        b"</row>",
        b'<row r="11">',
        b"<c/>",
        b"<?a b?>",
        b"</sheetData>",
        b"&",
        b"\r",
    ]
)


@given(st.lists(MANH, max_size=5))
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_mixture_is_read_the_same_both_ways(manh: list[bytes]) -> None:
    doc_hai_cach(b"".join(manh), sst=SST)
