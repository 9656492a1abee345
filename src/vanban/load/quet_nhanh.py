"""Cells at a run: rows and shared strings in the one shape that Excel, LibreOffice and the libraries write.

Patterns take what has this shape to the byte; at anything else (formulas, rich text, comments, prefixes, rows without
numbers) the whole part is given back to be read tag by tag, with the same result. A reader of XML without handlers runs
along, so that what is not sound XML is refused here too. Nothing is held but a piece of the part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from vanban.load import trang_xlsx
from vanban.load.goi_xlsx import Goi, KhongDoc, khuc
from vanban.load.may_xml import MoThe, loi_xml, tao_may
from vanban.load.trang_xlsx import O, Trang, go_x, so_cot

_DAU_HANG: Final = re.compile(rb'\s*<row r="([1-9][0-9]{0,7})"((?: [A-Za-z0-9:]+="[^"<>]*")*)(/?)>')
_O: Final = re.compile(
    rb'(\s*<c r="([A-Z]{1,3})[0-9]{1,8}"(?: s="([0-9]{1,6})")?(?: t="([A-Za-z]{1,9})")?'
    rb'(?:/>|>(?:<v>([^<]*)</v>|<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?</c>))'
)
_CHUOI: Final = re.compile(rb'(\s*<si><t(?: xml:space="preserve")?(?:/>|>([^<]*)</t>)</si>)')
_AN: Final = re.compile(rb' hidden="(?:1|true)"')
_THE_CHI: Final = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));")
_TEN_CHI: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_MA_KHAC: Final = re.compile(rb"<\?xml[^>]*encoding=[\"']?(?!utf-8[\"' ])", re.IGNORECASE)
_TOI_DA_CHO: Final = 1 << 20
"""So much without the end of a row is not what programs write."""
_NHO: Final = 4096
"""Different cells of which one is kept for all that are equal."""


class _HinhKhac(Exception):
    """The part is written in another shape."""


class _GiaiChi(dict[str, str]):
    """What an entity stands for."""

    def __missing__(self, chi: str) -> str:
        khop = _THE_CHI.fullmatch(chi)
        assert khop is not None
        ra = _TEN_CHI[khop[3]] if khop[3] else chr(int(khop[1], 16) if khop[1] else int(khop[2]))
        if len(self) < _NHO:
            self[chi] = ra
        return ra


_CHI: Final = _GiaiChi()


def _chu(byte: bytes) -> str:
    """The text of an element: what the XML reader has found sound."""
    chu = byte.decode()
    if "&" in chu:
        chu = _THE_CHI.sub(lambda khop: _CHI[khop[0]], chu)
    return chu


def _cat(cac_khuc: Iterator[bytes], mo: bytes, dong: bytes, het: bytes) -> Iterator[tuple[bool, bytes]]:
    """The part in pieces: what is around the elements (False), and whole elements (True), in order.

    ``mo`` begins their list, ``dong`` ends an element, ``het`` ends the list.
    """
    cho = b""
    pha = 0
    for manh in cac_khuc:
        if b"\r" in manh:
            raise _HinhKhac  # line ends within a text would have to be made one
        cho += manh
        if pha == 0 and (dau := cho.find(mo)) >= 0:
            dau = cho.find(b">", dau) + 1
            if dau == 0:
                continue
            if b"<!" in cho[:dau] or _MA_KHAC.search(cho, 0, 200) or cho[dau - 2 : dau] == b"/>":
                raise _HinhKhac
            yield False, cho[:dau]
            cho, pha = cho[dau:], 1
        if pha == 1:
            cuoi = cho.find(het)
            if cuoi >= 0:
                yield True, cho[:cuoi]
                cho, pha = cho[cuoi:], 2
            elif (cuoi := cho.rfind(dong)) >= 0:
                cuoi += len(dong)
                yield True, cho[:cuoi]
                cho = cho[cuoi:]
        if pha == 2:
            yield False, cho
            cho = b""
        elif len(cho) > _TOI_DA_CHO:
            raise _HinhKhac
    if pha != 2:
        raise _HinhKhac


def _co_kiem(goi: Goi, phan: str) -> Iterator[bytes]:
    """The pieces of a part, each after the XML reader has found it sound."""
    kiem = tao_may()
    for manh in goi.doc_the(khuc(goi, phan)):
        kiem.Parse(manh, False)
        yield manh
    kiem.Parse(b"", True)


def chuoi_chung(goi: Goi, phan: str) -> list[str] | None:
    """The shared strings; None when they are written in another shape."""
    ra: list[str] = []
    the = goi.the
    try:
        with loi_xml():
            for trong, manh in _cat(_co_kiem(goi, phan), b"<sst", b"</si>", b"</sst>"):
                if not trong:
                    continue
                cac = _CHUOI.findall(manh)
                if sum(len(muc[0]) for muc in cac) != len(manh.rstrip()):
                    raise _HinhKhac
                ra += [go_x(_chu(chu)) for _, chu in cac]
    except _HinhKhac:
        goi.the = the
        return None
    return ra


def trang_tinh(
    goi: Goi,
    phan: str,
    trang: Trang,
    chuoi: list[str],
    dinh_dang: list[str],
    ngoai: tuple[MoThe, Callable[[str], None]],
) -> bool:
    """Fill a sheet; False when it is written in another shape and has to be read again from its beginning.

    ``ngoai`` are the handlers for what stands around the cells.
    """
    the = goi.the
    hang = _CacHang(trang, chuoi, dinh_dang)
    quanh = tao_may(*ngoai)
    try:
        with loi_xml():
            for trong, manh in _cat(_co_kiem(goi, phan), b"<sheetData", b"</row>", b"</sheetData>"):
                if trong:
                    hang.doc(manh)
                else:
                    quanh.Parse(manh, False)
            quanh.Parse(b"", True)
    except _HinhKhac:
        goi.the = the
        return False
    return True


class _CacHang:
    """Takes in the rows of a sheet."""

    def __init__(self, trang: Trang, chuoi: list[str], dinh_dang: list[str]) -> None:
        self._trang = trang
        self._chuoi = chuoi
        self._dinh_dang = dinh_dang
        self._cot: dict[bytes, int] = {}
        self._nho: dict[tuple[bytes, bytes, bytes], O | None] = {}
        self._so_o = 0

    def doc(self, manh: bytes) -> None:
        """Whole rows."""
        *cac, cuoi = manh.split(b"</row>")
        for mot in cac:
            so, than = self._dau_hang(mot)
            if so and than:
                self._hang(int(so), than)
            elif not so:
                raise _HinhKhac
        so, than = self._dau_hang(cuoi)
        if so or than.strip():
            raise _HinhKhac

    def _dau_hang(self, mot: bytes) -> tuple[bytes, bytes]:
        """The number of a row and its cells; rows without any in front of it are taken in."""
        het = 0
        while khop := _DAU_HANG.match(mot, het):
            het = khop.end()
            so, thuoc_tinh, trong = khop.groups()
            if thuoc_tinh and _AN.search(thuoc_tinh) and len(self._trang.dong_an) < trang_xlsx.TOI_DA_GHI:
                self._trang.dong_an.append(int(so))
            if not trong:
                return so, mot[het:]
        return b"", mot[het:]

    def _hang(self, dong: int, than: bytes) -> None:
        trang, cot_cua, nho = self._trang, self._cot, self._nho
        dai = 0
        hang: dict[int, O] = {}
        for ca, chu_cot, kieu, loai, v, t in _O.findall(than):
            dai += len(ca)
            gia_tri = v or t
            if not gia_tri:
                continue
            khoa = (kieu, loai, gia_tri)
            if khoa in nho:
                o = nho[khoa]
            else:
                o = self._o(*khoa)
                if len(nho) < _NHO:
                    nho[khoa] = o
            if o is None:
                continue
            cot = cot_cua.get(chu_cot)
            if cot is None:
                cot = cot_cua[chu_cot] = so_cot(chu_cot.decode())
            if cot > trang_xlsx.TOI_DA_COT or dong > trang_xlsx.TOI_DA_DONG:
                if len(trang.lac) < trang_xlsx.TOI_DA_LAC:
                    trang.lac.append((dong, cot, o.chu))
                continue
            hang[cot] = o
        if dai != len(than) and dai != len(than.rstrip()):
            raise _HinhKhac
        if hang:
            self._so_o += len(hang)
            if self._so_o > trang_xlsx.TOI_DA_O:
                raise KhongDoc("qua_lon", "có quá nhiều ô")
            if dong in trang.o:
                trang.o[dong].update(hang)
            else:
                trang.o[dong] = hang

    def _o(self, kieu: bytes, loai: bytes, gia_tri: bytes) -> O | None:
        """A cell; None when it holds nothing but blanks."""
        chu = _chu(gia_tri)
        if not chu.strip():
            return None
        if loai == b"s":
            so = chu.strip()
            if not so.isdigit() or int(so) >= len(self._chuoi):
                raise KhongDoc("hong")
            chu = self._chuoi[int(so)]
            return O("chu", chu) if chu.strip() else None
        if loai in {b"", b"n"}:
            so_kieu = int(kieu) if kieu else len(self._dinh_dang)
            return O("so", chu.strip(), self._dinh_dang[so_kieu] if so_kieu < len(self._dinh_dang) else "")
        if loai == b"b":
            return O("dung_sai", chu)
        if loai == b"e":
            return O("loi", chu)
        if loai in {b"inlineStr", b"str"}:
            chu = go_x(chu)
            return O("chu", chu) if chu.strip() else None
        return O("chu", chu)
