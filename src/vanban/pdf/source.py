"""The Word file to be converted: what is admitted, what is cut from its copy, and what its PDF must say.

The file itself is only read. LibreOffice gets a copy whose links to pictures, files and templates outside are gone.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from xml.sax.saxutils import unescape

from lxml import etree

from vanban.can_xml import TOI_DA_NUT, dem, qua_nang
from vanban.findings import Finding, Where
from vanban.pdf import links

PHAN_MAX = 100 << 20
"""Bytes that one part may unpack to."""
TEP_MAX = 200 << 20
"""Bytes that all parts may unpack to."""
TI_LE_MAX = 200
"""Unpacked to packed, above which a part larger than a megabyte is taken for a bomb."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_KHAI_BAO = re.compile(rb"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T|E\x00?N\x00?T)", re.I)
"""A DOCTYPE or an entity, also in UTF-16."""
_PHONG = re.compile(rb'w:(?:ascii|hAnsi)="([^"]+)"')
_PHONG_CHU_DE = re.compile(rb'<a:latin\b[^>]*typeface="([^"]+)"')
_CORE = re.compile(rb"<(?:dc|cp|dcterms):(title|subject|creator|keywords|modified)\b[^<>]*>([^<]*)<", re.S)
_CHU = re.compile(r"[^\W_]+")
_LA_TINH = re.compile(r"[0-9a-z\u00df-\u024f\u1e00-\u1eff]{2,}")
"""Words of Latin letters: other scripts may come out of a PDF in another order."""
_KHONG_IN = frozenset({f"{_MC}Fallback", f"{_W}moveFrom", f"{_W}fldSimple", f"{_W}pPr"})


