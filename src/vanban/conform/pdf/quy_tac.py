"""Rules on PDFs: scans of papers (PL I, Phần II, I.2), digital signatures (Mục II, 7, 8; Mục III; Phần II, I.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from vanban.conform.pdf.ban_ghi import AnhPdf, ChuKySo, TepPdf
from vanban.conform.pdf.boi_canh import BoiCanhPdf, VaiTro, giong_a4
from vanban.conform.rule import NGHI_DINH, Loi, ManhYeu, RuleChung, gon_trich, so, trich
from vanban.conform.thanh_phan.danh_muc import gap, la_ten_co_quan
from vanban.findings import Finding, Level, Where

HamPdf = Callable[[BoiCanhPdf], Iterable[Loi]]
CHI_KIEM: Final = "tep-pdf"


@dataclass(frozen=True, slots=True)
class RulePdf(RuleChung[HamPdf]):
    """A rule on a PDF."""


RULES_PDF: dict[str, RulePdf] = {}


def _luat(ma: str, ref: str, level: Level = "warning", strength: ManhYeu = "bắt buộc") -> Callable[[HamPdf], HamPdf]:
    def nhan(ham: HamPdf) -> HamPdf:
        doc = " ".join((ham.__doc__ or "").split())
        _ghi(ma, ref, level, strength, doc, ham)
        return ham

    return nhan


def _ghi(ma: str, ref: str, level: Level, strength: ManhYeu, doc: str, ham: HamPdf) -> None:
    assert ma not in RULES_PDF, ma
    RULES_PDF[ma] = RulePdf(ma, doc.partition("Sai:")[0].strip(), ref, strength, level, doc, ham)


def kiem_pdf(tep: TepPdf) -> list[Finding]:
    """All findings on a PDF, and a remark that says what of it was looked at."""
    bc = BoiCanhPdf(tep)
    ra = []
    for r in RULES_PDF.values():
        for loi in r.ham(bc):
            muc: Level = "warning" if not loi.chac else r.level
            ref = f"{NGHI_DINH}, {r.ref}"
            noi = Where(tep.ten, loi.cho)
            ra.append(Finding(noi, gon_trich(loi.thay), loi.sua, can=loi.can, level=muc, rule=r.id, ref=ref))
    return [*ra, _chi_kiem(bc)]


def _chi_kiem(bc: BoiCanhPdf) -> Finding:
    viec = []
    if bc.quet:
        viec.append(f"bản quét ({len(bc.quet)} trang: phiên bản, ảnh màu, độ phân giải, tỷ lệ)")
    if bc.ky and bc.vai_tro:
        viec.append(f"{len(bc.ky)} chữ ký số (chỗ, hình, chữ; không xác thực)")
    chi = f"chỉ kiểm tra {', '.join(viec)}" if viec else "không có bản quét hay chữ ký số để kiểm tra"
    return Finding(
        Where(bc.tep.ten, "văn bản"),
        f"tệp PDF {bc.tep.so_trang} trang, {chi}",
        "thể thức của chữ thì kiểm tra trên tệp Word gốc",
        level="info",
        rule=CHI_KIEM,
    )


# --- scans ----------------------------------------------------------------------------------------------------------

PHIEN_BAN: Final = (1, 4)
DPI: Final = 200
_DPI_SAI_SO: Final = 0.98
A4_MM: Final = (210.0, 297.0)
_A4_SAI_SO_MM: Final = 2.0
_KHO_KHAC: Final = ((297.0, 420.0), (148.0, 210.0), (176.0, 250.0), (182.0, 257.0))
"""A3, A5, B5: other sheets of the same shape."""
_KHO_SAI_SO_MM: Final = 4.0
_TY_LE_SAI_SO: Final = 0.03
_DPI_THAT: Final = (150, 1200)
"""A density that a scanner writes; 72 and 96 are what programs write that do not know."""


@_luat("ban-sao-pdf", "PL I, Phần II, I.2.a", "error")
def phien_ban(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Bản số hóa là tệp PDF phiên bản 1.4 trở lên.

    Sai: PDF 1.3. Đúng: PDF 1.7.
    """
    if bc.quet and (0, 0) < bc.tep.ban < PHIEN_BAN:
        ban = f"{bc.tep.ban[0]}.{bc.tep.ban[1]}"
        yield Loi("Tệp", f"PDF phiên bản {ban}", "PDF 1.4 trở lên", "quét lại hoặc lưu lại ở PDF 1.4–1.7")


