"""The disk: whole files, flushed, that take a name without taking another's; and what its refusals mean."""

from __future__ import annotations

import contextlib
import errno
import functools
import hashlib
import math
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from vanban.errors import StopError

T = TypeVar("T")

DAU_TAM = ".vanban-tam"
"""Ending of a temporary file beside its target: only where the target lies on another file system."""
NHIP_THU_LAI = (0.1, 0.2, 0.4, 0.8, 0.9)
"""Pauses in seconds between tries at files that another program holds: 2.4 s in all."""

_DANG_MO = {32, 33}
_MOT_TEP = {errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.EBUSY, errno.ENAMETOOLONG}
_VI_SAO = {
    errno.EIO: "ổ đĩa hoặc đường mạng báo lỗi đọc ghi",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EACCES: "không có quyền ghi",
    errno.EPERM: "không có quyền ghi",
    errno.ENAMETOOLONG: "đường dẫn quá dài",
    errno.EISDIR: "ở đó đã có một thư mục cùng tên",
    errno.ENOTDIR: "trên đường dẫn có một tệp cùng tên với thư mục",
    errno.EEXIST: "trên đường dẫn có một tệp cùng tên với thư mục",
    errno.ENOENT: "thư mục vừa bị xóa hoặc ngắt kết nối",
    errno.ESTALE: "thư mục mạng vừa bị ngắt",
}
_SUA = {
    errno.ENOSPC: "giải phóng dung lượng rồi chạy lại; các tệp đã xong được giữ nguyên",
    errno.EDQUOT: "giải phóng dung lượng hoặc xin thêm hạn mức rồi chạy lại; các tệp đã xong được giữ nguyên",
    errno.EIO: "kiểm tra ổ đĩa hoặc kết nối rồi chạy lại; các tệp đã xong được giữ nguyên",
    errno.ENAMETOOLONG: "đặt thư mục ra ở nơi có đường dẫn ngắn hơn (--output)",
}


def bam(du_lieu: bytes) -> str:
    """SHA-256 of some bytes, in hex."""
    return hashlib.sha256(du_lieu).hexdigest()


def bam_tep(duong_dan: Path | str) -> str:
    """SHA-256 of a file, in hex; raises OSError."""
    with open(duong_dan, "rb", buffering=0) as tep:  # noqa: PTH123 - 20,000 times a run
        return hashlib.file_digest(tep, "sha256").hexdigest()


def dau(duong_dan: Path | str) -> tuple[int, int]:
    """Size and time of a file: when both are as recorded it need not be hashed to be left alone."""
    st = os.stat(duong_dan)  # noqa: PTH116 - 20,000 times a run
    return st.st_size, st.st_mtime_ns


def ghi_tam(tam: str, du_lieu: bytes) -> tuple[int, int]:
    """Write a temporary file and return its size and time; flushed by :func:`day_xuong`, or here where that cannot."""
    with open(tam, "wb", buffering=0) as ra:  # noqa: PTH123 - 20,000 times a run
        con = memoryview(du_lieu)
        while con:
            con = con[ra.write(con) :]
        if _syncfs() is None:
            os.fsync(ra.fileno())
    return dau(tam)


def day_xuong(thu_muc: Path, con: Iterable[Path] = ()) -> None:
    """Flush all that was written below a folder: its whole file system in one call on Linux, else the folders ``con``.

    Raises:
        OSError: something written since the last flush did not reach the disk.
    """
    goi = _syncfs()
    if goi is None:
        for tm in set(con):
            dong_bo_thu_muc(tm)
        return
    fd = os.open(thu_muc, os.O_RDONLY)
    try:
        goi(fd)
    finally:
        os.close(fd)


def dong_bo_thu_muc(thu_muc: Path) -> None:
    """Flush a folder, where the system can (not on Windows)."""
    with contextlib.suppress(OSError):
        fd = os.open(thu_muc, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


@functools.cache
def _syncfs() -> Callable[[int], None] | None:
    """``syncfs``, where it exists and reports lost writes (Linux from 5.8): one flush for a whole batch."""
    if sys.platform != "linux" or [int(so) for so in os.uname().release.split(".")[:2]] < [5, 8]:
        return None
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "syncfs"):
        return None

    def goi(fd: int) -> None:
        if libc.syncfs(fd):
            so = ctypes.get_errno()
            raise OSError(so, os.strerror(so))

    return goi


def dat_moi(tam: str, dich: str) -> None:
    """Give a temporary file a name that nobody has; raises FileExistsError rather than take another's.

    The temporary name may be left beside the new one: until it is removed nothing may be written under it.
    """
    try:
        os.link(tam, dich)
    except FileExistsError:
        raise
    except OSError as loi:
        if loi.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.ENOENT):
            raise
        if Path(dich).exists():  # no hard links here (FAT, some network drives)
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), dich) from loi
        doi_cho(Path(tam), Path(dich))


