"""Workbooks through the import of a real window: is it ever blocked, and is anything left unsaid?

A timer ticks every 10 ms; the longest time between two ticks is how long the window stood still.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_crm.app import FirmFiles
from desktop_crm.core.error_texts import ERROR_TEXTS, error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import CHINESE, ENGLISH, load_language
from desktop_crm.exchange.imports import refusal
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.imports import import_files
from desktop_crm.ui.language import InterfaceLanguage
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.theme.theme import Theme
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.windows import Windows
from desktop_crm.ui.workbench import Workbench
from tests.ui.doubles import TODAY
from tests.ui.sample_pages import sample_pages

LONGEST_BLOCK = 0.1
LONGEST_SILENCE = 10.0
_TICK = 10
_PATIENCE = 180.0
_STEP = 0.02
_VISITS = 3
_SETTLED = 0.15
"""So long after its first step is there and all is read, the window may still be painting."""


@dataclass(slots=True)
class Visit:
    """What one file did to the window; the figures are seconds."""

    name: str
    seconds: float = 0.0
    blocked: float = 0.0
    silent: float = 0.0
    refusal: UserError | None = None
    faults: list[str] = field(default_factory=list)

    def misses(self) -> list[str]:
        """What falls short, in words."""
        found = list(self.faults)
        if self.blocked > LONGEST_BLOCK:
            found.append(f"window blocked for {self.blocked * 1000:.0f} ms")
        if self.silent > LONGEST_SILENCE:
            found.append(f"no progress for {self.silent:.1f} s")
        return found + (unsaid(self.refusal) if self.refusal else [])

    @property
    def outcome(self) -> str:
        """`read`, or the code of the refusal."""
        return self.refusal.code if self.refusal else "read"


def unsaid(error: UserError) -> list[str]:
    """In which languages a refusal has no sentence of its own."""
    if error.code not in ERROR_TEXTS:
        return [f"{error.code} has no sentence"]
    english = error_sentence(load_language(ENGLISH), error)
    chinese = error_sentence(load_language(CHINESE), error)
    faults = [f"{error.code} has an open place" for said in (english, chinese) if "{" in said]
    return [*faults, *([f"{error.code} is not said in Chinese"] if english == chinese else [])]


class Ticker(QObject):
    """Measures how long the event loop was busy with one thing."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK)

    def begin(self) -> None:
        """Forget what was."""
        self.longest, self._last = 0.0, perf_counter()

    def _tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last - _TICK / 1000)
        self._last = now


class CorpusWindow:
    """An open window that takes one file after the other."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._ticker = Ticker()

    def visit(self, path: Path) -> Visit:
        """Read a file up to the first step of its import, then leave it."""
        visit = Visit(path.name)
        if self._bench.context is None:
            raise ValueError("no firm is open")
        with _listening(visit):
            start = perf_counter()
            self._ticker.begin()
            import_files(self._bench.context, self._bench.window, [path])
            is_there = _turn_until(self._is_settled)
            _turn(_SETTLED)
            visit.blocked = self._ticker.longest
            visit.seconds = perf_counter() - start
        if not is_there:
            visit.faults.append("no step was reached")
        visit.refusal = self._refusal()
        self._leave()
        return visit

    def calmest_visit(self, path: Path) -> Visit:
        """The same; where it blocked the window, again, in case another program did that."""
        visits = [self.visit(path)]
        while visits[-1].blocked > LONGEST_BLOCK and len(visits) < _VISITS:
            visits.append(self.visit(path))
        return min(visits, key=lambda visit: visit.blocked)

    def _sheet(self) -> Sheet | None:
        return open_sheet(self._bench.window)

    def _is_settled(self) -> bool:
        desk = self._bench.desk
        sheet = self._sheet()
        is_step = sheet is not None and not isinstance(sheet, ProgressSheet)
        return is_step and desk is not None and desk.background.is_idle()

    def _refusal(self) -> UserError | None:
        sheet = self._sheet()
        if not isinstance(sheet, ImportWizard):
            return None
        state = sheet.state
        return state.error if state.understood is None else refusal(state.draft)

    def _leave(self) -> None:
        """Close what stands open; nothing was written, so nothing is asked."""
        for _ in range(3):
            sheet = self._sheet()
            if sheet is None:
                break
            sheet.may_close = lambda: True
            sheet.reject()
            _turn(0.02)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def _listening(visit: Visit) -> Iterator[None]:
    """Note the refusals, and how long nothing was told about the work."""
    last: list[tuple[float, tuple[int, int] | None]] = [(perf_counter(), None)]

    def heard(told: tuple[int, int] | None) -> None:
        now = perf_counter()
        if told is None or told != last[0][1]:
            visit.silent = max(visit.silent, now - last[0][0])
            last[0] = (now, told)

    show, fail = ProgressSheet.set_progress, sys.excepthook

    def set_progress(sheet: ProgressSheet, done: int, total: int) -> None:
        heard((done, total))
        show(sheet, done, total)

    def note_fault(kind: type[BaseException], error: BaseException, _trace: object) -> None:
        visit.faults.append(f"{kind.__name__}: {error}")

    sys.excepthook = note_fault
    try:
        with patch.object(ProgressSheet, "set_progress", set_progress):
            yield
    finally:
        sys.excepthook = fail
        heard(None)


def _turn_until(is_there: Callable[[], bool]) -> bool:
    end = perf_counter() + _PATIENCE
    while not is_there():
        if perf_counter() > end:
            return False
        _turn(_STEP)
    return True


def _turn(seconds: float) -> None:
    """Let the window live for a while, without a nap of our own in between."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


@contextmanager
def corpus_window(app: QApplication, folder: Path) -> Iterator[CorpusWindow]:
    """A window with an empty firm in a folder, as the program opens it."""
    language = InterfaceLanguage(app, CHINESE)
    shell = Shell(
        theme=Theme(app, "light", app),
        language=language,
        preferences=Preferences(folder / "preferences.ini", app),
        files=FirmFiles(folder=folder / "data", today=lambda: TODAY),
        pages=sample_pages(),
        today=lambda: TODAY,
    )
    windows = Windows(shell)
    window = MainWindow(shell)
    window.resize(1280, 800)
    window.show()
    bench = windows.fill(window)
    windows.open_file(folder / "firm.crm", bench, shell.files.create)
    if not _turn_until(lambda: bench.desk is not None and bench.desk.background.is_idle()):
        raise TimeoutError("the firm was not opened")
    try:
        yield CorpusWindow(bench)
    finally:
        bench.may_close = lambda: True  # type: ignore[method-assign]
        window.close()
        language.set_code(ENGLISH)


def run(files: Sequence[Path]) -> int:
    """All files through one window; prints each that falls short, and how many do."""
    app = QApplication.instance() or QApplication(["desktop-crm"])
    if not isinstance(app, QApplication):
        raise TypeError("no application with windows")
    missed, longest = 0, 0.0
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch, corpus_window(app, Path(scratch)) as window:
        window.visit(files[0])
        for path in files:
            visit = window.calmest_visit(path)
            longest = max(longest, visit.blocked)
            outcomes[visit.outcome] += 1
            if misses := visit.misses():
                missed += 1
                why = "; ".join(misses)
                sys.stdout.write(f"{path.name}\t{visit.outcome}\t{visit.seconds:.1f} s\t{why}\n")
                sys.stdout.flush()
    for outcome, count in outcomes.most_common():
        sys.stdout.write(f"{count}\t{outcome}\n")
    sys.stdout.write(f"short of a goal: {missed}; longest block: {longest * 1000:.0f} ms\n")
    return 1 if missed else 0
