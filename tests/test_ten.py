"""Names that any text can be made into: of files, of sheets, of a PDF."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from naughty import chuoi_kho
from vanban.build.cac_viec import dat_ten
from vanban.kinds import KINDS
from vanban.sheets.chu_o import do_dai, ten_trang

KHO = chuoi_kho()
DANH_RIENG = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I)
"""Names of devices, which no file on Windows can have, whatever its ending."""

khoa = st.lists(
    st.one_of(
        st.sampled_from(
            ["CON", "nul.txt", "COM1", "lpt9.docx", "a.", "a ", "..", "../..", "a:b", "Đ", "đ", "D", "e\u0301", "é"]
        ),
        st.sampled_from(KHO),
        st.text(max_size=300),
        st.text(st.characters(codec=None, categories=["Cc", "Cs", "Cf", "Zs", "Po"]), max_size=30),
    ),
    max_size=12,
)


@settings(max_examples=120, deadline=None, derandomize=True, database=None)
@given(cac=khoa)
@example(cac=[*KHO, *KHO[:50]])
def test_any_key_becomes_a_legal_file_name_inside_of_the_output(cac: list[str]) -> None:
    da_co: set[str] = set()
    ten = [dat_ten(kind, khoa, da_co) for kind in KINDS.values() for khoa in cac]
    assert len({unicodedata.normalize("NFC", t).casefold() for t in ten}) == len(ten)
    for t in ten:
        thu_muc, _, tep = t.partition("/")
        assert thu_muc in KINDS
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', tep)
        assert tep.isascii()
        assert tep.endswith((".docx", ".xlsx"))
        assert not re.search(r"[. ]$", tep.rpartition(".")[0])
        assert not DANH_RIENG.fullmatch(tep)
        assert len(tep) <= 80
        assert len(t) <= 200
        assert (Path("output") / t).parent.parent == Path("output")


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(cac=khoa)
@example(cac=["' '", "History '", "'History'", "[History]", "a'" * 16, "😀" * 15 + "'b", "x" * 30 + " '", "\u3000'"])
@example(cac=["History", "History (1)", "history"])
@example(cac=["ǰ", "ß", "SS", "ﬁ", "FI", "İ", "i̇", *KHO])
def test_any_text_becomes_a_legal_sheet_name(cac: list[str]) -> None:
    da_co: list[str] = []
    for ten in cac:
        moi = ten_trang(ten, da_co)
        assert moi
        assert moi == moi.strip()
        assert 0 < do_dai(moi) <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", moi)
        assert not moi.startswith("'")
        assert not moi.endswith("'")
        assert moi.casefold() != "history"
        assert moi.casefold() not in {t.casefold() for t in da_co}
        da_co.append(moi)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda k: k.ma)
def test_the_longest_key_leaves_room_for_the_ending(kind: object) -> None:
    da_co: set[str] = set()
    ten = [dat_ten(kind, "Báo cáo " * 40, da_co) for _ in range(12)]  # type: ignore[arg-type]
    assert len(set(ten)) == 12
    assert all(len(t.rpartition("/")[2]) <= 80 for t in ten)
