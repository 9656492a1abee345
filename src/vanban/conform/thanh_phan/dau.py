"""The head: from Quốc hiệu down to the first line of the text."""

from __future__ import annotations

import re
from typing import Final

from vanban.conform.thanh_phan.danh_muc import CONG_VAN, LOAI_GAP, gap, la_chuc_vu, la_ten_co_quan
from vanban.conform.thanh_phan.dau_trang import (
    KHAN,
    LUU_HANH,
    Dau,
    dat_ke,
    gach_chan,
    giua,
    ke_quanh,
    tim_co_quan,
    tim_dau_hieu,
    tim_ngay,
    tim_quoc_hieu,
    tim_so,
    tim_tieu_ngu,
    tim_vv,
)
from vanban.conform.thanh_phan.dong import la_gach
from vanban.conform.thanh_phan.van_ban import Dong, KinhGui, PhanTu
from vanban.conform.view import Tep

_TIM: Final = 60
_DAI_NHAT: Final = 120
"""Lines between the type and the text that are looked at."""
_KEM_THEO: Final = re.compile(r"^\(?\s*(?:Ban hành\s+)?[Kk]èm theo\b")
_CUM_TU: Final = re.compile(r"^(?:QUYET DINH|QUYET NGHI|QUYET NGHI QUYET|CHI THI|NGHI QUYET)\s*[:.;]?$")
_CAN_CU: Final = re.compile(
    r"^(?:Căn cứ|CĂN CỨ|căn cứ|Theo đề nghị|Theo Tờ trình|Xét đề nghị|Xét Tờ trình|Xét thấy|Thực hiện|Theo)\b"
)
_CAN_CU_CHAC: Final = re.compile(r"^(?:Căn cứ|CĂN CỨ|căn cứ)\b")


def tim_dau(tep: Tep, dong: list[Dong]) -> Dau:
    """Find the head."""
    d = Dau()
    rong = tep.phan[0].rong_chu_mm
    co = dong[:_TIM]
    iq = tim_quoc_hieu(d, co)
    it = tim_tieu_ngu(d, co, iq)
    i_so = tim_so(d, co, rong, max(iq, it))
    i_ngay = tim_ngay(d, co, max(iq, it), i_so)
    dau_cuoi = max(iq, it, i_so, i_ngay)
    tim_dau_hieu(d, tep, co)
    i_vv = tim_vv(d, co, i_so, dau_cuoi)
    tim_co_quan(d, co, rong, iq, it, i_so, dau_cuoi)
    dat_ke(d, co, rong, iq, it, dau_cuoi)
    tiep = max(dau_cuoi, i_vv) + 1
    tiep = _bo_qua_khoi(dong, tiep)
    i = _tim_ten_loai(d, dong, tiep, dau_cuoi)
    _sau_ten_loai(d, dong, i)
    return d


def _bo_qua_khoi(dong: list[Dong], i: int) -> int:
    """Leave the letterhead table: the next line that stands on the page itself, when we are inside the table."""
    if 0 < i < len(dong):
        truoc = dong[i - 1].doan.khung
        if truoc.loai == "o":
            while i < len(dong) and dong[i].doan.khung.loai == "o" and dong[i].doan.khung.bang == truoc.bang:
                if dong[i].text and (gap(dong[i].text) in LOAI_GAP or gap(dong[i].text).startswith("KINH GUI")):
                    break
                i += 1
    return i


