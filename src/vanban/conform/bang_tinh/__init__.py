"""Workbooks: how they print, their formulas, and the head of a table that is an annex."""

from __future__ import annotations

from vanban.conform.bang_tinh.doc import SoTinh, TrangTinh, doc_xlsx
from vanban.conform.bang_tinh.quy_tac import RULES_BANG, RuleBang, kiem_bang
from vanban.conform.view import TepHong
from vanban.findings import Finding, Where

__all__ = ["RULES_BANG", "RuleBang", "SoTinh", "TrangTinh", "check_xlsx", "doc_xlsx", "kiem_bang"]


def check_xlsx(du_lieu: bytes, ten: str) -> list[Finding]:
    """All findings on the bytes of a workbook; a broken one is a finding too."""
    try:
        return kiem_bang(doc_xlsx(du_lieu, ten))
    except TepHong as loi:
        return [Finding(Where(ten), loi.message, loi.hint, can="bảng tính dạng .xlsx mở được", rule=loi.ma)]
