"""A firm's file for services."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """An empty firm's file."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)
