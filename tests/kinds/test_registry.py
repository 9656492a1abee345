"""Every kind of paper, by walking the registry: nobody edits this file to add one."""

from __future__ import annotations

import json
import typing
from pathlib import Path
from typing import Any

import pytest

from conftest import GOC
from vanban import build, conform, mau
from vanban.kinds import KINDS, Kind
from vanban.model import HoSo
from vanban.render import ThuocTinh

KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda k: k.ma)
KIND_WORD = pytest.mark.parametrize("kind", [k for k in KINDS.values() if k.mau], ids=lambda k: k.ma)


@pytest.fixture(scope="module")
def that() -> HoSo:
    ho_so, findings = build.doc(GOC / "data")
    assert ho_so is not None
    assert not [f for f in findings if f.level != "info"]
    return ho_so


@pytest.fixture
def xa(ho_so_xa: Path) -> HoSo:
    ho_so, _ = build.doc(ho_so_xa / "data")
    assert ho_so is not None
    return ho_so


def test_every_template_has_a_kind_and_every_kind_its_template() -> None:
    tep = {t.name for t in (GOC / "templates_docx").glob("*.docx") if not t.name.startswith("~$")}
    assert tep == {kind.mau for kind in KINDS.values() if kind.mau}
    assert tep == set(mau.MAU)
    assert list(KINDS) == [kind.ma for kind in KINDS.values()]


@KIND_WORD
def test_template_asks_only_for_names_that_the_context_has(kind: Kind) -> None:
    khuon, findings = build.doc_mau(GOC / "templates_docx", [kind])
    assert findings == []
    assert khuon[kind.ma].truong_dung


def la_du_lieu_tron(gia_tri: Any) -> bool:
    """Only str, int, bool, float, None, list and dict: nothing that a template could call."""
    if isinstance(gia_tri, dict):
        return type(gia_tri) is dict and all(isinstance(k, str) and la_du_lieu_tron(v) for k, v in gia_tri.items())
    if isinstance(gia_tri, list):
        return type(gia_tri) is list and all(map(la_du_lieu_tron, gia_tri))
    return gia_tri is None or type(gia_tri) in (str, int, bool, float)


@KIND
def test_papers_of_both_dossiers(kind: Kind, that: HoSo, xa: HoSo) -> None:
    for ho_so in (that, xa):
        giay = list(kind.giay(ho_so))
        assert giay, f"{kind.ma}: hồ sơ mẫu phải có loại giấy này"
        khoa = [g.khoa for g in giay]
        assert len(set(khoa)) == len(khoa)
        for g in giay:
            assert g.tieu_de
            assert g.co_quan
            assert json.dumps(g.ngu_canh, ensure_ascii=False)
            if kind.mau:
                assert la_du_lieu_tron(g.ngu_canh)
                assert set(g.ngu_canh) == set(typing.get_type_hints(kind.ngu_canh))
        if kind.kiem:
            assert list(kind.kiem(ho_so)) == []
        assert [g.ngu_canh for g in kind.giay(ho_so)] == [g.ngu_canh for g in giay]


@KIND_WORD
def test_papers_conform_to_the_decree(kind: Kind, that: HoSo, xa: HoSo) -> None:
    khuon, _ = build.doc_mau(GOC / "templates_docx", [kind])
    for ho_so in (that, xa):
        for g in kind.giay(ho_so):
            ra = khuon[kind.ma].render(g.ngu_canh, ThuocTinh(tieu_de=g.tieu_de, co_quan=g.co_quan))
            nang = [f for f in conform.check_bytes(ra, f"{g.khoa}.docx") if f.level == "error"]
            assert nang == [], str(nang[0])
