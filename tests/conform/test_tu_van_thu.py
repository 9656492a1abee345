"""What a set written blind from the clauses (``benchmarks/tu_van_thu``) showed: each branch by its own small sample, and a
slice of the set itself."""
# ruff: noqa: E501

from __future__ import annotations

import copy
import sys
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from vanban import conform

from .dung import P, giua
from .giay_xau import NEN, _y
from .sua import SO, Doi, I, S, T, X, noi

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from tu_van_thu.bai import tat_ca  # noqa: E402
from tu_van_thu.dung import byte  # noqa: E402
from tu_van_thu.loi_hai import LOI  # noqa: E402

KE = P(trai=20, phai=20, ke="vien", gian_pt=3, can="center")

XAU: tuple[tuple[str, str, Doi, str], ...] = (
    ("viet-hoa-nam-am-lich", "thong_bao", _y("cuộc tổng tiến công xuân năm mậu thân"), "error"),
    ("viet-hoa-nam-am-lich", "thong_bao", _y("vào mùa xuân năm Giáp thìn"), "error"),
    ("viet-hoa-thang", "thong_bao", _y("vào trung tuần tháng tám tới"), "warning"),
    ("viet-hoa-thang", "thong_bao", _y("tổng kết tháng mười hai hằng năm"), "warning"),
    ("viet-hoa-thu-do", "thong_bao", _y("tại thành phố hồ chí minh"), "error"),
    ("viet-hoa-thu-do", "thong_bao", _y("tại Thủ Đô Hà Nội"), "error"),
    ("viet-hoa-vien-dan-dieu", "thong_bao", _y("theo mục 3 Chương II của Quy chế"), "error"),
    ("viet-hoa-ten-nguoi", "thong_bao", _y("tại trường mang tên Trần phú"), "warning"),
    ("de-muc-phan-chuong-la-ma", "quy_che", T("Chương II", "Chương thứ hai"), "error"),
    ("de-muc-khoan-so", "quy_che", T("1. Quy chế này", "1.- Quy chế này"), "error"),
    ("de-muc-khoan-so", "thong_bao", T("1. Thời gian", "1.) Thời gian"), "error"),
    ("de-muc-khoan-so", "thong_bao", T("2. Các phòng", "2/ Các phòng"), "error"),
    ("de-muc-diem-ngoac", "quy_che", T("c) Người lao động", "c- Người lao động"), "error"),
    ("de-muc-diem-ngoac", "quy_che", T("a) Công chức", "a: Công chức"), "error"),
    ("dia-danh-ngay-day-du", "thong_bao", T("Lào Cai, ngày 05 tháng", "Lào Cai, 05 tháng"), "error"),
    ("dia-danh-ngay-ten-day-du", "thong_bao", T("Lào Cai, ngày", "P.1, ngày"), "error"),
    ("dia-danh-ngay-ten-day-du", "thong_bao", T("Lào Cai, ngày", "P. Cam Đường, ngày"), "warning"),
    ("so-trang-tran", "quy_che", SO(text="("), "warning"),
    ("ten-loai-mot-minh", "thong_bao", T("THÔNG BÁO", "THÔNG BÁO CỦA SỞ NỘI VỤ"), "warning"),
    ("co-quan-ten-day-du", "ubnd", S("ỦY BAN NHÂN DÂN", text="CHỦ TỊCH UBND"), "warning"),
    ("co-quan-duong-ke", "thong_bao", noi(X("", lan=1), I("UBND TỈNH", KE)), "error"),
    ("ban-sao-so-ky-hieu", "ban_sao", T("15/SY-SNV", "15/SL-SNV"), "error"),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("Lào Cai, ngày 10", kieu=""), "error"),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("TL. GIÁM ĐỐC", kieu=""), "error"),
    ("ban-sao-chu-theo-muc-ii", "ban_sao", S("- Các phòng;", co=12), "error"),
    (
        "phu-luc-khong-chu-ky",
        "ke_hoach",
        I("Thực hiện theo phân công", giua("KT. GIÁM ĐỐC", "D", 14), giua("Nguyễn Văn An", "D", 14)),
        "warning",
    ),
    ("trich-yeu-in-thuong", "ke_hoach", S("năm 2024", text="NĂM HIỆN TẠI"), "error"),
    ("trich-yeu-vv-khong-ke", "cong_van", I("V/v nâng", KE), "warning"),
    ("de-muc-dieu-co-chu", "quyet_dinh", S("Điều 2", co=13), "error"),
    ("ten-loai-co", "giay_gioi_thieu", X("GIẤY GIỚI THIỆU"), "error"),
    (
        "noi-dung-can-deu",
        "thong_bao",
        I(
            "1. Thời gian",
            P(
                "Đề nghị các phòng bố trí cán bộ trực và báo cáo kết quả về Sở trước ngày 20.",
                "",
                14,
                "center",
                truoc=6,
            ),
        ),
        "warning",
    ),
    ("so-ky-hieu-khop-co-quan", "thong_bao", T("33/TB-SNV", "33/TB-STNMT"), "warning"),
    ("dia-danh-ngay-ten-day-du", "thong_bao", T("Lào Cai, ngày", "TP Hồ Chí Minh, ngày"), "error"),
    ("dia-danh-ngay-day-du", "thong_bao", T("Lào Cai, ngày 05 tháng", "Phường 1, 05 tháng"), "error"),
)
KEM = {
    "co-quan-duong-ke": {"co-quan-cach-dong"},
    "de-muc-dieu-co-chu": {"noi-dung-mot-co-chu"},
    "phu-luc-khong-chu-ky": {"phu-luc-ket-thuc"},
    "ten-loai-co": {"trang-thanh-phan-chinh"},
}
"""What must be found beside it."""

