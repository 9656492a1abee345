"""Random templates: each is either refused with reasons or prints all of its text in sound structure."""

from __future__ import annotations

import random
import re

import pytest
from lxml import etree

from render.xuong import TT, W, Xuong, bang, chu, mo, thoat
from vanban.render import Truong

TRUONG: Truong = {"x": None, "ds": {"t": None, "v": {"": None}}, "v": {"": None}}
GIA_TRI = [
    {"x": "X", "ds": [{"t": "T", "v": ["m"]}, {"t": "U", "v": []}], "v": ["n", "o"]},
    {"x": "", "ds": [], "v": []},
]
CHU = ["ab", " ", "c%", "}", "{", "50%", "#", "&", "<", "đ", "“", "'", "-", "_"]
THE = [
    *(
        "{{ x }}",
        "{{x}}",
        "{% if x %}",
        "{% else %}",
        "{% endif %}",
        "{% for d in ds %}",
        "{{ d.t }}",
        "{% endfor %}",
        "{% for k in v %}",
    ),
    *(
        "{{ k }}",
        "{%p if x %}",
        "{%p endif %}",
        "{%p for d in ds %}",
        "{%p endfor %}",
        "{%tr for d in ds %}",
        "{%tr endfor %}",
        "{%p else %}",
    ),
]
XEN = [
    "",
    "",
    "",
    "",
    "<w:r><w:tab/></w:r>",
    "<w:bookmarkStart w:id='{i}' w:name='b{i}'/><w:bookmarkEnd w:id='{i}'/>",
    "<w:r><w:br/></w:r>",
]


def doan(r: random.Random, chac: bool) -> str:
    so_the = r.choice([0, 1, 1, 2])
    manh = [r.choice(CHU if not chac else CHU[:2]) for _ in range(r.choice([0, 0, 1, 2]))]
    for _ in range(so_the):
        manh.insert(r.randint(0, len(manh)), r.choice(THE))
    tat_ca = "".join(manh)
    cat = sorted(r.sample(range(len(tat_ca) + 1), min(len(tat_ca), r.choice([0, 0, 1, 3]))))
    run = ""
    for a, b in zip([0, *cat], [*cat, len(tat_ca)], strict=True):
        rpr = r.choice(["", "<w:rPr><w:b/></w:rPr>"])
        run += f'<w:r>{rpr}<w:t xml:space="preserve">{thoat(tat_ca[a:b])}</w:t></w:r>'
        run += r.choice(XEN).replace("{i}", str(r.randint(1, 99)))
    return f"<w:p>{run}</w:p>"


def khoi(r: random.Random, sau: int = 0) -> str:
    """A paragraph, a well-paired block of them, or a table of such."""
    loai = r.random()
    if loai < 0.45:
        return doan(r, chac=False)
    if loai < 0.8 and sau < 3:
        mo_the, dong = r.choice(
            [("{%p if x %}", "{%p endif %}"), ("{%p for d in ds %}", "{%p endfor %}"), ("{% if x %}", "{% endif %}")]
        )
        trong = "".join(khoi(r, sau + 1) for _ in range(r.randint(0, 3)))
        return f"<w:p><w:r><w:t>{mo_the}</w:t></w:r></w:p>{trong}<w:p><w:r><w:t>{dong}</w:t></w:r></w:p>"
    if sau > 2:
        return doan(r, chac=True)
    hang = []
    for _ in range(r.randint(1, 3)):
        o = "".join(f"<w:tc><w:tcPr/>{khoi(r, sau + 1)}<w:p/></w:tc>" for _ in range(r.randint(1, 2)))
        hang.append(f"<w:tr>{o}</w:tr>")
    return bang(*hang) + "<w:p/>"


def cau_truc(data: bytes) -> None:
    """What Word insists on: cells end with a paragraph, tables have rows, rows cells; text stands in runs."""
    goc = etree.fromstring(data)
    for tc in goc.iter(f"{{{W}}}tc"):
        assert tc[-1].tag == f"{{{W}}}p"
    for ten, con in (("tbl", "tr"), ("tr", "tc")):
        for el in goc.iter(f"{{{W}}}{ten}"):
            assert el.find(f"{{{W}}}{con}") is not None
    for t in goc.iter(f"{{{W}}}t"):
        assert t.getparent().tag == f"{{{W}}}r"
        assert t.getparent().getparent().tag == f"{{{W}}}p"
    for el in goc.iter(f"{{{W}}}tr", f"{{{W}}}tc", f"{{{W}}}p", f"{{{W}}}tbl"):
        assert not (el.text or "").strip()
        assert not (el.tail or "").strip()
    so = [el.get(f"{{{W}}}id") for el in goc.iter(f"{{{W}}}bookmarkStart")]
    assert sorted(so) == sorted(el.get(f"{{{W}}}id") for el in goc.iter(f"{{{W}}}bookmarkEnd"))


@pytest.mark.parametrize("hat", range(8))
def test_mau_ngau_nhien(hat: int) -> None:
    r = random.Random(hat)
    qua = 0
    for _ in range(150):
        than = "".join(khoi(r) for _ in range(r.randint(1, 3)))
        template, loi = Xuong(than).dich(TRUONG)
        if template is None:
            assert "VB-M017" not in [m.rule for m in loi], than
            continue
        qua += 1
        tinh = re.sub(r"(?s)\{[{%].*?[}%]\}", "", "".join(chu(Xuong(than).dong_than())))
        for gia_tri in GIA_TRI:
            ra = mo(template.render(gia_tri, TT))["word/document.xml"]
            cau_truc(ra)
            if "{%" not in "".join(chu(Xuong(than).dong_than())):
                so = "".join(chu(ra)).replace("X", "").replace(gia_tri["x"], "")
                assert re.sub(r"[ X]", "", so) == re.sub(r"[ X]", "", tinh)
    assert qua >= 5
