"""Tiêu chí: one sheet for each criteria set in use, unit by criterion."""

from __future__ import annotations

from vanban.kinds.theo_doi.cot import NGAY_XEM, cot_nhap, cot_thuong, lap_dong
from vanban.kinds.theo_doi.ten_goi import ten_don_vi, ten_ngan
from vanban.model import HoSo
from vanban.model.to_chuc import BoTieuChi, DonVi
from vanban.sheets.mo_ta import Bang, Cot, ToMau, Trang

DAT, CHUA_DAT, KHONG_DANH_GIA = "Đ", "C", "KĐG"


def bo_dang_dung(ho_so: HoSo) -> list[tuple[BoTieuChi, list[DonVi]]]:
    """The criteria sets that a group refers to, with the units of these groups; a set without units is left out."""
    ra = []
    for bo in ho_so.bo_tieu_chi:
        nhom = [n.ma for n in ho_so.nhom if bo.ma in n.tieu_chi]
        don_vi = [d for d in ho_so.don_vi if set(nhom) & set(d.nhom)]
        if don_vi:
            ra.append((bo, don_vi))
    return ra


def ma_bang(ho_so: HoSo, bo: BoTieuChi) -> str:
    """The code of the table of a set."""
    return f"tc_{ho_so.bo_tieu_chi.index(bo) + 1}"


def _cot_tieu_chi() -> list[Cot]:
    return [
        cot_thuong("don_vi", "Đơn vị", 17),
        cot_thuong("so", "Tiêu chí số", 8, "thu_tu"),
        cot_thuong("ten", "Tên tiêu chí", 26),
        cot_nhap("so_chi_tieu", "Số chỉ tiêu", 7, "so", tong=True),
        cot_nhap("chi_tieu_dat", "Số chỉ tiêu đạt", 8, "so", tong=True),
        cot_thuong("muc", "Mức quy định", 16, nhap_khi_trong=True),
        cot_nhap("hien_trang", "Hiện trạng", 18),
        cot_nhap(
            "ket_qua",
            "Đ/C/KĐG",
            8.5,
            giua=True,
            chon=[DAT, CHUA_DAT, KHONG_DANH_GIA],
            cong_thuc_tong=f'SUMPRODUCT(1*({{ket_qua:}}="{DAT}"))&" {DAT}"',
        ),
        cot_thuong(
            "ty_le",
            "%",
            7,
            "phan_tram",
            cong_thuc=f'IF(N({{so_chi_tieu}})>0,N({{chi_tieu_dat}})/{{so_chi_tieu}},IF({{ket_qua}}="{DAT}",1,""))',
            cong_thuc_tong=ty_le_dat("{ket_qua:}"),
        ),
        cot_thuong("phu_trach", "Cơ quan phụ trách", 16, nhap_khi_trong=True),
        cot_nhap("giai_phap", "Giải pháp", 18),
        cot_nhap("han", "Hạn", 11.5, "ngay"),
        cot_nhap("minh_chung", "Minh chứng", 15),
        cot_nhap("ghi_chu", "Ghi chú", 12),
    ]


def ty_le_dat(vung: str, dieu_kien: str = "1") -> str:
    """Share of what is reached; what is not judged does not count, what nobody has filled in counts as not reached."""
    co = f'SUMPRODUCT({dieu_kien}*({vung}<>"{KHONG_DANH_GIA}"))'
    return f'IF({co}=0,"",SUMPRODUCT({dieu_kien}*({vung}="{DAT}"))/{co})'


def tieu_chi(ho_so: HoSo, bo: BoTieuChi, don_vi: list[DonVi]) -> Trang:
    """SH03-06: a row for each unit and criterion."""
    cot = _cot_tieu_chi()
    bang = Bang(
        ma=ma_bang(ho_so, bo),
        cot=cot,
        dong=[
            lap_dong(
                cot,
                don_vi=ten_don_vi(ho_so, d),
                so=tieu_chi.so,
                ten=tieu_chi.ten,
                muc=tieu_chi.muc,
                phu_trach=ten_ngan(ho_so, tieu_chi.phu_trach) if tieu_chi.phu_trach else None,
            )
            for d in don_vi
            for tieu_chi in bo.tieu_chi
        ],
        nhan_tong="Tổng cộng",
        to_mau=[
            ToMau(cot=["ket_qua"], khi=f'{{ket_qua}}="{DAT}"', mau="xanh"),
            ToMau(
                cot=["ket_qua", "han"],
                khi=f'AND({{ket_qua}}<>"{DAT}",{{ket_qua}}<>"{KHONG_DANH_GIA}",ISNUMBER({{han}}),{NGAY_XEM}>{{han}})',
                mau="do",
            ),
            ToMau(cot=["ket_qua"], khi=f'{{ket_qua}}="{CHUA_DAT}"', mau="cam"),
        ],
        loc=True,
    )
    van_ban = "; ".join(v for v in (bo.van_ban, bo.cua_dia_phuong) if v)
    return Trang(
        ten=bo.ten_ngan,
        tieu_de=f"Theo dõi {bo.ten}",
        phu_de=ho_so.su_kien.ten_ngan,
        dong_dau=f"Theo {van_ban}. {DAT}: đạt; {CHUA_DAT}: chưa đạt; {KHONG_DANH_GIA}: không đánh giá.",
        bang=[bang],
        co_dinh=3,
    )
