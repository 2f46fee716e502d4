"""Half-typed forms: kept while one types, offered when the same form opens again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.context import Context

_PAUSE_MS = 700
_ORDINAL = "#"
"""Several drafts about the same subject are told apart by what follows it."""


class DraftKeeper(QObject):
    """Keeps what stands in one open form, at most a second behind, without ever blocking it.

    A draft that was there before is `offered` and stays untouched until it is taken over.
    """

    offered = Signal(object)

    def __init__(
        self,
        context: Context,
        form: str,
        subject: object = "",
        *,
        typed: Callable[[], Mapping[str, Any]],
        title: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._background = context.background
        self._form = form
        self._subject = str(subject or "")
        self._own = self._subject
        self._typed = typed
        self._title = title
        self._before: Mapping[str, Any] = {}
        self._kept: Mapping[str, Any] | None = None
        self._is_over = False
        self._knows_others = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, before: Mapping[str, Any] | None = None) -> None:
        """Look for an earlier draft; the form is as the file has it, unless `before` says how."""
        self._before = self._typed() if before is None else before
        self._background.drafts(self._on_drafts, owner=self)

    def _on_drafts(self, drafts: Sequence[KeptDraft]) -> None:
        if self._knows_others or self._is_over:
            return
        self._knows_others = True
        mine = [draft for draft in drafts if self._is_mine(draft)]
        taken = {draft.subject for draft in mine}
        ordinal = 2
        while self._own in taken:
            self._own = f"{self._subject}{_ORDINAL}{ordinal}"
            ordinal += 1
        if self.is_changed:
            self.touch()
        if mine:
            self.offered.emit(max(mine, key=lambda draft: draft.saved_at))

    def _is_mine(self, draft: KeptDraft) -> bool:
        return draft.form == self._form and subject_of(draft) == self._subject

    def take_over(self, draft: KeptDraft) -> None:
        """Its values stand in the form now: from now on it is this form's own."""
        self._own, self._knows_others = draft.subject, True
        self._kept = self._typed()

    def forget(self, draft: KeptDraft) -> None:
        """Throw an earlier draft away."""
        self._forget(draft.form, draft.subject)

    @property
    def is_changed(self) -> bool:
        """Whether something stands in the form that the file does not have."""
        return dict(self._typed()) != dict(self._before)

    def touch(self) -> None:
        """Something was typed; nothing is kept before it is known what would be overwritten."""
        if self._knows_others and not self._is_over and not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep what stands there now; an unchanged form needs no draft."""
        self._timer.stop()
        typed = self._typed()
        if self._is_over or not self._knows_others or typed == self._kept:
            return
        if self.is_changed:
            self._kept = typed
            title = " ".join(self._title().split())
            self._background.keep_draft(
                form=self._form,
                subject=self._own,
                title=title,
                values=typed,
                owner=self._background,
            )
        elif self._kept is not None:
            self._kept = None
            self._forget(self._form, self._own)

    def drop(self) -> None:
        """The form is saved, or given up: no draft is left of it."""
        self._timer.stop()
        self._is_over = True
        if self._kept is not None:
            self._forget(self._form, self._own)

    def _forget(self, form: str, subject: str) -> None:
        self._background.drop_draft(form=form, subject=subject, owner=self._background)

    def start_anew(self) -> None:
        """The form was saved and stays open, as it stands now."""
        self.drop()
        self._is_over, self._kept, self._before = False, None, self._typed()

    def close(self) -> Callable[[], None] | None:
        """Keep what is unsaved and end; the way to throw it away after all, None if nothing is."""
        if self._is_over:
            return None
        self.keep()
        self._is_over = True
        if self._kept is None:
            return None
        return partial(self._forget, self._form, self._own)


def subject_of(draft: KeptDraft) -> str:
    """What a draft is about, as its form said it."""
    return draft.subject.partition(_ORDINAL)[0]
