"""Opening a template: caps first, then what kind of file it is, then its parts. Nothing is parsed unweighed."""

from __future__ import annotations

import io
import posixpath
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final
from urllib.parse import unquote

from lxml import etree

from vanban.findings import Finding, Where
from vanban.render.paragraphs import VAT, cac_doan

TRAN_PHAN: Final = 50 * 2**20
TRAN_TEP: Final = 200 * 2**20
TRAN_XML: Final = 16 * 2**20
"""All XML parts together, unpacked."""
TRAN_MAU: Final = 4 * 2**20
"""The parts that hold text and tags, together, unpacked."""
TRAN_LENH: Final = 200_000
"""XML tags in the parts that hold text."""
TRAN_TY_LE: Final = 200
TRAN_SO_PHAN: Final = 3000
_TY_LE_TU: Final = 2**20  # small parts may pack as well as they like

LUU_LAI: Final = "mở bằng Word, chọn Lưu thành (Save As), dạng Word Document (*.docx)"
_MO_LAI: Final = "mở bằng Word rồi lưu lại; Word cũng không mở được thì lấy lại bản sao cũ"
CT: Final = "[Content_Types].xml"
_KHONG_RO: Final = "application/octet-stream"
_CT_NS: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
REL_NS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCM: Final = "application/vnd.ms-word."
LOAI_MAU: Final = {
    f"{_WML}document.main+xml": "thân văn bản",
    f"{_WML}header+xml": "đầu trang",
    f"{_WML}footer+xml": "chân trang",
    f"{_WML}footnotes+xml": "chú thích",
    f"{_WML}endnotes+xml": "chú thích",
}
_NGUY_HIEM: Final = {
    "vbaProject": "macro",
    "wordVbaData": "macro",
    "oleObject": "đối tượng nhúng (OLE)",
    "control": "điều khiển ActiveX",
    "activeXControlBinary": "điều khiển ActiveX",
    "aFChunk": "tệp nhúng nguyên vẹn",
    "subDocument": "tài liệu con",
    "keyMapCustomizations": "tùy biến bàn phím có thể chứa macro",
    "attachedToolbars": "thanh công cụ có thể chứa macro",
}


@dataclass(frozen=True, slots=True)
class QuanHe:
    """One relationship of the package: from a part (empty: the package) to a part or an outside target."""

    tu: str
    ma: str
    loai: str
    dich: str
    ngoai: bool

    @property
    def ten_loai(self) -> str:
        """The last word of the type: ``header``, ``image``, ``hyperlink``."""
        return self.loai.rstrip("/").rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class MauGoc:
    """A template that was opened and weighed: its parts, their content types, the ways between them."""

    tep: str
    du_lieu: bytes
    phan: dict[str, bytes]
    loai: dict[str, str]
    quan_he: tuple[QuanHe, ...]
    chinh: str

    def phan_mau(self) -> dict[str, str]:
        """The parts that may hold tags, with what a clerk calls them; the body first."""
        toi = {qh.dich for qh in self.quan_he if qh.tu == self.chinh and not qh.ngoai}
        co = {ten: LOAI_MAU[loai] for ten, loai in sorted(self.loai.items()) if loai in LOAI_MAU and ten in toi}
        return {
            self.chinh: LOAI_MAU[self.loai[self.chinh]],
            **{ten: goi for ten, goi in co.items() if ten != self.chinh},
        }


