"""Break files by the thousand, read each with every reader that may meet it, count what came of it.

    .venv/bin/python benchmarks/dot_bien [SỐ] [--hat N] [--tu N] [--tho N] [--giu THƯ_MỤC] [--ghi]

``SỐ`` mutants (6,000), by the seed ``--hat``; ``--tu N`` only mutant N, in full. ``--giu`` keeps the files that did harm.
``--ghi`` writes the table into docs/reliability.md. Each mutant is read in a watched process that is killed after 20
seconds of processor time; 15 seconds and 1 GB are what counts as too much.
"""

# ruff: noqa: E501
from __future__ import annotations

import argparse
import json
import queue
import re
import selectors
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from dot_bien.doc import CUA_LOAI, DOC, GOC
from dot_bien.may import DotBien, day
from dot_bien.nguon import tat_ca

QUA_GIAY, QUA_MB, TREO_GIAY, DOI_THO, NGHI_MB = 15.0, 1024, 90, 400, 300
KET = ("đọc", "nhận xét", "từ chối", "vết lỗi", "quá giờ", "quá bộ nhớ", "chết", "ra ngoài")
TEN_KET = {
    "đọc": "đọc, không nhắc",
    "nhận xét": "đọc, có nhắc",
    "từ chối": "từ chối có mã",
    "vết lỗi": "vết lỗi",
    "quá giờ": "quá 15 s",
    "quá bộ nhớ": "quá 1 GB",
    "chết": "chết tiến trình",
    "ra ngoài": "ra ngoài, chạy lệnh",
}
XAU = KET[3:]
BI_MAT = "BI-MAT-7f3a9c-khong-duoc-lo"


class NguoiNghe:
    """A port of this machine; whoever connects has followed a bait."""

    def __init__(self) -> None:
        self.khach = 0
        self._cua = socket.create_server(("127.0.0.1", 0))
        self.cong = self._cua.getsockname()[1]
        threading.Thread(target=self._nghe, daemon=True).start()

    def _nghe(self) -> None:
        while True:
            noi, _ = self._cua.accept()
            self.khach += 1
            noi.close()


class Tho:
    """A worker process, started again whenever it dies or has grown old."""

    def __init__(self, thu_muc: Path) -> None:
        self.thu_muc = thu_muc
        self.lam = self.mb = 0
        self.may: subprocess.Popen[str] | None = None

    def goi(self, viec: dict[str, Any]) -> dict[str, Any]:
        """Have a file read; what came of it, also when the worker did not live to tell."""
        if self.may is None or self.lam >= DOI_THO or self.mb > NGHI_MB:
            self.dong()
            self._mo()
        assert self.may is not None
        self.lam += 1
        try:
            self.may.stdin.write(json.dumps(viec) + "\n")
            self.may.stdin.flush()
            with selectors.DefaultSelector() as cho:
                cho.register(self.may.stdout, selectors.EVENT_READ)
                dong = self.may.stdout.readline() if cho.select(TREO_GIAY) else None
        except BrokenPipeError:
            dong = ""
        if dong:
            kq = dict(json.loads(dong))
            self.mb = kq["dinh_mb"]
            return kq
        treo = dong is None
        self.may.kill()
        ma = self.may.wait()
        self.may = None
        return {"so": viec["so"], "ket": "quá giờ" if treo or ma == -27 else "chết", "vet": f"mã {ma}", "giay": 99.0,
                "dinh_mb": 0, "lon_them_mb": 0, "ma": [], "loi_nhan": [], "ra_ngoai": []}  # fmt: skip

    def _mo(self) -> None:
        shutil.rmtree(self.thu_muc, ignore_errors=True)
        self.thu_muc.mkdir(parents=True)
        self.may = subprocess.Popen(
            [sys.executable, "-c", "import sys; sys.path.insert(0, sys.argv.pop(1)); from dot_bien.tho import main; main()",
             str(Path(__file__).parents[1]), str(self.thu_muc), BI_MAT],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=self.thu_muc, encoding="utf-8",
        )  # fmt: skip
        assert self.may.stdout is not None
        if self.may.stdout.readline() != "san sang\n":
            raise SystemExit("a worker does not start")
        self.lam = self.mb = 0

    def dong(self) -> None:
        """End it."""
        if self.may is not None:
            self.may.kill()
            self.may.wait()
            self.may = None


