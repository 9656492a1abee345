"""A PDF → plain records: letters with their places, drawn horizontal lines, fonts. For pages that we laid out.

All lengths in mm from the upper left corner of the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from ctypes import byref, c_double, c_float, c_uint, create_string_buffer
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from vanban.khoa_pdf import KHOA_PDF

_MM: Final = 25.4 / 72
TOI_DA_TRANG: Final = 400
TOI_DA_CHU: Final = 400_000
"""Letters of one file that are read; a paper holds some thousands on a page."""
_CUNG_DONG_MM: Final = 0.35
_TACH_MM: Final = 3.0
"""A gap without a typed space that parts two pieces on one line."""
NET_MM: Final = 1.2
"""A drawn thing no higher than this is a line."""
_NOI_MM: Final = 2.5
"""Dashes that lie so close on one height are one line."""
_SAU: Final = 12
_CHU_GACH: Final = frozenset("_‗—–─―-=")
_GACH_CUOI_DONG: Final = "\u0002"
"""What pdfium calls a hyphen that a line ends with inside a word."""
_PHONG: Final = re.compile(r"^[A-Z]{6}\+")


class PdfKhongDoc(Exception):
    """The bytes are no PDF that can be measured; the message says why in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Net:
    """A letter: its character, the page (from 0), edges, baseline and size."""

    chu: str
    trang: int
    x0: float
    x1: float
    y: float
    co_pt: float
    phong: str
    sau_cach: bool = False


@dataclass(frozen=True, slots=True)
class DongIn:
    """A printed line, or a part of one that stands by itself."""

    text: str
    trang: int
    x0: float
    x1: float
    y: float
    co_pt: float
    phong: str

    @property
    def rong(self) -> float:
        """Its length."""
        return self.x1 - self.x0

    @property
    def truc(self) -> float:
        """Its middle."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class KeIn:
    """A horizontal line on the paper, drawn or typed."""

    trang: int
    x0: float
    x1: float
    y: float
    go: bool = False

    @property
    def rong(self) -> float:
        """Its length."""
        return self.x1 - self.x0

    @property
    def truc(self) -> float:
        """Its middle."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Trang:
    """A page. ``co_hinh``: something other than text and lines is on it."""

    so: int
    rong: float
    cao: float
    net: tuple[Net, ...]
    dong: tuple[DongIn, ...]
    ke: tuple[KeIn, ...]
    co_hinh: bool

    @property
    def trong(self) -> bool:
        """Whether nothing at all is printed in the text area's sense: no letter, line or picture."""
        return not self.net and not self.ke and not self.co_hinh


@dataclass(frozen=True, slots=True)
class BanIn:
    """A laid out paper. ``chu`` is all letters without spaces in order, one for each of ``net``."""

    trang: tuple[Trang, ...]
    net: tuple[Net, ...]
    chu: str


def doc_pdf(du_lieu: bytes) -> BanIn:
    """Read a PDF.

    Raises:
        PdfKhongDoc: it does not open, has a password, no page, or too many.
    """
    with KHOA_PDF:
        try:
            tep = pypdfium2.PdfDocument(du_lieu)
        except pypdfium2.PdfiumError as loi:
            raise PdfKhongDoc("tệp PDF không mở được") from loi
        try:
            so_trang = len(tep)
            if not 0 < so_trang <= TOI_DA_TRANG:
                raise PdfKhongDoc(
                    "tệp PDF không có trang nào" if so_trang < 1 else f"tệp PDF dài hơn {TOI_DA_TRANG} trang"
                )
            trang = []
            con = TOI_DA_CHU
            for so in range(so_trang):
                mot = _trang(tep, so, con)
                con -= len(mot.net)
                if con <= 0:
                    raise PdfKhongDoc("tệp PDF có quá nhiều chữ")
                trang.append(mot)
        except pypdfium2.PdfiumError as loi:
            raise PdfKhongDoc("trang của tệp PDF không đọc được") from loi
        finally:
            tep.close()
    return lap_ban(trang)


def lap_ban(trang: Iterable[Trang]) -> BanIn:
    """A laid out paper from its pages."""
    trang = tuple(trang)
    net = tuple(n for t in trang for n in t.net)
    return BanIn(trang, net, "".join(n.chu for n in net))


