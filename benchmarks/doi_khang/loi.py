"""Faults, one clause broken by each, found by the words on the paper and not by how a paper was made."""

# ruff: noqa: E501
from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass

from gieo_loi.tep import THU_TU_PPR, THU_TU_RPR, dat
from lxml import etree

from doi_khang.khung import NS, QH, TN, tw

W = "{" + NS["w"] + "}"
Ham = Callable[["Sua"], bool]


@dataclass(frozen=True)
class Loi:
    ten: str
    ma: frozenset[str]
    muc: str
    ham: Ham


LOI: list[Loi] = []


class Sua:
    """A paper in parts, open to be broken."""

    def __init__(self, phan: dict[str, str], loai: str, ten: str) -> None:
        self.phan = dict(phan)
        self.loai, self.ten = loai, ten
        self.g = etree.fromstring(phan["word/document.xml"].encode())

    def xong(self) -> dict[str, str]:
        return self.phan | {"word/document.xml": etree.tostring(self.g, encoding="unicode")}

    def ps(self) -> list[etree._Element]:
        return [p for p in self.g.iter(W + "p") if not any("Fallback" in str(a.tag) for a in p.iterancestors())]

    def tim(self, mau: str, lan: int = 1, tu: str = "") -> etree._Element | None:
        if self.loai == "-":
            return None
        co = not tu
        for p in self.ps():
            t = chu(p)
            if not co:
                co = re.match(tu, t) is not None
                continue
            if re.match(mau, t):
                lan -= 1
                if not lan:
                    return p
        return None


def chu(p: etree._Element) -> str:
    return "".join(
        t.text or "" if t.tag == W + "t" else "\t" for t in p.iter(W + "t", W + "tab") if t.getparent().tag == W + "r"
    ).strip()


def rdat(p: etree._Element, ten: str, chi: str = "", **tt: str) -> bool:
    """Set a property of the visible runs of a paragraph (``chi``: of those whose text has this)."""
    ok = False
    for r in p.iter(W + "r"):
        t = "".join(x.text or "" for x in r.findall(W + "t"))
        if not t.strip() or chi not in t:
            continue
        pr = r.find(W + "rPr")
        if pr is None:
            pr = etree.Element(W + "rPr")
            r.insert(0, pr)
        dat(pr, ten, THU_TU_RPR, **tt)
        ok = True
    return ok


def pdat(p: etree._Element, ten: str, **tt: str) -> bool:
    pr = p.find(W + "pPr")
    if pr is None:
        pr = etree.Element(W + "pPr")
        p.insert(0, pr)
    dat(pr, ten, THU_TU_PPR, **tt)
    return True


def viet(p: etree._Element, moi: str) -> bool:
    """Other words in a paragraph; all in its first run."""
    ts = [t for t in p.iter(W + "t") if (t.text or "").strip()]
    if not ts:
        return False
    ts[0].text = moi
    ts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for t in ts[1:]:
        t.text = ""
    return True


def thay(p: etree._Element | None, cu: str, moi: str) -> bool:
    if p is None or not re.search(cu, chu(p)):
        return False
    for t in p.iter(W + "t"):
        if re.search(cu, t.text or ""):
            t.text = re.sub(cu, moi, t.text or "", count=1)
            return True
    return viet(p, re.sub(cu, moi, chu(p), count=1))


def bo(p: etree._Element | None) -> bool:
    if p is None:
        return False
    cha = p.getparent()
    if cha.tag == W + "tc" and len(cha.findall(W + "p")) == 1:
        for r in p.findall(W + "r"):
            p.remove(r)
        return True
    cha.remove(p)
    return True


def loi(ma: str, muc: str, ten: str) -> Callable[[Ham], Ham]:
    def nhan(ham: Ham) -> Ham:
        LOI.append(Loi(ten, frozenset(ma.split()), muc, ham))
        return ham

    return nhan


def them(ma: str, muc: str, ten: str, ham: Ham) -> None:
    LOI.append(Loi(ten, frozenset(ma.split()), muc, ham))


# --- where the parts stand, by their words
CQ2 = r"(?:SỞ NỘI VỤ|CỤC XUẤT|PHÒNG VĂN HÓA|TỈNH HÒA GIANG|XÃ TÂN PHONG|THÀNH PHỐ HẢI AN)$|(?:SỞ NỘI VỤ|CỤC XUẤT NHẬP KHẨU|PHÒNG VĂN HÓA - XÃ HỘI)$"
CQ1 = r"(?:UBND TỈNH HÒA GIANG|BỘ CÔNG THƯƠNG)$"
SO, NGAY = r"Số: \d+/", r"(?:Hòa Giang|Hà Nội|Tân Phong|Hải An), ngày"
LOAIP = r"(?:THÔNG BÁO|QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH|NGHỊ QUYẾT|CHỈ THỊ|GIẤY MỜI|BIÊN BẢN|CÔNG ĐIỆN|THÔNG CÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|QUY ĐỊNH|GIẤY ỦY QUYỀN|PHIẾU GỬI|PHIẾU BÁO)$"
DAI = r"Trong thời gian qua"
KY1 = r"(?:KT\. |TM\. |TL\. |Q\. )?(?:GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|TRƯỞNG PHÒNG|(?<=TM. )ỦY BAN NHÂN DÂN|(?<=TM. )HỘI ĐỒNG NHÂN DÂN)$"
HOTEN = r"(?:Trần Thị Bích Ngọc|Lê Hoàng Nam|Nguyễn Đình Khoa|Hoàng Quốc Việt|Vi Thị Hạnh|Đỗ Minh Tâm|Lò Văn Pành|Vũ Đức Thịnh|Tạ Quang Huy|Bàn Thị Xuân)$"


def theo(
    mau: str, f: Callable[[etree._Element], bool], lan: int = 1, tru: tuple[str, ...] = (), chi: tuple[str, ...] = ()
) -> Ham:
    def ham(s: Sua) -> bool:
        if s.loai in tru or (chi and s.loai not in chi) or (s.ten == "sao-luc" and mau in {SO + r"\S+$", NGAY, _QHP}):
            return False
        noi = {"bao-cao-tu-dong": "PHÒNG VĂN HÓA", "lien-tich": "SỞ TÀI CHÍNH$"}.get(s.ten, mau) if mau == CQ2 else mau
        p = s.tim(noi, lan)
        return p is not None and bool(f(p))

    return ham


def ty(s: Sua) -> etree._Element | None:
    """The paragraph after the printed type."""
    return None if s.loai in {"CV", "-"} else s.tim(r"\S", tu=LOAIP)


def o_ty(f: Callable[[etree._Element], bool]) -> Ham:
    def ham(s: Sua) -> bool:
        p = ty(s)
        return p is not None and bool(f(p))

    return ham


def dam(co: bool) -> Callable[[etree._Element], bool]:
    return lambda p: rdat(p, "b", val="1" if co else "0")


def nghieng(co: bool) -> Callable[[etree._Element], bool]:
    return lambda p: rdat(p, "i", val="1" if co else "0")


def co(n: float) -> Callable[[etree._Element], bool]:
    return lambda p: rdat(p, "sz", val=str(round(n * 2)))


def can(c: str) -> Callable[[etree._Element], bool]:
    return lambda p: "\t" not in chu(p) and p.find(f"{W}pPr/{W}framePr") is None and pdat(p, "jc", val=c)


