"""The third step: where the cells of each column go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.import_columns import ColumnSample
from desktop_crm.exchange.mapping_files import write_mapping
from desktop_crm.queries.list_columns import Badge, Column, Kind
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.column_detail import ColumnDetail
from desktop_crm.ui.importing.column_lines import SURENESS_TEXTS, ColumnLine, Sureness, column_lines
from desktop_crm.ui.importing.layouts import layouts_of
from desktop_crm.ui.importing.reading import samples_of
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.combo_box import ComboBox

_DETAIL_WIDTH = 304
_LAYOUT_WIDTH = 220
_COLUMNS = (
    Column("letter", QT_TRANSLATE_NOOP("import", "Column"), width=52, sortable=False),
    Column(
        "header",
        QT_TRANSLATE_NOOP("import", "Column title"),
        width=120,
        least=96,
        sortable=False,
        fixed=True,
        strong=True,
    ),
    Column("target", QT_TRANSLATE_NOOP("import", "Goes to"), width=130, least=118, sortable=False),
    Column("sure", QT_TRANSLATE_NOOP("import", "Certainty"), Kind.BADGE, 104, sortable=False),
    Column(
        "samples",
        QT_TRANSLATE_NOOP("import", "First values"),
        width=100,
        stretch=True,
        sortable=False,
    ),
    Column("finding", QT_TRANSLATE_NOOP("import", "Result"), Kind.BADGE, 118, sortable=False),
)
_ALL, _LOOK, _UNKNOWN, _DOUBTS = "all", "look", "unknown", "doubts"


class ColumnsStep(Step):
    """A line for each column, what needs a look first; the chosen one is changed at the right."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self._number = -1
        self._samples: dict[int, Sequence[ColumnSample]] = {}
        self._lines: list[ColumnLine] = []
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
        self.table = RowTable(
            _COLUMNS, language=context.language, today=context.today, spare=("letter", "sure")
        )
        self.table.current_changed.connect(self._on_current)
        self.table.activated.connect(self._on_opened)
        self.table.setAccessibleName(self.tr("Columns"))
        self.detail = ColumnDetail(context.language, state)
        self.load_button = Button(
            self.tr("Load mapping"), kind=ButtonKind.GHOST, icon="folder-open", compact=True
        )
        self.load_button.clicked.connect(self._on_load)
        self.save_button = Button(
            self.tr("Save mapping"), kind=ButtonKind.GHOST, icon="save", compact=True
        )
        self.save_button.clicked.connect(self._on_save)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(self.layout_box)
        top.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.load_button)
        top.addWidget(self.save_button)
        self.column.addLayout(top)
        self.column.addWidget(self.remembered)
        card = Card(flush=True)
        card.body.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        card.body.addWidget(self.table)
        self.detail.setFixedWidth(_DETAIL_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(card, 1)
        row.addWidget(self.detail)
        self.column.addLayout(row, 1)

    # Showing

    @override
    def show_state(self) -> None:
        layouts = [
            each for each in layouts_of(self.state.draft, self.state.summary) if each.has_columns
        ]
        self.layout_box.fill([(e.title(self.context.language), e.number) for e in layouts])
        numbers = [each.number for each in layouts]
        if self._number not in numbers:
            self._number = numbers[0] if numbers else -1
        self.layout_box.set_current_key(self._number)
        self.layout_box.setVisible(len(layouts) > 1)
        self._show_columns()

    def _show_columns(self) -> None:
        if self._number < 0 or self.state.understood is None:
            self.table.set_rows([])
            self.detail.show_line(None, -1)
            return
        self.remembered.setVisible(self.state.draft.mapping[self._number].remembered)
        self._arrange()
        self.context.background.run(
            samples_of,
            partial(self._on_samples, self._number),
            owner=self,
            draft=self.state.draft,
            number=self._number,
        )

    def _on_samples(self, number: int, samples: Sequence[ColumnSample]) -> None:
        self._samples[number] = samples
        if number == self._number:
            self._arrange()

    def _arrange(self) -> None:
        if self.state.understood is None:
            return
        samples = self._samples.get(self._number, ())
        self._lines = column_lines(self.state.understood, self._number, samples)
        for key in (_ALL, _LOOK, _UNKNOWN, _DOUBTS):
            self.chips.set_count(key, sum(_belongs(line, key) for line in self._lines))
        self._show_lines()

    def _show_lines(self) -> None:
        lines = [line for line in self._lines if _belongs(line, self.chips.current)]
        self.table.set_rows(lines, self._value, _key)
        if self.table.current_row() is None and lines:
            self.table.select_key(lines[0].column.index)
        self._on_current(self.table.current_row())

    def _value(self, line: ColumnLine, key: str) -> Any:
        language = self.context.language
        match key:
            case "letter":
                return line.column.letter
            case "header":
                return line.column.header or line.column.letter
            case "target":
                return line.target(language)
            case "sure":
                text, tone = SURENESS_TEXTS[line.sureness]
                return Badge(text, tone)
            case "samples":
                return line.samples()
            case _:
                return Badge(*line.finding(language))

    def _on_current(self, line: ColumnLine | None) -> None:
        self.detail.show_line(line, self._number)

    def _on_opened(self, _line: ColumnLine) -> None:
        self.detail.take_focus()

    def _on_layout(self, number: object) -> None:
        if isinstance(number, int):
            self._number = number
            self._show_columns()

    # Mappings as files

    def _on_load(self) -> None:
        self.context.messages.choose_files(
            self.tr("Load mapping"), self._on_chosen, patterns=[(self.tr("Mapping"), "*.json")]
        )

    def _on_chosen(self, paths: list[Path]) -> None:
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


def _key(line: ColumnLine) -> int:
    return line.column.index
