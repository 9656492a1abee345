"""The whole product on N guests (CPU of the process and its workers) beside docxtpl's bare loop on the same contexts.

    .venv/bin/python benchmarks/ca_san_pham.py [N] [--jobs J]

Rows: all letters from nothing; nothing changed; one guest changed; docxtpl on 200 of the contexts, per paper.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from nghin_khach import ho_so

import vanban

DO = """
import resource, sys
from vanban.cli import main
if __name__ == "__main__":
  try:
    main(sys.argv[1:])
  finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)
"""


MOI_TRUONG = {ten: gia for ten, gia in os.environ.items() if ten != "PYTHONDONTWRITEBYTECODE"}
"""As installed: byte code is kept."""


def chay(noi: Path, jobs: int) -> tuple[float, float, int]:
    """CPU seconds with children, wall seconds, peak MB of the main process."""
    truoc, luc = os.times(), time.perf_counter()
    tep = noi / "do.py"
    tep.write_text(DO, encoding="utf-8")
    lenh = [sys.executable, str(tep), "documents", "giay_moi", "--jobs", str(jobs)]
    xong = subprocess.run(
        lenh, cwd=noi, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=MOI_TRUONG
    )
    sau = os.times()
    cpu = sau.children_user + sau.children_system - truoc.children_user - truoc.children_system
    return cpu, time.perf_counter() - luc, int(xong.stderr.split()[-1])


def main() -> None:
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("so", type=int, nargs="?", default=5000)
    doc.add_argument("--jobs", type=int, default=1)
    chon = doc.parse_args()
    with tempfile.TemporaryDirectory() as tam:
        noi = Path(tam)
        ho_so(noi, chon.so)
        subprocess.run([sys.executable, "-m", "compileall", "-q", str(Path(vanban.__file__).parent)], check=True)
        het = chay(noi, chon.jobs)
        khong = chay(noi, chon.jobs)
        import openpyxl

        tep = noi / "data/khach_moi.xlsx"
        so = openpyxl.load_workbook(tep)
        so.active.cell(so.active.max_row, 5).value = "Đơn vị vừa đổi tên"
        so.save(tep)
        mot = chay(noi, chon.jobs)
        ho = naive(noi)
    print(f"{chon.so} letters, --jobs {chon.jobs}: CPU s, wall s, peak MB of the main process")
    for ten, (cpu, giay, mb) in (("from nothing", het), ("nothing changed", khong), ("one guest changed", mot)):
        print(f"| {ten} | {cpu:.2f} | {giay:.2f} | {mb} |")
    moi_giay = het[0] / chon.so
    print(f"docxtpl {ho * 1000:.2f} ms a paper, the whole product {moi_giay * 1000:.2f}: {ho / moi_giay:.1f}×")


def naive(noi: Path) -> float:
    """CPU seconds a paper of docxtpl's bare loop, over 200 papers."""
    from docxtpl import DocxTemplate

    from vanban.build import doc
    from vanban.kinds import KINDS

    ho_so, _ = doc(noi / "data")
    assert ho_so is not None
    ngu_canh = [dict(g.ngu_canh) for _, g in zip(range(200), KINDS["giay_moi"].giay(ho_so), strict=False)]
    cpu = time.process_time()
    for i, mot in enumerate(ngu_canh):
        t = DocxTemplate(str(noi / "templates_docx/giay_moi.docx"))
        t.render(mot, autoescape=True)
        t.save(str(noi / f"{i}.docx"))
    return (time.process_time() - cpu) / len(ngu_canh)


if __name__ == "__main__":
    main()
