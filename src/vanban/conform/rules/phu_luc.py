"""Phụ lục."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import CO_THE_THUC, Loi, rule, trich
from vanban.conform.rules.ho import ho_can_giua, ho_co_chu, ho_in_hoa, ho_kieu
from vanban.conform.thanh_phan import Dong, PhuLuc, VanBan
from vanban.conform.thanh_phan.danh_muc import O_TRONG, tu_la_ma

_REF_A, _REF_B, _REF_C = "PL I, Mục III, 1.a", "PL I, Mục III, 1.b", "PL I, Mục III, 1.c"
_LOP: Final = frozenset(("hanh_chinh", "kem_theo", "phu_luc"))


def _nhan(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for pl in vb.phu_luc:
        yield "Phụ lục", pl.nhan, pl.chac


def _ten(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for pl in vb.phu_luc:
        for dong in pl.ten:
            yield "Tên phụ lục", dong, pl.chac


def _kem(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for pl in vb.phu_luc:
        for dong in pl.kem_theo:
            yield "Dòng kèm theo của phụ lục", dong, pl.chac


def _cho(pl: PhuLuc) -> str:
    ten = pl.ten[0].text if pl.ten else ""
    return f"{pl.nhan.text[:30]} {trich(ten, 40)}" if ten else trich(pl.nhan.text)


@rule("phu-luc-chi-dan", ref=_REF_A, strength="bắt buộc", level="error", lop=CO_THE_THUC)
def chi_dan(vb: VanBan) -> Iterator[Loi]:
    """Văn bản có phụ lục thì trong nội dung có chỉ dẫn.

    Sai: không nhắc tới. Đúng: (chi tiết tại Phụ lục I).
    """
    if not vb.phu_luc or not vb.than.dong:
        return
    dau = vb.phu_luc[0].nhan.so
    text = " ".join(d.text for d in vb.tep.doan[:dau]).lower()
    if "phụ lục" not in text:
        chac = "kèm theo" not in text and "đính kèm" not in text
        yield Loi(
            _cho(vb.phu_luc[0]),
            "nội dung không nhắc tới phụ lục",
            "có chỉ dẫn về phụ lục",
            "thêm «(chi tiết tại Phụ lục …)» vào nội dung",
            chac,
        )
        return
    for pl in vb.phu_luc:
        if (
            len(vb.phu_luc) > 1
            and pl.so
            and not re.search(rf"phụ lục[^.;]{{0,40}}\b{re.escape(pl.so.lower())}\b", text)
            and "các phụ lục" not in text
        ):
            yield Loi(
                _cho(pl),
                f"nội dung không nhắc tới Phụ lục {pl.so}",
                "có chỉ dẫn về từng phụ lục",
                f"thêm chỉ dẫn Phụ lục {pl.so}",
                muc="warning",
            )


@rule("phu-luc-la-ma", ref=_REF_A, strength="bắt buộc", level="error", lop=_LOP)
def la_ma(vb: VanBan) -> Iterator[Loi]:
    """Từ hai phụ lục trở lên: đánh số La Mã.

    Sai: Phụ lục 2. Đúng: Phụ lục II.
    """
    if len(vb.phu_luc) < 2:
        if (
            vb.phu_luc
            and vb.phu_luc[0].so
            and re.match(r"\d|[A-H]$", vb.phu_luc[0].so)
            and not re.fullmatch(r"[IVXLC]+", vb.phu_luc[0].so)
        ):
            pl = vb.phu_luc[0]
            yield Loi(
                _cho(pl),
                f"đánh số «{pl.so}»",
                "chữ số La Mã",
                "viết Phụ lục I, II…",
                pl.chac,
                "error" if vb.lop == "phu_luc" or pl.so.isdigit() else "warning",
            )
        return
    for pl in vb.phu_luc:
        if pl.so and not re.fullmatch(r"[IVXLC]+", pl.so):
            yield Loi(_cho(pl), f"đánh số «{pl.so}»", "chữ số La Mã", "viết Phụ lục I, II…", pl.chac)
        elif not pl.so:
            yield Loi(_cho(pl), "không đánh số", "chữ số La Mã", "viết Phụ lục I, II…", pl.chac, "warning")


@rule("phu-luc-lien-tuc", ref=_REF_A, strength="thông lệ", level="warning", lop=CO_THE_THUC)
def lien_tuc(vb: VanBan) -> Iterator[Loi]:
    """Số phụ lục liên tục.

    Sai: I, III. Đúng: I, II, III.
    """
    gia = [
        tu_la_ma(pl.so) if pl.so and not pl.so.isdigit() else int(pl.so) if pl.so.isdigit() else None
        for pl in vb.phu_luc
    ]
    for i, g in enumerate(gia, 1):
        if g is not None and g != i and len(gia) > 1:
            yield Loi(
                _cho(vb.phu_luc[i - 1]),
                f"số «{vb.phu_luc[i - 1].so}» ở vị trí thứ {i}",
                "I, II, III…",
                "đánh lại số phụ lục",
            )
            return


@rule("phu-luc-nhan-dong", ref=_REF_B, strength="bắt buộc", level="error", lop=_LOP)
def nhan_dong(vb: VanBan) -> Iterator[Loi]:
    """«Phụ lục» và số đứng riêng một dòng, canh giữa.

    Sai: Phụ lục I: BẢNG … Đúng: Phụ lục I.
    """
    for pl in vb.phu_luc:
        if pl.sau_so:
            yield Loi(
                _cho(pl),
                "tên phụ lục nằm cùng dòng",
                "«Phụ lục …» một dòng riêng",
                "đưa tên phụ lục xuống dòng dưới",
                pl.chac,
            )
        elif pl.nhan.doan.can != "center" and abs(pl.nhan.truc_mm - vb.tep.phan[pl.phan].rong_chu_mm / 2) > 5:
            yield Loi(_cho(pl), "không canh giữa", "canh giữa", "bấm canh giữa (Ctrl+E)", pl.chac)


@rule("phu-luc-nhan-in-thuong", ref=_REF_B, strength="bắt buộc", level="error", lop=_LOP)
def nhan_in_thuong(vb: VanBan) -> Iterator[Loi]:
    """«Phụ lục» in thường.

    Sai: PHỤ LỤC I. Đúng: Phụ lục I.
    """
    for pl in vb.phu_luc:
        if not pl.nhan.text.startswith("Phụ lục"):
            yield Loi(
                _cho(pl), f"viết «{pl.nhan.text[:7]}»", "«Phụ lục»", "viết Phụ lục bằng chữ thường, hoa chữ P", pl.chac
            )


ho_co_chu("phu-luc-nhan-co-chu", "Phụ lục", _nhan, "phu_luc", _REF_B, "13.", "14.", _LOP)
ho_kieu("phu-luc-nhan-kieu", "Phụ lục", _nhan, True, False, _REF_B, "chữ không đậm.", "chữ đứng, đậm.", _LOP)
ho_can_giua("phu-luc-ten-vi-tri", "Tên phụ lục", _ten, _REF_B, "bắt buộc", "error", "canh trái.", "canh giữa.", _LOP)
ho_in_hoa("phu-luc-ten-in-hoa", "Tên phụ lục", _ten, _REF_B, "in thường.", "BẢNG CHỮ VIẾT TẮT.", _LOP)
ho_co_chu("phu-luc-ten-co-chu", "Tên phụ lục", _ten, "phu_luc_ten", _REF_B, "16.", "14.", _LOP)
ho_kieu("phu-luc-ten-kieu", "Tên phụ lục", _ten, True, False, _REF_B, "chữ không đậm.", "chữ đứng, đậm.", _LOP)


@rule("phu-luc-kem-theo-co", ref=_REF_C, strength="bắt buộc", level="error", lop=_LOP)
def kem_theo_co(vb: VanBan) -> Iterator[Loi]:
    """Mỗi phụ lục có dòng chỉ dẫn kèm theo văn bản.

    Sai: thiếu. Đúng: (Kèm theo Kế hoạch số …/KH-… ngày … tháng … năm … của …).
    """
    can = "(Kèm theo <tên loại> số … ngày … tháng … năm … của …)"
    for pl in vb.phu_luc:
        if not pl.kem_theo:
            yield Loi(_cho(pl), "không có dòng «(Kèm theo …)»", can, "thêm dòng chỉ dẫn dưới tên phụ lục", pl.chac)
            continue
        text = " ".join(d.text for d in pl.kem_theo)
        thieu = [
            ten
            for ten, mau in (
                ("số, ký hiệu", r"\bsố\b"),
                ("ngày", r"\bngày\b|\d+/\d+/\d{4}"),
                ("cơ quan ban hành", r"\bcủa\b"),
            )
            if not re.search(mau, text)
        ]
        if thieu and not O_TRONG.search(text):
            yield Loi(
                _cho(pl),
                f"dòng «(Kèm theo …)» thiếu {', '.join(thieu)}",
                can,
                "ghi đủ số, ngày, cơ quan",
                pl.chac,
                "error" if len(thieu) > 1 else "warning",
            )


@rule("phu-luc-kem-theo-vi-tri", ref=_REF_C, strength="bắt buộc", level="error", lop=_LOP)
def kem_theo_vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Dòng kèm theo canh giữa, dưới tên phụ lục.

    Sai: trên tên phụ lục. Đúng: dưới tên phụ lục.
    """
    for pl in vb.phu_luc:
        if not pl.kem_theo:
            continue
        if pl.ten and pl.kem_theo[0].so < pl.ten[0].so:
            yield Loi(
                f"Dòng kèm theo {trich(pl.kem_theo[0].text)}",
                "đứng trên tên phụ lục",
                "dưới tên phụ lục",
                "chuyển xuống dưới tên phụ lục",
                pl.chac,
            )
        elif pl.kem_theo[0].doan.can != "center" and (
            abs(pl.kem_theo[0].truc_mm - (rong := vb.tep.phan[pl.phan].rong_chu_mm) / 2) > 5
            or pl.kem_theo[0].rong_mm > rong  # its last line is no full one
        ):
            yield Loi(
                f"Dòng kèm theo {trich(pl.kem_theo[0].text)}",
                "không canh giữa",
                "canh giữa",
                "bấm canh giữa (Ctrl+E)",
                pl.chac,
            )


