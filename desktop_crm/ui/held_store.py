"""The firm's file as the worker holds it; nothing here is called from the window's thread.

Only `HalfTyped.put` and `HalfTyped.drop` are: they tell the worker what to write next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from desktop_crm.core.change import Change, Conflict
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.store import Store

Place = tuple[str, str]
"""A form and what it is about."""


class HalfTyped:
    """Forms that wait for the worker: of each only the newest state."""

    def __init__(self) -> None:
        self._waiting: dict[Place, tuple[str, dict[str, Any]]] = {}

    def put(self, place: Place, title: str, values: Mapping[str, Any]) -> bool:
        """Let this wait; whether nothing of the form waited before."""
        is_first = place not in self._waiting
        self._waiting[place] = (title, dict(values))
        return is_first

    def drop(self, place: Place) -> tuple[str, dict[str, Any]] | None:
        """Let it wait no more; what waited."""
        return self._waiting.pop(place, None)


class HeldStore:
    """What a request does with the store, once there is one."""

    def __init__(self, half_typed: HalfTyped) -> None:
        self._store: Store | None = None
        self._half_typed = half_typed

    def open(self, opener: Callable[[], Store]) -> None:
        """Everything later works on what this opens."""
        self._store = opener()

    def read(self, fn: Callable[..., Any], /, **kw: Any) -> Any:
        """Ask a question."""
        return self._opened().read(fn, **kw)

    def write(self, action: Callable[..., Any], /, **kw: Any) -> Change[Any]:
        """Do an action."""
        return self._opened().write(action, **kw)

    def undo(self, operation_id: UUID | None, **kw: Any) -> Change[Any]:
        """Take an operation back."""
        return self._opened().undo(operation_id, **kw)

    def preview_undo(self, operation_id: UUID, **kw: Any) -> tuple[Conflict, ...]:
        """What that would leave alone."""
        return self._opened().preview_undo(operation_id, **kw)

    def rehearse(self, action: Callable[..., Any], /, **kw: Any) -> Any:
        """What an action would answer."""
        return self._opened().rehearse(action, **kw)

    def redo(self, **kw: Any) -> Change[Any]:
        """Do again what was taken back."""
        return self._opened().redo(**kw)

    def set_author(self, author: UUID | None) -> None:
        """In whose name all is written."""
        self._opened().author = author

    def keep_draft(self, place: Place) -> None:
        """Write a form that waits, unless it was written or dropped meanwhile."""
        waiting = self._half_typed.drop(place)
        if waiting is not None:
            (form, subject), (title, values) = place, waiting
            self._opened().keep_draft(form=form, subject=subject, title=title, values=values)

    def drop_draft(self, **which: Any) -> None:
        """Throw a written draft away."""
        self._opened().drop_draft(**which)

    def drafts(self) -> tuple[KeptDraft, ...]:
        """What was typed and not saved."""
        return self._opened().drafts()

    def rest(self) -> None:
        """Nothing was asked for a while."""
        if self._store is not None:
            self._store.rest()

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _opened(self) -> Store:
        if self._store is None:
            raise RuntimeError("no firm is open")
        return self._store
