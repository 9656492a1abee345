"""Kế hoạch (Mẫu 1.4) of each unit: what its groups ask of it, its targets, programme, bodies and deadlines."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TypedDict

from vanban.findings import Finding
from vanban.kinds.khung import (
    Khung,
    ap_dung,
    gia_tri_cau,
    ke_hoach_goc_day_du,
    khung,
    loc,
    vien_dan_day_du,
)
from vanban.kinds.kich_ban import dong_thoi_gian
from vanban.kinds.kind import Giay, Kind
from vanban.model import HoSo
from vanban.model.cau_mau import dien
from vanban.model.ke_hoach import ChiTieu, Han, NoiDungKeHoach, PhatHanh
from vanban.model.to_chuc import DonVi
from vanban.render.o_trong import danh_dau_trong
from vanban.tieng_viet.chu import viet_hoa_dau
from vanban.tieng_viet.ngay import gio_gon, ngay_cuoi, ngay_gon, thu
from vanban.tieng_viet.so import so_hai_chu_so


class MucChuongTrinh(TypedDict):
    """An item of the programme as guests see it."""

    tt: int
    gio: str
    noi_dung: str
    ai: str


class CoQuanThucHien(TypedDict):
    """A body of the unit and what it has to do."""

    ten: str
    viec: list[str]


class TienDo(TypedDict):
    """A deadline in the plan's words, and the last working day that is still in time."""

    viec: str
    han: str
    ngay_cuoi: str


class KeHoachDonVi(Khung):
    """The plan of a unit."""

    can_cu: list[str]
    ke_hoach_goc: str
    muc_dich: list[str]
    yeu_cau: list[str]
    thoi_gian: str
    dia_diem: str
    thanh_phan: list[str]
    noi_dung: list[str]
    chi_tieu: list[str]
    chuong_trinh: list[MucChuongTrinh]
    kinh_phi: list[str]
    to_chuc_thuc_hien: list[CoQuanThucHien]
    tien_do: list[TienDo]


def chi_tieu_cua(ho_so: HoSo, don_vi: DonVi) -> list[ChiTieu]:
    """The targets of a unit, without those that a more particular one of its own replaces."""
    cua_no = [chi_tieu for chi_tieu in ho_so.chi_tieu if ho_so.thuoc(don_vi, chi_tieu.ap_dung)]
    bi_thay = {chi_tieu.thay for chi_tieu in cua_no}
    return [chi_tieu for chi_tieu in cua_no if chi_tieu.ma not in bi_thay]


def cau_chi_tieu(chi_tieu: ChiTieu) -> str:
    """A target as a phrase: how much of what, by when."""
    luong = ""
    if chi_tieu.so_luong is not None:
        so = so_hai_chu_so(chi_tieu.so_luong)
        if chi_tieu.muc == "khoang" and chi_tieu.den is not None:
            so = f"từ {chi_tieu.so_luong} đến {chi_tieu.den}"
        elif chi_tieu.muc == "toi_thieu":
            so = f"ít nhất {so}"
        luong = f"{so} {chi_tieu.don_vi_tinh or ''}".strip()
    cau = " ".join(phan for phan in (luong, chi_tieu.noi_dung) if phan)
    if chi_tieu.ky:
        cau = f"{cau} ({chi_tieu.ky})" if chi_tieu.ky.startswith("trước") else f"{cau} trong {chi_tieu.ky}"
    return viet_hoa_dau(cau)


def _tien_do(ho_so: HoSo, don_vi: DonVi) -> list[TienDo]:
    """The deadlines that bind a unit, in order of their last working day."""
    cua_no = [han for han in ho_so.han if ho_so.thuoc(don_vi, han.ai)]
    return [
        TienDo(
            viec=_viec(ho_so, han),
            han=f"{han.chu} (bổ sung theo thông lệ)" if han.bo_sung else han.chu,
            ngay_cuoi=_ngay_cuoi(ho_so, han),
        )
        for han in sorted(cua_no, key=_ngay_xep)
    ]


def _ngay_xep(han: Han) -> datetime.date:
    """The loader has checked that a deadline has a date or a period."""
    return han.ky.den if han.ky else han.ngay or datetime.date.max


def _viec(ho_so: HoSo, han: Han) -> str:
    noi = f" về {han.nop_cho}" if han.nop_cho else ""
    qua = ho_so.to_chuc_theo_ma.get(han.thong_qua or "")
    return f"{han.nop}{noi}" + (f" (qua {qua.ten})" if qua else "")


