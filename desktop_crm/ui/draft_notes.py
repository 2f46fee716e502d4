"""When a firm opens: a note that forms of last time were not saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from desktop_crm.core.drafts import KeptDraft
    from desktop_crm.ui.context import Context

_SECONDS = 15.0


class DraftNotes(QObject):
    """Asks once, and leads to the list of the drafts."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        context.background.drafts(self._on_drafts, owner=self)

    def _on_drafts(self, drafts: Sequence[KeptDraft]) -> None:
        if drafts:
            self._context.toasts.show_toast(
                self.tr("Forms that were not saved: {count}").format(count=len(drafts)),
                tone=Tone.INFO,
                action=self.tr("Show"),
                on_action=self._show,
                seconds=_SECONDS,
            )

    def _show(self) -> None:
        from desktop_crm.ui.dialogs.drafts_dialog import show_drafts

        show_drafts(self._context, self._host)
