"""Our output against docxtpl's own rendering of the same template and values: the same text, paragraph by paragraph."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from docxtpl import DocxTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment

from render.xuong import TT, Xuong, bang, chu, doan, hang, mo
from vanban.render import Truong, compile_template

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "docxtpl"


def doi_chieu(data: bytes, truong: Truong, gia_tri: dict[str, Any]) -> None:
    template, loi = compile_template(data, truong, "a.docx")
    assert template is not None, "\n".join(map(str, loi))
    ta = mo(template.render(gia_tri, TT))
    ho = DocxTemplate(io.BytesIO(data))
    ho.render(gia_tri, ImmutableSandboxedEnvironment(autoescape=True), autoescape=True)
    ra = io.BytesIO()
    ho.save(ra)
    cua_ho = mo(ra.getvalue())
    so = 0
    for ten in ta:
        if ten.startswith(("word/document", "word/header", "word/footer", "word/footnotes")):
            assert chu(ta[ten]) == chu(cua_ho[ten]), ten
            so += 1
    assert so


def test_mau_tu_lam() -> None:
    than = doan("Kính gửi: {{ ho", "_ten }}, {% if x %}có{% else %}không{% endif %} “{{x}}”")
    than += bang(
        hang("STT", "Tên"), hang("{%tr for d in ds %}"), hang("{{ loop.index }}", "{{ d.t }}"), hang("{%tr endfor %}")
    )
    than += doan("{%p for d in ds %}") + doan("{{ d.t }}:") + doan("{%p for v in d.v %}") + doan("- {{ v }}")
    than += (
        doan("{%p endfor %}") + doan("{%p endfor %}") + doan("{%p if x == 'a&b' %}") + doan("B") + doan("{%p endif %}")
    )
    data = Xuong(than, dau_trang=doan("{{ x }}"), footnote=doan("{{ x }}")).dong()
    truong: Truong = {"ho_ten": None, "x": None, "ds": {"t": None, "v": {"": None}}}
    ds = [{"t": "A & B", "v": ["1", "2 < 3"]}, {"t": "C", "v": []}]
    doi_chieu(data, truong, {"ho_ten": "Ông A\nhai dòng\tvà", "x": "", "ds": ds})
    doi_chieu(data, truong, {"ho_ten": "H'Thử", "x": "có", "ds": []})


MAU: list[tuple[str, Truong, dict[str, Any]]] = [
    ("footnotes_tpl", {"a_jinja_variable": None}, {"a_jinja_variable": "Đắk"}),
    ("header_footer_image_tpl", {"mycompany": None}, {"mycompany": "UBND"}),
    ("preserve_spaces_tpl", {"tag_1": None, "tag_2": None}, {"tag_1": "a  b", "tag_2": " c "}),
    ("multi_rendering_tpl", {"title": None, "body": None}, {"title": "T", "body": "B"}),
    ("embedded_embedded_docx_tpl", {"name": None}, {"name": "A"}),
    (
        "nested_for_tpl",
        {"dishes": {"name": None, "ingredients": {"": None}}, "authors": {"name": None, "books": {"title": None}}},
        {
            "dishes": [{"name": "Phở", "ingredients": ["bánh", "bò"]}, {"name": "Cơm", "ingredients": []}],
            "authors": [{"name": "A", "books": [{"title": "x"}, {"title": "y"}]}],
        },
    ),
]


@pytest.mark.shared
@pytest.mark.skipif(not CORPUS.exists(), reason="no shared corpus")
@pytest.mark.parametrize(("ten", "truong", "gia_tri"), MAU)
def test_mau_cua_nguoi_khac(ten: str, truong: Truong, gia_tri: dict[str, Any]) -> None:
    doi_chieu((CORPUS / f"{ten}.docx").read_bytes(), truong, gia_tri)
