"""Tags where nothing can be filled in, and what a template must not carry along: checks beside the paragraphs' text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from lxml import etree

from vanban.findings import Finding, ViTri, Where
from vanban.render.package_in import LOAI_MAU, MauGoc, doc_xml, la_xml
from vanban.render.paragraphs import THEO_DOI, Doan, P, T, w
from vanban.render.tags import kieu_khac
from vanban.render.truong import Truong
from vanban.tieng_viet.chu import gan_nhat, ma_hoa

_CO_THE: Final = re.compile(r"\{\{|\{%|\{#")
_THUOC_TINH: Final = etree.XPath("//@*[contains(., '{{') or contains(., '{%') or contains(., '{#')]")
_NGOAI_CHU: Final = etree.XPath(
    "//text()[contains(., '{') or contains(., '}')][not(parent::w:t)]",
    namespaces={"w": w("t")[1:].partition("}")[0]},
)
_CHO_CHAM: Final = re.compile(r"([^\W\d_][^:\n\t.…_]{1,50}?)[ \t]*:?[ \t]*(?:\.{4,}|…{2,}|\.?…\.|_{4,})")
_TRUONG_NGOAI: Final = re.compile(
    r"\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|DATABASE|RD)\b", re.I
)
_MERGEFIELD: Final = re.compile(r"MERGEFIELD\s+(?:[\"“]([^\"“”\\]+)|([^\s\"“”\\]+))", re.I)
_PHAN_KHAC: Final = (
    ("comments", "chú thích bên lề (comment)"),
    ("docProps/", "thuộc tính của tệp"),
    ("customXml/", "dữ liệu ẩn của tệp"),
    ("charts/", "biểu đồ"),
    ("diagrams/", "sơ đồ"),
    ("glossary/", "khối soạn sẵn"),
)


def cho_cham(doan: Iterable[Doan], truong: Truong, dung: Collection[str], tep: str) -> Iterator[Finding]:
    """Dots or strokes to write on behind the name of a field that no tag of the template prints."""
    for d in doan:
        for khop in _CHO_CHAM.finditer(d.chu) if "..." in d.chu or "…" in d.chu or "___" in d.chu else ():
            ten = ma_hoa(khop[1])
            if ten in dung or truong.get(ten, "") is not None:
                continue
            dieu = f"chỗ để chấm sau «{khop[1].strip()}» không nối với trường nào, giấy sẽ in nguyên các dấu chấm"
            hint = f"muốn chương trình điền thì thay các dấu chấm bằng {{{{ {ten} }}}}; để viết tay thì không phải sửa"
            cho = Where(tep, f'{d.noi}, đoạn "{d.trich(khop.start(), khop.end())}"')
            vi_tri = d.vi_tri(khop.start(), khop.end())
            yield Finding(cho, dieu, hint, level="warning", rule="VB-M022", vi_tri=vi_tri)


def kiem_cho(goc: etree._Element, phan: str, doan: list[Doan], truong: Truong, tep: str) -> Iterator[Finding]:
    """Tags in attributes, fields and formulas of a part; dangerous fields; tracked changes."""
    noi = Where(tep, phan)
    go = "gõ thẻ ở chữ thường trong đoạn"
    cua = {d.el: d for d in doan}
    for gia_tri in _THUOC_TINH(goc):
        dieu = f"có thẻ nằm trong thuộc tính ẩn (chữ thay ảnh, liên kết): {str(gia_tri)[:80]}"
        yield Finding(noi, dieu, go, rule="VB-M009", vi_tri=_vi_tri(gia_tri, cua))
    for chu in _NGOAI_CHU(goc):
        if _CO_THE.search(str(chu)) or "}}" in str(chu) or "%}" in str(chu):
            dieu = f"có thẻ nằm ngoài chữ thường (mã trường, công thức): {str(chu)[:80]}"
            yield Finding(noi, dieu, go, rule="VB-M009", vi_tri=_vi_tri(chu, cua))
    yield from _ma_truong(goc, phan, cua, truong, tep)
    if (sua := next(goc.iter(*THEO_DOI), None)) is not None:
        hint = (
            "vào Xem lại (Review), chọn Chấp nhận tất cả thay đổi (Accept All Changes), "
            "tắt Theo dõi thay đổi (Track Changes) rồi lưu lại"
        )
        p = sua if sua.tag == P else next(sua.iterancestors(P), None)
        dau = next((d for d in doan if d.el is p and d.chu.strip()), None)
        cho = Where(tep, f'{dau.noi}, đoạn "{dau.trich()}"') if dau else noi
        dieu = "mẫu còn thay đổi đang theo dõi (Track Changes), có tên người sửa"
        yield Finding(cho, dieu, hint, rule="VB-M015", vi_tri=cua[p].vi_tri() if p in cua else None)


def _ma_truong(
    goc: etree._Element, phan: str, doan: dict[etree._Element, Doan], truong: Truong, tep: str
) -> Iterator[Finding]:
    if next(goc.iter(w("fldSimple"), w("instrText")), None) is None:
        return
    for p in goc.iter(P):
        lenh = [el.get(w("instr"), "") for el in p.iterfind(f".//{w('fldSimple')}")]
        lenh += "".join(el.text or "" for el in p.iter(w("instrText"))).split("\x00")
        for mot in lenh:
            cho = Where(tep, f'{phan}, đoạn "{doan[p].trich()}"' if p in doan else phan)
            o = doan[p].vi_tri() if p in doan else None
            if khop := _TRUONG_NGOAI.match(mot):
                hint = "bấm vào chỗ đó, nhấn Ctrl+Shift+F9 để thành chữ thường, hoặc xóa"
                dieu = f"mẫu có trường {khop[1].upper()} lấy nội dung từ ngoài tệp"
                yield Finding(cho, dieu, hint, rule="VB-M014", vi_tri=o)
            for ten in _cac_mergefield(mot):
                loi = kieu_khac(f"«{ten}»", gan_nhat(ten, truong) or ten)
                hint = f"xóa trường này rồi gõ thẻ: {loi.hint}"
                yield Finding(cho, f"{loi.message} (trộn thư của Word)", hint, rule=loi.rule, vi_tri=o)


def _vi_tri(chu: object, doan: dict[etree._Element, Doan]) -> ViTri | None:
    """The place of the paragraph around an attribute or text that an XPath has found."""
    el = getattr(chu, "getparent", lambda: None)()
    while el is not None and el not in doan:
        el = el.getparent()
    return None if el is None else doan[el].vi_tri()


def _cac_mergefield(lenh: str) -> Iterator[str]:
    for khop in _MERGEFIELD.finditer(lenh):
        yield (khop[1] or khop[2]).strip()


def kiem_phan_khac(mau: MauGoc) -> Iterator[Finding]:
    """Tags in parts that are never filled in; comments that will not be printed."""
    for ten, data in mau.phan.items():
        loai = mau.loai.get(ten, "")
        if loai in LOAI_MAU or not la_xml(ten, data) or ten.endswith(".rels"):
            continue
        if loai.endswith(".comments+xml"):
            yield from _comment(mau.tep, data)
        elif b"{" in data and (khop := _tim_the(data)):
            goi = next((g for d, g in _PHAN_KHAC if d in ten), f"phần {ten}")
            hint = "xóa thẻ ở đó, gõ thẻ vào một đoạn của văn bản nếu cần"
            if ten.startswith("docProps/"):
                hint = "vào Tệp (File), Thông tin (Info), xóa thẻ ở ô Tiêu đề (Title) và các ô khác rồi lưu lại"
            yield Finding(Where(mau.tep, goi), f"có thẻ nằm trong {goi}: {khop}", hint, rule="VB-M009")


def _tim_the(data: bytes) -> str:
    """The first thing that looks like a tag, in one text or over neighbouring texts of a part."""
    goc = doc_xml(data)
    for chu in (*(str(x) for x in _THUOC_TINH(goc)), "".join(goc.itertext())):
        if khop := re.search(r"\{[{%][^}]{0,60}\}{0,2}", chu):
            return khop[0]
    return ""


def _comment(tep: str, data: bytes) -> Iterator[Finding]:
    goc = doc_xml(data)
    co = False
    for mot in goc.iter(w("comment")):
        co = True
        chu = "".join(el.text or "" for el in mot.iter(T))
        if _CO_THE.search(chu):
            cho = Where(tep, f'chú thích bên lề "{chu[:80]}"')
            yield Finding(
                cho,
                "có thẻ nằm trong chú thích bên lề (comment)",
                "gõ thẻ vào đoạn nếu cần, rồi xóa chú thích",
                rule="VB-M009",
            )
    if co:
        hint = "không cần sửa; nếu là nội dung thật thì chuyển vào đoạn"
        cho = Where(tep, "chú thích bên lề")
        yield Finding(
            cho, "chú thích bên lề (comment) của mẫu không in vào văn bản", hint, level="info", rule="VB-M016"
        )
