"""The papers of a run before they are made: names, fingerprints, blanks."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from json.encoder import encode_basestring
from operator import is_
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
_DAI_TEN: Final = 63
"""With its ending, and with `` (bản mới 2)`` when a hand has edited the paper, no more than 80 characters."""
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
    ngay = encode_basestring(str(ho_so.phien_chinh.ngay))
    for kind in chon:
        mau_vt = khuon[kind.ma].van_tay if kind.mau else PHIEN_BAN
        nen = _ChuGiay()
        for giay in kind.giay(ho_so):
            chu, con_trong = nen.cua(giay.ngu_canh)
            them = f"[{encode_basestring(giay.tieu_de)}, {encode_basestring(giay.co_quan)}, {ngay}]"
            du_lieu = hashlib.blake2b(f"{chu}\n{them}".encode(), digest_size=20).hexdigest()
            yield Viec(kind, giay, dat_ten(kind, giay.khoa, da_co), VanTay(du_lieu, mau_vt), con_trong)


class _ChuGiay:
    """What a paper says, as JSON, and its blanks; a value that is the very object of the last paper is not read again.

    The papers of a kind share all but a few of their values.
    """

    def __init__(self) -> None:
        self._khoa: list[str] = []
        self._gia_tri: list[Any] = []
        self._cho: list[int] = []
        self._manh: list[str] = []
        self._trong: list[frozenset[str]] = []
        self._chung = _KHONG

    def cua(self, ngu_canh: Mapping[str, Any]) -> tuple[str, frozenset[str]]:
        khoa, gia_tri = list(ngu_canh), list(ngu_canh.values())
        if khoa != self._khoa:
            thu_tu = sorted(range(len(khoa)), key=khoa.__getitem__)
            self._khoa = khoa
            self._cho = [thu_tu.index(so) for so in range(len(khoa))]
            self._manh, self._trong = [""] * len(khoa), [_KHONG] * len(khoa)
            giong = [False] * len(khoa)
        else:
            giong = list(map(is_, gia_tri, self._gia_tri))
        self._gia_tri = gia_tri
        doi = False
        for so in [so for so, cu in enumerate(giong) if not cu] if False in giong else ():
            mot = gia_tri[so]
            chu = encode_basestring(mot) if type(mot) is str else _JSON(mot)
            cho = self._cho[so]
            self._manh[cho] = f"{encode_basestring(khoa[so])}: {chu}"
            trong = o_trong(chu)
            doi = doi or trong is not self._trong[cho]
            self._trong[cho] = trong
        if doi:
            self._chung = _KHONG.union(*self._trong)
        return "{" + ", ".join(self._manh) + "}", self._chung


def dat_ten(kind: Kind, khoa: str, da_co: set[str]) -> str:
    """The file of a paper: from its kind and key only, legal on Windows, unique (it is ASCII in lower case)."""
    goc = ten_tep(f"{kind.ma}-{khoa}".replace("_", "-"), _DAI_TEN)
    ten, so = goc, 2
    while ten in da_co:
        ten, so = ten_tep(f"{goc[: _DAI_TEN - 10]}-{so}", _DAI_TEN), so + 1
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
