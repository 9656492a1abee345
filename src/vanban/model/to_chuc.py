"""Who: organisations, the units that hold their own event, their groups, the guests and households."""

from __future__ import annotations

from vanban.model.goc import BanGhi, CauMau, Ngay
from vanban.model.ke_hoach import Doan


class ToChuc(BanGhi):
    """An organisation. ``bac`` 1–10 is the default order of introduction; ``dau_trang`` its lines in a letterhead."""

    ma: str
    ten: str
    viet_tat: str | None = None
    bi_danh: tuple[str, ...] = ()
    cap: str | None = None
    khoi: str
    bac: int
    kinh_gui: str | None = None
    kinh_moi: str | None = None
    thanh_vien: tuple[str, ...] = ()
    chu_quan: str | None = None
    dau_trang: tuple[str, ...] = ()
    dia_danh: str | None = None
    tu_ngay: Ngay | None = None
    den_ngay: Ngay | None = None


class LoaiDonVi(BanGhi):
    """A kind of unit: the word before its name, what its office is called, who signs, what lies below it."""

    ma: str
    ten: str
    co_quan: str
    co_quan_viet_tat: str
    chu_quan: str | None = None
    nguoi_ky: str
    cap_duoi: str
    luu: str | None = None


class DonVi(BanGhi):
    """A unit that makes its own plan and holds its own session; member of any number of groups."""

    ma: str
    ten: str
    loai: str
    nhom: tuple[str, ...]
    dia_danh: str | None = None
    dia_diem: str | None = None
    ho_ten_nguoi_ky: str | None = None
    noi_dung: tuple[Doan, ...] = ()
    bi_danh: tuple[str, ...] = ()


class Nhom(BanGhi):
    """A group of units and what its members' plans add (``noi_dung``); ``tieu_chi``: the criteria set it is held to."""

    ma: str
    ten: str
    thu_tu: int = 100
    noi_dung: tuple[Doan, ...] = ()
    tieu_chi: tuple[str, ...] = ()


class TieuChi(BanGhi):
    """One criterion of a set."""

    so: int
    ten: str
    nhom: str | None = None
    muc: str | None = None
    phu_trach: str | None = None


class BoTieuChi(BanGhi):
    """A set of criteria with its period and source; a set is data, its size is not known to the code."""

    ma: str
    ten: str
    ten_ngan: str
    ky: str
    van_ban: str
    cua_dia_phuong: str | None = None
    tieu_chi: tuple[TieuChi, ...]


class NhomKhach(BanGhi):
    """A group of guests, invited by one letter that lists all of it, or by one letter for each."""

    ma: str
    ten: str
    bac: int
    moi_boi: str
    goi: CauMau
    nguon: str | None = None


class KhachMoi(BanGhi):
    """A row of ``khach_moi.xlsx``. Without a name the letter goes to the office and title."""

    ma: str
    nhom: str
    bac: int | None = None
    ma_to_chuc: str | None = None
    don_vi: str | None = None
    chuc_danh: str | None = None
    danh_xung: str | None = None
    ho_ten: str | None = None
    dien_thoai: str | None = None
    ghi_chu: str | None = None


class HoDan(BanGhi):
    """A row of ``ho_dan.xlsx``: head of the household and where it lives; no identity number is kept."""

    ma: str
    danh_xung: str | None = None
    ho_ten: str
    noi_o: str | None = None
    ghi_chu: str | None = None
