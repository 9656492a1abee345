"""Privacy: what leaves the program names no person's login, machine or folders, and no telephone number."""

from __future__ import annotations

import io
import json
import os
import re
import socket
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import GOC, KHACH_XA, ghi_bang
from vanban import build, cli
from vanban.cli.cua import khong_rieng_tu
from vanban.findings import Finding, Where
from vanban.kinds import KINDS
from vanban.tieng_viet.che_so import che, che_het

DAU = "nguoidung-bimat"
MAY = "maytinh-bimat"
SO_KHACH = 500
SO = [f"09{i * 99_991 % 10**8:08d}" for i in range(1, SO_KHACH + 1)]


@pytest.fixture
def noi(ho_so_xa: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier of 500 guests, in the home folder of somebody whose name is easily found."""
    nha = ho_so_xa.parent / DAU
    nha.mkdir()
    ho_so_xa = ho_so_xa.rename(nha / "ho-so")
    khach = [
        (f"K{i:03d}", "KHAC", None, None, f"Công ty {i}", "Giám đốc", "Ông", f"Người Thử {i}", so, "gọi trước")
        for i, so in enumerate(SO)
    ]
    ghi_bang(ho_so_xa / "data" / "khach_moi.xlsx", [*KHACH_XA, *khach])
    for ten in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(ten, DAU)
    for ten in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(ten, str(nha))
    for ten in ("HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(ten, MAY)
    monkeypatch.setattr(socket, "gethostname", lambda: MAY)
    that = os.uname()
    monkeypatch.setattr(os, "uname", lambda: os.uname_result((that[0], MAY, *that[2:])))
    monkeypatch.chdir(ho_so_xa)
    return ho_so_xa


def phan(ten: str, du_lieu: bytes) -> Iterator[tuple[str, bytes]]:
    """A file and everything in it, at any depth, names included."""
    yield ten, ten.encode() + b"\n" + du_lieu
    if zipfile.is_zipfile(io.BytesIO(du_lieu)):
        with zipfile.ZipFile(io.BytesIO(du_lieu)) as goi:
            yield f"{ten}!", goi.comment
            for muc in goi.infolist():
                yield from phan(f"{ten}!{muc.filename}", goi.read(muc) + muc.extra + muc.comment)


def so_dien_thoai(du_lieu: bytes) -> set[str]:
    """The guests' numbers in some bytes, also cut over runs or set in groups."""
    chu = re.sub(rb"<[^>]*>", b"", du_lieu)
    co = set(re.findall(rb"(?=(09\d{8}))", du_lieu)) | set(re.findall(rb"(?=(09\d{8}))", re.sub(rb"[\s.\-]", b"", chu)))
    return {mot.decode() for mot in co} & set(SO)


def lo(cac: Iterator[tuple[str, bytes]], cam: list[str], da_xem: set[int]) -> list[str]:
    ra = []
    for ten, du_lieu in cac:
        if (ma := hash(du_lieu)) in da_xem:
            continue
        da_xem.add(ma)
        chu = du_lieu.lower()
        ra += [f"{ten}: {c}" for c in cam if c.lower().encode() in chu or c.lower().encode("utf-16-le") in chu]
        ra += [f"{ten}: {so}" for so in so_dien_thoai(du_lieu)]
    return ra


def test_nothing_of_the_machine_and_no_number_in_any_output(noi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not any("dien_thoai" in kind.truong for kind in KINDS.values())  # a kind that declares them must be let off
    with pytest.raises(SystemExit) as het:
        cli.main(["documents", "--json"])
    ra = capsys.readouterr()
    assert het.value.code == 0, ra.err
    assert len(json.loads(ra.out)["papers"]) > SO_KHACH
    with pytest.raises(SystemExit):
        cli.main(["documents"])
    ra_2 = capsys.readouterr()
    with pytest.raises(SystemExit):
        cli.main(["documents", "--only", "K001", "--only", "K002", "--archive", "output/tat-ca.zip"])
    ra_3 = capsys.readouterr()
    cam = [DAU, MAY, str(noi), str(GOC)]
    tep = [t for t in sorted((noi / "output").rglob("*")) if t.is_file()]
    assert len(tep) > SO_KHACH
    assert {t.suffix for t in tep} >= {".docx", ".xlsx", ".sqlite", ".zip"}
    da_xem: set[int] = set()
    thay: list[str] = []
    for t in tep:
        thay += lo(phan(t.relative_to(noi).as_posix(), t.read_bytes()), cam, da_xem)
    with sqlite3.connect(noi / "output/.vanban/manifest.sqlite") as db:
        thay += lo(iter([("manifest", "\n".join(db.iterdump()).encode())]), cam, da_xem)
    for ten, chu in zip("abc", (ra, ra_2, ra_3), strict=True):
        thay += lo(iter([(f"lời {ten}", (chu.out + chu.err).encode())]), cam, da_xem)
    assert not thay[:10]


def test_the_walk_sees_what_it_looks_for() -> None:
    goi = io.BytesIO()
    with zipfile.ZipFile(goi, "w") as z:
        z.writestr("word/document.xml", f"<w:t>{SO[0][:3]}</w:t><w:t>{SO[0][3:]}</w:t> C:\\Users\\{DAU}")
    thay = lo(phan("a.docx", goi.getvalue()), [DAU], set())
    assert {t.rpartition(": ")[2] for t in thay} == {DAU, SO[0]}


def test_messages_on_a_faulty_list_mask_the_numbers(noi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    so = [
        "0912345678",
        "912345678",
        "0263 3123 456",
        "84912345678",
        "+84 912.345.678",
        "09123456789012",
        "068012345678",
    ]
    hang = [(f"S{i}", "KHONG-CO", None, None, None, "Ông", s, None, s, s) for i, s in enumerate(so)]
    ghi_bang(noi / "data" / "khach_moi.xlsx", [("Danh sách", *so), *KHACH_XA, *hang])
    (noi / "data" / "them.yaml").write_text("lien_he: a: 0912345678\n", encoding="utf-8")
    ra = ""
    for them in ([], ["--json"]):
        with pytest.raises(SystemExit) as het:
            cli.main(["documents", *them])
        assert het.value.code == 1
        doc = capsys.readouterr()
        ra += doc.out + doc.err
    assert "VB-X015" in ra
    lien = re.sub(r"[\s.\-]", "", ra)
    assert not re.findall(r".{30}(?:12345678|3123456|1234567).{9}", lien)
    assert "091•••••78" in ra


@pytest.mark.parametrize(
    ("chu", "ra"),
    [
        ("gọi 0912345678.", "gọi 091•••••78."),
        ("+84 912 345 678", "849••••••78"),
        ("0263.3123.456", "026••••••56"),
        ("912345678", "912••••78"),
        ("CCCD 068012345678", "CCCD 068•••••••78"),
        ("«họp; 84912345…»", "«họp; 849•••45…»"),
        ("Số 0123/QĐ-UBND ngày 05/01/2025", None),
        ("84.000.000.000 đồng; 912.345.678 đồng; 2024-02-23; 10.500", None),
        ("vb-0912345678abc tệp dong 0", None),
    ],
)
def test_what_is_masked(chu: str, ra: str | None) -> None:
    assert che(chu) == (chu if ra is None else ra)
    f = Finding(Where("a", chu), chu, chu, chu)
    assert f.as_dict()["message"] == che(chu)
    assert str(f).count(che(chu)) == 4
    assert f.mot_dong.count(che(chu)) == 3


def test_every_number_of_a_telephone_column_is_masked() -> None:
    assert che_het("91234567 x, 1900 1234 bấm 2") == "912•••67 x, 190•••34 bấm 2"


def test_a_bug_report_holds_no_folder_and_no_number(noi: Path) -> None:
    vet = f'File "{GOC}/src/vanban/build/chay.py", line 3\n{noi}/data; {Path.home()}/Desktop\nValueError: 0912345678'
    sach = khong_rieng_tu(vet)
    assert not any(c in sach for c in (str(GOC), str(noi), DAU, "345"))
    assert "vanban/build/chay.py" in sach


def test_a_check_says_nothing_of_the_machine(noi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bao_cao = build.documents(noi / "data", noi / "templates_docx", noi / "output", only=["CTY"], kinds=["giay_moi"])
    assert [k.viec for k in bao_cao.ket_qua] == ["tao"]
    with pytest.raises(SystemExit):
        cli.main(["check", "output", "--json"])
    ra = capsys.readouterr()
    assert DAU not in ra.out + ra.err + json.dumps(bao_cao.as_dict())
