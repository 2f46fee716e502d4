"""What the fields of the lists are, once more and plainly: each computed from the made-up rows."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.core.codes import ComplaintState, OrderState, Severity
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.core.periods import twelve_months_to
from desktop_crm.models import (
    Attachment,
    Contact,
    Customer,
    CustomValue,
    DeliveryLine,
    DeliveryNote,
    LogEntryContact,
    Order,
    OrderLine,
    Payment,
    Phone,
    ProductCost,
    ProductPrice,
    ReturnNote,
)
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.custom import PREFIX
from desktop_crm.queries.listing.listing import ListField, Listing
from desktop_crm.queries.listing.measures import LookedUp
from tests.queries.listing_firm import TODAY, Made, Row

Value = Callable[[Made, Row], Any]
_IDLE = (OrderState.DRAFT, OrderState.CANCELLED)
_SOLVING = (ComplaintState.OPEN, ComplaintState.IN_PROGRESS)
_YEAR = twelve_months_to(TODAY)
_ZERO = Decimal(0)


def _total(rows: list[Row], column: str) -> Decimal:
    return sum((row[column] for row in rows), _ZERO)


def _shipped_on(made: Made, row: Row) -> Any:
    return max((n["shipped_on"] for n in made.of(DeliveryNote, "order_id", row)), default=None)


def _delivery(made: Made, row: Row) -> int | None:
    if row["state"] in _IDLE:
        return None
    notes = made.of(DeliveryNote, "order_id", row)
    if not notes:
        return 0
    shipped = [line for note in notes for line in made.of(DeliveryLine, "delivery_note_id", note)]
    ordered = made.of(OrderLine, "order_id", row)
    is_partly = shipped and ordered and _total(shipped, "quantity") < _total(ordered, "quantity")
    return 1 if is_partly else 2


def _days_late(made: Made, row: Row) -> int | None:
    promised, shipped = row["promised_on"], _shipped_on(made, row)
    if row["state"] in _IDLE or promised is None:
        return None
    if shipped is not None:
        late: int = (shipped - promised).days
        return max(late, 0)
    waits = promised < TODAY and row["state"] == OrderState.CONFIRMED
    return (TODAY - promised).days if waits else None


def _paid(made: Made, row: Row) -> Decimal:
    return _total(made.of(Payment, "order_id", row), "amount")


def _returned(made: Made, row: Row) -> Decimal:
    return _total(made.of(ReturnNote, "order_id", row), "total")


def _outstanding(made: Made, row: Row) -> Decimal:
    if row["state"] in _IDLE:
        return _ZERO
    return Decimal(row["total"]) - _returned(made, row) - _paid(made, row)


def _margin(made: Made, row: Row) -> Decimal | None:
    known = [x for x in made.of(OrderLine, "order_id", row) if x["unit_cost"] is not None]
    if not known:
        return None
    covered = _total(known, "amount")
    cost = sum((_cents(x["unit_cost"] * x["quantity"]) for x in known), _ZERO)
    whole = row["total"] + row["discount"]
    part = covered * row["discount"] / whole if whole else _ZERO
    return covered - _cents(part) - cost


def _cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.0001"), ROUND_HALF_UP)


def _people(made: Made, row: Row) -> list[str]:
    met = made.of(LogEntryContact, "log_entry_id", row)
    return [made.get(Contact, each["contact_id"])["name"] for each in met]  # type: ignore[index]


def _first(texts: list[str]) -> str | None:
    return min(texts, default=None)


def _attachments(made: Made, row: Row) -> int:
    return sum(x["owner_table"] == "log_entry" for x in made.of(Attachment, "owner_id", row))


def _due_while_open(_made: Made, row: Row) -> Any:
    return row["due_on"] if row["state"] in _SOLVING else None


def _days_left(made: Made, row: Row) -> int | None:
    due = _due_while_open(made, row)
    if due is None:
        return None
    left = WorkCalendar().working_days_between(TODAY, due)
    return min(left, -1) if due < TODAY else left


def _latest(made: Made, model: Any, column: str, row: Row) -> Decimal | None:
    valid = [x for x in made.of(model, "product_id", row) if x["valid_from"] <= TODAY]
    last = max(valid, key=lambda x: (x["valid_from"], x["id"].hex), default=None)
    return last[column] if last else None


def _sold(made: Made, row: Row, *, in_year: bool = True) -> list[tuple[Row, Row]]:
    found = []
    for line in made.of(OrderLine, "product_id", row):
        order = made.get(Order, line["order_id"])
        counts = order and order["deleted_at"] is None and order["state"] not in _IDLE
        if order and counts and (not in_year or _YEAR.first <= order["ordered_on"] <= _YEAR.last):
            found.append((line, order))
    return found


def _promised(made: Made, row: Row) -> Any:
    order = made.get(Order, row["order_id"])
    return row["promised_on"] or (order["promised_on"] if order else None)


def _note_late(made: Made, row: Row) -> int | None:
    promised = _promised(made, row)
    return None if promised is None else max((row["shipped_on"] - promised).days, 0)


def _quantity(made: Made, row: Row) -> Decimal | None:
    lines = made.of(DeliveryLine, "delivery_note_id", row)
    return _total(lines, "quantity") if lines else None


def _task_state(_made: Made, row: Row) -> int:
    if row["done_at"] is not None:
        return 3
    due = row["due_on"]
    return 2 if due is None or due > TODAY else 1 if due == TODAY else 0


def _numbers(made: Made, row: Row) -> list[str]:
    return [x["number"] for x in made.of(Phone, "contact_id", row)]


COMPUTED: dict[tuple[str, str], Value] = {
    ("orders", "shipped_on"): _shipped_on,
    ("orders", "delivery"): _delivery,
    ("orders", "days_late"): _days_late,
    ("orders", "paid"): _paid,
    ("orders", "returned"): _returned,
    ("orders", "outstanding"): _outstanding,
    ("orders", "margin"): _margin,
    ("orders", "lines"): lambda made, row: len(made.of(OrderLine, "order_id", row)),
    ("log", "people"): lambda made, row: _first(_people(made, row)),
    ("log", "attachments"): _attachments,
    ("log", "correction"): lambda _made, row: row["corrects_id"] is not None,
    ("complaints", "days_left"): _due_while_open,
    ("complaints", "severity"): lambda _made, row: list(Severity).index(row["severity"]),
    ("complaints", "state"): lambda _made, row: list(ComplaintState).index(row["state"]),
    ("complaints", "recurring"): lambda _made, row: row["recurs_id"] is not None,
    ("products", "price"): lambda made, row: _latest(made, ProductPrice, "price", row),
    ("products", "cost"): lambda made, row: _latest(made, ProductCost, "cost", row),
    ("products", "sold"): lambda made, row: _total([x for x, _ in _sold(made, row)], "quantity"),
    ("products", "sales_year"): lambda made, row: _total(
        [x for x, _ in _sold(made, row)], "amount"
    ),
    ("products", "customers"): lambda made, row: len(
        {order["customer_id"] for _, order in _sold(made, row)}
    ),
    ("products", "last_sold"): lambda made, row: max(
        (order["ordered_on"] for _, order in _sold(made, row, in_year=False)), default=None
    ),
    ("deliveries", "promised_on"): _promised,
    ("deliveries", "days_late"): _note_late,
    ("deliveries", "quantity"): _quantity,
    ("tasks", "state"): _task_state,
    ("contacts", "phone"): lambda made, row: _first(_numbers(made, row)),
}
"""The fields that are no column of the record or of one that it names."""

MANY: dict[tuple[str, str], Callable[[Made, Row], list[str]]] = {
    ("log", "people"): _people,
    ("contacts", "phone"): lambda made, row: [
        x["digits"] for x in made.of(Phone, "contact_id", row)
    ],
}
"""The texts of fields that hold several; a condition looks at each."""

COMPARED: dict[tuple[str, str], Value] = {("complaints", "days_left"): _days_left}
"""What conditions compare where it is not what sorts."""

OTHERS: dict[str, tuple[Any, str]] = {
    "customer": (Customer, "customer_id"),
    "sales_order": (Order, "order_id"),
    "contact": (Contact, "contact_id"),
}


def value_of(listing: Listing, field: ListField) -> Value | None:
    """How to compute a field from plain rows; None for those that other tests look at."""
    found = COMPUTED.get((listing.name, field.key))
    if found is not None:
        return found
    if field.key.startswith(PREFIX):
        return _own_field(field)
    column = field.value(Asked(LookedUp(listing.model), TODAY))
    if field.gather is not None or not isinstance(column, InstrumentedAttribute):
        return None
    if column.class_ is listing.model:
        return lambda _made, row: row[column.key]
    return _of_other(listing, column)


def _of_other(listing: Listing, column: Any) -> Value | None:
    table = column.property.columns[0].table.name
    if table == "product":
        name = "product_id"
        model: Any = column.class_
    elif table in OTHERS:
        model, name = OTHERS[table]
    else:
        return None
    if not hasattr(listing.model, name):
        return None

    def value(made: Made, row: Row) -> Any:
        other = made.get(model, row[name])
        return other[column.key] if other else None

    return value


def _own_field(field: ListField) -> Value:
    def value(made: Made, row: Row) -> Any:
        for each in made.of(CustomValue, "record_id", row):
            if each["field_id"].hex == field.key.removeprefix(PREFIX):
                return next(
                    (each[name] for name in ("text", "number", "day") if each[name] is not None),
                    None,
                )
        return None

    return value
