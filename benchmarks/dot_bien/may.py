"""Mutants by number: the same seed and number give the same bytes."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dot_bien import phep_bang, phep_xml
from dot_bien.goi import Goi
from dot_bien.nguon import CHIA, Goc
from dot_bien.phep_bang import BANG
from dot_bien.phep_chu import DONG, ap_so_ghi, ap_yaml
from dot_bien.phep_goi import BYTE, GOI
from dot_bien.phep_xml import XML

NANG = {"bom_the", "bom_ty_le", "bom_nhieu_phan", "rat_nhieu_o", "nhieu_phan", "long_sau"}
_DUOI_LA = (".docx", ".xlsx", ".doc", ".xls", ".dotx", ".docm", ".xlsm", ".ods", ".DOCX", ".csv")


@dataclass(frozen=True, slots=True)
class DotBien:
    """A mutant: its number, its source, what was done to it, its bytes, and what readers are to be told."""

    so: int
    goc: Goc
    phep: tuple[str, ...]
    du_lieu: bytes
    duoi: str
    viec: dict[str, Any] = field(default_factory=dict)


def mot(so: int, hat: int, nguon: dict[str, list[Goc]], cong: int, bi_mat: str) -> DotBien:
    """The mutant of this number."""
    rng = random.Random(f"{hat}:{so}")
    nhom = rng.choices([n for n in CHIA if nguon.get(n)], [CHIA[n] for n in CHIA if nguon.get(n)])[0]
    goc = rng.choice(nguon[nhom])
    so_phep = rng.choices((1, 2, 3), (6, 3, 1))[0]
    duoi = "." + {"so_ghi": "sqlite", "mien_tru": "yaml"}.get(goc.loai, goc.loai)
    viec: dict[str, Any] = {"mau": goc.mau, "goc": goc.ten, "cho": [], "nhat_ky": ""}
    if goc.loai in {"yaml", "mien_tru"}:
        phep, du_lieu = _chu(rng, goc, so_phep)
    elif goc.loai == "so_ghi":
        ten, du_lieu = ap_so_ghi(rng, goc.du_lieu)
        phep = [ten]
        if rng.random() < 0.2:
            viec["nhat_ky"] = rng.choice(
                (rng.randbytes(600), bytes.fromhex("d9d505f920a163d7") + rng.randbytes(4000))
            ).hex()
    else:
        phep, du_lieu = _goi(rng, goc, so_phep)
        phan = ["word/document.xml"] * 4 + ["word/header1.xml", "word/footnotes.xml", "", "word/styles.xml", "khong-co"]
        viec["cho"] = [(rng.choice(phan), rng.choice((-1, 0, 1, 3, 9, 40, 10**6)), *_khuc(rng)) for _ in range(6)]
        if rng.random() < 0.03:
            duoi = rng.choice(_DUOI_LA)
            phep.append(f"duoi{duoi}")
    du_lieu = du_lieu.replace(b"{cong}", str(cong).encode()).replace(b"{bi_mat}", bi_mat.encode())
    return DotBien(so, goc, tuple(phep), du_lieu, duoi, viec)


def _khuc(rng: random.Random) -> tuple[int, int]:
    tu = rng.choice((0, 0, 1, 5, 10**6, -3))
    return tu, tu + rng.choice((0, 1, 7, 10**6))


def _chu(rng: random.Random, goc: Goc, so_phep: int) -> tuple[list[str], bytes]:
    ten = sorted(BYTE) + sorted(DONG) * 5
    phep = [rng.choice(ten) for _ in range(so_phep)]
    du_lieu = goc.du_lieu
    for p in phep:
        du_lieu = ap_yaml(p, rng, du_lieu) if du_lieu.strip() else du_lieu
    return phep, du_lieu


def _goi(rng: random.Random, goc: Goc, so_phep: int) -> tuple[list[str], bytes]:
    """XML half of the time: what opens goes deeper than what does not."""
    goi = Goi.mo(goc.du_lieu)
    phep: list[str] = []
    for _ in range(so_phep):
        nhom = rng.choices(("xml", "bang" if goc.loai == "xlsx" else "xml", "goi"), (4, 3, 3))[0]
        if nhom == "xml":
            phep.append(rng.choice(sorted(XML)))
            phep_xml.ap(phep[-1], rng, goi)
        elif nhom == "bang":
            phep.append(rng.choice(sorted(BANG)))
            phep_bang.ap(phep[-1], rng, goi)
        else:
            ten = rng.choice(sorted(GOI))
            if ten in NANG and (phep or rng.random() < 0.35):
                ten = "phan_hong"
            phep.append(ten)
            if goi.muc:
                GOI[ten](rng, goi)
    try:
        for m in goi.muc:  # the placeholders stand inside of compressed members
            m.du_lieu = m.du_lieu if b"{cong}" not in m.du_lieu and b"{bi_mat}" not in m.du_lieu else _CHEN(m.du_lieu)
        du_lieu = goi.dong()
    except ValueError:
        du_lieu = goc.du_lieu[:-1]
    if rng.random() < 0.12:
        phep.append(rng.choice(sorted(BYTE)))
        du_lieu = BYTE[phep[-1]](rng, du_lieu)
    return phep, du_lieu


_THAY: dict[bytes, bytes] = {}


def _CHEN(du_lieu: bytes) -> bytes:  # noqa: N802
    for cu, moi in _THAY.items():
        du_lieu = du_lieu.replace(cu, moi)
    return du_lieu


def dat_moi(cong: int, bi_mat: str) -> None:
    """Where the baits lead: the port that is listened to, the file that must not be read."""
    _THAY.update({b"{cong}": str(cong).encode(), b"{bi_mat}": bi_mat.encode()})


def day(cac: Iterable[int], hat: int, nguon: dict[str, list[Goc]], cong: int, bi_mat: str) -> Iterator[DotBien]:
    """The mutants of these numbers."""
    dat_moi(cong, bi_mat)
    for i in cac:
        yield mot(i, hat, nguon, cong, bi_mat)
