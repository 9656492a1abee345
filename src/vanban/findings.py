"""The one shape of a complaint, for a cell of the data, a paragraph of a template and a page of a document alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from vanban.tieng_viet.che_so import che

Level = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Where:
    """A place a person can go to: a file (shown relative to the dossier) and a spot in it.

    ``cho`` is ready to be read: ``dòng 12, cột 5``, ``trang "Khách" · ô F17 (Số điện thoại)``, ``đoạn "Kính gửi: …"``.
    """

    tep: str = ""
    cho: str = ""

    def __str__(self) -> str:
        return " · ".join(part for part in (self.tep, self.cho) if part)


@dataclass(frozen=True, slots=True)
class ViTri:
    """A place a program can go to: a part of a .docx, the index of a paragraph among all ``w:p`` of that part, and a
    span of its text as :func:`vanban.chu_thich.chu_doan` reads it (empty: the whole paragraph).

    A paragraph of -1 is the part as a whole.
    """

    phan: str
    doan: int = -1
    tu: int = 0
    den: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or remark. ``message`` says what stands there, ``can`` what is needed, ``hint`` how to mend it.

    ``rule`` is a code of :mod:`vanban.ma_loi` (data, templates, files) or a rule id of the decree (documents);
    ``ref`` is the clause, when there is one. All texts are Vietnamese.
    """

    where: Where
    message: str
    hint: str = ""
    can: str = ""
    level: Level = "error"
    rule: str = ""
    ref: str = ""
    vi_tri: ViTri | None = field(default=None, compare=False, repr=False)
    """For the commented copy of a document; no part of what is shown."""

    def __str__(self) -> str:
        """The block that is shown; telephone numbers are masked."""
        lines = [" ".join(part for part in (self.rule, str(self.where)) if part), f"  Thấy:  {self.message}"]
        if self.can:
            lines.append(f"  Cần:   {self.can}")
        if self.hint:
            lines.append(f"  Sửa:   {self.hint}")
        if self.ref:
            lines.append(f"  Theo:  {self.ref}")
        return che("\n".join(lines))

    @property
    def mot_dong(self) -> str:
        """Place, message and hint on one line; telephone numbers are masked."""
        return che(f"{self.where}: {self.message}" + (f" ({self.hint})" if self.hint else ""))

    def as_dict(self) -> dict[str, str]:
        """The record of ``--json``: ``file where level rule message expected ref hint``."""
        return {
            "file": self.where.tep,
            "where": che(self.where.cho),
            "level": self.level,
            "rule": self.rule,
            "message": che(self.message),
            "expected": che(self.can),
            "ref": self.ref,
            "hint": che(self.hint),
        }


def co_loi(findings: Iterable[Finding]) -> bool:
    """Whether any of them is of level error."""
    return any(finding.level == "error" for finding in findings)
