"""Fault operators: each breaks one clause of nd30.md in a document model; it answers False where it makes no sense."""

import re
from dataclasses import replace

from .dung import Bang, Doan

LOI = []


def loi(luat, muc="E", ten="", kem=()):
    def nhan(f):
        LOI.append((ten or f.__name__, luat, muc, f, tuple(kem)))
        return f

    return nhan


def dat(luat, muc, ten, vai, kem=(), tat_ca=False, dk=None, **kw):
    def f(v):
        ds = [d for d in v.tim(*vai.split()) if not isinstance(d, Bang) and d.chu and (dk is None or dk(d, v))]
        if not ds:
            return False
        for d in ds if tat_ca else ds[:1]:
            for k, x in kw.items():
                setattr(d, k, x)
        return True

    LOI.append((ten, luat, muc, f, tuple(kem)))


def thay(luat, muc, ten, vai, cu, moi, kem=(), thu=0, dk=None):
    def f(v):
        ds = [
            d
            for d in v.tim(*vai.split())
            if not isinstance(d, Bang) and re.search(cu, d.chu) and (dk is None or dk(d, v))
        ]
        if not ds:
            return False
        d = ds[thu if thu < len(ds) else 0]
        truoc = d.chu
        d.chu = re.sub(cu, moi, d.chu, count=1)
        d.so = ()
        return d.chu != truoc

    LOI.append((ten, luat, muc, f, tuple(kem)))


def trang(luat, muc, ten, kem=(), dk=None, **kw):
    def f(v):
        if dk and not dk(v):
            return False
        for k, x in kw.items():
            setattr(v.trang, k, x)
        return True

    LOI.append((ten, luat, muc, f, tuple(kem)))


# page ---------------------------------------------------------------------------------------------------------------
trang("trang-kho-giay", "E", "giay_letter", rong=216, cao=279)
trang("trang-kho-giay", "E", "giay_a5", rong=148, cao=210)
trang("trang-huong-doc", "E", "xoay_ngang", dk=lambda v: not v.tim("bang"), rong=297, cao=210, ngang=True)
trang("trang-le-tren", "E", "le_tren_15", tren=15)
trang("trang-le-duoi", "E", "le_duoi_30", duoi=30)
trang("trang-le-trai", "E", "le_trai_254", trai=25.4)
trang("trang-le-phai", "E", "le_phai_254", phai=25.4)
trang("trang-le-khong-doi", "W", "le_doi_xung", doi_le=True)
dat("trang-phong-chu", "E", "phong_arial_than", "p k", phong="Arial")
dat("trang-phong-chu", "E", "phong_calibri_ten", "ten", phong="Calibri")
dat("trang-phong-chu", "E", "phong_cambria_qh", "qh", phong="Cambria")
dat("trang-mau-chu", "E", "mau_xanh_loai", "loai", mau="1F3864")
dat("trang-mau-chu", "E", "mau_do_than", "p k", mau="C00000")

TCVN = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĐÔƯ",
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô­õö÷øùúûüýþ§¤¦",
        strict=False,
    )
)


@loi("trang-bo-ma", "E", kem=("trang-phong-chu",))
def tcvn3_than(v):
    d = v.tim("p", "k", "D")[0]
    d.chu = "".join(TCVN.get(c, c) for c in d.chu)
    d.phong = ".VnTime"
    d.so, d.dam_dau = (), 0
    return True


@loi("trang-bo-ma", "E", kem=("trang-phong-chu",))
def vni_dia_danh(v):
    d = next(iter(v.tim("ten")), None)
    d.phong = "VNI-Times"
    d.chu = "Nguyeãn Vaên Hoøa"
    return True


@loi("trang-co-chu-dong-bo", "W")
def co_lech_bo(v):
    qh, tn = v.tim("qh")[0], v.tim("tn")[0]
    qh.co, tn.co = (12, 14)
    for d in v.tim("sup", "iss"):
        d.co = 12
    return True


def co_so(v):
    return v.trang.so == "tren"


trang("so-trang-le-tren", "E", "so_o_chan", dk=co_so, so="duoi")
trang("so-trang-can-giua", "E", "so_ben_phai", dk=co_so, so_can="right")
trang("so-trang-co-chu", "E", "so_co_11", dk=co_so, so_co=11)
trang("so-trang-kieu", "E", "so_nghieng", dk=co_so, so_nghieng=True)
trang("so-trang-kieu", "E", "so_dam", dk=co_so, so_dam=True)
trang("so-trang-chu-so", "E", "so_la_ma", dk=co_so, so_kieu="lowerRoman")
trang("so-trang-bat-dau", "E", "so_tu_3", dk=co_so, so_dau=3)
trang("so-trang-an-trang-dau", "E", "so_trang_dau", dk=co_so, an_dau=False)
trang("so-trang-tran", "W", "so_co_gach", dk=co_so, so_chu="- {} -")
trang("so-trang-tran", "W", "so_trang_n", dk=co_so, so_chu="Trang {}")


@loi("so-trang-phu-luc-rieng", "E")
def phu_luc_chay_tiep(v):
    ds = [m for m in v.muc if any(d.vai == "pl" for d in m.khoi)]
    for m in ds:
        m.trang.so_dau = 0
    return bool(ds)


@loi("so-trang-phu-luc-trang-dau", "W")
def phu_luc_hien_1(v):
    ds = [m for m in v.muc if any(d.vai == "pl" for d in m.khoi)]
    for m in ds:
        m.trang.an_dau = False
    return bool(ds)


@loi("trang-le-kho-ngang", "W")
def le_ngang_hep(v):
    ds = [m for m in v.muc if m.trang.ngang]
    for m in ds:
        m.trang.trai = 8
    return bool(ds)


@loi("trang-so-do", "E", kem=("quoc-hieu-vi-tri", "co-quan-vi-tri"))
def dao_dau_thu(v):
    v.dao_dau = True
    return not v.sao


dat("trang-dia-chi-co-chu", "E", "dia_chi_9", "dc", co=9, tat_ca=True)
dat("trang-dia-chi-kieu", "E", "dia_chi_nghieng", "dc", nghieng=True, tat_ca=True)


@loi("trang-dia-chi-duong-ke", "E")
def dia_chi_ke_ngan(v):
    v.dc_ke = 0.3
    return bool(v.tim("dc"))


@loi("trang-dia-chi-duong-ke", "E")
def dia_chi_khong_ke(v):
    v.dc_ke = 0
    return bool(v.tim("dc"))


# Quốc hiệu, Tiêu ngữ -----------------------------------------------------------------------------------------------
thay("quoc-hieu-chuoi", "E", "qh_xhcn", "qh", "XÃ HỘI CHỦ NGHĨA", "XHCN")
thay("quoc-hieu-chuoi", "E", "qh_thieu_chu", "qh", "CHỦ NGHĨA ", "")
dat("quoc-hieu-in-hoa", "E", "qh_thuong", "qh", chu="Cộng hòa xã hội chủ nghĩa Việt Nam", kem=("quoc-hieu-chuoi",))
dat("quoc-hieu-co-chu", "E", "qh_14", "qh", co=14, dk=lambda d, v: True)
dat("quoc-hieu-co-chu", "E", "qh_11", "qh", co=11)
dat("quoc-hieu-kieu", "E", "qh_khong_dam", "qh", dam=False)
dat("quoc-hieu-kieu", "E", "qh_nghieng", "qh", nghieng=True)
thay("quoc-hieu-mot-dong", "W", "qh_hai_dong", "qh", "CHỦ NGHĨA ", "CHỦ NGHĨA\n")
thay("tieu-ngu-chuoi", "E", "tn_phay", "tn", " - Tự do - ", ", Tự do, ")
thay("tieu-ngu-chuoi", "E", "tn_sai_tu", "tn", "Hạnh phúc", "Hạnh Phục", kem=("tieu-ngu-chu-hoa",))
thay("tieu-ngu-cach-chu", "E", "tn_dinh_gach", "tn", "lập - Tự", "lập-Tự")
thay("tieu-ngu-loai-gach", "W", "tn_gach_dai", "tn", "lập - Tự do - ", "lập – Tự do – ")
thay("tieu-ngu-chu-hoa", "E", "tn_tu_Do", "tn", "Tự do", "Tự Do")
dat("tieu-ngu-chu-hoa", "E", "tn_in_hoa", "tn", chu="ĐỘC LẬP - TỰ DO - HẠNH PHÚC", kem=("tieu-ngu-chuoi",))
dat("tieu-ngu-co-chu", "E", "tn_12", "tn", co=12)
dat("tieu-ngu-co-chu", "E", "tn_15", "tn", co=15)
dat("tieu-ngu-kieu", "E", "tn_nghieng", "tn", nghieng=True)
dat("tieu-ngu-kieu", "E", "tn_khong_dam", "tn", dam=False)


