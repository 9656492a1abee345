"""Nội dung văn bản (ô 6)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from vanban.conform.rule import HANH_CHINH, Loi, rule, so, trich
from vanban.conform.rules.ho import co_lech, gioi_han, kieu, ten_can, toan_hoa
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.danh_muc import O_TRONG
from vanban.the_thuc import CACH_DOAN_PT, GIAN_DONG, THUT_DONG_MM

_REF_E, _REF_B = "PL I, Mục II, 6.e", "PL I, Mục II, 6.b"
_TO: Final = frozenset(("phan", "chuong", "muc", "tieu_muc", "la_ma"))
_HE_SO_DON: Final = 1.15
_MOT_DONG: Final = 75
"""Characters that do not fit on one line."""


def moi_dong(vb: VanBan) -> Iterator[tuple[Dong, str]]:
    """The running text of the paper and of documents issued with it."""
    for than in vb.cac_than:
        yield from than.xuoi


def _cho(dong: Dong) -> str:
    return f"Nội dung, đoạn {trich(dong.day_du)}"


def _chac(dong: Dong) -> bool:
    return len(O_TRONG.sub("", dong.text)) >= 16


def _in_hoa(d: Dong) -> bool:
    return len(d.text) > 40 and toan_hoa(O_TRONG.sub("", d.text)) and (not d.dam or d.text.endswith((".", ";")))


@rule("noi-dung-in-thuong", ref=_REF_E, strength="bắt buộc", level="error")
def in_thuong(vb: VanBan) -> Iterable[Loi]:
    """Nội dung in thường.

    Sai: cả đoạn in hoa. Đúng: chữ thường.
    """
    return gioi_han(
        Loi(_cho(d), "cả đoạn in hoa", "chữ in thường", "viết lại bằng chữ thường", not d.dam)
        for d, _ in moi_dong(vb)
        if d.hoi(_in_hoa)
    )


@rule("noi-dung-kieu", ref=_REF_E, strength="bắt buộc", level="error")
def kieu_chu(vb: VanBan) -> Iterable[Loi]:
    """Nội dung chữ đứng, không đậm.

    Sai: cả đoạn nghiêng. Đúng: chữ đứng.
    """

    def ds() -> Iterator[Loi]:
        for d, loai in moi_dong(vb):
            if loai in {"khoan", "diem", "dieu"}:
                continue
            if d.nghieng:
                trong_ngoac = d.text[:1] in "“\"«'*" or d.text.lower().startswith(("ghi chú", "lưu ý", "kính thưa"))
                yield Loi(_cho(d), "cả đoạn nghiêng", "chữ đứng", "bỏ nghiêng", _chac(d) and not trong_ngoac)
            elif d.dam and len(d.text) > 60:
                yield Loi(_cho(d), "cả đoạn đậm", "chữ không đậm", "bỏ đậm", len(d.text) > 100)

    return gioi_han(ds())


def _co_lech(d: Dong) -> tuple[float, ...]:
    k = kieu("noi_dung")
    return tuple(co_lech(d, k.co_pt.tu, k.co_pt.den))


@rule("noi-dung-co-chu", ref=_REF_E, strength="bắt buộc", level="error")
def co_chu(vb: VanBan) -> Iterable[Loi]:
    """Nội dung cỡ chữ 13–14.

    Sai: 12. Đúng: 14.
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            dau = {dm.dong.so for dm in than.de_muc if dm.loai in _TO - {"la_ma"}}
            tieu_de = {dm.tieu_de.so for dm in than.de_muc if dm.tieu_de is not None}
            for d in than.dong:
                if d.so in dau or d.so in tieu_de or (d.doan.can in {"center", "right"} and len(d.text) < 120):
                    continue
                lech = d.hoi(_co_lech)
                if lech:
                    yield Loi(
                        _cho(d),
                        f"cỡ chữ {', '.join(map(so, lech))}",
                        "cỡ chữ 13–14",
                        "chọn đoạn này, đặt cỡ chữ 14",
                        _chac(d),
                    )

    return gioi_han(ds())


