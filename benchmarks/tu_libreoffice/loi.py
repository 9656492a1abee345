# ruff: noqa: E501
# fmt: off
"""Fault operators: each breaks one clause in the ODF source of a good paper."""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from odf import Doc, Foot, Head, P, Tab, fodt
from tai_lieu import ALL

Op = Callable[[Doc], bool]
LIMIT = int(os.environ.get("MOI_PHEP", "8"))  # papers for one operator, another set of papers for each operator
OPS: list[tuple[str, tuple[str, ...], str, Op]] = []


def op(name: str, ids: str, level: str) -> Callable[[Op], Op]:
    def deco(f: Op) -> Op:
        OPS.append((name, tuple(ids.split()), level, f))
        return f
    return deco


def put(name: str, ids: str, level: str, f: Op) -> None:
    OPS.append((name, tuple(ids.split()), level, f))


def each(roles: str, **kw: Any) -> Op:
    """Set properties on every paragraph of these roles."""
    def f(d: Doc) -> bool:
        ps = d.of(*roles.split())
        for p in ps:
            for k, v in kw.items():
                setattr(p, k, v)
            if isinstance(p.text, list) and set(kw) & {"size", "b", "i", "font", "color"}:
                p.text = [(t, {a: b for a, b in o.items() if a not in kw}) for t, o in p.text]
        return bool(ps)
    return f


def one(roles: str, at: int, **kw: Any) -> Op:
    def f(d: Doc) -> bool:
        ps = d.of(*roles.split())
        if len(ps) <= (at if at >= 0 else -at - 1):
            return False
        for k, v in kw.items():
            setattr(ps[at], k, v)
        return True
    return f


def sub(roles: str, pat: str, to: str | Callable[[re.Match[str]], str], at: int | None = 0, only: str = "") -> Op:
    """Replace text in the first paragraph (or in all, at=None) of these roles where the pattern stands."""
    def f(d: Doc) -> bool:
        if only and d.kind not in only.split():
            return False
        done = False
        ps = d.of(*roles.split())
        if at == -1:
            ps = ps[-1:]
        for p in ps:
            if isinstance(p.text, list):
                new: Any = [(re.sub(pat, to, t), o) for t, o in p.text]
            else:
                new = re.sub(pat, to, p.text)
            if new != p.text:
                p.text = new
                done = True
                if at is not None:
                    return True
        return done
    return f


def drop(roles: str, only: str = "", at: int | None = None) -> Op:
    def f(d: Doc) -> bool:
        if only and d.kind not in only.split():
            return False
        ps = d.of(*roles.split())
        if not ps:
            return False
        kill = ps if at is None else [ps[at]]
        for b in list(d.blocks):
            if isinstance(b, P):
                if any(b is k for k in kill):
                    d.blocks.remove(b)
            elif isinstance(b, Head | Foot):
                b.left = [p for p in b.left if not any(p is k for k in kill)]
                b.right = [p for p in b.right if not any(p is k for k in kill)]
        return True
    return f


def page(**kw: Any) -> Op:
    def f(d: Doc) -> bool:
        for k, v in kw.items():
            setattr(d.page, k, v)
        return True
    return f


def need(cond: Callable[[Doc], bool], f: Op) -> Op:
    return lambda d: cond(d) and f(d)


def has(role: str) -> Callable[[Doc], bool]:
    return lambda d: bool(d.of(role))


def so_trang(**kw: Any) -> Op:
    """The page number; not where Writer leaves out the header because no page has it (a page of text, then a landscape one)."""
    return need(lambda d: d.land is None, page(**kw))


def body_at(pick: Callable[[P], bool], **kw: Any) -> Op:
    """Set properties on the first paragraph of running text, before the foot, that is picked."""
    def f(d: Doc) -> bool:
        for b in d.blocks:
            if isinstance(b, Foot):
                return False
            if isinstance(b, P) and b.role == "body" and pick(b):
                for k, v in kw.items():
                    setattr(b, k, v(b) if callable(v) else v)
                return True
        return False
    return f


E, W = "E", "W"
# --- page
put("kho-letter", "trang-kho-giay", E, page(w=215.9, h=279.4))
put("kho-a5", "trang-kho-giay", E, page(w=148, h=210, left=30, right=15))
put("huong-ngang", "trang-huong-doc", E, page(w=297, h=210))
put("le-tren-15", "trang-le-tren", E, page(top=15))
put("le-tren-30", "trang-le-tren", E, page(top=30))
put("le-duoi-12", "trang-le-duoi", E, page(bottom=12))
put("le-duoi-32", "trang-le-duoi", E, page(bottom=32))
put("le-trai-25", "trang-le-trai", E, page(left=25.4))
put("le-phai-25", "trang-le-phai", E, page(right=25.4))
put("le-phai-10", "trang-le-phai", E, page(right=10))
put("le-doi-xung", "trang-le-khong-doi", W, page(mirror=True))
put("phong-arial-noi-dung", "trang-phong-chu", E, each("body", font="Arial"))
put("phong-mot-doan", "trang-phong-chu", E, one("body", 0, font="Calibri"))
put("phong-tieu-ngu", "trang-phong-chu", E, each("tn", font="Cambria"))
put("phong-noi-nhan", "trang-phong-chu", E, each("nn_item", font="Arial"))
put("phong-so-trang", "trang-phong-chu so-trang-kieu", E, so_trang(number_font="Arial"))
put("bo-ma-tcvn3", "trang-bo-ma", E, one("body", 0, font=".VnTime", text="Thùc hiÖn kÕ ho¹ch cña ñy ban nh©n d©n tØnh vÒ viÖc tæ chøc lÔ ph¸t ®éng."))
put("mau-xanh-ten-loai", "trang-mau-chu", E, each("loai vv", color="#1f3864"))
put("mau-do-mot-doan", "trang-mau-chu", E, one("body", 0, color="#ff0000"))
put("co-chu-12-14", "trang-co-chu-dong-bo", W, need(lambda d: d.of("qh")[0].size == 13, each("qh", size=12)))
# --- page number
put("so-trang-o-chan", "so-trang-le-tren", E, so_trang(number="footer"))
put("so-trang-phai", "so-trang-can-giua", E, so_trang(number_align="right"))
put("so-trang-trai", "so-trang-can-giua", E, so_trang(number_align="left"))
put("so-trang-11", "so-trang-co-chu", E, so_trang(number_size=11))
put("so-trang-nghieng", "so-trang-kieu", E, so_trang(number_i=True))
put("so-trang-dam", "so-trang-kieu", E, so_trang(number_b=True))
put("so-trang-la-ma", "so-trang-chu-so", E, so_trang(number_fmt="i"))
put("so-trang-trang-dau", "so-trang-an-trang-dau", E, so_trang(number_first=True))
put("so-trang-gach", "so-trang-tran", W, so_trang(number_pre="- ", number_post=" -"))
put("so-trang-chu-trang", "so-trang-tran", W, need(lambda d: d.land is None, page(number_pre="Trang ")))


