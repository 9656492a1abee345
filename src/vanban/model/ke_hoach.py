"""The plan: event, sessions, citations, targets, deadlines, tasks and what the papers say."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vanban.model.goc import BanGhi, CauMau, Gio, KyHan, Ngay, NgayPhatHanh, PhamVi, ToanTu, VaiTro


class VanBanGoc(BanGhi):
    """The plan itself, as other papers refer to it."""

    ten_loai: str
    so: str | None = None
    ky_hieu: str
    ngay: NgayPhatHanh | None = None
    co_quan: str
    trich_yeu: str


class SuKien(BanGhi):
    """What is held. ``ten`` is the one official name of every paper; ``ten_ngan`` is for tables and file names."""

    ten: str
    ten_huong_ung: str
    ten_ngan: str
    ten_goi_khac: tuple[str, ...] = ()
    phong_trao: str | None = None
    chuong_trinh: str | None = None
    nam: int
    giai_doan: str | None = None


class Phien(BanGhi):
    """A session. ``thu`` and ``am_lich`` are what the plan states; they are computed again and compared."""

    ma: str
    ten: str
    pham_vi: PhamVi
    gio: Gio | None = None
    gio_ket_thuc: Gio | None = None
    ngay: Ngay | None = None
    thu: str | None = None
    am_lich: str | None = None
    dia_diem: str | None = None
    chu_tri: str | None = None
    chu_nha: str | None = None
    tham_gia: tuple[str, ...] = ()
    kich_ban: str | None = None


class VienDan(BanGhi):
    """A cited document. ``dung_cho`` names the kinds of paper, ``nhom`` the groups or units that may cite it."""

    ma: str
    ten_loai: str
    so: str | None = None
    ngay: Ngay | None = None
    co_quan: str | None = None
    ve: str | None = None
    dung_cho: tuple[str, ...] = ()
    nhom: tuple[str, ...] = ()
    nguon: str | None = None


class ChiTieu(BanGhi):
    """A target of the units or groups in ``ap_dung``; ``thay`` names a more general target that it replaces."""

    ma: str
    ap_dung: tuple[str, ...]
    noi_dung: str
    so_luong: int | None = None
    den: int | None = None
    don_vi_tinh: str | None = None
    muc: Literal["toi_thieu", "dung", "khoang"] | None = None
    ky: str | None = None
    thay: str | None = None
    nguon: str | None = None


class Han(BanGhi):
    """A deadline in the plan's own words (``chu``), its operator, and a date or a period."""

    ma: str
    chu: str
    toan_tu: ToanTu
    ngay: Ngay | None = None
    gio: Gio | None = None
    ky: KyHan | None = None
    ai: tuple[str, ...] = ()
    nop: str
    nop_cho: str | None = None
    thong_qua: str | None = None
    bo_sung: bool = False
    nguon: str | None = None


class HanGoiY(BanGhi):
    """A date that custom suggests where the plan names none; shown as a suggestion, never as the plan's word."""

    toan_tu: ToanTu
    ngay: Ngay


class NhiemVu(BanGhi):
    """A task: who, in which role, with whom, what comes out of it, until when."""

    ma: str
    ai: tuple[str, ...]
    vai: tuple[VaiTro, ...]
    noi_dung: str
    cung: tuple[str, ...] = ()
    san_pham: tuple[str, ...] = ()
    han: str | None = None
    han_goi_y: HanGoiY | None = None
    nguon: str | None = None


class Doan(BanGhi):
    """A sentence of a unit's paper: for all units, only for those of ``chi``, or for all but those of ``tru``."""

    chu: CauMau
    chi: tuple[str, ...] = ()
    tru: tuple[str, ...] = ()


class MucNoiDung(BanGhi):
    """A titled list of sentences, with the same filter as :class:`Doan`."""

    ten: CauMau
    y: tuple[Doan, ...]
    chi: tuple[str, ...] = ()
    tru: tuple[str, ...] = ()


class NoiDungKeHoach(BanGhi):
    """What the units' own plans say besides what follows from sessions, groups, targets and tasks."""

    trich_yeu: tuple[Doan, ...]
    muc_dich: tuple[Doan, ...]
    yeu_cau: tuple[Doan, ...]
    thanh_phan: tuple[Doan, ...]
    kinh_phi: tuple[Doan, ...]
    to_chuc_thuc_hien: tuple[MucNoiDung, ...]


class MucKichBan(BanGhi):
    """An item of the ceremony. ``tu`` is only stated for parallel items and where the plan fixes the minute."""

    tt: int
    phut: int | None = None
    tu: Gio | None = None
    moc: bool = False
    song_song: bool = False
    tuy_chon: bool = False
    bat: bool = True
    noi_dung: CauMau
    ai: CauMau
    hieu_lenh: CauMau | None = None
    am_thanh: CauMau | None = None
    hau_can: CauMau | None = None
    loi_dan: tuple[CauMau, ...] = ()
    gioi_thieu_dai_bieu: bool = False
    ghi_chu: CauMau | None = None
    noi_bo: bool = False
    can_bo_sung: tuple[str, ...] = ()


class KichBan(BanGhi):
    """A script: its items in order, and what stands before and after the table."""

    ma: str
    ten: CauMau
    muc: tuple[MucKichBan, ...]
    phan_vai: tuple[MucNoiDung, ...] = ()
    du_phong: tuple[CauMau, ...] = ()
    kiem_tra: tuple[MucNoiDung, ...] = ()


class PhatHanh(BanGhi):
    """How a kind of paper is issued. ``co_quan`` empty: each unit issues its own."""

    loai: str
    co_quan: str | None = None
    ky_hieu: str
    ngay: NgayPhatHanh | None = None
    nguoi_ky: str | None = None
    trich_yeu: CauMau | None = None
    phien: str | None = None
    noi_dung: tuple[CauMau, ...] = ()
    luu_y: tuple[CauMau, ...] = ()
    noi_nhan: tuple[CauMau, ...]
    luu: str


class NguoiKy(BanGhi):
    """Who signs and by what authority: ``quyen_han`` are the lines above the signer's own title."""

    ma: str
    quyen_han: tuple[str, ...] = ()
    chuc_vu: str
    ho_ten: str | None = None


class OTrong(BanGhi):
    """Something the plan leaves open: a line of the sheet that chases it."""

    ma: str
    nhom: str
    ten: str
    dung_o: tuple[str, ...] = ()
    ai: tuple[str, ...] = ()
    can_truoc: Ngay | None = None


class NhomChi(BanGhi):
    """A line of the budget that usually occurs; prices and sums are never given by default."""

    noi_dung: str
    don_vi_tinh: str | None = None


class LichViec(BanGhi):
    """A line of the work calendar."""

    ngay: Ngay
    gio: Gio | None = None
    noi_dung: str
    chu_tri: tuple[str, ...] = ()
    dia_diem: str | None = None
    thanh_phan: tuple[str, ...] = ()
    theo_doi: tuple[str, ...] = ()
    ghi_chu: str | None = None


class TheoDoi(BanGhi):
    """The tracking workbook: the day it is looked at, and the columns that this movement counts."""

    ngay_xem: Ngay
    dang_ky: tuple[str, ...] = ()
    ket_qua: tuple[str, ...] = ()
    kinh_phi: tuple[NhomChi, ...] = ()
    lich: tuple[LichViec, ...] = ()


class NgayNghi(BanGhi):
    """Public holidays of one year with the announcement they come from; ``lam_bu``: Saturdays worked instead."""

    nam: int
    theo: str
    nghi: tuple[Ngay, ...] = Field(default=())
    lam_bu: tuple[Ngay, ...] = Field(default=())
