"""What a kind of paper is: a name, a template, the fields it offers, and the papers that a dossier asks for."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vanban.findings import Finding
from vanban.model import HoSo
from vanban.render import Truong


@dataclass(frozen=True, slots=True)
class Giay:
    """One paper to be made. ``khoa`` is stable (a code of the data, never a row number) and names the file."""

    khoa: str
    tieu_de: str
    co_quan: str
    ngu_canh: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper.

    ``mau`` is the file of the template in ``templates_docx/`` (empty: the kind draws a workbook and ``ngu_canh`` is
    what :mod:`vanban.sheets` takes); ``ngu_canh`` the TypedDict whose keys a template may use; ``giay`` the papers in
    order; ``kiem`` looks for facts that contradict each other, before anything is written; ``nguon`` is the file of
    ``data/`` that a clerk looks into when no paper comes out.
    """

    ma: str
    ten: str
    mau: str
    ngu_canh: type
    giay: Callable[[HoSo], Iterator[Giay]]
    kiem: Callable[[HoSo], Iterator[Finding]] | None = None
    nguon: str = "van_ban.yaml"

    @property
    def duoi(self) -> str:
        """Suffix of the files of this kind."""
        return ".docx" if self.mau else ".xlsx"

    @property
    def truong(self) -> Truong:
        """The field dictionary that the template is checked against."""
        return truong(self.ngu_canh)


def truong(ngu_canh: type) -> Truong:
    """Turn a TypedDict into the field dictionary of :func:`vanban.render.compile_template`.

    A scalar gives None, a list of strings ``{"": None}``, a list of records the dictionary of the record.
    """
    ket_qua: Truong = {}
    for ten, kieu in typing.get_type_hints(ngu_canh).items():
        if typing.get_origin(kieu) is list:
            (phan_tu,) = typing.get_args(kieu)
            ket_qua[ten] = {"": None} if phan_tu in (str, int) else truong(phan_tu)
        else:
            ket_qua[ten] = None
    return ket_qua
