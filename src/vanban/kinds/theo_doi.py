"""Bảng theo dõi: the office's workbook, one sheet for each thing it has to keep an eye on."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, cast

from vanban.kinds.giay_moi import GIAY_MOI_HO_DAN, thu_tu_khach
from vanban.kinds.khung import co_quan, co_quan_don_vi, dia_diem
from vanban.kinds.kind import Giay, Kind
from vanban.model import HoSo
from vanban.model.ke_hoach import Han, NhiemVu, TheoDoi
from vanban.model.to_chuc import BoTieuChi, DonVi, KhachMoi
from vanban.render.o_trong import MO, danh_dau_trong
from vanban.sheets.mo_ta import Bang, BieuDo, Cot, KieuCot, SoTheoDoi, ToMau, Trang
from vanban.tieng_viet.chu import ma_hoa, viet_hoa_dau
from vanban.tieng_viet.ngay import MOT_NGAY, gio_gon, ngay_cuoi, ngay_gon

VAI: Final = {
    "chu_tri": "chủ trì",
    "phoi_hop": "phối hợp",
    "thuc_hien": "thực hiện",
    "tham_muu": "tham mưu",
    "de_nghi": "được đề nghị",
}
KHONG_GHI: Final = "–"
CHUA, DANG, XONG, TRE = "chưa", "đang", "xong", "trễ"
DAT, CHUA_DAT, KHONG_DANH_GIA = "Đ", "C", "KĐG"
CO_KHONG: Final = ("Có", "Không")
XAC_NHAN: Final = ("Có", "Không", "Cử thay")
HINH_THUC: Final = ("Giấy", "Điện tử")

NGAY_XEM, NGAY_NGHI = "NGAY_XEM", "NGAY_NGHI"
"""Names that the formulas know: the day of the look, and the days off."""
SAP_HAN: Final = 3
"""Working days before a deadline that count as soon."""

_NGAY_CHU: Final = 'RIGHT("0"&DAY(NGAY_XEM),2)&"/"&RIGHT("0"&MONTH(NGAY_XEM),2)&"/"&YEAR(NGAY_XEM)'
_DONG_NGAY: Final = {"cong_thuc": f'IF(ISNUMBER(NGAY_XEM),"Tình hình đến ngày "&{_NGAY_CHU},"")'}
_MAU_TRANG_THAI: Final = ("A6A6A6", "F0AD4E", "6AA84F", "C0504D")
_DA_CO: Final = "AND(ISNUMBER({0}),{0}<=NGAY_XEM)"


# --- words ----------------------------------------------------------------------------------------------------------


def _ten_don_vi(ho_so: HoSo, don_vi: DonVi) -> str:
    return viet_hoa_dau(f"{ho_so.loai_theo_ma[don_vi.loai].ten} {don_vi.ten}")


def ten_ngan(ho_so: HoSo, ma: str) -> str:
    """How a table names what a code stands for: abbreviation, unit's office, group; else the text itself."""
    if ma in ho_so.don_vi_theo_ma:
        return co_quan_don_vi(ho_so, ho_so.don_vi_theo_ma[ma]).viet_tat
    if to_chuc := ho_so.to_chuc_theo_ma.get(ma):
        return to_chuc.viet_tat or to_chuc.ten
    if nhom := ho_so.nhom_theo_ma.get(ma):
        return nhom.ten
    return ma


def _cac_ten(ho_so: HoSo, ma: Iterable[str]) -> str:
    return "; ".join(ten_ngan(ho_so, m) for m in ma)


def bung(ho_so: HoSo, ma: Iterable[str]) -> list[str]:
    """The codes with every set (group of units, organisation with members) in the place of its members, each once."""
    ra: dict[str, None] = {}

    def mo(m: str, qua: frozenset[str]) -> None:
        to_chuc = ho_so.to_chuc_theo_ma.get(m)
        if m in qua:
            return
        if to_chuc and to_chuc.thanh_vien:
            con: Iterable[str] = to_chuc.thanh_vien
        elif m in ho_so.nhom_theo_ma and m not in ho_so.don_vi_theo_ma:
            con = (don_vi.ma for don_vi in ho_so.don_vi_cua((m,)))
        else:
            ra[m] = None
            return
        for thanh_vien in con:
            mo(thanh_vien, qua | {m})

    for m in ma:
        mo(m, frozenset())
    return list(ra)


def _iso(ngay: datetime.date | None) -> str | None:
    return ngay.isoformat() if ngay else None


def _cuoi(ho_so: HoSo, han: Han) -> str:
    """The last working day still in time, or the blank that says which calendar is missing."""
    try:
        return ngay_cuoi(han.toan_tu, han.ngay, han.ky, ho_so.lich_nghi).isoformat()
    except ValueError:
        return danh_dau_trong("lịch nghỉ của năm có hạn")


def _doc_khac(ho_so: HoSo, han: Han) -> str:
    """The second reading of a deadline whose last day is a day off: the next working day."""
    chat = han.ky.den if han.ky else han.ngay - MOT_NGAY if han.toan_tu == "truoc" and han.ngay else None
    if chat is None:
        return ""
    try:
        if ho_so.lich_nghi.la_ngay_lam_viec(chat):
            return ""
        sau = ho_so.lich_nghi.toi(chat)
    except ValueError:
        return ""
    return f"Ngày cuối {ngay_gon(chat)} là ngày nghỉ; cách đọc khác: dời tới {ngay_gon(sau)}"


# --- columns --------------------------------------------------------------------------------------------------------


def _cot(khoa: str, ten: str, rong: float, kieu: KieuCot = "chu", **them: Any) -> Cot:
    cot: Any = {"khoa": khoa, "ten": ten, "rong": rong, "kieu": kieu, **them}
    return cast(Cot, cot)


def _nhap(khoa: str, ten: str, rong: float, kieu: KieuCot = "chu", **them: Any) -> Cot:
    return _cot(khoa, ten, rong, kieu, nhap=True, **them)


def _stt(theo: str) -> Cot:
    """The running number; a spare row gets one as soon as its column ``theo`` is filled."""
    return _cot("stt", "STT", 5.5, "thu_tu", cong_thuc=f'IF({{{theo}}}="","",ROWS({{{theo}^}}))')


def _lap_dong(cot: list[Cot], **gia_tri: Any) -> list[Any]:
    """A row from values by column; what is not given is empty. A name without column is a fault of the code."""
    thieu = gia_tri.keys() - {c["khoa"] for c in cot}
    if thieu:
        raise KeyError(thieu.pop())
    return [gia_tri.get(c["khoa"]) for c in cot]


