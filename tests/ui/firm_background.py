"""A background that answers at once out of a real file, so that pages show real rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from typing_extensions import override

from desktop_crm.core.errors import UserError
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.bus import Bus
from tests.ui.doubles import FakeBackground


class FirmBackground(FakeBackground):
    """Reads, writes and undoes in a workspace; what runs beside the file is left out."""

    def __init__(self, bus: Bus, workspace: Workspace) -> None:
        super().__init__(bus)
        self.workspace = workspace
        self._told = bus

    @override
    def run(self, fn: Any, _on_done: Any, /, **kw: Any) -> None:
        """Note the wish; drawing and foreign files have tests of their own."""
        self.calls.append((fn, kw))

    @override
    def keep_draft(self, *, owner: Any, **kw: Any) -> None:
        self.workspace.keep_draft(**kw)

    @override
    def drop_draft(self, *, owner: Any, **kw: Any) -> None:
        self.workspace.drop_draft(**kw)

    @override
    def drafts(self, on_done: Any, /, *, owner: Any) -> None:
        on_done(self.workspace.drafts())

    @override
    def undo(self, operation_id: UUID | None = None, /, **kw: Any) -> None:
        super().undo(operation_id, **kw)
        leave = kw.get("leave", ())
        self._told.changed.emit(self.workspace.undo(operation_id, leave=leave))

    @override
    def redo(self, /, **kw: Any) -> None:
        super().redo(**kw)
        self._told.changed.emit(self.workspace.redo(kw.get("operation_id")))

    @override
    def preview_undo(
        self, operation_id: UUID, on_done: Callable[[Any], None], /, **kw: Any
    ) -> None:
        self.calls.append(("preview_undo", {"operation_id": operation_id} | kw))
        on_done(self.workspace.preview_undo(operation_id, leave=kw.get("leave", ())))

    @override
    def set_author(self, author: UUID | None, /, *, owner: QObject) -> None:
        super().set_author(author, owner=owner)
        self.workspace.author = author

    @override
    def _answer(self, fn: Any, kw: dict[str, Any]) -> Any:
        while isinstance(fn, partial):
            kw = dict(fn.keywords) | kw
            fn = fn.func
        self.calls.append((fn, kw))
        try:
            if hasattr(fn, "code"):
                return self.workspace.write(fn, **kw)
            return self.workspace.read(fn, **kw)
        except UserError as error:
            return error
