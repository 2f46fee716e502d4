"""Fixtures for pages over a real firm's file, answered at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from tests.builders import Firm
from tests.ui.doubles import make_context
from tests.ui.firm_background import FirmBackground


@pytest.fixture(autouse=True)
def _sweep(qapp: QApplication) -> Iterator[None]:
    """Delete the closed windows at once: a later test that changes the theme would restyle them."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """A firm with its usual lists."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        workspace.write(found_firm, name="恒通商贸")
        yield Firm(workspace)


@pytest.fixture
def context(host: QMainWindow, tmp_path: Path, firm: Firm) -> Context:
    """Doubles around the firm's file."""
    bus = Bus()
    background: Any = FirmBackground(bus, firm.workspace)
    return make_context(tmp_path, window=host, bus=bus, background=background)
