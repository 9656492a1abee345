"""The dossier that each test of the loader may spoil."""

from __future__ import annotations

from pathlib import Path

import pytest

from .thu import KE_HOACH, TO_CHUC, VAN_BAN, HoSoThu


@pytest.fixture
def ho_so(tmp_path: Path) -> HoSoThu:
    """A dossier without faults and without workbooks."""
    (tmp_path / "data").mkdir()
    thu = HoSoThu(tmp_path)
    thu.viet("ke_hoach.yaml", KE_HOACH)
    thu.viet("to_chuc.yaml", TO_CHUC)
    thu.viet("van_ban.yml", VAN_BAN)
    return thu