def _ngay_cuoi(ho_so: HoSo, han: Han) -> str:
    if han.toan_tu == "luc" and han.ngay:
        gio = f"{gio_gon(han.gio)}, " if han.gio else ""
        return f"{gio}{thu(han.ngay)}, {ngay_gon(han.ngay)}"
    try:
        cuoi = ngay_cuoi(han.toan_tu, han.ngay, han.ky, ho_so.lich_nghi)
    except ValueError:
        return danh_dau_trong("ngày làm việc cuối (chưa có lịch nghỉ của năm)")
    return f"{thu(cuoi)}, {ngay_gon(cuoi)}"


def _ngu_canh(ho_so: HoSo, noi_dung: NoiDungKeHoach, phat_hanh: PhatHanh, don_vi: DonVi) -> KeHoachDonVi:
    phien = ho_so.phien_cua(don_vi)
    gia_tri = gia_tri_cau(ho_so, don_vi, phien)
    trich_yeu = (loc(ho_so, don_vi, noi_dung.trich_yeu, gia_tri) or [danh_dau_trong("trích yếu")])[0]
    nhom = sorted((ho_so.nhom_theo_ma[ma] for ma in don_vi.nhom), key=lambda n: n.thu_tu)
    kich_ban = ho_so.kich_ban_theo_ma.get(phien.kich_ban) if phien and phien.kich_ban else None
    return KeHoachDonVi(
        **khung(ho_so, phat_hanh, don_vi, trich_yeu, gia_tri),
        can_cu=[
            vien_dan_day_du(v)
            for v in ho_so.vien_dan
            if KE_HOACH_DON_VI.ma in v.dung_cho and ap_dung(ho_so, don_vi, v.nhom, ())
        ],
        ke_hoach_goc=ke_hoach_goc_day_du(ho_so),
        muc_dich=loc(ho_so, don_vi, noi_dung.muc_dich, gia_tri),
        yeu_cau=loc(ho_so, don_vi, noi_dung.yeu_cau, gia_tri),
        thoi_gian=gia_tri["thoi_gian"],
        dia_diem=gia_tri["dia_diem"],
        # The template closes each line of the list with its own ; or .
        thanh_phan=[cau.rstrip(" .;") for cau in loc(ho_so, don_vi, noi_dung.thanh_phan, gia_tri)],
        noi_dung=[cau for n in nhom for cau in loc(ho_so, don_vi, n.noi_dung, gia_tri)]
        + loc(ho_so, don_vi, don_vi.noi_dung, gia_tri),
        chi_tieu=[cau_chi_tieu(chi_tieu) for chi_tieu in chi_tieu_cua(ho_so, don_vi)],
        chuong_trinh=[
            MucChuongTrinh(
                tt=so, gio=khoang.gio, noi_dung=dien(khoang.muc.noi_dung, gia_tri), ai=dien(khoang.muc.ai, gia_tri)
            )
            for so, khoang in enumerate(
                (k for k in dong_thoi_gian(kich_ban, phien) if not k.muc.noi_bo) if kich_ban else (), start=1
            )
        ],
        kinh_phi=loc(ho_so, don_vi, noi_dung.kinh_phi, gia_tri),
        to_chuc_thuc_hien=[
            CoQuanThucHien(ten=dien(muc.ten, gia_tri), viec=loc(ho_so, don_vi, muc.y, gia_tri))
            for muc in noi_dung.to_chuc_thuc_hien
            if ap_dung(ho_so, don_vi, muc.chi, muc.tru)
        ],
        tien_do=_tien_do(ho_so, don_vi),
    )


def _giay(ho_so: HoSo) -> Iterator[Giay]:
    phat_hanh = ho_so.phat_hanh_theo_loai.get(KE_HOACH_DON_VI.ma)
    if phat_hanh is None or ho_so.ke_hoach_don_vi is None:
        return
    for don_vi in ho_so.don_vi:
        ngu_canh = _ngu_canh(ho_so, ho_so.ke_hoach_don_vi, phat_hanh, don_vi)
        yield Giay(don_vi.ma, f"Kế hoạch {ngu_canh['trich_yeu']}", ngu_canh["co_quan"], ngu_canh)


def _kiem(ho_so: HoSo) -> Iterator[Finding]:
    """A unit without a session would get a plan without time: said before anything is written."""
    for don_vi in ho_so.don_vi:
        if ho_so.phien_cua(don_vi) is None:
            yield Finding(
                don_vi.where,
                f"đơn vị «{don_vi.ten}» ({don_vi.ma}) không thuộc phiên nào",
                can="mỗi đơn vị là chủ nhà của phiên chính hoặc tham gia một phiên hưởng ứng",
                hint="thêm mã đơn vị (hoặc nhóm của nó) vào tham_gia của một phiên",
                level="warning",
                rule="VB-N101",
            )


KE_HOACH_DON_VI = Kind(
    "ke_hoach_don_vi", "Kế hoạch của từng đơn vị", "ke_hoach_don_vi.docx", KeHoachDonVi, _giay, _kiem
)
