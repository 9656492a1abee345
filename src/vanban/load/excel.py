"""The lists that offices keep in workbooks: header and rows in, the same tree as of YAML out.

Each workbook is read twice: here, cell by cell while its box is measured (:mod:`vanban.load.quet_xlsx`), and by a
second reader in a process of its own (:mod:`vanban.load.doc_lai`). Where the two differ the cells are named. Old forms
(.xls, .ods) only the second one can read.
"""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from vanban.findings import Where
from vanban.load.cay import Bang, Day, La, SoGhi, ke
from vanban.load.chu_viet import NhanChu, trich
from vanban.load.luoc_do import Truong, danh_sach_excel, truong
from vanban.load.quet_xlsx import (
    KhongDoc,
    O,
    SoTinh,
    Trang,
    chu_cua_so,
    doc,
    kiem_doctype,
    la_ngay,
    mo_zip,
    ten_cot,
    tu_serial,
)
from vanban.load.thu_muc import TepDuLieu, doc_byte
from vanban.model import BanGhi
from vanban.tieng_viet.chu import lam_sach, ma_hoa, nfc

TOI_DA_BYTE: Final = 50 * 1024 * 1024
THOI_HAN_GIAY = 15
_AN: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows: no black window for the child."""
CHUONG_TRINH = Path(__file__).with_name("doc_lai.py")
"""The second reader, a program of its own."""

_GOP_KE: Final = 20
_TOI_DA_CHE: Final = 100_000
_DONG_DAU: Final = 20
"""How many rows are looked at for the header."""

_TEN_KHAC: Final = {
    "ma_khach": "ma",
    "ma_so": "ma",
    "ma_ho": "ma",
    "nhom_khach": "nhom",
    "ma_nhom": "nhom",
    "ho_va_ten": "ho_ten",
    "ten_khach": "ho_ten",
    "ho_ten_chu_ho": "ho_ten",
    "chu_ho": "ho_ten",
    "chuc_vu": "chuc_danh",
    "so_dien_thoai": "dien_thoai",
    "dtdd": "dien_thoai",
    "sdt": "dien_thoai",
    "don_vi_cong_tac": "don_vi",
    "co_quan": "don_vi",
    "to_chuc": "ma_to_chuc",
    "xung_ho": "danh_xung",
    "dia_chi": "noi_o",
    "thon": "noi_o",
}
"""Headers that offices write for a field; what is not here and not near is not read."""

_TIEU_DE: Final = {
    ma_hoa(chu): chu
    for chu in (
        *("Mã", "Nhóm", "Bậc", "Mã tổ chức", "Đơn vị", "Chức danh", "Danh xưng", "Họ tên", "Điện thoại", "Ghi chú"),
        "Nơi ở",
    )
}
"""The headers with their marks, as the sample workbooks write them, for messages."""

_SO_THU_TU: Final = {"stt", "tt", "so_tt", "so_thu_tu"}
_SO_DINH_DANH: Final = {"cccd", "cmnd", "so_cccd", "so_cmnd", "can_cuoc", "can_cuoc_cong_dan", "so_dinh_danh"}

_TU_CHOI: Final[dict[str, tuple[str, str, str, str]]] = {
    "hong": (
        "VB-X004",
        "tệp không mở được như một sổ Excel: hỏng, hoặc chưa chép xong",
        "tệp .xlsx nguyên vẹn",
        "chép lại tệp; hoặc mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx)",
    ),
    "khac": (
        "VB-X001",
        "nội dung tệp không phải là sổ Excel",
        "tệp .xlsx",
        "mở tệp bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx)",
    ),
    "mat_khau": ("VB-X002", "tệp có mật khẩu", "tệp không có mật khẩu", "mở bằng Excel, bỏ mật khẩu rồi lưu lại"),
    "cu": (
        "VB-X003",
        "tệp ở định dạng cũ (.xls) mang tên .xlsx",
        "tệp .xlsx thật",
        "mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx)",
    ),
    "xlsb": (
        "VB-X001",
        "tệp ở dạng nhị phân (.xlsb)",
        "tệp .xlsx",
        "mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx)",
    ),
    "word": ("VB-X001", "đây là tệp Word", "tệp .xlsx", "chép bảng sang Excel rồi lưu dạng .xlsx"),
    "qua_lon": (
        "VB-X005",
        "tệp quá lớn khi mở ra",
        "mỗi phần không quá 50 MB, cả tệp không quá 200 MB, nén không quá 200 lần",
        "chép riêng danh sách sang một sổ mới rồi lưu lại",
    ),
    "trung_phan": (
        "VB-X004",
        "bên trong tệp có hai phần cùng tên",
        "tệp .xlsx do Excel lưu",
        "mở bằng Excel rồi lưu lại thành tệp mới",
    ),
    "doctype": (
        "VB-X006",
        "bên trong tệp có phần khai báo lạ (DOCTYPE) mà Excel không bao giờ ghi",
        "tệp .xlsx do Excel lưu",
        "không mở tệp này; xin lại tệp từ người gửi",
    ),
    "het_gio": (
        "VB-X005",
        "tệp hỏng, hoặc quá nặng nên không đọc xong",
        "danh sách không quá 20.000 dòng, 200 cột",
        "mở bằng Excel, lưu thành dạng Excel Workbook (*.xlsx)",
    ),
}


@dataclass(slots=True)
class NguonExcel:
    """A sheet of a workbook."""

    ten: str
    trang: Trang
    tieu_de: int = 0
    cot: dict[str, int] = field(default_factory=dict)
    bang_tinh: bool = True

    def cho(self, dong: int, cot: int) -> Where:
        """``trang "Khách" · ô F17 (Số điện thoại, bà Trần Thị Hoa)``."""
        if not cot:
            return self.dong(dong)
        ghi = [gon(self.trang.o[self.tieu_de][cot].chu)] if self._co_tieu_de(cot) and dong != self.tieu_de else []
        if dong > self.tieu_de > 0 and (nguoi := self._nguoi(dong)):
            ghi.append(nguoi)
        them = f" ({', '.join(ghi)})" if ghi else ""
        return Where(self.ten, f'trang "{self.trang.ten}" · ô {ten_cot(cot)}{dong}{them}')

    def nut(self, dong: int, cot: int) -> La:
        """A cell, a row (column 0) or the sheet (row 0 as well) to hang a finding on."""
        return La(self, dong, cot, None)

    def dong(self, dong: int) -> Where:
        """``trang "Khách" · dòng 17``."""
        return Where(self.ten, f'trang "{self.trang.ten}"' + (f" · dòng {dong}" if dong else ""))

    def _co_tieu_de(self, cot: int) -> bool:
        return cot in self.trang.o.get(self.tieu_de, {})

    def _nguoi(self, dong: int) -> str:
        """Whose row it is: the name, else the code."""
        o = self.trang.o.get(dong, {})

        def chu(truong: str) -> str:
            muc = o.get(self.cot.get(truong, 0))
            return gon(muc.chu) if muc and muc.loai == "chu" else ""

        ten = chu("ho_ten")
        if ten:
            return f"{chu('danh_xung').lower()} {ten}".strip()
        return chu("chuc_danh") or (f"mã {ma}" if (ma := chu("ma")) else "")


def tieu_de(ten: str) -> str:
    """A field as the header of its column is written."""
    return _TIEU_DE.get(ten, ten)


def _cac_tieu_de(cac: Iterable[str]) -> str:
    return ke((tieu_de(ten) for ten in cac), 30)


def gon(chu: str) -> str:
    """A cell's text on one line, clean, short enough to be quoted."""
    return trich(lam_sach(chu)[0], 40)


