"""How cells look: one font, thin borders, three tints. Styles are made once for a workbook and shared by all cells."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from vanban.sheets.mo_ta import KieuCot, Mau
from vanban.the_thuc import PHONG_CHU

CO_CHU: Final = 11
CO_TIEU_DE: Final = 12

_VIEN: Final = Side(style="thin", color="FF8C8C8C")
_O: Final = Border(left=_VIEN, right=_VIEN, top=_VIEN, bottom=_VIEN)
_KHONG: Final = Border()

NEN_TIEU_DE: Final = "FFDCE6F1"
NEN_NHAP: Final = "FFF2F8EC"
NEN_TONG: Final = "FFF2F2F2"
NEN_TRONG: Final = "FFFFF200"

DINH_DANG: Final[dict[KieuCot, str]] = {
    "chu": "General",
    "so": "#,##0",
    "so_le": "General",
    "ngay": "dd/mm/yyyy",
    "phan_tram": "0%",
    "thu_tu": "0",
}
_NGANG: Final[dict[KieuCot, str]] = {
    "chu": "left",
    "so": "right",
    "so_le": "right",
    "ngay": "center",
    "phan_tram": "right",
    "thu_tu": "center",
}
_MAU: Final[dict[Mau, tuple[str, str]]] = {
    "do": ("FFFFC7CE", "FF9C0006"),
    "cam": ("FFFFE0B2", "FF7A4100"),
    "xanh": ("FFC6EFCE", "FF006100"),
}


@dataclass(frozen=True, slots=True)
class DangO:
    """What a cell looks like and whether the clerk may write in it."""

    kieu: KieuCot = "chu"
    ngang: str = ""
    co: int = CO_CHU
    dam: bool = False
    nghieng: bool = False
    vien: bool = True
    nen: str = ""
    mo: bool = False
    dau_nhay: bool = False
    xuong_dong: bool = True


class Kho:
    """The styles of one workbook, each made at its first use."""

    def __init__(self, trang: Worksheet) -> None:
        self._kieu: dict[DangO, Any] = {}
        self._mau = Cell(trang, row=1, column=1)

    def lay(self, dang: DangO) -> Any:
        """The style array of a look."""
        kieu = self._kieu.get(dang)
        if kieu is None:
            kieu = self._kieu[dang] = self._tao(dang)
        return kieu

    def _tao(self, dang: DangO) -> Any:
        o: Any = self._mau
        o._style = None
        o.font = Font(name=PHONG_CHU, size=dang.co, bold=dang.dam, italic=dang.nghieng)
        o.number_format = "@" if dang.kieu == "chu" and dang.mo else DINH_DANG[dang.kieu]
        o.border = _O if dang.vien else _KHONG
        if dang.nen:
            o.fill = PatternFill("solid", fgColor=dang.nen)
        ngang: Any = dang.ngang or _NGANG[dang.kieu]
        o.alignment = Alignment(horizontal=ngang, vertical="center", wrap_text=dang.xuong_dong)
        o.protection = Protection(locked=not dang.mo)
        if dang.dau_nhay:
            o._style.quotePrefix = 1
        return copy(o._style)


def phong_mac_dinh(so: Workbook) -> None:
    """Make ours the font of the style Normal, which row heights and column widths are measured in."""
    phong = Font(name=PHONG_CHU, size=CO_CHU, family=1)
    trong: Any = so
    trong._fonts.clear()
    trong._fonts.add(phong)
    trong._named_styles["Normal"].font = copy(phong)


def khac_biet(mau: Mau) -> DifferentialStyle:
    """The look of a conditional colour."""
    nen, chu = _MAU[mau]
    return DifferentialStyle(font=Font(color=Color(chu)), fill=PatternFill(bgColor=Color(nen), fill_type="solid"))


def o_trong() -> DifferentialStyle:
    """The look of a visible blank."""
    return DifferentialStyle(fill=PatternFill(bgColor=Color(NEN_TRONG), fill_type="solid"))
