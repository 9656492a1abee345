"""A rule: one function with its id, clause, strength and level; it takes a paper and yields what is wrong.

The numbers stand in :mod:`vanban.the_thuc`. Presence is a rule of its own: a size rule that finds no element yields
nothing. An uncertain role makes a warning of an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, Literal, TypeVar

from vanban.conform.thanh_phan import VanBan
from vanban.conform.thanh_phan.danh_muc import KHONG_CO_MAU
from vanban.findings import Finding, Level, Where

H = TypeVar("H")
ManhYeu = Literal["bắt buộc", "theo mẫu", "thông lệ"]
NGHI_DINH: Final = "NĐ 30/2020/NĐ-CP"
BAC: Final[dict[Level, int]] = {"info": 0, "warning": 1, "error": 2}
DAI_TRICH: Final = 60

HANH_CHINH: Final = frozenset(("hanh_chinh",))
CO_THE_THUC: Final = frozenset(("hanh_chinh", "kem_theo"))
MOI_LOP: Final = frozenset(("hanh_chinh", "kem_theo", "phu_luc", "khac"))


@dataclass(frozen=True, slots=True)
class Loi:
    """What a rule found: place, what stands there, what the clause asks, how to mend it."""

    cho: str
    thay: str
    can: str = ""
    sua: str = ""
    chac: bool = True
    muc: Level = "error"


Ham = Callable[[VanBan], Iterable[Loi]]


@dataclass(frozen=True, slots=True)
class RuleChung(Generic[H]):
    """What every rule is, whatever its function ``ham`` reads. ``level`` is the most that it may say."""

    id: str
    title: str
    ref: str
    strength: ManhYeu
    level: Level
    doc: str
    ham: H

    @property
    def sai_dung(self) -> tuple[str, str]:
        """The wrong and the right example of the docstring."""
        return sai_dung(self.doc)


@dataclass(frozen=True, slots=True)
class Rule(RuleChung[Ham]):
    """A rule of the profile; ``lop`` are the classes of papers that it reads."""

    lop: frozenset[str] = CO_THE_THUC

    def run(self, vb: VanBan) -> Iterator[Finding]:
        """The findings on one paper."""
        if vb.lop in self.lop:
            for loi in self.ham(vb):
                yield self.thanh_finding(vb, loi)

    def thanh_finding(self, vb: VanBan, loi: Loi) -> Finding:
        """A complaint with its clause, at the level that certainty and the class of the paper allow."""
        return lap_finding(self.id, self.ref, self.level, vb, loi)


def lap_finding(ma: str, ref: str, tran: Level, vb: VanBan, loi: Loi, *, giam: bool = False) -> Finding:
    """A complaint at the level ``tran`` or below: no error where role, paper or measure (``giam``) is unsure."""
    muc = min(tran, loi.muc, key=BAC.__getitem__)
    if muc == "error" and (not loi.chac or giam or vb.giam_muc or vb.lop == "khac" or vb.loai in KHONG_CO_MAU):
        muc = "warning"
    return Finding(
        where=Where(vb.tep.ten, loi.cho),
        message=gon_trich(loi.thay),
        hint=gon_trich(loi.sua),
        can=gon_trich(loi.can),
        level=muc,
        rule=ma,
        ref=f"{NGHI_DINH}, {ref}" if ref else NGHI_DINH,
    )


_DAI_LOI_TRICH: Final = 300
_TRICH_DAI: Final = re.compile(rf"«([^»]{{{_DAI_LOI_TRICH}}})[^»]+»")


def gon_trich(chu: str) -> str:
    """A text of a finding in which no quotation from the paper is longer than it needs to be."""
    return _TRICH_DAI.sub(r"«\1…»", chu) if len(chu) > _DAI_LOI_TRICH else chu


def sai_dung(doc: str) -> tuple[str, str]:
    """The wrong and the right example that a rule's text holds."""
    khop = re.search(r"Sai:\s*(.*?)\s*Đúng:\s*(.*)$", doc, re.DOTALL)
    assert khop is not None
    return " ".join(khop[1].split()), " ".join(khop[2].split())


def doc_ham(ham: Callable[..., object]) -> tuple[str, str]:
    """What the docstring of a rule says, and the title in it; examples follow the title."""
    doc = " ".join((ham.__doc__ or "").split())
    title = doc.partition("Sai:")[0].strip()
    assert title, ham
    assert all(sai_dung(doc)), ham
    return doc, title


RULES: dict[str, Rule] = {}


def dang_ky(
    ma: str, title: str, ref: str, strength: ManhYeu, level: Level, sai: str, dung: str, ham: Ham,
    lop: frozenset[str] = CO_THE_THUC,
) -> None:  # fmt: skip
    """Enter a rule that shares its function with others."""
    assert ma not in RULES, ma
    RULES[ma] = Rule(ma, title, ref, strength, level, f"{title}\n\nSai: {sai} Đúng: {dung}", ham, lop)


def rule(
    ma: str, *, ref: str, strength: ManhYeu, level: Level, lop: frozenset[str] = CO_THE_THUC
) -> Callable[[Ham], Ham]:
    """Enter a function as a rule. Its docstring holds the title, and after ``Sai:`` and ``Đúng:`` the examples."""

    def nhan(ham: Ham) -> Ham:
        doc, title = doc_ham(ham)
        dang_ky(ma, title, ref, strength, level, *sai_dung(doc), ham, lop)
        return ham

    return nhan


def trich(text: str, dai: int = DAI_TRICH) -> str:
    """A quotation for a place: the beginning of a text in quotation marks."""
    gon = " ".join(text.split())
    return f"«{gon if len(gon) <= dai else gon[: dai - 1].rstrip() + '…'}»"


def so(gia: float) -> str:
    """A number the Vietnamese way: ``12,7``, ``14``."""
    return f"{gia:.2f}".rstrip("0").rstrip(".").replace(".", ",")
