"""What an import did: counts by kind, the rejected rows, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.import_json import Outcome, counts_by_kind
from desktop_crm.exchange.imports_summary import Summary, record_title
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.ui.context import Context
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 640
_MOST_ROWS = 8
_COLUMNS = (
    Column("kind", QT_TRANSLATE_NOOP("import", "Kind"), width=180, stretch=True, sortable=False),
    *(
        Column(key, title, Kind.NUMBER, 100, sortable=False, dash_zero=True)
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


class ImportResultSheet(Sheet):
    """`save_wanted` asks for the rejected rows, `undo_wanted` takes the import back."""

    save_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(
        self,
        context: Context,
        host: QWidget,
        outcome: Outcome,
        summary: Summary,
        *,
        has_next: bool = False,
    ) -> None:
        has_changed = outcome.operation_id is not None
        super().__init__(
            host,
            outcome.draft.path.name,
            width=_WIDTH,
            icon="circle-check" if has_changed else "info",
            tone=Tone.SUCCESS if has_changed else Tone.INFO,
        )
        self.context = context
        self.outcome = outcome
        self._has_next = has_next
        self.said = Banner(self._sentence(), tone=Tone.SUCCESS if has_changed else Tone.INFO)
        self.body.addWidget(self.said)
        self.table = RowTable(
            _COLUMNS, language=context.language, today=context.today, row_height=ROW_COMPACT
        )
        self._fill_table()
        self.rest = Banner(tone=Tone.WARNING, action=self.tr("Save as workbook"))
        self.rest.action_clicked.connect(self._on_save)
        self._show_rejected(summary)
        self._add_buttons(has_changed=has_changed)

    def _sentence(self) -> str:
        result = self.outcome.result
        if self.outcome.operation_id is None:
            return self.tr("Everything in this file was there already; nothing was changed.")
        return self.tr("Imported. Created: {created}, updated: {updated}.").format(
            created=f"{result.created:,}", updated=f"{result.updated:,}"
        )

    def _fill_table(self) -> None:
        counts = counts_by_kind(self.outcome)
        language = self.context.language
        lines = [_Line(record_title(kind, language), **each) for kind, each in counts.items()]
        self.table.set_rows(lines, key=_kind_of)
        self.table.fit_height(_MOST_ROWS)
        self.body.addWidget(self.table)

    def _show_rejected(self, summary: Summary) -> None:
        if not summary.rejected + summary.doubtful:
            return
        words = self.tr("Rows rejected: {rejected}. Rows with something to check: {doubtful}.")
        self.rest.set_text(
            words.format(rejected=f"{summary.rejected:,}", doubtful=f"{summary.doubtful:,}"),
            self.tr("Mend the rejected rows in the workbook and import it again."),
        )
        self.body.addWidget(self.rest)

    def _add_buttons(self, *, has_changed: bool) -> None:
        if has_changed:
            self.undo_button = self.add_button(Button(self.tr("Undo import"), icon="undo-2"))
            self.undo_button.clicked.connect(self._on_undo)
        done = self.tr("Next file") if self._has_next else self.tr("Done")
        self.done_button = self.add_button(Button(done), shortcut="Enter", primary=True)
        self.done_button.clicked.connect(self.accept)
        for key in ("Return", "Num+Enter"):
            self.add_shortcut(key, self.done_button.click)

    def _on_save(self) -> None:
        self.save_wanted.emit(self.outcome.draft)

    def _on_undo(self) -> None:
        self.undo_wanted.emit(self.outcome.operation_id)
        self.accept()

    @override
    def _focus_first(self) -> None:
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _kind_of(line: _Line) -> str:
    return line.kind
