"""The lunar calendar of Việt Nam, 1900–2100, and can chi.

Source: :mod:`vanban.tieng_viet.bang_am_lich`, new moons and solar terms for the meridian of UTC+7. Chinese calendars
(UTC+8) differ on some 1,300 days of 1968–2060, Tết 2030 among them.

Limits: before 1968 the calendar in use was not everywhere that of UTC+7; the months that begin on 16/11/2077 and
19/10/2085 hang on one minute of new moon and may yet be announced a day apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from vanban.tieng_viet import bang_am_lich
from vanban.tieng_viet.chu import nfc
from vanban.tieng_viet.ngay import ngay_gon

CAN: Final = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
CHI: Final = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_MA_NAM: Final = tuple(int(ma, 16) for ma in bang_am_lich.NAM.split())
NAM_DAU: Final = bang_am_lich.NAM_DAU
NAM_CUOI: Final = NAM_DAU + len(_MA_NAM) - 1


@dataclass(frozen=True, slots=True)
class AmLich:
    """A day of the lunar calendar; ``nam`` is the year in which the lunar year begins."""

    ngay: int
    thang: int
    nam: int
    nhuan: bool = False


@dataclass(frozen=True, slots=True)
class _Thang:
    dau: date
    thang: int
    nhuan: bool
    so_ngay: int


@cache
def _cac_thang(nam: int) -> tuple[_Thang, ...]:
    """The 12 or 13 months of a lunar year. Raises ValueError outside the table."""
    if not NAM_DAU <= nam <= NAM_CUOI:
        raise ValueError(f"Chưa có âm lịch năm {nam}: chỉ tính được từ {NAM_DAU} đến {NAM_CUOI}")
    ma = _MA_NAM[nam - NAM_DAU]
    dau = date(nam, 1, 20) + timedelta(days=ma >> 17)
    nhuan = ma >> 13 & 15
    thang = []
    for i in range(13 if nhuan else 12):
        la_nhuan = nhuan > 0 and i == nhuan
        so = i if nhuan and i >= nhuan else i + 1
        thang.append(_Thang(dau, so, la_nhuan, 29 + (ma >> i & 1)))
        dau += timedelta(days=thang[-1].so_ngay)
    return tuple(thang)


DAU: Final = _cac_thang(NAM_DAU)[0].dau
CUOI: Final = _cac_thang(NAM_CUOI)[-1].dau + timedelta(days=_cac_thang(NAM_CUOI)[-1].so_ngay - 1)


def am_lich(ngay: date) -> AmLich:
    """The lunar day of a date. Raises ValueError before ``DAU`` (31/01/1900) and after ``CUOI`` (28/01/2101)."""
    if not DAU <= ngay <= CUOI:
        raise ValueError(
            f"Chưa có âm lịch ngày {ngay_gon(ngay)}: chỉ tính được từ {ngay_gon(DAU)} đến {ngay_gon(CUOI)}"
        )
    nam = ngay.year
    if nam > NAM_CUOI or ngay < _cac_thang(nam)[0].dau:
        nam -= 1
    thang = _cac_thang(nam)
    nay = thang[bisect_right(thang, ngay, key=lambda t: t.dau) - 1]
    return AmLich((ngay - nay.dau).days + 1, nay.thang, nam, nay.nhuan)


def duong_lich(ngay: int, thang: int, nam: int, nhuan: bool = False) -> date:
    """The date of a lunar day. Raises ValueError when that year has no such month or the month no such day."""
    ten = f"tháng {thang}{' nhuận' if nhuan else ''} âm lịch năm {nam}"
    for t in _cac_thang(nam):
        if (t.thang, t.nhuan) == (thang, nhuan):
            if not 1 <= ngay <= t.so_ngay:
                raise ValueError(f"Không có ngày {ngay}: {ten} có {t.so_ngay} ngày")
            return t.dau + timedelta(days=ngay - 1)
    raise ValueError(f"Không có {ten}")


def can_chi(nam: int) -> str:
    """The name of a lunar year: ``Giáp Thìn`` for 2024."""
    return f"{CAN[(nam + 6) % 10]} {CHI[(nam + 8) % 12]}"


def am_lich_chu(ngay: date) -> str:
    """``14/01 năm Giáp Thìn``; in a leap month ``14/02 nhuận năm Quý Mão``. Day and month have two digits."""
    am = am_lich(ngay)
    return f"{am.ngay:02d}/{am.thang:02d}{' nhuận' if am.nhuan else ''} năm {can_chi(am.nam)}"


_MAU: Final = re.compile(
    r"([0-9]{1,2})/([0-9]{1,2})(?:\s+nhuận)?(?:\s+âm lịch)?(?:,?\s+năm\s+(\w+\s+\w+))?", re.IGNORECASE
)
_CACH_VIET: Final = {"tí": "tý", "tị": "tỵ", "quí": "quý", "kỉ": "kỷ", "mẹo": "mão"}
_SAU_MUOI: Final = {can_chi(nam).lower(): can_chi(nam) for nam in range(1984, 2044)}


def doc_am_lich(text: str) -> tuple[int, int, str | None]:
    """Day, month and can chi of ``14/01 năm Giáp Thìn``; None for the year when it is not given.

    The word ``nhuận`` may follow the month and is passed over. Other spellings (``Quí``, ``Mẹo``) come back as ``Quý``,
    ``Mão``. Raises ValueError for another form, for a day above 30 or a month above 12, and for a pair of
    can and chi that is none of the sixty.
    """
    khop = _MAU.fullmatch(nfc(text).strip())
    if khop is None:
        raise ValueError(f"«{text}» không phải là ngày âm lịch; viết 14/01 năm Giáp Thìn")
    ngay, thang = int(khop[1]), int(khop[2])
    if not (1 <= ngay <= 30 and 1 <= thang <= 12):
        raise ValueError(f"«{text}» không có trong âm lịch: ngày từ 1 đến 30, tháng từ 1 đến 12")
    if khop[3] is None:
        return ngay, thang, None
    ten = _SAU_MUOI.get(" ".join(_CACH_VIET.get(am, am) for am in khop[3].lower().split()))
    if ten is None:
        raise ValueError(f"«{text}»: không có năm «{khop[3]}» trong sáu mươi năm can chi")
    return ngay, thang, ten
