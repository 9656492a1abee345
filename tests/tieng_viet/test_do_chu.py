import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.tieng_viet import bang_rong
from vanban.tieng_viet.do_chu import ngat_dong, rong_mm

from .cong_cu import nap

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("text", "co_pt", "mm"),
    [(QUOC_HIEU, 12, 87.7), (QUOC_HIEU, 13, 95.0), (TIEU_NGU, 13, 56.1), (TIEU_NGU, 14, 60.4)],
)
def test_dau_trang(text: str, co_pt: float, mm: float) -> None:
    assert rong_mm(text, co_pt, dam=True) == pytest.approx(mm, abs=0.06)


def test_khong_kern_rong_hon() -> None:
    # 270.9 pt measured in a PDF of LibreOffice from a run without w:kern
    assert rong_mm(QUOC_HIEU, 13, dam=True, kern=False) == pytest.approx(270.9 * 25.4 / 72, rel=0.002)


def test_kern_cua_bon_kieu() -> None:
    cap = {(0, 0): -227, (1, 0): -152, (0, 1): -76, (1, 1): -113}  # the pair AT in the fonts' own tables
    for (dam, nghieng), so in cap.items():
        bot = rong_mm("AT", 72, bool(dam), bool(nghieng)) - rong_mm("AT", 72, bool(dam), bool(nghieng), kern=False)
        assert bot == pytest.approx(so / 2048 * 25.4)


def test_bon_kieu_khac_nhau() -> None:
    do = {rong_mm("Kính gửi: Ủy ban", 14, dam, nghieng) for dam in (False, True) for nghieng in (False, True)}
    assert len(do) == 4


def test_chu_co_dau_rong_bang_chu_khong_dau() -> None:
    assert rong_mm("ắẵẬỆỹỴ", 13) == pytest.approx(rong_mm("aaAEyY", 13))
    assert rong_mm("ợỮ", 13) == pytest.approx(rong_mm("ơƯ", 13))
    assert rong_mm("ơ", 13) != pytest.approx(rong_mm("o", 13)) or rong_mm("ư", 13) != pytest.approx(rong_mm("u", 13))


@given(st.text(st.sampled_from(bang_rong.CHU + "ẠảẤầẩẫậẮằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ"), max_size=40))
def test_nfd_nhu_nfc(s: str) -> None:
    assert rong_mm(unicodedata.normalize("NFD", s), 13) == pytest.approx(rong_mm(s, 13))


@given(st.text(max_size=20), st.text(max_size=20))
def test_cong_lai(a: str, b: str) -> None:
    roi = rong_mm(a, 12, kern=False) + rong_mm(b, 12, kern=False)
    ghep = rong_mm(f"{a}\u200b{b}", 12, kern=False)
    assert ghep == pytest.approx(roi)
    assert rong_mm(a, 24, kern=False) == pytest.approx(2 * rong_mm(a, 12, kern=False))


def test_chu_la() -> None:
    em = 12 * 25.4 / 72
    assert rong_mm("日", 12) == pytest.approx(em)
    assert rong_mm("☐", 12) == pytest.approx(em / 2)
    assert rong_mm("ǎ", 12) == pytest.approx(rong_mm("a", 12))
    assert rong_mm("\u00a0\t", 12) == pytest.approx(rong_mm("  ", 12))
    assert rong_mm("\u200b\u0301", 12) == rong_mm("", 12) == 0


@given(
    st.lists(st.text("abAV ộƯ-\u00a0.", min_size=0, max_size=12), max_size=20).map(" ".join),
    st.floats(5, 200),
)
def test_ngat_dong(text: str, rong: float) -> None:
    dong = ngat_dong(text, 13, rong)
    assert " ".join(d for d in dong if d).split(" ") == " ".join(t for t in text.split(" ") if t).split(" ")
    for d in dong:
        assert " " not in d or rong_mm(d, 13, kern=False) <= rong + 1e-3
    for nay, sau in pairwise(dong):
        them = f"{nay} {sau.split(' ')[0]}"
        assert rong_mm(them, 13, kern=False) > rong - 1e-3


def test_ngat_dong_mau() -> None:
    ten = "ỦY BAN NHÂN DÂN XÃ QUẢNG TÍN"
    assert ngat_dong(ten, 13, 200, dam=True) == [ten]
    assert ngat_dong(ten, 13, 65, dam=True) == ["ỦY BAN NHÂN DÂN XÃ", "QUẢNG TÍN"]
    assert ngat_dong("", 13, 60) == [""]
    assert ngat_dong("a\nb c", 13, 60) == ["a", "b c"]
    assert ngat_dong("dài" * 30 + " b", 13, 20) == ["dài" * 30, "b"]
    assert ngat_dong("một\u00a0hai", 13, 1) == ["một\u00a0hai"]


def test_bang_dung_nhu_phong_chu() -> None:
    pytest.importorskip("fontTools")
    tao = nap("tao_bang_rong")
    if not (tao.PHONG / "LiberationSerif-Regular.ttf").exists():
        pytest.skip("không có phông Liberation Serif (gói fonts-liberation2)")
    assert tao.noi_dung() == tao.DICH.read_text(encoding="utf-8")


def test_moi_chu_viet_cua_phong_chu() -> None:
    """The rule "as wide as without its marks" is true of every Vietnamese letter in the font itself."""
    ttlib = pytest.importorskip("fontTools.ttLib")
    tao = nap("tao_bang_rong")
    tep = tao.PHONG / "LiberationSerif-BoldItalic.ttf"
    if not tep.exists():
        pytest.skip("không có phông Liberation Serif (gói fonts-liberation2)")
    viet = [chr(ma) for ma in (*range(0x1EA0, 0x1EFA), *map(ord, "ĂăÂâĐđÊêÔôƠơƯưĨĩŨũÀàÁáÝý"))]
    with ttlib.TTFont(tep) as phong:
        ban_do, rong = phong.getBestCmap(), phong["hmtx"]
        for chu in viet:
            that = rong[ban_do[ord(chu)]][0] * 12 * 25.4 / 72 / 2048
            assert rong_mm(chu, 12, dam=True, nghieng=True) == pytest.approx(that), chu
