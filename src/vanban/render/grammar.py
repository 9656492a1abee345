"""The allow-list: which expressions a template may hold, and whether every name in them is a field.

It works on the syntax tree, for one tag (to quote its paragraph) and again for the whole healed part (what is checked
is what is compiled). Everything that is not named here is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from jinja2 import nodes

from vanban.render.truong import TEN_CAM, Truong, la_danh_sach_chuoi, moi_truong
from vanban.tieng_viet.chu import gan_nhat

LoaiTen = Literal["giá trị", "danh sách", "bản ghi", "vòng lặp"]
VONG: Final = {"index", "length", "first", "last"}
_VONG_SO: Final = {"index", "length"}
_TOI_DA_GOI_Y: Final = 60

_GOI_TEN: Final[Mapping[type[nodes.Node], str]] = {
    nodes.Call: "gọi hàm (dấu ngoặc tròn đi sau một tên)",
    nodes.Getitem: "dấu ngoặc vuông đi sau một tên",
    nodes.Filter: "dấu gạch đứng | để biến đổi giá trị",
    nodes.Concat: "phép nối chữ ~",
    nodes.List: "danh sách viết tay [ … ]",
    nodes.Tuple: "nhiều giá trị cách nhau bằng dấu phẩy",
    nodes.Dict: "bảng viết tay { … }",
    nodes.Compare: "phép so sánh loại này",
    nodes.Test: "phép thử loại này",
    nodes.TemplateData: "đoạn chữ nguyên văn",
    nodes.Const: "giá trị viết tay loại này",
}
_CHI_DUNG: Final = (
    "chỉ dùng tên trường, ví dụ {{ dia_diem }}; giá trị cần tính hoặc biến đổi thì nhập sẵn trong kế hoạch"
)


@dataclass(frozen=True, slots=True)
class Gia:
    """What a name stands for: its kind, its path in the dictionary, the fields below it."""

    loai: LoaiTen
    duong: str = ""
    con: Truong | None = None


PhamVi = Mapping[str, Gia]
"""The loop variables that are alive, with ``loop``."""


@dataclass(frozen=True, slots=True)
class Loi:
    """A fault of one tag, still without its place."""

    rule: str
    message: str
    hint: str = ""
    can: str = ""


def _goi_ten(node: nodes.Node) -> str:
    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr):
        return "phép tính"
    return _GOI_TEN.get(type(node), "cách viết này")


def cam(dieu: str) -> Loi:
    """The fault of a forbidden construct, named in the office's words."""
    return Loi("VB-M007", f"mẫu không dùng được {dieu}", _CHI_DUNG)


