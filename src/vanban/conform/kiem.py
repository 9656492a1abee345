"""All rules on one paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from vanban.conform import rules as _rules  # noqa: F401  (enters the rules)
from vanban.conform.ho_so_quy_tac import ho_so_cho
from vanban.conform.rule import RULES, Loi
from vanban.conform.rules.dia_danh_ngay import ngay_ban_hanh
from vanban.conform.thanh_phan import VanBan
from vanban.conform.view import TepHong
from vanban.findings import Finding, Where
from vanban.mien_tru import MienTru, ap_dung

KHONG_AP_DUNG: Final = "khong_ap_dung"


def tep_hong(loi: TepHong, ten: str) -> list[Finding]:
    """The one finding on a file that cannot be read."""
    return [Finding(Where(ten), loi.message, loi.hint, can="tệp Word dạng .docx mở được", rule=loi.ma)]


def check_van_ban(vb: VanBan, mien_tru: Sequence[MienTru] = ()) -> list[Finding]:
    """All findings on a paper already taken apart."""
    if vb.lop == KHONG_AP_DUNG:
        return [_chu_thich(vb, f"Nghị định 30/2020/NĐ-CP không áp dụng: {vb.ly_do}.", "khong-ap-dung", "Điều 2, 3")]
    loi = ((ma, loi) for ma, r in RULES.items() if vb.lop in r.lop for loi in r.ham(vb))
    return lap_findings(vb, loi, ngay_ban_hanh(vb), mien_tru)


def lap_findings(
    vb: VanBan, cac_loi: Iterable[tuple[str, Loi]], ngay: date | None, mien_tru: Sequence[MienTru] = ()
) -> list[Finding]:
    """The findings of what the rules complain of, in their order; ``ngay``: the day of the paper."""
    ket = ap_dung([RULES[ma].thanh_finding(vb, loi) for ma, loi in cac_loi], mien_tru)
    if ngay is not None and ngay < (ho_so := ho_so_cho(ngay)).tu:
        message = f"Văn bản ghi ngày trước khi {ho_so.ten} có hiệu lực; vẫn kiểm theo nghị định này."
        ket.append(_chu_thich(vb, message, "truoc-hieu-luc", "Điều 37"))
    return ket


def _chu_thich(vb: VanBan, message: str, rule: str, dieu: str) -> Finding:
    return Finding(Where(vb.tep.ten, "văn bản"), message, level="info", rule=rule, ref=f"NĐ 30/2020/NĐ-CP, {dieu}")
