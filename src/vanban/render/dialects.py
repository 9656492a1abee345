"""Templates of other programs, translated in memory where there is only one way to read them.

Two forms: fields of Word's mail merge (``«Họ tên»``) become ``{{ ho_ten }}``, and ``{{#ds}} … {{ten}} … {{/ds}}``
becomes a loop. Whatever is left as it is gets explained by the checks that follow. They, the healing and the compiling
all work on the translated tree, so what is checked is what is rendered.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from lxml import etree

from vanban.findings import Finding, Where
from vanban.render.package_in import NGUON_TRON, MauGoc, doc_xml, loi_nguon_tron
from vanban.render.paragraphs import TBL, TC, TR, XML_SPACE, Doan, P, R, T, cac_doan, w
from vanban.render.truong import CHUOI, Truong, la_danh_sach_chuoi
from vanban.tieng_viet.chu import ma_hoa

_TOI_DA_KE: Final = 40
_MERGEFIELD: Final = re.compile(
    r"\s*MERGEFIELD\s+(?:[\"“”]([^\"“”\\]{1,80})[\"“”]|([^\s\"“”\\]{1,80}))((?:\s*\\\*\s*(?:MERGEFORMAT|CHARFORMAT))*)\s*",
    re.IGNORECASE,
)
_LE: Final = frozenset(w(t) for t in ("proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd"))
_KET_QUA: Final = frozenset(
    w(t) for t in ("t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak")
)
_THE: Final = re.compile(
    r"(?<!\{)\{\{[ \u00a0]*(?:([#/])[ \u00a0]*)?(\.|[^\W\d_][\w \u00a0\-]{0,60}|(?<=/))[ \u00a0]*\}\}(?!\})"
)
_TOI_DA_SAU: Final = 2
_TOI_DA_CHO: Final = 500
"""Fields or tags in one part: with more, nothing is translated."""
_ma = lru_cache(4096)(ma_hoa)


@dataclass(slots=True)
class BanDich:
    """What was taken for what in one part, and the paragraphs it changed with their text as it was typed."""

    cap: dict[str, str] = field(default_factory=dict)
    doi: dict[etree._Element, str] = field(default_factory=dict)
    tron_thu: bool = False
    """Whether a field of Word's mail merge was among it."""

    def finding(self, tep: str, goi: str) -> Iterator[Finding]:
        """The remark that says what was taken for what."""
        if self.cap:
            ke = [f"{cu} là {moi}" for cu, moi in self.cap.items()]
            con = f"; và {len(ke) - _TOI_DA_KE} chỗ nữa" if len(ke) > _TOI_DA_KE else ""
            dieu = f"mẫu viết theo kiểu của phần mềm khác, đã hiểu {'; '.join(ke[:_TOI_DA_KE])}{con}"
            hint = "không phải sửa gì nếu hiểu như vậy là đúng"
            yield Finding(Where(tep, goi), dieu, hint, level="info", rule="VB-M020")


def dich(goc: etree._Element, truong: Truong, cho: dict[etree._Element, int]) -> BanDich:
    """Translate one part in place. ``cho`` numbers its paragraphs; the ones that are added get the number of theirs."""
    ra = BanDich()
    _tron_thu(goc, truong, ra)
    _vong_lap(goc, truong, ra, cho)
    return ra


def _mot(ten: str, ung_vien: Iterable[str]) -> str | None:
    """The one name that reads the same without case, marks and signs; None when there is none or more."""
    ma = _ma(ten)
    khop = [uv for uv in ung_vien if uv and ma and _ma(uv) == ma]
    return khop[0] if len(khop) == 1 else None


# --- fields of the mail merge ---------------------------------------------------------------------------------------


@dataclass(slots=True)
class _TruongWord:
    """A complex field on its way: its first run, and whether it is still one that can be taken."""

    dau: etree._Element | None
    don: bool = True


def _tron_thu(goc: etree._Element, truong: Truong, ra: BanDich) -> None:
    mo: list[_TruongWord] = []
    xong: list[tuple[etree._Element, etree._Element]] = []
    for el in goc.iter(w("fldChar"), w("fldSimple")):
        if el.tag == w("fldSimple"):
            if mo:
                mo[-1].don = False
            if not mo and next(el.iterancestors(w("fldSimple")), None) is None:
                xong.append((el, el))
            continue
        loai = el.get(w("fldCharType"))
        if loai == "begin":
            if mo:
                mo[-1].don = False
            mo.append(_TruongWord(el.getparent(), don=not mo and len(el) == 0))
        elif loai == "end" and mo:
            mot = mo.pop()
            cuoi = el.getparent()
            if mot.don and mot.dau is not None and cuoi is not None and el is cuoi[-1]:
                xong.append((mot.dau, cuoi))
    if mo or len(xong) > _TOI_DA_CHO:
        return  # a field that never ends: nothing is certain
    doan = {d.el: d.chu for d in cac_doan(goc, "")} if xong else {}
    for dau, cuoi in xong:
        _mot_truong(dau, cuoi, truong, ra, doan)


