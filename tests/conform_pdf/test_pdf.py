"""``vanban check FILE.pdf``: scans, digital signatures, files that are broken or meant to harm."""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import GOC
from vanban import cli, kiem_giay
from vanban.conform.pdf import CHI_KIEM, RULES_PDF, DocPdf, check_pdf, gac
from vanban.conform.pdf.doc import doc_pdf
from vanban.conform.view import TepHong
from vanban.errors import StopError
from vanban.findings import Finding

from .pdf_tay import Anh, Chu, Ky, Pdf, TrangPdf, chet, jpeg, ngu, quet

GOC_PHAI = (100.0, 6.0, 105.0, 7.0)
SAO = "SAO Y; Sở Nội vụ; 02/6/2025; 09:15:30 +07:00"
RIENG = "Số: 05/KH-UBND; 02/6/2025; 09:15:30 +07:00"


def ky(
    text: str = SAO,
    cho: tuple[float, float, float, float] = GOC_PHAI,
    co: float = 10,
    anh: Anh | None = None,
    **k: object,
) -> Ky:
    noi = (Chu(text, 1, 5, co, **k), *((anh,) if anh else ()))  # type: ignore[arg-type]
    return Ky(*cho, noi)


def trang(*dong: str, ky: tuple[Ky, ...] = ()) -> TrangPdf:
    return TrangPdf((*(Chu(t, 35, 20 + 8 * i) for i, t in enumerate(dong)), *ky))


def them(t: TrangPdf, *k: Ky) -> TrangPdf:
    return replace(t, noi=(*t.noi, *k))


DAU_VB = (
    "ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "TỈNH LÀO CAI   Độc lập - Tự do - Hạnh phúc",
    "Số: 05/KH-UBND",
    "KẾ HOẠCH",
    "Chỉnh lý hồ sơ lưu trữ",
)
DAU_PL = ("PHỤ LỤC I", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch số 05/KH-UBND ngày 02 tháng 6 năm 2025)")
DAU_QC = (
    "ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "QUY CHẾ",
    "Làm việc của Ủy ban nhân dân tỉnh",
    "(Kèm theo Quyết định số 05/QĐ-UBND ngày 02 tháng 6 năm 2025)",
)
XANH, DO, DEN = (20, 40, 200), (220, 20, 30), (10, 10, 10)
HINH_KY = Anh((60, 30), 0, 0, 40, 20, XANH, trong_suot=True)
HINH_DAU = Anh((40, 40), 0, 0, 36, 36, DO, trong_suot=True)


def phat_hanh(
    hinh: Anh = HINH_KY, dau: Anh = HINH_DAU, dau_x: float = 97.0, *cuoi: TrangPdf, dau_y: float = 192
) -> Pdf:
    """A paper with the picture of a signature (x 120–160, y 200–220) and of a seal."""
    o = (Ky(120, 200, hinh.rong, hinh.cao, (hinh,)), Ky(dau_x, dau_y, dau.rong, dau.cao, (dau,)))
    return Pdf((trang(*DAU_VB, ky=o), *cuoi))


def rieng(dau: tuple[str, ...] = DAU_PL, o: Ky | None = None, *, cuoi: bool = False) -> Pdf:
    o = o or ky(RIENG)
    return Pdf((trang(*dau), trang("Bảng", ky=(o,)))) if cuoi else Pdf((trang(*dau, ky=(o,)), trang("Bảng")))


def ban_sao(*o: Ky, cuoi: tuple[Ky, ...] = ()) -> Pdf:
    return Pdf((them(quet(), *o), them(quet(), *cuoi)))


