"""The scripts of ``tools/`` as modules."""

import importlib.util
from pathlib import Path
from types import ModuleType

KHO = Path(__file__).resolve().parents[2]
DANH_SACH_AM_LICH = KHO.parent / "shared" / "am-lich-1900-2100.csv"


def nap(ten: str) -> ModuleType:
    mo_ta = importlib.util.spec_from_file_location(ten, KHO / "tools" / f"{ten}.py")
    assert mo_ta is not None
    assert mo_ta.loader is not None
    module = importlib.util.module_from_spec(mo_ta)
    mo_ta.loader.exec_module(module)
    return module
