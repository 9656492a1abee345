"""A .docx as plain records: what is on the paper, every property resolved."""

from __future__ import annotations

from vanban.conform.view.ban_ghi import Bang, Chu, DauTrang, DinhDang, Doan, DuongKe, Khung, Phan, Tep
from vanban.conform.view.doc import doc_docx
from vanban.conform.view.goi import TepHong
from vanban.conform.view.may import phong_cu

__all__ = [
    "Bang", "Chu", "DauTrang", "DinhDang", "Doan", "DuongKe", "Khung", "Phan", "Tep", "TepHong", "doc_docx", "phong_cu",
]  # fmt: skip
