"""Dates, hours, periods and working days, in the words of the decree.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 4.b: days below 10 and months 1 and 2 carry a 0; Phụ lục II,
Mục V, 8.c: ``thứ Hai``. Nothing here asks the clock or the locale. Every ValueError is a Vietnamese sentence that may
be shown to the user.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, Literal

from vanban.tieng_viet.chu import nfc

# --- weekdays -------------------------------------------------------------------------------------------------------

THU: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""Names of the days as they stand within a sentence; index 0 is Monday, as in ``date.weekday()``."""

_SO_THU: Final = {
    **{ten.lower().removeprefix("thứ "): i for i, ten in enumerate(THU)},
    **{str(i + 2): i for i in range(6)},
    "cn": 6,
}
_MAU_THU: Final = re.compile(r"(?:thứ\s*|t(?=[2-7]))?(.+)")


def thu(ngay: date) -> str:
    """``thứ Hai`` … ``thứ Bảy``, ``Chủ nhật``."""
    return THU[ngay.weekday()]


def doc_thu(text: str) -> int:
    """The weekday 0 (Monday) … 6 from ``thứ Sáu``, ``Thứ 6``, ``T6``, ``Sáu``, ``Chủ nhật``, ``CN``."""
    gon = " ".join(nfc(text).lower().split())
    khop = _MAU_THU.fullmatch(gon)
    so = _SO_THU.get(khop[1]) if khop else None
    if so is None or (so == 6 and gon.startswith("thứ")):
        raise ValueError(f"«{text}» không phải là thứ trong tuần; viết thứ Hai … thứ Bảy hoặc Chủ nhật")
    return so


# --- writing dates --------------------------------------------------------------------------------------------------


def _hai_so(so: int) -> str:
    return f"{so:02d}"


def _thang(thang: int) -> str:
    """Months 1 and 2 padded, 3–9 not (PL I, Mục II, 4.b)."""
    return f"{thang:02d}" if thang <= 2 else str(thang)


def ngay_day_du(ngay: date) -> str:
    """``ngày 05 tháng 01 năm 2020``, ``ngày 28 tháng 4 năm 2021``."""
    return f"ngày {_hai_so(ngay.day)} tháng {_thang(ngay.month)} năm {ngay.year}"


def ngay_gon(ngay: date) -> str:
    """``23/02/2024``, ``28/4/2021``: the same padding, with strokes."""
    return f"{_hai_so(ngay.day)}/{_thang(ngay.month)}/{ngay.year}"


# --- reading dates --------------------------------------------------------------------------------------------------

_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_VIET: Final = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})")
_NAM_THANG: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})")
_THANG_NAM: Final = re.compile(r"([0-9]{1,2})[/-]([0-9]{4})")
_NAM: Final = re.compile(r"[0-9]{4}")


def _kiem(text: str, nam: int | None, thang: int | None, ngay: int | None) -> None:
    """Raise ValueError when the parts that are known cannot be a date."""
    if nam is not None and not 1 <= nam <= 9999:
        raise ValueError(f"«{text}» không có trong lịch: không có năm {nam}")
    if thang is not None and not 1 <= thang <= 12:
        goi_y = "; viết ngày trước, tháng sau" if ngay is not None and thang <= 31 and ngay <= 12 else ""
        raise ValueError(f"«{text}» không có trong lịch: không có tháng {thang}{goi_y}")
    if ngay is None:
        return
    so_ngay = 31 if thang is None else monthrange(2000 if nam is None else nam, thang)[1]
    if not 1 <= ngay <= so_ngay:
        cua = "" if thang is None else f": tháng {_thang(thang)}{f' năm {nam}' if nam else ''} có {so_ngay} ngày"
        raise ValueError(f"«{text}» không có trong lịch{cua}")


def _tach(text: str) -> tuple[int, int, int] | None:
    gon = text.strip()
    if khop := _ISO.fullmatch(gon):
        return int(khop[1]), int(khop[2]), int(khop[3])
    if khop := _VIET.fullmatch(gon):
        return int(khop[4]), int(khop[3]), int(khop[1])
    return None


def doc_ngay(text: str) -> date:
    """The date of ``2024-02-23``, ``23/02/2024``, ``23/2/2024`` or ``23-02-2024``; the day stands before the month.

    Raises ValueError, with one text for a form that cannot be read and another for a day that does not exist.
    """
    phan = _tach(text)
    if phan is None:
        raise ValueError(f"«{text}» không phải là ngày; viết 2024-02-23 hoặc 23/02/2024")
    _kiem(text, *phan)
    return date(*phan)


