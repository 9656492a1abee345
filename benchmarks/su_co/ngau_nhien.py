"""``kill -9`` at a random moment of a larger batch, many times.

    .venv/bin/python benchmarks/su_co/ngau_nhien.py [TIMES] [GUESTS]

Odd rounds start from an empty folder, even ones from a whole one of which every paper is stale, one edited by hand and
one deleted. What must hold afterwards is that of ``cat_ngang.py``.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from cat_ngang import nen_cua, xet
from nen import bang, chay, cho_con, chup, con_tam

LAN = int(sys.argv[1]) if len(sys.argv) > 1 else 200
KHACH = int(sys.argv[2]) if len(sys.argv) > 2 else 150

bat_dau, dem, ngau = time.monotonic(), Counter[str](), random.Random(4)
with tempfile.TemporaryDirectory() as tam:
    kieu_nen = {}
    for kieu in ("moi", "thay"):
        noi = Path(tam) / kieu
        lenh, truoc, sau = nen_cua(kieu, noi, KHACH)
        cho_con(noi)
        luc = time.monotonic()
        chay(noi, lenh)
        kieu_nen[kieu] = noi, lenh, truoc, sau, time.monotonic() - luc
    lan = 0
    while dem["lần bị giết"] < LAN:
        lan += 1
        kieu = ("thay", "moi")[lan % 2]
        noi, lenh, truoc, sau, lau = kieu_nen[kieu]
        cho_con(noi)
        # Reading the dossier comes first; most of the kills should fall where papers are written.
        ket = chay(noi, lenh, giet_sau=ngau.uniform(0.1, 1.0) * lau)
        dem["lần bị giết"] += ket.ma == -9
        dem["lần chạy xong trước khi bị giết"] += ket.ma != -9
        if ket.ma == -9 and (noi / "output").exists():
            co = chup(noi / "output")
            dem["  trong đó đã có giấy mới, chưa đủ"] += truoc != co != sau
            dem["  trong đó để lại tệp tạm"] += bool(con_tam(noi / "output"))
        xet(kieu, noi, lenh, truoc, sau, dem)
bang(f"kill -9 ngẫu nhiên, {len(sau)} giấy", dem, time.monotonic() - bat_dau)
