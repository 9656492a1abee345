"""Workbooks: a good one is silent, each rule catches its bad sample, a broken file is a sentence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

import vanban
from conftest import GOC
from vanban.conform.bang_tinh import RULES_BANG, check_xlsx

TNR = "Times New Roman"
Sua = Callable[[Worksheet], object]


def phu_luc() -> openpyxl.Workbook:
    """A good table annex of 60 rows."""
    so = openpyxl.Workbook()
    ws = so.active
    assert ws is not None
    ws.page_setup.paperSize, ws.page_setup.orientation = 9, "portrait"
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.print_title_rows = "5:5"
    dau = (
        ("Phụ lục I", Font(name=TNR, size=14, bold=True)),
        ("BẢNG PHÂN CÔNG NHIỆM VỤ", Font(name=TNR, size=14, bold=True)),
        (
            "(Kèm theo Kế hoạch số 05/KH-SNV ngày 05 tháng 01 năm 2024 của Sở Nội vụ)",
            Font(name=TNR, size=14, italic=True),
        ),
    )
    for i, (chu, phong) in enumerate(dau, 1):
        ws.cell(i, 1, chu).font = phong
    for i, chu in enumerate(("TT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền"), 1):
        ws.cell(5, i, chu).font = Font(name=TNR, size=12, bold=True)
    for d in range(6, 66):
        for i, gia in enumerate((d - 5, f"Việc thứ {d - 5}", 2, 1000, f"=C{d}*D{d}"), 1):
            ws.cell(d, i, gia).font = Font(name=TNR, size=12)
    return so


def kiem(*sua: Sua) -> dict[str, str]:
    so = phu_luc()
    for s in sua:
        s(so.active)
    ra = io.BytesIO()
    so.save(ra)
    return {f.rule: f.level for f in check_xlsx(ra.getvalue(), "bang.xlsx")}


def dat(o: str, gia: object, **phong: object) -> Sua:
    def lam(ws: Worksheet) -> None:
        ws[o] = gia
        ws[o].font = Font(**{"name": TNR, "size": 14, **phong})  # type: ignore[arg-type]

    return lam


def thuoc_tinh(noi: str, ten: str, gia: object) -> Sua:
    def lam(ws: Worksheet) -> None:
        vat: object = ws
        for khuc in noi.split("."):
            vat = getattr(vat, khuc)
        setattr(vat, ten, gia)

    return lam


def rong(ws: Worksheet) -> None:
    for cot in "ABCDE":
        ws.column_dimensions[cot].width = 30


def rong_qua(ws: Worksheet) -> None:
    for cot in "ABCDE":
        ws.column_dimensions[cot].width = 90


def khong_vua(ws: Worksheet) -> None:
    ws.sheet_properties.pageSetUpPr.fitToPage = False


QH = dat("A4", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
XAU: dict[str, tuple[Sua, ...]] = {
    "trang-kho-giay": (thuoc_tinh("page_setup", "paperSize", 1),),
    "trang-tinh-vua-be-rong": (rong, khong_vua),
    "trang-huong-doc": (rong_qua,),
    "trang-tinh-chu-nho": (rong_qua,),
    "trang-tinh-lap-tieu-de": (lambda ws: setattr(ws, "_print_rows", None),),
    "trang-tinh-vung-in": (lambda ws: setattr(ws, "print_area", "A1:E20"),),
    "trang-tinh-trang-trong": (lambda ws: setattr(ws, "print_area", "A1:E400"),),
    "trang-phong-chu": (dat("B7", "Việc", name="Calibri"),),
    "trang-tinh-loi-cong-thuc": (dat("C7", "#REF!"),),
    "trang-tinh-cong-thuc-chu": (
        lambda ws: (dat("B7", "x")(ws), setattr(ws["B7"], "value", "=SUM(B2:B9)"), setattr(ws["B7"], "data_type", "s")),
    ),
    "trang-tinh-cong-thuc-an": (dat("C9", "=B5*2"),),
    "phu-luc-nhan-in-thuong": (dat("A1", "PHỤ LỤC I", bold=True),),
    "phu-luc-nhan-kieu": (dat("A1", "Phụ lục I"),),
    "phu-luc-nhan-co-chu": (dat("A1", "Phụ lục I", bold=True, size=12),),
    "phu-luc-ten-in-hoa": (dat("A2", "Bảng phân công", bold=True),),
    "phu-luc-ten-kieu": (dat("A2", "BẢNG PHÂN CÔNG"),),
    "phu-luc-kem-theo-co": (dat("A3", "Đơn vị tính: đồng", italic=True),),
    "phu-luc-kem-theo-kieu": (dat("A3", "(Kèm theo Kế hoạch số 05/KH-SNV)"),),
    "quoc-hieu-chuoi": (dat("A4", "CỘNG HÒA XHCN VIỆT NAM", bold=True),),
    "tieu-ngu-chuoi": (QH,),
    "quoc-hieu-kieu": (dat("A4", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),),
}


def test_every_rule_has_a_bad_sample() -> None:
    assert set(RULES_BANG) == set(XAU) | {"trang-tinh-lien-ket-ngoai"}


def test_a_good_annex_is_silent() -> None:
    assert kiem() == {}


@pytest.mark.parametrize("ma", XAU)
def test_bad_sheet_is_caught(ma: str) -> None:
    ra = kiem(*XAU[ma])
    assert ma in ra
    if RULES_BANG[ma].level == "error" and ma != "trang-huong-doc":
        assert ra[ma] == "error"


def test_a_working_table_is_only_warned_about() -> None:
    ra = kiem(
        dat("A1", "Bảng theo dõi", bold=True), thuoc_tinh("page_setup", "paperSize", 1), dat("B7", "x", name="Arial")
    )
    assert {k: v for k, v in ra.items() if k.startswith("trang")} == {
        "trang-kho-giay": "warning",
        "trang-phong-chu": "warning",
    }


def test_our_tracking_workbook_has_no_error(tmp_path: Path) -> None:
    vanban.documents(GOC / "data", GOC / "templates_docx", tmp_path, kinds=["theo_doi"])
    (tep,) = tmp_path.rglob("*.xlsx")
    assert [f for f in check_xlsx(tep.read_bytes(), tep.name) if f.level == "error"] == []


def test_our_input_sheets_are_silent() -> None:
    for tep in (GOC / "data").glob("*.xlsx"):
        assert [f for f in check_xlsx(tep.read_bytes(), tep.name) if f.level == "error"] == []


def goi(**phan: str) -> bytes:
    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w") as z:
        for ten, chu in phan.items():
            z.writestr(ten.replace("__", "/"), chu)
    return ra.getvalue()


@pytest.mark.parametrize(
    ("du_lieu", "ma"),
    [
        (b"", "tep-rong"),
        (b"PK\x03\x04", "tep-hong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "tep-dang-cu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "tep-mat-khau"),
        (goi(**{"a.txt": "x"}), "tep-dang-khac"),
        (goi(**{"xl__workbook.xml": "<a"}), "tep-hong"),
        (goi(**{"xl__workbook.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "tep-khai-bao-la"),
    ],
)
def test_a_broken_workbook_is_one_sentence(du_lieu: bytes, ma: str) -> None:
    (f,) = check_xlsx(du_lieu, "x.xlsx")
    assert f.rule == ma
    assert f.hint


@pytest.mark.parametrize(("lap", "co"), [("A:B", False), (None, True)])
def test_a_table_over_two_pages_repeats_its_first_columns(lap: str | None, co: bool) -> None:
    def hai_trang(ws: Worksheet) -> None:
        ws.page_setup.fitToWidth = 2
        ws.print_title_cols = lap

    assert ("trang-tinh-vua-be-rong" in kiem(hai_trang)) is co
