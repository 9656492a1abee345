"""The sample dossier says what its plan says: dates, numbers, groups, deadlines, names; and nothing more."""

from __future__ import annotations

import datetime
import hashlib
import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from vanban.load import doc_ho_so
from vanban.model import HoSo

GOC = Path(__file__).resolve().parents[2]
DATA = GOC / "data"

TEN_LE = (
    "Lễ phát động phong trào ra quân đầu xuân Giáp Thìn 2024 thực hiện Chương trình MTQG xây dựng nông thôn mới "
    "năm 2024 và giai đoạn 2024-2025"
)
NHOM = {
    "nhan_co": "A C G4",
    "dak_wer": "C G4 HU",
    "nhan_dao": "C HU",
    "nghia_thang": "C HU",
    "hung_binh": "C HU",
    "dak_ru": "B G5 G4 HU",
    "quang_tin": "B G5 G4 HU",
    "dao_nghia": "B G5 HU",
    "dak_sin": "B G5 HU",
    "kien_thanh": "B G5 HU",
    "kien_duc": "D HU",
}
VIEN_DAN = {
    "C01": ("12-NQ/TU", "2021-12-16"),
    "C02": ("1700/QĐ-UBND", "2022-10-18"),
    "C03": ("05-NQ/HU", "2021-04-28"),
    "C04": ("18-NQ/HU", "2024-01-22"),
    "C05": ("44/KH-BCĐ", "2024-01-30"),
    "C06": ("17-NQ/HU", "2024-01-02"),
    "C07": ("37/NQ-HĐND", "2023-12-22"),
    "C08": ("3920/QĐ-UBND", "2023-12-22"),
    "C09": ("1037/QĐ-UBND", "2022-06-22"),
    "C10": ("04/2022/QĐ-TTg", "2022-02-18"),
}
HAN = {
    "H1": ("truoc", "2024-02-15"),
    "H2": ("truoc", "2024-02-20"),
    "H3": ("luc", "2024-02-23"),
    "H4": ("truoc", "2024-02-29"),
    "H5": ("trong", "2024-03-31"),
    "H6": ("trong", "2024-09-30"),
    "H7": ("trong", "2024-12-31"),
    "H8": ("trong", "2024-12-31"),
}
NGAY_TRONG_CAU = {"15/02/2024", "20/02/2024", "23/02/2024", "29/02/2024"}


@pytest.fixture(scope="module")
def ho_so() -> HoSo:
    da_doc, findings = doc_ho_so(GOC)
    assert [str(f) for f in findings if f.level != "info"] == []
    assert da_doc is not None
    return da_doc


def _chu() -> Iterator[tuple[str, str]]:
    """Each YAML file without its comments."""
    tep = sorted(DATA.glob("*.yaml"))
    assert len(tep) >= 8
    for t in tep:
        dong = t.read_text(encoding="utf-8").splitlines()
        yield t.name, " ".join(d.strip() for d in dong if not d.lstrip().startswith("#"))


def test_su_kien_va_phien(ho_so: HoSo) -> None:
    assert ho_so.su_kien.ten == TEN_LE
    assert ho_so.su_kien.ten_huong_ung == TEN_LE.replace("Lễ phát động", "Hưởng ứng")
    for ma in ("P1", "P2"):
        phien = ho_so.phien_theo_ma[ma]
        assert (phien.ngay, phien.gio) == (datetime.date(2024, 2, 23), datetime.time(8))
        assert (phien.thu, phien.am_lich) == ("thứ Sáu", "14/01 năm Giáp Thìn")
    assert ho_so.phien_chinh.chu_nha == "nhan_co"
    assert ho_so.phien_chinh.dia_diem == "Ủy ban nhân dân xã Nhân Cơ"
    khoi_cong = ho_so.phien_theo_ma["P3"]
    assert (khoi_cong.ngay, khoi_cong.gio, khoi_cong.dia_diem) == (None, None, None)


def test_don_vi_va_nhom(ho_so: HoSo) -> None:
    assert {d.ma: " ".join(n for n in d.nhom if n not in {"ALL11", "XA10"}) for d in ho_so.don_vi} == NHOM
    assert [d.ma for d in ho_so.don_vi_cua(["O17"])] == list(NHOM)
    assert [d.ma for d in ho_so.don_vi_cua(["XA10"])] == [ma for ma in NHOM if ma != "kien_duc"]
    assert [d.ma for d in ho_so.don_vi_cua(["HU"])] == [ma for ma in NHOM if ma != "nhan_co"]