ho_co_chu("phu-luc-kem-theo-co-chu", "Dòng kèm theo của phụ lục", _kem, "kem_theo", _REF_C, "12.", "14.", _LOP)
ho_kieu(
    "phu-luc-kem-theo-kieu", "Dòng kèm theo của phụ lục", _kem, False, True, _REF_C, "chữ đứng.", "chữ nghiêng.", _LOP
)


@rule("phu-luc-ke", ref="Mẫu 2.1, 2.2", strength="theo mẫu", level="warning", lop=_LOP)
def ke(vb: VanBan) -> Iterator[Loi]:
    """Dưới dòng kèm theo có đường kẻ ngắn, canh giữa.

    Sai: không kẻ. Đúng: kẻ ngắn.
    """
    for pl in vb.phu_luc:
        if pl.kem_theo and not pl.ke:
            yield Loi(_cho(pl), "không có đường kẻ dưới dòng kèm theo", "đường kẻ ngắn, canh giữa", "thêm đường kẻ")


@rule("phu-luc-ket-thuc", ref="Mẫu 2.1, 2.2", strength="theo mẫu", level="warning", lop=_LOP)
def ket_thuc(vb: VanBan) -> Iterator[Loi]:
    """Hết phụ lục có dấu «./.».

    Sai: dấu chấm. Đúng: «./.»
    """
    for i, pl in enumerate(vb.phu_luc):
        het = vb.phu_luc[i + 1].nhan.so if i + 1 < len(vb.phu_luc) else len(vb.tep.doan)
        if vb.ban_sao:
            het = min(het, vb.ban_sao[0].so)
        cuoi = [d for d in vb.tep.doan[pl.nhan.so : het] if d.text.strip()]
        if (
            len(cuoi) > 2
            and cuoi[-1].khung.loai == "trang"
            and cuoi[-1].can != "center"
            and not re.search(r"/\.\s*$", cuoi[-1].text)
            and not O_TRONG.search(cuoi[-1].text[-30:])
        ):
            yield Loi(_cho(pl), f"kết thúc bằng «{cuoi[-1].text[-10:]}»", "«./.»", "thêm ./. ở cuối phụ lục")


