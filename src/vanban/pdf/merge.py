"""Many papers of one template as one document: LibreOffice lays out a hundred of them in the time of twenty.

Only papers whose every element is known to be safe side by side are taken: what counts across a whole document (lists,
notes, cross references, bookmarks, drawings) would come out differently. Whether the pages are equal is proved by
:mod:`vanban.pdf.batch`, here is only the joining.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.pdf.source import Nguon, dong_goi

MOC = "VanBan"
"""Each paper begins at a bookmark of this name and its number: its page in the PDF is known, not guessed."""

AN_TOAN = frozenset(
    b"document body p pPr pStyle keepNext keepLines pageBreakBefore widowControl suppressLineNumbers pBdr "
    b"top left bottom right start end between insideH insideV shd tabs tab suppressAutoHyphens "
    b"contextualSpacing spacing ind jc textAlignment outlineLvl rPr r rStyle rFonts b bCs i iCs caps "
    b"smallCaps strike dstrike u color sz szCs kern position w highlight vertAlign lang noProof t br cr "
    b"noBreakHyphen softHyphen tbl tblPr tblStyle tblW jc tblLayout tblInd tblBorders tblCellMar tblLook "
    b"tblGrid gridCol tr trPr cantSplit trHeight tblHeader tc tcPr tcW gridSpan vMerge vAlign tcBorders "
    b"tcMar noWrap proofErr lastRenderedPageBreak sectPr headerReference footerReference pgSz pgMar "
    b"pgNumType titlePg cols docGrid".split()
)
_PHAN = re.compile(
    rb"\A(.*<w:body>)(.*)(<w:sectPr\b[^<>]*>(?:(?!</w:sectPr>).)*</w:sectPr>)(</w:body>\s*</w:document>)\s*\Z", re.S
)
_THE = re.compile(rb"<(?:(\w+):)?(\w+)[\s/>]")
_DOAN_CUOI = re.compile(rb"<w:p(?: [^>]*)?(?:/>|>)")
_LENH = re.compile(rb"<w:instrText\b[^<>]*>([^<]*)<|w:instr=\"([^\"]*)\"")


def khoa_nhom(nguon: Nguon) -> str:
    """What papers must have in common to be laid out together; empty when this one has to be alone."""
    m = None if b"<!" in nguon.document else _PHAN.match(nguon.document)
    if m is None or nguon.ngoai or any(ten.startswith(("word/numbering", "word/footnotes")) for ten in nguon.phan):
        return ""
    dau, than, muc, _ = m.groups()
    la = b"<w:sectPr" in than or b"<w:pPr/>" in than
    if la or not than.endswith(b"</w:p>") or any(t[0] != b"w" or t[1] not in AN_TOAN for t in _THE.findall(than + muc)):
        return ""
    dau_sach = dau.split(b"<w:document", 1)[-1]
    co_trang = False
    for ten, du_lieu in nguon.phan.items():
        if ten.endswith(".xml") and ten != nguon.than:
            for lenh in _LENH.findall(du_lieu):
                if (lenh[0] or lenh[1]).split()[:1] != [b"PAGE"]:
                    return ""
                co_trang = True
    if co_trang and b'w:start="1"' not in muc:
        return ""
    return f"{nguon.chung}|{dau_sach!r}|{muc!r}"


def ghep(nguon: Sequence[Nguon]) -> bytes:
    """One document of papers that have the same key, each in its own section."""
    ra = []
    for so, mot in enumerate(nguon):
        m = _PHAN.match(mot.document)
        if m is None:
            raise ValueError("not a paper that can be joined")
        dau, than, muc, cuoi = m.groups()
        than = _dat_moc(than, so)
        ra.append(dau if so == 0 else b"")
        ra.append(than + muc + cuoi if so == len(nguon) - 1 else _dat_muc(than, muc))
    phan = {ten: du_lieu for ten, du_lieu in nguon[0].phan.items() if ten != nguon[0].than}
    return dong_goi({**phan, nguon[0].than: b"".join(ra)})


def cac_doan(moc: dict[str, int], so_giay: int, so_trang: int) -> list[range] | None:
    """The pages of each paper, None when they cannot be told."""
    dau = [moc.get(f"{MOC}{so}", -1) for so in range(so_giay)]
    ra = [range(tu, den) for tu, den in zip(dau, [*dau[1:], so_trang], strict=True)]
    return ra if dau[:1] == [0] and all(len(doan) > 0 for doan in ra) else None


def _dat_moc(than: bytes, so: int) -> bytes:
    """A bookmark at the start of the first paragraph."""
    p = _DOAN_CUOI.search(than)
    if p is None or p.group(0).endswith(b"/>"):
        raise ValueError("no paragraph to begin with")
    cho = p.end()
    if than.startswith(b"<w:pPr>", cho):
        cho = than.index(b"</w:pPr>", cho) + len(b"</w:pPr>")
    return (
        than[:cho]
        + f'<w:bookmarkStart w:id="{so}" w:name="{MOC}{so}"/><w:bookmarkEnd w:id="{so}"/>'.encode()
        + than[cho:]
    )


def _dat_muc(than: bytes, muc: bytes) -> bytes:
    """End the section in its last paragraph."""
    p = max((m for m in _DOAN_CUOI.finditer(than)), key=lambda m: m.start())
    cho = p.end()
    if than.startswith(b"<w:pPr>", cho):
        cho = than.index(b"</w:pPr>", cho)
        return than[:cho] + muc + than[cho:]
    return than[:cho] + b"<w:pPr>" + muc + b"</w:pPr>" + than[cho:]
