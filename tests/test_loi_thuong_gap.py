"""The mistakes that clerks make in Excel, in Word and with files, each on a copy of the real dossier.

Every case is told at the right place, in plain Vietnamese, and following the advice to the letter makes the next run
pass: ``lam`` makes the mistake, ``sua`` does what the message says and nothing else.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from conftest import GOC
from tay_van_thu import (
    KE_HOACH,
    KHACH,
    MOI,
    LibreOffice,
    Viec,
    chep,
    chia_run,
    chu,
    chu_thich,
    dang_khac,
    doi_ten,
    doi_tep,
    go,
    hang,
    khong_lam_gi,
    khung_chu,
    lan_luot,
    o,
    ole,
    phan,
    rut_gon,
    sua_doan,
    tep_moi,
    thay,
    them_anh_lien_ket,
    them_doan,
    them_hang,
    trang,
    xoa,
    xoa_doan,
    xoa_hang,
    xoa_phan,
)
from vanban import cli
from vanban.build import BaoCao, documents
from vanban.findings import Finding
from vanban.kinds import KINDS
from vanban.ma_loi import MA_LOI
from vanban.tieng_viet.ma_cu import _la_tieng_viet

TIEU_DE = ("Mã", "Nhóm", "Bậc", "Mã tổ chức", "Đơn vị", "Chức danh", "Danh xưng", "Họ tên", "Điện thoại", "Ghi chú")
LUU_XLSX = "Lưu thành (Save As), dạng Excel Workbook (*.xlsx)"
LUU_DOCX = "Lưu thành (Save As), dạng Word Document (*.docx)"


@dataclass(frozen=True, slots=True)
class Ca:
    """A case: its code, the place its first line names, words of the block, the mistake and its mending.

    No code: the program copes without a word. ``con_nhac``: a remark that asks for nothing and stays.
    """

    ten: str
    ma: str
    noi: str
    noi_gi: tuple[str, ...]
    lam: Viec
    sua: Viec = khong_lam_gi
    muc: str = "error"
    con_nhac: bool = False


def excel(o_nao: str) -> str:
    return f'data/khach_moi.xlsx · trang "Khách mời" · {o_nao}'


def lo(dang: str, cu: str = KHACH, moi: str | None = None, *, giu: bool = False) -> Viec:
    """Save a file in another form with LibreOffice; the old one goes unless it is kept."""

    def lam(noi: Path) -> None:
        du_lieu = LIBRE.luu(noi / cu, dang)
        if not giu:
            (noi / cu).unlink()
        (noi / (moi or str(Path(cu).with_suffix(f".{dang}")))).write_bytes(du_lieu)

    return lam


def lay_lai(ten: str) -> Viec:
    """Put the file back as it was: copied again, without its password, saved by Excel or Word in the right form."""
    return tep_moi(ten, (GOC / ten).read_bytes())


def _trang_moi(noi: Path) -> None:
    so = openpyxl.load_workbook(noi / KHACH)
    them = so.create_sheet("Bổ sung")
    them.append(TIEU_DE)
    them.append(("KM20", "K08", None, "O11", "Hạt Kiểm lâm huyện", "Lãnh đạo"))
    so.save(noi / KHACH)


def _ve_mot_trang(noi: Path) -> None:
    so = openpyxl.load_workbook(noi / KHACH)
    so.worksheets[0].append([c.value for c in so["Bổ sung"][2]])
    so.remove(so["Bổ sung"])
    so.save(noi / KHACH)


def _chen_tieu_de(noi: Path) -> None:
    def sua(t: Any) -> None:
        t.insert_rows(1)
        for cot, ten in enumerate(TIEU_DE, 1):
            t.cell(1, cot, ten)

    trang(sua)(noi)


def _doi_endfor_trong_bang(noi: Path) -> None:
    """The closing tag behind the row of the table becomes a tag of the row."""

    def sua(cac: dict[str, bytes]) -> None:
        goc = cac["word/document.xml"].decode()
        dau = goc.index("dong.ai")
        i = goc.index("{%p endfor %}", dau)
        cac["word/document.xml"] = (goc[:i] + "{%tr endfor %}" + goc[i + len("{%p endfor %}") :]).encode()

    phan(KE_HOACH, sua)(noi)


def _luu_lai_doc(noi: Path) -> None:
    doi_ten(MOI, "templates_docx/giay_moi.doc")(noi)
    lo("docx", "templates_docx/giay_moi.doc")(noi)


LIBRE: LibreOffice

EXCEL = [
    Ca(
        "số điện thoại gõ như số",
        "VB-X014",
        excel("ô I2 (Điện thoại, Lãnh đạo)"),
        ("912••••78", "bỏ số 0 ở đầu", "gõ dấu ' và số 0 vào trước"),
        o(("I2", 912345678)),
        o(("I2", "0912345678"), dang="@"),
    ),
    Ca(
        "ghi chú trong ô điện thoại",
        "VB-X015",
        excel("ô I3 (Điện thoại, Lãnh đạo)"),
        ("gọi chị Lan", "ghi chú thì chuyển sang cột khác"),
        o(("I3", "0912345678 (gọi chị Lan)")),
        o(("I3", "0912345678"), ("J3", "gọi chị Lan")),
        "warning",
    ),
    Ca(
        "bậc viết bằng chữ",
        "VB-X019",
        excel("ô C4 (Bậc, Lãnh đạo)"),
        ("ô này là «bốn»", "một số nguyên", "viết bằng chữ số"),
        o(("C4", "bốn")),
        o(("C4", 4)),
    ),
    Ca(
        "bậc bị Excel đổi thành ngày",
        "VB-X029",
        excel("ô C4 (Bậc, Lãnh đạo)"),
        ("04/05/2026", "định dạng ô là Văn bản (Text) rồi gõ lại"),
        o(("C4", datetime.datetime(2026, 5, 4))),
        o(("C4", "4"), dang="@"),
    ),
    Ca(
        "mã bị Excel đổi thành ngày",
        "VB-X029",
        excel("ô A5 (Mã, Lãnh đạo)"),
        ("01/02/2026", "Văn bản (Text)"),
        o(("A5", datetime.datetime(2026, 2, 1)), dang="d/m"),
        o(("A5", "1-2"), dang="@"),
    ),
    Ca(
        "công thức",
        "VB-X016",
        excel("ô H2 (Họ tên, Lãnh đạo)"),
        ("công thức", "Giá trị (Values)"),
        o(("H2", '=G2&"Lan"')),
        o(("H2", "Lan")),
    ),
    Ca(
        "ô báo lỗi",
        "VB-X017",
        excel("ô H3 (Họ tên, Lãnh đạo)"),
        ("#N/A", "phím Delete"),
        o(("H3", "#N/A")),
        o(("H3", None)),
    ),
    Ca(
        "đổi tên cột",
        "VB-X010",
        excel("dòng 1"),
        ("thiếu cột «Mã»", "«Ký hiệu» ở A1", "đổi tiêu đề"),
        o(("A1", "Ký hiệu")),
        o(("A1", "Mã")),
    ),
    Ca(
        "gõ nhầm tên cột",
        "VB-X024",
        excel("ô H1"),
        ("«Họ tênn» được hiểu là Họ tên",),
        o(("H1", "Họ tênn")),
        o(("H1", "Họ tên")),
        "info",
    ),
    Ca(
        "hai cột cùng tên",
        "VB-X012",
        excel("ô J1"),
        ("trùng với cột H", "xóa một cột, hoặc đổi tiêu đề"),
        o(("J1", "Họ tên")),
        trang(lambda t: t.delete_cols(10)),
    ),
    Ca(
        "gộp ô ở hàng tiêu đề",
        "VB-X013",
        excel("ô A1"),
        ("A1:B1", "Bỏ gộp ô (Unmerge Cells), rồi ghi tên cột vào từng ô"),
        trang(lambda t: t.merge_cells("A1:B1")),
        lan_luot(trang(lambda t: t.unmerge_cells("A1:B1")), o(("A1", "Mã"), ("B1", "Nhóm"))),
    ),
    Ca(
        "tên danh sách phía trên tiêu đề",
        "VB-X009",
        excel("dòng 1"),
        ("DANH SÁCH KHÁCH MỜI", "xóa các dòng phía trên"),
        trang(lambda t: (t.insert_rows(1), t.cell(1, 1, "DANH SÁCH KHÁCH MỜI"))),
        trang(lambda t: t.delete_rows(1)),
    ),
    Ca(
        "xóa mất hàng tiêu đề",
        "VB-X008",
        excel("dòng 1"),
        ("dòng đầu là «KM01; K01", f"chèn một hàng lên đầu rồi gõ tên các cột: {', '.join(TIEU_DE)}"),
        trang(lambda t: t.delete_rows(1)),
        _chen_tieu_de,
    ),
    Ca(
        "gộp ô trong danh sách",
        "VB-X013",
        excel("ô B9 (Nhóm, Lãnh đạo)"),
        ("B9:B13", "điền đủ từng ô"),
        trang(lambda t: t.merge_cells("B9:B13")),
        lan_luot(trang(lambda t: t.unmerge_cells("B9:B13")), o(*((f"B{i}", "K07") for i in range(9, 14)))),
    ),
    Ca(
        "dòng ẩn",
        "VB-X020",
        excel("dòng 5"),
        ("1 dòng đang ẩn", "xóa hẳn dòng không dùng"),
        trang(lambda t: setattr(t.row_dimensions[5], "hidden", True)),
        trang(lambda t: (setattr(t.row_dimensions[5], "hidden", False), t.delete_rows(5))),
        "info",
    ),
    Ca(
        "cột ẩn",
        "VB-X020",
        excel("dòng 1"),
        ("cột D đang ẩn", "hiện cột lên"),
        trang(lambda t: setattr(t.column_dimensions["D"], "hidden", True)),
        trang(lambda t: setattr(t.column_dimensions["D"], "hidden", False)),
        "info",
    ),
    Ca(
        "chép dòng, quên đổi mã",
        "VB-X028",
        excel("ô A21 (Mã, Phó Bí thư)"),
        ("«KM02» của khách mời đã dùng", "ô A3", "đổi một trong hai mã"),
        hang(("KM02", "K02", None, "O13.2", "Huyện ủy Đắk R'Lấp", "Phó Bí thư")),
        o(("A21", "KM20")),
    ),
    Ca(
        "bỏ trống mã",
        "VB-X018",
        excel("ô A6 (Mã, Lãnh đạo)"),
        ("dòng 6 chưa có «Mã»", "điền ô này"),
        o(("A6", None)),
        o(("A6", "KM05")),
    ),
    Ca(
        "dòng tổng cộng ở cuối",
        "VB-X018",
        excel("ô B21 (Nhóm, mã Tổng cộng: 19 khách)"),
        ("dòng không phải của danh sách (tổng cộng, ghi chú) thì xóa cả dòng",),
        hang(("Tổng cộng: 19 khách",)),
        trang(lambda t: t.delete_rows(21)),
    ),
    Ca(
        "chữ ngoài danh sách",
        "VB-X026",
        excel("dòng 25"),
        ("ở ngoài các cột được đọc", "xóa đi"),
        o(("L25", "in hai mặt")),
        trang(lambda t: t.delete_rows(25)),
        "warning",
    ),
    Ca(
        "chữ TCVN3",
        "VB-T011",
        excel("ô E3 (Đơn vị, Lãnh đạo)"),
        ("TCVN3", "gõ lại là «Huyện ủy Đắk R'Lấp»"),
        o(("E3", "HuyÖn ñy §¾k R'LÊp")),
        o(("E3", "Huyện ủy Đắk R'Lấp")),
    ),
    Ca(
        "chữ VNI",
        "VB-T011",
        excel("ô E3 (Đơn vị, Lãnh đạo)"),
        ("VNI", "gõ lại là «Huyện ủy Đắk R'Lấp»"),
        o(("E3", "Huyeän uûy Ñaék R'Laáp")),
        o(("E3", "Huyện ủy Đắk R'Lấp")),
    ),
    Ca(
        "chữ có dấu rời (bộ gõ cũ, máy Mac)",
        "VB-T013",
        excel("ô H3 (Họ tên, Nguyễn Văn Được)"),
        ("dấu rời", "không phải sửa gì"),
        o(("H3", unicodedata.normalize("NFD", "Nguyễn Văn Được"))),
        muc="info",
        con_nhac=True,
    ),
    Ca(
        "xuống dòng trong ô",
        "VB-T012",
        excel("ô H3 (Họ tên, Trần Thị Hoa)"),
        ("dấu xuống dòng", "gõ lại"),
        o(("H3", "Trần Thị\nHoa")),
        o(("H3", "Trần Thị Hoa")),
        "warning",
    ),
    Ca(
        "nhóm không có",
        "VB-X027",
        excel("ô B5 (Nhóm, Lãnh đạo)"),
        ("«K99»", "«K09» không? Nếu không, thêm nhóm khách có mã này vào data/khach.yaml"),
        o(("B5", "K99")),
        chu(
            "nhom_khach:\n",
            "nhom_khach:\n  - {ma: K99, ten: Khách khác, bac: 9, moi_boi: O01, goi: Quý khách}\n",
            "data/khach.yaml",
        ),
    ),
    Ca(
        "nhóm gõ thiếu số 0",
        "VB-X027",
        excel("ô B2 (Nhóm, Lãnh đạo)"),
        ("«K1»", "Bạn có định viết «K01» không?"),
        o(("B2", "K1")),
        o(("B2", "K01")),
    ),
    Ca(
        "tổ chức ghi tên thay mã",
        "VB-X027",
        excel("ô D8 (Mã tổ chức, Lãnh đạo)"),
        ("«Công an huyện»", "Bạn có định viết «O08» không?", "data/to_chuc.yaml"),
        o(("D8", "Công an huyện")),
        o(("D8", "O08")),
    ),
    Ca(
        "tệp .xls", "VB-X023", "data/khach_moi.xls", (LUU_XLSX,), lo("xls"), lo("xlsx", "data/khach_moi.xls"), "warning"
    ),
    Ca(
        "tệp .ods", "VB-X023", "data/khach_moi.ods", (LUU_XLSX,), lo("ods"), lo("xlsx", "data/khach_moi.ods"), "warning"
    ),
    Ca(
        "tệp .csv",
        "VB-T003",
        "data/khach_moi.csv",
        (LUU_XLSX, "tên khach_moi; rồi chuyển tệp này ra khỏi thư mục"),
        lan_luot(xoa(KHACH), tep_moi("data/khach_moi.csv", "\ufeffMã;Nhóm\nKM01;K01\n")),
        lan_luot(lay_lai(KHACH), doi_ten("data/khach_moi.csv", "cat_di/khach_moi.csv")),
    ),
    Ca(
        ".xls đổi tên thành .xlsx",
        "VB-X003",
        "data/khach_moi.xlsx",
        ("định dạng cũ (.xls)", LUU_XLSX),
        lo("xls", moi=KHACH),
        lay_lai(KHACH),
    ),
    Ca(
        "bảng tải từ trang web mang tên .xlsx",
        "VB-X001",
        "data/khach_moi.xlsx",
        ("không phải là sổ Excel", LUU_XLSX),
        tep_moi(KHACH, "<html><table><tr><td>Mã</td></tr></table></html>"),
        lay_lai(KHACH),
    ),
    Ca(
        "sổ có mật khẩu",
        "VB-X002",
        "data/khach_moi.xlsx",
        ("có mật khẩu", "bỏ mật khẩu rồi lưu lại"),
        tep_moi(KHACH, ole("EncryptedPackage")),
        lay_lai(KHACH),
    ),
    Ca(
        "danh sách chia hai trang",
        "VB-X025",
        'data/khach_moi.xlsx · trang "Khách mời"',
        ("không đọc «Bổ sung»", "chép sang trang này rồi xóa trang ấy"),
        _trang_moi,
        _ve_mot_trang,
        "warning",
    ),
    Ca(
        "ô lạc rất xa",
        "VB-X007",
        excel("ô XFD30000"),
        ("nằm rất xa danh sách", "hộp tên", "phím Delete"),
        o(("XFD30000", "x")),
        trang(lambda t: t._cells.pop((30000, 16384))),
    ),
]

D = "Địa điểm: {{ dia_diem }}."
TRONG = "thân văn bản, đoạn"


def mau(doan: str, noi: str = "thân văn bản", tep: str = MOI) -> str:
    return f'{tep} · {noi}, đoạn "{doan}"'


WORD = [
    Ca(
        "gõ nhầm tên trường",
        "VB-M003",
        mau("Địa điểm: {{ dia_diemm }}."),
        ('Không có trường "dia_diemm"', "Bạn có định viết {{ dia_diem }} không?"),
        go("{{ dia_diem }}", "{{ dia_diemm }}"),
        go("{{ dia_diemm }}", "{{ dia_diem }}"),
    ),
    Ca(
        "tên trường có dấu",
        "VB-M003",
        mau("Địa điểm: {{ địa điểm }}."),
        ("Bạn có định viết {{ dia_diem }} không?",),
        go("{{ dia_diem }}", "{{ địa điểm }}"),
        go("{{ địa điểm }}", "{{ dia_diem }}"),
    ),
    Ca(
        "tên trường tự nghĩ ra",
        "VB-M003",
        mau("Địa điểm: {{ noi_to_chuc }}."),
        ("các trường có sẵn:", "dia_diem"),
        go("{{ dia_diem }}", "{{ noi_to_chuc }}"),
        go("{{ noi_to_chuc }}", "{{ dia_diem }}"),
    ),
    Ca(
        "Word tự viết hoa",
        "VB-M003",
        mau("Địa điểm: {{ Dia_diem }}."),
        ("Bạn có định viết {{ dia_diem }} không?",),
        go("{{ dia_diem }}", "{{ Dia_diem }}"),
        go("{{ Dia_diem }}", "{{ dia_diem }}"),
    ),
    Ca(
        "Word tự viết hoa lệnh",
        "VB-M007",
        mau("{%p If co_quan_chu_quan %}", "bảng"),
        ("Bạn có định viết {%p if co_quan_chu_quan %} không?",),
        go("{%p if co_quan_chu_quan %}", "{%p If co_quan_chu_quan %}"),
        go("{%p If co_quan_chu_quan %}", "{%p if co_quan_chu_quan %}"),
    ),
    Ca("định dạng chen giữa thẻ", "", "", (), sua_doan(D, chia_run("Địa điểm: {", "{ dia", "_diem }", "}."))),
    Ca(
        "thẻ gõ trong ô nội dung",
        "VB-M004",
        mau(D),
        ("thẻ bị cắt bởi một ô nội dung", "xóa thẻ và gõ lại liền một mạch"),
        sua_doan(
            D,
            chia_run(
                "Địa điểm: {{ dia", "<w:sdt><w:sdtContent><w:r><w:t>_diem</w:t></w:r></w:sdtContent></w:sdt>", " }}."
            ),
        ),
        sua_doan(D, chia_run(D)),
    ),
    Ca(
        "thẻ trong liên kết",
        "VB-M009",
        mau(D),
        ("liên kết", "Gỡ bỏ liên kết (Remove Hyperlink)"),
        sua_doan(
            D,
            chia_run("Địa điểm: ", '<w:hyperlink w:anchor="x"><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:hyperlink>', "."),
        ),
        lan_luot(thay('<w:hyperlink w:anchor="x">', ""), thay("</w:hyperlink>", "")),
    ),
    Ca(
        "một dấu ngoặc",
        "VB-M008",
        mau("Địa điểm: { dia_diem }."),
        ("viết {{ dia_diem }}",),
        go("{{ dia_diem }}", "{ dia_diem }"),
        go("{ dia_diem }", "{{ dia_diem }}"),
    ),
    Ca(
        "thiếu dấu đóng",
        "VB-M004",
        mau("Địa điểm: {{ dia_diem."),
        ("mà không đóng", "thêm }} vào cuối thẻ"),
        go("{{ dia_diem }}", "{{ dia_diem"),
        go("{{ dia_diem.", "{{ dia_diem}}."),
    ),
    Ca(
        "xóa mất thẻ đóng",
        "VB-M006",
        mau("{%p for cau in luu_y %}"),
        ("vòng lặp này chưa đóng", "thêm một đoạn riêng ghi {%p endfor %} ngay sau phần thuộc về nó"),
        xoa_doan("{%p endfor %}", thu=1),
        them_doan("{{ cau }}", "{%p endfor %}"),
    ),
    Ca(
        "xóa mất thẻ mở",
        "VB-M006",
        mau("{%p endfor %}"),
        ("chưa mở", "thêm thẻ mở {%p for cau in … %} ở trước", "luu_y"),
        xoa_doan("{%p for cau in luu_y %}"),
        them_doan("Địa điểm: {{ dia_diem }}.", "{%p for cau in luu_y %}"),
    ),
    Ca(
        "lặp qua một trường thường",
        "VB-M011",
        mau("{%p for cau in dia_diem %}"),
        ("dia_diem không phải là danh sách", "các danh sách dùng được: co_quan_dong,", "luu_y"),
        go("{%p for cau in luu_y %}", "{%p for cau in dia_diem %}"),
        go("{%p for cau in dia_diem %}", "{%p for cau in luu_y %}"),
    ),
    Ca(
        "tên danh sách có dấu",
        "VB-M003",
        mau("{%p for cau in lưu ý %}"),
        ("Bạn có định viết {%p for cau in luu_y %} không?",),
        go("{%p for cau in luu_y %}", "{%p for cau in lưu ý %}"),
        go("{%p for cau in lưu ý %}", "{%p for cau in luu_y %}"),
    ),
    Ca(
        "in cả danh sách ở một chỗ",
        "VB-M011",
        mau("Địa điểm: {{ luu_y }}."),
        ("luu_y là một danh sách", "{%p for dong in luu_y %} rồi {{ dong }} rồi {%p endfor %}"),
        go("Địa điểm: {{ dia_diem }}.", "Địa điểm: {{ luu_y }}."),
        lan_luot(
            go("Địa điểm: {{ luu_y }}.", "Địa điểm:"),
            them_doan("Địa điểm:", "{%p for dong in luu_y %}", "{{ dong }}", "{%p endfor %}"),
        ),
    ),
    Ca(
        "trường trộn thư của Word",
        "VB-M020",
        f"{MOI} · thân văn bản",
        ("đã hiểu «dia_diem» là {{ dia_diem }}", "không phải sửa gì"),
        sua_doan(
            D,
            chia_run(
                "Địa điểm: ",
                '<w:fldSimple w:instr=" MERGEFIELD dia_diem "><w:r><w:t>«dia_diem»</w:t></w:r></w:fldSimple>',
                ".",
            ),
        ),
        muc="info",
        con_nhac=True,
    ),
    Ca(
        "thẻ của phần mềm khác",
        "VB-M008",
        mau("Địa điểm: ${dia_diem}."),
        ("cách viết của phần mềm khác", "viết {{ dia_diem }}"),
        go("{{ dia_diem }}", "${dia_diem}"),
        go("${dia_diem}", "{{ dia_diem }}"),
    ),
    Ca(
        "nhầm trong khung chữ",
        "VB-M003",
        mau("Tại {{ dia diemm }}", "khung chữ"),
        ("Bạn có định viết {{ dia_diem }} không?",),
        sua_doan(D, lambda x: x.replace("</w:p>", khung_chu("Tại {{ dia diemm }}") + "</w:p>")),
        go("{{ dia diemm }}", "{{ dia_diem }}"),
    ),
    Ca(
        "nhầm ở đầu trang",
        "VB-M003",
        mau("2 {{ so_ky_hieuu }}", "đầu trang"),
        ("Bạn có định viết {{ so_ky_hieu }} không?",),
        thay("</w:p>", '<w:r><w:t xml:space="preserve"> {{ so_ky_hieuu }}</w:t></w:r></w:p>', ten="word/header1.xml"),
        thay("so_ky_hieuu", "so_ky_hieu", ten="word/header1.xml"),
    ),
    Ca(
        "thẻ trong chú thích bên lề",
        "VB-M009",
        f'{MOI} · chú thích bên lề "chỗ này điền {{{{ dia_diem }}}}"',
        ("gõ thẻ vào đoạn nếu cần, rồi xóa chú thích",),
        chu_thich("chỗ này điền {{ dia_diem }}"),
        xoa_phan("comments.xml"),
    ),
    Ca(
        "thẻ trong thuộc tính Tiêu đề",
        "VB-M009",
        f"{MOI} · thuộc tính của tệp",
        ("{{ trich_yeu }}", "Thông tin (Info)", "ô Tiêu đề (Title)"),
        thay(
            "</cp:coreProperties>", "<dc:title>{{ trich_yeu }}</dc:title></cp:coreProperties>", ten="docProps/core.xml"
        ),
        thay("<dc:title>{{ trich_yeu }}</dc:title>", "", ten="docProps/core.xml"),
    ),
    Ca(
        "Word đổi nháy thẳng thành nháy cong",
        "",
        "",
        (),
        go("{%p if co_quan_chu_quan %}", "{%p if co_quan_chu_quan == “UBND” %}"),
    ),
    Ca(
        "thiếu một dấu nháy",
        "VB-M004",
        mau("{%p if co_quan_chu_quan == “UBND %}", "bảng"),
        ("không hiểu được thẻ", '{%p if ten_truong == "giá trị" %}'),
        go("{%p if co_quan_chu_quan %}", "{%p if co_quan_chu_quan == “UBND %}"),
        go("“UBND %}", '"UBND" %}'),
    ),
    Ca(
        "đang theo dõi thay đổi",
        "VB-M015",
        mau("Địa điểm: tại {{ dia_diem }}."),
        ("Chấp nhận tất cả thay đổi (Accept All Changes)",),
        sua_doan(
            D,
            chia_run(
                "Địa điểm: ",
                '<w:ins w:id="9" w:author="Lan" w:date="2024-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">tại </w:t>'
                "</w:r></w:ins>",
                "{{ dia_diem }}.",
            ),
        ),
        lan_luot(thay('<w:ins w:id="9" w:author="Lan" w:date="2024-01-01T00:00:00Z">', ""), thay("</w:ins>", "")),
    ),
    Ca(
        "xuống dòng giữa thẻ",
        "VB-M005",
        mau("Địa điểm: {{ dia_"),
        ("tách làm hai đoạn", "xóa dấu xuống dòng ở giữa"),
        lan_luot(go(D, "Địa điểm: {{ dia_"), them_doan("Địa điểm: {{ dia_", "diem }}.")),
        lan_luot(xoa_doan("diem }}."), go("Địa điểm: {{ dia_", D)),
    ),
    Ca(
        "chữ cạnh thẻ của đoạn",
        "VB-M010",
        mau("Lưu ý: {%p for cau in luu_y %}"),
        ("đứng một mình trong đoạn", "xuống dòng để thẻ nằm riêng một đoạn"),
        go("{%p for cau in luu_y %}", "Lưu ý: {%p for cau in luu_y %}"),
        lan_luot(
            go("Lưu ý: {%p for cau in luu_y %}", "Lưu ý:"),
            them_doan("Lưu ý:", "{%p for cau in luu_y %}"),
        ),
    ),
    Ca(
        "chữ cạnh thẻ của hàng",
        "VB-M010",
        mau("{%tr for dong in chuong_trinh %} Chương trình", "bảng", KE_HOACH),
        ("đứng một mình trong hàng", "thêm một hàng vào bảng và chuyển thẻ này sang hàng đó"),
        go("{%tr for dong in chuong_trinh %}", "{%tr for dong in chuong_trinh %} Chương trình", KE_HOACH),
        lan_luot(
            go("{%tr for dong in chuong_trinh %} Chương trình", " Chương trình", KE_HOACH),
            them_hang(" Chương trình", "{%tr for dong in chuong_trinh %}", KE_HOACH),
        ),
    ),
    Ca(
        "xóa mất hàng đóng của bảng",
        "VB-M006",
        mau("{%tr for dong in chuong_trinh %}", "bảng", KE_HOACH),
        ("chưa đóng", "thêm một hàng riêng ghi {%tr endfor %} trước khi đến {%p else %}"),
        xoa_hang("{%tr endfor %}", KE_HOACH),
        them_hang("{{ dong.tt }}", "{%tr endfor %}", KE_HOACH),
    ),
    Ca(
        "quên chữ tr ở một thẻ",
        "VB-M006",
        mau("{%tr endfor %}", "bảng", KE_HOACH),
        ("không cùng kiểu", "{%tr for dong in chuong_trinh %} … {%tr endfor %}"),
        go("{%tr for dong in chuong_trinh %}", "{% for dong in chuong_trinh %}", KE_HOACH),
        go("{% for dong in chuong_trinh %}", "{%tr for dong in chuong_trinh %}", KE_HOACH),
    ),
    Ca(
        "viết p thay cho tr trong bảng",
        "VB-M006",
        mau("{%p endfor %}", "bảng", KE_HOACH),
        ("ở khác chỗ", "{%tr for dong in chuong_trinh %} … {%tr endfor %}"),
        lan_luot(
            go("{%tr for dong in chuong_trinh %}", "{%p for dong in chuong_trinh %}", KE_HOACH),
            sua_doan("{%tr endfor %}", lambda x: x.replace("%tr", "%p"), KE_HOACH),
        ),
        lan_luot(
            go("{%p for dong in chuong_trinh %}", "{%tr for dong in chuong_trinh %}", KE_HOACH),
            _doi_endfor_trong_bang,
        ),
    ),
    Ca(
        "lưu thành .dotx",
        "VB-M002",
        MOI,
        ("mẫu Word (*.dotx)", LUU_DOCX),
        dang_khac("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        lay_lai(MOI),
    ),
    Ca(
        "lưu thành .docm",
        "VB-M002",
        MOI,
        ("Word có macro (*.docm)", LUU_DOCX),
        dang_khac("application/vnd.ms-word.document.macroEnabled.main+xml"),
        lay_lai(MOI),
    ),
    Ca(
        "chỉ còn tệp .doc",
        "VB-T102",
        MOI,
        ("chỉ có «giay_moi.doc»", LUU_DOCX, "tên giay_moi"),
        lo("doc", MOI),
        lo("docx", "templates_docx/giay_moi.doc", giu=True),
    ),
    Ca(
        ".doc đổi tên thành .docx",
        "VB-M002",
        MOI,
        ("định dạng cũ: Word cũ (*.doc)", LUU_DOCX),
        lo("doc", MOI, MOI),
        _luu_lai_doc,
    ),
    Ca(
        "mẫu có mật khẩu",
        "VB-M002",
        MOI,
        ("có mật khẩu", "Bảo vệ tài liệu (Protect Document), bỏ mật khẩu, lưu lại"),
        tep_moi(MOI, ole("EncryptedPackage")),
        lay_lai(MOI),
    ),
    Ca(
        "ảnh liên kết ra ngoài",
        "VB-M014",
        f'{MOI} · thân văn bản, ngay sau đoạn "Địa điểm: {{{{ dia_diem }}}}."',
        ("logo.png", "Ngắt liên kết (Break Link)", "hoặc xóa ảnh và chèn lại"),
        them_anh_lien_ket(D, "file:///D:/Anh/logo.png"),
        xoa_phan(""),
    ),
    Ca("LibreOffice lưu lại", "", "", (), lan_luot(lo("odt", MOI), lo("docx", "templates_docx/giay_moi.odt"))),
    Ca(
        "trình soạn thảo trên mạng lưu lại (mỗi từ một mảnh, dấu cách không ngắt)",
        "",
        "",
        (),
        sua_doan(D, chia_run("Địa", " điểm: ", "{{", "\u00a0dia", "_", "diem\u00a0", "}}", ".")),
    ),
]

TEP = [
    Ca(
        "xóa mất một tệp kế hoạch",
        "VB-K009",
        "data",
        ("thiếu «to_chuc», «nguoi_ky»", "chép lại tệp .yaml có khóa ấy vào thư mục này"),
        xoa("data/to_chuc.yaml"),
        lay_lai("data/to_chuc.yaml"),
    ),
    Ca(
        "xóa mất danh sách mà nơi khác nhắc đến",
        "VB-K027",
        "data",
        ("không có danh sách «nhom_khach»", "19 chỗ", "chép lại tệp .yaml có khóa «nhom_khach:»"),
        xoa("data/khach.yaml"),
        lay_lai("data/khach.yaml"),
    ),
    Ca(
        "tệp kế hoạch rỗng",
        "VB-K027",
        "data",
        ("không có danh sách «nhom_khach»", "để trống?"),
        tep_moi("data/khach.yaml", b""),
        lay_lai("data/khach.yaml"),
    ),
    Ca(
        "xóa mất danh sách khách",
        "VB-T105",
        "data/khach_moi.xlsx",
        ("không có giấy nào thuộc loại «Giấy mời từng khách»", "chép lại tệp khach_moi.xlsx"),
        xoa(KHACH),
        lay_lai(KHACH),
        "warning",
    ),
    Ca(
        "sổ chép dở",
        "VB-X004",
        "data/khach_moi.xlsx",
        ("chưa chép xong", "chép lại tệp"),
        doi_tep(KHACH, rut_gon),
        lay_lai(KHACH),
    ),
    Ca(
        "sổ rỗng",
        "VB-T008",
        "data/khach_moi.xlsx",
        ("tệp rỗng", "chép lại tệp"),
        tep_moi(KHACH, b""),
        lay_lai(KHACH),
    ),
    Ca(
        "mẫu chép dở",
        "VB-M001",
        MOI,
        ("tệp hỏng", "lấy lại bản sao cũ"),
        doi_tep(MOI, rut_gon),
        lay_lai(MOI),
    ),
    Ca(
        "xóa mất mẫu",
        "VB-T102",
        MOI,
        ("không có tệp mẫu này", "chạy vanban templates để lấy lại mẫu gốc"),
        xoa(MOI),
        lambda noi: _chay_lenh(noi, "templates"),
    ),
    Ca(
        "hai bản của một tệp kế hoạch",
        "VB-K028",
        "data/khach.yaml",
        ("đã có trong «data/khach - Copy.yaml»", "chuyển tệp kia ra khỏi thư mục data"),
        chep("data/khach.yaml", "data/khach - Copy.yaml"),
        doi_ten("data/khach - Copy.yaml", "cat_di/khach - Copy.yaml"),
    ),
    Ca(
        "một khóa ở hai tệp",
        "VB-K003",
        "data/lich.yaml · dòng ",
        ("khóa «nhom_khach» đã có ở data/khach.yaml", "xóa một phần"),
        chu("theo_doi:\n", "nhom_khach: []\n\ntheo_doi:\n", "data/lich.yaml"),
        chu("nhom_khach: []\n\n", "", "data/lich.yaml"),
    ),
    Ca(
        "danh sách tải về lần nữa",
        "VB-T004",
        "data/khach_moi (1).xlsx",
        ("giữ tệp mới nhất dưới tên khach_moi.xlsx, chuyển tệp kia ra khỏi thư mục",),
        chep(KHACH, "data/khach_moi (1).xlsx"),
        doi_ten("data/khach_moi (1).xlsx", KHACH),
    ),
    Ca(
        ".xls nằm cạnh .xlsx",
        "VB-T004",
        "data/khach_moi.xls",
        ("cùng danh sách với data/khach_moi.xlsx", "chuyển tệp kia ra khỏi thư mục"),
        lo("xls", giu=True),
        doi_ten("data/khach_moi.xls", "cat_di/khach_moi.xls"),
    ),
    Ca(
        "tên tệp bị thêm đuôi .txt",
        "VB-T003",
        "data/khach.yaml.txt",
        ("mang thêm đuôi .txt", "đổi tên tệp thành khach.yaml"),
        doi_ten("data/khach.yaml", "data/khach.yaml.txt"),
        doi_ten("data/khach.yaml.txt", "data/khach.yaml"),
    ),
    Ca(
        "tệp kế hoạch lưu sai bảng mã",
        "VB-T010",
        "data/khach.yaml · dòng 1",
        ("UTF-16", "NHÓM KHÁCH", "ô Bảng mã (Encoding) chọn UTF-8"),
        doi_tep("data/khach.yaml", lambda d: d.decode().encode("utf-16")),
        doi_tep("data/khach.yaml", lambda d: d.decode("utf-16").encode()),
    ),
    Ca(
        "phím Tab trong tệp kế hoạch",
        "VB-K002",
        "data/khach.yaml · dòng 14",
        ("phím Tab", "gõ 4 dấu cách"),
        chu("  - ma: K02\n    ten:", "  - ma: K02\n\tten:", "data/khach.yaml"),
        chu("\tten:", "    ten:", "data/khach.yaml"),
    ),
    Ca(
        "thiếu dấu cách sau dấu hai chấm",
        "VB-K001",
        "data/khach.yaml · dòng 14",
        ("thiếu dấu cách", "viết «ten: Huyện ủy»"),
        chu("ten: Huyện ủy", "ten:Huyện ủy", "data/khach.yaml"),
        chu("ten:Huyện ủy", "ten: Huyện ủy", "data/khach.yaml"),
    ),
    Ca(
        "thừa dấu hai chấm trong câu",
        "VB-K001",
        "data/khach.yaml · dòng 14",
        ("thêm một dấu hai chấm", 'đặt giá trị có dấu hai chấm trong dấu nháy: "…"'),
        chu("ten: Huyện ủy", "ten: Huyện ủy: Thường trực", "data/khach.yaml"),
        chu("ten: Huyện ủy: Thường trực", 'ten: "Huyện ủy: Thường trực"', "data/khach.yaml"),
    ),
]


def _chay_lenh(noi: Path, lenh: str) -> None:
    truoc = Path.cwd()
    os.chdir(noi)
    try:
        cli.cli.main([lenh], standalone_mode=False)
    finally:
        os.chdir(truoc)


# --- what is promised of every message ------------------------------------------------------------------------------

TEN_RIENG = frozenset(
    (
        *("word", "excel", "workbook", "document", "opendocument", "macro", "vanban", "templates", "data", "mb"),
        *("byte", "unicode", "utf", "tcvn", "vni", "csv", "tab", "delete", "enter"),
    )
)
"""Names of programs, keys, commands and of the forms that Word and Excel offer."""
_BO = re.compile(
    r"\([^()]*\)|\{\{.*?\}\}|\{[%#].*?[%#]\}|«[^»]*»|\"[^\"]*\"|\S*\.(?:xlsx?|ods|csv|docx?|dot[xm]|docm|yaml|txt|png)\b"
    r"|\*\.\w+|\w*_\w+|'\d+|#N/A|\{%\w+|\b[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?\b|cột [A-Z]\b",
)


def kiem_tieng_viet(finding: Finding) -> None:
    """Plain Vietnamese words; English only in brackets behind a Vietnamese name, or quoted from the clerk's file."""
    for cau in (finding.message, finding.can, finding.hint):
        tu = re.findall(r"[^\W\d_]+", _BO.sub(" ", cau))
        la = [t for t in tu if t.lower() not in TEN_RIENG and not _la_tieng_viet(t.lower()) and len(t) > 1]
        if "các trường có sẵn" in cau or "danh sách dùng được" in cau or cau.startswith("đủ các phần"):
            la = []
        assert not la, (la, cau)
        assert len(cau) <= 400, cau


