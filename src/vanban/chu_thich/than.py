"""The body of a document: where the marks of a comment go, outside of field codes, runs cut at the ends of a span."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from vanban.chu_thich.doan import TRANG, VAT, WML, XML_SPACE, Manh, cac_manh, chu_doan, ten_wml
from vanban.chu_thich.goi import Goi, KhongDatDuoc

_GOI_PHAN: Final = (
    ("header+xml", "đầu trang"),
    ("footer+xml", "chân trang"),
    ("footnotes+xml", "chú thích cuối trang"),
    ("endnotes+xml", "chú thích cuối văn bản"),
    ("comments+xml", "chú thích bên lề"),
)
_MOC: Final = ("commentRangeStart", "commentRangeEnd", "commentReference")
_TRUONG: Final = frozenset({"fldChar", "instrText", "delInstrText"})


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


@dataclass(slots=True)
class Than:
    """The main part on its way: its paragraphs as they were counted, and where fields run through them."""

    goi: Goi
    goc: etree._Element
    ns: str
    doan: list[etree._Element]
    ma_ke: int
    vao_truong: dict[etree._Element, list[bool]] = field(default_factory=dict)
    phan_khac: dict[str, etree._Element] = field(default_factory=dict)

    @classmethod
    def doc(cls, goi: Goi) -> Than:
        """Read the main part of a package; raises KhongDatDuoc."""
        goc = goi.doc(goi.chinh)
        ns = goc.tag[1:].partition("}")[0] if isinstance(goc.tag, str) else ""
        than = goc.find(f"{{{ns}}}body")
        if ns not in WML or than is None:
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
        """The full name of an element of this document."""
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
        manh = list(cac_manh(p))
        dai = sum(len(m.chu) for m in manh)
        if not 0 <= tu < den <= dai:
            return self._dat_o(p, 0, len(self._con(p)), ma)
        truoc = self._cat(p, manh, tu, dau=True)
        sau = self._cat(p, list(cac_manh(p)), den, dau=False)
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

    def _cat(self, p: etree._Element, manh: list[Manh], vi_tri: int, *, dau: bool) -> etree._Element:
        """The child of the paragraph that begins (``dau``) or ends at this character, its run cut there if possible."""
        dem = 0
        for m in manh:
            if (dem <= vi_tri < dem + len(m.chu)) if dau else (dem < vi_tri <= dem + len(m.chu)):
                break
            dem += len(m.chu)
        con = _con_cua(p, m.el)
        run = m.el.getparent()
        if con is not run or con.tag != self.w("r") or any(ten_wml(c) in _TRUONG for c in con):
            return con
        sau = self._chia(con, m, vi_tri - dem)
        return sau if dau else con

    def _chia(self, run: etree._Element, m: Manh, k: int) -> etree._Element:
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

    def _chia_chu(self, m: Manh, k: int) -> etree._Element:
        tho = m.el.text or ""
        giu = m.el.get(XML_SPACE) == "preserve"
        hai = m.el.makeelement(m.el.tag, dict(m.el.attrib))
        m.el.text, hai.text = tho[: m.bo_dau + k], tho[m.bo_dau + k :]
        if not giu and (m.el.text[-1:].isspace() or hai.text[:1].isspace()):
            # The blanks at the cut are text; those at the outer ends are not.
            for el, chu in ((m.el, m.el.text.lstrip(TRANG)), (hai, hai.text.rstrip(TRANG))):
                el.text = chu
                el.set(XML_SPACE, "preserve")
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
