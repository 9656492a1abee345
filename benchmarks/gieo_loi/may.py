"""A hand-set Word file, made as different people make it: where sizes stand, how rules are drawn, what holds the columns."""

# ruff: noqa: E501, PLW2901
from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from gieo_loi.tep import EMU, KHAI_BAO, Mau, tw
from vanban.tieng_viet.do_chu import rong_mm

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
RONG = 165.0
COT_TRAI, COT_PHAI = 66.0, 99.0

# role: size, style (D bold, N italic), alignment, first line, space before
DANG: dict[str, tuple[float, str, str, float, float]] = {
    "quoc_hieu": (13, "D", "center", 0, 0),
    "tieu_ngu": (14, "D", "center", 0, 0),
    "chu_quan": (13, "", "center", 0, 0),
    "co_quan": (13, "D", "center", 0, 0),
    "so": (13, "", "center", 0, 0),
    "ngay": (14, "N", "center", 0, 0),
    "vv": (12, "", "center", 0, 6),
    "vv2": (12, "", "center", 0, 0),
    "ten_loai": (14, "D", "center", 0, 12),
    "trich_yeu": (14, "D", "center", 0, 0),
    "tham_quyen": (14, "D", "center", 0, 12),
    "can_cu": (14, "N", "both", 10, 6),
    "cum_tu": (14, "D", "center", 0, 12),
    "kinh_gui": (14, "", "left", 0, 12),
    "kinh_gui_noi": (14, "", "left", 0, 0),
    "than": (14, "", "both", 10, 6),
    "gach": (14, "", "both", 10, 6),
    "pl_than": (14, "", "both", 10, 6),
    "pl_khoan": (14, "", "both", 10, 6),
    "dieu": (14, "D", "both", 10, 6),
    "dieu_ngan": (14, "", "both", 10, 6),
    "khoan": (14, "", "both", 10, 6),
    "khoan_td": (14, "D", "both", 10, 6),
    "diem": (14, "", "both", 10, 6),
    "la_ma": (14, "D", "both", 10, 6),
    "chuong": (14, "D", "center", 0, 12),
    "chuong_td": (14, "D", "center", 0, 0),
    "muc": (14, "D", "center", 0, 12),
    "muc_td": (14, "D", "center", 0, 0),
    "phan": (14, "D", "center", 0, 12),
    "phan_td": (14, "D", "center", 0, 0),
    "giua": (14, "", "center", 0, 6),
    "quyen_han": (14, "D", "center", 0, 0),
    "chuc_vu_khac": (14, "D", "center", 0, 0),
    "ho_ten": (14, "D", "center", 0, 0),
    "nn_nhan": (12, "DN", "left", 0, 0),
    "nn_ds": (11, "", "left", 0, 0),
    "phu_luc": (14, "D", "center", 0, 0),
    "phu_luc_ten": (14, "D", "center", 0, 0),
    "kem_theo": (14, "N", "center", 0, 0),
    "so_trang": (14, "", "center", 0, 0),
    "do_khan": (13, "D", "center", 0, 0),
    "luu_hanh": (13, "D", "center", 0, 0),
    "dia_chi": (11, "", "center", 0, 0),
    "sao_co_quan": (13, "D", "center", 0, 0),
    "sao_so": (13, "", "center", 0, 0),
    "sao_y": (14, "D", "center", 0, 0),
    "sao_ngay": (14, "N", "center", 0, 0),
    "sao_quyen_han": (14, "D", "center", 0, 0),
    "sao_ho_ten": (14, "D", "center", 0, 0),
    "sao_nn_nhan": (12, "DN", "left", 0, 0),
    "sao_nn_ds": (11, "", "left", 0, 0),
    "bang": (12, "", "left", 0, 0),
    "bang_dau": (12, "D", "center", 0, 0),
    "qc_co_quan": (13, "D", "center", 0, 0),
    "qc_chu_quan": (13, "", "center", 0, 0),
    "qc_quoc_hieu": (13, "D", "center", 0, 0),
    "qc_tieu_ngu": (14, "D", "center", 0, 0),
    "qc_ten_loai": (14, "D", "center", 0, 12),
    "qc_trich_yeu": (14, "D", "center", 0, 0),
    "trong": (14, "", "left", 0, 0),
}
KHONG_DAU = {"so", "nn_ds"}
FONT = "Times New Roman"


