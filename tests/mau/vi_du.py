"""Values for the fields of the templates: a usual paper, the longest and the shortest."""

from __future__ import annotations

from typing import Any

from vanban.the_thuc import DUONG_KE_NGAN, KHO_GIAY, TIEU_DE
from vanban.tieng_viet.do_chu import ngat_dong, rong_mm


def _ngan(dong: list[str], co_pt: float, toi_da: float) -> int:
    return round(10 * DUONG_KE_NGAN * min(max(rong_mm(d, co_pt, dam=True) for d in dong), toi_da))


def _duoi(ten: str) -> int:
    rong = KHO_GIAY.rong_trich_yeu_mm
    return _ngan(ngat_dong(ten, TIEU_DE.trich_yeu_pt, rong, dam=True), TIEU_DE.trich_yeu_pt, rong)


def khung(
    dong: list[str], trich_yeu: str, noi_nhan: list[str], quyen_han: list[str], chu_quan: str = ""
) -> dict[str, Any]:
    return {
        "co_quan_chu_quan": chu_quan,
        "co_quan_dong": dong,
        "duong_ke_co_quan": _ngan(dong, TIEU_DE.co_quan_pt, KHO_GIAY.cot_trai_mm),
        "so_ky_hieu": f"Số:{' ' * 6}/GM-UBND",
        "dia_danh_ngay": f"Sông Hinh, ngày{' ' * 6}tháng 02 năm 2031",
        "trich_yeu": trich_yeu,
        "duong_ke_trich_yeu": _duoi(trich_yeu),
        "co_quan": "Cơ quan " + " ".join(dong).capitalize(),
        "co_quan_viet_tat": "CQ",
        "quyen_han": quyen_han,
        "chuc_vu": "PHÓ CHỦ TỊCH" if quyen_han else "GIÁM ĐỐC",
        "ho_ten_nguoi_ky": "Nguyễn Thị Thanh Hương",
        "noi_nhan": noi_nhan,
        "luu": "VT, VX",
    }


