"""The tables of the manifest: the papers we made, and the last run, by which it is finished after a cut or undone."""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from vanban.errors import StopError

THU_MUC = ".vanban"
"""Our own folder inside the output folder; never a paper."""

DAI_NHAT = 490
"""Longest path of a manifest in bytes: SQLite refuses 512, with the ending of its journal."""

_DAU_NHAT_KY = bytes.fromhex("d9d505f920a163d7")
"""How a journal begins that SQLite still needs."""

_PHIEN_BAN = 3
_PHIEN_BAN_XA = 1000
"""No version will ever be so high: a damaged number."""
_BANG = (
    """
CREATE TABLE giay (
    tep TEXT PRIMARY KEY,
    loai TEXT NOT NULL,
    khoa TEXT NOT NULL,
    du_lieu TEXT NOT NULL,
    mau TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    co INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    kiem TEXT NOT NULL,
    phat_hien TEXT NOT NULL
) WITHOUT ROWID
""",
    # One line for each file of the last run: what was there before ("cu_…", empty when nothing) and what is now.
    """
CREATE TABLE lan_chay (
    tep TEXT PRIMARY KEY,
    trang_thai TEXT NOT NULL,
    loai TEXT NOT NULL,
    khoa TEXT NOT NULL,
    du_lieu TEXT NOT NULL,
    mau TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    cu_du_lieu TEXT NOT NULL,
    cu_mau TEXT NOT NULL,
    cu_sha256 TEXT NOT NULL,
    da_ghi INTEGER NOT NULL
) WITHOUT ROWID
""",
    # One line while a run that has written something is not over.
    "CREATE TABLE dang_do (co INTEGER PRIMARY KEY)",
    f"PRAGMA user_version = {_PHIEN_BAN}",
)
_LAC_RA_NGOAI = tuple(
    f"""
SELECT 1 FROM {bang} WHERE typeof(tep) <> 'text' OR tep = '' OR instr(tep, char(0)) OR instr(tep, char(92))
    OR instr(tep, ':') OR '/' || tep || '/' LIKE '%/../%' OR tep LIKE '/%' OR typeof(sha256) <> 'text' {them} LIMIT 1
"""  # noqa: S608 - our own two names
    for bang, them in (("giay", "OR typeof(co) <> 'integer' OR typeof(mtime_ns) <> 'integer'"), ("lan_chay", ""))
)
"""No paper of ours has such a name: the file was damaged, or made by somebody who wants us to delete other files."""
_HINH = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
_TU_BAN_DAU = (
    """
INSERT INTO giay SELECT tep, loai, khoa, du_lieu, mau, sha256, -1, -1, '', '' FROM giay_dau WHERE sha256 <> ''
""",
    """
INSERT INTO lan_chay SELECT tep, 'sap', loai, khoa, '', '', sha256_sap_ghi, du_lieu, mau, sha256, 0
FROM giay_dau WHERE sha256_sap_ghi <> ''
""",
    "DROP TABLE giay_dau",
)
_TU_BAN_2 = (
    "ALTER TABLE giay RENAME TO giay_cu",
    _BANG[0],
    "INSERT INTO giay SELECT *, '', '' FROM giay_cu",
    "DROP TABLE giay_cu",
    f"PRAGMA user_version = {_PHIEN_BAN}",
)

_MOT_LUOT = 500
"""Names asked for at once: SQLite takes 999 values in a statement."""

TrangThai = Literal["sap", "xong", "hoan"]
"""A file of the last run is about to be written, is written, is about to be taken back."""


@dataclass(frozen=True, slots=True)
class VanTay:
    """Fingerprint of what a paper is made from: its own context, and its template with the engine that fills it."""

    du_lieu: str
    mau: str


@dataclass(frozen=True, slots=True)
class Dong:
    """A paper as we wrote it: what it was made from, its hash, its size and time (-1: unknown, hash it).

    ``kiem`` is the fingerprint of the check that it went through (empty: not known, check it again), ``phat_hien`` what
    that found, in the words of whoever wrote it down.
    """

    tep: str
    loai: str
    khoa: str
    van_tay: VanTay
    sha256: str
    co: int = -1
    mtime_ns: int = -1
    kiem: str = ""
    phat_hien: str = ""


@dataclass(frozen=True, slots=True)
class DongLanChay:
    """A file of the last run: as it is now (``moi``) and as it was before (``cu``, None when it is new)."""

    trang_thai: str
    moi: Dong
    cu: Dong | None


