"""Word comments in a copy of a .docx: marks are put in, nothing else of the document changes.

A comment can only be anchored in the body of a document. A fault in a header, footer or hidden part is attached to the
first paragraph of the body, one in a text box to the paragraph that holds the box, one in a note to its mark in the
text; the comment then begins with the place in words. Runs are cut where a span begins and ends inside of one.
"""

from __future__ import annotations

import copy
import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from lxml import etree

from vanban.findings import Finding

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
_WML: Final = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", f"{_STRICT}wordprocessingml/main")
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_TRANG: Final = " \t\r\n"
_KHONG_DUOC: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

VAT: Final = "\ufffc"
"""Stands in the text of a paragraph for whatever is no text: a picture, a note mark, a formula."""
_VAO: Final = frozenset(
    ("r", "hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
_KY_TU: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_QUA: Final = frozenset(
    (
        *("pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr", "fldChar", "instrText", "delInstrText", "delText"),
        *("lastRenderedPageBreak", "softHyphen", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "permStart"),
        *("permEnd", "fldData", "commentRangeStart", "commentRangeEnd", "commentReference", "printerSettings"),
        "dataBinding",
    )
)
_GOI_PHAN: Final = (
    ("header+xml", "đầu trang"),
    ("footer+xml", "chân trang"),
    ("footnotes+xml", "chú thích cuối trang"),
    ("endnotes+xml", "chú thích cuối văn bản"),
    ("comments+xml", "chú thích bên lề"),
)


class KhongDatDuoc(ValueError):
    """The file is no sound Word package: there is nothing to put comments into."""


@dataclass(frozen=True, slots=True)
class ChuThich:
    """A comment: the part, the index of the paragraph among all ``w:p`` of that part, and the text.

    ``tu`` and ``den`` are a span of :func:`chu_doan`; without one the whole paragraph is marked. A paragraph of -1 is
    the part as a whole. ``noi`` names the place in words, for a comment that cannot stand right there.
    """

    part: str
    paragraph: int
    chu: str
    tu: int = 0
    den: int = 0
    noi: str = ""


def dat_chu_thich(du_lieu: bytes, chu_thich: Sequence[ChuThich]) -> bytes:
    """The same document with the comments in it. Without comments: the same bytes.

    Raises:
        KhongDatDuoc: the bytes are no Word document that can be read.
    """
    if not chu_thich:
        return du_lieu
    goi = _Goi.mo(du_lieu)
    than = _Than.doc(goi)
    noi_dung = [(than.dat(muc), muc) for muc in chu_thich]
    goi.phan[goi.chinh] = _xml(than.goc)
    goi.them_comments(than.ns, [(ma, f"{noi}\n{muc.chu}" if noi else muc.chu) for (ma, noi), muc in noi_dung])
    return goi.dong()


def danh_dau(du_lieu: bytes, findings: Iterable[Finding], muc: Sequence[str] = ("error", "warning")) -> bytes:
    """The document with a comment for each finding of these levels, in the shape of a report without the file's name.

    Raises:
        KhongDatDuoc: the bytes are no Word document that can be read.
    """
    return dat_chu_thich(du_lieu, [_cua(f) for f in findings if f.level in muc])


def _cua(f: Finding) -> ChuThich:
    dong = [" ".join(khuc for khuc in (f.rule, f.message) if khuc)]
    for nhan, chu in (("Cần", f.can), ("Sửa", f.hint), ("Theo", f.ref)):
        if chu:
            dong.append(f"{nhan}: {chu}")
    chu = "\n".join(dong)
    if f.vi_tri is None:
        return ChuThich("", -1, chu, noi=f.where.cho)
    return ChuThich(f.vi_tri.phan, f.vi_tri.doan, chu, f.vi_tri.tu, f.vi_tri.den, f.where.cho)


# --- the text of a paragraph ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Manh:
    """A piece of text, the element it comes from, and how many characters of that element come before it."""

    chu: str
    el: etree._Element
    bo_dau: int = 0


def chu_doan(p: etree._Element) -> str:
    """The text of a ``w:p`` that spans are counted in: as accepted, tabs and breaks one character, objects U+FFFC."""
    return "".join(m.chu for m in _cac_manh(p))


def _ten(el: etree._Element) -> str:
    """The name of an element of WordprocessingML; empty for any other node."""
    if not isinstance(el.tag, str):
        return "#"
    ns, _, ten = el.tag[1:].partition("}")
    return ten if ns in _WML else ""


def _cac_manh(el: etree._Element) -> Iterator[_Manh]:
    for con in el:
        ten = _ten(con)
        if ten == "t":
            tho = f"{con.text or ''}{''.join(c.tail or '' for c in con)}".replace("\r\n", "\n")
            chu = tho.replace("\n", " ").replace("\r", " ")
            if con.get(_XML_SPACE) == "preserve":
                yield _Manh(chu, con)
            else:
                yield _Manh(chu.strip(_TRANG), con, len(chu) - len(chu.lstrip(_TRANG)))
        elif ten in _VAO:
            yield from _cac_manh(con)
        elif ten in _KY_TU:
            yield _Manh(_KY_TU[ten], con)
        elif ten not in _QUA and ten != "#" and not _la_rang_buoc(con):
            yield _Manh(VAT, con)


def _la_rang_buoc(el: etree._Element) -> bool:
    return el.tag == "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"


# --- the package ----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Goi:
    """The members of the file in their order."""

    phan: dict[str, bytes]
    chinh: str = ""

    @classmethod
    def mo(cls, du_lieu: bytes) -> _Goi:
        try:
            with zipfile.ZipFile(io.BytesIO(du_lieu)) as tep:
                muc = [m for m in tep.infolist() if not m.is_dir()]
                if sum(m.file_size for m in muc) > _TRAN or len({m.filename for m in muc}) != len(muc):
                    raise KhongDatDuoc("too large, or two members of one name")
                goi = cls({m.filename: tep.read(m) for m in muc})
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as loi:
            raise KhongDatDuoc("no zip") from loi
        chinh = next((dich for _, loai, dich in goi.quan_he("") if loai == "officeDocument"), "")
        if chinh not in goi.phan or _CT not in goi.phan:
            raise KhongDatDuoc("no main part")
        goi.chinh = chinh
        return goi

    def doc(self, ten: str) -> etree._Element:
        """One part as a tree, with everything that is in it."""
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
        tep = _ten_rels(tu)
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
        return next((dich for _, loai, dich in self.quan_he(self.chinh) if loai == "comments"), "")

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
        self.phan[ten] = _xml(goc)

    def _noi_comments(self, ns: str) -> str:
        thu_muc = posixpath.dirname(self.chinh)
        so = 0
        while (ten := posixpath.join(thu_muc, f"comments{so or ''}.xml")).lower() in {t.lower() for t in self.phan}:
            so += 1
        tep = _ten_rels(self.chinh)
        goc = self.doc(tep) if tep in self.phan else etree.Element(f"{{{_REL_NS}}}Relationships", nsmap={None: _REL_NS})
        da_co = {el.get("Id") for el in goc}
        so = next(i for i in range(1, len(da_co) + 2) if f"rIdChuThich{i}" not in da_co)
        loai = f"{_OD_STRICT if ns.startswith(_STRICT) else _OD}/comments"
        dich = posixpath.basename(ten)
        etree.SubElement(goc, f"{{{_REL_NS}}}Relationship", Id=f"rIdChuThich{so}", Type=loai, Target=dich)
        if tep not in self.phan:
            self._khai_mac_dinh()
        self.phan[tep] = _xml(goc)
        return ten

    def _khai_loai(self, ten: str) -> None:
        goc = self.doc(_CT)
        for el in list(goc.iter(f"{{{_CT_NS}}}Override")):
            if el.get("PartName", "").lstrip("/").lower() == ten.lower():
                goc.remove(el)
        etree.SubElement(goc, f"{{{_CT_NS}}}Override", PartName=f"/{ten}", ContentType=_LOAI)
        self.phan[_CT] = _xml(goc)

    def _khai_mac_dinh(self) -> None:
        goc = self.doc(_CT)
        if not any(el.get("Extension", "").lower() == "rels" for el in goc.iter(f"{{{_CT_NS}}}Default")):
            goc.insert(0, goc.makeelement(f"{{{_CT_NS}}}Default", {"Extension": "rels", "ContentType": _LOAI_REL}))
            self.phan[_CT] = _xml(goc)

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


def _ten_rels(ten: str) -> str:
    thu_muc, tep = posixpath.split(ten)
    return posixpath.join(thu_muc, "_rels", f"{tep}.rels")


def _xml(goc: etree._Element) -> bytes:
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
        t.set(_XML_SPACE, "preserve")
    return comment


# --- the body -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Than:
    """The main part on its way: its paragraphs as they were counted, and where fields run through them."""

    goi: _Goi
    goc: etree._Element
    ns: str
    doan: list[etree._Element]
    ma_ke: int
    vao_truong: dict[etree._Element, list[bool]] = field(default_factory=dict)
    phan_khac: dict[str, etree._Element] = field(default_factory=dict)

    @classmethod
    def doc(cls, goi: _Goi) -> _Than:
        goc = goi.doc(goi.chinh)
        ns = goc.tag[1:].partition("}")[0] if isinstance(goc.tag, str) else ""
        than = goc.find(f"{{{ns}}}body")
        if ns not in _WML or than is None:
            raise KhongDatDuoc("no body")
        doan = list(goc.iter(f"{{{ns}}}p"))
        if not any(_khung_ngoai(p, ns) is None for p in doan):
            than.insert(0, than.makeelement(f"{{{ns}}}p"))
        so = [_so(el, ns) for el in goc.iter(*(f"{{{ns}}}{t}" for t in _MOC))]
        if (ten := goi.ten_comments()) in goi.phan:
            so += [_so(el, ns) for el in goi.doc(ten).iter(f"{{{ns}}}comment")]
        moi = cls(goi, goc, ns, doan, max([-1, *so]) + 1)
        moi._quet_truong()
        return moi

    def w(self, ten: str) -> str:
        return f"{{{self.ns}}}{ten}"

    def dat(self, muc: ChuThich) -> tuple[int, str]:
        """Put the marks of one comment; its number, and the place in words when it does not stand right there."""
        ma, self.ma_ke = self.ma_ke, self.ma_ke + 1
        if muc.part == self.goi.chinh and 0 <= muc.paragraph < len(self.doan):
            p = self.doan[muc.paragraph]
            khung = _khung_ngoai(p, self.ns)
            if khung is None and self._dat_tai(p, muc.tu, muc.den, ma):
                return ma, ""
            if khung is not None:
                noi = muc.noi or _trich("khung chữ", p)
                ngoai = next(khung.iterancestors(self.w("p")), None)
                if ngoai is not None and self._dat_quanh(ngoai, _con_cua(ngoai, khung), ma):
                    return ma, noi
                return self._dau_than(ma, noi)
            return self._dau_than(ma, muc.noi or _trich("thân văn bản", p))
        if muc.part in self.goi.phan and muc.part != self.goi.chinh:
            return self._o_phan_khac(muc, ma)
        return self._dau_than(ma, muc.noi)

    def _o_phan_khac(self, muc: ChuThich, ma: int) -> tuple[int, str]:
        loai = self.goi.loai(muc.part)
        goi = next((g for duoi, g in _GOI_PHAN if loai.endswith(duoi)), f"phần {muc.part}")
        p = self._doan_khac(muc)
        noi = muc.noi or (goi if p is None else _trich(goi, p))
        for loai_ghi in ("footnote", "endnote"):
            ghi = None if p is None else next(p.iterancestors(self.w(loai_ghi)), None)
            for el in self.goc.iter(self.w(f"{loai_ghi}Reference")) if ghi is not None else ():
                doan = next(el.iterancestors(self.w("p")), None)
                if ghi is None or doan is None or el.get(self.w("id")) != ghi.get(self.w("id")):
                    continue
                if _khung_ngoai(doan, self.ns) is None and self._dat_quanh(doan, _con_cua(doan, el), ma):
                    return ma, noi
        return self._dau_than(ma, noi)

    def _doan_khac(self, muc: ChuThich) -> etree._Element | None:
        if muc.part not in self.phan_khac:
            try:
                self.phan_khac[muc.part] = self.goi.doc(muc.part)
            except KhongDatDuoc:
                self.phan_khac[muc.part] = etree.Element("x")
        doan = list(self.phan_khac[muc.part].iter(self.w("p")))
        return doan[muc.paragraph] if 0 <= muc.paragraph < len(doan) else None

    def _dau_than(self, ma: int, noi: str) -> tuple[int, str]:
        """At the first paragraph of the body that can hold a mark."""
        cac_doan = [p for p in self.goc.iter(self.w("p")) if _khung_ngoai(p, self.ns) is None]
        if not any(self._dat_tai(p, 0, 0, ma) for p in cac_doan):
            self._moc(cac_doan[0], 0, len(self._con(cac_doan[0])), ma)
        return ma, noi

    def _dat_quanh(self, p: etree._Element, con: etree._Element, ma: int) -> bool:
        vi_tri = self._con(p).index(con)
        return self._dat_o(p, vi_tri, vi_tri + 1, ma)

    def _dat_tai(self, p: etree._Element, tu: int, den: int, ma: int) -> bool:
        manh = list(_cac_manh(p))
        dai = sum(len(m.chu) for m in manh)
        if not 0 <= tu < den <= dai:
            return self._dat_o(p, 0, len(self._con(p)), ma)
        truoc = self._cat(p, manh, tu, dau=True)
        sau = self._cat(p, list(_cac_manh(p)), den, dau=False)
        con = self._con(p)
        return self._dat_o(p, con.index(truoc), con.index(sau) + 1, ma)

    def _dat_o(self, p: etree._Element, tu: int, den: int, ma: int) -> bool:
        """Put the marks between children of a paragraph, outside of any field code; False when there is no room."""
        trong_ma = self._trong_ma(p)
        while tu > 0 and trong_ma[tu]:
            tu -= 1
        while den < len(trong_ma) - 1 and trong_ma[den]:
            den += 1
        if trong_ma[tu] or trong_ma[den]:
            return False
        self._moc(p, tu, den, ma)
        return True

    def _moc(self, p: etree._Element, tu: int, den: int, ma: int) -> None:
        con = self._con(p)
        so = {self.w("id"): str(ma)}
        mo, dong, r = (p.makeelement(self.w(t), a) for t, a in (*((t, so) for t in _MOC[:2]), ("r", {})))
        etree.SubElement(r, self.w("commentReference"), so)
        cuoi = p.index(con[den - 1]) + 1 if den else p.index(con[0]) if con else len(p)
        p[cuoi:cuoi] = [dong, r]
        dau = p.index(con[tu]) if tu < len(con) and tu < den else cuoi
        p.insert(dau, mo)

    def _con(self, p: etree._Element) -> list[etree._Element]:
        return [con for con in p if con.tag != self.w("pPr")]

    def _cat(self, p: etree._Element, manh: list[_Manh], vi_tri: int, *, dau: bool) -> etree._Element:
        """The child of the paragraph that begins (``dau``) or ends at this character, its run cut there if possible."""
        dem = 0
        for m in manh:
            if (dem <= vi_tri < dem + len(m.chu)) if dau else (dem < vi_tri <= dem + len(m.chu)):
                break
            dem += len(m.chu)
        con = _con_cua(p, m.el)
        run = m.el.getparent()
        if con is not run or con.tag != self.w("r") or any(_ten(c) in _TRUONG for c in con):
            return con
        sau = self._chia(con, m, vi_tri - dem)
        return sau if dau else con

    def _chia(self, run: etree._Element, m: _Manh, k: int) -> etree._Element:
        """Cut a run after ``k`` characters of a piece; the second half, or the run itself when nothing is in front."""
        cac = [c for c in run if c.tag != self.w("rPr")]
        i = cac.index(m.el)
        giua = 0 < k < len(m.chu)
        if giua and len(m.el):
            return run  # a comment inside of the text: leave it whole
        sau = cac[i + 1 :] if giua or k else cac[i:]
        if not giua and (len(sau) == len(cac) or not sau):
            return run
        moi = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
        if (rpr := run.find(self.w("rPr"))) is not None:
            moi.append(copy.deepcopy(rpr))
        if giua:
            moi.append(self._chia_chu(m, k))
        moi.extend(sau)
        run.addnext(moi)
        return moi

    def _chia_chu(self, m: _Manh, k: int) -> etree._Element:
        tho = m.el.text or ""
        giu = m.el.get(_XML_SPACE) == "preserve"
        hai = m.el.makeelement(m.el.tag, dict(m.el.attrib))
        m.el.text, hai.text = tho[: m.bo_dau + k], tho[m.bo_dau + k :]
        if not giu and (m.el.text[-1:].isspace() or hai.text[:1].isspace()):
            # The blanks at the cut are text; those at the outer ends are not.
            for el, chu in ((m.el, m.el.text.lstrip(_TRANG)), (hai, hai.text.rstrip(_TRANG))):
                el.text = chu
                el.set(_XML_SPACE, "preserve")
        return hai

    # --- fields -----------------------------------------------------------------------------------------------------

    def _quet_truong(self) -> None:
        """For every paragraph the fields that are open when it begins: True while still in the code."""
        if next(self.goc.iter(self.w("fldChar")), None) is None:
            return
        mo: list[bool] = []
        for el in self.goc.iter(self.w("p"), self.w("fldChar")):
            if _khung_ngoai(el, self.ns) is not None:
                continue
            if el.tag == self.w("p"):
                self.vao_truong[el] = list(mo)
            else:
                self._buoc(mo, el)

    def _buoc(self, mo: list[bool], el: etree._Element) -> None:
        loai = el.get(self.w("fldCharType"))
        if loai == "begin":
            mo.append(True)
        elif loai == "separate" and mo:
            mo[-1] = False
        elif loai == "end" and mo:
            mo.pop()

    def _trong_ma(self, p: etree._Element) -> list[bool]:
        """For each gap between the children of a paragraph: whether it lies in the code of a field."""
        mo = list(self.vao_truong.get(p, []))
        ra = [any(mo)]
        for con in self._con(p):
            for el in con.iter(self.w("fldChar")) if self.vao_truong else ():
                if _khung_ngoai(el, self.ns) is None:
                    self._buoc(mo, el)
            ra.append(any(mo))
        return ra


_MOC: Final = ("commentRangeStart", "commentRangeEnd", "commentReference")
_TRUONG: Final = frozenset({"fldChar", "instrText", "delInstrText"})


def _so(el: etree._Element, ns: str) -> int:
    try:
        return int(el.get(f"{{{ns}}}id", ""))
    except ValueError:
        return -1


def _khung_ngoai(el: etree._Element, ns: str) -> etree._Element | None:
    """The outermost text box around an element."""
    ra = None
    for cha in el.iterancestors(f"{{{ns}}}txbxContent"):
        ra = cha
    return ra


def _con_cua(p: etree._Element, el: etree._Element) -> etree._Element:
    """The child of a paragraph that an element lies in."""
    while (cha := el.getparent()) is not None and cha is not p:
        el = cha
    return el


def _trich(noi: str, p: etree._Element, dai: int = 80) -> str:
    chu = " ".join(chu_doan(p).replace(VAT, "▯").split())
    if not chu:
        return noi
    return f'{noi}, đoạn "{chu[:dai]}{"…" if len(chu) > dai else ""}"'
