"""The preview of a paste: each cell's old and new value, and what cannot be pasted."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.list_columns import Badge, Column, Kind
from desktop_crm.services.bulk_edit import edit_records
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.paste_plan import PastedCell, PastePlan, Refusal
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 820
_MOST_ROWS = 9
_COLUMNS = (
    Column("record", QT_TRANSLATE_NOOP("paste", "Row"), Kind.TEXT, 200, stretch=True, strong=True),
    Column("title", QT_TRANSLATE_NOOP("paste", "Column"), Kind.TEXT, 130),
    Column("before", QT_TRANSLATE_NOOP("paste", "Now"), Kind.TEXT, 150),
    Column("after", QT_TRANSLATE_NOOP("paste", "Pasted"), Kind.TEXT, 150, strong=True),
    Column("state", QT_TRANSLATE_NOOP("paste", "Result"), Kind.BADGE, 130),
)
_CHANGES = Badge(QT_TRANSLATE_NOOP("paste", "Changes"), "primary")
_REFUSALS = {
    Refusal.FIXED: Badge(QT_TRANSLATE_NOOP("paste", "Not editable"), "neutral"),
    Refusal.UNREADABLE: Badge(QT_TRANSLATE_NOOP("paste", "Not understood"), "danger"),
}


class PasteSheet(Sheet):
    """Nothing is written before the button is pressed; then all of it is one step."""

    def __init__(self, context: Context, host: QWidget, table: str, plan: PastePlan) -> None:
        super().__init__(host, self.tr("Paste into the list"), width=_WIDTH, icon="clipboard-paste")
        self._context = context
        self._table = table
        self._plan = plan
        self._save_anyway = False
        self.banner = Banner("", tone=Tone.WARNING, icon="triangle-alert")
        self.body.addWidget(self.banner)
        self.rows = RowTable(
            _COLUMNS, language=context.language, today=context.today, row_height=ROW_COMPACT
        )
        cells = (*plan.refused, *plan.changed)
        self.rows.set_rows(cells, value=_value)
        self.rows.fit_height(_MOST_ROWS)
        self.body.addWidget(self.rows)
        self.set_note(
            self.tr("Change: {changed} · as before: {same} · left out: {refused}").format(
                changed=f"{len(plan.changed):,}",
                same=f"{plan.same:,}",
                refused=f"{len(plan.refused) + plan.left_over:,}",
            )
        )
        self._warn()
        self.add_cancel(self.tr("Cancel"))
        self.paste_button = self.add_button(
            Button(self.tr("Paste"), kind=ButtonKind.PRIMARY), shortcut="Ctrl+S", primary=True
        )
        self.paste_button.setEnabled(bool(plan.edits))
        self.paste_button.clicked.connect(self.paste)

    def _warn(self) -> None:
        words = []
        if self._plan.refused:
            words.append(self.tr("Some cells cannot be pasted into; they stay as they are."))
        if self._plan.left_over:
            words.append(
                self.tr("Cells without a place in the list: {count}. They are left out.").format(
                    count=f"{self._plan.left_over:,}"
                )
            )
        self.banner.set_text(" ".join(words))
        self.banner.setVisible(bool(words))

    def paste(self) -> None:
        """Write the new values."""
        self._context.background.write(
            edit_records,
            self._on_done,
            owner=self,
            on_failed=self._on_failed,
            table=self._table,
            edits=dict(self._plan.edits),
            save_anyway=self._save_anyway,
        )

    def _on_done(self, _change: object) -> None:
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        """Say what is doubtful; a second press saves it anyway where that is possible."""
        blocks = any(problem.blocks for problem in error.params.get("problems", ()))
        self._save_anyway = not blocks and "problems" in error.params
        self.banner.set_text(error_sentence(self._context.language, error))
        self.banner.show()
        words = self.tr("Save anyway") if self._save_anyway else self.tr("Paste")
        self.paste_button.setText(words)


def _value(cell: PastedCell, key: str) -> Any:
    if key == "state":
        return _CHANGES if cell.refusal is None else _REFUSALS[cell.refusal]
    return getattr(cell, key)
