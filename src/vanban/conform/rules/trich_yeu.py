"""Trích yếu nội dung (ô 5a, ô 5b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.co_quan import ke_giua, ke_ngan
from vanban.conform.rules.ho import LECH_GIUA_MM, am_tiet, ho_can_giua, ho_co_chu, ho_in_thuong, ho_kieu, phan_tu
from vanban.conform.rules.quoc_hieu import doc_truc, thieu_ke
from vanban.conform.thanh_phan import VanBan
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, KHONG_TRICH_YEU, TEN_LOAI, gap
from vanban.conform.thanh_phan.dong import la_gach
from vanban.the_thuc import LECH_TRUC_MM

_REF = "PL I, Mục II, 5.b"
_LAY = phan_tu("Trích yếu", "trich_yeu")
_VV = phan_tu("Trích yếu công văn", "vv")


@rule("trich-yeu-co", ref="Điều 8.2.đ; PL I, Mục II, 5", strength="bắt buộc", level="error")
def co(vb: VanBan) -> Iterator[Loi]:
    """Văn bản có tên loại phải có trích yếu.

    Sai: thiếu. Đúng: Về công tác phòng, chống lụt bão.
    """
    if vb.ten_loai is not None and vb.trich_yeu is None and vb.loai in TEN_LOAI and vb.loai not in KHONG_TRICH_YEU:
        yield Loi(
            f"Trích yếu dưới {trich(vb.ten_loai.text)}",
            "không tìm thấy trích yếu",
            "một dòng tóm tắt nội dung, dưới tên loại",
            "thêm trích yếu",
            vb.ten_loai.chac,
        )


@rule("trich-yeu-noi-dung", ref="PL I, Mục II, 5.a", strength="bắt buộc", level="warning")
def noi_dung(vb: VanBan) -> Iterator[Loi]:
    """Trích yếu là một câu hoặc cụm từ ngắn gọn.

    Sai: cả một đoạn văn. Đúng: Về công tác phòng, chống lụt bão.
    """
    for pt in (vb.trich_yeu, vb.vv):
        if pt is not None and (am_tiet(pt.text) > 80 or re.search(r"\.\s+[A-ZĐ]\w+\s+\w+", pt.text)):
            yield Loi(
                f"Trích yếu {trich(pt.text)}",
                f"dài {am_tiet(pt.text)} âm tiết",
                "một câu ngắn gọn",
                "rút gọn trích yếu",
            )


@rule("trich-yeu-vi-tri", ref=_REF, strength="bắt buộc", level="error")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Trích yếu ngay dưới tên loại.

    Sai: đặt sau căn cứ. Đúng: dòng kế tiếp.
    """
    if vb.ten_loai is None or vb.loai not in TEN_LOAI:
        return
    if vb.trich_yeu is not None:
        so_dong = vb.trich_yeu.dong[0].so - vb.ten_loai.dong[0].so
        if so_dong > 2:
            yield Loi(
                f"Trích yếu {trich(vb.trich_yeu.text)}",
                f"cách tên loại {so_dong - 1} dòng trống",
                "ngay dưới tên loại",
                "xóa các dòng trống",
                vb.ten_loai.chac,
            )
        return
    if vb.loai in KHONG_TRICH_YEU:
        return
    for dong in (*(pt.dong[0] for pt in vb.can_cu), *vb.than.dong[:12]):
        if (
            dong.doan.can == "center"
            and dong.dam
            and not dong.text.isupper()
            and re.match(r"(?:Về|V/v|Ban hành|Phê duyệt|Dự|Kết|Tổ chức|Triển khai)\b", dong.text)
        ):
            yield Loi(
                f"Trích yếu {trich(dong.text)}",
                "đặt dưới căn cứ hoặc nội dung",
                "ngay dưới tên loại",
                "chuyển lên ngay dưới tên loại",
                vb.ten_loai.chac,
            )
            return


ho_can_giua("trich-yeu-can-giua", "Trích yếu", _LAY, _REF, "bắt buộc", "error", "canh đều hai bên.", "canh giữa.")
ho_in_thuong("trich-yeu-in-thuong", "Trích yếu", _LAY, _REF, "in hoa toàn bộ.", "Về công tác phòng, chống lụt bão.")
ho_co_chu("trich-yeu-co-chu", "Trích yếu", _LAY, "trich_yeu", _REF, "12.", "14.")
ho_kieu("trich-yeu-kieu", "Trích yếu", _LAY, True, False, _REF, "chữ không đậm, chữ nghiêng.", "chữ đứng, đậm.")


