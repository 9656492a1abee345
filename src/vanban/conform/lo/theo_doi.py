"""What a rule reads of a paper, observed while it runs.

The records of a paper are doubled: the doubles hold the same values and note every field that is read and every
question that is asked (:meth:`~vanban.conform.view.ban_ghi.CoNho.hoi`). Which fields a rule reads is never declared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Final

from vanban.conform.thanh_phan import van_ban
from vanban.conform.view import Doan, Tep

KHOI: Final[tuple[type, ...]] = (
    Tep, van_ban.VanBan, van_ban.PhanTu, van_ban.SoKyHieu, van_ban.KinhGui, van_ban.NoiNhan, van_ban.ChuKy,
    van_ban.DeMuc, van_ban.Than, van_ban.PhuLuc, van_ban.KemTheo,
)  # fmt: skip
"""Records made anew for every paper; they hold lines, and words taken from lines."""
DONG: Final[tuple[type, ...]] = (Doan, van_ban.Dong)
"""Paragraphs and lines: those whose words are the same are the same objects in the next paper."""

Khoa = str | Callable[[Any], Any]
"""A field by its name, or a question."""
_TRONG: Final = object.__getattribute__


def truong(lop: type) -> tuple[str, ...]:
    """The fields of a record that count."""
    return tuple(f.name for f in fields(lop) if f.name != "nho")


class SoDoc:
    """Notes what is read, in order: the records by identity, with the key that was read."""

    def __init__(self) -> None:
        self.da_doc: dict[tuple[int, Khoa], None] = {}


def _lop_doi(lop: type) -> type:
    """The class of the doubles of a record."""
    cac_truong = frozenset(truong(lop))

    def lay(self: Any, ten: str) -> Any:
        if ten in cac_truong:
            so, goc, gia = _TRONG(self, "_doi")
            so.da_doc[id(goc), ten] = None
            return gia[ten]
        if ten == "__class__":
            return lop
        if ten == "nho":
            return {}
        return _TRONG(self, ten)

    def hoi(self: Any, ham: Callable[[Any], Any]) -> Any:
        so, goc, _ = _TRONG(self, "_doi")
        if lop in KHOI:
            return ham(self)  # what it reads of the paper is noted, for everyone who asks
        so.da_doc[id(goc), ham] = None
        return goc.hoi(ham)

    def bang(self: Any, kia: object) -> bool:
        return bool(_that(self) == _that(kia))

    def bam(self: Any) -> int:
        return hash(_that(self))

    than = {"__slots__": ("_doi",), "__getattribute__": lay, "hoi": hoi, "__eq__": bang, "__hash__": bam}
    return type(f"{lop.__name__}Doi", (lop,), {**than, "duoc_theo": True})


_LOP_DOI: Final = {lop: _lop_doi(lop) for lop in (*KHOI, *DONG)}
_LA_DOI: Final = frozenset(_LOP_DOI.values())


def _that(x: object) -> object:
    """The record behind a double, all of whose fields count as read; anything else as it is."""
    if type(x) in _LA_DOI:
        so, goc, _ = _TRONG(x, "_doi")
        so.da_doc.update(((id(goc), ten), None) for ten in truong(type(goc)))
        return goc
    return x


def nhan_doi(goc: Any, theo: Callable[[Any], bool], so: SoDoc) -> Any:
    """The double of a record with all that hangs on it. ``theo``: whether a paragraph or line is to be followed."""
    da_co: dict[int, Any] = {}

    def doi(x: Any) -> Any:
        lop = type(x)
        if lop is tuple:
            return tuple([doi(y) for y in x])
        if lop is dict:
            return {k: doi(y) for k, y in x.items()}
        if lop not in _LOP_DOI or (lop in DONG and not theo(x)):
            return x
        if id(x) not in da_co:
            moi: Any = object.__new__(_LOP_DOI[lop])
            da_co[id(x)] = moi
            gia: dict[str, Any] = {}
            object.__setattr__(moi, "_doi", (so, x, gia))
            gia.update((ten, doi(getattr(x, ten))) for ten in truong(lop))
        return da_co[id(x)]

    return doi(goc)
