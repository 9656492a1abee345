"""Every code of a finding on data, templates and files, with the title that the manual prints.

A code never changes its meaning and is never used again. ``VB-K``: kế hoạch (YAML); ``VB-X``: Excel; ``VB-M``: mẫu;
``VB-T``: tệp và thư mục; ``VB-N``: nội dung (a contradiction or a hole in the facts).
"""

from __future__ import annotations

MA_LOI: dict[str, str] = {}
