"""The walk: folder → trees → records → references and facts → HoSo, with every fault of every file in one run."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.load import ban_ghi, excel, su_that, tham_chieu, yaml_
from vanban.load.cay import Bang, SoGhi, cho
from vanban.load.thu_muc import TepDuLieu, doc_byte, liet_ke_tep
from vanban.model import HoSo


@dataclass(frozen=True, slots=True)
class _NguonChung:
    """The folder as a whole, where what is missing everywhere is reported."""

    ten: str
    bang_tinh: bool = False

    def cho(self, dong: int, cot: int) -> Where:
        """The folder."""
        return Where(self.ten)

    def dong(self, dong: int) -> Where:
        """The folder."""
        return Where(self.ten)


def doc_ho_so(
    thu_muc: Path, loai: Collection[str] | None = None, *, data: str = "data"
) -> tuple[HoSo | None, list[Finding]]:
    """Read the dossier in ``thu_muc`` (its folder ``data``), and every fault of it by file and line.

    The HoSo is None when any finding is an error. ``loai`` are the kinds of paper that ``phat_hanh`` may name; without
    them they are not checked. Raises StopError when there is no such folder.
    """
    if not thu_muc.is_dir():
        raise StopError(f"Không có thư mục «{thu_muc.name}»", "kiểm tra lại tên thư mục của kế hoạch")
    if not (thu_muc / data).is_dir():
        raise StopError(
            f"Trong «{thu_muc.resolve().name}» không có thư mục «{data}»",
            f"chọn thư mục có «{data}» bên trong, hoặc tạo «{data}» và chép kế hoạch vào đó",
        )
    with _khong_tim_rac():
        return _doc(thu_muc, loai, data)


@contextlib.contextmanager
def _khong_tim_rac() -> Iterator[None]:
    """Without searches for garbage in circles: a tree has none, and is searched through again and again as it grows."""
    dang_tim = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if dang_tim:
            gc.enable()


def _doc(thu_muc: Path, loai: Collection[str] | None, data: str) -> tuple[HoSo | None, list[Finding]]:
    so_ghi = SoGhi()
    tep = liet_ke_tep(thu_muc / data, so_ghi)
    with excel.doc_so(tep.bang_tinh, so_ghi) as cho_bang_tinh:
        goc, du = _doc_yaml(tep.yaml, data, so_ghi)
        du = du and not tep.sot_yaml
        cac_bang = cho_bang_tinh()
    for ten, day in cac_bang.items():
        if ten in goc.khoa:
            so_ghi.tai(
                goc.khoa[ten],
                "VB-K003",
                f"«{ten}» có cả ở đây và trong {day.nguon.ten}",
                can="mỗi danh sách ở một nơi",
                hint="giữ một nơi, xóa nơi kia",
            )
            continue
        goc.muc[ten] = day
    da_lap = ban_ghi.lap(goc, so_ghi, du=du)
    tham_chieu.kiem(goc, so_ghi, loai, du=du)
    su_that.kiem(da_lap, so_ghi)
    if so_ghi.co_loi:
        return None, so_ghi.ra()
    return ban_ghi.thanh_ho_so(da_lap, Where(data)), so_ghi.ra()


def _ban_sao_cua(bang: Bang, goc: Bang) -> str | None:
    """The file that holds every key of this one already: one of the two is a copy."""
    tep = {goc.khoa[ten].nguon.ten if ten in goc.khoa else "" for ten in bang.khoa}
    return tep.pop() if len(tep) == 1 and "" not in tep else None


def _doc_yaml(cac_tep: list[TepDuLieu], data: str, so_ghi: SoGhi) -> tuple[Bang, bool]:
    """All top-level keys of all YAML files as one table, and whether every file could be read.

    What stands in an unreadable file must not be reported as missing elsewhere.
    """
    goc = Bang(_NguonChung(data), 0, 0)
    du = True
    for tep in cac_tep:
        du_lieu = doc_byte(tep, yaml_.TOI_DA_BYTE, so_ghi)
        truoc = so_ghi.so_loi
        bang = None if du_lieu is None else yaml_.doc_tep(tep.ten, du_lieu, so_ghi)
        if bang is None:
            du = du and so_ghi.so_loi == truoc and du_lieu is not None  # an empty file was read, and nothing is in it
            continue
        if (ban_kia := _ban_sao_cua(bang, goc)) is not None:
            so_ghi.tep(
                tep.ten,
                "VB-K028",
                f"mọi phần của tệp này đã có trong «{ban_kia}»; không biết tệp nào đúng",
                can="mỗi phần của kế hoạch ở một tệp",
                hint=f"giữ tệp mới nhất trong hai tệp, chuyển tệp kia ra khỏi thư mục {data}",
            )
            continue
        for ten, khoa in bang.khoa.items():
            if ten in goc.khoa:
                cu = cho(goc.khoa[ten])
                so_ghi.tai(
                    khoa,
                    "VB-K003",
                    f"khóa «{ten}» đã có ở {cu}",
                    can="mỗi khóa ngoài cùng một lần trong cả thư mục data",
                    hint="gộp hai phần vào một tệp, hoặc xóa một phần",
                )
                continue
            goc.khoa[ten] = khoa
            goc.muc[ten] = bang.muc[ten]
    return goc, du