@rule("phu-luc-trang-moi", ref="PL I, Mục III, 1.đ", strength="theo mẫu", level="warning", lop=CO_THE_THUC)
def trang_moi(vb: VanBan) -> Iterator[Loi]:
    """Mỗi phụ lục sang trang mới.

    Sai: giữa trang. Đúng: ngắt trang trước phụ lục.
    """
    for pl in vb.phu_luc:
        if not pl.dau_trang:
            yield Loi(
                _cho(pl), "không bắt đầu ở trang mới", "sang trang mới", "chèn ngắt phần (trang sau) trước phụ lục"
            )


@rule("phu-luc-khong-chu-ky", ref="Mẫu 2.1, 2.2", strength="theo mẫu", level="warning", lop=_LOP)
def khong_chu_ky(vb: VanBan) -> Iterator[Loi]:
    """Phụ lục không có phần đầu trang, số, chữ ký, nơi nhận.

    Sai: khối chữ ký trên phụ lục. Đúng: chỉ nội dung phụ lục.
    """
    for pl in vb.phu_luc:
        if pl.co_ky:
            yield Loi(
                _cho(pl),
                "phụ lục có Quốc hiệu hoặc Nơi nhận riêng",
                "chỉ tên và nội dung phụ lục",
                "bỏ phần đầu trang và nơi nhận của phụ lục",
            )