def _cac_co(d: Dong) -> frozenset[float]:
    return frozenset(dd.co_pt for _, dd in d.kieu() if not dd.chi_so and 13 <= dd.co_pt <= 14)


@rule("noi-dung-mot-co-chu", ref="PL I, Mục II, 6.đ; Mục V, chú thích 1", strength="bắt buộc", level="warning")
def mot_co_chu(vb: VanBan) -> Iterator[Loi]:
    """Nội dung dùng một cỡ chữ.

    Sai: 13 và 14 lẫn lộn. Đúng: một cỡ từ đầu đến cuối.
    """
    for than in vb.cac_than:
        if len(frozenset[float]().union(*(d.hoi(_cac_co) for d, _ in than.xuoi))) < 2:
            continue
        dem: Counter[float] = Counter()
        vi_du: dict[float, Dong] = {}
        for d, _ in than.xuoi:
            for text, dd in d.kieu():
                if not dd.chi_so:
                    dem[dd.co_pt] += len(text)
                    vi_du.setdefault(dd.co_pt, d)
        co = [c for c in dem if 13 <= c <= 14]
        if len(co) > 1:
            it = min(co, key=lambda c: dem[c])
            yield Loi(
                _cho(vi_du[it]),
                f"lẫn các cỡ chữ {', '.join(map(so, sorted(co)))}",
                "một cỡ chữ",
                f"đặt cả nội dung một cỡ {so(max(co, key=lambda c: dem[c]))}",
            )


def _la_van(d: Dong) -> bool:
    """Whether a line away from the left is running text, by its length or by how it begins and ends.

    Not running text: a label above a table, a caption, an addressing line of a form (``… điện:``).
    """
    if len(d.text) > 110:
        return True
    return (
        len(d.text) > 40
        and d.text[:1].isupper()
        and re.search(r"[.;]$|như sau\s*:$", d.text) is not None
        and _KHONG_VAN.match(d.text) is None
    )


_KHONG_VAN: Final = re.compile(r"(?:Bảng|Hình|Biểu|Sơ đồ|Nguồn|Đơn vị tính|Ghi chú|Mẫu|Phụ lục)\b", re.IGNORECASE)


