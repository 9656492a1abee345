"""Where a finding stands in the file, for the commented copy: its quotation is looked up among the paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from lxml import etree

from vanban.chu_thich import chu_doan
from vanban.conform.view.goi import TepHong, mo_goi
from vanban.findings import Finding, ViTri

_TRICH: Final = re.compile(r"«([^»]+)»")
_W_P: Final = re.compile(r"^\{[^}]*wordprocessingml/(?:2006/)?main\}p$")
_NGAN: Final = 3
"""A quotation shorter than this stands everywhere."""


class _Doan:
    """A paragraph with its text as it compares, and where each letter of that stands in the text itself."""

    def __init__(self, so: int, tho: str) -> None:
        self.so = so
        self.tho = tho
        chu: list[str] = []
        self.cho: list[int] = []
        for i, c in enumerate(tho):
            if c.isspace():
                if chu and chu[-1] != " ":
                    chu.append(" ")
                    self.cho.append(i)
                continue
            for k in _gon(c):
                chu.append(k)
                self.cho.append(i)
        self.gon = "".join(chu).rstrip()

    def khuc(self, tu: int, dai: int) -> tuple[int, int]:
        """The span of the text itself."""
        return self.cho[tu], self.cho[min(tu + dai, len(self.cho)) - 1] + 1


def _gon(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def dinh_vi(du_lieu: bytes, findings: Iterable[Finding]) -> list[Finding]:
    """The same findings; those whose quotation is found in the document know their paragraph and span."""
    findings = list(findings)
    try:
        goi = mo_goi(du_lieu, "")
        goc = goi.xml(goi.chinh)
    except TepHong:
        return findings
    if goc is None:
        return findings
    doan = [_Doan(i, unicodedata.normalize("NFC", chu_doan(p))) for i, p in enumerate(_cac_p(goc))]
    if any(len(chu_doan(p)) != len(d.tho) for p, d in zip(_cac_p(goc), doan, strict=True)):
        # Letters with loose marks: a span would be counted in other characters than the file's.
        return [_tim(f, goi.chinh, doan, span=False) for f in findings]
    return [_tim(f, goi.chinh, doan, span=True) for f in findings]


def _cac_p(goc: etree._Element) -> list[etree._Element]:
    return [p for p in goc.iter() if isinstance(p.tag, str) and _W_P.match(p.tag)]


def _tim(f: Finding, phan: str, doan: list[_Doan], *, span: bool) -> Finding:
    if f.vi_tri is not None:
        return f
    for trich in reversed(_TRICH.findall(f.where.cho)):
        q = " ".join(_gon(trich.rstrip("…")).split())
        if len(q) < _NGAN:
            continue
        for d in doan:
            tu = d.gon.find(q)
            if tu >= 0:
                a, b = d.khuc(tu, len(q)) if span else (0, 0)
                return replace(f, vi_tri=ViTri(phan, d.so, a, b))
        dau = next((d for d in doan if len(d.gon) > _NGAN and q.startswith(d.gon)), None)
        if dau is not None:
            return replace(f, vi_tri=ViTri(phan, dau.so))
    return f
