"""Recognition: the lines of a file → :class:`VanBan`, from the outside in: head, foot, annexes, then the text."""

from __future__ import annotations

import re
from typing import Final

from vanban.conform.thanh_phan import cuoi, dau, dau_trang, than
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, MA_GAP, gap
from vanban.conform.thanh_phan.dong import dong_cua, tach_cot
from vanban.conform.thanh_phan.van_ban import Dong, VanBan
from vanban.conform.view import Tep

_DAU_TIM: Final = 60
_QPPL: Final = re.compile(r"(?:NĐ-CP|(?<![A-ZĐ])TT-|TTLT|L-CTN|PL-UBTVQH|QH\d+|NQ-UBTVQH)", re.IGNORECASE)
_TEN_QPPL: Final = re.compile(r"^(?:LUAT|BO LUAT|PHAP LENH|LENH|NGHI DINH|THONG TU(?: LIEN TICH)?|HIEN PHAP)$")
_DANG: Final = re.compile(
    r"DANG CONG SAN VIET NAM|^DANG BO |^DANG UY |^DOAN TNCS|DOAN THANH NIEN CONG SAN HO CHI MINH$"
)
_KY_HIEU_DANG: Final = re.compile(r"-[A-ZĐa-z]{2,4}/(?:TU|TW|HU|ĐU|QU|TĐTN|ĐTN|BTGTU|BTCTU|ThU|TĐ)", re.IGNORECASE)
_CHUYEN_NGANH: Final = re.compile(
    r"^(?:BAN AN|CAO TRANG|QUYET DINH KHOI TO|HOA DON|PHIEU THU|PHIEU CHI|GIAY CHUNG NHAN|GIAY PHEP"
    r"|GIAY KHAI SINH|BANG TOT NGHIEP"
    r""
    r"|DON (?:XIN|DE NGHI|KHIEU NAI|TO CAO|KIEN NGHI|DANG KY|TU NGUYEN|XAC NHAN)(?: .*)?"
    r"|TO KHAI(?: .*)?|SO YEU LY LICH|LY LICH|HOP DONG LAO DONG|PHIEU XUAT KHO|PHIEU NHAP KHO"
    r"|GIAY XAC NHAN|CHUNG CHI)$"
)

_KY_HIEU_SAO: Final = re.compile(r"(?:SY|SL|TrS)\b")


def nhan_dang(tep: Tep) -> VanBan:
    """Take a file apart."""
    return nhan_dang_dong(tep, [x for i, doan in enumerate(tep.doan) for x in dong_cua(doan, i)])


def nhan_dang_dong(tep: Tep, dong: list[Dong]) -> VanBan:
    """Take a file apart whose lines are given. What every line is asked is a question: :meth:`Dong.hoi`."""
    dong = _tach_dau_cuoi(dong)
    lop, ly_do = "hanh_chinh", ""

    d = dau.tim_dau(tep, dong)
    phu_luc_dau = _bat_dau_phu_luc(dong)
    if phu_luc_dau is not None and d.quoc_hieu is None and d.so_ky_hieu is None:
        return _phu_luc_rieng(tep, dong, phu_luc_dau)

    khong = _khong_ap_dung(dong, d)
    if khong:
        lop, ly_do = "khong_ap_dung", khong
    c = cuoi.tim_cuoi(tep, dong, d)
    loai, loai_chac = _loai(d)
    ten_khac = cuoi.tim_phu_luc_va_kem(dong, c)
    lac = c.dia_danh_ngay.dong[0] if c.dia_danh_ngay is not None else None
    than_chinh = than.lap_than("chinh", [x for x in dong[d.than_dau : c.than_cuoi] if _trong_than(x) and x is not lac])
    so_dau = sum(x is not None for x in (d.quoc_hieu, d.tieu_ngu, d.so_ky_hieu, d.dia_danh_ngay, c.noi_nhan)) + bool(
        c.chu_ky
    )
    if lop == "hanh_chinh" and d.dan_kem_theo and d.so_ky_hieu is None and not c.chu_ky:
        lop = "kem_theo"
    elif lop == "hanh_chinh" and so_dau < 2 and not (loai and so_dau):
        lop, ly_do = "khac", "không nhận ra thể thức của văn bản hành chính trong tệp"
    elif (
        lop == "hanh_chinh" and d.quoc_hieu is None and d.so_tach is not None and _KY_HIEU_SAO.match(d.so_tach.ky_hieu)
    ):
        lop, ly_do = "khac", "tệp chỉ có nội dung và khối sao, không có phần đầu của văn bản"
    giam = bool(d.so_tach and re.match(r"^\d{4}/", d.so_tach.ky_hieu) and loai in {"QĐ", "NQ", "CT"})
    return VanBan(
        tep=tep, lop=lop, ly_do=ly_do, loai=loai, loai_chac=loai_chac, dong=tuple(dong), than=than_chinh,
        quoc_hieu=d.quoc_hieu, tieu_ngu=d.tieu_ngu, chu_quan=d.chu_quan, co_quan=d.co_quan, so_ky_hieu=d.so_ky_hieu,
        so_tach=d.so_tach, dia_danh_ngay=d.dia_danh_ngay or c.dia_danh_ngay, ten_loai=d.ten_loai, trich_yeu=d.trich_yeu,
        vv=d.vv, tham_quyen=d.tham_quyen,
        can_cu=tuple(d.can_cu),
        cum_tu=d.cum_tu, kinh_gui=d.kinh_gui, chu_ky=c.chu_ky, noi_nhan=c.noi_nhan,
        phu_luc=ten_khac.phu_luc, kem_theo=ten_khac.kem_theo, dan_kem_theo=d.dan_kem_theo, do_khan=d.do_khan,
        luu_hanh=d.luu_hanh, ban_sao=ten_khac.ban_sao, dia_chi=ten_khac.dia_chi, giam_muc=giam,
    )  # fmt: skip


