"""Papers made, checked and written: into the output folder batch by batch, or into one archive."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from vanban import kho_nen
from vanban.build.bao_cao import BaoCao, KetQua
from vanban.build.cac_viec import Viec
from vanban.findings import Finding, Where
from vanban.lam_giay import DonGiay, GiayXong, lam_het, so_tho
from vanban.manifest import KhongThay, Manifest, QuyetDinh
from vanban.render import Template

LO = 64
"""Papers in a batch: flushed to disk together before the manifest names them."""


def ket_qua_cua(viec: Viec, quyet_dinh: QuyetDinh) -> KetQua:
    """What is reported of a paper for which this was decided."""
    return KetQua(quyet_dinh.tep, viec.kind.ma, viec.giay.khoa, quyet_dinh.viec, quyet_dinh.ly_do)


def lam_cac_giay(
    quyet_dinh: list[tuple[Viec, QuyetDinh]], khuon: Mapping[str, Template], ngay: datetime.date | None, jobs: int
) -> Generator[GiayXong, None, None]:
    """The papers that are to be written, made and checked, in order."""
    don = (
        DonGiay(v.kind.ma, bool(v.kind.mau), v.giay.ngu_canh, v.giay.tieu_de, v.giay.co_quan, ngay, q.tep)
        for v, q in quyet_dinh
        if q.ghi
    )
    return lam_het(don, khuon, so_tho(jobs), sum(q.ghi for _, q in quyet_dinh))


def ghi_cac_giay(
    so_ghi: Manifest,
    quyet_dinh: list[tuple[Viec, QuyetDinh]],
    giay: Iterator[GiayXong],
    tien_do: Callable[[int, int, str], None] | None,
    findings: list[Finding],
) -> Iterator[KetQua]:
    """Write what was decided, batch by batch; a paper whose file is open elsewhere costs only itself."""
    tong = so_ghi.se_ghi = sum(q.ghi for _, q in quyet_dinh)
    xong = 0
    cho: dict[str, KetQua] = {}
    for viec, q in quyet_dinh:
        if not q.ghi:
            yield ket_qua_cua(viec, q)
            continue
        xong += 1
        mot = next(giay)
        du_lieu = mot.du_lieu
        if mot.hong is not None:
            # A value too long or a loop too large: this paper is not made, the others are.
            noi = Where(f"{viec.kind.mau}", f"giấy «{viec.giay.khoa}»")
            findings.append(replace(mot.hong, where=noi))
            yield KetQua(viec.tep, viec.kind.ma, viec.giay.khoa, "loi", "không tạo được")
            continue
        if q.viec == "ban_moi":
            co_san = so_ghi.nhan(viec.tep, viec.kind.ma, viec.giay.khoa, viec.van_tay, du_lieu)
            if co_san:
                yield KetQua(co_san, viec.kind.ma, viec.giay.khoa, "giu_nguyen", "có sẵn, nội dung y hệt")
                continue
        so_ghi.them(q.tep, viec.kind.ma, viec.giay.khoa, viec.van_tay, du_lieu)
        cho[q.tep] = ket_qua_cua(viec, q)
        findings += mot.findings
        if tien_do is not None:
            tien_do(xong, tong, q.tep)
        if len(cho) >= LO:
            yield from _dong_lo(so_ghi, cho, findings)
    yield from _dong_lo(so_ghi, cho, findings)


def vao_nen(tep: str) -> QuyetDinh:
    """The decision on a paper that goes into an archive."""
    return QuyetDinh("tao", "vào tệp nén", tep)


def nen_cac_giay(
    dich: Path,
    viec: list[Viec],
    giay: Iterator[GiayXong],
    tien_do: Callable[[int, int, str], None] | None,
    bao_cao: BaoCao,
) -> None:
    """Put the papers into one archive, or only say which when nothing is to be written."""

    def cac_giay() -> Iterator[tuple[str, bytes]]:
        for so, (v, mot) in enumerate(zip(viec, giay, strict=True), 1):
            bao_cao.findings += mot.findings
            if mot.hong is not None:
                noi = Where(f"{v.kind.mau}", f"giấy «{v.giay.khoa}»")
                bao_cao.findings.append(replace(mot.hong, where=noi))
                bao_cao.ket_qua.append(KetQua(v.tep, v.kind.ma, v.giay.khoa, "loi", "không tạo được"))
                continue
            bao_cao.ket_qua.append(ket_qua_cua(v, vao_nen(v.tep)))
            yield v.tep, mot.du_lieu
            if tien_do is not None:
                tien_do(so, len(viec), v.tep)

    if bao_cao.chay_thu:
        bao_cao.ket_qua += [ket_qua_cua(v, vao_nen(v.tep)) for v in viec]
    else:
        kho_nen.dong_goi(dich, cac_giay())


def _dong_lo(so_ghi: Manifest, cho: dict[str, KetQua], findings: list[Finding]) -> Iterator[KetQua]:
    for tep, khong_thay in so_ghi.dong_lo():
        ket_qua = cho.pop(tep)
        if khong_thay is None:
            yield ket_qua
            continue
        moi = khong_thay.ban_moi
        ben_canh = f"; bản mới ở «{Path(moi).name}»" if moi else ""
        if not khong_thay.sua_tay:
            findings.append(khong_thay_duoc(tep, khong_thay, ben_canh))
        viec = "ban_moi" if khong_thay.sua_tay and moi else "loi"
        yield replace(ket_qua, tep=moi or tep, viec=viec, ly_do=f"{khong_thay.ly_do}{ben_canh}")


def khong_thay_duoc(tep: str, khong_thay: KhongThay, ben_canh: str) -> Finding:
    """A paper that could not take its name."""
    if khong_thay.dang_mo:
        return Finding(
            Where(tep),
            f"không thay được: tệp đang mở trong Word, Excel hoặc chương trình khác{ben_canh}",
            hint="đóng tệp rồi chạy lại; các tệp khác đã xong",
            rule="VB-T104",
        )
    return Finding(
        Where(tep),
        f"không ghi được: {khong_thay.ly_do}{ben_canh}",
        hint="kiểm tra quyền ghi của tệp và thư mục rồi chạy lại; các tệp khác đã xong",
        rule="VB-T111",
    )


def ve_so_ghi(so_ghi: Manifest) -> list[Finding]:
    """What the manifest has to say of itself: damaged, or found as a cut run left it."""
    noi = Where(so_ghi.output.name)
    ra = [Finding(noi, canh_bao, level="warning", rule="VB-T101") for canh_bao in so_ghi.canh_bao]
    if so_ghi.sua_sot:
        chu = "lần chạy trước bị ngắt giữa chừng; đã dọn phần dở dang, không tệp nào bị hỏng"
        ra.append(Finding(noi, chu, level="info", rule="VB-T113"))
    return ra


DAI_NHAT = {".xlsx": 218, ".docx": 242}
"""Longest paths that Excel and Word on Windows open."""


def duong_dan_dai(output: Path, viec: Iterable[Viec]) -> list[Finding]:
    """Papers that will be written but that Word or Excel on Windows cannot open where they are."""
    goc = len(str(output.absolute())) + 1
    dai = [v.tep for v in viec if goc + len(v.tep) > DAI_NHAT.get(Path(v.tep).suffix, 259)]
    if not dai:
        return []
    nhat = max(dai, key=len)
    return [
        Finding(
            Where(nhat),
            f"đường dẫn tới {len(dai)} tệp quá dài (dài nhất {goc + len(nhat)} ký tự): Word và Excel trên Windows "
            "không mở được",
            can=f"không quá {DAI_NHAT['.docx']} ký tự với Word, {DAI_NHAT['.xlsx']} với Excel",
            hint="đặt thư mục ra ở nơi có đường dẫn ngắn hơn (--output)",
            level="warning",
            rule="VB-T112",
        )
    ]