dat("tieu-ngu-vi-tri", "E", "tn_can_trai", "tn", can="left", dk=lambda d, v: v.kieu_dau != "tab")
dat("tieu-ngu-cach-dong", "E", "tn_cach_12", "tn", truoc=12)
dat("tieu-ngu-cach-dong", "E", "tn_gian_15", "tn qh", dong=1.5, tat_ca=True)
dat("tieu-ngu-duong-ke", "E", "tn_khong_ke", "tn", ke=0)
dat(
    "tieu-ngu-duong-ke",
    "E",
    "tn_ke_dut",
    "tn",
    ke_kieu="dashed",
    dk=lambda d, v: v.kieu_ke != "gach" and v.kieu_dau != "tab",
)
dat("tieu-ngu-duong-ke-dai", "E", "tn_ke_ngan", "tn", ke=0.4)
# issuing body --------------------------------------------------------------------------------------------------------
thay("co-quan-ten-day-du", "W", "cq_ubnd", "iss", "^(CHỦ TỊCH )?ỦY BAN NHÂN DÂN", r"\1UBND")
thay("co-quan-chu-quan-dia-phuong", "W", "cq_cha_cut", "sup", "UBND TỈNH .*", "UBND TỈNH", dk=lambda d, v: True)
thay("co-quan-in-hoa", "E", "cq_thuong", "iss", "^.*$", lambda m: m[0].capitalize())
dat("co-quan-co-chu", "E", "cq_14", "iss", co=14, tat_ca=True)
dat("co-quan-co-chu", "E", "cq_11", "iss", co=11, tat_ca=True)
dat("co-quan-kieu", "E", "cq_khong_dam", "iss", dam=False, tat_ca=True)
dat("co-quan-kieu", "E", "cq_nghieng", "iss", nghieng=True, tat_ca=True)
dat("co-quan-vi-tri", "E", "cq_can_trai", "iss", can="left", tat_ca=True, dk=lambda d, v: v.kieu_dau != "tab")
dat("co-quan-duong-ke", "E", "cq_khong_ke", "iss", ke=0, tat_ca=True)


@loi("co-quan-duong-ke-dai", "E")
def cq_ke_bang_chu(v):
    ds = v.tim("iss")
    ds[-1].ke = max(map(rong, ds)) / rong(ds[-1])
    return True


dat("co-quan-duong-ke-can", "E", "cq_ke_lech", "iss", ke_can="left", dk=lambda d, v: d.ke and v.kieu_dau != "tab")
thay("co-quan-chu-quan-in-hoa", "E", "cha_thuong", "sup", "^.*$", lambda m: m[0].title())
dat("co-quan-chu-quan-co-chu", "E", "cha_11", "sup", co=11)
dat("co-quan-chu-quan-kieu", "E", "cha_dam", "sup", dam=True)
dat("co-quan-cach-dong", "E", "cq_cach_6", "iss", truoc=6, dk=lambda d, v: v.tim("sup") and v.kieu_dau != "tab")
dat("co-quan-cung-co-chu", "W", "cha_12_cq_13", "sup", co=12, dk=lambda d, v: d.co == 13)


@loi("co-quan-duong-ke", "E", kem=("co-quan-duong-ke-dai",))
def ke_duoi_cha(v):
    s, i = v.tim("sup"), v.tim("iss")
    if not s or v.kieu_dau == "tab":
        return False
    s[0].ke, i[-1].ke = 0.4, 0
    return True


# number, symbol ------------------------------------------------------------------------------------------------------
thay("so-ky-hieu-tu-so", "E", "so_thieu_hai_cham", "so", "Số:", "Số")
thay("so-ky-hieu-tu-so", "E", "so_in_hoa", "so", "Số:", "SỐ:")
dat("so-ky-hieu-co-chu", "E", "so_12", "so", co=12)
dat("so-ky-hieu-co-chu", "E", "so_14", "so", co=14)
dat("so-ky-hieu-kieu", "E", "so_dam_ky_hieu", "so", dam=True)
dat("so-ky-hieu-kieu", "E", "so_nghieng_ky_hieu", "so", nghieng=True)
thay("so-ky-hieu-so-0", "E", "so_thieu_0", "so", r"Số: 0(\d)/", r"Số: \1/")
thay("so-ky-hieu-khong-thua-0", "W", "so_thua_0", "so", r"Số: (\d+)/", r"Số: 00\1/")
thay("so-ky-hieu-chu-so", "E", "so_la_ma_kh", "so", r"Số: \d+/", "Số: XV/")
thay("so-ky-hieu-gach-cheo", "E", "so_gach_noi", "so", r"(\d)/", r"\1-")
thay("so-ky-hieu-gach-noi", "E", "so_cheo_hai", "so", r"/(\w+)-", r"/\1/")
thay("so-ky-hieu-gach-noi", "E", "so_gach_dai", "so", r"/(\w+)-", r"/\1–")
thay("so-ky-hieu-khong-cach", "E", "so_co_cach", "so", r"/(\w+)-", r"/\1 - ")
thay("so-ky-hieu-in-hoa", "E", "so_thuong", "so", r"/(\w+)-(.+)$", lambda m: f"/{m[1]}-{m[2].lower()}")
thay(
    "so-ky-hieu-loai-co-ten",
    "E",
    "so_mat_loai",
    "so",
    r"/\w+-([A-ZĐ]+)$",
    r"/\1",
    kem=("so-ky-hieu-khop-ten-loai",),
    dk=lambda d, v: v.loai,
)
thay("so-ky-hieu-cong-van", "E", "cv_co_CV", "so", r"/(\w+)-\w+$", r"/CV-\1", dk=lambda d, v: not v.loai)
thay(
    "so-ky-hieu-ma-loai",
    "E",
    "ma_sai",
    "so",
    r"/(TTr|CTr|QyĐ|QĐ|ĐA|BC|TB|PA|HD)-",
    lambda m: {
        "TTr": "/TT-",
        "CTr": "/CTR-",
        "QyĐ": "/QĐi-",
        "QĐ": "/QDD-",
        "ĐA": "/ĐEA-",
        "BC": "/BCA-",
        "TB": "/TBA-",
        "PA": "/PAN-",
        "HD": "/HDA-",
    }[m[1]],
    kem=("so-ky-hieu-in-hoa", "so-ky-hieu-khop-ten-loai", "so-ky-hieu-loai-co-ten"),
)
thay(
    "so-ky-hieu-khop-ten-loai",
    "E",
    "ma_lech",
    "so",
    r"/(TB|KH|BC|QĐ|GM|CT|HD|PA|ĐA|DA|NQ|TTr)-",
    lambda m: "/TB-" if m[1] != "TB" else "/KH-",
)
thay(
    "so-ky-hieu-khop-co-quan", "W", "ma_co_quan_lech", "so", r"-(SNV|STC|SYT|SCT|STP|SDL|BXD|BCT)$", lambda m: "-STNMT"
)
thay("so-ky-hieu-khong-nam", "W", "so_co_nam", "so", r"(\d)/([A-ZĐ])", r"\1/2024/\2")


@loi("so-ky-hieu-vi-tri", "E", kem=("trang-so-do",))
def so_sang_phai(v):
    d = v.tim("so")
    if not d or v.kieu_dau in ("tab",):
        return False
    v.bo(d[0])
    ngay = v.tim("ngay")
    v.phai.insert(len(v.phai) - len(ngay), d[0])
    return True


@loi("trang-thanh-phan-chinh", "E", kem=("so-ky-hieu-tu-so", "so-ky-hieu-vi-tri"))
def mat_so(v):
    d = v.tim("so")
    return bool(d) and v.bo(d[0])


# place, date ---------------------------------------------------------------------------------------------------------
dat("dia-danh-ngay-can-giua", "E", "ngay_can_phai", "ngay", can="right", dk=lambda d, v: v.kieu_dau != "tab")
dat("dia-danh-ngay-nghieng", "E", "ngay_dung", "ngay", nghieng=False)
dat("dia-danh-ngay-khong-dam", "W", "ngay_dam", "ngay", dam=True)
dat("dia-danh-ngay-co-chu", "E", "ngay_12", "ngay", co=12)
thay("dia-danh-ngay-in-thuong", "E", "ngay_hoa", "ngay", "^[^,]+,", lambda m: m[0].upper())
thay("dia-danh-ngay-in-thuong", "E", "ngay_thuong", "ngay", "^[^,]+,", lambda m: m[0].lower())
thay("dia-danh-ngay-dau-phay", "E", "ngay_thieu_phay", "ngay", ", ngày", " ngày")
thay("dia-danh-ngay-day-du", "E", "ngay_gach", "ngay", r"ngày (\d+) tháng (\d+) năm (\d+)", r"ngày \1/\2/\3")
thay("dia-danh-ngay-chu-so", "E", "ngay_nam_ngan", "ngay", r"năm 20(\d\d)", r"năm \1")
thay("dia-danh-ngay-ngay-0", "E", "ngay_thieu_0", "ngay", r"ngày 0(\d)", r"ngày \1")
thay("dia-danh-ngay-thang-0", "E", "thang_thieu_0", "ngay", r"tháng 0(\d)", r"tháng \1")
thay("dia-danh-ngay-thang-3-9", "W", "thang_thua_0", "ngay", r"tháng ([3-9])\b", r"tháng 0\1")
thay("dia-danh-ngay-ngay-thuc", "W", "ngay_khong_co", "ngay", r"ngày \d+ tháng \d+", "ngày 31 tháng 4")
thay("dia-danh-ngay-ten-day-du", "E", "noi_hcm", "ngay", "Thành phố Hồ Chí Minh", "Hồ Chí Minh")
thay("dia-danh-ngay-ten-day-du", "E", "noi_tphcm", "ngay", "Thành phố Hồ Chí Minh", "TP. HCM")
thay("dia-danh-ngay-dia-phuong", "W", "noi_duong", "ngay", "^[^,]+", "Đường Trần Phú", dk=lambda d, v: v.tim("sup"))
thay(
    "dia-danh-ngay-sau-sap-xep",
    "W",
    "noi_huyen_2025",
    "ngay",
    "^[^,]+(?=, ngày .*202[56]$)",
    "Huyện Bắc Hà",
    dk=lambda d, v: re.search(r"tháng (9|1[012]) năm 2025|2026", d.chu),
)


