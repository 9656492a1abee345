"""What the benchmarks share: a dossier of N guests, the CPU and the peak memory of a process, a table."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

GOC = Path(__file__).parents[1]
VANBAN = [sys.executable, "-m", "vanban"]

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

    for ten in ("data", "templates_docx"):
        shutil.copytree(GOC / ten, noi / ten)
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


def doi_mot_khach(noi: Path) -> None:
    """Give the last guest of a dossier another office."""
    import openpyxl

    tep = noi / "data/khach_moi.xlsx"
    so = openpyxl.load_workbook(tep)
    trang = so.active
    cot = next(o.column for o in trang[1] if o.value == "Đơn vị")
    trang.cell(trang.max_row, cot).value = "Đơn vị vừa đổi tên"
    so.save(tep)


MOI_TRUONG = {ten: gia for ten, gia in os.environ.items() if ten != "PYTHONDONTWRITEBYTECODE"}
"""As installed: byte code is kept."""


def bien_dich() -> None:
    """Write the byte code of the program, as an installer does."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(GOC / "src")], check=True)


@dataclass(frozen=True, slots=True)
class Lan:
    """One run of a process: CPU seconds with its own children, wall seconds, peak MB of the largest of them."""

    cpu: float
    giay: float
    mb: float


def chay(lenh: Sequence[str], noi: Path | None = None) -> Lan:
    """Run a process to its end and measure it."""
    luc = time.perf_counter()
    tien_trinh = subprocess.Popen(lenh, cwd=noi, env=MOI_TRUONG, stdout=subprocess.DEVNULL)
    _, ma, da_dung = os.wait4(tien_trinh.pid, 0)
    giay = time.perf_counter() - luc
    tien_trinh.returncode = os.waitstatus_to_exitcode(ma)
    if tien_trinh.returncode:
        sys.exit(f"{' '.join(lenh)}: {tien_trinh.returncode}")
    return Lan(da_dung.ru_utime + da_dung.ru_stime, giay, da_dung.ru_maxrss / 1024)


def cpu_cua(viec: Callable[[], object], lan: int = 1) -> float:
    """CPU seconds of one call in this process."""
    dau = time.process_time()
    for _ in range(lan):
        viec()
    return (time.process_time() - dau) / lan


def dinh_mb() -> float:
    """Peak resident megabytes of this process so far."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bang(cot: Sequence[str], hang: Iterable[Sequence[object]]) -> None:
    """Print a table as docs/performance.md has it, line by line as the figures come."""
    print(f"| {' | '.join(cot)} |\n|---{'|---:' * (len(cot) - 1)}|", flush=True)
    for mot in hang:
        print(f"| {' | '.join(_chu(o) for o in mot)} |", flush=True)


def _chu(o: object) -> str:
    """A figure the Vietnamese way."""
    if isinstance(o, float):
        so = 0 if o >= 100 else 1 if o >= 20 else 2 if o >= 0.1 else 3
        return f"{o:,.{so}f}".translate(str.maketrans(",.", ".,"))
    return f"{o:,}".replace(",", ".") if isinstance(o, int) else str(o)


def tai() -> str:
    """How busy the machine is: what wall seconds are worth."""
    return f"tải của máy {os.getloadavg()[0]:.1f} trên {os.cpu_count()} nhân"