class HongSo(StopError):
    """The file is no manifest, or a damaged one."""

    def __init__(self) -> None:
        super().__init__("sổ ghi của thư mục ra bị hỏng", "chạy lại: sổ hỏng sẽ được cất đi và lập lại")


class Bang:
    """The tables, open. Every fault of SQLite comes out as OSError (disk), StopError (held) or :class:`HongSo`."""

    def __init__(self, db: sqlite3.Connection, nhat_ky: Path | None = None) -> None:
        self._db = db
        self._nhat_ky = nhat_ky
        db.text_factory = functools.partial(str, encoding="utf-8", errors="replace")

    @classmethod
    def mo(cls, duong_dan: Path) -> Bang:
        """Open for writing; made when it does not exist."""
        if len(os.fsencode(duong_dan.absolute())) > DAI_NHAT:
            raise OSError(errno.ENAMETOOLONG, "sổ ghi")
        with _dich_loi():
            db = sqlite3.connect(duong_dan, timeout=2, isolation_level=None)
        bang = cls(db, duong_dan.with_name(f"{duong_dan.name}-journal"))
        try:
            with _dich_loi():
                db.execute("PRAGMA locking_mode = EXCLUSIVE")
                db.execute("PRAGMA synchronous = FULL")
                db.execute("BEGIN EXCLUSIVE")
                bang._soat()
                db.execute("COMMIT")
        except BaseException:
            bang.dong_so()
            raise
        return bang

    @classmethod
    def mo_ban_sao(cls, duong_dan: Path) -> Bang:
        """Open a copy in memory: nothing in the folder changes, whatever state a cut run left it in."""
        nhat_ky = duong_dan.with_name(f"{duong_dan.name}-journal")
        tam: Path | None = None
        db = sqlite3.connect(":memory:", isolation_level=None)
        bang = cls(db)
        try:
            if duong_dan.exists():
                if nhat_ky.exists():
                    tam = Path(tempfile.mkdtemp(prefix="vanban-"))
                    for tep in (duong_dan, nhat_ky):
                        shutil.copyfile(tep, tam / tep.name)
                    duong_dan = tam / duong_dan.name
                with _dich_loi():
                    kieu = "rw" if tam else "ro&immutable=1"
                    goc = sqlite3.connect(f"{duong_dan.resolve().as_uri()}?mode={kieu}", uri=True)
                    with contextlib.closing(goc):
                        goc.backup(db)
            with _dich_loi():
                db.execute("BEGIN")
                bang._soat()
                db.execute("COMMIT")
        except BaseException:
            bang.dong_so()
            raise
        finally:
            if tam is not None:
                shutil.rmtree(tam, ignore_errors=True)
        return bang

    def _soat(self) -> None:
        """See that the tables are whole, and of our version."""
        db = self._db
        (phien_ban,) = db.execute("PRAGMA user_version").fetchone()
        if phien_ban == 2:
            for lenh in _TU_BAN_2:
                db.execute(lenh)
        elif phien_ban < _PHIEN_BAN:
            ban_dau = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'giay'").fetchone()
            if ban_dau:
                db.execute("ALTER TABLE giay RENAME TO giay_dau")
            for lenh in (*_BANG, *(_TU_BAN_DAU if ban_dau else ())):
                db.execute(lenh)
        if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise HongSo
        with contextlib.closing(sqlite3.connect(":memory:")) as chuan:
            for lenh in _BANG:
                chuan.execute(lenh)
            dung_hinh = chuan.execute(_HINH).fetchall() == db.execute(_HINH).fetchall()
        if _PHIEN_BAN < phien_ban < _PHIEN_BAN_XA and not dung_hinh:
            raise StopError("thư mục ra do một phiên bản mới hơn của chương trình tạo", "cập nhật chương trình")
        if phien_ban > _PHIEN_BAN or not dung_hinh or any(db.execute(lenh).fetchone() for lenh in _LAC_RA_NGOAI):
            raise HongSo

    def dong_so(self) -> None:
        """Close, and take away a spent journal: SQLite leaves that of a cut run until it writes again."""
        with contextlib.suppress(sqlite3.Error):
            self._db.close()
        if self._nhat_ky is not None:
            with contextlib.suppress(OSError):
                with self._nhat_ky.open("rb") as tep:
                    da_dung = tep.read(len(_DAU_NHAT_KY)) != _DAU_NHAT_KY
                if da_dung:
                    self._nhat_ky.unlink()

    @contextlib.contextmanager
    def giao_dich(self) -> Iterator[None]:
        """All of it or nothing, on disk when it is over."""
        with _dich_loi():
            self._db.execute("BEGIN")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise

    def lay(self, tep: str) -> Dong | None:
        """The paper of this name."""
        with _dich_loi():
            hang = self._db.execute("SELECT * FROM giay WHERE tep = ?", (tep,)).fetchone()
        return None if hang is None else _dong(hang)

    def nhieu(self, tep: Sequence[str]) -> dict[str, Dong]:
        """The papers of these names that are on record."""
        ra: dict[str, Dong] = {}
        with _dich_loi():
            for dau in range(0, len(tep), _MOT_LUOT):
                khuc = tep[dau : dau + _MOT_LUOT]
                cho = ",".join("?" * len(khuc))
                for hang in self._db.execute(f"SELECT * FROM giay WHERE tep IN ({cho})", khuc):  # noqa: S608
                    ra[hang[0]] = _dong(hang)
        return ra

    def tat_ca(self) -> list[Dong]:
        """All papers, by name."""
        with _dich_loi():
            return [_dong(hang) for hang in self._db.execute("SELECT * FROM giay ORDER BY tep")]

    def ten_cua(self, loai: Iterable[str]) -> Iterator[str]:
        """The names of the papers of these kinds, in order."""
        cac = list(loai)
        with _dich_loi():
            yield from (
                tep
                for (tep,) in self._db.execute(
                    f"SELECT tep FROM giay WHERE loai IN ({','.join('?' * len(cac))}) ORDER BY tep",  # noqa: S608
                    cac,
                )
            )

    def luu(self, *dong: Dong) -> None:
        """Record papers, in an open transaction."""
        self._db.executemany(
            "INSERT OR REPLACE INTO giay VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((d.tep, d.loai, d.khoa, *_vt(d), d.sha256, d.co, d.mtime_ns, d.kiem, d.phat_hien) for d in dong),
        )

    def bo(self, tep: str) -> None:
        """Forget a paper, in an open transaction."""
        self._db.execute("DELETE FROM giay WHERE tep = ?", (tep,))

    def doi_dau(self, dau: Iterable[tuple[str, tuple[int, int]]]) -> None:
        """Record new sizes and times of unchanged papers, in an open transaction."""
        self._db.executemany(
            "UPDATE giay SET co = ?, mtime_ns = ? WHERE tep = ?", ((co, luc, tep) for tep, (co, luc) in dau)
        )

    def doi_kiem(self, kiem: Iterable[tuple[str, str, str]]) -> None:
        """Record what a new check found in papers that are as they were, in an open transaction."""
        self._db.executemany(
            "UPDATE giay SET kiem = ?, phat_hien = ? WHERE tep = ?", ((k, p, tep) for tep, k, p in kiem)
        )

    def bat_dau(self) -> None:
        """Begin a run, in an open transaction; one that follows a cut run goes on with its record."""
        if not self.dang_do():
            self._db.execute("DELETE FROM lan_chay")
            self._db.execute("INSERT OR IGNORE INTO dang_do VALUES (1)")

    def ket_thuc(self) -> None:
        """A run is over, in an open transaction."""
        self._db.execute("DELETE FROM dang_do")

    def dang_do(self) -> bool:
        """Whether the last run that wrote something was cut."""
        with _dich_loi():
            return self._db.execute("SELECT 1 FROM dang_do").fetchone() is not None

    def sap(self, tep: Iterable[tuple[Dong, Dong | None]]) -> None:
        """Record files that are about to be written, each with what it is written over, in an open transaction.

        Of a file that this run, or the cut run before it, has written already, the first state stays recorded.
        """
        self._db.executemany(
            "INSERT INTO lan_chay VALUES (?, 'sap', ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (tep) DO UPDATE SET "
            "da_ghi = da_ghi OR trang_thai = 'xong', trang_thai = 'sap', "
            "du_lieu = excluded.du_lieu, mau = excluded.mau, sha256 = excluded.sha256",
            (
                (m.tep, m.loai, m.khoa, *_vt(m), m.sha256, *(("", "", "") if cu is None else (*_vt(cu), cu.sha256)))
                for m, cu in tep
            ),
        )

    def doi_trang_thai(self, trang_thai: TrangThai, *tep: str) -> None:
        """Move files of the last run on, in an open transaction."""
        self._db.executemany("UPDATE lan_chay SET trang_thai = ? WHERE tep = ?", ((trang_thai, t) for t in tep))

    def thoi(self, tep: str) -> None:
        """A file that was about to be written was not, in an open transaction: its record is as it was."""
        self._db.execute("DELETE FROM lan_chay WHERE tep = ? AND trang_thai = 'sap' AND da_ghi = 0", (tep,))
        co = self.lay(tep)
        if co is not None:
            self._db.execute(
                "UPDATE lan_chay SET trang_thai = 'xong', du_lieu = ?, mau = ?, sha256 = ? WHERE tep = ?",
                (*_vt(co), co.sha256, tep),
            )

    def bo_lan_chay(self, tep: str) -> None:
        """Forget a file of the last run, in an open transaction."""
        self._db.execute("DELETE FROM lan_chay WHERE tep = ?", (tep,))

    def da_ghi(self, tep: Sequence[str]) -> set[str]:
        """Which of these files the run on record, still going on, has written before."""
        ra: set[str] = set()
        with _dich_loi():
            for dau in range(0, len(tep), _MOT_LUOT):
                khuc = tep[dau : dau + _MOT_LUOT]
                cho = ",".join("?" * len(khuc))
                hoi = f"SELECT tep FROM lan_chay, dang_do WHERE tep IN ({cho}) AND (da_ghi OR trang_thai = 'xong')"  # noqa: S608
                ra.update(ten for (ten,) in self._db.execute(hoi, khuc))
        return ra

    def lan_chay(self, *trang_thai: TrangThai) -> list[DongLanChay]:
        """Files of the last run that stand like this, by name."""
        with _dich_loi():
            hang = self._db.execute(
                f"SELECT * FROM lan_chay WHERE trang_thai IN ({','.join('?' * len(trang_thai))}) ORDER BY tep",  # noqa: S608
                trang_thai,
            ).fetchall()
        return [_dong_lan_chay(h) for h in hang]


