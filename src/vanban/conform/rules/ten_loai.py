"""Tên loại văn bản (ô 5a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.conform.rule import Loi, rule, trich
from vanban.conform.rules.ho import ho_can_giua, ho_co_chu, ho_in_hoa, ho_kieu, phan_tu
from vanban.conform.thanh_phan import VanBan
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, LOAI_GAP, TEN_LOAI, gap

_REF = "PL I, Mục II, 5.b"


_LAY = phan_tu("Tên loại", "ten_loai")


@rule("ten-loai-co", ref="PL I, Mục II, 5.a", strength="bắt buộc", level="error")
def co(vb: VanBan) -> Iterator[Loi]:
    """Mọi văn bản trừ công văn đều ghi tên loại.

    Sai: thiếu dòng KẾ HOẠCH. Đúng: KẾ HOẠCH.
    """
    if vb.ten_loai is None and vb.loai != CONG_VAN and vb.lop == "hanh_chinh":
        ma = TEN_LOAI.get(vb.loai, "")
        chac = bool(ma) and vb.loai_chac and vb.vv is None and (vb.kinh_gui is None or vb.loai in {"TTr", "BC"})
        yield Loi("Tên loại",
            "không tìm thấy tên loại văn bản" + (f" (ký hiệu là của {ma.capitalize()})" if ma else ""),
            "dòng tên loại in hoa, canh giữa",
                  "thêm tên loại dưới phần đầu trang", chac)  # fmt: skip


@rule("ten-loai-danh-sach", ref="Điều 7", strength="bắt buộc", level="warning")
def danh_sach(vb: VanBan) -> Iterator[Loi]:
    """Tên loại là một trong 29 loại văn bản hành chính.

    Sai: CÔNG BỐ. Đúng: TỜ TRÌNH.
    """
    pt = vb.ten_loai
    if pt is not None and not any(gap(pt.text).startswith(ten) for ten in LOAI_GAP):
        yield Loi(
            f"Tên loại {trich(pt.text)}",
            "không có trong 29 loại văn bản hành chính",
            "một trong 29 loại",
            "chọn loại văn bản phù hợp",
        )


ho_can_giua("ten-loai-vi-tri", "Tên loại", _LAY, _REF, "bắt buộc", "error", "nằm trong cột trái.", "canh giữa trang.")
ho_in_hoa("ten-loai-in-hoa", "Tên loại", _LAY, _REF, "Báo cáo.", "BÁO CÁO.")
ho_co_chu("ten-loai-co-chu", "Tên loại", _LAY, "ten_loai", _REF, "16.", "14.")
ho_kieu("ten-loai-kieu", "Tên loại", _LAY, True, False, _REF, "chữ nghiêng.", "chữ đứng, đậm.")


@rule("ten-loai-mot-minh", ref="PL I, Mục V, dòng 5; các mẫu", strength="theo mẫu", level="warning")
def mot_minh(vb: VanBan) -> Iterator[Loi]:
    """Tên loại đứng một mình trên dòng.

    Sai: CHỈ THỊ SỐ 05. Đúng: CHỈ THỊ.
    """
    pt = vb.ten_loai
    if pt is not None and (re.search(r"\d|:", pt.text) or _them_noi(gap(pt.text))):
        yield Loi(f"Tên loại {trich(pt.text)}", "có thêm chữ hoặc số", "chỉ ghi tên loại", "bỏ phần thêm")


def _them_noi(ten: str) -> bool:
    """Whether whose paper it is, or what about, is printed behind the type; ``QUY CHẾ PHỐI HỢP`` is a type still."""
    sau = next((ten[len(loai) :] for loai in LOAI_GAP if ten.startswith(loai + " ")), "")
    return re.match(r" (?:CUA|VE|TAI)\b| (?:TINH|THANH PHO|HUYEN|XA|PHUONG|UBND|UY BAN NHAN DAN) ", sau) is not None


@rule("cong-van-khong-ten-loai", ref="PL I, Mục V, dòng 5.b; Mẫu 1.5", strength="theo mẫu", level="warning")
def cong_van(vb: VanBan) -> Iterator[Loi]:
    """Công văn không in tên loại.

    Sai: dòng CÔNG VĂN. Đúng: chỉ có V/v.
    """
    if vb.ten_loai is not None and vb.loai == CONG_VAN:
        yield Loi(
            f"Tên loại {trich(vb.ten_loai.text)}",
            "công văn có in tên loại",
            "không có tên loại",
            "xóa dòng này, ghi V/v dưới số, ký hiệu",
        )