@loi("dia-danh-ngay-vi-tri", "E", kem=("trang-so-do", "trang-thanh-phan-chinh"))
def ngay_xuong_chan(v):
    d = v.tim("ngay")
    if not d:
        return False
    v.bo(d[0])
    v.ky.insert(0, d[0])
    return True


# type and subject ----------------------------------------------------------------------------------------------------
@loi("ten-loai-co", "E", kem=("trang-thanh-phan-chinh",))
def mat_ten_loai(v):
    d = v.tim("loai")
    return bool(d) and v.loai and v.than and d[0] in v.than and v.bo(d[0])


thay("ten-loai-danh-sach", "W", "loai_la", "loai", "^THÔNG BÁO$|^KẾ HOẠCH$|^BÁO CÁO$", "CÔNG BỐ")
dat("ten-loai-vi-tri", "E", "loai_can_trai", "loai", can="left")
thay("ten-loai-in-hoa", "E", "loai_thuong", "loai", "^.*$", lambda m: m[0].capitalize())
dat("ten-loai-co-chu", "E", "loai_16", "loai", co=16)
dat("ten-loai-kieu", "E", "loai_nghieng", "loai", nghieng=True)
dat("ten-loai-kieu", "E", "loai_khong_dam", "loai", dam=False)
thay("ten-loai-mot-minh", "W", "loai_kem_so", "loai", "$", " SỐ 05")
thay("ten-loai-mot-minh", "W", "loai_kem_noi", "loai", "$", " CỦA TỈNH LÀO CAI")


@loi("trich-yeu-co", "E", kem=("trang-thanh-phan-chinh",))
def mat_trich_yeu(v):
    ds = [d for d in v.tim("ty") if d in v.than]
    for d in ds:
        v.bo(d)
    return bool(ds)


@loi("trich-yeu-vi-tri", "E", kem=("trich-yeu-co", "can-cu-vi-tri"))
def trich_yeu_sau_can_cu(v):
    ds = [d for d in v.tim("ty") if d in v.than]
    cc = v.tim("cc")
    if len(ds) != 1 or not cc:
        return False
    v.bo(ds[0])
    return v.chen(cc[-1], ds[0])


dat("trich-yeu-can-giua", "E", "ty_deu", "ty", can="both", tat_ca=True)
thay("trich-yeu-in-thuong", "E", "ty_hoa", "ty", "^.*$", lambda m: m[0].upper(), dk=lambda d, v: d.ke)
dat("trich-yeu-co-chu", "E", "ty_12", "ty", co=12, tat_ca=True)
dat("trich-yeu-kieu", "E", "ty_khong_dam", "ty", dam=False, tat_ca=True)
dat("trich-yeu-kieu", "E", "ty_nghieng", "ty", nghieng=True, tat_ca=True)
dat("trich-yeu-duong-ke", "E", "ty_khong_ke", "ty", ke=0, dk=lambda d, v: d.ke)


@loi("trich-yeu-duong-ke-dai", "E")
def ty_ke_dai(v):
    ds = v.tim("ty")
    if not ds or not ds[-1].ke:
        return False
    ds[-1].ke = min(155, max(map(rong, ds))) / rong(ds[-1])
    return True


dat("trich-yeu-duong-ke-can", "E", "ty_ke_lech", "ty", ke_can="left", dk=lambda d, v: d.ke)
thay("trich-yeu-khong-cham", "W", "ty_cham", "ty", "$", ".", dk=lambda d, v: d.ke)
thay("trich-yeu-vv-co", "E", "vv_ve_viec", "vv", "V/v", "Về việc:")
thay("trich-yeu-vv-in-thuong", "E", "vv_hoa", "vv", "^.*$", lambda m: m[0].upper())
dat("trich-yeu-vv-co-chu", "E", "vv_14", "vv", co=14)
dat("trich-yeu-vv-kieu", "E", "vv_dam", "vv", dam=True)
dat("trich-yeu-vv-kieu", "E", "vv_nghieng", "vv", nghieng=True)
dat("trich-yeu-vv-vi-tri", "E", "vv_can_trai", "vv", can="left")
dat("trich-yeu-vv-cach", "W", "vv_cach_0", "vv", truoc=0)
dat("trich-yeu-vv-khong-ke", "W", "vv_ke", "vv", ke=0.4)
thay("trich-yeu-vv-chu-dau", "W", "vv_chu_hoa", "vv", "V/v (.)", lambda m: "V/v " + m[1].upper())


@loi("trich-yeu-vv-co", "E", kem=("trang-thanh-phan-chinh",))
def mat_vv(v):
    d = v.tim("vv")
    return bool(d) and v.bo(d[0])


def rong(d):
    from .dung import rong_chu

    return rong_chu(d)


# căn cứ --------------------------------------------------------------------------------------------------------------
thay(
    "can-cu-day-du",
    "E",
    "cc_mat_ngay",
    "cc",
    r"(Nghị định|Quyết định|Nghị quyết)( số \S+) ngày \d+ tháng \d+ năm \d+",
    r"\1\2",
)
thay("can-cu-day-du", "E", "cc_mat_so", "cc", r"(Nghị định|Quyết định|Nghị quyết) số \S+", r"\1")
thay("can-cu-luat", "E", "cc_luat_so", "cc", r"(Luật [^;]*?) ngày", r"\1 số 77/2015/QH13 ngày")
thay("can-cu-luat-ngay", "W", "cc_luat_mat_ngay", "cc", r"(Luật [^;]*?) ngày \d+ tháng \d+ năm \d+", r"\1")
thay(
    "can-cu-thu-tu",
    "W",
    "cc_dao",
    "cc",
    r"(Nghị định) (số \S+ ngày \d+ tháng \d+ năm \d+ của Chính phủ) (về công tác văn thư)",
    r"\1 \3 \2",
)
thay("can-cu-tu-dau", "W", "cc_theo", "cc", "^Căn cứ", "Dựa theo")
thay("can-cu-in-thuong", "E", "cc_hoa", "cc", "^.*$", lambda m: m[0].upper())
dat("can-cu-nghieng", "E", "cc_dung", "cc", nghieng=False)
dat("can-cu-nghieng", "E", "cc_dam", "cc", dam=True)
dat("can-cu-co-chu", "E", "cc_12", "cc", co=12)
thay("can-cu-cham-phay", "E", "cc_phay", "cc", ";$", ",")
thay("can-cu-cham-phay", "E", "cc_khong_dau", "cc", ";$", "")
thay("can-cu-cham-cuoi", "E", "cc_cuoi_phay", "cc", r"\.$", ";")
dat("can-cu-thut-dong", "W", "cc_khong_thut", "cc", thut=0)
dat(
    "can-cu-de-nghi",
    "W",
    "cc_de_nghi_dung",
    "cc",
    nghieng=False,
    dk=lambda d, v: d.chu.startswith("Theo đề nghị"),
    kem=("can-cu-nghieng",),
)


@loi("can-cu-mot-dong", "E")
def cc_gop(v):
    ds = v.tim("cc")
    if len(ds) < 2:
        return False
    ds[0].chu += " " + ds[1].chu
    return v.bo(ds[1])


@loi("can-cu-vi-tri", "E")
def cc_len_tren(v):
    ds = v.tim("cc")
    if not ds:
        return False
    for d in ds:
        v.bo(d)
    v.than[0:0] = ds
    return True


# body ----------------------------------------------------------------------------------------------------------------
def dai(d, v):
    return len(d.chu) > 60


def than_p(d, v):
    return d in v.than and len(d.chu) > 60


thay("noi-dung-in-thuong", "E", "p_hoa", "p k", "^.*$", lambda m: m[0].upper(), dk=than_p)
dat(
    "noi-dung-kieu",
    "E",
    "p_nghieng",
    "p",
    nghieng=True,
    dk=lambda d, v: than_p(d, v) and not d.chu.startswith("Căn cứ"),
)
dat("noi-dung-co-chu", "E", "p_12", "p", co=12, dk=than_p)
dat("noi-dung-co-chu", "E", "p_15", "p", co=15, dk=than_p)
dat(
    "noi-dung-mot-co-chu",
    "W",
    "p_13_trong_14",
    "p",
    co=13,
    dk=lambda d, v: than_p(d, v) and d.co == 14 and len([x for x in v.than if x.vai in ("p", "k", "d", "g")]) > 2,
)
dat("noi-dung-can-deu", "E", "p_trai", "p", can="left", dk=than_p)
dat("noi-dung-thut-dong", "E", "p_khong_thut", "p", thut=0, dk=than_p)
dat("noi-dung-thut-dong", "E", "p_thut_2", "p", thut=2.0, dk=than_p)
dat("noi-dung-gian-dong", "E", "p_gian_2", "p", dong=2.0, dk=than_p)
dat("noi-dung-gian-dong", "E", "p_gian_08", "p", dong=0.8, dk=than_p)
thay(
    "noi-dung-ket-thuc",
    "W",
    "ket_thuc_cham",
    "p k D",
    r"\./\.$",
    ".",
    kem=("bien-ban-ket-thuc",),
    dk=lambda d, v: d in v.than,
)


