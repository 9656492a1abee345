"""Text arrives exactly: every awkward string, at every place, read back."""

from __future__ import annotations

import io
import re
import unicodedata

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naughty import chuoi_kho
from render.xuong import TT, Xuong, bang, chu, doan, hang, khung_chu, mo
from vanban.render import LoiGhep, Template, ThuocTinh

DIEU_KHIEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
KHO = chuoi_kho()
PHAN = {
    "than": "word/document.xml",
    "dau_trang": "word/header1.xml",
    "chan_trang": "word/footer1.xml",
    "footnote": "word/footnotes.xml",
    "endnote": "word/endnotes.xml",
}


def sach(chuoi: str) -> str:
    return DIEU_KHIEN.sub("", chuoi.replace("\r\n", "\n").replace("\r", "\n"))


def mong(chuoi: str) -> str:
    return unicodedata.normalize("NFC", sach(chuoi))


@pytest.fixture(scope="module")
def template() -> Template:
    trong = doan("A «", "{{ x }}", "» Z")
    lap = bang(hang("{%tr for d in ds %}"), hang("{{ d.ten }}", "{{ loop.index }}"), hang("{%tr endfor %}"))
    than = trong + lap + khung_chu(doan("K {{ x }}")) + doan("{%p for v in viec %}") + doan("- {{ v }}")
    than += doan("{%p endfor %}") + doan("{% if x == x %}{{ x }}{% endif %}")
    mot = Xuong(than, trong, trong, trong, trong)
    return mot.mau({"x": None, "ds": {"ten": None}, "viec": {"": None}})


def test_kho_du_lon() -> None:
    assert len(KHO) >= 515
    assert sum(bool(DIEU_KHIEN.search(c)) for c in KHO) >= 40


@pytest.mark.parametrize("khuc", range(20))
def test_moi_chuoi_moi_cho(template: Template, khuc: int) -> None:
    for chuoi in KHO[khuc::20]:
        vao = sach(chuoi)
        ra = template.render({"x": vao, "ds": [{"ten": vao}, {"ten": "b"}], "viec": [vao, vao]}, ThuocTinh(vao, "UBND"))
        phan = mo(ra)
        can = mong(chuoi)
        mot = f"A «{can}» Z"
        assert chu(phan["word/document.xml"]) == [
            *(mot, can, "1", "b", "2", "", f"K {can}", f"K {can}", f"- {can}", f"- {can}", can),
            *("", ""),  # the paragraphs of the two note marks
        ], repr(chuoi)
        assert chu(phan["word/header1.xml"]) == [mot]
        assert chu(phan["word/footer1.xml"]) == [mot]
        assert chu(phan["word/footnotes.xml"]) == ["", mot]
        assert chu(phan["word/endnotes.xml"]) == ["", mot]
        tieu_de = docx.Document(io.BytesIO(ra)).core_properties.title
        assert tieu_de == " ".join(can.split())[:255].rstrip(), repr(chuoi)


def test_doc_lai_bang_python_docx(template: Template) -> None:
    for chuoi in KHO[::7]:
        vao = sach(chuoi)
        ra = template.render({"x": vao, "ds": [{"ten": vao}], "viec": []}, TT)
        tai_lieu = docx.Document(io.BytesIO(ra))
        assert tai_lieu.paragraphs[0].text == f"A «{mong(chuoi)}» Z"
        assert tai_lieu.tables[0].cell(0, 0).text == mong(chuoi)
        assert tai_lieu.sections[0].header.paragraphs[0].text == f"A «{mong(chuoi)}» Z"


def test_ky_tu_cam_bi_tu_choi_va_goi_ten_truong(template: Template) -> None:
    for chuoi in (c for c in KHO if DIEU_KHIEN.search(c)):
        with pytest.raises(LoiGhep, match=r"d\.ten") as loi:
            template.render({"x": "", "ds": [{"ten": chuoi}], "viec": []}, TT)
        assert loi.value.finding.rule == "VB-M019"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=300, deadline=None)
