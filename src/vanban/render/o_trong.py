"""The visible blank: how a fact that is still missing looks in a paper, and how to find it again."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MO: Final = "[CẦN BỔ SUNG: "
_O_TRONG: Final = re.compile(re.escape(MO) + r"([^\[\]\n]*)\]")
_NGOAC: Final = str.maketrans("[]", "()")


def danh_dau_trong(ten: str) -> str:
    """``giờ kết thúc`` → ``[CẦN BỔ SUNG: giờ kết thúc]``; always one line, always found again."""
    return f"{MO}{' '.join(unicodedata.normalize('NFC', ten).translate(_NGOAC).split())}]"


def tim_o_trong(text: str) -> list[str]:
    """The names of the blanks in a text, in order, with repeats."""
    return _O_TRONG.findall(unicodedata.normalize("NFC", text))


def tach_o_trong(text: str) -> list[str]:
    """The text cut at its blanks: even places plain text, odd places whole blanks."""
    manh: list[str] = []
    vi_tri = 0
    for khop in _O_TRONG.finditer(text):
        manh += [text[vi_tri : khop.start()], khop[0]]
        vi_tri = khop.end()
    return [*manh, text[vi_tri:]]
