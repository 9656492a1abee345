# ruff: noqa: E501, PLW0603, C408
# fmt: off
"""Good papers, written the way a clerk writes them in LibreOffice Writer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from odf import Doc, Foot, Head, P, Page, Tab

QH = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TN = "Độc lập - Tự do - Hạnh phúc"
FILL = [
    "Rà soát, thống kê đầy đủ số liệu trên địa bàn, cập nhật vào phần mềm quản lý và chịu trách nhiệm về tính chính xác của số liệu đã báo cáo.",
    "Phối hợp chặt chẽ với các đơn vị liên quan trong quá trình triển khai, kịp thời tháo gỡ khó khăn, vướng mắc phát sinh tại cơ sở.",
    "Tăng cường tuyên truyền trên hệ thống truyền thanh cơ sở để người dân biết, tham gia và giám sát việc thực hiện.",
    "Bố trí kinh phí từ nguồn ngân sách được giao trong năm và các nguồn huy động hợp pháp khác theo quy định hiện hành.",
    "Kiểm tra, đôn đốc việc thực hiện hằng tháng; tổng hợp kết quả, đề xuất khen thưởng các tập thể, cá nhân có thành tích.",
    "Bảo đảm tiến độ, chất lượng và an toàn trong suốt thời gian thực hiện; không để xảy ra lãng phí, thất thoát tài sản công.",
    "Chuẩn bị đầy đủ cơ sở vật chất, trang thiết bị và nhân lực cần thiết trước thời điểm triển khai ít nhất mười ngày.",
    "Lập hồ sơ, lưu trữ đầy đủ tài liệu hình thành trong quá trình giải quyết công việc theo đúng quy định về công tác văn thư.",
]
_k = 0


def fill() -> str:
    global _k
    _k += 1
    return FILL[_k % len(FILL)]


class House:
    """Sizes and habits of one office."""

    def __init__(self, body: float = 14, first: float = 10, before: float = 6, line: str = "100%", small: bool = False,
                 head: str = "table", foot: str = "table", style: str = "named", rule: str = "shape", page: Page | None = None) -> None:
        global _k
        _k = 0  # the same text of a paper whatever was written before it
        self.body, self.first, self.before, self.line = body, first, before, line
        self.qh, self.tn, self.dt = (12, 13, 13) if small else (13, 14, 14)
        self.head, self.foot, self.style, self.rule = head, foot, style, rule
        self.page = page or Page()

    def p(self, text: Any, role: str = "body", **kw: Any) -> P:
        d: dict[str, Any] = dict(size=self.body, align="justify", first=self.first, before=self.before, line=self.line)
        return P(role, text, **{**d, **kw})

    def cc(self, text: str) -> P:
        return self.p(text, "cancu", i=True)

    def muc(self, text: str) -> P:
        return self.p(text, "muclon", b=True)

    def ktd(self, text: str) -> P:
        return self.p(text, "khoan_td", b=True)

    def khoan(self, text: str, **kw: Any) -> P:
        return self.p(text, "khoan", **kw)

    def diem(self, text: str, **kw: Any) -> P:
        return self.p(text, "diem", **kw)

    def dieu(self, label: str, text: str) -> P:
        return self.p([(label, {"b": True}), (text, {})], "dieu")

    def dieu_td(self, text: str) -> P:
        return self.p(text, "dieu_td", b=True)

    def mid(self, text: str, role: str, **kw: Any) -> P:
        return P(role, text, **{**dict(size=self.body, b=True, before=6), **kw})

    def ten(self, kind: str, ty: str | None) -> list[P]:
        out = [P("loai", kind, size=14, b=True, before=12, rule=None if ty else -30)]
        if ty:
            out.append(P("ty", ty, size=14, b=True, rule=0.4))
            out[-1].after = 10 if self.rule == "shape" else 0
        else:
            out[0].after = 10 if self.rule == "shape" else 0
        return out

    def dau(self, sup: str | None, issuer: str, so: str | None, date: str | None, vv: str | None = None) -> Head:
        left = [P("superior", sup, size=self.qh)] if sup else []
        left.append(P("issuer", issuer, size=self.qh, b=True, rule=0.4))
        if so:
            left.append(P("so", so, size=13))
        if vv:
            left.append(P("vv", vv, size=12, before=6))
        right = [P("qh", QH, size=self.qh, b=True), P("tn", TN, size=self.tn, b=True, rule=1.0)]
        if date:
            right.append(P("date", date, size=self.dt, i=True))
        return Head(left, right, mode=self.head)

    def ky(self, nn: list[str], quyen: list[str], name: str, mode: str | None = None) -> Foot:
        left = [P("nn_label", "Nơi nhận:", size=12, b=True, i=True, align="left")]
        left += [P("nn_luu" if "Lưu:" in t else "nn_item", t, size=11, align="left") for t in nn]
        right = [P("quyen", q, size=14, b=True) for q in quyen]
        right += [P("trong", "", size=14) for _ in range(4)]
        right.append(P("name", name, size=14, b=True))
        return Foot(left, right, mode=mode or self.foot)

    def doc(self, name: str, kind: str, blocks: list[Any], **kw: Any) -> Doc:
        import copy
        return Doc(name, kind, blocks, page=copy.deepcopy(self.page), style_way=self.style, rule_way=self.rule, **kw)


def annex(h: House, label: str, title: str, ref: str, body: list[Any], landscape: bool = False) -> list[Any]:
    master = "Ngang" if landscape else "PhuLucDau"
    r = P("pl_ref", ref, size=14, i=True, rule=-40)
    r.after = 12 if h.rule == "shape" else 0
    return [P("pl_label", label, size=14, b=True, master=master, number=1), P("pl_title", title, size=14, b=True), r, *body]


def d01() -> Doc:
    h = House(page=Page())
    b = [h.dau(None, "ỦY BAN NHÂN DÂN\nXÃ BẢN LẦU", "Số: 45/KH-UBND", "Bản Lầu, ngày 12 tháng 3 năm 2026"),
         *h.ten("KẾ HOẠCH", "Tổ chức Lễ phát động phong trào toàn dân chung sức\nxây dựng nông thôn mới năm 2026"),
         h.p("Thực hiện Kế hoạch số 118/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lào Cai về xây dựng nông thôn mới năm 2026, Ủy ban nhân dân xã Bản Lầu ban hành Kế hoạch tổ chức Lễ phát động như sau:"),
         h.muc("I. MỤC ĐÍCH, YÊU CẦU"), h.ktd("1. Mục đích"), h.p(fill()), h.ktd("2. Yêu cầu"), h.p(fill()),
         h.muc("II. NỘI DUNG"), h.khoan("1. Thời gian: 08 giờ 00 phút, thứ Hai, ngày 30 tháng 3 năm 2026."), h.khoan("2. Địa điểm: Nhà văn hóa xã Bản Lầu."),
         h.khoan("3. Nội dung thực hiện:"), h.diem("a) " + fill()), h.diem("b) " + fill()), h.diem("c) " + fill()), h.diem("d) " + fill()), h.diem("đ) " + fill()), h.diem("e) " + fill()),
         h.muc("III. TỔ CHỨC THỰC HIỆN"), h.khoan("1. Giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã theo dõi, đôn đốc việc thực hiện Kế hoạch này."),
         h.khoan("2. Các thôn, đơn vị liên quan báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15 tháng 4 năm 2026./."),
         h.ky(["- Ủy ban nhân dân tỉnh (để báo cáo);", "- Đảng ủy, Hội đồng nhân dân xã;", "- Các thôn, đơn vị liên quan;", "- Lưu: VT, VP."],
              ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Trần Công Dũng")]
    return h.doc("d01_ke_hoach_xa", "KH", b)


def qd(h: House, name: str, sup: str | None, issuer: str, so: str, date: str, ty: str, tq: str, cc: list[str], dieu: list[str], nn: list[str], quyen: list[str], who: str) -> list[Any]:
    del name
    out: list[Any] = [h.dau(sup, issuer, so, date), *h.ten("QUYẾT ĐỊNH", ty), h.mid(tq, "tham_quyen"), *[h.cc(c) for c in cc], h.mid("QUYẾT ĐỊNH:", "qd_cumtu")]
    for k, t in enumerate(dieu, 1):
        out.append(h.dieu(f"Điều {k}.", " " + t))
    return [*out, h.ky(nn, quyen, who)]


def d02() -> Doc:
    h = House(style="auto", rule="border", first=12.7, line="115%")
    b = qd(h, "", None, "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "Số: 215/QĐ-UBND", "Lào Cai, ngày 05 tháng 02 năm 2026",
           "Về việc thành lập Ban Tổ chức Hội nghị tổng kết năm 2025", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
           ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 28 tháng 01 năm 2026."],
           ["Thành lập Ban Tổ chức Hội nghị tổng kết năm 2025 gồm các ông, bà có tên trong danh sách do Sở Nội vụ trình.",
            "Ban Tổ chức có nhiệm vụ xây dựng chương trình, chuẩn bị các điều kiện và tự giải thể sau khi hoàn thành nhiệm vụ.",
            "Quyết định này có hiệu lực kể từ ngày ký.",
            "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."],
           ["- Như Điều 4;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, NC."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Nguyễn Văn Hòa")
    return h.doc("d02_quyet_dinh_tinh", "QĐ", b)


def d03() -> Doc:
    h = House(style="auto", foot="table", page=Page(top=25, right=20, first_way="header"))
    b = qd(h, "", "UBND TỈNH NINH BÌNH", "SỞ NỘI VỤ", "Số: 88/QĐ-SNV", "Ninh Bình, ngày 18 tháng 5 năm 2026", "Ban hành Quy chế văn thư của Sở Nội vụ",
           "GIÁM ĐỐC SỞ NỘI VỤ",
           ["Căn cứ Quyết định số 10/2025/QĐ-UBND ngày 01 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Ninh Bình quy định chức năng, nhiệm vụ, quyền hạn của Sở Nội vụ;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;", "Theo đề nghị của Chánh Văn phòng Sở."],
           ["Ban hành kèm theo Quyết định này Quy chế văn thư của Sở Nội vụ.", "Quyết định này có hiệu lực kể từ ngày ký.",
            "Chánh Văn phòng, Trưởng các phòng và công chức, người lao động thuộc Sở chịu trách nhiệm thi hành Quyết định này./."],
           ["- Như Điều 3;", "- Ủy ban nhân dân tỉnh (để báo cáo);", "- Lưu: VT, VP."], ["GIÁM ĐỐC"], "Đinh Thị Thanh")
    hd = h.dau("UBND TỈNH NINH BÌNH", "SỞ NỘI VỤ", None, None)
    hd.role = "head2"
    for p in hd.left + hd.right:
        p.role += "2"
    lead = P("lead", "", size=2, master="PhuLucDau", number=1)
    b += [lead, hd, P("loai2", "QUY CHẾ", size=14, b=True, before=12), P("ty2", "Văn thư của Sở Nội vụ", size=14, b=True),
          P("kemtheo_qd", "(Kèm theo Quyết định số 88/QĐ-SNV ngày 18 tháng 5 năm 2026 của Giám đốc Sở Nội vụ)", size=14, i=True, rule=-40, after=10),
          h.mid("Chương I", "chuong"), h.mid("QUY ĐỊNH CHUNG", "chuong_td", before=0),
          h.dieu_td("Điều 1. Phạm vi điều chỉnh"), h.p("Quy chế này quy định việc soạn thảo, ban hành, quản lý và lưu trữ văn bản của Sở Nội vụ."),
          h.dieu_td("Điều 2. Đối tượng áp dụng"), h.khoan("1. Các phòng, đơn vị thuộc Sở."), h.khoan("2. Công chức, người lao động của Sở; các cá nhân có liên quan."),
          h.mid("Chương II", "chuong"), h.mid("QUẢN LÝ VĂN BẢN", "chuong_td", before=0), h.mid("Mục 1", "muc"), h.mid("QUẢN LÝ VĂN BẢN ĐI", "muc_td", before=0),
          h.dieu_td("Điều 3. Trình tự quản lý văn bản đi"), h.khoan("1. Văn bản đi được quản lý theo trình tự sau:"),
          h.diem("a) Cấp số, thời gian ban hành văn bản;"), h.diem("b) Đăng ký văn bản đi;"), h.diem("c) Nhân bản, đóng dấu cơ quan;"), h.diem("d) Phát hành và theo dõi việc chuyển phát;"), h.diem("đ) Lưu văn bản đi."),
          h.khoan("2. Việc cấp số thực hiện tại Văn thư cơ quan ngay sau khi văn bản được ký."),
          h.mid("Mục 2", "muc"), h.mid("QUẢN LÝ VĂN BẢN ĐẾN", "muc_td", before=0), h.dieu_td("Điều 4. Trình tự quản lý văn bản đến"), h.p(fill()),
          h.mid("Chương III", "chuong"), h.mid("TỔ CHỨC THỰC HIỆN", "chuong_td", before=0), h.dieu_td("Điều 5. Trách nhiệm thi hành"), h.p("Văn phòng Sở theo dõi, đôn đốc việc thực hiện Quy chế này./.")]
    return h.doc("d03_quyet_dinh_quy_che", "QĐ", b)


def cong_van(h: House, sup: str | None, issuer: str, so: str, date: str, vv: str, to: list[str], body: list[P], nn: list[str], quyen: list[str], who: str) -> list[Any]:
    out: list[Any] = [h.dau(sup, issuer, so, date, vv)]
    if len(to) == 1:
        out.append(P("kg", f"Kính gửi: {to[0]}", size=14, align="left", left=35, before=14, after=10))
    else:
        out.append(P("kg_head", "Kính gửi:", size=14, align="left", left=35, before=14))
        x = 35 + 20.0
        out += [P("kg_item", "- " + t, size=14, align="left", left=x) for t in to]
        out[-1].after = 10
    return [*out, *body, h.ky(nn, quyen, who)]


def d04() -> Doc:
    h = House(small=True, head="tabs", foot="table", style="auto")
    b = cong_van(h, "UBND TỈNH NGHỆ AN", "SỞ Y TẾ", "Số: 1204/SYT-NVY", "Nghệ An, ngày 09 tháng 6 năm 2026", "V/v tăng cường phòng, chống dịch",
                 ["Ủy ban nhân dân các xã, phường;", "Trung tâm Kiểm soát bệnh tật tỉnh;", "Các bệnh viện công lập;", "Các phòng khám đa khoa tư nhân."],
                 [h.p("Thực hiện Công văn số 2210/BYT-DP ngày 02 tháng 6 năm 2026 của Bộ Y tế về việc phòng, chống dịch mùa hè, Sở Y tế đề nghị các đơn vị:"),
                  h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.khoan("3. Báo cáo kết quả về Sở Y tế trước ngày 25 tháng 6 năm 2026 để tổng hợp./.")],
                 ["- Như trên;", "- Bộ Y tế (để báo cáo);", "- Lưu: VT, NVY."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Lê Thị Hoài Chung")
    return h.doc("d04_cong_van_so_tab", "CV", b)


def d05() -> Doc:
    h = House(head="frame", foot="frame", style="auto", first=12.7, rule="border")
    b = cong_van(h, None, "ỦY BAN NHÂN DÂN\nPHƯỜNG HẢI CHÂU", "Số: 07/UBND-VHXH", "Hải Châu, ngày 03 tháng 02 năm 2026", "V/v bố trí địa điểm tổ chức\nhội chợ hoa xuân",
                 ["Sở Công Thương thành phố Đà Nẵng"],
                 [h.p("Ủy ban nhân dân phường Hải Châu nhận được Công văn số 55/SCT-QLTM ngày 20 tháng 01 năm 2026 của Sở Công Thương về việc bố trí địa điểm tổ chức hội chợ hoa xuân."),
                  h.p("Sau khi xem xét, Ủy ban nhân dân phường thống nhất bố trí địa điểm tại công viên trung tâm của phường."), h.p("Đề nghị Sở Công Thương phối hợp thực hiện./.")],
                 ["- Như trên;", "- Đảng ủy phường;", "- Lưu: VT, VHXH."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Phạm Minh Tuấn")
    return h.doc("d05_cong_van_khung", "CV", b)


def d06() -> Doc:
    h = House(head="section", foot="section", style="named", rule="border")
    b: list[Any] = [h.dau("UBND TỈNH ĐẮK LẮK", "SỞ XÂY DỰNG", "Số: 61/TTr-SXD", "Đắk Lắk, ngày 21 tháng 4 năm 2026"), *h.ten("TỜ TRÌNH", "Về việc phê duyệt danh mục công trình sửa chữa năm 2026"),
         P("kg", "Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk", size=14, align="left", left=40, before=12, after=6),
         h.p("Căn cứ Nghị quyết số 15/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh về dự toán ngân sách năm 2026, Sở Xây dựng kính trình Ủy ban nhân dân tỉnh như sau:"),
         h.muc("I. SỰ CẦN THIẾT"), h.p(fill()), h.muc("II. NỘI DUNG ĐỀ NGHỊ"), h.khoan("Tổng số công trình đề nghị sửa chữa là 12 công trình.", auto="khoan", auto_start=True),
         h.khoan("Tổng kinh phí đề nghị là 8.500 triệu đồng.", auto="khoan"), h.khoan("Nguồn kinh phí từ ngân sách tỉnh.", auto="khoan"),
         h.p("Sở Xây dựng kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt./."),
         h.ky(["- Như trên;", "- Sở Tài chính;", "- Lưu: VT, KHTC."], ["Q. GIÁM ĐỐC"], "Hồ Xuân Bách")]
    return h.doc("d06_to_trinh_cot", "TTr", b)


def d07() -> Doc:
    h = House(style="span", page=Page(left=35, right=15, top=20))
    b: list[Any] = [h.dau("UBND TỈNH SƠN LA", "SỞ TÀI CHÍNH", "Số: 150/BC-STC", "Sơn La, ngày 20 tháng 6 năm 2026"), *h.ten("BÁO CÁO", "Kết quả thực hiện dự toán ngân sách 6 tháng đầu năm 2026"),
         h.p("Sở Tài chính báo cáo kết quả thực hiện dự toán ngân sách 6 tháng đầu năm 2026 trên địa bàn tỉnh như sau:"), h.muc("I. KẾT QUẢ THỰC HIỆN"), h.khoan("1. " + fill()), h.khoan("2. Số liệu chi tiết tại Phụ lục kèm theo."),
         h.muc("II. PHƯƠNG HƯỚNG, NHIỆM VỤ"), h.p(fill()), h.p("Trên đây là báo cáo kết quả thực hiện dự toán ngân sách 6 tháng đầu năm 2026 của Sở Tài chính./."),
         h.ky(["- Ủy ban nhân dân tỉnh (để báo cáo);", "- Kho bạc Nhà nước khu vực X;", "- Lưu: VT, QLNS."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Lò Văn Cương"),
         *annex(h, "Phụ lục", "BẢNG TỔNG HỢP SỐ LIỆU THU, CHI NGÂN SÁCH", "(Kèm theo Báo cáo số 150/BC-STC ngày 20 tháng 6 năm 2026 của Sở Tài chính)",
                [Tab([["TT", "Nội dung", "Dự toán", "Thực hiện", "Tỷ lệ"], ["1", "Thu nội địa", "4.200", "2.350", "56%"], ["2", "Chi đầu tư", "3.100", "1.240", "40%"]], [15, 90, 45, 45, 45])], landscape=True)]
    return h.doc("d07_bao_cao_phu_luc_ngang", "BC", b, land=Page(w=297, h=210, top=20, bottom=15, left=30, right=15))


def d08() -> Doc:
    h = House(style="named", body=13, small=True)
    b: list[Any] = [h.dau("UBND TỈNH QUẢNG NINH", "VĂN PHÒNG", "Số: 33/TB-VP", "Quảng Ninh, ngày 26 tháng 01 năm 2026"), *h.ten("THÔNG BÁO", "Lịch tiếp công dân tháng 02 năm 2026"),
         h.p("Văn phòng thông báo lịch tiếp công dân tháng 02 năm 2026 của Ủy ban nhân dân tỉnh như sau:"), h.khoan("1. Buổi thứ nhất: thứ Năm, ngày 05 tháng 02 năm 2026."), h.khoan("2. Buổi thứ hai: thứ Sáu, ngày 27 tháng 02 năm 2026."),
         h.p("Văn phòng thông báo để các đơn vị, công dân biết, thực hiện./."),
         h.ky(["- Ban Tiếp công dân tỉnh;", "- Các sở, ban, ngành;", "- Lưu: VT, TCD."], ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], "Vũ Quang Trực")]
    return h.doc("d08_thong_bao_vp", "TB", b)


def d09() -> Doc:
    h = House(style="auto", rule="border", head="table", first=12.7)
    b: list[Any] = [h.dau("UBND TỈNH GIA LAI", "SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "Số: 09/GM-SVHTTDL", "Gia Lai, ngày 02 tháng 3 năm 2026"), *h.ten("GIẤY MỜI", "Họp triển khai Ngày hội văn hóa các dân tộc năm 2026"),
         h.p("Sở Văn hóa, Thể thao và Du lịch trân trọng kính mời: Ông Rơ Châm Giáo, Phó Chủ tịch Ủy ban nhân dân tỉnh."), h.p("Tới dự họp triển khai Ngày hội văn hóa các dân tộc năm 2026."),
         h.p("Chủ trì: Ông Trần Ngọc Nhung, Giám đốc Sở."), h.p("Thời gian: 08 giờ 30 phút, thứ Hai, ngày 09 tháng 3 năm 2026."), h.p("Địa điểm: Phòng họp số 2, trụ sở Sở Văn hóa, Thể thao và Du lịch."),
         h.p("Đề nghị các đại biểu mang theo tài liệu và tham dự đúng thành phần./."),
         h.ky(["- Như thành phần mời;", "- Lãnh đạo Sở;", "- Lưu: VT, VP."], ["GIÁM ĐỐC"], "Trần Ngọc Nhung")]
    return h.doc("d09_giay_moi", "GM", b)


def d10() -> Doc:
    h = House(style="named")
    f = Foot([P("quyen", "THƯ KÝ", size=14, b=True), *[P("trong", "") for _ in range(4)], P("name", "Lý A Sử", size=14, b=True)],
             [P("quyen", "CHỦ TỌA", size=14, b=True), *[P("trong", "") for _ in range(4)], P("name", "Giàng Seo Phử", size=14, b=True)])
    b: list[Any] = [h.dau(None, "ỦY BAN NHÂN DÂN\nXÃ SI MA CAI", "Số: 06/BB-UBND", None), *h.ten("BIÊN BẢN", "Họp giao ban tháng 6 năm 2026"),
         h.p("Thời gian bắt đầu: 08 giờ 00 phút, ngày 01 tháng 6 năm 2026."), h.p("Địa điểm: Phòng họp Ủy ban nhân dân xã Si Ma Cai."), h.p("Thành phần tham dự: Lãnh đạo Ủy ban nhân dân xã; trưởng các phòng, ban."),
         h.p("Chủ trì (chủ tọa): Ông Giàng Seo Phử, Chủ tịch Ủy ban nhân dân xã."), h.p("Thư ký (người ghi biên bản): Ông Lý A Sử, công chức Văn phòng."), h.p("Nội dung (theo diễn biến cuộc họp):"),
         h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.p("Cuộc họp kết thúc vào 11 giờ 30, ngày 01 tháng 6 năm 2026./."), f,
         P("nn_label", "Nơi nhận:", size=12, b=True, i=True, align="left", before=12), P("nn_item", "- Thành viên dự họp;", size=11, align="left"), P("nn_luu", "- Lưu: VT, Hồ sơ.", size=11, align="left")]
    return h.doc("d10_bien_ban", "BB", b)


def d11() -> Doc:
    h = House(style="auto")
    b: list[Any] = [h.dau(None, "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ", "Số: 04/CĐ-UBND", "Quảng Trị, ngày 15 tháng 9 năm 2026"), *h.ten("CÔNG ĐIỆN", "Về việc tập trung ứng phó với bão số 5"),
         h.mid("Chủ tịch Ủy ban nhân dân tỉnh điện:", "dien", b=False), *[P("dien_item", t, size=14, align="left", left=36) for t in ("- Bộ Chỉ huy quân sự tỉnh;", "- Giám đốc các sở, Thủ trưởng các ban, ngành;", "- Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu.")],
         h.p("Theo Trung tâm Dự báo khí tượng thủy văn quốc gia, bão số 5 có khả năng ảnh hưởng trực tiếp đến tỉnh. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"), h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.p("Yêu cầu các đơn vị nghiêm túc thực hiện./."),
         h.ky(["- Ban Chỉ đạo phòng thủ dân sự quốc gia;", "- Các Phó Chủ tịch Ủy ban nhân dân tỉnh;", "- Lưu: VT, NN."], ["CHỦ TỊCH"], "Hoàng Nam")]
    return h.doc("d11_cong_dien", "CĐ", b)


def d12() -> Doc:
    h = House(style="span", rule="under", small=True)
    b: list[Any] = [h.dau(None, "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG", "Số: 02/CT-UBND", "Cao Bằng, ngày 08 tháng 01 năm 2026"), *h.ten("CHỈ THỊ", "Về việc tổ chức đón Tết Bính Ngọ năm 2026 an toàn, tiết kiệm"),
         h.p("Để Nhân dân đón Tết vui tươi, an toàn, tiết kiệm, Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị, địa phương thực hiện các nhiệm vụ sau:"), h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.khoan("3. Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện Chỉ thị này./."),
         h.ky(["- Văn phòng Chính phủ;", "- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, TH."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Lê Hải Hòa")]
    return h.doc("d12_chi_thi_gach_duoi", "CT", b)


def d13() -> Doc:
    h = House(style="named", first=12.7)
    b: list[Any] = [h.dau(None, "HỘI ĐỒNG NHÂN DÂN\nXÃ MƯỜNG LAI", "Số: 11/NQ-HĐND", "Mường Lai, ngày 27 tháng 7 năm 2026"), *h.ten("NGHỊ QUYẾT", "Về chương trình giám sát năm 2027 của Hội đồng nhân dân xã"), h.mid("HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG LAI", "tham_quyen"),
         h.cc("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"), h.cc("Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;"),
         h.cc("Xét Tờ trình số 08/TTr-HĐND ngày 20 tháng 7 năm 2026 của Thường trực Hội đồng nhân dân xã về chương trình giám sát năm 2027."), h.mid("QUYẾT NGHỊ:", "qd_cumtu"),
         h.dieu("Điều 1.", " Thông qua chương trình giám sát năm 2027 của Hội đồng nhân dân xã."), h.dieu("Điều 2.", " Giao Thường trực Hội đồng nhân dân xã tổ chức thực hiện Nghị quyết này."),
         h.dieu("Điều 3.", " Nghị quyết này được Hội đồng nhân dân xã Mường Lai khóa II, Kỳ họp thứ ba thông qua ngày 27 tháng 7 năm 2026./."),
         h.ky(["- Như Điều 2;", "- Đảng ủy xã;", "- Lưu: VT, HĐND."], ["CHỦ TỊCH"], "Hoàng Thị Vĩnh")]
    return h.doc("d13_nghi_quyet_hdnd", "NQ", b)


def d14() -> Doc:
    h = House(style="auto")
    b: list[Any] = [h.dau("UBND TỈNH BẮC NINH", "SỞ TƯ PHÁP", "Số: 18/GGT-STP", "Bắc Ninh, ngày 11 tháng 5 năm 2026"), *h.ten("GIẤY GIỚI THIỆU", None), h.mid("Sở Tư pháp trân trọng giới thiệu:", "gt", b=False),
         h.p("Ông Nguyễn Đức Thắng"), h.p("Chức vụ: Chuyên viên Phòng Hành chính tư pháp"), h.p("Được cử đến: Ủy ban nhân dân xã Đại Đồng"), h.p("Về việc: Khảo sát công tác hộ tịch tại cơ sở."),
         h.p("Đề nghị Quý cơ quan tạo điều kiện để ông có tên ở trên hoàn thành nhiệm vụ."), h.p("Giấy này có giá trị đến hết ngày 30 tháng 6 năm 2026./."), h.ky(["- Như trên;", "- Lưu: VT."], ["GIÁM ĐỐC"], "Nguyễn Quang Thành")]
    return h.doc("d14_giay_gioi_thieu", "GGT", b)


def d15() -> Doc:
    h = House(style="named", rule="border")
    b: list[Any] = [h.dau("UBND TỈNH PHÚ THỌ", "SỞ NỘI VỤ", "Số: 03/GNP-SNV", "Phú Thọ, ngày 20 tháng 7 năm 2026"), *h.ten("GIẤY NGHỈ PHÉP", None),
         h.p("Xét Đơn đề nghị nghỉ phép ngày 15 tháng 7 năm 2026 của bà Phùng Thị Hương, Sở Nội vụ cấp cho:"), h.p("Bà: Phùng Thị Hương"), h.p("Chức vụ: Phó Trưởng phòng Tổ chức"),
         h.p("Được nghỉ phép trong thời gian 05 ngày kể từ ngày 27 tháng 7 năm 2026 đến hết ngày 31 tháng 7 năm 2026 tại tỉnh Khánh Hòa."), h.p("Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2026./."),
         h.ky(["- Bà Phùng Thị Hương;", "- Lưu: VT, VP."], ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "Tạ Đức Huy")]
    return h.doc("d15_giay_nghi_phep", "GNP", b)


def d16() -> Doc:
    h = House(style="auto")
    r = "(Kèm theo Hướng dẫn số 41/HD-SGDĐT ngày 14 tháng 8 năm 2026 của Sở Giáo dục và Đào tạo)"
    b: list[Any] = [h.dau("UBND TỈNH THÁI NGUYÊN", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 41/HD-SGDĐT", "Thái Nguyên, ngày 14 tháng 8 năm 2026"), *h.ten("HƯỚNG DẪN", "Về việc tuyển sinh năm học 2026 - 2027"), h.p("Sở Giáo dục và Đào tạo hướng dẫn công tác tuyển sinh như sau:"),
         h.muc("I. ĐỐI TƯỢNG"), h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.muc("II. HỒ SƠ"), h.khoan("1. Mẫu đơn theo Phụ lục I."), h.khoan("2. Danh mục trường theo Phụ lục II."), h.p("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở để xem xét, giải quyết./."),
         h.ky(["- Các trường trung học phổ thông;", "- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, GDTrH."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Ngô Thượng Chính"),
         *annex(h, "Phụ lục I", "MẪU ĐƠN ĐĂNG KÝ DỰ TUYỂN", r, [h.p("Họ và tên người đăng ký, ngày sinh, nơi cư trú, trường đã học và nguyện vọng đăng ký ghi đầy đủ theo giấy khai sinh."), h.p("Người đăng ký chịu trách nhiệm về thông tin đã khai./.")]),
         *annex(h, "Phụ lục II", "DANH MỤC TRƯỜNG TUYỂN SINH", r, [Tab([["TT", "Tên trường", "Chỉ tiêu"], ["1", "Trường Trung học phổ thông Chuyên", "420"], ["2", "Trường Trung học phổ thông Gang Thép", "585"]], [15, 105, 40])])]
    return h.doc("d16_huong_dan_hai_phu_luc", "HD", b)


def simple(name: str, kind: str, h: House, sup: str | None, issuer: str, so: str, date: str, ty: str, body: list[P], nn: list[str], quyen: list[str], who: str, code: str, **kw: Any) -> Doc:
    return h.doc(name, code, [h.dau(sup, issuer, so, date), *h.ten(kind, ty), *body, h.ky(nn, quyen, who)], **kw)


def d17() -> Doc:
    h = House(style="span", head="section", foot="table")
    return simple("d17_chuong_trinh", "CHƯƠNG TRÌNH", h, "UBND TỈNH LÂM ĐỒNG", "BAN DÂN TỘC VÀ TÔN GIÁO", "Số: 05/CTr-BDTTG", "Lâm Đồng, ngày 16 tháng 01 năm 2026", "Công tác năm 2026 của Ban Dân tộc và Tôn giáo",
                  [h.p("Ban Dân tộc và Tôn giáo xây dựng chương trình công tác năm 2026 như sau:"), h.muc("I. NHIỆM VỤ TRỌNG TÂM"), h.khoan(fill(), auto="khoan", auto_start=True), h.khoan(fill(), auto="khoan"), h.muc("II. GIẢI PHÁP"), h.p(fill()), h.p("Trưởng các phòng tổ chức thực hiện Chương trình này./.")],
                  ["- Ủy ban nhân dân tỉnh (để báo cáo);", "- Các phòng thuộc Ban;", "- Lưu: VT, VP."], ["TRƯỞNG BAN"], "Nguyễn Văn Sơn", "CTr")


def d18() -> Doc:
    h = House(style="named", head="frame", foot="table", rule="border", page=Page(first_way="header"))
    return simple("d18_phuong_an_khung", "PHƯƠNG ÁN", h, None, "ỦY BAN NHÂN DÂN\nXÃ TÂN TIẾN", "Số: 21/PA-UBND", "Tân Tiến, ngày 30 tháng 5 năm 2026", "Phòng, chống thiên tai năm 2026",
                  [h.p("Ủy ban nhân dân xã Tân Tiến ban hành Phương án phòng, chống thiên tai năm 2026 như sau:"), h.muc("I. TÌNH HÌNH CHUNG"), h.p(fill()), h.muc("II. LỰC LƯỢNG, PHƯƠNG TIỆN"), h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.p("Trưởng các thôn tổ chức thực hiện Phương án này./.")],
                  ["- Đảng ủy xã;", "- Các thôn;", "- Lưu: VT, KT."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Phạm Thế Duyệt", "PA")


def d19() -> Doc:
    h = House(style="auto", rule="border", page=Page(top=20, bottom=25, left=32, right=18))
    return simple("d19_de_an", "ĐỀ ÁN", h, None, "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH", "Số: 12/ĐA-UBND", "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026", "Phát triển văn hóa đọc trong cộng đồng",
                  [h.p("Ủy ban nhân dân Thành phố Hồ Chí Minh ban hành Đề án phát triển văn hóa đọc trong cộng đồng với các nội dung như sau:"), h.mid("Phần I", "phan"), h.mid("THỰC TRẠNG", "phan_td", before=0), h.muc("I. KẾT QUẢ ĐẠT ĐƯỢC"), h.p(fill()), h.mid("Phần II", "phan"), h.mid("GIẢI PHÁP", "phan_td", before=0), h.muc("I. GIẢI PHÁP CHUNG"), h.p(fill()), h.muc("II. TỔ CHỨC THỰC HIỆN"), h.p("Sở Văn hóa và Thể thao chủ trì thực hiện Đề án này./.")],
                  ["- Thường trực Thành ủy;", "- Các sở, ban, ngành;", "- Lưu: VT, VX."], ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Trần Thị Diệu Thúy", "ĐA")


def d20() -> Doc:
    h = House(style="named")
    return simple("d20_giay_uy_quyen", "GIẤY ỦY QUYỀN", h, "UBND TỈNH CÀ MAU", "TRUNG TÂM XÚC TIẾN ĐẦU TƯ", "Số: 02/GUQ-TTXT", "Cà Mau, ngày 17 tháng 3 năm 2026", "Về việc giao dịch với Kho bạc Nhà nước",
                  [h.p("Giám đốc Trung tâm Xúc tiến đầu tư ủy quyền cho ông Trương Đăng Khoa, Phó Giám đốc, thực hiện giao dịch với Kho bạc Nhà nước trong thời gian Giám đốc đi công tác."), h.p("Thời hạn ủy quyền từ ngày 18 tháng 3 năm 2026 đến hết ngày 25 tháng 3 năm 2026./.")],
                  ["- Kho bạc Nhà nước khu vực XX;", "- Ông Trương Đăng Khoa;", "- Lưu: VT, HC."], ["GIÁM ĐỐC"], "Quách Văn Ấn", "GUQ")


def d21() -> Doc:
    h = House(style="auto", body=13, small=True, head="tabs", foot="section")
    return simple("d21_phieu_chuyen_tab", "PHIẾU CHUYỂN", h, "UBND TỈNH HÀ TĨNH", "THANH TRA TỈNH", "Số: 27/PC-TTr", "Hà Tĩnh, ngày 06 tháng 4 năm 2026", "Đơn kiến nghị của công dân",
                  [h.p("Thanh tra tỉnh nhận được đơn kiến nghị của ông Võ Tá Nghĩa, trú tại xã Cẩm Bình, về việc bồi thường khi thu hồi đất."), h.p("Xét nội dung đơn, Thanh tra tỉnh chuyển đơn đến Ủy ban nhân dân xã Cẩm Bình để xem xét, giải quyết theo thẩm quyền./.")],
                  ["- Ủy ban nhân dân xã Cẩm Bình;", "- Ông Võ Tá Nghĩa;", "- Lưu: VT, NV2."], ["KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"], "Bùi Huy Cường", "PC")


def d22() -> Doc:
    h = House(style="auto", line="150%")
    return simple("d22_phieu_gui", "PHIẾU GỬI", h, "UBND TỈNH TUYÊN QUANG", "CHI CỤC KIỂM LÂM", "Số: 14/PG-CCKL", "Tuyên Quang, ngày 24 tháng 10 năm 2026", "Hồ sơ đề nghị khen thưởng năm 2026",
                  [h.p("Chi cục Kiểm lâm gửi đến Sở Nông nghiệp và Môi trường hồ sơ đề nghị khen thưởng năm 2026 gồm 03 tập."), h.p("Đề nghị nơi nhận ký xác nhận và gửi trả Phiếu này cho Chi cục Kiểm lâm./.")],
                  ["- Sở Nông nghiệp và Môi trường;", "- Lưu: VT, HCTH."], ["CHI CỤC TRƯỞNG"], "Nông Văn Hiệu", "PG")


def d23() -> Doc:
    h = House(style="named", rule="under")
    return simple("d23_phieu_bao", "PHIẾU BÁO", h, "UBND TỈNH HƯNG YÊN", "TRƯỜNG CAO ĐẲNG Y TẾ", "Số: 345/PB-CĐYT", "Hưng Yên, ngày 12 tháng 8 năm 2026", "Kết quả trúng tuyển năm 2026",
                  [h.p("Trường Cao đẳng Y tế báo kết quả trúng tuyển năm 2026 đối với thí sinh Đào Thu Trang, ngành Điều dưỡng."), h.p("Đề nghị thí sinh đến làm thủ tục nhập học trước ngày 30 tháng 8 năm 2026./.")],
                  ["- Thí sinh Đào Thu Trang;", "- Lưu: VT, ĐT."], ["HIỆU TRƯỞNG"], "Lương Xuân Hạnh", "PB")


def d24() -> Doc:
    h = House(style="auto", rule="border")
    return simple("d24_thong_cao", "THÔNG CÁO", h, None, "VĂN PHÒNG ĐIỀU PHỐI\nNÔNG THÔN MỚI TRUNG ƯƠNG", "Số: 01/TC-VPĐP", "Hà Nội, ngày 22 tháng 12 năm 2026", "Kết quả công nhận xã đạt chuẩn nông thôn mới năm 2026",
                  [h.p("Văn phòng Điều phối nông thôn mới Trung ương thông cáo kết quả công nhận xã đạt chuẩn nông thôn mới năm 2026 như sau:"), h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.p("Văn phòng Điều phối nông thôn mới Trung ương thông cáo để các cơ quan, địa phương biết./.")],
                  ["- Bộ Nông nghiệp và Môi trường;", "- Các cơ quan thông tấn, báo chí;", "- Lưu: VT, TH."], ["CHÁNH VĂN PHÒNG"], "Ngô Trường Sơn", "TC")


def d25() -> Doc:
    h = House(style="auto")
    cv = cong_van(h, None, "ỦY BAN NHÂN DÂN\nXÃ PHÚ XUÂN", "Số: 64/UBND-KT", "Phú Xuân, ngày 13 tháng 5 năm 2026", "V/v đăng ký nhu cầu vốn\nnăm 2027", ["Sở Tài chính tỉnh Thanh Hóa"],
                  [h.p("Ủy ban nhân dân xã Phú Xuân đăng ký nhu cầu vốn năm 2027 để thực hiện các công trình trên địa bàn xã là 4.200 triệu đồng."), h.p("Đề nghị Sở Tài chính xem xét, tổng hợp./.")],
                  ["- Như trên;", "- Đảng ủy xã;", "- Lưu: VT, KT."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Lê Văn Thủy")
    hd = Head([P("sao_cq", "ỦY BAN NHÂN DÂN\nXÃ PHÚ XUÂN", size=13, b=True, rule=0.4), P("sao_so", "Số: 05/SY-UBND", size=13)], [P("sao_ht", "SAO Y", size=14, b=True), P("sao_ngay", "Phú Xuân, ngày 20 tháng 5 năm 2026", size=14, i=True)], role="sao_head")
    f = Foot([P("sao_nn", "Nơi nhận:", size=12, b=True, i=True, align="left"), P("sao_nn_i", "- Phòng Kinh tế;", size=11, align="left"), P("sao_luu", "- Lưu: VT.", size=11, align="left")],
             [P("sao_quyen", "TL. CHỦ TỊCH", size=14, b=True), P("sao_quyen", "CHÁNH VĂN PHÒNG", size=14, b=True), P("trong", ""), P("trong", ""), P("trong", ""), P("sao_ten", "Trịnh Thị Oanh", size=14, b=True)], role="sao_foot")
    line = P("sao_ke", "", size=8, rule=-165, rule_full=True, before=6)
    return h.doc("d25_ban_sao_y", "CV", [*cv, line, hd, f])


def d26() -> Doc:
    h = House(style="auto", first=12.7)
    b = cong_van(h, "UBND TỈNH KHÁNH HÒA", "SỞ CÔNG THƯƠNG", "Số: 780/SCT-NL", "Khánh Hòa, ngày 19 tháng 11 năm 2026", "V/v bảo đảm cung ứng điện", ["Công ty Điện lực Khánh Hòa;", "Ủy ban nhân dân các xã, phường, đặc khu."],
                 [h.p("Để bảo đảm cung ứng điện trong dịp cuối năm, Sở Công Thương đề nghị các đơn vị khẩn trương thực hiện một số nội dung sau:"), h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.p("Sở Công Thương đề nghị các đơn vị phối hợp thực hiện./.")],
                 ["- Như trên;", "- Ủy ban nhân dân tỉnh (để báo cáo);", "- Lưu: VT, NL. TH.(15)"], ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG QUẢN LÝ NĂNG LƯỢNG"], "Đỗ Hữu Huy")
    b[0].left.append(P("dokhan", "KHẨN", size=13, b=True, color="#ff0000", box="solid", left=20, right=23, before=6))
    b.append(P("diachi_ke", "", size=8, rule=-165, rule_full=True, before=60))
    b.append(P("diachi", "Số: 4 Phan Chu Trinh, phường Nha Trang, tỉnh Khánh Hòa; ĐT: 0258.3822777; E-Mail: sct@khanhhoa.gov.vn", size=11, align="left"))
    d = h.doc("d26_cong_van_khan", "CV", b)
    return d


def d27() -> Doc:
    h = House(style="named")
    return simple("d27_thong_bao_tuq", "THÔNG BÁO", h, None, "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN", "Số: 19/TB-UBND", "Lạng Sơn, ngày 04 tháng 12 năm 2026", "Về việc thu hồi đất để thực hiện dự án",
                  [h.p("Ủy ban nhân dân tỉnh Lạng Sơn thông báo việc thu hồi đất để thực hiện dự án đường tránh trung tâm phường Kỳ Lừa như sau:"), h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.p("Sở Nông nghiệp và Môi trường chịu trách nhiệm tổ chức thực hiện./.")],
                  ["- Ủy ban nhân dân phường Kỳ Lừa;", "- Các hộ dân có đất thu hồi;", "- Lưu: VT, SNNMT."], ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG"], "Bế Đăng Khoa", "TB")


def d28() -> Doc:
    h = House(style="span", first=10, before=3, line="120%")
    h2 = h
    d = simple("d28_du_an", "DỰ ÁN", h, "BỘ KHOA HỌC VÀ CÔNG NGHỆ", "CỤC SỞ HỮU TRÍ TUỆ", "Số: 08/DA-SHTT", "Hà Nội, ngày 25 tháng 9 năm 2026", "Hỗ trợ đăng ký nhãn hiệu cho sản phẩm địa phương",
               [h.p("Cục Sở hữu trí tuệ xây dựng Dự án hỗ trợ đăng ký nhãn hiệu cho sản phẩm địa phương với nội dung như sau:", after=3), h.muc("I. MỤC TIÊU"), h.p(fill(), after=3), h.muc("II. KINH PHÍ"), h.p(fill(), after=3), h.p("Các đơn vị thuộc Cục tổ chức thực hiện Dự án này./.", after=3)],
               ["- Bộ Khoa học và Công nghệ (để báo cáo);", "- Các đơn vị thuộc Cục;", "- Lưu: VT, KH."], ["CỤC TRƯỞNG"], "Lưu Hoàng Long", "DA")
    for p in d.of("body", "muclon"):
        p.after = 3
    del h2
    return d


def d29() -> Doc:
    h = House(style="auto")
    f = Foot([P("quyen", "ĐẠI DIỆN BÊN A", size=14, b=True), P("quyen", "GIÁM ĐỐC", size=14, b=True), *[P("trong", "") for _ in range(3)], P("name", "Vi Văn Toàn", size=14, b=True)],
             [P("quyen", "ĐẠI DIỆN BÊN B", size=14, b=True), P("quyen", "HIỆU TRƯỞNG", size=14, b=True), *[P("trong", "") for _ in range(3)], P("name", "Hà Thị Nguyệt", size=14, b=True)])
    b: list[Any] = [h.dau("UBND TỈNH ĐIỆN BIÊN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Số: 03/BTT-SKHCN", "Điện Biên, ngày 14 tháng 10 năm 2026"), *h.ten("BẢN THỎA THUẬN", "Phối hợp chuyển giao công nghệ năm 2026"), h.p("Hai bên thống nhất thỏa thuận các nội dung phối hợp chuyển giao công nghệ năm 2026 như sau:"),
         h.khoan("1. " + fill()), h.khoan("2. " + fill()), h.p("Bản thỏa thuận được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản./."), f,
         P("nn_label", "Nơi nhận:", size=12, b=True, i=True, align="left", before=12), P("nn_item", "- Các bên ký thỏa thuận;", size=11, align="left"), P("nn_luu", "- Lưu: VT, QLKH.", size=11, align="left")]
    return h.doc("d29_ban_thoa_thuan", "BTT", b)


def d30() -> Doc:
    h = House(style="named", first=12.7)
    r = "(Kèm theo Quyết định số 320/QĐ-UBND ngày 10 tháng 02 năm 2024 của Ủy ban nhân dân huyện Bảo Thắng)"
    b = qd(h, "", None, "ỦY BAN NHÂN DÂN\nHUYỆN BẢO THẮNG", "Số: 320/QĐ-UBND", "Bảo Thắng, ngày 10 tháng 02 năm 2024", "Về việc tặng Giấy khen cho các tập thể, cá nhân", "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN BẢO THẮNG",
           ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "Theo đề nghị của Trưởng phòng Nội vụ."],
           ["Tặng Giấy khen cho 02 tập thể, 03 cá nhân có thành tích xuất sắc năm 2023 (có danh sách tại Phụ lục kèm theo).", "Quyết định này có hiệu lực kể từ ngày ký.", "Chánh Văn phòng, Trưởng phòng Nội vụ và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."],
           ["- Như Điều 3;", "- Huyện ủy;", "- Lưu: VT, NV."], ["CHỦ TỊCH"], "Phạm Văn Cường")
    b += annex(h, "Phụ lục", "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", r, [Tab([["TT", "Họ và tên", "Đơn vị"], ["1", "Vàng Thị Mai", "Xã Gia Phú"], ["2", "Trần Quốc Việt", "Xã Xuân Quang"]], [15, 80, 65])])
    return h.doc("d30_quyet_dinh_huyen_phu_luc", "QĐ", b)


ALL: list[Callable[[], Doc]] = [d01, d02, d03, d04, d05, d06, d07, d08, d09, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, d23, d24, d25, d26, d27, d28, d29, d30]
