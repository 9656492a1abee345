"""``vanban pdf``: Word files made into PDFs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from vanban.cli.hien import TienDo, in_findings, in_pdf
from vanban.cli.nhom import THU_MUC, cli


@cli.command()
@click.argument("tep", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP...")
@click.option("--output", type=THU_MUC, metavar="THƯ_MỤC", help="Thư mục đặt các PDF (nếu không: cạnh tệp Word).")
@click.option("--pdf-a", is_flag=True, help="Làm PDF/A-2b để lưu trữ.")
@click.option("--all", "tat_ca", is_flag=True, help="Chuyển lại cả những tệp chưa đổi.")
@click.option("--jobs", type=click.IntRange(1, 16), metavar="SỐ", help="Số LibreOffice cùng chạy (nếu không: tự chọn).")
@click.option("--json", "as_json", is_flag=True, help="In báo cáo dạng JSON.")
def pdf(tep: tuple[Path, ...], output: Path | None, pdf_a: bool, tat_ca: bool, jobs: int | None, as_json: bool) -> None:
    """Chuyển tệp Word sang PDF bằng LibreOffice.

    TỆP là tệp .docx, hoặc thư mục có các tệp đó. Chỉ chuyển tệp đã đổi; mỗi PDF được mở lại kiểm tra rồi mới đặt vào
    chỗ. PDF không do vanban làm, đã ký hoặc đã sửa thì không bị ghi đè: bản mới được đặt bên cạnh.
    """
    from vanban import build
    from vanban.pdf import TuyChon

    with TienDo(hien=not as_json) as tien_do:
        bao_cao = build.to_pdf(tep, output, TuyChon(pdf_a=pdf_a, tat_ca=tat_ca, so_office=jobs or 0), tien_do)
    if as_json:
        click.echo(json.dumps(bao_cao.as_dict(), ensure_ascii=False, indent=1))
    else:
        in_findings(bao_cao.findings)
        in_pdf(bao_cao.ket_qua)
    sys.exit(bao_cao.exit_code)
