"""What lies in the folder ``data``: the plan, the workbooks, and what is there by mistake."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from vanban.load.cay import SoGhi
from vanban.load.luoc_do import danh_sach_excel
from vanban.tieng_viet.chu import gan_nhat, ma_hoa, nfc

DUOI_YAML: Final = {".yaml", ".yml"}
DUOI_BANG_TINH: Final = (".xlsx", ".xls", ".ods")
_DUOI_GAN: Final = {".xlsm", ".xlsb", ".xltx", ".csv", ".tsv", ".txt", ".numbers", ".docx", ".pdf"}
_DUOI_CSV: Final = {".csv", ".tsv", ".txt"}
LAY_CSV: Final = (
    "mở Excel, vào Dữ liệu (Data), Từ Văn bản/CSV (From Text/CSV), chọn tệp này, nguồn tệp 65001: Unicode (UTF-8); "
    "xem chữ có đủ dấu rồi chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx)"
)
"""The way from a text of columns into a workbook; opened by a double click it loses its Vietnamese letters."""
_KHOA_LIBRE: Final = ".~lock."


@dataclass(frozen=True, slots=True)
class TepDuLieu:
    """A file to read; ``ten`` is how it is shown, ``dang_mo`` whether Excel has it open."""

    duong_dan: Path
    ten: str
    dang_mo: bool = False


@dataclass(slots=True)
class CacTep:
    """The files of the folder by what they are."""

    yaml: list[TepDuLieu] = field(default_factory=list)
    bang_tinh: dict[str, TepDuLieu] = field(default_factory=dict)
    sot_yaml: bool = False
    """A file of the plan is there under a wrong name, and was reported."""


def liet_ke_tep(thu_muc: Path, so_ghi: SoGhi) -> CacTep:
    """Sort the files of the folder and report those that will not be read."""
    ra = CacTep()
    noi = nfc(thu_muc.name)
    try:
        cac = sorted(thu_muc.iterdir(), key=lambda tep: nfc(tep.name))
    except OSError as loi:
        _khong_mo(noi, loi, so_ghi)
        return ra
    ten_tep = {nfc(tep.name) for tep in cac}
    bang_tinh: dict[str, list[TepDuLieu]] = {}
    for tep in cac:
        ten = nfc(tep.name)
        hien = f"{noi}/{ten}"
        duoi = tep.suffix.lower()
        if ten.startswith((".", "~$")):
            continue
        if tep.is_dir():
            so_ghi.tep(
                hien,
                "VB-T002",
                "thư mục con, không được đọc",
                hint="chuyển tệp ra ngay trong thư mục này",
                level="info",
            )
        elif duoi in DUOI_YAML:
            ra.yaml.append(TepDuLieu(tep, hien))
        elif duoi in DUOI_BANG_TINH and (ds := ma_hoa(tep.stem)) in danh_sach_excel():
            dang_mo = not ten_tep.isdisjoint({f"~${ten}", f"~${ten[2:]}", f"{_KHOA_LIBRE}{ten}#"})
            bang_tinh.setdefault(ds, []).append(TepDuLieu(tep, hien, dang_mo))
        else:
            _tep_la(hien, ten, ten_tep, so_ghi)
            ra.sot_yaml |= _yaml_txt(ten)
    for ds, hai in bang_tinh.items():
        hai.sort(key=lambda tep: DUOI_BANG_TINH.index(tep.duong_dan.suffix.lower()))
        ra.bang_tinh[ds] = hai[0]
        for thua in hai[1:]:
            _hai_tep(thua.ten, hai[0].ten, so_ghi)
    if not ra.yaml:
        so_ghi.tep(
            noi,
            "VB-T001",
            "không có tệp .yaml nào",
            can="kế hoạch viết trong một hay nhiều tệp .yaml",
            hint="chép tệp kế hoạch vào thư mục (tệp có đuôi .yaml, không phải .yaml.txt)",
        )
    return ra


def _hai_tep(thua: str, chinh: str, so_ghi: SoGhi) -> None:
    so_ghi.tep(
        thua,
        "VB-T004",
        f"cùng danh sách với {chinh}; không biết tệp nào đúng",
        can="mỗi danh sách một tệp",
        hint=f"giữ tệp mới nhất dưới tên {chinh.rpartition('/')[2]}, chuyển tệp kia ra khỏi thư mục",
    )


def _yaml_txt(ten: str) -> bool:
    """``khach.yaml.txt``: an editor has added an ending that the file manager does not show."""
    return Path(ten).suffix.lower() == ".txt" and Path(Path(ten).stem).suffix.lower() in DUOI_YAML


def _tep_la(hien: str, ten: str, cung_cho: Collection[str], so_ghi: SoGhi) -> None:
    """A file that is not read: an error when it was surely meant to be, else a remark."""
    goc, duoi = Path(ten).stem, Path(ten).suffix.lower()
    if _yaml_txt(ten):
        so_ghi.tep(
            hien,
            "VB-T003",
            "tệp kế hoạch mang thêm đuôi .txt nên không được đọc",
            can=f"tên tệp {goc}",
            hint=f"đổi tên tệp thành {goc}",
        )
        return
    gan = gan_nhat(ma_hoa(goc), danh_sach_excel())
    if gan and (duoi in DUOI_BANG_TINH or duoi in _DUOI_GAN):
        if f"{gan}.xlsx" in cung_cho:
            _hai_tep(hien, f"{hien[: -len(ten)]}{gan}.xlsx", so_ghi)
            return
        so_ghi.tep(
            hien,
            "VB-T003",
            f"tên hoặc dạng tệp không phải là {gan}.xlsx nên không được đọc",
            can=f"tệp {gan}.xlsx",
            hint=(
                LAY_CSV
                if duoi in _DUOI_CSV
                else "mở tệp bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx)"
            )
            + f", tên {gan}; rồi chuyển tệp này ra khỏi thư mục"
            if duoi != ".xlsx"
            else f"đổi tên tệp thành {gan}.xlsx",
        )
        return
    so_ghi.tep(hien, "VB-T002", "tệp không được đọc", hint="chuyển đi nơi khác nếu không cần", level="info")


def la_csv(du_lieu: bytes) -> bool:
    """Whether bytes are lines of text in columns."""
    dau = du_lieu[:4096]
    if dau[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        dau = dau.decode("utf-16", "replace").encode()
    dong = dau.splitlines()
    cot = dong[0].count(b",") + dong[0].count(b";") + dong[0].count(b"\t") if dong else 0
    return cot >= 1 and len(dong) > 1 and not re.search(rb"[\x00-\x08\x0e-\x1f]", dau)


def doc_byte(tep: TepDuLieu, toi_da: int, so_ghi: SoGhi) -> bytes | None:
    """The bytes of a file, at most one more than ``toi_da``; None (and a finding) when it cannot be read now."""
    try:
        with tep.duong_dan.open("rb") as f:
            truoc = os.fstat(f.fileno())
            du_lieu = f.read(toi_da + 1)
            sau = os.fstat(f.fileno())
    except OSError as loi:
        _khong_mo(tep.ten, loi, so_ghi, dang_mo=tep.dang_mo)
        return None
    if (truoc.st_size, truoc.st_mtime_ns) != (sau.st_size, sau.st_mtime_ns) or (len(du_lieu) < sau.st_size <= toi_da):
        so_ghi.tep(
            tep.ten,
            "VB-T007",
            "tệp đang được ghi hoặc đang chép dở",
            can="tệp đã chép xong",
            hint="đợi chép xong rồi chạy lại",
        )
        return None
    return du_lieu


def _khong_mo(ten: str, loi: OSError, so_ghi: SoGhi, dang_mo: bool = False) -> None:
    if dang_mo or getattr(loi, "winerror", None) in {32, 33}:
        message, hint = "tệp đang bị chương trình khác giữ", "lưu và đóng tệp trong Excel rồi chạy lại"
    elif loi.errno in {errno.EACCES, errno.EPERM}:
        message = "không có quyền mở tệp, hoặc tệp đang bị chương trình khác giữ"
        hint = "đóng tệp trong Word, Excel; nếu vẫn lỗi thì xin quyền đọc tệp"
    elif loi.errno == errno.ENOENT:
        message, hint = "tệp vừa bị xóa hoặc chỉ có trên mạng", "tải tệp về máy rồi chạy lại"
    else:
        message, hint = "không đọc được tệp từ ổ đĩa", "chép tệp sang nơi khác rồi chép lại, hoặc kiểm tra ổ đĩa"
    so_ghi.tep(ten, "VB-T005", message, can="tệp mở được để đọc", hint=hint)
