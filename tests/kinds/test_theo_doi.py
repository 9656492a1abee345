"""The tracking workbook: what each sheet says, and what a calculator makes of it."""

from __future__ import annotations

import ast
import datetime
import io
import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from naughty import chuoi_kho
from sheets.tinh_lai import can_office, doi
from vanban import sheets
from vanban.kinds import KINDS
from vanban.kinds.theo_doi import so_theo_doi
from vanban.kinds.theo_doi.dang_ky import han_dang_ky
from vanban.kinds.theo_doi.ten_goi import bung
from vanban.load import doc_ho_so
from vanban.model import HoSo
from vanban.sheets.chu_o import sach

GOC = Path(__file__).parents[2]
THEO_DOI = KINDS["theo_doi"]


def nen(**them: Any) -> HoSo:
    """A small dossier of nowhere: two units, a set of two offices, one criteria set, four kinds of deadline."""
    du_lieu: dict[str, Any] = {
        "van_ban_goc": {"ten_loai": "Kế hoạch", "ky_hieu": "KH-VP", "co_quan": "VP", "trich_yeu": "Tổ chức"},
        "su_kien": {"ten": "Ngày hội", "ten_huong_ung": "Hưởng ứng", "ten_ngan": "Ngày hội 2024", "nam": 2024},
        "phien": [
            {
                "ma": "P1",
                "ten": "Phiên chính",
                "pham_vi": "chinh",
                "gio": "08:00",
                "ngay": "2024-02-23",
                "chu_nha": "a",
            },
            {"ma": "P2", "ten": "Các nơi", "pham_vi": "huong_ung", "ngay": "2024-02-23", "tham_gia": ["TAT"]},
        ],
        "to_chuc": [
            {"ma": "VP", "ten": "Văn phòng Vùng", "viet_tat": "VP", "khoi": "K", "bac": 4},
            {"ma": "S1", "ten": "Sở Một", "khoi": "K", "bac": 8},
            {"ma": "S2", "ten": "Sở Hai", "khoi": "K", "bac": 8},
            {"ma": "CAC", "ten": "Các sở", "khoi": "K", "bac": 8, "thanh_vien": ["S1", "S2"]},
            {"ma": "MOI", "ten": "Mọi nơi", "khoi": "K", "bac": 9, "thanh_vien": ["CAC", "TAT", "S1"]},
        ],
        "loai_don_vi": [
            {
                "ma": "l",
                "ten": "khu",
                "co_quan": "Ban quản lý",
                "co_quan_viet_tat": "BQL",
                "nguoi_ky": "ky",
                "cap_duoi": "tổ",
            }
        ],
        "don_vi": [
            {"ma": "a", "ten": "Bắc", "loai": "l", "nhom": ["TAT", "G"], "dia_diem": "Sân lớn"},
            {"ma": "b", "ten": "Nam", "loai": "l", "nhom": ["TAT"]},
        ],
        "nhom": [
            {"ma": "TAT", "ten": "Tất cả các khu"},
            {"ma": "G", "ten": "Nhóm G", "tieu_chi": ["BO"]},
        ],
        "han": [
            {"ma": "H1", "chu": "trước ngày 15/02/2024", "toan_tu": "truoc", "ngay": "2024-02-15", "nop": "Đề xuất"},
            {
                "ma": "H2",
                "chu": "trước ngày 20/02/2024",
                "toan_tu": "truoc",
                "ngay": "2024-02-20",
                "ai": ["TAT"],
                "nop": "Đăng ký",
                "nop_cho": "VP",
                "thong_qua": "S1",
            },
            {"ma": "H3", "chu": "lúc 08 giờ 00", "toan_tu": "luc", "ngay": "2024-02-23", "gio": "08:00", "nop": "Hội"},
            {
                "ma": "H4",
                "chu": "trong quý I/2024",
                "toan_tu": "trong",
                "ky": "quý I/2024",
                "ai": ["b"],
                "nop": "Lộ trình",
            },
        ],
        "nhiem_vu": [
            {"ma": "T1", "ai": ["TAT"], "vai": ["thuc_hien"], "noi_dung": "Đăng ký", "cung": ["VP"], "han": "H2"},
            {"ma": "T2", "ai": ["CAC"], "vai": ["phoi_hop", "tham_muu"], "noi_dung": "Đề xuất", "han": "H1"},
            {
                "ma": "T3",
                "ai": ["VP"],
                "vai": ["chu_tri"],
                "noi_dung": "Gợi ý",
                "han_goi_y": {"toan_tu": "truoc", "ngay": "2024-02-15"},
                "san_pham": ["Một", "Hai"],
            },
            {"ma": "T4", "ai": ["b"], "vai": ["thuc_hien"], "noi_dung": "Lộ trình", "han": "H4"},
            {"ma": "T5", "ai": ["VP"], "vai": ["de_nghi"], "noi_dung": "Không hạn"},
        ],
        "nguoi_ky": [{"ma": "ky", "chuc_vu": "Trưởng ban"}],
        "phat_hanh": [],
        "bo_tieu_chi": [
            {
                "ma": "BO",
                "ten": "Bộ tiêu chí khu",
                "ten_ngan": "Khu đẹp",
                "ky": "2024",
                "van_ban": "Quyết định 1",
                "tieu_chi": [{"so": s, "ten": f"Tiêu chí {s}", "phu_trach": "S1"} for s in range(1, 6)],
            },
            {
                "ma": "XA",
                "ten": "Bộ không ai dùng",
                "ten_ngan": "Bộ xa",
                "ky": "2024",
                "van_ban": "Quyết định 2",
                "tieu_chi": [{"so": 1, "ten": "Một"}],
            },
        ],
        "nhom_khach": [
            {"ma": "K1", "ten": "Cấp trên", "bac": 1, "moi_boi": "VP", "goi": "Lãnh đạo"},
            {"ma": "K2", "ten": "Các sở", "bac": 8, "moi_boi": "VP", "goi": "Lãnh đạo"},
        ],
        "khach_moi": [
            {"ma": "1", "nhom": "K2", "ma_to_chuc": "S1", "chuc_danh": "Giám đốc", "ho_ten": "Lê Thử"},
            {"ma": "2", "nhom": "K1", "don_vi": "Bộ Thử", "dien_thoai": "0912345678"},
            {"ma": "3", "nhom": "K2", "bac": 2, "don_vi": "Sở Ba"},
        ],
        "ho_dan": [{"ma": "h1", "danh_xung": "Bà", "ho_ten": "Điểu Thử", "noi_o": "tổ 1"}],
        "ngay_nghi": [{"nam": 2024, "theo": "Thông báo", "nghi": [f"2024-02-{n:02d}" for n in range(8, 15)]}],
        "o_trong": [{"ma": "O1", "nhom": "Hội", "ten": "Giờ kết thúc", "ai": ["VP"], "can_truoc": "2024-02-15"}],
        "theo_doi": {
            "ngay_xem": "2024-02-20",
            "dang_ky": ["Vườn mẫu (số)", "Khu kiểu mẫu (tên)"],
            "ket_qua": ["Cây trồng", "Bê tông (m³)"],
            "kinh_phi": [{"noi_dung": "Âm thanh", "don_vi_tinh": "buổi"}],
            "lich": [
                {"ngay": "2024-02-23", "gio": "08:00", "noi_dung": "Khai hội", "chu_tri": ["VP"]},
                {"ngay": "2024-02-16", "noi_dung": "Họp", "chu_tri": ["VP"], "thanh_phan": ["CAC", "khách"]},
            ],
        },
    }
    return HoSo.model_validate({**du_lieu, **them})


