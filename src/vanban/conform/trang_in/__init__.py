"""The printed page: what can only be judged on paper, measured on a PDF of it.

Where a measure is taken on the page, it takes the place of the estimate from the file. What is not measured is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from vanban.conform.thanh_phan import VanBan
from vanban.conform.trang_in import bo_cuc, duong_ke, trang_giay  # noqa: F401  (enter the rules)
from vanban.conform.trang_in.doc_pdf import BanIn, PdfKhongDoc, doc_pdf
from vanban.conform.trang_in.khop import Khop
from vanban.conform.trang_in.quy_tac_in import RULES_IN, BoiCanh, RuleIn
from vanban.conform.trang_in.trang_giay import phong_thay
from vanban.findings import Finding, Where

__all__ = ["CHUA_DO", "RULES_IN", "KetQuaDo", "RuleIn", "chua_do", "do_ban_in", "do_trang_in", "gop"]

CHUA_DO = "trang-in-chua-do"
DO_THAY = frozenset(
    (
        *("tieu-ngu-duong-ke-dai", "co-quan-duong-ke-dai", "co-quan-duong-ke-can", "trich-yeu-duong-ke-dai"),
        *("trich-yeu-duong-ke-can", "tieu-ngu-vi-tri", "so-ky-hieu-vi-tri", "trich-yeu-vv-vi-tri"),
        *("dia-danh-ngay-can-giua", "dia-danh-ngay-vi-tri", "quoc-hieu-mot-dong", "noi-nhan-ngang-hang"),
        *("so-trang-le-tren", "so-trang-bat-dau"),
    )
)
"""Rules that files can only estimate: once measured, the measure stands alone."""
KHOP_IT_NHAT = 0.5
"""Share of the paragraphs that must be found on the pages, else they are not pages of this file."""


@dataclass(frozen=True, slots=True)
class KetQuaDo:
    """What was measured: findings, ids that were really measured, their figures, number of pages.

    ``khong_ro``: measured, but too close to the limit to refute an estimate from the file.
    """

    findings: tuple[Finding, ...]
    da_do: frozenset[str] = frozenset()
    khong_ro: frozenset[str] = frozenset()
    do: tuple[tuple[str, tuple[float, ...]], ...] = ()
    so_trang: int = 0
    khop: Khop | None = None


def chua_do(ten: str, ly_do: str = "", sua: str = "") -> Finding:
    """The finding that says that the page was not measured."""
    return Finding(
        Where(ten, "trang in"),
        f"chưa đo được trang in{f': {ly_do}' if ly_do else ''}",
        sua or "cài LibreOffice rồi chạy lại với --rendered, hoặc xem bản in trước khi ký",
        can="đo vị trí và độ dài đường kẻ, số trang, khối chữ ký trên trang in",
        level="warning",
        rule=CHUA_DO,
    )


def do_trang_in(vb: VanBan, pdf: bytes | None, ly_do: str = "") -> KetQuaDo:
    """Measure the pages of a paper that was taken apart."""
    ten = vb.tep.ten
    if not pdf:
        return KetQuaDo((chua_do(ten, ly_do),))
    try:
        ban = doc_pdf(pdf)
    except PdfKhongDoc as loi:
        return KetQuaDo((chua_do(ten, str(loi)),))
    return do_ban_in(vb, ban)


def do_ban_in(vb: VanBan, ban: BanIn) -> KetQuaDo:
    """Measure pages that were read already."""
    ten = vb.tep.ten
    khop = Khop(vb, ban)
    co_chu = sum(1 for d in vb.tep.doan if d.text.strip())
    if co_chu and len(khop.moc) < KHOP_IT_NHAT * co_chu:
        return KetQuaDo((chua_do(ten, "chữ trên trang in không khớp với chữ trong tệp"),), so_trang=len(ban.trang))
    vang, la, _ = phong_thay(vb, ban)
    bc = BoiCanh(vb, ban, khop, thay_phong=bool(vang and la))
    findings = [f for r in RULES_IN.values() for f in r.run(bc)]
    findings += _khong_thay(bc)
    return KetQuaDo(
        tuple(findings), frozenset(bc.da_do), frozenset(bc.khong_ro), tuple(bc.do.items()), len(ban.trang), khop
    )


def _khong_thay(bc: BoiCanh) -> list[Finding]:
    """Elements that recognition found and the pages do not show: they were not measured, and that is said."""
    vb = bc.vb
    ra = []
    for ten, pt in (
        ("Quốc hiệu", vb.quoc_hieu),
        ("Tiêu ngữ", vb.tieu_ngu),
        ("tên cơ quan", vb.co_quan),
        ("số, ký hiệu", vb.so_ky_hieu),
        ("địa danh, ngày", vb.dia_danh_ngay),
        ("tên loại", vb.ten_loai),
        ("trích yếu", vb.trich_yeu),
    ):
        if pt is not None and pt.text and not bc.dong(pt):
            f = chua_do(
                vb.tep.ten,
                f"không tìm thấy {ten} «{pt.text[:40]}» trên trang in",
                "mở tệp bằng Word, xem chỗ đó có bị che không",
            )
            ra.append(f)
    return ra


def gop(tren_tep: Iterable[Finding], ket_qua: KetQuaDo) -> list[Finding]:
    """The findings on the file and on its pages as one list: a measure replaces the estimate, places get their page."""
    con = [f for f in tren_tep if f.rule not in (ket_qua.da_do - ket_qua.khong_ro) & DO_THAY]
    co = {f.rule for f in con} - {CHUA_DO}
    return [_trang(f, ket_qua.khop) for f in con] + [f for f in ket_qua.findings if f.rule not in co]


def _trang(f: Finding, khop: Khop | None) -> Finding:
    trich = re.search(r"«([^»]+)»", f.where.cho)
    trang = khop.trang_cua_chu(trich[1]) if khop is not None and trich else None
    if trang is None:
        return f
    return replace(f, where=Where(f.where.tep, f"trang {trang}, {f.where.cho}"))
