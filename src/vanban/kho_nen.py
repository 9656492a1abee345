"""One zip with many papers in it, stored: where the file system, not we, would be the limit, and to carry them away.

Same papers, same bytes. The file takes its name when it is whole and on disk; a cut run leaves the old one.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

from vanban.errors import StopError


def dong_goi(dich: Path, giay: Iterable[tuple[str, bytes]]) -> int:
    """Write the papers ``(name, bytes)`` into the file ``dich``; how many there were.

    Raises:
        StopError: the file cannot be written; what stood there before is untouched.
    """
    tam = dich.with_name(f".{dich.name}.tmp")
    so = 0
    try:
        dich.parent.mkdir(parents=True, exist_ok=True)
        with tam.open("wb") as ra:
            with zipfile.ZipFile(ra, "w", zipfile.ZIP_STORED) as goi:
                for ten, du_lieu in giay:
                    muc = zipfile.ZipInfo(ten)  # 1980-01-01: the day of the run is not in the file
                    muc.create_system, muc.external_attr = 3, 0o644 << 16
                    goi.writestr(muc, du_lieu)
                    so += 1
            ra.flush()
            os.fsync(ra.fileno())
        tam.replace(dich)
        if os.name == "posix":
            fd = os.open(dich.parent, os.O_RDONLY)
            try:
                os.fsync(fd)
            finally:
                os.close(fd)
    except OSError as loi:
        tam.unlink(missing_ok=True)
        raise StopError(
            f"không ghi được {dich.name}: {loi.strerror or 'lỗi ghi'}",
            "đóng tệp nếu đang mở, xem chỗ trống và quyền ghi",
        ) from loi
    except BaseException:
        tam.unlink(missing_ok=True)
        raise
    return so
