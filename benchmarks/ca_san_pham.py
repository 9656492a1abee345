"""The whole product on N guests, one process unless told otherwise; its growth; what workers are worth.

    .venv/bin/python benchmarks/ca_san_pham.py [N]                  from nothing, no change, one change; docxtpl beside
    .venv/bin/python benchmarks/ca_san_pham.py --lon-dan [N]        100 … N guests: CPU, peak memory
    .venv/bin/python benchmarks/ca_san_pham.py --tho [N] [--vong V] wall seconds of --jobs 1 and 2, quiet machine

CPU seconds are those of the process and its children; memory is the peak of the largest of them.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from do_luong import VANBAN, Lan, bang, bien_dich, chay, cpu_cua, doi_mot_khach, ho_so, tai

GIAY_MOI = [*VANBAN, "documents", "giay_moi"]


def main() -> None:
    doc = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    doc.add_argument("so", type=int, nargs="?", default=5000)
    doc.add_argument("--jobs", type=int, default=1)
    doc.add_argument("--vong", type=int, default=5)
    doc.add_argument("--lon-dan", action="store_true")
    doc.add_argument("--tho", action="store_true")
    chon = doc.parse_args()
    bien_dich()
    print(tai())
    with tempfile.TemporaryDirectory() as tam:
        if chon.lon_dan:
            bang(("khách", "cách", "CPU s", "ms CPU một giấy", "đồng hồ s", "đỉnh MB"), lon_dan(Path(tam), chon.so))
        elif chon.tho:
            tho(Path(tam), chon.so, chon.vong)
        else:
            mot_lo(Path(tam), chon.so, [*GIAY_MOI, "--jobs", str(chon.jobs)])
    print(tai())


def mot_lo(noi: Path, so: int, lenh: list[str]) -> None:
    ho_so(noi, so)
    het, khong = chay(lenh, noi), chay(lenh, noi)
    khong = min(khong, chay(lenh, noi), chay(lenh, noi), key=lambda lan: lan.giay)
    doi_mot_khach(noi)
    mot = chay(lenh, noi)
    cac = (("từ đầu", het), ("không gì đổi (nhanh nhất của ba)", khong), ("một khách đổi", mot))
    bang(("", "CPU s", "đồng hồ s", "đỉnh MB"), ((ten, n.cpu, n.giay, round(n.mb)) for ten, n in cac))
    ho = docxtpl(noi)
    print(f"docxtpl {ho * 1000:.2f} ms một giấy, cả sản phẩm {het.cpu / so * 1000:.3f}: {ho / het.cpu * so:.1f} lần")


def lon_dan(tam: Path, lon_nhat: int) -> Iterator[tuple[object, ...]]:
    for so in (100, 1_000, 10_000, 100_000):
        if so > lon_nhat:
            return
        noi = tam / str(so)
        noi.mkdir()
        ho_so(noi, so)
        tep_rieng: list[tuple[str, list[str]]] = [("từng tệp", [])] if so <= 10_000 else []
        for cach, them in [*tep_rieng, ("--archive", ["--archive", "giay.zip"]), ("chỉ kiểm tra", ["--dry-run"])]:
            lan = chay([*GIAY_MOI, "--jobs", "1", *them], noi)
            yield so, cach, lan.cpu, lan.cpu / so * 1000, lan.giay, round(lan.mb)
        shutil.rmtree(noi)


def tho(noi: Path, so: int, vong: int) -> None:
    """Wall seconds of one and of two workers, pair by pair; nothing is deleted between them (see so_sanh)."""
    ho_so(noi, so)
    cap: list[tuple[Lan, Lan]] = []
    for i in range(vong):
        hai = []
        for jobs in ("1", "2"):
            hai.append(chay([*GIAY_MOI, "--jobs", jobs], noi))
            (noi / "output").rename(noi / f"output-{i}-{jobs}")
        cap.append((hai[0], hai[1]))
    bang(
        ("vòng", "--jobs 1, đồng hồ s", "--jobs 2", "nhanh gấp", "CPU s của 1", "CPU s của 2"),
        ((i, a.giay, b.giay, a.giay / b.giay, a.cpu, b.cpu) for i, (a, b) in enumerate(cap, 1)),
    )
    print(f"trung vị: nhanh gấp {statistics.median(a.giay / b.giay for a, b in cap):.2f}")


def docxtpl(noi: Path) -> float:
    """CPU seconds a paper of docxtpl's bare loop, over 200 papers."""
    from docxtpl import DocxTemplate

    from vanban.build import doc
    from vanban.kinds import KINDS

    du_lieu, _ = doc(noi / "data")
    assert du_lieu is not None
    ngu_canh = [dict(g.ngu_canh) for _, g in zip(range(200), KINDS["giay_moi"].giay(du_lieu), strict=False)]

    def vong_lap() -> None:
        for i, mot in enumerate(ngu_canh):
            t = DocxTemplate(str(noi / "templates_docx/giay_moi.docx"))
            t.render(mot, autoescape=True)
            t.save(str(noi / f"{i}.docx"))

    return cpu_cua(vong_lap) / len(ngu_canh)


if __name__ == "__main__":
    main()
