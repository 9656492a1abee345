"""Papers made by several processes are those of one, in order, also when workers are killed."""

from __future__ import annotations

import io
import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Iterator
from datetime import date

import docx
import pytest

from vanban import lam_giay
from vanban.errors import StopError
from vanban.lam_giay import DonGiay, GiayXong, lam_het
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


@pytest.fixture(autouse=True)
def _it_cung_chia(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lam_giay, "DANG_KE", 10)


def test_hai_tho_lam_nhu_mot(khuon: dict[str, Template]) -> None:
    mot = list(lam_het(don(), khuon, 1, SO))
    assert len({g.du_lieu for g in mot}) == SO
    assert [i for i, g in enumerate(mot) if g.hong] == [100]
    assert all(g.findings for g in mot if not g.hong)
    assert list(lam_het(don(), khuon, 2, SO)) == mot


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_giet_tho_chi_ton_mot_viec(khuon: dict[str, Template]) -> None:
    mot = list(lam_het(don(), khuon, 1, SO))
    ra: list[GiayXong] = []
    giet = 0
    for i, giay in enumerate(lam_het(don(), khuon, 2, SO)):
        ra.append(giay)
        if i in (0, 150):
            tho = multiprocessing.active_children()[0].pid
            assert tho is not None
            os.kill(tho, signal.SIGKILL)
            giet += 1
    assert giet == 2
    assert ra == mot
    assert not multiprocessing.active_children()


def _chet(_: list[DonGiay]) -> list[GiayXong]:
    os._exit(9)


def test_giay_giet_moi_tho_thi_dung_va_neu_ten(khuon: dict[str, Template], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lam_giay, "_lam_khuc", _chet)
    with pytest.raises(StopError, match=r"thu/0\.docx"):
        list(lam_het(don(40), khuon, 2, 40))
    assert not multiprocessing.active_children()


def test_it_giay_thi_khong_goi_tho(khuon: dict[str, Template], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lam_giay, "DANG_KE", SO + 1)
    giay = lam_het(don(), khuon, 2, SO)
    next(giay)
    assert not multiprocessing.active_children()


def test_mau_di_qua_tien_trinh_khac(khuon: dict[str, Template]) -> None:
    goc = khuon["thu"]
    ban = pickle.loads(pickle.dumps(goc))
    assert (ban.van_tay, ban.truong_dung, ban.tep) == (goc.van_tay, goc.truong_dung, goc.tep)
    d = next(don())
    assert lam_giay.lam(d, {"thu": ban}) == lam_giay.lam(d, khuon)
