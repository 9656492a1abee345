"""The templates filled and laid out: one page where it should be one, no signature on a page of its own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from vi_du import DAI, GIAY_MOI, KE_HOACH, NGAN, THUONG, VI_DU

from vanban import mau
from vanban.kinds import KINDS
from vanban.render import ThuocTinh, compile_template

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="máy không có LibreOffice"),
]

CA: dict[str, tuple[str, dict[str, Any]]] = {
    **{Path(ten).stem: (ten, gia_tri) for ten, gia_tri in VI_DU.items()},
    "ngan": ("giay_moi.docx", NGAN | GIAY_MOI | {"noi_dung": [], "luu_y": []}),
    "nhom_mot_khach": ("giay_moi_nhom.docx", VI_DU["giay_moi_nhom.docx"] | {"thanh_phan": []}),
    "dai": ("giay_moi.docx", DAI | GIAY_MOI),
    "ke_hoach_dai": ("ke_hoach_don_vi.docx", DAI | KE_HOACH),
    "ke_hoach_trong": (
        "ke_hoach_don_vi.docx",
        NGAN | KE_HOACH | {ten: [] for ten in ("can_cu", "thanh_phan", "chi_tieu", "chuong_trinh", "tien_do")},
    ),
    **{
        f"ngat_trang_{so:02}": ("ke_hoach_don_vi.docx", THUONG | KE_HOACH | {"kinh_phi": ["Nguồn xã hội hóa."] * so})
        for so in range(1, 21, 2)
    },
}


@pytest.fixture(scope="module")
def trang(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Text of each page of each case."""
    noi = tmp_path_factory.mktemp("in_ra")
    for ca, (ten, gia_tri) in CA.items():
        truong = next(k.truong for k in KINDS.values() if k.mau == ten)
        duong_ke = {m: t for m, t in mau.DUONG_KE.items() if t in truong}
        khuon, loi = compile_template(mau.MAU[ten](), truong, ten, duong_ke=duong_ke)
        assert khuon is not None, loi
        (noi / f"{ca}.docx").write_bytes(khuon.render(gia_tri, ThuocTinh(ca, "Cơ quan")))
    lenh = ["soffice", f"-env:UserInstallation={(noi / 'ho_so').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*lenh, "--outdir", noi, *noi.glob("*.docx")], check=True, capture_output=True, timeout=180)
    return {ca: [t.extract_text() for t in PdfReader(noi / f"{ca}.pdf").pages] for ca in CA}


@pytest.mark.parametrize("ca", ["giay_moi", "giay_moi_nhom", "giay_moi_ho_dan", "ngan"])
def test_a_letter_is_one_page(trang: dict[str, list[str]], ca: str) -> None:
    assert len(trang[ca]) == 1


@pytest.mark.parametrize("ca", [ca for ca, (ten, _) in CA.items() if not ten.startswith("kich_ban")])
def test_signature_stands_with_the_end_of_the_text(trang: dict[str, list[str]], ca: str) -> None:
    cuoi = trang[ca][-1]
    assert "Nguyễn Thị Thanh Hương" in cuoi
    assert "Nơi nhận:" in cuoi
    assert "./." in cuoi


def test_the_cases_break_in_different_places(trang: dict[str, list[str]]) -> None:
    """Else the test above would have seen only one lucky break."""
    assert len({t[-1] for ca, t in trang.items() if ca.startswith("ngat_trang")}) >= 3


@pytest.mark.parametrize("ca", ["ke_hoach_don_vi", "kich_ban", "kich_ban_huong_ung"])
def test_pages_are_numbered_from_the_second(trang: dict[str, list[str]], ca: str) -> None:
    dau, *sau = trang[ca]
    assert sau
    assert not dau.lstrip().startswith("1\n")
    for so, chu in enumerate(sau, start=2):
        assert str(so) in (chu.strip().splitlines()[0], chu.strip().splitlines()[-1])


def test_a_group_of_one_is_not_listed(trang: dict[str, list[str]]) -> None:
    assert "gồm:" in trang["giay_moi_nhom"][0]
    assert "gồm:" not in trang["nhom_mot_khach"][0]
    assert "kính mời: Lãnh đạo các phòng, ban, đơn vị" in trang["nhom_mot_khach"][0].replace("\n", " ")


def test_empty_lists_leave_no_hole(trang: dict[str, list[str]]) -> None:
    chu = "\n".join(trang["ke_hoach_trong"])
    assert "VII." not in chu
    assert "3. Thành phần" not in chu
    assert "2. Chỉ tiêu" not in chu
    assert "Chương trình được thông báo sau" in chu.replace("\n", " ")
