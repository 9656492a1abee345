"""What the records ask for, read off their types: the loader keeps no second list of fields."""

from __future__ import annotations

import datetime
import types
import typing
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pydantic.fields import FieldInfo

from vanban.model import BanGhi, HoSo
from vanban.tieng_viet.ngay import Ky, NgayKhuyet

Loai = Literal["chu", "so", "dung_sai", "ngay", "gio", "ngay_khuyet", "ky", "lua_chon", "ban_ghi"]

_LOAI: dict[Any, Loai] = {
    str: "chu",
    int: "so",
    bool: "dung_sai",
    datetime.date: "ngay",
    datetime.time: "gio",
    NgayKhuyet: "ngay_khuyet",
    Ky: "ky",
}


@dataclass(frozen=True, slots=True)
class Truong:
    """One field of a record."""

    ten: str
    bat_buoc: bool
    nhieu: bool
    """Whether it is a list."""
    loai: Loai
    cau_mau: bool = False
    lua_chon: tuple[str, ...] = ()
    ban_ghi: type[BanGhi] | None = None


def _la_cau_mau(metadata: typing.Iterable[Any]) -> bool:
    for muc in metadata:
        them = muc.json_schema_extra if isinstance(muc, FieldInfo) else None
        if isinstance(them, dict) and them.get("cau_mau"):
            return True
    return False


def _doc_kieu(kieu: Any) -> dict[str, Any]:
    """What a type says: its base, whether it is a list, a sentence with names, a choice, a record."""
    goc = typing.get_origin(kieu)
    if goc is typing.Annotated:
        co_so, *metadata = typing.get_args(kieu)
        return _doc_kieu(co_so) | ({"cau_mau": True} if _la_cau_mau(metadata) else {})
    if goc in {typing.Union, types.UnionType}:
        (that,) = (con for con in typing.get_args(kieu) if con is not type(None))
        return _doc_kieu(that)
    if goc is tuple:
        con, *_ = typing.get_args(kieu)
        return _doc_kieu(con) | {"nhieu": True}
    if goc is Literal:
        return {"loai": "lua_chon", "lua_chon": typing.get_args(kieu)}
    if isinstance(kieu, type) and issubclass(kieu, BanGhi):
        return {"loai": "ban_ghi", "ban_ghi": kieu}
    return {"loai": _LOAI[kieu]}


@cache
def truong(ban_ghi: type[BanGhi]) -> dict[str, Truong]:
    """The fields of a kind of record that a user may write."""
    kieu = typing.get_type_hints(ban_ghi, include_extras=True)
    return {
        ten: Truong(ten=ten, bat_buoc=info.is_required(), **({"nhieu": False} | _doc_kieu(kieu[ten])))
        for ten, info in ban_ghi.model_fields.items()
        if ten != "where"
    }


@cache
def danh_sach_excel() -> dict[str, type[BanGhi]]:
    """The lists that are kept in a workbook of their own: name of the list → its record."""
    ra: dict[str, type[BanGhi]] = {}
    for ten, info in HoSo.model_fields.items():
        them = info.json_schema_extra
        if isinstance(them, dict) and them.get("excel"):
            ban_ghi = truong(HoSo)[ten].ban_ghi
            assert ban_ghi is not None
            ra[ten] = ban_ghi
    return ra
