"""The manifest of a folder, opened and closed, and the batches by which papers reach the disk."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from vanban.errors import StopError
from vanban.manifest import dia
from vanban.manifest.bang import THU_MUC, Bang, Dong, HongSo, VanTay
from vanban.manifest.khoa import Khoa
from vanban.manifest.quyet_dinh import KHONG_CO, THEM_CHO_SO, QuyetDinhGiay, ten_ben_canh


@dataclass(frozen=True, slots=True)
class KhongThay:
    """A paper that did not get its name: why, and the name beside it that it got instead (empty: none)."""

    ly_do: str
    ban_moi: str = ""
    dang_mo: bool = False
    sua_tay: bool = False


@dataclass(slots=True)
class _Cho:
    """A paper of the open batch: its line, its temporary file, the hash that may stand at the target."""

    dong: Dong
    tam: str
    cu: str = KHONG_CO
    giu_cu: bool = True
    loi: OSError | None = None
    dang_mo: bool = False
    sua_tay: bool = False
    xong: bool = False
    con_tam: bool = True


class Manifest(QuyetDinhGiay):
    """The manifest of an output folder; use it as a context manager.

    With ``chi_doc`` nothing in the folder changes and nothing can be written.

    Raises:
        StopError: another run holds the folder, or the folder cannot be written.
    """

    def __init__(self, output: Path, *, chi_doc: bool = False) -> None:
        super().__init__(output)
        self.chi_doc = chi_doc
        self.canh_bao: list[str] = []
        self.sua_sot = 0
        """Files of a cut run that were found written, half written or only begun."""
        self.se_ghi = 0
        """How many papers the run means to write, to say how much room is missing on a full disk."""
        self._thu_muc = output / THU_MUC
        self._tam = self._thu_muc / "tam"
        self._goc_tam = f"{self._tam}{os.sep}"
        self._khoa = Khoa(self._thu_muc / "khoa", chi_doc=chi_doc)
        self._cho: list[_Cho] = []
        self._kiem_moi: list[tuple[str, str, str]] = []
        self._da_bat_dau = False
        self._so_ghi = 0
        self._byte_ghi = 0
        self._so_xong = 0

    def __enter__(self) -> Self:
        try:
            if not self.chi_doc:
                self._tam.mkdir(parents=True, exist_ok=True)
            self._khoa.giu()
            self._bang = self._mo(self._thu_muc / "manifest.sqlite")
            self._hoi_phuc()
        except OSError as loi:
            self._dong()
            loi = loi if self.chi_doc else dia.hoi_lai(self._tam, loi)
            viec = "không đọc được" if self.chi_doc else "không ghi được vào"
            ten = self.output.name or self.output.resolve().name
            raise dia.dung(f"{viec} thư mục ra «{ten}»", loi, THEM_CHO_SO - dia.con_trong(self.output)) from loi
        except BaseException:
            self._dong()
            raise
        return self

    def __exit__(self, loai: type[BaseException] | None, loi: BaseException | None, vet: TracebackType | None) -> None:
        if not self.chi_doc:
            # Only conveniences: when the disk refuses them, the next run works them out again.
            with contextlib.suppress(OSError, StopError):
                if self._dau_moi or self._kiem_moi or self.bang.dang_do():
                    with self.bang.giao_dich():
                        self.bang.doi_dau(self._dau_moi.items())
                        self.bang.doi_kiem(self._kiem_moi)
                        if loai is None:
                            self.bang.ket_thuc()
        self._dong()

    def _dong(self) -> None:
        if self._bang is not None:
            self._bo_lo()
            self._bang.dong_so()
            self._bang = None
        self._khoa.tha()

    def _bo_lo(self) -> None:
        for c in self._cho:
            if c.con_tam:
                dia.bo(c.tam)
        self._cho = []

    def _mo(self, duong_dan: Path) -> Bang:
        try:
            return Bang.mo_ban_sao(duong_dan) if self.chi_doc else Bang.mo(duong_dan)
        except HongSo:
            self.canh_bao.append(
                "sổ ghi của thư mục ra bị hỏng, đã cất thành manifest-hong.sqlite; mọi tệp khác nội dung mới được coi "
                "là đã sửa tay và giữ nguyên"
            )
            if self.chi_doc:
                return Bang.mo_ban_sao(duong_dan.with_name("khong-co"))
        for duoi in ("-journal", ""):  # the journal first: it must never be laid over a new file
            with contextlib.suppress(FileNotFoundError):
                duong_dan.with_name(duong_dan.name + duoi).replace(duong_dan.with_name(f"manifest-hong.sqlite{duoi}"))
        return Bang.mo(duong_dan)

    def _hoi_phuc(self) -> None:
        """Finish the record of a run that was cut: what had its name already is written, the rest is not."""
        do_dang = self.bang.lan_chay("sap", "hoan")
        with self.bang.giao_dich() if do_dang else contextlib.nullcontext():
            for d in do_dang:
                tep, co = d.moi.tep, self._bam(d.moi.tep)
                if d.trang_thai == "sap":
                    if co == d.moi.sha256:
                        self.bang.luu(d.moi)
                        self.bang.doi_trang_thai("xong", tep)
                    else:
                        self.bang.thoi(tep)
                elif d.cu is not None and co == d.cu.sha256:
                    self.bang.luu(d.cu)
                    self.bang.bo_lan_chay(tep)
                elif d.cu is None and co == KHONG_CO:
                    self.bang.bo(tep)
                    self.bang.bo_lan_chay(tep)
                else:
                    self.bang.doi_trang_thai("xong", tep)
        self.sua_sot = len(do_dang)
        if self.chi_doc:
            return
        for sot in (*self._tam.iterdir(), *(dia.tam_ben_canh(self.output / d.moi.tep) for d in do_dang)):
            self.sua_sot += sot.exists()
            sot.unlink(missing_ok=True)

    def nhan(
        self, tep: str, loai: str, khoa: str, van_tay: VanTay, du_lieu: bytes, kiem: str = "", phat_hien: str = ""
    ) -> str:
        """Take a file that stands there, or beside it, without a record, when it is to the byte what would be written.

        Returns its name; empty when there is none.
        """
        sha256 = dia.bam(du_lieu)
        for ten in (tep, *ten_ben_canh(tep)):
            co = self._bam(ten)
            if co == KHONG_CO:
                return ""
            if co == sha256 and self._lay(ten) is None:
                try:
                    with self.bang.giao_dich():
                        dau = self._dau(ten) or (-1, -1)
                        self.bang.luu(Dong(ten, loai, khoa, van_tay, sha256, *dau, kiem, phat_hien))
                except OSError as loi:
                    raise self._het_cho(ten, loi) from loi
                return ten
        return ""

    def kiem_lai(self, tep: str, kiem: str, phat_hien: str) -> None:
        """Remember what a new check found in a paper that is left as it is."""
        self._kiem_moi.append((tep, kiem, phat_hien))

    def them(
        self, tep: str, loai: str, khoa: str, van_tay: VanTay, du_lieu: bytes, kiem: str = "", phat_hien: str = ""
    ) -> None:
        """Put new content into the open batch; :meth:`dong_lo` gives the files their names.

        ``kiem`` and ``phat_hien`` are kept with it: by which check it was judged, and what that found.

        Raises:
            StopError: the disk is full or refuses to write; nothing under a final name has changed.
        """
        # A name of its own for each: one that could not be removed may still be the second name of a paper.
        tam = f"{self._goc_tam}{self._so_ghi:06d}.tmp"
        self._so_ghi += 1
        self._byte_ghi += len(du_lieu)
        try:
            co, mtime_ns = dia.ghi_tam(tam, du_lieu)
        except OSError as loi:
            dia.bo(tam)
            raise self._het_cho(tep, loi) from loi
        dong = Dong(tep, loai, khoa, van_tay, dia.bam(du_lieu), co, mtime_ns, kiem, phat_hien)
        self._cho.append(_Cho(dong, tam))

    def dong_lo(self) -> list[tuple[str, KhongThay | None]]:
        """Close the batch: flush it, record what is about to happen, give the names, record what happened.

        Returns each paper with what kept it from its name (a target that is open in Word), or None.

        Raises:
            StopError: the disk is full or refuses to write; each paper is whole, old or new.
        """
        if not self._cho:
            return []
        dau_tien = self._cho[0].dong.tep
        try:
            ben_canh = self._lam_lo()
        except BaseException as loi:
            # What has its name is recorded as written: here, or when the disk refuses even that, by the next run.
            with contextlib.suppress(OSError, StopError):
                self._chot()
            if isinstance(loi, OSError):
                raise self._het_cho(dau_tien, loi) from loi
            raise
        try:
            self._chot()
        except OSError as loi:
            raise self._het_cho(dau_tien, loi) from loi
        ket_qua: list[tuple[str, KhongThay | None]] = []
        for c in self._cho:
            if c.xong:
                ket_qua.append((c.dong.tep, None))
                continue
            ly_do = "vừa được sửa tay trong lúc chạy" if c.sua_tay else dia.vi_sao(c.loi or OSError())
            moi = ben_canh.get(c.dong.tep, "")
            ket_qua.append((c.dong.tep, KhongThay(ly_do, moi, c.dang_mo, c.sua_tay)))
        self._so_xong += sum(c.xong for c in self._cho)
        self._bo_lo()
        return [k for k in ket_qua if k[0] not in ben_canh.values()]

    def _lam_lo(self) -> dict[str, str]:
        """Do all of a batch but the record of its outcome; returns the names beside those that were not to be had."""
        dia.day_xuong(self.output)
        self._sap(self._cho)
        con_lai = dia.thu_lai([c for c in self._cho if not self._dat_ten(c)], self._dat_ten)
        for c in con_lai:
            c.dang_mo = True
        return self._dat_ben_canh([c for c in self._cho if not c.xong])

    def _sap(self, lo: list[_Cho]) -> None:
        """Record what is about to happen, with what may stand at each target."""
        da_ghi = self.bang.da_ghi([c.dong.tep for c in lo])
        co_san = self.bang.nhieu([c.dong.tep for c in lo if self._dau(c.dong.tep) is not None])
        for c in lo:
            cu = co_san.get(c.dong.tep)
            c.cu = KHONG_CO if cu is None else cu.sha256
            c.giu_cu = c.dong.tep not in da_ghi
        with self.bang.giao_dich():
            if not self._da_bat_dau:
                self.bang.bat_dau()
            self.bang.sap((c.dong, co_san.get(c.dong.tep)) for c in lo)
        self._da_bat_dau = True

    def _dat_ten(self, c: _Cho) -> bool:
        """Give a paper its name, if what stands there is what we put there; False when trying again may help.

        Raises:
            OSError: the disk itself refuses, so that no other paper will fare better.
        """
        dich = f"{self._goc}/{c.dong.tep}"
        try:
            c.loi = None
            if c.cu == KHONG_CO:  # as a rule the name is free, and there is nothing to compare with
                with contextlib.suppress(FileExistsError, FileNotFoundError):
                    dia.dat_moi(c.tam, dich)
                    c.xong = True
                    return True
            try:
                co = dia.bam_tep(dich)
            except FileNotFoundError:
                Path(dich).parent.mkdir(parents=True, exist_ok=True)
                dia.dat_moi(c.tam, dich)
            else:
                if co != c.cu:
                    c.sua_tay = co != c.dong.sha256
                    c.xong = not c.sua_tay
                    return True
                if c.giu_cu:
                    dia.cat_ban_cu(Path(dich), self.noi_cat(c.dong.tep), self._tam / "ban-cu.tmp")
                dia.doi_cho(Path(c.tam), Path(dich))
                c.con_tam = False
            c.xong = True
        except FileExistsError as loi:
            c.sua_tay, c.loi = Path(dich).is_file(), loi
        except OSError as loi:
            c.loi = loi
            if dia.dang_mo(loi, Path(dich)):
                return False
            if not dia.chi_mot_tep(loi):
                raise
        return True

    def _dat_ben_canh(self, lo: list[_Cho]) -> dict[str, str]:
        """Put papers that did not get their name beside it, as ``(bản mới)``, where that can be done."""
        ra: dict[str, str] = {}
        ben_canh: list[tuple[_Cho, _Cho]] = []
        for c in lo:
            q = self._ban_moi(c.dong.tep, c.dong.van_tay, "")
            if q.ghi:
                ben_canh.append((c, _Cho(replace(c.dong, tep=q.tep), c.tam)))
            else:
                ra[c.dong.tep] = q.tep
        if ben_canh:
            self._sap([moi for _, moi in ben_canh])
        for c, moi in ben_canh:
            self._dat_ten(moi)
            if moi.xong:
                ra[c.dong.tep] = moi.dong.tep
            self._cho.append(moi)
        return ra

    def _chot(self) -> None:
        """Record what happened, when it is on disk."""
        dia.day_xuong(self.output, (self.output, *((self.output / c.dong.tep).parent for c in self._cho)))
        with self.bang.giao_dich():
            xong = [c.dong for c in self._cho if c.xong]
            self.bang.luu(*xong)
            self.bang.doi_trang_thai("xong", *(d.tep for d in xong))
            for c in self._cho:
                if not c.xong:
                    self.bang.thoi(c.dong.tep)

    def noi_cat(self, tep: str) -> Path:
        """Where the version of a file that the last run replaced is kept."""
        return self._thu_muc / "ban-cu" / tep

    def _het_cho(self, tep: str, loi: OSError) -> StopError:
        """The disk refuses: give back what the open batch holds of it, and say how much is missing."""
        self._bo_lo()
        mot_tep = self._byte_ghi / max(1, self._so_ghi)
        can = round(mot_tep * max(1, self.se_ghi - self._so_ghi + 1)) + THEM_CHO_SO
        da_xong = f"đã xong {self._so_xong} trên {self.se_ghi} giấy; " if self.se_ghi else ""
        thieu = max(round(mot_tep), can - dia.con_trong(self.output))
        return dia.dung(f"{da_xong}không ghi được {tep}", dia.hoi_lai(self._tam, loi), thieu)
