"""Cells, headers and tables that a loop or condition may leave empty: Word refuses such a file, so they are mended.

A mark is put at the end of each container that could run empty; after rendering, the marks decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from lxml import etree

from vanban.render.paragraphs import TBL, TC, TR, P, w
from vanban.render.tags import The

_CAN_DOAN: Final = (TC, w("txbxContent"), w("hdr"), w("ftr"), w("footnote"), w("endnote"), w("body"), w("sdtContent"))


class DanhDau:
    """The marks of one part; ``khoa`` makes them unlike any text of it."""

    def __init__(self, khoa: str) -> None:
        self.o = f"vbo{khoa}z"
        self.bang = f"vbb{khoa}z"
        self.co_o = self.co_bang = False

    def dat(self, cac_the: Iterable[The]) -> None:
        """Look at every container that holds whole-paragraph or whole-row tags."""
        theo_cha: dict[etree._Element, set[etree._Element]] = defaultdict(set)
        for the in cac_the:
            el = the.doan.el if the.cap == "p" else next(the.doan.el.iterancestors(TR), None)
            if the.cap and el is not None and (cha := el.getparent()) is not None:
                theo_cha[cha].add(el)
        sau = {the.doan.el: _buoc(the) for the in cac_the if the.cap == "p"}
        sau |= {next(the.doan.el.iterancestors(TR)): _buoc(the) for the in cac_the if the.cap == "tr"}
        for cha, the_con in theo_cha.items():
            if cha.tag == TBL:
                self._bang(cha, the_con, sau)
            elif cha.tag in _CAN_DOAN:
                self._o(cha, the_con, sau)

    def _o(self, cha: etree._Element, the_con: set[etree._Element], sau: dict[etree._Element, int]) -> None:
        tang, chac = 0, False
        con_lai = [con for con in cha if con.tag != w("sectPr")]
        for con in con_lai:
            tang += sau.get(con, 0) if con in the_con else 0
            if con.tag in {P, w("sdt"), TBL} and con not in the_con:
                chac = tang == 0
        if chac:
            return
        for p in cha.iterfind(P):
            if len(p) == 0 and not p.text:
                p.text = ""
        self.co_o = True
        con_lai[-1].tail = self.o

    def _bang(self, bang: etree._Element, the_con: set[etree._Element], sau: dict[etree._Element, int]) -> None:
        tang = 0
        for con in bang.iterfind(TR):
            tang += sau.get(con, 0) if con in the_con else 0
            if con not in the_con and tang == 0:
                return
        truoc = bang.getprevious()
        if truoc is not None:
            truoc.tail = f"{truoc.tail or ''}{self.bang}"
        elif (cha := bang.getparent()) is not None:
            cha.text = f"{cha.text or ''}{self.bang}"
        bang[-1].tail = self.bang
        self.co_bang = True

    def bo(self, xml: str) -> str:
        """The text without marks, as it stands when nothing is empty."""
        return xml.replace(self.o, "").replace(self.bang, "")

    def sua(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """What to replace after rendering, in this order."""
        ra: list[tuple[re.Pattern[str], str]] = []
        if self.co_bang:
            ra.append(
                (
                    re.compile(
                        rf"{self.bang}<w:tbl[ >](?:(?!{self.bang}).)*(?<!</w:tr>){self.bang}</w:tbl>", re.DOTALL
                    ),
                    "",
                )
            )
            ra.append((re.compile(self.bang), ""))
        if self.co_o:
            ra.append((re.compile(rf"(?<!</w:p>)(?<!</w:sdt>){self.o}"), "<w:p></w:p>"))
            ra.append((re.compile(self.o), ""))
        return tuple(ra)


def _buoc(the: The) -> int:
    lenh = the.trong.partition(" ")[0]
    return 1 if lenh in {"for", "if"} else -1 if lenh in {"endfor", "endif"} else 0
