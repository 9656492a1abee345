"""Lists that went through CSV: told by name, and letters that were lost on the way by their cell."""

from __future__ import annotations

import pytest

from .thu import KHACH, HoSoThu


@pytest.mark.parametrize("ten", ["Nguy?n V?n A", "Tr\ufffdn Th\ufffd Hoa", "?ng Ba", "B?o"])
def test_lost_letters_are_named_by_their_cell(ho_so: HoSoThu, ten: str) -> None:
    ho_so.khach([*KHACH, ["g3", "k1", "Bà", ten, "Giám đốc", None]])
    f = ho_so.mot("VB-T014", "warning")
    assert f.where.tep == "data/khach_moi.xlsx"
    assert f.where.cho.startswith('trang "Khách" · ô D4 ')
    assert "đã mất chữ" in f.message
    assert "CSV UTF-8" in f.hint


def test_lost_letters_of_the_plan_are_named_by_their_line(ho_so: HoSoThu) -> None:
    dong = ho_so.them("ke_hoach.yaml", "ghi_chu_thu: Th\u1eddi gian h?p\n")
    _, loi = ho_so.doc()
    cho = [f.where.cho for f in loi if f.rule == "VB-T014"]
    assert cho == [f"dòng {dong}, cột 14"]


@pytest.mark.parametrize(
    "ten", ["Có họp không? có", "Ai?", "?", "Thế nào?Có", "https://vi.du/?a=b", "a ? b", "R&D?", "“?”", "Họp (? giờ)"]
)
def test_question_marks_stay(ho_so: HoSoThu, ten: str) -> None:
    ho_so.khach([*KHACH, ["g3", "k1", "Bà", ten, "Giám đốc", None]])
    assert ho_so.tot().khach_moi[-1].ho_ten == ten


@pytest.mark.parametrize("ma", ["utf-8", "utf-8-sig", "cp1258", "utf-16"])
def test_a_csv_under_the_name_of_a_workbook_is_told(ho_so: HoSoThu, ma: str) -> None:
    noi_dung = "Mã,Nhóm,Họ tên\r\ng1,k1,Trần Thị Hoa\r\n".encode(ma, "replace")
    ho_so.viet("khach_moi.xlsx", noi_dung)
    f = ho_so.mot("VB-X001")
    assert "văn bản CSV" in f.message
    assert "65001: Unicode (UTF-8)" in f.hint


def test_a_csv_beside_the_plan_is_told_the_way(ho_so: HoSoThu) -> None:
    ho_so.viet("khach_moi.csv", "Mã,Nhóm\r\ng1,k1\r\n")
    _, loi = ho_so.doc()
    f = next(f for f in loi if f.rule == "VB-T003")
    assert f.where.tep == "data/khach_moi.csv"
    assert "65001: Unicode (UTF-8)" in f.hint
    assert "khach_moi; rồi chuyển tệp này ra khỏi thư mục" in f.hint


def test_what_is_no_csv_is_not_called_one(ho_so: HoSoThu) -> None:
    ho_so.viet("khach_moi.xlsx", b"%PDF-1.7\n%\x01\x02a,b\nc,d\n")
    assert "CSV" not in ho_so.mot("VB-X001").message


def test_several_lines_with_tabs_are_told_with_file_and_lines(ho_so: HoSoThu) -> None:
    dong = ho_so.them("ke_hoach.yaml", "thu:\n\ta: 1\n\tb: 2\n\tc: 3\n")
    _, loi = ho_so.doc()
    f = next(f for f in loi if f.rule == "VB-K002")
    assert f.where.tep == "data/ke_hoach.yaml"
    assert f.where.cho.startswith(f"dòng {dong + 1}")
    assert f"các dòng {dong + 2}, {dong + 3} cũng vậy" in f.hint
