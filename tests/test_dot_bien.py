"""Files that hurt: a small campaign of drawn mutants on every run, and each fault that the long one ever found.

The whole of it is ``benchmarks/dot_bien``; the figures stand in docs/reliability.md.
"""

from __future__ import annotations

import io
import re
import sqlite3
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import GOC
from vanban import chu_thich, conform
from vanban.build import documents, undo
from vanban.conform.bang_tinh import check_xlsx
from vanban.findings import Where
from vanban.kiem_mau import duong_ke
from vanban.kinds import KINDS
from vanban.load.cay import SoGhi
from vanban.load.yaml_ import doc_tep
from vanban.manifest import Manifest
from vanban.pdf import source
from vanban.render import compile_template

sys.path.insert(0, str(GOC / "benchmarks"))

from dot_bien.doc import CUA_LOAI, DOC, Noi
from dot_bien.goi import Goi, Muc
from dot_bien.loi_nhan import xet
from dot_bien.may import NANG, dat_moi, mot
from dot_bien.nguon import tat_ca

MAU = (GOC / "templates_docx" / "giay_moi.docx").read_bytes()
BANG_TINH = (GOC / "data" / "khach_moi.xlsx").read_bytes()


@pytest.fixture(scope="module")
def noi(tmp_path_factory: pytest.TempPathFactory) -> Noi:
    noi = Noi(tmp_path_factory.mktemp("noi"))
    noi.dat()
    return noi