def _trong_than(dong: Dong) -> bool:
    return dong.doan.khung.loai == "trang" and dong.co_chu


def _la_dau(x: Dong) -> bool:
    return len(x.text) < 200 and (
        dau_trang.la_dong_dau(x.text) or (x.tho.lstrip(" ")[:1] == "\t" and dau_trang.la_vv(x.text))
    )


def _mo_noi_nhan(x: Dong) -> bool:
    return "hận" in x.text[:12].lower() and gap(x.text[:12]).startswith("NOI NHAN")


def _ky_sau_tab(x: Dong) -> bool:
    return len(x.text) < 120 and "\t" in x.tho.rstrip() and cuoi.la_dau_ky(x.tho.rsplit("\t", 1)[-1].strip())


def _la_kem_theo(x: Dong) -> bool:
    return x.text.lstrip("( ").startswith(("Kèm theo", "kèm theo"))


def _dau_hieu_khac(x: Dong) -> tuple[bool, bool, bool]:
    """Whether a line sounds like the party, like a law, like a form of a trade."""
    if not 0 < len(x.text) <= 80:
        return False, False, False
    g, hoa = gap(x.text), x.text.isupper()
    return _DANG.search(g) is not None, hoa and bool(_TEN_QPPL.match(g)), hoa and bool(_CHUYEN_NGANH.match(g))


def _tach_dau_cuoi(dong: list[Dong]) -> list[Dong]:
    """Cut lines into their columns in the head and in the foot, where papers without a table use tabs."""
    dau_cuoi = -1
    for i, x in enumerate(dong[:_DAU_TIM]):
        if x.hoi(_la_dau):
            dau_cuoi = i
    chan_dau = len(dong)
    for i in range(len(dong) - 1, dau_cuoi, -1):
        x = dong[i]
        if x.hoi(_mo_noi_nhan):
            chan_dau = i
        elif x.doan.khung.loai == "trang" and x.hoi(_ky_sau_tab):
            chan_dau = min(chan_dau, i)
    ket: list[Dong] = []
    for i, x in enumerate(dong):
        if x.hoi(_la_kem_theo):
            ket.append(x)  # open places are spaces here, no columns
        elif x.doan.khung.loai == "trang" and (i <= dau_cuoi or i >= chan_dau) and len(x.text) < 200 and x.text:
            ket += x.hoi(tach_cot)
        else:
            ket.append(x)
    return ket


def _bat_dau_phu_luc(dong: list[Dong]) -> int | None:
    for i, x in enumerate(dong[:10]):
        if x.text:
            return i if cuoi.la_nhan_phu_luc(x) else None
    return None


def _phu_luc_rieng(tep: Tep, dong: list[Dong], i: int) -> VanBan:
    ten_khac = cuoi.phu_luc_tu(dong, i)
    return VanBan(
        tep=tep, lop="phu_luc", ly_do="", loai="", loai_chac=False, dong=tuple(dong),
        than=than.lap_than("chinh", []), phu_luc=ten_khac.phu_luc,
    )  # fmt: skip


def _khong_ap_dung(dong: list[Dong], d: dau_trang.Dau) -> str:
    for x in dong[:_DAU_TIM]:
        dang, qppl, chuyen_nganh = x.hoi(_dau_hieu_khac)
        if dang and d.quoc_hieu is None:
            return "văn bản của Đảng, đoàn thể theo quy định riêng"
        if qppl and x.doan.can == "center":
            return "văn bản quy phạm pháp luật theo Luật Ban hành văn bản quy phạm pháp luật"
        if (d.ten_loai is None or not d.ten_loai.chac) and chuyen_nganh and x.doan.khung.loai == "trang":
            return "văn bản, giấy tờ chuyên ngành hoặc của cá nhân"
    if d.so_ky_hieu is not None:
        ky = d.so_ky_hieu.text
        if _QPPL.search(ky) and re.search(r"/\d{4}/|QH\d", ky):
            return "văn bản quy phạm pháp luật theo Luật Ban hành văn bản quy phạm pháp luật"
        if _KY_HIEU_DANG.search(ky):
            return "văn bản của Đảng, đoàn thể theo quy định riêng"
    return ""


def _loai(d: dau_trang.Dau) -> tuple[str, bool]:
    """The type and whether it is certain: the printed name first, then V/v, then the symbol."""
    if d.loai:
        return d.loai, d.ten_loai is not None and d.ten_loai.chac
    ma = ""
    if d.so_tach is not None:
        dau_ky = re.split(r"[-–/]", re.sub(r"^\d{4}/", "", d.so_tach.ky_hieu.replace(" ", "")))[0]
        ma = MA_GAP.get(dau_ky.upper(), "")
    if d.vv is not None:
        return CONG_VAN, True
    if d.kinh_gui is not None and ma not in {"TTr", "BC"}:
        return CONG_VAN, not ma
    return ma, bool(ma) and d.so_tach is not None and "-" in d.so_tach.ky_hieu