@dataclass(slots=True)
class _So:
    """A workbook on its way in."""

    ds: str
    tep: TepDuLieu
    du_lieu: bytes
    ban_ghi: type[BanGhi]
    so: SoTinh | None = None
    """None: only the second reader can read it."""
    trang: Trang | None = None


@contextmanager
def doc_so(bang_tinh: dict[str, TepDuLieu], so_ghi: SoGhi) -> Iterator[Callable[[], dict[str, Day]]]:
    """Begin to read the workbooks; the function that is handed out waits for the second reader and gives the rows."""
    cac = [so for ds, tep in bang_tinh.items() if (so := _mo(ds, tep, so_ghi)) is not None]
    with ThreadPoolExecutor(1) as tho:
        lai: Future[dict[str, dict[str, Any]]] | None = tho.submit(_doc_lai, cac) if cac else None

        def xong() -> dict[str, Day]:
            ket_qua = lai.result() if lai else {}
            ra: dict[str, Day] = {}
            for so in cac:
                day = _hoan_tat(so, ket_qua.get(so.tep.ten), so_ghi)
                if day is not None:
                    ra[so.ds] = day
            return ra

        yield xong


# --- opening --------------------------------------------------------------------------------------------------------


def _mo(ds: str, tep: TepDuLieu, so_ghi: SoGhi) -> _So | None:
    if tep.dang_mo:
        so_ghi.tep(
            tep.ten,
            "VB-T006",
            "tệp đang mở trong Excel; chỉ đọc được những gì đã lưu",
            hint="lưu và đóng tệp rồi chạy lại",
            level="warning",
        )
    du_lieu = doc_byte(tep, TOI_DA_BYTE, so_ghi)
    if du_lieu is None:
        return None
    if not du_lieu:
        so_ghi.tep(
            tep.ten,
            "VB-T008",
            "tệp rỗng (0 byte)",
            can="sổ Excel có hàng tiêu đề cột",
            hint="chép lại tệp; chưa có danh sách thì xóa tệp này đi",
        )
        return None
    so = _So(ds, tep, du_lieu, danh_sach_excel()[ds])
    try:
        if len(du_lieu) > TOI_DA_BYTE:
            raise KhongDoc("qua_lon", f"dài hơn {TOI_DA_BYTE // 1048576} MB")
        _nhan_dang(so, so_ghi)
    except KhongDoc as loi:
        _tu_choi(tep.ten, loi.ma, loi.chi_tiet, so_ghi)
        return None
    return so