@pytest.fixture(scope="module")
def nguon(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    dat_moi(9, "/khong/co")
    return {nhom: cac for nhom, cac in tat_ca().items() if cac and not nhom.startswith("kho")}  # what is always there


@settings(max_examples=70, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
@given(so=st.integers(0, 10**9))
def test_no_drawn_mutant_breaks_a_reader(so: int, noi: Noi, nguon: dict) -> None:
    b = mot(so, 0, nguon, 9, "/khong/co")
    if NANG & set(b.phep) or len(b.du_lieu) > 400_000:
        return
    tep = noi.thu_muc / f"dot-bien{b.duoi}"
    tep.write_bytes(b.du_lieu)
    for ten in CUA_LOAI[b.goc.loai]:
        xong = DOC[ten](noi, tep, b.viec)
        loi = [s for f in xong.findings for s in xet(f, (str(noi.thu_muc), str(GOC)))]
        assert not loi, (ten, b.goc.ten, b.phep, loi[:3])
        assert not xong.tu_choi or xong.findings or ten == "chú thích"
        (noi.thu_muc / "ban-check.docx").unlink(missing_ok=True)


def test_the_drawn_mutants_are_many_and_the_same_every_time(nguon: dict) -> None:
    hai = [[mot(so, 0, nguon, 9, "/x") for so in range(40)] for _ in range(2)]
    assert [b.du_lieu for b in hai[0]] == [b.du_lieu for b in hai[1]]
    assert len({b.phep for b in hai[0]}) > 25
    assert {b.goc.loai for b in hai[0]} >= {"docx", "xlsx", "yaml"}


# --- numbers that are none ------------------------------------------------------------------------------------------

SO_XAU = ["NaN", "1e999", "-5", "²", "٣", "9" * 5000, "2147483648", "", "0x1", " "]


def doi(du_lieu: bytes, phan: str, mau: str, moi: str, so: int = 0) -> bytes:
    """A package with one part changed; the change must take place."""
    goi = Goi.mo(du_lieu)
    m = goi.lay(phan)
    assert m is not None
    chu, lan = re.subn(mau, moi, m.du_lieu.decode(), count=so)
    assert lan
    m.du_lieu = chu.encode()
    return goi.dong()


@pytest.mark.parametrize("so", SO_XAU)
def test_a_number_of_a_sheet_that_is_none_is_passed_over(so: str) -> None:
    trang = "xl/worksheets/sheet1.xml"
    goc = check_xlsx(BANG_TINH, "a.xlsx")
    for du_lieu in (
        doi(BANG_TINH, trang, r'(<c [^>]*?) s="\d+"', rf'\1 s="{so}"'),
        doi(BANG_TINH, trang, r"<sheetData", f'<cols><col min="{so}" max="{so}" width="{so}"/></cols><sheetData'),
        doi(BANG_TINH, trang, r'<row r="2"', f'<row r="2" ht="{so}"'),
        doi(BANG_TINH, trang, r'<row r="\d+"', f'<row r="{so}"'),
        doi(BANG_TINH, "xl/styles.xml", r' fontId="\d+"', f' fontId="{so}"'),
    ):
        assert not any(f.rule.startswith("tep-") for f in check_xlsx(du_lieu, "a.xlsx"))
    assert not any(f.rule.startswith("tep-") for f in goc)


@pytest.mark.parametrize("so", SO_XAU)
def test_a_number_of_a_paper_that_is_none_is_passed_over(so: str) -> None:
    than = "word/document.xml"
    for mau, moi in (
        (r"<w:pgSz ", f'<w:cols w:num="{so}"/><w:pgSz '),
        (r'w:w="\d+"', f'w:w="{so}"'),
        (r"<w:pPr>", f'<w:pPr><w:numPr><w:ilvl w:val="{so}"/><w:numId w:val="1"/></w:numPr>'),
        (r"<w:pPr>", f'<w:pPr><w:ind w:firstLineChars="{so}"/><w:spacing w:beforeLines="{so}" w:line="{so}"/>'),
        (r"<w:tcPr>", f'<w:tcPr><w:gridSpan w:val="{so}"/>'),
        (r"<w:pgSz ", f'<w:pgNumType w:start="{so}"/><w:pgSz '),
    ):
        thay = conform.check_bytes(doi(MAU, than, mau, moi), "a.docx")
        assert thay
        assert not any(f.rule.startswith("tep-") for f in thay)


def test_a_list_that_begins_at_two_thousand_million_letters_is_no_flood() -> None:
    from vanban.conform.view.danh_so import so_chu

    assert so_chu(27, "lowerLetter") == "aa"
    assert so_chu(2_000_000_000, "lowerLetter") == "2000000000"


# --- floods ---------------------------------------------------------------------------------------------------------


def lu(du_lieu: bytes, phan: str, hat: str, so: int) -> bytes:
    """A package whose part holds very many small elements, under every cap of size and ratio."""
    goi = Goi.mo(du_lieu)
    m = goi.lay(phan)
    assert m is not None
    dong = m.du_lieu.rfind(b"</")
    dem = "".join(f"{hat}<!--{i * 7919 % 99991}-->" if i % 9 == 0 else hat for i in range(1000)).encode()
    m.du_lieu = m.du_lieu[:dong] + dem * (so // 1000) + m.du_lieu[dong:]
    goi.muc.append(Muc("word/media/a.png", bytes(i * 31 % 251 for i in range(200_000))))
    return goi.dong()


def test_elements_without_number_are_refused_before_a_tree_is_built() -> None:
    lut = lu(MAU, "word/document.xml", "<w:p/>", 2_600_000)
    assert [f.rule for f in conform.check_bytes(lut, "a.docx")] == ["tep-qua-lon"]
    with pytest.raises(source.KhongNhan) as loi:
        source.doc(lut, "a.docx")
    assert loi.value.finding.rule == "VB-P005"
    with pytest.raises(chu_thich.KhongDatDuoc):
        chu_thich.dat_chu_thich(lut, [chu_thich.ChuThich("", -1, "a")])
    ket = compile_template(lut, KINDS["giay_moi"].truong, "a.docx")
    assert [f.rule for f in ket[1]] == ["VB-M012"]
    nhieu = lu(BANG_TINH, "xl/worksheets/sheet1.xml", "<x/>", 6_100_000)
    assert [f.rule for f in check_xlsx(nhieu, "a.xlsx")] == ["tep-qua-lon"]


def test_a_file_of_zeros_is_told_in_one_remark() -> None:
    so_ghi = SoGhi()
    doc_tep("a.yaml", bytes(30_000), so_ghi)
    cac = so_ghi.ra()
    assert [f.rule for f in cac if f.rule == "VB-T012"] == ["VB-T012"]
    assert "30000 ký tự điều khiển U+0000" in next(f.message for f in cac if f.rule == "VB-T012")


def test_complaints_without_number_are_counted_and_not_kept() -> None:
    so_ghi = SoGhi()
    for i in range(20_500):
        so_ghi.o(Where("data/a.xlsx"), i, 1, "VB-X018", "trống", level="warning" if i < 20_200 else "error")
    cac = so_ghi.ra()
    assert len(cac) == 20_001
    assert so_ghi.so_loi == 300
    assert so_ghi.co_loi
    assert (cac[-1].rule, cac[-1].level, cac[-1].where.tep) == ("VB-T015", "error", "data/a.xlsx")
    assert "còn 500 lỗi" in cac[-1].message


def test_an_excerpt_of_a_message_shows_no_control_characters() -> None:
    so_ghi = SoGhi()
    doc_tep("a.yaml", "họ tên: Điểu Thử\n".encode("utf-16-le"), so_ghi)
    doc_tep("b.yaml", "họ tên: Điểu Thử\n".encode("utf-32"), so_ghi)
    assert len(so_ghi) >= 2
    assert not any(not c.isprintable() for f in so_ghi.ra() for c in f.message)


# --- packages -------------------------------------------------------------------------------------------------------


def test_a_zip_without_its_head_is_no_paper_to_comment_on() -> None:
    goi = Goi.mo(MAU)
    goi.muc = goi.muc[1:]
    for bo in (1, 2, 4, 30):
        with pytest.raises(chu_thich.KhongDatDuoc, match=r"\w"):
            chu_thich.dat_chu_thich(goi.dong()[bo:], [chu_thich.ChuThich("", -1, "a")])


def test_comments_that_should_lie_under_an_unprintable_name_are_refused() -> None:
    loai = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    xau = doi(MAU, QUAN_HE, "</Rel", f'<Relationship Id="rX" Type="{loai}" Target="%00a.xml"/></Rel', 1)
    with pytest.raises(chu_thich.KhongDatDuoc, match=r"a\.xml"):
        chu_thich.dat_chu_thich(xau, [chu_thich.ChuThich("", -1, "a")])


def test_a_template_whose_body_is_of_another_namespace_is_refused() -> None:
    xau = doi(MAU, "word/document.xml", r"<(/?)w:(document|body)\b", r"<\1a:\2", 0)
    xau = doi(xau, "word/document.xml", r"<a:document", '<a:document xmlns:a="http://a"', 1)
    template, loi = compile_template(xau, KINDS["giay_moi"].truong, "a.docx")
    assert template is None
    assert loi[0].rule == "VB-M002"
    khong_than = doi(MAU, "word/document.xml", r"(?s)<w:body>.*</w:body>", "", 1)
    template, loi = compile_template(khong_than, KINDS["giay_moi"].truong, "a.docx")
    assert template is None
    assert loi[0].rule == "VB-M001"


@pytest.mark.parametrize("the", ["tbl", "tr"])
def test_a_cell_outside_of_a_table_is_no_cell(the: str) -> None:
    loai = KINDS["giay_moi"]
    xau = doi(MAU, "word/document.xml", rf"<(/?)w:{the}\b", r"<\1w:khac")
    template, loi = compile_template(xau, loai.truong, "a.docx", duong_ke=duong_ke(loai))
    assert template is not None or loi


def test_names_of_parts_are_shown_printable() -> None:
    ct = "word/_rels/document.xml.rels"
    xau = doi(MAU, ct, "</Relationships>", '<Relationship Id="rX" Type="a/header" Target="%00%0Aa"/></Relationships>')
    _, loi = compile_template(xau, KINDS["giay_moi"].truong, "a.docx")
    assert loi
    assert all(f.message.isprintable() for f in loi)


# --- links that hide ------------------------------------------------------------------------------------------------

ANH = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
BAM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
QUAN_HE = "word/_rels/document.xml.rels"
CHAY = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
LEN = [
    (QUAN_HE, "</Rel", f'<Relationship Id="rX" Type="{ANH}" Target="http://vi.du/?a>b" TargetMode="External"/></Rel'),
    (QUAN_HE, "</Rel", f'<Relationship Id="rX" Type="{ANH}" Target="http://vi.du/a" TargetMode="&#69;xternal"/></Rel'),
    (QUAN_HE, "</Rel", f'<Relationship Id="rX" Type="{ANH}" Target="http://vi.du/a"/></Rel'),
    (
        QUAN_HE,
        "</Rel",
        '<k-1:Relationship xmlns:k-1="http://schemas.openxmlformats.org/package/2006/relationships" '
        f'Id="rX" Type="{ANH}" Target="http://vi.du/a" TargetMode="External"></k-1:Relationship></Rel',
    ),
    (
        "word/document.xml",
        "</w:body>",
        "<w:p>"
        + CHAY.format(
            "<w:r><w:instrText> INCLUDE</w:instrText></w:r>"
            "<w:r><w:instrText>PICTURE http://vi.du/a </w:instrText></w:r>"
        )
        + "</w:p></w:body>",
    ),
    (
        "word/document.xml",
        "</w:body>",
        '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:fldSimple '
        'x:instr="INCLUDETEXT http://vi.du/a"/></x:p></w:body>',
    ),
    (
        "word/document.xml",
        "</w:body>",
        '<w:p><w:r><w:pict><vml:shape xmlns:vml="urn:schemas-microsoft-com:vml" src="http://vi.du/a>b"/>'
        "</w:pict></w:r></w:p></w:body>",
    ),
]


@pytest.mark.parametrize(("phan", "cho", "moi"), LEN, ids=[str(i) for i in range(len(LEN))])
def test_a_link_is_cut_however_it_is_written(phan: str, cho: str, moi: str) -> None:
    nguon = source.doc(doi(MAU, phan, re.escape(cho), moi.replace("\\", "\\\\"), 1), "a.docx")
    assert len(nguon.ngoai) == 1
    sach = source.doc(nguon.ban_sao(), "a.docx")
    assert sach.ngoai == ()
    assert b"vi.du" not in b"".join(sach.phan.values())
    assert sach.chu == nguon.chu


def test_a_picture_does_not_come_from_an_address_to_click_on() -> None:
    them = f'<Relationship Id="rX" Type="{BAM}" Target="http://vi.du/a" TargetMode="External"/></Rel'
    du_lieu = doi(MAU, QUAN_HE, "</Rel", them, 1)
    assert source.doc(du_lieu, "a.docx").ngoai == ()
    r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    anh = f'<w:p><w:r><a:blip xmlns:a="http://a" xmlns:q="{r}" q:link="rX"/></w:r></w:p></w:body>'
    nguon = source.doc(doi(du_lieu, "word/document.xml", "</w:body>", anh, 1), "a.docx")
    assert nguon.ngoai == ("rX",)
    assert source.doc(nguon.ban_sao(), "a.docx").ngoai == ()


@pytest.mark.parametrize(
    "mau", ["<Relationship ", "<w:instrText ", "<w:tr ", "<v:shape ", "<w:fldSimple ", "<w:sectPr "]
)
def test_beginnings_of_tags_in_a_comment_cost_nothing(mau: str) -> None:
    """40,000 of them took minutes by pattern; the killer of a hung run is the deadline of the whole suite."""
    du_lieu = doi(MAU, "word/document.xml", "</w:body>", f"<!--{mau * 40_000}--></w:body>", 1)
    nguon = source.doc(du_lieu, "a.docx")
    assert nguon.chu == source.doc(MAU, "a.docx").chu
    assert nguon.lap_lai == source.doc(MAU, "a.docx").lap_lai


# --- the manifest ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ten", ["../ngoai.docx", "giay_moi/../../ngoai.docx", "{goc}/ngoai.docx", "C:/a.docx", "a\\b", ""]
)
@pytest.mark.parametrize("bang", ["giay", "lan_chay"])
def test_a_manifest_that_names_files_outside_is_set_aside(ho_so_xa: Path, tmp_path: Path, ten: str, bang: str) -> None:
    output = tmp_path / "output"
    bao_cao = documents(ho_so_xa / "data", ho_so_xa / "templates_docx", output, kinds=["giay_moi"], only=["CTY"])
    assert [k.viec for k in bao_cao.ket_qua] == ["tao"]
    ngoai = tmp_path / "ngoai.docx"
    ngoai.write_bytes(next(output.glob("giay_moi/*.docx")).read_bytes())
    with sqlite3.connect(output / ".vanban" / "manifest.sqlite") as db:
        db.execute(f"UPDATE {bang} SET tep = ?", (ten.format(goc=tmp_path),))
    db.close()
    bao_cao = undo(output)
    assert ngoai.exists()
    assert [f.rule for f in bao_cao.findings] == ["VB-T101"]


def test_a_manifest_of_strange_values_is_set_aside(ho_so_xa: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    documents(ho_so_xa / "data", ho_so_xa / "templates_docx", output, kinds=["giay_moi"], only=["CTY"])
    with sqlite3.connect(output / ".vanban" / "manifest.sqlite") as db:
        db.execute("UPDATE giay SET tep = 'a' || char(0) || 'b', co = 'x'")
    db.close()
    with Manifest(output) as so_ghi:
        assert len(so_ghi.canh_bao) == 1
        assert list(so_ghi) == []


def test_the_bytes_are_those_of_a_zip() -> None:
    """The writer of the mutants writes sound packages when it is not asked for anything else."""
    with zipfile.ZipFile(io.BytesIO(Goi.mo(MAU).dong())) as goi:
        assert goi.testzip() is None


def test_a_template_that_our_own_packing_would_make_a_bomb_of_is_refused() -> None:
    goi = Goi.mo(MAU)
    styles = goi.lay("word/styles.xml")
    assert styles is not None
    dong = styles.du_lieu.rfind(b"</")
    styles.du_lieu = styles.du_lieu[:dong] + b"<w:p/>" * 400_000 + styles.du_lieu[dong:]
    bung = io.BytesIO()
    with zipfile.ZipFile(bung, "w", zipfile.ZIP_STORED) as ra:
        for m in goi.muc:
            ra.writestr(m.ten, m.du_lieu)
    template, loi = compile_template(bung.getvalue(), KINDS["giay_moi"].truong, "a.docx")
    assert template is None
    assert [f.rule for f in loi] == ["VB-M012"]


def test_no_quotation_of_a_finding_is_a_page_long() -> None:
    from vanban.conform.rule import gon_trich

    assert gon_trich(f"bắt đầu bằng «{'a' * 40_000}», rồi «b»") == f"bắt đầu bằng «{'a' * 300}…», rồi «b»"
    assert gon_trich(f"«{'a' * 300}»") == f"«{'a' * 300}»"
