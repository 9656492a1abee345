# ruff: noqa: E501, PLR0915
# fmt: off
"""Flat ODF as LibreOffice Writer keeps it: a small model of a paper, and its .fodt text."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

NS = (["office", "style", "text", "table", "draw", "fo", "svg"])
URI = {n: f"urn:oasis:names:tc:opendocument:xmlns:{n}:1.0" for n in ("office", "style", "text", "table")}
URI |= {"draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"}
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-{}.ttf"


@cache
def _widths(bold: bool) -> tuple[dict[int, int], list[int], int]:
    raw = Path(FONT.format("Bold" if bold else "Regular")).read_bytes()
    count = struct.unpack(">H", raw[4:6])[0]
    tab = {raw[12 + 16 * i:16 + 16 * i]: struct.unpack(">LL", raw[20 + 16 * i:28 + 16 * i]) for i in range(count)}
    em = struct.unpack(">H", raw[tab[b"head"][0] + 18:tab[b"head"][0] + 20])[0]
    n = struct.unpack(">H", raw[tab[b"hhea"][0] + 34:tab[b"hhea"][0] + 36])[0]
    h = tab[b"hmtx"][0]
    adv = [struct.unpack(">H", raw[h + 4 * i:h + 4 * i + 2])[0] for i in range(n)]
    cmap = tab[b"cmap"][0]
    out: dict[int, int] = {}
    for i in range(struct.unpack(">H", raw[cmap + 2:cmap + 4])[0]):
        at = cmap + struct.unpack(">L", raw[cmap + 8 + 8 * i:cmap + 12 + 8 * i])[0]
        if struct.unpack(">H", raw[at:at + 2])[0] != 4:
            continue
        seg = struct.unpack(">H", raw[at + 6:at + 8])[0] // 2
        ends = struct.unpack(f">{seg}H", raw[at + 14:at + 14 + 2 * seg])
        base = at + 16 + 2 * seg
        starts = struct.unpack(f">{seg}H", raw[base:base + 2 * seg])
        deltas = struct.unpack(f">{seg}H", raw[base + 2 * seg:base + 4 * seg])
        offs = struct.unpack(f">{seg}H", raw[base + 4 * seg:base + 6 * seg])
        for k in range(seg):
            for c in range(starts[k], ends[k] + 1):
                if offs[k] == 0:
                    g = (c + deltas[k]) & 0xFFFF
                else:
                    p = base + 4 * seg + 2 * k + offs[k] + 2 * (c - starts[k])
                    g = struct.unpack(">H", raw[p:p + 2])[0]
                    g = (g + deltas[k]) & 0xFFFF if g else 0
                out[c] = g
    return out, adv, em


def width(text: str, size: float, bold: bool) -> float:
    """Width of a line in mm."""
    cmap, adv, em = _widths(bold)
    return sum(adv[min(cmap.get(ord(c), 0), len(adv) - 1)] for c in text) / em * size * 25.4 / 72


@dataclass
class P:
    role: str
    text: str | list[tuple[str, dict[str, Any]]]
    size: float = 14
    b: bool = False
    i: bool = False
    align: str = "center"
    first: float = 0          # mm
    left: float = 0
    before: float = 0         # pt
    after: float = 0
    line: str = "100%"
    color: str = "#000000"
    font: str = "Times New Roman"
    under: bool = False
    page_break: bool = False
    rule: float | None = None  # share of the text line; absolute mm when negative
    rule_shift: float = 0
    rule_dash: bool = False
    rule_full: bool = False
    auto: str | None = None    # automatic numbering: khoan, diem, gach
    auto_start: bool = False
    master: str | None = None
    box: str | None = None     # framed by paragraph border: "solid", "double", "none"
    right: float = 0
    number: int | None = None  # restart page number

    def plain(self) -> str:
        return self.text if isinstance(self.text, str) else "".join(t for t, _ in self.text)

    def set(self, text: str) -> None:
        self.text = text


@dataclass
class Tab:
    rows: list[list[str]]
    widths: list[float]
    size: float = 12
    font: str = "Times New Roman"
    role: str = "bang"


@dataclass
class Head:
    left: list[P]
    right: list[P]
    mode: str = "table"       # table, tabs, section, frame
    swapped: bool = False
    role: str = "head"


@dataclass
class Foot:
    left: list[P]
    right: list[P]
    mode: str = "table"       # table, section, frame
    role: str = "foot"
    below: bool = False       # recipients below the signer


@dataclass
class Page:
    w: float = 210
    h: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    number: str = "header"    # header, footer, none
    number_align: str = "center"
    number_size: float = 14
    number_i: bool = False
    number_b: bool = False
    number_fmt: str = "1"
    number_pre: str = ""
    number_post: str = ""
    number_first: bool = False  # shown on page 1
    number_start: int = 1
    number_font: str = "Times New Roman"
    first_way: str = "master"   # master: First Page style; header: header-first
    foot_text: str = ""
    mirror: bool = False


@dataclass
class Doc:
    name: str
    kind: str
    blocks: list[Any]
    page: Page = field(default_factory=Page)
    land: Page | None = None
    style_way: str = "named"    # named, auto, span
    rule_way: str = "shape"     # shape, border, under
    annex: Page | None = None
    lists: dict[str, tuple[str, str]] = field(default_factory=lambda: {"khoan": ("1", "."), "diem": ("a", ")"), "gach": ("-", "")})
    number_tab: bool = False    # the page number behind a tab stop

    def paras(self) -> list[P]:
        out: list[P] = []
        for b in self.blocks:
            if isinstance(b, P):
                out.append(b)
            elif isinstance(b, Head | Foot):
                out += b.left + b.right
        return out

    def of(self, *roles: str) -> list[P]:
        return [p for p in self.paras() if p.role in roles]

    def head(self) -> Head:
        return next(b for b in self.blocks if isinstance(b, Head))

    def foot(self) -> Foot | None:
        return next((b for b in self.blocks if isinstance(b, Foot)), None)


class Writer:
    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.auto: list[str] = []
        self.named: dict[str, str] = {}
        self.n = 0
        self.keys: dict[str, str] = {}
        self.master_used: set[str] = set()
        self.list_open: str | None = None

    # -- styles
    def _pp(self, p: P) -> str:
        align = {"center": "center", "left": "start", "right": "end", "justify": "justify"}[p.align]
        s = (f'fo:text-align="{align}" fo:text-indent="{p.first}mm" fo:margin-left="{p.left}mm" fo:margin-right="{p.right}mm" '
             f'fo:margin-top="{p.before}pt" fo:margin-bottom="{p.after}pt" fo:line-height="{p.line}" ')
        if p.page_break:
            s += 'fo:break-before="page" '
        if p.box and p.box != "none":
            s += f'fo:border="{"0.75pt solid" if p.box == "solid" else "3pt double"} #000000" fo:padding="0.5mm" '
        if p.number is not None:
            s += f'style:page-number="{p.number}" '
        return s

    def _tp(self, p: P, **over: Any) -> str:
        size, b, i = over.get("size", p.size), over.get("b", p.b), over.get("i", p.i)
        font, color = over.get("font", p.font), over.get("color", p.color)
        s = ""
        for x in ("", "-asian", "-complex"):
            st = "style" if x else "fo"
            s += f'{st}:font-size{x}="{size}pt" {st}:font-weight{x}="{"bold" if b else "normal"}" '
            s += f'{st}:font-style{x}="{"italic" if i else "normal"}" '
        for x in ("", "-asian", "-complex"):
            s += f'style:font-name{x}="{font}" '
        s += f'fo:color="{color}" '
        if over.get("under", p.under):
            s += 'style:text-underline-style="solid" '
        if over.get("sup"):
            s += 'style:text-position="super 58%" '
        return s

    def style(self, family: str, body: str, parent: str = "Standard", extra: str = "") -> str:
        key = family + parent + extra + body
        if key not in self.keys:
            self.n += 1
            name = f"{'P' if family == 'paragraph' else 'T'}{self.n}"
            self.keys[key] = name
            par = f'style:parent-style-name="{parent}"' if family == "paragraph" else ""
            self.auto.append(f'<style:style style:name="{name}" style:family="{family}" {par} {extra}>{body}</style:style>')
        return self.keys[key]

    def pstyle(self, p: P, tabs: str = "") -> str:
        extra = f'style:master-page-name="{p.master}"' if p.master else ""
        pp = f'<style:paragraph-properties {self._pp(p)}>{tabs}</style:paragraph-properties>'
        tp = f'<style:text-properties {self._tp(p)}/>'
        if self.doc.style_way == "span":
            return self.style("paragraph", pp, extra=extra)
        if self.doc.style_way == "auto":
            return self.style("paragraph", pp + tp, extra=extra)
        base = f"VB_{p.role}"
        body = pp.replace(' fo:break-before="page"', "") + tp
        if base not in self.named and not extra and not p.page_break:
            self.named[base] = body
        if self.named.get(base) == body and not extra and not p.page_break:
            return base
        parent = base if base in self.named else "Standard"
        return self.style("paragraph", pp + tp, parent=parent, extra=extra)

    def runs(self, p: P, force: bool = False) -> str:
        runs = [(p.text, {})] if isinstance(p.text, str) else p.text
        out = ""
        for t, over in runs:
            x = escape(t).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
            while "  " in x:
                i = x.index("  ")
                j = i
                while j < len(x) and x[j] == " ":
                    j += 1
                x = x[:i] + f' <text:s text:c="{j - i - 1}"/>' + x[j:]
            if over or force or self.doc.style_way == "span":
                x = f'<text:span text:style-name="{self.style("text", f"<style:text-properties {self._tp(p, **over)}/>")}">{x}</text:span>'
            out += x
        return out

    # -- rules
    def rule_len(self, p: P) -> float:
        assert p.rule is not None
        line = max(width(t, p.size, p.b) for t in p.plain().split("\n"))
        return -p.rule if p.rule < 0 else p.rule * line

    def shape(self, length: float, x: float, y: float, dash: bool = False) -> str:
        g = self.gstyle('draw:stroke="dash" draw:stroke-dash="Dash1"' if dash else 'draw:stroke="solid"')
        return (f'<draw:line text:anchor-type="paragraph" draw:z-index="0" draw:style-name="{g}" svg:x1="{x:.2f}mm" svg:y1="{y:.2f}mm" '
                f'svg:x2="{x + length:.2f}mm" svg:y2="{y:.2f}mm"/>')

    def gstyle(self, stroke: str) -> str:
        key = "gr" + stroke
        if key not in self.keys:
            self.keys[key] = f"gr{len(self.keys)}"
            self.auto.append(f'<style:style style:name="{self.keys[key]}" style:family="graphic"><style:graphic-properties {stroke} '
                             'svg:stroke-width="0.5pt" svg:stroke-color="#000000" style:run-through="foreground" style:wrap="run-through" '
                             'style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" '
                             'style:horizontal-rel="paragraph"/></style:style>')
        return self.keys[key]

    def rule_after(self, p: P, room: float) -> str:
        """A rule as a paragraph of its own (border, underscores)."""
        n = self.rule_len(p)
        if self.doc.rule_way == "under" and not p.rule_dash:
            one = width("_", 14 * 0.58, False)
            q = P("rule", [("_" * max(1, round(n / one)), {"sup": True})], size=14, align="center", left=max(0.0, 2 * p.rule_shift))
            return self.para(q)
        side = (room - n) / 2
        side = max(side, 0)
        style = "dashed" if p.rule_dash else "solid"
        pp = (f'<style:paragraph-properties fo:margin-left="{side + p.rule_shift:.2f}mm" fo:margin-right="{side - p.rule_shift:.2f}mm" '
              f'fo:margin-top="2pt" fo:margin-bottom="0pt" fo:line-height="4pt" fo:border-top="0.5pt {style} #000000" fo:border-left="none" '
              'fo:border-right="none" fo:border-bottom="none" fo:padding="0mm"/>')
        tp = '<style:text-properties fo:font-size="3pt" style:font-name="Times New Roman"/>'
        return f'<text:p text:style-name="{self.style("paragraph", pp + tp)}"/>'

    def para(self, p: P, room: float | None = None, tabs: str = "", inner: str | None = None) -> str:
        page = self.current
        room = room if room is not None else page.w - page.left - page.right
        shape = after = ""
        if p.rule is not None:
            if self.doc.rule_way == "shape" and inner is None:
                n = room if p.rule_full else self.rule_len(p)
                lines = sum(max(1, -(-int(width(t, p.size, p.b) * 100) // int(room * 100))) for t in p.plain().split("\n"))
                y = lines * p.size * 1.15 * 25.4 / 72 + 0.8
                mid = p.left + (room - p.left - p.right) / 2
                shape = self.shape(n, mid - n / 2 + p.rule_shift, y, p.rule_dash)
            elif inner is None:
                after = self.rule_after(p, room)
        if self.doc.style_way == "named" and p.role not in ("rule",):
            pass
        body = inner if inner is not None else shape + self.runs(p)
        x = f'<text:p text:style-name="{self.pstyle(p, tabs)}">{body}</text:p>'
        if p.auto:
            cont = "" if p.auto_start or p.auto == "gach" else ' text:continue-numbering="true"'
            x = f'<text:list text:style-name="L_{p.auto}"{cont}><text:list-item>{x}</text:list-item></text:list>'
        return x + after

    # -- blocks
    def table(self, name: str, widths: list[float], rows: list[list[str]], border: bool, shift: float = 0) -> str:
        t = f"{name}{len(self.keys)}"
        self.keys[t] = t
        self.auto.append(f'<style:style style:name="{t}" style:family="table"><style:table-properties style:width="{sum(widths)}mm" '
                         f'table:align="left" fo:margin-left="{shift}mm"/></style:style>')
        cell = f"{t}.c"
        edge = "0.5pt solid #000000" if border else "none"
        pad = "1mm" if border else "0mm"
        self.auto.append(f'<style:style style:name="{cell}" style:family="table-cell"><style:table-cell-properties fo:padding="{pad}" fo:border="{edge}"/></style:style>')
        cols = ""
        for k, w in enumerate(widths):
            self.auto.append(f'<style:style style:name="{t}.{k}" style:family="table-column"><style:table-column-properties style:column-width="{w}mm"/></style:style>')
            cols += f'<table:table-column table:style-name="{t}.{k}"/>'
        out = ""
        for r in rows:
            out += "<table:table-row>" + "".join(f'<table:table-cell table:style-name="{cell}" office:value-type="string">{c}</table:table-cell>' for c in r) + "</table:table-row>"
        return f'<table:table table:name="{t}" table:style-name="{t}">{cols}{out}</table:table>'

    def frame(self, inner: str, x: float, w: float, y: float = 0, h: float = 20) -> str:
        key = "fr"
        if key not in self.keys:
            self.keys[key] = key
            self.auto.append('<style:style style:name="fr" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties '
                             'style:wrap="parallel" style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" '
                             'style:horizontal-rel="paragraph-content" fo:border="none" fo:padding="0mm" fo:margin="0mm"/></style:style>')
        self.n += 1
        return (f'<draw:frame draw:style-name="fr" draw:name="Khung{self.n}" text:anchor-type="paragraph" svg:x="{x}mm" svg:y="{y}mm" svg:width="{w}mm" draw:z-index="0">'
                f'<draw:text-box fo:min-height="{h}mm">{inner}</draw:text-box></draw:frame>')

    def section(self, left: str, right: str, widths: tuple[float, float]) -> str:
        t = f"S{len(self.keys)}"
        self.keys[t] = t
        a, b = widths
        self.auto.append(f'<style:style style:name="{t}" style:family="section"><style:section-properties text:dont-balance-text-columns="true">'
                         f'<style:columns fo:column-count="2"><style:column style:rel-width="{int(a * 100)}*" fo:start-indent="0mm" fo:end-indent="0mm"/>'
                         f'<style:column style:rel-width="{int(b * 100)}*" fo:start-indent="0mm" fo:end-indent="0mm"/></style:columns></style:section-properties></style:style>')
        br = '<style:paragraph-properties fo:break-before="column" fo:margin-top="0pt" fo:margin-bottom="0pt"/>'
        mark = self.style("paragraph", br)
        first = right.find("<text:p ")
        # the first paragraph of the right column starts with a column break
        name = right[first:].split('text:style-name="', 1)[1].split('"', 1)[0]
        kid = self.break_style(name)
        right = right[:first] + right[first:].replace(f'text:style-name="{name}"', f'text:style-name="{kid}"', 1)
        del mark
        return f'<text:section text:name="{t}" text:style-name="{t}">{left}{right}</text:section>'

    def break_style(self, name: str) -> str:
        for s in list(self.auto):
            if f'style:name="{name}"' in s:
                new = f"{name}k{self.n}"
                self.n += 1
                self.auto.append(s.replace(f'style:name="{name}"', f'style:name="{new}"', 1).replace("<style:paragraph-properties ", '<style:paragraph-properties fo:break-before="column" ', 1))
                return new
        new = f"{name}k{self.n}"
        self.n += 1
        self.auto.append(f'<style:style style:name="{new}" style:family="paragraph" style:parent-style-name="{name}"><style:paragraph-properties fo:break-before="column"/></style:style>')
        return new

    def head(self, h: Head, master: str | None) -> str:
        page = self.current
        room = page.w - page.left - page.right
        wl, wr = 65.0, room - 65 + (4 if h.mode == "table" else 0)
        left, right = (h.right, h.left) if h.swapped else (h.left, h.right)
        lead = P("lead", "", size=2, master=master)
        if h.mode == "table":
            number = next((k for k, p in enumerate(left) if p.role == "so"), None)
            date = next((k for k, p in enumerate(right) if p.role == "date"), None)
            if number is not None and date is not None:
                rows = [["".join(self.para(p, wl) for p in left[:number]), "".join(self.para(p, wr) for p in right[:date])],
                        ["".join(self.para(p, wl) for p in left[number:]), "".join(self.para(p, wr) for p in right[date:])]]
                for p in left[number:number + 1] + right[date:date + 1]:
                    p.before = max(p.before, 0)
                if self.doc.rule_way == "shape":
                    gap = self.para(P("gap", "", size=6), wl)
                    rows[0] = [c + gap for c in rows[0]]
            else:
                rows = [["".join(self.para(p, wl) for p in left), "".join(self.para(p, wr) for p in right)]]
            rows = [[c or self.para(P("gap", "", size=6)) for c in r] for r in rows]
            x = self.table("Dau", [wl, wr], rows, False, shift=-2)
            return (self.para(lead) if master else "") + x
        if h.mode == "section":
            gap = self.para(P("gap", "", size=6), wl) if self.doc.rule_way == "shape" else ""
            def col(ps: list[P], w: float) -> str:
                out = ""
                for p in ps:
                    if p.role in ("so", "date"):
                        out += gap
                    out += self.para(p, w)
                return out
            lx, rx = col(left, wl), col(right, wr)
            return (self.para(lead) if master else "") + self.section(lx, rx, (wl, wr))
        if h.mode == "frame":
            gap = self.para(P("gap", "", size=6), wl) if self.doc.rule_way == "shape" else ""
            def box(ps: list[P], w: float) -> str:
                return "".join((gap if p.role in ("so", "date") else "") + self.para(p, w) for p in ps)
            inner = self.frame(box(left, wl), 0, wl, h=32) + self.frame(box(right, wr), wl, wr, h=32)
            q = P("lead", "", size=2, master=master)
            rest = "".join(self.para(P("gap", "", size=14)) for _ in range(0))
            return self.para(q, inner=inner) + rest
        # tabs: one line per row, two centred tab stops
        ca, cb = wl / 2, wl + wr / 2
        stops = (f'<style:tab-stops><style:tab-stop style:position="{ca:.1f}mm" style:type="center"/>'
                 f'<style:tab-stop style:position="{cb:.1f}mm" style:type="center"/></style:tab-stops>')
        la = [p for p in left if p.role not in ("so", "vv", "dokhan")]
        ra = [p for p in right if p.role != "date"]
        n = max(len(la), len(ra))
        grid: list[tuple[P | None, P | None]] = [(la[k] if k < len(la) else None, ra[k] if k < len(ra) else None) for k in range(n)]
        lb = [p for p in left if p.role in ("so", "vv", "dokhan")]
        rb = [p for p in right if p.role == "date"]
        grid2: list[tuple[P | None, P | None]] = [(lb[k] if k < len(lb) else None, rb[k] if k < len(rb) else None) for k in range(max(len(lb), len(rb)))]
        out = self.para(lead) if master else ""
        for part, rows2 in ((0, grid), (1, grid2)):
            for a, b in rows2:
                lead_p = a or b
                assert lead_p
                q = P("dau_dong", "", size=13, align="left", before=lead_p.before if lead_p.role == "vv" else 0, line=lead_p.line)
                shapes = ""
                for p, c in ((a, ca), (b, cb)):
                    if p is not None and p.rule is not None:
                        n_ = self.rule_len(p)
                        shapes += self.shape(n_, c - n_ / 2 + p.rule_shift, p.size * 1.15 * 25.4 / 72 + 0.8, p.rule_dash)
                inner = shapes + "<text:tab/>" + (self.runs(a, True) if a else "") + ("<text:tab/>" + self.runs(b, True) if b else "")
                out += self.para(q, tabs=stops, inner=inner)
            if part == 0:
                out += self.para(P("gap", "", size=8))
        return out

    def foot(self, f: Foot) -> str:
        page = self.current
        room = page.w - page.left - page.right
        wl, wr = room * 0.45, room * 0.55
        def col(ps: list[P], w: float) -> str:
            return "".join(self.para(p, w) for p in ps)
        if f.mode == "section":
            return self.section(col(f.left, wl), col(f.right, wr), (wl, wr))
        if f.mode == "frame":
            inner = self.frame(col(f.right, wr), wl, wr, h=45)
            q = f.left[0] if f.left else P("lead", "", size=11)
            return self.para(q, inner=inner + self.runs(q)) + col(f.left[1:], wl)
        return self.table("Ky", [wl, wr], [[col(f.left, wl), col(f.right, wr)]], False, shift=0)

    def data(self, t: Tab) -> str:
        rows = []
        for k, r in enumerate(t.rows):
            rows.append([self.para(P("o_bang", c, size=t.size, b=k == 0, align="center" if k == 0 else "left", font=t.font)) for c in r])
        return self.table("Bang", t.widths, rows, True)

    def text(self) -> str:
        d = self.doc
        self.current = d.page
        out, first = "", True
        for b in d.blocks:
            master = ("First" if d.page.first_way == "master" and d.page.number != "none" and not d.page.number_first else "Main") if first else None
            if isinstance(b, Head):
                out += self.head(b, master)
            elif isinstance(b, Foot):
                out += self.foot(b)
            elif isinstance(b, Tab):
                out += self.data(b)
            else:
                if b.master == "Ngang" and d.land:
                    self.current = d.land
                elif b.master:
                    self.current = d.annex or d.page
                if master and not b.master:
                    b.master = master
                    out += self.para(b)
                    b.master = None
                else:
                    out += self.para(b)
            first = False
        return out

    def layout(self, name: str, g: Page, usage: str = "all") -> str:
        orient = "landscape" if g.w > g.h else "portrait"
        hs = hf = ""
        top, bottom = g.top, g.bottom
        if g.number == "header":
            top = 10.0
            hh = g.top - 10
            hs = (f'<style:header-style><style:header-footer-properties svg:height="{hh}mm" fo:min-height="{hh}mm" fo:margin-bottom="0mm" style:dynamic-spacing="true"/></style:header-style>')
        if g.number == "footer" or g.foot_text:
            bottom = 10.0
            hf = (f'<style:footer-style><style:header-footer-properties svg:height="{g.bottom - 10}mm" fo:min-height="{g.bottom - 10}mm" fo:margin-top="0mm" style:dynamic-spacing="true"/></style:footer-style>')
        num = g.number_fmt
        return (f'<style:page-layout style:name="{name}" style:page-usage="{"mirrored" if g.mirror else usage}"><style:page-layout-properties fo:page-width="{g.w}mm" fo:page-height="{g.h}mm" '
                f'style:print-orientation="{orient}" fo:margin-top="{top}mm" fo:margin-bottom="{bottom}mm" fo:margin-left="{g.left}mm" '
                f'fo:margin-right="{g.right}mm" style:num-format="{num}" style:first-page-number="{g.number_start}" style:writing-mode="lr-tb"/>{hs}{hf}</style:page-layout>')

    def number_para(self, g: Page) -> str:
        p = P("sotrang", "", size=g.number_size, i=g.number_i, b=g.number_b, align=g.number_align, font=g.number_font)
        pp = f'<style:paragraph-properties {self._pp(p)}/><style:text-properties {self._tp(p)}/>'
        name = f"HF{len(self.hf)}"
        self.hf.append(f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">{pp}</style:style>')
        return f'<text:p text:style-name="{name}">{escape(g.number_pre)}<text:page-number text:select-page="current" style:num-format="{g.number_fmt}">2</text:page-number>{escape(g.number_post)}</text:p>'

    def masters(self) -> tuple[str, str]:
        self.hf: list[str] = []
        d = self.doc
        out = lay = ""
        def one(name: str, key: str, g: Page, nxt: str | None, hide: bool) -> str:
            nonlocal lay
            lay += self.layout(key, g)
            x = ""
            if g.number == "header":
                x += "<style:header>" + ("<text:p/>" if hide else self.number_para(g)) + "</style:header>"
                if not hide and g.first_way == "header" and not g.number_first:
                    x += "<style:header-first><text:p/></style:header-first>"
            if g.number == "footer":
                x += "<style:footer>" + ("<text:p/>" if hide else self.number_para(g)) + "</style:footer>"
            elif g.foot_text:
                x += f"<style:footer><text:p>{escape(g.foot_text)}</text:p></style:footer>"
            n = f' style:next-style-name="{nxt}"' if nxt else ""
            return f'<style:master-page style:name="{name}" style:page-layout-name="{key}"{n}>{x}</style:master-page>'
        out += one("Standard", "pm0", d.page, None, False)
        out += one("Main", "pm1", d.page, None, False)
        out += one("First", "pm2", d.page, "Main", True)
        a = d.annex or d.page
        out += one("PhuLucDau", "pm3", a, "PhuLuc", not a.number_first)
        out += one("PhuLuc", "pm4", a, None, False)
        g = d.land or Page(w=297, h=210, top=20, bottom=15, left=30, right=15)
        out += one("Ngang", "pm5", g, "NgangTiep", not g.number_first)
        out += one("NgangTiep", "pm6", g, None, False)
        return lay, out

    def render(self) -> str:
        body = self.text()
        lay, masters = self.masters()
        ns = " ".join(f'xmlns:{k}="{v}"' for k, v in URI.items())
        fonts = "".join(f'<style:font-face style:name={quoteattr(f)} svg:font-family={quoteattr(chr(39) + f + chr(39))}/>'
                        for f in ("Times New Roman", "Arial", "Calibri", ".VnTime", "VNI-Times", "Cambria"))
        default = ('<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="12.7mm"/>'
                   '<style:text-properties style:font-name="Times New Roman" fo:font-size="14pt" fo:language="vi" fo:country="VN" style:font-name-asian="Times New Roman" style:font-name-complex="Times New Roman"/></style:default-style>'
                   '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
                   '<style:style style:name="Frame" style:family="graphic"/>')
        named = "".join(f'<style:style style:name="{k}" style:family="paragraph" style:parent-style-name="Standard">{v}</style:style>' for k, v in self.named.items())
        lists = ""
        for k, fmt, suf in ((k, *self.doc.lists[k]) for k in ("khoan", "diem")):
            lists += (f'<text:list-style style:name="L_{k}"><text:list-level-style-number text:level="1" style:num-format="{fmt}" style:num-suffix="{suf}">'
                      '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
                      'text:label-followed-by="space" fo:text-indent="10mm" fo:margin-left="0mm"/></style:list-level-properties></text:list-level-style-number></text:list-style>')
        lists += ('<text:list-style style:name="L_gach"><text:list-level-style-bullet text:level="1" text:bullet-char="'
                  + self.doc.lists["gach"][0] + '">'
                  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
                  'text:label-followed-by="space" fo:text-indent="0mm" fo:margin-left="0mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>')
        dash = '<draw:stroke-dash draw:name="Dash1" draw:style="rect" draw:dots1="1" draw:dots1-length="1mm" draw:distance="1mm"/>'
        return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {ns} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
                f'<office:font-face-decls>{fonts}</office:font-face-decls><office:styles>{default}{named}{dash}</office:styles>'
                f'<office:automatic-styles>{"".join(self.auto)}{"".join(self.hf)}{lists}{lay}</office:automatic-styles>'
                f'<office:master-styles>{masters}</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>')


def fodt(doc: Doc) -> str:
    return Writer(doc).render()
