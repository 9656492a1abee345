"""What was read of a workbook: sheets of cells that hold something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

TOI_DA_DONG: Final = 200_001
"""The header and 200,000 records."""
TOI_DA_COT: Final = 200
TOI_DA_O: Final = 2_000_000
TOI_DA_GHI: Final = 10_000
"""Merged cells, hidden rows and columns that are remembered."""
TOI_DA_LAC: Final = 5
LoaiO = Literal["chu", "so", "dung_sai", "loi"]


@dataclass(slots=True)
class O:  # noqa: E742
    """A cell that holds something. ``chu`` is its text; of a number, the number as it is stored."""

    loai: LoaiO
    chu: str
    dinh_dang: str = ""
    cong_thuc: bool = False


@dataclass(slots=True)
class Trang:
    """A sheet: its cells by row and column (both from 1), inside the box."""

    ten: str
    hien: bool
    o: dict[int, dict[int, O]] = field(default_factory=dict)
    gop: list[tuple[int, int, int, int]] = field(default_factory=list)
    dong_an: list[int] = field(default_factory=list)
    cot_an: list[tuple[int, int]] = field(default_factory=list)
    lac: list[tuple[int, int, str]] = field(default_factory=list)
    """Stray cells far outside of any list, the first of them."""
    loc: bool = False
    co_chu: bool = False
    """Of a sheet that is shown but was not read: whether it holds anything."""


@dataclass(slots=True)
class SoTinh:
    """A workbook as far as it was read."""

    trang: list[Trang]
    tu_1904: bool = False


def ten_cot(cot: int) -> str:
    """``A`` … ``XFD``."""
    ra = ""
    while cot > 0:
        cot, du = divmod(cot - 1, 26)
        ra = chr(65 + du) + ra
    return ra


_MA_X: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def go_x(chu: str) -> str:
    """Excel writes what XML cannot hold as ``_x0007_``."""
    return _MA_X.sub(lambda khop: chr(int(khop[1], 16)), chu) if "_x" in chu else chu


def so_cot(chu: str) -> int:
    """The number of a column from its letters; far outside of any sheet when they are none."""
    so = 0
    for ky_tu in chu[:4]:
        so = so * 26 + (ord(ky_tu) - 64) if "A" <= ky_tu <= "Z" else 1 << 20
    return so
