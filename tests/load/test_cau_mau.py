"""Names in single braces within the sentences of the data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.model.cau_mau import TEN_TRONG_CAU, dien, loi_trong, ten_trong


def test_names_are_filled_once() -> None:
    cau = "Kính mời {khach} dự { su_kien }"
    assert ten_trong(cau) == ["khach", "su_kien"]
    assert not list(loi_trong(cau))
    assert dien(cau, {"khach": "{su_kien}", "su_kien": "Lễ"}) == "Kính mời {su_kien} dự Lễ"


def test_a_value_that_is_not_there_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="khach"):
        dien("{khach}", {})
    with pytest.raises(ValueError, match="ngoặc"):
        dien("{khach", {})


@pytest.mark.parametrize(
    ("cau", "loi"),
    [
        ("{khac}", [("khac", "khach")]),
        ("{Đơn vị}", [("Đơn vị", "don_vi")]),
        ("{gì cũng được}", [("gì cũng được", "")]),
        ("{", [("", "")]),
        ("a } b", [("", "")]),
        ("{}", [("", "")]),
        ("{{don_vi}}", [("", ""), ("", "")]),
        ("không có gì", []),
    ],
)
def test_faults_and_the_nearest_name(cau: str, loi: list[tuple[str, str]]) -> None:
    assert [(mot.ten, mot.goi_y) for mot in loi_trong(cau)] == loi


@given(
    st.lists(
        st.one_of(
            st.sampled_from(sorted(TEN_TRONG_CAU)).map("{{{}}}".format),
            st.text().filter(lambda s: "{" not in s and "}" not in s),
        )
    )
)
def test_a_sentence_without_faults_can_be_filled(phan: list[str]) -> None:
    cau = "".join(phan)
    gia_tri = {ten: f"<{ten}>" for ten in TEN_TRONG_CAU}
    assert not list(loi_trong(cau))
    assert dien(cau, gia_tri) == "".join(gia_tri[p[1:-1]] if p.startswith("{") else p for p in phan)
