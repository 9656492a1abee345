"""Builds a .docx from a plain model, in many different hands, as WordprocessingML written out by hand.

The model knows nothing of a hand: a fault operator changes the model, and each hand then types it in its own way.
"""
# ruff: noqa: E501

import io
import random
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
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
MM = 56.6929  # twentieths of a point in a millimetre


@dataclass
class Doan:
    """One paragraph: its role, its text and how it looks. A rule drawn below it is ke = length as a share of the text."""

    vai: str
    chu: str
    co: float = 14
    dam: bool = False
    nghieng: bool = False
    can: str = "both"
    thut: float = 0.0
    lui: float = 0.0
    truoc: float = 0.0
    sau: float = 0.0
    dong: float = 1.0
    phong: str = "Times New Roman"
    mau: str = ""
    dam_dau: int = 0
    gach_chan: bool = False
    hoa: bool = False
    ke: float = 0.0
    ke_kieu: str = "single"
    ke_can: str = "center"
    khung: str = ""
    trang_moi: bool = False
    so: tuple = ()  # ("khoan", level): typed prefix becomes an automatic number when the hand numbers by itself
    chu_thich: str = ""
    lien_ket: bool = False


@dataclass
class Bang:
    """A data table: rows of text."""

    hang: list
    co: float = 12
    phong: str = "Times New Roman"
    vai: str = "bang"
    chu: str = ""


@dataclass
class Trang:
    rong: float = 210
    cao: float = 297
    tren: float = 20
    duoi: float = 20
    trai: float = 30
    phai: float = 20
    ngang: bool = False
    so: str = "tren"  # tren, duoi, khong
    so_co: float = 14
    so_can: str = "center"
    so_nghieng: bool = False
    so_dam: bool = False
    so_chu: str = "{}"
    so_kieu: str = ""
    so_dau: int = 0
    an_dau: bool = True
    doi_le: bool = False


@dataclass
class Muc:
    """An annex (or a document issued with the main one): its own section."""

    khoi: list
    trang: Trang
    dau: tuple = ()
    rieng: bool = True


@dataclass
class VanBan:
    ten: str
    trai: list
    phai: list
    than: list
    ky: list
    nhan: list
    trang: Trang = field(default_factory=Trang)
    muc: list = field(default_factory=list)
    ky_trai: list = field(default_factory=list)
    truoc_dau: list = field(default_factory=list)
    sau_het: list = field(default_factory=list)
    dao_dau: bool = False
    dao_ky: bool = False
    nhan_sau: bool = False
    loai: str = ""
    sao: tuple = ()
    sao_ke: float = 1.0
    dc_ke: float = 1.0

    def het(self):
        for day in (self.truoc_dau, self.trai, self.phai, self.than, self.nhan, self.ky_trai, self.ky, self.sau_het):
            yield from day
        for m in self.muc:
            for day in m.dau:
                yield from day
            yield from m.khoi
        for day in self.sao:
            yield from day

    def tim(self, *vai):
        return [d for d in self.het() if d.vai in vai]

    def cac_day(self):
        return (
            [self.truoc_dau, self.trai, self.phai, self.than, self.nhan, self.ky_trai, self.ky, self.sau_het]
            + [m.khoi for m in self.muc]
            + [x for m in self.muc for x in m.dau]
            + list(self.sao)
        )

    def bo(self, d):
        for day in self.cac_day():
            for i, x in enumerate(day):
                if x is d:
                    del day[i]
                    return True
        return False

    def chen(self, d, moi, lech=1):
        for day in self.cac_day():
            for i, x in enumerate(day):
                if x is d:
                    day.insert(i + lech, moi)
                    return True
        return False


@dataclass
class Tay:
    """A hand: how this clerk types."""

    dau: str = "bang"  # bang, bang4, bang3, long, tab, hop, vml, cot
    ke: str = "vien"  # vien, o, dml, vml, gach
    ky: str = "bang"  # bang, tab, thut, cot
    co_tu: str = "run"  # run, kieu, mac_dinh, ky_tu, theme
    so_tu: bool = False
    so_trang: str = "fld"  # fld, simple, frame, sdt
    nhieu: tuple = ()
    giong: int = 1


def rong_chu(d):
    he = 0.61 if d.chu.isupper() else 0.437
    return len(d.chu) * d.co * 0.3528 * he


