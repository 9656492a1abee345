"""One fault of a workbook at a time, in files made by openpyxl, by hand, or of another kind altogether."""

from __future__ import annotations

import datetime
import io
import os
import re
import shutil
import struct
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vanban.load import doc_ho_so, doi_chieu, excel, goi_xlsx, quet_xlsx, thu_muc, trang_xlsx
from vanban.tieng_viet.chu import lam_sach

from .thu import KHACH, TIEU_DE, HoSoThu, kiem_loi_van

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def sua_zip(tep: Path, sua: Callable[[dict[str, bytes]], None], nen: int = zipfile.ZIP_DEFLATED) -> None:
    """Rewrite the parts of a workbook."""
    with zipfile.ZipFile(tep) as z:
        phan = {ten: z.read(ten) for ten in z.namelist()}
    sua(phan)
    with zipfile.ZipFile(tep, "w", nen) as z:
        for ten, du_lieu in phan.items():
            z.writestr(ten, du_lieu)


def trong_trang(tep: Path, cu: bytes, moi: bytes) -> None:
    def sua(phan: dict[str, bytes]) -> None:
        ten = "xl/worksheets/sheet1.xml"
        assert cu in phan[ten], phan[ten][:2000]
        phan[ten] = phan[ten].replace(cu, moi)

    sua_zip(tep, sua)


def nhu_excel(tep: Path) -> None:
    """Move the texts of the cells to the table of shared strings, as Excel itself writes them."""

    def sua(phan: dict[str, bytes]) -> None:
        ten = "xl/worksheets/sheet1.xml"
        chuoi: list[str] = []

        def doi(khop: re.Match[str]) -> str:
            if khop[2] not in chuoi:
                chuoi.append(khop[2])
            return f'{khop[1]} t="s"><v>{chuoi.index(khop[2])}</v></c>'

        mau = r'(<c r="[A-Z0-9]+"(?: s="\d+")?) t="inlineStr"><is>(.*?)</is></c>'
        phan[ten] = re.sub(mau, doi, phan[ten].decode(), flags=re.S).encode()
        assert chuoi
        than = "".join(f"<si>{chu}</si>" for chu in chuoi)
        phan["xl/sharedStrings.xml"] = f'<sst xmlns="{NS}">{than}</sst>'.encode()
        rels = "xl/_rels/workbook.xml.rels"
        moi = f'<Relationship Id="rIdC" Type="{NS_R}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
        phan[rels] = phan[rels].replace(b"</Relationships>", moi.encode())

    sua_zip(tep, sua)


# --- phones ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("so", [912345678, 912345678.0, "912345678", "912 345 678"])
def test_a_phone_that_lost_its_zero(ho_so: HoSoThu, so: Any) -> None:
    ho_so.khach([*KHACH, ["g3", "k1", "Bà", "Trần Thị Lan", None, so]])
    f = ho_so.mot("VB-X014")
    assert f.where.tep == "data/khach_moi.xlsx"
    assert f.where.cho == 'trang "Khách" · ô F4 (Số điện thoại, bà Trần Thị Lan)'
    assert "9 chữ số – Excel đã bỏ số 0 ở đầu" in f.message
    assert f.can == "10 chữ số, bắt đầu bằng 0"
    assert "gõ dấu ' và số 0 vào trước" in f.hint
    assert "345" not in f"{f}{f.as_dict()}"  # the number itself is masked


@pytest.mark.parametrize(
    "so",
    [
        "0912345678",
        "0912.345.678",
        "+84 912 345 678",
        84912345678,
        "02613 654 321",
        "19001234",
        "0912345678; 0987654321",
    ],
)
def test_a_phone_as_it_should_be(ho_so: HoSoThu, so: Any) -> None:
    ho_so.khach([["g1", "k1", None, "A", None, so]])
    assert ho_so.tot().khach_moi[0].dien_thoai == str(so)


def test_a_phone_shown_with_its_zero_by_the_cell_format(ho_so: HoSoThu) -> None:
    ho_so.khach(
        [["g1", "k1", None, "A", None, 912345678]], sua=lambda t: setattr(t["F2"], "number_format", "0000000000")
    )
    assert ho_so.tot().khach_moi[0].dien_thoai == "0912345678"


def test_a_text_that_is_no_phone(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k1", None, "A", None, "hỏi văn phòng"]])
    assert ho_so.mot("VB-X015", "warning").where.cho.startswith('trang "Khách" · ô F2')


# --- header ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tieu_de",
    [
        ["ma", "nhom", "danh_xung", "ho_ten", "chuc_danh", "dien_thoai"],
        ["MÃ", "Nhóm", "Xưng hô", "Họ và tên", "Chức vụ", "SĐT"],
        ["Mã khách", "Nhóm khách", "danh xưng", "HỌ TÊN:", "Chức danh ", "Điện thoại"],
    ],
)
def test_headers_as_offices_write_them(ho_so: HoSoThu, tieu_de: list[str]) -> None:
    ho_so.khach(tieu_de=tieu_de)
    assert ho_so.tot().khach_moi[0].ho_ten == "Trần Thị Hoa"


