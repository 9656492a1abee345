"""The papers of a run before they are made: names, fingerprints, blanks."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.kinds import Giay, Kind
from vanban.manifest import VanTay
from vanban.model import HoSo
from vanban.render import Template
from vanban.render.o_trong import MO, tim_o_trong
from vanban.sheets import PHIEN_BAN
from vanban.tieng_viet.chu import ten_tep

GAP_SO = "số (văn thư ghi khi phát hành)"
GAP_NGAY = "ngày ban hành (văn thư ghi khi phát hành)"
_KHOANG_SO = re.compile(r"[Ss]ố:? {5,}/")
_KHOANG_NGAY = re.compile(r"ngày {5,}tháng")
_JSON: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
_KHONG: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Viec:
    """A paper of this run: where it goes, and what it is made from."""

    kind: Kind
    giay: Giay
    tep: str
    van_tay: VanTay
    o_trong: frozenset[str]


def lap_viec(ho_so: HoSo, chon: Iterable[Kind], khuon: Mapping[str, Template]) -> Iterator[Viec]:
    """The papers of the chosen kinds with their file names and fingerprints, in order; the same ones each time."""
    da_co: set[str] = set()
    ngay = str(ho_so.phien_chinh.ngay)
    for kind in chon:
        mau_vt = khuon[kind.ma].van_tay if kind.mau else PHIEN_BAN
        nen = _ChuGiay()
        for giay in kind.giay(ho_so):
            chu, con_trong = nen.cua(giay.ngu_canh)
            them = _JSON([giay.tieu_de, giay.co_quan, ngay])
            du_lieu = hashlib.blake2b(f"{chu}\n{them}".encode(), digest_size=20).hexdigest()
            yield Viec(kind, giay, dat_ten(kind, giay.khoa, da_co), VanTay(du_lieu, mau_vt), con_trong)


class _ChuGiay:
    """What a paper says, as JSON, and its blanks; a value that is the very object of the last paper is not read again.

    The papers of a kind share all but a few of their values.
    """

    def __init__(self) -> None:
        self._khoa: tuple[str, ...] = ()
        self._thu_tu: list[str] = []
        self._cu: dict[str, tuple[Any, str, frozenset[str]]] = {}

    def cua(self, ngu_canh: Mapping[str, Any]) -> tuple[str, frozenset[str]]:
        khoa = tuple(ngu_canh)
        if khoa != self._khoa:
            self._khoa, self._thu_tu, self._cu = khoa, sorted(khoa), {}
        cu = self._cu
        manh: list[str] = []
        con_trong = _KHONG
        for ten in self._thu_tu:
            gia_tri = ngu_canh[ten]
            nho = cu.get(ten)
            if nho is None or nho[0] is not gia_tri:
                chu = _JSON(gia_tri)
                nho = cu[ten] = (gia_tri, f"{_JSON(ten)}: {chu}", o_trong(chu))
            manh.append(nho[1])
            if nho[2]:
                con_trong |= nho[2]
        return "{" + ", ".join(manh) + "}", con_trong


def dat_ten(kind: Kind, khoa: str, da_co: set[str]) -> str:
    """The file of a paper: from its kind and key only, legal on Windows, unique (it is ASCII in lower case)."""
    goc = ten_tep(f"{kind.ma}-{khoa}".replace("_", "-"))
    ten, so = goc, 2
    while ten in da_co:
        ten, so = ten_tep(f"{goc[:70]}-{so}"), so + 1
    da_co.add(ten)
    return f"{kind.ma}/{ten}{kind.duoi}"


def o_trong(chu: str) -> frozenset[str]:
    """The blanks that a text will show, once each."""
    co = set(tim_o_trong(chu)) if MO in chu or not chu.isascii() else set()
    if _KHOANG_SO.search(chu):
        co.add(GAP_SO)
    if _KHOANG_NGAY.search(chu):
        co.add(GAP_NGAY)
    return frozenset(co) if co else _KHONG


def khong_co_giay(data: str, ho_so: HoSo, chon: Iterable[Kind], co: Collection[str]) -> Iterator[Finding]:
    """Kinds that are to be issued and that no paper comes out of: a lost list must not pass for an empty one."""
    vang: dict[str, list[str]] = {}
    for kind in chon:
        if kind.ma not in co and (kind.ma in ho_so.phat_hanh_theo_loai or not kind.mau):
            vang.setdefault(kind.nguon, []).append(f"«{kind.ten}»")
    for tep, cac in vang.items():
        yield Finding(
            Where(f"{data}/{tep}"),
            f"không có giấy nào thuộc loại {', '.join(cac)}: không có tệp này, hoặc phần dành cho nó còn trống",
            hint=f"chép lại tệp {tep} có nội dung vào thư mục {data}; không cần loại giấy này thì không phải sửa gì",
            level="warning",
            rule="VB-T105",
        )


def kiem_khoa(ho_so: HoSo, chon: Iterable[Kind], only: Collection[str]) -> None:
    """See that each of these keys is that of a paper.

    Raises:
        StopError: no paper has such a key; all such keys are told at once.
    """
    con = dict.fromkeys(only)
    for kind in chon:
        for giay in kind.giay(ho_so):
            con.pop(giay.khoa, None)
    if con:
        raise StopError(
            f"không có giấy nào mang mã {', '.join(f'«{k}»' for k in con)}",
            "mã là cột Mã của khách, mã đơn vị hoặc mã nhóm; xem bằng vanban documents --dry-run --json",
        )
