"""Write ``src/vanban/tieng_viet/bang_rong.py``: the advance widths and kerning pairs of Times New Roman.

They are read from Liberation Serif, which has the same widths (Debian package fonts-liberation2). Run:
``python tools/tao_bang_rong.py``; with ``--in`` the module is printed and nothing is written.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

PHONG = Path("/usr/share/fonts/truetype/liberation2")
KIEU = {"THUONG": "Regular", "DAM": "Bold", "NGHIENG": "Italic", "DAM_NGHIENG": "BoldItalic"}
DICH = Path(__file__).resolve().parent.parent / "src/vanban/tieng_viet/bang_rong.py"

ASCII = "".join(map(chr, range(0x20, 0x7F)))
LATIN_1 = "".join(map(chr, [*range(0xA1, 0xAD), *range(0xAE, 0x100)]))  # without the no-break space and soft hyphen
RIENG = "ĐđĨĩŨũƠơƯưıœŒ"
DAU_CAU = "–—‘’‚“”„†‡•…‰′″‹›€₫№™−≈≠≤≥→√∞ﬁﬂ"
CHU = ASCII + LATIN_1 + RIENG + DAU_CAU


def do(tep: Path) -> tuple[list[int], list[str]]:
    """The advance widths of ``CHU`` and the pairs of ``CHU`` as ``AV-264``, in 1/2048 em."""
    with TTFont(tep) as phong:
        if phong["head"].unitsPerEm != 2048:
            raise SystemExit(f"{tep.name}: không phải 2048 đơn vị một em")
        ban_do, be_rong = phong.getBestCmap(), phong["hmtx"]
        cap = phong["kern"].kernTables[0].kernTable
        chu = {ban_do[ord(c)]: c for c in reversed(CHU)}
        ghep = sorted(f"{chu[a]}{chu[b]}{so}" for (a, b), so in cap.items() if a in chu and b in chu)
        return [be_rong[ban_do[ord(c)]][0] for c in CHU], ghep


def _dong(muc: list[str], noi: str, rong: int = 112) -> str:
    dong, nay = [], ""
    for m in muc:
        if len(nay) + len(m) + 1 > rong:
            dong.append(nay)
            nay = ""
        nay = f"{nay}{noi}{m}" if nay else m
    return "\n".join([*dong, nay])


def noi_dung() -> str:
    """The text of the module."""
    khoi = [
        '"""Advance widths of Times New Roman in 1/2048 em, one number for each letter of ``CHU``.\n',
        "Made by tools/tao_bang_rong.py from Liberation Serif, which has the same widths; do not edit by hand.",
        "Letters with marks that are missing here are as wide as the letter without its marks. ``GHEP_…`` are kerning",
        'pairs: two letters and the number to add when kerning is on.\n"""\n',
        "from __future__ import annotations\n",
        "CHU = (",
    ]
    khoi += [f"    {_chuoi(CHU[i : i + 80])}" for i in range(0, len(CHU), 80)]
    khoi += [")\n"]
    for ten, kieu in KIEU.items():
        rong, ghep = do(PHONG / f"LiberationSerif-{kieu}.ttf")
        khoi += [f'{ten} = """', _dong([str(so) for so in rong], " "), '"""\n']
        khoi += [f'GHEP_{ten} = """', _dong(ghep, "|"), '"""\n']
    return "\n".join(khoi).rstrip("\n") + "\n"


def _chuoi(s: str) -> str:
    trong = s.replace("\\", "\\\\")
    return f"'{trong}'" if '"' in s and "'" not in s else '"' + trong.replace('"', '\\"') + '"'


if __name__ == "__main__":
    if "--in" in sys.argv[1:]:
        sys.stdout.write(noi_dung())
    else:
        DICH.write_text(noi_dung(), encoding="utf-8")
