"""The forms of PL III: giấy mời, giấy giới thiệu, giấy nghỉ phép (1.7, 1.8, 1.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, trich
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import O_TRONG

_QD: Final = frozenset(("QĐ", "NQ"))


@rule("giay-moi-trich-yeu", ref="Mẫu 1.7, chú thích 5", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_trich_yeu(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời có trích yếu nội dung cuộc họp.

    Sai: thiếu. Đúng: Họp triển khai …
    """
    if vb.loai == "GM" and vb.trich_yeu is None:
        yield Loi("Giấy mời", "không có trích yếu", "nội dung cuộc họp, đậm, canh giữa", "thêm trích yếu dưới GIẤY MỜI")


def _co_kinh_moi(d: Dong) -> bool:
    return re.search(r"trân trọng (?:kính )?mời|kính mời", d.text) is not None


@rule("giay-moi-mo-dau", ref="Mẫu 1.7", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_mo_dau(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời mở đầu «<Cơ quan> trân trọng kính mời: …», không có Kính gửi.

    Sai: Kính gửi: Đúng: Sở … trân trọng kính mời: …
    """
    if vb.loai != "GM":
        return
    if not any(d.hoi(_co_kinh_moi) for d in vb.than.dong):
        yield Loi(
            "Giấy mời",
            "không có câu «… trân trọng kính mời: …»",
            "«<Cơ quan> trân trọng kính mời: …»",
            "thêm câu mở đầu",
        )


_TRUONG_GM: Final = (
    ("Tới dự", r"[Tt]ới dự|[Đđ]ến dự|[Tt]ham dự|[Vv]ề dự|[Dd]ự "),
    ("Chủ trì", r"Chủ trì"),
    ("Thời gian", r"Thời gian|[Vv]ào hồi|[Vv]ào lúc"),
    ("Địa điểm", r"Địa điểm|[Tt]ại "),
)


def _truong_gm(d: Dong) -> tuple[str, ...]:
    return tuple(ten for ten, mau in _TRUONG_GM if re.search(mau, d.text))


def _nhan_gm(d: Dong) -> tuple[str, ...]:
    return tuple(ten for ten in ("Chủ trì:", "Thời gian:", "Địa điểm:") if ten in d.text)


@rule("giay-moi-truong", ref="Mẫu 1.7", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_truong(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời có Tới dự, Chủ trì, Thời gian, Địa điểm, mỗi mục một dòng.

    Sai: gộp một đoạn. Đúng: mỗi mục một dòng.
    """
    if vb.loai != "GM":
        return
    co = {ten for d in vb.than.dong for ten in d.hoi(_truong_gm)}
    thieu = [ten for ten, _ in _TRUONG_GM if ten not in co]
    if thieu:
        yield Loi(
            "Giấy mời", f"không thấy {', '.join(thieu)}", "Tới dự, Chủ trì, Thời gian, Địa điểm", "thêm mục còn thiếu"
        )
    for d in vb.than.dong:
        nhan = d.hoi(_nhan_gm)
        if len(nhan) > 1:
            yield Loi(
                f"Giấy mời, đoạn {trich(d.text)}",
                f"{' và '.join(nhan)} trên một dòng",
                "mỗi mục một dòng",
                "xuống dòng trước mỗi mục",
            )


@rule("giay-moi-luu-y", ref="Mẫu 1.7, chú thích 8", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gm_luu_y(vb: VanBan) -> Iterator[Loi]:
    """Giấy mời kết thúc bằng «./.».

    Sai: không có dấu kết thúc. Đúng: … mang theo tài liệu./.
    """
    if (
        vb.loai == "GM"
        and vb.than.dong
        and not re.search(r"/\.\s*$", vb.than.dong[-1].text)
        and not O_TRONG.search(vb.than.dong[-1].text[-20:])
    ):
        yield Loi(
            f"Giấy mời, đoạn {trich(vb.than.dong[-1].text)}",
            f"kết thúc bằng «{vb.than.dong[-1].text[-8:]}»",
            "«./.»",
            "thêm ./. ở cuối",
        )


def _thieu(vb: VanBan, truong: tuple[tuple[str, str], ...]) -> list[str]:
    text = "\n".join(d.text for d in vb.dong)
    return [ten for ten, mau in truong if not re.search(mau, text)]


@rule("ten-loai-giay-gioi-thieu-truong", ref="Mẫu 1.8", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def ggt_truong(vb: VanBan) -> Iterator[Loi]:
    """Giấy giới thiệu có đủ mục của Mẫu 1.8, không có trích yếu.

    Sai: thiếu hạn dùng. Đúng: Giấy này có giá trị đến hết ngày …./.
    """
    if vb.loai != "GGT":
        return
    thieu = _thieu(
        vb,
        (
            ("«trân trọng giới thiệu»", r"giới thiệu\s*:"),
            ("Ông (bà)", r"Ông|Bà|ông|bà"),
            ("Chức vụ", r"Chức vụ"),
            ("Được cử đến", r"[Cc]ử đến|đến"),
            ("Về việc", r"Về việc"),
            ("hạn giá trị", r"có giá trị đến"),
        ),
    )
    if thieu:
        yield Loi("Giấy giới thiệu", f"không thấy {', '.join(thieu)}", "đủ mục của Mẫu 1.8", "thêm mục còn thiếu")


@rule("ten-loai-giay-nghi-phep-truong", ref="Mẫu 1.10", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def gnp_truong(vb: VanBan) -> Iterator[Loi]:
    """Giấy nghỉ phép có đủ mục của Mẫu 1.10, không có trích yếu.

    Sai: không ghi thời gian. Đúng: … kể từ ngày … đến hết ngày …
    """
    if vb.loai != "GNP":
        return
    thieu = _thieu(
        vb,
        (
            ("«Xét Đơn đề nghị»", r"Xét [Đđ]ơn"),
            ("«cấp cho»", r"cấp cho\s*:"),
            ("Ông (bà)", r"Ông|Bà"),
            ("Chức vụ", r"Chức vụ"),
            ("thời gian nghỉ", r"từ ngày.*đến"),
            ("căn cứ tính phép", r"được tính vào"),
        ),
    )
    if thieu:
        yield Loi("Giấy nghỉ phép", f"không thấy {', '.join(thieu)}", "đủ mục của Mẫu 1.10", "thêm mục còn thiếu")
