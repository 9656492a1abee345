"""How a sheet prints, scrolls and is locked."""

from __future__ import annotations

from typing import Any, Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from vanban.sheets.cong_thuc import ViTri
from vanban.sheets.kieu import CO_CHU
from vanban.sheets.mo_ta import Trang
from vanban.the_thuc import KHO_CAO_MM, LE_NGANG_MM, PHONG_CHU

LE_INCH: Final = LE_NGANG_MM.tu / 25.4
"""The narrowest margin that the decree has for a landscape page: the tables are wide."""
LE_CHAN_INCH: Final = 8 / 25.4
CO_IN_PT: Final = 6.0
"""Letters smaller than this on paper are not read."""
_A4: Final = 9


def giu_dong_cot(ws: Worksheet, trang: Trang, vi_tri: dict[str, ViTri]) -> None:
    """Header and key columns stay in sight, and a table's header stands on every page.

    On a sheet of several tables only its title does.
    """
    if not trang["bang"]:
        return
    dau = trang["bang"][0]
    noi = vi_tri[dau["ma"]]
    mot_bang = len(trang["bang"]) == 1
    dong = noi.dau if mot_bang else noi.tieu_de - bool(dau.get("ten"))
    ws.freeze_panes = f"{get_column_letter(1 + trang.get('co_dinh', 0))}{dong}"
    ws.print_title_rows = f"{noi.tieu_de}:{noi.dau - 1}" if mot_bang else "1:2"


def _rong_mm(ws: Worksheet, so_cot: int) -> float:
    """Width of the columns on paper: seven dots a letter, five of padding, 96 dots an inch."""
    chu = (ws.column_dimensions[get_column_letter(c)].width for c in range(1, so_cot + 1))
    return sum((rong * 7 + 5) / 96 * 25.4 for rong in chu)


def cot_trang_dau(ws: Worksheet, so_cot: int, co_dinh: int) -> int:
    """The columns that surely stand on the first page: all of them, unless the letters would be too small to read.

    Then the table lies over two pages and its key columns stand on both.
    """
    rong = _rong_mm(ws, so_cot)
    if not co_dinh or (KHO_CAO_MM.chon - 2 * LE_NGANG_MM.tu) / rong * CO_CHU >= CO_IN_PT:
        return so_cot
    return max(c for c in range(1, so_cot + 1) if c == 1 or _rong_mm(ws, c) < rong * 0.47)


def dat_trang(ws: Worksheet, so_cot: int, co_dinh: int) -> None:
    """A4 landscape, numbered, one page wide; two pages where :func:`cot_trang_dau` says so."""
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = _A4
    hai = cot_trang_dau(ws, so_cot, co_dinh) < so_cot
    ws.page_setup.fitToWidth = 2 if hai else 1
    if hai:
        ws.print_title_cols = f"A:{get_column_letter(co_dinh)}"
    ws.page_setup.fitToHeight = 0
    to: Any = ws.sheet_properties
    to.pageSetUpPr.fitToPage = True
    ws.print_options.horizontalCentered = True
    le = ws.page_margins
    le.left = le.right = le.top = le.bottom = LE_INCH
    le.header = le.footer = LE_CHAN_INCH
    chan_trang: Any = ws.oddFooter
    chan = chan_trang.center
    chan.text, chan.font, chan.size = "Trang &P/&N", f"{PHONG_CHU},Regular", CO_CHU
    ws.sheet_view.showGridLines = False
    ws.sheet_view.zoomScale = 90


def bao_ve(ws: Worksheet) -> None:
    """Locked without a password: it guards against slips, not against people."""
    bv = ws.protection
    bv.sheet = True
    bv.autoFilter = bv.sort = bv.formatColumns = bv.formatRows = False
