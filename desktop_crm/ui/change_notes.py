"""After each change: a toast that can take it back, and the names of the next undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop_crm.core.change import Change
from desktop_crm.core.clock import local_date
from desktop_crm.core.language import Language
from desktop_crm.ui.context import Context
from desktop_crm.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from desktop_crm.queries.undo_choices import OperationName, UndoChoices


_FINAL = frozenset({"bin.purge"})
"""Steps that nothing takes back: their toast offers nothing."""
_QUIET = frozenset({"bin.expire"})
"""Steps that the program does by itself."""
_TOLD_ELSEWHERE = frozenset({"import"})
"""Steps whose own sheet tells what was done and offers to take it back."""


class ChangeNotes(QObject):
    """Listens to one firm's bus; the ORM is loaded by then, so the imports inside are free."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._choices: UndoChoices | None = None
        context.bus.changed.connect(self._on_changed)
        for key, run, possible in (
            ("edit.undo", self._undo, self._can_undo),
            ("edit.redo", self._redo, self._can_redo),
        ):
            context.actions.handle(key, run, owner=self, enabled=possible)
        self._ask()

    def _ask(self) -> None:
        from desktop_crm.queries.undo_choices import undo_choices

        self._context.background.read(undo_choices, self._on_choices, owner=self)

    def _on_choices(self, choices: UndoChoices) -> None:
        self._choices = choices
        for key, name, operation in (
            ("edit.undo", self.tr("Undo {moment} {what}"), choices.undo),
            ("edit.redo", self.tr("Redo {moment} {what}"), choices.redo),
        ):
            shown = "" if operation is None else self._named(name, operation)
            self._context.actions.set_text(key, shown)
        self._context.actions.refresh()

    def _named(self, pattern: str, operation: OperationName) -> str:
        what = _sentence(self._context.language, operation.code, operation.words)
        return pattern.format(moment=self._moment(operation.at), what=what)

    def _moment(self, at: datetime) -> str:
        """The time for today, day and time for earlier."""
        if local_date(at) == self._context.today():
            return f"{at.astimezone():%H:%M}"
        return self._context.language.moment(at)

    def _can_undo(self) -> bool:
        return self._choices is not None and self._choices.undo is not None

    def _can_redo(self) -> bool:
        return self._choices is not None and self._choices.redo is not None

    def _undo(self) -> None:
        if self._choices is not None and self._choices.undo is not None:
            self._context.background.undo(self._choices.undo.id, owner=self)

    def _redo(self) -> None:
        self._context.background.redo(owner=self)

    def _on_changed(self, change: Change[Any]) -> None:
        if not change.touched and not change.conflicts:
            return
        self._ask()
        if change.code in _QUIET | _TOLD_ELSEWHERE:
            return
        text = _sentence(self._context.language, change.code, change.words)
        if change.conflicts:
            left = self.tr("{what}. Changed again since, so left as they are: {count}")
            text = left.format(what=text, count=len(change.conflicts))
        action, on_action = ("", None) if change.code in _FINAL else self._way_back(change)
        self._context.toasts.show_toast(
            text,
            tone=Tone.WARNING if change.conflicts else Tone.SUCCESS,
            action=action,
            on_action=on_action,
        )

    def _way_back(self, change: Change[Any]) -> tuple[str, Callable[[], None]]:
        if change.code == "undo":
            return self.tr("Redo"), self._redo
        if change.code == "redo":
            return self.tr("Undo"), partial(self._undo_operation, change.value)
        return self.tr("Undo"), partial(self._undo_operation, change.operation_id)

    def _undo_operation(self, operation_id: UUID) -> None:
        self._context.background.undo(operation_id, owner=self)


def _sentence(language: Language, code: str, words: Any) -> str:
    from desktop_crm.services.operation_texts import (
        operation_sentence,
    )

    return operation_sentence(language, code, words)
