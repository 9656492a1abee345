"""The card of a paper: the few short words of it that other files of the same call are compared by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from vanban.conform.rules.dia_danh_ngay import dia_danh, ngay_ban_hanh
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import CO_QUAN_VIET_TAT, KHONG_CO_MAU, O_TRONG, gap, la_noi_tiep, la_ten_co_quan

_DAI_TEN: Final = 240
_VIET_TAT: Final = {**CO_QUAN_VIET_TAT, "TP": "THANH PHO"}
_SO_SAO: Final = re.compile(r"^(?:Số|SỐ)\s*:?\s*(\d{1,6})\s*/\s*(SY|SL|TrS)\b")
_NAM: Final = re.compile(r"năm\s+(\d{4})\b")
_NGAY_DU: Final = re.compile(r"ngày\b.*tháng\b.*năm\s+(\d{4})\b")


@dataclass(frozen=True, slots=True)
class BanSao:
    """A copy: the body that made it, its number, the code of its kind, its year."""

    co_quan: str
    so: int
    hinh_thuc: str
    nam: int
    chu: str


@dataclass(frozen=True, slots=True)
class The:
    """What is kept of a paper. ``so`` 0: no number of its own; ``ten``: what it is about, as it compares.

    ``chac``: number, symbol and issuer were recognised for certain.
    """

    co_quan: str = ""
    chu_quan: str = ""
    dia_danh: str = ""
    so: int = 0
    ky_hieu: str = ""
    nam: int = 0
    ngay: date | None = None
    ten: str = ""
    nguoi_ky: frozenset[str] = frozenset()
    chac: bool = False
    chu: str = ""
    ban_sao: BanSao | None = None


def the_cua(vb: VanBan) -> The | None:
    """The card of a paper; None when it has neither a number of its own nor that of a copy."""
    sao = _ban_sao(vb)
    st, pt = vb.so_tach, vb.so_ky_hieu
    if vb.lop != "hanh_chinh" or vb.dan_kem_theo or st is None or pt is None or vb.co_quan is None:
        return The(ban_sao=sao) if sao is not None else None
    ky_hieu = re.sub(r"\s+", "", st.ky_hieu).translate(_GACH).upper()
    nam = _nam(vb)
    du = st.so.isdecimal() and 0 < int(st.so) < 1_000_000 and st.gach == "/" and nam
    if not du or not ky_hieu or O_TRONG.search(st.ky_hieu) or re.match(r"\d{4}/", ky_hieu):
        return The(ban_sao=sao) if sao is not None else None
    ten = vb.trich_yeu or vb.vv
    return The(
        co_quan=_ten_co_quan(vb.co_quan.text),
        chu_quan=_ten_co_quan(vb.chu_quan.text) if vb.chu_quan is not None else "",
        dia_danh=gap(dia_danh(vb)),
        so=int(st.so),
        ky_hieu=ky_hieu,
        nam=nam,
        ngay=ngay_ban_hanh(vb),
        ten=_so_sanh(ten.text) if ten is not None else "",
        nguoi_ky=frozenset(gap(k.ho_ten.text) for k in vb.chu_ky if k.ho_ten is not None and k.ho_ten.text),
        chac=pt.chac and vb.co_quan.chac and not vb.giam_muc and vb.loai not in KHONG_CO_MAU,
        chu=pt.text[:60],
        ban_sao=sao,
    )


_GACH: Final = str.maketrans("–—−", "---")


def _so_sanh(chu: str) -> str:
    return " ".join(re.findall(r"\w+", gap(chu)))[:_DAI_TEN]


def _ten_co_quan(chu: str) -> str:
    ten = f" {_so_sanh(chu)} "
    for tat, du in _VIET_TAT.items():
        ten = ten.replace(f" {tat} ", f" {du} ")
    return ten.strip()


def _nam(vb: VanBan) -> int:
    ngay = ngay_ban_hanh(vb)
    if ngay is not None:
        return ngay.year
    khop = _NAM.search(vb.dia_danh_ngay.text) if vb.dia_danh_ngay is not None else None
    return int(khop[1]) if khop else 0


def _ban_sao(vb: VanBan) -> BanSao | None:
    """The number of a copy with its body and year; None when one of them is not there in full."""
    if not vb.ban_sao:
        return None
    so = next((khop for d in vb.ban_sao if (khop := _SO_SAO.match(d.text))), None)
    nam = next((int(khop[1]) for d in vb.ban_sao if (khop := _NGAY_DU.search(d.text))), 0)
    ten = _co_quan_sao(vb.ban_sao)
    if so is None or not nam or not ten or not int(so[1]):
        return None
    return BanSao(ten, int(so[1]), so[2], nam, so.string[:60])


def _co_quan_sao(cac: tuple[Dong, ...]) -> str:
    """The copying body: the first line in capitals that is a body, with the lines that continue it."""
    for i, d in enumerate(cac):
        if d.text.isupper() and la_ten_co_quan(d.text):
            ten = [d.text]
            for sau in cac[i + 1 : i + 3]:
                if not sau.text.isupper() or sau.doan.khung != d.doan.khung or not la_noi_tiep(sau.text):
                    break
                ten.append(sau.text)
            return _ten_co_quan(" ".join(ten))
    return ""