def _tu_choi(ten: str, ma: str, chi_tiet: str, so_ghi: SoGhi) -> None:
    rule, message, can, hint = _TU_CHOI[ma]
    so_ghi.tep(ten, rule, f"{message}: {chi_tiet}" if chi_tiet else message, can=can, hint=hint)


def _nhan_dang(so: _So, so_ghi: SoGhi) -> None:
    """Tell by the first bytes what it is, whatever its name; read an .xlsx. Raises KhongDoc."""
    duoi = so.tep.duong_dan.suffix.lower()
    dau = so.du_lieu[:8]
    if dau == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        if "EncryptedPackage".encode("utf-16-le") in so.du_lieu:
            raise KhongDoc("mat_khau")
        if not any(ten.encode("utf-16-le") in so.du_lieu for ten in ("Workbook", "Book")):
            raise KhongDoc("khac")
        if duoi != ".xls":
            raise KhongDoc("cu")
        _bao_dang_cu(so.tep.ten, ".xls", so_ghi)
    elif dau[:2] == b"PK":
        try:
            so.so = doc(so.du_lieu, lambda trang: tim_tieu_de(trang, so.ban_ghi) is not None)
        except KhongDoc as loi:
            if loi.ma != "ods" or duoi != ".ods":
                raise KhongDoc("khac" if loi.ma == "ods" else loi.ma, loi.chi_tiet) from None
            kiem_doctype(mo_zip(so.du_lieu))
            _bao_dang_cu(so.tep.ten, ".ods", so_ghi)
            return
        if duoi != ".xlsx":
            _bao_dang_cu(so.tep.ten, duoi, so_ghi)
        so.trang = _chon_trang(so.so.trang, so.ban_ghi)
    else:
        raise KhongDoc("khac")


def _bao_dang_cu(ten: str, duoi: str, so_ghi: SoGhi) -> None:
    so_ghi.tep(
        ten,
        "VB-X023",
        f"tệp mang đuôi {duoi}; đã đọc, nhưng không kiểm được công thức, dòng ẩn và giá trị lỗi",
        can="tệp .xlsx",
        hint="mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx), rồi bỏ tệp cũ đi",
        level="warning",
    )


# --- the second reader ----------------------------------------------------------------------------------------------


def _doc_lai(cac: list[_So]) -> dict[str, dict[str, Any]]:
    """What the second reader says of each workbook; one that is missing could not be read.

    A workbook may end the process; those behind it are then given to another one.
    """
    doi = [so for so in sorted(cac, key=lambda so: so.so is None) if _can_doc_lai(so)]
    ra: dict[str, dict[str, Any]] = {}
    while doi:
        moi = _mot_luot(doi)
        ra |= moi
        con = [so for so in doi if so.tep.ten not in moi]
        doi = con[1:]  # the first one that has no answer was the end of it
    return ra


def _can_doc_lai(so: _So) -> bool:
    return so.so is None or (so.trang is not None and not so.trang.lac)


def _mot_luot(cac: list[_So]) -> dict[str, dict[str, Any]]:
    dau = [
        {"ten": so.tep.ten, "dai": len(so.du_lieu), "trang": so.trang.ten if so.trang is not None else None}
        for so in cac
    ]
    vao = json.dumps(dau).encode() + b"\n" + b"".join(so.du_lieu for so in cac)
    lenh = [sys.executable, "-I", str(CHUONG_TRINH)]
    try:
        dong = subprocess.run(
            lenh, input=vao, capture_output=True, timeout=THOI_HAN_GIAY, check=False, creationflags=_AN
        ).stdout
    except subprocess.TimeoutExpired as loi:
        dong = loi.stdout or b""
    except OSError:
        dong = b""
    ra: dict[str, dict[str, Any]] = {}
    for mot in dong.split(b"\n"):
        try:
            ket_qua = json.loads(mot)
        except ValueError:
            continue  # the last line may be cut
        ra[ket_qua["so"]] = ket_qua
    return ra


def _tu_bo_doc_hai(ket_qua: dict[str, Any]) -> list[Trang]:
    """The sheets of a workbook that only the second reader can read."""
    ra = []
    for muc in ket_qua["trang"]:
        trang = Trang(muc["ten"], True)
        if "xa" in muc:
            dong, cot = muc["xa"]
            trang.lac.append((dong, cot, ""))
        for so_dong, hang in enumerate(muc.get("dong", ()), 1):
            o = {cot: ra_o for cot, gia_tri in enumerate(hang, 1) if (ra_o := _o_bo_doc_hai(gia_tri)) is not None}
            if o:
                trang.o[so_dong] = o
        trang.gop = [tuple(vung) for vung in muc.get("gop", ())]
        ra.append(trang)
    return ra


