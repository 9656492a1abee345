"""Cut or refused at every step on disk: no half file, no lost hand edit, and the next run ends as if nothing had been.

The campaigns of ``benchmarks/su_co`` do the same with real system calls on whole dossiers; docs/reliability.md has the
figures.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import con_ghi
from vanban.errors import StopError
from vanban.manifest import KhongThay, Manifest, VanTay, dia, hoan_tac

TAY = "giay_moi/1.docx"
XOA = "giay_moi/2.docx"


def con(output: Path, phien_ban: str, k: int, loi: str, ra: Path) -> int:
    """A run in a process of its own; its exit code, negative when a signal ended it. What it says goes to ``ra``."""
    pid = os.fork()
    if pid == 0:
        ma = 99
        try:
            with ra.open("w", encoding="utf-8") as dau_ra:
                ma = con_ghi.main(output, phien_ban, k, loi, dau_ra)
        finally:
            os._exit(ma)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def chup(output: Path) -> dict[str, bytes]:
    return {
        t.relative_to(output).as_posix(): t.read_bytes()
        for t in output.rglob("*")
        if t.is_file() and ".vanban" not in t.parts
    }


def tep_tam(output: Path) -> list[Path]:
    return [t for t in output.rglob("*") if t.name.endswith((".tmp", ".vanban-tam", "-journal"))]


def dung_nen(goc: Path, kieu: str) -> str:
    """The state that the attacked run starts from; what it is to write."""
    if kieu == "moi":
        goc.mkdir()
        return "v1"
    con_ghi.chay(goc, "v1")
    (goc / TAY).write_bytes(b"sua tay")
    (goc / XOA).unlink()
    if kieu == "thay":
        return "v2"
    con_ghi.chay(goc, "v2")
    (goc / XOA).write_bytes(b"sua tay")
    return "hoan"


@pytest.fixture
def noi_nhanh(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is one: thousands of flushes on a busy disk take minutes."""
    if not Path("/dev/shm").is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as noi:
        yield Path(noi)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="cần fork")
@pytest.mark.parametrize("kieu", ["moi", "thay", "hoan"])
@pytest.mark.parametrize("loi", ["giet", "ENOSPC", "EIO"])
def test_struck_at_every_step(noi_nhanh: Path, kieu: str, loi: str) -> None:
    goc, yen, output, ra = (noi_nhanh / ten for ten in ("gốc", "yên", "ra", "noi.txt"))
    phien_ban = dung_nen(goc, kieu)
    truoc = chup(goc)
    shutil.copytree(goc, yen)
    assert con(yen, phien_ban, 0, "dem", ra) == 0
    buoc = ra.read_text("utf-8").splitlines()
    sau = chup(yen)
    assert len(buoc) > 10
    assert "commit" in buoc
    for k, ten in enumerate(buoc, 1):
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(goc, output)
        ma = con(output, phien_ban, k, loi, ra)
        noi = ra.read_text("utf-8")
        o = f"bước {k} ({ten}): {ma} {noi}"
        assert ma == -9 if loi == "giet" else ma in (0, 2), o
        if ma == 2 and loi == "ENOSPC":
            assert re.search(r"đĩa đầy, còn thiếu khoảng \d+,\d MB", noi), o
        co = chup(output)
        assert all(chu in (truoc.get(t), sau.get(t)) for t, chu in co.items()), o
        assert all(co[t] == chu for t, chu in truoc.items() if chu == b"sua tay"), o
        if ma == 0:
            assert co == sau, o
        con_ghi.chay(output, phien_ban)
        assert chup(output) == sau, o
        assert tep_tam(output) == [], o
        if kieu != "hoan":
            assert set(con_ghi.chay(output, phien_ban).values()) <= {"giu_nguyen", "sua_tay"}, o
            con_ghi.chay(output, "hoan")
            assert chup(output) == truoc, f"hoàn tác: {o}"


def test_a_temporary_name_that_stays_is_not_written_under_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bo = os.unlink

    def khong_bo(ten, **k):  # type: ignore[no-untyped-def]
        if str(ten).endswith(".tmp"):
            raise PermissionError(13, "Permission denied")
        bo(ten, **k)

    monkeypatch.setattr(os, "unlink", khong_bo)
    con_ghi.chay(tmp_path, "v1")
    assert [(tmp_path / ten).read_bytes() for ten in con_ghi.TEN] == [con_ghi.noi_dung("v1", so) for so in range(6)]
    monkeypatch.undo()
    assert set(con_ghi.chay(tmp_path, "v1").values()) == {"giu_nguyen"}
    assert tep_tam(tmp_path) == []


