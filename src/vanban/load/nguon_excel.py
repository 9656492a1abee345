"""A sheet of a workbook as the place of its findings, and the headers as they are written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Final

from vanban.findings import Where
from vanban.load.cay import HangBang, La, ke
from vanban.load.chu_viet import trich
from vanban.load.thu_muc import TepDuLieu
from vanban.load.trang_xlsx import SoTinh, Trang, ten_cot
from vanban.model import BanGhi
from vanban.tieng_viet.chu import lam_sach, ma_hoa

_TIEU_DE: Final = {
    ma_hoa(chu): chu
    for chu in (
        *("Mã", "Nhóm", "Bậc", "Mã tổ chức", "Đơn vị", "Chức danh", "Danh xưng", "Họ tên", "Điện thoại", "Ghi chú"),
        "Nơi ở",
    )
}
"""The headers with their marks, as the sample workbooks write them, for messages."""


@dataclass(slots=True)
class NguonExcel:
    """A sheet of a workbook."""

    ten: str
    trang: Trang
    tieu_de: int = 0
    cot: dict[str, int] = field(default_factory=dict)
    bang_tinh: bool = True
    hang: Sequence[HangBang] = ()
    """The rows as they were read, in order, once the cells of the sheet are not held any more."""
    _dau: str = ""

    def chi_giu(self, hang: Sequence[HangBang]) -> None:
        """Let go of the cells: of a list only its header and what was read are needed from here on."""
        self.hang = hang
        self.trang.o = {self.tieu_de: self.trang.o[self.tieu_de]}

    def cho(self, dong: int, cot: int) -> Where:
        """``trang "Khách" · ô F17 (Số điện thoại, bà Trần Thị Hoa)``."""
        if not cot:
            return self.dong(dong)
        ghi = [gon(self.trang.o[self.tieu_de][cot].chu)] if self._co_tieu_de(cot) and dong != self.tieu_de else []
        if dong > self.tieu_de > 0 and (nguoi := self._nguoi(dong)):
            ghi.append(nguoi)
        them = f" ({', '.join(ghi)})" if ghi else ""
        return Where(self.ten, f'trang "{trich(self.trang.ten, 40)}" · ô {ten_cot(cot)}{dong}{them}')

    def nut(self, dong: int, cot: int) -> La:
        """A cell, a row (column 0) or the sheet (row 0 as well) to hang a finding on."""
        return La(self, dong, cot, None)

    def dong(self, dong: int) -> Where:
        """``trang "Khách" · dòng 17``."""
        self._dau = self._dau or f'trang "{trich(self.trang.ten, 40)}"'
        return Where(self.ten, self._dau + (f" · dòng {dong}" if dong else ""))

    def _co_tieu_de(self, cot: int) -> bool:
        return cot in self.trang.o.get(self.tieu_de, {})

    def _nguoi(self, dong: int) -> str:
        """Whose row it is: the name, else the code."""
        o = self.trang.o.get(dong, {})
        so = bisect_left(self.hang, dong, key=lambda hang: hang.dong)
        doc = self.hang[so] if so < len(self.hang) and self.hang[so].dong == dong else None

        def chu(truong: str) -> str:
            if doc is not None:
                la = doc.con(truong)
                return gon(la.chu or "") if la is not None else ""
            muc = o.get(self.cot.get(truong, 0))
            return gon(muc.chu) if muc and muc.loai == "chu" else ""

        ten = chu("ho_ten")
        if ten:
            return f"{chu('danh_xung').lower()} {ten}".strip()
        return chu("chuc_danh") or (f"mã {ma}" if (ma := chu("ma")) else "")


def tieu_de(ten: str) -> str:
    """A field as the header of its column is written."""
    return _TIEU_DE.get(ten, ten)


def cac_tieu_de(cac: Iterable[str]) -> str:
    """Some fields as headers, one after the other."""
    return ke((tieu_de(ten) for ten in cac), 30)


def gon(chu: str) -> str:
    """A cell's text on one line, clean, short enough to be quoted."""
    return trich(lam_sach(chu)[0], 40)


@dataclass(slots=True)
class So:
    """A workbook on its way in."""

    ds: str
    tep: TepDuLieu
    du_lieu: bytes
    ban_ghi: type[BanGhi]
    so: SoTinh | None = None
    """None: only the second reader can read it."""
    trang: Trang | None = None
    som: Future[dict[str, dict[str, Any]]] | None = None
    """The second reading, when it was begun together with the first."""
