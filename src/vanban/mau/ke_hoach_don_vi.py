"""Kế hoạch of a unit (Mẫu 1.4)."""

from __future__ import annotations

from vanban.mau.goi import DOC, dong_goi, mo
from vanban.mau.khoi import HET_MUC, Cot, bang_lap, ky_va_noi_nhan, lap, neu, tieu_de, viet
from vanban.the_thuc import KHO_GIAY

_CHUONG_TRINH = (
    Cot("TT", 11, (("BangGiua", "{{ dong.tt }}"),)),
    Cot("Thời gian", 30, (("BangGiua", "{{ dong.gio }}"),)),
    Cot("Nội dung", 76, (("Bang", "{{ dong.noi_dung }}"),)),
    Cot("Người thực hiện", KHO_GIAY.rong_chu_mm - 117, (("Bang", "{{ dong.ai }}"),)),
)
_TIEN_DO = (
    Cot("Việc", 79, (("Bang", "{{ dong.viec }}"),)),
    Cot("Hạn theo kế hoạch", 43, (("Bang", "{{ dong.han }}"),)),
    Cot("Ngày làm việc cuối cùng còn kịp", KHO_GIAY.rong_chu_mm - 122, (("Bang", "{{ dong.ngay_cuoi }}"),)),
)


def ke_hoach_don_vi() -> bytes:
    """The plan of one unit."""
    tai_lieu = mo(DOC, "Mẫu kế hoạch của đơn vị")
    tieu_de(tai_lieu, "KẾ HOẠCH")
    viet(
        tai_lieu,
        [
            *lap("vb", "can_cu", ("CanCu", "Căn cứ {{ vb }};")),
            ("CanCu", "Căn cứ {{ ke_hoach_goc }}."),
            ("NoiDung", "{{ co_quan }} ban hành Kế hoạch với các nội dung cụ thể như sau:"),
            ("Muc", "I. MỤC ĐÍCH, YÊU CẦU"),
            ("KhoanTieuDe", "1. Mục đích"),
            *lap("cau", "muc_dich", ("GachDauDong", "- {{ cau }}")),
            ("KhoanTieuDe", "2. Yêu cầu"),
            *lap("cau", "yeu_cau", ("GachDauDong", "- {{ cau }}")),
            ("Muc", "II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"),
            ("Khoan", "1. Thời gian: {{ thoi_gian }}."),
            ("Khoan", "2. Địa điểm: {{ dia_diem }}."),
            *neu(
                "thanh_phan",
                [
                    ("NoiDungLienSau", "3. Thành phần tham dự:"),
                    *lap("cau", "thanh_phan", ("GachDauDong", f"- {{{{ cau }}}}{HET_MUC}")),
                ],
            ),
            ("Muc", "III. NỘI DUNG"),
            ("KhoanTieuDe", "1. Nội dung phát động"),
            *lap("cau", "noi_dung", ("GachDauDong", "- {{ cau }}")),
            *neu(
                "chi_tieu",
                [
                    ("KhoanTieuDe", "2. Chỉ tiêu"),
                    *lap("cau", "chi_tieu", ("GachDauDong", f"- {{{{ cau }}}}{HET_MUC}")),
                ],
            ),
            ("Muc", "IV. CHƯƠNG TRÌNH"),
            ("LenhMau", "{%p if chuong_trinh %}"),
            (
                "CauDanBang",
                "Chương trình gồm các mục dưới đây; kịch bản chi tiết thực hiện theo Phụ lục kèm theo.",
            ),
        ],
    )
    bang_lap(tai_lieu, "dong", "chuong_trinh", _CHUONG_TRINH, kieu_dau="DauBang")
    viet(
        tai_lieu,
        [
            ("LenhMau", "{%p else %}"),
            ("NoiDung", "Chương trình được thông báo sau khi thống nhất thời gian, địa điểm tổ chức."),
            ("LenhMau", "{%p endif %}"),
            ("Muc", "V. KINH PHÍ"),
            *lap("cau", "kinh_phi", ("NoiDung", "{{ cau }}")),
            ("Muc", "VI. TỔ CHỨC THỰC HIỆN"),
            *lap(
                "phan_viec",
                "to_chuc_thuc_hien",
                ("KhoanTieuDe", "{{ loop.index }}. {{ phan_viec.ten }}"),
                *lap("cau", "phan_viec.viec", ("GachDauDong", "- {{ cau }}")),
            ),
            ("LenhMau", "{%p if tien_do %}"),
            ("Muc", "VII. TIẾN ĐỘ"),
            ("CauDanBang", "Các việc phải hoàn thành, hạn và ngày làm việc cuối cùng còn kịp như sau:"),
        ],
    )
    bang_lap(tai_lieu, "dong", "tien_do", _TIEN_DO, kieu_dau="DauBang")
    viet(
        tai_lieu,
        [
            ("LenhMau", "{%p endif %}"),
            (
                "NoiDungLienSau",
                "Trên đây là Kế hoạch của {{ co_quan }}; các cơ quan, đơn vị, cá nhân được giao nhiệm vụ chủ động"
                " phối hợp, tổ chức thực hiện đúng tiến độ.",
            ),
            (
                "CauKet",
                "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về {{ co_quan }} để xem xét,"
                " giải quyết./.",
            ),
        ],
    )
    ky_va_noi_nhan(tai_lieu)
    return dong_goi(tai_lieu)
