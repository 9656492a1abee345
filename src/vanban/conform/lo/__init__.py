"""Papers of a batch: checked one after the other, from their bytes, each as strictly as alone, and much faster.

The findings are those of :func:`vanban.conform.check_bytes`, for any file and in any order. What is saved is only what
is proven to come out the same as in a paper that was read and checked in full: members and paragraphs of the same
bytes, rules that read nothing that differs. Anything that cannot be followed takes the full way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from vanban.conform.kiem import KHONG_AP_DUNG, check_van_ban, lap_findings, tep_hong
from vanban.conform.lo.doan_lai import DoanGoc, lap_goc
from vanban.conform.lo.goi_lai import PhanNen, cac_phan, dau_goi
from vanban.conform.lo.tham_chieu import ThamChieu
from vanban.conform.nhieu_tep.the import The, the_cua
from vanban.conform.thanh_phan import VanBan, nhan_dang
from vanban.conform.view import Tep, TepHong
from vanban.conform.view.doc import doc_goi
from vanban.conform.view.goi import TOI_DA_TEP, Goi, mo_goi
from vanban.findings import Finding

TOI_DA_KHUON: Final = 8
"""Shapes kept: papers of the same members and the same paragraphs but for words."""
TOI_DA_BIEN_THE: Final = 4
"""Papers kept of a shape: those whose words make other elements of the same lines."""
SO_LAN_DANG_GIU: Final = 2
"""A paper is kept when so many with its members and number of paragraphs have come: other files cost nothing."""
_TOI_DA_DAU: Final = 256
SO_LAN_DANG_THEO: Final = 3
"""Observing all rules costs about two checks: it is done when this many papers of a shape have come."""
TOI_DA_DOAN: Final = 1_000
"""A paper of more paragraphs is not kept."""
_NHIEU: Final = 120
"""So many rules to run again are as good as all."""


class KiemLo:
    """Checks the papers of a batch; keeps a bounded number of papers to check the next ones by."""

    def __init__(self) -> None:
        self._khuon: list[_Khuon] = []
        self._da_thay: dict[int, int] = {}
        self.the: The | None = None
        """The card of the last paper: what other files of the call are compared with it by."""
        self.so_trung = 0
        self.so_trat = 0

    def check_bytes(self, du_lieu: bytes, ten: str) -> list[Finding]:
        """All findings on the bytes of one file; the same as those of :func:`vanban.conform.check_bytes`."""
        self.the = None
        cu = self._khuon[0].dau if self._khuon else None
        phan = cac_phan(du_lieu, cu) if len(du_lieu) <= TOI_DA_TEP else None
        for khuon in self._khuon:
            doc = khuon.doc_lai(phan, ten) if phan is not None else None
            if doc is not None:
                if khuon is not self._khuon[0]:
                    self._khuon.remove(khuon)
                    self._khuon.insert(0, khuon)
                return self._kiem(khuon, *doc)
        try:
            goi = mo_goi(du_lieu, ten)
            tep, may, goc = doc_goi(goi, ten)
        except TepHong as loi:
            return tep_hong(loi, ten)
        vb = nhan_dang(tep)
        if phan is not None and vb.lop != KHONG_AP_DUNG and self._dang_giu(phan, goi, len(tep.doan)):
            doan_goc = lap_goc(goi.bytes_(goi.chinh), goc, tep, may)
            ten_doc, cac_ten = {t.encode() for t in goi.da_doc}, {p.ten for p in phan}
            if doan_goc is not None and len(cac_ten) == len(phan) and ten_doc <= cac_ten:
                self._khuon.insert(0, _Khuon(du_lieu, phan, goi.chinh.encode(), ten_doc, doan_goc, vb))
                del self._khuon[TOI_DA_KHUON:]
        return self._kiem_day_du(vb)

    def _kiem_day_du(self, vb: VanBan) -> list[Finding]:
        self.the = the_cua(vb)
        return check_van_ban(vb)

    def _dang_giu(self, phan: list[PhanNen], goi: Goi, so_doan: int) -> bool:
        """Whether a paper of these members and so many paragraphs has come before: others of the shape may follow."""
        if so_doan > TOI_DA_DOAN:
            return False
        doc = {t.encode() for t in goi.da_doc if t != goi.chinh}
        dau = hash((so_doan, tuple((p.ten, p.crc) for p in phan if p.ten in doc)))
        so_lan = self._da_thay[dau] = self._da_thay.pop(dau, 0) + 1
        if len(self._da_thay) > _TOI_DA_DAU:
            del self._da_thay[next(iter(self._da_thay))]
        return so_lan >= SO_LAN_DANG_GIU

    def _kiem(self, khuon: _Khuon, tep: Tep, khac: set[int]) -> list[Finding]:
        khuon.so_lan += 1
        if khuon.so_lan < SO_LAN_DANG_THEO:
            self.so_trat += 1
            return self._kiem_day_du(nhan_dang(tep))
        for moc in khuon.bien_the:
            chay = moc.chay_cung_hinh(tep, khac)
            if chay is not None:
                self.so_trung += 1
                khuon.len_dau(moc)
                if not (chay or moc.loi or moc.ngay):
                    self.the = moc.the
                    return []
                vb = nhan_dang(tep) if chay else replace(moc.vb, tep=tep)
                self.the = moc.the_cua(vb, chay)
                return lap_findings(vb, *moc.loi_cua(vb, chay))
        vb = nhan_dang(tep)
        if vb.lop != KHONG_AP_DUNG:
            for moc in khuon.bien_the:
                chay = moc.can_chay(vb)
                if chay is not None and len(chay) <= _NHIEU:
                    self.so_trung += 1
                    khuon.len_dau(moc)
                    self.the = moc.the_cua(vb, chay)
                    return lap_findings(vb, *moc.loi_cua(vb, chay))
            khuon.bien_the.insert(0, ThamChieu(vb, khac))
            del khuon.bien_the[TOI_DA_BIEN_THE:]
        self.so_trat += 1
        return self._kiem_day_du(vb)


class _Khuon:
    """A paper read in full: its members as they lie in the file, its main part, the kept papers of its shape."""

    def __init__(
        self, du_lieu: bytes, phan: list[PhanNen], chinh: bytes, da_doc: set[bytes], goc: DoanGoc, vb: VanBan
    ) -> None:
        self.ten = [p.ten for p in phan]
        self.chinh = self.ten.index(chinh)
        self.dau = dau_goi(du_lieu, phan, self.chinh)
        self.giu = [(i, p) for i, p in enumerate(phan) if p.ten in da_doc and p.ten != chinh]
        self.goc = goc
        self.so_lan = 1
        self.bien_the = [ThamChieu(vb)]

    def doc_lai(self, phan: list[PhanNen], ten: str) -> tuple[Tep, set[int]] | None:
        """The view of the paper with these members, and its paragraphs that differ; None when not of this shape."""
        if [p.ten for p in phan] != self.ten:
            return None
        for i, p in self.giu:
            if phan[i] is not p and phan[i] != p:
                return None
        xml = phan[self.chinh].mo()
        return None if xml is None else self.goc.doc_lai(xml, ten)

    def len_dau(self, moc: ThamChieu) -> None:
        """Try this paper first from now on."""
        if moc is not self.bien_the[0]:
            self.bien_the.remove(moc)
            self.bien_the.insert(0, moc)
