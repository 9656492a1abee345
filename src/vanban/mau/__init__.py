"""The stock templates: Word files that a clerk may edit, built from the decree's table in :mod:`vanban.the_thuc`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from vanban.mau.giay_moi import giay_moi, giay_moi_ho_dan, giay_moi_nhom
from vanban.mau.ke_hoach_don_vi import ke_hoach_don_vi
from vanban.mau.kich_ban import kich_ban, kich_ban_huong_ung
from vanban.mau.kieu import DUONG_KE

__all__ = ["DUONG_KE", "MAU", "ghi"]

MAU: dict[str, Callable[[], bytes]] = {
    "giay_moi.docx": giay_moi,
    "giay_moi_nhom.docx": giay_moi_nhom,
    "giay_moi_ho_dan.docx": giay_moi_ho_dan,
    "ke_hoach_don_vi.docx": ke_hoach_don_vi,
    "kich_ban.docx": kich_ban,
    "kich_ban_huong_ung.docx": kich_ban_huong_ung,
}
"""File name -> what builds it."""


def ghi(thu_muc: Path) -> list[Path]:
    """Write all templates into a folder; each file is the old one or the new one, never half of it."""
    thu_muc.mkdir(parents=True, exist_ok=True)
    ket_qua = []
    for ten, dung in MAU.items():
        dich, tam = thu_muc / ten, thu_muc / f".{ten}.tmp"
        with tam.open("wb") as tep:
            tep.write(dung())
            tep.flush()
            os.fsync(tep.fileno())
        tam.replace(dich)
        ket_qua.append(dich)
    return ket_qua
