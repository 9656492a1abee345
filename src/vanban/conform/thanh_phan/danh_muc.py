"""Words that tell the parts of a paper apart: types of Điều 7, kinds of bodies, titles of signers, marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vanban.tieng_viet.chu import bo_dau

TEN_LOAI: Final[dict[str, str]] = {
    "NQ": "NGHỊ QUYẾT", "QĐ": "QUYẾT ĐỊNH", "CT": "CHỈ THỊ", "QC": "QUY CHẾ", "QyĐ": "QUY ĐỊNH", "TC": "THÔNG CÁO",
    "TB": "THÔNG BÁO", "HD": "HƯỚNG DẪN", "CTr": "CHƯƠNG TRÌNH", "KH": "KẾ HOẠCH", "PA": "PHƯƠNG ÁN", "ĐA": "ĐỀ ÁN",
    "DA": "DỰ ÁN", "BC": "BÁO CÁO", "BB": "BIÊN BẢN", "TTr": "TỜ TRÌNH", "HĐ": "HỢP ĐỒNG", "CĐ": "CÔNG ĐIỆN",
    "BGN": "BẢN GHI NHỚ", "BTT": "BẢN THỎA THUẬN", "GUQ": "GIẤY ỦY QUYỀN", "GM": "GIẤY MỜI", "GGT": "GIẤY GIỚI THIỆU",
    "GNP": "GIẤY NGHỈ PHÉP", "PG": "PHIẾU GỬI", "PC": "PHIẾU CHUYỂN", "PB": "PHIẾU BÁO",
}  # fmt: skip
"""Code of PL III, Mục I → the type as printed. Công văn and thư công have no code."""

CONG_VAN: Final = "CV"
THU_CONG: Final = "TCg"
KHONG_TRICH_YEU: Final = frozenset(("GGT", "GNP"))
KHONG_CO_MAU: Final = frozenset(("HĐ", "BGN", "BTT", THU_CONG))
"""No form and no clause of their own: the general clauses apply, as warnings only."""

_CACH: Final = re.compile(r"\s+")


@lru_cache(maxsize=8192)
def gap(s: str) -> str:
    """The text in capitals without marks and with single spaces: what a person recognises it by."""
    return _CACH.sub(" ", bo_dau(s).upper()).strip()


LOAI_GAP: Final = {
    **{gap(ten): ma for ma, ten in TEN_LOAI.items() if ma not in {"DA", "ĐA"}},
    "DE AN": "ĐA", "DU AN": "DA", "CONG VAN": CONG_VAN, "THU CONG": THU_CONG,
}  # fmt: skip
MA_GAP: Final = {ma.upper(): ma for ma in TEN_LOAI}

CO_QUAN_DAU: Final = (
    "BO", "SO", "UY BAN", "UBND", "HDND", "UBMTTQ", "HOI DONG", "CUC", "TONG CUC", "CHI CUC", "VU", "PHONG", "BAN",
    "TRUONG",
    "TRUNG TAM", "VIEN", "HOC VIEN", "DAI HOC", "BENH VIEN", "CONG TY", "TONG CONG TY", "TAP DOAN", "VAN PHONG",
    "THANH TRA",
    "DOAN", "HOI", "LIEN HIEP", "LIEN DOAN", "CHINH PHU", "THU TUONG", "QUOC HOI", "TOA AN", "KHO BAC", "CONG AN",
    "BAO HIEM",
    "DAI", "QUY", "HAT", "TRAM", "DOI", "TO CONG TAC", "TO CHUC", "NGAN HANG", "CANG VU", "CHU TICH", "BO TRUONG",
    "TONG KIEM",
    "KIEM TOAN", "MAT TRAN", "BCH", "BQL", "LUU TRU", "THU VIEN", "BAO TANG", "NHA XUAT BAN", "HIEP HOI", "HOP TAC XA",
)  # fmt: skip
_CO_QUAN: Final = re.compile(rf"(?:{'|'.join(CO_QUAN_DAU)})\b")
_NOI_TIEP: Final = re.compile(
    r"(?:TINH|HUYEN|XA|THANH PHO|TP|QUAN|PHUONG|THI XA|THI TRAN|DAC KHU|VA|CAP|KHU VUC|MIEN|NHAN DAN|VUNG|TAI"
    r"|THUOC|VE|CHO)\b"
    r"(?! (?:UY|DOAN)\b)"
)


CO_QUAN_VIET_TAT: Final = {"UBND": "UY BAN NHAN DAN", "HDND": "HOI DONG NHAN DAN", "BQL": "BAN QUAN LY"}
"""Short forms of bodies as :func:`gap` writes them, and what they stand for."""


def la_ten_co_quan(text: str) -> bool:
    """Whether a line begins like the name of a body or a state title."""
    g = gap(text)
    return _CO_QUAN.match(g) is not None and not g.startswith("BAN HANH ")


def la_noi_tiep(text: str) -> bool:
    """Whether a line continues the name on the line above (``TỈNH …``, ``VÀ …``)."""
    return _NOI_TIEP.match(gap(text)) is not None


TIEN_TO_KY: Final = re.compile(
    r"^\s*(T[/.\s]?UQ|UQ|T[/.]?M|K[/.]?T|T[/.]?L|Q|TM|KT|TL|TUQ|QUYỀN|Quyền)\s*([./:]*)\s*(?=\S)", re.IGNORECASE
)
_CHUC_VU: Final = (
    "CHU TICH", "PHO CHU TICH", "GIAM DOC", "PHO GIAM DOC", "TONG GIAM DOC", "PHO TONG GIAM DOC", "BO TRUONG",
    "THU TRUONG",
    "CUC TRUONG", "PHO CUC TRUONG", "VU TRUONG", "PHO VU TRUONG", "CHANH VAN PHONG", "PHO CHANH VAN PHONG",
    "CHANH THANH TRA",
    "PHO CHANH THANH TRA", "TRUONG", "PHO TRUONG", "HIEU TRUONG", "PHO HIEU TRUONG", "VIEN TRUONG", "PHO VIEN TRUONG",
    "THU TUONG", "PHO THU TUONG", "TONG CUC TRUONG", "PHO TONG CUC TRUONG", "CHI CUC TRUONG", "PHO CHI CUC TRUONG",
    "CHI HUY TRUONG", "CHU NHIEM", "PHO CHU NHIEM", "THU KY", "CHU TOA", "CHU TRI", "DAI DIEN", "TONG BIEN TAP",
    "PHO TONG",
    "PHO TRUONG PHONG", "TRUONG PHONG", "TRUONG BAN", "PHO TRUONG BAN", "CHANH", "PHO CHANH", "BI THU", "PHO BI THU",
    "TONG THU KY", "KE TOAN TRUONG", "DOI TRUONG", "TO TRUONG", "TRAM TRUONG", "HAT TRUONG", "THU TRUONG", "QUYEN",
    "NGUOI LAP", "UY VIEN", "PHO", "KIEM TOAN TRUONG", "TONG KIEM TOAN", "THONG DOC", "PHO THONG DOC",
)  # fmt: skip
_CHUC_VU_RE: Final = re.compile(rf"(?:{'|'.join(sorted(set(_CHUC_VU), key=len, reverse=True))})\b")


def la_chuc_vu(text: str) -> bool:
    """Whether a line begins like the title of a signer."""
    return _CHUC_VU_RE.match(gap(text)) is not None


HOC_VI: Final = re.compile(
    r"^\s*(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|CN|KS|BS|DS|LS|NGND|NGƯT|NGUT|NSND|NSƯT|AHLĐ|CKI|CKII|BSCKI|BSCKII|BSCK)\b\.?"
    r"|(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ|Dược sĩ|Luật sư|Nhà giáo|Nghệ sĩ|Anh hùng)\b"
    r"|(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Đại tướng|Thượng tướng"
    r"|Trung tướng|Thiếu tướng)\b)",
    re.IGNORECASE,
)
NGOAI_LE_HOC_VI: Final = re.compile(
    r"^(?!SO |BO (?!CHI HUY|DOI)|UBND|UY BAN).*?"
    r"(?:BENH VIEN|(?<!MOI )(?<!THI )TRUONG\b|HOC VIEN|DAI HOC|VIEN |Y TE|CAO DANG)"
    r"|CONG AN|QUAN SU|BO DOI|BO CHI HUY|QUOC PHONG|BIEN PHONG"
)

O_TRONG: Final = re.compile(r"\[CẦN BỔ SUNG[^\]]*\]|\.{3,}|…+|_{3,}|\{\{.*?\}\}|\[[^\]]{2,}\]")
"""A visible blank of a draft."""


def tu_la_ma(chu: str) -> int | None:
    """The value of a Roman number, None when it is none."""
    gia = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    tong = truoc = 0
    for c in reversed(chu.upper()):
        if c not in gia:
            return None
        tong += -gia[c] if gia[c] < truoc else gia[c]
        truoc = max(truoc, gia[c])
    return tong or None