@_luat("ban-sao-mau", "PL I, Phần II, I.2.b", "error")
def anh_mau(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Bản số hóa là ảnh màu.

    Sai: quét xám hoặc đen trắng. Đúng: quét màu.
    """
    xam = [so_trang for so_trang, _, anh in bc.quet if anh.mau == "xam"]
    if xam:
        yield Loi(_cac_trang(xam), "ảnh quét xám hoặc đen trắng", "ảnh màu", "quét lại ở chế độ màu (Color)")


@_luat("ban-sao-do-phan-giai", "PL I, Phần II, I.2.c", "error")
def do_phan_giai(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Ảnh của bản số hóa có độ phân giải tối thiểu 200 dpi.

    Sai: 150 dpi. Đúng: 300 dpi.
    """
    thap = [(so_trang, dpi) for so_trang, _, anh in bc.quet if (dpi := _dpi(anh)) < DPI * _DPI_SAI_SO]
    if thap:
        yield Loi(
            _cac_trang([so_trang for so_trang, _ in thap]),
            f"độ phân giải {so(round(min(dpi for _, dpi in thap)))} dpi",
            f"{DPI} dpi trở lên",
            "quét lại ở 200–300 dpi; phóng ảnh cũ lên không thay được",
        )


def _dpi(anh: AnhPdf) -> float:
    """Pixels to the inch of paper, by the worse side; a picture placed on its side is turned back.

    A sheet of A4 on an oversized page (programs that take a pixel for a point) is measured as the sheet that it is.
    """
    ngang, doc = anh.px
    if (ngang > doc) != (anh.rong > anh.cao):
        ngang, doc = doc, ngang
    to = min(anh.rong, anh.cao) / A4_MM[0]
    phong = to if to > 1 and giong_a4(anh.rong, anh.cao) and not _kho_khac(anh) else 1.0
    return min(ngang / anh.rong, doc / anh.cao) * 25.4 * phong


def _kho_khac(anh: AnhPdf) -> bool:
    """Whether a picture is as large as another sheet of the shape of A4."""
    return _la_kho(sorted((anh.rong, anh.cao)), _KHO_KHAC)


def _la_kho(canh: list[float], kho: Iterable[tuple[float, float]]) -> bool:
    return any(all(abs(a - b) <= _KHO_SAI_SO_MM for a, b in zip(canh, k, strict=True)) for k in kho)


@_luat("ban-sao-ty-le", "PL I, Phần II, I.2.d", "error")
def ty_le(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Bản số hóa có tỷ lệ 100 % so với giấy.

    Sai: trang A4 thu còn 170 × 240 mm. Đúng: 210 × 297 mm.
    """
    sai: list[tuple[int, AnhPdf, bool]] = []
    for so_trang, _, anh in bc.quet:
        chac = _sai_ty_le(anh)
        if chac is not None:
            sai.append((so_trang, anh, chac))
    if sai:
        anh = sai[0][1]
        yield Loi(
            _cac_trang([so_trang for so_trang, *_ in sai]),
            f"ảnh quét rộng {so(round(anh.rong))} mm, cao {so(round(anh.cao))} mm trên trang",
            "tỷ lệ 100 %: giấy A4 là 210 × 297 mm",
            "quét lại, chọn tỷ lệ 100 %, khổ A4",
            all(chac for *_, chac in sai),
        )


def _sai_ty_le(anh: AnhPdf) -> bool | None:
    """Whether a scan is not as large as its sheet: True for certain, False perhaps, None no sign of it."""
    ngan, dai = sorted((anh.rong, anh.cao))
    if abs(ngan - A4_MM[0]) <= _A4_SAI_SO_MM and abs(dai - A4_MM[1]) <= _A4_SAI_SO_MM:
        return None
    if all(_DPI_THAT[0] <= d <= _DPI_THAT[1] for d in anh.dpi_ghi):
        giay = sorted(p / d * 25.4 for p, d in zip(anh.px, anh.dpi_ghi, strict=True))
        if _la_kho(giay, (A4_MM, *_KHO_KHAC)):  # else the density is not that of the scanner
            return True if max(abs(ngan / giay[0] - 1), abs(dai / giay[1] - 1)) > _TY_LE_SAI_SO else None
    if not giong_a4(anh.rong, anh.cao) or abs(ngan / A4_MM[0] - 1) <= _TY_LE_SAI_SO:
        return None  # another sheet, or one whose edges were cut
    if _kho_khac(anh):
        return None
    return ngan < A4_MM[0]


def _cac_trang(cac: list[int]) -> str:
    ke = ", ".join(map(str, cac[:8]))
    return f"Trang {ke}{f' và {len(cac) - 8} trang khác' if len(cac) > 8 else ''}"


# --- the signature of the body on a copy, an annex, a document issued with another ----------------------------------

_NGAY: Final = re.compile(r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b|\b\d{4}-\d{2}-\d{2}(?=\b|T)")
_GIO: Final = re.compile(r"\b\d{1,2}\s*:\s*\d{2}\s*:\s*\d{2}\b")
_MUI: Final = re.compile(r"\+\s?0?7(?:[:.']?00)?(?!\d)")
_SO_KY_HIEU: Final = re.compile(r"Số\s*:?\s*\d+\s*/\s*[A-ZĐa-zđ]")
_HINH_THUC: Final = re.compile(r"\b(?:SAO Y|SAO LUC|TRICH SAO)\b")
CO_PT: Final = 10.0
_CO_SAI_SO: Final = 0.3
_DEN: Final = 60


def _thoi_gian(chu: str) -> list[str]:
    thieu = [] if _NGAY.search(chu) else ["ngày tháng năm ký"]
    thieu += [] if _GIO.search(chu) else ["giờ, phút, giây ký"]
    return thieu + ([] if _MUI.search(chu) else ["múi giờ (+07:00)"])


def _thieu_rieng(chu: str) -> list[str]:
    return ([] if _SO_KY_HIEU.search(chu) else ["số và ký hiệu văn bản"]) + _thoi_gian(chu)


def _thieu_sao(chu: str) -> list[str]:
    thieu = [] if _HINH_THUC.search(gap(chu)) else ["hình thức sao"]
    co = any(la_ten_co_quan(p.rpartition(":")[2].strip()) for p in re.split(r"[;\n]", chu))
    return [*thieu, *([] if co else ["tên cơ quan sao"]), *_thoi_gian(" ".join(chu.split()))]


def _cho(k: ChuKySo) -> str:
    dau = " ".join(k.chu.split())
    return f"Chữ ký số, trang {k.trang + 1}{f' {trich(dau)}' if dau else ''}"


def _khong_dung_cho(bc: BoiCanhPdf) -> Iterator[Loi]:
    k = bc.ky_goc
    if k is None:
        if bc.ky:
            yield Loi(
                f"Chữ ký số, trang {bc.ky[0].trang + 1}",
                "chữ ký số của cơ quan không hiện trên trang",
                "hiện ở góc trên bên phải trang đầu",
                "ký lại, chọn vị trí góc trên bên phải trang đầu",
            )
    elif not bc.goc_tren_phai(k):
        yield Loi(
            _cho(k), f"chữ ký số ở trang {k.trang + 1}, không ở góc trên bên phải trang đầu",
            "góc trên bên phải trang đầu", "ký lại, đặt chữ ký số ở góc trên bên phải trang đầu",
        )  # fmt: skip


def _co_hinh(bc: BoiCanhPdf) -> Iterator[Loi]:
    k = bc.ky_goc
    if k is not None and k.anh:
        la = "dấu đỏ" if any(a.muc == "do" for a in k.anh) else "hình ảnh"
        yield Loi(_cho(k), f"chữ ký số có {la}", "chỉ có chữ, không hiện hình ảnh", "ký lại, tắt hình ảnh chữ ký số")


def _thieu_tin(thieu_gi: Callable[[str], list[str]], can: str) -> HamPdf:
    def ham(bc: BoiCanhPdf) -> Iterator[Loi]:
        k = bc.ky_goc
        thieu = thieu_gi(k.chu) if k is not None else []
        if k is not None and thieu:
            yield Loi(_cho(k), f"không thấy {', '.join(thieu)}", can, "ký lại với đủ thông tin hiển thị")

    return ham


def _sai_chu(bc: BoiCanhPdf) -> Iterator[Loi]:
    k = bc.ky_goc
    if k is None or not k.chu:
        return
    sai = []
    phong = {x.phong for x in k.kieu if not re.match(r"Times(?:[ -]?New[ -]?Roman|-|$)", x.phong, re.IGNORECASE)}
    if phong:
        sai.append(f"phông {', '.join(sorted(phong))}")
    kieu = {x.phong for x in k.kieu if re.search(r"Bold|Italic|Oblique", x.phong, re.IGNORECASE)}
    if kieu:
        sai.append("chữ đậm hoặc nghiêng")
    co = {x.co_pt for x in k.kieu if abs(x.co_pt - CO_PT) > _CO_SAI_SO}
    if co:
        sai.append(f"cỡ chữ {', '.join(so(c) for c in sorted(co))}")
    if any(max(x.mau) > _DEN for x in k.kieu):
        sai.append("chữ không phải màu đen")
    if sum(c.isalpha() for c in k.chu) > 8 and k.chu.isupper():
        sai.append("chữ in hoa")
    if sai:
        can = "Times New Roman, chữ in thường, kiểu đứng, cỡ 10, màu đen"
        yield Loi(_cho(k), "; ".join(sai), can, "đặt lại phông, cỡ và màu chữ trong phần mềm ký số")


def _khi(vai_tro: tuple[VaiTro, ...], ham: HamPdf) -> HamPdf:
    def chay(bc: BoiCanhPdf) -> Iterable[Loi]:
        return ham(bc) if bc.vai_tro in vai_tro else ()

    return chay


_SAO: Final[tuple[VaiTro, ...]] = ("quet",)
_RIENG: Final[tuple[VaiTro, ...]] = ("phu_luc", "kem_theo")
_REF_RIENG: Final = "PL I, Mục II, 8.b; Mục III, 1.d"
_REF_SAO: Final = "PL I, Phần II, I.3"
_TIN_SAO: Final = "SAO Y; Sở Nội vụ; 02/6/2025; 09:15:30 +07:00"
_TIN_RIENG: Final = "Số: 05/KH-UBND; 02/6/2025; 09:15:30 +07:00"
_CAC_LUAT: Final[tuple[tuple[str, str, str, tuple[VaiTro, ...], HamPdf], ...]] = (
    ("ban-sao-so-vi-tri", f"{_REF_SAO}.a",
     "Chữ ký số của cơ quan sao ở góc trên bên phải trang đầu bản sao. Sai: ở trang cuối. Đúng: trang đầu, góc trên"
     " bên phải.", _SAO, _khong_dung_cho),
    ("ban-sao-so-an", f"{_REF_SAO}.b",
     "Chữ ký số của cơ quan sao không hiện hình ảnh. Sai: có hình dấu đỏ. Đúng: chỉ có chữ.", _SAO, _co_hinh),
    ("ban-sao-so-tin", f"{_REF_SAO}.c; Mẫu 3.2",
     f"Chữ ký số của bản sao hiện hình thức sao, cơ quan sao, thời gian ký. Sai: 02/6/2025. Đúng: {_TIN_SAO}.",
     _SAO, _thieu_tin(_thieu_sao, _TIN_SAO)),
    ("ban-sao-so-chu", f"{_REF_SAO}.c",
     "Chữ của chữ ký số trên bản sao: Times New Roman, in thường, đứng, cỡ 10, màu đen. Sai: cỡ 12. Đúng: cỡ 10.",
     _SAO, _sai_chu),
    ("chu-ky-so-tep-rieng", _REF_RIENG,
     "Phụ lục ở tệp riêng: cơ quan ký số ở góc trên bên phải trang đầu. Sai: ký ở trang cuối. Đúng: trang đầu, góc"
     " trên bên phải.", ("phu_luc",), _khong_dung_cho),
    ("chu-ky-so-tep-rieng-an", _REF_RIENG,
     "Chữ ký số trên tệp riêng không hiện hình ảnh. Sai: có hình dấu đỏ. Đúng: chỉ có chữ.", _RIENG, _co_hinh),
    ("chu-ky-so-tep-rieng-tin", f"{_REF_RIENG}; Mẫu 1.3, 2.2",
     f"Chữ ký số trên tệp riêng hiện số, ký hiệu và thời gian ký. Sai: 02/6/2025. Đúng: {_TIN_RIENG}.",
     _RIENG, _thieu_tin(_thieu_rieng, _TIN_RIENG)),
    ("chu-ky-so-tep-rieng-chu", _REF_RIENG,
     "Chữ của chữ ký số trên tệp riêng: Times New Roman, in thường, đứng, cỡ 10, màu đen. Sai: cỡ 8. Đúng: cỡ 10.",
     _RIENG, _sai_chu),
)  # fmt: skip
for _ma, _ref, _doc, _vai_tro, _ham in _CAC_LUAT:
    _ghi(_ma, _ref, "warning", "bắt buộc", _doc, _khi(_vai_tro, _ham))


@_luat("quyet-dinh-kem-theo-so", "Mẫu 1.3 (dạng thứ ba)", strength="theo mẫu")
def dong_dau(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Văn bản kèm theo ở tệp điện tử riêng: dòng số, thời gian ký ở dòng đầu tiên, bên phải.

    Sai: ở bên trái, dưới tên loại. Đúng: dòng đầu trang 1, bên phải.
    """
    if bc.vai_tro != "kem_theo":
        return
    sai = list(_khong_dung_cho(bc))
    k, dong = bc.ky_goc, bc.tep.trang[0].dong
    if not sai and k is not None and dong and k.hop[1] > dong[0].y:
        sai = [Loi(_cho(k), "chữ ký số ở dưới dòng đầu của trang", "", "")]
    for loi in sai:
        yield Loi(
            loi.cho, loi.thay, "dòng đầu tiên của trang 1, bên phải", "ký lại, đặt chữ ký số ở dòng đầu, bên phải"
        )


# --- the signatures of a paper itself -------------------------------------------------------------------------------

_RONG_CHU_KY: Final = 12.0
DAU_MM: Final = (25.0, 45.0)
_GAN_MM: Final = 70.0


def _anh_chu_ky(bc: BoiCanhPdf) -> Iterator[tuple[ChuKySo, AnhPdf]]:
    """The pictures of signatures that show no text, as large as a signature or a seal, in a paper with its head."""
    if bc.vai_tro == "van_ban":
        for k in bc.ky:
            for a in k.anh:
                if not k.chu and a.rong >= _RONG_CHU_KY:
                    yield k, a


def _la_dau(a: AnhPdf) -> bool:
    return a.muc == "do" and 0.8 < a.rong / a.cao < 1.25


@_luat("chu-ky-so-hinh", "PL I, Mục II, 7.d")
def hinh_chu_ky(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Hình chữ ký số của người ký: chữ ký trên giấy, màu xanh, nền trong suốt.

    Sai: ảnh mực đen, nền trắng. Đúng: ảnh .png mực xanh, nền trong suốt.
    """
    for k, a in _anh_chu_ky(bc):
        if a.muc not in {"den", "xanh"}:
            continue
        sai = ["mực đen"] if a.muc == "den" else []
        sai += [] if a.trong_suot else ["nền không trong suốt"]
        if sai:
            yield Loi(
                _cho(k), f"hình chữ ký {', '.join(sai)}", "mực xanh, ảnh .png nền trong suốt",
                "thay hình chữ ký trong phần mềm ký số",
            )  # fmt: skip


@_luat("chu-ky-so-dau", "PL I, Mục II, 8.a")
def hinh_dau(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Hình dấu trên chữ ký số của cơ quan: màu đỏ, bằng dấu thật, nền trong suốt, trùm khoảng 1/3 chữ ký về bên trái.

    Sai: dấu ở bên phải chữ ký. Đúng: trùm 1/3 bên trái chữ ký.
    """
    cac = list(_anh_chu_ky(bc))
    for k, a in cac:
        if not _la_dau(a):
            continue
        sai = [] if DAU_MM[0] <= a.rong <= DAU_MM[1] else [f"dấu rộng {so(round(a.rong))} mm, không bằng dấu thật"]
        sai += [] if a.trong_suot else ["nền không trong suốt"]
        ky = [b for kb, b in cac if kb.trang == k.trang and b.muc in {"den", "xanh"} and _gan(a, b)]
        if ky and not any(_trum(a, b) for b in ky):
            sai.append("dấu không trùm lên phần bên trái của chữ ký")
        if sai:
            yield Loi(
                _cho(k), "; ".join(sai), "dấu đỏ bằng dấu thật, nền trong suốt, trùm khoảng 1/3 chữ ký về bên trái",
                "thay hình dấu hoặc chỉnh vị trí trong phần mềm ký số",
            )  # fmt: skip


def _gan(a: AnhPdf, b: AnhPdf) -> bool:
    return all(abs(a.hop[i] + a.hop[i + 2] - b.hop[i] - b.hop[i + 2]) / 2 < _GAN_MM for i in (0, 1))


def _trum(dau: AnhPdf, ky: AnhPdf) -> bool:
    """Whether a seal lies over the left part of a signature, roughly a third of it."""
    ngang = min(dau.hop[2], ky.hop[2]) - max(dau.hop[0], ky.hop[0])
    doc = min(dau.hop[3], ky.hop[3]) - max(dau.hop[1], ky.hop[1])
    return doc > 0 and 0.1 < ngang / ky.rong < 0.7 and dau.hop[0] < ky.hop[0] + ky.rong * 0.2


@_luat("chu-ky-so-cung-tep", _REF_RIENG)
def cung_tep(bc: BoiCanhPdf) -> Iterator[Loi]:
    """Phụ lục, văn bản kèm theo ở cùng tệp với văn bản: không ký số lại.

    Sai: ký số thêm ở đầu phụ lục. Đúng: một chữ ký số của cơ quan trên văn bản.
    """
    tu = bc.phu_luc_tu() if bc.vai_tro == "van_ban" else 0
    if not tu or not any(k.hien and k.trang < tu for k in bc.ky):
        return
    for k in bc.ky:
        if k.hien and k.trang >= tu and k.hop[1] < 45 and k.truc > bc.tep.trang[k.trang].rong / 2:
            yield Loi(_cho(k), "phụ lục cùng tệp được ký số lần nữa", "một chữ ký số của cơ quan trên văn bản",
                      "không ký số trên phụ lục nằm cùng tệp")  # fmt: skip
