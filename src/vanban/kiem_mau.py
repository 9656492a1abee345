"""Checking templates without data: which faults they have, which fields they use, and commented copies of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vanban import danh_dau, mau, render
from vanban.errors import StopError
from vanban.findings import Finding, Where, co_loi
from vanban.kinds import KINDS, Kind
from vanban.render import Truong
from vanban.tieng_viet.chu import nfc


@dataclass(frozen=True, slots=True)
class MauDaKiem:
    """One template: its kind, whether it can be used, and its fields (``khong_dung``: known, but not used)."""

    tep: str
    loai: str
    tot: bool
    dung: tuple[str, ...] = ()
    khong_dung: tuple[str, ...] = ()
    danh_dau: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The record of ``--json``."""
        return {
            "file": self.tep,
            "kind": self.loai,
            "ok": self.tot,
            "fields_used": list(self.dung),
            "fields_unused": list(self.khong_dung),
            "commented_copy": self.danh_dau,
        }


@dataclass(slots=True)
class BaoCaoMau:
    """The report on some templates."""

    mau: list[MauDaKiem] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """The object of ``--json``."""
        return {"templates": [m.as_dict() for m in self.mau], "findings": [f.as_dict() for f in self.findings]}


def kiem_mau(tep: Sequence[Path], *, kind: str = "", comment: Path | None = None) -> BaoCaoMau:
    """Check templates against the fields of their kinds.

    Args:
        tep: template files; a folder stands for the Word files in it.
        kind: the kind they are meant for; else it is known from the file name.
        comment: folder that the commented copies of faulty templates go to; none are written without it.

    Raises:
        StopError: a path or kind does not exist, or there is nothing to check.
    """
    if kind and (kind not in KINDS or not KINDS[kind].mau):
        co = ", ".join(ma for ma, k in KINDS.items() if k.mau)
        raise StopError(f"không có loại giấy «{kind}» dùng mẫu Word", f"các loại có: {co} (vanban kinds)")
    bao_cao = BaoCaoMau()
    for mot in _cac_tep(tep):
        _mot_mau(mot, kind, comment, bao_cao)
    return bao_cao


def _cac_tep(tep: Sequence[Path]) -> list[Path]:
    ra: list[Path] = []
    for noi in tep:
        if not noi.exists():
            raise StopError(f"không có «{noi}»", "kiểm tra lại tên tệp hoặc thư mục")
        if noi.is_dir():
            ra += [t for t in sorted(noi.glob("*.docx")) if not t.name.startswith("~$") and danh_dau.DUOI not in t.name]
        else:
            ra.append(noi)
    if not ra:
        raise StopError("không có mẫu Word nào để kiểm tra", "chọn tệp .docx, hoặc thư mục có tệp .docx")
    return ra


def _mot_mau(duong_dan: Path, kind: str, comment: Path | None, bao_cao: BaoCaoMau) -> None:
    tep = f"{duong_dan.parent.name}/{duong_dan.name}" if duong_dan.parent.name else duong_dan.name
    loai = KINDS[kind] if kind else _loai_cua(duong_dan.name)
    if loai is None:
        co = ", ".join(k.mau for k in KINDS.values() if k.mau)
        hint = f"đặt tên tệp là một trong {co}; hoặc nói rõ loại giấy bằng --kind"
        bao_cao.findings.append(
            Finding(Where(tep), "không biết mẫu này dùng cho loại giấy nào", hint, rule="VB-T121"),
        )
        bao_cao.mau.append(MauDaKiem(tep, "", False))
        return
    try:
        du_lieu = duong_dan.read_bytes()
    except OSError:
        hint = "đóng tệp trong Word, kiểm tra quyền đọc rồi chạy lại"
        bao_cao.findings.append(Finding(Where(tep), "không mở được tệp mẫu", hint, rule="VB-T103"))
        bao_cao.mau.append(MauDaKiem(tep, loai.ma, False))
        return
    template, findings = render.compile_template(du_lieu, loai.truong, tep, duong_ke=duong_ke(loai))
    bao_cao.findings += findings
    dung = sorted(template.truong_dung) if template is not None else []
    cac = set(_cac_truong(loai.truong))
    ban = danh_dau.ban_danh_dau(du_lieu, findings) if comment is not None else None
    ten_ban = ""
    if comment is not None and ban is not None:
        try:
            ten_ban = str(comment / danh_dau.ghi_rieng(comment, duong_dan.name, ban))
        except OSError:
            bao_cao.findings.append(danh_dau.khong_ghi(comment.name))
    khong_dung = tuple(sorted(cac - set(dung))) if template is not None else ()
    tot = template is not None and not co_loi(findings)
    bao_cao.mau.append(MauDaKiem(tep, loai.ma, tot, tuple(dung), khong_dung, ten_ban))


def duong_ke(kind: Kind) -> dict[str, str]:
    """The styles of rule lines whose lengths this kind has fields for."""
    return {kieu: ten for kieu, ten in mau.DUONG_KE.items() if ten in kind.truong}


def _loai_cua(ten: str) -> Kind | None:
    goc = nfc(ten).casefold()
    return next((k for k in KINDS.values() if k.mau and k.mau.casefold() == goc), None)


def _cac_truong(truong: Truong, tien_to: str = "") -> list[str]:
    ra: list[str] = []
    for ten, con in truong.items():
        if ten:
            ra.append(f"{tien_to}{ten}")
            ra += _cac_truong(con, f"{tien_to}{ten}.") if con is not None else []
    return ra
