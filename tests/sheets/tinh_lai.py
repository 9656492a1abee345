"""LibreOffice as the second reader: recalculate and save again, in a profile of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
can_office = pytest.mark.skipif(SOFFICE is None, reason="máy không có LibreOffice (soffice)")


def doi(tep: Path, dang: str, noi: Path) -> Path:
    """Convert a file; the new one must be there, since the exit code says nothing."""
    assert SOFFICE is not None
    noi.mkdir(exist_ok=True)
    lenh = [SOFFICE, f"-env:UserInstallation={(noi / 'profile').as_uri()}", "--headless", "--convert-to", dang]
    chay = subprocess.Popen(
        [*lenh, "--outdir", str(noi), str(tep)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        chay.wait(timeout=120)
    except subprocess.TimeoutExpired:
        os.killpg(chay.pid, signal.SIGKILL)
        raise
    moi = noi / f"{tep.stem}.{dang.split(':', maxsplit=1)[0]}"
    assert moi.exists(), f"LibreOffice không tạo {moi.name}"
    return moi