def _doc_het(b: DotBien, tho: Tho, noi: Path) -> list[tuple[str, dict[str, Any]]]:
    tep = noi / f"dot-bien{b.duoi}"
    tep.write_bytes(b.du_lieu)
    ra = []
    for ten in CUA_LOAI[b.goc.loai]:
        kq = tho.goi({"so": b.so, "doc": ten, "tep": str(tep), **b.viec})
        if kq["ket"] not in XAU:
            if kq["ra_ngoai"]:
                kq["ket"] = "ra ngoài"
            elif kq["giay"] > QUA_GIAY:
                kq["ket"] = "quá giờ"
            elif kq["dinh_mb"] > QUA_MB:
                kq["ket"] = "quá bộ nhớ"
        ra.append((ten, kq))
    tep.unlink()
    return ra


def chay(
    so: int, hat: int, so_tho: int, chi: int | None, giu: Path | None
) -> tuple[dict[str, Counter[str]], list[Any], Any]:
    """The campaign: outcomes by reader, all that is to be mended, and figures."""
    nghe = NguoiNghe()
    bang: dict[str, Counter[str]] = defaultdict(Counter)
    xau: list[Any] = []
    so_lieu: dict[str, Any] = {
        "dot_bien": Counter(),
        "phep": Counter(),
        "giay": [],
        "mb": [],
        "nhat": [],
        "loi_nhan": [],
        "tho": so_tho,
    }
    with tempfile.TemporaryDirectory(prefix="dot-bien-", ignore_cleanup_errors=True) as tam:
        goc = Path(tam)
        bi_mat = goc / "bi-mat.txt"
        bi_mat.write_text(BI_MAT, encoding="utf-8")
        nguon = tat_ca()
        hang: queue.Queue[DotBien | None] = queue.Queue(maxsize=4)
        khoa = threading.Lock()

        def mot_tho(i: int) -> None:
            tho, noi = Tho(goc / f"ban{i}"), goc / f"vao{i}"
            noi.mkdir()
            while (b := hang.get()) is not None:
                for ten, kq in _doc_het(b, tho, noi):
                    with khoa:
                        _ghi_nhan(b, ten, kq, bang, xau, so_lieu, giu)
            tho.dong()

        cac = [threading.Thread(target=mot_tho, args=(i,)) for i in range(so_tho)]
        for t in cac:
            t.start()
        for b in day(range(so) if chi is None else [chi], hat, nguon, nghe.cong, str(bi_mat)):
            so_lieu["dot_bien"][b.goc.loai] += 1
            so_lieu["phep"].update(b.phep)
            hang.put(b)
            if b.so % 500 == 499:
                print(f"  {b.so + 1}…", file=sys.stderr, flush=True)
        for _ in cac:
            hang.put(None)
        for t in cac:
            t.join()
    so_lieu["khach"] = nghe.khach
    return bang, xau, so_lieu


def _ghi_nhan(
    b: DotBien,
    ten: str,
    kq: dict[str, Any],
    bang: dict[str, Counter[str]],
    xau: list[Any],
    so_lieu: Any,
    giu: Path | None,
) -> None:
    bang[ten][kq["ket"]] += 1
    so_lieu["giay"].append(kq["giay"])
    so_lieu["mb"].append(kq["dinh_mb"])
    so_lieu["nhat"].append((kq["giay"], kq["dinh_mb"], ten, b.so, b.phep))
    so_lieu["loi_nhan"] += [(ten, b.so, b.phep, s) for s in kq["loi_nhan"]]
    if kq["ket"] in XAU:
        xau.append((ten, b.so, b.goc.ten, b.phep, kq))
        if giu is not None:
            giu.mkdir(parents=True, exist_ok=True)
            (giu / f"{b.so}-{ten.replace(' ', '-')}{b.duoi}").write_bytes(b.du_lieu)