@rule("trich-yeu-duong-ke", ref=_REF, strength="bắt buộc", level="error")
def duong_ke(vb: VanBan) -> Iterator[Loi]:
    """Dưới trích yếu có đường kẻ ngang, nét liền.

    Sai: không kẻ. Đúng: một đường kẻ ngắn.
    """
    if vb.trich_yeu is not None and vb.loai in TEN_LOAI and vb.lop == "hanh_chinh":
        yield from thieu_ke(vb.trich_yeu, "Trích yếu", "dài 1/3 đến 1/2 dòng chữ")


@rule("trich-yeu-duong-ke-dai", ref=_REF, strength="bắt buộc", level="error")
def duong_ke_dai(vb: VanBan) -> Iterator[Loi]:
    """Đường kẻ dưới trích yếu dài 1/3 đến 1/2 dòng chữ.

    Sai: 120 mm dưới dòng chữ 75 mm. Đúng: 30 mm.
    """
    if vb.trich_yeu is not None:
        yield from ke_ngan(vb.trich_yeu, "Trích yếu")


@rule("trich-yeu-duong-ke-can", ref=_REF, strength="bắt buộc", level="error")
def duong_ke_can(vb: VanBan) -> Iterator[Loi]:
    """Đường kẻ dưới trích yếu đặt cân đối.

    Sai: lệch sang trái. Đúng: giữa dòng chữ.
    """
    if vb.trich_yeu is not None:
        yield from ke_giua(vb.trich_yeu, "Trích yếu")


@rule("trich-yeu-khong-cham", ref="PL I, Mục V, dòng 5; Mẫu 1.2", strength="theo mẫu", level="warning")
def khong_cham(vb: VanBan) -> Iterator[Loi]:
    """Cuối trích yếu không có dấu chấm.

    Sai: … lụt bão. rồi chấm. Đúng: … lụt bão
    """
    pt = vb.trich_yeu
    if pt is not None and re.search(r"[^.…]\.$|[;:,]$", pt.text):
        yield Loi(
            f"Trích yếu {trich(pt.text)}", f"có dấu «{pt.text[-1]}» ở cuối", "không có dấu ở cuối", "bỏ dấu ở cuối"
        )


@rule("trich-yeu-vv-co", ref=_REF, strength="bắt buộc", level="error")
def vv_co(vb: VanBan) -> Iterator[Loi]:
    """Công văn có «V/v» và trích yếu dưới số, ký hiệu.

    Sai: Về việc: … hoặc thiếu. Đúng: V/v nâng bậc lương năm 2019.
    """
    if vb.loai != CONG_VAN or vb.lop != "hanh_chinh":
        return
    if vb.vv is None:
        yield Loi(
            "Trích yếu công văn",
            "không tìm thấy «V/v …» dưới số, ký hiệu",
            "«V/v …» ở cột trái",
            "thêm V/v và trích yếu dưới số, ký hiệu",
            vb.loai_chac and vb.ten_loai is None,
        )
    elif re.match(r"^V/v(?=\s|$|[.…])", vb.vv.text) is None and gap(vb.vv.text[:3]) != "V/V":
        yield Loi(
            f"Trích yếu công văn {trich(vb.vv.text)}",
            "không bắt đầu bằng «V/v»",
            "«V/v …»",
            "viết V/v rồi đến trích yếu",
            vb.loai_chac,
        )
    elif vb.vv.dong[0].truc_mm > vb.rong_chu_mm * 0.5:
        yield Loi(
            f"Trích yếu công văn {trich(vb.vv.text)}",
            "không ở cột trái",
            "cột trái, dưới số, ký hiệu",
            "chuyển sang cột trái",
            vb.loai_chac,
        )


@rule("trich-yeu-vv-vi-tri", ref=_REF, strength="bắt buộc", level="error")
def vv_vi_tri(vb: VanBan) -> Iterator[Loi]:
    """«V/v» canh giữa dưới số, ký hiệu.

    Sai: canh trái. Đúng: cùng trục với dòng Số.
    """
    if vb.vv is None:
        return
    for dong in vb.vv.dong:
        if dong.trong_o:
            if dong.lech_giua_mm > LECH_GIUA_MM:
                yield Loi(
                    f"Trích yếu công văn {trich(dong.text)}", "không canh giữa", "canh giữa dưới số, ký hiệu",
                    "chọn dòng này, bấm canh giữa (Ctrl+E)", vb.vv.chac,
                )  # fmt: skip
                return
        elif vb.so_ky_hieu is not None:
            lech = abs(dong.truc_mm - vb.so_ky_hieu.dong[0].truc_mm)
            if lech > LECH_TRUC_MM + 5:
                yield Loi(f"Trích yếu công văn {trich(dong.text)}", f"lệch trục dòng Số khoảng {so(round(lech))} mm",
                    "canh giữa dưới số, ký hiệu", "canh lại cho cùng trục",
                          doc_truc(dong) and doc_truc(vb.so_ky_hieu.dong[0]), "warning")  # fmt: skip
                return


