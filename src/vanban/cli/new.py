"""``vanban new``: a dossier begun."""

from __future__ import annotations

from pathlib import Path

import click

from vanban.cli.nhom import THU_MUC, cli


@cli.command()
@click.argument("thu_muc", type=THU_MUC, metavar="THƯ_MỤC")
def new(thu_muc: Path) -> None:
    """Bắt đầu một hồ sơ mới từ hồ sơ mẫu."""
    from vanban import kho

    tep = kho.new(thu_muc)
    click.echo(f"Đã chép {len(tep)} tệp vào {thu_muc}. Bước tiếp theo:")
    click.echo(f"  1. mở {thu_muc / 'data'} và thay dữ liệu mẫu bằng của cơ quan bạn")
    click.echo(f"  2. cd {thu_muc}")
    click.echo("  3. vanban documents --dry-run   (chỉ kiểm tra), rồi vanban documents")
