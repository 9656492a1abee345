# ruff: noqa: E501
"""A small maker of Word files for the tests: papers as different people make them, from plain tuples."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TWIP = 56.6929
"""Twips in a millimetre."""


def tw(mm: float) -> int:
    return round(mm * TWIP)


@dataclass(frozen=True)
class P:
    """A paragraph. ``text`` may hold tabs and line breaks; ``chu`` (text, kieu) pairs take its place when given."""

    text: str = ""
    kieu: str = ""  # D đậm, N nghiêng, G gạch chân
    co: float = 14
    can: str = "both"
    dau: float = 0.0
    trai: float = 0.0
    phai: float = 0.0
    truoc: float = 0.0
    sau: float = 0.0
    gian: float = 1.0
    gian_pt: float = 0.0
    phong: str = ""
    mau: str = ""
    tab: tuple[tuple[float, str], ...] = ()
    ke: str = ""  # "vien" bottom border, "khung" box, "hinh:<mm>" drawn line, "vml:<mm>"
    chu: tuple[tuple[str, str], ...] = ()
    moi: bool = False
    style: str = ""
    tho: str = ""
    truong: bool = False
    hop: tuple[object, ...] = ()
    hop_x: float = 0.0
    hop_rong: float = 60.0
    hop_cao: float = 30.0
    hop_vien: bool = False
    sect: str = ""
    so: tuple[str, int] | None = None

    def _rpr(self, kieu: str) -> str:
        x = ""
        if self.phong:
            x += f'<w:rFonts w:ascii="{self.phong}" w:hAnsi="{self.phong}" w:cs="{self.phong}"/>'
        x += "<w:b/>" if "D" in kieu else ""
        x += "<w:i/>" if "N" in kieu else ""
        if self.mau:
            x += f'<w:color w:val="{self.mau}"/>'
        if self.co:
            x += f'<w:sz w:val="{round(self.co * 2)}"/>'
        x += '<w:u w:val="single"/>' if "G" in kieu else ""
        return f"<w:rPr>{x}</w:rPr>" if x else ""

    def _run(self, text: str, kieu: str) -> str:
        trong = ""
        for i, dong in enumerate(text.split("\n")):
            trong += "<w:br/>" if i else ""
            for j, khuc in enumerate(dong.split("\t")):
                trong += "<w:tab/>" if j else ""
                trong += f'<w:t xml:space="preserve">{escape(khuc)}</w:t>' if khuc else ""
        return f"<w:r>{self._rpr(kieu)}{trong}</w:r>"

    def xml(self) -> str:
        ppr = f'<w:pStyle w:val="{self.style}"/>' if self.style else ""
        ppr += "<w:pageBreakBefore/>" if self.moi else ""
        if self.so is not None:
            ppr += f'<w:numPr><w:ilvl w:val="{self.so[1]}"/><w:numId w:val="{self.so[0]}"/></w:numPr>'
        if self.ke == "vien":
            ppr += '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
        elif self.ke == "tren":
            ppr += '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        elif self.ke == "khung":
            ppr += (
                "<w:pBdr>"
                + "".join(
                    f'<w:{c} w:val="single" w:sz="6" w:space="1" w:color="auto"/>'
                    for c in ("top", "left", "bottom", "right")
                )
                + "</w:pBdr>"
            )
        if self.tab:
            ppr += "<w:tabs>" + "".join(f'<w:tab w:val="{k}" w:pos="{tw(x)}"/>' for x, k in self.tab) + "</w:tabs>"
        if not self.style or self.truoc or self.sau:
            line = (
                f'w:line="{round(self.gian_pt * 20)}" w:lineRule="exact"'
                if self.gian_pt
                else f'w:line="{round(self.gian * 240)}" w:lineRule="auto"'
            )
            ppr += f'<w:spacing w:before="{round(self.truoc * 20)}" w:after="{round(self.sau * 20)}" {line}/>'
        if not self.style or self.dau or self.trai:
            dau = f'w:firstLine="{tw(self.dau)}"' if self.dau >= 0 else f'w:hanging="{tw(-self.dau)}"'
            ppr += f'<w:ind w:left="{tw(self.trai)}" w:right="{tw(self.phai)}" {dau}/>'
        if self.can:
            ppr += f'<w:jc w:val="{self.can}"/>'
        if self.sect:
            ppr += self.sect
        ve = ""
        if self.ke.startswith("hinh"):
            ve = hinh_ke(*map(float, self.ke.split(":")[1:]))
        elif self.ke.startswith("vml"):
            ve = vml_ke(float(self.ke.split(":")[1]))
        if self.hop:
            ve += hop(self.hop, self.hop_x, self.hop_rong, self.hop_cao, self.hop_vien)
        chu = (
            "".join(self._run(t, k) for t, k in self.chu)
            if self.chu
            else (self._run(self.text, self.kieu) if self.text else "")
        )
        if self.truong:
            r = self._rpr(self.kieu)
            chu += (
                f'<w:r>{r}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{r}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
                f'<w:r>{r}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{r}<w:t>2</w:t></w:r><w:r>{r}<w:fldChar w:fldCharType="end"/></w:r>'
            )
        return f"<w:p><w:pPr>{ppr}</w:pPr>{ve}{chu}{self.tho}</w:p>"


def _neo(ngang: str, rong: float, cao: float, trong: str) -> str:
    cx, cy = round(rong * 36000), round(cao * 36000)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column">{ngang}</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>20000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="ve"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp>{trong.format(xfrm=f"""<a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>""")}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
    )


def hinh_ke(rong: float, x: float = -1.0) -> str:
    ngang = "<wp:align>center</wp:align>" if x < 0 else f"<wp:posOffset>{round(x * 36000)}</wp:posOffset>"
    return _neo(
        ngang, rong, 0,
        '<wps:cNvCnPr/><wps:spPr>{xfrm}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>',
    )  # fmt: skip


def vml_ke(rong: float) -> str:
    return f'<w:r><w:pict><v:line style="position:absolute" from="60pt,2pt" to="{60 + rong / 25.4 * 72:.1f}pt,2pt"/></w:pict></w:r>'


def hop(noi: tuple[object, ...], x: float, rong: float, cao: float, vien: bool) -> str:
    ln = (
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>'
        if vien
        else "<a:ln><a:noFill/></a:ln>"
    )
    trong = "".join(b.xml() for b in noi)  # type: ignore[attr-defined]
    return _neo(f"<wp:posOffset>{round(x * 36000)}</wp:posOffset>", rong, cao, '<wps:cNvSpPr txBox="1"/><wps:spPr>{xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' + ln
                + "</wps:spPr><wps:txbx><w:txbxContent>" + trong.replace("{", "{{").replace("}", "}}") + '</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" rIns="0"/>')  # fmt: skip


@dataclass(frozen=True)
class Bang:
    """A table: rows of cells, each cell a tuple of blocks."""

    hang: tuple[tuple[tuple[object, ...], ...], ...]
    rong: tuple[float, ...]
    vien: bool = False
    lui: float = 0.0

    def xml(self) -> str:
        v = ""
        if self.vien:
            v = (
                "<w:tblBorders>"
                + "".join(
                    f'<w:{c} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                    for c in ("top", "left", "bottom", "right", "insideH", "insideV")
                )
                + "</w:tblBorders>"
            )
        x = f'<w:tbl><w:tblPr><w:tblW w:w="{tw(sum(self.rong))}" w:type="dxa"/><w:tblInd w:w="{tw(self.lui)}" w:type="dxa"/>{v}</w:tblPr><w:tblGrid>'
        x += "".join(f'<w:gridCol w:w="{tw(r)}"/>' for r in self.rong) + "</w:tblGrid>"
        for hang in self.hang:
            x += "<w:tr>"
            for r, o in zip(self.rong, hang, strict=True):
                x += f'<w:tc><w:tcPr><w:tcW w:w="{tw(r)}" w:type="dxa"/></w:tcPr>{"".join(b.xml() for b in o) or "<w:p/>"}</w:tc>'
            x += "</w:tr>"
        return x + "</w:tbl>"


@dataclass(frozen=True)
class Trang:
    """Page set-up of a section."""

    rong: float = 210.0
    cao: float = 297.0
    tren: float = 20.0
    duoi: float = 20.0
    trai: float = 30.0
    phai: float = 15.0
    ngang: bool = False
    dau_rieng: bool = True
    bat_dau: int | None = None
    dang: str = ""
    so_trang: str = "dau"  # dau, chan, khong
    kieu_ngat: str = ""
    cot: int = 1

    def xml(self, dau: bool = True) -> str:
        ref = ""
        if dau and self.so_trang == "dau":
            ref = '<w:headerReference w:type="default" r:id="rIdH"/><w:headerReference w:type="first" r:id="rIdF"/>'
        elif dau and self.so_trang == "chan":
            ref = '<w:footerReference w:type="default" r:id="rIdH"/>'
        o = ' w:orient="landscape"' if self.ngang else ""
        so = ""
        if self.bat_dau is not None or self.dang:
            so = (
                "<w:pgNumType"
                + (f' w:fmt="{self.dang}"' if self.dang else "")
                + (f' w:start="{self.bat_dau}"' if self.bat_dau is not None else "")
                + "/>"
            )
        loai = f'<w:type w:val="{self.kieu_ngat}"/>' if self.kieu_ngat else ""
        cot = f'<w:cols w:num="{self.cot}" w:space="0"/>' if self.cot > 1 else ""
        return (
            f'<w:sectPr>{ref}{loai}<w:pgSz w:w="{tw(self.rong)}" w:h="{tw(self.cao)}"{o}/>'
            f'<w:pgMar w:top="{tw(self.tren)}" w:right="{tw(self.phai)}" w:bottom="{tw(self.duoi)}" w:left="{tw(self.trai)}" w:header="567" w:footer="567" w:gutter="0"/>'
            f"{so}{cot}{'<w:titlePg/>' if self.dau_rieng else ''}</w:sectPr>"
        )


@dataclass(frozen=True)
class Giay:
    """A whole paper as blocks, with its page, page number paragraph and styles."""

    khoi: tuple[object, ...]
    trang: Trang = field(default_factory=Trang)
    so_trang: P = field(default_factory=lambda: P(can="center", truong=True))
    so_trang_dau: P = field(default_factory=P)
    styles: str = ""
    mac_dinh: str = (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/>'
    )
    settings: str = ""
    numbering: str = ""

    def docx(self) -> bytes:
        body = "".join(b if isinstance(b, str) else b.xml() for b in self.khoi)
        phan = {
            "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {NS}><w:body>{body}{self.trang.xml()}</w:body></w:document>',
            "word/styles.xml": f"<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr>{self.mac_dinh}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>{self.styles}</w:styles>',
            "word/header1.xml": f"<w:hdr {NS}>{self.so_trang.xml()}</w:hdr>",
            "word/header2.xml": f"<w:hdr {NS}>{self.so_trang_dau.xml()}</w:hdr>",
            "word/settings.xml": f"<w:settings {NS}>{self.settings}</w:settings>",
        }
        goc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        loai_h = "footer" if self.trang.so_trang == "chan" else "header"
        rels = (
            f'<Relationship Id="rIdS" Type="{goc}styles" Target="styles.xml"/><Relationship Id="rIdH" Type="{goc}{loai_h}" Target="header1.xml"/>'
            f'<Relationship Id="rIdF" Type="{goc}header" Target="header2.xml"/><Relationship Id="rIdT" Type="{goc}settings" Target="settings.xml"/>'
        )
        if self.numbering:
            phan["word/numbering.xml"] = f"<w:numbering {NS}>{self.numbering}</w:numbering>"
            rels += f'<Relationship Id="rIdN" Type="{goc}numbering" Target="numbering.xml"/>'
        phan["word/_rels/document.xml.rels"] = (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>'
        )
        ra = io.BytesIO()
        with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as z:
            for ten, noi_dung in phan.items():
                z.writestr(ten, noi_dung)
        return ra.getvalue()

    def sua(self, i: int, **doi: object) -> Giay:
        """The paper with one block changed."""
        khoi = list(self.khoi)
        khoi[i] = replace(khoi[i], **doi)  # type: ignore[type-var]
        return replace(self, khoi=tuple(khoi))


# --- parts ----------------------------------------------------------------------------------------------------------

QH = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TN = "Độc lập - Tự do - Hạnh phúc"


def giua(text: str, kieu: str = "", co: float = 13, **k: object) -> P:
    return P(text, kieu, co, "center", **k)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Dau:
    """The words of a letterhead."""

    chu_quan: str = "UBND TỈNH LÀO CAI"
    co_quan: tuple[str, ...] = ("SỞ NỘI VỤ",)
    so: str = "Số: 15/KH-SNV"
    ngay: str = "Lào Cai, ngày 05 tháng 01 năm 2024"
    vv: tuple[str, ...] = ()


def dau_bang(d: Dau, ke: str = "vien", co: tuple[float, float, float] = (13, 14, 14)) -> tuple[object, ...]:
    """Letterhead as a borderless table of two rows."""
    trai: list[object] = []
    if d.chu_quan:
        trai.append(giua(d.chu_quan, "", co[0]))
    trai += [giua(t, "D", co[0]) for t in d.co_quan]
    rong = 10.5 if len(d.co_quan[-1]) < 12 else 18.0
    if ke == "vien":
        trai.append(P(trai=(60 - 3.8 - rong) / 2, phai=(60 - 3.8 - rong) / 2, ke="vien", gian_pt=3, can="center"))
        k = {13: 56.1, 14: 60.4}[co[1]]
        phai_ke = P(trai=(105 - 3.8 - k) / 2, phai=(105 - 3.8 - k) / 2, ke="vien", gian_pt=3, can="center")
    elif ke == "hinh":
        trai.append(P(ke=f"hinh:{rong}", can="center", co=8))
        phai_ke = P(ke="hinh:60", can="center", co=8)
    elif ke == "gach":
        trai.append(giua("_______", co=8))
        phai_ke = giua("_" * 42, co=8)
    else:
        trai.append(P(ke=f"vml:{rong}", can="center", co=8))
        phai_ke = P(ke="vml:60", can="center", co=8)
    phai = [giua(QH, "D", co[0]), giua(TN, "D", co[1]), phai_ke]
    duoi_trai = [giua(d.so)] + [giua(t, "", 12, truoc=6 if i == 0 else 0) for i, t in enumerate(d.vv)]
    hang = (tuple(trai), tuple(phai)), (tuple(duoi_trai), (giua(d.ngay, "N", co[2]),) if d.ngay else (P(),))
    return (Bang(hang, (60, 105)),)


def dau_tab(d: Dau) -> tuple[object, ...]:
    """Letterhead with centred tabs."""
    t = ((30.0, "center"), (112.0, "center"))
    cq = d.co_quan[-1]
    tren = d.chu_quan or " "
    return (
        P(tab=t, can="left", chu=(("\t" + tren, ""), ("\t" + QH, "D")), co=12),
        P(tab=t, can="left", tho=P(co=12)._run("\t" + cq, "D") + P(co=13)._run("\t" + TN, "D")),
        P(can="left", co=8, tho=hinh_ke(10 if len(cq) < 12 else 18, 25) + hinh_ke(56.1, 84)),
        P(tab=t, can="left", chu=(("\t" + d.so, ""), ("\t" + d.ngay, "N")), co=13),
        *((P(tab=t, can="left", chu=(("\t" + " ".join(d.vv), ""),), co=12, truoc=6),) if d.vv else ()),
    )


def dau_hop(d: Dau) -> tuple[object, ...]:
    """Letterhead in two text boxes."""
    trai = (*((giua(d.chu_quan),) if d.chu_quan else ()), *(giua(t, "D") for t in d.co_quan), P(ke="hinh:10", can="center", co=8), giua(d.so),
            *(giua(t, "", 12, truoc=6 if i == 0 else 0) for i, t in enumerate(d.vv)))  # fmt: skip
    phai = (giua(QH, "D"), giua(TN, "D", 14), P(ke="hinh:60", can="center", co=8), giua(d.ngay, "N", 14))
    return (P(hop=trai, hop_x=0, hop_rong=62), P(hop=phai, hop_x=63, hop_rong=102), P(), P(), P(), P(), P(), P())


def dau_cot(d: Dau) -> tuple[object, ...]:
    """Letterhead as two columns of a continuous section."""
    ngat = '<w:r><w:br w:type="column"/></w:r>'
    s = Trang(cot=2).xml()
    return (
        *((giua(d.chu_quan, "", 12),) if d.chu_quan else ()), *(giua(t, "D", 12) for t in d.co_quan), P(ke="hinh:9", can="center", co=8), giua(d.so),
        *(giua(t, "", 12, truoc=6 if i == 0 else 0) for i, t in enumerate(d.vv)),
        P(QH, "D", 12, "center", tho="").__class__(chu=(("", ""),), can="center", co=12, tho=ngat + f'<w:r><w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:t>{QH}</w:t></w:r>'),
        giua(TN, "D", 13), P(ke="hinh:56", can="center", co=8), P(d.ngay, "N", 13, "center", sect=s),
    )  # fmt: skip


def chan_bang(noi: tuple[str, ...], ky: tuple[str, ...], ten: str) -> tuple[object, ...]:
    """Nơi nhận and signature as a borderless table."""
    trai = (P("Nơi nhận:", "DN", 12, "left"), *(P(t, "", 11, "left") for t in noi))
    phai = (*(giua(t, "D", 14) for t in ky), P(), P(), P(), P(), giua(ten, "D", 14))
    return (Bang(((trai, phai),), (70, 95)),)


def chan_tab(noi: tuple[str, ...], ky: tuple[str, ...], ten: str) -> tuple[object, ...]:
    """Nơi nhận and signature side by side with a centred tab."""
    t = ((115.0, "center"),)
    ds = [P(tab=t, can="left", tho=P("Nơi nhận:", "DN", 12)._run("Nơi nhận:", "DN") + P(co=14)._run("\t" + ky[0], "D"))]
    for i in range(max(len(noi), len(ky) - 1)):
        x = P(co=11)._run(noi[i], "") if i < len(noi) else ""
        x += P(co=14)._run("\t" + ky[i + 1], "D") if i + 1 < len(ky) else ""
        ds.append(P(tab=t, can="left", tho=x))
    ds += [P(), P(), P(tab=t, can="left", tho=P(co=14)._run("\t" + ten, "D"))]
    return tuple(ds)


def doan(text: str, kieu: str = "", **k: object) -> P:
    """A paragraph of running text."""
    co: dict[str, object] = {"co": 14, "can": "both", "dau": 10, "truoc": 6}
    co.update(k)
    return P(text, kieu, **co)  # type: ignore[arg-type]


def ten_loai(loai: str, trich_yeu: tuple[str, ...], ke: str = "vien", rong: float = 40) -> tuple[object, ...]:
    ds: list[object] = [giua(loai, "D", 14, truoc=12), *(giua(t, "D", 14) for t in trich_yeu)]
    if ke == "vien":
        ds.append(P(trai=(165 - rong) / 2, phai=(165 - rong) / 2, ke="vien", gian_pt=3, can="center", sau=6))
    elif ke == "hinh":
        ds.append(P(ke=f"hinh:{rong}", can="center", co=8))
    return tuple(ds)


DAI = (
    "Thực hiện nhiệm vụ được giao, cơ quan xây dựng nội dung cụ thể để tổ chức thực hiện thống nhất, đồng bộ, hiệu quả trên địa bàn và "
    "phân công trách nhiệm rõ ràng cho từng đơn vị."
)
