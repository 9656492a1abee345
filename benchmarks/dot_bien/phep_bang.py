"""Operators on the cells of a workbook."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from dot_bien.goi import Goi, Muc
from dot_bien.phep_xml import CHU_LA, SO_LA

PhepBang = Callable[[random.Random, Muc], None]
BANG: dict[str, PhepBang] = {}


def tren_trang(ham: PhepBang) -> PhepBang:
    """Enter an operator on the part of a sheet."""
    BANG[ham.__name__] = ham
    return ham


def ap(ten: str, rng: random.Random, goi: Goi) -> None:
    """Run an operator on one sheet."""
    trang = [m for m in goi.muc if "/worksheets/" in m.ten and m.ten.endswith(".xml")]
    if trang:
        BANG[ten](rng, rng.choice(trang))


def _thay_mot(rng: random.Random, m: Muc, mau: bytes, moi: bytes) -> None:
    cho = list(re.finditer(mau, m.du_lieu))
    if cho:
        k = rng.choice(cho)
        m.du_lieu = m.du_lieu[: k.start()] + k.expand(moi) + m.du_lieu[k.end() :]


def _them_dong(m: Muc, dong: str) -> None:
    m.du_lieu = re.sub(rb"</((?:\w+:)?)sheetData>", lambda k: dong.encode() + k[0], m.du_lieu, count=1)


@tren_trang
def kich_thuoc_sai(rng: random.Random, m: Muc) -> None:
    moi = rng.choice(("A1", "A1:A2", "XFD1048576", "A1:XFD1048576", "", "B9:A1", "A0", "x" * 3000))
    m.du_lieu = re.sub(rb'(<(?:\w+:)?dimension ref=")[^"]*', rb"\g<1>" + moi.encode(), m.du_lieu)


@tren_trang
def o_lac(rng: random.Random, m: Muc) -> None:
    dong, cot = rng.choice(
        ((1048576, "XFD"), (20003, "A"), (2, "GT"), (1048577, "XFE"), (99999999, "ZZZ"), (500000, "B"))
    )
    _them_dong(m, f'<row r="{dong}"><c r="{cot}{dong}"><v>1</v></c></row>')


@tren_trang
def nhieu_o_lac(rng: random.Random, m: Muc) -> None:
    so = rng.choice((50, 5000))
    _them_dong(m, "".join(f'<row r="{900_000 + i}"><c r="XFD{900_000 + i}"><v>{i}</v></c></row>' for i in range(so)))


@tren_trang
def rat_nhieu_o(rng: random.Random, m: Muc) -> None:
    so, cot = rng.choice(((20_000, 5), (60_000, 3), (300, 16_000), (1_000_000, 1)))
    o = '<c t="b"><v>1</v></c>' * cot
    _them_dong(m, "".join(f'<row r="{50 + i}">{o}</row>' for i in range(so // max(cot // 50, 1))))


@tren_trang
def dong_la(rng: random.Random, m: Muc) -> None:
    _thay_mot(rng, m, rb'(<(?:\w+:)?row )r="\d+"', rb'\1r="' + rng.choice(SO_LA).encode() + b'"')


@tren_trang
def dia_chi_la(rng: random.Random, m: Muc) -> None:
    moi = rng.choice(("A1", "XFD1", "AAAA1", "a1", "A", "1", "", "A-1", "A99999999999", "$B$2", "R1C1", "Đ5", "A1:B2"))
    _thay_mot(rng, m, rb'(<(?:\w+:)?c )r="[A-Z]+\d+"', rb'\1r="' + moi.encode() + b'"')


@tren_trang
def khong_dia_chi(_: random.Random, m: Muc) -> None:
    m.du_lieu = re.sub(rb'(<(?:\w+:)?(?:c|row)) r="[A-Z]*\d+"', rb"\1", m.du_lieu)


@tren_trang
def trung_dia_chi(_: random.Random, m: Muc) -> None:
    m.du_lieu = re.sub(rb'(<(?:\w+:)?row) r="\d+"', rb'\1 r="3"', m.du_lieu)


@tren_trang
def loai_o_la(rng: random.Random, m: Muc) -> None:
    moi = rng.choice((b"s", b"n", b"b", b"e", b"d", b"str", b"inlineStr", b"", b"zzz", b"S"))
    for _ in range(rng.choice((1, 5))):
        _thay_mot(rng, m, rb'(<(?:\w+:)?c\b[^>]*?) t="[^"]*"', rb'\1 t="' + moi + b'"')


@tren_trang
def chi_so_la(rng: random.Random, m: Muc) -> None:
    for _ in range(rng.choice((1, 5))):
        moi = rng.choice(
            (*SO_LA, "2024-02-30", "2024-02-23T25:00", "12:61", "61", "60", "2958466", "0.9999999", "1e-300")
        )
        _thay_mot(rng, m, rb"(<(?:\w+:)?v>)[^<]*", rb"\g<1>" + moi.encode())


@tren_trang
def kieu_so_la(rng: random.Random, m: Muc) -> None:
    for _ in range(rng.choice((1, 8))):
        _thay_mot(rng, m, rb'(<(?:\w+:)?c\b[^>]*?) s="[^"]*"', rb'\1 s="' + rng.choice(SO_LA).encode() + b'"')


@tren_trang
def chu_trong_o(rng: random.Random, m: Muc) -> None:
    chu = rng.choice(CHU_LA).replace("&", "&amp;").replace("<", "&lt;")
    moi = f"<is><t>{chu}</t></is></c>".encode().replace(b"\\", b"\\\\")
    _thay_mot(rng, m, rb'(<(?:\w+:)?c r="[A-Z]+\d+")[^>]*>.*?</(?:\w+:)?c>', rb'\1 t="inlineStr">' + moi)


@tren_trang
def cong_thuc(rng: random.Random, m: Muc) -> None:
    ct = rng.choice(("1/0", "WEBSERVICE('http://a')", "A1", "SUM(" * 2000, "", "INDIRECT(A1)"))
    _thay_mot(rng, m, rb"(<(?:\w+:)?v>)", f"<f>{ct}</f>".encode() + rb"\1")


@tren_trang
def gop_la(rng: random.Random, m: Muc) -> None:
    vung = rng.choice(("A1:XFD1048576", "A3:J9", "J9:A3", "A1", "", "A1:A1048576", "ZZZZ1:A9", "A1:B2:C3"))
    so = rng.choice((1, 200, 15_000))
    cac = "".join(f'<mergeCell ref="{vung}"/>' for _ in range(so))
    m.du_lieu = re.sub(
        rb"</((?:\w+:)?)sheetData>", lambda k: k[0] + f"<mergeCells>{cac}</mergeCells>".encode(), m.du_lieu
    )


@tren_trang
def cot_la(rng: random.Random, m: Muc) -> None:
    tu, den, rong = (rng.choice(SO_LA) for _ in range(3))
    them = f'<cols><col min="{tu}" max="{den}" width="{rong}" hidden="{rng.choice(("0", "1", "x"))}"/></cols>'.encode()
    m.du_lieu = re.sub(rb"<((?:\w+:)?)sheetData", lambda k: them + k[0], m.du_lieu, count=1)


@tren_trang
def an_het(_: random.Random, m: Muc) -> None:
    m.du_lieu = re.sub(rb"<((?:\w+:)?)row ", rb'<\1row hidden="1" ', m.du_lieu)
