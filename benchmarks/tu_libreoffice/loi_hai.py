# ruff: noqa: E501
# fmt: off
"""The second volley of operators, written after the first figures: what Writer makes by itself, and parts out of place."""

from __future__ import annotations

from typing import Any

from loi import OPS, E, Op, W, drop, each, has, need, one, put, sub
from odf import Doc, P, Page
from tai_lieu import House, d01, d04, d16

FIRST = len(OPS)


def auto_all() -> Doc:
    """A plan numbered by Writer, its recipients a bulleted list."""
    d = d01()
    d.name = "e01_danh_so_tu_dong"
    start = True
    for p in d.of("khoan"):
        p.text = p.plain().split(". ", 1)[1]
        p.auto, p.auto_start = "khoan", start
        start = False
    return d


def auto_letters() -> Doc:
    d = d16()
    d.name = "e02_diem_tu_dong"
    h = House(style="auto")
    at = next(k for k, b in enumerate(d.blocks) if isinstance(b, P) and b.role == "khoan")
    d.blocks[at + 1:at + 1] = [h.diem("Học sinh đã hoàn thành chương trình trung học cơ sở;", auto="diem", auto_start=True), h.diem("Học viên giáo dục thường xuyên;", auto="diem"), h.diem("Người học đã tốt nghiệp các năm trước.", auto="diem")]
    return d


def bullets() -> Doc:
    d = d04()
    d.name = "e03_gach_tu_dong"
    for p in d.of("kg_item", "nn_item", "nn_luu"):
        p.text = p.plain()[2:]
        p.auto = "gach"
    return d


NEW = [auto_all, auto_letters, bullets]


def lists(key: str, fmt: tuple[str, str]) -> Op:
    def f(d: Doc) -> bool:
        d.lists = {**d.lists, key: fmt}
        return any(p.auto == key for p in d.paras())
    return f


def runs(roles: str, **over: Any) -> Op:
    """A few words in the middle of the first paragraph look otherwise."""
    def f(d: Doc) -> bool:
        for p in d.of(*roles.split()):
            t = p.plain()
            if isinstance(p.text, str) and len(t) > 60:
                a, b = t.index(" ", 15), t.index(" ", 40)
                p.text = [(t[:a], {}), (t[a:b], over), (t[b:], {})]
                return True
        return False
    return f


def land(d: Doc, **kw: Any) -> bool:
    if d.land is None:
        return False
    for k, v in kw.items():
        setattr(d.land, k, v)
    return True


def annex(d: Doc, **kw: Any) -> bool:
    if not d.of("pl_label") or d.land is not None:
        return False
    d.annex = Page(**{**d.page.__dict__, **kw})
    return True


def move(d: Doc, roles: str, before: str) -> bool:
    ps = d.of(*roles.split())
    tops = [b for b in d.blocks if any(b is p for p in ps)]
    at = next((b for b in d.blocks if isinstance(b, P) and b.role == before), None)
    if not tops or at is None:
        return False
    for b in tops:
        d.blocks.remove(b)
    k = d.blocks.index(at)
    d.blocks[k:k] = tops
    return True


def gap(role: str, side: str) -> Op:
    """An empty line before a line of the letterhead."""
    def f(d: Doc) -> bool:
        if d.head().mode == "tabs":
            return False
        col = getattr(d.head(), side)
        k = next((k for k, p in enumerate(col) if p.role == role), None)
        if not k:
            return False
        col.insert(k, P("trong_dau", "", size=13))
        return True
    return f


def foot_below(d: Doc) -> bool:
    f = d.foot()
    if f is None or d.kind in ("BB", "BTT") or not d.of("nn_label"):
        return False
    nn, f.left = f.left, [P("trong", "", size=11)]
    k = d.blocks.index(f)
    d.blocks[k + 1:k + 1] = nn
    return f.mode == "table"


def vv_right(d: Doc) -> bool:
    h = d.head()
    ps = [p for p in h.left if p.role == "vv"]
    if not ps or h.mode == "tabs":
        return False
    h.left = [p for p in h.left if p.role != "vv"]
    h.right += ps
    return True


def rule_superior(d: Doc) -> bool:
    if not d.of("superior") or d.head().mode == "tabs":
        return False
    d.of("superior")[0].rule, d.of("issuer")[0].rule = 0.4, None
    return True


def numbers_double(d: Doc) -> bool:
    ps = [p for p in d.of("khoan") if p.plain().startswith("2.") and not p.auto]
    if not ps:
        return False
    ps[0].text = "1." + ps[0].plain()[2:]
    return True


