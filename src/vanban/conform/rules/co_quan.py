"""Tên cơ quan, tổ chức ban hành văn bản (ô 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.ho import LECH_GIUA_MM, ho_co_chu, ho_in_hoa, ho_kieu, phan_tu
from vanban.conform.rules.quoc_hieu import CHI_SO, CO_DUOC, cach_dong, chi_so_lech, do_duoc, doc_truc, thieu_ke
from vanban.conform.thanh_phan import PhanTu, VanBan
from vanban.conform.thanh_phan.danh_muc import gap
from vanban.conform.view import DuongKe
from vanban.the_thuc import LECH_TRUC_MM

_REF_A, _REF_B = "PL I, Mục II, 2.a", "PL I, Mục II, 2.b"
_CQ, _CHU = phan_tu("Tên cơ quan ban hành", "co_quan"), phan_tu("Tên cơ quan chủ quản", "chu_quan")
_DON_VI = r"(?:TINH|THANH PHO|HUYEN|QUAN|THI XA|XA|PHUONG|THI TRAN|DAC KHU)"


@rule("co-quan-ten-day-du", ref=_REF_A, strength="bắt buộc", level="warning")
def ten_day_du(vb: VanBan) -> Iterator[Loi]:
    """Tên cơ quan ban hành ghi đầy đủ.

    Sai: UBND TỈNH LÀO CAI. Đúng: ỦY BAN NHÂN DÂN TỈNH LÀO CAI.
    """
    if vb.co_quan is not None and re.match(
        r"(?:(?:PHO )?CHU TICH )?(?:UBND|HDND|BQL|BCH|BCD|TP|UBMTTQ)\b", gap(vb.co_quan.text)
    ):
        yield Loi(
            f"Tên cơ quan ban hành {trich(vb.co_quan.text)}",
            "viết tắt",
            "tên chính thức, đầy đủ",
            "viết đủ chữ, thí dụ ỦY BAN NHÂN DÂN …",
        )


@rule("co-quan-chu-quan", ref=_REF_A, strength="bắt buộc", level="warning")
def chu_quan(vb: VanBan) -> Iterator[Loi]:
    """Dòng trên là cơ quan chủ quản trực tiếp.

    Sai: CHÍNH PHỦ trên CỤC. Đúng: BỘ NỘI VỤ trên CỤC.
    """
    if vb.chu_quan is None or vb.co_quan is None:
        return
    if gap(vb.chu_quan.text) == "CHINH PHU" and re.match(
        r"(?:CUC|VU|SO|CHI CUC|PHONG|TRUNG TAM)\b", gap(vb.co_quan.text)
    ):
        yield Loi(
            f"Tên cơ quan chủ quản {trich(vb.chu_quan.text)}",
            "không phải cơ quan chủ quản trực tiếp",
            "cơ quan chủ quản trực tiếp",
            "ghi bộ hoặc cơ quan trực tiếp quản lý",
        )


@rule("co-quan-chu-quan-dia-phuong", ref=_REF_A, strength="bắt buộc", level="warning")
def chu_quan_dia_phuong(vb: VanBan) -> Iterator[Loi]:
    """Cơ quan chủ quản ở địa phương có tên địa phương.

    Sai: UBND TỈNH. Đúng: UBND TỈNH LÀO CAI.
    """
    if vb.chu_quan is not None and re.fullmatch(
        rf"(?:UBND|UY BAN NHAN DAN|HDND|HOI DONG NHAN DAN)(?: {_DON_VI})?", gap(vb.chu_quan.text)
    ):
        yield Loi(
            f"Tên cơ quan chủ quản {trich(vb.chu_quan.text)}",
            "thiếu tên địa phương",
            "tên cơ quan kèm tên tỉnh, xã…",
            "thêm tên địa phương",
        )


ho_in_hoa("co-quan-in-hoa", "Tên cơ quan ban hành", _CQ, _REF_B, "Sở Nội vụ.", "SỞ NỘI VỤ.")
ho_co_chu("co-quan-co-chu", "Tên cơ quan ban hành", _CQ, "co_quan", _REF_B, "14.", "13.")
ho_kieu("co-quan-kieu", "Tên cơ quan ban hành", _CQ, True, False, _REF_B, "chữ không đậm.", "chữ đứng, đậm.")
ho_in_hoa("co-quan-chu-quan-in-hoa", "Tên cơ quan chủ quản", _CHU, _REF_B, "Bộ Nội vụ.", "BỘ NỘI VỤ.")
ho_co_chu("co-quan-chu-quan-co-chu", "Tên cơ quan chủ quản", _CHU, "co_quan_chu_quan", _REF_B, "11.", "13.")
ho_kieu("co-quan-chu-quan-kieu", "Tên cơ quan chủ quản", _CHU, False, False, _REF_B, "chữ đậm.", "chữ đứng, không đậm.")


@rule("co-quan-vi-tri", ref="PL I, Mục II, 2.b, 2.c", strength="bắt buộc", level="error")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Tên cơ quan ở cột trái, canh giữa.

    Sai: canh trái trong cột. Đúng: cột trái, canh giữa.
    """
    pt = vb.co_quan
    if pt is None:
        return
    for dong in pt.dong:
        truc = dong.truc_mm
        if truc > vb.rong_chu_mm * 0.5 and vb.quoc_hieu is not None and vb.quoc_hieu.dong[0].truc_mm - truc < 25:
            yield Loi(
                f"Tên cơ quan ban hành {trich(dong.text)}",
                "không ở nửa bên trái",
                "cột bên trái, hàng đầu",
                "chuyển sang cột trái",
                pt.chac,
            )
            return
        if dong.trong_o and dong.lech_giua_mm > LECH_GIUA_MM:
            yield Loi(
                f"Tên cơ quan ban hành {trich(dong.text)}", "không canh giữa trong cột trái", "canh giữa",
                "chọn dòng này, bấm canh giữa (Ctrl+E)", pt.chac,
            )  # fmt: skip
            return
    if vb.chu_quan is not None:
        a, b = vb.chu_quan.dong[-1], pt.dong[0]
        lech = abs(a.truc_mm - b.truc_mm)
        if lech > LECH_TRUC_MM + 1 and a.doan.can == b.doan.can and a.doan.khung.loai != "o":
            yield Loi(f"Tên cơ quan ban hành {trich(b.text)}", f"lệch trục dòng trên khoảng {so(round(lech, 1))} mm",
                "canh giữa dưới cơ quan chủ quản",
                      "canh giữa cả hai dòng", pt.chac and doc_truc(a) and doc_truc(b), "warning")  # fmt: skip


