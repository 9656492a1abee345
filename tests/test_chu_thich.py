"""Comments are put into a copy of a document and nothing else of it changes."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from conftest import SHARED
from render.xuong import NS, W, Xuong, bang, chu, doan, hang, khung_chu, mo, nen
from test_valid_office_files import BO_KIEM, can
from vanban import chu_thich
from vanban.chu_thich import ChuThich, KhongDatDuoc, chu_doan, danh_dau, dat_chu_thich
from vanban.chu_thich import goi as goi_word
from vanban.findings import Finding, ViTri, Where
from vanban.render import compile_template
from vanban.render.package_in import doc_xml
from vanban.render.paragraphs import cac_doan, don_sach

THAN = "word/document.xml"
KHO = [t for ten in ("docxtpl", "docxtemplater") for t in sorted((SHARED / "corpus" / ten).glob("*.docx"))]


def w(ten: str) -> str:
    return f"{{{W}}}{ten}"


def tho(du_lieu: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as goi:
        return {m.filename: goi.read(m) for m in goi.infolist() if not m.is_dir()}


def _c14n(goc: etree._Element) -> bytes:
    return etree.tostring(goc, method="c14n")


def bo_moc(goc: etree._Element, cu: etree._Element) -> etree._Element:
    """The tree without the marks that ``cu`` does not have."""
    ten = [w(t) for t in ("commentRangeStart", "commentRangeEnd", "commentReference")]
    da_co = {el.get(w("id")) for el in cu.iter(*ten)}
    for el in list(goc.iter(*ten)):
        if el.get(w("id")) not in da_co:
            bo = el.getparent() if el.tag == w("commentReference") else el
            bo.getparent().remove(bo)
    return goc


def ky_tu(goc: etree._Element) -> list[tuple[str, ...]]:
    """Every character with the properties of its run and the elements around it: cuts between runs do not count."""
    ra = []
    for t in goc.iter(w("t"), w("tab"), w("br"), w("drawing"), w("pict"), w("instrText"), w("delText"), w("fldChar")):
        run = t.getparent()
        chu = t.text or "" if t.tag in {w("t"), w("instrText"), w("delText")} else t.tag
        if t.tag == w("t") and t.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
            chu = chu.strip(" \t\r\n")
        rpr = run.find(w("rPr"))
        nen_ = (b"" if rpr is None else _c14n(rpr)).decode()
        cha = "/".join(str(e.tag) for e in run.iterancestors())
        ra += [(c, nen_, cha) for c in (chu if t.tag != chu else [chu])]
    return ra


def kiem(cu: bytes, muc: list[ChuThich]) -> bytes:
    """Put the comments and check everything that must hold for any document."""
    moi = dat_chu_thich(cu, muc)
    assert moi == dat_chu_thich(cu, muc), "deterministic"
    truoc, sau = tho(cu), tho(moi)
    with zipfile.ZipFile(io.BytesIO(moi)) as goi:
        assert goi.testzip() is None
        assert [t for t in goi.namelist() if t in truoc] == list(truoc)
    chinh = goi_word.Goi.mo(cu).chinh
    ghi = goi_word.Goi.mo(moi).ten_comments()
    duoc_doi = {chinh, ghi, "[Content_Types].xml", goi_word.ten_rels(chinh)}
    assert sau.keys() - truoc.keys() <= {ghi, goi_word.ten_rels(chinh)}
    assert {t for t in truoc if truoc[t] != sau[t]} <= duoc_doi
    goc_cu, goc_moi = etree.fromstring(truoc[chinh]), etree.fromstring(sau[chinh])
    so = [el.get(w("id")) for el in etree.fromstring(sau[ghi]).iter(w("comment"))]
    assert len(so) == len(set(so)), "numbers"
    cua_ta = [el for el in etree.fromstring(sau[ghi]).iter(w("comment")) if el.get(w("author")) == "vanban"]
    assert len(cua_ta) >= len(muc)
    for m, el in zip(muc, cua_ta[-len(muc) :], strict=True):
        ma = el.get(w("id"))
        moc = [e for e in goc_moi.iter() if isinstance(e.tag, str) and e.get(w("id")) == ma and "comment" in e.tag]
        ten = [etree.QName(e).localname for e in moc]
        assert ten == ["commentRangeStart", "commentRangeEnd", "commentReference"]
        assert not any(next(e.iterancestors(w("txbxContent")), None) is not None for e in moc)
        assert moc[0].getparent() is moc[1].getparent()
        assert moc[0].getparent().tag == w("p")
        assert "".join(t.text or "" for t in el.iter(w("t"))).endswith(m.chu.replace("\n", ""))
    assert ky_tu(goc_cu) == ky_tu(bo_moc(goc_moi, goc_cu))
    if not any(m.den for m in muc) and goc_cu.find(f".//{w('body')}//{w('p')}") is not None:
        assert _c14n(goc_cu) == _c14n(goc_moi)
    return moi


def duoc_danh_dau(moi: bytes, ma: str = "0") -> str:
    """The text between the marks of a comment."""
    goc = etree.fromstring(tho(moi)[THAN])
    trong, ra = False, []
    for el in goc.iter():
        if el.tag == w("commentRangeStart") and el.get(w("id")) == ma:
            trong = True
        elif el.tag == w("commentRangeEnd") and el.get(w("id")) == ma:
            trong = False
        elif trong and el.tag == w("t"):
            ra.append(el.text or "")
    return "".join(ra)


def loi_nhan(moi: bytes) -> list[str]:
    goc = etree.fromstring(tho(moi)["word/comments.xml"])
    return ["\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in c) for c in goc]


# --- places ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("than", "doan_so", "chu_can"),
    [
        (doan("một {{ ho", "_ten }} hai"), 0, "{{ ho_ten }}"),
        (doan("{{ ho_ten }}"), 0, "{{ ho_ten }}"),
        (doan("a", "b {{", " ho_ten", " }}c", rpr="<w:rPr><w:b/></w:rPr>"), 0, "{{ ho_ten }}"),
        (doan("x") + bang(hang("y", "{{ ho_ten }} z")), 2, "{{ ho_ten }}"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'> {{ ho_ten }} </w:t></w:r></w:p>", 0, "{{ ho_ten }}"),
        ("<w:p><w:r><w:t>  a {{ ho_ten }}  </w:t></w:r></w:p>", 0, "{{ ho_ten }}"),
    ],
)
def test_the_comment_marks_the_very_words(than: str, doan_so: int, chu_can: str) -> None:
    cu = Xuong(than).dong()
    p = list(etree.fromstring(tho(cu)[THAN]).iter(w("p")))[doan_so]
    tu = chu_doan(p).index(chu_can)
    moi = kiem(cu, [ChuThich(THAN, doan_so, "sai", tu, tu + len(chu_can))])
    assert duoc_danh_dau(moi) == chu_can
    assert loi_nhan(moi) == ["sai"]


THE = "{{ ho_ten }}"
BAO = [
    f'<w:p><w:r><w:t>a</w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:t>{THE}</w:t></w:r></w:hyperlink></w:p>',
    f'<w:p><w:ins w:id="3" w:author="a"><w:r><w:t>{THE}</w:t></w:r></w:ins><w:r><w:t>b</w:t></w:r></w:p>',
    f"<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{THE}</w:t></w:r></w:sdtContent></w:sdt></w:p>",
    f'<w:p><w:smartTag w:uri="u" w:element="e"><w:r><w:t>{THE}</w:t></w:r></w:smartTag></w:p>',
    f'<w:p><w:fldSimple w:instr=" MERGEFIELD x "><w:r><w:t>{THE}</w:t></w:r></w:fldSimple></w:p>',
    f"<w:p><w:del w:id='3' w:author='a'><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:t>{THE}</w:t></w:r></w:p>",
    f"<w:sdt><w:sdtPr/><w:sdtContent>{doan(THE)}</w:sdtContent></w:sdt>",
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD x</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f'<w:r><w:t>{THE}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
]


@pytest.mark.parametrize("than", BAO)
def test_links_controls_fields_and_tracked_changes(than: str) -> None:
    moi = kiem(Xuong(doan("đầu") + than).dong(), [ChuThich(THAN, 1, "sai", 0, 0), ChuThich(THAN, 1, "nữa", 0, 3)])
    assert THE.startswith(duoc_danh_dau(moi, "1")) or THE in duoc_danh_dau(moi, "1")


def test_no_mark_inside_the_code_of_a_field() -> None:
    than = (
        '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText>'
        "</w:r><w:r><w:t>{{ x }}</w:t></w:r><w:r><w:instrText> = 1</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    moi = kiem(Xuong(than).dong(), [ChuThich(THAN, 0, "sai", 1, 8)])
    con = [etree.QName(e).localname for e in etree.fromstring(tho(moi)[THAN]).find(f".//{w('p')}")]
    assert con == ["r", "commentRangeStart", "r", "r", "r", "r", "r", "commentRangeEnd", "r", "r", "r"]
    # The code of a field that runs on over whole paragraphs leaves no room there: the comment goes elsewhere.
    mo_truong = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
    than = doan("đầu") + f"<w:p>{mo_truong}</w:p>" + doan("giữa")
    than += '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    moi = kiem(Xuong(than).dong(), [ChuThich(THAN, 2, "sai", 0, 2)])
    assert duoc_danh_dau(moi) == "đầu"
    assert loi_nhan(moi) == ['thân văn bản, đoạn "giữa"\nsai']


def test_headers_boxes_and_notes_are_told_in_words() -> None:
    x = Xuong(
        doan("đầu") + khung_chu(doan("trong khung")) + doan("cuối"),
        dau_trang=doan("quốc hiệu"),
        chan_trang=doan(""),
        footnote=doan("ghi chú"),
        endnote=doan("cuối văn bản"),
    )
    muc = [
        ChuThich("word/header1.xml", 0, "a"),
        ChuThich("word/footer1.xml", 0, "b"),
        ChuThich(THAN, 2, "c", 0, 3),
        ChuThich("word/footnotes.xml", 1, "d"),
        ChuThich("word/endnotes.xml", 1, "e", noi="chỗ này"),
        ChuThich("word/khong-co.xml", 3, "f", noi="chỗ kia"),
        ChuThich("", -1, "g"),
        ChuThich(THAN, 99, "h"),
        ChuThich("word/styles.xml", 0, "i"),
    ]
    moi = kiem(x.dong(), muc)
    assert loi_nhan(moi) == [
        'đầu trang, đoạn "quốc hiệu"\na',
        "chân trang\nb",
        'khung chữ, đoạn "trong khung"\nc',
        'chú thích cuối trang, đoạn "ghi chú"\nd',
        "chỗ này\ne",
        "chỗ kia\nf",
        "g",
        "h",
        "i",
    ]
    assert [duoc_danh_dau(moi, str(i)) for i in (0, 1, 6)] == ["đầu"] * 3
    goc = etree.fromstring(tho(moi)[THAN])
    for ma, ten in (("3", "footnoteReference"), ("4", "endnoteReference")):
        moc = next(e for e in goc.iter(w("commentRangeStart")) if e.get(w("id")) == ma)
        assert moc.getnext().find(w(ten)) is not None


def test_existing_comments_stay_and_numbers_go_on() -> None:
    ghi = '<w:comment w:id="7" w:author="Chị Ba"><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment>'
    than = (
        '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>một hai</w:t></w:r><w:commentRangeEnd w:id="7"/>'
        '<w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> ba</w:t></w:r></w:p>'
    )
    moi = kiem(Xuong(than, comment=ghi).dong(), [ChuThich(THAN, 0, "sai", 4, 7), ChuThich(THAN, 0, "nữa", 8, 10)])
    assert loi_nhan(moi) == ["xem lại", "sai", "nữa"]
    assert (duoc_danh_dau(moi, "8"), duoc_danh_dau(moi, "9")) == ("hai", "ba")
    assert duoc_danh_dau(moi, "7") == "một hai"


def test_dozens_of_comments_on_one_paragraph() -> None:
    chu_dai = " ".join(f"{{{{ x{i} }}}}" for i in range(60))
    muc = [ChuThich(THAN, 0, f"sai {m[0]}", m.start(), m.end()) for m in re.finditer(r"\{\{ x\d+ \}\}", chu_dai)]
    moi = kiem(Xuong(doan(chu_dai)).dong(), muc)
    assert [duoc_danh_dau(moi, str(i)) for i in range(60)] == [f"{{{{ x{i} }}}}" for i in range(60)]


def test_text_of_a_comment_may_hold_anything() -> None:
    moi = kiem(Xuong(doan("a")).dong(), [ChuThich(THAN, 0, "R&D <x>  hai\n  ba")])
    assert loi_nhan(moi) == ["R&D <x>  hai\n  ba"]
    la = dat_chu_thich(Xuong(doan("a")).dong(), [ChuThich(THAN, 0, "a\x07\ud800b\tc"), ChuThich(THAN, 0, "")])
    assert loi_nhan(la) == ["a\ufffd\ufffdb c", ""]


def test_a_body_without_a_paragraph_and_a_strict_document() -> None:
    moi = kiem(Xuong().dong(), [ChuThich("", -1, "trống")])
    assert loi_nhan(moi) == ["trống"]
    phan = tho(Xuong(doan("a {{ x }}")).dong())
    for ten in phan:
        phan[ten] = phan[ten].replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    sau = tho(dat_chu_thich(nen(phan), [ChuThich(THAN, 0, "sai", 2, 9)]))
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in sau["word/_rels/document.xml.rels"]
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in sau["word/comments.xml"]


def test_no_comments_no_change_and_no_word_file_no_copy() -> None:
    cu = Xuong(doan("a")).dong()
    assert dat_chu_thich(cu, []) is cu
    hong = tho(cu)
    for du_lieu in (
        b"",
        b"PK\x03\x04",
        nen({"a.txt": b"x"}),
        nen({**hong, THAN: b"<x"}),
        nen({**hong, THAN: b"<!DOCTYPE x [<!ENTITY e 'a'>]><x>&e;</x>"}),
        nen({**hong, THAN: b"<x/>"}),
        cu[: len(cu) // 2],
    ):
        with pytest.raises(KhongDatDuoc):
            dat_chu_thich(du_lieu, [ChuThich(THAN, 0, "a")])


def test_findings_become_comments_in_the_shape_of_a_report() -> None:
    f = Finding(Where("m.docx", "đoạn"), "Không có trường", "viết lại", "tên đúng", "error", "VB-M003", "Điều 1")
    nhe = Finding(Where("m.docx", "chân trang"), "nhỏ", level="warning", vi_tri=ViTri("word/x.xml"))
    ghi = Finding(Where("m.docx"), "chỉ là ghi chú", level="info")
    moi = danh_dau(Xuong(doan("a")).dong(), [f, nhe, ghi])
    assert loi_nhan(moi) == [
        "đoạn\nVB-M003 Không có trường\nCần: tên đúng\nSửa: viết lại\nTheo: Điều 1",
        "chân trang\nnhỏ",
    ]
    assert danh_dau(Xuong(doan("a")).dong(), [ghi]) == Xuong(doan("a")).dong()


# --- random documents -----------------------------------------------------------------------------------------------

CHU = st.text(st.sampled_from("ab {}đ\u00a0&<"), max_size=8)
THUOC_TINH = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:sz w:val="28"/></w:rPr>'])
XEN = st.sampled_from(
    [
        *("<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:drawing/>", "<w:sym/>", "<w:cr/>"),
        *("<w:lastRenderedPageBreak/>", "<!-- ghi chú -->", '<w:fldChar w:fldCharType="begin"/>'),
        *(
            '<w:fldChar w:fldCharType="separate"/>',
            '<w:fldChar w:fldCharType="end"/>',
            "<w:instrText>PAGE</w:instrText>",
        ),
    ]
)


def _t(noi_dung: str, giu: bool) -> str:
    thoat = noi_dung.replace("&", "&amp;").replace("<", "&lt;")
    return f"<w:t{' xml:space=' + chr(34) + 'preserve' + chr(34) if giu else ''}>{thoat}</w:t>"


RUN = st.builds(
    lambda rpr, manh: f"<w:r>{rpr}{''.join(manh)}</w:r>",
    THUOC_TINH,
    st.lists(st.one_of(st.builds(_t, CHU, st.booleans()), XEN), max_size=4),
)
BOC = st.sampled_from(
    [
        ("", ""),
        ('<w:hyperlink w:anchor="a">', "</w:hyperlink>"),
        ('<w:ins w:id="1" w:author="a">', "</w:ins>"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ('<w:smartTag w:element="x">', "</w:smartTag>"),
        ('<w:bookmarkStart w:id="4" w:name="b"/>', '<w:bookmarkEnd w:id="4"/>'),
        ("<w:proofErr w:type='spellStart'/>", ""),
        ('<w:commentRangeStart w:id="2"/>', '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>'),
    ]
)
KHUC = st.builds(lambda boc, run: f"{boc[0]}{''.join(run)}{boc[1]}", BOC, st.lists(RUN, max_size=2))
DOAN = st.builds(
    lambda ppr, khuc: f"<w:p>{ppr}{''.join(khuc)}</w:p>",
    st.sampled_from(["", "<w:pPr><w:jc w:val='center'/></w:pPr>"]),
    st.lists(KHUC, max_size=4),
)
KHOI = st.one_of(
    DOAN,
    st.builds(lambda d: f"{bang(f'<w:tr><w:tc><w:tcPr/>{d}</w:tc></w:tr>')}<w:p/>", DOAN),
    st.builds(khung_chu, DOAN),
    st.builds(lambda d: f"<w:sdt><w:sdtPr/><w:sdtContent>{d}</w:sdtContent></w:sdt>", DOAN),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(KHOI, min_size=1, max_size=4), st.data())
def test_any_document_keeps_its_text_and_structure(khoi: list[str], data: st.DataObject) -> None:
    cu = Xuong("".join(khoi)).dong()
    cac_p = list(etree.fromstring(tho(cu)[THAN]).iter(w("p")))
    muc = []
    for i in range(data.draw(st.integers(1, 5))):
        so = data.draw(st.integers(0, len(cac_p) - 1))
        dai = len(chu_doan(cac_p[so]))
        tu = data.draw(st.integers(0, dai))
        muc.append(ChuThich(THAN, so, f"lỗi {i}", tu, data.draw(st.integers(tu, dai))))
    moi = kiem(cu, muc)
    truoc, sau = (list(etree.fromstring(tho(x)[THAN]).iter(w("p"))) for x in (cu, moi))
    assert [chu_doan(p) for p in truoc] == [chu_doan(p) for p in sau]


@settings(max_examples=150, deadline=None)
@given(DOAN)
def test_spans_are_counted_as_the_templates_count_them(p: str) -> None:
    xml = f"<w:document {NS}><w:body>{p}</w:body></w:document>".encode()
    _cung_chu(xml)


def _cung_chu(xml: bytes) -> None:
    sach = doc_xml(xml)
    don_sach(sach)
    kia = [d.chu for d in cac_doan(sach, "")]
    assert [chu_doan(el) for el in etree.fromstring(xml).iter(w("p"))] == kia


# --- real files -----------------------------------------------------------------------------------------------------


def _muc(du_lieu: bytes) -> list[ChuThich]:
    goi = goi_word.Goi.mo(du_lieu)
    cac_p = list(goi.doc(goi.chinh).iter(w("p")))
    muc = []
    for i, p in enumerate(cac_p):
        dai = len(chu_doan(p))
        muc.append(ChuThich(goi.chinh, i, f"đoạn {i}", dai // 3, 2 * dai // 3 or dai))
    return [*muc[:60], ChuThich(goi.chinh, len(cac_p) // 2, "cả đoạn"), ChuThich("word/header1.xml", 0, "đầu trang")]


def _mo_duoc(t: Path) -> bool:
    try:
        goi = goi_word.Goi.mo(t.read_bytes())
        goc = goi.doc(goi.chinh)
    except KhongDatDuoc:
        return False
    return goc.find(w("body")) is not None


@pytest.mark.shared
@pytest.mark.skipif(not KHO, reason="không có ../shared/corpus")
def test_the_corpus_keeps_its_text_and_opens(tmp_path: Path) -> None:
    duoc = [t for t in KHO if _mo_duoc(t)]
    assert len(duoc) > 0.9 * len(KHO)
    for t in duoc:
        cu = t.read_bytes()
        moi = kiem(cu, _muc(cu))
        for ten, noi_dung in tho(cu).items():
            if ten.startswith("word/") and b"<w:p" in noi_dung[:200000]:
                _cung_chu(noi_dung)
        try:
            van_ban = docx.Document(io.BytesIO(cu))
        except Exception:  # a file that python-docx refuses: nothing to compare
            continue
        sau = docx.Document(io.BytesIO(moi))
        assert [p.text for p in sau.paragraphs if p.text] == [p.text for p in van_ban.paragraphs if p.text], t.name


def _kho_nho() -> list[bytes]:
    x = Xuong(
        doan("Gửi {{ ho", "_ten }} và") + bang(hang("{{ x }}", "b")) + BAO[0] + doan("cuối"),
        dau_trang=doan("đầu"),
        footnote=doan("ghi"),
    )
    return [x.dong(), *(t.read_bytes() for t in KHO[:: max(1, len(KHO) // 12)] if _mo_duoc(t))]


def test_openxml_audit_finds_nothing_new(tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    def loi(du_lieu: bytes) -> list[str]:
        tep = tmp_path / "thu.docx"
        tep.write_bytes(du_lieu)
        return sorted(re.sub(r"\[\d+\]", "", str(e)) for e in OpenXmlValidator().validate(tep).errors)

    for cu in _kho_nho():
        assert set(loi(dat_chu_thich(cu, _muc(cu)))) <= set(loi(cu))


@pytest.mark.node
def test_open_xml_sdk_finds_nothing_new(tmp_path: Path) -> None:
    can(shutil.which("node") and BO_KIEM.exists(), "cần Node.js và bộ kiểm Open XML SDK (make node)")

    def loi(ten: str, du_lieu: bytes) -> list[str]:
        tep = tmp_path / ten
        tep.write_bytes(du_lieu)
        xong = subprocess.run([str(BO_KIEM), str(tep)], capture_output=True, text=True, check=False)
        return sorted({e["id"] + e["description"] for e in json.loads(xong.stdout)["errors"]})

    for i, cu in enumerate(_kho_nho()[:6]):
        assert set(loi(f"{i}-sau.docx", dat_chu_thich(cu, _muc(cu)))) <= set(loi(f"{i}-truoc.docx", cu)), i


@pytest.mark.office
def test_libreoffice_and_python_docx_read_the_comments(tmp_path: Path) -> None:
    can(shutil.which("soffice"), "cần LibreOffice (make office)")
    x = Xuong(doan("Gửi {{ ho", "_ten }} và") + bang(hang("{{ x }}", "b")) + doan("cuối"))
    moi = dat_chu_thich(x.dong(), [ChuThich(THAN, 0, "lỗi một", 4, 16), ChuThich(THAN, 1, "lỗi hai", 0, 7)])
    van_ban = docx.Document(io.BytesIO(moi))
    assert [(c.author, c.text) for c in van_ban.comments] == [("vanban", "lỗi một"), ("vanban", "lỗi hai")]
    tep = tmp_path / "thu.docx"
    tep.write_bytes(moi)
    ra = tmp_path / "ra"
    lenh = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", "fodt"]
    subprocess.run([*lenh, "--outdir", str(ra), str(tep)], capture_output=True, timeout=120, check=False)
    odf = (ra / "thu.fodt").read_text("utf-8")
    chu_ = re.sub(r"<[^>]+>", "", "".join(re.findall(r"<office:annotation .*?</office:annotation>", odf, re.S)))
    assert "lỗi một" in chu_
    assert "lỗi hai" in chu_
    than = re.sub(r"(?s)<office:annotation .*?</office:annotation>", "", odf)
    assert "Gửi {{ ho_ten }} và" in re.sub(r"<[^>]+>", "", than)
    assert chu(mo(moi)[THAN]) == ["Gửi {{ ho_ten }} và", "{{ x }}", "b", "cuối"]


# --- the faults of templates ----------------------------------------------------------------------------------------


def test_every_fault_of_a_template_is_marked_at_its_words() -> None:
    truong = {"ho_ten": None, "ds": {"ten": None}}
    x = Xuong(
        doan("Gửi {{ ho", "_tem }} và {{ la }}")
        + bang(hang("x", "a {{ sai }} b"))
        + doan("{%p for d in ds %}")
        + khung_chu(doan("{{ trong_khung }}"))
        + doan("{%p endfor %}")
        + doan("{{ ho_ten | upper }} cuối"),
        dau_trang=doan("{{ dau }}"),
        footnote=doan("{{ ghi }}"),
    )
    template, loi = x.dich(truong)
    assert template is None
    assert all(f.vi_tri is not None for f in loi)
    moi = danh_dau(x.dong(), loi)
    dau = {nhan.partition("VB-")[2][:4]: nhan for nhan in loi_nhan(moi)}
    assert set(dau) == {"M003", "M007"}
    chu_ = [duoc_danh_dau(moi, str(i)) for i in range(len(loi))]
    can = ["{{ ho_tem }}", "{{ la }}", "{{ sai }}", "{{ ho_ten | upper }}"]
    assert [c for c in chu_ if c in can] == can or sorted(c for c in chu_ if c in can) == sorted(can)
    assert any('đầu trang, đoạn "{{ dau }}"' in nhan for nhan in loi_nhan(moi))
    assert any('khung chữ, đoạn "{{ trong_khung }}"' in nhan for nhan in loi_nhan(moi))


def test_places_do_not_show_in_the_record_of_a_finding() -> None:
    _, (f, *_) = Xuong(doan("{{ la }}")).dich({"ho_ten": None})
    assert f.vi_tri == ViTri(THAN, 0, 0, 8)
    assert set(f.as_dict()) == {"file", "where", "level", "rule", "message", "expected", "ref", "hint"}
    assert "ViTri" not in repr(f)


@pytest.mark.shared
@pytest.mark.skipif(not KHO, reason="không có ../shared/corpus")
def test_spans_of_real_faulty_templates_hold_the_words_that_are_quoted() -> None:
    dem = 0
    for t in KHO:
        du_lieu = t.read_bytes()
        template, loi = compile_template(du_lieu, {"x": None}, t.name)
        if template is not None or not _mo_duoc(t):
            continue
        kiem(du_lieu, [chu_thich._cua(f) for f in loi])
        goi = goi_word.Goi.mo(du_lieu)
        for f in loi:
            if f.vi_tri is None or not f.vi_tri.den:
                continue
            p = list(goi.doc(f.vi_tri.phan).iter(w("p")))[f.vi_tri.doan]
            chu_ = chu_doan(p)[f.vi_tri.tu : f.vi_tri.den]
            assert " ".join(chu_.replace("\ufffc", "▯").split()) in f.where.cho, (t.name, f)
            dem += 1
    assert dem > 100