_NEN = """
import sys
from pathlib import Path
import cat_ngang, nen

noi = Path(sys.argv[1])
lenh, truoc, sau = cat_ngang.nen_cua("thay", noi)
nen.cho_con(noi)
dem = nen.Counter()
nen.chay(noi, lenh)
cat_ngang.xet("thay", noi, lenh, truoc, sau, dem)
print(len(dem), {ten: so for ten, so in dem.items() if so})
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="cần fork")
def test_the_campaigns_find_nothing_where_nothing_was_struck(tmp_path: Path) -> None:
    """Their hooks reach into the walk: where the walk moves on, they must follow."""
    noi = Path(__file__).parents[1] / "benchmarks/su_co"
    lenh = [sys.executable, "-c", _NEN, str(tmp_path / "hồ sơ")]
    xong = subprocess.run(lenh, cwd=noi, capture_output=True, text=True, check=False)
    assert (xong.returncode, xong.stdout.strip()) == (0, "7 {}"), xong.stderr


# ---------------------------------------------------------------- a target that is held


class Giu:
    """Another program holds some targets, for so many tries, as Windows says it (32: sharing violation)."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, ten: set[str], lan: int, winerror: int | None = 32) -> None:
        self.ten, self.lan, self.winerror, self.dem = ten, lan, winerror, dict.fromkeys(ten, 0)
        for goi in ("replace", "link", "unlink"):
            monkeypatch.setattr(os, goi, self._boc(getattr(os, goi)))

    def _boc(self, that):  # type: ignore[no-untyped-def]
        def goi(*noi, **k):  # type: ignore[no-untyped-def]
            ten = Path(noi[-1]).name
            if ten in self.ten and ".vanban" not in Path(noi[-1]).parts and self.dem[ten] < self.lan:
                self.dem[ten] += 1
                loi = PermissionError(13, "Permission denied")
                if self.winerror is not None:
                    loi.winerror = self.winerror  # type: ignore[attr-defined]
                raise loi
            return that(*noi, **k)

        return goi


def mot_lan(output: Path, phien_ban: str) -> dict[str, KhongThay | None]:
    with Manifest(output) as so_ghi:
        for so, ten in enumerate(con_ghi.TEN):
            if so_ghi.quyet_dinh(ten, VanTay(phien_ban, "m")).ghi:
                so_ghi.them(ten, "giay_moi", str(so), VanTay(phien_ban, "m"), con_ghi.noi_dung(phien_ban, so))
        return dict(so_ghi.dong_lo())


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_held_for_a_moment_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int
) -> None:
    con_ghi.chay(tmp_path, "v1")
    giu = Giu(monkeypatch, {"3.docx"}, 2, winerror)
    assert set(mot_lan(tmp_path, "v2").values()) == {None}
    assert giu.dem == {"3.docx": 2}


def test_held_for_long_costs_a_bounded_time_and_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    con_ghi.chay(tmp_path, "v1")
    Giu(monkeypatch, {"3.docx", "4.docx"}, 10**9)
    bat_dau = time.monotonic()
    ket = mot_lan(tmp_path, "v2")
    assert time.monotonic() - bat_dau < 2.5 + 1
    assert [t for t, k in ket.items() if k] == ["giay_moi/3.docx", "giay_moi/4.docx"]
    khong = ket["giay_moi/3.docx"]
    assert khong is not None
    assert (khong.dang_mo, khong.ban_moi) == (True, "giay_moi/3 (bản mới).docx")
    assert (tmp_path / "giay_moi/3.docx").read_bytes() == con_ghi.noi_dung("v1", 3)
    assert (tmp_path / "giay_moi/3 (bản mới).docx").read_bytes() == con_ghi.noi_dung("v2", 3)
    assert (tmp_path / "giay_moi/5.docx").read_bytes() == con_ghi.noi_dung("v2", 5)
    monkeypatch.undo()
    assert con_ghi.chay(tmp_path, "v2")["giay_moi/3.docx"] == "cap_nhat"
    assert (tmp_path / "giay_moi/3.docx").read_bytes() == con_ghi.noi_dung("v2", 3)


def test_plain_denial_is_not_retried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    con_ghi.chay(tmp_path, "v1")
    giu = Giu(monkeypatch, {"3.docx"}, 10**9, None)
    ket = mot_lan(tmp_path, "v2")["giay_moi/3.docx"]
    assert giu.dem["3.docx"] == 1
    assert (ket.dang_mo, ket.ly_do) == (False, "không có quyền ghi")  # type: ignore[union-attr]
    assert (tmp_path / ket.ban_moi).read_bytes() == con_ghi.noi_dung("v2", 3)  # type: ignore[union-attr]


def test_total_wait_for_a_held_file_is_bounded() -> None:
    assert sum(dia.NHIP_THU_LAI) <= 2.5


