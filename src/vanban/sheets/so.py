"""The whole workbook: description -> bytes."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.workbook.properties import CalcProperties

from vanban.sheets import kieu
from vanban.sheets.chu_o import ten_trang
from vanban.sheets.cong_thuc import ViTri
from vanban.sheets.dong_goi import dong_goi
from vanban.sheets.kieu import Kho
from vanban.sheets.mo_ta import SoTheoDoi
from vanban.sheets.ve_trang import VeTrang, xep_cho


def render(ngu_canh: Mapping[str, Any], *, tieu_de: str, co_quan: str, ngay: datetime.date | None) -> bytes:
    """The file of a :class:`vanban.sheets.mo_ta.SoTheoDoi`: the same bytes on any day and machine.

    ``tieu_de``, ``co_quan`` and ``ngay`` (the event's) become title, author and dates of its properties.
    """
    mo_ta = cast(SoTheoDoi, ngu_canh)
    so = Workbook()
    for trang_cu in so.worksheets:
        so.remove(trang_cu)
    kieu.phong_mac_dinh(so)
    so.calculation = CalcProperties(calcId=191029, fullCalcOnLoad=True)
    vi_tri: dict[str, ViTri] = {}
    ten: list[str] = []
    for trang in mo_ta["trang"]:
        ten.append(ten_trang(trang["ten"], ten))
        vi_tri |= xep_cho(trang, ten[-1])
    to = [so.create_sheet(ten_no) for ten_no in ten]
    kho = Kho(to[0])
    for ws, trang in zip(to, mo_ta["trang"], strict=True):
        VeTrang(ws, trang, vi_tri, kho, mo_ta["dau_trong"]).ve()
    ra = io.BytesIO()
    so.save(ra)
    return dong_goi(ra.getvalue(), tieu_de=tieu_de, co_quan=co_quan, ngay=ngay)
