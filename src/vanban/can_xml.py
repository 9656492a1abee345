"""How heavy a part of an Office file is for a reader that builds trees: told by its bytes, before any parser sees it.

A node takes some hundred bytes of memory and a microsecond or two, whatever it holds; four bytes of the file make one.
"""

from __future__ import annotations

from typing import Final

TOI_DA_NUT: Final = 2_500_000
"""Tags and attributes of one tree: some 1,000 pages of a report, and at most some 700 MB in memory."""


def dem(du_lieu: bytes) -> int:
    """Tags and attributes in the bytes of a part, at least; also of one in UTF-16."""
    return du_lieu.count(b"<") + du_lieu.count(b"=")


def qua_nang(du_lieu: bytes) -> bool:
    """Whether its tree would be larger than any paper's."""
    return dem(du_lieu) > TOI_DA_NUT
