"""Kính gửi (ô 9a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.conform.rule import HANH_CHINH, Loi, rule, so, trich
from vanban.conform.rules.ho import gioi_han, ho_co_chu, ho_kieu
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, TEN_LOAI, gap, la_ten_co_quan
from vanban.tieng_viet.do_chu import rong_mm

_REF_B, _REF_D = "PL I, Mục II, 9.b", "PL I, Mục II, 9.d"


def _lay(vb: VanBan) -> Iterator[tuple[str, Dong, bool]]:
    if vb.kinh_gui is not None:
        for dong in (vb.kinh_gui.nhan, *vb.kinh_gui.noi):
            yield "Kính gửi", dong, vb.kinh_gui.chac


def _cho(dong: Dong) -> str:
    return f"Kính gửi {trich(dong.day_du)}"


@rule("kinh-gui-co", ref=_REF_B, strength="bắt buộc", level="error", lop=HANH_CHINH)
def co(vb: VanBan) -> Iterator[Loi]:
    """Công văn, tờ trình, báo cáo gửi cấp trên có «Kính gửi».

    Sai: công văn không có. Đúng: Kính gửi: Bộ Nội vụ.
    """
    if vb.kinh_gui is not None:
        return
    if vb.loai in {CONG_VAN, "TTr"}:
        yield Loi(
            "Kính gửi",
            "không tìm thấy «Kính gửi»",
            "«Kính gửi: <nơi nhận>»",
            "thêm Kính gửi trước nội dung",
            vb.loai_chac,
        )
    elif vb.loai == "BC" and vb.noi_nhan is not None and any("Như trên" in d.text for d in vb.noi_nhan.noi):
        yield Loi(
            "Kính gửi",
            "có «Như trên» mà không có «Kính gửi»",
            "«Kính gửi: <nơi nhận>»",
            "thêm Kính gửi, hoặc bỏ «Như trên»",
            muc="warning",
        )


@rule("kinh-gui-chi-ba-loai", ref="PL I, Mục II, 9.c", strength="bắt buộc", level="warning", lop=HANH_CHINH)
def chi_ba_loai(vb: VanBan) -> Iterator[Loi]:
    """Loại khác không có «Kính gửi».

    Sai: kế hoạch có Kính gửi. Đúng: thông báo không có Kính gửi.
    """
    if vb.kinh_gui is not None and vb.loai in TEN_LOAI and vb.loai not in {"TTr", "BC"}:
        yield Loi(
            _cho(vb.kinh_gui.nhan),
            f"{TEN_LOAI[vb.loai].capitalize()} có «Kính gửi»",
            "không có «Kính gửi»",
            "ghi nơi nhận ở cuối văn bản",
        )


@rule("kinh-gui-vi-tri", ref=_REF_D, strength="bắt buộc", level="warning")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """«Kính gửi» ở trên nội dung, từ giữa sang phải.

    Sai: sát lề trái. Đúng: bắt đầu ở 20–45 % bề rộng.
    """
    if vb.kinh_gui is None:
        return
    a, _ = vb.kinh_gui.nhan.vi_tri()
    if a < vb.rong_chu_mm * 0.14 and vb.kinh_gui.nhan.doan.can != "center":
        yield Loi(
            _cho(vb.kinh_gui.nhan),
            f"bắt đầu cách lề trái {so(round(max(a, 0)))} mm",
            "cách lề trái 30–70 mm",
            "đặt thụt lề trái khoảng 3,5 cm",
        )


@rule("kinh-gui-hai-cham", ref=_REF_D, strength="bắt buộc", level="error")
def hai_cham(vb: VanBan) -> Iterator[Loi]:
    """Sau «Kính gửi» có dấu hai chấm.

    Sai: Kính gửi Bộ Nội vụ. Đúng: Kính gửi: Bộ Nội vụ.
    """
    if vb.kinh_gui is not None and not re.match(r"^k[íi]nh\s+g[ửu]i\s*:", vb.kinh_gui.nhan.text, re.IGNORECASE):
        yield Loi(_cho(vb.kinh_gui.nhan), "không có dấu hai chấm", "«Kính gửi:»", "thêm dấu hai chấm")


@rule("kinh-gui-in-thuong", ref=_REF_D, strength="bắt buộc", level="error")
def in_thuong(vb: VanBan) -> Iterator[Loi]:
    """«Kính gửi» in thường.

    Sai: KÍNH GỬI. Đúng: Kính gửi: Bộ Nội vụ.
    """
    if vb.kinh_gui is None:
        return
    if not vb.kinh_gui.nhan.text.startswith("Kính gửi"):
        yield Loi(
            _cho(vb.kinh_gui.nhan),
            f"viết «{vb.kinh_gui.nhan.text[:8]}»",
            "«Kính gửi»",
            "viết Kính gửi bằng chữ thường, hoa chữ K",
            gap(vb.kinh_gui.nhan.text[:8]) == "KINH GUI",
        )
    elif any(d.text.isupper() and len(d.text) > 12 for d in vb.kinh_gui.noi) or (
        len(vb.kinh_gui.ten) > 12 and vb.kinh_gui.ten.isupper()
    ):
        yield Loi(_cho(vb.kinh_gui.nhan), "tên nơi nhận in hoa", "chữ in thường", "viết tên nơi nhận bằng chữ thường")


ho_co_chu("kinh-gui-co-chu", "Kính gửi", _lay, "kinh_gui", _REF_D, "12.", "14.")
ho_kieu("kinh-gui-kieu", "Kính gửi", _lay, False, False, _REF_D, "chữ đậm.", "chữ đứng, không đậm.")


@rule("kinh-gui-mot-noi", ref=_REF_D, strength="bắt buộc", level="error")
def mot_noi(vb: VanBan) -> Iterator[Loi]:
    """Một nơi nhận: ghi cùng dòng với «Kính gửi:».

    Sai: xuống dòng và gạch đầu dòng. Đúng: Kính gửi: Bộ Nội vụ.
    """
    kg = vb.kinh_gui
    if kg is not None and not kg.ten and len(kg.noi) == 1:
        cung_o = kg.noi[0].doan.khung.loai == "o" and kg.noi[0].doan.khung.hang == kg.nhan.doan.khung.hang
        if not (cung_o and not kg.noi[0].day_du.startswith(("-", "–"))):
            yield Loi(
                _cho(kg.noi[0]),
                "một nơi nhận mà ghi xuống dòng",
                "cùng dòng với «Kính gửi:»",
                "đưa lên cùng dòng, bỏ gạch đầu dòng",
                kg.chac,
            )


@rule("kinh-gui-mot-noi-cham", ref="PL I, Mục V, dòng 8.a", strength="theo mẫu", level="warning")
def mot_noi_cham(vb: VanBan) -> Iterator[Loi]:
    """Một nơi nhận: cuối dòng không có dấu.

    Sai: Bộ Nội vụ rồi chấm. Đúng: Kính gửi: Bộ Nội vụ.
    """
    kg = vb.kinh_gui
    if kg is not None and kg.ten and not kg.noi and re.search(r"[^.…][.;,]$", kg.ten):
        yield Loi(_cho(kg.nhan), f"cuối dòng có dấu «{kg.ten[-1]}»", "không có dấu", "bỏ dấu ở cuối")


@rule("kinh-gui-nhieu-noi", ref=_REF_D, strength="bắt buộc", level="error")
def nhieu_noi(vb: VanBan) -> Iterator[Loi]:
    """Từ hai nơi nhận: xuống dòng, mỗi nơi một dòng.

    Sai: hai tên trên dòng Kính gửi. Đúng: mỗi cơ quan một dòng.
    """
    kg = vb.kinh_gui
    if kg is None:
        return
    if kg.ten:
        cung_o = kg.nhan.doan.khung.loai == "o"
        co_gach = any(d.day_du.startswith(("-", "–", "+")) for d in kg.noi)
        phan = [p.strip() for p in re.split(r"[;,]", kg.ten) if p.strip()]
        ten = [p for p in phan if la_ten_co_quan(p) and p[0].isupper() and not p.startswith(("Các", "Ban Giám"))]
        if (co_gach and not cung_o) or ";" in kg.ten.rstrip(";") or (len(ten) >= 2 and len(ten) == len(phan)):
            yield Loi(
                _cho(kg.nhan),
                "nhiều nơi nhận trên dòng «Kính gửi:»",
                "xuống dòng, mỗi nơi một dòng, gạch đầu dòng",
                "đưa từng nơi nhận xuống dòng riêng",
            )
    for d in kg.noi:
        if re.search(r";\s*[-–]?\s*\w", d.text):
            yield Loi(_cho(d), "hai nơi nhận trên một dòng", "mỗi nơi (hoặc nhóm nơi) một dòng", "tách thành hai dòng")
            return


@rule("kinh-gui-gach", ref=_REF_D, strength="bắt buộc", level="error")
def gach(vb: VanBan) -> Iterator[Loi]:
    """Mỗi dòng nơi nhận bắt đầu bằng gạch đầu dòng.

    Sai: dấu + hoặc dấu tròn. Đúng: - Bộ Tài chính;
    """
    kg = vb.kinh_gui
    if kg is None or len(kg.noi) < 2:
        return

    def ds() -> Iterator[Loi]:
        for d in kg.noi:
            if not d.day_du.startswith("-") and not d.sau_ngat:
                yield Loi(
                    _cho(d),
                    f"bắt đầu bằng «{d.day_du[0]}»",
                    "gạch đầu dòng (-)",
                    "thay bằng dấu gạch nối",
                    kg.chac,
                    "warning" if d.day_du[0] in "–—" else "error",
                )

    yield from gioi_han(ds())


@rule("kinh-gui-cham-phay", ref=_REF_D, strength="bắt buộc", level="error")
def cham_phay(vb: VanBan) -> Iterator[Loi]:
    """Cuối mỗi dòng nơi nhận có dấu chấm phẩy.

    Sai: dấu phẩy. Đúng: dấu chấm phẩy.
    """
    kg = vb.kinh_gui
    if kg is None or len(kg.noi) < 2:
        return
    yield from gioi_han(
        Loi(_cho(d), f"cuối dòng là «{d.text[-1]}»", "dấu chấm phẩy (;)", "đặt dấu ; ở cuối", kg.chac)
        for d in kg.noi[:-1]
        if not d.text.endswith(";")
    )


@rule("kinh-gui-cham-cuoi", ref=_REF_D, strength="bắt buộc", level="error")
def cham_cuoi(vb: VanBan) -> Iterator[Loi]:
    """Dòng nơi nhận cuối cùng kết thúc bằng dấu chấm.

    Sai: dấu chấm phẩy. Đúng: - Bộ Tài chính.
    """
    kg = vb.kinh_gui
    if kg is not None and len(kg.noi) >= 2 and not kg.noi[-1].text.endswith("."):
        yield Loi(
            _cho(kg.noi[-1]), f"cuối dòng là «{kg.noi[-1].text[-1]}»", "dấu chấm (.)", "đặt dấu chấm ở cuối", kg.chac
        )


@rule("kinh-gui-thang-hang", ref=_REF_D, strength="bắt buộc", level="error")
def thang_hang(vb: VanBan) -> Iterator[Loi]:
    """Các gạch đầu dòng thẳng hàng.

    Sai: so le. Đúng: cùng một vị trí.
    """
    kg = vb.kinh_gui
    if kg is None or len(kg.noi) < 2:
        return
    x = [d.vi_tri()[0] for d in kg.noi if not d.sau_ngat]
    if max(x) - min(x) > 1.5:
        yield Loi(
            _cho(kg.noi[x.index(max(x))]),
            f"các gạch lệch nhau {so(round(max(x) - min(x), 1))} mm",
            "thẳng hàng",
            "đặt cùng một mức thụt lề",
            kg.chac and all("\t" not in d.tho.strip() for d in kg.noi),
        )


@rule("kinh-gui-duoi-hai-cham", ref=_REF_D, strength="bắt buộc", level="warning")
def duoi_hai_cham(vb: VanBan) -> Iterator[Loi]:
    """Gạch đầu dòng nằm dưới dấu hai chấm.

    Sai: sát lề trái. Đúng: dưới dấu hai chấm.
    """
    kg = vb.kinh_gui
    if kg is None or len(kg.noi) < 2:
        return
    d = kg.nhan.chu[0].dinh_dang if kg.nhan.chu else None
    if d is None or kg.nhan.doan.khung.loai == "o":
        return
    cham = kg.nhan.vi_tri()[0] + rong_mm("Kính gửi", d.co_pt, d.dam, d.nghieng)
    x = kg.noi[0].vi_tri()[0]
    if not -13 <= x - cham <= 4:
        yield Loi(
            _cho(kg.noi[0]),
            f"gạch cách dấu hai chấm {so(round(abs(x - cham)))} mm",
            "thẳng dưới dấu hai chấm",
            "đặt thụt lề cho thẳng dấu hai chấm",
        )
