"""The third step: where the cells of each column go, under the sheet as it stands in the file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.headers.forms.places import place_of
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.import_columns import ColumnSample
from desktop_crm.exchange.mapping_files import write_mapping
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.column_detail import ColumnDetail
from desktop_crm.ui.importing.column_lines import ColumnLine, Sureness, column_lines
from desktop_crm.ui.importing.column_list import ColumnList
from desktop_crm.ui.importing.glance_grid import ROW_HEIGHT, GlanceGrid
from desktop_crm.ui.importing.layouts import Layout, layouts_of
from desktop_crm.ui.importing.reading import Glance, glance_at, samples_of
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.separator import Separator

_LAYOUT_WIDTH = 200
_GLANCE_SHARE = 0.3
_FEWEST_ROWS, _MOST_ROWS = 4, 8
_LONGEST_ROW = 60
_ALL, _LOOK, _UNKNOWN, _DOUBTS = "all", "look", "unknown", "doubts"


class ColumnsStep(Step):
    """The sheet above, a line for each column below, those first that need a look.

    A line stays where it is when it is decided: the order is made when the sheet is shown.
    """

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self._number = -1
        self._layouts: dict[int, Layout] = {}
        self._samples: dict[int, Sequence[ColumnSample]] = {}
        self._orders: dict[int, list[int]] = {}
        self._lines: list[ColumnLine] = []
        self._glance = Glance((), 0)
        self.grid = GlanceGrid(by_column=True)
        self.grid.cell_chosen.connect(self._on_cell_pressed)
        self.layout_box = ComboBox()
        self.layout_box.setFixedWidth(_LAYOUT_WIDTH)
        self.layout_box.setAccessibleName(self.tr("Worksheet"))
        self.layout_box.key_changed.connect(self._on_layout)
        self.chips = ChipRow()
        for key, text in (
            (_ALL, self.tr("All")),
            (_LOOK, self.tr("To confirm")),
            (_UNKNOWN, self.tr("Not recognised")),
            (_DOUBTS, self.tr("With problems")),
        ):
            self.chips.add(key, text, count=0)
        self.chips.current_changed.connect(self._show_lines)
        self.remembered = Banner(
            self.tr("Understood as in an earlier import of such a file."),
            icon="history",
            action=self.tr("Decide anew"),
        )
        self.remembered.action_clicked.connect(state.forget)
        self.list = ColumnList(context.language)
        self.list.current_changed.connect(self._on_current)
        self.list.chosen.connect(self._on_chosen)
        self.list.setAccessibleName(self.tr("Columns"))
        self.detail = ColumnDetail(context.language, state)
        self.header_button = Button(kind=ButtonKind.GHOST, icon="table-2", compact=True)
        self.header_button.clicked.connect(self._on_header_button)
        self.load_button = IconButton("folder-open", self.tr("Load mapping"))
        self.load_button.clicked.connect(self._on_load)
        self.save_button = IconButton("save", self.tr("Save mapping"))
        self.save_button.clicked.connect(self._on_save)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.layout_box)
        top.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.header_button)
        top.addWidget(self.load_button)
        top.addWidget(self.save_button)
        self.column.addWidget(self.grid)
        self.column.addLayout(top)
        self.column.addWidget(self.remembered)
        card = Card(flush=True)
        card.body.addWidget(self.list, 1)
        card.body.addWidget(Separator())
        card.body.addWidget(self.detail)
        self.column.addWidget(card, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rows = round(self.height() * _GLANCE_SHARE / ROW_HEIGHT)
        self.grid.show_rows(max(_FEWEST_ROWS, min(_MOST_ROWS, rows)))

    # Showing

    @override
    def show_state(self) -> None:
        layouts = [
            each for each in layouts_of(self.state.draft, self.state.summary) if each.has_columns
        ]
        self._layouts = {each.number: each for each in layouts}
        self.layout_box.fill([(e.title(self.context.language), e.number) for e in layouts])
        if self._number not in self._layouts:
            self._number = layouts[0].number if layouts else -1
        self.layout_box.set_current_key(self._number)
        self.layout_box.setVisible(len(layouts) > 1)
        self._show_columns()

    def _show_columns(self) -> None:
        if self._number < 0 or self.state.understood is None:
            self.list.set_lines([])
            return
        mapping = self.state.draft.mapping[self._number]
        self.remembered.setVisible(mapping.remembered)
        words = self.tr("Column titles in row {row}")
        self.header_button.setText(words.format(row=mapping.header_row))
        self.header_button.setVisible(mapping.header_row > 0)
        self._arrange()
        for work, slot in ((samples_of, self._on_samples), (glance_at, self._on_glance)):
            self.context.background.run(
                work,
                partial(slot, self._number),
                owner=self,
                draft=self.state.draft,
                number=self._number,
            )

    def _on_samples(self, number: int, samples: Sequence[ColumnSample]) -> None:
        if number not in self._samples:
            self._orders.pop(number, None)
        self._samples[number] = samples
        if number == self._number:
            self._arrange()

    def _on_glance(self, number: int, glance: Glance) -> None:
        if number != self._number:
            return
        mapping = self.state.draft.mapping[number]
        is_other = glance.rows != self._glance.rows
        self._glance = glance
        self.grid.show_glance(glance, mapping.header_row, mapping.header_rows)
        self.grid.show_column(self.list.current)
        if is_other:
            self.grid.scroll_to_row(mapping.header_row - mapping.header_rows - 1)

    def _arrange(self) -> None:
        if self.state.understood is None:
            return
        samples = self._samples.get(self._number, ())
        lines = column_lines(self.state.understood, self._number, samples)
        order = [line.column.index for line in lines]
        known = self._orders.get(self._number, [])
        if sorted(known) != sorted(order):
            self._orders[self._number] = known = order
        self._lines = sorted(lines, key=lambda line: known.index(line.column.index))
        for key in (_ALL, _LOOK, _UNKNOWN, _DOUBTS):
            self.chips.set_count(key, sum(_belongs(line, key) for line in self._lines))
        self._show_lines()

    def _show_lines(self) -> None:
        self.list.set_lines([line for line in self._lines if _belongs(line, self.chips.current)])

    def _on_current(self, line: ColumnLine | None) -> None:
        self.detail.show_line(line, self._number)
        self.grid.show_column(-1 if line is None else line.column.index)

    # Choices

    def _on_cell_pressed(self, row: int, column: int) -> None:
        """A column of a list is chosen anywhere, a value of a form where it stands."""
        is_form = self.state.draft.mapping[self._number].is_form
        place = place_of(row, column) if is_form else column
        if all(line.column.index != place for line in self._lines):
            return
        if all(line.column.index != place for line in self.list.lines):
            self.chips.set_current(_ALL)
            self._show_lines()
        self.list.select(place)
        self.list.take_focus()

    def _on_chosen(self, index: int, choice: object) -> None:
        """A field's key, or a use: as plain text where it comes out of a box."""
        known = FIELD_BY_KEY.get(str(choice))
        if known is None:
            use = ColumnUse(str(choice))
            self.state.change_column(self._number, index, use=use, field=None, group=0)
            return
        column = next(each.column for each in self._lines if each.column.index == index)
        group = column.group if known.entity is Entity.CONTACT else 0
        self.state.change_column(
            self._number, index, use=ColumnUse.FIELD, field=known.key, group=group
        )

    def _on_layout(self, number: object) -> None:
        if isinstance(number, int):
            self._number = number
            self._show_columns()

    def _on_header_button(self) -> None:
        menu = Menu(self)
        words = self.tr("Row {row}: {cells}")
        for row, cells in self._glance.rows:
            text = " · ".join(filter(None, cells))[:_LONGEST_ROW]
            menu.add(words.format(row=row, cells=text), partial(self._use_header_row, row))
        menu.open_below(self.header_button)

    def _use_header_row(self, row: int) -> None:
        numbers = self._layouts[self._number].numbers
        kind = self.state.draft.mapping[self._number].kind
        self.state.look_again(numbers, kind=kind, header_row=row)

    # Mappings as files

    def _on_load(self) -> None:
        self.context.messages.choose_files(
            self.tr("Load mapping"),
            self._on_files_chosen,
            patterns=[(self.tr("Mapping"), "*.json")],
        )

    def _on_files_chosen(self, paths: list[Path]) -> None:
        self.state.read(saved=paths[0])

    def _on_save(self) -> None:
        self.context.messages.choose_new_file(
            self.tr("Save mapping"),
            self._write,
            patterns=[(self.tr("Mapping"), "*.json")],
            name=f"{self.state.path.stem}.json",
        )

    def _write(self, target: Path) -> None:
        left_out = self.state.draft.left_out
        mapping = tuple(
            each for number, each in enumerate(self.state.draft.mapping) if number not in left_out
        )
        self.context.background.run(
            write_mapping,
            partial(self._on_written, target),
            owner=self,
            path=target,
            mapping=mapping,
        )

    def _on_written(self, target: Path, _nothing: None) -> None:
        self.context.toasts.show_toast(self.tr("Saved {file}").format(file=target.name))

    @override
    def first_focus(self) -> QWidget | None:
        return None

    @override
    def note(self) -> str:
        look = sum(line.needs_look for line in self._lines)
        if look:
            words = self.tr("To confirm: {count}. Nothing has been written yet.")
            return words.format(count=look)
        return self.tr("Every column is clear. Nothing has been written yet.")


def _belongs(line: ColumnLine, key: str) -> bool:
    match key:
        case "look":
            return line.needs_look
        case "unknown":
            return line.sureness is Sureness.UNKNOWN
        case "doubts":
            return line.doubts > 0
        case _:
            return True
