"""The same papers made in ways drawn by lot: what no rule was mended against.

False errors on them, and what a sample of the operators finds in them, tell how far the figures carry.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any
from unittest import mock

from gieo_loi import giay
from gieo_loi.giay import GIAY
from gieo_loi.may import May
from gieo_loi.tep import Mau

DAU = ("bang", "bang-mot-hang", "bang-moi-dong", "long", "hop", "hop-vml", "cot", "tab")
KE = ("vien", "hinh", "vml", "o", "gach", "gach-nho")


def cach(rng: random.Random, co_san: dict[str, Any]) -> dict[str, Any]:
    """A way of making a paper that the builder can set without contradiction."""
    if "dau" not in co_san:
        return co_san
    dau = rng.choice(DAU)
    ke = rng.choice(("hinh", "vml") if dau == "tab" else KE)
    if dau.startswith("hop") and ke in {"hinh", "vml"}:
        ke = "vien"
    chan = rng.choice(("bang", "tab", "long"))
    co = rng.choice(("run", "mac-dinh", "theme") if "tab" in (dau, chan) else ("run", "kieu", "mac-dinh", "theme"))
    return {
        "dau": dau, "ke": ke, "chan": chan, "co": co, "so_trang": rng.choice(("don", "phuc", "khung", "sdt")),
        "bo": rng.choice(((13, 14, 14), (12, 13, 13))), "thut": rng.choice((10.0, 12.7)),
        "gian": rng.choice((1.0, 1.15, 1.5)),
    }  # fmt: skip


def bien_the(so: int, hat: int = 1) -> Iterator[Mau]:
    """``so`` papers, kinds in turn; the same ``hat`` gives the same papers."""
    rng = random.Random(hat)

    class MayThu(May):
        def __init__(self, **kw: Any) -> None:
            super().__init__(**cach(rng, kw))

    with mock.patch.object(giay, "May", MayThu):
        for i in range(so):
            m = GIAY[i % len(GIAY)]()
            m.cach = f"biến thể {i}: {m.cach}"
            yield m
