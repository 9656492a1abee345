"""The named styles of the stock templates, one for each element of the decree; every number comes from the_thuc."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal
from xml.sax.saxutils import quoteattr

from vanban.the_thuc import (
    BANG_PHU_LUC_PT,
    BANG_PT,
    CACH_DOAN_PT,
    CACH_KHOI_PT,
    CHO_KY_MM,
    DUONG_KE_NGAN,
    GIAN_DONG,
    KHO_GIAY,
    KIEU_CHU,
    NET_BANG_PT,
    NET_KE_PT,
    NGON_NGU,
    PHONG_CHU,
    THUT_DONG_MM,
    TIEU_NGU,
    KhoGiay,
)
from vanban.tieng_viet.do_chu import MM_MOT_PT, rong_mm

NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DAU_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TWIP_MOT_MM: Final = 1440 / 25.4

DUONG_KE: Final[dict[str, str]] = {
    "DuongKeCoQuan": "duong_ke_co_quan",
    "DuongKeTrichYeu": "duong_ke_trich_yeu",
    "DuongKeTenPhuLuc": "duong_ke_ten",
}
"""Style of a drawn line -> the field that holds its length in tenths of a millimetre."""

Can = Literal["both", "center", "left"]

_THAN = KIEU_CHU["noi_dung"].co_pt.chon
_THUT = THUT_DONG_MM[0]
_DONG_KE_PT = 3.0
_TEN_NGAN_MM = 95.0
"""Length of a usual subject: the lines of the bare template are drawn for it."""
_CO_QUAN_NGAN_MM = 50.0


def twip(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm * TWIP_MOT_MM)


@dataclass(frozen=True, slots=True)
class Kieu:
    """A paragraph style. ``dong_pt`` is an exact line height, else ``gian_dong`` lines."""

    ma: str
    ten: str
    co_pt: float
    dam: bool = False
    nghieng: bool = False
    can: Can = "left"
    truoc_pt: float = 0
    sau_pt: float = 0
    gian_dong: float = 1
    dong_pt: float | None = None
    thut_mm: float = 0
    le_mm: tuple[float, float] = (0, 0)
    giu_sau: bool = False
    bac: int | None = None
    net_pt: float | None = None

    def xml(self) -> str:
        """The style in the order of the schema."""
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{self.ma}"><w:name w:val={quoteattr(self.ten)}/>'
            f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{"".join(self._doan())}</w:pPr>'
            f"<w:rPr>{chu_xml(self.co_pt, self.dam, self.nghieng)}</w:rPr></w:style>"
        )

    def _doan(self) -> Iterator[str]:
        if self.giu_sau:
            yield "<w:keepNext/>"
        if self.net_pt is not None:
            yield f'<w:pBdr><w:bottom w:val="single" w:sz="{net(self.net_pt)}" w:space="0" w:color="000000"/></w:pBdr>'
        line, rule = (
            (round(self.gian_dong * 240), "auto") if self.dong_pt is None else (round(self.dong_pt * 20), "exact")
        )
        yield (
            f'<w:spacing w:before="{round(self.truoc_pt * 20)}" w:after="{round(self.sau_pt * 20)}"'
            f' w:line="{line}" w:lineRule="{rule}"/>'
        )
        trai, phai = (twip(le) for le in self.le_mm)
        yield f'<w:ind w:left="{trai}" w:right="{phai}" w:firstLine="{twip(self.thut_mm)}"/>'
        yield f'<w:jc w:val="{self.can}"/>'
        if self.bac is not None:
            yield f'<w:outlineLvl w:val="{self.bac}"/>'


def net(pt: float) -> int:
    """Thickness of a line in eighths of a point."""
    return round(pt * 8)


def chu_xml(co_pt: float, dam: bool = False, nghieng: bool = False) -> str:
    """Bold, italic and size, each for Latin and complex script."""
    nua = round(co_pt * 2)
    return (
        f'<w:b w:val="{int(dam)}"/><w:bCs w:val="{int(dam)}"/><w:i w:val="{int(nghieng)}"/>'
        f'<w:iCs w:val="{int(nghieng)}"/><w:sz w:val="{nua}"/><w:szCs w:val="{nua}"/>'
    )


def ma_kieu(khoa: str) -> str:
    """``so_ky_hieu`` -> ``SoKyHieu``."""
    return "".join(phan.capitalize() for phan in khoa.split("_"))


def _tu(
    khoa: str,
    can: Can,
    *,
    truoc_pt: float = 0,
    le_mm: tuple[float, float] = (0, 0),
    giu_sau: bool = False,
    bac: int | None = None,
) -> Kieu:
    """A style of an element outside the running text, as its clause sets it."""
    kieu = KIEU_CHU[khoa]
    return Kieu(
        ma_kieu(khoa),
        kieu.ten,
        kieu.co_pt.chon,
        kieu.dam,
        kieu.nghieng,
        can,
        truoc_pt,
        le_mm=le_mm,
        giu_sau=giu_sau,
        bac=bac,
    )


def _than(
    khoa: str, ma: str = "", ten: str = "", *, sau_pt: float = 0, giu_sau: bool = False, bac: int | None = None
) -> Kieu:
    """A style of the running text: justified, first line indented, space before, a little more than single."""
    kieu = KIEU_CHU[khoa]
    return Kieu(
        ma or ma_kieu(khoa),
        ten or kieu.ten,
        kieu.co_pt.chon,
        kieu.dam,
        kieu.nghieng,
        "both",
        CACH_DOAN_PT,
        sau_pt,
        gian_dong=GIAN_DONG.chon,
        thut_mm=_THUT,
        giu_sau=giu_sau,
        bac=bac,
    )


def _duong_ke(ma: str, ten: str, dai_mm: float, khung_mm: float, sau_pt: float = 0) -> Kieu:
    """A line of ``dai_mm`` in the middle of ``khung_mm``, close under the text above it."""
    le = (khung_mm - dai_mm) / 2
    return Kieu(ma, ten, 1, sau_pt=sau_pt, dong_pt=_DONG_KE_PT, le_mm=(le, le), can="center", net_pt=NET_KE_PT.chon)


def _lech_dong(tren: str, duoi: str) -> float:
    """What the smaller of two texts side by side needs above it to stand on the same line as the larger."""
    return 0.891 * (KIEU_CHU[tren].co_pt.chon - KIEU_CHU[duoi].co_pt.chon)


def cac_kieu(kho: KhoGiay) -> list[Kieu]:
    """All styles for a page of this width."""
    le_ten = (kho.rong_chu_mm - kho.rong_trich_yeu_mm) / 2
    tieu_ngu = KIEU_CHU["tieu_ngu"]
    dai_tieu_ngu = rong_mm(TIEU_NGU, tieu_ngu.co_pt.chon, dam=tieu_ngu.dam)
    dai_ten = DUONG_KE_NGAN * _TEN_NGAN_MM
    cho_ky_pt = CHO_KY_MM.chon / MM_MOT_PT - 1.15 * _THAN
    bang, bang_phu_luc = BANG_PT.chon, BANG_PHU_LUC_PT.chon
    return [
        _tu("quoc_hieu", "center"),
        _tu("tieu_ngu", "center"),
        _duong_ke("DuongKeTieuNgu", "Đường kẻ dưới Tiêu ngữ", dai_tieu_ngu, KHO_GIAY.cot_phai_mm),
        _tu("co_quan_chu_quan", "center"),
        _tu("co_quan", "center"),
        _duong_ke("DuongKeCoQuan", "Đường kẻ dưới tên cơ quan", DUONG_KE_NGAN * _CO_QUAN_NGAN_MM, KHO_GIAY.cot_trai_mm),
        _tu("so_ky_hieu", "center", truoc_pt=CACH_DOAN_PT + _lech_dong("dia_danh_ngay", "so_ky_hieu")),
        _tu("dia_danh_ngay", "center", truoc_pt=CACH_DOAN_PT),
        _tu("ten_loai", "center", truoc_pt=CACH_KHOI_PT, giu_sau=True),
        _tu("trich_yeu", "center", le_mm=(le_ten, le_ten), giu_sau=True),
        _duong_ke("DuongKeTrichYeu", "Đường kẻ dưới trích yếu", dai_ten, kho.rong_chu_mm, CACH_DOAN_PT),
        _than("can_cu"),
        _than("noi_dung"),
        _than("noi_dung", "NoiDungLienSau", "Nội dung liền đoạn sau", giu_sau=True),
        _than("noi_dung", "GachDauDong", "Ý gạch đầu dòng"),
        _than("noi_dung", "CauDanBang", "Câu dẫn bảng", sau_pt=CACH_DOAN_PT, giu_sau=True),
        _than("noi_dung", "CauKet", "Câu kết", sau_pt=CACH_KHOI_PT, giu_sau=True),
        _than("muc", sau_pt=CACH_DOAN_PT / 2, giu_sau=True, bac=0),
        _than("khoan_tieu_de", giu_sau=True, bac=1),
        _than("khoan"),
        _tu("quyen_han", "center", giu_sau=True),
        Kieu("ChoKy", "Chỗ ký", _THAN, can="center", truoc_pt=cho_ky_pt / 2, sau_pt=cho_ky_pt / 2, giu_sau=True),
        _tu("ho_ten", "center", giu_sau=True),
        _tu("noi_nhan_nhan", "left", truoc_pt=_lech_dong("quyen_han", "noi_nhan_nhan"), giu_sau=True),
        _tu("noi_nhan", "left", giu_sau=True),
        # Word asks for a paragraph after the last table: one twip high, so that it never needs a page of its own
        Kieu("DongCuoi", "Dòng cuối", 1, dong_pt=0.05),
        _tu("phu_luc", "center", giu_sau=True),
        _tu("phu_luc_ten", "center", le_mm=(le_ten, le_ten), giu_sau=True),
        _tu("kem_theo", "center", le_mm=(le_ten, le_ten), giu_sau=True),
        _duong_ke("DuongKeTenPhuLuc", "Đường kẻ dưới tên phụ lục", dai_ten, kho.rong_chu_mm, CACH_DOAN_PT),
        Kieu("DauBang", "Đầu cột của bảng", bang, dam=True, can="center", giu_sau=True),
        Kieu("Bang", "Chữ trong bảng", bang),
        Kieu("BangGiua", "Chữ giữa ô của bảng", bang, can="center"),
        Kieu("DauBangPhuLuc", "Đầu cột của bảng phụ lục", bang_phu_luc, dam=True, can="center", giu_sau=True),
        Kieu("BangPhuLuc", "Chữ trong bảng phụ lục", bang_phu_luc),
        Kieu("BangPhuLucDam", "Chữ đậm trong bảng phụ lục", bang_phu_luc, dam=True),
        Kieu("BangPhuLucNghieng", "Chữ nghiêng trong bảng phụ lục", bang_phu_luc, nghieng=True),
        Kieu("BangPhuLucGiua", "Chữ giữa ô của bảng phụ lục", bang_phu_luc, can="center"),
        Kieu("LenhMau", "Lệnh của mẫu", 10, nghieng=True),
        _tu("so_trang", "center"),
    ]


TEN_KIEU: Final[dict[str, str]] = {kieu.ma: kieu.ten for kieu in cac_kieu(KHO_GIAY)}
"""Style id -> the name that Word shows."""

BANG_KE: Final = "Bảng kẻ ô"
BANG_TRON: Final = "Bảng không kẻ"


def _kieu_bang(ma: str, ten: str, dem_mm: float, net_bang: int | None) -> str:
    canh = ("top", "left", "bottom", "right", "insideH", "insideV")
    vien = (
        ""
        if net_bang is None
        else "".join(f'<w:{c} w:val="single" w:sz="{net_bang}" w:space="0" w:color="000000"/>' for c in canh)
    )
    le = "".join(
        f'<w:{c} w:w="{twip(dem_mm) if c in {"left", "right"} else twip(dem_mm / 3)}" w:type="dxa"/>' for c in canh[:4]
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{ma}"><w:name w:val={quoteattr(ten)}/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>'
        + (f"<w:tblBorders>{vien}</w:tblBorders>" if vien else "")
        + f"<w:tblCellMar>{le}</w:tblCellMar></w:tblPr></w:style>"
    )


def styles_xml(kho: KhoGiay) -> str:
    """The whole part: defaults, the four styles that Word always has, and ours."""
    phong = " ".join(f'w:{he}="{PHONG_CHU}"' for he in ("ascii", "hAnsi", "eastAsia", "cs"))
    nua = round(_THAN * 2)
    khong = "".join(f'<w:{c} w:w="0" w:type="dxa"/>' for c in ("top", "left", "bottom", "right"))
    return (
        f'{DAU_XML}<w:styles xmlns:w="{NS}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {phong}/>'
        f'<w:kern w:val="2"/><w:sz w:val="{nua}"/><w:szCs w:val="{nua}"/>'
        f'<w:lang w:val="{NGON_NGU}" w:eastAsia="{NGON_NGU}" w:bidi="{NGON_NGU}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        '</w:pPrDefault></w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/></w:pPr><w:rPr><w:rFonts {phong}/></w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{khong}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        + "".join(kieu.xml() for kieu in cac_kieu(kho))
        + _kieu_bang("BangKeO", BANG_KE, 1.2, net(NET_BANG_PT))
        + _kieu_bang("BangKhongKe", BANG_TRON, 0, None)
        + "</w:styles>"
    )
