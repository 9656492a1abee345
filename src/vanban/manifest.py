"""What was made from what: why a paper is stale, and whether a hand has touched it since.

One SQLite file, ``output/.vanban/manifest.sqlite``. It is locked for the length of a run, so that a second run on the
same folder is told so; the lock goes with the process. Papers are written in batches: new content goes to temporary
files that are flushed to disk, the hashes about to appear are recorded, the files take their names, the batch is
closed. After a kill or a power cut each paper is whole, old or new, and the next run knows both hashes as its own.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from vanban.errors import StopError

THU_MUC = ".vanban"
"""Our own folder inside the output folder; never a paper."""

_BANG = """
CREATE TABLE IF NOT EXISTS giay (
    tep TEXT PRIMARY KEY,
    loai TEXT NOT NULL,
    khoa TEXT NOT NULL,
    du_lieu TEXT NOT NULL,
    mau TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    sha256_sap_ghi TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID
"""

Viec = Literal["tao", "cap_nhat", "giu_nguyen", "sua_tay", "ban_moi", "doi_ten"]
"""What happens to a paper: made, replaced, left, left because a hand edited it, put beside it, found renamed."""


@dataclass(frozen=True, slots=True)
class VanTay:
    """Fingerprint of what a paper is made from: its own context, and its template with the engine that fills it."""

    du_lieu: str
    mau: str


@dataclass(frozen=True, slots=True)
class Dong:
    """A line of the manifest; ``sha256`` are the hashes of ours that may stand on disk under this name."""

    tep: str
    loai: str
    khoa: str
    van_tay: VanTay
    sha256: frozenset[str]


@dataclass(frozen=True, slots=True)
class QuyetDinh:
    """What to do with a paper, why, and under which name (``tep`` differs from the wish for a ``(bản mới)``)."""

    viec: Viec
    ly_do: str
    tep: str

    @property
    def ghi(self) -> bool:
        """Whether a file is to be written."""
        return self.viec in ("tao", "cap_nhat", "ban_moi")


def bam(du_lieu: bytes) -> str:
    """SHA-256 of some bytes, in hex."""
    return hashlib.sha256(du_lieu).hexdigest()


def bam_tep(duong_dan: Path) -> str:
    """SHA-256 of a file, in hex.

    Raises:
        StopError: the file cannot be read.
    """
    try:
        with duong_dan.open("rb") as tep:
            return hashlib.file_digest(tep, "sha256").hexdigest()
    except OSError as loi:
        raise StopError(
            f"không đọc được {duong_dan.name} trong thư mục ra",
            "đóng tệp nếu đang mở, kiểm tra quyền đọc rồi chạy lại",
        ) from loi


class Manifest:
    """The manifest of an output folder; use it as a context manager.

    Raises:
        StopError: another run holds the folder, or the folder cannot be written.
    """

    def __init__(self, output: Path, *, chi_doc: bool = False) -> None:
        self.output = output
        self.chi_doc = chi_doc
        self.canh_bao: list[str] = []
        self._thu_muc = output / THU_MUC
        self._tam = self._thu_muc / "tam"
        self._db: sqlite3.Connection | None = None
        self._dong: dict[str, Dong] = {}
        self._cho: list[tuple[Dong, Path, str]] = []

    def __enter__(self) -> Self:
        duong_dan = self._thu_muc / "manifest.sqlite"
        if self.chi_doc and not duong_dan.exists():
            return self
        try:
            if not self.chi_doc:
                self._tam.mkdir(parents=True, exist_ok=True)
            self._db = self._mo(duong_dan)
            if not self.chi_doc:
                # Holding the lock: only now may leftovers of an interrupted run be swept.
                for sot in self._tam.iterdir():
                    sot.unlink()
        except OSError as loi:
            raise StopError(
                f"không ghi được vào thư mục ra «{self.output.name}»",
                "kiểm tra quyền ghi và dung lượng trống, hoặc chọn thư mục khác bằng --output",
            ) from loi
        return self

    def __exit__(self, loai: type[BaseException] | None, loi: BaseException | None, vet: TracebackType | None) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    def _mo(self, duong_dan: Path) -> sqlite3.Connection:
        try:
            return self._nap(duong_dan)
        except sqlite3.OperationalError as loi:
            raise StopError(
                "một lần chạy khác đang ghi vào thư mục này",
                "đợi lần chạy đó xong rồi chạy lại",
            ) from loi
        except sqlite3.DatabaseError:
            self.canh_bao.append(
                "sổ ghi của thư mục ra bị hỏng, đã cất thành manifest-hong.sqlite; mọi tệp khác nội dung mới được coi "
                "là đã sửa tay và giữ nguyên"
            )
            if self.chi_doc:
                return sqlite3.connect(":memory:")
            duong_dan.replace(duong_dan.with_name("manifest-hong.sqlite"))
            return self._nap(duong_dan)

    def _nap(self, duong_dan: Path) -> sqlite3.Connection:
        db = sqlite3.connect(duong_dan, timeout=2, isolation_level=None)
        try:
            if not self.chi_doc:
                db.execute("PRAGMA locking_mode=EXCLUSIVE")
                db.execute("PRAGMA synchronous=FULL")
                db.execute("BEGIN EXCLUSIVE")
                db.execute(_BANG)
                db.execute("COMMIT")
            rows = db.execute("SELECT tep, loai, khoa, du_lieu, mau, sha256, sha256_sap_ghi FROM giay").fetchall()
        except sqlite3.Error:
            db.close()
            raise
        for tep, loai, khoa, du_lieu, mau, sha256, sap_ghi in rows:
            self._dong[tep] = Dong(tep, loai, khoa, VanTay(du_lieu, mau), frozenset({sha256, sap_ghi} - {""}))
        return db

    def __iter__(self) -> Iterator[Dong]:
        return iter(self._dong.values())

    def quyet_dinh(self, tep: str, van_tay: VanTay) -> QuyetDinh:
        """Decide what to do with the paper ``tep`` whose present inputs have this fingerprint. Writes nothing."""
        dong = self._dong.get(tep)
        dich = self.output / tep
        if not dich.exists():
            if dong is None:
                return QuyetDinh("tao", "chưa có", tep)
            if not dong.van_tay.du_lieu:
                return QuyetDinh("tao", "lần chạy trước bị ngắt giữa chừng", tep)
            ten_moi = self._doi_ten(dong)
            if ten_moi:
                return QuyetDinh("doi_ten", f"đã được đổi tên thành «{ten_moi}»", tep)
            return QuyetDinh("tao", "đã bị xóa khỏi thư mục ra", tep)
        if dong is None:
            return self._ban_moi(tep, van_tay, "tệp có sẵn, không do chương trình tạo")
        khop = bam_tep(dich) in dong.sha256
        ly_do = _vi_sao_cu(dong.van_tay, van_tay)
        if not ly_do:
            if khop:
                return QuyetDinh("giu_nguyen", "không có gì đổi", tep)
            return QuyetDinh("sua_tay", "đã sửa tay, giữ nguyên", tep)
        if khop:
            return QuyetDinh("cap_nhat", ly_do, tep)
        return self._ban_moi(tep, van_tay, f"đã sửa tay, giữ nguyên; {ly_do}")

    def _ban_moi(self, tep: str, van_tay: VanTay, ly_do: str) -> QuyetDinh:
        """Find the name beside a file that is not ours to replace."""
        goc = Path(tep)
        for so in range(1, 1000):
            duoi = " (bản mới)" if so == 1 else f" (bản mới {so})"
            ten = goc.with_name(f"{goc.stem}{duoi}{goc.suffix}").as_posix()
            dong = self._dong.get(ten)
            dich = self.output / ten
            if not dich.exists():
                return QuyetDinh("ban_moi", ly_do, ten)
            if dong is None or bam_tep(dich) not in dong.sha256:
                if dong is not None and dong.van_tay == van_tay:
                    return QuyetDinh("sua_tay", f"{ly_do}; bản mới cũng đã sửa tay", ten)
                continue
            if dong.van_tay == van_tay:
                return QuyetDinh("sua_tay", f"{ly_do}; đã có «{Path(ten).name}»", ten)
            return QuyetDinh("ban_moi", ly_do, ten)
        raise StopError(f"có quá nhiều bản mới của {goc.name}", "dọn các bản mới không còn dùng rồi chạy lại")

    def _doi_ten(self, dong: Dong) -> str:
        """The name under which a vanished paper of ours stands in its folder, if somebody has renamed it."""
        thu_muc = (self.output / dong.tep).parent
        if not thu_muc.is_dir():
            return ""
        for tep in sorted(thu_muc.iterdir()):
            ten = tep.relative_to(self.output).as_posix()
            if tep.suffix == Path(dong.tep).suffix and ten not in self._dong and bam_tep(tep) in dong.sha256:
                return ten
        return ""

    def nhan(self, tep: str, loai: str, khoa: str, van_tay: VanTay, du_lieu: bytes) -> bool:
        """Take a file that stands there without a record, when it is to the byte what would be written."""
        dich = self.output / tep
        if tep in self._dong or not dich.exists() or bam_tep(dich) != bam(du_lieu):
            return False
        assert self._db is not None
        self._luu(Dong(tep, loai, khoa, van_tay, frozenset({bam(du_lieu)})), "")
        return True

    def them(self, tep: str, loai: str, khoa: str, van_tay: VanTay, du_lieu: bytes) -> None:
        """Put new content into the open batch; :meth:`dong_lo` gives the files their names.

        Raises:
            StopError: the disk is full or refuses to write; nothing under a final name has changed.
        """
        tam = self._tam / f"{len(self._cho):06d}.tmp"
        sha256 = bam(du_lieu)
        try:
            with tam.open("wb") as ra:
                ra.write(du_lieu)
                ra.flush()
                os.fsync(ra.fileno())
        except OSError as loi:
            raise StopError(
                f"không ghi được {tep}: {_vi_sao_khong_ghi(loi, len(du_lieu))}",
                "giải phóng dung lượng hoặc kiểm tra quyền ghi rồi chạy lại; các tệp đã xong được giữ nguyên",
            ) from loi
        self._cho.append((Dong(tep, loai, khoa, van_tay, frozenset({sha256})), tam, sha256))

    def dong_lo(self) -> Iterator[tuple[str, OSError | None]]:
        """Close the batch: record the hashes to come, rename, record the outcome.

        Yields each paper with the error that kept it from its name (a target that is open in Word), or None.
        """
        if not self._cho:
            return
        assert self._db is not None
        lo, self._cho = self._cho, []
        self._db.execute("BEGIN")
        for dong, _, sha256 in lo:
            self._sap_ghi(dong, sha256)
        self._db.execute("COMMIT")
        xong: list[tuple[Dong, OSError | None]] = []
        thu_muc: set[Path] = set()
        for dong, tam, _ in lo:
            dich = self.output / dong.tep
            try:
                dich.parent.mkdir(parents=True, exist_ok=True)
                self._cat_ban_cu(dong.tep)
                tam.replace(dich)
            except OSError as vi_sao:
                tam.unlink(missing_ok=True)
                xong.append((dong, vi_sao))
            else:
                thu_muc.add(dich.parent)
                xong.append((dong, None))
        for tm in thu_muc:
            _dong_bo_thu_muc(tm)
        self._db.execute("BEGIN")
        for dong, loi in xong:
            if loi is None:
                self._luu(dong, "")
        self._db.execute("COMMIT")
        for dong, loi in xong:
            yield dong.tep, loi

    def _sap_ghi(self, dong: Dong, sha256: str) -> None:
        """Record a hash that is about to appear, beside the one that may still be there."""
        assert self._db is not None
        cu = self._dong.get(dong.tep)
        if cu is None:
            # An empty fingerprint: after a crash the paper counts as ours but stale, and is made again.
            self._db.execute(
                "INSERT INTO giay VALUES (?, ?, ?, '', '', '', ?)", (dong.tep, dong.loai, dong.khoa, sha256)
            )
        else:
            self._db.execute("UPDATE giay SET sha256_sap_ghi = ? WHERE tep = ?", (sha256, dong.tep))

    def _luu(self, dong: Dong, sap_ghi: str) -> None:
        assert self._db is not None
        (sha256,) = dong.sha256
        self._db.execute(
            "INSERT OR REPLACE INTO giay VALUES (?, ?, ?, ?, ?, ?, ?)",
            (dong.tep, dong.loai, dong.khoa, dong.van_tay.du_lieu, dong.van_tay.mau, sha256, sap_ghi),
        )
        self._dong[dong.tep] = dong

    def _cat_ban_cu(self, tep: str) -> None:
        """Keep the version that is about to be replaced (the last one only)."""
        cu = self.output / tep
        if not cu.exists():
            return
        noi_cat = self._thu_muc / "ban-cu" / tep
        noi_cat.parent.mkdir(parents=True, exist_ok=True)
        tam = noi_cat.with_name(noi_cat.name + ".tmp")
        tam.unlink(missing_ok=True)
        try:
            os.link(cu, tam)
        except OSError:
            shutil.copyfile(cu, tam)
        tam.replace(noi_cat)

    def khong_con(self, con: Iterable[str], loai: Iterable[str]) -> list[str]:
        """Papers of ours that still stand on disk although the data of their kind no longer asks for them."""
        con, loai = set(con), set(loai)
        return sorted(
            dong.tep
            for dong in self._dong.values()
            if dong.loai in loai
            and dong.tep not in con
            and " (bản mới" not in dong.tep
            and (self.output / dong.tep).exists()
        )


def _vi_sao_cu(cu: VanTay, moi: VanTay) -> str:
    """Why a paper is stale, empty when it is not."""
    ly_do = []
    if cu.du_lieu != moi.du_lieu:
        ly_do.append("dữ liệu đã đổi")
    if cu.mau != moi.mau:
        ly_do.append("mẫu hoặc chương trình đã đổi")
    return ", ".join(ly_do)


def _vi_sao_khong_ghi(loi: OSError, can: int) -> str:
    if loi.errno == 28:
        return f"đĩa đầy, cần thêm ít nhất {max(1, round(can / 1e6))} MB"
    if loi.errno == 122:
        return "hết hạn mức đĩa"
    if isinstance(loi, PermissionError):
        return "không có quyền ghi"
    return "lỗi khi ghi đĩa"


def _dong_bo_thu_muc(thu_muc: Path) -> None:
    """Flush a folder, where the system can (not on Windows)."""
    with contextlib.suppress(OSError):
        fd = os.open(thu_muc, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)
