"""Check any .docx against Nghị định 30/2020/NĐ-CP, clause by clause.

>>> from vanban import conform
>>> conform.check(Path("giay-moi.docx"))        # doctest: +SKIP

A fault of the file itself (broken, password, old format) is a finding too; nothing here raises for a bad file.
"""

from __future__ import annotations

from pathlib import Path

from vanban.conform import rules as _rules  # noqa: F401  (enters the rules)
from vanban.conform.rule import RULES, Rule
from vanban.conform.thanh_phan import VanBan, nhan_dang
from vanban.conform.view import TepHong, doc_docx
from vanban.findings import Finding, Where

__all__ = ["RULES", "Rule", "VanBan", "check", "check_bytes", "check_van_ban"]

_DUOI_KHAC = {
    ".doc": "Word cũ 97-2003 (.doc)", ".dot": "mẫu Word cũ (.dot)", ".rtf": "RTF", ".odt": "OpenDocument (.odt)", ".pdf": "PDF",
}  # fmt: skip


def check(tep: Path) -> list[Finding]:
    """All findings on one file, in the order of the paper."""
    try:
        du_lieu = tep.read_bytes()
    except OSError as loi:
        return [
            Finding(
                Where(tep.name),
                f"Không mở được tệp ({loi.strerror or 'lỗi đọc'}).",
                "Kiểm tra tên và quyền đọc tệp.",
                rule="tep-khong-mo",
            )
        ]
    return check_bytes(du_lieu, tep.name)


def check_bytes(du_lieu: bytes, ten: str) -> list[Finding]:
    """All findings on the bytes of one file; ``ten`` is the name that findings carry."""
    try:
        tep = doc_docx(du_lieu, ten)
    except TepHong as loi:
        return [Finding(Where(ten), loi.message, loi.hint, can="tệp Word dạng .docx mở được", rule=loi.ma)]
    return check_van_ban(nhan_dang(tep))


def check_van_ban(vb: VanBan) -> list[Finding]:
    """All findings on a paper already taken apart."""
    if vb.lop == "khong_ap_dung":
        return [
            Finding(
                Where(vb.tep.ten, "văn bản"), f"Nghị định 30/2020/NĐ-CP không áp dụng: {vb.ly_do}.", level="info",
                rule="khong-ap-dung", ref="NĐ 30/2020/NĐ-CP, Điều 2, 3",
            )
        ]  # fmt: skip
    return [finding for r in RULES.values() for finding in r.run(vb)]
