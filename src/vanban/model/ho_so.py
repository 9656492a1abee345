"""The dossier: everything the office knows, with lookups by code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from pydantic import Field

from vanban.model.goc import BanGhi
from vanban.model.ke_hoach import (
    ChiTieu,
    Han,
    KichBan,
    NgayNghi,
    NguoiKy,
    NhiemVu,
    NoiDungKeHoach,
    OTrong,
    PhatHanh,
    Phien,
    SuKien,
    TheoDoi,
    VanBanGoc,
    VienDan,
)
from vanban.model.to_chuc import BoTieuChi, DonVi, HoDan, KhachMoi, LoaiDonVi, Nhom, NhomKhach, ToChuc
from vanban.tieng_viet.ngay import LichNghi


class HoSo(BanGhi):
    """The whole dossier. Each field is one top-level key of the YAML files, or one workbook of the same name.

    References between records are codes (``ma``); :mod:`vanban.load` has checked them all before a HoSo exists.
    """

    van_ban_goc: VanBanGoc
    su_kien: SuKien
    phien: tuple[Phien, ...]
    vien_dan: tuple[VienDan, ...] = ()
    to_chuc: tuple[ToChuc, ...]
    loai_don_vi: tuple[LoaiDonVi, ...] = ()
    don_vi: tuple[DonVi, ...] = ()
    nhom: tuple[Nhom, ...] = ()
    chi_tieu: tuple[ChiTieu, ...] = ()
    han: tuple[Han, ...] = ()
    nhiem_vu: tuple[NhiemVu, ...] = ()
    nguoi_ky: tuple[NguoiKy, ...]
    phat_hanh: tuple[PhatHanh, ...]
    ke_hoach_don_vi: NoiDungKeHoach | None = None
    kich_ban: tuple[KichBan, ...] = ()
    bo_tieu_chi: tuple[BoTieuChi, ...] = ()
    nhom_khach: tuple[NhomKhach, ...] = ()
    o_trong: tuple[OTrong, ...] = ()
    ngay_nghi: tuple[NgayNghi, ...] = ()
    theo_doi: TheoDoi | None = None
    khach_moi: tuple[KhachMoi, ...] = Field(default=(), json_schema_extra={"excel": True})
    ho_dan: tuple[HoDan, ...] = Field(default=(), json_schema_extra={"excel": True})

    @cached_property
    def to_chuc_theo_ma(self) -> dict[str, ToChuc]:
        """Organisation by code."""
        return {ban_ghi.ma: ban_ghi for ban_ghi in self.to_chuc}

    @cached_property
    def don_vi_theo_ma(self) -> dict[str, DonVi]:
        """Unit by code."""
        return {ban_ghi.ma: ban_ghi for ban_ghi in self.don_vi}

    @cached_property
    def loai_theo_ma(self) -> dict[str, LoaiDonVi]:
        """Kind of unit by code."""
        return {ban_ghi.ma: ban_ghi for ban_ghi in self.loai_don_vi}

    @cached_property
    def nhom_theo_ma(self) -> dict[str, Nhom]:
        """Group by code."""
        return {ban_ghi.ma: ban_ghi for ban_ghi in self.nhom}

    @cached_property
    def phien_theo_ma(self) -> dict[str, Phien]:
        """Session by code."""
        return {ban_ghi.ma: ban_ghi for ban_ghi in self.phien}

    @cached_property
    def nguoi_ky_theo_ma(self) -> dict[str, NguoiKy]:
        """Signer by code."""
        return {ban_ghi.ma: ban_ghi for ban_ghi in self.nguoi_ky}

    @cached_property
    def kich_ban_theo_ma(self) -> dict[str, KichBan]:
        """Script by code."""
        return {ban_ghi.ma: ban_ghi for ban_ghi in self.kich_ban}

    @cached_property
    def phat_hanh_theo_loai(self) -> dict[str, PhatHanh]:
        """How each kind of paper is issued."""
        return {ban_ghi.loai: ban_ghi for ban_ghi in self.phat_hanh}

    @cached_property
    def lich_nghi(self) -> LichNghi:
        """The working calendar made of all the years that are listed."""
        return LichNghi(
            nghi=frozenset(ngay for nam in self.ngay_nghi for ngay in nam.nghi),
            lam_bu=frozenset(ngay for nam in self.ngay_nghi for ngay in nam.lam_bu),
            nam=frozenset(nam.nam for nam in self.ngay_nghi),
        )

    @cached_property
    def phien_chinh(self) -> Phien:
        """The main session (the loader has checked that there is exactly one)."""
        return next(phien for phien in self.phien if phien.pham_vi == "chinh")

    def thuoc(self, don_vi: DonVi, ma: Iterable[str]) -> bool:
        """Whether a unit is named by the codes: its own, one of its groups, or a set that has it as a member."""
        co = {don_vi.ma, *don_vi.nhom}
        return any(m in co or bool(co & set(self._thanh_vien(m))) for m in ma)

    def _thanh_vien(self, ma: str) -> tuple[str, ...]:
        to_chuc = self.to_chuc_theo_ma.get(ma)
        return to_chuc.thanh_vien if to_chuc else ()

    def don_vi_cua(self, ma: Iterable[str]) -> tuple[DonVi, ...]:
        """The units that the codes name, in the order of the data."""
        ma = tuple(ma)
        return tuple(don_vi for don_vi in self.don_vi if self.thuoc(don_vi, ma))

    def phien_cua(self, don_vi: DonVi) -> Phien | None:
        """The session a unit holds: the main one for its host, else the responding one it takes part in."""
        for phien in self.phien:
            if phien.pham_vi == "chinh" and phien.chu_nha == don_vi.ma:
                return phien
        for phien in self.phien:
            if phien.pham_vi == "huong_ung" and self.thuoc(don_vi, phien.tham_gia):
                return phien
        return None