def _tim_ten_loai(d: Dau, dong: list[Dong], tiep: int, dau_cuoi: int) -> int:
    """Find the type; gives the index of the line after it (or where to go on)."""
    den = min(len(dong), tiep + 14)
    tu = max(0, dau_cuoi + 1) if d.vv is None else tiep
    can_cu = False
    kinh_gui = -1
    for i in range(tu, den):
        x = dong[i]
        if not x.text:
            continue
        if _CAN_CU.match(x.text):
            can_cu = True
            continue
        if len(x.text) > 90 or _DE_MUC.match(x.text):
            break
        g = gap(x.text).rstrip(" .:;*")
        if g.startswith("KINH GUI"):
            kinh_gui = i
            continue
        if g.startswith("NOI NHAN"):
            break
        ma = LOAI_GAP.get(g)
        if kinh_gui >= 0 and (ma is None or d.vv is not None or not (giua(x) and x.text.isupper() and x.dam)):
            continue
        if ma is not None and kinh_gui >= 0:
            _tim_kinh_gui(d, dong, kinh_gui)
        if ma is not None and not (can_cu and x.text.endswith(":")):
            d.loai = ma
            d.ten_loai = PhanTu("ten_loai", (x,))
            return i + 1
        ma = next((m for ten, m in LOAI_GAP.items() if g.startswith(ten + " ")), None)
        if (
            ma is not None
            and x.text.isupper()
            and (x.doan.can == "center" or x.dam)
            and d.vv is None
            and ma != CONG_VAN
        ):
            d.loai = ma
            d.ten_loai = PhanTu("ten_loai", (x,), x.doan.can == "center" and x.dam)
            return i + 1
        if (
            d.vv is None and x.doan.khung.loai == "trang" and x.text.isupper() and x.doan.can == "center" and x.dam
            and len(x.text) < 60 and (d.quoc_hieu or d.so_ky_hieu) and not la_chuc_vu(x.text) and not la_gach(x.text)
            and sum(c.isalpha() for c in x.text) > 4 and KHAN.match(g) is None and LUU_HANH.match(g) is None
            and not _CUM_TU.match(gap(x.text)) and _TEN_CO_QUAN.match(x.text) is None
        ):  # fmt: skip
            d.ten_loai = PhanTu("ten_loai", (x,), False)
            return i + 1
    return tiep


_TEN_CO_QUAN: Final = re.compile(r"^(?:SỞ|BỘ|CỤC|CHI CỤC|[ỦU][YỶ] BAN|UBND|HỘI ĐỒNG|HĐND|PHÒNG|TRUNG TÂM) ")
"""Bodies whose name no type of paper begins like."""


def _sau_ten_loai(d: Dau, dong: list[Dong], i: int) -> None:
    """Subject, reference to the decision, authority, grounds, Kính gửi, the deciding word; then the text begins."""
    dau = i
    if d.ten_loai is not None:
        i = _tim_trich_yeu(d, dong, i)
        _ke_trich_yeu(d, dong, dau, i)
    while i < len(dong) and i < dau + _DAI_NHAT and d.cum_tu is None:
        x = dong[i]
        if x.hoi(_trong_hay_gach) or x.doan.khung.loai == "hop" or x.hoi(_la_dau_hieu):
            i += 1
        elif x.hoi(_mo_kinh_gui):
            i = _tim_kinh_gui(d, dong, i)
        elif x.doan.khung.loai == "o":
            break
        elif x.hoi(_mo_kem_theo) or (d.dan_kem_theo and giua(x) and x.nghieng and not x.dam):
            d.dan_kem_theo = (*d.dan_kem_theo, x)
            i += 1
        elif _la_tham_quyen(d, x):
            i = _tim_tham_quyen(d, dong, i)
        elif d.ten_loai is None and d.vv is None and not d.can_cu and giua(x) and x.dam and i < dau + 6:
            i += 1  # the subject of a paper whose type is missing
        elif _la_cum_tu(x) and d.loai in {"QĐ", "NQ", "CT", ""}:
            d.cum_tu = PhanTu("cum_tu", (x,))
            i += 1
        elif (chac := _can_cu_chac(d, dong, i)) is not None:
            d.can_cu.append(PhanTu("can_cu", (x,), chac))
            i += 1
        else:
            break
    d.than_dau = i


def _trong_hay_gach(x: Dong) -> bool:
    return not x.text or la_gach(x.text)


