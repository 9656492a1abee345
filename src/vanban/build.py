"""The walk: from the dossier to the papers on disk, the one place where reading, merging and writing meet.

Nothing here prints or exits: the doors (:mod:`vanban.cli`, ``import vanban``) show what comes back.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban import danh_dau, kho_nen, mau, mien_tru, render, sheets
from vanban.conform.so_tay import moi_ma
from vanban.errors import StopError
from vanban.findings import Finding, Where, co_loi
from vanban.kinds import KINDS, Giay, Kind
from vanban.lam_giay import DonGiay, GiayXong, lam_het, so_tho
from vanban.load import doc_ho_so
from vanban.manifest import THU_MUC, KhongThay, Manifest, QuyetDinh, VanTay, hoan_tac
from vanban.model import HoSo
from vanban.render import Template
from vanban.render.o_trong import tim_o_trong
from vanban.tieng_viet.chu import gan_nhat, ma_hoa, nfc, ten_tep

if TYPE_CHECKING:
    from vanban import pdf

LO = 64
"""Papers in a batch: flushed to disk together before the manifest names them."""

_DUOI_MAU = {".docx", ".doc", ".dotx", ".docm", ".dotm", ".dot", ".odt", ".rtf"}
"""What a template may have been saved as."""

GAP_SO = "số (văn thư ghi khi phát hành)"
GAP_NGAY = "ngày ban hành (văn thư ghi khi phát hành)"
_KHOANG_SO = re.compile(r"[Ss]ố:? {5,}/")
_KHOANG_NGAY = re.compile(r"ngày {5,}tháng")


@dataclass(frozen=True, slots=True)
class Viec:
    """A paper of this run: where it goes, what it is made from, and what was decided."""

    kind: Kind
    giay: Giay
    tep: str
    van_tay: VanTay
    o_trong: frozenset[str]


@dataclass(frozen=True, slots=True)
class KetQua:
    """What became of a paper. ``tep`` is relative to the output folder."""

    tep: str
    loai: str
    khoa: str
    viec: str
    ly_do: str

    def as_dict(self) -> dict[str, str]:
        """The record of ``--json``."""
        return {"file": self.tep, "kind": self.loai, "key": self.khoa, "action": self.viec, "reason": self.ly_do}


@dataclass(slots=True)
class BaoCao:
    """The report of a run; ``o_trong`` counts in how many papers each blank stands."""

    ket_qua: list[KetQua] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    o_trong: Counter[str] = field(default_factory=Counter)
    khong_con: list[str] = field(default_factory=list)
    danh_dau: list[str] = field(default_factory=list)
    pdf: list[pdf.KetQua] = field(default_factory=list)
    chay_thu: bool = False

    @property
    def dem(self) -> Counter[str]:
        """How many papers were made, replaced, left…"""
        return Counter(k.viec for k in self.ket_qua)

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings of level error."""
        return 1 if co_loi(self.findings) else 0

    def as_dict(self) -> dict[str, Any]:
        """The object of ``--json``."""
        return {
            "papers": [k.as_dict() for k in self.ket_qua],
            "findings": [f.as_dict() for f in self.findings],
            "blanks": [{"label": ten, "papers": so} for ten, so in self.o_trong.most_common()],
            "obsolete": self.khong_con,
            "commented_templates": self.danh_dau,
            "pdf": [k.as_dict() for k in self.pdf],
            "dry_run": self.chay_thu,
        }


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
        _danh_dau_mau(templates, output, chon, loi_mau, bao_cao)
    if ho_so is not None:
        for kind in chon:
            if kind.kiem is not None:
                bao_cao.findings += kind.kiem(ho_so)
    if ho_so is None or co_loi(bao_cao.findings):
        return bao_cao
    viec = list(lap_viec(ho_so, chon, khuon))
    bao_cao.findings += _khong_co_giay(data.name, ho_so, chon, {v.kind.ma for v in viec})
    if only:
        viec = _loc_khoa(viec, only)
    for v in viec:
        bao_cao.o_trong.update(v.o_trong)
    ngay = ho_so.phien_chinh.ngay
    if archive is not None:
        with contextlib.closing(_lam([(v, _vao_nen(v.tep)) for v in viec], khuon, ngay, jobs)) as giay:
            _nen(archive, viec, giay, tien_do, bao_cao)
        _mien_tru(data, bao_cao)
        return bao_cao
    with Manifest(output, chi_doc=dry_run) as so_ghi:
        bao_cao.findings += _ve_so_ghi(so_ghi)
        bao_cao.findings += _duong_dan_dai(output, viec)
        quyet_dinh = [(v, so_ghi.quyet_dinh(v.tep, v.van_tay)) for v in viec]
        if dry_run:
            bao_cao.ket_qua += [_ket_qua(v, q) for v, q in quyet_dinh]
        else:
            with contextlib.closing(_lam(quyet_dinh, khuon, ngay, jobs)) as giay:
                bao_cao.ket_qua += _ghi(so_ghi, quyet_dinh, giay, tien_do, bao_cao.findings)
        _mien_tru(data, bao_cao)
        if not only:
            bao_cao.khong_con = so_ghi.khong_con((v.tep for v in viec), (kind.ma for kind in chon))
    return bao_cao


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


