"""The header of a list: which row it is, which column holds which field, and what is said when it is not there."""

from __future__ import annotations

from typing import Final

from vanban.load.cay import SoGhi, ke
from vanban.load.chu_viet import trich
from vanban.load.luoc_do import Truong, truong
from vanban.load.nguon_excel import NguonExcel, cac_tieu_de, gon, tieu_de
from vanban.load.trang_xlsx import O, Trang, ten_cot
from vanban.model import BanGhi
from vanban.tieng_viet.chu import ma_hoa

_DONG_DAU: Final = 20
"""How many rows are looked at for the header."""

_TEN_KHAC: Final = {
    "ma_khach": "ma",
    "ma_so": "ma",
    "ma_ho": "ma",
    "nhom_khach": "nhom",
    "ma_nhom": "nhom",
    "ho_va_ten": "ho_ten",
    "ten_khach": "ho_ten",
    "ho_ten_chu_ho": "ho_ten",
    "chu_ho": "ho_ten",
    "chuc_vu": "chuc_danh",
    "so_dien_thoai": "dien_thoai",
    "dtdd": "dien_thoai",
    "sdt": "dien_thoai",
    "don_vi_cong_tac": "don_vi",
    "co_quan": "don_vi",
    "to_chuc": "ma_to_chuc",
    "xung_ho": "danh_xung",
    "dia_chi": "noi_o",
    "thon": "noi_o",
}
"""Headers that offices write for a field; what is not here and not near is not read."""

_SO_THU_TU: Final = {"stt", "tt", "so_tt", "so_thu_tu"}
_SO_DINH_DANH: Final = {"cccd", "cmnd", "so_cccd", "so_cmnd", "can_cuoc", "can_cuoc_cong_dan", "so_dinh_danh"}


def tim_tieu_de(trang: Trang, ban_ghi: type[BanGhi]) -> int | None:
    """The row of the header: the one among the first rows that names most fields, the upper one of equals."""
    dau = sorted(trang.o)[:_DONG_DAU]
    diem = {
        dong: len({ten for o in trang.o[dong].values() if o.loai == "chu" and (ten := _dung_ten(o.chu, ban_ghi))})
        for dong in dau
    }
    nhat = max(dau, key=lambda dong: (diem[dong], -dong), default=None)
    if nhat is None or diem[nhat] == 0 or (diem[nhat] == 1 and nhat != dau[0]):
        return None
    return nhat


def _dung_ten(chu: str, ban_ghi: type[BanGhi]) -> str | None:
    """The field that a header names in so many words."""
    ma = ma_hoa(chu)
    ma = _TEN_KHAC.get(ma, ma) if ma not in truong(ban_ghi) else ma
    return ma if ma in truong(ban_ghi) else None


def chon_trang(cac: list[Trang], ban_ghi: type[BanGhi]) -> Trang | None:
    """The sheet that holds the list: the first one shown that has a header, else the first with anything in it."""
    hien = [trang for trang in cac if trang.hien]
    co = next((trang for trang in hien if trang.o and tim_tieu_de(trang, ban_ghi) is not None), None)
    return co or next((trang for trang in hien if trang.o or trang.lac), None) or (hien[0] if hien else None)


