"""What papers written with LibreOffice Writer (``benchmarks/tu_libreoffice``) showed: each branch by its own small sample."""
# ruff: noqa: E501

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from vanban import conform

from .dung import Bang, Giay, P, doan, giua
from .giay_tot import cong_van, thong_bao
from .giay_xau import NEN, _y
from .sua import Doi, I, S, T, X, noi

_UBND = NEN["ubnd"]
_HOP = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
_NN = (P("Nơi nhận:", "DN", 12, "left"), P("- Sở Tài chính;", "", 11, "left"), P("- Lưu: VT, TH.", "", 11, "left"))


def _ky_hop(*dong: str) -> Giay:
    """The signature in a text box beside the list of recipients."""
    hop = (*(giua(t, "D", 14) for t in dong), P(), P(), P(), giua("Nguyễn Văn An", "D", 14))
    assert isinstance(_UBND.khoi[-1], Bang)
    return replace(_UBND, khoi=(*_UBND.khoi[:-1], P(hop=hop, hop_x=80, hop_rong=80), *_NN))


def _kiem(du_lieu: bytes) -> dict[str, str]:
    ket: dict[str, str] = {}
    for f in conform.check_bytes(du_lieu, "giay"):
        if ket.get(f.rule) != "error":
            ket[f.rule] = f.level
    return ket


def _thay(du_lieu: bytes, cu: str, moi: str) -> bytes:
    """The same file with a text of its document part replaced."""
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(du_lieu)) as vao, zipfile.ZipFile(ra, "w") as zf:
        for ten in vao.namelist():
            noi = vao.read(ten)
            if ten == "word/document.xml":
                assert cu.encode() in noi
                noi = noi.replace(cu.encode(), moi.encode())
            zf.writestr(ten, noi)
    return ra.getvalue()


def test_a_dash_pattern_of_ones_own_is_no_solid_rule() -> None:
    tot = thong_bao().docx()
    assert _kiem(tot) == {}
    xau = _thay(
        tot, "</a:solidFill></a:ln>", '</a:solidFill><a:custDash><a:ds d="500000" sp="500000"/></a:custDash></a:ln>'
    )
    assert _kiem(xau) == {"trich-yeu-duong-ke": "error"}
    assert _kiem(_thay(tot, "</a:solidFill></a:ln>", "</a:solidFill><a:custDash/></a:ln>")) == {}


@pytest.mark.parametrize(
    ("net", "ket"),
    [("single", {}), ("double", {"do-khan-khung": "error"}), ("thinThickSmallGap", {"do-khan-khung": "error"})],
)
def test_the_frame_of_a_paragraph_is_a_single_line(net: str, ket: dict[str, str]) -> None:
    khan = I("V/v", P("KHẨN", "D", 13, "center", mau="FF0000", ke="khung", trai=20, phai=20, truoc=6))(cong_van())
    assert (
        _kiem(_thay(khan.docx(), 'w:val="single" w:sz="6" w:space="1"', f'w:val="{net}" w:sz="6" w:space="1"')) == ket
    )


def test_a_signature_in_a_box_begins_at_its_first_line() -> None:
    assert _kiem(_ky_hop(*_HOP).docx()) == {}
    assert _kiem(_ky_hop("TM ỦY BAN NHÂN DÂN", *_HOP[1:]).docx()) == {"chu-ky-dau-cham": "error"}


def test_a_title_on_two_lines_is_no_name() -> None:
    hai = ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG")
    assert _kiem(_ky_hop(*hai).docx()) == {}
    khong_ten = replace(
        _UBND, khoi=(*_UBND.khoi[:-1], P(hop=tuple(giua(t, "D", 14) for t in hai), hop_x=80, hop_rong=80), *_NN)
    )
    assert _kiem(khong_ten.docx()) == {"chu-ky-ho-ten-co": "error"}


def test_minutes_signed_with_titles_not_in_capitals() -> None:
    bb = T("CHỦ TỌA", "Chủ tọa")(T("THƯ KÝ", "Thư ký")(NEN["bien_ban"]))
    assert _kiem(bb.docx()) == {"chu-ky-quyen-han-in-hoa": "error"}


def test_the_last_sentence_of_minutes_is_no_place_and_date() -> None:
    ngan = noi(X("BIÊN BẢN"), X("Địa điểm"), X("Thành phần"), X("Nội dung"))(NEN["bien_ban"])
    assert not [ma for ma in _kiem(ngan.docx()) if ma.startswith("dia-danh-ngay")]


def _thoa_thuan() -> Giay:
    return T("THÔNG BÁO", "BẢN THỎA THUẬN")(T("33/TB-SNV", "33/BTT-SNV")(thong_bao()))


@pytest.mark.parametrize("bo", ["Số: ", "Nơi nhận"])
def test_a_paper_without_a_form_has_the_parts_of_every_paper(bo: str) -> None:
    assert _kiem(_thoa_thuan().docx()) == {}
    assert _kiem(X(bo)(_thoa_thuan()).docx()).get("trang-thanh-phan-chinh") == "warning"


