"""Dossiers that the tests stand on: the real one of the repository, and a second one of another place and time."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import openpyxl
import pytest
from hypothesis import settings

# The same examples on every run, so that a commit is judged by what it changes; VANBAN_NGAU_NHIEN=1 draws new ones.
settings.register_profile("lap_lai", derandomize=True, database=None, deadline=None)
settings.register_profile("ngau_nhien", deadline=None)
settings.load_profile("ngau_nhien" if os.environ.get("VANBAN_NGAU_NHIEN") else "lap_lai")

GOC = Path(__file__).parents[1]
SHARED = GOC.parent / "shared"

KHACH_XA = [
    ("Mã", "Nhóm", "Bậc", "Mã tổ chức", "Đơn vị", "Chức danh", "Danh xưng", "Họ tên", "Điện thoại", "Ghi chú"),
    ("MT", "LD", 5, "MT", None, None, None, None, None, None),
    (
        "CTY",
        "KHAC",
        None,
        None,
        "Công ty TNHH Xây dựng & Môi trường <Xanh>",
        "Giám đốc",
        "Ông",
        'Trần "Ba" Thử',
        "0912345678",
        None,
    ),
    ("TRUONG", "KHAC", None, None, "Trường Tiểu học Suối Ngà", "Hiệu trưởng", "Bà", "Lê Thị Thử", None, None),
]
HO_XA = [
    ("Mã", "Danh xưng", "Họ tên", "Nơi ở", "Ghi chú"),
    ("H01", "Ông", "Điểu Thử", "cụm 1, thôn Đồng Tâm", None),
    ("H02", "Bà", "H'Thử Niê", "cụm 2, thôn Đồng Tâm", None),
]


def ghi_bang(tep: Path, dong: list[tuple[object, ...]]) -> None:
    """A workbook with one sheet of rows, phones kept as text."""
    so = openpyxl.Workbook()
    trang = so.active
    assert trang is not None
    trang.title = "Danh sách"
    for d in dong:
        trang.append(d)
    so.save(tep)


@pytest.fixture
def ho_so_that(tmp_path: Path) -> Path:
    """A copy of the real dossier: ``data`` and ``templates_docx`` in one folder."""
    noi = tmp_path / "that"
    for ten in ("data", "templates_docx"):
        shutil.copytree(GOC / ten, noi / ten)
    return noi


@pytest.fixture
def ho_so_xa(tmp_path: Path) -> Path:
    """The second dossier with the stock templates."""
    noi = tmp_path / "xa"
    (noi / "data").mkdir(parents=True)
    for tep in (GOC / "tests" / "ho_so_xa_2026").glob("*.yaml"):
        shutil.copyfile(tep, noi / "data" / tep.name)
    ghi_bang(noi / "data" / "khach_moi.xlsx", KHACH_XA)
    ghi_bang(noi / "data" / "ho_dan.xlsx", HO_XA)
    shutil.copytree(GOC / "templates_docx", noi / "templates_docx")
    return noi