def in_ra(bang: dict[str, Counter[str]], xau: list[Any], so_lieu: Any) -> None:
    """Print the table, and each kind of harm once with its numbers."""
    print(f"{sum(so_lieu['dot_bien'].values())} mutants {dict(so_lieu['dot_bien'])}, {len(so_lieu['giay'])} readings")
    for ten in [t for t in DOC if t in bang]:
        print(f"{ten:<16} " + "  ".join(f"{k} {bang[ten][k]}" for k in KET))
    print("slowest", sorted(so_lieu["nhat"], reverse=True)[:6])
    print("largest", sorted(so_lieu["nhat"], key=lambda n: -n[1])[:6])
    print(f"visitors of the bait: {so_lieu['khach']}")
    nhom: dict[str, list[Any]] = defaultdict(list)
    for x in xau:
        vet = x[4]["vet"].strip().splitlines()
        cho = next((d.strip() for d in reversed(vet) if "src/vanban" in d), "")
        cuoi = vet[-1][:150] if vet else str(x[4]["ra_ngoai"])[:150]
        nhom[f"{x[4]['ket']} · {x[0]} · {cho} · {re.sub(chr(39) + '.*' + chr(39), '…', cuoi)}"].append(x)
    for ten, cac in sorted(nhom.items(), key=lambda m: -len(m[1])):
        print(
            f"[{len(cac)}] {ten}\n      "
            + "; ".join(f"#{x[1]} {x[2]} {'+'.join(x[3])} {x[4]['giay']}s {x[4]['dinh_mb']}MB" for x in cac[:4])
        )
    loi: dict[str, list[Any]] = defaultdict(list)
    for ten, so, phep, s in so_lieu["loi_nhan"]:
        loi[f"{ten} · {s.split('|')[0]} {re.sub(r'[0-9]+', 'N', s.split('|')[1].splitlines()[0])[:60]}"].append(
            (so, phep, s)
        )
    print(f"messages to mend: {len(so_lieu['loi_nhan'])}, kinds {len(loi)}")
    for ten, cac in sorted(loi.items(), key=lambda m: -len(m[1]))[:40]:
        print(f"[{len(cac)}] #{cac[0][0]} {ten}\n      {cac[0][2]!r}")


def bang_md(bang: dict[str, Counter[str]], so_lieu: Any, hat: int) -> str:
    """The table of docs/reliability.md."""
    tong: Counter[str] = sum(bang.values(), Counter())
    giay, mb = sorted(so_lieu["giay"]), sorted(so_lieu["mb"])
    dong = [
        f"{sum(so_lieu['dot_bien'].values()):,} tệp hỏng (hạt {hat}), {len(giay):,} lần đọc; mỗi số là số lần đọc:".replace(
            ",", "."
        ),
        "",
        "| Bộ đọc | " + " | ".join(TEN_KET[k] for k in KET) + " |",
        "|---|" + "---|" * len(KET),
    ]
    dong += [f"| {t} | " + " | ".join(str(bang[t][k]) for k in KET) + " |" for t in DOC if t in bang]
    dong.append("| **cộng** | " + " | ".join(f"**{tong[k]}**" for k in KET) + " |")
    dong += ["", f"Lâu nhất {giay[-1]:.1f} s bộ xử lý, giữa {giay[len(giay) // 2]:.3f} s; nhiều bộ nhớ nhất {mb[-1]} MB, giữa "
             f"{mb[len(mb) // 2]} MB (cả tiến trình); lời nhắn sai dạng {len(so_lieu['loi_nhan'])}; kẻ đến cổng mồi {so_lieu['khach']}."]  # fmt: skip
    return "\n".join(dong)


def main() -> int:
    """Run the campaign."""
    doi = argparse.ArgumentParser()
    doi.add_argument("so", nargs="?", type=int, default=6000)
    doi.add_argument("--hat", type=int, default=1)
    doi.add_argument("--tu", type=int)
    doi.add_argument("--tho", type=int, default=2)
    doi.add_argument("--giu", type=Path)
    doi.add_argument("--ghi", action="store_true")
    a = doi.parse_args()
    dau = time.time()
    bang, xau, so_lieu = chay(a.so, a.hat, a.tho, a.tu, a.giu)
    in_ra(bang, xau, so_lieu)
    if a.tu is not None:
        for x in xau:
            print(x[0], x[4]["ket"], x[4]["ra_ngoai"], x[4]["vet"], sep="\n")
    print(f"{time.time() - dau:.0f} s")
    if a.ghi:
        tep = GOC / "docs" / "reliability.md"
        cu = tep.read_text("utf-8")
        moi = re.sub(
            r"(<!-- dot_bien -->\n).*?(\n<!-- /dot_bien -->)",
            lambda k: k[1] + bang_md(bang, so_lieu, a.hat) + k[2],
            cu,
            flags=re.S,
        )
        tep.write_text(moi, "utf-8")
    return 1 if xau or so_lieu["loi_nhan"] or so_lieu["khach"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
