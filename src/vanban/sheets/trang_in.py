"""How a sheet prints, scrolls and is locked."""

from __future__ import annotations

from typing import Any, Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from vanban.sheets.cong_thuc import ViTri
from vanban.sheets.kieu import CO_CHU
from vanban.sheets.mo_ta import Trang
from vanban.the_thuc import LE_NGANG_MM, PHONG_CHU

LE_INCH: Final = LE_NGANG_MM.tu / 25.4
"""The narrowest margin that the decree has for a landscape page: the tables are wide."""
LE_CHAN_INCH: Final = 8 / 25.4
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


def dat_trang(ws: Worksheet) -> None:
    """A4 landscape, one page wide, numbered."""
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = _A4
    ws.page_setup.fitToWidth = 1
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
