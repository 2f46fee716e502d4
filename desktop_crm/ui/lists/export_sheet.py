"""Asks what of the list goes into which file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.exchange.out.text_file import CsvMode
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.words import title_of
from desktop_crm.ui.context import Context
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_4
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.check_box import CheckBox, RadioButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 480
_LIST_HEIGHT = 170
_INDENT = 26


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user chose: without `columns` those of the list, or all; a workbook has no mode."""

    only_shown: bool
    columns: tuple[str, ...]
    csv_mode: CsvMode | None


class ExportSheet(Sheet):
    """What I see, everything, or chosen columns; a workbook, or a text file in two manners.

    The answers are remembered on this computer, the columns for each list.
    """

    def __init__(
        self,
        host: QWidget,
        context: Context,
        listing: Listing,
        *,
        shown_words: str,
        everything_words: str,
        on_accept: Callable[[Wanted], None],
    ) -> None:
        super().__init__(host, self.tr("Export"), width=_WIDTH, icon="download")
        self._context = context
        self._listing = listing
        self._on_accept = on_accept
        self.shown = RadioButton(self.tr("What the list shows"))
        self.everything = RadioButton(self.tr("Everything"))
        self.chosen = RadioButton(self.tr("Chosen columns"))
        self.workbook = RadioButton(self.tr("Excel workbook (.xlsx)"))
        self.text_file = RadioButton(self.tr("Text file for Excel (.csv)"))
        self.exact = RadioButton(self.tr("Text file with the exact data (.csv)"))
        self.ticks: dict[str, CheckBox] = {}
        self._add_choice(
            (self.shown, shown_words),
            (self.everything, everything_words),
            (self.chosen, self.tr("The rows of the list. Internal columns only if ticked.")),
        )
        self._columns = self._make_columns()
        self.body.addWidget(self._columns)
        self.body.addSpacing(SPACE_4)
        self._add_choice(
            (self.workbook, self.tr("Edited and imported again, it changes these records.")),
            (self.text_file, self.tr("An apostrophe keeps = + - @ from becoming formulas.")),
            (self.exact, self.tr("For other programs: every value exactly as it is.")),
        )
        self._recall()
        self.chosen.toggled.connect(self._show_columns)
        cancel = self.add_button(Button(self.tr("Cancel")))
        cancel.clicked.connect(self.reject)
        self.export_button = self.add_button(
            Button(self.tr("Export"), kind=Kind.PRIMARY), shortcut="Ctrl+S", primary=True
        )
        self.export_button.clicked.connect(self._on_export)
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_ticked)
        self._on_ticked()

    def _add_choice(self, *parts: tuple[RadioButton, str]) -> None:
        """Radio buttons of one choice in a box of their own, so that they exclude each other."""
        group = QWidget()
        box = QVBoxLayout(group)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_1)
        for button, words in parts:
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            note = Label(words, "secondary", wrap=True)
            note.setContentsMargins(_INDENT, 0, 0, SPACE_1)
            box.addWidget(note)
        self.body.addWidget(group)

    def _make_columns(self) -> ScrollArea:
        """A tick for each column of the list; internal ones say so."""
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(_INDENT, 0, 0, 0)
        box.setSpacing(SPACE_1)
        for field in self._listing.fields:
            words = title_of(field.key, self._context.language, self._listing)
            if field.internal:
                words = self.tr("{column} (internal)").format(column=words)
            tick = CheckBox(words)
            tick.setChecked(not field.internal and field.column.visible)
            box.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
            self.ticks[field.key] = tick
        area = ScrollArea(content)
        area.setFixedHeight(_LIST_HEIGHT)
        area.hide()
        return area

    # What was chosen before

    @property
    def _key(self) -> str:
        return f"export/{self._listing.name}"

    def _recall(self) -> None:
        before = self._context.preferences.json(self._key, {})
        before = before if isinstance(before, dict) else {}
        what, how = before.get("what"), before.get("how")
        columns = before.get("columns")
        if isinstance(columns, list):
            for key, tick in self.ticks.items():
                is_internal = self._listing.by_key[key].internal
                tick.setChecked(key in columns and not is_internal)
        {"everything": self.everything, "columns": self.chosen}.get(
            str(what), self.shown
        ).setChecked(True)
        {"excel": self.text_file, "exact": self.exact}.get(str(how), self.workbook).setChecked(True)
        self._columns.setVisible(self.chosen.isChecked())

    def _remember(self, wanted: Wanted) -> None:
        what = "columns" if wanted.columns else "shown" if wanted.only_shown else "everything"
        how = wanted.csv_mode.value if wanted.csv_mode is not None else "workbook"
        columns = [key for key, tick in self.ticks.items() if tick.isChecked()]
        self._context.preferences.set_json(
            self._key, {"what": what, "how": how, "columns": columns}
        )

    # Slots

    def _show_columns(self, is_chosen: bool) -> None:
        self._columns.setVisible(is_chosen)
        self._on_ticked()

    def _on_ticked(self) -> None:
        has_some = any(tick.isChecked() for tick in self.ticks.values())
        self.export_button.setEnabled(has_some or not self.chosen.isChecked())

    def _on_export(self) -> None:
        ticked = tuple(key for key, tick in self.ticks.items() if tick.isChecked())
        wanted = Wanted(
            only_shown=self.shown.isChecked(),
            columns=ticked if self.chosen.isChecked() else (),
            csv_mode=CsvMode.EXCEL
            if self.text_file.isChecked()
            else CsvMode.EXACT
            if self.exact.isChecked()
            else None,
        )
        self._remember(wanted)
        self.accept()
        self._on_accept(wanted)
