"""The mark of a PDF, its fixed bytes, the names of fonts, the joining of papers: all that needs no office."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from pdf_mau import giay_thu, phan, sua

from vanban.errors import StopError
from vanban.pdf import finish, fonts, merge, proof, source, write


def pdf_trang(so: int = 2) -> bytes:
    tep = pypdfium2.PdfDocument.new()
    for _ in range(so):
        tep.new_page(595, 842)
    ra = io.BytesIO()
    tep.save(ra)
    return ra.getvalue()


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return giay_thu(tmp_path_factory.mktemp("g") / "output")


VAN_TAY = "ab" * 20


def test_the_mark_is_read_back_and_the_pdf_still_opens() -> None:
    pdf = finish.dong_dau(pdf_trang(), VAN_TAY, "a2b")
    assert finish.doc_dau(pdf) == finish.Dau(finish.PHIEN_BAN, "a2b", VAN_TAY, nguyen=True)
    assert finish.doc_dau_nhanh(pdf[-finish.DUOI :], len(pdf)) == finish.doc_dau(pdf)
    assert len(pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages) == 2
    assert len(proof.doc(pdf).trang) == 2


def test_a_pdf_that_was_changed_is_no_longer_ours() -> None:
    pdf = finish.dong_dau(pdf_trang(), VAN_TAY, "pdf")
    sua_giua = pdf.replace(b"595", b"596", 1)
    dau = finish.doc_dau(sua_giua)
    assert dau is not None
    assert not dau.nguyen
    ky = pypdf.PdfWriter(io.BytesIO(pdf), incremental=True)
    ky.add_metadata({"/Ky": "da ky"})
    ra = io.BytesIO()
    ky.write(ra)
    assert ra.getvalue().startswith(pdf[:100])
    assert finish.doc_dau(ra.getvalue()) is None
    assert finish.doc_dau(pdf_trang()) is None
    assert finish.doc_dau(b"") is None


def test_the_same_paper_gives_the_same_bytes_whenever_it_is_made() -> None:
    thuoc_tinh = {"title": "Giấy mời & Đại biểu", "creator": "Ủy ban", "modified": "2024-02-23T00:00:00Z"}
    goc = pdf_trang()
    sau = re.sub(rb"D:\d{14}", b"D:20991231235959", goc)
    sau = re.sub(rb"/ID\[<[0-9A-F]{32}>", b"/ID[<" + b"A" * 32 + b">", sau)
    assert sau != goc
    a, b = (finish.chuan_hoa(p, thuoc_tinh, viet_lai_info=True, lang="vi-VN") for p in (goc, sau))
    assert a == b
    doc = pypdf.PdfReader(io.BytesIO(a), strict=True)
    assert doc.metadata is not None
    assert doc.metadata.title == "Giấy mời & Đại biểu"
    assert doc.metadata.author == "Ủy ban"
    assert doc.metadata["/CreationDate"] == "D:20240223000000Z"
    assert doc.trailer["/Root"]["/Lang"] == "vi-VN"
    assert len(doc.pages) == 2


def test_dates_of_every_length_keep_their_length() -> None:
    for duoi in (b"Z", b"Z'", b"+07'00'", b""):
        pdf = b"x/CreationDate(D:20261125104501" + duoi + b")y/ID [ <" + b"A" * 32 + b">\n<" + b"A" * 32 + b"> ]z"
        ra = finish.chuan_hoa(pdf, {"modified": "2024-02-23T01:02:03Z"}, viet_lai_info=False)
        assert len(ra) == len(pdf)
        assert b"D:20240223010203" in ra
        assert b"A" * 32 not in ra


def test_rubbish_is_no_pdf() -> None:
    for rac in (b"", b"%PDF-1.7", b"rac" * 100, pdf_trang()[:200]):
        with pytest.raises(proof.PdfHong):
            proof.doc(rac)


def test_a_font_is_known_by_its_family(monkeypatch: pytest.MonkeyPatch) -> None:
    for ten, can in {
        "BAAAAA+LiberationSerif-BoldItalic": "liberationserif",
        "TimesNewRomanPS-BoldMT": "timesnewroman",
        "TimesNewRomanPSMT": "timesnewroman",
        "DejaVuSans": "dejavusans",
        "ArialMT": "arial",
        "Times New Roman": "timesnewroman",
    }.items():
        assert fonts.ho(ten) == can
    monkeypatch.setattr(fonts, "co_san", lambda chu="": frozenset({"liberation serif", "dejavu serif"}))
    assert fonts.thay({"Times New Roman"}, {"TimesNewRomanPSMT"}) == (set(), set(), True)
    assert fonts.thay({"Times New Roman"}, {"LiberationSerif-Bold"}) == ({"Times New Roman"}, {"LiberationSerif"}, True)
    _, co, cung = fonts.thay({"Times New Roman"}, {"LiberationSerif", "DejaVuSerif"})
    assert (co, cung) == ({"LiberationSerif", "DejaVuSerif"}, False)
    assert fonts.thieu_chu_viet() is None
    monkeypatch.setattr(fonts, "co_san", lambda chu="": frozenset({"dejavu serif"}))
    thieu = fonts.thieu_chu_viet()
    assert thieu is not None
    assert "fonts-liberation2" in thieu.hint


def test_only_papers_that_are_safe_side_by_side_are_joined(docx: bytes) -> None:
    khoa = merge.khoa_nhom(source.doc(docx, "a"))
    assert khoa
    assert merge.khoa_nhom(source.doc(sua(docx, "GIẤY MỜI", "THƯ MỜI"), "b")) == khoa
    for them in (
        "<w:p><w:pPr><w:numPr/></w:pPr></w:p>",
        "<w:p><w:r><w:footnoteReference/></w:r></w:p>",
        "<w:p><w:r><w:fldChar/></w:r></w:p>",
        "<w:p><w:bookmarkStart/></w:p>",
        "<w:p><w:r><w:drawing/></w:r></w:p>",
        "<w:p><w:pPr><w:sectPr></w:sectPr></w:pPr></w:p>",
        "<!-- ghi chú -->",
        '<v:shape xmlns:v="urn:v"/>',
    ):
        assert merge.khoa_nhom(source.doc(sua(docx, "<w:body>", f"<w:body>{them}"), "c")) == ""
    assert merge.khoa_nhom(source.doc(sua(docx, " PAGE ", " NUMPAGES ", "word/header1.xml"), "d")) == ""
    assert merge.khoa_nhom(source.doc(sua(docx, '<w:pgNumType w:start="1"/>', ""), "e")) == ""
    khac = sua(docx, 'w:val="28"', 'w:val="26"', "word/styles.xml")
    assert merge.khoa_nhom(source.doc(khac, "g")) not in {"", khoa}


def test_joined_papers_hold_every_text_once_and_in_order(docx: bytes) -> None:
    cac = [source.doc(sua(docx, "GIẤY MỜI", f"THƯ SỐ {so:03d}"), "a") for so in range(5)]
    chung = source.doc(merge.ghep(cac), "chung")
    assert chung.chu == "\n".join(mot.chu for mot in cac)
    assert chung.document.count(b"<w:sectPr") == 5
    assert set(chung.phan) == set(phan(docx))


def test_pages_are_told_apart_by_the_marks_only() -> None:
    assert merge.cac_doan({"VanBan0": 0, "VanBan1": 2}, 2, 3) == [range(2), range(2, 3)]
    assert merge.cac_doan({"VanBan0": 0}, 2, 3) is None
    assert merge.cac_doan({"VanBan0": 0, "VanBan1": 0}, 2, 3) is None
    assert merge.cac_doan({"VanBan0": 1, "VanBan1": 2}, 2, 3) is None


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noi = tmp_path / "mới" / "giấy.pdf"
    write.ghi(noi, b"cu")
    assert noi.read_bytes() == b"cu"

    def day(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write.os, "fsync", day)
    with pytest.raises(StopError, match="ổ đĩa đầy"):
        write.ghi(noi, b"moi")
    assert [t.name for t in noi.parent.iterdir()] == ["giấy.pdf"]
    assert noi.read_bytes() == b"cu"


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".a.pdf.999999999.tmp").write_bytes(b"x")
    song = tmp_path / f".b.pdf.{write.os.getpid()}.tmp"
    song.write_bytes(b"x")
    (tmp_path / "c.tmp").write_bytes(b"x")
    write.quet([tmp_path, tmp_path / "khong-co"])
    assert sorted(t.name for t in tmp_path.iterdir()) == sorted([song.name, "c.tmp"])
