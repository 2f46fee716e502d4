"""The documents of an order: deliveries, returns, payments, debts, complaints, files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.attachments import AttachmentRow, attachment_content
from desktop_crm.queries.list_columns import Column, Kind, Marked
from desktop_crm.queries.listing.complaints import COMPLAINT_BADGES
from desktop_crm.queries.order_view import OrderView
from desktop_crm.ui.context import Context
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT, SPACE_1, SPACE_2
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.tab_strip import TabStrip

_NUMBER = Column("number", QT_TRANSLATE_NOOP("order_documents", "Number"), Kind.TEXT, 150)
_COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "deliveries": (
        Column("shipped_on", QT_TRANSLATE_NOOP("order_documents", "Ship date"), Kind.DATE, 112),
        _NUMBER,
        Column("quantity", QT_TRANSLATE_NOOP("order_documents", "Quantity"), Kind.NUMBER, 90),
        Column("delay", QT_TRANSLATE_NOOP("order_documents", "Days late"), Kind.NUMBER, 84),
        Column("carrier", QT_TRANSLATE_NOOP("order_documents", "Carrier"), Kind.TEXT, 110),
        Column(
            "receiver",
            QT_TRANSLATE_NOOP("order_documents", "Receiver"),
            Kind.TEXT,
            110,
            stretch=True,
        ),
        Column("approved_by", QT_TRANSLATE_NOOP("order_documents", "Approved by"), Kind.TEXT, 96),
    ),
    "returns": (
        Column("returned_on", QT_TRANSLATE_NOOP("order_documents", "Day"), Kind.DATE, 112),
        _NUMBER,
        Column(
            "reason",
            QT_TRANSLATE_NOOP("order_documents", "Reason"),
            Kind.TEXT,
            200,
            stretch=True,
        ),
        Column(
            "total", QT_TRANSLATE_NOOP("order_documents", "Amount"), Kind.MONEY, 120, total=True
        ),
    ),
    "payments": (
        Column("paid_on", QT_TRANSLATE_NOOP("order_documents", "Day"), Kind.DATE, 112),
        _NUMBER,
        Column("method", QT_TRANSLATE_NOOP("order_documents", "Method"), Kind.TEXT, 110),
        Column(
            "remark",
            QT_TRANSLATE_NOOP("order_documents", "Remarks"),
            Kind.TEXT,
            160,
            stretch=True,
        ),
        Column(
            "amount", QT_TRANSLATE_NOOP("order_documents", "Amount"), Kind.MONEY, 120, total=True
        ),
    ),
    "debts": (
        Column("issued_on", QT_TRANSLATE_NOOP("order_documents", "Day"), Kind.DATE, 112),
        _NUMBER,
        Column("due_on", QT_TRANSLATE_NOOP("order_documents", "Due"), Kind.DATE, 112, stretch=True),
        Column(
            "amount", QT_TRANSLATE_NOOP("order_documents", "Amount"), Kind.MONEY, 120, total=True
        ),
    ),
    "complaints": (
        Column("received_at", QT_TRANSLATE_NOOP("order_documents", "Received"), Kind.MOMENT, 118),
        _NUMBER,
        Column(
            "text",
            QT_TRANSLATE_NOOP("order_documents", "Complaint"),
            Kind.TEXT,
            200,
            stretch=True,
        ),
        Column("cause", QT_TRANSLATE_NOOP("order_documents", "Cause"), Kind.TEXT, 110),
        Column("state", QT_TRANSLATE_NOOP("order_documents", "Status"), Kind.BADGE, 104),
    ),
    "files": (
        Column("name", QT_TRANSLATE_NOOP("order_documents", "File"), Kind.LINK, 240, stretch=True),
        Column("size", QT_TRANSLATE_NOOP("order_documents", "Bytes"), Kind.NUMBER, 100),
        Column("created_at", QT_TRANSLATE_NOOP("order_documents", "Added"), Kind.MOMENT, 118),
        Column("author", QT_TRANSLATE_NOOP("order_documents", "By"), Kind.TEXT, 96),
    ),
}
_SUMMED = {"returns": "total", "payments": "amount", "debts": "amount"}


class DocumentsCard(Card):
    """A tab for each kind, with its number of documents."""

    opened = Signal(str, object)
    menu_wanted = Signal(str, object, QPoint)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._context = context
        self.tabs = TabStrip()
        self._stack = QStackedWidget()
        self.tables: dict[str, RowTable] = {}
        for key, title, icon, nothing in self._kinds():
            table = RowTable(
                _COLUMNS[key],
                language=context.language,
                today=context.today,
                row_height=ROW_COMPACT,
                preferences=context.preferences,
                name=f"order.{key}",
            )
            table.view.setAccessibleName(title)
            table.set_empty(icon, nothing, "")
            table.activated.connect(partial(self._on_opened, key))
            table.clicked_cell.connect(partial(self._on_cell, key))
            table.menu_requested.connect(partial(self.menu_wanted.emit, key))
            self.tables[key] = table
            self.tabs.add(key, title, 0)
            self._stack.addWidget(table)
        self.tabs.current_changed.connect(self._on_tab)
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, SPACE_1, 1, SPACE_2)
        self.body.addWidget(self.tabs)
        self.body.addWidget(Separator())
        self.body.addWidget(self._stack, 1)

    def _kinds(self) -> Sequence[tuple[str, str, str, str]]:
        return (
            ("deliveries", self.tr("Deliveries"), "truck", self.tr("Nothing shipped yet")),
            ("payments", self.tr("Payments"), "wallet", self.tr("Nothing paid yet")),
            ("returns", self.tr("Returns"), "undo-2", self.tr("Nothing came back")),
            ("debts", self.tr("Receivables"), "coins", self.tr("Nothing to collect yet")),
            (
                "complaints",
                self.tr("Complaints"),
                "message-square-warning",
                self.tr("No complaints about this order"),
            ),
            ("files", self.tr("Files"), "paperclip", self.tr("No files")),
        )

    def show_order(self, view: OrderView) -> None:
        """Show the documents of this order."""
        rows: dict[str, Sequence[Any]] = {
            "deliveries": view.deliveries,
            "returns": view.returns,
            "payments": view.payments,
            "debts": view.debts,
            "complaints": view.complaints,
            "files": view.attachments,
        }
        values: dict[str, Callable[[Any, str], Any]] = {
            "deliveries": _delivery,
            "debts": _debt,
            "complaints": self._complaint,
        }
        for key, table in self.tables.items():
            table.set_rows(rows[key], values.get(key), _key)
            self.tabs.set_count(key, len(rows[key]))
            summed = _SUMMED.get(key)
            if summed and rows[key]:
                first, *more = [getattr(row, summed) for row in rows[key]]
                table.set_totals({summed: sum(more, start=first)})
            else:
                table.set_totals({})

    def show_tab(self, key: str) -> None:
        """Bring a kind of documents to the front."""
        self.tabs.set_current(key)
        self._on_tab(key)

    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self.tables[key])

    def _complaint(self, row: Any, key: str) -> Any:
        return COMPLAINT_BADGES[row.state] if key == "state" else getattr(row, key)

    def _on_cell(self, key: str, row: Any, _column: str) -> None:
        self._on_opened(key, row)

    def _on_opened(self, key: str, row: Any) -> None:
        if key == "files":
            self.save_file(row)
        else:
            self.opened.emit(key, row)

    # Files

    def save_file(self, row: AttachmentRow) -> None:
        """Write a copy of a file where the user wants it."""
        self._context.messages.choose_new_file(
            self.tr("Save a copy"),
            partial(self._read_file, row),
            patterns=[(self.tr("All files"), f"*{Path(row.name).suffix or '*'}")],
            name=row.name,
        )

    def _read_file(self, row: AttachmentRow, target: Path) -> None:
        self._context.background.read(
            attachment_content, partial(self._write_file, target), owner=self, attachment_id=row.id
        )

    def _write_file(self, target: Path, content: bytes) -> None:
        try:
            target.write_bytes(content)
        except OSError as error:
            reason = error.strerror or ""
            self._context.messages.problem(
                UserError("file.cannot_write", path=target, reason=reason)
            )
            return
        self._context.toasts.show_toast(self.tr("Saved {name}").format(name=target.name))


def _delivery(row: Any, key: str) -> Any:
    if key == "quantity":
        return sum(row.quantities.values()) if row.quantities else None
    if key == "delay":
        return Marked(row.delay) if row.delay else None
    return getattr(row, key)


def _debt(row: Any, key: str) -> Any:
    return Marked(row.due_on) if key == "due_on" and row.is_due else getattr(row, key)


def _key(row: Any) -> Any:
    return row.id
