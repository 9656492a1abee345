"""What docs/templates.md shows can be used as it is written there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from render.xuong import TT, Xuong, bang, chu, doan, hang, mo
from vanban.render import Truong

TRANG = (Path(__file__).parents[2] / "docs/templates.md").read_text("utf-8")
MAU = re.findall(r"```mau\n(.*?)```", TRANG, re.S)
TRUONG: Truong = {
    **dict.fromkeys(("thoi_gian", "luu_y", "dia_diem", "so_khach", "danh_xung", "ho_ten")),
    "khach": {"ho_ten": None, "chuc_vu": None},
    "noi_nhan": {"": None},
    "muc": {"ten": None, "viec": {"": None}},
}
GIA_TRI = {
    **dict.fromkeys(("thoi_gian", "luu_y", "dia_diem", "danh_xung", "ho_ten"), "X"),
    "so_khach": "2",
    "khach": [{"ho_ten": "A", "chuc_vu": "CT"}, {"ho_ten": "B", "chuc_vu": "PCT"}],
    "noi_nhan": ["N"],
    "muc": [{"ten": "M", "viec": ["v"]}],
}


@pytest.mark.parametrize("mau", MAU)
def test_every_example_of_the_page_is_a_good_template(mau: str) -> None:
    dong = mau.strip().split("\n")
    if dong[0].startswith("|"):
        than = bang(*(hang(*(o.strip() for o in d.strip("|").split("|"))) for d in dong))
    else:
        than = "".join(doan(d) for d in dong)
    ra = "".join(chu(mo(Xuong(than).mau(TRUONG).render(GIA_TRI, TT))["word/document.xml"]))
    assert ra
    assert "{" not in ra


def test_the_page_speaks_of_every_form() -> None:
    assert len(MAU) >= 6
    for tu in ("check-templates", "--comment", "MERGEFIELD", "{{#khach}}", "loop.index", "docxtpl"):
        assert tu in TRANG
