"""Tables: rows, cells, the grid and the margins, as the file states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from vanban.conform.view.ban_ghi import Khung
from vanban.conform.view.kieu import NET_DUT, NET_KEP, VAL, BangKieu, W, co_net, mm, so_nguyen

SAU_NHAT: Final = 40
"""How deep containers may be nested."""
VO: Final = frozenset(
    (
        W + "ins", W + "moveTo", W + "hyperlink", W + "smartTag", W + "customXml", W + "dir", W + "bdo",
        W + "sdt", W + "sdtContent", W + "fldSimple",
    )
)  # fmt: skip
_LE_O_MM: Final = 1.9
_PHAN_TRAM: Final = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)%?")


@dataclass(frozen=True, slots=True)
class Vien:
    """Borders of a table: ruled at all, double; the one edge that is drawn as a rule; dashed."""

    co: bool
    kep: bool
    ke: str
    dut: bool


@dataclass(frozen=True, slots=True)
class OBang:
    """A cell: columns it spans, margins, own borders."""

    span: int
    le: tuple[float, float]
    vien: int = 0
    tren: bool = False
    duoi: bool = False
    kep: bool = False
    dut: bool = False


def doc_o(tc: etree._Element, le: tuple[float, float]) -> OBang:
    """A cell; ``le``: the margins of its table."""
    pr = tc.find(W + "tcPr")
    if pr is None:
        return OBang(1, le)
    gs, mar, net = pr.find(W + "gridSpan"), pr.find(W + "tcMar"), pr.find(W + "tcBorders")
    span = max(1, gia_so(gs)) if gs is not None else 1
    if mar is not None:
        le = _hai_le(mar, le)
    co = [c for c in net if co_net(c)] if net is not None else []
    ten = {str(c.tag).rpartition("}")[2] for c in co}
    return OBang(span, le, len(co), "top" in ten, "bottom" in ten, any(c.get(VAL) in NET_KEP for c in co),
              any(c.get(VAL) in NET_DUT for c in co))  # fmt: skip


def cao_hang(trpr: etree._Element | None) -> float:
    """The height that a row states, 0 without one."""
    cao = trpr.find(W + "trHeight") if trpr is not None else None
    return (mm(cao.get(VAL)) or 0.0) if cao is not None else 0.0


def trai_bang(pr: etree._Element | None, khung: Khung, rong: float, le_trai: float) -> float:
    """Left edge of a table."""
    jc = pr.find(W + "jc") if pr is not None else None
    canh = (jc.get(VAL) or "") if jc is not None else ""
    if canh == "center":
        return (khung.x0_mm + khung.x1_mm - rong) / 2
    if canh in {"right", "end"}:
        return khung.x1_mm - rong
    ind = pr.find(W + "tblInd") if pr is not None else None
    return khung.x0_mm + ((mm(ind.get(W + "w")) or 0.0) if ind is not None else 0.0) - le_trai


def _hai_le(el: etree._Element, thay: tuple[float, float]) -> tuple[float, float]:
    """Left and right margin of a ``tblCellMar`` or ``tcMar``."""
    trai, phai = thay
    for con in el:
        ten = str(con.tag).rpartition("}")[2]
        do = mm(con.get(W + "w"))
        if do is None:
            continue
        if ten in {"left", "start"}:
            trai = do
        elif ten in {"right", "end"}:
            phai = do
    return trai, phai


def le_o(pr: etree._Element | None, kieu: BangKieu) -> tuple[float, float]:
    """Left and right margin of the cells of a table."""
    le = (_LE_O_MM, _LE_O_MM)
    if pr is None:
        return le
    ten = pr.find(W + "tblStyle")
    for el in kieu.chuoi((ten.get(VAL) or "") if ten is not None else kieu.mac_dinh.get("table", "")):
        mar = el.find(f"{W}tblPr/{W}tblCellMar")
        if mar is not None:
            le = _hai_le(mar, le)
    mar = pr.find(W + "tblCellMar")
    return le if mar is None else _hai_le(mar, le)


def gia_so(el: etree._Element | None) -> int:
    """The number that an element holds, 0 without one."""
    return max(so_nguyen(el.get(VAL)), 0) if el is not None else 0


def cac_hang(el: etree._Element, sau: int = 0) -> Iterator[etree._Element]:
    """The rows of a table, also those in content controls."""
    for con in el:
        if con.tag == W + "tr":
            yield con
        elif con.tag in VO and sau < SAU_NHAT:
            yield from cac_hang(con, sau + 1)


def cac_o(el: etree._Element, sau: int = 0) -> Iterator[etree._Element]:
    """The cells of a row, also those in content controls."""
    for con in el:
        if con.tag == W + "tc":
            yield con
        elif con.tag in VO and sau < SAU_NHAT:
            yield from cac_o(con, sau + 1)


def luoi_that(hang: list[etree._Element], luoi: list[float]) -> list[float]:
    """The grid as the widths of the cells give it, where a whole row states them: so Word lays it out."""
    for tr in hang[:3]:
        rong = [
            mm(w.get(W + "w"))
            for tc in cac_o(tr)
            if (w := tc.find(f"{W}tcPr/{W}tcW")) is not None and w.get(W + "type") in {None, "dxa"}
        ]
        if len(rong) == len(luoi):
            return [r or g for r, g in zip(rong, luoi, strict=True)]
    return luoi


def luoi_tu_o(hang: list[etree._Element], rong: float) -> list[float]:
    """The grid from the widths of the cells of the first row, or equal columns."""
    if not hang:
        return []
    rongs: list[float] = []
    for tc in cac_o(hang[0]):
        w = tc.find(f"{W}tcPr/{W}tcW")
        loai = w.get(W + "type") if w is not None else None
        do = mm(w.get(W + "w")) if w is not None and loai in {None, "dxa"} else None
        if do is None and w is not None and loai == "pct":
            phan = _PHAN_TRAM.fullmatch(w.get(W + "w") or "")
            do = float(phan[1]) / 5000 * rong if phan else None
        rongs.append(do or 0.0)
    if rongs and not all(rongs):
        rongs = [rong / len(rongs)] * len(rongs)
    return rongs


def vien_bang(pr: etree._Element | None, kieu: BangKieu) -> Vien:
    """The borders of a table."""
    if pr is None:
        return Vien(False, False, "", False)
    ten = pr.find(W + "tblStyle")
    net = dict(kieu.bang((ten.get(VAL) or "") if ten is not None else kieu.mac_dinh.get("table", "")))
    kep, dut = False, False
    rieng = pr.find(W + "tblBorders")
    for c in rieng if rieng is not None else ():
        net[str(c.tag).rpartition("}")[2]] = co_net(c)
        kep = kep or c.get(VAL) in NET_KEP
        dut = dut or c.get(VAL) in NET_DUT
    co = [canh for canh, ve in net.items() if ve]
    # one edge alone is a rule drawn with a table, not a ruled table
    mot = co[0] if len(co) == 1 and co[0] in {"top", "bottom"} else ""
    return Vien(bool(co) and not mot, kep, mot, dut)