def hoa(p: etree._Element) -> bool:
    return viet(p, chu(p).upper()) if "\t" not in chu(p) else False


def thuong(p: etree._Element) -> bool:
    return viet(p, chu(p).capitalize()) if "\t" not in chu(p) else False


def doi(cu: str, moi: str) -> Callable[[etree._Element], bool]:
    return lambda p: thay(p, cu, moi)


def sect(f: Callable[[etree._Element], bool], *, dau: bool = True) -> Ham:
    def ham(s: Sua) -> bool:
        ds = list(s.g.iter(W + "sectPr"))
        return bool(ds) and s.loai != "-" and all(f(x) for x in ([ds[0]] if dau else ds))

    return ham


def le(**kw: float) -> Callable[[etree._Element], bool]:
    def f(x: etree._Element) -> bool:
        m = x.find(W + "pgMar")
        if x.find(W + "pgSz").get(W + "orient") == "landscape":
            return False
        for k, v in kw.items():
            m.set(W + k, str(tw(v)))
        return True

    return f


# --- trang
def _giay5(x: etree._Element) -> bool:
    x.find(W + "pgSz").set(W + "w", "11907" if False else str(tw(148)))
    x.find(W + "pgSz").set(W + "h", str(tw(210)))
    return True


them("trang-kho-giay", "E", "khổ A5", sect(_giay5))
for _ten, _ma, _kw in (
    ("lề trên 27", "trang-le-tren", {"top": 27}),
    ("lề trên 18", "trang-le-tren", {"top": 18}),
    ("lề dưới 12,7", "trang-le-duoi", {"bottom": 12.7}),
    ("lề trái 20", "trang-le-trai", {"left": 20}),
    ("lề trái 38", "trang-le-trai", {"left": 38}),
    ("lề phải 12", "trang-le-phai", {"right": 12}),
    ("lề phải 22", "trang-le-phai", {"right": 22}),
):
    them(_ma, "E", _ten, sect(le(**_kw)))


@loi("trang-phong-chu", "E", "một câu phông Calibri giữa đoạn")
def _phong(s: Sua) -> bool:
    p = s.tim(DAI)
    return p is not None and rdat(p, "rFonts", ascii="Calibri", hAnsi="Calibri", cs="Calibri")


them(
    "trang-phong-chu",
    "E",
    "Nơi nhận phông Arial",
    theo("Nơi nhận:", lambda p: rdat(p, "rFonts", ascii="Arial", hAnsi="Arial")),
)
them("trang-mau-chu", "E", "tên loại màu xanh đậm", theo(LOAIP, lambda p: rdat(p, "color", val="1F3864")))
them("trang-mau-chu", "E", "nội dung màu xám", theo(DAI, lambda p: rdat(p, "color", val="7F7F7F")))
them(
    "trang-bo-ma",
    "E",
    "đoạn mã TCVN3",
    theo(
        DAI,
        lambda p: (
            viet(p, "Trong thêi gian qua, c¸c c¬ quan, ®¬n vÞ ®· triÓn khai nhiÒu gi¶i ph¸p.")
            and rdat(p, "rFonts", ascii=".VnTime", hAnsi=".VnTime")
        ),
    ),
)
them(
    "trang-bo-ma trang-phong-chu",
    "E",
    "đoạn mã VNI",
    theo(
        DAI,
        lambda p: (
            viet(p, "Trong thôøi gian qua, caùc cô quan, ñôn vò ñaõ trieån khai nhieàu giaûi phaùp.")
            and rdat(p, "rFonts", ascii="VNI-Times", hAnsi="VNI-Times")
        ),
    ),
)


# --- số trang: mutations on header parts
def _hd(f: Callable[[etree._Element], bool]) -> Ham:
    def ham(s: Sua) -> bool:
        if s.loai == "-":
            return False
        h = etree.fromstring(s.phan["word/header1.xml"].encode())
        p = next(h.iter(W + "p"))
        if not f(p):
            return False
        s.phan["word/header1.xml"] = etree.tostring(h, encoding="unicode")
        return True

    return ham


def _so_dat(ten: str, **tt: str) -> Callable[[etree._Element], bool]:
    def f(p: etree._Element) -> bool:
        for r in p.iter(W + "r"):
            pr = r.find(W + "rPr")
            if pr is None:
                pr = etree.Element(W + "rPr")
                r.insert(0, pr)
            dat(pr, ten, THU_TU_RPR, **tt)
        return True

    return f


them("so-trang-co-chu", "E", "số trang cỡ 10", _hd(_so_dat("sz", val="20")))
them("so-trang-kieu", "E", "số trang đậm", _hd(_so_dat("b", val="1")))
them(
    "so-trang-can-giua",
    "E",
    "số trang bên phải",
    _hd(lambda p: p.find(f"{W}pPr/{W}tabs") is None and pdat(p, "jc", val="right")),
)


@loi("so-trang-le-tren", "E", "số trang ở chân trang")
def _chan_trang(s: Sua) -> bool:
    if s.loai == "-":
        return False
    s.phan["word/footer1.xml"] = s.phan.pop("word/header1.xml").replace("w:hdr", "w:ftr")
    s.phan["word/_rels/document.xml.rels"] = s.phan["word/_rels/document.xml.rels"].replace(
        'relationships/header" Target="header1.xml"', 'relationships/footer" Target="footer1.xml"'
    )
    for x in s.g.iter(W + "headerReference"):
        if x.get(W + "type") == "default":
            x.tag = W + "footerReference"
    return True


@loi("so-trang-an-trang-dau", "E", "số trang ở cả trang đầu")
def _trang_dau(s: Sua) -> bool:
    x = next(s.g.iter(W + "sectPr")).find(W + "titlePg")
    if x is None or s.loai == "-":
        return False
    x.getparent().remove(x)
    return True


@loi("so-trang-tran", "W", "số trang dạng Trang 2 trên tổng số")
def _tren_tong(s: Sua) -> bool:
    def f(p: etree._Element) -> bool:
        r = next(p.iter(W + "r"))
        r.addprevious(
            etree.fromstring(
                f'<w:r xmlns:w="{NS["w"]}"><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Trang </w:t></w:r>'
            )
        ) if r.getparent().tag == W + "p" else r.getparent().addprevious(
            etree.fromstring(f'<w:r xmlns:w="{NS["w"]}"><w:t xml:space="preserve">Trang </w:t></w:r>')
        )
        return True

    return _hd(f)(s)


@loi("so-trang-bat-dau", "E", "đánh số từ 5")
def _tu5(s: Sua) -> bool:
    if s.loai == "-":
        return False
    x = next(s.g.iter(W + "sectPr"))
    n = x.find(W + "pgNumType")
    if n is None:
        n = etree.Element(W + "pgNumType")
        x.find(W + "pgMar").addnext(n)
    n.set(W + "start", "5")
    return True


@loi("so-trang-phu-luc-rieng", "E", "phụ lục III đánh số tiếp")
def _pl_tiep(s: Sua) -> bool:
    if s.ten != "nhieu-phu-luc":
        return False
    n = list(s.g.iter(W + "sectPr"))[-1].find(W + "pgNumType")
    n.getparent().remove(n)
    return True


