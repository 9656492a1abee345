"""Letters: normal form, cleaning, slugs, capitals, nearest name, sorting of persons, lists in a sentence.

Source: Unicode 15 (NFC, categories), XML 1.0 §2.2 (``Char``), Microsoft "Naming Files, Paths, and Namespaces".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final

# --- normal form and cleaning -------------------------------------------------------------------------------------

_BO: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 and C1 without tab and newline; CR is treated before
    "\ud800-\udfff"  # half of a pair: no character, and no encoder takes it
    "\ufeff\ufffe\uffff]"
)
_NGAT_DONG: Final = re.compile(r"\r\n|\r|\n")


def nfc(s: str) -> str:
    """The text in Unicode normal form C, the only form that leaves this program."""
    return unicodedata.normalize("NFC", s)


def _ten_ky_tu(ky_tu: str) -> str:
    ma = ord(ky_tu)
    if ma == 0xFEFF:
        loai = "dấu thứ tự byte (BOM)"
    elif 0xD800 <= ma <= 0xDFFF:
        loai = "nửa cặp mã thay thế"
    elif ma >= 0xFFFE:
        loai = "mã không phải ký tự"
    else:
        loai = "ký tự điều khiển"
    return f"{loai} U+{ma:04X}"


def lam_sach(s: str, nhieu_dong: bool = False) -> tuple[str, list[str]]:
    """The text as it will be printed, and what was taken out of it (Vietnamese, ready for a report).

    The promise: printed text = NFC(text) without control characters, and every change but NFC is in the list.

    - Removed: C0 and C1 controls except tab and newline, DEL, U+FEFF, U+FFFE, U+FFFF, lone surrogates. That covers all
      that XML 1.0 forbids.
    - CRLF and a lone CR become a newline. A newline stays when ``nhieu_dong``, otherwise it becomes one space.
    - Kept, because XML allows it and it may be meant: tab, no-break and zero-width spaces, U+00AD, joiners, variation
      selectors, U+2028 and U+2029, and the marks of writing direction (U+200E/F, U+202A–202E, U+2066–2069).

    The same removal at several places is one entry that says how often. The result is clean and NFC: cleaning it again
    changes nothing.
    """
    dem: dict[str, int] = {}

    def ghi(ten: str) -> None:
        dem[ten] = dem.get(ten, 0) + 1

    def ngat(khop: re.Match[str]) -> str:
        if not nhieu_dong:
            ghi("dấu xuống dòng (thay bằng dấu cách)")
            return " "
        if khop[0] != "\n":
            ghi("ký tự điều khiển U+000D (giữ lại dấu xuống dòng)")
        return "\n"

    def bo(khop: re.Match[str]) -> str:
        ghi(_ten_ky_tu(khop[0]))
        return ""

    sach = nfc(_BO.sub(bo, _NGAT_DONG.sub(ngat, s)))
    return sach, [ten if lan == 1 else f"{ten} ({lan} chỗ)" for ten, lan in dem.items()]


# --- slugs ----------------------------------------------------------------------------------------------------------

_D: Final = str.maketrans("đĐ", "dD")
_KHONG_CHU_SO: Final = re.compile(r"[^a-z0-9]+")
_TEN_CAM: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_DAI_MA: Final = 8


class _BangBoDau(dict[int, str]):
    """Letter → what is left of it without its marks; filled as letters turn up."""

    def __missing__(self, ma: int) -> str:
        roi = unicodedata.normalize("NFD", chr(ma))
        con = self[ma] = "".join(k for k in roi if unicodedata.category(k) != "Mn").translate(_D)
        return con


_BO_DAU: Final = _BangBoDau()


def bo_dau(s: str) -> str:
    """The text without diacritics: ``Đắk R'Lấp`` → ``Dak R'Lap``. Other scripts keep their letters."""
    return s if s.isascii() else nfc(s.translate(_BO_DAU))


def _khuc(s: str, noi: str) -> str:
    if s.isascii():
        return _KHONG_CHU_SO.sub(noi, s.lower()).strip(noi)
    phang = bo_dau(unicodedata.normalize("NFKC", s)).lower()
    # NFKD opens what has no letter of its own (superscripts, full-width letters); the rest is a separator.
    return _KHONG_CHU_SO.sub(noi, unicodedata.normalize("NFKD", phang)).strip(noi)


def ma_hoa(s: str) -> str:
    """The field name of a column header: ``Họ và tên`` → ``ho_va_ten``.

    Only ``a-z 0-9 _``; empty when the text has no Latin letter and no digit; may begin with a digit.
    """
    return _khuc(s, "_")


def _bam(s: str) -> str:
    import hashlib  # costs as much as the rest of this module together, and few names need it

    return hashlib.blake2b(nfc(s).encode("utf-8", "surrogatepass"), digest_size=_DAI_MA // 2).hexdigest()


def ten_tep(s: str, toi_da: int = 80) -> str:
    """A file name without extension for any text: ASCII, lower case, hyphens, at most ``toi_da`` characters.

    Legal on Windows: no reserved device name, no trailing dot or space, never empty. The same text gives the same name
    on every machine. A name that had to be cut ends in a hash of the whole text, and a text with no Latin letter or
    digit becomes ``vb-<hash>``, so that these stay apart. Texts that differ in case, marks or punctuation alone share a
    name: whoever writes files must still look for double names.

    Raises ValueError when ``toi_da`` is below 12 (a fault of the program, not of the data).
    """
    if toi_da < _DAI_MA + 4:
        raise ValueError(f"Tên tệp cần ít nhất {_DAI_MA + 4} ký tự, không phải {toi_da}")
    ten = _khuc(s, "-")
    if not ten:
        return f"vb-{_bam(s)}"
    if _TEN_CAM.fullmatch(ten):
        ten = f"vb-{ten}"
    if len(ten) > toi_da:
        ten = f"{ten[: toi_da - _DAI_MA - 1].rstrip('-')}-{_bam(s)}"
    return ten


# --- capitals -------------------------------------------------------------------------------------------------------

_CHU_DAU: Final = re.compile(r"[^\W_]")


def viet_hoa(s: str) -> str:
    """The text in capitals (NFC)."""
    return nfc(nfc(s).upper())


def viet_hoa_dau(s: str) -> str:
    """The first letter capital, the rest as it is. A text that begins with a digit stays; quotes are passed over."""
    s = nfc(s)
    khop = _CHU_DAU.search(s)
    if khop is None:
        return s
    return nfc(s[: khop.start()] + khop[0].title() + s[khop.end() :])


def viet_thuong_dau(s: str) -> str:
    """The first letter small, the rest as it is. An abbreviation (``UBND xã``: two capitals in a row) stays."""
    s = nfc(s)
    khop = _CHU_DAU.search(s)
    if khop is None or s[khop.end() : khop.end() + 1].isupper():
        return s
    return nfc(s[: khop.start()] + khop[0].lower() + s[khop.end() :])


# --- nearest name ---------------------------------------------------------------------------------------------------

_GACH: Final = re.compile(r"[\s\-]+")


def _cat(s: str) -> str:
    return nfc(s).strip()


def _thuong(s: str) -> str:
    return _cat(s).lower()


def _khong_dau(s: str) -> str:
    return bo_dau(_thuong(s))


def _gach_duoi(s: str) -> str:
    return _GACH.sub("_", _khong_dau(s))


_BAC: Final[tuple[Callable[[str], str], ...]] = (_cat, _thuong, _khong_dau, _gach_duoi)


def _khoang_cach(a: str, b: str) -> int:
    """Damerau's edit distance (optimal string alignment): insert, delete, change, swap of neighbours."""
    truoc2: list[int] = []
    truoc = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        nay = [i]
        for j, y in enumerate(b, 1):
            gia = min(truoc[j] + 1, nay[j - 1] + 1, truoc[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                gia = min(gia, truoc2[j - 2] + 1)
            nay.append(gia)
        truoc2, truoc = truoc, nay
    return truoc[-1]


def gan_nhat(ten: str, ung_vien: Iterable[str]) -> str | None:
    """The known name that was probably meant, or None.

    Tried in this order: same in NFC, in small letters, without diacritics, with spaces and hyphens as ``_``, then at
    most two slips of the keyboard (and at most half of the shorter name). Of equals the first wins.
    """
    ds = list(ung_vien)
    for bac in _BAC:
        dich = bac(ten)
        for uv in ds:
            if dich and bac(uv) == dich:
                return uv
    dich = _gach_duoi(ten)
    gan: tuple[int, str] | None = None
    for uv in ds:
        ung = _gach_duoi(uv)
        if abs(len(ung) - len(dich)) > 2:
            continue
        xa = _khoang_cach(dich, ung)
        if xa <= 2 and xa * 2 <= min(len(dich), len(ung)) and (gan is None or xa < gan[0]):
            gan = (xa, uv)
    return gan[1] if gan else None


# --- sorting --------------------------------------------------------------------------------------------------------

# f j w z are no Vietnamese letters but stand in names; they take their place of the Latin order.
_BANG_CHU: Final = {chu: hang for hang, chu in enumerate("0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_THANH: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền hỏi ngã sắc nặng; ngang 0

KhoaAmTiet = tuple[tuple[int, ...], int]


def _khoa_am_tiet(am: str) -> KhoaAmTiet:
    thanh = 0
    chu: list[int] = []
    for ky_tu in nfc(am).lower():
        roi = unicodedata.normalize("NFD", ky_tu)
        thanh = max([thanh, *(_THANH.get(dau, 0) for dau in roi[1:])])
        goc = nfc("".join(dau for dau in roi if dau not in _THANH))
        hang = _BANG_CHU.get(goc)
        if hang is None and goc:
            hang = _BANG_CHU.get(roi[0])
        if hang is not None:
            chu.append(hang)
        elif ky_tu.isalpha():
            chu.append(1000 + ord(ky_tu[0]))
    return tuple(chu), thanh


def khoa_sap_ten(ho_ten: str) -> tuple[KhoaAmTiet, ...]:
    """The key to sort persons by: given name (the last word), then family name and middle names.

    Word by word: first the letters in the order a ă â b c d đ e ê g … v x y, then the tone ngang huyền hỏi ngã sắc
    nặng. The place of the tone mark (``Hoà``, ``Hòa``), capitals and apostrophes do not count.
    """
    am = ho_ten.split()
    return tuple(_khoa_am_tiet(tiet) for tiet in [*am[-1:], *am[:-1]])


# --- sentences ------------------------------------------------------------------------------------------------------


def liet_ke(items: Sequence[str]) -> str:
    """``A``, ``A và B``, ``A, B và C``; empty for nothing."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} và {items[-1]}"