put("tu-khoan-ngoac", "de-muc-khoan-so", E, lists("khoan", ("1", ")")))
put("tu-diem-cham", "de-muc-diem-ngoac", E, lists("diem", ("a", ".")))
put("tu-diem-hoa", "de-muc-diem-thuong", E, lists("diem", ("A", ")")))
put("tu-khoan-la-ma", "de-muc-khoan-so de-muc-diem-ngoac", E, lists("khoan", ("i", ".")))
put("tu-gach-tron", "noi-nhan-ds-gach kinh-gui-gach", E, lists("gach", ("•", "")))
put("tu-gach-cong", "noi-nhan-ds-gach kinh-gui-gach", E, lists("gach", ("+", "")))
put("chu-do-vai-tu", "trang-mau-chu", E, runs("body", color="#ff0000"))
put("chu-xam", "trang-mau-chu", E, each("body", color="#404040"))
put("phong-vai-tu", "trang-phong-chu", E, runs("body", font="Arial"))
put("co-vai-tu", "noi-dung-co-chu", E, runs("body", size=11))
put("ve-dong-trong", "tieu-ngu-cach-dong", E, gap("tn", "right"))
put("ve-gian-15", "tieu-ngu-cach-dong", E, need(lambda d: d.head().mode != "tabs", each("tn", line="150%")))
put("cq-dong-trong", "co-quan-cach-dong", E, need(has("superior"), gap("issuer", "left")))
put("cq-ke-chu-quan", "co-quan-duong-ke", E, rule_superior)
put("vv-cot-phai", "trich-yeu-vv-vi-tri trich-yeu-vv-co trang-so-do", E, vv_right)
put("kg-sau-than", "cong-van-thu-tu kinh-gui-vi-tri ten-loai-to-trinh-kinh-gui", W, lambda d: d.kind == "CV" and bool(d.of("kg")) and len(d.of("body")) > 1 and _kg_after(d))
put("kg-tren-ten-loai", "ten-loai-to-trinh-kinh-gui", W, lambda d: d.kind == "TTr" and move(d, "kg", "loai"))
put("nn-duoi-ky", "noi-nhan-ngang-hang", E, foot_below)
put("nn-giua", "noi-nhan-sat-trai", E, each("nn_label nn_item nn_luu", align="center"))
put("nn-nhan-hoa", "noi-nhan-nhan-kieu noi-nhan-nhan-dong", E, sub("nn_label", "Nơi nhận", "NƠI NHẬN"))
put("nn-dau-cham", "noi-nhan-ds-cham-phay", E, sub("nn_item", ";$", "."))
put("nn-luu-dao", "noi-nhan-luu-dang", E, sub("nn_luu", r"VT, (\w+)\.", r"\1, VT."))
put("nn-luu-cham-phay-giua", "noi-nhan-luu-dang", E, sub("nn_luu", "VT,", "VT;"))
put("qh-hai-cach", "quoc-hieu-chuoi", E, sub("qh", "CỘNG HÒA ", "CỘNG HÒA   "))
put("qh-cham", "quoc-hieu-chuoi", E, sub("qh", "$", "."))
put("qh-thieu-chu", "quoc-hieu-chuoi", E, sub("qh", "CHỦ NGHĨA ", ""))
put("tn-mot-gach-dai", "tieu-ngu-loai-gach", W, sub("tn", "Tự do - ", "Tự do – "))
put("tn-thuong", "tieu-ngu-chu-hoa", E, sub("tn", "Tự do", "tự do"))
put("so-cach-cheo", "so-ky-hieu-khong-cach", E, sub("so", "/", " / "))
put("so-gach-dai", "so-ky-hieu-gach-noi", E, sub("so", "-", "–"))
put("ngay-thang-13", "dia-danh-ngay-ngay-thuc", W, sub("date", r"tháng \d+", "tháng 13"))
put("ngay-thuong", "dia-danh-ngay-in-thuong", E, sub("date", "^.+?,", lambda m: m[0].lower()))
put("ngay-hai-cham", "dia-danh-ngay-dau-phay", E, sub("date", ", ngày", "; ngày"))
put("cc-khong-ngay", "can-cu-day-du", E, sub("cancu", r"(số 30/2020/NĐ-CP) ngày 05 tháng 3 năm 2020", r"\1"))
put("cc-de-nghi-dung", "can-cu-nghieng can-cu-de-nghi", W, lambda d: d.kind == "QĐ" and bool(d.of("cancu")) and one("cancu", -1, i=False)(d))
put("cc-khong-cuoi", "can-cu-cham-cuoi", E, sub("cancu", r"\.$", "", at=-1))
put("cc-hoa", "can-cu-in-thuong", E, sub("cancu", ".+", lambda m: m[0].upper()))
put("ky-hai-cham", "chu-ky-dau-cham", E, sub("quyen", r"^(KT|TL)\. ", r"\1: "))
put("ky-thuong-tien-to", "chu-ky-dau-cham", E, sub("quyen", r"^(KT|TL|TM)\. ", lambda m: m[0].capitalize()))
put("ky-pho-khong-kt", "chu-ky-kt chu-ky-thu-truong chu-ky-khop-co-quan", E, lambda d: any(p.plain() == "KT. GIÁM ĐỐC" for p in d.of("quyen")) and drop("quyen", at=0)(d))
put("ky-tl-pho", "chu-ky-tl", E, sub("quyen", "^TL. GIÁM ĐỐC", "TL. PHÓ GIÁM ĐỐC"))
put("ky-lech-trai", "chu-ky-ho-ten-vi-tri", E, each("quyen", align="left"))
put("ten-nhieu", "chu-ky-khong-hoc-vi", E, sub("name", "^", "PGS. TS. "))
put("ten-thac-si", "chu-ky-khong-hoc-vi", E, sub("name", "^", "Thạc sĩ "))
put("ten-viet-sai", "viet-hoa-ten-nguoi", W, sub("name", r" (Văn|Thị) ", lambda m: m[0].lower()))
put("pl-nghieng", "phu-luc-nhan-kieu", E, each("pl_label", i=True))
put("pl-kho-a3", "trang-kho-giay", E, lambda d: annex(d, w=297, h=420))
put("pl-le-10", "trang-le-trai", E, lambda d: annex(d, left=10))
put("pl-ngang-le-5", "trang-le-kho-ngang", W, lambda d: land(d, left=8, right=8))
put("pl-ten-mat-dam", "phu-luc-ten-kieu", E, each("pl_title", b=False))
put("vh-khoan-hoa", "viet-hoa-vien-dan-khoan", W, lambda d: d.kind in ("KH", "TB", "HD", "BC") and sub("body", "$", " Thực hiện theo Điểm a Khoản 1 Điều 24 Luật Đất đai.")(d))
put("vd-thieu-ngay", "noi-dung-vien-dan-dau", W, lambda d: d.kind in ("TB", "HD", "BC", "CTr") and sub("body", "$", " Việc này căn cứ Quyết định số 1700/QĐ-UBND đã ban hành.")(d))
put("vh-tet-nd", "viet-hoa-ngay-tet", W, lambda d: d.kind in ("KH", "TB", "HD") and sub("body", "$", " Các đơn vị trực trong dịp Tết Nguyên Đán năm 2027.")(d))
put("vh-cong-san", "viet-hoa-co-quan-dac-biet", E, lambda d: d.kind in ("KH", "TB", "HD") and sub("body", "$", " Nội dung theo Nghị quyết của Ban chấp hành trung ương Đảng.")(d))
put("nd-30pt", "noi-dung-gian-dong-pt noi-dung-gian-dong", W, each("body", line="30pt"))
put("dm-a-c", "de-muc-so-lien-tuc de-muc-diem-d", W, sub("diem", r"^b\)", "c)"))
put("kh-hai-so-1", "de-muc-so-lien-tuc", W, numbers_double)
put("di-la-ma", "de-muc-dieu-so", E, sub("dieu dieu_td", r"^Điều (\d)\.", lambda m: "Điều " + "I" * int(m[1]) + ".", at=None))
put("ch-trong", "de-muc-phan-chuong-tieu-de-vi-tri", E, lambda d: _blank(d, "chuong_td phan_td"))
put("sao-luc-ma", "ban-sao-so-ky-hieu ban-sao-hinh-thuc", E, sub("sao_ht", "SAO Y", "SAO LỤC"))
put("sao-cq-15", "ban-sao-chu-theo-muc-ii", E, each("sao_cq", size=15))
put("sao-ngay-dung", "ban-sao-chu-theo-muc-ii", E, each("sao_ngay", i=False))
put("dc-cuoi-moi-trang", "trang-dia-chi-trang-1", E, lambda d: has("diachi")(d) and _foot_text(d))
put("gm-mot-doan", "giay-moi-truong", W, lambda d: d.kind == "GM" and _join(d))


def _kg_after(d: Doc) -> bool:
    k = d.of("kg")[0]
    d.blocks.remove(k)
    last = max(i for i, b in enumerate(d.blocks) if isinstance(b, P) and b.role == "body")
    d.blocks.insert(last + 1, k)
    return True


def _blank(d: Doc, roles: str) -> bool:
    for p in d.of(*roles.split()):
        d.blocks.insert(d.blocks.index(p), P("trong", "", size=14))
    return bool(d.of(*roles.split()))


def _foot_text(d: Doc) -> bool:
    d.page.foot_text = d.of("diachi")[0].plain()
    return drop("diachi diachi_ke")(d)


def _join(d: Doc) -> bool:
    ps = [p for p in d.of("body") if p.plain().startswith(("Chủ trì", "Thời gian", "Địa điểm"))]
    ps[0].text = " ".join(p.plain() for p in ps)
    for p in ps[1:]:
        d.blocks.remove(p)
    return True
