"""The tab of complaints: what went wrong, how far it is, by when it must be solved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS, SEVERITY_TEXTS
from desktop_crm.core.codes import ComplaintState, Severity
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.card_complaints import ComplaintRow, card_complaints
from desktop_crm.queries.list_columns import Badge, Column, Kind, Marked
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.table_panel import TablePanel
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.label import Label

_STATE_TONES = {
    ComplaintState.OPEN: "danger",
    ComplaintState.IN_PROGRESS: "warning",
    ComplaintState.RESOLVED: "success",
    ComplaintState.CLOSED: "neutral",
}
_RECURS = QT_TRANSLATE_NOOP("complaints", "Again: {number}")


class ComplaintsPanel(TablePanel):
    """Newest first; Enter opens one in full."""

    NAME = "card.complaints"
    TABLES = frozenset({"complaint", "product", "sales_order", "staff", "option"})
    COLUMNS = (
        Column("number", QT_TRANSLATE_NOOP("complaints", "Complaint no."), Kind.LINK, 148),
        Column("received_at", QT_TRANSLATE_NOOP("complaints", "Received"), Kind.MOMENT, 112),
        Column("cause", QT_TRANSLATE_NOOP("complaints", "Complaint cause"), Kind.TEXT, 116),
        Column(
            "text",
            QT_TRANSLATE_NOOP("complaints", "What happened"),
            Kind.TEXT,
            220,
            fixed=True,
            stretch=True,
        ),
        Column("state", QT_TRANSLATE_NOOP("complaints", "Status"), Kind.BADGE, 112),
        Column("due_on", QT_TRANSLATE_NOOP("complaints", "Deadline"), Kind.DATE, 108),
        Column("owner", QT_TRANSLATE_NOOP("complaints", "Owner"), Kind.TEXT, 88),
        Column(
            "severity",
            QT_TRANSLATE_NOOP("complaints", "Severity"),
            Kind.BADGE,
            96,
            visible=False,
        ),
        Column(
            "order_number",
            QT_TRANSLATE_NOOP("complaints", "Order no."),
            Kind.TEXT,
            120,
            visible=False,
        ),
        Column(
            "product", QT_TRANSLATE_NOOP("complaints", "Product"), Kind.TEXT, 140, visible=False
        ),
        Column(
            "recurs", QT_TRANSLATE_NOOP("complaints", "Recurrence"), Kind.TEXT, 120, visible=False
        ),
        Column(
            "solution", QT_TRANSLATE_NOOP("complaints", "Solution"), Kind.TEXT, 200, visible=False
        ),
    )
    complaint_wanted = Signal(object)
    added = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._said = Label("", "caption")
        self.tools.addWidget(self._said)
        self.tools.addStretch(1)
        add = Button(
            self.tr("New complaint"),
            kind=ButtonKind.SOFT,
            icon="message-square-warning",
            compact=True,
        )
        add.clicked.connect(self.added)
        self.tools.addWidget(add)
        self.table.set_empty(
            "message-square-warning",
            self.tr("No complaints"),
            self.tr("That is good news: none is on file."),
        )
        self.table.activated.connect(self.complaint_wanted)
        self.table.clicked_cell.connect(self._on_cell)

    @override
    def load(self) -> None:
        self.context.background.read(
            card_complaints,
            self._on_loaded,
            owner=self,
            customer_id=self.customer_id,
            today=self.context.today(),
        )

    def _on_loaded(self, rows: tuple[ComplaintRow, ...]) -> None:
        self.table.set_rows(rows, self._value)
        late = sum(row.is_late for row in rows)
        text = self.tr("Past their deadline: {count}").format(count=late) if late else ""
        self._said.setText(text)
        self._said.set_color("danger" if late else None)

    def _value(self, row: ComplaintRow, key: str) -> Any:
        language = self.context.language
        match key:
            case "cause":
                return row.cause.label(language) if row.cause else None
            case "text":
                return " ".join(row.text.split())
            case "state":
                state = ComplaintState(row.state)
                return Badge(COMPLAINT_STATE_TEXTS[state], _STATE_TONES[state])
            case "severity":
                tone = "danger" if row.severity == Severity.SERIOUS else "neutral"
                return Badge(SEVERITY_TEXTS[row.severity], tone)
            case "due_on" if row.due_on and row.is_late:
                return Marked(row.due_on, "danger")
            case "recurs" if row.recurs:
                return language.say(_RECURS, number=row.recurs)
        return getattr(row, key)

    def _on_cell(self, row: ComplaintRow, _key: str) -> None:
        self.complaint_wanted.emit(row)
