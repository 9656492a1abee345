"""Nothing of the decree's list is passed over: each id is a rule or is said not to be judged, and why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vanban import conform
from vanban.conform.nhieu_tep import RULES_NHIEU
from vanban.conform.pdf import RULES_PDF

ND30 = Path(__file__).resolve().parents[3] / "shared" / "nd30.md"
MUC = {"E": "error", "W": "warning", "I": "info"}


@pytest.mark.shared
@pytest.mark.skipif(not ND30.exists(), reason="không có ../shared/nd30.md")
def test_du_441_ma() -> None:
    ids = dict(
        re.findall(r"^\| `([a-z0-9-]+)` \|.*\| ([EWI]) \| [^|]*\|$", ND30.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert len(ids) == 441
    ngoai = {**conform.CHUA_DO, **conform.KHONG_KIEM}
    luat = {**conform.RULES, **RULES_NHIEU, **RULES_PDF}
    assert not ngoai.keys() & luat.keys()
    assert ids.keys() - luat.keys() == ngoai.keys()
    assert conform.DO_MOT_PHAN.keys() <= conform.RULES.keys()
    bac = ["info", "warning", "error"]
    for ma, muc in ids.items():
        if ma in luat:
            assert bac.index(luat[ma].level) <= bac.index(MUC[muc]), ma


@pytest.mark.parametrize(
    "bang", [conform.CHUA_DO, conform.DO_MOT_PHAN, conform.KHONG_KIEM], ids=["chua_do", "mot_phan", "khong_kiem"]
)
def test_moi_muc_co_ly_do(bang: dict[str, str]) -> None:
    assert bang
    assert all(ly_do.strip() for ly_do in bang.values())
