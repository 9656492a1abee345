"""Papers made, checked and written: into the output folder batch by batch, or into one archive."""

from __future__ import annotations

import contextlib
import datetime
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from vanban import kho_nen
from vanban.build.bao_cao import KetQua
from vanban.build.cac_viec import Viec
from vanban.build.phat_hien import ghi_lai, van_tay_kiem
from vanban.build.xet import Xet
from vanban.findings import Finding, Where
from vanban.lam_giay import DonGiay, GiayXong, ToLam
from vanban.manifest import KhongThay, Manifest, QuyetDinh

LO = 256
"""Papers in a batch: flushed to disk together before the manifest names them."""


def lam_cac_giay(
    xet: Xet, viec: Iterable[Viec], to: ToLam, ngay: datetime.date | None
) -> Generator[tuple[int, Viec, GiayXong], None, None]:
    """The papers that are to be written, made and checked, in order; ``viec`` are all papers."""
    cho: deque[tuple[int, Viec]] = deque()

    def don() -> Iterator[DonGiay]:
        for so, v in xet.can_ghi(viec):
            cho.append((so, v))
            g = v.giay
            yield DonGiay(v.kind.ma, bool(v.kind.mau), g.ngu_canh, g.tieu_de, g.co_quan, ngay, xet.ket_qua[so].tep)

    with contextlib.closing(to.lam_het(don(), xet.se_ghi)) as giay:
        for mot in giay:
            yield (*cho.popleft(), mot)


def ghi_cac_giay(
    so_ghi: Manifest,
    xet: Xet,
    giay: Iterator[tuple[int, Viec, GiayXong]],
    tien_do: Callable[[int, int, str], None] | None,
) -> None:
    """Write what was decided, batch by batch; a paper whose file is open elsewhere costs only itself."""
    so_ghi.se_ghi = xet.se_ghi
    cho: dict[str, int] = {}
    for xong, so, viec, mot in _tao_duoc(xet, giay):
        ket_qua = xet.ket_qua[so]
        kiem = (van_tay_kiem(), ghi_lai(mot.findings))
        du = (viec.kind.ma, viec.giay.khoa, viec.van_tay, mot.du_lieu, *kiem)
        if ket_qua.viec == "ban_moi":
            co_san = so_ghi.nhan(viec.tep, *du)
            if co_san:
                xet.ket_qua[so] = replace(ket_qua, tep=co_san, viec="giu_nguyen", ly_do="có sẵn, nội dung y hệt")
                continue
        so_ghi.them(ket_qua.tep, *du)
        cho[ket_qua.tep] = so
        if tien_do is not None:
            tien_do(xong, xet.se_ghi, ket_qua.tep)
        if len(cho) >= LO:
            _dong_lo(so_ghi, cho, xet)
    _dong_lo(so_ghi, cho, xet)


def _tao_duoc(xet: Xet, giay: Iterator[tuple[int, Viec, GiayXong]]) -> Iterator[tuple[int, int, Viec, GiayXong]]:
    """The papers that were made, how many came so far before them; what was found in each is noted.

    A value too long or a loop too large: this paper is not made, the others are.
    """
    for xong, (so, viec, mot) in enumerate(giay, 1):
        if mot.hong is not None:
            xet.phat_hien[so] = [replace(mot.hong, where=Where(f"{viec.kind.mau}", f"giấy «{viec.giay.khoa}»"))]
            xet.ket_qua[so] = KetQua(viec.tep, viec.kind.ma, viec.giay.khoa, "loi", "không tạo được")
            continue
        if mot.findings:
            xet.phat_hien[so] = mot.findings
        yield xong, so, viec, mot


def vao_nen(viec: Iterable[Viec]) -> list[QuyetDinh]:
    """The decisions on papers that go into an archive."""
    return [QuyetDinh("tao", "vào tệp nén", v.tep) for v in viec]


def nen_cac_giay(
    dich: Path,
    xet: Xet,
    giay: Iterator[tuple[int, Viec, GiayXong]],
    tien_do: Callable[[int, int, str], None] | None,
) -> None:
    """Put the papers into one archive."""

    def cac_giay() -> Iterator[tuple[str, bytes]]:
        for xong, _, viec, mot in _tao_duoc(xet, giay):
            yield viec.tep, mot.du_lieu
            if tien_do is not None:
                tien_do(xong, xet.se_ghi, viec.tep)

    kho_nen.dong_goi(dich, cac_giay())


def _dong_lo(so_ghi: Manifest, cho: dict[str, int], xet: Xet) -> None:
    for tep, khong_thay in so_ghi.dong_lo():
        so = cho.pop(tep)
        if khong_thay is None:
            continue
        moi = khong_thay.ban_moi
        ben_canh = f"; bản mới ở «{Path(moi).name}»" if moi else ""
        if not khong_thay.sua_tay:
            xet.phat_hien.setdefault(so, []).append(khong_thay_duoc(tep, khong_thay, ben_canh))
        viec = "ban_moi" if khong_thay.sua_tay and moi else "loi"
        xet.ket_qua[so] = replace(xet.ket_qua[so], tep=moi or tep, viec=viec, ly_do=f"{khong_thay.ly_do}{ben_canh}")


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


def duong_dan_dai(output: Path, tep: Iterable[str]) -> list[Finding]:
    """Papers that will be written but that Word or Excel on Windows cannot open where they are."""
    goc = len(str(output.absolute())) + 1
    ngan_nhat = min(DAI_NHAT.values()) - goc
    dai = [t for t in tep if len(t) > ngan_nhat and goc + len(t) > DAI_NHAT.get(Path(t).suffix, 259)]
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
