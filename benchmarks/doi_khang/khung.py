"""Bits of WordprocessingML that papers are typed together from, in the ways of different people."""

# ruff: noqa: E501
from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
STRICT = {
    NS["w"]: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    NS["r"]: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    NS["wp"]: "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    NS["a"]: "http://purl.oclc.org/ooxml/drawingml/main",
}
KB = " ".join(f'xmlns:{k}="{v}"' for k, v in NS.items())
QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def tw(mm: float) -> int:
    return round(mm * 1440 / 25.4)


@dataclass(frozen=True)
class Vai:
    """How a part of a paper is set: points, weight, place."""

    co: float = 14
    d: bool = False
    n: bool = False
    can: str = "center"
    thut: float = 0
    truoc: float = 0
    hoa: bool = False


VAI = {
    "qh": Vai(13, True), "tn": Vai(14, True), "cq1": Vai(13), "cq2": Vai(13, True), "so": Vai(13), "vv": Vai(12),
    "ngay": Vai(14, n=True), "loai": Vai(14, True, truoc=12), "ty": Vai(14, True), "cancu": Vai(14, n=True, can="both", thut=10, truoc=6),
    "tq": Vai(14, True, truoc=6), "nd": Vai(14, can="both", thut=10, truoc=6), "kg": Vai(14, truoc=6), "kgd": Vai(14, can="left", truoc=0),
    "muc": Vai(14, True, can="both", thut=10, truoc=6), "giuadam": Vai(14, True, truoc=6), "giua": Vai(14, truoc=6),
    "nnh": Vai(12, True, True, "left"), "nn": Vai(11, can="left"), "ky": Vai(14, True), "ten": Vai(14, True),
    "pl": Vai(14, True), "plt": Vai(14, True), "kt": Vai(14, n=True), "bang": Vai(12, can="left"), "trang": Vai(14), "dc": Vai(11, can="left"),
}  # fmt: skip


