"""More operators: cross checks, copies, councils, numbers of annexes, capitals that need a word list."""
# ruff: noqa: E501, PLW0108

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from gieo_loi.phep import TD, chen, chu, doi, kieu, phep, them
from gieo_loi.tep import THU_TU_PPR, VAI, Dong, Mau, W, dat, o_chua, tw


def _ban_sao_doan(m: Mau, d: Dong, text: str) -> tuple[etree._Element, Dong]:
    p = deepcopy(d.p)
    x = Dong(p, [r for r in p.iter(W + "r") if r.get(VAI)])
    x.viet(text)
    return p, x


# --- bản sao --------------------------------------------------------------------------------------------------------


@phep("khối sao sang trang khác", "ban-sao-to-giay", "E")
def _sao_trang(m: Mau) -> bool:
    ds = m.ke("ban_sao")
    for el in ds:
        ppr = el.find(W + "pPr")
        assert ppr is not None
        dat(ppr, "pageBreakBefore", THU_TU_PPR)
    return bool(ds)


@phep("khối sao đổi cột", "ban-sao-vi-tri", "E", cung="ban-sao-thanh-phan ban-sao-chu-theo-muc-ii")
def _sao_cot(m: Mau) -> bool:
    ds = m.vai("sao_y")
    if not ds:
        return False
    tbl = next(x for x in ds[0].p.iterancestors() if x.tag == W + "tbl")
    grid = tbl.find(W + "tblGrid")
    assert grid is not None
    grid.append(grid[0])
    for tr in tbl.iter(W + "tr"):
        tr.append(tr.findall(W + "tc")[0])
    return True


@phep("khối sao có Quốc hiệu", "ban-sao-khong-quoc-hieu", "W")
def _sao_qh(m: Mau) -> bool:
    a, b = m.vai("quoc_hieu"), m.vai("sao_y")
    if not a or not b:
        return False
    b[0].p.addprevious(deepcopy(a[0].p))
    return True


# --- đầu trang ------------------------------------------------------------------------------------------------------


@phep("Quốc hiệu hai dòng", "quoc-hieu-mot-dong", "W", cung="quoc-hieu-chuoi")
def _qh_hai(m: Mau) -> bool:
    ds = m.vai("quoc_hieu")
    if not ds or not m.rieng(ds[0]):
        return False
    r = ds[0].runs[0]
    t = next(r.iter(W + "t"))
    r2 = deepcopy(r)
    t.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"
    next(r2.iter(W + "t")).text = "VIỆT NAM"
    for x in ds[0].runs[1:]:
        x.getparent().remove(x)
    br = etree.Element(W + "r")
    etree.SubElement(br, W + "br")
    r.addnext(br)
    br.addnext(r2)
    return True


them(
    "chủ quản không trực tiếp",
    "co-quan-chu-quan",
    "W",
    lambda m: (
        any(d.text.startswith("CỤC") for d in m.vai("co_quan"))
        and len(m.vai("chu_quan")) == 1
        and chu("chu_quan", doi("^BỘ .*", "CHÍNH PHỦ"))(m)
    ),
)
them(
    "địa danh trung ương là tên phường",
    "dia-danh-ngay-trung-uong",
    "W",
    lambda m: (
        any(d.text.startswith(("BỘ ", "CỤC ")) for d in m.vai("co_quan")) and chu("ngay", doi("^Hà Nội", "Ba Đình"))(m)
    ),
)
them(
    "địa danh là tên đường",
    "dia-danh-ngay-dia-phuong dia-danh-ngay-ten-day-du",
    "W",
    chu("ngay", doi("^Lam Giang", "Đường Trần Phú")),
)
them(
    "mã chức danh viết hoa hết",
    "so-ky-hieu-chuc-danh",
    "W",
    lambda m: m.ten == "chi-thi-bo" and chu("so", doi("CT-BGT", "CT-TTG"))(m),
    cung="so-ky-hieu-khop-co-quan",
)