def _rieng(tien_to: str, ten: Iterable[str], nhom: str = "") -> list[Cot]:
    """The columns that the data names. One whose unit is a name, ``… (tên)``, takes text; the others are added up."""
    ra: list[Cot] = []
    for so, t in enumerate(ten, start=1):
        la_ten = ma_hoa(t).endswith("ten")
        them: dict[str, Any] = {"nhom": nhom} if nhom else {}
        if la_ten:
            ra.append(_nhap(f"{tien_to}{so}", t, 14, **them))
        else:
            ra.append(_nhap(f"{tien_to}{so}", t, 8, "so_le", tong=True, **them))
    return ra


def _mau_trang_thai(cot: list[str], han: str, trang_thai: str, con_lai: str) -> list[ToMau]:
    """Red, amber, green. ``con_lai`` is true while the thing is neither done nor late."""
    nghi = f",{NGAY_NGHI}"
    sap = f"AND({con_lai},ISNUMBER({han}),NETWORKDAYS({NGAY_XEM},{han}{nghi})<={SAP_HAN + 1})"
    return [
        ToMau(cot=cot, khi=f'ISNUMBER(SEARCH("{TRE}",{trang_thai}))', mau="do"),
        ToMau(cot=cot, khi=sap, mau="cam"),
        ToMau(cot=cot, khi=f'OR({trang_thai}="{XONG}",{trang_thai}="đúng hạn",{trang_thai}="đã nộp")', mau="xanh"),
    ]


# --- SH01 -----------------------------------------------------------------------------------------------------------


def _cot_nhiem_vu() -> list[Cot]:
    trang_thai = (
        f'IF({{noi_dung}}="","",IF({_DA_CO.format("{ngay_nop}")},"{XONG}",'
        f'IF(AND(ISNUMBER({{han_thuc}}),{NGAY_XEM}>{{han_thuc}}),"{TRE} "&({NGAY_XEM}-{{han_thuc}})&" ngày",'
        f'IF({{phu_trach}}="","{CHUA}","{DANG}"))))'
    )
    return [
        _stt("noi_dung"),
        _cot("ma", "Mã", 6, giua=True),
        _cot("noi_dung", "Nội dung", 34),
        _cot("chu_tri", "Đơn vị chủ trì", 21),
        _cot("vai", "Vai", 10, giua=True),
        _cot("phoi_hop", "Đơn vị phối hợp", 19),
        _cot("san_pham", "Sản phẩm/Kết quả", 19),
        _cot("han", "Hạn", 17),
        _cot("han_thuc", "Hạn thực", 11.5, "ngay", nhap_khi_trong=True),
        _cot("goi_y", "Gợi ý (không phải hạn của kế hoạch)", 12.5, "ngay", nghieng=True),
        _nhap("ngay_nop", "Ngày nộp", 11.5, "ngay"),
        _cot("trang_thai", "Trạng thái", 12, giua=True, cong_thuc=trang_thai),
        _nhap("phu_trach", "Người phụ trách, ĐT", 16),
        _nhap("don_doc", "Lần đôn đốc, số công văn", 13),
        _nhap("ghi_chu", "Ghi chú", 17),
    ]


def _dong_nhiem_vu(ho_so: HoSo, cot: list[Cot], viec: NhiemVu, han: dict[str, tuple[str, str, str]]) -> Iterator[Any]:
    chu, thuc, khac = han.get(viec.han or "", (KHONG_GHI, "", ""))
    goi_y = None
    if viec.han_goi_y and not viec.han:
        try:
            goi_y = _iso(ngay_cuoi(viec.han_goi_y.toan_tu, viec.han_goi_y.ngay, None, ho_so.lich_nghi))
        except ValueError:
            goi_y = _iso(viec.han_goi_y.ngay)
    for ma in bung(ho_so, viec.ai):
        yield _lap_dong(
            cot,
            ma=viec.ma,
            noi_dung=viec.noi_dung,
            chu_tri=ten_ngan(ho_so, ma),
            vai=", ".join(VAI[v] for v in viec.vai),
            phoi_hop=_cac_ten(ho_so, viec.cung),
            san_pham="; ".join(viec.san_pham),
            han=chu,
            han_thuc=thuc,
            goi_y=goi_y,
            ghi_chu=khac,
        )


def _nhiem_vu(ho_so: HoSo, _: TheoDoi) -> Trang:
    cot = _cot_nhiem_vu()
    han = {h.ma: (h.chu, _cuoi(ho_so, h), _doc_khac(ho_so, h)) for h in ho_so.han}
    con_lai = f'OR({{trang_thai}}="{CHUA}",{{trang_thai}}="{DANG}")'
    to_mau = _mau_trang_thai(["han_thuc", "trang_thai"], "{han_thuc}", "{trang_thai}", con_lai)
    sap_goi_y = f"AND({con_lai},ISNUMBER({{goi_y}}),NETWORKDAYS({NGAY_XEM},{{goi_y}},{NGAY_NGHI})<={SAP_HAN + 1})"
    to_mau.append(ToMau(cot=["goi_y"], khi=sap_goi_y, mau="cam"))
    bang = Bang(
        ma="nhiem_vu",
        cot=cot,
        dong=[dong for viec in ho_so.nhiem_vu for dong in _dong_nhiem_vu(ho_so, cot, viec, han)],
        dong_trong=10,
        to_mau=to_mau,
        loc=True,
    )
    return _trang(ho_so, "Nhiệm vụ", "Bảng theo dõi nhiệm vụ", bang, 3)


# --- SH02 -----------------------------------------------------------------------------------------------------------


def han_dang_ky(ho_so: HoSo, don_vi: DonVi) -> Han | None:
    """The deadline of a unit's registration: the first that binds it with "before", the plan's own first."""
    cua_no = [h for h in ho_so.han if h.toan_tu == "truoc" and h.ngay and ho_so.thuoc(don_vi, h.ai)]
    return min(cua_no, key=lambda h: (h.bo_sung, h.ngay), default=None)


