"""The frame that every signed paper shares: letterhead, number, place and date, subject, signature, recipients."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from vanban.model import HoSo
from vanban.model.cau_mau import dien
from vanban.model.ke_hoach import Doan, NguoiKy, PhatHanh, Phien, VienDan
from vanban.model.to_chuc import DonVi
from vanban.render.o_trong import danh_dau_trong
from vanban.the_thuc import DUONG_KE_NGAN, KHO_GIAY, TIEU_DE
from vanban.tieng_viet.am_lich import am_lich_chu
from vanban.tieng_viet.chu import viet_hoa, viet_hoa_dau, viet_thuong_dau
from vanban.tieng_viet.do_chu import ngat_dong, rong_mm
from vanban.tieng_viet.ngay import NgayKhuyet, gio_chu, ngay_day_du, ngay_gon, ngay_phat_hanh, thu

KHOANG_SO = " " * 6
"""The customary gap that the registry fills in by hand after ``Số:``."""


class Khung(TypedDict):
    """Fields of the frame. ``duong_ke_…`` are lengths of drawn lines in tenths of a millimetre."""

    co_quan_chu_quan: str
    co_quan_dong: list[str]
    duong_ke_co_quan: int
    so_ky_hieu: str
    dia_danh_ngay: str
    trich_yeu: str
    duong_ke_trich_yeu: int
    co_quan: str
    co_quan_viet_tat: str
    quyen_han: list[str]
    chuc_vu: str
    ho_ten_nguoi_ky: str
    noi_nhan: list[str]
    luu: str


@dataclass(frozen=True, slots=True)
class CoQuan:
    """An issuing body, be it an organisation or the office of a unit."""

    ten: str
    viet_tat: str
    dong: tuple[str, ...]
    chu_quan: str
    dia_danh: str


def trong_neu_thieu(gia_tri: str | None, ten: str) -> str:
    """The value, or the visible blank that says what is missing."""
    return gia_tri or danh_dau_trong(ten)


def co_quan_don_vi(ho_so: HoSo, don_vi: DonVi) -> CoQuan:
    """The office of a unit: what its kind is called, then the unit's own name."""
    loai = ho_so.loai_theo_ma[don_vi.loai]
    ten_don_vi = f"{loai.ten} {don_vi.ten}"
    return CoQuan(
        ten=f"{loai.co_quan} {ten_don_vi}",
        viet_tat=f"{loai.co_quan_viet_tat} {ten_don_vi}",
        dong=(loai.co_quan, ten_don_vi),
        chu_quan=loai.chu_quan or "",
        dia_danh=don_vi.dia_danh or don_vi.ten,
    )


def co_quan(ho_so: HoSo, ma: str) -> CoQuan:
    """The issuing body of a code, which names an organisation or a unit."""
    if ma in ho_so.don_vi_theo_ma:
        return co_quan_don_vi(ho_so, ho_so.don_vi_theo_ma[ma])
    to_chuc = ho_so.to_chuc_theo_ma[ma]
    return CoQuan(
        ten=to_chuc.ten,
        viet_tat=to_chuc.viet_tat or to_chuc.ten,
        dong=to_chuc.dau_trang or (to_chuc.ten,),
        chu_quan=to_chuc.chu_quan or "",
        dia_danh=to_chuc.dia_danh or danh_dau_trong("địa danh"),
    )


def ke_hoach_goc(ho_so: HoSo) -> str:
    """The plan as another paper refers to it, with the gaps that its registry has not filled yet."""
    goc = ho_so.van_ban_goc
    ngay = ngay_phat_hanh(goc.ngay or NgayKhuyet(None, None, None))
    return f"{goc.ten_loai} số {goc.so or KHOANG_SO}/{goc.ky_hieu} {ngay} của {co_quan(ho_so, goc.co_quan).ten}"


def ke_hoach_goc_day_du(ho_so: HoSo) -> str:
    """The plan as a first citation names it: with its subject (PL I, Mục II, 6.a)."""
    return f"{ke_hoach_goc(ho_so)} về {viet_thuong_dau(ho_so.van_ban_goc.trich_yeu)}"


