"""``vanban documents``: the papers of a dossier."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from vanban.cli.hien import TienDo, in_bao_cao
from vanban.cli.nhom import THU_MUC, cli
from vanban.errors import StopError


@cli.command()
@click.argument("kind", nargs=-1, metavar="[LOẠI]...")
@click.option(
    "--data", type=THU_MUC, metavar="THƯ_MỤC", default=Path("data"), show_default=True, help="Thư mục dữ liệu."
)
@click.option(
    "--templates",
    type=THU_MUC,
    metavar="THƯ_MỤC",
    default=Path("templates_docx"),
    show_default=True,
    help="Thư mục mẫu Word.",
)
@click.option(
    "--output", type=THU_MUC, metavar="THƯ_MỤC", default=Path("output"), show_default=True, help="Thư mục ra."
)
@click.option("--only", multiple=True, metavar="MÃ", help="Chỉ tạo giấy mang mã này (lặp lại được).")
@click.option("--dry-run", is_flag=True, help="Chỉ kiểm tra, không ghi tệp nào.")
@click.option("--pdf", is_flag=True, help="Chuyển thêm mỗi giấy Word sang PDF, đặt cạnh nó.")
@click.option(
    "--archive",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="TỆP.zip",
    help="Đặt mọi giấy vào một tệp nén thay vì thư mục ra (không ghi sổ, không so với lần trước).",
)
@click.option(
    "--jobs",
    type=click.IntRange(0, 64),
    metavar="SỐ",
    default=0,
    help="Số tiến trình (mặc định: theo số nhân của máy).",
)
@click.option("--json", "as_json", is_flag=True, help="In báo cáo dạng JSON.")
def documents(
    kind: tuple[str, ...],
    data: Path,
    templates: Path,
    output: Path,
    only: tuple[str, ...],
    dry_run: bool,
    pdf: bool,
    archive: Path | None,
    jobs: int,
    as_json: bool,
) -> None:
    """Tạo giấy tờ từ dữ liệu và mẫu.

    Không kể LOẠI nào thì tạo mọi loại (xem: vanban kinds). Dữ liệu hoặc mẫu có lỗi thì không ghi tệp nào và nêu hết
    lỗi trong một lần. Tệp đã sửa tay không bao giờ bị ghi đè: bản mới được đặt bên cạnh.
    """
    from vanban import build

    if archive is not None and pdf:
        raise StopError("--archive không đi cùng --pdf", "bỏ một trong hai")
    with TienDo(hien=not as_json) as tien_do:
        bao_cao = build.documents(
            data,
            templates,
            output,
            kinds=kind,
            only=only,
            dry_run=dry_run,
            tien_do=tien_do,
            jobs=jobs,
            archive=archive,
        )
        if pdf and not dry_run:
            build.them_pdf(bao_cao, output, tien_do=tien_do)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    else:
        in_bao_cao(bao_cao, archive or output)
    sys.exit(bao_cao.exit_code)
