"""The rules, one module for each element; importing this enters them all, in the order of a report."""
# ruff: noqa: I001, RUF022

from __future__ import annotations

from vanban.conform.rules import (
    ban_sao,
    can_cu,
    chu_ky,
    co_quan,
    dau_chi,
    de_muc,
    dieu,
    khoan_diem,
    bo_cuc_la_ma,
    dia_danh_ngay,
    doi_chieu,
    kinh_gui,
    mau_quyet_dinh,
    mau_cong_van,
    mau_bien_ban,
    mau_giay,
    noi_dung,
    noi_nhan,
    phu_luc,
    quoc_hieu,
    so_ky_hieu,
    so_trang,
    ten_loai,
    trang,
    trich_sao,
    trich_yeu,
    viet_hoa,
)

__all__ = [
    "ban_sao", "can_cu", "chu_ky", "co_quan", "dau_chi", "de_muc", "dieu", "khoan_diem", "bo_cuc_la_ma",
    "dia_danh_ngay", "doi_chieu", "kinh_gui", "mau_quyet_dinh", "mau_cong_van", "mau_bien_ban", "mau_giay",
    "noi_dung", "noi_nhan", "phu_luc", "quoc_hieu", "so_ky_hieu", "so_trang", "ten_loai", "trang", "trich_sao",
    "trich_yeu", "viet_hoa",
]  # fmt: skip
