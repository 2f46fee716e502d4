"""One worksheet, or several of one layout: its kind, its first rows, what stands above them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_crm.exchange.clean.problems import REASONS
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import Constant
from desktop_crm.exchange.hidden_words import hidden_words
from desktop_crm.exchange.imports import IMPORTABLE
from desktop_crm.exchange.imports_summary import kind_title, missing_words
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.glance_grid import GlanceGrid
from desktop_crm.ui.importing.layouts import Layout
from desktop_crm.ui.importing.reading import Glance, glance_at
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.label import Label

_KIND_WIDTH = 176
_ROW_WIDTH = 168
_MOST_ROWS = 20
_FORM = 0
"""Where the titles of a form stand: in no row."""


class SheetDetail(Card):
    """Shows a layout and changes it through the state; `take_toggled` takes or leaves it."""

    take_toggled = Signal(object)

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self._layout: Layout | None = None
        self.name = Label("", "section", elide=True)
        self.take = CheckBox(self.tr("Import"))
        self.take.clicked.connect(self._on_take)
        self.take_hidden = CheckBox(self.tr("Take hidden rows in"))
        self.take_hidden.clicked.connect(self._on_take_hidden)
        self.kind = ComboBox(placeholder=self.tr("Say what it holds"))
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.kind.setAccessibleName(self.tr("What it holds"))
        for each in IMPORTABLE:
            self.kind.add(kind_title(each, context.language), each)
        self.kind.key_changed.connect(self._on_kind)
        self.header_row = ComboBox(placeholder=self.tr("No row of column titles"))
        self.header_row.setFixedWidth(_ROW_WIDTH)
        self.header_row.setAccessibleName(self.tr("Row of column titles"))
        self.header_row.key_changed.connect(self._on_header_row)
        self.problem = Banner(tone=Tone.WARNING)
        self.facts = Label("", "caption", wrap=True)
        self.grid = GlanceGrid()
        self.grid.row_chosen.connect(self._on_header_row)
        self.constant_boxes: list[CheckBox] = []
        self._constants = QVBoxLayout()
        self._constants.setSpacing(SPACE_2)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_3)
        top.addWidget(self.name, 1)
        top.addWidget(self.take_hidden)
        top.addWidget(self.take)
        choices = QHBoxLayout()
        choices.setSpacing(SPACE_3)
        choices.addWidget(Label(self.tr("What it holds"), "secondary"))
        choices.addWidget(self.kind)
        choices.addWidget(Label(self.tr("Column titles"), "secondary"))
        choices.addWidget(self.header_row)
        choices.addStretch(1)
        self.body.setSpacing(SPACE_3)
        self.body.addLayout(top)
        self.body.addLayout(choices)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.grid, 1)
        self.body.addLayout(self._constants)

    def show_layout(self, layout: Layout) -> None:
        """Show another layout, or the same after a change."""
        self._layout = layout
        sheet = layout.first
        self.name.setText(layout.title(self._context.language))
        self.take.setChecked(layout.is_used)
        self.kind.set_current_key(sheet.kind)
        self.take_hidden.setVisible(layout.hides_rows)
        self.take_hidden.setChecked(not sheet.drops_hidden)
        self.problem.setVisible(layout.is_stopped)
        self.problem.set_text(self._problem_words(layout))
        self.facts.setText(self._fact_words(layout))
        self._show_constants(layout)
        self._context.background.run(
            glance_at,
            partial(self._on_glance, layout),
            owner=self,
            draft=self._state.draft,
            number=layout.number,
        )

    def _on_glance(self, layout: Layout, glance: Glance) -> None:
        if layout is not self._layout:
            return
        mapping = self._state.draft.mapping[layout.number]
        rows = [row for row, _cells in glance.rows][:_MOST_ROWS]
        if mapping.header_row and mapping.header_row not in rows:
            rows.append(mapping.header_row)
        words = self.tr("Row {row}")
        choices: list[tuple[str, object]] = [(words.format(row=row), row) for row in rows]
        self.header_row.fill([*choices, (self.tr("Beside the values"), _FORM)])
        if mapping.is_form:
            self.header_row.set_current_key(_FORM)
            self.grid.show_glance(glance, 0, 0)
            return
        self.header_row.set_current_key(mapping.header_row or None)
        self.grid.show_glance(glance, mapping.header_row, mapping.header_rows)

    def _fact_words(self, layout: Layout) -> str:
        sheet, parts = layout.first, []
        if len(layout.numbers) > 1:
            words = self.tr("Worksheets of this layout: {count}; what you choose holds for all")
            parts.append(words.format(count=len(layout.numbers)))
        if sheet.is_note:
            return self.tr("The program wrote this to explain its workbook; nothing to import")
        parts += hidden_words(layout.sheets, self._context.language)
        if self._state.draft.mapping[layout.number].remembered:
            parts.append(self.tr("As in an earlier import"))
        if sheet.other_rows:
            words = self.tr("Totals and notes left out: {count}")
            parts.append(words.format(count=sheet.other_rows))
        if sheet.is_form:
            parts.append(self.tr("A form: one record, its values are marked"))
        parts.append(self.tr("Press a row to make it the column titles"))
        return " · ".join(parts)

    def _problem_words(self, layout: Layout) -> str:
        sheet, language = layout.first, self._context.language
        if not sheet.obstacle:
            return ""
        if not sheet.header_row:
            return self.tr("No row of column titles was found: choose it below, or leave it out.")
        words = language.say(REASONS[sheet.obstacle])
        if sheet.missing:
            words = self.tr("{problem}: {missing}").format(
                problem=words, missing=missing_words(sheet.missing, language)
            )
        return self.tr("{problem}. Say what it holds, or leave it out.").format(problem=words)

    # What stands above the header

    def _show_constants(self, layout: Layout) -> None:
        while (item := self._constants.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.constant_boxes = []
        constants = self._state.draft.mapping[layout.number].constants
        if not constants:
            return
        title = self.tr("Above the column titles, for every row")
        self._constants.addWidget(Label(title, "small_strong"))
        for constant in constants:
            box = CheckBox(self._constant_words(constant))
            box.setChecked(constant.is_used)
            box.toggled.connect(partial(self._on_constant, constant))
            self.constant_boxes.append(box)
            self._constants.addWidget(box)

    def _constant_words(self, constant: Constant) -> str:
        field = self._context.language.say(FIELD_BY_KEY[constant.field].title)
        words = self.tr("Row {row}: {field} = {value}")
        if not constant.row:
            words = self.tr("Name of the worksheet: {field} = {value}")
        return words.format(row=constant.row, field=field, value=constant.value)

    def _on_constant(self, constant: Constant, is_used: bool) -> None:
        if self._layout is None:
            return
        number = self._layout.number
        constants = tuple(
            replace(each, is_used=is_used) if each == constant else each
            for each in self._state.draft.mapping[number].constants
        )
        self._state.change_sheet(number, constants=constants)

    # Choices

    def _on_take(self) -> None:
        if self._layout is not None:
            self.take_toggled.emit(self._layout)

    def _on_take_hidden(self, takes: bool) -> None:
        if self._layout is not None:
            self._state.change_sheet(self._layout.number, drops_hidden=not takes)

    def _on_kind(self, kind: object) -> None:
        if self._layout is not None:
            mapping = self._state.draft.mapping[self._layout.number]
            self._state.look_again(
                self._layout.numbers,
                kind=SheetKind(str(kind)),
                header_row=None if mapping.is_form else mapping.header_row or None,
                as_form=mapping.is_form,
            )

    def _on_header_row(self, row: object) -> None:
        if self._layout is not None and isinstance(row, int):
            kind = self.kind.current_key()
            known = SheetKind(str(kind)) if kind else None
            is_form = row == _FORM
            self._state.look_again(
                self._layout.numbers,
                kind=known,
                header_row=None if is_form else row,
                as_form=is_form,
            )
