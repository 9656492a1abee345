"""Keeps one LibreOffice and feeds it papers: a program of its own, run by the Python that has UNO.

It stands alone (standard library and ``uno`` only, Python 3.9 or later: on Windows it runs under LibreOffice's own).
Started as ``keeper.py uno|call SOFFICE FOLDER``; jobs come as lines of JSON on standard input, one answer goes back for
every paper. When standard input ends - the parent finished, crashed or was killed - everything is killed, the private
folder is removed, and this process ends too; it never ends before, so nothing that it started can outlive it unseen.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, NoReturn

SAN_SANG_GIAY = 55
"""Seconds that an office may take to start; the parent waits a little longer."""
_POSIX = os.name == "posix"


def o_cam(nha: str) -> list[Path]:
    """The sockets that the office of this private folder makes outside of it and leaves when it is killed."""
    if not _POSIX:
        return []
    bam = hashlib.md5(_url(str(Path(nha) / "ho-so")).encode("utf-16-le"), usedforsecurity=False).digest()
    ten = ["SingleOfficeIPC_" + "".join(f"{byte:x}" for byte in bam), Path(nha).name]
    return [Path(f"/tmp/OSL_PIPE_{uid}_{mot}") for uid in sorted({0, os.getuid()}) for mot in ten]  # noqa: S108


def main(cach: str, soffice: str, nha: str) -> None:
    """Serve until standard input ends."""
    viec: queue.Queue[dict[str, Any]] = queue.Queue()
    threading.Thread(target=_nghe, args=(viec, Path(nha)), daemon=True).start()
    may = _Uno(soffice, nha) if cach == "uno" else _Goi(soffice, nha)
    _dap({"san_sang": True})
    while True:
        mot = viec.get()
        may.lam(mot["tep"], mot["loc"])


def _dap(tra_loi: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(tra_loi) + "\n")
    sys.stdout.flush()


def _nghe(viec: queue.Queue[dict[str, Any]], nha: Path) -> None:
    """Pass the jobs on; at the end of the input, leave nothing behind."""
    try:
        for dong in sys.stdin:
            viec.put(json.loads(dong))
    finally:  # also after half a line
        _don(nha)


def _don(nha: Path) -> None:
    """Kill every process of ours and remove the private folder, then end."""
    if not _POSIX:
        for con in _CON:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(con.pid)], capture_output=True, check=False)
    elif os.getpid() == 1:  # the first process of its own namespace: all others are ours
        with contextlib.suppress(ProcessLookupError):  # nothing was started yet
            os.kill(-1, signal.SIGKILL)
    elif os.fork() == 0:  # whoever ends the group must stand outside of it
        nhom = os.getpgid(0)
        os.setsid()
        os.killpg(nhom, signal.SIGKILL)
        _xoa(nha)
    _xoa(nha)


def _xoa(nha: Path) -> NoReturn:
    for o in o_cam(str(nha)):
        with contextlib.suppress(OSError):
            o.unlink()
    for _ in range(40):  # a process that is being killed may still be writing
        shutil.rmtree(nha, ignore_errors=True)
        if not nha.exists():
            break
        time.sleep(0.05)
    os._exit(0)


_CON: list[subprocess.Popen[bytes]] = []


def _chay(lenh: list[str]) -> subprocess.Popen[bytes]:
    con = subprocess.Popen(lenh, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _CON[:] = [con]
    return con


def _url(tep: str) -> str:
    return Path(tep).absolute().as_uri()


def _dau_lenh(soffice: str, nha: str) -> list[str]:
    ho_so = f"-env:UserInstallation={_url(str(Path(nha) / 'ho-so'))}"
    co = [
        "--headless",
        "--invisible",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--nofirststartwizard",
    ]
    return [soffice, ho_so, *co]


class _Uno:
    """A warm office, driven over a pipe: the paper in progress is always known."""

    def __init__(self, soffice: str, nha: str) -> None:
        import uno
        from com.sun.star.beans import PropertyValue

        self._uno, self._thuoc_tinh = uno, PropertyValue
        ong = Path(nha).name
        con = _chay([*_dau_lenh(soffice, nha), f"--accept=pipe,name={ong};urp;"])
        tai_cho = uno.getComponentContext()
        tim = tai_cho.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", tai_cho)
        han = time.monotonic() + SAN_SANG_GIAY
        while True:
            try:
                xa = tim.resolve(f"uno:pipe,name={ong};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if con.poll() is not None or time.monotonic() > han:
                    raise
                time.sleep(0.02)
        self._ban = xa.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", xa)

    def _pv(self, ten: str, gia_tri: object) -> Any:
        p = self._thuoc_tinh()
        p.Name, p.Value = ten, gia_tri
        return p

    def lam(self, tep: list[list[str]], loc: dict[str, Any]) -> None:
        """Convert each paper; a refusal costs that paper, a dead office ends this process."""
        mo = [("Hidden", True), ("ReadOnly", True), ("MacroExecutionMode", 0), ("UpdateDocMode", 0)]
        mo_bang = tuple(self._pv(*c) for c in [*mo, ("FilterName", "MS Word 2007 XML")])
        du_lieu = self._uno.Any(
            "[]com.sun.star.beans.PropertyValue", tuple(self._pv(ten, gia_tri) for ten, gia_tri in loc.items())
        )
        ra_bang = (self._pv("FilterName", "writer_pdf_Export"), self._pv("FilterData", du_lieu))
        for so, (vao, ra) in enumerate(tep):
            loi = ""
            try:
                giay = self._ban.loadComponentFromURL(_url(vao), "_blank", 0, mo_bang)
                if giay is None:
                    loi = "khong mo duoc"
                else:
                    try:
                        giay.storeToURL(_url(ra), ra_bang)
                    finally:
                        giay.close(True)
            except Exception as e:
                self._ban.getCurrentFrame()  # raises, and ends this process, when the office is no more
                loi = type(e).__name__
            _dap({"so": so, "loi": loi})


class _Goi:
    """One call of the office for each job; used where UNO is missing."""

    def __init__(self, soffice: str, nha: str) -> None:
        self._soffice, self._nha = soffice, nha

    def lam(self, tep: list[list[str]], loc: dict[str, Any]) -> None:
        """Convert all papers in one call; what it left undone is told by the files that are missing."""
        ra = Path(self._nha) / "goi"
        shutil.rmtree(ra, ignore_errors=True)
        kieu = {bool: "boolean", int: "long", str: "string"}
        tuy_chon = {k: {"type": kieu[type(v)], "value": str(v).lower()} for k, v in loc.items()}
        dich = f"pdf:writer_pdf_Export:{json.dumps(tuy_chon)}" if tuy_chon else "pdf:writer_pdf_Export"
        lenh = [*_dau_lenh(self._soffice, self._nha), "--infilter=MS Word 2007 XML", "--convert-to", dich]
        _chay([*lenh, "--outdir", str(ra), *(vao for vao, _ in tep)]).wait()
        for so, (vao, dich) in enumerate(tep):
            co = ra / f"{Path(vao).stem}.pdf"
            if co.is_file():
                co.replace(dich)
            _dap({"so": so, "loi": "" if Path(dich).is_file() else "khong co PDF"})


if __name__ == "__main__":
    try:
        main(*sys.argv[1:4])
    finally:  # the office is no more, or the parent: one is told by the end of our output, the other ends our input
        os.close(1)
        threading.Event().wait()
