"""The second reader of workbooks. Run as a program of its own, never imported: its library can end the whole process.

In: one line of JSON, ``[{"ten": …, "dai": number of bytes, "trang": name of a sheet or null}]``, then the bytes.
Out: one line of JSON for each workbook as soon as it is read, so that an abort loses only what comes after it.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import json
import sys
from typing import Any

TOI_DA_BO_NHO = 1 << 30
TOI_DA_DONG = 20_001
TOI_DA_COT = 200
TOI_DA_TRANG = 20


def gia_tri(o: Any) -> Any:
    """A value that JSON can carry: text, number and truth as they are, the rest as ``{kind: text}``."""
    if isinstance(o, str | float | int):
        return o
    if isinstance(o, datetime.date | datetime.time):
        return {"ngay": o.isoformat()}
    if isinstance(o, datetime.timedelta):
        return {"khoang": o.total_seconds()}
    return ""


def trang(bang: Any, ten: str) -> dict[str, Any]:
    """A sheet: its rows from the first on, or the far corner of a box that is too large."""
    cuoi = bang.end
    if cuoi is None:
        return {"ten": ten, "dong": []}
    if cuoi[0] >= TOI_DA_DONG or cuoi[1] >= TOI_DA_COT:
        return {"ten": ten, "xa": [cuoi[0] + 1, cuoi[1] + 1]}
    dong = [[gia_tri(o) for o in hang] for hang in bang.to_python(skip_empty_area=False)]
    gop: list[Any] = []
    with contextlib.suppress(Exception):
        gop = [[a[0] + 1, a[1] + 1, b[0] + 1, b[1] + 1] for a, b in bang.merged_cell_ranges or ()]
    return {"ten": ten, "dong": dong, "gop": gop}


def mot_so(du_lieu: bytes, chi: str | None) -> dict[str, Any]:
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
            ra.append(trang(so.get_sheet_by_name(muc.name), muc.name))
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
    for muc in json.loads(vao.readline()):
        ket_qua = {"so": muc["ten"], **mot_so(vao.read(muc["dai"]), muc["trang"])}
        ra.write(json.dumps(ket_qua).encode("ascii", "replace") + b"\n")
        ra.flush()


if __name__ == "__main__":
    main()
