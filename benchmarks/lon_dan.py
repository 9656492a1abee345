"""Growth: batches of 100 … 100,000 letters and loops of 20/200/2,000 rows; the archive; start-up. One table, one plot.

    .venv/bin/python benchmarks/lon_dan.py [--lon-nhat N] [--bieu-do]

CPU seconds of render and pack alone (``--archive`` without the check), of letters in one stored zip on this disk.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "so_sanh"))

from do_luong import GOC, VANBAN, bang, chay, cpu_cua, dinh_mb, tai
from giay import JINJA, gia_tri, tep_mau, truong

from vanban.kho_nen import dong_goi
from vanban.render import Template, ThuocTinh, compile_template

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
    print(tai())
    template = khuon()
    lo: list[tuple[int, float]] = []
    vong: list[tuple[int, float]] = []
    bang(
        ("giấy vào một tệp .zip", "CPU s", "ms một giấy", "giấy/giây (CPU)", "giấy/giây (đồng hồ)", "đỉnh MB"),
        cac_lo(template, chon.lon_nhat, lo),
    )
    print()
    bang(("hàng của một vòng lặp", "ms CPU một giấy", "µs một hàng"), cac_vong(template, vong))
    lan = [chay([*VANBAN, "--help"]) for _ in range(9)]
    print(f"\nvanban --help: {statistics.median(n.cpu for n in lan) * 1000:.0f} ms CPU, cả tiến trình")
    print(tai())
    if chon.bieu_do:
        ve(lo, vong)


def cac_lo(template: Template, lon_nhat: int, lo: list[tuple[int, float]]) -> Iterator[tuple[object, ...]]:
    with tempfile.TemporaryDirectory() as noi:
        for so in (100, 1_000, 10_000, 100_000):
            if so > lon_nhat:
                return

            def giay(so: int = so) -> Iterator[tuple[str, bytes]]:
                for dau in range(0, so, 500):
                    for i, mot in enumerate(gia_tri("thu", 500)[: so - dau]):
                        mot["lien_he"] = f"0261 3{dau + i:06d}"
                        yield f"giay_moi/{dau + i:06d}.docx", template.render(mot, TT)

            luc = time.perf_counter()
            cpu = cpu_cua(lambda giay=giay: dong_goi(Path(noi) / "a.zip", giay()))  # type: ignore[misc]
            luc = time.perf_counter() - luc
            lo.append((so, cpu))
            yield so, cpu, cpu / so * 1000, round(so / cpu), round(so / luc), round(dinh_mb())


def cac_vong(template: Template, vong: list[tuple[int, float]]) -> Iterator[tuple[object, ...]]:
    mot = gia_tri("thu", 1)[0]
    for so in (20, 200, 2_000):
        mot["muc"] = [{"luc": f"{j} giờ", "viec": f"Việc & {j}", "nguoi": f"Ông Thử {j}"} for j in range(so)]
        cpu = statistics.median(cpu_cua(lambda: template.render(mot, TT), 20) for _ in range(7))
        vong.append((so, cpu))
        yield so, cpu * 1000, cpu / so * 1e6


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