def dau_tien(bao_cao: BaoCao) -> Finding | None:
    """The block that is printed first."""
    return next((f for muc in ("error", "warning", "info") for f in bao_cao.findings if f.level == muc), None)


@pytest.fixture(scope="module", autouse=True)
def libre(tmp_path_factory: pytest.TempPathFactory) -> None:
    global LIBRE  # noqa: PLW0603 - the cases are data, made before there is a folder to work in
    LIBRE = LibreOffice(tmp_path_factory.mktemp("libre"))


@pytest.fixture
def noi(tmp_path: Path) -> Path:
    for ten in ("data", "templates_docx"):
        shutil.copytree(GOC / ten, tmp_path / ten)
    return tmp_path


def chay(noi: Path, *, dry_run: bool = False) -> BaoCao:
    return documents(noi / "data", noi / "templates_docx", noi / "output", dry_run=dry_run)


def co_giay(noi: Path) -> list[Path]:
    """The papers that were written; a copy of a faulty template with comments is none."""
    return [tep for loai in KINDS for tep in (noi / "output" / loai).glob("*")]


@pytest.mark.parametrize("ca", [*EXCEL, *WORD, *TEP], ids=lambda ca: ca.ten)
def test_a_mistake_is_told_where_it_is_and_the_advice_mends_it(noi: Path, ca: Ca) -> None:
    ca.lam(noi)
    bao_cao = chay(noi, dry_run=ca.muc != "error" or not ca.ma)
    f = dau_tien(bao_cao)
    if not ca.ma:
        assert f is None, str(f)
        return
    assert f is not None, "nothing was said"
    khoi = str(f)
    assert khoi.splitlines()[0].startswith(f"{ca.ma} {ca.noi}"), khoi
    assert f.level == ca.muc
    assert f.rule in MA_LOI
    for chu_can in ca.noi_gi:
        assert chu_can in khoi, khoi
    assert f.hint, khoi
    for moi in bao_cao.findings:
        kiem_tieng_viet(moi)
    if ca.muc == "error":
        assert [g for g in bao_cao.findings if g.level == "error"][1:] == [], "the root of it alone"
    assert bao_cao.exit_code == (1 if ca.muc == "error" else 0)
    assert co_giay(noi) == []

    ca.sua(noi)
    sau = chay(noi, dry_run=True)
    assert sau.exit_code == 0, "\n".join(map(str, sau.findings))
    assert ca.con_nhac or ca.ma not in {g.rule for g in sau.findings}, "\n".join(map(str, sau.findings))


