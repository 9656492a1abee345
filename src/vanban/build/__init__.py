"""The walk: from the dossier to the papers on disk, the one place where reading, merging and writing meet.

Nothing here prints or exits: the doors (:mod:`vanban.cli`, ``import vanban``) show what comes back.
"""

from __future__ import annotations

from vanban.build.bao_cao import BaoCao, KetQua
from vanban.build.cac_viec import Viec, dat_ten, lap_viec, o_trong
from vanban.build.chay import documents, undo
from vanban.build.chuyen_pdf import them_pdf, to_pdf
from vanban.build.doc_vao import chon_loai, doc, doc_mau
from vanban.build.ghi_ra import LO

__all__ = [
    "LO",
    "BaoCao",
    "KetQua",
    "Viec",
    "chon_loai",
    "dat_ten",
    "doc",
    "doc_mau",
    "documents",
    "lap_viec",
    "o_trong",
    "them_pdf",
    "to_pdf",
    "undo",
]
