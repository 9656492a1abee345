"""``vanban check``: files and folders, pages laid out, waivers, the commented copy, the manual of the rules."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from docx.shared import Mm

import vanban
from conftest import GOC
from vanban import cli, kiem_giay
from vanban.conform import RULES
from vanban.conform.ho_so_quy_tac import HO_SO
from vanban.conform.ngoai import KHONG_KIEM
from vanban.conform.so_tay import TEP, giai_thich, markdown, moi_ma, nhom, so_tay
from vanban.conform.trang_in import CHUA_DO, RULES_IN
from vanban.conform.vi_tri import dinh_vi
from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.mien_tru import MienTru, ap_dung, doc_mien_tru

sys.path.insert(0, str(GOC / "tests"))
from test_valid_office_files import can

MAU = Path(__file__).parent / "mau"


def chay(*args: str, ma: int | None = None) -> str:
    xong = CliRunner().invoke(cli.cli, list(args))
    assert ma is None or xong.exit_code == ma, xong.output
    return xong.output


@pytest.fixture
def xau(tmp_path: Path) -> Path:
    """A letter with a wrong left margin and a wrong number."""
    tep = tmp_path / "xau.docx"
    van_ban = Document(str(MAU / "giay-moi.docx"))
    van_ban.sections[0].left_margin = Mm(20)
    van_ban.paragraphs[0].runs[0].text = "GIẤY  MỜI"
    van_ban.save(str(tep))
    return tep


# --- walking --------------------------------------------------------------------------------------------------------


def test_a_folder_stands_for_its_word_and_excel_files(tmp_path: Path) -> None:
    (tmp_path / "con").mkdir()
    (tmp_path / ".vanban").mkdir()
    shutil.copy(MAU / "giay-moi.docx", tmp_path / "con/a.DOCX")
    shutil.copy(GOC / "data/ho_dan.xlsx", tmp_path / "b.xlsx")
    shutil.copy(MAU / "giay-moi.docx", tmp_path / ".vanban/c.docx")
    (tmp_path / "~$a.docx").write_bytes(b"x")
    (tmp_path / "d.txt").write_bytes(b"x")
    co = kiem_giay.tim_tep([tmp_path, tmp_path / "b.xlsx"])
    assert [t.ten for t in co] == ["b.xlsx", "con/a.DOCX"]
    with pytest.raises(StopError, match="không có"):
        kiem_giay.tim_tep([tmp_path / "khong.docx"])


def test_a_broken_file_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04hong")
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04hong")
    (tmp_path / "rong.xlsx").write_bytes(b"")
    shutil.copy(MAU / "giay-moi.docx", tmp_path / "tot.docx")
    bao_cao = kiem_giay.check([tmp_path])
    assert {(f.where.tep, f.rule) for f in bao_cao.findings} == {
        ("hong.docx", "tep-hong"),
        ("hong.xlsx", "tep-hong"),
        ("rong.xlsx", "tep-rong"),
    }
    assert bao_cao.exit_code == 1
    assert bao_cao.so_tep == 4


def test_json_is_an_array_of_objects(xau: Path) -> None:
    ds = json.loads(chay("check", "--json", str(xau), ma=1))
    assert ds
    assert all(set(f) >= {"file", "where", "level", "rule", "message", "ref", "hint"} for f in ds)
    assert all(f["rule"] in moi_ma() for f in ds)
    assert json.loads(chay("check", "--json", str(MAU / "giay-moi.docx"), ma=0)) == []


# --- pages ----------------------------------------------------------------------------------------------------------


def test_without_libreoffice_the_pages_are_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    def khong_co(*_: object, **__: object) -> None:
        raise StopError("không tìm thấy LibreOffice", "cài LibreOffice")

    monkeypatch.setattr("vanban.pdf.convert", khong_co)
    bao_cao = kiem_giay.check([MAU / "giay-moi.docx"], rendered=True)
    assert [f.rule for f in bao_cao.findings] == [CHUA_DO]
    assert "không tìm thấy LibreOffice" in bao_cao.findings[0].message
    assert bao_cao.exit_code == 0


@pytest.mark.office
def test_all_papers_of_both_dossiers_are_right_in_print(ho_so_xa: Path, tmp_path: Path) -> None:
    can(shutil.which("soffice"), "cần LibreOffice (make office)")
    vanban.documents(GOC / "data", GOC / "templates_docx", tmp_path / "ra/that")
    vanban.documents(ho_so_xa / "data", ho_so_xa / "templates_docx", tmp_path / "ra/xa")
    bao_cao = kiem_giay.check([tmp_path / "ra"], rendered=True)
    assert bao_cao.so_tep > 60
    assert [str(f) for f in bao_cao.findings if f.level == "error" and f.where.tep.startswith("that/")] == []
    trang_in = [f for f in bao_cao.findings if f.rule in RULES_IN and f.rule not in RULES]
    assert trang_in == []
    assert not [f for f in bao_cao.findings if f.rule == CHUA_DO or (f.rule in RULES_IN and "đo được" in f.message)]


@pytest.mark.office
def test_a_long_tieu_ngu_is_measured_against_its_rule(tmp_path: Path) -> None:
    can(shutil.which("soffice"), "cần LibreOffice (make office)")
    tep = tmp_path / "hep.docx"
    with zipfile.ZipFile(MAU / "giay-moi.docx") as vao, zipfile.ZipFile(tep, "w") as ra:
        for muc in vao.infolist():
            du_lieu = vao.read(muc)
            if muc.filename == "word/document.xml":
                du_lieu = du_lieu.replace(
                    "Độc lập - Tự do - Hạnh phúc".encode(), f"Độc lập - {' ' * 16}Tự do - Hạnh phúc".encode()
                )
            ra.writestr(muc, du_lieu)
    bao_cao = kiem_giay.check([tep], rendered=True)
    dai = [f for f in bao_cao.findings if f.rule == "tieu-ngu-duong-ke-dai"]
    assert len(dai) == 1
    assert "đo được" in dai[0].message
    assert dai[0].where.cho.startswith("trang 1, ")


# --- waivers --------------------------------------------------------------------------------------------------------


def test_a_waiver_needs_a_known_rule_and_a_reason(tmp_path: Path) -> None:
    tep = tmp_path / "mien_tru.yaml"
    tep.write_text(
        "- rule: trang-le-trai\n  ly_do: giấy in sẵn của cơ quan\n  tep: 'giay_moi/*'\n"
        "- rule: khong-co\n  ly_do: x\n- rule: trang-le-phai\n- rule: trang-le-tren\n  vi_sao: x\n- abc\n",
        encoding="utf-8",
    )
    cac, findings = doc_mien_tru(tep, moi_ma())
    assert [m.rule for m in cac] == ["trang-le-trai"]
    assert [(f.rule, f.where.cho) for f in findings] == [
        ("VB-T131", "dòng 4"),
        ("VB-T132", "dòng 6"),
        ("VB-T130", "dòng 7"),
        ("VB-T130", "dòng 9"),
    ]


@pytest.mark.parametrize("chu", ["a: b", "- [", "\x00", "- &a [*a]\n", "x" * 300_000])
def test_a_broken_waiver_file_is_a_finding(tmp_path: Path, chu: str) -> None:
    tep = tmp_path / "mien_tru.yaml"
    tep.write_text(chu, encoding="utf-8")
    cac, findings = doc_mien_tru(tep, moi_ma())
    assert cac == []
    assert [f.rule for f in findings] == ["VB-T130"]


def test_patterns_of_waivers() -> None:
    f = Finding(Where("giay_moi/a.docx", "lề"), "20 mm", rule="trang-le-trai")
    assert ap_dung([f], []) == [f]
    for mau, mien in (("", True), ("giay_moi/*", True), ("a.docx", True), ("*.xlsx", False), ("ke_hoach/*", False)):
        (ra,) = ap_dung([f], [MienTru("trang-le-trai", "giấy in sẵn", mau)])
        assert (ra.level == "info") is mien, mau
        assert not mien or ("giấy in sẵn" in ra.message and "20 mm" in ra.message)
    (ra,) = ap_dung([f], [MienTru("trang-le-phai", "x")])
    assert ra is f


def test_each_use_of_a_waiver_is_printed(xau: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    loi = [f["rule"] for f in json.loads(chay("check", "--json", "xau.docx", ma=1)) if f["level"] == "error"]
    (tmp_path / "mien_tru.yaml").write_text(
        "".join(f"- rule: {ma}\n  ly_do: giấy in sẵn\n" for ma in set(loi)), encoding="utf-8"
    )
    ra = chay("check", "xau.docx", ma=0)
    assert ra.count("đã miễn trừ: giấy in sẵn") == len(loi)
    assert "0 lỗi" in ra
    assert "miễn trừ" in ra.splitlines()[-1]
    (tmp_path / "khac.yaml").write_text("- rule: la\n  ly_do: x\n", encoding="utf-8")
    assert "VB-T131" in chay("check", "xau.docx", "--waivers", "khac.yaml", ma=1)
    assert isinstance(CliRunner().invoke(cli.cli, ["check", "xau.docx", "--waivers", "k.yaml"]).exception, StopError)


def test_waivers_beside_the_data_hold_for_the_papers_that_are_made(ho_so_xa: Path) -> None:
    (ho_so_xa / "mien_tru.yaml").write_text(
        "- rule: la\n  ly_do: x\n- rule: noi-nhan-luu-dang\n  ly_do: thôn không có văn thư\n", encoding="utf-8"
    )
    bao_cao = vanban.documents(ho_so_xa / "data", ho_so_xa / "templates_docx", ho_so_xa / "output")
    assert [f.rule for f in bao_cao.findings if f.level == "error"] == ["VB-T131"]


# --- profiles -------------------------------------------------------------------------------------------------------


def test_a_profile_is_chosen_by_name() -> None:
    with pytest.raises(StopError, match="bộ quy tắc"):
        kiem_giay.check([MAU / "giay-moi.docx"], profile="nd110-2004")
    assert kiem_giay.check([MAU / "giay-moi.docx"], profile="nd30-2020").findings == []


def test_a_paper_older_than_the_rules_is_told_so(tmp_path: Path) -> None:
    with zipfile.ZipFile(MAU / "ke-hoach-phu-luc.docx") as vao, zipfile.ZipFile(tmp_path / "cu.docx", "w") as ra:
        for muc in vao.infolist():
            ra.writestr(muc, vao.read(muc).replace("năm 2024".encode(), "năm 2014".encode()))
    assert [f.rule for f in kiem_giay.check([tmp_path / "cu.docx"]).findings if f.level == "info"] == ["truoc-hieu-luc"]
    assert not [f for f in kiem_giay.check([tmp_path / "cu.docx"], profile="nd30-2020").findings if f.level == "info"]


# --- the commented copy ---------------------------------------------------------------------------------------------


def test_the_copy_has_a_comment_at_each_fault(xau: Path, tmp_path: Path) -> None:
    ra = tmp_path / "chu-thich.docx"
    chay("check", str(xau), "--comment", str(ra), ma=1)
    findings = kiem_giay.check([xau]).findings
    with zipfile.ZipFile(ra) as goi:
        chu = goi.read("word/comments.xml").decode()
    assert chu.count("<w:comment ") == len([f for f in findings if f.level != "info"])
    for f in findings:
        assert f.rule in chu
    goc, ban = Document(str(xau)), Document(str(ra))
    assert [p.text for p in goc.paragraphs] == [p.text for p in ban.paragraphs]
    assert isinstance(CliRunner().invoke(cli.cli, ["check", str(xau), "--comment", str(ra)]).exception, StopError)


def test_the_copy_is_of_one_word_file(xau: Path, tmp_path: Path) -> None:
    for args in (
        [str(tmp_path), "--comment", str(tmp_path / "ra.txt")],
        [str(xau), str(MAU / "giay-moi.docx"), "--comment", str(tmp_path / "ra.docx")],
        [str(GOC / "data/ho_dan.xlsx"), "--comment", str(tmp_path / "ra.docx")],
    ):
        assert isinstance(CliRunner().invoke(cli.cli, ["check", *args]).exception, StopError)


def test_places_are_found_by_their_quotation() -> None:
    du_lieu = (MAU / "giay-moi.docx").read_bytes()

    def o(cho: str) -> Finding:
        (f,) = dinh_vi(du_lieu, [Finding(Where("x", cho), "sai")])
        return f

    f = o("Tiêu ngữ «Độc lập - Tự do…»")
    assert f.vi_tri is not None
    assert f.vi_tri.phan == "word/document.xml"
    assert f.vi_tri.den - f.vi_tri.tu == len("Độc lập - Tự do")
    assert o("số trang").vi_tri is None
    assert o("«không có trong giấy»").vi_tri is None
    hai_dong = o("tên cơ quan «ỦY BAN NHÂN DÂN HUYỆN ĐẮK R'LẤP»")
    assert hai_dong.vi_tri is not None
    assert dinh_vi(b"hong", [f]) == [f]


# --- the manual -----------------------------------------------------------------------------------------------------


def test_rules_page_is_fresh() -> None:
    co = (GOC / "docs/rules.md").read_text("utf-8")
    assert co == markdown(), "chạy lại: .venv/bin/vanban rules --markdown > docs/rules.md"
    for ma in so_tay():
        assert f"`{ma}`" in co


def test_every_rule_can_be_explained() -> None:
    assert len(so_tay()) > 370
    for ma in moi_ma():
        trang = giai_thich(ma)
        assert trang.startswith(f"{ma}: ")
        if ma not in TEP:
            assert "Sai: " in trang
            assert "Đúng: " in trang
    assert giai_thich("la") == ""
    for ma in KHONG_KIEM:
        assert "không kiểm tra" in giai_thich(ma)
    assert nhom("trang-in-tran-le") == "trang-in"
    assert nhom("so-trang-kieu") == "so-trang"


def test_levels_keep_to_the_strength_of_their_clause() -> None:
    for m in so_tay().values():
        assert m.level != "error" or m.strength == "bắt buộc" or not m.ref, m


def test_the_doors_of_the_manual() -> None:
    ra = chay("check", "--explain", "tieu-ngu-duong-ke-dai", ma=0)
    assert "PL I, Mục II, 1.b" in ra
    assert "25 mm" in ra
    loi = CliRunner().invoke(cli.cli, ["check", "--explain", "tieu-ngu-duong-ke-da"]).exception
    assert isinstance(loi, StopError)
    assert "tieu-ngu-duong-ke-dai" in loi.hint
    ds = json.loads(chay("rules", "--json", ma=0))
    assert {d["rule"] for d in ds} == set(so_tay())
    assert set(ds[0]) == {"rule", "title", "ref", "strength", "level", "wrong", "right", "measured_on", "profile"}
    assert chay("rules", "--markdown", ma=0) == markdown()
    assert f"{len(so_tay())} quy tắc" in chay("rules", ma=0)


def test_where_a_rule_is_read_is_told() -> None:
    cac = so_tay()
    assert cac["tieu-ngu-duong-ke-dai"].noi_do == ("tệp Word", "trang in")
    assert cac["trang-in-tran-le"].noi_do == ("trang in",)
    assert cac["trang-kho-giay"].noi_do == ("tệp Word", "bảng tính")
    assert replace(cac["trang-kho-giay"]).profile in HO_SO
