"""A real disk that is too small: tmpfs of every size from hardly anything to enough. Needs root.

    .venv/bin/python benchmarks/su_co/dia_nho.py [STEP_KIB]

On each the run must end with exit code 2 and the missing megabytes, no broken file, the hand edit untouched; then the
disk grows to what was said to be missing (and one page), and the next run must finish.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from cat_ngang import nen_cua
from nen import SUA_TAY, XOA, bang, chay, chup, con_tam, hong

BUOC = int(sys.argv[1]) if len(sys.argv) > 1 else 8


def mot_dia(kieu: str, dem: Counter[str]) -> None:
    with tempfile.TemporaryDirectory() as tam:
        noi = Path(tam) / "ho so"
        lenh, truoc, sau = nen_cua(kieu, noi)
        output = noi / "output"
        kib = 16 + (sum(t.stat().st_size for t in (noi / "output-goc").rglob("*")) // 1024 + 60 if truoc else 0)
        while True:
            shutil.rmtree(output, ignore_errors=True)
            output.mkdir()
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", str(output)], check=True)
            try:
                if truoc:
                    shutil.copytree(noi / "output-goc", output, dirs_exist_ok=True)
                ket = chay(noi, lenh)
                if ket.ma == 0:
                    dem["cỡ đĩa nhỏ nhất đủ chỗ (KiB), " + kieu] = kib
                    return
                dem["cỡ đĩa đã thử, không đủ chỗ"] += 1
                dem["mã thoát khác 2"] += ket.ma != 2
                thieu = re.search(r"đĩa đầy, còn thiếu khoảng (\d+),(\d) MB", ket.loi_noi)
                dem["lời báo không nói thiếu bao nhiêu MB"] += not thieu
                co = chup(output)
                la = [t for t, h in co.items() if h not in (truoc.get(t), sau.get(t))]
                dem["tệp hỏng dưới tên chính thức"] += len(hong(output)) + len(la)
                dem["tệp sửa tay bị mất hoặc đổi"] += any(co.get(t) != h for t, h in truoc.items() if t == SUA_TAY)
                dem["còn tệp tạm ngay sau lần bị đầy"] += bool([t for t in con_tam(output) if "-journal" not in t])
                dem["đã có một phần giấy"] += bool(set(co) - set(truoc) - {XOA})
                if thieu:
                    them = round(float(f"{thieu[1]}.{thieu[2]}") * 1e6 / 1024) + 4
                    subprocess.run(["mount", "-o", f"remount,size={kib + them}k", str(output)], check=True)
                    lai = chay(noi, lenh)
                    dem["thêm đúng số MB đã nói mà vẫn thiếu"] += lai.ma != 0
                    dem["chạy lại không y hệt lần đủ chỗ"] += lai.ma == 0 and chup(output) != sau
                    dem["còn tệp tạm sau lần chạy lại"] += bool(con_tam(output))
            finally:
                subprocess.run(["umount", str(output)], check=True)
            kib += BUOC


bat_dau, dem = time.monotonic(), Counter[str]()
for kieu in ("moi", "thay"):
    mot_dia(kieu, dem)
bang("Đĩa thật quá nhỏ (tmpfs)", dem, time.monotonic() - bat_dau)
