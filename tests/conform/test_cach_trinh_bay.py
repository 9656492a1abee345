"""Papers laid out in rarer ways: no false error; and the same fault found whatever the way."""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from vanban import conform

from .dung import Bang, Giay, P, Trang, doan, giua, hinh_ke
from .giay_tot import DAI, NOI_TEN, TOT, cong_van, ke_hoach, thong_bao
from .giay_xau import NEN
from .sua import Doi, S, T, X

_TB = thong_bao()
_THAN, _CHAN = _TB.khoi[1:-1], _TB.khoi[-1:]
_DAU = _TB.khoi[0]
assert isinstance(_DAU, Bang)
_NN = (P("Nơi nhận:", "DN", 12, "left"), *(P(t, "", 11, "left") for t in NOI_TEN))
_CACH = (
    P(can="left", co=12, chu=(("  UBND TỈNH LÀO CAI            ", ""), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "D"))),
    P(can="left", co=13, tho=P(co=12)._run("       SỞ NỘI VỤ", "D") + P(co=13)._run(" " * 32, "") + P(co=13)._run("Độc lập - Tự do - Hạnh phúc", "D")),
    P(can="left", co=8, tho=hinh_ke(9, 18) + hinh_ke(56, 79)),
    P(can="left", co=13, chu=(("    Số: 33/TB-SNV                        ", ""), ("Lào Cai, ngày 05 tháng 01 năm 2024", "N"))),
)  # fmt: skip
_KY_HAI = Bang((((giua("KT. GIÁM ĐỐC SỞ TÀI CHÍNH", "D", 14), giua("PHÓ GIÁM ĐỐC", "D", 14), P(), P(), giua("Lê Văn Bình", "D", 14)), (giua("KT. GIÁM ĐỐC SỞ NỘI VỤ", "D", 14), giua("PHÓ GIÁM ĐỐC", "D", 14), P(), P(), giua("Nguyễn Văn An", "D", 14))),), (82, 83))  # fmt: skip
_BANG_VAI = Bang(
    (((P("TRƯỞNG BAN", "D", 14, "left"),), (P("Ông Nguyễn Văn An, Giám đốc", "", 14, "left"),)),), (60, 100)
)
_BANG_NN = Bang((((P("STT", "D", 12, "left"),), (P("Nơi nhận", "D", 12, "left"),)), ((P("1", "", 12, "left"),), (P("Sở Tài chính", "", 12, "left"),))), (20, 140), vien=True)  # fmt: skip
_CV = cong_van()
_KG_BANG = Bang((((P("Kính gửi:", "", 14, "right"),), (P("- Ủy ban nhân dân các xã, phường;", "", 14, "left"), P("- Các phòng, đơn vị thuộc Sở.", "", 14, "left"))),), (60, 105))  # fmt: skip
_KH = ke_hoach()

LA: dict[str, Giay] = {
    "dau_cach": Giay((*_CACH, *_THAN, *_CHAN)),
    "ba_cot": Giay((Bang(tuple((h[0], (P(),), h[1]) for h in _DAU.hang), (58, 4, 105)), *_THAN, *_CHAN)),
    "mot_hang": Giay((Bang(((_DAU.hang[0][0] + _DAU.hang[1][0], _DAU.hang[0][1] + _DAU.hang[1][1]),), (60, 105)), *_THAN, *_CHAN)),
    "bang_long": Giay((Bang((((_DAU,),),), (165,)), *_THAN, *_CHAN)),
    "noi_nhan_trong_hop": Giay((_DAU, *_THAN, P(hop=_NN, hop_x=0, hop_rong=60), P("GIÁM ĐỐC", "D", 14, "center", trai=80), P(), P(), P("Nguyễn Văn An", "D", 14, "center", trai=80))),
    "chu_ky_trong_hop": Giay((_DAU, *_THAN, P(hop=(giua("GIÁM ĐỐC", "D", 14), P(), P(), giua("Nguyễn Văn An", "D", 14)), hop_x=80, hop_rong=80), *_NN)),
    "hai_nguoi_ky": Giay((_DAU, *_THAN, _KY_HAI, *_NN)),
    "bang_co_cot_noi_nhan": Giay((_DAU, *_THAN[:-1], _BANG_NN, _THAN[-1], *_CHAN)),
    "bang_co_chuc_vu": Giay((_DAU, *_THAN[:-1], _BANG_VAI, doan(DAI), _THAN[-1], *_CHAN)),
    "kinh_gui_trong_bang": Giay((_CV.khoi[0], _KG_BANG, *_CV.khoi[4:])),
    "muc_con_va_ghi_chu": replace(_KH, khoi=(*_KH.khoi[:11], doan("1.1. Về tiến độ", "DN"), doan(DAI), doan("(Có danh sách kèm theo)", "N"), *_KH.khoi[11:])),
}  # fmt: skip


@pytest.mark.parametrize("ten", LA)
def test_khong_loi_oan(ten: str) -> None:
    assert [
        (f.rule, f.where.cho, f.message) for f in conform.check_bytes(LA[ten].docx(), ten) if f.level == "error"
    ] == []


def _dau_chong(*ten: str, so: str) -> Giay:
    """A letterhead whose names stand one above the other, all bold."""
    trai = (*(giua(t, "D", 13) for t in ten), _DAU.hang[0][0][-1])
    return Giay((Bang(((trai, _DAU.hang[0][1]), ((giua(so),), _DAU.hang[1][1])), (60, 105)), *_THAN, *_CHAN))


def _kieu(g: Giay) -> dict[str, str]:
    return {f.rule: f.level for f in conform.check_bytes(g.docx(), "giay") if f.rule.startswith("co-quan")}


