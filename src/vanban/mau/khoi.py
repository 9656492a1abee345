"""The blocks that the templates are put together from: letterhead, title, lists, tables, signature, annex head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vanban.mau.kieu import BANG_KE, BANG_TRON, TEN_KIEU, twip
from vanban.the_thuc import COT_NOI_NHAN_MM, KHO_GIAY, QUOC_HIEU, TIEU_NGU

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from lxml.etree import _Element

Doan = tuple[str, str]
"""Style id and text of a paragraph."""

HET_MUC = "{% if loop.last %}.{% else %};{% endif %}"
"""End of an item of a list: semicolons, a full stop after the last."""


@dataclass(frozen=True, slots=True)
class Cot:
    """A column of a table: heading, width in mm, the paragraphs of its cell."""

    dau: str
    rong_mm: float
    o: tuple[Doan, ...]


def lap(dong: str, danh_sach: str, *than: Doan) -> list[Doan]:
    """The paragraphs, repeated for each item of a list."""
    return [("LenhMau", f"{{%p for {dong} in {danh_sach} %}}"), *than, ("LenhMau", "{%p endfor %}")]


def neu(dieu_kien: str, than: Iterable[Doan], khong_thi: Iterable[Doan] = ()) -> list[Doan]:
    """The paragraphs if a field is not empty, else the others."""
    khac = list(khong_thi)
    return [
        ("LenhMau", f"{{%p if {dieu_kien} %}}"),
        *than,
        *([("LenhMau", "{%p else %}"), *khac] if khac else []),
        ("LenhMau", "{%p endif %}"),
    ]


def viet(noi: Document | _Cell, doan: Iterable[Doan]) -> None:
    """Append paragraphs."""
    for ma, chu in doan:
        noi.add_paragraph(chu, style=TEN_KIEU[ma])


def viet_o(o: _Cell, doan: Iterable[Doan]) -> None:
    """Fill a cell, whose first paragraph is already there."""
    ds = list(doan)
    dau = o.paragraphs[0]
    dau.style = TEN_KIEU[ds[0][0]]
    if ds[0][1]:
        dau.add_run(ds[0][1])
    viet(o, ds[1:])


def _bang(tai_lieu: Document, rong_mm: Sequence[float], kieu: str) -> Table:
    from docx.oxml.ns import qn
    from docx.shared import Twips

    bang: Table = tai_lieu.add_table(0, len(rong_mm), style=kieu)
    bang.autofit = False
    moc = [twip(sum(rong_mm[:so])) for so in range(len(rong_mm) + 1)]
    for cot, tu, den in zip(bang.columns, moc, moc[1:], strict=False):
        cot.width = Twips(den - tu)
    rong = bang._tbl.tblPr.find(qn("w:tblW"))
    if rong is not None:
        rong.set(qn("w:type"), "dxa")
        rong.set(qn("w:w"), str(moc[-1]))
    nhin = bang._tbl.tblPr.find(qn("w:tblLook"))
    if nhin is not None:
        bang._tbl.tblPr.remove(nhin)
    return bang


def _dong(bang: Table, *, dau_cot: bool = False, lien: bool = False) -> _Row:
    """A new row; ``dau_cot``: repeated on every page; ``lien``: never broken over two pages."""
    from docx.oxml import OxmlElement

    dong: _Row = bang.add_row()  # type: ignore[no-untyped-call]
    trpr: _Element = dong._tr.get_or_add_trPr()
    if lien or dau_cot:
        trpr.append(OxmlElement("w:cantSplit"))
    if dau_cot:
        trpr.append(OxmlElement("w:tblHeader"))
    return dong


def _dong_lenh(bang: Table, lenh: str) -> None:
    dong = _dong(bang)
    viet_o(dong.cells[0].merge(dong.cells[-1]), [("LenhMau", lenh)])


def bang_lap(
    tai_lieu: Document,
    dong: str,
    danh_sach: str,
    cot: Sequence[Cot],
    *,
    kieu_dau: str,
    tong: Sequence[tuple[int, Doan]] = (),
    lien: bool = True,
) -> None:
    """A table with a heading row and one row for each item; ``tong``: a last row of (columns, paragraph)."""
    bang = _bang(tai_lieu, [c.rong_mm for c in cot], BANG_KE)
    if any(c.dau for c in cot):
        for o, c in zip(_dong(bang, dau_cot=True).cells, cot, strict=True):
            viet_o(o, [(kieu_dau, c.dau)])
            _giua_doc(o)
    _dong_lenh(bang, f"{{%tr for {dong} in {danh_sach} %}}")
    for o, c in zip(_dong(bang, lien=lien).cells, cot, strict=True):
        viet_o(o, c.o)
    _dong_lenh(bang, "{%tr endfor %}")
    if tong:
        cac_o = _dong(bang, lien=True).cells
        tu = 0
        for so_cot, doan in tong:
            viet_o(cac_o[tu].merge(cac_o[tu + so_cot - 1]), [doan])
            tu += so_cot


def _giua_doc(o: _Cell) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT

    o.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _hai_cot(tai_lieu: Document, trai_mm: float) -> Table:
    return _bang(tai_lieu, (trai_mm, KHO_GIAY.rong_chu_mm - trai_mm), BANG_TRON)


def tieu_de(tai_lieu: Document, ten_loai: str) -> None:
    """Letterhead, type of the paper, subject, with their lines (boxes 1 to 5a)."""
    bang = _hai_cot(tai_lieu, KHO_GIAY.cot_trai_mm)
    trai, phai = _dong(bang, lien=True).cells
    viet_o(
        trai,
        [
            *neu("co_quan_chu_quan", [("CoQuanChuQuan", "{{ co_quan_chu_quan }}")]),
            *lap("dong", "co_quan_dong", ("CoQuan", "{{ dong }}")),
            ("DuongKeCoQuan", ""),
        ],
    )
    viet_o(phai, [("QuocHieu", QUOC_HIEU), ("TieuNgu", TIEU_NGU), ("DuongKeTieuNgu", "")])
    trai, phai = _dong(bang, lien=True).cells
    viet_o(trai, [("SoKyHieu", "{{ so_ky_hieu }}")])
    viet_o(phai, [("DiaDanhNgay", "{{ dia_danh_ngay }}")])
    viet(tai_lieu, [("TenLoai", ten_loai), ("TrichYeu", "{{ trich_yeu }}"), ("DuongKeTrichYeu", "")])


def ky_va_noi_nhan(tai_lieu: Document) -> None:
    """Recipients on the left, authority, title, room to sign and name on the right (boxes 7a to 9b)."""
    trai, phai = _dong(_hai_cot(tai_lieu, COT_NOI_NHAN_MM), lien=True).cells
    viet_o(
        trai,
        [
            ("NoiNhanNhan", "Nơi nhận:"),
            *lap("noi", "noi_nhan", ("NoiNhan", "- {{ noi }};")),
            ("NoiNhan", "- Lưu: {{ luu }}."),
        ],
    )
    viet_o(
        phai,
        [
            *lap("dong", "quyen_han", ("QuyenHan", "{{ dong }}")),
            ("QuyenHan", "{{ chuc_vu }}"),
            ("ChoKy", ""),
            ("HoTen", "{{ ho_ten_nguoi_ky }}"),
        ],
    )
    viet(tai_lieu, [("DongCuoi", "")])


def dau_phu_luc(tai_lieu: Document) -> None:
    """Label, title and reference of an annex, with the short line below."""
    viet(
        tai_lieu,
        [
            ("PhuLuc", "Phụ lục"),
            ("PhuLucTen", "{{ ten_phu_luc }}"),
            ("KemTheo", "{{ kem_theo }}"),
            ("DuongKeTenPhuLuc", ""),
        ],
    )