# --- quốc hiệu, tiêu ngữ
_QHP, _TNP = QH + "$", TN + "$"
for _cu, _moi in (("CỘNG HÒA", "CỘNG HOÀ XÃ HỘI"), ("XÃ HỘI CHỦ NGHĨA", "XHCN"), ("VIỆT NAM", "VIỆTNAM")):
    if _moi != "CỘNG HOÀ XÃ HỘI":
        them("quoc-hieu-chuoi", "E", f"Quốc hiệu {_moi}", theo(".*" + QH, doi(_cu, _moi), tru=("-",)))
them(
    "quoc-hieu-in-hoa quoc-hieu-chuoi",
    "E",
    "Quốc hiệu chữ thường",
    theo(_QHP, lambda p: viet(p, "Cộng hòa xã hội chủ nghĩa Việt Nam"), tru=("-",)),
)
them("quoc-hieu-co-chu", "E", "Quốc hiệu cỡ 11", theo(_QHP, co(11), tru=("-",)))
them("quoc-hieu-co-chu", "E", "Quốc hiệu cỡ 13,5", theo(_QHP, co(13.5), tru=("-",)))
them("quoc-hieu-kieu", "E", "Quốc hiệu nghiêng đậm", theo(_QHP, nghieng(True), tru=("-",)))
them("quoc-hieu-kieu", "E", "Quốc hiệu thường", theo(_QHP, dam(False), tru=("-",)))
them(
    "tieu-ngu-chuoi", "E", "Tiêu ngữ đổi thứ tự", theo(".*" + TN, doi("Độc lập - Tự do", "Tự do - Độc lập"), tru=("-",))
)
them(
    "tieu-ngu-chuoi tieu-ngu-cach-chu tieu-ngu-loai-gach",
    "E",
    "Tiêu ngữ chấm giữa",
    theo(".*" + TN, doi(" - Tự do - ", " · Tự do · "), tru=("-",)),
)
them("tieu-ngu-cach-chu", "E", "Tiêu ngữ dính gạch", theo(".*" + TN, doi("do - Hạnh", "do- Hạnh"), tru=("-",)))
them(
    "tieu-ngu-loai-gach",
    "W",
    "Tiêu ngữ gạch ngang dài hơn",
    theo(".*" + TN, doi("Độc lập - Tự do - Hạnh", "Độc lập — Tự do — Hạnh"), tru=("-",)),
)
them("tieu-ngu-chu-hoa", "E", "Tiêu ngữ Hạnh Phúc", theo(".*" + TN, doi("Hạnh phúc", "Hạnh Phúc"), tru=("-",)))
them("tieu-ngu-chu-hoa", "E", "Tiêu ngữ tự do", theo(".*" + TN, doi("Tự do", "tự do"), tru=("-",)))
them("tieu-ngu-co-chu", "E", "Tiêu ngữ cỡ 15", theo(_TNP, co(15), tru=("-",)))
them("tieu-ngu-kieu", "E", "Tiêu ngữ không đậm", theo(_TNP, dam(False), tru=("-",)))
them("tieu-ngu-vi-tri", "E", "Tiêu ngữ sát phải", theo(_TNP, can("right"), tru=("-",)))
them(
    "tieu-ngu-cach-dong",
    "E",
    "Tiêu ngữ dòng đôi",
    theo(_TNP, lambda p: "\t" not in chu(p) and pdat(p, "spacing", line="480", lineRule="auto"), tru=("-",)),
)
them(
    "tieu-ngu-cach-dong", "E", "Tiêu ngữ cách 10 pt", theo(_TNP, lambda p: pdat(p, "spacing", before="200"), tru=("-",))
)


def _bo_ke(mau: str) -> Ham:
    def ham(s: Sua) -> bool:
        p = s.tim(mau)
        if p is None or s.loai == "-" or "\t" in chu(p) or p.find(f"{W}pPr/{W}framePr") is not None:
            return False
        n = p.getnext()
        while n is not None and n.tag == W + "p" and chu(n) and not set(chu(n)) <= {"_"}:
            n = n.getnext()
        if n is None or n.tag == W + "tc":
            return False
        if n.tag == W + "tbl" and (len(n.findall(W + "tr")) != 1 or "".join(n.itertext()).strip()):
            return False
        n.getparent().remove(n)
        return True

    return ham


them("tieu-ngu-duong-ke", "E", "bỏ đường kẻ Tiêu ngữ", _bo_ke(_TNP))
them("co-quan-duong-ke", "E", "bỏ đường kẻ cơ quan", _bo_ke(CQ2))


@loi("trich-yeu-duong-ke", "E", "bỏ đường kẻ trích yếu")
def _bo_ke_ty(s: Sua) -> bool:
    p = ty(s)
    if p is None:
        return False
    n = p.getnext()
    if n is None or (chu(n) and not set(chu(n)) <= {"_"}) or "".join(n.itertext()).strip("_ "):
        return False
    n.getparent().remove(n)
    return True


def _ke_dai(mau: str, moi_mm: float) -> Ham:
    """Make a border rule of another length."""

    def ham(s: Sua) -> bool:
        p = s.tim(mau) if mau else ty(s)
        n = p.getnext() if p is not None else None
        while n is not None and n.tag == W + "p" and chu(n):
            n = n.getnext()
        if n is None or s.loai == "-" or n.tag != W + "p" or n.find(f"{W}pPr/{W}pBdr") is None:
            return False
        i = n.find(f"{W}pPr/{W}ind")
        rong = {CQ2: 58.2, _TNP: 99.2}.get(mau, 165.0)
        for k in ("left", "right"):
            i.set(W + k, str(tw((rong - moi_mm) / 2)))
        return True

    return ham


them("tieu-ngu-duong-ke-dai", "E", "đường kẻ Tiêu ngữ 30 mm", _ke_dai(_TNP, 30))
them("tieu-ngu-duong-ke-dai", "E", "đường kẻ Tiêu ngữ 90 mm", _ke_dai(_TNP, 90))
them("co-quan-duong-ke-dai", "E", "đường kẻ cơ quan 55 mm", _ke_dai(CQ2, 55))
them("co-quan-duong-ke-dai", "E", "đường kẻ cơ quan 2,5 mm", _ke_dai(CQ2, 2.5))
them("trich-yeu-duong-ke-dai", "E", "đường kẻ trích yếu suốt trang", _ke_dai("", 160))


@loi("quoc-hieu-vi-tri trang-so-do", "E", "hai cột đầu trang đổi chỗ")
def _doi_cot(s: Sua) -> bool:
    ok = False
    for mau in (_QHP, NGAY):
        p = s.tim(mau)
        if p is None or s.ten == "sao-luc":
            continue
        o = next((a for a in p.iterancestors(W + "tc")), None)
        if o is None:
            return False
        tr = o.getparent()
        cac = tr.findall(W + "tc")
        tr.insert(tr.index(cac[0]), o)
        ok = True
    return ok


