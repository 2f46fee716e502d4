"""What a window asks of its worker: one thread owns the firm's file, answers come back here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject

from desktop_crm.core.change import Change, Conflict, Part
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.held_store import HalfTyped, HeldStore
from desktop_crm.ui.lane import Lane
from desktop_crm.ui.requests import Failed, Request, Requests, name_of
from desktop_crm.ui.store import Store
from desktop_crm.ui.tasks import Task

T = TypeVar("T")


class Background(Requests):
    """Runs reads, writes and file work of one window; see `ui.store` for what it works on.

    Of all reads with the same owner and key only the newest is delivered, and nothing is delivered
    to a destroyed owner. Writes are always done, and always reach the bus.
    """

    def __init__(
        self, bus: Bus, *, show_problem: Failed | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(bus, show_problem=show_problem, parent=parent)
        self._half_typed = HalfTyped()
        self._held = HeldStore(self._half_typed)
        self._file_lane = Lane("firm file", at_rest=self._held.rest)
        self._side_lane = Lane("other files")

    def open(
        self,
        opener: Callable[[], Store],
        on_done: Callable[[None], None],
        *,
        owner: QObject,
        on_failed: Failed,
    ) -> None:
        """Open the firm's file in the worker; everything later works on it."""
        request = Request(partial(self._held.open, opener), owner, on_done, on_failed, None)
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
        slot, number = self._newest_of(owner, key or name_of(fn))
        request = Request(
            partial(self._held.read, fn), owner, on_done, on_failed, task, slot, number
        )
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
        request = Request(partial(self._held.write, action), owner, on_done, on_failed, task)
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
        request = Request(self._held.undo, owner, on_done, on_failed, None, is_change=True)
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
        request = Request(self._held.preview_undo, owner, on_done, on_failed, None, slot, number)
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
        slot, number = self._newest_of(owner, f"rehearse {name_of(action)}")
        work = partial(self._held.rehearse, action)
        request = Request(work, owner, on_done, on_failed, task, slot, number)
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
        request = Request(self._held.redo, owner, on_done, on_failed, None, is_change=True)
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
        if self._half_typed.put(place, title, values):
            work = partial(self._held.keep_draft, place)
            self._submit(self._file_lane, Request(work, owner, None, None, None))

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
            self._half_typed.drop((form, subject))
        request = Request(self._held.drop_draft, owner, None, None, None)
        request.kw = {"draft_id": draft_id, "form": form, "subject": subject}
        self._submit(self._file_lane, request)

    def drafts(
        self, on_done: Callable[[tuple[KeptDraft, ...]], None], /, *, owner: QObject
    ) -> None:
        """Call `on_done` with what was typed and not saved, newest first."""
        self._submit(self._file_lane, Request(self._held.drafts, owner, on_done, None, None))

    def set_author(self, author: UUID | None, /, *, owner: QObject) -> None:
        """From now on everything is written in the name of this colleague."""
        request = Request(self._held.set_author, owner, None, None, None)
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
        self._submit(self._side_lane, Request(fn, owner, on_done, on_failed, task, kw=kw))

    def close(self) -> None:
        """Finish the writes, skip the reads, stop what can be cancelled, let go of the file."""
        if not self._end():
            return
        self._side_lane.close()
        self._file_lane.put(self._held.close)
        self._file_lane.close()