def lap_trang(trang: Trang, net: Iterable[Net], ke: Iterable[KeIn]) -> Trang:
    """A page with other letters and lines; its printed lines follow from them."""
    net = tuple(net)
    dong = tuple(_dong(net))
    go = [KeIn(trang.so, d.x0, d.x1, d.y, go=True) for d in dong if _la_gach(d.text)]
    in_ra = tuple(d for d in dong if not _la_gach(d.text))
    return replace(trang, net=net, dong=in_ra, ke=tuple(_noi([*ke, *go])))


def _trang(tep: pypdfium2.PdfDocument, so: int, con: int) -> Trang:
    trang = tep[so]
    try:
        rong, cao = trang.get_size()
        ve = list(_ve(trang, cao, so))
        chu = trang.get_textpage()
        try:
            net = tuple(_net(chu, cao, so, con))
        finally:
            chu.close()
        co_hinh = any(o.type in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING} for o in _vat(trang))
    finally:
        trang.close()
    return lap_trang(Trang(so, rong * _MM, cao * _MM, (), (), (), co_hinh), net, ve)


def _la_gach(text: str) -> bool:
    return len(text) >= 3 and set(text) <= _CHU_GACH


def _vat(trang: pypdfium2.PdfPage) -> Iterator[pypdfium2.PdfObject]:
    yield from trang.get_objects(max_depth=_SAU)


# --- letters --------------------------------------------------------------------------------------------------------


def _net(chu: pypdfium2.PdfTextPage, cao: float, so: int, con: int) -> Iterator[Net]:
    """The letters with what is known of them; combining marks are joined to their letter, spaces only remembered."""
    x0, x1, y0, y1 = c_double(), c_double(), c_double(), c_double()
    gx, gy = c_double(), c_double()
    hop = pdfium.FS_RECTF()
    ten: dict[str, str] = {}
    truoc: Net | None = None
    sau_cach = False
    for i in range(min(chu.count_chars(), con * 2)):
        ma = pdfium.FPDFText_GetUnicode(chu, i)
        ky_tu = chr(ma) if 0 < ma < 0x110000 and not 0xD800 <= ma < 0xE000 else "\ufffd"
        if pdfium.FPDFText_IsGenerated(chu, i) == 1:
            continue
        if ky_tu == _GACH_CUOI_DONG:
            ky_tu = "-"
        if ky_tu.isspace() or ky_tu in "\u00ad\u200b\ufeff":
            sau_cach = sau_cach or ky_tu.isspace()
            continue
        pdfium.FPDFText_GetCharOrigin(chu, i, byref(gx), byref(gy))
        if truoc is not None and unicodedata.combining(ky_tu):
            ghep = unicodedata.normalize("NFC", truoc.chu + ky_tu)
            truoc = replace(truoc, chu=ghep if len(ghep) == 1 else truoc.chu)
            continue
        pdfium.FPDFText_GetCharBox(chu, i, byref(x0), byref(x1), byref(y0), byref(y1))
        a, b = x0.value, x1.value
        if ky_tu in _CHU_GACH and pdfium.FPDFText_GetLooseCharBox(chu, i, hop):
            a, b = hop.left, hop.right
        if truoc is not None:
            yield truoc
        for le in unicodedata.normalize("NFKC", ky_tu)[:1] or ky_tu:
            truoc = Net(le, so, a * _MM, b * _MM, (cao - gy.value) * _MM, _co(chu, i), _phong(chu, i, ten), sau_cach)
        sau_cach = False
    if truoc is not None:
        yield truoc


def _co(chu: pypdfium2.PdfTextPage, i: int) -> float:
    """The size on the paper: the font size of pdfium already knows the text matrix."""
    return round(float(pdfium.FPDFText_GetFontSize(chu, i)), 2)


def _phong(chu: pypdfium2.PdfTextPage, i: int, ten: dict[str, str]) -> str:
    dem = create_string_buffer(128)
    dai = pdfium.FPDFText_GetFontInfo(chu, i, dem, 128, None)
    tho = dem.raw[: max(min(dai, 128) - 1, 0)].decode("utf-8", "replace")
    if tho not in ten:
        ten[tho] = _PHONG.sub("", tho)
    return ten[tho]


def _dong(net: tuple[Net, ...]) -> Iterator[DongIn]:
    """The printed lines: letters on one height, in the order of the file, parted at gaps that no space fills."""
    cho: list[Net] = []
    for n in net:
        if cho:
            t = cho[-1]
            cach = n.x0 - t.x1
            cung = abs(n.y - t.y) <= _CUNG_DONG_MM and cach >= -1.0
            if not cung or (cach > _TACH_MM and not n.sau_cach):
                yield _gop(cho)
                cho = []
        cho.append(n)
    if cho:
        yield _gop(cho)


