"""`vanban documents` from end to end, on the real dossier and on one of another place, level and year."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
import yaml
from docx import Document
from lxml import etree

from conftest import GOC, HO_XA, KHACH_XA, ghi_bang
from vanban.build import documents

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def chay(noi: Path, *them: str, **moi_truong: str) -> subprocess.CompletedProcess[str]:
    """The command as a clerk runs it, in the folder of the dossier."""
    return subprocess.run(
        [sys.executable, "-m", "vanban", "documents", *them],
        cwd=noi,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **moi_truong},
        check=False,
    )


def chu(tep: Path) -> str:
    """All text of a paper, paragraphs and cells in order, headers too."""
    doan = []
    with zipfile.ZipFile(tep) as z:
        for ten in z.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", ten):
                for p in etree.fromstring(z.read(ten)).iter(f"{W}p"):
                    doan.append(
                        "".join(t.text or "" if t.tag == f"{W}t" else " " for t in p.iter(f"{W}t", f"{W}tab", f"{W}br"))
                    )
    return "\n".join(doan)


def moi_chu(output: Path) -> str:
    ra = [chu(t) for t in sorted(output.rglob("*.docx"))]
    for tep in sorted(output.rglob("*.xlsx")):
        with zipfile.ZipFile(tep) as z:
            ra += [z.read(ten).decode("utf-8") for ten in z.namelist() if ten.endswith(".xml")]
    return "\n".join(ra)


def bam(output: Path) -> dict[str, str]:
    return {
        t.relative_to(output).as_posix(): hashlib.sha256(t.read_bytes()).hexdigest()
        for t in sorted(output.rglob("*"))
        if t.is_file() and ".vanban" not in t.parts
    }


@pytest.fixture(scope="module")
def that(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real dossier, made once."""
    noi = tmp_path_factory.mktemp("that")
    for ten in ("data", "templates_docx"):
        shutil.copytree(GOC / ten, noi / ten)
    xong = chay(noi)
    assert xong.returncode == 0, xong.stderr + xong.stdout
    return noi


# ---------------------------------------------------------------- the real plan


def test_every_kind_of_paper_comes_out(that: Path) -> None:
    output = that / "output"
    dem = {d.name: len(list(d.iterdir())) for d in output.iterdir() if d.name != ".vanban"}
    so_khach = len(list((output / "giay_moi").iterdir()))
    assert so_khach >= 15
    assert dem["giay_moi_nhom"] >= 6
    assert dem["giay_moi_ho_dan"] == 1
    assert dem["ke_hoach_don_vi"] == 11
    assert dem["kich_ban"] == 1
    assert dem["kich_ban_huong_ung"] == 10
    assert dem["theo_doi"] == 1


def test_letter_says_what_the_plan_says_and_leaves_the_rest_blank(that: Path) -> None:
    thu = chu(next((that / "output/giay_moi").iterdir()))
    for phai_co in (
        "GIẤY MỜI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số:      /GM-UBND",
        "ngày      tháng 02 năm 2024",
        "08 giờ 00 phút, thứ Sáu, ngày 23 tháng 02 năm 2024 (14/01 năm Giáp Thìn)",
        "Lễ phát động phong trào ra quân đầu xuân Giáp Thìn 2024 thực hiện Chương trình MTQG xây dựng nông thôn mới "
        "năm 2024 và giai đoạn 2024-2025",
        "Địa điểm: Ủy ban nhân dân xã Nhân Cơ",
        "[CẦN BỔ SUNG: người chủ trì]",
        "KT. CHỦ TỊCH",
        "Trần Công Dũng",
        "./.",
    ):
        assert phai_co in thu, phai_co
    assert "{{" not in thu
    assert "None" not in thu


def test_no_paper_keeps_a_tag_a_none_or_an_empty_promise(that: Path) -> None:
    for tep in sorted((that / "output").rglob("*.docx")):
        noi_dung = chu(tep)
        assert not re.search(r"\{\{|\{%|%\}|\}\}|\bNone\b|\{[a-z_]+\}", noi_dung), tep.name
        assert "  ;" not in noi_dung


def ke_hoach(that: Path, ma: str) -> str:
    return chu(that / f"output/ke_hoach_don_vi/ke-hoach-don-vi-{ma.replace('_', '-')}.docx")