def test_there_are_sixty_of_them() -> None:
    assert len(EXCEL) >= 30
    assert len(WORD) >= 20
    assert len(TEP) + len(DANG_GIU) >= 10


# --- files that another program holds, and folders ------------------------------------------------------------------


def _khong_cho(ten: str, ham: Callable[..., Any]) -> Callable[..., Any]:
    """As Windows answers when Word or Excel holds the file."""

    def moi(tep: Any, *tham_so: Any, **them: Any) -> Any:
        if Path(tep).name == ten or (tham_so and Path(str(tham_so[0])).name == ten):
            loi = PermissionError(13, "Permission denied", str(tep))
            loi.winerror = 32  # type: ignore[attr-defined]
            raise loi
        return ham(tep, *tham_so, **them)

    return moi


DANG_GIU = [
    ("open", KHACH, "VB-T005", "lưu và đóng tệp trong Excel"),
    ("read_bytes", MOI, "VB-T103", "đóng tệp trong Word"),
]


@pytest.mark.parametrize(("cach", "tep", "ma", "sua"), DANG_GIU)
def test_a_file_that_another_program_holds(
    noi: Path, monkeypatch: pytest.MonkeyPatch, cach: str, tep: str, ma: str, sua: str
) -> None:
    with monkeypatch.context() as m:
        m.setattr(Path, cach, _khong_cho(Path(tep).name, getattr(Path, cach)))
        bao_cao = chay(noi)
    (f,) = bao_cao.findings
    assert str(f).startswith(f"{ma} {tep}\n")
    assert sua in f.hint
    kiem_tieng_viet(f)
    assert co_giay(noi) == []
    assert chay(noi, dry_run=True).exit_code == 0


