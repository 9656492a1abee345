"""``vanban undo``: the last run taken back."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from vanban.cli.hien import in_bao_cao, in_findings
from vanban.cli.nhom import THU_MUC, cli


@cli.command()
@click.option(
    "--output", type=THU_MUC, metavar="THƯ_MỤC", default=Path("output"), show_default=True, help="Thư mục ra."
)
@click.option("--dry-run", is_flag=True, help="Chỉ cho biết sẽ làm gì, không đổi tệp nào.")
@click.option("--json", "as_json", is_flag=True, help="In báo cáo dạng JSON.")
def undo(output: Path, dry_run: bool, as_json: bool) -> None:
    """Hoàn tác lần tạo giấy tờ gần nhất.

    Gỡ các tệp lần đó tạo mới, trả lại bản cũ của các tệp lần đó thay. Tệp đã sửa tay từ lần đó thì giữ nguyên và nêu
    tên. Chỉ hoàn tác được một lần.
    """
    from vanban import build

    bao_cao = build.undo(output, dry_run=dry_run)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    elif bao_cao.ket_qua:
        in_bao_cao(bao_cao, output)
    else:
        in_findings(bao_cao.findings)
        click.echo("Không có lần chạy nào để hoàn tác.")
    sys.exit(bao_cao.exit_code)
