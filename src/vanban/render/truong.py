"""The field dictionary: which names a template may use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

Truong = dict[str, "Truong | None"]
"""Name -> None for one value, or the fields of one record of a list; ``{"": None}`` is a list of plain texts."""

CHUOI: Final[Truong] = {"": None}

TEN_CAM: Final = frozenset(name for name in dir(dict) if not name.startswith("_"))
"""Names that a record answers to by itself; no field may be called so."""


def la_danh_sach_chuoi(con: Truong) -> bool:
    """Whether the list holds plain texts instead of records."""
    return set(con) == {""}


def kiem_truong(truong: Truong, duong: str = "") -> None:
    """Refuse a dictionary that no template could use safely. A wrong dictionary is a fault of the program."""
    for ten, con in truong.items():
        if ten == "" and duong and len(truong) == 1 and con is None:
            continue
        if not (ten.isidentifier() and ten.isascii()) or ten.startswith("_") or ten in TEN_CAM or ten == "loop":
            raise ValueError(f"field name not allowed: {duong}{ten!r}")
        if con is not None:
            kiem_truong(con, f"{duong}{ten}.")


def moi_truong(truong: Truong) -> Iterator[tuple[str, str]]:
    """Every field with the list it stands in: ``("ho_ten", "")``, ``("chuc_vu", "khach")``, …"""
    for ten, con in truong.items():
        yield ten, ""
        if con is not None and not la_danh_sach_chuoi(con):
            for sau, cha in moi_truong(con):
                yield sau, f"{ten}.{cha}" if cha else ten
