"""Draw the two workbooks of the sample dossier: ``data/khach_moi.xlsx`` and ``data/ho_dan.xlsx``.

Run ``python tools/tao_bang_mau.py [folder]``. The same input gives the same bytes: zip entries and document properties
carry a fixed date. It is run once by a developer; afterwards the workbooks belong to the clerks, and a second run
would undo their work.
"""

from __future__ import annotations

import datetime
import io
import sys
import zipfile
from pathlib import Path
from typing import Final

import yaml
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

GOC: Final = Path(__file__).resolve().parent.parent
NGAY_LAP: Final = datetime.datetime(2024, 2, 1)  # noqa: DTZ001 - openpyxl takes no time zone
SO_DONG: Final = 1000
"""Rows below the header that offer the list of groups."""

PHONG: Final = "Times New Roman"
CHU: Final = Font(name=PHONG, size=13)
CHU_TIEU_DE: Final = Font(name=PHONG, size=13, bold=True)
TREN: Final = Alignment(vertical="top", wrap_text=True)
VAN_BAN: Final = "@"
"""Format of every column, so that what is typed there stays text."""
VIEN: Final = Border(*(Side(style="thin", color="999999") for _ in range(4)))
NEN_TIEU_DE: Final = PatternFill("solid", fgColor="DDE7F0")

COT_KHACH: Final = {
    "Mã": 9,
    "Nhóm": 9,
    "Bậc": 7,
    "Mã tổ chức": 13,
    "Đơn vị": 58,
    "Chức danh": 18,
    "Danh xưng": 13,
    "Họ tên": 28,
    "Điện thoại": 16,
    "Ghi chú": 44,
}
COT_HO: Final = {"Mã": 9, "Danh xưng": 13, "Họ tên": 28, "Nơi ở": 28, "Ghi chú": 44}

