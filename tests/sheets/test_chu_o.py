"""Text of a cell and names of sheets."""

from __future__ import annotations

import pytest

from vanban.sheets.chu_o import TOI_DA, can_dau_nhay, do_dai, ma_hoa, sach, ten_trang


def test_text_is_nfc_without_control_characters() -> None:
    assert sach("Ho\u0300a Bi\u0300nh\x07\x0b\x00") == "Hòa Bình"
    assert sach("a\r\nb\rc") == "a\nb\nc"


def test_a_text_too_long_for_a_cell_is_cut_where_everybody_sees_it() -> None:
    assert sach("a" * TOI_DA) == "a" * TOI_DA
    assert sach("a" * (TOI_DA + 1)) == "a" * (TOI_DA - 1) + "…"
    cat = sach("😀" * TOI_DA)
    assert do_dai(cat) <= TOI_DA
    assert cat.endswith("…")


@pytest.mark.parametrize("chu", ["=1", "+84 912", "-5", "@x", "\tx"])
def test_what_looks_like_a_formula_gets_the_apostrophe(chu: str) -> None:
    assert can_dau_nhay(chu)
    assert not can_dau_nhay(f"a{chu}")
    assert not can_dau_nhay(f" {chu}")


def test_an_escape_of_the_format_in_data_is_escaped() -> None:
    assert ma_hoa("_x000D_") == "_x005F_x000D_"
    assert ma_hoa("_x00D_ _xyz0_ a_x") == "_x00D_ _xyz0_ a_x"


@pytest.mark.parametrize(
    ("ten", "dung"),
    [
        ("Nhiệm vụ", "Nhiệm vụ"),
        ("a/b\\c:d*e?f[g]", "a b c d e f g"),
        ("'Bộ'", "Bộ"),
        ("", "Trang"),
        ("///", "Trang"),
        ("History", "History (1)"),
        ("x" * 40, "x" * 31),
        ("Bộ\x00\ttiêu\nchí", "Bộ tiêu chí"),
    ],
)
def test_sheet_names_are_legal(ten: str, dung: str) -> None:
    assert ten_trang(ten, []) == dung


def test_sheet_names_are_unique_whatever_the_case() -> None:
    da_co: list[str] = []
    for ten in ["Bộ", "BỘ", "bộ", "x" * 40, "X" * 50, "😀" * 20, "😀" * 30]:
        da_co.append(ten_trang(ten, da_co))
    assert da_co[:3] == ["Bộ", "BỘ (2)", "bộ (3)"]
    assert len({t.casefold() for t in da_co}) == len(da_co)
    assert all(do_dai(t) <= 31 for t in da_co)
