"""PDFs take their names whole or not at all; what a killed run left is swept."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from collections.abc import Iterable
from pathlib import Path

from vanban.errors import StopError

_TAM = re.compile(r"^\.(.+\.pdf)\.(\d+)\.tmp$")
LAN = 4
NGHI_GIAY = 0.25


def ghi(noi: Path, du_lieu: bytes) -> None:
    """Write a file through a temporary one beside it; a target that is open elsewhere is tried again for a second.

    Raises:
        OSError: it cannot be written; the old file stands as it was.
        StopError: the disk is full.
    """
    tam = noi.with_name(f".{noi.name}.{os.getpid()}.tmp")
    try:
        noi.parent.mkdir(parents=True, exist_ok=True)
        with tam.open("wb") as tep:
            tep.write(du_lieu)
            tep.flush()
            os.fsync(tep.fileno())
        for lan in range(LAN):
            try:
                tam.replace(noi)
                return
            except PermissionError:
                if lan == LAN - 1:
                    raise
                time.sleep(NGHI_GIAY)
    except OSError as loi:
        with contextlib.suppress(OSError):
            tam.unlink()
        if loi.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StopError(
                f"ổ đĩa đầy, không ghi được «{noi.name}»",
                f"giải phóng ít nhất {max(1, len(du_lieu) >> 20)} MB rồi chạy lại; các PDF đã xong vẫn nguyên vẹn",
            ) from loi
        raise


def quet(thu_muc: Iterable[Path]) -> None:
    """Remove the temporary files of runs that are no more."""
    for noi in thu_muc:
        with contextlib.suppress(OSError):
            for tep in os.scandir(noi):
                m = _TAM.match(tep.name)
                if m and not _song(int(m.group(2))):
                    with contextlib.suppress(OSError):
                        Path(tep.path).unlink()


def _song(pid: int) -> bool:
    if os.name != "posix":
        return pid == os.getpid()
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
