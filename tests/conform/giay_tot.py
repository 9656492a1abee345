# ruff: noqa: E501
"""Good papers, made in different ways."""

from __future__ import annotations

from collections.abc import Callable

from .dung import (
    DAI,
    Bang,
    Dau,
    Giay,
    P,
    Trang,
    chan_bang,
    chan_tab,
    dau_bang,
    dau_cot,
    dau_hop,
    dau_tab,
    doan,
    giua,
    ten_loai,
)

NOI = ("- Như trên;", "- Ủy ban nhân dân tỉnh (để báo cáo);", "- Giám đốc Sở;", "- Lưu: VT, TCCB.")
NOI_TEN = ("- Các phòng, đơn vị thuộc Sở;", "- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, TCCB.")
NOI_DIEU = ("- Như Điều 3;", "- Sở Nội vụ;", "- Lưu: VT, TCCB.")
KY = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")


def cong_van(
    dau: Callable[[Dau], tuple[object, ...]] = dau_bang,
    chan: Callable[..., tuple[object, ...]] = chan_bang,
    mot: bool = False,
) -> Giay:
    d = Dau(so="Số: 15/SNV-TCCB", vv=("V/v nâng bậc lương năm 2024",))
    if mot:
        kg: tuple[object, ...] = (P("Kính gửi: Bộ Nội vụ", co=14, can="left", trai=35, truoc=12),)
    else:
        kg = (
            P("Kính gửi:", co=14, can="left", trai=35, truoc=12),
            P("- Ủy ban nhân dân các xã, phường;", co=14, can="left", trai=53),
            P("- Các phòng, đơn vị thuộc Sở.", co=14, can="left", trai=53),
        )
    return Giay(
        (*dau(d), *kg, doan(DAI), doan("1. Rà soát danh sách cán bộ đủ điều kiện."), doan("2. Gửi hồ sơ trước ngày 15/01/2024./."), *chan(NOI, KY, "Nguyễn Văn An"))
    )  # fmt: skip


