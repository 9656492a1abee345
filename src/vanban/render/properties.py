"""The property parts of a paper, written by us: office, title, date of the event. Nothing comes from the template."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

CORE: Final = "docProps/core.xml"
APP: Final = "docProps/app.xml"
TOI_DA_TIEU_DE: Final = 255

_KHONG_DUOC: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_DAU: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE_MO: Final = (
    f'{_DAU}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
APP_XML: Final = (
    f'{_DAU}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>vanban</Application></Properties>"
).encode()


@dataclass(frozen=True, slots=True)
class ThuocTinh:
    """Core properties. ``tieu_de`` is cut to 255 characters; ``ngay`` (the event's date) is created and modified."""

    tieu_de: str
    co_quan: str
    ngay: date | None = None


def _mot_dong(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", _KHONG_DUOC.sub(" ", text)).split())


def _thoat(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def core_xml(thuoc_tinh: ThuocTinh) -> bytes:
    """The core properties part. Line breaks and other controls become one space: a title is one line."""
    co_quan = _thoat(_mot_dong(thuoc_tinh.co_quan))
    ra = [_CORE_MO]
    if tieu_de := _thoat(_mot_dong(thuoc_tinh.tieu_de)[:TOI_DA_TIEU_DE].rstrip()):
        ra.append(f"<dc:title>{tieu_de}</dc:title>")
    if co_quan:
        ra.append(f"<dc:creator>{co_quan}</dc:creator><cp:lastModifiedBy>{co_quan}</cp:lastModifiedBy>")
    if thuoc_tinh.ngay is not None:
        luc = f"{thuoc_tinh.ngay.year:04d}-{thuoc_tinh.ngay.month:02d}-{thuoc_tinh.ngay.day:02d}T00:00:00Z"
        ra.append(
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{luc}</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{luc}</dcterms:modified>'
        )
    ra.append("</cp:coreProperties>")
    return "".join(ra).encode()
