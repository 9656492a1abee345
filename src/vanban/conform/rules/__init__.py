"""The rules, one module for each element; importing this enters them all."""

from __future__ import annotations

from vanban.conform.rules import (
    co_quan,
    dia_danh_ngay,
    quoc_hieu,
    so_ky_hieu,
    so_trang,
    ten_loai,
    trang,
    trich_yeu,
)

__all__ = ["co_quan", "dia_danh_ngay", "quoc_hieu", "so_ky_hieu", "so_trang", "ten_loai", "trang", "trich_yeu"]
