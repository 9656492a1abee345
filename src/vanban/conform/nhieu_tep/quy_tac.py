"""Rules on several papers together: what only shows when files lie side by side. A folder is no register."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from vanban.conform.nhieu_tep.the import The
from vanban.conform.rule import NGHI_DINH, RuleChung, doc_ham, gon_trich, trich
from vanban.findings import Finding, Level, Where

DocDong = Callable[[int], frozenset[str] | None]
"""The lines of a file by its number in the call; None when it is not to be read any more."""


@dataclass(frozen=True, slots=True)
class LoiNhieu:
    """A complaint about the file number ``tep``."""

    tep: int
    cho: str
    thay: str
    can: str
    sua: str
    muc: Level = "warning"


@dataclass(frozen=True, slots=True)
class TheTep:
    """A card, with the number of its file in the call and the name that findings carry."""

    tep: int
    ten: str
    the: The


@dataclass(slots=True)
class CacTep:
    """All cards of a call, in order. ``dong`` reads a file again: only where two papers have one number."""

    the: list[TheTep]
    dong: DocDong


HamNhieu = Callable[[CacTep], Iterable[LoiNhieu]]


@dataclass(frozen=True, slots=True)
class RuleNhieu(RuleChung[HamNhieu]):
    """A rule on several papers."""


RULES_NHIEU: dict[str, RuleNhieu] = {}


def _luat(ma: str, ref: str, level: Level) -> Callable[[HamNhieu], HamNhieu]:
    def nhan(ham: HamNhieu) -> HamNhieu:
        doc, title = doc_ham(ham)
        RULES_NHIEU[ma] = RuleNhieu(ma, title, ref, "bắt buộc", level, doc, ham)
        return ham

    return nhan


def xet(cac: CacTep) -> Iterator[tuple[int, Finding]]:
    """The findings of all rules, each with the number of its file."""
    ten = {t.tep: t.ten for t in cac.the}
    for r in RULES_NHIEU.values():
        for loi in r.ham(cac):
            muc = loi.muc if r.level == "error" else r.level
            noi = Where(ten[loi.tep], loi.cho)
            ref = f"{NGHI_DINH}, {r.ref}"
            yield loi.tep, Finding(noi, gon_trich(loi.thay), loi.sua, can=loi.can, level=muc, rule=r.id, ref=ref)


_DAI_DIEN: Final = 8
"""So many different papers of one number are compared with each other; more are compared with these."""
MOT_VAN_BAN: Final = 0.8
"""Papers that share this part of their lines are two states of one paper, or letters of one paper to many."""
GIONG_THAN: Final = 0.5
"""Those that share this part may be."""
_IT_DONG: Final = 2
_DUY_NHAT: Final = re.compile(
    r"\b(?:TINH|THANH PHO (?:HA NOI|HO CHI MINH|HAI PHONG|DA NANG|CAN THO|HUE))\b|^(?:BO|CHINH PHU|THU TUONG)\b"
)
"""Names that only one body of the country has, or stands below: communes and districts share theirs."""


@_luat("so-ky-hieu-duy-nhat", "Điều 15.1", "error")
def duy_nhat(cac: CacTep) -> Iterator[LoiNhieu]:
    """Trong một năm, một cơ quan không có hai văn bản khác nhau cùng số và ký hiệu.

    Sai: hai văn bản cùng là 12/KH-SNV. Đúng: 12/KH-SNV và 13/KH-SNV.
    """
    theo: dict[tuple[str, int, str, int], list[TheTep]] = {}
    for t in cac.the:
        the = t.the
        if not the.so:
            continue
        cu = theo.setdefault((the.co_quan, the.so, the.ky_hieu, the.nam), [])
        cung = [k for k in cu if _co_the_mot_co_quan(k.the, the)]
        if not all(_khac(k.the, the) for k in cung):
            continue  # a copy of one that was named already
        if cung:
            kia = cung[0]
            giong = _giong(cac, kia, t)
            if giong is not None and giong >= MOT_VAN_BAN:
                continue
            khac = giong is not None and giong < GIONG_THAN and bool(kia.the.ten and the.ten != kia.the.ten)
            chac = khac and bool(the.ten) and kia.the.chac and the.chac and _mot_co_quan(kia.the, the)
            yield LoiNhieu(
                t.tep,
                f"Số, ký hiệu {trich(the.chu)}",
                f"trùng số và ký hiệu với tệp «{kia.ten}», là văn bản khác của cùng cơ quan trong năm {the.nam}",
                "mỗi văn bản một số và ký hiệu riêng trong năm",
                "đối chiếu sổ đăng ký văn bản rồi sửa số của văn bản ghi nhầm; hai bản của một văn bản thì bỏ bản cũ",
                "error" if chac else "warning",
            )
        if len(cu) < _DAI_DIEN:
            cu.append(t)


def _co_the_mot_co_quan(a: The, b: The) -> bool:
    """Whether two papers whose issuers have one name may come from one body."""
    return (not (a.chu_quan and b.chu_quan) or a.chu_quan == b.chu_quan) and a.dia_danh == b.dia_danh


def _mot_co_quan(a: The, b: The) -> bool:
    """Whether they do for certain: no other body has that name, or one person signs both."""
    if a.chu_quan != b.chu_quan:
        return False
    return bool(_DUY_NHAT.search(a.co_quan) or _DUY_NHAT.search(a.chu_quan) or a.nguoi_ky & b.nguoi_ky)


def _khac(a: The, b: The) -> bool:
    """Whether two papers of one number say that they are different: by their subject or their day."""
    return bool(a.ten and b.ten and a.ten != b.ten) or bool(a.ngay and b.ngay and a.ngay != b.ngay)


def _giong(cac: CacTep, a: TheTep, b: TheTep) -> float | None:
    """What part of the lines of the shorter of two papers stands in the other; None when that says nothing."""
    dong_a, dong_b = cac.dong(a.tep), cac.dong(b.tep)
    if dong_a is None or dong_b is None or min(len(dong_a), len(dong_b)) < _IT_DONG:
        return None
    return len(dong_a & dong_b) / min(len(dong_a), len(dong_b))


@_luat("so-ky-hieu-lien-tuc", "Điều 15.1", "warning")
def lien_tuc(cac: CacTep) -> Iterator[LoiNhieu]:
    """Số được cấp theo thứ tự thời gian trong năm: số lớn hơn không mang ngày sớm hơn.

    Sai: 12/KH-SNV ngày 10/3, 13/KH-SNV ngày 05/3. Đúng: 13/KH-SNV từ ngày 10/3 trở đi.
    """
    day: dict[tuple[str, str, str, str, int], list[TheTep]] = {}
    for t in cac.the:
        the = t.the
        if the.so and the.chac and the.ngay is not None:
            day.setdefault((the.co_quan, the.chu_quan, the.dia_danh, the.ky_hieu, the.nam), []).append(t)
    for cum in day.values():
        if len(cum) < 2:
            continue
        xep = sorted(cum, key=lambda t: (t.the.so, t.the.ngay, t.tep))
        giu = _day_dung(xep)
        thu_tu = sorted(giu)
        for i in range(len(xep)):
            if i not in giu:
                yield _nguoc(xep[i], _trai_voi(xep, thu_tu, i))


def _nguoc(a: TheTep, b: TheTep) -> LoiNhieu:
    """The complaint about two papers whose numbers and days go against each other, at the later file."""
    sau, truoc = (a, b) if a.tep > b.tep else (b, a)
    assert sau.the.ngay is not None
    assert truoc.the.ngay is not None
    lon_hon = sau.the.so > truoc.the.so
    return LoiNhieu(
        sau.tep,
        f"Số, ký hiệu {trich(sau.the.chu)}",
        f"ghi ngày {sau.the.ngay:%d/%m/%Y}, {'sớm' if lon_hon else 'muộn'} hơn tệp «{truoc.ten}» "
        f"({truoc.the.chu}, ngày {truoc.the.ngay:%d/%m/%Y}) dù số {'lớn' if lon_hon else 'nhỏ'} hơn",
        "số tăng dần theo ngày ban hành",
        "đối chiếu sổ đăng ký văn bản, sửa số hoặc ngày ghi nhầm",
    )


def _day_dung(xep: list[TheTep]) -> set[int]:
    """The longest run of papers whose days do not go back: whoever stands outside of it is out of order."""
    duoi: list[int] = []
    ngay: list[object] = []
    truoc: list[int] = []
    for i, t in enumerate(xep):
        assert t.the.ngay is not None
        k = bisect_right(ngay, t.the.ngay)  # type: ignore[type-var]
        truoc.append(duoi[k - 1] if k else -1)
        duoi[k : k + 1] = [i]
        ngay[k : k + 1] = [t.the.ngay]
    giu: set[int] = set()
    i = duoi[-1]
    while i >= 0:
        giu.add(i)
        i = truoc[i]
    return giu


def _trai_voi(xep: list[TheTep], giu: list[int], i: int) -> TheTep:
    """What an outsider contradicts: it would fit between the kept ones beside it, if neither stood against it."""
    k = bisect_right(giu, i)
    ngay = xep[i].the.ngay
    assert ngay is not None
    if k:
        truoc = xep[giu[k - 1]]
        assert truoc.the.ngay is not None
        if truoc.the.ngay > ngay:
            return truoc
    return xep[giu[k]]


@_luat("ban-sao-so-chung", "PL I, Phần II, II.1.c", "warning")
def so_chung(cac: CacTep) -> Iterator[LoiNhieu]:
    """Các loại bản sao của một cơ quan dùng chung một hệ thống số trong năm.

    Sai: 15/SY-UBND và 15/TrS-UBND. Đúng: 15/SY-UBND và 16/TrS-UBND.
    """
    theo: dict[tuple[str, int, int], TheTep] = {}
    for t in cac.the:
        sao = t.the.ban_sao
        if sao is None:
            continue
        kia = theo.setdefault((sao.co_quan, sao.so, sao.nam), t)
        assert kia.the.ban_sao is not None
        if kia.the.ban_sao.hinh_thuc != sao.hinh_thuc:
            yield LoiNhieu(
                t.tep,
                f"Số bản sao {trich(sao.chu)}",
                f"trùng số với bản sao loại khác ở tệp «{kia.ten}» ({kia.the.ban_sao.chu})",
                "một hệ thống số chung cho mọi loại bản sao trong năm",
                "cấp số tiếp theo trong sổ đăng ký bản sao",
            )


class NhoDong:
    """The lines of the last files that were read again."""

    def __init__(self, doc: DocDong, toi_da: int = 4) -> None:
        self._doc, self._toi_da = doc, toi_da
        self._nho: OrderedDict[int, frozenset[str] | None] = OrderedDict()

    def __call__(self, tep: int) -> frozenset[str] | None:
        """The lines of a file."""
        if tep not in self._nho:
            self._nho[tep] = self._doc(tep)
            if len(self._nho) > self._toi_da:
                self._nho.popitem(last=False)
        self._nho.move_to_end(tep)
        return self._nho[tep]