def _o_bo_doc_hai(gia_tri: Any) -> O | None:
    if isinstance(gia_tri, bool):
        return O("dung_sai", str(int(gia_tri)))
    if isinstance(gia_tri, int | float):
        return O("so", repr(gia_tri))
    if isinstance(gia_tri, dict):
        return O("chu", _ngay_chu(gia_tri))
    return O("chu", gia_tri) if gia_tri.strip() else None


def _ngay_chu(gia_tri: dict[str, Any]) -> str:
    chu = str(gia_tri.get("ngay", gia_tri.get("khoang", "")))
    try:
        ngay = datetime.datetime.fromisoformat(chu)
    except ValueError:
        return chu
    return f"{ngay:%d/%m/%Y}" + (f" {ngay:%H:%M}" if ngay.hour or ngay.minute else "")


def _doi_chieu(nguon: NguonExcel, so: SoTinh, ket_qua: dict[str, Any] | None, so_ghi: SoGhi) -> None:
    """Name the cells on which the two readers differ."""
    muc = next((m for m in (ket_qua or {}).get("trang", ()) if m["ten"] == nguon.trang.ten), None)
    if muc is None or "dong" not in muc:
        so_ghi.tai(
            nguon.nut(0, 0),
            "VB-X022",
            "không đọc lại được lần thứ hai để đối chiếu",
            hint="mở bằng Excel rồi lưu lại; nếu vẫn nhắc thì xem kỹ các giấy tờ in ra từ danh sách này",
            level="warning",
        )
        return
    khac: list[tuple[int, int]] = []
    day: list[list[Any]] = muc["dong"]
    for dong, hang in nguon.trang.o.items():
        ben_kia = day[dong - 1] if dong <= len(day) else []
        for cot, o in hang.items():
            if not _giong(o, ben_kia[cot - 1] if cot <= len(ben_kia) else "", so.tu_1904):
                khac.append((dong, cot))
    for dong, ben_kia in enumerate(day, 1):
        hang = nguon.trang.o.get(dong, {})
        khac += [
            (dong, cot)
            for cot, gia_tri in enumerate(ben_kia, 1)
            if gia_tri != "" and cot not in hang and not (isinstance(gia_tri, str) and not gia_tri.strip())
        ]
    if khac:
        khac.sort()
        ten = [f"{ten_cot(cot)}{dong}" for dong, cot in khac]
        so_ghi.tai(
            nguon.nut(*khac[0]),
            "VB-X021",
            f"hai cách đọc cho hai kết quả khác nhau ở {len(khac)} ô: {ke(ten, 20)}",
            can="hai cách đọc giống nhau ở mọi ô",
            hint="mở bằng Excel rồi lưu lại; xem kỹ các ô này",
            level="warning",
        )


def _giong(o: O, ben_kia: Any, tu_1904: bool) -> bool:
    """Whether the two readers mean the same; formulas and error values are refused anyway."""
    if o.cong_thuc or o.loai == "loi":
        return True
    if o.loai == "dung_sai":
        return ben_kia is (o.chu.strip() in {"1", "true"})
    if o.loai == "so":
        return _so_giong(o, ben_kia, tu_1904)
    return isinstance(ben_kia, str) and _mot_dang(o.chu) == _mot_dang(ben_kia)


def _mot_dang(chu: str) -> str:
    """A text as it is compared: spaces at its ends are cut off later anyway, and not every reader keeps them."""
    chu = chu.strip()
    return chu if chu.isascii() and "\r" not in chu else nfc(chu.replace("\r\n", "\n").replace("\r", "\n"))


def _so_giong(o: O, ben_kia: Any, tu_1904: bool) -> bool:
    try:
        so = float(o.chu)
    except ValueError:
        return False
    if isinstance(ben_kia, bool):
        return False
    if isinstance(ben_kia, int | float):
        return float(ben_kia) == so
    if not isinstance(ben_kia, dict):
        return False
    if "khoang" in ben_kia:
        return abs(float(ben_kia["khoang"]) - so * 86400) < 1
    chu = str(ben_kia["ngay"])
    if len(chu) < 10 or chu[2] == ":":
        gio = datetime.time.fromisoformat(chu)
        return abs((gio.hour * 60 + gio.minute) * 60 + gio.second - so % 1 * 86400) < 1.5
    ngay = tu_serial(so, tu_1904)
    return ngay is None or abs((datetime.datetime.fromisoformat(chu) - ngay).total_seconds()) < 90