@pytest.mark.parametrize(("mm", "ket"), [(5.8, {"co-quan-duong-ke": "error"}), (11.2, {})])
def test_a_rule_drawn_below_the_superior_is_not_below_the_issuer(mm: float, ket: dict[str, str]) -> None:
    """Both drawn at the superior's paragraph: which name it stands below, its distance tells."""
    g = S("UBND TỈNH", ke="hinh:10.5:21.5")(thong_bao())
    g = replace(g, khoi=_bo_vien(g.khoi))
    du_lieu = _thay(
        g.docx(),
        "<wp:posOffset>20000</wp:posOffset></wp:positionV>",
        f"<wp:posOffset>{round(mm * 36000)}</wp:posOffset></wp:positionV>",
    )
    assert _kiem(du_lieu) == ket


def _bo_vien(khoi: tuple[object, ...]) -> tuple[object, ...]:
    """Without the issuer's own rule: the first bordered line of the left cell."""
    dau = khoi[0]
    assert isinstance(dau, Bang)
    trai = tuple(p for p in dau.hang[0][0] if not (isinstance(p, P) and p.ke == "vien"))
    return (replace(dau, hang=((trai, *dau.hang[0][1:]), *dau.hang[1:])), *khoi[1:])


XAU: tuple[tuple[str, str, Doi, str], ...] = (
    ("trich-yeu-vv-khong-ke", "cong_van", S("V/v", ke="hinh:15:20"), "warning"),
    ("trich-yeu-vv-khong-ke", "cong_van", I("V/v", P(ke="tren", can="center", co=3, trai=20, phai=20)), "warning"),
    ("so-ky-hieu-khop-co-quan", "thong_bao", T("33/TB-SNV", "33/TB-SXYZ"), "warning"),
    ("de-muc-khoan-kieu", "thong_bao", S("1. ", chu=(("1. Địa điểm: Nhà văn hóa xã.", "D"),)), "warning"),
    (
        "de-muc-so-lien-tuc",
        "thong_bao",
        I("1. ", *(P(t, "", 14, dau=10, truoc=6) for t in ("a) Một việc;", "c) Hai việc;", "d) Ba việc."))),
        "warning",
    ),
    (
        "de-muc-so-lien-tuc",
        "thong_bao",
        I("1. ", *(P(t, "", 14, dau=10, truoc=6) for t in ("a) Một việc;", "b) Hai việc;", "b) Ba việc."))),
        "warning",
    ),
    ("de-muc-so-lien-tuc", "thong_bao", T("2. Các phòng", "1. Các phòng"), "warning"),
    ("chu-ky-kt", "thong_bao", T("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "error"),
    ("quoc-hieu-chuoi", "thong_bao", T("CỘNG HÒA XÃ", "CỘNG HÒA   XÃ"), "error"),
    ("viet-hoa-thu", "thong_bao", _y("buổi thứ nhất: thứ năm, ngày 08 tháng 02 năm 2024"), "warning"),
    ("viet-hoa-thu", "thong_bao", _y("mở cửa từ thứ hai (05/02) hằng tuần"), "warning"),
    (
        "noi-dung-can-deu",
        "thong_bao",
        I("1. ", P("Sở Nội vụ thông báo để các đơn vị biết và thực hiện.", "", 14, "center", truoc=6)),
        "warning",
    ),
    (
        "noi-dung-can-deu",
        "thong_bao",
        I("1. ", P("Nội dung của phần này được các đơn vị tổ chức thực hiện như sau:", "", 14, "right", truoc=6)),
        "warning",
    ),
)

DUNG: tuple[tuple[str, str, Doi], ...] = (
    ("danh sách từ a đến e", "thong_bao", I("1. ", *(P(t, "", 14, dau=10, truoc=6) for t in ("a) Một việc;", "b) Hai việc;", "c) Ba việc;", "d) Bốn việc;", "đ) Năm việc;", "e) Sáu việc.")))),
    ("hai danh sách khoản", "thong_bao", noi(I("1. ", doan("Về việc phân công trực:")), T("2. Các phòng", "1. Các phòng"))),
    ("chữ viết tắt có chữ riêng", "thong_bao", T("33/TB-SNV", "33/TB-SNVLC")),
    ("số thứ tự", "thong_bao", _y("từ lần thứ hai, 12 tháng qua; đợt thứ ba, ngày 05 tháng 02; đến thứ hai, ba việc")),
    ("lời của mẫu và chú thích", "thong_bao", I("1. ", P("Bảng 1. Tổng hợp số liệu của các đơn vị trong năm.", "", 14, "center"), P("Đơn vị tính: triệu đồng", "", 13, "right"))),
)  # fmt: skip


@pytest.mark.parametrize(("ma", "nen", "sua", "muc"), XAU, ids=lambda x: x if isinstance(x, str) else "")
def test_faults(ma: str, nen: str, sua: Doi, muc: str) -> None:
    assert _kiem(sua(NEN[nen]).docx()) == {ma: muc}


@pytest.mark.parametrize(("ten", "nen", "sua"), DUNG, ids=lambda x: x if isinstance(x, str) else "")
def test_right_ways(ten: str, nen: str, sua: Doi) -> None:
    assert ten
    assert _kiem(sua(NEN[nen]).docx()) == {}
