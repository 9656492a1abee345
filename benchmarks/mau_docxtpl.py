"""How many of docxtpl's own published test templates pass, with a field dictionary derived from their own tags.

.venv/bin/python benchmarks/mau_docxtpl.py [FOLDER]
"""

from __future__ import annotations

import html
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from vanban.render import Truong, compile_template, read_template
from vanban.render.heal import heal
from vanban.render.package_in import la_xml
from vanban.render.truong import TEN_CAM

KHO = Path(__file__).parents[2] / "shared/corpus/docxtpl"
_THE = re.compile(r"\{[{%#]")
_CHUNG = {"loop", "range", "dict", "namespace", "cycler", "joiner", "lipsum", "self"}


def cay(data: bytes, tep: str) -> Iterator[nodes.Template]:
    """The tree of each part that docxtpl would read, as far as it can be read at all."""
    mau, _ = read_template(data, tep)
    env = jinja2.Environment(extensions=["jinja2.ext.do"])
    for ten, phan in mau.phan.items() if mau is not None else ():
        if la_xml(ten, phan) and (ten in mau.phan_mau() or ten.startswith("docProps/")):
            try:
                xml = heal(phan.decode("utf-8", "replace"))
                yield env.parse(re.sub(r"\{[{%].*?[}%]\}", lambda khop: html.unescape(khop[0]), xml, flags=re.S))
            except jinja2.TemplateError:
                continue


def truong_cua(data: bytes, tep: str) -> Truong:
    """Names that are printed are values; names that are looped over are lists, with the fields read from their rows."""
    ra: Truong = {}
    for goc in cay(data, tep):
        _vao(goc, {}, ra)
    return ra


def _vao(node: nodes.Node, bien: dict[str, Truong], ra: Truong) -> None:
    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
        con = _danh_sach(node.iter, bien, ra)
        trong = {**bien, node.target.name: {} if con is None else con}
        for nhanh in (*node.body, *node.else_):
            _vao(nhanh, trong, ra)
        if con is not None and not con:
            con[""] = None  # rows of which no field is read: plain texts
        return
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name in bien:
        _dat(bien[node.node.name], node.attr)
    elif isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in bien:
        _dat(ra, node.name)
    for con_ in node.iter_child_nodes():
        _vao(con_, bien, ra)


def _danh_sach(node: nodes.Node, bien: dict[str, Truong], ra: Truong) -> Truong | None:
    noi, ten = None, ""
    if isinstance(node, nodes.Name) and node.name not in bien:
        noi, ten = ra, node.name
    elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name in bien:
        noi, ten = bien[node.node.name], node.attr
    if noi is None or not _duoc(ten):
        return None
    if noi.get(ten) is None:
        noi[ten] = {}
    return noi[ten]


def _dat(noi: Truong, ten: str) -> None:
    if _duoc(ten):
        noi.setdefault(ten, None)


def _duoc(ten: str) -> bool:
    return ten.isascii() and not ten.startswith("_") and ten not in TEN_CAM and ten not in _CHUNG


def la_mau(data: bytes) -> bool:
    """Whether any part has a tag in its text."""
    mau, loi = read_template(data, "")
    if mau is None:
        return any(f.rule in {"VB-M013", "VB-M014"} for f in loi)
    return any(
        _THE.search(re.sub(r"<[^>]+>", "", p.decode("utf-8", "replace"))) for t, p in mau.phan.items() if la_xml(t, p)
    )


def main(kho: Path) -> None:
    """Print a line for each template, and the sum."""
    qua, ly_do = [], Counter[str]()
    tat_ca = 0
    for tep in sorted(kho.glob("*.docx")):
        data = tep.read_bytes()
        if not la_mau(data):
            continue
        tat_ca += 1
        template, loi = compile_template(data, truong_cua(data, tep.name), tep.name)
        nang = [f for f in loi if f.level == "error"]
        if template is not None:
            qua.append(tep.name)
            print(f"qua   {tep.name}")
            continue
        ma = sorted({f.rule for f in nang})
        ly_do.update(ma)
        print(f"không {tep.name:<42} {', '.join(ma)}: {nang[0].message}")
    print(f"\n{len(qua)} of {tat_ca} pass ({len(qua) / max(1, tat_ca):.0%}); codes: {dict(ly_do.most_common())}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else KHO)
