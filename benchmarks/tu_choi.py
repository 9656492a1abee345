"""How long it takes to refuse each attack template and flood, in each place: the slowest, in seconds.

.venv/bin/python benchmarks/tu_choi.py
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from render.test_tan_cong import NOI, TAN_CONG, TRAN_LAN, TRUONG, dat


def main() -> None:
    """Measure and print."""
    for ten, cac_mau in (("tấn công", TAN_CONG), ("tràn lấn", TRAN_LAN)):
        lau = []
        for the in cac_mau:
            for noi in NOI:
                xuong = dat(noi, the)
                dau = time.perf_counter()
                xuong.dich(TRUONG)
                lau.append(time.perf_counter() - dau)
        print(f"{ten:<10} {len(lau):>5} lần  chậm nhất {max(lau):.3f} s  giữa {sorted(lau)[len(lau) // 2]:.4f} s")


if __name__ == "__main__":
    main()
