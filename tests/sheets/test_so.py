"""A workbook of a plain description, read back from its bytes."""

from __future__ import annotations

import datetime
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from naughty import chuoi_kho
from sheets.tinh_lai import can_office, doi
from vanban import sheets
from vanban.sheets.chu_o import sach

NGAY = datetime.date(2024, 2, 23)
CONG_THUC_LA = [
    f"{dau}{than}"
    for dau in ("=", "+", "-", "@", "\t=", " =", "\u00a0=", "'=", '"=', "=-", "+=", "@@", "=\t", "\u200b=", "＝", "\n=")
    for than in ("1+1", 'HYPERLINK("x")', "cmd|' /C calc'!A0", "SUM(A1:A9)", "WEBSERVICE(A1)", "A1", "Đắk & <b>")
]
"""112 texts that some program takes for a formula."""


def mo_ta(chu: str = "Việc", so_dong: int = 3) -> dict[str, Any]:
    viec = {
        "ma": "viec",
        "loc": True,
        "dong_trong": 2,
        "nhan_tong": f"Tổng {chu}",
        "cot": [
            {"khoa": "stt", "ten": "STT", "kieu": "thu_tu"},
            {"khoa": "ten", "ten": f"Tên {chu}", "kieu": "chu", "rong": 20},
            {"khoa": "a", "ten": "Một", "kieu": "so", "nhom": f"Nhóm {chu}", "nhap": True, "tong": True},
            {"khoa": "b", "ten": "Hai", "kieu": "so_le", "nhom": f"Nhóm {chu}", "nhap": True, "tong": True},
            {"khoa": "c", "ten": "Tổng", "kieu": "so", "cong_thuc": "SUM({a},{b})", "tong": True},
            {"khoa": "han", "ten": "Hạn", "kieu": "ngay", "nhap_khi_trong": True},
            {"khoa": "chon", "ten": "Chọn", "kieu": "chu", "nhap": True, "chon": ["Có", "Không"]},
            {"khoa": "tre", "ten": "Trễ?", "kieu": "chu", "cong_thuc": 'IF({han}<XEM,"trễ","còn")'},
        ],
        "dong": [
            [so, f"{chu} {so}" if chu == "Việc" else chu, so, None, None, "2024-02-19", None, None]
            for so in range(1, so_dong + 1)
        ],
        "to_mau": [{"cot": ["han", "tre"], "khi": '{tre}="trễ"', "mau": "do"}],
    }
    dau = {
        "ma": "dem",
        "ten": f"Đếm {chu}",
        "cot": [
            {"khoa": "nhan", "ten": "Nhãn", "kieu": "chu"},
            {"khoa": "so", "ten": "Số", "kieu": "so"},
        ],
        "dong": [
            ["trễ", {"cong_thuc": 'SUMPRODUCT(1*({viec!tre}="trễ"))'}],
            [chu, {"cong_thuc": "{viec!a=}"}],
        ],
    }
    return {
        "dau_trong": "[CẦN BỔ SUNG",
        "trang": [
            {
                "ten": f"Đầu {chu}",
                "tieu_de": f"Trang đầu {chu}",
                "phu_de": chu,
                "dong_dau": chu,
                "o_nhap": [{"nhan": f"Ngày {chu}", "ten": "XEM", "ngay": "2024-02-20"}],
                "bang": [dau],
                "bieu_do": [{"ten": f"Hình {chu}", "bang": "dem", "nhan": "nhan", "cot": ["so"], "truc": chu}],
                "ghi_chu": [chu],
            },
            {"ten": f"Bảng {chu}", "tieu_de": f"Bảng {chu}", "phu_de": chu, "co_dinh": 2, "bang": [viec]},
        ],
    }


def ve(
    mo_ta: dict[str, Any], tieu_de: str = "Sổ", co_quan: str = "Cơ quan", ngay: datetime.date | None = NGAY
) -> bytes:
    return sheets.render(json.loads(json.dumps(mo_ta)), tieu_de=tieu_de, co_quan=co_quan, ngay=ngay)


