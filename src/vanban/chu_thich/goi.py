"""The package of a .docx on its way: its members, its relationships, its part of comments."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from lxml import etree

from vanban.can_xml import qua_nang
from vanban.chu_thich.doan import XML_SPACE

TAC_GIA: Final = "vanban"
_VIET_TAT: Final = "vb"
_TRAN: Final = 200 * 2**20
_NGAY: Final = (1980, 1, 1, 0, 0, 0)

_CT: Final = "[Content_Types].xml"
_CT_NS: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_REL_NS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_OD: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OD_STRICT: Final = f"{_STRICT}officeDocument/relationships"
_LOAI: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_LOAI_REL: Final = "application/vnd.openxmlformats-package.relationships+xml"
_KHONG_DUOC: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


_HONG: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class KhongDatDuoc(ValueError):
    """The file is no sound Word package: there is nothing to put comments into."""


@dataclass(slots=True)
class Goi:
    """The members of the file in their order."""

    phan: dict[str, bytes]
    chinh: str = ""

    @classmethod
    def mo(cls, du_lieu: bytes) -> Goi:
        """Open a file; raises KhongDatDuoc."""
        try:
            with zipfile.ZipFile(io.BytesIO(du_lieu)) as tep:
                muc = [m for m in tep.infolist() if not m.filename.endswith("/")]
                if sum(m.file_size for m in muc) > _TRAN or len({m.filename for m in muc}) != len(muc):
                    raise KhongDatDuoc("too large, or two members of one name")
                goi = cls({m.filename: tep.read(m) for m in muc})
        except KhongDatDuoc:
            raise
        except _HONG as loi:
            raise KhongDatDuoc("no zip") from loi
        chinh = next((dich for _, loai, dich in goi.quan_he("") if loai == "officeDocument"), "")
        if chinh not in goi.phan or _CT not in goi.phan:
            raise KhongDatDuoc("no main part")
        goi.chinh = chinh
        return goi

    def doc(self, ten: str) -> etree._Element:
        """One part as a tree, with everything that is in it."""
        if qua_nang(self.phan[ten]):
            raise KhongDatDuoc(ten)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            goc = etree.fromstring(self.phan[ten], parser)
        except etree.XMLSyntaxError as loi:
            raise KhongDatDuoc(ten) from loi
        if goc.getroottree().docinfo.internalDTD is not None:
            raise KhongDatDuoc(ten)
        return goc

    def quan_he(self, tu: str) -> list[tuple[str, str, str]]:
        """Id, last word of the type, and target of the inner relationships of a part (empty: of the package)."""
        tep = ten_rels(tu)
        if tep not in self.phan:
            return []
        ra = []
        for el in self.doc(tep).iter(f"{{{_REL_NS}}}Relationship"):
            if el.get("TargetMode", "") != "External":
                dich = posixpath.normpath(posixpath.join("/", posixpath.dirname(tu), el.get("Target", ""))).lstrip("/")
                dich = dich if dich in self.phan else unquote(dich)
                ra.append((el.get("Id", ""), el.get("Type", "").rstrip("/").rpartition("/")[2], dich))
        return ra

    def loai(self, ten: str) -> str:
        """The content type of a part."""
        goc = self.doc(_CT)
        for el in goc.iter(f"{{{_CT_NS}}}Override"):
            if el.get("PartName", "").lstrip("/").lower() == ten.lower():
                return el.get("ContentType", "")
        duoi = ten.rpartition(".")[2].lower()
        for el in goc.iter(f"{{{_CT_NS}}}Default"):
            if el.get("Extension", "").lower() == duoi:
                return el.get("ContentType", "")
        return ""

    def ten_comments(self) -> str:
        """The part of the comments, where it is or should be."""
        ten = next((dich for _, loai, dich in self.quan_he(self.chinh) if loai == "comments"), "")
        if not ten.isprintable():  # it cannot be declared among the types
            raise KhongDatDuoc(repr(ten))
        return ten

    def them_comments(self, ns: str, muc: Sequence[tuple[int, str]]) -> None:
        """Write the comments; a part that exists gets them at its end."""
        ten = self.ten_comments()
        if not ten:
            ten = self._noi_comments(ns)
        if ten in self.phan:
            goc = self.doc(ten)
        else:
            goc = etree.Element(f"{{{ns}}}comments", nsmap={"w": ns})
            self._khai_loai(ten)
        for ma, chu in muc:
            goc.append(_comment(ns, ma, chu))
        self.phan[ten] = xml_cua(goc)

    def _noi_comments(self, ns: str) -> str:
        thu_muc = posixpath.dirname(self.chinh)
        so = 0
        while (ten := posixpath.join(thu_muc, f"comments{so or ''}.xml")).lower() in {t.lower() for t in self.phan}:
            so += 1
        tep = ten_rels(self.chinh)
        goc = self.doc(tep) if tep in self.phan else etree.Element(f"{{{_REL_NS}}}Relationships", nsmap={None: _REL_NS})
        da_co = {el.get("Id") for el in goc}
        so = next(i for i in range(1, len(da_co) + 2) if f"rIdChuThich{i}" not in da_co)
        loai = f"{_OD_STRICT if ns.startswith(_STRICT) else _OD}/comments"
        dich = posixpath.basename(ten)
        etree.SubElement(goc, f"{{{_REL_NS}}}Relationship", Id=f"rIdChuThich{so}", Type=loai, Target=dich)
        if tep not in self.phan:
            self._khai_mac_dinh()
        self.phan[tep] = xml_cua(goc)
        return ten

    def _khai_loai(self, ten: str) -> None:
        goc = self.doc(_CT)
        for el in list(goc.iter(f"{{{_CT_NS}}}Override")):
            if el.get("PartName", "").lstrip("/").lower() == ten.lower():
                goc.remove(el)
        etree.SubElement(goc, f"{{{_CT_NS}}}Override", PartName=f"/{ten}", ContentType=_LOAI)
        self.phan[_CT] = xml_cua(goc)

    def _khai_mac_dinh(self) -> None:
        goc = self.doc(_CT)
        if not any(el.get("Extension", "").lower() == "rels" for el in goc.iter(f"{{{_CT_NS}}}Default")):
            goc.insert(0, goc.makeelement(f"{{{_CT_NS}}}Default", {"Extension": "rels", "ContentType": _LOAI_REL}))
            self.phan[_CT] = xml_cua(goc)

    def dong(self) -> bytes:
        """The file: same members, same order, fixed times."""
        ra = io.BytesIO()
        with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as tep:
            for ten, noi_dung in self.phan.items():
                muc = zipfile.ZipInfo(ten, _NGAY)
                muc.compress_type = zipfile.ZIP_DEFLATED
                muc.create_system = 0
                tep.writestr(muc, noi_dung)
        return ra.getvalue()


def ten_rels(ten: str) -> str:
    """The part that holds the relationships of a part."""
    thu_muc, tep = posixpath.split(ten)
    return posixpath.join(thu_muc, "_rels", f"{tep}.rels")


def xml_cua(goc: etree._Element) -> bytes:
    """A part as bytes."""
    return etree.tostring(goc.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _comment(ns: str, ma: int, chu: str) -> etree._Element:
    def w(ten: str) -> str:
        return f"{{{ns}}}{ten}"

    thuoc_tinh = {w("id"): str(ma), w("author"): TAC_GIA, w("initials"): _VIET_TAT}
    comment = etree.Element(w("comment"), thuoc_tinh, nsmap={"w": ns})
    for i, dong in enumerate(_KHONG_DUOC.sub("\ufffd", chu).splitlines() or [""]):
        p = etree.SubElement(comment, w("p"))
        if i == 0:
            etree.SubElement(etree.SubElement(p, w("r")), w("annotationRef"))
        t = etree.SubElement(etree.SubElement(p, w("r")), w("t"))
        t.text = dong.replace("\t", " ")
        t.set(XML_SPACE, "preserve")
    return comment
