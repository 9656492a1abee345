"""Each rule catches its bad sample; no rule of level error speaks on a good paper."""

from __future__ import annotations

import re

import pytest

from vanban import conform
from vanban.conform.view import doc_docx

from .dung import Giay
from .giay_xau import KEM, NEN, TOT_KHAC, XAU, XAU_KHAC, Doi


def _kiem(g: Giay) -> dict[str, str]:
    muc: dict[str, str] = {}
    for f in conform.check_bytes(g.docx(), "giay.docx"):
        if muc.get(f.rule) != "error":
            muc[f.rule] = f.level
    return muc


def test_moi_quy_tac_co_mau_xau() -> None:
    assert len(conform.RULES) > 300
    assert set(XAU) == set(conform.RULES)


@pytest.mark.parametrize("ten", NEN)
def test_giay_tot(ten: str) -> None:
    assert doc_docx(NEN[ten].docx(), ten).doan
    assert _kiem(NEN[ten]) == {}


@pytest.mark.parametrize("ma", XAU)
def test_giay_xau(ma: str) -> None:
    nen, sua = XAU[ma]
    thay = _kiem(sua(NEN[nen]))
    assert thay.get(ma) == conform.RULES[ma].level
    kem, ly_do = KEM.get(ma, (frozenset(), "-"))
    assert thay.keys() - {ma} == kem, "chỉ luật này (và những luật trong KEM) được thấy"
    assert ly_do


@pytest.mark.parametrize(("ma", "nen", "sua", "muc", "kem"), XAU_KHAC)
def test_giay_xau_cach_khac(ma: str, nen: str, sua: Doi, muc: str, kem: str) -> None:
    thay = _kiem(sua(NEN[nen]))
    assert thay.get(ma) == muc
    assert thay.keys() == {ma, *kem.split()}


@pytest.mark.parametrize(("nen", "sua"), TOT_KHAC)
def test_giay_tot_cach_khac(nen: str, sua: Doi) -> None:
    assert _kiem(sua(NEN[nen])) == {}


@pytest.mark.parametrize("ma", conform.RULES)
def test_quy_tac_viet_du(ma: str) -> None:
    r = conform.RULES[ma]
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", r.id)
    assert r.title
    sai, dung = r.sai_dung
    assert sai
    assert dung
    if r.strength != "bắt buộc":
        assert r.level != "error"