@dataclass(frozen=True, slots=True)
class NgayKhuyet:
    """A date of which parts may still be unknown (None): the date of issue before the document is numbered."""

    nam: int | None = None
    thang: int | None = None
    ngay: int | None = None

    def __post_init__(self) -> None:
        _kiem("/".join("…" if so is None else str(so) for so in (self.ngay, self.thang, self.nam)), *self._phan())

    def _phan(self) -> tuple[int | None, int | None, int | None]:
        return self.nam, self.thang, self.ngay

    @property
    def du(self) -> date | None:
        """The date when all its parts are known."""
        if self.nam is None or self.thang is None or self.ngay is None:
            return None
        return date(self.nam, self.thang, self.ngay)


def doc_ngay_khuyet(text: str) -> NgayKhuyet:
    """A full date, ``2024-02``, ``02/2024`` or ``2024``. Raises ValueError for any other form and for no date."""
    gon = text.strip()
    phan: tuple[int | None, int | None, int | None] | None = _tach(gon)
    if khop := _NAM_THANG.fullmatch(gon):
        phan = int(khop[1]), int(khop[2]), None
    elif khop := _THANG_NAM.fullmatch(gon):
        phan = int(khop[2]), int(khop[1]), None
    elif _NAM.fullmatch(gon):
        phan = int(gon), None, None
    if phan is None:
        raise ValueError(
            f"«{text}» không phải là ngày; viết 23/02/2024, hoặc 02/2024 khi chưa rõ ngày, hoặc 2024 khi chưa rõ tháng"
        )
    _kiem(text, *phan)
    return NgayKhuyet(*phan)


CHO_TRONG: Final = " " * 6
"""What custom leaves for a part of the date that is written by hand."""


def ngay_phat_hanh(ngay: NgayKhuyet) -> str:
    """``ngày      tháng 02 năm 2024``: six spaces, no more, stand for each part that is not known."""

    def o(chu: str, gia_tri: str | None) -> str:
        return f"{chu}{CHO_TRONG}" if gia_tri is None else f"{chu} {gia_tri} "

    ngay_chu = o("ngày", None if ngay.ngay is None else _hai_so(ngay.ngay))
    thang_chu = o("tháng", None if ngay.thang is None else _thang(ngay.thang))
    nam_chu = f"năm{CHO_TRONG}" if ngay.nam is None else f"năm {ngay.nam}"
    return f"{ngay_chu}{thang_chu}{nam_chu}"


# --- hours ----------------------------------------------------------------------------------------------------------

_GIO: Final = re.compile(
    r"([0-9]{1,2}):([0-9]{2})|([0-9]{1,2})\s*(?:h|giờ)(?:\s*([0-9]{1,2})(?:\s*(?:phút|'|’))?)?", re.IGNORECASE
)


def doc_gio(text: str) -> time:
    """The hour of ``08:00``, ``8h00``, ``8h``, ``8 giờ``, ``08 giờ 00``, ``08 giờ 00 phút``.

    Raises ValueError, with one text for a form that cannot be read and another for an hour that does not exist.
    """
    khop = _GIO.fullmatch(nfc(text).strip())
    if khop is None:
        raise ValueError(f"«{text}» không phải là giờ; viết 08:00 hoặc 08 giờ 00 phút")
    gio, phut = int(khop[1] or khop[3]), int(khop[2] or khop[4] or 0)
    if gio > 23 or phut > 59:
        raise ValueError(f"«{text}» không có trong ngày: giờ từ 0 đến 23, phút từ 0 đến 59")
    return time(gio, phut)


def gio_chu(gio: time) -> str:
    """``08 giờ 00 phút``."""
    return f"{gio.hour:02d} giờ {gio.minute:02d} phút"


def gio_gon(gio: time) -> str:
    """``08:00``."""
    return f"{gio.hour:02d}:{gio.minute:02d}"


