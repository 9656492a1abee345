"""Good papers, each as another person makes it."""

# ruff: noqa: E501, E741, N806
from __future__ import annotations

from collections.abc import Callable

from doi_khang.khung import QH, TN, VAI, May, To, bang, hang, ngat, o, sect, tw
from vanban.tieng_viet.do_chu import rong_mm

GIAY: dict[str, Callable[[], To]] = {}
DAI = "Trong thời gian qua, các cơ quan, đơn vị đã triển khai nhiều giải pháp nâng cao chất lượng phục vụ người dân và doanh nghiệp; tỷ lệ hồ sơ giải quyết đúng hạn đạt mức cao, kỷ luật, kỷ cương được giữ vững."


def giay(ham: Callable[[], To]) -> Callable[[], To]:
    GIAY[ham.__name__.replace("_", "-")] = ham
    return ham


def ke_cq(m: May, co_quan: list[str], rong: float) -> str:
    dai = max(rong_mm(t, 13, True, False) for t in co_quan)
    return m.kedai(dai * 0.42, rong)


def ke_tn(m: May, rong: float) -> str:
    return m.kedai(60.0, rong)


def ke_ty(m: May, ty: list[str]) -> str:
    dai = [rong_mm(t, 14, True, False) for t in ty]
    return m.kedai(min(0.42 * max(dai), 60), 165)


def trai(m: May, cq1: list[str], cq2: list[str], rong: float) -> str:
    return "".join(m.p(t, "cq1") for t in cq1) + "".join(m.p(t, "cq2") for t in cq2) + ke_cq(m, cq2, rong)


def phai(m: May, rong: float) -> str:
    return m.p(QH, "qh") + m.p(TN, "tn") + ke_tn(m, rong)


def so_vv(m: May, so: str, vv: list[str]) -> str:
    return m.p(so, "so") + "".join(m.p(t, "vv", them="") if i else _vv(m, t) for i, t in enumerate(vv))


def _vv(m: May, t: str) -> str:
    return f'<w:p><w:pPr>{"<w:pStyle w:val=" + chr(34) + "Kvv" + chr(34) + "/>" if m.co == "kieu" and not m.dung.add("vv") else ""}<w:spacing w:before="120"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>{m.r(t, "vv")}</w:p>'


def dau(m: May, kieu: str, cq1: list[str], cq2: list[str], so: str, ngay: str, vv: list[str] | None = None) -> str:
    vv = vv or []
    a, b = 62.0, 103.0
    A, B = a - 3.8, b - 3.8
    t1, p1 = trai(m, cq1, cq2, A), phai(m, B)
    t2, p2 = so_vv(m, so, vv), m.p(ngay, "ngay") if ngay else "<w:p/>"
    lui = '<w:jc w:val="center"/>'
    if kieu == "ba_cot":
        a, b = 60.0, 101.0
        t1, p1 = trai(m, cq1, cq2, a - 3.8), phai(m, b - 3.8)
        return bang((a, 4.0, b), hang(o(t1, a), o("", 4.0), o(p1, b)), hang(o(t2, a), o("", 4.0), o(p2, b)))
    if kieu == "noi":
        t = bang(
            (a, b),
            hang(o(t1, a), o(p1, b)),
            hang(o(t2, a), o(p2, b)),
            them='<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" w:tblpY="1" w:tblpX="0"/>',
        )
        return t + m.trong()
    if kieu == "sdt":
        t = bang((a, b), hang(o(t1, a), o(p1, b)), hang(o(t2, a), o(p2, b)), them=lui)
        return f'<w:sdt><w:sdtPr><w:alias w:val="Đầu văn bản"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>{t}</w:sdtContent></w:sdt>'
    if kieu == "gop_doc":
        tr = hang(o(t1, a, '<w:vMerge w:val="restart"/>'), o(p1, b, '<w:vMerge w:val="restart"/>'))
        return bang(
            (a, b),
            tr,
            hang(o("", a, "<w:vMerge/>"), o("", b, "<w:vMerge/>")),
            hang(o(t2, a), o(p2, b), them='<w:trHeight w:val="300" w:hRule="atLeast"/>'),
        )
    if kieu == "luoi4":

        def gs(n: int) -> str:
            return f'<w:gridSpan w:val="{n}"/>'

        r1 = hang(o(t1, a, gs(2)), o(p1, b, gs(2)))
        r2 = hang(o(t2, a, gs(2)), o(p2, b, gs(2)))
        return bang((20.0, a - 20, 40.0, b - 40), r1, r2)
    if kieu == "lui_trai":
        return bang(
            (a, b), hang(o(t1, a), o(p1, b)), hang(o(t2, a), o(p2, b)), them=f'<w:tblInd w:w="{tw(-3)}" w:type="dxa"/>'
        )
    if kieu == "khung":

        def fr(noi: str, x: float, rong: float) -> str:
            f = f'<w:framePr w:w="{tw(rong)}" w:hSpace="0" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="{tw(x)}" w:y="1"/>'
            return noi.replace("<w:pPr>", f"<w:pPr>{f}")

        return fr(t1 + t2, 0, A) + fr(p1 + p2, 64, B) + m.trong()
    if kieu == "ptab":

        def d(x: str, vx: str, y: str, vy: str) -> str:
            return (
                f'<w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="{tw(30)}"/><w:tab w:val="center" w:pos="{tw(113)}"/></w:tabs></w:pPr>'
                f"<w:r><w:tab/></w:r>{m.r(x, vx) if x else ''}<w:r><w:tab/></w:r>{m.r(y, vy) if y else ''}</w:p>"
            )

        ds = [(t, "cq1") for t in cq1] + [(t, "cq2") for t in cq2]
        ps = [(QH, "qh"), (TN, "tn")]
        x = ""
        for i in range(max(len(ds), len(ps))):
            l, r = ds[i] if i < len(ds) else ("", "nd"), ps[i] if i < len(ps) else ("", "nd")
            x += d(*l, *r)
        dc = max(rong_mm(t, 13, True, False) for t in cq2) * 0.42
        x += (
            f'<w:p><w:pPr><w:spacing w:line="160" w:lineRule="exact"/><w:tabs><w:tab w:val="left" w:pos="{tw(30 - dc / 2)}"/><w:tab w:val="left" w:pos="{tw(30 + dc / 2)}"/><w:tab w:val="left" w:pos="{tw(83)}"/><w:tab w:val="left" w:pos="{tw(143)}"/></w:tabs></w:pPr>'
            '<w:r><w:tab/></w:r><w:r><w:rPr><w:u w:val="single"/><w:sz w:val="10"/></w:rPr><w:tab/></w:r><w:r><w:tab/></w:r><w:r><w:rPr><w:u w:val="single"/><w:sz w:val="10"/></w:rPr><w:tab/></w:r></w:p>'
        )
        x += d(so, "so", ngay, "ngay")
        for i, t in enumerate(vv):
            x += f'<w:p><w:pPr><w:spacing w:before="{120 if i == 0 else 0}"/><w:tabs><w:tab w:val="center" w:pos="{tw(30)}"/></w:tabs></w:pPr><w:r><w:tab/></w:r>{m.r(t, "vv")}</w:p>'
        return x
    assert kieu == "bang", kieu
    return bang((a, b), hang(o(t1, a), o(p1, b)), hang(o(t2, a), o(p2, b)), them=lui)


