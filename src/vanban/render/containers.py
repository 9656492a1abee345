"""Cells, headers and tables that a loop or condition may leave empty: Word refuses such a file, so they are mended.

A mark is put at the end of each container that could run empty; after rendering, the marks decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from lxml import etree

from vanban.render.paragraphs import TBL, TC, TR, P, w
from vanban.render.tags import The

_CAN_DOAN: Final = (TC, w("txbxContent"), w("hdr"), w("ftr"), w("footnote"), w("endnote"), w("body"), w("sdtContent"))


@dataclass(frozen=True, slots=True)
class SuaTrong:
    """The marks of one compiled part, and the mending of what came out empty."""

    o: bytes = b""
    bang: tuple[bytes, ...] = ()

    def sua(self, manh: list[bytes]) -> list[bytes]:
        """A container without a paragraph gets one, a table without a row goes; the marks go in any case."""
        for dau in self.bang:
            _bo_bang_rong(manh, dau)
        if self.o:
            khuc = b"".join(manh).split(self.o)
            manh = [m if m.endswith(_DA_CO_DOAN) else m + b"<w:p></w:p>" for m in khuc[:-1]] + khuc[-1:]
        return manh


def _bo_bang_rong(manh: list[bytes], dau: bytes) -> None:
    """Take the marks out, which are pieces of their own, and the tables between two of them that have no row."""
    tu = 0
    for _ in range(manh.count(dau) // 2):
        mo = manh.index(dau, tu)
        dong = manh.index(dau, mo + 1)
        manh[mo] = manh[dong] = b""
        if not next((m for m in reversed(manh[mo:dong]) if m), b"").endswith(b"</w:tr>"):
            manh[mo:dong] = [b""] * (dong - mo)
            sau = next((i for i in range(dong, len(manh)) if manh[i]), dong)
            manh[sau] = manh[sau].removeprefix(b"</w:tbl>")
        tu = dong


_DA_CO_DOAN: Final = (b"</w:p>", b"</w:sdt>")


class DanhDau:
    """Puts the marks into one part; ``khoa`` makes them unlike any text of it."""

    def __init__(self, khoa: str) -> None:
        self._khoa = khoa
        self._dau_o = ""
        self._bang_da_dat: list[str] = []

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
        self._dau_o = f"vbo{self._khoa}z"
        con_lai[-1].tail = self._dau_o

    def _bang(self, bang: etree._Element, the_con: set[etree._Element], sau: dict[etree._Element, int]) -> None:
        tang = 0
        for con in bang.iterfind(TR):
            tang += sau.get(con, 0) if con in the_con else 0
            if con not in the_con and tang == 0:
                return
        dau = f"vbb{self._khoa}x{len(self._bang_da_dat):04d}z"
        self._bang_da_dat.append(dau)
        truoc = bang.getprevious()
        if truoc is not None:
            truoc.tail = f"{truoc.tail or ''}{dau}"
        elif (cha := bang.getparent()) is not None:
            cha.text = f"{cha.text or ''}{dau}"
        bang[-1].tail = dau

    def bo(self, xml: str) -> str:
        """The text without marks, as it stands when nothing is empty."""
        for dau in (self._dau_o, *self._bang_da_dat):
            xml = xml.replace(dau, "") if dau else xml
        return xml

    def sua_trong(self) -> SuaTrong:
        """What the compiled part needs to know."""
        return SuaTrong(self._dau_o.encode(), tuple(dau.encode() for dau in self._bang_da_dat))


def _buoc(the: The) -> int:
    lenh = the.trong.partition(" ")[0]
    return 1 if lenh in {"for", "if"} else -1 if lenh in {"endfor", "endif"} else 0
