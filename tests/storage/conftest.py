"""An empty firm's file for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_crm.storage import firm_file
from desktop_crm.storage.workspace import Workspace
from tests.plugins.empty_files import Copies


@pytest.fixture(scope="module", autouse=True)
def _made_as_the_program_does(empty_files: Copies) -> Iterator[None]:
    """Here the tables of each file are made for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(firm_file, "_write_empty", empty_files.make)
        yield


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "firm.crm") as opened:
        yield opened