# --- cơ quan
them("co-quan-in-hoa", "E", "cơ quan viết thường", theo(CQ2, thuong, tru=("-",)))
them("co-quan-co-chu", "E", "cơ quan cỡ 14", theo(CQ2, co(14), tru=("-",)))
them("co-quan-kieu", "E", "cơ quan không đậm", theo(CQ2, dam(False), tru=("-",)))
them("co-quan-kieu", "E", "cơ quan nghiêng", theo(CQ2, nghieng(True), tru=("-",)))
them("co-quan-vi-tri", "E", "cơ quan canh trái", theo(CQ2, can("left"), tru=("-",)))
them("co-quan-chu-quan-kieu", "E", "chủ quản đậm", theo(CQ1, dam(True), tru=("-",)))
them("co-quan-chu-quan-in-hoa", "E", "chủ quản viết thường", theo(CQ1, thuong, tru=("-",)))
them("co-quan-chu-quan-co-chu", "E", "chủ quản cỡ 14", theo(CQ1, co(14), tru=("-",)))
them(
    "co-quan-cach-dong",
    "E",
    "chủ quản cách cơ quan 8 pt",
    theo(CQ1, lambda p: p.find(f"{W}pPr/{W}framePr") is None and pdat(p, "spacing", after="160"), tru=("-",)),
)
them(
    "co-quan-chu-quan-dia-phuong",
    "W",
    "chủ quản UBND TỈNH trống",
    theo("UBND TỈNH HÒA GIANG$", doi(" HÒA GIANG", ""), tru=("-",)),
)
them(
    "co-quan-ten-day-du",
    "W",
    "cơ quan UBND viết tắt",
    theo("ỦY BAN NHÂN DÂN$", doi("ỦY BAN NHÂN DÂN", "UBND"), chi=("QĐ", "CT", "CĐ")),
)

# --- số, ký hiệu
for _ten, _ma, _cu, _moi in (
    ("số thiếu hai chấm", "so-ky-hieu-tu-so", "Số: ", "Số "),
    ("chữ SỐ hoa", "so-ky-hieu-tu-so", "Số: ", "SỐ: "),
    ("số La Mã", "so-ky-hieu-chu-so", r"Số: \d+/", "Số: XIV/"),
    ("số một chữ số", "so-ky-hieu-so-0", r"Số: \d+/", "Số: 8/"),
    ("gạch nối thay gạch chéo", "so-ky-hieu-gach-cheo", r"(Số: \d+)/", r"\1-"),
    ("gạch chéo thay gạch nối", "so-ky-hieu-gach-noi", r"(/[A-ZĐa-z]+)-", r"\1/"),
    ("cách quanh gạch nối", "so-ky-hieu-khong-cach", r"(/[A-ZĐa-z]+)-", r"\1 - "),
    ("ký hiệu chữ thường", "so-ky-hieu-in-hoa", "-SNV", "-snv"),
    ("ký hiệu có năm", "so-ky-hieu-khong-nam", r"(Số: \d+)/", r"\1/2025/"),
):
    them(
        _ma, "W" if "nam" in _ma else "E", _ten, theo(SO, doi(_cu, _moi), tru=("-", "CV") if "năm" in _ten else ("-",))
    )
them("so-ky-hieu-khong-thua-0", "W", "số 00 thừa", theo(SO, doi(r"Số: (\d+)/", r"Số: 000\1/"), tru=("-",)))
them("so-ky-hieu-co-chu", "E", "số ký hiệu cỡ 14", theo(SO + r"\S+$", co(14), tru=("-",)))
them("so-ky-hieu-kieu", "E", "số ký hiệu đậm", theo(SO + r"\S+$", dam(True), tru=("-",)))
them("so-ky-hieu-kieu", "E", "số ký hiệu nghiêng", theo(SO + r"\S+$", nghieng(True), tru=("-",)))
them("so-ky-hieu-vi-tri", "E", "số ký hiệu canh phải", theo(SO + r"\S+$", can("right"), tru=("-",)))
them("so-ky-hieu-cong-van", "E", "công văn có mã CV", theo(SO, doi(r"/SNV-", "/CV-"), chi=("CV",)))
them("so-ky-hieu-loai-co-ten", "E", "ký hiệu thiếu mã loại", theo(SO, doi(r"/[A-ZĐa-z]+-", "/"), tru=("-", "CV", "NQ")))
them("so-ky-hieu-khop-ten-loai", "E", "mã loại KH trên thông báo", theo(SO, doi("/TB-", "/KH-"), chi=("TB",)))
them(
    "so-ky-hieu-ma-loai so-ky-hieu-khop-ten-loai so-ky-hieu-loai-co-ten",
    "E",
    "mã loại thành QCh",
    theo(SO, doi("/(?:ĐA|CTr|PA|TC|HD)-", "/QCh-")),
)

# --- địa danh, ngày
_N = r".*(?:Hòa Giang|Hà Nội|Tân Phong|Hải An), ngày"
for _ten, _ma, _cu, _moi, _muc in (
    ("thiếu phẩy", "dia-danh-ngay-dau-phay", ", ngày", " ngày", "E"),
    ("ngày gạch chéo", "dia-danh-ngay-day-du", r"ngày (\d+) tháng (\d+) năm (\d+)", r"ngày \1/\2/\3", "E"),
    ("năm rút gọn", "dia-danh-ngay-chu-so", "năm 2025", "năm 25", "E"),
    ("tháng thiếu 0", "dia-danh-ngay-thang-0", r"tháng 0(\d) năm", r"tháng \1 năm", "E"),
    ("ngày thiếu 0", "dia-danh-ngay-ngay-0", r"ngày 0(\d) tháng", r"ngày \1 tháng", "E"),
    ("tháng thừa 0", "dia-danh-ngay-thang-3-9", r"tháng ([3-9]) năm", r"tháng 0\1 năm", "W"),
    (
        "địa danh hoa",
        "dia-danh-ngay-in-thuong",
        r"(Hòa Giang|Tân Phong|Hải An|Hà Nội), ngày",
        lambda k: k[1].upper() + ", ngày",
        "E",
    ),
    (
        "địa danh thường",
        "dia-danh-ngay-in-thuong",
        r"(Hòa Giang|Tân Phong|Hải An|Hà Nội), ngày",
        lambda k: k[1].lower() + ", ngày",
        "E",
    ),
    ("TP. HCM", "dia-danh-ngay-ten-day-du", r"(Hòa Giang|Tân Phong|Hải An|Hà Nội), ngày", "TP.HCM, ngày", "E"),
    ("ngày 30 tháng 02", "dia-danh-ngay-ngay-thuc", r"ngày \d+ tháng \d+ năm", "ngày 30 tháng 02 năm", "W"),
    (
        "tên đường",
        "dia-danh-ngay-dia-phuong dia-danh-ngay-trung-uong",
        r"(Hòa Giang|Tân Phong|Hải An|Hà Nội), ngày",
        "Đường Nguyễn Trãi, ngày",
        "W",
    ),
):
    them(_ma, _muc, _ten, theo(_N, doi(_cu, _moi), tru=("-",)))  # type: ignore[arg-type]
them("dia-danh-ngay-nghieng", "E", "địa danh ngày đứng", theo(NGAY, nghieng(False), tru=("-",)))
them("dia-danh-ngay-khong-dam", "W", "địa danh ngày đậm", theo(NGAY, dam(True), tru=("-",)))
them("dia-danh-ngay-co-chu", "E", "địa danh ngày cỡ 12", theo(NGAY, co(12), tru=("-",)))
them("dia-danh-ngay-can-giua", "E", "địa danh ngày canh phải", theo(NGAY, can("right"), tru=("-",)))