def _mo_kinh_gui(x: Dong) -> bool:
    return gap(x.text[:20]).startswith("KINH GUI")


def _mo_kem_theo(x: Dong) -> bool:
    return _KEM_THEO.match(x.text) is not None


def _mo_can_cu(x: Dong) -> bool:
    return _CAN_CU_CHAC.match(x.text) is not None


def _la_dau_hieu(x: Dong) -> bool:
    """A framed mark of urgency or circulation."""
    return len(x.text) < 40 and (KHAN.match(gap(x.text)) or LUU_HANH.match(gap(x.text))) is not None


def _la_cum_tu(x: Dong) -> bool:
    return x.hoi(_xet_cum_tu)


def _xet_cum_tu(x: Dong) -> bool:
    return len(x.text) < 24 and _CUM_TU.match(gap(x.text)) is not None


def _la_tham_quyen(d: Dau, x: Dong) -> bool:
    """The line that names the power to issue, between the subject and the grounds of a decision."""
    if (
        d.tham_quyen is not None
        or d.can_cu
        or d.loai not in {"QĐ", "NQ", ""}
        or not x.text.isupper()
        or len(x.text) >= 120
    ):
        return False
    if _la_cum_tu(x) or not (giua(x) or x.dam):
        return False
    return la_chuc_vu(x.text) or la_ten_co_quan(x.text) or bool(d.loai and giua(x) and x.dam)


def _tim_tham_quyen(d: Dau, dong: list[Dong], i: int) -> int:
    nhom = [dong[i]]
    while i + 1 < len(dong):
        y = dong[i + 1]
        if not y.text.isupper() or giua(y) != giua(nhom[0]) or _la_cum_tu(y):
            break
        nhom.append(y)
        i += 1
    d.tham_quyen = PhanTu("tham_quyen", tuple(nhom))
    return i + 1


def _can_cu_chac(d: Dau, dong: list[Dong], i: int) -> bool | None:
    """Whether a line is surely a ground; None when it is none."""
    x = dong[i]
    if d.loai in {"QĐ", "NQ"} and _trong_khoi_can_cu(dong, i):
        return _CAN_CU.match(x.text) is not None or x.nghieng
    if d.loai != CONG_VAN and d.vv is None and _la_can_cu(dong, i, bool(d.can_cu)):
        return x.nghieng or bool(d.can_cu) or x.text.endswith(";")
    return None


def _trong_khoi_can_cu(dong: list[Dong], i: int) -> bool:
    """Within the grounds of a decision: the deciding word is still to come, before any điều."""
    for x in dong[i : i + _DAI_NHAT]:
        if not x.text:
            continue
        if _CUM_TU.match(gap(x.text)) and len(x.text) < 24:
            return True
        if re.match(r"^(?:Điều|ĐIỀU)\s+\d", x.text) or gap(x.text[:12]).startswith("NOI NHAN"):
            return False
    return False


_MO_DAU: Final = re.compile(
    r"(?:ban hành|xây dựng|thông báo|báo cáo|đề nghị|kính đề nghị|trân trọng|hướng dẫn|triển khai|yêu cầu"
    r"|trình|cụ thể|như sau)\b.*[:.]$"
)


def _la_can_cu(dong: list[Dong], i: int, dang: bool) -> bool:
    """A line of the grounds in a paper without a deciding word: a list of ``Căn cứ …;``, not a sentence of the text."""
    x = dong[i]
    if dang:
        # the block goes on while the line before was not closed, or the next ground begins
        truoc = next((y for y in reversed(dong[:i]) if y.text), None)
        if truoc is None:
            return False
        if _CAN_CU.match(x.text):
            return not _MO_DAU.search(x.text) or x.text.endswith(";") or x.nghieng
        return truoc.text.endswith(";") and x.nghieng
    if not x.hoi(_mo_can_cu):
        return False
    if x.text.endswith(";") or x.nghieng:
        return True
    sau = next((y for y in dong[i + 1 : i + 5] if y.text), None)
    return sau is not None and _CAN_CU_CHAC.match(sau.text) is not None and not _MO_DAU.search(x.text)


