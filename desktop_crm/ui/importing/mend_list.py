"""The cells of one group of problems, page by page, each with a line to type into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_crm.core.dates import DateOrder
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.clean.typed_cells import typed_text
from desktop_crm.exchange.group_words import ORDER_WORDS
from desktop_crm.exchange.imports_summary import ProblemGroup
from desktop_crm.exchange.mending import ORDERS_SHOWN, MendCell, Place, mend_cells, places_of
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.mend_row import (
    ANSWER_WIDTH,
    BACK,
    PLACE_WIDTH,
    SHARES,
    MendRow,
    edit_width,
)
from desktop_crm.ui.importing.pager import Pager
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_3
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.separator import Separator

MEND_PAGE = 20
_INDENT = 44


class MendList(QWidget):
    """Keeps the cells that it was opened with, so that nothing moves under the hands of a typist.

    `done` when the last of them was left by Enter, `filled` when other lines are there.
    """

    done = Signal()
    filled = Signal()

    def __init__(
        self,
        context: Context,
        state: ImportState,
        group: ProblemGroup,
        *,
        name_sheet: bool,
        likely: DateOrder | None = None,
    ) -> None:
        super().__init__()
        self._in_force = likely if group.effect is Effect.NOTED else None
        self._context = context
        self._state = state
        self._asked = (group.reason, group.effect)
        self._name_sheet = name_sheet
        self._places: tuple[Place, ...] = ()
        self._takes_keys = False
        self.rows: list[MendRow] = []
        self.pager = Pager(MEND_PAGE)
        self.pager.turned.connect(self._on_turned)
        self.pager.hide()
        self._titles = QWidget()
        self._titles.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_1, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(Separator())
        self._inside = inside = QVBoxLayout()
        inside.setContentsMargins(_INDENT, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._titles)
        inside.addLayout(self._lines)
        column.addLayout(inside)
        column.addWidget(self.pager)
        state.understood_changed.connect(self._ask)

    def _renew_titles(self, answers: int) -> None:
        """What the columns hold; above the answers how the days are read."""
        old, self._titles = self._titles, QWidget()
        row = QHBoxLayout(self._titles)
        row.setContentsMargins(0, SPACE_1, 0, 0)
        row.setSpacing(SPACE_3)
        say = self._context.language.say
        orders = [say(ORDER_WORDS[order]) for order in ORDERS_SHOWN[:answers]]
        shared = iter(SHARES)
        titles = [
            (self.tr("Row"), PLACE_WIDTH),
            (self.tr("What the row is called"), 0),
            (self.tr("In the file"), 0),
            *((order, ANSWER_WIDTH) for order in orders),
            (self.tr("Instead"), edit_width(answers) + SPACE_3 + BACK),
            ("", 0),
        ]
        for title, width in titles:
            label = Label(title, "caption", elide=True)
            if width:
                label.setFixedWidth(width)
                row.addWidget(label)
            else:
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                row.addWidget(label, next(shared))
        self._inside.replaceWidget(old, self._titles)
        old.hide()
        old.deleteLater()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in its order."""
        lines = [stop for row in self.rows for stop in (*row.answers, row.edit, row.back)]
        return [*lines, self.pager.back, self.pager.forth]

    def begin(self, *, take_keys: bool) -> None:
        """Find the cells; `take_keys` when the first of them is to be typed at once."""
        self._takes_keys = take_keys
        reason, effect = self._asked
        self._context.background.run(
            places_of,
            self._on_places,
            owner=self,
            draft=self._state.draft,
            reason=reason,
            effect=effect,
        )

    def _on_places(self, places: tuple[Place, ...]) -> None:
        self._places = places
        self.pager.show_whole(len(places))
        self._ask()

    def _on_turned(self) -> None:
        self._takes_keys = True
        self.pager.show_whole(len(self._places))
        self._ask()

    def _shown(self) -> tuple[Place, ...]:
        return self._places[self.pager.offset : self.pager.offset + MEND_PAGE]

    def _ask(self) -> None:
        """The cells of the page as they are now."""
        if (shown := self._shown()) and self._state.understood is not None:
            self._context.background.run(
                mend_cells,
                partial(self._on_cells, shown),
                owner=self,
                draft=self._state.draft,
                places=shown,
            )

    def _on_cells(self, shown: tuple[Place, ...], cells: Sequence[MendCell]) -> None:
        if shown != self._shown():
            return
        if tuple(row.cell.place for row in self.rows) != shown:
            self._make_rows(cells)
        mapping, _left_out = self._state.wanted
        for row, cell in zip(self.rows, cells, strict=True):
            sheet = mapping[cell.place.sheet]
            typed = typed_text(sheet, cell.place.row, cell.place.column)
            row.show_cell(replace(cell, typed=typed), sheet)
        if self._takes_keys:
            self._takes_keys = False
            self.rows[0].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_rows(self, cells: Sequence[MendCell]) -> None:
        for old in self.rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        answers = max(len(cell.readings) for cell in cells)
        self._renew_titles(answers)
        for cell in cells:
            row = MendRow(
                cell,
                self._context.language,
                name_sheet=self._name_sheet,
                answers=answers,
                in_force=self._in_force,
            )
            row.typed.connect(partial(self._state.type_cell, cell.place))
            row.moved.connect(partial(self._on_moved, row))
            self._lines.addWidget(row)
            self.rows.append(row)
        self.filled.emit()

    # Keys

    def _on_moved(self, row: MendRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def enter(self, focused: QWidget | None) -> bool:
        """Enter in a line takes it and goes to the next; whether it was pressed in one."""
        row = next((each for each in self.rows if each.edit is focused), None)
        if row is None:
            return False
        if not row.take():
            row.edit.selectAll()
            return True
        place = self.rows.index(row) + 1
        if place < len(self.rows):
            self.rows[place].edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.pager.offset + len(self.rows) < len(self._places):
            self.pager.forth.click()
        else:
            self.done.emit()
        return True
