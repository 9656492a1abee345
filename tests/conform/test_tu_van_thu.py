"""What a set written blind from the clauses (``benchmarks/tu_van_thu``) showed: each branch by its own small sample, and a
slice of the set itself."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from vanban import conform

from .giay_xau import NEN, _y
from .sua import Doi, T

XAU: tuple[tuple[str, str, Doi, str], ...] = (
    ("viet-hoa-nam-am-lich", "thong_bao", _y("cuộc tổng tiến công xuân năm mậu thân"), "error"),
    ("viet-hoa-nam-am-lich", "thong_bao", _y("vào mùa xuân năm Giáp thìn"), "error"),
    ("viet-hoa-thang", "thong_bao", _y("vào trung tuần tháng tám tới"), "warning"),
    ("viet-hoa-thang", "thong_bao", _y("tổng kết tháng mười hai hằng năm"), "warning"),
    ("viet-hoa-thu-do", "thong_bao", _y("tại thành phố hồ chí minh"), "error"),
    ("viet-hoa-thu-do", "thong_bao", _y("tại Thủ Đô Hà Nội"), "error"),
    ("viet-hoa-vien-dan-dieu", "thong_bao", _y("theo mục 3 Chương II của Quy chế"), "error"),
    ("viet-hoa-ten-nguoi", "thong_bao", _y("tại trường mang tên Trần phú"), "warning"),
)

DUNG: tuple[tuple[str, str, Doi], ...] = (
    ("hoa sau dấu chấm", "thong_bao", _y("tại thị trường. Ủy ban nhân dân xã và Ở đó")),
    ("hai tháng", "thong_bao", _y("ngày, tháng năm sinh; mỗi tháng hai lần; trong tháng, hai bên")),
    ("đầu câu", "thong_bao", _y("xong. Thành phố Hồ Chí Minh")),
    (
        "dấu cách không ngắt",
        "thong_bao",
        T("ngày 05 tháng 01 năm 2024", "ngày\u00a005\u00a0tháng\u202f01\u00a0năm\u00a02024"),
    ),
    ("gạch nối không ngắt", "thong_bao", T("33/TB-SNV", "33/TB\u2011SNV")),
)


def _kiem(doi: Doi, nen: str) -> dict[str, str]:
    ket: dict[str, str] = {}
    for f in conform.check_bytes(doi(NEN[nen]).docx(), nen):
        if ket.get(f.rule) != "error":
            ket[f.rule] = f.level
    return ket


@pytest.mark.parametrize(("ma", "nen", "sua", "muc"), XAU, ids=lambda x: x if isinstance(x, str) else "")
def test_faults(ma: str, nen: str, sua: Doi, muc: str) -> None:
    assert _kiem(sua, nen) == {ma: muc}


@pytest.mark.parametrize(("ten", "nen", "sua"), DUNG, ids=lambda x: x if isinstance(x, str) else "")
def test_right_ways(ten: str, nen: str, sua: Doi) -> None:
    assert ten
    assert _kiem(sua, nen) == {}
