"""Thirty-odd good documents, of the kinds of Điều 7, as different offices type them."""
# ruff: noqa: E501

import re

from .dung import Bang, Doan, Muc, Tay, Trang, VanBan

QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
CHU = "abcdđeghiklmnopqrstuvxy"


def bo_co(c):
    """The three size families that move together: (Quốc hiệu and bodies, the rest of the head)."""
    return (12, 13) if c == 13 else (13, 14)


def dau_thu(sup, iss, so, ngay, co=14, vv="", he=None):
    nho, to = bo_co(he or co)
    t = [Doan("sup", sup, co=nho, can="center")] if sup else []
    cac = iss if isinstance(iss, list) else [iss]
    t += [Doan("iss", x, co=nho, dam=True, can="center") for x in cac]
    t[-1].ke = 0.4
    if so:
        t.append(Doan("so", so, co=13, can="center"))
    if vv:
        t.append(Doan("vv", vv, co=12, can="center", truoc=6))
    p = [Doan("qh", QH, co=nho, dam=True, can="center"), Doan("tn", TN, co=to, dam=True, can="center", ke=1.0)]
    if ngay:
        p.append(Doan("ngay", ngay, co=to, nghieng=True, can="center"))
    return t, p


def than(chu, co=14, thut=1.27, truoc=6.0, dong=1.0, tu_so=False):
    """tag|text lines to paragraphs."""
    ra = []
    chung = {"co": co, "truoc": truoc, "dong": dong}
    for dong_ in chu.strip().split("\n"):
        the, _, noi = dong_.strip().partition("|")
        if the in ("loai", "ty"):
            ra.append(Doan(the, noi, co=co, dam=True, can="center"))
        elif the == "tyk":
            ra.append(Doan("ty", noi, co=co, dam=True, can="center", ke=0.4))
        elif the == "loaik":
            ra.append(Doan("loai", noi, co=co, dam=True, can="center", ke=0.45))
        elif the in ("auth", "cum"):
            ra.append(Doan(the, noi, dam=True, can="center", **chung))
        elif the == "cc":
            ra.append(Doan("cc", noi, nghieng=True, thut=thut, **chung))
        elif the in ("ch", "cht", "m", "mt"):
            ra.append(Doan(the, noi, dam=True, can="center", **chung))
        elif the == "I":
            ra.append(Doan("I", noi, dam=True, thut=thut, **chung))
        elif the in ("D", "kt"):
            ra.append(Doan(the, noi, dam=True, thut=thut, **chung))
        elif the == "Dq":
            ra.append(Doan("D", noi, thut=thut, dam_dau=len(noi.split(". ")[0]) + 1, **chung))
        elif the in ("p", "k", "d", "g", "mk", "tr"):
            ra.append(Doan(the, noi, thut=thut, **chung))
        elif the == "giua":
            ra.append(Doan("dien", noi, can="center", **chung))
        elif the == "kg":
            ra.append(Doan("kg", noi, can="left", lui=3.5, **chung))
        elif the == "kgl":
            ra.append(Doan("kgl", noi, can="left", lui=5.3, **{**chung, "truoc": 0}))
        elif the == "bang":
            ra.append(Bang([h.split(";") for h in noi.split("//")]))
        elif the == "plk":
            ra.append(Doan("plk", noi, co=co, nghieng=True, can="center", ke=0.3))
        elif the == "pl":
            ra.append(Doan("pl", noi, co=14, dam=True, can="center"))
        elif the == "plt":
            ra.append(Doan("plt", noi, co=co, dam=True, can="center"))
        elif the == "dk":
            ra.append(Doan("dk", noi, co=13, dam=True, can="center", khung="single", mau="FF0000", lui=0))
        else:
            raise ValueError(dong_)
        if the == "k" and (m := re.match(r"(\d+)\. ", noi)):
            ra[-1].so = ("k", int(m[1]), m[0])
        if the == "d" and (m := re.match(r"(\w)\) ", noi)):
            ra[-1].so = ("d", CHU.index(m[1]) + 1, m[0])
        if the == "g":
            ra[-1].so = ("g", 2, "- ")
    for i, d in enumerate(ra):
        if d.vai == "g" and (i == 0 or ra[i - 1].vai != "g"):
            d.so = ("g", 1, "- ")
    return ra


def ky(dong, ten, co=14, khac=()):
    ra = [Doan("ky", x, co=co, dam=True, can="center") for x in dong]
    ra += [Doan("trong", "", co=co, can="center") for _ in range(4)]
    ra += [Doan("ky_khac", x, co=co, dam=True, can="center") for x in khac]
    return [*ra, Doan("ten", ten, co=co, dam=True, can="center")]


def nhan(*ds):
    ra = [Doan("nhan", "Nơi nhận:", co=12, dam=True, nghieng=True, can="left")]
    ra += [Doan("nn", f"- {x}", co=11, can="left") for x in ds[:-1]]
    for i, d in enumerate(ra[1:]):
        d.so = ("n", 1 if i == 0 else 2, "- ")
    return [*ra, Doan("luu", f"- {ds[-1]}", co=11, can="left", so=("n", 2, "- "))]


def vb(ten, dau, noi, ky_, nhan_, co=14, thut=1.27, truoc=6.0, dong=1.0, loai="", **them):
    t, p = dau
    return VanBan(ten, t, p, than(noi, co, thut, truoc, dong), ky_, nhan_, loai=loai, **them)


def phu(noi, co=14, ngang=False, rieng=True, **k):
    t = Trang(rong=297, cao=210, tren=20, duoi=20, trai=30, phai=20, ngang=True) if ngang else Trang()
    t.so_dau = 1
    return Muc(than(noi, co, **k), t, rieng=rieng)


CC = "cc|Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
CC25 = "cc|Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n"
ND30 = "cc|Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\n"


