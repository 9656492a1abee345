"""Run every operator on every document that it fits, and count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from gieo_loi import phep_doi_chieu as _phep_doi_chieu  # noqa: F401  (enters its operators)
from gieo_loi.phep import PHEP, Phep
from gieo_loi.tep import Mau
from vanban import conform
from vanban.findings import Finding


@dataclass
class Lan:
    """One fault in one document and what was said of it. ``ket``: bắt, nhẹ (found, but weaker than the clause), sót."""

    mau: str
    ma_phep: str
    ket: str
    thua: tuple[Finding, ...] = ()

    @property
    def phep(self) -> Phep:
        return PHEP[self.ma_phep]


@dataclass
class KetQua:
    lan: list[Lan] = field(default_factory=list)
    loi_gia: list[tuple[str, Finding]] = field(default_factory=list)
    canh_bao: list[tuple[str, Finding]] = field(default_factory=list)
    so_mau: int = 0
    cach: dict[str, str] = field(default_factory=dict)

    def ti_le(self, muc: str, *, nhe: bool = True) -> tuple[int, int]:
        """Caught and all, of the faults of one level; ``nhe``: weaker findings count too."""
        ds = [x for x in self.lan if x.phep.muc == muc]
        return sum(x.ket == "bắt" or (nhe and x.ket == "nhẹ") for x in ds), len(ds)

    def theo_ma(self) -> dict[str, Counter[str]]:
        """Per rule: caught, weaker, missed."""
        ket: dict[str, Counter[str]] = {}
        for x in self.lan:
            for ma in sorted(x.phep.bat)[:1] if len(x.phep.bat) == 1 else sorted(x.phep.bat):
                ket.setdefault(ma, Counter())[x.ket] += 1
        return ket


def do_mot(m: Mau, phep: Phep, nen: Counter[tuple[str, str]]) -> Lan | None:
    """One operator on one document; what the good document already raised does not count."""
    xau = phep.lam(m)
    if xau is None:
        return None
    con = Counter(nen)
    moi = []
    for f in conform.check_bytes(xau.goi(), m.ten):
        khoa = (f.rule, f.level)
        if con[khoa] > 0:
            con[khoa] -= 1
        else:
            moi.append(f)
    dung = [f for f in moi if f.rule in phep.bat]
    du = any(f.level == "error" for f in dung) if phep.muc == "E" else bool(dung)
    ket = "bắt" if du else "nhẹ" if dung else "sót"
    thua = tuple(f for f in moi if f.level == "error" and f.rule not in phep.bat and f.rule not in phep.cung)
    return Lan(m.ten, phep.ten, ket, thua)


def do_mau(m: Mau, phep: Iterable[Phep] | None = None) -> KetQua:
    """All operators on one document."""
    tot = conform.check_bytes(m.goi(), m.ten)
    nen = Counter((f.rule, f.level) for f in tot)
    return KetQua(
        [x for p in (phep or PHEP.values()) if (x := do_mot(m, p, nen)) is not None],
        [(m.ten, f) for f in tot if f.level == "error"],
        [(m.ten, f) for f in tot if f.level == "warning"],
        1,
        {m.ten: m.cach},
    )


def gop(ds: Iterable[KetQua]) -> KetQua:
    """The results of several documents as one."""
    kq = KetQua()
    for x in ds:
        kq.lan += x.lan
        kq.loi_gia += x.loi_gia
        kq.canh_bao += x.canh_bao
        kq.so_mau += x.so_mau
        kq.cach |= x.cach
    return kq
