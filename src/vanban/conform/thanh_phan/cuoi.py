"""The foot: Nơi nhận and signatures; behind them annexes, attached documents, copies, the address block."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import Final

from vanban.conform.thanh_phan import dau_trang as phan_dau
from vanban.conform.thanh_phan import than
from vanban.conform.thanh_phan.danh_muc import (
    HOC_VI,
    LOAI_GAP,
    O_TRONG,
    TIEN_TO_KY,
    gap,
    la_chuc_vu,
    la_noi_tiep,
    la_ten_co_quan,
)
from vanban.conform.thanh_phan.dong import la_gach
from vanban.conform.thanh_phan.van_ban import ChuKy, Dong, KemTheo, NoiNhan, PhanTu, PhuLuc
from vanban.conform.view import Tep

_PHU_LUC: Final = re.compile(
    r"^(?:PHỤ LỤC|Phụ lục|phụ lục|Phụ Lục)(?:\s+(?:SỐ|số)?\s*([IVXLC]+|\d+[a-z]?|[A-H]))?\s*([.:\-–]?)\s*(.*)$"
)
_GHI_CHU: Final = re.compile(r"^[(\[]?\s*(?:Chữ ký|chữ ký|Ký tên|Ký, |ký tên|Đã ký|đã ký|\(Ký)")
_HO_TEN: Final = re.compile(r"^[^\d:;,/()]{3,60}$")
_TEN_DON_VI: Final = re.compile(r"^(?:SỞ|BỘ|CỤC|CHI CỤC|ỦY BAN|UỶ BAN|UBND|PHÒNG|TRUNG TÂM|BAN|HỘI ĐỒNG|TRƯỜNG) ")
"""A body that a joint paper names below the title; no surname among these words."""
_TAI_DAY: Final = re.compile(r"^\(?(?:Ban hành\s+)?[Kk]èm theo\b")
_SAO: Final = re.compile(r"^(?:SAO Y|SAO LUC|TRICH SAO|SAO Y BAN CHINH|BAN SAO Y|BAN SAO|SAO BAN CHINH)$")
_DIA_CHI: Final = re.compile(r"(?:^|\W)(?:ĐT|Điện thoại|Fax|E-?mail|Website)\s*:", re.IGNORECASE)


@dataclass(slots=True)
class Cuoi:
    """What stands at the foot; ``than_cuoi`` is the index behind the last line of the text."""

    noi_nhan: NoiNhan | None = None
    chu_ky: tuple[ChuKy, ...] = ()
    than_cuoi: int = 0
    het: int = 0
    dia_danh_ngay: PhanTu | None = None


@dataclass(slots=True)
class Sau:
    """What stands behind the foot."""

    phu_luc: tuple[PhuLuc, ...] = ()
    kem_theo: tuple[KemTheo, ...] = ()
    ban_sao: tuple[Dong, ...] = ()
    dia_chi: tuple[Dong, ...] = ()


def la_dau_ky(text: str) -> bool:
    """Whether a line begins like a signature block."""
    t = text.strip()
    if not t or len(t) > 90:
        return False
    khop = TIEN_TO_KY.match(t)
    if khop is not None and khop[2] and (la_chuc_vu(t[khop.end() :]) or la_ten_co_quan(t[khop.end() :])):
        return True
    if khop is not None and t.isupper() and re.fullmatch(r"T[/.]?M", khop[1]) and la_ten_co_quan(t[khop.end() :]):
        return True
    return t.isupper() and (la_chuc_vu(t) or (khop is not None and la_chuc_vu(t[khop.end() :])))


def la_nhan_phu_luc(x: Dong) -> bool:
    """Whether a line is the label of an annex, right or wrong."""
    t = x.text
    if len(t) > 200 or x.doan.khung.loai == "hop":
        return False
    khop = _PHU_LUC.match(t)
    if khop is None:
        return False
    if t.endswith((";", ".")) or (khop[3] and not khop[2] and not khop[3].isupper() and x.doan.can != "center"):
        return False
    if khop[3] and re.match(r"^(?:kèm theo|này|ban hành|nêu|trên|dưới|và|của|đính kèm)\b", khop[3]):
        return False
    return x.doan.can == "center" or x.doan.trang_moi or t.startswith("PHỤ LỤC") or x.dam or not khop[3]


def _la_noi_nhan(x: Dong) -> bool:
    return x.hoi(_xet_noi_nhan)


def _xet_noi_nhan(x: Dong) -> bool:
    t = x.text
    if len(t) >= 160 or t[:1] not in "Nn*" or not gap(t[:14]).lstrip("* ").startswith("NOI NHAN"):
        return False
    return not (x.doan.khung.loai == "o" and x.doan.khung.co_vien)  # a heading of a table of data is no label


def tim_cuoi(tep: Tep, dong: list[Dong], d: phan_dau.Dau) -> Cuoi:
    """Find Nơi nhận and the signatures of the main paper."""
    c = Cuoi()
    tu = min(d.than_dau, len(dong))
    rong = tep.phan[0].rong_chu_mm
    het = _het_chinh(dong, tu)
    i_nn = next((i for i in range(tu, het) if _la_noi_nhan(dong[i])), -1)
    ky = _cac_dong_ky(dong, tu, het, i_nn, rong)
    dau_ky = min((i for cot in ky for i in cot), default=-1)
    moc = [i for i in (i_nn, dau_ky) if i >= 0]
    c.than_cuoi = _lui_trong(dong, min(moc) if moc else het, tu)
    thuoc_ky = {i for cot in ky for i in cot}
    if i_nn >= 0:
        c.noi_nhan = _lap_noi_nhan(dong, i_nn, het, thuoc_ky)
    c.chu_ky = tuple(k for k in (_lap_chu_ky([dong[i] for i in cot]) for cot in ky) if k is not None)
    cuoi_nn = max([i_nn, *thuoc_ky], default=c.than_cuoi)
    if c.noi_nhan is not None and c.noi_nhan.noi:
        cuoi_nn = max(cuoi_nn, next(i for i in range(het) if dong[i] is c.noi_nhan.noi[-1]))
    c.het = max(cuoi_nn + 1, c.than_cuoi)
    if d.dia_danh_ngay is None:
        c.dia_danh_ngay = _ngay_lac(dong, tu, het, thuoc_ky)
    return c


def _ngay_lac(dong: list[Dong], tu: int, het: int, ky: set[int]) -> PhanTu | None:
    """A place-and-date line that strayed below the head."""
    moc = min(ky, default=het)
    for i in range(max(tu, moc - 6), min(het, moc + 3)):
        x = dong[i]
        if (
            x.text
            and len(x.text) < 90
            and not x.text.endswith("/.")
            and re.match(r"^[A-ZĐÀ-Ỹ](?!.*\b(?:giờ|lúc|vào|kết thúc)\b.*,)[^,:;]{1,45},\s*ngày\b.*tháng", x.text)
            and (x.doan.can != "both" or x.nghieng)
        ):
            return PhanTu("dia_danh_ngay_lac", (x,), True)
    return None


def _lui_trong(dong: list[Dong], i: int, tu: int) -> int:
    while i > tu and not dong[i - 1].text:
        i -= 1
    return i


def _chu_moc(x: Dong) -> str:
    """The first letter of a line that may end the main paper; a dot for any other letter, empty for no such line."""
    return "" if not 0 < len(x.text) <= 200 else x.text[0] if x.text[0] in "PpCĐSBT" else "."


def _het_chinh(dong: list[Dong], tu: int) -> int:
    """Where the main paper ends: the first annex, a second head, or the end of the file."""
    co_chan = False
    for i in range(tu, len(dong)):
        x = dong[i]
        c = x.hoi(_chu_moc)
        if not c:
            continue
        if _la_noi_nhan(x):
            co_chan = True
        if c in "Pp" and la_nhan_phu_luc(x) and (co_chan or _dau_trang(dong, i) or _kem_theo_gan(dong, i)):
            return i
        if c in "CĐ" and len(x.text) < 60 and i > tu + 2 and phan_dau.la_quoc_hieu(gap(x.text)):
            return _dau_khoi(dong, i, tu)
        if co_chan and x.doan.khung.loai == "trang" and (x.doan.can == "center" or x.dam) and len(x.text) < 40:
            g = gap(x.text)
            if g in LOAI_GAP and _kem_theo_gan(dong, i):
                return i
        if c in "SBT" and _SAO.match(gap(x.text)) and (co_chan or _so_sao_gan(dong, i)):
            return _dau_khoi(dong, i, tu)
    return len(dong)


def _goc(x: Dong) -> int:
    """The outer table that a line stands in."""
    k = x.doan.khung
    return k.bang_ngoai if k.bang_ngoai >= 0 else k.bang


def _dau_khoi(dong: list[Dong], i: int, tu: int) -> int:
    """The first line of the table (or tabbed paragraph) that a line stands in."""
    khung = dong[i].doan.khung
    while i > tu and (
        dong[i - 1].so == dong[i].so
        or (khung.loai == "o" and dong[i - 1].doan.khung.loai == "o" and _goc(dong[i - 1]) == _goc(dong[i]))
    ):
        i -= 1
    return i


def _kem_theo_gan(dong: list[Dong], i: int) -> bool:
    return any(_TAI_DAY.match(x.text) for x in dong[i + 1 : i + 9] if x.text)


def _so_sao_gan(dong: list[Dong], i: int) -> bool:
    """Whether a number of a copy stands near a form of copy."""
    return any(re.match(r"^Số\s*:.*/(?:SY|SL|TrS)\b", x.text) for x in dong[max(i - 12, 0) : i + 12] if x.text)


def _dau_trang(dong: list[Dong], i: int) -> bool:
    """Whether the line is the first of its page as far as breaks tell."""
    while True:
        if dong[i].doan.trang_moi:
            return True
        if i == 0:
            return True
        if dong[i - 1].text or dong[i - 1].doan.khung.loai != "trang":
            return False
        i -= 1


def _la_doan_dai(x: Dong) -> bool:
    """Running text on the page itself: no signature stands above it."""
    return x.hoi(_xet_doan_dai)


def _xet_doan_dai(x: Dong) -> bool:
    return x.doan.khung.loai == "trang" and len(x.text) > 70 and x.doan.can == "both" and x.doan.khung.so_cot == 1


def _cac_dong_ky(dong: list[Dong], tu: int, het: int, i_nn: int, rong: float) -> list[list[int]]:
    """The indexes of the lines of each signature block."""
    bang: set[int] = set()
    if i_nn >= 0 and dong[i_nn].doan.khung.loai == "o":
        k = dong[i_nn].doan.khung
        bang.add(k.bang)
        if k.bang_ngoai >= 0:
            # tables within the cells of one table: the signature stands in the sister of the list
            bang |= {x.doan.khung.bang for x in dong[tu:het] if x.doan.khung.bang_ngoai == k.bang_ngoai}
    cuoi_than = max((i for i in range(max(tu, 0), het) if _la_doan_dai(dong[i])), default=-1)
    for i in range(max(tu, cuoi_than + 1, 0), het):
        x = dong[i]
        k = x.doan.khung
        if (
            k.loai != "o"
            or k.co_vien
            or k.so_cot > 4
            or not x.text
            or k.bang in bang
            or not (la_dau_ky(x.text) or _chuc_vu_thuong(x))
        ):
            continue
        if x.dam or TIEN_TO_KY.match(x.text) or (k.so_cot == 2 and len(x.text) < 40):
            bang.add(k.bang)
    cot: dict[tuple[int, int], list[int]] = {}
    nn_cot = (-1, -1)
    if i_nn >= 0:
        nn_cot = (dong[i_nn].doan.khung.bang, dong[i_nn].doan.khung.cot)
    ky_o_nn = False
    for i in range(tu, het):
        x = dong[i]
        k = x.doan.khung
        if k.loai != "o" or k.bang not in bang or not x.text or la_gach(x.text):
            continue
        khoa = (k.bang, k.cot)
        if khoa == nn_cot:
            # the column of Nơi nhận holds a signature only from a line of authority on, and never the list
            ky_o_nn = (ky_o_nn or (la_dau_ky(x.text) and x.dam)) and not _la_noi_nhan(x) and x.day_du[0] not in "-–+•"
            if not ky_o_nn:
                continue
        cot.setdefault(khoa, []).append(i)
    ket = [ds for ds in cot.values() if any(la_dau_ky(dong[i].text) or dong[i].dam for i in ds)]
    if ket:
        return ket
    return _ky_ngoai_bang(dong, tu, het, i_nn, rong)


def _chuc_vu_thuong(x: Dong) -> bool:
    """A title that is not in capitals: bold, short, and nothing else on its line."""
    return (
        x.dam and len(x.text) < 40 and x.doan.can == "center" and la_chuc_vu(x.text) and not x.text.endswith((".", ":"))
    )


def _ky_ngoai_bang(dong: list[Dong], tu: int, het: int, i_nn: int, rong: float) -> list[list[int]]:
    """Signature lines without a table: right of the middle, from the first line of authority on."""
    dau = -1
    tim_tu = max(tu, het - 60) if i_nn < 0 else max(tu, i_nn - 14)
    tim_tu = max((i + 1 for i in range(tim_tu, max(i_nn, tim_tu)) if _la_doan_dai(dong[i])), default=tim_tu)
    for i in range(tim_tu, het):
        x = dong[i]
        if not x.text or len(x.text) >= 90 or x.doan.khung.loai == "o" or not la_dau_ky(x.text):
            continue
        if x.tab is not None or x.truc_mm > rong * 0.52 or x.dam or x.doan.khung.so_cot > 1:
            dau = i
            break
    if dau < 0 and i_nn >= 0:
        # not in capitals or no known title: whatever stands right of the list
        for i in range(i_nn, min(het, i_nn + 30)):
            x = dong[i]
            if x.text and (
                x.tab is not None
                or x.doan.khung.cot > dong[i_nn].doan.khung.cot
                or (x.doan.khung.loai == "hop" and x.doan.khung != dong[i_nn].doan.khung)
                or (x.dam and x.doan.can == "center" and x.truc_mm > rong * 0.55 and la_chuc_vu(x.text))
            ):
                dau = i
                break
    if dau < 0:
        return []
    goc = dong[dau]
    ds: list[int] = []
    for i in range(dau, het):
        x = dong[i]
        if not x.text or la_gach(x.text):
            continue
        if goc.doan.khung.so_cot > 1 or goc.doan.khung.loai == "hop":
            if (
                x.doan.khung.loai == goc.doan.khung.loai
                and x.doan.khung.cot == goc.doan.khung.cot
                and not _la_noi_nhan(x)
                and not x.text.startswith("-")
            ):
                ds.append(i)
        elif _la_noi_nhan(x) or re.match(r"^[-–+•]", x.day_du):
            if goc.tab is None and ds and i > ds[-1] + 1:
                break
            continue
        elif goc.tab is not None:
            if x.tab is not None or (x.doan.khung.loai == "trang" and x.truc_mm > rong * 0.5):
                ds.append(i)
        elif x.doan.khung.loai == "trang" and (x.truc_mm > rong * 0.5 or abs(x.truc_mm - goc.truc_mm) < 6):
            ds.append(i)
        elif len(x.text) > 70:
            break
        if len(ds) > 12:
            break
    return [ds] if ds else []


def _lap_noi_nhan(dong: list[Dong], i: int, het: int, ky: set[int]) -> NoiNhan:
    x = dong[i]
    khop = re.match(r"^\*?\s*n[ơo]i\s+nh[ậa]n\s*(?:văn bản)?\s*:?\s*(.*)$", x.text, re.IGNORECASE)
    sau = khop[1] if khop else ""
    noi: list[Dong] = []
    k = x.doan.khung
    trong = 0
    for j in range(i + 1, het):
        y = dong[j]
        if j in ky or (
            k.loai == "o" and (y.doan.khung.loai != "o" or y.doan.khung.bang != k.bang or y.doan.khung.cot != k.cot)
        ):
            if k.loai == "o" and y.doan.khung.loai not in {"o", "hop"}:
                break
            continue
        if not y.text:
            trong += 1
            if noi and trong > 1 and _da_luu(noi):
                break
            continue
        if la_gach(y.text):
            continue
        if y.tab is not None and x.tab is None and y.manh:
            continue  # what a tab sets beside the list
        if (
            y.day_du[0] not in "-–+•*"
            and any(map(_la_luu, noi))
            and any(_DIA_CHI.search(z.text) for z in dong[j : j + 3])
        ):
            break  # the address block
        if _da_luu(noi) and not re.match(r"^[-–+•*]", y.day_du):
            break
        if len(y.text) > 160 or phan_dau.la_quoc_hieu(gap(y.text)) or _GHI_CHU.match(y.text):
            break
        trong = 0
        noi.append(y)
    return NoiNhan(x, sau, tuple(noi))


def _da_luu(noi: list[Dong]) -> bool:
    return bool(noi) and _la_luu(noi[-1])


def _la_luu(x: Dong) -> bool:
    return x.text.lstrip("-–+•* ").lower().startswith("lưu")


def _lap_chu_ky(ds: list[Dong]) -> ChuKy | None:
    if not ds:
        return None
    ghi_chu = tuple(x for x in ds if _GHI_CHU.match(x.text))
    con = [x for x in ds if x not in ghi_chu and not re.match(r"^\s*\(.*\)\s*$", x.text)]
    con = [x for x in con if not (re.match(r"^[^,:;]{1,45},\s*ngày\b.*tháng", x.text))]
    if not con:
        return None
    if not any(la_dau_ky(x.text) for x in con) and len(con) < 2:
        return None
    cuoi = con[-1]
    ten: Dong | None = None
    if len(con) >= 2 and _la_ten(cuoi) and not (cuoi.text.isupper() and la_noi_tiep(cuoi.text)):
        ten = cuoi
    elif len(con) == 1 and not la_dau_ky(cuoi.text):
        return None
    tren = con[:-1] if ten is not None else con
    # 7b: lines that stand apart from 7a (a gap for the signature between) just above the name
    khac: list[Dong] = []
    if ten is not None and len(tren) >= 2:
        for a, b in itertools.pairwise(tren):
            if b.so - a.so > 2 or _khoang(a, b):
                khac = tren[tren.index(b) :]
                tren = tren[: tren.index(b)]
                break
    return ChuKy(
        tuple(tren), tuple(khac), ten, ghi_chu, chac=any(la_dau_ky(x.text) or la_chuc_vu(x.text) for x in tren)
    )


def _khoang(a: Dong, b: Dong) -> bool:
    return a.doan.sau_pt + b.doan.truoc_pt > 30


def _la_ten(x: Dong) -> bool:
    t = x.text
    if O_TRONG.fullmatch(t.strip()) or "CẦN BỔ SUNG" in t:
        return True
    t = HOC_VI.sub("", t).strip(" .,")
    t = re.sub(r"^(?:[A-ZĐ][A-Za-z]{0,3}\.\s*)+", "", t)
    if _TEN_DON_VI.match(t):
        return False
    if not _HO_TEN.match(t) or la_dau_ky(x.text) or la_chuc_vu(x.text):
        return re.match(r"^(?:[A-ZĐ]\.\s*)+[A-ZĐ]?\w*$", x.text) is not None
    tu = t.split()
    return 1 <= len(tu) <= 8


# --- behind the foot ------------------------------------------------------------------------------------------------


def tim_phu_luc_va_kem(dong: list[Dong], c: Cuoi) -> Sau:
    """Annexes, documents issued with the paper, copies and the address block."""
    s = Sau()
    i = c.het
    dia_chi: list[Dong] = []
    kem: list[KemTheo] = []
    while i < len(dong):
        x = dong[i]
        if not x.text:
            i += 1
            continue
        if la_nhan_phu_luc(x):
            rest = phu_luc_tu(dong, i)
            s.phu_luc, s.kem_theo, s.ban_sao = rest.phu_luc, (*kem, *rest.kem_theo), rest.ban_sao
            s.dia_chi = tuple(dia_chi)
            return s
        g = gap(x.text) if len(x.text) < 90 else ""
        if g and _SAO.match(g):
            s.ban_sao = tuple(y for y in dong[_dau_khoi(dong, i, c.het) :] if y.text)
            break
        if _DIA_CHI.search(x.text) and len(x.text) < 200:
            dia_chi.append(x)
        elif phan_dau.la_quoc_hieu(g) and _sao_cung_bang(dong, i):
            s.ban_sao = tuple(y for y in dong[_dau_khoi(dong, i, c.het) :] if y.text)
            break
        elif (g in LOAI_GAP and _kem_theo_gan(dong, i)) or phan_dau.la_quoc_hieu(g):
            moi, i = _lap_kem(dong, _dau_khoi(dong, i, c.het), i)
            kem.append(moi)
            continue
        i += 1
    s.dia_chi = tuple(dia_chi)
    s.kem_theo = tuple(kem)
    return s


def _sao_cung_bang(dong: list[Dong], i: int) -> bool:
    """Whether the table of a line also holds a form of copy."""
    k = dong[i].doan.khung
    return k.loai == "o" and any(
        _SAO.match(gap(x.text))
        for x in dong[i + 1 : i + 12]
        if x.text and x.doan.khung.bang == k.bang and len(x.text) < 30
    )


def _lap_kem(dong: list[Dong], dau: int, i: int) -> tuple[KemTheo, int]:
    """A document issued with the paper: from its head to the next one or to an annex."""
    j = dau
    ten: Dong | None = None
    dan: list[Dong] = []
    co_so = False
    dau_than = -1
    while j < len(dong) and j < i + 40:
        x = dong[j]
        if x.text:
            if re.match(r"^Số\s*:.*/", x.text) and x.doan.khung.loai == "o":
                co_so = True
            if ten is None and gap(x.text) in LOAI_GAP:
                ten = x
            elif ten is not None and _TAI_DAY.match(x.text):
                dan.append(x)
                dau_than = j + 1
                break
            elif ten is not None and x.doan.can == "both":
                dau_than = j
                break
        j += 1
    if dau_than < 0:
        dau_than = i + 1
    het = dau_than
    while het < len(dong):
        x = dong[het]
        if x.text and (
            la_nhan_phu_luc(x)
            or (len(x.text) < 60 and phan_dau.la_quoc_hieu(gap(x.text)))
            or (len(x.text) < 40 and x.doan.can == "center" and gap(x.text) in LOAI_GAP and _kem_theo_gan(dong, het))
        ):
            het = _dau_khoi(dong, het, dau_than)
            break
        het += 1
    trong = [x for x in dong[dau_than:het] if x.text and x.doan.khung.loai == "trang" and not la_gach(x.text)]
    while trong and trong[0].doan.can == "center" and trong[0].nghieng:
        dan.append(trong.pop(0))
    return KemTheo(ten, tuple(dan), than.lap_than("kem_theo", trong), co_so), max(het, i + 1)


def phu_luc_tu(dong: list[Dong], i: int) -> Sau:
    """All annexes from line ``i`` on."""
    nhan = [
        j
        for j in range(i, len(dong))
        if dong[j].text
        and dong[j].text[0] in "Pp"
        and la_nhan_phu_luc(dong[j])
        and (j == i or _dau_trang(dong, j) or _kem_theo_gan(dong, j) or dong[j].doan.can == "center")
    ]
    sao = next(
        (j for j in range(i, len(dong)) if dong[j].text and len(dong[j].text) < 30 and _SAO.match(gap(dong[j].text))),
        -1,
    )
    cuoi = len(dong) if sao < 0 else _dau_khoi(dong, sao, i)
    ket = [_lap_phu_luc(dong, a, b) for a, b in zip(nhan, [*nhan[1:], cuoi], strict=True) if a < cuoi]
    return Sau(tuple(ket), (), tuple(x for x in dong[cuoi:] if x.text) if sao >= 0 else (), ())


def _lap_phu_luc(dong: list[Dong], a: int, b: int) -> PhuLuc:
    x = dong[a]
    khop = _PHU_LUC.match(x.text)
    assert khop is not None
    ten: list[Dong] = []
    dan: list[Dong] = []
    ke = bool(x.doan.ke)
    j = a + 1
    while j < b and j < a + 16:
        y = dong[j]
        if not y.text or la_gach(y.text):
            ke = ke or bool(y.doan.ke) or y.doan.vien_duoi or y.doan.vien_tren or la_gach(y.text)
            j += 1
            continue
        if y.doan.khung.loai != "trang":
            break
        if _TAI_DAY.match(y.text) or (dan and y.nghieng and y.doan.can == "center" and ten[-1:] != [dong[j - 1]]):
            dan.append(y)
            ke = ke or bool(y.doan.ke) or y.doan.vien_duoi
        elif dan and not (y.text.isupper() and y.doan.can == "center" and not ten):
            ke = ke or bool(y.doan.ke)
            break
        elif _la_ten_phu_luc(dong, y, j, b, ten, dan):
            ten.append(y)
            ke = ke or y.doan.vien_duoi
        else:
            break
        j += 1
    trong = [y for y in dong[j:b] if y.text and y.doan.khung.loai == "trang" and not la_gach(y.text)]
    co_ky = any(
        _la_noi_nhan(y) or (len(y.text) < 60 and phan_dau.la_quoc_hieu(gap(y.text))) for y in dong[a + 1 : b] if y.text
    )
    co_ky = co_ky or _co_ky_sau(dong[a + 1 : b])
    return PhuLuc(
        nhan=x, so=khop[1] or "", sau_so=khop[3], ten=tuple(ten), kem_theo=tuple(dan),
        than=than.lap_than("phu_luc", trong),
        ke=ke, phan=x.doan.phan, dau_trang=_dau_trang(dong, a), co_ky=co_ky,
    )  # fmt: skip


def _co_ky_sau(dong: list[Dong]) -> bool:
    """Whether a signature stands behind the closing mark of an annex (a form within an annex has its own before it)."""
    het = next((i for i, y in enumerate(dong) if y.text.endswith("./.")), -1)
    return het >= 0 and any(y.dam and la_dau_ky(y.text) for y in dong[het + 1 : het + 8] if y.text)


def _la_ten_phu_luc(dong: list[Dong], y: Dong, j: int, b: int, ten: list[Dong], dan: list[Dong]) -> bool:
    if re.match(r"^(?:[IVX]+|\d+)\s*[.)]\s", y.text) or len(y.text) > 300:
        return False
    if any(_TAI_DAY.match(z.text) for z in dong[j + 1 : min(j + 7, b)] if z.text) and not dan:
        return True
    if y.doan.can == "center" and (y.text.isupper() or y.dam):
        return not ten or (y.dam == ten[-1].dam and y.text.isupper() == ten[-1].text.isupper())
    return not ten and not dan and y.text.isupper() and y.dam
