"""Underlined blanks: a rule made of tabs or spaces in a paragraph without words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from vanban.conform.view.ban_ghi import Chu, DuongKe, Khung

_TAB_MM: Final = 12.7
_CACH: Final = 0.25 * 25.4 / 72
"""Width of a space for each point of its size, in mm."""


def ke_gach_chan(chus: Iterable[Chu], gop: dict[str, Any], khung: Khung) -> tuple[DuongKe, ...]:
    """The rules; of spaces that no tab moves only the length is known when they are not set from the left."""
    moc = sorted((x, loai) for x, loai in gop.get("tabs", {}).items() if loai not in {"clear", "bar"})
    but = gop.get("left", 0.0) + gop.get("first", 0.0)
    trai = gop.get("jc", "left") in {"left", "both"}
    khuc: list[list[float]] = []
    for chu in chus:
        for c in chu.text:
            den = next((x for x, _ in moc if x > but + 0.3), (int(but / _TAB_MM + 1e-6) + 1) * _TAB_MM)
            sau = den if c == "\t" else but + chu.dinh_dang.co_pt * _CACH
            trai = trai or c == "\t"
            if chu.dinh_dang.gach_chan:
                if khuc and abs(khuc[-1][1] - but) < 0.01:
                    khuc[-1][1] = sau
                else:
                    khuc.append([but, sau])
            but = sau
    can = gop.get("jc", "left")
    return tuple(DuongKe("gach", b - a, khung.x0_mm + a if trai else None, can=can) for a, b in khuc if b - a > 3)
