"""What every record is: frozen, strict about its keys, and aware of where it was written."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from vanban.findings import Where
from vanban.tieng_viet.ngay import Ky, NgayKhuyet, doc_gio, doc_ky, doc_ngay, doc_ngay_khuyet


class BanGhi(BaseModel):
    """A record of the dossier. ``where`` is set by the loader: file and line, or sheet and cell."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    where: Where = Field(default=Where(), exclude=True, repr=False)


def _doc(ham: Any) -> Any:
    """A reader of text that leaves ready-made values alone, so that records can be built in code as well."""
    return BeforeValidator(lambda gia_tri: ham(gia_tri) if isinstance(gia_tri, str) else gia_tri)


Ngay = Annotated[datetime.date, _doc(doc_ngay)]
Gio = Annotated[datetime.time, _doc(doc_gio)]
NgayPhatHanh = Annotated[NgayKhuyet, _doc(doc_ngay_khuyet)]
KyHan = Annotated[Ky, _doc(doc_ky)]

CauMau = Annotated[str, Field(json_schema_extra={"cau_mau": True})]
"""A sentence of the data that may hold names in single braces, filled per paper: ``{don_vi}``, ``{dia_diem}``, …"""

ToanTu = Literal["truoc", "luc", "trong"]
"""How a deadline binds: before a date (which is not in time), at a date, within a period."""

VaiTro = Literal["chu_tri", "phoi_hop", "thuc_hien", "tham_muu", "de_nghi"]
"""Role of an owner in a task: leads, joins, carries out, advises, is asked to."""

PhamVi = Literal["chinh", "huong_ung", "khoi_cong"]
"""Scope of a session: the main ceremony, the responding places, the ground-breaking."""
