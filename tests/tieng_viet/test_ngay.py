from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.tieng_viet.ngay import (
    THU,
    Ky,
    LichNghi,
    NgayKhuyet,
    cong_phut,
    doc_gio,
    doc_ky,
    doc_ngay,
    doc_ngay_khuyet,
    doc_thu,
    gio_chu,
    gio_gon,
    ngay_cuoi,
    ngay_day_du,
    ngay_gon,
    ngay_phat_hanh,
    thu,
)

moi_ngay = st.dates(date(1000, 1, 1))
moi_gio = st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0))


@pytest.mark.parametrize(
    ("ngay", "day_du", "gon", "ten_thu"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020", "Chủ nhật"),
        (date(2024, 2, 23), "ngày 23 tháng 02 năm 2024", "23/02/2024", "thứ Sáu"),
        (date(2021, 4, 28), "ngày 28 tháng 4 năm 2021", "28/4/2021", "thứ Tư"),
        (date(2020, 3, 5), "ngày 05 tháng 3 năm 2020", "05/3/2020", "thứ Năm"),
        (date(2019, 9, 30), "ngày 30 tháng 9 năm 2019", "30/9/2019", "thứ Hai"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024", "31/12/2024", "thứ Ba"),
    ],
)
def test_viet_ngay(ngay: date, day_du: str, gon: str, ten_thu: str) -> None:
    assert ngay_day_du(ngay) == day_du
    assert ngay_gon(ngay) == gon
    assert thu(ngay) == ten_thu


@given(moi_ngay)
def test_viet_roi_doc_lai(ngay: date) -> None:
    for text in (ngay_gon(ngay), ngay.isoformat(), f"{ngay.day}-{ngay.month}-{ngay.year}", f" {ngay_gon(ngay)} "):
        assert doc_ngay(text) == ngay
        assert doc_ngay_khuyet(text).du == ngay
    assert ngay_phat_hanh(doc_ngay_khuyet(ngay_gon(ngay))) == ngay_day_du(ngay)
    assert doc_thu(thu(ngay)) == ngay.weekday()


@pytest.mark.parametrize(
    ("text", "loi"),
    [
        ("30/02/2024", "không có trong lịch: tháng 02 năm 2024 có 29 ngày"),
        ("29/02/2023", "có 28 ngày"),
        ("31/4/2024", "tháng 4 năm 2024 có 30 ngày"),
        ("00/01/2024", "không có trong lịch"),
        ("1991-13-01", "không có tháng 13"),
        ("2/23/2024", "không có tháng 23; viết ngày trước, tháng sau"),
        ("0000-01-01", "không có năm 0"),
        ("23/02/24", "không phải là ngày"),
        ("23/02-2024", "không phải là ngày"),
        ("mai", "không phải là ngày"),
        ("", "không phải là ngày"),
        ("٢٣/02/2024", "không phải là ngày"),
    ],
)
def test_ngay_hong(text: str, loi: str) -> None:
    for doc in (doc_ngay, doc_ngay_khuyet):
        with pytest.raises(ValueError) as hong:
            doc(text)
        assert loi in str(hong.value)
        assert text in str(hong.value)


def _loi(doc: Callable[[str], object], text: str) -> str | None:
    try:
        doc(text)
    except ValueError as hong:
        return str(hong)
    return None


@given(st.text(max_size=15))
def test_doc_chi_co_mot_loai_loi(text: str) -> None:
    for doc in (doc_ngay, doc_ngay_khuyet, doc_gio, doc_thu, doc_ky):
        loi = _loi(doc, text)
        assert loi is None or loi.startswith("«")


@pytest.mark.parametrize(
    ("text", "khuyet", "chu"),
    [
        ("2024-02", NgayKhuyet(2024, 2), "ngày      tháng 02 năm 2024"),
        ("02/2024", NgayKhuyet(2024, 2), "ngày      tháng 02 năm 2024"),
        ("9/2024", NgayKhuyet(2024, 9), "ngày      tháng 9 năm 2024"),
        ("2024", NgayKhuyet(2024), "ngày      tháng      năm 2024"),
        ("05/3/2024", NgayKhuyet(2024, 3, 5), "ngày 05 tháng 3 năm 2024"),
    ],
)
def test_ngay_khuyet(text: str, khuyet: NgayKhuyet, chu: str) -> None:
    assert doc_ngay_khuyet(text) == khuyet
    assert ngay_phat_hanh(khuyet) == chu
    assert (khuyet.du is None) == ("      " in chu)


def test_ngay_khuyet_het() -> None:
    assert ngay_phat_hanh(NgayKhuyet()) == "ngày      tháng      năm      "
    for hong in ((2024, 13), (2023, 2, 29), (None, 4, 31)):
        with pytest.raises(ValueError, match="không có"):
            NgayKhuyet(*hong)
    for text in ("13/2024", "2024-00"):
        with pytest.raises(ValueError, match=f"«{text}» không có trong lịch"):
            doc_ngay_khuyet(text)


@pytest.mark.parametrize(
    ("text", "gio"),
    [
        ("08:00", time(8)),
        ("8:00", time(8)),
        ("8h00", time(8)),
        ("8h", time(8)),
        ("8H30", time(8, 30)),
        ("8 giờ", time(8)),
        ("08 giờ 00", time(8)),
        ("08 giờ 00 phút", time(8)),
        ("13 giờ 5 phút", time(13, 5)),
        ("23:59", time(23, 59)),
    ],
)
def test_doc_gio(text: str, gio: time) -> None:
    assert doc_gio(text) == gio


@pytest.mark.parametrize("text", ["24:00", "8:60", "25h", "08 giờ 75 phút"])
def test_gio_khong_co(text: str) -> None:
    with pytest.raises(ValueError, match="không có trong ngày"):
        doc_gio(text)


@pytest.mark.parametrize("text", ["", "8", "8:0", "sáng", "8h00 sáng", "810", "8:00:00"])
def test_gio_sai_dang(text: str) -> None:
    with pytest.raises(ValueError, match="không phải là giờ"):
        doc_gio(text)


@given(moi_gio, st.integers(-2000, 2000))
def test_gio(gio: time, phut: int) -> None:
    assert doc_gio(gio_chu(gio)) == doc_gio(gio_gon(gio)) == gio
    if 0 <= gio.hour * 60 + gio.minute + phut < 1440:
        assert cong_phut(cong_phut(gio, phut), -phut) == gio
    else:
        with pytest.raises(ValueError, match="sang ngày khác"):
            cong_phut(gio, phut)


def test_gio_mau() -> None:
    assert gio_chu(time(8)) == "08 giờ 00 phút"
    assert gio_gon(time(8)) == "08:00"
    assert cong_phut(time(8), 55) == time(8, 55)
    assert cong_phut(time(8), -60) == time(7)
    for hong in (16 * 60, -8 * 60 - 1):
        with pytest.raises(ValueError, match="phút thì sang ngày khác"):
            cong_phut(time(8), hong)


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("thứ Sáu", 4),
        ("Thứ 6", 4),
        ("thứ sáu", 4),
        ("T6", 4),
        ("Sáu", 4),
        ("Chủ nhật", 6),
        ("CN", 6),
        ("thứ Hai", 0),
        ("Thứ  tư", 2),
        ("THỨ BẢY", 5),
    ],
)
def test_doc_thu(text: str, so: int) -> None:
    assert doc_thu(text) == so


