"""One run over a few papers, in a process of its own that dies, or is refused by the disk, at its k-th step on disk.

The fault is ``giet`` (killed), the name of an errno, or ``dem`` (count the steps and print them). A step is anything
that opens for writing, names, unnames, makes a folder, flushes or commits. Nothing of vanban is replaced: the hooks sit
in the interpreter.
"""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any, TextIO

from vanban.errors import StopError
from vanban.manifest import Manifest, VanTay, hoan_tac

TEN = [f"giay_moi/{so}.docx" for so in range(6)]
GHI = os.O_WRONLY | os.O_RDWR | os.O_CREAT
BUOC = {"open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.rmdir"}


def noi_dung(phien_ban: str, so: int) -> bytes:
    return f"{phien_ban} {so} ".encode() * 400


class Loi:
    """Counts the steps and strikes at the k-th."""

    def __init__(self, k: int, loi: str) -> None:
        self.k, self.loi, self.dem, self.ke = k, loi, 0, list[str]()

    def buoc(self, ten: str) -> None:
        self.dem += 1
        self.ke.append(ten)
        if self.dem != self.k:
            return
        if self.loi == "giet":
            os.kill(os.getpid(), signal.SIGKILL)
        so = getattr(errno, self.loi)
        raise OSError(so, os.strerror(so))

    def moc(self, ten: str, doi_so: tuple[Any, ...]) -> None:
        if ten not in BUOC or (".vanban" not in str(doi_so) and "giay_moi" not in str(doi_so)):
            return
        if ten != "open" or (isinstance(doi_so[2], int) and doi_so[2] & GHI):
            self.buoc(f"{ten} {Path(str(doi_so[0])).name}")


def gan(loi: Loi) -> None:
    fsync, ket_noi = os.fsync, sqlite3.connect

    def fsync_moc(fd: int) -> None:
        loi.buoc("fsync")
        fsync(fd)

    class So(sqlite3.Connection):
        def execute(self, lenh: str, *doi_so: Any) -> sqlite3.Cursor:  # type: ignore[override]
            if lenh == "COMMIT":
                try:
                    loi.buoc("commit")
                except OSError:
                    hong = sqlite3.OperationalError("database or disk is full")
                    hong.sqlite_errorcode = sqlite3.SQLITE_FULL
                    raise hong from None
            return super().execute(lenh, *doi_so)

    os.fsync = fsync_moc
    sqlite3.connect = lambda *a, **k: ket_noi(*a, **{**k, "factory": So})  # type: ignore[assignment]
    sys.addaudithook(loi.moc)


def chay(output: Path, phien_ban: str) -> dict[str, str]:
    """A run over all papers, in batches of four; what was done with each."""
    if phien_ban == "hoan":
        with Manifest(output) as so_ghi:
            return {h.tep: h.viec for h in hoan_tac(so_ghi)}
    van_tay = VanTay(phien_ban, "m")
    ra = {}
    with Manifest(output) as so_ghi:
        for so, ten in enumerate(TEN):
            q = so_ghi.quyet_dinh(ten, van_tay)
            ra[ten] = q.viec
            if q.ghi:
                so_ghi.them(q.tep, "giay_moi", str(so), van_tay, noi_dung(phien_ban, so))
            if so == 3:
                so_ghi.dong_lo()
        so_ghi.dong_lo()
    return ra


def main(output: Path, phien_ban: str, k: int, ten_loi: str, ra: TextIO) -> int:
    """Do it, in a process that ends afterwards: the hooks stay."""
    loi = Loi(k, ten_loi)
    gan(loi)
    try:
        chay(output, phien_ban)
    except StopError as dung:
        print(dung.message, file=ra)
        return 2
    if ten_loi == "dem":
        print("\n".join(loi.ke), file=ra)
    return 0
