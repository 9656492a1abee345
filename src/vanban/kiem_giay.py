"""The walk of ``vanban check``: files in, findings out; lays out pages, applies waivers, writes the commented copy."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from vanban import conform
from vanban.chu_thich import KhongDatDuoc, danh_dau
from vanban.conform.bang_tinh import check_xlsx
from vanban.conform.ho_so_quy_tac import HO_SO
from vanban.conform.nhieu_tep import CacTep, NhoDong, The, TheTep, dong_cua_tep, the_cua, xet
from vanban.conform.pdf import DocPdf, check_pdf
from vanban.conform.pdf.ban_ghi import TOI_DA_TEP
from vanban.conform.so_tay import moi_ma
from vanban.conform.thanh_phan import nhan_dang
from vanban.conform.trang_in import do_trang_in, gop
from vanban.conform.vi_tri import dinh_vi
from vanban.conform.view import TepHong, doc_docx
from vanban.danh_dau import THU_MUC_KIEM
from vanban.errors import StopError
from vanban.findings import Finding, Where, co_loi
from vanban.manifest import THU_MUC
from vanban.mien_tru import DA_MIEN, TEN_TEP, MienTru, ap_dung, doc_mien_tru

DUOI: Final = {".docx", ".xlsx"}
"""What is looked for in a folder."""
_BANG_TINH: Final = {".xlsx", ".xlsm", ".xltx"}
TRUOC: Final = "truoc-hieu-luc"

TienDo = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class TepKiem:
    """A file to be checked, and the name that its findings carry."""

    tep: Path
    ten: str

    @property
    def la_bang_tinh(self) -> bool:
        """Whether it is a workbook."""
        return self.tep.suffix.lower() in _BANG_TINH

    @property
    def la_pdf(self) -> bool:
        """Whether it is a PDF."""
        return self.tep.suffix.lower() == ".pdf"

    @property
    def la_giay(self) -> bool:
        """Whether it is a Word file, or something that is called one."""
        return not self.la_bang_tinh and not self.la_pdf


@dataclass(slots=True)
class BaoCaoKiem:
    """The report: how many files, what was found, which waivers there are, where the commented copy went."""

    so_tep: int = 0
    findings: list[Finding] = field(default_factory=list)
    mien_tru: list[MienTru] = field(default_factory=list)
    ban_chu_thich: str = ""

    @property
    def da_mien(self) -> list[Finding]:
        """What was waived; the message names the reason."""
        return [f for f in self.findings if f.level == "info" and f.message.startswith(DA_MIEN)]

    @property
    def exit_code(self) -> int:
        """0 no error, 1 errors."""
        return 1 if co_loi(self.findings) else 0


def check(
    tep: Iterable[Path],
    *,
    rendered: bool = False,
    mien_tru: Path | None = None,
    comment: Path | None = None,
    profile: str = "",
    tien_do: TienDo | None = None,
) -> BaoCaoKiem:
    """Check papers and workbooks against the decree.

    Args:
        tep: files; a folder stands for the Word and Excel files in it, at any depth, without our own folders.
        rendered: also lay out each paper and measure its pages.
        mien_tru: the waivers; without it ``mien_tru.yaml`` where the program is run, if there is one.
        comment: file for a copy of the one Word file with a comment at each fault.
        profile: the rules to check by; by the date of each paper when empty.
        tien_do: called with (files done, files in all, file).

    Raises:
        StopError: a path does not exist, there is nothing to check, or the copy cannot be written.
    """
    cac = tim_tep(tep)
    if profile and profile not in HO_SO:
        raise StopError(f"không có bộ quy tắc «{profile}»", f"các bộ quy tắc: {', '.join(HO_SO)}")
    if comment is not None:
        _duoc_ghi(comment, cac)
    bao_cao = BaoCaoKiem(len(cac))
    mien_tru, bat_buoc = mien_tru or Path(TEN_TEP), mien_tru is not None
    if mien_tru.is_file():
        bao_cao.mien_tru, bao_cao.findings = doc_mien_tru(mien_tru, moi_ma())
    elif bat_buoc:
        raise StopError(f"không có tệp miễn trừ «{mien_tru}»", "kiểm tra lại đường dẫn sau --waivers")
    trang_in, kiem_lo = _trang_in(cac) if rendered else None, conform.KiemLo()
    the, het = [], []
    with DocPdf() as bo_doc_pdf:
        for so, t in enumerate(cac):
            cac_thay, the_tep = _pdf(t, bo_doc_pdf) if t.la_pdf else _mot(t, profile, kiem_lo, trang_in, so)
            thay = ap_dung(cac_thay, bao_cao.mien_tru)
            bao_cao.findings += thay
            het.append(len(bao_cao.findings))
            if the_tep is not None:
                the.append(TheTep(so, t.ten, the_tep))
            if comment is not None:
                bao_cao.ban_chu_thich = _ghi_ban_chu_thich(t, thay, comment)
            if tien_do is not None:
                tien_do(so + 1, len(cac), t.ten)
    if len(the) > 1:
        _nhieu_tep(cac, the, het, bao_cao)
    return bao_cao


def _nhieu_tep(cac: Sequence[TepKiem], the: list[TheTep], het: list[int], bao_cao: BaoCaoKiem) -> None:
    """Check the papers beside each other; what is found comes behind the findings on its file (``het``: their end)."""

    def doc_dong(so: int) -> frozenset[str] | None:
        try:
            return dong_cua_tep(cac[so].tep.read_bytes(), cac[so].ten)
        except OSError:
            return None

    thay = sorted(xet(CacTep(the, NhoDong(doc_dong))), key=lambda x: x[0])
    for so, f in reversed(thay):
        bao_cao.findings[het[so] : het[so]] = ap_dung([f], bao_cao.mien_tru)


def tim_tep(tep: Iterable[Path]) -> list[TepKiem]:
    """The files to check, in order, each once.

    Raises:
        StopError: a path does not exist, or there is nothing to check.
    """
    ra: dict[Path, TepKiem] = {}
    for noi in tep:
        if not noi.exists():
            raise StopError(f"không có «{noi}»", "kiểm tra lại tên tệp hoặc thư mục")
        if not noi.is_dir():
            ra.setdefault(noi.absolute(), TepKiem(noi, noi.name))
            continue
        bo = {THU_MUC, THU_MUC_KIEM}
        for t in sorted(t for t in noi.rglob("*") if t.suffix.lower() in DUOI and t.is_file()):
            trong = t.relative_to(noi)
            if not bo & set(trong.parts) and not t.name.startswith(("~$", ".")):
                ra.setdefault(t.absolute(), TepKiem(t, trong.as_posix()))
    if not ra:
        raise StopError(
            "không có tệp Word hay Excel nào để kiểm tra",
            "chọn tệp .docx, .xlsx, .pdf, hoặc thư mục có tệp .docx, .xlsx",
        )
    return list(ra.values())


def _pdf(t: TepKiem, bo_doc: DocPdf) -> tuple[list[Finding], None]:
    """All findings on a PDF."""
    try:
        with t.tep.open("rb") as tep:
            du_lieu = tep.read(TOI_DA_TEP + 1)
    except OSError as loi:
        return [_khong_mo(t.ten, loi)], None
    return check_pdf(bo_doc, du_lieu, t.ten), None


def _khong_mo(ten: str, loi: OSError) -> Finding:
    hint = "Kiểm tra tên và quyền đọc tệp."
    return Finding(Where(ten), f"Không mở được tệp ({loi.strerror or 'lỗi đọc'}).", hint, rule="tep-khong-mo")


def _mot(
    t: TepKiem, profile: str, kiem_lo: conform.KiemLo, trang_in: _TrangIn | None, so: int
) -> tuple[list[Finding], The | None]:
    """All findings on one file, and its card when it is a paper."""
    try:
        du_lieu = t.tep.read_bytes()
    except OSError as loi:
        return [_khong_mo(t.ten, loi)], None
    if t.la_bang_tinh:
        return check_xlsx(du_lieu, t.ten), None
    if trang_in is None:
        findings = kiem_lo.check_bytes(du_lieu, t.ten)
        the = kiem_lo.the
    else:
        try:
            vb = nhan_dang(doc_docx(du_lieu, t.ten))
        except TepHong as loi:
            return conform.tep_hong(loi, t.ten), None
        findings, the = conform.check_van_ban(vb), the_cua(vb)
        if vb.lop != "khong_ap_dung":
            findings = gop(findings, do_trang_in(vb, *trang_in.cua(so)))
    # A paper older than the decree is told so, unless the rules were chosen by name.
    return [f for f in findings if not profile or f.rule != TRUOC], the


# --- pages ----------------------------------------------------------------------------------------------------------


class _TrangIn:
    """The PDFs of the files by their number, or why there is none."""

    def __init__(self, pdf: dict[int, bytes], ly_do: dict[int, str], chung: str = "") -> None:
        self._pdf, self._ly_do, self._chung = pdf, ly_do, chung

    def cua(self, so: int) -> tuple[bytes | None, str]:
        """The PDF of a file, and the reason when there is none."""
        return self._pdf.get(so), self._ly_do.get(so, self._chung)


def _trang_in(cac: Sequence[TepKiem]) -> _TrangIn:
    """Lay out all papers at once, in a folder that is gone afterwards."""
    from vanban.pdf import Viec, convert

    so_giay = [so for so, t in enumerate(cac) if t.la_giay]
    if not so_giay:
        return _TrangIn({}, {})
    pdf: dict[int, bytes] = {}
    ly_do: dict[int, str] = {}
    with tempfile.TemporaryDirectory(prefix="vanban-in-") as noi:
        viec = [Viec(cac[so].tep, Path(noi) / f"{so}.pdf", cac[so].ten) for so in so_giay]
        try:
            ket_qua = convert(viec).ket_qua
        except StopError as loi:
            return _TrangIn({}, {}, loi.message)
        for so, v, k in zip(so_giay, viec, ket_qua, strict=True):
            if k.viec != "loi" and v.pdf.is_file():
                pdf[so] = v.pdf.read_bytes()
            else:
                ly_do[so] = k.ly_do
    return _TrangIn(pdf, ly_do)


# --- the commented copy ---------------------------------------------------------------------------------------------


def _duoc_ghi(comment: Path, cac: Sequence[TepKiem]) -> None:
    if len(cac) != 1 or not cac[0].la_giay:
        raise StopError("--comment chỉ dùng với một tệp Word", "chạy riêng từng tệp")
    if comment.exists():
        raise StopError(f"đã có tệp «{comment}»", "chọn tên khác cho bản có chú thích")
    if comment.suffix.lower() != ".docx":
        raise StopError(f"«{comment.name}» không có đuôi .docx", "đặt tên bản có chú thích với đuôi .docx")


def _ghi_ban_chu_thich(t: TepKiem, findings: list[Finding], comment: Path) -> str:
    try:
        du_lieu = t.tep.read_bytes()
        ban = danh_dau(du_lieu, dinh_vi(du_lieu, findings))
    except (OSError, KhongDatDuoc):
        return ""  # the findings say what is wrong with the file
    tam = comment.with_name(f".{comment.name}.tmp")
    try:
        tam.write_bytes(ban)
        tam.replace(comment)
    except OSError as loi:
        with contextlib.suppress(OSError):
            tam.unlink(missing_ok=True)
        raise StopError(f"không ghi được «{comment}»", "kiểm tra thư mục, quyền ghi và dung lượng trống") from loi
    return str(comment)
