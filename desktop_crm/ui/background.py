"""Work beside the window: one thread owns the firm's file, results come back to the GUI thread."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktop_crm.core.change import Change, Conflict, Part
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.errors import Cancelled, UserError
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.lane import Lane
from desktop_crm.ui.store import Store
from desktop_crm.ui.tasks import Task

T = TypeVar("T")
Slot = tuple[int, str]
Failed = Callable[[UserError], None]


@dataclass(slots=True, eq=False)
class _Request:
    """One piece of work on its way to the worker and back."""

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


class Background(QObject):
    """Runs reads, writes and file work of one window; see `ui.store` for what it works on.

    Of all reads with the same owner and key only the newest is delivered, and nothing is delivered
    to a destroyed owner. Writes are always done, and always reach the bus.
    """

    idle = Signal()
    _came_back = Signal(object)
    _reported = Signal(object, int, int)

    def __init__(
        self, bus: Bus, *, show_problem: Failed | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bus = bus
        self._show_problem = show_problem
        self._store: Store | None = None
        self._file_lane = Lane("firm file", at_rest=self._rest)
        self._side_lane = Lane("other files")
        self._numbers = itertools.count(1)
        self._newest: dict[Slot, int] = {}
        self._under_way: list[_Request] = []
        self._half_typed: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}
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

    def open(
        self,
        opener: Callable[[], Store],
        on_done: Callable[[None], None],
        *,
        owner: QObject,
        on_failed: Failed,
    ) -> None:
        """Open the firm's file in the worker; everything later works on it."""
        request = _Request(partial(self._open, opener), owner, on_done, on_failed, None)
        self._submit(self._file_lane, request)

    def read(
        self,
        fn: Callable[..., T],
        on_done: Callable[[T], None],
        /,
        *,
        owner: QObject,
        key: str = "",
        on_failed: Failed | None = None,
        task: Task | None = None,
        **kw: Any,
    ) -> None:
        """Call `fn(session, **kw)` in the worker and `on_done(result)` here.

        Without a `key` the function itself is the key.
        """
        slot, number = self._newest_of(owner, key or _name_of(fn))
        request = _Request(partial(self._read, fn), owner, on_done, on_failed, task, slot, number)
        request.kw = kw
        self._submit(self._file_lane, request)

    def write(
        self,
        action: Callable[..., Any],
        on_done: Callable[[Change[Any]], None] | None = None,
        /,
        *,
        owner: QObject,
        on_failed: Failed | None = None,
        task: Task | None = None,
        **kw: Any,
    ) -> None:
        """Do an action as one operation; `on_done(change)` here, then the bus tells everybody."""
        request = _Request(partial(self._write, action), owner, on_done, on_failed, task)
        request.is_change, request.kw = True, kw | {"initiator": owner}
        self._submit(self._file_lane, request)

    def undo(
        self,
        operation_id: UUID | None = None,
        on_done: Callable[[Change[Any]], None] | None = None,
        /,
        *,
        owner: QObject,
        on_failed: Failed | None = None,
        leave: Collection[Part] = (),
    ) -> None:
        """Take back an operation, or the last one, but for some parts."""
        request = _Request(self._undo, owner, on_done, on_failed, None, is_change=True)
        request.kw = {"operation_id": operation_id, "initiator": owner}
        if leave:
            request.kw["leave"] = tuple(leave)
        self._submit(self._file_lane, request)

    def preview_undo(
        self,
        operation_id: UUID,
        on_done: Callable[[tuple[Conflict, ...]], None],
        /,
        *,
        owner: QObject,
        on_failed: Failed | None = None,
        leave: Collection[Part] = (),
    ) -> None:
        """What an undo would leave alone; only the newest answer is delivered."""
        slot, number = self._newest_of(owner, "preview_undo")
        request = _Request(self._preview_undo, owner, on_done, on_failed, None, slot, number)
        request.kw = {"operation_id": operation_id, "leave": tuple(leave)}
        self._submit(self._file_lane, request)

    def rehearse(
        self,
        action: Callable[..., Any],
        on_done: Callable[[Any], None],
        /,
        *,
        owner: QObject,
        on_failed: Failed | None = None,
        task: Task | None = None,
        **kw: Any,
    ) -> None:
        """What an action would answer, without writing anything; only the newest is delivered."""
        slot, number = self._newest_of(owner, f"rehearse {_name_of(action)}")
        work = partial(self._rehearse, action)
        request = _Request(work, owner, on_done, on_failed, task, slot, number)
        request.kw = kw
        self._submit(self._file_lane, request)

    def redo(
        self,
        on_done: Callable[[Change[Any]], None] | None = None,
        /,
        *,
        owner: QObject,
        on_failed: Failed | None = None,
        operation_id: UUID | None = None,
    ) -> None:
        """Do again what was taken back last, or the named operation."""
        request = _Request(self._redo, owner, on_done, on_failed, None, is_change=True)
        request.kw = {"initiator": owner}
        if operation_id is not None:
            request.kw["operation_id"] = operation_id
        self._submit(self._file_lane, request)

    def keep_draft(
        self, *, form: str, subject: str = "", title: str, values: Mapping[str, Any], owner: QObject
    ) -> None:
        """Keep a half-typed form; of those that wait for the worker only the newest is written.

        It is no operation and touches no view. `values` may hold days, moments, decimals and ids.
        """
        place = (form, subject)
        is_waiting = place in self._half_typed
        self._half_typed[place] = (title, dict(values))
        if not is_waiting:
            work = partial(self._keep_draft, place)
            self._submit(self._file_lane, _Request(work, owner, None, None, None))

    def drop_draft(
        self,
        *,
        draft_id: UUID | None = None,
        form: str | None = None,
        subject: str = "",
        owner: QObject,
    ) -> None:
        """Throw a draft away, by its id or by form and subject, also one not yet written."""
        if form is not None:
            self._half_typed.pop((form, subject), None)
        request = _Request(self._drop_draft, owner, None, None, None)
        request.kw = {"draft_id": draft_id, "form": form, "subject": subject}
        self._submit(self._file_lane, request)

    def drafts(
        self, on_done: Callable[[tuple[KeptDraft, ...]], None], /, *, owner: QObject
    ) -> None:
        """Call `on_done` with what was typed and not saved, newest first."""
        self._submit(self._file_lane, _Request(self._drafts, owner, on_done, None, None))

    def set_author(self, author: UUID | None, /, *, owner: QObject) -> None:
        """From now on everything is written in the name of this colleague."""
        request = _Request(self._set_author, owner, None, None, None)
        request.kw = {"author": author}
        self._submit(self._file_lane, request)

    def run(
        self,
        fn: Callable[..., T],
        on_done: Callable[[T], None],
        /,
        *,
        owner: QObject,
        on_failed: Failed | None = None,
        task: Task | None = None,
        **kw: Any,
    ) -> None:
        """Call `fn(**kw)` beside the firm's file: foreign files, child processes, drawing."""
        self._submit(self._side_lane, _Request(fn, owner, on_done, on_failed, task, kw=kw))

    def close(self) -> None:
        """Finish the writes, skip the reads, stop what can be cancelled, let go of the file."""
        if self._is_closed:
            return
        self._is_closed = True
        for request in self._under_way:
            if request.task is not None and isValid(request.task):
                request.task.cancel()
        self._side_lane.close()
        self._file_lane.put(self._close_store)
        self._file_lane.close()

    def _newest_of(self, owner: QObject, name: str) -> tuple[Slot, int]:
        """The place of a question and its number: what was asked there before is out of date."""
        slot = (id(owner), name)
        self._newest[slot] = number = next(self._numbers)
        return slot, number

    def _submit(self, lane: Lane, request: _Request) -> None:
        if self._is_closed:
            return
        if request.task is not None:
            deliver = partial(self._report, request)
            request.kw["progress"] = request.task.reporter(deliver)
        self._under_way.append(request)
        lane.put(partial(self._do, request))

    # The worker's side

    def _do(self, request: _Request) -> None:
        if self._is_stale(request) or (request.slot is not None and self._is_closed):
            request.skipped = True
        else:
            try:
                request.result = request.work(**request.kw)
            except BaseException as error:  # noqa: BLE001 - carried to the GUI thread
                request.error = error
        self._came_back.emit(request)

    def _report(self, request: _Request, done: int, total: int) -> None:
        self._reported.emit(request, done, total)

    def _open(self, opener: Callable[[], Store]) -> None:
        self._store = opener()

    def _read(self, fn: Callable[..., Any], /, **kw: Any) -> Any:
        return self._opened().read(fn, **kw)

    def _write(self, action: Callable[..., Any], /, **kw: Any) -> Change[Any]:
        return self._opened().write(action, **kw)

    def _undo(self, operation_id: UUID | None, **kw: Any) -> Change[Any]:
        return self._opened().undo(operation_id, **kw)

    def _preview_undo(self, operation_id: UUID, **kw: Any) -> tuple[Conflict, ...]:
        return self._opened().preview_undo(operation_id, **kw)

    def _rehearse(self, action: Callable[..., Any], /, **kw: Any) -> Any:
        return self._opened().rehearse(action, **kw)

    def _set_author(self, author: UUID | None) -> None:
        self._opened().author = author

    def _redo(self, **kw: Any) -> Change[Any]:
        return self._opened().redo(**kw)

    def _keep_draft(self, place: tuple[str, str]) -> None:
        waiting = self._half_typed.pop(place, None)
        if waiting is not None:
            (form, subject), (title, values) = place, waiting
            self._opened().keep_draft(form=form, subject=subject, title=title, values=values)

    def _drop_draft(self, **which: Any) -> None:
        self._opened().drop_draft(**which)

    def _drafts(self) -> tuple[KeptDraft, ...]:
        return self._opened().drafts()

    def _opened(self) -> Store:
        if self._store is None:
            raise RuntimeError("no firm is open")
        return self._store

    def _rest(self) -> None:
        if self._store is not None:
            self._store.rest()

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    # The GUI thread's side

    def _is_stale(self, request: _Request) -> bool:
        """Whether nobody waits for this any more; a write is never stale."""
        if request.slot is None:
            return False
        return self._newest.get(request.slot) != request.number or not isValid(request.owner)

    def _on_reported(self, request: _Request, done: int, total: int) -> None:
        if request.task is not None and isValid(request.task):
            request.task.progressed.emit(done, total)

    def _on_came_back(self, request: _Request) -> None:
        self._under_way.remove(request)
        try:
            if not self._is_closed:
                self._deliver(request)
        finally:
            if request.task is not None and isValid(request.task):
                request.task.ended.emit()
            if not self._under_way:
                self.idle.emit()

    def _deliver(self, request: _Request) -> None:
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

    def _deliver_error(self, request: _Request, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, UserError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif request.on_failed is not None and isValid(request.owner):
            request.on_failed(error)
        elif self._show_problem is not None:
            self._show_problem(error)


def _name_of(fn: Callable[..., Any]) -> str:
    while isinstance(fn, partial):
        fn = fn.func
    return f"{getattr(fn, '__module__', '')}.{getattr(fn, '__qualname__', repr(fn))}"


def _described(work: Callable[..., Any]) -> str:
    """The name of a piece of work, with the question that it asks."""
    asked = work.args[0] if isinstance(work, partial) and work.args else None
    return f"{_name_of(work)}({_name_of(asked)})" if callable(asked) else _name_of(work)