def test_plans_differ_where_the_units_differ(that: Path) -> None:
    chu_nha, b, c, thi_tran = (ke_hoach(that, ma) for ma in ("nhan_co", "dao_nghia", "nhan_dao", "kien_duc"))
    dak_ru, dak_wer = ke_hoach(that, "dak_ru"), ke_hoach(that, "dak_wer")
    assert "1037/QĐ-UBND" in b
    assert "1037/QĐ-UBND" not in c
    assert "04/2022/QĐ-TTg" in thi_tran
    assert "04/2022/QĐ-TTg" not in b
    assert "18-NQ/HU" in dak_ru
    assert "1037/QĐ-UBND" in dak_ru
    assert "văn nghệ" in chu_nha
    assert "tổ dân phố" in thi_tran
    assert "vườn mẫu" in b
    assert "vườn mẫu" not in thi_tran
    assert dak_wer.lower().count("khu dân cư nông thôn mới kiểu mẫu") >= 1
    assert len({b, c, chu_nha, thi_tran, dak_ru, dak_wer}) == 6
    for ma, ten in (("nhan_co", "XÃ NHÂN CƠ"), ("kien_duc", "THỊ TRẤN KIẾN ĐỨC"), ("dak_sin", "XÃ ĐẮK SIN")):
        assert ten in ke_hoach(that, ma)


def test_deadlines_keep_their_operator_and_show_the_last_working_day(that: Path) -> None:
    assert "trước ngày 20/02/2024" in ke_hoach(that, "dak_sin")
    assert "thứ Hai, 19/02/2024" in ke_hoach(that, "dak_sin")
    assert "29/3/2024" in ke_hoach(that, "kien_duc")


def test_script_adds_up_and_introduces_in_order(that: Path) -> None:
    kb = chu(next((that / "output/kich_ban").iterdir()))
    for gio in ("07:45 - 08:00", "08:00 - 08:03", "08:52 - 08:55", "10:30 - 10:40"):
        assert gio in kb, gio
    thu_tu = [kb.index(ten) for ten in ("nông thôn mới tỉnh", "Lãnh đạo Huyện ủy", "Lãnh đạo Công an huyện")]
    assert thu_tu == sorted(thu_tu)
    assert "[CẦN BỔ SUNG: giờ kết thúc]" in kb


def test_second_run_writes_nothing_and_one_guest_remakes_one_letter(ho_so_xa: Path) -> None:
    assert chay(ho_so_xa).returncode == 0
    truoc = {t: t.stat().st_mtime_ns for t in (ho_so_xa / "output").rglob("*.*") if ".vanban" not in t.parts}
    lai = json.loads(chay(ho_so_xa, "--json").stdout)
    assert {p["action"] for p in lai["papers"]} == {"giu_nguyen"}
    assert truoc == {t: t.stat().st_mtime_ns for t in (ho_so_xa / "output").rglob("*.*") if ".vanban" not in t.parts}

    khach = [list(d) for d in KHACH_XA]
    khach[3][7] = "Lê Thị Thử Hai"
    ghi_bang(ho_so_xa / "data/khach_moi.xlsx", [tuple(d) for d in khach])
    sua = json.loads(chay(ho_so_xa, "giay_moi", "--json").stdout)
    lam_lai = [p for p in sua["papers"] if p["action"] != "giu_nguyen"]
    assert [(p["key"], p["action"], p["reason"]) for p in lam_lai] == [("TRUONG", "cap_nhat", "dữ liệu đã đổi")]


def test_letter_edited_by_hand_is_kept(ho_so_xa: Path) -> None:
    chay(ho_so_xa)
    tep = ho_so_xa / "output/giay_moi/giay-moi-truong.docx"
    van_ban = Document(str(tep))
    van_ban.add_paragraph("Tôi thêm dòng này.")
    van_ban.save(str(tep))
    sua = tep.read_bytes()
    ghi_bang(ho_so_xa / "data/khach_moi.xlsx", [*KHACH_XA[:3], (*KHACH_XA[3][:7], "Tên Khác", None, None)])
    bao_cao = json.loads(chay(ho_so_xa, "giay_moi", "--json").stdout)
    assert tep.read_bytes() == sua
    assert (ho_so_xa / "output/giay_moi/giay-moi-truong (bản mới).docx").is_file()
    (p,) = [p for p in bao_cao["papers"] if p["key"] == "TRUONG"]
    assert p["action"] == "ban_moi"
    assert "sửa tay" in p["reason"]


