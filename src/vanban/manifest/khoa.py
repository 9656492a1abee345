"""One run at a time in an output folder; the lock is the system's, so it goes with the process that holds it."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import threading
import time
from pathlib import Path

from vanban.errors import StopError

CHO_GIAY = 3.0
"""How long a second run waits for the first."""
_NHIP = 0.05
_XA = 1 << 30
"""On Windows a locked byte cannot be read: one far behind the text is locked."""

_cua_minh: set[tuple[int, int]] = set()
"""Lock files that this very process holds: the system does not keep a process from itself."""
_mot_luc = threading.Lock()


class Khoa:
    """The lock file of an output folder; it holds the process number of the run, its time says since when."""

    def __init__(self, duong_dan: Path, *, chi_doc: bool) -> None:
        self._duong_dan = duong_dan
        self._chi_doc = chi_doc
        self._fd = -1
        self._dau = (0, 0)

    def giu(self, cho_giay: float = CHO_GIAY) -> None:
        """Take the lock, waiting a bounded time; a folder that nobody ever wrote needs none to be read.

        Raises:
            StopError: another run holds it.
            OSError: the lock file cannot be made.
        """
        if self._chi_doc and not self._duong_dan.exists():
            return
        han = time.monotonic() + cho_giay
        while not self._thu():
            if time.monotonic() >= han:
                raise StopError(
                    f"một lần chạy khác{self._ai()} đang ghi vào thư mục này", "đợi lần chạy đó xong rồi chạy lại"
                )
            time.sleep(_NHIP)

    def tha(self) -> None:
        """Give the lock back."""
        if self._fd >= 0:
            with _mot_luc:
                _cua_minh.discard(self._dau)
                os.close(self._fd)
            self._fd = -1

    def _thu(self) -> bool:
        with _mot_luc:
            with contextlib.suppress(FileNotFoundError):
                if _dau(self._duong_dan.stat()) in _cua_minh:
                    return False
            che_do = os.O_RDONLY if self._chi_doc else os.O_RDWR | os.O_CREAT
            try:
                fd = os.open(self._duong_dan, che_do | getattr(os, "O_BINARY", 0), 0o666)
            except FileNotFoundError:
                if self._chi_doc:
                    return True
                raise
            if not _khoa(fd, rieng=not self._chi_doc):
                os.close(fd)
                return False
            self._dau = _dau(os.fstat(fd))
            try:
                con_do = self._dau == _dau(self._duong_dan.stat())
            except FileNotFoundError:
                con_do = False
            if not con_do:  # swept away while we waited for it
                os.close(fd)
                return False
            self._fd = fd
            _cua_minh.add(self._dau)
        if not self._chi_doc:
            with contextlib.suppress(OSError):  # a full disk: the lock holds all the same
                os.ftruncate(fd, 0)
                os.write(fd, b"%d\n" % os.getpid())
        return True

    def _ai(self) -> str:
        """Who holds the lock and since when, as far as the file says; empty when it does not."""
        with contextlib.suppress(OSError, ValueError):
            luc = time.strftime("%H:%M ngày %d/%m/%Y", time.localtime(self._duong_dan.stat().st_mtime))
            if _dau(self._duong_dan.stat()) in _cua_minh:
                return f" (tiến trình {os.getpid()}, từ {luc})"
            return f" (tiến trình {int(self._duong_dan.read_text())}, từ {luc})"
        return ""


def _dau(st: os.stat_result) -> tuple[int, int]:
    return st.st_dev, st.st_ino


if sys.platform == "win32":
    import msvcrt

    def _khoa(fd: int, *, rieng: bool) -> bool:
        os.lseek(fd, _XA, os.SEEK_SET)
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(fd, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _khoa(fd: int, *, rieng: bool) -> bool:
        """Lock a file; a file system without locks is left to SQLite's own."""
        try:
            # A record lock: unlike flock, a child that outlives us does not inherit it.
            fcntl.lockf(fd, (fcntl.LOCK_EX if rieng else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError as loi:
            return loi.errno not in (errno.EACCES, errno.EAGAIN)
        return True
