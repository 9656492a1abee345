"""Hostile templates: refused within half a second, with the paragraph quoted, at every place. Honest ones pass."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest

from render.xuong import TT, Xuong, bang, chu, doan, hang, mo, thoat
from vanban.render import LoiGhep, Truong, values

TREO = 10
"""Seconds after which a check counts as hanging; how long it really takes is measured in benchmarks/tu_choi.py."""

TRUONG: Truong = {"x": None, "ho_ten": None, "ds": {"ten": None, "viec": {"": None}}, "viec": {"": None}}
DICH = Path("/tmp/vanban-bi-tan-cong")

TAN_CONG = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ x.__init__.__globals__ }}",
    "{{ x['__class__'] }}",
    "{{ x|attr('__class__') }}",
    "{{ self.__init__.__globals__.__builtins__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].system('touch /tmp/vanban-bi-tan-cong') }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ joiner() }}",
    "{{ range(10**9) }}",
    "{{ 'a' * 1000000000 }}",
    "{{ x * 999999999 }}",
    "{{ 9**9**9 }}",
    "{{ ds|map(attribute='ten')|list }}",
    "{{ '%s' % x }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ x.format(x) }}",
    "{{ x ~ x }}",
    "{{ [x, x] }}",
    "{{ {'a': x} }}",
    "{{ x[0:5] }}",
    "{{ x.upper() }}",
    "{{ ds.append(1) }}",
    "{{ x if (x.__class__) }}",
    "{{ x|format(x) }}",
    "{{ x|safe }}",
    "{{ _x }}",
    "{{ ds.items }}",
    "{{ loop }}",
    "{{ x == x.y }}",
    "{{ not x.__class__ }}",
    "{{ x is callable }}",
    "{{ x is sameas(x) }}",
    "{{ x is filter('a') }}",
    "{{ self._TemplateReference__context }}",
    "{{ caller() }}",
    "{{ super() }}",
    "{{ -x }}",
    "{{ x, x }}",
    "{{ x and x() }}",
    "{{ {{ x }} }}",
    "{{ x }}{{ x }",
    "{{r x }}",
    "{{p x }}",
    "{{- x -}}",
    "{% set x = 1 %}",
    "{% macro m() %}{{ m() }}{% endmacro %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends 'a' %}",
    "{% block a %}{% endblock %}",
    "{% call x() %}{% endcall %}",
    "{% filter upper %}{% endfilter %}",
    "{% with a = x %}{% endwith %}",
    "{% autoescape false %}{{ x }}{% endautoescape %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% do ds.append(1) %}",
    "{% trans %}a{% endtrans %}",
    "{% for a in ds recursive %}{{ loop(a.viec) }}{% endfor %}",
    "{% for a in range(9999999) %}{% endfor %}",
    "{% for a in [1,2,3] %}{% endfor %}",
    "{% for a in 'abc' %}{{ a }}{% endfor %}",
    "{% for a in x %}{{ a }}{% endfor %}",
    "{% for a, b in ds %}{{ a }}{% endfor %}",
    "{% for a in ds if a.__class__ %}{{ a.ten }}{% endfor %}",
    "{% for a in ds %}{% for b in ds %}{% for c in ds %}{{ c.ten }}{% endfor %}{% endfor %}{% endfor %}",
    "{% for x in ds %}{{ x.ten }}{% endfor %}",
    "{% for loop in ds %}{% endfor %}",
    "{% for _a in ds %}{% endfor %}",
    "{% for ds in ds %}{% endfor %}",
    "{% for a in ds %}{{ a.__class__ }}{% endfor %}",
    "{% for a in ds %}{{ a.get('ten') }}{% endfor %}",
    "{% for a in ds %}{{ a.pop }}{% endfor %}",
    "{% for a in ds %}{{ loop.previtem }}{% endfor %}",
    "{% for a in ds %}{{ loop.__class__ }}{% endfor %}",
    "{% for a in ds %}{{ loop.cycle(x) }}{% endfor %}",
    "{% if x.__class__ %}a{% endif %}",
    "{% if x() %}a{% endif %}",
    "{% if x == x|attr('y') %}a{% endif %}",
    "{% if x in ds %}a{% endif %}",
    "{% if x in ho_ten %}a{% endif %}",
    "{% if x == ho_ten == 1 %}a{% endif %}",
    "{% if x %}a{% elif x.__class__ %}b{% endif %}",
    "{% if (((((((((((((((((((((((x))))))))))))))))))))))) %}a{% endif %}",
    "{% if " + "not " * 90 + "x %}a{% endif %}",
    "{{ " + "(" * 190 + "x" + ")" * 190 + " }}",
    "{{ x" + ".y" * 190 + " }}",
    "{# {{ x }} #}",
    "{% %}",
    "{{ }}",
]
TRAN_LAN = [
    "{% if x %}" * 200 + "a" + "{% endif %}" * 200,
    "{{ x " * 2000,
    "{" * 20000,
    "}" * 20000,
    "{{" * 9000,
    "{%" * 9000,
    "{% " + "a" * 20000 + " %}",
    "{{ khong_co }} " * 6000,
    "{% if x %}" * 3000,
    "{{ x|a }}" * 3000,
    "{{ " + "x and " * 3000 + "x }}",
    "«ho_ten»" * 5000,
    "{ " * 20000,
    "{%p if x %}" * 2000,
]
NOI = ["than", "bang", "dau_trang", "chan_trang", "footnote", "tieu_de"]


def dat(noi: str, the: str) -> Xuong:
    """A template with the text at one of the six places."""
    p = doan(f"Kính gửi: {the} và các đơn vị")
    match noi:
        case "bang":
            return Xuong(bang(hang(f"Kính gửi: {the} và các đơn vị")) + doan(""))
        case "tieu_de":
            core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
            dc = "http://purl.org/dc/elements/1.1/"
            trong = f"<dc:title>{thoat(the)}</dc:title>"
            return Xuong(
                doan("a"), core=f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="{dc}">{trong}</cp:coreProperties>'
            )
        case "than":
            return Xuong(p)
    return Xuong(doan("a"), **{noi: p})


@pytest.mark.parametrize("noi", NOI)
@pytest.mark.parametrize("the", TAN_CONG)
def test_tu_choi(the: str, noi: str) -> None:
    xuong = dat(noi, the)
    dau = time.process_time()
    template, loi = xuong.dich(TRUONG)
    het = time.process_time() - dau
    if noi == "tieu_de" and template is not None:  # half a tag in a title is plain text that we drop
        assert the in {"{{ }}", "{% %}", "{{ x }}{{ x }", "{# {{ x }} #}"}
        return
    assert template is None
    assert loi
    assert het < TREO
    for mot in loi:
        assert mot.rule.startswith("VB-M")
        assert mot.message
        assert mot.hint
        if noi != "tieu_de":
            assert "đoạn" in mot.where.cho
            assert "Kính gửi" in mot.where.cho or len(the) > 40
    assert not DICH.exists()


@pytest.mark.parametrize("noi", NOI[:5])
@pytest.mark.parametrize("so", range(len(TRAN_LAN)))
def test_tran_lan_bi_tu_choi_nhanh(so: int, noi: str) -> None:
    xuong = dat(noi, TRAN_LAN[so])
    data = xuong.dong()
    dau = time.process_time()
    template, loi = xuong.dich(TRUONG)
    assert template is None
    assert loi
    assert time.process_time() - dau < TREO, len(data)
    assert all(len(mot.where.cho) < 400 for mot in loi)


HOP_LE = [
    ("{{ x }}", "1"),
    ("{{x}}", "1"),
    ("{{ 'chữ' }}", "chữ"),
    ("{{ 5 }}", "5"),
    ("{{ x if x else ho_ten }}", "1"),
    ("{{ x if x == 'khác' }}", ""),
    ("{{ x or ho_ten }}", "1"),
    ("{% if x %}a{% else %}b{% endif %}", "a"),
    ("{% if x == '1' %}a{% elif x == '2' %}b{% else %}c{% endif %}", "a"),
    ("{% if x == 1 and not ho_ten %}a{% else %}b{% endif %}", "b"),
    ("{% if x > 0 %}dương{% endif %}", "dương"),
    ("{% if ds %}có{% endif %}", "có"),
    ("{% if x is defined %}có{% endif %}", "có"),
    ("{% for a in ds %}{{ loop.index }}. {{ a.ten }}{% if not loop.last %}; {% endif %}{% endfor %}", "1. A; 2. B"),
    ("{% for a in ds %}{{ a.ten }}:{% for v in a.viec %} {{ v }}{% endfor %}.{% endfor %}", "A: m n.B:."),
    ("{% for v in viec %}{{ v }}{% if loop.index is odd %}!{% endif %}{% else %}trống{% endfor %}", "p!"),
    ("{% for a in ds %}{{ a.ten if loop.first else loop.length }}{% endfor %}", "A2"),
    ("{% if ho_ten == \"R&D 'x' <y>\" %}đúng{% endif %}", "đúng"),
    ("{% if ho_ten == “R&D 'x' <y>” %}đúng{% endif %}", "đúng"),
]


@pytest.mark.parametrize("noi", NOI[:5])
@pytest.mark.parametrize(("the", "can"), HOP_LE)
def test_mau_ngay_thang_qua(the: str, can: str, noi: str) -> None:
    template = dat(noi, the).mau(TRUONG)
    ds = [{"ten": "A", "viec": ["m", "n"]}, {"ten": "B", "viec": []}]
    ra = mo(template.render({"x": "1", "ho_ten": "R&D 'x' <y>", "ds": ds, "viec": ["p"]}, TT))
    tat_ca = [
        dong for ten, data in ra.items() if ten.startswith("word/") and ten.endswith(".xml") for dong in chu(data)
    ]
    assert f"Kính gửi: {can} và các đơn vị" in tat_ca


def test_qua_nhieu_vong(monkeypatch: pytest.MonkeyPatch) -> None:
    mau = Xuong(doan("{% for a in ds %}{% for b in a.viec %}{% endfor %}{% endfor %}")).mau(TRUONG)
    viec = ["v"] * 1000
    dau = time.process_time()
    with pytest.raises(LoiGhep) as loi:
        mau.render({"ds": [{"ten": "", "viec": viec}] * 1000}, TT)
    assert loi.value.finding.rule == "VB-M018"
    assert time.process_time() - dau < TREO


def test_qua_dai() -> None:
    mau = Xuong(doan("{% for a in ds %}{{ x }}{% endfor %}")).mau(TRUONG)
    ds = [{"ten": "", "viec": []}]
    dau = time.process_time()
    tracemalloc.start()
    for chu_dai, lan in (("a" * 200_000, 400), ("&" * 200_000, 5000)):
        with pytest.raises(LoiGhep, match="văn bản tạo ra quá lớn") as loi:
            mau.render({"x": chu_dai, "ds": ds * lan}, TT)
        assert loi.value.finding.rule == "VB-M018"
    assert tracemalloc.get_traced_memory()[1] < 256 * 2**20
    tracemalloc.stop()
    with pytest.raises(LoiGhep, match="x quá dài"):
        mau.render({"x": "a" * 200_001, "ds": ds}, TT)
    assert time.process_time() - dau < TREO


def test_so_sanh_vo_nghia_co_loi_ro() -> None:
    mau = Xuong(doan("{% if x > 5 %}a{% endif %}")).mau(TRUONG)
    with pytest.raises(LoiGhep, match="x"):
        mau.render({"x": "năm"}, TT)
    assert values.so_sanh("05", "eq", 5, "x")
    assert not values.so_sanh("05", "eq", "5", "x")