def _tim_trich_yeu(d: Dau, dong: list[Dong], i: int) -> int:
    nhom: list[Dong] = []
    dau = i
    assert d.ten_loai is not None
    moc = d.ten_loai.dong[0]
    while i < len(dong) and i < dau + 12:
        x = dong[i]
        if not x.text:
            if nhom and (x.doan.ke or x.doan.vien_duoi or x.doan.vien_tren):
                break
            i += 1
            if i - dau > 4 and not nhom:
                break
            continue
        if la_gach(x.text):
            if nhom:
                break
            i += 1
            continue
        if x.doan.khung.loai != moc.doan.khung.loai or (
            x.doan.khung.loai == "o" and x.doan.khung.bang != moc.doan.khung.bang
        ):
            break
        if _KEM_THEO.match(x.text) or gap(x.text[:20]).startswith(("KINH GUI", "CAN CU ", "NOI NHAN")):
            break
        if not nhom:
            if not _hop_trich_yeu(d, x):
                break
        elif not (_tiep_trich_yeu(nhom[-1], x, d) or _truoc_ke(dong, i, nhom[-1], d)):
            break
        nhom.append(x)
        i += 1
    if nhom:
        d.trich_yeu = PhanTu("trich_yeu", tuple(nhom))
    else:
        i = dau
    return i


_DE_MUC: Final = re.compile(r"^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:[IVX]+|\d+|thứ|THỨ)\b")


def _hop_trich_yeu(d: Dau, x: Dong) -> bool:
    if _DE_MUC.match(x.text) or (d.loai == "CĐ" and x.text.endswith("điện:")):
        return False
    if d.loai in {"GGT", "GNP"} and not (giua(x) and x.dam):
        return False
    if x.text.isupper() and (la_chuc_vu(x.text) or la_ten_co_quan(x.text)) and d.loai in {"QĐ", "NQ", "CT"}:
        return False
    if re.match(r"^(?:[IVX]+|\d+)\s*[.)]\s", x.text) or re.search(
        r"(?:trân trọng|kính)\s+(?:kính mời|mời|giới thiệu)\b", x.text
    ):
        return False
    if re.match(r"^(?:Thời gian|Điều \d|Hôm nay|Kính thưa)", x.text):
        return False
    if giua(x) or x.dam:
        return True
    # neither centred nor bold: still the subject when it is short and closed by a rule or begins like one
    return (
        len(x.text) < 160
        and re.match(r"^(?:Về|V/v|Ban hành|Phê duyệt|Kết quả|Tổ chức|Triển khai|Công tác|Họp|Dự)\b", x.text) is not None
        and not x.text.endswith((".", ";", ":"))
    )


def _tiep_trich_yeu(truoc: Dong, x: Dong, d: Dau) -> bool:
    if x.sau_ngat and x.so == truoc.so:
        return True
    if truoc.doan.vien_duoi or truoc.doan.ke or x.doan.trang_moi:
        return False
    if x.text.isupper() and not truoc.text.isupper():
        return False
    if d.loai in {"QĐ", "NQ", "CT"} and x.text.isupper() and (la_chuc_vu(x.text) or la_ten_co_quan(x.text)):
        return False
    if re.search(r"(?:trân trọng|kính)\s+(?:kính mời|mời|giới thiệu)\b|\bđiện:$", x.text) or re.match(
        r"^(?:[IVX]+|\d+)\s*[.)]\s", x.text
    ):
        return False
    if re.match(r"^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục)\s+(?:[IVX]+|\d+|thứ)\b", x.text):
        return False
    return (
        giua(x) == giua(truoc)
        and x.dam == truoc.dam
        and (giua(x) or x.dam)
        and truoc.doan.khung.cot == x.doan.khung.cot
    )


