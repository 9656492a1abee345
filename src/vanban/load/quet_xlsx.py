"""The streaming look into an .xlsx before any library sees it, and at the same time the reading of its cells.

A workbook is a zip of XML parts. Everything is bounded here first: the parts, their sizes, the box of cells that hold
something. Source: ECMA-376-1, §18.3 (worksheets), §18.4 (shared strings), §18.8 (styles); names are compared without
their namespace, so that the Strict form reads as well.
"""

from __future__ import annotations

import datetime
import io
import math
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal
from xml.parsers import expat

TOI_DA_PHAN: Final = 50 * 1024 * 1024
TOI_DA_TEP: Final = 200 * 1024 * 1024
TY_LE: Final = 200
_TY_LE_TU: Final = 1024 * 1024
TOI_DA_MUC: Final = 5000
TOI_DA_DONG: Final = 20_001
"""The header and 20,000 records."""
TOI_DA_COT: Final = 200
TOI_DA_O: Final = 1_000_000
TOI_DA_THE: Final = 6_000_000
"""Opening and closing tags of all parts that are read: some four seconds of work."""
_DAI_KHONG_THE: Final = 1 << 20
"""A part may not go on for so long without a tag: a cell holds at most 32,767 characters."""
_TOI_DA_GHI: Final = 10_000
_TOI_DA_SO_TRANG: Final = 500
_KHUC: Final = 1 << 16
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(ma) for ma in ("ascii", "utf-16-le", "utf-16-be"))

LoaiO = Literal["chu", "so", "dung_sai", "loi"]


class KhongDoc(Exception):
    """The workbook is refused: ``ma`` says why (a key of the table of messages in ``excel``)."""

    def __init__(self, ma: str, chi_tiet: str = "") -> None:
        super().__init__(ma, chi_tiet)
        self.ma = ma
        self.chi_tiet = chi_tiet


@dataclass(slots=True)
class O:  # noqa: E742
    """A cell that holds something. ``chu`` is its text; of a number, the number as it is stored."""

    loai: LoaiO
    chu: str
    dinh_dang: str = ""
    cong_thuc: bool = False


@dataclass(slots=True)
class Trang:
    """A sheet: its cells by row and column (both from 1), inside the box."""

    ten: str
    hien: bool
    o: dict[int, dict[int, O]] = field(default_factory=dict)
    gop: list[tuple[int, int, int, int]] = field(default_factory=list)
    dong_an: list[int] = field(default_factory=list)
    cot_an: list[tuple[int, int]] = field(default_factory=list)
    lac: list[tuple[int, int, str]] = field(default_factory=list)
    """Stray cells far outside of any list, the first of them."""
    loc: bool = False
    co_chu: bool = False
    """Of a sheet that is shown but was not read: whether it holds anything."""


@dataclass(slots=True)
class SoTinh:
    """A workbook as far as it was read."""

    trang: list[Trang]
    tu_1904: bool = False


def ten_cot(cot: int) -> str:
    """``A`` … ``XFD``."""
    ra = ""
    while cot > 0:
        cot, du = divmod(cot - 1, 26)
        ra = chr(65 + du) + ra
    return ra


# --- the zip --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Goi:
    """An opened zip and how many tags were read out of it."""

    zip: zipfile.ZipFile
    the: int = 0

    def doc_the(self, cac_khuc: Iterator[bytes]) -> Iterator[bytes]:
        """Pass pieces of XML on, and refuse more tags, or longer ones, than a workbook has."""
        khong = 0
        for manh in cac_khuc:
            the = manh.count(b"<")
            self.the += the
            khong = 0 if the else khong + len(manh)
            if self.the > TOI_DA_THE:
                raise KhongDoc("qua_lon", "có quá nhiều ô")
            if khong > _DAI_KHONG_THE:
                raise KhongDoc("hong")
            yield manh


