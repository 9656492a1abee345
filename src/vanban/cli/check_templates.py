"""``vanban check-templates``: templates judged without data."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from vanban.cli.hien import in_findings
from vanban.cli.nhom import THU_MUC, cli


@cli.command("check-templates")
@click.argument("tep", nargs=-1, type=click.Path(path_type=Path), metavar="[TỆP]...")
@click.option("--kind", default="", metavar="LOẠI", help="Loại giấy mà mẫu dùng cho (khi tên tệp không nói được).")
@click.option("--comment", type=THU_MUC, metavar="THƯ_MỤC", help="Ghi vào đó bản mẫu có chú thích ở từng lỗi.")
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
def check_templates(tep: tuple[Path, ...], kind: str, comment: Path | None, as_json: bool) -> None:
    """Kiểm tra mẫu Word, không cần dữ liệu.

    TỆP là mẫu .docx hoặc thư mục mẫu; không kể thì kiểm tra thư mục templates_docx. Nêu hết lỗi của từng mẫu, các
    trường đã dùng và chưa dùng.
    """
    from vanban.kiem_mau import kiem_mau

    bao_cao = kiem_mau(tep or (Path("templates_docx"),), kind=kind, comment=comment)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    else:
        in_findings(bao_cao.findings)
        for m in bao_cao.mau:
            if m.tot:
                chua = f"; chưa dùng: {', '.join(m.khong_dung)}" if m.khong_dung else ""
                click.echo(f"dùng được   {m.tep}  ({len(m.dung)} trường{chua})")
            else:
                click.echo(f"có lỗi      {m.tep}")
            if m.danh_dau:
                click.echo(f"            đã đánh dấu trong {m.danh_dau}")
        so_loi = sum(f.level == "error" for f in bao_cao.findings)
        click.echo(f"Đã kiểm tra {len(bao_cao.mau)} mẫu: {so_loi} lỗi.")
    sys.exit(1 if any(f.level == "error" for f in bao_cao.findings) else 0)
