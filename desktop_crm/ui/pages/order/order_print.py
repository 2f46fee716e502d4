"""An order on paper: whose it is, its lines, its sums, the amount in words."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop_crm.core.order_math import uppercase_amount
from desktop_crm.queries.letterhead import Letterhead
from desktop_crm.queries.list_columns import plain
from desktop_crm.queries.order_view import OrderView
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.print_flow import long_date
from desktop_crm.ui.pages.order.lines_card import COLUMNS, line_value
from desktop_crm.ui.printing.document import PrintColumn, PrintDocument
from desktop_crm.ui.tables.cells import CellFormatter

_PRINTED = (
    "code",
    "name",
    "spec",
    "quantity",
    "unit",
    "unit_price",
    "discount",
    "amount",
    "remark",
)


def order_document(view: OrderView, context: Context, head: Letterhead) -> PrintDocument:
    """The order as a document; its costs are internal columns that stay out."""
    formatter = CellFormatter(context.language, context.today)
    by_key = {column.key: column for column in COLUMNS}
    wanted = [by_key[key] for key in _PRINTED]
    shown = [
        column
        for column in wanted
        if column.key == "name" or any(line_value(line, column.key) for line in view.lines)
    ]
    money = context.language.money
    columns = [
        PrintColumn(column.key, formatter.title(column), is_figure=column.is_figure)
        for column in shown
    ]
    cost = PrintColumn(
        "cost", QCoreApplication.translate("OrderPrint", "Unit cost"), is_figure=True, internal=True
    )
    rows = []
    for line, unit_cost in zip(view.lines, view.internals.unit_costs, strict=True):
        texts = [
            formatter.cell(column, plain(line_value(line, column.key))).text for column in shown
        ]
        rows.append([*texts, money(unit_cost) if unit_cost is not None else ""])
    totals = ["" for _ in columns]
    summed = sum((line.amount for line in view.lines), Decimal(0))
    totals[0] = QCoreApplication.translate("OrderPrint", "Total")
    for at, column in enumerate(shown):
        if column.key == "amount":
            totals[at] = money(summed)
    return PrintDocument(
        title=QCoreApplication.translate("OrderPrint", "Sales order {number}").format(
            number=view.row.number
        ),
        columns=[*columns, cost],
        rows=rows,
        head=[head.name, *head.lines],
        facts=_facts(view, context),
        totals=[*totals, ""] if view.lines else None,
        notes=[*_notes(view, context), *filter(None, head.note.splitlines())],
        foot=head.name,
        logo=head.logo,
    )


def _facts(view: OrderView, context: Context) -> list[tuple[str, str]]:
    language = context.language
    promised = view.row.promised_on
    pairs = [
        (QCoreApplication.translate("OrderPrint", "Customer"), view.customer),
        (
            QCoreApplication.translate("OrderPrint", "Order date"),
            long_date(language, view.row.ordered_on),
        ),
        (QCoreApplication.translate("OrderPrint", "Contact person"), view.contact or ""),
        (
            QCoreApplication.translate("OrderPrint", "Promised date"),
            long_date(language, promised) if promised else "",
        ),
        (QCoreApplication.translate("OrderPrint", "Receiver"), view.ship_to or ""),
        (QCoreApplication.translate("OrderPrint", "Salesperson"), view.row.salesperson or ""),
        (QCoreApplication.translate("OrderPrint", "Shipping address"), view.ship_address or ""),
        (QCoreApplication.translate("OrderPrint", "Payment terms"), view.payment_terms or ""),
    ]
    return [(label, value) for label, value in pairs if value]


def _notes(view: OrderView, context: Context) -> list[str]:
    money = context.language.money
    notes = []
    if view.discount:
        notes.append(
            QCoreApplication.translate("OrderPrint", "Discount on the order: {amount}").format(
                amount=money(view.discount)
            )
        )
    if view.freight:
        notes.append(
            QCoreApplication.translate("OrderPrint", "Freight: {amount}").format(
                amount=money(view.freight)
            )
        )
    notes.append(
        QCoreApplication.translate("OrderPrint", "Amount to pay: {amount}").format(
            amount=money(view.total)
        )
    )
    if view.tax.tax:
        notes.append(
            QCoreApplication.translate("OrderPrint", "Tax included: {amount}").format(
                amount=money(view.tax.tax)
            )
        )
    if context.language.is_chinese and view.total >= 0:
        words = uppercase_amount(view.total)
        notes.append(
            QCoreApplication.translate("OrderPrint", "Amount in words: {words}").format(words=words)
        )
    if view.remark:
        notes.append(
            QCoreApplication.translate("OrderPrint", "Remarks: {text}").format(text=view.remark)
        )
    return notes
