"""One zip with many papers in it, stored: where the file system, not we, would be the limit, and to carry them away.

Same papers, same bytes. The file takes its name when it is whole and on disk; a cut run leaves the old one.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

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
            so = _ghi(ra, giay)
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


_GIOI_HAN: Final = 0xFFFFFFFF
"""From here on a place is written in eight bytes (APPNOTE 4.5.3)."""
_NHIEU_NHAT: Final = 0xFFFF
_NGAY: Final = 0x21
"""1980-01-01: the day of the run is not in the file."""


def _ghi(ra: IO[bytes], giay: Iterable[tuple[str, bytes]]) -> int:
    """The zip itself (APPNOTE 6.3.3), papers stored in it. Of each only its line of the directory is held, as bytes."""
    thu_muc = bytearray()
    so = vi_tri = 0
    for ten, du_lieu in giay:
        byte = ten.encode()
        co, dai = 0 if ten.isascii() else 0x800, len(du_lieu)
        chung = struct.pack("<HHHHLLLH", co, 0, 0, _NGAY, zlib.crc32(du_lieu), dai, dai, len(byte))
        ra.write(b"PK\x03\x04\x14\x00" + chung + b"\x00\x00" + byte)
        ra.write(du_lieu)
        them = struct.pack("<HHQ", 1, 8, vi_tri) if vi_tri >= _GIOI_HAN else b""
        can = 45 if them else 20
        thu_muc += struct.pack("<4sBBH", b"PK\x01\x02", can, 3, can) + chung
        thu_muc += struct.pack("<HHHHLL", len(them), 0, 0, 0, 0o644 << 16, 0xFFFFFFFF if them else vi_tri)
        thu_muc += byte + them
        vi_tri += 30 + len(byte) + len(du_lieu)
        so += 1
    ra.write(thu_muc)
    if so >= _NHIEU_NHAT or vi_tri >= _GIOI_HAN:
        ra.write(struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 0x32D, 45, 0, 0, so, so, len(thu_muc), vi_tri))
        ra.write(struct.pack("<4sLQL", b"PK\x06\x07", 0, vi_tri + len(thu_muc), 1))
    it, dai, cho = min(so, 0xFFFF), min(len(thu_muc), 0xFFFFFFFF), min(vi_tri, 0xFFFFFFFF)
    ra.write(struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, it, it, dai, cho, 0))
    return so