DUNG: tuple[tuple[str, str, Doi], ...] = (
    ("hoa sau dấu chấm", "thong_bao", _y("tại thị trường. Ủy ban nhân dân xã và Ở đó")),
    ("hai tháng", "thong_bao", _y("ngày, tháng năm sinh; mỗi tháng hai lần; trong tháng, hai bên")),
    ("đầu câu", "thong_bao", _y("xong. Thành phố Hồ Chí Minh")),
    (
        "dấu cách không ngắt",
        "thong_bao",
        T("ngày 05 tháng 01 năm 2024", "ngày\u00a005\u00a0tháng\u202f01\u00a0năm\u00a02024"),
    ),
    ("loại có chữ thêm", "thong_bao", T("THÔNG BÁO", "THÔNG BÁO KẾT LUẬN")),
    (
        "người nói",
        "thong_bao",
        I("1. Thời gian", P("A: Nhóm thứ nhất làm việc buổi sáng.", "", 14, "both", dau=10, truoc=6)),
    ),
    ("trừ", "thong_bao", _y("theo công thức a - B và c/o")),
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
    ket = _kiem(sua, nen)
    assert ket.pop(ma, "") == muc
    assert ket.keys() <= KEM.get(ma, set())


@pytest.mark.parametrize(("ten", "nen", "sua"), DUNG, ids=lambda x: x if isinstance(x, str) else "")
def test_right_ways(ten: str, nen: str, sua: Doi) -> None:
    assert ten
    assert _kiem(sua, nen) == {}


@cache
def _bai() -> tuple[tuple[object, object], ...]:
    for v, t in (ds := tat_ca()):
        v.kieu_dau, v.kieu_ke, v.kieu_ky = t.dau, t.ke, t.ky
    return tuple(ds)


def _thay(v: object, t: object) -> Counter[str]:
    return Counter(f.rule for f in conform.check_bytes(byte(v, t), "bai") if f.level != "info")


@pytest.mark.parametrize("i", range(len(tat_ca())), ids=[v.ten for v, _ in tat_ca()])
def test_a_good_paper_of_the_set_is_silent(i: int) -> None:
    assert _thay(*_bai()[i]) == Counter()


TUNG_SOT = [
    ("to_trinh", "xoay_ngang"),
    ("cong_dien", "khan_khung_doi"),
    ("cong_dien", "cq_khong_ke"),
    ("bao_cao_xa", "tm_thieu_cham"),
    ("bao_cao_xa", "tm_cheo"),
    ("phuong_an", "ke_duoi_cha"),
    ("bao_cao_len_tren", "ke_duoi_cha"),
    ("quyet_dinh_quy_che", "dieu_13"),
    ("giay_moi", "ngay_khong_co"),
    ("giay_gioi_thieu", "mat_ten_loai"),
    ("ke_hoach_xa_2025", "ty_hoa"),
    ("phuong_an", "ke_duoi_cha", {"dau": "cot", "ke": "o"}),
    ("quy_dinh", "ke_duoi_cha", {"dau": "hop", "ke": "o"}),
    ("giay_moi", "ky_thuong", {"ky": "thut"}),
    ("quyet_dinh_truc_tiep", "ky_thuong", {"ky": "thut"}),
    ("cong_van", "luu_len_giua", {"dau": "bang3", "ky": "cot"}),
    ("cong_van", "vv_ke", {"dau": "bang4", "ke": "o"}),
    ("nghi_quyet_xa", "ngay_xuong_chan", {"ky": "tab"}),
]
"""Document, fault, and another hand than the document's own."""


def _bat(ten: str, op: tuple[str, str, str, object, tuple[str, ...]], tay: dict[str, str]) -> bool:
    v, t = next((v, t) for v, t in _bai() if v.ten == ten)
    t = replace(t, **tay)
    x = copy.deepcopy(v)
    x.kieu_dau, x.kieu_ke, x.kieu_ky = t.dau, t.ke, t.ky
    assert op[3](x)
    return bool(_thay(x, t).keys() & {op[1], *op[4]})


@pytest.mark.parametrize("sot", TUNG_SOT, ids=lambda s: "-".join(map(str, s)))
def test_what_was_once_missed(sot: tuple[str, str] | tuple[str, str, dict[str, str]]) -> None:
    ten, op, *tay = sot
    assert _bat(ten, next(o for o in LOI if o[0] == op), tay[0] if tay else {})


def test_a_name_at_the_edge_of_its_indent_is_surely_off() -> None:
    v, t = next((v, t) for v, t in _bai() if v.ten == "quyet_dinh_truc_tiep")
    x = copy.deepcopy(v)
    x.tim("ten")[0].can = "left"
    ds = conform.check_bytes(byte(x, replace(t, ky="thut")), "bai")
    assert [(f.rule, f.level) for f in ds] == [("chu-ky-ho-ten-vi-tri", "error")]


@pytest.mark.parametrize("dau", ["vml", "hop"])
def test_a_frame_within_a_text_box_has_no_size_of_its_own(dau: str) -> None:
    v, t = next((v, t) for v, t in _bai() if v.ten == "cong_dien")
    assert _thay(v, replace(t, dau=dau)) == Counter()


@pytest.mark.parametrize("op", [o for o in LOI if o[1] != "*"][::4], ids=lambda o: o[0])
def test_a_slice_of_the_faults(op: tuple[str, str, str, object, tuple[str, ...]]) -> None:
    assert op[1] in conform.RULES
    for v, t in _bai():
        x = copy.deepcopy(v)
        if op[3](x):
            assert _thay(x, t).keys() & {op[1], *op[4]}
            return
    pytest.fail("không văn bản nào hợp")