@loi("noi-dung-cach-doan", "E")
def khong_cach_doan(v):
    ds = [d for d in v.than if not isinstance(d, Bang) and d.vai in ("p", "k", "d", "g")]
    if len(ds) < 3:
        return False
    for d in ds:
        d.truoc = d.sau = 0
    return True


@loi("noi-dung-thut-thong-nhat", "W")
def thut_lan(v):
    ds = [d for d in v.than if not isinstance(d, Bang) and d.vai in ("p", "k")]
    if len(ds) < 3:
        return False
    ds[1].thut = 1.0 if ds[1].thut > 1.1 else 1.27
    return True


thay("noi-dung-vien-dan-luat", "W", "luat_co_so", "p k", "Luật Lưu trữ và", "Luật Lưu trữ số 33/2024/QH15 và")
thay(
    "noi-dung-vien-dan-dau",
    "W",
    "vien_dan_cut",
    "p k",
    r"(Công văn|Quyết định|Kế hoạch|Nghị quyết|Nghị định)( số \S+) ngày \d+ tháng \d+ năm \d+ của [^,.]+?(?=[,.])",
    r"\1\2",
    dk=lambda d, v: d in v.than and "Luật" not in d.chu,
)


@loi("noi-dung-vien-dan-sau", "W")
def vien_dan_lai(v):
    for d in v.than:
        if isinstance(d, Bang):
            continue
        m = re.search(r"(Công văn|Quyết định|Kế hoạch) số \S+ ngày \d+ tháng \d+ năm \d+ của [^,.]+", d.chu)
        if m and d.vai == "p":
            return v.chen(d, replace(d, chu=f"Các đơn vị bám sát {m[0]} để thực hiện."))
    return False


# headings ------------------------------------------------------------------------------------------------------------
@loi("de-muc-tieu-de-phan-chuong-muc", "E")
def chuong_mat_ten(v):
    d = v.tim("cht")
    return bool(d) and v.bo(d[-1])


@loi("de-muc-phan-chuong-dong", "E", kem=("de-muc-phan-chuong-tieu-de-vi-tri",))
def chuong_mot_dong(v):
    a, b = v.tim("ch"), v.tim("cht")
    if not a:
        return False
    a[0].chu += ". " + b[0].chu
    return v.bo(b[0])


dat("de-muc-phan-chuong-giua", "E", "chuong_trai", "ch", can="left")
thay("de-muc-phan-chuong-thuong", "E", "chuong_hoa", "ch", "Chương|Phần", lambda m: m[0].upper())
dat("de-muc-phan-chuong-co-chu", "E", "chuong_15", "ch", co=15)
dat("de-muc-phan-chuong-kieu", "E", "chuong_khong_dam", "ch", dam=False)
thay("de-muc-phan-chuong-la-ma", "E", "chuong_so", "ch", "II$", "2")
thay("de-muc-phan-chuong-tieu-de-hoa", "E", "ten_chuong_thuong", "cht", "^.*$", lambda m: m[0].capitalize())
dat("de-muc-phan-chuong-tieu-de-co-chu", "E", "ten_chuong_12", "cht", co=12)
dat("de-muc-phan-chuong-tieu-de-kieu", "E", "ten_chuong_nghieng", "cht", nghieng=True)
dat("de-muc-phan-chuong-tieu-de-vi-tri", "E", "ten_chuong_trai", "cht", can="left")
dat("de-muc-muc-giua", "E", "muc_trai", "m", can="left")
thay("de-muc-muc-thuong", "E", "muc_hoa", "m", "Mục", "MỤC")
dat("de-muc-muc-co-chu", "E", "muc_12", "m", co=12)
dat("de-muc-muc-kieu", "E", "muc_khong_dam", "m", dam=False)
thay("de-muc-muc-a-rap", "E", "muc_la_ma", "m", "1", "I")
thay("de-muc-muc-tieu-de-hoa", "E", "ten_muc_thuong", "mt", "^.*$", lambda m: m[0].capitalize())
dat("de-muc-muc-tieu-de-co-chu", "E", "ten_muc_12", "mt", co=12)
dat("de-muc-muc-tieu-de-kieu", "E", "ten_muc_khong_dam", "mt", dam=False)
dat("de-muc-muc-tieu-de-vi-tri", "E", "ten_muc_trai", "mt", can="left")


@loi("de-muc-muc-dong", "E", kem=("de-muc-muc-tieu-de-vi-tri",))
def muc_mot_dong(v):
    a, b = v.tim("m"), v.tim("mt")
    if not a:
        return False
    a[0].chu += ". " + b[0].chu
    return v.bo(b[0])


thay("de-muc-dieu-thuong", "E", "dieu_hoa", "D", "^Điều", "ĐIỀU")
thay("de-muc-dieu-so", "E", "dieu_hai_cham", "D", r"^Điều (\d+)\.", r"Điều \1:")
thay("de-muc-dieu-so", "E", "dieu_la_ma", "D", r"^Điều 2\.", "Điều II.")
dat("de-muc-dieu-thut", "E", "dieu_sat_le", "D", thut=0)
dat("de-muc-dieu-co-chu", "E", "dieu_13", "D", co=13, dk=lambda d, v: d.co == 14)
dat("de-muc-dieu-kieu", "E", "dieu_khong_dam", "D", dam=False, dam_dau=0, kem=("quyet-dinh-dieu",))
dat("de-muc-dieu-kieu", "E", "dieu_nghieng", "D", nghieng=True, dk=lambda d, v: d.dam)
dat("quyet-dinh-dieu", "W", "dieu_dam_het", "D", dam=True, dam_dau=0, dk=lambda d, v: d.dam_dau and v.loai == "QĐ")
thay("de-muc-khoan-so", "E", "khoan_ngoac", "k", r"^1\.", "1)")
thay("de-muc-khoan-so", "E", "khoan_gach", "k", r"^1\.", "1-")
dat("de-muc-khoan-co-chu", "E", "khoan_13", "k", co=13, dk=lambda d, v: d.co == 14, kem=("noi-dung-mot-co-chu",))
dat("de-muc-khoan-kieu", "E", "khoan_so_dam", "k", dam_dau=2)
dat("de-muc-khoan-kieu", "E", "khoan_nghieng", "k", nghieng=True, kem=("noi-dung-kieu",))
dat(
    "de-muc-khoan-tieu-de-kieu",
    "E",
    "khoan_td_thuong",
    "kt",
    dam=False,
    kem=("de-muc-kieu-b-khoan",),
    dk=lambda d, v: True,
)
dat("de-muc-khoan-tieu-de-kieu", "E", "khoan_td_nghieng", "kt", nghieng=True)
thay("de-muc-diem-ngoac", "E", "diem_cham", "d", r"^a\)", "a.")
thay("de-muc-diem-ngoac", "E", "diem_cheo", "d", r"^b\)", "b/")
thay("de-muc-diem-ngoac", "E", "diem_hai_ngoac", "d", r"^a\)", "(a)")
thay("de-muc-diem-thuong", "E", "diem_hoa", "d", r"^a\)", "A)")
dat("de-muc-diem-co-chu", "E", "diem_13", "d", co=13, dk=lambda d, v: d.co == 14, kem=("noi-dung-mot-co-chu",))
dat("de-muc-diem-kieu", "E", "diem_nghieng", "d", nghieng=True)
dat("de-muc-diem-kieu", "E", "diem_dam", "d", dam=True)


@loi("de-muc-diem-d", "E", kem=("de-muc-so-lien-tuc",))
def bo_chu_d(v):
    ds = [d for d in v.tim("d") if d.chu.startswith("đ)")]
    if not ds:
        return False
    v.tim("d")[v.tim("d").index(ds[0])].chu = "e)" + ds[0].chu[2:]
    sau = [d for d in v.tim("d") if d.chu.startswith("e)") and d is not ds[0]]
    if sau:
        sau[0].chu = "g)" + sau[0].chu[2:]
    return True


@loi("de-muc-diem-chu", "E", kem=("de-muc-so-lien-tuc",))
def diem_f(v):
    ds = [d for d in v.tim("d") if d.chu.startswith("e)")]
    return bool(ds) and v.chen(ds[0], replace(ds[0], chu="f) Niêm yết công khai.", so=()))


@loi("de-muc-so-lien-tuc", "W")
def khoan_nhay(v):
    ds = [d for d in v.than if not isinstance(d, Bang) and d.vai == "k" and d.chu.startswith("2. ")]
    if not ds:
        return False
    for d in v.than:
        if not isinstance(d, Bang):
            d.so = d.so if d.vai != "k" else ()
    ds[0].chu = "4" + ds[0].chu[1:]
    return True


@loi("de-muc-so-lien-tuc", "W")
def dieu_trung(v):
    ds = [d for d in v.tim("D") if d.chu.startswith("Điều 3.")]
    if not ds:
        return False
    ds[0].chu = "Điều 2" + ds[0].chu[6:]
    return True