def tat_ca():
    """(document, hand) pairs."""
    bo = []

    def them(v, **tay):
        bo.append((v, Tay(giong=len(bo) + 1, **tay)))

    them(
        vb(
            "nghi_quyet_xa",
            dau_thu("", ["HỘI ĐỒNG NHÂN DÂN", "XÃ BẮC HÀ"], "Số: 05/NQ-HĐND", "Bắc Hà, ngày 18 tháng 12 năm 2025"),
            "loai|NGHỊ QUYẾT\ntyk|Về nhiệm vụ phát triển kinh tế - xã hội năm 2026\nauth|HỘI ĐỒNG NHÂN DÂN XÃ BẮC HÀ\n"
            + CC25
            + "cc|Căn cứ Nghị quyết số 112/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Lào Cai về nhiệm vụ phát triển kinh tế - xã hội năm 2026;\n"
            "cc|Xét Tờ trình số 45/TTr-UBND ngày 08 tháng 12 năm 2025 của Ủy ban nhân dân xã về nhiệm vụ năm 2026.\ncum|QUYẾT NGHỊ:\n"
            "Dq|Điều 1. Thông qua nhiệm vụ phát triển kinh tế - xã hội năm 2026 của xã với các chỉ tiêu chủ yếu sau đây:\n"
            "k|1. Tổng thu ngân sách trên địa bàn đạt 12,5 tỷ đồng.\nk|2. Tỷ lệ hộ nghèo giảm 3% so với năm 2025.\n"
            "Dq|Điều 2. Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này; Thường trực Hội đồng nhân dân xã giám sát việc thực hiện.\n"
            "Dq|Điều 3. Nghị quyết này đã được Hội đồng nhân dân xã khóa I, kỳ họp thứ 4 thông qua ngày 18 tháng 12 năm 2025./.",
            ky(["CHỦ TỊCH"], "Lò Văn Páo"),
            nhan("Như Điều 2;", "Thường trực Hội đồng nhân dân tỉnh;", "Đảng ủy xã;", "Lưu: VT, VP."),
            loai="NQ",
        ),
        dau="bang",
        ke="vien",
        ky="bang",
        co_tu="run",
    )
    qc = phu(
        "loai|QUY CHẾ\nty|Công tác văn thư, lưu trữ của Sở Nội vụ\nplk|(Kèm theo Quyết định số 215/QĐ-SNV ngày 14 tháng 7 năm 2025 của Giám đốc Sở Nội vụ)\n"
        "ch|Chương I\ncht|QUY ĐỊNH CHUNG\nD|Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng\nk|1. Quy chế này quy định về công tác văn thư và lưu trữ tại Sở Nội vụ.\n"
        "k|2. Quy chế này áp dụng đối với các phòng, đơn vị thuộc Sở và công chức, viên chức có liên quan.\nD|Điều 2. Giải thích từ ngữ\np|Trong Quy chế này, các từ ngữ dưới đây được hiểu như sau:\n"
        "k|1. Văn bản đi là tất cả các loại văn bản do cơ quan ban hành.\nk|2. Văn bản đến bao gồm:\nd|a) Văn bản giấy gửi đến qua đường bưu chính;\nd|b) Văn bản điện tử gửi qua trục liên thông;\n"
        "d|c) Bản fax;\nd|d) Đơn, thư gửi đến cơ quan.\nch|Chương II\ncht|QUẢN LÝ VĂN BẢN\nm|Mục 1\nmt|QUẢN LÝ VĂN BẢN ĐI\nD|Điều 3. Trình tự quản lý văn bản đi\n"
        "p|Văn bản đi được cấp số, đăng ký, nhân bản, phát hành và lưu theo khoản 2 Điều 14 Nghị định số 30/2020/NĐ-CP.\nm|Mục 2\nmt|QUẢN LÝ VĂN BẢN ĐẾN\nD|Điều 4. Trình tự quản lý văn bản đến\n"
        "p|Văn bản đến được tiếp nhận, đăng ký, trình, chuyển giao và theo dõi giải quyết.\nch|Chương III\ncht|ĐIỀU KHOẢN THI HÀNH\nD|Điều 5. Trách nhiệm thi hành\np|Trưởng các phòng, đơn vị thuộc Sở chịu trách nhiệm thi hành Quy chế này./."
    )
    t, p = dau_thu("UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "", "")
    qc.dau = (t, p)
    for d in (*t, *p):
        d.vai += "2"
    them(
        vb(
            "quyet_dinh_quy_che",
            dau_thu("UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 215/QĐ-SNV", "Lào Cai, ngày 14 tháng 7 năm 2025"),
            "loai|QUYẾT ĐỊNH\ntyk|Ban hành Quy chế công tác văn thư, lưu trữ của Sở Nội vụ\nauth|GIÁM ĐỐC SỞ NỘI VỤ\n"
            + ND30
            + "cc|Căn cứ Quyết định số 40/2025/QĐ-UBND ngày 20 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Lào Cai quy định chức năng, nhiệm vụ của Sở Nội vụ;\n"
            "cc|Theo đề nghị của Chánh Văn phòng Sở.\ncum|QUYẾT ĐỊNH:\nDq|Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư, lưu trữ của Sở Nội vụ.\n"
            "Dq|Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\nDq|Điều 3. Chánh Văn phòng, Trưởng các phòng, đơn vị thuộc Sở và công chức, viên chức có liên quan chịu trách nhiệm thi hành Quyết định này./.",
            ky(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Trần Thị Minh Nguyệt"),
            nhan("Như Điều 3;", "UBND tỉnh (để báo cáo);", "Lưu: VT, VP (2). NTH.(15)"),
            muc=[qc],
            loai="QĐ",
        ),
        dau="bang4",
        ke="dml",
        ky="bang",
        co_tu="kieu",
        nhieu=("dau_trang", "loi"),
    )
    them(
        vb(
            "quyet_dinh_truc_tiep",
            dau_thu(
                "BỘ NỘI VỤ",
                ["CỤC VĂN THƯ VÀ", "LƯU TRỮ NHÀ NƯỚC"],
                "Số: 87/QĐ-VTLTNN",
                "Hà Nội, ngày 02 tháng 3 năm 2022",
                co=13,
            ),
            "loai|QUYẾT ĐỊNH\ntyk|Về việc điều động công chức\nauth|CỤC TRƯỞNG CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC\n"
            "cc|Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;\n"
            "cc|Căn cứ Quyết định số 1234/QĐ-BNV ngày 15 tháng 5 năm 2021 của Bộ trưởng Bộ Nội vụ quy định chức năng, nhiệm vụ của Cục Văn thư và Lưu trữ nhà nước;\n"
            "cc|Theo đề nghị của Chánh Văn phòng Cục.\ncum|QUYẾT ĐỊNH:\nDq|Điều 1. Điều động bà Phạm Thu Hằng, chuyên viên Văn phòng Cục, đến nhận công tác tại Phòng Nghiệp vụ kể từ ngày 15 tháng 3 năm 2022.\n"
            "Dq|Điều 2. Lương và phụ cấp (nếu có) của bà Phạm Thu Hằng do đơn vị mới chi trả theo quy định.\n"
            "Dq|Điều 3. Chánh Văn phòng Cục, Trưởng phòng Nghiệp vụ và bà Phạm Thu Hằng chịu trách nhiệm thi hành Quyết định này./.",
            ky(["CỤC TRƯỞNG"], "Đặng Thanh Tùng", co=13),
            nhan("Như Điều 3;", "Bộ Nội vụ (để báo cáo);", "Lưu: VT, VP."),
            co=13,
            thut=1.0,
            dong=1.2,
            loai="QĐ",
            trang=Trang(so="khong"),
        ),
        dau="tab",
        ke="gach",
        ky="tab",
        co_tu="run",
    )
    them(
        vb(
            "chi_thi_tinh",
            dau_thu("", ["ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"], "Số: 06/CT-UBND", "Lào Cai, ngày 09 tháng 4 năm 2021"),
            "loai|CHỈ THỊ\ntyk|Về việc tăng cường công tác phòng cháy, chữa cháy rừng mùa khô năm 2021\n"
            "p|Trong quý I năm 2021, trên địa bàn tỉnh đã xảy ra 12 vụ cháy rừng. Để chủ động phòng ngừa, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n"
            "k|1. Giám đốc các sở, Thủ trưởng các ban, ngành cấp tỉnh thực hiện ngay những việc sau đây:\nd|a) Rà soát phương án chữa cháy rừng;\nd|b) Tổ chức trực 24/24 giờ;\nd|c) Báo cáo Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng.\n"
            "k|2. Ủy ban nhân dân các huyện, thị xã, thành phố kiểm tra, đôn đốc các chủ rừng trên địa bàn.\n"
            "k|3. Sở Nông nghiệp và Phát triển nông thôn theo dõi, tổng hợp tình hình thực hiện Chỉ thị này./.",
            ky(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Hoàng Quốc Khánh"),
            nhan(
                "Bộ Nông nghiệp và Phát triển nông thôn (để báo cáo);",
                "Các sở, ban, ngành cấp tỉnh;",
                "UBND các huyện, thị xã, thành phố;",
                "Lưu: VT, NLN.",
            ),
            loai="CT",
        ),
        dau="hop",
        ke="vien",
        ky="bang",
        co_tu="mac_dinh",
        nhieu=("tach",),
    )
    them(
        vb(
            "thong_bao_so",
            dau_thu("UBND THÀNH PHỐ HÀ NỘI", "SỞ TÀI CHÍNH", "Số: 118/TB-STC", "Hà Nội, ngày 25 tháng 10 năm 2024"),
            "loai|THÔNG BÁO\ntyk|Về việc nghỉ Tết Dương lịch năm 2025\n"
            "p|Thực hiện Công văn số 6150/UBND-KGVX ngày 16 tháng 10 năm 2024 của Ủy ban nhân dân thành phố Hà Nội về việc nghỉ Tết Dương lịch, Sở Tài chính thông báo:\n"
            "k|1. Thời gian nghỉ: 01 ngày, thứ Tư, ngày 01 tháng 01 năm 2025.\nk|2. Trưởng các phòng, đơn vị bố trí người trực theo lịch sau:\n"
            "bang|STT;Họ và tên;Ngày trực//1;Nguyễn Thị Lan;01/01/2025//2;Lê Quang Vinh;01/01/2025\n"
            "p|Sở Tài chính thông báo để các phòng, đơn vị biết và thực hiện./.",
            ky(["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Vũ Đình Nam"),
            nhan("Ban Giám đốc (để báo cáo);", "Các phòng, đơn vị thuộc Sở;", "Lưu: VT, VP."),
            loai="TB",
        ),
        dau="bang3",
        ke="o",
        ky="bang",
        co_tu="theme",
        nhieu=("smart", "duoi"),
    )
    them(
        vb(
            "huong_dan_bo",
            dau_thu("", "BỘ XÂY DỰNG", "Số: 11/HD-BXD", "Hà Nội, ngày 12 tháng 8 năm 2023"),
            "loai|HƯỚNG DẪN\ntyk|Về việc lập, thẩm định quy hoạch khu chức năng\n"
            "p|Căn cứ Nghị định số 37/2010/NĐ-CP ngày 07 tháng 4 năm 2010 của Chính phủ về lập, thẩm định, phê duyệt và quản lý quy hoạch đô thị, Bộ Xây dựng hướng dẫn như sau:\n"
            "I|I. MỤC ĐÍCH, YÊU CẦU\nkt|1. Mục đích\np|Thống nhất trình tự lập, thẩm định quy hoạch khu chức năng trong phạm vi cả nước.\nkt|2. Yêu cầu\np|Việc lập quy hoạch bảo đảm công khai, minh bạch và đúng thời hạn.\n"
            "I|II. NỘI DUNG\nkt|1. Lập quy hoạch\nd|a) Lập nhiệm vụ quy hoạch;\nd|b) Khảo sát hiện trạng;\nd|c) Lập đồ án;\nd|d) Lấy ý kiến cộng đồng;\nd|đ) Hoàn thiện đồ án;\nd|e) Trình thẩm định.\n"
            "kt|2. Thẩm định quy hoạch\np|Cơ quan thẩm định trả kết quả trong 25 ngày kể từ ngày nhận đủ hồ sơ.\nI|III. TỔ CHỨC THỰC HIỆN\np|Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Bộ Xây dựng để xem xét, giải quyết./.",
            ky(["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"], "Nguyễn Tường Văn"),
            nhan(
                "UBND các tỉnh, thành phố trực thuộc trung ương;", "Sở Xây dựng các tỉnh, thành phố;", "Lưu: VT, QHKT."
            ),
            thut=1.0,
            dong=1.15,
            loai="HD",
        ),
        dau="long",
        ke="dml",
        ky="bang",
        co_tu="kieu",
        nhieu=("sdt",),
    )
    them(
        vb(
            "chuong_trinh_huyen",
            dau_thu(
                "", ["ỦY BAN NHÂN DÂN", "HUYỆN BẢO YÊN"], "Số: 03/CTr-UBND", "Bảo Yên, ngày 15 tháng 01 năm 2024", co=13
            ),
            "loai|CHƯƠNG TRÌNH\ntyk|Công tác trọng tâm năm 2024\nch|Phần I\ncht|MỤC TIÊU VÀ NHIỆM VỤ\nI|I. MỤC TIÊU\n"
            "p|Bám sát chỉ tiêu được giao tại Quyết định số 3205/QĐ-UBND ngày 11 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh Lào Cai về việc giao chỉ tiêu kế hoạch năm 2024.\n"
            "I|II. NHIỆM VỤ\ng|- Hoàn thành kế hoạch đầu tư công trước ngày 30 tháng 11 năm 2024;\ng|- Giải ngân đạt trên 95% kế hoạch vốn;\ng|- Nâng cao chất lượng giáo dục, y tế trên địa bàn.\n"
            "ch|Phần II\ncht|TỔ CHỨC THỰC HIỆN\nk|1. Các phòng, ban xây dựng chương trình công tác của đơn vị mình.\nk|2. Văn phòng theo dõi, đôn đốc và báo cáo Ủy ban nhân dân huyện./.",
            ky(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Tô Ngọc Liễn", co=13),
            nhan("Thường trực Huyện ủy (để báo cáo);", "Các phòng, ban thuộc huyện;", "Lưu: VT, TH."),
            co=13,
            loai="CTr",
        ),
        dau="vml",
        ke="vml",
        ky="bang",
        co_tu="run",
        nhieu=("tach", "dau_trang"),
    )
    pl1 = phu(
        "pl|Phụ lục I\nplt|DANH MỤC NHIỆM VỤ\nplk|(Kèm theo Kế hoạch số 24/KH-UBND ngày 10 tháng 9 năm 2025 của Ủy ban nhân dân xã Bắc Hà)\n"
        "bang|STT;Nhiệm vụ;Đơn vị chủ trì;Thời hạn//1;Khảo sát hiện trạng;Phòng Kinh tế;30/9/2025//2;Lập danh mục công trình;Phòng Kinh tế;15/10/2025\np|Danh mục này được rà soát hằng quý./.",
        ngang=True,
    )
    pl2 = phu(
        "pl|Phụ lục II\nplt|MẪU BÁO CÁO KẾT QUẢ\nplk|(Kèm theo Kế hoạch số 24/KH-UBND ngày 10 tháng 9 năm 2025 của Ủy ban nhân dân xã Bắc Hà)\np|Các thôn báo cáo theo các mục sau đây:\nk|1. Kết quả thực hiện.\nk|2. Khó khăn, vướng mắc./."
    )
    them(
        vb(
            "ke_hoach_xa_2025",
            dau_thu("", ["ỦY BAN NHÂN DÂN", "XÃ BẮC HÀ"], "Số: 24/KH-UBND", "Bắc Hà, ngày 10 tháng 9 năm 2025"),
            "loai|KẾ HOẠCH\nty|Xây dựng nông thôn mới trên địa bàn xã Bắc Hà\ntyk|giai đoạn 2026 - 2030\n"
            "p|Thực hiện Kế hoạch số 310/KH-UBND ngày 25 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh Lào Cai về xây dựng nông thôn mới giai đoạn 2026 - 2030, Ủy ban nhân dân xã Bắc Hà ban hành Kế hoạch như sau:\n"
            "I|I. MỤC ĐÍCH, YÊU CẦU\nkt|1. Mục đích\ng|- Huy động cả hệ thống chính trị và Nhân dân tham gia;\ng|- Giữ vững các tiêu chí đã đạt.\nkt|2. Yêu cầu\np|Việc thực hiện phải công khai, dân chủ.\n"
            "I|II. NỘI DUNG\nk|1. Hoàn thành các nhiệm vụ nêu tại Phụ lục I kèm theo.\nk|2. Lễ phát động tổ chức vào thứ Sáu, ngày 26 tháng 9 năm 2025 tại sân vận động xã.\n"
            "I|III. TỔ CHỨC THỰC HIỆN\nk|1. Phòng Kinh tế chủ trì, tổng hợp báo cáo theo mẫu tại Phụ lục II.\nk|2. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân theo dõi, đôn đốc thực hiện Kế hoạch này./.",
            ky(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Nguyễn Duy Hòa"),
            nhan("Đảng ủy xã (để báo cáo);", "Các phòng thuộc UBND xã;", "Các thôn, tổ dân phố;", "Lưu: VT, KT."),
            muc=[pl1, pl2],
            loai="KH",
        ),
        dau="bang",
        ke="vien",
        ky="bang",
        co_tu="run",
        so_tu=True,
    )
    them(
        vb(
            "phuong_an",
            dau_thu(
                "UBND TỈNH ĐẮK NÔNG", "SỞ GIAO THÔNG VẬN TẢI", "Số: 09/PA-SGTVT", "Đắk Nông, ngày 05 tháng 5 năm 2023"
            ),
            "loai|PHƯƠNG ÁN\ntyk|Bảo đảm an toàn giao thông trong mùa mưa lũ năm 2023\nI|I. ĐẶC ĐIỂM TÌNH HÌNH\np|Địa bàn tỉnh có 315 km đường có nguy cơ sạt lở. Hiện nay, các đơn vị quản lý đã sẵn sàng ứng phó.\n"
            "I|II. PHƯƠNG ÁN\nk|1. Khi có mưa lớn, đơn vị quản lý đường bộ cắm biển cảnh báo.\nk|2. Khi có sạt lở:\nd|a) Phân luồng từ xa;\nd|b) Huy động máy móc;\nd|c) Báo cáo về Sở trong 02 giờ.\n"
            "I|III. TỔ CHỨC THỰC HIỆN\np|Các đơn vị quản lý đường bộ chịu trách nhiệm thực hiện Phương án này./.",
            ky(["Q. GIÁM ĐỐC"], "Y Thanh Niê Kđăm"),
            nhan("UBND tỉnh (để báo cáo);", "Các đơn vị quản lý đường bộ;", "Lưu: VT, QLHT."),
            loai="PA",
        ),
        dau="bang4",
        ke="vien",
        ky="cot",
        co_tu="run",
        nhieu=("loi", "binh"),
    )
    them(
        vb(
            "de_an",
            dau_thu(
                "",
                ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"],
                "Số: 02/ĐA-UBND",
                "Thành phố Hồ Chí Minh, ngày 20 tháng 02 năm 2025",
            ),
            "loai|ĐỀ ÁN\ntyk|Chuyển đổi số trong công tác văn thư giai đoạn 2025 - 2030\nch|Phần I\ncht|SỰ CẦN THIẾT\nI|I. CĂN CỨ XÂY DỰNG ĐỀ ÁN\n"
            "p|Đề án được xây dựng trên cơ sở Luật Lưu trữ và Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt Chương trình chuyển đổi số quốc gia.\n"
            "I|II. THỰC TRẠNG\np|Đến hết năm 2024, có 80% văn bản đi được ký số.\nch|Phần II\ncht|GIẢI PHÁP\nI|I. GIẢI PHÁP VỀ HẠ TẦNG\nk|1. Đầu tư hệ thống máy chủ.\nk|2. Nâng cấp đường truyền.\n"
            "I|II. GIẢI PHÁP VỀ NHÂN LỰC\np|Đào tạo 500 lượt công chức làm công tác văn thư./.",
            ky(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Dương Ngọc Hải"),
            nhan("Bộ Nội vụ;", "Thường trực Thành ủy;", "Các sở, ban, ngành;", "Lưu: VT, NCPC."),
            loai="ĐA",
        ),
        dau="bang",
        ke="dml",
        ky="bang",
        co_tu="ky_tu",
        so_trang="frame",
    )
    them(
        vb(
            "du_an",
            dau_thu(
                "UBND TỈNH NGHỆ AN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Số: 04/DA-SKHCN", "Nghệ An, ngày 30 tháng 6 năm 2022"
            ),
            "loai|DỰ ÁN\ntyk|Xây dựng cơ sở dữ liệu tài liệu lưu trữ\nI|I. THÔNG TIN CHUNG\nk|1. Tên dự án: Xây dựng cơ sở dữ liệu tài liệu lưu trữ.\nk|2. Thời gian thực hiện: 24 tháng.\n"
            "I|II. KINH PHÍ\np|Tổng kinh phí là 4.500 triệu đồng, lấy từ ngân sách tỉnh./.",
            ky(["GIÁM ĐỐC"], "Nguyễn Thị Hồng Hoa"),
            nhan("UBND tỉnh;", "Sở Tài chính;", "Lưu: VT, KHTC."),
            loai="DA",
            trang=Trang(tren=25, duoi=25, trai=35, phai=15),
        ),
        dau="cot",
        ke="vien",
        ky="bang",
        co_tu="run",
    )
    them(
        vb(
            "bao_cao_xa",
            dau_thu(
                "", ["ỦY BAN NHÂN DÂN", "PHƯỜNG 1"], "Số: 77/BC-UBND", "Phường 1, ngày 28 tháng 11 năm 2023", co=13
            ),
            "loai|BÁO CÁO\ntyk|Kết quả cải cách hành chính năm 2023\nI|I. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC\nkt|1. Về chỉ đạo, điều hành\np|Ủy ban nhân dân phường đã ban hành 15 văn bản chỉ đạo.\nkt|2. Về thủ tục hành chính\n"
            "p|Tiếp nhận 3.250 hồ sơ, giải quyết đúng hạn 99,8%.\nI|II. HẠN CHẾ\ng|- Việc số hóa hồ sơ còn chậm;\ng|- Một số thiết bị đã cũ.\nI|III. PHƯƠNG HƯỚNG\np|Tập trung số hóa toàn bộ hồ sơ trong năm 2024./.",
            ky(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Phan Ngọc Phúc", co=13),
            nhan("UBND Thành phố Cà Mau (để báo cáo);", "Đảng ủy Phường 1;", "Lưu: VT."),
            co=13,
            loai="BC",
        ),
        dau="bang",
        ke="gach",
        ky="thut",
        co_tu="run",
        nhieu=("tach", "smart"),
    )
    bo[-1][0].tim("luu")[0].chu = "- Lưu: VT, TH."
    them(
        vb(
            "bao_cao_len_tren",
            dau_thu(
                "TỔNG CỤC THUẾ", "CỤC THUẾ TỈNH HÒA BÌNH", "Số: 512/BC-CTHBI", "Hòa Bình, ngày 11 tháng 12 năm 2021"
            ),
            "loai|BÁO CÁO\ntyk|Công tác thu ngân sách năm 2021\nkg|Kính gửi: Tổng cục Thuế\np|Thực hiện Công văn số 4480/TCT-DT ngày 24 tháng 11 năm 2021 của Tổng cục Thuế về việc báo cáo thu ngân sách, Cục Thuế tỉnh Hòa Bình báo cáo như sau:\n"
            "k|1. Tổng thu đạt 4.120 tỷ đồng.\nk|2. Số nợ thuế giảm 5%.\np|Cục Thuế tỉnh Hòa Bình kính báo cáo./.",
            ky(["CỤC TRƯỞNG"], "Ngô Văn Tự"),
            nhan("Như trên;", "UBND tỉnh Hòa Bình;", "Lưu: VT, NVDTPC."),
            loai="BC",
        ),
        dau="bang4",
        ke="o",
        ky="bang",
        co_tu="mac_dinh",
        so_tu=True,
    )
    bb = vb(
        "bien_ban",
        dau_thu("UBND TỈNH LÀO CAI", "SỞ NỘI VỤ", "Số: 05/BB-SNV", ""),
        "loai|BIÊN BẢN\ntyk|Họp giao ban tháng 6 năm 2024\np|Thời gian bắt đầu: 08 giờ 00, ngày 03 tháng 6 năm 2024.\np|Địa điểm: Phòng họp tầng 2, Sở Nội vụ.\np|Thành phần tham dự: Ban Giám đốc, Trưởng các phòng, đơn vị.\n"
        "p|Chủ trì (chủ tọa): Ông Nguyễn Văn An, Giám đốc.\np|Thư ký (người ghi biên bản): Bà Lê Thị Bình, chuyên viên Văn phòng.\np|Nội dung (theo diễn biến cuộc họp/hội nghị/hội thảo):\n"
        "k|1. Chánh Văn phòng báo cáo kết quả tháng 5.\nk|2. Các phòng thảo luận.\nk|3. Giám đốc kết luận, giao Văn phòng hoàn thiện báo cáo.\np|Cuộc họp kết thúc vào 11 giờ 30, ngày 03 tháng 6 năm 2024./.",
        ky(["CHỦ TỌA"], "Nguyễn Văn An"),
        nhan("Ban Giám đốc;", "Các phòng, đơn vị thuộc Sở;", "Lưu: VT, Hồ sơ."),
        ky_trai=ky(["THƯ KÝ"], "Lê Thị Bình"),
        loai="BB",
    )
    for d in bb.ky_trai:
        d.vai += "2"
    them(bb, dau="bang", ke="vien", ky="bang", co_tu="run")
    them(
        vb(
            "to_trinh",
            dau_thu(
                "UBND HUYỆN MÙ CANG CHẢI",
                "PHÒNG TÀI CHÍNH - KẾ HOẠCH",
                "Số: 08/TTr-TCKH",
                "Mù Cang Chải, ngày 07 tháng 6 năm 2022",
            ),
            "loai|TỜ TRÌNH\ntyk|Về việc phân bổ kinh phí sự nghiệp năm 2022\nkg|Kính gửi:\nkgl|- Ủy ban nhân dân huyện Mù Cang Chải;\nkgl|- Hội đồng nhân dân huyện Mù Cang Chải.\n"
            "p|Thực hiện Nghị quyết số 15/NQ-HĐND ngày 20 tháng 12 năm 2021 của Hội đồng nhân dân huyện về dự toán ngân sách năm 2022, Phòng Tài chính - Kế hoạch trình phương án phân bổ như sau:\n"
            "k|1. Sự nghiệp giáo dục: 2.400 triệu đồng.\nk|2. Sự nghiệp kinh tế: 1.100 triệu đồng.\np|Phòng Tài chính - Kế hoạch kính trình xem xét, quyết định./.",
            ky(["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], "Giàng A Chu"),
            nhan("Như trên;", "Chủ tịch UBND huyện;", "Lưu: VT, NS."),
            thut=1.0,
            loai="TTr",
        ),
        dau="bang3",
        ke="dml",
        ky="bang",
        co_tu="run",
        nhieu=("ins", "binh"),
    )
    them(
        vb(
            "cong_van",
            dau_thu(
                "UBND TỈNH ĐỒNG THÁP",
                "SỞ Y TẾ",
                "Số: 1520/SYT-NVY",
                "Đồng Tháp, ngày 19 tháng 5 năm 2026",
                vv="V/v hướng dẫn phòng, chống dịch sốt xuất huyết",
            ),
            "kg|Kính gửi:\nkgl|- Trung tâm Kiểm soát bệnh tật tỉnh;\nkgl|- Các trung tâm y tế khu vực.\np|Thực hiện Công văn số 2210/BYT-DP ngày 04 tháng 5 năm 2026 của Bộ Y tế về việc tăng cường phòng, chống sốt xuất huyết, Sở Y tế đề nghị các đơn vị:\n"
            "k|1. Giám sát chặt chẽ các ca bệnh.\nk|2. Tổ chức diệt lăng quăng hằng tuần.\np|Nhận được Công văn này, đề nghị các đơn vị triển khai thực hiện./.",
            ky(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Đoàn Tấn Bửu"),
            nhan("Như trên;", "Giám đốc Sở (để báo cáo);", "Lưu: VT, NVY."),
            loai="",
            sau_het=[
                Doan("dc", "Số: 05, Võ Trường Toản, phường Cao Lãnh, tỉnh Đồng Tháp", co=11, can="left"),
                Doan("dc", "ĐT: 0277.3851.000, Fax: 0277.3851.001", co=11, can="left"),
                Doan("dc", "E-Mail: syt@dongthap.gov.vn, Website: syt.dongthap.gov.vn", co=11, can="left"),
            ],
        ),
        dau="bang",
        ke="vien",
        ky="bang",
        co_tu="run",
        nhieu=("tach", "loi"),
    )
    them(
        vb(
            "cong_van_mot_noi",
            dau_thu(
                "",
                "BỘ TÀI CHÍNH",
                "Số: 3021/BTC-QLG",
                "Hà Nội, ngày 06 tháng 9 năm 2021",
                co=13,
                vv="V/v góp ý dự thảo thông tư",
            ),
            "kg|Kính gửi: Bộ Công Thương\np|Bộ Tài chính nhận được Công văn số 5120/BCT-TTTN ngày 23 tháng 8 năm 2021 của Bộ Công Thương về việc góp ý dự thảo thông tư. Sau khi nghiên cứu, Bộ Tài chính thống nhất với dự thảo.\n"
            "p|Bộ Tài chính gửi Bộ Công Thương tổng hợp./.",
            ky(["TL. BỘ TRƯỞNG", "KT. CỤC TRƯỞNG CỤC QUẢN LÝ GIÁ", "PHÓ CỤC TRƯỞNG"], "Phạm Văn Bình", co=13),
            nhan("Như trên;", "Lưu: VT, QLG."),
            co=13,
            loai="",
            trang=Trang(so="khong"),
        ),
        dau="bang4",
        ke="gach",
        ky="tab",
        co_tu="mac_dinh",
    )
    cd = vb(
        "cong_dien",
        dau_thu(
            "", ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NAM"], "Số: 04/CĐ-UBND", "Quảng Nam, ngày 27 tháng 9 năm 2022"
        ),
        "loai|CÔNG ĐIỆN\ntyk|Về việc ứng phó bão số 4\ngiua|Chủ tịch Ủy ban nhân dân tỉnh Quảng Nam điện:\nkgl|- Giám đốc các sở, ban, ngành;\nkgl|- Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố.\n"
        "p|Bão số 4 đang di chuyển nhanh vào đất liền. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\nk|1. Sơ tán dân xong trước 17 giờ ngày 27 tháng 9 năm 2022.\nk|2. Cấm người dân ra đường từ 20 giờ cùng ngày./.",
        ky(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Hồ Quang Bửu"),
        nhan("Thủ tướng Chính phủ (để báo cáo);", "Ban Chỉ đạo quốc gia về phòng, chống thiên tai;", "Lưu: VT, KTN."),
        loai="CĐ",
    )
    cd.tim("so")[0].ke = 0
    cd.trai.append(Doan("dk", "HỎA TỐC", co=13, dam=True, can="center", khung="single", mau="FF0000", truoc=6))
    them(cd, dau="bang", ke="vml", ky="bang", co_tu="run")
    them(
        vb(
            "giay_moi",
            dau_thu("UBND TỈNH LÂM ĐỒNG", "SỞ CÔNG THƯƠNG", "Số: 66/GM-SCT", "Lâm Đồng, ngày 03 tháng 11 năm 2025"),
            "loai|GIẤY MỜI\ntyk|Họp triển khai Hội chợ Thương mại năm 2025\np|Sở Công Thương trân trọng kính mời: Đại diện lãnh đạo các sở, ban, ngành liên quan.\np|Tới dự cuộc họp triển khai Hội chợ Thương mại năm 2025.\n"
            "p|Chủ trì: Ông Nguyễn Văn Thành, Phó Giám đốc Sở.\np|Thời gian: 14 giờ 00, thứ Năm, ngày 06 tháng 11 năm 2025.\np|Địa điểm: Phòng họp số 1, Sở Công Thương.\np|Kính mời các đại biểu đến dự đúng giờ, mang theo tài liệu./.",
            ky(["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Bùi Thị Thanh Tâm"),
            nhan("Như thành phần mời;", "Ban Giám đốc;", "Lưu: VT, QLTM."),
            loai="GM",
            trang=Trang(so="khong"),
        ),
        dau="long",
        ke="vien",
        ky="bang",
        co_tu="kieu",
        nhieu=("nbsp",),
    )
    them(
        vb(
            "giay_gioi_thieu",
            dau_thu("UBND TỈNH BẮC NINH", "SỞ TƯ PHÁP", "Số: 12/GGT-STP", "Bắc Ninh, ngày 16 tháng 7 năm 2024"),
            "loaik|GIẤY GIỚI THIỆU\ngiua|Sở Tư pháp trân trọng giới thiệu:\np|Ông (bà) Nguyễn Hữu Phước\np|Chức vụ: Chuyên viên Phòng Hành chính tư pháp\np|Được cử đến: Ủy ban nhân dân huyện Gia Bình\np|Về việc: Kiểm tra công tác hộ tịch\n"
            "p|Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.\np|Giấy này có giá trị đến hết ngày 31 tháng 7 năm 2024./.",
            ky(["GIÁM ĐỐC"], "Đỗ Thị Thu Hà"),
            nhan("Như trên;", "Lưu: VT."),
            loai="GGT",
            trang=Trang(so="khong"),
        ),
        dau="bang",
        ke="o",
        ky="bang",
        co_tu="theme",
    )
    them(
        vb(
            "giay_uy_quyen",
            dau_thu("UBND TỈNH GIA LAI", "SỞ NGOẠI VỤ", "Số: 03/GUQ-SNgV", "Gia Lai, ngày 21 tháng 3 năm 2023"),
            "loai|GIẤY ỦY QUYỀN\ntyk|Về việc ký hợp đồng thuê dịch vụ\np|Giám đốc Sở Ngoại vụ ủy quyền cho ông Rơ Chăm Hùng, Chánh Văn phòng Sở, ký hợp đồng thuê dịch vụ vệ sinh năm 2023.\n"
            "p|Giấy ủy quyền này có hiệu lực đến hết ngày 31 tháng 12 năm 2023./.",
            ky(["GIÁM ĐỐC"], "Lê Thị Thu Hương"),
            nhan("Ông Rơ Chăm Hùng;", "Sở Tài chính;", "Lưu: VT, VP."),
            loai="GUQ",
            trang=Trang(so="khong"),
        ),
        dau="bang3",
        ke="vien",
        ky="bang",
        co_tu="ky_tu",
    )
    them(
        vb(
            "giay_nghi_phep",
            dau_thu("UBND TỈNH PHÚ THỌ", "SỞ DU LỊCH", "Số: 27/GNP-SDL", "Phú Thọ, ngày 04 tháng 02 năm 2026"),
            "loaik|GIẤY NGHỈ PHÉP\np|Xét Đơn đề nghị nghỉ phép ngày 02 tháng 02 năm 2026 của bà Trần Thu Trang.\np|Sở Du lịch cấp cho:\np|Ông (bà): Trần Thu Trang\np|Chức vụ: Chuyên viên Văn phòng\n"
            "p|Được nghỉ phép trong thời gian 05 ngày kể từ ngày 09 tháng 02 năm 2026 đến hết ngày 13 tháng 02 năm 2026 tại tỉnh Ninh Bình.\np|Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm 2026./.",
            ky(["TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Phùng Thị Hoa Lê"),
            nhan("Bà Trần Thu Trang;", "Lưu: VT, VP."),
            loai="GNP",
            trang=Trang(so="khong"),
        ),
        dau="bang4",
        ke="dml",
        ky="bang",
        co_tu="run",
    )
    for ten, ma, loai, ty, noi in (
        (
            "phieu_gui",
            "PG",
            "PHIẾU GỬI",
            "Về việc gửi tài liệu kỳ họp",
            "p|Văn phòng gửi đến các đại biểu tài liệu sau đây:\ng|- Báo cáo tình hình kinh tế - xã hội;\ng|- Tờ trình về dự toán ngân sách.\np|Đề nghị các đại biểu xác nhận khi nhận đủ tài liệu./.",
        ),
        (
            "phieu_chuyen",
            "PC",
            "PHIẾU CHUYỂN",
            "Về việc chuyển đơn của công dân",
            "p|Văn phòng nhận được đơn của ông Nguyễn Văn Hải, trú tại xã Thạch Hà. Sau khi xem xét, Văn phòng chuyển đơn đến Thanh tra tỉnh để giải quyết theo thẩm quyền.\np|Đề nghị Thanh tra tỉnh thông báo kết quả./.",
        ),
        (
            "phieu_bao",
            "PB",
            "PHIẾU BÁO",
            "Về việc kết quả xét tuyển",
            "p|Văn phòng báo để bà Hoàng Thị Mai biết: hồ sơ của bà đã trúng tuyển. Bà đến nhận quyết định trước ngày 30 tháng 8 năm 2024./.",
        ),
    ):
        them(
            vb(
                ten,
                dau_thu(
                    "UBND TỈNH HÀ TĨNH", "VĂN PHÒNG", f"Số: 45/{ma}-VP", "Hà Tĩnh, ngày 12 tháng 8 năm 2024", co=13
                ),
                f"loai|{loai}\ntyk|{ty}\n{noi}",
                ky(["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], "Trần Viết Cường", co=13),
                nhan("Thanh tra tỉnh;", "Chánh Văn phòng;", "Lưu: VT, TCD."),
                co=13,
                loai=ma,
                trang=Trang(so="khong"),
            ),
            dau={"PG": "bang", "PC": "tab", "PB": "hop"}[ma],
            ke={"PG": "dml", "PC": "gach", "PB": "vien"}[ma],
            ky="bang",
            co_tu="run",
            nhieu=("tach",) if ma == "PB" else (),
        )
    them(
        vb(
            "quy_dinh",
            dau_thu(
                "UBND TỈNH BÌNH ĐỊNH",
                "TRƯỜNG CAO ĐẲNG BÌNH ĐỊNH",
                "Số: 31/QyĐ-CĐBĐ",
                "Bình Định, ngày 23 tháng 3 năm 2023",
            ),
            "loai|QUY ĐỊNH\ntyk|Về quản lý và sử dụng con dấu\nch|Chương I\ncht|NHỮNG QUY ĐỊNH CHUNG\nD|Điều 1. Phạm vi áp dụng\np|Quy định này áp dụng đối với các phòng, khoa thuộc Trường.\nD|Điều 2. Nguyên tắc\nk|1. Con dấu do văn thư quản lý.\n"
            "k|2. Không giao con dấu cho người khác khi chưa được phép.\nch|Chương II\ncht|ĐIỀU KHOẢN THI HÀNH\nD|Điều 3. Hiệu lực\np|Quy định này có hiệu lực kể từ ngày ký./.",
            ky(["HIỆU TRƯỞNG"], "Nguyễn Anh Hà"),
            nhan("Các phòng, khoa;", "Ban Giám hiệu;", "Lưu: VT, TCHC."),
            loai="QyĐ",
            truoc=0,
            dong=1.3,
        ),
        dau="bang",
        ke="vien",
        ky="bang",
        co_tu="kieu",
        so_tu=False,
        so_trang="simple",
    )
    for d in bo[-1][0].than:
        d.sau = 6.0
    them(
        vb(
            "thong_cao",
            dau_thu("", "ỦY BAN CHỨNG KHOÁN NHÀ NƯỚC", "Số: 07/TC-UBCK", "Hà Nội, ngày 08 tháng 10 năm 2025"),
            "loai|THÔNG CÁO\ntyk|Về việc xếp hạng thị trường chứng khoán\np|Ngày 08 tháng 10 năm 2025, tổ chức xếp hạng đã công bố kết quả phân loại thị trường. Ủy ban Chứng khoán Nhà nước hoan nghênh kết quả này.\np|Ủy ban Chứng khoán Nhà nước sẽ tiếp tục phối hợp với các tổ chức quốc tế./.",
            ky(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Hoàng Văn Thu"),
            nhan("Các cơ quan báo chí;", "Lưu: VT, VP."),
            loai="TC",
            trang=Trang(so="khong"),
        ),
        dau="bang4",
        ke="vien",
        ky="thut",
        co_tu="run",
    )
    # liên tịch: two bodies issue one plan
    lt = vb(
        "lien_tich",
        dau_thu(
            "",
            ["SỞ GIÁO DỤC VÀ ĐÀO TẠO -", "CÔNG AN TỈNH THÁI BÌNH"],
            "Số: 14/KH-SGDĐT-CAT",
            "Thái Bình, ngày 17 tháng 9 năm 2024",
        ),
        "loai|KẾ HOẠCH\ntyk|Phối hợp bảo đảm an ninh trường học năm học 2024 - 2025\nI|I. MỤC ĐÍCH\np|Giữ vững an ninh, trật tự trong các trường học.\nI|II. NỘI DUNG\nk|1. Tuyên truyền pháp luật cho học sinh.\nk|2. Kiểm tra định kỳ các cổng trường.\n"
        "I|III. TỔ CHỨC THỰC HIỆN\np|Hai cơ quan giao đầu mối thực hiện Kế hoạch này./.",
        ky(["GIÁM ĐỐC", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"], "Nguyễn Viết Hiển"),
        nhan("UBND tỉnh (để báo cáo);", "Các trường trực thuộc;", "Lưu: VT, PV05."),
        loai="KH",
        ky_trai=ky(["GIÁM ĐỐC", "CÔNG AN TỈNH"], "Nguyễn Thanh Trường"),
    )
    for d in lt.ky_trai:
        d.vai += "2"
    them(lt, dau="bang", ke="dml", ky="bang", co_tu="run")
    # copies: the copied paper, a full-width rule, the copy block
    for ten, hinh, ma, so in (
        ("sao_y", "SAO Y", "SY", 15),
        ("trich_sao", "TRÍCH SAO", "TrS", 16),
        ("sao_luc", "SAO LỤC", "SL", 17),
    ):
        v = vb(
            ten,
            dau_thu(
                "UBND TỈNH CAO BẰNG", "SỞ DÂN TỘC VÀ TÔN GIÁO", "Số: 90/TB-SDTTG", "Cao Bằng, ngày 10 tháng 6 năm 2025"
            ),
            "loai|THÔNG BÁO\ntyk|Về việc tuyển dụng viên chức năm 2025\np|Sở Dân tộc và Tôn giáo thông báo tuyển dụng 05 viên chức. Hồ sơ nộp trước ngày 30 tháng 6 năm 2025./.",
            ky(["GIÁM ĐỐC"], "Bế Văn Hùng"),
            nhan("Các phòng, đơn vị thuộc Sở;", "Lưu: VT, VP."),
            loai="TB",
            trang=Trang(so="khong"),
        )
        v.sao = (
            [
                Doan("sao_iss", "ỦY BAN NHÂN DÂN XÃ HÒA AN", co=13, dam=True, can="center", ke=0.4),
                Doan("sao_so", f"Số: {so}/{ma}-UBND", co=13, can="center"),
            ],
            [
                Doan("sao", hinh, co=14, dam=True, can="center"),
                Doan("trong", "", co=6, can="center"),
                Doan("sao_ngay", "Hòa An, ngày 16 tháng 6 năm 2025", co=14, nghieng=True, can="center"),
            ],
            nhan("Các thôn, xóm;", "Lưu: VT."),
            ky(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Nông Văn Thành"),
        )
        for d in (*v.sao[2], *v.sao[3]):
            d.vai = "sao_" + d.vai
        them(v, dau="bang", ke="vien", ky="bang", co_tu="run")
    # thư công: no code, no form
    them(
        vb(
            "giay_moi_bo",
            dau_thu("", "BỘ CÔNG THƯƠNG", "Số: 310/GM-BCT", "Hà Nội, ngày 24 tháng 4 năm 2024"),
            "loai|GIẤY MỜI\ntyk|Dự Hội nghị giao ban xúc tiến thương mại tháng 4\np|Bộ Công Thương trân trọng kính mời: Đại diện Ủy ban nhân dân các tỉnh, thành phố.\np|Tới dự Hội nghị giao ban xúc tiến thương mại tháng 4.\np|Chủ trì: Thứ trưởng Phan Thị Thắng.\n"
            "p|Thời gian: 08 giờ 30, thứ Hai, ngày 29 tháng 4 năm 2024.\np|Địa điểm: 54 Hai Bà Trưng, Hà Nội.\np|Đề nghị đại biểu đăng ký trước ngày 26 tháng 4 năm 2024./.",
            ky(["TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC XÚC TIẾN THƯƠNG MẠI"], "Vũ Bá Phú"),
            nhan("Như thành phần mời;", "Bộ trưởng (để báo cáo);", "Lưu: VT, XTTM."),
            loai="GM",
            trang=Trang(so="khong"),
        ),
        dau="vml",
        ke="vml",
        ky="bang",
        co_tu="theme",
    )
    return bo