@rule("noi-dung-can-deu", ref=_REF_E, strength="bắt buộc", level="error")
def can_deu(vb: VanBan) -> Iterable[Loi]:
    """Nội dung canh đều hai bên.

    Sai: canh trái. Đúng: canh đều.
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            dong = [d for d, _ in than.xuoi]
            giua = [
                d
                for d in than.dong
                if d.doan.can in {"center", "right"} and d.hoi(_la_van) and not d.dam and not d.nghieng
            ]
            for d, mot_dong in [*((d, _MOT_DONG) for d in dong), *((d, 110) for d in giua)]:
                if d.doan.can != "both":
                    dai = len(d.text) > mot_dong
                    yield Loi(
                        _cho(d),
                        ten_can(d.doan.can) if d.doan.can != "center" else "đang canh giữa",
                        "canh đều hai bên",
                        "bấm canh đều (Ctrl+J)",
                        dai,
                    )

    return gioi_han(ds())


def dau_dong_mm(dong: Dong) -> float:
    """Where the first letter of a paragraph stands, from the left margin; a leading tab counts."""
    doan = dong.doan
    x = doan.trai_mm + doan.thut_mm
    tho = dong.tho
    if tho.startswith("\t"):
        moc = [v for v, loai in doan.tab_mm if v > x + 0.3 and loai != "clear"]
        ke = (int(x / 12.7 + 1e-6) + 1) * 12.7
        if doan.thut_mm < 0 and x < doan.trai_mm - 0.3:
            ke = min(ke, doan.trai_mm)
        return min([*moc, ke])
    return x


@rule("noi-dung-thut-dong", ref=_REF_E, strength="bắt buộc", level="error")
def thut_dong(vb: VanBan) -> Iterable[Loi]:
    """Đầu dòng lùi 1 cm hoặc 1,27 cm.

    Sai: lùi 1,5 cm, lùi bằng dấu cách. Đúng: lùi 1 cm.
    """

    def ds() -> Iterator[Loi]:
        for d, loai in moi_dong(vb):
            if loai == "dieu":
                continue
            x = d.hoi(dau_dong_mm)
            if not any(abs(x - t) <= 0.6 for t in THUT_DONG_MM):
                chac = _chac(d) and loai not in {"gach", "khoan_con"} and not d.doan.so and len(d.text) > 30
                thay = "đầu dòng không lùi" if abs(x) < 0.6 else f"đầu dòng lùi {so(round(x / 10, 2))} cm"
                if abs(x) < 0.6 and d.tho.startswith("  "):
                    thay = "lùi đầu dòng bằng dấu cách"
                yield Loi(
                    _cho(d), thay, "lùi 1 cm hoặc 1,27 cm", "đặt lùi dòng đầu (First line) 1 cm hoặc 1,27 cm", chac
                )

    return gioi_han(ds())


@rule("noi-dung-thut-thong-nhat", ref="PL I–VI (cách trình bày)", strength="thông lệ", level="warning")
def thut_thong_nhat(vb: VanBan) -> Iterator[Loi]:
    """Cả văn bản dùng một mức lùi đầu dòng.

    Sai: lẫn 1 cm và 1,27 cm. Đúng: 1 cm ở mọi đoạn.
    """
    muc: dict[float, Dong] = {}
    for d, loai in moi_dong(vb):
        if loai in {"", "khoan"}:
            x = d.hoi(dau_dong_mm)
            for t in THUT_DONG_MM:
                if abs(x - t) <= 0.6:
                    muc.setdefault(t, d)
    if len(muc) > 1:
        yield Loi(
            _cho(muc[max(muc)]),
            "lẫn hai mức lùi đầu dòng 1 cm và 1,27 cm",
            "một mức trong cả văn bản",
            "chọn một mức cho mọi đoạn",
        )


def _noi_nhan_dien(vb: VanBan, dong: tuple[Dong, ...]) -> set[int]:
    """The addressees of a công điện: a list like that of Kính gửi, not paragraphs of the text."""
    ket: set[int] = set()
    dang = False
    for d in dong if vb.loai == "CĐ" else ():
        if dang and not re.match(r"^[-–+•]", d.day_du):
            break
        if dang:
            ket.add(id(d))
        dang = dang or d.text.endswith("điện:")
    return ket


@rule("noi-dung-cach-doan", ref=_REF_E, strength="bắt buộc", level="error")
def cach_doan(vb: VanBan) -> Iterable[Loi]:
    """Các đoạn cách nhau tối thiểu 6 pt.

    Sai: 0 pt. Đúng: 6 pt.
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            tieu_de = {id(dm.tieu_de) for dm in than.de_muc if dm.tieu_de is not None}
            gui = _noi_nhan_dien(vb, than.dong)
            for a, b in zip(than.dong, than.dong[1:], strict=False):
                if (
                    b.so - a.so != 1
                    or a.doan.can == "center"
                    or b.doan.can == "center"
                    or id(b) in tieu_de
                    or b.doan.trang_moi
                    or id(b) in gui
                ):
                    continue
                cach = a.doan.sau_pt + b.doan.truoc_pt
                if cach < CACH_DOAN_PT - 0.05:
                    yield Loi(
                        _cho(b),
                        f"cách đoạn trên {so(cach)} pt",
                        "tối thiểu 6 pt",
                        "đặt khoảng cách trước đoạn 6 pt",
                        _chac(a) or _chac(b),
                    )

    return gioi_han(ds())