def ve(ho_so: HoSo) -> bytes:
    (giay,) = THEO_DOI.giay(ho_so)
    ngu_canh = json.loads(json.dumps(giay.ngu_canh))
    return sheets.render(ngu_canh, tieu_de=giay.tieu_de, co_quan=giay.co_quan, ngay=ho_so.phien_chinh.ngay)


def mo(noi_dung: bytes, **them: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(noi_dung), **them)


def dong_tieu_de(ws: Any) -> int:
    """The last row of the header: the last of those that every page repeats."""
    return int(ws.print_title_rows.rsplit("$", 1)[1])


def cot(ws: Any) -> dict[str, int]:
    """Column by header."""
    dong = dong_tieu_de(ws)
    ra: dict[str, int] = {}
    for so in range(1, ws.max_column + 1):
        ten = ws.cell(dong, so).value or ws.cell(dong - 1, so).value
        if ten:
            ra.setdefault(str(ten), so)
    return ra


def dong(ws: Any) -> list[dict[str, Any]]:
    """The rows of data, by header."""
    c = cot(ws)
    dau = dong_tieu_de(ws) + 1
    return [{ten: ws.cell(d, so).value for ten, so in c.items()} for d in range(dau, ws.max_row + 1)]


def co_chu(ws: Any, ten: str) -> list[Any]:
    return [d[ten] for d in dong(ws) if d[ten] is not None]


@pytest.fixture(scope="module")
def so() -> openpyxl.Workbook:
    return mo(ve(nen()))


TRANG = [
    "Tổng hợp",
    "Nhiệm vụ",
    "Đăng ký",
    "Khu đẹp",
    "Đại biểu",
    "Hộ dân",
    "Lãnh đạo dự điểm",
    "Kinh phí",
    "Lịch công tác",
    "Kết quả",
    "Ô còn trống",
]


