"""Every code of a finding on data, templates and files, with the title that the manual prints.

A code never changes its meaning and is never used again. ``VB-K``: kế hoạch (YAML); ``VB-X``: Excel; ``VB-M``: mẫu;
``VB-T``: tệp và thư mục; ``VB-N``: nội dung (a contradiction or a hole in the facts).
"""

from __future__ import annotations

MA_LOI: dict[str, str] = {
    # VB-K: kế hoạch (YAML)
    # VB-X: Excel
    # VB-M: mẫu Word
    # VB-N: nội dung
    "VB-N101": "Đơn vị không thuộc phiên nào",
    "VB-N102": "Kịch bản không có mục mốc",
    "VB-N103": "Giờ trong kịch bản chồng nhau hoặc hở",
    "VB-N104": "Mục kịch bản thiếu số phút",
    "VB-N105": "Mục song song thiếu giờ bắt đầu",
    # VB-T: tệp và thư mục
    "VB-T101": "Sổ ghi của thư mục ra bị hỏng",
    "VB-T102": "Thiếu tệp mẫu",
    "VB-T103": "Không mở được tệp mẫu",
    "VB-T104": "Không thay được tệp đang mở",
}
