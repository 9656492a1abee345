"""Clocks, time zones, locales and places: the whole command in a process of its own, byte-equal papers everywhere.

    .venv/bin/python benchmarks/su_co/moi_truong.py

The clock is moved for the process alone (a small preloaded library, where there is a C compiler); read-only folders
are tried with immutable files and on a read-only file system, where one is root.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from nen import chup, con_tam, doi_du_lieu, ho_so

DONG_HO = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <sys/time.h>
static long lech(void) { const char *c = getenv("LECH"); return c ? atol(c) : 0; }
int clock_gettime(clockid_t id, struct timespec *t) {
  int (*that)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int r = that(id, t); if (id == CLOCK_REALTIME) t->tv_sec += lech(); return r; }
time_t time(time_t *t) { struct timespec s; clock_gettime(CLOCK_REALTIME, &s); if (t) *t = s.tv_sec; return s.tv_sec; }
int gettimeofday(struct timeval *v, void *z) { struct timespec s; clock_gettime(CLOCK_REALTIME, &s);
  v->tv_sec = s.tv_sec; v->tv_usec = s.tv_nsec / 1000; return 0; }
"""
NAM = 365 * 86_400


def chay(noi: Path, output: Path, *them: str, **moi_truong: str) -> tuple[int, str]:
    xong = subprocess.run(
        [sys.executable, "-m", "vanban", "documents", "--output", str(output), *them],
        cwd=noi,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **moi_truong},
        check=False,
    )
    ra = xong.stdout + xong.stderr
    # Papers are judged by the decree as well; that verdict is not what is tried here.
    return 0 if xong.returncode == 1 and "VB-T1" not in ra.replace("VB-T112", "") else xong.returncode, ra


def dong(ten: str, dung: bool, them: str = "") -> None:
    print(f"  {'đúng' if dung else 'SAI '}  {ten}{': ' + them if them else ''}", flush=True)


def cau(ra: str) -> str:
    return next((d for d in ra.splitlines() if d.startswith("Dừng")), ra.strip()[-120:])