def test_saved_by_hand_while_the_run_goes_on_is_kept(tmp_path: Path) -> None:
    """Between deciding and replacing somebody saves the paper, and puts another where one was to be made."""
    con_ghi.chay(tmp_path, "v1")
    (tmp_path / XOA).unlink()
    with Manifest(tmp_path) as so_ghi:
        for so, ten in enumerate(con_ghi.TEN):
            q = so_ghi.quyet_dinh(ten, VanTay("v2", "m"))
            assert q.viec in ("cap_nhat", "tao")
            so_ghi.them(q.tep, "giay_moi", str(so), VanTay("v2", "m"), con_ghi.noi_dung("v2", so))
        (tmp_path / TAY).write_bytes(b"vua luu")
        (tmp_path / XOA).write_bytes(b"vua dat vao")
        ket = dict(so_ghi.dong_lo())
    for ten, chu in ((TAY, b"vua luu"), (XOA, b"vua dat vao")):
        assert (tmp_path / ten).read_bytes() == chu
        assert ket[ten] is not None
        assert ket[ten].sua_tay
        assert (tmp_path / ket[ten].ban_moi).read_bytes().startswith(b"v2")


# ---------------------------------------------------------------- two runs


def giu_khoa(output: Path, giay: float) -> subprocess.Popen[str]:
    con_giu = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys,time\nfrom pathlib import Path\nfrom vanban.manifest import Manifest\n"
            "with Manifest(Path(sys.argv[1])):\n print('giu', flush=True)\n time.sleep(float(sys.argv[2]))",
            str(output),
            str(giay),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert con_giu.stdout is not None
    assert con_giu.stdout.readline() == "giu\n"
    return con_giu


def test_second_run_waits_for_a_short_one(tmp_path: Path) -> None:
    con_giu = giu_khoa(tmp_path, 1)
    with Manifest(tmp_path) as so_ghi:
        assert so_ghi.quyet_dinh(TAY, VanTay("v1", "m")).viec == "tao"
    con_giu.wait()


@pytest.mark.parametrize("chi_doc", [False, True])
def test_second_run_says_who_holds_the_folder(tmp_path: Path, chi_doc: bool) -> None:
    con_giu = giu_khoa(tmp_path, 60)
    bat_dau = time.monotonic()
    mau = rf"tiến trình {con_giu.pid}, từ \d\d:\d\d ngày \d\d/\d\d/\d{{4}}"
    with pytest.raises(StopError, match=mau), Manifest(tmp_path, chi_doc=chi_doc):
        pass
    assert time.monotonic() - bat_dau < 5
    con_giu.kill()
    con_giu.wait()


def test_lock_of_a_dead_holder_is_taken_at_once(tmp_path: Path) -> None:
    con_giu = giu_khoa(tmp_path, 60)
    con_giu.kill()
    con_giu.wait()
    bat_dau = time.monotonic()
    with Manifest(tmp_path):
        assert time.monotonic() - bat_dau < 0.5


def test_two_threads_of_one_process_do_not_share_the_folder(tmp_path: Path) -> None:
    loi: list[str] = []

    def hai() -> None:
        try:
            with Manifest(tmp_path):
                pass
        except StopError as dung:
            loi.append(dung.message)

    with Manifest(tmp_path):
        luong = threading.Thread(target=hai)
        luong.start()
        luong.join()
    assert f"tiến trình {os.getpid()}" in loi[0]


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    "ten",
    ["có dấu cách", "N\u0110", "NĐ̂ nfd", "Thu\u031b mu\u0323c NFD", "s" * 190, "d/" * 100],
    ids=str.__len__,
)
def test_any_folder_will_do(tmp_path: Path, ten: str) -> None:
    output = tmp_path / ten
    con_ghi.chay(output, "v1")
    con_ghi.chay(output, "v2")
    assert set(con_ghi.chay(output, "v2").values()) == {"giu_nguyen"}
    con_ghi.chay(output, "hoan")
    assert chup(output) == {t: con_ghi.noi_dung("v1", so) for so, t in enumerate(con_ghi.TEN)}


def test_output_behind_symlinks_also_onto_another_file_system(tmp_path: Path) -> None:
    khac = Path("/dev/shm") if Path("/dev/shm").is_dir() else tmp_path
    noi_khac = khac / f"vanban-thu-{os.getpid()}"
    (noi_khac / "giay").mkdir(parents=True)
    try:
        (tmp_path / "that").mkdir()
        (tmp_path / "ra").symlink_to(tmp_path / "that", target_is_directory=True)
        (tmp_path / "that/giay_moi").symlink_to(noi_khac / "giay", target_is_directory=True)
        for phien_ban in ("v1", "v2"):
            con_ghi.chay(tmp_path / "ra", phien_ban)
            for so, ten in enumerate(con_ghi.TEN):
                assert (noi_khac / "giay" / Path(ten).name).read_bytes() == con_ghi.noi_dung(phien_ban, so)
        assert len(list((noi_khac / "giay").iterdir())) == len(con_ghi.TEN)
        con_ghi.chay(tmp_path / "ra", "hoan")
        assert (noi_khac / "giay/0.docx").read_bytes() == con_ghi.noi_dung("v1", 0)
    finally:
        shutil.rmtree(noi_khac)


