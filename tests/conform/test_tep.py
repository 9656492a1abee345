# ruff: noqa: E501
"""Files that are no good .docx: one plain sentence, never a traceback; and papers that the decree does not govern."""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from vanban import conform
from vanban.mien_tru import MienTru, doc_mien_tru

from .dung import P, giua
from .giay_tot import TOT
from .giay_xau import NEN
from .sua import T

KHO_MAU = Path(__file__).resolve().parents[3] / "shared" / "corpus"
TOT_BYTES = TOT["thong_bao"].docx()


def _thay(du_lieu: bytes, ten: str, cu: bytes, moi: bytes) -> bytes:
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as vao, zipfile.ZipFile(ra, "w") as z:
        for muc in vao.namelist():
            noi = vao.read(muc)
            z.writestr(muc, noi.replace(cu, moi) if muc == ten else noi)
    return ra.getvalue()


def _mot(du_lieu: bytes, ten: str = "a.docx") -> str:
    ds = conform.check_bytes(du_lieu, ten)
    assert len(ds) == 1
    assert ds[0].level == "error"
    assert ds[0].hint
    return ds[0].rule


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("du_lieu", "ma"),
    [
        (b"", "tep-rong"), (b"xin chao", "tep-dang-khac"), (b"%PDF-1.7", "tep-dang-khac"), (b"{\\rtf1}", "tep-dang-khac"), (OLE, "tep-dang-cu"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "tep-mat-khau"), (TOT_BYTES[:900], "tep-hong"), (TOT_BYTES[: len(TOT_BYTES) // 2], "tep-hong"), (b"PK\x03\x04", "tep-hong"),
        (_thay(TOT_BYTES, "word/document.xml", b"<w:document", b'<!DOCTYPE w [<!ENTITY a "b">]><w:document'), "tep-khai-bao-la"),
        (_thay(TOT_BYTES, "word/document.xml", b"</w:body>", b""), "tep-hong"),
        (_thay(TOT_BYTES, "[Content_Types].xml", b"document.main+xml", b"template.main+xml"), "tep-dang-khac"),
        (_thay(TOT_BYTES, "[Content_Types].xml", b"wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml"), "tep-dang-khac"),
    ],
)  # fmt: skip
def test_tep_hong(du_lieu: bytes, ma: str) -> None:
    assert _mot(du_lieu) == ma


def test_khong_co_tep(tmp_path: Path) -> None:
    assert [f.rule for f in conform.check(tmp_path / "khong-co.docx")] == ["tep-khong-mo"]
    assert [f.rule for f in conform.check(tmp_path)] == ["tep-khong-mo"]


def test_phan_qua_lon() -> None:
    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as z, zipfile.ZipFile(io.BytesIO(TOT_BYTES)) as vao:
        for muc in vao.namelist():
            z.writestr(muc, b" " * 60_000_000 if muc == "word/document.xml" else vao.read(muc))
    assert _mot(ra.getvalue()) == "tep-qua-lon"


def test_dang_strict() -> None:
    strict = TOT_BYTES
    for phan in ("word/document.xml", "word/styles.xml", "word/header1.xml", "word/header2.xml"):
        strict = _thay(
            strict,
            phan,
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    assert conform.check_bytes(strict, "a.docx") == []


def test_xml_bi_pha_khong_vo() -> None:
    """Bytes changed at random: findings, never an exception."""
    rng = random.Random(30)
    with zipfile.ZipFile(io.BytesIO(TOT["ke_hoach"].docx())) as vao:
        phan = {ten: vao.read(ten) for ten in vao.namelist()}
    for _ in range(150):
        ten = rng.choice([t for t in phan if t != "[Content_Types].xml"])
        noi = bytearray(phan[ten])
        for _ in range(rng.randint(1, 4)):
            a = rng.randrange(len(noi))
            del noi[a : a + rng.randint(1, 30)]
        ra = io.BytesIO()
        with zipfile.ZipFile(ra, "w") as z:
            for muc, cu in phan.items():
                z.writestr(muc, bytes(noi) if muc == ten else cu)
        conform.check_bytes(ra.getvalue(), "a.docx")


def test_the_bi_xoa_khong_vo() -> None:
    """Elements taken out at random of a well-formed file: findings, never an exception."""
    from lxml import etree

    rng = random.Random(31)
    for nen in ("ke_hoach", "quy_che", "cong_van_hop", "ban_sao", "bao_cao"):
        with zipfile.ZipFile(io.BytesIO(NEN[nen].docx())) as vao:
            phan = {ten: vao.read(ten) for ten in vao.namelist()}
        for _ in range(40):
            goc = etree.fromstring(phan["word/document.xml"])
            for _ in range(rng.randint(1, 12)):
                el = rng.choice(list(goc.iter()))
                cha = el.getparent()
                if cha is not None:
                    cha.remove(el)
            ra = io.BytesIO()
            with zipfile.ZipFile(ra, "w") as z:
                for muc, cu in phan.items():
                    z.writestr(muc, etree.tostring(goc) if muc == "word/document.xml" else cu)
            conform.check_bytes(ra.getvalue(), "a.docx")


@pytest.mark.shared
@pytest.mark.skipif(not KHO_MAU.exists(), reason="không có ../shared/corpus")
def test_tep_that_khong_vo() -> None:
    ds = [p for p in sorted(KHO_MAU.rglob("*")) if p.is_file()]
    assert len(ds) > 200
    for p in ds:
        assert isinstance(conform.check(p), list)


def test_khong_ap_dung() -> None:
    tb = TOT["thong_bao"]
    dang = replace(
        tb, khoi=(giua("ĐẢNG CỘNG SẢN VIỆT NAM", "D"), giua("BÁO CÁO", "D", 14), P("Nội dung báo cáo của Tỉnh ủy."))
    )
    qppl = T("33/TB-SNV", "33/2024/TT-BNV")(T("THÔNG BÁO", "THÔNG TƯ")(tb))
    for giay in (dang, qppl):
        ds = conform.check_bytes(giay.docx(), "a.docx")
        assert [(f.rule, f.level) for f in ds] == [("khong-ap-dung", "info")]


def test_ngay_truoc_hieu_luc() -> None:
    """Dated before the decree: checked all the same, and it is said."""
    cu = T("năm 2024", "năm 2019")(TOT["thong_bao"])
    assert [(f.rule, f.level) for f in conform.check_bytes(cu.docx(), "a.docx")] == [("truoc-hieu-luc", "info")]
    xau = replace(cu, trang=replace(cu.trang, trai=25.4))
    assert {f.rule for f in conform.check_bytes(xau.docx(), "a.docx")} == {"trang-le-trai", "truoc-hieu-luc"}


def test_phu_luc_rieng_khong_doi_quoc_hieu() -> None:
    pl = NEN["mot_phu_luc"]
    dau = next(i for i, k in enumerate(pl.khoi) if isinstance(k, P) and k.text == "Phụ lục")
    assert conform.check_bytes(replace(pl, khoi=pl.khoi[dau:]).docx(), "a.docx") == []


def test_vai_khong_chac_thi_chi_canh_bao() -> None:
    """A contract has no form: the general clauses speak as warnings only."""
    hd = T("33/TB-SNV", "33/HĐ-SNV")(T("THÔNG BÁO", "HỢP ĐỒNG")(TOT["thong_bao"]))
    xau = replace(hd, trang=replace(hd.trang, trai=25.4))
    ds = conform.check_bytes(xau.docx(), "a.docx")
    assert "trang-le-trai" in {f.rule for f in ds}
    assert not any(f.level == "error" for f in ds)


def test_mien_tru(tmp_path: Path) -> None:
    tep = tmp_path / "mien-tru.yaml"
    tep.write_text("- rule: trang-le-trai\n  ly_do: in bìa cứng\n", encoding="utf-8")
    mien_tru, loi = doc_mien_tru(tep, conform.RULES)
    assert mien_tru == [MienTru("trang-le-trai", "in bìa cứng")]
    assert loi == []
    tb = TOT["thong_bao"]
    xau = replace(tb, trang=replace(tb.trang, trai=25.4)).docx()
    assert [f.level for f in conform.check_bytes(xau, "a.docx")] == ["error"]
    (f,) = conform.check_bytes(xau, "a.docx", mien_tru)
    assert f.level == "info"
    assert "in bìa cứng" in f.message
    tep.write_text("- rule: trang-le-trai\n", encoding="utf-8")
    mien_tru, loi = doc_mien_tru(tep, conform.RULES)
    assert mien_tru == []
    assert [f.rule for f in loi] == ["VB-T132"]
