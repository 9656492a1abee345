"""``vanban pdf`` and ``vanban documents --pdf`` at the door."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pdf_mau import can_office, giay_thu

from vanban import build
from vanban.errors import StopError

TIENG_ANH = re.compile(r"\b(Usage|Options|Error|Missing|Invalid|not in the range|No such|Try|Traceback|required)\b")


def vanban_chay(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "vanban", *args], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize(
    "args", [("--help",), (), ("khong-co.docx",), ("--jobs", "0", "a"), ("--jobs", "x", "a"), (".",)]
)
def test_every_word_is_vietnamese(args: tuple[str, ...], tmp_path: Path) -> None:
    xong = vanban_chay("pdf", *args, cwd=tmp_path)
    assert not TIENG_ANH.search(xong.stdout + xong.stderr), xong.stdout + xong.stderr
    assert xong.returncode == (0 if args == ("--help",) else 2)


@pytest.mark.office
def test_a_folder_is_converted_below_the_folder_that_was_asked_for(tmp_path: Path) -> None:
    can_office()
    (tmp_path / "vào/sâu").mkdir(parents=True)
    docx = giay_thu(tmp_path / "output")
    for ten in ("một.docx", "sâu/hai 1.2.docx", "~$một.docx"):
        (tmp_path / "vào" / ten).write_bytes(docx)
    (tmp_path / "hỏng.docx").write_bytes(b"khong phai Word")
    xong = vanban_chay("pdf", "vào", "hỏng.docx", "--output", "ra", cwd=tmp_path)
    assert xong.returncode == 1
    assert "VB-P004" in xong.stderr
    assert "PDF: tạo mới 2, không chuyển được 1." in xong.stdout
    co = {str(t.relative_to(tmp_path / "ra")) for t in (tmp_path / "ra").rglob("*.pdf")}
    assert co == {"một.pdf", "sâu/hai 1.2.pdf"}
    ra = json.loads(vanban_chay("pdf", "vào", "--output", "ra", "--json", cwd=tmp_path).stdout)
    assert [k["action"] for k in ra["pdf"]] == ["giu_nguyen", "giu_nguyen"]
    assert "giữ nguyên 2" in vanban_chay("pdf", "vào", "--output", "ra", cwd=tmp_path).stdout


@pytest.mark.office
def test_documents_with_pdf(ho_so_that: Path) -> None:
    can_office()
    xong = vanban_chay("documents", "giay_moi", "--pdf", cwd=ho_so_that)
    assert xong.returncode == 0, xong.stderr
    ra = ho_so_that / "output/giay_moi"
    assert {t.stem for t in ra.glob("*.pdf")} == {t.stem for t in ra.glob("*.docx")} != set()
    lan_2 = json.loads(vanban_chay("documents", "giay_moi", "--pdf", "--json", cwd=ho_so_that).stdout)
    assert {k["action"] for k in lan_2["pdf"]} == {"giu_nguyen"}
    assert {k["action"] for k in lan_2["papers"]} == {"giu_nguyen"}
    shutil.rmtree(ho_so_that / "output")
    thu = vanban_chay("documents", "giay_moi", "--pdf", "--dry-run", cwd=ho_so_that)
    assert thu.returncode == 0
    assert not list(ho_so_that.rglob("*.pdf"))


def test_without_libreoffice_the_papers_stand_and_the_message_says_what_to_install(
    ho_so_that: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vanban.pdf import office

    monkeypatch.setattr(office.shutil, "which", lambda ten: None)
    monkeypatch.setattr(office, "NOI_KHAC", ())
    noi = ho_so_that / "output"
    bao_cao = build.documents(ho_so_that / "data", ho_so_that / "templates_docx", noi, kinds=["giay_moi"])
    build.them_pdf(bao_cao, noi)
    (loi,) = [f for f in bao_cao.findings if f.level == "error"]
    assert loi.rule == "VB-P021"
    assert "libreoffice-writer" in loi.hint
    assert list(noi.rglob("*.docx"))
    with pytest.raises(StopError):
        build.to_pdf([noi])