def doi_cho(tu: Path, den: Path) -> None:
    """Move a file onto a name in one step, also from one file system to another."""
    try:
        tu.replace(den)
    except OSError as loi:
        if loi.errno != errno.EXDEV:
            raise
        canh = tam_ben_canh(den)
        try:
            _chep(tu, canh)
            canh.replace(den)
        except OSError:
            bo(canh)
            raise
        dong_bo_thu_muc(den.parent)
        bo(tu)


def bo(tam: Path | str) -> None:
    """Remove what is no longer needed; when that fails, the next run sweeps it."""
    with contextlib.suppress(OSError):
        os.unlink(tam)  # noqa: PTH108 - 20,000 times a run


def tam_ben_canh(dich: Path) -> Path:
    """The temporary name beside a target on another file system; one for each target, so that it can be swept."""
    return dich.with_name(f".{dich.name[:60]}{DAU_TAM}")


def cat_ban_cu(cu: Path, noi_cat: Path, tam: Path) -> None:
    """Keep the present version of a file under another name, whole or not at all."""
    noi_cat.parent.mkdir(parents=True, exist_ok=True)
    bo(tam)
    try:
        os.link(cu, tam)
    except OSError as loi:
        if loi.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EEXIST):  # never write into what is linked
            raise
        _chep(cu, tam)
    tam.replace(noi_cat)
    bo(tam)  # renaming a file onto another name of itself does nothing


def _chep(tu: Path, den: Path) -> None:
    shutil.copyfile(tu, den)
    shutil.copystat(tu, den)
    with den.open("rb+") as tep:
        os.fsync(tep.fileno())


def dang_mo(loi: OSError, dich: Path) -> bool:
    """Whether a refusal means that another program has the file open, so that waiting may help (Windows 5, 32, 33).

    Error 5 is also a plain denial: only when the file is not read-only may it be a program that holds it.
    """
    so = getattr(loi, "winerror", None)
    return so in _DANG_MO or (so == 5 and (not dich.exists() or os.access(dich, os.W_OK)))


def chi_mot_tep(loi: OSError) -> bool:
    """Whether a refusal concerns this one file (held, forbidden, in the way) and the others may go on."""
    return loi.errno in _MOT_TEP or (getattr(loi, "winerror", None) is not None and loi.errno != errno.ENOSPC)


def vi_sao(loi: OSError) -> str:
    """What a refusal of the disk means, in words."""
    if getattr(loi, "winerror", None) in _DANG_MO:
        return "tệp đang mở trong chương trình khác"
    return _VI_SAO.get(loi.errno or 0, f"hệ điều hành báo lỗi {errno.errorcode.get(loi.errno or 0, loi.errno)}")


def dung(viec: str, loi: OSError, thieu: int) -> StopError:
    """The end of a run whose disk refuses; ``thieu`` is how many bytes are missing."""
    if loi.errno in (errno.ENOSPC, errno.EDQUOT):
        dau_cau = "đĩa đầy" if loi.errno == errno.ENOSPC else "hết hạn mức đĩa"
        ly_do = f"{dau_cau}, còn thiếu khoảng {mb(thieu)} MB"
    else:
        ly_do = vi_sao(loi)
    sua = "kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --output, rồi chạy lại"
    return StopError(f"{viec}: {ly_do}", _SUA.get(loi.errno or 0, sua))


def hoi_lai(thu_muc: Path, loi: OSError) -> OSError:
    """Ask the disk itself why it refused: SQLite says only that it did."""
    if loi.errno != errno.EIO:
        return loi
    tam = thu_muc / "hoi.tmp"
    try:
        with tam.open("wb") as tep:
            tep.write(bytes(4096))
            tep.flush()
            os.fsync(tep.fileno())
    except OSError as that:
        return that
    finally:
        bo(tam)
    so = thu_muc.with_name("manifest.sqlite")
    if so.exists() and not os.access(so, os.W_OK):
        return PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(so))
    return loi


def mb(so_byte: int) -> str:
    """Megabytes, rounded up to a tenth, the Vietnamese way."""
    return f"{max(1, math.ceil(so_byte / 1e5)) / 10:.1f}".replace(".", ",")


def con_trong(thu_muc: Path) -> int:
    """Free bytes on the disk of a folder; 0 when it does not say."""
    try:
        return shutil.disk_usage(thu_muc).free
    except OSError:
        return 0


def thu_lai(viec: list[T], lam: Callable[[T], bool]) -> list[T]:
    """Try things that another program holds, together, again and again for a bounded time; returns what is left.

    ``lam`` returns whether the matter is settled.
    """
    han = time.monotonic() + sum(NHIP_THU_LAI)
    for nghi in NHIP_THU_LAI:
        if not viec or time.monotonic() > han:
            break
        time.sleep(nghi)
        viec = [v for v in viec if not lam(v)]
    return viec