class _TuChoi(Exception):
    def __init__(self, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.hint = rule, message, hint


def doc_xml(data: bytes) -> etree._Element:
    """Parse one part: no entities, no network, no giant trees, no comments."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(data, parser)


def la_xml(ten: str, data: bytes) -> bool:
    """Whether a part is text in angle brackets, whatever it is called."""
    return ten.lower().endswith((".xml", ".rels", ".vml")) or data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def read_template(data: bytes, tep: str) -> tuple[MauGoc | None, list[Finding]]:
    """Open a template. Either the template or at least one finding of level error."""
    try:
        return _doc(data, tep)
    except _TuChoi as loi:
        return None, [Finding(Where(tep), loi.message, loi.hint, rule=loi.rule)]


def _doc(data: bytes, tep: str) -> tuple[MauGoc | None, list[Finding]]:
    _kieu_tep(data, tep)
    phan = _giai_nen(data)
    chuan = {ten: _utf8(ten, noi_dung) for ten, noi_dung in phan.items()}
    loai = _loai_phan(chuan)
    chinh = _phan_chinh(chuan, loai)
    quan_he = tuple(_quan_he(chuan))
    mau = MauGoc(tep, data, chuan, loai, quan_he, chinh)
    _can_phan_mau(mau)
    loi = [*_kiem_quan_he(mau)]
    return (None if loi else mau), loi


# --- which kind of file ---------------------------------------------------------------------------------------------


def _kieu_tep(data: bytes, tep: str) -> None:
    ten = PurePath(tep.replace("\\", "/")).name
    if ten.startswith("~$"):
        raise _TuChoi(
            "VB-M001", "đây là tệp tạm do Word tạo ra khi mẫu đang mở", "đóng Word, chọn tệp mẫu không có dấu ~$"
        )
    if not data:
        raise _TuChoi(
            "VB-M001",
            "tệp rỗng, không có nội dung",
            "chép lại tệp mẫu, hoặc xóa tệp này rồi chạy vanban templates để lấy mẫu gốc",
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        _ole2(data)
    for dau, dang in (
        (b"%PDF", "PDF"),
        (b"{\\rtf", "Rich Text (*.rtf)"),
        (b"\x89PNG", "ảnh"),
        (b"\xff\xd8\xff", "ảnh"),
        (b"<html", "trang web"),
        (b"<!DOCTYPE html", "trang web"),
        (b"MIME-Version", "trang web"),
        (b"<?xml", "XML"),
    ):
        if data[:64].lstrip(b"\xef\xbb\xbf \r\n").startswith(dau):
            raise _TuChoi("VB-M002", f"tệp này thực ra là dạng {dang}, không phải tệp Word", LUU_LAI)
    if not data.startswith(b"PK"):
        raise _TuChoi("VB-M001", "tệp hỏng hoặc không phải tệp Word", _MO_LAI)


def _ole2(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        hint = (
            "mở bằng Word, vào Tệp (File), Thông tin (Info), Bảo vệ tài liệu (Protect Document), bỏ mật khẩu, lưu lại"
        )
        raise _TuChoi("VB-M002", "tệp này có mật khẩu nên không đọc được", hint)
    for dau, dang in (("WordDocument", "Word cũ (*.doc)"), ("Workbook", "Excel cũ (*.xls)")):
        if dau.encode("utf-16-le") in data:
            raise _TuChoi("VB-M002", f"tệp này ở định dạng cũ: {dang}", LUU_LAI)
    raise _TuChoi("VB-M002", "tệp này ở định dạng cũ của Office", LUU_LAI)


def _loai_phan(phan: dict[str, bytes]) -> dict[str, str]:
    if CT not in phan:
        if phan.get("mimetype", b"").startswith(b"application/vnd.oasis"):
            raise _TuChoi("VB-M002", "tệp này được lưu ở dạng OpenDocument (*.odt)", LUU_LAI)
        raise _TuChoi("VB-M001", "đây là tệp nén, không phải tệp Word", LUU_LAI)
    goc = _xml(CT, phan[CT])
    mac_dinh = {el.get("Extension", "").lower(): el.get("ContentType", "") for el in goc.iter(f"{_CT_NS}Default")}
    rieng = {
        el.get("PartName", "").lstrip("/").lower(): el.get("ContentType", "") for el in goc.iter(f"{_CT_NS}Override")
    }
    return {
        ten: rieng.get(ten.lower()) or mac_dinh.get(ten.rpartition(".")[2].lower(), _KHONG_RO)
        for ten in phan
        if ten != CT
    }


def _phan_chinh(phan: dict[str, bytes], loai: dict[str, str]) -> str:
    chinh = next((qh for qh in _quan_he_cua("", phan) if qh.ten_loai == "officeDocument"), None)
    if chinh is None or chinh.dich not in phan:
        raise _TuChoi("VB-M001", "tệp thiếu phần nội dung chính", _MO_LAI)
    if chinh.loai.startswith("http://purl.oclc.org/"):
        raise _TuChoi("VB-M002", "tệp này được lưu ở dạng Strict Open XML", LUU_LAI)
    dang = loai[chinh.dich]
    if dang in LOAI_MAU:
        if dang != f"{_WML}document.main+xml":
            raise _TuChoi("VB-M001", "tệp thiếu phần nội dung chính", _MO_LAI)
        return chinh.dich
    for dau, ten in (
        (f"{_WML}template.main", "mẫu Word (*.dotx)"),
        (f"{_DOCM}document.macroEnabled", "Word có macro (*.docm)"),
        (f"{_DOCM}template.macroEnabled", "mẫu Word có macro (*.dotm)"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml", "Excel"),
        ("application/vnd.ms-excel", "Excel"),
        ("application/vnd.openxmlformats-officedocument.presentationml", "PowerPoint"),
        ("application/vnd.ms-powerpoint", "PowerPoint"),
        ("application/vnd.ms-visio", "Visio"),
    ):
        if dang.startswith(dau):
            raise _TuChoi("VB-M002", f"tệp này được lưu ở dạng {ten}", LUU_LAI)
    raise _TuChoi("VB-M002", "tệp này không phải văn bản Word", LUU_LAI)


# --- the zip --------------------------------------------------------------------------------------------------------


def _qua_lon(dieu: str) -> _TuChoi:
    return _TuChoi("VB-M012", dieu, "dùng mẫu gọn hơn: bỏ ảnh lớn, bỏ trang thừa, lưu lại bằng Word")


def _giai_nen(data: bytes) -> dict[str, bytes]:
    if len(data) > TRAN_TEP:
        raise _qua_lon("tệp mẫu quá lớn")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as goi:
            muc = [m for m in goi.infolist() if not m.filename.endswith("/")]
            _can(muc)
            return {m.filename: _mot_phan(goi, m) for m in muc}
    except _TuChoi:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as loi:
        raise _TuChoi("VB-M001", "tệp hỏng: không mở được các phần bên trong", _MO_LAI) from loi


def _can(muc: list[zipfile.ZipInfo]) -> None:
    if len(muc) > TRAN_SO_PHAN:
        raise _qua_lon("tệp mẫu có quá nhiều phần bên trong")
    da_co: set[str] = set()
    for m in muc:
        ten = m.filename
        khoa = unicodedata.normalize("NFC", ten).casefold()
        if khoa in da_co:
            raise _TuChoi("VB-M013", f"tệp mẫu có hai phần cùng tên ({ten})", _MO_LAI)
        da_co.add(khoa)
        if (
            not ten
            or ten.startswith("/")
            or "\\" in ten
            or ":" in ten
            or ".." in ten.split("/")
            or not ten.isprintable()
        ):
            raise _TuChoi("VB-M013", "tệp mẫu có phần mang tên bất thường", _MO_LAI)
        if m.flag_bits & 1:
            raise _TuChoi("VB-M002", "tệp này có mật khẩu nên không đọc được", "bỏ mật khẩu rồi lưu lại")
        if m.file_size > TRAN_PHAN or (m.file_size > _TY_LE_TU and m.file_size > TRAN_TY_LE * max(1, m.compress_size)):
            raise _qua_lon("một phần của tệp mẫu quá lớn hoặc nén bất thường")
    if sum(m.file_size for m in muc) > TRAN_TEP:
        raise _qua_lon("tệp mẫu quá lớn khi mở ra")
    if sum(m.file_size for m in muc if m.filename.lower().endswith((".xml", ".rels"))) > TRAN_XML:
        raise _qua_lon("phần chữ của tệp mẫu quá lớn")


def _mot_phan(goi: zipfile.ZipFile, m: zipfile.ZipInfo) -> bytes:
    with goi.open(m) as luong:
        noi_dung = luong.read(m.file_size + 1)
    if len(noi_dung) != m.file_size:
        raise zipfile.BadZipFile
    return noi_dung


# --- parts ----------------------------------------------------------------------------------------------------------


def _utf8(ten: str, data: bytes) -> bytes:
    """The part as it is, XML in UTF-8 and without any DOCTYPE."""
    if not la_xml(ten, data) and b"\x00" not in data[:64]:
        return data
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and la_xml(ten, b"<"):
        try:
            data = data.decode("utf-16").encode()
        except UnicodeError as loi:
            raise _TuChoi("VB-M001", f"tệp hỏng ở phần {ten}", _MO_LAI) from loi
        data = re.sub(rb"^(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']", rb"\1", data, count=1)
    if not la_xml(ten, data):
        return data
    bang_ma = re.match(rb"\s*(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding=[\"']([^\"']*)[\"']", data[:300])
    if (bang_ma and bang_ma[1].lower() not in {b"utf-8", b"utf8", b"us-ascii", b"ascii"}) or b"\x00" in data:
        raise _TuChoi("VB-M001", f"phần {ten} dùng bảng mã lạ", _MO_LAI)
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", data, re.IGNORECASE):
        raise _TuChoi("VB-M013", f"phần {ten} có khai báo DOCTYPE, không an toàn", LUU_LAI)
    return data


def _xml(ten: str, data: bytes) -> etree._Element:
    try:
        return doc_xml(data)
    except etree.XMLSyntaxError as loi:
        raise _TuChoi("VB-M001", f"tệp hỏng ở phần {ten}", _MO_LAI) from loi


def _can_phan_mau(mau: MauGoc) -> None:
    for ten, data in mau.phan.items():
        if la_xml(ten, data) and mau.loai.get(ten) not in LOAI_MAU:
            _xml(ten, data)
        if len(data) > _TY_LE_TU and la_xml(ten, data) and len(data) > TRAN_TY_LE * len(zlib.compress(data, 9)):
            raise _qua_lon("một phần của tệp mẫu nén bất thường")  # our own packing would make a bomb of it
    ten_mau = mau.phan_mau()
    if sum(len(mau.phan[ten]) for ten in ten_mau) > TRAN_MAU:
        raise _qua_lon("phần chữ của mẫu quá dài")
    if sum(mau.phan[ten].count(b"<") for ten in ten_mau) > TRAN_LENH:
        raise _qua_lon("phần chữ của mẫu quá nhiều chi tiết định dạng")


def ten_rels(ten: str) -> str:
    """Where the relationships of a part are kept."""
    thu_muc, tep = posixpath.split(ten)
    return posixpath.join(thu_muc, "_rels", f"{tep}.rels")


def _quan_he(phan: dict[str, bytes]) -> Iterator[QuanHe]:
    yield from _quan_he_cua("", phan)
    for ten in phan:
        if ten != CT and not ten.endswith(".rels"):
            yield from _quan_he_cua(ten, phan)


def _quan_he_cua(ten: str, phan: dict[str, bytes]) -> Iterator[QuanHe]:
    tep = ten_rels(ten)
    if tep not in phan:
        return
    for el in _xml(tep, phan[tep]).iter(f"{REL_NS}Relationship"):
        dich, ngoai = el.get("Target", ""), el.get("TargetMode", "") == "External"
        if not ngoai and not dich.startswith("#"):
            dich = posixpath.normpath(posixpath.join("/", posixpath.dirname(ten), dich)).lstrip("/")
            dich = dich if dich in phan else unquote(dich)
        yield QuanHe(ten, el.get("Id", ""), el.get("Type", ""), dich, ngoai)


def _kiem_quan_he(mau: MauGoc) -> Iterator[Finding]:
    noi = Where(mau.tep)
    for qh in mau.quan_he:
        if ten := _NGUY_HIEM.get(qh.ten_loai):
            if ten != "macro":  # told once, below
                yield Finding(noi, f"mẫu có {ten}", f"xóa trong mẫu, rồi {LUU_LAI}", rule="VB-M013")
        elif qh.ngoai and qh.ten_loai in NGUON_TRON:
            continue  # loi_nguon_tron: the templates of a mail merge may be translated
        elif qh.ngoai:
            yield from _ra_ngoai(qh, _cho_dung(mau, qh))
        elif qh.dich not in mau.phan and not qh.dich.startswith("#"):
            yield Finding(noi, f"tệp thiếu phần {_in(qh.dich)}", _MO_LAI, rule="VB-M001")
    co_macro = any("vbaProject" in loai or ten.lower().endswith("vbaproject.bin") for ten, loai in mau.loai.items())
    if co_macro or any(_NGUY_HIEM.get(qh.ten_loai) == "macro" for qh in mau.quan_he):
        yield Finding(noi, "mẫu có macro", LUU_LAI, rule="VB-M013")


_THOI_TRON: Final = (
    "vào Gửi thư (Mailings), Bắt đầu trộn thư (Start Mail Merge), chọn Văn bản thường (Normal Word Document)"
)
_GOI_NGOAI: Final = {
    "image": (
        "ảnh liên kết ra ngoài tệp",
        "vào Tệp (File), Thông tin (Info), Sửa liên kết tới tệp (Edit Links to Files), chọn ảnh, "
        "bấm Ngắt liên kết (Break Link) rồi lưu lại; hoặc xóa ảnh và chèn lại",
    ),
    "attachedTemplate": (
        "mẫu Word đính kèm",
        "vào Nhà phát triển (Developer), Mẫu tài liệu (Document Template), xóa đường dẫn trong ô mẫu đính kèm",
    ),
    "mailMergeSource": ("nguồn trộn thư (Mail Merge)", _THOI_TRON),
    "mailMergeHeaderSource": ("nguồn trộn thư (Mail Merge)", _THOI_TRON),
}


NGUON_TRON: Final = frozenset({"mailMergeSource", "mailMergeHeaderSource", "recipientData"})
"""Relationship types that tie a document to the data of Word's mail merge."""


def loi_nguon_tron(mau: MauGoc) -> list[Finding]:
    """The outside sources of a mail merge, as faults."""
    return [f for qh in mau.quan_he if qh.ngoai and qh.ten_loai in NGUON_TRON for f in _ra_ngoai(qh, Where(mau.tep))]


def _cho_dung(mau: MauGoc, qh: QuanHe) -> Where:
    """Where a relationship is used: the paragraph, or for a picture that stands alone the one before it."""
    goi = LOAI_MAU.get(mau.loai.get(qh.tu, ""), "")
    if not goi:
        return Where(mau.tep)
    try:
        doan = cac_doan(doc_xml(mau.phan[qh.tu]), goi)
    except etree.XMLSyntaxError:
        return Where(mau.tep, goi)
    truoc = ""
    for d in doan:
        dung = any(qh.ma in el.attrib.values() for el in d.el.iter())
        if dung and d.chu.strip(f" {VAT}"):
            return Where(mau.tep, f'{d.noi}, đoạn "{d.trich()}"')
        if dung:
            return Where(mau.tep, f'{d.noi}, ngay sau đoạn "{truoc}"' if truoc else f"{d.noi}, đoạn đầu tiên")
        truoc = d.trich() if d.chu.strip(f" {VAT}") else truoc
    return Where(mau.tep, goi)


def _in(chu: str) -> str:
    """A name from inside of a file as a message may show it."""
    return "".join(c if c.isprintable() else "?" for c in chu[:80])


def _ra_ngoai(qh: QuanHe, noi: Where) -> Iterator[Finding]:
    dich = _in(unquote(qh.dich))
    if "{{" in dich or "{%" in dich:
        hint = "gõ thẻ ở chữ thường trong đoạn, không đặt trong địa chỉ liên kết"
        yield Finding(noi, f"có thẻ nằm trong địa chỉ liên kết {dich}", hint, rule="VB-M009")
    elif qh.ten_loai != "hyperlink":
        ten, hint = _GOI_NGOAI.get(qh.ten_loai, ("phần liên kết ra ngoài tệp", "xóa liên kết này trong mẫu"))
        yield Finding(noi, f"mẫu trỏ ra ngoài: {ten} ({dich})", hint, rule="VB-M014")
    elif not re.match(r"(?i)(?:https?|mailto|tel):", dich):
        hint = "chỉ dùng liên kết tới trang web hoặc thư điện tử"
        yield Finding(noi, f"liên kết trỏ tới tệp trên máy hoặc mạng nội bộ ({dich})", hint, rule="VB-M014")
