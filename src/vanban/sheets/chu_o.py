"""Text of a cell: what may stand in it, and how it stays text in every program that opens the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from vanban.tieng_viet.chu import lam_sach

TOI_DA: Final = 32_767
"""The longest text of a cell, in UTF-16 units (Excel specifications and limits)."""

_DAU_CONG_THUC: Final = ("=", "+", "-", "@", "\t")
_MA_HOA: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_CAM_TEN_TRANG: Final = re.compile(r"[\[\]:*?/\\]")
_DAI_TEN_TRANG: Final = 31
_RIA: Final = "' \t\n\r\u00a0\u2028\u2029\u3000"
"""What a name neither begins nor ends with."""


@lru_cache(maxsize=16_384)
def sach(text: str) -> str:
    """The text as it is written: NFC, no control characters, cut to the size of a cell with a visible ``…``."""
    ra, _ = lam_sach(text, nhieu_dong=True)
    if len(ra) * 2 > TOI_DA and do_dai(ra) > TOI_DA:
        ra = _cat(ra, TOI_DA - 1) + "…"
    return ra


def can_dau_nhay(text: str) -> bool:
    """Whether a program could take the text for a formula, so that it needs the apostrophe mark (``quotePrefix``)."""
    return text.startswith(_DAU_CONG_THUC)


def ma_hoa(text: str) -> str:
    """The text for XML: ``_x000D_`` is an escape of the format (ST_Xstring), so its first stroke is escaped itself."""
    return _MA_HOA.sub("_x005F_", text) if "_x" in text else text


def do_dai(text: str) -> int:
    """Length in UTF-16 units, as Excel counts."""
    return len(text) + sum(ky_tu > "\uffff" for ky_tu in text)


def _cat(text: str, toi_da: int) -> str:
    while (thua := do_dai(text) - toi_da) > 0:
        text = text[: len(text) - (thua + 1) // 2]
    return text


def ten_trang(ten: str, da_co: Iterable[str]) -> str:
    """A legal sheet name (no ``[ ] : * ? /`` or backslash, at most 31 units), unlike those of ``da_co``."""
    goc = _cat(_CAM_TEN_TRANG.sub(" ", sach(ten)).strip(_RIA), _DAI_TEN_TRANG).strip(_RIA)
    goc = " ".join(goc.split()) or "Trang"
    if goc.casefold() == "history":
        goc = f"{goc} (1)"
    co = {t.casefold() for t in da_co}
    thu = goc
    so = 2
    while thu.casefold() in co:
        duoi = f" ({so})"
        thu = f"{_cat(goc, _DAI_TEN_TRANG - len(duoi)).rstrip()}{duoi}"
        so += 1
    return thu
