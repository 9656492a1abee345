"""The numbers of Nghị định 30/2020/NĐ-CP, each beside its clause: templates are built and papers checked by them.

``khoang`` is what the clause allows, ``chon`` what the stock templates use. Lengths in mm, sizes in pt.
"""

from __future__ import annotations

from dataclasses import dataclass

PHONG_CHU = "Times New Roman"
"""PL I, Mục I, 4."""

NGON_NGU = "vi-VN"


@dataclass(frozen=True, slots=True)
class Khoang:
    """A range that a clause allows, and the value chosen in it."""

    tu: float
    den: float
    chon: float
    ref: str


@dataclass(frozen=True, slots=True)
class KieuChu:
    """How an element is set. ``hoa``: in capitals; None where the clause leaves the case to the text."""

    ma: str
    ten: str
    co_pt: Khoang
    hoa: bool
    dam: bool
    nghieng: bool
    ref: str


def _kieu(ma: str, ten: str, co: tuple[float, float, float], kieu: str, ref: str) -> KieuChu:
    """Shorthand: ``kieu`` holds H (hoa), D (đậm), N (nghiêng)."""
    return KieuChu(ma, ten, Khoang(*co, ref), "H" in kieu, "D" in kieu, "N" in kieu, ref)


KIEU_CHU: dict[str, KieuChu] = {
    kieu.ma: kieu
    for kieu in (
        _kieu("quoc_hieu", "Quốc hiệu", (12, 13, 13), "HD", "PL I, Mục II, 1.a"),
        _kieu("tieu_ngu", "Tiêu ngữ", (13, 14, 14), "D", "PL I, Mục II, 1.b"),
        _kieu("co_quan_chu_quan", "Cơ quan chủ quản", (12, 13, 13), "H", "PL I, Mục II, 2.b"),
        _kieu("co_quan", "Tên cơ quan ban hành", (12, 13, 13), "HD", "PL I, Mục II, 2.b"),
        _kieu("so_ky_hieu", "Số và ký hiệu", (13, 13, 13), "", "PL I, Mục II, 3.c"),
        _kieu("dia_danh_ngay", "Địa danh và ngày", (13, 14, 14), "N", "PL I, Mục II, 4.c"),
        _kieu("ten_loai", "Tên loại", (13, 14, 14), "HD", "PL I, Mục II, 5.b"),
        _kieu("trich_yeu", "Trích yếu", (13, 14, 14), "D", "PL I, Mục II, 5.b"),
        _kieu("trich_yeu_vv", "Trích yếu công văn", (12, 13, 13), "", "PL I, Mục II, 5.b"),
        _kieu("can_cu", "Căn cứ", (13, 14, 14), "N", "PL I, Mục II, 6.a"),
        _kieu("noi_dung", "Nội dung", (13, 14, 14), "", "PL I, Mục II, 6.e"),
        _kieu("muc", "Mục lớn", (13, 14, 14), "HD", "PL I, Mục V, dòng 6.b"),
        _kieu("khoan_tieu_de", "Khoản có tiêu đề", (13, 14, 14), "D", "PL I, Mục II, 6.đ"),
        _kieu("khoan", "Khoản và điểm", (13, 14, 14), "", "PL I, Mục II, 6.đ"),
        _kieu("kinh_gui", "Kính gửi", (13, 14, 14), "", "PL I, Mục II, 9.d"),
        _kieu("quyen_han", "Quyền hạn và chức vụ", (13, 14, 14), "HD", "PL I, Mục II, 7.đ"),
        _kieu("ho_ten", "Họ tên người ký", (13, 14, 14), "D", "PL I, Mục II, 7.đ"),
        _kieu("noi_nhan_nhan", "Nhãn Nơi nhận", (12, 12, 12), "DN", "PL I, Mục II, 9.d"),
        _kieu("noi_nhan", "Danh sách nơi nhận", (11, 11, 11), "", "PL I, Mục II, 9.d"),
        _kieu("phu_luc", "Nhãn Phụ lục", (14, 14, 14), "D", "PL I, Mục III, 1.b"),
        _kieu("phu_luc_ten", "Tên phụ lục", (13, 14, 14), "HD", "PL I, Mục III, 1.b"),
        _kieu("kem_theo", "Kèm theo", (13, 14, 14), "N", "PL I, Mục III, 1.c"),
        _kieu("so_trang", "Số trang", (13, 14, 14), "", "PL I, Mục I, 7"),
    )
}

KHO_RONG_MM = Khoang(209.5, 210.5, 210, "PL I, Mục I, 1")
KHO_CAO_MM = Khoang(296.5, 297.5, 297, "PL I, Mục I, 1")
LE_TREN_MM = Khoang(20, 25, 20, "PL I, Mục I, 3")
LE_DUOI_MM = Khoang(20, 25, 20, "PL I, Mục I, 3")
LE_TRAI_MM = Khoang(30, 35, 30, "PL I, Mục I, 3")
LE_PHAI_MM = Khoang(15, 20, 15, "PL I, Mục I, 3")
LE_NGANG_MM = Khoang(15, 35, 20, "PL I (bảng ở Mục V)")
"""Each margin of a landscape page; the decree's own landscape pages use 20, 15, 30, 15."""

