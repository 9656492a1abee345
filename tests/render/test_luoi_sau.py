"""The nets behind the checks of the paragraphs: each is tried with what the checks would never let through."""

from __future__ import annotations

import pytest

from render.xuong import Xuong, bang, doan, hang
from vanban.render import Truong, heal
from vanban.render.codegen import KhongAnToan, bien_dich
from vanban.render.containers import SuaTrong

TRUONG: Truong = {"x": None, "ds": {"t": None}}
GOC = heal.heal


def dich(xml: str) -> None:
    bien_dich("a.xml", xml, TRUONG, {}, SuaTrong())


def test_chu_lanh_thi_qua() -> None:
    dich("<w:p><w:r><w:t>{{ x }}{% if x %}a</w:t></w:r><w:r><w:t>b{% endif %}</w:t></w:r></w:p>")
    dich("<a>{% for d in ds %}<w:p><w:r><w:t>{{ d.t }}</w:t></w:r></w:p>{% endfor %}</a>")


@pytest.mark.parametrize(
    "xml",
    [
        "<a>{% if x %}<b>{% endif %}</b></a>",
        "<a>{% if x %}</a>{% else %}</a>{% endif %}",
        "<a>{% if x %}<b>{% else %}<c>{% endif %}</b></a>",
        "<a>{% for d in ds %}<b>{% endfor %}</b></a>",
        "<a>{% for d in ds %}</a>{% endfor %}",
        "<a>{% for d in ds %}{% else %}<b>{% endfor %}</b></a>",
        "<a><b></a></b>",
        "<a>",
        "</a>",
        "<a>{{ x }}</a>",
        "<w:t>{{ x }}</w:t>",
        '<w:r><w:t a="{{ x }}"></w:t></w:r>',
        "<a>{% set y = 1 %}</a>",
        "<a>{% include 'x' %}</a>",
        "<w:r><w:t>{{ x.__class__ }}</w:t></w:r>",
        "<w:r><w:t>{{ x() }}</w:t></w:r>",
        "<w:r><w:t>{{ loop.cycle }}</w:t></w:r>",
        "<a>{% for d in ds %}{% for e in ds %}{% for f in ds %}{% endfor %}{% endfor %}{% endfor %}</a>",
        "<a>{% for d in ds recursive %}{% endfor %}</a>",
        "<a>{% for d in ds if d.t %}{% endfor %}</a>",
        "<a>{% for d in ds %}<w:footnoteReference w:id='1'/>{% endfor %}</a>",
        "<a>{% if x %}</a>",
        "<a>{{</a>",
    ],
)
def test_chu_khong_lanh_bi_chan(xml: str) -> None:
    with pytest.raises(KhongAnToan):
        dich(xml)


@pytest.mark.parametrize(
    ("cu", "moi"),
    [
        ("Kính gửi", ""),
        ("Kính gửi", "Kính  gửi"),
        ("{{ x }}", ""),
        ("{{ x }}", "{{ x }}{{ x }}"),
        ("{{ x }}", "{{ x.y }}"),
        ("<w:p>", "<w:p><w:p>"),
        ("</w:tr>", ""),
    ],
)
def test_chua_lanh_sai_thi_khong_duoc_dung(monkeypatch: pytest.MonkeyPatch, cu: str, moi: str) -> None:
    monkeypatch.setattr(heal, "heal", lambda xml: GOC(xml).replace(cu, moi, 1))
    template, loi = Xuong(doan("Kính gửi: {{ x }}") + bang(hang("a"))).dich(TRUONG)
    assert template is None
    assert [m.rule for m in loi] == ["VB-M017"]


def test_ghi_chu_cuoi_trang_trong_vong_lap() -> None:
    than = doan("{%p for d in ds %}") + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>' + doan("{%p endfor %}")
    template, loi = Xuong(than, footnote=doan("a")).dich(TRUONG)
    assert template is None
    assert "chú thích cuối trang trong vòng lặp" in loi[0].message
