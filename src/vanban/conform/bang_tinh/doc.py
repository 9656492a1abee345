"""An .xlsx as plain records: sheets with their page, their cells with text, fonts. Read straight from the XML, capped.

Lengths in mm. Only what a printed sheet shows is read; nothing is reckoned.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from vanban.can_xml import dem as dem_nut
from vanban.conform.view.goi import TOI_DA_SO_PHAN, TOI_DA_TEP, Goi, TepHong, doc_xml

_M: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT: Final = (
    b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
)
_R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_R_ID_STRICT: Final = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_LUU_LAI: Final = "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx), rồi kiểm tra lại."
TOI_DA_O: Final = 1_000_000
TOI_DA_NUT: Final = 12_000_000
"""Tags and attributes of a workbook; of one sheet the half. What is no cell or row stays in memory while it is read."""
TOI_DA_TRANG: Final = 500
_THUC: Final = re.compile(r"\s*[-+]?[0-9]{0,12}\.?[0-9]{1,17}(?:[eE][-+]?[0-9]{1,2})?\s*")
_O: Final = re.compile(r"^\$?([A-Z]{1,3})\$?(\d{1,7})$")
_COT_CUOI: Final = 16_384
INCH: Final = 25.4
PT: Final = 25.4 / 72
_KHO_MM: Final = {
    1: (215.9, 279.4), 5: (215.9, 355.6), 8: (297.0, 420.0), 9: (210.0, 297.0), 11: (148.0, 210.0),
}  # fmt: skip
"""Sizes of the codes of ``paperSize`` that offices have."""
TEN_KHO: Final = {1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5"}


@dataclass(frozen=True, slots=True)
class Phong:
    """A font of a cell."""

    ten: str
    co_pt: float
    dam: bool
    nghieng: bool


@dataclass(frozen=True, slots=True)
class O:  # noqa: E742 - "ô" is the clerk's word for a cell
    """A cell that holds something. ``loai``: s text, n number, b truth value, e error; ``cong_thuc`` without ``=``."""

    cot: int
    dong: int
    text: str
    loai: str
    cong_thuc: str
    phong: Phong

    @property
    def ten(self) -> str:
        """``F17``."""
        return f"{chu_cot(self.cot)}{self.dong}"


@dataclass(frozen=True, slots=True)
class Vung:
    """A range of cells, both ends within."""

    cot0: int
    dong0: int
    cot1: int
    dong1: int

    def co(self, o: O) -> bool:
        """Whether it holds a cell."""
        return self.cot0 <= o.cot <= self.cot1 and self.dong0 <= o.dong <= self.dong1


@dataclass(slots=True)
class TrangTinh:
    """A sheet. ``rong_cot`` and ``cao_dong`` hold what differs from the default; 0 is hidden."""

    ten: str
    an: bool
    o: list[O] = field(default_factory=list)
    kho: int | None = None
    ngang: bool = False
    ti_le: int = 100
    vua: bool = False
    vua_rong: int = 1
    vua_cao: int = 1
    le_mm: tuple[float, float, float, float] = (0.7 * INCH, 0.7 * INCH, 0.75 * INCH, 0.75 * INCH)
    rong_cot: dict[int, float] = field(default_factory=dict)
    rong_mac_dinh: float = 8.43
    cao_dong: dict[int, float] = field(default_factory=dict)
    cao_mac_dinh: float = 15.0
    vung_in: tuple[Vung, ...] = ()
    lap_dong: bool = False
    lap_cot: bool = False
    gop: list[Vung] = field(default_factory=list)

    @property
    def vung_dung(self) -> Vung | None:
        """The cells that hold something."""
        if not self.o:
            return None
        return Vung(
            min(o.cot for o in self.o),
            min(o.dong for o in self.o),
            max(o.cot for o in self.o),
            max(o.dong for o in self.o),
        )

    def rong_mm(self, cot0: int, cot1: int) -> float:
        """Width of some columns: characters of 7 dots and 5 dots of padding, 96 dots an inch."""
        return sum(_rong(self.rong_cot.get(c, self.rong_mac_dinh)) for c in range(cot0, cot1 + 1))

    def cao_mm(self, dong0: int, dong1: int) -> float:
        """Height of some rows."""
        khac = {d: h for d, h in self.cao_dong.items() if dong0 <= d <= dong1}
        return (sum(khac.values()) + (dong1 - dong0 + 1 - len(khac)) * self.cao_mac_dinh) * PT

    @property
    def kho_mm(self) -> tuple[float, float]:
        """Width and height of the paper as it lies."""
        rong, cao = _KHO_MM.get(self.kho or 1, (210.0, 297.0))
        return (cao, rong) if self.ngang else (rong, cao)

    @property
    def vung_giay_mm(self) -> tuple[float, float]:
        """Width and height inside the margins."""
        rong, cao = self.kho_mm
        trai, phai, tren, duoi = self.le_mm
        return rong - trai - phai, cao - tren - duoi


@dataclass(frozen=True, slots=True)
class SoTinh:
    """A workbook."""

    ten: str
    trang: tuple[TrangTinh, ...]
    lien_ket_ngoai: bool = False


def _rong(ky_tu: float) -> float:
    return int(min(ky_tu, 255) * 7 + 5) * INCH / 96 if ky_tu > 0 else 0.0


def chu_cot(cot: int) -> str:
    """Letters of a column from its number."""
    ra = ""
    while cot > 0:
        cot, du = divmod(cot - 1, 26)
        ra = chr(65 + du) + ra
    return ra


def so_cot(chu: str) -> int:
    """Number of a column from its letters."""
    ra = 0
    for c in chu:
        ra = ra * 26 + ord(c) - 64
    return ra


def doc_xlsx(du_lieu: bytes, ten: str) -> SoTinh:
    """Read a workbook.

    Raises:
        TepHong: it cannot be read; the sentence says why and what to do.
    """
    goi = _mo(du_lieu)
    chinh = next((dich for kieu, dich in goi.quan_he("").values() if kieu == "officeDocument"), "xl/workbook.xml")
    so = _xml(goi, chinh)
    if so is None or so.tag != f"{_M}workbook":
        raise TepHong("tep-dang-khac", "Tệp này không phải là bảng tính Excel .xlsx.", _LUU_LAI)
    quan_he = goi.quan_he(chinh)
    loai = dict(quan_he.values())
    phong = _phong(_xml(goi, loai.get("styles", "")))
    chung = _chuoi(_xml(goi, loai.get("sharedStrings", "")))
    ten_vung = _ten_vung(so)
    trang: list[TrangTinh] = []
    con = TOI_DA_O
    for i, s in enumerate(so.findall(f"{_M}sheets/{_M}sheet")[:TOI_DA_TRANG]):
        kieu, dich = quan_he.get(s.get(_R_ID) or s.get(_R_ID_STRICT) or "", ("", ""))
        if kieu != "worksheet" or dich not in goi.ten:
            continue
        t = TrangTinh((s.get("name") or f"Trang {i + 1}")[:31], (s.get("state") or "visible") != "visible")
        con -= _doc_trang(goi.bytes_(dich), t, phong, chung, con)
        for ten_v, gia_tri in ten_vung.get(i, ()):
            if ten_v == "_xlnm.Print_Titles":
                t.lap_dong = re.search(r"\$\d+:\$\d+", gia_tri) is not None
                t.lap_cot = re.search(r"\$[A-Z]+:\$[A-Z]+", gia_tri) is not None
            elif ten_v == "_xlnm.Print_Area":
                t.vung_in = tuple(v for khuc in gia_tri.split(",") if (v := _vung(khuc.rpartition("!")[2])) is not None)
        trang.append(t)
    return SoTinh(ten, tuple(trang), any(kieu == "externalLink" for kieu, _ in quan_he.values()))


def _mo(du_lieu: bytes) -> Goi:
    if not du_lieu:
        raise TepHong("tep-rong", "Tệp rỗng, không có nội dung nào.", "Chép lại tệp từ nơi gửi.")
    if len(du_lieu) > TOI_DA_TEP:
        raise TepHong("tep-qua-lon", "Tệp lớn hơn 200 MB nên không mở.", _LUU_LAI)
    if du_lieu.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in du_lieu:
            raise TepHong(
                "tep-mat-khau", "Tệp có mật khẩu nên không đọc được.", "Bỏ mật khẩu trong Excel, lưu lại rồi kiểm tra."
            )
        raise TepHong("tep-dang-cu", "Tệp ở dạng Excel cũ 97-2003 (.xls).", _LUU_LAI)
    try:
        tep = zipfile.ZipFile(io.BytesIO(du_lieu))
        ten = tep.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError) as loi:
        raise TepHong("tep-hong", "Tệp bị hỏng, hoặc không phải là tệp Excel dạng .xlsx.", _LUU_LAI) from loi
    if len(ten) > TOI_DA_SO_PHAN:
        raise TepHong("tep-qua-lon", "Tệp có quá nhiều phần bên trong nên không mở.", _LUU_LAI)
    if any(info.flag_bits & 1 for info in tep.infolist()):
        raise TepHong("tep-mat-khau", "Tệp nén có mật khẩu nên không đọc được.", "Bỏ mật khẩu rồi kiểm tra lại.")
    return Goi(tep, frozenset(ten), "", TOI_DA_NUT)


def _xml(goi: Goi, ten: str) -> etree._Element | None:
    return doc_xml(goi.bytes_(ten).replace(*_STRICT)) if ten in goi.ten else None


def _so(chu: str | None, mac_dinh: float = 0.0) -> float:
    return float(chu) if chu and _THUC.fullmatch(chu) else mac_dinh


def _bat(nut: etree._Element | None) -> bool:
    return nut is not None and nut.get("val") not in {"0", "false"}


def _phong(styles: etree._Element | None) -> list[Phong]:
    """The font of each cell format."""
    if styles is None:
        return []
    fonts: list[Phong] = []
    for f in styles.iterfind(f"{_M}fonts/{_M}font"):
        ten, co = f.find(f"{_M}name"), f.find(f"{_M}sz")
        fonts.append(
            Phong(
                (ten.get("val") or "") if ten is not None else "", _so(co.get("val")) if co is not None else 11.0,
                _bat(f.find(f"{_M}b")), _bat(f.find(f"{_M}i")),
            )
        )  # fmt: skip
    rong = Phong("", 11.0, False, False)
    ra = []
    for xf in styles.iterfind(f"{_M}cellXfs/{_M}xf"):
        so = int(_so(xf.get("fontId")))
        ra.append(fonts[so] if 0 <= so < len(fonts) else rong)
    return ra


def _chu(nut: etree._Element) -> str:
    """The text of a rich string, without its reading aids."""
    return "".join(
        t.text or "" for t in nut.iter(f"{_M}t") if (cha := t.getparent()) is not None and cha.tag != f"{_M}rPh"
    )


def _chuoi(sst: etree._Element | None) -> list[str]:
    return [_chu(si) for si in sst.iterfind(f"{_M}si")] if sst is not None else []


def _ten_vung(so: etree._Element) -> dict[int, list[tuple[str, str]]]:
    ra: dict[int, list[tuple[str, str]]] = {}
    for d in so.iterfind(f"{_M}definedNames/{_M}definedName"):
        if d.get("localSheetId") is not None:
            ra.setdefault(int(_so(d.get("localSheetId"))), []).append((d.get("name") or "", d.text or ""))
    return ra


def _vung(chu: str) -> Vung | None:
    a, _, b = chu.strip().partition(":")
    dau, cuoi = _O.match(a), _O.match(b or a)
    if dau is None or cuoi is None:
        return None
    return Vung(so_cot(dau[1]), int(dau[2]), so_cot(cuoi[1]), int(cuoi[2]))


def _qua_nhieu_o() -> TepHong:
    return TepHong("tep-qua-lon", "Bảng tính có quá nhiều ô nên không đọc hết.", "Tách tệp thành nhiều tệp nhỏ.")


def _doc_trang(du_lieu: bytes, t: TrangTinh, phong: list[Phong], chung: list[str], con: int) -> int:
    """Fill a sheet from its part; how many cells were read."""
    dem = 0
    if dem_nut(du_lieu) > TOI_DA_NUT // 2:
        raise _qua_nhieu_o()
    for nut in _nut(du_lieu.replace(*_STRICT)):
        ten = str(nut.tag)[len(_M) :]
        if ten == "c":
            dem += 1
            if dem > con:
                raise _qua_nhieu_o()
            o = _o(nut, phong, chung)
            if o is not None:
                t.o.append(o)
        elif ten == "row":
            if nut.get("hidden") == "1":
                t.cao_dong[int(_so(nut.get("r")))] = 0.0
            elif nut.get("ht"):
                t.cao_dong[int(_so(nut.get("r")))] = _so(nut.get("ht"))
        else:
            _dat(nut, ten, t)
    return dem


def _nut(du_lieu: bytes) -> Iterator[etree._Element]:
    """The elements of a sheet as they close, cleared behind."""
    if b"<!DOCTYPE" in du_lieu or b"<!ENTITY" in du_lieu:
        raise TepHong("tep-khai-bao-la", "Tệp có khai báo DOCTYPE bên trong nên không đọc.", "Hỏi lại nơi gửi.")
    can = (
        *("c", "row", "col", "sheetFormatPr", "pageSetUpPr", "pageSetup", "pageMargins", "colBreaks", "mergeCell"),
    )  # fmt: skip
    try:
        for _, nut in etree.iterparse(
            io.BytesIO(du_lieu), tag=[_M + c for c in can], resolve_entities=False, no_network=True, load_dtd=False
        ):
            yield nut
            if nut.tag in {f"{_M}c", f"{_M}row"}:
                nut.clear()
            if nut.tag == f"{_M}row" and (cha := nut.getparent()) is not None:
                del cha[: cha.index(nut)]
    except etree.XMLSyntaxError as loi:
        raise TepHong("tep-hong", "Tệp bị hỏng: nội dung bên trong viết sai, Excel cũng sẽ báo lỗi.", _LUU_LAI) from loi


def _dat(nut: etree._Element, ten: str, t: TrangTinh) -> None:
    """What a sheet says of its page and columns."""
    if ten == "col":
        rong = 0.0 if nut.get("hidden") == "1" else _so(nut.get("width"), t.rong_mac_dinh)
        dau, cuoi = int(_so(nut.get("min"))), int(_so(nut.get("max")))
        if 1 <= dau <= _COT_CUOI and len(t.rong_cot) <= _COT_CUOI:
            t.rong_cot.update(dict.fromkeys(range(dau, min(cuoi, dau + 1000, _COT_CUOI) + 1), rong))
    elif ten == "sheetFormatPr":
        t.rong_mac_dinh = _so(nut.get("defaultColWidth"), 8.43)
        t.cao_mac_dinh = _so(nut.get("defaultRowHeight"), 15.0)
    elif ten == "pageSetUpPr":
        t.vua = nut.get("fitToPage") in {"1", "true"}
    elif ten == "pageSetup":
        t.kho = int(_so(nut.get("paperSize"), 1))
        t.ngang = nut.get("orientation") == "landscape"
        t.ti_le = int(_so(nut.get("scale"), 100)) or 100
        t.vua_rong, t.vua_cao = int(_so(nut.get("fitToWidth"), 1)), int(_so(nut.get("fitToHeight"), 1))
    elif ten == "pageMargins":
        t.le_mm = tuple(_so(nut.get(k), 0.7) * INCH for k in ("left", "right", "top", "bottom"))  # type: ignore[assignment]
    elif ten == "mergeCell":
        v = _vung(nut.get("ref") or "")
        if v is not None:
            t.gop.append(v)


def _o(nut: etree._Element, phong: list[Phong], chung: list[str]) -> O | None:
    khop = _O.match(nut.get("r") or "")
    if khop is None:
        return None
    loai = nut.get("t") or "n"
    v, f, is_ = nut.find(f"{_M}v"), nut.find(f"{_M}f"), nut.find(f"{_M}is")
    text = (v.text or "") if v is not None else ""
    if loai == "s":
        so = int(_so(text, -1))
        text = chung[so] if 0 <= so < len(chung) else ""
    elif loai == "inlineStr" and is_ is not None:
        text = _chu(is_)
    cong_thuc = (f.text or "chung") if f is not None else ""
    if not text and not cong_thuc:
        return None
    kieu = int(_so(nut.get("s")))
    p = phong[kieu] if 0 <= kieu < len(phong) else Phong("", 11.0, False, False)
    return O(so_cot(khop[1]), int(khop[2]), text, {"inlineStr": "s", "str": "s"}.get(loai, loai), cong_thuc, p)
