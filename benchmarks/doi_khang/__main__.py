"""``python -m doi_khang`` (from ``benchmarks/``): false errors on the good papers, recall of the faults."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

from doi_khang.giay import GIAY
from doi_khang.khung import goi
from doi_khang.loi import LOI, Sua
from vanban import conform


def _muc(du_lieu: bytes, ten: str) -> Counter[tuple[str, str]]:
    return Counter((f.rule, f.level) for f in conform.check_bytes(du_lieu, ten) if f.level != "info")


def main() -> int:
    chi = [a for a in sys.argv[1:] if not a.startswith("-")]
    gia: Counter[str] = Counter()
    bat: Counter[str] = Counter()
    tong: Counter[str] = Counter()
    nhe = 0
    sot: dict[str, list[str]] = defaultdict(list)
    chay: Counter[str] = Counter()
    for ten, ham in GIAY.items():
        if chi and ten not in chi:
            continue
        to = ham()
        phan = to.phan()
        for f in conform.check_bytes(goi(phan, to.strict), ten + ".docx"):
            if f.level != "info":
                gia[f.level] += 1
                print("GIẢ", f.level[:1].upper(), ten, f.rule, "·", f.where.cho[:70], "·", f.message[:90])
        nen = _muc(goi(phan, to.strict), ten)
        for loi in LOI:
            s = Sua(phan, to.loai, ten)
            if not loi.ham(s):
                continue
            moi = _muc(goi(s.xong(), to.strict), ten) - nen
            co = [muc for (ma, muc) in moi if ma in loi.ma]
            tong[loi.muc] += 1
            chay[loi.ten] += 1
            bat[loi.muc] += bool(co)
            nhe += bool(co) and loi.muc == "E" and "error" not in co
            if not co:
                sot[f"{loi.muc} [{' | '.join(sorted(loi.ma))}] «{loi.ten}»"].append(ten)
    print(f"{len(GIAY)} văn bản, {len(LOI)} phép; lỗi giả {gia['error']}, cảnh báo giả {gia['warning']}")
    for muc in "EW":
        if tong[muc]:
            print(f"  {muc}: {bat[muc]}/{tong[muc]} = {bat[muc] / tong[muc]:.2%}")
    print(f"  nhẹ hơn mức: {nhe}; phép không chạy lần nào: {[x.ten for x in LOI if not chay[x.ten]]}")
    for k, ds in sorted(sot.items(), key=lambda x: -len(x[1])):
        print(f"SÓT {k} {len(ds)}: {', '.join(ds[:7])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
