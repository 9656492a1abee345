"""Papers made by several processes are those of one, in order, also when workers are killed."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import docx
import pytest

from vanban import lam_giay
from vanban.doi_tho import DoiTho
from vanban.errors import StopError
from vanban.lam_giay import DonGiay, GiayXong, KiemGiay, ToLam
from vanban.render import Template, compile_template

SO = 300


@pytest.fixture(scope="module")
def khuon() -> dict[str, Template]:
    t = docx.Document()
    t.add_paragraph("Kính gửi: {{ ten }}")
    ra = io.BytesIO()
    t.save(ra)
    template, loi = compile_template(ra.getvalue(), {"ten": None}, "mau.docx")
    assert template is not None, loi
    return {"thu": template}


def don(so: int = SO) -> Iterator[DonGiay]:
    for i in range(so):
        ten = "\x07" if i == 100 else f"Ông Điểu & <Thử> {i}"
        yield DonGiay("thu", True, {"ten": ten}, f"Thư {i}", "UBND xã Thử", date(2026, 3, 8), f"thu/{i}.docx")


def lam_het(don: Iterator[DonGiay], khuon: dict[str, Template], tho: int, tong: int) -> Iterator[GiayXong]:
    with ToLam(khuon, tho) as to:
        yield from to.lam_het(don, tong)


@pytest.fixture(autouse=True)
def _it_cung_chia(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lam_giay, "DANG_KE", 10)


def test_hai_tho_lam_nhu_mot(khuon: dict[str, Template]) -> None:
    mot = list(lam_het(don(), khuon, 1, SO))
    assert len({g.du_lieu for g in mot}) == SO
    assert [i for i, g in enumerate(mot) if g.hong] == [100]
    assert all(g.findings for g in mot if not g.hong)
    assert list(lam_het(don(), khuon, 2, SO)) == mot


def tho_dang_chay() -> list[int]:
    """The workers that this process has (Linux), those that have died and were not noticed yet among them."""
    ps = ["ps", "-ww", "--ppid", str(os.getpid()), "-o", "pid=,args="]
    ra = subprocess.run(ps, capture_output=True, text=True, check=True)
    return [int(dong.split()[0]) for dong in ra.stdout.splitlines() if "phuc_vu" in dong]


@pytest.mark.skipif(sys.platform != "linux", reason="ps, SIGKILL")
@pytest.mark.parametrize("luc", [{0}, {0, 1, 150}, {20, 160, 290}])
def test_giet_tho_bat_cu_luc_nao_cung_du_giay(khuon: dict[str, Template], luc: set[int]) -> None:
    mot = list(lam_het(don(), khuon, 1, SO))
    ra: list[GiayXong] = []
    giet = 0  # three times at most: a task is given out four times
    for i, giay in enumerate(lam_het(don(), khuon, 2, SO)):
        ra.append(giay)
        if i in luc:
            for tho in tho_dang_chay():  # all at once: also when none is left
                os.kill(tho, signal.SIGKILL)
                giet += 1
    assert giet
    assert ra == mot
    assert not tho_dang_chay()


@pytest.mark.skipif(sys.platform != "linux", reason="ps, SIGKILL")
@pytest.mark.parametrize("bi_giet", [0, 1, 2])
def test_tho_goi_som_lam_viec_dau_tien(khuon: dict[str, Template], bi_giet: int) -> None:
    mot = list(lam_het(don(), khuon, 1, SO))
    with ToLam(khuon, 2) as to:
        to.goi_som(9)
        assert not tho_dang_chay()
        to.goi_som(10)
        to.goi_som(SO)
        som = tho_dang_chay()
        assert len(som) == 2
        for tho in som[:bi_giet]:
            os.kill(tho, signal.SIGKILL)
        assert list(to.lam_het(don(), SO)) == mot
        assert bi_giet or set(tho_dang_chay()) == set(som)
    assert not tho_dang_chay()


@pytest.mark.skipif(sys.platform != "linux", reason="ps")
def test_bo_do_thi_khong_con_tho(khuon: dict[str, Template]) -> None:
    giay = lam_het(don(), khuon, 2, SO)
    next(giay)
    assert tho_dang_chay()
    giay.close()  # type: ignore[attr-defined]
    assert not tho_dang_chay()


def _chet(_: object) -> None:
    os._exit(9)


def _hong(so: int) -> int:
    print("lời của một thư viện")
    if so == 1:
        raise StopError("số một", "đổi số")
    if so == 2:
        raise _KhongGoiDuocError(so, "hai")
    return so * 10


class _KhongGoiDuocError(Exception):
    def __init__(self, so: int, ten: str) -> None:
        super().__init__(f"{so} {ten}")


def test_loi_cua_viec_ve_toi_nguoi_giao() -> None:
    with DoiTho(2, _hong) as doi:
        ra = [doi.giao(so) for so in range(5)]
        assert [ra[so].result() for so in (0, 3, 4)] == [0, 30, 40]
        with pytest.raises(StopError, match="số một"):
            ra[1].result()
        with pytest.raises(RuntimeError, match="KhongGoiDuocError: 2 hai"):
            ra[2].result()


def test_giay_giet_moi_tho_thi_dung_va_neu_ten(khuon: dict[str, Template], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lam_giay, "_lam_khuc", _chet)
    with pytest.raises(StopError, match=r"thu/0\.docx"):
        list(lam_het(don(40), khuon, 2, 40))
    assert sys.platform != "linux" or not tho_dang_chay()


def test_it_giay_thi_khong_goi_tho(khuon: dict[str, Template], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lam_giay, "DANG_KE", SO + 1)
    giay = lam_het(don(), khuon, 2, SO)
    next(giay)
    assert sys.platform != "linux" or not tho_dang_chay()


def test_mau_di_qua_tien_trinh_khac(khuon: dict[str, Template]) -> None:
    goc = khuon["thu"]
    ban = pickle.loads(pickle.dumps(goc))
    assert (ban.van_tay, ban.truong_dung, ban.tep) == (goc.van_tay, goc.truong_dung, goc.tep)
    d = next(don())
    assert lam_giay.lam(d, {"thu": ban}, KiemGiay()) == lam_giay.lam(d, khuon, KiemGiay())
