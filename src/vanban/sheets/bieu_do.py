"""Bar charts, in the font and colours of the rest."""

from __future__ import annotations

from typing import Any, Final

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from vanban.sheets.chu_o import sach
from vanban.sheets.cong_thuc import ViTri
from vanban.sheets.mo_ta import BieuDo
from vanban.the_thuc import PHONG_CHU

RONG_CM, CAO_CM = 17.0, 7.2
DONG_MOT_BIEU_DO: Final = 13
MAC_DINH: Final = ("4F81BD", "9BBB59", "F79646", "8064A2", "4BACC6")


def them(ws: Worksheet, mo_ta: BieuDo, noi: ViTri, thu_tu: int, so_cot: int) -> None:
    """Put a chart to the right of the tables, below the charts before it."""
    bd = BarChart()
    bd.type = "col"
    bd.title = sach(mo_ta["ten"])
    bd.legend = bd.legend if len(mo_ta["cot"]) > 1 else None
    bd.y_axis.title = sach(mo_ta["truc"])
    for truc in (bd.x_axis, bd.y_axis):
        truc.delete = False
        truc.txPr = _chu(10)
    bd.y_axis.numFmt = "0"
    bd.y_axis.scaling.min = 0
    bd.y_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="D9D9D9")))
    if bd.legend is not None:
        bd.legend.position = "b"
        bd.legend.txPr = _chu(10)
    for khoa in mo_ta["cot"]:
        bd.add_data(_vung(ws, noi, khoa), titles_from_data=True)
    nhan = AxDataSource(strRef=StrRef(f=noi.vung_day_du(mo_ta["nhan"])))
    mau = tuple(mo_ta.get("mau", ())) or MAC_DINH
    for so, day in enumerate(bd.series):
        day.cat = nhan
        day.graphicalProperties = GraphicalProperties(solidFill=mau[so % len(mau)])
        if len(bd.series) == 1:
            day.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
            day.dLbls.txPr = _chu(10)
            day.dPt = [_diem(diem, m) for diem, m in enumerate(mo_ta.get("mau", ()))]
    _phong_tieu_de(bd, 12, dam=True)
    _phong_tieu_de(bd.y_axis, 10, dam=False)
    bd.gapWidth = 60
    hinh: Any = bd
    hinh.width, hinh.height = RONG_CM, CAO_CM
    ws.add_chart(bd, f"{get_column_letter(so_cot + 2)}{noi_dat(thu_tu)}")


def noi_dat(thu_tu: int) -> int:
    """The row at which a chart begins."""
    return 4 + thu_tu * DONG_MOT_BIEU_DO


def _vung(ws: Worksheet, noi: ViTri, khoa: str) -> Reference:
    cot = noi.cot[khoa]
    return Reference(ws, min_col=cot, max_col=cot, min_row=noi.dau - 1, max_row=noi.cuoi)


def _diem(so: int, mau: str) -> DataPoint:
    return DataPoint(idx=so, spPr=GraphicalProperties(solidFill=mau), invertIfNegative=False)


def _thuoc_tinh(co: int, *, dam: bool = False) -> CharacterProperties:
    return CharacterProperties(sz=co * 100, b=dam, latin=Font(typeface=PHONG_CHU), cs=Font(typeface=PHONG_CHU))


def _chu(co: int) -> RichText:
    doan = Paragraph(pPr=ParagraphProperties(defRPr=_thuoc_tinh(co)), endParaRPr=_thuoc_tinh(co))
    doan.r = []
    return RichText(bodyPr=RichTextProperties(), p=[doan])


def _phong_tieu_de(cua: Any, co: int, *, dam: bool) -> None:
    for doan in cua.title.tx.rich.p:
        doan.pPr = ParagraphProperties(defRPr=_thuoc_tinh(co, dam=dam))
        for manh in doan.r or ():
            manh.rPr = _thuoc_tinh(co, dam=dam)
    cua.title.overlay = False
