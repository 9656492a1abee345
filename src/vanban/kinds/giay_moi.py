"""Giấy mời (Mẫu 1.7): one letter for each guest, one for each group of guests, and the host's to the households."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.kinds.khung import Khung, gia_tri_cau, khung, thoi_gian, trong_neu_thieu
from vanban.kinds.kind import Giay, Kind
from vanban.model import HoSo
from vanban.model.cau_mau import dien
from vanban.model.ke_hoach import PhatHanh, Phien
from vanban.model.to_chuc import HoDan, KhachMoi

CHO_DIEN = " ".join(["……"] * 12)
"""Dots to write on when there is no list: ellipses in groups, because a line may not break before a full stop."""


class GiayMoi(Khung):
    """An invitation. ``noi_dung`` are opening lines of the issuer, ``luu_y`` the notes before the end."""

    kinh_moi: str
    toi_du: str
    chu_tri: str
    thoi_gian: str
    dia_diem: str
    noi_dung: list[str]
    luu_y: list[str]


class GiayMoiNhom(GiayMoi):
    """An invitation to all of a group, ``thanh_phan`` in order of protocol (empty for a group of one)."""

    thanh_phan: list[str]


def _goi_khach(ho_so: HoSo, khach: KhachMoi) -> str:
    """How the letter addresses a guest: by name and office when the name is known, else by office and title."""
    to_chuc = ho_so.to_chuc_theo_ma.get(khach.ma_to_chuc or "")
    don_vi = khach.don_vi or (to_chuc.ten if to_chuc else "")
    if khach.ho_ten:
        ten = f"{khach.danh_xung or 'Ông (bà)'} {khach.ho_ten}"
        return ", ".join(phan for phan in (ten, khach.chuc_danh, don_vi) if phan)
    if khach.chuc_danh:
        return f"{khach.chuc_danh} {don_vi}".strip()
    return (to_chuc.kinh_moi if to_chuc else None) or trong_neu_thieu(don_vi, "khách mời")


def _goi_ho(ho: HoDan) -> str:
    return ", ".join(phan for phan in (f"{ho.danh_xung or 'Ông (bà)'} {ho.ho_ten}", ho.noi_o) if phan)


def thu_tu_khach(ho_so: HoSo) -> list[KhachMoi]:
    """The guests in order of protocol: rank of the guest, else of the group, then the order of the list."""
    bac = {nhom.ma: nhom.bac for nhom in ho_so.nhom_khach}
    return sorted(ho_so.khach_moi, key=lambda khach: khach.bac if khach.bac is not None else bac[khach.nhom])


def _phien(ho_so: HoSo, phat_hanh: PhatHanh) -> Phien:
    return ho_so.phien_theo_ma[phat_hanh.phien] if phat_hanh.phien else ho_so.phien_chinh


def _giay(ho_so: HoSo, phat_hanh: PhatHanh, kinh_moi: str) -> GiayMoi:
    phien = _phien(ho_so, phat_hanh)
    chu_nha = ho_so.don_vi_theo_ma.get(phat_hanh.co_quan or phien.chu_nha or "")
    gia_tri = gia_tri_cau(ho_so, chu_nha, phien)
    trich_yeu = dien(phat_hanh.trich_yeu or "Dự {su_kien}", gia_tri)
    return GiayMoi(
        **khung(ho_so, phat_hanh, None, trich_yeu, gia_tri),
        kinh_moi=kinh_moi,
        toi_du=ho_so.su_kien.ten,
        chu_tri=trong_neu_thieu(phien.chu_tri, "người chủ trì"),
        thoi_gian=thoi_gian(phien),
        dia_diem=gia_tri["dia_diem"],
        noi_dung=[dien(cau, gia_tri) for cau in phat_hanh.noi_dung],
        luu_y=[dien(cau, gia_tri) for cau in phat_hanh.luu_y],
    )


def _tung_khach(ho_so: HoSo) -> Iterator[Giay]:
    phat_hanh = ho_so.phat_hanh_theo_loai.get(GIAY_MOI.ma)
    if phat_hanh is None:
        return
    nen = _giay(ho_so, phat_hanh, "")
    for khach in thu_tu_khach(ho_so):
        goi = _goi_khach(ho_so, khach)
        yield Giay(khach.ma, f"Giấy mời {goi}", nen["co_quan"], {**nen, "kinh_moi": goi})


def _tung_nhom(ho_so: HoSo) -> Iterator[Giay]:
    phat_hanh = ho_so.phat_hanh_theo_loai.get(GIAY_MOI_NHOM.ma)
    if phat_hanh is None:
        return
    khach = thu_tu_khach(ho_so)
    for nhom in sorted(ho_so.nhom_khach, key=lambda nhom: nhom.bac):
        thanh_phan = [_goi_khach(ho_so, k) for k in khach if k.nhom == nhom.ma]
        if not thanh_phan:
            continue
        goi = dien(nhom.goi, gia_tri_cau(ho_so, None, _phien(ho_so, phat_hanh)))
        if len(thanh_phan) == 1:
            # A group of one is addressed directly; "gồm:" with a single line reads like a machine.
            (goi,), thanh_phan = thanh_phan, []
        ngu_canh = GiayMoiNhom(**_giay(ho_so, phat_hanh, goi), thanh_phan=thanh_phan)
        yield Giay(nhom.ma, f"Giấy mời {nhom.ten}", ngu_canh["co_quan"], ngu_canh)


def _ho_dan(ho_so: HoSo) -> Iterator[Giay]:
    phat_hanh = ho_so.phat_hanh_theo_loai.get(GIAY_MOI_HO_DAN.ma)
    if phat_hanh is None:
        return
    nen = _giay(ho_so, phat_hanh, "")
    for ho in ho_so.ho_dan:
        goi = _goi_ho(ho)
        yield Giay(ho.ma, f"Giấy mời {goi}", nen["co_quan"], {**nen, "kinh_moi": goi})
    if not ho_so.ho_dan:
        goi = f"Ông (bà) {CHO_DIEN}"
        yield Giay("dien-tay", "Giấy mời hộ dân (điền tay)", nen["co_quan"], {**nen, "kinh_moi": goi})


GIAY_MOI = Kind("giay_moi", "Giấy mời từng khách", "giay_moi.docx", GiayMoi, _tung_khach, nguon="khach_moi.xlsx")
GIAY_MOI_NHOM = Kind(
    "giay_moi_nhom",
    "Giấy mời theo nhóm khách",
    "giay_moi_nhom.docx",
    GiayMoiNhom,
    _tung_nhom,
    nguon="khach_moi.xlsx",
)
GIAY_MOI_HO_DAN = Kind(
    "giay_moi_ho_dan", "Giấy mời hộ dân của đơn vị chủ nhà", "giay_moi_ho_dan.docx", GiayMoi, _ho_dan
)
