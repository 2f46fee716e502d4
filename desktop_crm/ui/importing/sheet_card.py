"""One worksheet of a file to import: taken or left out, as what, and how its columns are read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_crm.core.language import Language
from desktop_crm.exchange.clean.problems import REASONS
from desktop_crm.exchange.imports import IMPORTABLE
from desktop_crm.exchange.imports_summary import SheetSummary, kind_title, missing_words
from desktop_crm.ui.importing.column_list import ColumnList
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label

_KIND_WIDTH = 190
_LONGEST_NAME = 40
_PADDING = 12


class SheetCard(Card):
    """Tells what the user chose by `use_changed` and `kind_chosen`; `show_sheet` shows the rest."""

    use_changed = Signal(bool)
    kind_chosen = Signal(object)

    def __init__(self, sheet: SheetSummary, language: Language, *, is_open: bool) -> None:
        super().__init__(padding=_PADDING)
        self._language = language
        self._is_open = is_open
        self._columns: ColumnList | None = None
        self._sheet = sheet
        name = " ".join(sheet.name.split())
        short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        self.use = CheckBox(short)
        self.hidden_badge = Badge(self.tr("Hidden sheet"), Tone.NEUTRAL)
        self.rejected_badge = Badge("", Tone.DANGER)
        self.facts = Label("", "caption")
        self.kind = ComboBox(placeholder=self.tr("Say what it holds"))
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.kind.setAccessibleName(self.tr("What {sheet} holds").format(sheet=name))
        self.unfold = IconButton("chevron-down", self.tr("Columns"), size=28)
        self.problem = Label("", "secondary", color="warning", wrap=True)
        self._lay_out()
        self.hidden_badge.setVisible(not sheet.is_visible)
        for kind in IMPORTABLE:
            self.kind.add(kind_title(kind, language), kind)
        self.use.toggled.connect(self.use_changed)
        self.kind.key_changed.connect(self.kind_chosen)
        self.unfold.clicked.connect(self._on_unfold)
        self.show_sheet(sheet)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(self.use)
        row.addWidget(self.hidden_badge)
        row.addStretch(1)
        row.addWidget(self.rejected_badge)
        row.addWidget(self.facts)
        row.addWidget(self.kind)
        row.addWidget(self.unfold)
        self.body.setSpacing(SPACE_2)
        self.body.addLayout(row)
        self.body.addWidget(self.problem)

    def show_sheet(self, sheet: SheetSummary) -> None:
        """Show how the sheet is understood now."""
        is_same = sheet.columns == self._sheet.columns and self._columns is not None
        self._sheet = sheet
        self.use.blockSignals(True)
        self.use.setChecked(not sheet.is_left_out)
        self.use.blockSignals(False)
        self.kind.setVisible(sheet.header_row > 0)
        self.kind.set_current_key(sheet.kind if sheet.kind in IMPORTABLE else None)
        self.facts.setText(self._fact_words(sheet))
        rejected = self.tr("Rejected: {count}").format(count=f"{sheet.rejected:,}")
        self.rejected_badge.set(rejected, Tone.DANGER)
        self.rejected_badge.setVisible(sheet.rejected > 0)
        self.problem.setText(self._problem_words(sheet))
        is_stopped = bool(sheet.obstacle) and not sheet.is_left_out
        self.problem.setVisible(is_stopped)
        self.set_tone(Tone.WARNING if is_stopped else None)
        self._show_columns(rebuild=not is_same)

    def _fact_words(self, sheet: SheetSummary) -> str:
        if sheet.is_left_out:
            return self.tr("Left out")
        if not sheet.header_row:
            return self.tr("No row of column titles")
        header = self.tr("Column titles in row {row}").format(row=sheet.header_row)
        if sheet.obstacle:
            return header
        rows = self.tr("Rows: {count}").format(count=f"{sheet.records:,}")
        parts = [rows, header]
        if sheet.other_rows:
            others = self.tr("Totals and notes left out: {count}")
            parts.append(others.format(count=sheet.other_rows))
        return " · ".join(parts)

    def _problem_words(self, sheet: SheetSummary) -> str:
        if not sheet.obstacle:
            return ""
        if not sheet.header_row:
            return self.tr(
                "No row of column titles was found. Put titles such as customer name or order "
                "number into one row above the data and import the file again."
            )
        if sheet.kind is not None and sheet.kind not in IMPORTABLE:
            return self.tr(
                "This looks like: {kind}. Sheets of this kind cannot be imported; leave it out, or "
                "say what else it holds."
            ).format(kind=kind_title(sheet.kind, self._language))
        words = self._language.say(REASONS[sheet.obstacle])
        if sheet.missing:
            words = self.tr("{problem}: {missing}").format(
                problem=words, missing=missing_words(sheet.missing, self._language)
            )
        return self.tr("{problem}. Say what it holds, or leave it out.").format(problem=words)

    def _on_unfold(self) -> None:
        self._is_open = not self._is_open
        self._show_columns(rebuild=self._columns is None)

    def _show_columns(self, *, rebuild: bool) -> None:
        """Columns are made when first looked at: a file may have hundreds of sheets."""
        is_shown = self._is_open and not self._sheet.is_left_out and bool(self._sheet.columns)
        self.unfold.setVisible(bool(self._sheet.columns) and not self._sheet.is_left_out)
        self.unfold.set_icon("chevron-up" if self._is_open else "chevron-down")
        if rebuild and self._columns is not None:
            self.body.removeWidget(self._columns)
            self._columns.deleteLater()
            self._columns = None
        if is_shown and self._columns is None:
            self._columns = ColumnList(self._sheet.columns, self._language)
            self.body.addWidget(self._columns)
        if self._columns is not None:
            self._columns.setVisible(is_shown)