def test_sheets_in_order(so: openpyxl.Workbook) -> None:
    assert so.sheetnames == TRANG
    for ws in so:
        assert ws.protection.sheet
        assert ws["A1"].value == str(ws["A1"].value).upper()
        assert ws["A2"].value == "Ngày hội 2024"


@pytest.mark.parametrize(
    ("trang", "tieu_de"),
    [
        (
            "Nhiệm vụ",
            "STT|Mã|Nội dung|Đơn vị chủ trì|Vai|Đơn vị phối hợp|Sản phẩm/Kết quả|Hạn|Hạn thực|"
            "Gợi ý (không phải hạn của kế hoạch)|Ngày nộp|Trạng thái|Người phụ trách, ĐT|"
            "Lần đôn đốc, số công văn|Ghi chú",
        ),
        (
            "Khu đẹp",
            "Đơn vị|Tiêu chí số|Tên tiêu chí|Số chỉ tiêu|Số chỉ tiêu đạt|Mức quy định|Hiện trạng|Đ/C/KĐG|%|"
            "Cơ quan phụ trách|Giải pháp|Hạn|Minh chứng|Ghi chú",
        ),
        (
            "Đại biểu",
            "STT|Khối|Đơn vị|Họ tên|Chức vụ|Thứ tự giới thiệu|Hình thức giấy mời|Số giấy mời|Ngày gửi|Xác nhận|"
            "Người đi thay|Hàng, ghế|In bảng tên?|Có mặt|Ghi chú",
        ),
        ("Hộ dân", "STT|Chủ hộ|Nơi ở|Số giấy mời|Ngày gửi|Xác nhận|Có mặt|Ghi chú"),
        (
            "Lãnh đạo dự điểm",
            "STT|Điểm|Địa điểm|Ngày|Giờ|Lãnh đạo dự (họ tên, chức vụ)|Phòng, ban cùng dự|Lực lượng|Xe|Liên hệ|Ghi chú",
        ),
        (
            "Kinh phí",
            "STT|Nội dung|ĐVT|SL|Đơn giá (đồng)|Dự toán (đồng)|Nguồn|Quyết toán (đồng)|Chênh lệch (đồng)|"
            "Chứng từ|Đơn vị chi",
        ),
        (
            "Lịch công tác",
            "Ngày|Thứ|Thời gian|Nội dung|Lãnh đạo chủ trì, tham dự|Địa điểm|Thành phần|Theo dõi|Ghi chú",
        ),
        ("Kết quả", "STT|Đơn vị|Người dự|Cây trồng|Bê tông (m³)|Kinh phí (triệu đồng)|Ảnh|Ngày báo cáo|Ghi chú"),
        (
            "Ô còn trống",
            "STT|Phần|Ô còn trống|Văn bản dùng tới|Ai cung cấp|Cần trước ngày|Trạng thái|Giá trị đã điền|"
            "Ngày điền|Ghi chú",
        ),
    ],
)
def test_columns(so: openpyxl.Workbook, trang: str, tieu_de: str) -> None:
    assert "|".join(cot(so[trang])) == tieu_de


def test_registration_has_the_columns_of_the_movement(so: openpyxl.Workbook) -> None:
    ws = so["Đăng ký"]
    c = cot(ws)
    assert {"Đơn vị", "Vườn mẫu (số)", "Khu kiểu mẫu (tên)", "Nộp trước ngày", "Đúng hạn?"} <= c.keys()
    tong = next(d for d in dong(ws) if d["Đơn vị"] == "Tổng cộng")
    assert str(tong["Vườn mẫu (số)"]).startswith("=SUM(")
    assert tong["Khu kiểu mẫu (tên)"] is None
    assert [d["Đơn vị"] for d in dong(ws)][:2] == ["Khu Bắc", "Khu Nam"]
    assert [d["Nhóm"] for d in dong(ws)][:2] == ["G", None]


def test_spare_rows_take_a_unit_from_the_list_and_dates_are_dates(so: openpyxl.Workbook) -> None:
    dv = {str(v.sqref): v for v in so["Đăng ký"].data_validations.dataValidation}
    assert (dv["B9:B18"].type, dv["B9:B18"].formula1) == ("list", "$B$7:$B$8")
    assert {v.type for v in so["Lãnh đạo dự điểm"].data_validations.dataValidation} == {"date"}
    for ws in so:
        for v in ws.data_validations.dataValidation:
            assert v.showErrorMessage
            assert v.error


def test_sets_burst_into_their_members() -> None:
    ho_so = nen()
    assert bung(ho_so, ["MOI", "b"]) == ["S1", "S2", "a", "b"]
    assert bung(ho_so, ["TAT", "VP"]) == ["a", "b", "VP"]


def test_a_set_that_holds_itself_does_not_run_for_ever() -> None:
    ho_so = nen(to_chuc=[{"ma": "VP", "ten": "Vòng", "khoi": "K", "bac": 1, "thanh_vien": ["VP", "S"]}])
    assert bung(ho_so, ["VP"]) == ["S"]


