"""Write the papers, seed the faults, convert once, let `vanban check` read all, and count."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from odf import Doc, fodt
from tai_lieu import ALL

ROOT = Path(__file__).parent.parent.parent
VANBAN = ROOT / ".venv" / "bin" / "vanban"


def convert(files: list[Path], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    profile = out.parent / f"ho-so-{out.name}"
    todo = [f for f in files if not (out / f"{f.stem}.docx").exists()]
    broken = 0
    while todo and broken < 40:  # Writer now and then dies in a long run: go on behind the paper that killed it
        subprocess.run(
            [
                "nice",
                "-n",
                "10",
                "soffice",
                f"-env:UserInstallation=file://{profile.resolve()}",
                "--headless",
                "--convert-to",
                "docx",
                "--outdir",
                str(out),
                *map(str, todo),
            ],
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=1500,
        )
        rest = [f for f in todo if not (out / f"{f.stem}.docx").exists()]
        if rest:
            broken += 1
            print("không chuyển được:", rest[0].stem)
            rest = rest[1:]
        todo = rest
    shutil.rmtree(profile, ignore_errors=True)


def check(folder: Path, answer: Path) -> dict[str, list[dict[str, str]]]:
    r = subprocess.run(
        ["nice", "-n", "10", str(VANBAN), "check", "--json", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder.parent,
    )
    answer.write_text(r.stdout)
    if r.returncode == 2:
        print(r.stderr[-2000:])
    got: dict[str, list[dict[str, str]]] = defaultdict(list)
    for f in json.loads(r.stdout):
        got[Path(f["file"]).stem].append(f)
    return got


def write_good(place: Path, makes: list[Callable[[], Doc]]) -> list[Path]:
    place.mkdir(parents=True, exist_ok=True)
    out = []
    for make in makes:
        d = make()
        (place / f"{d.name}.fodt").write_text(fodt(d))
        out.append(place / f"{d.name}.fodt")
    return out


def good(work: Path) -> None:
    files = write_good(work / "tot_fodt", ALL)
    shutil.rmtree(work / "tot", ignore_errors=True)
    convert(files, work / "tot")
    got = check(work / "tot", work / "tot.json")
    for name in sorted(got):
        for f in got[name]:
            if f["level"] in ("error", "warning", "lỗi", "cảnh báo") or True:
                print(name, f["level"], f["rule"], "|", f["where"][:60], "|", f["message"][:150])
    print("tệp:", len(files), "đã chuyển:", len(list((work / "tot").glob("*.docx"))))


if __name__ == "__main__":
    work = Path(sys.argv[2] if len(sys.argv) > 2 else "/tmp/wt/lo_out")
    work.mkdir(parents=True, exist_ok=True)
    if sys.argv[1] == "tot":
        good(work)
    elif sys.argv[1] == "hai":
        from loi import run
        from loi_hai import FIRST, NEW, OPS

        run(work, OPS[FIRST:], [*NEW, *ALL])
    else:
        from loi import run

        run(work)
