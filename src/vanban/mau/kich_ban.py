"""Kịch bản, an annex (Mẫu 2.1): the full script of the main session and the short one of the other places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vanban.mau.goi import NGANG, dong_goi, mo
from vanban.mau.khoi import HET_MUC, Cot, Doan, bang_lap, dau_phu_luc, lap, neu, viet
from vanban.the_thuc import KHO_GIAY_NGANG

if TYPE_CHECKING:
    from docx.document import Document

_RONG = KHO_GIAY_NGANG.rong_chu_mm
_DAU = "DauBangPhuLuc"

_THONG_TIN = (
    Cot("", 55, (("BangPhuLucDam", "{{ dong.nhan }}"),)),
    Cot("", _RONG - 55, (("BangPhuLuc", "{{ dong.noi_dung }}"),)),
)


def _chu(ten: str) -> tuple[Doan, ...]:
    return (("BangPhuLuc", f"{{{{ dong.{ten} }}}}"),)


def _giua(ten: str) -> tuple[Doan, ...]:
    return (("BangPhuLucGiua", f"{{{{ dong.{ten} }}}}"),)


_DAY_DU = (
    Cot("TT", 10, _giua("tt")),
    Cot("Giờ từ - đến", 17, _giua("gio")),
    Cot("Phút", 12, _giua("phut")),
    Cot("Nội dung", 40, _chu("noi_dung")),
    Cot("Người thực hiện", 32, _chu("ai")),
    Cot("Lời dẫn MC", 63, _chu("loi_dan")),
    Cot("Âm thanh, hiệu lệnh", 30, _chu("am_thanh")),
    Cot("Hậu cần", 25, _chu("hau_can")),
    Cot("Ghi chú", _RONG - 229, _chu("ghi_chu")),
)
_RUT_GON = (
    Cot("TT", 11, _giua("tt")),
    Cot("Giờ", 27, _giua("gio")),
    Cot("Phút", 13, _giua("phut")),
    Cot(
        "Nội dung",
        66,
        (
            *_chu("noi_dung"),
            *neu("dong.hau_can", [("BangPhuLucNghieng", "Hậu cần: {{ dong.hau_can }}")]),
            *neu("dong.ghi_chu", [("BangPhuLucNghieng", "Ghi chú: {{ dong.ghi_chu }}")]),
        ),
    ),
    Cot("Người thực hiện", 43, _chu("ai")),
    Cot(
        "Lời dẫn, hiệu lệnh",
        _RONG - 160,
        (*neu("dong.loi_dan", _chu("loi_dan")), ("BangPhuLucNghieng", "{{ dong.am_thanh }}")),
    ),
)


def _thong_tin_chung(tai_lieu: Document) -> None:
    dau_phu_luc(tai_lieu)
    viet(tai_lieu, [("Muc", "I. THÔNG TIN CHUNG")])
    bang_lap(tai_lieu, "dong", "thong_tin", _THONG_TIN, kieu_dau=_DAU)


def _viec(danh_sach: str, khong_co: str) -> list[Doan]:
    return neu(
        danh_sach,
        lap(
            "phan_viec",
            danh_sach,
            ("KhoanTieuDe", "{{ loop.index }}. {{ phan_viec.ten }}"),
            *lap("cau", "phan_viec.viec", ("GachDauDong", "- {{ cau }}")),
        ),
        [("NoiDung", khong_co)],
    )


def _du_phong() -> list[Doan]:
    return neu(
        "du_phong",
        lap("cau", "du_phong", ("GachDauDong", "- {{ cau }}")),
        [("NoiDung", "Khi có thay đổi, người điều hành quyết định cách xử lý và báo ngay cho các bộ phận.")],
    )


def kich_ban() -> bytes:
    """The full script."""
    tai_lieu = mo(NGANG, "Mẫu kịch bản phiên chính")
    _thong_tin_chung(tai_lieu)
    viet(
        tai_lieu,
        [
            ("Muc", "II. PHÂN VAI"),
            *_viec("phan_vai", "Các bộ phận thực hiện theo cột người thực hiện của mục III."),
            ("Muc", "III. TRÌNH TỰ CHI TIẾT"),
        ],
    )
    bang_lap(
        tai_lieu,
        "dong",
        "muc",
        _DAY_DU,
        kieu_dau=_DAU,
        tong=(
            (2, (_DAU, "Cộng")),
            (1, (_DAU, "{{ tong_phut }}")),
            (6, ("BangPhuLucNghieng", "Không tính việc làm song song và việc chưa định số phút.")),
        ),
    )
    viet(
        tai_lieu,
        [
            ("Muc", "IV. DANH SÁCH GIỚI THIỆU ĐẠI BIỂU"),
            *neu(
                "dai_bieu",
                lap("khach", "dai_bieu", ("Khoan", f"{{{{ khach.stt }}}}. {{{{ khach.gioi_thieu }}}}{HET_MUC}")),
                [("NoiDung", "Danh sách được chốt theo số đại biểu có mặt trước giờ khai mạc.")],
            ),
            ("Muc", "V. PHƯƠNG ÁN DỰ PHÒNG"),
            *_du_phong(),
            ("Muc", "VI. BẢNG KIỂM"),
            *_viec("kiem_tra", "Mỗi bộ phận tự kiểm tra phần việc của mình trước giờ khai mạc."),
            (
                "NoiDung",
                "Các bộ phận thực hiện đúng phần việc và thời gian nêu trên; có tình huống phát sinh thì báo ngay"
                " người điều hành để xử lý./.",
            ),
        ],
    )
    return dong_goi(tai_lieu)


def kich_ban_huong_ung() -> bytes:
    """The short script of one place."""
    tai_lieu = mo(NGANG, "Mẫu kịch bản rút gọn")
    _thong_tin_chung(tai_lieu)
    viet(tai_lieu, [("Muc", "II. TRÌNH TỰ")])
    bang_lap(tai_lieu, "dong", "muc", _RUT_GON, kieu_dau=_DAU)
    viet(
        tai_lieu,
        [
            ("Muc", "III. NỘI DUNG THỰC HIỆN"),
            *lap("cau", "noi_dung", ("GachDauDong", "- {{ cau }}")),
            ("Muc", "IV. PHƯƠNG ÁN DỰ PHÒNG"),
            *_du_phong(),
            (
                "NoiDung",
                "Người được phân công chuẩn bị đầy đủ phần việc của mình, bám sát trình tự trên để điều hành thống"
                " nhất, an toàn./.",
            ),
        ],
    )
    return dong_goi(tai_lieu)
