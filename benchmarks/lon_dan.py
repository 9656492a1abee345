"""Growth: batches of 100 … 100,000 letters and loops of 20/200/2,000 rows; the archive; start-up. One table, one plot.

    .venv/bin/python benchmarks/lon_dan.py [--lon-nhat N] [--bieu-do]

CPU seconds of render and pack alone (``--archive`` without the check), of letters in one stored zip on this disk.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "so_sanh"))

from giay import JINJA, gia_tri, tep_mau, truong

from vanban.kho_nen import dong_goi
from vanban.render import Template, ThuocTinh, compile_template

GOC = Path(__file__).parents[1]
TT = ThuocTinh("Giấy mời dự Lễ phát động", "Phòng Văn hóa", date(2026, 3, 8))


def khuon() -> Template:
    template, loi = compile_template(tep_mau("thu", JINJA), truong(gia_tri("thu", 1)[0]), "thu.docx")
    assert template is not None, loi
    return template


def main() -> None:
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--lon-nhat", type=int, default=100_000)
    doc.add_argument("--bieu-do", action="store_true")
    chon = doc.parse_args()
    template = khuon()
    lo: list[tuple[int, float]] = []
    print("| letters into one zip | CPU s | ms a letter | letters/s (wall) | peak MB |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as noi:
        for so in (100, 1_000, 10_000, 100_000):
            if so > chon.lon_nhat:
                break

            def giay(so: int = so) -> Iterator[tuple[str, bytes]]:
                for dau in range(0, so, 500):
                    for i, mot in enumerate(gia_tri("thu", 500)[: so - dau]):
                        mot["lien_he"] = f"0261 3{dau + i:06d}"
                        yield f"giay_moi/{dau + i:06d}.docx", template.render(mot, TT)

            cpu, giay_dong_ho = time.process_time(), time.perf_counter()
            dong_goi(Path(noi) / "a.zip", giay())
            cpu, giay_dong_ho = time.process_time() - cpu, time.perf_counter() - giay_dong_ho
            mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            lo.append((so, cpu))
            print(f"| {so:,} | {cpu:.3f} | {cpu / so * 1000:.3f} | {so / giay_dong_ho:.0f} | {mb:.0f} |")
    vong: list[tuple[int, float]] = []
    print("\n| rows of the loop | CPU ms a letter | µs a row |\n|---|---|---|")
    mot = gia_tri("thu", 1)[0]
    for so in (20, 200, 2_000):
        mot["muc"] = [{"luc": f"{j} giờ", "viec": f"Việc & {j}", "nguoi": f"Ông Thử {j}"} for j in range(so)]
        lan = []
        for _ in range(7):
            cpu = time.process_time()
            for _ in range(20):
                template.render(mot, TT)
            lan.append((time.process_time() - cpu) / 20)
        vong.append((so, statistics.median(lan)))
        print(f"| {so:,} | {vong[-1][1] * 1000:.3f} | {vong[-1][1] / so * 1e6:.2f} |")
    lan = []
    for _ in range(9):
        truoc = os.times()
        subprocess.run([sys.executable, "-m", "vanban", "--help"], check=True, stdout=subprocess.DEVNULL)
        sau = os.times()
        lan.append(sau.children_user + sau.children_system - truoc.children_user - truoc.children_system)
    print(f"\nvanban --help: {statistics.median(lan) * 1000:.0f} ms CPU, whole process")
    if chon.bieu_do:
        ve(lo, vong)


def ve(lo: list[tuple[int, float]], vong: list[tuple[int, float]]) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    hinh, (trai, phai) = plt.subplots(1, 2, figsize=(9, 3.2))
    trai.loglog(*zip(*lo, strict=True), "o-", color="#b33")
    trai.set_title("letters in a batch: CPU s, render and pack")
    phai.loglog([so for so, _ in vong], [giay * 1000 for _, giay in vong], "o-", color="#b33")
    phai.set_title("rows of one loop: CPU ms a letter")
    for truc in (trai, phai):
        truc.grid(visible=True, alpha=0.3)
    hinh.tight_layout()
    hinh.savefig(GOC / "docs/anh/lon_dan.png", dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