thay("de-muc-kieu-b-muc", "W", "muc_la_ma_thuong", "I", r"^(I+\.) (.*)$", lambda m: f"{m[1]} {m[2].capitalize()}")
dat("de-muc-kieu-b-muc", "W", "muc_la_ma_khong_dam", "I", dam=False)
dat("de-muc-kieu-b-muc-thut", "W", "muc_la_ma_giua", "I", can="center", thut=0)
thay(
    "de-muc-kieu-b-phan",
    "W",
    "phan_hoa",
    "ch",
    "^Phần I$",
    "PHẦN 1",
    kem=("de-muc-phan-chuong-thuong", "de-muc-phan-chuong-la-ma"),
)


# Kính gửi ------------------------------------------------------------------------------------------------------------
@loi("kinh-gui-co", "E")
def mat_kinh_gui(v):
    ds = v.tim("kg")
    if not ds or v.loai == "BC":
        return False
    for d in ds + list(v.tim("kgl")):
        v.bo(d)
    return True


@loi("kinh-gui-chi-ba-loai", "W")
def kinh_gui_thua(v):
    if v.loai not in ("KH", "TB", "CT", "HD", "PA", "GM"):
        return False
    d = v.tim("ty")[-1]
    if d.vai != "ty":
        return False
    return v.chen(d, Doan("kg", "Kính gửi: Các phòng, đơn vị trực thuộc", co=14, can="left", lui=3.5, truoc=6))


thay("kinh-gui-hai-cham", "E", "kg_thieu_cham", "kg", "Kính gửi:", "Kính gửi")
thay("kinh-gui-in-thuong", "E", "kg_hoa", "kg", "Kính gửi", "KÍNH GỬI")
dat("kinh-gui-co-chu", "E", "kg_12", "kg", co=12)
dat("kinh-gui-kieu", "E", "kg_dam", "kg", dam=True)
dat("kinh-gui-kieu", "E", "kgl_nghieng", "kgl", nghieng=True, dk=lambda d, v: v.tim("kg"))
dat("kinh-gui-vi-tri", "W", "kg_sat_trai", "kg", lui=0)
thay("kinh-gui-mot-noi-cham", "W", "kg_cham", "kg", r"(\w)$", r"\1.")


@loi("kinh-gui-mot-noi", "E")
def kg_mot_xuong_dong(v):
    d = next((d for d in v.tim("kg") if not d.chu.endswith(":")), None)
    if not d:
        return False
    noi = d.chu.split(": ")[1]
    d.chu = "Kính gửi:"
    return v.chen(d, Doan("kgl", f"- {noi}.", co=d.co, can="left", lui=5.3))


@loi("kinh-gui-nhieu-noi", "E")
def kg_gop(v):
    d = next((d for d in v.tim("kg") if d.chu.endswith(":")), None)
    if not d:
        return False
    ds = v.tim("kgl")
    d.chu += " " + "; ".join(x.chu[2:].rstrip(".;") for x in ds)
    for x in ds:
        v.bo(x)
    return True


def co_kg(d, v):
    return bool(v.tim("kg"))


thay("kinh-gui-gach", "E", "kgl_cong", "kgl", "^- ", "+ ", dk=co_kg)
thay("kinh-gui-cham-phay", "E", "kgl_phay", "kgl", ";$", ",", dk=co_kg)
thay("kinh-gui-cham-cuoi", "E", "kgl_cuoi", "kgl", r"\.$", ";", dk=co_kg)
dat("kinh-gui-thang-hang", "E", "kgl_lech", "kgl", lui=6.5, dk=co_kg)


@loi("kinh-gui-duoi-hai-cham", "W")
def kgl_sat_trai(v):
    ds = v.tim("kgl") if v.tim("kg") else []
    for d in ds:
        d.lui = 1.0
    return bool(ds)


# signature -----------------------------------------------------------------------------------------------------------
@loi("chu-ky-vi-tri", "E", kem=("trang-so-do",))
def ky_ben_trai(v):
    if v.ky_trai or v.nhan_sau or v.sao:
        return False
    v.dao_ky = True
    return v.kieu_ky in ("bang", "cot")


@loi("chu-ky-vi-tri", "E", kem=("trang-so-do", "noi-nhan-ngang-hang"))
def ky_giua_trang(v):
    if v.ky_trai or v.sao:
        return False
    ds, v.ky = v.ky, []
    v.than += ds
    return True


thay("chu-ky-tm", "E", "tm_chu_tich", "ky", r"^TM\. ỦY BAN NHÂN DÂN.*", "TM. CHỦ TỊCH", kem=("chu-ky-khop-co-quan",))
thay("chu-ky-q", "E", "q_quyen", "ky", r"^Q\. ", "QUYỀN ")
thay(
    "chu-ky-kt",
    "E",
    "kt_pho",
    "ky",
    r"^KT\. (.*)$",
    r"KT. PHÓ \1",
    dk=lambda d, v: "BỘ" not in d.chu and "CHÁNH" not in d.chu,
)
thay("chu-ky-kt", "E", "kt_thu_truong", "ky", r"^KT\. BỘ TRƯỞNG$", "KT. THỨ TRƯỞNG")
thay(
    "chu-ky-tl",
    "E",
    "tl_sai",
    "ky",
    r"^TL\. (BỘ TRƯỞNG|GIÁM ĐỐC)$",
    "TL. CHÁNH VĂN PHÒNG",
    kem=("chu-ky-khop-co-quan",),
)
thay("chu-ky-tuq", "E", "tuq_sai", "ky", r"^TUQ\. ", "UQ. ", kem=("chu-ky-dau-cham",))
thay("chu-ky-dau-cham", "E", "kt_thieu_cham", "ky", r"^KT\. ", "KT ")
thay("chu-ky-dau-cham", "E", "kt_cheo", "ky", r"^KT\. ", "K/T ")
thay("chu-ky-dau-cham", "E", "tl_cheo", "ky", r"^TL\. ", "T/L ")
thay("chu-ky-dau-cham", "E", "tm_thieu_cham", "ky", r"^TM\. ", "TM ")
thay(
    "chu-ky-quyen-han-in-hoa",
    "E",
    "ky_thuong",
    "ky",
    r"^((?:KT|TM|TL|TUQ|Q)\. )?(.*)$",
    lambda m: (m[1] or "") + m[2].capitalize(),
)
dat("chu-ky-quyen-han-co-chu", "E", "ky_12", "ky", co=12, tat_ca=True)
dat("chu-ky-quyen-han-kieu", "E", "ky_khong_dam", "ky", dam=False, tat_ca=True)
dat("chu-ky-quyen-han-kieu", "E", "ky_nghieng", "ky", nghieng=True)
dat(
    "chu-ky-ho-ten-vi-tri", "E", "ten_can_trai", "ten", can="left", dk=lambda d, v: v.kieu_ky in ("bang", "thut", "cot")
)
thay("chu-ky-ho-ten-in-thuong", "E", "ten_hoa", "ten", "^.*$", lambda m: m[0].upper())
dat("chu-ky-ho-ten-co-chu", "E", "ten_12", "ten", co=12)
dat("chu-ky-ho-ten-kieu", "E", "ten_nghieng", "ten", nghieng=True)
dat("chu-ky-ho-ten-kieu", "E", "ten_khong_dam", "ten", dam=False)
thay("chu-ky-khong-hoc-vi", "E", "ten_ts", "ten", "^", "TS. ")
thay("chu-ky-khong-hoc-vi", "E", "ten_bac_si", "ten", "^", "Bác sĩ ", dk=lambda d, v: True)
thay("chu-ky-khong-hoc-vi", "E", "ten_ths", "ten", "^", "ThS ")
thay(
    "chu-ky-kt-phu-trach",
    "W",
    "pho_phu_trach",
    "ky",
    r"^PHÓ GIÁM ĐỐC$",
    "PHÓ GIÁM ĐỐC PHỤ TRÁCH",
    kem=("chu-ky-chuc-vu-chinh-thuc",),
)
thay("chu-ky-khop-co-quan", "W", "kt_chu_tich_so", "ky", r"^KT\. GIÁM ĐỐC$", "KT. CHỦ TỊCH")


@loi("chu-ky-ho-ten-co", "E", kem=("trang-thanh-phan-chinh",))
def mat_ho_ten(v):
    d = v.tim("ten")
    return bool(d) and v.bo(d[0])


@loi("chu-ky-tap-the-cap-pho", "W")
def tm_pho(v):
    ds = [d for d in v.tim("ky") if d.chu == "KT. CHỦ TỊCH"]
    return bool(ds and v.tim("ky")[0].chu.startswith("TM.")) and v.bo(ds[0])


@loi("chu-ky-thu-truong", "W", kem=("chu-ky-khop-co-quan", "chu-ky-tm"))
def tm_so(v):
    ds = v.tim("ky")
    ten = v.tim("iss")[-1].chu
    if not ds or ds[0].chu not in ("GIÁM ĐỐC", "CỤC TRƯỞNG") or not ten.startswith("SỞ"):
        return False
    v.ky.insert(0, replace(ds[0], chu=f"TM. {ten}"))
    return not v.ky_trai


@loi("chu-ky-tuq-khong-lai", "W")
def tuq_kt(v):
    ds = [d for d in v.tim("ky") if d.chu.startswith("TUQ.")]
    if not ds:
        return False
    i = v.ky.index(ds[0])
    v.ky[i + 1].chu = "KT. " + v.ky[i + 1].chu
    return v.chen(v.ky[i + 1], replace(ds[0], chu="PHÓ CHÁNH VĂN PHÒNG"))