THUT_DONG_MM = (10.0, 12.7)
"""First line indent of the text: one of two values (PL I, Mục II, 6.e)."""
CACH_DOAN_PT = 6.0
"""Least space between paragraphs (PL I, Mục II, 6.e)."""
GIAN_DONG = Khoang(1.0, 1.5, 1.08, "PL I, Mục II, 6.e")
CACH_KHOI_PT = 12.0
"""Space between the letterhead, the title and the text: the clauses leave it open."""
DAU_TRANG_MM = 10.0
"""Page number from the edge of the paper: as in the decree's own Word files, no clause."""
COT_NOI_NHAN_MM = 80.0
"""Column of the recipients beside the signature: about half of the text, as in the decree's forms; no clause."""
CHO_KY_MM = Khoang(25, 30, 28, "thông lệ")
"""Height left for signature and seal: custom, no clause."""
NET_KE_PT = Khoang(0.5, 0.75, 0.75, "thông lệ")
"""Thickness of a drawn rule: custom, no clause."""
NET_BANG_PT = 0.5
"""Thickness of the lines of a table: custom, no clause."""
BANG_PT = Khoang(12, 13, 13, "thông lệ")
BANG_PHU_LUC_PT = Khoang(11, 12, 11, "thông lệ")
"""Text inside tables: the decree fixes no size there."""

DUONG_KE_NGAN_TU, DUONG_KE_NGAN_DEN = 1 / 3, 1 / 2
"""Rule under the issuer's name and the subject, as a share of the text line (PL I, Mục II, 2.b, 5.b)."""
DUONG_KE_NGAN = 0.42
"""The share that the papers use, in the middle of what is allowed."""

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
"""PL I, Mục II, 1.a."""
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
"""PL I, Mục II, 1.b; its rule is as long as the line of text."""


@dataclass(frozen=True, slots=True)
class KhoGiay:
    """Widths that follow from the page, in mm."""

    rong_chu_mm: float
    cot_trai_mm: float
    rong_trich_yeu_mm: float

    @property
    def cot_phai_mm(self) -> float:
        """Column of Quốc hiệu, and of the signature."""
        return self.rong_chu_mm - self.cot_trai_mm


RONG_CHU_MM = KHO_RONG_MM.chon - LE_TRAI_MM.chon - LE_PHAI_MM.chon
KHO_GIAY = KhoGiay(rong_chu_mm=RONG_CHU_MM, cot_trai_mm=66, rong_trich_yeu_mm=RONG_CHU_MM - 15)


@dataclass(frozen=True, slots=True)
class TieuDe:
    """Sizes that the length of a drawn rule is computed from, in pt."""

    co_quan_pt: float
    trich_yeu_pt: float


TIEU_DE = TieuDe(co_quan_pt=KIEU_CHU["co_quan"].co_pt.chon, trich_yeu_pt=KIEU_CHU["trich_yeu"].co_pt.chon)

KHO_GIAY_NGANG = KhoGiay(
    rong_chu_mm=KHO_CAO_MM.chon - 2 * LE_NGANG_MM.chon,
    cot_trai_mm=KHO_GIAY.cot_trai_mm,
    rong_trich_yeu_mm=KHO_GIAY.rong_trich_yeu_mm,
)
"""A landscape page; its title breaks at the same width, so that the length of the rule below holds on both."""

KIEU_CHU_THEM: dict[str, KieuChu] = {
    kieu.ma: kieu
    for kieu in (
        _kieu("de_muc_lon", "Phần, chương, mục, tiểu mục", (13, 14, 14), "D", "PL I, Mục II, 6.đ"),
        _kieu("de_muc_tieu_de", "Tiêu đề của phần, chương, mục", (13, 14, 14), "HD", "PL I, Mục II, 6.đ"),
        _kieu("nguoi_soan", "Ký hiệu người soạn thảo", (11, 11, 11), "", "PL I, Mục III, 3"),
        _kieu("dia_chi", "Địa chỉ cơ quan", (11, 12, 11), "", "PL I, Mục III, 4"),
        _kieu("do_khan", "Dấu độ khẩn", (13, 14, 13), "HD", "PL I, Mục III, 2.b"),
        _kieu("luu_hanh", "Dấu phạm vi lưu hành", (13, 14, 13), "HD", "PL I, Mục III, 2.c"),
        _kieu("ban_sao", "Hình thức sao", (13, 14, 14), "HD", "PL I, Phần II, II.2.b"),
        _kieu("chu_ky_so", "Thông tin chữ ký số", (10, 10, 10), "", "PL I, Mục II, 8.b"),
    )
}
"""Elements that the stock papers do not carry; the checker knows them."""

KHUNG_DO_KHAN_MM = {"HỎA TỐC": (30.0, 8.0), "THƯỢNG KHẨN": (40.0, 8.0), "KHẨN": (20.0, 8.0)}
"""Width and height of the frame of each degree of urgency (PL I, Mục III, 2.b)."""

LECH_TRUC_MM = 3.0
"""How far two axes may lie apart and still count as one."""
