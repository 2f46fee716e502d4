"""A killed program has lost nothing that it called saved."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.torture.kills import torture


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the torture forks its writers")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_acknowledged_writes_survive_a_kill_whole(tmp_path: Path) -> None:
    toll = torture(tmp_path, 50)
    assert toll.kills == 50
    assert toll.acknowledged >= 50
    assert (toll.lost, toll.halves, toll.damaged) == (0, 0, 0)
