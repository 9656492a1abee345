"""Numbers: in words, with two digits, grouped by thousands, Roman.

Source: the usage of accounting forms: 21 hai mươi mốt, 25 hai mươi lăm, 105 một trăm linh năm, 1005 một nghìn không
trăm linh năm.
"""

from __future__ import annotations

from typing import Final, Literal

CHU_SO: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LON_NHAT: Final = 10**18 - 1

Linh = Literal["linh", "lẻ"]
Nghin = Literal["nghìn", "ngàn"]
Ty = Literal["tỷ", "tỉ"]


def _ba_so(so: int, du: bool, linh: str) -> list[str]:
    """The words of 1–999; ``du``: say also the hundreds and tens that are zero."""
    tram, chuc, le = so // 100, so // 10 % 10, so % 10
    chu: list[str] = []
    if tram or du:
        chu += [CHU_SO[tram], "trăm"]
    if chuc == 1:
        chu.append("mười")
    elif chuc:
        chu += [CHU_SO[chuc], "mươi"]
    elif le and chu:
        chu.append(linh)
    if le == 1 and chuc > 1:
        chu.append("mốt")
    elif le == 5 and chuc:
        chu.append("lăm")
    elif le:
        chu.append(CHU_SO[le])
    return chu


def _chin_so(so: int, du: bool, linh: str, nghin: str) -> list[str]:
    """The words of 1–999.999.999."""
    chu: list[str] = []
    for bac, ten in ((10**6, "triệu"), (10**3, nghin), (1, "")):
        khoi = so // bac % 1000
        if khoi:
            chu += _ba_so(khoi, du or bool(chu), linh)
            chu += [ten] if ten else []
    return chu


def so_thanh_chu(n: int, *, linh: Linh = "linh", nghin: Nghin = "nghìn", ty: Ty = "tỷ") -> str:
    """A whole number in words, in small letters: 15250000 → ``mười lăm triệu hai trăm năm mươi nghìn``.

    Negative numbers begin with ``âm``. ``linh``, ``nghin`` and ``ty`` choose the spelling. Raises ValueError beyond
    eighteen digits.
    """
    if abs(n) > LON_NHAT:
        raise ValueError(f"Số {n} quá lớn để đọc thành chữ: nhiều nhất 18 chữ số")
    if n == 0:
        return CHU_SO[0]
    cao, thap = divmod(abs(n), 10**9)
    chu = ["âm"] if n < 0 else []
    if cao:
        chu += [*_chin_so(cao, False, linh, nghin), ty]
    if thap:
        chu += _chin_so(thap, bool(cao), linh, nghin)
    return " ".join(chu)


def so_hai_chu_so(n: int) -> str:
    """``01``, ``10``, ``120``. Raises ValueError below 0."""
    if n < 0:
        raise ValueError(f"Số {n} nhỏ hơn 0")
    return f"{n:02d}"


def nhom_nghin(n: int) -> str:
    """``15.250.000``."""
    return f"{n:,}".replace(",", ".")


_LA_MA: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def la_ma(n: int) -> str:
    """``I``, ``IV``, ``MMXXIV``. Raises ValueError outside 1–3999."""
    if not 1 <= n <= 3999:
        raise ValueError(f"Số {n} không viết được bằng chữ số La Mã: từ 1 đến 3999")
    chu = ""
    for so, ten in _LA_MA:
        chu += ten * (n // so)
        n %= so
    return chu
