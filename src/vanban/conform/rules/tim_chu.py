"""Words that stand in a line as they should not: what the rules of capitals look for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, wraps
from typing import Final

from vanban.conform.rule import Ham, Loi, dang_ky, trich
from vanban.conform.rules.ho import gioi_han
from vanban.conform.rules.ten_rieng import co_trong, dung_cua
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.findings import Level

_DAU: Final = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
"""Named one by one: in Unicode their small and capital forms take turns, so a range of them has both."""
HOA: Final = "A-Z" + _DAU.upper()
THUONG: Final = "a-z" + _DAU


def cac_dong(vb: VanBan) -> tuple[Dong, ...]:
    """The lines that are running text."""
    dau = [d for pt in (vb.trich_yeu, vb.vv, *vb.can_cu) if pt is not None for d in pt.dong]
    return (*dau, *(d for than in vb.cac_than for d in than.dong))


def _toan_van(vb: VanBan) -> str:
    return "\n".join(d.text for d in vb.hoi(cac_dong))


Ta = Callable[[re.Match[str]], tuple[str, str] | None]
"""What stands there and how it should stand; None lets the hit pass."""


@dataclass(frozen=True, slots=True)
class Tim:
    """Each hit of a pattern in a line. ``tu``: without any of these words in a text there can be no hit."""

    mau: re.Pattern[str]
    ta: Ta
    tu: tuple[str, ...] = ()
    muc: Level = "error"

    def co_the(self, text: str) -> bool:
        """Whether there may be a hit in a text, or in any of its lines; asked first because that is much faster."""
        for tu in self.tu:
            if tu in text:
                return self.mau.search(text) is not None
        return not self.tu and self.mau.search(text) is not None

    def trong(self, dong: Dong) -> Iterator[Loi]:
        """The hits in a line."""
        return _trong(dong, self.mau, self.ta, self.muc)


@dataclass(frozen=True, slots=True)
class TimTen:
    """Names of a rule's list that stand in a line with other capitals."""

    ma: str

    def co_the(self, text: str) -> bool:
        """Whether there may be one in a text, or in any of its lines."""
        return bool(co_trong(self.ma, text))

    def trong(self, dong: Dong) -> Iterator[Loi]:
        """Those in a line."""
        co = co_trong(self.ma, dong.text)
        return _ten_trong(self.ma, co, dong) if co else iter(())


def _trong(dong: Dong, mau: re.Pattern[str], ta: Ta, muc: Level = "error") -> Iterator[Loi]:
    for khop in mau.finditer(dong.text):
        ket = ta(khop)
        if ket is not None:
            yield Loi(
                f"đoạn {trich(dong.text[max(0, khop.start() - 20) :])}",
                f"viết «{ket[0]}»",
                f"«{ket[1]}»",
                f"viết «{ket[1]}»",
                muc=muc,
            )


_SAU_CAU: Final = re.compile(r"(?:^|[.?!:;–-]|[“\"(])\s*$")


def _ten_trong(ma: str, co: list[str], dong: Dong) -> Iterator[Loi]:
    mau = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, co)) + r")(?![\w-])", re.IGNORECASE)

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        dung = dung_cua(ma, khop[1], dau_cau=_SAU_CAU.search(khop.string, 0, khop.start()) is not None)
        return (khop[1], dung) if dung else None

    yield from _trong(dong, mau, ta)


def tu_dien(bang: dict[str, str]) -> Tim:
    """Words that are wrong as they stand, each with the right ones."""
    mau = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, bang)) + r")(?!\w)")
    return Tim(mau, lambda k: (k[1], bang[k[1]]), tuple(bang))


def tim_trong(vb: VanBan, tim: Tim | TimTen) -> Iterable[Loi]:
    """What is found in the lines of a paper, the first places of it."""
    if not tim.co_the(vb.hoi(_toan_van)):
        return ()
    return gioi_han(loi for dong in vb.hoi(cac_dong) for loi in tim.trong(dong))


def moi_dong(lap: Callable[[], Iterator[Tim | TimTen]]) -> Ham:
    """The rule that looks in each line of the text by itself for what ``lap`` names."""

    @cache
    def cac() -> tuple[Tim | TimTen, ...]:
        return tuple(lap())

    def trong_dong(dong: Dong) -> tuple[Loi, ...]:
        text = dong.text
        return tuple([loi for tim in cac() if tim.co_the(text) for loi in tim.trong(dong)])

    @wraps(lap)
    def ham(vb: VanBan) -> Iterable[Loi]:
        if vb.duoc_theo:  # the text as a whole is a short way, noted as reading all of it: ask each line instead
            for dong in vb.hoi(cac_dong):
                dong.hoi(trong_dong)
            return []
        return [loi for tim in cac() for loi in tim_trong(vb, tim)]

    ham.cac_dong, ham.trong_dong, ham.con_lai = cac_dong, trong_dong, lambda _: []  # type: ignore[attr-defined]
    return ham


def ho_ten(ma: str, ref: str, title: str, sai: str, dung: str, muc: Level = "warning") -> None:
    """Rule of the names that stand in its list."""
    dang_ky(ma, title, ref, "bắt buộc", muc, sai, dung, moi_dong(lambda: iter((TimTen(ma),))))


def hoa_dau(khop: re.Match[str]) -> tuple[str, str]:
    """What was hit, and the same with a capital at its head."""
    return khop[1], khop[1][0].upper() + khop[1][1:]


def thuong_dau(khop: re.Match[str]) -> tuple[str, str]:
    """What was hit, and the same with a small letter at its head."""
    return khop[1], khop[1][0].lower() + khop[1][1:]