@loi("chu-ky-khong-ghi-chu", "W")
def ghi_chu_mau(v):
    ds = [d for d in v.ky if d.vai == "trong"]
    if not ds:
        return False
    ds[0].chu, ds[0].nghieng, ds[0].dam, ds[0].co = "(Chữ ký, dấu)", True, False, 13
    return True


# Nơi nhận ------------------------------------------------------------------------------------------------------------
@loi("noi-nhan-co", "E", kem=("trang-thanh-phan-chinh",))
def mat_noi_nhan(v):
    if v.ky_trai:
        return False
    v.nhan = []
    return not v.sao


@loi("noi-nhan-nhan-dong", "E", kem=("noi-nhan-nhan-kieu",))
def nhan_mot_dong(v):
    a = v.tim("nhan")
    b = v.tim("nn")
    if not a or not b:
        return False
    a[0].chu += " " + b[0].chu
    return v.bo(b[0])


thay("noi-nhan-nhan-dong", "E", "nhan_thieu_cham", "nhan", ":$", "")
dat("noi-nhan-sat-trai", "E", "nhan_thut", "nhan nn luu", lui=1.0, tat_ca=True, dk=lambda d, v: v.kieu_ky == "bang")
dat("noi-nhan-nhan-co-chu", "E", "nhan_13", "nhan", co=13)
dat("noi-nhan-nhan-kieu", "E", "nhan_khong_nghieng", "nhan", nghieng=False)
dat("noi-nhan-nhan-kieu", "E", "nhan_gach_chan", "nhan", gach_chan=True)
dat("noi-nhan-ds-co-chu", "E", "nn_12", "nn luu", co=12, tat_ca=True)
dat("noi-nhan-ds-kieu", "E", "nn_nghieng", "nn luu", nghieng=True, tat_ca=True)
dat("noi-nhan-ds-kieu", "E", "nn_dam", "nn", dam=True)
thay("noi-nhan-ds-gach", "E", "nn_cong", "nn", "^- ", "+ ")
thay("noi-nhan-ds-gach", "E", "nn_khong_gach", "nn", "^- ", "")
thay("noi-nhan-ds-cham-phay", "E", "nn_phay", "nn", ";$", ",")
thay("noi-nhan-ds-cham-phay", "E", "nn_khong_dau", "nn", ";$", "")
thay("noi-nhan-luu-dang", "E", "luu_thieu_cham", "luu", "Lưu:", "Lưu")
thay("noi-nhan-luu-dang", "E", "luu_gach", "luu", "VT, ", "VT-")
thay("noi-nhan-luu-dang", "E", "luu_khong_phay", "luu", "VT, ", "VT ")
thay("noi-nhan-luu-dang", "E", "luu_khong_vt", "luu", "VT, ", "")
thay("noi-nhan-luu-cham", "E", "luu_cham_phay", "luu", r"\.$", ";", dk=lambda d, v: "(" not in d.chu)
thay("noi-nhan-luu-cham", "E", "luu_khong_cham", "luu", r"\.$", "", dk=lambda d, v: "(" not in d.chu)
thay("noi-nhan-nhu-dieu", "W", "nhu_tren_qd", "nn", r"Như Điều \d", "Như trên", kem=("noi-nhan-nhu-tren-thua",))
thay("noi-nhan-nguoi-soan-in-hoa", "W", "nguoi_soan_thuong", "luu", "NTH", "nth")


@loi("noi-nhan-ds-dong", "E")
def nn_gop(v):
    ds = v.tim("nn")
    if len(ds) < 2:
        return False
    ds[0].chu += " " + ds[1].chu
    return v.bo(ds[1])


@loi("noi-nhan-luu-cuoi", "E")
def luu_len_giua(v):
    d = v.tim("luu")[0]
    ds = v.tim("nn")
    if not ds:
        return False
    v.bo(d)
    return v.chen(ds[-1], d, 0)


@loi("noi-nhan-nhu-tren", "E")
def mat_nhu_tren(v):
    if not v.tim("kg"):
        return False
    for d in v.tim("nn"):
        if "Như trên" in d.chu:
            d.chu = "- Các cơ quan liên quan;"
            return True
    return False


@loi("noi-nhan-nhu-tren-thua", "W")
def thua_nhu_tren(v):
    if v.tim("kg") or v.loai in ("GGT", "QĐ", "NQ", "BB") or not v.tim("nn"):
        return False
    v.tim("nn")[0].chu = "- Như trên;"
    return True


@loi("noi-nhan-ngang-hang", "E")
def nhan_xuong_duoi(v):
    if v.ky_trai or v.sao or v.loai == "BB":
        return False
    v.nhan_sau = True
    return v.kieu_ky == "bang"


# annexes -------------------------------------------------------------------------------------------------------------
@loi("phu-luc-chi-dan", "E")
def khong_chi_dan(v):
    if not v.tim("pl"):
        return False
    for d in v.than:
        if not isinstance(d, Bang):
            d.chu = (
                re.sub(r" (nêu )?tại Phụ lục I+( kèm theo)?", "", d.chu)
                .replace("theo mẫu tại Phụ lục II", "theo quy định")
                .replace("theo mẫu tại", "")
            )
    return True


@loi("phu-luc-la-ma", "E")
def phu_luc_a_rap(v):
    ds = v.tim("pl")
    for i, d in enumerate(ds, 1):
        d.chu = f"Phụ lục {i}"
    for d in v.than:
        if not isinstance(d, Bang):
            d.chu = d.chu.replace("Phụ lục II", "Phụ lục 2").replace("Phụ lục I", "Phụ lục 1")
    return len(ds) > 1


thay("phu-luc-lien-tuc", "W", "phu_luc_nhay", "pl", "II$", "III")


@loi("phu-luc-nhan-dong", "E")
def phu_luc_mot_dong(v):
    a, b = v.tim("pl"), v.tim("plt")
    if not a:
        return False
    a[0].chu += ": " + b[0].chu
    return v.bo(b[0])


thay("phu-luc-nhan-in-thuong", "E", "phu_luc_hoa", "pl", "Phụ lục", "PHỤ LỤC")
dat("phu-luc-nhan-co-chu", "E", "phu_luc_13", "pl", co=13)
dat("phu-luc-nhan-kieu", "E", "phu_luc_khong_dam", "pl", dam=False)
dat("phu-luc-nhan-dong", "E", "phu_luc_trai", "pl", can="left")
dat("phu-luc-ten-vi-tri", "E", "ten_pl_trai", "plt", can="left")
thay("phu-luc-ten-in-hoa", "E", "ten_pl_thuong", "plt", "^.*$", lambda m: m[0].capitalize())
dat("phu-luc-ten-co-chu", "E", "ten_pl_16", "plt", co=16)
dat("phu-luc-ten-kieu", "E", "ten_pl_nghieng", "plt", nghieng=True)
dat("phu-luc-kem-theo-kieu", "E", "kem_theo_dung", "plk", nghieng=False, kem=("quyet-dinh-kem-theo-dan",))
dat("phu-luc-kem-theo-co-chu", "E", "kem_theo_12", "plk", co=12, dk=lambda d, v: v.tim("pl"))
dat("phu-luc-kem-theo-vi-tri", "E", "kem_theo_trai", "plk", can="left", dk=lambda d, v: v.tim("pl"))
dat("phu-luc-ke", "W", "pl_khong_ke", "plk", ke=0, dk=lambda d, v: v.tim("pl"))
thay(
    "phu-luc-kem-theo-co",
    "E",
    "kem_theo_mat_so",
    "plk",
    r" số \S+ ngày \d+ tháng \d+ năm \d+ của .*\)",
    ")",
    dk=lambda d, v: v.tim("pl"),
    kem=("phu-luc-kem-theo-giay",),
)


@loi("phu-luc-kem-theo-co", "E")
def mat_kem_theo(v):
    d = v.tim("plk")
    return bool(d and v.tim("pl")) and v.bo(d[0])


@loi("phu-luc-kem-theo-vi-tri", "E")
def kem_theo_len_tren(v):
    d, t = v.tim("plk"), v.tim("plt")
    if not t:
        return False
    v.bo(d[0])
    return v.chen(t[0], d[0], 0)


@loi("phu-luc-ket-thuc", "W")
def pl_ket_cham(v):
    for m in v.muc:
        if any(d.vai == "pl" for d in m.khoi) and m.khoi[-1].chu.endswith("./."):
            m.khoi[-1].chu = m.khoi[-1].chu[:-2]
            return True
    return False


@loi("phu-luc-khong-chu-ky", "W")
def pl_co_ky(v):
    if not v.tim("pl"):
        return False
    v.muc[-1].khoi += [replace(d, vai="ky3", lui=8) for d in v.ky]
    return True


@loi("phu-luc-trang-moi", "W", kem=("so-trang-phu-luc-rieng",))
def pl_giua_trang(v):
    if not v.tim("pl"):
        return False
    v.muc[-1].rieng = False
    return True


@loi("phu-luc-phong-chu", "E", kem=("trang-phong-chu",))
def bang_phu_luc_calibri(v):
    for m in v.muc:
        for d in m.khoi:
            if isinstance(d, Bang):
                d.phong = "Calibri"
                return True
    return False