# --- header ---------------------------------------------------------------------------------------------------------


def tim_tieu_de(trang: Trang, ban_ghi: type[BanGhi]) -> int | None:
    """The row of the header: the one among the first rows that names most fields, the upper one of equals."""
    dau = sorted(trang.o)[:_DONG_DAU]
    diem = {
        dong: len({ten for o in trang.o[dong].values() if o.loai == "chu" and (ten := _dung_ten(o.chu, ban_ghi))})
        for dong in dau
    }
    nhat = max(dau, key=lambda dong: (diem[dong], -dong), default=None)
    if nhat is None or diem[nhat] == 0 or (diem[nhat] == 1 and nhat != dau[0]):
        return None
    return nhat


def _dung_ten(chu: str, ban_ghi: type[BanGhi]) -> str | None:
    """The field that a header names in so many words."""
    ma = ma_hoa(chu)
    ma = _TEN_KHAC.get(ma, ma) if ma not in truong(ban_ghi) else ma
    return ma if ma in truong(ban_ghi) else None


def _chon_trang(cac: list[Trang], ban_ghi: type[BanGhi]) -> Trang | None:
    hien = [trang for trang in cac if trang.hien]
    co = next((trang for trang in hien if trang.o and tim_tieu_de(trang, ban_ghi) is not None), None)
    return co or next((trang for trang in hien if trang.o or trang.lac), None) or (hien[0] if hien else None)


def _cot(nguon: NguonExcel, ban_ghi: type[BanGhi], so_ghi: SoGhi) -> None:
    """Find the column of each field; report columns that are unknown, doubled or missing."""
    cac_truong = truong(ban_ghi)
    hang = nguon.trang.o[nguon.tieu_de]
    la: list[int] = []
    for cot, o in sorted(hang.items()):
        ten = _dung_ten(o.chu, ban_ghi) if o.loai == "chu" else None
        if ten is None:
            la.append(cot)
        elif ten in nguon.cot:
            so_ghi.tai(
                nguon.nut(nguon.tieu_de, cot),
                "VB-X012",
                f"cột «{gon(o.chu)}» trùng với cột {ten_cot(nguon.cot[ten])} "
                f"«{gon(hang[nguon.cot[ten]].chu)}» (đều là {tieu_de(ten)})",
                can="mỗi loại thông tin một cột",
                hint=f"xóa một cột, hoặc đổi tiêu đề của cột không phải là {tieu_de(ten)}",
            )
        else:
            nguon.cot[ten] = cot
    for cot in la:
        _cot_la(nguon, cot, hang[cot], cac_truong, so_ghi)
    cot_doc = set(nguon.cot.values())
    thieu = [t.ten for t in cac_truong.values() if t.bat_buoc and t.ten not in nguon.cot]
    gop = any(tu <= nguon.tieu_de <= den and cot1 < cot2 for tu, cot1, den, cot2 in nguon.trang.gop)
    if thieu and not gop:  # a merged header is told as that: the names are missing because of it
        khac = ke((f"«{gon(hang[cot].chu)}» ở {ten_cot(cot)}{nguon.tieu_de}" for cot in la if cot not in cot_doc), 5)
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, 0),
            "VB-X010",
            f"hàng tiêu đề thiếu cột {ke(f'«{tieu_de(ten)}»' for ten in thieu)}",
            can="các cột bắt buộc: " + _cac_tieu_de(t.ten for t in cac_truong.values() if t.bat_buoc),
            hint=(f"cột ấy đang mang tên khác ({khac}?) thì đổi tiêu đề; " if khac else "")
            + "chưa có thì thêm cột, ghi tiêu đề và điền đủ các dòng",
        )


def _cot_la(nguon: NguonExcel, cot: int, o: O, cac_truong: dict[str, Truong], so_ghi: SoGhi) -> None:
    """A header that is no field: a slip of the keyboard is taken, a column of the office's own is passed over."""
    chu, ma = gon(o.chu), ma_hoa(o.chu)
    if ma in _SO_THU_TU and o.loai == "chu":
        return
    gan = so_ghi.gan_nhat(ma, cac_truong) if o.loai == "chu" else None
    if gan and gan not in nguon.cot and len(gan) > 3:
        nguon.cot[gan] = cot
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X024",
            f"cột «{chu}» được hiểu là {tieu_de(gan)}",
            can=f"tiêu đề {tieu_de(gan)}",
            hint=f"sửa tiêu đề thành {tieu_de(gan)} để hết nhắc",
            level="info",
        )
        return
    can = "một trong các cột: " + _cac_tieu_de(cac_truong)
    if gan:
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X011",
            f"không có cột «{chu}»",
            can=can,
            hint=f"Bạn có định viết «{tieu_de(gan)}» không? Cột ấy đã có ở {ten_cot(nguon.cot[gan])}; "
            "xóa cột này hoặc đổi tiêu đề"
            if gan in nguon.cot
            else f"Bạn có định viết «{tieu_de(gan)}» không?",
        )
    elif ma in _SO_DINH_DANH:
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X011",
            f"cột «{chu}» là số định danh cá nhân; không giấy tờ nào cần nên không được đọc",
            can=can,
            hint="xóa cột này khỏi tệp để khỏi lộ dữ liệu cá nhân",
            level="warning",
        )
    else:
        so_ghi.tai(
            nguon.nut(nguon.tieu_de, cot),
            "VB-X011",
            f"cột «{chu}» không được đọc",
            can=can,
            hint="không cần sửa nếu đây là cột riêng của cơ quan; nếu cần thì đổi tiêu đề thành một tên ở trên",
            level="warning",
        )


