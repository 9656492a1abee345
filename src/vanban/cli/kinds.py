"""``vanban kinds``: the kinds of paper."""

from __future__ import annotations

import json
from typing import Any

import click

from vanban.cli.nhom import cli


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def kinds(as_json: bool) -> None:
    """Liệt kê các loại giấy."""
    from vanban.kinds import KINDS

    if as_json:
        rows = [{"kind": k.ma, "name": k.ten, "template": k.mau, "fields": _truong(k.truong)} for k in KINDS.values()]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for k in KINDS.values():
        click.echo(f"{k.ma:<20} {k.ten}  ({k.mau or 'bảng tính Excel'})")


def _truong(truong: Any, tien_to: str = "") -> list[str]:
    ra: list[str] = []
    for ten, con in truong.items():
        if con is None:
            ra.append(f"{tien_to}{ten}")
        else:
            ra.append(f"{tien_to}{ten}[]")
            ra += _truong({k: v for k, v in con.items() if k}, f"{tien_to}{ten}[].")
    return ra