def test_vien_dan_va_han(ho_so: HoSo) -> None:
    assert {v.ma: (v.so, str(v.ngay)) for v in ho_so.vien_dan if v.so} == VIEN_DAN
    assert {v.ma: v.nhom for v in ho_so.vien_dan if v.dung_cho} == {
        "C04": ("G4",),
        "C05": ("ALL11",),
        "C09": ("B",),
        "C10": ("D",),
    }
    assert {h.ma: (h.toan_tu, str(h.ky.den if h.ky else h.ngay)) for h in ho_so.han} == HAN
    assert all(h.chu.startswith("trước ngày") for h in ho_so.han if h.toan_tu == "truoc")


def test_chi_tieu(ho_so: HoSo) -> None:
    luong = {c.ma: (c.ap_dung, c.muc, c.so_luong, c.den) for c in ho_so.chi_tieu if c.so_luong}
    assert luong == {
        "CT01": (("XA10",), "toi_thieu", 1, None),
        "CT03": (("G4",), "toi_thieu", 1, None),
        "CT04": (("dak_wer",), "dung", 1, None),
        "CT08": (("nhan_co",), "khoang", 1, 2),
        "CT09": (("nhan_co",), "dung", 3, None),
        "CT11": (("kien_duc",), "dung", 1, None),
    }
    assert [c.thay for c in ho_so.chi_tieu if c.thay] == ["CT03"]


def test_nhiem_vu(ho_so: HoSo) -> None:
    assert [n.ma for n in ho_so.nhiem_vu] == [f"T{so:02d}" for so in range(1, 47)]
    assert {n.ma: n.han for n in ho_so.nhiem_vu if n.han} == {
        "T06": "H3",
        "T07": "H2",
        "T18": "H3",
        "T20": "H6",
        "T21": "H8",
        "T24": "H8",
        "T25": "H5",
        "T26": "H7",
        "T40": "H1",
        "T42": "H4",
    }
    assert not [n.ma for n in ho_so.nhiem_vu if n.han and n.han_goi_y], "a suggestion beside the plan's own deadline"


def test_khong_bia(ho_so: HoSo) -> None:
    """No person but the signer, no number of issue, no end, no chair, no place within the units, no price."""
    assert [n.ho_ten for n in ho_so.nguoi_ky if n.ho_ten] == ["Trần Công Dũng"]
    assert not [k.ma for k in ho_so.khach_moi if k.ho_ten or k.dien_thoai]
    assert ho_so.ho_dan == ()
    assert ho_so.van_ban_goc.so is None
    assert ho_so.van_ban_goc.ngay is not None
    assert ho_so.van_ban_goc.ngay.thang is None
    assert all(p.ngay is None or p.ngay.ngay is None for p in ho_so.phat_hanh)
    assert not [p.ma for p in ho_so.phien if p.gio_ket_thuc or p.chu_tri]
    assert not [d.ma for d in ho_so.don_vi if d.dia_diem or d.ho_ten_nguoi_ky]
    assert not re.search(r"\b\d[\d.]* ?(?:đồng|triệu|tỷ)\b", " ".join(chu for _, chu in _chu()))


def test_ten_le_viet_mot_kieu() -> None:
    """What reads like the full name is the official one, except in the list of other names that the plan uses."""
    for ten, chu in _chu():
        chu_doc = re.sub(r"ten_goi_khac:.*?phong_trao:", "", chu) if ten == "ke_hoach.yaml" else chu
        thay = re.findall(r"Lễ phát động phong trào[^.;:]*?\d{4}-\d{4}", chu_doc, re.IGNORECASE)
        assert {t[0].upper() + t[1:] for t in thay} <= {TEN_LE}, ten


def test_ngay_trong_cau() -> None:
    """A date in a sentence is one of the plan's; a deadline keeps its ``trước ngày``."""
    cau = dict(_chu())
    for ten in ("don_vi.yaml", "van_ban.yaml", "kich_ban.yaml", "ke_hoach.yaml"):
        assert set(re.findall(r"\d{1,2}/\d{1,2}/\d{4}", cau[ten])) <= NGAY_TRONG_CAU, ten
        for ngay in NGAY_TRONG_CAU - {"23/02/2024"}:
            assert len(re.findall(ngay, cau[ten])) == len(re.findall(f"trước ngày {ngay}", cau[ten])), (ten, ngay)


