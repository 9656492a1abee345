"""The forms of PL III: công văn, tờ trình, công điện (1.4–1.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, trich
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, gap

_QD: Final = frozenset(("QĐ", "NQ"))


@rule("cong-van-thu-tu", ref="Mẫu 1.5; PL I, Mục IV", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def cong_van_thu_tu(vb: VanBan) -> Iterator[Loi]:
    """Công văn: Kính gửi trước nội dung.

    Sai: Kính gửi sau nội dung. Đúng: V/v, Kính gửi, nội dung.
    """
    if vb.loai != CONG_VAN or vb.kinh_gui is not None:
        return
    for dong in vb.than.dong:
        if gap(dong.text[:10]).startswith("KINH GUI"):
            yield Loi(
                f"Kính gửi {trich(dong.text)}",
                "đứng sau nội dung",
                "trước nội dung",
                "chuyển Kính gửi lên trên nội dung",
            )
            return


@rule(
    "ten-loai-to-trinh-kinh-gui",
    ref="PL I, Mục II, 9.b, 9.d; Mẫu 1.4",
    strength="bắt buộc",
    level="warning",
    lop=HANH_CHINH,
)
def to_trinh_kinh_gui(vb: VanBan) -> Iterator[Loi]:
    """Tờ trình, báo cáo: «Kính gửi» dưới trích yếu.

    Sai: trên tên loại. Đúng: dưới trích yếu và đường kẻ.
    """
    if vb.loai not in {"TTr", "BC"} or vb.ten_loai is None:
        return
    moc = vb.ten_loai.dong[0].so
    for dong in vb.dong:
        if dong.so >= moc:
            return
        if gap(dong.text[:10]).startswith("KINH GUI"):
            yield Loi(
                f"Kính gửi {trich(dong.text)}", "đứng trên tên loại", "dưới trích yếu", "chuyển xuống dưới trích yếu"
            )


def _dien(vb: VanBan) -> Dong | None:
    return next((d for d in vb.than.dong[:4] if re.search(r"\bđiện\s*:", d.text)), None)


@rule("ten-loai-cong-dien-dien", ref="Mẫu 1.6", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def cong_dien_dien(vb: VanBan) -> Iterator[Loi]:
    """Công điện: sau trích yếu có dòng «… điện:» canh giữa.

    Sai: Kính gửi: Đúng: Chủ tịch Ủy ban nhân dân tỉnh … điện:
    """
    if vb.loai == "CĐ" and _dien(vb) is None:
        yield Loi(
            "Công điện",
            "không tìm thấy dòng «… điện:»",
            "«<cơ quan hoặc chức vụ> điện:» canh giữa",
            "thêm dòng này dưới trích yếu",
        )


@rule("ten-loai-cong-dien-noi", ref="Mẫu 1.6", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def cong_dien_noi(vb: VanBan) -> Iterator[Loi]:
    """Công điện: mỗi nơi nhận điện một dòng, gạch đầu dòng, chấm phẩy, dòng cuối chấm.

    Sai: liệt kê bằng dấu phẩy. Đúng: - Bộ Công an;
    """
    d = _dien(vb) if vb.loai == "CĐ" else None
    if d is None:
        return
    i = vb.than.dong.index(d)
    ds: list[Dong] = []
    for x in vb.than.dong[i + 1 :]:
        if not x.day_du.startswith(("-", "+", "–")) and not (ds and len(x.text) < 80 and x.text.endswith((";", ","))):
            break
        ds.append(x)
    if not ds:
        yield Loi(
            f"Công điện {trich(d.text)}",
            "không thấy danh sách nơi nhận điện, mỗi nơi một dòng",
            "- <nơi nhận>;",
            "xuống dòng, gạch đầu dòng cho từng nơi",
        )
    for k, x in enumerate(ds):
        dau = "." if k == len(ds) - 1 else ";"
        if not x.day_du.startswith("-") or not x.text.endswith(dau):
            yield Loi(
                f"Công điện {trich(x.text)}", f"không theo dạng «- …{dau}»", f"«- …{dau}»", "sửa dấu đầu và cuối dòng"
            )
