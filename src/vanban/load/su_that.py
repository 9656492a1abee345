"""Facts of the plan that contradict each other: what is stated against what can be computed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vanban.load.ban_ghi import Lap
from vanban.load.cay import Bang, Nut, SoGhi
from vanban.model.ke_hoach import ChiTieu, Han, NgayNghi, Phien
from vanban.model.to_chuc import ToChuc
from vanban.tieng_viet.am_lich import am_lich, am_lich_chu, can_chi, doc_am_lich
from vanban.tieng_viet.ngay import doc_thu, gio_gon, ngay_gon, thu


def kiem(da_lap: Lap, so_ghi: SoGhi) -> None:
    """Check every record that could be made, whatever is wrong with the others."""
    cac_phep: dict[str, Callable[[Any, Nut, SoGhi], None]] = {
        "phien": _phien,
        "han": _han,
        "chi_tieu": _chi_tieu,
        "to_chuc": _to_chuc,
        "ngay_nghi": _ngay_nghi,
    }
    for ten, phep in cac_phep.items():
        for ban_ghi, nut in da_lap.cac(ten):
            phep(ban_ghi, nut, so_ghi)


def _o(nut: Nut, khoa: str) -> Nut:
    """The node of a field, or the record itself when the field is not written."""
    return nut.muc.get(khoa, nut) if isinstance(nut, Bang) else nut


def _phien(phien: Phien, nut: Nut, so_ghi: SoGhi) -> None:
    if phien.gio and phien.gio_ket_thuc and phien.gio_ket_thuc <= phien.gio:
        so_ghi.tai(
            _o(nut, "gio_ket_thuc"),
            "VB-N003",
            f"phiên {phien.ma} kết thúc lúc {gio_gon(phien.gio_ket_thuc)}, không sau giờ bắt đầu {gio_gon(phien.gio)}",
            can="giờ kết thúc sau giờ bắt đầu, trong cùng ngày",
            hint="sửa gio hoặc gio_ket_thuc; chưa rõ giờ kết thúc thì để trống",
        )
    if phien.thu is not None:
        _thu(phien, _o(nut, "thu"), so_ghi)
    if phien.am_lich is not None:
        _am_lich(phien, _o(nut, "am_lich"), so_ghi)


def _thu(phien: Phien, nut: Nut, so_ghi: SoGhi) -> None:
    try:
        so = doc_thu(phien.thu or "")
    except ValueError as loi:
        so_ghi.tai(nut, "VB-N001", f"phien.thu: {loi}", can="thứ Hai … thứ Bảy, Chủ nhật", hint="sửa lại thứ")
        return
    if phien.ngay is None:
        _thieu_ngay(phien, nut, "thứ", so_ghi)
    elif so != phien.ngay.weekday():
        so_ghi.tai(
            nut,
            "VB-N001",
            f"phiên {phien.ma} ghi «{phien.thu}», nhưng ngày {ngay_gon(phien.ngay)} là {thu(phien.ngay)}",
            can="thứ và ngày khớp nhau",
            hint=f"ghi thu: {thu(phien.ngay)}, hoặc sửa lại ngày",
        )


def _am_lich(phien: Phien, nut: Nut, so_ghi: SoGhi) -> None:
    try:
        ngay, thang, nam = doc_am_lich(phien.am_lich or "")
    except ValueError as loi:
        so_ghi.tai(nut, "VB-N002", f"phien.am_lich: {loi}", can="dạng 14/01 năm Giáp Thìn", hint="sửa lại ngày âm lịch")
        return
    if phien.ngay is None:
        _thieu_ngay(phien, nut, "ngày âm lịch", so_ghi)
        return
    try:
        am = am_lich(phien.ngay)
    except ValueError as loi:
        so_ghi.tai(nut, "VB-N002", str(loi), hint="bỏ trống am_lich", level="warning")
        return
    nhuan = "nhuận" in (phien.am_lich or "").lower()
    if (ngay, thang) != (am.ngay, am.thang) or (nam or can_chi(am.nam)) != can_chi(am.nam) or nhuan != am.nhuan:
        so_ghi.tai(
            nut,
            "VB-N002",
            f"phiên {phien.ma} ghi âm lịch «{phien.am_lich}», "
            f"nhưng ngày {ngay_gon(phien.ngay)} là {am_lich_chu(phien.ngay)}",
            can="âm lịch và dương lịch khớp nhau",
            hint=f"ghi am_lich: {am_lich_chu(phien.ngay)}, hoặc sửa lại ngày",
        )


def _thieu_ngay(phien: Phien, nut: Nut, gi: str, so_ghi: SoGhi) -> None:
    so_ghi.tai(
        nut,
        "VB-N004",
        f"phiên {phien.ma} ghi {gi} mà không ghi ngày",
        can="có ngày để đối chiếu",
        hint="thêm «ngay: …», hoặc bỏ dòng này",
    )


def _han(han: Han, nut: Nut, so_ghi: SoGhi) -> None:
    can_ky = han.toan_tu == "trong"
    co, thieu = (han.ky, "ky") if can_ky else (han.ngay, "ngay")
    if co is not None:
        return
    thay = "không có ngày cũng không có kỳ"
    if han.ngay or han.ky:
        thay = "có ngày mà không có kỳ" if can_ky else "có kỳ mà không có ngày"
    so_ghi.tai(
        _o(nut, "toan_tu"),
        "VB-N005",
        f"hạn {han.ma} ghi «toan_tu: {han.toan_tu}» nhưng {thay}",
        can="«trong» cần ky (quý I/2024…), «truoc» và «luc» cần ngay",
        hint=f"thêm «{thieu}: …», hoặc đổi toan_tu",
    )


def _chi_tieu(chi_tieu: ChiTieu, nut: Nut, so_ghi: SoGhi) -> None:
    if chi_tieu.so_luong is not None and chi_tieu.den is not None and chi_tieu.den < chi_tieu.so_luong:
        so_ghi.tai(
            _o(nut, "den"),
            "VB-N006",
            f"chỉ tiêu {chi_tieu.ma} từ {chi_tieu.so_luong} đến {chi_tieu.den}",
            can="số đầu không lớn hơn số cuối",
            hint="đổi chỗ so_luong và den",
        )
    if chi_tieu.muc == "khoang" and (chi_tieu.so_luong is None or chi_tieu.den is None):
        so_ghi.tai(
            _o(nut, "muc"),
            "VB-N006",
            f"chỉ tiêu {chi_tieu.ma} ghi «muc: khoang» nhưng thiếu số đầu hoặc số cuối",
            can="khoảng có đủ so_luong và den",
            hint="thêm số còn thiếu, hoặc đổi muc",
        )


def _to_chuc(to_chuc: ToChuc, nut: Nut, so_ghi: SoGhi) -> None:
    if to_chuc.tu_ngay and to_chuc.den_ngay and to_chuc.den_ngay < to_chuc.tu_ngay:
        so_ghi.tai(
            _o(nut, "den_ngay"),
            "VB-N007",
            f"tổ chức {to_chuc.ma}: đến ngày {ngay_gon(to_chuc.den_ngay)} trước từ ngày {ngay_gon(to_chuc.tu_ngay)}",
            can="ngày đầu trước ngày cuối",
            hint="đổi chỗ tu_ngay và den_ngay",
        )


def _ngay_nghi(nam: NgayNghi, nut: Nut, so_ghi: SoGhi) -> None:
    for khoa, cac in (("nghi", nam.nghi), ("lam_bu", nam.lam_bu)):
        for i, ngay in enumerate(cac):
            cha = _o(nut, khoa)
            con = getattr(cha, "muc", [cha])[i]
            if ngay.year != nam.nam:
                so_ghi.tai(
                    con,
                    "VB-N008",
                    f"ngày {ngay_gon(ngay)} nằm trong lịch nghỉ năm {nam.nam}",
                    can=f"ngày của năm {nam.nam}",
                    hint="chuyển sang đúng năm, hoặc sửa lại ngày",
                )
            elif khoa == "lam_bu" and ngay.weekday() < 5:
                so_ghi.tai(
                    con,
                    "VB-N008",
                    f"ngày làm bù {ngay_gon(ngay)} là {thu(ngay)}, vốn là ngày làm việc",
                    can="thứ Bảy hoặc Chủ nhật",
                    hint="sửa lại ngày",
                )