class KhongNhan(Exception):
    """The file is not converted; ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True)
class Nguon:
    """A Word file that was read once, whole."""

    du_lieu: bytes
    van_tay: str
    than: str
    phan: dict[str, bytes]

    @property
    def document(self) -> bytes:
        """The main part."""
        return self.phan[self.than]

    @cached_property
    def _da_cat(self) -> tuple[list[str], dict[str, bytes]]:
        return links.cat(self.phan)

    @property
    def ngoai(self) -> tuple[str, ...]:
        """What the file asks for outside of itself (web addresses to click on are not meant)."""
        return tuple(self._da_cat[0])

    def ban_sao(self) -> bytes:
        """The bytes that LibreOffice may see."""
        return dong_goi(self._da_cat[1]) if self.ngoai else self.du_lieu

    @cached_property
    def chung(self) -> str:
        """The fingerprint of all parts that papers of one template share: all but the text and its properties."""
        bam = hashlib.blake2b(digest_size=16)
        for ten in sorted(self.phan):
            if ten != self.than and not ten.startswith("docProps/"):
                bam.update(ten.encode() + b"\0" + hashlib.blake2b(self.phan[ten], digest_size=16).digest())
        return bam.hexdigest()

    @cached_property
    def _than(self) -> tuple[str, Counter[str]]:
        goc = links.doc_xml(self.document)
        return "\n".join(_doan(goc)), Counter(gon("".join(_hang_lap(goc))))

    @property
    def chu(self) -> str:
        """The text of the body that is seen, paragraph by paragraph."""
        return self._than[0]

    @property
    def lap_lai(self) -> Counter[str]:
        """The letters of table rows that are repeated on every page the table runs over."""
        return self._than[1]

    @cached_property
    def tu_khoa(self) -> frozenset[str]:
        """The words that the PDF must hold."""
        return frozenset(tu for tu in _CHU.findall(gon(self.chu, giu_cach=True)) if _LA_TINH.fullmatch(tu))

    @cached_property
    def phong(self) -> frozenset[str]:
        """The families that the file asks for."""
        ra: set[bytes] = set()
        for ten, du_lieu in self.phan.items():
            if ten.endswith(".xml") and not ten.endswith("fontTable.xml"):
                ra.update(_PHONG.findall(du_lieu))
                ra.update(_PHONG_CHU_DE.findall(du_lieu) if "/theme/" in ten else ())
        return frozenset(unescape(ten.decode("utf-8", "replace")) for ten in ra if not ten.startswith(b"+"))

    @cached_property
    def thuoc_tinh(self) -> dict[str, str]:
        """Title, subject, creator, keywords and date of the core properties, as far as there are any."""
        core = self.phan.get("docProps/core.xml", b"")
        muc = {
            m.group(1).decode(): unescape(m.group(2).decode("utf-8", "replace")).strip() for m in _CORE.finditer(core)
        }
        return {ten: gia_tri for ten, gia_tri in muc.items() if gia_tri}


def van_tay(du_lieu: bytes) -> str:
    """The fingerprint of a Word file, which the mark of its PDF bears."""
    return hashlib.blake2b(du_lieu, digest_size=20).hexdigest()


def doc(du_lieu: bytes, ten: str) -> Nguon:
    """Look into a Word file. ``ten`` is how the reports call it.

    Raises:
        KhongNhan: it is no Word file, is damaged or unsafe.
    """

    def tu_choi(rule: str, message: str, hint: str) -> KhongNhan:
        return KhongNhan(Finding(Where(ten), message, hint=hint, rule=rule))

    if not du_lieu.strip(b"\0"):
        raise tu_choi("VB-P002", "tệp rỗng", "chép lại tệp từ nguồn, hoặc tạo lại giấy")
    if du_lieu.startswith(b"\xd0\xcf\x11\xe0"):
        raise tu_choi(
            "VB-P003", "tệp có mật khẩu, hoặc là định dạng .doc cũ", "mở bằng Word, bỏ mật khẩu, lưu dạng .docx"
        )
    if not du_lieu.startswith(b"PK"):
        raise tu_choi("VB-P004", "nội dung không phải là tệp Word .docx", "mở bằng Word rồi lưu lại dạng .docx")
    try:
        with zipfile.ZipFile(BytesIO(du_lieu)) as goi:
            muc = goi.infolist()
            nang = [m for m in muc if m.file_size > 1 << 20 and m.file_size > TI_LE_MAX * max(m.compress_size, 1)]
            if nang or sum(m.file_size for m in muc) > TEP_MAX or any(m.file_size > PHAN_MAX for m in muc):
                raise tu_choi("VB-P005", "tệp quá lớn hoặc nén bất thường", "thu nhỏ các ảnh trong tệp rồi lưu lại")
            phan = {m.filename: goi.read(m) for m in muc if not m.filename.endswith("/")}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as loi:
        raise tu_choi("VB-P006", "tệp hỏng hoặc chép dở", "chép lại tệp từ nguồn, hoặc tạo lại giấy") from loi
    cac_xml = [du_lieu for ten, du_lieu in phan.items() if _la_xml(ten)]
    if any(_KHAI_BAO.search(mot) for mot in cac_xml):
        raise tu_choi("VB-P007", "tệp có khai báo lạ bên trong", "mở bằng Word rồi lưu lại dạng .docx")
    if sum(dem(mot) for mot in cac_xml) > 2 * TOI_DA_NUT or any(qua_nang(mot) for mot in cac_xml):
        raise tu_choi("VB-P005", "tệp có quá nhiều chi tiết bên trong", "tách tệp thành nhiều tệp nhỏ")
    try:
        than = _phan_than(phan)
        if than not in phan or b"wordprocessingml" not in phan[than][:4000]:
            raise tu_choi("VB-P004", "nội dung không phải là tệp Word .docx", "mở bằng Word rồi lưu lại dạng .docx")
        nguon = Nguon(du_lieu, van_tay(du_lieu), than, phan)
        _ = (nguon.chu, nguon.ngoai)
    except (etree.XMLSyntaxError, ValueError) as loi:
        raise tu_choi("VB-P006", "tệp hỏng hoặc chép dở", "chép lại tệp từ nguồn, hoặc tạo lại giấy") from loi
    return nguon


def dong_goi(phan: dict[str, bytes]) -> bytes:
    """A package of parts, quickly: it lives for one conversion."""
    ra = BytesIO()
    with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as goi:
        for ten, du_lieu in phan.items():
            goi.writestr(ten, du_lieu)
    return ra.getvalue()


def gon(chu: str, *, giu_cach: bool = False) -> str:
    """Letters and digits as they compare: one form, one case; with or without what stands between them."""
    mot_dang = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", chu).casefold())
    return mot_dang if giu_cach else "".join(_CHU.findall(mot_dang))


def _la_xml(ten: str) -> bool:
    return ten.lower().endswith((".xml", ".rels", ".vml"))


def _phan_than(phan: dict[str, bytes]) -> str:
    """The name of the main part; empty when the file names none."""
    if not phan.get("_rels/.rels", b"").strip():
        return ""
    for el in links.doc_xml(phan["_rels/.rels"]).iter("{*}Relationship"):
        if el.get("Type", "").endswith("/relationships/officeDocument"):
            return el.get("Target", "").lstrip("/")
    return ""


def _hang_lap(goc: etree._Element) -> Iterator[str]:
    for hang in goc.iter(f"{_W}tr"):
        if hang.find(f"{_W}trPr/{_W}tblHeader") is not None:
            yield from (t.text or "" for t in hang.iter(f"{_W}t"))


def _doan(goc: etree._Element) -> Iterator[str]:
    """The text of each paragraph: no fallback drawings, deleted or hidden text, and nothing that a field reckons."""
    trong_truong = 0
    can = [f"{_W}{ten}" for ten in ("t", "tab", "br", "cr", "fldChar")]
    for p in goc.iter(f"{_W}p"):
        chu: list[str] = []
        for nut in p.iter(can):
            if not _cua(nut, p):
                continue
            if nut.tag == f"{_W}fldChar":
                trong_truong += {"begin": 1, "end": -1}.get(str(nut.get(f"{_W}fldCharType")), 0)
            elif nut.tag != f"{_W}t":
                chu.append("\n")
            elif trong_truong <= 0 and nut.text and not _an(nut):
                chu.append(nut.text)
        yield "".join(chu)


def _cua(nut: etree._Element, p: etree._Element) -> bool:
    """Whether it belongs to this paragraph itself (not to one in a box inside of it) and is laid out."""
    cha = nut.getparent()
    while cha is not None and cha is not p:
        if cha.tag in _KHONG_IN or cha.tag == f"{_W}p":
            return False
        cha = cha.getparent()
    return not any(to.tag == f"{_MC}Fallback" for to in p.iterancestors())


def _an(nut: etree._Element) -> bool:
    cha = nut.getparent()
    an = cha.find(f"{_W}rPr/{_W}vanish") if cha is not None else None
    return an is not None and an.get(f"{_W}val") not in {"0", "false", "off"}
