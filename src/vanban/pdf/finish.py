"""The last hand on a PDF: the same bytes for the same paper, and a mark that says which Word file it was made from.

The mark is a comment before the last ``startxref``: it moves no byte that anything points to, and readers skip it.
A PDF that was signed or changed afterwards no longer matches its mark, and is then a person's work.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

PHIEN_BAN = 1
"""Raised when the same paper would come out as another PDF."""
DUOI = 400
"""Bytes at the end of a PDF that hold the mark."""
NGAY_MAC_DINH = "19800101000000"

_DAU = re.compile(
    rb"%vanban ([0-9]+) ([a-z0-9]+) ([0-9a-f]{40}) ([0-9]{10}) ([0-9a-f]{32})\n(?=startxref\s+\d+\s+%%EOF\s*\Z)"
)
_KET = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_NGAY_INFO = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}[^)]*\)")
_NGAY_XMP = re.compile(
    rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)"
)
_UUID_XMP = re.compile(rb"(uuid:)[0-9a-fA-F-]{36}")
_ID = re.compile(rb"/ID\s*\[\s*<[0-9A-Fa-f]{32}>\s*<[0-9A-Fa-f]{32}>\s*\]")
_TONG = re.compile(rb"/DocChecksum\s*/[0-9A-Fa-f]{32}")
_VAT = re.compile(rb"\s*(\d+) (\d+) obj\b")
_ICC = re.compile(
    rb"\A(\d+ 0 obj\s+<</N 3/Length (\d+) 0 R/Filter/FlateDecode>>\s+stream\n)(.*?)\nendstream\s+endobj\s*\Z", re.S
)
_TRUONG_INFO = {"title": "Title", "subject": "Subject", "creator": "Author", "keywords": "Keywords"}


@dataclass(frozen=True, slots=True)
class Dau:
    """The mark: made by which version, in which way, from which Word file; ``nguyen``: nothing was changed since."""

    phien_ban: int
    kieu: str
    van_tay: str
    nguyen: bool


def dong_dau(pdf: bytes, van_tay: str, kieu: str) -> bytes:
    """The PDF with its mark."""
    ket = _KET.search(pdf)
    if ket is None:
        raise ValueError("no end of file")
    truoc, sau = pdf[: ket.start()], pdf[ket.start() :]
    dau = f"%vanban {PHIEN_BAN} {kieu} {van_tay} {len(pdf):010d} {_bam(pdf)}\n"
    return truoc + dau.encode("ascii") + sau


def doc_dau(pdf: bytes) -> Dau | None:
    """The mark of a PDF, None when it is not one of ours."""
    m = _DAU.search(pdf, max(0, len(pdf) - DUOI))
    if m is None:
        return None
    goc = pdf[: m.start()] + pdf[m.end() :]
    nguyen = len(goc) == int(m.group(4)) and _bam(goc) == m.group(5).decode()
    return Dau(int(m.group(1)), m.group(2).decode(), m.group(3).decode(), nguyen)


def doc_dau_nhanh(duoi: bytes, dai: int) -> Dau | None:
    """The mark by the last :data:`DUOI` bytes and the length of a PDF: enough to leave it, not to replace it."""
    m = _DAU.search(duoi)
    if m is None:
        return None
    nguyen = dai == int(m.group(4)) + m.end() - m.start()
    return Dau(int(m.group(1)), m.group(2).decode(), m.group(3).decode(), nguyen)


def chuan_hoa(pdf: bytes, thuoc_tinh: Mapping[str, str], *, viet_lai_info: bool, lang: str = "") -> bytes:
    """The same bytes for the same paper: date of the paper instead of the clock, identity from the content.

    ``viet_lai_info`` writes the properties anew from those of the paper (a page that was split off has none).
    """
    ngay = re.sub(r"\D", "", thuoc_tinh.get("modified", ""))[:14]
    ngay = ngay if len(ngay) == 14 else NGAY_MAC_DINH
    pdf = _viet_lai(pdf, thuoc_tinh, ngay, lang, info_moi=viet_lai_info)
    n = ngay
    iso = f"{n[:4]}-{n[4:6]}-{n[6:8]}T{n[8:10]}:{n[10:12]}:{n[12:]}"
    pdf = _NGAY_INFO.sub(lambda m: _dai_bang(m, m.group(1) + ngay.encode(), b"Z", b")"), pdf)
    pdf = _NGAY_XMP.sub(lambda m: _dai_bang(m, m.group(1) + iso.encode(), b"Z", b""), pdf)
    pdf = _TONG.sub(lambda m: b" " * len(m.group(0)), pdf)
    pdf = _ID.sub(lambda m: b"/ID[<" + b"0" * 32 + b"><" + b"0" * 32 + b">]" + b" " * (len(m.group(0)) - 73), pdf)
    pdf = _UUID_XMP.sub(lambda m: m.group(1) + b"00000000-0000-0000-0000-000000000000", pdf)
    so = _bam(pdf).upper().encode()
    return pdf.replace(b"/ID[<" + b"0" * 32 + b"><" + b"0" * 32 + b">]", b"/ID[<" + so + b"><" + so + b">]")


def phong(pdf: bytes) -> set[str]:
    """The fonts that a PDF carries, by their PostScript names."""
    return {ten.decode("latin-1") for ten in re.findall(rb"/FontName\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)", pdf)}


def _bam(pdf: bytes) -> str:
    return hashlib.blake2b(pdf, digest_size=16).hexdigest()


def _dai_bang(m: re.Match[bytes], dau: bytes, mui: bytes, cuoi: bytes) -> bytes:
    """A date of the same length as the one that it replaces, so that no byte moves; UTC in the form that fits."""
    dai = len(m.group(0)) - len(dau) - len(cuoi)
    cho = {0: b"", 1: mui, 2: b"Z'", 6: b"+00:00" if not cuoi else b"+00'00", 7: b"+00'00'"}.get(dai)
    return dau + cho + cuoi if cho is not None else m.group(0)


def _viet_lai(pdf: bytes, thuoc_tinh: Mapping[str, str], ngay: str, lang: str, *, info_moi: bool) -> bytes:
    """Write the file anew with other properties, language and profile date; left as it is where that is unsafe."""
    vat = _vat(pdf)
    duoi = pdf[pdf.rfind(b"trailer") :] if vat else b""
    info, goc = re.search(rb"/Info (\d+) 0 R", duoi), re.search(rb"/Root (\d+) 0 R", duoi)
    if not vat or info is None or goc is None:
        return pdf
    so_info, so_goc = int(info.group(1)), int(goc.group(1))
    if info_moi:
        co = {_TRUONG_INFO[ten]: gia_tri for ten, gia_tri in thuoc_tinh.items() if ten in _TRUONG_INFO}
        muc = "".join(f"/{ten}{_chuoi(gia_tri)}" for ten, gia_tri in co.items())
        moi = f"{so_info} 0 obj\n<<{muc}/Producer(LibreOffice)/CreationDate(D:{ngay}Z)>>\nendobj\n"
        vat[so_info] = moi.encode("ascii")
    if lang and b"/Lang" not in vat[so_goc]:
        vat[so_goc] = vat[so_goc].replace(b"<<", f"<</Lang({lang})".encode("ascii"), 1)
    _sua_icc(vat, ngay)
    dau = pdf[: _dau_tien(pdf)]
    ra, vi_tri = [dau], {}
    cho = len(dau)
    for so, du_lieu in vat.items():
        vi_tri[so] = cho
        ra.append(du_lieu)
        cho += len(du_lieu)
    cuoi = max(vi_tri) + 1
    bang = "".join(f"{vi_tri[so]:010d} 00000 n \n" if so in vi_tri else "0000000000 65535 f \n" for so in range(cuoi))
    ra.append(f"xref\n0 {cuoi}\n{bang}trailer\n<</Root {so_goc} 0 R/Info {so_info} 0 R/Size {cuoi}".encode("ascii"))
    ra.append(f"/ID[<{'0' * 32}><{'0' * 32}>]>>\nstartxref\n{cho}\n%%EOF\n".encode("ascii"))
    return b"".join(ra)


def _sua_icc(vat: dict[int, bytes], ngay: str) -> None:
    """The colour profile of a PDF/A bears the time at which it was written: the date of the paper instead."""
    for so, du_lieu in vat.items():
        m = _ICC.match(du_lieu)
        dai = int(m.group(2)) if m else -1
        if m is None or not re.match(rb"%d 0 obj\s+\d+\s+endobj" % dai, vat.get(dai, b"")):
            continue
        ho_so = zlib.decompress(m.group(3))
        so_ngay = [int(ngay[tu:den]) for tu, den in pairwise((0, 4, 6, 8, 10, 12, 14))]
        nen = zlib.compress(ho_so[:24] + struct.pack(">6H", *so_ngay) + ho_so[36:])
        vat[so] = m.group(1) + nen + b"\nendstream\nendobj\n"
        vat[dai] = b"%d 0 obj\n%d\nendobj\n" % (dai, len(nen))
        return


def _dau_tien(pdf: bytes) -> int:
    m = re.search(rb"(?<=\n)\d+ 0 obj\b", pdf)
    return m.start() if m else 0


def _vat(pdf: bytes) -> dict[int, bytes]:
    """The objects of a PDF with one plain table, in the order of the file; empty when it is of another build."""
    ket = _KET.search(pdf)
    bang = int(ket.group(1)) if ket else 0
    if not bang or not pdf.startswith(b"xref", bang) or b"/Prev" in pdf[bang:]:
        return {}
    vi_tri: dict[int, int] = {}
    dong = iter(pdf[bang:].split(b"trailer")[0].splitlines()[1:])
    for dau in dong:
        phan = dau.split()
        if len(phan) != 2:
            return {}
        for so in range(int(phan[0]), int(phan[0]) + int(phan[1])):
            muc = next(dong, b"").split()
            if len(muc) == 3 and muc[2] == b"n":
                vi_tri[so] = int(muc[0])
    thu_tu = sorted(vi_tri, key=lambda so: vi_tri[so])
    ra: dict[int, bytes] = {}
    for so, ke in zip(thu_tu, [*thu_tu[1:], -1], strict=True):
        du_lieu = pdf[vi_tri[so] : bang if ke < 0 else vi_tri[ke]]
        m = _VAT.match(du_lieu)
        if m is None or int(m.group(1)) != so:
            return {}
        ra[so] = du_lieu if du_lieu.endswith(b"\n") else du_lieu + b"\n"
    return ra


def _chuoi(chu: str) -> str:
    return "<FEFF" + chu.encode("utf-16-be").hex().upper() + ">"
