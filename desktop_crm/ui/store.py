"""What the window needs of a firm's open file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID

from desktop_crm.core.change import Change, Conflict
from desktop_crm.core.drafts import KeptDraft


class Store(Protocol):
    """A firm's file, as the window needs it; all calls come from the worker thread."""

    author: UUID | None

    @property
    def read(self) -> Callable[..., Any]:
        """`read(fn, **kw)` is `fn(session, **kw)` in a read transaction."""

    @property
    def write(self) -> Callable[..., Change[Any]]:
        """`write(action, initiator=..., **kw)` does an action as one operation."""

    @property
    def undo(self) -> Callable[..., Change[Any]]:
        """`undo(operation_id, initiator=...)` takes an operation back, or the last one."""

    @property
    def redo(self) -> Callable[..., Change[Any]]:
        """`redo(initiator=...)` does again what was taken back last."""

    @property
    def preview_undo(self) -> Callable[..., tuple[Conflict, ...]]:
        """`preview_undo(operation_id, leave=...)` tells what an undo would leave alone."""

    @property
    def rehearse(self) -> Callable[..., Any]:
        """`rehearse(action, **kw)` is what an action would answer; nothing is written."""

    @property
    def keep_draft(self) -> Callable[..., UUID]:
        """`keep_draft(form=, subject=, title=, values=)` keeps a half-typed form."""

    @property
    def drop_draft(self) -> Callable[..., int]:
        """`drop_draft(draft_id=)` or `drop_draft(form=, subject=)` throws a draft away."""

    @property
    def drafts(self) -> Callable[[], tuple[KeptDraft, ...]]:
        """`drafts()` is what was typed and not saved."""

    def rest(self) -> None:
        """Nothing was asked for a while: give back memory."""

    def close(self) -> None:
        """Let go of the file."""
