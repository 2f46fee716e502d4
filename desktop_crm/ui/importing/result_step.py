"""The last step: what the import did, the rejected rows, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.apply.policy import ImportResult
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.import_json import Outcome, counts_by_kind
from desktop_crm.exchange.imports_summary import record_title
from desktop_crm.exchange.question_words import asked_words
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT, SPACE_2, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card

_MOST_ROWS = 12
_COLUMNS = (
    Column("kind", QT_TRANSLATE_NOOP("import", "Kind"), width=180, stretch=True, sortable=False),
    *(
        Column(key, title, Kind.NUMBER, 110, sortable=False, dash_zero=True)
        for key, title in (
            ("created", QT_TRANSLATE_NOOP("import", "Created")),
            ("updated", QT_TRANSLATE_NOOP("import", "Updated")),
            ("unchanged", QT_TRANSLATE_NOOP("import", "Unchanged")),
            ("rejected", QT_TRANSLATE_NOOP("import", "Rejected")),
        )
    ),
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One kind of records."""

    kind: str
    created: int
    updated: int
    unchanged: int
    rejected: int


class ResultStep(Step):
    """`save_wanted` asks for the rejected rows, `undo_wanted` takes the import back."""

    save_wanted = Signal()
    undo_wanted = Signal(object)

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self._result: ImportResult | None = None
        self._operation_id: UUID | None = None
        self._lines: list[_Line] = []
        self.said = Banner()
        self.table = RowTable(
            _COLUMNS, language=context.language, today=context.today, row_height=ROW_COMPACT
        )
        self.rest = Banner(tone=Tone.WARNING, action=self.tr("Save as workbook"))
        self.rest.action_clicked.connect(self.save_wanted)
        self.undo_button = Button(self.tr("Undo import"), icon="undo-2")
        self.undo_button.clicked.connect(self._on_undo)
        card = Card(flush=True)
        card.body.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        card.body.addWidget(self.table)
        self.column.addWidget(self.said)
        self.column.addWidget(card)
        self.column.addWidget(self.rest)
        row = QHBoxLayout()
        row.addWidget(self.undo_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what was done; the draft, which may be large, is not held."""
        self._result, self._operation_id = outcome.result, outcome.operation_id
        counts, language = counts_by_kind(outcome), self.context.language
        self._lines = [_Line(record_title(kind, language), **each) for kind, each in counts.items()]
        self.show_state()

    @override
    def show_state(self) -> None:
        if self._result is None:
            return
        has_changed = self._operation_id is not None
        self.said.set_tone(Tone.SUCCESS if has_changed else Tone.INFO)
        questions = self._result.questions
        asked = asked_words(questions, self.context.language) if questions else ""
        self.said.set_text(self._sentence(self._result), asked)
        self.table.set_rows(self._lines, key=_kind_of)
        self.table.fit_height(_MOST_ROWS)
        self.undo_button.setVisible(has_changed)
        summary, left = self.state.summary, self._result.left
        rejected = summary.rejected + len(_rows(left, Effect.ROW_REJECTED))
        doubtful = summary.doubtful + len(_rows(left, Effect.CELL_KEPT, Effect.NOTED))
        self.rest.setVisible(rejected + doubtful > 0)
        words = self.tr("Rows rejected: {rejected}. Rows with something to check: {doubtful}.")
        self.rest.set_text(
            words.format(rejected=f"{rejected:,}", doubtful=f"{doubtful:,}"),
            self.tr("Mend the rejected rows in the workbook and import it again."),
        )

    def _sentence(self, result: ImportResult) -> str:
        if self._operation_id is None:
            return self.tr("Everything in this file was there already; nothing was changed.")
        return self.tr("Imported. Created: {created}, updated: {updated}.").format(
            created=f"{result.created:,}", updated=f"{result.updated:,}"
        )

    def _on_undo(self) -> None:
        if self._operation_id is not None:
            self.undo_wanted.emit(self._operation_id)

    @override
    def note(self) -> str:
        return self.tr("Under History the import can also be taken back later.")


def _rows(problems: Iterable[CellProblem], *effects: Effect) -> set[tuple[str, int]]:
    return {(each.sheet, each.row) for each in problems if each.effect in effects}


def _kind_of(line: _Line) -> str:
    return line.kind