def mo_zip(du_lieu: bytes) -> Goi:
    """The zip of a workbook after its caps; raises KhongDoc."""
    try:
        tep = zipfile.ZipFile(io.BytesIO(du_lieu))
        cac = tep.infolist()
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, NotImplementedError, UnicodeError):
        raise KhongDoc("hong") from None
    if len(cac) > TOI_DA_MUC:
        raise KhongDoc("qua_lon", f"có {len(cac)} phần bên trong")
    ten = [muc.filename.lower() for muc in cac]
    if len(set(ten)) != len(ten):
        raise KhongDoc("trung_phan", next(t for t in ten if ten.count(t) > 1))
    if any(muc.flag_bits & 1 for muc in cac):
        raise KhongDoc("mat_khau")
    for muc in cac:
        if muc.file_size > TOI_DA_PHAN:
            raise KhongDoc("qua_lon", f"một phần bên trong dài {muc.file_size // 1048576} MB")
        if muc.file_size > _TY_LE_TU and muc.file_size > TY_LE * max(muc.compress_size, 1):
            raise KhongDoc("qua_lon", f"một phần bên trong nén {muc.file_size // max(muc.compress_size, 1)} lần")
    if (tong := sum(muc.file_size for muc in cac)) > TOI_DA_TEP:
        raise KhongDoc("qua_lon", f"bung ra dài {tong // 1048576} MB")
    return Goi(tep)


def khuc(goi: Goi, ten: str) -> Iterator[bytes]:
    """A part in pieces, refused at its first DOCTYPE and at the cap whatever the directory says of its size."""
    da = 0
    duoi = b""
    try:
        with goi.zip.open(ten) as f:
            while manh := f.read(_KHUC):
                da += len(manh)
                if da > TOI_DA_PHAN:
                    raise KhongDoc("qua_lon", f"một phần bên trong dài hơn {TOI_DA_PHAN // 1048576} MB")
                noi = duoi + manh
                if any(dau in noi for dau in _DOCTYPE):
                    raise KhongDoc("doctype")
                duoi = manh[-20:]
                yield manh
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        EOFError,
        OSError,
        KeyError,
        NotImplementedError,
        RuntimeError,
    ):
        raise KhongDoc("hong") from None


def kiem_doctype(goi: Goi) -> None:
    """Refuse a DOCTYPE in every XML part, also in those that only the second reader opens."""
    for ten in goi.zip.namelist():
        if ten.lower().endswith((".xml", ".rels", ".vml")):
            for _ in khuc(goi, ten):
                pass


# --- XML ------------------------------------------------------------------------------------------------------------

_MoThe = Callable[[str, Mapping[str, str]], None]


def _doc_xml(
    goi: Goi, phan: str, mo: _MoThe, dong: Callable[[str], None], chu: Callable[[str], None] | None = None
) -> None:
    """Run the XML reader over a part; names come without their namespace prefix."""
    bo = expat.ParserCreate()
    bo.buffer_text = True
    bo.buffer_size = 1 << 16

    def mo_the(ten: str, thuoc_tinh: dict[str, str]) -> None:
        mo(ten[ten.find(":") + 1 :], thuoc_tinh)

    def dong_the(ten: str) -> None:
        dong(ten[ten.find(":") + 1 :])

    def doctype(*_: object) -> None:
        raise KhongDoc("doctype")

    bo.StartElementHandler = mo_the
    bo.EndElementHandler = dong_the
    bo.StartDoctypeDeclHandler = doctype
    if chu is not None:
        bo.CharacterDataHandler = chu
    try:
        for manh in goi.doc_the(khuc(goi, phan)):
            bo.Parse(manh, False)
        bo.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError):
        raise KhongDoc("hong") from None


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

    _doc_xml(goi, rels, mo, _khong)
    return ra


_MA_X: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def _go_x(chu: str) -> str:
    """Excel writes what XML cannot hold as ``_x0007_``."""
    return _MA_X.sub(lambda khop: chr(int(khop[1], 16)), chu) if "_x" in chu else chu


def _chuoi_chung(goi: Goi, phan: str) -> list[str]:
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
            ra.append(_go_x("".join(nhat)))
        elif the == "rPh":
            an[0] -= 1

    def chu(manh: str) -> None:
        if trong_t[0]:
            nhat.append(manh)

    _doc_xml(goi, phan, mo, dong, chu)
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

    _doc_xml(goi, phan, mo, dong)
    return ra


# --- the workbook ---------------------------------------------------------------------------------------------------


