"""All faults of the text parts of a template in one pass, each with the paragraph it stands in.

The walk goes over the paragraphs as typed, before healing, so it can quote them. It knows where every block opens and
closes. What it lets through is healed and then checked again as a whole by :mod:`vanban.render.codegen`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise, takewhile
from typing import Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from vanban.findings import Finding, Where
from vanban.render.codegen import MoiTruong
from vanban.render.grammar import Gia, Loi, NguPhap, cam, goi_y_lap
from vanban.render.paragraphs import TBL, TR, VAT, WML, Doan, P, cac_doan, w
from vanban.render.tags import DONG_THE, MO_THE, Hong, The, kieu_khac, quet
from vanban.render.truong import Truong
from vanban.tieng_viet.chu import gan_nhat, ma_hoa

TOI_DA_THE: Final = 5000
TOI_DA_LOI: Final = 200
_TOI_DA_KHOI: Final = 12
_TOI_DA_LAP: Final = 2
_DONG: Final = {"endfor": "for", "endif": "if"}
_LENH: Final = ("for", "if", "elif", "else", "endif", "endfor")
_GOI_LENH: Final = {"for": "vòng lặp", "if": "điều kiện"}
_LAP: Final = re.compile(r"(?i:for)\s+(\w+)\s+(?i:in)\s+(.+)")
_KHONG_CO: Final = re.compile(r'Không có trường "(\w+)(?:\.\w+)?"\.')
_CAU_TRUC: Final = frozenset({"VB-M004", "VB-M005", "VB-M006", "VB-M007", "VB-M008", "VB-M009", "VB-M010"})
"""Faults of the build of a template: told before the names that they make unknown."""
_TEN_THO: Final = re.compile(r"[^\W\d_][\w .\-\u2010\u2011\u2013]*")
_TU_KHOA: Final = frozenset({"if", "else", "and", "or", "not", "is", "in"})
_LENH_CAM: Final = {
    "set": "lệnh đặt giá trị",
    "macro": "lệnh tự tạo đoạn mẫu",
    "call": "lệnh gọi đoạn mẫu",
    "block": "lệnh chia khối",
    "include": "lệnh chèn tệp khác",
    "import": "lệnh lấy từ tệp khác",
    "from": "lệnh lấy từ tệp khác",
    "extends": "lệnh kế thừa tệp khác",
    "with": "lệnh đặt tên tạm",
    "do": "lệnh tính toán",
    "raw": "lệnh giữ nguyên văn",
    "filter": "lệnh biến đổi",
    "autoescape": "lệnh đổi cách in",
    "trans": "lệnh dịch",
    "break": "lệnh ngắt vòng lặp",
    "continue": "lệnh bỏ qua một vòng",
    "colspan": "lệnh gộp cột",
    "cellbg": "lệnh tô nền ô",
    "vm": "lệnh gộp ô dọc",
    "hm": "lệnh gộp ô ngang",
    "debug": "lệnh dò lỗi",
}


@dataclass(slots=True)
class Khoi:
    """A block that is open: its first tag, and the names alive inside."""

    the: The
    lenh: str
    pham_vi: Mapping[str, Gia]
    co_else: bool = False
    hong: bool = False
    """Its tag was refused: it is kept so that what belongs to it is not blamed."""


@dataclass(slots=True)
class KiemPhan:
    """The check of one part."""

    ngu_phap: NguPhap
    env: MoiTruong
    the: list[The] = field(default_factory=list)
    hong: list[Hong] = field(default_factory=list)
    khoi: list[Khoi] = field(default_factory=list)
    doan_cua: dict[etree._Element, Doan] = field(default_factory=dict)
    _nho: dict[tuple[str, str], nodes.Node | None] = field(default_factory=dict)
    _tu_lenh: int = 0
    """How many faults there were after the last command."""

    def chay(self, goc: etree._Element, phan: str) -> list[Doan]:
        """Check a part; the tags and faults are in ``the`` and ``hong`` afterwards."""
        doan = cac_doan(goc, phan)
        self.doan_cua = {d.el: d for d in doan}
        for d in doan:
            if not any(dau in d.chu for dau in "{}«<$[%"):
                continue
            for muc in quet(d):
                if isinstance(muc, Hong):
                    self.hong.append(muc)
                elif len(self.the) < TOI_DA_THE:
                    self.the.append(muc)
                    self._xet(muc)
                else:
                    self._loi(muc, Loi("VB-M012", f"mẫu có hơn {TOI_DA_THE} thẻ", "tách thành nhiều mẫu"))
                    return doan
                if len(self.hong) > TOI_DA_LOI:
                    return doan
            self.hong.extend(self._kieu_khac(d))
        for khoi in self.khoi:
            self._loi(khoi.the, _chua_dong(khoi, f"thêm {_cho_dong(khoi)} {_dong(khoi)} ngay sau phần thuộc về nó"))
        self.hong = list(_tach_hai_doan(self.hong, doan))
        return doan

    def _loi(self, the: The, loi: Loi) -> None:
        self.hong.append(Hong(the.doan, the.tu, the.den, loi))

    # --- one tag ----------------------------------------------------------------------------------------------------

    def _xet(self, the: The) -> None:
        truoc = len(self.ngu_phap.loi)
        tot = self._dat_cho(the)
        pham_vi = self.khoi[-1].pham_vi if self.khoi else {}
        self.ngu_phap.trong_lenh = the.mo != "{{"
        if the.mo != "{{":
            self._lenh(the, pham_vi, tot)
            self._tu_lenh = len(self.hong)
        elif tot:
            self._in(the, pham_vi)
        for loi in self.ngu_phap.loi[truoc:]:
            self._loi(the, loi)
        del self.ngu_phap.loi[truoc:]

    def _dat_cho(self, the: The) -> bool:
        """Whether the tag stands where it can be filled in."""
        if the.cap and (the.mo == "{{" or the.cap in {"r", "tc"}):
            self._loi(the, cam(f"thẻ {the.mo}{the.cap}"))
            return False
        cha = {_cha_run(el) for _, el in the.doan.nut_tu(the.tu, the.den) if el is not None}
        if any(el is not None and el.tag == w("hyperlink") for c in cha for el in _len(c)):
            hint = "bấm chuột phải vào liên kết, chọn Gỡ bỏ liên kết (Remove Hyperlink) để thẻ thành chữ thường"
            self._loi(the, Loi("VB-M009", "thẻ nằm trong một liên kết (hyperlink)", hint))
            return False
        if len(cha) > 1:
            hint = "xóa thẻ và gõ lại liền một mạch, cùng một định dạng"
            self._loi(the, Loi("VB-M004", "thẻ bị cắt bởi một ô nội dung hoặc đánh dấu", hint))
            return False
        if the.cap and (loi := self._dung_mot_minh(the)):
            self._loi(the, loi)
            return False
        return True

    def _dung_mot_minh(self, the: The) -> Loi | None:
        if the.cap == "p":
            if the.doan.chu.strip() != the.nguyen:
                return Loi(
                    "VB-M010",
                    f"thẻ {the.goi} phải đứng một mình trong đoạn của nó: chữ còn lại của đoạn sẽ mất",
                    "xuống dòng để thẻ nằm riêng một đoạn",
                )
            if the.doan.el.find(f"{w('pPr')}/{w('sectPr')}") is not None:
                return Loi("VB-M010", "đoạn của thẻ mang dấu ngắt phần", "đưa thẻ sang một đoạn khác")
            return None
        hang = next(the.doan.el.iterancestors(TR), None)
        if hang is None:
            return Loi(
                "VB-M010", f"thẻ {the.goi} chỉ dùng được trong bảng", "viết {%p thay cho {%tr ở cả thẻ mở và thẻ đóng"
            )
        chu = "".join(self.doan_cua[p].chu if p in self.doan_cua else "" for p in hang.iter(P)).strip()
        if chu != the.nguyen or hang.find(f".//{TBL}") is not None:
            return Loi(
                "VB-M010",
                f"thẻ {the.goi} phải đứng một mình trong hàng của nó: chữ còn lại của hàng sẽ mất",
                "thêm một hàng vào bảng và chuyển thẻ này sang hàng đó",
            )
        return None

    def _doc(self, nguon: str, loai: str) -> nodes.Node | None:
        """The tree of one tag; None when it cannot be read."""
        if (loai, nguon) not in self._nho:
            try:
                if nguon.count("(") > 20 or len(re.findall(r"\bnot\b", nguon)) > 20:
                    raise RecursionError
                self._nho[loai, nguon] = self.env.parse(nguon).body[0]
            except (TemplateSyntaxError, RecursionError, IndexError, UnicodeError, ValueError):
                self._nho[loai, nguon] = None
        return self._nho[loai, nguon]

    def _in(self, the: The, pham_vi: Mapping[str, Gia]) -> None:
        node = self._doc(f"{{{{ {the.trong} }}}}", "in")
        if isinstance(node, nodes.Output) and len(node.nodes) == 1:
            if isinstance(node.nodes[0], nodes.Sub) and gan_nhat(the.trong, self.ngu_phap.truong):
                self._loi(the, self._khong_hieu(the, pham_vi))  # a hyphen in a name, not a subtraction
            else:
                self.ngu_phap.in_ra(node.nodes[0], pham_vi)
            return
        self._loi(the, self._khong_hieu(the, pham_vi))

    def _khong_hieu(self, the: The, pham_vi: Mapping[str, Gia]) -> Loi:
        trong = the.trong
        if _TEN_THO.fullmatch(trong) and not _TU_KHOA & set(trong.split()):
            return self.ngu_phap.khong_co(re.sub(r"[\u2010\u2011\u2013]", "-", trong), pham_vi)
        return Loi("VB-M004", f"không hiểu được thẻ {the.goi}", "viết dạng {{ ten_truong }}")

    # --- commands ---------------------------------------------------------------------------------------------------

    def _lenh(self, the: The, pham_vi: Mapping[str, Gia], tot: bool) -> None:
        """``tot``: the tag stands in a good place; if not, only what it opens or closes counts."""
        lenh, _, con_lai = the.trong.partition(" ")
        if lenh not in _LENH:
            if tot:
                self._loi(the, _lenh_la(lenh, the))
            lenh, tot = _gan_lenh(the), False
        if lenh in {"for", "if"}:
            self._mo_khoi(the, lenh, pham_vi, tot)
        elif lenh in {"elif", "else"} and (lenh == "elif" or not con_lai.strip()):
            self._giua(the, lenh, tot)
        elif lenh in _DONG:
            if con_lai.strip() and tot:
                self._loi(the, _lenh_la(lenh, the))
            self._dong_khoi(the, lenh, tot and not con_lai.strip())
        elif lenh and tot:
            self._loi(the, _lenh_la(lenh, the))

    def _mo_khoi(self, the: The, lenh: str, pham_vi: Mapping[str, Gia], tot: bool) -> None:
        if not tot:
            self.khoi.append(Khoi(the, lenh, _ten_tam(the, pham_vi), hong=True))
            return
        ket = "endfor" if lenh == "for" else "endif"
        node = self._doc(f"{{% {the.trong} %}}{{% {ket} %}}", lenh)
        trong_khoi = pham_vi
        if isinstance(node, nodes.If):
            self.ngu_phap.dieu_kien(node.test, pham_vi)
        elif isinstance(node, nodes.For):
            if node.recursive or node.test is not None:
                self._loi(the, cam("vòng lặp tự gọi lại hoặc có điều kiện kèm theo"))
            trong_khoi = self.ngu_phap.lap(node.target, node.iter, pham_vi)
            if sum(k.lenh == "for" for k in self.khoi) >= _TOI_DA_LAP:
                self._loi(the, Loi("VB-M007", f"vòng lặp lồng quá {_TOI_DA_LAP} lần", "bỏ bớt một vòng lặp"))
        else:
            self._loi(the, self._mo_hong(the, lenh))
            trong_khoi = _ten_tam(the, pham_vi)
        if len(self.khoi) >= _TOI_DA_KHOI:
            self._loi(the, Loi("VB-M007", f"điều kiện và vòng lặp lồng quá {_TOI_DA_KHOI} lần", "làm mẫu đơn giản hơn"))
        self.khoi.append(Khoi(the, lenh, trong_khoi))

    def _mo_hong(self, the: The, lenh: str) -> Loi:
        """The fault of an opening tag that cannot be read."""
        khop = _LAP.fullmatch(the.trong)
        ds = [ten for ten, con in self.ngu_phap.truong.items() if con is not None]
        if lenh == "for" and khop and (gan := gan_nhat(khop[2], ds)):
            hint = f"Bạn có định viết {{%{the.cap} for {khop[1]} in {gan} %}} không?"
            return Loi("VB-M003", f'Không có danh sách "{khop[2]}".', hint)
        mau = f"{{%{the.cap} for dong in danh_sach %}}"
        if lenh == "if":
            mau = f'{{%{the.cap} if ten_truong %}} hoặc {{%{the.cap} if ten_truong == "giá trị" %}}'
        return Loi("VB-M004", f"không hiểu được thẻ {the.goi}", f"viết theo mẫu {mau}")

    def _bo_khoi_ho(self, vi_tri: int, the: The) -> Khoi:
        """Report the blocks left open inside the one at ``vi_tri``, which ``the`` belongs to."""
        for thua in self.khoi[vi_tri + 1 :]:
            self._loi(thua.the, _chua_dong(thua, f"thêm {_cho_dong(thua)} {_dong(thua)} trước khi đến {the.goi}"))
        del self.khoi[vi_tri + 1 :]
        return self.khoi[vi_tri]

    def _giua(self, the: The, lenh: str, tot: bool) -> None:
        khoi = self.khoi[-1] if self.khoi else None
        if khoi is not None and khoi.the.cap != the.cap:
            # A block inside was left open, when the one around it is of this tag's kind.
            tren = next(
                (i for i, k in reversed([*enumerate(self.khoi)]) if k.the.cap == the.cap and k.lenh == "if"), None
            )
            khoi = khoi if tren is None else self._bo_khoi_ho(tren, the)
        if khoi is None or khoi.co_else or (lenh == "elif" and khoi.lenh != "if"):
            hint = f"thêm thẻ mở {{%{the.cap} if … %}} ở trước, hoặc xóa thẻ này"
            self._loi(the, Loi("VB-M006", f"thẻ {the.goi} không thuộc điều kiện nào", hint))
            return
        khoi.co_else = lenh == "else"
        if tot:
            self._cung_cho(khoi, the)
        if khoi.lenh == "for":
            khoi.pham_vi = self.khoi[-2].pham_vi if len(self.khoi) > 1 else {}
        if lenh == "elif":
            node = self._doc(f"{{% {the.trong[2:]} %}}{{% endif %}}", "elif")
            if isinstance(node, nodes.If):
                self.ngu_phap.dieu_kien(node.test, khoi.pham_vi)
            else:
                self._loi(the, Loi("VB-M004", f"không hiểu được thẻ {the.goi}", "viết theo mẫu {%p elif … %}"))

    def _dong_khoi(self, the: The, lenh: str, tot: bool) -> None:
        can = _DONG[lenh]
        cung = [i for i, khoi in enumerate(self.khoi) if khoi.lenh == can]
        vi_tri = next((i for i in reversed(cung) if self.khoi[i].the.cap == the.cap), cung[-1] if cung else None)
        if vi_tri is None:
            hint = (
                f"thêm thẻ mở {{%{the.cap} {f'for {self._ten_mo_coi()} in …' if can == 'for' else 'if …'} %}} ở trước"
            )
            if can == "for":
                hint += f" ({goi_y_lap(self.ngu_phap.truong)})"
            hint += ", hoặc xóa thẻ này"
            self._loi(the, Loi("VB-M006", f"thẻ {the.goi} đóng một {_GOI_LENH[can]} chưa mở", hint))
            return
        khoi = self._bo_khoi_ho(vi_tri, the)
        del self.khoi[vi_tri:]
        if tot:
            self._cung_cho(khoi, the)

    def _ten_mo_coi(self) -> str:
        """The name that the rows of a loop without its opening tag are called by; it is not blamed as well."""
        cac = self.hong[self._tu_lenh :]
        khop = next((khop for h in cac if (khop := _KHONG_CO.fullmatch(h.loi.message))), None)
        if khop is None:
            return "dong"
        self.hong[self._tu_lenh :] = [h for h in cac if h.loi.message != khop[0]]
        return khop[1]

    def _cung_cho(self, khoi: Khoi, the: The) -> None:
        """Both tags must stand at the same level of the page, or what lies between would be cut."""
        mo = khoi.the
        if khoi.hong:
            return
        if mo.cap != the.cap:
            cap = "tr" if "tr" in {mo.cap, the.cap} else "p"
            hint = f"viết hai thẻ cùng kiểu: {{%{cap} {mo.trong} %}} … {{%{cap} {the.trong} %}}"
            self._loi(the, Loi("VB-M006", f"thẻ {the.goi} không cùng kiểu với thẻ mở {mo.goi}", hint))
            return
        if mo.cap == "tr":
            cung = next(mo.doan.el.iterancestors(TBL), None) is next(the.doan.el.iterancestors(TBL), None)
        elif mo.cap == "p" or mo.doan is not the.doan:
            cung = mo.doan.el.getparent() is the.doan.el.getparent()
            if not mo.cap:
                cung = cung and all(_cha_the(t) is t.doan.el for t in (mo, the))
        else:
            cung = _cha_the(mo) is _cha_the(the)
        if not cung:
            hint = "đặt hai thẻ trong cùng một bảng, cùng một ô, hoặc cùng ở ngoài bảng"
            if mo.cap != "tr" and _cung_bang(mo, the):
                hint = "đặt hai thẻ trong cùng một ô; muốn lặp cả hàng của bảng thì mỗi thẻ một hàng riêng: "
                hint += f"{{%tr {mo.trong} %}} … {{%tr {the.trong} %}}"
            self._loi(the, Loi("VB-M006", f"thẻ {the.goi} ở khác chỗ với thẻ mở {mo.goi}", hint))

    # --- other programs' tags ---------------------------------------------------------------------------------------

    def _kieu_khac(self, doan: Doan) -> Iterator[Hong]:
        """Other programs' signs, where the name between them is one of our fields (so quotes «…» may stay)."""
        if any("MERGEFIELD" in lenh for lenh in doan.el.xpath(_LENH_TRUONG, namespaces={"w": WML})):
            return  # told as a field of Word's mail merge
        the = list(takewhile(lambda t: t.doan is doan, reversed(self.the)))
        for khop in _KIEU_KHAC.finditer(doan.chu):
            ten = next(t for t in khop.groups() if t)
            if any(t.tu < khop.end() and khop.start() < t.den for t in the):
                continue  # a sign in a text that a tag of ours prints
            if (co := ma_hoa(ten)) in self.ngu_phap.truong:
                yield Hong(doan, khop.start(), khop.end(), kieu_khac(khop[0], co))