# --- rows -----------------------------------------------------------------------------------------------------------


def _hoan_tat(so: _So, ket_qua: dict[str, Any] | None, so_ghi: SoGhi) -> Day | None:
    """The rows of a workbook, after all checks of its sheet."""
    tep = so.tep.ten
    cac = so.so.trang if so.so is not None else []
    if so.so is None:
        if ket_qua is None or "loi" in ket_qua:
            _tu_choi(tep, ket_qua["loi"] if ket_qua else "het_gio", "", so_ghi)
            return None
        cac = _tu_bo_doc_hai(ket_qua)
        so.trang = _chon_trang(cac, so.ban_ghi)
    if so.trang is None:
        _tu_choi(tep, "hong", "không có trang nào hiện ra", so_ghi)
        return None
    nguon = NguonExcel(tep, so.trang)
    for dong, cot, chu in so.trang.lac:
        so_ghi.tai(
            nguon.nut(dong, cot),
            "VB-X007",
            f"ô {ten_cot(cot)}{dong} có " + (f"«{gon(chu)}»" if chu else "chữ") + ", nằm rất xa danh sách",
            can="danh sách không quá 20.000 dòng và 200 cột",
            hint=f"gõ {ten_cot(cot)}{dong} vào hộp tên bên trái thanh công thức, Enter, rồi bấm phím Delete và lưu lại",
        )
    tieu_de = tim_tieu_de(so.trang, so.ban_ghi)
    if tieu_de is None:
        _khong_tieu_de(nguon, so.ban_ghi, so_ghi)
        return None
    nguon.tieu_de = tieu_de
    _cot(nguon, so.ban_ghi, so_ghi)
    _hinh_trang(nguon, cac, so_ghi)
    if so.so is not None and not so.trang.lac:
        _doi_chieu(nguon, so.so, ket_qua, so_ghi)
    return _Hang(nguon, so, so_ghi).doc()


def _khong_tieu_de(nguon: NguonExcel, ban_ghi: type[BanGhi], so_ghi: SoGhi) -> None:
    dau = min(nguon.trang.o, default=0)
    thay = "; ".join(gon(o.chu) for _, o in sorted(nguon.trang.o.get(dau, {}).items()))
    so_ghi.tai(
        nguon.nut(dau, 0),
        "VB-X008",
        "không thấy hàng tiêu đề cột" + (f"; dòng đầu là «{trich(thay, 80)}»" if thay else "; trang trống"),
        can="hàng đầu tiên ghi tên cột, có " + _cac_tieu_de(t.ten for t in truong(ban_ghi).values() if t.bat_buoc),
        hint=("chèn một hàng lên đầu rồi gõ" if thay else "gõ") + " tên các cột: " + _cac_tieu_de(truong(ban_ghi)),
    )


def _hinh_trang(nguon: NguonExcel, cac: list[Trang], so_ghi: SoGhi) -> None:
    """Faults of the shape of a sheet: titles above, merged cells, hidden rows and columns, other sheets."""
    trang, tieu_de = nguon.trang, nguon.tieu_de
    tren = [dong for dong in sorted(trang.o) if dong < tieu_de]
    if tren:
        chu = "; ".join(gon(o.chu) for _, o in sorted(trang.o[tren[0]].items()))
        so_ghi.tai(
            nguon.nut(tren[0], 0),
            "VB-X009",
            f"có chữ phía trên hàng tiêu đề cột (dòng {tieu_de}): «{trich(chu)}»",
            can="hàng tiêu đề cột là hàng đầu tiên có chữ",
            hint=f"xóa các dòng phía trên tiêu đề cột ({_khoang(tren)})",
        )
    cot_doc = set(nguon.cot.values())
    _o_gop(nguon, cot_doc, so_ghi)
    an = [dong for dong in trang.dong_an if dong > tieu_de and dong in trang.o]
    if an:
        so_ghi.tai(
            nguon.nut(an[0], 0),
            "VB-X020",
            f"{len(an)} dòng đang ẩn{' (do bộ lọc)' if trang.loc else ''} vẫn được đọc: {_khoang(an)}",
            hint="xóa hẳn dòng không dùng; dòng ẩn vẫn thành giấy tờ",
            level="info",
        )
    an_cot = [cot for cot in sorted(cot_doc) if any(tu <= cot <= den for tu, den in trang.cot_an)]
    if an_cot:
        so_ghi.tai(
            nguon.nut(tieu_de, 0),
            "VB-X020",
            f"cột {ke(ten_cot(cot) for cot in an_cot)} đang ẩn vẫn được đọc",
            hint="hiện cột lên để xem lại, hoặc xóa cột không dùng",
            level="info",
        )
    if khac := [muc for muc in cac if muc is not trang]:
        so_ghi.tai(
            nguon.nut(0, 0),
            "VB-X025",
            f"chỉ đọc trang này; không đọc {ke(f'«{muc.ten}»' for muc in khac)}",
            hint="trang khác còn dòng của danh sách thì chép sang trang này rồi xóa trang ấy; "
            "không còn thì không cần sửa",
            level="warning" if any(muc.co_chu for muc in khac) else "info",
        )


