"""``vanban rules``: the rules of the decree."""

from __future__ import annotations

import json

import click

from vanban.cli.nhom import cli


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
@click.option("--markdown", is_flag=True, help="In trang docs/rules.md.")
def rules(as_json: bool, markdown: bool) -> None:
    """Liệt kê các quy tắc thể thức, kèm điều khoản."""
    from vanban.conform import so_tay

    if markdown:
        click.echo(so_tay.markdown(), nl=False)
        return
    cac = so_tay.so_tay().values()
    if as_json:
        click.echo(json.dumps([m.as_dict() for m in cac], ensure_ascii=False, indent=1))
        return
    for m in cac:
        click.echo(f"{m.id:<34} {so_tay.MUC[m.level]:<9} {m.title}  ({m.ref or 'thông lệ'})")
    click.echo(f"{len(cac)} quy tắc; giải thích từng quy tắc: vanban check --explain MÃ")
