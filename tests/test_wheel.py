"""What is installed carries the stock templates, the sample dossier and the Vietnamese messages."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from conftest import GOC


def test_wheel_carries_templates_dossier_and_messages(tmp_path: Path) -> None:
    xong = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=GOC,
        capture_output=True,
        text=True,
        check=False,
    )
    assert xong.returncode == 0, xong.stderr
    (goi,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(goi) as z:
        co = set(z.namelist())
        for thu_muc in ("data", "templates_docx"):
            tep = [t for t in (GOC / thu_muc).iterdir() if not t.name.startswith(("~$", "."))]
            assert len(tep) >= 6
            for t in tep:
                assert z.read(f"vanban/ho_so_mau/{thu_muc}/{t.name}") == t.read_bytes()
        assert "vanban/locale/vi/LC_MESSAGES/messages.mo" in co
        assert not [t for t in co if "test" in t or ".venv" in t or "output" in t]
