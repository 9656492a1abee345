"""Papers that are right in a less common way: drafts, blanks, spellings, ways of Word. Nothing may be said."""
# ruff: noqa: E501

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from vanban import conform

from .dung import Giay, P, giua
from .giay_xau import NEN
from .sua import D, Doi, I, S, T, X, _di, noi


def _nfd(g: Giay) -> Giay:
    def f(p: P) -> list[object]:
        return [
            replace(
                p,
                text=unicodedata.normalize("NFD", p.text),
                chu=tuple((unicodedata.normalize("NFD", t), k) for t, k in p.chu),
            )
        ]

    return replace(g, khoi=_di(g.khoi, f))


DUNG: dict[str, tuple[str, Doi]] = {
    "so_cham": ("thong_bao", T("Số: 33/", "Số: …/")),
    "so_ba_cham": ("thong_bao", T("Số: 33/", "Số: .../")),
    "so_trong": ("thong_bao", T("Số: 33/", "Số:          /")),
    "so_gach": ("thong_bao", T("Số: 33/", "Số: ____/")),
    "so_can_bo_sung": ("thong_bao", T("Số: 33/", "Số: [CẦN BỔ SUNG: số]/")),
    "so_cong_van_trong": ("cong_van", T("Số: 15/", "Số:       /")),
    "so_ba_chu_so": ("thong_bao", T("Số: 33/", "Số: 1033/")),
    "ngay_trong": ("thong_bao", T("ngày 05 tháng 01 năm 2024", "ngày      tháng      năm 2024")),
    "ngay_cham": ("thong_bao", T("ngày 05 tháng 01 năm 2024", "ngày … tháng … năm 2024")),
    "ngay_ba_cham": ("thong_bao", T("ngày 05 tháng 01 năm 2024", "ngày ... tháng ... năm 2024")),
    "thang_6": ("thong_bao", T("ngày 05 tháng 01 năm 2024", "ngày 15 tháng 6 năm 2024")),
    "thang_10": ("thong_bao", T("ngày 05 tháng 01 năm 2024", "ngày 15 tháng 10 năm 2024")),
    "ten_trong": ("thong_bao", T("Nguyễn Văn An", "[CẦN BỔ SUNG: họ tên người ký]")),
    "hoa_dau_cu": ("thong_bao", T("CỘNG HÒA", "CỘNG HOÀ")),
    "uy_dau_cu": ("ubnd", T("ỦY BAN", "UỶ BAN")),
    "kem_theo_trong": ("ke_hoach", T("số 15/KH-SNV ngày 05 tháng 01 năm 2024 của Sở Nội vụ)", "số      /KH-SNV ngày      tháng      năm 2024 của Sở Nội vụ)")),
    "kem_theo_cham": ("ke_hoach", T("số 15/KH-SNV ngày 05 tháng 01 năm 2024 của Sở Nội vụ)", "số …/KH-SNV ngày … tháng … năm … của Sở Nội vụ)")),
    "ho_ten_dan_toc": ("thong_bao", T("Nguyễn Văn An", "Y Thanh Hà Niê Kđăm")),
    "ho_ten_dai": ("thong_bao", T("Nguyễn Văn An", "Công Tằng Tôn Nữ Thị Ngọc Lan")),
    "tinh_dau_nhay": ("thong_bao", T("Lào Cai, ngày", "Đắk R'Lấp, ngày")),
    "thanh_pho": ("thong_bao", T("Lào Cai, ngày", "Thành phố Hồ Chí Minh, ngày")),
    "nfd": ("thong_bao", _nfd),
    "chu_an": ("thong_bao", S("Thực hiện nhiệm vụ", tho='<w:r><w:rPr><w:vanish/><w:sz w:val="10"/></w:rPr><w:t>ẩn</w:t></w:r>')),
    "chu_da_xoa": ("thong_bao", S("Thực hiện nhiệm vụ", tho='<w:del w:id="1" w:author="a"><w:r><w:rPr><w:sz w:val="10"/></w:rPr><w:delText>xóa</w:delText></w:r></w:del>')),
    "chu_chen_vao": ("thong_bao", S("Thực hiện nhiệm vụ", tho='<w:ins w:id="1" w:author="a"><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t> Thêm.</w:t></w:r></w:ins>')),
    "o_noi_dung": ("thong_bao", S("Thực hiện nhiệm vụ", tho='<w:sdt><w:sdtContent><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t> Thêm.</w:t></w:r></w:sdtContent></w:sdt>')),
    "in_hoa_bang_caps": ("thong_bao", S("THÔNG BÁO", text="", tho='<w:r><w:rPr><w:b/><w:caps/><w:sz w:val="28"/></w:rPr><w:t>Thông báo</w:t></w:r>')),
    "nghieng_mot_tu": ("thong_bao", S("1. Thời gian", chu=(("1. Thời gian nghỉ: từ ngày 08 tháng 02 năm 2024 ", ""), ("đến hết ngày 14", "N"), (" tháng 02 năm 2024.", "")))),
    "dam_ngay_thang": ("thong_bao", S("1. Thời gian", chu=(("1. Thời gian nghỉ: từ ", ""), ("ngày 08 tháng 02 năm 2024", "D"), (" đến hết ngày 14 tháng 02 năm 2024.", "")))),
    "gian_dong_1_5": ("thong_bao", S("Thực hiện nhiệm vụ", gian=1.5)),
    "gian_dong_18pt": ("thong_bao", S("Thực hiện nhiệm vụ", gian_pt=18)),
    "sau_6pt": ("thong_bao", noi(S("Thực hiện nhiệm vụ", truoc=0, sau=6), S("1. Thời gian", truoc=0, sau=6), S("2. Các phòng", truoc=0))),
    "ten_hai_dong": ("thong_bao", noi(S("SỞ NỘI VỤ", text="SỞ NÔNG NGHIỆP"), I("SỞ NÔNG", giua("VÀ MÔI TRƯỜNG", "D")), T("TB-SNV", "TB-SNNMT"), S("", lan=1, trai=21, phai=21))),
    "trich_yeu_ngat_dong": ("thong_bao", noi(T("Lịch nghỉ Tết Nguyên đán Giáp Thìn 2024", "Lịch nghỉ Tết Nguyên đán\nGiáp Thìn 2024"), S("", lan=3, ke="hinh:24"))),
    "mau_den_ghi_ro": ("thong_bao", S("Thực hiện nhiệm vụ", mau="000000")),
    "co_bang": ("thong_bao", I("1. Thời gian", P("Bảng 1. Lịch trực", "N", 13, "center", truoc=6))),
    "khong_chu_quan": ("thong_bao", X("UBND TỈNH")),
    "chuc_vu_khac_tren_ten": ("ban_chi_dao", T("Nguyễn Văn An", "Lê Thị Hoa")),
    "phong_theo_theme": ("thong_bao", D(mac_dinh='<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Calibri" w:cs="Arial"/><w:sz w:val="28"/>')),
    "luu_nhieu_ban": ("thong_bao", T("- Lưu: VT, TCCB.", "- Lưu: VT, TCCB (2).")),
    "noi_nhan_dong_dai": ("thong_bao", T("- Các phòng, đơn vị thuộc Sở;", "- Các phòng, đơn vị thuộc Sở (để thực hiện);")),
    "gach_ngang_trong_ten_vung": ("thong_bao", T("- Các phòng, đơn vị thuộc Sở;", "- Văn phòng HĐND-UBND;")),
    "nam_hai_nam": ("thong_bao", T("Giáp Thìn 2024", "giai đoạn 2024 - 2025")),
}  # fmt: skip


@pytest.mark.parametrize("ten", DUNG)
def test_bien_the_dung(ten: str) -> None:
    nen, doi = DUNG[ten]
    assert [(f.rule, f.where.cho, f.message) for f in conform.check_bytes(doi(NEN[nen]).docx(), ten)] == []
