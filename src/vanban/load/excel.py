"""The lists that offices keep in workbooks: header and rows in, the same tree as of YAML out.

Each workbook is read twice: here, cell by cell while its box is measured (:mod:`vanban.load.quet_xlsx`), and by a
second reader in a process of its own (:mod:`vanban.load.doc_lai`). Where the two differ the cells are named. Old forms
(.xls, .ods) only the second one can read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

from vanban.load.cay import Day, SoGhi
from vanban.load.doi_chieu import doc_lai, doc_som, doi_chieu, tu_bo_doc_hai
from vanban.load.goi_xlsx import KhongDoc, kiem_doctype, mo_zip
from vanban.load.hang import Hang
from vanban.load.hinh_trang import hinh_trang
from vanban.load.luoc_do import danh_sach_excel
from vanban.load.nguon_excel import NguonExcel, So, gon
from vanban.load.quet_xlsx import doc
from vanban.load.thu_muc import LAY_CSV, TepDuLieu, doc_byte, la_csv
from vanban.load.tieu_de import chon_trang, khong_tieu_de, tim_cot, tim_tieu_de
from vanban.load.trang_xlsx import ten_cot

TOI_DA_BYTE: Final = 50 * 1024 * 1024
_LON: Final = 200_000
"""Longer workbooks are read by both readers at the same time; short ones share a process of the second."""

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
    "csv": (
        "VB-X001",
        "nội dung tệp là văn bản CSV, không phải là sổ Excel",
        "tệp .xlsx",
        LAY_CSV,
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
        "mỗi phần không quá 128 MB, cả tệp không quá 200 MB, nén không quá 200 lần",
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
        "danh sách không quá 200.000 dòng, 200 cột",
        "mở bằng Excel, lưu thành dạng Excel Workbook (*.xlsx)",
    ),
}


@contextmanager
def doc_so(bang_tinh: dict[str, TepDuLieu], so_ghi: SoGhi) -> Iterator[Callable[[], dict[str, Day]]]:
    """Begin to read the workbooks; the function that is handed out waits for the second reader and gives the rows."""
    with ThreadPoolExecutor(2) as tho:
        cac = [so for ds, tep in bang_tinh.items() if (so := _mo(ds, tep, so_ghi, tho)) is not None]
        lai: Future[dict[str, dict[str, Any]]] | None = tho.submit(doc_lai, cac) if cac else None

        def xong() -> dict[str, Day]:
            ket_qua = dict(lai.result()) if lai else {}
            ra: dict[str, Day] = {}
            for so in cac:
                if so.som is not None:
                    ket_qua |= so.som.result()
                day = _hoan_tat(so, ket_qua.get(so.tep.ten), so_ghi)
                if day is not None:
                    ra[so.ds] = day
            return ra

        yield xong


def _mo(ds: str, tep: TepDuLieu, so_ghi: SoGhi, tho: ThreadPoolExecutor) -> So | None:
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
    so = So(ds, tep, du_lieu, danh_sach_excel()[ds])
    try:
        if len(du_lieu) > TOI_DA_BYTE:
            raise KhongDoc("qua_lon", f"dài hơn {TOI_DA_BYTE // 1048576} MB")
        _nhan_dang(so, so_ghi, tho)
    except KhongDoc as loi:
        _tu_choi(tep.ten, loi.ma, loi.chi_tiet, so_ghi)
        return None
    return so


def _tu_choi(ten: str, ma: str, chi_tiet: str, so_ghi: SoGhi) -> None:
    rule, message, can, hint = _TU_CHOI[ma]
    so_ghi.tep(ten, rule, f"{message}: {chi_tiet}" if chi_tiet else message, can=can, hint=hint)


def _nhan_dang(so: So, so_ghi: SoGhi, tho: ThreadPoolExecutor) -> None:
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

        def som(so: So, ten_trang: str) -> None:
            if len(so.du_lieu) > _LON:
                so.som = tho.submit(doc_som, so, ten_trang)

        try:
            so.so = doc(so.du_lieu, lambda trang: tim_tieu_de(trang, so.ban_ghi) is not None, lambda t: som(so, t))
        except KhongDoc as loi:
            if loi.ma != "ods" or duoi != ".ods":
                raise KhongDoc("khac" if loi.ma == "ods" else loi.ma, loi.chi_tiet) from None
            kiem_doctype(mo_zip(so.du_lieu))
            _bao_dang_cu(so.tep.ten, ".ods", so_ghi)
            return
        if duoi != ".xlsx":
            _bao_dang_cu(so.tep.ten, duoi, so_ghi)
        so.trang = chon_trang(so.so.trang, so.ban_ghi)
    else:
        raise KhongDoc("csv" if la_csv(so.du_lieu) else "khac")


def _bao_dang_cu(ten: str, duoi: str, so_ghi: SoGhi) -> None:
    so_ghi.tep(
        ten,
        "VB-X023",
        f"tệp mang đuôi {duoi}; đã đọc, nhưng không kiểm được công thức, dòng ẩn và giá trị lỗi",
        can="tệp .xlsx",
        hint="mở bằng Excel, chọn Lưu thành (Save As), dạng Excel Workbook (*.xlsx), rồi bỏ tệp cũ đi",
        level="warning",
    )


def _hoan_tat(so: So, ket_qua: dict[str, Any] | None, so_ghi: SoGhi) -> Day | None:
    """The rows of a workbook, after all checks of its sheet."""
    tep = so.tep.ten
    cac = so.so.trang if so.so is not None else []
    if so.so is None:
        if ket_qua is None or "loi" in ket_qua:
            _tu_choi(tep, ket_qua["loi"] if ket_qua else "het_gio", "", so_ghi)
            return None
        cac = tu_bo_doc_hai(ket_qua)
        so.trang = chon_trang(cac, so.ban_ghi)
    if so.trang is None:
        _tu_choi(tep, "hong", "không có trang nào hiện ra", so_ghi)
        return None
    nguon = NguonExcel(tep, so.trang)
    for dong, cot, chu in so.trang.lac:
        so_ghi.tai(
            nguon.nut(dong, cot),
            "VB-X007",
            f"ô {ten_cot(cot)}{dong} có " + (f"«{gon(chu)}»" if chu else "chữ") + ", nằm rất xa danh sách",
            can="danh sách không quá 200.000 dòng và 200 cột",
            hint=f"gõ {ten_cot(cot)}{dong} vào hộp tên bên trái thanh công thức, Enter, rồi bấm phím Delete và lưu lại",
        )
    tieu_de = tim_tieu_de(so.trang, so.ban_ghi)
    if tieu_de is None:
        khong_tieu_de(nguon, so.ban_ghi, so_ghi)
        return None
    nguon.tieu_de = tieu_de
    tim_cot(nguon, so.ban_ghi, so_ghi)
    hinh_trang(nguon, cac, so_ghi)
    if so.so is not None and not so.trang.lac:
        doi_chieu(nguon, so.so, ket_qua, so_ghi)
    return Hang(nguon, so, so_ghi).doc()
