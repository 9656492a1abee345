"""The reader: blocks, paragraphs, runs, boxes and tables of one file in order, every property resolved."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any, Final

from lxml import etree

from vanban.conform.view.ban_ghi import Bang, Chu, DinhDang, Doan, DuongKe, Khung, Phan
from vanban.conform.view.danh_so import BAC_CUOI, DanhSo
from vanban.conform.view.gach_chan import ke_gach_chan
from vanban.conform.view.goi import TepHong
from vanban.conform.view.hinh import HinhVe, doc_hinh
from vanban.conform.view.kieu import (
    CO_MAC_DINH,
    NET_DUT,
    NET_KEP,
    PHONG_MAC_DINH,
    BangKieu,
    ThuocTinh,
    W,
    doc_ppr,
    doc_rpr,
    gop_r,
    mm,
    so_nguyen,
)
from vanban.conform.view.luoi import (
    SAU_NHAT,
    VO,
    cac_hang,
    cac_o,
    cao_hang,
    doc_o,
    gia_so,
    le_o,
    luoi_that,
    luoi_tu_o,
    trai_bang,
    vien_bang,
)
from vanban.tieng_viet.ma_cu import giai_tcvn3, giai_vni

MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TOI_DA_DOAN: Final = 100_000
_TOI_DA_DINH_DANG: Final = 5_000

_BO: Final = frozenset((W + "del", W + "moveFrom", W + "rPr", W + "pPr", W + "sectPr", W + "tblPr", W + "tblGrid"))
_P, _TBL, _R, _T = W + "p", W + "tbl", W + "r", W + "t"


def phong_cu(phong: str) -> str:
    """``TCVN3`` or ``VNI`` when the font is one of the time before Unicode, else empty."""
    ten = phong.strip().lower()
    if ten.startswith(".vn"):
        return "TCVN3"
    return "VNI" if ten.startswith("vni-") or ten == "vni times" else ""


_CACH_LIEN: Final = str.maketrans("\u00a0\u2007\u202f\u2011", "   -")
"""Spaces and hyphens that only keep a line together are spaces and hyphens."""


def _chuan(text: str, phong: str) -> str:
    if not text.isascii():
        text = text.translate(_CACH_LIEN)
        cu = phong_cu(phong)
        if cu == "TCVN3":
            text = giai_tcvn3(text, hoa=phong.rstrip().endswith("H"))
        elif cu == "VNI":
            text = giai_vni(text)
        elif not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    elif phong.startswith(".Vn") and phong.rstrip().endswith("H"):
        text = text.upper()
    return text


class May:
    """The state of one reading."""

    def __init__(self, kieu: BangKieu, danh_so: DanhSo) -> None:
        self.kieu = kieu
        self.danh_so = danh_so
        self.doan: list[Doan] = []
        self.cs: list[bool] = []
        self.truoc: list[int] = []
        self.bang: list[Bang] = []
        self.phan = 0
        self.sect: list[etree._Element] = []
        self.phans: list[Phan] = []
        self.trang_moi = False
        self.cot_trang = 0
        self.truong: list[list[str]] = []
        self.co_sua_doi = False
        self.noi: list[Chu] = []
        self._dd: dict[tuple[Any, ...], DinhDang] = kieu.dinh_dang
        if len(self._dd) > _TOI_DA_DINH_DANG:
            self._dd.clear()
        self.co_chu_thich = False
        self.phan_phu = False
        self.noi_doc: dict[etree._Element, tuple[int, str]] = {}

    # --- blocks -------------------------------------------------------------------------------------------------

    def khoi(self, cha: etree._Element, khung: Khung, sau: int = 0, truoc: int = -1) -> int:
        """Read the blocks of a container; gives the index of its last paragraph (−1: none directly before)."""
        if sau > SAU_NHAT:
            return truoc
        for el in cha:
            the = el.tag
            if the == _P:
                truoc = self.doc_doan(el, khung, truoc)
            elif the == _TBL:
                self.doc_bang(el, khung, sau)
                truoc = -1
            elif the in VO:
                if the in {W + "ins", W + "moveTo"}:
                    self.co_sua_doi = True
                truoc = self.khoi(el, khung, sau + 1, truoc)
            elif the == MC + "AlternateContent":
                chon = el.find(MC + "Choice")
                if chon is not None:
                    truoc = self.khoi(chon, khung, sau + 1, truoc)
        return truoc

    def doc_doan(self, el: etree._Element, khung: Khung, truoc: int) -> int:
        """Read one paragraph, and before it the text boxes anchored in it."""
        if len(self.doan) > _TOI_DA_DOAN:
            raise TepHong("tep-qua-lon", "Tệp có quá nhiều đoạn nên không đọc hết.", "Tách tệp rồi kiểm tra lại.")
        ppr = el.find(W + "pPr")
        rieng = doc_ppr(ppr) if ppr is not None else {}
        ma_kieu = rieng.get("pStyle") or self.kieu.mac_dinh.get("paragraph", "")
        gop, num_id, ilvl, so_dang = self._gop_p(rieng, ma_kieu)
        hinh: list[HinhVe] = []
        chus, self.noi = self.noi, []
        lien = bool(chus or self.truong)
        moi = self.trang_moi or bool(gop.get("pbb"))
        self.trang_moi = False
        self._trong(el, chus, hinh, self.kieu.r(ma_kieu), ma_kieu, "", False, 0)
        text = "".join(chu.text for chu in chus)
        cot = self.cot_trang
        if "\f" in text or "\v" in text:
            lien = True
            moi_trong, cot = self._ngat(text)
            moi = moi or moi_trong
            chus = [replace(chu, text=sach) for chu in chus if (sach := chu.text.replace("\f", "").replace("\v", ""))]
            text = "".join(chu.text for chu in chus)
        if khung.loai == "trang" and not self.phan_phu:
            khung = self._cot(khung, cot)
            if "hop" in gop:
                khung = self._khung_noi(khung, gop["hop"])
        ke = tuple(self._dat_ke(h, khung) for h in hinh if h.la_ke)
        if not text.strip() and any(chu.dinh_dang.gach_chan for chu in chus):
            ke += ke_gach_chan(chus, gop, khung)
        for h in hinh:
            if h.noi_dung is not None:
                self._hop(h, khung)
        so = self.danh_so.dem(num_id, ilvl) if so_dang else ""
        if ppr is not None and ppr.find(f"{W}rPr/{W}del") is not None:
            # its mark is deleted: in the accepted view the text runs on into the next paragraph
            self.co_sua_doi, self.noi = True, chus
            return truoc
        so = so if text.strip() or ke else ""
        if not (lien or self.truong or self.phan_phu):
            self.noi_doc[el] = len(self.doan), ma_kieu
        self.doan.append(self._lap_doan(text, tuple(chus), khung, gop, (so, so_dang), ma_kieu, ke, moi, cot))
        self.cs.append(bool(gop.get("cs")))
        self.truoc.append(truoc)
        if ppr is not None and khung.loai == "trang" and ppr.find(W + "sectPr") is not None:
            self._sang_phan()
        return len(self.doan) - 1

    def doc_chu(self, el: etree._Element, ma_kieu: str) -> list[Chu]:
        """The runs of a paragraph of ``noi_doc`` (no field or break reaches out) read again: its words changed."""
        chus: list[Chu] = []
        self._trong(el, chus, [], self.kieu.r(ma_kieu), ma_kieu, "", False, 0)
        return chus

    def _gop_p(self, rieng: ThuocTinh, ma_kieu: str) -> tuple[ThuocTinh, str, int, str]:
        """All levels of paragraph properties together; number, level and format of its list."""
        theo_kieu = self.kieu.p(ma_kieu)
        gop = {**self.kieu.mac_dinh_p, **theo_kieu}
        num_id = str(rieng.get("numId", theo_kieu.get("numId", "0")))
        ilvl, dang = 0, ""
        if num_id != "0":
            ilvl = self._bac_so(num_id, ma_kieu, rieng, theo_kieu)
            bac = self.danh_so.bac(num_id, ilvl)
            if bac is not None:
                dang = bac.dang
                # indents of the list: over the style when the paragraph names the list, under it when the style does
                gop = {**gop, **bac.ppr} if "numId" in rieng else {**self.kieu.mac_dinh_p, **bac.ppr, **theo_kieu}
        if "tabs" in rieng and "tabs" in gop:
            rieng = {**rieng, "tabs": {**gop["tabs"], **rieng["tabs"]}}
        gop.update(rieng)
        return gop, num_id, ilvl, dang

    def _ngat(self, text: str) -> tuple[bool, int]:
        """Page breaks (form feed) and column breaks (vertical tab): whether the paragraph starts a page, its column."""
        moi = False
        if "\f" in text:
            truoc, sau = text.split("\f", 1)[0], text.rsplit("\f", 1)[1]
            moi = not truoc.strip() and bool(sau.strip())
            self.trang_moi = not sau.strip()
        cot = self.cot_trang
        if "\v" in text:
            self.cot_trang += text.count("\v")
            if not text.split("\v", 1)[0].strip():
                cot = self.cot_trang
        return moi, cot

    def _lap_doan(
        self, text: str, chus: tuple[Chu, ...], khung: Khung, gop: ThuocTinh, so: tuple[str, str], ma_kieu: str,
        ke: tuple[DuongKe, ...], moi: bool, cot: int,
    ) -> Doan:  # fmt: skip
        rule = gop.get("rule", "auto")
        return Doan(
            text=text,
            chu=chus,
            khung=khung,
            phan=self.phan,
            can=gop.get("frame") or gop.get("jc", "left"),
            trai_mm=gop.get("left", 0.0),
            phai_mm=gop.get("right", 0.0),
            thut_mm=gop.get("first", 0.0),
            truoc_pt=gop.get("before", 0.0),
            sau_pt=gop.get("after", 0.0),
            gian=gop.get("line", 1.0),
            gian_loai=rule if rule in {"exact", "atLeast"} else "auto",
            so=so[0],
            so_dang=so[1],
            kieu=ma_kieu,
            tab_mm=tuple(sorted(gop["tabs"].items())) if "tabs" in gop else (),
            ke=ke,
            vien_duoi=_co(gop, "bottom"),
            vien_tren=_co(gop, "top"),
            vien_dut=any(gop.get("bdr_" + canh, "") in NET_DUT for canh in ("top", "bottom")),
            vien_kep=any(gop.get("bdr_" + canh, "") in NET_KEP for canh in ("top", "bottom")),
            trang_moi=moi,
            cot_trang=cot,
        )

    def _bac_so(self, num_id: str, ma_kieu: str, rieng: ThuocTinh, theo_kieu: ThuocTinh) -> int:
        bac = rieng.get("ilvl", theo_kieu.get("ilvl"))
        if bac is None and "numId" not in rieng:
            for ilvl in range(9):
                lvl = self.danh_so.bac(num_id, ilvl)
                if lvl is not None and lvl.kieu == ma_kieu:
                    return ilvl
        return min(max(so_nguyen(bac), 0), BAC_CUOI)

    def _cot(self, khung: Khung, cot: int) -> Khung:
        phan = self.phans[min(self.phan, len(self.phans) - 1)]
        if phan.so_cot < 2:
            return khung if abs(khung.x1_mm - phan.rong_chu_mm) < 0.01 else replace(khung, x1_mm=phan.rong_chu_mm)
        c = min(cot, phan.so_cot - 1)
        x0, x1 = phan.cot_mm[c]
        return replace(khung, x0_mm=x0, x1_mm=x1, cot=c, so_cot=phan.so_cot)

    def _khung_noi(self, khung: Khung, hop: tuple[float, float, bool]) -> Khung:
        """The box of a paragraph in a frame (``w:framePr``)."""
        lui = self.phans[min(self.phan, len(self.phans) - 1)].le_trai_mm if hop[2] else 0.0
        return replace(khung, loai="hop", x0_mm=hop[0] - lui, x1_mm=hop[1] - lui, cot=0, so_cot=1)

    def _sang_phan(self) -> None:
        self.phan = min(self.phan + 1, len(self.phans) - 1)
        self.cot_trang = 0
        if self.phans[self.phan].kieu_ngat != "continuous":
            self.trang_moi = True

    # --- runs ---------------------------------------------------------------------------------------------------

    def _trong(
        self, cha: etree._Element, chus: list[Chu], hinh: list[HinhVe], nen: ThuocTinh, ma_kieu: str, truong: str,
        lien_ket: bool, sau: int,
    ) -> None:  # fmt: skip
        if sau > SAU_NHAT:
            return
        for el in cha:
            the = el.tag
            if the == _R:
                self._chu(el, chus, hinh, nen, ma_kieu, truong, lien_ket)
            elif the in _BO:
                if the in {W + "del", W + "moveFrom"}:
                    self.co_sua_doi = True
            elif the in VO:
                if the in {W + "ins", W + "moveTo"}:
                    self.co_sua_doi = True
                ten = truong
                if the == W + "fldSimple":
                    ten = _ten_truong(el.get(W + "instr") or "")
                dai = len(chus)
                self._trong(el, chus, hinh, nen, ma_kieu, ten, lien_ket or the == W + "hyperlink", sau + 1)
                if the == W + "fldSimple" and ten == "PAGE" and len(chus) == dai:
                    chus.append(Chu("1", self._dinh_dang(nen, ma_kieu, "", {}, False), ten))
            elif the == MC + "AlternateContent":
                chon = el.find(MC + "Choice")
                if chon is None:
                    chon = el.find(MC + "Fallback")
                if chon is not None:
                    self._trong(chon, chus, hinh, nen, ma_kieu, truong, lien_ket, sau + 1)
            elif the in {M + "oMath", M + "oMathPara"}:
                toan = "".join(str(t.text or "") for t in el.iter(M + "t"))
                if toan:
                    chus.append(Chu(toan, self._dinh_dang(nen, ma_kieu, "", {}, False), "TOAN"))

    def _dinh_dang(self, nen: ThuocTinh, ma_kieu: str, r_kieu: str, rieng: ThuocTinh, lien_ket: bool) -> DinhDang:
        khoa = (ma_kieu, r_kieu, lien_ket, *rieng.items())
        co = self._dd.get(khoa)
        if co is None:
            g = gop_r(self.kieu.mac_dinh_r, {}, nen, self.kieu.r(r_kieu) if r_kieu else {}, rieng)
            phong = g.get("ascii") or PHONG_MAC_DINH
            vert = g.get("vert", "")
            co = self._dd[khoa] = DinhDang(
                phong=phong,
                phong_dau=g.get("hAnsi") or (PHONG_MAC_DINH if "ascii" not in g else phong),
                co_pt=g.get("sz", CO_MAC_DINH),
                dam=bool(g.get("b")),
                nghieng=bool(g.get("i")),
                gach_chan=bool(g.get("u")),
                mau=_mau(g.get("color", "")),
                chi_so=vert if vert in {"superscript", "subscript"} else "",
                lien_ket=lien_ket,
            )
        return co

    def _chu(
        self, el: etree._Element, chus: list[Chu], hinh: list[HinhVe], nen: ThuocTinh, ma_kieu: str, truong: str,
        lien_ket: bool,
    ) -> None:  # fmt: skip
        rpr = el.find(W + "rPr")
        rieng = doc_rpr(rpr, self.kieu.theme) if rpr is not None else {}
        r_kieu = rieng.pop("rStyle", "")
        theo = self.kieu.r(r_kieu) if r_kieu else {}
        an = rieng.get("vanish", theo.get("vanish", nen.get("vanish", self.kieu.mac_dinh_r.get("vanish"))))
        hoa = rieng.get("caps", bool(nen.get("caps")) ^ bool(theo.get("caps")))
        text = ""
        for con in el:
            the = con.tag
            if the == _T:
                if not (self.truong and self.truong[-1][0] == "i"):
                    text += con.text or ""
            elif the == W + "tab" or the == W + "ptab":
                text += "\t"
            elif the in {W + "br", W + "cr"}:
                loai = con.get(W + "type")
                text += "\f" if loai == "page" else "\v" if loai == "column" else "\n"
            elif the == W + "noBreakHyphen":
                text += "-"
            elif the == W + "sym":
                ma = con.get(W + "char") or ""
                text += (
                    chr(int(ma, 16)) if ma and all(c in "0123456789abcdefABCDEF" for c in ma) and len(ma) <= 5 else ""
                )
            elif the == W + "fldChar":
                self._truong(con, chus, nen, ma_kieu, r_kieu, rieng)
            elif the == W + "instrText":
                if self.truong:
                    self.truong[-1][1] += con.text or ""
            elif the == W + "pgNum":
                chus.append(Chu("1", self._dinh_dang(nen, ma_kieu, r_kieu, rieng, lien_ket), "PAGE"))
            elif the in {W + "footnoteReference", W + "endnoteReference"}:
                self.co_chu_thich = True
            elif the in {W + "drawing", W + "pict", W + "object", MC + "AlternateContent"}:
                hinh += doc_hinh(con)
        if not text or an:
            return
        dd = self._dinh_dang(nen, ma_kieu, r_kieu, rieng, lien_ket)
        text = _chuan(text, dd.phong)
        if hoa:
            text = text.upper()
        ten = truong
        if not ten:
            for muc in self.truong:
                if muc[0] == "k":
                    ten = muc[2]
        if chus and chus[-1].dinh_dang is dd and chus[-1].truong == ten:
            chus[-1] = Chu(chus[-1].text + text, dd, ten)
        else:
            chus.append(Chu(text, dd, ten))

    def _truong(
        self, el: etree._Element, chus: list[Chu], nen: ThuocTinh, ma_kieu: str, r_kieu: str, rieng: ThuocTinh
    ) -> None:
        loai = el.get(W + "fldCharType")
        if loai == "begin":
            self.truong.append(["i", "", "", ""])
        elif loai == "separate" and self.truong:
            self.truong[-1][0] = "k"
            self.truong[-1][2] = _ten_truong(self.truong[-1][1])
        elif loai == "end" and self.truong:
            muc = self.truong.pop()
            ten = muc[2] or _ten_truong(muc[1])
            if ten == "PAGE" and not any(chu.truong == "PAGE" for chu in chus):
                chus.append(Chu("1", self._dinh_dang(nen, ma_kieu, r_kieu, rieng, False), ten))

    # --- boxes and lines ----------------------------------------------------------------------------------------

    def _x(self, h: HinhVe, khung: Khung) -> float | None:
        """Left edge of a drawing in mm from the text area, where the file says it."""
        phan = self.phans[min(self.phan, len(self.phans) - 1)]
        rong = h.rong_mm or 0.0
        if h.noi_lien:
            return None
        if khung.loai != "trang" and h.theo not in {"column", "text", "character"}:
            return None
        a, b = {
            "column": (khung.x0_mm, khung.x1_mm),
            "text": (khung.x0_mm, khung.x1_mm),
            "margin": (0.0, phan.rong_chu_mm),
            "page": (-phan.le_trai_mm, phan.rong_mm - phan.le_trai_mm),
            "leftMargin": (-phan.le_trai_mm, 0.0),
            "rightMargin": (phan.rong_chu_mm, phan.rong_chu_mm + phan.le_phai_mm),
        }.get(h.theo, (0.0, -1.0))
        if b < a:
            return None
        if h.canh:
            return {"left": a, "right": b - rong, "center": (a + b - rong) / 2}.get(h.canh)
        return None if h.lech_mm is None else a + h.lech_mm

    def _dat_ke(self, h: HinhVe, khung: Khung) -> DuongKe:
        return DuongKe("hinh", h.rong_mm, self._x(h, khung), h.lien, h.canh, h.cao_mm or 0.0, xuong_mm=h.xuong_mm)

    def _hop(self, h: HinhVe, khung: Khung) -> None:
        assert h.noi_dung is not None
        x = self._x(h, khung)
        rong = h.rong_mm or 60.0
        if x is None:
            x = khung.x0_mm
        trong = Khung("hop", x + h.le_mm, x + rong - h.le_mm, co_vien=h.co_vien, cao_mm=h.cao_mm or 0.0,
                      vien_kep=h.kep, bang=khung.bang, hang=khung.hang, cot=khung.cot,
                      rong_ngoai_mm=rong)  # fmt: skip
        giu = self.trang_moi, self.truong, self.noi
        self.trang_moi, self.truong, self.noi = False, [], []
        self.khoi(h.noi_dung, trong, 1)
        self.trang_moi, self.truong, self.noi = giu

    # --- tables -------------------------------------------------------------------------------------------------

    def doc_bang(self, el: etree._Element, khung: Khung, sau: int) -> None:
        """Read a table cell by cell."""
        if sau > SAU_NHAT:
            return
        if khung.loai == "trang" and not self.phan_phu:
            khung = self._cot(khung, self.cot_trang)
        pr = el.find(W + "tblPr")
        vien = vien_bang(pr, self.kieu)
        le = le_o(pr, self.kieu)
        hang = list(cac_hang(el))
        luoi = [mm(cot.get(W + "w")) or 0.0 for cot in el.iterfind(f"{W}tblGrid/{W}gridCol")]
        luoi = luoi_that(hang, luoi) if any(luoi) else luoi_tu_o(hang, khung.x1_mm - khung.x0_mm)
        x0 = trai_bang(pr, khung, sum(luoi), le[0])
        so = len(self.bang)
        self.bang.append(Bang(so, len(hang), len(luoi), vien.co, khung.sau, sum(luoi)))
        tren: dict[int, int] = {}
        for i, tr in enumerate(hang):
            trpr = tr.find(W + "trPr")
            if trpr is not None and trpr.find(W + "del") is not None:
                continue
            cot = gia_so(trpr.find(W + "gridBefore")) if trpr is not None else 0
            nay: dict[int, int] = {}
            for tc in cac_o(tr):
                o = doc_o(tc, le)
                a, b = x0 + sum(luoi[:cot]) + o.le[0], x0 + sum(luoi[: cot + o.span]) - o.le[1]
                trong = Khung("o", a, b, so, i, cot, max(len(luoi), 1), khung.sau + 1, co_vien=vien.co or o.vien >= 3,
                              vien_kep=vien.kep or o.kep, bang_ngoai=khung.bang,
                              cao_mm=cao_hang(trpr), rong_ngoai_mm=sum(luoi[cot : cot + o.span]))  # fmt: skip
                if o.vien >= 3 and not self.bang[so].co_vien:
                    self.bang[so] = replace(self.bang[so], co_vien=True)
                dau = len(self.doan)
                self.khoi(tc, trong, sau + 1)
                mep = (a - o.le[0], b + o.le[1])
                if o.tren and cot in tren:
                    self._ke_o(tren[cot], mep, o.dut)
                elif (o.tren or vien.ke == "top") and not vien.co and i == 0 and len(self.doan) > dau:
                    self._ke_o(dau, mep, o.dut or vien.dut)
                if len(self.doan) > dau:
                    nay[cot] = len(self.doan) - 1
                    if (o.duoi or (vien.ke == "bottom" and i == len(hang) - 1)) and not vien.co:
                        self._ke_o(nay[cot], mep, o.dut or vien.dut)
                cot += o.span
            tren = nay

    def _ke_o(self, i: int, mep: tuple[float, float], dut: bool) -> None:
        doan = self.doan[i]
        ke = DuongKe("o", mep[1] - mep[0], mep[0], not dut)
        self.doan[i] = replace(doan, ke=(*doan.ke, ke))

    # --- after --------------------------------------------------------------------------------------------------

    def xong(self) -> tuple[Doan, ...]:
        """The paragraphs with "no space between paragraphs of the same style" carried out."""
        ds = self.doan
        for i, t in enumerate(self.truoc):
            if t >= 0 and ds[t].kieu == ds[i].kieu:
                if self.cs[i] and ds[i].truoc_pt:
                    ds[i] = replace(ds[i], truoc_pt=0.0)
                if self.cs[t] and ds[t].sau_pt:
                    ds[t] = replace(ds[t], sau_pt=0.0)
        return tuple(ds)


def _co(gop: ThuocTinh, canh: str) -> bool:
    return gop.get("bdr_" + canh, "none") not in {"none", "nil"}


def _mau(mau: str) -> str:
    return "" if mau.lower() in {"auto", "windowtext"} else mau.upper()


def _ten_truong(lenh: str) -> str:
    tu = lenh.split()
    return tu[0].upper() if tu else ""