@dataclass(slots=True)
class NguPhap:
    """Checks expressions against one field dictionary; collects the faults and the fields that were used."""

    truong: Truong
    loi: list[Loi] = field(default_factory=list)
    dung: set[str] = field(default_factory=set)
    trong_lenh: bool = False
    """The names stand in a command, not in a tag that prints: an advice gives the bare name."""
    _da_goi_y: dict[str, str | None] = field(default_factory=dict)

    def in_ra(self, node: nodes.Node, pham_vi: PhamVi) -> None:
        """A value that is printed."""
        for la, gia in self._la(node, pham_vi):
            self._phai_la_gia_tri(la, gia)

    def dieu_kien(self, node: nodes.Node, pham_vi: PhamVi) -> None:
        """A condition: a list may stand in it too (is it empty?)."""
        for la, gia in self._la(node, pham_vi):
            if gia.loai in {"bản ghi", "vòng lặp"}:
                self._phai_la_gia_tri(la, gia)

    def lap(self, dich: nodes.Node, nguon: nodes.Node, pham_vi: PhamVi) -> dict[str, Gia]:
        """``for dich in nguon``: the names that are alive inside."""
        gia = None
        if isinstance(nguon, nodes.Name | nodes.Getattr):
            gia = self._duong(nguon, pham_vi)
            if gia is not None and gia.loai != "danh sách":
                self.loi.append(
                    Loi("VB-M011", f"{_chu(nguon)} không phải là danh sách nên không lặp được", goi_y_lap(self.truong))
                )
        else:
            self.loi.append(cam(f"{_goi_ten(nguon)} trong vòng lặp"))
        moi = dict(pham_vi)
        moi["loop"] = Gia("vòng lặp")
        if not isinstance(dich, nodes.Name):
            self.loi.append(cam("vòng lặp với nhiều tên cùng lúc"))
            return moi
        self._ten_moi(dich.name, pham_vi)
        con = gia.con if gia is not None and gia.loai == "danh sách" else None
        duong = gia.duong if gia is not None else ""
        if con is None:
            moi[dich.name] = Gia("bản ghi", "", None)  # unknown list: no second fault for each of its fields
        elif la_danh_sach_chuoi(con):
            moi[dich.name] = Gia("giá trị", duong)
        else:
            moi[dich.name] = Gia("bản ghi", duong, con)
        return moi

    def _ten_moi(self, ten: str, pham_vi: PhamVi) -> None:
        if ten.startswith("_") or ten in TEN_CAM or ten == "loop":
            self.loi.append(
                Loi("VB-M007", f"tên {ten} không đặt được cho dòng của vòng lặp", "đặt tên khác, ví dụ dong")
            )
        elif ten in self.truong or ten in pham_vi:
            self.loi.append(
                Loi("VB-M007", f"tên {ten} của vòng lặp trùng với một tên đã có", "đặt tên khác, ví dụ dong")
            )

    def _la(self, node: nodes.Node, pham_vi: PhamVi) -> list[tuple[nodes.Node, Gia]]:
        """The names at the leaves of an allowed expression whose value may come out of it."""
        match node:
            case nodes.Name() | nodes.Getattr():
                gia = self._duong(node, pham_vi)
                return [] if gia is None else [(node, gia)]
            case nodes.Const(value=value) if type(value) in {str, int, bool}:
                return []
            case nodes.And(left=trai, right=phai) | nodes.Or(left=trai, right=phai):
                return self._la(trai, pham_vi) + self._la(phai, pham_vi)
            case nodes.Not(node=trong):
                self.dieu_kien(trong, pham_vi)
                return []
            case nodes.CondExpr(test=thu, expr1=mot, expr2=hai):
                self.dieu_kien(thu, pham_vi)
                return self._la(mot, pham_vi) + (self._la(hai, pham_vi) if hai is not None else [])
            case nodes.Compare(expr=trai, ops=[nodes.Operand(op=op, expr=phai)]) if op not in {"in", "notin"}:
                self.in_ra(trai, pham_vi)
                self.in_ra(phai, pham_vi)
                return []
            case nodes.Test():
                self._thu(node, pham_vi)
                return []
        self.loi.append(cam(_goi_ten(node)))
        return []

    def _thu(self, node: nodes.Test, pham_vi: PhamVi) -> None:
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            self.loi.append(cam("phép thử loại này"))
        elif node.name in {"odd", "even"}:
            if not (isinstance(node.node, nodes.Getattr) and _chu(node.node) in {"loop.index", "loop.length"}):
                self.loi.append(
                    Loi("VB-M007", "chẵn, lẻ chỉ thử được với số thứ tự của dòng", "viết {% if loop.index is odd %}")
                )
            else:
                self._duong(node.node, pham_vi)
        elif node.name in {"defined", "none"} and isinstance(node.node, nodes.Name | nodes.Getattr):
            self.dieu_kien(node.node, pham_vi)
        else:
            self.loi.append(cam("phép thử loại này"))

    def _phai_la_gia_tri(self, node: nodes.Node, gia: Gia) -> None:
        ten = _chu(node)
        if gia.loai == "danh sách":
            mot = "{{ dong }}" if gia.con is None or la_danh_sach_chuoi(gia.con) else _vi_du("dong", gia.con)
            hint = f"viết thành các đoạn riêng: {{%p for dong in {ten} %}} rồi {mot} rồi {{%p endfor %}}"
            self.loi.append(Loi("VB-M011", f"{ten} là một danh sách, không in ra một chỗ được", hint))
        elif gia.loai == "bản ghi" and gia.con is not None:
            self.loi.append(
                Loi("VB-M011", f"{ten} là cả một dòng, không in ra một chỗ được", f"viết rõ: {_vi_du(ten, gia.con)}")
            )
        elif gia.loai == "vòng lặp":
            self.loi.append(Loi("VB-M011", "thẻ {{ loop }} không in ra gì", "viết {{ loop.index }} để in số thứ tự"))

    def _duong(self, node: nodes.Node, pham_vi: PhamVi) -> Gia | None:
        """Resolve a name or a dotted path as a whole; None after a fault."""
        match node:
            case nodes.Name(name=ten):
                return self._ten(ten, pham_vi)
            case nodes.Getattr(node=truoc, attr=ten):
                if ten.startswith("_"):
                    self.loi.append(cam(f"tên bắt đầu bằng dấu gạch dưới ({ten})"))
                    return None
                if isinstance(truoc, nodes.Name) and (loi := self._ngoai_lap(truoc.name, ten, pham_vi)):
                    self.loi.append(loi)
                    return None
                goc = self._duong(truoc, pham_vi)
                return None if goc is None else self._con(goc, ten, _chu(truoc))
        self.loi.append(cam(_goi_ten(node)))
        return None

    def _ngoai_lap(self, dong: str, ten: str, pham_vi: PhamVi) -> Loi | None:
        """``dong.viec`` where no row is called ``dong``, although some list has rows with ``viec``."""
        if dong in pham_vi or dong in self.truong or dong.startswith("_") or dong == "loop":
            return None
        cha = [cha for cha, con in self.truong.items() if con is not None and ten in con]
        if not cha:
            return None
        cha.sort(key=lambda ds: not self._la_gia_tri(ds, ten))
        hint = f"chuyển vào giữa {{%p for {dong} in {cha[0]} %}} và {{%p endfor %}}, hoặc xóa"
        return Loi("VB-M003", f'"{dong}.{ten}" chỉ dùng được bên trong vòng lặp qua {" hoặc ".join(cha)}.', hint)

    def _ten(self, ten: str, pham_vi: PhamVi) -> Gia | None:
        if ten.startswith("_"):
            self.loi.append(cam(f"tên bắt đầu bằng dấu gạch dưới ({ten})"))
            return None
        if ten in pham_vi:
            return pham_vi[ten]
        if ten == "loop":
            self.loi.append(Loi("VB-M011", "số thứ tự {{ loop.… }} chỉ dùng được bên trong vòng lặp", "bỏ thẻ này đi"))
            return None
        if ten not in self.truong:
            self.loi.append(self.khong_co(ten, pham_vi))
            return None
        con = self.truong[ten]
        self.dung.add(ten)
        return Gia("giá trị", ten) if con is None else Gia("danh sách", ten, con)

    def _con(self, goc: Gia, ten: str, chu: str) -> Gia | None:
        if goc.loai == "vòng lặp":
            if ten not in VONG:
                hint = "chỉ có {{ loop.index }} (số thứ tự), {{ loop.length }} (số dòng), "
                hint += "{% if loop.first %} và {% if loop.last %}"
                self.loi.append(Loi("VB-M007", f"không có {{{{ loop.{ten} }}}}", hint))
                return None
            return Gia("giá trị")
        if goc.loai != "bản ghi":
            mot = "một danh sách, phải lặp qua từng dòng" if goc.loai == "danh sách" else "một giá trị"
            self.loi.append(Loi("VB-M003", f'Không có trường "{chu}.{ten}": {chu} là {mot}', f"xem lại tên {chu}"))
            return None
        if goc.con is None:
            return None
        if ten not in goc.con:
            gan = gan_nhat(ten, goc.con)
            hint = self._co_dinh(f"{chu}.{gan}") if gan else _ke(goc.con)
            self.loi.append(Loi("VB-M003", f'Không có trường "{chu}.{ten}".', hint))
            return None
        con = goc.con[ten]
        duong = f"{goc.duong}.{ten}"
        self.dung.add(duong)
        return Gia("giá trị", duong) if con is None else Gia("danh sách", duong, con)

    def khong_co(self, ten: str, pham_vi: PhamVi) -> Loi:
        """The fault of an unknown name, with the name that was probably meant."""
        cac_cha = [cha for con, cha in moi_truong(self.truong) if con == ten and cha]
        if cac_cha:
            cha = min(cac_cha, key=lambda cha: (not self._la_gia_tri(cha, ten), cha.count(".")))
            hint = f"viết {{{{ dong.{ten} }}}} ở giữa {{%p for dong in {cha} %}} và {{%p endfor %}}, hoặc xóa"
            return Loi(
                "VB-M003", f'"{ten}" là trường của từng dòng trong danh sách {cha}, không đứng riêng được.', hint
            )
        khoa = f"{ten} {' '.join(pham_vi)}"
        if khoa not in self._da_goi_y:
            if len(self._da_goi_y) >= _TOI_DA_GOI_Y or len(ten) > 60:
                return Loi("VB-M003", f'Không có trường "{ten[:60]}".', "xem danh sách trường của mẫu này")
            self._da_goi_y[khoa] = gan_nhat(ten, [*self.truong, *pham_vi])
        gan = self._da_goi_y[khoa]
        hint = self._co_dinh(gan) if gan else _ke(self.truong)
        return Loi("VB-M003", f'Không có trường "{ten}".', hint)

    def _co_dinh(self, ten: str) -> str:
        return f"Bạn có định viết {ten if self.trong_lenh else f'{{{{ {ten} }}}}'} không?"

    def _la_gia_tri(self, cha: str, ten: str) -> bool:
        """Whether a field of a list's rows is one value."""
        con: Truong | None = self.truong
        for khuc in cha.split("."):
            con = con[khuc] if con is not None else None
        return con is not None and con[ten] is None


def _chu(node: nodes.Node) -> str:
    match node:
        case nodes.Name(name=ten):
            return ten
        case nodes.Getattr(node=truoc, attr=ten):
            return f"{_chu(truoc)}.{ten}"
    return "…"


def _ke(truong: Truong, toi_da: int = 40) -> str:
    ten = [t for t in truong if t and not t.startswith("duong_ke_")]  # lengths of lines, nothing to print
    if not ten:
        return "ở đây không có trường nào dùng được"
    return f"các trường có sẵn: {', '.join(ten[:toi_da])}{', …' if len(ten) > toi_da else ''}"


def _vi_du(ten: str, con: Truong) -> str:
    return ", ".join(f"{{{{ {ten}.{t} }}}}" for t in list(con)[:3])


def goi_y_lap(truong: Truong) -> str:
    """The lists there are, for an advice."""
    ds = [ten for ten, con in truong.items() if con is not None]
    return f"các danh sách dùng được: {', '.join(ds)}" if ds else "mẫu này không có danh sách nào"
