"""Ways to make a batch of files durable before they take their names, side by side on the disk of this folder.

    .venv/bin/python benchmarks/ghi_dia.py [FILES] [BATCH] [FOLDER]

Each way writes the same files in batches: write to temporary names, flush, rename, flush the folder. Medians of five
rounds in turn, wall and processor milliseconds a file.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

SO_TEP = int(sys.argv[1]) if len(sys.argv) > 1 else 1024
LO = int(sys.argv[2]) if len(sys.argv) > 2 else 64
NOI = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(tempfile.gettempdir())
DU_LIEU = os.urandom(30_000)
libc = ctypes.CDLL(None, use_errno=True)


def ghi(cach: str, goc: Path) -> tuple[float, float]:
    tam, ra = goc / "tam", goc / "ra"
    tam.mkdir(parents=True)
    ra.mkdir()
    fd_ra = os.open(ra, os.O_RDONLY)
    bat_dau, cpu = time.perf_counter(), time.process_time()
    for lo in range(SO_TEP // LO):
        mo = []
        for so in range(LO):
            fd = os.open(tam / str(so), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
            os.write(fd, DU_LIEU)
            if cach == "fsync từng tệp":
                os.fsync(fd)
            if cach == "fsync cuối lô":
                mo.append(fd)
            else:
                os.close(fd)
        for fd in mo:
            os.fsync(fd)
            os.close(fd)
        if cach == "syncfs một lần":
            libc.syncfs(fd_ra)
        if cach == "os.sync một lần":
            os.sync()
        for so in range(LO):
            ten = ra / f"{lo}-{so}"
            if cach == "không đẩy, link":
                os.link(tam / str(so), ten)
                (tam / str(so)).unlink()
            else:
                (tam / str(so)).replace(ten)
        if not cach.startswith("không"):
            os.fsync(fd_ra)
    ket_thuc = time.perf_counter() - bat_dau, time.process_time() - cpu
    os.close(fd_ra)
    return ket_thuc


CACH = ("không đẩy", "không đẩy, link", "fsync từng tệp", "fsync cuối lô", "syncfs một lần", "os.sync một lần")
do: dict[str, list[tuple[float, float]]] = {cach: [] for cach in CACH}
for _ in range(5):
    for cach in CACH:
        goc = Path(tempfile.mkdtemp(dir=NOI))
        do[cach].append(ghi(cach, goc))
        shutil.rmtree(goc)
print(f"{SO_TEP} tệp 30 kB, lô {LO}; mili giây một tệp")
for cach, lan in do.items():
    dong_ho, cpu = (statistics.median(so) / SO_TEP * 1000 for so in zip(*lan, strict=True))
    print(f"  {cach:<18} đồng hồ {dong_ho:.3f}   bộ xử lý {cpu:.3f}")
