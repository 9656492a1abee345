"""The package of the next paper of a batch: which members are the last paper's to the byte, and what the others hold.

Only the plainest form of a zip is followed (no gaps, no data descriptors, no extra fields), the one that our own engine
writes; anything else, and every doubt, is left to the full reading.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Final, cast

try:
    from isal import isal_zlib
except ImportError:  # no wheel for this machine
    isal_zlib = None  # type: ignore[assignment]

LON_NHAT: Final = 2**20
"""A part larger than this is left to the full reading, which knows the caps."""
_KET: Final = struct.Struct("<4s4H2LH")
_MUC: Final = struct.Struct("<4s4x2H4x3L4H6xL")
_CO: Final = frozenset((0, 0x800))
_HONG: Final = zlib.error if isal_zlib is None else cast("type[Exception]", isal_zlib.error)
_giai = zlib.decompress if isal_zlib is None else isal_zlib.decompress
_crc32 = zlib.crc32 if isal_zlib is None else isal_zlib.crc32


@dataclass(frozen=True, slots=True)
class PhanNen:
    """A member as it lies in the file: name, method, checksum, sizes, packed bytes."""

    ten: bytes
    co: int
    cach: int
    crc: int
    dai: int
    nen: bytes

    def mo(self) -> bytes | None:
        """What it holds; None when it does not agree with its own checksum."""
        if self.dai > LON_NHAT:
            return None
        try:
            data = self.nen if self.cach == 0 else _giai(self.nen, -15)
        except _HONG:
            return None
        return data if len(data) == self.dai and _crc32(data) == self.crc else None


@dataclass(frozen=True, slots=True)
class DauGoi:
    """The first members of a file, with their bytes and their entries in the directory."""

    phan: list[PhanNen]
    dau: bytes
    muc_luc: bytes


def dau_goi(du_lieu: bytes, phan: list[PhanNen], so: int) -> DauGoi:
    """The first ``so`` members of a file in the plainest form."""
    dai = sum(30 + len(p.ten) + len(p.nen) for p in phan[:so])
    muc = sum(46 + len(p.ten) for p in phan[:so])
    vi_tri = _KET.unpack_from(du_lieu, len(du_lieu) - _KET.size)[6]
    return DauGoi(phan[:so], du_lieu[:dai], du_lieu[vi_tri : vi_tri + muc])


def cac_phan(du_lieu: bytes, cu: DauGoi | None = None) -> list[PhanNen] | None:
    """The members in order, None when the file is not in the plainest form.

    ``cu``: where the file begins with these members to the byte, they are the same records.
    """
    het = len(du_lieu) - _KET.size
    if het < 0:
        return None
    dau, dia, dia_dau, so, tong, dai, vi_tri, ghi_chu = _KET.unpack_from(du_lieu, het)
    if dau != b"PK\5\6" or dia or dia_dau or ghi_chu or so != tong or vi_tri + dai != het:
        return None
    ket: list[PhanNen] = []
    muc_luc, moc = vi_tri, 0
    if (
        cu is not None
        and len(cu.phan) <= tong
        and du_lieu.startswith(cu.dau)
        and du_lieu.startswith(cu.muc_luc, vi_tri)
        and len(cu.dau) <= vi_tri
    ):
        ket, muc_luc, moc = list(cu.phan), vi_tri + len(cu.muc_luc), len(cu.dau)
    for _ in range(tong - len(ket)):
        if muc_luc + 46 > het:
            return None
        dau, co, cach, crc, nen, tho, n_ten, n_them, n_chu, dia, cho = _MUC.unpack_from(du_lieu, muc_luc)
        if dau != b"PK\1\2" or co not in _CO or cach not in {0, 8} or n_them or n_chu or dia or cho != moc:
            return None
        ten = du_lieu[muc_luc + 46 : muc_luc + 46 + n_ten]
        than = cho + 30 + n_ten
        moc = than + nen
        if (
            moc > vi_tri
            or du_lieu[cho : cho + 4] != b"PK\3\4"
            or du_lieu[cho + 4 : cho + 30] != du_lieu[muc_luc + 6 : muc_luc + 32]
            or du_lieu[cho + 30 : than] != ten
            or (cach == 0 and nen != tho)
        ):
            return None
        ket.append(PhanNen(ten, co, cach, crc, tho, du_lieu[than:moc]))
        muc_luc += 46 + n_ten
    return ket if moc == vi_tri and muc_luc == het else None
