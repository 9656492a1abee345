import shutil
import subprocess

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from vanban.tieng_viet import ma_cu
from vanban.tieng_viet.ma_cu import doan_ma, giai_tcvn3, giai_vni

TCVN3 = [
    ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("ñy ban nh©n d©n huyÖn", "ủy ban nhân dân huyện"),
    ("Sè ®iÖn tho¹i", "Số điện thoại"),
    ("NguyÔn V¨n An", "Nguyễn Văn An"),
    ("HuÖ", "Huệ"),
    ("chØ ®¹o cña tØnh", "chỉ đạo của tỉnh"),
]
VNI = [
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("UÛy ban nhaân daân", "Ủy ban nhân dân"),
    ("Uûy ban nhaân daân tænh Bình Döông", "Ủy ban nhân dân tỉnh Bình Dương"),
    ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("Nguyeãn", "Nguyễn"),
]


@pytest.mark.parametrize(("s", "chu"), TCVN3)
def test_tcvn3(s: str, chu: str) -> None:
    assert giai_tcvn3(s) == chu
    assert doan_ma(s) == "TCVN3"
    assert doan_ma(chu) is None


@pytest.mark.parametrize(("s", "chu"), VNI)
def test_vni(s: str, chu: str) -> None:
    assert giai_vni(s) == chu
    assert doan_ma(s) == "VNI"
    assert doan_ma(chu) is None


def test_phong_chu_hoa() -> None:
    assert giai_tcvn3("céng hßa", hoa=True) == "CỘNG HÒA"


@pytest.mark.skipif(shutil.which("iconv") is None, reason="không có iconv")
def test_tcvn3_nhu_iconv() -> None:
    # A1–FF without the marks that stand alone (B0–B4): those are no letters of the fonts
    byte = bytes(b for b in range(0xA1, 0x100) if not 0xB0 <= b <= 0xB4)
    co_cach = b" ".join(bytes([b]) for b in byte)
    goi = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=co_cach, capture_output=True, check=False)
    if goi.returncode:
        pytest.skip("iconv không biết TCVN5712-1")
    assert giai_tcvn3(co_cach.decode("latin-1")) == goi.stdout.decode()
    assert giai_tcvn3("30°C, m², m³") == "30°C, m², m³"


def bang_nguoc() -> dict[str, dict[str, str]]:
    return {
        "TCVN3": {chu: chr(ma) for ma, chu in ma_cu._TCVN3.items()},
        "VNI": {chu: ma for ma, chu in ma_cu._VNI.items() if ma.islower() or ma.isupper()},
    }


VAN_XUOI = """
ủy ban nhân dân huyện đề nghị các cơ quan, đơn vị triển khai thực hiện nghiêm túc kế hoạch này
phát động phong trào thi đua xây dựng nông thôn mới, đô thị văn minh năm 2024
căn cứ luật tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015
giấy mời dự lễ phát động ra quân đầu xuân
trong quá trình thực hiện nếu có khó khăn, vướng mắc, kịp thời phản ánh về phòng nông nghiệp
nguyễn thị quỳnh hương, trần quốc khuyến, đặng giếng, lê thuở, bùi khuỷu
"""


@pytest.mark.parametrize("ma", ["TCVN3", "VNI"])
@pytest.mark.parametrize("dong", VAN_XUOI.strip().splitlines())
def test_van_xuoi(dong: str, ma: str) -> None:
    cu = "".join(bang_nguoc()[ma].get(chu, chu) for chu in dong)
    assert (giai_tcvn3 if ma == "TCVN3" else giai_vni)(cu) == dong
    assert doan_ma(cu) == ma
    assert doan_ma(dong) is None
    assert doan_ma(dong.upper()) is None


@given(st.sampled_from(["TCVN3", "VNI"]), st.lists(st.sampled_from(sorted(VAN_XUOI.split())), max_size=8).map(" ".join))
def test_khong_bao_gio_nham_ma(ma: str, s: str) -> None:
    """Whatever words: the right encoding or none, and never a word for good Unicode."""
    cu = "".join(bang_nguoc()[ma].get(chu, chu) for chu in s)
    assert doan_ma(cu) in {ma, None}
    assert doan_ma(s) is None


NUOC_NGOAI = [
    "Le théâtre était fermé à Noël, où êtes-vous allés ? Ça a été très gênant.",
    "Là-bas, le maïs naïf du prêtre laïc : « déjà vu »",
    "Für die Übergabe müssen größere Räume geöffnet werden.",
    "Äpfel, Öl und Übung; Straße; fünf Brötchen für Jörg",
    "El niño comió piña en España mañana",
    "São João não está lá",
    "där är räksmörgås på ön",
    "Diện tích 30 m², nhiệt độ 25°C ± 2",
    "UBND xã Hà Tĩnh",
    "Hà Nam, Cà Mau, Lô Lô, Krông Ana",
    "là gì, xã, ký tên, Quý, hòa, bà, tù, phóc",
    "café",
    "né thé",
    "où",
    "laïc",
    "für",
    "10 µm, ½, §5, ©2024, £100",
    "",
    "plain ASCII text",
]


@pytest.mark.parametrize("s", NUOC_NGOAI)
def test_khong_nham_chu_khac(s: str) -> None:
    assert doan_ma(s) is None


AM_TIET = "nghiêng giếng gì gìn quốc quyết khuỷu quỳnh thuở ý yên kỹ ghế ốc huỵch hát hoạch"
KHONG_PHAI = "ngiêng cế kà ghà gế ngé hàc hạ̀ fà wù êa nhộơ ổt b"


def test_am_tiet() -> None:
    assert [tu for tu in AM_TIET.split() if not ma_cu._la_tieng_viet(tu)] == []
    assert [tu for tu in KHONG_PHAI.split() if ma_cu._la_tieng_viet(tu)] == []


TIENG = "fr de es pt it sv da nb fi nl hu cs pl is et tr ca ro vi gl eu cy ga fo af sq lb br"


def test_khong_nham_tieng_nao() -> None:
    """Names of languages and countries in thirty languages: not one is taken for an old encoding."""
    so = 0
    for ma in TIENG.split():
        noi = Locale(ma)
        for bang in (noi.languages, noi.territories, noi.scripts, noi.currencies):
            for ten in bang.values():
                so += 1
                assert doan_ma(str(ten)) is None, (ma, ten)
    assert so > 20_000


@given(st.text(st.characters(max_codepoint=0x1FF), max_size=30))
def test_moi_chu_deu_doc_duoc(s: str) -> None:
    assert doan_ma(s) in {None, "TCVN3", "VNI"}
    if s.isascii():
        assert giai_tcvn3(s) == giai_vni(s) == s
