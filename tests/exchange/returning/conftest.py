"""The firms whose lists return: filled once in each process, and copied for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_crm.storage.workspace import Workspace
from tests.exchange.returning.files import firm_with_own_fields
from tests.exchange.returning.firms import fill
from tests.plugins.empty_files import Copies


@pytest.fixture(scope="session")
def filled_firm() -> Copies:
    """Puts a firm with two records of each kind somewhere."""
    return Copies(_made_by(fill))


@pytest.fixture(scope="session")
def own_fields_firm() -> Copies:
    """The same with a field of the firm's own wherever there can be one."""
    return Copies(_made_by(firm_with_own_fields))


def _made_by(fill_it: Callable[[Workspace], object]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with Workspace.create(path) as opened:
            fill_it(opened)

    return make
