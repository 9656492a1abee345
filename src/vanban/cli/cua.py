"""The error door: every way out of the program goes through here."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from vanban.cli.nhom import cli
from vanban.errors import StopError
from vanban.tieng_viet.che_so import che

LOI_CUA_MAY = 3


def main(args: Sequence[str] | None = None) -> None:
    """The error door: every way out of the program goes through here."""
    _tieng_viet()
    gc.set_threshold(100_000, 20, 100)  # a dossier is many objects that stay: not to be searched again and again
    try:
        cli.main(args=list(args) if args is not None else None, prog_name="vanban", standalone_mode=True)
    except StopError as loi:
        click.echo(f"Dừng: {loi.message}", err=True)
        if loi.hint:
            click.echo(f"  Sửa:   {loi.hint}", err=True)
        sys.exit(loi.exit_code)
    except Exception:
        click.echo(f"Chương trình gặp lỗi của chính nó; đã ghi lại trong {_ghi_nhat_ky()}.", err=True)
        click.echo("  Sửa:   gửi tệp đó cho người phát triển; các tệp đã tạo vẫn nguyên vẹn", err=True)
        sys.exit(LOI_CUA_MAY)


def _tieng_viet() -> None:
    """Make the command line library speak Vietnamese, and the streams UTF-8 also on an old Windows console."""
    import gettext

    gettext.bindtextdomain("messages", str(Path(__file__).parents[1] / "locale"))
    os.environ["LANGUAGE"] = "vi"
    for dong in (sys.stdout, sys.stderr):
        if hasattr(dong, "reconfigure"):
            dong.reconfigure(encoding="utf-8", errors="replace")


def khong_rieng_tu(vet: str) -> str:
    """A trace without folders of this machine, and so without a login, and with telephone numbers masked."""
    goi = Path(__file__).parents[2]
    noi = [(goi, "<vanban>"), (Path.cwd(), "."), (Path(sys.prefix), "<python>"), (Path(sys.base_prefix), "<python>")]
    for thu_muc, ten in [*noi, (Path.home(), "~"), (Path(tempfile.gettempdir()), "<tam>")]:
        for dang in {str(thu_muc), str(thu_muc.resolve())}:
            if len(dang) > 3:
                vet = vet.replace(dang.replace("\\", "\\\\"), ten).replace(dang, ten)
    return che(vet)


def _ghi_nhat_ky() -> str:
    """Keep the trace of a bug where the program is run, without paths of this machine."""
    vet = khong_rieng_tu(traceback.format_exc())
    tep = Path("vanban-loi.log")
    try:
        tep.write_text(vet, encoding="utf-8")
    except OSError:
        return "(không ghi được nhật ký)"
    return tep.name