def test_chuoi_bat_ky(chuoi: str) -> None:
    ra = MOT.render({"x": sach(chuoi)}, TT)
    assert chu(mo(ra)["word/document.xml"]) == [f"A{mong(chuoi)}Z"]


MOT = Xuong(doan("A{{ x }}Z")).mau({"x": None})


CANH_NHAU = st.lists(
    st.sampled_from(
        ["", "a", "\u0301", "e\u0302\u0323", "\u241e", "x\u241e\u241ey", "&<>", "\u1100", "\u1161", "a\nb", "\t"]
    )
    | st.just("[CẦN BỔ SUNG: số]")
    | st.text(max_size=5).map(sach),
    min_size=1,
    max_size=6,
)


@given(CANH_NHAU)
def test_gia_tri_canh_nhau_khong_dinh_vao_nhau(template: Template, cac_chu: list[str]) -> None:
    ra = template.render({"x": "", "ds": [{"ten": mot} for mot in cac_chu], "viec": cac_chu}, TT)
    co = chu(mo(ra)["word/document.xml"])
    can = [mong(mot) for mot in cac_chu]
    assert co[1 : 1 + 2 * len(can) : 2] == can
    assert co[-3 - len(can) : -3] == [f"- {mot}" for mot in can]


def test_o_trong_duoc_to_vang_va_giu_dinh_dang() -> None:
    rpr = '<w:rPr><w:b/><w:sz w:val="28"/><w:highlight w:val="red"/><w:u w:val="single"/></w:rPr>'
    mau = Xuong(doan("Lúc {{ x }}.", rpr=rpr)).mau({"x": None})
    xml = mo(mau.render({"x": "7 giờ, [CẦN BỔ SUNG: A & B] và [CẦN BỔ SUNG: c]"}, TT))["word/document.xml"].decode()
    vang = '<w:rPr><w:b/><w:sz w:val="28"/><w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr>'
    assert f'<w:r>{vang}<w:t xml:space="preserve">[CẦN BỔ SUNG: A &amp; B]</w:t></w:r>' in xml
    assert f'<w:r>{rpr}<w:t xml:space="preserve"> và </w:t></w:r>' in xml
    assert xml.count("yellow") == 2
    assert chu(xml.encode()) == ["Lúc 7 giờ, [CẦN BỔ SUNG: A & B] và [CẦN BỔ SUNG: c]."]


@pytest.mark.parametrize(
    ("gia_tri", "loai"),
    [
        (None, TypeError),
        (1.5, TypeError),
        (b"x", TypeError),
        (object(), TypeError),
        (("a",), TypeError),
        (io, TypeError),
    ],
)
def test_gia_tri_la_la_loi_lap_trinh(gia_tri: object, loai: type[Exception]) -> None:
    with pytest.raises(loai, match=r"field x\b"):
        MOT.render({"x": gia_tri}, TT)
    mau = Xuong(bang(hang("{%tr for d in ds %}"), hang("{{ d.t }}"), hang("{%tr endfor %}"))).mau({"ds": {"t": None}})
    with pytest.raises(loai, match=r"ds\.t"):
        mau.render({"ds": [{"t": gia_tri}]}, TT)


def test_danh_sach_o_cho_mot_gia_tri_thi_neu_ten_truong() -> None:
    with pytest.raises(TypeError, match="field x: list"):
        Xuong(doan("A{{ x }}Z")).mau({"x": None}).render({"x": ["a"]}, TT)


def test_thieu_truong_la_loi_lap_trinh() -> None:
    with pytest.raises(KeyError, match="x"):
        MOT.render({}, TT)


def test_so_va_dung_sai() -> None:
    mau = Xuong(doan("{{ a }} {{ b }} {% if b %}có{% endif %}")).mau({"a": None, "b": None})
    assert chu(mo(mau.render({"a": 12, "b": True}, TT))["word/document.xml"]) == ["12 có có"]
