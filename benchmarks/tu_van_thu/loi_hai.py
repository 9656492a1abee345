"""A second volley: the same clauses broken in other words and by other amounts."""

from dataclasses import replace

from .dung import Bang, Doan
from .loi import LOI, chen_cau, co_so, dat, loi, than_p, thay, trang

DAU = len(LOI)
trang("trang-le-tren", "E", "le_tren_19", tren=18.5)
trang("trang-le-trai", "E", "le_trai_36", trai=36.5)
trang("trang-le-phai", "E", "le_phai_13", phai=13)
trang("trang-le-duoi", "E", "le_duoi_15", duoi=15)
trang("so-trang-can-giua", "E", "so_ben_trai", dk=co_so, so_can="left")
trang("so-trang-co-chu", "E", "so_co_12", dk=co_so, so_co=12)
trang("so-trang-tran", "W", "so_x_y", dk=co_so, so_chu="({})")
dat("so-ky-hieu-co-chu", "E", "so_125", "so", co=12.5)
dat("quoc-hieu-co-chu", "E", "qh_135", "qh", co=13.5)
dat("trang-phong-chu", "E", "phong_verdana_nhan", "nn", phong="Verdana")
dat("trang-mau-chu", "E", "mau_xanh_nn", "luu", mau="0000FF")
dat("trang-mau-chu", "E", "mau_xam_iss", "iss", mau="404040")
thay("tieu-ngu-chuoi", "E", "tn_doc_lap_sai", "tn", "Độc lập", "Độc Lâp", kem=("tieu-ngu-chu-hoa",))
thay("quoc-hieu-chuoi", "E", "qh_sai_dau", "qh", "NGHĨA", "NGHIÃ")
thay("chu-ky-khong-hoc-vi", "E", "ten_pgs", "ten", "^", "PGS.TS. ")
thay("chu-ky-khong-hoc-vi", "E", "ten_thac_si", "ten", "^", "Thạc sĩ ")
thay("chu-ky-khong-hoc-vi", "E", "ten_dai_ta", "ten", "^", "Đại tá ")
thay("chu-ky-khong-hoc-vi", "E", "ten_ngut", "ten", "^", "NGƯT. ")
thay("chu-ky-ho-ten-co", "E", "ten_tat", "ten", r"^(\w)\w* (\w)\w* .*$", r"\1.\2.")
thay("dia-danh-ngay-ten-day-du", "E", "noi_tp", "ngay", "Thành phố Hồ Chí Minh", "TP Hồ Chí Minh")
thay("dia-danh-ngay-ten-day-du", "E", "noi_1", "ngay", "Phường 1", "P.1")
thay("dia-danh-ngay-day-du", "E", "ngay_khong_chu_ngay", "ngay", "ngày ", "")
thay("dia-danh-ngay-thang-0", "E", "thang_1_khong", "ngay", r"tháng 0(\d)", r"tháng \1")
thay("de-muc-dieu-so", "E", "dieu_thieu_cham", "D", r"^Điều (\d+)\. ", r"Điều \1 ")
thay("de-muc-dieu-so", "E", "dieu_gach", "D", r"^Điều (\d+)\. ", r"Điều \1 - ")
thay("de-muc-khoan-so", "E", "khoan_cheo", "k", r"^2\.", "2/")
thay("de-muc-khoan-so", "E", "khoan_cham_gach", "k", r"^1\.", "1.-")
thay("de-muc-diem-ngoac", "E", "diem_gach", "d", r"^c\)", "c-")
thay("de-muc-phan-chuong-la-ma", "E", "chuong_1", "ch", "I$", "1")
thay("de-muc-phan-chuong-la-ma", "E", "chuong_thu_nhat", "ch", "I$", "thứ nhất")
thay("chu-ky-dau-cham", "E", "tuq_thieu_cham", "ky", r"^TUQ\. ", "TUQ ")
thay("chu-ky-dau-cham", "E", "kt_chu_nho", "ky", r"^KT\. ", "Kt. ", kem=("chu-ky-quyen-han-in-hoa",))
thay("chu-ky-dau-cham", "E", "tl_thieu_cham", "ky", r"^TL\. ", "TL ")
thay("chu-ky-dau-cham", "E", "q_thieu_cham", "ky", r"^Q\. ", "Q ")
thay("chu-ky-dau-cham", "E", "tm_cheo", "ky", r"^TM\. ", "T/M ")
thay("noi-nhan-luu-dang", "E", "luu_cham_phay_giua", "luu", "VT, ", "VT; ")
thay("noi-nhan-luu-dang", "E", "luu_nho", "luu", "Lưu: ", "lưu: ")
thay("noi-nhan-ds-gach", "E", "nn_cham_tron", "nn", "^- ", "• ")
thay("noi-nhan-ds-gach", "E", "nn_sao", "nn", "^- ", "* ")
thay("noi-nhan-ds-cham-phay", "E", "nn_cham", "nn", ";$", ".")
thay("noi-nhan-nhan-dong", "E", "nhan_hoa", "nhan", "Nơi nhận:", "NƠI NHẬN:", kem=("noi-nhan-nhan-kieu",))
thay(
    "can-cu-day-du",
    "E",
    "cc_nd_30",
    "cc",
    r"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    "Nghị định 30",
)
thay("can-cu-cham-cuoi", "E", "cc_cuoi_khong", "cc", r"\.$", "")
thay("can-cu-cham-phay", "E", "cc_cham", "cc", r";$", ".")
thay("so-ky-hieu-gach-cheo", "E", "so_cach_cheo", "so", r"(\d)/", r"\1 / ", kem=("so-ky-hieu-khong-cach",))
thay(
    "so-ky-hieu-ma-loai",
    "E",
    "ma_thuong",
    "so",
    r"/(BC|TB|KH|CT)-",
    lambda m: f"/{m[1][0]}{m[1][1].lower()}-",
    kem=("so-ky-hieu-in-hoa", "so-ky-hieu-loai-co-ten"),
)
thay("trich-yeu-vv-co", "E", "vv_ve_viec_2", "vv", "V/v", "Về việc")
thay("kinh-gui-hai-cham", "E", "kg_cham_phay", "kg", "Kính gửi:", "Kính gửi;")
thay("phu-luc-la-ma", "E", "pl_01", "pl", "II$", "02")
dat("phu-luc-kem-theo-kieu", "E", "kem_theo_dam_dung", "plk", nghieng=False, dam=True, kem=("quyet-dinh-kem-theo-dan",))
dat("noi-dung-thut-dong", "E", "p_thut_15", "p", thut=1.5, dk=than_p)
dat("noi-dung-thut-dong", "E", "p_thut_075", "p", thut=0.75, dk=than_p)
dat("noi-dung-can-deu", "E", "p_giua", "p", can="center", dk=than_p)
dat("noi-dung-kieu", "E", "p_dam_het", "p", dam=True, dk=than_p)
dat("noi-dung-co-chu", "E", "p_145", "p", co=14.5, dk=than_p)
dat("tieu-ngu-duong-ke-dai", "E", "tn_ke_qua_dai", "tn", ke=1.4)
dat("co-quan-duong-ke-dai", "E", "cq_ke_qua_ngan", "iss", ke=3, dk=lambda d, v: d.ke)
dat("trich-yeu-duong-ke-dai", "E", "ty_ke_qua_ngan", "ty", ke=0.08, dk=lambda d, v: d.ke)