TOT = {
    "a scan": Pdf((quet(), quet(200))),
    "a scan with words that are not seen": Pdf(
        (them(quet(), *()), replace(quet(), noi=(*quet().noi, Chu("Chữ nhận dạng " * 20, 20, 20, an=True))))
    ),
    "a scan by a header of 1.3 and a catalog of 1.4": Pdf((quet(),), ban="1.3", ban_muc="1.4"),
    "a lying scan": Pdf((TrangPdf((Anh((3508, 2480), 0, 0, 297, 210),), 297, 210),)),
    "a scan with cut edges": Pdf((TrangPdf((Anh((2420, 3480), 0, 0, 204.9, 294.6),), 204.9, 294.6),)),
    "an A3 scan": Pdf((TrangPdf((Anh((3508, 4961), 0, 0, 297, 420),), 297, 420),)),
    "a picture turned by the page": Pdf((TrangPdf((Anh((2480, 1754)),)),)),
    "edges cut to the shape of A4": Pdf((TrangPdf((Anh((2420, 3423), 0, 0, 205, 290),), 205, 290),)),
    "a B5 scan": Pdf((TrangPdf((Anh((2079, 2953), 0, 0, 176, 250),), 176, 250),)),
    "a scan of another shape": Pdf((TrangPdf((Anh((2480, 3000), 0, 0, 150, 181),), 150, 181),)),
    "a density left over from before": Pdf(
        (TrangPdf((Anh((2420, 3480), 0, 0, 204.9, 294.6, loai="jpeg", tho=jpeg((2420, 3480), 600)),), 204.9, 294.6),)
    ),
    "an A3 scan that tells its density": Pdf(
        (TrangPdf((Anh((3508, 4961), 0, 0, 297, 420, loai="jpeg", tho=jpeg((3508, 4961), 300)),), 297, 420),)
    ),
    "two colours from a palette": Pdf((quet(loai="indexed1"),)),
    "colours from a palette": Pdf((quet(loai="indexed"),)),
    "a copy": ban_sao(ky()),
    "a copy, form of decree": ban_sao(ky("Trích sao; UBND tỉnh Lào Cai; 2025-06-02; 09:15:30 +0700")),
    "an annex file": rieng(),
    "a regulation in a file of its own": rieng(DAU_QC),
    "a signed paper": phat_hanh(),
    "a paper with its annex": phat_hanh(HINH_KY, HINH_DAU, 97.0, trang(*DAU_PL)),
    "unsigned text": Pdf((trang(*DAU_VB),)),
    "old unsigned text": Pdf((trang(*DAU_VB),), ban="1.2"),
    "text with a grey picture": Pdf(
        (
            TrangPdf(
                (
                    *trang(*DAU_VB, *["chữ của văn bản này dài hơn một dấu đóng thêm"] * 5).noi,
                    Anh((100, 140), loai="gray"),
                )
            ),
        )
    ),
    "small pictures": Pdf((TrangPdf((Anh((100, 100), 20, 20, 60, 60, loai="gray"),)),)),
    "text with one plate": Pdf((trang(*DAU_VB), quet(100, loai="gray"))),
    "a large and a small picture": Pdf((TrangPdf((*quet(loai="gray").noi, Anh((30, 30), 20, 20, 20, 20))),)),
    "text, then plates": Pdf((trang(*DAU_VB), *[quet(loai="gray")] * 9)),
    "a cover, then text": Pdf((quet(loai="gray"), *[trang("Nội dung")] * 3)),
    "a logo beside the words of a signature": Pdf(
        (trang(*DAU_VB, ky=(Ky(20, 200, 80, 20, (Chu("Người ký: A", 30, 8), Anh((30, 30), 1, 1, 16, 16, DEN))),)),)
    ),
    "a speck in a signature": Pdf((trang(*DAU_VB, ky=(Ky(20, 200, 8, 8, (Anh((30, 30), 0, 0, 8, 8, DEN),)),)),)),
    "a red stamp of words": phat_hanh(dau=replace(HINH_DAU, rong=70, cao=20), dau_x=20),
    "a seal far from that signature": phat_hanh(dau_y=60),
    "only the annex is signed": Pdf((trang(*DAU_VB), trang(*DAU_PL, ky=(ky(RIENG),)))),
    "signed at the foot of the annex": phat_hanh(
        HINH_KY, HINH_DAU, 97.0, trang(*DAU_PL, ky=(ky(RIENG, (100, 250, 105, 7)),))
    ),
    "signed on the left of the annex": phat_hanh(
        HINH_KY, HINH_DAU, 97.0, trang(*DAU_PL, ky=(ky(RIENG, (1, 6, 95, 7)),))
    ),
    "an annex to a contract": Pdf(
        (trang("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHỤ LỤC HỢP ĐỒNG", ky=(ky("A", (20, 250, 60, 10), co=6),)),)
    ),
    "a paper that comes with another": Pdf(
        (trang(*DAU_VB, "(Kèm theo Tờ trình số 08/TTr-SNV)", ky=(ky("A", (20, 250, 60, 10), co=6),)),)
    ),
    "a black signature on a contract": Pdf(
        (trang("HỢP ĐỒNG", ky=(Ky(120, 200, 40, 20, (replace(HINH_KY, mau=DEN),)),)),)
    ),
    "a black signature on a request": Pdf(
        (trang(DAU_VB[0], "ĐƠN XIN", ky=(Ky(120, 200, 40, 20, (replace(HINH_KY, mau=DEN),)),)),)
    ),
    "a part of a font": ban_sao(ky(phong="ABCDEF+TimesNewRomanPSMT")),
    "an empty field": rieng(DAU_PL, replace(ky("x", (20, 250, 30, 10)), da_ky=False)),
    "signed, nothing known": Pdf((trang("Hợp đồng", ky=(ky("Người ký: A", (20, 250, 60, 10), co=6),)),)),
    "a page of nothing": Pdf((TrangPdf(),)),
}
XAU = {
    "ban-sao-pdf": Pdf((quet(),), ban="1.3"),
    "ban-sao-mau": Pdf((quet(), quet(loai="gray"), quet(loai="bw"))),
    "ban-sao-do-phan-giai": Pdf((quet(), quet(150))),
    "ban-sao-ty-le": Pdf((TrangPdf((Anh((2008, 2840), 0, 0, 170, 240.4),), 170, 240.4),)),
    "ban-sao-so-vi-tri": ban_sao(cuoi=(ky(),)),
    "ban-sao-so-an": ban_sao(ky(anh=Anh((20, 20), 80, 1, 5, 5, DO))),
    "ban-sao-so-tin": ban_sao(ky("02/6/2025")),
    "ban-sao-so-chu": ban_sao(ky(co=12)),
    "chu-ky-so-tep-rieng": rieng(cuoi=True),
    "chu-ky-so-tep-rieng-an": rieng(o=ky(RIENG, anh=Anh((20, 20), 80, 1, 5, 5, XANH))),
    "chu-ky-so-tep-rieng-tin": rieng(o=ky("Số: 05/KH-UBND; 02/6/2025")),
    "chu-ky-so-tep-rieng-chu": rieng(o=ky(RIENG, co=8)),
    "quyet-dinh-kem-theo-so": rieng(DAU_QC, ky(RIENG, (100, 30, 105, 7))),
    "chu-ky-so-hinh": phat_hanh(replace(HINH_KY, mau=DEN)),
    "chu-ky-so-dau": phat_hanh(dau_x=155),
    "chu-ky-so-cung-tep": phat_hanh(HINH_KY, HINH_DAU, 97.0, trang(*DAU_PL, ky=(ky(RIENG),))),
}
XAU_KHAC = (
    ("ban-sao-do-phan-giai", Pdf((TrangPdf((Anh((1240, 1754), 0, 0, 297, 210),), 297, 210),)), "Trang 1"),
    ("ban-sao-ty-le", Pdf((TrangPdf((Anh((2480, 3508), 12, 17, 186, 263),)),)), "186 mm"),
    (
        "ban-sao-ty-le",
        Pdf((TrangPdf((Anh((2480, 3508), 0, 0, 190, 268.8, loai="jpeg", tho=jpeg((2480, 3508), 300)),), 190, 268.8),)),
        "190 mm",
    ),
    (
        "ban-sao-ty-le",
        Pdf((TrangPdf((Anh((2480, 3508), 0, 0, 420, 594, loai="jpeg", tho=jpeg((2480, 3508), 300)),), 420, 594),)),
        "420 mm",
    ),
    ("ban-sao-so-vi-tri", ban_sao(ky(cho=(5, 6, 95, 7))), "góc trên bên phải"),
    ("ban-sao-so-vi-tri", ban_sao(ky(cho=(100, 250, 105, 7))), "góc trên bên phải"),
    ("ban-sao-so-vi-tri", ban_sao(replace(ky(), an=True)), "không hiện"),
    ("ban-sao-so-vi-tri", ban_sao(replace(ky(), hinh=False)), "không hiện"),
    ("ban-sao-so-tin", ban_sao(ky("SAO Y; 02/6/2025; 09:15:30 +07:00")), "tên cơ quan sao"),
    ("ban-sao-so-tin", ban_sao(ky("Sở Nội vụ; 02/6/2025; 09:15:30 +07:00")), "hình thức sao"),
    ("ban-sao-so-tin", ban_sao(ky("SAO Y; Sở Nội vụ; 02/6/2025; 09:15:30")), "múi giờ"),
    ("ban-sao-so-tin", ban_sao(ky("SAO Y; Sở Nội vụ; 09:15:30 +07:00")), "ngày tháng năm"),
    ("ban-sao-so-tin", ban_sao(ky("SAO Y; Sở Nội vụ; 02/6/2025 +07:00")), "giờ, phút, giây"),
    ("ban-sao-so-chu", ban_sao(ky(phong="ArialMT")), "phông ArialMT"),
    ("ban-sao-so-chu", ban_sao(ky(phong="TimesNewRomanPS-BoldMT")), "đậm"),
    ("ban-sao-so-chu", ban_sao(ky(mau=(1.0, 0.0, 0.0))), "màu đen"),
    ("ban-sao-so-chu", ban_sao(ky(SAO.upper())), "in hoa"),
    ("chu-ky-so-tep-rieng-tin", rieng(o=ky("02/6/2025; 09:15:30 +07:00")), "số và ký hiệu"),
    ("chu-ky-so-tep-rieng-chu", rieng(DAU_QC, ky(RIENG, co=8)), "cỡ chữ 8"),
    ("quyet-dinh-kem-theo-so", rieng(DAU_QC, ky(RIENG, (1, 6, 95, 7))), "không ở góc trên bên phải"),
    ("chu-ky-so-hinh", phat_hanh(replace(HINH_KY, trong_suot=False)), "không trong suốt"),
    ("ban-sao-so-chu", ban_sao(ky(phong="TimesNewRomanPS-ItalicMT")), "nghiêng"),
    ("chu-ky-so-dau", phat_hanh(dau_y=150), "không trùm"),
    ("chu-ky-so-dau", phat_hanh(dau_x=118), "không trùm"),
    ("chu-ky-so-dau", phat_hanh(dau=replace(HINH_DAU, rong=60, cao=60), dau_x=75), "60 mm"),
    ("chu-ky-so-dau", phat_hanh(dau=replace(HINH_DAU, trong_suot=False)), "không trong suốt"),
)


