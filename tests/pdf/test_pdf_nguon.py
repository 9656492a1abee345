"""What is admitted to conversion, what is cut from the copy, what the PDF must say."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pdf_mau import giay_thu, goi_lai, phan, sua

from vanban.pdf import source
from vanban.pdf.source import KhongNhan


@pytest.fixture(scope="module")
def docx(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return giay_thu(tmp_path_factory.mktemp("g") / "output")


def bom() -> bytes:
    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as goi:
        goi.writestr("word/document.xml", b"\0" * (30 << 20))
    return ra.getvalue()


def test_what_is_no_word_file_is_told_by_its_own_code(docx: bytes) -> None:
    cac = phan(docx)
    xau = {
        "VB-P002": [b"", b"\0" * 4096],
        "VB-P003": [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600],
        "VB-P004": [
            bytes(range(256)) * 4,
            b"%PDF-1.7 abc",
            goi_lai({"a.txt": b"xin chao"}),
            goi_lai({**cac, "_rels/.rels": cac["_rels/.rels"].replace(b"word/document.xml", b"word/styles2.xml")}),
        ],
        "VB-P005": [bom()],
        "VB-P006": [docx[: len(docx) // 2], docx[:-30], b"PK\x03\x04 chep do", sua(docx, "</w:body>", "</w:bod>")],
        "VB-P007": [sua(docx, "<w:document", '<!DOCTYPE w [<!ENTITY a "a">]><w:document')],
    }
    for ma, cac_tep in xau.items():
        for tep in cac_tep:
            with pytest.raises(KhongNhan) as loi:
                source.doc(tep, "giấy.docx")
            assert loi.value.finding.rule == ma
            assert loi.value.finding.hint
            assert loi.value.finding.where.tep == "giấy.docx"


def test_every_byte_cut_off_is_noticed(docx: bytes) -> None:
    for dai in range(0, len(docx) - 1, 97):
        with pytest.raises(KhongNhan):
            source.doc(docx[:dai], "a.docx")


KIEU = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
QUAN_HE = f'<Relationship Id="rX" Type="{KIEU}/{{}}" Target="{{}}"{{}}/>'
NGOAI = ' TargetMode="External"'


@pytest.mark.parametrize(
    ("loai", "dich"),
    [
        ("image", "http://127.0.0.1:9/a.png"),
        ("image", "file:///etc/passwd"),
        ("attachedTemplate", "https://vi.du/mau.dotm"),
        ("oleObject", "file:///C:/a.xlsx"),
        ("frame", "http://vi.du/khung.html"),
        ("subDocument", "con.docx"),
        ("video", "http://vi.du/a.mp4"),
        ("audio", "http://vi.du/a.mp3"),
        ("settings", "http://vi.du/a"),
        ("header", "http://vi.du/h.xml"),
        ("font", "http://vi.du/f.ttf"),
        ("aFChunk", "http://vi.du/a.html"),
    ],
)
def test_every_way_out_is_listed_and_cut(docx: bytes, loai: str, dich: str) -> None:
    quan_he = QUAN_HE.format(loai, dich, NGOAI)
    tep = sua(docx, "</Relationships>", f"{quan_he}</Relationships>", "word/_rels/document.xml.rels")
    nguon = source.doc(tep, "a.docx")
    assert nguon.ngoai == (dich,)
    sach = source.doc(nguon.ban_sao(), "a.docx")
    assert sach.ngoai == ()
    assert dich.encode() not in b"".join(sach.phan.values())
    assert nguon.du_lieu == tep
    assert sach.chu == nguon.chu


@pytest.mark.parametrize("lenh", ["INCLUDEPICTURE", "INCLUDETEXT", "DDEAUTO", "LINK", "includetext", "IMPORT", "RD"])
def test_fields_that_fetch_are_emptied(docx: bytes, lenh: str) -> None:
    for truong in (
        f'<w:p><w:r><w:instrText xml:space="preserve"> {lenh} "http://vi.du/a" </w:instrText></w:r></w:p></w:body>',
        f'<w:p><w:fldSimple w:instr=" {lenh} http://vi.du/a "><w:r/></w:fldSimple></w:p></w:body>',
    ):
        cac = phan(docx)
        cac["word/document.xml"] = cac["word/document.xml"].replace(b"</w:body>", truong.encode())
        nguon = source.doc(goi_lai(cac), "a.docx")
        assert len(nguon.ngoai) == 1
        assert b"vi.du" not in b"".join(source.doc(nguon.ban_sao(), "a").phan.values())


def test_an_address_to_click_on_stays_and_a_clean_file_is_copied_as_it_is(docx: bytes) -> None:
    quan_he = QUAN_HE.format("hyperlink", "https://vi.du/", NGOAI)
    tep = sua(docx, "</Relationships>", f"{quan_he}</Relationships>", "word/_rels/document.xml.rels")
    nguon = source.doc(tep, "a.docx")
    assert nguon.ngoai == ()
    assert nguon.ban_sao() is tep


def test_key_words_are_those_that_are_seen(docx: bytes) -> None:
    them = (
        "<w:p><w:r><w:t>HIỆNra</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩnđi</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>trườngtính</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>sautrường</w:t></w:r>'
        "<w:del><w:r><w:delText>đãxóa</w:delText></w:r></w:del></w:p>"
    )
    cac = phan(docx)
    cac["word/document.xml"] = cac["word/document.xml"].replace(b"<w:body>", b"<w:body>" + them.encode(), 1)
    tu = source.doc(goi_lai(cac), "a.docx").tu_khoa
    assert "hiệnrasautrường" in tu
    assert not {t for t in tu if "ẩnđi" in t or "trườngtính" in t or "đãxóa" in t}


def test_letters_compare_in_one_form_and_case() -> None:
    assert source.gon("Ủy BAN  nhân-dân") == source.gon("Ủy ban nhân dân") == "ủybannhândân"


def test_the_file_is_only_read(docx: bytes, tmp_path: Path) -> None:
    tep = tmp_path / "a.docx"
    tep.write_bytes(docx)
    truoc = tep.stat()
    source.doc(tep.read_bytes(), "a.docx").ban_sao()
    assert (tep.stat().st_mtime_ns, tep.stat().st_size) == (truoc.st_mtime_ns, truoc.st_size)
