"""Waivers: which rule does not count for which files, and why. A waiver without a reason is none.

``mien_tru.yaml`` is a list; each item has ``rule`` (id), ``ly_do`` (reason) and, if not for all files, ``tep`` (a
pattern of the file's path as the report shows it).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import yaml

from vanban.findings import Finding, Where

TEN_TEP: Final = "mien_tru.yaml"
TOI_DA: Final = 256 * 1024
_KHOA: Final = ("rule", "tep", "ly_do")
_MAU: Final = (
    "viết: «- rule: mã-quy-tắc», dòng dưới «  ly_do: vì sao», nếu chỉ cho một số tệp thì thêm «  tep: mẫu tên tệp»"
)


@dataclass(frozen=True, slots=True)
class MienTru:
    """A waiver, and where it is written."""

    rule: str
    ly_do: str
    tep: str = ""
    where: Where = field(default_factory=Where, compare=False)

    def hop(self, f: Finding) -> bool:
        """Whether it waives a finding."""
        if f.rule != self.rule:
            return False
        if not self.tep:
            return True
        ten, mau = _nfc(f.where.tep), _nfc(self.tep)
        return fnmatchcase(ten, mau) or fnmatchcase(ten.rpartition("/")[2], mau)


def _nfc(chu: str) -> str:
    return unicodedata.normalize("NFC", chu).replace("\\", "/")


def doc_mien_tru(tep: Path, ma: Collection[str]) -> tuple[list[MienTru], list[Finding]]:
    """Read the waivers. Items with an unknown id or without a reason are findings and do not count.

    Args:
        tep: the file.
        ma: all ids that exist.
    """
    try:
        chu = tep.read_bytes()[: TOI_DA + 1]
        if len(chu) > TOI_DA:
            raise ValueError
        goc = yaml.compose(chu.decode("utf-8-sig"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError) as loi:
        dong = getattr(getattr(loi, "problem_mark", None), "line", None)
        noi = Where(tep.name, f"dòng {dong + 1}" if dong is not None else "")
        return [], [Finding(noi, "tệp miễn trừ không đọc được", _MAU, rule="VB-T130")]
    if goc is None:
        return [], []
    if not isinstance(goc, yaml.SequenceNode):
        return [], [Finding(Where(tep.name, "dòng 1"), "tệp miễn trừ phải là một danh sách", _MAU, rule="VB-T130")]
    ra: list[MienTru] = []
    findings: list[Finding] = []
    for muc in goc.value:
        mt = _mot(muc, tep.name, ma)
        if isinstance(mt, MienTru):
            ra.append(mt)
        else:
            findings.append(mt)
    return ra, findings


def _mot(muc: yaml.Node, ten: str, ma: Collection[str]) -> MienTru | Finding:
    noi = Where(ten, f"dòng {muc.start_mark.line + 1}")
    if not isinstance(muc, yaml.MappingNode):
        return Finding(noi, "mỗi miễn trừ phải có «rule» và «ly_do»", _MAU, rule="VB-T130")
    gia_tri: dict[str, str] = {}
    for khoa, gia in muc.value:
        if not isinstance(khoa, yaml.ScalarNode) or khoa.value not in _KHOA:
            la = khoa.value if isinstance(khoa, yaml.ScalarNode) else "?"
            return Finding(noi, f"không có mục «{la}»", f"các mục: {', '.join(_KHOA)}; {_MAU}", rule="VB-T130")
        gia_tri[khoa.value] = gia.value.strip() if isinstance(gia, yaml.ScalarNode) else ""
    rule = gia_tri.get("rule", "")
    if rule not in ma:
        return Finding(noi, f"không có quy tắc «{rule}»", "xem mã bằng lệnh vanban rules", rule="VB-T131")
    if not gia_tri.get("ly_do"):
        return Finding(
            noi,
            f"miễn trừ «{rule}» không ghi lý do",
            "thêm «ly_do: …», nói vì sao quy tắc không áp dụng",
            rule="VB-T132",
        )
    return MienTru(rule, gia_tri["ly_do"], gia_tri.get("tep", ""), noi)


def ap_dung(findings: Iterable[Finding], mien_tru: Iterable[MienTru]) -> list[Finding]:
    """The findings; those that are waived become remarks that name the reason."""
    cac = list(mien_tru)
    ra = []
    for f in findings:
        mt = next((m for m in cac if f.level != "info" and m.hop(f)), None)
        ra.append(f if mt is None else replace(f, level="info", message=f"{DA_MIEN}: {mt.ly_do} (thấy: {f.message})"))
    return ra


DA_MIEN: Final = "đã miễn trừ"
"""How the message of a waived finding begins."""
