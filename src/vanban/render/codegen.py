"""From healed template text to code: the tree is checked, proven to keep its XML balanced, and that tree is compiled.

Three nets hang here. The allow-list of :mod:`vanban.render.grammar` over the whole tree; a walk that keeps the stack of
open XML elements and refuses a block whose ways through it do not end with the same stack (so every outcome is
well-formed); and the immutable sandbox with strict names, which should never have anything to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, cast

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template as JinjaTemplate
from jinja2.exceptions import TemplateSyntaxError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from vanban.render.containers import SuaTrong
from vanban.render.grammar import VONG, Gia, NguPhap
from vanban.render.truong import Truong
from vanban.render.values import (
    DAU_O_TRONG,
    TOI_DA_CHU,
    TOI_DA_GIA_TRI,
    TOI_DA_VONG,
    Cho,
    LoiGhep,
    dien,
    dien_chu_thuong,
    dien_nhieu,
    sai_kieu,
    so_sanh,
)

_IN, _LAP, _SO, _KE, _CO = "in_chu", "lap", "so_sanh", "ke", "co"
_DEM: Final = "_dem"
DAU_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DAU_XML: Final = DAU_XML.encode()
_LENH: Final = re.compile(r"<(/?)([^\s<>/]+)([^<>]*?)(/?)>")
_TOI_DA_LONG: Final = 2
TWIP_MOT_PHAN_MUOI_MM: Final = 1440 / 254


class KhongAnToan(Exception):
    """The healed text is not what the checks of the paragraphs promised; the template is refused."""


class _Viet(CodeGenerator):
    """Python code for the tree: text of the template, encoded here once, and values in turns.

    A paper is put together from bytes and never as one long str.
    """

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """One tuple for all of it: text of the template and a value in turns, text first."""
        self.writeline("yield (", node)
        chu = ""
        for con in node.nodes:
            if isinstance(con, nodes.TemplateData):
                chu += con.data
            else:
                self._chu(chu)
                self.visit(self._gia_tri(con), frame)
                self.write(", ")
                chu = ""
        if chu:
            self._chu(chu)
            self.write("'', ")
        self.write(")")

    def _chu(self, chu: str) -> None:
        """Text up to the next value; the marks of tables are pieces of their own."""
        env = cast(MoiTruong, self.environment)
        *truoc, cuoi = env.dau.split(chu) if env.dau else [chu]
        for manh in truoc:
            self.write(f"{manh.encode()!r}, '', ")
        self.write(f"{cuoi.encode()!r}, ")

    def _gia_tri(self, node: nodes.Expr) -> nodes.Expr:
        return node

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """A field of a record. Only :class:`BienDich` makes such nodes, and the context holds plain dicts only."""
        self.visit(node.node, frame)
        self.write(f"[{node.arg.as_const()!r}]")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """One of the four facts about a loop; nothing else is read from an object."""
        if not (isinstance(node.node, nodes.Name) and node.node.name == "loop" and node.attr in VONG):
            raise KhongAnToan("có cách viết lạ")
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


class _VietNhanh(_Viet):
    """The same for a paper of plain texts: its values come as they are, nothing is called for them."""

    def _gia_tri(self, node: nodes.Expr) -> nodes.Expr:
        if (
            isinstance(node, nodes.Filter)
            and node.name == _IN
            and node.node is not None
            and ten_cua(node.node) != "loop"
        ):
            return node.node
        return node


def _in(cho: Sequence[Cho]) -> Callable[[object, int], str | bytes]:
    """What is printed of a value: a plain text as it is, of which :func:`dien_nhieu` makes XML, of all else its XML."""

    def in_chu(gia_tri: object, i: int) -> str | bytes:
        if (
            type(gia_tri) is str
            and gia_tri.isprintable()
            and DAU_O_TRONG not in gia_tri
            and len(gia_tri) <= TOI_DA_GIA_TRI
        ):
            return gia_tri
        return dien(gia_tri, cho[i]).encode()

    return in_chu


class _NguCanh(dict[str, Any]):
    """What the compiled code asks of a context, and no more."""

    def __missing__(self, ten: str) -> Any:
        return missing

    @property
    def resolve_or_missing(self) -> Callable[[str], Any]:
        return self.__getitem__


def _lap(ds: object, dem: list[int], ten: str) -> list[Any]:
    if type(ds) is not list:
        raise sai_kieu(ten, ds, "list")
    dem[0] -= len(ds)
    if dem[0] < 0:
        raise LoiGhep(
            f"văn bản có quá nhiều dòng (hơn {TOI_DA_VONG}) khi lặp qua {ten}",
            hint="xem lại số dòng của danh sách",
            rule="VB-M018",
        )
    return ds


class MoiTruong(ImmutableSandboxedEnvironment):
    """The sandbox, emptied: no globals, no foreign filters, four tests."""

    def __init__(self, cho: Sequence[Cho], dau: Sequence[bytes] = (), *, nhanh: bool = False) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True, cache_size=0)
        self.code_generator_class = _VietNhanh if nhanh else _Viet
        self.dau = re.compile("(" + "|".join(re.escape(mot.decode()) for mot in dau) + ")") if dau else None
        self.globals.clear()
        self.tests = {ten: self.tests[ten] for ten in ("defined", "none", "odd", "even")}
        self.filters = {
            _IN: (lambda gia_tri, i: dien(gia_tri, cho[i])) if nhanh else _in(cho),
            _CO: lambda dong, ten: ten in dong,
            _LAP: _lap,
            _SO: so_sanh,
            _KE: _le_duong_ke,
        }


def _le_duong_ke(dai: object, rong: int, ten: str) -> str:
    """The indent in twips, left and right, that leaves ``dai`` tenths of a millimetre of ``rong`` twips."""
    if type(dai) is not int:
        raise sai_kieu(ten, dai, "int (tenths of a millimetre)")
    return str(max(0, (rong - round(dai * TWIP_MOT_PHAN_MUOI_MM)) // 2))


@dataclass(frozen=True, slots=True)
class MocKe:
    """A marker in the healed text where the indent of a rule line goes."""

    truong: str
    rong: int


@dataclass(slots=True)
class _Chay:
    """The open elements at one point of the part, and the properties of the run around it."""

    mo: list[str] = field(default_factory=list)
    rpr: str = ""

    def ban_sao(self) -> _Chay:
        return _Chay(list(self.mo), self.rpr)

    def qua(self, xml: str) -> None:
        rpr_tu = -1
        for lenh in _LENH.finditer(xml):
            dong, ten, _, tu_dong = lenh.groups()
            if dong:
                if not self.mo or self.mo.pop() != ten:
                    raise KhongAnToan("bố cục không khép kín")
                if ten == "w:rPr" and rpr_tu >= 0 and self.mo and self.mo[-1] == "w:r":
                    self.rpr, rpr_tu = xml[rpr_tu : lenh.end()], -1
            elif not tu_dong:
                if ten == "w:r":
                    self.rpr = ""
                elif ten == "w:rPr" and self.mo and self.mo[-1] == "w:r":
                    rpr_tu = lenh.start()
                self.mo.append(ten)


@dataclass(slots=True)
class BienDich:
    """Walks the tree of one part: checks, balances, and swaps names for the calls that print them."""

    ngu_phap: NguPhap
    cho: list[Cho]
    moc: Mapping[str, MocKe]
    _tach: re.Pattern[str] | None = None
    _trong_lap: list[nodes.TemplateData] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.moc:
            self._tach = re.compile("(" + "|".join(map(re.escape, self.moc)) + ")")

    def cay(self, cay: nodes.Template) -> None:
        """Check and change the whole tree in place."""
        chay = _Chay()
        cay.body = self._khoi(cay.body, {}, chay, 0)
        if chay.mo:
            raise KhongAnToan("bố cục không khép kín")
        if self.ngu_phap.loi:
            raise KhongAnToan(self.ngu_phap.loi[0].message)
        self._bo_bookmark(cay)

    def _khoi(self, khoi: list[nodes.Node], pham_vi: Mapping[str, Gia], chay: _Chay, sau: int) -> list[nodes.Node]:
        for node in khoi:
            match node:
                case nodes.Output():
                    node.nodes = list(self._xuat(node.nodes, pham_vi, chay, sau))
                case nodes.If():
                    self._neu(node, pham_vi, chay, sau)
                case nodes.For():
                    self._vong(node, pham_vi, chay, sau)
                case _:
                    raise KhongAnToan("có cách viết lạ")
        return khoi

    def _xuat(self, con: list[nodes.Expr], pham_vi: Mapping[str, Gia], chay: _Chay, sau: int) -> Iterator[nodes.Expr]:
        for node in con:
            if isinstance(node, nodes.TemplateData):
                chay.qua(node.data)
                if sau and re.search(r"<w:(?:foot|end)noteReference[ />]", node.data):
                    raise KhongAnToan("chú thích cuối trang trong vòng lặp")
                for manh in self._chu_mau(node.data):
                    if sau and isinstance(manh, nodes.TemplateData):
                        self._trong_lap.append(manh)
                    yield manh
                continue
            if chay.mo[-1:] != ["w:t"] or chay.mo[-2:-1] != ["w:r"]:
                raise KhongAnToan("{{ … }} ngoài chữ của đoạn")
            self.ngu_phap.in_ra(node, pham_vi)
            cho = Cho.tu_run(ten_cua(node), chay.rpr)
            if isinstance(node, nodes.Const):
                yield nodes.TemplateData(dien(node.value, cho))
                continue
            self.cho.append(cho)
            yield _goi(_IN, self._bieu_thuc(node), [nodes.Const(len(self.cho) - 1)])

    def _chu_mau(self, chu: str) -> Iterator[nodes.Expr]:
        """Template text, with the markers of the rule lines turned into calls."""
        for manh in self._tach.split(chu) if self._tach else [chu]:
            if moc := self.moc.get(manh):
                args = [nodes.Const(moc.rong), nodes.Const(moc.truong)]
                yield _goi(_KE, nodes.Name(moc.truong, "load"), args)
            elif manh:
                yield nodes.TemplateData(manh)

    def _neu(self, node: nodes.If, pham_vi: Mapping[str, Gia], chay: _Chay, sau: int) -> None:
        ra: list[_Chay] = []
        for nhanh in [node, *node.elif_]:
            self.ngu_phap.dieu_kien(nhanh.test, pham_vi)
            nhanh.test = self._bieu_thuc(nhanh.test)
            rieng = chay.ban_sao()
            nhanh.body = self._khoi(nhanh.body, pham_vi, rieng, sau)
            ra.append(rieng)
        rieng = chay.ban_sao()
        node.else_ = self._khoi(node.else_, pham_vi, rieng, sau)
        ra.append(rieng)
        if any(mot.mo != chay.mo for mot in ra):
            raise KhongAnToan("điều kiện cắt ngang bố cục")
        chay.rpr = ra[0].rpr

    def _vong(self, node: nodes.For, pham_vi: Mapping[str, Gia], chay: _Chay, sau: int) -> None:
        if node.recursive or node.test is not None or sau >= _TOI_DA_LONG or not isinstance(node.target, nodes.Name):
            raise KhongAnToan("vòng lặp")
        ben_trong = self.ngu_phap.lap(node.target, node.iter, pham_vi)
        args = [nodes.Name(_DEM, "load"), nodes.Const(ten_cua(node.iter))]
        node.iter = _goi(_LAP, self._bieu_thuc(node.iter), args)
        for than, ten, tang in ((node.body, ben_trong, sau + 1), (node.else_, pham_vi, sau)):
            rieng = chay.ban_sao()
            self._khoi(than, ten, rieng, tang)
            if rieng.mo != chay.mo:
                raise KhongAnToan("vòng lặp cắt ngang bố cục")
            chay.rpr = rieng.rpr if than is node.body else chay.rpr

    def _bieu_thuc(self, node: nodes.Node) -> nodes.Expr:
        """The expression with records read by key only, and comparisons that know numbers."""
        match node:
            case nodes.Getattr(node=nodes.Name(name="loop")):
                return node
            case nodes.Getattr():
                return nodes.Getitem(self._bieu_thuc(node.node), nodes.Const(node.attr), "load")
            case nodes.Compare():
                args = [nodes.Const(node.ops[0].op), self._bieu_thuc(node.ops[0].expr), nodes.Const(ten_cua(node.expr))]
                return _goi(_SO, self._bieu_thuc(node.expr), args)
            case nodes.And() | nodes.Or():
                return type(node)(self._bieu_thuc(node.left), self._bieu_thuc(node.right))
            case nodes.Not():
                return nodes.Not(self._bieu_thuc(node.node))
            case nodes.CondExpr():
                hai = nodes.Const("") if node.expr2 is None else self._bieu_thuc(node.expr2)
                return nodes.CondExpr(self._bieu_thuc(node.test), self._bieu_thuc(node.expr1), hai)
            case nodes.Test(node=nodes.Getattr(node=dong, attr=ten), name="defined" | "none") if (
                ten_cua(dong) != "loop"
            ):
                co = _goi(_CO, self._bieu_thuc(dong), [nodes.Const(ten)])
                return co if node.name == "defined" else nodes.Not(co)
            case nodes.Test():
                return nodes.Test(self._bieu_thuc(node.node), node.name, [], [], None, None)
            case nodes.Name() | nodes.Const():
                return node
        raise KhongAnToan("có cách viết lạ")

    def _bo_bookmark(self, cay: nodes.Template) -> None:
        """A bookmark that a loop would repeat is no bookmark any more: take both its ends out."""
        so = {m[1] for data in self._trong_lap for m in _BOOKMARK.finditer(data.data)}
        if not so:
            return
        for data in cay.find_all(nodes.TemplateData):
            data.data = _BOOKMARK.sub(lambda m: "" if m[1] in so else m[0], data.data)


_BOOKMARK: Final = re.compile(r'<w:bookmark(?:Start|End) [^<>]*?w:id="([^"]*)"[^<>]*?/>')


def ten_cua(node: nodes.Node) -> str:
    """The first name in an expression, for messages."""
    match node:
        case nodes.Name(name=ten):
            return ten
        case nodes.Getattr(node=truoc, attr=ten):
            return f"{ten_cua(truoc)}.{ten}"
    return next((ten_cua(con) for con in node.iter_child_nodes()), "")


def _goi(ten: str, node: nodes.Expr, args: Sequence[nodes.Expr]) -> nodes.Filter:
    return nodes.Filter(node, ten, list(args), [], None, None)


_Ham = Callable[[dict[str, Any]], Iterator[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class PhanSong:
    """One part of the template that is rendered for every paper: by ``nhanh`` when all its values are plain texts.

    ``can_cho`` remembers that the last paper had values that need to know their place; the next one often has too.
    """

    ten: str
    nhanh: _Ham
    tung_cho: _Ham
    sua_trong: SuaTrong
    can_cho: list[bool] = field(default_factory=lambda: [False])

    def render(self, ngu_canh: dict[str, Any]) -> bytes:
        """The bytes of the part. ``ngu_canh`` is checked and narrowed before."""
        try:
            manh = None if self.can_cho[0] else self._nhanh(ngu_canh)
            if manh is None:
                manh = _chay_het(self.tung_cho, ngu_canh)
                self.can_cho[0] = any(isinstance(mot, bytes) for mot in manh[1::2])
                manh[1::2] = dien_nhieu(manh[1::2])
        except UndefinedError as loi:
            raise KeyError(f"a field of the template is not in the context: {loi.message}") from loi
        return b"".join(self.sua_trong.sua(manh))

    def _nhanh(self, ngu_canh: dict[str, Any]) -> list[bytes] | None:
        try:
            manh = _chay_het(self.nhanh, ngu_canh)
            xml = dien_chu_thuong(manh[1::2])
        except TypeError:  # a number, or a fault of the caller, of which the other way says where
            return None
        if xml is None:
            return None
        manh[1::2] = xml
        return manh


def _chay_het(chay: _Ham, ngu_canh: dict[str, Any]) -> list[Any]:
    """All the pieces of a part; text of the template first, then it and values in turns."""
    manh: list[Any] = [_DAU_XML, ""]
    dai = 0
    for khuc in chay(ngu_canh):
        manh += khuc
        dai += sum(map(len, khuc))
        if dai > TOI_DA_CHU:
            raise LoiGhep("văn bản tạo ra quá lớn", hint="xem lại số dòng của danh sách và vòng lặp", rule="VB-M018")
    return manh


def bien_dich(
    ten: str, xml: str, truong: Truong, moc: Mapping[str, MocKe], sua_trong: SuaTrong
) -> tuple[PhanSong, set[str]]:
    """Compile one healed part; also the fields it uses. Raises :class:`KhongAnToan` when any net catches something."""
    cho: list[Cho] = []
    env = MoiTruong(cho, sua_trong.bang)
    ngu_phap = NguPhap(truong)
    try:
        cay = env.parse(xml)
        BienDich(ngu_phap, cho, moc).cay(cay)
        nhanh, tung_cho = (_ham(mot, cay, ten) for mot in (MoiTruong(cho, sua_trong.bang, nhanh=True), env))
    except (TemplateSyntaxError, RecursionError) as loi:
        raise KhongAnToan("có thẻ không đọc được") from loi
    return PhanSong(ten, nhanh, tung_cho, sua_trong), ngu_phap.dung | {m.truong for m in moc.values()}


def _ham(env: MoiTruong, cay: nodes.Template, ten: str) -> _Ham:
    cay.set_environment(env)
    goc = JinjaTemplate.from_code(env, env.compile(cay, ten, f"<{ten}>"), {}).root_render_func

    def chay(ngu_canh: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
        # what visit_Output writes, whatever the library says
        return cast("Iterator[tuple[Any, ...]]", goc(cast(Any, _NguCanh(ngu_canh, **{_DEM: [TOI_DA_VONG]}))))

    return chay
