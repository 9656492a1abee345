"""The dated profile of rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class HoSoQuyTac:
    """A set of rules with the days of documents that it governs; ``den`` None: still in force."""

    ma: str
    ten: str
    tu: date
    den: date | None = None


ND30_2020: Final = HoSoQuyTac("nd30-2020", "Nghị định số 30/2020/NĐ-CP", date(2020, 3, 5))
HO_SO: Final[dict[str, HoSoQuyTac]] = {ND30_2020.ma: ND30_2020}


def ho_so_cho(ngay: date | None) -> HoSoQuyTac:
    """The profile for a document of that date: unknown, the newest; older than all of them, the oldest."""
    if ngay is not None:
        for ho_so in HO_SO.values():
            if ngay <= (ho_so.den or date.max):
                return ho_so
    return ND30_2020
