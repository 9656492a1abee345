"""Quốc hiệu và Tiêu ngữ (ô 1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.ho import co_lech, ho_co_chu, ho_in_hoa, ho_kieu, phan_tu
from vanban.conform.thanh_phan import Dong, PhanTu, VanBan
from vanban.conform.view import DuongKe
from vanban.the_thuc import LECH_TRUC_MM, QUOC_HIEU, TIEU_NGU

_QUOC_HIEU = {QUOC_HIEU, QUOC_HIEU.replace("HÒA", "HOÀ")}
_REF_1A, _REF_1B, _REF_1C = "PL I, Mục II, 1.a", "PL I, Mục II, 1.b", "PL I, Mục II, 1.c"
_QH, _TN = phan_tu("Quốc hiệu", "quoc_hieu"), phan_tu("Tiêu ngữ", "tieu_ngu")
GIAN_DON = 1.16
"""Line spacing that still counts as single."""


def _gon(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@rule("quoc-hieu-chuoi", ref=_REF_1A, strength="bắt buộc", level="error")
def chuoi(vb: VanBan) -> Iterator[Loi]:
    """Quốc hiệu ghi đúng cụm từ của nghị định.

    Sai: CỘNG HÒA XHCN VIỆT NAM. Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.
    """
    pt = vb.quoc_hieu
    if pt is not None and _gon(pt.text).upper() not in _QUOC_HIEU:
        yield Loi(f"Quốc hiệu {trich(pt.text)}", "sai chữ", f"«{QUOC_HIEU}»", "gõ lại đúng từng chữ", pt.chac)
    elif pt is not None and any(re.search(r"\S\s{2,}\S", "".join(c.text for c in d.chu)) for d in pt.dong):
        yield Loi(f"Quốc hiệu {trich(pt.text)}", "thừa dấu cách giữa các chữ", f"«{QUOC_HIEU}»", "bỏ dấu cách thừa")


ho_in_hoa("quoc-hieu-in-hoa", "Quốc hiệu", _QH, _REF_1A, "Cộng hòa xã hội chủ nghĩa Việt Nam.", "in hoa toàn bộ.")
ho_co_chu("quoc-hieu-co-chu", "Quốc hiệu", _QH, "quoc_hieu", _REF_1A, "14.", "13.")
ho_kieu("quoc-hieu-kieu", "Quốc hiệu", _QH, True, False, _REF_1A, "chữ thường nét.", "chữ đứng, đậm.")


@rule("quoc-hieu-vi-tri", ref="PL I, Mục II, 1.a, 1.c", strength="bắt buộc", level="error")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Quốc hiệu ở nửa phải, trên cùng trang đầu.

    Sai: canh giữa cả trang. Đúng: cột bên phải.
    """
    pt = vb.quoc_hieu
    if pt is None:
        return
    truc = pt.dong[0].truc_mm
    rong = vb.rong_chu_mm
    if truc < rong * 0.55:
        cho = "giữa trang" if truc > rong * 0.42 else "bên trái"
        yield Loi(f"Quốc hiệu {trich(pt.text)}", f"đang ở {cho}", "nửa bên phải, đầu trang thứ nhất",
                  "đặt Quốc hiệu vào cột phải của bảng đầu trang", pt.chac and vb.co_quan is not None)  # fmt: skip


@rule("quoc-hieu-mot-dong", ref="PL III (các mẫu)", strength="theo mẫu", level="warning")
def mot_dong(vb: VanBan) -> Iterator[Loi]:
    """Quốc hiệu nằm trên một dòng.

    Sai: ngắt dòng sau «CHỦ NGHĨA». Đúng: một dòng.
    """
    pt = vb.quoc_hieu
    if pt is None:
        return
    dong = pt.dong[0]
    khung = dong.doan.khung
    cho = khung.x1_mm - khung.x0_mm - dong.doan.trai_mm - dong.doan.phai_mm
    if len(pt.dong) > 1 or (dong.tab is None and khung.loai == "o" and dong.rong_mm > cho + 4):
        yield Loi(
            f"Quốc hiệu {trich(pt.text)}", "xuống dòng giữa chừng", "một dòng", "nới rộng cột phải hoặc dùng cỡ chữ 12"
        )


@rule("tieu-ngu-chuoi", ref=_REF_1B, strength="bắt buộc", level="error")
def tieu_ngu_chuoi(vb: VanBan) -> Iterator[Loi]:
    """Tiêu ngữ ghi đúng cụm từ của nghị định.

    Sai: Độc lập, Tự do, Hạnh phúc. Đúng: Độc lập - Tự do - Hạnh phúc.
    """
    pt = vb.tieu_ngu
    if pt is None:
        return
    chu = re.sub(r"\s*[-–—‐‑−]\s*", " - ", _gon(pt.text)).lower()
    if chu != TIEU_NGU.lower():
        yield Loi(
            f"Tiêu ngữ {trich(pt.text)}", "sai chữ hoặc sai dấu nối", f"«{TIEU_NGU}»", "gõ lại đúng từng chữ", pt.chac
        )