def test_tasks(so: openpyxl.Workbook) -> None:
    cac = [d for d in dong(so["Nhiệm vụ"]) if d["Mã"]]
    assert [(d["STT"], d["Mã"], d["Đơn vị chủ trì"]) for d in cac] == [
        (1, "T1", "BQL khu Bắc"),
        (2, "T1", "BQL khu Nam"),
        (3, "T2", "Sở Một"),
        (4, "T2", "Sở Hai"),
        (5, "T3", "VP"),
        (6, "T4", "BQL khu Nam"),
        (7, "T5", "VP"),
    ]
    assert cac[0]["Hạn"] == "trước ngày 20/02/2024"
    assert cac[0]["Hạn thực"] == datetime.datetime(2024, 2, 19)
    assert cac[0]["Đơn vị phối hợp"] == "VP"
    assert cac[2]["Vai"] == "phối hợp, tham mưu"
    assert cac[2]["Hạn thực"] == datetime.datetime(2024, 2, 7)
    assert cac[2]["Ghi chú"] == "Ngày cuối 14/02/2024 là ngày nghỉ; cách đọc khác: dời tới 15/02/2024"
    assert cac[5]["Hạn thực"] == datetime.datetime(2024, 3, 29)
    assert cac[4]["Sản phẩm/Kết quả"] == "Một; Hai"


def test_a_suggestion_is_never_the_plans_word(so: openpyxl.Workbook) -> None:
    ws = so["Nhiệm vụ"]
    c = cot(ws)
    goi_y = next(d for d in dong(ws) if d["Mã"] == "T3")
    so_dong = dong_tieu_de(ws) + 5
    assert (goi_y["Hạn"], goi_y["Hạn thực"]) == ("–", None)
    o = ws.cell(so_dong, c["Gợi ý (không phải hạn của kế hoạch)"])
    assert o.value == datetime.datetime(2024, 2, 7)
    assert o.font.italic
    assert o.protection.locked
    assert not ws.cell(so_dong, c["Hạn thực"]).protection.locked
    assert ws.cell(so_dong - 1, c["Hạn thực"]).protection.locked


def test_a_year_without_calendar_is_a_visible_blank() -> None:
    ws = mo(ve(nen(ngay_nghi=[])))["Nhiệm vụ"]
    assert str(dong(ws)[0]["Hạn thực"]).startswith("[CẦN BỔ SUNG: ")


def test_guests_in_order_of_protocol_with_visible_blanks(so: openpyxl.Workbook) -> None:
    ws = so["Đại biểu"]
    cac = [d for d in dong(ws) if d["Đơn vị"]]
    assert [(d["Khối"], d["Đơn vị"], d["Thứ tự giới thiệu"]) for d in cac] == [
        ("Cấp trên", "Bộ Thử", 1),
        ("Các sở", "Sở Ba", 2),
        ("Các sở", "Sở Một", 3),
    ]
    assert cac[0]["Họ tên"] == "[CẦN BỔ SUNG: họ tên]"
    assert cac[2]["Họ tên"] == "Lê Thử"
    chon = {dv.formula1 for dv in ws.data_validations.dataValidation}
    assert {'"Có,Không,Cử thay"', '"Giấy,Điện tử"', '"Có,Không"'} <= chon


def test_no_phone_of_a_guest_reaches_the_workbook(so: openpyxl.Workbook) -> None:
    assert not any("0912345678" in str(o.value) for ws in so for d in ws.iter_rows() for o in d)


def test_places_and_households(so: openpyxl.Workbook) -> None:
    cac = dong(so["Lãnh đạo dự điểm"])
    assert [d["Điểm"] for d in cac] == ["Khu Bắc", "Khu Nam"]
    assert cac[0]["Giờ"] == "08:00"
    assert cac[1]["Giờ"] == "[CẦN BỔ SUNG: giờ]"
    assert cac[1]["Ngày"] == datetime.datetime(2024, 2, 23)
    assert dong(so["Hộ dân"])[0]["Chủ hộ"] == "Bà Điểu Thử"


def test_calendar_is_sorted_and_says_nothing_twice(so: openpyxl.Workbook) -> None:
    cac = [d for d in dong(so["Lịch công tác"]) if d["Nội dung"]]
    assert [(d["Ngày"].strftime("%d/%m"), d["Nội dung"]) for d in cac] == [
        ("07/02", "Hạn: Đề xuất"),
        ("16/02", "Họp"),
        ("19/02", "Hạn: Đăng ký"),
        ("23/02", "Khai hội"),
        ("23/02", "Các nơi"),
        ("29/03", "Hạn: Lộ trình"),
    ]
    assert cac[1]["Thành phần"] == "Các sở; khách"
    assert cac[2]["Theo dõi"] == "Sở Một"


