import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from vanban.tieng_viet.so import LON_NHAT, la_ma, nhom_nghin, so_hai_chu_so, so_thanh_chu


@pytest.mark.parametrize(
    ("so", "chu"),
    [
        (0, "không"),
        (1, "một"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (25, "hai mươi lăm"),
        (65, "sáu mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (1015, "một nghìn không trăm mười lăm"),
        (2024, "hai nghìn không trăm hai mươi bốn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (15_250_000, "mười lăm triệu hai trăm năm mươi nghìn"),
        (1_000_000_000, "một tỷ"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"),
        (1_000_000_005, "một tỷ không trăm linh năm"),
        (10**12, "một nghìn tỷ"),
        (21 * 10**15, "hai mươi mốt triệu tỷ"),
        (-15, "âm mười lăm"),
    ],
)
def test_so_thanh_chu(so: int, chu: str) -> None:
    assert so_thanh_chu(so) == chu


def test_lua_chon() -> None:
    assert so_thanh_chu(1_001_005, linh="lẻ", nghin="ngàn") == "một triệu không trăm lẻ một ngàn không trăm lẻ năm"
    assert so_thanh_chu(2 * 10**9, ty="tỉ") == "hai tỉ"


def test_qua_lon() -> None:
    assert so_thanh_chu(LON_NHAT).startswith("chín trăm chín mươi chín triệu")
    for so in (LON_NHAT + 1, -LON_NHAT - 1):
        with pytest.raises(ValueError, match="quá lớn"):
            so_thanh_chu(so)


CHU_SO = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
GIA_TRI = {chu: so for so, chu in enumerate(CHU_SO)} | {"mốt": 1, "lăm": 5}


def doc_lai(chu: str) -> int:
    """A reader written against the grammar, not against the writer."""
    am, tong, tren, khoi, chu_so = 1, 0, 0, 0, 0
    for tu in chu.split():
        if tu == "âm":
            am = -1
        elif tu in GIA_TRI:
            chu_so = GIA_TRI[tu]
        elif tu == "trăm":
            khoi, chu_so = khoi + chu_so * 100, 0
        elif tu == "mươi":
            khoi, chu_so = khoi + chu_so * 10, 0
        elif tu == "mười":
            khoi += 10
        elif tu in {"nghìn", "triệu"}:
            tren, khoi, chu_so = tren + (khoi + chu_so) * {"nghìn": 10**3, "triệu": 10**6}[tu], 0, 0
        elif tu == "tỷ":
            tong, tren, khoi, chu_so = (tren + khoi + chu_so) * 10**9, 0, 0, 0
        else:
            assert tu == "linh"
    return am * (tong + tren + khoi + chu_so)


@given(st.one_of(st.integers(-LON_NHAT, LON_NHAT), st.integers(0, 10**6)))
def test_doc_lai(so: int) -> None:
    chu = so_thanh_chu(so)
    assert doc_lai(chu) == so
    for sai in ("mươi một", "mươi năm", "mười năm", "linh mươi", "không mươi", "  "):
        assert f" {sai} " not in f" {chu} ".replace("mươi một trăm", "")


def test_mot_lam_trong_mot_nghin_so_dau() -> None:
    """Every number up to a thousand ends in mốt, lăm, một or năm as its tens ask."""
    for so in range(1, 1000):
        cuoi = so_thanh_chu(so).split()[-1]
        if so % 10 == 1 and so % 100 != 1:
            assert cuoi == ("một" if so % 100 == 11 else "mốt")
        elif so % 10 == 5:
            assert cuoi == ("năm" if so % 100 == 5 else "lăm")
        else:
            assert cuoi not in {"mốt", "lăm"}


def test_hai_chu_so() -> None:
    assert [so_hai_chu_so(n) for n in (0, 1, 10, 120)] == ["00", "01", "10", "120"]
    with pytest.raises(ValueError, match="nhỏ hơn 0"):
        so_hai_chu_so(-1)


@given(st.integers(-(10**20), 10**20))
def test_nhom_nghin(so: int) -> None:
    assert nhom_nghin(so).replace(".", "") == str(so)
    assert nhom_nghin(so) == format_decimal(so, locale="vi")


def test_nhom_nghin_mau() -> None:
    assert nhom_nghin(15_250_000) == "15.250.000"


def test_la_ma() -> None:
    mau = {1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 400: "CD", 1994: "MCMXCIV", 3999: "MMMCMXCIX"}
    assert {n: la_ma(n) for n in mau} == mau
    assert len({la_ma(n) for n in range(1, 4000)}) == 3999
    for hong in (0, -1, 4000):
        with pytest.raises(ValueError, match="La Mã"):
            la_ma(hong)