# urgency -------------------------------------------------------------------------------------------------------------
thay("do-khan-muc", "E", "rat_khan", "dk", "^.*$", "RẤT KHẨN")
thay("do-khan-in-hoa", "E", "khan_thuong", "dk", "^.*$", "Hỏa tốc")
dat("do-khan-chu", "E", "khan_12", "dk", co=12)
dat("do-khan-chu", "E", "khan_khong_dam", "dk", dam=False)
dat("do-khan-khung", "E", "khan_khung_doi", "dk", khung="double")
dat("do-khan-khung", "E", "khan_khong_khung", "dk", khung="")
dat("do-khan-mau", "W", "khan_den", "dk", mau="")


def luu_hanh(luat, ten, muc="E", **kw):
    @loi(luat, muc, ten)
    def f(v):
        if v.tim("dk") or v.kieu_dau != "bang" or v.sao:
            return False
        d = Doan("lh", "LƯU HÀNH NỘI BỘ", co=13, dam=True, can="center", khung="single", lui=9)
        for k, x in kw.items():
            setattr(d, k, x)
        v.truoc_dau.append(d)
        return True


luu_hanh("luu-hanh-in-hoa", "lh_thuong", chu="Lưu hành nội bộ")
luu_hanh("luu-hanh-chu", "lh_11", co=11)
luu_hanh("luu-hanh-chu", "lh_khong_dam", dam=False)
luu_hanh("luu-hanh-khung", "lh_khong_khung", khung="")


@loi("luu-hanh-vi-tri", "W")
def lh_cuoi(v):
    if v.loai != "BC":
        return False
    v.than.append(Doan("lh", "LƯU HÀNH NỘI BỘ", co=13, dam=True, can="center", khung="single"))
    return True


# copies --------------------------------------------------------------------------------------------------------------
thay("ban-sao-hinh-thuc", "E", "sao_y_ban_chinh", "sao", "^SAO Y$", "SAO Y BẢN CHÍNH")
thay("ban-sao-in-hoa", "E", "sao_thuong", "sao", "^.*$", lambda m: m[0].capitalize())
dat("ban-sao-co-chu", "E", "sao_12", "sao", co=12)
dat("ban-sao-kieu", "E", "sao_khong_dam", "sao", dam=False)
thay("ban-sao-so-ky-hieu", "E", "sao_bs", "sao_so", "/(SY|TrS|SL)-", "/BS-")
thay("ban-sao-so-ky-hieu", "E", "sao_lech", "sao_so", "/(SY|TrS|SL)-", lambda m: "/SL-" if m[1] != "SL" else "/SY-")
dat("ban-sao-chu-theo-muc-ii", "E", "sao_cq_15", "sao_iss", co=15)
dat("ban-sao-chu-theo-muc-ii", "E", "sao_ngay_dung", "sao_ngay", nghieng=False, kem=("dia-danh-ngay-nghieng",))
dat("ban-sao-chu-theo-muc-ii", "E", "sao_so_14", "sao_so", co=14)


@loi("ban-sao-duong-ke", "E")
def sao_khong_ke(v):
    v.sao_ke = 0
    return bool(v.sao)


@loi("ban-sao-duong-ke", "E")
def sao_ke_ngan(v):
    v.sao_ke = 0.3
    return bool(v.sao)


@loi("ban-sao-thanh-phan", "E", kem=("noi-nhan-co",))
def sao_mat_nhan(v):
    if v.sao:
        v.sao[2].clear()
    return bool(v.sao)


@loi("ban-sao-thanh-phan", "E")
def sao_mat_so(v):
    if v.sao:
        del v.sao[0][1]
    return bool(v.sao)


