"""A target that another program holds: each of 96 papers in turn, for a moment and for good.

    .venv/bin/python benchmarks/su_co/dang_mo.py [PAPERS]

Held as Windows says it (error 32) at the call that would replace the file; and, as root on a file system with
attributes, really immutable (a plain denial: no waiting). The other papers must be done, the held one named with exit
code 1, its new version beside it, and nobody may wait longer than 2.5 s.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from nen import bang

from vanban.manifest import KhongThay, Manifest, VanTay

SO = int(sys.argv[1]) if len(sys.argv) > 1 else 96
TEN = [f"giay_moi/{so}.docx" for so in range(SO)]


def lan(output: Path, ban: str) -> dict[str, KhongThay | None]:
    with Manifest(output) as so_ghi:
        for ten in TEN:
            if so_ghi.quyet_dinh(ten, VanTay(ban, "m")).ghi:
                so_ghi.them(ten, "giay_moi", ten, VanTay(ban, "m"), f"{ban} {ten}".encode() * 200)
        return dict(so_ghi.dong_lo())


def mot_tep(viec: tuple[str, str, int]) -> Counter[str]:
    goc, cach, so = viec
    dem: Counter[str] = Counter()
    output = Path(tempfile.mkdtemp(dir=goc))
    shutil.copytree(Path(goc) / "nen", output, dirs_exist_ok=True)
    dich = output / TEN[so]
    con_giu = {"thoáng chốc": 2, "mãi": 10**9, "không cho phép": 0}[cach]
    replace = os.replace

    def bi_giu(tu, den, **k):  # type: ignore[no-untyped-def]
        nonlocal con_giu
        if Path(den) == dich and con_giu > 0:
            con_giu -= 1
            loi = PermissionError(13, "Permission denied")
            loi.winerror = 32  # type: ignore[attr-defined]
            raise loi
        replace(tu, den, **k)

    os.replace = bi_giu
    ngu, lau = time.sleep, 0.0

    def ngu_dem(giay: float) -> None:
        nonlocal lau
        lau += giay
        ngu(giay)

    time.sleep = ngu_dem
    if cach == "không cho phép":
        subprocess.run(["chattr", "+i", str(dich)], check=True)
    try:
        ket = lan(output, "v2")
    finally:
        os.replace, time.sleep = replace, ngu
        if cach == "không cho phép":
            subprocess.run(["chattr", "-i", str(dich)], check=True)
    hong = {t: k for t, k in ket.items() if k is not None}
    dem[f"{cach}: lượt"] += 1
    dem[f"{cach}: {SO - 1} tệp khác đã thay"] += sum((output / t).read_bytes().startswith(b"v2") for t in TEN) >= SO - 1
    dem[f"{cach}: chờ lâu quá {0 if cach == 'không cho phép' else 2.5} s"] += lau > (cach != "không cho phép") * 2.5
    if cach == "thoáng chốc":
        dem[f"{cach}: rồi cũng thay được"] += not hong
    else:
        dem[f"{cach}: đúng một tệp được nêu tên"] += list(hong) == [TEN[so]]
        dem[f"{cach}: bản cũ còn nguyên"] += dich.read_bytes().startswith(b"v1")
        moi = output / hong[TEN[so]].ban_moi if hong else output
        dem[f"{cach}: bản mới nằm bên cạnh"] += moi.is_file() and moi.read_bytes().startswith(b"v2")
        lai = lan(output, "v2")
        dem[f"{cach}: chạy lại thì thay được"] += list(lai.values()) == [None] and dich.read_bytes().startswith(b"v2")
    shutil.rmtree(output)
    return dem


if __name__ == "__main__":
    bat_dau, dem = time.monotonic(), Counter[str]()
    with tempfile.TemporaryDirectory() as goc:
        lan(Path(goc) / "nen", "v1")
        cach = ["thoáng chốc", "mãi"]
        thu = Path(goc) / "thu"
        thu.touch()
        if shutil.which("chattr") and subprocess.run(["chattr", "+i", str(thu)], check=False).returncode == 0:
            subprocess.run(["chattr", "-i", str(thu)], check=True)
            cach.append("không cho phép")
        with ProcessPoolExecutor(12) as ho:
            for ket in ho.map(mot_tep, [(goc, c, so) for c in cach for so in range(SO)]):
                dem += ket
    for c in cach:
        dem.setdefault(f"{c}: chờ lâu quá {0 if c == 'không cho phép' else 2.5} s", 0)
    bang(f"Tệp đích bị giữ, từng tệp trong {SO}", Counter(dict(sorted(dem.items()))), time.monotonic() - bat_dau)
