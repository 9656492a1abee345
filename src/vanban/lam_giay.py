"""Papers made and checked, here or by workers: the same bytes and the same findings, in the order they were asked for.

Templates travel as their bytes and each worker compiles its own.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from vanban import render
from vanban.doi_tho import DoiTho, ThoChetError
from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.render import Template, ThuocTinh

if TYPE_CHECKING:
    from vanban.conform import KiemLo

DANG_KE: Final = 1000
"""Fewer papers than this are made faster by one process than workers take to start."""
_KHUC: Final = 32
"""Papers in a task."""
_CHO_SAN: Final = 36
"""Tasks given out in advance, besides two for each worker: enough to work on while a batch is flushed to the disk."""


@dataclass(frozen=True, slots=True)
class DonGiay:
    """A paper to be made: everything it is made from, in plain values. ``kiem``: under which name it is checked."""

    loai: str
    co_mau: bool
    ngu_canh: Any
    tieu_de: str
    co_quan: str
    ngay: date | None
    kiem: str


@dataclass(frozen=True, slots=True)
class DonKiem:
    """A paper that lies on disk, to be checked as it is; with a hash, only while it is the file of that hash."""

    tep: str
    kiem: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class GiayXong:
    """A paper made, with what the check found; or no bytes, and the fault that kept it from being made."""

    du_lieu: bytes
    findings: list[Finding]
    hong: Finding | None = None


class KiemGiay:
    """Checks papers one after the other, those of a template by one another. The rules are loaded for the first one."""

    def __init__(self) -> None:
        self._lo: KiemLo | None = None

    def __call__(self, du_lieu: bytes, ten: str) -> list[Finding]:
        """The findings on a paper."""
        if self._lo is None:
            from vanban.conform import KiemLo  # a run that makes nothing does not load them

            self._lo = KiemLo()
        return self._lo.check_bytes(du_lieu, ten)


def kiem(don: DonKiem, kiem_giay: KiemGiay) -> GiayXong:
    """Check a paper that lies on disk; no findings, and a fault, when it cannot be read or is another one."""
    try:
        du_lieu = Path(don.tep).read_bytes()
    except OSError:
        return GiayXong(b"", [], Finding(Where(don.kiem), "không đọc được"))
    if don.sha256 and hashlib.sha256(du_lieu).hexdigest() != don.sha256:
        return GiayXong(b"", [], Finding(Where(don.kiem), "không còn là tệp đã ghi"))
    return GiayXong(b"", kiem_giay(du_lieu, don.kiem))


def lam(don: DonGiay | DonKiem, khuon: Mapping[str, Template], kiem_giay: KiemGiay) -> GiayXong:
    """Make and check one paper."""
    if isinstance(don, DonKiem):
        return kiem(don, kiem_giay)
    if not don.co_mau:
        from vanban import sheets  # a run that makes nothing does not load what draws workbooks

        return GiayXong(sheets.render(don.ngu_canh, tieu_de=don.tieu_de, co_quan=don.co_quan, ngay=don.ngay), [])
    try:
        du_lieu = khuon[don.loai].render(don.ngu_canh, ThuocTinh(don.tieu_de, don.co_quan, don.ngay))
    except render.LoiGhep as loi:
        return GiayXong(b"", [], loi.finding)
    return GiayXong(du_lieu, kiem_giay(du_lieu, don.kiem))


def so_tho(jobs: int) -> int:
    """Workers for ``--jobs``: 0 means one for each core that this process may use."""
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)


class ToLam:
    """Who makes and checks the papers of a run: this process, or ``tho`` workers when there are papers enough for them.

    Use it in a ``with``: at its end no worker is left.
    """

    def __init__(self, khuon: Mapping[str, Template], tho: int) -> None:
        self._khuon = khuon
        self._tho = tho
        self._doi: DoiTho[list[DonGiay | DonKiem], list[GiayXong]] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *loi: Any) -> None:
        if self._doi is not None:
            self._doi.__exit__(*loi)

    def goi_som(self, so_giay: int) -> None:
        """Call the workers while the papers are still being counted, when there are enough already."""
        if self._tho >= 2 and so_giay >= DANG_KE and self._doi is None:
            self._doi = DoiTho(self._tho, _lam_khuc, _vao_ca, (dict(self._khuon),))
            self._doi.goi_som()

    def lam_het(self, don: Iterable[DonGiay | DonKiem], tong: int) -> Generator[GiayXong, None, None]:
        """Make and check all papers, ``tong`` of them, lazily and in order."""
        self.goi_som(tong)
        if self._doi is not None:
            return self._nhieu_tho(iter(don), self._doi)
        kiem_giay = KiemGiay()
        return (lam(mot, self._khuon, kiem_giay) for mot in don)

    def _nhieu_tho(
        self, don: Iterator[DonGiay | DonKiem], doi: DoiTho[list[DonGiay | DonKiem], list[GiayXong]]
    ) -> Generator[GiayXong, None, None]:
        cho: deque[tuple[list[DonGiay | DonKiem], Future[list[GiayXong]]]] = deque()
        while True:
            while len(cho) < _CHO_SAN + 2 * self._tho and (khuc := list(islice(don, _KHUC))):
                cho.append((khuc, doi.giao(khuc)))
            if not cho:
                return
            khuc, ket = cho.popleft()
            try:
                yield from ket.result()
            except ThoChetError:  # a paper that kills every worker stops the run, it is not left out
                raise StopError(
                    f"tiến trình làm giấy chết nhiều lần ở khoảng «{khuc[0].kiem}» … «{khuc[-1].kiem}»",
                    "máy có thể thiếu bộ nhớ: đóng bớt chương trình rồi chạy lại với --jobs 1",
                ) from None


_KHUON: dict[str, Template] = {}
_KIEM_GIAY: Final = KiemGiay()


def _vao_ca(khuon: dict[str, Template]) -> None:
    _KHUON.update(khuon)


def _lam_khuc(khuc: list[DonGiay | DonKiem]) -> list[GiayXong]:
    return [lam(mot, _KHUON, _KIEM_GIAY) for mot in khuc]
