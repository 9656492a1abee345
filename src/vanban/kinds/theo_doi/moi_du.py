"""Đại biểu, Hộ dân, Lãnh đạo dự điểm: who comes, and where."""

from __future__ import annotations

from typing import Any, Final

from vanban.kinds.giay_moi import GIAY_MOI_HO_DAN, thu_tu_khach
from vanban.kinds.khung import dia_diem
from vanban.kinds.theo_doi.cot import CO_KHONG, XAC_NHAN, cot_nhap, cot_stt, cot_thuong, lap_dong, trang_mot_bang
from vanban.kinds.theo_doi.ten_goi import iso, ten_don_vi
from vanban.model import HoSo
from vanban.model.ke_hoach import TheoDoi
from vanban.model.to_chuc import KhachMoi
from vanban.render.o_trong import danh_dau_trong
from vanban.sheets.mo_ta import Bang, Cot, ToMau, Trang
from vanban.tieng_viet.ngay import gio_gon

HINH_THUC: Final = ("Giấy", "Điện tử")


def dai_bieu(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    """SH07: a row for each guest in order of protocol."""
    if not ho_so.khach_moi and not ho_so.nhom_khach:
        return None
    cot = [
        cot_stt("khoi"),
        cot_thuong("khoi", "Khối", 18, chon_tu="khoi"),
        cot_thuong("don_vi", "Đơn vị", 22),
        cot_thuong("ho_ten", "Họ tên", 20),
        cot_thuong("chuc_vu", "Chức vụ", 18),
        cot_thuong("thu_tu", "Thứ tự giới thiệu", 8, "thu_tu"),
        cot_nhap("hinh_thuc", "Hình thức giấy mời", 9, giua=True, chon=HINH_THUC),
        cot_nhap("so_giay", "Số giấy mời", 10, giua=True),
        cot_nhap("ngay_gui", "Ngày gửi", 11.5, "ngay"),
        cot_nhap("xac_nhan", "Xác nhận", 9, giua=True, chon=XAC_NHAN),
        cot_nhap("thay", "Người đi thay", 16),
        cot_nhap("ghe", "Hàng, ghế", 8, giua=True),
        cot_nhap("bang_ten", "In bảng tên?", 8, giua=True, chon=CO_KHONG),
        cot_nhap("co_mat", "Có mặt", 7.5, giua=True, chon=CO_KHONG),
        cot_nhap("ghi_chu", "Ghi chú", 13),
    ]
    nhom = {n.ma: n.ten for n in ho_so.nhom_khach}
    dong = [_dong_khach(ho_so, cot, khach, nhom, so) for so, khach in enumerate(thu_tu_khach(ho_so), start=1)]
    bang = Bang(
        ma="dai_bieu",
        cot=cot,
        dong=dong,
        dong_trong=10,
        to_mau=[
            ToMau(cot=["xac_nhan"], khi='OR({xac_nhan}="Có",{xac_nhan}="Cử thay")', mau="xanh"),
            ToMau(cot=["xac_nhan"], khi='{xac_nhan}="Không"', mau="do"),
        ],
        loc=True,
    )
    return trang_mot_bang(ho_so, "Đại biểu", "Danh sách đại biểu, xác nhận dự", bang, 4, ngay=False)


def _dong_khach(ho_so: HoSo, cot: list[Cot], khach: KhachMoi, nhom: dict[str, str], so: int) -> list[Any]:
    to_chuc = ho_so.to_chuc_theo_ma.get(khach.ma_to_chuc or "")
    return lap_dong(
        cot,
        khoi=nhom.get(khach.nhom, khach.nhom),
        don_vi=khach.don_vi or (to_chuc.ten if to_chuc else danh_dau_trong("đơn vị")),
        ho_ten=khach.ho_ten or danh_dau_trong("họ tên"),
        chuc_vu=khach.chuc_danh or danh_dau_trong("chức vụ"),
        thu_tu=so,
        ghi_chu=khach.ghi_chu,
    )


def ho_dan(ho_so: HoSo, _: TheoDoi) -> Trang | None:
    """SH08: the sheet is there, if empty, as soon as households are to be invited."""
    if not ho_so.ho_dan and GIAY_MOI_HO_DAN.ma not in ho_so.phat_hanh_theo_loai:
        return None
    cot = [
        cot_stt("chu_ho"),
        cot_thuong("chu_ho", "Chủ hộ", 30),
        cot_thuong("noi_o", "Nơi ở", 34),
        cot_nhap("so_giay", "Số giấy mời", 12, giua=True),
        cot_nhap("ngay_gui", "Ngày gửi", 11.5, "ngay"),
        cot_nhap("xac_nhan", "Xác nhận", 11, giua=True, chon=XAC_NHAN),
        cot_nhap("co_mat", "Có mặt", 9, giua=True, chon=CO_KHONG),
        cot_nhap("ghi_chu", "Ghi chú", 24),
    ]
    dong = [
        lap_dong(
            cot,
            chu_ho=" ".join(p for p in (ho.danh_xung, ho.ho_ten) if p),
            noi_o=ho.noi_o or danh_dau_trong("nơi ở"),
            ghi_chu=ho.ghi_chu,
        )
        for ho in ho_so.ho_dan
    ]
    bang = Bang(ma="ho_dan", cot=cot, dong=dong, dong_trong=20, loc=True)
    return trang_mot_bang(ho_so, "Hộ dân", "Danh sách hộ dân được mời", bang, 2, ngay=False)


def lanh_dao(ho_so: HoSo, _: TheoDoi) -> Trang | None:
    """SH10: a row for each place, which is each unit."""
    if not ho_so.don_vi:
        return None
    cot = [
        cot_stt("diem"),
        cot_thuong("diem", "Điểm", 18),
        cot_thuong("dia_diem", "Địa điểm", 28, nhap_khi_trong=True),
        cot_thuong("ngay", "Ngày", 11.5, "ngay", nhap_khi_trong=True),
        cot_thuong("gio", "Giờ", 8, giua=True, nhap_khi_trong=True),
        cot_nhap("lanh_dao", "Lãnh đạo dự (họ tên, chức vụ)", 32),
        cot_nhap("phong_ban", "Phòng, ban cùng dự", 24),
        cot_nhap("luc_luong", "Lực lượng", 18),
        cot_nhap("xe", "Xe", 12),
        cot_nhap("lien_he", "Liên hệ", 18),
        cot_nhap("ghi_chu", "Ghi chú", 15),
    ]
    dong = []
    for don_vi in ho_so.don_vi:
        phien = ho_so.phien_cua(don_vi)
        dong.append(
            lap_dong(
                cot,
                diem=ten_don_vi(ho_so, don_vi),
                dia_diem=dia_diem(ho_so, don_vi, phien),
                ngay=iso(phien.ngay) if phien else None,
                gio=gio_gon(phien.gio) if phien and phien.gio else danh_dau_trong("giờ"),
            )
        )
    bang = Bang(ma="lanh_dao", cot=cot, dong=dong, loc=True)
    return trang_mot_bang(ho_so, "Lãnh đạo dự điểm", "Bảng phân công lãnh đạo dự các điểm", bang, 2, ngay=False)
