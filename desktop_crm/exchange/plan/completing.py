"""Lists of ours with chosen columns only: what a record cannot be without is as the firm has it.

Such a list finds its records by their ids and changes the given columns alone. Until the firm is
asked, something stands in for what is not in the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_crm.exchange.clean.hidden_rows import drop_records
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sheets import CleanSheet
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.plan.context import PlanContext

NEEDED: Mapping[str, tuple[str, ...]] = {
    "customers": ("customer.name",),
    "contacts": ("contact.name", "customer.name"),
    "products": ("product.name",),
    "orders": ("order.number", "order.date", "customer.name"),
    "order_lines": (
        *("order.number", "order.date", "customer.name", "product.code", "product.name"),
        *("line.qty", "line.price", "line.discount"),
    ),
    "deliveries": ("delivery.date", "customer.name", "order.number"),
    "payments": ("receivable.paid_date", "receivable.paid", "customer.name", "order.number"),
    "complaints": ("complaint.reason", "complaint.date", "customer.name"),
    "tasks": ("task.title",),
    "log": ("activity.last_at", "activity.content", "customer.name"),
}
"""What rows of our lists must say, by the list."""
_MAY_BE_BLANK = frozenset({"order.number", "product.code", "product.name", "line.discount"})
"""What a record may lack, or another field says."""
_STANDING_IN: Mapping[ValueKind, Any] = {
    ValueKind.DATE: date(2000, 1, 1),
    ValueKind.MONEY: Decimal(1),
    ValueKind.QUANTITY: Decimal(1),
    ValueKind.RATE: Decimal(0),
}


def complete_from_firm(plan: PlanContext, clean: CleanSheet, listed: ListedSheet) -> int:
    """Fill the blanks of rows with an id.

    Rows whose id the firm does not know are rejected; how many there are.
    """
    ids = listed.ids
    lacking = _lacking(clean, listed)
    if not lacking or not ids:
        return 0
    firm = plan.firm
    if firm is None and clean.column("line.amount") is not None:
        lacking = [field for field in lacking if field != "line.price"]
    unknown: list[bool] = []
    columns = {field: list(clean.column(field) or [None] * len(clean)) for field in lacking}
    for index, number in enumerate(clean.rows):
        row_id = ids.get(number)
        blanks = [field for field in lacking if columns[field][index] is None]
        known = None
        if row_id is not None and blanks:
            known = _STAND_IN if firm is None else firm.get((listed.number, row_id))
            plan.is_unfinished |= firm is None
        unknown.append(row_id is not None and known is None and _is_needed(blanks))
        if row_id is not None and known is not None:
            for field in blanks:
                columns[field][index] = _value(known, field, row_id)
    for field, column in columns.items():
        clean.fields[field] = [column, *clean.fields.get(field, [])[1:]]
    if any(unknown):
        _reject(plan, clean, unknown)
    return sum(unknown)


_STAND_IN: Mapping[str, Any] = {}
"""What the firm says before it is asked."""


def _lacking(clean: CleanSheet, listed: ListedSheet) -> list[str]:
    """The fields that some record of the sheet must say and does not."""
    found = []
    for field in NEEDED.get(listed.name, ()):
        column = clean.column(field)
        if column is None or (field not in _MAY_BE_BLANK and None in column):
            found.append(field)
    return found


def _is_needed(blanks: Sequence[str]) -> bool:
    return any(field not in _MAY_BE_BLANK for field in blanks)


def _value(known: Mapping[str, Any], field: str, row_id: str) -> Any:
    if known is _STAND_IN:
        return _STANDING_IN.get(FIELD_BY_KEY[field].kind, row_id)
    return known.get(field)


def _reject(plan: PlanContext, clean: CleanSheet, unknown: Sequence[bool]) -> None:
    plan.problems += [
        CellProblem(clean.mapping.sheet, number, None, None, "", "unknown_id", Effect.ROW_REJECTED)
        for number, is_unknown in zip(clean.rows, unknown, strict=True)
        if is_unknown
    ]
    drop_records(clean, unknown)
