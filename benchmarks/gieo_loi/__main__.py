"""``python -m gieo_loi`` (from ``benchmarks/``): figures and misses; ``--ghi`` writes ``docs/conformity.md`` as well."""

# ruff: noqa: E501
from __future__ import annotations

import os
import random
import sys
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor

from lxml import etree

from gieo_loi.bien_the import bien_the
from gieo_loi.do import KetQua, do_mau, gop
from gieo_loi.nguon import GOC, tat_ca
from gieo_loi.phep import PHEP
from gieo_loi.tep import Mau
from gieo_loi.trang import trang
from vanban import conform


def _mot(viec: tuple[str, str, str, dict[str, bytes], dict[str, bytes]]) -> KetQua:
    ten, cach, loai, cay, byte = viec
    return do_mau(Mau(ten, cach, loai, {k: etree.fromstring(v) for k, v in cay.items()}, byte))


SO_BIEN_THE, PHEP_MOI_BIEN_THE = 240, 25


def thu_bien_the(hat: int = 7) -> KetQua:
    """Papers made by lot, each with a sample of the operators."""
    rng = random.Random(hat)
    ds = sorted(PHEP)
    return gop(do_mau(m, [PHEP[t] for t in rng.sample(ds, PHEP_MOI_BIEN_THE)]) for m in bien_the(SO_BIEN_THE, hat))


def main() -> int:
    dau = time.time()
    chi = [a for a in sys.argv[1:] if not a.startswith("-")]
    viec = [
        (m.ten, m.cach, m.loai, {k: etree.tostring(v) for k, v in m.cay.items()}, m.byte)
        for m in tat_ca(ngoai=not chi or any("-" in c and ("kho" in c or "libre" in c) for c in chi))
        if not chi or m.ten in chi
    ]
    with ProcessPoolExecutor(max_workers=min(8, os.cpu_count() or 1)) as nhom_viec:
        kq = gop(nhom_viec.map(_mot, viec))
    print(
        f"{kq.so_mau} văn bản tốt, {len(PHEP)} phép, {len(kq.lan)} lỗi gieo; {len(conform.RULES)} luật; {time.time() - dau:.0f} s"
    )
    for muc, ten in (("E", "lỗi"), ("W", "cảnh báo")):
        bat, tong = kq.ti_le(muc)
        du, _ = kq.ti_le(muc, nhe=False)
        print(f"  {ten}: tìm ra {bat}/{tong} = {bat / tong:.2%}; đúng mức {du}/{tong} = {du / tong:.2%}")
    thua = [x for x in kq.lan if x.thua]
    print(
        f"  lỗi giả trên văn bản tốt: {len(kq.loi_gia)}; cảnh báo trên văn bản tốt: {len(kq.canh_bao)}; lỗi thừa: {len(thua)}"
    )
    for ten, f in (*kq.loi_gia, *kq.canh_bao):
        print(f"LỖI GIẢ {f.level} {f.rule} · {ten} · {f.where.cho} · {f.message}")
    for ket in ("sót", "nhẹ"):
        nhom = defaultdict(list)
        for x in kq.lan:
            if x.ket == ket:
                nhom[x.phep.ten].append(x)
        for ten, ds in sorted(nhom.items(), key=lambda k: -len(k[1])):
            p = ds[0].phep
            chay = sum(x.phep is p for x in kq.lan)
            co = "" if any(ma in conform.RULES for ma in p.bat) else " (chưa có luật)"
            print(
                f"{ket.upper()} {p.muc} [{' | '.join(sorted(p.bat))}] «{ten}» {len(ds)}/{chay}{co}: {', '.join(x.mau for x in ds[:8])}{' …' if len(ds) > 8 else ''}"
            )
    for x in thua:
        for f in x.thua:
            print(f"THỪA «{x.phep.ten}» {x.mau}: {f.rule} · {f.where.cho} · {f.message}")
    bt = KetQua() if chi else thu_bien_the()
    if not chi:
        print(
            f"Biến thể bốc thăm: {bt.so_mau} văn bản, {len(bt.lan)} lỗi gieo; lỗi giả {len(bt.loi_gia)}, cảnh báo giả {len(bt.canh_bao)}"
        )
        for muc, ten in (("E", "lỗi"), ("W", "cảnh báo")):
            bat, tong = bt.ti_le(muc)
            print(
                f"  {ten}: tìm ra {bat}/{tong} = {bat / max(tong, 1):.2%}; đúng mức {bt.ti_le(muc, nhe=False)[0]}/{tong}"
            )
        for ten, f in (*bt.loi_gia, *bt.canh_bao):
            print(f"BIẾN THỂ GIẢ {f.level} {f.rule} · {ten} · {bt.cach[ten]} · {f.where.cho} · {f.message}")
        for x in bt.lan:
            if x.ket != "bắt":
                print(f"BIẾN THỂ {x.ket.upper()} {x.phep.muc} [{' | '.join(sorted(x.phep.bat))}] «{x.ma_phep}» {x.mau}")
    if "--ghi" in sys.argv:
        (GOC / "docs" / "conformity.md").write_text(trang(kq, bt), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