KHACH: Final = (
    ("K01", "O15", "Văn phòng Điều phối nông thôn mới tỉnh Đắk Nông", "Lãnh đạo", ""),
    ("K02", "O13.1", "Huyện ủy Đắk R'Lấp", "Lãnh đạo", ""),
    ("K03", "O13.2", "Hội đồng nhân dân huyện Đắk R'Lấp", "Lãnh đạo", ""),
    ("K04", "O01", "Ủy ban nhân dân huyện Đắk R'Lấp", "Lãnh đạo", ""),
    ("K05", "O14.1", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đắk R'Lấp", "Lãnh đạo", ""),
    ("K06", "O07", "Ban Chỉ huy Quân sự huyện", "Chỉ huy", "Là Ủy viên Ban Thường vụ Huyện ủy thì ghi Bậc 2"),
    ("K06", "O08", "Công an huyện", "Lãnh đạo", "Là Ủy viên Ban Thường vụ Huyện ủy thì ghi Bậc 2"),
    ("K07", "O14.2", "Liên đoàn Lao động huyện", "Lãnh đạo", ""),
    ("K07", "O14.3", "Hội Nông dân huyện", "Lãnh đạo", ""),
    ("K07", "O14.4", "Hội Liên hiệp Phụ nữ huyện", "Lãnh đạo", ""),
    ("K07", "O14.5", "Hội Cựu chiến binh huyện", "Lãnh đạo", ""),
    ("K07", "O10", "Huyện đoàn Đắk R'Lấp", "Lãnh đạo", ""),
    ("K08", "O02", "Văn phòng Điều phối nông thôn mới huyện", "Lãnh đạo", ""),
    ("K08", "O03", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện", "Lãnh đạo", ""),
    ("K08", "O04", "Phòng Tài chính - Kế hoạch", "Lãnh đạo", ""),
    ("K08", "O05", "Phòng Kinh tế và Hạ tầng", "Lãnh đạo", ""),
    ("K08", "O06", "Trung tâm Văn hóa - Thể thao và Truyền thông huyện", "Lãnh đạo", ""),
    ("K08", "O09", "Phòng Lao động - Thương binh và Xã hội", "Lãnh đạo", ""),
    (
        "K08",
        "O11",
        "các phòng, ban, đơn vị khác thuộc Ủy ban nhân dân huyện",
        "Lãnh đạo",
        "Có danh sách thì tách mỗi đơn vị một dòng",
    ),
)
"""Offices and titles that the plan names (L111, L117); no person, since the plan names none."""


def _ke_bang(ten: str, cot: dict[str, int], dong: list[dict[str, str]]) -> tuple[Workbook, Worksheet]:
    """A sheet with a frozen header whose columns hold text, filled with the rows."""
    so = Workbook()
    trang = so.active
    if not isinstance(trang, Worksheet):
        raise TypeError("a new workbook has a sheet")
    trang.title = ten
    for cot_so, (tieu_de, rong) in enumerate(cot.items(), start=1):
        ca_cot = trang.column_dimensions[get_column_letter(cot_so)]
        ca_cot.width = rong
        ca_cot.number_format = VAN_BAN
        ca_cot.font = CHU
        ca_cot.alignment = TREN
        o = trang.cell(1, cot_so, tieu_de)
        o.number_format = VAN_BAN
        o.font = CHU_TIEU_DE
        o.fill = NEN_TIEU_DE
        o.border = VIEN
        o.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for dong_so, gia_tri in enumerate(dong, start=2):
        for cot_so, tieu_de in enumerate(cot, start=1):
            o = trang.cell(dong_so, cot_so)
            o.number_format = VAN_BAN
            o.font = CHU
            o.alignment = TREN
            o.border = VIEN
            if gia_tri.get(tieu_de):
                o.value = gia_tri[tieu_de]
                o.data_type = "s"
    trang.row_dimensions[1].height = 24
    trang.freeze_panes = "A2"
    trang.page_setup.orientation = "landscape"
    trang.page_setup.paperSize = trang.PAPERSIZE_A4
    trang.page_setup.fitToWidth = 1
    trang.page_setup.fitToHeight = 0
    trang.sheet_properties.pageSetUpPr.fitToPage = True
    trang.print_title_rows = "1:1"
    return so, trang


def _bytes(so: Workbook, tieu_de: str) -> bytes:
    """The workbook as bytes that depend on nothing but its content."""
    so.properties.creator = "Ủy ban nhân dân huyện Đắk R'Lấp"
    so.properties.lastModifiedBy = None
    so.properties.title = tieu_de
    so.properties.created = so.properties.modified = NGAY_LAP
    tho = io.BytesIO()
    so.save(tho)
    ra = io.BytesIO()
    with zipfile.ZipFile(tho) as cu, zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as moi:
        for ten in sorted(cu.namelist(), key=lambda ten: (ten != "[Content_Types].xml", ten)):
            noi_dung = cu.read(ten)
            if ten == "docProps/core.xml":  # openpyxl stamps the moment of saving
                bay_gio = so.properties.modified.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                noi_dung = noi_dung.replace(bay_gio, NGAY_LAP.strftime("%Y-%m-%dT%H:%M:%SZ").encode())
            moi.writestr(zipfile.ZipInfo(ten, NGAY_LAP.timetuple()[:6]), noi_dung, zipfile.ZIP_DEFLATED)
    return ra.getvalue()


def khach_moi(nhom: list[str]) -> bytes:
    """The guest list: one row for each office and title; ``nhom`` are the codes offered in the column Nhóm."""
    dong = [
        {
            "Mã": f"KM{so:02d}",
            "Nhóm": ma_nhom,
            "Mã tổ chức": to_chuc,
            "Đơn vị": don_vi,
            "Chức danh": chuc,
            "Ghi chú": ghi_chu,
        }
        for so, (ma_nhom, to_chuc, don_vi, chuc, ghi_chu) in enumerate(KHACH, start=1)
    ]
    so, trang = _ke_bang("Khách mời", COT_KHACH, dong)
    chon = DataValidation(type="list", formula1=f'"{",".join(nhom)}"', allow_blank=True)
    chon.errorTitle = "Nhóm khách"
    chon.error = "Chọn một mã nhóm có trong tệp khach.yaml."
    chon.promptTitle = "Nhóm khách"
    chon.prompt = "Mã nhóm trong tệp khach.yaml. Bậc để trống thì lấy bậc của nhóm."
    chon.showErrorMessage = chon.showInputMessage = True
    chon.add(f"B2:B{SO_DONG + 1}")
    trang.add_data_validation(chon)
    return _bytes(so, "Danh sách khách mời")


def ho_dan() -> bytes:
    """The list of households: a header only, since the plan names no household."""
    so, _ = _ke_bang("Hộ dân", COT_HO, [])
    return _bytes(so, "Danh sách hộ dân được mời")


def main(thu_muc: Path) -> None:
    """Write both workbooks into the folder, which holds ``khach.yaml``."""
    nhom = yaml.safe_load((thu_muc / "khach.yaml").read_text(encoding="utf-8"))["nhom_khach"]
    (thu_muc / "khach_moi.xlsx").write_bytes(khach_moi([muc["ma"] for muc in nhom]))
    (thu_muc / "ho_dan.xlsx").write_bytes(ho_dan())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOC / "data")