def doc(du_lieu: bytes, chon: Callable[[Trang], bool]) -> SoTinh:
    """Read the sheets in order until ``chon`` accepts one; raises KhongDoc.

    ``chon`` is asked about each visible sheet; the sheets behind the accepted one are listed but not read.
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
    kiem_doctype(goi)
    trang: list[tuple[str, str, str]] = []
    tu_1904 = [False]

    def mo(the: str, tt: Mapping[str, str]) -> None:
        if the == "sheet":
            trang.append((tt.get("name", ""), tt.get("state", "visible"), _lay(tt, "id")))
        elif the == "workbookPr":
            tu_1904[0] = tt.get("date1904") in {"1", "true"}

    _doc_xml(goi, phan, mo, _khong)
    if not trang:
        raise KhongDoc("hong")
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
        """Fill the sheet from its part."""
        _doc_xml(goi, phan, self._mo, self._dong_the, self._chu)

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
            if tt.get("hidden") in {"1", "true"} and len(self._trang.dong_an) < _TOI_DA_GHI:
                self._trang.dong_an.append(self._dong)
        elif the == "f":
            self._cong_thuc = True
        elif the == "rPh":
            self._an += 1
        elif the == "mergeCell" and len(self._trang.gop) < _TOI_DA_GHI:
            self._gop(tt.get("ref", ""))
        elif the == "col" and tt.get("hidden") in {"1", "true"} and len(self._trang.cot_an) < _TOI_DA_GHI:
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
                cot = self._cot_cua[chu] = _so_cot(chu)
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
                chu = _go_x(chu)
            case _:
                pass
        if not chu.strip() and not self._cong_thuc:
            return
        if self._dong > TOI_DA_DONG or self._cot > TOI_DA_COT:
            if len(self._trang.lac) < 5:
                self._trang.lac.append((self._dong, self._cot, chu))
            return
        self._so_o += 1
        if self._so_o > TOI_DA_O:
            raise KhongDoc("qua_lon", "có quá nhiều ô")
        if not self._hang:
            self._hang = self._trang.o.setdefault(self._dong, {})
        self._hang[self._cot] = O(loai, chu, dinh_dang, self._cong_thuc)

    def _gop(self, ref: str) -> None:
        khop = _VUNG.fullmatch(ref)
        if khop:
            self._trang.gop.append((int(khop[2]), _so_cot(khop[1]), int(khop[4]), _so_cot(khop[3])))


_VUNG: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def _so_cot(chu: str) -> int:
    so = 0
    for ky_tu in chu[:4]:
        so = so * 26 + (ord(ky_tu) - 64) if "A" <= ky_tu <= "Z" else 1 << 20
    return so


# --- numbers --------------------------------------------------------------------------------------------------------

_TRONG_NHAY: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_LA_NGAY: Final = re.compile(r"[dy]", re.IGNORECASE)
_LA_GIO: Final = re.compile(r"[hs]", re.IGNORECASE)
_TOAN_0: Final = re.compile(r"0[0 .\-]*")


def chu_cua_so(o: O, tu_1904: bool = False) -> str:
    """A number as a person reads it in the cell: ``7``, ``1.5``, ``23/02/2024``; ``00000`` formats show their zeros."""
    try:
        so = float(o.chu)
    except ValueError:
        return o.chu
    if not math.isfinite(so):
        return o.chu
    ma = _TRONG_NHAY.sub("", o.dinh_dang.split(";")[0])
    if _LA_NGAY.search(ma) and ma.lower() != "general":
        ngay = tu_serial(so, tu_1904)
        if ngay is not None:
            return _ngay_gio(ngay, bool(_LA_GIO.search(ma)))
    if _LA_GIO.search(ma) and 0 <= so < 1:
        phut = round(so * 1440)
        return f"{phut // 60:02d}:{phut % 60:02d}"
    if so == int(so) and abs(so) < 1e15:
        chu = str(int(so))
        if _TOAN_0.fullmatch(ma) and so > 0:
            chu = chu.zfill(ma.count("0"))
        return chu
    return f"{so:.15g}"


def la_ngay(o: O, tu_1904: bool = False) -> bool:
    """Whether a number is shown as a date."""
    try:
        so = float(o.chu)
    except ValueError:
        return False
    ma = _TRONG_NHAY.sub("", o.dinh_dang.split(";")[0])
    return bool(_LA_NGAY.search(ma)) and ma.lower() != "general" and tu_serial(so, tu_1904) is not None


def tu_serial(so: float, tu_1904: bool) -> datetime.datetime | None:
    """The date of a serial number; the sheet's own leap day of 1900 is passed over."""
    goc = datetime.datetime(1904, 1, 1) if tu_1904 else datetime.datetime(1899, 12, 30)  # noqa: DTZ001
    if not 61 <= so < 2_958_466:
        return None
    return goc + datetime.timedelta(days=int(so), minutes=round(so % 1 * 1440))


def _ngay_gio(ngay: datetime.datetime, ca_gio: bool) -> str:
    chu = ngay.strftime("%d/%m/%Y")
    return f"{chu} {ngay:%H:%M}" if ca_gio and (ngay.hour or ngay.minute) else chu
