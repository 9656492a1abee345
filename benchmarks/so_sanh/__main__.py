# ruff: noqa: E501
"""The same papers by five engines in one run: text compared first, then CPU seconds, ratios and share of the floor.

    .venv/bin/python benchmarks/so_sanh [--giay N] [--vong N] [--bieu-do]

The engines are put in place at the first run, inside this folder and git-ignored: docxtemplater by npm, rust-docxtpl in
an environment ``.venv_rust`` of its own (it takes the place of docxtpl, so it cannot live beside it). The rest is in the
extra ``bench``. ``--giay 5000 --vong 1`` takes some ten minutes, nearly all of it docxtpl's. Every engine runs in a process of its own, start-up and three papers to warm up not counted;
the rounds take the engines in turn and each figure is the median over the rounds.

Nothing is deleted before the end: for a minute after a deletion ext4 tries every freed inode again for each file that is
made (``recently_deleted`` in the kernel), and a batch written after another was removed costs ten times as much.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import statistics
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from giay import JINJA, MAILMERGE, NPM, gia_tri, tep_mau
from lxml import etree

NOI = Path(__file__).parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PY = [sys.executable, str(NOI / "may.py")]
PY_RUST = [str(NOI / ".venv_rust/bin/python"), str(NOI / "may.py")]
MAY: dict[str, tuple[list[str], Any, tuple[str, ...]]] = {
    "docxtpl": (PY, JINJA, ("thu", "ke_hoach")),
    "rust-docxtpl": (PY_RUST, JINJA, ("thu", "ke_hoach")),
    "docx-mailmerge": (PY, MAILMERGE, ("thu",)),
    "docxtemplater": (["node", str(NOI / "npm.js")], NPM, ("thu", "ke_hoach")),
    "vanban": (PY, JINJA, ("thu", "ke_hoach")),
    "san": (PY, JINJA, ("thu", "ke_hoach")),
}
TEN_LOAI = {"thu": "letter, 1 page", "ke_hoach": "plan, 8 pages"}
BAR = {
    ("thu", "docxtpl"): 60,
    ("thu", "docx-mailmerge"): 9,
    ("ke_hoach", "docxtpl"): 60,
    ("ke_hoach", "rust-docxtpl"): 13,
}


def chuan_bi() -> None:
    """Put the engines in place that are not there yet."""
    if not (NOI / "node_modules").is_dir():
        subprocess.run(["npm", "install", "--no-package-lock", "--silent"], cwd=NOI, check=True)
    if not Path(PY_RUST[0]).exists():
        subprocess.run([sys.executable, "-m", "venv", str(NOI / ".venv_rust")], check=True)
        subprocess.run([PY_RUST[0], "-m", "pip", "install", "--quiet", "rust-docxtpl==0.1.2"], check=True)
    if importlib.util.find_spec("mailmerge") is None:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "docx-mailmerge>=0.5"], check=True)


def chay(may: str, loai: str, mau: Path, ds: Path, ra: Path) -> dict[str, float]:
    """One engine over all papers, into the new folder *ra*."""
    ra.mkdir(parents=True)
    lenh, _, _ = MAY[may]
    them = [str(mau), str(ds), str(ra)]
    them = [*them, "3"] if lenh[0] == "node" else [may, *them]
    xong = subprocess.run([*lenh, *them], check=True, capture_output=True, text=True)
    return json.loads(xong.stdout)


def chu(tep: Path) -> list[str]:
    """The text of each paragraph that has any."""
    with zipfile.ZipFile(tep) as goi:
        goc = [etree.fromstring(goi.read(ten)) for ten in ("word/document.xml", "word/header9.xml", "word/footer9.xml")]
    doan = ("".join(t.text or "" for t in p.iter(f"{W}t")) for phan in goc for p in phan.iter(f"{W}p"))
    return [re.sub(r"\s+", " ", d).strip() for d in doan if d.strip()]


def main() -> None:
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--giay", type=int, default=500)
    doc.add_argument("--vong", type=int, default=3)
    doc.add_argument("--loai", choices=[*TEN_LOAI], action="append")
    doc.add_argument("--noi", help="folder for the papers (a disk of your choice)")
    doc.add_argument("--bieu-do", action="store_true", help="also draw docs/anh/so_sanh.png")
    chon = doc.parse_args()
    chuan_bi()
    ket_qua: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory(dir=chon.noi) as tam:
        noi = Path(tam)
        for loai in chon.loai or TEN_LOAI:
            ds = noi / f"{loai}.json"
            ds.write_text(json.dumps(gia_tri(loai, chon.giay), ensure_ascii=False), encoding="utf-8")
            mau = {}
            for may, (_, ngon_ngu, cac_loai) in MAY.items():
                if loai in cac_loai:
                    mau[may] = noi / f"{loai}-{may}.docx"
                    mau[may].write_bytes(tep_mau(loai, ngon_ngu))
            so_sanh_chu(loai, mau, noi)
            do: dict[str, list[dict[str, float]]] = {may: [] for may in mau}
            for vong in range(chon.vong):
                for may, tep in mau.items():
                    do[may].append(chay(may, loai, tep, ds, noi / f"{loai}-{may}-{vong}"))
            ket_qua[loai] = bang(loai, do, chon.giay)
    if chon.bieu_do:
        ve(ket_qua, chon.giay)


def so_sanh_chu(loai: str, mau: dict[str, Path], noi: Path) -> None:
    """Stop unless the first forty papers read alike, whoever made them."""
    ds = noi / "it.json"
    ds.write_text(json.dumps(gia_tri(loai, 40), ensure_ascii=False), encoding="utf-8")
    goc: list[list[str]] = []
    for may, tep in mau.items():
        if may == "san":
            continue
        chay(may, loai, tep, ds, noi / f"{loai}-{may}-chu")
        ra = [chu(noi / f"{loai}-{may}-chu" / f"{i}.docx") for i in range(40)]
        goc = goc or ra
        for i, (cho, co) in enumerate(zip(goc, ra, strict=True)):
            if cho != co:
                khac = next(((a, b) for a, b in zip(cho, co, strict=False) if a != b), (len(cho), len(co)))
                sys.exit(f"{may}, {loai} {i}: {khac}")
    print(f"{TEN_LOAI[loai]}: the text of 40 papers is the same in all {len(mau) - 1} engines")


def bang(loai: str, do: dict[str, list[dict[str, float]]], giay: int) -> dict[str, float]:
    """Print the table of one paper; medians, ratios pair by pair."""
    print(f"\n| {TEN_LOAI[loai]}, {giay} papers | CPU s | CPU ms a paper | papers/s (wall) | MB | vanban is × | bar |")
    print("|---|---|---|---|---|---|---|")
    ra = {}
    for may, lan in do.items():
        cpu = ra[may] = statistics.median(m["cpu"] for m in lan)
        tren_giay = giay / statistics.median(m["giay"] for m in lan)
        mb = statistics.median(m["mb"] for m in lan)
        ti_le = statistics.median(m["cpu"] / t["cpu"] for m, t in zip(lan, do["vanban"], strict=True))
        ten = "floor: deflate + write ready bytes" if may == "san" else may
        bar = BAR.get((loai, may))
        so = f"{ti_le:.0%} reached" if may == "san" else "" if may == "vanban" else f"{ti_le:.1f}"
        print(
            f"| {ten} | {cpu:.2f} | {cpu / giay * 1000:.3f} | {tren_giay:.0f} | {mb:.0f} | {so} | {f'≥ {bar}' if bar else ''} |"
        )
    return {may: cpu / giay * 1000 for may, cpu in ra.items()}


def ve(ket_qua: dict[str, dict[str, float]], giay: int) -> None:
    """The plot: CPU milliseconds a paper, logarithmic."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    hinh, cac_truc = plt.subplots(1, len(ket_qua), figsize=(11, 3.2), squeeze=False)
    for truc, (loai, do) in zip(cac_truc[0], ket_qua.items(), strict=True):
        ten = ["floor" if t == "san" else t for t in do]
        cot = truc.barh(ten, list(do.values()), color=["#b33" if t == "vanban" else "#bbb" for t in do])
        truc.bar_label(cot, fmt="%.2f", padding=3)
        truc.set_xscale("log")
        truc.set_xlim(right=max(do.values()) * 3)
        truc.invert_yaxis()
        truc.set_title(f"{TEN_LOAI[loai]}: CPU ms a paper ({giay} papers)")
        truc.spines[["top", "right"]].set_visible(False)
    hinh.tight_layout()
    tep = NOI.parents[1] / "docs/anh/so_sanh.png"
    tep.parent.mkdir(parents=True, exist_ok=True)
    hinh.savefig(tep, dpi=110, metadata={"Software": None})
    print(f"drawn: {tep.relative_to(NOI.parents[1])}")


main()
