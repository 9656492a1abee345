"""Word comments in a copy of a .docx: marks are put in, nothing else of the document changes.

A comment can only be anchored in the body of a document. A fault in a header, footer or hidden part is attached to the
first paragraph of the body, one in a text box to the paragraph that holds the box, one in a note to its mark in the
text; the comment then begins with the place in words. Runs are cut where a span begins and ends inside of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vanban.chu_thich.doan import VAT, chu_doan
from vanban.chu_thich.goi import TAC_GIA, Goi, KhongDatDuoc, xml_cua
from vanban.chu_thich.than import ChuThich, Than
from vanban.findings import Finding

__all__ = ["TAC_GIA", "VAT", "ChuThich", "KhongDatDuoc", "chu_doan", "danh_dau", "dat_chu_thich"]


def dat_chu_thich(du_lieu: bytes, chu_thich: Sequence[ChuThich]) -> bytes:
    """The same document with the comments in it. Without comments: the same bytes.

    Raises:
        KhongDatDuoc: the bytes are no Word document that can be read.
    """
    if not chu_thich:
        return du_lieu
    goi = Goi.mo(du_lieu)
    than = Than.doc(goi)
    noi_dung = [(than.dat(muc), muc) for muc in chu_thich]
    goi.phan[goi.chinh] = xml_cua(than.goc)
    goi.them_comments(than.ns, [(ma, f"{noi}\n{muc.chu}" if noi else muc.chu) for (ma, noi), muc in noi_dung])
    return goi.dong()


def danh_dau(du_lieu: bytes, findings: Iterable[Finding], muc: Sequence[str] = ("error", "warning")) -> bytes:
    """The document with a comment for each finding of these levels, in the shape of a report without the file's name.

    Raises:
        KhongDatDuoc: the bytes are no Word document that can be read.
    """
    return dat_chu_thich(du_lieu, [_cua(f) for f in findings if f.level in muc])


def _cua(f: Finding) -> ChuThich:
    dong = [" ".join(khuc for khuc in (f.rule, f.message) if khuc)]
    for nhan, chu in (("Cần", f.can), ("Sửa", f.hint), ("Theo", f.ref)):
        if chu:
            dong.append(f"{nhan}: {chu}")
    chu = "\n".join(dong)
    if f.vi_tri is None:
        return ChuThich("", -1, chu, noi=f.where.cho)
    return ChuThich(f.vi_tri.phan, f.vi_tri.doan, chu, f.vi_tri.tu, f.vi_tri.den, f.where.cho)
