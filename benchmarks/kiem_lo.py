"""The check of papers one after the other, alone and in a batch: CPU ms a paper, findings compared.

    .venv/bin/python benchmarks/kiem_lo.py [N]

Each kind of paper of the real dossier, N papers that differ in one or in several fields; then RSS over many letters.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from do_luong import GOC, ten_khach

from vanban import build, conform
from vanban.build.doc_vao import doc_mau
from vanban.conform.lo.goi_lai import cac_phan
from vanban.kinds import KINDS
from vanban.render import ThuocTinh

THUOC_TINH = ThuocTinh("Giấy", "UBND", None)
TRUONG_TEN = ("kinh_moi", "don_vi", "ten_don_vi")


def cac_lo(ngu_canh: dict[str, Any], so: int) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Batches of contexts: one field that differs, and any one of all fields in turn."""
    chu = [ten for ten, gia in ngu_canh.items() if isinstance(gia, str) and gia]
    mot = next((ten for ten in TRUONG_TEN if ten in chu), chu[0])
    yield f"một trường ({mot})", [{**ngu_canh, mot: f"Ông {ten_khach(i)}"} for i in range(so)]
    yield (
        "lần lượt mọi trường",
        [{**ngu_canh, (t := chu[i % len(chu)]): f"{ngu_canh[t]} {ten_khach(i)}"} for i in range(so)],
    )


def main() -> None:
    so = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    ho_so, _ = build.doc(Path(GOC / "data"))
    assert ho_so is not None
    khuon, _ = doc_mau(GOC / "templates_docx", [k for k in KINDS.values() if k.mau])
    print(f"{so} papers a row: CPU ms a paper alone, in a batch, how many times faster; papers that took the short way")
    for ma, kind in KINDS.items():
        if not kind.mau:
            continue
        ngu_canh = dict(next(iter(kind.giay(ho_so))).ngu_canh)
        for ten, lo in cac_lo(ngu_canh, so):
            giay = [khuon[ma].render(mot, THUOC_TINH) for mot in lo]
            xml = max(p.dai for p in cac_phan(giay[0]) or () if p.ten == b"word/document.xml")
            kiem = conform.KiemLo()
            a = time.process_time()
            rieng = [conform.check_bytes(mot, "giay.docx") for mot in giay]
            b = time.process_time()
            chung = [kiem.check_bytes(mot, "giay.docx") for mot in giay]
            c = time.process_time()
            assert rieng == chung
            mot_minh, trong_lo = (b - a) / so * 1000, (c - b) / so * 1000
            print(
                f"| {ma}, {ten} | {xml / 1024:.0f} KB | {mot_minh:.2f} | {trong_lo:.3f} | {mot_minh / trong_lo:.1f} "
                f"| {kiem.so_trung} |"
            )
    kiem, nen = conform.KiemLo(), dict(next(iter(KINDS["giay_moi"].giay(ho_so))).ngu_canh)
    for i in range(20_001):
        kiem.check_bytes(khuon["giay_moi"].render({**nen, "kinh_moi": f"Ông {ten_khach(i)}"}, THUOC_TINH), "giay.docx")
        if i % 5000 == 0:
            print(f"{i:6} letters: peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
