"""The second step: what each worksheet holds, where its titles stand, and which are taken."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.imports_summary import kind_title
from desktop_crm.queries.list_columns import Badge, Column, Kind
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.layouts import Layout, layouts_of
from desktop_crm.ui.importing.list_keys import ListKeys
from desktop_crm.ui.importing.sheet_detail import SheetDetail
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.card import Card

_LIST_WIDTH = 440
_COLUMNS = (
    Column(
        "take", QT_TRANSLATE_NOOP("import", "Import?"), Kind.BADGE, 84, sortable=False, opens=True
    ),
    Column(
        "name",
        QT_TRANSLATE_NOOP("import", "Worksheet"),
        width=130,
        stretch=True,
        sortable=False,
        fixed=True,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("import", "What it holds"),
        width=140,
        least=136,
        sortable=False,
    ),
    Column("rows", QT_TRANSLATE_NOOP("import", "Rows"), Kind.NUMBER, 66, sortable=False),
)
_TAKEN = QT_TRANSLATE_NOOP("import", "Yes")
_LEFT = QT_TRANSLATE_NOOP("import", "No")
_HIDDEN = QT_TRANSLATE_NOOP("import", "{name} (hidden)")
_NOTE = QT_TRANSLATE_NOOP("import", "Note of the program")
_STOPPED = QT_TRANSLATE_NOOP("import", "To decide")


class SheetsStep(Step):
    """The list at the left, the chosen layout with its first rows at the right."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self._layouts: tuple[Layout, ...] = ()
        self.table = RowTable(
            _COLUMNS, language=context.language, today=context.today, row_height=ROW_COMPACT
        )
        self.table.current_changed.connect(self._on_current)
        self.table.activated.connect(self.toggle)
        self.table.clicked_cell.connect(self._on_cell)
        ListKeys(self.table.view, {Qt.Key.Key_Space: self._on_space})
        self.table.setAccessibleName(self.tr("Worksheets"))
        self.detail = SheetDetail(context, state)
        self.detail.take_toggled.connect(self.toggle)
        self.blank = Banner()
        card = Card(flush=True)
        card.body.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        card.body.addWidget(self.table)
        card.setFixedWidth(_LIST_WIDTH)
        self._list = card
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(card)
        row.addWidget(self.detail, 1)
        self.column.addLayout(row, 1)
        self.column.addWidget(self.blank)

    @override
    def show_state(self) -> None:
        first_time = not self._layouts
        self._layouts = layouts_of(self.state.draft, self.state.summary)
        self.table.set_rows(self._layouts, self._value, _key)
        if first_time or self.table.current_row() is None:
            stopped = [each for each in self._layouts if each.is_stopped]
            for layout in (stopped or list(self._layouts))[:1]:
                self.table.select_key(layout.number)
        self._on_current(self.table.current_row())
        joint = "、" if self.context.language.is_chinese else ", "
        blank = [sheet.name for sheet in self.state.summary.sheets if sheet.is_blank]
        self.blank.setVisible(bool(blank))
        self.blank.set_text(self.tr("Empty worksheets: {names}").format(names=joint.join(blank)))

    def _value(self, layout: Layout, key: str) -> Any:
        language = self.context.language
        match key:
            case "take":
                if layout.is_stopped:
                    return Badge(_STOPPED, "warning")
                return Badge(_TAKEN, "success") if layout.is_used else Badge(_LEFT)
            case "name":
                title = layout.title(language)
                return title if layout.is_visible else language.say(_HIDDEN, name=title)
            case "kind":
                if layout.first.is_note:
                    return language.say(_NOTE)
                return kind_title(layout.first.kind, language) if layout.first.kind else None
            case _:
                return layout.records if layout.is_used and not layout.first.obstacle else None

    def _on_current(self, layout: Layout | None) -> None:
        if layout is not None:
            self.detail.show_layout(layout)

    def _on_cell(self, layout: Layout, key: str) -> None:
        if key == "take":
            self.toggle(layout)

    def _on_space(self) -> None:
        layout = self.table.current_row()
        if layout is not None:
            self.toggle(layout)

    def toggle(self, layout: Layout) -> None:
        """Take the sheets of a layout, or leave them out."""
        left_out = self.state.draft.left_out
        if layout.is_used:
            self.state.use_sheets(left_out.union(layout.numbers))
        else:
            self.state.use_sheets(left_out.difference(layout.numbers))

    @override
    def first_focus(self) -> QWidget | None:
        """Where something has to be decided, in the list; else the way on has the keys."""
        stopped = any(each.is_stopped for each in self._layouts)
        return self.table.view if stopped else None

    @override
    def note(self) -> str:
        stopped = sum(each.is_stopped for each in self._layouts)
        if stopped:
            words = self.tr("To decide: {count}. They are left out if you go on.")
            return words.format(count=stopped)
        return self.tr("Sheets with the same column titles are one choice.")


def _key(layout: Layout) -> int:
    return layout.number
