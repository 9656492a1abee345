"""Papers of one call beside each other: numbers used twice, numbers against the days, numbers of copies."""

from __future__ import annotations

from typing import Final

from vanban.conform.nhieu_tep.quy_tac import RULES_NHIEU, CacTep, NhoDong, RuleNhieu, TheTep, xet
from vanban.conform.nhieu_tep.the import The, the_cua
from vanban.conform.thanh_phan.danh_muc import gap
from vanban.conform.view import TepHong, doc_docx

__all__ = ["RULES_NHIEU", "CacTep", "NhoDong", "RuleNhieu", "The", "TheTep", "dong_cua_tep", "the_cua", "xet"]

_NGAN: Final = 40
"""Shorter lines say little of what a paper is."""


def dong_cua_tep(du_lieu: bytes, ten: str) -> frozenset[str] | None:
    """The lines of running text of a paper as they compare; None when it is not read."""
    try:
        tep = doc_docx(du_lieu, ten)
    except TepHong:
        return None
    return frozenset(gap(d.text) for d in tep.doan if d.khung.loai == "trang" and len(d.text) > _NGAN)
