"""Operators on bytes and on packages: what mail, disks, other programs and enemies do to a file."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from dot_bien.goi import Goi, Muc

PhepByte = Callable[[random.Random, bytes], bytes]
PhepGoi = Callable[[random.Random, Goi], None]
BYTE: dict[str, PhepByte] = {}
GOI: dict[str, PhepGoi] = {}

MOI_NGUOI = "http://127.0.0.1:{cong}/mo"
"""An address whose listener counts who comes."""
BI_MAT = "/bi-mat.txt"
"""A file next to the campaign whose content must turn up nowhere."""


def tren_byte(ham: PhepByte) -> PhepByte:
    """Enter an operator on bytes."""
    BYTE[ham.__name__] = ham
    return ham


def tren_goi(ham: PhepGoi) -> PhepGoi:
    """Enter an operator on a package."""
    GOI[ham.__name__] = ham
    return ham


# --- bytes ----------------------------------------------------------------------------------------------------------


@tren_byte
def lat_bit(rng: random.Random, b: bytes) -> bytes:
    ra = bytearray(b)
    for _ in range(rng.choice((1, 1, 2, 8, 64))):
        if ra:
            ra[rng.randrange(len(ra))] ^= 1 << rng.randrange(8)
    return bytes(ra)


@tren_byte
def lat_bit_cuoi(rng: random.Random, b: bytes) -> bytes:
    ra = bytearray(b)
    for _ in range(rng.choice((1, 2, 4))):
        ra[-1 - rng.randrange(min(len(ra), 1500))] ^= 1 << rng.randrange(8)
    return bytes(ra)


@tren_byte
def cat_cut(rng: random.Random, b: bytes) -> bytes:
    return b[: rng.choice((0, 1, 4, 22, rng.randrange(len(b)), rng.randrange(len(b)), len(b) - 1))]


@tren_byte
def mat_dau(rng: random.Random, b: bytes) -> bytes:
    return b[rng.choice((1, 2, 4, 30, rng.randrange(len(b)))) :]


@tren_byte
def mat_khuc(rng: random.Random, b: bytes) -> bytes:
    i = rng.randrange(len(b))
    return b[:i] + b[i + rng.choice((1, 4, 512, 4096)) :]


@tren_byte
def khuc_khong(rng: random.Random, b: bytes) -> bytes:
    i, n = rng.randrange(len(b)), rng.choice((16, 512, 4096))
    return (b[:i] + bytes(n) + b[i + n :])[: len(b)]


@tren_byte
def chen_khuc(rng: random.Random, b: bytes) -> bytes:
    i, j = rng.randrange(len(b)), rng.randrange(len(b))
    return b[:i] + b[j : j + rng.choice((1, 16, 512))] + b[i:]


@tren_byte
def nhan_doi(_: random.Random, b: bytes) -> bytes:
    return b + b


@tren_byte
def toan_khong(_: random.Random, b: bytes) -> bytes:
    return bytes(len(b))


@tren_byte
def thanh_ole2(rng: random.Random, b: bytes) -> bytes:
    ten = rng.choice(("EncryptedPackage", "WordDocument", "Workbook", "Book", "Khác"))
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + ten.encode("utf-16-le") + b[: rng.choice((0, 4096))]


@tren_byte
def thanh_dang_khac(rng: random.Random, b: bytes) -> bytes:
    dau = (
        b"%PDF-1.7\n",
        b"{\\rtf1 ",
        b"\x89PNG\r\n\x1a\n",
        b"<html>",
        b"<?xml version='1.0'?>",
        b"MZ",
        b"\x1f\x8b\x08",
    )
    return rng.choice((*dau, b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"ma,ho_ten\r\n1,2\r\n")) + b[:300]


# --- members --------------------------------------------------------------------------------------------------------


def _mot(rng: random.Random, goi: Goi, duoi: tuple[str, ...] = (".xml", ".rels")) -> Muc:
    co = goi.co(duoi) or goi.muc
    chinh = [
        m for m in co if m.ten.endswith(("document.xml", "workbook.xml", "sheet1.xml", ".rels", "[Content_Types].xml"))
    ]
    return rng.choice(chinh if chinh and rng.random() < 0.5 else co)


@tren_goi
def bo_phan(rng: random.Random, goi: Goi) -> None:
    goi.muc.remove(_mot(rng, goi, ("",)))


@tren_goi
def doi_ten_phan(rng: random.Random, goi: Goi) -> None:
    m = _mot(rng, goi, ("",))
    m.ten = rng.choice(
        (m.ten.upper(), f"x{m.ten}", m.ten + ".bak", f"/{m.ten}", m.ten.replace("/", "\\"), f"./{m.ten}", "")
    )


@tren_goi
def ten_vuot(rng: random.Random, goi: Goi) -> None:
    m = _mot(rng, goi, ("",))
    moi = rng.choice(
        ("../../../tmp/vuot.xml", "/etc/vuot", "C:\\vuot.xml", "..\\..\\vuot", "a\x00b.xml", "a\nb.xml", "x" * 60000)
    )
    goi.muc.append(Muc(moi, m.du_lieu))
    if rng.random() < 0.3:
        goi.muc.remove(m)


@tren_goi
def trung_ten(rng: random.Random, goi: Goi) -> None:
    m, kia = _mot(rng, goi), _mot(rng, goi)
    goi.muc.insert(rng.randrange(len(goi.muc)), Muc(rng.choice((m.ten, m.ten.upper())), kia.du_lieu))


@tren_goi
def trao_phan(rng: random.Random, goi: Goi) -> None:
    m, kia = _mot(rng, goi), _mot(rng, goi)
    m.du_lieu, kia.du_lieu = kia.du_lieu, m.du_lieu


@tren_goi
def phan_rong(rng: random.Random, goi: Goi) -> None:
    _mot(rng, goi).du_lieu = rng.choice((b"", b" ", b"<a/>", b"<", b"\xef\xbb\xbf", b"\x00" * 100))


@tren_goi
def phan_hong(rng: random.Random, goi: Goi) -> None:
    m = _mot(rng, goi)
    m.du_lieu = rng.choice(tuple(BYTE.values())[:7])(rng, m.du_lieu)


@tren_goi
def noi_khai_co(rng: random.Random, goi: Goi) -> None:
    _mot(rng, goi).co = rng.choice((0, 1, 100, 2**31, 2**32 - 1, 60 * 2**20))


@tren_goi
def cach_nen_la(rng: random.Random, goi: Goi) -> None:
    _mot(rng, goi).cach = rng.choice((0, 1, 9, 12, 14, 93, 99))


@tren_goi
def mat_khau_zip(rng: random.Random, goi: Goi) -> None:
    for m in goi.muc if rng.random() < 0.5 else [_mot(rng, goi)]:
        m.co_hieu |= 1


@tren_goi
def rac_quanh_zip(rng: random.Random, goi: Goi) -> None:
    goi.dau, goi.duoi = rng.choice(((b"MZ" + bytes(500), b""), (b"", b"\x00" * 3000), (b"%PDF-1.4\n", b"PK\x05\x06")))


@tren_goi
def nhieu_phan(rng: random.Random, goi: Goi) -> None:
    goi.muc += [Muc(f"word/p{i}.xml", b"<a/>") for i in range(rng.choice((500, 6000, 12000)))]


@tren_goi
def bang_ma_la(rng: random.Random, goi: Goi) -> None:
    m = _mot(rng, goi)
    ma = rng.choice(("utf-16", "utf-16-be", "utf-32", "utf-7", "cp1258", "cp037"))
    chu = m.du_lieu.decode("utf-8", "replace")
    if rng.random() < 0.5:
        chu = re.sub(r"encoding=[\"'][^\"']*[\"']", f'encoding="{ma}"', chu, count=1)
    m.du_lieu = chu.encode(ma, "replace")


# --- content types, relationships, dangerous parts ------------------------------------------------------------------

_LOAI = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
    "application/octet-stream",
    "text/html",
    "",
    "x" * 5000,
)


@tren_goi
def doi_loai(rng: random.Random, goi: Goi) -> None:
    ct = goi.lay("[Content_Types].xml")
    if ct is not None:
        co = re.findall(rb'ContentType="([^"]*)"', ct.du_lieu)
        if co:
            ct.du_lieu = ct.du_lieu.replace(rng.choice(co), rng.choice(_LOAI).encode(), rng.choice((1, 99)))


def _them_quan_he(goi: Goi, tep: str, muc: str) -> None:
    m = goi.lay(tep)
    ns = "http://schemas.openxmlformats.org/package/2006/relationships"
    if m is None:
        m = Muc(tep, f'<Relationships xmlns="{ns}"></Relationships>'.encode())
        goi.muc.append(m)
    m.du_lieu = m.du_lieu.replace(b"</Relationships>", muc.encode() + b"</Relationships>")


_KIEU = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_LOAI_NGOAI = ("image", "oleObject", "attachedTemplate", "frame", "hyperlink", "subDocument", "aFChunk", "externalLink")


@tren_goi
def quan_he_ngoai(rng: random.Random, goi: Goi) -> None:
    dich = rng.choice((MOI_NGUOI, "file://{bi_mat}", "\\\\127.0.0.1\\chung\\a.dotm", "{bi_mat}", MOI_NGUOI + "?a>b"))
    che_do = rng.choice(('TargetMode="External"', "TargetMode = 'External'", 'TargetMode="&#69;xternal"'))
    loai = rng.choice((*_LOAI_NGOAI, "header", "styles", "worksheet", "sharedStrings", "officeDocument", "comments"))
    tep = rng.choice([m.ten for m in goi.muc if m.ten.endswith(".rels")] or ["_rels/.rels"])
    _them_quan_he(goi, tep, f'<Relationship Id="rIdNgoai" Type="{_KIEU}{loai}" Target="{dich}" {che_do}/>')


@tren_goi
def quan_he_vong(rng: random.Random, goi: Goi) -> None:
    tep = rng.choice([m.ten for m in goi.muc if m.ten.endswith(".rels")] or ["_rels/.rels"])
    dich = rng.choice(
        ("document.xml", "workbook.xml", "../../../../etc/passwd", "/word/document.xml", "", ".", "#", "%00")
    )
    loai = rng.choice(("header", "footer", "comments", "worksheet", "styles", "theme", "numbering", "footnotes"))
    _them_quan_he(goi, tep, f'<Relationship Id="rIdVong" Type="{_KIEU}{loai}" Target="{dich}"/>')


@tren_goi
def quan_he_lap_ma(rng: random.Random, goi: Goi) -> None:
    rels = [m for m in goi.muc if m.ten.endswith(".rels")]
    if rels:
        m = rng.choice(rels)
        ma = re.findall(rb'Id="([^"]*)"', m.du_lieu)
        if len(ma) > 1:
            m.du_lieu = m.du_lieu.replace(b'Id="' + rng.choice(ma) + b'"', b'Id="' + rng.choice(ma) + b'"')


@tren_goi
def phan_nguy_hiem(rng: random.Random, goi: Goi) -> None:
    ten, loai = rng.choice(
        (
            ("vbaProject.bin", "vbaProject"),
            ("embeddings/oleObject1.bin", "oleObject"),
            ("activeX/activeX1.xml", "control"),
        )
    )
    goc = "xl" if goi.lay("xl/workbook.xml") else "word"
    goi.muc.append(Muc(f"{goc}/{ten}", b"\xd0\xcf\x11\xe0" + bytes(2000)))
    chinh = "workbook" if goc == "xl" else "document"
    _them_quan_he(
        goi, f"{goc}/_rels/{chinh}.xml.rels", f'<Relationship Id="rIdNguy" Type="{_KIEU}{loai}" Target="{ten}"/>'
    )


@tren_goi
def doctype(rng: random.Random, goi: Goi) -> None:
    m = _mot(rng, goi)
    bom = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10 if i else "ha" * 50}">' for i in range(9))
    khai = rng.choice(
        (
            "<!DOCTYPE a>",
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file://{bi_mat}">]>',
            f'<!DOCTYPE a SYSTEM "{MOI_NGUOI}.dtd">',
            f'<!DOCTYPE a [<!ENTITY % p SYSTEM "{MOI_NGUOI}">%p;]>',
            f"<!DOCTYPE a [{bom}]>",
            "<!doctype a>",
        )
    )
    goi_ten = rng.choice((b"&x;", b"&a8;", b"&#0;", b"&#xFFFFFFF;", b""))
    than = re.sub(rb"^\s*(\xef\xbb\xbf)?<\?xml[^>]*\?>", b"", m.du_lieu)
    the = re.search(rb"<(?:\w+:)?(?:t|v|title)(?:\s[^>]*)?>", than)
    if the:
        than = than[: the.end()] + goi_ten + than[the.end() :]
    m.du_lieu = khai.encode() + than
    if rng.random() < 0.2:
        m.du_lieu = m.du_lieu.decode("utf-8", "replace").encode("utf-16")


# --- bombs ----------------------------------------------------------------------------------------------------------

_HAT = (
    b"<a/>",
    b"<w:p/>",
    b'<w:r w:a="1" w:b=""/>',
    b"<row/>",
    b"<c/>",
    b"<si><t/></si>",
    b"<w:t>a</w:t>",
    b"<!--a-->",
    b"<?a?>",
)


@tren_goi
def bom_the(rng: random.Random, goi: Goi) -> None:
    """Elements without number, each small, within the ratio."""
    m = _mot(rng, goi)
    dong = m.du_lieu.rfind(b"</")
    if dong < 0:
        return
    mo = m.du_lieu.rfind(b"</", 0, dong) if rng.random() < 0.5 else dong
    hat = rng.choice(_HAT)
    so = rng.choice((2, 10, 30, 48)) * 2**20 // len(hat)
    rac = rng.randbytes(600).hex().encode()  # so that it does not pack too well
    khoi = b"".join(
        hat + (b"<!--" + rac[i % 1100 : i % 1100 + 8] + b"-->" if i % 50 == 0 else b"") for i in range(1000)
    )
    cho = mo if mo > 0 else dong
    m.du_lieu = m.du_lieu[:cho] + khoi * (so // 1000) + m.du_lieu[cho:]


@tren_goi
def bom_ty_le(rng: random.Random, goi: Goi) -> None:
    m = _mot(rng, goi, ("",))
    m.du_lieu += bytes([rng.choice((0, 32, 60))]) * rng.choice((2 * 2**20, 40 * 2**20, 60 * 2**20))


@tren_goi
def bom_nhieu_phan(rng: random.Random, goi: Goi) -> None:
    khoi = rng.randbytes(2**16) + bytes(12 * 2**20)
    goi.muc += [Muc(f"word/media/anh{i}.png", khoi) for i in range(rng.choice((5, 20)))]


@tren_goi
def bom_chu_thich(rng: random.Random, goi: Goi) -> None:
    """What pattern matching stumbles over: beginnings of tags without an end, in a comment of sound XML."""
    m = _mot(rng, goi)
    mau = rng.choice(
        (b"<Relationship ", b"<w:instrText ", b"<w:tr ", b"<v:shape ", b"<w:fldSimple ", b"{% ", b"{{ ", b"<!DOCTYP")
    )
    dong = m.du_lieu.rfind(b"</")
    if dong > 0:
        m.du_lieu = m.du_lieu[:dong] + b"<!--" + mau * rng.choice((2000, 20000, 80000)) + b"-->" + m.du_lieu[dong:]


@tren_goi
def long_sau(rng: random.Random, goi: Goi) -> None:
    m = _mot(rng, goi)
    n = rng.choice((60, 250, 300, 1000, 5000, 100_000))
    mo, dong = rng.choice(
        (
            (b"<a>", b"</a>"),
            (b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>"),
            (b"<w:p><w:r><w:txbxContent>", b"</w:txbxContent></w:r></w:p>"),
            (b"<w:sdt><w:sdtContent>", b"</w:sdtContent></w:sdt>"),
            (b"<w:ins>", b"</w:ins>"),
            (b"<si>", b"</si>"),
            (b"<is><r>", b"</r></is>"),
        )
    )
    cho = m.du_lieu.rfind(b"</")
    cho = m.du_lieu.rfind(b"</", 0, cho) if rng.random() < 0.5 else cho
    if cho > 0:
        m.du_lieu = m.du_lieu[:cho] + mo * n + dong * n + m.du_lieu[cho:]