# --- độ khẩn, lưu hành ----------------------------------------------------------------------------------------------

them("phạm vi lưu hành tự đặt", "luu-hanh-cum-tu", "W", chu("luu_hanh", lambda t: "LƯU HÀNH HẠN CHẾ"))


@phep("dấu lưu hành dưới nội dung", "luu-hanh-vi-tri", "W", cung="luu-hanh-khung")
def _lh_duoi(m: Mau) -> bool:
    a, b = m.vai("luu_hanh"), m.vai("than")
    if not a or not b:
        return False
    ngoai = [x for x in a[0].p.iterancestors() if x.tag == W + "p"]
    b[-1].p.addnext(ngoai[-1] if ngoai else a[0].p)
    return True


@phep("dấu khẩn ở bên phải", "do-khan-vi-tri", "W")
def _khan_phai(m: Mau) -> bool:
    ds = m.vai("do_khan")
    if not ds:
        return False
    tbl = next(x for x in ds[0].p.iterancestors() if x.tag == W + "tbl")
    ind = tbl.find(f"{W}tblPr/{W}tblInd")
    assert ind is not None
    ind.set(W + "w", tw(130))
    return True


# --- nội dung, đề mục -----------------------------------------------------------------------------------------------


@phep("hai kiểu bố cục", "noi-dung-bo-cuc", "W", cung="de-muc-khoan-so de-muc-so-lien-tuc")
def _hai_kieu(m: Mau) -> bool:
    a = m.vai("la_ma")
    b = m.vai("than", "khoan")
    if len(a) < 2 or not b or m.vai("phan"):
        return False
    p, _x = _ban_sao_doan(m, a[0], "Điều 1. Phạm vi áp dụng")
    p2, _ = _ban_sao_doan(m, a[0], "Chương I")
    ppr = p2.find(W + "pPr")
    assert ppr is not None
    dat(ppr, "jc", THU_TU_PPR, val="center")
    p3, _ = _ban_sao_doan(m, a[0], "QUY ĐỊNH CHUNG")
    ppr = p3.find(W + "pPr")
    assert ppr is not None
    dat(ppr, "jc", THU_TU_PPR, val="center")
    for el in (p2, p3, p):
        a[-1].p.addprevious(el)
    return True


@phep("Mục đứng trên Chương", "de-muc-thu-bac", "W", cung="de-muc-so-lien-tuc")
def _thu_bac(m: Mau) -> bool:
    a, b = m.vai("chuong"), m.vai("muc", "muc_td")
    if len(a) < 2 or len(b) < 2:
        return False
    for d in b[:2]:
        a[0].p.addprevious(d.p)
    return True


them(
    "tiêu đề mục canh trái",
    "de-muc-muc-tieu-de-vi-tri",
    "E",
    lambda m: bool(m.vai("muc_td")) and _canh_trai(m, "muc_td"),
)
them("điểm dùng â", "de-muc-diem-bo-dau-mu", "W", chu("diem", doi(r"^b\)", "ă)")), cung="de-muc-so-lien-tuc")
them("khoản có tiêu đề không đậm", "de-muc-kieu-b-khoan de-muc-khoan-tieu-de-kieu", "W", kieu("khoan_td", "b", False))


def _canh_trai(m: Mau, vai: str) -> bool:
    for d in m.vai(vai):
        m.doan(d, "jc", val="left")
    return True


