"""The rules, one module for each element; importing this enters them all."""

from __future__ import annotations

from vanban.conform.rules import (
    can_cu,
    chu_ky,
    co_quan,
    dau_chi,
    de_muc,
    dia_danh_ngay,
    kinh_gui,
    noi_dung,
    noi_nhan,
    phu_luc,
    quoc_hieu,
    so_ky_hieu,
    so_trang,
    ten_loai,
    trang,
    trich_yeu,
)

__all__ = ["can_cu", "chu_ky", "co_quan", "dau_chi", "de_muc", "dia_danh_ngay", "kinh_gui", "noi_dung", "noi_nhan", "phu_luc", "quoc_hieu", "so_ky_hieu", "so_trang", "ten_loai", "trang", "trich_yeu"]  # fmt: skip
