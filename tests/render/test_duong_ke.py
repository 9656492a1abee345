"""Rule lines: as long as the data says, in the middle of their container."""

from __future__ import annotations

import pytest
from lxml import etree

from render.xuong import TT, W, Xuong, bang, doan, mo, o
from vanban.render import Truong

TRUONG: Truong = {"dai": None, "x": None, "ds": {"t": None}}
KE = {"DuongKe": "dai"}
PPR = (
    '<w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    '<w:ind w:left="5" w:firstLine="9"/><w:jc w:val="center"/></w:pPr>'
)
DOAN = doan("", ppr=PPR)


def le(than: str, dai: int, phan: str = "word/document.xml", **khac: str) -> list[tuple[int, int]]:
    mau = Xuong(than, **khac).mau(TRUONG, KE)
    goc = etree.fromstring(mo(mau.render({"dai": dai, "x": "1", "ds": []}, TT))[phan])
    ra = []
    for ind in goc.iter(f"{{{W}}}ind"):
        assert len(ind.attrib) == 2
        assert [c.tag.split("}")[1] for c in ind.getparent()] == ["pStyle", "pBdr", "ind", "jc"]
        ra.append((int(ind.get(f"{{{W}}}left")), int(ind.get(f"{{{W}}}right"))))
    return ra


def test_giua_trang() -> None:
    rong = 11906 - 1701 - 851
    ((trai, phai),) = le(DOAN, 500)
    assert trai == phai
    assert abs(rong - trai - phai - 500 * 1440 / 254) <= 2


@pytest.mark.parametrize(
    ("tcpr", "le_o"),
    [
        ('<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>', 216),
        ('<w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>', 108),
        ('<w:tcPr><w:tcW w:w="50" w:type="pct"/></w:tcPr>', 216),
        ("<w:tcPr/>", 216),
    ],
)
def test_giua_o(tcpr: str, le_o: int) -> None:
    ((trai, phai),) = le(bang(f"<w:tr>{o(DOAN, tcpr=tcpr)}</w:tr>"), 300)
    assert trai == phai == (4000 - le_o - round(300 * 1440 / 254)) // 2


def test_le_o_theo_kieu_bang() -> None:
    styles = (
        '<w:style w:type="table" w:default="1" w:styleId="T0"><w:tblPr><w:tblCellMar><w:left w:w="50" w:type="dxa"/>'
        '<w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    ((trai, _),) = le(bang(f"<w:tr>{o(DOAN)}</w:tr>"), 300, styles=styles)
    assert trai == (4000 - 100 - round(300 * 1440 / 254)) // 2


def test_dai_qua_thi_het_be_rong() -> None:
    assert le(DOAN, 99999) == [(0, 0)]


def test_trong_dau_trang_va_trong_dieu_kien() -> None:
    assert len(le(doan("a"), 300, "word/header1.xml", dau_trang=DOAN)) == 1
    assert len(le(doan("{%p if x %}") + DOAN + doan("{%p endif %}"), 300)) == 1


def test_kieu_khac_khong_bi_dong_den() -> None:
    mau = Xuong(DOAN.replace("DuongKe", "Khac") + doan("{{ x }}")).mau(TRUONG, KE)
    assert b'w:left="5"' in mo(mau.render({"x": "", "dai": 1}, TT))["word/document.xml"]
    assert mau.truong_dung == {"x"}


def test_truong_cua_duong_ke() -> None:
    mau = Xuong(DOAN).mau(TRUONG, KE)
    assert mau.truong_dung == {"dai"}
    for sai in ("50", 1.5, True, None):
        with pytest.raises(TypeError, match="dai"):
            mau.render({"dai": sai}, TT)
    with pytest.raises(KeyError, match="dai"):
        mau.render({}, TT)
    for ten in ("khong_co", "ds"):
        with pytest.raises(ValueError, match=ten):
            Xuong(DOAN).dich(TRUONG, {"DuongKe": ten})
