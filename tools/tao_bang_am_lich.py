"""Write ``src/vanban/tieng_viet/bang_am_lich.py`` from a list of the lunar months.

Run: ``python tools/tao_bang_am_lich.py <am-lich-1900-2100.csv>``. The columns are ``nam,thang,nhuan,ngay_dau,so_ngay``:
lunar year and month, 1 for a leap month, first day (ISO), 29 or 30 days.
"""

from __future__ import annotations

import csv
import sys
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

DICH = Path(__file__).resolve().parent.parent / "src/vanban/tieng_viet/bang_am_lich.py"

DAU = '''"""The lunar months of Việt Nam (UTC+7), one number for each lunar year from ``NAM_DAU`` on.

Made by tools/tao_bang_am_lich.py from a list computed from the astronomy; do not edit by hand. Hexadecimal. Bits 0–12:
month n of the year (the leap month counted) has 30 days; bits 13–16: the month after which the leap month stands, 0 for
none; bits 17 and up: days from 20 January to the first day of the year.
"""
'''


def ma_nam(thang: list[dict[str, str]]) -> int:
    """One lunar year as a number; SystemExit when its months do not follow one another."""
    ngay = dau = date.fromisoformat(thang[0]["ngay_dau"])
    ma, nhuan = (dau - date(dau.year, 1, 20)).days << 17, 0
    for i, t in enumerate(thang):
        if date.fromisoformat(t["ngay_dau"]) != ngay or int(t["thang"]) != i + 1 - (nhuan > 0 or t["nhuan"] == "1"):
            raise SystemExit(f"{t['nam']}: tháng {t['thang']} không nối tiếp")
        if t["nhuan"] == "1":
            nhuan = int(t["thang"])
        ma |= (t["so_ngay"] == "30") << i
        ngay += timedelta(days=int(t["so_ngay"]))
    return ma | nhuan << 13


def noi_dung(tep: Path) -> str:
    """The text of the module."""
    with tep.open(encoding="utf-8", newline="") as dong:
        nam = [(int(n), list(thang)) for n, thang in groupby(csv.DictReader(dong), key=lambda t: t["nam"])]
    if [n for n, _ in nam] != list(range(nam[0][0], nam[-1][0] + 1)):
        raise SystemExit("Thiếu năm trong danh sách")
    ma = [f"{ma_nam(thang):06x}" for _, thang in nam]
    bang = "\n".join(" ".join(ma[i : i + 16]) for i in range(0, len(ma), 16))
    return f'{DAU}\nfrom __future__ import annotations\n\nNAM_DAU = {nam[0][0]}\n\nNAM = """\n{bang}\n"""\n'


if __name__ == "__main__":
    DICH.write_text(noi_dung(Path(sys.argv[1])), encoding="utf-8")
