"""The streaming look into an .xlsx before any library sees it, and at the same time the reading of its cells.

A workbook is a zip of XML parts. Everything is bounded here first: the parts, their sizes, the box of cells that hold
something. Source: ECMA-376-1, §18.3 (worksheets), §18.4 (shared strings), §18.8 (styles); names are compared without
their namespace, so that the Strict form reads as well.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from typing import Final

from vanban.load import quet_nhanh, trang_xlsx
from vanban.load.goi_xlsx import Goi, KhongDoc, khuc, kiem_doctype, mo_zip
from vanban.load.may_xml import doc_xml
from vanban.load.trang_xlsx import LoaiO, O, SoTinh, Trang, go_x, so_cot

_TOI_DA_SO_TRANG: Final = 500


def _khong(_: str) -> None:
    return None


def _lay(thuoc_tinh: Mapping[str, str], ten: str) -> str:
    """An attribute whatever the prefix of its namespace (``r:id``)."""
    for khoa, gia_tri in thuoc_tinh.items():
        if khoa == ten or khoa.endswith(f":{ten}"):
            return gia_tri
    return ""


def _quan_he(goi: Goi, phan: str) -> dict[str, tuple[str, str]]:
    """The relationships of a part: id → last word of the type, and the target."""
    thu_muc, ten = posixpath.split(phan)
    rels = posixpath.join(thu_muc, "_rels", f"{ten}.rels")
    ra: dict[str, tuple[str, str]] = {}
    if rels not in goi.zip.namelist():
        return ra

    def mo(the: str, tt: Mapping[str, str]) -> None:
        if the == "Relationship" and tt.get("TargetMode") != "External":
            dich = tt.get("Target", "")
            noi = dich.lstrip("/") if dich.startswith("/") else posixpath.normpath(posixpath.join(thu_muc, dich))
            ra[tt.get("Id", "")] = (tt.get("Type", "").rpartition("/")[2], noi)

    doc_xml(goi, rels, mo, _khong)
    return ra


def _chuoi_chung(goi: Goi, phan: str) -> list[str]:
    nhanh = quet_nhanh.chuoi_chung(goi, phan)
    if nhanh is not None:
        return nhanh
    ra: list[str] = []
    nhat: list[str] = []
    trong_t = [False]
    an = [0]

    def mo(the: str, _: Mapping[str, str]) -> None:
        if the == "si":
            nhat.clear()
        elif the == "t":
            trong_t[0] = not an[0]
        elif the == "rPh":
            an[0] += 1

    def dong(the: str) -> None:
        if the == "t":
            trong_t[0] = False
        elif the == "si":
            ra.append(go_x("".join(nhat)))
        elif the == "rPh":
            an[0] -= 1

    def chu(manh: str) -> None:
        if trong_t[0]:
            nhat.append(manh)

    doc_xml(goi, phan, mo, dong, chu)
    return ra


def _dinh_dang(goi: Goi, phan: str) -> list[str]:
    """The number format of each cell style: ``00000``, ``dd/mm/yyyy``; empty for the general one."""
    ma: dict[str, str] = dict.fromkeys(("14", "15", "16", "17", "22"), "dd/mm/yyyy")
    ma |= dict.fromkeys(("18", "19", "20", "21", "45", "46", "47"), "hh:mm") | {"49": "@"}
    ra: list[str] = []
    trong = [False]

    def mo(the: str, tt: Mapping[str, str]) -> None:
        if the == "numFmt":
            ma[tt.get("numFmtId", "")] = tt.get("formatCode", "")
        elif the == "cellXfs":
            trong[0] = True
        elif the == "xf" and trong[0]:
            ra.append(ma.get(tt.get("numFmtId", "0"), ""))

    def dong(the: str) -> None:
        if the == "cellXfs":
            trong[0] = False

    doc_xml(goi, phan, mo, dong)
    return ra


# --- the workbook ---------------------------------------------------------------------------------------------------


def doc(du_lieu: bytes, chon: Callable[[Trang], bool], chi_mot: Callable[[str], None] = lambda _: None) -> SoTinh:
    """Read the sheets in order until ``chon`` accepts one; raises KhongDoc.

    ``chon`` is asked about each visible sheet; the sheets behind the accepted one are listed but not read. ``chi_mot``
    is told the name of the sheet before it is read, when there is only one.
    """
    goi = mo_zip(du_lieu)
    ten = set(goi.zip.namelist())
    if "xl/workbook.bin" in ten:
        raise KhongDoc("xlsb")
    goc = _quan_he(goi, "")
    phan = next((dich for loai, dich in goc.values() if loai == "officeDocument"), "xl/workbook.xml")
    if phan not in ten or not phan.endswith(".xml"):
        raise KhongDoc(_la_gi(ten))
    if phan.startswith(("word/", "ppt/")):
        raise KhongDoc(_la_gi(ten))
    trang: list[tuple[str, str, str]] = []
    tu_1904 = [False]

    def mo(the: str, tt: Mapping[str, str]) -> None:
        if the == "sheet":
            trang.append((tt.get("name", ""), tt.get("state", "visible"), _lay(tt, "id")))
        elif the == "workbookPr":
            tu_1904[0] = tt.get("date1904") in {"1", "true"}

    doc_xml(goi, phan, mo, _khong)
    if not trang:
        raise KhongDoc("hong")
    if len(trang) == 1:
        chi_mot(trang[0][0])
    quan_he = _quan_he(goi, phan)
    chuoi = next((_chuoi_chung(goi, dich) for loai, dich in quan_he.values() if loai == "sharedStrings"), [])
    dinh_dang = next((_dinh_dang(goi, dich) for loai, dich in quan_he.values() if loai == "styles"), [])
    ra = SoTinh([], tu_1904[0])
    xong = False
    for ten_trang, trang_thai, ma in trang[:_TOI_DA_SO_TRANG]:
        loai, dich = quan_he.get(ma, ("", ""))
        muc = Trang(ten_trang, trang_thai == "visible" and loai == "worksheet")
        ra.trang.append(muc)
        if muc.hien and not xong:
            if dich not in ten:
                raise KhongDoc("hong")
            _Quet(muc, chuoi, dinh_dang).chay(goi, dich)
            xong = chon(muc)
        elif muc.hien and dich in ten:
            muc.co_chu = any(_GIA_TRI.search(manh) for manh in khuc(goi, dich))
    kiem_doctype(goi)
    return ra


_GIA_TRI: Final = re.compile(rb"<(?:\w+:)?(?:v|is)[ >]")
"""The value of a cell."""


def _la_gi(ten: set[str]) -> str:
    """What a zip without a workbook is."""
    if any(t.startswith("word/") for t in ten):
        return "word"
    if "content.xml" in ten and "mimetype" in ten:
        return "ods"
    return "hong"


class _Quet:
    """Reads one sheet."""

    def __init__(self, trang: Trang, chuoi: list[str], dinh_dang: list[str]) -> None:
        self._trang = trang
        self._chuoi = chuoi
        self._dinh_dang = dinh_dang
        self._dong = 0
        self._cot = 0
        self._loai = ""
        self._style = ""
        self._cong_thuc = False
        self._lay: list[str] = []
        self._nhan = False
        self._an = 0
        self._so_o = 0
        self._hang: dict[int, O] = {}
        self._cot_cua: dict[str, int] = {}

    def chay(self, goi: Goi, phan: str) -> None:
        """Fill the sheet from its part: at a run where it is written as programs write it, else tag by tag."""
        if quet_nhanh.trang_tinh(goi, phan, self._trang, self._chuoi, self._dinh_dang, (self._mo, self._dong_the)):
            return
        trang = self._trang
        for day in (trang.o, trang.gop, trang.dong_an, trang.cot_an, trang.lac):
            day.clear()
        trang.loc = False
        doc_xml(goi, phan, self._mo, self._dong_the, self._chu)

    def _mo(self, the: str, tt: Mapping[str, str]) -> None:
        if the == "c":
            self._mo_o(tt)
        elif the in {"v", "t"}:
            self._nhan = not self._an
        elif the == "row":
            so = tt.get("r", "")
            self._dong = int(so) if so.isascii() and so.isdigit() and len(so) < 9 else self._dong + 1
            self._cot = 0
            self._hang = {}
            if tt.get("hidden") in {"1", "true"} and len(self._trang.dong_an) < trang_xlsx.TOI_DA_GHI:
                self._trang.dong_an.append(self._dong)
        elif the == "f":
            self._cong_thuc = True
        elif the == "rPh":
            self._an += 1
        elif the == "mergeCell" and len(self._trang.gop) < trang_xlsx.TOI_DA_GHI:
            self._gop(tt.get("ref", ""))
        elif the == "col" and tt.get("hidden") in {"1", "true"} and len(self._trang.cot_an) < trang_xlsx.TOI_DA_GHI:
            tu, den = tt.get("min", ""), tt.get("max", "")
            if tu.isdigit() and den.isdigit():
                self._trang.cot_an.append((int(tu), int(den)))
        elif the == "filterColumn":
            self._trang.loc = True

    def _mo_o(self, tt: Mapping[str, str]) -> None:
        vi_tri = tt.get("r")
        if vi_tri is None:
            self._cot += 1
        else:
            chu = vi_tri.rstrip("0123456789")
            cot = self._cot_cua.get(chu)
            if cot is None:
                cot = self._cot_cua[chu] = so_cot(chu)
            self._cot = cot
        self._loai = tt.get("t", "n")
        self._style = tt.get("s", "")
        self._cong_thuc = False
        self._lay = []

    def _chu(self, manh: str) -> None:
        if self._nhan:
            self._lay.append(manh)

    def _dong_the(self, the: str) -> None:
        if the in {"v", "t"}:
            self._nhan = False
        elif the == "c":
            if self._lay or self._cong_thuc:
                self._giu()
        elif the == "rPh":
            self._an -= 1

    def _giu(self) -> None:
        chu = "".join(self._lay)
        loai: LoaiO = "chu"
        dinh_dang = ""
        match self._loai:
            case "s":
                so = chu.strip()
                if not so.isdigit() or int(so) >= len(self._chuoi):
                    raise KhongDoc("hong")
                chu = self._chuoi[int(so)]
            case "n":
                loai = "so"
                chu = chu.strip()
                if self._style.isdigit() and int(self._style) < len(self._dinh_dang):
                    dinh_dang = self._dinh_dang[int(self._style)]
            case "b":
                loai = "dung_sai"
            case "e":
                loai = "loi"
            case "inlineStr" | "str":
                chu = go_x(chu)
            case _:
                pass
        if not chu.strip() and not self._cong_thuc:
            return
        if self._dong > trang_xlsx.TOI_DA_DONG or self._cot > trang_xlsx.TOI_DA_COT:
            if len(self._trang.lac) < trang_xlsx.TOI_DA_LAC:
                self._trang.lac.append((self._dong, self._cot, chu))
            return
        self._so_o += 1
        if self._so_o > trang_xlsx.TOI_DA_O:
            raise KhongDoc("qua_lon", "có quá nhiều ô")
        if not self._hang:
            self._hang = self._trang.o.setdefault(self._dong, {})
        self._hang[self._cot] = O(loai, chu, dinh_dang, self._cong_thuc)

    def _gop(self, ref: str) -> None:
        khop = _VUNG.fullmatch(ref)
        if khop:
            self._trang.gop.append((int(khop[2]), so_cot(khop[1]), int(khop[4]), so_cot(khop[3])))


_VUNG: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")