with tempfile.TemporaryDirectory() as goc:
    tam = Path(goc)
    tam.chmod(0o755)
    noi = ho_so(tam / "hồ sơ có dấu cách")
    assert chay(noi, tam / "chuẩn")[0] == 0
    chuan = chup(tam / "chuẩn")
    doi = ho_so(tam / "đổi")
    doi_du_lieu(doi)
    assert chay(doi, tam / "chuẩn 2")[0] == 0
    chuan_2 = chup(tam / "chuẩn 2")

    def ca(ten: str, output: Path, **moi_truong: str) -> None:
        """Make, look again, change: the papers are those made elsewhere, and the second run finds nothing to do."""
        mot, ra = chay(noi, output, **moi_truong)
        du = chup(output) if output.exists() else {}
        hai, lai = chay(noi, output, **moi_truong)
        ba, _ = chay(doi, output, **moi_truong)
        dung = (mot, hai, ba) == (0, 0, 0) and du == chuan and chup(output) == chuan_2 and not con_tam(output)
        dong(ten, dung and bool(re.search(r": giữ nguyên \d+\.$", lai, re.M)), "" if dung else cau(ra))

    print("Môi trường")
    for ten, bien in (
        ("múi giờ khác", {"TZ": "Pacific/Kiritimati"}),
        ("không có ngôn ngữ (C)", {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}),
        ("bảng mã POSIX, múi giờ âm", {"LC_ALL": "POSIX", "TZ": "America/Adak"}),
    ):
        ca(ten, tam / ten, **bien)
    ca("đường dẫn có dấu cách", tam / "thư mục  ra có   dấu cách")
    ca("tên NĐ ở dạng NFD", tam / "NĐ họp nghi\u0323 quye\u0302\u0301t")
    sau = tam / ("s" * 100) / ("t" * (200 - 100 - 1))
    ca("sâu thêm 200 ký tự", sau)
    _, ra = chay(noi, sau, "--dry-run")
    dong(
        "đường dẫn quá dài được nêu", "VB-T112" in ra, next((d for d in ra.splitlines() if "quá dài" in d), "").strip()
    )
    ca("150 thư mục lồng nhau", tam / "/".join(["d"] * 150))
    ma, ra = chay(noi, tam / "/".join(["thu-muc-rat-dai"] * 40))
    dong("đường dẫn 600 ký tự: mã thoát 2", ma == 2, cau(ra))
    (tam / "that").mkdir()
    (tam / "lien-ket").symlink_to(tam / "that")
    ca("thư mục ra nằm sau liên kết", tam / "lien-ket/ra")
    if Path("/dev/shm").is_dir():
        khac = Path(tempfile.mkdtemp(dir="/dev/shm"))
        ca("ổ đĩa khác /tmp", khac / "ra")
        (tam / "nua" / "that").mkdir(parents=True)
        (khac / "giay_moi").mkdir()
        (tam / "nua/giay_moi").symlink_to(khac / "giay_moi")
        mot, _ = chay(noi, tam / "nua")
        hai, _ = chay(doi, tam / "nua")
        thu = {t.name for t in (khac / "giay_moi").iterdir()}
        dong(
            "một loại giấy ở ổ đĩa khác",
            (mot, hai) == (0, 0) and thu == {Path(t).name for t in chuan_2 if t[:9] == "giay_moi/"},
        )
        shutil.rmtree(khac)

    if shutil.which("gcc"):
        (tam / "dong_ho.c").write_text(DONG_HO)
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", tam / "dong_ho.so", tam / "dong_ho.c", "-ldl"], check=True)
        tai = {"LD_PRELOAD": str(tam / "dong_ho.so")}
        output = tam / "đồng hồ"
        ket = []
        for lech in (0, -20 * NAM, 20 * NAM, -3600):
            ma, ra = chay(noi, output, **tai, LECH=str(lech))
            ket.append((ma, bool(re.search(r"(tạo mới|giữ nguyên) 14\.$", ra, re.M)), chup(output) == chuan))
        ma, ra = chay(doi, output, **tai, LECH=str(-30 * NAM))
        dong("đồng hồ lùi 20 năm, tiến 20 năm, lùi 1 giờ", set(ket) == {(0, True, True)}, str(set(ket)))
        dong("đồng hồ lùi 30 năm rồi thay giấy", ma == 0 and chup(output) == chuan_2)

    if os.geteuid() == 0:
        khoa = tam / "không cho ghi"
        chay(noi, khoa)
        if subprocess.run(["chattr", "-R", "+i", str(khoa)], check=False, capture_output=True).returncode == 0:
            ma, ra = chay(doi, khoa)
            dong("thư mục không có quyền ghi: mã thoát 2", ma == 2 and chup(khoa) == chuan, cau(ra))
            ma, ra = chay(doi, khoa, "--dry-run")
            dong("…mà --dry-run vẫn chạy", ma == 0 and "cập nhật" in ra, ra.strip().splitlines()[-1])
            subprocess.run(["chattr", "-R", "-i", str(khoa)], check=True)
        chi_doc = tam / "chỉ đọc"
        chi_doc.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(chi_doc)], check=True)
        try:
            chay(noi, chi_doc)
            subprocess.run(["mount", "-o", "remount,ro", str(chi_doc)], check=True)
            ma, ra = chay(doi, chi_doc)
            dong("ổ đĩa chỉ cho đọc: mã thoát 2", ma == 2 and chup(chi_doc) == chuan, cau(ra))
            ma, ra = chay(doi, chi_doc, "--dry-run")
            dong("…mà --dry-run vẫn chạy", ma == 0 and "cập nhật" in ra)
        finally:
            subprocess.run(["umount", str(chi_doc)], check=True)

    # Two at once: one holds the folder while the other comes; then the holder is killed.
    giu = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys,time\nfrom pathlib import Path\nfrom vanban.manifest import Manifest\n"
            "with Manifest(Path(sys.argv[1])):\n print('giữ', flush=True)\n time.sleep(600)",
            str(tam / "chuẩn"),
        ],
        stdout=subprocess.PIPE,
    )
    assert giu.stdout is not None
    giu.stdout.readline()
    ma, ra = chay(noi, tam / "chuẩn")
    dong("hai lần chạy một lúc: lần sau nói ai giữ", ma == 2 and f"tiến trình {giu.pid}" in ra, cau(ra))
    giu.kill()
    giu.wait()
    ma, ra = chay(noi, tam / "chuẩn")
    dong("người giữ đã chết: khóa được lấy ngay", ma == 0)
    cung_luc = [
        subprocess.Popen(
            [sys.executable, "-m", "vanban", "documents", "--output", str(tam / "cùng lúc")],
            cwd=noi,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(6)
    ]
    ma_thoat = [c.wait() for c in cung_luc]
    dong(
        "sáu lần chạy cùng lúc", set(ma_thoat) <= {0, 1, 2} and chup(tam / "cùng lúc") == chuan, f"mã thoát {ma_thoat}"
    )