# --- tên loại, trích yếu
them("ten-loai-in-hoa", "E", "tên loại chữ thường", theo(LOAIP, thuong, tru=("-",)))
them("ten-loai-co-chu", "E", "tên loại cỡ 18", theo(LOAIP, co(18), tru=("-",)))
them("ten-loai-kieu", "E", "tên loại không đậm", theo(LOAIP, dam(False), tru=("-",)))
them("ten-loai-vi-tri", "E", "tên loại sát trái", theo(LOAIP, can("left"), tru=("-",)))
them("ten-loai-mot-minh", "W", "tên loại kèm số văn bản", theo(LOAIP, lambda p: viet(p, chu(p) + " SỐ 15"), tru=("-",)))
them("ten-loai-co trang-thanh-phan-chinh", "E", "mất tên loại", theo(LOAIP, bo, tru=("-",)))
them("trich-yeu-co trang-thanh-phan-chinh", "E", "mất trích yếu", o_ty(bo))
them("trich-yeu-in-thuong", "E", "trích yếu in hoa", o_ty(hoa))
them("trich-yeu-co-chu", "E", "trích yếu cỡ 12", o_ty(co(12)))
them("trich-yeu-kieu", "E", "trích yếu không đậm", o_ty(dam(False)))
them("trich-yeu-kieu", "E", "trích yếu nghiêng", o_ty(nghieng(True)))
them("trich-yeu-can-giua", "E", "trích yếu canh trái", o_ty(can("left")))
them("trich-yeu-khong-cham", "W", "trích yếu chấm cuối", o_ty(lambda p: viet(p, chu(p) + ".")))
_V = "V/v"
them("trich-yeu-vv-co", "E", "V/v thành Về việc", theo(_V, doi("V/v", "Về việc:")))
them("trich-yeu-vv-in-thuong", "E", "V/v in hoa", theo(_V, hoa))
them("trich-yeu-vv-co-chu", "E", "V/v cỡ 14", theo(_V, co(14)))
them("trich-yeu-vv-kieu", "E", "V/v đậm", theo(_V, dam(True)))
them("trich-yeu-vv-kieu", "E", "V/v nghiêng", theo(_V, nghieng(True)))
them("trich-yeu-vv-vi-tri", "E", "V/v canh trái", theo(_V, can("left")))
them("trich-yeu-vv-chu-dau", "W", "V/v chữ hoa đầu", theo(_V, lambda p: viet(p, "V/v " + chu(p)[4:].capitalize())))

# --- căn cứ
_C = "Căn cứ (?:Luật|Nghị định|Quyết định)"
them("can-cu-nghieng", "E", "căn cứ đứng", theo(_C, nghieng(False), chi=("QĐ", "NQ")))
them("can-cu-nghieng", "E", "căn cứ đậm", theo(_C, dam(True), chi=("QĐ", "NQ")))
them("can-cu-co-chu", "E", "căn cứ cỡ 12", theo(_C, co(12), chi=("QĐ", "NQ")))
them("can-cu-cham-phay", "E", "căn cứ dấu phẩy", theo(_C, doi(";$", ","), chi=("QĐ", "NQ")))
them("can-cu-cham-phay", "E", "căn cứ dấu chấm giữa chừng", theo(_C, doi(";$", "."), chi=("QĐ", "NQ")))
them("can-cu-cham-cuoi", "E", "căn cứ cuối chấm phẩy", theo("Theo đề nghị|Xét Tờ trình", doi(r"\.$", ";")))
them("can-cu-luat", "E", "Luật có số", theo("Căn cứ Luật", doi("ngày", "số 72/2025/QH15 ngày")))
them("can-cu-luat-ngay", "W", "Luật thiếu ngày", theo("Căn cứ Luật", doi(r" ngày \d+ tháng \d+ năm \d+", "")))
them(
    "can-cu-day-du",
    "E",
    "căn cứ thiếu ngày ban hành",
    theo("Căn cứ (?:Nghị định|Quyết định)", doi(r" ngày \d+ tháng \d+ năm \d+", ""), chi=("QĐ", "NQ")),
)
them("can-cu-tu-dau", "W", "Theo Luật", theo("Căn cứ Luật", doi("Căn cứ", "Theo")))
them("can-cu-thut-dong", "W", "căn cứ không thụt", theo(_C, lambda p: pdat(p, "ind", firstLine="0"), chi=("QĐ", "NQ")))
them(
    "can-cu-mot-dong",
    "E",
    "hai căn cứ một dòng",
    theo(
        _C,
        lambda p: viet(
            p, chu(p) + " Căn cứ Nghị định số 62/2020/NĐ-CP ngày 01 tháng 6 năm 2020 của Chính phủ về vị trí việc làm;"
        ),
        chi=("QĐ", "NQ"),
    ),
)

# --- nội dung
them(
    "noi-dung-co-chu",
    "E",
    "nội dung cỡ 12",
    lambda s: (
        s.loai != "-"
        and all(
            [
                rdat(p, "sz", val="24")
                for p in s.ps()
                if re.match(r"Trong thời gian|Sở Nội vụ (?:xây|báo|trân|thông)|Các đơn vị|[12]\. ", chu(p))
            ]
            or [False]
        )
    ),
)
them("noi-dung-mot-co-chu", "W", "một đoạn cỡ 13", theo(DAI, co(13), tru=("-",)))
them("noi-dung-kieu de-muc-khoan-kieu", "E", "đoạn nghiêng cả", theo(DAI, nghieng(True), tru=("-",)))
them("noi-dung-can-deu", "E", "đoạn canh trái", theo(DAI, can("left"), tru=("-",)))
them(
    "noi-dung-thut-dong", "E", "đoạn thụt 15 mm", theo(DAI, lambda p: pdat(p, "ind", firstLine=str(tw(15))), tru=("-",))
)
them(
    "noi-dung-thut-dong",
    "E",
    "đoạn không thụt",
    theo(DAI, lambda p: p.find(f"{W}pPr/{W}numPr") is None and pdat(p, "ind", firstLine="0"), tru=("-",)),
)
them(
    "noi-dung-gian-dong",
    "E",
    "giãn 1,8 dòng",
    theo(DAI, lambda p: pdat(p, "spacing", line="432", lineRule="auto"), tru=("-",)),
)
them(
    "noi-dung-gian-dong-pt noi-dung-gian-dong",
    "W",
    "đúng 13 pt",
    theo(DAI, lambda p: pdat(p, "spacing", line="260", lineRule="exact"), tru=("-",)),
)
them("noi-dung-in-thuong", "E", "đoạn in hoa", theo(DAI, hoa, tru=("-",)))
them(
    "noi-dung-ket-thuc bien-ban-ket-thuc giay-moi-luu-y phu-luc-ket-thuc",
    "W",
    "kết không có ./.",
    lambda s: s.loai not in {"-"} and thay(next((p for p in s.ps() if chu(p).endswith("./.")), None), r"\./\.$", "."),
)


@loi("noi-dung-cach-doan", "E", "các đoạn sát nhau")
def _sat(s: Sua) -> bool:
    ok = False
    for p in s.ps():
        if s.loai != "-" and (
            re.match(DAI, chu(p)) or chu(p).endswith("./.") or re.match(r"[12]\. |Sở Nội vụ", chu(p))
        ):
            ok = pdat(p, "spacing", before="0", after="0") or ok
    return ok