def _danh_dau_mau(
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


def lap_viec(ho_so: HoSo, chon: Iterable[Kind], khuon: Mapping[str, Template]) -> Iterator[Viec]:
    """The papers of the chosen kinds with their file names and fingerprints, in order."""
    da_co: set[str] = set()
    for kind in chon:
        mau_vt = khuon[kind.ma].van_tay if kind.mau else sheets.PHIEN_BAN
        for giay in kind.giay(ho_so):
            tep = dat_ten(kind, giay.khoa, da_co)
            chu = json.dumps(giay.ngu_canh, ensure_ascii=False, sort_keys=True)
            nen = json.dumps([giay.tieu_de, giay.co_quan, str(ho_so.phien_chinh.ngay)], ensure_ascii=False)
            du_lieu = hashlib.blake2b(f"{chu}\n{nen}".encode(), digest_size=20).hexdigest()
            yield Viec(kind, giay, tep, VanTay(du_lieu, mau_vt), o_trong(chu))


def dat_ten(kind: Kind, khoa: str, da_co: set[str]) -> str:
    """The file of a paper: from its kind and key only, legal on Windows, unique under case folding and NFC."""
    goc = ten_tep(f"{kind.ma}-{khoa}".replace("_", "-"))
    ten, so = goc, 2
    while nfc(ten).casefold() in da_co:
        ten, so = ten_tep(f"{goc[:70]}-{so}"), so + 1
    da_co.add(nfc(ten).casefold())
    return f"{kind.ma}/{ten}{kind.duoi}"


def o_trong(chu: str) -> frozenset[str]:
    """The blanks that a paper will show, once each; ``chu`` is everything it says, as JSON."""
    co = set(tim_o_trong(chu))
    if _KHOANG_SO.search(chu):
        co.add(GAP_SO)
    if _KHOANG_NGAY.search(chu):
        co.add(GAP_NGAY)
    return frozenset(co)


def _khong_co_giay(data: str, ho_so: HoSo, chon: Iterable[Kind], co: Collection[str]) -> Iterator[Finding]:
    """Kinds that are to be issued and that no paper comes out of: a lost list must not pass for an empty one."""
    vang: dict[str, list[str]] = {}
    for kind in chon:
        if kind.ma not in co and (kind.ma in ho_so.phat_hanh_theo_loai or not kind.mau):
            vang.setdefault(kind.nguon, []).append(f"«{kind.ten}»")
    for tep, cac in vang.items():
        yield Finding(
            Where(f"{data}/{tep}"),
            f"không có giấy nào thuộc loại {', '.join(cac)}: không có tệp này, hoặc phần dành cho nó còn trống",
            hint=f"chép lại tệp {tep} có nội dung vào thư mục {data}; không cần loại giấy này thì không phải sửa gì",
            level="warning",
            rule="VB-T105",
        )


def _loc_khoa(viec: list[Viec], only: Collection[str]) -> list[Viec]:
    co = {v.giay.khoa for v in viec}
    la = [khoa for khoa in only if khoa not in co]
    if la:
        raise StopError(
            f"không có giấy nào mang mã {', '.join(f'«{k}»' for k in la)}",
            "mã là cột Mã của khách, mã đơn vị hoặc mã nhóm; xem bằng vanban documents --dry-run --json",
        )
    return [v for v in viec if v.giay.khoa in only]


def to_pdf(
    tep: Iterable[Path],
    output: Path | None = None,
    tuy_chon: pdf.TuyChon | None = None,
    tien_do: Callable[[int, int, str], None] | None = None,
) -> pdf.BaoCao:
    """Convert Word files, each beside itself or below the folder ``output``; a folder stands for the files in it.

    Raises:
        StopError: a path does not exist, there is nothing to convert, or LibreOffice is missing or does not work.
    """
    from vanban import pdf

    cap = [(t, (t.parent if output is None else output / ten.parent) / f"{t.stem}.pdf") for t, ten in _tep_word(tep)]
    return pdf.convert([pdf.Viec(docx, dich, str(docx)) for docx, dich in cap], tuy_chon, tien_do)


def them_pdf(
    bao_cao: BaoCao,
    output: Path,
    tuy_chon: pdf.TuyChon | None = None,
    tien_do: Callable[[int, int, str], None] | None = None,
) -> None:
    """Bring the PDFs of the Word papers of a run up to date; the papers stand, whatever becomes of the PDFs."""
    from vanban import pdf

    tep = [k.tep for k in bao_cao.ket_qua if k.tep.endswith(".docx") and (output / k.tep).is_file()]
    viec = [pdf.Viec(output / t, (output / t).with_suffix(".pdf"), t) for t in tep]
    try:
        ra = pdf.convert(viec, tuy_chon, tien_do)
    except StopError as loi:
        bao_cao.findings.append(Finding(Where("PDF"), loi.message, hint=loi.hint, rule="VB-P021"))
        return
    bao_cao.pdf += ra.ket_qua
    bao_cao.findings += ra.findings


def _tep_word(tep: Iterable[Path]) -> list[tuple[Path, Path]]:
    """Files, and the Word files of folders, each with its name below the folder that was given.

    Raises:
        StopError: a path does not exist, or there is none.
    """
    ra: list[tuple[Path, Path]] = []
    for noi in tep:
        if not noi.exists():
            raise StopError(f"không có «{noi}»", "kiểm tra lại tên tệp hoặc thư mục")
        if noi.is_dir():
            bo = {THU_MUC, danh_dau.THU_MUC_KIEM}
            co = [t for t in sorted(noi.rglob("*.docx")) if not bo & set(t.parts) and not t.name.startswith("~$")]
            ra += [(t, t.relative_to(noi)) for t in co]
        else:
            ra.append((noi, Path(noi.name)))
    if not ra:
        raise StopError("không có tệp Word nào", "chọn tệp .docx, hoặc thư mục có tệp .docx")
    return ra


def _mien_tru(data: Path, bao_cao: BaoCao) -> None:
    """Apply the waivers that lie beside the data to what was found in the papers."""
    tep = data.resolve().parent / mien_tru.TEN_TEP
    if tep.is_file():
        cac, findings = mien_tru.doc_mien_tru(tep, moi_ma())
        bao_cao.findings = [*mien_tru.ap_dung(bao_cao.findings, cac), *findings]


def _ket_qua(viec: Viec, quyet_dinh: QuyetDinh) -> KetQua:
    return KetQua(quyet_dinh.tep, viec.kind.ma, viec.giay.khoa, quyet_dinh.viec, quyet_dinh.ly_do)


def _lam(
    quyet_dinh: list[tuple[Viec, QuyetDinh]], khuon: Mapping[str, Template], ngay: datetime.date | None, jobs: int
) -> Generator[GiayXong, None, None]:
    """The papers that are to be written, made and checked, in order."""
    don = (
        DonGiay(v.kind.ma, bool(v.kind.mau), v.giay.ngu_canh, v.giay.tieu_de, v.giay.co_quan, ngay, q.tep)
        for v, q in quyet_dinh
        if q.ghi
    )
    return lam_het(don, khuon, so_tho(jobs), sum(q.ghi for _, q in quyet_dinh))


def _ghi(
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
            yield _ket_qua(viec, q)
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
        cho[q.tep] = _ket_qua(viec, q)
        findings += mot.findings
        if tien_do is not None:
            tien_do(xong, tong, q.tep)
        if len(cho) >= LO:
            yield from _dong_lo(so_ghi, cho, findings)
    yield from _dong_lo(so_ghi, cho, findings)


def _vao_nen(tep: str) -> QuyetDinh:
    return QuyetDinh("tao", "vào tệp nén", tep)


def _nen(
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
            bao_cao.ket_qua.append(_ket_qua(v, _vao_nen(v.tep)))
            yield v.tep, mot.du_lieu
            if tien_do is not None:
                tien_do(so, len(viec), v.tep)

    if bao_cao.chay_thu:
        bao_cao.ket_qua += [_ket_qua(v, _vao_nen(v.tep)) for v in viec]
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
            findings.append(_khong_thay(tep, khong_thay, ben_canh))
        viec = "ban_moi" if khong_thay.sua_tay and moi else "loi"
        yield replace(ket_qua, tep=moi or tep, viec=viec, ly_do=f"{khong_thay.ly_do}{ben_canh}")


def _khong_thay(tep: str, khong_thay: KhongThay, ben_canh: str) -> Finding:
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


def _ve_so_ghi(so_ghi: Manifest) -> list[Finding]:
    """What the manifest has to say of itself: damaged, or found as a cut run left it."""
    noi = Where(so_ghi.output.name)
    ra = [Finding(noi, canh_bao, level="warning", rule="VB-T101") for canh_bao in so_ghi.canh_bao]
    if so_ghi.sua_sot:
        chu = "lần chạy trước bị ngắt giữa chừng; đã dọn phần dở dang, không tệp nào bị hỏng"
        ra.append(Finding(noi, chu, level="info", rule="VB-T113"))
    return ra


DAI_NHAT = {".xlsx": 218, ".docx": 242}
"""Longest paths that Excel and Word on Windows open."""


def _duong_dan_dai(output: Path, viec: Iterable[Viec]) -> list[Finding]:
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
        bao_cao.findings += _ve_so_ghi(so_ghi)
        for h in hoan_tac(so_ghi, chay_thu=dry_run):
            bao_cao.ket_qua.append(KetQua(h.tep, h.loai, h.khoa, h.viec, h.ly_do))
            if h.viec == "loi":
                bao_cao.findings.append(_khong_thay(h.tep, KhongThay(h.ly_do, dang_mo=h.dang_mo), ""))
    return bao_cao
