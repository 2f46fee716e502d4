"""A firm's file made of nothing, for tests of the worker."""

from __future__ import annotations

import threading
from typing import Any
from uuid import UUID

from desktop_crm.core.change import Change
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.ids import new_id

PATIENCE = 60.0


class MemoryStore:
    """Calls functions with no session; remembers in which thread, and that it was closed."""

    def __init__(self) -> None:
        self.author: UUID | None = None
        self.threads: set[int] = set()
        self.done: list[str] = []
        self.rests = 0
        self.is_closed = False

    def read(self, fn: Any, /, **kw: Any) -> Any:
        """Answer."""
        self.threads.add(threading.get_ident())
        return fn(None, **kw)

    def write(self, action: Any, /, *, initiator: object = None, **kw: Any) -> Change[Any]:
        """Answer with a change."""
        self.threads.add(threading.get_ident())
        value = action(None, **kw)
        self.done.append(str(value))
        return Change(new_id(), "test.write", {}, value, {}, initiator)

    def undo(self, operation_id: UUID | None = None, *, initiator: object = None) -> Change[Any]:
        """Pretend."""
        self.done.append(f"undo {operation_id}")
        words = {"code": "test.write", "words": {}}
        return Change(new_id(), "undo", words, operation_id, {}, initiator)

    def preview_undo(self, operation_id: UUID, *, leave: object = ()) -> tuple[Any, ...]:
        """Nothing stands in the way."""
        self.done.append(f"preview {operation_id} {leave}")
        return ()

    def rehearse(self, action: Any, /, **kw: Any) -> Any:
        """The action's answer."""
        return action(None, **kw)

    def redo(self, *, initiator: object = None) -> Change[Any]:
        """Pretend."""
        self.done.append("redo")
        words = {"code": "test.write", "words": {}}
        return Change(new_id(), "redo", words, new_id(), {}, initiator)

    def keep_draft(self, **kw: Any) -> UUID:
        """Note it."""
        self.done.append(f"keep {kw}")
        return new_id()

    def drop_draft(self, **kw: Any) -> int:
        """Note it."""
        self.done.append(f"drop {kw}")
        return 1

    def drafts(self) -> tuple[KeptDraft, ...]:
        """None."""
        return ()

    def rest(self) -> None:
        """Note it."""
        self.rests += 1

    def close(self) -> None:
        """Note it."""
        self.is_closed = True


class Gate:
    """A function that waits in the worker until the test lets it go."""

    def __init__(self) -> None:
        self._started = threading.Event()
        self._released = threading.Event()

    def __call__(self, _session: object = None, *, value: Any = None) -> Any:
        """Wait, then answer."""
        self._started.set()
        self._released.wait(PATIENCE)
        return value

    def wait_until_started(self) -> None:
        """Return once the worker is inside."""
        if not self._started.wait(PATIENCE):
            raise TimeoutError

    def release(self) -> None:
        """Let the worker go on."""
        self._released.set()
