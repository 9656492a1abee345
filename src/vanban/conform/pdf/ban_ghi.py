"""A PDF as plain records: its pages, whole-page pictures, signature fields with what they show.

Lengths in mm from the upper left corner of the page as it is seen. The records are all that leaves the process that
read the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

TOI_DA_TEP: Final = 200 * 2**20
"""Bytes of a file that is read."""

Hop = tuple[float, float, float, float]
"""Left, top, right, bottom."""
MauAnh = Literal["mau", "xam", ""]
Muc = Literal["do", "xanh", "den", ""]


@dataclass(frozen=True, slots=True)
class AnhPdf:
    """A picture. ``mau``: colour, grey (or black and white), or not known; ``dpi_ghi``: what the picture itself says.

    ``muc`` and ``trong_suot`` are told of the pictures of a signature only: what most of its ink is, whether paper
    shows through.
    """

    px: tuple[int, int]
    hop: Hop
    mau: MauAnh
    dpi_ghi: tuple[int, int] = (0, 0)
    muc: Muc = ""
    trong_suot: bool = True

    @property
    def rong(self) -> float:
        """Its width on the page."""
        return self.hop[2] - self.hop[0]

    @property
    def cao(self) -> float:
        """Its height on the page."""
        return self.hop[3] - self.hop[1]


@dataclass(frozen=True, slots=True)
class KieuChu:
    """How a part of a shown text is set: font, size, colour, number of letters."""

    phong: str
    co_pt: float
    mau: tuple[int, int, int]
    so_chu: int


@dataclass(frozen=True, slots=True)
class ChuKySo:
    """A signature field. ``hien``: it has a place and a shape on the page; ``chu``: the text that it shows."""

    trang: int
    hop: Hop
    hien: bool
    da_ky: bool
    chu: str = ""
    kieu: tuple[KieuChu, ...] = ()
    anh: tuple[AnhPdf, ...] = ()

    @property
    def rong(self) -> float:
        """Its width."""
        return self.hop[2] - self.hop[0]

    @property
    def truc(self) -> float:
        """Its middle, across."""
        return (self.hop[0] + self.hop[2]) / 2


@dataclass(frozen=True, slots=True)
class DongPdf:
    """A printed line of the first page, or the beginning of another one."""

    text: str
    y: float


@dataclass(frozen=True, slots=True)
class TrangPdf:
    """A page. ``so_chu``: visible letters; ``so_anh``: pictures on it; ``anh``: the largest of them."""

    rong: float
    cao: float
    so_chu: int
    so_anh: int
    anh: AnhPdf | None
    dong: tuple[DongPdf, ...] = ()


@dataclass(frozen=True, slots=True)
class TepPdf:
    """A file. ``ban``: version (header or catalog, whichever is higher); (0, 0): not told."""

    ten: str
    ban: tuple[int, int]
    so_trang: int
    trang: tuple[TrangPdf, ...]
    chu_ky: tuple[ChuKySo, ...]
