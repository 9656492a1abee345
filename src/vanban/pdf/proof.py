"""The proof of a PDF: it opens, has pages, says what the paper says, looks like another. Only user of pdfium."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium

from vanban.khoa_pdf import KHOA_PDF
from vanban.pdf.source import gon

DO_NET = 100 / 72
"""Pictures are compared at 100 dots an inch."""


class PdfHong(Exception):
    """It does not open, or has no page."""


@dataclass(frozen=True, slots=True)
class Doc:
    """A PDF as it was read: the text of its pages."""

    trang: tuple[str, ...]

    @property
    def chu(self) -> str:
        """All letters and digits, as they compare."""
        return gon("".join(self.trang))


def doc(pdf: bytes) -> Doc:
    """Open a PDF and read its text.

    Raises:
        PdfHong: it does not open, or has no page.
    """
    with KHOA_PDF:
        tep = _mo(pdf)
        try:
            trang = tuple(_chu(tep, so) for so in range(len(tep)))
        finally:
            tep.close()
    if not trang:
        raise PdfHong("không có trang nào")
    return Doc(trang)


def anh(pdf: bytes) -> tuple[tuple[int, int, bytes], ...]:
    """The pages as pictures in grey: width, height, points."""
    with KHOA_PDF:
        tep = _mo(pdf)
        try:
            ra = []
            for so in range(len(tep)):
                trang = tep[so]
                hinh = trang.render(scale=DO_NET, grayscale=True)
                ra.append((hinh.width, hinh.height, bytes(hinh.buffer)))
                hinh.close()
                trang.close()
            return tuple(ra)
        finally:
            tep.close()


def moc(pdf: bytes) -> dict[str, int]:
    """The page on which each named place stands."""
    with KHOA_PDF:
        tep = _mo(pdf)
        try:
            ra: dict[str, int] = {}
            for so in range(pdfium.FPDF_CountNamedDests(tep)):
                dai = pdfium.c_long()
                pdfium.FPDF_GetNamedDest(tep, so, None, dai)
                dem = pdfium.create_string_buffer(max(dai.value, 0))
                dich = pdfium.FPDF_GetNamedDest(tep, so, dem, dai)
                if dich:
                    ten = bytes(dem.raw[: dai.value]).decode("utf-16-le").rstrip("\0")
                    ra[ten] = pdfium.FPDFDest_GetDestPageIndex(tep, dich)
            return ra
        finally:
            tep.close()


def tach(pdf: bytes, cac_doan: Sequence[range]) -> list[bytes]:
    """Split: one PDF for every range of pages."""
    ra = []
    with KHOA_PDF:
        tep = _mo(pdf)
        try:
            for doan in cac_doan:
                moi = pypdfium2.PdfDocument.new()
                moi.import_pages(tep, list(doan))
                dem = BytesIO()
                moi.save(dem)
                moi.close()
                ra.append(dem.getvalue())
        finally:
            tep.close()
    return ra


def _mo(pdf: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as loi:
        raise PdfHong("không mở được") from loi


def _chu(tep: pypdfium2.PdfDocument, so: int) -> str:
    trang = tep[so]
    chu = trang.get_textpage()
    try:
        return str(chu.get_text_range())
    finally:
        chu.close()
        trang.close()
