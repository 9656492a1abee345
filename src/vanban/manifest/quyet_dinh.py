"""The decision table: what to do with a paper, from what stands on disk and what is on record. Writes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from vanban.errors import StopError
from vanban.manifest import dia
from vanban.manifest.bang import THU_MUC, Bang, Dong, VanTay

Viec = Literal["tao", "cap_nhat", "giu_nguyen", "sua_tay", "ban_moi", "doi_ten"]
"""What happens to a paper: made, replaced, left, left because a hand edited it, put beside it, found renamed."""

KHONG_CO, KHONG_DOC, DANG_MO = "", "?", "!"
"""In place of a hash: there is no such file; there is something that cannot be read; another program holds it."""
THEM_CHO_SO = 300_000
"""Bytes that the manifest itself may need on a full disk."""


@dataclass(frozen=True, slots=True)
class QuyetDinh:
    """What to do with a paper, why, and under which name (``tep`` differs from the wish for a ``(bản mới)``)."""

    viec: Viec
    ly_do: str
    tep: str
    dong: Dong | None = field(default=None, compare=False, repr=False)
    """The record of the file of this name, which is left as it is; None when it is to be written."""

    @property
    def ghi(self) -> bool:
        """Whether a file is to be written."""
        return self.viec in ("tao", "cap_nhat", "ban_moi")


class QuyetDinhGiay:
    """An output folder as the decision table sees it."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._goc = os.fspath(output)
        self._bang: Bang | None = None
        self._dau_moi: dict[str, tuple[int, int]] = {}
        self._khac_ten: dict[int, list[str]] | None = None
        self._nho: dict[str, Dong | None] = {}

    @property
    def bang(self) -> Bang:
        """The tables of the open manifest."""
        assert self._bang is not None
        return self._bang

    def __iter__(self) -> Iterator[Dong]:
        return iter(self.bang.tat_ca())

    def nhieu_quyet_dinh(self, giay: Sequence[tuple[str, VanTay]]) -> list[QuyetDinh]:
        """:meth:`quyet_dinh` for some papers together: the records are read at once."""
        try:
            self._nho = {**dict.fromkeys(tep for tep, _ in giay), **self._doc([tep for tep, _ in giay])}
            return [self.quyet_dinh(tep, van_tay) for tep, van_tay in giay]
        finally:
            self._nho = {}

    def quyet_dinh(self, tep: str, van_tay: VanTay) -> QuyetDinh:
        """Decide what to do with the paper ``tep`` whose present inputs have this fingerprint. Writes nothing."""
        q = self._xet(tep, van_tay)
        return q if q.ghi or q.dong is not None else replace(q, dong=self._lay(q.tep))

    def _xet(self, tep: str, van_tay: VanTay) -> QuyetDinh:
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
                return QuyetDinh("giu_nguyen", "không có gì đổi", tep, dong)
            co = self._bam(tep)
            if co == dong.sha256:
                self._dau_moi[tep] = dau  # touched, copied or restored: look less closely next time
                return QuyetDinh("giu_nguyen", "không có gì đổi", tep)
            return QuyetDinh("sua_tay", f"{_khac(co)}, giữ nguyên", tep)
        co = self._bam(tep)
        if co in (dong.sha256, DANG_MO):  # held: whether it is still ours is asked again before it is replaced
            return QuyetDinh("cap_nhat", ly_do, tep)
        return self._ban_moi(tep, van_tay, f"{_khac(co)}, giữ nguyên; {ly_do}")

    def _ban_moi(self, tep: str, van_tay: VanTay, ly_do: str) -> QuyetDinh:
        """Find the name beside a file that is not ours to replace."""
        for ten in ten_ben_canh(tep):
            dong = self._lay(ten)
            co = self._bam(ten)
            if co == KHONG_CO:
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
        if tep in self._nho:
            return self._nho[tep]
        return self._doc([tep]).get(tep)

    def _doc(self, tep: Sequence[str]) -> dict[str, Dong]:
        try:
            return self.bang.nhieu(tep)
        except OSError as loi:
            raise dia.dung("không đọc được sổ ghi của thư mục ra", loi, THEM_CHO_SO) from loi

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
            return KHONG_CO
        except OSError as loi:
            return DANG_MO if dia.dang_mo(loi, self.output / tep) else KHONG_DOC

    def khong_con(self, con: Iterable[str], loai: Iterable[str]) -> list[str]:
        """Papers of ours that still stand on disk although the data of their kind no longer asks for them."""
        con = con if isinstance(con, Set) else set(con)
        return [
            tep
            for tep in self.bang.ten_cua(loai)
            if tep not in con and " (bản mới" not in tep and self._dau(tep) is not None
        ]


def _khac(bam: str) -> str:
    """What is said of a file whose hash is not the recorded one."""
    return "không đọc được" if bam in (KHONG_DOC, DANG_MO) else "đã sửa tay"


def ten_ben_canh(tep: str) -> Iterator[str]:
    """The names that a new version may take beside a file, in order."""
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
