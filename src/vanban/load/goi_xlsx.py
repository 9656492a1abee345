"""The zip of a workbook: its parts, their sizes and their tags are bounded before any library sees it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

TOI_DA_PHAN: Final = 128 * 1024 * 1024
TOI_DA_TEP: Final = 200 * 1024 * 1024
TY_LE: Final = 200
_TY_LE_TU: Final = 1024 * 1024
TOI_DA_MUC: Final = 5000
TOI_DA_THE: Final = 12_000_000
"""Opening and closing tags of all parts that are read: some eight seconds of work, tag by tag."""
_DAI_KHONG_THE: Final = 1 << 20
"""A part may not go on for so long without a tag: a cell holds at most 32,767 characters."""
_KHUC: Final = 1 << 16
_DOCTYPE: Final = tuple("<!DOCTYPE".encode(ma) for ma in ("ascii", "utf-16-le", "utf-16-be"))


class KhongDoc(Exception):
    """The workbook is refused: ``ma`` says why (a key of the table of messages in ``excel``)."""

    def __init__(self, ma: str, chi_tiet: str = "") -> None:
        super().__init__(ma, chi_tiet)
        self.ma = ma
        self.chi_tiet = chi_tiet


@dataclass(slots=True)
class Goi:
    """An opened zip and how many tags were read out of it."""

    zip: zipfile.ZipFile
    the: int = 0
    da_doc: set[str] = field(default_factory=set)
    """Parts that were read to their end, and hold no DOCTYPE."""

    def doc_the(self, cac_khuc: Iterator[bytes]) -> Iterator[bytes]:
        """Pass pieces of XML on, and refuse more tags, or longer ones, than a workbook has."""
        khong = 0
        for manh in cac_khuc:
            the = manh.count(b"<")
            self.the += the
            khong = 0 if the else khong + len(manh)
            if self.the > TOI_DA_THE:
                raise KhongDoc("qua_lon", "có quá nhiều ô")
            if khong > _DAI_KHONG_THE:
                raise KhongDoc("hong")
            yield manh


def mo_zip(du_lieu: bytes) -> Goi:
    """The zip of a workbook after its caps; raises KhongDoc."""
    try:
        tep = zipfile.ZipFile(io.BytesIO(du_lieu))
        cac = tep.infolist()
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, NotImplementedError, UnicodeError):
        raise KhongDoc("hong") from None
    if len(cac) > TOI_DA_MUC:
        raise KhongDoc("qua_lon", f"có {len(cac)} phần bên trong")
    ten = [muc.filename.lower() for muc in cac]
    if len(set(ten)) != len(ten):
        raise KhongDoc("trung_phan", next(t for t in ten if ten.count(t) > 1))
    if any(muc.flag_bits & 1 for muc in cac):
        raise KhongDoc("mat_khau")
    for muc in cac:
        if muc.file_size > TOI_DA_PHAN:
            raise KhongDoc("qua_lon", f"một phần bên trong dài {muc.file_size // 1048576} MB")
        if muc.file_size > _TY_LE_TU and muc.file_size > TY_LE * max(muc.compress_size, 1):
            raise KhongDoc("qua_lon", f"một phần bên trong nén {muc.file_size // max(muc.compress_size, 1)} lần")
    if (tong := sum(muc.file_size for muc in cac)) > TOI_DA_TEP:
        raise KhongDoc("qua_lon", f"bung ra dài {tong // 1048576} MB")
    return Goi(tep)


def khuc(goi: Goi, ten: str) -> Iterator[bytes]:
    """A part in pieces, refused at its first DOCTYPE and at the cap whatever the directory says of its size."""
    da = 0
    duoi = b""
    try:
        with goi.zip.open(ten) as f:
            while manh := f.read(_KHUC):
                da += len(manh)
                if da > TOI_DA_PHAN:
                    raise KhongDoc("qua_lon", f"một phần bên trong dài hơn {TOI_DA_PHAN // 1048576} MB")
                noi = duoi + manh
                if any(dau in noi for dau in _DOCTYPE):
                    raise KhongDoc("doctype")
                duoi = manh[-20:]
                yield manh
        goi.da_doc.add(ten)
    except (
        zipfile.BadZipFile,
        zlib.error,
        ValueError,
        EOFError,
        OSError,
        KeyError,
        NotImplementedError,
        RuntimeError,
    ):
        raise KhongDoc("hong") from None


def kiem_doctype(goi: Goi) -> None:
    """Refuse a DOCTYPE in every XML part, also in those that only the second reader opens."""
    for ten in goi.zip.namelist():
        if ten not in goi.da_doc and ten.lower().endswith((".xml", ".rels", ".vml")):
            for _ in khuc(goi, ten):
                pass
