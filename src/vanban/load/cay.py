"""What was read, before it is judged: a tree of texts, lists and tables in which every node knows its place.

YAML files and rows of workbooks become the same tree, so that records, references and facts are checked by one code.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol

from vanban.findings import Finding, Level, Where
from vanban.tieng_viet import chu as chu_viet

TOI_DA_GOI_Y: Final = 500
TOI_DA_GHI: Final = 20_000
"""Findings of a run that are kept; a list whose every cell is wrong must not fill the memory with complaints."""
"""How many different names are looked for their nearest: a file that is wrong from top to bottom must end in time."""


class Nguon(Protocol):
    """A file that was read: turns a line and a column into a place that a person can go to."""

    @property
    def ten(self) -> str:
        """The file as it is shown."""
        ...

    @property
    def bang_tinh(self) -> bool:
        """Whether it is a workbook (else YAML)."""
        ...

    def cho(self, dong: int, cot: int) -> Where:
        """The place of a value."""
        ...

    def dong(self, dong: int) -> Where:
        """The place of a whole record."""
        ...


@dataclass(slots=True)
class La:
    """A text, or nothing (None)."""

    nguon: Nguon
    dong: int
    cot: int
    chu: str | None
    hong: bool = False
    """Something stood here that was refused and reported: no more is to be said of it."""


@dataclass(slots=True)
class Day:
    """A list."""

    nguon: Nguon
    dong: int
    cot: int
    muc: list[Nut] = field(default_factory=list)


@dataclass(slots=True)
class Bang:
    """A table of keys; ``khoa`` holds the place of each key."""

    nguon: Nguon
    dong: int
    cot: int
    muc: dict[str, Nut] = field(default_factory=dict)
    khoa: dict[str, La] = field(default_factory=dict)

    def con(self, ten: str) -> Nut | None:
        """The node under a key."""
        return self.muc.get(ten)


@dataclass(frozen=True, slots=True)
class CotDoc:
    """The columns that are read of a sheet: the field and the number of each, and where a field stands among them."""

    ten: tuple[str, ...]
    cot: tuple[int, ...]
    thu_tu: dict[str, int]


class HangBang(Bang):
    """A row of a workbook: a table whose nodes are made when somebody asks, because most rows are in order."""

    __slots__ = ("chu", "cot_doc")

    def __init__(self, nguon: Nguon, dong: int, cot_doc: CotDoc, chu: tuple[str | None, ...]) -> None:
        self.nguon = nguon
        self.dong = dong
        self.cot = 0
        self.cot_doc = cot_doc
        self.chu = chu

    @property
    def muc(self) -> dict[str, Nut]:  # type: ignore[override]
        """The cells that hold something."""
        return {ten: nut for ten in self.cot_doc.ten if (nut := self.con(ten)) is not None}

    @property
    def khoa(self) -> dict[str, La]:  # type: ignore[override]
        """A row has no keys of its own."""
        return {}

    def con(self, ten: str) -> La | None:
        """The cell of a field."""
        so = self.cot_doc.thu_tu.get(ten)
        if so is None or (chu := self.chu[so]) is None:
            return None
        return La(self.nguon, self.dong, self.cot_doc.cot[so], chu)

    def gia_tri(self) -> dict[str, str]:
        """The texts of the row by field."""
        return {ten: chu for ten, chu in zip(self.cot_doc.ten, self.chu, strict=True) if chu is not None}


Nut = La | Day | Bang


def cho(nut: Nut) -> Where:
    """The place of a node."""
    return nut.nguon.cho(nut.dong, nut.cot)


def la_chu(nut: Nut | None) -> str | None:
    """The text of a leaf; None for anything else."""
    return nut.chu if isinstance(nut, La) else None


def cac_la(nut: Nut | None) -> Iterator[La]:
    """The leaves with a text: of a list, or the leaf itself."""
    if isinstance(nut, La):
        if nut.chu is not None:
            yield nut
    elif isinstance(nut, Day):
        for con in nut.muc:
            if isinstance(con, La) and con.chu is not None:
                yield con


class SoGhi:
    """Collects findings and hands them back in the order of files and lines."""

    def __init__(self) -> None:
        self._ghi: list[tuple[str, int, int, Finding]] = []
        self._gan: dict[tuple[str, int], str | None] = {}
        self._bo: dict[str, int] = {}
        self._bo_loi = 0

    def tai(
        self,
        nut: Nut,
        rule: str,
        message: str,
        *,
        can: str = "",
        hint: str = "",
        level: Level = "error",
    ) -> None:
        """Record a finding at a node."""
        self.o(cho(nut), nut.dong, nut.cot, rule, message, can=can, hint=hint, level=level)

    def o(
        self,
        where: Where,
        dong: int,
        cot: int,
        rule: str,
        message: str,
        *,
        can: str = "",
        hint: str = "",
        level: Level = "error",
    ) -> None:
        """Record a finding at a place."""
        if len(self._ghi) >= TOI_DA_GHI:
            self._bo[where.tep] = self._bo.get(where.tep, 0) + 1
            self._bo_loi += level == "error"
            return
        finding = Finding(where, message, hint=hint, can=can, level=level, rule=rule)
        self._ghi.append((where.tep, dong, cot, finding))

    def tep(self, ten: str, rule: str, message: str, *, can: str = "", hint: str = "", level: Level = "error") -> None:
        """Record a finding on a whole file."""
        self.o(Where(ten), 0, 0, rule, message, can=can, hint=hint, level=level)

    def gan_nhat(self, ten: str, ung_vien: Collection[str]) -> str | None:
        """The name that was probably meant; None also when too many names were asked for already."""
        khoa = (ten, hash(tuple(ung_vien)))
        if khoa not in self._gan:
            if len(self._gan) >= TOI_DA_GOI_Y or len(ten) > 60:
                return None
            self._gan[khoa] = chu_viet.gan_nhat(ten, ung_vien)
        return self._gan[khoa]

    def __len__(self) -> int:
        return len(self._ghi)

    @property
    def so_loi(self) -> int:
        """How many errors were recorded."""
        return sum(ghi[3].level == "error" for ghi in self._ghi) + self._bo_loi

    @property
    def co_loi(self) -> bool:
        """Whether an error was recorded."""
        return self.so_loi > 0

    def ra(self) -> list[Finding]:
        """All findings by file, line and column; the order of recording decides within one place."""
        con = [
            Finding(
                Where(tep),
                f"còn {so} lỗi hoặc lời nhắc nữa trong tệp này, không kể ra",
                hint="sửa những lỗi đã nêu (thường là cùng một lỗi ở cả cột) rồi chạy lại",
                level="error" if self._bo_loi else "warning",
                rule="VB-T015",
            )
            for tep, so in self._bo.items()
        ]
        return [*(ghi[3] for ghi in sorted(self._ghi, key=lambda ghi: ghi[:3])), *con]


_DAI_KE: Final = 100


def ke(ten: Iterable[str], toi_da: int = 12) -> str:
    """Names in a message, the first few of them."""
    ds = [mot if len(mot) <= _DAI_KE else f"{mot[: _DAI_KE - 1]}…" for mot in ten]
    con = len(ds) - toi_da
    return ", ".join(ds[:toi_da]) + (f" và {con} mục khác" if con > 0 else "")
