"""Families: one test with parameters for many clauses (size, style, case, alignment), one id each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from vanban.conform.rule import CO_THE_THUC, Loi, ManhYeu, dang_ky, so, trich
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import O_TRONG
from vanban.findings import Level
from vanban.the_thuc import KIEU_CHU, KIEU_CHU_THEM, KieuChu

Muc = tuple[str, Dong, bool]
"""Name of the element for the report, a line of it, whether its role is certain."""
Lay = Callable[[VanBan], Iterable[Muc]]
LECH_GIUA_MM: Final = 1.5
"""How far a line may stand off the middle of its own box."""
LOI_TOI_DA: Final = 5
"""Places shown of one rule; the rest are counted."""


def kieu(ma: str) -> KieuChu:
    """The setting of an element."""
    return KIEU_CHU.get(ma) or KIEU_CHU_THEM[ma]


def phan_tu(ten: str, ma: str) -> Lay:
    """The lines of an element of the paper."""

    def lay(vb: VanBan) -> Iterable[Muc]:
        pt = getattr(vb, ma)
        if pt is not None:
            for dong in pt.dong:
                yield ten, dong, pt.chac

    return lay


def gioi_han(loi: Iterable[Loi]) -> Iterable[Loi]:
    """The first places; how many more there are is said at the last one."""
    ds = list(loi)
    yield from ds[: LOI_TOI_DA - 1] if len(ds) > LOI_TOI_DA else ds
    if len(ds) > LOI_TOI_DA:
        cuoi = ds[LOI_TOI_DA - 1]
        them = len(ds) - LOI_TOI_DA
        yield Loi(cuoi.cho, f"{cuoi.thay} (còn {them} chỗ nữa như vậy)", cuoi.can, cuoi.sua, cuoi.chac, cuoi.muc)


def khoang_co(k: KieuChu) -> str:
    """``13–14`` or ``13``."""
    return so(k.co_pt.tu) if k.co_pt.tu == k.co_pt.den else f"{so(k.co_pt.tu)}–{so(k.co_pt.den)}"


def co_lech(dong: Dong, tu: float, den: float) -> list[float]:
    """The sizes in a line that lie outside a range."""
    return sorted(
        {
            d.co_pt for text, d in dong.kieu()
            if not tu - 0.01 <= d.co_pt <= den + 0.01 and not d.chi_so and any(c.isalnum() for c in text)
        }
    )  # fmt: skip


def ho_co_chu(ma: str, ten: str, lay: Lay, kieu_chu: str, ref: str, sai: str, dung: str,
              lop: frozenset[str] = CO_THE_THUC) -> None:  # fmt: skip
    """Rule of a size range."""
    k = kieu(kieu_chu)

    def ham(vb: VanBan) -> Iterable[Loi]:
        for ten_pt, dong, chac in lay(vb):
            lech = co_lech(dong, k.co_pt.tu, k.co_pt.den)
            if lech:
                yield Loi(f"{ten_pt} {trich(dong.text)}", f"cỡ chữ {', '.join(map(so, lech))}",
                    f"cỡ chữ {khoang_co(k)}",
                          f"chọn dòng này, đặt cỡ chữ {so(k.co_pt.chon)}", chac)  # fmt: skip

    dang_ky(
        ma, f"{ten}: cỡ chữ {khoang_co(k)}.", ref, "bắt buộc", "error", sai, dung, lambda vb: gioi_han(ham(vb)), lop
    )


def kieu_lech(dong: Dong, dam: bool | None, nghieng: bool | None) -> list[str]:
    """What is wrong with the weight and slant of a line, in words."""
    loi: list[str] = []
    if dam is True and dong.co_nao(lambda d: not d.dam):
        loi.append("chưa đậm")
    if dam is False and dong.co_nao(lambda d: d.dam):
        loi.append("chữ đậm")
    if nghieng is True and dong.co_nao(lambda d: not d.nghieng):
        loi.append("chưa nghiêng")
    if nghieng is False and dong.co_nao(lambda d: d.nghieng):
        loi.append("chữ nghiêng")
    return loi


def ta_kieu(dam: bool | None, nghieng: bool | None) -> str:
    """``chữ đứng, đậm``."""
    phan = [] if nghieng is None else ["nghiêng" if nghieng else "đứng"]
    if dam is not None:
        phan.append("đậm" if dam else "không đậm")
    return "chữ " + ", ".join(phan)


def ho_kieu(ma: str, ten: str, lay: Lay, dam: bool | None, nghieng: bool | None, ref: str, sai: str, dung: str,
            lop: frozenset[str] = CO_THE_THUC, muc: Level = "error") -> None:  # fmt: skip
    """Rule of weight and slant."""
    can = ta_kieu(dam, nghieng)

    def ham(vb: VanBan) -> Iterable[Loi]:
        for ten_pt, dong, chac in lay(vb):
            loi = kieu_lech(dong, dam, nghieng)
            if loi:
                yield Loi(f"{ten_pt} {trich(dong.text)}", ", ".join(loi), can, f"chọn dòng này, đặt {can}", chac)

    dang_ky(ma, f"{ten}: {can}.", ref, "bắt buộc", muc, sai, dung, lambda vb: gioi_han(ham(vb)), lop)


def viet_hoa_het(text: str) -> bool:
    """Whether no letter of a text is small."""
    return text.upper() == text


def toan_hoa(text: str) -> bool:
    """Whether a text of two words or more stands in capitals throughout."""
    for c in text:
        if c.islower() and c.isalpha():
            return False
    return sum(map(str.isalpha, text)) >= 4


def ho_in_hoa(ma: str, ten: str, lay: Lay, ref: str, sai: str, dung: str, lop: frozenset[str] = CO_THE_THUC) -> None:
    """Rule of capitals."""

    def ham(vb: VanBan) -> Iterable[Loi]:
        for ten_pt, dong, chac in lay(vb):
            text = O_TRONG.sub("", dong.text)
            if not viet_hoa_het(text):
                yield Loi(f"{ten_pt} {trich(dong.text)}", "có chữ thường", "chữ in hoa toàn bộ",
                          f"viết {trich(text.upper())}", chac)  # fmt: skip

    dang_ky(ma, f"{ten}: chữ in hoa.", ref, "bắt buộc", "error", sai, dung, ham, lop)


def ho_in_thuong(ma: str, ten: str, lay: Lay, ref: str, sai: str, dung: str, lop: frozenset[str] = CO_THE_THUC) -> None:
    """Rule of small letters."""

    def ham(vb: VanBan) -> Iterable[Loi]:
        for ten_pt, dong, chac in lay(vb):
            if toan_hoa(O_TRONG.sub("", dong.text)):
                yield Loi(f"{ten_pt} {trich(dong.text)}", "viết in hoa toàn bộ", "chữ in thường",
                    "viết lại bằng chữ thường",
                          chac)  # fmt: skip

    dang_ky(ma, f"{ten}: chữ in thường.", ref, "bắt buộc", "error", sai, dung, lambda vb: gioi_han(ham(vb)), lop)


def lech_giua(dong: Dong) -> float:
    """How far (mm) the middle of a line lies from the middle of its box."""
    khung = dong.doan.khung
    return abs(dong.truc_mm - (khung.x0_mm + khung.x1_mm) / 2)


def ho_can_giua(ma: str, ten: str, lay: Lay, ref: str, strength: ManhYeu, level: Level, sai: str, dung: str,
                lop: frozenset[str] = CO_THE_THUC) -> None:  # fmt: skip
    """Rule of lines centred across the page."""

    def ham(vb: VanBan) -> Iterable[Loi]:
        for ten_pt, dong, chac in lay(vb):
            if dong.doan.can == "center":
                lech = abs(dong.doan.trai_mm - dong.doan.phai_mm + dong.doan.thut_mm) / 2
                if lech > 8:
                    yield Loi(f"{ten_pt} {trich(dong.text)}", f"lệch khỏi giữa khoảng {so(round(lech, 1))} mm",
                        "canh giữa trang",
                              "bỏ thụt lề của dòng này", chac, "warning")  # fmt: skip
            elif lech_giua(dong) > 5 or dong.doan.can == "both":
                yield Loi(f"{ten_pt} {trich(dong.text)}", f"không canh giữa ({_ten_can(dong.doan.can)})",
                    "canh giữa trang",
                          "chọn dòng này, bấm canh giữa (Ctrl+E)", chac)  # fmt: skip

    dang_ky(ma, f"{ten}: canh giữa.", ref, strength, level, sai, dung, lambda vb: gioi_han(ham(vb)), lop)


def _ten_can(can: str) -> str:
    return {"left": "đang canh trái", "right": "đang canh phải", "both": "đang canh đều hai bên"}.get(can, can)


def ten_can(can: str) -> str:
    """An alignment in words."""
    return _ten_can(can)


def am_tiet(text: str) -> int:
    """How many syllables."""
    return len(re.findall(r"\w+", text))