def _o_gop(nguon: NguonExcel, cot_doc: set[int], so_ghi: SoGhi) -> None:
    """Merged cells in the header and in the columns that are read; above some twenty the rest is only counted."""
    day = max(nguon.trang.o)
    cac = [
        vung
        for vung in nguon.trang.gop
        if vung[2] >= nguon.tieu_de and vung[0] <= day and any(vung[1] <= cot <= vung[3] for cot in cot_doc)
    ]
    con = f"; còn {len(cac) - _GOP_KE} vùng gộp khác" if len(cac) > _GOP_KE else ""
    for dong1, cot1, dong2, cot2 in cac[:_GOP_KE]:
        vung = f"{ten_cot(cot1)}{dong1}:{ten_cot(cot2)}{dong2}"
        o_dau = "hàng tiêu đề" if dong1 <= nguon.tieu_de else "danh sách"
        so_ghi.tai(
            nguon.nut(dong1, cot1),
            "VB-X013",
            f"các ô {vung} trong {o_dau} bị gộp làm một{con}",
            can="mỗi ô một giá trị, không gộp",
            hint=f"chọn {vung}, bấm Bỏ gộp ô (Unmerge Cells), rồi "
            + ("ghi tên cột vào từng ô" if dong1 <= nguon.tieu_de else "điền đủ từng ô"),
        )


def _o_bi_che(trang: Trang, cot: set[int]) -> set[tuple[int, int]]:
    """The cells of these columns that lie empty under merged ones."""
    day = max(trang.o)
    ra: set[tuple[int, int]] = set()
    for dong1, cot1, dong2, cot2 in trang.gop:
        for c in cot:
            if cot1 <= c <= cot2 and len(ra) < _TOI_DA_CHE:
                ra.update((dong, c) for dong in range(dong1, min(dong2, day) + 1))
    return ra


def _khoang(dong: list[int]) -> str:
    """``dòng 3, 5–7``."""
    ra: list[list[int]] = []
    for so in dong:
        if ra and so == ra[-1][1] + 1:
            ra[-1][1] = so
        else:
            ra.append([so, so])
    return "dòng " + ke((str(a) if a == b else f"{a}–{b}" for a, b in ra), 10)


_TACH_SO: Final = re.compile(r"[;/,\n]|\s-\s|\s+hoặc\s+|\s+và\s+")
_BO_DAU_SO: Final = re.compile(r"[\s.()\-]")
_SO_GOI: Final = re.compile(r"0\d{9,10}|1[89]00\d{4,6}|\d{3}")


