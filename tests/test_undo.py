"""`vanban undo`, and what the report says of held files, long paths and cut runs, from end to end."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import vanban
from conftest import KHACH_XA, ghi_bang
from vanban.build import documents


def chay(noi: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "vanban", *args], cwd=noi, capture_output=True, text=True, encoding="utf-8", check=False
    )


def chup(output: Path) -> dict[str, bytes]:
    return {
        t.relative_to(output).as_posix(): t.read_bytes()
        for t in output.rglob("*")
        if t.is_file() and ".vanban" not in t.parts
    }


def lam(noi: Path) -> None:
    documents(noi / "data", noi / "templates_docx", noi / "output", kinds=["giay_moi"])


def test_undo_takes_back_the_last_run_and_says_what_it_kept(ho_so_xa: Path) -> None:
    output = ho_so_xa / "output"
    lam(ho_so_xa)
    truoc = chup(output)
    khach = [*KHACH_XA[:2], (*KHACH_XA[2][:7], "Tên Khác", None, None), (*KHACH_XA[3][:7], "Tên Khác Nữa", None, None)]
    them = ("MOI", "KHAC", None, None, "Cơ quan mới", "Giám đốc", "Ông", "Khách Mới", None, None)
    ghi_bang(ho_so_xa / "data/khach_moi.xlsx", [*khach, them])
    lam(ho_so_xa)
    sau = chup(output)
    sua = output / "giay_moi/giay-moi-truong.docx"
    sua.write_bytes(b"sua tay")

    thu = chay(ho_so_xa, "undo", "--dry-run")
    assert thu.returncode == 0, thu.stderr
    assert chup(output) == {**sau, "giay_moi/giay-moi-truong.docx": b"sua tay"}
    xong = chay(ho_so_xa, "undo", "--json")
    assert xong.returncode == 0, xong.stderr
    viec = {p["file"]: p["action"] for p in json.loads(xong.stdout)["papers"]}
    assert viec == {
        "giay_moi/giay-moi-cty.docx": "tra_lai",
        "giay_moi/giay-moi-moi.docx": "go",
        "giay_moi/giay-moi-truong.docx": "sua_tay",
    }
    assert all(f"{t}" in thu.stdout for t in viec)
    assert chup(output) == {**truoc, "giay_moi/giay-moi-truong.docx": b"sua tay"}
    lai = chay(ho_so_xa, "undo")
    assert (lai.returncode, lai.stdout) == (0, "Không có lần chạy nào để hoàn tác.\n")


def test_undo_of_a_folder_that_is_not_there(ho_so_xa: Path) -> None:
    xong = chay(ho_so_xa, "undo")
    assert xong.returncode == 2
    assert "không có thư mục «output»" in xong.stderr


def test_undo_from_python(ho_so_xa: Path) -> None:
    lam(ho_so_xa)
    assert vanban.undo(ho_so_xa / "output", dry_run=True).dem == {"go": 3}
    assert vanban.undo(ho_so_xa / "output").dem == {"go": 3}
    assert chup(ho_so_xa / "output") == {}


def test_held_letter_is_listed_with_exit_1_and_its_new_version_beside_it(
    ho_so_xa: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lam(ho_so_xa)
    khach = [(*d[:7], f"{d[7]} Hai", *d[8:]) if d[7] and so else d for so, d in enumerate(KHACH_XA)]
    ghi_bang(ho_so_xa / "data/khach_moi.xlsx", khach)
    giu = ho_so_xa / "output/giay_moi/giay-moi-cty.docx"
    cu, replace = giu.read_bytes(), os.replace

    def bi_giu(tu: Path, den: Path) -> None:
        if Path(den) == giu:
            loi = PermissionError(13, "Permission denied")
            loi.winerror = 32  # type: ignore[attr-defined]
            raise loi
        replace(tu, den)

    monkeypatch.setattr(os, "replace", bi_giu)
    bao_cao = documents(ho_so_xa / "data", ho_so_xa / "templates_docx", ho_so_xa / "output", kinds=["giay_moi"])
    assert bao_cao.exit_code == 1
    assert [(f.rule, f.where.tep) for f in bao_cao.findings if f.rule.startswith("VB-T")] == [
        ("VB-T104", "giay_moi/giay-moi-cty.docx")
    ]
    viec = {k.khoa: (k.viec, k.tep) for k in bao_cao.ket_qua}
    assert viec["CTY"] == ("loi", "giay_moi/giay-moi-cty (bản mới).docx")
    assert viec["TRUONG"][0] == "cap_nhat"
    assert giu.read_bytes() == cu
    assert (giu.with_name("giay-moi-cty (bản mới).docx")).read_bytes() != cu


def test_path_that_word_cannot_open_is_a_warning(ho_so_xa: Path) -> None:
    sau = ho_so_xa / "/".join(["thu muc rat dai"] * 14)
    bao_cao = documents(ho_so_xa / "data", ho_so_xa / "templates_docx", sau, kinds=["giay_moi"])
    (dai,) = [f for f in bao_cao.findings if f.rule == "VB-T112"]
    assert dai.level == "warning"
    assert bao_cao.dem == {"tao": 3}
    assert str(ho_so_xa) not in str(dai)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="cần SIGKILL")
def test_cut_run_is_told_and_finished_by_the_next(ho_so_xa: Path) -> None:
    (ho_so_xa / "output/.vanban/tam").mkdir(parents=True)
    (ho_so_xa / "output/.vanban/tam/000000.tmp").write_bytes(b"nua chung")
    bao_cao = documents(ho_so_xa / "data", ho_so_xa / "templates_docx", ho_so_xa / "output", kinds=["giay_moi"])
    assert [f.level for f in bao_cao.findings if f.rule == "VB-T113"] == ["info"]
    assert list((ho_so_xa / "output/.vanban/tam").iterdir()) == []


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="cần LibreOffice")
def test_letter_saved_again_by_libreoffice_is_a_hand_edit(ho_so_xa: Path, tmp_path: Path) -> None:
    lam(ho_so_xa)
    thu = ho_so_xa / "output/giay_moi/giay-moi-cty.docx"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/lo",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            tmp_path / "ra",
            thu,
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    shutil.copyfile(tmp_path / "ra/giay-moi-cty.docx", thu)
    luu_lai = thu.read_bytes()
    bao_cao = documents(ho_so_xa / "data", ho_so_xa / "templates_docx", ho_so_xa / "output", kinds=["giay_moi"])
    assert bao_cao.dem == {"giu_nguyen": 2, "sua_tay": 1}
    assert vanban.undo(ho_so_xa / "output").dem == {"go": 2, "sua_tay": 1}
    assert thu.read_bytes() == luu_lai
