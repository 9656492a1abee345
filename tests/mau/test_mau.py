"""The stock templates: what the decree's table says, what the kinds offer, what Word accepts, the same bytes always."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Twips
from lxml import etree

from vanban import mau
from vanban.kinds import KINDS
from vanban.mau.kieu import TEN_KIEU, ma_kieu, twip
from vanban.the_thuc import (
    BANG_PHU_LUC_PT,
    BANG_PT,
    CACH_DOAN_PT,
    CHO_KY_MM,
    GIAN_DONG,
    KHO_CAO_MM,
    KHO_GIAY,
    KHO_GIAY_NGANG,
    KHO_RONG_MM,
    KIEU_CHU,
    LE_DUOI_MM,
    LE_NGANG_MM,
    LE_PHAI_MM,
    LE_TRAI_MM,
    LE_TREN_MM,
    NGON_NGU,
    PHONG_CHU,
    QUOC_HIEU,
    THUT_DONG_MM,
    TIEU_NGU,
    Khoang,
)
from vanban.tieng_viet.do_chu import rong_mm

GOC = Path(__file__).parents[2]
W = f"{{{docx.oxml.ns.nsmap['w']}}}"
CO_KY = ["giay_moi.docx", "giay_moi_nhom.docx", "giay_moi_ho_dan.docx", "ke_hoach_don_vi.docx"]
PHU_LUC = ["kich_ban.docx", "kich_ban_huong_ung.docx"]
MOI_MAU = pytest.mark.parametrize("ten", list(mau.MAU))
THE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
DANG = re.compile(
    r"\{\{ [a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)? \}\}"
    r"|\{%(p|tr)? for [a-z_]+ in [a-z_]+(\.[a-z_]+)? %\}|\{%(p|tr)? endfor %\}"
    r"|\{%p? if [a-z_]+(\.[a-z_]+)? %\}|\{%p? else %\}|\{%p? endif %\}"
)
CAM = re.compile(
    r"\b(huyện|xã|phường|tỉnh|thị trấn|thành phố|quận|thôn|bon|ủy ban|UBND|nông thôn|xuân|Đắk|Đăk|Nhân Cơ|lễ|CCCD)\b",
    re.I,
)
TIENG_ANH = re.compile(r"\b(the|of|and|template|page|date|name|row|default|python|docx)\b", re.I)


def mo(ten: str) -> Document:
    return docx.Document(io.BytesIO(mau.MAU[ten]()))


def cac_phan(ten: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(mau.MAU[ten]())) as z:
        return {t: z.read(t) for t in z.namelist()}


def cac_doan(tai_lieu: Document) -> Iterator[tuple[str, str]]:
    """Style id and text of every paragraph of the body, those in cells too."""
    for p in tai_lieu.element.body.iter(qn("w:p")):
        yield p.style, "".join(t.text or "" for t in p.iter(qn("w:t")))


def chu(ten: str) -> str:
    return "\n".join(c for _, c in cac_doan(mo(ten)))


def trong(gia_tri: float, khoang: Khoang) -> bool:
    return khoang.tu <= gia_tri <= khoang.den


def test_committed_files_are_what_the_builders_give() -> None:
    thu_muc = GOC / "templates_docx"
    assert {t.name for t in thu_muc.glob("*.docx")} == set(mau.MAU)
    for ten, dung in mau.MAU.items():
        assert (thu_muc / ten).read_bytes() == dung(), f"{ten}: chạy lại vanban templates"


def test_every_kind_with_a_template_has_one() -> None:
    assert {k.mau for k in KINDS.values() if k.mau} == set(mau.MAU)


@MOI_MAU
def test_same_bytes_in_another_process_and_time_zone(ten: str) -> None:
    lenh = f"import sys; from vanban import mau; sys.stdout.buffer.write(mau.MAU[{ten!r}]())"
    moi_truong = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    ra = subprocess.run([sys.executable, "-c", lenh], capture_output=True, check=True, env=moi_truong)
    assert ra.stdout == mau.MAU[ten]()


@MOI_MAU
def test_zip_tells_nothing_of_the_machine(ten: str) -> None:
    with zipfile.ZipFile(io.BytesIO(mau.MAU[ten]())) as z:
        assert z.namelist()[0] == "[Content_Types].xml"
        for muc in z.infolist():
            assert (muc.date_time, muc.create_system, muc.compress_type) == ((1980, 1, 1, 0, 0, 0), 0, 0)


@MOI_MAU
def test_properties_are_ours(ten: str) -> None:
    core = mo(ten).core_properties
    assert (core.author, core.last_modified_by, core.comments, core.language) == ("vanban", "", "", NGON_NGU)
    assert core.title.startswith("Mẫu ")
    assert core.created is None
    assert not re.search(rb"python-docx|2013|Letter", b"".join(cac_phan(ten).values()))


def test_ghi_leaves_no_scrap(tmp_path: Path) -> None:
    noi = tmp_path / "moi"
    da_ghi = mau.ghi(noi)
    assert [t.name for t in da_ghi] == list(mau.MAU)
    assert sorted(noi.iterdir()) == sorted(da_ghi)
    assert da_ghi == mau.ghi(noi)


@pytest.mark.parametrize("ten", CO_KY)
def test_portrait_page(ten: str) -> None:
    (trang,) = mo(ten).sections
    assert trang.orientation == WD_ORIENT.PORTRAIT
    for do, khoang in (
        (trang.page_width, KHO_RONG_MM),
        (trang.page_height, KHO_CAO_MM),
        (trang.top_margin, LE_TREN_MM),
        (trang.bottom_margin, LE_DUOI_MM),
        (trang.left_margin, LE_TRAI_MM),
        (trang.right_margin, LE_PHAI_MM),
    ):
        assert do is not None
        assert trong(round(do.mm, 1), khoang)


@pytest.mark.parametrize("ten", PHU_LUC)
def test_landscape_page(ten: str) -> None:
    (trang,) = mo(ten).sections
    assert trang.orientation == WD_ORIENT.LANDSCAPE
    assert trong(trang.page_width.mm, KHO_CAO_MM)
    assert trong(trang.page_height.mm, KHO_RONG_MM)
    for le in (trang.top_margin, trang.bottom_margin, trang.left_margin, trang.right_margin):
        assert trong(round(le.mm, 1), LE_NGANG_MM)


@MOI_MAU
def test_page_number(ten: str) -> None:
    (trang,) = mo(ten).sections
    assert trang.different_first_page_header_footer
    assert trang._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    assert trang._sectPr.find(qn("w:docGrid")) is None
    (doan,) = trang.header.paragraphs
    assert doan.style is not None
    assert doan.style.style_id == "SoTrang"
    assert doan.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert trong(doan.style.font.size.pt, KIEU_CHU["so_trang"].co_pt)
    assert " PAGE " in [t.text for t in doan._p.iter(qn("w:instrText"))]
    assert not trang.first_page_header.paragraphs[0].text
    assert trang.first_page_header.is_linked_to_previous is False
    assert trang.header_distance.mm < trang.top_margin.mm


@MOI_MAU
def test_font_and_language_everywhere(ten: str) -> None:
    tai_lieu = mo(ten)
    mac_dinh = tai_lieu.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    phong = mac_dinh.find(f"{W}rFonts")
    assert {he: phong.get(f"{W}{he}") for he in ("ascii", "hAnsi", "eastAsia", "cs")} == dict.fromkeys(
        ("ascii", "hAnsi", "eastAsia", "cs"), PHONG_CHU
    )
    assert set(mac_dinh.find(f"{W}lang").attrib.values()) == {NGON_NGU}
    for t, du_lieu in cac_phan(ten).items():
        if t.endswith(".xml"):
            goc = etree.fromstring(du_lieu)
            for el in goc.iter(f"{W}rFonts"):
                assert set(el.attrib.values()) == {PHONG_CHU}
            for el in goc.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}latin"):
                assert el.get("typeface") == PHONG_CHU
            for el in goc.iter(f"{W}lang"):
                assert set(el.attrib.values()) == {NGON_NGU}
            for el in goc.iter(f"{W}color"):
                assert el.get(f"{W}val") in {"000000", "auto"}


@MOI_MAU
def test_compatibility_mode(ten: str) -> None:
    goc = etree.fromstring(cac_phan(ten)["word/settings.xml"])
    assert [(el.get(f"{W}name"), el.get(f"{W}val")) for el in goc.iter(f"{W}compatSetting")] == [
        ("compatibilityMode", "15")
    ]


@MOI_MAU
def test_styles_of_the_elements_are_those_of_the_table(ten: str) -> None:
    kieu = {s.style_id: s for s in mo(ten).styles}
    thay = 0
    for khoa, chuan in KIEU_CHU.items():
        if khoa in {"trich_yeu_vv", "kinh_gui"}:
            continue
        s = kieu[ma_kieu(khoa)]
        assert s.name == chuan.ten
        assert (s.font.size.pt, s.font.bold, s.font.italic) == (chuan.co_pt.chon, chuan.dam, chuan.nghieng), khoa
        assert trong(s.font.size.pt, chuan.co_pt)
        thay += 1
    assert thay == len(KIEU_CHU) - 2


@MOI_MAU
def test_running_text(ten: str) -> None:
    kieu = {s.style_id: s for s in mo(ten).styles}
    for ma in (
        "NoiDung",
        "NoiDungLienSau",
        "GachDauDong",
        "CauDanBang",
        "CauKet",
        "CanCu",
        "Muc",
        "KhoanTieuDe",
        "Khoan",
    ):
        d = kieu[ma].paragraph_format
        assert d.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
        assert round(d.first_line_indent.cm, 2) in {le / 10 for le in THUT_DONG_MM}
        assert d.space_before.pt >= CACH_DOAN_PT
        assert trong(d.line_spacing, GIAN_DONG)
    for ma in ("Muc", "KhoanTieuDe", "CauDanBang", "CauKet", "NoiNhan", "QuyenHan", "HoTen", "ChoKy", "NoiNhanNhan"):
        assert kieu[ma].paragraph_format.keep_with_next, ma
    assert kieu["Normal"].paragraph_format.widow_control


@MOI_MAU
def test_only_our_styles(ten: str) -> None:
    tai_lieu = mo(ten)
    ma = {s.style_id for s in tai_lieu.styles}
    assert ma == {*TEN_KIEU, "Normal", "DefaultParagraphFont", "TableNormal", "NoList", "BangKeO", "BangKhongKe"}
    assert all(m.isascii() for m in ma)
    dung = {m for m, _ in cac_doan(tai_lieu)}
    assert dung <= set(TEN_KIEU), "có đoạn không theo kiểu nào"
    assert not list(tai_lieu.element.body.iter(qn("w:rPr"))), "định dạng trực tiếp"


@pytest.mark.parametrize("ten", CO_KY)
def test_letterhead(ten: str) -> None:
    tai_lieu = mo(ten)
    bang = tai_lieu.tables[0]
    rong = [round(o.width.mm, 1) for o in bang.rows[0].cells]
    assert rong == [round(KHO_GIAY.cot_trai_mm, 1), round(KHO_GIAY.cot_phai_mm, 1)]
    assert [p.text for p in bang.rows[0].cells[1].paragraphs] == [QUOC_HIEU, TIEU_NGU, ""]
    assert [o.paragraphs[0].text for o in bang.rows[1].cells] == ["{{ so_ky_hieu }}", "{{ dia_danh_ngay }}"]
    ke = next(s for s in tai_lieu.styles if s.style_id == "DuongKeTieuNgu").paragraph_format
    dai = rong[1] - ke.left_indent.mm - ke.right_indent.mm
    assert dai == pytest.approx(rong_mm(TIEU_NGU, KIEU_CHU["tieu_ngu"].co_pt.chon, dam=True), abs=0.3)
    assert rong_mm(QUOC_HIEU, KIEU_CHU["quoc_hieu"].co_pt.chon, dam=True, kern=False) < rong[1]


@MOI_MAU
def test_rule_lines_can_be_found(ten: str) -> None:
    truong = next(k.truong for k in KINDS.values() if k.mau == ten)
    kieu = {s.style_id: s for s in mo(ten).styles}
    assert set(mau.DUONG_KE) <= set(kieu)
    thay = {m: c for m, c in cac_doan(mo(ten)) if m in mau.DUONG_KE}
    assert {mau.DUONG_KE[m] for m in thay} == {t for t in truong if t.startswith("duong_ke")}
    assert set(thay.values()) == {""}
    for m in thay:
        net = kieu[m].element.find(f"{W}pPr/{W}pBdr/{W}bottom")
        assert (net.get(f"{W}val"), net.get(f"{W}color")) == ("single", "000000")
        assert 4 <= int(net.get(f"{W}sz")) <= 6
        assert kieu[m].paragraph_format.line_spacing.pt <= 4


@pytest.mark.parametrize("ten", CO_KY)
def test_signature_is_never_alone(ten: str) -> None:
    tai_lieu = mo(ten)
    than = list(tai_lieu.element.body)
    ky = than.index(tai_lieu.tables[-1]._tbl)
    truoc = [p for p in than[:ky] if p.tag == qn("w:p") and p.style != "LenhMau"][-2:]
    kieu = {s.style_id: s for s in tai_lieu.styles}
    assert all(kieu[p.style].paragraph_format.keep_with_next for p in truoc)
    assert "".join(truoc[-1].itertext()).endswith("./.")
    (dong,) = tai_lieu.tables[-1].rows
    assert dong._tr.find(f"{W}trPr/{W}cantSplit") is not None
    for o in dong.cells:
        for p in o.paragraphs:
            assert p.style.style_id == "LenhMau" or p.style.paragraph_format.keep_with_next
    assert than[ky + 1].style == "DongCuoi"
    cuoi = kieu["DongCuoi"]
    assert cuoi.font.size.pt == 1
    assert cuoi.paragraph_format.line_spacing == Twips(1)
    assert cuoi.paragraph_format.space_before == cuoi.paragraph_format.space_after == 0
    cho_ky = kieu["ChoKy"].paragraph_format
    cao = (cho_ky.space_before.pt + cho_ky.space_after.pt + 1.15 * kieu["ChoKy"].font.size.pt) * 25.4 / 72
    assert trong(cao, CHO_KY_MM)


@pytest.mark.parametrize("ten", PHU_LUC)
def test_annex_has_no_signature(ten: str) -> None:
    tai_lieu = mo(ten)
    ma = [m for m, _ in cac_doan(tai_lieu)]
    assert ma[:4] == ["PhuLuc", "PhuLucTen", "KemTheo", "DuongKeTenPhuLuc"]
    assert not {"NoiNhanNhan", "QuyenHan", "HoTen", "QuocHieu"} & set(ma)
    assert tai_lieu.paragraphs[-1].text.endswith("./.")


@MOI_MAU
def test_ends_once(ten: str) -> None:
    assert chu(ten).count("./.") == 1


@MOI_MAU
def test_tables_fit(ten: str) -> None:
    tai_lieu = mo(ten)
    kho = KHO_GIAY if ten in CO_KY else KHO_GIAY_NGANG
    khoang = BANG_PT if ten in CO_KY else BANG_PHU_LUC_PT
    kieu = {s.style_id: s for s in tai_lieu.styles}
    assert tai_lieu.tables
    for bang in tai_lieu.tables:
        luoi = [int(c.get(f"{W}w")) for c in bang._tbl.tblGrid]
        assert sum(luoi) == int(bang._tbl.tblPr.find(f"{W}tblW").get(f"{W}w")) == twip(kho.rong_chu_mm)
        assert bang._tbl.tblPr.find(f"{W}tblLayout").get(f"{W}type") == "fixed"
        for tr in bang._tbl.tr_lst:
            assert sum(int(tc.tcPr.find(f"{W}tcW").get(f"{W}w")) for tc in tr.tc_lst) == sum(luoi)
        if bang.style.style_id != "BangKeO":
            continue
        dau = bang.rows[0]._tr
        if "{%tr" not in bang.rows[0].cells[0].text:
            assert dau.find(f"{W}trPr/{W}tblHeader") is not None
            assert {p.style for p in dau.iter(qn("w:p"))} <= {"DauBang", "DauBangPhuLuc"}
        for p in bang._tbl.iter(qn("w:p")):
            assert p.style == "LenhMau" or trong(kieu[p.style].font.size.pt, khoang)


def test_columns_of_the_scripts() -> None:
    def dau(ten: str) -> list[str]:
        (bang,) = (b for b in mo(ten).tables if b.rows[0].cells[0].text == "TT")
        return [o.text for o in bang.rows[0].cells]

    assert dau("kich_ban.docx") == [
        *("TT", "Giờ từ - đến", "Phút", "Nội dung", "Người thực hiện", "Lời dẫn MC", "Âm thanh, hiệu lệnh", "Hậu cần"),
        "Ghi chú",
    ]
    assert dau("kich_ban_huong_ung.docx") == ["TT", "Giờ", "Phút", "Nội dung", "Người thực hiện", "Lời dẫn, hiệu lệnh"]


@MOI_MAU
def test_tags_are_plain_and_alone(ten: str) -> None:
    thay = 0
    for p in mo(ten).element.body.iter(qn("w:p")):
        manh = [t.text or "" for t in p.iter(qn("w:t"))]
        assert len(manh) <= 1, "thẻ bị cắt thành nhiều mảnh"
        for the in THE.findall("".join(manh)):
            thay += 1
            assert DANG.fullmatch(the), the
            if re.match(r"\{%(p|tr) ", the):
                assert manh == [the]
                assert p.style == "LenhMau"
    assert thay > 10


@MOI_MAU
def test_template_compiles_and_uses_every_field(ten: str) -> None:
    """The checker of the templates finds nothing, and no field of the paper is left unprinted."""
    from vanban.render import compile_template

    kind = next(k for k in KINDS.values() if k.mau == ten)
    duong_ke = {m: t for m, t in mau.DUONG_KE.items() if t in kind.truong}
    mau_vt, loi = compile_template(mau.MAU[ten](), kind.truong, ten, duong_ke=duong_ke)
    assert mau_vt is not None
    assert not loi, [str(d) for d in loi]
    dung = set(re.findall(r"[a-z_]+", " ".join(THE.findall(chu(ten))))) | set(duong_ke.values())
    assert set(kind.truong) - dung <= {"co_quan_viet_tat"}


@MOI_MAU
def test_no_place_level_event_or_english(ten: str) -> None:
    tran = THE.sub("", chu(ten)).replace(QUOC_HIEU, "")
    assert not CAM.search(tran), CAM.search(tran)
    assert not TIENG_ANH.search(tran), TIENG_ANH.search(tran)
    assert len(tran) > 200


@MOI_MAU
def test_openxml_audit_is_clean(ten: str, tmp_path: Path) -> None:
    tep = tmp_path / ten
    tep.write_bytes(mau.MAU[ten]())
    lenh = Path(sys.executable).with_name("openxml-audit")
    ra = subprocess.run([str(lenh), str(tep)], capture_output=True, text=True, check=False)
    assert "Errors: 0" in ra.stdout, ra.stdout
