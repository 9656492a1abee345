"""The pages that people read are complete."""

from __future__ import annotations

import re
from pathlib import Path

from vanban.kinds import KINDS
from vanban.model import BanGhi, ho_so, ke_hoach, to_chuc
from vanban.render import Truong

GOC = Path(__file__).parents[1]


def ten_truong(truong: Truong) -> set[str]:
    ra = {ten for ten in truong if ten}
    for con in truong.values():
        if con:
            ra |= ten_truong(con)
    return ra


def test_glossary_names_every_field_and_kind() -> None:
    ten = set(KINDS)
    for module in (ho_so, ke_hoach, to_chuc):
        for lop in vars(module).values():
            if isinstance(lop, type) and issubclass(lop, BanGhi):
                ten |= set(lop.model_fields)
    for kind in KINDS.values():
        if kind.mau:
            ten |= ten_truong(kind.truong)
    ten.discard("where")
    assert len(ten) > 100
    co = re.findall(r"^- `([a-z_]+)` — \S.* — \S", (GOC / "docs/glossary.md").read_text("utf-8"), re.M)
    assert len(co) == len(set(co))
    assert ten - set(co) == set()
    assert set(co) - ten == set(), "không còn dùng"


def test_readme_speaks_of_every_kind_and_the_two_commands() -> None:
    readme = (GOC / "README.md").read_text("utf-8")
    for kind in KINDS.values():
        assert kind.ten in readme, kind.ten
    assert "make documents" in readme
    assert "make test" in readme
    for anh in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme):
        assert (GOC / anh).is_file(), anh
    for lien_ket in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#:]+)\)", readme):
        assert (GOC / lien_ket).exists(), lien_ket
