"""The tracking workbook with 2,000 guests and 5,000 task rows: seconds of processor time, size, peak memory.

.venv/bin/python benchmarks/bang_tinh.py
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from do_luong import cpu_cua, dinh_mb

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
    ra: list[object] = []
    giay = cpu_cua(lambda: ra.append(ve(ho_so)))
    kich_thuoc = len(ra[0] if isinstance(ra[0], bytes) else b"") / 1e6
    print(f"2.000 khách, 5.000 dòng việc: {giay:.2f} s CPU, {kich_thuoc:.2f} MB, đỉnh {dinh_mb():.0f} MB RAM")


if __name__ == "__main__":
    main()
