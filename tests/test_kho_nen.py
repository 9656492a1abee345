"""`vanban documents --archive`: the papers of the folder, in one file, whole or not at all."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import GOC
from vanban.build import documents
from vanban.errors import StopError
from vanban.kho_nen import dong_goi


@pytest.fixture
def noi(tmp_path: Path) -> Path:
    for ten in ("data", "templates_docx"):
        shutil.copytree(GOC / ten, tmp_path / ten)
    return tmp_path


def lam(noi: Path, tep: str, **them: object) -> bytes:
    ra = documents(noi / "data", noi / "templates_docx", noi / "output", kinds=["giay_moi"], archive=noi / tep, **them)  # type: ignore[arg-type]
    assert ra.exit_code == 0, ra.findings
    assert ra.ket_qua
    return (noi / tep).read_bytes() if (noi / tep).exists() else b""


def test_cung_giay_nhu_thu_muc_va_cung_byte_moi_lan(noi: Path) -> None:
    assert lam(noi, "a.zip") == lam(noi, "b.zip")
    assert not (noi / "output/.vanban").exists()
    documents(noi / "data", noi / "templates_docx", noi / "output", kinds=["giay_moi"])
    with zipfile.ZipFile(noi / "a.zip") as goi:
        assert goi.testzip() is None
        co = {ten: goi.read(ten) for ten in goi.namelist()}
    assert co == {f"giay_moi/{t.name}": t.read_bytes() for t in (noi / "output/giay_moi").iterdir()}


def test_chi_kiem_tra_thi_khong_ghi(noi: Path) -> None:
    assert lam(noi, "a.zip", dry_run=True) == b""


def test_dut_giua_chung_thi_tep_cu_con_nguyen(tmp_path: Path) -> None:
    dich = tmp_path / "a.zip"
    dich.write_bytes(b"cu")

    def giay() -> Iterator[tuple[str, bytes]]:
        yield "a/1.docx", b"x"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dong_goi(dich, giay())
    assert [t.name for t in tmp_path.iterdir()] == ["a.zip"]
    assert dich.read_bytes() == b"cu"


def test_khong_ghi_duoc_thi_noi_va_khong_de_lai_gi(tmp_path: Path) -> None:
    (tmp_path / "a.zip").mkdir()
    with pytest.raises(StopError, match=r"a\.zip"):
        dong_goi(tmp_path / "a.zip", [("a/1.docx", b"x")])
    assert [t.name for t in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize("gioi_han", [None, 40])
def test_ten_viet_va_cho_tam_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gioi_han: int | None) -> None:
    """Names of any letters; places beyond 4 GB in eight bytes (the border brought near, the form is the same)."""
    if gioi_han is not None:
        monkeypatch.setattr("vanban.kho_nen._GIOI_HAN", gioi_han)
    giay = {"a/1.docx": b"x" * 50, "a/Giấy mời.docx": b"", "b/3.docx": bytes(range(256))}
    assert dong_goi(tmp_path / "a.zip", giay.items()) == 3
    with zipfile.ZipFile(tmp_path / "a.zip") as goi:
        assert goi.testzip() is None
        assert {ten: goi.read(ten) for ten in goi.namelist()} == giay
        assert {m.date_time for m in goi.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_qua_65535_giay(tmp_path: Path) -> None:
    assert dong_goi(tmp_path / "a.zip", ((f"{so}.docx", b"") for so in range(65_600))) == 65_600
    with zipfile.ZipFile(tmp_path / "a.zip") as goi:
        assert len(goi.namelist()) == 65_600
        assert goi.read("65599.docx") == b""
