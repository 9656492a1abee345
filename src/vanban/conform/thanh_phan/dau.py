"""The head: from Quốc hiệu down to the first line of the text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from vanban.conform.thanh_phan.cap import quan_he
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, LOAI_GAP, gap, la_chuc_vu, la_noi_tiep, la_ten_co_quan
from vanban.conform.thanh_phan.dong import gach_tu_chu, la_gach
from vanban.conform.thanh_phan.van_ban import Dong, KinhGui, PhanTu, SoKyHieu
from vanban.conform.view import DuongKe, Tep

_TIM: Final = 60
_DAI_NHAT: Final = 120
"""Lines between the type and the text that are looked at."""
_SO: Final = re.compile(
    r"(?P<tu>SỐ|Số|số|Sô|So)(?P<hc>\s*[:;.]?)\s*(?P<so>\[[^\]]*\]|\{\{[^}]*\}\}"
    r"|[0-9A-Z]*[0-9]+[a-zA-Z]?|[IVXLC]+(?=\s*/)|[…._\s]*)\s*"
    r"(?P<gach>[/\\–-]?)\s*(?P<ky>\S.*)?"
)
_NGAY_VIET: Final = re.compile(r"ngày\b.{0,14}\btháng\b.{0,12}\bnăm\b", re.IGNORECASE)
_NGAY_SO: Final = re.compile(r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\s*\.?$")
_VV: Final = re.compile(r"^\(?\s*(?:V\s*/\s*v|V\s*/\s*V|v\s*/\s*v|Vv|VV)\b|^(?:Về việc|Về việc:|VỀ VIỆC|Trích yếu)\b")
_KHAN: Final = re.compile(
    r"^(?:HOA TOC(?: HEN GIO)?|THUONG KHAN|KHAN|RAT KHAN|TOI KHAN|DAC BIET KHAN|KHAN CAP|GAP|HOA KHAN|SIEU KHAN)[.!]?$"
)
_LUU_HANH: Final = re.compile(r"^(?:XEM XONG TRA LAI|LUU HANH NOI BO|KHONG PHO BIEN|LUU HANH HAN CHE)[.!]?$")
_KEM_THEO: Final = re.compile(r"^\(?\s*(?:Ban hành\s+)?[Kk]èm theo\b")
_CUM_TU: Final = re.compile(r"^(?:QUYET DINH|QUYET NGHI|QUYET NGHI QUYET|CHI THI|NGHI QUYET)\s*[:.;]?$")
_CAN_CU: Final = re.compile(
    r"^(?:Căn cứ|CĂN CỨ|căn cứ|Theo đề nghị|Theo Tờ trình|Xét đề nghị|Xét Tờ trình|Xét thấy|Thực hiện|Theo)\b"
)
_CAN_CU_CHAC: Final = re.compile(r"^(?:Căn cứ|CĂN CỨ|căn cứ)\b")
_DAU_SO: Final = re.compile(r"^(?:SỐ|Số|số|Sô)\b")


def la_dong_dau(text: str) -> bool:
    """Whether a line looks like a part of the letterhead (used to find where columns are to be cut)."""
    g = gap(text)
    return (
        la_quoc_hieu(g) or la_tieu_ngu(g)
        or ((_DAU_SO.match(text) is not None) and "/" in text and len(text) < 140)
        or ("\t" in text and (_NGAY_VIET.search(text) is not None))
    )  # fmt: skip


def la_vv(text: str) -> bool:
    """Whether a line begins like the subject of a công văn."""
    return len(text) < 120 and re.match(r"^V\s*/\s*v\b", text, re.IGNORECASE) is not None


def la_quoc_hieu(g: str) -> bool:
    """Whether a folded line is Quốc hiệu, also a wrong one."""
    if len(g) > 150:
        return False
    return (
        "CONG HOA" in g and ("CHU NGHIA" in g or "XHCN" in g or "VIET NAM" in g)
    ) or "XA HOI CHU NGHIA VIET NAM" in g


def la_tieu_ngu(g: str) -> bool:
    """Whether a folded line is Tiêu ngữ, also a wrong one."""
    return len(g) < 130 and sum(tu in g for tu in ("DOC LAP", "TU DO", "HANH PHUC")) >= 2


@dataclass(slots=True)
class Dau:
    """What was found in the head; ``than_dau`` is the index of the first line of the text."""

    quoc_hieu: PhanTu | None = None
    tieu_ngu: PhanTu | None = None
    chu_quan: PhanTu | None = None
    co_quan: PhanTu | None = None
    so_ky_hieu: PhanTu | None = None
    so_tach: SoKyHieu | None = None
    dia_danh_ngay: PhanTu | None = None
    ten_loai: PhanTu | None = None
    trich_yeu: PhanTu | None = None
    vv: PhanTu | None = None
    tham_quyen: PhanTu | None = None
    cum_tu: PhanTu | None = None
    kinh_gui: KinhGui | None = None
    can_cu: list[PhanTu] = field(default_factory=list)
    dan_kem_theo: tuple[Dong, ...] = ()
    do_khan: PhanTu | None = None
    luu_hanh: PhanTu | None = None
    loai: str = ""
    than_dau: int = 0
    thu_tu: dict[str, int] = field(default_factory=dict)


def _nua(dong: Dong, rong: float) -> str:
    """``trai`` or ``phai`` half of the page, by the box or the place of the text."""
    khung = dong.doan.khung
    giua = (khung.x0_mm + khung.x1_mm) / 2 if khung.loai == "o" and khung.so_cot > 1 else dong.truc_mm
    return "trai" if giua < rong / 2 - 3 else "phai" if giua > rong / 2 + 3 else "giua"


def ke_quanh(dong: list[Dong], tu: int, den: int) -> list[tuple[int, DuongKe]]:
    """Rules drawn in the lines ``tu`` … ``den`` − 1, each with the index of the line that holds it."""
    ket: list[tuple[int, DuongKe]] = []
    da: set[int] = set()
    for i in range(max(tu, 0), min(den, len(dong))):
        x = dong[i]
        doan = x.doan
        if x.so not in da:
            da.add(x.so)
            ket += [(i, ke) for ke in doan.ke]
            if doan.vien_duoi or (doan.vien_tren and not x.text):
                a, b = doan.khung.x0_mm + doan.trai_mm, doan.khung.x1_mm - doan.phai_mm
                ket.append((i, DuongKe("vien", max(b - a, 0.0), a, not doan.vien_dut)))
            elif doan.vien_tren and x.text:
                a, b = doan.khung.x0_mm + doan.trai_mm, doan.khung.x1_mm - doan.phai_mm
                ket.append((i - 1, DuongKe("vien", max(b - a, 0.0), a, not doan.vien_dut)))
        if la_gach(x.text):
            ket.append((i, gach_tu_chu(x)))
    return ket


def gach_chan(x: Dong) -> DuongKe | None:
    """The underline of a line, taken as the rule below it."""
    if x.text and x.co_nao(lambda d: d.gach_chan):
        a, b = x.vi_tri()
        return DuongKe("gach", b - a, a)
    return None


def tim_dau(tep: Tep, dong: list[Dong]) -> Dau:
    """Find the head."""
    d = Dau()
    rong = tep.phan[0].rong_chu_mm
    co = dong[:_TIM]
    iq = _tim_quoc_hieu(d, co)
    it = _tim_tieu_ngu(d, co, iq)
    i_so = _tim_so(d, co, rong, max(iq, it))
    i_ngay = _tim_ngay(d, co, max(iq, it), i_so)
    dau_cuoi = max(iq, it, i_so, i_ngay)
    _tim_dau_hieu(d, tep, co)
    i_vv = _tim_vv(d, co, i_so, dau_cuoi)
    _tim_co_quan(d, co, rong, iq, it, i_so, dau_cuoi)
    _dat_ke(d, co, rong, iq, it, dau_cuoi)
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


def _tim_quoc_hieu(d: Dau, co: list[Dong]) -> int:
    for i, x in enumerate(co[:40]):
        if not x.text or len(x.text) > 150:
            continue
        if la_quoc_hieu(gap(x.text)):
            nhom = [x]
            j = i
            if (
                not gap(x.text).endswith("VIET NAM")
                and i + 1 < len(co)
                and gap(co[i + 1].text) in {"VIET NAM", "NGHIA VIET NAM"}
            ):
                nhom.append(co[i + 1])
                j = i + 1
            d.quoc_hieu = PhanTu("quoc_hieu", tuple(nhom))
            d.thu_tu["quoc_hieu"] = i
            return j
    return -1


def _tim_tieu_ngu(d: Dau, co: list[Dong], iq: int) -> int:
    for i, x in enumerate(co[:45]):
        if x.text and len(x.text) < 130 and i != iq and la_tieu_ngu(gap(x.text)):
            d.tieu_ngu = PhanTu("tieu_ngu", (x,))
            d.thu_tu["tieu_ngu"] = i
            return i
    return -1


_KY_HIEU_DAU: Final = re.compile(r"^\s*[A-ZĐa-zđ]")


def _la_so(text: str) -> re.Match[str] | None:
    if len(text) > 70:
        return None
    khop = _SO.fullmatch(text)
    if khop is None:
        return None
    ky = khop["ky"] or ""
    if not (khop["gach"] or khop["hc"].strip()):
        return None
    if "," in ky and "-" not in ky:
        return None
    if ky and not _KY_HIEU_DAU.match(ky) and not re.match(r"^\d{4}/|^[…._\[{]", ky):
        return None
    if not ky and not khop["gach"]:
        return khop if not khop["so"].strip(" .…_") else None
    return khop


def _tim_so(d: Dau, co: list[Dong], rong: float, goc: int) -> int:
    for i, x in enumerate(co):
        if not x.text or len(x.text) > 70 or (goc >= 0 and i > goc + 14):
            continue
        if _het_dau(x):
            break
        khop = _la_so(x.text) if x.text[0] in "sS" else None
        if khop is not None:
            d.so_ky_hieu = PhanTu("so_ky_hieu", (x,), goc >= 0 or _nua(x, rong) == "trai")
            d.so_tach = SoKyHieu(
                khop["tu"], khop["hc"].strip(), khop["so"].strip(), khop["gach"], (khop["ky"] or "").strip()
            )
            d.thu_tu["so_ky_hieu"] = i
            return i
    return -1


def _het_dau(x: Dong) -> bool:
    """Whether the head is surely over at this line."""
    g = gap(x.text[:40])
    return x.doan.khung.loai == "trang" and (
        g in LOAI_GAP
        or (x.text.isupper() and x.dam and _giua(x) and g.rpartition(" SO ")[0] in LOAI_GAP)
        or g.startswith(("KINH GUI", "CAN CU "))
        or (x.doan.can == "both" and len(x.text) > 90)
    )


def _tim_ngay(d: Dau, co: list[Dong], goc: int, i_so: int) -> int:
    han = max(goc, i_so)
    for i, x in enumerate(co):
        if not x.text or len(x.text) > 100 or (han >= 0 and i > han + 10):
            continue
        if _het_dau(x):
            break
        if i == i_so:
            continue
        if _la_ngay(x.text):
            d.dia_danh_ngay = PhanTu("dia_danh_ngay", (x,), goc >= 0)
            d.thu_tu["dia_danh_ngay"] = i
            return i
    return -1


def _la_ngay(text: str) -> bool:
    if text.startswith(("(", "Thời gian")) or gap(text[:12]).startswith(("NOI NHAN", "KEM THEO", "CAN CU")):
        return False
    if _NGAY_VIET.search(text):
        return True
    if _NGAY_SO.search(text) and len(text) < 60 and re.match(r"^[^\d,]{2,45}[,\s]", text):
        return True
    return re.match(r"^[^\d,:;]{2,45},?\s*(?:ngày|Ngày|NGÀY)\b[\s.…\d_]", text) is not None and len(text) < 80


def _mo_vv(x: Dong) -> bool:
    return _VV.match(x.text) is not None


def _tim_vv(d: Dau, co: list[Dong], i_so: int, dau_cuoi: int) -> int:
    for i, x in enumerate(co[: dau_cuoi + 8]):
        if not x.hoi(_mo_vv):
            continue
        if i_so >= 0 and i < i_so:
            continue
        # under the number: same cell or column; a V/v right under a printed type is its subject, not ô 5b
        if any(gap(y.text) in LOAI_GAP for y in co[max(dau_cuoi + 1, 0) : i] if y.text):
            return -1
        if x.doan.khung.loai == "trang" and x.doan.can == "both" and len(x.text) > 120:
            return -1
        if x.doan.khung.loai == "trang" and x.doan.khung.so_cot == 1 and _giua(x) and x.tab is None and x.dam:
            # in the middle of the page and bold: the subject of a paper whose type is missing or unknown
            return -1
        nhom = [x]
        j = i + 1
        while j < len(co) and co[j].text and len(nhom) < 6 and _cung_o(x, co[j]) and not _het_dau(co[j]):
            y = co[j]
            if la_gach(y.text) or _la_ngay(y.text) or _KHAN.match(gap(y.text)) or y.doan.can != x.doan.can:
                break
            if x.doan.khung.loai == "trang" and (len(y.text) > 70 or y.doan.can == "both"):
                break
            nhom.append(y)
            j += 1
        d.vv = PhanTu("vv", tuple(nhom))
        d.thu_tu["vv"] = i
        return j - 1
    return -1


def _cung_o(a: Dong, b: Dong) -> bool:
    x, y = a.doan.khung, b.doan.khung
    if x.loai == y.loai == "hop" and (x.x0_mm, x.x1_mm) != (y.x0_mm, y.x1_mm):
        return False  # two text boxes side by side
    return (x.loai, x.bang, x.hang, x.cot) == (y.loai, y.bang, y.hang, y.cot)


def _la_dong_ngan(x: Dong) -> bool:
    return 0 < len(x.text) <= 40


def _tim_dau_hieu(d: Dau, tep: Tep, co: list[Dong]) -> None:
    for x in [*co, *_dong_dau_trang(tep)]:
        if not x.hoi(_la_dong_ngan):
            continue
        g = gap(x.text)
        if d.do_khan is None and _KHAN.match(g):
            d.do_khan = PhanTu("do_khan", (x,))
        elif d.luu_hanh is None and _LUU_HANH.match(g):
            d.luu_hanh = PhanTu("luu_hanh", (x,))


def _dong_dau_trang(tep: Tep) -> Iterable[Dong]:
    for dau in tep.phan[0].dau.values():
        for doan in dau.doan:
            yield Dong(doan.text.strip(), doan.text, doan.chu, doan, -1)


def _tim_co_quan(d: Dau, co: list[Dong], rong: float, iq: int, it: int, i_so: int, dau_cuoi: int) -> None:
    if iq < 0 and it < 0 and i_so < 0:
        return
    bo = {iq, it, i_so, d.thu_tu.get("dia_danh_ngay", -1), *range(d.thu_tu.get("vv", 10**6), dau_cuoi + 8)}
    ung: list[tuple[int, Dong]] = []
    for i, x in enumerate(co[: (i_so if i_so >= 0 else dau_cuoi) + 1]):
        if i in bo or not x.text or la_gach(x.text) or len(x.text) > 120:
            continue
        g = gap(x.text)
        if (d.quoc_hieu and x in d.quoc_hieu.dong) or _KHAN.match(g) or _LUU_HANH.match(g):
            continue
        if x.doan.khung.loai == "hop" and x.doan.khung.co_vien:
            continue
        if iq >= 0 and _nua(x, rong) == "phai" and _nua(co[iq], rong) == "phai":
            continue
        ung.append((i, x))
    if not ung:
        return
    ten = _chia_ten([x for _, x in ung])
    chac = iq >= 0 or i_so >= 0
    if len(ten) == 1:
        d.co_quan = PhanTu("co_quan", tuple(ten[0][0]), chac)
    elif _ngang_hang(ten, d.so_tach.ky_hieu if d.so_tach else ""):
        # a joint paper: no body stands above the other
        d.co_quan = PhanTu("co_quan", tuple(x for nhom, _ in ten for x in nhom), chac)
    else:
        ro = ten[0][0][0].dam != ten[-1][0][0].dam or _quan_he(ten, "") == {"tren"}
        d.chu_quan = PhanTu(
            "chu_quan", tuple(x for nhom, _ in ten[:-1] for x in nhom), chac and ro and all(c for _, c in ten)
        )
        d.co_quan = PhanTu("co_quan", tuple(ten[-1][0]), chac and ten[-1][1])
    d.thu_tu["co_quan"] = ung[-1][0]


def _chia_ten(ds: list[Dong]) -> list[tuple[list[Dong], bool]]:
    """The lines of the left column → names of bodies, each with whether the cut before it is certain."""
    ten: list[tuple[list[Dong], bool]] = [([ds[0]], True)]
    for truoc, x in itertools.pairwise(ds):
        moi = la_ten_co_quan(x.text) and not la_noi_tiep(x.text)
        cung = truoc.so == x.so or truoc.dam == x.dam
        tron = not gap(truoc.text).endswith(
            (" VA", " NHAN", "-", ",", " BAN", " QUAN LY", " CUA", " HOI", " NHAN DAN VA")
        )
        if moi and tron:
            # "BAN QUẢN LÝ" under "SỞ …" is a new name; "PHÒNG HỘ" under "RỪNG" is not: bold tells, else the words
            ten.append(([x], True))
        elif la_noi_tiep(x.text) or cung or not tron:
            ten[-1][0].append(x)
        else:
            ten.append(([x], False))
    if len(ten) > 2 and not any(nhom[0].dam != ten[0][0][0].dam for nhom, _ in ten):
        return [*ten[:-1], (ten[-1][0], ten[-1][1])]
    if len(ten) > 2:
        # many pieces: what is bold at the end is the issuer
        dam = [nhom[0].dam for nhom, _ in ten]
        if dam[-1] and not dam[0]:
            k = dam.index(True)
            return [([x for n, _ in ten[:k] for x in n], True), ([x for n, _ in ten[k:] for x in n], all(dam[k:]))]
    return ten


def _quan_he(ten: list[tuple[list[Dong], bool]], ky_hieu: str) -> set[str]:
    chu = [" ".join(x.text for x in nhom) for nhom, _ in ten]
    return {quan_he(a, b, ky_hieu) for a, b in itertools.pairwise(chu)}


def _ngang_hang(ten: list[tuple[list[Dong], bool]], ky_hieu: str) -> bool:
    """Whether the bodies issue a paper jointly: all bold, and none above another."""
    return all(x.dam for nhom, _ in ten for x in nhom) and _quan_he(ten, ky_hieu) == {"ngang"}


def _dat_ke(d: Dau, co: list[Dong], rong: float, iq: int, it: int, dau_cuoi: int) -> None:
    """Give the rules of the head to Tiêu ngữ and to the issuer."""
    cuoi = d.thu_tu.get("co_quan", -1)
    het = max(dau_cuoi, cuoi, it) + 1
    while het < len(co) and het < dau_cuoi + 4 and (not co[het].text or la_gach(co[het].text)):
        het += 1
    tat_ca = ke_quanh(co, 0, het)
    trai: list[DuongKe] = []
    phai: list[DuongKe] = []
    chua: list[DuongKe] = []
    ngoai = 0
    for i, ke in tat_ca:
        x = co[i]
        khung = x.doan.khung
        if khung.loai == "o" and khung.so_cot > 1:
            trong = (khung.x0_mm + khung.x1_mm) / 2
            (trai if trong < rong / 2 else phai).append(ke)
        elif ke.trai_mm is not None and ke.rong_mm is not None:
            ngoai += khung.loai == "trang" and khung.so_cot == 1 and x.tab is None
            (trai if ke.trai_mm + ke.rong_mm / 2 < rong / 2 else phai).append(ke)
        elif khung.so_cot > 1 or x.tab is not None or khung.loai == "hop":
            (trai if _nua(x, rong) == "trai" else phai).append(ke)
        else:
            chua.append(ke)
    if ngoai >= 2 and bool(trai) != bool(phai):
        # drawn on the page itself, both in one half: which is which only the printed page tells
        chua, trai, phai = [*chua, *trai, *phai], [], []
    if d.tieu_ngu is not None:
        net = gach_chan(d.tieu_ngu.dong[-1])
        d.tieu_ngu = PhanTu(
            "tieu_ngu", d.tieu_ngu.dong, d.tieu_ngu.chac, (*phai, *([net] if net else []), *chua), not chua
        )
    if d.co_quan is not None:
        net = gach_chan(d.co_quan.dong[-1])
        con = chua if phai or not chua else chua[1:]
        rieng = len({(x.doan.khung.bang, x.doan.khung.cot) for x in d.co_quan.dong}) == 1
        d.co_quan = PhanTu(
            "co_quan", d.co_quan.dong, d.co_quan.chac, (*trai, *([net] if net else []), *con), not chua and rieng
        )


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
        if kinh_gui >= 0 and (ma is None or d.vv is not None or not (_giua(x) and x.text.isupper() and x.dam)):
            continue
        if ma is not None and kinh_gui >= 0:
            _tim_kinh_gui(d, dong, kinh_gui)
        if ma is not None and not (can_cu and x.text.endswith(":")):
            d.loai = ma
            d.ten_loai = PhanTu("ten_loai", (x,))
            d.thu_tu["ten_loai"] = i
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
            d.thu_tu["ten_loai"] = i
            return i + 1
        if (
            d.vv is None and x.doan.khung.loai == "trang" and x.text.isupper() and x.doan.can == "center" and x.dam
            and len(x.text) < 60 and (d.quoc_hieu or d.so_ky_hieu) and not la_chuc_vu(x.text) and not la_gach(x.text)
            and sum(c.isalpha() for c in x.text) > 4 and _KHAN.match(g) is None and _LUU_HANH.match(g) is None
            and not _CUM_TU.match(gap(x.text)) and _TEN_CO_QUAN.match(x.text) is None
        ):  # fmt: skip
            d.ten_loai = PhanTu("ten_loai", (x,), False)
            d.thu_tu["ten_loai"] = i
            return i + 1
    return tiep


_TEN_CO_QUAN: Final = re.compile(r"^(?:SỞ|BỘ|CỤC|CHI CỤC|[ỦU][YỶ] BAN|UBND|HỘI ĐỒNG|HĐND|PHÒNG|TRUNG TÂM) ")
"""Bodies whose name no type of paper begins like."""


def _giua(x: Dong) -> bool:
    return x.doan.can == "center"


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
        elif x.hoi(_mo_kem_theo) or (d.dan_kem_theo and _giua(x) and x.nghieng and not x.dam):
            d.dan_kem_theo = (*d.dan_kem_theo, x)
            i += 1
        elif _la_tham_quyen(d, x):
            i = _tim_tham_quyen(d, dong, i)
        elif d.ten_loai is None and d.vv is None and not d.can_cu and _giua(x) and x.dam and i < dau + 6:
            i += 1  # the subject of a paper whose type is missing
        elif _la_cum_tu(x) and d.loai in {"QĐ", "NQ", "CT", ""}:
            d.cum_tu = PhanTu("cum_tu", (x,))
            d.thu_tu["cum_tu"] = i
            i += 1
        elif (chac := _can_cu_chac(d, dong, i)) is not None:
            d.can_cu.append(PhanTu("can_cu", (x,), chac))
            d.thu_tu.setdefault("can_cu", i)
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
    return len(x.text) < 40 and (_KHAN.match(gap(x.text)) or _LUU_HANH.match(gap(x.text))) is not None


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
    if _la_cum_tu(x) or not (_giua(x) or x.dam):
        return False
    return la_chuc_vu(x.text) or la_ten_co_quan(x.text) or bool(d.loai and _giua(x) and x.dam)


def _tim_tham_quyen(d: Dau, dong: list[Dong], i: int) -> int:
    nhom = [dong[i]]
    while i + 1 < len(dong):
        y = dong[i + 1]
        if not y.text.isupper() or _giua(y) != _giua(nhom[0]) or _la_cum_tu(y):
            break
        nhom.append(y)
        i += 1
    d.tham_quyen = PhanTu("tham_quyen", tuple(nhom))
    d.thu_tu["tham_quyen"] = i
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
        elif not (_tiep_trich_yeu(nhom[-1], x, d) or _truoc_ke(dong, i, nhom[-1])):
            break
        nhom.append(x)
        i += 1
    if nhom:
        d.trich_yeu = PhanTu("trich_yeu", tuple(nhom))
        d.thu_tu["trich_yeu"] = dau
    else:
        i = dau
    return i


_DE_MUC: Final = re.compile(r"^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:[IVX]+|\d+|thứ|THỨ)\b")


def _hop_trich_yeu(d: Dau, x: Dong) -> bool:
    if _DE_MUC.match(x.text) or (d.loai == "CĐ" and x.text.endswith("điện:")):
        return False
    if d.loai in {"GGT", "GNP"} and not (_giua(x) and x.dam):
        return False
    if x.text.isupper() and (la_chuc_vu(x.text) or la_ten_co_quan(x.text)) and d.loai in {"QĐ", "NQ", "CT"}:
        return False
    if re.match(r"^(?:[IVX]+|\d+)\s*[.)]\s", x.text) or re.search(
        r"(?:trân trọng|kính)\s+(?:kính mời|mời|giới thiệu)\b", x.text
    ):
        return False
    if re.match(r"^(?:Thời gian|Điều \d|Hôm nay|Kính thưa)", x.text):
        return False
    if _giua(x) or x.dam:
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
        _giua(x) == _giua(truoc)
        and x.dam == truoc.dam
        and (_giua(x) or x.dam)
        and truoc.doan.khung.cot == x.doan.khung.cot
    )


def _truoc_ke(dong: list[Dong], i: int, truoc: Dong) -> bool:
    """A centred line between the subject and its rule belongs to the subject, also when it is set in another way."""
    x = dong[i]
    if not (_giua(x) and _giua(truoc)) or x.text.isupper() or truoc.doan.vien_duoi or truoc.doan.ke:
        return False
    for y in dong[i + 1 : i + 3]:
        if la_gach(y.text) or (not y.text and (y.doan.vien_duoi or y.doan.ke)):
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
    d.thu_tu["kinh_gui"] = i
    return j
