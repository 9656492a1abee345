"""The forms of PL III: biên bản (1.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, trich
from vanban.conform.thanh_phan import VanBan
from vanban.conform.thanh_phan.danh_muc import gap

_QD: Final = frozenset(("QĐ", "NQ"))

_TRUONG_BB: Final = (
    ("Thời gian bắt đầu", r"^[\d.\-\s]*Thời gian(?: bắt đầu)?\b"), ("Địa điểm", r"^[\d.\-\s]*Địa điểm\b"),
    ("Thành phần tham dự", r"^[\d.\-\s]*Thành phần\b"), ("Chủ trì (chủ tọa)", r"^[\d.\-\s]*(?:Chủ trì|Chủ t[oọ][ạa])"),
    ("Thư ký (người ghi biên bản)", r"^[\d.\-\s]*(?:Thư ký|Người ghi biên bản)"), ("Nội dung",
    r"^[\d.\-\sIVX]*N(?:ội|ỘI) (?:dung|DUNG)"),
)  # fmt: skip


@rule("bien-ban-so", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_so(vb: VanBan) -> Iterator[Loi]:
    """Biên bản có «Số: … /BB-…» ở cột trái.

    Sai: thiếu. Đúng: Số: 05/BB-SNV.
    """
    if vb.loai == "BB" and vb.so_ky_hieu is None:
        yield Loi("Biên bản", "không có số, ký hiệu", "«Số: …/BB-…»", "thêm số, ký hiệu dưới tên cơ quan")


@rule("bien-ban-ten-cuoc-hop", ref="Mẫu 1.9, chú thích 4", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_ten(vb: VanBan) -> Iterator[Loi]:
    """Dưới BIÊN BẢN có tên cuộc họp.

    Sai: thiếu. Đúng: Họp giao ban tháng 6.
    """
    if vb.loai == "BB" and vb.trich_yeu is None and vb.ten_loai is not None and gap(vb.ten_loai.text) == "BIEN BAN":
        yield Loi(
            "Biên bản", "không có tên cuộc họp dưới BIÊN BẢN", "tên cuộc họp, đậm, canh giữa", "thêm tên cuộc họp"
        )


@rule("bien-ban-truong", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_truong(vb: VanBan) -> Iterator[Loi]:
    """Biên bản họp có đủ sáu mục theo thứ tự.

    Sai: thiếu thư ký. Đúng: thời gian, địa điểm, thành phần, chủ trì, thư ký, nội dung.
    """
    if vb.loai != "BB":
        return
    cho: list[tuple[str, int]] = []
    for ten, mau in _TRUONG_BB:
        i = next((k for k, d in enumerate(vb.than.dong) if re.match(mau, d.text)), -1)
        cho.append((ten, i))
    if sum(i >= 0 for _, i in cho) < 3:
        return
    thieu = [ten for ten, i in cho if i < 0]
    if thieu:
        yield Loi("Biên bản", f"không thấy mục {', '.join(thieu)}", "đủ sáu mục của Mẫu 1.9", "thêm mục còn thiếu")
    co = [i for _, i in cho if i >= 0]
    if co != sorted(co):
        yield Loi(
            "Biên bản",
            "các mục không theo thứ tự của mẫu",
            "thời gian, địa điểm, thành phần, chủ trì, thư ký, nội dung",
            "xếp lại thứ tự",
        )


@rule("bien-ban-ket-thuc", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_ket_thuc(vb: VanBan) -> Iterator[Loi]:
    """Biên bản họp có câu kết ghi giờ kết thúc.

    Sai: không có giờ. Đúng: Cuộc họp kết thúc vào 11 giờ 30, ngày …./.
    """
    if vb.loai != "BB" or not vb.than.dong:
        return
    hop = (
        vb.trich_yeu is not None
        and re.search(r"[Hh]ọp|[Hh]ội nghị|[Hh]ội thảo|giao ban", vb.trich_yeu.text) is not None
    )
    cuoi = vb.than.dong[-4:]
    if hop and not any(
        re.search(r"kết thúc (?:vào|lúc|hồi)?.{0,12}(?:\d+\s*giờ|\d+h|\d+:\d+|…|\.\.|\[)", d.text) for d in cuoi
    ):
        yield Loi(
            f"Biên bản, đoạn {trich(vb.than.dong[-1].text)}",
            "không có câu ghi giờ kết thúc",
            "«Cuộc họp kết thúc vào … giờ …, ngày … tháng … năm …./.»",
            "thêm câu kết",
        )
    elif hop and not re.search(r"/\.\s*$", vb.than.dong[-1].text):
        yield Loi(f"Biên bản, đoạn {trich(vb.than.dong[-1].text)}", "câu kết không có «./.»", "«./.»", "thêm ./.")


@rule("bien-ban-chu-ky", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_chu_ky(vb: VanBan) -> Iterator[Loi]:
    """Biên bản họp có hai người ký: THƯ KÝ bên trái, CHỦ TỌA bên phải.

    Sai: một người ký. Đúng: hai người.
    """
    if vb.loai != "BB" or not vb.chu_ky:
        return
    if len(vb.chu_ky) < 2:
        yield Loi(
            "Biên bản, chữ ký", "chỉ có một khối chữ ký", "THƯ KÝ bên trái, CHỦ TỌA bên phải", "thêm chữ ký còn thiếu"
        )
        return
    vi_tri = {gap(d.text): d.truc_mm for ky in vb.chu_ky for d in ky.quyen_han[:1]}
    tk, ct = vi_tri.get("THU KY"), vi_tri.get("CHU TOA", vi_tri.get("CHU TRI"))
    if tk is not None and ct is not None and tk > ct:
        yield Loi(
            "Biên bản, chữ ký",
            "thư ký ở bên phải chủ tọa",
            "THƯ KÝ bên trái, CHỦ TỌA bên phải",
            "đổi chỗ hai khối chữ ký",
        )


@rule("bien-ban-noi-nhan", ref="Mẫu 1.9", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def bb_noi_nhan(vb: VanBan) -> Iterator[Loi]:
    """Biên bản: Nơi nhận dưới hai chữ ký.

    Sai: ngang hàng THƯ KÝ. Đúng: bên dưới.
    """
    nn = vb.noi_nhan
    if vb.loai != "BB" or nn is None or len(vb.chu_ky) < 2 or not vb.chu_ky[0].quyen_han:
        return
    ky = vb.chu_ky[0].quyen_han[0]
    cung = (
        nn.nhan.doan.khung.loai == "o"
        and nn.nhan.doan.khung.bang == ky.doan.khung.bang
        and nn.nhan.doan.khung.hang == ky.doan.khung.hang
    )
    if cung or nn.nhan.so < ky.so:
        yield Loi(
            f"Nơi nhận {trich(nn.nhan.text)}",
            "không ở dưới hai chữ ký",
            "bên dưới, sát lề trái",
            "chuyển Nơi nhận xuống dưới",
        )