@loi("de-muc-khoan-tieu-de-dong", "E")
def khoan_td_chay(v):
    for i, d in enumerate(v.than):
        if not isinstance(d, Bang) and d.vai == "kt" and v.than[i + 1].vai == "p":
            noi = v.than[i + 1]
            d.dam, d.dam_dau = False, len(d.chu) + 1
            d.chu += ". " + noi.chu
            return v.bo(noi)
    return False


@loi("quoc-hieu-vi-tri", "E", kem=("trang-so-do",))
def qh_giua_trang(v):
    q, t = v.tim("qh")[0], v.tim("tn")[0]
    if v.kieu_dau in ("tab", "hop", "vml", "cot"):
        return False
    v.bo(q)
    v.bo(t)
    v.truoc_dau += [q, t]
    if not v.phai:
        v.phai.append(Doan("trong", "", co=13, can="center"))
    return True


@loi("noi-dung-thut-dong", "E")
def thut_bang_cach(v):
    ds = [d for d in v.than if not isinstance(d, Bang) and d.vai == "p" and len(d.chu) > 60]
    for d in ds[:1]:
        d.thut, d.chu = 0, "       " + d.chu
    return bool(ds)


@loi("noi-dung-cach-doan", "E")
def cach_doan_4(v):
    ds = [d for d in v.than if not isinstance(d, Bang) and d.vai in ("p", "k", "d", "g")]
    for d in ds:
        d.truoc, d.sau = 4, 0
    return len(ds) > 2


