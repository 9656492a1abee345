"""What the check found in a paper, kept with its record: said again on every run until the paper is mended."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from vanban.findings import Finding, Where
from vanban.lam_giay import DonKiem, ToLam
from vanban.manifest import Dong, Manifest
from vanban.tieng_viet.che_so import che

_KHAC: Final = ("the_thuc.py", "findings.py", "chu_thich/doan.py", "tieng_viet/*.py")
"""What the rules stand on, besides their own package."""


@functools.cache
def van_tay_kiem() -> str:
    """A fingerprint of the check itself: a paper judged by other rules is judged again."""
    noi = importlib.util.find_spec("vanban.conform")  # found, not run: a run that changes nothing needs no rule
    assert noi is not None
    assert noi.origin is not None
    goc = Path(noi.origin).parent
    bam = hashlib.blake2b(digest_size=8)
    for mau in ("conform/**/*.py", *_KHAC):
        for tep in sorted(goc.parent.glob(mau)):
            bam.update(tep.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return bam.hexdigest()


def ghi_lai(findings: Iterable[Finding]) -> str:
    """Findings as the manifest keeps them: empty when there are none; the file's name is that of the record.

    What they quote is masked as it is when shown: no telephone number comes into the manifest.
    """
    cac = [[*map(che, (f.where.cho, f.message, f.hint, f.can)), f.level, f.rule, f.ref] for f in findings]
    return json.dumps(cac, ensure_ascii=False) if cac else ""


def doc_lai(dong: Dong) -> list[Finding] | None:
    """What is on record of a paper; None when it has to be checked again."""
    if dong.kiem != van_tay_kiem():
        return None
    if not dong.phat_hien:
        return []
    try:
        return [
            Finding(Where(dong.tep, cho), message, hint, can, level, rule, ref)
            for cho, message, hint, can, level, rule, ref in json.loads(dong.phat_hien)
        ]
    except (ValueError, TypeError):
        return None


def kiem_lai(
    so_ghi: Manifest, cac: Iterable[tuple[int, Dong]], to: ToLam, tong: int
) -> Iterator[tuple[int, str, list[Finding]]]:
    """Check papers of ours again as they lie on disk: number, name, findings of each; what changed is passed over."""
    cho = list(cac)
    don = (DonKiem(str(so_ghi.output / dong.tep), dong.tep, dong.sha256) for _, dong in cho)
    for (so, dong), xong in zip(cho, to.lam_het(don, tong), strict=True):
        if xong.hong is None:
            so_ghi.kiem_lai(dong.tep, van_tay_kiem(), ghi_lai(xong.findings))
        yield so, dong.tep, xong.findings
