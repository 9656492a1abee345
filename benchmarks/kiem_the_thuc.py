"""Cost of ``vanban check``: CPU per paper beside python-docx opening and walking the same file, and memory over many files.

``python kiem_the_thuc.py [SỐ TỆP]`` from ``benchmarks/`` (10,000 files by default). CPU time of this process, all ratios from
one run; every paper is another one (its words differ), so no answer is remembered.
"""

# ruff: noqa: E501
from __future__ import annotations

import gc
import io
import re
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx

from vanban import conform

GOC = Path(__file__).resolve().parents[1]
MAU = GOC / "tests/conform_in/mau"
LAN = 40


def khac(du_lieu: bytes, so: int) -> bytes:
    """The same paper with other words in one sentence."""
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as vao, zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as z:
        for ten in vao.namelist():
            b = vao.read(ten)
            if ten == "word/document.xml":
                b = re.sub(
                    rb"(<w:t[^>]*>)([^<]{40,})(</w:t>)", lambda k: k[1] + k[2] + f" {so}".encode() + k[3], b, count=1
                )
            z.writestr(ten, b)
    return ra.getvalue()


def tam_trang(du_lieu: bytes) -> bytes:
    """The plan repeated until it is about eight pages long (its text is two thirds of that)."""
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as vao, zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as z:
        for ten in vao.namelist():
            b = vao.read(ten)
            if ten == "word/document.xml":
                doan = re.findall(rb"<w:p>(?:(?!</w:p>).)*?</w:p>", b)
                dai = [d for d in doan if len(re.sub(rb"<[^>]+>", b"", d)) > 150]
                moc = b.rindex(dai[-1])
                b = b[:moc] + b"".join(dai * 2)[: 12000 * 3].rpartition(b"</w:p>")[0] + b"</w:p>" + b[moc:]
            z.writestr(ten, b)
    return ra.getvalue()


def di_python_docx(du_lieu: bytes) -> int:
    """Open with python-docx; look at the text, font and size of every run, also in tables."""
    tl = docx.Document(io.BytesIO(du_lieu))
    so = 0
    doan = list(tl.paragraphs)
    for bang in tl.tables:
        for hang in bang.rows:
            for o in hang.cells:
                doan += o.paragraphs
    for p in doan:
        so += p.alignment is not None
        for r in p.runs:
            so += len(r.text) + bool(r.font.name) + bool(r.font.size) + bool(r.bold)
    return so


def cpu_ms(ham: Callable[[bytes], object], cac: list[bytes]) -> float:
    ham(cac[0])
    dau = time.process_time()
    for b in cac:
        ham(b)
    return (time.process_time() - dau) / len(cac) * 1000


def rss_mb() -> float:
    trang = int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc/self/statm").exists() else 0
    return trang * resource.getpagesize() / 1e6


def main() -> int:
    so_tep = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    thu = (MAU / "giay-moi.docx").read_bytes()
    ke_hoach = tam_trang((MAU / "ke-hoach.docx").read_bytes())
    for ten, goc in (("giấy mời một trang", thu), ("kế hoạch khoảng tám trang", ke_hoach)):
        cac = [khac(goc, i) for i in range(LAN)]
        chu = sum(len(p.text) for p in docx.Document(io.BytesIO(goc)).paragraphs)
        kiem = cpu_ms(lambda b: conform.check_bytes(b, "x.docx"), cac)
        mo = cpu_ms(di_python_docx, cac)
        print(
            f"{ten} ({chu} chữ ngoài bảng): kiểm {kiem:.1f} ms CPU, python-docx mở và đi hết {mo:.1f} ms; tỉ lệ {kiem / mo:.2f}"
        )
    moc = []
    gc.collect()
    for i in range(so_tep):
        conform.check_bytes(khac(thu if i % 10 else ke_hoach, i), "x.docx")
        if (i + 1) % (so_tep // 10) == 0:
            moc.append(rss_mb())
    print(f"bộ nhớ sau mỗi {so_tep // 10} tệp (MB): {', '.join(f'{m:.0f}' for m in moc)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
