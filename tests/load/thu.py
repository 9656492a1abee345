"""A small dossier that is in order, written afresh for each test, and ways to spoil it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl

from vanban.findings import Finding
from vanban.load import doc_ho_so
from vanban.model import HoSo

KE_HOACH = """\
van_ban_goc:
  ten_loai: Kế hoạch
  ky_hieu: KH-UBND
  ngay: 02/2024
  co_quan: ubnd
  trich_yeu: Tổ chức lễ phát động
su_kien:
  ten: Lễ phát động
  ten_huong_ung: Hưởng ứng lễ phát động
  ten_ngan: Lễ phát động 2024
  nam: 2024
phien:
  - ma: P1
    ten: Lễ chính
    pham_vi: chinh
    gio: 08:00
    gio_ket_thuc: 9 giờ 30
    ngay: 23/02/2024
    thu: thứ Sáu
    am_lich: 14/01 năm Giáp Thìn
    dia_diem: Nhà văn hóa xã
    chu_nha: xa_a
  - ma: P2
    ten: Hưởng ứng
    pham_vi: huong_ung
    ngay: 2024-02-23
    tham_gia: [xa_b]
    kich_ban: kb
han:
  - ma: H1
    chu: trước ngày 15/02/2024
    toan_tu: truoc
    ngay: 2024-02-15
    ai: [nhom_xa]
    nop: đăng ký
    nop_cho: Văn phòng Điều phối
  - ma: H2
    chu: trong quý I
    toan_tu: trong
    ky: quý I/2024
    nop: báo cáo
nhiem_vu:
  - ma: T1
    ai: [phong_vh]
    vai: [chu_tri]
    noi_dung: trang trí
    han: H1
"""

TO_CHUC = """\
to_chuc:
  - ma: ubnd
    ten: Ủy ban nhân dân huyện
    khoi: UBND
    bac: 4
  - ma: phong_vh
    ten: Phòng Văn hóa
    khoi: CM
    bac: 8
loai_don_vi:
  - {ma: xa, ten: xã, co_quan: Ủy ban nhân dân, co_quan_viet_tat: UBND, nguoi_ky: ct, cap_duoi: thôn}
nhom:
  - ma: nhom_xa
    ten: Các xã
    noi_dung:
      - Ra quân tại {don_vi}
      - chu: Riêng một nơi
        chi: [xa_a]
don_vi:
  - {ma: xa_a, ten: A, loai: xa, nhom: [nhom_xa]}
  - {ma: xa_b, ten: B, loai: xa, nhom: [nhom_xa]}
nguoi_ky:
  - ma: ct
    quyen_han: [TM. ỦY BAN NHÂN DÂN]
    chuc_vu: CHỦ TỊCH
"""

VAN_BAN = """\
phat_hanh:
  - loai: giay_moi
    co_quan: ubnd
    ky_hieu: GM-UBND
    nguoi_ky: ct
    phien: P1
    trich_yeu: Dự {su_kien}
    noi_nhan: [Như kính mời]
    luu: VT
nhom_khach:
  - {ma: k1, ten: Huyện, bac: 4, moi_boi: ubnd, goi: "Kính mời {khach}"}
kich_ban:
  - ma: kb
    ten: Kịch bản
    muc:
      - {tt: 1, phut: 10, moc: có, noi_dung: Chào cờ, ai: MC}
      - tt: 2
        phut: 20
        noi_dung: Phát động
        ai: Chủ tịch
        loi_dan:
          - |
            Kính thưa quý vị,
            Kính thưa các đồng chí.
"""

TIEU_DE = ["Mã", "Nhóm", "Danh xưng", "Họ tên", "Chức danh", "Số điện thoại"]
KHACH = [
    ["g1", "k1", "Bà", "Trần Thị Hoa", "Chủ tịch", "0912345678"],
    ["g2", "k1", "Ông", "Y Krông", None, "02613 654 321"],
]


@dataclass(slots=True)
class HoSoThu:
    """The dossier under test."""

    thu_muc: Path

    def viet(self, ten: str, noi_dung: str | bytes) -> Path:
        tep = self.thu_muc / "data" / ten
        tep.write_bytes(noi_dung if isinstance(noi_dung, bytes) else noi_dung.encode())
        return tep

    def sua(self, ten: str, cu: str, moi: str) -> int:
        """Replace a text that stands once in a file; the line it stands on."""
        tep = self.thu_muc / "data" / ten
        chu = tep.read_text(encoding="utf-8")
        assert chu.count(cu) == 1, f"{cu!r} stands {chu.count(cu)} times"
        tep.write_bytes(chu.replace(cu, moi).encode())
        return chu[: chu.index(cu)].count("\n") + 1

    def them(self, ten: str, noi_dung: str) -> int:
        """Add text at the end of a file; the line it begins on."""
        tep = self.thu_muc / "data" / ten
        chu = tep.read_text(encoding="utf-8")
        tep.write_bytes((chu + noi_dung).encode())
        return chu.count("\n") + 1

    def khach(
        self,
        hang: Iterable[Sequence[Any]] = KHACH,
        tieu_de: Sequence[Any] = TIEU_DE,
        ten: str = "khach_moi.xlsx",
        sua: Callable[[Any], None] | None = None,
    ) -> Path:
        """Write the guest list with openpyxl; ``sua`` may spoil the sheet."""
        so = openpyxl.Workbook()
        trang = so.active
        assert trang is not None
        trang.title = "Khách"
        trang.append(list(tieu_de))
        for mot in hang:
            trang.append(list(mot))
        if sua is not None:
            sua(trang)
        tep = self.thu_muc / "data" / ten
        so.save(tep)
        return tep

    def doc(self) -> tuple[HoSo | None, list[Finding]]:
        return doc_ho_so(self.thu_muc, {"giay_moi", "ke_hoach"})

    def tot(self) -> HoSo:
        """The dossier, which must be without any finding."""
        ho_so, findings = self.doc()
        assert findings == [], "\n".join(map(str, findings))
        assert ho_so is not None
        return ho_so

    def mot(self, rule: str, level: str = "error") -> Finding:
        """The only finding, which must be this one."""
        ho_so, findings = self.doc()
        assert [(f.rule, f.level) for f in findings] == [(rule, level)], "\n".join(map(str, findings))
        assert (ho_so is None) == (level == "error")
        kiem_loi_van(findings)
        return findings[0]


LA = (
    "yaml",
    "scalar",
    "mapping",
    "block",
    "token",
    "expected",
    "found",
    "pydantic",
    "input",
    "should",
    "valid",
    "type=",
)


def kiem_loi_van(findings: Iterable[Finding]) -> None:
    """No English and no library word in a message, no absolute path in a place."""
    for f in findings:
        chu = f"{f.message} {f.can} {f.hint}".replace(".yaml", "").lower()
        assert not [la for la in LA if la in chu], chu
        assert not f.where.tep.startswith("/")
        assert f.level == "info" or f.hint
