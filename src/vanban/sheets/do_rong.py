"""Widths of columns and heights of rows, measured in the font of the sheets."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from vanban.sheets.kieu import CO_CHU
from vanban.tieng_viet.do_chu import ngat_dong, rong_mm

CAO_DONG_PT: Final = 14.5
"""A line of text in a row."""
DONG_NHIEU_NHAT: Final = 27
"""Lines in a row: Excel's limit is 409 points."""
RONG_NHAT, HEP_NHAT = 60.0, 5.0
RONG: Final = {"chu": 16.0, "so": 8.0, "so_le": 9.0, "ngay": 11.5, "phan_tram": 8.0, "thu_tu": 5.5}
"""Width of a column that does not state one, in digits."""

_CHU_RONG_NHAT_MM: Final = CO_CHU * 25.4 / 72
"""No letter is wider than one em."""
_PX_MM: Final = 25.4 / 96
_CHU_SO_PX: Final = 7
_LE_O_PX: Final = 5


def mm(rong: float) -> float:
    """Usable width of a column that is ``rong`` digits wide."""
    return (rong * _CHU_SO_PX - _LE_O_PX) * _PX_MM


@lru_cache(maxsize=16_384)
def so_dong(chu: str, rong: float) -> int:
    """Lines that a text takes in a column."""
    cho = mm(rong)
    if len(chu) * _CHU_RONG_NHAT_MM < cho and "\n" not in chu:
        return 1
    return len(ngat_dong(chu, CO_CHU, cho))


@lru_cache(maxsize=16_384)
def _rong_tu(tu: str, dam: bool) -> float:
    return (rong_mm(tu, CO_CHU, dam=dam, kern=False) / _PX_MM + _LE_O_PX + 1) / _CHU_SO_PX


def tu_dai_nhat(chu: str, *, dam: bool) -> float:
    """Width that a column needs for the longest word of a text."""
    return max((_rong_tu(tu, dam) for tu in chu.split()), default=0.0)
