"""A paper checked in full: the next one of its shape needs only the rules that could say something else of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from operator import is_
from typing import Any, Final

from vanban.conform.lo.theo_doi import DONG, KHOI, Khoa, SoDoc, nhan_doi
from vanban.conform.nhieu_tep.the import The, the_cua
from vanban.conform.rule import RULES, Loi
from vanban.conform.rules.dia_danh_ngay import ngay_ban_hanh
from vanban.conform.thanh_phan import Dong, VanBan
from vanban.conform.thanh_phan.dong import dong_cua
from vanban.conform.thanh_phan.nhan_dang import nhan_dang_dong
from vanban.conform.view import Doan, Tep

NGAY: Final = ""
"""Stands among the rules for the day of the paper."""
THE: Final = " "
"""Stands among the rules for the card of the paper."""
_DONG: Final = frozenset(DONG)
_KHOI: Final = frozenset(KHOI)
_TAT_CA: Final[dict[str, Callable[[VanBan], Any]]] = {
    NGAY: ngay_ban_hanh,
    THE: the_cua,
    **{ma: r.ham for ma, r in RULES.items()},
}
_THU_TU: Final = {ma: i for i, ma in enumerate(_TAT_CA)}


_KHONG_DAP: Final = object()
_CauHoi = tuple[str, Callable[[Any], Any] | None, Any, bool, set[str]]
"""A field or a question, what it said, whether recognition read it, the rules that did."""


class ThamChieu:
    """The paper with what was found, and who read which of its fields."""

    def __init__(self, vb: VanBan, khac: Iterable[int] = ()) -> None:
        self.vb = vb
        self.khac = frozenset(khac)
        self.loi = {ma: cac for ma, r in RULES.items() if vb.lop in r.lop and (cac := list(r.ham(vb)))}
        self.ngay = ngay_ban_hanh(vb)
        self.the = the_cua(vb)
        self._theo: set[int] = set()
        self._ai_doc: dict[int, dict[Khoa, set[str]]] = {}
        self._hinh: dict[int, dict[Khoa, None]] | None = None
        self._luon: set[str] = set()
        self._cau: dict[int, list[_CauHoi]] = {}
        self._da_theo = False

    def chay_cung_hinh(self, tep: Tep, khac: Iterable[int]) -> set[str] | None:
        """The rules that may find something else in ``tep``, when recognition would go the same way there; None else.

        ``khac``: the paragraphs that differ from the paper from which both were read. Recognition goes the same way
        when all that it read of those paragraphs and lines, and all that it asked of them, is the same.
        """
        cap: list[tuple[Any, Any]] = []
        cu = self.vb.tep.doan
        for i in self.khac.union(khac):
            a, b = cu[i], tep.doan[i]
            if a is not b:
                dong_a, dong_b = dong_cua(a, i), dong_cua(b, i)
                if len(dong_a) != len(dong_b):
                    return None
                cap += [(a, b), *zip(dong_a, dong_b, strict=True)]
        doan = [id(a) for a, _ in cap if type(a) is Doan]
        if not self._da_theo or not self._theo.issuperset(doan):
            self._chay_theo(doan)
        if self._hinh is None:
            return None
        chay = set(self._luon)
        for a, b in cap:
            nho = b.nho
            for khoa, ham, cu_noi, hinh, ai in self._cau_hoi(a):
                try:
                    noi = getattr(b, khoa) if ham is None else nho[ham] if ham in nho else ham(b)
                except Exception:  # a question that nobody would come to ask of this line
                    noi = _KHONG_DAP
                if noi != cu_noi:
                    if hinh:
                        return None
                    chay |= ai
        return chay

    def _cau_hoi(self, a: Doan | Dong) -> list[_CauHoi]:
        """All that recognition and the rules read and asked of a paragraph or line, with what it said."""
        cau = self._cau.get(id(a))
        if cau is None:
            assert self._hinh is not None
            hinh, ai_doc = self._hinh.get(id(a), {}), self._ai_doc.get(id(a), {})
            cau = self._cau[id(a)] = [
                (khoa, None, getattr(a, khoa), khoa in hinh, ai_doc.get(khoa, set()))
                if isinstance(khoa, str)
                else ("", khoa, a.hoi(khoa), khoa in hinh, ai_doc.get(khoa, set()))
                for khoa in (*hinh, *(khoa for khoa in ai_doc if khoa not in hinh))
                if khoa != "doan"  # the paragraph of a line stands beside it in the pairs
            ]
        return cau

    def can_chay(self, vb: VanBan) -> set[str] | None:
        """The rules that may find something else in ``vb``; None when it is not of this shape.

        Every other rule read only fields that are equal there, of records that stand in the same places: it would go
        the same way and find the same.
        """
        cu = self.vb
        if (vb.lop, vb.loai, vb.giam_muc) != (cu.lop, cu.loai, cu.giam_muc):
            return None
        cap = _cap(cu, vb)
        if cap is None:
            return None
        doan = [id(a) for a, b in zip(cu.tep.doan, vb.tep.doan, strict=True) if a is not b]
        if not self._da_theo or not self._theo.issuperset(doan):
            self._chay_theo(doan)
        return self._luon | _So(self._ai_doc, cap).so(cu, vb)

    def _chay_theo(self, doan: Iterable[int]) -> None:
        """Run all rules and note what they read of the paper, and of the paragraphs that differed so far."""
        self._da_theo = True
        self._cau.clear()
        self._theo.update(doan)
        theo, so = self._theo, SoDoc()

        def duoc_theo(x: Doan | Dong) -> bool:
            return id(x.doan if isinstance(x, Dong) else x) in theo

        self._hinh = self._theo_hinh(duoc_theo)
        doi = nhan_doi(self.vb, duoc_theo, so)
        self._ai_doc, self._luon = {}, set()
        for ma, ham in _TAT_CA.items():
            if ma in RULES and self.vb.lop not in RULES[ma].lop:
                continue
            so.da_doc = {}
            try:
                thay = ham(doi)
                if ma in RULES:
                    list(thay)
            except Exception:  # a double is no perfect copy: whoever notices is run for every paper
                self._luon.add(ma)
            for ai, khoa in so.da_doc:
                self._ai_doc.setdefault(ai, {}).setdefault(khoa, set()).add(ma)
            if (id(self.vb.tep), "ten") in so.da_doc:
                self._luon.add(ma)  # the one field that differs in every paper

    def _theo_hinh(self, duoc_theo: Callable[[Any], bool]) -> dict[int, dict[Khoa, None]] | None:
        """What recognition reads of those paragraphs and lines; None when that cannot be told."""
        so = SoDoc()
        tep, dong = nhan_doi((self.vb.tep, tuple(_cac_dong(self.vb.tep))), duoc_theo, so)
        try:
            nhan_dang_dong(tep, list(dong))
        except Exception:  # a double is no perfect copy
            return None
        ket: dict[int, dict[Khoa, None]] = {}
        for ai, khoa in so.da_doc:
            ket.setdefault(ai, {})[khoa] = None
        return ket

    def loi_cua(self, vb: VanBan, chay: set[str]) -> tuple[list[tuple[str, Loi]], date | None]:
        """What all rules find in ``vb`` (in their order), and its day; ``chay`` as :meth:`can_chay` gave it."""
        ngay = ngay_ban_hanh(vb) if NGAY in chay else self.ngay
        if not chay:
            return [(ma, loi) for ma, cac in self.loi.items() for loi in cac], ngay
        ket = [(ma, loi) for ma, cac in self.loi.items() if ma not in chay for loi in cac]
        ket += [(ma, loi) for ma in chay if ma in RULES for loi in RULES[ma].ham(vb)]
        ket.sort(key=lambda k: _THU_TU[k[0]])
        return ket, ngay

    def the_cua(self, vb: VanBan, chay: set[str]) -> The | None:
        """The card of ``vb``; ``chay`` as :meth:`can_chay` gave it."""
        return the_cua(vb) if THE in chay else self.the


def _cac_dong(tep: Tep) -> Iterator[Dong]:
    for i, doan in enumerate(tep.doan):
        yield from dong_cua(doan, i)


def _cung(a: Any, b: Any, khoa: Khoa) -> bool:
    """Whether two paragraphs or lines of the same place agree in a field or in the answer to a question."""
    if isinstance(khoa, str):
        return khoa == "doan" or bool(getattr(a, khoa) == getattr(b, khoa))
    try:
        return bool(a.hoi(khoa) == b.hoi(khoa))
    except Exception:  # a question that nobody would come to ask of this line
        return False


def _cap(cu: VanBan, moi: VanBan) -> dict[int, Any] | None:
    """The paragraphs and lines that differ, by identity of the old one; None when they do not stand in pairs."""
    cap: dict[int, Any] = {}
    for a, b in ((cu.tep.doan, moi.tep.doan), (cu.dong, moi.dong)):
        if len(a) != len(b):
            return None
        if not all(map(is_, a, b)):
            cap.update((id(x), y) for x, y in zip(a, b, strict=True) if x is not y)
    for x in moi.dong:
        if id(x.doan) in cap:
            return None  # a line kept although its paragraph differs
    return cap


class _So:
    """One comparison of two papers: which rules read a field that differs."""

    def __init__(self, ai_doc: dict[int, dict[Khoa, set[str]]], cap: dict[int, Any]) -> None:
        self.ai_doc, self.cap = ai_doc, cap
        self.khoi: dict[int, Any] = {}
        self.chay: set[str] = set()

    def so(self, cu: VanBan, moi: VanBan) -> set[str]:
        """All of them."""
        self._khoi(cu, moi)
        cac: Iterable[Doan | Dong] = (*cu.tep.doan, *cu.dong)
        for x in cac:
            if id(x) in self.cap:
                self._dong(x, self.cap[id(x)])
        return self.chay

    def _dong(self, a: Doan | Dong, b: Any) -> None:
        for khoa, ai in self.ai_doc.get(id(a), {}).items():
            if not ai <= self.chay and not _cung(a, b, khoa):
                self.chay |= ai

    def _khoi(self, a: Any, b: Any) -> bool:
        """Compare two records of the paper field by field; False when one of them already stands for another one."""
        if id(a) in self.khoi:
            return self.khoi[id(a)] is b
        self.khoi[id(a)] = b
        for khoa, ai in self.ai_doc.get(id(a), {}).items():
            # a question to the record as a whole is never asked: fields only
            if not self._bang(getattr(a, khoa), getattr(b, khoa)):  # type: ignore[arg-type]
                self.chay |= ai
        return True

    def _bang(self, a: Any, b: Any) -> bool:
        lop = type(a)
        if lop is not type(b):
            return False
        if lop is tuple:
            return len(a) == len(b) and (all(map(is_, a, b)) or all(map(self._bang, a, b)))
        if lop in _DONG:
            return (self.cap.get(id(a)) or a) is b
        if lop in _KHOI:
            return self._khoi(a, b)
        if lop is dict:
            return list(a) == list(b) and all(map(self._bang, a.values(), b.values()))
        return a is b or bool(a == b)