def _truoc_ke(dong: list[Dong], i: int, truoc: Dong, d: Dau) -> bool:
    """A centred line between the subject and its rule belongs to the subject, also when it is set in another way."""
    x = dong[i]
    co_tham_quyen = d.loai in {"QĐ", "NQ", "CT", ""}  # there the power to issue stands below in capitals
    if not (giua(x) and giua(truoc)) or truoc.doan.vien_duoi or truoc.doan.ke:
        return False
    if x.text.isupper() and (co_tham_quyen or _DE_MUC.match(x.text)):
        return False
    for y in dong[i + 1 : i + 3]:
        if la_gach(y.text) or (not y.text and (y.doan.vien_duoi or y.doan.vien_tren or y.doan.ke)):
            return True
        if y.text:
            return False
    return False


def _ke_trich_yeu(d: Dau, dong: list[Dong], dau: int, i: int) -> None:
    if d.trich_yeu is None:
        return
    cuoi = i
    while cuoi < len(dong) and dong[cuoi].hoi(_trong_hay_gach):
        cuoi += 1
    chac = [ke for j, ke in ke_quanh(dong, dau, cuoi)]
    net = gach_chan(d.trich_yeu.dong[-1])
    sau = list(dong[cuoi].doan.ke if cuoi < len(dong) and dong[cuoi].doan.khung.loai == "trang" else ())
    truoc = list(d.ten_loai.dong[0].doan.ke) if d.ten_loai else []
    tat_ca = [*chac, *([net] if net else []), *sau, *truoc]
    d.trich_yeu = PhanTu("trich_yeu", d.trich_yeu.dong, d.trich_yeu.chac, tuple(tat_ca))


def _tim_kinh_gui(d: Dau, dong: list[Dong], i: int) -> int:
    """The addressees: the line, then the lines listed under it."""
    x = dong[i]
    khop = re.match(r"^\s*k[íi]nh\s+g[ửu]i\s*(.*)$", x.text, re.IGNORECASE)
    ten = (khop[1] if khop else "").lstrip(" :").strip()
    noi: list[Dong] = []
    j = i + 1
    treo = x.doan.khung
    while j < len(dong) and len(noi) < 60:
        y = dong[j]
        if not y.text:
            k = j + 1
            while k < len(dong) and not dong[k].text:
                k += 1
            if k < len(dong) and noi and re.match(r"^[-–+•*]\s", dong[k].day_du) and not noi[-1].text.endswith("."):
                j = k
                continue
            break
        cung_bang = treo.loai == "o" and y.doan.khung.loai == "o" and y.doan.khung.bang == treo.bang
        gach = re.match(r"^[-–+•*]", y.day_du) is not None
        cung_le = (
            bool(noi)
            and y.doan.khung.loai == noi[-1].doan.khung.loai
            and abs(y.doan.trai_mm + y.doan.thut_mm - noi[-1].doan.trai_mm - noi[-1].doan.thut_mm) < 1.0
            and y.doan.trai_mm + y.doan.thut_mm > 15
        )
        if (
            cung_bang
            or (gach and len(y.text) < 200)
            or (cung_le and len(y.text) < 150 and y.doan.can != "both")
            or (y.sau_ngat and y.so == dong[j - 1].so)
        ):
            if (
                gach
                and not cung_bang
                and noi
                and noi[-1].text.endswith(".")
                and abs(y.doan.trai_mm - noi[-1].doan.trai_mm) > 5
            ):
                break
            noi.append(y)
            j += 1
            continue
        if not ten and not noi and len(y.text) < 120 and not y.text.endswith(".") and y.doan.can != "both":
            noi.append(y)
            j += 1
            continue
        break
    d.kinh_gui = KinhGui(x, ten, tuple(noi))
    return j
