"""The second reading of a workbook, in a process of its own, and the cells on which the two readings differ."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from vanban.load.cay import SoGhi, ke
from vanban.load.nguon_excel import NguonExcel, So
from vanban.load.so_o import tu_serial
from vanban.load.trang_xlsx import O, SoTinh, Trang, ten_cot
from vanban.tieng_viet.chu import nfc

THOI_HAN_GIAY = 15
_AN: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows: no black window for the child."""
CHUONG_TRINH = Path(__file__).with_name("doc_lai.py")
"""The second reader, a program of its own."""


def doc_lai(cac: list[So]) -> dict[str, dict[str, Any]]:
    """What the second reader says of each workbook; one that is missing could not be read.

    A workbook may end the process; those behind it are then given to another one.
    """
    doi = [so for so in sorted(cac, key=lambda so: so.so is None) if so.som is None and _can_doc_lai(so)]
    ra: dict[str, dict[str, Any]] = {}
    while doi:
        moi = _mot_luot(doi)
        ra |= moi
        con = [so for so in doi if so.tep.ten not in moi]
        doi = con[1:]  # the first one that has no answer was the end of it
    return ra


def doc_som(so: So, ten_trang: str) -> dict[str, dict[str, Any]]:
    """The same for a workbook whose first reading has only begun."""
    return _mot_luot([replace(so, trang=Trang(ten_trang, True))])


def _can_doc_lai(so: So) -> bool:
    return so.so is None or (so.trang is not None and not so.trang.lac)


def _mot_luot(cac: list[So]) -> dict[str, dict[str, Any]]:
    dau = [
        {"ten": so.tep.ten, "dai": len(so.du_lieu), "trang": so.trang.ten if so.trang is not None else None}
        for so in cac
    ]
    vao = json.dumps(dau).encode() + b"\n" + b"".join(so.du_lieu for so in cac)
    lenh = [sys.executable, "-I", str(CHUONG_TRINH)]
    try:
        dong = subprocess.run(
            lenh, input=vao, capture_output=True, timeout=THOI_HAN_GIAY, check=False, creationflags=_AN
        ).stdout
    except subprocess.TimeoutExpired as loi:
        dong = loi.stdout or b""
    except OSError:
        dong = b""
    ra: dict[str, dict[str, Any]] = {}
    khuc: list[bytes] = []
    for mot in dong.splitlines():
        if mot.startswith(b"["):
            khuc.append(mot)
            continue
        try:
            ket_qua = json.loads(mot)
        except ValueError:
            continue  # the last line may be cut
        for trang in ket_qua.get("trang", ()):
            if "khuc" in trang:
                trang["dong"] = CacDong(khuc[: trang["khuc"]])
                del khuc[: trang["khuc"]]
        khuc = []
        ra[ket_qua["so"]] = ket_qua
    return ra


class CacDong:
    """The rows of a sheet as the second reader wrote them down, some to a line; taken apart as they are looked at."""

    def __init__(self, khuc: list[bytes]) -> None:
        self._khuc = khuc

    def __iter__(self) -> Iterator[list[Any]]:
        for mot in self._khuc:
            yield from json.loads(mot)


def tu_bo_doc_hai(ket_qua: dict[str, Any]) -> list[Trang]:
    """The sheets of a workbook that only the second reader can read."""
    ra = []
    for muc in ket_qua["trang"]:
        trang = Trang(muc["ten"], True)
        if "xa" in muc:
            dong, cot = muc["xa"]
            trang.lac.append((dong, cot, ""))
        for so_dong, hang in enumerate(muc.get("dong", ()), 1):
            o = {cot: ra_o for cot, gia_tri in enumerate(hang, 1) if (ra_o := _o_bo_doc_hai(gia_tri)) is not None}
            if o:
                trang.o[so_dong] = o
        trang.gop = [tuple(vung) for vung in muc.get("gop", ())]
        ra.append(trang)
    return ra


def _o_bo_doc_hai(gia_tri: Any) -> O | None:
    if isinstance(gia_tri, bool):
        return O("dung_sai", str(int(gia_tri)))
    if isinstance(gia_tri, int | float):
        return O("so", repr(gia_tri))
    if isinstance(gia_tri, dict):
        return O("chu", _ngay_chu(gia_tri))
    return O("chu", gia_tri) if gia_tri.strip() else None


