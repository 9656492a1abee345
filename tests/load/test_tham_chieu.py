"""Codes that lead nowhere, codes given twice, facts that contradict."""

from __future__ import annotations

import pytest

from vanban.load.luoc_do import truong
from vanban.load.tham_chieu import _THAM_CHIEU

from .thu import HoSoThu, kiem_loi_van

SAI = [
    ("ke_hoach.yaml", "  co_quan: ubnd\n", "  co_quan: ubdn\n", "co_quan", "«ubnd»"),
    ("ke_hoach.yaml", "chu_nha: xa_a", "chu_nha: ubnd", "chu_nha", "thêm đơn vị"),
    ("ke_hoach.yaml", "chu_nha: xa_a", "chu_nha: A", "chu_nha", "«xa_a»"),
    ("ke_hoach.yaml", "tham_gia: [xa_b]", "tham_gia: [xa_c]", "tham_gia", "«xa_a»"),
    ("ke_hoach.yaml", "kich_ban: kb", "kich_ban: kich_ban", "kich_ban", "«kb»"),
    ("ke_hoach.yaml", "ai: [nhom_xa]", "ai: [nhom_x]", "ai", "«nhom_xa»"),
    ("ke_hoach.yaml", "ai: [nhom_xa]", "ai: [nhom_xa]\n    thong_qua: phong-vh", "thong_qua", "«phong_vh»"),
    ("ke_hoach.yaml", "nop_cho: Văn phòng Điều phối", "nop_cho: phong_v", "nop_cho", "«phong_vh»"),
    ("ke_hoach.yaml", "ai: [phong_vh]", "ai: [Phòng Văn hóa]", "ai", "«phong_vh»"),
    ("ke_hoach.yaml", "ai: [phong_vh]", "ai: [phong_vh]\n    cung: [nhom_xaa]", "cung", "«nhom_xa»"),
    ("ke_hoach.yaml", "han: H1", "han: cuối năm", "han", "thêm hạn"),
    ("to_chuc.yaml", "nguoi_ky: ct,", "nguoi_ky: chu_tich,", "nguoi_ky", "thêm người ký"),
    ("to_chuc.yaml", "chi: [xa_a]", "chi: [xa_aa]", "chi", "«xa_a»"),
    ("to_chuc.yaml", "chi: [xa_a]", "tru: [xa_aa]", "tru", "«xa_a»"),
    ("to_chuc.yaml", "ten: B, loai: xa,", "ten: B, loai: phuong,", "loai", "thêm loại đơn vị"),
    ("to_chuc.yaml", "ten: Các xã\n", "ten: Các xã\n    tieu_chi: [b1]\n", "tieu_chi", "thêm bộ tiêu chí"),
    ("to_chuc.yaml", "    khoi: CM\n", "    khoi: CM\n    thanh_vien: [xa_bb]\n", "thanh_vien", "«xa_b»"),
    ("to_chuc.yaml", "    khoi: CM\n", "    khoi: CM\n    chu_quan: ubdn\n", "chu_quan", "«ubnd»"),
    ("van_ban.yml", "co_quan: ubnd", "co_quan: nhom_xa", "co_quan", "thêm tổ chức hoặc đơn vị"),
    ("van_ban.yml", "nguoi_ky: ct\n", "nguoi_ky: ctt\n", "nguoi_ky", "«ct»"),
    ("van_ban.yml", "phien: P1", "phien: P", "phien", "phiên"),
    ("van_ban.yml", "loai: giay_moi", "loai: giay-moi", "loai", "«giay_moi»"),
    ("van_ban.yml", "moi_boi: ubnd", "moi_boi: ubn", "moi_boi", "«ubnd»"),
]


@pytest.mark.parametrize(("ten", "cu", "moi", "truong_sai", "sua"), SAI)
def test_a_code_that_leads_nowhere(ho_so: HoSoThu, ten: str, cu: str, moi: str, truong_sai: str, sua: str) -> None:
    dong = ho_so.sua(ten, cu, moi)
    f = ho_so.mot("VB-K019")
    so = int(f.where.cho.split(",")[0].removeprefix("dòng "))
    assert f.where.tep == f"data/{ten}"
    assert dong <= so <= dong + moi.count("\n")
    assert f.message.startswith(f"{truong_sai}: ")
    assert sua in f.hint


def test_every_field_of_the_table_is_a_field() -> None:
    assert len(_THAM_CHIEU) > 10
    for ban_ghi, cac in _THAM_CHIEU.items():
        assert set(cac) <= set(truong(ban_ghi)), ban_ghi


