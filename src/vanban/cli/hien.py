"""What a person sees of a report: faults, papers, sums; and how far the work has got."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from vanban.build import BaoCao
    from vanban.findings import Finding
    from vanban.pdf import KetQua as KetQuaPdf


LOI_HIEN = 20
"""Findings shown in full; the rest are counted."""
TEP_HIEN = 40
"""Papers listed one by one for each kind of outcome; the rest are counted."""

VIEC = {
    "tao": "tạo mới",
    "cap_nhat": "cập nhật",
    "giu_nguyen": "giữ nguyên",
    "sua_tay": "đã sửa tay, giữ nguyên",
    "ban_moi": "đặt bản mới bên cạnh",
    "doi_ten": "đã đổi tên, giữ nguyên",
    "loi": "không ghi được",
    "go": "đã gỡ",
    "tra_lai": "trả lại bản cũ",
    "da_mat": "đã không còn",
    "khong_ban_cu": "không có bản cũ",
}

VIEC_PDF = {"loi": "không chuyển được"}


class TienDo:
    """A progress bar on a terminal, nothing in a pipe (the report lists the papers line by line)."""

    def __init__(self, *, hien: bool, viec: str = "Đang tạo") -> None:
        self._hien = hien and sys.stderr.isatty()
        self._viec = viec
        self._thanh: Any = None

    def __enter__(self) -> Callable[[int, int, str], None] | None:
        if not self._hien:
            return None
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._thanh = Progress(
            TextColumn(self._viec),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[tep]}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._thanh.start()
        viec = self._thanh.add_task("", total=None, tep="")
        return lambda xong, tong, tep: self._thanh.update(viec, completed=xong, total=tong, tep=tep)

    def __exit__(self, *_: object) -> None:
        if self._thanh is not None:
            self._thanh.stop()


def in_findings(findings: Sequence[Finding]) -> None:
    """Errors first, then warnings; remarks of level info are counted only."""
    nang = [f for f in findings if f.level == "error"]
    nhe = [f for f in findings if f.level == "warning"]
    for nhan, nhom in (("LỖI", nang), ("CẢNH BÁO", nhe)):
        if not nhom:
            continue
        click.echo(f"{nhan} ({len(nhom)})", err=True)
        for finding in nhom[:LOI_HIEN]:
            click.echo(str(finding), err=True)
        if len(nhom) > LOI_HIEN:
            click.echo(f"… còn {len(nhom) - LOI_HIEN} mục nữa (xem hết bằng --json)", err=True)
        click.echo("", err=True)
    ghi_chu = [f for f in findings if f.level == "info"]
    for finding in ghi_chu[:LOI_HIEN]:
        click.echo(f"ghi chú: {finding.mot_dong}", err=True)


def in_bao_cao(bao_cao: BaoCao, output: Path) -> None:
    """The report for people: faults, papers with the reason for each, blanks, leftovers, one line of sums."""
    in_findings(bao_cao.findings)
    if bao_cao.exit_code and not bao_cao.ket_qua:
        so_loi = sum(f.level == "error" for f in bao_cao.findings)
        click.echo(f"Có {so_loi} lỗi. Chưa {'tạo giấy' if bao_cao.danh_dau else 'ghi tệp'} nào.")
        for tep in bao_cao.danh_dau:
            click.echo(f"Đã đánh dấu trong {output / tep}: mở bằng Word, mỗi lỗi của mẫu có một chú thích bên lề.")
        return
    da_in: dict[str, int] = {}
    for k in bao_cao.ket_qua:
        if k.viec == "giu_nguyen":
            continue
        da_in[k.viec] = da_in.get(k.viec, 0) + 1
        if da_in[k.viec] <= TEP_HIEN:
            click.echo(f"{VIEC[k.viec]:<12} {k.tep}  ({k.ly_do})")
    for viec, so in da_in.items():
        if so > TEP_HIEN:
            click.echo(f"{VIEC[viec]:<12} … và {so - TEP_HIEN} tệp nữa")
    if bao_cao.khong_con:
        click.echo("\nKhông còn trong dữ liệu (không xóa, hãy tự dọn):")
        for tep in bao_cao.khong_con:
            click.echo(f"  {tep}")
    if bao_cao.o_trong:
        click.echo("\nÔ còn trống, cần bổ sung (số giấy):")
        for ten, so in bao_cao.o_trong.most_common():
            click.echo(f"  {so:>4}  {ten}")
    dem = ", ".join(f"{VIEC[viec]} {so}" for viec, so in bao_cao.dem.most_common()) or "không có giấy nào"
    if bao_cao.chay_thu:
        click.echo(f"\nChế độ chỉ kiểm tra, không ghi tệp nào. Sẽ: {dem}.")
    else:
        click.echo(f"\nXong {len(bao_cao.ket_qua)} giấy trong {output}: {dem}.")
    if bao_cao.pdf:
        in_pdf(bao_cao.pdf)


def in_pdf(ket_qua: Sequence[KetQuaPdf]) -> None:
    """The PDFs of a run, and one line of sums."""
    lam = [k for k in ket_qua if k.viec != "giu_nguyen"]
    for k in lam[:TEP_HIEN]:
        click.echo(f"{VIEC_PDF.get(k.viec, VIEC[k.viec]):<12} {k.pdf or k.docx}  ({k.ly_do})")
    if len(lam) > TEP_HIEN:
        click.echo(f"… và {len(lam) - TEP_HIEN} PDF nữa")
    dem = Counter(VIEC_PDF.get(k.viec, VIEC[k.viec]) for k in ket_qua)
    click.echo(f"PDF: {', '.join(f'{viec} {so}' for viec, so in dem.most_common())}.")
