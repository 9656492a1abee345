"""The packer: same bytes every time; without ISA-L the same content from zlib."""

from __future__ import annotations

import io
import os
import zipfile
import zlib

import pytest

from render.xuong import TT, Xuong, doan
from vanban.render import package_out


def phan(tep: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(tep)) as goi:
        assert goi.testzip() is None
        return {ten: goi.read(ten) for ten in goi.namelist()}


@pytest.mark.parametrize("dai", [0, 1, 7, 1000, 70_000, 300_000])
def test_nen_ra_lai_dung_va_cung_byte(dai: int) -> None:
    data = (b"<w:t>" + os.urandom(97).hex().encode()) * (dai // 200 + 1)
    data = data[:dai]
    nen = package_out.deflate(data, package_out.MUC_MOI_VAN_BAN)
    assert zlib.decompress(nen, -15) == data
    for lech in (1, 2, 3):
        assert package_out.deflate(bytes(bytearray(lech) + data)[lech:], package_out.MUC_MOI_VAN_BAN) == nen


def test_khong_co_isal_thi_noi_dung_van_the(monkeypatch: pytest.MonkeyPatch) -> None:
    template = Xuong(doan("Kính gửi: {{ x }}")).mau({"x": None})
    co = template.render({"x": "Ông Điểu & <Thử>"}, TT)
    monkeypatch.setattr(package_out, "isal_zlib", None)
    monkeypatch.setattr(package_out, "_crc32", zlib.crc32)
    assert phan(template.render({"x": "Ông Điểu & <Thử>"}, TT)) == phan(co)