# --- đề mục
them("de-muc-phan-chuong-thuong", "E", "CHƯƠNG hoa", theo("Chương I$", hoa))
them("de-muc-phan-chuong-la-ma", "E", "Chương 1", theo("Chương I$", doi("I$", "1")))
them("de-muc-phan-chuong-giua", "E", "Chương canh trái", theo("Chương II$", can("left")))
them("de-muc-phan-chuong-kieu", "E", "Chương không đậm", theo("Chương II$", dam(False)))
them("de-muc-phan-chuong-tieu-de-hoa", "E", "tiêu đề chương thường", theo("QUY ĐỊNH CHUNG$", thuong))
them("de-muc-tieu-de-phan-chuong-muc", "E", "mất tiêu đề chương", theo("TỔ CHỨC THỰC HIỆN$", bo))
them("de-muc-dieu-so", "E", "Điều hai chấm", theo(r"Điều 1\. Phạm vi", doi(r"Điều 1\.", "Điều 1:")))
them("de-muc-dieu-thuong", "E", "ĐIỀU hoa", theo(r"Điều \d\.", doi("Điều", "ĐIỀU"), chi=("QĐ", "NQ")))
them("de-muc-dieu-kieu", "E", "Điều không đậm", theo(r"Điều 2\. Nguyên tắc", dam(False)))
them("de-muc-khoan-so", "E", "khoản 1)", theo(r"1\. [A-ZĐ]", doi(r"^1\.", "1)"), tru=("-",)))
them(
    "de-muc-khoan-kieu", "E", "khoản đậm", theo(r"1\. (?:Các phòng|Văn bản phải|Rà|Các cơ|Đánh)", dam(True), tru=("-",))
)
them("de-muc-diem-ngoac", "E", "điểm a.", theo(r"a\) ", doi(r"^a\)", "a.")))
them("de-muc-diem-thuong", "E", "điểm A)", theo(r"a\) ", doi(r"^a\)", "A)")))
them("de-muc-diem-d de-muc-diem-chu", "E", "bỏ điểm đ", theo(r"đ\) ", bo))
them("de-muc-diem-chu", "E", "điểm f", theo(r"đ\) ", doi(r"^đ\)", "f)")))
them(
    "de-muc-so-lien-tuc",
    "W",
    "khoản 1 rồi 3",
    theo(r"2\. (?:Văn phòng|Văn bản đi|Ủy ban)", doi(r"^2\.", "3."), tru=("-",)),
)
them(
    "de-muc-kieu-b-muc", "W", "mục La Mã chữ thường", theo(r"II\. NỘI DUNG", lambda p: viet(p, "II. Nội dung kiểm tra"))
)
them("de-muc-kieu-b-muc", "W", "mục La Mã không đậm", theo(r"I\. MỤC ĐÍCH", dam(False)))
them(
    "de-muc-kieu-b-khoan de-muc-khoan-tieu-de-kieu",
    "W",
    "khoản có tiêu đề không đậm",
    theo(r"1\. Sự cần thiết", dam(False)),
)

# --- kính gửi
_K = "Kính gửi:"
them("kinh-gui-co", "E", "mất Kính gửi", theo(_K + " ", bo, chi=("CV", "TTr")))
them("kinh-gui-hai-cham", "E", "Kính gửi không hai chấm", theo(_K, doi("Kính gửi:", "Kính gửi"), chi=("CV", "TTr")))
them("kinh-gui-in-thuong", "E", "KÍNH GỬI", theo(_K, doi("Kính gửi", "KÍNH GỬI"), chi=("CV", "TTr")))
them("kinh-gui-co-chu", "E", "Kính gửi cỡ 15", theo(_K, co(15), chi=("CV", "TTr")))
them("kinh-gui-kieu", "E", "Kính gửi đậm nghiêng", theo(_K, dam(True), chi=("CV", "TTr")))
them(
    "kinh-gui-mot-noi-cham",
    "W",
    "Kính gửi một nơi có chấm",
    theo(_K + " ", lambda p: viet(p, chu(p) + "."), chi=("CV", "TTr")),
)
them("kinh-gui-vi-tri", "W", "Kính gửi sát trái", theo(_K + " ", can("left"), chi=("CV", "TTr")))
them("kinh-gui-gach", "E", "nơi gửi dấu cộng", theo("- Bộ Ngoại giao;", doi("^- ", "+ ")))
them("kinh-gui-cham-phay", "E", "nơi gửi dấu phẩy", theo("- Bộ Ngoại giao;", doi(";$", ",")))
them("kinh-gui-cham-cuoi", "E", "nơi gửi cuối chấm phẩy", theo("- Hiệp hội", doi(r"\.$", ";")))
them(
    "kinh-gui-thang-hang", "E", "gạch nơi gửi lệch", theo("- Bộ Tài chính;", lambda p: pdat(p, "ind", left=str(tw(62))))
)


@loi("kinh-gui-chi-ba-loai", "W", "thông báo có Kính gửi")
def _kg_tb(s: Sua) -> bool:
    p = s.tim(DAI)
    if p is None or s.ten not in {"thong-bao-ptab", "chi-thi-strict", "huong-dan", "chuong-trinh", "de-an"}:
        return False
    q = copy.deepcopy(p)
    viet(q, "Kính gửi: Các phòng, đơn vị thuộc Sở")
    pdat(q, "jc", val="center")
    while p.getprevious() is not None and p.getprevious().tag == W + "p" and chu(p.getprevious()).endswith(":"):
        p = p.getprevious()
    p.addprevious(q)
    return True


# --- chữ ký
for _ten, _cu, _moi in (("KT không chấm", r"KT\.", "KT"), ("K/T", r"KT\.", "K/T."), ("Kt.", r"KT\.", "Kt.")):
    them("chu-ky-dau-cham chu-ky-quyen-han-in-hoa", "E", _ten, theo(r"KT\. ", doi(_cu, _moi)))
them("chu-ky-kt", "E", "KT. cấp phó", theo(r"KT\. GIÁM ĐỐC$", doi("KT. GIÁM ĐỐC", "KT. PHÓ GIÁM ĐỐC")))
them("chu-ky-tm", "E", "TM. CHỦ TỊCH", theo(r"TM\. ", lambda p: viet(p, "TM. CHỦ TỊCH")))
them("chu-ky-q", "E", "QUYỀN GIÁM ĐỐC", theo(r"Q\. ", doi(r"Q\.", "QUYỀN")))
them("chu-ky-tl", "E", "TL. CHÁNH VĂN PHÒNG", theo(r"TL\. GIÁM ĐỐC$", doi("GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")))
them(
    "chu-ky-quyen-han-in-hoa",
    "E",
    "chức vụ thường",
    theo("(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|TRƯỞNG PHÒNG)$", thuong, tru=("-",)),
)
them("chu-ky-quyen-han-co-chu", "E", "chức vụ cỡ 12", theo(KY1, co(12), tru=("-", "QĐ", "NQ", "CĐ", "CT")))
them("chu-ky-quyen-han-kieu", "E", "chức vụ không đậm", theo(KY1, dam(False), tru=("-", "QĐ", "NQ", "CĐ", "CT")))
them("chu-ky-ho-ten-co", "E", "mất họ tên", theo(HOTEN, bo, tru=("-", "BB")))
them("chu-ky-ho-ten-in-thuong", "E", "họ tên in hoa", theo(HOTEN, hoa, tru=("-",)))
them("chu-ky-ho-ten-co-chu", "E", "họ tên cỡ 12", theo(HOTEN, co(12), tru=("-",)))
them("chu-ky-ho-ten-kieu", "E", "họ tên không đậm", theo(HOTEN, dam(False), tru=("-",)))
them("chu-ky-ho-ten-kieu", "E", "họ tên nghiêng", theo(HOTEN, nghieng(True), tru=("-",)))
them("chu-ky-ho-ten-vi-tri", "E", "họ tên canh trái", theo(HOTEN, can("left"), tru=("-",)))
them("chu-ky-khong-hoc-vi", "E", "họ tên có ThS.", theo(HOTEN, lambda p: viet(p, "ThS. " + chu(p)), tru=("-",)))
them(
    "chu-ky-khong-hoc-vi", "E", "họ tên có Thượng tá", theo(HOTEN, lambda p: viet(p, "Thượng tá " + chu(p)), tru=("-",))
)
them("chu-ky-khop-co-quan", "W", "KT. CHỦ TỊCH ở sở", theo(r"KT\. GIÁM ĐỐC$", doi("GIÁM ĐỐC", "CHỦ TỊCH")))
them("chu-ky-thu-truong", "W", "TM. ở sở", theo("GIÁM ĐỐC$", lambda p: viet(p, "TM. SỞ NỘI VỤ"), chi=("TB", "KH")))
them(
    "chu-ky-khong-ghi-chu",
    "W",
    "chữ trong ngoặc của mẫu",
    lambda s: (p := s.tim(HOTEN)) is not None and s.loai != "-" and p.addprevious(_them(p, "(Chữ ký, dấu)")) is None,
)