def thoi_gian(phien: Phien | None) -> str:
    """Hour, weekday, date and lunar date of a session, in the words of an invitation."""
    if phien is None or phien.ngay is None:
        return danh_dau_trong("thời gian")
    gio = gio_chu(phien.gio) if phien.gio else danh_dau_trong("giờ bắt đầu")
    return f"{gio}, {thu(phien.ngay)}, {ngay_day_du(phien.ngay)} ({am_lich_chu(phien.ngay)})"


def gia_tri_cau(ho_so: HoSo, don_vi: DonVi | None, phien: Phien | None) -> dict[str, str]:
    """The values of the names in braces that the sentences of the data may hold (:mod:`vanban.model.cau_mau`)."""
    su_kien = ho_so.su_kien
    gia_tri = {
        "su_kien": su_kien.ten,
        "su_kien_huong_ung": su_kien.ten_huong_ung,
        "ten_ngan": su_kien.ten_ngan,
        "nam": str(su_kien.nam),
        "giai_doan": trong_neu_thieu(su_kien.giai_doan, "giai đoạn"),
        "chuong_trinh": trong_neu_thieu(su_kien.chuong_trinh, "chương trình"),
        "phong_trao": trong_neu_thieu(su_kien.phong_trao, "phong trào"),
        "ke_hoach_goc": ke_hoach_goc(ho_so),
        "thoi_gian": thoi_gian(phien),
        "gio": gio_chu(phien.gio) if phien and phien.gio else danh_dau_trong("giờ bắt đầu"),
        "ngay": ngay_gon(phien.ngay) if phien and phien.ngay else danh_dau_trong("ngày tổ chức"),
        "dia_diem": dia_diem(ho_so, don_vi, phien),
        "chu_nha": danh_dau_trong("đơn vị chủ nhà"),
        "khach": danh_dau_trong("khách mời"),
    }
    if phien and phien.chu_nha:
        nha = ho_so.don_vi_theo_ma[phien.chu_nha]
        gia_tri["chu_nha"] = f"{ho_so.loai_theo_ma[nha.loai].ten} {nha.ten}"
    if don_vi is not None:
        loai = ho_so.loai_theo_ma[don_vi.loai]
        co = co_quan_don_vi(ho_so, don_vi)
        gia_tri |= {
            "don_vi": f"{loai.ten} {don_vi.ten}",
            "ten_don_vi": don_vi.ten,
            "loai_don_vi": loai.ten,
            "cap_duoi": loai.cap_duoi,
            "co_quan": co.ten,
            "co_quan_viet_tat": co.viet_tat,
        }
    else:
        goc = co_quan(ho_so, ho_so.van_ban_goc.co_quan)
        gia_tri |= dict.fromkeys(("don_vi", "ten_don_vi"), goc.dia_danh)
        gia_tri |= {"co_quan": goc.ten, "co_quan_viet_tat": goc.viet_tat, "loai_don_vi": "", "cap_duoi": ""}
    return gia_tri


def dia_diem(ho_so: HoSo, don_vi: DonVi | None, phien: Phien | None) -> str:
    """Where a session is held: at the host's for the main one, else the unit's own place, else a blank."""
    if phien is not None and phien.chu_nha and (don_vi is None or phien.chu_nha == don_vi.ma):
        return trong_neu_thieu(phien.dia_diem, "địa điểm tổ chức")
    if don_vi is not None:
        ten = f"{ho_so.loai_theo_ma[don_vi.loai].ten} {don_vi.ten}"
        return trong_neu_thieu(don_vi.dia_diem, f"địa điểm tổ chức tại {ten}")
    return trong_neu_thieu(phien.dia_diem if phien else None, "địa điểm tổ chức")


def loc(ho_so: HoSo, don_vi: DonVi, doan: Iterable[Doan], gia_tri: Mapping[str, str]) -> list[str]:
    """The sentences that apply to a unit, filled."""
    return [dien(d.chu, gia_tri) for d in doan if ap_dung(ho_so, don_vi, d.chi, d.tru)]


def ap_dung(ho_so: HoSo, don_vi: DonVi, chi: tuple[str, ...], tru: tuple[str, ...]) -> bool:
    """Whether a filter lets a unit through."""
    return (not chi or ho_so.thuoc(don_vi, chi)) and not (tru and ho_so.thuoc(don_vi, tru))