@pytest.mark.parametrize("text", ["", "thứ", "thứ 8", "thứ 1", "thứ chủ nhật", "Friday", "tsáu"])
def test_thu_hong(text: str) -> None:
    with pytest.raises(ValueError, match="không phải là thứ"):
        doc_thu(text)


@pytest.mark.parametrize(
    ("text", "tu", "den"),
    [
        ("quý I/2024", date(2024, 1, 1), date(2024, 3, 31)),
        ("Quý III năm 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("quý III, năm 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("quý 4/2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("tháng 02/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("tháng 9 năm 2023", date(2023, 9, 1), date(2023, 9, 30)),
        ("giai đoạn 2024-2025", date(2024, 1, 1), date(2025, 12, 31)),
        ("2021 – 2025", date(2021, 1, 1), date(2025, 12, 31)),
    ],
)
def test_doc_ky(text: str, tu: date, den: date) -> None:
    assert doc_ky(text) == Ky(tu, den)


@pytest.mark.parametrize(
    ("text", "loi"),
    [
        ("quý V/2024", "chỉ có quý I, II, III, IV"),
        ("quý 0/2024", "không phải là kỳ|chỉ có quý"),
        ("tháng 13/2024", "không có tháng 13"),
        ("2025-2024", "năm đầu phải trước năm cuối"),
        ("quý I", "không phải là kỳ"),
        ("2024", "không phải là kỳ"),
        ("năm 0000", "không có năm 0"),
        ("", "không phải là kỳ"),
    ],
)
def test_ky_hong(text: str, loi: str) -> None:
    with pytest.raises(ValueError, match=loi):
        doc_ky(text)


def test_ky_nguoc() -> None:
    with pytest.raises(ValueError, match="lại sau"):
        Ky(date(2024, 2, 1), date(2024, 1, 1))


TET = frozenset(date(2024, 2, 8) + timedelta(days=i) for i in range(7))
LICH = LichNghi(
    nghi=TET | {date(2024, 1, 1), date(2024, 4, 29), date(2024, 4, 30), date(2024, 5, 1), date(2024, 9, 2)},
    lam_bu=frozenset({date(2024, 5, 4)}),
    nam=frozenset({2024}),
)


@pytest.mark.parametrize(
    ("toan_tu", "ngay", "ky", "cuoi"),
    [
        ("truoc", "15/02/2024", "", "07/02/2024"),
        ("truoc", "20/02/2024", "", "19/02/2024"),
        ("truoc", "29/02/2024", "", "28/02/2024"),
        ("luc", "24/02/2024", "", "24/02/2024"),
        ("trong", "", "quý I/2024", "29/3/2024"),
        ("trong", "", "quý III/2024", "30/9/2024"),
        ("trong", "", "năm 2024", "31/12/2024"),
    ],
)
def test_ngay_cuoi(toan_tu: str, ngay: str, ky: str, cuoi: str) -> None:
    tra = ngay_cuoi(toan_tu, doc_ngay(ngay) if ngay else None, doc_ky(ky) if ky else None, LICH)
    assert ngay_gon(tra) == cuoi


def test_ngay_cuoi_thieu() -> None:
    with pytest.raises(ValueError, match="cần một ngày"):
        ngay_cuoi("truoc", None, doc_ky("năm 2024"), LICH)
    with pytest.raises(ValueError, match="cần một kỳ"):
        ngay_cuoi("trong", date(2024, 2, 1), None, LICH)
    with pytest.raises(ValueError, match="không phải là loại hạn"):
        ngay_cuoi("sau", date(2024, 2, 1), None, LICH)
    with pytest.raises(ValueError, match="Chưa có lịch nghỉ năm 2025"):
        ngay_cuoi("trong", None, doc_ky("năm 2025"), LICH)


def test_lich_nghi() -> None:
    assert not LICH.la_ngay_lam_viec(date(2024, 2, 14))
    assert LICH.la_ngay_lam_viec(date(2024, 2, 15))
    assert not LICH.la_ngay_lam_viec(date(2024, 2, 17))
    assert LICH.la_ngay_lam_viec(date(2024, 5, 4))  # a Saturday worked to make up for 29/4
    assert LICH.lui(date(2024, 2, 14)) == date(2024, 2, 7)
    assert LICH.toi(date(2024, 2, 8)) == date(2024, 2, 15)
    assert LICH.cong(date(2024, 2, 7), 1) == date(2024, 2, 15)
    assert LICH.cong(date(2024, 2, 23), -3) == date(2024, 2, 20)
    assert LICH.cong(date(2024, 2, 24), 0) == date(2024, 2, 24)
    for hoi in (LICH.la_ngay_lam_viec, LICH.lui, LICH.toi):
        with pytest.raises(ValueError, match=r"^Chưa có lịch nghỉ năm 2031"):
            hoi(date(2031, 1, 6))
    with pytest.raises(ValueError, match="Chưa có lịch nghỉ năm 2025"):
        LICH.cong(date(2024, 12, 31), 1)


@given(st.dates(date(2024, 1, 2), date(2024, 12, 31)), st.integers(1, 10))
def test_cong_tru_ngay_lam_viec(ngay: date, so: int) -> None:
    lui = LICH.lui(ngay)
    assert lui <= ngay
    assert LICH.la_ngay_lam_viec(lui)
    if lui.month <= 11:
        assert LICH.cong(LICH.cong(lui, so), -so) == lui


def test_ten_thu() -> None:
    assert THU == ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
