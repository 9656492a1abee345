"""The letterhead: Quốc hiệu, the issuer, number, date, V/v, the marks, and the rules drawn among them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from vanban.conform.thanh_phan.cap import quan_he
from vanban.conform.thanh_phan.danh_muc import LOAI_GAP, gap, la_noi_tiep, la_ten_co_quan
from vanban.conform.thanh_phan.dong import gach_tu_chu, la_gach
from vanban.conform.thanh_phan.van_ban import Dong, KinhGui, PhanTu, SoKyHieu
from vanban.conform.view import DuongKe, Tep

_SO: Final = re.compile(
    r"(?P<tu>SỐ|Số|số|Sô|So)(?P<hc>\s*[:;.]?)\s*(?P<so>\[[^\]]*\]|\{\{[^}]*\}\}"
    r"|[0-9A-Z]*[0-9]+[a-zA-Z]?|[IVXLC]+(?=\s*/)|[…._\s]*)\s*"
    r"(?P<gach>[/\\–-]?)\s*(?P<ky>\S.*)?"
)
_NGAY_VIET: Final = re.compile(r"ngày\b.{0,14}\btháng\b.{0,12}\bnăm\b", re.IGNORECASE)
_THIEU_NGAY: Final = re.compile(r"^[^,:;]{2,45},\s*\d{1,2}\s+tháng\b.{0,6}\bnăm\b", re.IGNORECASE)
_NGAY_SO: Final = re.compile(r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\s*\.?$")
_VV: Final = re.compile(r"^\(?\s*(?:V\s*/\s*v|V\s*/\s*V|v\s*/\s*v|Vv|VV)\b|^(?:Về việc|Về việc:|VỀ VIỆC|Trích yếu)\b")
KHAN: Final = re.compile(
    r"^(?:HOA TOC(?: HEN GIO)?|THUONG KHAN|KHAN|RAT KHAN|TOI KHAN|DAC BIET KHAN|KHAN CAP|GAP|HOA KHAN|SIEU KHAN)[.!]?$"
)
LUU_HANH: Final = re.compile(r"^(?:XEM XONG TRA LAI|LUU HANH NOI BO|KHONG PHO BIEN|LUU HANH HAN CHE)[.!]?$")
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
            if x.text and doan.vien_duoi and doan.vien_tren:
                continue  # a frame around words is no rule
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


def tim_quoc_hieu(d: Dau, co: list[Dong]) -> int:
    """Find Quốc hiệu, also over two lines; gives the index of its last line, −1 for none."""
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
            return j
    return -1


def tim_tieu_ngu(d: Dau, co: list[Dong], iq: int) -> int:
    """Find Tiêu ngữ; gives its index, −1 for none."""
    for i, x in enumerate(co[:45]):
        if x.text and len(x.text) < 130 and i != iq and la_tieu_ngu(gap(x.text)):
            d.tieu_ngu = PhanTu("tieu_ngu", (x,))
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


def tim_so(d: Dau, co: list[Dong], rong: float, goc: int) -> int:
    """Find the number and symbol; gives their index, −1 for none."""
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
            return i
    return -1


def _het_dau(x: Dong) -> bool:
    """Whether the head is surely over at this line."""
    g = gap(x.text[:40])
    return x.doan.khung.loai == "trang" and (
        g in LOAI_GAP
        or (x.text.isupper() and x.dam and giua(x) and g.rpartition(" SO ")[0] in LOAI_GAP)
        or g.startswith(("KINH GUI", "CAN CU "))
        or (x.doan.can == "both" and len(x.text) > 90)
    )


def tim_ngay(d: Dau, co: list[Dong], goc: int, i_so: int) -> int:
    """Find place and date; gives their index, −1 for none."""
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
    if re.search(r"\./\.$|\d+ (?:giờ|phút)\b", text):  # a sentence that ends with a day
        return False
    if text.startswith(("(", "Thời gian")) or gap(text[:12]).startswith(("NOI NHAN", "KEM THEO", "CAN CU")):
        return False
    if _NGAY_VIET.search(text) or _THIEU_NGAY.match(text):
        return True
    if _NGAY_SO.search(text) and len(text) < 60 and re.match(r"^[^\d,]{2,45}[,\s]", text):
        return True
    return re.match(r"^[^\d,:;]{2,45},?\s*(?:ngày|Ngày|NGÀY)\b[\s.…\d_]", text) is not None and len(text) < 80


def _mo_vv(x: Dong) -> bool:
    return _VV.match(x.text) is not None


def tim_vv(d: Dau, co: list[Dong], i_so: int, dau_cuoi: int) -> int:
    """Find the subject of a công văn; gives the index of its last line, −1 for none."""
    for i, x in enumerate(co[: dau_cuoi + 8]):
        if not x.hoi(_mo_vv):
            continue
        if i_so >= 0 and i < i_so:
            continue
        # under the number: same cell or column; a V/v right under a printed type is its subject, not ô 5b
        if any(gap(y.text) in LOAI_GAP for y in co[max(dau_cuoi + 1, 0) : i] if y.text):
            return -1
        if x.doan.khung.loai == "trang" and x.doan.can == "both" and (len(x.text) > 120 or x.doan.thut_mm > 5):
            return -1
        if x.doan.khung.loai == "trang" and x.doan.khung.so_cot == 1 and giua(x) and x.tab is None and x.dam:
            # in the middle of the page and bold: the subject of a paper whose type is missing or unknown
            return -1
        nhom = [x]
        j = i + 1
        while j < len(co) and co[j].text and len(nhom) < 6 and _cung_o(x, co[j]) and not _het_dau(co[j]):
            y = co[j]
            if la_gach(y.text) or _la_ngay(y.text) or KHAN.match(gap(y.text)) or y.doan.can != x.doan.can:
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


def tim_dau_hieu(d: Dau, tep: Tep, co: list[Dong]) -> None:
    """Find the marks of urgency and of circulation."""
    for x in [*co, *_dong_dau_trang(tep)]:
        if not x.hoi(_la_dong_ngan):
            continue
        g = gap(x.text)
        if d.do_khan is None and KHAN.match(g):
            d.do_khan = PhanTu("do_khan", (x,))
        elif d.luu_hanh is None and LUU_HANH.match(g):
            d.luu_hanh = PhanTu("luu_hanh", (x,))


def _dong_dau_trang(tep: Tep) -> Iterable[Dong]:
    for dau in tep.phan[0].dau.values():
        for doan in dau.doan:
            yield Dong(doan.text.strip(), doan.text, doan.chu, doan, -1)


def tim_co_quan(d: Dau, co: list[Dong], rong: float, iq: int, it: int, i_so: int, dau_cuoi: int) -> None:
    """Find the issuer and the body above it."""
    if iq < 0 and it < 0 and i_so < 0:
        return
    bo = {iq, it, i_so, d.thu_tu.get("dia_danh_ngay", -1), *range(d.thu_tu.get("vv", 10**6), dau_cuoi + 8)}
    ung: list[tuple[int, Dong]] = []
    for i, x in enumerate(co[: (i_so if i_so >= 0 else dau_cuoi) + 1]):
        if i in bo or not x.text or la_gach(x.text) or len(x.text) > 120:
            continue
        g = gap(x.text)
        if (d.quoc_hieu and x in d.quoc_hieu.dong) or KHAN.match(g) or LUU_HANH.match(g):
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


def dat_ke(d: Dau, co: list[Dong], rong: float, iq: int, it: int, dau_cuoi: int) -> None:
    """Give the rules of the head to Tiêu ngữ and to the issuer."""
    cuoi = d.thu_tu.get("co_quan", -1)
    het = max(dau_cuoi, cuoi, it) + 1
    while het < len(co) and het < dau_cuoi + 4 and (not co[het].text or la_gach(co[het].text)):
        het += 1
    tat_ca = ke_quanh(co, 0, het)
    if d.chu_quan is not None and d.co_quan is not None:
        # a rule between the two bodies stands under the superior, not under the issuer
        tren, duoi = d.chu_quan.dong[-1], d.co_quan.dong[0]
        tat_ca = [(i, ke) for i, ke in tat_ca if not (_giua_hai_ten(co[i], tren, duoi) and _ro_cho(ke, co[i]))]
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


def _giua_hai_ten(x: Dong, tren: Dong, duoi: Dong) -> bool:
    """Whether what is drawn at a line stands between two lines of one column."""
    if not tren.so <= x.so < duoi.so:
        return False
    k = tren.doan.khung
    cot_rieng = k.loai != "trang" or k.so_cot > 1
    return cot_rieng and (k == duoi.doan.khung or (x.doan.khung.bang, x.doan.khung.cot) == (k.bang, k.cot))


def _ro_cho(ke: DuongKe, x: Dong) -> bool:
    """Whether a rule stands where its line stands: a shape may be shifted away from words that it hangs on."""
    return not x.text or ke.cach_ve in {"vien", "gach"}


def giua(x: Dong) -> bool:
    """Whether a line is centred."""
    return x.doan.can == "center"
