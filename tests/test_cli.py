"""The doors: every word Vietnamese, every way out with its exit code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from docx.shared import Mm

import vanban
from vanban import cli

TIENG_ANH = re.compile(
    r"\b(Usage|Options|Commands|Show|Error|Missing|Invalid|argument|No such|Try|default|required|directory|OPTIONS|ARGS"
    r"|Traceback|render|template|undefined|version)\b"
)


def vanban_chay(*args: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "vanban", *args], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("documents", "--help"),
        ("kinds", "--help"),
        ("templates", "--help"),
        ("new", "--help"),
        ("undo", "--help"),
        ("check", "--help"),
        ("check-templates", "--help"),
        ("check-templates", "khong-co.docx"),
        ("check-templates", "--kind", "la"),
        ("check",),
        ("check", "khong-co.docx"),
        ("check", "--explain", "tieu-ngu-duong-ke-dai"),
        ("check", "--explain", "khong-co"),
        ("check", "--profile", "la", "pyproject.toml"),
        ("rules", "--help"),
        (),
        ("lenh-la",),
        ("documents", "--tuy-chon-la"),
        ("documents", "--data"),
        ("new",),
        ("kinds", "thua"),
    ],
    ids=lambda a: " ".join(a) or "trống",
)
def test_every_word_of_help_and_misuse_is_vietnamese(args: tuple[str, ...]) -> None:
    xong = vanban_chay(*args)
    ra = re.sub(r"--[a-z-]+|vanban [a-z]+", "", xong.stdout + xong.stderr)
    assert ra.strip()
    assert not TIENG_ANH.search(ra), ra
    assert xong.returncode in (0, 2)


def test_every_command_has_a_help_and_every_option_says_what_it_does() -> None:
    assert set(cli.cli.commands) >= {"check", "documents", "kinds", "templates", "new"}
    for lenh in cli.cli.commands.values():
        assert lenh.help
        for tham_so in lenh.params:
            if tham_so.param_type_name == "option":
                assert tham_so.help, (lenh.name, tham_so.name)  # type: ignore[attr-defined]


def test_kinds_lists_the_registry() -> None:
    ra = vanban_chay("kinds").stdout
    for ma, ten in vanban.list_kinds().items():
        assert ma in ra
        assert ten in ra
    (gm,) = [k for k in json.loads(vanban_chay("kinds", "--json").stdout) if k["kind"] == "giay_moi"]
    assert "kinh_moi" in gm["fields"]
    assert gm["template"] == "giay_moi.docx"


def test_new_dossier_works_at_once_and_is_never_laid_over_another(tmp_path: Path) -> None:
    xong = vanban_chay("new", "ho so moi", cwd=tmp_path)
    assert xong.returncode == 0, xong.stderr
    noi = tmp_path / "ho so moi"
    thu = vanban_chay("documents", "--dry-run", cwd=noi)
    assert thu.returncode == 0, thu.stderr
    lai = vanban_chay("new", "ho so moi", cwd=tmp_path)
    assert lai.returncode == 2
    assert "không trống" in lai.stderr


def test_templates_writes_the_stock_and_keeps_edited_ones(tmp_path: Path) -> None:
    assert vanban_chay("templates", "mau", cwd=tmp_path).returncode == 0
    (tmp_path / "mau/giay_moi.docx").write_bytes(b"da sua")
    ra = vanban_chay("templates", "mau", cwd=tmp_path).stdout
    assert "giữ nguyên  mau/giay_moi.docx" in ra
    assert (tmp_path / "mau/giay_moi.docx").read_bytes() == b"da sua"
    vanban_chay("templates", "--force", "mau", cwd=tmp_path)
    assert (tmp_path / "mau/giay_moi.docx.cu").read_bytes() == b"da sua"


def test_a_bug_of_ours_is_exit_3_with_a_log_and_no_trace_on_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lenh = cli.cli.commands["kinds"]
    monkeypatch.setattr(lenh, "callback", lambda **_: 1 / 0)
    with pytest.raises(SystemExit) as thoat:
        cli.main(["kinds"])
    assert thoat.value.code == 3
    log = (tmp_path / "vanban-loi.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert str(Path.home()) not in log


def test_plain_lines_in_a_pipe(ho_so_xa: Path) -> None:
    ra = vanban_chay("documents", cwd=ho_so_xa)
    assert "\x1b" not in ra.stdout + ra.stderr
    assert "\r" not in ra.stdout + ra.stderr
    assert re.search(r"^tạo mới +giay_moi/giay-moi-mt\.docx  \(chưa có\)$", ra.stdout, re.M)


def test_python_door_does_the_same(ho_so_xa: Path) -> None:
    ho_so, findings = vanban.doc_ho_so(ho_so_xa / "data")
    assert ho_so is not None
    assert not [f for f in findings if f.level != "info"]
    bao_cao = vanban.documents(ho_so_xa / "data", ho_so_xa / "templates_docx", ho_so_xa / "output")
    assert bao_cao.exit_code == 0
    assert bao_cao.dem["tao"] == len(bao_cao.ket_qua) > 10
    for ten in vanban.__all__:
        assert hasattr(vanban, ten)


def test_click_runner_sees_json(ho_so_xa: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ho_so_xa)
    xong = CliRunner().invoke(cli.cli, ["documents", "--dry-run", "--json"])
    assert xong.exit_code == 0
    assert set(json.loads(xong.stdout)) == {
        *("papers", "findings", "blanks", "obsolete", "commented_templates", "dry_run", "pdf"),
    }


def test_check_judges_our_papers_and_a_foreign_one(ho_so_xa: Path, tmp_path: Path) -> None:
    vanban.documents(ho_so_xa / "data", ho_so_xa / "templates_docx", ho_so_xa / "output")
    xong = vanban_chay("check", "output", cwd=ho_so_xa)
    assert xong.returncode == 0, xong.stderr
    assert re.search(r"Đã kiểm tra \d\d tệp: 0 lỗi", xong.stdout)
    la = tmp_path / "la.docx"
    van_ban = Document(str(ho_so_xa / "output/giay_moi/giay-moi-mt.docx"))
    van_ban.sections[0].left_margin = Mm(20)
    van_ban.save(str(la))
    xong = vanban_chay("check", "--json", str(la))
    assert xong.returncode == 1
    assert [f["rule"] for f in json.loads(xong.stdout) if f["level"] == "error"] == ["trang-le-trai"]
    (tmp_path / "trong").mkdir()
    assert vanban_chay("check", str(tmp_path / "trong")).returncode == 2
