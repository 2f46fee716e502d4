"""Requests on their way to a worker and back to the window's thread."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.lane import Lane
from desktop_crm.ui.tasks import Task

Slot = tuple[int, str]
Failed = Callable[[UserError], None]


@dataclass(slots=True, eq=False)
class Request:
    """One piece of work; `number` is compared with the newest of its slot."""

    work: Callable[..., Any]
    owner: QObject
    on_done: Callable[[Any], None] | None
    on_failed: Failed | None
    task: Task | None
    slot: Slot | None = None
    number: int = 0
    is_change: bool = False
    kw: dict[str, Any] = field(default_factory=dict)
    result: Any = None
    error: BaseException | None = None
    skipped: bool = False


class Requests(QObject):
    """Hands requests to lanes, and delivers what comes back to those who still wait for it.

    A request lets go of all that it was given and brought as soon as it is delivered: what is large
    would else live until the garbage collector comes by.
    """

    idle = Signal()
    _came_back = Signal(object)
    _reported = Signal(object, int, int)

    def __init__(self, bus: Bus, *, show_problem: Failed | None, parent: QObject | None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._show_problem = show_problem
        self._numbers = itertools.count(1)
        self._newest: dict[Slot, int] = {}
        self._under_way: list[Request] = []
        self._is_closed = False
        self._came_back.connect(self._on_came_back, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def set_problem_display(self, show_problem: Failed) -> None:
        """Where sentences go that no form of its own shows."""
        self._show_problem = show_problem

    def is_idle(self) -> bool:
        """Whether no request is waiting, running or on its way back."""
        return not self._under_way

    @property
    def under_way(self) -> tuple[str, ...]:
        """The names of what waits, runs or comes back."""
        return tuple(_described(request.work) for request in self._under_way)

    def _end(self) -> bool:
        """Take no more requests, stop what can be cancelled; whether that was not so before."""
        if self._is_closed:
            return False
        self._is_closed = True
        for request in self._under_way:
            if request.task is not None and isValid(request.task):
                request.task.cancel()
        return True

    def _newest_of(self, owner: QObject, name: str) -> tuple[Slot, int]:
        """The place of a question and its number: what was asked there before is out of date."""
        slot = (id(owner), name)
        self._newest[slot] = number = next(self._numbers)
        return slot, number

    def _submit(self, lane: Lane, request: Request) -> None:
        if self._is_closed:
            return
        if request.task is not None:
            deliver = partial(self._report, request)
            request.kw["progress"] = request.task.reporter(deliver)
        self._under_way.append(request)
        lane.put(partial(self._do, request))

    # The worker's side

    def _do(self, request: Request) -> None:
        if self._is_stale(request) or (request.slot is not None and self._is_closed):
            request.skipped = True
        else:
            try:
                request.result = request.work(**request.kw)
            except Cancelled:
                # Without its trace, whose frames hold what the work had made so far.
                request.error = Cancelled()
            except BaseException as error:  # noqa: BLE001 - carried to the GUI thread
                request.error = error
        request.kw = {}
        self._came_back.emit(request)

    def _report(self, request: Request, done: int, total: int) -> None:
        self._reported.emit(request, done, total)

    # The GUI thread's side

    def _is_stale(self, request: Request) -> bool:
        """Whether nobody waits for this any more; a write is never stale."""
        if request.slot is None:
            return False
        return self._newest.get(request.slot) != request.number or not isValid(request.owner)

    def _on_reported(self, request: Request, done: int, total: int) -> None:
        if request.task is not None and isValid(request.task):
            request.task.progressed.emit(done, total)

    def _on_came_back(self, request: Request) -> None:
        self._under_way.remove(request)
        try:
            if not self._is_closed:
                self._deliver(request)
        finally:
            request.result = request.error = None
            if request.task is not None and isValid(request.task):
                request.task.ended.emit()
            if not self._under_way:
                self.idle.emit()

    def _deliver(self, request: Request) -> None:
        if request.skipped or self._is_stale(request):
            return
        if request.slot is not None:
            del self._newest[request.slot]
        if request.error is not None:
            self._deliver_error(request, request.error)
            return
        try:
            if request.on_done is not None and isValid(request.owner):
                request.on_done(request.result)
        finally:
            if request.is_change:
                self._bus.changed.emit(request.result)

    def _deliver_error(self, request: Request, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, UserError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif request.on_failed is not None and isValid(request.owner):
            request.on_failed(error)
        elif self._show_problem is not None:
            self._show_problem(error)


def name_of(fn: Callable[..., Any]) -> str:
    """The full name of a function, whatever of it is given already."""
    while isinstance(fn, partial):
        fn = fn.func
    return f"{getattr(fn, '__module__', '')}.{getattr(fn, '__qualname__', repr(fn))}"


def _described(work: Callable[..., Any]) -> str:
    """The name of a piece of work, with the question that it asks."""
    asked = work.args[0] if isinstance(work, partial) and work.args else None
    return f"{name_of(work)}({name_of(asked)})" if callable(asked) else name_of(work)
