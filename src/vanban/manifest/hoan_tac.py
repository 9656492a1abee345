"""Taking back the last run, by the same table: only what is still as that run left it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Literal

from vanban.manifest import dia
from vanban.manifest.bang import DongLanChay
from vanban.manifest.so_ghi import Manifest

ViecHoan = Literal["go", "tra_lai", "sua_tay", "da_mat", "khong_ban_cu", "loi"]
"""A new file removed, an old version put back, a hand edit kept, a file that is gone, one whose old version is gone."""


@dataclass(slots=True)
class Hoan:
    """What becomes of a file of the last run."""

    tep: str
    loai: str
    khoa: str
    viec: ViecHoan
    ly_do: str
    dang_mo: bool = False


def hoan_tac(so_ghi: Manifest, *, chay_thu: bool = False) -> list[Hoan]:
    """Take back the last run that wrote something; an empty list says that there is none.

    Cut at any moment, the next run knows which files were taken back; the rest can still be.

    Raises:
        StopError: the disk refuses.
    """
    bang = so_ghi.bang
    lan_chay = bang.lan_chay("xong")
    ket_qua = [(d, _xet(so_ghi, d)) for d in lan_chay]
    if not chay_thu and lan_chay:
        try:
            _lam(so_ghi, ket_qua)
        except OSError as loi:
            raise dia.dung(
                "không hoàn tác được", dia.hoi_lai(so_ghi.noi_cat("").with_name("tam"), loi), 300_000
            ) from loi
    return [h for _, h in ket_qua]


def _xet(so_ghi: Manifest, d: DongLanChay) -> Hoan:
    """Decide what becomes of a file. Writes nothing."""

    def hoan(viec: ViecHoan, ly_do: str) -> Hoan:
        return Hoan(d.moi.tep, d.moi.loai, d.moi.khoa, viec, ly_do)

    try:
        co = dia.bam_tep(so_ghi.output / d.moi.tep)
    except FileNotFoundError:
        return hoan("da_mat", "đã bị xóa hoặc đổi tên")
    except OSError as loi:
        return hoan("loi", dia.vi_sao(loi))
    if co != d.moi.sha256:
        return hoan("sua_tay", "đã sửa tay, giữ nguyên")
    if d.cu is None:
        return hoan("go", "lần chạy trước tạo mới")
    try:
        con_ban_cu = dia.bam_tep(so_ghi.noi_cat(d.moi.tep)) == d.cu.sha256
    except OSError:
        con_ban_cu = False
    if not con_ban_cu:
        return hoan("khong_ban_cu", "không còn bản cũ để trả lại, giữ nguyên")
    return hoan("tra_lai", "lần chạy trước đã thay")


def _lam(so_ghi: Manifest, ket_qua: list[tuple[DongLanChay, Hoan]]) -> None:
    """Record what is about to be taken back, take it back, record what happened."""
    bang = so_ghi.bang
    lam = [(d, h) for d, h in ket_qua if h.viec in ("go", "tra_lai")]
    with bang.giao_dich():
        for _, h in lam:
            bang.doi_trang_thai("hoan", h.tep)
    for _, h in dia.thu_lai([dh for dh in lam if not _mot_tep(so_ghi, *dh)], lambda dh: _mot_tep(so_ghi, *dh)):
        h.dang_mo = True
    dia.day_xuong(so_ghi.output, {(so_ghi.output / h.tep).parent for _, h in lam})
    with bang.giao_dich():
        bang.ket_thuc()
        for d, h in ket_qua:
            if h.viec == "loi":
                bang.doi_trang_thai("xong", h.tep)
                continue
            if h.viec in ("go", "da_mat"):
                bang.bo(h.tep)
            elif h.viec == "tra_lai" and d.cu is not None:
                bang.luu(d.cu)
            bang.bo_lan_chay(h.tep)


def _mot_tep(so_ghi: Manifest, d: DongLanChay, h: Hoan) -> bool:
    """Take one file back, if it is still as we left it; False when trying again may help."""
    dich = so_ghi.output / h.tep
    try:
        if dia.bam_tep(dich) != d.moi.sha256:
            h.viec, h.ly_do = "sua_tay", "vừa được sửa tay, giữ nguyên"
        elif d.cu is None:
            dich.unlink()
            with contextlib.suppress(OSError):
                dich.parent.rmdir()
        else:
            dia.doi_cho(so_ghi.noi_cat(h.tep), dich)
    except OSError as loi:
        h.viec, h.ly_do = "loi", dia.vi_sao(loi)
        if dia.dang_mo(loi, dich):
            return False
        if not dia.chi_mot_tep(loi):
            raise
    else:
        if h.viec == "loi":  # an earlier try
            h.viec, h.ly_do = (
                ("go", "lần chạy trước tạo mới") if d.cu is None else ("tra_lai", "lần chạy trước đã thay")
            )
    return True
