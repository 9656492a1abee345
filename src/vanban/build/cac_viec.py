"""The papers of a run before they are made: names, fingerprints, blanks."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vanban import sheets
from vanban.errors import StopError
from vanban.findings import Finding, Where
from vanban.kinds import Giay, Kind
from vanban.manifest import VanTay
from vanban.model import HoSo
from vanban.render import Template
from vanban.render.o_trong import tim_o_trong
from vanban.tieng_viet.chu import nfc, ten_tep

GAP_SO = "số (văn thư ghi khi phát hành)"
GAP_NGAY = "ngày ban hành (văn thư ghi khi phát hành)"
_KHOANG_SO = re.compile(r"[Ss]ố:? {5,}/")
_KHOANG_NGAY = re.compile(r"ngày {5,}tháng")


@dataclass(frozen=True, slots=True)
class Viec:
    """A paper of this run: where it goes, what it is made from, and what was decided."""

    kind: Kind
    giay: Giay
    tep: str
    van_tay: VanTay
    o_trong: frozenset[str]


def lap_viec(ho_so: HoSo, chon: Iterable[Kind], khuon: Mapping[str, Template]) -> Iterator[Viec]:
    """The papers of the chosen kinds with their file names and fingerprints, in order."""
    da_co: set[str] = set()
    for kind in chon:
        mau_vt = khuon[kind.ma].van_tay if kind.mau else sheets.PHIEN_BAN
        for giay in kind.giay(ho_so):
            tep = dat_ten(kind, giay.khoa, da_co)
            chu = json.dumps(giay.ngu_canh, ensure_ascii=False, sort_keys=True)
            nen = json.dumps([giay.tieu_de, giay.co_quan, str(ho_so.phien_chinh.ngay)], ensure_ascii=False)
            du_lieu = hashlib.blake2b(f"{chu}\n{nen}".encode(), digest_size=20).hexdigest()
            yield Viec(kind, giay, tep, VanTay(du_lieu, mau_vt), o_trong(chu))


def dat_ten(kind: Kind, khoa: str, da_co: set[str]) -> str:
    """The file of a paper: from its kind and key only, legal on Windows, unique under case folding and NFC."""
    goc = ten_tep(f"{kind.ma}-{khoa}".replace("_", "-"))
    ten, so = goc, 2
    while nfc(ten).casefold() in da_co:
        ten, so = ten_tep(f"{goc[:70]}-{so}"), so + 1
    da_co.add(nfc(ten).casefold())
    return f"{kind.ma}/{ten}{kind.duoi}"


def o_trong(chu: str) -> frozenset[str]:
    """The blanks that a paper will show, once each; ``chu`` is everything it says, as JSON."""
    co = set(tim_o_trong(chu))
    if _KHOANG_SO.search(chu):
        co.add(GAP_SO)
    if _KHOANG_NGAY.search(chu):
        co.add(GAP_NGAY)
    return frozenset(co)


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


def loc_khoa(viec: list[Viec], only: Collection[str]) -> list[Viec]:
    """The papers of these keys only.

    Raises:
        StopError: no paper has such a key; all such keys are told at once.
    """
    co = {v.giay.khoa for v in viec}
    la = [khoa for khoa in only if khoa not in co]
    if la:
        raise StopError(
            f"không có giấy nào mang mã {', '.join(f'«{k}»' for k in la)}",
            "mã là cột Mã của khách, mã đơn vị hoặc mã nhóm; xem bằng vanban documents --dry-run --json",
        )
    return [v for v in viec if v.giay.khoa in only]