def test_a_citation_for_an_unknown_kind_is_a_warning(ho_so: HoSoThu) -> None:
    ho_so.them("ke_hoach.yaml", "vien_dan:\n  - {ma: C1, ten_loai: Luật, dung_cho: [giay_mo], nhom: [xa_b]}\n")
    assert "«giay_moi»" in ho_so.mot("VB-K019", "warning").hint


@pytest.mark.parametrize("chu", ["UBND", "UBND huyện", "Văn phòng Điều phối", "Tỉnh ủy"])
def test_free_text_is_let_pass_where_it_may_stand(ho_so: HoSoThu, chu: str) -> None:
    ho_so.sua("ke_hoach.yaml", "nop_cho: Văn phòng Điều phối", f"nop_cho: {chu}")
    ho_so.tot()


def test_all_wrong_codes_come_at_once(ho_so: HoSoThu) -> None:
    for ten, cu, moi, *_ in (SAI[0], SAI[3], SAI[9], SAI[12], SAI[22]):
        ho_so.sua(ten, cu, moi)
    _, findings = ho_so.doc()
    assert [f.rule for f in findings] == ["VB-K019"] * 5


def test_targets(ho_so: HoSoThu) -> None:
    chi_tieu = "chi_tieu:\n  - {ma: C1, ap_dung: [xa_a], noi_dung: x}\n"
    dong = ho_so.them("ke_hoach.yaml", chi_tieu + "  - {ma: C2, ap_dung: [xa_z], noi_dung: x, thay: C3}\n")
    _, findings = ho_so.doc()
    kiem_loi_van(findings)
    assert [(f.rule, f.where.cho.split(",")[0]) for f in findings] == [("VB-K019", f"dòng {dong + 2}")] * 2


def test_codes_that_stand_in_an_unreadable_file_are_not_called_wrong(ho_so: HoSoThu) -> None:
    ho_so.them("to_chuc.yaml", "x: 'chưa đóng\n")
    ho_so.sua("ke_hoach.yaml", "kich_ban: kb", "kich_ban: kbb")
    _, findings = ho_so.doc()
    assert [f.rule for f in findings] == ["VB-K019", "VB-K001"]


@pytest.mark.parametrize(
    ("ten", "cu", "moi", "noi"),
    [
        ("ke_hoach.yaml", "- ma: H2", "- ma: H1", "dòng 30, cột 9"),
        ("to_chuc.yaml", "- {ma: xa_b,", "- {ma: xa_a,", "dòng 20, cột 10"),
        ("to_chuc.yaml", "- {ma: xa_b,", "- {ma: phong_vh,", "dòng 6, cột 9"),
    ],
)
def test_a_code_given_twice_names_both_places(ho_so: HoSoThu, ten: str, cu: str, moi: str, noi: str) -> None:
    dong = ho_so.sua(ten, cu, moi)
    if moi == "- {ma: phong_vh,":
        ho_so.sua("ke_hoach.yaml", "[xa_b]", "[xa_a]")
    if moi.endswith("xa_a,"):
        ho_so.sua("ke_hoach.yaml", "[xa_b]", "[xa_a]")
    f = ho_so.mot("VB-K020")
    assert f.where.cho.startswith(f"dòng {dong},")
    assert noi in f.message


def test_a_code_given_twice_in_two_files(ho_so: HoSoThu) -> None:
    ho_so.sua("to_chuc.yaml", "nhom:\n  - ma: nhom_xa\n", "nhom:\n  - ma: nhom_xa\n")
    ho_so.khach([["g1", "k1", None, "A", None, None], ["g1", "k1", None, "B", None, None]])
    f = ho_so.mot("VB-X028")
    assert f.where.cho == 'trang "Khách" · ô A3 (Mã, B)'
    assert "ô A2" in f.message


def test_a_kind_of_paper_issued_twice(ho_so: HoSoThu) -> None:
    ho_so.sua(
        "van_ban.yml",
        "phat_hanh:\n",
        "phat_hanh:\n  - {loai: giay_moi, ky_hieu: x, noi_nhan: [y], luu: VT}\n",
    )
    assert "giay_moi" in ho_so.mot("VB-K020").message


def test_criteria_and_items_are_numbered_once(ho_so: HoSoThu) -> None:
    ho_so.sua("van_ban.yml", "- tt: 2", "- tt: 1")
    assert "kich_ban.muc" in ho_so.mot("VB-K020").message


