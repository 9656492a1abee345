"""Random histories of an output folder: what hands do between runs, and what the runs make of it.

    .venv/bin/python benchmarks/su_co/sua_tay.py [SEQUENCES]

Hands edit, re-save by LibreOffice (where there is one), touch, rename, move, swap, delete, put a stranger's file in the
way, put back an old copy, lose or damage the manifest; data change, kinds of input go and come back, runs are taken
back or killed. After every step each file that a hand made or moved must be there to the byte, and nothing that no hand
has touched since we wrote it may be taken for edited.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from nen import bang, build, ho_so

from vanban.manifest import THU_MUC, Manifest, VanTay, hoan_tac

CHUOI = int(sys.argv[1]) if len(sys.argv) > 1 else 500
BUOC = 30
TEN = [f"giay_moi/giay-moi-k{so}.docx" for so in range(4)]


def giay(noi: Path) -> dict[tuple[str, int], bytes]:
    """Real letters: each paper in three versions of the data."""
    ra = {}
    for ban in range(3):
        nha = ho_so(noi / str(ban), 4)
        tep = nha / "data/ke_hoach.yaml"
        tep.write_text(tep.read_text("utf-8").replace("Chủ nhật xanh", f"Chủ nhật xanh {ban}"), "utf-8")
        build.documents(nha / "data", nha / "templates_docx", nha / "output", kinds=["giay_moi"])
        for so, ten in enumerate(TEN):
            ra[ten, ban] = (nha / f"output/giay_moi/giay-moi-k000{so}.docx").read_bytes()
    return ra


def luu_lai(noi: Path, tep: dict[tuple[str, int], bytes]) -> dict[bytes, bytes]:
    """What LibreOffice makes of each letter when it is opened and saved."""
    if shutil.which("soffice") is None:
        return {}
    (noi / "lo").mkdir()
    ten = {f"{so}.docx": chu for so, chu in enumerate(tep.values())}
    for t, chu in ten.items():
        (noi / t).write_bytes(chu)
    lenh = ["soffice", f"-env:UserInstallation=file://{noi}/ho-so-lo", "--headless", "--convert-to", "docx", "--outdir"]
    subprocess.run([*lenh, str(noi / "lo"), *(str(noi / t) for t in ten)], check=True, capture_output=True, timeout=180)
    return {chu: (noi / "lo" / t).read_bytes() for t, chu in ten.items()}


VIEC = ["sua", "lo", "touch", "doi_ten", "chuyen", "trao", "xoa", "chen", "ban_cu", "hoan", "giet", "mat", "hong"]


class LichSu:
    """One history, with what hands own and what the program is known to have written."""

    def __init__(self, output: Path, hat: int, tep: dict[tuple[str, int], bytes], lo: dict[bytes, bytes]) -> None:
        self.output, self.ngau, self.tep, self.lo = output, random.Random(hat), tep, lo
        self.ban = dict.fromkeys(TEN, 0)
        self.tay: dict[str, bytes] = {}
        self.may: dict[str, bytes] = {}
        self.so_biet: dict[str, str] = {}
        self.dem = Counter[str]()
        self.so = 0

    def hoi_so(self) -> None:
        """What the manifest has on record before a step."""
        with Manifest(self.output, chi_doc=True) as so_ghi:
            self.so_biet = {d.tep: d.sha256 for d in so_ghi} | {
                d.moi.tep: d.moi.sha256 for d in so_ghi.bang.lan_chay("xong")
            }

    def co(self) -> list[str]:
        return [
            t.relative_to(self.output).as_posix()
            for t in sorted(self.output.rglob("*.docx"))
            if THU_MUC not in t.relative_to(self.output).parts
        ]

    def doc(self, ten: str) -> bytes | None:
        tep = self.output / ten
        return tep.read_bytes() if tep.is_file() else None

    def dat_tay(self, ten: str, chu: bytes | None) -> None:
        """A hand writes or removes a file."""
        self.tay.pop(ten, None)
        tep = self.output / ten
        if chu is None:
            tep.unlink(missing_ok=True)
            return
        tep.parent.mkdir(parents=True, exist_ok=True)
        tep.write_bytes(chu)
        self.tay[ten] = chu

    def chay(self, giet: bool = False) -> None:
        truoc = {ten: self.doc(ten) for ten in self.co()}
        if giet:
            con = os.fork()
            if con == 0:
                self._chay_that()
                os._exit(0)
            time.sleep(self.ngau.uniform(0, 0.02))
            os.kill(con, signal.SIGKILL)
            os.waitpid(con, 0)
            # What it wrote is known to nobody but the manifest: the next run is asked only about hands.
            self.may.clear()
            self.dem["  lần chạy bị giết"] += 1
            return
        for ten, (viec, ten_ghi) in self._chay_that().items():
            if viec in ("sua_tay", "ban_moi") and truoc.get(ten) is not None and self.may.get(ten) == truoc[ten]:
                self.dem["báo động giả"] += 1
                print("  ! báo động giả", ten, viec)
            if viec in ("tao", "cap_nhat", "ban_moi", "nhan"):
                self.may[ten_ghi] = self.doc(ten_ghi) or b""
                self.tay.pop(ten_ghi, None) if viec == "nhan" else None
            # The manifest knows the name of a paper that a hand has taken away; whatever comes there is not its own.
        self.dem["  lần chạy"] += 1

    def _chay_that(self) -> dict[str, tuple[str, str]]:
        ra = {}
        with Manifest(self.output) as so_ghi:
            for ten in TEN:
                chu, van_tay = self.tep[ten, self.ban[ten]], VanTay(f"d{self.ban[ten]}", "m")
                q = so_ghi.quyet_dinh(ten, van_tay)
                nhan = so_ghi.nhan(ten, "giay_moi", ten, van_tay, chu) if q.viec == "ban_moi" else ""
                if nhan:
                    ra[ten] = "nhan", nhan
                    continue
                ra[ten] = q.viec, q.tep
                if q.ghi:
                    so_ghi.them(q.tep, "giay_moi", ten, van_tay, chu)
            so_ghi.dong_lo()
        return ra

    def mot_buoc(self) -> str:  # noqa: PLR0915 - one branch for each thing a hand does
        self.so += 1
        ngau, co = self.ngau, self.co()
        viec = ngau.choice(["chay"] * 6 + ["doi"] * 3 + VIEC)
        ten = ngau.choice(co) if co else ""
        if viec == "chay":
            self.chay()
        elif viec == "giet":
            self.chay(giet=True)
        elif viec == "doi":
            self.ban[ngau.choice(TEN)] = ngau.randrange(3)
        elif viec == "hoan":
            with Manifest(self.output) as so_ghi:
                for h in hoan_tac(so_ghi):
                    if h.viec in ("go", "da_mat", "tra_lai"):
                        self.may.pop(h.tep, None)
                    if h.viec == "tra_lai":
                        self.may[h.tep] = self.doc(h.tep) or b""
        elif viec == "mat":
            shutil.rmtree(self.output / THU_MUC, ignore_errors=True)
            self.may.clear()
        elif viec == "hong" and (self.output / THU_MUC / "manifest.sqlite").exists():
            so = self.output / THU_MUC / "manifest.sqlite"
            chu = bytearray(so.read_bytes() or b"x")
            for _ in range(ngau.choice([1, 20, 2000])):
                chu[ngau.randrange(len(chu))] = ngau.randrange(256)
            so.write_bytes(chu[: ngau.choice([len(chu), len(chu) // 2, 100])])
            self.may.clear()
        elif viec == "chen":
            goc = ngau.choice(TEN)
            noi = ngau.choice([goc, goc.replace(".docx", " (bản mới).docx")])
            self.dat_tay(noi, b"cua nguoi khac %d" % self.so)
            self.may.pop(noi, None)
        elif ten and viec == "sua":
            self.dat_tay(ten, (self.doc(ten) or b"") + b"tay %d" % self.so)
        elif ten and viec == "lo" and self.doc(ten) in self.lo:
            self.dat_tay(ten, self.lo[self.doc(ten) or b""])
        elif ten and viec == "touch":
            luc = ngau.choice([0, 10**9, 4 * 10**9])
            os.utime(self.output / ten, (luc, luc))
        elif ten and viec in ("doi_ten", "chuyen"):
            moi = f"giay_moi/Ông Ba {self.so}.docx" if viec == "doi_ten" else f"đã gửi/{self.so}/{Path(ten).name}"
            chu = self.doc(ten)
            self.dat_tay(ten, None)
            self.dat_tay(moi, chu)
        elif viec == "trao" and len(co) > 1:
            mot, hai = ngau.sample(co, 2)
            a, b = self.doc(mot), self.doc(hai)
            self.dat_tay(mot, b)
            self.dat_tay(hai, a)
        elif ten and viec == "xoa":
            self.dat_tay(ten, None)
        elif ten and viec == "ban_cu":
            goc = ngau.choice(TEN)
            self.dat_tay(ten, self.tep[goc, ngau.randrange(3)])
        return viec

    def soat(self, viec: str) -> None:
        for ten, chu in list(self.tay.items()):
            co = self.doc(ten)
            if co == chu:
                continue
            if self.so_biet.get(ten) == hashlib.sha256(chu).hexdigest():
                del self.tay[ten]  # put back by a hand, to the byte what is on record: ours, and replaced as ours
                continue
            self.dem["tệp của tay bị ghi đè hoặc mất"] += 1
            print("  ! mất", ten, "sau", viec)
            del self.tay[ten]


if __name__ == "__main__":
    bat_dau, dem = time.monotonic(), Counter[str]()
    dem["tệp của tay bị ghi đè hoặc mất"] = dem["báo động giả"] = 0
    with tempfile.TemporaryDirectory() as tam:
        tep = giay(Path(tam))
        lo = luu_lai(Path(tam), tep)
        for hat in range(CHUOI):
            ls = LichSu(Path(tam) / "ra", hat, tep, lo)
            ls.output.mkdir()
            for _ in range(BUOC):
                ls.hoi_so()
                viec = ls.mot_buoc()
                ls.soat(viec)
                ls.dem[f"  việc {viec}"] += 1
            dem += ls.dem
            dem["chuỗi"] += 1
            shutil.rmtree(ls.output)
    dem["tệp của tay bị ghi đè hoặc mất"] += 0
    print("LibreOffice lưu lại:", len(lo), "văn bản khác nhau")
    for ten in ("tệp của tay bị ghi đè hoặc mất", "báo động giả"):
        dem.setdefault(ten, 0)
    bang(
        f"Sửa tay: chuỗi ngẫu nhiên, mỗi chuỗi {BUOC} việc",
        Counter(dict(sorted(dem.items()))),
        time.monotonic() - bat_dau,
    )
