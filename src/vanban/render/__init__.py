"""Word template + plain values -> the bytes of a .docx. It knows nothing of plans, guests or papers.

The names below are the door. They load on first use, so that :mod:`vanban.render.o_trong` stays light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vanban.render.engine import Template, compile_template
    from vanban.render.package_in import MauGoc, read_template
    from vanban.render.properties import ThuocTinh
    from vanban.render.truong import Truong
    from vanban.render.values import LoiGhep

__all__ = ["LoiGhep", "MauGoc", "Template", "ThuocTinh", "Truong", "compile_template", "read_template"]

_O_DAU = {
    "LoiGhep": "values",
    "MauGoc": "package_in",
    "Template": "engine",
    "ThuocTinh": "properties",
    "Truong": "truong",
    "compile_template": "engine",
    "read_template": "package_in",
}


def __getattr__(name: str) -> Any:
    if name not in _O_DAU:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_O_DAU[name]}"), name)
