"""The walk of a batch: which papers are stale, who lays them out, what is tried again, what counts as done.

Papers go through in windows, so that nothing grows with their number. Each office has a thread of its own that only
waits for it; reading, proving and writing happen in the thread of the caller.
"""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from vanban.findings import Finding, Where
from vanban.pdf import fonts, merge, proof, write
from vanban.pdf.crew import Doi
from vanban.pdf.finish import DUOI, PHIEN_BAN, Dau, chuan_hoa, doc_dau, doc_dau_nhanh, dong_dau, phong
from vanban.pdf.office import OfficeLoi, tim
from vanban.pdf.records import BaoCao, Giay, KetQua, Lo, Ra, TuyChon, Viec
from vanban.pdf.source import KhongNhan, Nguon, gon, van_tay
from vanban.pdf.source import doc as doc_nguon

CUA_SO = 400
"""Papers that are in hand at one time."""
LO = 40
"""Papers in one job of an office."""
LO_GHEP = 100
"""Papers laid out as one document."""
GHEP_TU = 12
"""Fewer papers than this are not worth the proof of a joined document."""
MOI_OFFICE = 24
"""Papers that pay for the start of one more office."""


def convert(
    viec: Sequence[Viec], tuy_chon: TuyChon | None = None, tien_do: Callable[[int, int, str], None] | None = None
) -> BaoCao:
    """Bring the PDFs of some papers up to date.

    Args:
        viec: the papers; those whose PDF is up to date are left.
        tuy_chon: how to convert.
        tien_do: called with (papers done, papers in all, file).

    Returns:
        The report, in the order of ``viec``. A paper that failed is a finding and costs only itself.

    Raises:
        StopError: there is no LibreOffice, it does not work at all, or the disk is full.
    """
    with contextlib.closing(_Walk(tuy_chon or TuyChon(), viec, tien_do)) as di:
        return di.di()


