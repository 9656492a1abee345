"""Cross rules of dates: weekday, date and lunar date; a document cited twice with another date.

The decree has no clause of its own for them; they stand under the element that they concern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, trich
from vanban.conform.rules.ho import gioi_han
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.tung_dong import tung_dong
from vanban.tieng_viet.am_lich import am_lich, can_chi, doc_am_lich
from vanban.tieng_viet.ngay import doc_thu, ngay_gon, thu

_NGAY: Final = re.compile(r"ngày\s+(\d{1,2})(?:\s+tháng\s+|/|-)(\d{1,2})(?:\s+năm\s+|/|-)(\d{4})")
_THU: Final = re.compile(
    r"(?:\(|,\s*|\b)((?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])"
    r"|[Cc]hủ\s+nhật))\s*,?\s*(?:\(?\s*)ngày\s+(\d{1,2})(?:\s+tháng\s+|/|-)(\d{1,2})(?:\s+năm\s+|/|-)(\d{4})"
)
_AM: Final = re.compile(
    r"\((?:tức\s+)?(?:ngày\s+)?(\d{1,2}/\d{1,2}(?:\s+nhuận)?(?:\s+âm lịch)?(?:,?\s+năm\s+\w+\s+\w+)?|(?:mùng"
    r"|mồng)?\s*\d{1,2}\s+tháng\s+(?:\d{1,2}|\w+)(?:\s+âm lịch)?\s+năm\s+\w+\s+\w+)(?:\s+âm lịch)?\)"
)
_THANG_CHU: Final = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "chạp": 12,
}  # fmt: skip


def _am_gon(text: str) -> str:
    """``mùng 5 tháng Giêng năm Bính Ngọ`` as ``5/1 năm Bính Ngọ``; another form as it is."""
    khop = re.fullmatch(r"(?:mùng|mồng)?\s*(\d{1,2})\s+tháng\s+(\w+)\s+(năm\s+\w+\s+\w+)", text)
    if khop is None:
        return text
    thang = khop[2] if khop[2].isdigit() else _THANG_CHU.get(khop[2].lower())
    return f"{khop[1]}/{thang} {khop[3]}" if thang else text


def _dong_than(vb: VanBan) -> Iterator[Dong]:
    for than in vb.cac_than:
        yield from than.dong


def _dong(vb: VanBan) -> Iterator[Dong]:
    yield from _dong_than(vb)
    for pl in vb.phu_luc:
        yield from pl.than.dong


def _date(nam: str, thang: str, ngay: str) -> date | None:
    try:
        return date(int(nam), int(thang), int(ngay))
    except ValueError:
        return None


@rule("noi-dung-thu-ngay", ref="", strength="thông lệ", level="warning")
@tung_dong(_dong_than)
def thu_ngay(vb: VanBan) -> Iterator[Loi]:
    """Thứ và ngày dương lịch khớp nhau.

    Sai: thứ Năm, ngày 23 tháng 02 năm 2024. Đúng: thứ Sáu, ngày 23 tháng 02 năm 2024.
    """

    def ds() -> Iterator[Loi]:
        for d in _dong(vb):
            for khop in _THU.finditer(d.text) if "ngày" in d.text else ():
                ngay = _date(khop[4], khop[3], khop[2])
                if ngay is None:
                    yield Loi(
                        f"đoạn {trich(d.text)}",
                        f"không có ngày {khop[2]}/{khop[3]}/{khop[4]}",
                        "ngày có trong lịch",
                        "sửa lại ngày",
                    )
                elif doc_thu(khop[1]) != ngay.weekday():
                    yield Loi(
                        f"đoạn {trich(d.text)}",
                        f"ngày {ngay_gon(ngay)} là {thu(ngay)}, văn bản ghi {khop[1]}",
                        thu(ngay),
                        "sửa thứ hoặc ngày",
                    )

    yield from gioi_han(ds())


@rule("noi-dung-am-lich", ref="", strength="thông lệ", level="warning")
@tung_dong(_dong_than)
def ngay_am(vb: VanBan) -> Iterator[Loi]:
    """Ngày âm lịch khớp ngày dương lịch.

    Sai: ngày 23/02/2024 (15/01 năm Giáp Thìn). Đúng: ngày 23/02/2024 (14/01 năm Giáp Thìn).
    """

    def ds() -> Iterator[Loi]:
        for d in _dong(vb):
            for khop in _AM.finditer(d.text):
                am = _am_gon(khop[1].replace(" âm lịch", ""))
                truoc = list(_NGAY.finditer(d.text[: khop.start()]))
                if (
                    not truoc
                    or khop.start() - truoc[-1].end() > 3
                    or "/" not in am
                    or ("năm" not in khop[1] and "âm" not in khop[0])
                ):
                    continue
                ngay = _date(truoc[-1][3], truoc[-1][2], truoc[-1][1])
                try:
                    am_ngay, am_thang, ten = doc_am_lich(am)
                    dung = am_lich(ngay) if ngay is not None else None
                except ValueError:
                    continue
                if (dung is not None and (am_ngay, am_thang) != (dung.ngay, dung.thang)) or (
                    dung is not None and ten is not None and ten != can_chi(dung.nam)
                ):
                    yield Loi(
                        f"đoạn {trich(d.text)}",
                        f"ngày âm lịch «{khop[1]}» không khớp",
                        f"{dung.ngay:02d}/{dung.thang:02d} năm {can_chi(dung.nam)}",
                        "sửa ngày âm lịch",
                    )

    yield from gioi_han(ds())


_VIEN: Final = re.compile(
    r"(Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn"
    r"|Thông báo)\s+số\s+(\d+[\w.]*[/-][\w./-]*\w),?\s+ngày\s+(\d{1,2})(?:\s+tháng\s+|/"
    r"|-)(\d{1,2})(?:\s+năm\s+|/|-)(\d{4})\b(?:\s+của\s+([^,;.()]{3,60}?)(?=\s+về\b|[,;.()]|$))?"
)


def _co_vien(d: Dong) -> bool:
    return _VIEN.search(d.text) is not None


@rule("noi-dung-vien-dan-khop", ref="PL I, Mục II, 6.b", strength="thông lệ", level="warning", lop=HANH_CHINH)
def vien_dan_khop(vb: VanBan) -> Iterator[Loi]:
    """Một văn bản viện dẫn hai lần ghi cùng ngày.

    Sai: Quyết định số 10/QĐ-UBND ngày 05/01/2024 rồi ngày 06/01/2024. Đúng: cùng một ngày.
    """

    def ds() -> Iterator[Loi]:
        da: dict[tuple[str, str], tuple[date | None, str]] = {}
        for d in (*(pt.dong[0] for pt in vb.can_cu), *_dong(vb)):
            if not d.hoi(_co_vien):
                continue
            for khop in _VIEN.finditer(d.text):
                ngay = _date(khop[5], khop[4], khop[3])
                khoa = (khop[1], khop[2])
                if ngay is None:
                    continue
                if khoa in da and da[khoa][0] != ngay:
                    cu = da[khoa][0]
                    yield Loi(
                        f"viện dẫn {trich(khop[0])}",
                        f"{khop[1]} số {khop[2]} ghi ngày {ngay_gon(ngay)}, "
                        f"chỗ khác ghi ngày {ngay_gon(cu) if cu else ''}",
                        "cùng một ngày",
                        "xem lại ngày của văn bản viện dẫn",
                    )
                da.setdefault(khoa, (ngay, khop[6] or ""))

    yield from gioi_han(ds())