@loi("chu-ky-ho-ten-vi-tri", "E")
def ten_lech_phai(v):
    if v.kieu_ky != "bang":
        return False
    d = v.tim("ten")[0]
    d.can = "right"
    return True


chen_cau(
    "viet-hoa-vien-dan-dieu",
    "E",
    "vh2_dieu",
    "Các đơn vị thực hiện theo điều 12 Nghị định số 30/2020/NĐ-CP khi ban hành văn bản.",
)
chen_cau(
    "viet-hoa-vien-dan-dieu",
    "E",
    "vh2_muc",
    "Các đơn vị thực hiện theo mục 3 Chương II của Luật Đất đai khi giải quyết hồ sơ.",
)
chen_cau(
    "viet-hoa-vien-dan-dieu",
    "E",
    "vh2_diem_dieu",
    "Hồ sơ gồm giấy tờ quy định tại điểm b khoản 3 điều 7 Luật Hộ tịch và bản sao căn cước.",
)
chen_cau(
    "viet-hoa-don-vi-so", "E", "vh2_phuong", "Đoàn giám sát đến làm việc tại phường 12 và phường 15 trong tháng này."
)
chen_cau("viet-hoa-nam-am-lich", "E", "vh2_tet", "Công tác phục vụ tết canh tý được chuẩn bị chu đáo.")
chen_cau("viet-hoa-nam-am-lich", "E", "vh2_nam", "Lễ hội diễn ra vào mùa xuân năm Giáp thìn tại trung tâm xã.")
chen_cau("viet-hoa-thu-do", "E", "vh2_tp", "Hội nghị tổ chức tại thành phố hồ chí minh vào cuối tháng này.")
chen_cau(
    "viet-hoa-co-quan-dac-biet", "E", "vh2_vp", "Báo cáo được gửi văn phòng trung ương Đảng trước ngày 20 hằng tháng."
)
chen_cau("viet-hoa-thu", "W", "vh2_thu", "Bộ phận một cửa làm việc cả ngày Thứ bảy hằng tuần để phục vụ công dân.")
chen_cau(
    "viet-hoa-vien-dan-khoan",
    "W",
    "vh2_khoan",
    "Việc cấp giấy phép thực hiện theo Khoản 2 Điều 5 Luật Xây dựng và các quy định liên quan.",
)
chen_cau("viet-hoa-co-quan", "W", "vh2_ub", "Hồ sơ trình Ủy Ban Nhân Dân tỉnh trước ngày 15 hằng tháng để xem xét.")
chen_cau("viet-hoa-co-quan", "W", "vh2_so", "Hồ sơ trình sở Nội vụ trước ngày 15 hằng tháng để tổng hợp chung.")
chen_cau(
    "viet-hoa-don-vi", "W", "vh2_huyen", "Đoàn kiểm tra làm việc tại Huyện Thạch Thất và Xã Bình Yên trong tuần sau."
)
chen_cau(
    "viet-hoa-ten-van-ban",
    "W",
    "vh2_nd",
    "Các đơn vị thực hiện nghiêm luật Phòng cháy và chữa cháy trong toàn cơ quan.",
)
chen_cau(
    "viet-hoa-ngay-le", "W", "vh2_le", "Các đơn vị treo cờ trong dịp ngày quốc tế lao động 01 tháng 5 theo quy định."
)
chen_cau(
    "viet-hoa-huan-chuong", "W", "vh2_huan", "Tập thể được tặng huân chương Độc lập vì có nhiều thành tích xuất sắc."
)
chen_cau(
    "viet-hoa-vung-phuong-huong",
    "W",
    "vh2_dn",
    "Chương trình xúc tiến được mở rộng ra các tỉnh Đông nam Bộ và Tây nguyên.",
    kem=("viet-hoa-vung-dia-hinh",),
)
chen_cau("*", "W", "thu_sai_2", "Hội nghị khai mạc lúc 08 giờ 00, thứ Ba, ngày 05 tháng 02 năm 2024 tại hội trường.")
chen_cau("*", "W", "am_sai_2", "Lễ hội diễn ra ngày 23/02/2024 (17/01 năm Giáp Thìn) tại sân vận động.")
HAI = LOI[DAU:]
del replace
