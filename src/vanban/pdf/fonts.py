"""The foreign program fontconfig: which fonts are there, and which of them have the Vietnamese letters."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
from collections.abc import Collection, Iterable

from vanban.findings import Finding, Where

CHU_THU = "1EA1"
"""ạ: a font without it has no Vietnamese."""
CUNG_BE_RONG = {
    "times new roman": {"liberationserif", "tinos", "thorndale"},
    "arial": {"liberationsans", "arimo", "albany"},
    "courier new": {"liberationmono", "cousine", "cumberland"},
    "calibri": {"carlito"},
    "cambria": {"caladea"},
}
"""Fonts whose letters are exactly as wide: lines break in the same places."""
CAI_PHONG = (
    "Debian, Ubuntu: sudo apt-get install fonts-liberation2 (gói fonts-liberation cũ, bản 1, không có chữ Việt); "
    "Windows: dùng Times New Roman có sẵn"
)
_KIEU = re.compile(r"[-,].*$")
_DUOI_HANG = re.compile(r"(?:psmt|ps|mt)$")


@functools.cache
def co_san(chu: str = "") -> frozenset[str] | None:
    """The families on this machine (that have the letter ``chu``), in lower case; None where nobody can say."""
    lenh = shutil.which("fc-list")
    if lenh is None:
        return None
    try:
        xong = subprocess.run(
            [lenh, f":charset={chu}" if chu else ":", "family"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return frozenset(
        ten.strip().casefold() for dong in xong.stdout.splitlines() for ten in dong.split(",") if ten.strip()
    )


def thieu_chu_viet() -> Finding | None:
    """A finding when no serif font for papers has the Vietnamese letters."""
    co = co_san(CHU_THU)
    if co is None or co & {"times new roman", "liberation serif", "tinos"}:
        return None
    return Finding(
        Where("phông chữ"),
        "không phông nào thay được Times New Roman mà có đủ chữ Việt; chữ sẽ lẫn phông và dòng ngắt khác bản Word",
        hint=CAI_PHONG,
        level="warning",
        rule="VB-P010",
    )


def ho(postscript: str) -> str:
    """The family in a PostScript name, letters only: ``LiberationSerif-BoldItalic`` → ``liberationserif``."""
    ten = _KIEU.sub("", postscript.rsplit("+", maxsplit=1)[-1])
    return _DUOI_HANG.sub("", re.sub(r"[^0-9a-z]", "", ten.casefold()))


def thay(xin: Iterable[str], co: Collection[str]) -> tuple[set[str], set[str], bool]:
    """What was asked for and is not there, what came instead, and whether the widths are the same."""
    muon = {ten: ho(ten) for ten in xin}
    duoc = {ho(ten): ten.split("-")[0] for ten in co}
    la = {h for h in duoc if h not in muon.values() and not h.startswith("opensymbol")}
    if not la:
        return set(), set(), True
    cai = co_san()
    thieu = {ten for ten in muon if cai is not None and ten.casefold() not in cai}
    rong = {h for ten in thieu for h in CUNG_BE_RONG.get(ten.casefold(), ())}
    return thieu, {duoc[h] for h in la}, la <= rong
