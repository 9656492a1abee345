"""The second reader of workbooks. Run as a program of its own, never imported: its library can end the whole process.

In: one line of JSON, ``[{"ten": …, "dai": number of bytes, "trang": name of a sheet or null}]``, then the bytes.
Out: for each workbook, as soon as it is read, one line of JSON, so that an abort loses only what comes after it. The
rows of its sheets stand in lines of their own before it, some at a time: ``khuc`` says how many lines are a sheet's.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import sys
from collections.abc import Callable
from typing import Any

ma_hoa = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
TOI_DA_BO_NHO = 1 << 30
TOI_DA_DONG = 200_001
TOI_DA_COT = 200
TOI_DA_TRANG = 20
MOT_KHUC = 500


def gia_tri(o: Any) -> Any:
    """A value that JSON can carry: text, number and truth as they are, the rest as ``{kind: text}``."""
    if isinstance(o, str | float | int):
        return o
    if isinstance(o, datetime.date | datetime.time):
        return {"ngay": o.isoformat()}
    if isinstance(o, datetime.timedelta):
        return {"khoang": o.total_seconds()}
    return ""


def trang(bang: Any, ten: str, viet: Callable[[Any], None]) -> dict[str, Any]:
    """A sheet: its rows from the first on, or the far corner of a box that is too large."""
    cuoi = bang.end
    if cuoi is None:
        return {"ten": ten, "khuc": 0}
    if cuoi[0] >= TOI_DA_DONG or cuoi[1] >= TOI_DA_COT:
        return {"ten": ten, "xa": [cuoi[0] + 1, cuoi[1] + 1]}
    dong: list[list[Any]] = []
    trai = [""] * bang.start[1]  # rows come from the first one on, their cells from the first column of the box
    khuc = 0
    for hang in bang.iter_rows():
        dong.append([*trai, *(gia_tri(o) for o in hang)])
        if len(dong) >= MOT_KHUC:
            viet(dong)
            dong = []
            khuc += 1
    viet(dong)
    gop: list[Any] = []
    with contextlib.suppress(Exception):
        gop = [[a[0] + 1, a[1] + 1, b[0] + 1, b[1] + 1] for a, b in bang.merged_cell_ranges or ()]
    return {"ten": ten, "khuc": khuc + 1, "gop": gop}


def mot_so(du_lieu: bytes, chi: str | None, viet: Callable[[Any], None]) -> dict[str, Any]:
    """All visible sheets of a workbook, or the one that is asked for."""
    import python_calamine as calamine

    try:
        so = calamine.CalamineWorkbook.from_filelike(io.BytesIO(du_lieu))
        ra: list[dict[str, Any]] = []
        for muc in so.sheets_metadata:
            if muc.typ != calamine.SheetTypeEnum.WorkSheet or len(ra) >= TOI_DA_TRANG:
                continue
            if chi is not None and muc.name != chi:
                continue
            if chi is None and muc.visible != calamine.SheetVisibleEnum.Visible:
                continue
            ra.append(trang(so.get_sheet_by_name(muc.name), muc.name, viet))
    except calamine.PasswordError:
        return {"loi": "mat_khau"}
    except BaseException:  # the library has many errors of its own, and panics that are no Exception
        return {"loi": "hong"}
    return {"trang": ra}


def main() -> None:
    """Read, answer, end."""
    try:
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (TOI_DA_BO_NHO, TOI_DA_BO_NHO))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass
    vao, ra = sys.stdin.buffer, sys.stdout.buffer

    def viet(gi: Any) -> None:
        ra.write(ma_hoa(gi).encode("utf-8", "replace") + b"\n")

    for muc in json.loads(vao.readline()):
        viet({"so": muc["ten"], **mot_so(vao.read(muc["dai"]), muc["trang"], viet)})
        ra.flush()


if __name__ == "__main__":
    main()