def ten(m: May, loai: str, ty: list[str]) -> str:
    x = m.p(loai, "loai")
    return x + ("".join(m.p(t, "ty") for t in ty) + ke_ty(m, ty) if ty else ke_ty(m, [loai]))


def chan(m: May, kieu: str, noi: list[str], ky: list[str], ho_ten: str, duoi: list[str] | None = None) -> str:
    nn = m.p("Nơi nhận:", "nnh") + "".join(m.p(t, "nn") for t in noi)
    ks = "".join(m.p(t, "ky") for t in ky)
    kt = ks + m.trong() * 4 + "".join(m.p(t, "ky") for t in duoi or []) + m.p(ho_ten, "ten")
    if kieu == "hai_hang":
        return bang(
            (75.0, 90.0),
            hang(o(nn, 75, '<w:vMerge w:val="restart"/>'), o(ks, 90)),
            hang(o("", 75, "<w:vMerge/>"), o("", 90), them='<w:trHeight w:val="1400" w:hRule="exact"/>'),
            hang(o("", 75, "<w:vMerge/>"), o(m.p(ho_ten, "ten"), 90)),
        )
    if kieu == "ba_cot":
        return bang((70.0, 5.0, 90.0), hang(o(nn, 70), o("", 5), o(kt, 90)))
    if kieu == "sdt":
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{bang((72.0, 93.0), hang(o(nn, 72), o(kt, 93), them='<w:cantSplit/>'))}</w:sdtContent></w:sdt>"
    if kieu == "khung":
        f = f'<w:framePr w:w="{tw(70)}" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="0" w:y="1"/>'
        phai_ = "".join(m.p(t, "ky") for t in ky) + m.trong() * 4 + m.p(ho_ten, "ten")
        return nn.replace("<w:pPr>", f"<w:pPr>{f}") + phai_.replace(
            '<w:ind w:firstLine="0"/>', f'<w:ind w:left="{tw(78)}" w:firstLine="0"/>'
        )
    assert kieu == "bang", kieu
    return bang((74.0, 91.0), hang(o(nn, 74), o(kt, 91)))


def muc_tu_dong(dang: list[tuple[str, str]]) -> str:
    """Automatic numbering, one list each: (format, text)."""
    x = ""
    for i, (fmt, chu) in enumerate(dang, 1):
        x += f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{chu}"/><w:suff w:val="space"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{tw(10)}"/></w:pPr></w:lvl></w:abstractNum>'
    for i in range(1, len(dang) + 1):
        x += f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
    return x