_KIEU_KHAC: Final = re.compile(
    r"«\s*([\w .\-]{1,60}?)\s*»|<<\s*([\w .\-]{1,60}?)\s*>>"
    r"|\[\[?\s*([\w .\-]{1,60}?)\s*\]\]?|<\s*([\w .\-]{1,60}?)\s*>|(?<!\{)%\s*(\w{1,60})\s*%(?!\})"
    r"|\$\{\s*([\w.]{1,60})\s*\}|(?<!\{)(?<!\{[ \u00a0])\{\s*[#/]?([\w.]{1,60})\s*\}(?!\})"
)
_LENH_TRUONG: Final = ".//w:instrText/text() | .//w:fldSimple/@w:instr"


def _chua_dong(khoi: Khoi, hint: str) -> Loi:
    return Loi("VB-M006", f"{_GOI_LENH[khoi.lenh]} này chưa đóng", hint)


def _cho_dong(khoi: Khoi) -> str:
    """What the closing tag needs around it."""
    return {"p": "một đoạn riêng ghi", "tr": "một hàng riêng ghi"}.get(khoi.the.cap, "thẻ")


def _cung_bang(mot: The, hai: The) -> bool:
    bang = next(mot.doan.el.iterancestors(TBL), None)
    return bang is not None and bang is next(hai.doan.el.iterancestors(TBL), None)


