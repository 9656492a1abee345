"""What people read, word for word: the text of one paper of each kind and variant of the real dossier.

When a change of wording is meant, run `VANBAN_VANG=1 pytest tests/test_golden.py` and read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as VanBan
from docx.table import Table, _Cell

from conftest import GOC
from vanban import build
from vanban.kinds import KINDS
from vanban.render import ThuocTinh

VANG = Path(__file__).parent / "vang"
GIAY = [
    ("giay_moi", "KM01"),
    ("giay_moi_nhom", "K07"),
    ("giay_moi_ho_dan", "dien-tay"),
    ("ke_hoach_don_vi", "nhan_co"),
    ("ke_hoach_don_vi", "dak_ru"),
    ("ke_hoach_don_vi", "dak_wer"),
    ("ke_hoach_don_vi", "kien_duc"),
    ("kich_ban", "P1"),
    ("kich_ban_huong_ung", "kien_duc"),
]


def dong(noi: VanBan | _Cell) -> Iterator[str]:
    """Paragraphs and tables in order; a row is one line, its cells between bars."""
    for khoi in noi.iter_inner_content():
        if isinstance(khoi, Table):
            for hang in khoi.rows:
                o = [" / ".join(t for t in dong(o) if t) for o in hang.cells]
                yield " | ".join(o)
        else:
            yield khoi.text.replace("\n", " / ")


@pytest.fixture(scope="module")
def chu() -> dict[tuple[str, str], str]:
    ho_so, _ = build.doc(GOC / "data")
    assert ho_so is not None
    khuon, _ = build.doc_mau(GOC / "templates_docx", KINDS.values())
    ra = {}
    for ma in {ma for ma, _ in GIAY}:
        for giay in KINDS[ma].giay(ho_so):
            if (ma, giay.khoa) in GIAY:
                tep = khuon[ma].render(giay.ngu_canh, ThuocTinh(tieu_de=giay.tieu_de, co_quan=giay.co_quan))
                ra[ma, giay.khoa] = "\n".join(d for d in dong(Document(BytesIO(tep))) if d.strip()) + "\n"
    return ra


@pytest.mark.parametrize(("loai", "khoa"), GIAY)
def test_the_words_are_the_ones_that_were_read(chu: dict[tuple[str, str], str], loai: str, khoa: str) -> None:
    tep = VANG / f"{loai}-{khoa}.txt"
    if os.environ.get("VANBAN_VANG") == "1":
        tep.parent.mkdir(exist_ok=True)
        tep.write_text(chu[loai, khoa], encoding="utf-8")
    assert chu[loai, khoa].splitlines() == tep.read_text("utf-8").splitlines()
