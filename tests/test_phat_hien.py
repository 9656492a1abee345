"""A fault of form that the check found in a paper is said, with exit code 1, on every run until the paper is mended."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from vanban.build import BaoCao, documents
from vanban.build.phat_hien import doc_lai, ghi_lai, van_tay_kiem
from vanban.findings import Finding, Where
from vanban.manifest import Dong, VanTay

TEP = "giay_moi/giay-moi-mt.docx"
BAN_2 = """
ALTER TABLE giay RENAME TO giay_moi_nhat;
CREATE TABLE giay (
    tep TEXT PRIMARY KEY,
    loai TEXT NOT NULL,
    khoa TEXT NOT NULL,
    du_lieu TEXT NOT NULL,
    mau TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    co INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO giay SELECT tep, loai, khoa, du_lieu, mau, sha256, co, mtime_ns FROM giay_moi_nhat;
DROP TABLE giay_moi_nhat;
PRAGMA user_version = 2;
"""
"""A manifest as the version before wrote it."""


def le_trai(tep: Path, mm: int) -> None:
    """Give a Word file another left margin: 30 mm is right, 5 mm is an error."""
    t = Document(str(tep))
    for phan in t.sections:
        phan.left_margin = Mm(mm)
    t.save(str(tep))


@pytest.fixture
def sai(ho_so_xa: Path) -> Path:
    """A dossier whose template of the invitations has a margin that the decree does not allow."""
    le_trai(ho_so_xa / "templates_docx/giay_moi.docx", 5)
    return ho_so_xa


def chay(noi: Path, dry_run: bool = False, **khac: int) -> BaoCao:
    return documents(noi / "data", noi / "templates_docx", noi / "output", kinds=["giay_moi"], dry_run=dry_run, **khac)


def loi(bao_cao: BaoCao) -> list[Finding]:
    return [f for f in bao_cao.findings if f.level == "error"]


def so_ghi(noi: Path, lenh: str) -> None:
    db = sqlite3.connect(noi / "output/.vanban/manifest.sqlite")
    db.executescript(lenh)
    db.commit()
    db.close()


def test_a_paper_left_untouched_is_told_again_until_it_is_mended(sai: Path) -> None:
    dau = chay(sai)
    assert set(dau.dem) == {"tao"}
    assert {f.where.tep for f in loi(dau)} >= {TEP}
    for dry_run in (False, True, False):
        sau = chay(sai, dry_run=dry_run)
        assert set(sau.dem) == {"giu_nguyen"}
        assert [f.as_dict() for f in sau.findings] == [f.as_dict() for f in dau.findings]
        assert sau.exit_code == 1
    le_trai(sai / "templates_docx/giay_moi.docx", 30)
    assert chay(sai).exit_code == 0
    assert chay(sai).exit_code == 0


def test_the_command_says_it_again(sai: Path) -> None:
    lan = [
        subprocess.run(
            [sys.executable, "-m", "vanban", "documents", "giay_moi"],
            cwd=sai, capture_output=True, text=True, encoding="utf-8", check=False,
        )
        for _ in range(2)
    ]  # fmt: skip
    assert [x.returncode for x in lan] == [1, 1]
    assert lan[0].stderr == lan[1].stderr
    assert TEP in lan[1].stderr
    assert "giữ nguyên" in lan[1].stdout


def test_a_manifest_without_findings_is_read_and_its_papers_checked_once(sai: Path) -> None:
    dau = chay(sai)
    so_ghi(sai, BAN_2)
    truoc = (sai / "output" / TEP).read_bytes()
    for dry_run in (True, False, False):
        sau = chay(sai, dry_run=dry_run)
        assert set(sau.dem) == {"giu_nguyen"}
        assert loi(sau) == loi(dau)
    assert (sai / "output" / TEP).read_bytes() == truoc
    # Not checked a third time: what is on record is said, were it the words of somebody else.
    so_ghi(sai, "UPDATE giay SET phat_hien = replace(phat_hien, 'lề', 'LỀ')")
    assert [f.message for f in loi(chay(sai))] != [f.message for f in loi(dau)]


@pytest.mark.parametrize("lenh", ["UPDATE giay SET kiem = 'khác'", "UPDATE giay SET phat_hien = '[[1]'"])
def test_papers_judged_by_other_rules_or_a_damaged_record_are_checked_again(sai: Path, lenh: str) -> None:
    dau = chay(sai)
    so_ghi(sai, lenh)
    assert loi(chay(sai)) == loi(dau)


def test_many_papers_are_checked_again_by_workers(sai: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dau = chay(sai)
    so_ghi(sai, "UPDATE giay SET kiem = ''")
    monkeypatch.setattr("vanban.lam_giay.DANG_KE", 1)
    assert loi(chay(sai, jobs=2)) == loi(dau)


def test_a_hand_that_mends_the_paper_ends_it_and_one_that_does_not_does_not(sai: Path) -> None:
    chay(sai)
    tep = sai / "output" / TEP
    le_trai(tep, 6)
    sau = chay(sai)
    assert {k.tep: k.viec for k in sau.ket_qua}[TEP] == "sua_tay"
    assert TEP in {f.where.tep for f in loi(sau) if "lề trái" in f.message}
    le_trai(tep, 30)
    con = {f.where.tep for f in loi(chay(sai)) if "lề trái" in f.message}
    assert con
    assert TEP not in con


def test_a_paper_that_is_gone_or_renamed_breaks_nothing(sai: Path) -> None:
    dau = chay(sai)
    so_ghi(sai, "UPDATE giay SET kiem = ''")
    (sai / "output" / TEP).rename(sai / "output/giay_moi/da doi ten.docx")
    sau = chay(sai)
    assert {k.tep: k.viec for k in sau.ket_qua}[TEP] == "doi_ten"
    assert {f.where.tep for f in loi(sau)} == {f.where.tep for f in loi(dau)} - {TEP}


def test_waivers_hold_for_what_is_said_again(sai: Path) -> None:
    ma = {f.rule for f in loi(chay(sai))}
    (sai / "mien_tru.yaml").write_text("".join(f"- rule: {m}\n  ly_do: mẫu cũ\n" for m in ma), encoding="utf-8")
    sau = chay(sai)
    assert set(sau.dem) == {"giu_nguyen"}
    assert sau.exit_code == 0


def test_no_number_that_is_masked_when_shown_comes_into_the_record() -> None:
    goc = Finding(Where(TEP, "đoạn «0912345678»"), "thấy «0912 345 678»", hint="sửa +84912345678", rule="x")
    chu = ghi_lai([goc])
    assert not re.search(r"345", chu)
    (sau,) = doc_lai(Dong(TEP, "giay_moi", "k", VanTay("a", "b"), "", kiem=van_tay_kiem(), phat_hien=chu)) or []
    assert sau.as_dict() == goc.as_dict()