@dataclass
class May:
    """One person's habits. ``co``: where sizes stand (run, kieu, kieuchu, macdinh, theme)."""

    co: str = "run"
    ke: str = "pbdr"
    hoa: bool = False
    vun: bool = False
    cach: str = "truoc"
    thut: float = 10
    dung: set[str] = field(default_factory=set)
    id: int = 100

    def so(self) -> int:
        self.id += 1
        return self.id

    # --- runs and paragraphs
    def rpr(self, v: Vai, vai: str) -> str:
        x = ""
        if self.co in {"run"}:
            x += '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
        if self.co == "kieuchu":
            self.dung.add(vai)
            return f'<w:rPr><w:rStyle w:val="C{vai}"/></w:rPr>'
        if self.co == "kieu":
            return ""
        x += "<w:b/>" if v.d else ""
        x += "<w:i/>" if v.n else ""
        x += "<w:caps/>" if self.hoa and v.hoa else ""
        if self.co in {"run"} or v.co != 14:
            x += f'<w:sz w:val="{round(v.co * 2)}"/><w:szCs w:val="{round(v.co * 2)}"/>'
        return f"<w:rPr>{x}</w:rPr>" if x else ""

    def r(self, text: str, vai: str, v: Vai | None = None) -> str:
        v = v or VAI[vai]
        rpr = self.rpr(v, vai)
        if not self.vun or len(text) < 9:
            return f"<w:r>{rpr}{_t(text)}</w:r>"
        k = len(text) // 3
        a, b, c = text[:k], text[k : 2 * k], text[2 * k :]
        n = self.so()
        return (
            f'<w:r>{rpr}{_t(a)}</w:r><w:proofErr w:type="spellStart"/><w:smartTag w:uri="x" w:element="y"><w:r>{rpr}{_t(b)}</w:r></w:smartTag>'
            f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/><w:r>{rpr}{_t(c)}</w:r><w:bookmarkEnd w:id="{n}"/><w:proofErr w:type="spellEnd"/>'
        )

    def ppr(self, vai: str, v: Vai, them: str = "", num: str = "") -> str:
        if self.co == "kieu":
            self.dung.add(vai)
            return f'<w:pPr><w:pStyle w:val="K{vai}"/>{num}{them}</w:pPr>'
        truoc, sau = (v.truoc, 0) if self.cach == "truoc" else (0, v.truoc)
        thut = self.thut if v.thut else 0
        return (
            f'<w:pPr>{num}{them}<w:spacing w:before="{round(truoc * 20)}" w:after="{round(sau * 20)}" w:line="240" w:lineRule="auto"/>'
            f'<w:ind w:firstLine="{tw(thut)}"/><w:jc w:val="{v.can}"/></w:pPr>'
        )

    def p(self, text: str, vai: str, *, them: str = "", sau: str = "", num: str = "", dau: str = "") -> str:
        return f"<w:p>{self.ppr(vai, VAI[vai], them, num)}{dau}{self.r(text, vai) if text else ''}{sau}</w:p>"

    def mx(self, manh: list[tuple[str, str]], vai: str) -> str:
        """A paragraph of pieces, each set as another part."""
        return f"<w:p>{self.ppr(vai, VAI[vai])}{''.join(self.r(t, k) for t, k in manh)}</w:p>"

    def trong(self) -> str:
        return "<w:p/>"

    # --- lines
    def kedai(self, dai: float, rong: float, ke: str = "") -> str:
        """A rule ``dai`` mm long in the middle of a box ``rong`` mm wide."""
        ke = ke or self.ke
        le = max((rong - dai) / 2, 0)
        if ke == "pbdr":
            return f'<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:line="120" w:lineRule="exact"/><w:ind w:left="{tw(le)}" w:right="{tw(le)}"/></w:pPr></w:p>'
        if ke == "longo":
            b = "".join(f'<w:{c} w:val="nil"/>' for c in ("left", "bottom", "right"))
            return (
                f'<w:tbl><w:tblPr><w:tblW w:w="{tw(dai)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{tw(dai)}"/></w:tblGrid>'
                f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{tw(dai)}" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="6" w:color="auto"/>{b}</w:tcBorders></w:tcPr><w:p><w:pPr><w:spacing w:line="60" w:lineRule="exact"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
                '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
            )
        if ke == "mo_neo":
            return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>{self.hinh(dai)}</w:r></w:p>'
        if ke == "nhom":
            return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>{self.hinh(dai, nhom=True)}</w:r></w:p>'
        if ke == "vml":
            return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:line id="l{self.so()}" style="position:absolute;left:0;mso-position-horizontal:center;mso-position-horizontal-relative:text" from="0,2pt" to="{dai / 25.4 * 72:.1f}pt,2pt" strokeweight=".75pt"/></w:pict></w:r></w:p>'
        if ke == "hr":
            return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:rect style="width:{dai / 25.4 * 72:.1f}pt;height:.75pt" o:hralign="center" o:hrstd="t" o:hrnoshade="t" o:hr="t" fillcolor="black" stroked="f"/></w:pict></w:r></w:p>'
        if ke == "gachtab":
            return f'<w:p><w:pPr><w:spacing w:line="120" w:lineRule="exact"/><w:ind w:left="{tw(le)}"/><w:tabs><w:tab w:val="left" w:pos="{tw(le + dai)}"/></w:tabs></w:pPr><w:r><w:rPr><w:u w:val="single"/><w:sz w:val="8"/></w:rPr><w:tab/></w:r></w:p>'
        assert ke == "gach", ke
        n = round(dai / 2.29)
        return f'<w:p><w:pPr><w:spacing w:line="160" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>{"_" * n}</w:t></w:r></w:p>'

    def hinh(self, dai: float, nhom: bool = False) -> str:
        n = self.so()
        cx = round(dai * 36000)
        wsp = f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="0"/></a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
        if nhom:
            loi = f'<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="9525"/><a:chOff x="0" y="0"/><a:chExt cx="{cx}" cy="9525"/></a:xfrm></wpg:grpSpPr>{wsp}</wpg:wgp></a:graphicData>'
        else:
            loi = f'<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{wsp}</a:graphicData>'
        an = (
            f'<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="{n}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>30000</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{cx}" cy="0"/><wp:wrapNone/><wp:docPr id="{n}" name="K{n}"/><wp:cNvGraphicFramePr/><a:graphic>{loi}</a:graphic></wp:anchor>'
        )
        return f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{an}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:line id="f{n}" style="position:absolute" from="0,0" to="{dai / 25.4 * 72:.1f}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>'

    # --- styles
    def kieu(self) -> str:
        font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
        if self.co == "theme":
            font = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
        x = f'<w:docDefaults><w:rPrDefault><w:rPr>{font if self.co != "run" else ""}<w:sz w:val="{22 if self.co == "run" else 28}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        nf = font if self.co == "run" else ""
        x += f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr>{nf}</w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        x += '<w:style w:type="paragraph" w:styleId="Nen"><w:name w:val="Nền"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:firstLine="0"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr></w:style>'
        for vai in sorted(self.dung):
            v = VAI[vai]
            rp = (
                ("<w:b/>" if v.d else "")
                + ("<w:i/>" if v.n else "")
                + (f'<w:sz w:val="{round(v.co * 2)}"/>' if v.co != 13 or self.co != "kieu" else "")
            )
            if self.co == "kieu":
                x += f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="K{vai}"><w:name w:val="VB {vai}"/><w:basedOn w:val="Nen"/><w:pPr><w:spacing w:before="{round(v.truoc * 20)}"/><w:ind w:firstLine="{tw(self.thut if v.thut else 0)}"/><w:jc w:val="{v.can}"/></w:pPr><w:rPr>{rp}</w:rPr></w:style>'
            else:
                x += f'<w:style w:type="character" w:customStyle="1" w:styleId="C{vai}"><w:name w:val="Chữ {vai}"/><w:rPr>{rp}</w:rPr></w:style>'
        return f"<w:styles {KB}>{x}</w:styles>"