def _gop(net: list[Net]) -> DongIn:
    text = "".join((" " if n.sau_cach and i else "") + n.chu for i, n in enumerate(net))
    lon = max(net, key=lambda n: n.co_pt)
    return DongIn(text, net[0].trang, min(n.x0 for n in net), max(n.x1 for n in net), net[0].y, lon.co_pt, lon.phong)


def dong_cua(net: tuple[Net, ...]) -> tuple[DongIn, ...]:
    """The printed lines of a stretch of letters, whole lines also over wide gaps."""
    ra: list[DongIn] = []
    cho: list[Net] = []
    for n in net:
        # A mark above or below (superscript) does not begin a line.
        if cho and (n.trang != cho[-1].trang or (abs(n.y - cho[-1].y) > _CUNG_DONG_MM and n.x0 < cho[-1].x1 - 0.5)):
            ra.append(_gop(cho))
            cho = []
        cho.append(n)
    if cho:
        ra.append(_gop(cho))
    return tuple(ra)


# --- lines ----------------------------------------------------------------------------------------------------------


def _ve(trang: pypdfium2.PdfPage, cao: float, so: int) -> Iterator[KeIn]:
    """Horizontal lines that can be seen."""
    for vat in trang.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=_SAU):
        if not _thay(vat.raw):
            continue
        a, duoi, b, tren = vat.get_bounds()
        if (tren - duoi) * _MM <= NET_MM:
            net_ve = _net_ve(vat.raw) if _ke_net(vat.raw) else 0.0
            yield KeIn(so, a * _MM + net_ve / 2, b * _MM - net_ve / 2, (cao - (tren + duoi) / 2) * _MM)
        elif _ke_net(vat.raw):
            yield from _canh(vat.raw, cao, so)


def _thay(vat: pdfium.FPDF_PAGEOBJECT) -> bool:
    """Whether it has colour on white paper."""
    r, g, b, a = (c_uint() for _ in range(4))
    lay = pdfium.FPDFPageObj_GetStrokeColor if _ke_net(vat) else pdfium.FPDFPageObj_GetFillColor
    if not lay(vat, byref(r), byref(g), byref(b), byref(a)):
        return True
    return a.value > 20 and min(r.value, g.value, b.value) < 230


def _ke_net(vat: pdfium.FPDF_PAGEOBJECT) -> bool:
    from ctypes import c_int

    to, net = c_int(), c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(vat, byref(to), byref(net))) and bool(net.value)


def _net_ve(vat: pdfium.FPDF_PAGEOBJECT) -> float:
    """What the width of the pen adds to the length, in mm."""
    day = c_float()
    return float(day.value) * _MM if pdfium.FPDFPageObj_GetStrokeWidth(vat, byref(day)) else 0.0


def _canh(vat: pdfium.FPDF_PAGEOBJECT, cao: float, so: int) -> Iterator[KeIn]:
    """The horizontal sides of a box or of lines that were drawn in one go."""
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(vat, m)
    diem: list[tuple[float, float, bool]] = []
    x, y = c_float(), c_float()
    for i in range(min(pdfium.FPDFPath_CountSegments(vat), 4000)):
        doan = pdfium.FPDFPath_GetPathSegment(vat, i)
        pdfium.FPDFPathSegment_GetPoint(doan, byref(x), byref(y))
        moi = pdfium.FPDFPathSegment_GetType(doan) == pdfium.FPDF_SEGMENT_MOVETO
        diem.append((m.a * x.value + m.c * y.value + m.e, m.b * x.value + m.d * y.value + m.f, moi))
    for (ax, ay, _), (bx, by, moi) in pairwise(diem):
        if not moi and abs(ay - by) * _MM < 0.3 and abs(ax - bx) * _MM > 2:
            yield KeIn(so, min(ax, bx) * _MM, max(ax, bx) * _MM, (cao - (ay + by) / 2) * _MM)


def _noi(ke: list[KeIn]) -> Iterator[KeIn]:
    """Dashes and doubled borders made one; specks left out."""
    con = sorted(ke, key=lambda k: (round(k.y, 1), k.x0))
    gop: list[KeIn] = []
    for k in con:
        if gop and abs(gop[-1].y - k.y) < 0.25 and k.x0 - gop[-1].x1 < _NOI_MM:
            gop[-1] = replace(gop[-1], x1=max(gop[-1].x1, k.x1), go=gop[-1].go and k.go)
        else:
            gop.append(k)
    return (k for k in gop if k.rong >= 3)
