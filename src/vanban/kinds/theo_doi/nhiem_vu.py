"""Nhiệm vụ: a row for each task and each who has to do it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from vanban.kinds.theo_doi.cot import (
    CHUA,
    DA_CO,
    DANG,
    NGAY_XEM,
    TRE,
    XONG,
    cot_nhap,
    cot_stt,
    cot_thuong,
    lap_dong,
    mau_trang_thai,
    sap_toi,
    trang_mot_bang,
)
from vanban.kinds.theo_doi.ten_goi import bung, cac_ten, doc_khac, iso, ngay_han, ten_ngan
from vanban.model import HoSo
from vanban.model.ke_hoach import NhiemVu, TheoDoi
from vanban.sheets.mo_ta import Bang, Cot, ToMau, Trang
from vanban.tieng_viet.ngay import ngay_cuoi

VAI: Final = {
    "chu_tri": "chủ trì",
    "phoi_hop": "phối hợp",
    "thuc_hien": "thực hiện",
    "tham_muu": "tham mưu",
    "de_nghi": "được đề nghị",
}
KHONG_GHI: Final = "–"


def _cot_nhiem_vu() -> list[Cot]:
    trang_thai = (
        f'IF({{noi_dung}}="","",IF({DA_CO.format("{ngay_nop}")},"{XONG}",'
        f'IF(AND(ISNUMBER({{han_thuc}}),{NGAY_XEM}>{{han_thuc}}),"{TRE} "&({NGAY_XEM}-{{han_thuc}})&" ngày",'
        f'IF({{phu_trach}}="","{CHUA}","{DANG}"))))'
    )
    return [
        cot_stt("noi_dung"),
        cot_thuong("ma", "Mã", 6, giua=True),
        cot_thuong("noi_dung", "Nội dung", 34),
        cot_thuong("chu_tri", "Đơn vị chủ trì", 21),
        cot_thuong("vai", "Vai", 10, giua=True),
        cot_thuong("phoi_hop", "Đơn vị phối hợp", 19),
        cot_thuong("san_pham", "Sản phẩm/Kết quả", 19),
        cot_thuong("han", "Hạn", 17),
        cot_thuong("han_thuc", "Hạn thực", 11.5, "ngay", nhap_khi_trong=True),
        cot_thuong("goi_y", "Gợi ý (không phải hạn của kế hoạch)", 12.5, "ngay", nghieng=True),
        cot_nhap("ngay_nop", "Ngày nộp", 11.5, "ngay"),
        cot_thuong("trang_thai", "Trạng thái", 12, giua=True, cong_thuc=trang_thai),
        cot_nhap("phu_trach", "Người phụ trách, ĐT", 16),
        cot_nhap("don_doc", "Lần đôn đốc, số công văn", 13),
        cot_nhap("ghi_chu", "Ghi chú", 17),
    ]


def _dong_nhiem_vu(ho_so: HoSo, cot: list[Cot], viec: NhiemVu, han: dict[str, tuple[str, str, str]]) -> Iterator[Any]:
    chu, thuc, khac = han.get(viec.han or "", (KHONG_GHI, "", ""))
    goi_y = None
    if viec.han_goi_y and not viec.han:
        try:
            goi_y = iso(ngay_cuoi(viec.han_goi_y.toan_tu, viec.han_goi_y.ngay, None, ho_so.lich_nghi))
        except ValueError:
            goi_y = iso(viec.han_goi_y.ngay)
    for ma in bung(ho_so, viec.ai):
        yield lap_dong(
            cot,
            ma=viec.ma,
            noi_dung=viec.noi_dung,
            chu_tri=ten_ngan(ho_so, ma),
            vai=", ".join(VAI[v] for v in viec.vai),
            phoi_hop=cac_ten(ho_so, viec.cung),
            san_pham="; ".join(viec.san_pham),
            han=chu,
            han_thuc=thuc,
            goi_y=goi_y,
            ghi_chu=khac,
        )


def nhiem_vu(ho_so: HoSo, _: TheoDoi) -> Trang:
    """SH01. A suggested date stands in a column of its own and never makes a task late."""
    cot = _cot_nhiem_vu()
    han = {h.ma: (h.chu, ngay_han(ho_so, h), doc_khac(ho_so, h)) for h in ho_so.han}
    con_lai = f'OR({{trang_thai}}="{CHUA}",{{trang_thai}}="{DANG}")'
    to_mau = mau_trang_thai(["han_thuc", "trang_thai"], "{han_thuc}", "{trang_thai}", con_lai)
    sap_goi_y = f"AND({con_lai},{sap_toi('{goi_y}')})"
    to_mau.append(ToMau(cot=["goi_y"], khi=sap_goi_y, mau="cam"))
    bang = Bang(
        ma="nhiem_vu",
        cot=cot,
        dong=[dong for viec in ho_so.nhiem_vu for dong in _dong_nhiem_vu(ho_so, cot, viec, han)],
        dong_trong=10,
        to_mau=to_mau,
        loc=True,
    )
    return trang_mot_bang(ho_so, "Nhiệm vụ", "Bảng theo dõi nhiệm vụ", bang, 3)