def _cot_dang_ky(theo_doi: TheoDoi) -> list[Cot]:
    nguoi, tien = "Số người tham gia", "Kinh phí (đồng)"
    tre_nop = "{ngay_nop}-{truoc_ngay}+1"
    tre_xem = f"{NGAY_XEM}-{{truoc_ngay}}+1"
    dung_han = (
        'IF(OR({don_vi}="",SUMPRODUCT(1*({don_vi^}={don_vi}))>1),"",'
        f'IF({_DA_CO.format("{ngay_nop}")},IF(NOT(ISNUMBER({{truoc_ngay}})),"đã nộp",'
        f'IF({{ngay_nop}}<{{truoc_ngay}},"đúng hạn","{TRE} "&({tre_nop})&" ngày")),'
        f'IF(AND(ISNUMBER({{truoc_ngay}}),{NGAY_XEM}>={{truoc_ngay}}),"chưa nộp, {TRE} "&({tre_xem})&" ngày",'
        '"chưa nộp")))'
    )
    return [
        _stt("don_vi"),
        _cot("don_vi", "Đơn vị", 17, chon_tu="don_vi"),
        _cot("nhom", "Nhóm", 8, giua=True),
        _nhap("noi_dung", "Nội dung phát động", 22),
        _nhap("tieu_chi", "Tiêu chí số", 7, giua=True),
        _nhap("cong_trinh", "Công trình, phần việc", 18),
        _nhap("khoi_luong", "Khối lượng", 8, "so_le"),
        _nhap("don_vi_tinh", "ĐVT", 6, giua=True),
        _nhap("dia_diem", "Địa điểm", 15),
        *(
            _nhap(khoa, ten, 7, "so", nhom=nguoi, tong=True)
            for khoa, ten in (("can_bo", "Cán bộ"), ("llvt", "LLVT"), ("dvtn", "ĐVTN"), ("dan", "Dân"))
        ),
        _cot("tong_nguoi", "Tổng", 7, "so", nhom=nguoi, tong=True, cong_thuc="SUM({can_bo},{llvt},{dvtn},{dan})"),
        *(
            _nhap(khoa, ten, 10, "so", nhom=tien, tong=True)
            for khoa, ten in (("nsnn", "NSNN"), ("tien_dan", "Dân"), ("xhh", "XHH"))
        ),
        _cot("tong_tien", "Tổng", 10, "so", nhom=tien, tong=True, cong_thuc="SUM({nsnn},{tien_dan},{xhh})"),
        *_rieng("r", theo_doi.dang_ky),
        _cot("truoc_ngay", "Nộp trước ngày", 11.5, "ngay", nhap_khi_trong=True),
        _nhap("ngay_nop", "Ngày nộp", 11.5, "ngay"),
        _cot("dung_han", "Đúng hạn?", 11, giua=True, cong_thuc=dung_han),
        _nhap("so_ke_hoach", "Số kế hoạch, ngày", 13),
        _nhap("ghi_chu", "Ghi chú", 13),
    ]


