"""The whole product on N guests, beside the bare loop of docxtpl on the same contexts. One command, one table.

    .venv/bin/python benchmarks/nghin_khach.py [N]

Times are wall seconds of a whole process (imports included), memory the peak resident set of that process.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOC = Path(__file__).parents[1]

DOCXTPL = """
import json, sys
from pathlib import Path
from docxtpl import DocxTemplate
ra = Path(sys.argv[3]); ra.mkdir(parents=True)
for so, ngu_canh in enumerate(json.load(open(sys.argv[1], encoding="utf-8"))):
    mau = DocxTemplate(sys.argv[2])
    mau.render(ngu_canh, autoescape=True)
    mau.save(ra / f"{so}.docx")
"""


HO = "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Điểu"
DEM = "Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quang", "Xuân", "Kim", "Đình", "Công", "Gia", "Như", "Bảo"
TEN = "An", "Bình", "Dũng", "Giang", "Hà", "Hùng", "Khoa", "Lan", "Linh", "Mai", "Nam", "Phúc", "Sơn", "Tâm", "Yến"
CHUC = "Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Phó Trưởng phòng", "Chánh Văn phòng", "Hiệu trưởng"


def ten_khach(i: int) -> str:
    """Another name for every guest: the letters of a batch must differ in words, as real ones do."""
    ho, dem = HO[i % len(HO)], DEM[i // len(HO) % len(DEM)]
    con = i // (len(HO) * len(DEM))
    return f"{ho} {dem} {TEN[con % len(TEN)]}" + (f" {TEN[con // len(TEN) % len(TEN)]}" if con >= len(TEN) else "")


def ho_so(noi: Path, so_khach: int) -> None:
    """The real dossier with its guest list repeated up to N rows, each guest with a name of their own."""
    import openpyxl

    shutil.copytree(GOC / "data", noi / "data")
    shutil.copytree(GOC / "templates_docx", noi / "templates_docx")
    tep = noi / "data/khach_moi.xlsx"
    so = openpyxl.load_workbook(tep)
    trang = so.active
    hang = [list(h) for h in trang.iter_rows(min_row=2, values_only=True)]
    cot = {str(o.value): i for i, o in enumerate(trang[1])}
    for i in range(so_khach - len(hang)):
        moi = list(hang[i % len(hang)])
        moi[0] = f"G{i:06d}"
        moi[cot["Danh xưng"]], moi[cot["Họ tên"]] = ("Ông", "Bà")[i % 2], ten_khach(i)
        moi[cot["Chức danh"]] = CHUC[i % len(CHUC)]
        trang.append(moi)
    so.save(tep)


def do(lenh: list[str], noi: Path) -> tuple[float, float]:
    """Wall seconds and peak MB of a process."""
    truoc = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    bat_dau = time.perf_counter()
    subprocess.run(lenh, cwd=noi, check=True, stdout=subprocess.DEVNULL)
    giay = time.perf_counter() - bat_dau
    # ru_maxrss of children only grows: measured in ascending order below, reset by a child of our own otherwise.
    dinh = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return giay, max(dinh, truoc) / 1024


def main() -> None:
    """Measure and print."""
    so_khach = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as tam:
        noi = Path(tam)
        ho_so(noi, so_khach)
        py = sys.executable
        bang = []
        bang.append(("vanban documents, cả hồ sơ", *do([py, "-m", "vanban", "documents"], noi)))
        bang.append(("vanban documents, không gì đổi", *do([py, "-m", "vanban", "documents"], noi)))
        shutil.rmtree(noi / "output")
        bang.append(("vanban documents giay_moi", *do([py, "-m", "vanban", "documents", "giay_moi"], noi)))

        from vanban import doc_ho_so
        from vanban.kinds import KINDS

        doc, _ = doc_ho_so(noi / "data")
        assert doc is not None
        ngu_canh = [dict(g.ngu_canh) for g in KINDS["giay_moi"].giay(doc)]
        (noi / "ngu_canh.json").write_text(json.dumps(ngu_canh, ensure_ascii=False), encoding="utf-8")
        (noi / "naive.py").write_text(DOCXTPL, encoding="utf-8")
        naive = [py, "naive.py", "ngu_canh.json", "templates_docx/giay_moi.docx", "naive"]
        bang.append((f"docxtpl, vòng lặp trần, {len(ngu_canh)} giấy", *do(naive, noi)))
    print(f"{so_khach} khách")
    for ten, giay, mb in bang:
        print(f"{ten:<44} {giay:8.2f} s  {mb:7.0f} MB (đỉnh, tích lũy)")


if __name__ == "__main__":
    main()
