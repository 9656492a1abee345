"""The package: our own properties, fixed times, fixed order. The same description gives the same bytes."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Final
from xml.sax.saxutils import escape

from lxml import etree

from vanban.sheets.chu_o import sach

LUC_NEN: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the earliest that a zip archive can hold."""
DAI_THUOC_TINH: Final = 255

_CORE: Final = "docProps/core.xml"
_APP: Final = "docProps/app.xml"
_STYLES: Final = "xl/styles.xml"
_CHUOI: Final = "xl/sharedStrings.xml"
_TRANG: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_DAU: Final = "[Content_Types].xml"
_QUAN_HE: Final = "xl/_rels/workbook.xml.rels"
_OFFICE: Final = "openxmlformats-officedocument.spreadsheetml"
_KIEU_CHUOI: Final = f'<Override PartName="/{_CHUOI}" ContentType="application/vnd.{_OFFICE}.sharedStrings+xml"/>'
_QUAN_HE_CHUOI: Final = (
    '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
    'Target="sharedStrings.xml" Id="rIdChuoi"/>'
)
_KHAI_BAO: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def dong_goi(goc: bytes, *, tieu_de: str, co_quan: str, ngay: datetime.date | None) -> bytes:
    """Pack the parts again. ``ngay`` is the date of the event; without one the properties carry no date."""
    ra = io.BytesIO()
    chuoi = _Chuoi()
    with zipfile.ZipFile(io.BytesIO(goc)) as cu, zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as moi:
        # The shared texts come last: they are gathered while the sheets are read.
        for ten in [*sorted(set(cu.namelist()) - {_CHUOI}, key=lambda ten: (ten != _DAU, ten)), _CHUOI]:
            if ten == _CORE:
                noi_dung = _core(tieu_de, co_quan, ngay).encode()
            elif ten == _APP:
                noi_dung = _app(co_quan).encode()
            elif ten == _STYLES:
                noi_dung = _xep_phong(cu.read(ten))
            elif ten == _DAU:
                noi_dung = _them(cu.read(ten), _KIEU_CHUOI)
            elif ten == _QUAN_HE:
                noi_dung = _them(cu.read(ten), _QUAN_HE_CHUOI)
            elif ten == _CHUOI:
                noi_dung = chuoi.xml().encode()
            elif _TRANG.fullmatch(ten):
                noi_dung = chuoi.rut(cu.read(ten).decode()).encode()
            else:
                noi_dung = cu.read(ten)
            muc = zipfile.ZipInfo(ten, LUC_NEN)
            muc.compress_type = zipfile.ZIP_DEFLATED
            muc.create_system = 0
            moi.writestr(muc, noi_dung, compresslevel=6)
    return ra.getvalue()


class _Chuoi:
    """Texts moved from the cells to the table of shared texts, where Excel would put them at its next save."""

    _O: Final = re.compile(r't="inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)</t></is>')

    def __init__(self) -> None:
        self._so: dict[str, int] = {}
        self._lan = 0

    def rut(self, trang: str) -> str:
        """The sheet with numbers of texts in the place of texts."""
        return self._O.sub(self._thay, trang)

    def _thay(self, khop: re.Match[str]) -> str:
        self._lan += 1
        return f't="s"><v>{self._so.setdefault(khop[1], len(self._so))}</v>'

    def xml(self) -> str:
        """The part that holds them."""
        muc = "".join(f'<si><t xml:space="preserve">{chu}</t></si>' for chu in self._so)
        return f'{_KHAI_BAO}<sst xmlns="{_NS}" count="{self._lan}" uniqueCount="{len(self._so)}">{muc}</sst>'


_NS: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_THU_TU_PHONG: Final = ("b", "i", "u", "sz", "color", "name", "family", "charset", "scheme")
"""Order of what a font is made of (ECMA-376, CT_Font as Excel writes it)."""


def _xep_phong(styles: bytes) -> bytes:
    goc = etree.fromstring(styles)
    for phong in goc.iter(f"{{{_NS}}}font"):
        phong[:] = sorted(phong, key=lambda con: _THU_TU_PHONG.index(etree.QName(con).localname))
    return etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)


def _them(phan: bytes, muc: str) -> bytes:
    """One more entry at the end of a list, unless it is there."""
    chu = phan.decode()
    if "sharedStrings" in chu:
        return phan
    dong = chu.rindex("</")
    return (chu[:dong] + muc + chu[dong:]).encode()


def _gon(chu: str) -> str:
    return escape(" ".join(sach(chu).split())[:DAI_THUOC_TINH])


def _core(tieu_de: str, co_quan: str, ngay: datetime.date | None) -> str:
    luc = ""
    if ngay is not None:
        luc = "".join(
            f'<dcterms:{the} xsi:type="dcterms:W3CDTF">{ngay.isoformat()}T00:00:00Z</dcterms:{the}>'
            for the in ("created", "modified")
        )
    return (
        f'{_KHAI_BAO}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_gon(tieu_de)}</dc:title><dc:creator>{_gon(co_quan)}</dc:creator>"
        f"<cp:lastModifiedBy>{_gon(co_quan)}</cp:lastModifiedBy>{luc}</cp:coreProperties>"
    )


def _app(co_quan: str) -> str:
    """No program name that a reader takes for a calculator's: it will compute the formulas itself."""
    return (
        f'{_KHAI_BAO}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>vanban</Application><Company>{_gon(co_quan)}</Company></Properties>"
    )