@pytest.fixture(scope="module")
def bo_doc() -> Iterator[DocPdf]:
    with DocPdf(60) as d:
        yield d


def kiem(bo_doc: DocPdf, pdf: Pdf | bytes) -> list[Finding]:
    cac = check_pdf(bo_doc, pdf if isinstance(pdf, bytes) else pdf.bytes_(), "a.pdf")
    assert cac
    return [f for f in cac if f.rule != CHI_KIEM]


def test_each_rule_has_a_bad_sample() -> None:
    assert set(XAU) == set(RULES_PDF)


@pytest.mark.parametrize("ten", TOT)
def test_good(ten: str, bo_doc: DocPdf) -> None:
    assert [(f.rule, f.message) for f in kiem(bo_doc, TOT[ten])] == []


@pytest.mark.parametrize("ma", XAU)
def test_bad(ma: str, bo_doc: DocPdf) -> None:
    cac = kiem(bo_doc, XAU[ma])
    assert [(f.rule, f.level) for f in cac] == [(ma, RULES_PDF[ma].level)]
    assert cac[0].where.cho
    assert cac[0].can
    assert cac[0].hint
    assert cac[0].ref.startswith("NĐ 30/2020/NĐ-CP, ")


@pytest.mark.parametrize(("ma", "pdf", "thay"), XAU_KHAC, ids=[f"{ma}-{i}" for i, (ma, *_) in enumerate(XAU_KHAC)])
def test_bad_in_another_way(ma: str, pdf: Pdf, thay: str, bo_doc: DocPdf) -> None:
    cac = kiem(bo_doc, pdf)
    assert [f.rule for f in cac] == [ma]
    assert thay in f"{cac[0].where.cho} {cac[0].message}"


