"""Sentences of the data that hold names in single braces, filled per paper: ``Kính mời {khach} dự {su_kien}``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from vanban.tieng_viet.chu import gan_nhat

TEN_TRONG_CAU: Final = frozenset(
    {
        "don_vi",
        "ten_don_vi",
        "co_quan",
        "co_quan_viet_tat",
        "cap_duoi",
        "su_kien",
        "su_kien_huong_ung",
        "ten_ngan",
        "thoi_gian",
        "gio",
        "ngay",
        "dia_diem",
        "chu_nha",
        "nam",
        "giai_doan",
        "chuong_trinh",
        "phong_trao",
        "ke_hoach_goc",
        "khach",
        "loai_don_vi",
    }
)
"""The whole dictionary: a sentence of the data may hold these names and no other."""

_NGOAC: Final = re.compile(r"\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class LoiCau:
    """What is wrong in a sentence: a name outside the dictionary (``ten``), or a brace without its pair (empty)."""

    vi_tri: int
    ten: str
    goi_y: str = ""


def ten_trong(cau: str) -> list[str]:
    """The names that a sentence holds, in order, known or not."""
    return [khop[1].strip() for khop in _NGOAC.finditer(cau) if khop[1] is not None]


def loi_trong(cau: str) -> Iterator[LoiCau]:
    """Every name that is not in the dictionary and every stray brace."""
    for khop in _NGOAC.finditer(cau):
        if khop[1] is None or not khop[1].strip():
            yield LoiCau(khop.start(), "")
        elif (ten := khop[1].strip()) not in TEN_TRONG_CAU:
            yield LoiCau(khop.start(), ten, gan_nhat(ten, sorted(TEN_TRONG_CAU)) or "")


def dien(cau: str, gia_tri: Mapping[str, str]) -> str:
    """The sentence with its names filled. The values are not looked into again.

    Raises KeyError for a name that ``gia_tri`` does not have and ValueError for a stray brace: the loader has reported
    both before a HoSo exists, so here they are faults of the program.
    """

    def thay(khop: re.Match[str]) -> str:
        if khop[1] is None:
            raise ValueError(f"«{cau}» có dấu ngoặc nhọn lẻ")
        return gia_tri[khop[1].strip()]

    return _NGOAC.sub(thay, cau)