def test_viet_hoa() -> None:
    sai = {
        r"\bthứ (?:hai|ba|tư|năm|sáu|bảy)\b(?=, ngày)",
        r"(?<=[a-zà-ỹ,;] )(?:Khoản|Điểm) \w\b",
        r"năm giáp thìn",
        r"(?<!Ủy ban )(?<!đồng )(?<!vì )\bnhân dân\b",
        r"Đ[ăa]k R[’`´]Lấp",
        r"\bĐắc (?:Ru|Sin)\b|\bHung Bình\b|\bĐăk\b",
    }
    for ten, chu in _chu():
        chu_doc = re.sub(r"bi_danh: \[[^\]]*\]|ten_goi_khac:.*?phong_trao:", "", chu)
        for mau in sai:
            assert not re.findall(mau, chu_doc), (ten, mau)


def test_lich_nghi_khop_thong_bao(ho_so: HoSo) -> None:
    lich = ho_so.lich_nghi
    tet = [datetime.date(2024, 2, ngay) for ngay in range(8, 15)]
    assert not any(lich.la_ngay_lam_viec(ngay) for ngay in tet)
    assert lich.lui(datetime.date(2024, 2, 14)) == datetime.date(2024, 2, 7)
    assert lich.toi(datetime.date(2024, 2, 8)) == datetime.date(2024, 2, 15)
    assert lich.la_ngay_lam_viec(datetime.date(2024, 5, 4))
    assert not lich.la_ngay_lam_viec(datetime.date(2024, 4, 29))


def test_tieu_chi(ho_so: HoSo) -> None:
    assert {b.ma: len(b.tieu_chi) for b in ho_so.bo_tieu_chi} == {
        "BTC-NTM-2125": 19,
        "BTC-NC-2125": 19,
        "BTC-KM-2125": 4,
        "BTC-DTVM-2022": 9,
    }
    assert {m for d in ho_so.don_vi for n in d.nhom for m in ho_so.nhom_theo_ma[n].tieu_chi} == {
        b.ma for b in ho_so.bo_tieu_chi
    }


def test_loi_dan_de_doc(ho_so: HoSo) -> None:
    """Spoken sentences stay under 25 syllables; a name in braces or a blank counts as what it is: one thing to say."""
    so_cau = 0
    for kich_ban in ho_so.kich_ban:
        for muc in kich_ban.muc:
            for loi in muc.loi_dan:
                gon = re.sub(r"\[CẦN BỔ SUNG:[^\]]*\]", "…", loi)
                for cau in re.split(r"(?<=[.!?:]) ", gon):
                    so_cau += 1
                    assert len(cau.split()) < 25, cau
    assert so_cau > 40


def test_moi_dieu_chua_co_deu_co_o_trong(ho_so: HoSo) -> None:
    assert {o.nhom for o in ho_so.o_trong} == {
        "Kế hoạch",
        "Lễ",
        "Địa điểm",
        "Khởi công",
        "Con số",
        "Kinh phí",
        "Văn nghệ",
        "Người",
        "Văn bản con",
        "Xã, thị trấn",
    }
    le = ho_so.phien_chinh.ngay
    assert le is not None
    assert all(o.can_truoc < le for o in ho_so.o_trong if o.can_truoc)


def test_bang_mau_dung_lai_duoc(tmp_path: Path) -> None:
    """The tool draws the same workbooks twice, byte for byte, and they read back as the rows it holds."""
    dac_ta = importlib.util.spec_from_file_location("tao_bang_mau", GOC / "tools/tao_bang_mau.py")
    assert dac_ta is not None
    assert dac_ta.loader is not None
    cong_cu = importlib.util.module_from_spec(dac_ta)
    dac_ta.loader.exec_module(cong_cu)
    bam = []
    for lan in ("mot", "hai"):
        shutil.copytree(DATA, tmp_path / lan / "data", ignore=shutil.ignore_patterns("*.xlsx"))
        cong_cu.main(tmp_path / lan / "data")
        bang = sorted((tmp_path / lan / "data").glob("*.xlsx"))
        bam.append([hashlib.sha256(tep.read_bytes()).hexdigest() for tep in bang])
    assert len(bam[0]) == 2
    assert bam[0] == bam[1]
    da_doc, _ = doc_ho_so(tmp_path / "mot")
    assert da_doc is not None
    assert [k.don_vi for k in da_doc.khach_moi] == [dong[2] for dong in cong_cu.KHACH]