def _dang_ky(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    if not ho_so.don_vi:
        return None
    cot = _cot_dang_ky(theo_doi)
    # A group that everybody belongs to tells nothing about a unit.
    chung = set.intersection(*(set(don_vi.nhom) for don_vi in ho_so.don_vi))
    dong = []
    for don_vi in ho_so.don_vi:
        han = han_dang_ky(ho_so, don_vi)
        dong.append(
            _lap_dong(
                cot,
                don_vi=_ten_don_vi(ho_so, don_vi),
                nhom=", ".join(ma for ma in don_vi.nhom if ma not in chung),
                truoc_ngay=_iso(han.ngay) if han else None,
            )
        )
    bang = Bang(
        ma="dang_ky",
        cot=cot,
        dong=dong,
        dong_trong=10,
        nhan_tong="Tổng cộng",
        to_mau=_mau_trang_thai(["truoc_ngay", "dung_han"], "({truoc_ngay}-1)", "{dung_han}", '{dung_han}="chưa nộp"'),
        loc=True,
    )
    return _trang(ho_so, "Đăng ký", "Bảng tổng hợp đăng ký nội dung phát động", bang, 2)


# --- SH03-06 --------------------------------------------------------------------------------------------------------


def bo_dang_dung(ho_so: HoSo) -> list[tuple[BoTieuChi, list[DonVi]]]:
    """The criteria sets that a group refers to, with the units of these groups; a set without units is left out."""
    ra = []
    for bo in ho_so.bo_tieu_chi:
        nhom = [n.ma for n in ho_so.nhom if bo.ma in n.tieu_chi]
        don_vi = [d for d in ho_so.don_vi if set(nhom) & set(d.nhom)]
        if don_vi:
            ra.append((bo, don_vi))
    return ra


def _ma_bang(bo: BoTieuChi) -> str:
    return "tc_" + ma_hoa(bo.ma)


def _cot_tieu_chi() -> list[Cot]:
    return [
        _cot("don_vi", "Đơn vị", 17),
        _cot("so", "Tiêu chí số", 8, "thu_tu"),
        _cot("ten", "Tên tiêu chí", 26),
        _nhap("so_chi_tieu", "Số chỉ tiêu", 7, "so", tong=True),
        _nhap("chi_tieu_dat", "Số chỉ tiêu đạt", 8, "so", tong=True),
        _cot("muc", "Mức quy định", 16, nhap_khi_trong=True),
        _nhap("hien_trang", "Hiện trạng", 18),
        _nhap(
            "ket_qua",
            "Đ/C/KĐG",
            8.5,
            giua=True,
            chon=[DAT, CHUA_DAT, KHONG_DANH_GIA],
            cong_thuc_tong=f'SUMPRODUCT(1*({{ket_qua:}}="{DAT}"))&" {DAT}"',
        ),
        _cot(
            "ty_le",
            "%",
            7,
            "phan_tram",
            cong_thuc=f'IF(N({{so_chi_tieu}})>0,N({{chi_tieu_dat}})/{{so_chi_tieu}},IF({{ket_qua}}="{DAT}",1,""))',
            cong_thuc_tong=_ty_le_dat("{ket_qua:}"),
        ),
        _cot("phu_trach", "Cơ quan phụ trách", 16, nhap_khi_trong=True),
        _nhap("giai_phap", "Giải pháp", 18),
        _nhap("han", "Hạn", 11.5, "ngay"),
        _nhap("minh_chung", "Minh chứng", 15),
        _nhap("ghi_chu", "Ghi chú", 12),
    ]


def _ty_le_dat(vung: str, dieu_kien: str = "1") -> str:
    """Share of what is reached; what is not judged does not count, what nobody has filled in counts as not reached."""
    co = f'SUMPRODUCT({dieu_kien}*({vung}<>"{KHONG_DANH_GIA}"))'
    return f'IF({co}=0,"",SUMPRODUCT({dieu_kien}*({vung}="{DAT}"))/{co})'


def _tieu_chi(ho_so: HoSo, bo: BoTieuChi, don_vi: list[DonVi]) -> Trang:
    cot = _cot_tieu_chi()
    bang = Bang(
        ma=_ma_bang(bo),
        cot=cot,
        dong=[
            _lap_dong(
                cot,
                don_vi=_ten_don_vi(ho_so, d),
                so=tieu_chi.so,
                ten=tieu_chi.ten,
                muc=tieu_chi.muc,
                phu_trach=ten_ngan(ho_so, tieu_chi.phu_trach) if tieu_chi.phu_trach else None,
            )
            for d in don_vi
            for tieu_chi in bo.tieu_chi
        ],
        nhan_tong="Tổng cộng",
        to_mau=[
            ToMau(cot=["ket_qua"], khi=f'{{ket_qua}}="{DAT}"', mau="xanh"),
            ToMau(
                cot=["ket_qua", "han"],
                khi=f'AND({{ket_qua}}<>"{DAT}",{{ket_qua}}<>"{KHONG_DANH_GIA}",ISNUMBER({{han}}),{NGAY_XEM}>{{han}})',
                mau="do",
            ),
            ToMau(cot=["ket_qua"], khi=f'{{ket_qua}}="{CHUA_DAT}"', mau="cam"),
        ],
        loc=True,
    )
    van_ban = "; ".join(v for v in (bo.van_ban, bo.cua_dia_phuong) if v)
    return Trang(
        ten=bo.ten_ngan,
        tieu_de=f"Theo dõi {bo.ten}",
        phu_de=ho_so.su_kien.ten_ngan,
        dong_dau=f"Theo {van_ban}. {DAT}: đạt; {CHUA_DAT}: chưa đạt; {KHONG_DANH_GIA}: không đánh giá.",
        bang=[bang],
        co_dinh=3,
    )


# --- SH07-10 --------------------------------------------------------------------------------------------------------


def _khach(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    if not ho_so.khach_moi and not ho_so.nhom_khach:
        return None
    cot = [
        _stt("khoi"),
        _cot("khoi", "Khối", 18, chon_tu="khoi"),
        _cot("don_vi", "Đơn vị", 22),
        _cot("ho_ten", "Họ tên", 20),
        _cot("chuc_vu", "Chức vụ", 18),
        _cot("thu_tu", "Thứ tự giới thiệu", 8, "thu_tu"),
        _nhap("hinh_thuc", "Hình thức giấy mời", 9, giua=True, chon=HINH_THUC),
        _nhap("so_giay", "Số giấy mời", 10, giua=True),
        _nhap("ngay_gui", "Ngày gửi", 11.5, "ngay"),
        _nhap("xac_nhan", "Xác nhận", 9, giua=True, chon=XAC_NHAN),
        _nhap("thay", "Người đi thay", 16),
        _nhap("ghe", "Hàng, ghế", 8, giua=True),
        _nhap("bang_ten", "In bảng tên?", 8, giua=True, chon=CO_KHONG),
        _nhap("co_mat", "Có mặt", 7.5, giua=True, chon=CO_KHONG),
        _nhap("ghi_chu", "Ghi chú", 13),
    ]
    nhom = {n.ma: n.ten for n in ho_so.nhom_khach}
    dong = [_dong_khach(ho_so, cot, khach, nhom, so) for so, khach in enumerate(thu_tu_khach(ho_so), start=1)]
    bang = Bang(
        ma="dai_bieu",
        cot=cot,
        dong=dong,
        dong_trong=10,
        to_mau=[
            ToMau(cot=["xac_nhan"], khi='OR({xac_nhan}="Có",{xac_nhan}="Cử thay")', mau="xanh"),
            ToMau(cot=["xac_nhan"], khi='{xac_nhan}="Không"', mau="do"),
        ],
        loc=True,
    )
    return _trang(ho_so, "Đại biểu", "Danh sách đại biểu, xác nhận dự", bang, 4, ngay=False)


def _dong_khach(ho_so: HoSo, cot: list[Cot], khach: KhachMoi, nhom: dict[str, str], so: int) -> list[Any]:
    to_chuc = ho_so.to_chuc_theo_ma.get(khach.ma_to_chuc or "")
    return _lap_dong(
        cot,
        khoi=nhom.get(khach.nhom, khach.nhom),
        don_vi=khach.don_vi or (to_chuc.ten if to_chuc else danh_dau_trong("đơn vị")),
        ho_ten=khach.ho_ten or danh_dau_trong("họ tên"),
        chuc_vu=khach.chuc_danh or danh_dau_trong("chức vụ"),
        thu_tu=so,
        ghi_chu=khach.ghi_chu,
    )


def _ho_dan(ho_so: HoSo, _: TheoDoi) -> Trang | None:
    if not ho_so.ho_dan and GIAY_MOI_HO_DAN.ma not in ho_so.phat_hanh_theo_loai:
        return None
    cot = [
        _stt("chu_ho"),
        _cot("chu_ho", "Chủ hộ", 30),
        _cot("noi_o", "Nơi ở", 34),
        _nhap("so_giay", "Số giấy mời", 12, giua=True),
        _nhap("ngay_gui", "Ngày gửi", 11.5, "ngay"),
        _nhap("xac_nhan", "Xác nhận", 11, giua=True, chon=XAC_NHAN),
        _nhap("co_mat", "Có mặt", 9, giua=True, chon=CO_KHONG),
        _nhap("ghi_chu", "Ghi chú", 24),
    ]
    dong = [
        _lap_dong(
            cot,
            chu_ho=" ".join(p for p in (ho.danh_xung, ho.ho_ten) if p),
            noi_o=ho.noi_o or danh_dau_trong("nơi ở"),
            ghi_chu=ho.ghi_chu,
        )
        for ho in ho_so.ho_dan
    ]
    bang = Bang(ma="ho_dan", cot=cot, dong=dong, dong_trong=20, loc=True)
    return _trang(ho_so, "Hộ dân", "Danh sách hộ dân được mời", bang, 2, ngay=False)


def _lanh_dao(ho_so: HoSo, _: TheoDoi) -> Trang | None:
    if not ho_so.don_vi:
        return None
    cot = [
        _stt("diem"),
        _cot("diem", "Điểm", 18),
        _cot("dia_diem", "Địa điểm", 28, nhap_khi_trong=True),
        _cot("ngay", "Ngày", 11.5, "ngay", nhap_khi_trong=True),
        _cot("gio", "Giờ", 8, giua=True, nhap_khi_trong=True),
        _nhap("lanh_dao", "Lãnh đạo dự (họ tên, chức vụ)", 32),
        _nhap("phong_ban", "Phòng, ban cùng dự", 24),
        _nhap("luc_luong", "Lực lượng", 18),
        _nhap("xe", "Xe", 12),
        _nhap("lien_he", "Liên hệ", 18),
        _nhap("ghi_chu", "Ghi chú", 15),
    ]
    dong = []
    for don_vi in ho_so.don_vi:
        phien = ho_so.phien_cua(don_vi)
        dong.append(
            _lap_dong(
                cot,
                diem=_ten_don_vi(ho_so, don_vi),
                dia_diem=dia_diem(ho_so, don_vi, phien),
                ngay=_iso(phien.ngay) if phien else None,
                gio=gio_gon(phien.gio) if phien and phien.gio else danh_dau_trong("giờ"),
            )
        )
    bang = Bang(ma="lanh_dao", cot=cot, dong=dong, loc=True)
    return _trang(ho_so, "Lãnh đạo dự điểm", "Bảng phân công lãnh đạo dự các điểm", bang, 2, ngay=False)


def _kinh_phi(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    if not theo_doi.kinh_phi:
        return None
    cot = [
        _stt("noi_dung"),
        _cot("noi_dung", "Nội dung", 36),
        _cot("don_vi_tinh", "ĐVT", 8, giua=True, nhap_khi_trong=True),
        _nhap("so_luong", "SL", 8, "so_le"),
        _nhap("don_gia", "Đơn giá (đồng)", 13, "so"),
        _cot(
            "du_toan",
            "Dự toán (đồng)",
            15,
            "so",
            tong=True,
            cong_thuc='IF(OR({so_luong}="",{don_gia}=""),"",{so_luong}*{don_gia})',
        ),
        _nhap("nguon", "Nguồn", 18),
        _nhap("quyet_toan", "Quyết toán (đồng)", 15, "so", tong=True),
        _cot(
            "chenh_lech",
            "Chênh lệch (đồng)",
            15,
            "so",
            tong=True,
            cong_thuc='IF({quyet_toan}="","",{quyet_toan}-N({du_toan}))',
        ),
        _nhap("chung_tu", "Chứng từ", 16),
        _nhap("don_vi_chi", "Đơn vị chi", 18),
    ]
    dong = [_lap_dong(cot, noi_dung=c.noi_dung, don_vi_tinh=c.don_vi_tinh) for c in theo_doi.kinh_phi]
    bang = Bang(
        ma="kinh_phi",
        cot=cot,
        dong=dong,
        dong_trong=8,
        nhan_tong="Tổng cộng",
        to_mau=[ToMau(cot=["chenh_lech"], khi="N({chenh_lech})>0", mau="do")],
        loc=True,
    )
    return _trang(ho_so, "Kinh phí", "Bảng theo dõi kinh phí", bang, 2, ngay=False)


# --- SH11-13 --------------------------------------------------------------------------------------------------------


def _viec_trong_lich(ho_so: HoSo, theo_doi: TheoDoi) -> list[dict[str, Any]]:
    """Lines of the calendar by day and hour: those of the data, then sessions and deadlines that these do not have.

    A session is there already when a line names its day and hour; a deadline, when a line of its last day names all who
    are bound by it.
    """
    ra: list[dict[str, Any]] = [
        {
            "ngay": viec.ngay.isoformat(),
            "gio": gio_gon(viec.gio) if viec.gio else "",
            "noi_dung": viec.noi_dung,
            "chu_tri": _cac_ten(ho_so, viec.chu_tri),
            "dia_diem": viec.dia_diem,
            "thanh_phan": _cac_ten(ho_so, viec.thanh_phan),
            "theo_doi": _cac_ten(ho_so, viec.theo_doi),
            "ghi_chu": viec.ghi_chu,
        }
        for viec in theo_doi.lich
    ]
    co_gio = {(viec.ngay, viec.gio) for viec in theo_doi.lich}
    for phien in ho_so.phien:
        if phien.ngay is not None and (phien.ngay, phien.gio) not in co_gio:
            chu_nha = (phien.chu_nha,) if phien.chu_nha else ()
            ra.append(
                {
                    "ngay": phien.ngay.isoformat(),
                    "gio": gio_gon(phien.gio) if phien.gio else danh_dau_trong("giờ"),
                    "noi_dung": phien.ten,
                    "chu_tri": phien.chu_tri or _cac_ten(ho_so, chu_nha),
                    "dia_diem": phien.dia_diem,
                    "thanh_phan": _cac_ten(ho_so, phien.tham_gia),
                }
            )
    for han in ho_so.han:
        cuoi = _cuoi(ho_so, han)
        co_roi = any(v.ngay.isoformat() == cuoi and set(v.chu_tri) >= set(han.ai) for v in theo_doi.lich)
        la_phien = han.toan_tu == "luc" and any(p.ngay == han.ngay and p.gio == han.gio for p in ho_so.phien)
        if co_roi or la_phien:
            continue
        ra.append(
            {
                "ngay": cuoi,
                "noi_dung": f"Hạn: {han.nop}",
                "chu_tri": _cac_ten(ho_so, han.ai),
                "thanh_phan": han.nop_cho,
                "theo_doi": _cac_ten(ho_so, (han.thong_qua,) if han.thong_qua else ()),
                "ghi_chu": f"{viet_hoa_dau(han.chu)}" + (" (phần bổ sung)" if han.bo_sung else ""),
            }
        )
    return sorted(ra, key=lambda viec: (viec["ngay"], viec.get("gio", "")))


def _lich(ho_so: HoSo, theo_doi: TheoDoi) -> Trang:
    thu = ",".join(f'"{t}"' for t in ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN"))
    cot = [
        _cot("ngay", "Ngày", 11.5, "ngay"),
        _cot("thu", "Thứ", 6, giua=True, cong_thuc=f'IF(ISNUMBER({{ngay}}),CHOOSE(WEEKDAY({{ngay}},2),{thu}),"")'),
        _cot("gio", "Thời gian", 8, giua=True, nhap_khi_trong=True),
        _cot("noi_dung", "Nội dung", 40),
        _cot("chu_tri", "Lãnh đạo chủ trì, tham dự", 24, nhap_khi_trong=True),
        _cot("dia_diem", "Địa điểm", 20, nhap_khi_trong=True),
        _cot("thanh_phan", "Thành phần", 26, nhap_khi_trong=True),
        _cot("theo_doi", "Theo dõi", 18, nhap_khi_trong=True),
        _nhap("ghi_chu", "Ghi chú", 24),
    ]
    bang = Bang(
        ma="lich",
        cot=cot,
        dong=[_lap_dong(cot, **viec) for viec in _viec_trong_lich(ho_so, theo_doi)],
        dong_trong=10,
        to_mau=[ToMau(cot=["ngay", "thu"], khi=f"{{ngay}}={NGAY_XEM}", mau="cam")],
        loc=True,
    )
    return _trang(ho_so, "Lịch công tác", "Lịch công tác", bang, 3, ngay=False)


def _ket_qua(ho_so: HoSo, theo_doi: TheoDoi) -> Trang | None:
    if not ho_so.don_vi:
        return None
    cot = [
        _stt("don_vi"),
        _cot("don_vi", "Đơn vị", 20),
        _nhap("nguoi", "Người dự", 9, "so", tong=True),
        *_rieng("k", theo_doi.ket_qua),
        _nhap("kinh_phi", "Kinh phí (đồng)", 13, "so", tong=True),
        _nhap("anh", "Ảnh", 10, giua=True),
        _nhap("ngay_bao_cao", "Ngày báo cáo", 11.5, "ngay"),
        _nhap("ghi_chu", "Ghi chú", 18),
    ]
    bang = Bang(
        ma="ket_qua",
        cot=cot,
        dong=[_lap_dong(cot, don_vi=_ten_don_vi(ho_so, don_vi)) for don_vi in ho_so.don_vi],
        nhan_tong="Tổng cộng",
        loc=True,
    )
    return _trang(ho_so, "Kết quả", "Bảng tổng hợp kết quả", bang, 2, ngay=False)


def _o_trong(ho_so: HoSo, _: TheoDoi) -> Trang | None:
    if not ho_so.o_trong:
        return None
    trang_thai = (
        f'IF({{ten}}="","",IF(AND({{gia_tri}}<>"",OR({{ngay_dien}}="",{{ngay_dien}}<={NGAY_XEM})),"{XONG}",'
        f"IF(AND(ISNUMBER({{can_truoc}}),{NGAY_XEM}>={{can_truoc}}),"
        f'"{TRE} "&({NGAY_XEM}-{{can_truoc}}+1)&" ngày","{CHUA}")))'
    )
    cot = [
        _stt("ten"),
        _cot("nhom", "Phần", 14),
        _cot("ten", "Ô còn trống", 34),
        _cot("dung_o", "Văn bản dùng tới", 26),
        _cot("ai", "Ai cung cấp", 24),
        _cot("can_truoc", "Cần trước ngày", 11.5, "ngay", nhap_khi_trong=True),
        _cot("trang_thai", "Trạng thái", 13, giua=True, cong_thuc=trang_thai),
        _nhap("gia_tri", "Giá trị đã điền", 28),
        _nhap("ngay_dien", "Ngày điền", 11.5, "ngay"),
        _nhap("ghi_chu", "Ghi chú", 15),
    ]
    dong = [
        _lap_dong(
            cot,
            nhom=o.nhom,
            ten=o.ten,
            dung_o="; ".join(o.dung_o),
            ai=_cac_ten(ho_so, o.ai),
            can_truoc=_iso(o.can_truoc),
        )
        for o in ho_so.o_trong
    ]
    bang = Bang(
        ma="o_trong",
        cot=cot,
        dong=dong,
        dong_trong=8,
        to_mau=_mau_trang_thai(
            ["can_truoc", "trang_thai"], "({can_truoc}-1)", "{trang_thai}", f'{{trang_thai}}="{CHUA}"'
        ),
        loc=True,
    )
    return _trang(ho_so, "Ô còn trống", "Những điều kế hoạch chưa nêu", bang, 3)


# --- summary --------------------------------------------------------------------------------------------------------


def _tong_hop(ho_so: HoSo, theo_doi: TheoDoi, co: set[str]) -> Trang:
    bang = [_bang_trang_thai(), _bang_theo_don_vi(ho_so), _bang_cac_trang(ho_so, co)]
    bieu_do = [
        BieuDo(
            ten="Nhiệm vụ theo trạng thái",
            bang="th_trang_thai",
            nhan="trang_thai",
            cot=["so_viec"],
            truc="Số việc",
            mau=list(_MAU_TRANG_THAI),
        ),
    ]
    if "dang_ky" in co:
        bang.append(_bang_dang_ky(ho_so))
        bieu_do.append(
            BieuDo(
                ten="Số người đăng ký tham gia theo đơn vị",
                bang="th_dang_ky",
                nhan="don_vi",
                cot=["nguoi"],
                truc="Số người",
            )
        )
    bieu_do.append(
        BieuDo(
            ten="Nhiệm vụ theo đơn vị chủ trì",
            bang="th_don_vi",
            nhan="don_vi",
            cot=["chua", "dang", "xong", "tre"],
            truc="Số việc",
            mau=list(_MAU_TRANG_THAI),
            chong=True,
        )
    )
    bang += [_bang_tieu_chi(ho_so, bo, don_vi) for bo, don_vi in bo_dang_dung(ho_so)]
    if "dai_bieu" in co:
        bang.append(_bang_khach(ho_so))
    nghi = sorted(ngay for nam in ho_so.ngay_nghi if nam.nam >= theo_doi.ngay_xem.year for ngay in nam.nghi)
    bang.append(
        Bang(
            ma="ngay_nghi",
            ten="Ngày nghỉ lễ, Tết dùng để tính ngày làm việc",
            cot=[
                _cot("ngay", "Ngày nghỉ", 30, "ngay", ten_vung=NGAY_NGHI),
            ],
            dong=[[ngay.isoformat()] for ngay in nghi],
            dong_trong=5,
        )
    )
    return Trang(
        ten="Tổng hợp",
        tieu_de="Tổng hợp theo dõi",
        phu_de=ho_so.su_kien.ten_ngan,
        dong_dau="Sửa ngày xem thì mọi trạng thái trong sổ được tính lại theo ngày ấy.",
        o_nhap=[{"nhan": "Ngày xem:", "ten": NGAY_XEM, "ngay": theo_doi.ngay_xem.isoformat()}],
        bang=bang,
        bieu_do=bieu_do,
        ghi_chu=GHI_CHU,
    )


GHI_CHU: Final = (
    f"Trạng thái của nhiệm vụ: {XONG} – đã có ngày nộp không sau ngày xem; {TRE} n ngày – ngày xem đã qua hạn thực mà "
    f"chưa nộp; {DANG} – đã ghi người phụ trách; {CHUA} – chưa ghi người phụ trách.",
    "Cột Hạn ghi đúng chữ của kế hoạch, dấu – là kế hoạch không ghi. Hạn thực là ngày làm việc cuối cùng còn kịp, tính từ chữ và toán tử của hạn. Ngày ở cột Gợi ý theo thông lệ, "
    "không phải hạn của kế hoạch, nên không tính trễ; muốn lấy làm hạn thì gõ ngày ấy vào cột Hạn thực.",
    f"Màu: đỏ – trễ; cam – còn không quá {SAP_HAN} ngày làm việc; xanh – xong; vàng – ô cần bổ sung. Ô nền xanh nhạt "
    "là ô để điền; các ô khác được khóa, không có mật khẩu.",
)


def _dem(dieu_kien: str) -> str:
    return f"SUMPRODUCT(1*({dieu_kien}))"


def _bang_trang_thai() -> Bang:
    tre = f'LEFT({{nhiem_vu!trang_thai}},{len(TRE)})="{TRE}"'
    dong = [
        [ten, {"cong_thuc": _dem(tre if ten == TRE else f'{{nhiem_vu!trang_thai}}="{ten}"')}, None]
        for ten in (CHUA, DANG, XONG, TRE)
    ]
    return Bang(
        ma="th_trang_thai",
        ten="Nhiệm vụ theo trạng thái",
        cot=[
            _cot("trang_thai", "Trạng thái", 30),
            _cot("so_viec", "Số việc", 9, "so", tong=True),
            _cot("ty_le", "Tỷ lệ", 9, "phan_tram", cong_thuc='IF(SUM({so_viec:})=0,"",{so_viec}/SUM({so_viec:}))'),
        ],
        dong=dong,
        nhan_tong="Tổng số",
    )


def _bang_theo_don_vi(ho_so: HoSo) -> Bang:
    ten = dict.fromkeys(ten_ngan(ho_so, ma) for viec in ho_so.nhiem_vu for ma in bung(ho_so, viec.ai))
    cua = "({nhiem_vu!chu_tri}={don_vi})"

    def dem(khoa: str, nhan: str, dieu_kien: str) -> Cot:
        return _cot(khoa, nhan, 9, "so", tong=True, cong_thuc=f"SUMPRODUCT({cua}*({dieu_kien}))")

    return Bang(
        ma="th_don_vi",
        ten="Nhiệm vụ theo đơn vị chủ trì",
        cot=[
            _cot("don_vi", "Đơn vị", 30),
            dem("so_viec", "Số việc", '{nhiem_vu!trang_thai}<>""'),
            *(
                dem(khoa, viet_hoa_dau(nhan), f'{{nhiem_vu!trang_thai}}="{nhan}"')
                for khoa, nhan in (("chua", CHUA), ("dang", DANG), ("xong", XONG))
            ),
            dem("tre", viet_hoa_dau(TRE), f'LEFT({{nhiem_vu!trang_thai}},{len(TRE)})="{TRE}"'),
            _cot(
                "ty_le",
                "% xong",
                9,
                "phan_tram",
                cong_thuc='IF({so_viec}=0,"",{xong}/{so_viec})',
                cong_thuc_tong='IF(SUM({so_viec:})=0,"",SUM({xong:})/SUM({so_viec:}))',
            ),
        ],
        dong=[[t, *[None] * 6] for t in ten],
        nhan_tong="Tổng số",
        to_mau=[ToMau(cot=["tre"], khi="{tre}>0", mau="do")],
    )


def _bang_cac_trang(ho_so: HoSo, co: set[str]) -> Bang:
    """A line for each sheet: how many, how many done, done after the deadline, late."""
    nop = "ISNUMBER({nhiem_vu!ngay_nop})*({nhiem_vu!ngay_nop}<=NGAY_XEM)"
    dong: list[list[Any]] = [
        _dong_trang(
            "Nhiệm vụ",
            '{nhiem_vu!noi_dung}<>""',
            f'{{nhiem_vu!trang_thai}}="{XONG}"',
            f"{nop}*ISNUMBER({{nhiem_vu!han_thuc}})*({{nhiem_vu!ngay_nop}}>{{nhiem_vu!han_thuc}})",
            f'LEFT({{nhiem_vu!trang_thai}},{len(TRE)})="{TRE}"',
        ),
    ]
    if "dang_ky" in co:
        nop = "ISNUMBER({dang_ky!ngay_nop})*({dang_ky!ngay_nop}<=NGAY_XEM)"
        dong.append(
            _dong_trang(
                "Đăng ký",
                '{dang_ky!dung_han}<>""',
                f'({{dang_ky!dung_han}}<>"")*{nop}',
                f'LEFT({{dang_ky!dung_han}},{len(TRE)})="{TRE}"',
                f'LEFT({{dang_ky!dung_han}},14)="chưa nộp, {TRE}"',
            )
        )
    for bo, _ in bo_dang_dung(ho_so):
        kq = f"{{{_ma_bang(bo)}!ket_qua}}"
        han = f"{{{_ma_bang(bo)}!han}}"
        dong.append(
            _dong_trang(
                bo.ten_ngan,
                f'{kq}<>"{KHONG_DANH_GIA}"',
                f'{kq}="{DAT}"',
                None,
                f'({kq}<>"{DAT}")*({kq}<>"{KHONG_DANH_GIA}")*ISNUMBER({han})*({han}<NGAY_XEM)',
            )
        )
    if "dai_bieu" in co:
        dong.append(
            _dong_trang(
                "Đại biểu (đã trả lời)",
                '{dai_bieu!khoi}<>""',
                '({dai_bieu!khoi}<>"")*({dai_bieu!xac_nhan}<>"")',
                None,
                None,
            )
        )
    if "ho_dan" in co:
        dong.append(
            _dong_trang(
                "Hộ dân (đã trả lời)",
                '{ho_dan!chu_ho}<>""',
                '({ho_dan!chu_ho}<>"")*({ho_dan!xac_nhan}<>"")',
                None,
                None,
            )
        )
    if "lanh_dao" in co:
        dong.append(
            _dong_trang("Lãnh đạo dự điểm (đã phân công)", '{lanh_dao!diem}<>""', '{lanh_dao!lanh_dao}<>""', None, None)
        )
    if "ket_qua" in co:
        dong.append(
            _dong_trang(
                "Kết quả (đã báo cáo)",
                '{ket_qua!don_vi}<>""',
                "ISNUMBER({ket_qua!ngay_bao_cao})*({ket_qua!ngay_bao_cao}<=NGAY_XEM)",
                None,
                None,
            )
        )
    if "o_trong" in co:
        dong.append(
            _dong_trang(
                "Ô còn trống (đã điền)",
                '{o_trong!ten}<>""',
                f'{{o_trong!trang_thai}}="{XONG}"',
                None,
                f'LEFT({{o_trong!trang_thai}},{len(TRE)})="{TRE}"',
            )
        )
    return Bang(
        ma="th_trang",
        ten="Các bảng",
        cot=[
            _cot("bang", "Bảng", 30),
            _cot("so_muc", "Số mục", 9, "so"),
            _cot("xong", "Xong", 9, "so"),
            _cot("xong_sau", "Xong sau hạn", 9, "so"),
            _cot("con", "Còn lại", 9, "so", cong_thuc="{so_muc}-{xong}"),
            _cot("tre", "Trễ", 9, "so"),
            _cot("ty_le", "% xong", 9, "phan_tram", cong_thuc='IF({so_muc}=0,"",{xong}/{so_muc})'),
        ],
        dong=dong,
        to_mau=[ToMau(cot=["tre"], khi="N({tre})>0", mau="do")],
    )


def _dong_trang(ten: str, tat_ca: str, xong: str, xong_sau: str | None, tre: str | None) -> list[Any]:
    def o(dieu_kien: str | None) -> dict[str, str] | None:
        return {"cong_thuc": _dem(dieu_kien)} if dieu_kien else None

    return [ten, o(tat_ca), o(xong), o(xong_sau), None, o(tre), None]


def _bang_dang_ky(ho_so: HoSo) -> Bang:
    def cong(khoa: str) -> str:
        return f"SUMPRODUCT(({{dang_ky!don_vi}}={{don_vi}})*{{dang_ky!{khoa}}})"

    return Bang(
        ma="th_dang_ky",
        ten="Đăng ký theo đơn vị",
        cot=[
            _cot("don_vi", "Đơn vị", 30),
            _cot("nguoi", "Số người", 9, "so", tong=True, cong_thuc=cong("tong_nguoi")),
            _cot("tien", "Kinh phí (đồng)", 9, "so", tong=True, cong_thuc=cong("tong_tien")),
        ],
        dong=[[_ten_don_vi(ho_so, don_vi), None, None] for don_vi in ho_so.don_vi],
        nhan_tong="Tổng số",
    )


def _bang_tieu_chi(ho_so: HoSo, bo: BoTieuChi, don_vi: list[DonVi]) -> Bang:
    ma = _ma_bang(bo)
    cua, kq = f"({{{ma}!don_vi}}={{don_vi}})", f"{{{ma}!ket_qua}}"

    def dem(khoa: str, ten: str, gia_tri: str) -> Cot:
        cong_thuc = f'SUMPRODUCT({cua}*({kq}="{gia_tri}"))'
        return _cot(khoa, ten, 9, "so", tong=True, cong_thuc=cong_thuc)

    return Bang(
        ma=f"th_{ma}",
        ten=bo.ten,
        cot=[
            _cot("don_vi", "Đơn vị", 30),
            dem("dat", "Đạt", DAT),
            dem("chua", "Chưa", CHUA_DAT),
            dem("khong", "Không đánh giá", KHONG_DANH_GIA),
            _cot("trong", "Chưa điền", 9, "so", tong=True, cong_thuc=f'SUMPRODUCT({cua}*({kq}=""))'),
            _cot("ty_le", "% đạt", 9, "phan_tram", cong_thuc=_ty_le_dat(kq, cua), cong_thuc_tong=_ty_le_dat(kq)),
        ],
        dong=[[_ten_don_vi(ho_so, d), *[None] * 5] for d in don_vi],
        nhan_tong="Tổng số",
    )


def _bang_khach(ho_so: HoSo) -> Bang:
    cua = "({dai_bieu!khoi}={khoi})"

    def dem(khoa: str, ten: str, dieu_kien: str) -> Cot:
        return _cot(khoa, ten, 9, "so", tong=True, cong_thuc=f"SUMPRODUCT({cua}*({dieu_kien}))")

    co_khach = {khach.nhom for khach in ho_so.khach_moi}
    nhom = sorted((n for n in ho_so.nhom_khach if n.ma in co_khach), key=lambda n: n.bac)
    return Bang(
        ma="th_khach",
        ten="Đại biểu theo khối",
        cot=[
            _cot("khoi", "Khối", 30),
            dem("so", "Số khách", "1"),
            *(
                dem(khoa, ten, f'{{dai_bieu!xac_nhan}}="{ten}"')
                for khoa, ten in (("co", "Có"), ("khong", "Không"), ("thay", "Cử thay"))
            ),
            dem("chua", "Chưa trả lời", '{dai_bieu!xac_nhan}=""'),
            dem("co_mat", "Có mặt", '{dai_bieu!co_mat}="Có"'),
        ],
        dong=[[ten, *[None] * 6] for ten in dict.fromkeys(n.ten for n in nhom)],
        nhan_tong="Tổng số",
    )


# --- the workbook ---------------------------------------------------------------------------------------------------


def _trang(ho_so: HoSo, ten: str, tieu_de: str, bang: Bang, co_dinh: int, *, ngay: bool = True) -> Trang:
    khoa = [c["khoa"] for c in bang["cot"]]
    if khoa[0] == "stt":
        for so, dong in enumerate(bang["dong"], start=1):
            dong[0] = so  # type: ignore[index]
    trang = Trang(ten=ten, tieu_de=tieu_de, phu_de=ho_so.su_kien.ten_ngan, bang=[bang], co_dinh=co_dinh)
    if ngay:
        trang["dong_dau"] = _DONG_NGAY
    return trang


_CAC_TRANG: Final[tuple[Callable[[HoSo, TheoDoi], Trang | None], ...]] = (
    _khach,
    _ho_dan,
    _lanh_dao,
    _kinh_phi,
    _lich,
    _ket_qua,
    _o_trong,
)


def so_theo_doi(ho_so: HoSo, theo_doi: TheoDoi) -> SoTheoDoi:
    """The description of the workbook. A sheet whose subject the dossier does not have is left out."""
    trang = [_nhiem_vu(ho_so, theo_doi)]
    if dang_ky := _dang_ky(ho_so, theo_doi):
        trang.append(dang_ky)
    trang += [_tieu_chi(ho_so, bo, don_vi) for bo, don_vi in bo_dang_dung(ho_so)]
    trang += [t for ham in _CAC_TRANG if (t := ham(ho_so, theo_doi))]
    co = {bang["ma"] for t in trang for bang in t["bang"]}
    return SoTheoDoi(dau_trong=MO.rstrip(": "), trang=[_tong_hop(ho_so, theo_doi, co), *trang])


def _giay(ho_so: HoSo) -> Iterator[Giay]:
    if ho_so.theo_doi is None:
        return
    ban_hanh = co_quan(ho_so, ho_so.van_ban_goc.co_quan)
    ngu_canh = so_theo_doi(ho_so, ho_so.theo_doi)
    yield Giay("so-theo-doi", f"Bảng theo dõi {ho_so.su_kien.ten_ngan}", ban_hanh.ten, ngu_canh)


THEO_DOI = Kind("theo_doi", "Bảng theo dõi", "", SoTheoDoi, _giay)