class Dung:
    def __init__(self, vb, tay):
        self.vb, self.tay = vb, tay
        self.rng = random.Random(tay.giong)
        self.kieu = {}
        self.kieu_kt = {}
        self.nums = []
        self.dem_id = 100
        self.chu_thich = []
        self.binh = []
        self.header = []
        self.vai_tieu_de = {"ch": 1, "m": 2, "D": 3, "I": 1}
        self.num_mo = None
        self.day_du = False

    # runs -----------------------------------------------------------------------------------------------------------
    def rpr(self, d, dam=None):
        dam = d.dam if dam is None else dam
        tu = "run" if self.day_du else self.tay.co_tu
        ra = ""
        if tu == "ky_tu":
            k = (d.co, d.phong)
            sid = self.kieu_kt.setdefault(k, f"KyTu{len(self.kieu_kt) + 1}")
            ra += f'<w:rStyle w:val="{sid}"/>'
        elif tu == "run" or (tu in ("mac_dinh", "theme") and d.phong != "Times New Roman"):
            ra += f'<w:rFonts w:ascii="{d.phong}" w:hAnsi="{d.phong}" w:cs="{d.phong}" w:eastAsia="{d.phong}"/>'
        if self.day_du and self.tay.co_tu == "kieu":
            ra += f'<w:b w:val="{int(dam)}"/><w:i w:val="{int(d.nghieng)}"/>'
        elif tu == "kieu":
            if dam != d.dam:
                ra += f'<w:b w:val="{int(dam)}"/>'
        else:
            ra += "<w:b/><w:bCs/>" if dam else ""
            ra += "<w:i/><w:iCs/>" if d.nghieng else ""
        ra += "<w:caps/>" if d.hoa else ""
        ra += f'<w:color w:val="{d.mau}"/>' if d.mau else ""
        if tu == "run" or (tu in ("mac_dinh", "theme") and d.co != 14):
            ra += f'<w:sz w:val="{round(d.co * 2)}"/><w:szCs w:val="{round(d.co * 2)}"/>'
        ra += '<w:u w:val="single"/>' if d.gach_chan else ""
        return f"<w:rPr>{ra}</w:rPr>" if ra else ""

    def r(self, chu, rpr):
        ra = ""
        for i, dong in enumerate(chu.split("\n")):
            if i:
                ra += "<w:br/>"
            for j, tab in enumerate(dong.split("\t")):
                if j:
                    ra += "<w:tab/>"
                if tab:
                    ra += f'<w:t xml:space="preserve">{escape(tab)}</w:t>'
        return f"<w:r>{rpr}{ra}</w:r>"

    def runs(self, d, chu=None):
        chu = d.chu if chu is None else chu
        n = self.tay.nhieu
        if "nbsp" in n and d.vai in ("p", "k", "ngay"):
            chu = chu.replace("ngày 0", "ngày\u00a00").replace(" năm ", "\u00a0năm ")
        khuc = [(chu[: d.dam_dau], True), (chu[d.dam_dau :], None)] if d.dam_dau else [(chu, None)]
        khuc = [(c, b) for c, b in khuc if c]
        if "tach" in n:
            ra = []
            for con, b in khuc:
                c = con
                while c:
                    k = self.rng.randint(1, 11)
                    ra.append((c[:k], b))
                    c = c[k:]
            khuc = ra
        xml = []
        for c, b in khuc:
            x = self.r(c, self.rpr(d, b))
            if "sdt" in n and self.rng.random() < 0.1:
                x = f'<w:sdt><w:sdtPr><w:alias w:val="o"/></w:sdtPr><w:sdtContent>{x}</w:sdtContent></w:sdt>'
            elif "smart" in n and self.rng.random() < 0.1:
                x = f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">{x}</w:smartTag>'
            elif "ins" in n and d.vai in ("p", "k", "d", "g") and self.rng.random() < 0.2:
                x = f'<w:ins w:id="{self.id()}" w:author="LD" w:date="2024-01-02T08:00:00Z">{x}</w:ins>'
                x += (
                    f'<w:del w:id="{self.id()}" w:author="LD" w:date="2024-01-02T08:00:00Z"><w:r>'
                    f"{self.rpr(replace(d, co=9, phong='Arial')) if self.tay.co_tu == 'run' else ''}"
                    "<w:delText>đoạn cũ bỏ đi</w:delText></w:r></w:del>"
                )
            if "loi" in n and self.rng.random() < 0.2:
                x = f'<w:proofErr w:type="spellStart"/>{x}<w:proofErr w:type="spellEnd"/>'
            if "dau_trang" in n and self.rng.random() < 0.15:
                i = self.id()
                x = f'<w:bookmarkStart w:id="{i}" w:name="_Moc{i}"/>{x}<w:bookmarkEnd w:id="{i}"/>'
            xml.append(x)
        if d.chu_thich:
            i = len(self.chu_thich) + 2
            self.chu_thich.append((i, d.chu_thich))
            xml.append(f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{i}"/></w:r>')
        if "binh" in n and d.vai in ("p", "k") and len(self.binh) < 2:
            i = len(self.binh)
            self.binh.append(i)
            xml.insert(0, f'<w:commentRangeStart w:id="{i}"/>')
            xml.append(f'<w:commentRangeEnd w:id="{i}"/><w:r><w:commentReference w:id="{i}"/></w:r>')
        return "".join(xml)

    def id(self):
        self.dem_id += 1
        return self.dem_id

    # paragraphs -----------------------------------------------------------------------------------------------------
    def ppr(self, d, them="", cuoi="", numpr="", jc=None, tabs="", lui=None):
        lui = d.lui if lui is None else lui
        k = (d.co, d.dam, d.nghieng, d.can, d.thut, lui, d.truoc, d.sau, d.dong, d.phong)
        jc = jc or d.can
        ra = ""
        moi = "<w:pageBreakBefore/>" if d.trang_moi else ""
        bdr = ""
        if d.khung:
            canh = "".join(
                f'<w:{c} w:val="{d.khung}" w:sz="6" w:space="1" w:color="auto"/>'
                for c in ("top", "left", "bottom", "right")
            )
            bdr = f"<w:pBdr>{canh}</w:pBdr>"
        if self.tay.co_tu == "kieu" and not them:
            bac = self.vai_tieu_de.get(d.vai, 0)
            khoa = (bac, d.vai if bac else "", *k)
            sid = self.kieu.setdefault(khoa, f"Kieu{len(self.kieu) + 1}")
            ra = f'<w:pStyle w:val="{sid}"/>{moi}{numpr}{bdr}{tabs}'
            if jc != d.can:
                ra += f'<w:jc w:val="{jc}"/>'
        else:
            sid = ""
            if self.tay.co_tu == "kieu":
                khoa = (0, "", *k)
                sid = f'<w:pStyle w:val="{self.kieu.setdefault(khoa, f"Kieu{len(self.kieu) + 1}")}"/>'
            ra = f"{sid}{moi}{them}{numpr}{bdr}{tabs}{self.pthan(d, lui)}" + f'<w:jc w:val="{jc}"/>'
        return f"<w:pPr>{ra}{cuoi}</w:pPr>"

    def pthan(self, d, lui):
        return (
            f'<w:spacing w:before="{round(d.truoc * 20)}" w:after="{round(d.sau * 20)}" w:line="{round(d.dong * 240)}" w:lineRule="auto"/>'
            f'<w:ind w:left="{round(lui * 567)}" w:firstLine="{round(d.thut * 567)}"/>'
        )

    def p(self, d, cuoi=""):
        if isinstance(d, Bang):
            return self.bang(d)
        numpr = ""
        chu = d.chu
        if self.tay.so_tu and d.so and not d.dam_dau and chu.startswith(d.so[2]):
            chu = chu[len(d.so[2]) :]
            numpr = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.num(d.so)}"/></w:numPr>'
        x = f"<w:p>{self.ppr(d, cuoi=cuoi, numpr=numpr)}{self.runs(d, chu)}</w:p>"
        if d.ke:
            x += self.ke(d, 0)
        return x

    def num(self, so):
        """A typed number as a list item: one w:num per run of numbers, restarted where the typed one starts again."""
        loai, gia_tri, _ = so
        mo = self.num_mo or {}
        if gia_tri == 1 or loai not in mo:
            self.nums.append((loai, gia_tri))
            mo[loai] = len(self.nums)
        self.num_mo = mo
        return mo[loai]

    def bang(self, b):
        cot = max(len(h) for h in b.hang)
        rong = round(9000 / cot)
        ra = '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>'
        for c in ("top", "left", "bottom", "right", "insideH", "insideV"):
            ra += f'<w:{c} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        ra += "</w:tblBorders></w:tblPr><w:tblGrid>" + f'<w:gridCol w:w="{rong}"/>' * cot + "</w:tblGrid>"
        for i, h in enumerate(b.hang):
            ra += "<w:tr>"
            for o in h:
                d = Doan("o", o, co=b.co, dam=i == 0, can="center" if i == 0 else "left", phong=b.phong)
                ra += f'<w:tc><w:tcPr><w:tcW w:w="{rong}" w:type="dxa"/></w:tcPr><w:p>{self.ppr(d)}{self.runs(d)}</w:p></w:tc>'
            ra += "</w:tr>"
        return ra + "</w:tbl>"

    def ke(self, d, rong_o, cach=None):
        """The rule below d, centred in a box rong_o mm wide (0: the text area)."""
        rong_o = rong_o or self.vb.trang.rong - self.vb.trang.trai - self.vb.trang.phai
        dai = rong_chu(d) * d.ke if d.ke < 3 else d.ke
        cach = cach or self.tay.ke
        if cach == "gach":
            so = max(3, round(dai / (d.co * 0.3528 * 0.5)))
            x = replace(d, vai="ke", chu="_" * so, dam=False, ke=0, truoc=0, sau=0, can=d.ke_can)
            return f"<w:p>{self.ppr(x)}{self.r(x.chu, self.rpr(x))}</w:p>"
        x = replace(d, vai="ke", chu="", co=6, dam=False, nghieng=False, ke=0, truoc=0, sau=0)
        if cach == "vien":
            ben = max(0.0, (rong_o - dai) / 2)
            trai, phai = (ben, ben) if d.ke_can == "center" else (0.0, 2 * ben)
            return (
                f'<w:p><w:pPr><w:pBdr><w:top w:val="{d.ke_kieu}" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
                f'<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="auto"/><w:ind w:left="{round(trai * MM)}" w:right="{round(phai * MM)}"/>'
                f'<w:rPr><w:sz w:val="12"/></w:rPr></w:pPr></w:p>'
            )
        if cach == "o":
            w = round(dai * MM)
            jc = "center" if d.ke_can == "center" else "left"
            return (
                f'<w:tbl><w:tblPr><w:tblW w:w="{w}" w:type="dxa"/><w:jc w:val="{jc}"/><w:tblLayout w:type="fixed"/></w:tblPr>'
                f'<w:tblGrid><w:gridCol w:w="{w}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="100" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/>'
                f'<w:tcBorders><w:top w:val="{d.ke_kieu}" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders></w:tcPr>'
                f"<w:p>{self.ppr(x)}</w:p></w:tc></w:tr></w:tbl><w:p>{self.ppr(x)}</w:p>"
            )
        return f"<w:p>{self.ppr(replace(x, can=d.ke_can))}{self.hinh_ke(dai, d)}</w:p>"

    def hinh_ke(self, dai, d):
        i = self.id()
        gach = {"single": "", "dashed": '<a:prstDash val="dash"/>'}.get(d.ke_kieu, "")
        if self.tay.ke == "vml":
            vml_gach = '<v:stroke dashstyle="dash"/>' if gach else ""
            return (
                f'<w:r><w:pict><v:line id="d{i}" style="position:absolute;z-index:{i};mso-position-horizontal:{d.ke_can};'
                f'mso-position-horizontal-relative:text;mso-position-vertical-relative:text" from="0,2pt" to="{dai * 2.8346:.1f}pt,2pt" '
                f'strokecolor="black">{vml_gach}</v:line></w:pict></w:r>'
            )
        e = round(dai * 36000)
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            f'relativeHeight="{i}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="column"><wp:align>{d.ke_can}</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph">'
            f'<wp:posOffset>25400</wp:posOffset></wp:positionV><wp:extent cx="{e}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{i}" name="Straight Connector {i}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{e}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f'<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>{gach}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
            "</wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
        )

    # letterhead -----------------------------------------------------------------------------------------------------
    def o(self, w, trong, them=""):
        return f'<w:tc><w:tcPr><w:tcW w:w="{round(w * MM)}" w:type="dxa"/>{them}</w:tcPr>{trong or "<w:p/>"}</w:tc>'

    def tbl(self, cot, hang):
        ra = f'<w:tbl><w:tblPr><w:tblW w:w="{round(sum(cot) * MM)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        ra += "".join(f'<w:gridCol w:w="{round(c * MM)}"/>' for c in cot) + "</w:tblGrid>"
        for h in hang:
            ra += "<w:tr>" + "".join(self.o(c, x) for c, x in zip(cot, h, strict=True)) + "</w:tr>"
        return ra + "</w:tbl>"

    def khoi(self, day, rong):
        ra = ""
        for d in day:
            x = f"<w:p>{self.ppr(d)}{self.runs(d)}</w:p>"
            ra += x + (self.ke(d, rong - 3.8) if d.ke else "")
        if ra.endswith("</w:tbl>"):
            ra += "<w:p/>"
        return ra

    def dau(self, trai, phai):
        if self.vb.dao_dau:
            trai, phai = phai, trai
        kieu = self.tay.dau
        tren_t = [d for d in trai if d.vai in ("sup", "iss", "qh", "tn", "sao")]
        duoi_t = [d for d in trai if d not in tren_t]
        tren_p = [d for d in phai if d.vai in ("qh", "tn", "sup", "iss", "sao")]
        duoi_p = [d for d in phai if d not in tren_p]
        a, b = 64, 101
        if self.vb.dao_dau:
            a, b = b, a
        if kieu == "bang":
            # one row: pad the shorter column so that number and date stand level
            cao = max(len(tren_t), len(tren_p))
            dem_t = [Doan("trong", "", co=trai[0].co, can="center")] * (cao - len(tren_t))
            dem_p = [Doan("trong", "", co=trai[0].co, can="center")] * (cao - len(tren_p))
            return self.tbl((a, b), [(self.khoi(tren_t + dem_t + duoi_t, a), self.khoi(tren_p + dem_p + duoi_p, b))])
        if kieu == "bang4":
            return self.tbl(
                (a, b), [(self.khoi(tren_t, a), self.khoi(tren_p, b)), (self.khoi(duoi_t, a), self.khoi(duoi_p, b))]
            )
        if kieu == "bang3":
            return self.tbl(
                (a - 3, 4, b),
                [
                    (self.khoi(tren_t, a - 3), "", self.khoi(tren_p, b)),
                    (self.khoi(duoi_t, a - 3), "", self.khoi(duoi_p, b)),
                ],
            )
        if kieu == "long":
            trong = self.tbl(
                (a, b), [(self.khoi(tren_t, a), self.khoi(tren_p, b)), (self.khoi(duoi_t, a), self.khoi(duoi_p, b))]
            )
            return self.tbl((a + b + 4,), [(trong + "<w:p/>",)])
        if kieu == "tab":
            return self.dau_tab(tren_t, tren_p, duoi_t, duoi_p)
        if kieu in ("hop", "vml"):
            cao = 22 + 7 * len(duoi_t) + 5 * len(tren_t)
            x = self.hop(self.khoi(tren_t + duoi_t, a - 0.2), -2, a - 4, cao) + self.hop(
                self.khoi(tren_p + duoi_p, b - 0.2), a - 2, b - 4, cao
            )
            dem = "".join(
                '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>' for _ in range(round(cao / 5.7))
            )
            return f"<w:p>{x}</w:p>{dem}"
        if kieu == "cot":
            cao = max(len(tren_t), len(tren_p))
            dem_t = [Doan("trong", "", co=13, can="center")] * (cao - len(tren_t))
            dem_p = [Doan("trong", "", co=13, can="center")] * (cao - len(tren_p))
            x = (
                self.khoi(tren_t + dem_t + duoi_t, a)
                + '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:br w:type="column"/></w:r></w:p>'
            )
            x = self.khoi(tren_t + dem_t + duoi_t, a)
            phai_xml = self.khoi(tren_p + dem_p + duoi_p, b)
            # the column break is the first run of the right-hand block
            phai_xml = phai_xml.replace("</w:pPr>", '</w:pPr><w:r><w:br w:type="column"/></w:r>', 1)
            cot = f'<w:cols w:num="2" w:equalWidth="0"><w:col w:w="{round((a - 4) * MM)}" w:space="{round(2 * MM)}"/><w:col w:w="{round((b - 2) * MM)}"/></w:cols>'
            return (
                x + phai_xml + f"<w:p><w:pPr>{self.sect(self.vb.trang, cot=cot, lien=True, rid=self.rid)}</w:pPr></w:p>"
            )
        raise ValueError(kieu)

    def dau_tab(self, tt, tp, dt, dp):
        ra = ""
        self.day_du = True
        tabs = f'<w:tabs><w:tab w:val="center" w:pos="{round(29 * MM)}"/><w:tab w:val="center" w:pos="{round(110 * MM)}"/></w:tabs>'

        def hang(x, y):
            mau = x or y
            if x and y:
                mau = replace(mau, truoc=max(x.truoc, y.truoc), dong=max(x.dong, y.dong))
            a = self.r("\t", self.rpr(mau)) + (self.runs(x) if x else "")
            b = self.r("\t", self.rpr(mau)) + (self.runs(y) if y else "")
            return f"<w:p>{self.ppr(replace(mau, can='left'), tabs=tabs, jc='left')}{a}{b}</w:p>"

        for i in range(max(len(tt), len(tp))):
            ra += hang(tt[i] if i < len(tt) else None, tp[i] if i < len(tp) else None)
        kt = next((d for d in reversed(tt) if d.ke), None)
        kp = next((d for d in reversed(tp) if d.ke), None)

        def gach(d):
            if not d:
                return ""
            dai = rong_chu(d) * d.ke if d.ke < 3 else d.ke
            return "_" * max(3, round(dai / (d.co * 0.3528 * 0.5)))

        if kt or kp:
            mau = kp or kt
            x = replace(mau, dam=False, ke=0, can="left", truoc=0)
            y = replace(kt or kp, dam=False, ke=0, can="left", truoc=0)
            dau = self.r(chr(9) + gach(kt), self.rpr(y)) + self.r(chr(9) + gach(kp), self.rpr(x))
            ra += f"<w:p>{self.ppr(x, tabs=tabs, jc='left')}{dau}</w:p>"
        for i in range(max(len(dt), len(dp))):
            ra += hang(dt[i] if i < len(dt) else None, dp[i] if i < len(dp) else None)
        self.day_du = False
        return ra

    def hop(self, trong, x, w, h):
        i = self.id()
        if self.tay.dau == "vml":
            return (
                f'<w:r><w:pict><v:shape id="h{i}" type="#_x0000_t202" style="position:absolute;margin-left:{x * 2.8346:.1f}pt;margin-top:0;width:{w * 2.8346:.1f}pt;'
                f'height:{h * 2.8346:.1f}pt;z-index:{i}" stroked="f" filled="f"><v:textbox inset="0,0,0,0"><w:txbxContent>{trong}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
            )
        cx, cy, ox = round(w * 36000), round(h * 36000), round(x * 36000)
        return (
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            f'relativeHeight="{i}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="column"><wp:posOffset>{ox}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
            f'<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{i}" name="Text Box {i}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f'<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{trong}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp>'
            "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
        )

    # foot -----------------------------------------------------------------------------------------------------------
    def chan(self):
        vb = self.vb
        trai, phai = (vb.ky_trai or vb.nhan), vb.ky
        sau = ""
        if vb.ky_trai and vb.nhan:
            sau = "".join(self.p(d) for d in vb.nhan)
        if vb.nhan_sau:
            sau = "".join(self.p(d) for d in vb.nhan)
            trai = []
        if vb.dao_ky:
            trai, phai = phai, trai
        if not trai and not phai:
            return sau
        kieu = self.tay.ky if not vb.ky_trai else "bang"
        if kieu == "bang":
            return self.tbl((80, 80), [(self.khoi(trai, 80), self.khoi(phai, 80))]) + (sau or "<w:p/>")
        if kieu == "tab":
            ra = ""
            self.day_du = True
            tabs = f'<w:tabs><w:tab w:val="center" w:pos="{round(120 * MM)}"/></w:tabs>'
            for i in range(max(len(trai), len(phai))):
                x = trai[i] if i < len(trai) else None
                y = phai[i] if i < len(phai) else None
                mau = x or y
                noi = self.runs(x) if x else ""
                if y and y.chu:
                    noi += self.r("\t", self.rpr(y)) + self.runs(y)
                ra += f"<w:p>{self.ppr(replace(mau, can='left', lui=0), tabs=tabs, jc='left')}{noi}</w:p>"
            self.day_du = False
            return ra + sau
        if kieu == "thut":
            # the clerk types the signature first, indented and centred in the right half; Nơi nhận in a frame beside it
            khung = f'<w:framePr w:w="{round(70 * MM)}" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1" w:y="1"/>'
            ra = ""
            for d in trai:
                ra += f"<w:p>{self.ppr(d, them=khung)}{self.runs(d)}</w:p>"
            for d in phai:
                ra += f"<w:p>{self.ppr(d, lui=7.5)}{self.runs(d)}</w:p>"
            return ra + sau
        if kieu == "cot":
            cot = '<w:cols w:num="2" w:space="284"/>'
            mo = f"<w:p><w:pPr>{self.sect(vb.trang, lien=self.da_cat, rid=self.rid)}</w:pPr></w:p>"
            self.da_cat = True
            phai_xml = self.khoi(phai, 80).replace("</w:pPr>", '</w:pPr><w:r><w:br w:type="column"/></w:r>', 1)
            dong = self.sect(vb.trang, cot=cot, lien=True, rid=self.rid)
            if vb.sau_het or vb.muc or sau or vb.sao:
                return mo + self.khoi(trai, 80) + phai_xml + f"<w:p><w:pPr>{dong}</w:pPr></w:p>" + sau
            self.sect_cuoi = dong
            return mo + self.khoi(trai, 80) + phai_xml
        raise ValueError(kieu)

    # sections -------------------------------------------------------------------------------------------------------
    def sect(self, t, cot="", lien=False, rid=None):
        ra = "<w:sectPr>"
        if rid:
            ra += "".join(f'<w:{the}Reference w:type="{k}" r:id="{i}"/>' for the, k, i in rid)
        ra += f'<w:type w:val="{"continuous" if lien else "nextPage"}"/>'
        ngang = ' w:orient="landscape"' if t.ngang else ""
        ra += f'<w:pgSz w:w="{round(t.rong * MM)}" w:h="{round(t.cao * MM)}"{ngang}/>'
        ra += (
            f'<w:pgMar w:top="{round(t.tren * MM)}" w:right="{round(t.phai * MM)}" w:bottom="{round(t.duoi * MM)}" w:left="{round(t.trai * MM)}" '
            'w:header="567" w:footer="567" w:gutter="0"/>'
        )
        if t.so_dau or t.so_kieu:
            ra += (
                "<w:pgNumType"
                + (f' w:fmt="{t.so_kieu}"' if t.so_kieu else "")
                + (f' w:start="{t.so_dau}"' if t.so_dau else "")
                + "/>"
            )
        ra += cot
        if t.an_dau and t.so != "khong":
            ra += "<w:titlePg/>"
        return ra + "</w:sectPr>"

    def dau_trang(self, t):
        """Header (or footer) parts of a section: returns the references."""
        if t.so == "khong":
            return []
        d = Doan("so", "", co=t.so_co, dam=t.so_dam, nghieng=t.so_nghieng, can=t.so_can)
        truoc, sau = t.so_chu.split("{}")
        rpr = self.rpr(d)
        if self.tay.so_trang == "simple":
            fld = f'<w:fldSimple w:instr=" PAGE   \\* MERGEFORMAT ">{self.r("2", rpr)}</w:fldSimple>'
        else:
            fld = (
                f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{rpr}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
                f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r><w:r>{rpr}<w:t>2</w:t></w:r><w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
            )
        fld = (self.r(truoc, rpr) if truoc else "") + fld + (self.r(sau, rpr) if sau else "")
        if self.tay.so_trang == "frame":
            x = {"center": "center", "right": "right", "left": "left"}[t.so_can]
            them = f'<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="{x}" w:y="1"/>'
            noi = f"<w:p>{self.ppr(replace(d, can='left'), them=them)}{fld}</w:p><w:p/>"
        elif self.tay.so_trang == "sdt":
            noi = f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>{self.ppr(d)}{fld}</w:p></w:sdtContent></w:sdt>'
        else:
            noi = f"<w:p>{self.ppr(d)}{fld}</w:p>"
        the = "hdr" if t.so == "tren" else "ftr"
        ref = "header" if t.so == "tren" else "footer"
        ra = []
        self.header.append((the, noi))
        ra.append((ref, "default", f"rIdH{len(self.header)}"))
        self.header.append((the, "<w:p/>"))
        ra.append((ref, "first", f"rIdH{len(self.header)}"))
        return ra

    def tai_lieu(self):
        vb = self.vb
        self.da_cat = self.tay.dau == "cot"
        self.sect_cuoi = None
        self.rid = self.dau_trang(vb.trang)
        ra = "".join(self.p(d) for d in vb.truoc_dau) + self.dau(vb.trai, vb.phai)
        if self.tay.dau not in ("hop", "vml"):
            ra += '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:rPr><w:sz w:val="16"/></w:rPr></w:pPr></w:p>'
        ra += "".join(self.p(d) for d in vb.than)
        ra += self.chan()
        if vb.sau_het and vb.sau_het[0].vai == "dc" and vb.dc_ke:
            rong = vb.trang.rong - vb.trang.trai - vb.trang.phai
            ra += self.ke(replace(vb.sau_het[0], ke=max(3.0, rong * vb.dc_ke)), 0, cach="vien")
        ra += "".join(self.p(d) for d in vb.sau_het)
        if vb.sao:
            ra += self.khoi_sao()
        if "duoi" in self.tay.nhieu and not vb.muc and not self.sect_cuoi:
            ra += "<w:p/><w:p/>"
        ket = self.sect_cuoi or self.sect(vb.trang, lien=self.da_cat, rid=self.rid)
        for m in vb.muc:
            if m.rieng:
                ra += f"<w:p><w:pPr>{ket}</w:pPr></w:p>"
            self.num_mo = None
            if m.dau:
                ra += self.dau_phu(m)
            ra += "".join(self.p(d) for d in m.khoi)
            if m.rieng:
                ket = self.sect(m.trang, rid=self.dau_trang(m.trang))
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NS}><w:body>{ra}{ket}</w:body></w:document>'

    def khoi_sao(self):
        a, b, c, d = self.vb.sao
        rong = self.vb.trang.rong - self.vb.trang.trai - self.vb.trang.phai
        ke = replace(b[0], ke=max(3.0, rong * self.vb.sao_ke), ke_can="center")
        dau = self.tay.ke
        ra = self.ke(ke, 0, cach="vien" if dau in ("vien", "o", "gach") else dau) if self.vb.sao_ke else ""
        trai, phai = (a, b) if not self.vb.dao_dau else (b, a)
        ra += self.tbl((75, 85), [(self.khoi(trai, 75), self.khoi(phai, 85))]) + "<w:p/>"
        return ra + self.tbl((75, 85), [(self.khoi(c, 75), self.khoi(d, 85))]) + "<w:p/>"

    def dau_phu(self, m):
        a, b = 64, 101
        return self.tbl((a, b), [(self.khoi(m.dau[0], a), self.khoi(m.dau[1], b))]) + "<w:p/>"

    # parts ----------------------------------------------------------------------------------------------------------
    def styles(self):
        tu = self.tay.co_tu
        if tu == "theme":
            f = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        elif tu == "mac_dinh":
            f = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
        else:
            f = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        ra = f'<w:docDefaults><w:rPrDefault><w:rPr>{f}<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        ra += '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        ra += '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        da = set()
        for (bac, _vai, co, dam, nghieng, can, thut, lui, truoc, sau, dong, phong), sid in self.kieu.items():
            ten = sid if not bac or bac in da else f"heading {bac}"
            da.add(bac)
            d = Doan("", "", thut=thut, truoc=truoc, sau=sau, dong=dong)
            out = f'<w:outlineLvl w:val="{bac - 1}"/>' if bac else ""
            ra += (
                f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{sid}"><w:name w:val="{ten}"/><w:basedOn w:val="Normal"/><w:pPr>{self.pthan(d, lui)}<w:jc w:val="{can}"/>{out}</w:pPr>'
                f'<w:rPr><w:rFonts w:ascii="{phong}" w:hAnsi="{phong}" w:cs="{phong}"/>{"<w:b/>" if dam else ""}{"<w:i/>" if nghieng else ""}<w:sz w:val="{round(co * 2)}"/><w:szCs w:val="{round(co * 2)}"/></w:rPr></w:style>'
            )
        for (co, phong), sid in self.kieu_kt.items():
            ra += (
                f'<w:style w:type="character" w:customStyle="1" w:styleId="{sid}"><w:name w:val="{sid}"/><w:rPr><w:rFonts w:ascii="{phong}" w:hAnsi="{phong}" w:cs="{phong}"/>'
                f'<w:sz w:val="{round(co * 2)}"/><w:szCs w:val="{round(co * 2)}"/></w:rPr></w:style>'
            )
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {NS}>{ra}</w:styles>'

    def numbering(self):
        hinh = {
            "k": ("decimal", "%1."),
            "d": ("lowerLetter", "%1)"),
            "g": ("bullet", "-"),
            "I": ("upperRoman", "%1."),
            "n": ("bullet", "-"),
        }
        ra = ""
        for i, (loai, _) in enumerate(self.nums, 1):
            fmt, chu = hinh[loai]
            dam = "<w:b/>" if loai == "I" else '<w:b w:val="0"/>' if loai in "dg" else ""
            ra += (
                f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:suff w:val="space"/>'
                f'<w:lvlText w:val="{chu}"/><w:lvlJc w:val="left"/><w:rPr>{dam}</w:rPr></w:lvl></w:abstractNum>'
            )
        for i, (_, dau) in enumerate(self.nums, 1):
            ra += f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{dau}"/></w:lvlOverride></w:num>'
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering {NS}>{ra}</w:numbering>'

    def ghi(self, tep):
        doc = self.tai_lieu()
        xm = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        base = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        phan = {"document": (f"{base}document.main+xml", doc), "styles": (f"{base}styles+xml", self.styles())}
        phan["settings"] = (
            f"{base}settings+xml",
            f'{xm}<w:settings {NS}>{"<w:mirrorMargins/>" if self.vb.trang.doi_le else ""}<w:defaultTabStop w:val="720"/></w:settings>',
        )
        if self.nums:
            phan["numbering"] = (f"{base}numbering+xml", self.numbering())
        if self.chu_thich:
            ct = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
            for i, chu in self.chu_thich:
                ct += f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>{self.r(" " + chu, self.rpr(Doan("", "", co=10)))}</w:p></w:footnote>'
            phan["footnotes"] = (f"{base}footnotes+xml", f"{xm}<w:footnotes {NS}>{ct}</w:footnotes>")
        if self.binh:
            ct = "".join(
                f'<w:comment w:id="{i}" w:author="Lãnh đạo" w:date="2024-01-02T08:00:00Z"><w:p><w:r><w:t>xem lại chỗ này nhé</w:t></w:r></w:p></w:comment>'
                for i in self.binh
            )
            phan["comments"] = (f"{base}comments+xml", f"{xm}<w:comments {NS}>{ct}</w:comments>")
        rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        rels = "".join(
            f'<Relationship Id="rId{i}" Type="{rel}{ten}" Target="{ten}.xml"/>'
            for i, ten in enumerate(phan)
            if ten != "document"
        )
        cts = "".join(f'<Override PartName="/word/{ten}.xml" ContentType="{ct}"/>' for ten, (ct, _) in phan.items())
        with zipfile.ZipFile(tep, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as z:
            for i, (the, noi) in enumerate(self.header, 1):
                loai = "header" if the == "hdr" else "footer"
                z.writestr(f"word/{loai}{i}.xml", f"{xm}<w:{the} {NS}>{noi}</w:{the}>")
                rels += f'<Relationship Id="rIdH{i}" Type="{rel}{loai}" Target="{loai}{i}.xml"/>'
                cts += f'<Override PartName="/word/{loai}{i}.xml" ContentType="{base}{loai}+xml"/>'
            if self.tay.co_tu == "theme":
                z.writestr("word/theme/theme1.xml", THEME)
                rels += f'<Relationship Id="rIdT" Type="{rel}theme" Target="theme/theme1.xml"/>'
                cts += '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
            for ten, (_, noi) in phan.items():
                z.writestr(f"word/{ten}.xml", noi)
            z.writestr(
                "word/_rels/document.xml.rels",
                f'{xm}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rels}</Relationships>',
            )
            z.writestr(
                "_rels/.rels",
                f'{xm}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{rel}officeDocument" Target="word/document.xml"/></Relationships>',
            )
            z.writestr(
                "[Content_Types].xml",
                f'{xm}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{cts}</Types>',
            )


_PHONG = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>'
_MAU = "".join(
    f'<a:{t}><a:srgbClr val="{v}"/></a:{t}>'
    for t, v in [
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", "44546A"),
        ("lt2", "E7E6E6"),
        *[(f"accent{i}", "4472C4") for i in range(1, 7)],
        ("hlink", "0563C1"),
        ("folHlink", "954F72"),
    ]
)
_TO = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_LN = '<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
    f'<a:clrScheme name="Office">{_MAU}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>{_PHONG}</a:majorFont><a:minorFont>{_PHONG}</a:minorFont></a:fontScheme>'
    f'<a:fmtScheme name="Office"><a:fillStyleLst>{_TO}</a:fillStyleLst><a:lnStyleLst>{_LN}</a:lnStyleLst><a:effectStyleLst>{"<a:effectStyle><a:effectLst/></a:effectStyle>" * 3}</a:effectStyleLst><a:bgFillStyleLst>{_TO}</a:bgFillStyleLst></a:fmtScheme>'
    "</a:themeElements></a:theme>"
)


def ghi(vb, tay, tep):
    Dung(vb, tay).ghi(tep)


def byte(vb, tay):
    ra = io.BytesIO()
    ghi(vb, tay, ra)
    return ra.getvalue()
