"""The offices at work: a thread for each that waits for it, and what is tried again when one dies, hangs or refuses."""

from __future__ import annotations

import contextlib
import os
import queue
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vanban.errors import StopError
from vanban.pdf import merge
from vanban.pdf.office import CaiDat, Office, OfficeLoi, quet
from vanban.pdf.records import Lo, Ra, TuyChon
from vanban.pdf.source import dong_goi

THAY_SAU = 1500
"""Papers after which an office is replaced by a fresh one, so that its memory does not grow."""
_CAI_LAI = "Debian, Ubuntu: sudo apt-get install --reinstall libreoffice-writer"


class Doi:
    """The offices, each with a thread that waits for it."""

    def __init__(self, cai_dat: CaiDat, tuy_chon: TuyChon) -> None:
        quet()
        self.cai_dat, self._tc = cai_dat, tuy_chon
        self._viec: queue.Queue[Lo | None] = queue.Queue()
        self._ra: queue.Queue[Ra] = queue.Queue()
        self._office: list[Office] = []
        self._luong: list[threading.Thread] = []
        self._so_max = tuy_chon.so_office or min(os.cpu_count() or 1, 4)

    @property
    def so_office(self) -> int:
        """Offices at work."""
        return max(1, len(self._office))

    def can(self, so: int) -> None:
        """Have at least so many offices, within the limit."""
        so = self._so_max if self._tc.so_office else min(so, self._so_max)
        while len(self._office) < so:
            office = Office(self.cai_dat, self._tc.gioi_han)
            luong = threading.Thread(target=self._chay, args=(office,), daemon=True)
            self._office.append(office)
            self._luong.append(luong)
            luong.start()

    def giao(self, lo: Lo) -> None:
        """Queue a job."""
        self._viec.put(lo)

    def nhan(self) -> Ra:
        """Wait for a finished job."""
        while True:  # a wait without end could not be broken off by Ctrl-C everywhere
            with contextlib.suppress(queue.Empty):
                return self._ra.get(timeout=1)

    def thoi(self) -> None:
        """End all offices and wait for their threads."""
        for _ in self._luong:
            self._viec.put(None)
        for office in self._office:
            office.thoi()
        for luong in self._luong:
            luong.join(timeout=10)

    def _chay(self, office: Office) -> None:
        with office:
            while (lo := self._viec.get()) is not None:
                ra = Ra(lo)
                try:
                    self._lam(office, ra)
                except BaseException as loi:  # whatever it is, the caller must not wait for ever
                    ra.dung = loi
                self._ra.put(ra)

    def _lam(self, office: Office, ra: Ra) -> None:
        if office.da_lam >= THAY_SAU:
            office.dong()
        lo = ra.lo
        if lo.khoa:
            vao = [merge.ghep([giay.nguon for giay in lo.giay]), *(lo.giay[so].nguon.ban_sao() for so in lo.mau)]
            loc = {**self._tc.loc, "ExportBookmarksToPDFDestination": True}
            co, _ = self._thu(office, vao, loc)
            ra.chung = co.pop(0, b"")
            ra.pdf = {lo.mau[vi_tri - 1]: pdf for vi_tri, pdf in co.items()}
            return
        ra.pdf, ra.loi = self._thu(office, [giay.nguon.ban_sao() for giay in lo.giay], self._tc.loc)

    def _thu(
        self, office: Office, vao: Sequence[bytes], loc: dict[str, object]
    ) -> tuple[dict[int, bytes], dict[int, OfficeLoi | str]]:
        """Convert some files; those that an office died of, hung on or left out are tried once more, alone."""
        pdf: dict[int, bytes] = {}
        loi: dict[int, OfficeLoi | str] = {}
        cho = list(range(len(vao)))
        rieng: list[int] = []
        while cho:
            da, hong = self._mot_lan(office, vao, cho, loc, pdf)
            con = [so for so in cho if so not in da]
            rieng += [so for so in da if so not in pdf]
            if not hong:
                break
            if not pdf:
                self._thu_may(office)
            if office.cai_dat.python_uno is None:  # one call: nobody knows which of them it was
                rieng += con
                break
            rieng += con[:1]
            cho = con[1:]
        if rieng and not pdf:
            self._thu_may(office)
        for so in rieng:
            mot, hong_mot = self._mot_lan(office, vao, [so], loc, pdf)
            if so not in pdf:
                loi[so] = hong_mot or mot.get(so, "")
        return pdf, loi

    def _mot_lan(
        self, office: Office, vao: Sequence[bytes], cho: Sequence[int], loc: dict[str, object], pdf: dict[int, bytes]
    ) -> tuple[dict[int, str], OfficeLoi | None]:
        """One attempt at some files: the answers by number, and the fault that broke it off."""
        da: dict[int, str] = {}
        try:
            nha = self._mo(office)
            cap = []
            for so in cho:
                cap.append((nha / "vao" / f"{so}.docx", nha / "ra" / f"{so}.pdf"))
                cap[-1][0].write_bytes(vao[so])
            for vi_tri, ly_do in office.chuyen(cap, loc):
                so = cho[vi_tri]
                da[so] = ly_do
                if not ly_do and cap[vi_tri][1].is_file():
                    pdf[so] = cap[vi_tri][1].read_bytes()
                for tep in cap[vi_tri]:
                    tep.unlink(missing_ok=True)
        except OfficeLoi as loi:
            return da, loi
        except FileNotFoundError as loi:  # the folder went with the office
            return da, OfficeLoi(str(loi))
        except OSError as loi:
            raise StopError(
                "không ghi được vào thư mục tạm của máy", "giải phóng chỗ trên ổ đĩa chứa thư mục tạm rồi chạy lại"
            ) from loi
        return da, None

    def _mo(self, office: Office) -> Path:
        """Open an office; where it cannot be driven, it is called for each batch instead.

        Raises:
            OfficeLoi: it does not start.
        """
        for _ in range(2):
            try:
                return office.mo()
            except OfficeLoi as loi:
                if office.cai_dat.python_uno is None or loi.qua_gio:
                    break
        if office.cai_dat.python_uno is not None:
            office.cai_dat = replace(office.cai_dat, python_uno=None)
            self.cai_dat = office.cai_dat
            office.mo()
            self._thu_may(office)
        return office.mo()

    def _thu_may(self, office: Office) -> None:
        """When nothing has succeeded: is it the file, or LibreOffice itself?

        Raises:
            StopError: it cannot even convert a line of ours.
        """
        thu: dict[int, bytes] = {}
        for _ in range(2):
            _, hong = self._mot_lan(office, [_to_giay_thu()], [0], {}, thu)
            if thu:
                return
            if hong is not None and hong.qua_gio:
                break
        raise StopError(
            "LibreOffice không làm việc được: không chuyển nổi một tệp thử",
            f"đóng LibreOffice đang mở, thử mở LibreOffice bằng tay, hoặc cài lại. {_CAI_LAI}",
        )


def _to_giay_thu() -> bytes:
    """A paper of one line."""
    o = "http://schemas.openxmlformats.org"
    loai = "application/vnd.openxmlformats"
    return dong_goi(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{o}/package/2006/content-types"><Default Extension="rels" '
                f'ContentType="{loai}-package.relationships+xml"/><Override PartName="/word/document.xml" '
                f'ContentType="{loai}-officedocument.wordprocessingml.document.main+xml"/></Types>'
            ).encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{o}/package/2006/relationships"><Relationship Id="r" '
                f'Type="{o}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
                "</Relationships>"
            ).encode(),
            "word/document.xml": (
                f'<w:document xmlns:w="{o}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>vanban</w:t></w:r></w:p>'
                "</w:body></w:document>"
            ).encode(),
        }
    )