def test_criteria_of_the_groups_that_refer_to_the_set(so: openpyxl.Workbook) -> None:
    ws = so["Khu đẹp"]
    cac = [d for d in dong(ws) if d["Tiêu chí số"]]
    assert [(d["Đơn vị"], d["Tiêu chí số"]) for d in cac] == [("Khu Bắc", n) for n in range(1, 6)]
    assert cac[0]["Cơ quan phụ trách"] == "Sở Một"
    assert '"Đ,C,KĐG"' in {dv.formula1 for dv in ws.data_validations.dataValidation}


def test_the_registrations_deadline_is_the_plans_first_before() -> None:
    them = {
        "ma": "H0",
        "chu": "x",
        "toan_tu": "truoc",
        "ngay": "2024-02-01",
        "ai": ["TAT"],
        "nop": "x",
        "bo_sung": True,
    }
    ho_so = nen(han=[them, *[h.model_dump() for h in nen().han]])
    han = han_dang_ky(ho_so, ho_so.don_vi[0])
    assert han is not None
    assert han.ma == "H2"


def test_summary_has_the_day_and_the_charts(so: openpyxl.Workbook) -> None:
    ws = so["Tổng hợp"]
    assert ws["B5"].value == datetime.datetime(2024, 2, 20)
    assert not ws["B5"].protection.locked
    assert so.defined_names["NGAY_XEM"].attr_text == "'Tổng hợp'!$B$5"
    assert len(ws._charts) == 2
    tieu_de = [o.value for o in ws["A"] if o.font.bold]
    assert {"Nhiệm vụ theo trạng thái", "Các bảng", "Bộ tiêu chí khu", "Đại biểu theo khối"} <= set(tieu_de)


def test_nothing_asks_the_clock(so: openpyxl.Workbook) -> None:
    for ws in so:
        for d in ws.iter_rows():
            for o in d:
                if o.data_type == "f":
                    assert not re.search(r"\b(TODAY|NOW|RAND|OFFSET|INDIRECT)\(", str(o.value)), o.coordinate


@pytest.mark.parametrize(
    ("bo", "thieu"),
    [
        ({"bo_tieu_chi": []}, {"Khu đẹp"}),
        ({"khach_moi": [], "nhom_khach": []}, {"Đại biểu"}),
        ({"ho_dan": []}, {"Hộ dân"}),
        ({"o_trong": []}, {"Ô còn trống"}),
        ({"theo_doi": {"ngay_xem": "2024-02-20"}}, {"Kinh phí"}),
        ({"don_vi": [], "nhom": []}, {"Đăng ký", "Khu đẹp", "Lãnh đạo dự điểm", "Kết quả"}),
        ({"nhiem_vu": []}, set()),
    ],
)
def test_a_dossier_without_a_part_has_no_such_sheet(bo: dict[str, Any], thieu: set[str]) -> None:
    assert mo(ve(nen(**bo))).sheetnames == [t for t in TRANG if t not in thieu]


def test_households_to_be_invited_but_not_listed_give_an_empty_sheet() -> None:
    phat_hanh = {"loai": "giay_moi_ho_dan", "ky_hieu": "GM", "noi_nhan": [], "luu": "VT"}
    ws = mo(ve(nen(ho_dan=[], phat_hanh=[phat_hanh])))["Hộ dân"]
    assert ws.max_row - dong_tieu_de(ws) == 20


def test_without_theo_doi_there_is_no_workbook() -> None:
    assert list(THEO_DOI.giay(nen(theo_doi=None))) == []


def test_the_description_is_plain_data_and_stable() -> None:
    mot, hai = (so_theo_doi(nen(), nen().theo_doi) for _ in range(2))  # type: ignore[arg-type]
    assert json.dumps(mot) == json.dumps(hai)
    assert ve(nen()) == ve(nen())


def test_no_level_place_group_or_criterion_in_the_code() -> None:
    cam = re.compile(r"\b(xã|huyện|tỉnh|phường|thị trấn|thôn|bon|buôn|nông thôn|NTM|ĐTVM|vườn|kiểu mẫu|19)\b", re.I)
    for thu_muc in ("kinds/theo_doi", "sheets"):
        tep = list((GOC / "src" / "vanban" / thu_muc).glob("*.py"))
        assert tep
        for t in tep:
            for nut in ast.walk(ast.parse(t.read_text("utf-8"))):
                if isinstance(nut, ast.Constant) and isinstance(nut.value, str):
                    assert not cam.search(nut.value), (t.name, nut.lineno, nut.value)


# --- awkward data ----------------------------------------------------------------


