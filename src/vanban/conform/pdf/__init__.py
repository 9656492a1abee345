"""PDFs: electronic copies and digitally signed papers, as far as the file itself shows that it is one."""

from __future__ import annotations

from vanban.conform.pdf.ban_ghi import TepPdf
from vanban.conform.pdf.gac import DocPdf
from vanban.conform.pdf.quy_tac import CHI_KIEM, RULES_PDF, RulePdf, kiem_pdf
from vanban.conform.view import TepHong
from vanban.findings import Finding, Where

__all__ = ["CHI_KIEM", "RULES_PDF", "DocPdf", "RulePdf", "TepPdf", "check_pdf", "kiem_pdf"]


def check_pdf(bo_doc: DocPdf, du_lieu: bytes, ten: str) -> list[Finding]:
    """All findings on the bytes of a PDF; a broken one is a finding too."""
    try:
        return kiem_pdf(bo_doc.doc(du_lieu, ten))
    except TepHong as loi:
        return [Finding(Where(ten), loi.message, loi.hint, can="tệp PDF mở được", rule=loi.ma)]
