"""Bytes of a PDF → records. Runs in a process of its own (:mod:`vanban.conform.pdf.gac`): pdfium is not ours.

Signature fields are read as they are seen: the page is flattened in memory, and what came on top within the field is
its appearance, with real places and sizes. The file is not changed.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator
from ctypes import byref, c_double, c_uint, create_string_buffer, string_at
from dataclasses import replace
from math import hypot
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from vanban.conform.pdf.ban_ghi import TOI_DA_TEP, AnhPdf, ChuKySo, DongPdf, Hop, KieuChu, MauAnh, Muc, TepPdf, TrangPdf
from vanban.conform.view import TepHong
from vanban.khoa_pdf import KHOA_PDF

MM: Final = 25.4 / 72
TOI_DA_TRANG: Final = 1_000
TOI_DA_VAT: Final = 200_000
"""Objects of one file that are looked at."""
TOI_DA_KY: Final = 200
_TOI_DA_CHU: Final = 20_000
_TOI_DA_DIEM: Final = 4_000_000
_TOI_DA_ANH_NEN: Final = 60 * 2**20
_MAU_DIEM: Final = 20_000
_SAU: Final = 8
_AN: Final = 0x02 | 0x20  # Hidden, NoView
_TRUONG_KY: Final = 7  # FORMTYPE_SIGNATURE
_PHONG: Final = re.compile(r"^[A-Z]{6}\+")
_LAM_LAI: Final = "Mở bằng trình đọc PDF xem có đủ trang không; chép lại từ nơi gửi, hoặc xuất lại từ tệp gốc."


def doc_pdf(du_lieu: bytes, ten: str) -> TepPdf:
    """Read a PDF. Raises TepHong with the reason in one sentence."""
    if not du_lieu:
        raise TepHong("tep-rong", "Tệp rỗng, không có nội dung nào.", "Chép lại tệp từ nơi gửi.")
    if len(du_lieu) > TOI_DA_TEP:
        raise TepHong("tep-qua-lon", "Tệp PDF lớn hơn 200 MB nên không mở.", "Tách tệp thành nhiều phần rồi kiểm tra.")
    if b"%PDF-" not in du_lieu[:1024]:
        raise TepHong("tep-dang-khac", "Tệp không phải là tệp PDF, chỉ mang đuôi .pdf.", "Xuất lại tệp sang PDF.")
    with KHOA_PDF:
        try:
            tep = pypdfium2.PdfDocument(du_lieu)
        except pypdfium2.PdfiumError as loi:
            if "password" in str(loi).lower() or "security" in str(loi).lower():
                message = "Tệp PDF có mật khẩu nên không đọc được."
                raise TepHong("tep-mat-khau", message, "Bỏ mật khẩu bằng phần mềm đã đặt, rồi kiểm tra lại.") from loi
            raise TepHong("tep-hong", "Tệp PDF bị hỏng hoặc chép dở nên không mở được.", _LAM_LAI) from loi
        try:
            return _tep(tep, du_lieu, ten)
        except pypdfium2.PdfiumError as loi:
            raise TepHong("tep-hong", "Tệp PDF có trang bị hỏng nên không đọc hết.", _LAM_LAI) from loi
        finally:
            tep.close()


def _tep(tep: pypdfium2.PdfDocument, du_lieu: bytes, ten: str) -> TepPdf:
    so_trang = len(tep)
    if so_trang < 1:
        raise TepHong("tep-hong", "Tệp PDF không có trang nào.", _LAM_LAI)
    if so_trang > TOI_DA_TRANG:
        message = f"Tệp PDF có {so_trang} trang, nhiều hơn {TOI_DA_TRANG} trang nên không đọc."
        raise TepHong("tep-qua-lon", message, "Tách tệp thành nhiều phần rồi kiểm tra.")
    ky_so = pdfium.FPDF_GetSignatureCount(tep) > 0
    if ky_so:
        tep.init_forms()
    con = TOI_DA_VAT
    trang: list[TrangPdf] = []
    chu_ky: list[ChuKySo] = []
    for so in range(so_trang):
        mot, dem = _trang(tep, so, con)
        con -= dem
        if con <= 0:
            message = "Tệp PDF có quá nhiều chi tiết bên trong nên không đọc hết."
            raise TepHong("tep-qua-lon", message, "Tách tệp thành nhiều phần rồi kiểm tra.")
        trang.append(mot)
        if ky_so and len(chu_ky) < TOI_DA_KY:
            chu_ky += _chu_ky(tep, so)
    return TepPdf(ten, _ban(tep, du_lieu), so_trang, tuple(trang), tuple(chu_ky[:TOI_DA_KY]))


def _ban(tep: pypdfium2.PdfDocument, du_lieu: bytes) -> tuple[int, int]:
    """The version: that of the catalog may only raise that of the header. (0, 0): none is told."""
    khop = re.search(rb"%PDF-(\d)\.(\d)", du_lieu[:1024])
    dau = (int(khop[1]), int(khop[2])) if khop else (0, 0)
    muc = divmod(tep.get_version() or 0, 10)
    return max(dau, muc)


# --- a page ---------------------------------------------------------------------------------------------------------


class _Khung:
    """The visible box of a page: from the space of its content to mm from the upper left corner as it is seen."""

    def __init__(self, trang: pypdfium2.PdfPage) -> None:
        self.trai, self.duoi, self.phai, self.tren = trang.get_cropbox()
        self.xoay = int(pdfium.FPDFPage_GetRotation(trang)) % 4

    def hop(self, x0: float, y0: float, x1: float, y1: float) -> Hop:
        """A box on the page."""
        x0, x1 = min(x0, x1), max(x0, x1)
        y0, y1 = min(y0, y1), max(y0, y1)
        if self.xoay == 1:
            cac = y0 - self.duoi, x0 - self.trai, y1 - self.duoi, x1 - self.trai
        elif self.xoay == 2:
            cac = self.phai - x1, y0 - self.duoi, self.phai - x0, y1 - self.duoi
        elif self.xoay == 3:
            cac = self.tren - y1, self.phai - x1, self.tren - y0, self.phai - x0
        else:
            cac = x0 - self.trai, self.tren - y1, x1 - self.trai, self.tren - y0
        return cac[0] * MM, cac[1] * MM, cac[2] * MM, cac[3] * MM


_Bien = tuple[float, float, float, float, float, float]
_DON_VI: Final[_Bien] = (1, 0, 0, 1, 0, 0)


def _nhan(m: _Bien, n: _Bien) -> _Bien:
    """First ``m``, then ``n``."""
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip


def _bien_cua(vat: Any) -> _Bien:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(vat, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _vat(trang: pypdfium2.PdfPage, tu: int, con: int) -> Iterator[tuple[Any, int, _Bien]]:
    """The objects of a page from number ``tu``: object, kind, where its own space lies on the page."""
    cho: list[tuple[Any, _Bien, int]] = [
        (pdfium.FPDFPage_GetObject(trang, i), _DON_VI, 0)
        for i in reversed(range(tu, min(pdfium.FPDFPage_CountObjects(trang), tu + con)))
    ]
    while cho and con > 0:
        vat, bien, sau = cho.pop()
        if not vat:
            continue
        con -= 1
        loai = pdfium.FPDFPageObj_GetType(vat)
        yield vat, loai, bien
        if loai == pdfium.FPDF_PAGEOBJ_FORM and sau < _SAU:
            trong = _nhan(_bien_cua(vat), bien)
            so = max(pdfium.FPDFFormObj_CountObjects(vat), 0)
            cho += [(pdfium.FPDFFormObj_GetObject(vat, i), trong, sau + 1) for i in reversed(range(min(so, con)))]


def _trang(tep: pypdfium2.PdfDocument, so: int, con: int) -> tuple[TrangPdf, int]:
    trang = tep[so]
    try:
        khung = _Khung(trang)
        rong, cao = trang.get_size()
        so_anh = dem = so_chu = 0
        lon: tuple[float, Any, Hop] | None = None
        for vat, loai, bien in _vat(trang, 0, con):
            dem += 1
            if loai == pdfium.FPDF_PAGEOBJ_IMAGE:
                so_anh += 1
                hop = _hop_anh(vat, bien, khung)
                dien_tich = (hop[2] - hop[0]) * (hop[3] - hop[1])
                if lon is None or dien_tich > lon[0]:
                    lon = dien_tich, vat, hop
            elif loai == pdfium.FPDF_PAGEOBJ_TEXT and _nhin_thay(vat):
                so_chu += 1
        anh = _anh(trang, lon[1], lon[2]) if lon is not None else None
        chu = trang.get_textpage()
        try:
            if so_chu:
                so_chu = min(chu.count_chars(), _TOI_DA_CHU)
            dong = tuple(_dong(chu, khung)) if so_chu else ()
        finally:
            chu.close()
        return TrangPdf(rong * MM, cao * MM, so_chu, so_anh, anh, dong if so == 0 else dong[:12]), dem
    finally:
        trang.close()


def _nhin_thay(vat: Any) -> bool:
    return bool(pdfium.FPDFTextObj_GetTextRenderMode(vat) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _dong(chu: pypdfium2.PdfTextPage, khung: _Khung) -> Iterator[DongPdf]:
    """The lines of a page, top to bottom, each with its baseline."""
    gx, gy = c_double(), c_double()
    text, y = "", 0.0
    ra: list[DongPdf] = []
    for i in range(min(chu.count_chars(), _TOI_DA_CHU)):
        c = _chu(chu, i)
        if c in "\r\n":
            if text.strip():
                ra.append(DongPdf(_gon(text), y))
            text = ""
            continue
        if not text.strip():
            pdfium.FPDFText_GetCharOrigin(chu, i, byref(gx), byref(gy))
            y = khung.hop(gx.value, gy.value, gx.value, gy.value)[1]
        text += c
    if text.strip():
        ra.append(DongPdf(_gon(text), y))
    yield from sorted(ra, key=lambda d: d.y)


def _gon(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())[:300]


def _chu(chu: pypdfium2.PdfTextPage, i: int) -> str:
    ma = pdfium.FPDFText_GetUnicode(chu, i)
    return chr(ma) if 0 < ma < 0x110000 and not 0xD800 <= ma < 0xE000 else "\ufffd"


# --- pictures -------------------------------------------------------------------------------------------------------

_XAM: Final = {pdfium.FPDF_COLORSPACE_DEVICEGRAY, pdfium.FPDF_COLORSPACE_CALGRAY}
_MAU: Final = {
    pdfium.FPDF_COLORSPACE_DEVICERGB,
    pdfium.FPDF_COLORSPACE_DEVICECMYK,
    pdfium.FPDF_COLORSPACE_CALRGB,
    pdfium.FPDF_COLORSPACE_LAB,
}


def _hop_anh(vat: Any, bien: _Bien, khung: _Khung) -> Hop:
    """Where a picture lies: the unit square under its matrix."""
    m = _nhan(_bien_cua(vat), bien)
    xs = [m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]]
    ys = [m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]]
    return khung.hop(min(xs), min(ys), max(xs), max(ys))


def _anh(trang: pypdfium2.PdfPage, vat: Any, hop: Hop) -> AnhPdf:
    """A picture by what its dictionary says; it is not unpacked."""
    tin = pdfium.FPDF_IMAGEOBJ_METADATA()
    pdfium.FPDFImageObj_GetImageMetadata(vat, trang, tin)
    bit, khong = int(tin.bits_per_pixel), int(tin.colorspace)
    mau: MauAnh = ""
    if khong in _XAM or (bit == 1 and khong != pdfium.FPDF_COLORSPACE_INDEXED):
        mau = "xam"
    elif khong in _MAU:
        mau = "mau"
    elif khong == pdfium.FPDF_COLORSPACE_ICCBASED and bit:
        mau = "xam" if bit in {8, 16} else "mau" if bit >= 24 else ""
    return AnhPdf((int(tin.width), int(tin.height)), hop, mau, _dpi_ghi(vat))


def _dpi_ghi(vat: Any) -> tuple[int, int]:
    """The density that a JPEG tells of itself; 0 when there is none."""
    if pdfium.FPDFImageObj_GetImageFilterCount(vat) != 1:
        return 0, 0
    ten = create_string_buffer(32)
    pdfium.FPDFImageObj_GetImageFilter(vat, 0, ten, 32)
    dai = pdfium.FPDFImageObj_GetImageDataRaw(vat, None, 0)
    if ten.value != b"DCTDecode" or not 20 < dai <= _TOI_DA_ANH_NEN:
        return 0, 0
    dem = create_string_buffer(dai)
    pdfium.FPDFImageObj_GetImageDataRaw(vat, dem, dai)
    dau = dem.raw[:20]
    if dau[:4] != b"\xff\xd8\xff\xe0" or dau[6:11] != b"JFIF\0":
        return 0, 0
    don_vi, x, y = struct.unpack(">BHH", dau[13:18])
    return (x, y) if don_vi == 1 else (round(x * 2.54), round(y * 2.54)) if don_vi == 2 else (0, 0)


def _anh_ky(tep: pypdfium2.PdfDocument, trang: pypdfium2.PdfPage, vat: Any, hop: Hop) -> AnhPdf:
    """A picture of a signature, with the colour of its ink and whether paper shows through."""
    anh = _anh(trang, vat, hop)
    if not 0 < anh.px[0] * anh.px[1] <= _TOI_DA_DIEM or anh.rong * anh.cao > 210 * 297:
        return anh
    ve = pdfium.FPDFImageObj_GetRenderedBitmap(tep, trang, vat)
    if not ve:
        return anh
    try:
        muc, trong_suot = _muc(ve)
    finally:
        pdfium.FPDFBitmap_Destroy(ve)
    return AnhPdf(anh.px, hop, anh.mau, anh.dpi_ghi, muc, trong_suot)


def _muc(ve: Any) -> tuple[Muc, bool]:
    """What most of the ink of a bitmap is, and whether a part of it is clear."""
    dang = pdfium.FPDFBitmap_GetFormat(ve)
    kenh = {pdfium.FPDFBitmap_BGR: 3, pdfium.FPDFBitmap_BGRx: 4, pdfium.FPDFBitmap_BGRA: 4}.get(dang)
    rong, cao, hang = (int(h(ve)) for h in (_RONG_HINH, _CAO_HINH, pdfium.FPDFBitmap_GetStride))
    if kenh is None or not 0 < hang * cao <= 8 * _TOI_DA_DIEM:
        return "", True
    diem = string_at(pdfium.FPDFBitmap_GetBuffer(ve), hang * cao)
    dem: dict[Muc, int] = {"do": 0, "xanh": 0, "den": 0, "": 0}
    trong = tat_ca = 0
    buoc = max(1, round((rong * cao / _MAU_DIEM) ** 0.5))
    for y in range(0, cao, buoc):
        for x in range(0, rong, buoc):
            o = y * hang + x * kenh
            b, g, r = diem[o], diem[o + 1], diem[o + 2]
            tat_ca += 1
            if dang == pdfium.FPDFBitmap_BGRA and diem[o + 3] < 128:
                trong += 1
            elif min(r, g, b) > 200:
                continue
            elif r > g + 40 and r > b + 40:
                dem["do"] += 1
            elif b > r + 25 and b + 10 >= g:
                dem["xanh"] += 1
            elif max(r, g, b) - min(r, g, b) < 30:
                dem["den"] += 1
            else:
                dem[""] += 1
    co = sum(dem.values())
    nhieu = max(dem, key=lambda m: dem[m])
    return (nhieu if co and dem[nhieu] >= co * 0.6 else ""), trong > tat_ca * 0.02


_RONG_HINH, _CAO_HINH = pdfium.FPDFBitmap_GetWidth, pdfium.FPDFBitmap_GetHeight


# --- signature fields -----------------------------------------------------------------------------------------------


def _chu_ky(tep: pypdfium2.PdfDocument, so: int) -> list[ChuKySo]:
    """The signature fields of a page."""
    trang = tep[so]
    try:
        khung = _Khung(trang)
        o = list(_o_ky(tep, trang, khung))
        if not any(hien for _, hien, _ in o):
            return [ChuKySo(so, hop, False, da_ky) for hop, _, da_ky in o]
        so_vat = pdfium.FPDFPage_CountObjects(trang)
        nen = {khoa for khoa, *_ in _cac_chu(trang, khung, [])}
        dep = pdfium.FPDFPage_Flatten(trang, pdfium.FLAT_NORMALDISPLAY)
    finally:
        trang.close()
    if dep != pdfium.FLATTEN_SUCCESS:
        return [ChuKySo(so, hop, False, da_ky) for hop, _, da_ky in o]
    trang = tep[so]
    try:
        hop_hien = [hop for hop, hien, _ in o if hien]
        chu = [c for c in _cac_chu(trang, khung, hop_hien) if c[0] not in nen]
        anh = []
        for vat, loai, bien in _vat(trang, so_vat, TOI_DA_VAT):
            if loai == pdfium.FPDF_PAGEOBJ_IMAGE:
                noi = _hop_anh(vat, bien, khung)
                if any(_trong(noi, hop) for hop in hop_hien):
                    anh.append(_anh_ky(tep, trang, vat, noi))
        cua_anh, cua_chu = [_cua(a.hop, hop_hien) for a in anh], [_cua(c[1], hop_hien) for c in chu]
        ra = []
        for hop, hien, da_ky in o:
            so_hien = hop_hien.index(hop) if hien else -1
            ra.append(
                _mot_ky(
                    ChuKySo(so, hop, hien, da_ky),
                    [c for c, cua in zip(chu, cua_chu, strict=True) if cua == so_hien and hien],
                    [a for a, cua in zip(anh, cua_anh, strict=True) if cua == so_hien and hien],
                )
            )
        return ra
    finally:
        trang.close()


def _o_ky(tep: pypdfium2.PdfDocument, trang: pypdfium2.PdfPage, khung: _Khung) -> Iterator[tuple[Hop, bool, bool]]:
    """The signature fields of a page: box, whether it shows, whether it is signed."""
    hop = pdfium.FS_RECTF()
    for i in range(min(pdfium.FPDFPage_GetAnnotCount(trang), 2_000)):
        chu_thich = pdfium.FPDFPage_GetAnnot(trang, i)
        if not chu_thich:
            continue
        try:
            if pdfium.FPDFAnnot_GetSubtype(chu_thich) != pdfium.FPDF_ANNOT_WIDGET:
                continue
            if pdfium.FPDFAnnot_GetFormFieldType(tep.formenv, chu_thich) != _TRUONG_KY:
                continue
            pdfium.FPDFAnnot_GetRect(chu_thich, byref(hop))
            noi = khung.hop(hop.left, hop.bottom, hop.right, hop.top)
            co = noi[2] - noi[0] > 1 and noi[3] - noi[1] > 1 and not pdfium.FPDFAnnot_GetFlags(chu_thich) & _AN
            hien = co and pdfium.FPDFAnnot_GetObjectCount(chu_thich) > 0
            yield noi, bool(hien), bool(pdfium.FPDFAnnot_HasKey(chu_thich, b"V"))
        finally:
            pdfium.FPDFPage_CloseAnnot(chu_thich)


_Khoa = tuple[str, float, float]
_ChuDat = tuple[_Khoa, Hop, KieuChu]


def _cac_chu(trang: pypdfium2.PdfPage, khung: _Khung, trong: list[Hop]) -> Iterator[_ChuDat]:
    """The letters of a page, how they are set only within ``trong``; there spaces stand with the letter before."""
    chu = trang.get_textpage()
    try:
        gx, gy = c_double(), c_double()
        m, dem = pdfium.FS_MATRIX(), create_string_buffer(128)
        kenh = [c_uint() for _ in range(4)]
        truoc: Hop = (0, 0, 0, 0)
        for i in range(min(chu.count_chars(), _TOI_DA_CHU)):
            c = _chu(chu, i)
            if c.isspace() or pdfium.FPDFText_IsGenerated(chu, i) == 1:
                if trong:
                    yield ("\n" if c in "\r\n" else " ", float(i), -1.0), truoc, KieuChu("", 0, (0, 0, 0), 0)
                continue
            pdfium.FPDFText_GetCharOrigin(chu, i, byref(gx), byref(gy))
            truoc = khung.hop(gx.value, gy.value, gx.value, gy.value)
            khoa = c, round(gx.value, 1), round(gy.value, 1)
            if not trong:
                yield khoa, truoc, KieuChu("", 0, (0, 0, 0), 1)
                continue
            if not any(_trong(truoc, h) for h in trong):
                continue
            pdfium.FPDFText_GetMatrix(chu, i, byref(m))
            co = round(float(pdfium.FPDFText_GetFontSize(chu, i)) * hypot(m.b, m.d), 1)
            pdfium.FPDFText_GetFillColor(chu, i, *(byref(k) for k in kenh))
            dai = pdfium.FPDFText_GetFontInfo(chu, i, dem, 128, None)
            ten = _PHONG.sub("", dem.raw[: max(min(dai, 128) - 1, 0)].decode("utf-8", "replace"))
            yield khoa, truoc, KieuChu(ten, co, (kenh[0].value, kenh[1].value, kenh[2].value), 1)
    finally:
        chu.close()


_RONG_HON: Final = 1.0


def _trong(vat: Hop, hop: Hop) -> bool:
    """Whether the middle of a thing lies in a box."""
    x, y = (vat[0] + vat[2]) / 2, (vat[1] + vat[3]) / 2
    return hop[0] - _RONG_HON <= x <= hop[2] + _RONG_HON and hop[1] - _RONG_HON <= y <= hop[3] + _RONG_HON


def _cua(vat: Hop, cac: list[Hop]) -> int:
    """Which of the boxes a thing belongs to, where boxes overlap: the one that it fits best; -1: none."""
    trong = [i for i, hop in enumerate(cac) if _trong(vat, hop)]
    return min(trong, key=lambda i: sum(abs(a - b) for a, b in zip(vat, cac[i], strict=True)), default=-1)


def _mot_ky(ky: ChuKySo, chu: Iterable[_ChuDat], anh: Iterable[AnhPdf]) -> ChuKySo:
    """A field with what it shows."""
    text = ""
    dem: dict[tuple[str, float, tuple[int, int, int]], int] = {}
    for (c, _, _), _, kieu in chu:
        text += c
        if kieu.so_chu:
            khoa = kieu.phong, kieu.co_pt, kieu.mau
            dem[khoa] = dem.get(khoa, 0) + 1
    dong = [" ".join(d.split()) for d in unicodedata.normalize("NFC", text).split("\n")]
    return replace(
        ky, chu="\n".join(d for d in dong if d)[:2_000], kieu=tuple(KieuChu(*khoa, n) for khoa, n in dem.items()),
        anh=tuple(anh),
    )  # fmt: skip
