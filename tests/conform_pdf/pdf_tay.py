"""A small maker of PDFs for the tests, by hand: text, whole-page pictures, signature fields with their appearance.

Lengths in mm from the upper left corner of the page.
"""

from __future__ import annotations

import os
import time
import zlib
from dataclasses import dataclass, field, replace
from functools import lru_cache

PT = 72 / 25.4
Mau = tuple[float, float, float]
DEN: Mau = (0.0, 0.0, 0.0)


@lru_cache(maxsize=64)
def _nen(diem: bytes, lan: int) -> bytes:
    """So many times the same point, packed."""
    return zlib.compress(diem * lan, 1)


@dataclass(frozen=True)
class Chu:
    """A line of text: its place is the start of the baseline."""

    text: str
    x: float
    y: float
    co: float = 13.0
    phong: str = "TimesNewRomanPSMT"
    mau: Mau = DEN
    an: bool = False


@dataclass(frozen=True)
class Anh:
    """A picture of ``px`` pixels of one colour; ``loai`` rgb, gray, bw, indexed, jpeg (bytes in ``tho``)."""

    px: tuple[int, int]
    x: float = 0.0
    y: float = 0.0
    rong: float = 210.0
    cao: float = 297.0
    mau: tuple[int, int, int] = (255, 255, 255)
    loai: str = "rgb"
    trong_suot: bool = False
    tho: bytes = b""


@dataclass(frozen=True)
class Ky:
    """A signature field; ``noi`` its appearance, with places from the upper left corner of the field."""

    x: float
    y: float
    rong: float
    cao: float
    noi: tuple[Chu | Anh, ...] = ()
    da_ky: bool = True
    an: bool = False
    hinh: bool = True
    ty_le: float = 1.0


@dataclass(frozen=True)
class TrangPdf:
    """A page."""

    noi: tuple[Chu | Anh | Ky, ...] = ()
    rong: float = 210.0
    cao: float = 297.0


