"""Looking at N papers of which none has changed: what the manifest takes of such a run.

    .venv/bin/python benchmarks/khong_doi.py [N]

Also the same when every file has a new time (a copied or restored folder): the first look hashes, the second does not.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from do_luong import dinh_mb

from vanban.manifest import Manifest, VanTay

SO = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
LO = 64
DU_LIEU = os.urandom(30_000)
TEN = [f"giay_moi/giay-moi-{so:06d}.docx" for so in range(SO)]
VT = VanTay("a" * 40, "b" * 40)


def nhin(output: Path, nhan: str) -> None:
    bat_dau, cpu = time.perf_counter(), time.process_time()
    with Manifest(output) as so_ghi:
        mo = time.perf_counter()
        dem = 0
        for dau in range(0, SO, 500):
            cac = so_ghi.nhieu_quyet_dinh([(ten, VT) for ten in TEN[dau : dau + 500]])
            dem += sum(q.viec == "giu_nguyen" for q in cac)
        xet = time.perf_counter()
        con = so_ghi.khong_con(TEN, ["giay_moi"])
        ra = time.perf_counter()
    het = time.perf_counter()
    assert (dem, con) == (SO, [])
    print(
        f"{nhan:<26} {het - bat_dau:.3f} s (bộ xử lý {time.process_time() - cpu:.3f}): mở {mo - bat_dau:.3f}, "
        f"xét {xet - mo:.3f}, không còn {ra - xet:.3f}, đóng {het - ra:.3f}"
    )


with tempfile.TemporaryDirectory() as noi:
    output = Path(noi) / "ra"
    bat_dau = time.perf_counter()
    with Manifest(output) as so_ghi:
        for so, ten in enumerate(TEN, 1):
            so_ghi.them(ten, "giay_moi", "k", VT, DU_LIEU + b"%d" % so)
            if so % LO == 0:
                so_ghi.dong_lo()
        so_ghi.dong_lo()
    ghi = time.perf_counter() - bat_dau
    print(f"ghi {SO} tệp 30 kB, bền       {ghi:.1f} s, {ghi / SO * 1000:.2f} ms một tệp")
    for _ in range(3):
        nhin(output, "không đổi gì")
    for ten in TEN:
        os.utime(output / ten)
    nhin(output, "mọi tệp mang giờ mới")
    nhin(output, "lần sau nữa")
    print(f"bộ nhớ cao nhất {dinh_mb():.0f} MB")
