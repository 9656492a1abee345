"""Papers for the PDF tests: letters as the product writes them, and files that are none."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

import vanban
from conftest import GOC

CO_OFFICE = shutil.which("soffice")


def can_office() -> None:
    """Skip without LibreOffice; in CI nothing may be skipped."""
    if not CO_OFFICE:
        if os.environ.get("VANBAN_CI") == "1":
            pytest.fail("CI phải có LibreOffice")
        pytest.skip("cần LibreOffice (make office)")


def phan(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as goi:
        return {m.filename: goi.read(m) for m in goi.infolist()}


def goi_lai(cac_phan: dict[str, bytes]) -> bytes:
    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as goi:
        for ten, du_lieu in cac_phan.items():
            goi.writestr(zipfile.ZipInfo(ten), du_lieu)
    return ra.getvalue()


def sua(docx: bytes, cu: str, moi: str, ten: str = "word/document.xml") -> bytes:
    """A paper with one text replaced in a part."""
    cac = phan(docx)
    assert cu.encode() in cac[ten], cu
    cac[ten] = cac[ten].replace(cu.encode(), moi.encode())
    return goi_lai(cac)


def giay_thu(ra: Path) -> bytes:
    """One letter of the real dossier."""
    vanban.documents(GOC / "data", GOC / "templates_docx", ra, kinds=["giay_moi"])
    tep = sorted((ra / "giay_moi").glob("*.docx"))
    assert len(tep) > 5
    return tep[0].read_bytes()


def nhieu(docx: bytes, noi: Path, so: int) -> list[Path]:
    """Letters of one template whose texts are of different lengths."""
    noi.mkdir(parents=True, exist_ok=True)
    cac = phan(docx)
    goc = cac["word/document.xml"]
    cho = "Dự Lễ phát động".encode()
    assert cho in goc
    ra = []
    for i in range(so):
        them = f"Bà H'Thử Niê số {i:04d} " + "kính thưa quý vị đại biểu đường về " * (i * 7 % 61)
        tep = noi / f"thư mời {i:03d}.docx"
        tep.write_bytes(goi_lai({**cac, "word/document.xml": goc.replace(cho, escape(them).encode() + cho)}))
        ra.append(tep)
    return ra


def tien_trinh_con_lai() -> list[str]:
    """Processes of a PDF run that are still there."""
    ps = subprocess.run(["ps", "axww", "-o", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [dong for dong in ps.splitlines() if "vanban-pdf-" in dong and "pytest" not in dong]
