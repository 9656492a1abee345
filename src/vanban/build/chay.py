"""The walk itself: a run that makes papers, and one that takes the last run back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Generator, Iterator
from pathlib import Path

from vanban import mien_tru
from vanban.build.bao_cao import BaoCao, KetQua
from vanban.build.cac_viec import Viec, khong_co_giay, kiem_khoa, lap_viec
from vanban.build.doc_vao import chon_loai, danh_dau_mau, doc, doc_mau
from vanban.build.ghi_ra import (
    duong_dan_dai,
    ghi_cac_giay,
    khong_thay_duoc,
    lam_cac_giay,
    nen_cac_giay,
    vao_nen,
    ve_so_ghi,
)
from vanban.build.xet import Xet, phat_hien_cu, xet
from vanban.errors import StopError
from vanban.findings import co_loi
from vanban.lam_giay import GiayXong, ToLam, so_tho
from vanban.manifest import KhongThay, Manifest, hoan_tac


def documents(
    data: Path,
    templates: Path,
    output: Path,
    *,
    kinds: Collection[str] = (),
    only: Collection[str] = (),
    dry_run: bool = False,
    tien_do: Callable[[int, int, str], None] | None = None,
    jobs: int = 1,
    archive: Path | None = None,
) -> BaoCao:
    """Make the papers of a dossier.

    Args:
        data: folder of the YAML files and workbooks.
        templates: folder of the Word templates.
        output: folder that the papers go to; made when it does not exist.
        kinds: kinds of paper to make (all when empty).
        only: keys of the papers to make (all when empty).
        dry_run: decide and report, write nothing.
        tien_do: called with (papers done, papers in all, file) while papers are written.
        jobs: processes that make and check papers, 0 for one on each core; a small run stays in this one. The caller's
            main module must be safe to import when it is not 1.
        archive: one zip that all papers go into instead of the output folder; no manifest is kept of it.

    Returns:
        The report. Findings of level error mean that no paper was written; ``danh_dau`` names the copies of faulty
        templates with a comment at each fault.

    Raises:
        StopError: the run cannot go on: a folder is missing, locked or full, a kind or key does not exist.
    """
    chon = chon_loai(kinds)
    bao_cao = BaoCao(chay_thu=dry_run)
    ho_so, findings = doc(data)
    bao_cao.findings += findings
    khuon, loi_mau = doc_mau(templates, chon)
    bao_cao.findings += loi_mau
    if not dry_run:
        danh_dau_mau(templates, output, chon, loi_mau, bao_cao)
    if ho_so is not None:
        for kind in chon:
            if kind.kiem is not None:
                bao_cao.findings += kind.kiem(ho_so)
    if ho_so is None or co_loi(bao_cao.findings):
        return bao_cao
    if only:
        kiem_khoa(ho_so, chon, only)
    loai: set[str] = set()

    def viec() -> Iterator[Viec]:
        for v in lap_viec(ho_so, chon, khuon):
            loai.add(v.kind.ma)
            if not only or v.giay.khoa in only:
                yield v

    to = ToLam(khuon, so_tho(jobs))

    def dem(se_ghi: int) -> None:
        if not dry_run:
            to.goi_som(se_ghi)

    def lam(da_xet: Xet) -> contextlib.closing[Generator[tuple[int, Viec, GiayXong], None, None]]:
        return contextlib.closing(lam_cac_giay(da_xet, viec(), to, ho_so.phien_chinh.ngay))

    if archive is not None:
        with to:
            da_xet = xet(viec(), vao_nen, dem)
            bao_cao.findings += khong_co_giay(data.name, ho_so, chon, loai)
            if not dry_run:
                with lam(da_xet) as giay:
                    nen_cac_giay(archive, da_xet, giay, tien_do)
        _gop(data, da_xet, bao_cao)
        return bao_cao
    with Manifest(output, chi_doc=dry_run) as so_ghi, to:
        da_xet = xet(viec(), lambda lo: so_ghi.nhieu_quyet_dinh([(v.tep, v.van_tay) for v in lo]), dem)
        bao_cao.findings += khong_co_giay(data.name, ho_so, chon, loai)
        bao_cao.findings += ve_so_ghi(so_ghi)
        bao_cao.findings += duong_dan_dai(output, da_xet.tep)
        phat_hien_cu(da_xet, so_ghi, to, tien_do)
        if not dry_run and da_xet.se_ghi:
            with lam(da_xet) as giay:
                ghi_cac_giay(so_ghi, da_xet, giay, tien_do)
        _gop(data, da_xet, bao_cao)
        if not only:
            bao_cao.khong_con = so_ghi.khong_con(da_xet.tep, (kind.ma for kind in chon))
    return bao_cao


def _gop(data: Path, da_xet: Xet, bao_cao: BaoCao) -> None:
    """Put what became of the papers into the report, waived by the waivers that lie beside the data."""
    bao_cao.ket_qua, bao_cao.o_trong = da_xet.ket_qua, da_xet.o_trong
    bao_cao.findings += da_xet.cac_phat_hien()
    tep = data.resolve().parent / mien_tru.TEN_TEP
    if tep.is_file():
        from vanban.conform.so_tay import moi_ma

        cac, findings = mien_tru.doc_mien_tru(tep, moi_ma())
        bao_cao.findings = [*mien_tru.ap_dung(bao_cao.findings, cac), *findings]


def undo(output: Path, *, dry_run: bool = False) -> BaoCao:
    """Take back the last run that wrote something into the folder ``output``.

    Files made by it are removed, files replaced by it get their old version back, both only when they are still as it
    left them; what a hand has edited since is kept and listed. A report without papers says that there is nothing to
    take back.

    Raises:
        StopError: there is no such folder, another run holds it, or it cannot be written.
    """
    if not output.is_dir():
        raise StopError(f"không có thư mục «{output.name}»", "chọn thư mục ra của lần chạy trước bằng --output")
    bao_cao = BaoCao(chay_thu=dry_run)
    with Manifest(output, chi_doc=dry_run) as so_ghi:
        bao_cao.findings += ve_so_ghi(so_ghi)
        for h in hoan_tac(so_ghi, chay_thu=dry_run):
            bao_cao.ket_qua.append(KetQua(h.tep, h.loai, h.khoa, h.viec, h.ly_do))
            if h.viec == "loi":
                bao_cao.findings.append(khong_thay_duoc(h.tep, KhongThay(h.ly_do, dang_mo=h.dang_mo), ""))
    return bao_cao
