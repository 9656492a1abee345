"""The cells of real workbooks by three readers: ours, openpyxl, calamine. Every cell that differs is named.

.venv/bin/python benchmarks/ba_nguoi_doc.py [FOLDER …]
"""

from __future__ import annotations

import datetime
import io
import sys
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, to_excel

from vanban.load.goi_xlsx import KhongDoc
from vanban.load.quet_xlsx import doc
from vanban.load.trang_xlsx import O, ten_cot

GOC = Path(__file__).parents[1]
NOI = (GOC / "data", GOC / "output", GOC.parent / "shared/corpus")


def gia_tri(o: O) -> Any:
    """One of our cells as a plain value."""
    if o.loai == "so":
        try:
            return round(float(o.chu), 9)
        except ValueError:
            return o.chu
    if o.loai == "dung_sai":
        return o.chu.strip() in {"1", "true"}
    return _chu(o.chu)


def _chu(chu: str) -> str:
    return chu.replace("\r\n", "\n").replace("\r", "\n").strip()


def chuan(v: Any, tu_1904: bool) -> Any:
    """A value of another reader as ours: dates are numbers, blank text is nothing."""
    if isinstance(v, bool):
        return v
    if isinstance(v, int | float):
        return round(float(v), 9)
    if isinstance(v, datetime.date | datetime.time | datetime.timedelta):
        lich = CALENDAR_MAC_1904 if tu_1904 else CALENDAR_WINDOWS_1900
        if isinstance(v, datetime.time):
            return (v.hour * 3600 + v.minute * 60 + v.second + v.microsecond / 1e6) / 86400
        if isinstance(v, datetime.timedelta):
            return v.total_seconds() / 86400
        return float(to_excel(v, lich))
    return _chu(v) if isinstance(v, str) else v


def giong(ta: Any, ho: Any) -> bool:
    """Equal, or dates within a minute of each other."""
    if isinstance(ta, float) and isinstance(ho, float):
        return abs(ta - ho) <= max(1e-9 * abs(ta), 1 / 1440)
    return (ta or "") == (ho or "") if not isinstance(ta, bool) else ta == ho


def mot(tep: Path, dem: Counter[str]) -> None:
    """Compare one workbook, print the cells that differ."""
    du_lieu = tep.read_bytes()
    try:
        so = doc(du_lieu, lambda _: False)
    except KhongDoc as loi:
        dem[f"từ chối ({loi.ma})"] += 1
        return
    dem["nhận"] += 1
    kia: dict[str, dict[str, dict[tuple[int, int], Any]]] = {"openpyxl": {}, "calamine": {}}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for ws in openpyxl.load_workbook(io.BytesIO(du_lieu), data_only=True).worksheets:
                kia["openpyxl"][ws.title] = {
                    (c.row, c.column): c.value for d in ws.iter_rows() for c in d if c.value is not None
                }
    except Exception as loi:
        dem[f"openpyxl không mở: {type(loi).__name__}"] += 1
    try:
        cal = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(du_lieu))
        for ten in cal.sheet_names:
            hang = cal.get_sheet_by_name(ten).to_python(skip_empty_area=False)
            kia["calamine"][ten] = {(i, j): v for i, d in enumerate(hang, 1) for j, v in enumerate(d, 1) if v != ""}
    except Exception as loi:
        dem[f"calamine không mở: {type(loi).__name__}"] += 1
    for trang in (t for t in so.trang if t.hien and not t.lac):
        ta = {(d, c): o for d, hang in trang.o.items() for c, o in hang.items()}
        dem["ô"] += len(ta)
        for ai, cac in kia.items():
            if trang.ten not in cac:
                continue
            ho = cac[trang.ten]
            khac = []
            for cho in sorted({*ta, *ho}):
                o = ta.get(cho)
                if o is not None and (o.cong_thuc or o.loai == "loi"):
                    continue  # refused by its cell
                a, b = (gia_tri(o) if o else None), chuan(ho.get(cho), so.tu_1904)
                if not giong(a, b):
                    khac.append((cho, a, b))
            dem[f"khác {ai}"] += len(khac)
            for (dong, cot), a, b in khac[:5]:
                print(f"{tep.name} · {trang.ten} · {ten_cot(cot)}{dong}: ta {a!r}, {ai} {b!r}")


def main() -> None:
    """All workbooks of the folders."""
    dem: Counter[str] = Counter()
    noi = [Path(a) for a in sys.argv[1:]] or [n for n in NOI if n.is_dir()]
    for tep in sorted({t.resolve() for n in noi for t in n.rglob("*.xlsx")}):
        mot(tep, dem)
    print(dict(dem))


if __name__ == "__main__":
    main()