@rule("co-quan-duong-ke", ref=_REF_B, strength="bắt buộc", level="error")
def duong_ke(vb: VanBan) -> Iterator[Loi]:
    """Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền.

    Sai: không kẻ. Đúng: kẻ ngắn dưới SỞ NỘI VỤ.
    """
    if vb.co_quan is not None:
        yield from thieu_ke(vb.co_quan, "Tên cơ quan ban hành", "dài 1/3 đến 1/2 dòng chữ")
        if vb.co_quan.ke and vb.co_quan.chac and all(_duoi_chu_quan(vb, ke) for ke in vb.co_quan.ke):
            yield Loi(
                f"Tên cơ quan ban hành {trich(vb.co_quan.text)}",
                "đường kẻ nằm dưới tên cơ quan chủ quản",
                "đường kẻ ngang, nét liền, dưới tên cơ quan ban hành",
                "chuyển đường kẻ xuống dưới tên cơ quan ban hành",
            )


def _duoi_chu_quan(vb: VanBan, ke: DuongKe) -> bool:
    """Whether a rule surely stands below the superior's name: at its last line, less than half a line below."""
    if vb.chu_quan is None or vb.co_quan is None or ke.xuong_mm is None:
        return False
    cuoi = vb.chu_quan.dong[-1]
    if cuoi.so == vb.co_quan.dong[0].so or not any(k is ke for k in cuoi.doan.ke):
        return False
    cao = sum(d.so == cuoi.so for d in vb.chu_quan.dong) + 0.5
    return ke.xuong_mm < cao * cuoi.co_pt * 1.15 * 25.4 / 72


def ke_ngan(pt: PhanTu, ten: str) -> Iterator[Loi]:
    """Complaint when the short rule under an element is too short or too long."""
    dai = do_duoc(pt.ke)
    rong_nhat = max(d.rong_mm for d in pt.dong)
    if pt.ke_chac and not dai and (ty := chi_so_lech(pt.ke, rong_nhat, 0.15, 0.75)) is not None and rong_nhat < 140:
        yield Loi(
            f"{ten} {trich(pt.text)}", f"đường kẻ dài khoảng {round(ty * 100)} % dòng chữ", "dài 1/3 đến 1/2 dòng chữ",
            "kéo lại độ dài đường kẻ", pt.chac,
        )  # fmt: skip
        return
    if not dai or not pt.ke_chac or any(k.rong_mm is None for k in pt.ke):
        return
    moc = {max(d.rong_mm for d in pt.dong), pt.dong[-1].rong_mm}
    if min(moc) < 8:
        return
    # a subject longer than its line breaks into lines: each full line is as wide as its box
    khung = pt.dong[-1].doan
    cho = khung.khung.x1_mm - khung.khung.x0_mm - khung.trai_mm - khung.phai_mm
    rong = {min(m, cho) for m in moc}
    if any(m > cho for m in moc):
        rong |= {m % cho for m in moc if m % cho > 10} | {cho * 0.75}
    cac_ty = [d / r for d in dai for r in rong]

    def xa(t: float) -> float:
        return max(0.30 - t, t - 0.55, 0.0)

    gan = min(cac_ty, key=xa)
    if xa(gan) <= 0.005:
        return
    chac = pt.chac and all(k.cach_ve in CO_DUOC for k in pt.ke)
    yield Loi(
        f"{ten} {trich(pt.text)}",
        f"đường kẻ dài {so(round(dai[0]))} mm, bằng {round(gan * 100)} % dòng chữ",
        "dài 1/3 đến 1/2 dòng chữ",
        "kéo lại độ dài đường kẻ",
        chac,
        "warning" if 0.20 <= gan <= 0.70 else "error",
    )


