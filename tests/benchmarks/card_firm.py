"""A firm with one customer that ordered 20,000 times, for measuring its card."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import OrderState
from desktop_crm.core.ids import new_id
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import (
    DeliveryNote,
    LogEntry,
    Order,
    OrderLine,
    Payment,
    Receivable,
    table_of,
)
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.customers import create_customer
from desktop_crm.services.defaults import found_firm
from desktop_crm.storage.bulk import file_value, insert_rows
from desktop_crm.storage.workspace import Workspace

TODAY = date(2026, 11, 21)
_ORDERS, _ENTRIES = 20_000, 5_000
_PRICE = Decimal("128.50")
_YEARS = 10
_STAMPS = ("id", "created_at", "updated_at")


def make_card_firm(path: Path) -> UUID:
    """Write the file; the customer with everything."""
    with Workspace.create(path) as workspace:
        workspace.write(found_firm, name="恒通商贸")
        customer_id = workspace.write(create_customer, name="苏州恒润精密五金有限公司").value
        workspace.write(_fill, customer_id=customer_id)
    return customer_id


@action("bench.fill", QT_TRANSLATE_NOOP("operation", "Filled"))
def _fill(session: Session, *, customer_id: UUID) -> Done[None]:
    stamp = file_value(moment_of(session))
    owner, price = customer_id.hex, file_value(_PRICE)
    orders, lines, notes, debts, payments = [], [], [], [], []
    for number in range(_ORDERS):
        order_id = new_id().hex
        day = TODAY - timedelta(days=number * 365 * _YEARS // _ORDERS)
        ordered, due = day.isoformat(), (day + timedelta(days=30)).isoformat()
        shipped = (day + timedelta(days=5 + number % 7)).isoformat()
        promised = (day + timedelta(days=8)).isoformat()
        total = price * 3
        orders.append((order_id, owner, f"SO{number:06}", ordered, promised, total))
        lines += [(new_id().hex, order_id, place, price) for place in range(3)]
        notes.append((new_id().hex, order_id, owner, shipped, promised))
        debts.append((new_id().hex, order_id, owner, ordered, due, total))
        payments.append((new_id().hex, order_id, owner, due, total))
    unit, none = file_value(Decimal(1)), file_value(Decimal(0))
    state = OrderState.CONFIRMED.value
    _insert(
        session,
        Order,
        "customer_id number ordered_on promised_on state gross discount total",
        [(i, stamp, stamp, c, n, o, p, state, t, none, t) for i, c, n, o, p, t in orders],
    )
    _insert(
        session,
        OrderLine,
        "order_id position quantity unit_price discount gross amount",
        [(i, stamp, stamp, o, place, unit, p, none, p, p) for i, o, place, p in lines],
    )
    _insert(
        session,
        DeliveryNote,
        "order_id customer_id shipped_on promised_on",
        [(i, stamp, stamp, o, c, s, p) for i, o, c, s, p in notes],
    )
    _insert(
        session,
        Receivable,
        "order_id customer_id issued_on due_on amount",
        [(i, stamp, stamp, *rest) for i, *rest in debts],
    )
    _insert(
        session,
        Payment,
        "order_id customer_id paid_on amount",
        [(i, stamp, stamp, *rest) for i, *rest in payments],
    )
    _insert(
        session,
        LogEntry,
        "customer_id happened_at direction text is_backdated",
        [
            (new_id().hex, stamp, stamp, owner, _moment(number), "out", "电话，确认交期" * 9, 0)
            for number in range(_ENTRIES)
        ],
    )
    return Done(None, {})


def _moment(number: int) -> str:
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 4, tzinfo=timezone.utc)  # noqa: UP017
    written: str = file_value(noon - timedelta(hours=number * 17))
    return written


def _insert(session: Session, model: type, columns: str, rows: list[tuple[object, ...]]) -> None:
    insert_rows(session, table_of(model), (*_STAMPS, *columns.split()), rows)