def _them(p: etree._Element, text: str) -> etree._Element:
    q = copy.deepcopy(p)
    viet(q, text)
    return q


# --- nơi nhận
_NN = "Nơi nhận:"
them(
    "noi-nhan-co trang-thanh-phan-chinh",
    "E",
    "mất nơi nhận",
    lambda s: (
        s.loai not in {"-"}
        and sum(
            [
                bo(p)
                for p in s.ps()
                if re.match(
                    r"Nơi nhận:|- (?:Như|Lưu|Giám đốc, các|Các phòng|Ủy ban nhân dân (?:tỉnh|xã)|Bộ Nội|Các sở|Lãnh đạo|Văn phòng Chính|Các thành|Các công)",
                    chu(p),
                )
                and p.find(f"{W}pPr/{W}ind") is not None
            ]
        )
        > 1
        and s.ten not in {"sao-luc", "trich-sao"}
    ),
)
them("noi-nhan-nhan-kieu", "E", "nhãn Nơi nhận không nghiêng", theo(_NN, nghieng(False), tru=("-",)))
them("noi-nhan-nhan-kieu", "E", "nhãn Nơi nhận không đậm", theo(_NN, dam(False), tru=("-",)))
them("noi-nhan-nhan-co-chu", "E", "nhãn Nơi nhận cỡ 14", theo(_NN, co(14), tru=("-",)))
them("noi-nhan-nhan-dong", "E", "Nơi nhận không hai chấm", theo(_NN, doi(":", ""), tru=("-",)))
_D1 = r"- (?:Như trên|Như Điều \d|Ủy ban nhân dân tỉnh \(|Các sở, ban, ngành|Các thành viên|Lãnh đạo Sở|Văn phòng Chính)[^;]*;"
them("noi-nhan-ds-co-chu", "E", "nơi nhận cỡ 13", theo("- Lưu", co(13), tru=("-",)))
them("noi-nhan-ds-kieu", "E", "nơi nhận nghiêng", theo("- Lưu", nghieng(True), tru=("-",)))
them("noi-nhan-ds-cham-phay", "E", "nơi nhận dấu phẩy", theo(_D1, doi(";$", ","), tru=("-", "CĐ")))
them("noi-nhan-ds-gach", "E", "nơi nhận dấu cộng", theo(_D1, doi("^- ", "+ "), tru=("-", "CĐ")))
them("noi-nhan-luu-cham", "E", "Lưu dấu chấm phẩy", theo("- Lưu", doi(r"\.$", ";"), tru=("-",)))
them("noi-nhan-luu-dang", "E", "Lưu VT không hai chấm", theo("- Lưu", doi("Lưu: VT", "Lưu VT"), tru=("-",)))
them("noi-nhan-luu-cuoi", "E", "mất dòng Lưu", theo("- Lưu", bo, tru=("-",)))
them("noi-nhan-nhu-tren", "E", "công văn thiếu Như trên", theo("- Như trên;", bo, chi=("CV", "TTr")))

# --- phụ lục
_P = "Phụ lục I$"
them("phu-luc-la-ma", "E", "Phụ lục 1", theo(_P, doi("I$", "1")))
them("phu-luc-nhan-in-thuong", "E", "PHỤ LỤC I", theo(_P, hoa))
them("phu-luc-nhan-co-chu", "E", "nhãn phụ lục cỡ 13", theo(_P, co(13)))
them("phu-luc-nhan-kieu", "E", "nhãn phụ lục không đậm", theo(_P, dam(False)))
them(
    "phu-luc-nhan-dong",
    "E",
    "nhãn và tên phụ lục một dòng",
    theo(_P, lambda p: viet(p, "Phụ lục I: DANH SÁCH LỚP TẬP HUẤN")),
)
them("phu-luc-ten-in-hoa", "E", "tên phụ lục chữ thường", theo("DANH SÁCH LỚP", thuong))
them("phu-luc-ten-co-chu", "E", "tên phụ lục cỡ 16", theo("DANH SÁCH LỚP", co(16)))
them("phu-luc-ten-kieu", "E", "tên phụ lục nghiêng", theo("DANH SÁCH LỚP", nghieng(True)))
them("phu-luc-ten-vi-tri", "E", "tên phụ lục sát trái", theo("DANH SÁCH LỚP", can("left")))
them("phu-luc-kem-theo-co", "E", "mất dòng kèm theo", theo(r"\(Kèm theo Kế hoạch", bo))
them("phu-luc-kem-theo-kieu", "E", "dòng kèm theo đứng", theo(r"\(Kèm theo Kế hoạch", nghieng(False)))
them("phu-luc-kem-theo-co-chu", "E", "dòng kèm theo cỡ 12", theo(r"\(Kèm theo Kế hoạch", co(12)))
them("phu-luc-lien-tuc", "W", "phụ lục I, III, III", theo("Phụ lục II$", doi("II$", "IV")))
them(
    "phu-luc-chi-dan",
    "E",
    "không dẫn phụ lục",
    theo("Sở Nội vụ ban hành Kế hoạch tập huấn", doi(r" \(danh sách.*\)", "")),
)
them(
    "phu-luc-phong-chu trang-phong-chu",
    "E",
    "bảng phụ lục phông Calibri",
    theo("Văn thư các xã", lambda p: rdat(p, "rFonts", ascii="Calibri", hAnsi="Calibri")),
)