@rule("noi-dung-gian-dong", ref=_REF_E, strength="bắt buộc", level="error")
def gian_dong(vb: VanBan) -> Iterable[Loi]:
    """Giãn dòng từ đơn đến 1,5.

    Sai: 2,0 hoặc 0,9. Đúng: 1,15.
    """
    return gioi_han(
        Loi(
            _cho(d),
            f"giãn dòng {so(d.doan.gian)}",
            "từ dòng đơn đến 1,5 dòng",
            "đặt giãn dòng trong khoảng 1–1,5",
            len(d.text) > _MOT_DONG or _chac(d),
        )
        for than in vb.cac_than
        for d in than.dong
        if d.doan.gian_loai == "auto" and not GIAN_DONG.tu - 0.015 <= d.doan.gian <= GIAN_DONG.den + 0.015
    )


@rule("noi-dung-gian-dong-pt", ref="", strength="thông lệ", level="warning")
def gian_dong_pt(vb: VanBan) -> Iterable[Loi]:
    """Giãn dòng «Chính xác n pt» cũng nằm từ đơn đến 1,5 dòng.

    Sai: chính xác 14 pt cho chữ 14. Đúng: chính xác 18 pt.
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            for d in than.dong:
                if d.doan.gian_loai == "auto":
                    continue
                co = d.co_pt or 14.0
                thap = d.doan.gian < co * _HE_SO_DON - 0.6 and d.doan.gian_loai == "exact"
                if thap or d.doan.gian > co * _HE_SO_DON * 1.5 + 0.6:
                    yield Loi(
                        _cho(d),
                        f"giãn dòng {so(d.doan.gian)} pt cho chữ cỡ {so(co)}",
                        f"{so(round(co * 1.15))}–{so(round(co * 1.725))} pt",
                        "đặt giãn dòng kiểu bội số 1–1,5",
                    )

    return gioi_han(ds())


@rule("noi-dung-bo-cuc", ref="PL I, Mục II, 6.c", strength="bắt buộc", level="warning")
def bo_cuc(vb: VanBan) -> Iterator[Loi]:
    """Bố cục theo một kiểu: phần, chương, mục, điều hoặc phần, mục I, 1, a.

    Sai: lẫn cả hai kiểu. Đúng: một kiểu.
    """
    for than in vb.cac_than:
        la_ma = [dm for dm in than.de_muc if dm.loai == "la_ma" and dm.noi == "." and dm.dong.dam]
        dieu = [dm for dm in than.de_muc if dm.loai == "dieu"]
        if la_ma and dieu:
            yield Loi(
                _cho(la_ma[0].dong), "lẫn kiểu «Điều 1.» và kiểu «I.»", "một kiểu bố cục", "chọn một trong hai kiểu"
            )


# --- citations ------------------------------------------------------------------------------------------------------

_VIEN: Final = re.compile(
    r"\b(Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Thông báo|Luật|Bộ luật"
    r"|Pháp lệnh)\s+((?:[A-ZĐÀ-Ỹ][\wÀ-ỹ,]*\s+(?:[\wÀ-ỹ,]+\s+){0,8}?)?)số\s+(\d+[\w./-]*[\w])"
)


def _text_than(vb: VanBan) -> Iterator[Dong]:
    for pt in vb.can_cu:
        yield pt.dong[0]
    for than in vb.cac_than:
        yield from than.dong


def _co_vien(d: Dong) -> bool:
    return _VIEN.search(d.text) is not None


def _dong_vien(vb: VanBan) -> Iterator[Dong]:
    """The lines that cite something by its number."""
    return (d for d in _text_than(vb) if d.hoi(_co_vien))


def _luat_co_so(d: Dong) -> str:
    khop = re.search(r"\b(?:Luật|Bộ luật|Pháp lệnh)\s+[^.;]{0,80}?\bsố\s+\d+/\d{4}/(?:QH|PL|UBTVQH)\w*", d.text)
    return khop[0] if khop else ""


@rule("noi-dung-vien-dan-dau", ref=_REF_B, strength="bắt buộc", level="warning", lop=HANH_CHINH)
def vien_dan_dau(vb: VanBan) -> Iterable[Loi]:
    """Lần đầu viện dẫn ghi đủ tên loại, số ký hiệu, ngày, cơ quan, trích yếu.

    Sai: chỉ số, ký hiệu. Đúng: đủ các phần.
    """

    def ds() -> Iterator[Loi]:
        da: set[str] = set()
        for d in _dong_vien(vb):
            for khop in _VIEN.finditer(d.text):
                so_hieu = khop[3]
                if (
                    so_hieu in da
                    or khop[1] in {"Luật", "Bộ luật", "Pháp lệnh"}
                    or ("/" not in so_hieu and "-" not in so_hieu)
                ):
                    continue
                da.add(so_hieu)
                sau = d.text[khop.end() : khop.end() + 40]
                if re.match(r"\s*,?\s*ngày\b", sau) is None:
                    yield Loi(
                        f"viện dẫn {trich(d.text[khop.start() : khop.end() + 30])}",
                        f"lần đầu nêu {khop[1]} số {so_hieu} mà không ghi ngày",
                        "tên loại, số ký hiệu, ngày, cơ quan ban hành, trích yếu",
                        "ghi đủ ở lần viện dẫn đầu",
                    )

    return gioi_han(ds())


@rule("noi-dung-vien-dan-luat", ref=_REF_B, strength="bắt buộc", level="warning", lop=HANH_CHINH)
def vien_dan_luat(vb: VanBan) -> Iterable[Loi]:
    """Viện dẫn luật, pháp lệnh chỉ ghi tên loại và tên.

    Sai: Luật Lưu trữ số 33/2024/QH15. Đúng: Luật Lưu trữ.
    """

    def ds() -> Iterator[Loi]:
        for d in _text_than(vb):
            if luat := d.hoi(_luat_co_so):
                yield Loi(
                    f"viện dẫn {trich(luat)}",
                    "ghi số, ký hiệu của luật, pháp lệnh",
                    "chỉ tên loại và tên",
                    "bỏ số, ký hiệu",
                )

    return gioi_han(ds())


@rule("noi-dung-vien-dan-sau", ref=_REF_B, strength="bắt buộc", level="warning", lop=HANH_CHINH)
def vien_dan_sau(vb: VanBan) -> Iterable[Loi]:
    """Các lần viện dẫn sau chỉ ghi tên loại và số, ký hiệu.

    Sai: nhắc lại cả trích yếu. Đúng: Nghị định số 30/2020/NĐ-CP.
    """

    def ds() -> Iterator[Loi]:
        da: set[str] = set()
        for d in _dong_vien(vb):
            for khop in _VIEN.finditer(d.text):
                so_hieu = khop[3]
                sau = d.text[khop.end() : khop.end() + 160]
                if so_hieu in da and re.match(r"\s*,?\s*ngày\b[^;.]*\bcủa\b[^;.]*\bvề\b", sau):
                    yield Loi(
                        f"viện dẫn {trich(d.text[khop.start() : khop.end() + 40])}",
                        f"nhắc lại đầy đủ {khop[1]} số {so_hieu}",
                        "chỉ tên loại và số, ký hiệu",
                        "bỏ ngày, cơ quan, trích yếu ở lần sau",
                    )
                da.add(so_hieu)

    return gioi_han(ds())


@rule("noi-dung-ket-thuc", ref="PL III (các mẫu); Điều 38", strength="theo mẫu", level="warning", lop=HANH_CHINH)
def ket_thuc(vb: VanBan) -> Iterator[Loi]:
    """Hết nội dung có dấu «./.».

    Sai: thi hành. Đúng: thi hành./.
    """
    cuoi = vb.than.dong[-1] if vb.than.dong else None
    if cuoi is None or vb.loai == "BB" or O_TRONG.search(cuoi.text[-20:]):
        return
    if not re.search(r"\./\.\s*$|/\.\s*$", cuoi.text):
        sau = [d for d in vb.tep.doan[cuoi.so + 1 :] if d.khung.loai == "o" and d.text.strip()]
        if sau and any(re.search(r"\./\.", d.text) for d in sau[:400]):
            return
        yield Loi(_cho(cuoi), f"kết thúc bằng «{cuoi.text[-8:]}»", "«./.»", "thêm ./. ở cuối nội dung")