def thay_chu(gia_tri: Any, chu: str) -> Any:
    """Every free text of the dossier replaced; codes, dates, numbers and closed lists stay."""
    tu_do = {
        "ten",
        "ten_ngan",
        "noi_dung",
        "chu",
        "nop",
        "nop_cho",
        "van_ban",
        "ho_ten",
        "chuc_danh",
        "noi_o",
        "viet_tat",
    }
    tu_do |= {"san_pham", "dang_ky", "ket_qua", "don_vi_tinh", "dia_diem", "co_quan_viet_tat", "goi", "danh_xung"}
    if isinstance(gia_tri, dict):
        return {
            k: (
                chu
                if isinstance(v, str)
                else [chu for _ in v]
                if k != "noi_dung" and isinstance(v, tuple | list)
                else v
            )
            if k in tu_do
            and v
            and not isinstance(v, dict)
            and (isinstance(v, str) or all(isinstance(x, str) for x in v))
            else thay_chu(v, chu)
            for k, v in gia_tri.items()
        }
    if isinstance(gia_tri, tuple | list):
        return [thay_chu(v, chu) for v in gia_tri]
    return gia_tri


def test_awkward_texts_in_every_field_make_no_formula() -> None:
    goc = nen().model_dump(mode="python")
    chuan = mo(ve(nen()))
    so_cong_thuc = sum(o.data_type == "f" for ws in chuan for d in ws.iter_rows() for o in d)
    kho = [f"{dau}7*191 & <x> {so}" for dau in ("=", "+", "-", "@", "\t=") for so in range(4)]
    for chu in [*kho, *chuoi_kho()[::12]]:
        if not sach(chu).strip():
            continue
        ho_so = HoSo.model_validate(thay_chu(goc, chu))
        so = mo(ve(ho_so))
        cong_thuc = [str(o.value) for ws in so for d in ws.iter_rows() for o in d if o.data_type == "f"]
        # Offices that now share a name share a line of the summary, so there may be fewer, never more.
        assert 0 < len(cong_thuc) <= so_cong_thuc, chu
        assert so["Nhiệm vụ"].cell(dong_tieu_de(so["Nhiệm vụ"]) + 1, 3).value == sach(chu), chu
        # Only names of sheets, which the data gives, stand in a formula of ours.
        assert not any("7*191" in re.sub(r"'(?:[^']|'')*'!", "", c) for c in cong_thuc), chu


# --- a calculator ----------------------------------------------------------------


def nhu_can_bo(noi_dung: bytes, tep: Path, dien: dict[str, list[tuple[int, str, Any]]]) -> None:
    """Fill cells as a clerk would: sheet → (row of data from 1, header, value)."""
    so = mo(noi_dung)
    for trang, o in dien.items():
        c, dau = cot(so[trang]), dong_tieu_de(so[trang])
        for d, ten, gia_tri in o:
            so[trang].cell(dau + d, c[ten]).value = gia_tri
    so.save(tep)


def loi(so: openpyxl.Workbook) -> list[str]:
    return [
        f"{ws.title}!{o.coordinate} {o.value}"
        for ws in so
        for d in ws.iter_rows()
        for o in d
        if isinstance(o.value, str) and re.match(r"#[A-Z/0!?]+|Err:", o.value)
    ]


def bang_tong_hop(so: openpyxl.Workbook) -> dict[str, list[Any]]:
    """Lines of the summary by their first cell, the last one of that name."""
    return {str(d[0].value): [o.value for o in d[1:7]] for d in so["Tổng hợp"].iter_rows() if d[0].value}


