"""The decision table, and the batches by which papers reach the disk."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from vanban.errors import StopError
from vanban.manifest import dia
from vanban.manifest.bang import THU_MUC, Bang, Dong, HongSo, VanTay
from vanban.manifest.khoa import Khoa

Viec = Literal["tao", "cap_nhat", "giu_nguyen", "sua_tay", "ban_moi", "doi_ten"]
"""What happens to a paper: made, replaced, left, left because a hand edited it, put beside it, found renamed."""

_KHONG_CO, _KHONG_DOC, _DANG_MO = "", "?", "!"
"""In place of a hash: there is no such file; there is something that cannot be read; another program holds it."""
_THEM_CHO_SO = 300_000
"""Bytes that the manifest itself may need on a full disk."""


@dataclass(frozen=True, slots=True)
class QuyetDinh:
    """What to do with a paper, why, and under which name (``tep`` differs from the wish for a ``(bản mới)``)."""

    viec: Viec
    ly_do: str
    tep: str

    @property
    def ghi(self) -> bool:
        """Whether a file is to be written."""
        return self.viec in ("tao", "cap_nhat", "ban_moi")


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
    tam: Path
    cu: str = _KHONG_CO
    giu_cu: bool = True
    loi: OSError | None = None
    dang_mo: bool = False
    sua_tay: bool = False
    xong: bool = False


class Manifest:
    """The manifest of an output folder; use it as a context manager.

    With ``chi_doc`` nothing in the folder changes and nothing can be written.

    Raises:
        StopError: another run holds the folder, or the folder cannot be written.
    """

    def __init__(self, output: Path, *, chi_doc: bool = False) -> None:
        self.output = output
        self.chi_doc = chi_doc
        self.canh_bao: list[str] = []
        self.sua_sot = 0
        """Files of a cut run that were found written, half written or only begun."""
        self.se_ghi = 0
        """How many papers the run means to write, to say how much room is missing on a full disk."""
        self._goc = os.fspath(output)
        self._thu_muc = output / THU_MUC
        self._tam = self._thu_muc / "tam"
        self._khoa = Khoa(self._thu_muc / "khoa", chi_doc=chi_doc)
        self._bang: Bang | None = None
        self._cho: list[_Cho] = []
        self._dau_moi: dict[str, tuple[int, int]] = {}
        self._khac_ten: dict[int, list[str]] | None = None
        self._da_bat_dau = False
        self._so_ghi = 0
        self._byte_ghi = 0
        self._so_xong = 0

    @property
    def bang(self) -> Bang:
        """The tables of the open manifest."""
        assert self._bang is not None
        return self._bang

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
            raise dia.dung(f"{viec} thư mục ra «{ten}»", loi, _THEM_CHO_SO - dia.con_trong(self.output)) from loi
        except BaseException:
            self._dong()
            raise
        return self

    def __exit__(self, loai: type[BaseException] | None, loi: BaseException | None, vet: TracebackType | None) -> None:
        if not self.chi_doc:
            # Only conveniences: when the disk refuses them, the next run works them out again.
            with contextlib.suppress(OSError, StopError):
                if self._dau_moi or self.bang.dang_do():
                    with self.bang.giao_dich():
                        self.bang.doi_dau(self._dau_moi.items())
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
            with contextlib.suppress(OSError):
                c.tam.unlink(missing_ok=True)
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
                        self.bang.doi_trang_thai(tep, "xong")
                    else:
                        self.bang.thoi(tep)
                elif d.cu is not None and co == d.cu.sha256:
                    self.bang.luu(d.cu)
                    self.bang.bo_lan_chay(tep)
                elif d.cu is None and co == _KHONG_CO:
                    self.bang.bo(tep)
                    self.bang.bo_lan_chay(tep)
                else:
                    self.bang.doi_trang_thai(tep, "xong")
        self.sua_sot = len(do_dang)
        if self.chi_doc:
            return
        for sot in (*self._tam.iterdir(), *(dia.tam_ben_canh(self.output / d.moi.tep) for d in do_dang)):
            self.sua_sot += sot.exists()
            sot.unlink(missing_ok=True)

    def __iter__(self) -> Iterator[Dong]:
        return iter(self.bang.tat_ca())

    # ------------------------------------------------------------ deciding

    def quyet_dinh(self, tep: str, van_tay: VanTay) -> QuyetDinh:
        """Decide what to do with the paper ``tep`` whose present inputs have this fingerprint. Writes nothing."""
        dong = self._lay(tep)
        dau = self._dau(tep)
        if dau is None:
            if dong is None:
                return QuyetDinh("tao", "chưa có", tep)
            ten_moi = self._doi_ten(dong)
            if ten_moi:
                cu = _vi_sao_cu(dong.van_tay, van_tay)
                them = f"; {cu} sau đó, xóa hoặc chuyển tệp ấy đi để tạo lại" if cu else ""
                return QuyetDinh("doi_ten", f"đã được đổi tên thành «{ten_moi}»{them}", tep)
            return QuyetDinh("tao", "đã bị xóa khỏi thư mục ra", tep)
        if dong is None:
            return self._ban_moi(tep, van_tay, "tệp có sẵn, không do chương trình tạo")
        ly_do = _vi_sao_cu(dong.van_tay, van_tay)
        if not ly_do:
            if dau == (dong.co, dong.mtime_ns):
                return QuyetDinh("giu_nguyen", "không có gì đổi", tep)
            co = self._bam(tep)
            if co == dong.sha256:
                self._dau_moi[tep] = dau  # touched, copied or restored: look less closely next time
                return QuyetDinh("giu_nguyen", "không có gì đổi", tep)
            return QuyetDinh("sua_tay", f"{_khac(co)}, giữ nguyên", tep)
        co = self._bam(tep)
        if co in (dong.sha256, _DANG_MO):  # held: whether it is still ours is asked again before it is replaced
            return QuyetDinh("cap_nhat", ly_do, tep)
        return self._ban_moi(tep, van_tay, f"{_khac(co)}, giữ nguyên; {ly_do}")

    def _ban_moi(self, tep: str, van_tay: VanTay, ly_do: str) -> QuyetDinh:
        """Find the name beside a file that is not ours to replace."""
        for ten in _ten_ben_canh(tep):
            dong = self._lay(ten)
            co = self._bam(ten)
            if co == _KHONG_CO:
                return QuyetDinh("ban_moi", ly_do, ten)
            if dong is None or co != dong.sha256:
                if dong is not None and dong.van_tay == van_tay:
                    return QuyetDinh("sua_tay", f"{ly_do}; bản mới cũng đã sửa tay", ten)
                continue
            if dong.van_tay == van_tay:
                return QuyetDinh("sua_tay", f"{ly_do}; đã có «{Path(ten).name}»", ten)
            return QuyetDinh("ban_moi", ly_do, ten)
        raise StopError(f"có quá nhiều bản mới của {Path(tep).name}", "dọn các bản mới không còn dùng rồi chạy lại")

    def _doi_ten(self, dong: Dong) -> str:
        """The name under which a vanished paper of ours stands in the output folder, if somebody has renamed it."""
        if self._khac_ten is None:
            self._khac_ten = {}
            for thu_muc, con, cac_tep in os.walk(self._goc):
                con[:] = sorted(c for c in con if c != THU_MUC)
                for ten in sorted(cac_tep):
                    tep = (Path(thu_muc) / ten).relative_to(self.output).as_posix()
                    dau = self._dau(tep)
                    if dau is not None and self._lay(tep) is None:
                        self._khac_ten.setdefault(dau[0], []).append(tep)
        co_the = self._khac_ten.get(dong.co, []) if dong.co >= 0 else [t for ds in self._khac_ten.values() for t in ds]
        return next((tep for tep in co_the if self._bam(tep) == dong.sha256), "")

    def _lay(self, tep: str) -> Dong | None:
        try:
            return self.bang.lay(tep)
        except OSError as loi:
            raise dia.dung("không đọc được sổ ghi của thư mục ra", loi, _THEM_CHO_SO) from loi

    def _dau(self, tep: str) -> tuple[int, int] | None:
        """Size and time of what stands under a name; None when nothing does."""
        try:
            return dia.dau(f"{self._goc}/{tep}")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            return -1, -1

    def _bam(self, tep: str) -> str:
        """Hash of what stands under a name, or that there is nothing, or nothing that can be read."""
        try:
            return dia.bam_tep(f"{self._goc}/{tep}")
        except (FileNotFoundError, NotADirectoryError):
            return _KHONG_CO
        except OSError as loi:
            return _DANG_MO if dia.dang_mo(loi, self.output / tep) else _KHONG_DOC

    def khong_con(self, con: Iterable[str], loai: Iterable[str]) -> list[str]:
        """Papers of ours that still stand on disk although the data of their kind no longer asks for them."""
        con, loai = set(con), set(loai)
        return [
            dong.tep
            for dong in self.bang.tat_ca()
            if dong.loai in loai
            and dong.tep not in con
            and " (bản mới" not in dong.tep
            and self._dau(dong.tep) is not None
        ]

    # ------------------------------------------------------------ writing

    def nhan(self, tep: str, loai: str, khoa: str, van_tay: VanTay, du_lieu: bytes) -> str:
        """Take a file that stands there, or beside it, without a record, when it is to the byte what would be written.

        Returns its name; empty when there is none.
        """
        sha256 = dia.bam(du_lieu)
        for ten in (tep, *_ten_ben_canh(tep)):
            co = self._bam(ten)
            if co == _KHONG_CO:
                return ""
            if co == sha256 and self._lay(ten) is None:
                try:
                    with self.bang.giao_dich():
                        self.bang.luu(Dong(ten, loai, khoa, van_tay, sha256, *(self._dau(ten) or (-1, -1))))
                except OSError as loi:
                    raise self._het_cho(ten, loi) from loi
                return ten
        return ""

    def them(self, tep: str, loai: str, khoa: str, van_tay: VanTay, du_lieu: bytes) -> None:
        """Put new content into the open batch; :meth:`dong_lo` gives the files their names.

        Raises:
            StopError: the disk is full or refuses to write; nothing under a final name has changed.
        """
        tam = self._tam / f"{len(self._cho):06d}.tmp"
        cho = _Cho(Dong(tep, loai, khoa, van_tay, dia.bam(du_lieu)), tam)
        self._cho.append(cho)
        self._so_ghi += 1
        self._byte_ghi += len(du_lieu)
        try:
            co, mtime_ns = dia.ghi_tam(tam, du_lieu)
        except OSError as loi:
            raise self._het_cho(tep, loi) from loi
        cho.dong = replace(cho.dong, co=co, mtime_ns=mtime_ns)

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
        co_san: list[Dong | None] = []
        for c in lo:
            cu = self.bang.lay(c.dong.tep) if self._dau(c.dong.tep) is not None else None
            c.cu = _KHONG_CO if cu is None else cu.sha256
            c.giu_cu = not self.bang.da_ghi(c.dong.tep)
            co_san.append(cu)
        with self.bang.giao_dich():
            if not self._da_bat_dau:
                self.bang.bat_dau()
            for c, cu in zip(lo, co_san, strict=True):
                self.bang.sap(c.dong, cu)
        self._da_bat_dau = True

    def _dat_ten(self, c: _Cho) -> bool:
        """Give a paper its name, if what stands there is what we put there; False when trying again may help.

        Raises:
            OSError: the disk itself refuses, so that no other paper will fare better.
        """
        dich = self.output / c.dong.tep
        try:
            c.loi = None
            try:
                co = dia.bam_tep(dich)
            except FileNotFoundError:
                dich.parent.mkdir(parents=True, exist_ok=True)
                dia.dat_moi(c.tam, dich)
            else:
                if co != c.cu:
                    c.sua_tay = co != c.dong.sha256
                    c.xong = not c.sua_tay
                    return True
                if c.giu_cu:
                    dia.cat_ban_cu(dich, self.noi_cat(c.dong.tep), self._tam / "ban-cu.tmp")
                dia.doi_cho(c.tam, dich)
            c.xong = True
        except FileExistsError as loi:
            c.sua_tay, c.loi = dich.is_file(), loi
        except OSError as loi:
            c.loi = loi
            if dia.dang_mo(loi, dich):
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
        dia.day_xuong(self.output, {(self.output / c.dong.tep).parent for c in self._cho} | {self.output})
        with self.bang.giao_dich():
            for c in self._cho:
                if c.xong:
                    self.bang.luu(c.dong)
                    self.bang.doi_trang_thai(c.dong.tep, "xong")
                else:
                    self.bang.thoi(c.dong.tep)

    def noi_cat(self, tep: str) -> Path:
        """Where the version of a file that the last run replaced is kept."""
        return self._thu_muc / "ban-cu" / tep

    def _het_cho(self, tep: str, loi: OSError) -> StopError:
        """The disk refuses: give back what the open batch holds of it, and say how much is missing."""
        self._bo_lo()
        mot_tep = self._byte_ghi / max(1, self._so_ghi)
        can = round(mot_tep * max(1, self.se_ghi - self._so_ghi + 1)) + _THEM_CHO_SO
        da_xong = f"đã xong {self._so_xong} trên {self.se_ghi} giấy; " if self.se_ghi else ""
        thieu = max(round(mot_tep), can - dia.con_trong(self.output))
        return dia.dung(f"{da_xong}không ghi được {tep}", dia.hoi_lai(self._tam, loi), thieu)


def _khac(bam: str) -> str:
    """What is said of a file whose hash is not the recorded one."""
    return "không đọc được" if bam in (_KHONG_DOC, _DANG_MO) else "đã sửa tay"


def _ten_ben_canh(tep: str) -> Iterator[str]:
    goc = Path(tep)
    for so in range(1, 1000):
        duoi = " (bản mới)" if so == 1 else f" (bản mới {so})"
        yield goc.with_name(f"{goc.stem}{duoi}{goc.suffix}").as_posix()


def _vi_sao_cu(cu: VanTay, moi: VanTay) -> str:
    """Why a paper is stale, empty when it is not."""
    if not cu.du_lieu:
        return "lần chạy trước bị ngắt giữa chừng"
    ly_do = []
    if cu.du_lieu != moi.du_lieu:
        ly_do.append("dữ liệu đã đổi")
    if cu.mau != moi.mau:
        ly_do.append("mẫu hoặc chương trình đã đổi")
    return ", ".join(ly_do)
