"""The operators: each breaks one rule of a good document, and says which finding it must raise and how strongly.

``bat``: any of these ids counts as caught. ``muc``: the level that the clause allows (E error, W warning). ``cung``: ids
that may follow from the same fault. An operator that does not fit a document gives False.
"""

# ruff: noqa: E501, PLW0108
from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from gieo_loi.tep import (
    DAI,
    RONG,
    THU_TU_PPR,
    THU_TU_RPR,
    TWIP,
    VAI,
    WP,
    A,
    Dong,
    Mau,
    PhepHam,
    V,
    W,
    dat,
    doan_sau,
    o_chua,
    tw,
)

Sua = Callable[[str], str | None]


@dataclass(frozen=True)
class Phep:
    """One operator."""

    ten: str
    bat: frozenset[str]
    muc: str
    ham: PhepHam
    cung: frozenset[str] = frozenset()
    loai: frozenset[str] | None = None

    def lam(self, m: Mau) -> Mau | None:
        """The document with the fault, or None when the operator does not apply."""
        if self.loai is not None and m.loai not in self.loai:
            return None
        ban = m.nhan_ban()
        return ban if self.ham(ban) else None


PHEP: dict[str, Phep] = {}


def them(ten: str, bat: str, muc: str, ham: PhepHam, *, cung: str = "", loai: str = "") -> None:
    assert ten not in PHEP, ten
    PHEP[ten] = Phep(
        ten, frozenset(bat.split()), muc, ham, frozenset(cung.split()), frozenset(loai.split()) if loai else None
    )


def phep(ten: str, bat: str, muc: str, *, cung: str = "", loai: str = "") -> Callable[[PhepHam], PhepHam]:
    def nhan(ham: PhepHam) -> PhepHam:
        them(ten, bat, muc, ham, cung=cung, loai=loai)
        return ham

    return nhan


# --- general shapes -------------------------------------------------------------------------------------------------


def _chon(m: Mau, vai: str, chon: int | None) -> list[Dong]:
    ds = [d for d in m.vai(*vai.split()) if d.text.strip()]
    if chon is None:
        return ds
    return ds[chon : chon + 1 or None] if ds and -len(ds) <= chon < len(ds) else []


def co(vai: str, pt: float, chon: int | None = None) -> PhepHam:
    def ham(m: Mau) -> bool:
        ds = _chon(m, vai, chon)
        for d in ds:
            m.co(d, pt)
        return bool(ds)

    return ham


def kieu(vai: str, the: str, bat: bool, chon: int | None = None) -> PhepHam:
    def ham(m: Mau) -> bool:
        ds = _chon(m, vai, chon)
        for d in ds:
            m.bat(d, the, bat)
        return bool(ds)

    return ham


def can(vai: str, jc: str, chon: int | None = None) -> PhepHam:
    """Alignment of paragraphs that hold the element alone."""

    def ham(m: Mau) -> bool:
        ds = [d for d in _chon(m, vai, chon) if m.rieng(d) and d.p.find(f"{W}r/{W}tab") is None]
        for d in ds:
            m.doan(d, "jc", val=jc)
        return bool(ds)

    return ham


def chu(vai: str, sua: Sua, chon: int | None = 0) -> PhepHam:
    """Words: the first line for which ``sua`` gives another text (or the chosen one only)."""

    def ham(m: Mau) -> bool:
        ok = False
        for d in _chon(m, vai, None if chon in {0, None} else chon):
            moi = sua(d.text)
            if moi is not None and moi != d.text:
                d.viet(moi)
                ok = True
                if chon is not None:
                    return True
        return ok

    return ham


def hoa(vai: str, chon: int | None = None) -> PhepHam:
    def ham(m: Mau) -> bool:
        ds = _chon(m, vai, chon)
        for d in ds:
            for r in d.runs:
                for t in r.iter(W + "t"):
                    t.text = (t.text or "").upper()
        return bool(ds)

    return ham


def thuong(vai: str, chon: int | None = None) -> PhepHam:
    """Sentence case for a line in capitals."""

    def ham(m: Mau) -> bool:
        ds = _chon(m, vai, chon)
        for i, d in enumerate(ds):
            t = d.text.lower()
            d.viet(t[:1].upper() + t[1:] if i == 0 else t)
        return bool(ds)

    return ham


def doi(tu: str, thanh: str, co_flags: int = 0) -> Sua:
    """A text with a pattern replaced; None where the pattern is not."""

    def ham(t: str) -> str | None:
        moi = re.sub(tu, thanh, t, count=1, flags=co_flags)
        return moi if moi != t else None

    return ham


def xoa_doan(m: Mau, vai: str) -> bool:
    """Take lines away: the paragraph when it holds them alone, else their runs."""
    ds = m.vai(*vai.split())
    for d in ds:
        if m.rieng(d) and not d.p.findall(f"{W}pPr/{W}sectPr") and _bo_duoc(d.p):
            d.p.getparent().remove(d.p)
        else:
            for r in d.runs:
                r.getparent().remove(r)
    return bool(ds)


def _bo_duoc(p: etree._Element) -> bool:
    cha = p.getparent()
    return cha.tag != W + "tc" or sum(x.tag == W + "p" for x in cha) > 1


def cot(m: Mau, d: Dong, thut: float | None = None, trai: float | None = None) -> None:
    """First line and left indent in mm."""
    ppr = d.p.find(W + "pPr")
    if ppr is None:
        ppr = etree.Element(W + "pPr")
        d.p.insert(0, ppr)
    ind = dat(ppr, "ind", THU_TU_PPR)
    if thut is not None:
        for k in ("hanging", "firstLineChars", "hangingChars"):
            ind.attrib.pop(W + k, None)
        ind.set(W + "firstLine", tw(thut))
    if trai is not None:
        ind.set(W + "left", tw(trai))


def thut(vai: str, mm: float, chon: int | None = 0) -> PhepHam:
    def ham(m: Mau) -> bool:
        ds = _chon(m, vai, chon)
        for d in ds:
            cot(m, d, mm)
        return bool(ds)

    return ham


def gian(vai: str, chon: int | None = None, **thuoc: str) -> PhepHam:
    def ham(m: Mau) -> bool:
        ds = [d for d in _chon(m, vai, chon) if m.rieng(d)]
        for d in ds:
            m.doan(d, "spacing", **thuoc)
        return bool(ds)

    return ham


def sect(sua: Callable[[etree._Element], bool], *, tat: bool = True) -> PhepHam:
    """Section properties, of all portrait sections or the last."""

    def ham(m: Mau) -> bool:
        ds = list(m.than.iter(W + "sectPr"))
        if not ds:
            return False
        lam = [sua(s) for s in (ds if tat else ds[-1:])]
        return any(lam)

    return ham


def le(canh: str, mm: float) -> PhepHam:
    def sua(s: etree._Element) -> bool:
        sz, mar = s.find(W + "pgSz"), s.find(W + "pgMar")
        if mar is None or (sz is not None and sz.get(W + "orient") == "landscape"):
            return False
        mar.set(W + canh, tw(mm))
        return True

    return sect(sua)


def phong(vai: str, ten: str, chon: int | None = None) -> PhepHam:
    def ham(m: Mau) -> bool:
        ds = _chon(m, vai, chon)
        for d in ds:
            for r in d.runs:
                rpr = r.find(W + "rPr")
                f = None if rpr is None else rpr.find(W + "rFonts")
                if f is not None:
                    f.attrib.clear()
            m.chu(Dong(d.p, d.runs), "rFonts", ascii=ten, hAnsi=ten, cs=ten)
        return bool(ds)

    return ham


# --- rules drawn ----------------------------------------------------------------------------------------------------


def _ve_lai(m: Mau, el: etree._Element, dai: float, lech: float | None = None) -> None:
    """Give a rule another length, or shift it from the middle."""
    rong = float(el.get(RONG) or 0)
    if el.tag == W + "p":
        trai = (rong - dai) / 2 if lech is None else lech
        ppr = el.find(W + "pPr")
        assert ppr is not None
        dat(ppr, "ind", THU_TU_PPR, left=tw(trai), right=tw(rong - dai - trai))
    elif el.tag == W + "tbl":
        tblpr = el.find(W + "tblPr")
        assert tblpr is not None
        for x in (tblpr.find(W + "tblW"), el.find(f".//{W}tcW"), el.find(f".//{W}gridCol")):
            assert x is not None
            x.set(W + "w", tw(dai))
        if lech is not None:
            jc = tblpr.find(W + "jc")
            assert jc is not None
            jc.set(W + "val", "left")
    elif el.find(f".//{W}drawing") is not None:
        for x in (*el.iter(WP + "extent"), *el.iter(A + "ext")):
            x.set("cx", str(round(dai * 36000)))
        h = el.find(f".//{WP}positionH")
        assert h is not None
        off = h.find(WP + "posOffset")
        if lech is not None:
            h.clear()
            h.set("relativeFrom", "column")
            etree.SubElement(h, WP + "posOffset").text = str(round(lech * 36000))
        elif off is not None:
            cu = float(el.get(DAI) or 0)
            off.text = str(int(off.text or 0) + round((cu - dai) / 2 * 36000))
    elif el.find(f".//{V}line") is not None:
        x = el.find(f".//{V}line")
        assert x is not None
        a = 0.0 if lech is None else lech
        if lech is not None:
            x.set("style", (x.get("style") or "").replace("mso-position-horizontal:center;", ""))
        x.set("from", f"{a / 25.4 * 72:.1f}pt,3pt")
        x.set("to", f"{(a + dai) / 25.4 * 72:.1f}pt,3pt")
    else:
        t = el.find(W + "t")
        assert t is not None
        n = len(t.text or "")
        t.text = "_" * max(3, round(n * dai / float(el.get(DAI) or 1)))
        if lech is not None:
            p = el.getparent()
            assert p is not None
            dat(p.find(W + "pPr"), "jc", THU_TU_PPR, val="left")


def ke_bo(vai: str) -> PhepHam:
    def ham(m: Mau) -> bool:
        ds = m.ke(vai)
        for el in ds:
            if el.tag == W + "p":
                ppr = el.find(W + "pPr")
                assert ppr is not None
                b = ppr.find(W + "pBdr")
                if b is not None:
                    ppr.remove(b)
            else:
                el.getparent().remove(el)
        return bool(ds)

    return ham


def ke_dai(vai: str, ti_le: float) -> PhepHam:
    """Another length: ``ti_le`` of the present one."""

    def ham(m: Mau) -> bool:
        ds = [el for el in m.ke(vai) if float(el.get(DAI) or 0) * ti_le <= float(el.get(RONG) or 0) + 1]
        if any(
            "_" in (t.text or "") and r.find(f"{W}rPr/{W}vertAlign") is not None
            for el in ds
            for r in [el]
            for t in el.iter(W + "t")
        ):
            return False
        for el in ds:
            _ve_lai(m, el, float(el.get(DAI) or 0) * ti_le)
        return bool(ds)

    return ham


def ke_lech(vai: str) -> PhepHam:
    """Shifted to the left edge."""

    def ham(m: Mau) -> bool:
        ds = m.ke(vai)
        for el in ds:
            dai, rong = float(el.get(DAI) or 0), float(el.get(RONG) or 0)
            if (rong - dai) / 2 < 8:
                return False
            _ve_lai(m, el, dai, 0.0)
        return bool(ds)

    return ham


def ke_dut(vai: str) -> PhepHam:
    """Dashed in place of solid."""

    def ham(m: Mau) -> bool:
        ok = False
        for el in m.ke(vai):
            for x in el.iter(W + "top", W + "bottom"):
                if x.get(W + "val") == "single":
                    x.set(W + "val", "dashed")
                    ok = True
            for x in el.iter(A + "ln"):
                etree.SubElement(x, A + "prstDash").set("val", "dash")
                ok = True
            for x in el.iter(V + "line"):
                etree.SubElement(x, V + "stroke").set("dashstyle", "dash")
                ok = True
        return ok

    return ham


# --- page -----------------------------------------------------------------------------------------------------------

DONG_BO = "trang-co-chu-dong-bo co-quan-cung-co-chu"


def _letter(s: etree._Element) -> bool:
    sz = s.find(W + "pgSz")
    if sz is None or sz.get(W + "orient") == "landscape":
        return False
    sz.set(W + "w", "12240")
    sz.set(W + "h", "15840")
    return True


def _nam_ngang(s: etree._Element) -> bool:
    sz = s.find(W + "pgSz")
    if sz is None:
        return False
    sz.set(W + "w", tw(297))
    sz.set(W + "h", tw(210))
    sz.set(W + "orient", "landscape")
    return True


them("khổ giấy Letter", "trang-kho-giay", "E", sect(_letter))


@phep(
    "công văn nằm ngang",
    "trang-huong-doc",
    "E",
    cung="trang-le-kho-ngang quoc-hieu-vi-tri chu-ky-vi-tri tieu-ngu-duong-ke",
)
def _ngang(m: Mau) -> bool:
    if m.ten not in {"cong-van-mot-noi", "phieu-chuyen", "to-trinh", "thua-uy-quyen"}:
        return False
    return all(_nam_ngang(s) for s in m.than.iter(W + "sectPr"))


them("lề trên 15 mm", "trang-le-tren", "E", le("top", 15))
them("lề trên 30 mm", "trang-le-tren", "E", le("top", 30))
them("lề dưới 30 mm", "trang-le-duoi", "E", le("bottom", 30))
them("lề dưới 15 mm", "trang-le-duoi", "E", le("bottom", 15))
them("lề trái 25,4 mm", "trang-le-trai", "E", le("left", 25.4))
them("lề phải 25,4 mm", "trang-le-phai", "E", le("right", 25.4))
them("lề phải 10 mm", "trang-le-phai", "E", le("right", 10))


