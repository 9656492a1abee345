"""What is broken: real files, each with the readers that must bear it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from vanban import build

GOC = Path(__file__).parents[2]
KHO = GOC.parent / "shared" / "corpus"
LON_NHAT = 120_000
"""Files of the collection above this size are left out: a campaign is about many mutants."""


@dataclass(frozen=True, slots=True)
class Goc:
    """A sound file: its name, its kind (``docx``, ``xlsx``, ``yaml``, ``so_ghi``, ``mien_tru``), its bytes.

    ``mau``: the kind of paper it is a template of, empty when it is none of ours.
    """

    ten: str
    loai: str
    du_lieu: bytes
    mau: str = ""


MIEN_TRU = """\
- rule: trang-le-trai
  ly_do: giấy in sẵn của cơ quan
  tep: giay_moi/*.docx
- rule: ban-sao-co-chu
  ly_do: "người đọc lớn tuổi"
"""


def tat_ca() -> dict[str, list[Goc]]:
    """All sources by the group that mutants are drawn from."""
    ra: dict[str, list[Goc]] = {"mau": [], "giay": [], "kho_docx": [], "du_lieu": [], "kho_xlsx": [], "yaml": []}
    for tep in sorted((GOC / "templates_docx").glob("*.docx")):
        ra["mau"].append(Goc(tep.name, "docx", tep.read_bytes(), tep.stem))
    for tep in sorted((GOC / "data").iterdir()):
        if tep.suffix == ".yaml":
            ra["yaml"].append(Goc(tep.name, "yaml", tep.read_bytes()))
        elif tep.suffix == ".xlsx":
            ra["du_lieu"].append(Goc(tep.name, "xlsx", tep.read_bytes()))
    with tempfile.TemporaryDirectory(prefix="dot-bien-") as tam:
        ra_giay = Path(tam) / "output"
        build.documents(GOC / "data", GOC / "templates_docx", ra_giay)
        for loai in sorted(p for p in ra_giay.iterdir() if p.is_dir() and not p.name.startswith((".", "_"))):
            for tep in sorted(loai.iterdir())[:3]:
                ra["giay"].append(Goc(tep.name, tep.suffix[1:], tep.read_bytes()))
        ra["so_ghi"] = [Goc("manifest.sqlite", "so_ghi", (ra_giay / ".vanban/manifest.sqlite").read_bytes())]
    ra["mien_tru"] = [Goc("mien_tru.yaml", "mien_tru", MIEN_TRU.encode())]
    for tep in sorted(KHO.rglob("*.*")) if KHO.is_dir() else ():
        if tep.suffix in {".docx", ".xlsx"} and tep.stat().st_size <= LON_NHAT:
            ra[f"kho_{tep.suffix[1:]}"].append(Goc(tep.name, tep.suffix[1:], tep.read_bytes()))
    return ra


CHIA = {
    "mau": 0.18,
    "giay": 0.17,
    "kho_docx": 0.12,
    "du_lieu": 0.20,
    "kho_xlsx": 0.10,
    "yaml": 0.14,
    "so_ghi": 0.06,
    "mien_tru": 0.03,
}
"""The share of each group among the mutants."""
