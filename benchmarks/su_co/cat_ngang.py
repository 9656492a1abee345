"""Killed, or refused by the disk, at every system call that changes something in the output folder.

    .venv/bin/python benchmarks/su_co/cat_ngang.py [giet|loi] [moi|thay|hoan]

``giet``: SIGKILL at each call; ``loi``: ENOSPC, EIO and EDQUOT at each call that may fail so. Three runs are attacked:
``moi`` (an empty folder), ``thay`` (every paper stale, one edited by hand, one deleted), ``hoan`` (its undoing).
After each attack: no broken file under a final name, the hand edit untouched; then the command is run once more, and
the folder must be byte-equal to one whose run was never disturbed, without temporary files, and without a false alarm.
After ``thay`` the run is taken back too, and every paper must be as it was before the cut run. Needs root or one's own
processes, and strace.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from nen import SUA_TAY, XOA, Chay, bang, chay, cho_con, chup, con_tam, diem, doi_du_lieu, giu, ho_so, hong, lam_nong

LOI = {
    "ENOSPC": {"openat", "write", "pwrite64", "fsync", "fdatasync", "syncfs", "rename", "link", "mkdir"},
    "EDQUOT": {"openat", "write", "pwrite64", "fsync", "fdatasync", "syncfs", "rename", "link", "mkdir"},
    "EIO": {"openat", "write", "pwrite64", "fsync", "fdatasync", "syncfs", "rename", "link", "mkdir", "unlink"},
}


def nen_cua(kieu: str, noi: Path, so_khach: int = 0) -> tuple[str, dict[str, str], dict[str, str]]:
    """Bring the place to where the attacked run starts; its command, the papers before, and after it undisturbed."""
    ho_so(noi, so_khach)
    lam_nong(noi)
    lenh = "documents"
    if kieu != "moi":
        assert chay(noi, "documents").ma == 0
        (noi / "output" / SUA_TAY).write_bytes((noi / "output" / SUA_TAY).read_bytes() + b"tay")
        (noi / "output" / XOA).unlink()
        doi_du_lieu(noi)
        lam_nong(noi)
    if kieu == "hoan":
        assert chay(noi, "documents").ma == 0
        (noi / "output" / XOA).write_bytes((noi / "output" / XOA).read_bytes() + b"tay")
        lenh = "undo"
    giu(noi)
    truoc = chup(noi / "output") if kieu != "moi" else {}
    assert chay(noi, lenh).ma == 0
    sau = chup(noi / "output")
    assert truoc != sau
    return lenh, truoc, sau


def xet(kieu: str, noi: Path, lenh: str, truoc: dict[str, str], sau: dict[str, str], dem: Counter[str]) -> None:
    """What must hold after an attack; counts what does not."""
    output = noi / "output"
    co = chup(output) if output.exists() else {}
    la = [t for t, h in co.items() if h not in (truoc.get(t), sau.get(t)) and not t.endswith(".vanban-tam")]
    dem["tệp hỏng dưới tên chính thức"] += len(hong(output)) + len(la)
    tay = [t for t in (SUA_TAY, XOA) if t in truoc and truoc[t] == sau.get(t)]
    dem["tệp sửa tay bị mất hoặc đổi"] += sum(co.get(t) != truoc[t] for t in tay)
    lai = chay(noi, lenh)
    dem["lần chạy lại không sạch (mã thoát khác 0)"] += lai.ma != 0
    dem["lần chạy lại không y hệt lần không bị ngắt"] += chup(output) != sau
    dem["còn tệp tạm sau lần chạy lại"] += bool(con_tam(output))
    if kieu == "hoan":
        return
    ba = chay(noi, "documents", "--dry-run")
    sai = re.findall(r"^(?:tạo mới|cập nhật|đặt bản mới).*", ba.loi_noi, re.M)
    sai += [d for d in re.findall(r"^đã sửa tay.*", ba.loi_noi, re.M) if SUA_TAY[:-5] not in d or kieu == "moi"]
    dem["lần thứ ba báo động giả"] += bool(sai)
    hoan = chay(noi, "undo")
    dem["hoàn tác không về đúng trạng thái trước"] += hoan.ma != 0 or chup(output) != truoc


def giet(kieu: str) -> None:
    bat_dau, dem = time.monotonic(), Counter[str]()
    with tempfile.TemporaryDirectory() as tam:
        noi = Path(tam) / "ho so"
        lenh, truoc, sau = nen_cua(kieu, noi)
        cho_con(noi)
        cac_diem = diem(noi, lenh)
        for goi, so, dong in cac_diem:
            cho_con(noi)
            ket = chay(noi, lenh, strace=("-e", f"trace={goi}", "-e", f"inject={goi}:signal=SIGKILL:when={so}"))
            dem["điểm bị giết"] += ket.ma == -9
            dem["điểm không tới (chạy xong trước)"] += ket.ma != -9
            loi_truoc = dem.copy()
            xet(kieu, noi, lenh, truoc, sau, dem)
            _ke(dem, loi_truoc, so, dong)
    bang(f"SIGKILL ở mỗi lời gọi hệ thống, {kieu} ({len(truoc)} → {len(sau)} tệp)", dem, time.monotonic() - bat_dau)


def loi_dia(kieu: str) -> None:
    with tempfile.TemporaryDirectory() as tam:
        noi = Path(tam) / "ho so"
        lenh, truoc, sau = nen_cua(kieu, noi)
        cho_con(noi)
        cac_diem = diem(noi, lenh)
        for loi, goi in LOI.items():
            bat_dau, dem = time.monotonic(), Counter[str]()
            for ten, so, dong in cac_diem:
                if ten not in goi:
                    continue
                cho_con(noi)
                ket = chay(noi, lenh, strace=("-e", f"trace={ten}", "-e", f"inject={ten}:error={loi}:when={so}"))
                loi_truoc = dem.copy()
                _xet_thoat(ket, loi, dong, chup(noi / "output"), sau, dem)
                xet(kieu, noi, lenh, truoc, sau, dem)
                _ke(dem, loi_truoc, so, dong, ket)
            bang(f"{loi} ở mỗi lời gọi hệ thống, {kieu}", dem, time.monotonic() - bat_dau)


def _xet_thoat(ket: Chay, loi: str, dong: str, co: dict[str, str], sau: dict[str, str], dem: Counter[str]) -> None:
    dem[f"điểm có lỗi, mã thoát {ket.ma}"] += 1
    dem["mã thoát 0 mà chưa đủ giấy"] += ket.ma == 0 and co != sau
    dem["mã thoát 3 (lỗi của chương trình) hoặc có vết lỗi"] += ket.ma == 3 or "Traceback" in ket.loi_noi
    if ket.ma == 2:
        phai_co = {"ENOSPC": r"đĩa đầy, còn thiếu khoảng \d+,\d MB", "EDQUOT": r"hết hạn mức đĩa.*\d+,\d MB"}.get(
            loi, "lỗi đọc ghi"
        )
        dung = re.search(phai_co, ket.loi_noi)
        # SQLite keeps the cause to itself, and a disk that refused once does not refuse when it is asked again.
        if not dung and "manifest.sqlite" in dong:
            dem["lời báo chỉ nói ổ đĩa báo lỗi (trong SQLite)"] += 1
            dung = re.search("lỗi đọc ghi", ket.loi_noi)
        dem["lời báo không nói đúng chuyện"] += not dung


def _ke(dem: Counter[str], truoc: Counter[str], so: int, dong: str, ket: Chay | None = None) -> None:
    """Say at which point something did not hold."""
    hon = [t for t, n in dem.items() if n > truoc[t] and not t.startswith(("điểm", "lời báo chỉ"))]
    if hon:
        print(f"  ! {so}: {dong[:150]} -> {hon} {ket.loi_noi[-300:] if ket else ''}", flush=True)


if __name__ == "__main__":
    cach = sys.argv[1] if len(sys.argv) > 1 else "giet"
    for kieu in sys.argv[2:] or ["moi", "thay", "hoan"]:
        (giet if cach == "giet" else loi_dia)(kieu)
