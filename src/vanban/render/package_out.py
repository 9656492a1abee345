"""The bytes of a .docx: everything constant is deflated once, a paper adds its own few parts and the directory.

Names, order, times and flags are fixed: same parts, same bytes, on any day, and on any machine with the same packer.
The packer is ISA-L where it is installed (a quarter of the time, and not larger), else zlib: what is inside the members
is the same to the byte either way, the members themselves are not.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

try:
    from isal import isal_zlib
except ImportError:  # no wheel for this machine: slower, other bytes, same content
    isal_zlib = None  # type: ignore[assignment]

MUC_HANG_SO: Final = 9
"""Deflate level of the parts that are packed once."""
MUC_MOI_VAN_BAN: Final = 1
"""Deflate level of the parts that are packed for every paper."""

_crc32 = zlib.crc32 if isal_zlib is None else isal_zlib.crc32

_DAU_TEP: Final = struct.Struct("<4s5H3L2H")
_MUC_LUC: Final = struct.Struct("<4s6H3L5H2L")
_KET: Final = struct.Struct("<4s4H2LH")
_NGAY: Final = (1 << 5) | 1  # 1980-01-01, the first day a zip can say
_CAN: Final = 20  # version 2.0
_DEFLATE: Final = 8
_STORED: Final = 0


def deflate(data: bytes, muc: int) -> bytes:
    """Raw deflate. The one place that knows the packer: swap it here."""
    if isal_zlib is not None and muc == MUC_MOI_VAN_BAN:
        return isal_zlib.compress(data, muc, -15)
    nen = zlib.compressobj(muc, zlib.DEFLATED, -15)
    return nen.compress(data) + nen.flush()


def _mot_phan(ten: bytes, data: bytes, muc: int) -> tuple[bytes, bytes]:
    """Local header with data, and the directory entry without its last field (the offset)."""
    crc = _crc32(data)
    nen, cach = (deflate(data, muc), _DEFLATE) if muc else (data, _STORED)
    co = 0 if ten.isascii() else 0x800
    dau = _DAU_TEP.pack(b"PK\3\4", _CAN, co, cach, 0, _NGAY, crc, len(nen), len(data), len(ten), 0)
    muc_luc = _MUC_LUC.pack(
        b"PK\1\2", _CAN, _CAN, co, cach, 0, _NGAY, crc, len(nen), len(data), len(ten), 0, 0, 0, 0, 0, 0
    )
    return dau + ten + nen, muc_luc[:-4]


@dataclass(frozen=True, slots=True)
class KhungGoi:
    """The constant members of a package, ready to be copied."""

    dau: bytes
    muc_luc: bytes
    so_phan: int

    @classmethod
    def dung(cls, phan: Mapping[str, bytes]) -> KhungGoi:
        """Pack the constant members once, in the order given."""
        dau, muc_luc = bytearray(), bytearray()
        for ten, data in phan.items():
            ten_byte = ten.encode()
            khoi, muc = _mot_phan(ten_byte, data, MUC_HANG_SO)
            muc_luc += muc + len(dau).to_bytes(4, "little") + ten_byte
            dau += khoi
        return cls(bytes(dau), bytes(muc_luc), len(phan))

    def goi(self, phan: Iterable[tuple[bytes, bytes, bool]]) -> bytes:
        """The whole file: constants, then ``(name, data, deflated or stored)`` of this paper, then the directory."""
        khuc = [self.dau]
        muc_luc = [self.muc_luc]
        vi_tri, so = len(self.dau), self.so_phan
        for ten, data, nen in phan:
            khoi, muc = _mot_phan(ten, data, MUC_MOI_VAN_BAN if nen else 0)
            muc_luc += (muc, vi_tri.to_bytes(4, "little"), ten)
            khuc.append(khoi)
            vi_tri += len(khoi)
            so += 1
        cuoi = b"".join(muc_luc)
        khuc += (cuoi, _KET.pack(b"PK\5\6", 0, 0, so, so, len(cuoi), vi_tri, 0))
        return b"".join(khuc)