def cong_phut(gio: time, phut: int) -> time:
    """The hour ``phut`` minutes later (earlier when negative). Raises ValueError when that is another day."""
    tong = gio.hour * 60 + gio.minute + phut
    if not 0 <= tong < 24 * 60:
        raise ValueError(f"{gio_gon(gio)} {'cộng' if phut >= 0 else 'trừ'} {abs(phut)} phút thì sang ngày khác")
    return time(tong // 60, tong % 60)


# --- periods --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ky:
    """A period, both days within it."""

    tu: date
    den: date

    def __post_init__(self) -> None:
        if self.tu > self.den:
            raise ValueError(f"Kỳ bắt đầu {ngay_gon(self.tu)} lại sau ngày kết thúc {ngay_gon(self.den)}")


_QUY: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_CUA_NAM: Final = r"\s*(?:/\s*|,?\s*năm\s+)([0-9]{4})"
_KY_QUY: Final = re.compile(r"quý\s+0?([ivx]+|[0-9]+)" + _CUA_NAM)
_KY_THANG: Final = re.compile(r"tháng\s+([0-9]{1,2})" + _CUA_NAM)
_KY_NAM: Final = re.compile(r"năm\s+([0-9]{4})")
_KY_GIAI_DOAN: Final = re.compile(r"(?:giai đoạn\s+)?([0-9]{4})\s*[-–—]\s*([0-9]{4})")


def doc_ky(text: str) -> Ky:
    """The period of ``quý I/2024``, ``quý III năm 2024``, ``tháng 02/2024``, ``năm 2024``, ``giai đoạn 2024-2025``.

    Raises ValueError for another form, for a quarter or month that does not exist and for years in the wrong order.
    """
    gon = " ".join(nfc(text).lower().split())
    if khop := _KY_QUY.fullmatch(gon):
        quy = _QUY.get(khop[1])
        if quy is None:
            raise ValueError(f"«{text}»: một năm chỉ có quý I, II, III, IV")
        return _cac_thang(text, int(khop[2]), quy * 3 - 2, quy * 3)
    if khop := _KY_THANG.fullmatch(gon):
        return _cac_thang(text, int(khop[2]), int(khop[1]), int(khop[1]))
    if khop := _KY_NAM.fullmatch(gon):
        return _cac_thang(text, int(khop[1]), 1, 12)
    if khop := _KY_GIAI_DOAN.fullmatch(gon):
        dau, cuoi = int(khop[1]), int(khop[2])
        if dau > cuoi:
            raise ValueError(f"«{text}»: năm đầu phải trước năm cuối")
        return Ky(_cac_thang(text, dau, 1, 12).tu, _cac_thang(text, cuoi, 1, 12).den)
    raise ValueError(f"«{text}» không phải là kỳ; viết quý I/2024, tháng 02/2024, năm 2024 hoặc giai đoạn 2024-2025")


def _cac_thang(text: str, nam: int, dau: int, cuoi: int) -> Ky:
    _kiem(text, nam, dau, None)
    return Ky(date(nam, dau, 1), date(nam, cuoi, monthrange(nam, cuoi)[1]))


# --- working days ---------------------------------------------------------------------------------------------------

MOT_NGAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LichNghi:
    """The days off and the make-up days of the years ``nam``, as announced; Saturday and Sunday are off by themselves.

    Every method raises ValueError when it has to judge a day of a year that is not listed: it is never guessed.
    """

    nghi: frozenset[date]
    lam_bu: frozenset[date]
    nam: frozenset[int]

    def la_ngay_lam_viec(self, ngay: date) -> bool:
        """Whether the offices work on that day."""
        if ngay.year not in self.nam:
            raise ValueError(f"Chưa có lịch nghỉ năm {ngay.year} nên không tính được ngày làm việc {ngay_gon(ngay)}")
        return ngay in self.lam_bu or (ngay.weekday() < 5 and ngay not in self.nghi)

    def lui(self, ngay: date) -> date:
        """The nearest working day on or before that day."""
        while not self.la_ngay_lam_viec(ngay):
            ngay -= MOT_NGAY
        return ngay

    def toi(self, ngay: date) -> date:
        """The nearest working day on or after that day."""
        while not self.la_ngay_lam_viec(ngay):
            ngay += MOT_NGAY
        return ngay

    def cong(self, ngay: date, so_ngay: int) -> date:
        """The working day ``so_ngay`` working days later (earlier when negative); the day itself is not counted.

        With 0 it is the day itself, working day or not.
        """
        buoc = MOT_NGAY if so_ngay > 0 else -MOT_NGAY
        con = abs(so_ngay)
        while con:
            ngay += buoc
            con -= self.la_ngay_lam_viec(ngay)
        return ngay


ToanTu = Literal["truoc", "luc", "trong"]


def ngay_cuoi(toan_tu: ToanTu, ngay: date | None, ky: Ky | None, lich: LichNghi) -> date:
    """The last working day that is still in time.

    ``truoc`` (before ``ngay``): the day before it, moved back to a working day; ``luc`` (at ``ngay``): that day,
    whatever it is; ``trong`` (within ``ky``): its last day, moved back. Raises ValueError when the date or period that
    the operator needs is missing, when the operator is none of these, or when the year has no list of days off.
    """
    if toan_tu == "trong":
        if ky is None:
            raise ValueError("Hạn «trong» cần một kỳ, thí dụ quý I/2024")
        return lich.lui(ky.den)
    if ngay is None:
        raise ValueError("Hạn «trước» hoặc «lúc» cần một ngày, thí dụ 15/02/2024")
    if toan_tu == "truoc":
        return lich.lui(ngay - MOT_NGAY)
    if toan_tu == "luc":
        return ngay
    raise ValueError(f"«{toan_tu}» không phải là loại hạn; dùng truoc, luc hoặc trong")
