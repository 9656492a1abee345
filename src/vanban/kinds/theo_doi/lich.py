"""Lịch công tác: what the data lists, the sessions and the deadlines, by day."""

from __future__ import annotations

from typing import Any

from vanban.kinds.theo_doi.cot import NGAY_XEM, cot_nhap, cot_thuong, lap_dong, trang_mot_bang
from vanban.kinds.theo_doi.ten_goi import cac_ten, ngay_han
from vanban.model import HoSo
from vanban.model.ke_hoach import TheoDoi
from vanban.render.o_trong import danh_dau_trong
from vanban.sheets.mo_ta import Bang, ToMau, Trang
from vanban.tieng_viet.chu import viet_hoa_dau
from vanban.tieng_viet.ngay import gio_gon


def _viec_trong_lich(ho_so: HoSo, theo_doi: TheoDoi) -> list[dict[str, Any]]:
    """Lines of the calendar by day and hour: those of the data, then sessions and deadlines that these do not have.

    A session is there already when a line names its day and hour; a deadline, when a line of its last day names all who
    are bound by it.
    """
    ra: list[dict[str, Any]] = [
        {
            "ngay": viec.ngay.isoformat(),
            "gio": gio_gon(viec.gio) if viec.gio else "",
            "noi_dung": viec.noi_dung,
            "chu_tri": cac_ten(ho_so, viec.chu_tri),
            "dia_diem": viec.dia_diem,
            "thanh_phan": cac_ten(ho_so, viec.thanh_phan),
            "theo_doi": cac_ten(ho_so, viec.theo_doi),
            "ghi_chu": viec.ghi_chu,
        }
        for viec in theo_doi.lich
    ]
    co_gio = {(viec.ngay, viec.gio) for viec in theo_doi.lich}
    for phien in ho_so.phien:
        if phien.ngay is not None and (phien.ngay, phien.gio) not in co_gio:
            chu_nha = (phien.chu_nha,) if phien.chu_nha else ()
            ra.append(
                {
                    "ngay": phien.ngay.isoformat(),
                    "gio": gio_gon(phien.gio) if phien.gio else danh_dau_trong("giờ"),
                    "noi_dung": phien.ten,
                    "chu_tri": phien.chu_tri or cac_ten(ho_so, chu_nha),
                    "dia_diem": phien.dia_diem,
                    "thanh_phan": cac_ten(ho_so, phien.tham_gia),
                }
            )
    for han in ho_so.han:
        cuoi = ngay_han(ho_so, han)
        co_roi = any(v.ngay.isoformat() == cuoi and set(v.chu_tri) >= set(han.ai) for v in theo_doi.lich)
        la_phien = han.toan_tu == "luc" and any(p.ngay == han.ngay and p.gio == han.gio for p in ho_so.phien)
        if co_roi or la_phien:
            continue
        ra.append(
            {
                "ngay": cuoi,
                "noi_dung": f"Hạn: {han.nop}",
                "chu_tri": cac_ten(ho_so, han.ai),
                "thanh_phan": han.nop_cho,
                "theo_doi": cac_ten(ho_so, (han.thong_qua,) if han.thong_qua else ()),
                "ghi_chu": f"{viet_hoa_dau(han.chu)}" + (" (phần bổ sung)" if han.bo_sung else ""),
            }
        )
    return sorted(ra, key=lambda viec: (viec["ngay"], viec.get("gio", "")))


def lich(ho_so: HoSo, theo_doi: TheoDoi) -> Trang:
    """SH11, by day and hour."""
    ten_thu = ",".join(f'"{t}"' for t in ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN"))
    thu = f'IF(ISNUMBER({{ngay}}),CHOOSE(WEEKDAY({{ngay}},2),{ten_thu}),"")'
    cot = [
        cot_thuong("ngay", "Ngày", 11.5, "ngay"),
        cot_thuong("thu", "Thứ", 6, giua=True, cong_thuc=thu),
        cot_thuong("gio", "Thời gian", 8, giua=True, nhap_khi_trong=True),
        cot_thuong("noi_dung", "Nội dung", 40),
        cot_thuong("chu_tri", "Lãnh đạo chủ trì, tham dự", 24, nhap_khi_trong=True),
        cot_thuong("dia_diem", "Địa điểm", 20, nhap_khi_trong=True),
        cot_thuong("thanh_phan", "Thành phần", 26, nhap_khi_trong=True),
        cot_thuong("theo_doi", "Theo dõi", 18, nhap_khi_trong=True),
        cot_nhap("ghi_chu", "Ghi chú", 24),
    ]
    bang = Bang(
        ma="lich",
        cot=cot,
        dong=[lap_dong(cot, **viec) for viec in _viec_trong_lich(ho_so, theo_doi)],
        dong_trong=10,
        to_mau=[ToMau(cot=["ngay", "thu"], khi=f"{{ngay}}={NGAY_XEM}", mau="cam")],
        loc=True,
    )
    return trang_mot_bang(ho_so, "Lịch công tác", "Lịch công tác", bang, 3, ngay=False)