def _mot_truong(
    dau: etree._Element, cuoi: etree._Element, truong: Truong, ra: BanDich, doan: Mapping[etree._Element, str]
) -> None:
    p, cha = next(dau.iterancestors(P), None), dau.getparent()
    if p is None or cha is None or cuoi.getparent() is not cha:
        return
    tu, den = cha.index(dau), cha.index(cuoi)
    cac = cha[tu : den + 1] if dau.tag == R else list(dau)
    run, le = [el for el in cac if el.tag == R], [el for el in cac if el.tag in _LE]
    lenh = _lenh_don(run) if dau.tag == R else _lenh_fld_simple(dau, run)
    if lenh is None or len(run) + len(le) != len(cac):
        return
    khop = _MERGEFIELD.fullmatch(lenh)
    ten = _mot(khop[1] or khop[2], truong) if khop else None
    if khop is None or ten is None or truong[ten] is not None:
        return
    theo_lenh = "charformat" in khop[3].lower() and dau.tag == R
    nguon = next((r for r in run if r.find(w("instrText") if theo_lenh else T) is not None), run[0] if run else None)
    moi = etree.Element(R)
    if nguon is not None and (rpr := nguon.find(w("rPr"))) is not None:
        moi.append(copy.deepcopy(rpr))
    t = etree.SubElement(moi, T)
    t.text = f"{{{{ {ten} }}}}"
    t.set(XML_SPACE, "preserve")
    cha[tu : den + 1] = [*(el for el in le if el.tag != w("proofErr")), moi]
    ra.cap[f"«{(khop[1] or khop[2]).strip()}»"] = t.text
    ra.doi.setdefault(p, doan.get(p, ""))
    ra.tron_thu = True


def _lenh_fld_simple(el: etree._Element, run: list[etree._Element]) -> str | None:
    if any(con.tag not in _KET_QUA and con.tag != w("rPr") for r in run for con in r):
        return None
    return str(el.get(w("instr"), ""))


def _lenh_don(run: list[etree._Element]) -> str | None:
    """The code of a complex field whose runs hold this field and nothing else; None otherwise."""
    chang, lenh = 0, []
    for con in (c for r in run for c in r if c.tag != w("rPr")):
        loai = con.get(w("fldCharType")) if con.tag == w("fldChar") else ""
        if (chang, loai) in {(0, "begin"), (1, "separate"), (1, "end"), (2, "end")}:
            chang = {"begin": 1, "separate": 2, "end": 3}[loai or ""]
        elif chang == 1 and con.tag == w("instrText"):
            lenh.append(con.text or "")
        elif chang != 2 or con.tag not in _KET_QUA:
            return None
    return "".join(lenh) if chang == 3 else None


def nguon_tron_thu(mau: MauGoc, da_dich: bool) -> tuple[MauGoc, list[Finding]]:
    """The template without the source of its mail merge, and a remark; a fault when no merge field was translated.

    The settings lose what leads to the source, also when it is kept inside of the file.
    """
    loi = loi_nguon_tron(mau)
    if loi and not da_dich:
        return mau, loi
    phan = dict(mau.phan)
    for ten, loai in mau.loai.items():
        if loai.endswith("wordprocessingml.settings+xml") and b"mailMerge" in phan[ten]:
            goc = doc_xml(phan[ten])
            for el in list(goc.iter(w("mailMerge"))):
                if (cha := el.getparent()) is not None:
                    cha.remove(el)
            phan[ten] = etree.tostring(goc, xml_declaration=True, encoding="UTF-8", standalone=True)
    quan_he = tuple(qh for qh in mau.quan_he if qh.ten_loai not in NGUON_TRON)
    if not loi:
        return replace(mau, phan=phan, quan_he=quan_he), []
    dieu = "mẫu nối với một nguồn trộn thư (Mail Merge); nguồn này không được đọc, dữ liệu lấy từ hồ sơ"
    ghi_chu = Finding(Where(mau.tep), dieu, "không phải sửa gì", level="info", rule="VB-M021")
    return replace(mau, phan=phan, quan_he=quan_he), [ghi_chu]


