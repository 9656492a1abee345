"""The text of the next paper of a batch: only the paragraphs whose words differ are read again.

The part is cut at the ends of its paragraphs and compared with that of a paper read in full. Where a piece differs, it
may differ in the words of ``w:t`` elements alone; those words are put into the tree that was read, the paragraph is
read from there by the same code, and the words are put back. Everything else is the same bytes and gives the same
records.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import accumulate
from operator import ne
from typing import Final

from lxml import etree

from vanban.conform.view.ban_ghi import Doan, Tep
from vanban.conform.view.kieu import W
from vanban.conform.view.may import May

_HET_DOAN: Final = b"</w:p>"
_THE: Final = re.compile(rb"""(<[^<>"']*(?:"[^<"]*"[^<>"']*|'[^<']*'[^<>"']*)*>)""")
_MO_T: Final = re.compile(rb"<w:t[ \t\r\n/>]")
_CAM: Final = re.compile(r"[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\]\]>|purl\.oclc\.org|<")
"""What a full reading refuses, or reads as something else than these very characters."""
_THAM_CHIEU: Final = re.compile("&([^;&]{0,6};?)")
_THAY: Final = {"amp;": "&", "lt;": "<", "gt;": ">", "quot;": '"', "apos;": "'"}
_KHAI_BAO: Final = re.compile(rb"""<\?xml\s+version=["']1\.0["'](?:\s+encoding=["'](?:UTF|utf)-8["'])?[^<>=]*"""
                              rb"""(?:standalone=["']\w+["']\s*)?\?>""")  # fmt: skip


def _chu(tho: bytes) -> str | None:
    """The words between two tags, None when anything about them needs a parser."""
    try:
        chu = tho.decode()
    except UnicodeDecodeError:
        return None
    if _CAM.search(chu):
        return None
    if "&" in chu:
        if any(k not in _THAY for k in _THAM_CHIEU.findall(chu)):
            return None
        chu = _THAM_CHIEU.sub(lambda k: _THAY[k[1]], chu)
    return chu


@dataclass(slots=True)
class DoanGoc:
    """The main part of a paper read in full, with what it takes to read another one from it."""

    tep: Tep
    may: May
    manh: list[bytes]
    the: dict[int, list[bytes]] = field(default_factory=dict)
    t_truoc: list[int] = field(default_factory=list)
    t: list[etree._Element] = field(default_factory=list)

    def doc_lai(self, xml: bytes, ten: str) -> tuple[Tep, set[int]] | None:
        """The view of a part that differs in words alone, and which paragraphs do; None when more differs."""
        manh = xml.split(_HET_DOAN)
        if len(manh) != len(self.manh):
            return None
        doi: dict[etree._Element, str] = {}
        for i, khac in enumerate(map(ne, manh, self.manh)):
            if khac and not self._so_manh(i, manh[i], doi):
                return None
        tep = self.tep
        if not doi:
            return _doi_doan(tep, ten, tep.doan), set()
        moi = self._doc(doi)
        if moi is None:
            return None
        doan = list(tep.doan)
        for so, mot in moi.items():
            doan[so] = mot
        return _doi_doan(tep, ten, tuple(doan)), set(moi)

    def _so_manh(self, i: int, manh: bytes, doi: dict[etree._Element, str]) -> bool:
        """Note the ``w:t`` elements of a piece that hold other words; False when something else differs."""
        cu = self.the.get(i)
        if cu is None:
            cu = self.the[i] = _THE.split(self.manh[i])
        moi = _THE.split(manh)
        if len(moi) != len(cu):
            return False
        so_t = self.t_truoc[i]
        for k in range(0, len(cu), 2):
            if moi[k] != cu[k]:
                if k == 0 or k + 1 >= len(cu) or cu[k + 1] != b"</w:t>" or not _MO_T.match(cu[k - 1]):
                    return False
                chu = _chu(moi[k])
                if chu is None:
                    return False
                doi[self.t[so_t - 1]] = chu
            if k + 1 < len(cu):
                if moi[k + 1] != cu[k + 1]:
                    return False
                if _MO_T.match(cu[k + 1]):
                    so_t += 1
        return True

    def _doc(self, doi: dict[etree._Element, str]) -> dict[int, Doan] | None:
        """The paragraphs of those elements, read with the new words."""
        may = self.may
        cu = [(el, el.text) for el in doi]
        cac_p: dict[etree._Element, None] = {}
        ket: dict[int, Doan] = {}
        try:
            for el, chu in doi.items():
                p = next(el.iterancestors(W + "p"), None)
                if p is None or p not in may.noi_doc:
                    return None
                cac_p[p] = None
                el.text = chu
            for p in cac_p:
                so, ma_kieu = may.noi_doc[p]
                goc = self.tep.doan[so]
                chus = may.doc_chu(p, ma_kieu)
                text = "".join(chu.text for chu in chus)
                if (goc.so_dang or goc.so) and bool(text.strip()) != bool(goc.text.strip()):
                    return None
                ket[so] = replace(goc, text=text, chu=tuple(chus))
        finally:
            for el, truoc in cu:
                el.text = truoc
        return ket


def _doi_doan(tep: Tep, ten: str, doan: tuple[Doan, ...]) -> Tep:
    return Tep(
        ten, tep.phan, doan, tep.bang, tep.chu_thich, tep.le_doi_xung, tep.chan_le_khac, tep.co_sua_doi, tep.ghi_chu
    )


def lap_goc(xml: bytes, goc: etree._Element, tep: Tep, may: May) -> DoanGoc | None:
    """Keep a paper as the one that others are read from; None when its part is not in a form that can be followed."""
    khai_bao = _KHAI_BAO.match(xml)
    if (
        b"<!" in xml
        or b"\r" in xml
        or xml.count(b"<?") > (khai_bao is not None)
        or (xml.startswith(b"<?") and khai_bao is None)
        or goc.nsmap.get("w") != W[1:-1]
        or len(re.findall(rb"xmlns:w\s*=", xml)) != 1
        or b"purl.oclc.org" in xml
    ):
        return None
    manh = xml.split(_HET_DOAN)
    dem = [len(_MO_T.findall(mot)) for mot in manh]
    t = list(goc.iter(W + "t"))
    if len(t) != sum(dem):
        return None
    return DoanGoc(tep, may, manh, {}, [0, *accumulate(dem)], t)
