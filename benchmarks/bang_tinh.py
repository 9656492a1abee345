"""The tracking workbook with 2,000 guests and 5,000 task rows: seconds of processor time, size, peak memory.

.venv/bin/python benchmarks/bang_tinh.py
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from kinds.test_theo_doi import nen, ve


def main() -> None:
    """Measure and print."""
    khach = [
        {"ma": f"k{n}", "nhom": "K2", "don_vi": f"Đơn vị {n % 300}", "ho_ten": f"Nguyễn Thử {n}", "chuc_danh": "Trưởng"}
        for n in range(2000)
    ]
    viec = [
        {"ma": f"T{n}", "ai": ["TAT"], "vai": ["thuc_hien"], "noi_dung": f"Việc số {n} của các khu", "han": "H2"}
        for n in range(2500)
    ]
    ho_so = nen(khach_moi=khach, nhiem_vu=viec)
    dau = time.process_time()
    ra = ve(ho_so)
    giay = time.process_time() - dau
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    kich_thuoc = len(ra if isinstance(ra, bytes) else b"") / 1e6
    print(f"2.000 khách, 5.000 dòng việc: {giay:.2f} s CPU, {kich_thuoc:.2f} MB, đỉnh {mb:.0f} MB RAM")


if __name__ == "__main__":
    main()
