"""Bảng theo dõi: the office's workbook, one sheet for each thing it has to keep an eye on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from vanban.kinds.khung import co_quan
from vanban.kinds.kind import Giay, Kind
from vanban.kinds.theo_doi.dang_ky import dang_ky
from vanban.kinds.theo_doi.lich import lich
from vanban.kinds.theo_doi.moi_du import dai_bieu, ho_dan, lanh_dao
from vanban.kinds.theo_doi.nhiem_vu import nhiem_vu
from vanban.kinds.theo_doi.so_lieu import ket_qua, kinh_phi, o_trong
from vanban.kinds.theo_doi.tieu_chi import bo_dang_dung, tieu_chi
from vanban.kinds.theo_doi.tong_hop import tong_hop
from vanban.model import HoSo
from vanban.model.ke_hoach import TheoDoi
from vanban.render.o_trong import MO
from vanban.sheets.mo_ta import SoTheoDoi, Trang

_CAC_TRANG: Final[tuple[Callable[[HoSo, TheoDoi], Trang | None], ...]] = (
    dai_bieu,
    ho_dan,
    lanh_dao,
    kinh_phi,
    lich,
    ket_qua,
    o_trong,
)


def so_theo_doi(ho_so: HoSo, theo_doi: TheoDoi) -> SoTheoDoi:
    """The description of the workbook. A sheet whose subject the dossier does not have is left out."""
    trang = [nhiem_vu(ho_so, theo_doi)]
    if trang_dang_ky := dang_ky(ho_so, theo_doi):
        trang.append(trang_dang_ky)
    trang += [tieu_chi(ho_so, bo, don_vi) for bo, don_vi in bo_dang_dung(ho_so)]
    trang += [t for ham in _CAC_TRANG if (t := ham(ho_so, theo_doi))]
    co = {bang["ma"] for t in trang for bang in t["bang"]}
    return SoTheoDoi(dau_trong=MO.rstrip(": "), trang=[tong_hop(ho_so, theo_doi, co), *trang])


def _giay(ho_so: HoSo) -> Iterator[Giay]:
    if ho_so.theo_doi is None:
        return
    ban_hanh = co_quan(ho_so, ho_so.van_ban_goc.co_quan)
    ngu_canh = so_theo_doi(ho_so, ho_so.theo_doi)
    yield Giay("so-theo-doi", f"Bảng theo dõi {ho_so.su_kien.ten_ngan}", ban_hanh.ten, ngu_canh)


THEO_DOI = Kind("theo_doi", "Bảng theo dõi", "", SoTheoDoi, _giay, nguon="lich.yaml")
