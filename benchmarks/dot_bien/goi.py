"""A package taken apart so that it can be put together wrongly: members in order, also two of one name, also lies."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

NGAY = (1980, 1, 1, 0, 0, 0)


@dataclass(slots=True)
class Muc:
    """A member. ``co`` is the size its directory tells (None: the true one), ``cach`` the compression it claims."""

    ten: str
    du_lieu: bytes
    co: int | None = None
    cach: int | None = None
    co_hieu: int = 0


@dataclass(slots=True)
class Goi:
    """The members; ``duoi`` is written behind the zip, ``dau`` before it."""

    muc: list[Muc] = field(default_factory=list)
    dau: bytes = b""
    duoi: bytes = b""

    @classmethod
    def mo(cls, du_lieu: bytes) -> Goi:
        """Take a sound package apart."""
        with zipfile.ZipFile(io.BytesIO(du_lieu)) as tep:
            return cls([Muc(m.filename, tep.read(m)) for m in tep.infolist() if not m.is_dir()])

    def co(self, duoi: tuple[str, ...] = (".xml", ".rels")) -> list[Muc]:
        """The members whose names end like this."""
        return [m for m in self.muc if m.ten.endswith(duoi) and m.du_lieu]

    def lay(self, ten: str) -> Muc | None:
        """The member of this name."""
        return next((m for m in self.muc if m.ten == ten), None)

    def dong(self) -> bytes:
        """Written by hand: the library refuses to write what is asked for here."""
        ra, thu_muc = bytearray(self.dau), bytearray()
        for m in self.muc:
            nen = zlib.compressobj(6, zlib.DEFLATED, -15)
            gon = nen.compress(m.du_lieu) + nen.flush()
            ten = m.ten.encode("utf-8", "surrogatepass")[:65000]
            cach = 8 if m.cach is None else m.cach
            co = len(m.du_lieu) if m.co is None else m.co
            chung = struct.pack(
                "<HHHHHIIIHH", 20, m.co_hieu | 0x800, cach, 0, 33, zlib.crc32(m.du_lieu), len(gon), co, len(ten), 0
            )
            thu_muc += b"PK\x01\x02" + struct.pack("<H", 20) + chung
            thu_muc += struct.pack("<HHHII", 0, 0, 0, 0, len(ra)) + ten
            ra += b"PK\x03\x04" + chung + ten + gon
        dau = len(ra)
        ra += thu_muc
        ra += b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, *(2 * [len(self.muc) & 0xFFFF]), len(thu_muc), dau, 0)
        return bytes(ra + self.duoi)
