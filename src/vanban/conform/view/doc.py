"""Reading: a .docx → :class:`Tep`. Tracked changes as accepted, hidden text left out, every property resolved."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from lxml import etree

from vanban.conform.view.ban_ghi import DauTrang, Doan, Khung, Tep
from vanban.conform.view.danh_so import doc_danh_so
from vanban.conform.view.goi import Goi, TepHong, doc_xml, mo_goi
from vanban.conform.view.kieu import BangKieu, W, can_theme, doc_bang_kieu, doc_theme, la_bat
from vanban.conform.view.may import May
from vanban.conform.view.phan import cac_sect, doc_phan

R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@lru_cache(maxsize=8)
def _bang_kieu(styles: bytes, theme: bytes) -> BangKieu:
    """The styles of a part. The papers of a batch share one: it is read and its chains are merged once."""
    return doc_bang_kieu(doc_xml(styles) if styles else None, doc_theme(doc_xml(theme) if theme else None))


def doc_docx(du_lieu: bytes, ten: str) -> Tep:
    """The view of a .docx. Raises TepHong when it cannot be read."""
    return doc_goi(mo_goi(du_lieu, ten), ten)[0]


def doc_goi(goi: Goi, ten: str) -> tuple[Tep, May, etree._Element]:
    """The view of an opened package, with the reader and the tree that it was read from. Raises TepHong."""
    goc = goi.xml(goi.chinh)
    body = goc.find(W + "body") if goc is not None else None
    if goc is None or body is None:
        raise TepHong(
            "tep-hong", "Tệp bị hỏng: không có thân văn bản bên trong.", "Mở bằng Word rồi lưu lại dạng .docx."
        )
    quan_he = goi.quan_he(goi.chinh)
    theo_loai = {loai: dich for loai, dich in quan_he.values() if dich in goi.ten}
    styles = goi.bytes_(theo_loai["styles"]) if "styles" in theo_loai else b""
    theme = goi.bytes_(theo_loai["theme"]) if "theme" in theo_loai and (b"Theme=" in styles or can_theme(body)) else b""
    kieu = _bang_kieu(styles, theme)
    danh_so = doc_danh_so(goi.xml(theo_loai["numbering"]) if "numbering" in theo_loai else None, kieu.theme)
    may = May(kieu, danh_so)
    le_doi_xung = chan_le = False
    if "settings" in theo_loai:
        settings = goi.xml(theo_loai["settings"])
        if settings is not None:
            mirror, even = settings.find(W + "mirrorMargins"), settings.find(W + "evenAndOddHeaders")
            le_doi_xung = mirror is not None and la_bat(mirror)
            chan_le = even is not None and la_bat(even)
    sects = cac_sect(body)
    may.phans = [doc_phan(el, {}, {}) for el in sects]
    _doc_dau_chan(may, goi, sects, quan_he)
    may.phan = 0
    may.khoi(body, Khung("trang", 0.0, may.phans[0].rong_chu_mm))
    doan = may.xong()
    chu_thich = _doc_chu_thich(may, goi, theo_loai) if may.co_chu_thich else ()
    tep = Tep(ten, tuple(may.phans), doan, tuple(may.bang), chu_thich, le_doi_xung, chan_le, may.co_sua_doi)
    return tep, may, goc


def _con(may: May, goc: etree._Element) -> tuple[Doan, ...]:
    """The paragraphs of another part, read with a fresh list."""
    giu = may.doan, may.cs, may.truoc, may.bang, may.truong, may.noi, may.trang_moi, may.cot_trang
    may.doan, may.cs, may.truoc, may.bang = [], [], [], []
    may.truong, may.noi, may.trang_moi, may.cot_trang = [], [], False, 0
    may.phan_phu = True
    try:
        may.khoi(goc, Khung("trang", 0.0, may.phans[may.phan].rong_chu_mm))
        return may.xong()
    finally:
        may.phan_phu = False
        may.doan, may.cs, may.truoc, may.bang, may.truong, may.noi, may.trang_moi, may.cot_trang = giu


def _doc_dau_chan(may: May, goi: Goi, sects: list[etree._Element], quan_he: dict[str, tuple[str, str]]) -> None:
    da_doc: dict[str, DauTrang] = {}
    truoc: dict[str, dict[str, DauTrang]] = {"headerReference": {}, "footerReference": {}}
    for i, el in enumerate(sects):
        may.phan = i
        for the, cu in truoc.items():
            nay = dict(cu)
            for ref in el.iterchildren(W + the):
                dich = quan_he.get(ref.get(R_ID) or "", ("", ""))[1]
                if dich not in goi.ten:
                    continue
                if dich not in da_doc:
                    goc = goi.xml(dich)
                    da_doc[dich] = DauTrang(() if goc is None else _con(may, goc))
                nay[ref.get(W + "type") or "default"] = da_doc[dich]
            truoc[the] = nay
        may.phans[i] = replace(may.phans[i], dau=truoc["headerReference"], chan=truoc["footerReference"])


def _doc_chu_thich(may: May, goi: Goi, theo_loai: dict[str, str]) -> tuple[Doan, ...]:
    ket: list[Doan] = []
    for loai in ("footnotes", "endnotes"):
        goc = goi.xml(theo_loai[loai]) if loai in theo_loai else None
        if goc is None:
            continue
        for el in goc:
            if (el.get(W + "type") or "normal") == "normal":
                ket += [doan for doan in _con(may, el) if doan.text.strip()]
    return tuple(ket)
