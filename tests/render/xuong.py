"""A workshop for small templates: only the parts a test asks for, written by hand so that nothing is hidden."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from vanban.findings import Finding
from vanban.render import Template, ThuocTinh, Truong, compile_template

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LOAI_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TT = ThuocTinh("Giấy mời", "UBND xã Thử", date(2026, 3, 8))


def doan(*chu: str, ppr: str = "", rpr: str = "") -> str:
    """A paragraph; each text is a run of its own."""
    run = "".join(f'<w:r>{rpr}<w:t xml:space="preserve">{thoat(c)}</w:t></w:r>' for c in chu)
    return f"<w:p>{ppr}{run}</w:p>"


def thoat(chu: str) -> str:
    return chu.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def o(*noi_dung: str, tcpr: str = "<w:tcPr/>") -> str:
    return f"<w:tc>{tcpr}{''.join(noi_dung)}</w:tc>"


def hang(*cac_o: str) -> str:
    return f"<w:tr>{''.join(c if c.startswith('<w:tc') else o(doan(c)) for c in cac_o)}</w:tr>"


def bang(*cac_hang: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{"".join(cac_hang)}</w:tbl>'


def khung_chu(*cac_doan: str) -> str:
    """A text box, as Word writes it: twice."""
    trong = f"<w:txbxContent>{''.join(cac_doan)}</w:txbxContent>"
    ve = (
        '<w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="k"/><a:graphic><a:graphicData'
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:spPr/>'
        f"<wps:txbx>{trong}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    vml = f"<w:pict><v:shape><v:textbox>{trong}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{ve}</mc:Choice><mc:Fallback>{vml}</mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )


@dataclass
class Xuong:
    """A template under construction. Text parts are the inside of their root element."""

    than: str = ""
    dau_trang: str = ""
    chan_trang: str = ""
    footnote: str = ""
    endnote: str = ""
    comment: str = ""
    styles: str = ""
    loai_chinh: str = f"{WML}.document.main+xml"
    ns_od: str = OD
    them: dict[str, bytes] = field(default_factory=dict)
    them_rel: list[tuple[str, str, bool]] = field(default_factory=list)
    """(type, target, outside)"""
    core: str = ""

    def dong(self) -> bytes:
        phan: dict[str, bytes] = {}
        rel: list[tuple[str, str, bool]] = []
        loai: dict[str, str] = {"word/document.xml": self.loai_chinh}

        def them(ten: str, goc: str, trong: str, duoi: str, kieu: str) -> None:
            if trong:
                phan[f"word/{ten}.xml"] = xml(goc, trong)
                loai[f"word/{ten}.xml"] = f"{WML}.{duoi}+xml"
                rel.append((f"{OD}/{kieu}", f"{ten}.xml", False))

        them("header1", "hdr", self.dau_trang, "header", "header")
        them("footer1", "ftr", self.chan_trang, "footer", "footer")
        them("footnotes", "footnotes", ghi_chu("footnote", self.footnote), "footnotes", "footnotes")
        them("endnotes", "endnotes", ghi_chu("endnote", self.endnote), "endnotes", "endnotes")
        them("comments", "comments", self.comment, "comments", "comments")
        them("styles", "styles", self.styles, "styles", "styles")
        rel += self.them_rel
        ref = ""
        for i, (kieu, _, _) in enumerate(rel):
            for ten in ("header", "footer"):
                if kieu == f"{OD}/{ten}":
                    ref += f'<w:{ten}Reference w:type="default" r:id="rId{i}"/>'
        cuoi = (
            f'<w:sectPr>{ref}<w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:gutter="0"/>'
            "</w:sectPr>"
        )
        chu_thich = ('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>' if self.footnote else "") + (
            '<w:p><w:r><w:endnoteReference w:id="1"/></w:r></w:p>' if self.endnote else ""
        )
        phan["word/document.xml"] = xml("document", f"<w:body>{self.than}{chu_thich}{cuoi}</w:body>")
        goc = [(f"{self.ns_od}/officeDocument", "word/document.xml", False)]
        if self.core:
            phan["docProps/core.xml"] = self.core.encode()
            goc.append((LOAI_CORE, "docProps/core.xml", False))
        phan["_rels/.rels"] = rels(goc)
        phan["word/_rels/document.xml.rels"] = rels(rel)
        phan["[Content_Types].xml"] = content_types(loai)
        return nen({**phan, **self.them})

    def dong_than(self) -> bytes:
        """The body alone, as typed."""
        return xml("document", f"<w:body>{self.than}</w:body>")

    def dich(self, truong: Truong, duong_ke: dict[str, str] | None = None) -> tuple[Template | None, list[Finding]]:
        return compile_template(self.dong(), truong, "mau/thu.docx", duong_ke or {})

    def mau(self, truong: Truong, duong_ke: dict[str, str] | None = None) -> Template:
        """Compile; the template must be good."""
        template, loi = self.dich(truong, duong_ke)
        assert template is not None, "\n".join(map(str, loi))
        return template


def xml(goc: str, trong: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{goc} {NS}>{trong}</w:{goc}>'.encode()


def ghi_chu(ten: str, trong: str) -> str:
    if not trong:
        return ""
    return (
        f'<w:{ten} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{ten}>'
        f'<w:{ten} w:id="1">{trong}</w:{ten}>'
    )


def rels(ds: list[tuple[str, str, bool]]) -> bytes:
    muc = "".join(
        f'<Relationship Id="rId{i}" Type="{kieu}" Target="{thoat(dich)}"'
        f' TargetMode="{("Internal", "External")[ngoai]}"/>'
        for i, (kieu, dich, ngoai) in enumerate(ds)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{muc}</Relationships>'.encode()


def content_types(loai: dict[str, str]) -> bytes:
    muc = "".join(f'<Override PartName="/{ten}" ContentType="{kieu}"/>' for ten, kieu in loai.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="bin" ContentType="application/octet-stream"/>{muc}</Types>'
    ).encode()


def nen(phan: dict[str, bytes]) -> bytes:
    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w", zipfile.ZIP_DEFLATED) as goi:
        for ten, data in phan.items():
            goi.writestr(ten, data)
    return ra.getvalue()


def mo(data: bytes) -> dict[str, bytes]:
    """The members of a paper; each XML one parsed strictly on the way."""
    with zipfile.ZipFile(io.BytesIO(data)) as goi:
        assert goi.testzip() is None
        phan = {m.filename: goi.read(m) for m in goi.infolist()}
    for ten, noi_dung in phan.items():
        if ten.endswith((".xml", ".rels")):
            etree.fromstring(noi_dung)
    return phan


def chu(data: bytes) -> list[str]:
    """The text of every paragraph of a part, as a reader sees it: tabs and breaks as characters."""
    ky_tu = {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n"}
    ra = []
    for p in etree.fromstring(data).iter(f"{{{W}}}p"):
        khuc = []
        for el in p.iter(f"{{{W}}}t", *ky_tu):
            if next(el.iterancestors(f"{{{W}}}p")) is p:
                assert not set(el.text or "") & set("\n\t\r"), "breaks and tabs are elements"
                khuc.append(ky_tu.get(el.tag, el.text or ""))
        ra.append("".join(khuc))
    return ra