@rule("tieu-ngu-cach-chu", ref=_REF_1B, strength="bắt buộc", level="error")
def cach_chu(vb: VanBan) -> Iterator[Loi]:
    """Hai bên gạch nối của Tiêu ngữ có cách chữ.

    Sai: Độc lập-Tự do. Đúng: Độc lập - Tự do.
    """
    pt = vb.tieu_ngu
    if pt is not None and re.search(r"[^\s\-–—‐‑−][-–—‐‑−]|[-–—‐‑−][^\s\-–—‐‑−]", pt.text):
        yield Loi(
            f"Tiêu ngữ {trich(pt.text)}",
            "gạch nối dính vào chữ",
            "cách chữ ở cả hai bên gạch nối",
            f"viết «{TIEU_NGU}»",
            pt.chac,
        )


@rule("tieu-ngu-loai-gach", ref=_REF_1B, strength="bắt buộc", level="warning")
def loai_gach(vb: VanBan) -> Iterator[Loi]:
    """Dấu trong Tiêu ngữ là gạch nối (-).

    Sai: Độc lập – Tự do. Đúng: Độc lập - Tự do.
    """
    pt = vb.tieu_ngu
    if pt is not None and re.search(r"[–—−]", pt.text):
        yield Loi(f"Tiêu ngữ {trich(pt.text)}", "dùng gạch ngang dài", "gạch nối ngắn (-)", "thay – bằng -")


@rule("tieu-ngu-chu-hoa", ref=_REF_1B, strength="bắt buộc", level="error")
def chu_hoa(vb: VanBan) -> Iterator[Loi]:
    """Tiêu ngữ in thường, viết hoa chữ đầu của ba cụm từ.

    Sai: Độc Lập - Tự Do - Hạnh Phúc. Đúng: Độc lập - Tự do - Hạnh phúc.
    """
    pt = vb.tieu_ngu
    if pt is None:
        return
    cum = [c.strip() for c in re.split(r"[-–—‐‑−,;]", pt.text) if c.strip()]
    if any(c != c[:1].upper() + c[1:].lower() for c in cum):
        yield Loi(
            f"Tiêu ngữ {trich(pt.text)}",
            "viết hoa chưa đúng",
            f"«{TIEU_NGU}»",
            "chỉ viết hoa chữ Đ, T, H đầu ba cụm từ",
            pt.chac,
        )


ho_co_chu("tieu-ngu-co-chu", "Tiêu ngữ", _TN, "tieu_ngu", _REF_1B, "12.", "14.")
ho_kieu("tieu-ngu-kieu", "Tiêu ngữ", _TN, True, False, _REF_1B, "chữ nghiêng.", "chữ đứng, đậm.")


def doc_truc(dong: Dong) -> bool:
    """Whether the place of a line follows from the file and not from counted spaces."""
    if dong.tab is not None and dong.tab[1] == "cach":
        return False
    return (
        dong.tab is not None
        or dong.doan.khung.loai != "trang"
        or dong.doan.can in {"center", "right"}
        or dong.doan.khung.so_cot > 1
    )


