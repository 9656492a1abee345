"""The package: bytes of a file → its parts, or one plain sentence why it cannot be read.

Source: ECMA-376 Part 2 (OPC), [MS-CFB] for the old container, users.md R1, R2, R7, R8: caps, DOCTYPE, child formats.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from vanban.can_xml import TOI_DA_NUT, dem, qua_nang

TOI_DA_TEP: Final = 200 * 2**20
TOI_DA_PHAN: Final = 50 * 2**20
TY_LE: Final = 200
"""A part may unpack to this many times its size; small parts are let pass."""
PHAN_NHO: Final = 2**20
TOI_DA_SO_PHAN: Final = 10_000

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)
_LOAI_TEP: Final = (
    ("template.macroEnabledTemplate", "mẫu Word có macro (.dotm)"),
    ("template.main", "mẫu Word (.dotx)"),
    ("macroEnabled", "Word có macro (.docm)"),
    ("spreadsheetml", "bảng tính Excel (.xlsx)"),
    ("presentationml", "trình chiếu PowerPoint (.pptx)"),
)
_LUU_LAI: Final = "Mở tệp bằng Word, chọn Lưu thành (Save As), kiểu Word Document (*.docx), rồi kiểm tra lại."


class TepHong(Exception):
    """The file cannot be read. ``ma`` is the id of the finding; texts are Vietnamese."""

    def __init__(self, ma: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.ma = ma
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Goi:
    """An opened package; ``xml`` parses a part once asked for. ``da_doc``: the parts that were asked for."""

    zip: zipfile.ZipFile
    ten: frozenset[str]
    chinh: str
    con_nut: int = TOI_DA_NUT
    """Tags and attributes that may still be read; a workbook, which is not read into trees, may have more."""
    da_doc: set[str] = field(default_factory=set)

    def bytes_(self, ten: str) -> bytes:
        """The bytes of a part, within the caps. Raises TepHong."""
        info = self.zip.getinfo(ten)
        lan_dau = ten not in self.da_doc
        self.da_doc.add(ten)
        if info.file_size > TOI_DA_PHAN or (
            info.file_size > PHAN_NHO and info.file_size > TY_LE * max(info.compress_size, 1)
        ):
            raise TepHong("tep-qua-lon", "Tệp có phần bên trong quá lớn hoặc nén bất thường nên không mở.", _LUU_LAI)
        try:
            with self.zip.open(info) as luong:
                du_lieu = luong.read(TOI_DA_PHAN + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as loi:
            raise TepHong("tep-hong", "Tệp bị hỏng: không giải nén được nội dung bên trong.", _chep_lai()) from loi
        if len(du_lieu) > TOI_DA_PHAN:
            raise TepHong("tep-qua-lon", "Tệp có phần bên trong quá lớn nên không mở.", _LUU_LAI)
        if lan_dau and (so := dem(du_lieu)) > self.con_nut:
            raise _qua_nhieu_nut()
        self.con_nut -= so if lan_dau else 0
        return du_lieu

    def xml(self, ten: str) -> etree._Element | None:
        """The root of a part, None when the package has no such part. Raises TepHong."""
        return doc_xml(self.bytes_(ten)) if ten in self.ten else None

    def quan_he(self, phan: str) -> dict[str, tuple[str, str]]:
        """Relationships of a part: id → (last word of the type, target part)."""
        thu_muc, _, ten = phan.rpartition("/")
        goc = self.xml(f"{thu_muc}/_rels/{ten}.rels" if thu_muc else f"_rels/{ten}.rels")
        if goc is None:
            return {}
        ket: dict[str, tuple[str, str]] = {}
        for rel in goc:
            if rel.get("TargetMode") == "External":
                continue
            dich = rel.get("Target") or ""
            ket[rel.get("Id") or ""] = ((rel.get("Type") or "").rpartition("/")[2], _noi(thu_muc, dich))
        return ket


def _noi(thu_muc: str, dich: str) -> str:
    if dich.startswith("/"):
        return dich[1:]
    phan = thu_muc.split("/") if thu_muc else []
    for khuc in dich.split("/"):
        if khuc == "..":
            phan = phan[:-1]
        elif khuc not in {"", "."}:
            phan.append(khuc)
    return "/".join(phan)


def _chep_lai() -> str:
    return "Chép lại tệp từ nơi gửi, hoặc mở bằng Word để Word sửa rồi lưu lại dạng .docx."


def _qua_nhieu_nut() -> TepHong:
    message = "Tệp có quá nhiều chi tiết bên trong nên không đọc hết."
    return TepHong("tep-qua-lon", message, "Tách tệp rồi kiểm tra lại.")


def doc_xml(du_lieu: bytes) -> etree._Element:
    """The root of an XML part. DOCTYPE and giants are refused before any parser sees them. Raises TepHong."""
    if qua_nang(du_lieu):
        raise _qua_nhieu_nut()
    if (
        b"<!DOCTYPE" in du_lieu
        or b"<!ENTITY" in du_lieu
        or b"<\x00!\x00D\x00O\x00C" in du_lieu
        or b"\x00<\x00!\x00D\x00O" in du_lieu
    ):
        raise TepHong(
            "tep-khai-bao-la",
            "Tệp có khai báo DOCTYPE bên trong, thứ mà Word không bao giờ ghi, nên không đọc.",
            "Hỏi lại nơi gửi; đừng mở tệp nếu không rõ nguồn.",
        )
    if b"purl.oclc.org/ooxml" in du_lieu:
        for cu, moi in _STRICT:
            du_lieu = du_lieu.replace(cu, moi)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return etree.fromstring(du_lieu, parser)
    except (etree.XMLSyntaxError, ValueError) as loi:
        raise TepHong(
            "tep-hong", "Tệp bị hỏng: nội dung bên trong viết sai, Word cũng sẽ báo lỗi.", _chep_lai()
        ) from loi


def _ole(du_lieu: bytes, ten: str) -> TepHong:
    if "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e".encode("latin-1") in du_lieu:
        return TepHong(
            "tep-mat-khau",
            "Tệp có mật khẩu nên không đọc được.",
            "Mở bằng Word, vào Tệp > Thông tin > Bảo vệ tài liệu, bỏ mật khẩu, lưu lại rồi kiểm tra.",
        )
    doi_ten = "" if ten.lower().endswith((".doc", ".dot")) else ", chỉ đổi đuôi tên"
    return TepHong("tep-dang-cu", f"Tệp ở dạng Word cũ 97-2003 (.doc){doi_ten}.", _LUU_LAI)


def mo_goi(du_lieu: bytes, ten: str) -> Goi:
    """Open a package. Raises TepHong with the reason in one sentence."""
    if not du_lieu:
        raise TepHong("tep-rong", "Tệp rỗng, không có nội dung nào.", "Chép lại tệp từ nơi gửi.")
    if len(du_lieu) > TOI_DA_TEP:
        raise TepHong("tep-qua-lon", "Tệp lớn hơn 200 MB nên không mở.", "Nén bớt hình trong tệp rồi lưu lại.")
    if du_lieu.startswith(_OLE):
        raise _ole(du_lieu, ten)
    if du_lieu.startswith(b"{\\rtf"):
        raise TepHong("tep-dang-khac", "Tệp ở dạng RTF, không phải .docx.", _LUU_LAI)
    if du_lieu.startswith(b"%PDF"):
        raise TepHong("tep-dang-khac", "Tệp là PDF, không phải tệp Word.", "Kiểm tra tệp Word gốc dạng .docx.")
    if not du_lieu.startswith(b"PK"):
        raise TepHong("tep-dang-khac", "Tệp không phải là tệp Word dạng .docx.", _LUU_LAI)
    try:
        goi = zipfile.ZipFile(io.BytesIO(du_lieu))
        cac_ten = goi.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError) as loi:
        raise TepHong("tep-hong", "Tệp bị hỏng hoặc chép dở, không mở được.", _chep_lai()) from loi
    if len(cac_ten) > TOI_DA_SO_PHAN:
        raise TepHong("tep-qua-lon", "Tệp có quá nhiều phần bên trong nên không mở.", _LUU_LAI)
    ket = Goi(goi, frozenset(cac_ten), "")
    if any(info.flag_bits & 1 for info in goi.infolist()):
        raise TepHong("tep-mat-khau", "Tệp nén có mật khẩu nên không đọc được.", "Bỏ mật khẩu rồi kiểm tra lại.")
    ket.chinh = _phan_chinh(ket)
    return ket


def _phan_chinh(goi: Goi) -> str:
    if "[Content_Types].xml" not in goi.ten:
        if "mimetype" in goi.ten:
            raise TepHong("tep-dang-khac", "Tệp ở dạng OpenDocument (.odt), không phải .docx.", _LUU_LAI)
        raise TepHong("tep-dang-khac", "Tệp nén này không phải là tệp Word.", _LUU_LAI)
    loai = goi.bytes_("[Content_Types].xml").decode("utf-8", "replace")
    for dau_hieu, ten in _LOAI_TEP:
        if dau_hieu in loai and "wordprocessingml.document.main+xml" not in loai:
            raise TepHong("tep-dang-khac", f"Tệp này được lưu ở dạng {ten}, không phải .docx.", _LUU_LAI)
    for kieu, dich in goi.quan_he("").values():
        if kieu == "officeDocument" and dich in goi.ten:
            return dich
    if "word/document.xml" in goi.ten:
        return "word/document.xml"
    raise TepHong("tep-hong", "Tệp bị hỏng: không tìm thấy nội dung văn bản bên trong.", _chep_lai())
