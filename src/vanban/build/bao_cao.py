"""The report of a run: what became of each paper, what was found, what is still blank."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from vanban.findings import Finding, co_loi

if TYPE_CHECKING:
    from vanban import pdf


@dataclass(frozen=True, slots=True)
class KetQua:
    """What became of a paper. ``tep`` is relative to the output folder."""

    tep: str
    loai: str
    khoa: str
    viec: str
    ly_do: str

    @property
    def se_ghi(self) -> bool:
        """Whether a file is to be written, as long as that is only decided."""
        return self.viec in {"tao", "cap_nhat", "ban_moi"}

    def as_dict(self) -> dict[str, str]:
        """The record of ``--json``."""
        return {"file": self.tep, "kind": self.loai, "key": self.khoa, "action": self.viec, "reason": self.ly_do}


@dataclass(slots=True)
class BaoCao:
    """The report of a run; ``o_trong`` counts in how many papers each blank stands."""

    ket_qua: list[KetQua] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    o_trong: Counter[str] = field(default_factory=Counter)
    khong_con: list[str] = field(default_factory=list)
    danh_dau: list[str] = field(default_factory=list)
    pdf: list[pdf.KetQua] = field(default_factory=list)
    chay_thu: bool = False

    @property
    def dem(self) -> Counter[str]:
        """How many papers were made, replaced, left…"""
        return Counter(k.viec for k in self.ket_qua)

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings of level error."""
        return 1 if co_loi(self.findings) else 0

    def as_dict(self) -> dict[str, Any]:
        """The object of ``--json``."""
        return {
            "papers": [k.as_dict() for k in self.ket_qua],
            "findings": [f.as_dict() for f in self.findings],
            "blanks": [{"label": ten, "papers": so} for ten, so in self.o_trong.most_common()],
            "obsolete": self.khong_con,
            "commented_templates": self.danh_dau,
            "pdf": [k.as_dict() for k in self.pdf],
            "dry_run": self.chay_thu,
        }
