"""What the campaigns stand on: a dossier, runs in forked children, attacks on them, and what must hold afterwards."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

GOC = Path(__file__).parents[2]
sys.path.insert(0, str(GOC / "tests"))

from conftest import HO_XA, KHACH_XA, ghi_bang  # noqa: E402
from vanban import build, cli, lam_giay  # noqa: E402
from vanban.build import chay as chay_mot  # noqa: E402

SUA_TAY = "giay_moi/giay-moi-cty.docx"
"""The paper that a hand has edited."""
XOA = "giay_moi/giay-moi-mt.docx"
"""The paper that somebody has deleted."""

GHI = (
    "openat,creat,write,pwrite64,writev,fsync,fdatasync,syncfs,ftruncate,fallocate,rename,renameat,renameat2,"
    "link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,utimensat,fchmod"
)


def ho_so(noi: Path, so_khach: int = 0) -> Path:
    """The small dossier of the tests; with as many more guests as wanted."""
    (noi / "data").mkdir(parents=True)
    for tep in (GOC / "tests/ho_so_xa_2026").glob("*.yaml"):
        shutil.copyfile(tep, noi / "data" / tep.name)
    them = [
        (f"K{so:04d}", "KHAC", None, None, f"Cơ quan thử {so}", "Giám đốc", "Ông", f"Khách Thử {so}", None, None)
        for so in range(so_khach)
    ]
    ghi_bang(noi / "data/khach_moi.xlsx", [*KHACH_XA, *them])
    ghi_bang(noi / "data/ho_dan.xlsx", HO_XA)
    shutil.copytree(GOC / "templates_docx", noi / "templates_docx")
    return noi


def doi_du_lieu(noi: Path, tu: str = "Chủ nhật xanh", den: str = "Chủ nhật sạch") -> None:
    """Another name for the event: every paper is stale."""
    for tep in (noi / "data").glob("*.yaml"):
        tep.write_text(tep.read_text("utf-8").replace(tu, den), "utf-8")


def chup(output: Path) -> dict[str, str]:
    """Names and hashes of everything in the output folder but our own folder."""
    return {
        tep.relative_to(output).as_posix(): hashlib.sha256(tep.read_bytes()).hexdigest()
        for tep in sorted(output.rglob("*"))
        if tep.is_file() and ".vanban" not in tep.relative_to(output).parts
    }


def con_tam(output: Path) -> list[str]:
    """Temporary files, ours wherever they are."""
    return [
        tep.relative_to(output).as_posix()
        for tep in output.rglob("*")
        if tep.is_file()
        and (tep.suffix == ".tmp" or tep.name.endswith((".vanban-tam", "-journal")) or "tam" in tep.parts[-2:-1])
    ]


def hong(output: Path) -> list[str]:
    """Papers under a final name that do not open."""
    ra = []
    for tep in output.rglob("*"):
        if tep.suffix not in {".docx", ".xlsx"} or ".vanban" in tep.relative_to(output).parts:
            continue
        try:
            with zipfile.ZipFile(tep) as z:
                if z.testzip() is not None:
                    ra.append(tep.name)
        except (OSError, zipfile.BadZipFile):
            ra.append(tep.name)
    return ra


@dataclass(slots=True)
class Chay:
    """How a run ended: its exit code (negative: the signal), what it said."""

    ma: int
    loi_noi: str
    goi: list[str] = field(default_factory=list)


def chay(noi: Path, *args: str, strace: tuple[str, ...] = (), giet_sau: float = -1.0) -> Chay:
    """A run of the command line in a forked child; attacked by strace, or killed after so many seconds."""
    ra_tep, vet = noi / ".ra", noi / ".vet"
    con = os.fork()
    if con == 0:
        ma = 99
        try:
            os.chdir(noi)
            fd = os.open(ra_tep, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(fd, 1)
            os.dup2(fd, 2)
            if strace:
                os.kill(os.getpid(), signal.SIGSTOP)
            cli.main([*args, "--output", "output"])
        except SystemExit as thoat:
            ma = thoat.code if isinstance(thoat.code, int) else 0
        finally:
            with contextlib.suppress(BaseException):
                sys.stdout.flush()
            os._exit(ma)
    theo: subprocess.Popen[bytes] | None = None
    if strace:
        os.waitpid(con, os.WUNTRACED)
        theo = subprocess.Popen(
            ["strace", "-f", "-qq", "-y", "-o", str(vet), "-p", str(con), *strace], stderr=subprocess.DEVNULL
        )
        while "TracerPid:\t0" in Path(f"/proc/{con}/status").read_text():
            time.sleep(0.002)
        os.kill(con, signal.SIGCONT)
    if giet_sau >= 0:
        time.sleep(giet_sau)
        os.kill(con, signal.SIGKILL)
    _, trang_thai = os.waitpid(con, 0)
    if theo is not None:
        theo.wait()
    ma = os.waitstatus_to_exitcode(trang_thai)
    goi = vet.read_text(errors="replace").splitlines() if strace and vet.exists() else []
    return Chay(ma, ra_tep.read_text("utf-8", errors="replace"), goi)


def diem(noi: Path, *args: str) -> list[tuple[str, int, str]]:
    """The system calls of a run that change something in the output folder: name, which one of that name, text."""
    ra: list[tuple[str, int, str]] = []
    dem = Counter[str]()
    for dong in chay(noi, *args, strace=("-e", f"trace={GHI}")).goi:
        khop = re.match(r"\d+ +(\w+)\(", dong)
        if khop is None:
            continue
        dem[khop[1]] += 1
        if "/output" in dong and not (khop[1] == "openat" and "O_CREAT" not in dong):
            ra.append((khop[1], dem[khop[1]], dong))
    return ra


def cho_con(noi: Path) -> None:
    """A fresh place with the state of ``noi`` as it was kept by :func:`giu`."""
    shutil.rmtree(noi / "output", ignore_errors=True)
    if (noi / "output-goc").exists():
        shutil.copytree(noi / "output-goc", noi / "output", copy_function=shutil.copy2)


def giu(noi: Path) -> None:
    """Keep the present output folder as the state that each attack starts from."""
    shutil.rmtree(noi / "output-goc", ignore_errors=True)
    if (noi / "output").exists():
        shutil.copytree(noi / "output", noi / "output-goc", copy_function=shutil.copy2)


def nho_san() -> None:
    """Read each dossier and draw each paper once, judge none: the attacks are on what comes after."""
    doc, doc_mau, lam = chay_mot.doc, chay_mot.doc_mau, lam_giay.lam
    nho: dict[object, object] = {}

    def mot_lan(khoa, lam):  # type: ignore[no-untyped-def]
        if khoa not in nho:
            nho[khoa] = lam()
        return nho[khoa]

    def du_lieu(data: Path) -> str:
        return hashlib.sha256(b"".join(t.read_bytes() for t in sorted(data.iterdir()))).hexdigest()

    def khong_kiem(du_lieu: bytes, ten: str) -> list[object]:
        return []

    def lam_mot_lan(don, khuon, kiem_giay):  # type: ignore[no-untyped-def]
        return mot_lan((don.kiem, repr(don)), lambda: lam(don, khuon, khong_kiem))

    chay_mot.doc = lambda data: mot_lan(("doc", du_lieu(data)), lambda: doc(data))
    chay_mot.doc_mau = lambda noi, chon: mot_lan(("mau", noi.resolve()), lambda: doc_mau(noi, chon))
    lam_giay.lam = lam_mot_lan


def lam_nong(noi: Path) -> None:
    """Run once in this very process, so that the children find everything imported, read and drawn."""
    cho_cu = Path.cwd()
    os.chdir(noi)
    try:
        with tempfile.TemporaryDirectory() as tam:
            build.documents(Path("data"), Path("templates_docx"), Path(tam) / "ra")
            build.undo(Path(tam) / "ra")
    finally:
        os.chdir(cho_cu)


nho_san()


def bang(tieu_de: str, dem: Counter[str], giay: float) -> None:
    """Print the figures of a campaign."""
    print(f"\n{tieu_de}  ({giay:.0f} s)")
    for ten, so in dem.items():
        print(f"  {ten:<58} {so}")
    sys.stdout.flush()