def test_headers_in_two_normal_forms(ho_so: HoSoThu) -> None:
    ho_so.khach(tieu_de=[unicodedata.normalize("NFD", chu) for chu in TIEU_DE])
    assert len(ho_so.tot().khach_moi) == 2


def test_a_missing_column(ho_so: HoSoThu) -> None:
    ho_so.khach([["k1", "A"]], tieu_de=["Nhóm", "Họ tên"])
    f = ho_so.mot("VB-X010")
    assert f.where.cho == 'trang "Khách" · dòng 1'
    assert "«Mã»" in f.message


def test_a_slip_in_a_header_is_taken_and_told(ho_so: HoSoThu) -> None:
    ho_so.khach(tieu_de=["Mã", "Nhóm", "Danh xưngg", "Họ tên", "Chức danh", "Số điện thoại"])
    f = ho_so.mot("VB-X024", "info")
    assert f.where.cho == 'trang "Khách" · ô C1'
    assert "«Danh xưngg»" in f.message
    assert "là Danh xưng" in f.message


def test_a_slip_beside_the_right_column_is_refused(ho_so: HoSoThu) -> None:
    ho_so.khach(tieu_de=["Mã", "Nhóm", "Họ tênn", "Họ tên", "Chức danh", "Số điện thoại"])
    f = ho_so.mot("VB-X011")
    assert f.where.cho == 'trang "Khách" · ô C1'
    assert "«Họ tên»" in f.hint


