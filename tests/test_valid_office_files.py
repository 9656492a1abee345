"""Every file of both dossiers is valid for Word and Excel, and LibreOffice lays it out with the same text."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

import vanban
from conftest import GOC

BO_KIEM = GOC / "tests/node/node_modules/.bin/ooxml-validator"
CI = os.environ.get("VANBAN_CI") == "1"


def can(co: object, ly_do: str) -> None:
    """Skip with a reason where a program is missing; in CI nothing may be skipped."""
    if not co:
        if CI:
            pytest.fail(f"CI phải có: {ly_do}")
        pytest.skip(ly_do)


@pytest.fixture(scope="module")
def ra(tmp_path_factory: pytest.TempPathFactory) -> Path:
    noi = tmp_path_factory.mktemp("ra")
    vanban.documents(GOC / "data", GOC / "templates_docx", noi / "output")
    return noi / "output"


def tep(ra: Path, duoi: str) -> list[Path]:
    co = sorted(t for t in ra.rglob(f"*{duoi}") if ".vanban" not in t.parts)
    assert co
    return co


def test_openxml_audit_finds_nothing(ra: Path) -> None:
    from openxml_audit import OpenXmlValidator

    bo_kiem = OpenXmlValidator()
    for t in [*tep(ra, ".docx"), *tep(ra, ".xlsx"), *sorted((GOC / "templates_docx").glob("*.docx"))]:
        ket_qua = bo_kiem.validate(t)
        assert ket_qua.is_valid, (t.name, [str(e) for e in ket_qua.errors][:5])


@pytest.mark.node
def test_open_xml_sdk_finds_nothing(ra: Path) -> None:
    can(shutil.which("node") and BO_KIEM.exists(), "cần Node.js và bộ kiểm Open XML SDK (make node)")
    for t in [*tep(ra, ".docx"), *tep(ra, ".xlsx"), *sorted((GOC / "templates_docx").glob("*.docx"))]:
        xong = subprocess.run([str(BO_KIEM), str(t)], capture_output=True, text=True, check=False)
        ket_qua = json.loads(xong.stdout)
        assert ket_qua["ok"], (t.name, ket_qua["errors"][:5])


@pytest.mark.office
def test_libreoffice_opens_every_paper_with_the_same_text(ra: Path, tmp_path: Path) -> None:
    can(shutil.which("soffice") and shutil.which("pdftotext"), "cần LibreOffice và poppler-utils (make office)")
    tat_ca = [*tep(ra, ".docx"), *tep(ra, ".xlsx")]
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/ho-so-lo",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path / "pdf"),
            *map(str, tat_ca),
        ],
        capture_output=True,
        timeout=240,
        check=False,
    )
    from docx import Document

    for t in tat_ca:
        pdf = tmp_path / "pdf" / f"{t.stem}.pdf"
        assert pdf.exists(), t.name
        chu = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        if t.suffix != ".docx":
            assert "Nhiệm vụ" in chu or "NHIỆM VỤ" in chu
            continue
        co = _gon(chu)
        for doan in Document(str(t)).paragraphs:
            dau = _gon(doan.text)[:40]
            assert dau in co or len(dau) < 5, (t.name, doan.text)


def _gon(chu: str) -> str:
    """Letters and digits only: line breaks, hyphenation and justification do not count."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", chu))
