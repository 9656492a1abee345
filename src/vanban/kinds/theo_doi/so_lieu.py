"""Kinh phí, Kết quả, Ô còn trống: figures that the office fills in."""

from __future__ import annotations

from vanban.kinds.theo_doi.cot import (
    CHUA,
    NGAY_XEM,
    TRE,
    XONG,
    cot_nhap,
    cot_rieng,
    cot_stt,
    cot_thuong,
    lap_dong,
    mau_trang_thai,
    trang_mot_bang,
)
from vanban.kinds.theo_doi.ten_goi import cac_ten, iso, ten_don_vi
from vanban.model import HoSo
from vanban.model.ke_hoach import TheoDoi
from vanban.sheets.mo_ta import Bang, ToMau, Trang


def kinh_phi(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    """SH09: the lines that usually occur, without prices."""
    if not theo_doi.kinh_phi:
        return None
    cot = [
        cot_stt("noi_dung"),
        cot_thuong("noi_dung", "Nội dung", 36),
        cot_thuong("don_vi_tinh", "ĐVT", 8, giua=True, nhap_khi_trong=True),
        cot_nhap("so_luong", "SL", 8, "so_le"),
        cot_nhap("don_gia", "Đơn giá (đồng)", 13, "so"),
        cot_thuong(
            "du_toan",
            "Dự toán (đồng)",
            15,
            "so",
            tong=True,
            cong_thuc='IF(OR({so_luong}="",{don_gia}=""),"",{so_luong}*{don_gia})',
        ),
        cot_nhap("nguon", "Nguồn", 18),
        cot_nhap("quyet_toan", "Quyết toán (đồng)", 15, "so", tong=True),
        cot_thuong(
            "chenh_lech",
            "Chênh lệch (đồng)",
            15,
            "so",
            tong=True,
            cong_thuc='IF({quyet_toan}="","",{quyet_toan}-N({du_toan}))',
        ),
        cot_nhap("chung_tu", "Chứng từ", 16),
        cot_nhap("don_vi_chi", "Đơn vị chi", 18),
    ]
    dong = [lap_dong(cot, noi_dung=c.noi_dung, don_vi_tinh=c.don_vi_tinh) for c in theo_doi.kinh_phi]
    bang = Bang(
        ma="kinh_phi",
        cot=cot,
        dong=dong,
        dong_trong=8,
        nhan_tong="Tổng cộng",
        to_mau=[ToMau(cot=["chenh_lech"], khi="N({chenh_lech})>0", mau="do")],
        loc=True,
    )
    return trang_mot_bang(ho_so, "Kinh phí", "Bảng theo dõi kinh phí", bang, 2, ngay=False)


def ket_qua(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    """SH12: a row for each unit, with the columns that the movement counts."""
    if not ho_so.don_vi:
        return None
    cot = [
        cot_stt("don_vi"),
        cot_thuong("don_vi", "Đơn vị", 20),
        cot_nhap("nguoi", "Người dự", 9, "so", tong=True),
        *cot_rieng("k", theo_doi.ket_qua),
        cot_nhap("kinh_phi", "Kinh phí (triệu đồng)", 11, "so_le", tong=True),
        cot_nhap("anh", "Ảnh", 10, giua=True),
        cot_nhap("ngay_bao_cao", "Ngày báo cáo", 11.5, "ngay"),
        cot_nhap("ghi_chu", "Ghi chú", 18),
    ]
    bang = Bang(
        ma="ket_qua",
        cot=cot,
        dong=[lap_dong(cot, don_vi=ten_don_vi(ho_so, don_vi)) for don_vi in ho_so.don_vi],
        nhan_tong="Tổng cộng",
        loc=True,
    )
    return trang_mot_bang(ho_so, "Kết quả", "Bảng tổng hợp kết quả", bang, 2, ngay=False)


def o_trong(ho_so: HoSo, _: TheoDoi) -> Trang | None:
    """SH13: what the plan leaves open."""
    if not ho_so.o_trong:
        return None
    trang_thai = (
        f'IF({{ten}}="","",IF(AND({{gia_tri}}<>"",OR({{ngay_dien}}="",{{ngay_dien}}<={NGAY_XEM})),"{XONG}",'
        f"IF(AND(ISNUMBER({{can_truoc}}),{NGAY_XEM}>={{can_truoc}}),"
        f'"{TRE} "&({NGAY_XEM}-{{can_truoc}}+1)&" ngày","{CHUA}")))'
    )
    cot = [
        cot_stt("ten"),
        cot_thuong("nhom", "Phần", 14),
        cot_thuong("ten", "Ô còn trống", 34),
        cot_thuong("dung_o", "Văn bản dùng tới", 26),
        cot_thuong("ai", "Ai cung cấp", 24),
        cot_thuong("can_truoc", "Cần trước ngày", 11.5, "ngay", nhap_khi_trong=True),
        cot_thuong("trang_thai", "Trạng thái", 13, giua=True, cong_thuc=trang_thai),
        cot_nhap("gia_tri", "Giá trị đã điền", 28),
        cot_nhap("ngay_dien", "Ngày điền", 11.5, "ngay"),
        cot_nhap("ghi_chu", "Ghi chú", 15),
    ]
    dong = [
        lap_dong(
            cot,
            nhom=o.nhom,
            ten=o.ten,
            dung_o="; ".join(o.dung_o),
            ai=cac_ten(ho_so, o.ai),
            can_truoc=iso(o.can_truoc),
        )
        for o in ho_so.o_trong
    ]
    bang = Bang(
        ma="o_trong",
        cot=cot,
        dong=dong,
        dong_trong=8,
        to_mau=mau_trang_thai(
            ["can_truoc", "trang_thai"], "({can_truoc}-1)", "{trang_thai}", f'{{trang_thai}}="{CHUA}"'
        ),
        loc=True,
    )
    return trang_mot_bang(ho_so, "Ô còn trống", "Những điều kế hoạch chưa nêu", bang, 3)
