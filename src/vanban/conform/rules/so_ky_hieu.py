"""Số, ký hiệu của văn bản (ô 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, so, trich
from vanban.conform.rules.ho import LECH_GIUA_MM, ho_co_chu, ho_kieu, phan_tu
from vanban.conform.rules.quoc_hieu import doc_truc
from vanban.conform.thanh_phan import VanBan
from vanban.conform.thanh_phan.danh_muc import CONG_VAN, MA_GAP, O_TRONG, TEN_LOAI, gap
from vanban.the_thuc import LECH_TRUC_MM

_REF_A, _REF_B, _REF_C = "PL I, Mục II, 3.a", "PL I, Mục II, 3.b", "PL I, Mục II, 3.c"
_LAY = phan_tu("Số, ký hiệu", "so_ky_hieu")
_NHU_MA_CO_QUAN: Final = frozenset(("TC", "PC", "CT", "BC", "DA", "PA", "PB", "PG", "QC", "HD"))
"""Type codes that are also common codes of units: no proof in a công văn."""
_CHUC_DANH: Final = frozenset(("TTg", "PTTg", "CTN"))
_GACH_NGANG: Final = "–—−_"


def ky_hieu(vb: VanBan) -> str:
    """The symbol without a year group, empty when there is none or it is a blank."""
    if vb.so_tach is None:
        return ""
    return O_TRONG.sub("", re.sub(r"^\d{4}/", "", vb.so_tach.ky_hieu)).strip()


def nhom(vb: VanBan) -> list[str]:
    """The groups of the symbol."""
    return [n for n in re.split(r"[-/–—−\s]+", ky_hieu(vb)) if n]


def _cho(vb: VanBan) -> str:
    assert vb.so_ky_hieu is not None
    return f"Số, ký hiệu {trich(vb.so_ky_hieu.text)}"


@rule("so-ky-hieu-vi-tri", ref="PL I, Mục II, 3.c, 3.d", strength="bắt buộc", level="error")
def vi_tri(vb: VanBan) -> Iterator[Loi]:
    """Số, ký hiệu ở cột trái, canh giữa dưới tên cơ quan.

    Sai: ở cột phải. Đúng: cột trái, dưới tên cơ quan.
    """
    pt = vb.so_ky_hieu
    if pt is None or vb.quoc_hieu is None:
        return
    dong = pt.dong[0]
    if dong.truc_mm > vb.rong_chu_mm * 0.5:
        yield Loi(
            _cho(vb), "không ở cột bên trái", "cột trái, dưới tên cơ quan ban hành", "chuyển sang cột trái", pt.chac
        )
        return
    if dong.trong_o:
        if dong.lech_giua_mm > LECH_GIUA_MM:
            yield Loi(
                _cho(vb),
                "không canh giữa dưới tên cơ quan",
                "canh giữa",
                "chọn dòng này, bấm canh giữa (Ctrl+E)",
                pt.chac,
            )
    elif vb.co_quan is not None:
        lech = abs(dong.truc_mm - vb.co_quan.dong[-1].truc_mm)
        if lech > LECH_TRUC_MM + 3:
            yield Loi(_cho(vb), f"lệch trục tên cơ quan khoảng {so(round(lech))} mm", "canh giữa dưới tên cơ quan",
                "canh lại cho cùng trục",
                      pt.chac and doc_truc(dong) and doc_truc(vb.co_quan.dong[-1]), "warning")  # fmt: skip


@rule("so-ky-hieu-tu-so", ref=_REF_C, strength="bắt buộc", level="error")
def tu_so(vb: VanBan) -> Iterator[Loi]:
    """Từ «Số» in thường, theo sau là dấu hai chấm.

    Sai: Số 15/… Đúng: Số: 15/…
    """
    if vb.so_tach is not None and (vb.so_tach.tu != "Số" or vb.so_tach.hai_cham != ":"):
        thay = f"viết «{vb.so_tach.tu}»" if vb.so_tach.tu != "Số" else "thiếu dấu hai chấm sau từ «Số»"
        yield Loi(
            _cho(vb),
            thay,
            "«Số:»",
            "viết «Số:» rồi đến số và ký hiệu",
            vb.so_ky_hieu is not None and vb.so_ky_hieu.chac,
        )


ho_co_chu("so-ky-hieu-co-chu", "Số, ký hiệu", _LAY, "so_ky_hieu", _REF_C, "14, 12.", "13.")
ho_kieu("so-ky-hieu-kieu", "Số, ký hiệu", _LAY, False, False, _REF_C, "chữ đậm.", "chữ đứng, không đậm.")


@rule("so-ky-hieu-chu-so", ref=_REF_A, strength="bắt buộc", level="error")
def chu_so(vb: VanBan) -> Iterator[Loi]:
    """Số ghi bằng chữ số Ả Rập.

    Sai: Số: XV/… Đúng: Số: 15/…
    """
    if vb.so_tach is not None and re.fullmatch(r"[IVXLC]+", vb.so_tach.so):
        yield Loi(_cho(vb), f"số viết bằng chữ số La Mã «{vb.so_tach.so}»", "chữ số Ả Rập", "viết 1, 2, 3…")


@rule("so-ky-hieu-so-0", ref=_REF_C, strength="bắt buộc", level="error")
def so_0(vb: VanBan) -> Iterator[Loi]:
    """Số nhỏ hơn 10 có số 0 phía trước.

    Sai: 5/… Đúng: 05/…
    """
    if vb.so_tach is not None and re.fullmatch(r"\d", vb.so_tach.so):
        yield Loi(
            _cho(vb), f"số «{vb.so_tach.so}» thiếu số 0 phía trước", f"«0{vb.so_tach.so}»", f"viết 0{vb.so_tach.so}"
        )


@rule("so-ky-hieu-khong-thua-0", ref="PL I, Mục V, dòng 3", strength="theo mẫu", level="warning")
def khong_thua_0(vb: VanBan) -> Iterator[Loi]:
    """Không thêm số 0 vào số từ 10 trở lên.

    Sai: 0012/… Đúng: 12/…
    """
    if vb.so_tach is not None and re.fullmatch(r"00\d+|0\d{2,}", vb.so_tach.so):
        yield Loi(_cho(vb), f"thừa số 0 trong «{vb.so_tach.so}»", "không thêm số 0", f"viết {int(vb.so_tach.so):02d}")


@rule("so-ky-hieu-gach-cheo", ref=_REF_C, strength="bắt buộc", level="error")
def gach_cheo(vb: VanBan) -> Iterator[Loi]:
    """Giữa số và ký hiệu có dấu gạch chéo.

    Sai: 15-QĐ-BNV. Đúng: 15/QĐ-BNV.
    """
    if vb.so_tach is not None and ky_hieu(vb) and vb.so_tach.gach != "/":
        yield Loi(_cho(vb), "không có dấu gạch chéo giữa số và ký hiệu", "dấu /", "viết số, dấu /, rồi ký hiệu")


@rule("so-ky-hieu-gach-noi", ref=_REF_C, strength="bắt buộc", level="error")
def gach_noi(vb: VanBan) -> Iterator[Loi]:
    """Giữa các nhóm của ký hiệu là gạch nối.

    Sai: QĐ/BNV, QĐ–BNV. Đúng: QĐ-BNV.
    """
    ky = ky_hieu(vb)
    if ky and (("/" in ky) or any(c in ky for c in _GACH_NGANG) or re.search(r"\w\s+\w|\w[.,]\w", ky)):
        yield Loi(
            _cho(vb), f"các nhóm của ký hiệu «{ky}» không nối bằng gạch nối", "dấu -", "thay bằng gạch nối ngắn (-)"
        )


@rule("so-ky-hieu-khong-cach", ref=_REF_C, strength="bắt buộc", level="error")
def khong_cach(vb: VanBan) -> Iterator[Loi]:
    """Trong ký hiệu không có khoảng trắng.

    Sai: QĐ - BNV. Đúng: QĐ-BNV.
    """
    if vb.so_tach is None or vb.so_ky_hieu is None:
        return
    ky = vb.so_tach.ky_hieu.strip()
    dinh = re.search(r"/[ \u00a0]+(?=[A-ZĐ])", vb.so_ky_hieu.text) is not None
    if dinh or re.search(r"\w\s*[-–/]\s+\w|\w\s+[-–/]\s*\w|\w[ \u00a0]\w", O_TRONG.sub("", ky)):
        yield Loi(_cho(vb), "có khoảng trắng trong ký hiệu", "viết liền", "xóa khoảng trắng quanh dấu gạch")


@rule("so-ky-hieu-in-hoa", ref="PL I, Mục II, 3.c; PL III, Mục I", strength="bắt buộc", level="error")
def in_hoa(vb: VanBan) -> Iterator[Loi]:
    """Ký hiệu in hoa, trừ chữ thường có sẵn trong chữ viết tắt của nghị định.

    Sai: qđ-snv. Đúng: TTr-SNV.
    """
    ds = nhom(vb)
    sai = [
        n for i, n in enumerate(ds)
        if n != n.upper() and n not in _CHUC_DANH and not (i == 0 and n in {"QyĐ", "CTr", "TTr",
            "TrS"}) and not n.isdigit()
        and not re.fullmatch(r"[A-ZĐ]+(?:Tr|Th|Ph|Ng|Kh)?[A-ZĐ]*", n)
    ]  # fmt: skip
    if sai:
        yield Loi(_cho(vb), f"chữ thường trong ký hiệu: {', '.join(sai)}", "chữ in hoa",
            f"viết {'-'.join(n.upper() for n in sai)}",
                  all(n.islower() or n[0].islower() for n in sai))  # fmt: skip


def _gan_ma(n: str, ma: str) -> bool:
    """Whether a group looks like a wrong form of a type code."""
    a, b = gap(n), gap(ma)
    return n != ma and (a == b or a.startswith(b) or (len(a) >= 3 and b.startswith(a[:2]) and len(a) <= 4))


@rule("so-ky-hieu-loai-co-ten", ref=_REF_B, strength="bắt buộc", level="error")
def loai_co_ten(vb: VanBan) -> Iterator[Loi]:
    """Ký hiệu của văn bản có tên loại gồm chữ viết tắt tên loại và của cơ quan.

    Sai: Số: 15/BNV. Đúng: Số: 15/QĐ-BNV.
    """
    ds = nhom(vb)
    if vb.loai not in TEN_LOAI or not vb.loai_chac or not ds or vb.ten_loai is None:
        return
    ma = TEN_LOAI.keys()
    if ds[0] in ma:
        if len(ds) < 2:
            yield Loi(
                _cho(vb),
                "thiếu chữ viết tắt tên cơ quan",
                f"{vb.loai}-<cơ quan>",
                f"thêm chữ viết tắt tên cơ quan sau {ds[0]}-",
            )
    elif not _gan_ma(ds[0], vb.loai) and ds[0].upper() not in MA_GAP:
        yield Loi(_cho(vb), "thiếu chữ viết tắt tên loại", f"{vb.loai}-<cơ quan>", f"thêm {vb.loai}- vào đầu ký hiệu")


@rule("so-ky-hieu-cong-van", ref=_REF_B, strength="bắt buộc", level="error")
def cong_van(vb: VanBan) -> Iterator[Loi]:
    """Ký hiệu công văn gồm chữ viết tắt cơ quan và đơn vị soạn thảo, không có tên loại.

    Sai: 12/CV-UBND. Đúng: 12/UBND-VX.
    """
    ds = nhom(vb)
    if vb.loai != CONG_VAN or not ds:
        return
    if ds[0].upper() in {"CV", "CVAN", "CÔNGVĂN"}:
        yield Loi(
            _cho(vb),
            "công văn không có chữ viết tắt «CV»",
            "<cơ quan>-<đơn vị soạn thảo>",
            "bỏ CV, thêm đơn vị soạn thảo hoặc lĩnh vực ở cuối",
        )
    elif ds[0] in TEN_LOAI and len(ds) > 1 and vb.loai_chac:
        yield Loi(
            _cho(vb),
            f"ký hiệu công văn có chữ viết tắt tên loại «{ds[0]}»",
            "<cơ quan>-<đơn vị soạn thảo>",
            f"bỏ {ds[0]}-",
            ds[0] not in _NHU_MA_CO_QUAN,
        )
    elif len(ds) < 2:
        yield Loi(
            _cho(vb),
            "thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực",
            "<cơ quan>-<đơn vị soạn thảo>",
            "thêm -<đơn vị> vào cuối ký hiệu",
            vb.loai_chac,
        )


@rule("so-ky-hieu-ma-loai", ref="PL I, Mục II, 3.b; PL III, Mục I", strength="bắt buộc", level="error")
def ma_loai(vb: VanBan) -> Iterator[Loi]:
    """Chữ viết tắt tên loại đúng bảng của nghị định.

    Sai: QCh. Đúng: QC.
    """
    ds = nhom(vb)
    if vb.loai not in TEN_LOAI or not vb.loai_chac or not ds or vb.ten_loai is None:
        return
    if ds[0] not in TEN_LOAI and _gan_ma(ds[0], vb.loai) and ds[0] != ds[0].lower():
        yield Loi(_cho(vb), f"chữ viết tắt tên loại «{ds[0]}»", f"«{vb.loai}»", f"thay {ds[0]} bằng {vb.loai}")


@rule("so-ky-hieu-khop-ten-loai", ref=_REF_B, strength="bắt buộc", level="error")
def khop_ten_loai(vb: VanBan) -> Iterator[Loi]:
    """Chữ viết tắt trong ký hiệu khớp tên loại đã in.

    Sai: THÔNG BÁO mang KH. Đúng: THÔNG BÁO mang TB.
    """
    ds = nhom(vb)
    if vb.ten_loai is None or vb.loai not in TEN_LOAI or not ds or ds[0] not in TEN_LOAI or ds[0] == vb.loai:
        return
    yield Loi(_cho(vb),
        f"ký hiệu «{ds[0]}» là của {TEN_LOAI[ds[0]].capitalize()}, văn bản là {TEN_LOAI[vb.loai].capitalize()}",
        f"«{vb.loai}»",
              f"thay {ds[0]} bằng {vb.loai}, hoặc sửa tên loại", vb.ten_loai.chac and len(ds) > 1)  # fmt: skip


def _chu_dau(ten: str) -> str:
    return "".join(tu[0] for tu in re.findall(r"\w+", gap(ten)))


def _con_day(ngan: str, dai: str) -> bool:
    it = iter(dai)
    return all(c in it for c in ngan)


def _na_na(ngan: str, dai: str) -> bool:
    """Whether a longer code begins as the name does and has, in order, at least half of its letters from it."""
    if len(ngan) <= 3 or ngan[0] != dai[:1]:
        return False
    dem = [0] * (len(dai) + 1)
    for c in ngan:
        cheo = 0
        for j, k in enumerate(dai, 1):
            cheo, dem[j] = dem[j], cheo + 1 if c == k else max(dem[j], dem[j - 1])
    return 2 * dem[-1] >= len(ngan)


_NGANH: Final = (
    *("NOI VU", "TAI CHINH", "TU PHAP", "Y TE", "XAY DUNG", "CONG THUONG", "DU LICH", "GIAO THONG VAN TAI"),
    *("GIAO DUC VA DAO TAO", "KHOA HOC VA CONG NGHE", "NONG NGHIEP VA MOI TRUONG", "KE HOACH VA DAU TU"),
    *("NONG NGHIEP VA PHAT TRIEN NONG THON", "TAI NGUYEN VA MOI TRUONG", "THONG TIN VA TRUYEN THONG"),
    *("VAN HOA THE THAO VA DU LICH", "LAO DONG THUONG BINH VA XA HOI"),
)


def _ma_nganh() -> dict[str, list[str]]:
    """The usual codes of departments and ministries → the fields that they stand for."""
    ket: dict[str, list[str]] = {}
    for nganh in _NGANH:
        tu = nganh.split()
        for ma in {"".join(t[0] for t in tu), "".join(t[0] for t in tu if t != "VA")}:
            for dau in "SB":
                ket.setdefault(dau + ma, []).append(nganh)
    return ket


_MA_NGANH: Final = _ma_nganh()


def _ma_cua_noi_khac(ma: str, ten: str) -> bool:
    """Whether a code is that of another department: its letters may well be found in this name too."""
    g = re.sub(r"\W+", " ", gap(ten))
    return (
        re.match(r"(?:SO|BO) ", g) is not None
        and ma in _MA_NGANH
        and not any(nganh in g for nganh in _MA_NGANH[ma])
        and ma[1:] != _chu_dau(g)[1:]
    )


@rule("so-ky-hieu-khop-co-quan", ref=_REF_B, strength="bắt buộc", level="warning")
def khop_co_quan(vb: VanBan) -> Iterator[Loi]:
    """Chữ viết tắt cơ quan trong ký hiệu ứng với tên cơ quan ban hành.

    Sai: SỞ NỘI VỤ mang STC. Đúng: SỞ NỘI VỤ mang SNV.
    """
    ds = nhom(vb)
    if vb.co_quan is None or len(ds) < 2 or not vb.co_quan.chac:
        return
    cq = ds[1] if ds[0] in TEN_LOAI and vb.loai != CONG_VAN else ds[0] if vb.loai == CONG_VAN else ""
    if not cq or cq != cq.upper() or len(cq) < 2:
        return
    ten = vb.co_quan.text
    dai = _chu_dau(ten.replace("UBND", "ỦY BAN NHÂN DÂN").replace("HĐND", "HỘI ĐỒNG NHÂN DÂN"))
    goc = gap(cq)
    giong = _con_day(goc, dai) or goc in gap(ten).replace(" ", "") or _na_na(goc, dai)
    if not giong or _ma_cua_noi_khac(goc, ten):
        yield Loi(
            _cho(vb), f"«{cq}» không giống tên {trich(ten, 40)}", "chữ viết tắt của cơ quan ban hành", "xem lại ký hiệu"
        )


@rule("so-ky-hieu-chuc-danh", ref="", strength="thông lệ", level="warning")
def chuc_danh(vb: VanBan) -> Iterator[Loi]:
    """Chữ viết tắt chức danh nhà nước giữ chữ thường quen dùng.

    Sai: QĐ-TTG. Đúng: QĐ-TTg.
    """
    if "TTG" in nhom(vb):
        yield Loi(_cho(vb), "viết «TTG»", "«TTg»", "viết TTg")


@rule("so-ky-hieu-khong-nam", ref=_REF_B, strength="bắt buộc", level="warning")
def khong_nam(vb: VanBan) -> Iterator[Loi]:
    """Ký hiệu văn bản hành chính không có năm.

    Sai: 05/2026/QĐ-UBND. Đúng: 05/QĐ-UBND.
    """
    if vb.so_tach is not None and re.match(r"^(?:19|20)\d{2}\s*/", vb.so_tach.ky_hieu):
        yield Loi(_cho(vb), "có năm trong số, ký hiệu như văn bản quy phạm pháp luật", "không ghi năm",
                  "bỏ năm; nếu là văn bản quy phạm pháp luật thì Nghị định 30 không áp dụng")  # fmt: skip