def mo(noi_dung: bytes, **them: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(noi_dung), **them)


def cong_thuc(so: openpyxl.Workbook) -> list[str]:
    return [str(o.value) for ws in so for dong in ws.iter_rows() for o in dong if o.data_type == "f"]


@pytest.fixture(scope="module")
def so() -> openpyxl.Workbook:
    return mo(ve(mo_ta()))


@pytest.fixture(scope="module")
def bang(so: openpyxl.Workbook) -> Any:
    return so["Bảng Việc"]


def test_cells_have_their_kinds(bang: Any) -> None:
    assert [o.value for o in bang[5]][:5] == ["STT", "Tên Việc", "Nhóm Việc", None, "Tổng"]
    assert [bang["C6"].value, bang["D6"].value] == ["Một", "Hai"]
    assert {str(v) for v in bang.merged_cells.ranges} >= {"C5:D5", "A5:A6", "E5:E6", "A1:H1"}
    assert bang["F7"].value == datetime.datetime(2024, 2, 19)
    assert bang["F7"].number_format == "dd/mm/yyyy"
    assert (bang["E7"].value, bang["E11"].value) == ("=SUM($C7,$D7)", "=SUM($C11,$D11)")
    assert (bang["B12"].value, bang["C12"].value) == ("Tổng Việc", "=SUM($C$7:$C$11)")
    assert bang["H7"].value == '=IF($F7<XEM,"trễ","còn")'


def test_names_reach_over_sheets(so: openpyxl.Workbook) -> None:
    dau = so["Đầu Việc"]
    assert dau["B9"].value == "=SUMPRODUCT(1*('Bảng Việc'!$H$7:$H$11=\"trễ\"))"
    assert dau["B10"].value == "='Bảng Việc'!$C$12"
    assert so.defined_names["XEM"].attr_text == "'Đầu Việc'!$B$5"
    assert dau["B5"].value == datetime.datetime(2024, 2, 20)


def test_only_what_the_clerk_fills_is_open(bang: Any) -> None:
    mo_ra = {o.coordinate for dong in bang.iter_rows() for o in dong if not o.protection.locked}
    assert mo_ra == {f"{c}{d}" for c in "CDG" for d in range(7, 12)} | {f"{c}{d}" for c in "ABF" for d in (10, 11)}
    bv = bang.protection
    assert bv.sheet
    assert bv.password is None
    assert not any((bv.autoFilter, bv.sort, bv.formatColumns, bv.formatRows))
    assert bang["C7"].fill.fgColor.rgb != bang["B7"].fill.fgColor.rgb


def test_the_page(bang: Any, so: openpyxl.Workbook) -> None:
    for ws in so:
        assert (ws.page_setup.orientation, ws.page_setup.paperSize) == ("landscape", 9)
        assert (ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) == (1, 0)
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        assert ws.oddFooter.center.text == "Trang &P/&N"
        assert ws.oddFooter.center.font == "Times New Roman,Regular"
        assert 0.5 < ws.page_margins.left < 1
    assert bang.freeze_panes == "C7"
    assert bang.print_title_rows == "$5:$6"
    assert bang.auto_filter.ref == "A6:H11"


def test_one_font_and_borders(so: openpyxl.Workbook) -> None:
    for ws in so:
        for dong in ws.iter_rows():
            for o in dong:
                if o.value is not None:
                    assert o.font.name == "Times New Roman"
                    assert o.font.size in (11, 12)
    assert so._named_styles["Normal"].font.name == "Times New Roman"  # type: ignore[attr-defined]
    bang = so["Bảng Việc"]
    assert bang["B7"].border.left.style == bang["H12"].border.bottom.style == "thin"
    assert bang["B7"].alignment.wrap_text


def test_validations_speak_vietnamese(bang: Any) -> None:
    theo_vung = {str(dv.sqref): dv for dv in bang.data_validations.dataValidation}
    assert set(theo_vung) == {"C7:C11", "D7:D11", "F7:F11", "G7:G11"}
    assert (theo_vung["G7:G11"].type, theo_vung["G7:G11"].formula1) == ("list", '"Có,Không"')
    assert theo_vung["F7:F11"].type == "date"
    for dv in theo_vung.values():
        assert dv.showErrorMessage
        assert re.search("[ạảãáàăâđêôơư]", dv.error)
        assert len(dv.error) <= 255
        assert len(dv.errorTitle) <= 32


