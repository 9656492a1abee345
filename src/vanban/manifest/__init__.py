"""What was made from what: why a paper is stale, and whether a hand has touched it since.

One SQLite file, ``output/.vanban/manifest.sqlite``, and one lock file for the length of a run. Papers are written in
batches: new content goes to temporary files that are flushed to disk, what is about to happen is recorded, the files
take their names, the outcome is recorded. After a kill or a power cut each paper is whole, old or new, and the next run
finds out from the record which of the two it is.

``dia`` knows the disk, ``khoa`` the lock, ``bang`` the tables, ``quyet_dinh`` the decision table, ``so_ghi``
the batches, ``hoan_tac`` the way back. ``docs/reliability.md`` has the figures.
"""

from __future__ import annotations

from vanban.manifest.bang import THU_MUC, Dong, VanTay
from vanban.manifest.dia import bam, bam_tep
from vanban.manifest.hoan_tac import Hoan, hoan_tac
from vanban.manifest.quyet_dinh import QuyetDinh, Viec
from vanban.manifest.so_ghi import KhongThay, Manifest

__all__ = [
    "THU_MUC",
    "Dong",
    "Hoan",
    "KhongThay",
    "Manifest",
    "QuyetDinh",
    "VanTay",
    "Viec",
    "bam",
    "bam_tep",
    "hoan_tac",
]