class _Hang:
    """Reads the rows under the header."""

    def __init__(self, nguon: NguonExcel, so: _So, so_ghi: SoGhi) -> None:
        self._nguon = nguon
        self._so = so
        self._so_ghi = so_ghi
        self._nhan = NhanChu(nguon, so_ghi)
        self._truong = truong(so.ban_ghi)
        self._tu_1904 = so.so.tu_1904 if so.so is not None else False

    def doc(self) -> Day:
        """One table of texts for each row that holds something in a column that is read."""
        nguon = self._nguon
        ra = Day(nguon, nguon.tieu_de, 0)
        cot = sorted(nguon.cot.items(), key=lambda muc: muc[1])
        bat_buoc = [t.ten for t in self._truong.values() if t.bat_buoc and t.ten in nguon.cot]
        gop = _o_bi_che(nguon.trang, {nguon.cot[ten] for ten in bat_buoc})
        ngoai: list[int] = []
        for dong in sorted(nguon.trang.o):
            if dong <= nguon.tieu_de:
                continue
            o = nguon.trang.o[dong]
            bang = Bang(nguon, dong, 0)
            hong = False
            for ten, c in cot:
                muc = o.get(c)
                if muc is None:
                    continue
                chu = self._chu(muc, ten, dong, c)
                if chu is None:
                    hong = True
                    continue
                if chu:
                    bang.muc[ten] = La(nguon, dong, c, chu)
            if not bang.muc and not hong:
                ngoai.append(dong)
                continue
            thieu = [ten for ten in bat_buoc if ten not in bang.muc and not self._hong(o.get(nguon.cot[ten]))]
            for ten in thieu:
                if (dong, nguon.cot[ten]) in gop:
                    continue  # the merged cells over it were told
                self._thieu(ten, dong)
            ra.muc.append(bang)
        self._ngoai(ngoai)
        self._nhan.xong()
        return ra

    @staticmethod
    def _hong(o: O | None) -> bool:
        return o is not None and (o.cong_thuc or o.loai in {"loi", "so"})

    def _thieu(self, ten: str, dong: int) -> None:
        self._so_ghi.tai(
            self._nguon.nut(dong, self._nguon.cot[ten]),
            "VB-X018",
            f"dòng {dong} chưa có «{tieu_de(ten)}»",
            can="mỗi dòng có đủ: " + _cac_tieu_de(t.ten for t in self._truong.values() if t.bat_buoc),
            hint="điền ô này; dòng không phải của danh sách (tổng cộng, ghi chú) thì xóa cả dòng",
        )

    def _ngoai(self, dong: list[int]) -> None:
        if dong:
            self._so_ghi.tai(
                self._nguon.nut(dong[0], 0),
                "VB-X026",
                f"{_khoang(dong)} chỉ có chữ ở ngoài các cột được đọc",
                hint="chuyển chữ ấy vào đúng cột, hoặc xóa đi",
                level="warning",
            )

    def _chu(self, o: O, ten: str, dong: int, cot: int) -> str | None:
        """The text of a cell; None when it was refused."""
        if o.cong_thuc:
            self._so_ghi.tai(
                self._nguon.nut(dong, cot),
                "VB-X016",
                "ô chứa công thức" + (f", đang hiện «{gon(o.chu)}»" if o.chu else ", chưa có kết quả"),
                can="chữ hoặc số gõ thẳng vào ô",
                hint="chép ô, dán đặc biệt (Paste Special) chọn Giá trị (Values) vào chính ô ấy",
            )
            return None
        if o.loai == "loi":
            self._so_ghi.tai(
                self._nguon.nut(dong, cot),
                "VB-X017",
                f"ô đang báo lỗi {gon(o.chu)}",
                can="chữ hoặc số",
                hint="bấm phím Delete ở ô ấy rồi gõ giá trị đúng, hoặc để trống",
            )
            return None
        if o.loai == "so" and ten != "ghi_chu" and la_ngay(o, self._tu_1904):
            chu = chu_cua_so(o, self._tu_1904)
            self._so_ghi.tai(
                self._nguon.nut(dong, cot),
                "VB-X029",
                f"ô là ngày {chu} – Excel đã đổi điều gõ vào thành ngày",
                can="chữ hoặc số của cột này, không phải là ngày",
                hint="định dạng ô là Văn bản (Text) rồi gõ lại",
            )
            return None
        if o.loai == "chu":
            chu = self._nhan.nhan(o.chu, dong, cot) or ""
        elif o.loai == "so":
            chu = chu_cua_so(o, self._tu_1904)
        else:
            chu = "TRUE" if o.chu.strip() in {"1", "true"} else "FALSE"
        if ten == "dien_thoai" and chu:
            self._dien_thoai(chu, o, dong, cot)
        return chu

    def _dien_thoai(self, chu: str, o: O, dong: int, cot: int) -> None:
        for mot in _TACH_SO.split(chu):
            so = _BO_DAU_SO.sub("", mot)
            if so.startswith("+84"):
                so = "0" + so[3:]
            elif so.startswith("84") and len(so) in {11, 12}:
                so = "0" + so[2:]
            if not so or _SO_GOI.fullmatch(so):
                continue
            if so.isdigit() and so[0] != "0" and len(so) in ({9, 10} if o.loai == "so" else {9}):
                self._so_ghi.tai(
                    self._nguon.nut(dong, cot),
                    "VB-X014",
                    f"{mot.strip()} ({len(so)} chữ số – Excel đã bỏ số 0 ở đầu)",
                    can=f"{len(so) + 1} chữ số, bắt đầu bằng 0",
                    hint=f"gõ '0{so}, hoặc định dạng cột là Văn bản (Text) rồi gõ lại",
                )
            else:
                self._so_ghi.tai(
                    self._nguon.nut(dong, cot),
                    "VB-X015",
                    f"«{trich(mot.strip())}» không giống số điện thoại",
                    can="10 hoặc 11 chữ số, bắt đầu bằng 0",
                    hint="sửa lại số; ghi chú thì chuyển sang cột khác",
                    level="warning",
                )