@rule("tieu-ngu-vi-tri", ref=_REF_1B, strength="bắt buộc", level="error")
def tieu_ngu_vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Tiêu ngữ canh giữa dưới Quốc hiệu.

    Sai: canh trái. Đúng: cùng trục với Quốc hiệu.
    """
    qh, tn = vb.quoc_hieu, vb.tieu_ngu
    if qh is None or tn is None:
        return
    a, b = qh.dong[0], tn.dong[0]
    if a.truc_mm < vb.rong_chu_mm * 0.55:
        return  # Quốc hiệu itself is out of place
    if a.doan.can == b.doan.can == "center" and a.doan.khung == b.doan.khung and a.tab is None and b.tab is None:
        lech = (
            abs((a.doan.trai_mm - a.doan.phai_mm + a.doan.thut_mm) - (b.doan.trai_mm - b.doan.phai_mm + b.doan.thut_mm))
            / 2
        )
    else:
        lech = abs(a.truc_mm - b.truc_mm)
    if lech > LECH_TRUC_MM + 0.5:
        chac = tn.chac and doc_truc(a) and doc_truc(b) and "\t" not in b.tho.strip()
        yield Loi(f"Tiêu ngữ {trich(tn.text)}", f"lệch trục Quốc hiệu khoảng {so(round(lech, 1))} mm",
            "canh giữa dưới Quốc hiệu",
                  "canh giữa cả hai dòng trong cùng một ô", chac)  # fmt: skip


def cach_dong(tren: Dong, duoi: Dong) -> str:
    """What stands between two lines that belong close together; empty when they are single-spaced."""
    if tren.so == duoi.so:
        return ""
    if duoi.so - tren.so > 1 and tren.doan.khung == duoi.doan.khung:
        return "có dòng trống ở giữa"
    cach = tren.doan.sau_pt + duoi.doan.truoc_pt
    if cach > 1.01:
        return f"cách nhau thêm {so(cach)} pt"
    for dong in (tren, duoi):
        if dong.doan.gian_loai == "auto" and dong.doan.gian > GIAN_DON:
            return f"giãn dòng {so(dong.doan.gian)}"
    return ""


@rule("tieu-ngu-cach-dong", ref=_REF_1C, strength="bắt buộc", level="error")
def tieu_ngu_cach_dong(vb: VanBan) -> Iterator[Loi]:
    """Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.

    Sai: giãn 1,5 dòng hoặc chừa dòng trống. Đúng: dòng đơn, 0 pt.
    """
    qh, tn = vb.quoc_hieu, vb.tieu_ngu
    if qh is None or tn is None:
        return
    loi = cach_dong(qh.dong[-1], tn.dong[0])
    if loi:
        yield Loi(
            f"Tiêu ngữ {trich(tn.text)}",
            f"{loi} so với Quốc hiệu",
            "dòng đơn",
            "đặt giãn dòng Đơn, khoảng cách 0 pt",
            tn.chac,
        )


def thieu_ke(pt: PhanTu, ten: str, chu: str) -> Iterable[Loi]:
    """Complaint when no rule, or only a broken one, is drawn under an element."""
    if not pt.ke:
        yield Loi(f"{ten} {trich(pt.text)}", "không thấy đường kẻ ngang bên dưới", f"đường kẻ ngang, nét liền, {chu}",
                  "vẽ một đường thẳng ngang bên dưới", pt.chac)  # fmt: skip
    elif not any(ke.lien for ke in pt.ke):
        yield Loi(f"{ten} {trich(pt.text)}", "đường kẻ nét đứt", "nét liền", "đổi kiểu nét của đường kẻ", pt.chac)


@rule("tieu-ngu-duong-ke", ref=_REF_1B, strength="bắt buộc", level="error")
def duong_ke(vb: VanBan) -> Iterator[Loi]:
    """Dưới Tiêu ngữ có đường kẻ ngang, nét liền.

    Sai: không kẻ, kẻ nét đứt. Đúng: một đường kẻ nét liền.
    """
    if vb.tieu_ngu is not None:
        yield from thieu_ke(vb.tieu_ngu, "Tiêu ngữ", "dài bằng dòng chữ")


CO_DUOC: Final = frozenset(("hinh", "vien", "gach", "o"))
"""Ways of drawing whose length the file states exactly."""
CHI_SO: Final = (0.58, 0.67)
"""How much programs shrink superscript text."""


def do_duoc(ke: Iterable[DuongKe]) -> list[float]:
    """The lengths of the rules that say one."""
    return [k.rong_mm for k in ke if k.rong_mm]


def chi_so_lech(ke: Iterable[DuongKe], chu_mm: float, tu: float, den: float) -> float | None:
    """Share of the text that superscript underscores surely miss the range ``tu`` … ``den`` with; None: maybe right."""
    ds = [k.rong_tho_mm / chu_mm for k in ke if k.rong_tho_mm]
    if not ds or chu_mm < 8 or any(d * CHI_SO[1] >= tu and d * CHI_SO[0] <= den for d in ds):
        return None
    return ds[0] * sum(CHI_SO) / 2


@rule("tieu-ngu-duong-ke-dai", ref=_REF_1B, strength="bắt buộc", level="error")
def duong_ke_dai(vb: VanBan) -> Iterator[Loi]:
    """Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ.

    Sai: 25 mm dưới dòng chữ 60 mm. Đúng: 60 mm.
    """
    pt = vb.tieu_ngu
    if pt is None:
        return
    if co_lech(pt.dong[-1], 13, 14):
        return  # of the wrong size: its length says nothing about the rule
    if (ty := chi_so_lech(pt.ke, pt.dong[-1].rong_mm, 0.70, 1.40)) is not None:
        yield Loi(
            f"Tiêu ngữ {trich(pt.text)}", f"đường kẻ dài khoảng {round(ty * 100)} % dòng chữ", "dài bằng dòng chữ",
            "kéo đường kẻ cho bằng dòng chữ", pt.chac and pt.ke_chac,
        )  # fmt: skip
        return
    if not do_duoc(pt.ke):
        return
    chu = pt.dong[-1].rong_mm
    if chu < 30 or not pt.ke_chac or any(k.rong_mm is None for k in pt.ke):
        return
    gan = min(do_duoc(pt.ke), key=lambda r: abs(r / chu - 1))
    lech = abs(gan / chu - 1)
    if lech > 0.06:
        chac = pt.chac and pt.ke_chac and all(k.cach_ve in CO_DUOC for k in pt.ke)
        yield Loi(f"Tiêu ngữ {trich(pt.text)}", f"đường kẻ dài {so(round(gan))} mm, dòng chữ dài {so(round(chu))} mm",
                  "dài bằng dòng chữ", "kéo đường kẻ cho bằng dòng chữ", chac,
                  "error" if lech > 0.15 else "warning")  # fmt: skip