@dataclass
class Pdf:
    """A file; ``ban`` its version in the header, ``ban_muc`` that of the catalog."""

    trang: tuple[TrangPdf, ...]
    ban: str = "1.7"
    ban_muc: str = ""
    _vat: list[bytes] = field(default_factory=list)
    _phong: dict[str, int] = field(default_factory=dict)

    def _them(self, vat: bytes) -> int:
        self._vat.append(vat)
        return len(self._vat)

    def _luong(self, dau: str, du_lieu: bytes, nen: bool = True) -> int:
        if nen:
            du_lieu = zlib.compress(du_lieu)
            dau += " /Filter /FlateDecode"
        return self._tho(dau, du_lieu)

    def _diem(self, dau: str, diem: bytes, lan: int) -> int:
        return self._tho(f"{dau} /Filter /FlateDecode", _nen(diem, lan))

    def _tho(self, dau: str, du_lieu: bytes) -> int:
        return self._them(f"<< {dau} /Length {len(du_lieu)} >>\nstream\n".encode() + du_lieu + b"\nendstream")

    def _so_phong(self, ten: str) -> int:
        if ten not in self._phong:
            cmap = self._luong(
                "",
                b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                b"1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
                b"endcmap end end",
            )
            mo_ta = self._them(
                f"<< /Type /FontDescriptor /FontName /{ten} /Flags 34 /FontBBox [-200 -200 1000 900] /ItalicAngle 0 "
                "/Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>".encode()
            )
            con = self._them(
                f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{ten} /FontDescriptor {mo_ta} 0 R /DW 500 "
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>".encode()
            )
            self._phong[ten] = self._them(
                f"<< /Type /Font /Subtype /Type0 /BaseFont /{ten} /Encoding /Identity-H /DescendantFonts [{con} 0 R] "
                f"/ToUnicode {cmap} 0 R >>".encode()
            )
        return self._phong[ten]

    def _so_anh(self, a: Anh) -> int:
        rong, cao = a.px
        dau = f"/Type /XObject /Subtype /Image /Width {rong} /Height {cao}"
        if a.trong_suot:
            mat_na = self._luong(
                f"{dau} /ColorSpace /DeviceGray /BitsPerComponent 8",
                b"\0" * rong * (cao // 4) + b"\xff" * rong * (cao - cao // 4),
            )
            dau += f" /SMask {mat_na} 0 R"
        if a.loai == "jpeg":
            dau += " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"
            return self._luong(dau, a.tho, nen=False)
        if a.loai == "bw":
            return self._diem(f"{dau} /ColorSpace /DeviceGray /BitsPerComponent 1", b"\xff", (rong + 7) // 8 * cao)
        if a.loai == "gray":
            return self._diem(f"{dau} /ColorSpace /DeviceGray /BitsPerComponent 8", b"\xee", rong * cao)
        if a.loai.startswith("indexed"):
            bit = 1 if a.loai == "indexed1" else 8
            bang = "".join(f"{c:02x}" for c in (*a.mau, 255, 255, 255))
            khong = f"{dau} /ColorSpace [/Indexed /DeviceRGB 1 <{bang}>] /BitsPerComponent {bit}"
            return self._diem(khong, b"\0", (rong * bit + 7) // 8 * cao)
        return self._diem(f"{dau} /ColorSpace /DeviceRGB /BitsPerComponent 8", bytes(a.mau), rong * cao)

    def _ve(self, noi: tuple[Chu | Anh | Ky, ...], cao: float) -> tuple[bytes, str]:
        """Content and resources of a page or an appearance of that height."""
        ra: list[str] = []
        phong: dict[str, int] = {}
        anh: dict[str, int] = {}
        for v in noi:
            if isinstance(v, Chu):
                so = self._so_phong(v.phong)
                phong[f"F{so}"] = so
                ma = v.text.encode("utf-16-be").hex()
                r, g, b = v.mau
                ra.append(
                    f"BT /F{so} {v.co} Tf {3 if v.an else 0} Tr {r} {g} {b} rg 1 0 0 1 {v.x * PT:.3f} "
                    f"{(cao - v.y) * PT:.3f} Tm <{ma}> Tj ET"
                )
            elif isinstance(v, Anh):
                so = self._so_anh(v)
                anh[f"I{so}"] = so
                ra.append(
                    f"q {v.rong * PT:.3f} 0 0 {v.cao * PT:.3f} {v.x * PT:.3f} {(cao - v.y - v.cao) * PT:.3f} cm "
                    f"/I{so} Do Q"
                )
        tai = "<< /Font << " + " ".join(f"/{t} {s} 0 R" for t, s in phong.items()) + " >> /XObject << "
        return "\n".join(ra).encode(), tai + " ".join(f"/{t} {s} 0 R" for t, s in anh.items()) + " >> >>"

    def _so_ky(self, k: Ky, trang: TrangPdf, so: int) -> int:
        hop = [k.x * PT, (trang.cao - k.y - k.cao) * PT, (k.x + k.rong) * PT, (trang.cao - k.y) * PT]
        dau = f"/Type /Annot /Subtype /Widget /FT /Sig /T (Ky{so}) /F {2 if k.an else 132} "
        dau += f"/Rect [{' '.join(f'{c:.3f}' for c in hop)}]"
        if k.hinh:
            ve, tai = self._ve(k.noi, k.cao)
            mt = f"/Matrix [{k.ty_le} 0 0 {k.ty_le} 0 0] " if k.ty_le != 1 else ""
            ap = self._luong(
                f"/Type /XObject /Subtype /Form /BBox [0 0 {k.rong * PT:.3f} {k.cao * PT:.3f}] {mt}/Resources {tai}", ve
            )
            dau += f" /AP << /N {ap} 0 R >>"
        if k.da_ky:
            gia = self._them(
                b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] "
                b"/Contents <3000> /M (D:20250602091530+07'00') >>"
            )
            dau += f" /V {gia} 0 R"
        return self._them(f"<< {dau} >>".encode())

    def bytes_(self) -> bytes:
        """The file."""
        self._vat, self._phong = [b"", b""], {}
        cac_trang, truong = [], []
        for t in self.trang:
            ve, tai = self._ve(t.noi, t.cao)
            than = self._luong("", ve)
            ky = [self._so_ky(k, t, len(truong) + i) for i, k in enumerate(k for k in t.noi if isinstance(k, Ky))]
            truong += ky
            cac_trang.append(
                self._them(
                    f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {t.rong * PT:.3f} {t.cao * PT:.3f}] "
                    f"/Contents {than} 0 R /Resources {tai} /Annots [{' '.join(f'{k} 0 R' for k in ky)}] >>".encode()
                )
            )
        form = f" /AcroForm << /SigFlags 3 /Fields [{' '.join(f'{k} 0 R' for k in truong)}] >>" if truong else ""
        ban = f" /Version /{self.ban_muc}" if self.ban_muc else ""
        self._vat[0] = f"<< /Type /Catalog /Pages 2 0 R{form}{ban} >>".encode()
        kids = " ".join(f"{k} 0 R" for k in cac_trang)
        self._vat[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(cac_trang)} >>".encode()
        ra = bytearray(f"%PDF-{self.ban}\n".encode())
        cho = []
        for i, v in enumerate(self._vat, 1):
            cho.append(len(ra))
            ra += f"{i} 0 obj\n".encode() + v + b"\nendobj\n"
        xref = len(ra)
        ra += f"xref\n0 {len(cho) + 1}\n0000000000 65535 f \n".encode()
        ra += b"".join(f"{c:010d} 00000 n \n".encode() for c in cho)
        ra += f"trailer << /Size {len(cho) + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n".encode()
        return bytes(ra)


def jpeg(px: tuple[int, int], dpi: int = 0) -> bytes:
    """The head of a JPEG that tells its size and density; it has no picture."""
    rong, cao = px
    app0 = (
        b"\xff\xe0\x00\x10JFIF\x00\x01\x01"
        + (b"\x01" if dpi else b"\x00")
        + (dpi or 1).to_bytes(2, "big") * 2
        + b"\0\0"
    )
    sof = (
        b"\xff\xc0\x00\x11\x08"
        + cao.to_bytes(2, "big")
        + rong.to_bytes(2, "big")
        + b"\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01"
    )
    return b"\xff\xd8" + app0 + sof + b"\xff\xd9"


def quet(dpi: float = 300, **k: object) -> TrangPdf:
    """A scanned A4 page."""
    px = round(210 / 25.4 * dpi), round(297 / 25.4 * dpi)
    return TrangPdf((replace(Anh(px), **k),))  # type: ignore[arg-type]


def ngu(_: object) -> None:
    """A reader that never comes back."""
    time.sleep(600)


def chet(_: object) -> None:
    """A reader that dies."""
    os._exit(9)
