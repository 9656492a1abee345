"""Sections: paper, margins, columns, numbering of pages."""

from __future__ import annotations

from lxml import etree

from vanban.conform.view.ban_ghi import DauTrang, Phan
from vanban.conform.view.kieu import MM_MOT_TWIP, VAL, W, la_bat, mm, so_nguyen


def doc_phan(el: etree._Element, dau: dict[str, DauTrang], chan: dict[str, DauTrang]) -> Phan:
    """A section with its headers and footers."""
    sz, le = el.find(W + "pgSz"), el.find(W + "pgMar")
    so, cot, loai = el.find(W + "pgNumType"), el.find(W + "cols"), el.find(W + "type")
    tp = el.find(W + "titlePg")

    def do(nguon: etree._Element | None, ten: str, thay: float) -> float:
        gia = mm(nguon.get(W + ten)) if nguon is not None else None
        return thay if gia is None else gia

    bat_dau = so.get(W + "start") if so is not None else None
    rong, trai, phai = (
        do(sz, "w", 12240 * MM_MOT_TWIP),
        do(le, "left", 25.4) + do(le, "gutter", 0.0),
        do(le, "right", 25.4),
    )
    return Phan(
        rong_mm=rong,
        cao_mm=do(sz, "h", 15840 * MM_MOT_TWIP),
        le_tren_mm=abs(do(le, "top", 25.4)),
        le_duoi_mm=abs(do(le, "bottom", 25.4)),
        le_trai_mm=trai,
        le_phai_mm=phai,
        ngang=sz is not None and (sz.get(W + "orient") == "landscape" or do(sz, "w", 0) > do(sz, "h", 1)),
        trang_dau_rieng=tp is not None and la_bat(tp),
        so_bat_dau=so_nguyen(bat_dau, -1) if bat_dau else None,
        so_dang=(so.get(W + "fmt") or "decimal") if so is not None else "decimal",
        kieu_ngat=(loai.get(VAL) or "nextPage") if loai is not None else "nextPage",
        so_cot=_so_cot(cot),
        dau=dau,
        chan=chan,
        cot_mm=_cot_mm(cot, rong - trai - phai),
    )


def _so_cot(cot: etree._Element | None) -> int:
    val = cot.get(W + "num") if cot is not None else None
    return min(max(so_nguyen(val, 1), 1), 45)  # as many as Word allows


def _cot_mm(cot: etree._Element | None, rong: float) -> tuple[tuple[float, float], ...]:
    """Left and right edge of each column of the page from the text area."""
    so = max(_so_cot(cot), 1)
    rieng = [] if cot is None or cot.get(W + "equalWidth") not in {"0", "false", "off"} else cot.findall(W + "col")
    if len(rieng) == so:
        ket, x = [], 0.0
        for c in rieng:
            do = mm(c.get(W + "w")) or 0.0
            ket.append((x, x + do))
            x += do + (mm(c.get(W + "space")) or 0.0)
        return tuple(ket)
    cach = (mm(cot.get(W + "space")) if cot is not None else None) or 0.0
    do = (rong - cach * (so - 1)) / so
    return tuple((i * (do + cach), i * (do + cach) + do) for i in range(so))


def cac_sect(body: etree._Element) -> list[etree._Element]:
    """The section properties in order; one empty element when there are none."""
    ket = list(body.iterfind(f".//{W}pPr/{W}sectPr"))
    cuoi = body.find(W + "sectPr")
    if cuoi is not None:
        ket.append(cuoi)
    return ket or [etree.Element(W + "sectPr")]
