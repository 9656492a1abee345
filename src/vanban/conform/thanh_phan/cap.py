"""How two bodies of a letterhead stand to each other: one above the other, side by side (a joint paper), or unknown."""

from __future__ import annotations

import re
from typing import Final, Literal

from vanban.conform.thanh_phan.danh_muc import CO_QUAN_VIET_TAT, gap

QuanHe = Literal["tren", "ngang", ""]

_LOAI: Final = re.compile(
    r"(UY BAN NHAN DAN|UBND|UY BAN|HOI DONG NHAN DAN|HDND|TONG CONG TY|TONG CUC|CHI CUC|CONG AN|CONG TY|TRUNG TAM"
    r"|VAN PHONG|BAN QUAN LY|BQL|BENH VIEN|TRUONG|DAI HOC|HOC VIEN|THANH TRA|THU VIEN|BAO TANG|TAP DOAN|CHINH PHU"
    r"|BO|SO|CUC|VU|VIEN|PHONG|BAN|TRAM|DOI|HAT|DAI|CANG VU|KHO BAC|BAO HIEM|LIEN DOAN|HOI)\b"
)
_DON_VI: Final = frozenset(
    [
        "PHONG",
        "TRUNG TAM",
        "TRUONG",
        "BENH VIEN",
        "VAN PHONG",
        "BAN",
        "BAN QUAN LY",
        "THANH TRA",
        "TRAM",
        "DOI",
        "HAT",
        "THU VIEN",
        "BAO TANG",
        "CHI CUC",
        "DAI",
    ]
)
_DUOI: Final[dict[str, frozenset[str]]] = {
    "CHINH PHU": frozenset(("BO", "UY BAN")),
    "UY BAN NHAN DAN": _DON_VI | {"SO"},
    "BO": _DON_VI | {"CUC", "TONG CUC", "VU", "VIEN", "HOC VIEN", "DAI HOC", "TONG CONG TY"},
    "TONG CUC": _DON_VI | {"CUC", "VU", "VIEN"},
    "CUC": _DON_VI | {"CUC", "CANG VU"},
    "SO": _DON_VI,
    "CHI CUC": _DON_VI - {"CHI CUC"},
    "TAP DOAN": _DON_VI | {"TONG CONG TY", "CONG TY", "VIEN"},
    "TONG CONG TY": _DON_VI | {"CONG TY"},
    "DAI HOC": _DON_VI | {"VIEN", "HOC VIEN"},
}
"""Kinds that stand below a kind for certain."""
_CAP: Final = ("TINH|THANH PHO", "HUYEN|QUAN|THI XA", "XA|PHUONG|THI TRAN|DAC KHU")


_NGANG: Final = frozenset(("UY BAN NHAN DAN", "HOI DONG NHAN DAN", "MAT TRAN"))
"""Bodies of one place that issue papers together."""


def _loai(g: str) -> str:
    if re.match(r"(?:UY BAN |UB)(?:MTTQ|MAT TRAN)\b|MAT TRAN\b", g):
        return "MAT TRAN"
    khop = _LOAI.match(g)
    return CO_QUAN_VIET_TAT.get(khop[1], khop[1]) if khop else ""


def _cap(g: str) -> int:
    return next((i for i, tu in enumerate(_CAP) if re.search(rf"\b(?:{tu})\b", g)), -1)


def quan_he(tren: str, duoi: str, ky_hieu: str = "") -> QuanHe:
    """What the names, and the codes in the symbol, say; blank where they do not tell."""
    a, b = gap(tren), gap(duoi)
    la, lb = _loai(a), _loai(b)
    if lb in _DUOI.get(la, frozenset()):
        return "tren"
    if la != lb and {la, lb} <= _NGANG:
        return "ngang"
    if la != lb or not la:
        return "ngang" if _co_ma(a, ky_hieu) and _co_ma(b, ky_hieu) else ""
    ca, cb = _cap(a), _cap(b)
    return "tren" if -1 < ca < cb else "ngang" if ca == cb else ""


def _co_ma(ten: str, ky_hieu: str) -> bool:
    """Whether a group of a symbol is made of initials of a name: ``SGDĐT`` of SỞ GIÁO DỤC VÀ ĐÀO TẠO."""
    dau = "".join(tu[0] for tu in ten.split())
    for nhom in gap(ky_hieu).split("-"):
        con = iter(dau)
        if len(nhom) > 1 and nhom[0] == dau[:1] and all(c in con for c in nhom):
            return True
    return False
