"""Names as PL II writes them, for the rules on capitals: what is the same but for its capitals is not written so.

Left out: names that are common words too (Hòa Bình, Thái Bình), and single syllables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

_TINH: Final = (
    "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận"
    "|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội"
    "|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai"
    "|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh"
    "|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang"
    "|Vĩnh Long|Vĩnh Phúc|Yên Bái|Hồ Chí Minh|Điện Biên Phủ|Đà Lạt|Nha Trang|Quy Nhơn|Hạ Long|Móng Cái|Biên Hòa"
)
_NGOAI_HAN: Final = (
    "Trung Quốc|Hàn Quốc|Triều Tiên|Nhật Bản|Thái Lan|Ấn Độ|Đài Loan|Hồng Kông|Bắc Kinh|Thượng Hải|Nam Kinh|Quảng Châu"
    "|Vân Nam|Quảng Tây|Côn Minh|Hoa Kỳ|Tây Ban Nha|Bồ Đào Nha|Thổ Nhĩ Kỳ|Nam Phi|Ai Cập|Hà Lan|Thụy Điển|Thụy Sĩ"
    "|Phần Lan|Đan Mạch|Na Uy|Ba Lan|Mông Cổ"
)
_CHUC_NANG: Final = (
    "Nội vụ|Tài chính|Tư pháp|Y tế|Xây dựng|Công Thương|Ngoại vụ|Giáo dục và Đào tạo|Khoa học và Công nghệ"
    "|Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|Kế hoạch và Đầu tư"
    "|Thông tin và Truyền thông|Văn hóa, Thể thao và Du lịch|Lao động - Thương binh và Xã hội|Giao thông vận tải"
    "|Dân tộc và Tôn giáo|Quốc phòng|Công an|Ngoại giao"
)

TEN: Final[Mapping[str, tuple[str, ...]]] = {
    "viet-hoa-don-vi": tuple(_TINH.split("|")),
    "viet-hoa-dia-ly-ngoai-han-viet": tuple(_NGOAI_HAN.split("|")),
    "viet-hoa-dia-hinh-ghep": (
        *("Cửa Lò", "Vũng Tàu", "Cầu Giấy", "Hồ Gươm", "Cửa Ông", "Vũng Áng", "Gò Vấp", "Hòn Gai"),
        *("Cửa Việt", "Cầu Ngang", "Gò Công", "Cửa Đại", "Bến Cát", "Đầm Dơi", "Rạch Giá", "Cồn Cỏ"),
    ),
    "viet-hoa-vung-dia-hinh": (
        *("Bắc Bộ", "Nam Bộ", "Trung Bộ", "Tây Nguyên", "Nam Trung Bộ", "Bắc Trung Bộ", "Đông Nam Bộ", "Tây Nam Bộ"),
        *("Đông Bắc Bộ", "Tây Bắc Bộ", "Trung Trung Bộ", "Nam Kỳ", "Bắc Kỳ", "Trung Kỳ"),
    ),
    "viet-hoa-dia-ly-ngoai-phien-am": (
        *("Mát-xcơ-va", "Men-bơn", "Pa-ri", "Niu Y-oóc", "Oa-sinh-tơn", "Luân Đôn", "Xanh Pê-téc-bua", "Xin-ga-po"),
        *("Ma-lai-xi-a", "In-đô-nê-xi-a", "Phi-líp-pin", "Cam-pu-chia", "Ô-xtrây-li-a", "Ca-na-đa", "U-crai-na"),
        *("Mi-an-ma", "Bru-nây", "Phnôm Pênh", "Viêng Chăn", "Băng Cốc", "Gia-các-ta", "Bác-lin", "Béc-lin"),
    ),
    "viet-hoa-nguoi-ngoai-phien-am": (
        *("Vla-đi-mia I-lích Lê-nin", "Lê-nin", "Các Mác", "Phri-đrích Ăng-ghen", "Ăng-ghen", "Phi-đen Cát-xtơ-rô"),
        *("Xta-lin", "Pu-skin", "Lép Tôn-xtôi", "Niu-tơn", "Anh-xtanh"),
    ),
    "viet-hoa-nguoi-ngoai-han-viet": (
        *("Kim Nhật Thành", "Mao Trạch Đông", "Tôn Trung Sơn", "Đỗ Phủ", "Lý Bạch", "Khổng Tử", "Tôn Dật Tiên"),
        *("Tưởng Giới Thạch", "Chu Ân Lai", "Tập Cận Bình"),
    ),
    "viet-hoa-ten-nguoi": (
        *("Trần Phú", "Lê Duẩn", "Lê Hồng Phong", "Nguyễn Ái Quốc", "Nguyễn Tất Thành", "Nguyễn Du", "Nguyễn Trãi"),
        *("Trần Hưng Đạo", "Trần Quốc Tuấn", "Lý Thường Kiệt", "Phan Bội Châu", "Phan Châu Trinh", "Võ Nguyên Giáp"),
        *("Phạm Văn Đồng", "Tôn Đức Thắng", "Trường Chinh", "Nguyễn Văn Linh", "Võ Văn Kiệt", "Nguyễn Thị Minh Khai"),
        *("Hoàng Văn Thụ", "Nguyễn Văn Cừ", "Ngô Gia Tự", "Hà Huy Tập", "Võ Thị Sáu", "Kim Đồng", "Lê Văn Tám"),
        *("Nguyễn Văn Trỗi", "Phan Đình Giót", "Bế Văn Đàn", "Tôn Thất Tùng", "Đặng Thùy Trâm", "Chu Văn An"),
        *("Lê Quý Đôn", "Nguyễn Bỉnh Khiêm", "Hồ Xuân Hương", "Nguyễn Đình Chiểu", "Ngô Quyền", "Lê Lợi"),
    ),
    "viet-hoa-ten-hieu": (
        *("Vua Hùng", "Bà Triệu", "Ông Gióng", "Đinh Tiên Hoàng", "Lý Thái Tổ", "Lý Thái Tông", "Trần Nhân Tông"),
        *("Lê Thánh Tông", "Bà Huyện Thanh Quan", "Đồ Chiểu", "Đề Thám", "Trạng Trình", "Quang Trung", "Hai Bà Trưng"),
        *("Bố Cái Đại Vương", "An Dương Vương", "Mai Hắc Đế", "Trần Hưng Đạo", "Hưng Đạo Vương", "Lê Thái Tổ"),
    ),
    "viet-hoa-su-kien": (
        *("Cách mạng tháng Tám", "Cách mạng tháng Mười", "Chiến thắng Điện Biên Phủ", "Chiến dịch Điện Biên Phủ"),
        *("Chiến dịch Hồ Chí Minh", "Xô viết Nghệ Tĩnh", "Triều Lý", "Triều Trần", "Triều Lê", "Triều Nguyễn"),
        *("Triều Đinh",),
    ),
    "viet-hoa-ngay-le": (
        *("Quốc khánh", "ngày Quốc tế Lao động", "ngày Nhà giáo Việt Nam", "ngày Phụ nữ Việt Nam"),
        *("ngày Thầy thuốc Việt Nam", "ngày Thương binh - Liệt sĩ", "ngày Quốc tế Phụ nữ", "ngày Quốc tế Thiếu nhi"),
        *("ngày Báo chí cách mạng Việt Nam", "ngày Doanh nhân Việt Nam", "ngày Gia đình Việt Nam"),
        *("ngày Pháp luật Việt Nam",),
    ),
    "viet-hoa-huan-chuong": (
        *("Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú", "Nhà giáo Nhân dân", "Nhà giáo Ưu tú", "Thầy thuốc Nhân dân"),
        *("Thầy thuốc Ưu tú", "Nghệ nhân Nhân dân", "Nghệ nhân Ưu tú", "Huân chương Lao động", "Huân chương Độc lập"),
        *("Huân chương Sao vàng", "Huân chương Hồ Chí Minh", "Huân chương Quân công", "Huân chương Chiến công"),
        *("Huân chương Kháng chiến", "Huy chương Vì an ninh Tổ quốc", "Anh hùng Lao động"),
        *("Anh hùng Lực lượng vũ trang nhân dân", "Bà mẹ Việt Nam anh hùng", "Chiến sĩ thi đua toàn quốc"),
        *("Huân chương Đại đoàn kết dân tộc", "Huân chương Bảo vệ Tổ quốc", "Huân chương Dũng cảm"),
    ),
    "viet-hoa-co-quan-ngoai": (
        *("Liên hợp quốc", "Tổ chức Y tế thế giới", "Ngân hàng Thế giới", "Ngân hàng Phát triển châu Á"),
        *("Quỹ Tiền tệ quốc tế", "Tổ chức Thương mại thế giới", "Liên minh châu Âu", "Tổ chức Lao động quốc tế"),
        *("Hiệp hội các quốc gia Đông Nam Á", "Hội Chữ thập đỏ quốc tế"),
    ),
    "viet-hoa-co-quan-ngoai-tat": (
        *("UNESCO", "UNICEF", "ASEAN", "APEC", "WTO", "UNDP", "NATO", "OPEC", "UNFPA", "ILO", "IMF", "FAO", "UNHCR"),
        *("ASEM", "INTERPOL", "ODA", "JICA", "KOICA"),
    ),
    "viet-hoa-co-quan": (
        *("Ủy ban nhân dân", "Hội đồng nhân dân", "Văn phòng Chính phủ", "Thanh tra Chính phủ", "Văn phòng Quốc hội"),
        *("Tòa án nhân dân", "Viện kiểm sát nhân dân", "Mặt trận Tổ quốc Việt Nam", "Quân đội nhân dân Việt Nam"),
        *("Công an nhân dân", "Ngân hàng Nhà nước Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam", "Hội Cựu chiến binh"),
        *("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Liên đoàn Lao động", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        *("Tổng cục Thống kê", "Kho bạc Nhà nước", "Bảo hiểm xã hội", "Thủ tướng Chính phủ"),
        *(f"{loai} {ten}" for loai in ("Bộ", "Sở") for ten in _CHUC_NANG.split("|")),
    ),
    "viet-hoa-tac-pham": (
        *("báo Nhân dân", "báo Quân đội nhân dân", "báo Lao động", "tạp chí Cộng sản", "tác phẩm Đường kách mệnh"),
        *("tác phẩm Nhật ký trong tù", "báo Tiền phong", "báo Thanh niên", "tạp chí Xây dựng Đảng", "báo Tuổi trẻ"),
    ),
    "viet-hoa-co-quan-dac-biet": (
        "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
        "Ban Chấp hành Trung ương Đảng",
        "Văn phòng Trung ương Đảng",
    ),
}  # fmt: skip
"""Rule → names in their right form."""

CO_CHU_HOA: Final = frozenset(
    ("viet-hoa-co-quan", "viet-hoa-co-quan-ngoai-tat", "viet-hoa-tac-pham", "viet-hoa-don-vi")
)
"""All small, these are common nouns: only what has some capital is a name."""
DAU_HOA_DUOC: Final = frozenset(("viet-hoa-ngay-le", "viet-hoa-tac-pham"))
"""Their first word is no part of the name and may have a capital."""

_DAU: Final = (("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ủy", "uỷ"), ("úy", "uý"), ("ụy", "uỵ"), ("ọa", "oạ"))


def _cach_viet(ten: str) -> Iterable[str]:
    """The name, and with its tone mark in the other place."""
    yield ten
    khac = ten
    for moi, cu in _DAU:
        khac = khac.replace(moi, cu).replace(moi.capitalize(), cu.capitalize())
    if khac != ten:
        yield khac


_TACH: Final = re.compile(r"\w+")
_BANG: Final[dict[str, dict[str, str]]] = {
    ma: {cach.casefold(): cach for ten in ds for cach in _cach_viet(ten)} for ma, ds in TEN.items()
}
_DAU_CUM: Final = {
    ma: {c: tuple(_TACH.findall(c)[:2]) for c in sorted(bang, key=len, reverse=True)} for ma, bang in _BANG.items()
}


_AI: Final[dict[tuple[str, ...], set[str]]] = {}
for _ma, _cum in _DAU_CUM.items():
    for _dau in _cum.values():
        _AI.setdefault(_dau, set()).add(_ma)
"""First words of a name → rules that know one."""


@lru_cache(maxsize=64)
def _cap_tu(toan_van: str) -> tuple[str, set[tuple[str, ...]], set[str]]:
    """A text folded; the pairs of neighbouring words in it, and words alone, that a name begins with; whose names."""
    gon = toan_van.casefold()
    tu = _TACH.findall(gon)
    co = {cap for cap in (*pairwise(tu), *((t,) for t in tu)) if cap in _AI}
    return gon, co, {ma for cap in co for ma in _AI[cap]}


def co_trong(ma: str, toan_van: str) -> list[str]:
    """The names of a rule that stand in a text with other capitals somewhere, folded, the longest first."""
    gon, co, ai = _cap_tu(toan_van)
    if ma not in ai:
        return []
    return [c for c, dau in _DAU_CUM[ma].items() if dau in co and gon.count(c) > toan_van.count(_BANG[ma][c])]


def dung_cua(ma: str, thay: str, *, dau_cau: bool) -> str | None:
    """How a name that stands there should be written; None when it is right."""
    dung = _BANG[ma][" ".join(thay.casefold().split())]
    if thay == dung or thay.isupper():
        return None
    if (dau_cau or ma in DAU_HOA_DUOC) and thay == dung[0].upper() + dung[1:]:
        return None
    if ma in CO_CHU_HOA and thay.islower():
        return None
    return dung