def ke_giua(pt: PhanTu, ten: str) -> Iterator[Loi]:
    """Complaint when the short rule is not balanced under its text."""
    for ke in pt.ke if pt.ke_chac else ():
        rong = ke.rong_mm
        if rong is None and ke.rong_tho_mm:
            # superscript underscores shrink about their middle when centred, else from their left end
            rong = ke.rong_tho_mm if ke.can == "center" else ke.rong_tho_mm * sum(CHI_SO) / 2
        if rong is None or ke.trai_mm is None:
            continue
        cuoi = pt.dong[-1]
        truc = cuoi.truc_mm
        if not cuoi.trong_o and not doc_truc(cuoi):
            return
        if cuoi.trong_o and cuoi.doan.can != "center":
            truc = (cuoi.doan.khung.x0_mm + cuoi.doan.khung.x1_mm) / 2
        lech = abs(ke.trai_mm + rong / 2 - truc)
        if lech > 5:
            chac = (
                pt.chac
                and pt.ke_chac
                and len(pt.ke) == 1
                and ke.cach_ve in {"vien", "o"}
                and pt.dong[-1].doan.can == "center"
            )
            nang = lech > 8
            yield Loi(f"{ten} {trich(pt.text)}", f"đường kẻ lệch khoảng {so(round(lech))} mm so với dòng chữ",
                "đặt cân đối dưới dòng chữ",
                      "canh đường kẻ vào giữa dòng chữ", chac or (nang and len(pt.ke) == 1 and pt.chac),
                      "error")  # fmt: skip
            return


@rule("co-quan-duong-ke-dai", ref=_REF_B, strength="bắt buộc", level="error")
def duong_ke_dai(vb: VanBan) -> Iterator[Loi]:
    """Đường kẻ dưới tên cơ quan dài 1/3 đến 1/2 dòng chữ.

    Sai: dài bằng dòng chữ. Đúng: 20 mm dưới dòng chữ 50 mm.
    """
    if vb.co_quan is not None:
        yield from ke_ngan(vb.co_quan, "Tên cơ quan ban hành")


@rule("co-quan-duong-ke-can", ref=_REF_B, strength="bắt buộc", level="error")
def duong_ke_can(vb: VanBan) -> Iterator[Loi]:
    """Đường kẻ dưới tên cơ quan đặt cân đối.

    Sai: bắt đầu từ mép trái. Đúng: giữa dòng chữ.
    """
    if vb.co_quan is not None:
        yield from ke_giua(vb.co_quan, "Tên cơ quan ban hành")


@rule("co-quan-cach-dong", ref=_REF_B, strength="bắt buộc", level="error")
def co_quan_cach_dong(vb: VanBan) -> Iterator[Loi]:
    """Tên cơ quan chủ quản và cơ quan ban hành cách nhau dòng đơn.

    Sai: cách thêm 6 pt. Đúng: 0 pt.
    """
    if vb.chu_quan is None or vb.co_quan is None:
        return
    loi = cach_dong(vb.chu_quan.dong[-1], vb.co_quan.dong[0])
    if loi:
        yield Loi(
            f"Tên cơ quan ban hành {trich(vb.co_quan.text)}",
            f"{loi} so với cơ quan chủ quản",
            "dòng đơn",
            "đặt giãn dòng Đơn, khoảng cách 0 pt",
            vb.co_quan.chac,
        )


@rule("co-quan-cung-co-chu", ref="PL I, Mục V, dòng 2", strength="theo mẫu", level="warning")
def cung_co_chu(vb: VanBan) -> Iterator[Loi]:
    """Cơ quan chủ quản, cơ quan ban hành và Quốc hiệu cùng cỡ chữ.

    Sai: 12 và 13. Đúng: 13, 13, 13.
    """
    co = {pt.dong[0].co_pt for pt in (vb.chu_quan, vb.co_quan, vb.quoc_hieu) if pt is not None}
    if len(co) > 1 and co <= {12.0, 12.5, 13.0} and vb.co_quan is not None:
        yield Loi(
            f"Tên cơ quan ban hành {trich(vb.co_quan.text)}",
            f"các cỡ chữ {', '.join(map(so, sorted(co)))}",
            "cùng một cỡ với Quốc hiệu",
            "dùng một cỡ cho cả ba",
        )