def num(i: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{i}"/></w:numPr>'


SNV = (["UBND TỈNH HÒA GIANG"], ["SỞ NỘI VỤ"])
NOI = ["- Như trên;", "- Giám đốc, các Phó Giám đốc;", "- Lưu: VT, TCHC."]
NOI_T = ["- Ủy ban nhân dân tỉnh (để báo cáo);", "- Các phòng, đơn vị thuộc Sở;", "- Lưu: VT, TCHC."]


@giay
def cong_van_ba_cot() -> To:
    m = May(ke="longo")
    x = dau(
        m,
        "ba_cot",
        *SNV,
        "Số: 215/SNV-CCHC",
        "Hòa Giang, ngày 14 tháng 3 năm 2025",
        ["V/v báo cáo kết quả cải cách", "hành chính quý I năm 2025"],
    )
    x += m.p("Kính gửi: Ủy ban nhân dân tỉnh Hòa Giang", "kg")
    x += m.p(
        "Thực hiện Công văn số 412/UBND-NC ngày 20 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh về việc báo cáo cải cách hành chính, Sở Nội vụ báo cáo như sau:",
        "nd",
    )
    x += m.p(DAI, "nd") + m.p("Sở Nội vụ trân trọng báo cáo./.", "nd")
    return To("", m, x + chan(m, "hai_hang", NOI, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Trần Thị Bích Ngọc"), loai="CV")


@giay
def cong_van_khung() -> To:
    m = May(ke="pbdr", cach="sau")
    x = dau(
        m,
        "khung",
        ["BỘ CÔNG THƯƠNG"],
        ["CỤC XUẤT NHẬP KHẨU"],
        "Số: 89/XNK-CS",
        "Hà Nội, ngày 05 tháng 02 năm 2025",
        ["V/v cung cấp thông tin", "thị trường"],
    )
    x += f'<w:p><w:pPr><w:spacing w:before="120" w:after="0"/><w:ind w:left="{tw(38)}"/></w:pPr>{m.r("Kính gửi:", "kg")}</w:p>'
    for t in ("- Bộ Ngoại giao;", "- Bộ Tài chính;", "- Hiệp hội Dệt may Việt Nam."):
        x += f'<w:p><w:pPr><w:spacing w:after="0"/><w:ind w:left="{tw(54)}"/></w:pPr>{m.r(t, "kgd")}</w:p>'
    x += m.p(
        "Căn cứ chức năng, nhiệm vụ được giao, Cục Xuất nhập khẩu đề nghị quý cơ quan cung cấp thông tin trước ngày 20 tháng 02 năm 2025.",
        "nd",
    ).replace('w:before="0"', 'w:before="120"')
    x += m.p(DAI, "nd") + m.p("Trân trọng cảm ơn sự phối hợp của quý cơ quan./.", "nd")
    return To("", m, x + chan(m, "bang", NOI, ["KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"], "Lê Hoàng Nam"), loai="CV")


@giay
def thong_bao_ptab() -> To:
    m = May(ke="gachtab")
    x = dau(m, "ptab", *SNV, "Số: 07/TB-SNV", "Hòa Giang, ngày 03 tháng 7 năm 2025")
    x += (
        ten(m, "THÔNG BÁO", ["Về việc nghỉ lễ Quốc khánh năm 2025"])
        + m.p("Sở Nội vụ thông báo lịch nghỉ lễ như sau:", "nd")
        + m.p(DAI, "nd")
    )
    x += m.p("Đề nghị các phòng, đơn vị phân công trực và thực hiện nghiêm thông báo này./.", "nd")
    return To("", m, x + chan(m, "ba_cot", NOI_T, ["GIÁM ĐỐC"], "Nguyễn Đình Khoa"), so="tab", loai="TB")


@giay
def quyet_dinh_noi() -> To:
    m = May(ke="nhom")
    x = dau(
        m, "noi", [], ["ỦY BAN NHÂN DÂN", "TỈNH HÒA GIANG"], "Số: 1206/QĐ-UBND", "Hòa Giang, ngày 19 tháng 5 năm 2025"
    )
    x += ten(m, "QUYẾT ĐỊNH", ["Về việc bổ nhiệm có thời hạn chức vụ Phó Giám đốc Sở Nội vụ"]) + m.p(
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA GIANG", "tq"
    )
    x += m.p("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;", "cancu")
    x += m.p(
        "Căn cứ Nghị định số 138/2020/NĐ-CP ngày 27 tháng 11 năm 2020 của Chính phủ quy định về tuyển dụng, sử dụng và quản lý công chức;",
        "cancu",
    )
    x += m.p("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 12 tháng 5 năm 2025.", "cancu") + m.p(
        "QUYẾT ĐỊNH:", "giuadam"
    )
    for i, t in (
        (1, " Bổ nhiệm ông Phan Văn Quý giữ chức vụ Phó Giám đốc Sở Nội vụ, thời hạn 05 năm."),
        (2, " Ông Phan Văn Quý được hưởng phụ cấp chức vụ theo quy định hiện hành."),
        (
            3,
            " Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và ông Phan Văn Quý chịu trách nhiệm thi hành Quyết định này./.",
        ),
    ):
        x += f"<w:p>{m.ppr('nd', VAI['nd'])}{m.r(f'Điều {i}.', 'muc')}{m.r(t, 'nd')}</w:p>"
    return To(
        "",
        m,
        x
        + chan(
            m, "sdt", ["- Như Điều 3;", "- Bộ Nội vụ (để báo cáo);", "- Lưu: VT, NC."], ["CHỦ TỊCH"], "Hoàng Quốc Việt"
        ),
        so="hop",
        loai="QĐ",
    )


@giay
def ke_hoach_sdt_kieu() -> To:
    m = May(co="kieu", ke="mo_neo")
    x = dau(m, "sdt", *SNV, "Số: 31/KH-SNV", "Hòa Giang, ngày 08 tháng 01 năm 2025")
    x += ten(m, "KẾ HOẠCH", ["Kiểm tra công tác văn thư, lưu trữ năm 2025"])
    x += m.p(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Sở Nội vụ xây dựng kế hoạch kiểm tra như sau:",
        "nd",
    )
    for muc, ks in (
        (
            "I. MỤC ĐÍCH, YÊU CẦU",
            [
                "Đánh giá đúng thực trạng công tác văn thư, lưu trữ tại các đơn vị.",
                "Kiểm tra khách quan, không gây phiền hà.",
            ],
        ),
        ("II. NỘI DUNG KIỂM TRA", ["Việc soạn thảo, ký ban hành văn bản.", "Việc lập hồ sơ và nộp lưu hồ sơ."]),
    ):
        x += m.p(muc, "muc")
        for i, k in enumerate(ks, 1):
            x += m.p(f"{i}. {k}", "nd")
    x += (
        m.p("III. TỔ CHỨC THỰC HIỆN", "muc")
        + m.p(DAI, "nd")
        + m.p("Trên đây là Kế hoạch kiểm tra công tác văn thư, lưu trữ năm 2025./.", "nd")
    )
    return To("", m, x + chan(m, "bang", NOI_T, ["GIÁM ĐỐC"], "Nguyễn Đình Khoa"), so="don", loai="KH")


@giay
def bao_cao_tu_dong() -> To:
    m = May(ke="vml")
    x = dau(
        m,
        "gop_doc",
        ["ỦY BAN NHÂN DÂN", "XÃ TÂN PHONG"],
        ["PHÒNG VĂN HÓA - XÃ HỘI"],
        "Số: 44/BC-VHXH",
        "Tân Phong, ngày 22 tháng 9 năm 2025",
    )
    x += ten(m, "BÁO CÁO", ["Kết quả công tác quý III, nhiệm vụ trọng tâm quý IV năm 2025"])
    x += m.p(
        "Phòng Văn hóa - Xã hội báo cáo kết quả công tác quý III và nhiệm vụ trọng tâm quý IV năm 2025 như sau:", "nd"
    )
    n = muc_tu_dong([("upperRoman", "%1."), ("decimal", "%1."), ("lowerLetter", "%1)"), ("decimal", "%1.")])
    x += (
        m.p("KẾT QUẢ ĐẠT ĐƯỢC", "muc", num=num(1))
        + m.p(DAI, "nd", num=num(2))
        + m.p("Công tác giảm nghèo được quan tâm, đã trao 12 suất hỗ trợ sinh kế.", "nd", num=num(2))
    )
    x += m.p("NHIỆM VỤ TRỌNG TÂM", "muc", num=num(1)) + m.p(
        "Tiếp tục thực hiện chương trình công tác năm.", "nd", num=num(4)
    )
    x += m.p("Phòng Văn hóa - Xã hội trân trọng báo cáo./.", "nd")
    return To(
        "",
        m,
        x + chan(m, "hai_hang", ["- Ủy ban nhân dân xã;", "- Lưu: VT, VHXH."], ["TRƯỞNG PHÒNG"], "Vi Thị Hạnh"),
        numbering=n,
        loai="BC",
    )


@giay
def to_trinh_luoi() -> To:
    m = May(co="macdinh", ke="gach")
    x = dau(m, "luoi4", *SNV, "Số: 16/TTr-SNV", "Hòa Giang, ngày 09 tháng 4 năm 2025")
    x += ten(m, "TỜ TRÌNH", ["Về việc ban hành Kế hoạch tuyển dụng công chức năm 2025"]) + m.p(
        "Kính gửi: Ủy ban nhân dân tỉnh Hòa Giang", "kg"
    )
    x += m.p(DAI, "nd")
    for i, k in enumerate(("Sự cần thiết", "Nội dung chính"), 1):
        x += (
            m.p(f"{i}. {k}", "muc")
            + m.p("a) Bảo đảm đủ biên chế cho các đơn vị;", "nd")
            + m.p("b) Nâng cao chất lượng đội ngũ công chức.", "nd")
        )
    x += m.p("Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.", "nd")
    return To(
        "", m, x + chan(m, "bang", ["- Như trên;", "- Lưu: VT, CCVC."], ["Q. GIÁM ĐỐC"], "Đỗ Minh Tâm"), loai="TTr"
    )


@giay
def nghi_quyet_hoi_dong() -> To:
    m = May(co="theme", ke="pbdr")
    x = dau(
        m,
        "lui_trai",
        [],
        ["HỘI ĐỒNG NHÂN DÂN", "XÃ TÂN PHONG"],
        "Số: 12/NQ-HĐND",
        "Tân Phong, ngày 28 tháng 7 năm 2025",
    )
    x += ten(m, "NGHỊ QUYẾT", ["Về việc thành lập các Ban của Hội đồng nhân dân xã"]) + m.p(
        "HỘI ĐỒNG NHÂN DÂN XÃ TÂN PHONG", "tq"
    )
    x += (
        m.p("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "cancu")
        + m.p(
            "Xét Tờ trình số 05/TTr-HĐND ngày 25 tháng 7 năm 2025 của Thường trực Hội đồng nhân dân xã về việc thành lập các Ban.",
            "cancu",
        )
        + m.p("QUYẾT NGHỊ:", "giuadam")
    )
    for i, t in (
        (1, " Thành lập Ban Pháp chế và Ban Kinh tế - Ngân sách của Hội đồng nhân dân xã."),
        (2, " Nghị quyết này có hiệu lực kể từ ngày ký./."),
    ):
        x += f"<w:p>{m.ppr('nd', VAI['nd'])}{m.r(f'Điều {i}.', 'muc')}{m.r(t, 'nd')}</w:p>"
    return To(
        "",
        m,
        x
        + chan(m, "bang", ["- Như Điều 1;", "- Lưu: VT, HĐND."], ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"], "Lò Văn Pành"),
        loai="NQ",
    )


@giay
def chi_thi_strict() -> To:
    m = May(ke="longo", vun=True)
    x = dau(
        m, "bang", [], ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI AN"], "Số: 05/CT-UBND", "Hải An, ngày 11 tháng 6 năm 2025"
    )
    x += (
        ten(m, "CHỈ THỊ", ["Về việc tăng cường phòng, chống thiên tai năm 2025"])
        + m.p(DAI, "nd")
        + m.p("Chủ tịch Ủy ban nhân dân thành phố yêu cầu:", "nd")
    )
    x += m.p("1. Các sở, ban, ngành rà soát phương án ứng phó.", "nd") + m.p(
        "2. Ủy ban nhân dân các xã, phường trực 24/24 giờ khi có bão./.", "nd"
    )
    return To(
        "",
        m,
        x
        + chan(
            m,
            "ba_cot",
            ["- Các sở, ban, ngành;", "- Lưu: VT, NN."],
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            "Vũ Đức Thịnh",
        ),
        strict=True,
        loai="CT",
    )


@giay
def giay_moi_kieu_chu() -> To:
    m = May(co="kieuchu", ke="pbdr")
    x = dau(m, "bang", *SNV, "Số: 63/GM-SNV", "Hòa Giang, ngày 17 tháng 10 năm 2025")
    x += ten(m, "GIẤY MỜI", ["Họp góp ý dự thảo Đề án vị trí việc làm"])
    for t in (
        "Sở Nội vụ trân trọng kính mời: Lãnh đạo Sở Tài chính.",
        "Tới dự cuộc họp góp ý dự thảo Đề án vị trí việc làm.",
        "Chủ trì: Ông Nguyễn Đình Khoa, Giám đốc Sở Nội vụ.",
        "Thời gian: 08 giờ 00, ngày 24 tháng 10 năm 2025.",
        "Địa điểm: Phòng họp số 2, Sở Nội vụ.",
        "Đề nghị đại biểu nghiên cứu tài liệu gửi kèm và dự họp đúng giờ./.",
    ):
        x += m.p(t, "nd")
    return To(
        "",
        m,
        x
        + chan(
            m,
            "bang",
            ["- Lãnh đạo Sở Tài chính;", "- Lưu: VT, TCHC."],
            ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"],
            "Tạ Quang Huy",
        ),
        loai="GM",
    )


@giay
def bien_ban_hop() -> To:
    m = May(ke="vml")
    x = dau(m, "bang", *SNV, "Số: 02/BB-SNV", "")
    x += ten(m, "BIÊN BẢN", ["Họp xét thi đua, khen thưởng năm 2025"])
    for t in (
        "Thời gian bắt đầu: 14 giờ 00, ngày 05 tháng 12 năm 2025.",
        "Địa điểm: Phòng họp số 1, Sở Nội vụ.",
        "Thành phần tham dự: Các thành viên Hội đồng.",
        "Chủ trì (chủ tọa): Ông Nguyễn Đình Khoa, Giám đốc Sở.",
        "Thư ký (người ghi biên bản): Bà Hà Thị Lan, chuyên viên.",
        "Nội dung (theo diễn biến cuộc họp):",
        DAI,
        "Cuộc họp kết thúc vào 16 giờ 30, ngày 05 tháng 12 năm 2025./.",
    ):
        x += m.p(t, "nd")
    k = [
        m.p(c, "ky") + m.trong() * 4 + m.p(t, "ten")
        for c, t in (("THƯ KÝ", "Hà Thị Lan"), ("CHỦ TỌA", "Nguyễn Đình Khoa"))
    ]
    x += (
        bang((82.5, 82.5), hang(o(k[0], 82.5), o(k[1], 82.5)))
        + m.p("Nơi nhận:", "nnh")
        + m.p("- Các thành viên Hội đồng;", "nn")
        + m.p("- Lưu: VT, Hồ sơ.", "nn")
    )
    return To("", m, x, loai="BB")


@giay
def sao_luc() -> To:
    t = thong_bao_ptab()
    m = t.m
    m.ke = "pbdr"
    x = (
        t.than
        + '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
    )
    l = m.p("ỦY BAN NHÂN DÂN XÃ TÂN PHONG", "cq2") + m.kedai(30, 66.2) + m.p("Số: 09/SL-UBND", "so")
    x += bang(
        (70.0, 95.0), hang(o(l, 70), o(m.p("SAO LỤC", "ky") + m.p("Tân Phong, ngày 10 tháng 7 năm 2025", "ngay"), 95))
    )
    return To(
        "",
        m,
        x + chan(m, "bang", ["- Các công chức xã;", "- Lưu: VT."], ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], "Mùa A Dơ"),
        so="tab",
        loai="TB",
    )


@giay
def trich_sao() -> To:
    t = ke_hoach_sdt_kieu()
    m = t.m
    x = (
        t.than
        + '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
    )
    l = m.p("CHI CỤC VĂN THƯ", "cq2") + m.kedai(18, 66.2) + m.p("Số: 03/TrS-CCVT", "so")
    r = m.p("TRÍCH SAO", "ky") + m.p("Hòa Giang, ngày 15 tháng 01 năm 2025", "ngay")
    nn = m.p("Nơi nhận:", "nnh") + m.p("- Phòng Quản lý văn thư;", "nn") + m.p("- Lưu: VT.", "nn")
    x += bang(
        (70.0, 95.0),
        hang(o(l, 70), o(r, 95)),
        hang(o(nn, 70), o(m.p("CHI CỤC TRƯỞNG", "ky") + m.trong() * 4 + m.p("Bế Văn Đàn", "ten"), 95)),
    )
    return To("", m, x, so="don", loai="KH")


@giay
def nhieu_phu_luc() -> To:
    m = May(ke="pbdr")
    x = dau(m, "bang", *SNV, "Số: 77/KH-SNV", "Hòa Giang, ngày 21 tháng 01 năm 2025")
    x += ten(m, "KẾ HOẠCH", ["Tập huấn nghiệp vụ văn thư năm 2025"]) + m.p(
        "Sở Nội vụ ban hành Kế hoạch tập huấn (danh sách lớp tại Phụ lục I, chương trình tại Phụ lục II, dự toán tại Phụ lục III).",
        "nd",
    )
    x += (
        m.p(DAI, "nd")
        + m.p("Các đơn vị cử người tham gia đầy đủ./.", "nd")
        + chan(m, "bang", NOI_T, ["GIÁM ĐỐC"], "Nguyễn Đình Khoa")
        + ngat(sect(loai="nextPage"))
    )
    for i, (t, ngang) in enumerate(
        (("DANH SÁCH LỚP TẬP HUẤN", False), ("CHƯƠNG TRÌNH TẬP HUẤN", True), ("DỰ TOÁN KINH PHÍ", False))
    ):
        x += (
            m.p(f"Phụ lục {'I' * (i + 1)}", "pl")
            + m.p(t, "plt")
            + m.p("(Kèm theo Kế hoạch số 77/KH-SNV ngày 21 tháng 01 năm 2025 của Sở Nội vụ)", "kt")
            + m.kedai(40, 252 if ngang else 165)
        )
        o3 = [
            hang(*(o(m.p(c, "bang"), 50) for c in h))
            for h in (("STT", "Nội dung", "Ghi chú"), ("1", "Văn thư các xã, phường", ""), ("2", "Văn thư các sở", ""))
        ]
        x += bang((50.0, 50.0, 50.0), *o3, vien=True) + m.p("Danh mục này gồm 02 mục./.", "nd")
        if i < 2:
            x += ngat(sect(loai="nextPage", bat_dau=1, ngang=ngang, le=(20, 15, 15, 30) if ngang else (20, 15, 20, 30)))
    return To("", m, x, cuoi=sect(loai="nextPage", bat_dau=1), loai="KH")


@giay
def quy_che_kem_quyet_dinh() -> To:
    m = May(ke="pbdr", thut=12.7)
    x = dau(m, "bang", *SNV, "Số: 58/QĐ-SNV", "Hòa Giang, ngày 26 tháng 8 năm 2025")
    x += ten(m, "QUYẾT ĐỊNH", ["Ban hành Quy chế văn thư của Sở Nội vụ"]) + m.p("GIÁM ĐỐC SỞ NỘI VỤ", "tq")
    x += m.p("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;", "cancu")
    x += m.p(
        "Căn cứ Quyết định số 20/2023/QĐ-UBND ngày 12 tháng 6 năm 2023 của Ủy ban nhân dân tỉnh quy định chức năng, nhiệm vụ của Sở Nội vụ;",
        "cancu",
    )
    x += m.p("Theo đề nghị của Chánh Văn phòng Sở.", "cancu") + m.p("QUYẾT ĐỊNH:", "giuadam")
    for i, t in (
        (1, " Ban hành kèm theo Quyết định này Quy chế văn thư của Sở Nội vụ."),
        (
            2,
            " Quyết định có hiệu lực từ ngày ký; Chánh Văn phòng, các phòng, đơn vị thuộc Sở thi hành Quyết định này./.",
        ),
    ):
        x += f"<w:p>{m.ppr('nd', VAI['nd'])}{m.r(f'Điều {i}.', 'muc')}{m.r(t, 'nd')}</w:p>"
    x += chan(m, "bang", ["- Như Điều 2;", "- Lưu: VT, VP."], ["GIÁM ĐỐC"], "Nguyễn Đình Khoa") + ngat(
        sect(loai="nextPage")
    )
    A, B = 58.2, 99.2
    x += bang((62.0, 103.0), hang(o(trai(m, *SNV, A), 62), o(phai(m, B), 103)))
    x += (
        m.p("QUY CHẾ", "loai")
        + m.p("Văn thư của Sở Nội vụ", "ty")
        + m.p("(Kèm theo Quyết định số 58/QĐ-SNV ngày 26 tháng 8 năm 2025 của Sở Nội vụ)", "kt")
        + m.kedai(30, 165)
    )
    x += (
        m.p("Chương I", "giuadam")
        + m.p("QUY ĐỊNH CHUNG", "ty")
        + m.p("Điều 1. Phạm vi điều chỉnh", "muc")
        + m.p("Quy chế này quy định về soạn thảo, ký ban hành văn bản.", "nd")
    )
    x += (
        m.p("Điều 2. Nguyên tắc", "muc")
        + m.p("1. Văn bản phải được soạn thảo đúng thể thức.", "nd")
        + m.p("2. Văn bản đi phải được:", "nd")
    )
    for c, t in zip(
        "abcdđe", ("Kiểm tra thể thức;", "Cấp số;", "Đăng ký;", "Nhân bản;", "Phát hành;", "Lưu."), strict=True
    ):
        x += m.p(f"{c}) {t}", "nd")
    x += (
        m.p("Chương II", "giuadam")
        + m.p("TỔ CHỨC THỰC HIỆN", "ty")
        + m.p("Điều 3. Trách nhiệm thi hành", "muc")
        + m.p("Các phòng, đơn vị thực hiện Quy chế này./.", "nd")
    )
    return To("", m, x, cuoi=sect(loai="nextPage", bat_dau=1), loai="QĐ")


@giay
def cong_dien_khan() -> To:
    m = May(ke="mo_neo")
    x = dau(
        m, "bang", [], ["ỦY BAN NHÂN DÂN", "TỈNH HÒA GIANG"], "Số: 08/CĐ-UBND", "Hòa Giang, ngày 30 tháng 9 năm 2025"
    )
    n = m.so()
    x += f'<w:p><w:r><w:rPr/><w:pict><v:rect id="k{n}" style="position:absolute;margin-left:14mm;margin-top:2mm;width:30mm;height:8mm" strokecolor="red"><v:textbox inset="0,1mm,0,0"><w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:b/><w:color w:val="FF0000"/><w:sz w:val="26"/></w:rPr><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>'
    x += ten(m, "CÔNG ĐIỆN", ["Về việc ứng phó khẩn cấp với bão số 10"]) + m.p(
        "Chủ tịch Ủy ban nhân dân tỉnh Hòa Giang điện:", "giua"
    )
    for t in ("- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã, phường."):
        x += f'<w:p><w:pPr><w:ind w:left="{tw(45)}"/></w:pPr>{m.r(t, "kgd")}</w:p>'
    x += m.p(DAI, "nd") + m.p("Yêu cầu các cơ quan, đơn vị thực hiện nghiêm Công điện này./.", "nd")
    return To(
        "",
        m,
        x
        + chan(
            m,
            "bang",
            ["- Văn phòng Chính phủ (để báo cáo);", "- Lưu: VT, NN."],
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            "Bàn Thị Xuân",
        ),
        loai="CĐ",
    )


@giay
def sua_doi_theo_doi() -> To:
    m = May(ke="pbdr")
    x = dau(m, "bang", *SNV, "Số: 25/TB-SNV", "Hòa Giang, ngày 12 tháng 02 năm 2025")
    x += ten(m, "THÔNG BÁO", ["Lịch tiếp công dân năm 2025"])
    r = m.rpr(VAI["nd"], "nd")
    x += f'<w:p>{m.ppr("nd", VAI["nd"])}<w:r>{r}<w:t xml:space="preserve">Sở Nội vụ tiếp công dân vào </w:t></w:r><w:del w:id="1" w:author="a"><w:r>{r.replace("<w:b/>", "")}<w:delText>ngày thứ hai. hằng tuần</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r>{r}<w:t>thứ Hai hằng tuần</w:t></w:r></w:ins><w:r>{r}<w:t>, tại Phòng Tiếp công dân.</w:t></w:r></w:p>'
    x += m.p(DAI, "nd") + m.p("Sở Nội vụ thông báo để các cơ quan, tổ chức, cá nhân biết./.", "nd")
    return To(
        "", m, x + chan(m, "bang", NOI_T, ["GIÁM ĐỐC"], "Nguyễn Đình Khoa"), settings="<w:trackRevisions/>", loai="TB"
    )


@giay
def lien_tich() -> To:
    m = May(ke="pbdr")
    x = dau(m, "bang", [], ["SỞ NỘI VỤ", "SỞ TÀI CHÍNH"], "Số: 14/KH-SNV-STC", "Hòa Giang, ngày 27 tháng 3 năm 2025")
    x += (
        ten(m, "KẾ HOẠCH", ["Phối hợp quản lý biên chế và quỹ lương năm 2025"])
        + m.p(DAI, "nd")
        + m.p("Hai Sở phối hợp thực hiện và sơ kết vào tháng 12 năm 2025./.", "nd")
    )
    k = [
        m.p(c, "ky") + m.p(d, "ky") + m.trong() * 4 + m.p(t, "ten")
        for c, d, t in (
            ("KT. GIÁM ĐỐC SỞ TÀI CHÍNH", "PHÓ GIÁM ĐỐC", "Hồ Thị Thu"),
            ("KT. GIÁM ĐỐC SỞ NỘI VỤ", "PHÓ GIÁM ĐỐC", "Trần Thị Bích Ngọc"),
        )
    ]
    x += (
        bang((82.5, 82.5), hang(o(k[0], 82.5), o(k[1], 82.5)))
        + m.p("Nơi nhận:", "nnh")
        + m.p("- Ủy ban nhân dân tỉnh (để báo cáo);", "nn")
        + m.p("- Lưu: VT, SNV, STC.", "nn")
    )
    return To("", m, x, loai="KH")


@giay
def cong_van_gian_dung() -> To:
    """Exact line spacing, address block at the foot, justified by a style."""
    m = May(ke="hr")
    x = dau(m, "bang", *SNV, "Số: 330/SNV-VP", "Hòa Giang, ngày 04 tháng 11 năm 2025", ["V/v mời tham gia hội thảo"])
    x += m.p("Kính gửi: Trường Đại học Hòa Giang", "kg")
    for t in (
        "Sở Nội vụ dự kiến tổ chức hội thảo về chuyển đổi số trong công tác văn thư, lưu trữ.",
        DAI,
        "Rất mong nhận được sự phối hợp của quý trường./.",
    ):
        x += m.p(t, "nd").replace('w:line="240" w:lineRule="auto"', 'w:line="360" w:lineRule="exact"')
    x += chan(m, "bang", NOI, ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Tạ Quang Huy") + m.trong()
    dc = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    x += (
        m.p("Số: 18 đường Nguyễn Trãi, phường Trung Tâm, tỉnh Hòa Giang", "dc", them=dc)
        + m.p("ĐT: 0219.3866.123, Fax: 0219.3866.124", "dc")
        + m.p("E-Mail: snv@hoagiang.gov.vn, Website: snv.hoagiang.gov.vn", "dc")
    )
    return To("", m, x, loai="CV")


def chung(ten_giay: str, ma: str, loai: str, ty: str, **them: object) -> None:
    """A plain paper of one of the 29 types."""

    def ham() -> To:
        m = May(ke=str(them.get("ke", "pbdr")), co=str(them.get("co", "run")), cach=str(them.get("cach", "truoc")))
        x = dau(m, str(them.get("dau", "bang")), *SNV, f"Số: 40/{ma}-SNV", "Hòa Giang, ngày 16 tháng 4 năm 2025")
        x += (
            ten(m, loai, [ty] if ty else [])
            + m.p(DAI, "nd")
            + m.p("1. Các phòng, đơn vị căn cứ nhiệm vụ được giao để thực hiện.", "nd")
            + m.p("2. Văn phòng Sở theo dõi, đôn đốc việc thực hiện./.", "nd")
        )
        return To(
            "",
            m,
            x + chan(m, str(them.get("chan", "bang")), NOI_T, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Trần Thị Bích Ngọc"),
            loai=ma,
        )

    GIAY[ten_giay] = ham


chung("thong-cao", "TC", "THÔNG CÁO", "Về kết quả Hội nghị ngành Nội vụ", ke="gach", chan="ba_cot")
chung("huong-dan", "HD", "HƯỚNG DẪN", "Lập hồ sơ và nộp lưu hồ sơ vào lưu trữ cơ quan", dau="ba_cot", ke="vml")
chung("chuong-trinh", "CTr", "CHƯƠNG TRÌNH", "Công tác năm 2025 của Sở Nội vụ", co="kieu", chan="sdt")
chung("phuong-an", "PA", "PHƯƠNG ÁN", "Bảo đảm an toàn phòng cháy, chữa cháy trụ sở", co="macdinh", ke="mo_neo")
chung("de-an", "ĐA", "ĐỀ ÁN", "Vị trí việc làm của Sở Nội vụ", ke="nhom", dau="sdt")
chung("du-an", "DA", "DỰ ÁN", "Số hóa tài liệu lưu trữ lịch sử tỉnh", co="kieuchu", chan="hai_hang")
chung("quy-dinh", "QyĐ", "QUY ĐỊNH", "Quản lý, sử dụng con dấu", cach="sau", ke="longo")
chung("giay-uy-quyen", "GUQ", "GIẤY ỦY QUYỀN", "Về việc ký hợp đồng dịch vụ công", ke="gachtab")
chung("phieu-gui", "PG", "PHIẾU GỬI", "Tài liệu họp Hội đồng", dau="gop_doc")
chung("phieu-bao", "PB", "PHIẾU BÁO", "Nhận hồ sơ tuyển dụng", dau="luoi4", ke="gach")


def _khong_xet(ten_giay: str, than: Callable[[May], str]) -> None:
    def ham() -> To:
        m = May()
        return To("", m, than(m), loai="-")

    GIAY[ten_giay] = ham


_khong_xet(
    "dang-bo",
    lambda m: (
        bang(
            (70.0, 95.0),
            hang(
                o(
                    m.p("TỈNH ỦY HÒA GIANG", "cq1")
                    + m.p("VĂN PHÒNG", "cq2")
                    + m.p("*", "so")
                    + m.p("Số 15-CV/VPTU", "so"),
                    70,
                ),
                o(m.p("ĐẢNG CỘNG SẢN VIỆT NAM", "ten") + m.p("Hòa Giang, ngày 3 tháng 2 năm 2025", "ngay"), 95),
            ),
        )
        + m.p("Kính gửi: Các huyện ủy", "kg")
        + m.p(DAI, "nd")
        + m.p("CHÁNH VĂN PHÒNG", "ky")
    ),
)
_khong_xet(
    "nghi-dinh",
    lambda m: (
        dau(m, "bang", [], ["CHÍNH PHỦ"], "Số: 78/2025/NĐ-CP", "Hà Nội, ngày 01 tháng 4 năm 2025")
        + m.p("NGHỊ ĐỊNH", "loai")
        + m.p("Quy định chi tiết một số điều", "ty")
        + m.p(DAI, "nd")
    ),
)
_khong_xet(
    "don-xin",
    lambda m: (
        m.p(QH, "qh")
        + m.p(TN, "tn")
        + m.p("ĐƠN XIN NGHỈ PHÉP", "loai")
        + m.p("Kính gửi: Ban Giám hiệu", "kg")
        + m.p("Tôi tên là Nguyễn Thị Thảo, giáo viên.", "nd")
        + m.p(DAI, "nd")
        + m.p("Người làm đơn", "giua")
    ),
)
