"""Texts in the encodings of before Unicode: TCVN3 (fonts ``.VnTime``) and VNI (fonts ``VNI-Times``).

Such a text reaches us as Latin-1 letters: ``§éc lËp`` for ``Độc lập``, ``Coäng hoøa`` for ``Cộng hòa``.

Source: TCVN 5712:1993, table VN1 (TCVN3 is its small letters and Ă Â Ê Ô Ơ Ư Đ); the VNI-Windows keyboard table.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, Literal

from vanban.tieng_viet.chu import nfc

MaCu = Literal["TCVN3", "VNI"]

# --- TCVN3 ----------------------------------------------------------------------------------------------------------

_TCVN3: Final = {
    0xA1 + i: chu
    for i, chu in enumerate(
        "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
    )
    if chu != " "
}


def giai_tcvn3(s: str, hoa: bool = False) -> str:
    """The text of a run in a TCVN3 font, in Unicode NFC. ``hoa``: the font's name ends in H and shows capitals only.

    Characters outside the table stay as they are.
    """
    chu = nfc(s.translate(_TCVN3))
    return chu.upper() if hoa else chu


# --- VNI ------------------------------------------------------------------------------------------------------------

_THANH: Final = "ùøûõï"  # sắc huyền hỏi ngã nặng
_VNI_GOC: Final = {
    "a": "áàảãạ",
    "e": "éèẻẽẹ",
    "o": "óòỏõọ",
    "u": "úùủũụ",
    "ô": "ớờởỡợ",
    "ö": "ứừửữự",
}
_VNI_DON: Final = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_MU: Final = {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}
_DAU_MU: Final = "âáàåãä"
_DAU_TRANG: Final = "êéèúüë"


def _bang_vni() -> dict[str, str]:
    thuong = dict(_VNI_DON)
    for goc, co_thanh in _VNI_GOC.items():
        thuong |= {goc + dau: chu for dau, chu in zip(_THANH, co_thanh, strict=True)}
    for goc, co_mu in _VNI_MU.items():
        thuong |= {goc + dau: chu for dau, chu in zip(_DAU_MU, co_mu, strict=True)}
    thuong |= {"a" + dau: chu for dau, chu in zip(_DAU_TRANG, "ăắằẳẵặ", strict=True)}
    thuong |= {"y" + dau: chu for dau, chu in zip(_THANH[:4], "ýỳỷỹ", strict=True)}
    bang = dict(thuong)
    for ma, chu in thuong.items():
        bang |= {ma.upper(): chu.upper(), ma[0].upper() + ma[1:]: chu.upper()}  # ``UÛ`` and ``Uû`` are both met
    return bang


_VNI: Final = _bang_vni()
_MAU_VNI: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def giai_vni(s: str) -> str:
    """The text of a run in a VNI font, in Unicode NFC. Characters outside the table stay as they are."""
    return nfc(_MAU_VNI.sub(lambda khop: _VNI[khop[0]], s))


# --- recognition ----------------------------------------------------------------------------------------------------

_CAC_VAN: Final = """
    a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e eo ec em en eng ep et ê êu êch êm ên ênh êp êt i ia iu ich im in inh ip it iêc iêm iên iêng iêp iêt iêu
    o oi oc om on ong op ot oong ooc oa oai oac oach oan oang oanh oat oay oao oap oam oăc oăm oăn oăng oăt oăp
    oe oeo oen oet ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua ui uc um un ung up ut
    uân uât uâng uây uê uêch uênh uêt uôc uôi uôm uôn uông uôt uy uya uych uynh uyt uyp uyu uyên uyêt uơ
    ak ăk uk ôk
    ư ưa ưu ưi ưc ưng ưt ưn ươc ươi ươm ươn ương ươp ươt ươu y yêu yên yêm yêng yêt
"""
_VAN: Final = frozenset(_CAC_VAN.split())
_VAN_SAU_QU: Final = frozenset(("yt", "ych", "ynh", "yp", "yn"))
_AM_TIET: Final = re.compile(
    r"(qu(?=[aăâeêiyôơ])|gi(?=[aăâeoôơuư])|ngh|ng|nh|th|tr|ch|gh|kh|ph|[bcdđghklmnprstvx]?)(.+)"
)
_DAU_THANH: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_TAC: Final = ("c", "ch", "p", "t")


@cache
def _la_tieng_viet(tu: str) -> bool:
    """Whether one word in small letters can be a Vietnamese syllable by its initial, rime, tone and c/k, g/gh."""
    roi = unicodedata.normalize("NFD", tu)
    dau = [ky_tu for ky_tu in roi if ky_tu in _DAU_THANH]
    if len(dau) > 1:
        return False
    khop = _AM_TIET.fullmatch(nfc("".join(ky_tu for ky_tu in roi if ky_tu not in _DAU_THANH)))
    if khop is None:
        return False
    am_dau, van = khop.groups()
    truoc_e = van[0] in "eêiy"  # g stays before i: gì, giếng
    if am_dau in ({"c", "ng"} if truoc_e else {"k", "gh", "ngh"}) or (am_dau == "g" and van[0] in "eêy"):
        return False
    if van not in _VAN and not (am_dau == "qu" and van in _VAN_SAU_QU):
        return False
    return not van.endswith(_TAC) or (bool(dau) and dau[0] in "\u0301\u0323")


_TU: Final = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
_NGOAI: Final = re.compile(r"[^\x00-\xff]")
_DAU_VNI_RIENG: Final = re.compile(r"[aeouyôö][øõåãáàâ]|[aeo][ä]", re.IGNORECASE)
_GIUA_TU: Final = re.compile(
    r"[A-Za-z\u00c0-\u00ff][\u00a1-\u00bf\u00d7\u00f7][A-Za-z\u00c0-\u00ff]|[a-z][\u00c0-\u00de]"
)


def _khop(s: str, ma: MaCu) -> bool:
    giai = giai_tcvn3 if ma == "TCVN3" else giai_vni
    cac_tu = _TU.findall(s)
    la = [tu for tu in cac_tu if not tu.isascii()]
    manh = {tu.lower(): tu for tu in la if not _la_tieng_viet(tu.lower())}
    if not manh or not all(_la_tieng_viet(giai(tu).lower()) for tu in la):
        return False
    if len(manh) > 1:
        return True
    # One word alone: it needs a sign that no living language writes there, and no foreign word beside it.
    tu = next(iter(manh.values()))
    rieng = _GIUA_TU if ma == "TCVN3" else _DAU_VNI_RIENG
    return (
        rieng.search(tu) is not None
        and len(giai(tu)) > 2
        and all(_la_tieng_viet(tu.lower()) for tu in cac_tu if tu.isascii() and not tu.isupper())
    )


def doan_ma(s: str) -> MaCu | None:
    """The old encoding that a text is in, or None; made to be right when it speaks, not to speak always.

    It speaks when the text holds no letter beyond Latin-1, every word with a marked letter becomes a Vietnamese
    syllable by one table, and at least two of them (or one with a sign that no living language writes within a word)
    are none as they stand. Most single short words, text without marks and text mixed with Unicode letters give None.
    """
    s = nfc(s)
    if any(unicodedata.category(ky_tu)[0] in "LM" for ky_tu in _NGOAI.findall(s)):
        return None
    tcvn3, vni = _khop(s, "TCVN3"), _khop(s, "VNI")
    if tcvn3 == vni:
        return None
    return "TCVN3" if tcvn3 else "VNI"