them("thứ không khớp ngày", "noi-dung-thu-ngay", "W", chu("than", doi("thứ Sáu, ngày 27", "thứ Năm, ngày 27")))
them(
    "thứ không khớp ngày trong câu",
    "noi-dung-thu-ngay",
    "W",
    chen(TD, "Cuộc họp tổ chức vào thứ Hai, ngày 25 tháng 11 năm 2026."),
)
them(
    "ngày âm lịch không khớp",
    "noi-dung-am-lich",
    "W",
    chen(TD, "Lễ khai hội vào ngày 17 tháng 02 năm 2026 (tức ngày mùng 5 tháng Giêng năm Bính Ngọ)."),
)
them(
    "một văn bản hai ngày", "noi-dung-vien-dan-khop", "W",
    chen(TD, "Việc này theo Quyết định số 77/QĐ-UBND ngày 10 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về phân công nhiệm vụ. Các đơn vị thực hiện Quyết định số 77/QĐ-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh."),
    cung="noi-dung-vien-dan-sau",
)  # fmt: skip
them(
    "viện dẫn lại đủ lần hai", "noi-dung-vien-dan-sau", "W",
    chen(TD, "Việc này theo Quyết định số 77/QĐ-UBND ngày 10 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về phân công nhiệm vụ. Các đơn vị thực hiện Quyết định số 77/QĐ-UBND ngày 10 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về phân công nhiệm vụ."),
)  # fmt: skip

# --- quyết định, tờ trình, biên bản, giấy mời -----------------------------------------------------------------------

them(
    "thẩm quyền là tên người ký",
    "quyet-dinh-tham-quyen-ghi",
    "W",
    chu("tham_quyen", lambda t: "PHẠM VĂN THÍ"),
    loai="QĐ",
    cung="quyet-dinh-tham-quyen",
)
them(
    "trích yếu gián tiếp không Ban hành",
    "quyet-dinh-gian-tiep-trich-yeu",
    "W",
    chu("trich_yeu", doi("^Ban hành Quy chế", "Về Quy chế")),
    loai="QĐ",
)
them("chỉ căn cứ nội dung", "can-cu-hai-nhom", "W", lambda m: _mot_nhom(m), loai="QĐ NQ")


def _mot_nhom(m: Mau) -> bool:
    ds = m.vai("can_cu")
    if len(ds) < 3:
        return False
    for d in ds[:-1]:
        d.viet(
            "Căn cứ Kế hoạch số 21/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính;"
        )
    return True


@phep("văn bản kèm theo có chữ ký", "quyet-dinh-kem-theo-ky", "W")
def _qc_ky(m: Mau) -> bool:
    if m.ten != "quyet-dinh-quy-che":
        return False
    a = m.vai("nn_nhan", "nn_ds")
    cuoi = m.than.find(W + "sectPr")
    assert cuoi is not None
    for d in a:
        cuoi.addprevious(deepcopy(d.p))
    return True


@phep("Kính gửi trên tên loại", "ten-loai-to-trinh-kinh-gui", "W", loai="TTr")
def _kg_tren(m: Mau) -> bool:
    a, b = m.vai("kinh_gui"), m.vai("ten_loai")
    if not a or not b:
        return False
    b[0].p.addprevious(a[0].p)
    return True


them("công điện nơi nhận cuối phẩy", "ten-loai-cong-dien-noi", "W", chu("kinh_gui_noi", doi(";$", ",")), loai="CĐ")


@phep("biên bản Nơi nhận cạnh chữ ký", "bien-ban-noi-nhan", "W", loai="BB", cung="bien-ban-chu-ky")
def _bb_nn(m: Mau) -> bool:
    a, b = m.vai("nn_nhan", "nn_ds"), m.vai("quyen_han")
    o = o_chua(b[0].p) if b else None
    if not a or o is None:
        return False
    for d in reversed(a):
        o.insert(1, d.p)
    return True


# --- chữ ký ---------------------------------------------------------------------------------------------------------


@phep("thừa ủy quyền trên giấy của sở", "chu-ky-tuq-co-quan", "W", cung="chu-ky-khop-co-quan so-ky-hieu-khop-co-quan")
def _tuq_so(m: Mau) -> bool:
    a, b = m.vai("co_quan"), m.vai("quyen_han")
    if not a or len(b) != 2 or not any(d.text == "SỞ NỘI VỤ" for d in a):
        return False
    b[0].viet("TUQ. CHỦ TỊCH")
    b[1].viet("GIÁM ĐỐC SỞ NỘI VỤ")
    return True


