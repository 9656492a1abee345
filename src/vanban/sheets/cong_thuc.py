"""Where each table stands, and formulas with names of columns turned into formulas with addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from openpyxl.utils import get_column_letter

from vanban.sheets.mo_ta import Bang

_TEN: Final = re.compile(r"\{(?:(\w+)!)?(\w+)([:^=]?)\}")


@dataclass(frozen=True, slots=True)
class ViTri:
    """Place of a table on its sheet: rows counted from 1, ``dau`` and ``cuoi`` the first and last row of data."""

    trang: str
    tieu_de: int
    dau: int
    cuoi: int
    cot: dict[str, int]

    @property
    def tong(self) -> int:
        """The row of the totals, if the table has one."""
        return self.cuoi + 1

    def vung(self, khoa: str) -> str:
        """The cells of a column."""
        chu = get_column_letter(self.cot[khoa])
        return f"${chu}${self.dau}:${chu}${self.cuoi}"

    def vung_day_du(self, khoa: str) -> str:
        """The cells of a column with the name of the sheet."""
        return f"{ten_trang_trong(self.trang)}!{self.vung(khoa)}"


def ten_trang_trong(ten: str) -> str:
    """A sheet name within a formula."""
    return "'" + ten.replace("'", "''") + "'"


def chuoi(text: str) -> str:
    """A text constant within a formula."""
    return '"' + text.replace('"', '""') + '"'


def so_dong_tieu_de(bang: Bang) -> int:
    """Rows of the header: two where columns are gathered under a common one."""
    return 2 if any(cot.get("nhom") for cot in bang["cot"]) else 1


def lap(mau: str, vi_tri: dict[str, ViTri], bang: str, dong: int) -> str:
    """The formula of row ``dong`` of a table. Raises KeyError for a name that no table has (a fault of the code)."""

    def thay(khop: re.Match[str]) -> str:
        cua, khoa, kieu = khop[1], khop[2], khop[3]
        noi = vi_tri[cua or bang]
        chu = get_column_letter(noi.cot[khoa])
        truoc = f"{ten_trang_trong(noi.trang)}!" if cua else ""
        if kieu == "=":
            return f"{truoc}${chu}${noi.tong}"
        if cua or kieu == ":":
            return f"{truoc}{noi.vung(khoa)}"
        if kieu == "^":
            return f"${chu}${noi.dau}:${chu}{dong}"
        return f"${chu}{dong}"

    return "=" + _TEN.sub(thay, mau)
