"""The group of the commands, and the kinds of argument they share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from vanban import __version__

THU_MUC = click.Path(file_okay=False, path_type=Path)
TEP = click.Path(dir_okay=False, path_type=Path)


class Lenh(click.Command):
    """A command whose usage line is Vietnamese."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[TÙY CHỌN]", **kwargs})


class NhomLenh(click.Group):
    """The group of the commands."""

    command_class = Lenh

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        nhan = {"options_metavar": "[TÙY CHỌN]", "subcommand_metavar": "LỆNH [THAM SỐ]..."}
        super().__init__(*args, **{**nhan, **kwargs})


@click.group(cls=NhomLenh, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="vanban", help="In phiên bản rồi thôi.")
def cli() -> None:
    """Từ một kế hoạch ra cả bộ giấy tờ, đúng thể thức Nghị định 30/2020/NĐ-CP."""
