"""One plan in, the whole paperwork out, in the form of Nghị định 30/2020/NĐ-CP.

>>> import vanban
>>> ho_so, findings = vanban.doc_ho_so("data")            # doctest: +SKIP
>>> bao_cao = vanban.documents("data", "templates_docx", "output")   # doctest: +SKIP
>>> [ket_qua.tep for ket_qua in bao_cao.ket_qua]           # doctest: +SKIP

The names below are the whole public interface; they are imported on first use, so that ``import vanban`` is cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from vanban.build import BaoCao
    from vanban.findings import Finding
    from vanban.model import HoSo

__version__ = "0.1.0"
__all__ = ["__version__", "doc_ho_so", "documents", "list_kinds", "new", "templates", "undo"]


def doc_ho_so(data: str | Path) -> tuple[HoSo | None, list[Finding]]:
    """Read a dossier: the records (None when a finding is of level error) and all findings.

    Raises:
        vanban.errors.StopError: the folder does not exist or cannot be read.
    """
    from pathlib import Path as _Path

    from vanban import build

    return build.doc(_Path(data))


def documents(
    data: str | Path,
    templates: str | Path,
    output: str | Path,
    *,
    kinds: Collection[str] = (),
    only: Collection[str] = (),
    dry_run: bool = False,
    tien_do: Callable[[int, int, str], None] | None = None,
) -> BaoCao:
    """Make the papers of a dossier; see :func:`vanban.build.documents`."""
    from pathlib import Path as _Path

    from vanban import build

    return build.documents(
        _Path(data), _Path(templates), _Path(output), kinds=kinds, only=only, dry_run=dry_run, tien_do=tien_do
    )


def undo(output: str | Path, *, dry_run: bool = False) -> BaoCao:
    """Take back the last run of :func:`documents`; see :func:`vanban.build.undo`."""
    from pathlib import Path as _Path

    from vanban import build

    return build.undo(_Path(output), dry_run=dry_run)


def list_kinds() -> dict[str, str]:
    """The kinds of paper: code and Vietnamese name."""
    from vanban.kinds import KINDS

    return {ma: kind.ten for ma, kind in KINDS.items()}


def templates(thu_muc: str | Path) -> list[Path]:
    """Write the stock templates into a folder and return their paths; see :func:`vanban.mau.ghi`."""
    from pathlib import Path as _Path

    from vanban import mau

    return mau.ghi(_Path(thu_muc))


def new(thu_muc: str | Path) -> list[Path]:
    """Start a dossier: copy the sample data and the stock templates into a new folder; see :mod:`vanban.kho`."""
    from pathlib import Path as _Path

    from vanban import kho

    return kho.new(_Path(thu_muc))


def __getattr__(ten: str) -> Any:
    """``vanban.KINDS``, the registry, without paying for it at import."""
    if ten == "KINDS":
        from vanban.kinds import KINDS

        return KINDS
    raise AttributeError(ten)
