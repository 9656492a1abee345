"""The whole way: a folder in, a HoSo out."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from vanban import load
from vanban.errors import StopError
from vanban.load import doc_ho_so
from vanban.ma_loi import MA_LOI
from vanban.tieng_viet.ngay import NgayKhuyet

from .thu import HoSoThu, kiem_loi_van


def test_a_dossier_in_order_is_read_without_a_word(ho_so: HoSoThu) -> None:
    ho_so.khach()
    ra = ho_so.tot()
    assert ra.van_ban_goc.ngay == NgayKhuyet(2024, 2, None)
    assert ra.phien_chinh.gio == datetime.time(8, 0)
    assert ra.phien_chinh.gio_ket_thuc == datetime.time(9, 30)
    assert ra.phien[1].ngay == datetime.date(2024, 2, 23)
    assert [doan.chu for doan in ra.nhom[0].noi_dung] == ["Ra quân tại {don_vi}", "Riêng một nơi"]
    assert ra.kich_ban[0].muc[0].moc is True
    assert ra.kich_ban[0].muc[1].loi_dan == ("Kính thưa quý vị,\nKính thưa các đồng chí.",)
    assert [k.ho_ten for k in ra.khach_moi] == ["Trần Thị Hoa", "Y Krông"]
    assert ra.khach_moi[1].chuc_danh is None


def test_each_record_knows_its_place(ho_so: HoSoThu) -> None:
    ho_so.khach()
    ra = ho_so.tot()
    assert str(ra.phien[0].where) == "data/ke_hoach.yaml · dòng 13"
    assert str(ra.nhom[0].noi_dung[0].where) == "data/to_chuc.yaml · dòng 16"
    assert str(ra.khach_moi[1].where) == 'data/khach_moi.xlsx · trang "Khách" · dòng 3'


def test_a_missing_folder_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopError, match="khong-co") as loi:
        doc_ho_so(tmp_path / "khong-co")
    assert str(tmp_path) not in loi.value.message
    with pytest.raises(StopError, match="data") as loi:
        doc_ho_so(tmp_path)
    assert str(tmp_path) not in loi.value.message
    assert loi.value.hint


def test_the_folder_may_have_another_name(ho_so: HoSoThu) -> None:
    (ho_so.thu_muc / "data").rename(ho_so.thu_muc / "Số liệu")
    ra, findings = doc_ho_so(ho_so.thu_muc, data="Số liệu")
    assert findings == []
    assert ra is not None
    assert ra.phien[0].where.tep == "Số liệu/ke_hoach.yaml"
    assert ra.where.tep == "Số liệu"


def test_an_empty_folder_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    ra, findings = doc_ho_so(tmp_path)
    assert ra is None
    assert {f.rule for f in findings} == {"VB-T001", "VB-K009"}
    kiem_loi_van(findings)


def test_faults_of_several_files_come_in_one_run_by_file_and_line(ho_so: HoSoThu) -> None:
    ho_so.khach([["g1", "k9", None, "Lê Văn A", None, 912345678]])
    dong_ngay = ho_so.sua("ke_hoach.yaml", "    ngay: 23/02/2024\n", "    ngay: 30/02/2024\n")
    dong_nop = ho_so.sua("ke_hoach.yaml", "    nop: đăng ký\n", "    nopp: đăng ký\n")
    dong_loai = ho_so.sua("to_chuc.yaml", "ten: B, loai: xa", "ten: B, loai: xaa")
    ho_so.sua("van_ban.yml", "    luu: VT\n", "    luu: 'VT\n")
    ra, findings = ho_so.doc()
    assert ra is None
    thay = [(f.where.tep, f.where.cho.split(" (")[0].split(", cột")[0], f.rule) for f in findings if f.level == "error"]
    assert thay == [
        ("data/ke_hoach.yaml", f"dòng {dong_ngay}", "VB-K015"),
        ("data/ke_hoach.yaml", f"dòng {dong_nop}", "VB-K008"),  # and not once more as a missing «nop»
        ("data/khach_moi.xlsx", 'trang "Khách" · ô F2', "VB-X014"),
        ("data/to_chuc.yaml", f"dòng {dong_loai}", "VB-K019"),
        ("data/van_ban.yml", "dòng 24", "VB-K001"),
    ]
    kiem_loi_van(findings)


def test_every_code_has_its_title() -> None:
    nguon = "".join(tep.read_text(encoding="utf-8") for tep in Path(load.__file__).parent.glob("*.py"))
    ma = set(re.findall(r"VB-[A-Z]\d{3}", nguon))
    assert len(ma) > 60
    assert ma <= set(MA_LOI)
    cua_ta = {m for m in MA_LOI if m.startswith(("VB-K", "VB-X")) or m[:6] in {"VB-T0", "VB-N0"}}
    assert cua_ta <= ma
