"""Columns, states and colours that the sheets share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, cast

from vanban.model import HoSo
from vanban.sheets.mo_ta import Bang, Cot, KieuCot, ToMau, Trang
from vanban.tieng_viet.chu import ma_hoa

CHUA, DANG, XONG, TRE = "chưa", "đang", "xong", "trễ"
CO_KHONG: Final = ("Có", "Không")
XAC_NHAN: Final = ("Có", "Không", "Cử thay")

NGAY_XEM, NGAY_NGHI = "NGAY_XEM", "NGAY_NGHI"
"""Names that the formulas know: the day of the look, and the days off."""
SAP_HAN: Final = 3
"""Working days before a deadline that count as soon."""
DA_CO: Final = f"AND(ISNUMBER({{0}}),{{0}}<={NGAY_XEM})"
"""A date that is there on the day of the look."""

_NGAY_CHU: Final = 'RIGHT("0"&DAY(NGAY_XEM),2)&"/"&RIGHT("0"&MONTH(NGAY_XEM),2)&"/"&YEAR(NGAY_XEM)'
_DONG_NGAY: Final = {"cong_thuc": f'IF(ISNUMBER(NGAY_XEM),"Tình hình đến ngày "&{_NGAY_CHU},"")'}


def cot_thuong(khoa: str, ten: str, rong: float, kieu: KieuCot = "chu", **them: Any) -> Cot:
    """A column of the data or of a formula; ``rong`` in digits."""
    cot: Any = {"khoa": khoa, "ten": ten, "rong": rong, "kieu": kieu, **them}
    return cast(Cot, cot)


def cot_nhap(khoa: str, ten: str, rong: float, kieu: KieuCot = "chu", **them: Any) -> Cot:
    """A column that the clerk fills."""
    return cot_thuong(khoa, ten, rong, kieu, nhap=True, **them)


def cot_stt(theo: str) -> Cot:
    """The running number; a spare row gets one as soon as its column ``theo`` is filled."""
    return cot_thuong("stt", "STT", 5.5, "thu_tu", cong_thuc=f'IF({{{theo}}}="","",ROWS({{{theo}^}}))')


def lap_dong(cot: list[Cot], **gia_tri: Any) -> list[Any]:
    """A row from values by column; what is not given is empty. A name without column is a fault of the code."""
    thieu = gia_tri.keys() - {c["khoa"] for c in cot}
    if thieu:
        raise KeyError(thieu.pop())
    return [gia_tri.get(c["khoa"]) for c in cot]


def cot_rieng(tien_to: str, ten: Iterable[str], nhom: str = "") -> list[Cot]:
    """The columns that the data names. One whose unit is a name, ``… (tên)``, takes text; the others are added up."""
    ra: list[Cot] = []
    for so, t in enumerate(ten, start=1):
        la_ten = ma_hoa(t).endswith("ten")
        them: dict[str, Any] = {"nhom": nhom} if nhom else {}
        if la_ten:
            ra.append(cot_nhap(f"{tien_to}{so}", t, 14, **them))
        else:
            ra.append(cot_nhap(f"{tien_to}{so}", t, 8, "so_le", tong=True, **them))
    return ra


def sap_toi(han: str) -> str:
    """Whether at most :data:`SAP_HAN` working days are left until a date."""
    return f"ISNUMBER({han}),NETWORKDAYS({NGAY_XEM}+1,{han},{NGAY_NGHI})<={SAP_HAN}"


def mau_trang_thai(cot: list[str], han: str, trang_thai: str, con_lai: str) -> list[ToMau]:
    """Red, amber, green; the last of ``cot`` is the state. ``con_lai`` is true while it is neither done nor late."""
    sap = f"AND({con_lai},{sap_toi(han)})"
    return [
        ToMau(cot=cot, khi=f'ISNUMBER(SEARCH("{TRE}",{trang_thai}))', mau="do"),
        ToMau(cot=cot, khi=sap, mau="cam"),
        ToMau(cot=cot[-1:], khi=f'OR({trang_thai}="{XONG}",{trang_thai}="đúng hạn",{trang_thai}="đã nộp")', mau="xanh"),
    ]


def trang_mot_bang(ho_so: HoSo, ten: str, tieu_de: str, bang: Bang, co_dinh: int, *, ngay: bool = True) -> Trang:
    """A sheet of one table, its rows numbered; ``ngay`` puts the day of the look under the title."""
    if bang["cot"][0]["khoa"] == "stt":
        bang["dong"] = [[so, *dong[1:]] for so, dong in enumerate(bang["dong"], start=1)]
    trang = Trang(ten=ten, tieu_de=tieu_de, phu_de=ho_so.su_kien.ten_ngan, bang=[bang], co_dinh=co_dinh)
    if ngay:
        trang["dong_dau"] = _DONG_NGAY
    return trang
