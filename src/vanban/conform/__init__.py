"""Check any .docx against Nghị định 30/2020/NĐ-CP, clause by clause.

>>> from vanban import conform
>>> conform.check(Path("giay-moi.docx"))        # doctest: +SKIP

A fault of the file itself (broken, password, old format) is a finding too; nothing here raises for a bad file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vanban.conform.ho_so_quy_tac import HO_SO, HoSoQuyTac, ho_so_cho
from vanban.conform.kiem import check_van_ban, tep_hong
from vanban.conform.lo import KiemLo
from vanban.conform.ngoai import CHUA_DO, DO_MOT_PHAN, KHONG_KIEM
from vanban.conform.rule import RULES, Rule
from vanban.conform.thanh_phan import VanBan, nhan_dang
from vanban.conform.view import TepHong, doc_docx
from vanban.findings import Finding, Where
from vanban.mien_tru import MienTru

__all__ = [
    "CHUA_DO",
    "DO_MOT_PHAN",
    "HO_SO",
    "KHONG_KIEM",
    "RULES",
    "HoSoQuyTac",
    "KiemLo",
    "MienTru",
    "Rule",
    "VanBan",
    "check",
    "check_bytes",
    "check_rendered",
    "check_van_ban",
    "ho_so_cho",
    "nhan_dang",
    "tep_hong",
]


def check(tep: Path, mien_tru: Sequence[MienTru] = ()) -> list[Finding]:
    """All findings on one file. Waived ones come back as remarks with their reason."""
    try:
        du_lieu = tep.read_bytes()
    except OSError as loi:
        ly_do = (
            "là thư mục" if tep.is_dir() else "không có tệp này" if not tep.exists() else (loi.strerror or "lỗi đọc")
        )
        return [
            Finding(
                Where(tep.name), f"Không mở được tệp: {ly_do}.", "Kiểm tra tên tệp và quyền đọc.",
                    can="tệp Word dạng .docx mở được",
                rule="tep-khong-mo",
            )
        ]  # fmt: skip
    return check_bytes(du_lieu, tep.name, mien_tru)


def check_bytes(du_lieu: bytes, ten: str, mien_tru: Sequence[MienTru] = ()) -> list[Finding]:
    """All findings on the bytes of one file; ``ten`` is the name that findings carry."""
    try:
        tep = doc_docx(du_lieu, ten)
    except TepHong as loi:
        return tep_hong(loi, ten)
    return check_van_ban(nhan_dang(tep), mien_tru)


def check_rendered(du_lieu: bytes, pdf: bytes | None, ten: str, ly_do: str = "") -> list[Finding]:
    """All findings on a file and on its printed pages, which whoever calls has laid out.

    Without a PDF (``ly_do``: why there is none) a finding says that the pages were not measured; never a pass.
    """
    from vanban.conform import trang_in

    try:
        tep = doc_docx(du_lieu, ten)
    except TepHong as loi:
        return tep_hong(loi, ten)
    vb = nhan_dang(tep)
    tren_tep = check_van_ban(vb)
    return tren_tep if vb.lop == "khong_ap_dung" else trang_in.gop(tren_tep, trang_in.do_trang_in(vb, pdf, ly_do))
