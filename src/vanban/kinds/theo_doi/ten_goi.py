"""How a table names units, organisations and deadlines."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from vanban.kinds.khung import co_quan_don_vi
from vanban.model import HoSo
from vanban.model.ke_hoach import Han
from vanban.model.to_chuc import DonVi
from vanban.render.o_trong import danh_dau_trong
from vanban.tieng_viet.chu import viet_hoa_dau
from vanban.tieng_viet.ngay import MOT_NGAY, ngay_cuoi, ngay_gon


def ten_don_vi(ho_so: HoSo, don_vi: DonVi) -> str:
    """Kind and name of a unit, as the first word of a cell."""
    return viet_hoa_dau(f"{ho_so.loai_theo_ma[don_vi.loai].ten} {don_vi.ten}")


def ten_ngan(ho_so: HoSo, ma: str) -> str:
    """How a table names what a code stands for: abbreviation, unit's office, group; else the text itself."""
    if ma in ho_so.don_vi_theo_ma:
        return co_quan_don_vi(ho_so, ho_so.don_vi_theo_ma[ma]).viet_tat
    if to_chuc := ho_so.to_chuc_theo_ma.get(ma):
        return to_chuc.viet_tat or to_chuc.ten
    if nhom := ho_so.nhom_theo_ma.get(ma):
        return nhom.ten
    return ma


def cac_ten(ho_so: HoSo, ma: Iterable[str]) -> str:
    """The names of several codes."""
    return "; ".join(ten_ngan(ho_so, m) for m in ma)


def bung(ho_so: HoSo, ma: Iterable[str]) -> list[str]:
    """The codes with every set (group of units, organisation with members) in the place of its members, each once."""
    ra: dict[str, None] = {}

    def mo(m: str, qua: frozenset[str]) -> None:
        to_chuc = ho_so.to_chuc_theo_ma.get(m)
        if m in qua:
            return
        if to_chuc and to_chuc.thanh_vien:
            con: Iterable[str] = to_chuc.thanh_vien
        elif m in ho_so.nhom_theo_ma and m not in ho_so.don_vi_theo_ma:
            con = (don_vi.ma for don_vi in ho_so.don_vi_cua((m,)))
        else:
            ra[m] = None
            return
        for thanh_vien in con:
            mo(thanh_vien, qua | {m})

    for m in ma:
        mo(m, frozenset())
    return list(ra)


def iso(ngay: datetime.date | None) -> str | None:
    """A date as the description carries it."""
    return ngay.isoformat() if ngay else None


def ngay_han(ho_so: HoSo, han: Han) -> str:
    """The last working day still in time, or the blank that says which calendar is missing."""
    try:
        return ngay_cuoi(han.toan_tu, han.ngay, han.ky, ho_so.lich_nghi).isoformat()
    except ValueError:
        return danh_dau_trong("lịch nghỉ của năm có hạn")


def doc_khac(ho_so: HoSo, han: Han) -> str:
    """The second reading of a deadline whose last day is a day off: the next working day."""
    chat = han.ky.den if han.ky else han.ngay - MOT_NGAY if han.toan_tu == "truoc" and han.ngay else None
    if chat is None:
        return ""
    try:
        if ho_so.lich_nghi.la_ngay_lam_viec(chat):
            return ""
        sau = ho_so.lich_nghi.toi(chat)
    except ValueError:
        return ""
    return f"Ngày cuối {ngay_gon(chat)} là ngày nghỉ; cách đọc khác: dời tới {ngay_gon(sau)}"