def test_an_enlarged_scan_is_only_a_warning(bo_doc: DocPdf) -> None:
    """A pixel taken for a point: the page is 875 mm wide, the sheet was scanned at 300 dpi."""
    cac = kiem(bo_doc, Pdf((TrangPdf((Anh((2480, 3508), 0, 0, 874.9, 1237.5),), 874.9, 1237.5),)))
    assert [(f.rule, f.level) for f in cac] == [("ban-sao-ty-le", "warning")]


@pytest.mark.parametrize(("dau", "muc", "ban"), [("1.3", "", (1, 3)), ("1.3", "1.5", (1, 5)), ("1.7", "1.3", (1, 7))])
def test_the_catalog_may_only_raise_the_version(dau: str, muc: str, ban: tuple[int, int]) -> None:
    assert doc_pdf(Pdf((quet(50),), ban=dau, ban_muc=muc).bytes_(), "a").ban == ban


@pytest.mark.parametrize("xoay", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(xoay: int) -> None:
    """The corner is that of the page as people see it."""
    cho = {90: (6, 20, 7, 105), 180: (5, 284, 105, 7), 270: (197, 172, 7, 105)}[xoay]
    du_lieu = Pdf((TrangPdf((Anh((2480, 3508)), Ky(*cho, (Chu("x", 1, 5),)))),)).bytes_()  # type: ignore[arg-type]
    tep = doc_pdf(du_lieu.replace(b"/Type /Page ", f"/Type /Page /Rotate {xoay} ".encode()), "a")
    hop = tep.chu_ky[0].hop
    assert hop[1] == pytest.approx(6, abs=0.1)
    assert hop[0] > tep.trang[0].rong / 2 - 5.1
    assert tep.trang[0].anh is not None
    assert tep.trang[0].anh.rong == pytest.approx(tep.trang[0].rong, abs=0.1)


def test_an_appearance_that_is_scaled_into_its_field_is_read_as_it_is_seen() -> None:
    goc = Pdf((TrangPdf((Ky(20, 20, 100, 10, (Chu("Số", 1, 5, 20.0),)),)),)).bytes_()
    rong = f"/BBox [0 0 {100 * 72 / 25.4:.3f} {10 * 72 / 25.4:.3f}]".encode()
    assert rong in goc
    gap_doi = goc.replace(rong, b"/BBox [0 0 566.929 56.693]")
    assert [k.co_pt for k in doc_pdf(goc, "a").chu_ky[0].kieu] == [20.0]
    assert [k.co_pt for k in doc_pdf(gap_doi, "a").chu_ky[0].kieu] == [10.0]


def test_a_picture_in_two_fields_belongs_to_the_one_that_it_fills() -> None:
    tep = doc_pdf(phat_hanh(dau_x=118).bytes_(), "a")
    assert [[a.muc for a in k.anh] for k in tep.chu_ky] == [["xanh"], ["do"]]


# --- files that are broken, or meant to harm ------------------------------------------------------------------------


def _bom() -> bytes:
    """A page of 200 KB whose drawing is many gigabytes in memory."""
    nen = zlib.compress(b"0 0 m 1 1 l S\n" * 3_000_000, 1)
    vat = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(nen) + nen + b"\nendstream",
    ]  # fmt: skip
    ra = bytearray(b"%PDF-1.4\n")
    for i, v in enumerate(vat, 1):
        ra += b"%d 0 obj\n" % i + v + b"\nendobj\n"
    return bytes(ra + b"trailer << /Size 5 /Root 1 0 R >>\n%%EOF\n")


