"""A Word file as trees whose runs carry the role they were written for, so that a fault hits the element and nothing else.

The role is an attribute of a namespace of its own; it is taken off before the file is written. What the checker makes
of the file plays no part here.
"""

# ruff: noqa: E501
from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RIENG = "{urn:gieo-loi}"
VAI, KE, RONG, DAI = RIENG + "vai", RIENG + "ke", RIENG + "rong", RIENG + "dai"
NS = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": WP[1:-1],
    "a": A[1:-1],
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": V[1:-1],
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "g": RIENG[1:-1],
}
KHAI_BAO = " ".join(f'xmlns:{k}="{v}"' for k, v in NS.items())
TWIP = 1440 / 25.4
EMU = 36000

THU_TU_RPR = (
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "color",
    "spacing",
    "sz",
    "szCs",
    "highlight",
    "u",
    "vertAlign",
)
THU_TU_PPR = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd", "tabs",
    "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr",
)  # fmt: skip


def tw(mm: float) -> str:
    return str(round(mm * TWIP))


def dat(cha: etree._Element, the: str, thu_tu: tuple[str, ...], **thuoc: str) -> etree._Element:
    """Set a property element in schema order, replacing the old one."""
    cu = cha.find(W + the)
    if cu is None:
        cu = etree.Element(W + the)
        vi_tri = thu_tu.index(the)
        sau = [i for i, el in enumerate(cha) if etree.QName(el).localname in thu_tu[vi_tri + 1 :]]
        cha.insert(sau[0] if sau else len(cha), cu)
    for k, v in thuoc.items():
        cu.set(W + k, v)
    return cu


@dataclass
class Dong:
    """One element in one paragraph: the runs with the role."""

    p: etree._Element
    runs: list[etree._Element]

    @property
    def text(self) -> str:
        return "".join(t.text or "" for r in self.runs for t in r.iter(W + "t"))

    def viet(self, text: str) -> None:
        """Put a text in place of the old one, in the setting of the first run."""
        ts = [t for r in self.runs for t in r.iter(W + "t")]
        ts[0].text = text
        ts[0].set(XML_SPACE, "preserve")
        for t in ts[1:]:
            t.text = ""


