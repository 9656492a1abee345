"""Awkward titles all the way: from the paper's properties into those of its PDF."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from pdf_mau import can_office

from conftest import GOC
from vanban import build, pdf, render
from vanban.kinds import KINDS
from vanban.render import ThuocTinh
from vanban.tieng_viet.chu import lam_sach

pytestmark = pytest.mark.office

TIEU_DE = [
    "Giấy mời R&D <Y tế> “Xanh – Sạch”",
    "Ho\u0300a Bi\u0300nh, Đă\u0301k R'Lâ\u0301p",
    "điều\x07 khiển\x00 và\x1b nữa",
    "{{ ho_ten }} {% if %} \\(a\\) %PDF (dở",
    "=1+1; \u202eđảo\u202c 😀 日本",
    "=CMD|' /C calc'!A0",
]


def test_titles_arrive_as_they_were_given_but_for_control_characters(tmp_path: Path) -> None:
    can_office()
    ho_so, _ = build.doc(GOC / "data")
    assert ho_so is not None
    kind = KINDS["giay_moi"]
    giay = next(iter(kind.giay(ho_so)))
    mau, _ = render.compile_template((GOC / "templates_docx" / kind.mau).read_bytes(), kind.truong, kind.mau)
    assert mau is not None
    viec = []
    for so, chu in enumerate(TIEU_DE):
        tep = tmp_path / f"{so}.docx"
        tep.write_bytes(mau.render(dict(giay.ngu_canh), ThuocTinh(chu, f"Cơ quan {chu}", None)))
        viec.append(pdf.Viec(tep, tmp_path / f"{so}.pdf", tep.name))
    ket = pdf.convert(viec, pdf.TuyChon(so_office=1)).ket_qua
    assert [k.viec for k in ket] == ["tao"] * len(viec)
    for so, chu in enumerate(TIEU_DE):
        muc = pypdf.PdfReader(io.BytesIO((tmp_path / f"{so}.pdf").read_bytes())).metadata
        assert muc is not None
        assert muc.title == lam_sach(chu)[0]
        assert muc.author == lam_sach(f"Cơ quan {chu}")[0]