@pytest.mark.parametrize(
    ("ten", "so"),
    [
        (("SỞ NỘI VỤ", "SỞ TÀI CHÍNH"), "Số: 33/TB-SNV-STC"),
        (("BỘ NỘI VỤ", "BỘ TÀI CHÍNH"), "Số: 33/TB-BNV-BTC"),
        (("UBND XÃ BẮC HÀ", "ỦY BAN MTTQ VIỆT NAM XÃ"), "Số: 33/TB-UBND-MTTQ"),
        (("TỈNH ĐOÀN LÀO CAI", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"), "Số: 33/TB-TĐ-SGDĐT"),
    ],
)
def test_joint_issuers_stand_side_by_side(ten: tuple[str, ...], so: str) -> None:
    assert not _kieu(_dau_chong(*ten, so=so)).keys() & {"co-quan-chu-quan-kieu", "co-quan-kieu", "co-quan-vi-tri"}


def test_joint_issuers_in_two_cells() -> None:
    trai = [(giua(t, "D", 13), _DAU.hang[0][0][-1]) for t in ("SỞ NỘI VỤ", "SỞ TÀI CHÍNH")]
    duoi = ((giua("Số: 33/TB-SNV-STC"),), (P(),), _DAU.hang[1][1])
    assert _kieu(Giay((Bang(((*trai, _DAU.hang[0][1]), duoi), (34, 34, 97)), *_THAN, *_CHAN))) == {}


@pytest.mark.parametrize(
    ("ten", "muc"),
    [
        (("BỘ NỘI VỤ", "CỤC VĂN THƯ"), "error"),
        (("UBND TỈNH LÀO CAI", "ỦY BAN NHÂN DÂN XÃ BẮC HÀ"), "error"),
        (("TỈNH ĐOÀN LÀO CAI", "TRUNG TÂM THANH THIẾU NIÊN"), "warning"),
    ],
)
def test_a_bold_superior_is_wrong_where_it_surely_is_one(ten: tuple[str, ...], muc: str) -> None:
    assert _kieu(_dau_chong(*ten, so="Số: 33/TB-ABC"))["co-quan-chu-quan-kieu"] == muc


CACH_DAU = [
    "thong_bao",
    "thong_bao_cot",
    "cong_van",
    "cong_van_tab",
    "cong_van_hop",
    "cong_van_cot",
    "giay_moi_hop",
    "giay_moi_cot",
    "quyet_dinh_hop",
]
LOI: dict[str, Doi] = {
    "quoc-hieu-chuoi": T("CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIỆTNAM"),
    "tieu-ngu-chu-hoa": T("Hạnh phúc", "hạnh phúc"),
    "so-ky-hieu-tu-so": T("Số:", "SỐ:"),
    "dia-danh-ngay-dau-phay": T("Lào Cai, ngày", "Lào Cai ngày"),
    "noi-nhan-luu-dang": T("- Lưu: VT", "- Lưu VT"),
}  # fmt: skip


@pytest.mark.parametrize("nen", CACH_DAU)
@pytest.mark.parametrize("ma", LOI)
def test_loi_o_moi_cach(ma: str, nen: str) -> None:
    thay = {f.rule: f.level for f in conform.check_bytes(LOI[ma](TOT[nen]).docx(), nen)}
    assert thay.get(ma) == "error"


@pytest.mark.parametrize(("so_gach", "ma"), [(12, "tieu-ngu-duong-ke-dai"), (70, "tieu-ngu-duong-ke-dai")])
def test_gach_chi_so_qua_lech(so_gach: int, ma: str) -> None:
    """Superscript underscores: the length is known within bounds only, a gross fault is still one."""
    chi_so = f'<w:r><w:rPr><w:sz w:val="26"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>{"_" * so_gach}</w:t></w:r>'
    thay = {
        f.rule
        for f in conform.check_bytes(S("", lan=2, ke="", tho=chi_so, trai=0, phai=0)(TOT["thong_bao"]).docx(), "a")
    }
    assert ma in thay
    vua = chi_so.replace("_" * so_gach, "_" * 42)
    assert conform.check_bytes(S("", lan=2, ke="", tho=vua, trai=0, phai=0)(TOT["thong_bao"]).docx(), "a") == []


BO: dict[str, tuple[str, Callable[[Giay], Giay]]] = {
    "tieu_ngu": ("không tìm thấy Tiêu ngữ", X("Độc lập")), "so": ("không tìm thấy số, ký hiệu", X("Số: 33")), "nn": ("không tìm thấy nơi nhận", X("Nơi nhận")),
}  # fmt: skip


@pytest.mark.parametrize("ten", BO)
def test_vang_khong_phai_la_dung(ten: str) -> None:
    """What is absent is said, never passed over."""
    thay, bo = BO[ten]
    assert thay in [f.message for f in conform.check_bytes(bo(TOT["thong_bao"]).docx(), ten)]


@pytest.mark.parametrize(("so_doan", "co"), [(1, False), (30, True)])
def test_a_number_in_the_annex_does_not_number_the_text(so_doan: int, co: bool) -> None:
    g = NEN["mot_phu_luc"]
    i = next(i for i, p in enumerate(g.khoi) if isinstance(p, P) and p.sect)
    khoi = (*g.khoi[:3], *(doan(DAI) for _ in range(so_doan)), *g.khoi[3:i])
    g = replace(g, khoi=(*khoi, P(sect=Trang(so_trang="khong").xml()), *g.khoi[i + 1 :]))
    assert ("so-trang-le-tren" in {f.rule for f in conform.check_bytes(g.docx(), "giay")}) is co
