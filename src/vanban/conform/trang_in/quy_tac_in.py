"""A rule that is measured on the printed page; ids of the decree keep the clause and strength of the rules on files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from vanban.conform.rule import CO_THE_THUC, MOI_LOP, RULES, Loi, ManhYeu, RuleChung, doc_ham, lap_finding
from vanban.conform.thanh_phan import PhanTu, VanBan
from vanban.conform.trang_in.doc_pdf import BanIn, DongIn, KeIn
from vanban.conform.trang_in.khop import Khop
from vanban.findings import Finding, Level


@dataclass(slots=True)
class BoiCanh:
    """What a measuring rule gets. ``thay_phong``: other letters were printed, so lengths prove nothing for certain.

    ``da_do`` holds the ids that were really measured, ``khong_ro`` those of them whose measure does not refute an
    estimate from the file; ``do`` the figures.
    """

    vb: VanBan
    ban: BanIn
    khop: Khop
    thay_phong: bool = False
    da_do: set[str] = field(default_factory=set)
    khong_ro: set[str] = field(default_factory=set)
    do: dict[str, tuple[float, ...]] = field(default_factory=dict)

    def dong(self, pt: PhanTu | None) -> tuple[DongIn, ...]:
        """All printed lines of an element; empty when one of its lines is not found."""
        ra: list[DongIn] = []
        for d in pt.dong if pt is not None else ():
            co = self.khop.tim(d)
            if not co and d.text:
                return ()
            ra += co
        return tuple(ra)

    def ke_duoi(self, dong: tuple[DongIn, ...]) -> tuple[KeIn, ...]:
        """The lines on the paper right below an element, before the next text in its column; else those beside that."""
        cuoi = dong[-1]
        trang = self.ban.trang[cuoi.trang]
        for ben in (5.0, 40.0):
            a, b = min(d.x0 for d in dong) - ben, max(d.x1 for d in dong) + ben
            sau = [d.y for d in trang.dong if d.y > cuoi.y + 1 and d.x0 < b - ben and d.x1 > a + ben]
            han = min(cuoi.y + 12, min(sau, default=trang.cao) - 0.8)
            ra = tuple(k for k in trang.ke if cuoi.y - 0.5 <= k.y <= han and k.x0 < b and k.x1 > a)
            if ben > 5:
                ra = tuple(k for k in ra if not self._cua_chu_khac(k, dong))
            if ra:
                return ra
        return ()

    def _cua_chu_khac(self, ke: KeIn, dong: tuple[DongIn, ...]) -> bool:
        """Whether another text stands right above a line on the paper."""
        return any(
            -0.5 <= ke.y - d.y <= 12 and d.x0 < ke.truc < d.x1 and (d.text, d.y) not in {(x.text, x.y) for x in dong}
            for d in self.ban.trang[ke.trang].dong
        )


HamIn = Callable[[BoiCanh], Iterable[Loi]]


@dataclass(frozen=True, slots=True)
class RuleIn(RuleChung[HamIn]):
    """A rule on the printed page."""

    lop: frozenset[str] = CO_THE_THUC

    def run(self, bc: BoiCanh) -> Iterator[Finding]:
        """The findings on one paper."""
        vb = bc.vb
        if vb.lop not in self.lop:
            return
        for loi in self.ham(bc):
            yield lap_finding(self.id, self.ref, self.level, vb, loi, giam=bool(bc.thay_phong))


RULES_IN: dict[str, RuleIn] = {}


def do(ma: str, lop: frozenset[str] | None = None) -> Callable[[HamIn], HamIn]:
    """Enter a function that measures a rule which files are checked by too."""

    def nhan(ham: HamIn) -> HamIn:
        r = RULES[ma]
        assert ma not in RULES_IN, ma
        RULES_IN[ma] = RuleIn(r.id, r.title, r.ref, r.strength, r.level, r.doc, ham, lop or r.lop)
        return ham

    return nhan


def do_moi(
    ma: str, *, ref: str = "", strength: ManhYeu = "thông lệ", level: Level = "warning", lop: frozenset[str] = MOI_LOP
) -> Callable[[HamIn], HamIn]:
    """Enter a function whose rule shows on the page only. Docstring as in :func:`vanban.conform.rule.rule`."""

    def nhan(ham: HamIn) -> HamIn:
        doc, title = doc_ham(ham)
        assert ma not in RULES_IN.keys() | RULES.keys(), ma
        RULES_IN[ma] = RuleIn(ma, title, ref, strength, level, doc, ham, lop)
        return ham

    return nhan
