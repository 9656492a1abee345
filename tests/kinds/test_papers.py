"""What the kinds make of the records: addresses, targets, deadlines, the clock of a script."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from vanban import build
from vanban.kinds import KINDS, giay_moi, ke_hoach_don_vi, khung, kich_ban
from vanban.model import HoSo
from vanban.model.ke_hoach import ChiTieu, KichBan, MucKichBan, Phien
from vanban.model.to_chuc import KhachMoi


@pytest.fixture
def xa(ho_so_xa: Path) -> HoSo:
    ho_so, _ = build.doc(ho_so_xa / "data")
    assert ho_so is not None
    return ho_so


@pytest.mark.parametrize(
    ("khach", "goi"),
    [
        (
            {"ho_ten": "Lê Thị Thử", "danh_xung": "Bà", "chuc_danh": "Hiệu trưởng", "don_vi": "Trường A"},
            "Bà Lê Thị Thử, Hiệu trưởng, Trường A",
        ),
        ({"ho_ten": "Lê Thử", "don_vi": "Trường A"}, "Ông (bà) Lê Thử, Trường A"),
        ({"ho_ten": "Lê Thử"}, "Ông (bà) Lê Thử"),
        ({"chuc_danh": "Lãnh đạo", "don_vi": "Trường A"}, "Lãnh đạo Trường A"),
        ({"ma_to_chuc": "MT"}, "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        ({"ma_to_chuc": "VP"}, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ({}, "[CẦN BỔ SUNG: khách mời]"),
    ],
)
def test_how_a_guest_is_addressed(xa: HoSo, khach: dict[str, str], goi: str) -> None:
    assert giay_moi._goi_khach(xa, KhachMoi(ma="k", nhom="LD", **khach)) == goi


def test_a_guest_without_a_name_gets_a_letter_to_the_office(xa: HoSo) -> None:
    (mt, *_) = KINDS["giay_moi"].giay(xa)
    assert mt.ngu_canh["kinh_moi"] == "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã"


def test_guests_stand_in_order_of_protocol(xa: HoSo) -> None:
    assert [k.ma for k in giay_moi.thu_tu_khach(xa)] == ["MT", "CTY", "TRUONG"]
    (nhom_mot, nhom_hai) = KINDS["giay_moi_nhom"].giay(xa)
    assert nhom_mot.ngu_canh["thanh_phan"] == []
    assert len(nhom_hai.ngu_canh["thanh_phan"]) == 2


def test_households_without_a_list_get_one_letter_to_fill_in(xa: HoSo) -> None:
    (giay,) = KINDS["giay_moi_ho_dan"].giay(xa.model_copy(update={"ho_dan": ()}))
    assert giay.ngu_canh["kinh_moi"].endswith("…")


@pytest.mark.parametrize(
    ("chi_tieu", "cau"),
    [
        (
            {"noi_dung": "vườn mẫu", "so_luong": 1, "don_vi_tinh": "mô hình", "muc": "toi_thieu", "ky": "năm 2024"},
            "Ít nhất 01 mô hình vườn mẫu trong năm 2024",
        ),
        (
            {"noi_dung": "đường thôn", "so_luong": 1, "den": 2, "don_vi_tinh": "km", "muc": "khoang"},
            "Từ 1 đến 2 km đường thôn",
        ),
        ({"noi_dung": "bộ hồ sơ", "so_luong": 12, "muc": "dung"}, "12 bộ hồ sơ"),
        ({"noi_dung": "hoàn thành kế hoạch", "ky": "quý I/2024"}, "Hoàn thành kế hoạch trong quý I/2024"),
    ],
)
def test_a_target_is_a_phrase(chi_tieu: dict[str, object], cau: str) -> None:
    assert ke_hoach_don_vi.cau_chi_tieu(ChiTieu(ma="c", ap_dung=("x",), **chi_tieu)) == cau  # type: ignore[arg-type]


def test_a_particular_target_replaces_the_general_one(xa: HoSo) -> None:
    rieng = ChiTieu(ma="RIENG", ap_dung=("ben_da",), noi_dung="riêng", thay="RAC")
    xa = xa.model_copy(update={"chi_tieu": (*xa.chi_tieu, rieng)})
    co = {dv.ma: [c.ma for c in ke_hoach_don_vi.chi_tieu_cua(xa, dv)] for dv in xa.don_vi}
    assert co == {"dong_tam": ["RAC"], "suoi_can": ["RAC", "SUOI"], "ben_da": ["SUOI", "RIENG"]}


def test_a_year_without_holidays_is_said_not_guessed(xa: HoSo) -> None:
    (giay, *_) = KINDS["ke_hoach_don_vi"].giay(xa.model_copy(update={"ngay_nghi": ()}))
    assert giay.ngu_canh["tien_do"][0]["ngay_cuoi"].startswith("[CẦN BỔ SUNG: ngày làm việc cuối")
    (giay, *_) = KINDS["ke_hoach_don_vi"].giay(xa)
    assert giay.ngu_canh["tien_do"][0] == {
        "viec": "Gửi danh sách người tham gia về Ủy ban nhân dân xã "
        "(qua Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã)",
        "han": "trước ngày 03/6/2026",
        "ngay_cuoi": "thứ Ba, 02/6/2026",
    }


def test_short_rule_is_between_a_third_and_a_half_of_its_line() -> None:
    from vanban.tieng_viet.do_chu import rong_mm

    for chu in ("Về việc gì đó", "Dự Lễ phát động", "Tổ chức Ngày hội Chủ nhật xanh năm 2026 tại thôn Đồng Tâm"):
        ti_le = khung.duong_ke_duoi(chu) / 10 / rong_mm(chu, 14, dam=True)
        assert 1 / 3 <= ti_le <= 1 / 2


# ---------------------------------------------------------------- the clock of a script

PHIEN = Phien(ma="P", ten="Lễ", pham_vi="chinh", gio=datetime.time(8), ngay=datetime.date(2024, 2, 23))


def muc(tt: int, phut: int | None, **them: object) -> MucKichBan:
    return MucKichBan(tt=tt, phut=phut, noi_dung="việc", ai="ai", **them)  # type: ignore[arg-type]


def gio(*cac_muc: MucKichBan) -> list[str]:
    return [k.gio for k in kich_ban.dong_thoi_gian(KichBan(ma="k", ten="k", muc=cac_muc), PHIEN)]


def test_times_add_up_from_the_anchor_both_ways() -> None:
    co = gio(muc(0, 30, song_song=True, tu="07:00"), muc(1, 15), muc(2, 3, moc=True), muc(3, 12), muc(4, None))
    assert co == ["07:00 - 07:30", "07:45 - 08:00", "08:00 - 08:03", "08:03 - 08:15", "từ 08:15"]


def test_an_item_switched_off_moves_the_later_ones() -> None:
    assert gio(muc(1, 3, moc=True), muc(2, 5, bat=False), muc(3, 7)) == ["08:00 - 08:03", "08:03 - 08:10"]


def test_a_session_without_an_hour_leaves_blanks() -> None:
    kb = KichBan(ma="k", ten="k", muc=(muc(1, 3, moc=True), muc(2, 5)))
    khoang = kich_ban.dong_thoi_gian(kb, PHIEN.model_copy(update={"gio": None}))
    assert [k.gio for k in khoang] == ["[CẦN BỔ SUNG: giờ]"] * 2


@pytest.mark.parametrize(
    ("cac_muc", "rule", "loi"),
    [
        ((muc(1, 3, moc=True), muc(2, 5, tu="08:05")), "VB-N103", "hở 2 phút"),
        ((muc(1, 3, moc=True), muc(2, 5, tu="08:01")), "VB-N103", "chồng 2 phút"),
        ((muc(1, 3), muc(2, 5)), "VB-N102", "moc: true"),
        ((muc(1, None, moc=True), muc(2, 5)), "VB-N104", "không có số phút"),
        ((muc(1, 3, moc=True), muc(2, 5, song_song=True)), "VB-N105", "không ghi giờ"),
        ((muc(1, 3, moc=True), muc(2, 5, tu="08:03")), "", ""),
    ],
)
def test_an_overlap_or_a_gap_is_a_finding(cac_muc: tuple[MucKichBan, ...], rule: str, loi: str) -> None:
    findings = list(kich_ban.kiem_gio(KichBan(ma="k", ten="k", muc=cac_muc), PHIEN))
    assert [f.rule for f in findings] == ([rule] if rule else [])
    assert not rule or loi in findings[0].message


def test_script_past_midnight_is_a_finding_not_a_crash() -> None:
    kb = KichBan(ma="k", ten="k", muc=(muc(1, 900, moc=True), muc(2, 900)))
    assert [f.rule for f in kich_ban.kiem_gio(kb, PHIEN)] == ["VB-N106"]