ho_in_thuong(
    "trich-yeu-vv-in-thuong", "Trích yếu công văn", _VV, _REF, "V/V NÂNG BẬC LƯƠNG.", "V/v nâng bậc lương năm 2019."
)
ho_co_chu("trich-yeu-vv-co-chu", "Trích yếu công văn", _VV, "trich_yeu_vv", _REF, "14.", "12.")
ho_kieu(
    "trich-yeu-vv-kieu", "Trích yếu công văn", _VV, False, False, _REF, "chữ đậm, chữ nghiêng.", "chữ đứng, không đậm."
)


@rule("trich-yeu-vv-cach", ref=_REF, strength="bắt buộc", level="warning")
def vv_cach(vb: VanBan) -> Iterator[Loi]:
    """«V/v» cách dòng số, ký hiệu 6 pt.

    Sai: chừa một dòng trống. Đúng: 6 pt phía trước.
    """
    if vb.vv is None or vb.so_ky_hieu is None:
        return
    a, b = vb.so_ky_hieu.dong[0], vb.vv.dong[0]
    if a.so == b.so:
        return
    trong = [
        d
        for d in vb.tep.doan[a.so + 1 : b.so]
        if d.khung == b.doan.khung and not d.text.strip() and not la_gach(d.text)
    ]
    cach = a.doan.sau_pt + b.doan.truoc_pt
    cung_o = a.doan.khung == b.doan.khung
    if trong or (cung_o and not 5.5 <= cach <= 6.5):
        yield Loi(
            f"Trích yếu công văn {trich(vb.vv.text)}",
            "có dòng trống phía trên" if trong else f"cách dòng trên {so(cach)} pt",
            "cách 6 pt",
            "đặt khoảng cách trước đoạn 6 pt",
        )


@rule("trich-yeu-vv-khong-ke", ref="PL I, Mục V, dòng 5.b; Mẫu 1.5", strength="theo mẫu", level="warning")
def vv_khong_ke(vb: VanBan) -> Iterator[Loi]:
    """Dưới «V/v» không có đường kẻ.

    Sai: có kẻ. Đúng: không kẻ.
    """
    if vb.vv is None:
        return
    cuoi = vb.vv.dong[-1]
    sau = next((d for d in vb.dong if d.so > cuoi.so), None)
    co_gach = sau is not None and sau.doan.khung == cuoi.doan.khung and la_gach(sau.text)
    if sau is not None and cuoi.doan.khung.loai != "trang" and not sau.text and not co_gach:
        k = sau.doan.khung
        trong = k == cuoi.doan.khung or (k.bang_ngoai >= 0 and k.bang_ngoai == cuoi.doan.khung.bang)
        co_gach = trong and (sau.doan.vien_tren or sau.doan.vien_duoi or bool(sau.doan.ke))
    # the issuer's rule may be anchored here; one more than the issuer's stands below V/v
    cua_cq = vb.co_quan.ke if vb.co_quan is not None else ()
    neo = [ke for d in vb.vv.dong for ke in d.doan.ke]
    o_day = sum(any(ke is k for k in neo) for ke in cua_cq)
    ve = 0 < o_day < len(cua_cq)
    if cuoi.doan.vien_duoi or ve or co_gach or cuoi.co_nao(lambda d: d.gach_chan):
        yield Loi(
            f"Trích yếu công văn {trich(vb.vv.text)}", "có đường kẻ bên dưới", "không có đường kẻ", "xóa đường kẻ"
        )


@rule("trich-yeu-vv-chu-dau", ref="PL I, Mục V, dòng 5.b", strength="theo mẫu", level="warning")
def vv_chu_dau(vb: VanBan) -> Iterator[Loi]:
    """Sau «V/v» viết chữ thường, cuối không có dấu chấm.

    Sai: V/v Nâng bậc lương. Đúng: V/v nâng bậc lương.
    """
    if vb.vv is None:
        return
    khop = re.match(r"^V/v\s+(\w+)\s+(\w*)", vb.vv.text)
    if khop is not None and khop[1][0].isupper() and not khop[1].isupper() and khop[2][:1].islower():
        yield Loi(
            f"Trích yếu công văn {trich(vb.vv.text)}",
            f"viết hoa «{khop[1]}» sau V/v",
            "chữ thường, trừ tên riêng",
            f"viết {khop[1].lower()}",
        )
    elif re.search(r"[^.…]\.$", vb.vv.text):
        yield Loi(f"Trích yếu công văn {trich(vb.vv.text)}", "có dấu chấm ở cuối", "không có dấu chấm", "bỏ dấu chấm")
