"""Trích sao (Điều 25.3): phần được trích nằm trong thể thức dựng lại."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import MOI_LOP, Loi, rule, trich
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import gap
from vanban.conform.thanh_phan.dau_trang import la_quoc_hieu

_QUANH: Final = 12
"""Lines around the form of copy among which its number stands."""
_XUOI: Final = 40
"""A line so long above the block is text of the excerpt."""


def _la_trich_sao(d: Dong) -> bool:
    return len(d.text) < 30 and re.fullmatch(r"(?:BAN )?TRICH SAO", gap(d.text)) is not None


def _la_so_trich_sao(d: Dong) -> bool:
    return len(d.text) < 60 and re.match(r"^Số\s*:?.*/\s*TrS\b", d.text, re.IGNORECASE) is not None


def _la_quoc_hieu(d: Dong) -> bool:
    return len(d.text) < 60 and la_quoc_hieu(gap(d.text))


def _dai(d: Dong) -> bool:
    return len(d.text) > _XUOI


@rule("ban-sao-trich-tao-lai", ref="Điều 25.3.b", strength="bắt buộc", level="warning", lop=MOI_LOP)
def tao_lai(vb: VanBan) -> Iterator[Loi]:
    """Bản trích sao tạo lại đầy đủ thể thức, phần đầu văn bản đứng trên nội dung được trích.

    Sai: chỉ có đoạn trích rồi khối TRÍCH SAO. Đúng: Quốc hiệu, tên cơ quan, số, ngày, tên loại rồi đoạn trích.
    """
    cho = next((i for i, d in enumerate(vb.dong) if d.hoi(_la_trich_sao)), None)
    if cho is None or not any(d.hoi(_la_so_trich_sao) for d in vb.dong[max(cho - _QUANH, 0) : cho + _QUANH]):
        return
    tren = vb.dong[:cho]
    if any(d.hoi(_dai) for d in tren) and not any(d.hoi(_la_quoc_hieu) for d in tren):
        yield Loi(
            f"Khối sao {trich(vb.dong[cho].text)}",
            "phía trên đoạn trích không có phần đầu của văn bản được trích",
            "đủ thể thức của văn bản được trích",
            "dựng lại Quốc hiệu, tên cơ quan, số, ngày, tên loại và trích yếu phía trên đoạn trích",
        )