# --- bản sao, biên bản, quyết định, công điện
them("ban-sao-in-hoa", "E", "Sao lục chữ thường", theo("(?:SAO LỤC|TRÍCH SAO)$", thuong))
them("ban-sao-kieu", "E", "SAO LỤC không đậm", theo("(?:SAO LỤC|TRÍCH SAO)$", dam(False)))
them("ban-sao-co-chu", "E", "SAO LỤC cỡ 16", theo("(?:SAO LỤC|TRÍCH SAO)$", co(16)))
them("ban-sao-hinh-thuc", "E", "BẢN SAO", theo("SAO LỤC$", lambda p: viet(p, "SAO Y BẢN CHÍNH")))
them("ban-sao-so-ky-hieu", "E", "mã bản sao BS", theo(r"Số: \d+/(?:SL|TrS)-", doi("/(?:SL|TrS)-", "/BS-")))
them("bien-ban-so trang-thanh-phan-chinh", "W", "biên bản không số", theo(SO, bo, chi=("BB",)))
them("bien-ban-truong", "W", "biên bản thiếu địa điểm", theo("Địa điểm:", bo, chi=("BB",)))
them("quyet-dinh-cum-tu", "W", "QUYẾT ĐỊNH không hai chấm", theo("QUYẾT ĐỊNH:$", doi(":", "")))
them("quyet-dinh-cum-tu", "W", "Quyết định thường", theo("QUYẾT ĐỊNH:$", thuong))
them("ten-loai-nghi-quyet-cum-tu", "W", "nghị quyết QUYẾT ĐỊNH:", theo("QUYẾT NGHỊ:$", doi("NGHỊ", "ĐỊNH")))
them(
    "quyet-dinh-tham-quyen",
    "W",
    "thiếu thẩm quyền ban hành",
    theo("(?:CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH|GIÁM ĐỐC SỞ NỘI VỤ|HỘI ĐỒNG NHÂN DÂN XÃ)", bo),
)
them(
    "quyet-dinh-trich-yeu",
    "W",
    "trích yếu V/v",
    o_ty(lambda p: chu(p).startswith("Về việc bổ nhiệm") and thay(p, "Về việc", "V/v")),
)
them(
    "ten-loai-cong-dien-dien kinh-gui-chi-ba-loai",
    "W",
    "công điện Kính gửi",
    theo("Chủ tịch Ủy ban nhân dân tỉnh Hòa Giang điện:", lambda p: viet(p, "Kính gửi:")),
)
them("do-khan-muc", "E", "RẤT HỎA TỐC", theo("HỎA TỐC$", lambda p: viet(p, "TỐI KHẨN")))
them("do-khan-in-hoa", "E", "Hỏa tốc thường", theo("HỎA TỐC$", thuong))
them("giay-moi-truong", "W", "giấy mời thiếu thời gian", theo("Thời gian: 08", bo))
them(
    "giay-moi-mo-dau",
    "W",
    "giấy mời không trân trọng",
    theo("Sở Nội vụ trân trọng kính mời", doi("trân trọng kính mời", "xin mời")),
)

# --- địa chỉ
them(
    "trang-dia-chi-co-chu",
    "E",
    "địa chỉ cỡ 9",
    lambda s: bool([p for p in s.ps() if re.match(r"Số: 18 đường|ĐT:|E-Mail", chu(p)) and rdat(p, "sz", val="18")]),
)
them(
    "trang-dia-chi-kieu",
    "E",
    "địa chỉ nghiêng",
    lambda s: bool([p for p in s.ps() if re.match(r"Số: 18 đường|ĐT:|E-Mail", chu(p)) and rdat(p, "i", val="1")]),
)

# --- viết hoa
for _ten, _ma, _cau, _muc in (
    (
        "Khoản giữa câu",
        "viet-hoa-vien-dan-khoan",
        "Thực hiện theo quy định tại Khoản 3 Điều 12 của Nghị định này.",
        "W",
    ),
    ("điều trong viện dẫn", "viet-hoa-vien-dan-dieu", "Áp dụng điểm b khoản 1 điều 7 của Luật Lưu trữ.", "E"),
    ("thứ ba", "viet-hoa-thu", "Hội nghị khai mạc vào sáng thứ ba, ngày 08 tháng 4 năm 2025.", "W"),
    (
        "thành phố Hồ Chí Minh",
        "viet-hoa-thu-do",
        "Đoàn công tác làm việc với các đơn vị tại thành phố Hồ Chí Minh và Hải Phòng.",
        "E",
    ),
    ("thủ đô", "viet-hoa-thu-do", "Lễ trao thưởng tổ chức ở thủ đô Hà Nội.", "E"),
    ("phường 5", "viet-hoa-don-vi-so", "Điểm tiếp nhận đặt ở phường 5, gần chợ.", "E"),
    ("Ủy Ban", "viet-hoa-co-quan", "Hồ sơ nộp tại Ủy Ban nhân dân xã nơi cư trú.", "W"),
    ("Bộ nội vụ", "viet-hoa-co-quan", "Đề xuất này đã gửi Bộ nội vụ từ tháng trước.", "W"),
    ("Liên Hợp quốc", "viet-hoa-co-quan-ngoai", "Dự án do Liên Hợp quốc tài trợ.", "W"),
    ("Wto", "viet-hoa-co-quan-ngoai-tat", "Cam kết với Wto được rà soát.", "W"),
    ("Đông nam bộ", "viet-hoa-vung-dia-hinh", "Vùng Đông nam bộ dẫn đầu về số hồ sơ.", "W"),
    ("Tây bắc", "viet-hoa-vung-phuong-huong", "Các tỉnh vùng Tây bắc tham gia đầy đủ.", "W"),
    ("Nhật bản", "viet-hoa-dia-ly-ngoai-han-viet", "Đoàn chuyên gia Nhật bản đến khảo sát.", "W"),
    ("tết nguyên đán", "viet-hoa-ngay-tet", "Trực bảo đảm trong dịp tết nguyên đán.", "W"),
    ("giáp thìn", "viet-hoa-nam-am-lich", "Chuẩn bị đón xuân giáp thìn.", "E"),
    ("Huân chương hạng nhì", "viet-hoa-thu-hang", "Tập thể được tặng Huân chương Lao động hạng nhì.", "W"),
    ("tiến sĩ", "viet-hoa-chuc-vu", "Báo cáo viên là tiến sĩ Lê Minh Hà, giảng viên.", "W"),
    ("ngày nhà giáo", "viet-hoa-ngay-le", "Kỷ niệm ngày nhà giáo Việt Nam 20-11.", "W"),
    (
        "nghị định",
        "viet-hoa-ten-van-ban",
        "Thực hiện nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.",
        "W",
    ),
    ("nhân dân", "viet-hoa-nhan-dan", "Việc này nhằm phục vụ nhân dân tốt hơn.", "W"),
    ("đảng", "viet-hoa-rieng-hoa", "Thực hiện chủ trương của đảng, chính sách của Nhà nước.", "W"),
    ("Vịnh Hạ Long", "viet-hoa-dia-hinh-truoc", "Đoàn khảo sát ở Vịnh Hạ Long trong hai ngày.", "W"),
    ("sau chấm", "viet-hoa-dau-cau", "Hồ sơ đã đủ. văn phòng tiếp nhận và xử lý.", "W"),
    ("Nguyễn văn Hai", "viet-hoa-ten-nguoi", "Giao ông Nguyễn văn Hai theo dõi.", "W"),
    (
        "cách mạng tháng 8",
        "viet-hoa-su-kien-so viet-hoa-su-kien",
        "Nhà truyền thống mở cửa dịp kỷ niệm Cách mạng tháng 8.",
        "W",
    ),
):

    def _chen(cau: str) -> Ham:
        def ham(s: Sua) -> bool:
            p = s.tim(DAI)
            if p is None or s.loai == "-":
                return False
            q = copy.deepcopy(p)
            n = q.find(f"{W}pPr/{W}numPr")
            if n is not None:
                n.getparent().remove(n)
            p.addnext(_them(q, cau))
            return True

        return ham

    them(_ma, _muc, f"viết hoa: {_ten}", _chen(_cau))
