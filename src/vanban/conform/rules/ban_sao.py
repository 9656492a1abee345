"""Bản sao (PL I, Phần II)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.conform.rule import HANH_CHINH, Loi, rule, so, trich
from vanban.conform.rules.ho import co_lech, gioi_han, ho_co_chu, ho_in_hoa, ho_kieu, kieu_lech, ta_kieu
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.cuoi import la_dau_ky
from vanban.conform.thanh_phan.danh_muc import gap, la_ten_co_quan
from vanban.conform.thanh_phan.dau_trang import ke_quanh, la_quoc_hieu

_REF_2A, _REF_2B = "PL I, Phần II, II.2.a", "PL I, Phần II, II.2.b"
_KY_HIEU = {"SAO Y": "SY", "SAO LUC": "SL", "TRICH SAO": "TrS"}
_HINH_THUC = frozenset(_KY_HIEU)


def _la_hinh_thuc(d: Dong) -> bool:
    return len(d.text) < 30 and re.match(r"(?:BAN )?(?:SAO|TRICH SAO)\b", gap(d.text)) is not None


def _hinh_thuc(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    for d in vb.ban_sao:
        if _la_hinh_thuc(d):
            yield "Hình thức sao", d, True
            return


def _cho(vb: VanBan) -> str:
    d = next((d for _, d, _ in _hinh_thuc(vb)), None)
    return f"Khối sao {trich(d.text)}" if d is not None else "Khối sao"


def _so(vb: VanBan) -> Dong | None:
    return next((d for d in vb.ban_sao if re.match(r"^(?:Số|SỐ)\b.*/", d.text)), None)


@rule("ban-sao-hinh-thuc", ref="PL I, Phần II, I.1, II.1.a", strength="bắt buộc", level="error", lop=HANH_CHINH)
def hinh_thuc(vb: VanBan) -> Iterator[Loi]:
    """Hình thức sao: SAO Y, SAO LỤC hoặc TRÍCH SAO.

    Sai: SAO Y BẢN CHÍNH. Đúng: SAO Y.
    """
    for _, d, _ in _hinh_thuc(vb):
        if gap(d.text) not in _HINH_THUC:
            yield Loi(_cho(vb), f"ghi «{d.text}»", "SAO Y, SAO LỤC hoặc TRÍCH SAO", "viết lại hình thức sao")


ho_in_hoa("ban-sao-in-hoa", "Hình thức sao", _hinh_thuc, _REF_2B, "Sao y.", "SAO Y.", HANH_CHINH)
ho_co_chu("ban-sao-co-chu", "Hình thức sao", _hinh_thuc, "ban_sao", _REF_2B, "12.", "14.", HANH_CHINH)
ho_kieu(
    "ban-sao-kieu", "Hình thức sao", _hinh_thuc, True, False, _REF_2B, "chữ không đậm.", "chữ đứng, đậm.", HANH_CHINH
)


@rule("ban-sao-to-giay", ref=_REF_2A, strength="bắt buộc", level="error", lop=HANH_CHINH)
def to_giay(vb: VanBan) -> Iterator[Loi]:
    """Khối sao ở cùng tờ giấy, ngay sau phần cuối văn bản được sao.

    Sai: sang tờ riêng. Đúng: ngay dưới.
    """
    if not vb.ban_sao:
        return
    dau = vb.ban_sao[0].so
    tren = dau
    while tren > 0 and not vb.tep.doan[tren - 1].text.strip():
        tren -= 1
    if any(d.doan.trang_moi for d in vb.ban_sao[:2]) or any(d.trang_moi for d in vb.tep.doan[tren : dau + 1]):
        yield Loi(_cho(vb), "sang trang riêng", "ngay sau phần cuối văn bản được sao", "bỏ ngắt trang trước khối sao")


@rule("ban-sao-duong-ke", ref=_REF_2A, strength="bắt buộc", level="error", lop=HANH_CHINH)
def duong_ke(vb: VanBan) -> Iterator[Loi]:
    """Trên khối sao có đường kẻ nét liền dài hết bề rộng chữ.

    Sai: kẻ ngắn. Đúng: 160 mm.
    """
    if not vb.ban_sao:
        return
    i = vb.dong.index(vb.ban_sao[0])
    k = i
    while k > 0 and i - k < 6 and not (vb.dong[k - 1].text and vb.dong[k - 1].doan.khung.loai == "o"):
        k -= 1
    ke = [x for _, x in ke_quanh(list(vb.dong), k, i + 1)]
    if not ke:
        yield Loi(
            _cho(vb),
            "không có đường kẻ phía trên",
            "đường kẻ nét liền, dài hết bề rộng chữ",
            "thêm đường kẻ trên khối sao",
        )
    elif all(x.rong_mm is not None and x.rong_mm < vb.rong_chu_mm * 0.85 for x in ke):
        yield Loi(
            _cho(vb),
            f"đường kẻ dài {so(round(max(x.rong_mm or 0 for x in ke)))} mm",
            "dài hết bề rộng chữ",
            "kéo dài đường kẻ",
        )


@rule("ban-sao-thanh-phan", ref="PL I, Phần II, II.1", strength="bắt buộc", level="error", lop=HANH_CHINH)
def thanh_phan(vb: VanBan) -> Iterator[Loi]:
    """Khối sao đủ hình thức sao, cơ quan sao, số ký hiệu, địa danh và ngày, chức vụ, họ tên, nơi nhận.

    Sai: không có nơi nhận. Đúng: đủ.
    """
    if not vb.ban_sao:
        return
    text = [d.text for d in vb.ban_sao]
    thieu = []
    if not any(la_ten_co_quan(t) and t.isupper() for t in text):
        thieu.append("tên cơ quan sao")
    if _so(vb) is None:
        thieu.append("số, ký hiệu bản sao")
    if not any(re.search(r"ngày\b.*tháng\b.*năm", t) for t in text):
        thieu.append("địa danh và ngày sao")
    if not any(gap(t[:14]).startswith("NOI NHAN") for t in text):
        thieu.append("nơi nhận")
    for ten in thieu:
        yield Loi(_cho(vb), f"không thấy {ten}", "đủ bảy thành phần", f"thêm {ten}")


@rule("ban-sao-so-ky-hieu", ref="PL I, Phần II, II.1.c; Mẫu 3.1", strength="bắt buộc", level="error", lop=HANH_CHINH)
def so_ky_hieu(vb: VanBan) -> Iterator[Loi]:
    """Ký hiệu bản sao dùng SY, TrS, SL.

    Sai: Số: 15/BS-UBND. Đúng: Số: 15/SY-UBND.
    """
    d = _so(vb)
    if d is None:
        return
    khop = re.search(r"/\s*([A-Za-zĐ]+)", d.text)
    hinh = next((gap(x.text) for _, x, _ in _hinh_thuc(vb)), "")
    if khop is not None and khop[1] in _KY_HIEU.values() and _KY_HIEU.get(hinh, khop[1]) != khop[1]:
        yield Loi(
            f"Số bản sao {trich(d.text)}",
            f"ký hiệu «{khop[1]}» mà hình thức sao là {trich(hinh)}",
            f"«{_KY_HIEU[hinh]}»",
            "dùng chữ viết tắt của hình thức sao đã ghi",
        )
    elif khop is None or khop[1] not in {"SY", "TrS", "SL"}:
        yield Loi(
            f"Số bản sao {trich(d.text)}",
            f"ký hiệu «{khop[1] if khop else ''}»",
            "SY, TrS hoặc SL",
            "dùng chữ viết tắt của hình thức sao",
        )


@rule("ban-sao-vi-tri", ref="PL I, Phần II, II.3", strength="bắt buộc", level="error", lop=HANH_CHINH)
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Cơ quan sao bên trái, hình thức sao bên phải.

    Sai: ngược lại. Đúng: trái cơ quan, phải SAO Y.
    """
    for _, d, _ in _hinh_thuc(vb):
        if d.truc_mm < vb.rong_chu_mm * 0.5:
            yield Loi(_cho(vb), "hình thức sao ở bên trái", "bên phải", "đổi chỗ hai cột", d.doan.khung.loai == "o")


