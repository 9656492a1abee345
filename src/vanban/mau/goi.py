"""The package of a template: an empty document in the decree's page, and its bytes, the same on every machine.

The start is our own package and not the one python-docx brings along, which is American paper in English with a theme.
The zip is stored, not deflated: what a packer makes of the same bytes depends on its version.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from vanban.mau.kieu import DAU_XML, NS, styles_xml, twip
from vanban.the_thuc import (
    DAU_TRANG_MM,
    KHO_CAO_MM,
    KHO_GIAY,
    KHO_GIAY_NGANG,
    KHO_RONG_MM,
    LE_DUOI_MM,
    LE_NGANG_MM,
    LE_PHAI_MM,
    LE_TRAI_MM,
    LE_TREN_MM,
    NGON_NGU,
    PHONG_CHU,
    KhoGiay,
)

if TYPE_CHECKING:
    from docx.document import Document

NS_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NS_GOI: Final = "http://schemas.openxmlformats.org/package/2006"
_NS_VE: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NGAY_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_DAU_GOI: Final = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")


@dataclass(frozen=True, slots=True)
class Trang:
    """A page: its size, its margins (top, right, bottom, left) and the widths inside, in mm."""

    rong_mm: float
    cao_mm: float
    le_mm: tuple[float, float, float, float]
    kho: KhoGiay

    @property
    def ngang(self) -> bool:
        """Whether the page lies on its side."""
        return self.rong_mm > self.cao_mm

    def xml(self) -> str:
        """Section properties: the number on every page but the first, counted from 1."""
        tren, phai, duoi, trai = (twip(le) for le in self.le_mm)
        huong = ' w:orient="landscape"' if self.ngang else ""
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
            f'<w:pgSz w:w="{twip(self.rong_mm)}" w:h="{twip(self.cao_mm)}"{huong}/>'
            f'<w:pgMar w:top="{tren}" w:right="{phai}" w:bottom="{duoi}" w:left="{trai}"'
            f' w:header="{twip(DAU_TRANG_MM)}" w:footer="{twip(DAU_TRANG_MM)}" w:gutter="0"/>'
            '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
        )


DOC: Final = Trang(
    KHO_RONG_MM.chon,
    KHO_CAO_MM.chon,
    (LE_TREN_MM.chon, LE_PHAI_MM.chon, LE_DUOI_MM.chon, LE_TRAI_MM.chon),
    KHO_GIAY,
)
NGANG: Final = Trang(KHO_CAO_MM.chon, KHO_RONG_MM.chon, (LE_NGANG_MM.chon,) * 4, KHO_GIAY_NGANG)


def _quan_he(dong: list[tuple[str, str]]) -> str:
    muc = "".join(
        f'<Relationship Id="rId{so}" Type="{loai}" Target="{dich}"/>' for so, (loai, dich) in enumerate(dong, start=1)
    )
    return f'{DAU_XML}<Relationships xmlns="{_NS_GOI}/relationships">{muc}</Relationships>'


def _dau_trang(chay: str) -> str:
    return f'{DAU_XML}<w:hdr xmlns:w="{NS}"><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>{chay}</w:p></w:hdr>'


def _so_trang() -> str:
    manh = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{m}</w:r>" for m in manh)


def _chu_de() -> str:
    """A theme in black and white and in the decree's font: no style refers to it, but Word expects to find one."""
    mau = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF", "hlink": "000000", "folHlink": "000000"}
    thu_tu = ("dk1", "lt1", "dk2", "lt2", *(f"accent{so}" for so in range(1, 7)), "hlink", "folHlink")
    cac_mau = "".join(f'<a:{ten}><a:srgbClr val="{mau.get(ten, "000000")}"/></a:{ten}>' for ten in thu_tu)
    chu = f'<a:latin typeface="{PHONG_CHU}"/><a:ea typeface=""/><a:cs typeface="{PHONG_CHU}"/>'
    to = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{DAU_XML}<a:theme xmlns:a="{_NS_VE}" name="Văn bản"><a:themeElements>'
        f'<a:clrScheme name="Văn bản">{cac_mau}</a:clrScheme>'
        f'<a:fontScheme name="Văn bản"><a:majorFont>{chu}</a:majorFont><a:minorFont>{chu}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Văn bản"><a:fillStyleLst>{to * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{to}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{to * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _cac_phan(trang: Trang, ten: str) -> dict[str, str]:
    loai = {
        "word/document.xml": f"{_WORD}.document.main+xml",
        "word/styles.xml": f"{_WORD}.styles+xml",
        "word/settings.xml": f"{_WORD}.settings+xml",
        "word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "word/header1.xml": f"{_WORD}.header+xml",
        "word/header2.xml": f"{_WORD}.header+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    return {
        "[Content_Types].xml": (
            f'{DAU_XML}<Types xmlns="{_NS_GOI}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="/{phan}" ContentType="{kieu}"/>' for phan, kieu in loai.items())
            + "</Types>"
        ),
        "_rels/.rels": _quan_he(
            [
                (f"{NS_R}/officeDocument", "word/document.xml"),
                (f"{_NS_GOI}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "word/_rels/document.xml.rels": _quan_he(
            [
                (f"{NS_R}/styles", "styles.xml"),
                (f"{NS_R}/settings", "settings.xml"),
                (f"{NS_R}/fontTable", "fontTable.xml"),
                (f"{NS_R}/header", "header1.xml"),
                (f"{NS_R}/header", "header2.xml"),
                (f"{NS_R}/theme", "theme/theme1.xml"),
            ]
        ),
        "word/document.xml": (
            f'{DAU_XML}<w:document xmlns:w="{NS}" xmlns:r="{NS_R}"><w:body>{trang.xml()}</w:body></w:document>'
        ),
        "word/styles.xml": styles_xml(trang.kho),
        "word/settings.xml": (
            f'{DAU_XML}<w:settings xmlns:w="{NS}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="{twip(10)}"/>'
            '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
            ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
            f'<w:themeFontLang w:val="{NGON_NGU}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
            "</w:settings>"
        ),
        "word/fontTable.xml": (
            f'{DAU_XML}<w:fonts xmlns:w="{NS}"><w:font w:name="{PHONG_CHU}"><w:panose1 w:val="02020603050405020304"/>'
            '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
        ),
        "word/theme/theme1.xml": _chu_de(),
        "word/header1.xml": _dau_trang(_so_trang()),
        "word/header2.xml": _dau_trang(""),
        "docProps/core.xml": (
            f'{DAU_XML}<cp:coreProperties xmlns:cp="{_NS_GOI}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(ten)}</dc:title><dc:creator>vanban</dc:creator><dc:language>{NGON_NGU}</dc:language>"
            "</cp:coreProperties>"
        ),
    }


def _nen(phan: dict[str, bytes]) -> bytes:
    ra = io.BytesIO()
    thu_tu = [*_DAU_GOI, *sorted(set(phan) - set(_DAU_GOI))]
    with zipfile.ZipFile(ra, "w", zipfile.ZIP_STORED) as zf:
        for ten in thu_tu:
            muc = zipfile.ZipInfo(ten, _NGAY_ZIP)
            muc.create_system = 0
            zf.writestr(muc, phan[ten])
    return ra.getvalue()


def mo(trang: Trang, ten: str) -> Document:
    """An empty document on this page, with our styles."""
    import docx

    return docx.Document(io.BytesIO(_nen({phan: chu.encode() for phan, chu in _cac_phan(trang, ten).items()})))


def dong_goi(tai_lieu: Document) -> bytes:
    """The finished document."""
    tam = io.BytesIO()
    tai_lieu.save(tam)
    with zipfile.ZipFile(tam) as zf:
        return _nen({ten: zf.read(ten) for ten in zf.namelist()})
