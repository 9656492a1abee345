"""Awkward text through the whole product: printed as it was typed, and every removal told with its place."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import openpyxl
import pytest
from docx import Document

import vanban
from naughty import chuoi_kho
from vanban.build import BaoCao
from vanban.tieng_viet.chu import lam_sach
from vanban.tieng_viet.ma_cu import doan_ma

MO_DAU = "Ban Phát triển thôn Đồng Tâm trân trọng kính mời: Ông (bà) "


def yaml_chuoi(chu: str) -> str:
    """A double-quoted YAML scalar that holds any text, also what a file may not hold raw."""
    ra = ['"']
    for c in chu:
        so = ord(c)
        if c in '"\\':
            ra.append("\\" + c)
        elif so < 0x20 or 0x7F <= so < 0xA0 or so in {0x85, 0x2028, 0x2029, 0xFEFF} or 0xD800 <= so <= 0xDFFF:
            ra.append(f"\\u{so:04x}")
        elif so & 0xFFFE == 0xFFFE:
            ra.append(f"\\U{so:08x}")
        else:
            ra.append(c)
    return "".join([*ra, '"'])


@pytest.fixture(scope="module")
def chuoi() -> list[str]:
    """The awkward strings that a name can be at all: something is left once control characters are gone,
    and it is not text in an old encoding (which is refused by name and tested with the loader)."""
    co = [
        c
        for c in chuoi_kho()
        if lam_sach(c)[0].strip() and doan_ma(lam_sach(c)[0]) is None and not any(0xD800 <= ord(k) <= 0xDFFF for k in c)
    ]
    assert len(co) >= 515
    return co


@pytest.fixture
def da_lam(ho_so_xa: Path, chuoi: list[str]) -> BaoCao:
    (ho_so_xa / "data/ho_dan.xlsx").unlink()
    dong = ["ho_dan:"]
    for so, c in enumerate(chuoi):
        dong += [f"  - ma: H{so:04d}", f"    ho_ten: {yaml_chuoi(c)}", f"    noi_o: {yaml_chuoi(c)}"]
    (ho_so_xa / "data/ho_dan.yaml").write_text("\n".join(dong), encoding="utf-8")
    return vanban.documents(
        ho_so_xa / "data",
        ho_so_xa / "templates_docx",
        ho_so_xa / "output",
        kinds=["giay_moi_ho_dan", "theo_doi"],
    )


def mot_dong(chu: str) -> str:
    """What a name becomes: NFC, no control characters, on one line, nothing at its ends."""
    return lam_sach(chu)[0].strip()


def test_every_awkward_string_is_printed_as_typed_or_its_removal_is_told(
    ho_so_xa: Path, chuoi: list[str], da_lam: BaoCao
) -> None:
    assert not [f for f in da_lam.findings if f.level == "error"]
    canh_bao = "\n".join(f"{f.where.cho} {f.message}" for f in da_lam.findings)
    dong_cua = {}
    for so in range(len(chuoi)):
        dong_cua[so] = 3 + so * 3
    im_lang, sai = [], []
    for so, c in enumerate(chuoi):
        tep = ho_so_xa / f"output/giay_moi_ho_dan/giay-moi-ho-dan-h{so:04d}.docx"
        van_ban = Document(str(tep))
        (doan,) = [p.text for p in van_ban.paragraphs if p.text.startswith(MO_DAU[:40])]
        can = mot_dong(c)
        if doan.rstrip() != f"{MO_DAU}{can}, {can}".rstrip():
            sai.append((c, doan))
        assert "".join(p.text for p in van_ban.paragraphs).count("Thời gian:") == 1
        mat = len(unicodedata.normalize("NFC", c).strip()) - len(can)
        if mat and not re.search(rf"dòng {dong_cua[so]}\b", canh_bao):
            im_lang.append((so, c))
    assert sai == []
    assert im_lang == []


def test_awkward_strings_stay_text_in_the_workbook(ho_so_xa: Path, chuoi: list[str], da_lam: BaoCao) -> None:
    (tep,) = (ho_so_xa / "output/theo_doi").glob("*.xlsx")
    so = openpyxl.load_workbook(tep)
    co = {o.value for trang in so for hang in trang.iter_rows() for o in hang if o.data_type == "s"}
    cong_thuc = [o.value for trang in so for hang in trang.iter_rows() for o in hang if o.data_type == "f"]
    thieu = [c for c in chuoi if not any(mot_dong(c) in str(o) for o in co)]
    assert thieu == []
    assert not [c for c in chuoi if c.startswith("=") and c in cong_thuc]
    assert da_lam.dem["tao"] == len(chuoi) + 1
