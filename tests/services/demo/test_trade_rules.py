"""The made-up firm follows the rules by which orders are entered by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.models import Customer, DeliveryNote, Order, OrderLine, Receivable
from desktop_crm.models.conditions import alive, counted
from desktop_crm.services.billing_rows import rebill, terms_of
from desktop_crm.services.orders import update_order
from desktop_crm.services.orders_rows import inputs_of, lines_of
from desktop_crm.services.trade_facts import left_quantities
from desktop_crm.storage.workspace import Workspace

SOME = 400


class _Try:
    """Something to rehearse on the firm."""

    code = "tests.trade_rules"

    def __init__(self, work: object) -> None:
        self._work = work

    def __call__(self, session: Session) -> Done[object]:
        return Done(self._work(session))  # type: ignore[operator]


def _orders(session: Session) -> Iterator[tuple[Order, Customer]]:
    rows = session.execute(
        select(Order, Customer)
        .join(Customer, Customer.id == Order.customer_id)
        .where(counted())
        .order_by(Order.ordered_on.desc(), Order.id)
        .limit(SOME)
    )
    yield from rows.all()


def _owed(session: Session) -> dict[UUID | None, Decimal]:
    sums: dict[UUID | None, Decimal] = defaultdict(Decimal)
    for order_id, amount in session.execute(
        select(Receivable.order_id, Receivable.amount).where(alive(Receivable))
    ):
        sums[order_id] += amount
    return sums


def test_billing_again_changes_no_sum(demo: Workspace) -> None:
    def bill(session: Session) -> None:
        before = _owed(session)
        for order, _customer in _orders(session):
            rebill(session, order)
        session.flush()
        assert _owed(session) == before

    demo.rehearse(_Try(bill))


def test_debts_fall_due_by_the_same_terms(demo: Workspace) -> None:
    def look(session: Session) -> int:
        found = 0
        for order, customer in _orders(session):
            terms = terms_of(session, customer, order)
            notes = session.scalars(
                select(DeliveryNote).where(DeliveryNote.order_id == order.id)
            ).all()
            by_number = {note.number: note.shipped_on for note in notes}
            for debt in session.scalars(
                select(Receivable).where(
                    Receivable.order_id == order.id, Receivable.amount > 0, alive(Receivable)
                )
            ):
                made_on = by_number.get(debt.number, order.ordered_on)
                assert debt.issued_on == made_on
                assert (debt.due_on - made_on).days == terms
                found += 1
        return found

    assert demo.read(look) > SOME / 2


def test_saving_an_order_as_it_is_changes_nothing(demo: Workspace) -> None:
    def save(session: Session) -> None:
        for order, customer in list(_orders(session))[:60]:
            if customer.trading_stopped_on is not None:
                continue
            lines = inputs_of(lines_of(session, order.id))
            before = (order.total, order.gross, order.promised_on, order.updated_at)
            amounts = [(line.amount, line.unit_cost) for line in lines_of(session, order.id)]
            update_order(session, order_id=order.id, lines=lines, save_anyway=True)
            session.flush()
            assert not session.dirty
            assert (order.total, order.gross, order.promised_on, order.updated_at) == before
            assert [(line.amount, line.unit_cost) for line in lines_of(session, order.id)] == (
                amounts
            )

    demo.rehearse(_Try(save))


def test_shipped_orders_have_nothing_left(demo: Workspace) -> None:
    def look(session: Session) -> None:
        for order, _customer in _orders(session):
            shipped = session.scalars(
                select(DeliveryNote).where(DeliveryNote.order_id == order.id)
            ).all()
            left = left_quantities(session, order.id)
            lines = session.scalars(
                select(OrderLine).where(OrderLine.order_id == order.id, alive(OrderLine))
            ).all()
            assert set(left) == {line.id for line in lines}
            assert any(left.values()) is not bool(shipped)

    demo.read(look)
