"""The judge: seeds every operator into every good document and asks `vanban check --json` about the files."""
# ruff: noqa: E501

import argparse
import copy
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from vanban import conform

from .bai import tat_ca
from .dung import ghi
from .loi import LOI
from .loi_hai import HAI


def hoi(thu_muc, rendered=False):
    """Findings per file name, each file by itself."""
    ra = {}
    for tep in sorted(Path(thu_muc).glob("*.docx")):
        if rendered:
            lenh = [str(Path(sys.executable).with_name("vanban")), "check", "--json", "--rendered", str(tep)]
            kq = subprocess.run(lenh, capture_output=True, text=True, cwd=tempfile.gettempdir(), check=False)
            ra[tep.name] = json.loads(kq.stdout)
        else:
            ra[tep.name] = [
                {"rule": f.rule, "level": f.level, "message": f.message, "where": str(f.where)}
                for f in conform.check_bytes(tep.read_bytes(), tep.name)
                if f.level != "info"
            ]
    return ra


def khoa(p):
    return (p["rule"], p["message"], p["where"])


def sinh(ra, loc=None, buoc=1):
    """Writes the good and the faulty files; yields (file, document, operator)."""
    viec = []
    for i, (v, t) in enumerate(tat_ca()):
        v.kieu_dau, v.kieu_ke, v.kieu_ky = t.dau, t.ke, t.ky
        (ra / "tot").mkdir(parents=True, exist_ok=True)
        ghi(v, t, ra / "tot" / f"{v.ten}.docx")
        for j, (ten, luat, muc, f, kem) in enumerate(LOI):
            if (loc and loc not in ten) or (i + j) % buoc:
                continue
            x = copy.deepcopy(v)
            if not f(x):
                continue
            tep = f"{v.ten}--{ten}.docx"
            (ra / "xau").mkdir(parents=True, exist_ok=True)
            ghi(x, t, ra / "xau" / tep)
            viec.append((tep, v.ten, ten, luat, muc, kem))
    return viec


def do(ra, loc=None, buoc=1, rendered=False):
    viec = sinh(ra, loc, buoc)
    tot, xau = hoi(ra / "tot", rendered), hoi(ra / "xau", rendered)
    kq = {"viec": [], "tot": tot}
    for tep, ten, op, luat, muc, kem in viec:
        co = {khoa(p) for p in tot[f"{ten}.docx"]}
        luat_tot = Counter(p["rule"] for p in tot[f"{ten}.docx"])
        moi = [p for p in xau[tep] if khoa(p) not in co]
        luat_moi = Counter(p["rule"] for p in xau[tep])
        dung = {luat, *kem}
        bat = bool(moi) if luat == "*" else any(luat_moi[r] > luat_tot[r] for r in dung)
        la = sorted({p["rule"] for p in moi if p["level"] == "error" and p["rule"] not in dung})
        loi = any(p["level"] == "error" and p["rule"] in dung for p in moi)
        kq["viec"].append(
            {
                "tep": tep,
                "ten": ten,
                "op": op,
                "luat": luat,
                "muc": muc,
                "bat": bat,
                "la_loi": loi,
                "phu": la,
                "moi": sorted({p["rule"] for p in moi}),
            }
        )
    return kq


def in_kq(kq):
    for muc in "EW":
        ds = [x for x in kq["viec"] if x["muc"] == muc]
        ops = defaultdict(list)
        for x in ds:
            ops[x["op"]].append(x["bat"])
        n = sum(x["bat"] for x in ds)
        print(
            f"{muc}: {n}/{len(ds)} = {100 * n / max(1, len(ds)):.2f} %, {len(ops)} toán tử, luật {len({x['luat'] for x in ds})}; bắt trọn {sum(all(b) for b in ops.values())}, không bắt {sum(not any(b) for b in ops.values())}"
        )
    print(
        "lỗi sai / cảnh báo sai trên văn bản tốt:",
        *(sum(p["level"] == m for ps in kq["tot"].values() for p in ps) for m in ("error", "warning")),
    )
    for ten, ps in kq["tot"].items():
        for p in ps:
            print("  TỐT", ten, p["level"], p["rule"], "|", p["where"][:60], "|", p["message"][:120])
    ops = defaultdict(list)
    for x in kq["viec"]:
        if not x["bat"]:
            ops[(x["op"], x["luat"], x["muc"])].append(x)
    for (op, luat, muc), ds in ops.items():
        tong = sum(x["op"] == op for x in kq["viec"])
        print(
            f"  SÓT {muc} {op} {luat} {len(ds)}/{tong}:", "; ".join(f"{x['ten']}→{','.join(x['moi'])}" for x in ds[:6])
        )
    phu = Counter((x["op"], r) for x in kq["viec"] for r in x["phu"])
    tong = Counter(x["op"] for x in kq["viec"])
    print("lỗi thêm bên cạnh:", sum(phu.values()))
    for (op, r), n in phu.most_common(60):
        print(f"  PHỤ {op} +{r} {n}/{tong[op]}")


def chay():
    a = argparse.ArgumentParser()
    a.add_argument("--loc")
    a.add_argument("--buoc", type=int, default=1)
    a.add_argument("--rendered", action="store_true")
    a.add_argument("--ra")
    a.add_argument("--json")
    a.add_argument("--hai", action="store_true", help="chỉ đợt toán tử thứ hai")
    a = a.parse_args()
    if a.hai:
        LOI[:] = HAI
    ra = Path(a.ra or tempfile.mkdtemp())
    shutil.rmtree(ra, ignore_errors=True)
    kq = do(ra, a.loc, a.buoc, a.rendered)
    in_kq(kq)
    if a.json:
        Path(a.json).write_text(json.dumps(kq["viec"], ensure_ascii=False, indent=0), encoding="utf-8")
    if not a.ra:
        shutil.rmtree(ra)


if __name__ == "__main__":
    chay()
