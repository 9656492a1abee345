"""Dấu độ khẩn (ô 10b) và phạm vi lưu hành (ô 11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.ho import co_lech, ho_in_hoa, khoang_co, kieu, kieu_lech, phan_tu
from vanban.conform.rules.trang import la_dung_phong
from vanban.conform.thanh_phan import PhanTu, VanBan
from vanban.conform.thanh_phan.danh_muc import gap
from vanban.the_thuc import KHUNG_DO_KHAN_MM

_REF_B, _REF_C = "PL I, Mục III, 2.b", "PL I, Mục III, 2.c"
_MUC = {gap(ten): kich for ten, kich in KHUNG_DO_KHAN_MM.items()}


def _chu(pt: PhanTu, ten: str, ma: str) -> Iterator[Loi]:
    k = kieu(ma)
    for dong in pt.dong:
        loi = [f"cỡ chữ {', '.join(map(so, lech))}"] if (lech := co_lech(dong, k.co_pt.tu, k.co_pt.den)) else []
        loi += kieu_lech(dong, True, False)
        if dong.co_nao(lambda d: not la_dung_phong(d.phong)):
            loi.append("không phải phông Times New Roman")
        if loi:
            yield Loi(
                f"{ten} {trich(dong.text)}",
                ", ".join(loi),
                f"Times New Roman, cỡ {khoang_co(k)}, đứng, đậm",
                "chọn chữ trong khung, đặt lại phông và cỡ chữ",
                pt.chac,
            )


def _khung(pt: PhanTu, ten: str) -> Iterator[Loi]:
    dong = pt.dong[0]
    khung = dong.doan.khung
    vien = khung.co_vien or (dong.doan.vien_duoi and dong.doan.vien_tren)
    if not vien:
        yield Loi(
            f"{ten} {trich(dong.text)}", "không có khung", "khung chữ nhật viền đơn", "đóng khung viền đơn", pt.chac
        )
    elif khung.vien_kep or (dong.doan.vien_kep and not khung.co_vien):
        yield Loi(
            f"{ten} {trich(dong.text)}", "khung viền kép", "khung chữ nhật viền đơn", "đổi sang viền đơn", pt.chac
        )


@rule("do-khan-muc", ref="PL I, Mục III, 2.b; Điều 4.2.c", strength="bắt buộc", level="error")
def muc(vb: VanBan) -> Iterator[Loi]:
    """Độ khẩn chỉ có ba mức hỏa tốc, thượng khẩn, khẩn.

    Sai: RẤT KHẨN. Đúng: KHẨN.
    """
    if vb.do_khan is not None and gap(vb.do_khan.text).rstrip(".!") not in _MUC:
        yield Loi(
            f"Dấu độ khẩn {trich(vb.do_khan.text)}",
            "không phải một trong ba mức",
            "HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN",
            "chọn một trong ba mức",
            gap(vb.do_khan.text) != "HOA TOC HEN GIO",
        )


@rule("do-khan-kich-thuoc", ref=_REF_B, strength="bắt buộc", level="warning")
def kich_thuoc(vb: VanBan) -> Iterator[Loi]:
    """Khung 30 × 8 mm (HỎA TỐC), 40 × 8 mm (THƯỢNG KHẨN), 20 × 8 mm (KHẨN).

    Sai: 60 × 12 mm. Đúng: 40 × 8 mm.
    """
    if vb.do_khan is None:
        return
    chuan = _MUC.get(gap(vb.do_khan.text))
    khung = vb.do_khan.dong[0].doan.khung
    if chuan is None or khung.loai == "trang" or not khung.cao_mm or not khung.co_vien:
        return
    rong, cao = khung.rong_ngoai_mm, khung.cao_mm
    if abs(rong - chuan[0]) > 6.5 or abs(cao - chuan[1]) > 3.2:
        yield Loi(
            f"Dấu độ khẩn {trich(vb.do_khan.text)}",
            f"khung khoảng {so(round(rong))} × {so(round(cao))} mm",
            f"{so(chuan[0])} × {so(chuan[1])} mm",
            "đặt lại kích thước khung",
        )


ho_in_hoa("do-khan-in-hoa", "Dấu độ khẩn", phan_tu("Dấu độ khẩn", "do_khan"), _REF_B, "Khẩn.", "KHẨN.")


@rule("do-khan-chu", ref=_REF_B, strength="bắt buộc", level="error")
def chu(vb: VanBan) -> Iterator[Loi]:
    """Dấu độ khẩn Times New Roman, cỡ 13–14, đứng, đậm.

    Sai: 12. Đúng: 13, đậm.
    """
    if vb.do_khan is not None:
        yield from _chu(vb.do_khan, "Dấu độ khẩn", "do_khan")


@rule("do-khan-khung", ref=_REF_B, strength="bắt buộc", level="error")
def khung_khan(vb: VanBan) -> Iterator[Loi]:
    """Dấu độ khẩn trong khung chữ nhật viền đơn.

    Sai: viền kép hoặc không khung. Đúng: viền đơn.
    """
    if vb.do_khan is not None:
        yield from _khung(vb.do_khan, "Dấu độ khẩn")


@rule("do-khan-mau", ref=_REF_B, strength="bắt buộc", level="warning")
def mau(vb: VanBan) -> Iterator[Loi]:
    """Mực đóng dấu độ khẩn màu đỏ tươi.

    Sai: đen. Đúng: đỏ.
    """
    if vb.do_khan is None:
        return
    for _, d in vb.do_khan.dong[0].kieu():
        if not (
            len(d.mau) == 6
            and re.fullmatch(r"[0-9A-F]{6}", d.mau)
            and int(d.mau[:2], 16) > 0xB0
            and int(d.mau[2:4], 16) < 0x50
        ):
            yield Loi(
                f"Dấu độ khẩn {trich(vb.do_khan.text)}",
                "chữ không phải màu đỏ",
                "màu đỏ tươi",
                "đặt màu đỏ cho chữ và khung",
            )
            return


@rule("do-khan-vi-tri", ref=_REF_B, strength="bắt buộc", level="warning")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Dấu độ khẩn ở bên trái, dưới số ký hiệu hoặc V/v.

    Sai: góc phải trên. Đúng: bên trái, dưới V/v.
    """
    if vb.do_khan is None:
        return
    dong = vb.do_khan.dong[0]
    if dong.truc_mm > vb.rong_chu_mm * 0.5:
        yield Loi(
            f"Dấu độ khẩn {trich(dong.text)}",
            "ở bên phải",
            "bên trái, dưới số, ký hiệu hoặc V/v",
            "chuyển sang cột trái",
        )