HONG = {
    "tep-rong": b"",
    "tep-dang-khac": b"\x89PNG\r\n\x1a\n" + b"x" * 2000,
    "tep-hong": b"%PDF-1.7\n" + b"x" * 2000,
    "tep-qua-lon": _bom(),
}


@pytest.mark.parametrize("ma", HONG)
def test_broken_files_are_refused_in_one_sentence(ma: str, bo_doc: DocPdf) -> None:
    cac = kiem(bo_doc, HONG[ma])
    assert [(f.rule, f.level) for f in cac] == [(ma, "error")]
    assert "PDF" in cac[0].message or ma == "tep-rong"
    assert cac[0].hint
    assert kiem(bo_doc, XAU["ban-sao-pdf"])[0].rule == "ban-sao-pdf"  # the next file is read


def test_a_file_that_takes_too_long_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gac, "doc_trong", ngu)
    with DocPdf(0.5) as bo_doc, pytest.raises(TepHong, match="quá") as thay:
        bo_doc.doc(b"%PDF-1.4", "a")
    assert thay.value.hint


def test_a_file_that_kills_the_reader_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gac, "doc_trong", chet)
    with DocPdf(60) as bo_doc:
        with pytest.raises(TepHong, match="dừng đột ngột"):
            bo_doc.doc(b"%PDF-1.4", "a")
        monkeypatch.undo()
        assert bo_doc.doc(Pdf((quet(),)).bytes_(), "b").so_trang == 1


