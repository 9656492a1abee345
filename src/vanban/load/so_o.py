"""Numbers of cells: as a person reads them, dates among them."""

from __future__ import annotations

import datetime
import math
import re
from typing import Final

from vanban.load.trang_xlsx import O

_TRONG_NHAY: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_LA_NGAY: Final = re.compile(r"[dy]", re.IGNORECASE)
_LA_GIO: Final = re.compile(r"[hs]", re.IGNORECASE)
_TOAN_0: Final = re.compile(r"0[0 .\-]*")


def chu_cua_so(o: O, tu_1904: bool = False) -> str:
    """A number as a person reads it in the cell: ``7``, ``1.5``, ``23/02/2024``; ``00000`` formats show their zeros."""
    try:
        so = float(o.chu)
    except ValueError:
        return o.chu
    if not math.isfinite(so):
        return o.chu
    ma = _TRONG_NHAY.sub("", o.dinh_dang.split(";")[0])
    if _LA_NGAY.search(ma) and ma.lower() != "general":
        ngay = tu_serial(so, tu_1904)
        if ngay is not None:
            return _ngay_gio(ngay, bool(_LA_GIO.search(ma)))
    if _LA_GIO.search(ma) and 0 <= so < 1:
        phut = round(so * 1440)
        return f"{phut // 60:02d}:{phut % 60:02d}"
    if so == int(so) and abs(so) < 1e15:
        chu = str(int(so))
        if _TOAN_0.fullmatch(ma) and so > 0:
            chu = chu.zfill(ma.count("0"))
        return chu
    return f"{so:.15g}"


def la_ngay(o: O, tu_1904: bool = False) -> bool:
    """Whether a number is shown as a date."""
    try:
        so = float(o.chu)
    except ValueError:
        return False
    ma = _TRONG_NHAY.sub("", o.dinh_dang.split(";")[0])
    return bool(_LA_NGAY.search(ma)) and ma.lower() != "general" and tu_serial(so, tu_1904) is not None


def tu_serial(so: float, tu_1904: bool) -> datetime.datetime | None:
    """The date of a serial number; the sheet's own leap day of 1900 is passed over."""
    goc = datetime.datetime(1904, 1, 1) if tu_1904 else datetime.datetime(1899, 12, 30)  # noqa: DTZ001
    if not 61 <= so < 2_958_466:
        return None
    return goc + datetime.timedelta(days=int(so), minutes=round(so % 1 * 1440))


def _ngay_gio(ngay: datetime.datetime, ca_gio: bool) -> str:
    chu = ngay.strftime("%d/%m/%Y")
    return f"{chu} {ngay:%H:%M}" if ca_gio and (ngay.hour or ngay.minute) else chu