@rule("luu-hanh-cum-tu", ref=_REF_C, strength="bắt buộc", level="warning")
def cum_tu(vb: VanBan) -> Iterator[Loi]:
    """Cụm từ phạm vi lưu hành nghị định nêu: XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ.

    Sai: KHÔNG PHỔ BIẾN. Đúng: LƯU HÀNH NỘI BỘ.
    """
    if vb.luu_hanh is not None and gap(vb.luu_hanh.text).rstrip(".!") not in {"XEM XONG TRA LAI", "LUU HANH NOI BO"}:
        yield Loi(
            f"Dấu lưu hành {trich(vb.luu_hanh.text)}",
            "cụm từ nghị định không nêu",
            "XEM XONG TRẢ LẠI hoặc LƯU HÀNH NỘI BỘ",
            "dùng một trong hai cụm từ nếu phù hợp",
        )


ho_in_hoa(
    "luu-hanh-in-hoa",
    "Dấu lưu hành",
    phan_tu("Dấu lưu hành", "luu_hanh"),
    _REF_C,
    "Lưu hành nội bộ.",
    "LƯU HÀNH NỘI BỘ.",
)


@rule("luu-hanh-chu", ref=_REF_C, strength="bắt buộc", level="error")
def chu_luu_hanh(vb: VanBan) -> Iterator[Loi]:
    """Dấu lưu hành Times New Roman, cỡ 13–14, đứng, đậm.

    Sai: 11. Đúng: 13, đậm.
    """
    if vb.luu_hanh is not None:
        yield from _chu(vb.luu_hanh, "Dấu lưu hành", "luu_hanh")


@rule("luu-hanh-khung", ref=_REF_C, strength="bắt buộc", level="error")
def khung_luu_hanh(vb: VanBan) -> Iterator[Loi]:
    """Dấu lưu hành trong khung chữ nhật viền đơn.

    Sai: không khung. Đúng: viền đơn.
    """
    if vb.luu_hanh is not None:
        yield from _khung(vb.luu_hanh, "Dấu lưu hành")


@rule("luu-hanh-vi-tri", ref=_REF_C, strength="bắt buộc", level="warning")
def vi_tri_luu_hanh(vb: VanBan) -> Iterator[Loi]:
    """Dấu lưu hành ở lề trên, nửa bên phải.

    Sai: dưới nội dung. Đúng: góc phải trên.
    """
    if vb.luu_hanh is None:
        return
    dong = vb.luu_hanh.dong[0]
    moc = vb.ten_loai.dong[0].so if vb.ten_loai is not None else vb.than.dong[0].so if vb.than.dong else -1
    duoi = 0 <= moc < dong.so
    if duoi or dong.truc_mm < vb.rong_chu_mm * 0.5:
        yield Loi(
            f"Dấu lưu hành {trich(dong.text)}",
            "không ở nửa phải của lề trên",
            "lề trên, nửa bên phải",
            "chuyển lên góc phải trên",
        )
