"""What a run reads before it makes anything: the dossier, the kinds that were asked for, their templates."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable
from pathlib import Path

from vanban import danh_dau, mau, render
from vanban.build.bao_cao import BaoCao
from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.kinds import KINDS, Kind
from vanban.load import doc_ho_so
from vanban.model import HoSo
from vanban.render import Template
from vanban.tieng_viet.chu import gan_nhat, ma_hoa, nfc

_DUOI_MAU = {".docx", ".doc", ".dotx", ".docm", ".dotm", ".dot", ".odt", ".rtf"}
"""What a template may have been saved as."""


def doc(data: Path) -> tuple[HoSo | None, list[Finding]]:
    """Read the dossier whose data lies in the folder ``data``, checked against the kinds of paper that exist.

    Raises:
        StopError: there is no such folder.
    """
    nha = data.resolve()
    return doc_ho_so(nha.parent, loai=KINDS.keys(), data=nha.name)


def chon_loai(kinds: Collection[str]) -> list[Kind]:
    """The kinds that were asked for, in the order of the registry.

    Raises:
        StopError: a name is no kind; all such names are told at once.
    """
    la = [ma for ma in kinds if ma not in KINDS]
    if la:
        raise StopError(
            f"không có loại giấy {', '.join(f'«{ma}»' for ma in la)}", f"các loại có: {', '.join(KINDS)} (vanban kinds)"
        )
    return [kind for ma, kind in KINDS.items() if not kinds or ma in kinds]


def doc_mau(thu_muc: Path, chon: Iterable[Kind]) -> tuple[dict[str, Template], list[Finding]]:
    """Read, heal, check and compile the templates of the chosen kinds, each once; all faults of all of them.

    Raises:
        StopError: there is no such folder.
    """
    khuon: dict[str, Template] = {}
    findings: list[Finding] = []
    if not thu_muc.is_dir():
        raise StopError(
            f"không có thư mục mẫu «{thu_muc.name}»",
            "vào đúng thư mục của hồ sơ rồi chạy lại, hoặc chạy vanban templates để lấy bộ mẫu gốc",
        )
    for kind in chon:
        if not kind.mau:
            continue
        tep = f"{thu_muc.name}/{kind.mau}"
        try:
            du_lieu = (thu_muc / kind.mau).read_bytes()
        except FileNotFoundError:
            findings.append(_thieu_mau(thu_muc, kind))
            continue
        except OSError:
            findings.append(
                Finding(
                    Where(tep),
                    "không mở được tệp mẫu",
                    hint="đóng tệp trong Word, kiểm tra quyền đọc rồi chạy lại",
                    rule="VB-T103",
                )
            )
            continue
        truong = kind.truong
        duong_ke = {kieu: ten for kieu, ten in mau.DUONG_KE.items() if ten in truong}
        template, loi = render.compile_template(du_lieu, truong, tep, duong_ke=duong_ke)
        findings += loi
        if template is not None:
            khuon[kind.ma] = template
    return khuon, findings


def _thieu_mau(thu_muc: Path, kind: Kind) -> Finding:
    """A template that is not there, with the file that is probably meant to be it."""
    goc, duoi = Path(kind.mau).stem, Path(kind.mau).suffix
    co = [nfc(tep.name) for tep in thu_muc.iterdir() if tep.suffix.lower() in _DUOI_MAU]
    khac = [ten for ten in co if ten not in {k.mau for k in KINDS.values()} and not ten.startswith(("~$", "."))]
    thay = next((ten for ten in khac if gan_nhat(ma_hoa(Path(ten).stem), [goc])), "")
    if not thay:
        hint = "chép mẫu vào đúng tên đó, hoặc chạy vanban templates để lấy lại mẫu gốc"
    elif thay.lower().endswith(duoi):
        hint = f"đổi tên {thay} thành {kind.mau}"
    else:
        hint = f"mở {thay} bằng Word, chọn Lưu thành (Save As), dạng Word Document (*.docx), tên {goc}"
    return Finding(
        Where(f"{thu_muc.name}/{kind.mau}"),
        "không có tệp mẫu này" + (f", chỉ có «{thay}»" if thay else ""),
        can=f"mẫu cho loại giấy «{kind.ten}»",
        hint=hint,
        rule="VB-T102",
    )


def danh_dau_mau(
    thu_muc: Path, output: Path, chon: Iterable[Kind], findings: Iterable[Finding], bao_cao: BaoCao
) -> None:
    """Write the commented copies of faulty templates; take away ours of those that are sound again."""
    mau_loi: dict[str, bytes] = {}
    da_kiem = [kind.mau for kind in chon if kind.mau]
    findings = list(findings)
    loi = {f.where.tep for f in findings if f.level == "error"}
    for ten in da_kiem:
        if (tep := f"{thu_muc.name}/{ten}") in loi:
            with contextlib.suppress(OSError):
                mau_loi[tep] = (thu_muc / ten).read_bytes()
    bao_cao.danh_dau, canh_bao = danh_dau.cap_nhat(output, mau_loi, findings, da_kiem)
    bao_cao.findings += canh_bao