@pytest.mark.office
@can_office
def test_libreoffice_computes_every_state(tmp_path: Path) -> None:
    ngay = datetime.date
    tep = tmp_path / "so.xlsx"
    nhu_can_bo(
        ve(nen()),
        tep,
        {
            "Nhiệm vụ": [
                (1, "Ngày nộp", ngay(2024, 2, 19)),
                (2, "Người phụ trách, ĐT", "Ông Thử"),
                (3, "Ngày nộp", ngay(2024, 2, 8)),
                (4, "Ngày nộp", ngay(2024, 2, 21)),
                (5, "Người phụ trách, ĐT", "Bà Thử"),
                (8, "Nội dung", "Việc thêm"),
                (8, "Hạn thực", ngay(2024, 2, 10)),
            ],
            "Đăng ký": [
                (1, "Ngày nộp", ngay(2024, 2, 19)),
                (1, "Cán bộ", 2),
                (1, "Dân", 40),
                (2, "Ngày nộp", ngay(2024, 2, 20)),
                (2, "ĐVTN", 5),
                (3, "Đơn vị", "Khu Bắc"),
                (3, "Dân", 8),
                (3, "Vườn mẫu (số)", 1.5),
            ],
            "Khu đẹp": [
                (1, "Đ/C/KĐG", "Đ"),
                (2, "Đ/C/KĐG", "C"),
                (3, "Đ/C/KĐG", "KĐG"),
                (2, "Số chỉ tiêu", 4),
                (2, "Số chỉ tiêu đạt", 1),
            ],
            "Đại biểu": [(1, "Xác nhận", "Có"), (1, "Có mặt", "Có"), (2, "Xác nhận", "Cử thay")],
            "Kinh phí": [
                (1, "SL", 2),
                (1, "Đơn giá (đồng)", 1_500_000),
                (1, "Quyết toán (đồng)", 2_800_000),
                (2, "Nội dung", "Thêm"),
                (2, "Quyết toán (đồng)", 100_000),
            ],
            "Kết quả": [(1, "Cây trồng", 120), (2, "Cây trồng", 30), (1, "Ngày báo cáo", ngay(2024, 2, 20))],
        },
    )
    so = openpyxl.load_workbook(doi(tep, "xlsx", tmp_path / "ra"), data_only=True)
    assert loi(so) == []
    viec = dong(so["Nhiệm vụ"])
    assert [d["Trạng thái"] for d in viec[:8]] == [
        "xong",
        "trễ 1 ngày",
        "xong",
        "trễ 13 ngày",
        "đang",
        "chưa",
        "chưa",
        "trễ 10 ngày",
    ]
    assert (viec[7]["STT"], viec[8]["STT"] or None, viec[8]["Trạng thái"] or None) == (8, None, None)
    dang_ky = dong(so["Đăng ký"])
    assert [d["Đúng hạn?"] or None for d in dang_ky[:4]] == ["đúng hạn", "trễ 1 ngày", None, None]
    assert next(d for d in dang_ky if d["Đơn vị"] == "Tổng cộng")["Vườn mẫu (số)"] == 1.5
    tieu_chi = dong(so["Khu đẹp"])
    assert [d["%"] if d["%"] != "" else None for d in tieu_chi[:3]] == [1, 0.25, None]
    assert (tieu_chi[5]["Đ/C/KĐG"], tieu_chi[5]["%"]) == ("1 Đ", 0.25)
    kinh_phi = dong(so["Kinh phí"])
    assert [kinh_phi[0][t] for t in ("Dự toán (đồng)", "Chênh lệch (đồng)")] == [3_000_000, -200_000]
    assert [kinh_phi[-1][t] for t in ("Dự toán (đồng)", "Quyết toán (đồng)", "Chênh lệch (đồng)")] == [
        3_000_000,
        2_900_000,
        -100_000,
    ]
    assert dong(so["Kết quả"])[-1]["Cây trồng"] == 150
    assert dong(so["Lịch công tác"])[0]["Thứ"] == "Tư"
    assert so["Nhiệm vụ"]["A3"].value == "Tình hình đến ngày 20/02/2024"
    tong = bang_tong_hop(so)
    assert [tong[t][0] for t in ("chưa", "đang", "xong", "trễ")] == [2, 1, 2, 3]
    assert tong["BQL khu Nam"][:6] == [2, 1, 0, 0, 1, 0]
    assert tong["Nhiệm vụ"][:5] == [8, 2, 1, 6, 3]
    assert tong["Đăng ký"][:5] == [2, 2, 1, 0, 0]
    assert tong["Khu đẹp"][:4] == [4, 1, None, 3]
    assert tong["Đại biểu (đã trả lời)"][:2] == [3, 2]
    assert tong["Kết quả (đã báo cáo)"][:2] == [2, 1]
    assert tong["Ô còn trống (đã điền)"][:5] == [1, 0, None, 1, 1]
    assert tong["Các sở"] == [2, 0, 0, 1, 1, 0]
    assert tong["Khu Bắc"][:5] == [1, 1, 1, 2, 0.25]


@pytest.mark.office
@can_office
def test_the_day_decides_every_state(tmp_path: Path) -> None:
    tep = tmp_path / "so.xlsx"
    so = mo(ve(nen()))
    so["Tổng hợp"]["B5"].value = datetime.date(2024, 2, 6)
    so["Nhiệm vụ"].cell(dong_tieu_de(so["Nhiệm vụ"]) + 1, cot(so["Nhiệm vụ"])["Ngày nộp"]).value = datetime.date(
        2024, 2, 19
    )
    so.save(tep)
    moi = openpyxl.load_workbook(doi(tep, "xlsx", tmp_path / "ra"), data_only=True)
    assert {d["Trạng thái"] for d in dong(moi["Nhiệm vụ"])[:7]} == {"chưa"}
    assert dong(moi["Đăng ký"])[0]["Đúng hạn?"] == "chưa nộp"
    assert dong(moi["Ô còn trống"])[0]["Trạng thái"] == "chưa"


