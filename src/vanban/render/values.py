"""From a value to the XML of a run: escaping, line breaks, tabs, highlighted blanks. Runs for every value printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Undefined

from vanban.findings import Finding, Where
from vanban.render.o_trong import MO, tach_o_trong

TOI_DA_CHU: Final = 64 * 1024 * 1024
"""Bytes of one rendered part."""
TOI_DA_VONG: Final = 200_000
"""Rounds of all loops of one paper together."""
TOI_DA_GIA_TRI: Final = 200_000
"""Characters of one printed value."""
_TOI_DA_SAU: Final = 4
_TACH: Final = "\u241e"
"""Between values that are made XML together: printable, and nothing composes with it."""
DAU_O_TRONG: Final = MO[:2]
"""How a blank begins, however its letters are composed."""

_KHONG_DUOC: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_XUONG_DONG: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'


class LoiGhep(ValueError):
    """A value that cannot be printed, or a paper that grows without bound. ``finding`` is ready to be shown."""

    def __init__(self, message: str, *, rule: str, hint: str = "", tep: str = "") -> None:
        super().__init__(message)
        self.finding = Finding(Where(tep), message, hint, rule=rule)


@dataclass(frozen=True, slots=True)
class Cho:
    """A place where a value is printed: its name in the template, and the properties of the run around it."""

    ten: str
    mo: str
    dong: str

    @classmethod
    def tu_run(cls, ten: str, rpr: str) -> Cho:
        """``rpr`` is the ``w:rPr`` of the run as text, or empty."""
        mo = f'</w:t></w:r><w:r>{to_vang(rpr)}<w:t xml:space="preserve">'
        return cls(ten, mo, f'</w:t></w:r><w:r>{rpr}<w:t xml:space="preserve">')


_SAU_HIGHLIGHT: Final = re.compile(
    r"<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)[ />]|</w:rPr>"
)


def to_vang(rpr: str) -> str:
    """The same run properties with a yellow highlight, at the place the schema wants it."""
    rpr = re.sub(r"<w:highlight [^>]*/>", "", rpr) or "<w:rPr></w:rPr>"
    rpr = "<w:rPr></w:rPr>" if rpr == "<w:rPr/>" else rpr
    khop = _SAU_HIGHLIGHT.search(rpr)
    cho = khop.start() if khop else len(rpr)
    return f'{rpr[:cho]}<w:highlight w:val="yellow"/>{rpr[cho:]}'


def _thoat(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\n", _XUONG_DONG).replace("\t", _TAB)


def dien(gia_tri: object, cho: Cho) -> str:
    """The XML of one printed value, NFC, to be put inside a ``w:t`` with ``xml:space="preserve"``.

    A character that no document may hold (the loader removes and reports them) raises :class:`LoiGhep`: nothing is
    dropped in silence here. True and False print as ``có`` and ``không``.
    """
    if type(gia_tri) is not str:
        if type(gia_tri) is bool:
            return "có" if gia_tri else "không"
        if type(gia_tri) is int:
            return str(gia_tri)
        raise sai_kieu(cho.ten, gia_tri, "str, int or bool")
    chu = gia_tri if gia_tri.isascii() else unicodedata.normalize("NFC", gia_tri)
    if len(chu) > TOI_DA_GIA_TRI:
        raise LoiGhep(f"giá trị của trường {cho.ten} quá dài", hint="rút gọn giá trị này", rule="VB-M018")
    if hong := _KHONG_DUOC.search(chu):
        raise LoiGhep(
            f"giá trị của trường {cho.ten} có ký tự U+{ord(hong[0]):04X} không in được",
            hint="xóa ký tự này trong dữ liệu",
            rule="VB-M019",
        )
    if MO not in chu:
        return _thoat(chu)
    manh = [_thoat(khuc) for khuc in tach_o_trong(chu)]
    manh[1::2] = [f"{cho.mo}{khuc}{cho.dong}" for khuc in manh[1::2]]
    return "".join(manh)


def dien_nhieu(gia_tri: Sequence[str | bytes]) -> list[bytes]:
    """The XML in UTF-8 of printable texts without blanks, all at once; bytes among them are XML already.

    Their XML does not depend on the place where they are printed.
    """
    co_xml = False
    try:
        chu = _TACH.join(gia_tri)  # type: ignore[arg-type]
    except TypeError:
        co_xml = True
        chu = _TACH.join("" if isinstance(mot, bytes) else mot for mot in gia_tri)
    if not chu.isascii():
        chu = unicodedata.normalize("NFC", chu)
    if chu.count(_TACH) != len(gia_tri) - 1:  # somebody prints that very character
        return [mot if isinstance(mot, bytes) else _chu_thuong(unicodedata.normalize("NFC", mot)) for mot in gia_tri]
    ra = _chu_thuong(chu).split(_TACH.encode())
    return [mot if isinstance(mot, bytes) else xml for mot, xml in zip(gia_tri, ra, strict=True)] if co_xml else ra


def dien_chu_thuong(gia_tri: list[str]) -> list[bytes] | None:
    """The XML in UTF-8 of texts, all at once; None when one of them is not printable, has blanks or is too long.

    Raises TypeError when one of them is no text.
    """
    chu = _TACH.join(gia_tri)
    if not chu.isascii():
        chu = unicodedata.normalize("NFC", chu)
    if (
        not chu.isprintable()
        or DAU_O_TRONG in chu
        or chu.count(_TACH) != len(gia_tri) - 1
        or (len(chu) > TOI_DA_GIA_TRI and max(map(len, gia_tri)) > TOI_DA_GIA_TRI)
    ):
        return None
    return _chu_thuong(chu).split(_TACH.encode())


def _chu_thuong(chu: str) -> bytes:
    return chu.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def sai_kieu(ten: str, gia_tri: object, can: str) -> Exception:
    """The bug of a caller who broke the contract of the context."""
    if isinstance(gia_tri, Undefined):
        return KeyError(f"field {ten} is not in the context")
    return TypeError(f"field {ten}: {type(gia_tri).__name__}, not {can}")


def so_sanh(trai: object, phep: str, phai: object, ten: str) -> bool:
    """A comparison as a clerk means it: ``"05"`` equals 5, numbers have an order, other texts have none."""
    a, b = _nhu_so(trai), _nhu_so(phai)
    if phep in {"eq", "ne"}:
        if isinstance(trai, str) and isinstance(phai, str):
            a, b = unicodedata.normalize("NFC", trai), unicodedata.normalize("NFC", phai)
        return (a == b) is (phep == "eq")
    if not (isinstance(a, int) and isinstance(b, int)):
        raise LoiGhep(
            f"không so sánh lớn nhỏ được ở {ten}: một trong hai bên không phải là số",
            hint="chỉ so sánh lớn nhỏ giữa hai số",
            rule="VB-M019",
        )
    return {"lt": a < b, "lteq": a <= b, "gt": a > b, "gteq": a >= b}[phep]


def _nhu_so(gia_tri: object) -> object:
    """The value as a number when it is one or is written with digits only."""
    return int(gia_tri) if isinstance(gia_tri, str) and re.fullmatch(r"[0-9]{1,18}", gia_tri) else gia_tri


def kiem_gia_tri(gia_tri: object, ten: str, sau: int = 0) -> None:
    """Only str, int, bool, list and dict, exactly; anything else is a bug of the caller."""
    kieu = type(gia_tri)
    if kieu is str or kieu is int or kieu is bool:
        return
    if kieu is list and sau < _TOI_DA_SAU:
        for muc in gia_tri:  # type: ignore[attr-defined]
            if type(muc) is dict:
                for con, gia in muc.items():
                    if type(con) is not str:
                        raise TypeError(f"field {ten}: a key is {type(con).__name__}, not str")
                    if type(gia) is not str:
                        kiem_gia_tri(gia, f"{ten}.{con}", sau + 1)
            elif type(muc) is not str:
                kiem_gia_tri(muc, ten, sau + 1)
        return
    raise TypeError(f"field {ten}: {kieu.__name__} is not allowed in a context")


def chon_ngu_canh(ngu_canh: Mapping[str, Any], ten: tuple[str, ...]) -> dict[str, Any]:
    """The part of the context that the template uses, checked. What is not there stays out (``is defined``)."""
    ra = {}
    for mot in ten:
        if mot in ngu_canh:
            gia_tri = ngu_canh[mot]
            if type(gia_tri) is not str:
                kiem_gia_tri(gia_tri, mot)
            ra[mot] = gia_tri
    return ra
