"""The house itself: floors, what may be called where, codes, names."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from vanban.ma_loi import MA_LOI

SRC = Path(__file__).parents[1] / "src" / "vanban"
TEP = sorted(SRC.rglob("*.py"))

TANG = {
    "can_xml": 0,
    "chu_thich": 0,
    "findings": 0,
    "khoa_pdf": 0,
    "doi_tho": 0,
    "mien_tru": 0,
    "errors": 0,
    "ma_loi": 0,
    "the_thuc": 0,
    "tieng_viet": 0,
    "kho": 1,
    "kho_nen": 1,
    "model": 1,
    "render": 1,
    "sheets": 1,
    "manifest": 1,
    "pdf": 1,
    "mau": 1,
    "conform": 1,
    "danh_dau": 2,
    "lam_giay": 2,
    "load": 2,
    "kinds": 2,
    "build": 3,
    "kiem_mau": 3,
    "kiem_giay": 3,
    "cli": 4,
    "__main__": 5,
}
CUNG_TANG = {("model", "tieng_viet")}
"""Rooms of one floor do not know each other; floor 0 is the ground that its own rooms stand on."""

CUA = {"cli", "__main__"}
"""The doors: only they print, exit, and look at the environment."""


def phong(tep: Path) -> str:
    phan = tep.relative_to(SRC).parts
    return phan[0].removesuffix(".py")


def nhap(tep: Path) -> set[str]:
    """The rooms of vanban that a file imports."""
    ra: set[str] = set()
    for nut in ast.walk(ast.parse(tep.read_text(encoding="utf-8"))):
        if isinstance(nut, ast.ImportFrom) and nut.module and nut.module.split(".")[0] == "vanban":
            phan = nut.module.split(".")
            ra |= {phan[1]} if len(phan) > 1 else {ten.name for ten in nut.names if ten.name in TANG}
        elif isinstance(nut, ast.Import):
            ra |= {ten.name.split(".")[1] for ten in nut.names if ten.name.startswith("vanban.")}
    return ra


def test_the_test_sees_the_house() -> None:
    assert len(TEP) > 30
    assert {phong(tep) for tep in TEP} >= {"build", "kinds", "load", "render", "model", "manifest"}
    assert "findings" in nhap(SRC / "build/chay.py")


@pytest.mark.parametrize("tep", TEP, ids=lambda t: str(t.relative_to(SRC)))
def test_imports_go_down_only(tep: Path) -> None:
    o = phong(tep)
    if o in ("__init__",):
        return
    assert o in TANG, f"phòng mới {o}: ghi tầng của nó vào TANG"
    for kia in nhap(tep) - {o}:
        if TANG[o] == 0 and TANG[kia] == 0:
            continue
        assert TANG[kia] < TANG[o], f"{tep.relative_to(SRC)} (tầng {TANG[o]}) nhập {kia} (tầng {TANG[kia]})"


def test_only_one_importer_of_each_engine() -> None:
    for thu_vien, nha in (("docxtpl", "render"), ("openpyxl", ""), ("python_calamine", "load")):
        co = {phong(t) for t in TEP if re.search(rf"^\s*(from|import) {thu_vien}\b", t.read_text("utf-8"), re.M)}
        assert co <= ({nha} if nha else {"sheets", "load"}), (thu_vien, co)
        assert co


@pytest.mark.parametrize("tep", [t for t in TEP if phong(t) not in CUA], ids=lambda t: str(t.relative_to(SRC)))
def test_nothing_below_the_doors_prints_exits_or_asks_the_clock(tep: Path) -> None:
    for nut in ast.walk(ast.parse(tep.read_text(encoding="utf-8"))):
        if isinstance(nut, ast.Call):
            goi = ast.unparse(nut.func)
            assert goi not in {"print", "sys.exit", "exit", "input"}, f"{tep.name}:{nut.lineno} {goi}"
            assert not re.search(r"\b(today|now|utcnow|getenv|setlocale)$", goi), f"{tep.name}:{nut.lineno} {goi}"
        if isinstance(nut, ast.Attribute):
            assert ast.unparse(nut) != "os.environ", f"{tep.name}:{nut.lineno}"


def test_every_code_has_a_title_and_every_title_a_use() -> None:
    dung = {ma for tep in TEP if tep.name != "ma_loi.py" for ma in re.findall(r"VB-[A-Z]\d{3}", tep.read_text("utf-8"))}
    assert dung
    assert dung - MA_LOI.keys() == set(), "mã chưa có tên trong ma_loi.py"
    assert MA_LOI.keys() - dung == set(), "mã không còn dùng"
    assert len(set(MA_LOI.values())) == len(MA_LOI)


def test_no_administrative_level_or_place_in_code() -> None:
    """Offices, levels, communes and groups are data: only the checker of the decree may know the words."""
    cam = re.compile(r"\b(huyện|thị trấn|Đắk|Nhân Cơ|R'Lấp|Kiến Đức|nông thôn mới|NTM)\b")
    for tep in TEP:
        if phong(tep) in {"conform", "tieng_viet"}:
            continue
        cay = ast.parse(tep.read_text(encoding="utf-8"))
        chu_thich = {
            id(nut.body[0].value)
            for nut in ast.walk(cay)
            if isinstance(nut, ast.Module | ast.ClassDef | ast.FunctionDef)
            and nut.body
            and isinstance(nut.body[0], ast.Expr)
        }
        for nut in ast.walk(cay):
            if isinstance(nut, ast.Constant) and isinstance(nut.value, str) and id(nut) not in chu_thich:
                assert not cam.search(nut.value), f"{tep.relative_to(SRC)}:{nut.lineno} {nut.value!r}"


def test_no_room_without_a_name_of_its_own() -> None:
    assert not [t for t in TEP if t.stem in {"utils", "helpers", "common", "core", "misc"}]


def test_compiled_messages_are_those_of_the_catalogue() -> None:
    from io import BytesIO

    from babel.messages.mofile import read_mo, write_mo
    from babel.messages.pofile import read_po

    noi = SRC / "locale/vi/LC_MESSAGES"
    with (noi / "messages.po").open("rb") as tep:
        catalog = read_po(tep, locale="vi")
    ra = BytesIO()
    write_mo(ra, catalog)
    with (noi / "messages.mo").open("rb") as tep:
        co = {str(m.id): m.string for m in read_mo(tep) if m.id}
    moi = {str(m.id): m.string for m in read_mo(BytesIO(ra.getvalue())) if m.id}
    assert len(co) > 40
    assert co == moi


def test_the_drawing_of_the_house_names_every_room_on_its_floor() -> None:
    ve = (SRC.parents[1] / "CONTRIBUTING.md").read_text("utf-8")
    tang = {int(so): set(dong.split()) for so, dong in re.findall(r"^([0-5])  (.+)$", ve, re.M)}
    assert len(tang) == 6
    for o, so in TANG.items():
        assert o in tang[so], f"{o} thiếu ở tầng {so} trong CONTRIBUTING.md"
