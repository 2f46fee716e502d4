"""The processes that the benchmark of the list runs: each measures one side and prints JSON.

`floor` is Qt's own model in C++ over the same file, `ours` the program's list, `bare` an empty
window. The figures are milliseconds and megabytes.
"""

from __future__ import annotations

import gc
import json
import random
import sys
from array import array
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

_SIZE = (1036, 640)
_ROW = 56
_JUMPS = 60
_OPENINGS = 12
_UNTIL_REST = 1_000
_QUERY = (
    "SELECT name, level, stage, owner_id, created_at, code, city, updated_at FROM customer "
    "WHERE deleted_at IS NULL ORDER BY sort_key, id"
)


def memory() -> float:
    """The megabytes that this process holds now, shared libraries included."""
    gc.collect()
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _turn(milliseconds: int = 20) -> None:
    """Let the window system have its say, so that a new window is really shown."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _jumps(view: QTableView, rows: int, settle: Callable[[], None]) -> float:
    """The median of repainting the whole view at random places, each painted first there."""
    chance = random.Random(1)
    times = []
    for _ in range(_JUMPS):
        view.verticalScrollBar().setValue(chance.randrange(rows - 50) * _ROW)
        settle()
        start = perf_counter()
        view.viewport().repaint()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def bare(_path: str) -> dict[str, float]:
    """An empty window."""
    _app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    _turn()
    return {"memory": memory()}


def floor(path: str) -> dict[str, float]:
    """QSqlQueryModel in a plain QTableView."""
    from PySide6.QtSql import QSqlDatabase, QSqlQueryModel

    from desktop_crm.ui.theme.theme import Theme

    app = QApplication([])
    Theme(app, "light", app)
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(path)
    if not database.open():
        raise RuntimeError(database.lastError().text())
    openings = []
    view, model = QTableView(), QSqlQueryModel()
    for _ in range(_OPENINGS):
        view, model = QTableView(), QSqlQueryModel()
        view.resize(*_SIZE)
        view.verticalHeader().setDefaultSectionSize(_ROW)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.show()
        _turn()
        start = perf_counter()
        model.setQuery(_QUERY, database)
        view.setModel(model)
        view.viewport().repaint()
        openings.append((perf_counter() - start) * 1000)
    while model.canFetchMore():
        model.fetchMore()
    app.sendPostedEvents()
    jumps = _jumps(view, model.rowCount(), app.sendPostedEvents)
    return {"first": min(openings), "repaint": jumps}


def _no_rows(_session: Any) -> array[int]:
    return array("q")


def _no_sums(_session: Any, **_columns: Any) -> Any:
    from desktop_crm.queries.listing.rows import Totals

    return Totals(0)


class _Ours:
    """The program's own list in a window of the same size."""

    def __init__(self, path: str) -> None:
        from desktop_crm.storage.workspace import Workspace
        from desktop_crm.ui.background import Background
        from desktop_crm.ui.bus import Bus
        from desktop_crm.ui.theme.theme import Theme

        self.app = QApplication([])
        self.theme = Theme(self.app, "light", self.app)
        self.background = Background(Bus())
        self.background.open(
            partial(Workspace.open, Path(path)),
            lambda _opened: None,
            owner=self.app,
            on_failed=self._fail,
        )
        self.table: Any = None

    @staticmethod
    def _fail(error: Exception) -> None:
        raise error

    def wait(self) -> None:
        """Until the worker has nothing more to do."""
        loop = QEventLoop()
        self.background.idle.connect(loop.quit)
        for _ in range(3):
            if not self.background.is_idle():
                loop.exec()
            self.app.sendPostedEvents()

    def open_list(self, *, whole: bool = True) -> float:
        """Milliseconds from the question to the first painted rows.

        Unless `whole`, what comes after them is left out, so that the next opening need not wait.
        """
        from desktop_crm.core.language import Language
        from desktop_crm.queries.listing.customers import CUSTOMERS
        from desktop_crm.ui.lists.source import Question, list_source
        from desktop_crm.ui.tables.list_table import ListTable
        from tests.benchmarks.list_firm import TODAY

        self.table = ListTable(
            CUSTOMERS.columns,
            background=self.background,
            language=Language("en"),
            today=lambda: TODAY,
        )
        self.table.resize(*_SIZE)
        self.table.show()
        _turn()
        painted: list[float] = []
        loop = QEventLoop()

        def on_arrived() -> None:
            if not painted:
                self.table.view.viewport().repaint()
                painted.append(perf_counter())
            loop.quit()

        self.table.arrived.connect(on_arrived)
        start = perf_counter()
        source = list_source(CUSTOMERS, Question(CUSTOMERS.default_sort), TODAY)
        if not whole:
            source = replace(source, order=_no_rows, totals=_no_sums)
        self.table.ask(source)
        loop.exec()
        return (painted[0] - start) * 1000

    def shown_rows_come(self) -> None:
        """Until the rows at the present place are there."""
        first, last = self.table.shown_rows()
        missing = self.table.model.missing(first, last)
        if missing:
            self.table.loader.ask_for_pages(missing)
            self.wait()


def ours(path: str) -> dict[str, float]:
    """The program's list, with its figures out of six tables."""
    program = _Ours(path)
    program.wait()
    openings = []
    for _ in range(_OPENINGS):
        openings.append(program.open_list(whole=False))
        program.wait()
    program.open_list()
    program.wait()
    rows = program.table.model.rowCount()
    jumps = _jumps(program.table.view, rows, program.shown_rows_come)
    return {"first": min(openings), "repaint": jumps}


def held(path: str) -> dict[str, float]:
    """The memory of the program's list, opened once, scrolled about, and left alone."""
    program = _Ours(path)
    program.wait()
    program.open_list()
    program.wait()
    _jumps(program.table.view, program.table.model.rowCount(), program.shown_rows_come)
    _turn(_UNTIL_REST)
    return {"memory": memory()}


if __name__ == "__main__":
    sides = {"bare": bare, "floor": floor, "ours": ours, "held": held}
    print(json.dumps(sides[sys.argv[1]](sys.argv[2])), flush=True)
    sys.stdout.flush()
    import os

    os._exit(0)
