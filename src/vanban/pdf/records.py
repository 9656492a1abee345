"""The records of a PDF run: what is asked for, what is in hand, what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from vanban.findings import Finding, co_loi
from vanban.pdf.office import GioiHan, OfficeLoi
from vanban.pdf.source import Nguon


@dataclass(frozen=True, slots=True)
class Viec:
    """A paper and where its PDF belongs. ``ten`` is how the reports call it."""

    docx: Path
    pdf: Path
    ten: str = ""

    def __str__(self) -> str:
        return self.ten or self.docx.name


@dataclass(frozen=True, slots=True)
class TuyChon:
    """How to convert. ``so_office`` 0: by the processors; ``ghep``: papers of one template may be laid out together."""

    pdf_a: bool = False
    so_office: int = 0
    ghep: bool = True
    tat_ca: bool = False
    soffice: Path | None = None
    gioi_han: GioiHan = field(default_factory=GioiHan)

    @property
    def kieu(self) -> str:
        """The way, as the mark tells it."""
        return "a2b" if self.pdf_a else "pdf"

    @property
    def loc(self) -> dict[str, object]:
        """The options of the export filter."""
        return {"SelectPdfVersion": 2, "UseTaggedPDF": True} if self.pdf_a else {"SelectPdfVersion": 0}


@dataclass(frozen=True, slots=True)
class KetQua:
    """What became of a paper: ``viec`` is tao, cap_nhat, giu_nguyen, ban_moi or loi."""

    docx: str
    pdf: Path | None
    viec: str
    ly_do: str
    trang: int = 0
    cach: str = ""

    def as_dict(self) -> dict[str, str | int]:
        """The record of ``--json``."""
        pdf = str(self.pdf) if self.pdf else ""
        return {"file": self.docx, "pdf": pdf, "action": self.viec, "reason": self.ly_do, "pages": self.trang}


@dataclass(slots=True)
class BaoCao:
    """The report of a run; ``cach`` counts how the papers were laid out."""

    ket_qua: list[KetQua] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def dem(self) -> Counter[str]:
        """How many were made, replaced, left…"""
        return Counter(k.viec for k in self.ket_qua)

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings of level error."""
        return 1 if co_loi(self.findings) else 0

    def as_dict(self) -> dict[str, object]:
        """The object of ``--json``."""
        return {"pdf": [k.as_dict() for k in self.ket_qua], "findings": [f.as_dict() for f in self.findings]}


@dataclass(slots=True)
class Giay:
    """A stale paper in hand."""

    so: int
    viec: Viec
    nguon: Nguon
    noi: Path
    lam: str
    ly_do: str


@dataclass(slots=True)
class Lo:
    """A job of an office: papers one by one, or joined with samples that prove it."""

    giay: list[Giay]
    khoa: str = ""
    mau: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Ra:
    """What an office brought: PDFs by the number of the paper, the joined one, or a fault."""

    lo: Lo
    pdf: dict[int, bytes] = field(default_factory=dict)
    chung: bytes = b""
    loi: dict[int, OfficeLoi | str] = field(default_factory=dict)
    dung: BaseException | None = None
