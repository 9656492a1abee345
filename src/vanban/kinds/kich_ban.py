"""Kịch bản: the full script of the main ceremony and the short one of the responding places, both as annexes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict

from vanban.findings import Finding
from vanban.kinds.giay_moi import thu_tu_khach
from vanban.kinds.khung import (
    KHOANG_SO,
    CoQuan,
    co_quan,
    co_quan_don_vi,
    duong_ke_duoi,
    gia_tri_cau,
    ke_hoach_goc,
    loc,
    trong_neu_thieu,
)
from vanban.kinds.kind import Giay, Kind
from vanban.model import HoSo
from vanban.model.cau_mau import dien
from vanban.model.ke_hoach import KichBan, MucKichBan, MucNoiDung, PhatHanh, Phien
from vanban.model.to_chuc import DonVi
from vanban.render.o_trong import danh_dau_trong
from vanban.tieng_viet.chu import viet_hoa
from vanban.tieng_viet.ngay import NgayKhuyet, cong_phut, gio_chu, gio_gon, ngay_phat_hanh

CHUA_DINH = "…"
"""End of an item whose length nobody has settled."""


@dataclass(frozen=True, slots=True)
class KhoangGio:
    """An item with the minutes it takes; ``tu`` is None where the session has no hour yet."""

    muc: MucKichBan
    tu: datetime.time | None
    den: datetime.time | None

    @property
    def gio(self) -> str:
        """``08:00 - 08:03``; ``từ 08:27`` where the end is open."""
        if self.tu is None:
            return danh_dau_trong("giờ")
        return f"{gio_gon(self.tu)} - {gio_gon(self.den)}" if self.den else f"từ {gio_gon(self.tu)}"


def dong_thoi_gian(kich_ban: KichBan, phien: Phien | None) -> list[KhoangGio]:
    """Lay the items on the clock: the anchor (``moc``) begins with the session, the others follow and precede it.

    Items that are switched off take no time; parallel items keep the minute they state.
    """
    bat = [muc for muc in kich_ban.muc if muc.bat]
    goc = phien.gio if phien else None
    tu: dict[int, datetime.time | None] = {muc.tt: muc.tu for muc in bat if muc.song_song}
    noi_tiep = [muc for muc in bat if not muc.song_song]
    moc = next((so for so, muc in enumerate(noi_tiep) if muc.moc), 0)
    dong_ho = goc
    for muc in noi_tiep[moc:]:
        tu[muc.tt] = dong_ho
        dong_ho = cong_phut(dong_ho, muc.phut) if dong_ho and muc.phut is not None else None
    dong_ho = goc
    for muc in reversed(noi_tiep[:moc]):
        dong_ho = cong_phut(dong_ho, -muc.phut) if dong_ho and muc.phut is not None else None
        tu[muc.tt] = dong_ho
    return [
        KhoangGio(muc, bat_dau, cong_phut(bat_dau, muc.phut) if bat_dau and muc.phut is not None else None)
        for muc in bat
        for bat_dau in (tu[muc.tt],)
    ]


def kiem_gio(kich_ban: KichBan, phien: Phien) -> Iterator[Finding]:
    """Compare each stated minute with the sum of the minutes before it: an overlap or a gap is a finding."""
    try:
        khoang = dong_thoi_gian(kich_ban, phien)
    except ValueError as loi:
        yield Finding(
            kich_ban.where,
            f"kịch bản «{kich_ban.ma}» kéo sang ngày khác ({loi})",
            can="mọi mục nằm trong một ngày",
            hint="sửa giờ của phiên hoặc số phút của các mục",
            rule="VB-N106",
        )
        return
    if not any(muc.moc for muc in kich_ban.muc if muc.bat):
        yield Finding(
            kich_ban.where,
            f"kịch bản «{kich_ban.ma}» không có mục nào đánh dấu moc: true",
            can="đúng một mục bắt đầu vào giờ của phiên",
            hint="ghi moc: true ở mục mở đầu phần lễ",
            rule="VB-N102",
        )
    noi_tiep = [k for k in khoang if not k.muc.song_song]
    for truoc, k in zip([None, *noi_tiep], noi_tiep, strict=False):
        neu = k.muc.tu
        if neu and k.tu and neu != k.tu:
            ten = "hở" if neu > k.tu else "chồng"
            yield Finding(
                k.muc.where,
                f"mục {k.muc.tt} ghi bắt đầu {gio_gon(neu)}, cộng dồn từ giờ của phiên là {gio_gon(k.tu)}: {ten} "
                f"{abs(_phut(neu) - _phut(k.tu))} phút",
                can="các mục nối tiếp nhau, không hở, không chồng",
                hint="sửa số phút của mục trước, hoặc bỏ giờ ghi ở mục này để máy tính",
                rule="VB-N103",
            )
        if truoc is not None and truoc.muc.phut is None:
            yield Finding(
                truoc.muc.where,
                f"mục {truoc.muc.tt} không có số phút nên không biết mục {k.muc.tt} bắt đầu lúc nào",
                can="chỉ mục cuối cùng được để trống số phút",
                hint="điền phut",
                rule="VB-N104",
            )
    for k in khoang:
        if k.muc.song_song and k.muc.tu is None:
            yield Finding(
                k.muc.where,
                f"mục song song {k.muc.tt} không ghi giờ bắt đầu",
                can='tu: "07:15"',
                hint="mục song song không nằm trong chuỗi cộng phút nên phải tự ghi giờ",
                rule="VB-N105",
            )


def _phut(gio: datetime.time) -> int:
    return gio.hour * 60 + gio.minute


class DongThongTin(TypedDict):
    """A line of the general part."""

    nhan: str
    noi_dung: str


class MucViec(TypedDict):
    """A titled list."""

    ten: str
    viec: list[str]


class DongKichBan(TypedDict):
    """A row of the script."""

    tt: int
    gio: str
    phut: str
    noi_dung: str
    ai: str
    loi_dan: str
    am_thanh: str
    hau_can: str
    ghi_chu: str


class DaiBieu(TypedDict):
    """A line of the introductions, in order of protocol."""

    stt: int
    gioi_thieu: str


class KichBanDayDu(TypedDict):
    """The script of the main ceremony."""

    ten_phu_luc: str
    duong_ke_ten: int
    kem_theo: str
    thong_tin: list[DongThongTin]
    phan_vai: list[MucViec]
    muc: list[DongKichBan]
    tong_phut: str
    dai_bieu: list[DaiBieu]
    du_phong: list[str]
    kiem_tra: list[MucViec]


class KichBanRutGon(TypedDict):
    """The short script of a unit; ``noi_dung`` is what it goes out to do."""

    ten_phu_luc: str
    duong_ke_ten: int
    kem_theo: str
    thong_tin: list[DongThongTin]
    muc: list[DongKichBan]
    noi_dung: list[str]
    du_phong: list[str]


def _muc_viec(ho_so: HoSo, don_vi: DonVi | None, muc: tuple[MucNoiDung, ...], gia_tri: dict[str, str]) -> list[MucViec]:
    return [
        MucViec(
            ten=dien(m.ten, gia_tri),
            viec=loc(ho_so, don_vi, m.y, gia_tri) if don_vi else [dien(d.chu, gia_tri) for d in m.y],
        )
        for m in muc
    ]


def _dong(khoang: KhoangGio, gia_tri: dict[str, str]) -> DongKichBan:
    muc = khoang.muc
    hieu_lenh = dien(muc.hieu_lenh, gia_tri) if muc.hieu_lenh else ""
    am_thanh = dien(muc.am_thanh, gia_tri) if muc.am_thanh else ""
    ghi_chu = [dien(muc.ghi_chu, gia_tri)] if muc.ghi_chu else []
    ghi_chu += ["Theo danh sách giới thiệu đại biểu"] if muc.gioi_thieu_dai_bieu else []
    ghi_chu += ["Tùy chọn"] if muc.tuy_chon else []
    ghi_chu += ["Song song"] if muc.song_song else []
    ghi_chu += [danh_dau_trong(ten) for ten in muc.can_bo_sung]
    return DongKichBan(
        tt=muc.tt,
        gio=khoang.gio,
        phut=str(muc.phut) if muc.phut is not None else CHUA_DINH,
        noi_dung=dien(muc.noi_dung, gia_tri),
        ai=dien(muc.ai, gia_tri),
        loi_dan="\n".join(dien(cau, gia_tri) for cau in muc.loi_dan),
        am_thanh="\n".join(phan for phan in (hieu_lenh, am_thanh) if phan),
        hau_can=dien(muc.hau_can, gia_tri) if muc.hau_can else "",
        ghi_chu="\n".join(ghi_chu),
    )


def _thong_tin(ho_so: HoSo, phien: Phien, ten: str, gia_tri: dict[str, str]) -> list[DongThongTin]:
    ket_thuc = gio_chu(phien.gio_ket_thuc) if phien.gio_ket_thuc else danh_dau_trong("giờ kết thúc")
    return [
        DongThongTin(nhan="Tên lễ", noi_dung=ten),
        DongThongTin(nhan="Thời gian bắt đầu", noi_dung=gia_tri["thoi_gian"]),
        DongThongTin(nhan="Thời gian kết thúc", noi_dung=ket_thuc),
        DongThongTin(nhan="Địa điểm", noi_dung=gia_tri["dia_diem"]),
        DongThongTin(nhan="Chủ trì", noi_dung=trong_neu_thieu(phien.chu_tri, "người chủ trì")),
        DongThongTin(nhan="Đầu mối liên hệ", noi_dung=danh_dau_trong("đầu mối liên hệ, điện thoại")),
    ]


def _dai_bieu(ho_so: HoSo) -> list[DaiBieu]:
    """Who is introduced: guests in order of protocol, each by title and name, the name blank until it is known."""
    dong = []
    for stt, khach in enumerate(thu_tu_khach(ho_so), start=1):
        to_chuc = ho_so.to_chuc_theo_ma.get(khach.ma_to_chuc or "")
        don_vi = khach.don_vi or (to_chuc.ten if to_chuc else "")
        chuc = f"{khach.chuc_danh or ''} {don_vi}".strip()
        ten = khach.ho_ten or danh_dau_trong("họ tên, chức vụ đại biểu")
        dong.append(DaiBieu(stt=stt, gioi_thieu=f"{chuc}: {khach.danh_xung or 'đồng chí'} {ten}"))
    return dong


def _kem_theo(phat_hanh: PhatHanh, ban_hanh: CoQuan) -> str:
    ngay = ngay_phat_hanh(phat_hanh.ngay or NgayKhuyet(None, None, None))
    return f"(Kèm theo Kế hoạch số {KHOANG_SO}/{phat_hanh.ky_hieu} {ngay} của {ban_hanh.ten})"


def _day_du(ho_so: HoSo) -> Iterator[Giay]:
    phien = ho_so.phien_chinh
    kich_ban = ho_so.kich_ban_theo_ma.get(phien.kich_ban or "")
    phat_hanh = ho_so.phat_hanh_theo_loai.get(KICH_BAN.ma)
    if kich_ban is None or phat_hanh is None:
        return
    chu_nha = ho_so.don_vi_theo_ma.get(phien.chu_nha or "")
    gia_tri = gia_tri_cau(ho_so, chu_nha, phien)
    ten = viet_hoa(dien(kich_ban.ten, gia_tri))
    khoang = dong_thoi_gian(kich_ban, phien)
    ngu_canh = KichBanDayDu(
        ten_phu_luc=ten,
        duong_ke_ten=duong_ke_duoi(ten),
        kem_theo=f"(Kèm theo {ke_hoach_goc(ho_so)})",
        thong_tin=_thong_tin(ho_so, phien, ho_so.su_kien.ten, gia_tri),
        phan_vai=_muc_viec(ho_so, chu_nha, kich_ban.phan_vai, gia_tri),
        muc=[_dong(k, gia_tri) for k in khoang],
        tong_phut=str(sum(k.muc.phut or 0 for k in khoang if not k.muc.song_song)),
        dai_bieu=_dai_bieu(ho_so),
        du_phong=[dien(cau, gia_tri) for cau in kich_ban.du_phong],
        kiem_tra=_muc_viec(ho_so, chu_nha, kich_ban.kiem_tra, gia_tri),
    )
    ban_hanh = co_quan(ho_so, ho_so.van_ban_goc.co_quan)
    yield Giay(phien.ma, f"Kịch bản {ho_so.su_kien.ten_ngan}", ban_hanh.ten, ngu_canh)


def _rut_gon(ho_so: HoSo) -> Iterator[Giay]:
    phat_hanh = ho_so.phat_hanh_theo_loai.get(KICH_BAN_HUONG_UNG.ma)
    if phat_hanh is None:
        return
    for don_vi in ho_so.don_vi:
        phien = ho_so.phien_cua(don_vi)
        kich_ban = ho_so.kich_ban_theo_ma.get(phien.kich_ban or "") if phien else None
        if phien is None or phien.pham_vi != "huong_ung" or kich_ban is None:
            continue
        gia_tri = gia_tri_cau(ho_so, don_vi, phien)
        ten = viet_hoa(dien(kich_ban.ten, gia_tri))
        nhom = sorted((ho_so.nhom_theo_ma[ma] for ma in don_vi.nhom), key=lambda n: n.thu_tu)
        ban_hanh = co_quan_don_vi(ho_so, don_vi)
        ngu_canh = KichBanRutGon(
            ten_phu_luc=ten,
            duong_ke_ten=duong_ke_duoi(ten),
            kem_theo=_kem_theo(phat_hanh, ban_hanh),
            thong_tin=_thong_tin(ho_so, phien, ho_so.su_kien.ten_huong_ung, gia_tri),
            muc=[_dong(k, gia_tri) for k in dong_thoi_gian(kich_ban, phien)],
            noi_dung=[cau for n in nhom for cau in loc(ho_so, don_vi, n.noi_dung, gia_tri)]
            + loc(ho_so, don_vi, don_vi.noi_dung, gia_tri),
            du_phong=[dien(cau, gia_tri) for cau in kich_ban.du_phong],
        )
        yield Giay(don_vi.ma, f"Kịch bản {ho_so.su_kien.ten_ngan}, {gia_tri['don_vi']}", ban_hanh.ten, ngu_canh)


def _kiem(ho_so: HoSo) -> Iterator[Finding]:
    da_kiem: set[str] = set()
    for phien in ho_so.phien:
        kich_ban = ho_so.kich_ban_theo_ma.get(phien.kich_ban or "")
        if kich_ban is not None and kich_ban.ma not in da_kiem:
            da_kiem.add(kich_ban.ma)
            yield from kiem_gio(kich_ban, phien)


KICH_BAN = Kind("kich_ban", "Kịch bản phiên chính", "kich_ban.docx", KichBanDayDu, _day_du, _kiem)
KICH_BAN_HUONG_UNG = Kind(
    "kich_ban_huong_ung", "Kịch bản rút gọn của từng điểm hưởng ứng", "kich_ban_huong_ung.docx", KichBanRutGon, _rut_gon
)