def _ngay_chu(gia_tri: dict[str, Any]) -> str:
    chu = str(gia_tri.get("ngay", gia_tri.get("khoang", "")))
    try:
        ngay = datetime.datetime.fromisoformat(chu)
    except ValueError:
        return chu
    return f"{ngay:%d/%m/%Y}" + (f" {ngay:%H:%M}" if ngay.hour or ngay.minute else "")


def doi_chieu(nguon: NguonExcel, so: SoTinh, ket_qua: dict[str, Any] | None, so_ghi: SoGhi) -> None:
    """Name the cells on which the two readers differ."""
    muc = next((m for m in (ket_qua or {}).get("trang", ()) if m["ten"] == nguon.trang.ten), None)
    if muc is None or "dong" not in muc:
        so_ghi.tai(
            nguon.nut(0, 0),
            "VB-X022",
            "không đọc lại được lần thứ hai để đối chiếu",
            hint="mở bằng Excel rồi lưu lại; nếu vẫn nhắc thì xem kỹ các giấy tờ in ra từ danh sách này",
            level="warning",
        )
        return
    khac: list[tuple[int, int]] = []
    so_dong = 0
    for so_dong, ben_kia in enumerate(muc["dong"], 1):
        hang = nguon.trang.o.get(so_dong, {})
        co = len(ben_kia) - ben_kia.count("")
        for cot, o in hang.items():
            gia_tri = ben_kia[cot - 1] if cot <= len(ben_kia) else ""
            co -= gia_tri != ""
            if o.chu == gia_tri and o.loai == "chu":
                continue
            if not _giong(o, gia_tri, so.tu_1904):
                khac.append((so_dong, cot))
        if co:
            khac += [
                (so_dong, cot)
                for cot, gia_tri in enumerate(ben_kia, 1)
                if gia_tri != "" and cot not in hang and not (isinstance(gia_tri, str) and not gia_tri.strip())
            ]
    khac += [
        (dong, cot)
        for dong, hang in nguon.trang.o.items()
        if dong > so_dong
        for cot, o in hang.items()
        if not _giong(o, "", so.tu_1904)
    ]
    if khac:
        khac.sort()
        ten = [f"{ten_cot(cot)}{dong}" for dong, cot in khac]
        so_ghi.tai(
            nguon.nut(*khac[0]),
            "VB-X021",
            f"hai cách đọc cho hai kết quả khác nhau ở {len(khac)} ô: {ke(ten, 20)}",
            can="hai cách đọc giống nhau ở mọi ô",
            hint="mở bằng Excel rồi lưu lại; xem kỹ các ô này",
            level="warning",
        )


def _giong(o: O, ben_kia: Any, tu_1904: bool) -> bool:
    """Whether the two readers mean the same; formulas and error values are refused anyway."""
    if o.cong_thuc or o.loai == "loi":
        return True
    if o.loai == "dung_sai":
        return ben_kia is (o.chu.strip() in {"1", "true"})
    if o.loai == "so":
        return _so_giong(o, ben_kia, tu_1904)
    return isinstance(ben_kia, str) and _mot_dang(o.chu) == _mot_dang(ben_kia)


def _mot_dang(chu: str) -> str:
    """A text as it is compared: spaces at its ends are cut off later anyway, and not every reader keeps them."""
    chu = chu.strip()
    return chu if chu.isascii() and "\r" not in chu else nfc(chu.replace("\r\n", "\n").replace("\r", "\n"))


def _so_giong(o: O, ben_kia: Any, tu_1904: bool) -> bool:
    try:
        so = float(o.chu)
    except ValueError:
        return False
    if isinstance(ben_kia, bool):
        return False
    if isinstance(ben_kia, int | float):
        return float(ben_kia) == so
    if not isinstance(ben_kia, dict):
        return False
    if "khoang" in ben_kia:
        return abs(float(ben_kia["khoang"]) - so * 86400) < 1
    chu = str(ben_kia["ngay"])
    if len(chu) < 10 or chu[2] == ":":
        gio = datetime.time.fromisoformat(chu)
        return abs((gio.hour * 60 + gio.minute) * 60 + gio.second - so % 1 * 86400) < 1.5
    ngay = tu_serial(so, tu_1904)
    return ngay is None or abs((datetime.datetime.fromisoformat(chu) - ngay).total_seconds()) < 90
