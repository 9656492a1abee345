import csv
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.tieng_viet.am_lich import CUOI, DAU, AmLich, am_lich, am_lich_chu, can_chi, doc_am_lich, duong_lich

from .cong_cu import DANH_SACH_AM_LICH, nap

co_danh_sach = pytest.mark.skipif(not DANH_SACH_AM_LICH.exists(), reason="không có ../shared")
trong_bang = st.dates(DAU, CUOI)


@pytest.mark.parametrize(
    "tet",
    [date(1968, 1, 29), date(1985, 1, 21), date(2007, 2, 17), date(2024, 2, 10), date(2030, 2, 2), date(2053, 2, 18)],
)
def test_tet(tet: date) -> None:
    assert am_lich(tet) == AmLich(1, 1, tet.year)
    assert duong_lich(1, 1, tet.year) == tet
    assert am_lich(tet - timedelta(days=1)).thang == 12


@pytest.mark.parametrize(
    ("ngay", "chu"),
    [
        (date(2024, 2, 23), "14/01 năm Giáp Thìn"),
        (date(2024, 1, 22), "12/12 năm Quý Mão"),
        (date(2024, 2, 8), "29/12 năm Quý Mão"),
        (date(2024, 3, 29), "20/02 năm Giáp Thìn"),
        (date(2024, 9, 30), "28/08 năm Giáp Thìn"),
        (date(2024, 12, 31), "01/12 năm Giáp Thìn"),
        (date(2023, 4, 1), "11/02 nhuận năm Quý Mão"),
    ],
)
def test_viet(ngay: date, chu: str) -> None:
    assert am_lich_chu(ngay) == chu


@given(trong_bang)
def test_di_ve(ngay: date) -> None:
    am = am_lich(ngay)
    assert duong_lich(am.ngay, am.thang, am.nam, am.nhuan) == ngay
    assert doc_am_lich(am_lich_chu(ngay)) == (am.ngay, am.thang, can_chi(am.nam))


@given(st.dates(DAU, CUOI - timedelta(days=1)))
def test_ngay_sau(ngay: date) -> None:
    """The day after is the next of the month, or the first of a month."""
    nay, mai = am_lich(ngay), am_lich(ngay + timedelta(days=1))
    if (nay.thang, nay.nhuan) == (mai.thang, mai.nhuan):
        assert mai.ngay == nay.ngay + 1
    else:
        assert mai.ngay == 1
        assert nay.ngay in {29, 30}
        assert mai.nhuan or mai.thang == nay.thang % 12 + 1
        assert mai.nam == nay.nam + (mai.thang == 1 and not mai.nhuan)


@pytest.mark.shared
@co_danh_sach
def test_moi_thang_cua_danh_sach() -> None:
    with DANH_SACH_AM_LICH.open(encoding="utf-8", newline="") as dong:
        thang = list(csv.DictReader(dong))
    assert len(thang) > 2400
    for t in thang:
        dau, nhuan = date.fromisoformat(t["ngay_dau"]), t["nhuan"] == "1"
        cuoi = dau + timedelta(days=int(t["so_ngay"]) - 1)
        nam, so = int(t["nam"]), int(t["thang"])
        assert am_lich(dau) == AmLich(1, so, nam, nhuan)
        assert am_lich(cuoi) == AmLich(int(t["so_ngay"]), so, nam, nhuan)
        assert duong_lich(1, so, nam, nhuan) == dau


@pytest.mark.shared
@co_danh_sach
def test_bang_dung_nhu_danh_sach() -> None:
    tao = nap("tao_bang_am_lich")
    assert tao.noi_dung(DANH_SACH_AM_LICH) == tao.DICH.read_text(encoding="utf-8")


def test_ngoai_bang() -> None:
    for ngay in (DAU - timedelta(days=1), CUOI + timedelta(days=1), date(1, 1, 1), date(9999, 12, 31)):
        with pytest.raises(ValueError, match=r"Chưa có âm lịch ngày .* từ 31/01/1900 đến 28/01/2101"):
            am_lich(ngay)
    for nam in (1899, 2101):
        with pytest.raises(ValueError, match=f"Chưa có âm lịch năm {nam}"):
            duong_lich(1, 1, nam)


def test_duong_lich_khong_co() -> None:
    assert duong_lich(1, 2, 2023, nhuan=True) == date(2023, 3, 22)
    with pytest.raises(ValueError, match="Không có tháng 3 nhuận âm lịch năm 2023"):
        duong_lich(1, 3, 2023, nhuan=True)
    with pytest.raises(ValueError, match="Không có tháng 13"):
        duong_lich(1, 13, 2024)
    with pytest.raises(ValueError, match="có 29 ngày"):
        duong_lich(30, 1, 2024)
    with pytest.raises(ValueError, match="Không có ngày 0"):
        duong_lich(0, 1, 2024)


def test_can_chi() -> None:
    mau = {2024: "Giáp Thìn", 2023: "Quý Mão", 1968: "Mậu Thân", 1984: "Giáp Tý", 2025: "Ất Tỵ", 2000: "Canh Thìn"}
    assert {nam: can_chi(nam) for nam in mau} == mau
    assert len({can_chi(nam) for nam in range(1900, 1960)}) == 60


@pytest.mark.parametrize(
    ("text", "tra"),
    [
        ("14/01 năm Giáp Thìn", (14, 1, "Giáp Thìn")),
        ("14/1 Năm giáp thìn", (14, 1, "Giáp Thìn")),
        ("5/5", (5, 5, None)),
        ("01/02 nhuận năm Quí Mẹo", (1, 2, "Quý Mão")),
        ("01/01 âm lịch, năm Ất Tị", (1, 1, "Ất Tỵ")),
    ],
)
def test_doc(text: str, tra: tuple[int, int, str | None]) -> None:
    assert doc_am_lich(text) == tra


@pytest.mark.parametrize(
    ("text", "loi"),
    [
        ("", "không phải là ngày âm lịch"),
        ("rằm tháng Giêng", "không phải là ngày âm lịch"),
        ("31/01 năm Giáp Thìn", "không có trong âm lịch"),
        ("01/13", "không có trong âm lịch"),
        ("14/01 năm Giáp Mão", "không có năm «Giáp Mão»"),
        ("14/01 năm Rồng Vàng", "không có năm"),
    ],
)
def test_doc_hong(text: str, loi: str) -> None:
    with pytest.raises(ValueError, match=loi):
        doc_am_lich(text)


def test_nhu_lunar_vn() -> None:
    """Every day of 1968–2071, the years in which that package was found right."""
    lunar_vn = pytest.importorskip("lunar_vn")
    ngay = date(1968, 1, 1)
    while ngay.year < 2072:
        la = lunar_vn.solar_to_lunar(ngay)
        assert am_lich(ngay) == AmLich(la.day, la.month, la.year, la.leap), ngay
        ngay += timedelta(days=1)
