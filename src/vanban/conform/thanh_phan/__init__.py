"""The parts of a paper, recognised as different people make them, each with its certainty."""

from __future__ import annotations

from vanban.conform.thanh_phan.nhan_dang import nhan_dang
from vanban.conform.thanh_phan.van_ban import (
    ChuKy,
    DeMuc,
    Dong,
    KemTheo,
    KinhGui,
    NoiNhan,
    PhanTu,
    PhuLuc,
    SoKyHieu,
    Than,
    VanBan,
)

__all__ = [
    "ChuKy", "DeMuc", "Dong", "KemTheo", "KinhGui", "NoiNhan", "PhanTu", "PhuLuc", "SoKyHieu", "Than", "VanBan",
    "nhan_dang",
]  # fmt: skip
