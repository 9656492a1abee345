"""Copies of faulty templates with a Word comment at each fault: ``output/_kiem-tra/<mẫu> (có chú thích).docx``.

They are no papers. Our own hashes are kept beside the manifest, so that a later run takes away or replaces only what no
hand has touched since.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Final

from vanban.chu_thich import KhongDatDuoc, danh_dau
from vanban.findings import Finding, Where, co_loi
from vanban.manifest import THU_MUC, bam

THU_MUC_KIEM: Final = "_kiem-tra"
"""The folder of the copies inside the output folder; never a paper."""
DUOI: Final = " (có chú thích)"
_SO: Final = "kiem-tra.json"
_KHONG_MO_DUOC: Final = frozenset({"VB-M001", "VB-M002", "VB-M012", "VB-M013"})
"""Faults of a file that is not to be handed back: broken, too large, or with something dangerous in it."""


def ban_danh_dau(du_lieu: bytes, findings: Iterable[Finding]) -> bytes | None:
    """A template with its faults as comments; None when it has none, or is no file to put comments into."""
    findings = list(findings)
    if not co_loi(findings) or any(f.rule in _KHONG_MO_DUOC and f.vi_tri is None for f in findings):
        return None
    try:
        return danh_dau(du_lieu, findings)
    except KhongDatDuoc:
        return None


def cap_nhat(
    output: Path, mau: Mapping[str, bytes], findings: Iterable[Finding], da_kiem: Collection[str]
) -> tuple[list[str], list[Finding]]:
    """Bring the copies up to date: write those of faulty templates, take away ours of the others.

    Args:
        output: the output folder.
        mau: templates as they were checked, by the name their findings carry.
        findings: what was found in them.
        da_kiem: file names of all templates that were checked; copies of others stay.

    Returns:
        The copies that stand there now, relative to ``output``, and a warning for each that could not be written.
    """
    so = _doc_so(output)
    cu = dict(so)
    theo_mau: dict[str, list[Finding]] = {}
    for f in findings:
        theo_mau.setdefault(f.where.tep, []).append(f)
    co: list[str] = []
    canh_bao: list[Finding] = []
    for tep, du_lieu in mau.items():
        ban = ban_danh_dau(du_lieu, theo_mau.get(tep, []))
        if ban is None:
            continue
        try:
            co.append(_ghi(output / THU_MUC_KIEM, Path(tep).stem, ban, so))
        except OSError:
            canh_bao.append(khong_ghi(f"{output.name}/{THU_MUC_KIEM}"))
    goc = {Path(ten).stem for ten in da_kiem}
    for ten in [t for t in so if t not in co and t.partition(DUOI)[0] in goc]:
        with contextlib.suppress(OSError):
            dich = output / THU_MUC_KIEM / ten
            if not dich.exists() or bam(dich.read_bytes()) == so[ten]:
                dich.unlink(missing_ok=True)
            del so[ten]
    if so != cu:
        with contextlib.suppress(OSError):
            _ghi_nguyen(output / THU_MUC / _SO, json.dumps(so, ensure_ascii=False, indent=1).encode())
        with contextlib.suppress(OSError):
            (output / THU_MUC_KIEM).rmdir()  # only when empty
    return [f"{THU_MUC_KIEM}/{ten}" for ten in co], canh_bao


def ghi_rieng(thu_muc: Path, ten_mau: str, ban: bytes) -> str:
    """Write a copy into a folder of the user's choice, over nothing that stands there; its name.

    Raises:
        OSError: the folder cannot be written.
    """
    return _ghi(thu_muc, Path(ten_mau).stem, ban, {})


def khong_ghi(noi: str) -> Finding:
    """The warning for a copy that could not be written."""
    hint = "kiểm tra quyền ghi và dung lượng trống; các lỗi vẫn được nêu đủ ở trên"
    return Finding(Where(noi), "không ghi được bản mẫu có chú thích", hint, level="warning", rule="VB-T120")


def _ghi(thu_muc: Path, goc: str, ban: bytes, so: dict[str, str]) -> str:
    """Write under the first name that is free, ours untouched, or holds the very same bytes already."""
    thu_muc.mkdir(parents=True, exist_ok=True)
    ma = bam(ban)
    for i in range(1, 1000):
        ten = f"{goc}{DUOI}{'' if i == 1 else f' {i}'}.docx"
        dich = thu_muc / ten
        if dich.exists():
            dang_co = bam(dich.read_bytes())
            if dang_co != ma and dang_co != so.get(ten):
                continue
            if dang_co != ma:
                try:
                    _ghi_nguyen(dich, ban)
                except PermissionError:
                    continue  # open in Word
        else:
            _ghi_nguyen(dich, ban)
        so[ten] = ma
        return ten
    raise OSError("no free name")


def _ghi_nguyen(dich: Path, du_lieu: bytes) -> None:
    """Write a file whole or not at all."""
    dich.parent.mkdir(parents=True, exist_ok=True)
    tam = dich.with_name(f".{dich.name}.tmp")
    try:
        with tam.open("wb") as ra:
            ra.write(du_lieu)
            ra.flush()
            os.fsync(ra.fileno())
        tam.replace(dich)
    finally:
        tam.unlink(missing_ok=True)


def _doc_so(output: Path) -> dict[str, str]:
    try:
        so = json.loads((output / THU_MUC / _SO).read_bytes())
    except (OSError, ValueError):
        return {}
    return {t: m for t, m in so.items() if isinstance(m, str)} if isinstance(so, dict) else {}