@pytest.mark.parametrize("ten", ["x" * 300, "/".join(["d" * 60] * 20)], ids=["tên", "đường dẫn"])
def test_name_too_long_for_the_system_is_said(tmp_path: Path, ten: str) -> None:
    with pytest.raises(StopError, match="đường dẫn quá dài"), Manifest(tmp_path / ten):
        pass


def test_file_times_of_any_clock_are_no_edit(tmp_path: Path) -> None:
    """Clock back, forward, before 1970, rounded by a USB stick, or moved by a copy."""
    con_ghi.chay(tmp_path, "v1")
    for so, luc in enumerate([0, 1, -86_400, 4_000_000_000, 1_700_000_000, 2_000_000_000]):
        os.utime(tmp_path / con_ghi.TEN[so], (luc, luc))
    assert set(con_ghi.chay(tmp_path, "v1").values()) == {"giu_nguyen"}
    assert set(con_ghi.chay(tmp_path, "v2").values()) == {"cap_nhat"}


def test_same_size_and_time_never_lead_to_overwriting(tmp_path: Path) -> None:
    """The short look leaves such a file alone; before replacing, the hash is asked."""
    con_ghi.chay(tmp_path, "v1")
    tep = tmp_path / con_ghi.TEN[0]
    st = tep.stat()
    gia = b"x" * st.st_size
    tep.write_bytes(gia)
    os.utime(tep, ns=(st.st_atime_ns, st.st_mtime_ns))
    assert con_ghi.chay(tmp_path, "v1")[con_ghi.TEN[0]] == "giu_nguyen"
    assert con_ghi.chay(tmp_path, "v2")[con_ghi.TEN[0]] == "ban_moi"
    assert tep.read_bytes() == gia


# ---------------------------------------------------------------- undo


def test_undo_of_nothing_and_a_second_undo(tmp_path: Path) -> None:
    with Manifest(tmp_path) as so_ghi:
        assert hoan_tac(so_ghi) == []
    con_ghi.chay(tmp_path, "v1")
    assert set(con_ghi.chay(tmp_path, "hoan").values()) == {"go"}
    assert chup(tmp_path) == {}
    assert con_ghi.chay(tmp_path, "hoan") == {}
    assert set(con_ghi.chay(tmp_path, "v1").values()) == {"tao"}


def test_undo_obeys_the_table(tmp_path: Path) -> None:
    con_ghi.chay(tmp_path, "v1")
    (tmp_path / con_ghi.TEN[0]).unlink()
    con_ghi.chay(tmp_path, "v2")
    (tmp_path / con_ghi.TEN[1]).write_bytes(b"sua tay")
    (tmp_path / con_ghi.TEN[2]).unlink()
    (tmp_path / ".vanban/ban-cu" / con_ghi.TEN[3]).write_bytes(b"hong")
    with Manifest(tmp_path, chi_doc=True) as so_ghi:
        thu = {h.tep: h.viec for h in hoan_tac(so_ghi, chay_thu=True)}
    assert con_ghi.chay(tmp_path, "hoan") == thu
    assert [thu[t] for t in con_ghi.TEN] == ["go", "sua_tay", "da_mat", "khong_ban_cu", "tra_lai", "tra_lai"]
    assert (tmp_path / con_ghi.TEN[1]).read_bytes() == b"sua tay"
    assert (tmp_path / con_ghi.TEN[4]).read_bytes() == con_ghi.noi_dung("v1", 4)
    assert con_ghi.chay(tmp_path, "hoan") == {}
    assert con_ghi.chay(tmp_path, "v1")[con_ghi.TEN[4]] == "giu_nguyen"


def test_undo_of_a_held_file_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    con_ghi.chay(tmp_path, "v1")
    con_ghi.chay(tmp_path, "v2")
    Giu(monkeypatch, {"3.docx"}, 10**9)
    assert con_ghi.chay(tmp_path, "hoan")["giay_moi/3.docx"] == "loi"
    assert (tmp_path / "giay_moi/3.docx").read_bytes() == con_ghi.noi_dung("v2", 3)
    monkeypatch.undo()
    assert con_ghi.chay(tmp_path, "hoan") == {"giay_moi/3.docx": "tra_lai"}


def test_a_run_that_changes_nothing_can_not_be_taken_for_the_last_one(tmp_path: Path) -> None:
    con_ghi.chay(tmp_path, "v1")
    con_ghi.chay(tmp_path, "v1")
    assert set(con_ghi.chay(tmp_path, "hoan").values()) == {"go"}