def test_colours(bang: Any) -> None:
    rule = {str(v.sqref): [r.formula[0] for r in rs] for v, rs in bang.conditional_formatting._cf_rules.items()}
    assert rule == {
        "F7:F11 H7:H11": ['$H7="trễ"'],
        "A7:H11": ['LEFT(A7,12)="[CẦN BỔ SUNG"'],
    }


def test_a_row_of_the_wrong_length_is_a_fault_of_the_code() -> None:
    xau = mo_ta()
    xau["trang"][1]["bang"][0]["dong"][0].append("thừa")
    with pytest.raises(ValueError, match="viec"):
        ve(xau)


def test_an_empty_table_and_a_sheet_without_tables() -> None:
    trong = mo_ta(so_dong=0)
    trong["trang"].append({"ten": "Không", "tieu_de": "Không có gì", "phu_de": "", "bang": []})
    so = mo(ve(trong))
    assert so["Bảng Việc"]["E7"].value == "=SUM($C7,$D7)"
    assert so["Không"]["A1"].value == "KHÔNG CÓ GÌ"


# --- no data becomes a formula ----------------------------------------------------------------


def test_no_text_of_the_data_becomes_a_formula() -> None:
    """Every awkward string in every place that takes text: same formulas as with a tame one, same text back."""
    chuan = cong_thuc(mo(ve(mo_ta())))
    assert len(chuan) > 10
    kho = [*CONG_THUC_LA, *chuoi_kho()]
    assert len(CONG_THUC_LA) >= 100
    for chu in [*CONG_THUC_LA, *kho[len(CONG_THUC_LA) :: 3]]:
        so = mo(ve(mo_ta(chu), tieu_de=chu, co_quan=chu))
        ten = so.sheetnames
        la = [c.replace(ten[1].replace("'", "''"), "Bảng Việc") for c in cong_thuc(so)]
        assert la == chuan, chu
        bang = so[ten[1]]
        assert (bang["B7"].value or "") == sach(chu), chu
        assert bang["B6"].value is None
        if sach(chu).startswith(("=", "+", "-", "@", "\t")):
            assert bang["B7"].quotePrefix, chu
        assert bang["B7"].data_type in ("s", "n"), chu


def test_every_part_stays_well_formed() -> None:
    from lxml import etree

    for chu in [*CONG_THUC_LA, *chuoi_kho()][::7]:
        with zipfile.ZipFile(io.BytesIO(ve(mo_ta(chu), tieu_de=chu, co_quan=chu))) as goi:
            for ten in goi.namelist():
                etree.fromstring(goi.read(ten))


@pytest.mark.office
@can_office
def test_text_survives_a_save_by_libreoffice(tmp_path: Path) -> None:
    chu = [*CONG_THUC_LA, *chuoi_kho()]
    ta = mo_ta()
    ta["trang"][1]["bang"][0]["dong"] = [[so, c, 1, None, None, None, None, None] for so, c in enumerate(chu, 1)]
    tep = tmp_path / "sổ.xlsx"
    tep.write_bytes(ve(ta))
    so = openpyxl.load_workbook(doi(tep, "xlsx", tmp_path / "ra"))
    bang = so["Bảng Việc"]
    for dong, c in enumerate(chu, 7):
        o = bang.cell(dong, 2)
        assert o.data_type != "f", c
        assert str(o.value or "") == sach(c), c
    assert all(not re.search(r"HYPERLINK|WEBSERVICE|cmd", c) for c in cong_thuc(so))


# --- the same bytes ----------------------------------------------------------------