def vien_dan_day_du(vien_dan: VienDan) -> str:
    """A citation as the decree wants it the first time: type, number, date, issuer, subject (PL I, Mục II, 6.a)."""
    phan = [vien_dan.ten_loai, f"số {vien_dan.so}" if vien_dan.so else ""]
    phan.append(ngay_day_du(vien_dan.ngay) if vien_dan.ngay else "")
    phan.append(f"của {vien_dan.co_quan}" if vien_dan.co_quan else "")
    phan.append(vien_dan.ve or "")
    return " ".join(p for p in phan if p)


def nguoi_ky(ho_so: HoSo, phat_hanh: PhatHanh, don_vi: DonVi | None) -> tuple[NguoiKy, str]:
    """Who signs and the name to print, which stays a visible blank when nobody has given it."""
    if phat_hanh.nguoi_ky:
        ky = ho_so.nguoi_ky_theo_ma[phat_hanh.nguoi_ky]
    elif don_vi is not None:
        ky = ho_so.nguoi_ky_theo_ma[ho_so.loai_theo_ma[don_vi.loai].nguoi_ky]
    else:
        ky = NguoiKy(ma="", chuc_vu=danh_dau_trong("chức vụ người ký"))
    ten = ky.ho_ten or (don_vi.ho_ten_nguoi_ky if don_vi else None)
    return ky, trong_neu_thieu(ten, "họ tên người ký")


def khung(ho_so: HoSo, phat_hanh: PhatHanh, don_vi: DonVi | None, trich_yeu: str, gia_tri: Mapping[str, str]) -> Khung:
    """Fill the frame for a paper that ``phat_hanh`` describes; a paper without issuer there is the unit's own."""
    if phat_hanh.co_quan:
        don_vi = ho_so.don_vi_theo_ma.get(phat_hanh.co_quan)
        ban_hanh = co_quan(ho_so, phat_hanh.co_quan)
    elif don_vi is not None:
        ban_hanh = co_quan_don_vi(ho_so, don_vi)
    else:
        ban_hanh = co_quan(ho_so, ho_so.van_ban_goc.co_quan)
    ky, ho_ten = nguoi_ky(ho_so, phat_hanh, don_vi)
    dong = [viet_hoa(d) for d in ban_hanh.dong]
    ngay = ngay_phat_hanh(phat_hanh.ngay or NgayKhuyet(None, None, None))
    luu = phat_hanh.luu
    if not phat_hanh.co_quan and don_vi is not None:
        luu = ho_so.loai_theo_ma[don_vi.loai].luu or luu
    return Khung(
        co_quan_chu_quan=viet_hoa(ban_hanh.chu_quan),
        co_quan_dong=dong,
        duong_ke_co_quan=_ngan(max(rong_mm(d, TIEU_DE.co_quan_pt, dam=True) for d in dong), KHO_GIAY.cot_trai_mm),
        so_ky_hieu=f"Số:{KHOANG_SO}/{phat_hanh.ky_hieu}",
        dia_danh_ngay=f"{ban_hanh.dia_danh}, {ngay}",
        trich_yeu=viet_hoa_dau(trich_yeu),
        duong_ke_trich_yeu=duong_ke_duoi(trich_yeu),
        co_quan=ban_hanh.ten,
        co_quan_viet_tat=ban_hanh.viet_tat,
        quyen_han=[viet_hoa(q) for q in ky.quyen_han],
        chuc_vu=viet_hoa(ky.chuc_vu) if ky.ma else ky.chuc_vu,
        ho_ten_nguoi_ky=ho_ten,
        noi_nhan=[dien(n, gia_tri) for n in phat_hanh.noi_nhan],
        luu=luu,
    )


def duong_ke_duoi(trich_yeu: str) -> int:
    """Length of the line under a subject or an annex title: a share of its longest line (PL I, Mục II, 5.b)."""
    dong = ngat_dong(trich_yeu, TIEU_DE.trich_yeu_pt, KHO_GIAY.rong_trich_yeu_mm, dam=True)
    return _ngan(max(rong_mm(d, TIEU_DE.trich_yeu_pt, dam=True) for d in dong), KHO_GIAY.rong_trich_yeu_mm)


def _ngan(rong: float, toi_da: float) -> int:
    """A short rule in tenths of a millimetre: the middle of the share that the decree allows."""
    return round(10 * DUONG_KE_NGAN * min(rong, toi_da))