# --- loops ----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _The:
    """A tag of the dialect: where, ``#``, ``/`` or nothing, and its name."""

    doan: Doan
    tu: int
    den: int
    dau: str
    ten: str

    @property
    def nguyen(self) -> str:
        return self.doan.chu[self.tu : self.den]

    @property
    def mot_minh(self) -> bool:
        return self.doan.chu.strip() == self.nguyen


@dataclass(slots=True)
class _Vong:
    """A loop: its two tags and what stands between them."""

    mo: _The
    dong: _The | None = None
    trong: list[_The | _Vong] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _PhamVi:
    """A loop around: the name of its row, the fields of the row."""

    bien: str
    con: Truong


class _KhongDich(Exception):
    """The loop can be read in more than one way, or in none."""


@dataclass(slots=True)
class _Viec:
    """What is to be written: new text for tags, and rows before and after a row."""

    thay: list[tuple[_The, str]] = field(default_factory=list)
    hang: list[tuple[etree._Element, _The, str, str]] = field(default_factory=list)
    cap: dict[str, str] = field(default_factory=dict)


def _vong_lap(goc: etree._Element, truong: Truong, ra: BanDich, cho: dict[etree._Element, int]) -> None:
    if not any("#" in (t.text or "") for t in goc.iter(T)):
        return
    cac_the = [the for d in cac_doan(goc, "") if "{{" in d.chu for the in _quet(d)]
    tat_ca = _Viec()
    for vong in _ghep(cac_the) if len(cac_the) <= _TOI_DA_CHO else ():
        viec = _Viec()
        try:
            _mot_vong(vong, truong, [], viec)
        except _KhongDich:
            continue
        tat_ca.thay += viec.thay
        tat_ca.hang += viec.hang
        tat_ca.cap |= viec.cap
    _viet(tat_ca, ra, cho)


def _quet(doan: Doan) -> Iterator[_The]:
    for khop in _THE.finditer(doan.chu):
        yield _The(doan, khop.start(), khop.end(), khop[1] or "", khop[2].strip(" \u00a0"))


def _ghep(cac_the: Iterable[_The]) -> list[_Vong]:
    """The outermost loops; none at all when the tags of a part do not pair."""
    ngoai: list[_Vong] = []
    mo: list[_Vong] = []
    for the in cac_the:
        if the.dau == "#":
            vong = _Vong(the)
            if mo:
                mo[-1].trong.append(vong)
            else:
                ngoai.append(vong)
            mo.append(vong)
        elif the.dau == "/":
            if not mo or (the.ten and _ma(the.ten) != _ma(mo[-1].mo.ten)):
                return []
            mo.pop().dong = the
        elif mo:
            mo[-1].trong.append(the)
    return [] if mo else ngoai


def _mot_vong(vong: _Vong, truong: Truong, pham_vi: list[_PhamVi], viec: _Viec) -> None:
    mo, dong = vong.mo, vong.dong
    if dong is None or len(pham_vi) >= _TOI_DA_SAU:
        raise _KhongDich
    duong, con = _danh_sach(mo.ten, truong, pham_vi)
    da_co = {*truong, *(t for pv in pham_vi for t in (pv.bien, *pv.con)), *con}
    bien = next(ten for i in range(1, len(da_co) + 2) if (ten := f"dong{'' if i == 1 else f'_{i}'}") not in da_co)
    cap, hang = _cach_dat(mo, dong)
    dau, cuoi = f"{{%{cap} for {bien} in {duong} %}}", f"{{%{cap} endfor %}}"
    if hang is None:
        viec.thay += [(mo, dau), (dong, cuoi)]
    else:
        viec.thay += [(mo, ""), (dong, "")]
        viec.hang.append((hang, mo, dau, cuoi))
    viec.cap[f"{mo.nguyen} … {dong.nguyen}"] = f"{dau} … {cuoi}"
    trong = [*pham_vi, _PhamVi(bien, con)]
    for muc in vong.trong:
        if isinstance(muc, _Vong):
            _mot_vong(muc, truong, trong, viec)
        elif (moi := _ten(muc.ten, trong)) is not None:
            viec.thay.append((muc, moi))
            viec.cap[muc.nguyen] = moi
        elif muc.ten == ".":
            raise _KhongDich