@dataclass
class Mau:
    """A good document: its parts as trees (or bytes), a name, how it is made, its type of paper."""

    ten: str
    cach: str
    loai: str
    cay: dict[str, etree._Element]
    byte: dict[str, bytes] = field(default_factory=dict)

    def nhan_ban(self) -> Mau:
        return Mau(self.ten, self.cach, self.loai, {k: copy.deepcopy(v) for k, v in self.cay.items()}, self.byte)

    @property
    def than(self) -> etree._Element:
        body = self.cay["word/document.xml"].find(W + "body")
        assert body is not None
        return body

    def goi(self) -> bytes:
        """The file, without the roles."""
        ra = io.BytesIO()
        with zipfile.ZipFile(ra, "w", zipfile.ZIP_STORED) as z:
            for ten, b in self.byte.items():
                if ten not in self.cay:
                    z.writestr(ten, b)
            for ten, goc in self.cay.items():
                sach = copy.deepcopy(goc)
                for el in sach.iter(etree.Element):
                    for k in (VAI, KE, RONG, DAI):
                        if k in el.attrib:
                            del el.attrib[k]
                etree.cleanup_namespaces(sach, keep_ns_prefixes=[k for k in NS if k != "g"])
                z.writestr(ten, etree.tostring(sach, xml_declaration=True, encoding="UTF-8", standalone=True))
        return ra.getvalue()

    # --- finding ------------------------------------------------------------------------------------------------

    def vai(self, *vai: str) -> list[Dong]:
        """The lines with one of the roles, in the order of the file (header parts after the body)."""
        ket: list[Dong] = []
        for ten in sorted(self.cay, key=lambda t: (t != "word/document.xml", t)):
            if not ten.startswith("word/"):
                continue
            for r in self.cay[ten].iter(W + "r"):
                v = r.get(VAI)
                if v not in vai:
                    continue
                p = next(x for x in r.iterancestors() if x.tag == W + "p")
                if ket and ket[-1].p is p and ket[-1].runs[0].get(VAI) == v:
                    ket[-1].runs.append(r)
                else:
                    ket.append(Dong(p, [r]))
        return ket

    def rieng(self, dong: Dong) -> bool:
        """Whether the paragraph holds this element alone."""
        vai = {r.get(VAI) for r in dong.p.iter(W + "r") if r.get(VAI) and _doan_cua(r) is dong.p}
        return len(vai) == 1

    def ke(self, vai: str) -> list[etree._Element]:
        """The drawn rules of an element."""
        return [el for el in self.than.iter(etree.Element) if el.get(KE) == vai]

    # --- styles -------------------------------------------------------------------------------------------------

    def kieu_rieng(self, p: etree._Element, vai: str | None) -> etree._Element | None:
        """The paragraph style, when only paragraphs of this role use it: then a clerk would mend the style."""
        st = p.find(f"{W}pPr/{W}pStyle")
        if st is None or "word/styles.xml" not in self.cay:
            return None
        ma = st.get(W + "val")
        for q in self.than.iter(W + "p"):
            s = q.find(f"{W}pPr/{W}pStyle")
            if s is not None and s.get(W + "val") == ma:
                for r in q.iter(W + "r"):
                    if r.get(VAI) not in {vai, None}:
                        return None
        return next((s for s in self.cay["word/styles.xml"].iter(W + "style") if s.get(W + "styleId") == ma), None)

    def chu(self, dong: Dong, the: str, **thuoc: str) -> None:
        """Set a run property where the document keeps it: on the runs, or in the style that the role has for itself."""
        kieu = self.kieu_rieng(dong.p, dong.runs[0].get(VAI))
        for r in dong.runs:
            rpr = r.find(W + "rPr")
            if rpr is not None and rpr.find(W + the) is not None:
                dat(rpr, the, THU_TU_RPR, **thuoc)
                continue
            if kieu is not None:
                srpr = kieu.find(W + "rPr")
                if srpr is not None and srpr.find(W + the) is not None:
                    dat(srpr, the, THU_TU_RPR, **thuoc)
                    continue
            if rpr is None:
                rpr = etree.Element(W + "rPr")
                r.insert(0, rpr)
            dat(rpr, the, THU_TU_RPR, **thuoc)

    def doan(self, dong: Dong, the: str, **thuoc: str) -> None:
        """Set a paragraph property, on the paragraph or in its own style."""
        ppr = dong.p.find(W + "pPr")
        if ppr is None:
            ppr = etree.Element(W + "pPr")
            dong.p.insert(0, ppr)
        kieu = self.kieu_rieng(dong.p, dong.runs[0].get(VAI))
        if ppr.find(W + the) is None and kieu is not None:
            sppr = kieu.find(W + "pPr")
            if sppr is not None and sppr.find(W + the) is not None:
                dat(sppr, the, THU_TU_PPR, **thuoc)
                return
        dat(ppr, the, THU_TU_PPR, **thuoc)

    def co(self, dong: Dong, pt: float) -> None:
        self.chu(dong, "sz", val=str(round(pt * 2)))

    def bat(self, dong: Dong, the: str, co: bool) -> None:
        self.chu(dong, the, val="1" if co else "0")


def _doan_cua(r: etree._Element) -> etree._Element:
    return next(x for x in r.iterancestors() if x.tag == W + "p")


def doan_sau(p: etree._Element) -> Iterator[etree._Element]:
    """The sibling paragraphs after."""
    return (x for x in p.itersiblings() if x.tag == W + "p")


def o_chua(p: etree._Element) -> etree._Element | None:
    """The table cell around a paragraph."""
    return next((x for x in p.iterancestors() if x.tag == W + "tc"), None)


def co_gi(p: etree._Element) -> bool:
    """Whether a paragraph shows anything."""
    return any((t.text or "").strip() for t in p.iter(W + "t"))


PhepHam = Callable[[Mau], bool]