@loi("ban-sao-khong-quoc-hieu", "W")
def sao_co_qh(v):
    if v.sao:
        v.sao[1].insert(0, Doan("qh3", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", co=12, dam=True, can="center"))
    return bool(v.sao)


# capitals ------------------------------------------------------------------------------------------------------------
def chen_cau(luat, muc, ten, cau, kem=()):
    def f(v):
        ds = [
            d
            for d in v.than
            if not isinstance(d, Bang) and d.vai == "p" and len(d.chu) > 60 and not d.chu.endswith(":")
        ]
        if not ds:
            return False
        return v.chen(ds[0], replace(ds[0], chu=cau, so=()), 0 if ds[0].chu.endswith("./.") else 1)

    LOI.append((ten, luat, muc, f, tuple(kem)))


chen_cau("viet-hoa-dau-cau", "W", "vh_sau_cham", "Công tác chuẩn bị đã hoàn tất. các đơn vị sẵn sàng triển khai.")
chen_cau("viet-hoa-xuong-dong", "W", "vh_xuong_dong", "các đơn vị sẵn sàng triển khai từ ngày mai.")
chen_cau("viet-hoa-don-vi", "W", "vh_don_vi", "Đoàn kiểm tra làm việc tại Tỉnh Nam Định trong tuần sau.")
chen_cau("viet-hoa-don-vi-so", "E", "vh_quan_1", "Đoàn kiểm tra làm việc tại quận 1 và quận 3 trong tuần sau.")
chen_cau("viet-hoa-thu-do", "E", "vh_tphcm", "Đoàn kiểm tra làm việc tại thành phố Hồ Chí Minh trong tuần sau.")
chen_cau("viet-hoa-thu-do", "E", "vh_thu_do", "Đoàn kiểm tra làm việc tại thủ đô Hà Nội trong tuần sau.")
chen_cau("viet-hoa-dia-hinh-truoc", "W", "vh_vinh", "Đoàn khảo sát môi trường tại Vịnh Hạ Long trong tuần sau.")
chen_cau("viet-hoa-dia-hinh-ghep", "W", "vh_cua_lo", "Đoàn khảo sát môi trường tại cửa Lò trong tuần sau.")
chen_cau("viet-hoa-vung-phuong-huong", "W", "vh_tay_bac", "Nhiệm vụ được triển khai tại các tỉnh vùng Tây bắc.")
chen_cau("viet-hoa-vung-dia-hinh", "W", "vh_bac_bo", "Nhiệm vụ được triển khai tại vùng đồng bằng Bắc bộ.")
chen_cau("viet-hoa-dia-ly-ngoai-han-viet", "W", "vh_bac_kinh", "Đoàn công tác làm việc tại Bắc kinh trong tuần sau.")
chen_cau("viet-hoa-dia-ly-ngoai-phien-am", "W", "vh_matxcova", "Đoàn công tác làm việc tại Mát-Xcơ-Va trong tuần sau.")
chen_cau("viet-hoa-co-quan", "W", "vh_hdnd", "Báo cáo được gửi Hội Đồng Nhân Dân tỉnh trước ngày 15 hằng tháng.")
chen_cau("viet-hoa-co-quan", "W", "vh_bo_tai_chinh", "Báo cáo được gửi Bộ tài chính trước ngày 15 hằng tháng.")
chen_cau(
    "viet-hoa-co-quan-dac-biet",
    "E",
    "vh_bch",
    "Báo cáo được gửi Ban chấp hành trung ương Đảng trước ngày 15 hằng tháng.",
)
chen_cau("viet-hoa-co-quan-ngoai", "W", "vh_lhq", "Dự án do Liên Hợp Quốc tài trợ được triển khai từ năm nay.")
chen_cau("viet-hoa-co-quan-ngoai-tat", "W", "vh_unesco", "Dự án do Unesco tài trợ được triển khai từ năm nay.")
chen_cau(
    "viet-hoa-nhan-dan",
    "W",
    "vh_nhan_dan",
    "Mọi hoạt động phải vì lợi ích phục vụ nhân dân và bảo vệ tài sản của nhà nước.",
)
chen_cau("viet-hoa-huan-chuong", "W", "vh_nsnd", "Ông đã được tặng danh hiệu nghệ sĩ nhân dân từ lâu.")
chen_cau(
    "viet-hoa-thu-hang", "W", "vh_hang_ba", "Đơn vị được tặng Huân chương Lao động hạng ba vì thành tích xuất sắc."
)
chen_cau("viet-hoa-ngay-le", "W", "vh_quoc_khanh", "Các đơn vị treo cờ trong ngày quốc khánh 2-9 theo quy định.")
chen_cau("viet-hoa-ten-van-ban", "W", "vh_luat", "Việc xử lý vi phạm thực hiện theo bộ luật Hình sự và luật Đất đai.")
chen_cau(
    "viet-hoa-vien-dan-dieu", "E", "vh_dieu", "Việc xử lý thực hiện theo quy định tại khoản 2 điều 103 Luật Đất đai."
)
chen_cau(
    "viet-hoa-vien-dan-dieu",
    "E",
    "vh_chuong",
    "Việc xử lý thực hiện theo quy định tại Điều 12 chương III Luật Đất đai.",
)
chen_cau(
    "viet-hoa-vien-dan-khoan",
    "W",
    "vh_khoan",
    "Việc xử lý thực hiện theo quy định tại Điểm a Khoản 1 Điều 24 Luật Đất đai.",
)
chen_cau("viet-hoa-nam-am-lich", "E", "vh_mau_than", "Cuộc tổng tiến công xuân năm mậu thân được ghi vào lịch sử.")
chen_cau("viet-hoa-ngay-tet", "W", "vh_tet_nd", "Các đơn vị bố trí trực trong dịp Tết Nguyên Đán theo quy định.")
chen_cau("viet-hoa-tet", "W", "vh_nghi_tet", "Lịch nghỉ tết được niêm yết tại trụ sở cơ quan.")
chen_cau("viet-hoa-thu", "W", "vh_thu_hai", "Cuộc họp giao ban diễn ra vào sáng thứ hai hằng tuần.")
chen_cau("viet-hoa-thang", "W", "vh_thang_tam", "Cuộc thi được tổ chức vào trung tuần tháng tám hằng năm.")
chen_cau("viet-hoa-su-kien", "W", "vh_trieu_ly", "Di tích được xây dựng từ thời triều Lý và được trùng tu nhiều lần.")
chen_cau("viet-hoa-su-kien-so", "W", "vh_cm_thang_8", "Các đơn vị tuyên truyền về Cách mạng tháng 8 trong toàn tỉnh.")
chen_cau("viet-hoa-chuc-vu", "W", "vh_giao_su", "Bệnh viện mang tên giáo sư Tôn Thất Tùng được khánh thành.")
chen_cau(
    "viet-hoa-ten-nguoi",
    "W",
    "vh_tran_phu",
    "Buổi lễ được tổ chức tại trường mang tên đồng chí Trần phú trong tuần sau.",
)
chen_cau("viet-hoa-tac-pham", "W", "vh_tap_chi", "Bài viết đăng trên Tạp chí cộng sản số tháng này.")
chen_cau(
    "viet-hoa-nguoi-ngoai-phien-am",
    "W",
    "vh_le_nin",
    "Buổi lễ kỷ niệm ngày sinh Vla-Đi-Mia I-Lích Lê-Nin được tổ chức trang trọng.",
)
chen_cau(
    "viet-hoa-rieng-hoa", "W", "vh_dang", "Cán bộ phải thực hiện nghiêm chủ trương của đảng và chính sách của Nhà nước."
)
chen_cau("viet-hoa-ten-hieu", "W", "vh_ba_trieu", "Di tích đền thờ bà Triệu được trùng tu trong năm nay.")


# decisions and forms ------------------------------------------------------------------------------------------------
@loi("quyet-dinh-tham-quyen", "W")
def mat_tham_quyen(v):
    d = v.tim("auth")
    return bool(d) and v.bo(d[0])


thay(
    "quyet-dinh-tham-quyen-ghi",
    "W",
    "tham_quyen_ten",
    "auth",
    "^.*$",
    "TRẦN THỊ MINH NGUYỆT",
    kem=("quyet-dinh-tham-quyen",),
    dk=lambda d, v: v.loai == "QĐ",
)
thay("quyet-dinh-cum-tu", "W", "cum_khong_cham", "cum", r"QUYẾT ĐỊNH:", "QUYẾT ĐỊNH")
dat("quyet-dinh-cum-tu", "W", "cum_trai", "cum", can="left", dk=lambda d, v: v.loai == "QĐ")
thay("ten-loai-nghi-quyet-cum-tu", "W", "nq_quyet_dinh", "cum", "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:")
thay("quyet-dinh-trich-yeu", "W", "qd_vv", "ty", "^Về việc", "V/v", dk=lambda d, v: v.loai == "QĐ")
thay("quyet-dinh-gian-tiep-dieu-1", "W", "qd_khong_kem", "D", "Ban hành kèm theo Quyết định này", "Ban hành")
thay(
    "quyet-dinh-tham-quyen-khop",
    "W",
    "qd_tm",
    "ky",
    "^CỤC TRƯỞNG$",
    "TM. CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC",
    dk=lambda d, v: v.loai == "QĐ",
)


@loi("quyet-dinh-kem-theo-dan", "W", kem=("phu-luc-kem-theo-co",))
def qc_mat_dan(v):
    d = v.tim("plk")
    return bool(d) and not v.tim("pl") and v.bo(d[0])


@loi("quyet-dinh-kem-theo-ky", "W")
def qc_co_ky(v):
    if not v.tim("qh2"):
        return False
    v.muc[-1].khoi += [replace(d, vai="ky3", lui=8) for d in v.ky]
    return True


@loi("quyet-dinh-kem-theo-dau", "W")
def qc_co_so(v):
    if not v.tim("qh2"):
        return False
    v.muc[-1].dau[0].append(Doan("so2", "Số: 216/QC-SNV", co=13, can="center"))
    return True


@loi("cong-van-khong-ten-loai", "W")
def cv_ten_loai(v):
    if v.loai or not v.tim("vv"):
        return False
    v.than.insert(0, Doan("loai", "CÔNG VĂN", dam=True, can="center"))
    return True


@loi("cong-van-thu-tu", "W")
def cv_kg_cuoi(v):
    ds = v.tim("kg") + v.tim("kgl")
    if v.loai or not ds:
        return False
    for d in ds:
        v.bo(d)
    v.than += ds
    return True


@loi("ten-loai-to-trinh-kinh-gui", "W")
def tt_kg_tren(v):
    ds = v.tim("kg") + v.tim("kgl")
    if v.loai != "TTr":
        return False
    for d in ds:
        v.bo(d)
    v.than[0:0] = ds
    return True


thay("ten-loai-cong-dien-dien", "W", "cd_kinh_gui", "dien", "^Chủ tịch.*điện:$", "Kính gửi:")


@loi("ten-loai-cong-dien-noi", "W")
def cd_gop(v):
    if v.loai != "CĐ":
        return False
    ds = v.tim("kgl")
    ds[0].chu = ds[0].chu.rstrip(";") + ", " + ds[1].chu[2:]
    ds[0].chu = ds[0].chu.replace("- ", "", 1)
    return v.bo(ds[1])


thay(
    "bien-ban-so",
    "W",
    "bb_mat_so",
    "so",
    r"/BB-",
    "/",
    dk=lambda d, v: v.loai == "BB",
    kem=("so-ky-hieu-khop-ten-loai", "so-ky-hieu-loai-co-ten"),
)


@loi("bien-ban-truong", "W")
def bb_mat_thu_ky(v):
    ds = [d for d in v.tim("p") if d.chu.startswith("Thư ký (")]
    return bool(ds) and v.bo(ds[0])


@loi("bien-ban-ket-thuc", "W")
def bb_mat_ket(v):
    ds = [d for d in v.tim("p") if d.chu.startswith("Cuộc họp kết thúc")]
    if not ds:
        return False
    ds[0].chu = "Các thành viên thống nhất nội dung nêu trên./."
    return True


@loi("bien-ban-chu-ky", "W")
def bb_mot_ky(v):
    if v.loai != "BB":
        return False
    for d in v.ky_trai:
        d.chu = ""
    return True


@loi("bien-ban-ten-cuoc-hop", "W", kem=("trich-yeu-co",))
def bb_mat_ten(v):
    return v.loai == "BB" and v.bo(v.tim("ty")[0])


thay("giay-moi-mo-dau", "W", "gm_mo_dau", "p", r"^.* trân trọng kính mời: ", "Mời: ", dk=lambda d, v: v.loai == "GM")


@loi("giay-moi-truong", "W")
def gm_mat_dia_diem(v):
    ds = [d for d in v.tim("p") if d.chu.startswith("Địa điểm:")]
    return v.loai == "GM" and v.bo(ds[0])


@loi("giay-moi-truong", "W")
def gm_gop(v):
    ds = [d for d in v.tim("p") if d.chu.startswith(("Chủ trì:", "Thời gian:", "Địa điểm:"))]
    if v.loai != "GM":
        return False
    ds[0].chu = " ".join(d.chu for d in ds)
    return v.bo(ds[1]) and v.bo(ds[2])


thay(
    "ten-loai-giay-gioi-thieu-truong",
    "W",
    "ggt_mat_han",
    "p",
    r"Giấy này có giá trị đến hết ngày .*",
    "Trân trọng cảm ơn./.",
)


@loi("ten-loai-giay-nghi-phep-truong", "W")
def gnp_mat_thoi_gian(v):
    ds = [d for d in v.tim("p") if d.chu.startswith("Được nghỉ phép")]
    return bool(ds) and v.bo(ds[0])


# cross rules (no id of their own in nd30.md: a cited document twice with another date; weekday; lunar date) -----------
thay("*", "W", "thu_sai", "p k", r"thứ (Hai|Tư|Năm|Sáu), ngày", "thứ Bảy, ngày")
chen_cau(
    "*", "W", "am_lich_sai", "Lễ phát động diễn ra ngày 10 tháng 02 năm 2024 (tức ngày 05 tháng Giêng năm Giáp Thìn)."
)


@loi("*", "W")
def vien_dan_hai_ngay(v):
    for d in v.than:
        if isinstance(d, Bang):
            continue
        m = re.search(r"(Công văn|Quyết định|Kế hoạch|Nghị định) số \S+ ngày (\d+) tháng \d+ năm \d+", d.chu)
        if m and d.vai in ("p", "cc"):
            return v.chen(
                [x for x in v.than if not isinstance(x, Bang) and x.vai in ("p", "k", "D")][-1],
                replace(
                    d,
                    vai="p",
                    nghieng=False,
                    chu="Các đơn vị bám sát " + re.sub(r"ngày \d+", "ngày 17", m[0]) + " để thực hiện.",
                ),
                0,
            )
    return False


@loi("*", "E", kem=("phu-luc-chi-dan",))
def phu_luc_khong_co(v):
    for d in v.than:
        if not isinstance(d, Bang) and "Phụ lục II" in d.chu:
            d.chu = d.chu.replace("Phụ lục II", "Phụ lục IV")
            return True
    return False
