"""What the firm's own fields of a record say, a line each; empty ones take no room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.custom_fields import FilledField
from desktop_crm.ui.forms.own_fields import filled_only, own_text
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.widgets.facts import FactRow

_LONGEST = 40


class OwnFacts(QWidget):
    """Labels and values; hidden while there are none."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.rows: dict[str, FactRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_fields(self, own: Iterable[FilledField]) -> None:
        """Show these and no others."""
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for each in filled_only(own):
            name = one_line(each.field.name, _LONGEST)
            row = FactRow(name, breakable(own_text(self._language, each.value)))
            self.rows[str(each.field.id)] = row
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))
