"""A team of worker processes that no death stops: each has a pipe of its own, and a task is given out again.

Pools whose workers share one queue (``concurrent.futures``, pebble) lose a task, break or wait for ever when a worker
is killed while it holds the queue's lock, is half through an answer, or is the only one up. Here a dead worker is an
end of file on its own pipe: a new one is started, and gets the task that was in hand. Nothing else is lost.

What goes through the pipes is pickled by ourselves, for ourselves.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import IO, Any, Final, Generic, Self, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

_SO_LAN: Final = 4
"""How often a task is given out before it is the task that is thought to kill."""
_CHUONG_TRINH: Final = (
    "import pickle, sys; vao = sys.stdin.buffer; sys.path[:] = pickle.load(vao); "
    "from vanban.doi_tho import phuc_vu; phuc_vu(vao)"
)
_NHOM_RIENG: Final[dict[str, Any]] = (
    {"creationflags": 0x200} if os.name == "nt" else {"start_new_session": True}  # CREATE_NEW_PROCESS_GROUP
)
"""Ctrl-C is for the parent alone; workers end with their pipe."""


class ThoChetError(Exception):
    """A task has cost the life of every worker that it was given to."""


class DoiTho(Generic[T, R]):
    """``so`` processes that apply ``lam`` to tasks; both, and ``chuan_bi`` with what it is called on, are picklable.

    Processes are started when there is work for them, or by :meth:`goi_som`. Use it in a ``with``: at its end all have
    gone, however it ends.
    """

    def __init__(
        self,
        so: int,
        lam: Callable[[T], R],
        chuan_bi: Callable[..., None] | None = None,
        dau_vao: tuple[Any, ...] = (),
        so_lan: int = _SO_LAN,
    ) -> None:
        self._so = so
        self._san: list[subprocess.Popen[bytes]] = []
        self._so_lan = so_lan
        self._loi_dan = pickle.dumps(sys.path) + pickle.dumps((lam, chuan_bi, dau_vao))
        self._nguoi_giao = ThreadPoolExecutor(so, "giao-viec")
        self._cua_luong = threading.local()
        self._khoa = threading.Lock()
        self._tho: list[subprocess.Popen[bytes]] = []
        self._het = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, loai: type[BaseException] | None, loi: BaseException | None, vet: TracebackType | None) -> None:
        """End all workers, also those in the middle of a task; what was given out and not answered is dropped."""
        with self._khoa:
            self._het = True
            for tho in self._tho:
                tho.kill()
        self._nguoi_giao.shutdown(cancel_futures=True)
        for tho in self._tho:
            _chon(tho)

    def goi_som(self) -> None:
        """Start the processes now: they get ready while the work is still being looked for."""
        while len(self._tho) < self._so:
            self._san.append(self._goi())

    def giao(self, viec: T) -> Future[R]:
        """Give out a task. Its future raises what ``lam`` raised, or :class:`ThoChetError`."""
        return self._nguoi_giao.submit(self._lam, viec)

    def _lam(self, viec: T) -> R:
        goi = pickle.dumps(viec, pickle.HIGHEST_PROTOCOL)
        for _ in range(self._so_lan):
            tho = self._tho_cua_luong()
            try:
                cast(IO[bytes], tho.stdin).write(goi)
                cast(IO[bytes], tho.stdin).flush()
                xong, ket_qua = pickle.load(cast(IO[bytes], tho.stdout))
            except (OSError, EOFError, pickle.UnpicklingError):
                self._bo(tho)
                continue
            if xong:
                return cast(R, ket_qua)
            raise ket_qua
        raise ThoChetError

    def _tho_cua_luong(self) -> subprocess.Popen[bytes]:
        tho: subprocess.Popen[bytes] | None = getattr(self._cua_luong, "tho", None)
        if tho is None:
            with contextlib.suppress(IndexError):
                tho = self._san.pop()
            tho = self._cua_luong.tho = tho or self._goi()
        return tho

    def _goi(self) -> subprocess.Popen[bytes]:
        with self._khoa:
            if self._het:
                raise ThoChetError
            tho = subprocess.Popen(
                [sys.executable, "-c", _CHUONG_TRINH],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                **_NHOM_RIENG,
            )
            self._tho.append(tho)
        with contextlib.suppress(OSError):  # it died at once: the task will notice
            cast(IO[bytes], tho.stdin).write(self._loi_dan)
            cast(IO[bytes], tho.stdin).flush()
        return tho

    def _bo(self, tho: subprocess.Popen[bytes]) -> None:
        self._cua_luong.tho = None
        with self._khoa:
            self._tho.remove(tho)
        _chon(tho)


def _chon(tho: subprocess.Popen[bytes]) -> None:
    tho.kill()
    tho.wait()
    for ong in (tho.stdin, tho.stdout):
        with contextlib.suppress(OSError):  # bytes that nobody will read any more
            cast(IO[bytes], ong).close()


def phuc_vu(vao: IO[bytes]) -> None:
    """The worker's side: answer every task on standard output, until there is no parent to give any."""
    ra = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get among the answers
    try:
        lam, chuan_bi, dau_vao = pickle.load(vao)
        if chuan_bi is not None:
            chuan_bi(*dau_vao)
        while True:
            viec = pickle.load(vao)
            try:
                tra_loi = pickle.dumps((True, lam(viec)), pickle.HIGHEST_PROTOCOL)
            except Exception as loi:
                tra_loi = _goi_loi(loi)
            ra.write(tra_loi)
            ra.flush()
    except (EOFError, BrokenPipeError, pickle.UnpicklingError):
        os._exit(0)


def _goi_loi(loi: Exception) -> bytes:
    try:
        goi = pickle.dumps((False, loi))
        pickle.loads(goi)  # there are exceptions that can be packed and not unpacked
    except Exception:
        goi = pickle.dumps((False, RuntimeError(f"{type(loi).__name__}: {loi}")))
    return goi
