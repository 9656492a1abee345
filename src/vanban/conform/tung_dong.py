"""Rules that look at each line by itself, said so: ``@tung_dong`` below ``@rule``.

Alone, a paper is checked by the rule as it stands. In a batch (:mod:`vanban.conform.lo`) the rule is run again for a
paper only when it finds something else in one of the lines that differ; it is then asked with one line for the whole
text, and may read nothing but that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps
from typing import Any, ClassVar, cast

from vanban.conform.rule import Ham, Loi
from vanban.conform.thanh_phan import Dong, Than, VanBan
from vanban.conform.view.ban_ghi import CoNho

_KHONG = Than("chinh", (), (), bo_cuc_dieu=False)


class _MotDong(CoNho):
    """A paper of one line. It has no other fields: a rule that asks for one does not look at lines alone."""

    __slots__ = ("cac_than", "can_cu", "chu_ky", "kem_theo", "nho", "phu_luc", "than", "trich_yeu", "vv")
    duoc_theo: ClassVar[bool] = False

    def __init__(self, dong: Dong) -> None:
        self.nho: dict[Any, Any] = {}
        self.than = Than("chinh", (dong,), (), bo_cuc_dieu=False)
        self.cac_than = (self.than,)
        self.trich_yeu = self.vv = None
        self.can_cu = self.chu_ky = self.kem_theo = self.phu_luc = ()


def tung_dong(cac_dong: Callable[[VanBan], Iterable[Dong]]) -> Callable[[Ham], Ham]:
    """Say of a rule that its findings in ``cac_dong`` (lines of the text, no annexes) follow from each line alone."""

    def nhan(ham: Ham) -> Ham:
        def trong_dong(dong: Dong) -> tuple[Loi, ...]:
            return tuple(ham(cast(VanBan, dong.hoi(_MotDong))))

        def con_lai(vb: VanBan) -> list[Loi]:
            """What it finds in the paper without those lines."""
            return list(ham(replace(vb, trich_yeu=None, vv=None, can_cu=(), than=_KHONG, kem_theo=())))

        @wraps(ham)
        def moi(vb: VanBan) -> Iterable[Loi]:
            if not vb.duoc_theo:
                return ham(vb)
            for dong in cac_dong(vb):
                dong.hoi(trong_dong)
            return con_lai(vb)

        moi.cac_dong, moi.trong_dong, moi.con_lai = cac_dong, trong_dong, con_lai  # type: ignore[attr-defined]
        return moi

    return nhan
