"""The first look at the papers of a run: what is to become of each, and what is on record of those that stay.

Nothing of a paper is kept but a line of the report; the few that are to be made keep what they are made from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from vanban.build.bao_cao import KetQua
from vanban.build.cac_viec import Viec
from vanban.build.phat_hien import doc_lai, kiem_lai
from vanban.findings import Finding
from vanban.lam_giay import DonKiem, KiemGiay, ToLam, kiem
from vanban.manifest import Dong, Manifest, QuyetDinh

_LO = 500
"""Papers decided on together."""
GIU = 500
"""Up to so many papers keep what they are made from between the look and the making; more are put together again."""


@dataclass(slots=True)
class Xet:
    """What was decided. ``ket_qua`` has a line for each paper; ``giu`` those to be written, None when they are many."""

    ket_qua: list[KetQua] = field(default_factory=list)
    tep: set[str] = field(default_factory=set)
    o_trong: Counter[str] = field(default_factory=Counter)
    phat_hien: dict[int, list[Finding]] = field(default_factory=dict)
    se_ghi: int = 0
    giu: list[tuple[int, Viec]] | None = field(default_factory=list)
    can_kiem: list[tuple[int, Dong]] = field(default_factory=list)

    def can_ghi(self, viec: Iterable[Viec]) -> Iterator[tuple[int, Viec]]:
        """The papers to be written with their numbers; ``viec`` are all papers, once more."""
        if self.giu is not None:
            return iter(self.giu)
        return ((so, v) for so, v in enumerate(viec) if self.ket_qua[so].se_ghi)

    def cac_phat_hien(self) -> list[Finding]:
        """What was found in the papers, in their order."""
        return [f for so in sorted(self.phat_hien) for f in self.phat_hien[so]]


def xet(
    viec: Iterable[Viec],
    quyet_dinh: Callable[[Sequence[Viec]], Sequence[QuyetDinh]],
    se_ghi: Callable[[int], None] = lambda _: None,
) -> Xet:
    """Decide on all papers; ``quyet_dinh`` decides on some at once, ``se_ghi`` is told how many will be made so far."""
    ra = Xet()
    het = iter(viec)
    while lo := list(islice(het, _LO)):
        for v, q in zip(lo, quyet_dinh(lo), strict=True):
            _mot(ra, v, q)
        se_ghi(ra.se_ghi)
    return ra


def _mot(ra: Xet, v: Viec, q: QuyetDinh) -> None:
    so = len(ra.ket_qua)
    ra.ket_qua.append(KetQua(q.tep, v.kind.ma, v.giay.khoa, q.viec, q.ly_do))
    ra.tep.add(v.tep)
    if v.o_trong:
        ra.o_trong.update(v.o_trong)
    if q.ghi:
        ra.se_ghi += 1
        if ra.giu is not None:
            ra.giu.append((so, v))
            if len(ra.giu) > GIU:
                ra.giu = None
    elif q.dong is not None and v.kind.mau:
        cu = doc_lai(q.dong)
        if cu is None or (cu and q.viec == "sua_tay"):
            ra.can_kiem.append((so, q.dong))
        elif cu:
            ra.phat_hien[so] = cu


def phat_hien_cu(ra: Xet, so_ghi: Manifest, to: ToLam, tien_do: Callable[[int, int, str], None] | None) -> None:
    """Check again what has to be: papers judged by other rules or none, and hand-edited ones that had faults."""
    cac, ra.can_kiem = ra.can_kiem, []
    cua_ta = [(so, dong) for so, dong in cac if ra.ket_qua[so].viec != "sua_tay"]
    for xong, (so, tep, findings) in enumerate(kiem_lai(so_ghi, cua_ta, to, len(cua_ta)), 1):
        if findings:
            ra.phat_hien[so] = findings
        if tien_do is not None:
            tien_do(xong, len(cua_ta), tep)
    kiem_giay = KiemGiay()
    for so, dong in cac:
        if ra.ket_qua[so].viec == "sua_tay" and dong.phat_hien:
            findings = kiem(DonKiem(str(Path(so_ghi.output, dong.tep)), dong.tep), kiem_giay).findings
            if findings:
                ra.phat_hien[so] = findings
