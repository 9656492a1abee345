"""Địa danh và thời gian ban hành (ô 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from vanban.conform.rule import CO_THE_THUC, Loi, rule, so, trich
from vanban.conform.rules.ho import LECH_GIUA_MM, ho_co_chu, ho_kieu, kieu_lech, phan_tu, ten_can, toan_hoa
from vanban.conform.rules.quoc_hieu import doc_truc
from vanban.conform.thanh_phan import VanBan
from vanban.conform.thanh_phan.danh_muc import O_TRONG, gap
from vanban.the_thuc import LECH_TRUC_MM

_REF_A, _REF_B, _REF_C = "PL I, Mục II, 4.a", "PL I, Mục II, 4.b", "PL I, Mục II, 4.c"
_LAY = phan_tu("Địa danh, ngày", "dia_danh_ngay")
_NGAY: Final = re.compile(r"^(.*?)\s*(,?)\s*\b[Nn]gày\b(.*?)\btháng\b(.*?)\bnăm\b(.*)$", re.IGNORECASE)
_CAP_HUYEN: Final = re.compile(r"^(?:huyện|quận|thị xã)\b", re.IGNORECASE)
HAI_CAP: Final = date(2025, 7, 1)
"""From this day local government has two levels."""


def tach(vb: VanBan) -> tuple[str, str, str, str, str] | None:
    """Place, comma, day, month and year as typed; None when the date is not written out."""
    if vb.dia_danh_ngay is None:
        return None
    khop = _NGAY.match(vb.dia_danh_ngay.text)
    if khop is None:
        return None
    return khop[1].strip(), khop[2], _bo(khop[3]), _bo(khop[4]), _bo(khop[5])


def _bo(chu: str) -> str:
    return O_TRONG.sub("", chu).strip(" .…_,")


def ngay_ban_hanh(vb: VanBan) -> date | None:
    """The date of the paper when it is complete and real."""
    phan = tach(vb)
    if phan is None or len(phan[4]) != 4:
        return None
    try:
        return date(int(phan[4]), int(phan[3]), int(phan[2]))
    except ValueError:
        return None


def dia_danh(vb: VanBan) -> str:
    """The place of the date line."""
    phan = tach(vb)
    if phan is not None:
        return phan[0].rstrip(" ,")
    if vb.dia_danh_ngay is None:
        return ""
    return re.split(r",|\s+ngày|\s*\d", vb.dia_danh_ngay.text)[0].strip()


def _cho(vb: VanBan) -> str:
    assert vb.dia_danh_ngay is not None
    return f"Địa danh, ngày {trich(vb.dia_danh_ngay.text)}"


@rule("dia-danh-ngay-vi-tri", ref=_REF_C, strength="bắt buộc", level="error", lop=CO_THE_THUC)
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Địa danh, ngày ở cột phải, ngang hàng với số, ký hiệu.

    Sai: đặt dưới phần nội dung. Đúng: cùng hàng với số, ký hiệu.
    """
    pt = vb.dia_danh_ngay
    if pt is None:
        return
    if pt.ma == "dia_danh_ngay_lac":
        yield Loi(
            _cho(vb),
            "đặt dưới phần nội dung",
            "ở đầu trang, cùng hàng với số, ký hiệu",
            "chuyển lên đầu trang, dưới Tiêu ngữ",
            vb.so_ky_hieu is not None,
        )
        return
    dong = pt.dong[0]
    if dong.truc_mm < vb.rong_chu_mm * 0.45 and vb.quoc_hieu is not None:
        yield Loi(_cho(vb), "ở cột bên trái", "cột phải, dưới Quốc hiệu và Tiêu ngữ", "chuyển sang cột phải", pt.chac)


@rule("dia-danh-ngay-can-giua", ref=_REF_C, strength="bắt buộc", level="error")
def can_giua(vb: VanBan) -> Iterator[Loi]:
    """Địa danh, ngày canh giữa dưới Quốc hiệu, Tiêu ngữ.

    Sai: canh phải. Đúng: cùng trục với Tiêu ngữ.
    """
    pt = vb.dia_danh_ngay
    moc = vb.quoc_hieu or vb.tieu_ngu
    if pt is None or moc is None or pt.ma != "dia_danh_ngay":
        return
    dong, goc = pt.dong[0], moc.dong[0]
    if dong.trong_o:
        if dong.lech_giua_mm > LECH_GIUA_MM:
            yield Loi(
                _cho(vb), f"không canh giữa ({ten_can(dong.doan.can)})", "canh giữa dưới Quốc hiệu, Tiêu ngữ",
                "chọn dòng này, bấm canh giữa (Ctrl+E)", pt.chac,
            )  # fmt: skip
        return
    lech = abs(dong.truc_mm - goc.truc_mm)
    if lech > LECH_TRUC_MM + 2:
        chac = pt.chac and doc_truc(dong) and doc_truc(goc) and dong.doan.can in {"right", "left"} and lech > 8
        yield Loi(
            _cho(vb),
            f"lệch trục Quốc hiệu khoảng {so(round(lech))} mm",
            "canh giữa dưới Quốc hiệu, Tiêu ngữ",
            "canh lại cho cùng trục",
            chac,
        )


