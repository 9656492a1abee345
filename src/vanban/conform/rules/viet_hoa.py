"""Viết hoa (PL II): what a machine can tell without understanding, the rest by a small list of words, as warnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.conform.rule import Loi, rule, trich
from vanban.conform.rules.ho import gioi_han
from vanban.conform.rules.tim_chu import (
    HOA,
    THUONG,
    Tim,
    TimTen,
    cac_dong,
    ho_ten,
    hoa_dau,
    moi_dong,
    thuong_dau,
    tim_trong,
    tu_dien,
)
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.tung_dong import tung_dong
from vanban.tieng_viet.am_lich import can_chi

_VIET_TAT: Final = re.compile(
    r"(?:^|[\s(])(?:TP|Tp|tp|ThS|TS|GS|PGS|BS|KT|TM|TL|TUQ|Q|v\.v|VV|St|Mr|Ms|Dr|No|tr|Tr|Đ/c|đ/c|[A-ZĐ]|\d+)$"
)


@rule("viet-hoa-dau-cau", ref="PL II, Mục I", strength="bắt buộc", level="warning")
@moi_dong
def dau_cau() -> Iterator[Tim | TimTen]:
    """Viết hoa chữ đầu câu sau dấu chấm.

    Sai: … xong. sau đó. Đúng: … xong. Sau đó.
    """
    mau = re.compile(rf"(?<=[{THUONG}\d)”\"])[.?!]\s+([{THUONG}][\w]*)")

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        truoc = khop.string[: khop.start()]
        if (_VIET_TAT.search(truoc) and not re.search(r"\bnăm \d{4}$", truoc)) or truoc.endswith((".", "v")):
            return None
        return khop[0].strip(), f"{khop[0][0]} {khop[1][0].upper()}{khop[1][1:]}"

    yield Tim(mau, ta)


def _dau_thuong(d: Dong) -> bool:
    return d.day_du[:1].islower() and not re.match(r"^[a-zđ]\s*[).]", d.day_du)


def _het_cau(d: Dong) -> bool:
    return d.text[-1:] in {".", "", "/"}


@rule("viet-hoa-xuong-dong", ref="PL II, Mục I", strength="bắt buộc", level="warning")
def xuong_dong(vb: VanBan) -> Iterator[Loi]:
    """Viết hoa chữ đầu dòng khi xuống dòng.

    Sai: đoạn bắt đầu bằng chữ thường. Đúng: Căn cứ …
    """

    def ds() -> Iterator[Loi]:
        for than in vb.cac_than:
            het = True
            for d in than.dong:
                if het and d.hoi(_dau_thuong) and not d.sau_ngat:
                    t = d.day_du
                    yield Loi(
                        f"đoạn {trich(d.text)}",
                        f"bắt đầu bằng chữ thường «{t.split()[0]}»",
                        "viết hoa chữ đầu",
                        f"viết «{t[0].upper()}»",
                    )
                het = d.hoi(_het_cau)

    yield from gioi_han(ds())


@rule("viet-hoa-vien-dan-dieu", ref="PL II, Mục V, 7", strength="bắt buộc", level="error")
@moi_dong
def vien_dan_dieu() -> Iterator[Tim | TimTen]:
    """Viện dẫn: Phần, Chương, Mục, Tiểu mục, Điều viết hoa.

    Sai: khoản 2 điều 103. Đúng: khoản 2 Điều 103.
    """
    mau = re.compile(
        r"(?:(?:khoản|điểm|Khoản|Điểm)\s+[\da-zđ]+,?\s+|tại\s+)((?:điều|chương|mục|tiểu mục|phần)\s+(?:\d+"
        r"|[IVXLC]+))\b(?=[\s,;.)])"
        r"|\b((?:điều|chương)\s+(?:\d+|[IVXLC]+))(?=\s+(?:của\s+)?(?:Luật|Bộ luật|Nghị định|Thông tư"
        r"|Quyết định|Hiến pháp|Quy chế|Quy định|Pháp lệnh)\b)"
        r"|\b((?:điều|chương|mục|tiểu mục|phần)\s+(?:\d+|[IVXLC]+))"
        r"(?=,?\s+(?:Điều|Chương|Mục|Tiểu mục|Phần)\s+(?:\d|[IVXLC]+\b))"
    )

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        cum = khop[1] or khop[2] or khop[3]
        if (
            khop[1]
            and not khop[0].startswith(("khoản", "điểm", "Khoản", "Điểm"))
            and cum.startswith(("mục", "phần", "tiểu"))
        ):
            return None
        return cum, cum[0].upper() + cum[1:]

    yield Tim(mau, ta, ("điều ", "chương ", "mục ", "phần "))


@rule("viet-hoa-vien-dan-khoan", ref="PL II, Mục V, 7", strength="bắt buộc", level="warning")
@moi_dong
def vien_dan_khoan() -> Iterator[Tim | TimTen]:
    """Viện dẫn: khoản, điểm giữa câu viết thường.

    Sai: Điểm a Khoản 1 Điều 24. Đúng: điểm a khoản 1 Điều 24.
    """
    mau = re.compile(r"(?<=[\w,(] )(Khoản \d+|Điểm [a-zđ])(?=[\s,;.)])")
    yield Tim(mau, thuong_dau, ("Khoản ", "Điểm "))


_NAM_AM: Final = {can_chi(nam).lower(): can_chi(nam) for nam in range(1984, 2044)}


@rule("viet-hoa-nam-am-lich", ref="PL II, Mục V, 8.a", strength="bắt buộc", level="error")
@moi_dong
def nam_am_lich() -> Iterator[Tim | TimTen]:
    """Tên năm âm lịch viết hoa cả hai âm tiết.

    Sai: mậu thân. Đúng: Mậu Thân.
    """
    mau = re.compile(r"\b(?:năm|Tết|tết|xuân|Xuân|Nguyên đán)\s+(?=(\w+\s+\w+))")

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        dung = _NAM_AM.get(" ".join(khop[1].lower().split()))
        return None if dung is None or khop[1] == dung or khop[1].isupper() else (khop[1], dung)

    yield Tim(mau, ta, ("năm ", "ết ", "uân ", "đán "))


@rule("viet-hoa-ngay-tet", ref="PL II, Mục V, 8.b", strength="bắt buộc", level="warning")
@moi_dong
def ngay_tet() -> Iterator[Tim | TimTen]:
    """Tên ngày tết: «tết» viết thường, viết hoa âm tiết đầu của tên.

    Sai: Tết Nguyên Đán. Đúng: tết Nguyên đán.
    """
    mau = re.compile(r"\b([Tt]ết\s+(?:[Nn]guyên [Đđ]án|[Tt]rung [Tt]hu|[Đđ]oan [Nn]gọ|[Hh]àn [Tt]hực))")

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        ten = khop[1][4:].strip().lower()
        dung = ten[0].upper() + ten[1:]
        dau_cau = khop.start() == 0
        return (
            None
            if khop[1][4:].strip() == dung
            and (khop[1][0] == "t" or dau_cau or (khop[1][0] == "T" and khop[1][4:].strip() == dung))
            else (khop[1], f"tết {dung}")
        )

    yield Tim(mau, ta, ("ết ",))


@rule("viet-hoa-thu", ref="PL II, Mục V, 8.c", strength="bắt buộc", level="warning")
@moi_dong
def thu() -> Iterator[Tim | TimTen]:
    """Ngày trong tuần: viết hoa âm tiết chỉ tên.

    Sai: thứ hai, Thứ hai. Đúng: thứ Hai.
    """
    mau = re.compile(
        r"(?:(?:(?<=[,(] )|(?<=vào )|(?<=ngày )|(?<=sáng )|(?<=chiều )|(?<=tối )|(?<=phút, )|(?<=giờ, ))"
        r"([Tt]hứ (?:hai|ba|tư|năm|sáu|bảy|bẩy))(?=[\s,;.)]|$)"
        # followed by its date, at the head of a phrase, it is a weekday and no ordinal
        r"|(?:(?<=[:;–] )|(?<=từ )|(?<=đến )|(?<=tới )|(?<=hết ))([Tt]hứ (?:hai|ba|tư|năm|sáu|bảy|bẩy))"
        r"(?=,? (?:ngày )?\(?\d{1,2}(?:[/.-]\d| tháng \d)))"
    )

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        ten = khop[1] or khop[2]
        return ten, f"thứ {ten[4:].title()}"

    yield Tim(mau, ta, tuple(f"hứ {ngay}" for ngay in ("hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy")))


@rule("viet-hoa-thang", ref="PL II, Mục V, 8.c", strength="bắt buộc", level="warning")
@moi_dong
def thang() -> Iterator[Tim | TimTen]:
    """Tháng viết bằng chữ: viết hoa âm tiết chỉ tên.

    Sai: Cách mạng tháng tám. Đúng: tháng Tám.
    """
    thang = r"tháng (?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?|chạp)"
    mau = re.compile(
        rf"\b(?:Cách mạng|ngày \d+|trong|đầu|cuối|giữa|(?:trung|thượng|hạ) tuần|tuần (?:đầu|cuối)|rằm|mùng \w+)\s+"
        rf"({thang})\b(?!\s+(?:tháng|ngày))"
        rf"|(?<!ngày )(?<!ngày, )\b({thang})(?=\s+(?:hằng năm|hàng năm|năm (?:nay|tới|\d{{4}})|âm lịch|tới)\b)"
    )

    def ta(khop: re.Match[str]) -> tuple[str, str]:
        cum = khop[1] or khop[2]
        return cum, "tháng " + cum[6:].capitalize()

    yield Tim(
        mau,
        ta,
        ("tháng g", "tháng h", "tháng b", "tháng t", "tháng n", "tháng s", "tháng c", "tháng m"),
    )


@rule("viet-hoa-thu-do", ref="PL II, Mục III, 1.c", strength="bắt buộc", level="error")
@moi_dong
def thu_do() -> Iterator[Tim | TimTen]:
    """Thủ đô Hà Nội, Thành phố Hồ Chí Minh viết hoa cả danh từ chung.

    Sai: thành phố Hồ Chí Minh. Đúng: Thành phố Hồ Chí Minh.
    """
    mau = re.compile(r"\b(thủ đô +hà nội|thành phố +hồ chí minh)\b", re.IGNORECASE)
    dung = {"t": "Thành phố Hồ Chí Minh", "thủ": "Thủ đô Hà Nội"}

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        cum = " ".join(khop[1].split())
        can = dung["thủ" if cum.lower().startswith("thủ") else "t"]
        return None if cum == can or cum.isupper() else (khop[1], can)

    yield Tim(mau, ta, ("đô ", "Đô ", "phố ", "Phố "))


_NGUOI_SU_KIEN: Final = (
    "Điện Biên Phủ|Hai Bà Trưng|Lê Chân|Trần Phú|Lý Thường Kiệt|Trần Hưng Đạo|Nguyễn Huệ|Lê Lợi|Hoàng Văn Thụ"
    "|Nguyễn Trãi|Ngô Quyền|Lê Hồng Phong|Phan Đình Phùng|Nguyễn Văn Cừ|Võ Thị Sáu|Quang Trung|Cách mạng tháng Tám"
)
"""Persons and an event that units are named after; Hồ Chí Minh has a clause of its own."""


@rule("viet-hoa-don-vi-so", ref="PL II, Mục III, 1.b", strength="bắt buộc", level="error")
@moi_dong
def don_vi_so() -> Iterator[Tim | TimTen]:
    """Đơn vị hành chính mang chữ số viết hoa cả cấp.

    Sai: quận 1. Đúng: Quận 1.
    """
    mau = re.compile(
        r"(?<![\w/])((?:quận|phường)\s+\d{1,2})(?=[\s,;.)]|$)(?!\s*(?:đồng|người|hộ|xã|và \d|đến \d|lần|ngày))"
    )

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        truoc = khop.string[: khop.start()].rstrip()
        if re.search(r"(?:các|những|số|mỗi|từng|cấp)$", truoc):
            return None
        return khop[1], khop[1][0].upper() + khop[1][1:]

    yield Tim(mau, ta, ("quận ", "phường "))
    ten = re.compile(rf"(?<!\w)((?:quận|phường|thành phố|xã) (?:{_NGUOI_SU_KIEN}))(?!\w)")
    yield Tim(ten, hoa_dau, tuple(_NGUOI_SU_KIEN.split("|")), "warning")


@rule("viet-hoa-don-vi", ref="PL II, Mục III, 1.a", strength="bắt buộc", level="warning")
@moi_dong
def don_vi() -> Iterator[Tim | TimTen]:
    """Đơn vị hành chính giữa câu: từ chỉ cấp viết thường.

    Sai: ở Tỉnh Nam Định. Đúng: ở tỉnh Nam Định.
    """
    mau = re.compile(
        rf"(?<=[{THUONG},;] )((?:Tỉnh|Huyện|Xã|Thị xã|Thị trấn|Đặc khu) [{HOA}][{THUONG}]+"
        rf"(?: [{HOA}][{THUONG}]+)?)"
    )

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        if re.match(r"(?:Tỉnh|Huyện|Xã|Thị xã) (?:ủy|Ủy|Đoàn|đoàn|đội|hội|Hội|viên)", khop[1]):
            return None
        return khop[1], khop[1][0].lower() + khop[1][1:]

    yield Tim(mau, ta, ("Tỉnh ", "Huyện ", "Xã ", "Thị ", "Đặc "))
    yield TimTen("viet-hoa-don-vi")


ho_ten("viet-hoa-co-quan-dac-biet", "PL II, Mục IV, 1.b",
       "Ban Chấp hành Trung ương Đảng, Văn phòng Trung ương Đảng viết hoa đúng.",
       "Ban chấp hành trung ương Đảng.", "Ban Chấp hành Trung ương Đảng.", "error")  # fmt: skip


_CO_QUAN_SAI: Final = {
    "Văn Phòng": "Văn phòng", "Chính Phủ": "Chính phủ", "Quốc Hội": "Quốc hội", "Bộ Giáo Dục": "Bộ Giáo dục",
    "Sở Giáo Dục": "Sở Giáo dục", "Ủy Ban": "Ủy ban", "Hội Đồng": "Hội đồng", "Thủ Tướng": "Thủ tướng",
}  # fmt: skip


@rule("viet-hoa-co-quan", ref="PL II, Mục IV, 1.a", strength="bắt buộc", level="warning")
@moi_dong
def co_quan() -> Iterator[Tim | TimTen]:
    """Tên cơ quan: viết hoa chữ đầu của từ chỉ loại cơ quan và từ chỉ chức năng.

    Sai: Ủy Ban Nhân Dân. Đúng: Ủy ban nhân dân.
    """
    yield TimTen("viet-hoa-co-quan")
    yield tu_dien(_CO_QUAN_SAI)


ho_ten("viet-hoa-co-quan-ngoai", "PL II, Mục IV, 2.a", "Tên cơ quan nước ngoài dịch nghĩa viết hoa như tên Việt Nam.",
       "Liên Hợp Quốc.", "Liên hợp quốc.")  # fmt: skip
ho_ten("viet-hoa-co-quan-ngoai-tat", "PL II, Mục IV, 2.b", "Chữ viết tắt tên cơ quan nước ngoài in hoa.",
       "Unesco.", "UNESCO.")  # fmt: skip


@rule("viet-hoa-nhan-dan", ref="PL II, Mục V, 1", strength="bắt buộc", level="warning")
@moi_dong
def nhan_dan() -> Iterator[Tim | TimTen]:
    """Danh từ đặc biệt: Nhân dân, Nhà nước.

    Sai: phục vụ nhân dân. Đúng: phục vụ Nhân dân.
    """
    mau = re.compile(
        r"\b(?:phục vụ|vì|cùng|toàn thể|của|và|do|được|lấy ý kiến|vận động|tạo điều kiện cho"
        r"|đời sống)\s+(nhân dân)(?=[\s,;.]|$)(?!\s+(?:tệ|tối cao|tỉnh|huyện|xã|cấp))"
    )
    yield Tim(mau, lambda k: (k[1], "Nhân dân"), ("nhân dân",))


ho_ten("viet-hoa-huan-chuong", "PL II, Mục V, 2", "Huân chương, danh hiệu viết hoa các bộ phận của tên.",
       "nghệ sĩ nhân dân.", "Nghệ sĩ Nhân dân.")  # fmt: skip


@rule("viet-hoa-thu-hang", ref="PL II, Mục V, 2", strength="bắt buộc", level="warning")
@moi_dong
def thu_hang() -> Iterator[Tim | TimTen]:
    """Từ chỉ thứ, hạng của huân chương cũng viết hoa.

    Sai: Huân chương Lao động hạng ba. Đúng: Huân chương Lao động hạng Ba.
    """
    mau = re.compile(r"(?:Huân|Huy) chương [^.;,]{2,30}?(hạng (?:nhất|nhì|ba))\b")
    yield Tim(mau, lambda k: (k[1], "hạng " + k[1][5:].title()), ("hạng ",))


@rule("viet-hoa-chuc-vu", ref="PL II, Mục V, 3", strength="bắt buộc", level="warning")
@moi_dong
def chuc_vu() -> Iterator[Tim | TimTen]:
    """Chức vụ, học vị đi liền tên người cụ thể viết hoa.

    Sai: giáo sư Tôn Thất Tùng. Đúng: Giáo sư Tôn Thất Tùng.
    """
    mau = re.compile(
        rf"\b(giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|bác sĩ|bộ trưởng|thủ tướng"
        rf"|chủ tịch nước)(?= [{HOA}][{THUONG}]+ [{HOA}][{THUONG}]+(?: [{HOA}]|[,.;]|$| ))"
    )
    yield Tim(
        mau,
        hoa_dau,
        ("giáo sư", "tiến sĩ", "thạc sĩ", "bác sĩ", "bộ trưởng", "thủ tướng", "chủ tịch nước"),
    )


ho_ten("viet-hoa-ngay-le", "PL II, Mục V, 5", "Tên ngày lễ viết hoa chữ đầu.",
       "ngày quốc khánh.", "ngày Quốc khánh 2-9.")  # fmt: skip


@rule("viet-hoa-ten-van-ban", ref="PL II, Mục V, 6", strength="bắt buộc", level="warning")
@moi_dong
def ten_van_ban() -> Iterator[Tim | TimTen]:
    """Tên văn bản cụ thể: viết hoa chữ đầu của tên loại và của tên.

    Sai: luật Hình sự, nghị định số 30/2020/NĐ-CP. Đúng: Bộ luật Hình sự, Nghị định số 30/2020/NĐ-CP.
    """
    mau = re.compile(
        rf"(?<!\w)((?:nghị định|thông tư|quyết định|nghị quyết|kế hoạch|công văn|chỉ thị) số(?= \d+[\w/]*[/-]))"
        rf"|(?<!\w)((?:bộ )?luật (?=[{HOA}][{THUONG}]+ [{THUONG}]))"
    )

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        cum = (khop[1] or khop[2]).strip()
        bo = khop[2] is not None and khop[2].startswith("bộ ")
        if khop[2] and not bo and khop.string[: khop.start()].rstrip().endswith(("Bộ", "pháp", "theo", "kỷ", "Kỷ")):
            return None
        return cum, cum[0].upper() + cum[1:]

    yield Tim(mau, ta, (" số ", "luật "))


ho_ten("viet-hoa-su-kien", "PL II, Mục V, 9", "Sự kiện lịch sử, triều đại viết hoa.",
       "triều Lý.", "Triều Lý, Cách mạng tháng Tám.")  # fmt: skip


@rule("viet-hoa-su-kien-so", ref="PL II, Mục V, 9", strength="bắt buộc", level="warning")
@moi_dong
def su_kien_so() -> Iterator[Tim | TimTen]:
    """Số chỉ thời gian trong tên sự kiện viết bằng chữ, viết hoa.

    Sai: Cách mạng tháng 8. Đúng: Cách mạng tháng Tám.
    """
    yield tu_dien(
        {
            "Cách mạng tháng 8": "Cách mạng tháng Tám",
            "Cách mạng Tháng 8": "Cách mạng tháng Tám",
            "Cách mạng tháng 10": "Cách mạng tháng Mười",
        },
    )


@rule("viet-hoa-rieng-hoa", ref="PL II, Mục V, 4", strength="bắt buộc", level="warning")
@moi_dong
def rieng_hoa() -> Iterator[Tim | TimTen]:
    """Danh từ chung đã riêng hóa viết hoa.

    Sai: sự lãnh đạo của đảng. Đúng: sự lãnh đạo của Đảng.
    """
    mau = re.compile(
        r"\b(?:của|chủ trương của|ơn|dưới sự lãnh đạo của)\s+(đảng)(?=[\s,;.]|$)(?!\s+(?:viên|bộ|ủy|phái|cầm quyền))"
    )
    yield Tim(mau, lambda k: (k[1], "Đảng"), (" đảng",))


@rule("viet-hoa-dia-hinh-truoc", ref="PL II, Mục III, 1.d", strength="bắt buộc", level="warning")
@moi_dong
def dia_hinh_truoc() -> Iterator[Tim | TimTen]:
    """Danh từ chỉ địa hình trước tên riêng đủ nghĩa viết thường.

    Sai: Vịnh Hạ Long giữa câu. Đúng: vịnh Hạ Long.
    """
    mau = re.compile(
        rf"(?<=[{THUONG},] )((?:Vịnh|Chợ|Đèo|Hồ|Núi|Sông) (?:Hạ Long|Bến Thành|Hải Vân|Ba Bể|Hồng Hà"
        rf"|Trường Sơn|Đồng Nai|Cửu Long))"
    )
    yield Tim(mau, thuong_dau, ("Vịnh", "Chợ", "Đèo", "Hồ", "Núi", "Sông"))


ho_ten("viet-hoa-dia-hinh-ghep", "PL II, Mục III, 1.d",
       "Danh từ chỉ địa hình ghép với tên một âm tiết viết hoa cả hai.",
       "cửa Lò.", "Cửa Lò, Vũng Tàu, Cầu Giấy.")  # fmt: skip


@rule("viet-hoa-vung-phuong-huong", ref="PL II, Mục III, 1.đ", strength="bắt buộc", level="warning")
@moi_dong
def vung_phuong_huong() -> Iterator[Tim | TimTen]:
    """Tên vùng ghép từ hai từ chỉ hướng viết hoa cả hai.

    Sai: vùng Tây bắc. Đúng: Tây Bắc.
    """
    mau = re.compile(r"\b((?:Tây|Đông) (?:bắc|nam))(?=[\s,;.)]|$)")
    yield Tim(mau, lambda k: (k[1], k[1].title()), ("Tây ", "Đông "))


ho_ten("viet-hoa-vung-dia-hinh", "PL II, Mục III, 1.đ", "Tên vùng ghép từ chỉ hướng và địa hình viết hoa cả hai.",
       "Bắc bộ.", "Bắc Bộ, Tây Nguyên.")  # fmt: skip
ho_ten("viet-hoa-dia-ly-ngoai-han-viet", "PL II, Mục III, 2.a",
       "Địa danh nước ngoài đọc theo âm Hán Việt viết hoa như tên Việt Nam.",
       "Bắc kinh.", "Bắc Kinh.")  # fmt: skip


@rule("viet-hoa-ten-nguoi", ref="PL II, Mục II, 1.a", strength="bắt buộc", level="warning")
@tung_dong(cac_dong)
def ten_nguoi(vb: VanBan) -> Iterator[Loi]:
    """Tên người viết hoa mọi âm tiết.

    Sai: Nguyễn văn An. Đúng: Nguyễn Văn An.
    """
    yield from tim_trong(vb, TimTen("viet-hoa-ten-nguoi"))
    ho = "Nguyễn|Trần|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý"
    mau = re.compile(rf"(?<!\w)((?:{ho}) (?:(?:văn|thị) [{HOA}][{THUONG}]+|[{HOA}][{THUONG}]+ (?:văn|thị)\b))")

    def ta(khop: re.Match[str]) -> tuple[str, str] | None:
        return khop[1], khop[1].title()

    yield from tim_trong(vb, Tim(mau, ta, (" văn ", " thị ", " văn", " thị")))
    for ky in vb.chu_ky:
        d = ky.ho_ten
        if (
            d is not None
            and re.search(rf"(?:^|\s)[{THUONG}]", d.text)
            and re.match(rf"^[{HOA}{THUONG}\s]+$", d.text)
            and len(d.text.split()) > 1
        ):
            yield Loi(
                f"họ tên người ký {trich(d.text)}",
                f"viết «{d.text}»",
                f"«{d.text.title()}»",
                f"viết «{d.text.title()}»",
            )


ho_ten("viet-hoa-ten-hieu", "PL II, Mục II, 1.b", "Tên hiệu, tên nhân vật lịch sử viết hoa mọi âm tiết.",
       "bà Triệu, Đinh Tiên hoàng.", "Bà Triệu, Đinh Tiên Hoàng.")  # fmt: skip
ho_ten("viet-hoa-nguoi-ngoai-han-viet", "PL II, Mục II, 2.a",
       "Tên người nước ngoài đọc theo âm Hán Việt viết hoa như tên người Việt Nam.",
       "Kim Nhật thành.", "Kim Nhật Thành.")  # fmt: skip
ho_ten("viet-hoa-nguoi-ngoai-phien-am", "PL II, Mục II, 2.b",
       "Tên người nước ngoài phiên âm viết hoa âm tiết đầu mỗi thành phần.",
       "Vla-Đi-Mia I-Lích Lê-Nin.", "Vla-đi-mia I-lích Lê-nin.")  # fmt: skip
ho_ten("viet-hoa-dia-ly-ngoai-phien-am", "PL II, Mục III, 2.b",
       "Địa danh nước ngoài phiên âm viết hoa âm tiết đầu mỗi thành phần.",
       "Mát-Xcơ-Va.", "Mát-xcơ-va.")  # fmt: skip


@rule("viet-hoa-tet", ref="PL II, Mục V, 8.b", strength="bắt buộc", level="warning")
@moi_dong
def tet() -> Iterator[Tim | TimTen]:
    """«Tết» đứng một mình thay cho tết Nguyên đán viết hoa.

    Sai: nghỉ tết. Đúng: nghỉ Tết.
    """
    mau = re.compile(
        r"\b(?:nghỉ|ăn|đón|dịp|quà|thưởng|chúc|trực|trước|sau|trong|vui|phục vụ)\s+(tết)(?=[\s,;.]|$)"
        rf"(?!\s+(?:[{HOA}]|nguyên|trung|đoan|hàn|thiếu|dương|cổ truyền))"
    )
    yield Tim(mau, lambda k: (k[1], "Tết"), (" tết",))


ho_ten("viet-hoa-tac-pham", "PL II, Mục V, 10", "Tên tác phẩm, sách, báo, tạp chí viết hoa âm tiết đầu của tên.",
       "tạp chí cộng sản.", "tạp chí Cộng sản.")  # fmt: skip
