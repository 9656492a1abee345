"""The lock around pdfium, which serves one thread at a time: whoever opens a PDF holds it."""

from __future__ import annotations

import threading
from typing import Final

KHOA_PDF: Final = threading.RLock()
