"""Giấy mời (Mẫu 1.7): to one guest, to a group of guests, to a household."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.mau.goi import DOC, dong_goi, mo
from vanban.mau.khoi import HET_MUC, Doan, ky_va_noi_nhan, lap, tieu_de, viet

_MOI = "{% for cau in noi_dung %}{{ cau }} {% endfor %}{{ co_quan }} trân trọng kính mời: {{ kinh_moi }}"


def _thu(ten: str, moi: Iterable[Doan], loi_cuoi: str) -> bytes:
    tai_lieu = mo(DOC, ten)
    tieu_de(tai_lieu, "GIẤY MỜI")
    viet(
        tai_lieu,
        [
            *moi,
            ("NoiDung", "Tới dự {{ toi_du }}."),
            ("NoiDung", "Chủ trì: {{ chu_tri }}."),
            ("NoiDung", "Thời gian: {{ thoi_gian }}."),
            ("NoiDungLienSau", "Địa điểm: {{ dia_diem }}."),
            *lap("cau", "luu_y", ("NoiDungLienSau", "{{ cau }}")),
            ("CauKet", f"{loi_cuoi}./."),
        ],
    )
    ky_va_noi_nhan(tai_lieu)
    return dong_goi(tai_lieu)


def giay_moi() -> bytes:
    """A letter to one guest."""
    return _thu(
        "Mẫu giấy mời từng khách", [("NoiDung", _MOI)], "Rất mong quý đại biểu thu xếp thời gian đến dự đúng giờ"
    )


def giay_moi_nhom() -> bytes:
    """A letter to a group, that names its members unless it is addressed to the only one."""
    return _thu(
        "Mẫu giấy mời theo nhóm khách",
        [
            ("NoiDungLienSau", f"{_MOI}{{% if thanh_phan %}}, gồm:{{% endif %}}"),
            *lap("khach", "thanh_phan", ("GachDauDong", f"- {{{{ khach }}}}{HET_MUC}")),
        ],
        "Rất mong quý đại biểu thu xếp thời gian đến dự đông đủ, đúng giờ",
    )


def giay_moi_ho_dan() -> bytes:
    """A letter to a household."""
    return _thu(
        "Mẫu giấy mời hộ dân", [("NoiDung", _MOI)], "Rất mong ông (bà) thu xếp công việc gia đình, đến dự đúng giờ"
    )