def test_a_paper_that_is_open_in_word_costs_only_itself(noi: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chay(noi)
    o(("F2", "Chánh Văn phòng"), ("F3", "Bí thư"))(noi)
    with monkeypatch.context() as m:
        m.setattr(os, "replace", _khong_cho("giay-moi-km01.docx", os.replace))
        bao_cao = chay(noi)
    (f,) = [f for f in bao_cao.findings if f.level == "error"]
    assert str(f).startswith("VB-T104 giay_moi/giay-moi-km01.docx\n")
    assert "đóng tệp rồi chạy lại; các tệp khác đã xong" in f.hint
    kiem_tieng_viet(f)
    assert (bao_cao.exit_code, bao_cao.dem["loi"]) == (1, 1)
    assert [k.tep for k in bao_cao.ket_qua if k.viec == "cap_nhat" and k.loai == "giay_moi"] == [
        "giay_moi/giay-moi-km02.docx"
    ]
    sau = chay(noi)
    assert [k.tep for k in sau.ket_qua if k.viec == "cap_nhat"] == ["giay_moi/giay-moi-km01.docx"]
    assert not [f for f in sau.findings if f.level == "error"]


def lenh(noi: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *them: str) -> tuple[int, str]:
    """The command as a clerk runs it, and all that it prints."""
    monkeypatch.chdir(noi)
    monkeypatch.setenv("LANGUAGE", "vi")
    with pytest.raises(SystemExit) as het:
        cli.main(["documents", *them])
    ra = capsys.readouterr()
    assert "Traceback" not in ra.out + ra.err
    assert not (noi / "vanban-loi.log").exists()
    return int(str(het.value.code or 0)), ra.err + ra.out


@pytest.mark.parametrize(
    ("lam", "o_dau", "thay", "sua"),
    [
        (khong_lam_gi, "data", "không có thư mục «data»", "chọn thư mục có «data» bên trong"),
        (doi_ten("templates_docx", "mau"), "", "không có thư mục mẫu «templates_docx»", "vào đúng thư mục của hồ sơ"),
        (
            tep_moi("output/.vanban", "x"),
            "",
            "không ghi được vào thư mục ra «output»",
            "chọn thư mục khác bằng --output",
        ),
    ],
    ids=["đứng nhầm thư mục", "không có thư mục mẫu", "thư mục ra không ghi được"],
)
def test_a_folder_that_is_not_there_stops_the_run(
    noi: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    lam: Viec,
    o_dau: str,
    thay: str,
    sua: str,
) -> None:
    lam(noi)
    ma, chu_ra = lenh(noi / o_dau, capsys, monkeypatch)
    assert ma == 2
    assert chu_ra.startswith("Dừng: ")
    assert thay in chu_ra.splitlines()[0]
    assert sua in chu_ra
    assert co_giay(noi) == []


def test_mistakes_in_three_places_come_in_one_run_with_the_block_in_full(
    noi: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    o(("I2", 912345678))(noi)
    chu("ten: Huyện ủy", "tenn: Huyện ủy", "data/khach.yaml")(noi)
    go("{{ dia_diem }}", "{{ dia_diemm }}")(noi)
    ma, chu_ra = lenh(noi, capsys, monkeypatch)
    assert ma == 1
    assert chu_ra.startswith("LỖI (3)\nVB-K008 data/khach.yaml · dòng 14")
    for khoi in (
        'VB-X014 data/khach_moi.xlsx · trang "Khách mời" · ô I2 (Điện thoại, Lãnh đạo)\n',
        f"VB-M003 {mau('Địa điểm: {{ dia_diemm }}.')}\n",
    ):
        assert khoi in chu_ra
    assert "Có 3 lỗi. Chưa tạo giấy nào." in chu_ra
    assert co_giay(noi) == []
