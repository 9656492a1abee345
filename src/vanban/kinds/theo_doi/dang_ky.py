"""Đăng ký: what each unit has undertaken, with how many people and how much money."""

from __future__ import annotations

from vanban.kinds.theo_doi.cot import (
    DA_CO,
    NGAY_XEM,
    TRE,
    cot_nhap,
    cot_rieng,
    cot_stt,
    cot_thuong,
    lap_dong,
    mau_trang_thai,
    trang_mot_bang,
)
from vanban.kinds.theo_doi.ten_goi import iso, ten_don_vi
from vanban.model import HoSo
from vanban.model.ke_hoach import Han, TheoDoi
from vanban.model.to_chuc import DonVi
from vanban.sheets.mo_ta import Bang, Cot, Trang


def han_dang_ky(ho_so: HoSo, don_vi: DonVi) -> Han | None:
    """The deadline of a unit's registration: the first that binds it with "before", the plan's own first."""
    cua_no = [h for h in ho_so.han if h.toan_tu == "truoc" and h.ngay and ho_so.thuoc(don_vi, h.ai)]
    return min(cua_no, key=lambda h: (h.bo_sung, h.ngay), default=None)


def _cot_dang_ky(theo_doi: TheoDoi) -> list[Cot]:
    nguoi, tien = "Số người tham gia", "Kinh phí (triệu đồng)"
    tre_nop = "{ngay_nop}-{truoc_ngay}+1"
    tre_xem = f"{NGAY_XEM}-{{truoc_ngay}}+1"
    dung_han = (
        'IF(OR({don_vi}="",SUMPRODUCT(1*({don_vi^}={don_vi}))>1),"",'
        f'IF({DA_CO.format("{ngay_nop}")},IF(NOT(ISNUMBER({{truoc_ngay}})),"đã nộp",'
        f'IF({{ngay_nop}}<{{truoc_ngay}},"đúng hạn","{TRE} "&({tre_nop})&" ngày")),'
        f'IF(AND(ISNUMBER({{truoc_ngay}}),{NGAY_XEM}>={{truoc_ngay}}),"chưa nộp, {TRE} "&({tre_xem})&" ngày",'
        '"chưa nộp")))'
    )
    return [
        cot_stt("don_vi"),
        cot_thuong("don_vi", "Đơn vị", 17, chon_tu="don_vi"),
        cot_thuong("nhom", "Nhóm", 11, giua=True),
        cot_nhap("noi_dung", "Nội dung phát động", 22),
        cot_nhap("tieu_chi", "Tiêu chí số", 7, giua=True),
        cot_nhap("cong_trinh", "Công trình, phần việc", 18),
        cot_nhap("khoi_luong", "Khối lượng", 8, "so_le"),
        cot_nhap("don_vi_tinh", "ĐVT", 6, giua=True),
        cot_nhap("dia_diem", "Địa điểm", 15),
        *(
            cot_nhap(khoa, ten, 7, "so", nhom=nguoi, tong=True)
            for khoa, ten in (("can_bo", "Cán bộ"), ("llvt", "LLVT"), ("dvtn", "ĐVTN"), ("dan", "Dân"))
        ),
        cot_thuong("tong_nguoi", "Tổng", 7, "so", nhom=nguoi, tong=True, cong_thuc="SUM({can_bo},{llvt},{dvtn},{dan})"),
        *(
            cot_nhap(khoa, ten, 9, "so_le", nhom=tien, tong=True)
            for khoa, ten in (("nsnn", "NSNN"), ("tien_dan", "Dân"), ("xhh", "XHH"))
        ),
        cot_thuong("tong_tien", "Tổng", 9, "so_le", nhom=tien, tong=True, cong_thuc="SUM({nsnn},{tien_dan},{xhh})"),
        *cot_rieng("r", theo_doi.dang_ky),
        cot_thuong("truoc_ngay", "Nộp trước ngày", 11.5, "ngay", nhap_khi_trong=True),
        cot_nhap("ngay_nop", "Ngày nộp", 11.5, "ngay"),
        cot_thuong("dung_han", "Đúng hạn?", 13, giua=True, cong_thuc=dung_han),
        cot_nhap("so_ke_hoach", "Số kế hoạch, ngày", 13),
        cot_nhap("ghi_chu", "Ghi chú", 13),
    ]


def dang_ky(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    """SH02: a row for each unit; spare rows take its further contents."""
    if not ho_so.don_vi:
        return None
    cot = _cot_dang_ky(theo_doi)
    # A group that everybody belongs to tells nothing about a unit.
    chung = set.intersection(*(set(don_vi.nhom) for don_vi in ho_so.don_vi))
    dong = []
    for don_vi in ho_so.don_vi:
        han = han_dang_ky(ho_so, don_vi)
        dong.append(
            lap_dong(
                cot,
                don_vi=ten_don_vi(ho_so, don_vi),
                nhom=", ".join(ma for ma in don_vi.nhom if ma not in chung),
                truoc_ngay=iso(han.ngay) if han else None,
            )
        )
    bang = Bang(
        ma="dang_ky",
        so_dong_chu=2,
        cot=cot,
        dong=dong,
        dong_trong=10,
        nhan_tong="Tổng cộng",
        to_mau=mau_trang_thai(["truoc_ngay", "dung_han"], "({truoc_ngay}-1)", "{dung_han}", '{dung_han}="chưa nộp"'),
        loc=True,
    )
    return trang_mot_bang(ho_so, "Đăng ký", "Bảng tổng hợp đăng ký nội dung phát động", bang, 2)
