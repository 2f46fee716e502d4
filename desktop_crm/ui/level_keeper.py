"""Looks at the levels once a month, by the firm's rule, when a firm is open and nothing waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_crm.core.periods import Month
from desktop_crm.ui.context import Context
from desktop_crm.ui.firm_marks import firm_key

if TYPE_CHECKING:
    from desktop_crm.queries.level_figures import LevelPreview


class LevelKeeper(QObject):
    """Waits until the first pages are read; the file knows which months are done."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._key = firm_key("levels_kept", context.firm.path)
        self._month = str(Month.of(context.today()))
        if context.preferences.text(self._key) != self._month:
            context.background.idle.connect(self._look)

    def _look(self) -> None:
        from desktop_crm.queries.level_figures import due_levels

        self._context.background.idle.disconnect(self._look)
        self._context.background.read(
            due_levels, self._on_due, owner=self, today=self._context.today()
        )

    def _on_due(self, preview: LevelPreview | None) -> None:
        from desktop_crm.services.customers_levels import recompute_levels

        self._context.preferences.set(self._key, self._month)
        if preview is not None and preview.changes:
            figures = {each.customer_id: each.figures for each in preview.changes}
            self._context.background.write(
                recompute_levels, owner=self, figures=figures, on=preview.day
            )
