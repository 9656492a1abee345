"""A part of the seeded faults: every good document is right, each operator is caught once, and what was once missed.

The whole of it is ``benchmarks/gieo_loi``; the figures stand in docs/conformity.md.
"""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from vanban import conform

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from gieo_loi.bien_the import bien_the  # noqa: E402
from gieo_loi.do import do_mot  # noqa: E402
from gieo_loi.giay import GIAY  # noqa: E402
from gieo_loi.phep import PHEP  # noqa: E402
from gieo_loi.tep import Mau  # noqa: E402


@cache
def mau(ten: str) -> Mau:
    return {ham.__name__.replace("_", "-"): ham for ham in GIAY}[ten]()


TEN = [ham.__name__.replace("_", "-") for ham in GIAY]

TUNG_SOT = [
    ("cong-van-mot-noi", "kẻ đứt dưới Tiêu ngữ"),
    ("cong-van-mot-noi", "kẻ đứt dưới cơ quan"),
    ("bao-cao", "kẻ đứt dưới trích yếu"),
    ("ke-hoach-mot-phu-luc", "không kẻ dưới Tiêu ngữ"),
    ("ke-hoach-mot-phu-luc", "kẻ dưới cơ quan dài bằng dòng chữ"),
    ("ke-hoach-mot-phu-luc", "không nhắc tới phụ lục"),
    ("thong-bao", "kẻ dưới Tiêu ngữ dài 150 %"),
    ("thua-lenh", "kẻ dưới cơ quan quá ngắn"),
    ("cong-van-mot-noi", "Nơi nhận dưới tên người ký"),
    ("cong-van-mot-noi", "Lưu thiếu VT"),
    ("bao-cao", "Lưu ở giữa"),
    ("sao-y", "thiếu Nơi nhận"),
    ("sao-y", "khối sao sang trang khác"),
    ("bao-cao", "họ tên có TS."),
    ("ke-hoach-mot-phu-luc", "họ tên có ThS"),
    ("ke-hoach-lien-tich", "thiếu họ tên"),
    ("bien-ban", "chức vụ không đậm"),
    ("quyet-dinh-quy-che", "chức vụ không đậm"),
    ("quyet-dinh-quy-che", "chức vụ chữ thường"),
    ("quyet-dinh-quy-che", "trích yếu viết hoa"),
    ("quyet-dinh-quy-che", "viện dẫn luật có số"),
    ("quyet-dinh-quy-che", "thứ không khớp ngày trong câu"),
    ("phuong-mot", "thiếu tên loại"),
    ("phuong-mot", "tên loại kèm số"),
    ("to-trinh", "thiếu tên loại"),
    ("phuong-an-phan", "thiếu tên loại"),
    ("phuong-an-phan", "thiếu trích yếu"),
    ("phuong-an-phan", "địa danh trung ương là tên phường"),
    ("so-o-thanh-pho", "chỉ căn cứ nội dung"),
    ("cong-dien", "độ khẩn khung 60 × 12"),
    ("bien-ban", "Quốc hiệu 12 với Tiêu ngữ 14"),
    ("to-trinh", "thứ hai"),
    ("phuong-mot", "chữ thường sau dấu chấm"),
    ("quyet-dinh-xa", "thiếu tên loại"),
    ("ke-hoach-mot-phu-luc", "kẻ dưới cơ quan lệch trái"),
    ("quyet-dinh-quy-che", "điều trong quy chế không tiêu đề"),
    ("khan-luu-hanh", "dấu lưu hành dưới nội dung"),
    ("khan-luu-hanh", "ký hiệu có năm"),
    ("phu-luc-rieng", "dòng kèm theo canh trái"),
    ("du-thao-dien-tu", "địa danh cấp huyện sau sắp xếp"),
    ("bao-cao", "viết hoa: luật Hình sự"),
    ("bao-cao", "ngày âm lịch không khớp"),
    ("to-trinh", "kẻ dưới cơ quan lệch trái"),
    ("to-trinh", "kẻ dưới trích yếu lệch trái"),
]


@pytest.mark.parametrize("ten", TEN)
def test_a_right_paper_has_no_error(ten: str) -> None:
    assert [f for f in conform.check_bytes(mau(ten).goi(), ten) if f.level == "error"] == []


def test_the_same_papers_made_in_ways_drawn_by_lot_have_no_error() -> None:
    """Among them: text boxes side by side, tables in page columns, typed rules at the end of a box."""
    for m in bien_the(3 * len(GIAY), hat=1):
        sai = [f for f in conform.check_bytes(m.goi(), m.ten) if f.level == "error"]
        assert sai == [], m.cach


def test_operators_break_what_they_say() -> None:
    assert len(PHEP) >= 90
    assert {ma for p in PHEP.values() for ma in p.bat} <= set(conform.RULES)


@pytest.mark.parametrize("ten", PHEP)
def test_each_operator_is_caught(ten: str) -> None:
    phep = PHEP[ten]
    for t in TEN:
        if (lan := do_mot(mau(t), phep, _nen(t))) is not None and lan.ket == "bắt":
            return
    pytest.fail(f"«{ten}» không văn bản nào bắt được")


@pytest.mark.parametrize(("ten", "phep"), TUNG_SOT)
def test_what_was_once_missed(ten: str, phep: str) -> None:
    lan = do_mot(mau(ten), PHEP[phep], _nen(ten))
    assert lan is not None
    assert lan.ket == "bắt"


@cache
def _nen(ten: str) -> Counter[tuple[str, str]]:
    return Counter((f.rule, f.level) for f in conform.check_bytes(mau(ten).goi(), ten))