@phep("lề ngang 5 mm", "trang-le-kho-ngang", "W")
def _le_ngang(m: Mau) -> bool:
    for s in m.than.iter(W + "sectPr"):
        sz, mar = s.find(W + "pgSz"), s.find(W + "pgMar")
        if sz is not None and mar is not None and sz.get(W + "orient") == "landscape":
            mar.set(W + "left", tw(5))
            return True
    return False


@phep("lề đối xứng", "trang-le-khong-doi", "W")
def _doi_xung(m: Mau) -> bool:
    st = m.cay.get("word/settings.xml")
    if st is None:
        return False
    st.insert(0, etree.Element(W + "mirrorMargins"))
    return True


them(
    "một đoạn phụ lục phông Arial",
    "phu-luc-phong-chu trang-phong-chu",
    "E",
    phong("pl_than pl_khoan", "Arial", 0),
    cung="phu-luc-phong-chu",
)
them("một đoạn phông Arial", "trang-phong-chu", "E", phong("than khoan dieu_ngan", "Arial", 0))
them("Quốc hiệu phông Calibri", "trang-phong-chu", "E", phong("quoc_hieu", "Calibri"))
them("chữ ký phông Cambria", "trang-phong-chu", "E", phong("ho_ten", "Cambria"))


@phep("bảng phụ lục phông Calibri", "phu-luc-phong-chu trang-phong-chu", "E")
def _bang_calibri(m: Mau) -> bool:
    return bool(m.vai("phu_luc")) and phong("bang", "Calibri", None)(m)


@phep("một đoạn mã TCVN3", "trang-bo-ma", "E", cung="trang-phong-chu")
def _tcvn3(m: Mau) -> bool:
    ds = _chon(m, "than khoan", 0)
    for d in ds:
        d.viet("§Ò nghÞ c¸c c¬ quan, ®¬n vÞ nghiªm tóc thùc hiÖn vµ b¸o c¸o kÕt qu¶ vÒ Së tr­íc ngµy quy ®Þnh.")
    return bool(ds) and phong("than khoan", ".VnTime", 0)(m)


them("trích yếu màu xanh", "trang-mau-chu", "E", lambda m: _mau(m, "trich_yeu", "1F3864"))
them("một đoạn màu đỏ", "trang-mau-chu", "E", lambda m: _mau(m, "than", "FF0000", 0))


def _mau(m: Mau, vai: str, mau: str, chon: int | None = None) -> bool:
    ds = _chon(m, vai, chon)
    for d in ds:
        m.chu(d, "color", val=mau)
    return bool(ds)


@phep("liên kết màu xanh", "trang-mau-lien-ket", "W")
def _lien_ket(m: Mau) -> bool:
    ds = [d for d in _chon(m, "than dia_chi", None) if len(d.runs) == 1]
    if not ds:
        return False
    r = ds[-1].runs[0]
    h = etree.Element(W + "hyperlink")
    h.set(W + "anchor", "dau")
    r.getparent().replace(r, h)
    h.append(r)
    m.chu(ds[-1], "color", val="0000FF")
    m.chu(ds[-1], "u", val="single")
    return True


them(
    "Quốc hiệu 12 với Tiêu ngữ 14",
    "trang-co-chu-dong-bo",
    "W",
    lambda m: all(m_co(m, "quoc_hieu") == 13 for _ in [0]) and m_co(m, "tieu_ngu") == 14 and co("quoc_hieu", 12)(m),
)


def m_co(m: Mau, vai: str) -> float:
    """The size of an element: on its run, in its style or in the defaults."""
    ds = m.vai(vai)
    if not ds:
        return 0
    for goc in (ds[0].runs[0], m.kieu_rieng(ds[0].p, vai)):
        sz = None if goc is None else goc.find(f"{W}rPr/{W}sz")
        if sz is not None:
            return int(sz.get(W + "val") or 0) / 2
    st = m.cay["word/styles.xml"].find(f"{W}docDefaults//{W}sz")
    return 0 if st is None else int(st.get(W + "val") or 0) / 2


@phep(
    "đổi chỗ hai cột đầu trang",
    "trang-so-do quoc-hieu-vi-tri",
    "E",
    cung="co-quan-vi-tri so-ky-hieu-vi-tri dia-danh-ngay-vi-tri trich-yeu-vv-co trich-yeu-vv-vi-tri tieu-ngu-vi-tri dia-danh-ngay-can-giua do-khan-vi-tri trang-so-do quoc-hieu-vi-tri co-quan-duong-ke-dai tieu-ngu-duong-ke-dai tieu-ngu-duong-ke co-quan-duong-ke co-quan-duong-ke-can",
)
def _doi_cot(m: Mau) -> bool:
    ds = m.vai("quoc_hieu")
    if not ds:
        return False
    tbl = next(
        (x for x in ds[0].p.iterancestors() if x.tag == W + "tbl" and len(x.findall(f"{W}tblGrid/{W}gridCol")) == 2),
        None,
    )
    if tbl is None:
        return False
    grid = tbl.find(W + "tblGrid")
    assert grid is not None
    grid.append(grid[0])
    for tr in tbl.iterchildren(W + "tr"):
        o = tr.findall(W + "tc")
        if len(o) == 2:
            tr.append(o[0])
    return True


# --- page number ----------------------------------------------------------------------------------------------------


@phep("số trang bắt đầu từ 0", "so-trang-bat-dau", "E")
def _so_0(m: Mau) -> bool:
    return sect(lambda s: _pgnum(s, start="0"))(m)


def _pgnum(s: etree._Element, **thuoc: str) -> bool:
    x = s.find(W + "pgNumType")
    if x is None:
        x = etree.Element(W + "pgNumType")
        moc = s.find(W + "pgMar")
        if moc is None:
            return False
        moc.addnext(x)
    for k, v in thuoc.items():
        x.set(W + k, v)
    return True


them("số trang La Mã", "so-trang-chu-so", "E", sect(lambda s: _pgnum(s, fmt="lowerRoman")))
them("số trang cỡ 11", "so-trang-co-chu", "E", lambda m: _so_trang(m, "sz", "22"))
them("số trang nghiêng", "so-trang-kieu", "E", lambda m: _so_trang(m, "i", "1"))
them("số trang đậm", "so-trang-kieu", "E", lambda m: _so_trang(m, "b", "1"))


def _so_trang(m: Mau, the: str, gia: str) -> bool:
    ok = False
    for d in m.vai("so_trang"):
        for r in d.p.iter(W + "r"):
            m.chu(Dong(d.p, [r]), the, val=gia)
            ok = True
    return ok


@phep("số trang ở chân trang", "so-trang-le-tren", "E", cung="so-trang-an-trang-dau")
def _chan_trang(m: Mau) -> bool:
    if (
        "word/header1.xml" not in m.cay
        or not m.vai("so_trang")
        or m.cach == "make documents"
        or "LibreOffice" in m.cach
    ):
        return False
    dau = m.cay["word/header1.xml"]
    chan = etree.fromstring(etree.tostring(dau).replace(b"w:hdr", b"w:ftr"))
    m.cay["word/footer1.xml"] = chan
    trong = etree.Element(W + "p")
    for el in list(dau):
        dau.remove(el)
    dau.append(trong)
    goc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rel = m.byte["word/_rels/document.xml.rels"].decode()
    m.byte = {
        **m.byte,
        "word/_rels/document.xml.rels": rel.replace(
            "</Relationships>", f'<Relationship Id="rIdChan" Type="{goc}/footer" Target="footer1.xml"/></Relationships>'
        ).encode(),
    }
    ct = m.byte["[Content_Types].xml"].decode()
    m.byte["[Content_Types].xml"] = ct.replace(
        "</Types>",
        '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
    ).encode()
    for s in m.than.iter(W + "sectPr"):
        x = etree.Element(W + "footerReference")
        x.set(W + "type", "default")
        x.set(f"{{{goc}}}id", "rIdChan")
        s.insert(2, x)
    return True


@phep("số trang canh phải", "so-trang-can-giua", "E")
def _so_phai(m: Mau) -> bool:
    ds = m.vai("so_trang")
    ok = False
    for d in ds:
        fr = d.p.find(f"{W}pPr/{W}framePr")
        if fr is not None:
            fr.set(W + "xAlign", "right")
            ok = True
        elif m.rieng(d):
            m.doan(d, "jc", val="right")
            ok = True
    return ok


@phep("số trang hiện ở trang 1", "so-trang-an-trang-dau", "E", cung="so-trang-phu-luc-trang-dau")
def _an_dau(m: Mau) -> bool:
    ok = False
    if m.ten == "phu-luc-rieng" or not m.vai("so_trang"):
        return False
    for i, s in enumerate(m.than.iter(W + "sectPr")):
        x = s.find(W + "titlePg")
        if x is not None:
            s.remove(x)
            ok = ok or i == 0  # in a later section it is page 1 of an annex
    return ok


@phep("số trang có gạch hai bên", "so-trang-tran", "W")
def _gach_so(m: Mau) -> bool:
    return _boc_so(m, "- ", " -")


@phep("Trang x", "so-trang-tran", "W")
def _trang_x(m: Mau) -> bool:
    return _boc_so(m, "Trang ", "")


def _boc_so(m: Mau, truoc: str, sau: str) -> bool:
    ds = m.vai("so_trang")
    for d in ds:
        rpr = d.runs[0].find(W + "rPr")
        rs = []
        for t in (truoc, sau):
            r = etree.Element(W + "r")
            if rpr is not None:
                r.append(deepcopy(rpr))
            x = etree.SubElement(r, W + "t")
            x.text = t
            x.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            rs.append(r)
        ppr = d.p.find(W + "pPr")
        if ppr is not None:
            ppr.addnext(rs[0])
        else:
            d.p.insert(0, rs[0])
        if sau:
            d.p.append(rs[1])
    return bool(ds)


@phep("phụ lục đánh số trang nối tiếp", "so-trang-phu-luc-rieng", "E")
def _pl_noi(m: Mau) -> bool:
    if not m.vai("phu_luc") or m.ten == "phu-luc-rieng" or not m.vai("so_trang"):
        return False
    ok = False
    for x in list(m.than.iter(W + "pgNumType")):
        if x.get(W + "start"):
            x.getparent().remove(x)
            ok = True
    return ok


# --- Quốc hiệu, Tiêu ngữ --------------------------------------------------------------------------------------------