ho_kieu(
    "dia-danh-ngay-nghieng", "Địa danh, ngày", _LAY, None, True, _REF_C, "chỉ địa danh nghiêng.", "cả dòng nghiêng."
)


@rule("dia-danh-ngay-khong-dam", ref=_REF_C, strength="bắt buộc", level="warning")
def khong_dam(vb: VanBan) -> Iterator[Loi]:
    """Địa danh, ngày không đậm.

    Sai: nghiêng đậm. Đúng: nghiêng.
    """
    if vb.dia_danh_ngay is not None and kieu_lech(vb.dia_danh_ngay.dong[0], False, None):
        yield Loi(_cho(vb), "chữ đậm", "chữ nghiêng, không đậm", "bỏ đậm")


ho_co_chu("dia-danh-ngay-co-chu", "Địa danh, ngày", _LAY, "dia_danh_ngay", _REF_C, "12.", "14.")


@rule("dia-danh-ngay-in-thuong", ref=_REF_C, strength="bắt buộc", level="error")
def in_thuong(vb: VanBan) -> Iterator[Loi]:
    """Địa danh in thường, viết hoa chữ cái đầu.

    Sai: LÀO CAI, lào cai. Đúng: Lào Cai.
    """
    ten = dia_danh(vb)
    if not ten or O_TRONG.search(ten):
        return
    chac = vb.dia_danh_ngay is not None and vb.dia_danh_ngay.chac
    if toan_hoa(ten) and "." not in ten:
        yield Loi(_cho(vb), "địa danh in hoa toàn bộ", "chữ in thường", f"viết {ten.title()}", chac)
    elif ten[0].islower():
        yield Loi(
            _cho(vb), "địa danh không viết hoa chữ đầu", "viết hoa chữ cái đầu", f"viết {ten[0].upper()}{ten[1:]}", chac
        )
    elif vb.dia_danh_ngay is not None and re.search(r"\bN?GÀY\b|\bTHÁNG\b|\bNĂM\b", vb.dia_danh_ngay.text):
        yield Loi(_cho(vb), "ngày, tháng, năm in hoa", "chữ in thường", "viết ngày … tháng … năm …", chac)


@rule("dia-danh-ngay-dau-phay", ref=_REF_C, strength="bắt buộc", level="error")
def dau_phay(vb: VanBan) -> Iterator[Loi]:
    """Sau địa danh có dấu phẩy.

    Sai: Hà Nội ngày … Đúng: Hà Nội, ngày …
    """
    phan = tach(vb)
    if phan is not None and phan[0] and not phan[1] and not phan[0].rstrip().endswith(","):
        yield Loi(_cho(vb), "thiếu dấu phẩy sau địa danh", "«<địa danh>, ngày …»", "thêm dấu phẩy")


@rule("dia-danh-ngay-day-du", ref=_REF_B, strength="bắt buộc", level="error")
def day_du(vb: VanBan) -> Iterator[Loi]:
    """Ngày, tháng, năm ghi đủ chữ.

    Sai: 05/01/2020. Đúng: ngày 05 tháng 01 năm 2020.
    """
    if vb.dia_danh_ngay is not None and tach(vb) is None:
        yield Loi(
            _cho(vb),
            "không ghi đủ «ngày … tháng … năm …»",
            "«ngày … tháng … năm …»",
            "viết đủ các từ ngày, tháng, năm",
            vb.dia_danh_ngay.chac,
        )


