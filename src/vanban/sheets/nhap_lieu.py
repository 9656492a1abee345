"""What the clerk may type in a cell, and what Excel answers when it is something else."""

from __future__ import annotations

import datetime
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from vanban.sheets.cong_thuc import ViTri, chuoi
from vanban.sheets.mo_ta import Bang, Cot

_NAM_DAU, _NAM_CUOI = datetime.date(2000, 1, 1), datetime.date(2099, 12, 31)
_GOC_LICH: Final = datetime.date(1899, 12, 30)


def rang_buoc(ws: Worksheet, bang: Bang, noi: ViTri, cot: Cot) -> None:
    """Validation of the cells of a column that are open."""
    if "cong_thuc" in cot:
        return
    mo_het = cot.get("nhap") or cot.get("nhap_khi_trong")
    dau = noi.dau if mo_het else noi.dau + len(bang["dong"])
    if dau > noi.cuoi or ("dong_trong" not in bang and not mo_het):
        return
    chu = get_column_letter(noi.cot[cot["khoa"]])
    vung = f"{chu}{dau}:{chu}{noi.cuoi}"
    if chon := cot.get("chon"):
        loi = f"Ô này chỉ nhận: {'; '.join(chon)}."
        _dat(ws, vung, DataValidation(type="list", formula1=chuoi(",".join(chon))), "Chọn trong danh sách", loi)
    elif "chon_tu" in cot and bang["dong"]:
        tu = get_column_letter(noi.cot[cot["chon_tu"]])
        nguon = f"${tu}${noi.dau}:${tu}${noi.dau + len(bang['dong']) - 1}"
        loi = "Chọn một tên có sẵn ở các dòng trên của cột này."
        _dat(ws, vung, DataValidation(type="list", formula1=nguon), "Chọn trong danh sách", loi)
    elif cot["kieu"] == "ngay":
        chi_ngay(ws, vung)
    elif cot["kieu"] in ("so", "so_le", "phan_tram"):
        so = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
        _dat(ws, vung, so, "Cần một số", "Gõ số không âm, không kèm đơn vị tính.")


def chi_ngay(ws: Worksheet, vung: str, *, bat_buoc: bool = False) -> None:
    """Only dates in these cells."""
    dau, cuoi = ((ngay - _GOC_LICH).days for ngay in (_NAM_DAU, _NAM_CUOI))
    ngay = DataValidation(type="date", operator="between", formula1=str(dau), formula2=str(cuoi))
    loi = "Gõ đủ ngày/tháng/năm bằng số, cách nhau bằng dấu gạch chéo; không gõ chữ."
    _dat(ws, vung, ngay, "Cần một ngày", loi, bat_buoc=bat_buoc)


def _dat(ws: Worksheet, vung: str, dv: DataValidation, tieu_de: str, loi: str, *, bat_buoc: bool = False) -> None:
    dv.allowBlank = not bat_buoc
    dv.showErrorMessage = True
    dv.errorTitle, dv.error = tieu_de, loi
    dv.add(vung)
    ws.add_data_validation(dv)
