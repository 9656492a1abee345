"""``vanban check``: papers judged by the decree."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from vanban.cli.hien import TienDo, in_findings
from vanban.cli.nhom import TEP, cli
from vanban.errors import StopError


@cli.command()
@click.argument("tep", nargs=-1, type=click.Path(path_type=Path), metavar="TỆP...")
@click.option(
    "--rendered", is_flag=True, help="Dàn trang bằng LibreOffice và đo trang in (đường kẻ, số trang, chữ ký…)."
)
@click.option("--comment", type=TEP, metavar="TỆP_RA", help="Ghi một bản của tệp Word có chú thích ở từng lỗi.")
@click.option("--waivers", type=TEP, metavar="TỆP", help="Tệp miễn trừ; không kể thì dùng mien_tru.yaml ở thư mục này.")
@click.option(
    "--profile", default="", metavar="BỘ", help="Bộ quy tắc (nd30-2020); không kể thì chọn theo ngày văn bản."
)
@click.option("--explain", default="", metavar="MÃ", help="Giải thích một quy tắc: điều khoản, thí dụ sai và đúng.")
@click.option("--json", "as_json", is_flag=True, help="In các phát hiện dạng JSON.")
def check(
    tep: tuple[Path, ...],
    rendered: bool,
    comment: Path | None,
    waivers: Path | None,
    profile: str,
    explain: str,
    as_json: bool,
) -> None:
    """Kiểm tra thể thức tệp Word theo Nghị định 30/2020/NĐ-CP, và bảng tính Excel.

    TỆP là tệp .docx hoặc .xlsx bất kỳ, hoặc thư mục có các tệp đó. Nêu tên tệp .pdf thì xét bản quét (PDF 1.4, ảnh
    màu, 200 dpi, tỷ lệ) và phần hiện ra của chữ ký số. Mỗi phát hiện kèm điều khoản.
    """
    if explain:
        _giai_thich(explain)
        return
    if not tep:
        raise click.UsageError("thiếu TỆP cần kiểm tra.")
    from vanban import kiem_giay

    with TienDo(hien=not as_json, viec="Đang kiểm tra") as tien_do:
        bao_cao = kiem_giay.check(
            tep, rendered=rendered, mien_tru=waivers, comment=comment, profile=profile, tien_do=tien_do
        )
    if as_json:
        click.echo(json.dumps([f.as_dict() for f in bao_cao.findings], ensure_ascii=False, indent=1))
    else:
        da_mien = bao_cao.da_mien
        in_findings([f for f in bao_cao.findings if f not in da_mien])
        for f in da_mien:
            click.echo(f"{f.rule} {f.where}: {f.message}")
        dem = [sum(f.level == muc for f in bao_cao.findings) for muc in ("error", "warning")]
        mien = f", {len(da_mien)} miễn trừ" if da_mien else ""
        click.echo(f"Đã kiểm tra {bao_cao.so_tep} tệp: {dem[0]} lỗi, {dem[1]} cảnh báo{mien}.")
        if bao_cao.ban_chu_thich:
            click.echo(f"Bản có chú thích: {bao_cao.ban_chu_thich}")
    sys.exit(bao_cao.exit_code)


def _giai_thich(ma: str) -> None:
    """Print the page of a rule."""
    from vanban.conform.so_tay import giai_thich, moi_ma
    from vanban.tieng_viet.chu import gan_nhat

    trang = giai_thich(ma)
    if not trang:
        gan = gan_nhat(ma, sorted(moi_ma()))
        raise StopError(
            f"không có quy tắc «{ma}»", f"có phải là {gan}?" if gan else "xem các mã bằng lệnh vanban rules"
        )
    click.echo(trang)