@op("so-trang-tu-3", "so-trang-bat-dau", E)
def _(d: Doc) -> bool:
    h = d.head()
    d.blocks.insert(0, P("lead", "", size=2, master="Main" if d.page.first_way == "header" else "First", number=3))
    return h is not None


@op("so-trang-phu-luc-noi", "so-trang-phu-luc-rieng", E)
def _(d: Doc) -> bool:
    ps = d.of("pl_label")
    for p in ps:
        p.number = None
    return bool(ps)


# --- Quốc hiệu, Tiêu ngữ
put("qh-xhcn", "quoc-hieu-chuoi", E, sub("qh", "XÃ HỘI CHỦ NGHĨA", "XHCN"))
put("qh-thuong", "quoc-hieu-in-hoa", E, sub("qh", ".+", "Cộng hòa xã hội chủ nghĩa Việt Nam"))
put("qh-14", "quoc-hieu-co-chu", E, each("qh", size=14))
put("qh-11", "quoc-hieu-co-chu", E, each("qh", size=11))
put("qh-khong-dam", "quoc-hieu-kieu", E, each("qh", b=False))
put("qh-nghieng", "quoc-hieu-kieu", E, each("qh", i=True))
put("qh-thieu", "trang-thanh-phan-chinh quoc-hieu-chuoi", E, drop("qh"))
put("tn-phay", "tieu-ngu-chuoi", E, sub("tn", " - ", ", "))
put("tn-sai-chu", "tieu-ngu-chuoi", E, sub("tn", "Hạnh phúc", "Hạnh Phúc và Ấm no"))
put("tn-lien", "tieu-ngu-cach-chu", E, sub("tn", " - ", "-"))
put("tn-gach-dai", "tieu-ngu-loai-gach", W, sub("tn", " - ", " – "))
put("tn-hoa", "tieu-ngu-chu-hoa", E, sub("tn", ".+", "Độc Lập - Tự Do - Hạnh Phúc"))
put("tn-in-hoa", "tieu-ngu-chu-hoa", E, sub("tn", ".+", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"))
put("tn-12", "tieu-ngu-co-chu", E, each("tn", size=12))
put("tn-15", "tieu-ngu-co-chu", E, each("tn", size=15))
put("tn-nghieng", "tieu-ngu-kieu", E, each("tn", i=True))
put("tn-khong-dam", "tieu-ngu-kieu", E, each("tn", b=False))
put("tn-trai", "tieu-ngu-vi-tri", E, need(lambda d: d.head().mode != "tabs", each("tn", align="left")))
put("tn-cach-6pt", "tieu-ngu-cach-dong", E, need(lambda d: d.head().mode != "tabs", each("tn", before=6)))
put("tn-khong-ke", "tieu-ngu-duong-ke", E, each("tn", rule=None))
put("tn-ke-dut", "tieu-ngu-duong-ke", E, need(lambda d: d.rule_way != "under", each("tn", rule_dash=True)))
put("tn-ke-ngan", "tieu-ngu-duong-ke-dai", E, each("tn", rule=0.4))
put("dao-cot", "trang-so-do quoc-hieu-vi-tri", E, lambda d: setattr(d.head(), "swapped", True) or d.head().mode != "tabs")
# --- issuer
put("cq-thuong", "co-quan-in-hoa", E, sub("issuer", ".+", lambda m: m[0][:1] + m[0][1:].lower(), at=None))
put("cq-14", "co-quan-co-chu", E, each("issuer", size=14))
put("cq-11", "co-quan-co-chu", E, each("issuer", size=11))
put("cq-khong-dam", "co-quan-kieu", E, each("issuer", b=False))
put("cq-nghieng", "co-quan-kieu", E, each("issuer", i=True))
put("cq-trai", "co-quan-vi-tri", E, need(lambda d: d.head().mode != "tabs", each("issuer", align="left")))
put("cq-khong-ke", "co-quan-duong-ke", E, each("issuer", rule=None))
put("cq-ke-dai", "co-quan-duong-ke-dai", E, each("issuer", rule=1.0))
put("cq-ke-lech", "co-quan-duong-ke-can", E, need(lambda d: d.head().mode == "table" and d.rule_way != "under", each("issuer", rule_shift=-10)))
put("cq-viet-tat", "co-quan-ten-day-du", W, sub("issuer", "ỦY BAN NHÂN DÂN\n?", "UBND "))
put("cq-thieu", "trang-thanh-phan-chinh", E, need(lambda d: not d.of("superior"), drop("issuer")))
put("chu-quan-dam", "co-quan-chu-quan-kieu", E, each("superior", b=True))
put("chu-quan-nghieng", "co-quan-chu-quan-kieu", E, each("superior", i=True))
put("chu-quan-10", "co-quan-chu-quan-co-chu", E, each("superior", size=10))
put("chu-quan-thuong", "co-quan-chu-quan-in-hoa", E, sub("superior", ".+", lambda m: "Ủy ban nhân dân " + m[0].replace("UBND ", "").title()))
put("chu-quan-khong-dia-phuong", "co-quan-chu-quan-dia-phuong", W, sub("superior", "UBND TỈNH .+", "UBND TỈNH"))
put("chu-quan-lech-co", "co-quan-cung-co-chu", W, need(lambda d: d.of("issuer")[0].size == 13, each("superior", size=12)))
put("chu-quan-cach-6pt", "co-quan-cach-dong", E, need(lambda d: has("superior")(d) and d.head().mode != "tabs", each("issuer", before=6)))
# --- number
put("so-khong-cham", "so-ky-hieu-tu-so", E, sub("so", "Số:", "Số"))
put("so-in-hoa", "so-ky-hieu-tu-so", E, sub("so", "Số:", "SỐ:"))
put("so-14", "so-ky-hieu-co-chu", E, each("so", size=14))
put("so-12", "so-ky-hieu-co-chu", E, each("so", size=12))
put("so-dam", "so-ky-hieu-kieu", E, each("so", b=True))
put("so-nghieng", "so-ky-hieu-kieu", E, each("so", i=True))
put("so-thieu-0", "so-ky-hieu-so-0", E, sub("so", r"Số: 0(\d)/", r"Số: \1/"))
put("so-thua-0", "so-ky-hieu-khong-thua-0", W, sub("so", r"Số: (\d\d)/", r"Số: 00\1/"))
put("so-gach-ngang", "so-ky-hieu-gach-cheo so-ky-hieu-loai-co-ten so-ky-hieu-cong-van", E, sub("so", "/", "-"))
put("so-hai-cheo", "so-ky-hieu-gach-noi so-ky-hieu-loai-co-ten so-ky-hieu-cong-van", E, sub("so", r"/(.+)-", r"/\1/"))
put("so-cach", "so-ky-hieu-khong-cach", E, sub("so", "-", " - "))
put("so-thuong", "so-ky-hieu-in-hoa", E, sub("so", r"-(\w+)$", lambda m: "-" + m[1].lower()))
put("so-thieu-loai", "so-ky-hieu-loai-co-ten", E, need(lambda d: d.kind != "CV", sub("so", r"/\w+-", "/")))
put("so-cv", "so-ky-hieu-cong-van so-ky-hieu-ma-loai", E, sub("so", r"/(\w+)-\w+", r"/CV-\1", only="CV"))
put("so-ma-khac", "so-ky-hieu-khop-ten-loai", E, need(lambda d: d.kind not in ("CV", "KH", "TB"), sub("so", r"/\w+-", "/KH-")))
put("so-ma-la", "so-ky-hieu-ma-loai so-ky-hieu-khop-ten-loai so-ky-hieu-loai-co-ten", E, need(lambda d: d.kind != "CV", sub("so", r"/\w+-", "/KHO-")))
put("so-co-nam", "so-ky-hieu-khong-nam", W, sub("so", r"Số: (\d+)/", r"Số: \1/2026/"))
put("so-khac-co-quan", "so-ky-hieu-khop-co-quan", W, need(lambda d: d.kind != "CV", sub("so", r"-(UBND|SNV|STC|SYT|HĐND)$", "-SXYZ")))
put("so-chu-la-ma", "so-ky-hieu-chu-so", E, sub("so", r"Số: \d+", "Số: XV"))
put("so-thieu", "trang-thanh-phan-chinh", E, need(lambda d: d.kind != "BB", drop("so")))
put("so-trai", "so-ky-hieu-vi-tri", E, need(lambda d: d.head().mode != "tabs", each("so", align="left")))
# --- date
put("ngay-dung", "dia-danh-ngay-nghieng", E, each("date", i=False))


@op("ngay-nghieng-nua", "dia-danh-ngay-nghieng", E)
def _(d: Doc) -> bool:
    for p in d.of("date"):
        t = p.plain().split(",")
        p.text = [(t[0] + ",", {}), (t[1], {"i": False})]
    return bool(d.of("date"))


put("ngay-dam", "dia-danh-ngay-khong-dam", W, each("date", b=True))
put("ngay-12", "dia-danh-ngay-co-chu", E, each("date", size=12))
put("ngay-15", "dia-danh-ngay-co-chu", E, each("date", size=15))
put("ngay-hoa", "dia-danh-ngay-in-thuong", E, sub("date", "^[^,]+", lambda m: m[0].upper()))
put("ngay-thieu-phay", "dia-danh-ngay-dau-phay", E, sub("date", ", ngày", " ngày"))
put("ngay-so", "dia-danh-ngay-day-du", E, sub("date", r"ngày (\d+) tháng (\d+) năm (\d+)", r"ngày \1/\2/\3"))
put("ngay-nam-2-so", "dia-danh-ngay-chu-so", E, sub("date", r"năm 20(\d\d)", r"năm \1"))
put("ngay-thieu-0", "dia-danh-ngay-ngay-0", E, sub("date", r"ngày 0(\d)", r"ngày \1"))
put("thang-thieu-0", "dia-danh-ngay-thang-0", E, sub("date", r"tháng 0([12]) ", r"tháng \1 "))
put("thang-thua-0", "dia-danh-ngay-thang-3-9", W, sub("date", r"tháng ([3-9]) ", r"tháng 0\1 "))
put("ngay-khong-thuc", "dia-danh-ngay-ngay-thuc", W, sub("date", r"ngày \d+ tháng \d+", "ngày 31 tháng 02"))
put("ngay-huyen", "dia-danh-ngay-sau-sap-xep", W, need(lambda d: d.of("issuer")[0].plain().find("\nXÃ") > 0, sub("date", "^", "Huyện ")))
put("ngay-tphcm", "dia-danh-ngay-ten-day-du", E, sub("date", "^Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"))
put("ngay-phai", "dia-danh-ngay-can-giua", E, need(lambda d: d.head().mode != "tabs", each("date", align="right")))
put("ngay-thieu", "trang-thanh-phan-chinh", E, need(lambda d: d.kind != "BTT", drop("date")))  # an agreement states its day in the text


@op("ngay-o-cuoi", "dia-danh-ngay-vi-tri trang-thanh-phan-chinh", E)
def _(d: Doc) -> bool:
    ps = d.of("date")
    if not ps:
        return False
    drop("date")(d)
    ps[0].align = "right"
    d.blocks.insert(d.blocks.index(d.foot()), ps[0])
    return True


# --- type, subject
put("tl-thuong", "ten-loai-in-hoa ten-loai-co", E, sub("loai", ".+", lambda m: m[0].capitalize()))
put("tl-16", "ten-loai-co-chu", E, each("loai", size=16))
put("tl-nghieng", "ten-loai-kieu", E, each("loai", i=True))
put("tl-khong-dam", "ten-loai-kieu", E, each("loai", b=False))
put("tl-trai", "ten-loai-vi-tri", E, each("loai", align="left"))
put("tl-thieu", "ten-loai-co trang-thanh-phan-chinh", E, need(lambda d: d.kind not in ("GGT", "GNP"), drop("loai")))
put("tl-kem-so", "ten-loai-mot-minh", W, sub("loai", "$", " SỐ 05"))
put("tl-la", "ten-loai-danh-sach", W, need(lambda d: d.kind in ("TB", "HD", "PA"), sub("loai", ".+", "CÔNG BỐ")))
put("ty-thieu", "trich-yeu-co trang-thanh-phan-chinh", E, drop("ty"))
put("ty-hoa", "trich-yeu-in-thuong", E, sub("ty", r"(?s).+", lambda m: m[0].upper()))
put("ty-12", "trich-yeu-co-chu", E, each("ty", size=12))
put("ty-16", "trich-yeu-co-chu", E, each("ty", size=16))
put("ty-khong-dam", "trich-yeu-kieu", E, each("ty", b=False))
put("ty-nghieng", "trich-yeu-kieu", E, each("ty", i=True))
put("ty-deu", "trich-yeu-can-giua", E, each("ty", align="justify"))
put("ty-khong-ke", "trich-yeu-duong-ke", E, each("ty", rule=None))
put("ty-ke-dai", "trich-yeu-duong-ke-dai", E, need(lambda d: bool(d.of("ty")) and "\n" not in d.of("ty")[0].plain() and len(d.of("ty")[0].plain()) < 60, each("ty", rule=1.0)))
put("ty-cham", "trich-yeu-khong-cham", W, sub("ty", "$", "."))
put("vv-thieu", "trich-yeu-vv-co trang-thanh-phan-chinh trich-yeu-co", E, drop("vv"))
put("vv-ve-viec", "trich-yeu-vv-co", E, sub("vv", "V/v", "Về việc:"))
put("vv-hoa", "trich-yeu-vv-in-thuong", E, sub("vv", r"(?s).+", lambda m: m[0].upper()))
put("vv-14", "trich-yeu-vv-co-chu", E, each("vv", size=14))
put("vv-dam", "trich-yeu-vv-kieu", E, each("vv", b=True))
put("vv-nghieng", "trich-yeu-vv-kieu", E, each("vv", i=True))
put("vv-cach-0", "trich-yeu-vv-cach", W, each("vv", before=0))
put("vv-ke", "trich-yeu-vv-khong-ke", W, need(lambda d: d.head().mode != "tabs", each("vv", rule=0.4)))
put("vv-chu-hoa", "trich-yeu-vv-chu-dau", W, sub("vv", r"V/v (\w)", lambda m: "V/v " + m[1].upper()))
put("vv-trai", "trich-yeu-vv-vi-tri", E, need(lambda d: d.head().mode != "tabs", each("vv", align="left")))
put("cv-co-ten-loai", "cong-van-khong-ten-loai", W, lambda d: d.kind == "CV" and (d.blocks.insert(1, P("loai", "CÔNG VĂN", b=True, before=12)) or True))
# --- căn cứ
put("cc-dung", "can-cu-nghieng", E, each("cancu", i=False))
put("cc-mot-dung", "can-cu-nghieng", E, one("cancu", 0, i=False))
put("cc-dam", "can-cu-nghieng", E, each("cancu", b=True))
put("cc-12", "can-cu-co-chu", E, each("cancu", size=12))
put("cc-phay", "can-cu-cham-phay", E, sub("cancu", ";$", ","))
put("cc-cuoi", "can-cu-cham-cuoi", E, sub("cancu", r"\.$", ";", at=-1))
put("cc-thieu-so", "can-cu-day-du", E, sub("cancu", r"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "Nghị định 30"))
put("cc-luat-so", "can-cu-luat", E, sub("cancu", r"Căn cứ Luật Tổ chức chính quyền địa phương ngày", "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày"))
put("cc-luat-khong-ngay", "can-cu-luat-ngay", W, sub("cancu", r"(Căn cứ Luật Tổ chức chính quyền địa phương) ngày [^;]+", r"\1"))
put("cc-theo", "can-cu-tu-dau", W, sub("cancu", "^Căn cứ", "Theo"))
put("cc-khong-thut", "can-cu-thut-dong", W, each("cancu", first=0))


@op("cc-gop", "can-cu-mot-dong", E)
def _(d: Doc) -> bool:
    ps = d.of("cancu")
    if len(ps) < 2:
        return False
    ps[0].text = ps[0].plain() + " " + ps[1].plain()
    d.blocks.remove(ps[1])
    return True


@op("cc-tren-ten-loai", "can-cu-vi-tri", E)
def _(d: Doc) -> bool:
    ps = d.of("cancu")
    if not ps:
        return False
    for p in ps:
        d.blocks.remove(p)
    d.blocks[1:1] = ps
    return True


# --- body
put("nd-12", "noi-dung-co-chu", E, each("body khoan diem", size=12))
put("nd-15", "noi-dung-co-chu", E, each("body khoan diem", size=15))
put("nd-nghieng", "noi-dung-kieu", E, body_at(lambda p: not p.plain().startswith("Căn cứ"), i=True))
put("nd-trai", "noi-dung-can-deu", E, each("body khoan diem dieu", align="left"))
put("nd-giua", "noi-dung-can-deu", E, one("body", 0, align="center"))
put("nd-thut-15", "noi-dung-thut-dong", E, each("body", first=15))
put("nd-thut-0", "noi-dung-thut-dong", E, each("body", first=0))
put("nd-thut-cach", "noi-dung-thut-dong", E, lambda d: bool(d.of("body")) and (one("body", 0, first=0)(d) and sub("body", "^", "       ")(d)))
put("nd-thut-lan", "noi-dung-thut-thong-nhat", W, lambda d: len(d.of("body")) > 1 and not d.of("pl_label") and one("body", -1, first=22.7 - d.of("body")[-1].first)(d))
put("nd-cach-0", "noi-dung-cach-doan", E, each("body khoan diem dieu muclon khoan_td", before=0, after=0))
put("nd-cach-3", "noi-dung-cach-doan", E, each("body khoan diem dieu muclon khoan_td", before=3, after=0))
put("nd-dong-2", "noi-dung-gian-dong", E, each("body", line="200%"))
put("nd-dong-09", "noi-dung-gian-dong", E, each("body", line="85%"))
put("nd-dong-14pt", "noi-dung-gian-dong-pt noi-dung-gian-dong", W, each("body", line="13pt"))
put("nd-hoa", "noi-dung-in-thuong", E, body_at(lambda p: len(p.plain()) > 50, text=lambda p: p.plain().upper()))
put("nd-ket-thuc", "noi-dung-ket-thuc bien-ban-ket-thuc", W, sub("body khoan dieu", r"\./\.", ".", at=None))
put("nd-hai-co", "noi-dung-mot-co-chu", W, lambda d: len(d.of("body")) > 1 and not d.of("pl_label") and one("body", -1, size=27 - d.of("body")[0].size)(d))
# --- headings
put("ch-mot-dong", "de-muc-phan-chuong-dong", E, sub("chuong", "$", ". QUY ĐỊNH CHUNG"))
put("ch-trai", "de-muc-phan-chuong-giua", E, each("chuong phan", align="left"))
put("ch-hoa", "de-muc-phan-chuong-thuong", E, sub("chuong phan", r"Chương|Phần", lambda m: m[0].upper(), at=None))
put("ch-16", "de-muc-phan-chuong-co-chu", E, each("chuong phan", size=16))
put("ch-khong-dam", "de-muc-phan-chuong-kieu", E, each("chuong phan", b=False))
put("ch-a-rap", "de-muc-phan-chuong-la-ma de-muc-kieu-b-phan", E, sub("chuong phan", r" I+$", lambda m: f" {len(m[0]) - 1}", at=None))
put("ch-td-thuong", "de-muc-phan-chuong-tieu-de-hoa", E, sub("chuong_td phan_td", ".+", lambda m: m[0].capitalize(), at=None))
put("ch-td-12", "de-muc-phan-chuong-tieu-de-co-chu", E, each("chuong_td phan_td", size=12))
put("ch-td-nghieng", "de-muc-phan-chuong-tieu-de-kieu", E, each("chuong_td phan_td", i=True))
put("ch-td-trai", "de-muc-phan-chuong-tieu-de-vi-tri", E, each("chuong_td phan_td", align="left"))
put("ch-td-thieu", "de-muc-tieu-de-phan-chuong-muc", E, drop("chuong_td phan_td", at=0))
put("mu-trai", "de-muc-muc-giua", E, each("muc", align="left"))
put("mu-la-ma", "de-muc-muc-a-rap", E, sub("muc", r"\d", lambda m: "I" * int(m[0]), at=None))
put("mu-hoa", "de-muc-muc-thuong", E, sub("muc", "Mục", "MỤC", at=None))
put("mu-khong-dam", "de-muc-muc-kieu", E, each("muc", b=False))
put("mu-td-thuong", "de-muc-muc-tieu-de-hoa", E, sub("muc_td", ".+", lambda m: m[0].capitalize(), at=None))
put("mu-td-nghieng", "de-muc-muc-tieu-de-kieu", E, each("muc_td", i=True))
put("mu-mot-dong", "de-muc-muc-dong", E, sub("muc", "$", ". QUẢN LÝ VĂN BẢN"))
put("di-hoa", "de-muc-dieu-thuong", E, sub("dieu dieu_td", "Điều", "ĐIỀU", at=None))
put("di-hai-cham", "de-muc-dieu-so", E, sub("dieu dieu_td", r"^(Điều \d+)\.", r"\1:", at=None))
put("di-khong-dam", "de-muc-dieu-kieu quyet-dinh-dieu", E, lambda d: bool(d.of("dieu", "dieu_td")) and (each("dieu_td", b=False)(d) or True) and _plain_dieu(d))
put("di-nghieng", "de-muc-dieu-kieu", E, each("dieu_td", i=True))
put("di-15", "de-muc-dieu-co-chu", E, each("dieu_td", size=15))
put("di-khong-thut", "de-muc-dieu-thut", E, each("dieu_td", first=0))
put("di-nhay", "de-muc-so-lien-tuc", W, sub("dieu dieu_td", "^Điều 2", "Điều 5"))
put("di-ca-doan-dam", "quyet-dinh-dieu", W, need(lambda d: d.kind == "QĐ", each("dieu", b=True)))
put("kh-ngoac", "de-muc-khoan-so", E, sub("khoan", r"^(\d)\.", r"\1)", at=None))
put("kh-gach", "de-muc-khoan-so", E, sub("khoan", r"^(\d)\.", r"\1-", at=None))
put("kh-dam", "de-muc-khoan-kieu de-muc-khoan-tieu-de-dong", E, lambda d: len(d.of("khoan")) > 1 and not d.of("khoan")[0].auto and one("khoan", 1, b=True)(d))
put("kh-13", "de-muc-khoan-co-chu noi-dung-mot-co-chu", E, lambda d: bool(d.of("khoan")) and each("khoan", size=27 - d.of("khoan")[0].size)(d))
put("kh-nhay", "de-muc-so-lien-tuc", W, sub("khoan", r"^2\.", "4."))
put("kh-td-thuong", "de-muc-khoan-tieu-de-kieu de-muc-kieu-b-khoan", E, each("khoan_td", b=False))
put("kh-td-nghieng", "de-muc-khoan-tieu-de-kieu", E, each("khoan_td", i=True))
put("dm-cham", "de-muc-diem-ngoac", E, sub("diem", r"^(\w)\)", r"\1.", at=None))
put("dm-hoa", "de-muc-diem-thuong", E, sub("diem", r"^(\w)\)", lambda m: m[1].upper() + ")", at=None))
put("dm-bo-d", "de-muc-diem-d", E, need(lambda d: any(p.plain().startswith("e)") for p in d.of("diem")), lambda d: sub("diem", r"^đ\)", "e)")(d) and sub("diem", r"^e\)(?=.*)", "g)", at=-1)(d)))
put("dm-f", "de-muc-diem-chu", E, sub("diem", r"^e\)", "f)"))
put("dm-nghieng", "de-muc-diem-kieu", E, each("diem", i=True))
put("ml-thuong", "de-muc-kieu-b-muc", W, sub("muclon", r"^([IVX]+\. )(.+)", lambda m: m[1] + m[2].capitalize(), at=None))
put("ml-giua", "de-muc-kieu-b-muc-thut", W, each("muclon", align="center", first=0))
put("ml-nhay", "de-muc-so-lien-tuc", W, sub("muclon", r"^II\.", "IV."))
# --- Kính gửi
put("kg-thieu", "kinh-gui-co", E, lambda d: d.kind in ("CV", "TTr") and drop("kg kg_head kg_item")(d))
put("kg-khong-hai-cham", "kinh-gui-hai-cham", E, sub("kg kg_head", "Kính gửi:", "Kính gửi"))
put("kg-hoa", "kinh-gui-in-thuong", E, sub("kg kg_head", "Kính gửi", "KÍNH GỬI"))
put("kg-12", "kinh-gui-co-chu", E, each("kg kg_head kg_item", size=12))
put("kg-dam", "kinh-gui-kieu", E, each("kg kg_head", b=True))
put("kg-nghieng", "kinh-gui-kieu", E, each("kg kg_head", i=True))
put("kg-trai", "kinh-gui-vi-tri", W, each("kg kg_head", left=0))
put("kg-cham", "kinh-gui-mot-noi-cham", W, sub("kg", "$", "."))
put("kg-cong", "kinh-gui-gach", E, sub("kg_item", "^- ", "+ ", at=None))
put("kg-phay", "kinh-gui-cham-phay", E, sub("kg_item", ";$", ","))
put("kg-cuoi", "kinh-gui-cham-cuoi", E, sub("kg_item", r"\.$", ";", at=-1))
put("kg-lech", "kinh-gui-thang-hang", E, lambda d: len(d.of("kg_item")) > 1 and one("kg_item", 1, left=75.0)(d))
put("kg-hai-noi", "kinh-gui-nhieu-noi", E, sub("kg", "$", "; Sở Tư pháp; Sở Nội vụ", only="CV"))


@op("kg-thua", "kinh-gui-chi-ba-loai", W)
def _(d: Doc) -> bool:
    if d.kind not in ("KH", "TB", "HD", "CTr", "PA", "ĐA", "CT"):
        return False
    at = next(k for k, b in enumerate(d.blocks) if isinstance(b, P) and b.role == "ty") + 1
    d.blocks.insert(at, P("kg", "Kính gửi: Các sở, ban, ngành", align="left", left=40, before=10))
    return True


# --- signature
put("ky-tm-chu-tich", "chu-ky-tm", E, sub("quyen", "^TM. ỦY BAN NHÂN DÂN", "TM. CHỦ TỊCH"))
put("ky-quyen", "chu-ky-q", E, sub("quyen", r"^Q\. ", "QUYỀN "))
put("ky-kt-pho", "chu-ky-kt", E, sub("quyen", r"^KT\. (.+)", r"KT. PHÓ \1"))
put("ky-kt-thieu-duoi", "chu-ky-kt", E, lambda d: bool(d.of("quyen")) and any(p.plain().startswith("KT.") for p in d.of("quyen")) and drop("quyen", at=-1)(d))
put("ky-khong-cham", "chu-ky-dau-cham", E, sub("quyen", r"^(TM|KT|TL|TUQ|Q)\. ", r"\1 "))
put("ky-k-t", "chu-ky-dau-cham", E, sub("quyen", r"^KT\. ", "K/T "))
put("ky-t-uq", "chu-ky-tuq chu-ky-dau-cham", E, sub("quyen", r"^TUQ\. ", "T/UQ "))
put("ky-thuong", "chu-ky-quyen-han-in-hoa", E, need(lambda d: d.kind != "BTT", sub("quyen", r"(?s).+", lambda m: m[0].capitalize() if "." not in m[0] else m[0][:4] + m[0][4:].capitalize(), at=None)))
put("ky-12", "chu-ky-quyen-han-co-chu", E, each("quyen", size=12))
put("ky-khong-dam", "chu-ky-quyen-han-kieu", E, each("quyen", b=False))
put("ky-nghieng", "chu-ky-quyen-han-kieu", E, each("quyen", i=True))
put("ten-thieu", "chu-ky-ho-ten-co trang-thanh-phan-chinh", E, drop("name"))
put("ten-hoa", "chu-ky-ho-ten-in-thuong", E, sub("name", ".+", lambda m: m[0].upper()))
put("ten-12", "chu-ky-ho-ten-co-chu", E, each("name", size=12))
put("ten-khong-dam", "chu-ky-ho-ten-kieu", E, each("name", b=False))
put("ten-nghieng", "chu-ky-ho-ten-kieu", E, each("name", i=True))
put("ten-ts", "chu-ky-khong-hoc-vi", E, sub("name", "^", "TS. "))
put("ten-ths", "chu-ky-khong-hoc-vi", E, sub("name", "^", "ThS. "))
put("ten-phai", "chu-ky-ho-ten-vi-tri", E, each("name", align="right"))
put("ky-phu-trach", "chu-ky-kt-phu-trach chu-ky-chuc-vu-chinh-thuc", W, sub("quyen", "^(GIÁM ĐỐC|TRƯỞNG BAN|HIỆU TRƯỞNG)$", r"PHÓ \1 PHỤ TRÁCH"))
put("ky-thieu-kt", "chu-ky-tap-the-cap-pho", W, lambda d: any(p.plain() == "KT. CHỦ TỊCH" for p in d.of("quyen")) and drop("quyen", at=1)(d))
put("ky-tuq-kt", "chu-ky-tuq-khong-lai", W, lambda d: any(p.plain().startswith("TUQ") for p in d.of("quyen")) and sub("quyen", "^GIÁM ĐỐC(?s:.+)", "KT. GIÁM ĐỐC SỞ XÂY DỰNG\nPHÓ GIÁM ĐỐC")(d))
put("ky-khac-co-quan", "chu-ky-khop-co-quan", W, need(lambda d: d.of("issuer")[0].plain().startswith("SỞ"), sub("quyen", r"^KT\. GIÁM ĐỐC", "KT. CHỦ TỊCH")))
put("ky-tm-so", "chu-ky-thu-truong", W, need(lambda d: d.of("issuer")[0].plain().startswith("SỞ") and d.kind != "BTT", lambda d: sub("quyen", "^GIÁM ĐỐC$", "TM. " + d.of("issuer")[0].plain().replace("\n", " "))(d)))
put("ky-ghi-chu", "chu-ky-khong-ghi-chu", W, one("trong", 1, text="(Chữ ký, dấu của cơ quan)", i=True))


@op("ky-trai", "chu-ky-vi-tri", E)
def _(d: Doc) -> bool:
    f = d.foot()
    if f is None or d.kind in ("BB", "BTT"):
        return False
    f.left, f.right = f.right, f.left
    return f.mode == "table"


# --- recipients
put("nn-thieu", "noi-nhan-co trang-thanh-phan-chinh", E, drop("nn_label nn_item nn_luu"))
put("nn-13", "noi-nhan-nhan-co-chu", E, each("nn_label", size=13))
put("nn-khong-nghieng", "noi-nhan-nhan-kieu", E, each("nn_label", i=False))
put("nn-khong-dam", "noi-nhan-nhan-kieu", E, each("nn_label", b=False))
put("nn-gach-chan", "noi-nhan-nhan-kieu", E, each("nn_label", under=True))
put("nn-mot-dong", "noi-nhan-nhan-dong", E, lambda d: bool(d.of("nn_item")) and sub("nn_label", "$", " " + d.of("nn_item")[0].plain())(d) and drop("nn_item", at=0)(d))
put("nn-thut", "noi-nhan-sat-trai", E, each("nn_label nn_item nn_luu", left=10))
put("nn-khong-hai-cham", "noi-nhan-nhan-dong", E, sub("nn_label", ":", ""))
put("nn-ds-12", "noi-nhan-ds-co-chu", E, each("nn_item nn_luu", size=12))
put("nn-ds-nghieng", "noi-nhan-ds-kieu", E, each("nn_item nn_luu", i=True))
put("nn-ds-cong", "noi-nhan-ds-gach", E, sub("nn_item nn_luu", "^- ", "+ ", at=None))
put("nn-ds-phay", "noi-nhan-ds-cham-phay", E, sub("nn_item", ";$", ",", at=None))
put("nn-ds-trong", "noi-nhan-ds-cham-phay", E, sub("nn_item", ";$", ""))
put("nn-ds-gop", "noi-nhan-ds-dong", E, lambda d: len(d.of("nn_item")) > 1 and sub("nn_item", "$", " " + d.of("nn_item")[1].plain())(d) and drop("nn_item", at=1)(d))
put("nn-luu-khong-hai-cham", "noi-nhan-luu-dang", E, sub("nn_luu", "Lưu:", "Lưu"))
put("nn-luu-gach", "noi-nhan-luu-dang", E, sub("nn_luu", "VT, ", "VT-"))
put("nn-luu-khong-don-vi", "noi-nhan-luu-dang", E, need(lambda d: d.kind not in ("GGT", "BB"), sub("nn_luu", r"VT, .+", "VT.")))
put("nn-luu-cham-phay", "noi-nhan-luu-cham", E, need(lambda d: d.of("nn_luu") and d.of("nn_luu")[0].plain().endswith("."), sub("nn_luu", r"\.$", ";")))
put("nn-luu-thieu", "noi-nhan-luu-cuoi noi-nhan-luu-dang", E, drop("nn_luu"))
put("nn-nhu-tren-thieu", "noi-nhan-nhu-tren", E, lambda d: d.kind in ("CV", "TTr") and drop("nn_item", at=0)(d))
put("nn-nhu-tren-thua", "noi-nhan-nhu-tren-thua", W, lambda d: d.kind in ("TB", "KH", "HD", "PA", "CTr") and sub("nn_item", "^- .+", "- Như trên;")(d))
put("nn-nhu-dieu-thieu", "noi-nhan-nhu-dieu", W, lambda d: d.kind in ("QĐ", "NQ") and drop("nn_item", at=0)(d))


@op("nn-luu-giua", "noi-nhan-luu-cuoi", E)
def _(d: Doc) -> bool:
    f = d.foot()
    if f is None or not d.of("nn_luu") or len(d.of("nn_item")) < 2 or d.of("nn_luu")[0] not in f.left:
        return False
    k = next(i for i, p in enumerate(f.left) if p.role == "nn_luu")
    f.left[k], f.left[k - 1] = f.left[k - 1], f.left[k]
    f.left[k].text = f.left[k].plain()[:-1] + "."
    f.left[k - 1].text = f.left[k - 1].plain()[:-1] + ";"
    return True


# --- annexes
put("pl-khong-nhac", "phu-luc-chi-dan", E, lambda d: bool(d.of("pl_label")) and sub("body khoan dieu", r" ?(\(có danh sách tại Phụ lục kèm theo\)|Số liệu chi tiết tại Phụ lục kèm theo\.|theo Phụ lục I+)", "", at=None)(d))
put("pl-a-rap", "phu-luc-la-ma", E, sub("pl_label", r" (I+)$", lambda m: f" {len(m[1])}", at=None))
put("pl-nhay", "phu-luc-lien-tuc", W, sub("pl_label", "II", "III"))
put("pl-mot-dong", "phu-luc-nhan-dong", E, lambda d: bool(d.of("pl_label")) and sub("pl_label", "$", ": " + d.of("pl_title")[0].plain())(d) and drop("pl_title", at=0)(d))
put("pl-hoa", "phu-luc-nhan-in-thuong", E, sub("pl_label", "Phụ lục", "PHỤ LỤC", at=None))
put("pl-13", "phu-luc-nhan-co-chu", E, each("pl_label", size=13))
put("pl-khong-dam", "phu-luc-nhan-kieu", E, each("pl_label", b=False))
put("pl-trai", "phu-luc-nhan-dong", E, each("pl_label", align="left"))
put("pl-ten-thuong", "phu-luc-ten-in-hoa", E, sub("pl_title", ".+", lambda m: m[0].capitalize(), at=None))
put("pl-ten-16", "phu-luc-ten-co-chu", E, each("pl_title", size=16))
put("pl-ten-nghieng", "phu-luc-ten-kieu", E, each("pl_title", i=True))
put("pl-ten-trai", "phu-luc-ten-vi-tri", E, each("pl_title", align="left"))
put("pl-kem-thieu", "phu-luc-kem-theo-co", E, drop("pl_ref"))
put("pl-kem-dung", "phu-luc-kem-theo-kieu", E, each("pl_ref", i=False))
put("pl-kem-12", "phu-luc-kem-theo-co-chu", E, each("pl_ref", size=12))
put("pl-kem-trai", "phu-luc-kem-theo-vi-tri", E, each("pl_ref", align="left"))
put("pl-khong-ke", "phu-luc-ke", W, each("pl_ref", rule=None))


@op("pl-kem-tren-ten", "phu-luc-kem-theo-vi-tri", E)
def _(d: Doc) -> bool:
    for t in d.of("pl_title"):
        k = d.blocks.index(t)
        d.blocks[k], d.blocks[k + 1] = d.blocks[k + 1], d.blocks[k]
    return bool(d.of("pl_title"))


@op("pl-bang-calibri", "phu-luc-phong-chu trang-phong-chu", E)
def _(d: Doc) -> bool:
    ts = [b for b in d.blocks if isinstance(b, Tab)]
    for t in ts:
        t.font = "Calibri"
    return bool(ts)


@op("pl-khong-trang-moi", "phu-luc-trang-moi", W)
def _(d: Doc) -> bool:
    ps = [p for p in d.of("pl_label") if p.master == "PhuLucDau"]
    for p in ps:
        p.master = p.number = None
    return bool(ps)


# --- urgency, address, copies
put("khan-rat", "do-khan-muc", E, sub("dokhan", "KHẨN", "RẤT KHẨN"))
put("khan-thuong", "do-khan-in-hoa", E, sub("dokhan", "KHẨN", "Khẩn"))
put("khan-12", "do-khan-chu", E, each("dokhan", size=12))
put("khan-khong-khung", "do-khan-khung", E, each("dokhan", box=None))
put("khan-khung-doi", "do-khan-khung", E, each("dokhan", box="double"))
put("khan-den", "do-khan-mau", W, each("dokhan", color="#000000"))
put("dc-9", "trang-dia-chi-co-chu", E, each("diachi", size=9))
put("dc-nghieng", "trang-dia-chi-kieu", E, each("diachi", i=True))
put("dc-khong-ke", "trang-dia-chi-duong-ke", E, drop("diachi_ke"))
put("sao-ban-chinh", "ban-sao-hinh-thuc", E, sub("sao_ht", "SAO Y", "SAO Y BẢN CHÍNH"))
put("sao-thuong", "ban-sao-in-hoa", E, sub("sao_ht", "SAO Y", "Sao y"))
put("sao-12", "ban-sao-co-chu", E, each("sao_ht", size=12))
put("sao-khong-dam", "ban-sao-kieu", E, each("sao_ht", b=False))
put("sao-khong-ke", "ban-sao-duong-ke", E, drop("sao_ke"))
put("sao-so", "ban-sao-so-ky-hieu", E, sub("sao_so", "/SY-", "/BS-"))
put("sao-thieu-nn", "ban-sao-thanh-phan", E, drop("sao_nn sao_nn_i sao_luu"))
# --- decisions, forms
put("qd-khong-tham-quyen", "quyet-dinh-tham-quyen", W, drop("tham_quyen"))
put("qd-khong-hai-cham", "quyet-dinh-cum-tu ten-loai-nghi-quyet-cum-tu", W, sub("qd_cumtu", ":", ""))
put("nq-quyet-dinh", "ten-loai-nghi-quyet-cum-tu", W, need(lambda d: d.kind == "NQ", sub("qd_cumtu", "QUYẾT NGHỊ", "QUYẾT ĐỊNH")))
put("qd-vv", "quyet-dinh-trich-yeu", W, sub("ty", "^Về việc", "V/v", only="QĐ"))
put("qd-tham-quyen-khop", "quyet-dinh-tham-quyen-khop", W, need(lambda d: d.kind == "QĐ", sub("tham_quyen", "^ỦY BAN", "CHỦ TỊCH ỦY BAN")))
put("bb-khong-thu-ky", "bien-ban-truong", W, lambda d: d.kind == "BB" and _cut(d, "Thư ký (người"))
put("bb-khong-ket-thuc", "bien-ban-ket-thuc", W, lambda d: d.kind == "BB" and sub("body", r"Cuộc họp kết thúc.+", "Các thành viên thống nhất với nội dung trên./.")(d))
put("gm-kinh-gui", "giay-moi-mo-dau kinh-gui-chi-ba-loai", W, sub("body", r"^Sở .+ trân trọng kính mời:", "Kính gửi:", only="GM"))
put("gm-thieu-dia-diem", "giay-moi-truong", W, lambda d: d.kind == "GM" and _cut(d, "Địa điểm"))
put("ggt-het-han", "ten-loai-giay-gioi-thieu-truong", W, lambda d: d.kind == "GGT" and sub("body", r"Giấy này có giá trị.+", "Xin trân trọng cảm ơn./.")(d))
put("cd-kinh-gui", "ten-loai-cong-dien-dien kinh-gui-chi-ba-loai", W, sub("dien", ".+", "Kính gửi:"))
# --- capitals and citations in text
put("vh-khoan-dieu", "viet-hoa-vien-dan-dieu", E, lambda d: d.kind in ("KH", "BC", "HD", "TTr") and sub("body", "$", " Thực hiện theo khoản 2 điều 15 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.")(d))
put("vh-thu", "viet-hoa-thu", W, sub("body khoan", r"thứ (Hai|Năm|Sáu)", lambda m: m[0].lower()))
put("vh-tphcm", "viet-hoa-thu-do", E, sub("body", "Thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh"))
put("vh-dau-cau", "viet-hoa-dau-cau", W, lambda d: d.kind in ("KH", "TB", "HD") and sub("body", "$", " Việc này đã được thống nhất. các đơn vị triển khai ngay.")(d))
put("vh-hdnd", "viet-hoa-co-quan", W, sub("body khoan dieu", "Ủy ban nhân dân", "Ủy Ban Nhân Dân"))
put("vh-quan-so", "viet-hoa-don-vi-so", E, lambda d: d.kind in ("KH", "TB", "HD", "BC") and sub("body", "$", " Nội dung này thực hiện tại phường 1 và quận 3 trước.")(d))
put("vh-tet", "viet-hoa-nam-am-lich", E, sub("ty", "Tết Bính Ngọ", "Tết bính ngọ"))
put("vd-luat-so", "noi-dung-vien-dan-luat", W, lambda d: d.kind in ("KH", "TB", "HD", "BC") and sub("body", "$", " Việc lưu trữ thực hiện theo Luật Lưu trữ số 33/2024/QH15.")(d))


def _plain_dieu(d: Doc) -> bool:
    for p in d.of("dieu"):
        p.text = p.plain()
    return True


def _cut(d: Doc, start: str) -> bool:
    for p in d.of("body"):
        if p.plain().startswith(start):
            d.blocks.remove(p)
            return True
    return False


def run(work: Path, ops: list[tuple[str, tuple[str, ...], str, Op]] = OPS, makes: list[Callable[[], Doc]] = ALL) -> None:
    from chay import convert, write_good
    goods = write_good(work / "tot_fodt", makes)
    shutil.rmtree(work / "tot", ignore_errors=True)
    shutil.rmtree(work / "loi", ignore_errors=True)
    src = work / "loi_fodt"
    shutil.rmtree(src, ignore_errors=True)
    src.mkdir(parents=True)
    files, table = [], {}
    used: dict[str, int] = defaultdict(int)
    bases = [make() for make in makes]
    for k, (name, ids, level, f) in enumerate(ops):
        for base in bases[k % len(bases):] + bases[:k % len(bases)]:
            if used[name] == LIMIT:
                break
            d = copy.deepcopy(base)
            before = fodt(d)
            if not f(d):
                continue
            text = fodt(d)
            if text == before:
                continue
            used[name] += 1
            stem = f"{base.name}__{name}"
            (src / f"{stem}.fodt").write_text(text)
            files.append(src / f"{stem}.fodt")
            table[stem] = (base.name, name, ids, level)
    convert(goods, work / "tot")
    convert(files, work / "loi")
    json.dump(table, (work / "bang.json").open("w"), ensure_ascii=False)
    judge(work)


def judge(work: Path) -> None:
    from chay import check
    table = json.load((work / "bang.json").open())
    good = check(work / "tot", work / "tot.json")
    bad = check(work / "loi", work / "loi.json")
    total: dict[str, list[int]] = {"E": [0, 0], "W": [0, 0]}
    soft = 0
    miss: dict[str, list[str]] = defaultdict(list)
    count: dict[str, int] = defaultdict(int)
    extra: dict[tuple[str, str], list[str]] = defaultdict(list)
    weak: dict[str, list[str]] = defaultdict(list)
    for stem, (base, name, ids, level) in sorted(table.items()):
        count[name] += 1
        total[level][1] += 1
        if not (work / "loi" / f"{stem}.docx").exists():
            miss[name].append(base + "(không chuyển được)")
            continue
        was = {(f["rule"], f["message"]) for f in good[base]}
        was_ids = {f["rule"] for f in good[base]}
        new = [f for f in bad[stem] if f["rule"] not in was_ids or (f["rule"], f["message"]) not in was]
        hit = [f for f in new if f["rule"] in ids]
        if hit:
            total[level][0] += 1
            if level == "E" and not any(f["level"] in ("error", "lỗi") for f in hit):
                soft += 1
                weak[name].append(base)
        else:
            miss[name].append(base)
        for f in new:
            if f["rule"] not in ids and f["level"] in ("error", "lỗi") and f["rule"] not in was_ids:
                extra[name, f["rule"]].append(base)
    print("toán tử:", len(count), "tệp lỗi:", len(table))
    for lv, (a, b) in total.items():
        print(lv, a, b, f"{a / max(1, b):.2%}")
    print("bắt được ở mức nhẹ hơn:", soft)
    for sev in ("error", "warning"):
        print("trên tài liệu tốt:", sev, sum(1 for fs in good.values() for f in fs if f["level"] == sev))
    for base in sorted(good):
        for f in good[base]:
            print("  TỐT", base, f["level"], f["rule"], "|", f["where"][:60], "|", f["message"][:120])
    print("--- sót")
    for name in sorted(miss):
        ids = next(o[1] for o in OPS if o[0] == name)
        print(f"  {name} ({len(miss[name])}/{count[name]}) {' '.join(ids)}: {', '.join(m[:3] for m in miss[name])}")
    print("--- nhẹ hơn")
    for name in sorted(weak):
        print(f"  {name} ({len(weak[name])}/{count[name]}): {', '.join(m[:3] for m in weak[name])}")
    print("--- lỗi thêm")
    for (name, rule), where in sorted(extra.items()):
        print(f"  {name} -> {rule} ({len(where)}/{count[name]}): {', '.join(m[:3] for m in where)}")
