"""The good documents: each correct by the decree, each made in another way. Offices, places and people are invented."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Callable

from gieo_loi.khung import ban_sao, bang_so_lieu, chan, dau, phu_luc, ten_loai
from gieo_loi.may import RONG, May
from gieo_loi.tep import Mau

GIAY: list[Callable[[], Mau]] = []


def giay(ham: Callable[[], Mau]) -> Callable[[], Mau]:
    GIAY.append(ham)
    return ham


def than(m: May, *muc: tuple[str, ...]) -> str:
    """Paragraphs from (role, text …): ``dieu_ngan`` has its number bold, ``so:n`` is numbered by list n."""
    x = ""
    for vai, *t in muc:
        if vai == "dieu_ngan":
            x += m.p("dieu_ngan", (t[0], {"dam": True}), " " + t[1])
        elif vai.startswith(("khoan:", "diem:")):
            ten, so = vai.split(":")
            x += m.p(ten, t[0], so=(int(so), 0 if ten == "khoan" else 1))
        else:
            x += m.p(vai, t[0])
    return x


def gui(m: May, *noi: str) -> str:
    """Kính gửi with one addressee on its line, or with several below it, hyphens under the colon."""
    if len(noi) == 1:
        return m.p("kinh_gui", f"Kính gửi: {noi[0]}", trai=35)
    x = m.p("kinh_gui", "Kính gửi:", trai=35)
    cot = 35 + m.rong_chu("kinh_gui", "Kính gửi")
    return x + "".join(m.p("kinh_gui_noi", f"- {t}", trai=cot) for t in noi)


LUU = ("- Như trên;", "- Giám đốc Sở (để báo cáo);", "- Lưu: VT, VP.")


@giay
def cong_van_mot_noi() -> Mau:
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="don")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ NỘI VỤ"],
        so="Số: 1256/SNV-VP",
        ngay="Lam Giang, ngày 09 tháng 6 năm 2026",
        vv=["V/v báo cáo công tác văn thư,", "lưu trữ 6 tháng đầu năm 2026"],
    )
    x += gui(m, "Ủy ban nhân dân xã Suối Ngà")
    x += than(
        m, ("than", "Để có số liệu tổng hợp, báo cáo Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị Ủy ban nhân dân xã Suối Ngà thực hiện các nội dung sau:"),
        ("khoan", "1. Báo cáo kết quả công tác văn thư, lưu trữ 6 tháng đầu năm 2026, trong đó nêu rõ số lượng văn bản đi, văn bản đến và tỷ lệ văn bản được ký số."),
        ("khoan", "2. Nêu những khó khăn, vướng mắc trong việc lập hồ sơ điện tử và kiến nghị giải pháp khắc phục trong thời gian tới."),
        ("than", "Báo cáo gửi về Sở Nội vụ trước ngày 20 tháng 6 năm 2026 để tổng hợp./."),
    )  # fmt: skip
    x += chan(m, LUU, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Nguyễn Văn Thử")
    return m.dong_goi("cong-van-mot-noi", "CV", x, m.sect())


@giay
def cong_van_nhieu_noi() -> Mau:
    m = May(co="run", ke="hinh", dau="tab", chan="tab", so_trang="phuc", thut=12.7, gian=1.15)
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ TÀI CHÍNH"],
        so="Số: 85/STC-QLNS",
        ngay="Lam Giang, ngày 12 tháng 10 năm 2026",
        vv=["V/v lập dự toán ngân sách năm 2027"],
    )
    x += gui(m, "Sở Nội vụ;", "Sở Nông nghiệp và Môi trường;", "Ủy ban nhân dân các xã, phường.")
    x += than(
        m, ("than", "Thực hiện ý kiến chỉ đạo của Ủy ban nhân dân tỉnh về việc xây dựng dự toán ngân sách nhà nước, Sở Tài chính đề nghị các cơ quan, đơn vị lập dự toán thu, chi năm 2027 theo đúng biểu mẫu và thời hạn đã hướng dẫn."),
        ("than", "Hồ sơ dự toán gồm thuyết minh, biểu tổng hợp và biểu chi tiết theo từng nhiệm vụ, gửi bản giấy và bản điện tử."),
        ("than", "Đề nghị các cơ quan, đơn vị gửi hồ sơ về Sở Tài chính trước ngày 30 tháng 10 năm 2026./."),
    )  # fmt: skip
    x += chan(m, ("- Như trên;", "- UBND tỉnh (để báo cáo);", "- Lưu: VT, QLNS."), ["GIÁM ĐỐC"], "Trần Thị Mẫu")
    return m.dong_goi("cong-van-nhieu-noi", "CV", x, m.sect())


@giay
def quyet_dinh_xa() -> Mau:
    m = May(co="kieu", ke="vml", dau="bang-mot-hang", chan="bang", so_trang="phuc")
    x = dau(
        m,
        chu_quan=[],
        co_quan=["ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀ"],
        so="Số: 07/QĐ-UBND",
        ngay="Suối Ngà, ngày 05 tháng 01 năm 2026",
    )
    x += ten_loai(m, "QUYẾT ĐỊNH", ["Về việc thành lập Tổ công tác chuyển đổi số"])
    x += m.p("tham_quyen", "ỦY BAN NHÂN DÂN XÃ SUỐI NGÀ")
    x += than(
        m, ("can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
        ("can_cu", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
        ("can_cu", "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội."),
        ("cum_tu", "QUYẾT ĐỊNH:"),
        ("dieu_ngan", "Điều 1.", "Thành lập Tổ công tác chuyển đổi số xã Suối Ngà gồm 07 thành viên do đồng chí Phó Chủ tịch Ủy ban nhân dân xã làm Tổ trưởng."),
        ("dieu_ngan", "Điều 2.", "Tổ công tác có nhiệm vụ tham mưu, giúp Ủy ban nhân dân xã triển khai các nhiệm vụ về chuyển đổi số trên địa bàn."),
        ("dieu_ngan", "Điều 3.", "Chánh Văn phòng, Thủ trưởng các cơ quan liên quan và các thành viên Tổ công tác chịu trách nhiệm thi hành Quyết định này./."),
    )  # fmt: skip
    x += chan(
        m,
        ("- Như Điều 3;", "- Thường trực HĐND xã;", "- Lưu: VT, VHXH."),
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Lê Văn Giả",
    )
    return m.dong_goi("quyet-dinh-xa", "QĐ", x, m.sect())


@giay
def quyet_dinh_quy_che() -> Mau:
    m = May(co="mac-dinh", ke="hinh", dau="bang", chan="long", so_trang="sdt", du_phong=True)
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ NỘI VỤ"],
        so="Số: 215/QĐ-SNV",
        ngay="Lam Giang, ngày 18 tháng 5 năm 2026",
    )
    x += ten_loai(m, "QUYẾT ĐỊNH", ["Ban hành Quy chế công tác văn thư, lưu trữ của Sở Nội vụ"])
    x += m.p("tham_quyen", "GIÁM ĐỐC SỞ NỘI VỤ")
    x += than(
        m, ("can_cu", "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"),
        ("can_cu", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
        ("can_cu", "Căn cứ Quyết định số 12/QĐ-UBND ngày 10 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Lam Giang quy định chức năng, nhiệm vụ, quyền hạn của Sở Nội vụ;"),
        ("can_cu", "Theo đề nghị của Chánh Văn phòng Sở."),
        ("cum_tu", "QUYẾT ĐỊNH:"),
        ("dieu_ngan", "Điều 1.", "Ban hành kèm theo Quyết định này Quy chế công tác văn thư, lưu trữ của Sở Nội vụ."),
        ("dieu_ngan", "Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký."),
        ("dieu_ngan", "Điều 3.", "Chánh Văn phòng, Trưởng các phòng và công chức, người lao động thuộc Sở chịu trách nhiệm thi hành Quyết định này./."),
    )  # fmt: skip
    x += chan(m, ("- Như Điều 3;", "- UBND tỉnh (để báo cáo);", "- Lưu: VT, VP."), ["GIÁM ĐỐC"], "Phạm Văn Thí")
    x += m.p("trong", sect=m.sect())
    x += dau(m, chu_quan=["UBND TỈNH LAM GIANG"], co_quan=["SỞ NỘI VỤ"], so="", ngay="", tien="qc_")
    x += m.p("qc_ten_loai", "QUY CHẾ") + m.p("qc_trich_yeu", "Công tác văn thư, lưu trữ của Sở Nội vụ")
    x += m.p("kem_theo", "(Kèm theo Quyết định số 215/QĐ-SNV ngày 18 tháng 5 năm 2026") + m.p(
        "kem_theo", "của Giám đốc Sở Nội vụ)"
    )
    x += m.ke("qc_kem_theo", 35, RONG)
    x += than(
        m, ("chuong", "Chương I"), ("chuong_td", "QUY ĐỊNH CHUNG"),
        ("dieu", "Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng"),
        ("khoan", "1. Quy chế này quy định về công tác văn thư, lưu trữ của Sở Nội vụ."),
        ("khoan", "2. Quy chế này áp dụng đối với các phòng, đơn vị thuộc Sở."),
        ("dieu", "Điều 2. Giải thích từ ngữ"),
        ("than", "Trong Quy chế này, các từ ngữ dưới đây được hiểu như sau:"),
        ("khoan", "1. Văn thư cơ quan gồm các công việc sau đây:"),
        ("diem", "a) Soạn thảo, ký ban hành văn bản;"), ("diem", "b) Quản lý văn bản đi;"), ("diem", "c) Quản lý văn bản đến;"),
        ("diem", "d) Lập hồ sơ và nộp lưu hồ sơ;"), ("diem", "đ) Quản lý và sử dụng con dấu;"), ("diem", "e) Quản lý thiết bị lưu khóa bí mật."),
        ("khoan", "2. Bản gốc văn bản là bản hoàn chỉnh về nội dung, thể thức văn bản."),
        ("chuong", "Chương II"), ("chuong_td", "QUẢN LÝ VĂN BẢN"),
        ("muc", "Mục 1"), ("muc_td", "QUẢN LÝ VĂN BẢN ĐI"),
        ("dieu", "Điều 3. Trình tự quản lý văn bản đi"),
        ("khoan", "1. Cấp số, thời gian ban hành văn bản."),
        ("khoan", "2. Đăng ký văn bản đi và phát hành văn bản theo quy định tại khoản 1 Điều này."),
        ("muc", "Mục 2"), ("muc_td", "QUẢN LÝ VĂN BẢN ĐẾN"),
        ("dieu", "Điều 4. Trách nhiệm của Văn thư cơ quan"),
        ("khoan_td", "1. Tiếp nhận văn bản"),
        ("than", "Văn thư cơ quan kiểm tra số lượng, tình trạng bì và dấu niêm phong trước khi tiếp nhận, ký nhận."),
        ("khoan_td", "2. Đăng ký văn bản"),
        ("than", "Việc đăng ký văn bản đến phải bảo đảm đầy đủ, rõ ràng, chính xác các thông tin cần thiết./."),
    )  # fmt: skip
    return m.dong_goi("quyet-dinh-quy-che", "QĐ", x, m.sect(lai=True))


@giay
def nghi_quyet() -> Mau:
    m = May(co="theme", ke="gach", dau="bang", chan="bang", so_trang="bang")
    x = dau(
        m,
        chu_quan=[],
        co_quan=["HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG BẾN TRÚC"],
        so="Số: 12/NQ-HĐND",
        ngay="Bến Trúc, ngày 24 tháng 7 năm 2026",
    )
    x += ten_loai(m, "NGHỊ QUYẾT", ["Về việc thông qua kế hoạch giám sát năm 2027"])
    x += m.p("tham_quyen", "HỘI ĐỒNG NHÂN DÂN PHƯỜNG BẾN TRÚC")
    x += than(
        m, ("can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
        ("can_cu", "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;"),
        ("can_cu", "Xét Tờ trình số 03/TTr-HĐND ngày 10 tháng 7 năm 2026 của Thường trực Hội đồng nhân dân phường Bến Trúc."),
        ("cum_tu", "QUYẾT NGHỊ:"),
        ("dieu_ngan", "Điều 1.", "Thông qua kế hoạch giám sát của Hội đồng nhân dân phường Bến Trúc năm 2027 với 02 chuyên đề."),
        ("dieu_ngan", "Điều 2.", "Giao Thường trực Hội đồng nhân dân phường tổ chức triển khai thực hiện Nghị quyết này theo quy định."),
        ("dieu_ngan", "Điều 3.", "Nghị quyết này đã được Hội đồng nhân dân phường Bến Trúc thông qua ngày 24 tháng 7 năm 2026 và có hiệu lực từ ngày thông qua./."),
    )  # fmt: skip
    x += chan(
        m,
        ("- Như Điều 2;", "- Đại biểu HĐND phường;", "- Lưu: VT, TH."),
        ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"],
        "Đỗ Thị Mẫu",
    )
    return m.dong_goi("nghi-quyet", "NQ", x, m.sect())


@giay
def to_trinh() -> Mau:
    m = May(co="run", ke="gach-nho", dau="bang-moi-dong", chan="bang", so_trang="khung", bo=(12, 13, 13), than_pt=13)
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ GIÁO DỤC VÀ ĐÀO TẠO"],
        so="Số: 44/TTr-SGDĐT",
        ngay="Lam Giang, ngày 03 tháng 3 năm 2026",
    )
    x += ten_loai(m, "TỜ TRÌNH", ["Về việc phê duyệt kế hoạch tuyển sinh năm học 2026 - 2027"])
    x += gui(m, "Ủy ban nhân dân tỉnh Lam Giang")
    x += than(
        m, ("than", "Thực hiện chương trình công tác năm 2026, Sở Giáo dục và Đào tạo đã phối hợp với các địa phương rà soát số lượng học sinh hoàn thành chương trình và xây dựng kế hoạch tuyển sinh."),
        ("than", "Sở Giáo dục và Đào tạo kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt kế hoạch tuyển sinh với các nội dung chính sau:"),
        ("khoan", "1. Chỉ tiêu tuyển sinh lớp 10 toàn tỉnh là 8.450 học sinh."),
        ("khoan", "2. Phương thức tuyển sinh là thi tuyển kết hợp xét tuyển ở vùng có điều kiện kinh tế khó khăn."),
        ("than", "Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định./."),
    )  # fmt: skip
    x += chan(m, ("- Như trên;", "- Lưu: VT, GDTrH."), ["GIÁM ĐỐC"], "Hoàng Văn Thử")
    return m.dong_goi("to-trinh", "TTr", x, m.sect())


@giay
def bao_cao() -> Mau:
    m = May(co="run", ke="vien", dau="hop", chan="bang", so_trang="phuc", gian=1.2, truoc=8)
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"],
        so="Số: 310/BC-SNNMT",
        ngay="Lam Giang, ngày 25 tháng 11 năm 2026",
    )
    x += ten_loai(m, "BÁO CÁO", ["Kết quả phòng, chống thiên tai năm 2026"])
    x += than(
        m, ("la_ma", "I. TÌNH HÌNH THIÊN TAI"),
        ("than", "Từ đầu năm đến nay, trên địa bàn tỉnh xảy ra 04 đợt mưa lớn, 02 cơn bão và 11 trận lốc, gây thiệt hại về nhà ở, hoa màu và công trình thủy lợi."),
        ("la_ma", "II. KẾT QUẢ THỰC HIỆN"),
        ("khoan_td", "1. Công tác chỉ đạo, điều hành"),
        ("than", "Sở Nông nghiệp và Môi trường đã tham mưu ban hành 06 văn bản chỉ đạo; tổ chức trực ban 24/24 giờ trong các đợt thiên tai."),
        ("khoan_td", "2. Công tác khắc phục hậu quả"),
        ("than", "Đã hỗ trợ 1.245 hộ dân ổn định chỗ ở, sửa chữa 17 km kênh mương và khôi phục 320 ha lúa."),
        ("gach", "- Hỗ trợ giống cây trồng cho 06 xã bị thiệt hại nặng;"),
        ("gach", "- Sửa chữa 09 công trình cấp nước sạch nông thôn."),
        ("la_ma", "III. NHIỆM VỤ TRỌNG TÂM"),
        ("khoan", "1. Rà soát, bổ sung phương án ứng phó thiên tai theo phương châm bốn tại chỗ."),
        ("khoan", "2. Tổ chức diễn tập ở các xã trọng điểm trước mùa mưa lũ năm 2027."),
        ("than", "Số liệu thiệt hại theo từng xã được tổng hợp trong bảng dưới đây."),
    )  # fmt: skip
    x += bang_so_lieu(
        m, [15, 70, 80], [["STT", "Xã", "Thiệt hại (triệu đồng)"], ["1", "Suối Ngà", "1.250"], ["2", "Đồng Tâm", "870"]]
    )
    x += than(
        m, ("than", "Trên đây là báo cáo kết quả phòng, chống thiên tai năm 2026 của Sở Nông nghiệp và Môi trường./.")
    )
    x += chan(
        m,
        ("- UBND tỉnh (để báo cáo);", "- Lãnh đạo Sở;", "- Lưu: VT, TLPCTT."),
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        "Vũ Thị Giả",
        tu_dong=True,
    )
    return m.dong_goi("bao-cao", "BC", x, m.sect())


@giay
def thong_bao() -> Mau:
    m = May(co="kieu", ke="vien", dau="cot", chan="cot", so_trang="bang")
    x = dau(
        m,
        chu_quan=["UBND XÃ ĐỒNG TÂM"],
        co_quan=["PHÒNG VĂN HÓA - XÃ HỘI"],
        so="Số: 08/TB-PVHXH",
        ngay="Đồng Tâm, ngày 02 tháng 02 năm 2026",
    )
    x += ten_loai(m, "THÔNG BÁO", ["Lịch tiếp công dân quý I năm 2026"])
    x += than(
        m, ("than", "Phòng Văn hóa - Xã hội thông báo lịch tiếp công dân quý I năm 2026 tại trụ sở Ủy ban nhân dân xã Đồng Tâm như sau:"),
        ("khoan", "1. Thời gian tiếp công dân vào thứ Năm hằng tuần, từ 08 giờ 00 đến 11 giờ 00."),
        ("khoan", "2. Địa điểm tiếp công dân tại Phòng Tiếp công dân, tầng 1."),
        ("than", "Phòng Văn hóa - Xã hội thông báo để các tổ chức, cá nhân biết và thực hiện./."),
    )  # fmt: skip
    x += chan(m, ("- Các thôn;", "- Công chức phòng;", "- Lưu: VT, PVHXH."), ["TRƯỞNG PHÒNG"], "Bùi Văn Mẫu")
    return m.dong_goi("thong-bao", "TB", x, m.sect(noi=True))


@giay
def ke_hoach_mot_phu_luc() -> Mau:
    m = May(co="run", ke="o", dau="bang", chan="bang", so_trang="don", goi="python-docx")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ Y TẾ"],
        so="Số: 56/KH-SYT",
        ngay="Lam Giang, ngày 15 tháng 4 năm 2026",
    )
    x += ten_loai(m, "KẾ HOẠCH", ["Phòng, chống dịch bệnh mùa hè năm 2026"])
    x += than(
        m, ("la_ma", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("khoan", "1. Chủ động phát hiện sớm, kiểm soát kịp thời các bệnh truyền nhiễm gây dịch trên địa bàn tỉnh."),
        ("khoan", "2. Phân công rõ trách nhiệm của từng đơn vị, bảo đảm đủ thuốc, vật tư và nhân lực."),
        ("la_ma", "II. TỔ CHỨC THỰC HIỆN"),
        ("khoan", "1. Trung tâm Kiểm soát bệnh tật tỉnh chủ trì, hướng dẫn chuyên môn cho các đơn vị y tế."),
        ("khoan", "2. Các đơn vị thực hiện nhiệm vụ theo phân công (chi tiết tại Phụ lục kèm theo Kế hoạch này)./."),
    )  # fmt: skip
    x += chan(
        m, ("- UBND tỉnh (để báo cáo);", "- Các đơn vị trực thuộc;", "- Lưu: VT, NVY."), ["GIÁM ĐỐC"], "Ngô Thị Thử"
    )
    x += m.p("trong", sect=m.sect())
    x += phu_luc(
        m, "Phụ lục", ["PHÂN CÔNG NHIỆM VỤ PHÒNG, CHỐNG DỊCH"], "(Kèm theo Kế hoạch số 56/KH-SYT ngày 15 tháng 4 năm 2026 của Sở Y tế)",
        than(m, ("pl_khoan", "1. Trung tâm Kiểm soát bệnh tật tỉnh giám sát ca bệnh và báo cáo hằng ngày."), ("pl_khoan", "2. Bệnh viện Đa khoa tỉnh chuẩn bị giường bệnh, thuốc và phương tiện cấp cứu./.")),
    )  # fmt: skip
    return m.dong_goi("ke-hoach-mot-phu-luc", "KH", x, m.sect(lai=True))


@giay
def ke_hoach_nhieu_phu_luc() -> Mau:
    m = May(co="kieu", ke="hinh", dau="bang-moi-dong", chan="bang", so_trang="don")
    so1 = m.so_moi()
    so2 = m.so_moi()
    x = dau(
        m,
        chu_quan=["ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG"],
        co_quan=["BAN QUẢN LÝ RỪNG", "PHÒNG HỘ SÔNG LAM"],
        so="Số: 19/KH-BQLR",
        ngay="Lam Giang, ngày 28 tháng 8 năm 2026",
    )
    x += ten_loai(m, "KẾ HOẠCH", ["Trồng cây phân tán", "và chăm sóc rừng trồng năm 2026"])
    x += than(
        m, ("la_ma", "I. MỤC TIÊU"), (f"khoan:{so1}", "Trồng mới 45.000 cây phân tán tại các xã ven sông."), (f"khoan:{so1}", "Chăm sóc 120 ha rừng trồng năm thứ hai với các công việc sau:"),
        (f"diem:{so1}", "Phát dọn thực bì hai lần trong năm;"), (f"diem:{so1}", "Bón phân, vun gốc cho cây trồng;"), (f"diem:{so1}", "Trồng dặm những cây bị chết."),
        ("la_ma", "II. TỔ CHỨC THỰC HIỆN"), (f"khoan:{so2}", "Phòng Kỹ thuật theo dõi tiến độ tại Phụ lục I và báo cáo vào ngày 25 hằng tháng."),
        (f"khoan:{so2}", "Phòng Kế toán cân đối kinh phí theo dự toán tại Phụ lục II./."),
    )  # fmt: skip
    x += chan(
        m, ("- Sở Nông nghiệp và Môi trường;", "- Các phòng thuộc Ban;", "- Lưu: VT, KT."), ["GIÁM ĐỐC"], "Đặng Văn Giả"
    )
    x += m.p("trong", sect=m.sect())
    kem = "(Kèm theo Kế hoạch số 19/KH-BQLR ngày 28 tháng 8 năm 2026 của Ban Quản lý rừng phòng hộ Sông Lam)"
    x += phu_luc(
        m,
        "Phụ lục I",
        ["TIẾN ĐỘ TRỒNG CÂY"],
        kem,
        bang_so_lieu(
            m,
            [20, 65, 80],
            [["STT", "Nội dung", "Thời gian"], ["1", "Chuẩn bị cây giống", "Tháng 9"], ["2", "Trồng cây", "Tháng 10"]],
        )
        + m.p("pl_than", "Tiến độ được điều chỉnh theo điều kiện thời tiết./."),
    )
    x += m.p("trong", sect=m.sect(lai=True))
    x += phu_luc(
        m,
        "Phụ lục II",
        ["DỰ TOÁN KINH PHÍ"],
        kem,
        bang_so_lieu(
            m,
            [20, 100, 60, 70],
            [["STT", "Nội dung chi", "Đơn giá", "Thành tiền"], ["1", "Cây giống", "6.000", "270.000.000"]],
        )
        + m.p("pl_than", "Kinh phí lấy từ nguồn dịch vụ môi trường rừng./."),
    )
    return m.dong_goi("ke-hoach-nhieu-phu-luc", "KH", x, m.sect(ngang=True, lai=True))


@giay
def bien_ban() -> Mau:
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="don")
    x = dau(m, chu_quan=["UBND TỈNH LAM GIANG"], co_quan=["SỞ NỘI VỤ"], so="Số: 05/BB-SNV", ngay="")
    x += ten_loai(m, "BIÊN BẢN", ["Họp giao ban công tác tháng 6 năm 2026"])
    x += than(
        m, ("than", "Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 6 năm 2026."), ("than", "Địa điểm: Phòng họp tầng 2, trụ sở Sở Nội vụ."),
        ("than", "Thành phần tham dự: Lãnh đạo Sở, Trưởng các phòng thuộc Sở."), ("than", "Chủ trì (chủ tọa): Ông Nguyễn Văn Thử, Phó Giám đốc Sở."),
        ("than", "Thư ký (người ghi biên bản): Bà Trần Thị Mẫu, chuyên viên Văn phòng."), ("than", "Nội dung (theo diễn biến cuộc họp): Văn phòng báo cáo kết quả công tác tháng 5; các phòng thảo luận và thống nhất nhiệm vụ tháng 6 năm 2026."),
        ("than", "Cuộc họp kết thúc vào 11 giờ 30, ngày 05 tháng 6 năm 2026./."),
    )  # fmt: skip
    trai = m.p("quyen_han", "THƯ KÝ") + m.trong(4) + m.p("ho_ten", "Trần Thị Mẫu")
    phai = m.p("quyen_han", "CHỦ TỌA") + m.trong(4) + m.p("ho_ten", "Nguyễn Văn Thử")
    x += m.trong() + m.bang([80, 85], [[trai, phai]])
    x += (
        m.trong()
        + m.p("nn_nhan", "Nơi nhận:")
        + m.p("nn_ds", "- Lãnh đạo Sở;")
        + m.p("nn_ds", "- Các phòng thuộc Sở;")
        + m.p("nn_ds", "- Lưu: VT, Hồ sơ.")
    )
    return m.dong_goi("bien-ban", "BB", x, m.sect())


@giay
def giay_moi() -> Mau:
    m = May(co="mac-dinh", ke="vien", dau="bang", chan="tab", so_trang="phuc", goi="python-docx")
    m.co = "run"
    x = dau(
        m,
        chu_quan=[],
        co_quan=["ỦY BAN NHÂN DÂN", "ĐẶC KHU HÒN NGỌC"],
        so="Số: 31/GM-UBND",
        ngay="Hòn Ngọc, ngày 23 tháng 11 năm 2026",
    )
    x += ten_loai(m, "GIẤY MỜI", ["Họp triển khai kế hoạch bảo vệ môi trường biển"])
    x += than(
        m, ("than", "Ủy ban nhân dân đặc khu Hòn Ngọc trân trọng kính mời: Đại diện lãnh đạo các cơ quan, đơn vị liên quan."),
        ("than", "Tới dự cuộc họp triển khai kế hoạch bảo vệ môi trường biển năm 2027."), ("than", "Chủ trì: Ông Lý Văn Thử, Phó Chủ tịch Ủy ban nhân dân đặc khu."),
        ("than", "Thời gian: 08 giờ 00, thứ Sáu, ngày 27 tháng 11 năm 2026."), ("than", "Địa điểm: Hội trường tầng 2, trụ sở Ủy ban nhân dân đặc khu."),
        ("than", "Đề nghị các đại biểu tham dự đầy đủ, đúng giờ và mang theo tài liệu./."),
    )  # fmt: skip
    x += chan(
        m,
        ("- Như thành phần mời;", "- Chủ tịch UBND đặc khu;", "- Lưu: VT, VP."),
        ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
        "Mai Thị Giả",
    )
    return m.dong_goi("giay-moi", "GM", x, m.sect())


@giay
def giay_gioi_thieu() -> Mau:
    m = May(co="run", ke="hinh", dau="bang", chan="bang", so_trang="don")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ XÂY DỰNG"],
        so="Số: 22/GGT-SXD",
        ngay="Lam Giang, ngày 10 tháng 9 năm 2026",
    )
    x += ten_loai(m, "GIẤY GIỚI THIỆU")
    x += m.p("giua", "Sở Xây dựng trân trọng giới thiệu:")
    x += than(
        m, ("than", "Ông Nguyễn Văn Thí"), ("than", "Chức vụ: Chuyên viên Phòng Quản lý đô thị."), ("than", "Được cử đến: Ủy ban nhân dân xã Suối Ngà."),
        ("than", "Về việc: Khảo sát hiện trạng hạ tầng giao thông nông thôn."),
        ("than", "Đề nghị Quý cơ quan tạo điều kiện để ông có tên ở trên hoàn thành nhiệm vụ."), ("than", "Giấy này có giá trị đến hết ngày 30 tháng 9 năm 2026./."),
    )  # fmt: skip
    x += chan(m, ("- Như trên;", "- Lưu: VT."), ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Cao Thị Mẫu")
    return m.dong_goi("giay-gioi-thieu", "GGT", x, m.sect())


@giay
def giay_nghi_phep() -> Mau:
    m = May(co="kieu", ke="vien", dau="bang", chan="bang", so_trang="don")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ CÔNG THƯƠNG"],
        so="Số: 09/GNP-SCT",
        ngay="Lam Giang, ngày 01 tháng 7 năm 2026",
    )
    x += ten_loai(m, "GIẤY NGHỈ PHÉP")
    x += than(
        m, ("than", "Xét Đơn đề nghị nghỉ phép ngày 25 tháng 6 năm 2026 của ông Tạ Văn Thử."), ("than", "Sở Công Thương cấp cho:"), ("than", "Ông: Tạ Văn Thử."), ("than", "Chức vụ: Chuyên viên Phòng Quản lý năng lượng."),
        ("than", "Được nghỉ phép trong thời gian 05 ngày làm việc, kể từ ngày 06 tháng 7 năm 2026 đến hết ngày 10 tháng 7 năm 2026 tại phường Bến Trúc."),
        ("than", "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2026./."),
    )  # fmt: skip
    x += chan(m, ("- Ông Tạ Văn Thử;", "- Lưu: VT, VP."), ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Phan Văn Mẫu")
    return m.dong_goi("giay-nghi-phep", "GNP", x, m.sect())


@giay
def cong_dien() -> Mau:
    m = May(co="run", ke="vien", dau="bang-mot-hang", chan="bang", so_trang="phuc")
    x = dau(
        m,
        chu_quan=[],
        co_quan=["ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG"],
        so="Số: 15/CĐ-UBND",
        ngay="Lam Giang, ngày 19 tháng 9 năm 2026",
    )
    x += m.trong()
    x += m.bang([30], [[m.p("do_khan", "HỎA TỐC", mau="FF0000")]], vien="single", cao=8, mau="FF0000", trai=0)
    x += ten_loai(m, "CÔNG ĐIỆN", ["Về việc ứng phó với bão số 7"])
    x += m.p("giua", "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang điện:")
    x += "".join(
        m.p("kinh_gui_noi", t, trai=36)
        for t in ("- Sở Nông nghiệp và Môi trường;", "- Bộ Chỉ huy Quân sự tỉnh;", "- Ủy ban nhân dân các xã, phường.")
    )
    x += than(
        m, ("than", "Theo dự báo, bão số 7 sẽ ảnh hưởng trực tiếp đến địa bàn tỉnh trong 24 giờ tới, gây gió mạnh cấp 8, cấp 9 và mưa rất to."),
        ("than", "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị sơ tán dân ở vùng nguy hiểm, kêu gọi tàu thuyền về nơi tránh trú an toàn trước 17 giờ 00 ngày 20 tháng 9 năm 2026./."),
    )  # fmt: skip
    x += chan(
        m,
        ("- Thường trực Tỉnh ủy;", "- Chủ tịch, các Phó Chủ tịch UBND tỉnh;", "- Lưu: VT, NN."),
        ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Trịnh Văn Thí",
    )
    return m.dong_goi("cong-dien", "CĐ", x, m.sect())


@giay
def phieu_chuyen() -> Mau:
    m = May(co="mac-dinh", ke="gach", dau="bang", chan="bang", so_trang="don")
    x = dau(
        m,
        chu_quan=["ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀ"],
        co_quan=["VĂN PHÒNG"],
        so="Số: 03/PC-VP",
        ngay="Suối Ngà, ngày 14 tháng 12 năm 2026",
    )
    x += ten_loai(m, "PHIẾU CHUYỂN", ["Đơn kiến nghị của công dân"])
    x += than(
        m, ("than", "Văn phòng nhận được đơn của bà Lò Thị Thử, trú tại thôn Đồng Tâm, kiến nghị về việc tu sửa kênh nội đồng."),
        ("than", "Văn phòng chuyển đơn nêu trên đến Phòng Kinh tế để xem xét, giải quyết theo thẩm quyền và trả lời công dân./."),
    )  # fmt: skip
    x += chan(m, ("- Phòng Kinh tế;", "- Bà Lò Thị Thử;", "- Lưu: VT, VP."), ["CHÁNH VĂN PHÒNG"], "Quàng Văn Giả")
    return m.dong_goi("phieu-chuyen", "PC", x, m.sect())


@giay
def ke_hoach_lien_tich() -> Mau:
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="don", bo=(12, 13, 13))
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ NỘI VỤ - SỞ TÀI CHÍNH"],
        so="Số: 11/KH-SNV-STC",
        ngay="Lam Giang, ngày 20 tháng 5 năm 2026",
    )
    x += ten_loai(m, "KẾ HOẠCH", ["Phối hợp quản lý biên chế và quỹ tiền lương năm 2026"])
    x += than(
        m, ("khoan", "1. Hai cơ quan trao đổi số liệu biên chế, quỹ tiền lương vào tuần đầu hằng quý."),
        ("khoan", "2. Mỗi cơ quan cử 01 công chức làm đầu mối, chịu trách nhiệm tổng hợp và báo cáo."),
        ("than", "Kế hoạch này thực hiện từ ngày ký đến hết ngày 31 tháng 12 năm 2026./."),
    )  # fmt: skip
    x += chan(
        m,
        ("- UBND tỉnh (để báo cáo);", "- Lưu: VT, SNV, STC."),
        ["GIÁM ĐỐC", "SỞ NỘI VỤ"],
        "Phạm Văn Thí",
        ky2=["GIÁM ĐỐC", "SỞ TÀI CHÍNH"],
        ho_ten2="Trần Thị Mẫu",
    )
    return m.dong_goi("ke-hoach-lien-tich", "KH", x, m.sect())


@giay
def thua_lenh() -> Mau:
    m = May(co="run", ke="vien", dau="hop-vml", chan="bang", so_trang="phuc")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"],
        so="Số: 402/TB-SKHCN",
        ngay="Lam Giang, ngày 30 tháng 11 năm 2026",
    )
    x += ten_loai(m, "THÔNG BÁO", ["Kết luận cuộc họp về hạ tầng số"])
    x += than(
        m, ("than", "Ngày 26 tháng 11 năm 2026, Giám đốc Sở chủ trì cuộc họp về phát triển hạ tầng số. Sau khi nghe báo cáo và ý kiến thảo luận, Giám đốc Sở kết luận như sau:"),
        ("khoan", "1. Phòng Chuyển đổi số hoàn thiện phương án phủ sóng tại các thôn chưa có sóng di động."),
        ("khoan", "2. Văn phòng Sở theo dõi, đôn đốc việc thực hiện kết luận này và báo cáo Giám đốc Sở./."),
    )  # fmt: skip
    x += chan(m, ("- Các phòng thuộc Sở;", "- Lưu: VT, VP."), ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Hà Thị Thử")
    return m.dong_goi("thua-lenh", "TB", x, m.sect())


@giay
def thua_uy_quyen() -> Mau:
    m = May(co="kieu", ke="vien", dau="bang", chan="bang", so_trang="khung")
    x = dau(
        m,
        chu_quan=[],
        co_quan=["ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG"],
        so="Số: 2210/UBND-KSTTHC",
        ngay="Lam Giang, ngày 07 tháng 8 năm 2026",
        vv=["V/v công khai thủ tục hành chính"],
    )
    x += gui(m, "Các sở, ban, ngành tỉnh;", "Ủy ban nhân dân các xã, phường, đặc khu.")
    x += than(
        m, ("than", "Ủy ban nhân dân tỉnh đề nghị các cơ quan, đơn vị công khai đầy đủ thủ tục hành chính đã được công bố trên Cổng Dịch vụ công và tại nơi tiếp nhận hồ sơ."),
        ("than", "Thời hạn hoàn thành trước ngày 15 tháng 8 năm 2026./."),
    )  # fmt: skip
    x += chan(
        m,
        ("- Như trên;", "- Chủ tịch UBND tỉnh;", "- Lưu: VT, KSTTHC."),
        ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
        "La Văn Mẫu",
    )
    return m.dong_goi("thua-uy-quyen", "CV", x, m.sect())


@giay
def quyen_giam_doc() -> Mau:
    m = May(co="theme", ke="hinh", dau="long", chan="bang", so_trang="phuc", gian=1.5)
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"],
        so="Số: 77/HD-SVHTTDL",
        ngay="Lam Giang, ngày 11 tháng 3 năm 2026",
    )
    x += ten_loai(m, "HƯỚNG DẪN", ["Tổ chức lễ hội truyền thống năm 2026"])
    x += than(
        m, ("la_ma", "I. YÊU CẦU CHUNG"), ("than", "Lễ hội được tổ chức trang trọng, an toàn, tiết kiệm, phù hợp với thuần phong mỹ tục và quy định của pháp luật."),
        ("la_ma", "II. NỘI DUNG THỰC HIỆN"), ("khoan", "1. Ban Tổ chức lễ hội có trách nhiệm:"), ("diem", "a) Xây dựng phương án bảo đảm an ninh, trật tự;"), ("diem", "b) Niêm yết công khai giá dịch vụ;"),
        ("diem", "c) Bố trí lực lượng y tế thường trực;"), ("diem", "d) Thu gom rác thải hằng ngày;"), ("diem", "đ) Báo cáo kết quả sau lễ hội."),
        ("khoan", "2. Phòng Quản lý văn hóa kiểm tra việc thực hiện và tổng hợp, báo cáo Giám đốc Sở./."),
    )  # fmt: skip
    x += chan(m, ("- UBND các xã, phường;", "- Lãnh đạo Sở;", "- Lưu: VT, QLVH."), ["Q. GIÁM ĐỐC"], "Vi Văn Thử")
    return m.dong_goi("quyen-giam-doc", "HD", x, m.sect())


@giay
def phuong_mot() -> Mau:
    m = May(co="mac-dinh", ke="vml", dau="bang", chan="bang", so_trang="don", than_pt=13, bo=(12, 13, 13))
    x = dau(
        m,
        chu_quan=["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"],
        co_quan=["ỦY BAN NHÂN DÂN", "PHƯỜNG 1"],
        so="Số: 118/TB-UBND",
        ngay="Phường 1, ngày 29 tháng 10 năm 2026",
    )
    x += ten_loai(m, "THÔNG BÁO", ["Về việc chỉnh trang vỉa hè các tuyến đường"])
    x += than(
        m, ("than", "Ủy ban nhân dân Phường 1, Thành phố Hồ Chí Minh thông báo việc chỉnh trang vỉa hè các tuyến đường trên địa bàn từ ngày 05 tháng 11 năm 2026."),
        ("than", "Đề nghị các hộ dân di dời vật dụng, phương tiện ra khỏi phạm vi thi công trước thời gian nêu trên."), ("than", "Mọi phản ánh xin gửi về Phòng Kinh tế, Hạ tầng và Đô thị để được giải quyết./."),
    )  # fmt: skip
    x += chan(m, ("- Các khu phố;", "- Lưu: VT, KTHTĐT."), ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Huỳnh Văn Giả")
    return m.dong_goi("phuong-mot", "TB", x, m.sect())


@giay
def so_o_thanh_pho() -> Mau:
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="phuc", goi="python-docx", bo=(12, 13, 13))
    x = dau(
        m,
        chu_quan=["UBND THÀNH PHỐ HỒ CHÍ MINH"],
        co_quan=["SỞ NỘI VỤ"],
        so="Số: 905/QĐ-SNV",
        ngay="Thành phố Hồ Chí Minh, ngày 08 tháng 4 năm 2026",
    )
    x += ten_loai(m, "QUYẾT ĐỊNH", ["Về việc điều động công chức"])
    x += m.p("tham_quyen", "GIÁM ĐỐC SỞ NỘI VỤ")
    x += than(
        m, ("can_cu", "Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;"),
        ("can_cu", "Căn cứ Quyết định số 45/QĐ-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân Thành phố Hồ Chí Minh quy định chức năng, nhiệm vụ của Sở Nội vụ;"),
        ("can_cu", "Theo đề nghị của Trưởng phòng Tổ chức."),
        ("cum_tu", "QUYẾT ĐỊNH:"),
        ("dieu_ngan", "Điều 1.", "Điều động ông Nguyễn Văn Thí, chuyên viên Phòng Hành chính, đến nhận công tác tại Phòng Tổ chức kể từ ngày 15 tháng 4 năm 2026."),
        ("dieu_ngan", "Điều 2.", "Ông Nguyễn Văn Thí được hưởng lương và phụ cấp theo quy định hiện hành."),
        ("dieu_ngan", "Điều 3.", "Chánh Văn phòng, Trưởng phòng Tổ chức và ông Nguyễn Văn Thí chịu trách nhiệm thi hành Quyết định này./."),
    )  # fmt: skip
    x += chan(m, ("- Như Điều 3;", "- Giám đốc Sở;", "- Lưu: VT, TC. NTM.(5)"), ["GIÁM ĐỐC"], "Dương Thị Mẫu")
    return m.dong_goi("so-o-thanh-pho", "QĐ", x, m.sect())


@giay
def sao_y() -> Mau:
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="don")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ TƯ PHÁP"],
        so="Số: 640/STP-VP",
        ngay="Lam Giang, ngày 16 tháng 10 năm 2026",
        vv=["V/v cử người tham gia tập huấn"],
    )
    x += gui(m, "Phòng Tư pháp các đơn vị trực thuộc")
    x += than(
        m,
        (
            "than",
            "Sở Tư pháp đề nghị các đơn vị cử 02 công chức tham gia lớp tập huấn nghiệp vụ hộ tịch tổ chức trong tháng 11 năm 2026.",
        ),
        ("than", "Danh sách gửi về Sở trước ngày 25 tháng 10 năm 2026./."),
    )
    x += chan(m, ("- Như trên;", "- Lưu: VT, VP."), ["GIÁM ĐỐC"], "Kiều Văn Thử")
    x += ban_sao(
        m,
        "TRUNG TÂM TRỢ GIÚP",
        "Số: 06/SY-TTTG",
        "Lam Giang, ngày 19 tháng 10 năm 2026",
        ("- Các phòng;", "- Lưu: VT."),
        ["GIÁM ĐỐC"],
        "Thái Thị Giả",
    )
    return m.dong_goi("sao-y", "CV", x, m.sect())


@giay
def khan_luu_hanh() -> Mau:
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="don")
    khan = m.bang([20], [[m.p("do_khan", "KHẨN", mau="FF0000")]], vien="single", cao=8, mau="FF0000", trai=0)
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["THANH TRA TỈNH"],
        so="Số: 58/TTT-NV2",
        ngay="Lam Giang, ngày 04 tháng 12 năm 2026",
        vv=["V/v cung cấp hồ sơ thanh tra"],
    )
    x += m.trong() + khan
    x += gui(m, "Sở Xây dựng")
    x += than(
        m,
        (
            "than",
            "Thanh tra tỉnh đề nghị Sở Xây dựng cung cấp hồ sơ liên quan đến dự án đường ven sông phục vụ công tác thanh tra.",
        ),
        ("than", "Hồ sơ gửi trước 16 giờ 00 ngày 07 tháng 12 năm 2026./."),
    )
    x += chan(m, ("- Như trên;", "- Lưu: VT, NV2."), ["KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"], "Lục Văn Mẫu")
    hop = m.hop(m.p("luu_hanh", "LƯU HÀNH NỘI BỘ"), 95, 0, 52, 8, vml=False, vien="000000")
    return m.dong_goi("khan-luu-hanh", "CV", x, m.sect(), dau_mot=m.p("trong", hop))


@giay
def du_thao_dien_tu() -> Mau:
    m = May(co="kieu", ke="vien", dau="bang", chan="bang", so_trang="sdt")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ NỘI VỤ"],
        so="Số:        /KH-SNV",
        ngay="Lam Giang, ngày      tháng      năm 2026",
    )
    x += ten_loai(m, "KẾ HOẠCH", ["Tổ chức Hội nghị tổng kết công tác năm 2026"])
    x += than(
        m, ("la_ma", "I. MỤC ĐÍCH"), ("than", "Đánh giá kết quả thực hiện nhiệm vụ năm 2026 và đề ra nhiệm vụ trọng tâm năm 2027, danh mục tài liệu tại Phụ lục kèm theo."),
        ("la_ma", "II. THỜI GIAN, ĐỊA ĐIỂM"), ("khoan", "1. Thời gian dự kiến trong nửa đầu tháng 01 năm 2027."), ("khoan", "2. Địa điểm tại Hội trường Sở Nội vụ./."),
    )  # fmt: skip
    x += chan(m, ("- Lãnh đạo Sở;", "- Các phòng thuộc Sở;", "- Lưu: VT, VP (2)."), ["GIÁM ĐỐC"], "Phạm Văn Thí")
    x += m.p("trong", sect=m.sect())
    x += phu_luc(
        m,
        "Phụ lục",
        ["DANH MỤC TÀI LIỆU HỘI NGHỊ"],
        "(Kèm theo Kế hoạch số      /KH-SNV ngày      tháng      năm      của Sở Nội vụ)",
        than(
            m,
            ("pl_khoan", "1. Báo cáo tổng kết công tác năm 2026."),
            ("pl_khoan", "2. Dự thảo chương trình công tác năm 2027./."),
        ),
    )
    return m.dong_goi("du-thao-dien-tu", "KH", x, m.sect(lai=True))


@giay
def sua_doi_da_nhan() -> Mau:
    """Content controls, and tracked changes that read right once accepted."""
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="sdt")
    x = dau(
        m,
        chu_quan=["UBND TỈNH LAM GIANG"],
        co_quan=["SỞ DÂN TỘC VÀ TÔN GIÁO"],
        so="Số: 73/SDTTG-CSDT",
        ngay="Lam Giang, ngày 22 tháng 9 năm 2026",
        vv=["V/v rà soát chính sách dân tộc"],
    )
    x += gui(m, "Ủy ban nhân dân các xã, phường")
    moi = m.p(
        "than",
        "Đề nghị các địa phương báo cáo kết quả thực hiện chính sách dân tộc giai đoạn 2021 - 2025, trong đó nêu rõ ",
        '<w:del w:id="900" w:author="a" w:date="2026-09-20T00:00:00Z"><w:r><w:rPr><w:i/><w:sz w:val="22"/></w:rPr><w:delText xml:space="preserve">những cái</w:delText></w:r></w:del>',
        f'<w:ins w:id="901" w:author="a" w:date="2026-09-20T00:00:00Z">{m.r("than", "thuận lợi, khó khăn")}</w:ins>',
        m.r("than", " trong quá trình thực hiện."),
    )
    x += than(
        m,
        (
            "than",
            "Để có cơ sở tham mưu Ủy ban nhân dân tỉnh, Sở Dân tộc và Tôn giáo đề nghị các địa phương rà soát việc thực hiện chính sách.",
        ),
    )
    x += moi
    x += f'<w:sdt><w:sdtPr><w:alias w:val="Hạn báo cáo"/></w:sdtPr><w:sdtContent>{m.p("than", "Báo cáo gửi về Sở trước ngày 30 tháng 9 năm 2026./.")}</w:sdtContent></w:sdt>'
    x += chan(m, ("- Như trên;", "- Lưu: VT, CSDT."), ["GIÁM ĐỐC"], "Sùng A Thử")
    x = x.replace('<w:r g:vai="ngay">', '<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:r g:vai="ngay">', 1)
    i = x.index("</w:r>", x.index('g:vai="ngay"')) + 6
    x = x[:i] + "</w:sdtContent></w:sdt>" + x[i:]
    return m.dong_goi("sua-doi-da-nhan", "CV", x, m.sect())


@giay
def phuong_an_phan() -> Mau:
    m = May(co="run", ke="vien", dau="bang", chan="bang", so_trang="phuc", thut=12.7)
    x = dau(
        m,
        chu_quan=["BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"],
        co_quan=["CỤC QUẢN LÝ ĐÊ ĐIỀU"],
        so="Số: 34/PA-QLĐĐ",
        ngay="Hà Nội, ngày 06 tháng 7 năm 2026",
    )
    x += ten_loai(m, "PHƯƠNG ÁN", ["Bảo vệ trọng điểm đê điều mùa lũ năm 2026"])
    x += than(
        m, ("phan", "Phần I"), ("phan_td", "ĐẶC ĐIỂM TÌNH HÌNH"), ("la_ma", "I. ĐẶC ĐIỂM TUYẾN ĐÊ"), ("than", "Tuyến đê dài 21,5 km, cao trình đỉnh đê bảo đảm chống lũ thiết kế, còn 03 trọng điểm xung yếu cần theo dõi thường xuyên."),
        ("la_ma", "II. DỰ BÁO TÌNH HUỐNG"), ("than", "Có thể xảy ra sạt lở mái đê, mạch đùn, mạch sủi khi lũ duy trì ở mức báo động 3 trong nhiều ngày."),
        ("phan", "Phần II"), ("phan_td", "PHƯƠNG ÁN XỬ LÝ"), ("la_ma", "I. LỰC LƯỢNG, VẬT TƯ"), ("khoan_td", "1. Lực lượng"), ("than", "Huy động 120 người gồm lực lượng xung kích và bộ đội đóng quân trên địa bàn."),
        ("khoan_td", "2. Vật tư"), ("than", "Dự trữ 500 m3 đá hộc, 3.000 bao tải và 200 rọ thép tại kho./."),
    )  # fmt: skip
    x += chan(
        m,
        ("- Lãnh đạo Bộ (để báo cáo);", "- Các đơn vị thuộc Cục;", "- Lưu: VT, KTĐĐ."),
        ["KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"],
        "Chu Văn Giả",
    )
    return m.dong_goi("phuong-an-phan", "PA", x, m.sect())


@giay
def cong_van_dia_chi() -> Mau:
    m = May(co="run", ke="vien", dau="bang-mot-hang", chan="bang", so_trang="phuc", goi="python-docx")
    x = dau(
        m,
        chu_quan=["BỘ NỘI VỤ"],
        co_quan=["CỤC VĂN THƯ", "VÀ LƯU TRỮ NHÀ NƯỚC"],
        so="Số: 88/VTLTNN-NVĐP",
        ngay="Hà Nội, ngày 17 tháng 6 năm 2026",
        vv=["V/v hướng dẫn quản lý tài liệu điện tử"],
    )
    x += gui(m, "Sở Nội vụ các tỉnh, thành phố")
    x += than(
        m,
        (
            "than",
            "Cục Văn thư và Lưu trữ nhà nước đề nghị Sở Nội vụ các tỉnh, thành phố tổ chức kiểm tra việc quản lý tài liệu điện tử tại các cơ quan thuộc nguồn nộp lưu.",
        ),
        ("than", "Kết quả kiểm tra gửi về Cục trước ngày 15 tháng 7 năm 2026 để tổng hợp./."),
    )
    x += chan(
        m,
        ("- Như trên;", "- Cục trưởng (để báo cáo);", "- Lưu: VT, NVĐP."),
        ["KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"],
        "Tống Thị Thử",
    )
    x += m.trong(2) + m.ke("dia_chi", RONG, RONG)
    x += (
        m.p("dia_chi", "Số 12, phố Mẫu, phường Thử, Hà Nội")
        + m.p("dia_chi", "ĐT: 024.0000.0000, Fax: 024.0000.0001")
        + m.p("dia_chi", "E-Mail: vanthu@mau.gov.vn, Website: mau.gov.vn")
    )
    return m.dong_goi("cong-van-dia-chi", "CV", x, m.sect())


@giay
def chi_thi_bo() -> Mau:
    m = May(co="theme", ke="vien", dau="bang", chan="long", so_trang="phuc", bo=(13, 14, 14))
    x = dau(m, chu_quan=[], co_quan=["BỘ GIAO THÔNG"], so="Số: 04/CT-BGT", ngay="Hà Nội, ngày 13 tháng 5 năm 2026")
    x += ten_loai(
        m, "CHỈ THỊ", ["Về việc tăng cường bảo đảm an toàn giao thông", "đường thủy nội địa trong mùa mưa bão"]
    )
    x += than(
        m, ("than", "Thời gian qua, tình hình tai nạn giao thông đường thủy nội địa còn diễn biến phức tạp. Để bảo đảm an toàn trong mùa mưa bão, Bộ trưởng yêu cầu các cơ quan, đơn vị thực hiện các nhiệm vụ sau:"),
        ("khoan", "1. Các cảng vụ kiểm tra điều kiện an toàn của phương tiện trước khi rời bến, kiên quyết không cho phương tiện chở quá tải hoạt động."),
        ("khoan", "2. Các chi cục rà soát, bổ sung báo hiệu tại những vị trí nguy hiểm và tổ chức trực cứu nạn."),
        ("than", "Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện Chỉ thị này./."),
    )  # fmt: skip
    x += chan(
        m, ("- Các cơ quan, đơn vị thuộc Bộ;", "- Lưu: VT, VTI."), ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"], "Nghiêm Văn Mẫu"
    )
    return m.dong_goi("chi-thi-bo", "CT", x, m.sect())


@giay
def phu_luc_rieng() -> Mau:
    """An annex in a file of its own, as an electronic document sends it: the places of the reference stay open."""
    m = May(co="run", ke="vien", so_trang="don")
    x = phu_luc(
        m,
        "Phụ lục II",
        ["DANH SÁCH CÁC XÃ THÍ ĐIỂM"],
        "(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm      của Ủy ban nhân dân tỉnh Lam Giang)",
        bang_so_lieu(m, [20, 60, 85], [["STT", "Xã", "Ghi chú"], ["1", "Suối Ngà", "Vùng cao"]])
        + m.p("pl_than", "Danh sách này gồm 01 xã./."),
    )
    return m.dong_goi("phu-luc-rieng", "", x, m.sect())