@pytest.mark.office
@can_office
def test_amber_counts_working_days_over_the_holidays(tmp_path: Path) -> None:
    """Due 19/02; 08-14/02 are holidays: on 07/02 three working days are left, on 06/02 four.

    A suggestion (07/02) is near from 02/02 on and stays amber when it is past, since it is never late.
    """
    so = mo(ve(nen()))
    ws = so["Nhiệm vụ"]
    sap = [
        r.formula[0] for rs in ws.conditional_formatting._cf_rules.values() for r in rs if "NETWORKDAYS" in r.formula[0]
    ]
    assert len(sap) == 2
    cac_ngay = ["2024,2,6", "2024,2,7", "2024,2,13", "2024,2,19", "2024,2,20"]
    for thu_tu, ngay in enumerate(cac_ngay):
        xem = sap[0].replace("NGAY_XEM", f"DATE({ngay})")
        ws.cell(1 + thu_tu, 40).value = f"=IF({xem},1,0)"
        goi_y = re.sub(r"\$([JL])\d+", rf"$\g<1>{dong_tieu_de(ws) + 5}", sap[1]).replace("NGAY_XEM", f"DATE({ngay})")
        ws.cell(1 + thu_tu, 41).value = f"=IF({goi_y},1,0)"
    tep = tmp_path / "so.xlsx"
    so["Tổng hợp"]["B5"].value = datetime.date(2024, 2, 1)
    so.save(tep)
    moi = openpyxl.load_workbook(doi(tep, "xlsx", tmp_path / "ra"), data_only=True)["Nhiệm vụ"]
    assert [moi.cell(d, 40).value for d in range(1, 6)] == [0, 1, 1, 1, 1]
    assert [moi.cell(d, 41).value for d in range(1, 6)] == [1, 1, 1, 1, 1]


@pytest.mark.office
@can_office
@pytest.mark.parametrize("bo", [{}, {"don_vi": [], "nhom": [], "nhiem_vu": [], "ngay_nghi": [], "khach_moi": []}])
def test_no_error_value_in_a_full_or_an_empty_dossier(bo: dict[str, Any], tmp_path: Path) -> None:
    tep = tmp_path / "so.xlsx"
    tep.write_bytes(ve(nen(**bo)))
    assert loi(openpyxl.load_workbook(doi(tep, "xlsx", tmp_path / "ra"), data_only=True)) == []


# --- the real dossiers ----------------------------------------------------------------


def doc(thu_muc: Path) -> HoSo:
    ho_so, findings = doc_ho_so(thu_muc)
    assert ho_so is not None, [str(f) for f in findings if f.level == "error"]
    return ho_so


def test_the_real_dossier(ho_so_that: Path) -> None:
    ho_so = doc(ho_so_that)
    so = mo(ve(ho_so))
    dung = {ma for n in ho_so.nhom for ma in n.tieu_chi}
    bo = [b for b in ho_so.bo_tieu_chi if b.ma in dung]
    assert len(so.sheetnames) == 10 + len(bo)
    for b in bo:
        ws = so[b.ten_ngan]
        don_vi = [d for d in ho_so.don_vi if any(b.ma in ho_so.nhom_theo_ma[n].tieu_chi for n in d.nhom)]
        assert len(co_chu(ws, "Tiêu chí số")) == len(don_vi) * len(b.tieu_chi)
    assert len(co_chu(so["Nhiệm vụ"], "Mã")) == sum(len(bung(ho_so, v.ai)) for v in ho_so.nhiem_vu)
    assert len(co_chu(so["Đại biểu"], "Thứ tự giới thiệu")) == len(ho_so.khach_moi)
    han = {h.chu for h in ho_so.han}
    assert set(co_chu(so["Nhiệm vụ"], "Hạn")) <= han | {"–"}


def test_a_dossier_of_another_place_and_time(ho_so_xa: Path) -> None:
    ho_so = doc(ho_so_xa)
    if ho_so.theo_doi is None:
        assert list(THEO_DOI.giay(ho_so)) == []
        ho_so = ho_so.model_copy(update={"theo_doi": nen().theo_doi})
    tat_ca = " ".join(str(o.value) for ws in mo(ve(ho_so)) for d in ws.iter_rows() for o in d)
    assert not re.search(r"huyện|Đắk R'Lấp|Nhân Cơ", tat_ca)


@pytest.mark.office
@can_office
def test_the_real_dossier_in_libreoffice(ho_so_that: Path, tmp_path: Path) -> None:
    tep = tmp_path / "so.xlsx"
    tep.write_bytes(ve(doc(ho_so_that)))
    so = openpyxl.load_workbook(doi(tep, "xlsx", tmp_path / "ra"), data_only=True)
    assert loi(so) == []
    trang_thai = co_chu(so["Nhiệm vụ"], "Trạng thái")
    assert all(re.fullmatch(r"|chưa|đang|xong|trễ \d+ ngày", t) for t in trang_thai)