def _vt(dong: Dong) -> tuple[str, str]:
    return dong.van_tay.du_lieu, dong.van_tay.mau


def _dong(hang: tuple[str, str, str, str, str, str, int, int, str, str]) -> Dong:
    tep, loai, khoa, du_lieu, mau, sha256, co, mtime_ns, kiem, phat_hien = hang
    return Dong(tep, loai, khoa, VanTay(du_lieu, mau), sha256, co, mtime_ns, kiem, phat_hien)


def _dong_lan_chay(hang: tuple[str, ...]) -> DongLanChay:
    tep, trang_thai, loai, khoa, du_lieu, mau, sha256, cu_du_lieu, cu_mau, cu_sha256, _ = hang
    cu = Dong(tep, loai, khoa, VanTay(cu_du_lieu, cu_mau), cu_sha256) if cu_sha256 else None
    return DongLanChay(trang_thai, Dong(tep, loai, khoa, VanTay(du_lieu, mau), sha256), cu)


_DIA: dict[int, Callable[[], OSError]] = {
    sqlite3.SQLITE_FULL: lambda: OSError(errno.ENOSPC, "sổ ghi"),
    sqlite3.SQLITE_IOERR: lambda: OSError(errno.EIO, "sổ ghi"),
    sqlite3.SQLITE_READONLY: lambda: OSError(errno.EIO, "sổ ghi"),
    sqlite3.SQLITE_CANTOPEN: lambda: OSError(errno.EIO, "sổ ghi"),
    sqlite3.SQLITE_PERM: lambda: OSError(errno.EACCES, "sổ ghi"),
}


@contextlib.contextmanager
def _dich_loi() -> Iterator[None]:
    """Say a fault of SQLite in terms of what is wrong: the disk, another run, or the file itself."""
    try:
        yield
    except sqlite3.Error as loi:
        ma = getattr(loi, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if ma in _DIA:
            raise _DIA[ma]() from loi
        if ma in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StopError("một lần chạy khác đang ghi vào thư mục này", "đợi lần chạy đó xong rồi chạy lại") from loi
        raise HongSo from loi
    except UnicodeDecodeError as loi:  # a message of SQLite that quotes a damaged name
        raise HongSo from loi