def quyet_dinh(
    dau: Callable[[Dau], tuple[object, ...]] = dau_bang, chan: Callable[..., tuple[object, ...]] = chan_bang
) -> Giay:
    d = Dau(
        chu_quan="",
        co_quan=("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"),
        so="Số: 05/QĐ-UBND",
        ngay="Lào Cai, ngày 12 tháng 6 năm 2024",
    )
    if dau is dau_tab:
        d = Dau(chu_quan="UBND TỈNH LÀO CAI", so="Số: 05/QĐ-SNV", ngay="Lào Cai, ngày 12 tháng 6 năm 2024")
    tq = "GIÁM ĐỐC SỞ NỘI VỤ" if dau is dau_tab else "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
    ky = ("GIÁM ĐỐC",) if dau is dau_tab else ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    return Giay(
        (
            *dau(d), *ten_loai("QUYẾT ĐỊNH", ("Về việc thành lập Tổ công tác rà soát hồ sơ",)), giua(tq, "D", 14, truoc=6),
            doan("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "N"),
            doan("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;", "N"),
            doan("Theo đề nghị của Chánh Văn phòng.", "N"),
            giua("QUYẾT ĐỊNH:", "D", 14, truoc=6),
            doan("", chu=(("Điều 1.", "D"), (" Thành lập Tổ công tác rà soát hồ sơ gồm các ông, bà có tên trong danh sách.", ""))),
            doan("", chu=(("Điều 2.", "D"), (" Tổ công tác có nhiệm vụ rà soát, báo cáo kết quả.", ""))),
            doan("", chu=(("Điều 3.", "D"), (" Chánh Văn phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.", ""))),
            *chan(NOI_DIEU, ky, "Trần Thị Bình"),
        )
    )  # fmt: skip


STYLES = """
<w:style w:type="paragraph" w:styleId="ND"><w:name w:val="ND"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MUC"><w:name w:val="MUC"/><w:basedOn w:val="ND"/><w:rPr><w:b/></w:rPr></w:style>
"""


def bao_cao(
    dau: Callable[[Dau], tuple[object, ...]] = dau_bang, chan: Callable[..., tuple[object, ...]] = chan_bang
) -> Giay:
    """Sizes from the defaults, paragraphs from styles."""

    def nd(text: str, style: str = "ND") -> P:
        return P(text, co=0, can="", style=style)

    return Giay(
        (
            *dau(Dau(so="Số: 120/BC-SNV")), *ten_loai("BÁO CÁO", ("Kết quả thực hiện công tác văn thư năm 2023",), "hinh"),
            nd(DAI), nd("I. KẾT QUẢ THỰC HIỆN", "MUC"), nd("1. Công tác chỉ đạo", "MUC"), nd(DAI), nd("2. Công tác tập huấn", "MUC"),
            nd("a) Tổ chức 03 lớp tập huấn cho công chức;"), nd("b) Cấp phát tài liệu;"), nd("c) Kiểm tra kết quả;"), nd("d) Đánh giá;"),
            nd("đ) Tổng hợp;"), nd("e) Báo cáo."), nd("II. PHƯƠNG HƯỚNG", "MUC"), nd(DAI), nd("Trên đây là báo cáo của Sở Nội vụ./."),
            *chan(NOI_TEN, KY, "Nguyễn Văn An"),
        ),
        styles=STYLES,
    )  # fmt: skip


def to_trinh(
    dau: Callable[[Dau], tuple[object, ...]] = dau_bang, chan: Callable[..., tuple[object, ...]] = chan_bang
) -> Giay:
    return Giay(
        (
            *dau(Dau(so="Số: 08/TTr-SNV")), *ten_loai("TỜ TRÌNH", ("Về việc phê duyệt Đề án vị trí việc làm",)),
            P("Kính gửi: Ủy ban nhân dân tỉnh Lào Cai", co=14, can="center", truoc=12), doan(DAI), doan("Sở Nội vụ kính trình xem xét, quyết định./."),
            *chan(NOI, KY, "Nguyễn Văn An"),
        )
    )  # fmt: skip


def bien_ban() -> Giay:
    ky = Bang(
        (((giua("THƯ KÝ", "D", 14), P(), P(), P(), giua("Lê Văn Cường", "D", 14)), (giua("CHỦ TỌA", "D", 14), P(), P(), P(), giua("Nguyễn Văn An", "D", 14))),),
        (80, 85),
    )  # fmt: skip
    return Giay(
        (
            *dau_bang(Dau(so="Số: 05/BB-SNV", ngay="")), *ten_loai("BIÊN BẢN", ("Họp giao ban tháng 6",), rong=18),
            doan("Thời gian bắt đầu: 08 giờ 00, ngày 10 tháng 6 năm 2024."), doan("Địa điểm: Phòng họp số 1."), doan("Thành phần tham dự: Lãnh đạo các phòng, đơn vị."),
            doan("Chủ trì (chủ tọa): Ông Nguyễn Văn An, Giám đốc Sở."), doan("Thư ký (người ghi biên bản): Ông Lê Văn Cường."),
            doan("Nội dung (theo diễn biến cuộc họp):"), doan(DAI), doan("Cuộc họp kết thúc vào 11 giờ 30, ngày 10 tháng 6 năm 2024./."), ky,
            P("Nơi nhận:", "DN", 12, "left"), P("- Các phòng, đơn vị thuộc Sở;", "", 11, "left"), P("- Lưu: VT, Hồ sơ.", "", 11, "left"),
        )
    )  # fmt: skip


def giay_moi(
    dau: Callable[[Dau], tuple[object, ...]] = dau_bang, chan: Callable[..., tuple[object, ...]] = chan_bang
) -> Giay:
    return Giay(
        (
            *dau(Dau(so="Số:      /GM-SNV", ngay="Lào Cai, ngày      tháng 02 năm 2024")), *ten_loai("GIẤY MỜI", ("Họp triển khai công tác văn thư",), "hinh", 28),
            doan("Sở Nội vụ trân trọng kính mời: Đại diện lãnh đạo Ủy ban nhân dân các xã, phường."), doan("Tới dự Hội nghị triển khai công tác văn thư năm 2024."),
            doan("Chủ trì: [CẦN BỔ SUNG: người chủ trì]."), doan("Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 23 tháng 02 năm 2024 (14/01 năm Giáp Thìn)."),
            doan("Địa điểm: Hội trường Sở Nội vụ."), doan("Đề nghị các đại biểu đến dự đúng giờ./."), *chan(NOI_TEN, KY, "[CẦN BỔ SUNG: họ tên người ký]"),
        )
    )  # fmt: skip


def ke_hoach(
    dau: Callable[[Dau], tuple[object, ...]] = dau_bang, chan: Callable[..., tuple[object, ...]] = chan_bang
) -> Giay:
    """A plan with two annexes, the second one landscape with a table."""
    o = tuple(
        tuple((P(t, "", 12, "left"),) for t in hang)
        for hang in (("STT", "Nội dung", "Đơn vị"), ("1", "Rà soát", "Phòng A"), ("2", "Tập huấn", "Phòng B"))
    )
    dan = "(Kèm theo Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2024 của Sở Nội vụ)"

    def pl(so: str, ten: str) -> tuple[object, ...]:
        return (
            giua(f"Phụ lục {so}", "D", 14),
            giua(ten, "D", 14),
            giua(dan, "N", 14),
            P(ke="hinh:40", can="center", co=8),
        )

    return Giay(
        (
            *dau(Dau()), *ten_loai("KẾ HOẠCH", ("Triển khai công tác văn thư", "năm 2024"), rong=24),
            doan("Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;", "N"), doan("Căn cứ Kế hoạch số 02/KH-UBND ngày 02 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh.", "N"),
            doan("Sở Nội vụ ban hành Kế hoạch như sau:"), doan("I. MỤC ĐÍCH, YÊU CẦU", "D"), doan("1. Mục đích", "D"), doan(DAI), doan("2. Yêu cầu", "D"),
            doan("- Bảo đảm tiến độ;"), doan("- Bảo đảm chất lượng."), doan("II. TỔ CHỨC THỰC HIỆN", "D"),
            doan("Các đơn vị thực hiện nhiệm vụ theo Phụ lục I và Phụ lục II kèm theo Kế hoạch này./."), *chan(NOI_TEN, KY, "Nguyễn Văn An"),
            P(sect=Trang().xml()), *pl("I", "DANH MỤC NHIỆM VỤ"), doan("Thực hiện theo phân công./.", ""),
            P(sect=Trang(bat_dau=1).xml()), *pl("II", "BẢNG PHÂN CÔNG"), Bang(o, (20, 150, 60), vien=True),
        ),
        trang=Trang(297, 210, 20, 15, 30, 15, ngang=True, bat_dau=1),
    )  # fmt: skip


def thong_bao(
    dau: Callable[[Dau], tuple[object, ...]] = dau_bang, chan: Callable[..., tuple[object, ...]] = chan_bang
) -> Giay:
    return Giay(
        (
            *dau(Dau(so="Số: 33/TB-SNV")), *ten_loai("THÔNG BÁO", ("Lịch nghỉ Tết Nguyên đán Giáp Thìn 2024",), "hinh"),
            doan(DAI), doan("1. Thời gian nghỉ: từ ngày 08 tháng 02 năm 2024 đến hết ngày 14 tháng 02 năm 2024."), doan("2. Các phòng, đơn vị phân công trực./."),
            *chan(NOI_TEN, ("GIÁM ĐỐC",), "Nguyễn Văn An"),
        )
    )  # fmt: skip


def quy_che() -> Giay:
    """A decision that issues a regulation, in the same file."""
    goc = quyet_dinh()
    khoi = list(goc.khoi)
    khoi[2] = giua("Ban hành Quy chế làm việc của Ủy ban nhân dân tỉnh", "D", 14)

    def dieu(t: str) -> P:
        return doan(t, "D")

    kem = (
        P(sect=Trang().xml()), giua("QUY CHẾ", "D", 14), giua("Làm việc của Ủy ban nhân dân tỉnh", "D", 14),
        giua("(Kèm theo Quyết định số 05/QĐ-UBND ngày 12 tháng 6 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Lào Cai)", "N", 14), P(ke="hinh:40", can="center", co=8),
        giua("Chương I", "D", 14), giua("QUY ĐỊNH CHUNG", "D", 14), dieu("Điều 1. Phạm vi điều chỉnh"), doan("1. Quy chế này quy định chế độ làm việc của cơ quan."),
        doan("2. Quy chế này áp dụng đối với:"), doan("a) Công chức;"), doan("b) Viên chức;"), doan("c) Người lao động;"), doan("d) Tổ chức;"), doan("đ) Cá nhân;"), doan("e) Khác."),
        dieu("Điều 2. Nguyên tắc làm việc"), doan(DAI), giua("Chương II", "D", 14), giua("QUẢN LÝ VĂN BẢN", "D", 14), giua("Mục 1", "D", 14), giua("QUẢN LÝ VĂN BẢN ĐI", "D", 14),
        dieu("Điều 3. Trình tự"), doan("Quy trình thực hiện theo quy định./."),
    )  # fmt: skip
    return Giay((*khoi, *kem), trang=Trang(bat_dau=1))


TOT: dict[str, Giay] = {
    "cong_van": cong_van(), "cong_van_mot_noi": cong_van(mot=True), "cong_van_tab": cong_van(dau_tab, chan_tab), "cong_van_hop": cong_van(dau_hop),
    "cong_van_cot": cong_van(dau_cot, chan_tab), "quyet_dinh": quyet_dinh(), "quyet_dinh_tab": quyet_dinh(dau_tab, chan_tab), "quyet_dinh_hop": quyet_dinh(dau_hop),
    "bao_cao": bao_cao(), "bao_cao_tab": bao_cao(dau_tab), "to_trinh": to_trinh(), "to_trinh_tab": to_trinh(dau_tab, chan_tab), "bien_ban": bien_ban(),
    "giay_moi": giay_moi(), "giay_moi_hop": giay_moi(dau_hop), "giay_moi_cot": giay_moi(dau_cot), "ke_hoach": ke_hoach(), "ke_hoach_tab": ke_hoach(dau_tab, chan_tab),
    "thong_bao": thong_bao(), "thong_bao_cot": thong_bao(dau_cot, chan_tab), "thong_bao_gach": thong_bao(lambda d: dau_bang(d, "gach")),
    "thong_bao_vml": thong_bao(lambda d: dau_bang(d, "vml")), "thong_bao_hinh": thong_bao(lambda d: dau_bang(d, "hinh")),
    "thong_bao_12": thong_bao(lambda d: dau_bang(d, "vien", (12, 13, 13))), "quy_che": quy_che(),
}  # fmt: skip
