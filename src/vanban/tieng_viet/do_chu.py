"""How wide a text stands on paper in Times New Roman, without Word and without the font.

Source of the widths: :mod:`vanban.tieng_viet.bang_rong`. Error: below 0.2 % of what LibreOffice prints.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

from vanban.tieng_viet import bang_rong
from vanban.tieng_viet.chu import nfc

EM: Final = 2048
MM_MOT_PT: Final = 25.4 / 72
_RONG_KHONG: Final = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
_NHU: Final = {"\u00a0": " ", "\u202f": " ", "\t": " ", "\u2010": "-", "\u2011": "-"}


@cache
def _bang(dam: bool, nghieng: bool) -> dict[str, int]:
    kieu = (bang_rong.THUONG, bang_rong.NGHIENG, bang_rong.DAM, bang_rong.DAM_NGHIENG)[2 * dam + nghieng]
    return dict(zip(bang_rong.CHU, map(int, kieu.split()), strict=True))


@cache
def _bang_ghep(dam: bool, nghieng: bool) -> dict[str, int]:
    kieu = (bang_rong.GHEP_THUONG, bang_rong.GHEP_NGHIENG, bang_rong.GHEP_DAM, bang_rong.GHEP_DAM_NGHIENG)
    cap = kieu[2 * dam + nghieng].strip("\n").replace("\n", "|").split("|")
    return {muc[:2]: int(muc[2:]) for muc in cap}


def _la(chu: str, bang: dict[str, int]) -> int:
    """The width of a letter that is not in the table."""
    if chu in _RONG_KHONG or unicodedata.category(chu) in {"Mn", "Me", "Cc", "Cf"}:
        return 0
    # The horn of ơ and ư widens the letter; all other marks stand above or below it.
    roi = unicodedata.normalize("NFD", chu)
    goc = nfc(roi[0] + "\u031b") if "\u031b" in roi else roi[0]
    if goc in bang:
        return bang[goc]
    return EM if unicodedata.east_asian_width(chu) in {"W", "F"} else EM // 2


def _don_vi(text: str, dam: bool, nghieng: bool, kern: bool) -> int:
    bang = _bang(dam, nghieng)
    ghep = _bang_ghep(dam, nghieng) if kern else {}
    tong = 0
    truoc = ""
    for chu in nfc(text):
        nhu = _NHU.get(chu, chu)
        rong = bang.get(nhu)
        if rong is None:
            rong = bang[nhu] = _la(nhu, bang)
        tong += rong + ghep.get(truoc + nhu, 0)
        truoc = nhu
    return tong


def rong_mm(text: str, co_pt: float, dam: bool = False, nghieng: bool = False, *, kern: bool = True) -> float:
    """The width in millimetres of a text on one line, ``co_pt`` being the size in points.

    ``kern``: pairs such as ``A `` and ``TA`` stand closer. So print the decree's own forms; Word without the setting
    "Kerning for fonts" (``w:kern``) does not kern, and capitals come out up to 1 % wider: pass False for the question
    whether a text fits.

    A letter that the table does not know is as wide as the letter without its marks; failing that half an em, or one em
    for wide East Asian characters. A tab counts as one space (where it leads is not known here); newlines, combining
    marks and invisible characters count nothing.
    """
    return _don_vi(text, dam, nghieng, kern) * co_pt * MM_MOT_PT / EM


def ngat_dong(text: str, co_pt: float, rong_mm: float, dam: bool = False, nghieng: bool = False) -> list[str]:
    """The lines into which the text falls within ``rong_mm`` millimetres: as many words as fit, then the next line.

    Lines break at spaces and at newlines only; the spaces at a break are dropped, several spaces count as one. A
    no-break space does not break. A word that is wider than the line stands alone on its line. Measured without
    kerning. An empty text is one empty line.
    """
    cho = rong_mm * EM / (co_pt * MM_MOT_PT) + 1e-6
    cach = _don_vi(" ", dam, nghieng, kern=False)
    dong: list[str] = []
    for doan in text.split("\n"):
        nay: list[str] = []
        dai = 0
        for tu in (tu for tu in doan.split(" ") if tu):
            them = _don_vi(tu, dam, nghieng, kern=False)
            if nay and dai + cach + them > cho:
                dong.append(" ".join(nay))
                nay, dai = [], 0
            dai += them + (cach if nay else 0)
            nay.append(tu)
        dong.append(" ".join(nay))
    return dong
