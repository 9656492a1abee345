"""Papers and faults that were written from the clauses alone (``benchmarks/doi_khang``): silence on the first, and each
fault found in two papers it fits and in those where it was missed at first."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from vanban import conform

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from doi_khang.giay import GIAY  # noqa: E402
from doi_khang.khung import To, goi  # noqa: E402
from doi_khang.loi import LOI, Loi, Sua  # noqa: E402

NHE = {"khoản đậm"}
"""A short bold khoản may be a title: found, as a warning."""
TUNG_SOT = [
    ("quy-che-kem-quyet-dinh", "khoản đậm"),
    ("de-an", "khoản đậm"),
    ("cong-dien-khan", "mất trích yếu"),
    ("bien-ban-hop", "tên loại kèm số văn bản"),
    ("giay-uy-quyen", "bỏ đường kẻ trích yếu"),
    ("cong-van-gian-dung", "bỏ đường kẻ Tiêu ngữ"),
    ("cong-van-khung", "đường kẻ Tiêu ngữ 90 mm"),
    ("cong-van-khung", "đường kẻ cơ quan 2,5 mm"),
    ("cong-van-khung", "V/v đậm"),
]


@cache
def _to(ten: str) -> tuple[To, dict[str, str]]:
    to = GIAY[ten]()
    return to, to.phan()


def _kiem(phan: dict[str, str], strict: bool) -> Counter[tuple[str, str]]:
    return Counter((f.rule, f.level) for f in conform.check_bytes(goi(phan, strict), "giay") if f.level != "info")


@cache
def _nen(ten: str) -> Counter[tuple[str, str]]:
    to, phan = _to(ten)
    return _kiem(phan, to.strict)


def _bat(ten: str, loi: Loi) -> str | None:
    """The level of what is found of a fault; blank: nothing. None: the fault does not fit the paper."""
    to, phan = _to(ten)
    s = Sua(phan, to.loai, ten)
    if not loi.ham(s):
        return None
    muc = {muc for ma, muc in _kiem(s.xong(), to.strict) - _nen(ten) if ma in loi.ma}
    return "error" if "error" in muc else "warning" if muc else ""


@pytest.mark.parametrize("ten", GIAY)
def test_a_good_paper_is_silent(ten: str) -> None:
    assert _nen(ten) == Counter()


@pytest.mark.parametrize("loi", LOI, ids=lambda loi: loi.ten)
def test_each_fault_is_found(loi: Loi) -> None:
    assert loi.ma <= set(conform.RULES)
    ket = _hai(loi)
    assert ket
    assert all(ket)
    assert loi.muc == "W" or "error" in ket or loi.ten in NHE


def _hai(loi: Loi) -> list[str]:
    ket: list[str] = []
    for ten in GIAY:
        if (x := _bat(ten, loi)) is not None:
            ket.append(x)
        if len(ket) == 2:
            break
    return ket


@pytest.mark.parametrize(("ten", "loi"), TUNG_SOT)
def test_what_was_once_missed(ten: str, loi: str) -> None:
    assert _bat(ten, next(x for x in LOI if x.ten == loi))