@rule("dia-danh-ngay-chu-so", ref=_REF_B, strength="bắt buộc", level="error")
def chu_so(vb: VanBan) -> Iterator[Loi]:
    """Ngày, tháng, năm ghi bằng chữ số Ả Rập, năm đủ bốn chữ số.

    Sai: năm 20. Đúng: năm 2020.
    """
    phan = tach(vb)
    if phan is None:
        return
    for ten, gia in zip(("ngày", "tháng", "năm"), phan[2:], strict=True):
        if gia and not re.fullmatch(r"[0-9]+", gia):
            yield Loi(_cho(vb), f"{ten} viết «{gia}»", "chữ số Ả Rập", f"viết {ten} bằng chữ số")
        elif ten == "năm" and gia and len(gia) != 4:
            yield Loi(_cho(vb), f"năm viết «{gia}»", "bốn chữ số", "viết đủ bốn chữ số của năm")


@rule("dia-danh-ngay-ngay-0", ref=_REF_B, strength="bắt buộc", level="error")
def ngay_0(vb: VanBan) -> Iterator[Loi]:
    """Ngày nhỏ hơn 10 có số 0 phía trước.

    Sai: ngày 5. Đúng: ngày 05.
    """
    phan = tach(vb)
    if phan is not None and re.fullmatch(r"[1-9]", phan[2]):
        yield Loi(_cho(vb), f"ngày {phan[2]}", f"ngày 0{phan[2]}", "thêm số 0 phía trước")


@rule("dia-danh-ngay-thang-0", ref=_REF_B, strength="bắt buộc", level="error")
def thang_0(vb: VanBan) -> Iterator[Loi]:
    """Tháng 1 và 2 có số 0 phía trước.

    Sai: tháng 1. Đúng: tháng 01.
    """
    phan = tach(vb)
    if phan is not None and phan[3] in {"1", "2"}:
        yield Loi(_cho(vb), f"tháng {phan[3]}", f"tháng 0{phan[3]}", "thêm số 0 phía trước")


@rule("dia-danh-ngay-thang-3-9", ref="PL I, Mục II, 4.b; Mục V, dòng 4", strength="theo mẫu", level="warning")
def thang_3_9(vb: VanBan) -> Iterator[Loi]:
    """Tháng 3 đến 9 không thêm số 0.

    Sai: tháng 06. Đúng: tháng 6.
    """
    phan = tach(vb)
    if phan is not None and re.fullmatch(r"0[3-9]", phan[3]):
        yield Loi(_cho(vb), f"tháng {phan[3]}", f"tháng {phan[3][1:]}", "bỏ số 0 phía trước")


@rule("dia-danh-ngay-ngay-thuc", ref="", strength="thông lệ", level="warning")
def ngay_thuc(vb: VanBan) -> Iterator[Loi]:
    """Ngày ban hành có thật trong lịch.

    Sai: ngày 31 tháng 02. Đúng: ngày 28 tháng 02.
    """
    phan = tach(vb)
    if phan is None or not all(re.fullmatch(r"[0-9]{1,4}", p) for p in phan[2:]):
        return
    if ngay_ban_hanh(vb) is None and len(phan[4]) == 4:
        yield Loi(_cho(vb), f"không có ngày {phan[2]}/{phan[3]}/{phan[4]}", "ngày có trong lịch", "sửa lại ngày")


@rule("dia-danh-ngay-trung-uong", ref=_REF_A, strength="bắt buộc", level="warning")
def trung_uong(vb: VanBan) -> Iterator[Loi]:
    """Cơ quan trung ương ghi tên tỉnh, thành phố nơi đóng trụ sở.

    Sai: Ba Đình. Đúng: Hà Nội.
    """
    tren = vb.chu_quan or vb.co_quan
    if tren is None or not re.match(
        r"(?:BO(?! CHI HUY| DOI)|CHINH PHU|TONG CUC|THU TUONG|QUOC HOI|KIEM TOAN NHA NUOC)\b", gap(tren.text)
    ):
        return
    ten = gap(dia_danh(vb))
    if re.match(r"(?:QUAN|PHUONG|HUYEN|XA)\b", ten) or ten in {
        "BA DINH",
        "HOAN KIEM",
        "CAU GIAY",
        "HA DONG",
        "THANH XUAN",
        "DONG DA",
        "HAI BA TRUNG",
        "NAM TU LIEM",
        "BAC TU LIEM",
    }:
        yield Loi(
            _cho(vb), f"địa danh «{dia_danh(vb)}»", "tên tỉnh, thành phố nơi đóng trụ sở", "ghi tên tỉnh hoặc thành phố"
        )