def test_cut_and_flipped_files_never_stop_a_run(bo_doc: DocPdf) -> None:
    goc = phat_hanh().bytes_()
    for i in range(0, len(goc), max(len(goc) // 60, 1)):
        check_pdf(bo_doc, goc[:i], "a.pdf")
        check_pdf(bo_doc, goc[:i] + bytes([goc[i] ^ 0x11]) + goc[i + 1 :], "a.pdf")
    assert kiem(bo_doc, goc) == []


# --- the command ----------------------------------------------------------------------------------------------------


def test_the_command(tmp_path: Path) -> None:
    a, b = tmp_path / "a.pdf", tmp_path / "b.PDF"
    a.write_bytes(XAU["ban-sao-mau"].bytes_())
    b.write_bytes(TOT["unsigned text"].bytes_())
    xong = CliRunner().invoke(cli.cli, ["check", "--json", str(a), str(b)])
    assert xong.exit_code == 1
    cac = json.loads(xong.output)
    assert [(f["file"], f["rule"], f["level"]) for f in cac] == [
        ("a.pdf", "ban-sao-mau", "error"), ("a.pdf", CHI_KIEM, "info"), ("b.PDF", CHI_KIEM, "info"),
    ]  # fmt: skip
    assert "không có bản quét hay chữ ký số" in cac[2]["message"]
    assert CliRunner().invoke(cli.cli, ["check", str(b)]).exit_code == 0


def test_pdfs_are_read_by_name_not_by_folder_and_can_be_waived(tmp_path: Path) -> None:
    a, mt = tmp_path / "a.pdf", tmp_path / "mt.yaml"
    a.write_bytes(XAU["ban-sao-mau"].bytes_())
    with pytest.raises(StopError, match="không có tệp"):
        kiem_giay.check([tmp_path])
    mt.write_text("- rule: ban-sao-mau\n  ly_do: bản gốc đen trắng\n", encoding="utf-8")
    bao_cao = kiem_giay.check([a], mien_tru=mt)
    assert [f.rule for f in bao_cao.da_mien] == ["ban-sao-mau"]
    assert bao_cao.exit_code == 0
    with pytest.raises(StopError, match="--comment"):
        kiem_giay.check([a], comment=tmp_path / "ra.docx")


def test_our_own_pages_are_no_scans(tmp_path: Path) -> None:
    """Pages that are laid out with --rendered are papers, not PDFs to be judged."""
    a = tmp_path / "a.pdf"
    a.write_bytes(TOT["a signed paper"].bytes_())
    assert [f.rule for f in kiem_giay.check([a], rendered=True).findings] == [CHI_KIEM]


def test_nothing_of_pdfium_is_loaded_where_files_are_checked() -> None:
    """The reader lives in its own process."""
    import subprocess

    lenh = "import sys, vanban.kiem_giay; sys.exit('vanban.conform.pdf.doc' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", lenh], cwd=GOC, check=False).returncode == 0