def test_removed_guest_is_listed_not_deleted(ho_so_xa: Path) -> None:
    chay(ho_so_xa)
    ghi_bang(ho_so_xa / "data/khach_moi.xlsx", KHACH_XA[:3])
    bao_cao = json.loads(chay(ho_so_xa, "--json").stdout)
    assert bao_cao["obsolete"] == ["giay_moi/giay-moi-truong.docx"]
    assert (ho_so_xa / "output/giay_moi/giay-moi-truong.docx").is_file()


def test_two_machines_two_days_two_locales_same_bytes(ho_so_xa: Path, tmp_path: Path) -> None:
    kia = tmp_path / "máy kia" / "Thư mục có dấu cách"
    shutil.copytree(ho_so_xa, kia)
    for tep in (kia / "data").iterdir():
        os.utime(tep, (1_000_000_000, 1_000_000_000))
    assert chay(ho_so_xa, LANG="C", TZ="UTC", PYTHONHASHSEED="1").returncode == 0
    time.sleep(2.1)  # zip times have two seconds: a clock in any file would show
    assert chay(kia, LANG="vi_VN.UTF-8", LC_ALL="C.UTF-8", TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="2").returncode == 0
    mot, hai = bam(ho_so_xa / "output"), bam(kia / "output")
    assert len(mot) > 10
    assert mot == hai


def test_no_trace_of_the_machine_in_any_file(that: Path) -> None:
    for tep in [t for t in (that / "output").rglob("*.*") if t.suffix in {".docx", ".xlsx"}]:
        with zipfile.ZipFile(tep) as z:
            for info in z.infolist():
                noi_dung = z.read(info).decode("utf-8", errors="replace")
                for dau in (str(Path.home()), os.uname().nodename, "python-docx", "openpyxl", str(that), str(GOC)):
                    assert dau not in noi_dung, (tep.name, info.filename, dau)
                assert info.date_time == (1980, 1, 1, 0, 0, 0)


def test_file_names_are_legal_and_inside(that: Path) -> None:
    ten = [
        t.relative_to(that / "output").as_posix() for t in (that / "output").rglob("*.*") if ".vanban" not in t.parts
    ]
    assert len({t.casefold() for t in ten}) == len(ten)
    for t in ten:
        assert re.fullmatch(r"[a-z_]+/[A-Za-z0-9.-]+", t)
        assert len(Path(t).name) <= 80


# ---------------------------------------------------------------- another office


def test_second_dossier_needs_no_code_and_holds_no_word_of_the_first(ho_so_xa: Path) -> None:
    xong = chay(ho_so_xa)
    assert xong.returncode == 0, xong.stderr + xong.stdout
    tat_ca = moi_chu(ho_so_xa / "output")
    for phai_co in (
        "XÃ SUỐI NGÀ",
        "THÔN BẾN ĐÁ",
        "Bà Hồ Thị Thử",
        "06 giờ 30 phút, Chủ nhật, ngày 07 tháng 6 năm 2026",
        'Ông Trần "Ba" Thử, Giám đốc, Công ty TNHH Xây dựng & Môi trường <Xanh>',
        "Kế hoạch số 57/KH-UBND ngày 12 tháng 5 năm 2026",
        "Từ 1 đến 3 km bờ suối được khơi thông",
        "Ban Phát triển thôn Suối Cạn",
        "ngày 28 tháng 5 năm 2026",
    ):
        assert phai_co in tat_ca, phai_co
    that = "\n".join(t.read_text("utf-8") for t in (GOC / "data").glob("*.yaml"))
    nha = "\n".join(t.read_text("utf-8") for t in (ho_so_xa / "data").glob("*.yaml"))
    rieng = set()
    for tep in (GOC / "data").glob("*.yaml"):
        rieng |= _chuoi(yaml.safe_load(tep.read_text("utf-8")))
    nha += "\n".join(t.read_text("utf-8") for t in (GOC / "src/vanban/kinds").rglob("*.py"))  # general words, no names
    rieng = {c for c in rieng if len(c) > 12 and c.casefold() not in nha.casefold()}
    assert len(rieng) > 200
    assert not [c for c in rieng if c in tat_ca]
    for tu in ("Đắk", "huyện", "thị trấn", "Giáp Thìn", "ra quân", "vườn mẫu", "Trần Công Dũng", "2024"):
        assert tu in that
        assert tu not in tat_ca, tu


