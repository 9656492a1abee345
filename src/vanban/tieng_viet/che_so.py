"""Telephone and identity numbers in what is shown or logged: only the first and the last digits stay."""

from __future__ import annotations

import re
from typing import Final

_NGAN: Final = r"[ .\-]?"
_SO: Final = re.compile(
    rf"(?<![\w+.])(?:\+84|84(?=\d{{9}}(?!\d))|0)(?:{_NGAN}\d){{8,14}}(?!\w)"
    rf"|(?<![\w+.])\+?\d(?:{_NGAN}\d){{5,}}(?=…)"
    r"|(?<![\w+.,\-])[35789]\d{8}(?![\w.,\-])"
)
"""From 0, +84 or 84 on, also one that a quotation was cut off in; and nine digits as a workbook leaves a mobile number.
Sums of money are set in groups and stay.
"""
_MOI_SO: Final = re.compile(rf"\d(?:{_NGAN}\d){{6,}}")


def che(chu: str) -> str:
    """A text for a report or a log, what looks like a telephone or identity number masked: ``091•••••78``."""
    return _SO.sub(_mot, chu)


def che_het(chu: str) -> str:
    """A text of a telephone column: every number of seven digits or more masked, whatever it begins with."""
    return _MOI_SO.sub(_mot, chu)


def _mot(khop: re.Match[str]) -> str:
    so = re.sub(r"\D", "", khop[0])
    return f"{so[:3]}{'•' * max(len(so) - 5, 2)}{so[-2:]}"
