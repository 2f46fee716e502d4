"""The customer page over a real firm's file, answered at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.routes import CustomersRoute
from tests.builders import Firm
from tests.ui.doubles import FakeBackground, make_context


class FileBackground(FakeBackground):
    """Answers from a firm's file, in the thread of the test."""

    def __init__(self, bus: Bus, workspace: Workspace) -> None:
        super().__init__(bus)
        self.workspace = workspace

    @override
    def read(
        self,
        fn: Any,
        on_done: Callable[[Any], None],
        /,
        *,
        owner: QObject,
        key: str = "",
        on_failed: Callable[[UserError], None] | None = None,
        task: Any = None,
        **kw: Any,
    ) -> None:
        """Ask the file; with a task its progress goes to the task."""
        self.calls.append((fn.func if isinstance(fn, partial) else fn, kw))
        if task is not None:
            kw["progress"] = task.reporter(task.progressed.emit)
        try:
            answer = self.workspace.read(fn, **kw)
        except UserError as error:
            (on_failed or self.problems.append)(error)
        except Cancelled:
            pass
        else:
            on_done(answer)
        finally:
            if task is not None:
                task.ended.emit()

    @override
    def write(
        self,
        action: Any,
        on_done: Callable[[Any], None] | None = None,
        /,
        *,
        owner: QObject,
        on_failed: Callable[[UserError], None] | None = None,
        task: Any = None,
        **kw: Any,
    ) -> None:
        """Write to the file, and tell the bus."""
        change = self.workspace.write(action, initiator=owner, **kw)
        if on_done is not None:
            on_done(change)
        self._bus.changed.emit(change)


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """An empty firm's file."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


@pytest.fixture
def context(host: QMainWindow, tmp_path: Path, firm: Firm) -> Context:
    """Doubles around the firm's file."""
    bus = Bus()
    background: Any = FileBackground(bus, firm.workspace)
    return make_context(tmp_path, window=host, bus=bus, background=background)


@pytest.fixture
def open_page(host: QMainWindow, context: Context, qtbot: QtBot) -> Callable[[], CustomersPage]:
    """Open the page on what the file holds by then."""

    def open_page() -> CustomersPage:
        page = CustomersPage(context)
        host.setCentralWidget(page)
        context.navigation.go(CustomersRoute())
        host.show()
        qtbot.waitExposed(host)
        page.show_route(CustomersRoute())
        return page

    return open_page