def _chuoi(gia_tri: object) -> set[str]:
    if isinstance(gia_tri, dict):
        return {c for v in gia_tri.values() for c in _chuoi(v)}
    if isinstance(gia_tri, list):
        return {c for v in gia_tri for c in _chuoi(v)}
    return {gia_tri} if isinstance(gia_tri, str) else set()


def test_host_letters_to_households(ho_so_xa: Path) -> None:
    chay(ho_so_xa)
    assert len(list((ho_so_xa / "output/giay_moi_ho_dan").iterdir())) == len(HO_XA) - 1
    thu = chu(ho_so_xa / "output/giay_moi_ho_dan/giay-moi-ho-dan-h02.docx")
    assert "Bà H'Thử Niê, cụm 2, thôn Đồng Tâm" in thu
    assert "BAN PHÁT TRIỂN" in thu
    assert "K'Thử Một" in thu


# ---------------------------------------------------------------- faults


def test_faults_of_data_and_template_come_in_one_run_and_nothing_is_written(ho_so_that: Path) -> None:
    don_vi = ho_so_that / "data/don_vi.yaml"
    don_vi.write_text(don_vi.read_text("utf-8").replace("loai: xa\n", "loaii: xa\n", 1), "utf-8")
    ke_hoach = ho_so_that / "data/ke_hoach.yaml"
    ke_hoach.write_text(re.sub(r"ngay: 2024-02-23", "ngay: 2024-02-30", ke_hoach.read_text("utf-8"), count=1), "utf-8")
    mau = ho_so_that / "templates_docx/giay_moi.docx"
    van_ban = Document(str(mau))
    van_ban.add_paragraph("Kính gửi: {{ kinh moii }}")
    van_ban.save(str(mau))
    xong = chay(ho_so_that)
    assert xong.returncode == 1
    # Nothing but the clerk's own template with its faults marked, and our note of it.
    co = [t.relative_to(ho_so_that / "output").as_posix() for t in (ho_so_that / "output").rglob("*") if t.is_file()]
    assert sorted(co) == [".vanban/kiem-tra.json", "_kiem-tra/giay_moi (có chú thích).docx"]
    ra = xong.stderr + xong.stdout
    for dau in ("data/don_vi.yaml", "loaii", "loai", "data/ke_hoach.yaml", "2024-02-30", "giay_moi.docx", "kinh_moi"):
        assert dau in ra, dau
    assert "Traceback" not in ra


def test_wrong_kind_key_and_folder_are_plain_stops(ho_so_xa: Path) -> None:
    for them, dau in (
        (("giay_moii",), "không có loại giấy"),
        (("giay_moi", "--only", "KHONG"), "không có giấy nào mang mã"),
        (("--data", "khong_co"), "khong_co"),
    ):
        xong = chay(ho_so_xa, *them)
        assert xong.returncode == 2, xong.stderr
        assert dau in xong.stderr
        assert "Traceback" not in xong.stderr


def test_missing_template_is_a_finding(ho_so_xa: Path) -> None:
    (ho_so_xa / "templates_docx/giay_moi.docx").unlink()
    bao_cao = json.loads(chay(ho_so_xa, "--json").stdout)
    assert [(f["rule"], f["file"]) for f in bao_cao["findings"] if f["level"] == "error"] == [
        ("VB-T102", "templates_docx/giay_moi.docx")
    ]


def test_dry_run_writes_nothing(ho_so_xa: Path) -> None:
    xong = chay(ho_so_xa, "--dry-run")
    assert xong.returncode == 0
    assert "không ghi tệp nào" in xong.stdout
    assert not (ho_so_xa / "output").exists()


def test_only_one_key(ho_so_xa: Path) -> None:
    bao_cao = documents(
        ho_so_xa / "data", ho_so_xa / "templates_docx", ho_so_xa / "output", kinds=["giay_moi"], only=["CTY"]
    )
    assert [k.tep for k in bao_cao.ket_qua] == ["giay_moi/giay-moi-cty.docx"]


def test_blanks_are_reported(ho_so_xa: Path) -> None:
    o_trong = {b["label"]: b["papers"] for b in json.loads(chay(ho_so_xa, "--dry-run", "--json").stdout)["blanks"]}
    assert o_trong["số (văn thư ghi khi phát hành)"] >= 5
    assert o_trong["địa điểm tổ chức tại thôn Bến Đá"] == 3
    assert "họ tên người ký" in o_trong
