"""The text: grounds, numbered headings, running paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from vanban.conform.thanh_phan.van_ban import DeMuc, Dong, Than

_TO: Final = frozenset(("phan", "chuong", "muc", "tieu_muc", "la_ma"))
_CHU_THICH: Final = re.compile(r"^(?:Bảng|Biểu|Hình|Biểu đồ|Ghi chú|Nguồn)\s*[\d.:]")
_PHAN: Final = re.compile(r"^(PHẦN|Phần|phần)\s+(thứ\s+\w+|THỨ\s+\w+|[IVXLC]+|\d+)\b\s*([.:\-–]?)\s*(.*)$")
_CHUONG: Final = re.compile(r"^(CHƯƠNG|Chương|chương)\s+(thứ\s+\w+|THỨ\s+\w+|[IVXLC]+|\d+)\b\s*([.:\-–]?)\s*(.*)$")
_MUC: Final = re.compile(r"^(MỤC|Mục|mục|TIỂU MỤC|Tiểu mục|tiểu mục)\s+([IVXLC]+|\d+)\b\s*([.:\-–]?)\s*(.*)$")
_DIEU: Final = re.compile(r"^(ĐIỀU|Điều|điều)\s+(\d+[a-zđ]?|[IVXLC]+)\b\s*([.:\-–)]?)\s*(.*)$")
_LA_MA: Final = re.compile(r"^([IVXL]+)\s*([.\-–):/])\s*(\S.*)$")
_KHOAN_CON: Final = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s*\S")
_KHOAN: Final = re.compile(r"^(\d{1,3})\s*(\.\s?[-–)/]|[.)\-–/:])(?!\d)\s*(\S.*)$")
_DIEM: Final = re.compile(r"^(\(?)([a-zđăâêôơưA-ZĐ])\s*([).\/]|[-–:](?=\s*[A-ZĐÀ-Ỹ]))\s*(\S.*)$")
_GACH: Final = re.compile(r"^([-–—+•*])\s*(\S.*)$")


def _phan_tich(x: Dong, thu: int) -> DeMuc | None:
    dm = x.hoi(_de_muc)
    return None if dm is None else replace(dm, thu=thu)


def _de_muc(x: Dong) -> DeMuc | None:
    """The number that a line begins with, taken apart; its place among the lines is not known yet."""
    t, thu = x.day_du, -1
    c = t[0]
    if c in "-–—+•*":
        khop = _GACH.match(t)
        return DeMuc("gach", khop[1], "", khop[2], x, thu) if khop else None
    if c.isdigit():
        if _KHOAN_CON.match(t):
            return DeMuc("khoan_con", "", "", t, x, thu)
        khop = _KHOAN.match(t)
        if khop is None or (khop[2][0] in "-–/:" and not x.dam and not re.match(r"\d+\s*[-–/:]\s*[A-ZĐÀ-Ỹ]", t)):
            return None
        return DeMuc("khoan", khop[1], khop[2], khop[3], x, thu)
    if c in "IVXL" and (khop := _LA_MA.match(t)) is not None:
        return DeMuc("la_ma", khop[1], khop[2], khop[3], x, thu)
    if c in "ĐđD" and (khop := _DIEU.match(t)) is not None and (khop[3] or _dau_dam(x)):
        return DeMuc("dieu", khop[2], khop[3], khop[4], x, thu)
    if c in "Pp" and (khop := _PHAN.match(t)) is not None and _la_de_muc(x, khop[4]):
        return DeMuc("phan", khop[2], khop[3], khop[4], x, thu)
    if c in "Cc" and (khop := _CHUONG.match(t)) is not None and _la_de_muc(x, khop[4]):
        return DeMuc("chuong", khop[2], khop[3], khop[4], x, thu)
    if c in "MmTt" and (khop := _MUC.match(t)) is not None and _la_de_muc(x, khop[4]):
        return DeMuc("muc" if khop[1].lower() == "mục" else "tieu_muc", khop[2], khop[3], khop[4], x, thu)
    if len(t) > 3 and (khop := _DIEM.match(t)) is not None and (khop[3] != "." or khop[2].islower()):
        if khop[3] in "-–:" and khop[2].isupper():
            return None  # a speaker, a symbol
        if khop[3] == "/" and t[2:4].lower() in {"v ", "c "}:
            return None
        return DeMuc("diem", khop[2], khop[1] + khop[3], khop[4], x, thu)
    return None


def _dau_dam(x: Dong) -> bool:
    return next((d.dam for _, d in x.kieu()), False)


def _la_de_muc(x: Dong, sau: str) -> bool:
    """A heading of the large kinds, not a sentence that begins with the word."""
    if len(x.text) > 160 or (x.text.endswith((";", ".")) and len(x.text) > 40):
        return False
    return not sau or x.doan.can == "center" or x.dam or sau.isupper()


def _bo(dong: Dong) -> bool:
    """A line that is no running text: centred, a note in brackets, a caption, a part of a broken paragraph."""
    t = dong.text
    return (
        dong.doan.can in {"center", "right"} or dong.sau_ngat or (t.startswith("(") and t.endswith(")"))
        or (dong.doan.can == "left" and dong.doan.trai_mm + dong.doan.thut_mm > 25 and dong.day_du[0] == "-")
        or (len(t) < 40 and sum(c.isalpha() for c in t) < 3) or _CHU_THICH.match(t) is not None
    )  # fmt: skip


def _van_xuoi(dong: list[Dong], de_muc: Sequence[DeMuc]) -> tuple[tuple[Dong, str], ...]:
    dau = {dm.thu: dm for dm in de_muc}
    tieu_de = {id(dm.tieu_de) for dm in de_muc if dm.tieu_de is not None}
    ket: list[tuple[Dong, str]] = []
    for thu, x in enumerate(dong):
        dm = dau.get(thu)
        if id(x) in tieu_de or x.hoi(_bo):
            continue
        if dm is None:
            if x.dam and len(x.text) < 120 and not x.text.endswith((".", ";")):
                continue
            ket.append((x, ""))
        elif dm.loai == "khoan_con" and len(x.text) < 120 and (x.dam or x.nghieng) and not x.text.endswith((".", ";")):
            continue
        elif dm.loai not in _TO and not (dm.loai == "khoan" and dm.co_tieu_de):
            ket.append((x, dm.loai))
    return tuple(ket)


def _co_chinh(dong: list[Dong], de_muc: Sequence[DeMuc]) -> float:
    dem: dict[float, float] = {}
    dau = {dm.thu for dm in de_muc if dm.loai not in {"gach", "diem", "khoan"} or dm.co_tieu_de}
    tung = [(co, x) for thu, x in enumerate(dong) if thu not in dau and (co := x.co_pt)]
    if not tung:  # nothing but điều and titles: the size that most of them have
        tung = [(co, x) for x in dong if (co := x.co_pt)]
    if len(cac := {co for co, _ in tung}) < 2:
        return max(cac, default=0.0)
    for co, x in tung:
        dem[co] = dem.get(co, 0.0) + 1 + len(x.text) / 1e6
    return max(dem, key=lambda co: dem[co]) if dem else 0.0


def lap_than(loai: str, dong: list[Dong]) -> Than:
    """The text of a stretch with its headings. ``dong``: the lines on the page itself, without tables and boxes."""
    tho = [dm for thu, x in enumerate(dong) if not x.sau_ngat and (dm := _phan_tich(x, thu)) is not None]
    so_thu = {dm.thu for dm in tho}
    de_muc = tuple(_them_tieu_de(dm, dong, so_thu) for dm in tho)
    co_dieu = any(dm.loai in {"dieu", "chuong"} for dm in tho)
    return Than(loai, tuple(dong), de_muc, co_dieu, _van_xuoi(dong, de_muc), _co_chinh(dong, de_muc))


def _them_tieu_de(dm: DeMuc, dong: list[Dong], so_thu: set[int]) -> DeMuc:
    """The heading with its title: on the line below, on its own line, or none."""
    if dm.loai in {"phan", "chuong", "muc", "tieu_muc"}:
        sau = None if dm.chu else _tieu_de_sau(dong, dm.thu, so_thu)
        return replace(dm, tieu_de=sau, co_tieu_de=bool(dm.chu) or sau is not None)
    if dm.loai in {"khoan", "dieu"}:
        return replace(dm, co_tieu_de=la_tieu_de(dm))
    return dm


def la_tieu_de(dm: DeMuc) -> bool:
    """Whether a khoản or điều is a title: all bold, or a short phrase without an end mark, alone in its paragraph."""
    x = dm.dong
    if dm.loai == "dieu":
        return bool(dm.chu) and (x.dam or (len(dm.chu) < 120 and not dm.chu.endswith((".", ";", ":", "/"))))
    if x.dam:
        cau = x.text.endswith((".", ";")) and (len(x.text) > 40 or ": " in dm.chu)
        return len(x.text) < 250 and not cau
    return False


def _tieu_de_sau(dong: list[Dong], thu: int, dau: set[int]) -> Dong | None:
    if thu + 1 < len(dong) and thu + 1 not in dau:
        x = dong[thu + 1]
        goc = dong[thu]
        if len(x.text) < 250 and (
            x.doan.can == "center"
            or x.text.isupper()
            or (x.dam and goc.doan.can == "center" and not x.text.endswith("."))
        ):
            return x
    return None