def _danh_sach(ten: str, truong: Truong, pham_vi: list[_PhamVi]) -> tuple[str, Truong]:
    """The path of the list a loop runs over, looked for from the inside out, and the fields of its rows."""
    for pv in reversed(pham_vi):
        if la_danh_sach_chuoi(pv.con):
            continue
        if (co := _mot(ten, pv.con)) is not None and (con := pv.con[co]) is not None:
            return f"{pv.bien}.{co}", con
    co = _mot(ten, truong)
    con = truong[co] if co is not None else None
    if co is None or con is None:
        raise _KhongDich
    return co, con


def _ten(ten: str, pham_vi: list[_PhamVi]) -> str | None:
    """What a name inside of loops stands for; None when it is no field of their rows."""
    trong = pham_vi[-1]
    if ten == ".":
        return f"{{{{ {trong.bien} }}}}" if trong.con == CHUOI else None
    for pv in reversed(pham_vi):
        if not la_danh_sach_chuoi(pv.con) and (co := _mot(ten, pv.con)) is not None:
            return f"{{{{ {pv.bien}.{co} }}}}" if pv.con[co] is None else None
    return None


def _cach_dat(mo: _The, dong: _The) -> tuple[str, etree._Element | None]:
    """How a loop is put: the sign of its tags, and the row that it repeats."""
    if mo.doan is dong.doan:
        if all(el is None or _cha_run(el) is mo.doan.el for t in (mo, dong) for _, el in t.doan.nut_tu(t.tu, t.den)):
            return "", None
        raise _KhongDich
    if mo.mot_minh and dong.mot_minh and mo.doan.el.getparent() is dong.doan.el.getparent():
        return "p", None
    hang = next(mo.doan.el.iterancestors(TR), None)
    o = [next(t.doan.el.iterancestors(TC), None) for t in (mo, dong)]
    if hang is None or hang is not next(dong.doan.el.iterancestors(TR), None) or o[0] is o[1]:
        raise _KhongDich
    cha = hang.getparent()
    if cha is None or cha.tag != TBL or hang.find(f".//{TBL}") is not None:
        raise _KhongDich
    cac_p = {d.el: d.chu for d in cac_doan(hang, "")}
    thu_tu = list(cac_p)
    truoc = "".join(cac_p[p] for p in thu_tu[: thu_tu.index(mo.doan.el)]) + mo.doan.chu[: mo.tu]
    sau = dong.doan.chu[dong.den :] + "".join(cac_p[p] for p in thu_tu[thu_tu.index(dong.doan.el) + 1 :])
    if truoc.strip() or sau.strip():
        raise _KhongDich
    return "tr", hang


def _cha_run(el: etree._Element) -> etree._Element | None:
    run = el.getparent()
    return None if run is None else run.getparent()


def _viet(viec: _Viec, ra: BanDich, cho: dict[etree._Element, int]) -> None:
    """Write the translation; the paragraphs keep their text as it was typed for quoting."""
    for the, _ in viec.thay:
        ra.doi.setdefault(the.doan.el, the.doan.chu)
    for the, moi in sorted(viec.thay, key=lambda muc: muc[0].tu, reverse=True):
        _thay(the, moi)
    for hang, mo, dau, cuoi in viec.hang:
        for chu, dat in ((dau, hang.addprevious), (cuoi, hang.addnext)):
            p = etree.Element(P)
            t = etree.SubElement(etree.SubElement(p, R), T)
            t.text = chu
            dong = etree.Element(TR)
            o = etree.SubElement(dong, TC)
            etree.SubElement(o, w("tcPr"))
            o.append(p)
            dat(dong)
            cho[p] = cho.get(mo.doan.el, -1)
            ra.doi[p] = ra.doi[mo.doan.el]
    ra.cap |= viec.cap


def _thay(the: _The, moi: str) -> None:
    """Put new text where a tag stood, into its first run; what stands before the tag keeps its place."""
    doan = the.doan
    dau_tien = doan.nut(the.tu)
    for i in range(dau_tien, doan.nut(the.den - 1) + 1):
        chu, el = doan.manh[i]
        if el is None or not chu:
            continue
        tu, den = max(0, the.tu - doan.dau[i]), min(len(chu), the.den - doan.dau[i])
        chu = f"{chu[:tu]}{moi if i == dau_tien else ''}{chu[den:]}"
        doan.manh[i] = (chu, el)
        el.text = chu
        el.set(XML_SPACE, "preserve")