@rule("dia-danh-ngay-dia-phuong", ref=_REF_A, strength="bắt buộc", level="warning")
def dia_phuong(vb: VanBan) -> Iterator[Loi]:
    """Cơ quan địa phương ghi tên đơn vị hành chính nơi đóng trụ sở.

    Sai: tên đường phố. Đúng: tên tỉnh, tên xã.
    """
    ten = dia_danh(vb)
    if not ten or vb.dia_danh_ngay is None or O_TRONG.search(ten):
        return
    if re.match(r"(?:Đường|Phố|Số \d|Ngõ|Tòa nhà)\b", ten):
        yield Loi(_cho(vb), f"địa danh «{ten}»", "tên đơn vị hành chính", "ghi tên tỉnh, thành phố hoặc xã, phường")
        return
    if vb.co_quan is None:
        return
    khop = re.match(
        r"(?:UBND|UY BAN NHAN DAN|HDND|HOI DONG NHAN DAN)\s+(?:TINH|XA|PHUONG|THI TRAN|HUYEN|QUAN|THI XA"
        r"|THANH PHO|DAC KHU)\s+(.+)$",
        gap(vb.co_quan.text),
    )
    if khop is not None:
        cua = re.sub(r"\W+", "", khop[1])
        ghi = re.sub(
            r"\W+", "", re.sub(r"^(?:TINH|XA|PHUONG|THI TRAN|HUYEN|QUAN|THI XA|THANH PHO|TP|DAC KHU)\b", "", gap(ten))
        )
        la_tinh = re.search(r"\b(?:TINH|THANH PHO)\b", gap(vb.co_quan.text)) is not None
        if ghi and cua and ghi not in cua and cua not in ghi and not la_tinh:
            yield Loi(
                _cho(vb),
                f"địa danh «{ten}» khác tên địa phương của cơ quan",
                "tên đơn vị hành chính nơi đóng trụ sở",
                "xem lại địa danh",
            )


@rule("dia-danh-ngay-ten-day-du", ref="PL I, Mục II, 4.a; Mục V, dòng 4", strength="bắt buộc", level="error")
def ten_day_du(vb: VanBan) -> Iterator[Loi]:
    """Địa danh mang tên người, chữ số ghi đủ cả cấp hành chính.

    Sai: Hồ Chí Minh. Đúng: Thành phố Hồ Chí Minh.
    """
    ten = dia_danh(vb)
    g = gap(ten)
    if g == "HO CHI MINH":
        yield Loi(_cho(vb), f"địa danh «{ten}»", "«Thành phố Hồ Chí Minh»", "viết đủ «Thành phố Hồ Chí Minh»")
    elif re.fullmatch(r"(?:TP\.? ?)(?:HCM|HO CHI MINH)|HCM|TPHCM|TP\..*", g):
        yield Loi(
            _cho(vb),
            f"địa danh viết tắt «{ten}»",
            "tên đầy đủ",
            "viết đủ chữ, không viết tắt",
            muc="error" if "HCM" in g or "HO CHI MINH" in g else "warning",
        )
    elif re.fullmatch(r"(?:P|Q|X|H|TX|TT)\.\s*\w.*", g):
        co_so = re.fullmatch(r"\w+\.\s*\d+", g) is not None
        yield Loi(
            _cho(vb), f"địa danh viết tắt «{ten}»", "tên đầy đủ", "viết đủ chữ, thí dụ «Phường 1»",
            muc="error" if co_so else "warning",
        )  # fmt: skip
    elif re.fullmatch(r"\d+", g):
        yield Loi(
            _cho(vb), f"địa danh «{ten}» thiếu cấp hành chính", "thí dụ «Phường 1»", "thêm Phường, Quận…", muc="warning"
        )


@rule("dia-danh-ngay-sau-sap-xep", ref="", strength="thông lệ", level="warning")
def sau_sap_xep(vb: VanBan) -> Iterator[Loi]:
    """Từ 01/7/2025 không còn địa danh cấp huyện.

    Sai: Huyện Bắc Hà, ngày 10 tháng 9 năm 2025. Đúng: Bắc Hà, ngày 10 tháng 9 năm 2025.
    """
    ngay = ngay_ban_hanh(vb)
    nam = re.search(r"năm\s+(\d{4})", vb.dia_danh_ngay.text) if ngay is None and vb.dia_danh_ngay is not None else None
    sau = ngay >= HAI_CAP if ngay is not None else nam is not None and int(nam[1]) > HAI_CAP.year
    if sau and _CAP_HUYEN.match(dia_danh(vb)):
        yield Loi(
            _cho(vb),
            f"địa danh cấp huyện «{dia_danh(vb)}»",
            "tên tỉnh, xã, phường, đặc khu",
            "ghi tên xã, phường hoặc tỉnh",
        )