def test_a_column_of_the_office_s_own_is_passed_over(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k1", "", "A", "", "Ngồi hàng đầu"]], tieu_de=[*TIEU_DE[:5], "Chỗ ngồi"])
    f = ho_so.mot("VB-X011", "warning")
    assert f.where.cho == 'trang "Khách" · ô F1'
    assert "«Chỗ ngồi» không được đọc" in f.message


def test_a_running_number_is_no_fault(ho_so: HoSoThu) -> None:
    ho_so.khach([[1, "g1", "k1"], [2, "g2", "k1"]], tieu_de=["STT", "Mã", "Nhóm"])
    assert [k.ma for k in ho_so.tot().khach_moi] == ["g1", "g2"]


def test_identity_numbers_are_not_read(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k1", "067099000123"]], tieu_de=["Mã", "Nhóm", "Số CCCD"])
    assert "dữ liệu cá nhân" in ho_so.mot("VB-X011", "warning").hint


def test_a_column_twice(ho_so: HoSoThu) -> None:
    ho_so.khach(tieu_de=["Mã", "Nhóm", "Họ và tên", "Họ tên", "Chức danh", "Số điện thoại"])
    f = ho_so.mot("VB-X012")
    assert f.where.cho == 'trang "Khách" · ô D1'
    assert "cột C" in f.message


def test_title_rows_above_the_header(ho_so: HoSoThu) -> None:
    ho_so.khach([TIEU_DE, *KHACH], tieu_de=["DANH SÁCH KHÁCH MỜI"])
    f = ho_so.mot("VB-X009")
    assert f.where.cho == 'trang "Khách" · dòng 1'
    assert "«DANH SÁCH KHÁCH MỜI»" in f.message
    assert f.hint == "xóa các dòng phía trên tiêu đề cột (dòng 1)"


def test_blank_rows_above_the_header_are_fine(ho_so: HoSoThu) -> None:
    ho_so.khach(sua=lambda t: t.insert_rows(1, 2))
    ra = ho_so.tot()
    assert ra.khach_moi[0].where.cho == 'trang "Khách" · dòng 4'


def test_no_header_at_all(ho_so: HoSoThu) -> None:
    ho_so.khach(KHACH, tieu_de=["Lễ phát động", "năm 2024"])
    f = ho_so.mot("VB-X008")
    assert f.where.cho == 'trang "Khách" · dòng 1'
    assert "Lễ phát động; năm 2024" in f.message


def test_a_workbook_without_a_cell(ho_so: HoSoThu) -> None:
    ho_so.khach([], tieu_de=[])
    assert "trang trống" in ho_so.mot("VB-X008").message


def test_a_header_alone_is_an_empty_list(ho_so: HoSoThu) -> None:
    ho_so.khach([])
    assert ho_so.tot().khach_moi == ()


# --- cells ----------------------------------------------------------------------------------------------------------


def test_merged_cells_in_the_header(ho_so: HoSoThu) -> None:
    ho_so.khach(sua=lambda t: t.merge_cells("C1:C2"))
    ra, findings = ho_so.doc()
    assert ra is None
    kiem_loi_van(findings)
    (f,) = findings
    assert (f.rule, f.where.cho) == ("VB-X013", 'trang "Khách" · ô C1')
    assert "C1:C2 trong hàng tiêu đề" in f.message


def test_merged_cells_in_the_list(ho_so: HoSoThu) -> None:
    ho_so.khach(sua=lambda t: t.merge_cells("E2:E3"))
    f = ho_so.mot("VB-X013")
    assert f.where.cho.startswith('trang "Khách" · ô E2')
    assert "E2:E3 trong danh sách" in f.message
    assert "Bỏ gộp ô" in f.hint


def test_many_merged_cells_are_counted(ho_so: HoSoThu) -> None:
    def sua(trang: Any) -> None:
        for dong in range(2, 40):
            trang.merge_cells(f"D{dong}:E{dong}")

    ho_so.khach([[f"g{i}", "k1"] for i in range(50)], sua=sua)
    _, findings = ho_so.doc()
    assert {f.rule for f in findings} == {"VB-X013"}
    assert len(findings) == 20
    assert "còn 18 vùng gộp khác" in findings[0].message


def test_a_formula(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k1", None, '="Lê Văn "&"A"', None, None]])
    f = ho_so.mot("VB-X016")
    assert f.where.cho == 'trang "Khách" · ô D2 (Họ tên, mã g1)'
    assert "chưa có kết quả" in f.message
    assert "Giá trị" in f.hint


def test_a_formula_in_the_code_is_told_once(ho_so: HoSoThu) -> None:
    ho_so.khach([["=1+1", "k1", None, "A", None, None]])
    assert ho_so.mot("VB-X016").where.cho == 'trang "Khách" · ô A2 (Mã, A)'


@pytest.mark.parametrize("loi", ["#REF!", "#DIV/0!", "#N/A"])
def test_an_error_value(ho_so: HoSoThu, loi: str) -> None:
    ho_so.khach([["g1", "k1", None, "A", loi, None]])
    f = ho_so.mot("VB-X017")
    assert f.where.cho == 'trang "Khách" · ô E2 (Chức danh, A)'
    assert loi in f.message


def test_a_row_without_its_code(ho_so: HoSoThu) -> None:
    ho_so.khach([*KHACH, [None, "k1", "Ông", "Lê Văn C"], ["  ", "k1", "Ông", "Lê Văn D"]])
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert [(f.rule, f.where.cho) for f in findings] == [
        ("VB-X018", 'trang "Khách" · ô A4 (Mã, ông Lê Văn C)'),
        ("VB-X018", 'trang "Khách" · ô A5 (Mã, ông Lê Văn D)'),
    ]


def test_a_code_that_leads_nowhere(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k11", None, "A"]])
    f = ho_so.mot("VB-X027")
    assert f.where.cho == 'trang "Khách" · ô B2 (Nhóm, A)'
    assert "«k1»" in f.hint


def test_a_number_where_a_number_is_needed(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k1", 3], ["g2", "k1", "4"], ["g3", "k1", "cao"]], tieu_de=["Mã", "Nhóm", "Bậc"])
    f = ho_so.mot("VB-X019")
    assert f.where.cho == 'trang "Khách" · ô C4 (Bậc, mã g3)'
    assert "«cao»" in f.message


def test_numbers_and_dates_in_text_columns_are_read_as_shown(ho_so: HoSoThu) -> None:
    hang = [[7, "k1", 1.5], [8, "k1", datetime.date(2024, 2, 23)], [9, "k1", datetime.datetime(2024, 2, 23, 8, 30)]]
    ho_so.khach([*hang, [10, "k1", True], [11, "k1", datetime.time(8, 30)]], tieu_de=["Mã", "Nhóm", "Ghi chú"])
    ra = ho_so.tot()
    assert [k.ma for k in ra.khach_moi] == ["7", "8", "9", "10", "11"]
    assert [k.ghi_chu for k in ra.khach_moi] == ["1.5", "23/02/2024", "23/02/2024 08:30", "TRUE", "08:30"]


def test_numbers_beyond_all_bounds_are_text(ho_so: HoSoThu) -> None:
    tep = ho_so.khach([["g1", "k1", 5]], tieu_de=["Mã", "Nhóm", "Ghi chú"])
    trong_trang(tep, b"<v>5</v>", b"<v>1e999</v>")
    ra, findings = ho_so.doc()
    assert ra is not None
    assert ra.khach_moi[0].ghi_chu == "1e999"
    assert {f.rule for f in findings} <= {"VB-X021"}


def test_blank_rows_are_passed_over(ho_so: HoSoThu) -> None:
    ho_so.khach([KHACH[0], [], [None, " "], KHACH[1]])
    assert [k.where.cho for k in ho_so.tot().khach_moi] == ['trang "Khách" · dòng 2', 'trang "Khách" · dòng 5']


def test_text_outside_of_the_columns_is_told(ho_so: HoSoThu) -> None:
    ho_so.khach([*KHACH, [], [None] * 8 + ["Người lập biểu"]])
    f = ho_so.mot("VB-X026", "warning")
    assert f.where.cho == 'trang "Khách" · dòng 5'


def test_hidden_rows_are_read_and_told(ho_so: HoSoThu) -> None:
    ho_so.khach(sua=lambda t: setattr(t.row_dimensions[3], "hidden", True))
    ra, (f,) = ho_so.doc()
    assert ra is not None
    assert len(ra.khach_moi) == 2
    assert (f.rule, f.level, f.where.cho) == ("VB-X020", "info", 'trang "Khách" · dòng 3')


def test_filtered_rows_and_hidden_columns(ho_so: HoSoThu) -> None:
    def sua(trang: Any) -> None:
        trang.auto_filter.ref = "A1:F3"
        trang.auto_filter.add_filter_column(3, ["Y Krông"])
        trang.row_dimensions[2].hidden = True
        trang.column_dimensions["E"].hidden = True

    ho_so.khach(sua=sua)
    ra, findings = ho_so.doc()
    assert ra is not None
    assert [f.rule for f in findings] == ["VB-X020", "VB-X020"]
    assert "cột E" in findings[0].message
    assert "bộ lọc" in findings[1].message


def test_the_sheet_with_the_header_is_read(ho_so: HoSoThu) -> None:
    def sua(trang: Any) -> None:
        dau = trang.parent.create_sheet("Ghi chú", 0)
        dau["A1"] = "Cách điền"
        an = trang.parent.create_sheet("Cũ", 0)
        an.append(TIEU_DE)
        an.sheet_state = "hidden"

    ho_so.khach(sua=sua)
    ra, (f,) = ho_so.doc()
    assert ra is not None
    assert len(ra.khach_moi) == 2
    assert (f.rule, f.level) == ("VB-X025", "info")
    assert "«Cũ», «Ghi chú»" in f.message


def test_spaces_at_the_ends_are_cut_and_inner_ones_kept(ho_so: HoSoThu) -> None:
    ho_so.khach([[" g1 ", "k1\n", None, "\u00a0Lê\u00a0Văn A "], ["g2", "k1", None, "Lê\tB"]])
    ra, findings = ho_so.doc()
    assert findings == []
    assert ra is not None
    assert [k.ho_ten for k in ra.khach_moi] == ["Lê\u00a0Văn A", "Lê\tB"]


def test_control_characters_and_line_breaks_are_told_by_cell(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k1", None, "Lê_x0007_ Văn\nA"]])
    ra, (f,) = ho_so.doc()
    assert ra is not None
    assert ra.khach_moi[0].ho_ten == "Lê Văn A"
    assert (f.rule, f.level, f.where.cho) == ("VB-T012", "warning", 'trang "Khách" · ô D2 (Họ tên, Lê Văn A)')
    assert "U+0007" in f.message


def test_loose_marks_in_cells(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k1", None, unicodedata.normalize("NFD", "Trần Thị Hoa")]])
    ra, (f,) = ho_so.doc()
    assert ra is not None
    assert ra.khach_moi[0].ho_ten == "Trần Thị Hoa"
    assert (f.rule, f.level) == ("VB-T013", "info")


@pytest.mark.parametrize(
    ("chu", "ma", "giai"),
    [("NguyÔn V¨n Hïng", "TCVN3", "Nguyễn Văn Hùng"), ("Nguyeãn Vaên Huøng", "VNI", "Nguyễn Văn Hùng")],
)
def test_old_encodings_in_cells(ho_so: HoSoThu, chu: str, ma: str, giai: str) -> None:
    ho_so.khach([["g1", "k1", None, chu]])
    f = ho_so.mot("VB-T011")
    assert f.where.cho.startswith('trang "Khách" · ô D2')
    assert ma in f.message
    assert giai in f.hint


def test_a_workbook_as_excel_writes_it(ho_so: HoSoThu) -> None:
    """Texts in a table of their own, with formatted pieces, phonetic hints and escaped characters."""
    tep = ho_so.khach([["g1", "k1", None, "MỐC", "Chủ tịch", None], ["g2", "k1", None, "B", "Chủ tịch", None]])
    nhu_excel(tep)
    giau = (
        '<si><r><t xml:space="preserve">Lê </t></r><r><rPr><b/></rPr><t>Văn</t></r>'
        '<r><t xml:space="preserve"> A_x0007_</t></r>'
        '<rPh sb="0" eb="1"><t>X</t></rPh></si>'
    )

    def sua(phan: dict[str, bytes]) -> None:
        chung = phan["xl/sharedStrings.xml"].decode()
        assert "<si><t>M&#7888;C</t></si>" in chung
        phan["xl/sharedStrings.xml"] = chung.replace("<si><t>M&#7888;C</t></si>", giau).encode()

    sua_zip(tep, sua)
    ra, (f,) = ho_so.doc()
    assert ra is not None
    assert [(k.ho_ten, k.chuc_danh) for k in ra.khach_moi] == [("Lê Văn A", "Chủ tịch"), ("B", "Chủ tịch")]
    assert (f.rule, f.where.cho) == ("VB-T012", 'trang "Khách" · ô D2 (Họ tên, Lê Văn A)')


def test_the_strict_form_is_read(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()
    nhu_excel(tep)

    def sua(phan: dict[str, bytes]) -> None:
        for ten, goc in list(phan.items()):
            chu = goc.replace(NS.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main")
            phan[ten] = chu.replace(NS_R.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")

    sua_zip(tep, sua)
    ra, _ = ho_so.doc()
    assert ra is not None
    assert ra.khach_moi[0].ho_ten == "Trần Thị Hoa"


# --- files ----------------------------------------------------------------------------------------------------------


def _ole(ten: str) -> bytes:
    """The beginning of an OLE2 container with one entry."""
    dau = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    return dau.ljust(512, b"\0") + ten.encode("utf-16-le").ljust(64, b"\0") + b"\0" * 960


@pytest.mark.parametrize(
    ("du_lieu", "rule", "thay", "sua"),
    [
        (b"", "VB-T008", "rỗng", "chép lại"),
        (b"PK\x03\x04 nua chung", "VB-X004", "chưa chép xong", "Lưu thành"),
        (b"<html><table></table></html>", "VB-X001", "không phải là sổ Excel", "Lưu thành"),
        (_ole("EncryptedPackage"), "VB-X002", "có mật khẩu", "bỏ mật khẩu"),
        (_ole("Workbook"), "VB-X003", "định dạng cũ", "Lưu thành"),
        (_ole("WordDocument"), "VB-X001", "không phải là sổ Excel", "Lưu thành"),
    ],
)
def test_files_that_are_something_else(ho_so: HoSoThu, du_lieu: bytes, rule: str, thay: str, sua: str) -> None:
    ho_so.viet("khach_moi.xlsx", du_lieu)
    f = ho_so.mot(rule)
    assert str(f.where) == "data/khach_moi.xlsx"
    assert thay in f.message
    assert sua in f.hint


def test_a_file_cut_short(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()
    tep.write_bytes(tep.read_bytes()[:-200])
    assert "chưa chép xong" in ho_so.mot("VB-X004").message


def test_a_word_file_with_the_name_of_a_workbook(ho_so: HoSoThu) -> None:
    bo = io.BytesIO()
    with zipfile.ZipFile(bo, "w") as z:
        z.writestr("word/document.xml", "<x/>")
    ho_so.viet("khach_moi.xlsx", bo.getvalue())
    assert "tệp Word" in ho_so.mot("VB-X001").message


def test_a_doctype_is_refused_in_any_part(ho_so: HoSoThu) -> None:
    for phan_ten in ("xl/worksheets/sheet1.xml", "xl/theme/theme1.xml", "xl/sharedStrings.xml"):
        tep = ho_so.khach()
        nhu_excel(tep)

        def sua(phan: dict[str, bytes], ten: str = phan_ten) -> None:
            than = phan[ten].split(b"?>", 1)[-1]
            phan[ten] = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + than

        sua_zip(tep, sua)
        assert "DOCTYPE" in ho_so.mot("VB-X006").message


def test_a_doctype_in_another_alphabet_of_bytes(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()

    def sua(phan: dict[str, bytes]) -> None:
        phan["xl/theme/theme1.xml"] = "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE x><x/>".encode("utf-16")

    sua_zip(tep, sua)
    ho_so.mot("VB-X006")


def test_a_part_that_blows_up(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()
    sua_zip(tep, lambda phan: phan.update({"xl/theme/theme1.xml": b" " * (20 << 20)}))
    assert "nén" in ho_so.mot("VB-X005").message
    sua_zip(tep, lambda phan: phan.update({"xl/theme/theme1.xml": b" " * (129 << 20)}))
    assert "129 MB" in ho_so.mot("VB-X005").message


def test_many_parts_that_blow_up_together(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch) -> None:
    ho_so.khach()
    monkeypatch.setattr(goi_xlsx, "TOI_DA_TEP", 1000)
    assert "bung ra" in ho_so.mot("VB-X005").message


def test_a_part_longer_than_its_directory_says(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch) -> None:
    tep = ho_so.khach()
    du_lieu = bytearray(tep.read_bytes())
    with zipfile.ZipFile(tep) as z:
        muc = z.getinfo("xl/worksheets/sheet1.xml")
    vi_tri = du_lieu.rindex(b"xl/worksheets/sheet1.xml") - 46
    assert struct.unpack_from("<I", du_lieu, vi_tri + 24)[0] == muc.file_size
    struct.pack_into("<I", du_lieu, vi_tri + 24, 100)
    tep.write_bytes(bytes(du_lieu))
    ho_so.mot("VB-X004")


def trang_tinh(than: bytes) -> bytes:
    return f'<worksheet xmlns="{NS}"><sheetData><row>'.encode() + than + b"</row></sheetData></worksheet>"


@pytest.mark.parametrize(
    ("than", "rule"),
    [
        (b"<c/>" * 4_000_000, "VB-X005"),
        (b"<c " + b" ".join(b'a%d="1"' % i for i in range(200_000)) + b"/>", "VB-X004"),
        (b"<c t='inlineStr'><is><t>" + b"a" * 2_000_000 + b"</t></is></c>", "VB-X004"),
    ],
)
def test_what_would_take_too_long_is_refused(
    ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch, than: bytes, rule: str
) -> None:
    monkeypatch.setattr(goi_xlsx, "TY_LE", 1 << 20)
    monkeypatch.setattr(goi_xlsx, "TOI_DA_THE", 100_000)
    tep = ho_so.khach()
    sua_zip(tep, lambda phan: phan.update({"xl/worksheets/sheet1.xml": trang_tinh(than)}))
    ho_so.mot(rule)


def test_more_cells_than_a_list_has(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trang_xlsx, "TOI_DA_O", 16)
    ho_so.khach()
    ho_so.mot("VB-X005")


def test_two_parts_of_one_name(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()
    with zipfile.ZipFile(tep, "a") as z, pytest.warns(UserWarning, match="Duplicate"):
        z.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    assert "cùng tên" in ho_so.mot("VB-X004").message


def test_a_stray_cell_is_named(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()
    xa = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    trong_trang(tep, b"</sheetData>", xa)
    f = ho_so.mot("VB-X007")
    assert f.where.cho == 'trang "Khách" · ô XFD1048576'
    assert "«x»" in f.message
    assert "XFD1048576" in f.hint


def test_a_stray_cell_without_text_is_nothing(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()
    trong_trang(tep, b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')
    ho_so.tot()


def test_a_wrong_dimension_hides_nothing(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()
    trong_trang(tep, b'<dimension ref="A1:F3"', b'<dimension ref="A1:A1"')
    assert len(ho_so.tot().khach_moi) == 2


def test_cells_and_rows_without_coordinates(ho_so: HoSoThu) -> None:
    tep = ho_so.khach()

    def sua(phan: dict[str, bytes]) -> None:
        ten = "xl/worksheets/sheet1.xml"
        hang = re.sub(rb'<c r="[A-Z]+[0-9]+"', b"<c", phan[ten])
        phan[ten] = re.sub(rb'<row r="[0-9]+"', b"<row", hang)

    sua_zip(tep, sua)
    assert ho_so.tot().khach_moi[0].ho_ten == "Trần Thị Hoa"
    trang = quet_xlsx.doc(tep.read_bytes(), lambda _: True).trang[0]
    assert {dong: sorted(hang) for dong, hang in trang.o.items()} == {
        1: [1, 2, 3, 4, 5, 6],
        2: [1, 2, 3, 4, 5, 6],
        3: [1, 2, 3, 4, 5],
    }


def test_the_two_readers_differ(ho_so: HoSoThu) -> None:
    """A cell written twice: each reader may keep another one."""
    tep = ho_so.khach()
    lap = b'<c r="D2" t="inlineStr"><is><t>Ai</t></is></c><c r="D2" '
    trong_trang(tep, b'<c r="D2" ', lap)
    _, findings = ho_so.doc()
    assert [f.rule for f in findings] in ([], ["VB-X021"])


def test_cells_on_which_the_readers_differ_are_named(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch) -> None:
    ho_so.khach()
    that = excel.doc_lai

    def gia(cac: Any) -> Any:
        ra = that(cac)
        (mot,) = ra.values()
        dong = mot["trang"][0]["dong"] = list(mot["trang"][0]["dong"])
        dong[1][3] = "Ai khác"
        dong[2].append("thừa")
        return ra

    monkeypatch.setattr(excel, "doc_lai", gia)
    f = ho_so.mot("VB-X021", "warning")
    assert "D2, G3" in f.message
    assert f.where.cho.startswith('trang "Khách" · ô D2')


def test_the_second_reader_fails_alone(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ho_so.khach()
    (tmp_path / "hong.py").write_text("import os\nos.abort()\n")
    monkeypatch.setattr(doi_chieu, "CHUONG_TRINH", tmp_path / "hong.py")
    f = ho_so.mot("VB-X022", "warning")
    assert "đối chiếu" in f.message


def test_the_second_reader_takes_too_long(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ho_so.khach()
    (tmp_path / "cham.py").write_text("import time\ntime.sleep(60)\n")
    monkeypatch.setattr(doi_chieu, "CHUONG_TRINH", tmp_path / "cham.py")
    monkeypatch.setattr(doi_chieu, "THOI_HAN_GIAY", 1)
    ho_so.mot("VB-X022", "warning")


# --- other forms ----------------------------------------------------------------------------------------------------

ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Khách">{}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def ods(hang: list[list[Any]]) -> bytes:
    """A small OpenDocument sheet."""

    def o(gia_tri: Any) -> str:
        if isinstance(gia_tri, int):
            return f'<table:table-cell office:value-type="float" office:value="{gia_tri}"/>'
        return f'<table:table-cell office:value-type="string"><text:p>{gia_tri}</text:p></table:table-cell>'

    dong = "".join(f"<table:table-row>{''.join(map(o, mot))}</table:table-row>" for mot in hang)
    bo = io.BytesIO()
    with zipfile.ZipFile(bo, "w") as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        z.writestr("content.xml", ODS.format(dong))
        z.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            "</manifest:manifest>",
        )
    return bo.getvalue()


def test_an_open_document_sheet_is_read_with_the_same_checks(ho_so: HoSoThu) -> None:
    ho_so.viet("khach_moi.ods", ods([TIEU_DE, KHACH[0], ["g3", "k1", "Ông", "Lê B", "x", 912345678]]))
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert [(f.rule, f.level, f.where.cho) for f in findings] == [
        ("VB-X023", "warning", ""),
        ("VB-X014", "error", 'trang "Khách" · ô F3 (Số điện thoại, ông Lê B)'),
    ]


def test_an_open_document_sheet_in_order(ho_so: HoSoThu) -> None:
    ho_so.viet("khach_moi.ods", ods([TIEU_DE, KHACH[0]]))
    ra, findings = ho_so.doc()
    assert ra is not None
    assert ra.khach_moi[0].ho_ten == "Trần Thị Hoa"
    assert [f.rule for f in findings] == ["VB-X023"]


def test_an_open_document_sheet_with_a_wrong_name(ho_so: HoSoThu) -> None:
    ho_so.viet("khach_moi.xlsx", ods([TIEU_DE, KHACH[0]]))
    ho_so.mot("VB-X001")


def test_an_old_workbook_that_cannot_be_read(ho_so: HoSoThu) -> None:
    ho_so.viet("khach_moi.xls", _ole("Workbook"))
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert findings[0].rule == "VB-X023"
    assert [f.rule for f in findings[1:]] in (["VB-X004"], ["VB-X005"])


def test_a_workbook_that_ends_the_second_reader_does_not_take_the_others_along(
    ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The one that comes first ends the process at once; the list of guests behind it is still read."""
    ho_so.viet("ho_dan.ods", ods([["Mã", "Họ tên"], ["h1", "Điểu A"]]))
    ho_so.viet("khach_moi.ods", ods([TIEU_DE, KHACH[0]]))
    chet = tmp_path / "chet.py"
    chet.write_text(
        "import io, os, runpy, sys\n"
        "vao = sys.stdin.buffer.read()\n"
        "if b'ho_dan' in vao.split(b'\\n')[0]:\n    os.abort()\n"
        "sys.stdin = io.TextIOWrapper(io.BytesIO(vao))\n"
        f"runpy.run_path({str(doi_chieu.CHUONG_TRINH)!r}, run_name='__main__')\n"
    )
    monkeypatch.setattr(doi_chieu, "CHUONG_TRINH", chet)
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert [(f.rule, f.where.tep) for f in findings] == [
        ("VB-X023", "data/ho_dan.ods"),
        ("VB-X005", "data/ho_dan.ods"),
        ("VB-X023", "data/khach_moi.ods"),
    ]


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="máy không có LibreOffice")
@pytest.mark.parametrize("duoi", ["xls", "ods"])
def test_old_forms_as_a_real_program_writes_them(ho_so: HoSoThu, tmp_path: Path, duoi: str) -> None:
    hang = [*KHACH, ["g3", "k1", "Ông", "Lê B", None, 912345678]]
    tep = ho_so.khach(hang, sua=lambda t: t.merge_cells("E3:E4")).rename(tmp_path / "khach_moi.xlsx")
    ho_so_rieng = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    lenh = [
        "soffice",
        ho_so_rieng,
        "--headless",
        "--convert-to",
        duoi,
        "--outdir",
        str(ho_so.thu_muc / "data"),
        str(tep),
    ]
    subprocess.run(lenh, check=True, capture_output=True, timeout=120)
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert [(f.rule, f.where.cho.partition(" (")[0]) for f in findings if f.rule != "VB-X013"] == [
        ("VB-X023", ""),
        ("VB-X014", 'trang "Khách" · ô F4'),
    ]


def test_a_new_workbook_with_the_old_ending_is_read(ho_so: HoSoThu) -> None:
    ho_so.khach(ten="khach_moi.xlsx").rename(ho_so.thu_muc / "data" / "khach_moi.xls")
    ra, findings = ho_so.doc()
    assert ra is not None
    assert [f.rule for f in findings] == ["VB-X023"]


# --- the folder -----------------------------------------------------------------------------------------------------


def test_two_workbooks_for_one_list(ho_so: HoSoThu) -> None:
    ho_so.khach()
    ho_so.viet("khach_moi.xls", _ole("Workbook"))
    f = ho_so.mot("VB-T004")
    assert f.where.tep == "data/khach_moi.xls"
    assert "data/khach_moi.xlsx" in f.message


def test_a_list_in_a_workbook_and_in_the_plan(ho_so: HoSoThu) -> None:
    ho_so.khach()
    ho_so.them("ke_hoach.yaml", "khach_moi:\n  - {ma: g9, nhom: k1}\n")
    assert "data/khach_moi.xlsx" in ho_so.mot("VB-K003").message


@pytest.mark.parametrize("khoa", ["~$khach_moi.xlsx", "~$ach_moi.xlsx", ".~lock.khach_moi.xlsx#"])
def test_a_workbook_that_is_open(ho_so: HoSoThu, khoa: str) -> None:
    ho_so.khach()
    ho_so.viet(khoa, b"x")
    f = ho_so.mot("VB-T006", "warning")
    assert f.where.tep == "data/khach_moi.xlsx"
    assert "đang mở trong Excel" in f.message


def test_a_workbook_that_may_not_be_read(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch) -> None:
    tep = ho_so.khach()
    that = Path.open

    def mo(self: Path, *a: Any, **k: Any) -> Any:
        if self.name == tep.name:
            raise PermissionError(13, "Permission denied", str(self))
        return that(self, *a, **k)

    monkeypatch.setattr(Path, "open", mo)
    f = ho_so.mot("VB-T005")
    assert "không có quyền" in f.message
    assert str(ho_so.thu_muc) not in str(f)


def test_a_workbook_that_is_still_being_copied(ho_so: HoSoThu, monkeypatch: pytest.MonkeyPatch) -> None:
    tep = ho_so.khach()
    that = os.fstat
    lan: list[int] = []

    def fstat(fd: int) -> Any:
        muc = that(fd)
        if muc.st_size == tep.stat().st_size:
            lan.append(fd)
            if len(lan) == 2:
                with tep.open("ab") as f:
                    f.write(b"x")
                return that(fd)
        return muc

    monkeypatch.setattr(thu_muc.os, "fstat", fstat)
    assert "chép dở" in ho_so.mot("VB-T007").message


@pytest.mark.parametrize(
    ("ten", "rule", "level"),
    [
        ("ghi_chu.docx", "VB-T002", "info"),
        ("khach_mời.csv", "VB-T003", "error"),
        ("khach_moii.xlsx", "VB-T003", "error"),
        ("khach_moi.xlsm", "VB-T003", "error"),
        ("them.yaml.txt", "VB-T003", "error"),
    ],
)
def test_files_that_are_not_read(ho_so: HoSoThu, ten: str, rule: str, level: str) -> None:
    ho_so.viet(ten, b"x")
    assert ho_so.mot(rule, level).where.tep == f"data/{ten}"


def test_a_folder_within_is_told(ho_so: HoSoThu) -> None:
    (ho_so.thu_muc / "data" / "cu").mkdir()
    ho_so.mot("VB-T002", "info")


def test_the_name_of_a_workbook_may_have_marks(ho_so: HoSoThu) -> None:
    ho_so.khach(ten=unicodedata.normalize("NFD", "Khách mời.xlsx"))
    ra = ho_so.tot()
    assert len(ra.khach_moi) == 2
    assert ra.khach_moi[0].where.tep == "data/Khách mời.xlsx"


def test_households(ho_so: HoSoThu) -> None:
    ho_so.khach([["h1", "Điểu Krông", "Bon A"]], tieu_de=["Mã", "Họ tên", "Nơi ở"], ten="ho_dan.xlsx")
    ho_so.khach()
    ra = ho_so.tot()
    assert ra.ho_dan[0].noi_o == "Bon A"
    assert len(ra.khach_moi) == 2


# --- texts ----------------------------------------------------------------------------------------------------------

CHU_O = st.text(
    alphabet=st.one_of(
        st.sampled_from("ạảãàáăâđêôơưẤ Ộữ̀́{}&<>\"'=+-@_x0007\n\u00a0\u2028"),
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    ),
    min_size=1,
    max_size=30,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CHU_O, min_size=8, max_size=8))
def test_text_arrives_as_it_was_typed(ho_so: HoSoThu, cac: list[str]) -> None:
    def sua(trang: Any) -> None:
        for i, chu in enumerate(cac, 2):
            trang.cell(i, 3).value = chu
            trang.cell(i, 3).data_type = "s"

    ho_so.khach([[f"g{i}", "k1", None] for i in range(len(cac))], tieu_de=["Mã", "Nhóm", "Ghi chú"], sua=sua)
    ra, findings = ho_so.doc()
    assert "VB-X021" not in {f.rule for f in findings}, cac
    if ra is not None:
        assert [" ".join((k.ghi_chu or "").split()) for k in ra.khach_moi] == [
            " ".join(lam_sach(trang_xlsx.go_x(chu))[0].split()) for chu in cac
        ]
    else:
        assert {f.rule for f in findings if f.level == "error"} <= {"VB-T011"}


def test_the_reader_agrees_with_openpyxl(ho_so: HoSoThu) -> None:
    tep = ho_so.khach([[f"g{i}", "k1", "Bà", f"Người {i} & <{i}>", "x" * (i % 7), f"09{i:08d}"] for i in range(300)])
    so = openpyxl.load_workbook(tep)
    mong = [[o.value for o in hang] for hang in so["Khách"].iter_rows()]
    trang = quet_xlsx.doc(tep.read_bytes(), lambda _: True).trang[0]
    assert [[(trang.o[r].get(c).chu if c in trang.o[r] else None) for c in range(1, 7)] for r in range(1, 302)] == mong  # type: ignore[union-attr]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_workbooks_are_refused_in_vietnamese(ho_so: HoSoThu, data: st.DataObject) -> None:
    """Bits flipped anywhere in the zip, and anywhere in the XML of a part: a finding or a reading, never a crash."""
    tep = ho_so.thu_muc / "data" / "khach_moi.xlsx"
    goc = ho_so.thu_muc / "goc.xlsx"
    if not goc.exists():
        ho_so.khach().rename(goc)
    if data.draw(st.booleans()):
        du_lieu = bytearray(goc.read_bytes())
        for _ in range(data.draw(st.integers(1, 5))):
            du_lieu[data.draw(st.integers(0, len(du_lieu) - 1))] ^= 1 << data.draw(st.integers(0, 7))
        tep.write_bytes(bytes(du_lieu))
    else:
        tep.write_bytes(goc.read_bytes())
        with zipfile.ZipFile(goc) as z:
            ten = data.draw(st.sampled_from(sorted(z.namelist())))

        def sua(phan: dict[str, bytes]) -> None:
            than = bytearray(phan[ten])
            for _ in range(data.draw(st.integers(1, 4))):
                than[data.draw(st.integers(0, len(than) - 1))] = data.draw(st.sampled_from(b'<>/"& 0aZ\x00'))
            phan[ten] = bytes(than)

        sua_zip(tep, sua)
    ra, findings = doc_ho_so(ho_so.thu_muc)
    assert ra is not None or findings
    kiem_loi_van(f for f in findings if f.rule not in {"VB-X011", "VB-X027"})
