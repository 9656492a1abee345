"""Where the paragraphs and elements of a paper stand on its printed pages: their letters are looked up in order."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.trang_in.doc_pdf import BanIn, DongIn, Trang, dong_cua
from vanban.conform.view import Phan

_XA: Final = 6000
"""Letters that a paragraph is looked for after the one before it."""
_XA_NGAN: Final = 400
"""The same for a few letters, which stand everywhere."""
_NGAN: Final = 12
_DAU: Final = 24
"""Letters that are enough to know a paragraph by, when a page break cuts it."""
_BO_GACH: Final = {ord(c): None for c in "-\u2010\u2011"}


def gon(text: str) -> str:
    """The letters of a text as the pages are searched: NFC, no spaces, no invisible marks."""
    nfc = unicodedata.normalize("NFC", text)
    return "".join(
        unicodedata.normalize("NFKC", c)[:1]
        for c in nfc
        if not c.isspace() and not unicodedata.combining(c) and c not in "\u00ad\u200b\u2060\ufeff\u200c\u200d"
    )


class Khop:
    """The meeting of a paper and its pages."""

    def __init__(self, vb: VanBan, ban: BanIn) -> None:
        self.vb, self.ban = vb, ban
        self._chu = ban.chu
        self.moc: dict[int, tuple[int, int]] = {}
        self.mat: list[int] = []
        self._doan()
        self.phan_cua_trang = self._phan()

    def _doan(self) -> None:
        but = 0
        sau: list[tuple[int, str]] = []
        for i, doan in enumerate(self.vb.tep.doan):
            s = gon(doan.text)
            if not s:
                continue
            if doan.khung.loai == "hop":  # boxes are painted after the text they float over
                sau.append((i, s))
                continue
            han = but + len(s) + (_XA if len(s) > _NGAN else _XA_NGAN)
            q = self._chu.find(s, but, han)
            dai = len(s)
            if q < 0 and len(s) > _DAU:
                q = self._chu.find(s[:_DAU], but, han)
                dai = _DAU
                self.mat.append(i)
            if q >= 0:
                self.moc[i] = (q, q + len(s))
                but = q + dai
            else:
                sau.append((i, s))
        da_dung = bytearray(len(self._chu))
        for a, b in self.moc.values():
            da_dung[a:b] = b"\1" * (min(b, len(da_dung)) - a)
        for i, s in sau:
            if (
                not self._cho_trong(i, s, da_dung)
                and len(s) >= _DAU
                and not any(c.truong for c in self.vb.tep.doan[i].chu)
            ):
                self.mat.append(i)
        self.mat = self._khong_thay(self.mat)

    def _khong_thay(self, cac: list[int]) -> list[int]:
        """Those of some paragraphs whose beginning or end is nowhere in the text areas of the pages."""
        p = self.vb.tep.phan[0]
        # without hyphens: a line may end with one that the file does not have
        than = "".join(
            n.chu for n in self.ban.net if p.le_tren_mm <= n.y <= self.ban.trang[n.trang].cao - p.le_duoi_mm + 1
        ).translate(_BO_GACH)
        tat_ca = self._chu.translate(_BO_GACH)
        ra = []
        for i in cac:
            s = gon(self.vb.tep.doan[i].text).translate(_BO_GACH)
            khung = self.vb.tep.doan[i].khung
            co = [s[:_DAU] in than or s[:_DAU] in tat_ca, s[-_DAU:] in than or s[-_DAU:] in tat_ca]
            # In narrow columns a page break may part any letters; notes stand between the halves of a paragraph.
            chac = khung.loai == "trang" and khung.so_cot == 1 and not self.vb.tep.chu_thich
            if not (all(co) if chac else any(co)):
                ra.append(i)
        return ra

    def _cho_trong(self, i: int, s: str, da_dung: bytearray) -> bool:
        """Take the first place of a text that no other paragraph took."""
        q = self._chu.find(s)
        while q >= 0:
            if not any(da_dung[q : q + len(s)]):
                da_dung[q : q + len(s)] = b"\1" * len(s)
                self.moc[i] = (q, q + len(s))
                return True
            q = self._chu.find(s, q + 1)
        return False

    def _phan(self) -> tuple[int, ...]:
        dau: dict[int, int] = {}
        for i, (a, _) in self.moc.items():
            trang = self.ban.net[a].trang
            dau.setdefault(trang, self.vb.tep.doan[i].phan)
        ra: list[int] = []
        for t in self.ban.trang:
            ra.append(dau.get(t.so, ra[-1] if ra else 0))
        return tuple(ra)

    def phan(self, trang: int) -> Phan:
        """The section that sets the margins of a page."""
        return self.vb.tep.phan[self.phan_cua_trang[trang]]

    def tim(self, dong: Dong | None) -> tuple[DongIn, ...]:
        """The printed lines of a line of the file; empty when it is not found."""
        if dong is None:
            return ()
        s = gon(dong.text)
        if not s:
            return ()
        co = self.moc.get(dong.so)
        q = self._chu.find(s, co[0], co[1] + 40) if co else -1
        if q < 0:
            truoc = max((i for i in self.moc if i < dong.so), default=-1)
            q = self._chu.find(s, self.moc[truoc][1] if truoc >= 0 else 0)
        if q < 0:
            q = self._chu.find(s)
        return dong_cua(self.ban.net[q : q + len(s)]) if q >= 0 else ()

    def trang_cua_chu(self, trich: str) -> int | None:
        """The page (from 1) on which a quoted text begins, when it stands on one page only."""
        s = gon(trich.rstrip("…"))
        if len(s) < 4:
            return None
        trang = {self.ban.net[m.start()].trang for m in re.finditer(re.escape(s), self._chu)}
        return min(trang) + 1 if len(trang) == 1 else None

    def dau_phan(self, trang: int) -> bool:
        """Whether a section begins on a page."""
        return trang == 0 or self.phan_cua_trang[trang] != self.phan_cua_trang[trang - 1]

    def vung(self, trang: Trang) -> tuple[float, float, float, float]:
        """Left, right, top and bottom edge of the text area of a page."""
        p = self.phan(trang.so)
        return p.le_trai_mm, trang.rong - p.le_phai_mm, p.le_tren_mm, trang.cao - p.le_duoi_mm