def tim_cot(nguon: NguonExcel, ban_ghi: type[BanGhi], so_ghi: SoGhi) -> None:
    """Find the column of each field; report columns that are unknown, doubled or missing."""
    cac_truong = truong(ban_ghi)
    hang = nguon.trang.o[nguon.tieu_de]
    la: list[int] = []
    for cot, o in sorted(hang.items()):
        ten = _dung_ten(o.chu, ban_ghi) if o.loai == "chu" else None
        if ten is None:
            la.append(cot)
        elif ten in nguon.cot:
            so_ghi.tai(
                nguon.nut(nguon.tieu_de, cot),
                "VB-X012",
                f"cột «{gon(o.chu)}» trùng với cột {ten_cot(nguon.cot[ten])} "
                f"«{gon(hang[nguon.cot[ten]].chu)}» (đều là {tieu_de(ten)})",
                can="mỗi loại thông tin một cột",
                hint=f"xóa một cột, hoặc đổi tiêu đề của cột không phải là {tieu_de(ten)}",
            )
        else:
            nguon.cot[ten] = cot
    for cot in la:
        _cot_la(nguon, cot, hang[cot], cac_truong, so_ghi)
    cot_doc = set(nguon.cot.values())
    thieu = [t.ten for t in cac_truong.values() if t.bat_buoc and t.ten not in nguon.cot]
    gop = any(tu <= nguon.tieu_de <= den and cot1 < cot2 for tu, cot1, den, cot2 in nguon.trang.gop)
    if thieu and not gop:  # a merged header is told as that: the names are missing because of it
        khac = ke((f"«{gon(hang[cot].chu)}» ở {ten_cot(cot)}{nguon.tieu_de}" for cot in la if cot not in cot_doc), 5)
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, 0),
            "VB-X010",
            f"hàng tiêu đề thiếu cột {ke(f'«{tieu_de(ten)}»' for ten in thieu)}",
            can="các cột bắt buộc: " + cac_tieu_de(t.ten for t in cac_truong.values() if t.bat_buoc),
            hint=(f"cột ấy đang mang tên khác ({khac}?) thì đổi tiêu đề; " if khac else "")
            + "chưa có thì thêm cột, ghi tiêu đề và điền đủ các dòng",
        )


def _cot_la(nguon: NguonExcel, cot: int, o: O, cac_truong: dict[str, Truong], so_ghi: SoGhi) -> None:
    """A header that is no field: a slip of the keyboard is taken, a column of the office's own is passed over."""
    chu, ma = gon(o.chu), ma_hoa(o.chu)
    if ma in _SO_THU_TU and o.loai == "chu":
        return
    gan = so_ghi.gan_nhat(ma, cac_truong) if o.loai == "chu" else None
    if gan and gan not in nguon.cot and len(gan) > 3:
        nguon.cot[gan] = cot
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X024",
            f"cột «{chu}» được hiểu là {tieu_de(gan)}",
            can=f"tiêu đề {tieu_de(gan)}",
            hint=f"sửa tiêu đề thành {tieu_de(gan)} để hết nhắc",
            level="info",
        )
        return
    can = "một trong các cột: " + cac_tieu_de(cac_truong)
    if gan:
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X011",
            f"không có cột «{chu}»",
            can=can,
            hint=f"Bạn có định viết «{tieu_de(gan)}» không? Cột ấy đã có ở {ten_cot(nguon.cot[gan])}; "
            "xóa cột này hoặc đổi tiêu đề"
            if gan in nguon.cot
            else f"Bạn có định viết «{tieu_de(gan)}» không?",
        )
    elif ma in _SO_DINH_DANH:
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X011",
            f"cột «{chu}» là số định danh cá nhân; không giấy tờ nào cần nên không được đọc",
            can=can,
            hint="xóa cột này khỏi tệp để khỏi lộ dữ liệu cá nhân",
            level="warning",
        )
    else:
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X011",
            f"cột «{chu}» không được đọc",
            can=can,
            hint="không cần sửa nếu đây là cột riêng của cơ quan; nếu cần thì đổi tiêu đề thành một tên ở trên",
            level="warning",
        )


def khong_tieu_de(nguon: NguonExcel, ban_ghi: type[BanGhi], so_ghi: SoGhi) -> None:
    """Report a sheet in which no header was found."""
    dau = min(nguon.trang.o, default=0)
    thay = "; ".join(gon(o.chu) for _, o in sorted(nguon.trang.o.get(dau, {}).items()))
    so_ghi.tai(
        nguon.nut(dau, 0),
        "VB-X008",
        "không thấy hàng tiêu đề cột" + (f"; dòng đầu là «{trich(thay, 80)}»" if thay else "; trang trống"),
        can="hàng đầu tiên ghi tên cột, có " + cac_tieu_de(t.ten for t in truong(ban_ghi).values() if t.bat_buoc),
        hint=("chèn một hàng lên đầu rồi gõ" if thay else "gõ") + " tên các cột: " + cac_tieu_de(truong(ban_ghi)),
    )