them(
    "người soạn nghiêng",
    "noi-nhan-nguoi-soan-kieu",
    "E",
    lambda m: any("NTM" in d.text for d in m.vai("nn_ds")) and kieu("nn_ds", "i", True, -1)(m),
    cung="noi-nhan-ds-kieu",
)
them("số trang đầu phụ lục hiện", "so-trang-phu-luc-trang-dau", "W", lambda m: _pl_dau(m))
them("địa chỉ có kẻ dưới", "trang-dia-chi-khong-ke-duoi", "W", lambda m: _ke_duoi(m))


def _pl_dau(m: Mau) -> bool:
    if not m.vai("phu_luc") or m.ten == "phu-luc-rieng":
        return False
    cuoi = m.than.find(W + "sectPr")
    x = None if cuoi is None else cuoi.find(W + "titlePg")
    if cuoi is None or x is None:
        return False
    cuoi.remove(x)
    return True


def _ke_duoi(m: Mau) -> bool:
    ds = m.vai("dia_chi")
    if not ds:
        return False
    ppr = ds[-1].p.find(W + "pPr")
    assert ppr is not None
    b = dat(ppr, "pBdr", THU_TU_PPR)
    x = etree.SubElement(b, W + "bottom")
    for k, v in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        x.set(W + k, v)
    return True


# --- viết hoa -------------------------------------------------------------------------------------------------------

for _ten, _ma, _cau in (
    (
        "tháng tám",
        "viet-hoa-thang viet-hoa-su-kien-so viet-hoa-su-kien",
        "Địa phương kỷ niệm Cách mạng tháng tám theo hướng dẫn chung.",
    ),
    ("Cách mạng tháng 8", "viet-hoa-su-kien-so", "Địa phương kỷ niệm Cách mạng tháng 8 theo hướng dẫn chung."),
    ("Liên Hợp Quốc", "viet-hoa-co-quan-ngoai", "Dự án có sự tham gia của Liên Hợp Quốc trong giai đoạn tới."),
    ("Unesco", "viet-hoa-co-quan-ngoai-tat", "Di sản đã được Unesco ghi danh từ nhiều năm trước."),
    ("phục vụ nhân dân", "viet-hoa-nhan-dan", "Công chức nâng cao tinh thần phục vụ nhân dân trong công việc."),
    ("quốc khánh", "viet-hoa-ngay-le", "Các đơn vị treo cờ dịp kỷ niệm ngày quốc khánh 2-9."),
    ("luật Hình sự", "viet-hoa-ten-van-ban", "Hành vi vi phạm được xử lý theo bộ luật Hình sự hiện hành."),
    ("cửa Lò", "viet-hoa-dia-hinh-ghep", "Đoàn khảo sát các bãi tắm tại cửa Lò trong tháng tới."),
    ("Tây bắc", "viet-hoa-vung-phuong-huong", "Chương trình áp dụng cho các tỉnh vùng Tây bắc và lân cận."),
    ("Bắc bộ", "viet-hoa-vung-dia-hinh", "Không khí lạnh ảnh hưởng đến khu vực Bắc bộ trong tuần tới."),
    ("Bắc kinh", "viet-hoa-dia-ly-ngoai-han-viet", "Đoàn công tác quá cảnh tại Bắc kinh trong một ngày."),
    ("giáo sư Tôn Thất Tùng", "viet-hoa-chuc-vu", "Hội trường mang tên giáo sư Tôn Thất Tùng vừa được sửa chữa."),
    ("triều Lý", "viet-hoa-su-kien", "Ngôi chùa được xây dựng từ triều Lý và trùng tu nhiều lần."),
    (
        "Điện biên phủ",
        "viet-hoa-don-vi viet-hoa-su-kien viet-hoa-dia-hinh-ghep",
        "Nhà trưng bày về Chiến thắng Điện biên phủ mở cửa hằng ngày.",
    ),
):
    them(f"viết hoa: {_ten}", _ma, "W", chen(TD, _cau))