def _ten_tam(the: The, pham_vi: Mapping[str, Gia]) -> dict[str, Gia]:
    """The names alive inside a block whose tag was refused: its own name may stand for anything."""
    khop = _LAP.search(the.trong)
    return {**pham_vi, "loop": Gia("vòng lặp"), **({khop[1]: Gia("bản ghi")} if khop else {})}


def _gan_lenh(the: The) -> str:
    """The command that was probably meant."""
    lenh, _, con_lai = the.trong.partition(" ")
    if lenh in {"p", "tr", "tc", "r"}:
        lenh = con_lai.partition(" ")[0]
    return gan_nhat(the.trong.replace(" ", "") if lenh.lower() == "end" else lenh, _LENH) or ""


def _lenh_la(lenh: str, the: The) -> Loi:
    goc = lenh.removeprefix("end") if lenh not in _DONG else lenh
    if goc in _LENH_CAM:
        return cam(_LENH_CAM[goc])
    if lenh in {"p", "tr", "tc", "r"}:
        return Loi("VB-M004", f"thẻ {the.goi} viết rời", f"viết liền chữ {lenh} với dấu mở: {{%{lenh} …")
    if gan := _gan_lenh(the):
        sau = the.trong.partition(" ")[2] if gan in {"for", "if", "elif"} else ""
        return Loi(
            "VB-M007",
            f'không có lệnh "{lenh[:40]}"',
            f"Bạn có định viết {{%{the.cap} {f'{gan} {sau}'.strip()} %}} không?",
        )
    hint = "chỉ có: {% for … in … %} … {% endfor %} và {% if … %} … {% else %} … {% endif %}"
    return Loi("VB-M007", f'không có lệnh "{lenh[:40]}"', hint)


