"""``vanban templates``: the stock templates written."""

from __future__ import annotations

from pathlib import Path

import click

from vanban.cli.nhom import THU_MUC, cli
from vanban.errors import StopError


@cli.command()
@click.argument("thu_muc", type=THU_MUC, default=Path("templates_docx"), metavar="[THƯ_MỤC]")
@click.option("--force", is_flag=True, help="Ghi đè cả mẫu đã sửa (bản cũ được giữ lại với đuôi .cu).")
def templates(thu_muc: Path, force: bool) -> None:
    """Ghi các mẫu Word gốc, dựng từ bảng số liệu của nghị định.

    Mẫu nào trong thư mục khác mẫu gốc (đã được sửa) thì giữ nguyên và nêu tên.
    """
    from vanban import mau

    giu, ghi = [], []
    for ten, dung in mau.MAU.items():
        du_lieu = dung()
        dich = thu_muc / ten
        if dich.exists() and dich.read_bytes() != du_lieu:
            if not force:
                giu.append(ten)
                continue
            dich.replace(dich.with_name(f"{ten}.cu"))
        ghi.append(ten)
        _ghi_nguyen(dich, du_lieu)
    for ten in ghi:
        click.echo(f"đã ghi      {thu_muc.name}/{ten}")
    for ten in giu:
        click.echo(f"giữ nguyên  {thu_muc.name}/{ten} (đã sửa, khác mẫu gốc; ghi đè bằng --force)")


def _ghi_nguyen(dich: Path, du_lieu: bytes) -> None:
    """Write a file whole or not at all."""
    try:
        dich.parent.mkdir(parents=True, exist_ok=True)
        tam = dich.with_name(f".{dich.name}.tmp")
        tam.write_bytes(du_lieu)
        tam.replace(dich)
    except OSError as loi:
        raise StopError(f"không ghi được {dich.name}", "đóng tệp nếu đang mở, kiểm tra quyền ghi") from loi