def test_same_description_same_bytes_in_any_surroundings(tmp_path: Path) -> None:
    chay = (
        "import json,sys,datetime\nfrom vanban import sheets\n"
        "sys.stdout.buffer.write(sheets.render(json.load(open(sys.argv[1],encoding='utf-8')), tieu_de='Sổ',"
        "co_quan='Cơ quan', ngay=datetime.date(2024,2,23)))"
    )
    vao = tmp_path / "mo_ta.json"
    vao.write_text(json.dumps(mo_ta()), encoding="utf-8")
    ra = []
    for moi in ({"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"}, {"TZ": "America/New_York", "PYTHONHASHSEED": "7"}):
        moi_truong = {**os.environ, **moi}
        ra.append(
            subprocess.run([sys.executable, "-c", chay, str(vao)], env=moi_truong, check=True, capture_output=True)
        )
    assert ra[0].stdout == ra[1].stdout == ve(mo_ta())


def test_properties_are_ours_and_times_fixed() -> None:
    with zipfile.ZipFile(io.BytesIO(ve(mo_ta(), tieu_de="Sổ <A&B>", co_quan="Cơ quan"))) as goi:
        assert {m.date_time for m in goi.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert goi.namelist()[0] == "[Content_Types].xml"
        assert len(set(goi.namelist())) == len(goi.namelist())
        tat_ca = b"".join(goi.read(t) for t in goi.namelist())
    assert b"openpyxl" not in tat_ca
    so = mo(ve(mo_ta(), tieu_de="Sổ <A&B>", co_quan="Cơ quan"))
    tt = so.properties
    assert (tt.title, tt.creator, tt.lastModifiedBy) == ("Sổ <A&B>", "Cơ quan", "Cơ quan")
    assert tt.created == tt.modified == datetime.datetime(2024, 2, 23)


def test_without_a_date_the_properties_have_none() -> None:
    with zipfile.ZipFile(io.BytesIO(ve(mo_ta(), ngay=None))) as goi:
        core = goi.read("docProps/core.xml").decode()
    assert "dcterms:created" not in core
    assert "dcterms:modified" not in core


def test_the_fingerprint_of_the_drawing_is_stable() -> None:
    assert re.fullmatch("[0-9a-f]{16}", sheets.PHIEN_BAN)


# --- valid for others ----------------------------------------------------------------


@pytest.mark.parametrize("chu", ["Việc", '=A&B<"c">', "_x000D_ đ\u0300"])
def test_openxml_audit_finds_nothing(chu: str, tmp_path: Path) -> None:
    tep = tmp_path / "so.xlsx"
    tep.write_bytes(ve(mo_ta(chu)))
    kiem = Path(sys.executable).with_name("openxml-audit")
    kq = subprocess.run([kiem, "-o", "json", "-m", "0", str(tep)], capture_output=True, text=True, check=False)
    assert kq.returncode == 0, kq.stdout
    assert '"error"' not in kq.stdout.lower().replace('"errors"', "")


@pytest.mark.office
@can_office
def test_libreoffice_computes_the_same(tmp_path: Path) -> None:
    tep = tmp_path / "so.xlsx"
    tep.write_bytes(ve(mo_ta()))
    so = openpyxl.load_workbook(doi(tep, "xlsx", tmp_path / "ra"), data_only=True)
    assert [so["Đầu Việc"][o].value for o in ("B9", "B10")] == [5, 6]
    assert [so["Bảng Việc"][o].value for o in ("E7", "E12", "H7")] == [1, 6, "trễ"]


def test_a_table_too_wide_to_be_read_lies_over_two_pages() -> None:
    """Its key columns stand on both, and the title on the first only."""
    ta = mo_ta()
    trang = ta["trang"][1]
    trang["bang"] = [b | {"cot": [c | {"rong": 60} for c in b["cot"]]} for b in trang["bang"]]
    for co_dinh, rong, cot in ((2, 2, "$A:$B"), (0, 1, "")):
        trang["co_dinh"] = co_dinh
        ws = mo(ve(ta)).worksheets[1]
        assert (ws.page_setup.fitToWidth, ws.print_title_cols or "") == (rong, cot)
        gop = next(v for v in ws.merged_cells.ranges if v.min_row == 1)
        assert (gop.max_col < 8) is (rong == 2)
