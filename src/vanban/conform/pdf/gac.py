"""PDFs are read in a process of their own, with limits: a hostile file costs that process, never the run.

A file that takes too long, too much memory, or kills the reader is refused in one sentence, and the next one gets a
new reader.
"""

from __future__ import annotations

import contextlib
from concurrent.futures import TimeoutError as HetGio
from types import TracebackType
from typing import Final, Self

from vanban.conform.pdf.ban_ghi import TepPdf
from vanban.conform.view import TepHong
from vanban.doi_tho import DoiTho, ThoChetError

HAN_GIAY: Final = 15.0
TOI_DA_BO_NHO: Final = 1 << 30
_TACH: Final = "In tệp sang PDF mới (Print to PDF) hoặc xuất lại từ tệp gốc, rồi kiểm tra; đừng mở nếu không rõ nguồn."

_Viec = tuple[bytes, str]
_KetQua = TepPdf | tuple[str, str, str]


class DocPdf:
    """Reads PDFs one after the other in a process of its own. Use it in a ``with``; nothing starts before the first."""

    def __init__(self, han_giay: float = HAN_GIAY) -> None:
        self._han = han_giay
        self._tho: DoiTho[_Viec, _KetQua] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, loai: type[BaseException] | None, loi: BaseException | None, vet: TracebackType | None) -> None:
        self._bo()

    def doc(self, du_lieu: bytes, ten: str) -> TepPdf:
        """Read a PDF. Raises TepHong with the reason in one sentence."""
        if self._tho is None:
            self._tho = DoiTho(1, doc_trong, gioi_han, so_lan=2)
        try:
            ket_qua = self._tho.giao((du_lieu, ten)).result(self._han)
        except HetGio:
            self._bo()
            message = f"Tệp PDF đọc quá {self._han:.0f} giây nên bỏ dở."
            raise TepHong("tep-qua-lon", message, _TACH) from None
        except ThoChetError:
            self._bo()
            message = "Tệp PDF làm bộ đọc dừng đột ngột hoặc quá nhiều bộ nhớ nên không đọc."
            raise TepHong("tep-hong", message, _TACH) from None
        if isinstance(ket_qua, tuple):
            raise TepHong(*ket_qua)
        return ket_qua

    def _bo(self) -> None:
        if self._tho is not None:
            self._tho.__exit__(None, None, None)
            self._tho = None


def gioi_han() -> None:
    """In the reader: no more memory than the promise of this program. Windows has no such limit to set."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (TOI_DA_BO_NHO, TOI_DA_BO_NHO))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def doc_trong(viec: _Viec) -> _KetQua:
    """In the reader: the records of a file, or id, message and hint of why there are none."""
    from vanban.conform.pdf.doc import doc_pdf

    try:
        return doc_pdf(*viec)
    except TepHong as loi:
        return loi.ma, loi.message, loi.hint
    except MemoryError:
        return "tep-qua-lon", "Tệp PDF cần quá nhiều bộ nhớ nên không đọc.", _TACH