them("Quốc hiệu viết tắt XHCN", "quoc-hieu-chuoi", "E", chu("quoc_hieu", lambda t: "CỘNG HÒA XHCN VIỆT NAM"))
them("Quốc hiệu sai dấu", "quoc-hieu-chuoi", "E", chu("quoc_hieu", doi("NGHĨA", "NGHIÃ")))
them(
    "Quốc hiệu chữ thường",
    "quoc-hieu-in-hoa",
    "E",
    chu("quoc_hieu", lambda t: "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    cung="quoc-hieu-chuoi",
)
them("Quốc hiệu cỡ 14", "quoc-hieu-co-chu", "E", co("quoc_hieu", 14), cung=DONG_BO)
them("Quốc hiệu cỡ 11", "quoc-hieu-co-chu", "E", co("quoc_hieu", 11), cung=DONG_BO)
them("Quốc hiệu không đậm", "quoc-hieu-kieu", "E", kieu("quoc_hieu", "b", False))
them("Quốc hiệu nghiêng", "quoc-hieu-kieu", "E", kieu("quoc_hieu", "i", True))
them(
    "Tiêu ngữ dùng dấu phẩy",
    "tieu-ngu-chuoi",
    "E",
    chu("tieu_ngu", lambda t: "Độc lập, Tự do, Hạnh phúc"),
    cung="tieu-ngu-cach-chu",
)
them(
    "Tiêu ngữ không cách quanh gạch",
    "tieu-ngu-cach-chu",
    "E",
    chu("tieu_ngu", lambda t: "Độc lập-Tự do-Hạnh phúc"),
    cung="tieu-ngu-duong-ke-dai",
)
them("Tiêu ngữ gạch dài", "tieu-ngu-loai-gach", "W", chu("tieu_ngu", lambda t: t.replace("-", "–")))
them("Tiêu ngữ viết hoa hết", "tieu-ngu-chu-hoa", "E", chu("tieu_ngu", str.upper), cung="tieu-ngu-duong-ke-dai")
them("Tiêu ngữ hoa từng chữ", "tieu-ngu-chu-hoa", "E", chu("tieu_ngu", lambda t: "Độc Lập - Tự Do - Hạnh Phúc"))
them("Tiêu ngữ cỡ 12", "tieu-ngu-co-chu", "E", co("tieu_ngu", 12), cung=DONG_BO + " tieu-ngu-duong-ke-dai")
them("Tiêu ngữ nghiêng", "tieu-ngu-kieu", "E", kieu("tieu_ngu", "i", True), cung="tieu-ngu-duong-ke-dai")
them("Tiêu ngữ không đậm", "tieu-ngu-kieu", "E", kieu("tieu_ngu", "b", False), cung="tieu-ngu-duong-ke-dai")
them("Tiêu ngữ canh trái", "tieu-ngu-vi-tri", "E", can("tieu_ngu", "left"), cung="tieu-ngu-duong-ke-can")
them("Tiêu ngữ giãn 1,5 dòng", "tieu-ngu-cach-dong", "E", gian("tieu_ngu", None, line="360"))
them("Tiêu ngữ cách 6 pt", "tieu-ngu-cach-dong", "E", gian("tieu_ngu", None, before="120"))


@phep("dòng trống giữa Quốc hiệu và Tiêu ngữ", "tieu-ngu-cach-dong", "E")
def _trong_qh(m: Mau) -> bool:
    a, b = m.vai("quoc_hieu"), m.vai("tieu_ngu")
    if not a or not b or a[0].p.getnext() is not b[0].p or not m.rieng(a[0]):
        return False
    trong = etree.Element(W + "p")
    ppr = a[0].p.find(W + "pPr")
    if ppr is not None:
        trong.append(deepcopy(ppr))
    a[0].p.addnext(trong)
    return True


them("không kẻ dưới Tiêu ngữ", "tieu-ngu-duong-ke", "E", ke_bo("tieu_ngu"))
them("kẻ đứt dưới Tiêu ngữ", "tieu-ngu-duong-ke", "E", ke_dut("tieu_ngu"))
them("kẻ dưới Tiêu ngữ ngắn 40 %", "tieu-ngu-duong-ke-dai", "E", ke_dai("tieu_ngu", 0.4))
them("kẻ dưới Tiêu ngữ dài 150 %", "tieu-ngu-duong-ke-dai", "E", ke_dai("tieu_ngu", 1.5))

# --- tên cơ quan ----------------------------------------------------------------------------------------------------

them("cơ quan ban hành viết tắt UBND", "co-quan-ten-day-du", "W", chu("co_quan", doi("ỦY BAN NHÂN DÂN", "UBND")))
them("cơ quan chữ thường", "co-quan-in-hoa", "E", thuong("co_quan"), cung="co-quan-duong-ke-dai")
them("cơ quan cỡ 14", "co-quan-co-chu", "E", co("co_quan", 14), cung=DONG_BO)
them("cơ quan cỡ 11", "co-quan-co-chu", "E", co("co_quan", 11), cung=DONG_BO)
them("cơ quan không đậm", "co-quan-kieu", "E", kieu("co_quan", "b", False))
them("cơ quan nghiêng", "co-quan-kieu", "E", kieu("co_quan", "i", True))
them("cơ quan canh trái", "co-quan-vi-tri", "E", can("co_quan", "left"), cung="co-quan-duong-ke-can")
them("không kẻ dưới cơ quan", "co-quan-duong-ke", "E", ke_bo("co_quan"))
them("kẻ đứt dưới cơ quan", "co-quan-duong-ke", "E", ke_dut("co_quan"))
them("kẻ dưới cơ quan dài bằng dòng chữ", "co-quan-duong-ke-dai", "E", ke_dai("co_quan", 2.3))
them("kẻ dưới cơ quan quá ngắn", "co-quan-duong-ke-dai", "E", ke_dai("co_quan", 0.3))
them("kẻ dưới cơ quan lệch trái", "co-quan-duong-ke-can", "E", ke_lech("co_quan"))
them(
    "chủ quản chữ thường",
    "co-quan-chu-quan-in-hoa",
    "E",
    chu("chu_quan", lambda t: t.replace("TỈNH LAM GIANG", "tỉnh Lam Giang").replace("BỘ NỘI VỤ", "Bộ Nội vụ")),
)
them("chủ quản cỡ 11", "co-quan-chu-quan-co-chu", "E", co("chu_quan", 11), cung=DONG_BO)
them("chủ quản đậm", "co-quan-chu-quan-kieu", "E", kieu("chu_quan", "b", True))
them("chủ quản nghiêng", "co-quan-chu-quan-kieu", "E", kieu("chu_quan", "i", True))


@phep("chủ quản và cơ quan cách 6 pt", "co-quan-cach-dong", "E")
def _cq_cach(m: Mau) -> bool:
    return bool(m.vai("chu_quan")) and gian("co_quan", 0, before="120")(m)


@phep("chủ quản 12, cơ quan 13", "co-quan-cung-co-chu", "W")
def _cq_12(m: Mau) -> bool:
    return m_co(m, "chu_quan") == 13 and co("chu_quan", 12)(m)


them(
    "chủ quản thiếu tên địa phương",
    "co-quan-chu-quan-dia-phuong",
    "W",
    chu("chu_quan", doi(r"^UBND TỈNH LAM GIANG$", "UBND TỈNH")),
)

# --- số, ký hiệu ----------------------------------------------------------------------------------------------------

CO_TEN = "NQ QĐ CT TB HD KH PA BC BB TTr CĐ GM GGT GNP PC CTr"
them("Số không có hai chấm", "so-ky-hieu-tu-so", "E", chu("so", doi(r"^Số: ?(?=\d)", "Số ")))
them("SỐ viết hoa", "so-ky-hieu-tu-so", "E", chu("so", doi("^Số", "SỐ")))
them("số, ký hiệu cỡ 14", "so-ky-hieu-co-chu", "E", co("so", 14))
them("số, ký hiệu cỡ 12", "so-ky-hieu-co-chu", "E", co("so", 12))
them("số, ký hiệu đậm", "so-ky-hieu-kieu", "E", kieu("so", "b", True))
them("số, ký hiệu nghiêng", "so-ky-hieu-kieu", "E", kieu("so", "i", True))
them("số La Mã", "so-ky-hieu-chu-so", "E", chu("so", doi(r"\d+(?=/)", "XV")))
them("số dưới 10 thiếu số 0", "so-ky-hieu-so-0", "E", chu("so", doi(r"\b\d+(?=/)", "5")))
them("số thừa số 0", "so-ky-hieu-khong-thua-0", "W", chu("so", doi(r"\b\d+(?=/)", "0012")))
them("số và ký hiệu nối bằng gạch", "so-ky-hieu-gach-cheo", "E", chu("so", doi(r"(?<=\d)/", "-")))
them(
    "ký hiệu nối bằng gạch chéo",
    "so-ky-hieu-gach-noi",
    "E",
    chu("so", doi(r"(?<=[A-Za-zĐ])-", "/")),
    cung="so-ky-hieu-loai-co-ten so-ky-hieu-cong-van",
)
them(
    "ký hiệu nối bằng gạch dài",
    "so-ky-hieu-gach-noi",
    "E",
    chu("so", doi(r"(?<=[A-Za-zĐ])-", "–")),
    cung="so-ky-hieu-loai-co-ten so-ky-hieu-cong-van",
)
them("ký hiệu có dấu cách", "so-ky-hieu-khong-cach", "E", chu("so", doi(r"(?<=[A-Za-zĐ])-", " - ")))
them(
    "ký hiệu chữ thường",
    "so-ky-hieu-in-hoa",
    "E",
    chu("so", lambda t: t[:4] + t[4:].lower()),
    cung="so-ky-hieu-ma-loai so-ky-hieu-khop-ten-loai so-ky-hieu-loai-co-ten",
)
them(
    "có tên loại mà thiếu mã loại",
    "so-ky-hieu-loai-co-ten",
    "E",
    chu("so", doi(r"/[A-Za-zĐ]+-", "/")),
    loai=CO_TEN,
    cung="so-ky-hieu-khop-ten-loai so-ky-hieu-ma-loai",
)
them(
    "công văn có mã CV",
    "so-ky-hieu-cong-van",
    "E",
    chu("so", lambda t: re.sub(r"/([A-Za-zĐ]+)-.*", r"/CV-\1", t)),
    loai="CV",
)
them(
    "mã loại sai",
    "so-ky-hieu-ma-loai so-ky-hieu-loai-co-ten",
    "E",
    chu("so", doi(r"/(?:QĐ|TB|KH|TTr|BC|HD|GM)-", "/QDD-")),
    cung="so-ky-hieu-khop-ten-loai so-ky-hieu-loai-co-ten",
)
_GAN = {"TB": "TBa", "KH": "KHo", "BC": "BCa", "HD": "HDa", "PA": "PAn", "QĐ": "QĐi", "GM": "GMo"}
them(
    "mã loại viết thêm chữ",
    "so-ky-hieu-ma-loai so-ky-hieu-loai-co-ten",
    "E",
    chu("so", lambda t: re.sub(r"/(TB|KH|BC|HD|PA|QĐ|GM)-", lambda k: f"/{_GAN[k[1]]}-", t)),
    cung="so-ky-hieu-khop-ten-loai so-ky-hieu-loai-co-ten so-ky-hieu-in-hoa",
)
them(
    "mã TT thay TTr",
    "so-ky-hieu-ma-loai so-ky-hieu-khop-ten-loai so-ky-hieu-loai-co-ten",
    "E",
    chu("so", doi("/TTr-", "/TT-")),
    loai="TTr",
    cung="so-ky-hieu-khop-ten-loai so-ky-hieu-loai-co-ten",
)
them(
    "mã loại không khớp tên loại",
    "so-ky-hieu-khop-ten-loai",
    "E",
    chu("so", doi(r"/(?:TB|BC|PA|HD|GM|PC)-", "/KH-")),
    cung="so-ky-hieu-loai-co-ten",
)
them("mã KH thành TB", "so-ky-hieu-khop-ten-loai", "E", chu("so", doi(r"/KH-", "/TB-")))
them("ký hiệu có năm", "so-ky-hieu-khong-nam", "W", chu("so", doi(r"(?<=\d)/", "/2026/")))
them("mã không khớp cơ quan", "so-ky-hieu-khop-co-quan", "W", chu("so", doi(r"(?<=[-/])SNV(?!-STC)", "STC")))


@phep("số, ký hiệu ở cột phải", "so-ky-hieu-vi-tri", "E", cung="dia-danh-ngay-vi-tri trich-yeu-vv-co")
def _so_phai_cot(m: Mau) -> bool:
    a, b = m.vai("so"), m.vai("ngay")
    if (
        not a
        or not b
        or not m.rieng(a[0])
        or not m.rieng(b[0])
        or o_chua(a[0].p) is None
        or o_chua(a[0].p) is o_chua(b[0].p)
    ):
        return False
    o = a[0].p.getparent()
    if sum(x.tag == W + "p" for x in o) < 2:
        o.append(etree.Element(W + "p"))
    b[0].p.addprevious(a[0].p)
    return True


# --- địa danh, ngày -------------------------------------------------------------------------------------------------

them("địa danh, ngày không nghiêng", "dia-danh-ngay-nghieng", "E", kieu("ngay", "i", False))
them("địa danh, ngày đậm", "dia-danh-ngay-khong-dam", "W", kieu("ngay", "b", True))
them("địa danh, ngày cỡ 12", "dia-danh-ngay-co-chu", "E", co("ngay", 12), cung=DONG_BO)
them("địa danh, ngày cỡ 15", "dia-danh-ngay-co-chu", "E", co("ngay", 15), cung=DONG_BO)
them(
    "địa danh viết hoa",
    "dia-danh-ngay-in-thuong",
    "E",
    chu("ngay", lambda t: t.split(",")[0].upper() + t[len(t.split(",")[0]) :]),
)
them("địa danh không viết hoa", "dia-danh-ngay-in-thuong", "E", chu("ngay", doi("^Lam Giang", "lam giang")))
them("thiếu dấu phẩy sau địa danh", "dia-danh-ngay-dau-phay", "E", chu("ngay", doi(",", "")))
them(
    "ngày viết số gạch chéo",
    "dia-danh-ngay-day-du",
    "E",
    chu("ngay", doi(r"ngày (\d+) tháng (\d+) năm (\d+)", r"\1/\2/\3")),
)
them("năm hai chữ số", "dia-danh-ngay-chu-so", "E", chu("ngay", doi(r"năm 20(\d\d)", r"năm \1")))
them("ngày dưới 10 thiếu số 0", "dia-danh-ngay-ngay-0", "E", chu("ngay", doi(r"ngày \d+", "ngày 5")))
them("tháng 1 thiếu số 0", "dia-danh-ngay-thang-0", "E", chu("ngay", doi(r"tháng \d+", "tháng 1")))
them("tháng 06", "dia-danh-ngay-thang-3-9", "W", chu("ngay", doi(r"tháng \d+", "tháng 06")))
them("ngày 31 tháng 02", "dia-danh-ngay-ngay-thuc", "W", chu("ngay", doi(r"ngày \d+ tháng \d+", "ngày 31 tháng 02")))
them("TP. HCM", "dia-danh-ngay-ten-day-du", "E", chu("ngay", doi(r"^(?:Thành phố Hồ Chí Minh|Lam Giang)", "TP. HCM")))
them(
    "Hồ Chí Minh trống",
    "dia-danh-ngay-ten-day-du",
    "E",
    chu("ngay", doi(r"^(?:Thành phố Hồ Chí Minh|Lam Giang)", "Hồ Chí Minh")),
)
them(
    "địa danh cấp huyện sau sắp xếp",
    "dia-danh-ngay-sau-sap-xep",
    "W",
    chu("ngay", lambda t: re.sub(r"^[^,]+", "Huyện Sông Lam", t) if "2026" in t else None),
)
them("địa danh canh phải", "dia-danh-ngay-can-giua", "E", can("ngay", "right"))


@phep("địa danh, ngày dưới nội dung", "dia-danh-ngay-vi-tri", "E", cung="trang-thanh-phan-chinh")
def _ngay_duoi(m: Mau) -> bool:
    a = [d for d in m.vai("ngay") if m.rieng(d)]
    b = m.vai("quyen_han")
    if (
        not a
        or not b
        or o_chua(b[0].p) is None
        or not m.rieng(b[0])
        or not _bo_duoc(a[0].p)
        or m.ten == "ke-hoach-lien-tich"
    ):
        return False
    b[0].p.addprevious(a[0].p)
    return True


# --- tên loại, trích yếu --------------------------------------------------------------------------------------------


@phep(
    "thiếu tên loại",
    "ten-loai-co trang-thanh-phan-chinh",
    "E",
    loai="TB KH BC HD PA TTr QĐ GM CT",
    cung="trich-yeu-co so-ky-hieu-cong-van trich-yeu-vv-co kinh-gui-co trang-thanh-phan-chinh ten-loai-co trich-yeu-vi-tri",
)
def _mat_loai(m: Mau) -> bool:
    return xoa_doan(m, "ten_loai")


them(
    "tên loại ngoài danh sách",
    "ten-loai-danh-sach",
    "W",
    chu("ten_loai", lambda t: "CÔNG BỐ"),
    loai="TB BC",
    cung="so-ky-hieu-khop-ten-loai",
)
them("tên loại canh trái", "ten-loai-vi-tri", "E", can("ten_loai", "left"))
them("tên loại chữ thường", "ten-loai-in-hoa", "E", chu("ten_loai", lambda t: t[0] + t[1:].lower()))
them("tên loại cỡ 16", "ten-loai-co-chu", "E", co("ten_loai", 16))
them("tên loại cỡ 12", "ten-loai-co-chu", "E", co("ten_loai", 12))
them("tên loại không đậm", "ten-loai-kieu", "E", kieu("ten_loai", "b", False))
them("tên loại nghiêng", "ten-loai-kieu", "E", kieu("ten_loai", "i", True))
them("tên loại kèm số", "ten-loai-mot-minh", "W", chu("ten_loai", lambda t: f"{t} SỐ 05"), loai="TB KH BC HD PA CT")


@phep(
    "thiếu trích yếu",
    "trich-yeu-co trang-thanh-phan-chinh",
    "E",
    loai="TB KH BC HD PA TTr QĐ NQ CT PC GM",
    cung="trich-yeu-co trang-thanh-phan-chinh",
)
def _mat_trich(m: Mau) -> bool:
    if not m.ke("trich_yeu"):
        return False
    return xoa_doan(m, "trich_yeu") and ke_bo("trich_yeu")(m)


@phep(
    "trích yếu sau căn cứ",
    "trich-yeu-vi-tri trich-yeu-co",
    "E",
    loai="QĐ NQ",
    cung="trich-yeu-co trich-yeu-duong-ke trich-yeu-vi-tri trich-yeu-duong-ke-can trich-yeu-duong-ke-dai quyet-dinh-tham-quyen",
)
def _trich_sau(m: Mau) -> bool:
    a, b = m.vai("trich_yeu"), m.vai("can_cu")
    if not a or not b:
        return False
    moc = b[-1].p
    for d in reversed(a):
        moc.addnext(d.p)
    return True


them("trích yếu canh đều", "trich-yeu-can-giua", "E", can("trich_yeu", "both"), cung="trich-yeu-duong-ke-can")
them("trích yếu viết hoa", "trich-yeu-in-thuong", "E", hoa("trich_yeu"), cung="trich-yeu-duong-ke-dai")
them("trích yếu cỡ 12", "trich-yeu-co-chu", "E", co("trich_yeu", 12))
them("trích yếu cỡ 16", "trich-yeu-co-chu", "E", co("trich_yeu", 16))
them("trích yếu không đậm", "trich-yeu-kieu", "E", kieu("trich_yeu", "b", False))
them("trích yếu nghiêng", "trich-yeu-kieu", "E", kieu("trich_yeu", "i", True))
them("không kẻ dưới trích yếu", "trich-yeu-duong-ke", "E", ke_bo("trich_yeu"))
them("kẻ đứt dưới trích yếu", "trich-yeu-duong-ke", "E", ke_dut("trich_yeu"))
them("kẻ dưới trích yếu quá dài", "trich-yeu-duong-ke-dai", "E", ke_dai("trich_yeu", 2.2))
them("kẻ dưới trích yếu quá ngắn", "trich-yeu-duong-ke-dai", "E", ke_dai("trich_yeu", 0.3))
them("kẻ dưới trích yếu lệch trái", "trich-yeu-duong-ke-can", "E", ke_lech("trich_yeu"))
them("trích yếu có dấu chấm", "trich-yeu-khong-cham", "W", lambda m: _cuoi(m, "trich_yeu", "."))
DAI_DONG = " và tiếp tục thực hiện các nhiệm vụ trọng tâm, giải pháp chủ yếu về cải cách hành chính, chuyển đổi số, nâng cao chất lượng phục vụ người dân, doanh nghiệp"
them(
    "trích yếu cả đoạn văn",
    "trich-yeu-noi-dung",
    "W",
    lambda m: _cuoi(m, "trich_yeu", DAI_DONG * 3),
    cung="trich-yeu-duong-ke-dai trich-yeu-duong-ke-can",
)


def _cuoi(m: Mau, vai: str, them_vao: str, chon: int = -1, bo: str = "") -> bool:
    ds = _chon(m, vai, chon)
    for d in ds:
        d.viet(d.text.rstrip(bo) + them_vao)
    return bool(ds)


@phep(
    "công văn thiếu V/v",
    "trich-yeu-vv-co trang-thanh-phan-chinh",
    "E",
    loai="CV",
    cung="trang-thanh-phan-chinh trich-yeu-vv-co ten-loai-co",
)
def _mat_vv(m: Mau) -> bool:
    return xoa_doan(m, "vv vv2")


them("V/v thành Về việc:", "trich-yeu-vv-co", "E", chu("vv", doi("^V/v", "Về việc:")), cung="trich-yeu-vv-chu-dau")
them("V/v canh trái", "trich-yeu-vv-vi-tri", "E", can("vv vv2", "left"))
them("V/v viết hoa", "trich-yeu-vv-in-thuong", "E", hoa("vv vv2"))
them("V/v cỡ 14", "trich-yeu-vv-co-chu", "E", co("vv vv2", 14))
them("V/v đậm", "trich-yeu-vv-kieu", "E", kieu("vv vv2", "b", True))
them("V/v nghiêng", "trich-yeu-vv-kieu", "E", kieu("vv vv2", "i", True))
them("V/v chữ đầu hoa", "trich-yeu-vv-chu-dau", "W", chu("vv", lambda t: t[:4] + t[4:5].upper() + t[5:]))
them("V/v có dấu chấm", "trich-yeu-vv-chu-dau", "W", lambda m: _cuoi(m, "vv vv2", ".", -1, ","))
them("V/v sát dòng số", "trich-yeu-vv-cach", "W", gian("vv", 0, before="0"))
them("kẻ dưới V/v", "trich-yeu-vv-khong-ke", "W", lambda m: _vien_duoi(m, "vv vv2", -1))


def _vien_duoi(m: Mau, vai: str, chon: int) -> bool:
    ds = [d for d in _chon(m, vai, chon) if m.rieng(d)]
    for d in ds:
        ppr = d.p.find(W + "pPr")
        if ppr is None:
            return False
        b = dat(ppr, "pBdr", THU_TU_PPR)
        x = etree.SubElement(b, W + "bottom")
        for k, v in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
            x.set(W + k, v)
    return bool(ds)


# --- căn cứ ---------------------------------------------------------------------------------------------------------

them(
    "căn cứ thiếu ngày",
    "can-cu-day-du",
    "E",
    chu("can_cu", doi(r"(Căn cứ (?:Nghị định|Quyết định)[^;]*?) ngày \d+ tháng \d+ năm \d+", r"\1")),
)
them("căn cứ thiếu số", "can-cu-day-du", "E", chu("can_cu", doi(r"(Căn cứ (?:Nghị định|Quyết định)) số \S+", r"\1")))
them("căn cứ luật có số", "can-cu-luat", "E", chu("can_cu", doi(r"(Căn cứ Luật .*?) ngày", r"\1 số 72/2025/QH15 ngày")))
them(
    "căn cứ luật thiếu ngày",
    "can-cu-luat-ngay",
    "W",
    chu("can_cu", doi(r"(Căn cứ Luật .*?) ngày \d+ tháng \d+ năm \d+", r"\1")),
)
them(
    "căn cứ trích yếu trước số",
    "can-cu-thu-tu",
    "W",
    chu("can_cu", doi(r"Căn cứ Nghị định (số .*?) về công tác văn thư", r"Căn cứ Nghị định về công tác văn thư \1")),
)
them("căn cứ mở đầu Theo Luật", "can-cu-tu-dau", "W", chu("can_cu", doi("^Căn cứ Luật", "Theo Luật")))
them("căn cứ viết hoa", "can-cu-in-thuong", "E", hoa("can_cu", 1))
them("căn cứ đứng", "can-cu-nghieng", "E", kieu("can_cu", "i", False))
them("một căn cứ đứng", "can-cu-nghieng", "E", kieu("can_cu", "i", False, 1))
them("căn cứ đậm", "can-cu-nghieng", "E", kieu("can_cu", "b", True))
them("căn cứ cỡ 12", "can-cu-co-chu", "E", co("can_cu", 12))
them("căn cứ cuối bằng dấu phẩy", "can-cu-cham-phay", "E", chu("can_cu", doi(";$", ",")))
them("căn cứ cuối cùng chấm phẩy", "can-cu-cham-cuoi", "E", chu("can_cu", doi(r"\.$", ";")))
them("căn cứ cuối cùng dấu phẩy", "can-cu-cham-cuoi", "E", chu("can_cu", doi(r"\.$", ",")))
them("căn cứ không thụt", "can-cu-thut-dong", "W", thut("can_cu", 0, None))


@phep("hai căn cứ một đoạn", "can-cu-mot-dong", "E")
def _hai_can_cu(m: Mau) -> bool:
    ds = [d for d in m.vai("can_cu") if d.text.startswith("Căn cứ")]
    if len(ds) < 2:
        return False
    ds[0].viet(ds[0].text + " " + ds[1].text)
    ds[1].p.getparent().remove(ds[1].p)
    return True


@phep("căn cứ trên tên loại", "can-cu-vi-tri", "E")
def _can_cu_tren(m: Mau) -> bool:
    a, b = m.vai("can_cu"), m.vai("ten_loai")
    if len(a) < 2 or not b:
        return False
    b[0].p.addprevious(a[0].p)
    return True


@phep("theo đề nghị đứng giữa", "can-cu-de-nghi", "W")
def _de_nghi(m: Mau) -> bool:
    ds = m.vai("can_cu")
    if len(ds) < 3 or not ds[-1].text.startswith("Theo đề nghị"):
        return False
    a, b = ds[-2].text.rstrip(";"), ds[-1].text.rstrip(".")
    ds[-2].viet(b + ";")
    ds[-1].viet(a + ".")
    return True


# --- nội dung -------------------------------------------------------------------------------------------------------

THAN = "than khoan dieu_ngan"
them("một đoạn viết hoa", "noi-dung-in-thuong", "E", lambda m: _hoa_doan(m))


def _hoa_doan(m: Mau) -> bool:
    for d in m.vai("than"):
        if len(d.text) > 60:
            d.viet(d.text.upper())
            return True
    return False


them("một đoạn nghiêng", "noi-dung-kieu", "E", kieu("than", "i", True, 0))
them(
    "nội dung cỡ 12",
    "noi-dung-co-chu",
    "E",
    co("than khoan diem dieu_ngan gach", 12),
    cung="de-muc-khoan-co-chu de-muc-diem-co-chu de-muc-dieu-co-chu",
)
them("một đoạn cỡ 16", "noi-dung-co-chu", "E", co("than", 16, 0))


@phep("một đoạn cỡ khác", "noi-dung-mot-co-chu", "W", cung="de-muc-khoan-co-chu")
def _mot_co(m: Mau) -> bool:
    ds = _chon(m, "than", None)
    return len(ds) > 1 and co("than", 13 if m_co(m, "than") == 14 else 14, 0)(m)


them("nội dung canh trái", "noi-dung-can-deu", "E", can(THAN, "left"))


@phep("một đoạn canh giữa", "noi-dung-can-deu", "E", cung="noi-dung-thut-dong")
def _giua(m: Mau) -> bool:
    for d in _chon(m, "than", None):
        if len(d.text) > 110 and m.rieng(d):
            m.doan(d, "jc", val="center")
            return True
    return False


them("một đoạn không thụt", "noi-dung-thut-dong", "E", thut("than", 0, 0))
them("nội dung thụt 15 mm", "noi-dung-thut-dong de-muc-dieu-thut", "E", thut(THAN, 15, None), cung="de-muc-dieu-thut")


@phep("thụt bằng dấu cách", "noi-dung-thut-dong", "E")
def _thut_cach(m: Mau) -> bool:
    ds = _chon(m, "than", 0)
    for d in ds:
        cot(m, d, 0)
        t = next(t for r in d.runs for t in r.iter(W + "t"))
        t.text = "      " + (t.text or "")
        t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return bool(ds)


@phep("thụt hai cỡ", "noi-dung-thut-thong-nhat", "W")
def _thut_hai(m: Mau) -> bool:
    ds = _chon(m, "than khoan", None)
    if len(ds) < 3 or m.cach == "make documents":
        return False
    ppr = ds[0].p.find(f"{W}pPr/{W}ind")
    cu = float((ppr.get(W + "firstLine") if ppr is not None else None) or 567) / TWIP
    cot(m, ds[0], 12.7 if cu < 11 else 10)
    return True


def _sat(m: Mau) -> bool:
    ds = [d for d in _chon(m, "than khoan diem dieu_ngan dieu khoan_td gach la_ma", None) if m.rieng(d)]
    for d in ds:
        m.doan(d, "spacing", before="0", after="0")
    return len(ds) > 2


them("các đoạn sát nhau", "noi-dung-cach-doan", "E", _sat)


@phep("hai đoạn sát nhau", "noi-dung-cach-doan", "E")
def _sat_hai(m: Mau) -> bool:
    for d in _chon(m, "than khoan", None):
        truoc = d.p.getprevious()
        if (
            truoc is not None
            and truoc.tag == W + "p"
            and any(r.get(VAI) in {"than", "khoan", "diem"} for r in truoc.iter(W + "r"))
        ):
            ppr = d.p.find(W + "pPr")
            if ppr is None:
                return False
            dat(ppr, "spacing", THU_TU_PPR, before="0")
            s = truoc.find(f"{W}pPr/{W}spacing")
            if s is not None:
                s.set(W + "after", "0")
            return m.cach != "make documents"
    return False


them("nội dung giãn 2 dòng", "noi-dung-gian-dong", "E", gian(THAN, None, line="480", lineRule="auto"))
them("nội dung giãn 0,9 dòng", "noi-dung-gian-dong", "E", gian(THAN, None, line="216", lineRule="auto"))
them("nội dung đúng 14 pt", "noi-dung-gian-dong-pt", "W", gian(THAN, None, line="280", lineRule="exact"))
them("kết thúc thiếu ./.", "noi-dung-ket-thuc bien-ban-ket-thuc", "W", lambda m: _ket_thuc(m))


def _ket_thuc(m: Mau) -> bool:
    if m.vai("phu_luc") and m.ten == "phu-luc-rieng":
        return False
    for d in m.vai("than", "khoan", "dieu_ngan"):
        if d.text.endswith("./."):
            d.viet(d.text[:-2]) if len(d.runs) == 1 else _cat_cuoi(d)
            return True
    return False


def _cat_cuoi(d: Dong) -> None:
    ts = [t for r in d.runs for t in r.iter(W + "t")]
    ts[-1].text = (ts[-1].text or "")[:-2]


def chen(vai: str, cau: str) -> PhepHam:
    """A sentence put before the first paragraph of running text of a role that ends with a full stop."""

    def ham(m: Mau) -> bool:
        for d in _chon(m, vai, None):
            if (
                len(d.text) > 60
                and d.text.endswith((".", ";"))
                and not d.text.endswith("./.")
                and "Tổ trưởng" not in d.text
                and not re.match(r"^(?:\d+\.|Điều)", d.text)
            ):
                t = [t for r in d.runs for t in r.iter(W + "t")][-1]
                t.text = (t.text or "") + " " + cau
                return True
        return False

    return ham


TD = "than"
them(
    "viện dẫn thiếu ngày",
    "noi-dung-vien-dan-dau",
    "W",
    chen(TD, "Việc thực hiện theo Nghị định số 45/2024/NĐ-CP của Chính phủ."),
)
them(
    "viện dẫn luật có số", "noi-dung-vien-dan-luat", "W", chen(TD, "Việc thực hiện theo Luật Lưu trữ số 33/2024/QH15.")
)

# --- đề mục ---------------------------------------------------------------------------------------------------------

them(
    "Chương và tiêu đề một dòng",
    "de-muc-phan-chuong-dong",
    "E",
    lambda m: _gop(m, "chuong", "chuong_td", ". "),
    cung="de-muc-tieu-de-phan-chuong-muc de-muc-phan-chuong-thuong",
)
them("Chương canh trái", "de-muc-phan-chuong-giua", "E", can("chuong", "left"))
them("CHƯƠNG viết hoa", "de-muc-phan-chuong-thuong", "E", hoa("chuong"))
them("Chương cỡ 15", "de-muc-phan-chuong-co-chu", "E", co("chuong", 15))
them("Chương không đậm", "de-muc-phan-chuong-kieu", "E", kieu("chuong", "b", False))
them("Chương số Ả Rập", "de-muc-phan-chuong-la-ma", "E", chu("chuong", doi("II?$", "2"), 0))
them("thiếu tiêu đề chương", "de-muc-tieu-de-phan-chuong-muc", "E", lambda m: _bo_mot(m, "chuong_td", 0))
them(
    "dòng trống dưới Chương",
    "de-muc-phan-chuong-tieu-de-vi-tri",
    "E",
    lambda m: _trong_sau(m, "chuong"),
    cung="de-muc-tieu-de-phan-chuong-muc",
)
them("tiêu đề chương canh trái", "de-muc-phan-chuong-tieu-de-vi-tri", "E", can("chuong_td", "left"))
them("tiêu đề chương chữ thường", "de-muc-phan-chuong-tieu-de-hoa", "E", chu("chuong_td", str.capitalize))
them("tiêu đề chương cỡ 12", "de-muc-phan-chuong-tieu-de-co-chu", "E", co("chuong_td", 12))
them("tiêu đề chương nghiêng", "de-muc-phan-chuong-tieu-de-kieu", "E", kieu("chuong_td", "i", True))
them(
    "Phần viết PHẦN 1",
    "de-muc-phan-chuong-thuong de-muc-phan-chuong-la-ma de-muc-kieu-b-phan",
    "W",
    chu("phan", lambda t: "PHẦN 1"),
    cung="de-muc-phan-chuong-la-ma de-muc-phan-chuong-thuong",
)
them("tiêu đề phần không đậm", "de-muc-phan-chuong-tieu-de-kieu", "E", kieu("phan_td", "b", False))
them(
    "Mục và tiêu đề một dòng",
    "de-muc-muc-dong",
    "E",
    lambda m: _gop(m, "muc", "muc_td", ". "),
    cung="de-muc-tieu-de-phan-chuong-muc",
)
them("Mục canh trái", "de-muc-muc-giua", "E", can("muc", "left"))
them("MỤC viết hoa", "de-muc-muc-thuong", "E", hoa("muc"))
them("Mục cỡ 12", "de-muc-muc-co-chu", "E", co("muc", 12))
them("Mục không đậm", "de-muc-muc-kieu", "E", kieu("muc", "b", False))
them("Mục số La Mã", "de-muc-muc-a-rap", "E", chu("muc", doi("1$", "I")))
them("tiêu đề mục chữ thường", "de-muc-muc-tieu-de-hoa", "E", chu("muc_td", str.capitalize))
them("tiêu đề mục cỡ 12", "de-muc-muc-tieu-de-co-chu", "E", co("muc_td", 12))
them("tiêu đề mục không đậm", "de-muc-muc-tieu-de-kieu", "E", kieu("muc_td", "b", False))
them("ĐIỀU viết hoa", "de-muc-dieu-thuong", "E", chu("dieu", doi("^Điều", "ĐIỀU")))
them("ĐIỀU viết hoa trong quyết định", "de-muc-dieu-thuong", "E", lambda m: _dieu_ngan(m, "ĐIỀU 1."))
them("Điều không thụt", "de-muc-dieu-thut", "E", thut("dieu", 0, None))
them("Điều hai chấm", "de-muc-dieu-so", "E", chu("dieu", doi(r"^(Điều \d+)\.", r"\1:")))
them("Điều hai chấm trong quyết định", "de-muc-dieu-so", "E", lambda m: _dieu_ngan(m, "Điều 1:"))
them("Điều số La Mã", "de-muc-dieu-so", "E", chu("dieu", doi(r"^Điều 2\.", "Điều II.")), cung="de-muc-so-lien-tuc")
them("Điều cỡ 15", "de-muc-dieu-co-chu", "E", co("dieu", 15))
them("Điều không đậm", "de-muc-dieu-kieu", "E", kieu("dieu", "b", False))
them("Điều nghiêng", "de-muc-dieu-kieu", "E", kieu("dieu", "i", True))
them(
    "số điều trong quyết định không đậm",
    "de-muc-dieu-kieu quyet-dinh-dieu",
    "E",
    lambda m: _dam_dau(m, False),
    cung="quyet-dinh-dieu",
)
them(
    "cả điều đậm trong quyết định",
    "quyet-dinh-dieu",
    "W",
    kieu("dieu_ngan", "b", True),
    loai="QĐ",
    cung="de-muc-dieu-kieu noi-dung-kieu",
)
them("khoản đóng ngoặc", "de-muc-khoan-so", "E", chu("khoan", doi(r"^1\.", "1)")))
them("mọi khoản đóng ngoặc", "de-muc-khoan-so", "E", chu("khoan", doi(r"^(\d)\.", r"\1)"), None))
them("khoản gạch nối", "de-muc-khoan-so", "E", chu("khoan", doi(r"^1\.", "1-")))


@phep("khoản cỡ khác nội dung", "de-muc-khoan-co-chu", "E", cung="noi-dung-mot-co-chu noi-dung-co-chu")
def _khoan_co(m: Mau) -> bool:
    ds = [d for d in _chon(m, "khoan", None) if re.match(r"^\d+\.", d.text)]
    if not ds or len(_chon(m, "than", None)) < 2:
        return False
    m.co(ds[0], 15)
    return True


them(
    "khoản đậm",
    "de-muc-khoan-kieu",
    "E",
    lambda m: _khoan_dam(m),
    cung="de-muc-kieu-b-khoan de-muc-khoan-tieu-de-dong noi-dung-kieu",
)
them("khoản nghiêng", "de-muc-khoan-kieu", "E", lambda m: _khoan_nghieng(m), cung="noi-dung-kieu")


def _khoan_dam(m: Mau) -> bool:
    ds = [
        d for d in _chon(m, "khoan", None) if re.match(r"^\d+\.", d.text) and len(d.text) > 90 and d.text.endswith(".")
    ]
    for d in ds[:1]:
        m.bat(d, "b", True)
    return bool(ds)


def _khoan_nghieng(m: Mau) -> bool:
    ds = [d for d in _chon(m, "khoan", None) if re.match(r"^\d+\.", d.text)]
    for d in ds[:1]:
        m.bat(d, "i", True)
    return bool(ds)


them("khoản có tiêu đề nghiêng", "de-muc-khoan-tieu-de-kieu", "E", kieu("khoan_td", "i", True))


@phep("nội dung chạy tiếp sau tiêu đề khoản", "de-muc-khoan-tieu-de-dong", "E", cung="de-muc-khoan-kieu")
def _khoan_chay(m: Mau) -> bool:
    for d in m.vai("khoan_td"):
        sau = next(doan_sau(d.p), None)
        if sau is not None and any(r.get(VAI) == "than" for r in sau.iter(W + "r")):
            d.viet(d.text + ". ")
            for r in list(sau.iter(W + "r")):
                m.kieu_rieng(d.p, "khoan_td")
                d.p.append(r)
                if m.cach.find("cỡ chữ: kieu") >= 0:
                    m.chu(Dong(d.p, [r]), "b", val="0")
            sau.getparent().remove(sau)
            return True
    return False


them("điểm f", "de-muc-diem-chu", "E", chu("diem", doi(r"^e\)", "f)")), cung="de-muc-so-lien-tuc de-muc-diem-d")
them("d) rồi e)", "de-muc-diem-d", "E", chu("diem", doi(r"^đ\)", "e)")), cung="de-muc-diem-chu de-muc-so-lien-tuc")
them("điểm chấm", "de-muc-diem-ngoac", "E", chu("diem", doi(r"^([a-zđ])\)", r"\1."), None))
them("điểm gạch chéo", "de-muc-diem-ngoac", "E", chu("diem", doi(r"^([a-zđ])\)", r"\1/"), None))
them("điểm hai ngoặc", "de-muc-diem-ngoac", "E", chu("diem", doi(r"^([a-zđ])\)", r"(\1)"), None))
them(
    "điểm viết hoa",
    "de-muc-diem-thuong",
    "E",
    chu("diem", lambda t: t[0].upper() + t[1:] if t[1:2] == ")" else None, None),
)


@phep("điểm cỡ khác", "de-muc-diem-co-chu", "E", cung="noi-dung-mot-co-chu noi-dung-co-chu")
def _diem_co(m: Mau) -> bool:
    return any(d.text[1:2] == ")" for d in m.vai("diem")) and co("diem", 12, 0)(m)


@phep("điểm nghiêng", "de-muc-diem-kieu", "E", cung="noi-dung-kieu")
def _diem_nghieng(m: Mau) -> bool:
    return any(d.text[1:2] == ")" for d in m.vai("diem")) and kieu("diem", "i", True, 0)(m)


them("khoản nhảy số", "de-muc-so-lien-tuc", "W", chu("khoan", doi(r"^2\.", "3.")))
them("điều nhảy số", "de-muc-so-lien-tuc", "W", chu("dieu", doi(r"^Điều 3\.", "Điều 4.")))
them("mục La Mã chữ thường", "de-muc-kieu-b-muc", "W", chu("la_ma", lambda t: t[:4] + t[4:].lower()))
them(
    "mục La Mã canh giữa",
    "de-muc-kieu-b-muc-thut",
    "W",
    lambda m: can("la_ma", "center")(m) and thut("la_ma", 0, None)(m),
)
them("mục La Mã không đậm", "de-muc-kieu-b-muc", "W", kieu("la_ma", "b", False))
them(
    "điều trong quy chế không tiêu đề",
    "de-muc-tieu-de-dieu",
    "W",
    chu("dieu", doi(r"^(Điều 2\.) .*", r"\1")),
    cung="de-muc-dieu-kieu",
)


def _gop(m: Mau, a: str, b: str, noi: str) -> bool:
    x, y = m.vai(a), m.vai(b)
    if not x or not y:
        return False
    x[0].viet(x[0].text + noi + y[0].text)
    y[0].p.getparent().remove(y[0].p)
    return True


def _bo_mot(m: Mau, vai: str, chon: int) -> bool:
    ds = m.vai(vai)
    if len(ds) <= chon:
        return False
    ds[chon].p.getparent().remove(ds[chon].p)
    return True


def _trong_sau(m: Mau, vai: str) -> bool:
    ds = m.vai(vai)
    if not ds:
        return False
    p = etree.Element(W + "p")
    ppr = ds[0].p.find(W + "pPr")
    if ppr is not None:
        p.append(deepcopy(ppr))
    ds[0].p.addnext(p)
    return True


def _dieu_ngan(m: Mau, thay: str) -> bool:
    ds = m.vai("dieu_ngan")
    if not ds:
        return False
    next(ds[0].runs[0].iter(W + "t")).text = thay
    return True


def _dam_dau(m: Mau, dam: bool) -> bool:
    ds = m.vai("dieu_ngan")
    for d in ds:
        m.bat(Dong(d.p, d.runs[:1]), "b", dam)
    return bool(ds)


# --- Kính gửi -------------------------------------------------------------------------------------------------------


@phep("thiếu Kính gửi", "kinh-gui-co", "E", loai="CV TTr", cung="noi-nhan-nhu-tren-thua")
def _mat_kg(m: Mau) -> bool:
    return xoa_doan(m, "kinh_gui kinh_gui_noi")


@phep("thông báo có Kính gửi", "kinh-gui-chi-ba-loai", "W", loai="TB KH HD PA CT", cung="noi-nhan-nhu-tren")
def _kg_thua(m: Mau) -> bool:
    ds = m.vai("than", "la_ma", "khoan", "phan")
    if not ds or m.cach == "make documents":
        return False
    moc = min(ds, key=lambda d: list(m.than.iter(W + "p")).index(d.p))
    mau = next((d for d in m.vai("than", "khoan")), None)
    if mau is None:
        return False
    p = deepcopy(mau.p)
    x = Dong(p, [r for r in p.iter(W + "r") if r.get(VAI)])
    x.viet("Kính gửi: Ủy ban nhân dân tỉnh Lam Giang")
    moc.p.addprevious(p)
    ppr = p.find(W + "pPr")
    assert ppr is not None
    n = ppr.find(W + "numPr")
    if n is not None:
        ppr.remove(n)
    dat(ppr, "jc", THU_TU_PPR, val="left")
    cot(m, x, 0, 35)
    return True


them("Kính gửi sát lề trái", "kinh-gui-vi-tri", "W", lambda m: _trai(m, "kinh_gui", 0))
them("Kính gửi không hai chấm", "kinh-gui-hai-cham", "E", chu("kinh_gui", doi("Kính gửi:", "Kính gửi")))
them("KÍNH GỬI viết hoa", "kinh-gui-in-thuong", "E", chu("kinh_gui", doi("Kính gửi", "KÍNH GỬI")))
them("Kính gửi cỡ 12", "kinh-gui-co-chu", "E", lambda m: m.loai in {"CV", "TTr"} and co("kinh_gui kinh_gui_noi", 12)(m))
them("Kính gửi đậm", "kinh-gui-kieu", "E", kieu("kinh_gui", "b", True))
them("Kính gửi nghiêng", "kinh-gui-kieu", "E", kieu("kinh_gui", "i", True))
them("một nơi mà có dấu chấm", "kinh-gui-mot-noi-cham", "W", chu("kinh_gui", doi(r"(: .+)$", r"\1.")))
them(
    "hai nơi trên dòng Kính gửi",
    "kinh-gui-nhieu-noi",
    "E",
    chu("kinh_gui", doi(r"(: .+)$", r"\1; Sở Xây dựng; Sở Y tế.")),
    cung="kinh-gui-mot-noi-cham",
)
them(
    "nơi gửi bắt đầu bằng dấu cộng",
    "kinh-gui-gach",
    "E",
    lambda m: m.loai in {"CV", "TTr"} and chu("kinh_gui_noi", doi("^-", "+"))(m),
)
them(
    "nơi gửi cuối bằng dấu phẩy",
    "kinh-gui-cham-phay",
    "E",
    lambda m: m.loai in {"CV", "TTr"} and chu("kinh_gui_noi", doi(";$", ","))(m),
)
them(
    "nơi gửi cuối cùng chấm phẩy",
    "kinh-gui-cham-cuoi",
    "E",
    lambda m: m.loai in {"CV", "TTr"} and chu("kinh_gui_noi", doi(r"\.$", ";"))(m),
)
them(
    "gạch nơi gửi so le",
    "kinh-gui-thang-hang",
    "E",
    lambda m: m.loai in {"CV", "TTr"} and _trai(m, "kinh_gui_noi", 30, 1),
)
them(
    "gạch nơi gửi sát lề",
    "kinh-gui-duoi-hai-cham",
    "W",
    lambda m: m.loai in {"CV", "TTr"} and _trai(m, "kinh_gui_noi", 0),
)


def _trai(m: Mau, vai: str, mm: float, chon: int | None = None) -> bool:
    ds = _chon(m, vai, chon)
    for d in ds:
        cot(m, d, 0, mm)
    return bool(ds)


@phep("một nơi xuống dòng có gạch", "kinh-gui-mot-noi", "E")
def _mot_noi(m: Mau) -> bool:
    ds = m.vai("kinh_gui")
    if not ds or m.vai("kinh_gui_noi") or ":" not in ds[0].text:
        return False
    ten = ds[0].text.split(":", 1)[1].strip()
    p = deepcopy(ds[0].p)
    Dong(p, [r for r in p.iter(W + "r") if r.get(VAI)]).viet("- " + ten + ".")
    cot(m, Dong(p, []), 0, 55)
    ds[0].p.addnext(p)
    ds[0].viet("Kính gửi:")
    return True


# --- chữ ký ---------------------------------------------------------------------------------------------------------


@phep(
    "khối chữ ký bên trái",
    "chu-ky-vi-tri trang-so-do",
    "E",
    cung="noi-nhan-sat-trai trang-so-do noi-nhan-ngang-hang chu-ky-vi-tri",
)
def _ky_trai(m: Mau) -> bool:
    ds = m.vai("quyen_han")
    if not ds or m.loai == "BB":
        return False
    tbl = next(
        (x for x in ds[0].p.iterancestors() if x.tag == W + "tbl" and len(x.findall(f"{W}tblGrid/{W}gridCol")) == 2),
        None,
    )
    if tbl is None:
        return False
    tr = tbl.find(W + "tr")
    grid = tbl.find(W + "tblGrid")
    assert tr is not None
    assert grid is not None
    grid.append(grid[0])
    tr.append(tr.findall(W + "tc")[0])
    return True


NL = "chu-ky-khop-co-quan chu-ky-tap-the-cap-pho chu-ky-thu-truong chu-ky-chuc-vu-chinh-thuc quyet-dinh-tham-quyen-khop chu-ky-kt"
them(
    "TM. trước chức vụ",
    "chu-ky-tm",
    "E",
    chu("quyen_han", doi("^TM. (?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN$", "TM. CHỦ TỊCH")),
    cung=NL,
)
them("QUYỀN GIÁM ĐỐC", "chu-ky-q", "E", chu("quyen_han", doi("^Q. GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC")), cung=NL)
them("KT. PHÓ GIÁM ĐỐC", "chu-ky-kt", "E", chu("quyen_han", doi("^KT. GIÁM ĐỐC", "KT. PHÓ GIÁM ĐỐC")), cung=NL)
them("KT. THỨ TRƯỞNG", "chu-ky-kt", "E", chu("quyen_han", doi("^KT. BỘ TRƯỞNG", "KT. THỨ TRƯỞNG")), cung=NL)
them(
    "TL. CHÁNH VĂN PHÒNG",
    "chu-ky-tl",
    "E",
    chu("quyen_han", doi("^TL. (?:GIÁM ĐỐC|CHỦ TỊCH)", "TL. CHÁNH VĂN PHÒNG")),
    cung=NL,
)
them(
    "T/UQ",
    "chu-ky-dau-cham chu-ky-tuq",
    "E",
    chu("quyen_han", doi(r"^TUQ\.", "T/UQ")),
    cung=NL + " chu-ky-tuq chu-ky-dau-cham",
)
them(
    "UQ.",
    "chu-ky-dau-cham chu-ky-tuq",
    "E",
    chu("quyen_han", doi(r"^TUQ\.", "UQ.")),
    cung=NL + " chu-ky-tuq chu-ky-dau-cham",
)
them("KT không chấm", "chu-ky-dau-cham", "E", chu("quyen_han", doi(r"^(KT|TM|TL)\.", r"\1")), cung=NL)
them("K/T", "chu-ky-dau-cham", "E", chu("quyen_han", doi(r"^KT\.", "K/T.")), cung=NL)
them("Kt.", "chu-ky-dau-cham", "E", chu("quyen_han", doi(r"^KT\.", "Kt.")), cung=NL + " chu-ky-quyen-han-in-hoa")
them(
    "chức vụ chữ thường",
    "chu-ky-quyen-han-in-hoa",
    "E",
    chu("quyen_han", lambda t: re.sub(r"[A-ZĐÀ-Ỹ]{2,}(?: [A-ZĐÀ-Ỹ]+)*$", lambda k: k[0].capitalize(), t), -1),
)
them("chức vụ cỡ 12", "chu-ky-quyen-han-co-chu", "E", co("quyen_han", 12))
them("chức vụ cỡ 15", "chu-ky-quyen-han-co-chu", "E", co("quyen_han", 15))
them("chức vụ không đậm", "chu-ky-quyen-han-kieu", "E", kieu("quyen_han", "b", False))
them("chức vụ nghiêng", "chu-ky-quyen-han-kieu", "E", kieu("quyen_han", "i", True))


@phep("thiếu họ tên", "chu-ky-ho-ten-co", "E", cung="trang-thanh-phan-chinh")
def _mat_ten(m: Mau) -> bool:
    return m.loai != "BB" and xoa_doan(m, "ho_ten")


them("họ tên viết tắt", "chu-ky-ho-ten-co", "E", chu("ho_ten", lambda t: "N.V.T"))
them("họ tên canh trái", "chu-ky-ho-ten-vi-tri", "E", can("ho_ten", "left"))
them("họ tên viết hoa", "chu-ky-ho-ten-in-thuong", "E", hoa("ho_ten"))
them("họ tên cỡ 12", "chu-ky-ho-ten-co-chu", "E", co("ho_ten", 12))
them("họ tên nghiêng", "chu-ky-ho-ten-kieu", "E", kieu("ho_ten", "i", True))
them("họ tên không đậm", "chu-ky-ho-ten-kieu", "E", kieu("ho_ten", "b", False))
them(
    "họ tên có TS.",
    "chu-ky-khong-hoc-vi",
    "E",
    chu("ho_ten", lambda t: None if t.startswith("[") else "TS. " + t),
    loai="CV QĐ TB KH BC TTr NQ HD GM PA CĐ CT",
)
them(
    "họ tên có ThS",
    "chu-ky-khong-hoc-vi",
    "E",
    chu("ho_ten", lambda t: None if t.startswith("[") else "ThS " + t),
    loai="CV QĐ TB KH BC TTr NQ HD GM PA CĐ CT",
)
them(
    "PHÓ GIÁM ĐỐC PHỤ TRÁCH",
    "chu-ky-kt-phu-trach chu-ky-chuc-vu-chinh-thuc",
    "W",
    chu("quyen_han", doi("^PHÓ GIÁM ĐỐC$", "PHÓ GIÁM ĐỐC PHỤ TRÁCH")),
)
them(
    "KT. sai người đứng đầu",
    "chu-ky-khop-co-quan",
    "W",
    lambda m: (
        any(d.text.startswith("SỞ") for d in m.vai("co_quan"))
        and chu("quyen_han", doi("^KT. GIÁM ĐỐC", "KT. CHỦ TỊCH"))(m)
    ),
)
them(
    "TM. sở",
    "chu-ky-thu-truong",
    "W",
    lambda m: (
        any(d.text == "SỞ NỘI VỤ" for d in m.vai("co_quan"))
        and chu("quyen_han", doi("^(?:KT. )?GIÁM ĐỐC", "TM. SỞ NỘI VỤ"))(m)
    ),
    cung=NL,
)


@phep("TM. thiếu KT. cho cấp phó", "chu-ky-tap-the-cap-pho", "W")
def _tm_kt(m: Mau) -> bool:
    ds = m.vai("quyen_han")
    for d in ds:
        if d.text == "KT. CHỦ TỊCH" and m.rieng(d) and ds[0].text.startswith("TM."):
            d.p.getparent().remove(d.p)
            return True
    return False


@phep("KT. dưới TUQ.", "chu-ky-tuq-khong-lai", "W")
def _tuq_kt(m: Mau) -> bool:
    for d in m.vai("quyen_han"):
        if d.text == "CHÁNH VĂN PHÒNG" and m.vai("quyen_han")[0].text.startswith("TUQ."):
            p = deepcopy(d.p)
            d.p.addprevious(p)
            Dong(p, [r for r in p.iter(W + "r") if r.get(VAI)]).viet("KT. CHÁNH VĂN PHÒNG")
            d.viet("PHÓ CHÁNH VĂN PHÒNG")
            return True
    return False


@phep("còn ghi chú của mẫu", "chu-ky-khong-ghi-chu", "W")
def _ghi_chu(m: Mau) -> bool:
    ds = m.vai("ho_ten")
    if not ds or not m.rieng(ds[0]):
        return False
    p = deepcopy(ds[0].p)
    x = Dong(p, [r for r in p.iter(W + "r") if r.get(VAI)])
    x.viet("(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan, tổ chức)")
    ds[0].p.addprevious(p)
    for r in x.runs:
        rpr = r.find(W + "rPr")
        if rpr is None:
            rpr = etree.Element(W + "rPr")
            r.insert(0, rpr)
        dat(rpr, "i", THU_TU_RPR, val="1")
        dat(rpr, "b", THU_TU_RPR, val="0")
    return True


# --- nơi nhận -------------------------------------------------------------------------------------------------------


@phep("thiếu Nơi nhận", "noi-nhan-co trang-thanh-phan-chinh", "E", cung="trang-thanh-phan-chinh noi-nhan-co")
def _mat_nn(m: Mau) -> bool:
    return m.ten != "phu-luc-rieng" and xoa_doan(m, "nn_nhan nn_ds")


them(
    "Nơi nhận và nơi đầu một dòng",
    "noi-nhan-nhan-dong",
    "E",
    chu("nn_nhan", lambda t: "Nơi nhận: - Như trên;"),
    cung="noi-nhan-nhan-kieu noi-nhan-ds-co-chu noi-nhan-ds-kieu noi-nhan-nhan-co-chu noi-nhan-nhu-tren noi-nhan-nhu-dieu noi-nhan-nhu-tren-thua",
)
them("Nơi nhận không hai chấm", "noi-nhan-nhan-dong", "E", chu("nn_nhan", lambda t: "Nơi nhận"))
them("Nơi nhận lùi 10 mm", "noi-nhan-sat-trai", "E", lambda m: _trai_rieng(m, "nn_nhan nn_ds", 10))
them("Nơi nhận cỡ 13", "noi-nhan-nhan-co-chu", "E", co("nn_nhan", 13))
them("Nơi nhận chỉ đậm", "noi-nhan-nhan-kieu", "E", kieu("nn_nhan", "i", False))
them("Nơi nhận chỉ nghiêng", "noi-nhan-nhan-kieu", "E", kieu("nn_nhan", "b", False))
them("Nơi nhận gạch chân", "noi-nhan-nhan-kieu", "E", lambda m: _gach_chan(m, "nn_nhan"))
them("NƠI NHẬN viết hoa", "noi-nhan-nhan-kieu", "E", hoa("nn_nhan"))
them("danh sách nơi nhận cỡ 12", "noi-nhan-ds-co-chu", "E", co("nn_ds", 12))
them("danh sách nơi nhận nghiêng", "noi-nhan-ds-kieu", "E", kieu("nn_ds", "i", True))
them("danh sách nơi nhận đậm", "noi-nhan-ds-kieu", "E", kieu("nn_ds", "b", True))
them(
    "hai nơi nhận một dòng",
    "noi-nhan-ds-dong",
    "E",
    chu("nn_ds", doi(";$", "; Sở Y tế; Sở Xây dựng;")),
    cung="noi-nhan-nhu-tren",
)
them("nơi nhận dùng dấu cộng", "noi-nhan-ds-gach", "E", chu("nn_ds", doi("^-", "+")))
them("nơi nhận dùng chấm tròn", "noi-nhan-ds-gach", "E", chu("nn_ds", doi("^-", "•"), None))
them("nơi nhận cuối bằng dấu phẩy", "noi-nhan-ds-cham-phay", "E", chu("nn_ds", doi(";$", ",")))
them("nơi nhận không dấu cuối", "noi-nhan-ds-cham-phay", "E", chu("nn_ds", doi(";$", "")))


@phep("Lưu ở giữa", "noi-nhan-luu-cuoi", "E", cung="noi-nhan-luu-cham noi-nhan-ds-cham-phay")
def _luu_giua(m: Mau) -> bool:
    ds = m.vai("nn_ds")
    if len(ds) < 3 or not ds[-1].text.lstrip("- ").startswith("Lưu"):
        return False
    a, b = ds[-1].text.rstrip("."), ds[-2].text.rstrip(";")
    ds[-2].viet(a + ";")
    ds[-1].viet(b + ".")
    return True


them("Lưu không hai chấm", "noi-nhan-luu-dang", "E", chu("nn_ds", doi("Lưu: ", "Lưu "), -1))
them("Lưu nối gạch", "noi-nhan-luu-dang", "E", chu("nn_ds", doi("VT, ", "VT-"), -1))
them("Lưu thiếu VT", "noi-nhan-luu-dang", "E", chu("nn_ds", doi("VT, ", ""), -1))
them("Lưu chấm phẩy", "noi-nhan-luu-cham", "E", chu("nn_ds", doi(r"\.$", ";"), -1))
them("thiếu Như trên", "noi-nhan-nhu-tren", "E", chu("nn_ds", doi("Như trên", "Sở Tài chính")), loai="CV TTr")
them(
    "Như trên thừa",
    "noi-nhan-nhu-tren-thua",
    "W",
    chu("nn_ds", lambda t: re.sub(r"^(- )?.*;$", r"\1Như trên;", t) if ";" in t else None),
    loai="TB KH HD PA CT PC GM",
    cung="noi-nhan-nhu-tren",
)
them(
    "quyết định không Như Điều",
    "noi-nhan-nhu-dieu",
    "W",
    chu("nn_ds", doi(r"Như Điều \d", "Như trên")),
    loai="QĐ NQ",
    cung="noi-nhan-nhu-tren-thua",
)
them(
    "người soạn cỡ 9",
    "noi-nhan-nguoi-soan-co-chu noi-nhan-ds-co-chu",
    "E",
    lambda m: any("NTM" in d.text for d in m.vai("nn_ds")) and co("nn_ds", 9, -1)(m),
    cung="noi-nhan-ds-co-chu",
)
them("người soạn chữ thường", "noi-nhan-nguoi-soan-in-hoa", "W", chu("nn_ds", doi(r"NTM\.", "ntm."), -1))


@phep("Nơi nhận dưới tên người ký", "noi-nhan-ngang-hang", "E", cung="noi-nhan-sat-trai")
def _nn_duoi(m: Mau) -> bool:
    a, b = m.vai("nn_nhan"), m.vai("quyen_han")
    if not a or not b or m.loai == "BB":
        return False
    o1, o2 = o_chua(a[0].p), o_chua(b[0].p)
    if o1 is None or o2 is None or o1.getparent() is not o2.getparent():
        return False
    for _ in range(8):
        p = etree.Element(W + "p")
        a[0].p.addprevious(p)
    return True


def _trai_rieng(m: Mau, vai: str, mm: float) -> bool:
    ds = [d for d in _chon(m, vai, None) if m.rieng(d) and d.p.find(f"{W}pPr/{W}numPr") is None]
    if not ds or any(not m.rieng(d) for d in m.vai("nn_nhan")):
        return False
    for d in ds:
        cot(m, d, 0, mm)
    return True


def _gach_chan(m: Mau, vai: str) -> bool:
    ds = m.vai(vai)
    for d in ds:
        m.chu(d, "u", val="single")
    return bool(ds)


# --- phụ lục --------------------------------------------------------------------------------------------------------


@phep("không nhắc tới phụ lục", "phu-luc-chi-dan", "E")
def _chi_dan(m: Mau) -> bool:
    if not m.vai("phu_luc") or m.ten == "phu-luc-rieng":
        return False
    for d in m.vai("than", "khoan", "diem", "dieu_ngan"):
        for r in d.runs:
            for t in r.iter(W + "t"):
                t.text = re.sub(
                    r"\s*\(chi tiết tại Phụ lục[^)]*\)|,? (?:danh mục tài liệu |theo dự toán )?tại Phụ lục(?: [IVX]+)?(?: kèm theo)?",
                    "",
                    t.text or "",
                )
    return True


@phep("phụ lục số Ả Rập", "phu-luc-la-ma", "E", cung="phu-luc-chi-dan phu-luc-lien-tuc")
def _pl_so(m: Mau) -> bool:
    ds = m.vai("phu_luc")
    if len(ds) < 2:
        return False
    ds[0].viet("Phụ lục 1")
    ds[1].viet("Phụ lục 2")
    for d in m.vai("khoan"):
        d.viet(
            d.text.replace("Phụ lục II", "Phụ lục 2").replace("Phụ lục I", "Phụ lục 1")
        ) if "Phụ lục" in d.text else None
    return True


them(
    "phụ lục nhảy số",
    "phu-luc-lien-tuc",
    "W",
    lambda m: len(m.vai("phu_luc")) > 1 and chu("phu_luc", doi("^Phụ lục II$", "Phụ lục III"))(m),
    cung="phu-luc-chi-dan",
)
them(
    "nhãn phụ lục kèm tên",
    "phu-luc-nhan-dong",
    "E",
    lambda m: _gop(m, "phu_luc", "phu_luc_ten", ": "),
    cung="phu-luc-nhan-in-thuong phu-luc-ten-vi-tri",
)
them("nhãn phụ lục canh trái", "phu-luc-nhan-dong", "E", can("phu_luc", "left"))
them("PHỤ LỤC viết hoa", "phu-luc-nhan-in-thuong", "E", hoa("phu_luc"))
them("nhãn phụ lục cỡ 13", "phu-luc-nhan-co-chu", "E", co("phu_luc", 13))
them("nhãn phụ lục không đậm", "phu-luc-nhan-kieu", "E", kieu("phu_luc", "b", False))
them("tên phụ lục canh trái", "phu-luc-ten-vi-tri", "E", can("phu_luc_ten", "left"))
them("tên phụ lục chữ thường", "phu-luc-ten-in-hoa", "E", chu("phu_luc_ten", str.capitalize, None))
them("tên phụ lục cỡ 16", "phu-luc-ten-co-chu", "E", co("phu_luc_ten", 16))
them("tên phụ lục không đậm", "phu-luc-ten-kieu", "E", kieu("phu_luc_ten", "b", False))
them(
    "phụ lục thiếu dòng kèm theo",
    "phu-luc-kem-theo-co",
    "E",
    lambda m: bool(m.vai("phu_luc")) and xoa_doan(m, "kem_theo"),
)
them("dòng kèm theo trên tên phụ lục", "phu-luc-kem-theo-vi-tri", "E", lambda m: _doi_kem(m))
them(
    "dòng kèm theo canh trái",
    "phu-luc-kem-theo-vi-tri",
    "E",
    lambda m: bool(m.vai("phu_luc")) and can("kem_theo", "left")(m),
)
them("dòng kèm theo cỡ 12", "phu-luc-kem-theo-co-chu", "E", lambda m: bool(m.vai("phu_luc")) and co("kem_theo", 12)(m))
them(
    "dòng kèm theo đứng",
    "phu-luc-kem-theo-kieu",
    "E",
    lambda m: bool(m.vai("phu_luc")) and kieu("kem_theo", "i", False)(m),
)
them(
    "dòng kèm theo đậm",
    "phu-luc-kem-theo-kieu",
    "E",
    lambda m: bool(m.vai("phu_luc")) and kieu("kem_theo", "b", True)(m),
)
them("phụ lục không có kẻ", "phu-luc-ke", "W", ke_bo("phu_luc"))
them("phụ lục thiếu ./.", "phu-luc-ket-thuc", "W", lambda m: _pl_ket(m))
them("phụ lục giữa trang", "phu-luc-trang-moi", "W", lambda m: _pl_giua(m), cung="so-trang-phu-luc-rieng")
them("phụ lục có Nơi nhận", "phu-luc-khong-chu-ky", "W", lambda m: _pl_ky(m))


def _doi_kem(m: Mau) -> bool:
    a, b = m.vai("phu_luc_ten"), m.vai("kem_theo")
    if not a or not b or not m.vai("phu_luc"):
        return False
    a[0].p.addprevious(b[0].p)
    return True


def _pl_ket(m: Mau) -> bool:
    if not m.vai("phu_luc"):
        return False
    ok = False
    for d in m.vai("pl_than", "pl_khoan"):
        if d.text.endswith("./."):
            d.viet(d.text[:-2])
            ok = True
    return ok


def _pl_giua(m: Mau) -> bool:
    ds = m.vai("phu_luc")
    if not ds or m.ten == "phu-luc-rieng" or "LibreOffice" in m.cach:
        return False
    for d in ds:
        truoc = d.p.getprevious()
        s = None if truoc is None else truoc.find(f"{W}pPr/{W}sectPr")
        if s is None:
            return False
        cuoi = m.than.find(W + "sectPr")
        if len(ds) > 1 or cuoi is None:
            return False
        s.getparent().remove(s)
        x = cuoi.find(W + "pgNumType")
        if x is not None:
            cuoi.remove(x)
    return True


def _pl_ky(m: Mau) -> bool:
    a = m.vai("nn_nhan", "nn_ds")
    if not a or not m.vai("phu_luc") or not m.rieng(a[0]):
        return False
    cuoi = m.than.find(W + "sectPr")
    if cuoi is None:
        return False
    for d in a:
        cuoi.addprevious(deepcopy(d.p))
    return True


# --- độ khẩn, lưu hành ----------------------------------------------------------------------------------------------

them("RẤT KHẨN", "do-khan-muc", "E", chu("do_khan", lambda t: "RẤT KHẨN"), cung="do-khan-kich-thuoc")
them("độ khẩn chữ thường", "do-khan-in-hoa", "E", chu("do_khan", str.capitalize))
them("độ khẩn cỡ 12", "do-khan-chu", "E", co("do_khan", 12))
them("độ khẩn không đậm", "do-khan-chu", "E", kieu("do_khan", "b", False))
them("độ khẩn màu đen", "do-khan-mau", "W", lambda m: _mau(m, "do_khan", "000000"))
them("độ khẩn không khung", "do-khan-khung", "E", lambda m: _khung(m, "do_khan", "none"))
them("độ khẩn khung đôi", "do-khan-khung", "E", lambda m: _khung(m, "do_khan", "double"))
them("lưu hành chữ thường", "luu-hanh-in-hoa", "E", chu("luu_hanh", str.capitalize))
them("lưu hành cỡ 11", "luu-hanh-chu", "E", co("luu_hanh", 11))
them("lưu hành không đậm", "luu-hanh-chu", "E", kieu("luu_hanh", "b", False))


@phep("độ khẩn khung 60 × 12", "do-khan-kich-thuoc", "W")
def _khung_to(m: Mau) -> bool:
    ds = m.vai("do_khan")
    if not ds:
        return False
    tbl = next(x for x in ds[0].p.iterancestors() if x.tag == W + "tbl")
    for x in (*tbl.iter(W + "tblW"), *tbl.iter(W + "tcW"), *tbl.iter(W + "gridCol")):
        x.set(W + "w", tw(60))
    for x in tbl.iter(W + "trHeight"):
        x.set(W + "val", tw(12))
    return True


@phep("lưu hành không khung", "luu-hanh-khung", "E")
def _lh_khung(m: Mau) -> bool:
    ok = False
    for d in m.vai("luu_hanh"):
        for x in next(y for y in d.p.iterancestors() if etree.QName(y).localname == "wsp").iter(A + "ln"):
            for c in list(x):
                x.remove(c)
            etree.SubElement(x, A + "noFill")
            ok = True
    return ok


def _khung(m: Mau, vai: str, val: str) -> bool:
    ds = m.vai(vai)
    if not ds:
        return False
    tbl = next(x for x in ds[0].p.iterancestors() if x.tag == W + "tbl")
    b = tbl.find(f"{W}tblPr/{W}tblBorders")
    if b is None:
        return False
    for x in b:
        x.set(W + "val", val)
    return True


# --- bản sao --------------------------------------------------------------------------------------------------------

them("SAO Y BẢN CHÍNH", "ban-sao-hinh-thuc", "E", chu("sao_y", lambda t: "SAO Y BẢN CHÍNH"))
them("Sao y chữ thường", "ban-sao-in-hoa", "E", chu("sao_y", lambda t: "Sao y"))
them("SAO Y cỡ 12", "ban-sao-co-chu", "E", co("sao_y", 12))
them("SAO Y không đậm", "ban-sao-kieu", "E", kieu("sao_y", "b", False))
them("bản sao mã BS", "ban-sao-so-ky-hieu", "E", chu("sao_so", doi("/SY-", "/BS-")))
them("bản sao kẻ ngắn", "ban-sao-duong-ke", "E", ke_dai("ban_sao", 0.4))
them("bản sao không kẻ", "ban-sao-duong-ke", "E", ke_bo("ban_sao"))
them("bản sao thiếu nơi nhận", "ban-sao-thanh-phan", "E", lambda m: xoa_doan(m, "sao_nn_nhan sao_nn_ds"))
them("cơ quan sao cỡ 15", "ban-sao-chu-theo-muc-ii", "E", co("sao_co_quan", 15))
them("bản sao số cỡ 12", "ban-sao-chu-theo-muc-ii", "E", co("sao_so", 12))

# --- địa chỉ --------------------------------------------------------------------------------------------------------

them("địa chỉ cỡ 9", "trang-dia-chi-co-chu", "E", co("dia_chi", 9))
them("địa chỉ nghiêng", "trang-dia-chi-kieu", "E", kieu("dia_chi", "i", True))
them("địa chỉ kẻ ngắn", "trang-dia-chi-duong-ke", "E", ke_dai("dia_chi", 0.4))

# --- viết hoa -------------------------------------------------------------------------------------------------------

them(
    "khoản 2 điều 103",
    "viet-hoa-vien-dan-dieu",
    "E",
    chen(TD, "Việc xử lý thực hiện theo khoản 2 điều 103 Luật Tổ chức chính quyền địa phương."),
)
them(
    "Điểm a Khoản 1",
    "viet-hoa-vien-dan-khoan",
    "W",
    chen(TD, "Việc xử lý thực hiện theo Điểm a Khoản 1 Điều 24 Luật Tổ chức chính quyền địa phương."),
)
them("phường 1 chữ thường", "viet-hoa-don-vi-so", "E", chen(TD, "Đoàn kiểm tra làm việc tại phường 1 và xã Đồng Tâm."))
them(
    "thành phố Hồ Chí Minh",
    "viet-hoa-thu-do",
    "E",
    chen(TD, "Đoàn công tác làm việc tại thành phố Hồ Chí Minh trong hai ngày."),
)
them("thủ đô Hà Nội", "viet-hoa-thu-do", "E", chen(TD, "Đoàn công tác làm việc tại thủ đô Hà Nội trong hai ngày."))
them(
    "Ban chấp hành trung ương",
    "viet-hoa-co-quan-dac-biet",
    "E",
    chen(TD, "Thực hiện Nghị quyết của Ban chấp hành trung ương Đảng Cộng sản Việt Nam."),
    cung="noi-dung-vien-dan-dau",
)
them("tết mậu thân", "viet-hoa-nam-am-lich", "E", chen(TD, "Di tích ghi dấu sự kiện Tết mậu thân trên địa bàn."))
them("Tết Nguyên Đán", "viet-hoa-ngay-tet", "W", chen(TD, "Các đơn vị phân công trực Tết Nguyên Đán theo quy định."))
them("thứ hai", "viet-hoa-thu", "W", chen(TD, "Báo cáo được gửi vào thứ hai hằng tuần để tổng hợp."))
them("chữ thường sau dấu chấm", "viet-hoa-dau-cau", "W", chen(TD, "các cơ quan nghiêm túc thực hiện nội dung này."))
them("Tỉnh giữa câu", "viet-hoa-don-vi", "W", chen(TD, "Đoàn công tác của Tỉnh Lam Giang kiểm tra tiến độ hằng tháng."))
them(
    "vịnh viết hoa",
    "viet-hoa-dia-hinh-truoc",
    "W",
    chen(TD, "Đoàn khảo sát tuyến du lịch Vịnh Hạ Long trong tháng tới."),
)
them(
    "huân chương hạng ba",
    "viet-hoa-thu-hang viet-hoa-huan-chuong",
    "W",
    chen(TD, "Đơn vị được tặng Huân chương Lao động hạng ba."),
)
them(
    "Hội Đồng Nhân Dân",
    "viet-hoa-co-quan",
    "W",
    chen(TD, "Nội dung này đã được Hội Đồng Nhân Dân tỉnh Lam Giang thống nhất."),
)
them("đoạn chữ thường đầu dòng", "viet-hoa-xuong-dong", "W", lambda m: _thuong_dau(m))


def _thuong_dau(m: Mau) -> bool:
    """The first letter of a paragraph after one that was closed."""
    for d in m.vai("than"):
        truoc = d.p.getprevious()
        chu_truoc = "" if truoc is None else "".join(t.text or "" for t in truoc.iter(W + "t")).strip()
        if len(d.text) > 80 and chu_truoc.endswith("."):
            d.viet(d.text[:1].lower() + d.text[1:])
            return True
    return False


# --- theo từng loại -------------------------------------------------------------------------------------------------

them("quyết định thiếu thẩm quyền", "quyet-dinh-tham-quyen", "W", lambda m: xoa_doan(m, "tham_quyen"), loai="QĐ NQ")
them(
    "QUYẾT ĐỊNH thiếu hai chấm",
    "quyet-dinh-cum-tu ten-loai-nghi-quyet-cum-tu",
    "W",
    chu("cum_tu", doi(":$", "")),
    loai="QĐ NQ",
)
them(
    "nghị quyết dùng QUYẾT ĐỊNH:",
    "ten-loai-nghi-quyet-cum-tu",
    "W",
    chu("cum_tu", doi("QUYẾT NGHỊ", "QUYẾT ĐỊNH")),
    loai="NQ",
)
them("trích yếu quyết định V/v", "quyet-dinh-trich-yeu", "W", chu("trich_yeu", doi("^Về việc", "V/v")), loai="QĐ")
them("gián tiếp không kèm theo", "quyet-dinh-gian-tiep-dieu-1", "W", lambda m: _khong_kem(m), loai="QĐ")
them(
    "thẩm quyền và TM. không khớp",
    "quyet-dinh-tham-quyen-khop",
    "W",
    chu("tham_quyen", doi("^ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ")),
    loai="QĐ",
)
them("quy chế kèm theo có số riêng", "quyet-dinh-kem-theo-dau", "W", lambda m: _qc_so(m))
them(
    "dòng kèm theo của quy chế đứng",
    "quyet-dinh-kem-theo-dan",
    "W",
    lambda m: m.ten == "quyet-dinh-quy-che" and kieu("kem_theo", "i", False)(m),
    cung="phu-luc-kem-theo-kieu noi-dung-can-deu noi-dung-thut-dong noi-dung-cach-doan",
)
them("biên bản thiếu Thư ký", "bien-ban-truong", "W", lambda m: _bo_dong(m, "than", "Thư ký"), loai="BB")
them(
    "biên bản thiếu giờ kết thúc",
    "bien-ban-ket-thuc",
    "W",
    chu("than", doi("^Cuộc họp kết thúc vào .*", "Các thành viên thống nhất nội dung biên bản./.")),
    loai="BB",
)
them("biên bản thiếu số", "bien-ban-so", "W", lambda m: xoa_doan(m, "so"), loai="BB", cung="trang-thanh-phan-chinh")
them("biên bản một người ký", "bien-ban-chu-ky", "W", lambda m: _bb_mot(m), loai="BB")
them(
    "biên bản thiếu tên cuộc họp",
    "bien-ban-ten-cuoc-hop trich-yeu-co",
    "W",
    lambda m: xoa_doan(m, "trich_yeu") and ke_bo("trich_yeu")(m),
    loai="BB",
    cung="trich-yeu-co trang-thanh-phan-chinh",
)
them(
    "giấy mời thiếu địa điểm",
    "giay-moi-truong",
    "W",
    lambda m: m.cach != "make documents" and _bo_dong(m, "than", "Địa điểm"),
    loai="GM",
)
them(
    "giấy mời không trân trọng kính mời",
    "giay-moi-mo-dau",
    "W",
    lambda m: m.cach != "make documents" and chu("than", doi("trân trọng kính mời:", "đề nghị"))(m),
    loai="GM",
)
them(
    "giấy mời thiếu ./.",
    "giay-moi-luu-y noi-dung-ket-thuc",
    "W",
    lambda m: _ket_thuc(m),
    loai="GM",
    cung="noi-dung-ket-thuc giay-moi-luu-y",
)
them(
    "công điện Kính gửi",
    "ten-loai-cong-dien-dien kinh-gui-chi-ba-loai",
    "W",
    chu("giua", doi(".* điện:$", "Kính gửi:")),
    loai="CĐ",
)
them(
    "giấy giới thiệu không hạn",
    "ten-loai-giay-gioi-thieu-truong",
    "W",
    chu("than", doi("^Giấy này có giá trị.*", "Trân trọng cảm ơn./.")),
    loai="GGT",
)
them(
    "giấy nghỉ phép không thời gian",
    "ten-loai-giay-nghi-phep-truong",
    "W",
    chu("than", doi(", kể từ ngày .* đến hết ngày .* tại", " tại")),
    loai="GNP",
)


@phep("công văn in tên loại", "cong-van-khong-ten-loai", "W", loai="CV", cung="so-ky-hieu-khop-ten-loai")
def _cv_ten(m: Mau) -> bool:
    a, b = m.vai("kinh_gui"), m.vai("ho_ten")
    if not a or not b:
        return False
    p = deepcopy(a[0].p)
    x = Dong(p, [r for r in p.iter(W + "r") if r.get(VAI)])
    x.viet("CÔNG VĂN")
    a[0].p.addprevious(p)
    ppr = p.find(W + "pPr")
    assert ppr is not None
    dat(ppr, "jc", THU_TU_PPR, val="center")
    cot(m, x, 0, 0)
    for r in x.runs:
        rpr = r.find(W + "rPr")
        if rpr is None:
            rpr = etree.Element(W + "rPr")
            r.insert(0, rpr)
        m.chu(Dong(p, [r]), "b", val="1")
    return True


@phep(
    "Kính gửi sau nội dung",
    "cong-van-thu-tu kinh-gui-co kinh-gui-vi-tri",
    "W",
    loai="CV",
    cung="kinh-gui-co noi-dung-can-deu noi-dung-thut-dong noi-dung-cach-doan noi-dung-ket-thuc",
)
def _kg_sau(m: Mau) -> bool:
    a, b = m.vai("kinh_gui", "kinh_gui_noi"), m.vai("than")
    if not a or not b:
        return False
    moc = b[-1].p
    if moc.getparent().tag != W + "body":
        return False
    for d in reversed(a):
        moc.addnext(d.p)
    return True


def _khong_kem(m: Mau) -> bool:
    ds = m.vai("dieu_ngan")
    if not ds or "kèm theo" not in ds[0].text:
        return False
    t = list(ds[0].runs[-1].iter(W + "t"))[-1]
    t.text = (t.text or "").replace(" kèm theo Quyết định này", "")
    return True


def _qc_so(m: Mau) -> bool:
    ds = m.vai("qc_co_quan")
    if not ds:
        return False
    p = deepcopy(m.vai("so")[0].p)
    ds[-1].p.getparent().append(p)
    return True


def _bo_dong(m: Mau, vai: str, dau: str) -> bool:
    for d in m.vai(vai):
        if d.text.startswith(dau):
            d.p.getparent().remove(d.p)
            return True
    return False


def _bb_mot(m: Mau) -> bool:
    ds = m.vai("quyen_han", "ho_ten")
    o = o_chua(ds[0].p) if ds else None
    if o is None:
        return False
    for d in ds:
        if o_chua(d.p) is o:
            for r in d.runs:
                r.getparent().remove(r)
    return True