def _t(text: str) -> str:
    ra = []
    for i, dong in enumerate(text.split("\n")):
        ra.append("<w:br/>" if i else "")
        for j, k in enumerate(dong.split("\t")):
            ra.append("<w:tab/>" if j else "")
            ra.append(f'<w:t xml:space="preserve">{escape(k)}</w:t>' if k else "")
    return "".join(ra)


def o(noi: str, rong: float, them: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{tw(rong)}" w:type="dxa"/>{them}</w:tcPr>{noi or "<w:p/>"}</w:tc>'


def hang(*cac_o: str, them: str = "") -> str:
    return f"<w:tr>{f'<w:trPr>{them}</w:trPr>' if them else ''}{''.join(cac_o)}</w:tr>"


def bang(rong: tuple[float, ...], *cac_hang: str, vien: bool = False, them: str = "") -> str:
    v = ""
    if vien:
        v = (
            "<w:tblBorders>"
            + "".join(
                f'<w:{c} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                for c in ("top", "left", "bottom", "right", "insideH", "insideV")
            )
            + "</w:tblBorders>"
        )
    return (
        f'<w:tbl><w:tblPr>{them}<w:tblW w:w="{tw(sum(rong))}" w:type="dxa"/>{v}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{tw(x)}"/>' for x in rong)
        + "</w:tblGrid>"
        + "".join(cac_hang)
        + "</w:tbl>"
    )


def sect(
    *,
    so: str = "hd",
    ngang: bool = False,
    bat_dau: int | None = None,
    loai: str = "",
    cot: int = 0,
    dau_rieng: bool = True,
    le: tuple[float, float, float, float] = (20, 15, 20, 30),
) -> str:
    w, h = (297, 210) if ngang else (210, 297)
    ref = (
        '<w:headerReference w:type="default" r:id="rIdH"/><w:headerReference w:type="first" r:id="rIdF"/>' if so else ""
    )
    return (
        f'<w:sectPr>{ref}{f"<w:type w:val={chr(34)}{loai}{chr(34)}/>" if loai else ""}<w:pgSz w:w="{tw(w)}" w:h="{tw(h)}"{" w:orient=" + chr(34) + "landscape" + chr(34) if ngang else ""}/>'
        f'<w:pgMar w:top="{tw(le[0])}" w:right="{tw(le[1])}" w:bottom="{tw(le[2])}" w:left="{tw(le[3])}" w:header="567" w:footer="567" w:gutter="0"/>'
        f"{f'<w:pgNumType w:start={chr(34)}{bat_dau}{chr(34)}/>' if bat_dau is not None else ''}{f'<w:cols w:num={chr(34)}{cot}{chr(34)} w:space={chr(34)}0{chr(34)}/>' if cot else ''}{'<w:titlePg/>' if dau_rieng else ''}</w:sectPr>"
    )


