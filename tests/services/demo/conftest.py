"""One made-up firm for all tests of a module."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from desktop_crm.services.demo import make_demo_firm
from desktop_crm.storage.workspace import Workspace

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The firm of 200 customers on a Saturday in November 2026."""
    path = tmp_path_factory.mktemp("demo") / "demo.crm"
    with Workspace.create(path) as workspace:
        workspace.write(make_demo_firm, today=TODAY, offset=timedelta())
        yield workspace