class May:
    """One way of making a paper. ``co``: run, kieu, mac-dinh, theme; ``ke``: vien, hinh, vml, o, gach, gach-nho."""

    def __init__(
        self, *, co: str = "run", ke: str = "vien", dau: str = "bang", chan: str = "bang", so_trang: str = "don",
        bo: tuple[int, int, int] = (13, 14, 14), than_pt: float = 14, thut: float = 10.0, gian: float = 1.0, truoc: float = 6,
        goi: str = "tho", du_phong: bool = False,
    ) -> None:  # fmt: skip
        self.co, self.loai_ke, self.dau, self.chan, self.so_trang = co, ke, dau, chan, so_trang
        self.thut, self.gian, self.truoc, self.than_pt = thut, gian, truoc, than_pt
        self.kieu: dict[str, str] = {}
        self.so_hinh = 0
        self.num: list[tuple[int, int]] = []
        self.goi_loai = goi
        self.du_phong = du_phong
        self.dang = dict(DANG)
        for vai, (pt, st, can, th, tr) in DANG.items():
            if vai in {"quoc_hieu", "qc_quoc_hieu", "chu_quan", "co_quan", "qc_chu_quan", "qc_co_quan", "sao_co_quan"}:
                pt = bo[0]
            elif vai in {"tieu_ngu", "qc_tieu_ngu"}:
                pt = bo[1]
            elif vai in {"ngay", "sao_ngay"}:
                pt = bo[2]
            elif pt == 14 and vai not in {"phu_luc", "trong"}:
                pt = than_pt
            self.dang[vai] = (pt, st, can, thut if th == 10 else th, truoc if tr == 6 and vai != "vv" else tr)

    # --- runs and paragraphs ------------------------------------------------------------------------------------

    def _rpr(self, vai: str, kw: dict[str, Any]) -> str:
        pt, st, *_ = self.dang[vai]
        goc_dam, goc_ng = "D" in st, "N" in st
        dam, ng = kw.get("dam", goc_dam), kw.get("nghieng", goc_ng)
        co = kw.get("co", pt)
        x = ""
        if kw.get("phong"):
            x += f'<w:rFonts w:ascii="{kw["phong"]}" w:hAnsi="{kw["phong"]}" w:cs="{kw["phong"]}"/>'
        elif self.co == "run":
            x += f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        theo_kieu = self.co == "kieu"
        if theo_kieu:
            if dam != goc_dam:
                x += f'<w:b w:val="{int(dam)}"/>'
            if ng != goc_ng:
                x += f'<w:i w:val="{int(ng)}"/>'
        else:
            x += "<w:b/>" if dam else ""
            x += "<w:i/>" if ng else ""
        if kw.get("mau"):
            x += f'<w:color w:val="{kw["mau"]}"/>'
        if (theo_kieu and co != pt) or self.co in {"run", "theme"} or (self.co == "mac-dinh" and co != self.than_pt):
            x += f'<w:sz w:val="{round(co * 2)}"/><w:szCs w:val="{round(co * 2)}"/>'
        if kw.get("chi_so"):
            x += f'<w:vertAlign w:val="{kw["chi_so"]}"/>'
        return f"<w:rPr>{x}</w:rPr>" if x else ""

    def r(self, vai: str, text: str, **kw: Any) -> str:
        """Runs of a role; tabs and breaks become runs without one."""
        ket = ""
        for i, dong in enumerate(text.split("\n")):
            if i:
                ket += "<w:r><w:br/></w:r>"
            for j, khuc in enumerate(dong.split("\t")):
                if j:
                    ket += f"<w:r>{self._rpr(vai, kw)}<w:tab/></w:r>"
                if khuc:
                    ket += (
                        f'<w:r g:vai="{vai}">{self._rpr(vai, kw)}<w:t xml:space="preserve">{escape(khuc)}</w:t></w:r>'
                    )
        return ket

    def p(self, vai: str, *khuc: Any, **kw: Any) -> str:
        """A paragraph. A piece is a text, a (text, options) pair, or ready XML beginning with ``<``."""
        _, _, can, thut, truoc = self.dang[vai]
        if self.co == "kieu":
            self.kieu.setdefault(vai, f"VB{vai.replace('_', '').title()}")
        rieng = {k: kw[k] for k in ("can", "thut", "trai", "phai", "truoc", "sau", "gian", "gian_pt") if k in kw}
        x = f'<w:pStyle w:val="{self.kieu[vai]}"/>' if self.co == "kieu" else ""
        x += "<w:keepNext/>" if kw.get("giu") else ""
        x += "<w:pageBreakBefore/>" if kw.get("moi") else ""
        x += kw.get("frame", "")
        if kw.get("so"):
            x += f'<w:numPr><w:ilvl w:val="{kw["so"][1]}"/><w:numId w:val="{kw["so"][0]}"/></w:numPr>'
        if kw.get("bdr"):
            x += f"<w:pBdr>{kw['bdr']}</w:pBdr>"
        if kw.get("tab"):
            x += "<w:tabs>" + "".join(f'<w:tab w:val="{kieu}" w:pos="{tw(v)}"/>' for v, kieu in kw["tab"]) + "</w:tabs>"
        if self.co != "kieu" or rieng:
            tr, sa, gi = kw.get("truoc", truoc), kw.get("sau", 0), kw.get("gian", self._gian(vai))
            x += f'<w:spacing w:before="{round(tr * 20)}" w:after="{round(sa * 20)}" w:line="{round(gi * 240)}" w:lineRule="auto"/>'
            th = kw.get("thut", thut)
            dau = f'w:firstLine="{tw(th)}"' if th >= 0 else f'w:hanging="{tw(-th)}"'
            x += f'<w:ind w:left="{tw(kw.get("trai", 0))}" w:right="{tw(kw.get("phai", 0))}" {dau}/>'
            x += f'<w:jc w:val="{kw.get("can", can)}"/>'
        x += kw.get("sect", "")
        con = ""
        rkw = {k: kw[k] for k in ("dam", "nghieng", "co", "phong", "mau") if k in kw}
        for k in khuc:
            if isinstance(k, tuple):
                con += self.r(kw.get("vai_chu", vai), k[0], **{**rkw, **k[1]})
            elif k.startswith("<"):
                con += k
            else:
                con += self.r(vai, k, **rkw)
        return f"<w:p><w:pPr>{x}</w:pPr>{con}</w:p>"

    def _gian(self, vai: str) -> float:
        return (
            self.gian
            if vai in {"than", "khoan", "diem", "dieu", "dieu_ngan", "gach", "can_cu", "khoan_td", "la_ma"}
            else 1.0
        )

    def trong(self, n: int = 1, **kw: Any) -> str:
        return "".join(self.p("trong", **kw) for _ in range(n))

    def co_cua(self, vai: str) -> float:
        return self.dang[vai][0]

    def rong_chu(self, vai: str, text: str) -> float:
        pt, st, *_ = self.dang[vai]
        return rong_mm(text, pt, "D" in st, "N" in st)

    # --- rules --------------------------------------------------------------------------------------------------

    def hinh_ke(self, vai: str, dai: float, x: float, giua: bool, khung: float, y: float = 1.0) -> str:
        """A run that draws a line ``dai`` mm long: centred in the column or ``x`` mm from its left edge."""
        self.so_hinh += 1
        if self.loai_ke == "vml":
            o_giua = "mso-position-horizontal:center;" if giua else ""
            le = 0 if giua else x
            return (
                f'<w:r g:ke="{vai}" g:dai="{dai:.2f}" g:rong="{khung:.2f}"><w:pict><v:line id="ke{self.so_hinh}" '
                f'style="position:absolute;z-index:1;{o_giua}mso-position-horizontal-relative:text;mso-position-vertical-relative:text" '
                f'from="{le / 25.4 * 72:.2f}pt,{y / 25.4 * 72:.2f}pt" to="{(le + dai) / 25.4 * 72:.2f}pt,{y / 25.4 * 72:.2f}pt" '
                f'strokeweight=".75pt"/></w:pict></w:r>'
            )
        ngang = "<wp:align>center</wp:align>" if giua else f"<wp:posOffset>{round(x * EMU)}</wp:posOffset>"
        ve = (
            f'<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{self.so_hinh}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">{ngang}</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(y * EMU)}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{round(dai * EMU)}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{self.so_hinh}" name="Ke {self.so_hinh}"/><wp:cNvGraphicFramePr/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(dai * EMU)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
        )
        if self.du_phong:
            ve = f'<mc:AlternateContent><mc:Choice Requires="wps">{ve}</mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="{dai / 25.4 * 72:.2f}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>'
        return f'<w:r g:ke="{vai}" g:dai="{dai:.2f}" g:rong="{khung:.2f}">{ve}</w:r>'

    def ke(self, vai: str, dai: float, khung: float) -> str:
        """A paragraph (or table) that draws a rule of ``dai`` mm centred in ``khung`` mm."""
        nhan = f'g:ke="{vai}" g:dai="{dai:.2f}" g:rong="{khung:.2f}"'
        if self.loai_ke in {"hinh", "vml"}:
            return self.p("trong", self.hinh_ke(vai, dai, (khung - dai) / 2, True, khung), co=6)
        if self.loai_ke in {"gach", "gach-nho"}:
            co = 13.0 if self.loai_ke == "gach" else 20.0
            don = rong_mm("_", co, False, False) * (1.0 if self.loai_ke == "gach" else 0.6)
            n = max(3, round(dai / don))
            chi = {"chi_so": "superscript"} if self.loai_ke == "gach-nho" else {}
            kw = {"co": co, **chi}
            return self.p("trong", f"<w:r {nhan}>{self._rpr('trong', kw)}<w:t>{'_' * n}</w:t></w:r>", can="center")
        if self.loai_ke == "o":
            return (
                f'<w:tbl {nhan}><w:tblPr><w:tblW w:w="{tw(dai)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tblBorders>'
                f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{tw(dai)}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="{tw(dai)}" w:type="dxa"/></w:tcPr>'
                f"{self.p('trong', co=4)}</w:tc></w:tr></w:tbl>"
            )
        le = (khung - dai) / 2
        x = self.p("trong", trai=le, phai=le, co=4, bdr='<w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/>')
        return x.replace("<w:p>", f"<w:p {nhan}>", 1)

    def ke_duoi_chu(self, vai: str, chu: str, khung: float) -> str:
        """The rule under an element: as long as the text under Tiêu ngữ, 0.42 of it elsewhere."""
        w = self.rong_chu(vai, chu)
        return self.ke(vai, w if vai.endswith("tieu_ngu") else 0.42 * w, khung)

    # --- boxes --------------------------------------------------------------------------------------------------

    def hop(self, noi: str, x: float, y: float, rong: float, cao: float, *, vml: bool, vien: str = "") -> str:
        """A run with a text box; ``vien``: colour of its frame."""
        self.so_hinh += 1
        if vml:
            net = f'stroked="t" strokecolor="#{vien}"' if vien else 'stroked="f"'
            pt = 72 / 25.4
            return (
                f'<w:r><w:pict><v:shape id="hop{self.so_hinh}" type="#_x0000_t202" style="position:absolute;margin-left:{x * pt:.1f}pt;margin-top:{y * pt:.1f}pt;'
                f'width:{rong * pt:.1f}pt;height:{cao * pt:.1f}pt;z-index:2;mso-position-horizontal-relative:text;mso-position-vertical-relative:text" filled="f" {net}>'
                f'<v:textbox inset="0,0,0,0"><w:txbxContent>{noi}</w:txbxContent></v:textbox><w10:wrap type="topAndBottom"/></v:shape></w:pict></w:r>'
            )
        net = (
            f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{vien}"/></a:solidFill></a:ln>'
            if vien
            else "<a:ln><a:noFill/></a:ln>"
        )
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{self.so_hinh}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>{round(x * EMU)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(y * EMU)}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{round(rong * EMU)}" cy="{round(cao * EMU)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="{self.so_hinh}" name="Hop {self.so_hinh}"/><wp:cNvGraphicFramePr/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(rong * EMU)}" cy="{round(cao * EMU)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{net}</wps:spPr>'
            f'<wps:txbx><w:txbxContent>{noi}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>'
        )

    def bang(
        self,
        cot: list[float],
        hang: list[list[str]],
        *,
        vien: str = "",
        lap_dau: bool = False,
        cao: float = 0,
        mau: str = "auto",
        trai: float = 0.0,
    ) -> str:
        """A table with cells of ready XML; cell margins left and right 0 so that widths are what they say."""
        net = (
            "".join(
                f'<w:{c} w:val="{vien}" w:sz="6" w:space="0" w:color="{mau}"/>'
                for c in ("top", "left", "bottom", "right", "insideH", "insideV")
            )
            if vien
            else ""
        )
        x = (
            f'<w:tbl><w:tblPr><w:tblW w:w="{tw(sum(cot))}" w:type="dxa"/><w:tblInd w:w="{tw(trai)}" w:type="dxa"/>' + (f"<w:tblBorders>{net}</w:tblBorders>" if net else "")
            + '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            + "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{tw(c)}"/>' for c in cot) + "</w:tblGrid>"
        )  # fmt: skip
        for i, h in enumerate(hang):
            pr = "<w:tblHeader/>" if lap_dau and i == 0 else ""
            pr = (f'<w:trHeight w:val="{tw(cao)}" w:hRule="exact"/>' if cao else "") + pr
            x += f"<w:tr>{f'<w:trPr>{pr}</w:trPr>' if pr else ''}"
            for c, noi in zip(cot, h, strict=True):
                x += f'<w:tc><w:tcPr><w:tcW w:w="{tw(c)}" w:type="dxa"/></w:tcPr>{noi}{self.p("trong", co=2) if noi.endswith("</w:tbl>") else ""}</w:tc>'
            x += "</w:tr>"
        return x + "</w:tbl>"

    # --- sections -----------------------------------------------------------------------------------------------

    def sect(
        self,
        *,
        ngang: bool = False,
        lai: bool = False,
        cot: int = 1,
        noi: bool = False,
        an_dau: bool = True,
        luu_hanh: bool = False,
    ) -> str:
        rong, cao = (297, 210) if ngang else (210, 297)
        le = (20, 15, 30, 15) if ngang else (20, 20, 30, 15)
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rIdDau"/>' + '<w:headerReference w:type="first" r:id="rIdDauMot"/>'
            + (f'<w:type w:val="{"continuous" if noi else "nextPage"}"/>')
            + f'<w:pgSz w:w="{tw(rong)}" w:h="{tw(cao)}"' + (' w:orient="landscape"' if ngang else "") + "/>"
            + f'<w:pgMar w:top="{tw(le[0])}" w:bottom="{tw(le[1])}" w:left="{tw(le[2])}" w:right="{tw(le[3])}" w:header="{tw(10)}" w:footer="{tw(10)}" w:gutter="0"/>'
            + ('<w:pgNumType w:start="1"/>' if lai else "")
            + (f'<w:cols w:num="2" w:space="0" w:equalWidth="0"><w:col w:w="{tw(COT_TRAI)}" w:space="0"/><w:col w:w="{tw(COT_PHAI)}"/></w:cols>' if cot > 1 else '<w:cols w:space="720"/>')
            + ("<w:titlePg/>" if an_dau else "") + "</w:sectPr>"
        )  # fmt: skip

    def dau_trang(self) -> str:
        """The header with the page number, in one of many ways."""
        kw: dict[str, Any] = {}
        rpr = self._rpr("so_trang", kw)
        phuc = (
            f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{rpr}<w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText></w:r>'
            f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r><w:r g:vai="so_trang">{rpr}<w:t>2</w:t></w:r><w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
        )
        don = f'<w:fldSimple w:instr=" PAGE "><w:r g:vai="so_trang">{rpr}<w:t>2</w:t></w:r></w:fldSimple>'
        if self.so_trang == "don":
            return self.p("so_trang", don)
        if self.so_trang == "bang":
            return self.bang([RONG], [[self.p("so_trang", phuc)]]) + self.p("trong")
        if self.so_trang == "khung":
            fr = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
            return self.p("so_trang", phuc, frame=fr) + self.p("trong")
        if self.so_trang == "sdt":
            return f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{self.p("so_trang", phuc)}</w:sdtContent></w:sdt>'
        return self.p("so_trang", phuc)

    # --- package ------------------------------------------------------------------------------------------------

    def dong_goi(self, ten: str, loai: str, than: str, cuoi: str, dau_mot: str = "") -> Mau:
        """Body and last section → the file."""
        goc = f"<w:document {KHAI_BAO}><w:body>{than}{cuoi}</w:body></w:document>"
        dau = f"<w:hdr {KHAI_BAO}>{self.dau_trang()}</w:hdr>"
        mot = f"<w:hdr {KHAI_BAO}>{dau_mot or self.p('trong')}</w:hdr>"
        cay = {
            "word/document.xml": etree.fromstring(goc),
            "word/header1.xml": etree.fromstring(dau),
            "word/header2.xml": etree.fromstring(mot),
        }
        byte: dict[str, bytes] = {}
        co_so = bool(self.num) or "<w:numPr>" in than
        if self.goi_loai == "python-docx":
            byte, cay2 = self._goi_python_docx(co_so)
            cay |= cay2
        else:
            cay["word/styles.xml"] = etree.fromstring(self.styles())
            if self.co == "theme":
                cay["word/theme/theme1.xml"] = etree.fromstring(_THEME)
            cay["word/settings.xml"] = etree.fromstring(
                f'<w:settings {KHAI_BAO}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
            )
            co_theme = self.co == "theme"
            byte["[Content_Types].xml"] = (_CT if co_theme else _CT.replace(_CT_THEME, "")).encode()
            byte["_rels/.rels"] = _RELS.encode()
            byte["word/_rels/document.xml.rels"] = (
                _RELS_DOC if co_theme else _RELS_DOC.replace(_REL_THEME, "")
            ).encode()
            cay["word/numbering.xml"] = etree.fromstring(self.numbering())
        cach = f"đầu: {self.dau}; cỡ chữ: {self.co}; kẻ: {self.loai_ke}; chân: {self.chan}; số trang: {self.so_trang}; gói: {self.goi_loai}"
        return Mau(ten, cach, loai, cay, byte)

    def _goi_python_docx(self, co_so: bool) -> tuple[dict[str, bytes], dict[str, etree._Element]]:
        """The package that python-docx starts from, with our header parts and styles entered."""
        from docx import Document

        ra = io.BytesIO()
        Document().save(ra)
        with zipfile.ZipFile(ra) as z:
            byte = {t: z.read(t) for t in z.namelist()}
        ct = byte["[Content_Types].xml"].decode()
        them = "".join(
            f'<Override PartName="/word/header{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>'
            for i in (1, 2)
        )
        byte["[Content_Types].xml"] = ct.replace("</Types>", them + "</Types>").encode()
        rel = byte["word/_rels/document.xml.rels"].decode()
        goc_rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        them = f'<Relationship Id="rIdDau" Type="{goc_rel}/header" Target="header1.xml"/><Relationship Id="rIdDauMot" Type="{goc_rel}/header" Target="header2.xml"/>'
        byte["word/_rels/document.xml.rels"] = rel.replace("</Relationships>", them + "</Relationships>").encode()
        st = etree.fromstring(byte["word/styles.xml"])
        for el in etree.fromstring(self.styles()):
            if etree.QName(el).localname == "style" and el.get(f"{{{st.nsmap['w']}}}styleId") != "Normal":
                st.append(el)
        cay = {"word/styles.xml": st, "word/settings.xml": etree.fromstring(byte["word/settings.xml"])}
        if co_so:
            cay["word/numbering.xml"] = etree.fromstring(self.numbering())
        return byte, cay

    def styles(self) -> str:
        pt = round(self.than_pt * 2)
        if self.co == "theme":
            phong = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
        elif self.co == "run":
            phong = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'
            pt = 22
        else:
            phong = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        x = f'<w:styles {KHAI_BAO}><w:docDefaults><w:rPrDefault><w:rPr>{phong}<w:sz w:val="{pt}"/><w:szCs w:val="{pt}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        x += '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        x += '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        for vai, ma in self.kieu.items():
            co, st, can, thut, truoc = self.dang[vai]
            dam = "<w:b/>" if "D" in st else ""
            ng = "<w:i/>" if "N" in st else ""
            x += (
                f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{ma}"><w:name w:val={quoteattr(ma)}/><w:basedOn w:val="Normal"/><w:pPr>'
                f'<w:spacing w:before="{round(truoc * 20)}" w:after="0" w:line="{round(self._gian(vai) * 240)}" w:lineRule="auto"/><w:ind w:firstLine="{tw(thut)}"/><w:jc w:val="{can}"/></w:pPr>'
                f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>{dam}{ng}<w:sz w:val="{round(co * 2)}"/></w:rPr></w:style>'
            )
        return x + "</w:styles>"

    def so_moi(self) -> int:
        """A fresh list for khoản (level 0) and điểm (level 1)."""
        self.num.append((10 + len(self.num), 1))
        return self.num[-1][0]

    def numbering(self) -> str:
        ind = f'<w:pPr><w:ind w:left="0" w:firstLine="{tw(self.thut)}"/></w:pPr>'
        rpr = f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}"/></w:rPr>'
        x = (
            f'<w:numbering {KHAI_BAO}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>{ind}</w:lvl>'
            f'<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:suff w:val="space"/><w:lvlText w:val="%2)"/><w:lvlJc w:val="left"/>{ind}</w:lvl></w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="-"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>{rpr}</w:lvl></w:abstractNum>'
        )
        for so, _ in self.num:
            x += f'<w:num w:numId="{so}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        return x + '<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num></w:numbering>'


_CT_THEME = '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
_CT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{t}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{k}+xml"/>'
        for t, k in (
            ("styles", "styles"),
            ("settings", "settings"),
            ("numbering", "numbering"),
            ("header1", "header"),
            ("header2", "header"),
        )
    )
    + _CT_THEME
    + "</Types>"
)
_GOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{_GOC}/officeDocument" Target="word/document.xml"/></Relationships>'
_REL_THEME = f'<Relationship Id="rId4" Type="{_GOC}/theme" Target="theme/theme1.xml"/>'
_RELS_DOC = (
    f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{_GOC}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{_GOC}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{_GOC}/numbering" Target="numbering.xml"/>{_REL_THEME}<Relationship Id="rIdDau" Type="{_GOC}/header" Target="header1.xml"/><Relationship Id="rIdDauMot" Type="{_GOC}/header" Target="header2.xml"/></Relationships>'
)
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Van ban"><a:themeElements><a:clrScheme name="x"><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3>'
    '<a:accent4><a:srgbClr val="8064A2"/></a:accent4><a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme>'
    '<a:fontScheme name="x"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>'
    '<a:fmtScheme name="x"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>'
)
