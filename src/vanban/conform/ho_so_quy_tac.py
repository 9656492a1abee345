"""The dated profile of rules, and waivers: faults that an office lets stand, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

import yaml

from vanban.errors import StopError
from vanban.findings import Finding


@dataclass(frozen=True, slots=True)
class HoSoQuyTac:
    """A set of rules with the days of documents that it governs; ``den`` None: still in force."""

    ma: str
    ten: str
    tu: date
    den: date | None = None


ND30_2020: Final = HoSoQuyTac("nd30-2020", "Nghị định số 30/2020/NĐ-CP", date(2020, 3, 5))
HO_SO: Final[dict[str, HoSoQuyTac]] = {ND30_2020.ma: ND30_2020}


def ho_so_cho(ngay: date | None) -> HoSoQuyTac:
    """The profile for a document of that date: unknown, the newest; older than all of them, the oldest."""
    if ngay is not None:
        for ho_so in HO_SO.values():
            if ngay <= (ho_so.den or date.max):
                return ho_so
    return ND30_2020


@dataclass(frozen=True, slots=True)
class MienTru:
    """A waiver: the rule, the reason, and the files it holds for (a pattern of names; all by default)."""

    rule: str
    ly_do: str
    tep: str = "*"


def doc_mien_tru(duong_dan: Path) -> tuple[MienTru, ...]:
    """Read waivers from YAML: a list of ``rule``, ``ly_do`` and optionally ``tep``.

    Raises:
        StopError: the file cannot be read, or a waiver has no rule or no reason.
    """
    try:
        du_lieu = yaml.safe_load(duong_dan.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as loi:
        raise StopError(f"Không đọc được tệp miễn trừ {duong_dan.name}.", "Xem lại cách viết YAML của tệp.") from loi
    ket: list[MienTru] = []
    for i, muc in enumerate(du_lieu or [], 1) if isinstance(du_lieu, list | None) else ():
        ma = str(muc.get("rule") or "").strip() if isinstance(muc, dict) else ""
        ly_do = str(muc.get("ly_do") or "").strip() if isinstance(muc, dict) else ""
        if not ma or not ly_do:
            raise StopError(
                f"Mục {i} của {duong_dan.name} thiếu rule hoặc ly_do.", "Mỗi miễn trừ cần mã quy tắc và lý do."
            )
        ket.append(MienTru(ma, ly_do, str(muc.get("tep") or "*")))
    if not isinstance(du_lieu, list | None):
        raise StopError(
            f"Tệp miễn trừ {duong_dan.name} phải là một danh sách.", "Mỗi mục gồm rule, ly_do và tep (nếu cần)."
        )
    return tuple(ket)


def ap_dung(findings: Iterable[Finding], mien_tru: Sequence[MienTru]) -> list[Finding]:
    """The findings, those that are waived turned into remarks that carry the reason."""
    ket: list[Finding] = []
    for f in findings:
        mt = next((m for m in mien_tru if m.rule == f.rule and fnmatch(f.where.tep, m.tep)), None)
        if mt is None or f.level == "info":
            ket.append(f)
        else:
            ket.append(replace(f, level="info", message=f"{f.message} (được miễn trừ: {mt.ly_do})"))
    return ket
