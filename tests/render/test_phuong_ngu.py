"""Templates of other programs: translated where there is one way to read them, and then they print the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from render.xuong import TT, Xuong, bang, chu, doan, hang, khung_chu, mo, o
from vanban.chu_thich import danh_dau
from vanban.findings import ViTri
from vanban.render import Truong

TRUONG: Truong = {
    "ho_ten": None,
    "dia_diem": None,
    "ds": {"ten": None, "chuc_vu": None, "con": {"ten": None}, "y": {"": None}},
    "viec": {"": None},
    "dong": None,
}
GIA_TRI = {
    "ho_ten": "Ông A & B",
    "dia_diem": "Hội trường",
    "ds": [
        {"ten": "A", "chuc_vu": "CT", "con": [{"ten": "a1"}, {"ten": "a2"}], "y": ["m"]},
        {"ten": "B", "chuc_vu": "PCT", "con": [], "y": []},
    ],
    "viec": ["một", "hai"],
    "dong": "D",
}
TRONG = {**GIA_TRI, "ds": [], "viec": []}
RPR = "<w:rPr><w:b/></w:rPr>"


def ra(than: str, gia_tri: dict[str, object], **khac: str) -> dict[str, list[str]]:
    phan = mo(Xuong(than, **khac).mau(TRUONG).render(gia_tri, TT))
    return {ten: chu(data) for ten, data in phan.items() if ten.startswith("word/") and b"<w:p" in data}


def fld(lenh: str, ket_qua: str = "«x»", rpr: str = RPR) -> str:
    return f'<w:fldSimple w:instr=" {lenh} "><w:r>{rpr}<w:t>{ket_qua}</w:t></w:r></w:fldSimple>'


def phuc(lenh: str, ket_qua: str = "«x»", rpr: str = RPR, cat: int = 0) -> str:
    """A complex field as Word writes it, its code in two runs."""

    def run(trong: str) -> str:
        return f"<w:r>{rpr}{trong}</w:r>"

    return "".join(
        [
            run('<w:fldChar w:fldCharType="begin"/>'),
            run(f'<w:instrText xml:space="preserve"> {lenh[:cat]}</w:instrText>'),
            run(f'<w:instrText xml:space="preserve">{lenh[cat:]} </w:instrText>'),
            run('<w:fldChar w:fldCharType="separate"/>'),
            "<w:proofErr w:type='spellStart'/>",
            run(f"<w:t>{ket_qua[:1]}</w:t>"),
            '<w:bookmarkStart w:id="5" w:name="b"/><w:bookmarkEnd w:id="5"/>',
            run(f"<w:t>{ket_qua[1:]}</w:t>"),
            run('<w:fldChar w:fldCharType="end"/>'),
        ]
    )


def mot_run(lenh: str) -> str:
    return (
        f'<w:r>{RPR}<w:fldChar w:fldCharType="begin"/><w:instrText>{lenh}</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>«x»</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )


def p(*trong: str) -> str:
    return f"<w:p>{''.join(trong)}</w:p>"


def t(chu_: str, rpr: str = "") -> str:
    return f'<w:r>{rpr}<w:t xml:space="preserve">{chu_}</w:t></w:r>'


TEN = [
    *("ho_ten", "Ho_ten", "HO_TEN", "Họ_tên", '"Họ tên"', "“Họ tên”", "Họ-tên"),
    *("ho_ten \\* MERGEFORMAT", '"Họ tên"  \\* mergeformat \\* CHARFORMAT', unicodedata.normalize("NFD", "Họ_tên")),
]


@pytest.mark.parametrize("ten", TEN)
@pytest.mark.parametrize("kieu", [fld, phuc, mot_run, lambda lenh: phuc(lenh, cat=5)])
def test_merge_fields_print_what_a_native_tag_prints(ten: str, kieu) -> None:  # type: ignore[no-untyped-def]
    lenh = f"MERGEFIELD {ten}"
    than = p(t("Gửi "), kieu(lenh.replace('"', "&quot;") if kieu is fld else lenh), t(" và"))
    native = p(t("Gửi "), t("{{ ho_ten }}", RPR), t(" và"))
    assert ra(than, GIA_TRI) == ra(native, GIA_TRI)
    xml = mo(Xuong(than).mau(TRUONG).render(GIA_TRI, TT))["word/document.xml"].decode()
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Ông A &amp; B' in xml
    for dau in ("fldChar", "instrText", "fldSimple", "«"):
        assert dau not in xml


def test_merge_fields_in_every_part_and_place() -> None:
    mot = phuc("MERGEFIELD dia_diem")
    x = Xuong(
        bang(hang(o(p(mot)), "x")) + khung_chu(p(fld("MERGEFIELD ho_ten"))) + p(mot, t(" - "), mot),
        dau_trang=p(mot),
        footnote=p(mot),
    )
    phan = mo(x.mau(TRUONG).render(GIA_TRI, TT))
    assert chu(phan["word/document.xml"])[:2] == ["Hội trường", "x"]
    assert chu(phan["word/document.xml"])[-2:-1] == ["Hội trường - Hội trường"]
    assert chu(phan["word/header1.xml"]) == ["Hội trường"]
    ghi = [f for f in x.dich(TRUONG)[1] if f.rule == "VB-M020"]
    assert [f.level for f in ghi] == ["info"] * 3
    assert "«dia_diem» là {{ dia_diem }}; «ho_ten» là {{ ho_ten }}" in ghi[0].message


KHONG = [
    p(fld("MERGEFIELD la")),
    p(fld("MERGEFIELD ds")),
    p(fld("MERGEFIELD ten")),
    p(fld("MERGEFIELD ho_ten \\* Upper")),
    p(fld("MERGEFIELD ho_ten \\b truoc")),
    p(fld("MERGEFIELD ho_ten \\@ dd")),
    p(phuc("MERGEFIELD la")),
    p(phuc('IF {x} = 1 "MERGEFIELD ho_ten"')),
    p(phuc("MERGEFIELD ho_ten").replace("<w:t>x»</w:t>", "<w:drawing/>")),
    p(phuc("MERGEFIELD ho_ten").replace('w:fldCharType="end"/>', 'w:fldCharType="end"/><w:t>sau</w:t>')),
    p(phuc("MERGEFIELD ho_ten").replace('<w:fldChar w:fldCharType="begin"/>', "")),
    p(phuc("MERGEFIELD ho_ten").replace('<w:fldChar w:fldCharType="end"/>', "")),
    p(
        t("a"),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>',
        phuc("MERGEFIELD ho_ten"),
        '<w:r><w:instrText> = "1" "a" "b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        t("b"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
]


@pytest.mark.parametrize("than", KHONG)
def test_a_merge_field_with_more_to_it_is_explained(than: str) -> None:
    template, loi = Xuong(than).dich(TRUONG)
    assert template is None
    assert {f.rule for f in loi if f.level == "error"} & {"VB-M008", "VB-M009"}, loi
    assert not [f for f in loi if f.rule == "VB-M017"]


def test_a_name_that_could_be_two_fields_is_explained() -> None:
    truong: Truong = {"ho_ten": None, "HO_TEN": None}
    template, loi = Xuong(p(fld("MERGEFIELD Họ_tên"))).dich(truong)
    assert template is None
    assert [f.rule for f in loi] == ["VB-M008"]


MMS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/mailMergeSource"
W_SET = (
    '<w:mailMerge><w:mainDocumentType w:val="formLetters"/>'
    '<w:connectString w:val="Data Source=C:\\Users\\an\\ds.xlsx"/>'
    '<w:dataSource r:id="rId9"/></w:mailMerge>'
)


def _tron(than: str) -> Xuong:
    from render.xuong import NS, OD, WML

    x = Xuong(than)
    x.them["word/settings.xml"] = f"<w:settings {NS}>{W_SET}<w:zoom/></w:settings>".encode()
    x.them["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{MMS}" Target="file:///C:/ds.xlsx" TargetMode="External"/></Relationships>'
    ).encode()
    x.them_rel.append((f"{OD}/settings", "settings.xml", False))
    goc = mo(x.dong())["[Content_Types].xml"].decode()
    loai = f'<Override PartName="/word/settings.xml" ContentType="{WML}.settings+xml"/></Types>'
    x.them["[Content_Types].xml"] = goc.replace("</Types>", loai).encode()
    return x


def test_the_source_of_a_mail_merge_goes_and_is_told() -> None:
    x = _tron(p(fld("MERGEFIELD ho_ten")))
    template, loi = x.dich(TRUONG)
    assert template is not None, loi
    assert [(f.rule, f.level) for f in loi] == [("VB-M020", "info"), ("VB-M021", "info")]
    phan = mo(template.render(GIA_TRI, TT))
    assert b"mailMerge" not in b"".join(phan.values())
    assert b"ds.xlsx" not in b"".join(phan.values())
    assert b"zoom" in phan["word/settings.xml"]
    template, loi = _tron(doan("{{ ho_ten }}")).dich(TRUONG)
    assert template is None, "no merge field: nobody needs that source"
    assert [f.rule for f in loi] == ["VB-M014"]


VONG = [
    (
        doan("{{#ds}}") + doan("- {{ten}}, {{ chuc_vu }}") + doan("{{/ds}}"),
        doan("{%p for d in ds %}") + doan("- {{ d.ten }}, {{ d.chuc_vu }}") + doan("{%p endfor %}"),
    ),
    (
        doan("{{# viec }}") + doan("+ {{.}}; {{ . }}") + doan("{{/viec}}"),
        doan("{%p for d in viec %}") + doan("+ {{ d }}; {{ d }}") + doan("{%p endfor %}"),
    ),
    (
        doan("Việc: {{#viec}}{{.}}, {{/viec}}hết {{#ds}}{{ten}}; {{/ds}}"),
        doan("Việc: {% for d in viec %}{{ d }}, {% endfor %}hết {% for d in ds %}{{ d.ten }}; {% endfor %}"),
    ),
    (doan("{{#ds}}{{.}}{{/ds}}").replace("ds", "viec"), doan("{% for d in viec %}{{ d }}{% endfor %}")),
    (
        bang(hang("TT", "Tên"), hang("{{#ds}}{{ten}}", "{{chuc_vu}}{{/ds}}"), hang("hết", "")),
        bang(
            hang("TT", "Tên"),
            hang("{%tr for d in ds %}"),
            hang("{{ d.ten }}", "{{ d.chuc_vu }}"),
            hang("{%tr endfor %}"),
            hang("hết", ""),
        ),
    ),
    (
        bang(hang(o(doan("{{#ds}}"), doan("{{ten}}")), o(doan("{{chuc_vu}}"), doan("{{/ds}}")))),
        bang(
            hang("{%tr for d in ds %}"),
            hang(o(doan(""), doan("{{ d.ten }}")), o(doan("{{ d.chuc_vu }}"), doan(""))),
            hang("{%tr endfor %}"),
        ),
    ),
    (
        bang(hang(o(doan("{{#ds}}"), doan("{{ten}}"), doan("{{/ds}}")), o(doan("x")))),
        bang(hang(o(doan("{%p for d in ds %}"), doan("{{ d.ten }}"), doan("{%p endfor %}")), o(doan("x")))),
    ),
    (
        doan("{{#ds}}")
        + doan("{{ten}} ở {{dia_diem}}: {{#con}}{{ten}} {{chuc_vu}}, {{/con}}{{#y}}{{.}}{{/y}}")
        + doan("{{/}}"),
        doan("{%p for d in ds %}")
        + doan(
            "{{ d.ten }} ở {{ dia_diem }}: {% for c in d.con %}{{ c.ten }} {{ d.chuc_vu }}, {% endfor %}"
            "{% for v in d.y %}{{ v }}{% endfor %}"
        )
        + doan("{%p endfor %}"),
    ),
    (
        doan("{{#DS}}") + doan("{{Chức vụ}} {{ho_ten}} {{dong}}") + doan("{{/Ds}}"),
        doan("{%p for d in ds %}") + doan("{{ d.chuc_vu }} {{ ho_ten }} {{ dong }}") + doan("{%p endfor %}"),
    ),
    (
        doan("{{", "#ds", "}}") + doan("{{t", "en}} {", "{chuc_vu}}") + doan("{{/", "ds}}"),
        doan("{%p for d in ds %}") + doan("{{ d.ten }} {{ d.chuc_vu }}") + doan("{%p endfor %}"),
    ),
]


@pytest.mark.parametrize(("than", "native"), VONG)
@pytest.mark.parametrize("gia_tri", [GIA_TRI, TRONG], ids=["đầy", "trống"])
def test_loops_print_what_native_loops_print(than: str, native: str, gia_tri: dict[str, object]) -> None:
    cuoi = doan("cuối")
    assert ra(than + cuoi, gia_tri) == ra(native + cuoi, gia_tri)
    assert ra(doan("x"), gia_tri, dau_trang=than) == ra(doan("x"), gia_tri, dau_trang=native)


KHONG_VONG = [
    doan("{{#la}}") + doan("{{ten}}") + doan("{{/la}}"),
    doan("{{#ho_ten}}") + doan("x") + doan("{{/ho_ten}}"),
    doan("{{#ds}}") + doan("x"),
    doan("{{#ds}}") + doan("x") + doan("{{/viec}}"),
    doan("{{/ds}}"),
    doan("{{^ds}}") + doan("x") + doan("{{/ds}}"),
    doan("{{#ds}} {{ten}}") + doan("{{/ds}}"),
    doan("{{#ds}}") + bang(hang("{{/ds}}")),
    bang(hang("STT {{#ds}}", "{{ten}}{{/ds}}")),
    bang(hang("{{#ds}}{{ten}}", "{{/ds}} x")),
    bang(hang("{{#ds}}"), hang("{{ten}}"), hang("{{/ds}}")),
    doan("{{#ds}}") + doan("{{.}}") + doan("{{/ds}}"),
    doan("{{#viec}}{{#viec}}{{#viec}}{{.}}{{/viec}}{{/viec}}{{/viec}}"),
    doan("{{.}}"),
]


@pytest.mark.parametrize("than", KHONG_VONG)
def test_a_loop_that_is_not_plain_is_explained(than: str) -> None:
    template, loi = Xuong(than + doan("{{ ho_ten }}")).dich(TRUONG)
    assert template is None
    assert {f.rule for f in loi} & {"VB-M004", "VB-M008"}, loi
    assert not [f for f in loi if f.rule in {"VB-M017", "VB-M020"}]


def test_faults_of_a_translated_template_stand_where_they_were_typed() -> None:
    than = doan("đầu") + bang(hang("{{#ds}}{{ten}} {{la}}", "{{sai}}{{/ds}}")) + p(fld("MERGEFIELD ho_ten"), t("{{x}}"))
    x = Xuong(than)
    template, loi = x.dich(TRUONG)
    assert template is None
    nang = [f for f in loi if f.level == "error"]
    assert [f.vi_tri for f in nang] == [ViTri("word/document.xml", i) for i in (1, 2, 3)]
    assert [f.where.cho.partition('đoạn "')[2] for f in nang] == [
        '{{#ds}}{{ten}} {{la}}"',
        '{{sai}}{{/ds}}"',
        '«x»{{x}}"',
    ]
    assert danh_dau(x.dong(), loi)


def test_nothing_of_a_translated_template_is_run() -> None:
    """Names of the dialect only ever become names of the dictionary."""
    for ten in ("__class__", "ho_ten }}{% for x in ds %}", "ho_ten.__init__", "self", "ho_ten|safe"):
        assert Xuong(p(fld(f"MERGEFIELD &quot;{ten}&quot;"))).dich(TRUONG)[0] is None
        assert Xuong(doan(f"{{{{#{ten}}}}}") + doan("a") + doan(f"{{{{/{ten}}}}}")).dich(TRUONG)[0] is None
    an = p(fld("MERGEFIELD ho_ten", "{{ ho_ten.__class__ }}"))
    assert ra(an, GIA_TRI)["word/document.xml"] == ["Ông A & B"]


# --- any template in two dialects -----------------------------------------------------------------------------------

CHU = st.sampled_from(["", "a ", " b", "Đ: ", "- "])
HaiKieu = tuple[str, str]
"""The same thing in the dialect and in our own form."""


def _cau(dau: str, ten: HaiKieu, cuoi: str) -> HaiKieu:
    return f"{dau}{ten[0]}{cuoi}", f"{dau}{ten[1]}{cuoi}"


NGOAI = st.sampled_from([("{{ho_ten}}", "{{ ho_ten }}"), ("{{ dia_diem }}", "{{ dia_diem }}")])
TRONG_DS = st.one_of(
    NGOAI,
    st.sampled_from(
        [("{{ten}}", "{{ d.ten }}"), ("{{Chức vụ}}", "{{ d.chuc_vu }}"), ("{{ chuc-vu }}", "{{ d.chuc_vu }}")]
    ),
)
TRONG_VIEC = st.one_of(NGOAI, st.just(("{{.}}", "{{ v }}")))
CON = st.builds(
    lambda c: (f"{{{{#con}}}}{c[0]}{{{{/con}}}}", f"{{% for c in d.con %}}{c[1]}{{% endfor %}}"),
    st.builds(_cau, CHU, st.sampled_from([("{{ten}}", "{{ c.ten }}"), ("{{chuc_vu}}", "{{ d.chuc_vu }}")]), CHU),
)


def _noi(ds: list[HaiKieu]) -> HaiKieu:
    return "".join(a for a, _ in ds), "".join(b for _, b in ds)


def _vong(ten: str, bien: str, trong: st.SearchStrategy[HaiKieu]) -> st.SearchStrategy[HaiKieu]:
    mo_, dong_ = (f"{{{{#{ten}}}}}", f"{{{{/{ten}}}}}")
    for_, end_ = f"for {bien} in {ten}", "endfor"
    cau = st.lists(st.builds(_cau, CHU, trong, CHU), min_size=1, max_size=3).map(_noi)

    def rieng(ds: list[HaiKieu]) -> HaiKieu:
        a, b = _noi([(doan(x), doan(y)) for x, y in ds])
        return doan(mo_) + a + doan(dong_), doan(f"{{%p {for_} %}}") + b + doan(f"{{%p {end_} %}}")

    def trong_doan(c: HaiKieu) -> HaiKieu:
        return doan(f"x{mo_}{c[0]}{dong_}y"), doan(f"x{{% {for_} %}}{c[1]}{{% {end_} %}}y")

    def theo_hang(a: HaiKieu, b: HaiKieu) -> HaiKieu:
        native = bang(hang(f"{{%tr {for_} %}}"), hang(a[1], b[1]), hang(f"{{%tr {end_} %}}"), hang("hết", ""))
        return bang(hang(mo_ + a[0], b[0] + dong_), hang("hết", "")), native

    return st.one_of(
        st.lists(cau, min_size=1, max_size=3).map(rieng), cau.map(trong_doan), st.builds(theo_hang, cau, cau)
    )


KHOI = st.one_of(
    st.builds(_cau, CHU, NGOAI, CHU).map(lambda c: (doan(c[0]), doan(c[1]))),
    st.sampled_from([fld, phuc, mot_run]).map(
        lambda f: (p(t("a"), f("MERGEFIELD Họ_tên")), p(t("a"), t("{{ ho_ten }}", RPR)))
    ),
    _vong("ds", "d", st.one_of(TRONG_DS, CON)),
    _vong("viec", "v", TRONG_VIEC),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(KHOI, min_size=1, max_size=4))
def test_any_translated_template_prints_what_the_native_one_prints(khoi: list[HaiKieu]) -> None:
    la, native = _noi(khoi)
    for gia_tri in (GIA_TRI, TRONG):
        assert ra(la + doan("cuối"), gia_tri) == ra(native + doan("cuối"), gia_tri)
