"""Word files to PDF through LibreOffice: fast in batches, proved one by one, nothing left behind.

A PDF counts only after it opens, has a page and holds the words of its own paper. Only papers whose Word file changed
since are converted: the PDF itself says which one it was made from.
"""

from vanban.pdf.batch import convert
from vanban.pdf.finish import Dau, doc_dau
from vanban.pdf.office import GioiHan, tim
from vanban.pdf.records import BaoCao, KetQua, TuyChon, Viec

__all__ = ["BaoCao", "Dau", "GioiHan", "KetQua", "TuyChon", "Viec", "convert", "doc_dau", "tim"]