class _Walk:
    """One run."""

    def __init__(
        self, tuy_chon: TuyChon, viec: Sequence[Viec], tien_do: Callable[[int, int, str], None] | None
    ) -> None:
        self._tc, self._viec, self._tien_do = tuy_chon, viec, tien_do
        self._xong: dict[int, KetQua] = {}
        self._findings: list[tuple[int, Finding]] = []
        self._phong: dict[bool, tuple[set[str], set[str], set[int]]] = {}
        self._khong_ghep: set[str] = set()
        self._da_chung_minh: set[str] = set()
        self._doi: Doi | None = None

    def close(self) -> None:
        if self._doi is not None:
            self._doi.thoi()

    def di(self) -> BaoCao:
        write.quet({v.pdf.parent for v in self._viec})
        cua_so: list[Giay] = []
        for giay in self._cu():
            cua_so.append(giay)
            if len(cua_so) >= CUA_SO:
                self._lam(cua_so)
                cua_so = []
        if cua_so:
            self._lam(cua_so)
        chung = self._findings_chung()
        theo_giay = [f for _, f in sorted(self._findings, key=lambda muc: muc[0])]
        return BaoCao([self._xong[so] for so in sorted(self._xong)], [*chung, *theo_giay])

    # -- which are stale -----------------------------------------------------------------------------------------

    def _cu(self) -> Iterator[Giay]:
        """The papers that need a PDF; the others are settled on the way."""
        da_co: dict[str, str] = {}
        for so, viec in enumerate(self._viec):
            khoa = os.path.normcase(viec.pdf.absolute())
            if khoa in da_co:
                self._hong(
                    so,
                    viec,
                    "VB-P011",
                    f"PDF trùng tên với PDF của «{da_co[khoa]}»",
                    "đổi tên một trong hai tệp, hoặc chuyển vào thư mục khác",
                )
                continue
            da_co[khoa] = str(viec)
            try:
                du_lieu = viec.docx.read_bytes()
            except OSError:
                self._hong(
                    so, viec, "VB-P001", "không đọc được tệp", "kiểm tra tên tệp và quyền đọc; đóng tệp nếu đang mở"
                )
                continue
            noi = self._noi(so, viec, van_tay(du_lieu))
            if noi is None:
                continue
            try:
                yield Giay(so, viec, doc_nguon(du_lieu, str(viec)), *noi)
            except KhongNhan as loi:
                self._findings.append((so, loi.finding))
                self._dat(so, KetQua(str(viec), None, "loi", loi.finding.message))

    def _noi(self, so: int, viec: Viec, moi: str) -> tuple[Path, str, str] | None:
        """Where the PDF goes, what is done and why; None when it is settled.

        A PDF that is up to date is left; one that is not ours (any more) stays, and the new one goes beside it.
        """
        ke_ben = viec.pdf.with_name(f"{viec.pdf.stem} (bản mới).pdf")
        for noi, lam in ((viec.pdf, "tao"), (ke_ben, "ban_moi")):
            try:
                dau, rong = self._dau(noi)
            except FileNotFoundError:
                return noi, lam, "chưa có PDF" if lam == "tao" else "PDF cũ không phải của vanban"
            except OSError:
                self._hong(so, viec, "VB-P012", f"không đọc được «{noi.name}»", "đóng tệp PDF, kiểm tra quyền đọc")
                return None
            if rong:
                return noi, "cap_nhat", "PDF cũ rỗng"
            if dau is None or not dau.nguyen:
                continue
            nhu_cu = dau.van_tay == moi and dau.kieu == self._tc.kieu and dau.phien_ban == PHIEN_BAN
            if nhu_cu and not self._tc.tat_ca:
                self._dat(so, KetQua(str(viec), noi, "giu_nguyen", "không có gì thay đổi"))
                return None
            ly_do = "chuyển lại theo yêu cầu" if nhu_cu else "tệp Word đã đổi"
            if not nhu_cu and dau.van_tay == moi:
                ly_do = "đổi kiểu PDF" if dau.kieu != self._tc.kieu else "bản vanban mới"
            if not (toan := doc_dau(noi.read_bytes())) or not toan.nguyen:
                continue
            return noi, "cap_nhat" if lam == "tao" else lam, ly_do
        self._hong(
            so,
            viec,
            "VB-P013",
            f"«{viec.pdf.name}» và «{ke_ben.name}» đều đã có và không phải do vanban làm (đã ký hoặc đã sửa)",
            "cất hoặc đổi tên một trong hai tệp PDF đó rồi chạy lại",
        )
        return None

    @staticmethod
    def _dau(noi: Path) -> tuple[Dau | None, bool]:
        """The mark of a PDF and whether the file is empty, from its last bytes."""
        with noi.open("rb") as tep:
            dai = tep.seek(0, os.SEEK_END)
            tep.seek(max(0, dai - DUOI))
            duoi = tep.read()
        return doc_dau_nhanh(duoi, dai), not duoi.strip(b"\0")

    # -- laying out ----------------------------------------------------------------------------------------------

    def _lam(self, cua_so: list[Giay]) -> None:
        """Convert a window of papers."""
        if self._doi is None:
            self._doi = Doi(tim(self._tc.soffice), self._tc)
        doi = self._doi
        doi.can(max(len(self._viec) // MOI_OFFICE, 1))
        cho = 0
        for lo in self._chia(cua_so, doi.so_office):
            doi.giao(lo)
            cho += 1
        while cho:
            ra = doi.nhan()
            cho -= 1
            for lai in self._nhan(ra):
                doi.giao(lai)
                cho += 1

    def _chia(self, cua_so: list[Giay], so_office: int) -> Iterator[Lo]:
        """Papers of one template together, the rest in order."""
        nhom: dict[str, list[Giay]] = {}
        for giay in cua_so:
            khoa = merge.khoa_nhom(giay.nguon) if self._tc.ghep and not self._tc.pdf_a else ""
            nhom.setdefault("" if khoa in self._khong_ghep else khoa, []).append(giay)
        le = nhom.pop("", [])
        for khoa, cac in nhom.items():
            if len(cac) < GHEP_TU:
                le += cac
                continue
            co = min(LO_GHEP, -(-len(cac) // so_office)) if len(cac) >= so_office * GHEP_TU else len(cac)
            for tu in range(0, len(cac), co):
                yield Lo(cac[tu : tu + co], khoa, self._mau(cac[tu : tu + co], khoa))
        le.sort(key=lambda giay: giay.so)
        co = max(1, min(LO, -(-len(le) // so_office)))
        for tu in range(0, len(le), co):
            yield Lo(le[tu : tu + co])

    def _mau(self, cac: list[Giay], khoa: str) -> list[int]:
        """Samples laid out alone as well: the shortest, a middle and the longest text, later the longest only."""
        theo_dai = sorted(range(len(cac)), key=lambda so: (len(cac[so].nguon.chu), so))
        if khoa in self._da_chung_minh:
            return theo_dai[-1:]
        self._da_chung_minh.add(khoa)
        return sorted({theo_dai[0], theo_dai[len(cac) // 2], theo_dai[-1]})

    def _nhan(self, ra: Ra) -> Iterator[Lo]:
        """Prove and write what an office brought; yields what has to be done again another way."""
        if ra.dung is not None:
            raise ra.dung
        if ra.lo.khoa:
            tach = self._tach(ra)
            if tach is None:
                self._khong_ghep.add(ra.lo.khoa)
                yield from (Lo(ra.lo.giay[tu : tu + LO]) for tu in range(0, len(ra.lo.giay), LO))
                return
            for giay, pdf, trang in tach:
                self._ghi(giay, pdf, trang, "ghep")
            return
        for vi_tri, giay in enumerate(ra.lo.giay):
            pdf = ra.pdf.get(vi_tri, b"")
            if not pdf:
                self._khong_chuyen(giay, ra.loi.get(vi_tri, ""))
                continue
            try:
                doc = proof.doc(pdf)
            except proof.PdfHong as loi:
                self._hong(
                    giay.so,
                    giay.viec,
                    "VB-P014",
                    f"LibreOffice làm ra một PDF hỏng ({loi})",
                    "mở tệp bằng Word và in ra PDF",
                )
                continue
            chu = doc.chu
            mat = sorted(tu for tu in giay.nguon.tu_khoa if tu not in chu)
            if mat:
                thay = ", ".join(f"«{tu}»" for tu in mat[:5])
                self._hong(
                    giay.so,
                    giay.viec,
                    "VB-P015",
                    f"PDF thiếu chữ của giấy: {thay}{'…' if len(mat) > 5 else ''}",
                    "mở tệp bằng LibreOffice xem chữ nào không hiện (ô quá thấp, phông lạ), hoặc in ra PDF từ Word",
                )
                continue
            self._ghi(
                giay, chuan_hoa(pdf, giay.nguon.thuoc_tinh, viet_lai_info=not self._tc.pdf_a), len(doc.trang), "le"
            )

    def _tach(self, ra: Ra) -> list[tuple[Giay, bytes, int]] | None:
        """Split a joined PDF; None unless every page says what its paper says and every sample looks the same."""
        giay = ra.lo.giay
        if not ra.chung or any(so not in ra.pdf for so in ra.lo.mau):
            return None
        try:
            doc = proof.doc(ra.chung)
            doan = merge.cac_doan(proof.moc(ra.chung), len(giay), len(doc.trang))
            if doan is None:
                return None
            for mot, cac_trang in zip(giay, doan, strict=True):
                chu = gon("".join(doc.trang[so] for so in cac_trang))
                if not _cung_chu(mot.nguon, chu, len(cac_trang)):
                    return None
            tach = proof.tach(ra.chung, doan)
            for so in ra.lo.mau:
                if proof.anh(tach[so]) != proof.anh(ra.pdf[so]):
                    return None
        except proof.PdfHong:
            return None
        lang = "vi-VN" if b"/Lang(vi-VN)" in ra.chung else ""
        return [
            (mot, chuan_hoa(pdf, mot.nguon.thuoc_tinh, viet_lai_info=True, lang=lang), len(cac_trang))
            for mot, pdf, cac_trang in zip(giay, tach, doan, strict=True)
        ]

    # -- settling ------------------------------------------------------------------------------------------------

    def _ghi(self, giay: Giay, pdf: bytes, trang: int, cach: str) -> None:
        """Write a proved PDF under its name, whole or not at all."""
        thieu, co, cung = fonts.thay(giay.nguon.phong, phong(pdf))
        if co:
            goc, thay, cac = self._phong.setdefault(cung, (set(), set(), set()))
            goc |= thieu
            thay |= co
            cac.add(giay.so)
        try:
            write.ghi(giay.noi, dong_dau(pdf, giay.nguon.van_tay, self._tc.kieu))
        except OSError:
            self._hong(
                giay.so,
                giay.viec,
                "VB-P016",
                f"không ghi được «{giay.noi.name}»",
                "đóng tệp PDF nếu đang mở, kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --output",
            )
            return
        if giay.lam == "ban_moi":
            self._findings.append(
                (
                    giay.so,
                    Finding(
                        Where(str(giay.viec)),
                        f"«{giay.viec.pdf.name}» không phải do vanban làm, hoặc đã ký, đã sửa; để nguyên tệp đó",
                        hint=f"bản PDF mới là «{giay.noi.name}»",
                        level="warning",
                        rule="VB-P017",
                    ),
                )
            )
        if giay.nguon.ngoai:
            self._findings.append(
                (
                    giay.so,
                    Finding(
                        Where(str(giay.viec)),
                        f"có {len(giay.nguon.ngoai)} liên kết tới ảnh hoặc tệp bên ngoài; PDF không lấy theo",
                        hint="nếu cần ảnh đó, chèn thẳng vào tệp Word (Insert, không chọn Link)",
                        level="warning",
                        rule="VB-P018",
                    ),
                )
            )
        self._dat(giay.so, KetQua(str(giay.viec), giay.noi, giay.lam, giay.ly_do, trang, cach))

    def _khong_chuyen(self, giay: Giay, loi: OfficeLoi | str) -> None:
        if isinstance(loi, OfficeLoi) and loi.qua_gio:
            ma, chu = "VB-P019", "quá thời gian chuyển sang PDF (đã thử lại riêng)"
        else:
            ma, chu = "VB-P020", "LibreOffice không chuyển được tệp này sang PDF (đã thử lại riêng)"
        self._hong(
            giay.so, giay.viec, ma, chu, "mở tệp bằng Word, lưu lại dạng .docx rồi chạy lại, hoặc in ra PDF từ Word"
        )

    def _hong(self, so: int, viec: Viec, rule: str, message: str, hint: str) -> None:
        self._findings.append((so, Finding(Where(str(viec)), message, hint=hint, rule=rule)))
        self._dat(so, KetQua(str(viec), None, "loi", message))

    def _dat(self, so: int, ket_qua: KetQua) -> None:
        self._xong[so] = ket_qua
        if self._tien_do is not None and ket_qua.viec != "giu_nguyen":
            self._tien_do(len(self._xong), len(self._viec), ket_qua.docx)

    def _findings_chung(self) -> list[Finding]:
        """What concerns the machine, not one paper."""
        ra = []
        if self._doi is None:
            return []
        thieu_viet = fonts.thieu_chu_viet()
        if thieu_viet is not None:
            ra.append(thieu_viet)
        if self._doi.cai_dat.python_uno is None:
            ra.append(
                Finding(
                    Where("LibreOffice"),
                    "không dùng được cầu nối UNO của Python nên chuyển chậm hơn",
                    hint="Debian, Ubuntu: sudo apt-get install python3-uno",
                    level="info",
                    rule="VB-P008",
                )
            )
        for cung, (thieu, co, cac) in sorted(self._phong.items()):
            goc = _ke(thieu) or "phông của giấy"
            so, thay = len(cac), _ke(co)
            duoi = "cùng bề rộng chữ, dòng ngắt như bản Word" if cung else "dòng có thể ngắt khác bản Word"
            ra.append(
                Finding(
                    Where("phông chữ"),
                    f"{goc} không có trên máy này; {so} PDF dùng {thay} ({duoi})",
                    hint="" if cung else f"cài phông của giấy, hoặc phông cùng bề rộng. {fonts.CAI_PHONG}",
                    level="info" if cung else "warning",
                    rule="VB-P009",
                )
            )
        return ra


def _ke(ten: set[str]) -> str:
    """Names in quotes, the first six of them."""
    return ", ".join(f"«{mot}»" for mot in sorted(ten)[:6]) + ("…" if len(ten) > 6 else "")


def _cung_chu(nguon: Nguon, chu: str, so_trang: int) -> bool:
    """Whether pages hold the words of a paper and not a letter more, but page numbers and repeated table headings."""
    con, can, lap = Counter(chu), Counter(gon(nguon.chu)), nguon.lap_lai
    khac = (con.keys() | can.keys()) - set("0123456789")
    du = all(0 <= con[c] - can[c] <= lap[c] * (so_trang - 1) for c in khac)
    return du and all(tu in chu for tu in nguon.tu_khoa)
