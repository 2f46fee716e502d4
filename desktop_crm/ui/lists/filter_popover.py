"""The filter builder: conditions that all must hold, applied while they are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import OPERATORS, Condition
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.lists.condition_editor import ConditionEditor
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.surface import Popover

_WIDTH = 640
_HIGHEST = 380


class FilterPopover(Popover):
    """Opens below the filter button; `changed` brings every condition that is written now."""

    changed = Signal(tuple)

    def __init__(
        self,
        anchor: QWidget,
        conditions: Sequence[Condition],
        *,
        listing: Listing,
        first_field: str,
        choices: FilterChoices,
        language: Language,
        today: Callable[[], date],
    ) -> None:
        super().__init__(anchor, padding=SPACE_3)
        self._listing = listing
        self._first_field = first_field
        self._choices = choices
        self._language = language
        self._today = today
        self.editors: list[ConditionEditor] = []
        self.box.setSpacing(SPACE_2)
        self.box.addWidget(Label(self.tr("All of these must hold"), "strong"))
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, SPACE_1, SPACE_1, SPACE_1)
        self._rows.setSpacing(SPACE_2)
        self._rows.addStretch(1)
        self._scroll = ScrollArea(content)
        self._scroll.setFixedWidth(_WIDTH)
        self.box.addWidget(self._scroll)
        foot = QHBoxLayout()
        self.add_button = Button(self.tr("Add condition"), kind=Kind.GHOST, icon="plus")
        self.clear_button = Button(self.tr("Clear"), kind=Kind.GHOST)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(self.clear_button)
        self.box.addLayout(foot)
        self.add_button.clicked.connect(self._on_added)
        self.clear_button.clicked.connect(self.clear)
        for condition in conditions or (self._blank(),):
            self._add(condition)
        self._fit()

    def conditions(self) -> tuple[Condition, ...]:
        """What is written now, complete or not."""
        return tuple(editor.condition() for editor in self.editors)

    def clear(self) -> None:
        """Remove every condition."""
        for editor in list(self.editors):
            self._drop(editor)
        self._add(self._blank())
        self._tell()
        self._fit()

    def open(self) -> None:
        """Show it, ready for typing."""
        self.show_below()
        self.editors[0].field_box.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_added(self) -> None:
        editor = self._add(self._blank())
        editor.field_box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _add(self, condition: Condition) -> ConditionEditor:
        editor = ConditionEditor(
            condition,
            listing=self._listing,
            choices=self._choices,
            language=self._language,
            today=self._today,
        )
        editor.changed.connect(self._tell)
        editor.removed.connect(self._on_removed)
        editor.resized.connect(self._fit)
        self.editors.append(editor)
        self._rows.insertWidget(len(self.editors) - 1, editor)
        editor.show()
        return editor

    def _on_removed(self, editor: ConditionEditor) -> None:
        self._drop(editor)
        if not self.editors:
            self._add(self._blank())
        self._tell()
        self._fit()

    def _drop(self, editor: ConditionEditor) -> None:
        self.editors.remove(editor)
        self._rows.removeWidget(editor)
        editor.hide()
        editor.deleteLater()

    def _tell(self) -> None:
        self.changed.emit(self.conditions())

    def _fit(self) -> None:
        """As high as the conditions, then scroll."""
        self._rows.activate()
        wanted = self._rows.sizeHint().height()
        self._scroll.setFixedHeight(max(44, min(_HIGHEST, wanted)))
        if self.isVisible():
            self.show_below()

    def _blank(self) -> Condition:
        """A condition that asks nothing yet."""
        field = self._listing.find(self._first_field) or self._listing.fields[0]
        return Condition(field.key, OPERATORS[field.filter][0])
