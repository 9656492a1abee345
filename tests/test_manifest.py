"""The decision table: no hand edit is ever lost, no paper is made twice, a cut run converges."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from vanban.errors import StopError
from vanban.manifest import Manifest, VanTay, bam

TEP = "giay_moi/giay-moi-k01.docx"


def vt(du_lieu: str = "d1", mau: str = "m1") -> VanTay:
    return VanTay(du_lieu, mau)


def chay(output: Path, noi_dung: bytes, van_tay: VanTay, tep: str = TEP) -> str:
    """One run over one paper; returns what was done."""
    with Manifest(output) as so_ghi:
        q = so_ghi.quyet_dinh(tep, van_tay)
        if q.viec == "ban_moi" and so_ghi.nhan(tep, "giay_moi", "k01", van_tay, noi_dung):
            return "nhan"
        if q.ghi:
            so_ghi.them(q.tep, "giay_moi", "k01", van_tay, noi_dung)
            assert all(loi is None for _, loi in so_ghi.dong_lo())
        return q.viec


def ban_moi(output: Path, so: str = "") -> Path:
    return output / f"giay_moi/giay-moi-k01 (bản mới{so}).docx"


def test_absent_and_unknown_is_made(tmp_path: Path) -> None:
    assert chay(tmp_path, b"a", vt()) == "tao"
    assert (tmp_path / TEP).read_bytes() == b"a"


def test_same_inputs_are_left_alone(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    truoc = (tmp_path / TEP).stat().st_mtime_ns
    assert chay(tmp_path, b"a", vt()) == "giu_nguyen"
    assert (tmp_path / TEP).stat().st_mtime_ns == truoc


@pytest.mark.parametrize(
    ("moi", "ly_do"), [(vt("d2"), "dữ liệu đã đổi"), (vt(mau="m2"), "mẫu hoặc chương trình đã đổi")]
)
def test_stale_paper_is_replaced_and_says_why(tmp_path: Path, moi: VanTay, ly_do: str) -> None:
    chay(tmp_path, b"a", vt())
    with Manifest(tmp_path) as so_ghi:
        assert so_ghi.quyet_dinh(TEP, moi).ly_do == ly_do
    assert chay(tmp_path, b"b", moi) == "cap_nhat"
    assert (tmp_path / TEP).read_bytes() == b"b"
    assert (tmp_path / ".vanban/ban-cu" / TEP).read_bytes() == b"a"


def test_deleted_paper_is_made_again(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / TEP).unlink()
    with Manifest(tmp_path) as so_ghi:
        assert "bị xóa" in so_ghi.quyet_dinh(TEP, vt()).ly_do
    assert chay(tmp_path, b"a", vt()) == "tao"


def test_renamed_paper_gets_no_twin(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / TEP).rename(tmp_path / "giay_moi/ông Ba.docx")
    assert chay(tmp_path, b"a", vt()) == "doi_ten"
    assert not (tmp_path / TEP).exists()


def test_hand_edit_with_same_inputs_is_kept(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / TEP).write_bytes(b"sua tay")
    assert chay(tmp_path, b"a", vt()) == "sua_tay"
    assert (tmp_path / TEP).read_bytes() == b"sua tay"
    assert not ban_moi(tmp_path).exists()


def test_hand_edit_with_new_inputs_gets_a_new_version_beside_it(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / TEP).write_bytes(b"sua tay")
    assert chay(tmp_path, b"b", vt("d2")) == "ban_moi"
    assert (tmp_path / TEP).read_bytes() == b"sua tay"
    assert ban_moi(tmp_path).read_bytes() == b"b"
    assert chay(tmp_path, b"b", vt("d2")) == "sua_tay"
    assert chay(tmp_path, b"c", vt("d3")) == "ban_moi"
    assert ban_moi(tmp_path).read_bytes() == b"c"


def test_edited_new_version_is_not_replaced(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / TEP).write_bytes(b"sua tay")
    chay(tmp_path, b"b", vt("d2"))
    ban_moi(tmp_path).write_bytes(b"sua ca ban moi")
    assert chay(tmp_path, b"c", vt("d3")) == "ban_moi"
    assert ban_moi(tmp_path).read_bytes() == b"sua ca ban moi"
    assert ban_moi(tmp_path, " 2").read_bytes() == b"c"


def test_foreign_file_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "giay_moi").mkdir()
    (tmp_path / TEP).write_bytes(b"cua nguoi khac")
    assert chay(tmp_path, b"a", vt()) == "ban_moi"
    assert (tmp_path / TEP).read_bytes() == b"cua nguoi khac"


def test_touch_is_no_edit(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / TEP).touch()
    assert chay(tmp_path, b"b", vt("d2")) == "cap_nhat"


def test_lost_manifest_adopts_equal_files_and_keeps_the_others(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / ".vanban/manifest.sqlite").unlink()
    assert chay(tmp_path, b"a", vt()) == "nhan"
    assert chay(tmp_path, b"a", vt()) == "giu_nguyen"
    (tmp_path / ".vanban/manifest.sqlite").unlink()
    assert chay(tmp_path, b"b", vt("d2")) == "ban_moi"
    assert (tmp_path / TEP).read_bytes() == b"a"


def test_damaged_manifest_is_set_aside_and_said(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    (tmp_path / ".vanban/manifest.sqlite").write_bytes(b"khong phai so ghi" * 100)
    with Manifest(tmp_path) as so_ghi:
        assert "bị hỏng" in so_ghi.canh_bao[0]
    assert (tmp_path / ".vanban/manifest-hong.sqlite").exists()
    assert (tmp_path / TEP).read_bytes() == b"a"


@pytest.mark.parametrize(("phien_ban", "hong"), [(4, False), (999, False), (1000, True), (2**31 - 1, True)])
def test_a_newer_manifest_is_left_alone_and_a_damaged_number_is_no_version(
    tmp_path: Path, phien_ban: int, hong: bool
) -> None:
    chay(tmp_path, b"a", vt())
    db = sqlite3.connect(tmp_path / ".vanban/manifest.sqlite")
    with db:
        db.execute("ALTER TABLE giay ADD COLUMN them TEXT")
        db.execute(f"PRAGMA user_version = {phien_ban}")
    db.close()
    if not hong:
        with pytest.raises(StopError, match="phiên bản mới hơn"), Manifest(tmp_path):
            pass
        return
    with Manifest(tmp_path) as so_ghi:
        assert "bị hỏng" in so_ghi.canh_bao[0]


def test_second_run_on_one_folder_is_told(tmp_path: Path) -> None:
    with Manifest(tmp_path), pytest.raises(StopError, match="một lần chạy khác"), Manifest(tmp_path):
        pass


def test_run_cut_between_intent_and_outcome_converges(tmp_path: Path) -> None:
    """The file took its name but the outcome was not recorded: the next run finds out that it is its own."""
    chay(tmp_path, b"a", vt())
    chay(tmp_path, b"b", vt("d2"))
    db = sqlite3.connect(tmp_path / ".vanban/manifest.sqlite")
    with db:
        db.execute("UPDATE giay SET du_lieu = 'd1', sha256 = ?", (bam(b"a"),))
        db.execute("UPDATE lan_chay SET trang_thai = 'sap'")
        db.execute("INSERT INTO dang_do VALUES (1)")
    db.close()
    with Manifest(tmp_path, chi_doc=True) as so_ghi:
        assert so_ghi.sua_sot == 1
        assert so_ghi.quyet_dinh(TEP, vt("d2")).viec == "giu_nguyen"
    assert chay(tmp_path, b"c", vt("d3")) == "cap_nhat"
    assert [t.name for t in (tmp_path / "giay_moi").iterdir()] == ["giay-moi-k01.docx"]
    assert (tmp_path / ".vanban/ban-cu" / TEP).read_bytes() == b"a", "the cut run and the next are one to undo"


def test_manifest_of_the_first_version_is_taken_over(tmp_path: Path) -> None:
    """Its papers are known, and so is a hash that a cut run was about to write."""
    (tmp_path / ".vanban").mkdir()
    (tmp_path / "giay_moi").mkdir()
    db = sqlite3.connect(tmp_path / ".vanban/manifest.sqlite")
    db.execute(
        "CREATE TABLE giay (tep TEXT PRIMARY KEY, loai TEXT NOT NULL, khoa TEXT NOT NULL, du_lieu TEXT NOT NULL, "
        "mau TEXT NOT NULL, sha256 TEXT NOT NULL, sha256_sap_ghi TEXT NOT NULL DEFAULT '') WITHOUT ROWID"
    )
    for so, (cu, sap, tren_dia) in enumerate(
        [(b"a", b"", b"a"), (b"a", b"b", b"a"), (b"a", b"b", b"b"), (b"", b"b", b"b")]
    ):
        tep = f"giay_moi/{so}.docx"
        du_lieu = "d1" if cu else ""
        db.execute(
            "INSERT INTO giay VALUES (?, 'giay_moi', 'k', ?, 'm1', ?, ?)",
            (tep, du_lieu, bam(cu) if cu else "", bam(sap) if sap else ""),
        )
        (tmp_path / tep).write_bytes(tren_dia)
    db.commit()
    db.close()
    with Manifest(tmp_path) as so_ghi:
        assert [so_ghi.quyet_dinh(f"giay_moi/{so}.docx", vt()).viec for so in range(4)] == [
            "giu_nguyen",
            "giu_nguyen",
            "cap_nhat",
            "cap_nhat",
        ]


def test_leftovers_are_swept(tmp_path: Path) -> None:
    (tmp_path / ".vanban/tam").mkdir(parents=True)
    (tmp_path / ".vanban/tam/000001.tmp").write_bytes(b"nua chung")
    chay(tmp_path, b"a", vt())
    assert list((tmp_path / ".vanban/tam").iterdir()) == []


def test_papers_no_longer_asked_for_are_listed_not_deleted(tmp_path: Path) -> None:
    chay(tmp_path, b"a", vt())
    with Manifest(tmp_path) as so_ghi:
        assert so_ghi.khong_con([], ["giay_moi"]) == [TEP]
        assert so_ghi.khong_con([TEP], ["giay_moi"]) == []
        assert so_ghi.khong_con([], ["ke_hoach_don_vi"]) == []
    assert (tmp_path / TEP).exists()


def test_reading_only_creates_nothing(tmp_path: Path) -> None:
    with Manifest(tmp_path / "chua-co", chi_doc=True) as so_ghi:
        assert so_ghi.quyet_dinh(TEP, vt()).viec == "tao"
    assert not (tmp_path / "chua-co").exists()


@pytest.mark.parametrize("hat", range(40))
def test_random_histories_lose_no_hand_edit(tmp_path: Path, hat: int) -> None:
    """Edits, deletions, touches, lost manifests in any order: what a hand wrote last is still there."""
    ngau = random.Random(hat)
    cua_tay: dict[Path, bytes] = {}
    for buoc in range(14):
        so = ngau.randrange(3)
        viec = ngau.choice(["chay", "chay", "chay", "sua", "xoa", "touch", "mat_so"])
        tep = tmp_path / TEP
        if viec == "chay":
            chay(tmp_path, b"noi dung %d" % so, vt(f"d{so}"))
        elif viec == "sua" and tep.exists():
            tep.write_bytes(b"tay %d" % buoc)
            cua_tay[tep] = tep.read_bytes()
        elif viec == "xoa" and tep.exists():
            tep.unlink()
            cua_tay.pop(tep, None)
        elif viec == "touch" and tep.exists():
            tep.touch()
        elif viec == "mat_so" and (tmp_path / ".vanban/manifest.sqlite").exists():
            (tmp_path / ".vanban/manifest.sqlite").unlink()
        for noi, chu in cua_tay.items():
            assert noi.read_bytes() == chu