THUONG = khung(
    ["ỦY BAN ĐIỀU PHỐI", "VÙNG SÔNG HINH"],
    "Dự Lễ phát động trồng cây xuân Tân Hợi 2031",
    ["Như thành phần mời", "Thường trực Ban Chỉ đạo (để báo cáo)", "Các phòng, ban liên quan", "Trung tâm Văn hóa"],
    ["TM. ỦY BAN ĐIỀU PHỐI", "KT. CHỦ TỊCH"],
)
NGAN = khung(["SỞ Y TẾ"], "Dự họp", ["Như trên"], [])
DAI = khung(
    ["BAN QUẢN LÝ CÁC DỰ ÁN ĐẦU TƯ XÂY DỰNG CÔNG TRÌNH NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "KHU VỰC DUYÊN HẢI"],
    "Dự Lễ phát động phong trào toàn dân ra quân đầu xuân Tân Hợi 2031 thực hiện Chương trình phát triển vùng năm 2031"
    " và giai đoạn 2031-2035 trên địa bàn các đơn vị đăng ký tham gia đợt một",
    [f"Đơn vị phối hợp số {so} (để thực hiện)" for so in range(1, 31)],
    ["TM. BAN QUẢN LÝ CÁC DỰ ÁN", "KT. TRƯỞNG BAN"],
    "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
)

GIAY_MOI: dict[str, Any] = {
    "kinh_moi": "Ông Trần Văn Bình, Trưởng phòng, Phòng Kinh tế và Hạ tầng",
    "toi_du": "Lễ phát động trồng cây xuân Tân Hợi 2031",
    "chu_tri": "Lãnh đạo Ủy ban Điều phối",
    "thoi_gian": "08 giờ 00 phút, thứ Sáu, ngày 14 tháng 02 năm 2031 (ngày 23 tháng Giêng năm Tân Hợi)",
    "dia_diem": "Sân vận động trung tâm, số 15 đường Trần Hưng Đạo",
    "noi_dung": ["Thực hiện Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2031 về trồng cây đầu xuân."],
    "luu_y": [
        "Đại biểu có mặt trước 07 giờ 45 phút, mặc trang phục gọn gàng để tham gia trồng cây sau phần lễ.",
        "Đề nghị xác nhận tham dự trước ngày 12 tháng 02 năm 2031.",
    ],
}
GIAY_MOI_NHOM: dict[str, Any] = GIAY_MOI | {
    "kinh_moi": "Lãnh đạo các phòng, ban, đơn vị",
    "thanh_phan": [f"Trưởng phòng, Phòng chuyên môn số {so}" for so in range(1, 9)],
}
GIAY_MOI_HO_DAN: dict[str, Any] = GIAY_MOI | {"kinh_moi": "Ông (bà) " + "." * 40}

_CAU = (
    "Vận động từng nhà quét dọn đường làng, ngõ xóm, sửa sang cổng ngõ, nhà cửa cho sạch, đẹp và giữ thành nếp bảo vệ"
    " môi trường ở nơi mình sống."
)
KE_HOACH: dict[str, Any] = {
    "can_cu": [
        "Luật Lâm nghiệp ngày 15 tháng 11 năm 2017",
        "Quyết định số 524/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án trồng cây xanh",
    ],
    "ke_hoach_goc": "Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2031 của Ủy ban Điều phối về trồng cây đầu xuân",
    "muc_dich": [_CAU, _CAU],
    "yeu_cau": [_CAU, _CAU],
    "thoi_gian": GIAY_MOI["thoi_gian"],
    "dia_diem": GIAY_MOI["dia_diem"],
    "thanh_phan": ["Lãnh đạo đơn vị, các ban và đoàn thể", "Đoàn viên, thanh niên, hội viên nông dân"],
    "noi_dung": [_CAU] * 5,
    "chi_tieu": ["Ít nhất 02 km đường có cây xanh trong quý I năm 2031", "01 vườn ươm"],
    "chuong_trinh": [
        {"tt": so, "gio": "08:00 - 08:03", "noi_dung": "Ổn định tổ chức, giới thiệu đại biểu", "ai": "Người dẫn"}
        for so in range(1, 14)
    ],
    "kinh_phi": ["Từ nguồn xã hội hóa và dự toán chi thường xuyên đã giao trong năm."],
    "to_chuc_thuc_hien": [{"ten": f"Bộ phận số {so}", "viec": [_CAU, _CAU]} for so in range(1, 6)],
    "tien_do": [
        {
            "viec": "Nộp bản đăng ký nội dung phát động về cơ quan thường trực",
            "han": "trước ngày 10/02/2031",
            "ngay_cuoi": "thứ Sáu, 07/02/2031",
        }
    ]
    * 3,
}

_MUC = {
    "tt": 5,
    "gio": "08:06 - 08:13",
    "phut": "7",
    "noi_dung": "Tuyên bố lý do, giới thiệu đại biểu",
    "ai": "Người dẫn chương trình",
    "loi_dan": "Kính thưa quý vị đại biểu, thưa bà con!\nThực hiện Kế hoạch số 12/KH-UBND, hôm nay chúng ta cùng về đây"
    " dự Lễ phát động trồng cây.\nĐến dự buổi lễ, chúng tôi trân trọng giới thiệu các vị đại biểu.",
    "am_thanh": "Đứng dậy khi được nêu tên\nTắt nhạc nền",
    "hau_can": "Danh sách đại biểu in chữ to",
    "ghi_chu": "Tùy chọn",
}
_THONG_TIN = [
    {"nhan": "Tên lễ", "noi_dung": GIAY_MOI["toi_du"]},
    {"nhan": "Thời gian bắt đầu", "noi_dung": GIAY_MOI["thoi_gian"]},
    {"nhan": "Địa điểm", "noi_dung": GIAY_MOI["dia_diem"]},
    {"nhan": "Đầu mối liên hệ", "noi_dung": "[CHƯA CÓ: đầu mối liên hệ, điện thoại]"},
]
_TEN = "KỊCH BẢN ĐIỀU HÀNH LỄ PHÁT ĐỘNG TRỒNG CÂY XUÂN TÂN HỢI 2031"
KICH_BAN: dict[str, Any] = {
    "ten_phu_luc": _TEN,
    "duong_ke_ten": _duoi(_TEN),
    "kem_theo": "(Kèm theo Kế hoạch số 12/KH-UBND ngày 20 tháng 01 năm 2031 của Ủy ban Điều phối Vùng Sông Hinh)",
    "thong_tin": _THONG_TIN,
    "phan_vai": [{"ten": "Người dẫn chương trình", "viec": ["Giữ nhịp chương trình", "Giới thiệu đại biểu"]}] * 2,
    "muc": [_MUC | {"tt": so} for so in range(14)],
    "tong_phut": "160",
    "dai_bieu": [{"stt": so, "gioi_thieu": "Trưởng ban: đồng chí Lê Văn Sáu"} for so in range(1, 6)],
    "du_phong": ["Mưa lớn: chuyển vào hội trường, báo khách trước giờ khai mạc 30 phút.", _CAU],
    "kiem_tra": [{"ten": "Trước 60 phút", "viec": ["Thử micro, loa, nguồn điện dự phòng", "Xếp ghế, bảng tên"]}] * 2,
}
KICH_BAN_HUONG_UNG: dict[str, Any] = {
    khoa: KICH_BAN[khoa] for khoa in ("ten_phu_luc", "duong_ke_ten", "kem_theo", "thong_tin", "du_phong")
} | {"muc": [_MUC | {"tt": so} for so in range(1, 10)], "noi_dung": [_CAU, _CAU]}

VI_DU: dict[str, dict[str, Any]] = {
    "giay_moi.docx": THUONG | GIAY_MOI,
    "giay_moi_nhom.docx": THUONG | GIAY_MOI_NHOM,
    "giay_moi_ho_dan.docx": THUONG | GIAY_MOI_HO_DAN,
    "ke_hoach_don_vi.docx": THUONG | KE_HOACH,
    "kich_ban.docx": KICH_BAN,
    "kich_ban_huong_ung.docx": KICH_BAN_HUONG_UNG,
}