def ngat(s: str) -> str:
    return f"<w:p><w:pPr>{s}</w:pPr></w:p>"


def so_trang(m: May, kieu: str) -> str:
    r = m.rpr(VAI["trang"], "trang")
    if kieu == "don":
        t = f'<w:p>{m.ppr("trang", VAI["trang"])}<w:fldSimple w:instr=" PAGE  \\* MERGEFORMAT "><w:r>{r}<w:t>2</w:t></w:r></w:fldSimple></w:p>'
    elif kieu == "hop":
        t = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>{r}<w:pgNum/></w:r></w:p>'
    elif kieu == "tab":
        t = f'<w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="{tw(82.5)}"/></w:tabs></w:pPr><w:r>{r}<w:tab/></w:r><w:r>{r}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{r}<w:instrText>PAGE</w:instrText></w:r><w:r>{r}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{r}<w:t>2</w:t></w:r><w:r>{r}<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    else:
        t = f'<w:p>{m.ppr("trang", VAI["trang"])}<w:r>{r}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{r}<w:instrText xml:space="preserve"> PA</w:instrText></w:r><w:r>{r}<w:instrText xml:space="preserve">GE   \\* MERGEFORMAT </w:instrText></w:r><w:r>{r}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{r}<w:t>2</w:t></w:r><w:r>{r}<w:fldChar w:fldCharType="end"/></w:r></w:p>'
    return t


@dataclass
class To:
    """A paper: its parts as text, the person who made it, and what kind of paper it is."""

    ten: str
    m: May
    than: str
    cuoi: str = field(default_factory=sect)
    so: str = "phuc"
    numbering: str = ""
    settings: str = ""
    strict: bool = False
    dau_dau: str = "<w:p/>"
    loai: str = ""

    def phan(self) -> dict[str, str]:
        g = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        ct = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        rel = [
            ("rIdS", "styles", "styles.xml"),
            ("rIdH", "header", "header1.xml"),
            ("rIdF", "header", "header2.xml"),
            ("rIdT", "settings", "settings.xml"),
            ("rIdY", "theme", "theme/theme1.xml"),
        ]
        dau_trang = so_trang(self.m, self.so)
        p = {
            "word/document.xml": f"<w:document {KB}><w:body>{self.than}{self.cuoi}</w:body></w:document>",
            "word/styles.xml": self.m.kieu(),
            "word/header1.xml": f"<w:hdr {KB}>{dau_trang}</w:hdr>",
            "word/header2.xml": f"<w:hdr {KB}>{self.dau_dau}</w:hdr>",
            "word/settings.xml": f"<w:settings {KB}>{self.settings}</w:settings>",
            "word/theme/theme1.xml": f'<a:theme {KB} name="x"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
        }
        if self.numbering:
            p["word/numbering.xml"] = f"<w:numbering {KB}>{self.numbering}</w:numbering>"
            rel.append(("rIdN", "numbering", "numbering.xml"))
        p["word/_rels/document.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join(f'<Relationship Id="{i}" Type="{g}{t}" Target="{d}"/>' for i, t, d in rel)
            + "</Relationships>"
        )
        p["_rels/.rels"] = (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{g}officeDocument" Target="word/document.xml"/></Relationships>'
        )
        p["[Content_Types].xml"] = (
            f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{ct}document.main+xml"/></Types>'
        )
        return p

    def docx(self) -> bytes:
        return goi(self.phan(), self.strict)


def goi(phan: dict[str, str], strict: bool = False) -> bytes:
    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as z:
        for ten, chu in phan.items():
            z.writestr(ten, _phan(chu, strict))
    return ra.getvalue()


def _phan(chu: str, strict: bool) -> str:
    for cu, moi in STRICT.items() if strict else ():
        chu = chu.replace(cu, moi)
    return chu if chu.startswith("<?xml") else f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{chu}'
