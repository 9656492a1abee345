"""Word papers made into PDFs, of a run or by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from vanban import danh_dau
from vanban.build.bao_cao import BaoCao
from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.manifest import THU_MUC

if TYPE_CHECKING:
    from vanban import pdf


def to_pdf(
    tep: Iterable[Path],
    output: Path | None = None,
    tuy_chon: pdf.TuyChon | None = None,
    tien_do: Callable[[int, int, str], None] | None = None,
) -> pdf.BaoCao:
    """Convert Word files, each beside itself or below the folder ``output``; a folder stands for the files in it.

    Raises:
        StopError: a path does not exist, there is nothing to convert, or LibreOffice is missing or does not work.
    """
    from vanban import pdf

    cap = [(t, (t.parent if output is None else output / ten.parent) / f"{t.stem}.pdf") for t, ten in _tep_word(tep)]
    return pdf.convert([pdf.Viec(docx, dich, str(docx)) for docx, dich in cap], tuy_chon, tien_do)


def them_pdf(
    bao_cao: BaoCao,
    output: Path,
    tuy_chon: pdf.TuyChon | None = None,
    tien_do: Callable[[int, int, str], None] | None = None,
) -> None:
    """Bring the PDFs of the Word papers of a run up to date; the papers stand, whatever becomes of the PDFs."""
    from vanban import pdf

    tep = [k.tep for k in bao_cao.ket_qua if k.tep.endswith(".docx") and (output / k.tep).is_file()]
    viec = [pdf.Viec(output / t, (output / t).with_suffix(".pdf"), t) for t in tep]
    try:
        ra = pdf.convert(viec, tuy_chon, tien_do)
    except StopError as loi:
        bao_cao.findings.append(Finding(Where("PDF"), loi.message, hint=loi.hint, rule="VB-P021"))
        return
    bao_cao.pdf += ra.ket_qua
    bao_cao.findings += ra.findings


def _tep_word(tep: Iterable[Path]) -> list[tuple[Path, Path]]:
    """Files, and the Word files of folders, each with its name below the folder that was given.

    Raises:
        StopError: a path does not exist, or there is none.
    """
    ra: list[tuple[Path, Path]] = []
    for noi in tep:
        if not noi.exists():
            raise StopError(f"không có «{noi}»", "kiểm tra lại tên tệp hoặc thư mục")
        if noi.is_dir():
            bo = {THU_MUC, danh_dau.THU_MUC_KIEM}
            co = [t for t in sorted(noi.rglob("*.docx")) if not bo & set(t.parts) and not t.name.startswith("~$")]
            ra += [(t, t.relative_to(noi)) for t in co]
        else:
            ra.append((noi, Path(noi.name)))
    if not ra:
        raise StopError("không có tệp Word nào", "chọn tệp .docx, hoặc thư mục có tệp .docx")
    return ra