@rule("ban-sao-chu-theo-muc-ii", ref="PL I, Phần II, II.2.c", strength="bắt buộc", level="error", lop=HANH_CHINH)
def chu_theo_muc_ii(vb: VanBan) -> Iterator[Loi]:
    """Cỡ chữ, kiểu chữ các phần khác của khối sao như văn bản.

    Sai: tên cơ quan sao cỡ 15, ngày sao không nghiêng. Đúng: cỡ 13, ngày sao nghiêng.
    """

    def ds() -> Iterator[Loi]:
        for d in vb.ban_sao:
            if re.match(r"^Số\s*:", d.text):
                lech, can, kieu = co_lech(d, 13, 13), "13", (False, False)
            elif re.search(r"ngày\b.*tháng\b.*năm", d.text):
                lech, can, kieu = co_lech(d, 13, 14), "13–14", (False, True)
            elif d.text.isupper() and d.truc_mm < vb.rong_chu_mm * 0.5 and not _la_hinh_thuc(d):
                lech, can, kieu = co_lech(d, 12, 14), "12–13", (True, False)
            elif d.truc_mm > vb.rong_chu_mm * 0.5 and la_dau_ky(d.text):
                lech, can, kieu = co_lech(d, 13, 14), "13–14", (True, False)
            elif gap(d.text[:14]).startswith("NOI NHAN"):
                lech, can, kieu = co_lech(d, 12, 12), "12", (True, True)
            elif d.truc_mm < vb.rong_chu_mm * 0.5 and d.day_du.startswith("-") and len(d.text) < 100:
                lech, can, kieu = co_lech(d, 11, 11), "11", (False, False)
            else:
                continue
            if lech:
                yield Loi(
                    f"Khối sao {trich(d.text)}", f"cỡ chữ {', '.join(map(so, lech))}", f"cỡ chữ {can}", "đặt lại cỡ chữ"
                )
            elif sai := kieu_lech(d, *kieu):
                yield Loi(f"Khối sao {trich(d.text)}", ", ".join(sai), ta_kieu(*kieu), "đặt lại kiểu chữ")

    yield from gioi_han(ds())


@rule("ban-sao-khong-quoc-hieu", ref="Mẫu 3.1", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def khong_quoc_hieu(vb: VanBan) -> Iterator[Loi]:
    """Khối sao không có Quốc hiệu, Tiêu ngữ.

    Sai: thêm Quốc hiệu lần hai. Đúng: chỉ tên cơ quan sao.
    """
    for d in vb.ban_sao:
        if len(d.text) < 60 and la_quoc_hieu(gap(d.text)):
            yield Loi(_cho(vb), "có Quốc hiệu trong khối sao", "không có Quốc hiệu, Tiêu ngữ", "bỏ Quốc hiệu, Tiêu ngữ")
            return
