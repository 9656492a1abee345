"""A clerk gets the own template back with a comment at each fault, and a way to check it without data."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

import vanban
from test_cli import vanban_chay
from vanban import danh_dau
from vanban.kiem_mau import kiem_mau

BAN = "_kiem-tra/giay_moi (có chú thích).docx"


def lam_hong(mau: Path, *chu: str) -> None:
    van_ban = docx.Document(str(mau))
    for c in chu:
        van_ban.add_paragraph(c)
    van_ban.save(str(mau))


def chay(nha: Path, **khac: object) -> vanban.build.BaoCao:  # type: ignore[name-defined]
    return vanban.documents(nha / "data", nha / "templates_docx", nha / "output", **khac)  # type: ignore[arg-type]


@pytest.fixture
def hong(ho_so_xa: Path) -> Path:
    lam_hong(ho_so_xa / "templates_docx/giay_moi.docx", "Gửi {{ ho_tem_khach }} nhé", "{{ ho_ten | upper }}")
    return ho_so_xa


def tep_trong(noi: Path) -> list[str]:
    return sorted(t.relative_to(noi).as_posix() for t in noi.rglob("*") if t.is_file() and ".vanban" not in t.parts)


def test_the_copy_is_written_named_and_no_paper(hong: Path) -> None:
    goc = (hong / "templates_docx/giay_moi.docx").read_bytes()
    bao_cao = chay(hong)
    assert bao_cao.exit_code == 1
    assert bao_cao.danh_dau == [BAN]
    assert tep_trong(hong / "output") == [BAN], "nothing else"
    assert (hong / "templates_docx/giay_moi.docx").read_bytes() == goc
    van_ban = docx.Document(str(hong / "output" / BAN))
    chu = [c.text for c in van_ban.comments]
    assert len(chu) == len(bao_cao.findings) == 2
    assert {c.author for c in van_ban.comments} == {"vanban"}
    assert any("ho_tem_khach" in c and "Sửa: " in c for c in chu)
    assert [p.text for p in van_ban.paragraphs] == [p.text for p in docx.Document(io.BytesIO(goc)).paragraphs]
    xong = vanban_chay("documents", cwd=hong)
    assert f"Đã đánh dấu trong {Path('output') / BAN}" in xong.stdout
    assert "Chưa tạo giấy nào." in xong.stdout
    assert vanban_chay("check", "output", cwd=hong).returncode == 2, "nothing to check"


def test_a_sound_run_takes_its_copies_away(hong: Path, ho_so_that: Path) -> None:
    chay(hong)
    assert chay(hong, dry_run=True).danh_dau == []
    assert (hong / "output" / BAN).exists(), "a dry run writes and removes nothing"
    chay(hong, kinds=["kich_ban"])
    assert (hong / "output" / BAN).exists(), "the template was not checked"
    (hong / "templates_docx/giay_moi.docx").write_bytes((ho_so_that / "templates_docx/giay_moi.docx").read_bytes())
    assert chay(hong).exit_code == 0
    assert not (hong / "output/_kiem-tra").exists()


def test_a_copy_that_a_hand_has_touched_stays(hong: Path, ho_so_that: Path) -> None:
    chay(hong)
    lam_hong(hong / "output" / BAN, "tôi đang sửa ở đây")
    cua_tay = (hong / "output" / BAN).read_bytes()
    assert chay(hong).danh_dau == [BAN.replace("thích)", "thích) 2")]
    assert chay(hong).danh_dau == [BAN.replace("thích)", "thích) 2")]
    (hong / "templates_docx/giay_moi.docx").write_bytes((ho_so_that / "templates_docx/giay_moi.docx").read_bytes())
    chay(hong)
    assert [t for t in tep_trong(hong / "output") if "_kiem-tra" in t] == [BAN]
    assert (hong / "output" / BAN).read_bytes() == cua_tay


def test_the_copy_follows_the_template(hong: Path) -> None:
    chay(hong)
    truoc = (hong / "output" / BAN).read_bytes()
    assert chay(hong).danh_dau == [BAN]
    assert (hong / "output" / BAN).read_bytes() == truoc
    lam_hong(hong / "templates_docx/giay_moi.docx", "{{ nua }}")
    assert chay(hong).danh_dau == [BAN]
    assert (hong / "output" / BAN).read_bytes() != truoc


@pytest.mark.parametrize("du_lieu", [b"", b"%PDF-1.7", b"PK\x03\x04 cut off"])
def test_no_copy_of_what_cannot_be_opened(ho_so_xa: Path, du_lieu: bytes) -> None:
    (ho_so_xa / "templates_docx/giay_moi.docx").write_bytes(du_lieu)
    assert chay(ho_so_xa).danh_dau == []
    assert not (ho_so_xa / "output").exists()


def test_a_copy_that_cannot_be_written_is_a_warning_only(hong: Path) -> None:
    (hong / "output").mkdir()
    (hong / "output/_kiem-tra").write_text("a file is in the way")
    bao_cao = chay(hong)
    assert [f.rule for f in bao_cao.findings if f.level == "warning"] == ["VB-T120"]
    assert len([f for f in bao_cao.findings if f.level == "error"]) == 2


def test_check_templates_without_data(hong: Path, tmp_path: Path) -> None:
    xong = vanban_chay("check-templates", cwd=hong)
    assert xong.returncode == 1
    assert "ho_tem_khach" in xong.stderr
    assert "có lỗi      templates_docx/giay_moi.docx" in xong.stdout
    assert "dùng được   templates_docx/kich_ban.docx" in xong.stdout
    assert not (hong / "output").exists()
    xong = vanban_chay("check-templates", "templates_docx/giay_moi.docx", "--comment", "xem", "--json", cwd=hong)
    ra = json.loads(xong.stdout)
    assert [m["kind"] for m in ra["templates"]] == ["giay_moi"]
    assert Path(ra["templates"][0]["commented_copy"]) == Path("xem/giay_moi (có chú thích).docx")
    assert len(docx.Document(str(hong / "xem/giay_moi (có chú thích).docx")).comments) == 2
    vanban_chay("check-templates", "templates_docx", "--comment", "xem", cwd=hong)
    assert tep_trong(hong / "xem") == ["giay_moi (có chú thích).docx"]
    lam_hong(hong / "xem/giay_moi (có chú thích).docx", "của tôi")
    vanban_chay("check-templates", "templates_docx", "--comment", "xem", cwd=hong)
    assert tep_trong(hong / "xem") == ["giay_moi (có chú thích) 2.docx", "giay_moi (có chú thích).docx"]


def test_check_templates_knows_the_kind_by_name_or_by_word(ho_so_xa: Path) -> None:
    cu = ho_so_xa / "templates_docx/giay_moi.docx"
    la = ho_so_xa / "mau-moi.docx"
    la.write_bytes(cu.read_bytes())
    assert [f.rule for f in kiem_mau([la]).findings] == ["VB-T121"]
    (m,) = kiem_mau([la], kind="giay_moi").mau
    assert m.tot
    assert m.dung
    assert set(m.dung) & set(m.khong_dung) == set()
    assert kiem_mau([ho_so_xa / "templates_docx"]).findings == []


def test_dangerous_files_are_not_handed_back() -> None:
    from render.xuong import Xuong, doan
    from vanban.findings import Finding, Where

    du_lieu = Xuong(doan("a")).dong()
    assert danh_dau.ban_danh_dau(du_lieu, [Finding(Where("m"), "macro", rule="VB-M013")]) is None
    assert danh_dau.ban_danh_dau(du_lieu, [Finding(Where("m"), "ảnh ngoài", rule="VB-M014")]) is not None
    assert danh_dau.ban_danh_dau(du_lieu, [Finding(Where("m"), "nhỏ", level="warning", rule="VB-M003")]) is None