def test_exactly_one_main_session(ho_so: HoSoThu) -> None:
    dong = ho_so.sua("ke_hoach.yaml", "pham_vi: huong_ung", "pham_vi: chinh")
    f = ho_so.mot("VB-K021")
    assert f.where.cho.startswith(f"dòng {dong},")
    assert "dòng 15" in f.message


def test_no_main_session(ho_so: HoSoThu) -> None:
    ho_so.sua("ke_hoach.yaml", "pham_vi: chinh", "pham_vi: khoi_cong")
    assert "không có phiên nào" in ho_so.mot("VB-K021").message


# --- facts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cu", "moi", "rule", "thay", "sua"),
    [
        ("thu: thứ Sáu", "thu: thứ Năm", "VB-N001", ["«thứ Năm»", "23/02/2024 là thứ Sáu"], "thu: thứ Sáu"),
        ("thu: thứ Sáu", "thu: thứ Tám", "VB-N001", ["«thứ Tám»"], "sửa lại thứ"),
        ("14/01 năm", "15/01 năm", "VB-N002", ["«15/01 năm Giáp Thìn»", "là 14/01 năm Giáp Thìn"], "14/01"),
        ("Giáp Thìn\n    dia", "Quý Mão\n    dia", "VB-N002", ["Quý Mão", "Giáp Thìn"], "14/01"),
        ("14/01 năm Giáp Thìn", "rằm tháng Giêng", "VB-N002", ["rằm tháng Giêng"], "sửa lại"),
        ("14/01 năm", "14/01 nhuận năm", "VB-N002", ["nhuận"], "14/01"),
        ("gio_ket_thuc: 9 giờ 30", "gio_ket_thuc: 07:30", "VB-N003", ["07:30", "08:00"], "gio_ket_thuc"),
        ("    ngay: 2024-02-23\n", "    thu: thứ Sáu\n", "VB-N004", ["không ghi ngày"], "ngay"),
        (
            "    ngay: 2024-02-15\n",
            "    bo_sung: true\n",
            "VB-N005",
            ["H1", "không có ngày cũng không có kỳ"],
            "«ngay: …»",
        ),
        ("toan_tu: trong", "toan_tu: luc", "VB-N005", ["H2", "có kỳ mà không có ngày"], "ngay"),
        ("toan_tu: truoc", "toan_tu: trong", "VB-N005", ["H1", "có ngày mà không có kỳ"], "ky"),
    ],
)
def test_facts_that_contradict(ho_so: HoSoThu, cu: str, moi: str, rule: str, thay: list[str], sua: str) -> None:
    dong = ho_so.sua("ke_hoach.yaml", cu, moi)
    f = ho_so.mot(rule)
    assert f.where.tep == "data/ke_hoach.yaml"
    assert abs(int(f.where.cho.split(",")[0].removeprefix("dòng ")) - dong) <= 1
    for chu in thay:
        assert chu in f.message
    assert sua in f.hint


@pytest.mark.parametrize(
    ("them", "rule"),
    [
        ("chi_tieu:\n  - {ma: C1, ap_dung: [xa_a], noi_dung: x, so_luong: 5, den: 2}\n", "VB-N006"),
        ("chi_tieu:\n  - {ma: C1, ap_dung: [xa_a], noi_dung: x, so_luong: 5, muc: khoang}\n", "VB-N006"),
        ("ngay_nghi:\n  - {nam: 2024, theo: x, nghi: [2025-02-10]}\n", "VB-N008"),
        ("ngay_nghi:\n  - {nam: 2024, theo: x, lam_bu: [2024-05-03]}\n", "VB-N008"),
    ],
)
def test_other_contradictions(ho_so: HoSoThu, them: str, rule: str) -> None:
    dong = ho_so.them("ke_hoach.yaml", them) + 1
    assert ho_so.mot(rule).where.cho.startswith(f"dòng {dong},")


def test_an_organisation_that_ends_before_it_begins(ho_so: HoSoThu) -> None:
    ho_so.sua("to_chuc.yaml", "    khoi: CM\n", "    khoi: CM\n    tu_ngay: 2024-02-01\n    den_ngay: 2024-01-01\n")
    assert "phong_vh" in ho_so.mot("VB-N007").message


def test_facts_are_checked_beside_other_faults(ho_so: HoSoThu) -> None:
    ho_so.sua("ke_hoach.yaml", "thu: thứ Sáu", "thu: thứ Năm")
    ho_so.sua("ke_hoach.yaml", "pham_vi: huong_ung", "pham_vi: gi")
    _, findings = ho_so.doc()
    assert [f.rule for f in findings] == ["VB-N001", "VB-K014"]
