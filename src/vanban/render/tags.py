"""Finding the tags in the text of one paragraph, and healing the letters inside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from vanban.render.grammar import Loi, cam
from vanban.render.paragraphs import VAT, Doan

DAI_NHAT: Final = 400
"""Characters of one tag."""

_DAU: Final = re.compile(rf"\{{[\t\n{VAT}]*[{{%#]|[}}%#][\t\n{VAT}]*\}}")
_MO: Final = re.compile(r"\{[{%#]")
_ROI: Final = re.compile(r"\{[ \u00a0]+\{|\}[ \u00a0]+\}")
_TIEN_TO: Final = re.compile(r"(p|tr|tc|r)[\s\u00a0]+(?=\S)")
_VO: Final = re.compile(r"^[\s#/^>!@*&{}«»<$]+|[\s{}«»>]+$")
_NGOAI_LAI: Final = re.compile(r"\s*[#/^>!@*&]")
MO_THE, DONG_THE = "VB-M004:mở", "VB-M004:đóng"
"""Inner codes of the two halves of a broken tag; two neighbours make one tag split over two paragraphs."""


@dataclass(slots=True)
class The:
    """One tag. ``cap`` is ``p`` or ``tr`` when it takes its whole paragraph or row, ``trong`` the healed inside."""

    doan: Doan
    tu: int
    den: int
    mo: str
    cap: str
    trong: str

    @property
    def nguyen(self) -> str:
        """The tag as it is typed."""
        return self.doan.chu[self.tu : self.den]

    @property
    def goi(self) -> str:
        """The tag for a message: as typed, on one line."""
        return " ".join(self.nguyen.split())[:80]

    @property
    def sau_chua(self) -> str:
        """The tag as it must come out of the healing, to compare."""
        return " ".join(f"{self.mo} {self.trong} {'}}' if self.mo == '{{' else '%}'}".split())


@dataclass(frozen=True, slots=True)
class Hong:
    """A fault at a spot of a paragraph."""

    doan: Doan
    tu: int
    den: int
    loi: Loi


def quet(doan: Doan) -> Iterator[The | Hong]:
    """The tags and the broken tags of one paragraph, in order."""
    chu = doan.chu
    for roi in _ROI.finditer(chu):
        yield Hong(
            doan, roi.start(), roi.end(), Loi("VB-M004", "hai dấu ngoặc nhọn bị tách rời", "viết liền: {{ và }}")
        )
    vi_tri = 0
    while khop := _DAU.search(chu, vi_tri):
        vi_tri = khop.end()
        dau = khop[0]
        if not dau.startswith("{"):
            hint = "thêm dấu mở {{ hoặc {% ở trước, hoặc xóa dấu đóng thừa"
            yield Hong(doan, khop.start(), vi_tri, Loi(DONG_THE, f"có dấu đóng {dau} mà không có dấu mở", hint))
        elif len(dau) > 2:
            loi = Loi("VB-M004", "thẻ bị ngắt ở giữa dấu mở", "xóa thẻ và gõ lại liền một mạch")
            yield Hong(doan, khop.start(), vi_tri, loi)
        elif dau == "{#":
            ket, vi_tri = _ghi_chu(doan, khop.start())
            yield ket
        else:
            ket_the, vi_tri = _mot_the(doan, khop.start())
            yield ket_the


def _ghi_chu(doan: Doan, tu: int) -> tuple[Hong, int]:
    chu = doan.chu
    if khop := re.compile(r"\{#\s*([\w.]+)\s*\}").match(chu, tu):
        return Hong(doan, tu, khop.end(), kieu_khac(f"{{#{khop[1]}}}", khop[1])), khop.end()
    den = chu.find("#}", tu + 2)
    if den < 0:
        return Hong(doan, tu, tu + 2, Loi(MO_THE, "có dấu {# mở mà không đóng", "xóa dấu này")), tu + 2
    loi = Loi("VB-M007", "mẫu không dùng được ghi chú trong dấu {# … #}", "xóa ghi chú này")
    return Hong(doan, tu, den + 2, loi), den + 2


def _mot_the(doan: Doan, tu: int) -> tuple[The | Hong, int]:
    chu, mo = doan.chu, doan.chu[tu : tu + 2]
    dong = "}}" if mo == "{{" else "%}"
    den = chu.find(dong, tu + 2)
    ke = _MO.search(chu, tu + 2)
    if chu[tu + 2 : tu + 3] == "{" and mo == "{{":
        loi = Loi("VB-M004", "thừa dấu ngoặc nhọn", "chỉ viết hai dấu: {{ ten_truong }}")
        het = khop.end() if (khop := re.compile(r"\{{3,}[^{}]*\}{2,}").match(chu, tu)) else tu + 3
        return Hong(doan, tu, het, loi), het
    if den < 0 or (ke and ke.start() < den):
        cuoi = ke.start() if ke else len(chu)
        loi = Loi(MO_THE if not ke else "VB-M004", f"thẻ mở bằng {mo} mà không đóng", f"thêm {dong} vào cuối thẻ")
        return Hong(doan, tu, cuoi, loi), max(cuoi, tu + 2)
    het = den + 2
    if loi_trong := _kiem_trong(chu[tu + 2 : den], mo, chu[het : het + 1]):
        return Hong(doan, tu, het, loi_trong), het
    trong = "".join(moi for _, moi in chua(chu[tu + 2 : den]))
    cap = ""
    if khop := _TIEN_TO.match(trong):
        cap, trong = khop[1], trong[khop.end() :]
    return The(doan, tu, het, mo, cap, trong.strip()), het


def _kiem_trong(trong: str, mo: str, sau: str) -> Loi | None:
    tho = trong.strip(" \t\n\u00a0")
    if not tho:
        return Loi("VB-M004", "thẻ rỗng", "ghi tên trường vào giữa, ví dụ {{ dia_diem }}")
    if sau == "}":
        return Loi("VB-M004", "thừa dấu } sau thẻ", "xóa bớt một dấu }")
    if mo == "{{" and _NGOAI_LAI.match(trong):
        return kieu_khac(f"{{{{{tho}}}}}", tho)
    if VAT in trong:
        return Loi("VB-M004", "trong thẻ có hình, chú thích hoặc đối tượng khác", "xóa thẻ và gõ lại liền một mạch")
    if len(trong) > DAI_NHAT:
        return Loi("VB-M007", "thẻ quá dài", "tách thành nhiều thẻ ngắn, hoặc nhập sẵn giá trị trong kế hoạch")
    if "{" in trong or "}" in trong:
        return cam("dấu ngoặc nhọn ở bên trong thẻ")
    if trong[0] in "-+" or trong[-1] in "-+":
        return Loi("VB-M007", "có dấu trừ hoặc dấu cộng sát dấu ngoặc của thẻ", "bỏ dấu này, thay bằng dấu cách")
    return None


def kieu_khac(the: str, ten: str) -> Loi:
    """A tag of another program, explained."""
    ten = _VO.sub("", ten) or "danh_sach"
    if re.match(r"\{\{?\s*[#/^]", the):
        hint = f"với danh sách, viết {{%p for dong in {ten} %}} … {{%p endfor %}}, mỗi thẻ một đoạn riêng"
    else:
        hint = f"viết {{{{ {ten} }}}}"
    return Loi("VB-M008", f"{the} là cách viết của phần mềm khác", hint)


# --- letters inside a tag -------------------------------------------------------------------------------------------

_KEP: Final = '"“”„‟'
_DON: Final = "'‘’‚‛"
_AN_TOAN: Final = re.compile(r"[^&<>{}%#\\\"'“”‘’\x00-\x1f]")


def chua(trong: str) -> list[tuple[int, str]]:
    """The inside of a tag letter by letter: ``(where it stood, healed)``.

    Curly quotes around a text become straight, invisible marks go, letters are put in normal form. Inside a quoted
    text every sign that XML or the healing could touch is written as its code, so it comes out exactly as typed.
    """
    ra: list[tuple[int, str]] = []
    mo = ""
    for vi_tri, ky_tu in _cum(trong):
        kep = next((bo for bo in (_KEP, _DON) if ky_tu in bo), "")
        if not mo:
            if kep:
                mo = _dau_dong(ky_tu, kep, trong[vi_tri + 1 :])
                ra.append((vi_tri, kep[0]))
            elif unicodedata.category(ky_tu[0]) != "Cf":
                ra.append((vi_tri, " " if ky_tu.isspace() else ky_tu))
        elif ky_tu in mo:
            ra.append((vi_tri, kep[0]))
            mo = ""
        else:
            ra.append((vi_tri, "".join(_ma(c) for c in ky_tu)))
    return ra


def _cum(chu: str) -> Iterator[tuple[int, str]]:
    """Letters with their combining marks, in NFC, with the place where they begin."""
    tu = 0
    for i in range(1, len(chu) + 1):
        if i == len(chu) or not unicodedata.combining(chu[i]):
            yield tu, unicodedata.normalize("NFC", chu[tu:i])
            tu = i


def _dau_dong(ky_tu: str, kep: str, con_lai: str) -> str:
    """Which signs close a text opened by this one: a straight one if there is any, else any of the kind."""
    if ky_tu == kep[0] and kep[0] in con_lai:
        return kep[0]
    return kep


def _ma(ky_tu: str) -> str:
    if ky_tu.isspace():
        return " "
    return ky_tu if _AN_TOAN.match(ky_tu) else f"\\u{ord(ky_tu):04x}"


def sua_tai_cho(the: The) -> None:
    """Write the healed letters back where they stood; the runs stay as they are."""
    doan = the.doan
    tu, den = the.tu + 2, the.den - 2
    moi: dict[int, list[str]] = {}
    for vi_tri, chu in chua(doan.chu[tu:den]):
        i = doan.nut(tu + vi_tri)
        while doan.manh[i][1] is None:  # a tab or break goes; the space it becomes stays with the letters before it
            i -= 1
        moi.setdefault(i, []).append(chu)
    for i in range(doan.nut(tu), doan.nut(den - 1) + 1):
        chu, el = doan.manh[i]
        if el is None or not chu:
            continue
        dau = max(0, tu - doan.dau[i])
        cuoi = min(len(chu), den - doan.dau[i])
        doan.manh[i] = (f"{chu[:dau]}{''.join(moi.get(i, []))}{chu[cuoi:]}", el)
