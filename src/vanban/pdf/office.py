"""The foreign program: find LibreOffice, run one with a private profile and no network, and end it with all it started.

Nothing outside this module and :mod:`vanban.pdf.keeper` knows how LibreOffice is called.
"""

from __future__ import annotations

import contextlib
import functools
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vanban.errors import StopError
from vanban.pdf.keeper import o_cam

CAN_CAI = (
    "Windows: cài LibreOffice từ trang chủ của LibreOffice rồi mở lại cửa sổ lệnh; "
    "Debian, Ubuntu: sudo apt-get install libreoffice-writer python3-uno fonts-liberation2"
)
NOI_KHAC = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
_POSIX = os.name == "posix"
_TEN = "vanban-pdf-"
BO_QUEN_GIAY = 3600
"""Seconds after which the folder of a run that is no more is swept: it was killed before anything else could."""
_KEEPER = Path(__file__).with_name("keeper.py")

CAU_HINH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
</oor:items>
"""  # noqa: E501 - one setting, one line
"""The private profile: a proxy where nobody listens, no macro, no link brought up to date."""


class OfficeLoi(Exception):
    """The office died, hung or did not start; ``qua_gio`` when a time limit ended it."""

    def __init__(self, message: str, *, qua_gio: bool = False) -> None:
        super().__init__(message)
        self.qua_gio = qua_gio


@dataclass(frozen=True, slots=True)
class GioiHan:
    """Seconds: for the start, and for a batch (``lo`` + ``moi_giay`` a paper)."""

    mo: float = 60.0
    lo: float = 60.0
    moi_giay: float = 2.0

    def cua_lo(self, so_giay: int) -> float:
        """The limit of a batch of so many papers."""
        return self.lo + self.moi_giay * so_giay


@dataclass(frozen=True, slots=True)
class CaiDat:
    """What is installed: the office, and a Python that can drive it (None: files are given on the command line)."""

    soffice: str
    python_uno: str | None

    @property
    def cach(self) -> str:
        """``uno`` (kept warm) or ``call`` (one call a batch)."""
        return "uno" if self.python_uno else "call"


def tim(soffice: Path | None = None) -> CaiDat:
    """Find LibreOffice and the Python that has UNO.

    Raises:
        StopError: there is no LibreOffice; the hint says what to install.
    """
    co = str(soffice) if soffice else shutil.which("soffice") or shutil.which("libreoffice")
    co = co or next((noi for noi in NOI_KHAC if Path(noi).is_file()), None)
    if not co or not Path(co).is_file():
        raise StopError("không tìm thấy LibreOffice, phần mềm chuyển Word sang PDF", CAN_CAI)
    return CaiDat(co, _python_uno(co))


@functools.cache
def _python_uno(soffice: str) -> str | None:
    """LibreOffice's own Python (Windows, macOS) or the system's with python3-uno; None when neither has UNO."""
    nha = Path(soffice).resolve().parent
    for python in (nha / "python.exe", nha.parent / "Resources/python", nha / "python", Path("/usr/bin/python3")):
        if not python.is_file():
            continue
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            thu = subprocess.run([str(python), "-c", "import uno"], capture_output=True, timeout=30, check=False)
            if thu.returncode == 0:
                return str(python)
    return None


@functools.cache
def hop_cat() -> tuple[str, ...]:
    """The words before a command that give it no network and processes that end with it; empty where not permitted."""
    unshare = shutil.which("unshare")
    if not unshare or sys.platform != "linux":
        return ()
    for quyen in ((), ("-r",)):
        lenh = (unshare, *quyen, "-n", "-p", "-f", "--kill-child=KILL")
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            if subprocess.run([*lenh, "true"], capture_output=True, timeout=10, check=False).returncode == 0:
                return lenh
    return ()


def quet() -> None:
    """Remove the private folders of runs that were killed in the moment of making them."""
    if not _POSIX:
        return
    with contextlib.suppress(OSError):
        for noi in Path(tempfile.gettempdir()).glob(f"{_TEN}*"):
            pid = noi.name.removeprefix(_TEN).split("-")[0]
            with contextlib.suppress(OSError):
                cu = noi.stat()
                if cu.st_uid == os.getuid() and time.time() - cu.st_mtime > BO_QUEN_GIAY and pid.isdigit():
                    try:
                        os.kill(int(pid), 0)
                    except ProcessLookupError:
                        shutil.rmtree(noi, ignore_errors=True)


class Office:
    """One LibreOffice with its own profile in its own temporary folder. Use it in a ``with``; it may die and reopen."""

    def __init__(self, cai_dat: CaiDat, gioi_han: GioiHan) -> None:
        self.cai_dat, self._gioi_han = cai_dat, gioi_han
        self._con: subprocess.Popen[str] | None = None
        self._nha: Path | None = None
        self._dong: queue.Queue[str] = queue.Queue()
        self._khoa = threading.Lock()
        self._thoi = False
        self.da_lam = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, loai: type[BaseException] | None, loi: BaseException | None, vet: TracebackType | None) -> None:
        self.thoi()

    @property
    def dang_mo(self) -> bool:
        """Whether it has been started and not ended by us."""
        return self._con is not None

    def mo(self) -> Path:
        """Start it, unless it runs, and return its private folder.

        Raises:
            OfficeLoi: it did not come up in time.
        """
        with self._khoa:
            if self._thoi:
                raise OfficeLoi("đã thôi")
            if self._con is not None and self._nha is not None:
                return self._nha
            nha = self._nha = Path(tempfile.mkdtemp(prefix=f"{_TEN}{os.getpid()}-"))
            for ten in ("ho-so/user", "t", "vao", "ra"):
                (nha / ten).mkdir(parents=True)
            (nha / "ho-so/user/registrymodifications.xcu").write_text(CAU_HINH, encoding="utf-8")
            python = self.cai_dat.python_uno or sys.executable
            self._con = subprocess.Popen(
                [*hop_cat(), python, "-I", str(_KEEPER), self.cai_dat.cach, self.cai_dat.soffice, str(nha)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env=_moi_truong(nha),
                start_new_session=True,
            )
            self._dong = queue.Queue()
            self.da_lam = 0
            threading.Thread(target=_doc_het, args=(self._con, self._dong), daemon=True).start()
        self._cho(time.monotonic() + self._gioi_han.mo)
        return nha

    def chuyen(self, tep: Sequence[tuple[Path, Path]], loc: Mapping[str, object]) -> Iterator[tuple[int, str]]:
        """Convert (from, to) pairs: yields the number of each paper as it is done, and why it was refused.

        Raises:
            OfficeLoi: the office died or the time was up; papers not yielded so far are not done.
        """
        self.mo()
        con = self._con
        if con is None or con.stdin is None:
            raise OfficeLoi("đã thôi")
        try:
            con.stdin.write(json.dumps({"tep": [[str(a), str(b)] for a, b in tep], "loc": dict(loc)}) + "\n")
            con.stdin.flush()
        except OSError as loi:
            self.dong()
            raise OfficeLoi("LibreOffice đã dừng") from loi
        han = time.monotonic() + self._gioi_han.cua_lo(len(tep))
        mot = self._gioi_han.cua_lo(1)
        for _ in tep:
            han_nay = min(han, time.monotonic() + mot) if self.cai_dat.python_uno else han
            tra_loi = self._cho(han_nay)
            self.da_lam += 1
            yield int(tra_loi["so"]), str(tra_loi["loi"])

    def _cho(self, han: float) -> dict[str, Any]:
        try:
            dong = self._dong.get(timeout=max(0.0, han - time.monotonic()))
        except queue.Empty:
            self.dong()
            raise OfficeLoi("quá thời gian", qua_gio=True) from None
        if not dong:
            self.dong()
            raise OfficeLoi("LibreOffice đã dừng")
        tra_loi: dict[str, Any] = json.loads(dong)
        return tra_loi

    def dong(self) -> None:
        """Kill it with everything it started and remove its folder. It can be opened again."""
        with self._khoa:
            con, nha, self._con, self._nha = self._con, self._nha, None, None
        if con is not None:
            _giet(con)
        if nha is not None:
            for o in o_cam(str(nha)):
                with contextlib.suppress(OSError):
                    o.unlink()
            shutil.rmtree(nha, ignore_errors=True)

    def thoi(self) -> None:
        """End it for good, also from another thread."""
        self._thoi = True
        self.dong()


def _giet(con: subprocess.Popen[str]) -> None:
    """Kill the whole group of a keeper and wait for it."""
    if _POSIX:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(con.pid, signal.SIGKILL)
        con.wait()
        han = time.monotonic() + 2
        with contextlib.suppress(ProcessLookupError, PermissionError):
            while time.monotonic() < han:  # the last of the group has gone when nobody can be signalled any more
                os.killpg(con.pid, 0)
                time.sleep(0.005)
    else:
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(con.pid)], capture_output=True, check=False)
        con.kill()
        con.wait()
    if con.stdin is not None:
        with contextlib.suppress(OSError):
            con.stdin.close()


def _doc_het(con: subprocess.Popen[str], dong: queue.Queue[str]) -> None:
    """Pass the answers on; an empty line means that there will be no more."""
    if con.stdout is not None:
        with contextlib.suppress(ValueError, OSError):
            for mot in con.stdout:
                dong.put(mot)
        con.stdout.close()
    dong.put("")


def _moi_truong(nha: Path) -> dict[str, str] | None:
    """A clean environment: no proxy, no display, UTC, and scraps in the private folder."""
    if not _POSIX:
        return None
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(Path.home()),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "TMPDIR": str(nha / "t"),
        "SAL_USE_VCLPLUGIN": "svp",
    }