def _dong(khoi: Khoi) -> str:
    return f"{{%{khoi.the.cap} end{khoi.lenh} %}}"


def _cha_run(el: etree._Element) -> etree._Element | None:
    run = el.getparent()
    return None if run is None else run.getparent()


def _cha_the(the: The) -> etree._Element | None:
    el = next(e for _, e in the.doan.nut_tu(the.tu, the.den) if e is not None)
    return _cha_run(el)


def _len(el: etree._Element | None) -> Iterator[etree._Element | None]:
    """An element and its ancestors up to the paragraph."""
    while el is not None and el.tag != P:
        yield el
        el = el.getparent()


def _tach_hai_doan(hong: list[Hong], doan: list[Doan]) -> Iterator[Hong]:
    """Two halves of a tag in neighbouring paragraphs become one fault; so do braces parted by a paragraph mark."""
    ke = {id(a): b for a, b in pairwise(doan)}
    bo: set[int] = set()
    cuoi = partial(re.search, rf"(\{{|[}}%#])[\s{VAT}]*$")
    for i, h in enumerate(hong):
        if i in bo:
            continue
        sau = hong[i + 1] if i + 1 < len(hong) else None
        if h.loi.rule == MO_THE and sau and sau.loi.rule == DONG_THE and ke.get(id(h.doan)) is sau.doan:
            bo.add(i + 1)
            yield replace(h, den=len(h.doan.chu), loi=_HAI_DOAN)
        else:
            yield replace(h, loi=replace(h.loi, rule=h.loi.rule.partition(":")[0]))
    for a, b in pairwise(d for d in doan if d.chu.strip(f" \t\n\u00a0{VAT}")):
        if (khop := cuoi(a.chu)) and re.match(rf"[\s{VAT}]*[{{%#]" if khop[1] == "{" else rf"[\s{VAT}]*\}}", b.chu):
            yield Hong(a, khop.start(), len(a.chu), _HAI_DOAN)


_HAI_DOAN: Final = Loi(
    "VB-M005", "một thẻ bị tách làm hai đoạn", "xóa dấu xuống dòng ở giữa để thẻ nằm trọn trong một đoạn"
)


def thanh_finding(hong: list[Hong], tep: str) -> Iterator[Finding]:
    """The faults as findings; the two copies that Word keeps of a text box count once."""
    da_co: set[tuple[str, str]] = set()
    for h in sorted(hong, key=lambda h: h.loi.rule not in _CAU_TRUC):
        cho = f'{h.doan.noi}, đoạn "{h.doan.trich(h.tu, h.den)}"'
        if (cho, h.loi.message) in da_co:
            continue
        da_co.add((cho, h.loi.message))
        vi_tri = h.doan.vi_tri(h.tu, h.den)
        yield Finding(Where(tep, cho), h.loi.message, h.loi.hint, h.loi.can, rule=h.loi.rule, vi_tri=vi_tri)


def moi(truong: Truong) -> KiemPhan:
    """A fresh check against a field dictionary."""
    return KiemPhan(NguPhap(truong), MoiTruong([]))
