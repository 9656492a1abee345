"""The plain description of a workbook: what :func:`vanban.sheets.render` takes.

Only str, int, float, bool, None, lists and mappings: it can be written as JSON, and its fingerprint says whether the
file is stale. A string of ``dong`` is text for ever, whatever it begins with; a formula is either the ``cong_thuc`` of
a column or a mapping ``{"cong_thuc": …}`` in the place of a value, so it can only come from the code.

In a formula ``{khoa}`` is the cell of that column in the same row, ``{khoa:}`` the whole column of the table,
``{khoa^}`` the column from its first row to this one, ``{ma!khoa}`` the whole column of another table, and
``{ma!khoa=}`` its total.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

KieuCot = Literal["chu", "so", "so_le", "ngay", "phan_tram", "thu_tu"]
"""Text, whole number, number with decimals, real date (given as ISO text), share of 1, running number."""

Mau = Literal["do", "cam", "xanh"]
"""What a conditional colour says: late, due soon, done."""


class Cot(TypedDict):
    """A column. ``nhap``: the clerk fills it; in the spare rows every column without formula is filled by the clerk."""

    khoa: str
    ten: str
    kieu: KieuCot
    rong: NotRequired[float]
    nhom: NotRequired[str]
    giua: NotRequired[bool]
    nghieng: NotRequired[bool]
    nhap: NotRequired[bool]
    nhap_khi_trong: NotRequired[bool]
    chon: NotRequired[Sequence[str]]
    chon_tu: NotRequired[str]
    cong_thuc: NotRequired[str]
    tong: NotRequired[bool]
    cong_thuc_tong: NotRequired[str]
    ten_vung: NotRequired[str]


class ToMau(TypedDict):
    """A conditional colour of the columns ``cot``; ``khi`` is a formula."""

    cot: Sequence[str]
    khi: str
    mau: Mau


class Bang(TypedDict):
    """A table: its columns, its rows, how many empty rows follow, and the label of its line of totals.

    ``so_dong_chu``: lines of text that every row has room for, where a formula or the clerk is going to need them.
    """

    ma: str
    ten: NotRequired[str]
    cot: Sequence[Cot]
    dong: Sequence[Sequence[Any]]
    dong_trong: NotRequired[int]
    nhan_tong: NotRequired[str]
    to_mau: NotRequired[Sequence[ToMau]]
    loc: NotRequired[bool]
    so_dong_chu: NotRequired[int]


class ONhap(TypedDict):
    """A labelled date above the tables that formulas know by the name ``ten``."""

    nhan: str
    ten: str
    ngay: str


class BieuDo(TypedDict):
    """A bar chart of one table: ``nhan`` is the column of the labels, ``cot`` the columns that are drawn."""

    ten: str
    bang: str
    nhan: str
    cot: Sequence[str]
    truc: str
    mau: NotRequired[Sequence[str]]


class Trang(TypedDict):
    """A sheet. ``co_dinh``: how many columns stay on the left; ``dong_dau``: formula or text under the title."""

    ten: str
    tieu_de: str
    phu_de: str
    bang: Sequence[Bang]
    dong_dau: NotRequired[str | Mapping[str, str]]
    co_dinh: NotRequired[int]
    o_nhap: NotRequired[Sequence[ONhap]]
    bieu_do: NotRequired[Sequence[BieuDo]]
    ghi_chu: NotRequired[Sequence[str]]


class SoTheoDoi(TypedDict):
    """The whole workbook. ``dau_trong`` is how a visible blank begins; such cells are coloured."""

    dau_trong: str
    trang: Sequence[Trang]
