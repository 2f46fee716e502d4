"""Decisions about a customer: its level, its credit, whether we trade with it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import Stage
from desktop_crm.core.customer_keys import stage_after_orders
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Customer, Order, StageChange
from desktop_crm.models.conditions import counted, has_level_by_hand
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.customers import alive_customer, update_customer
from desktop_crm.services.customers_history import Standing, keep_level, note_changes


@action("customer.set_level", QT_TRANSLATE_NOOP("operation", "Changed the level of {name}"))
def set_level(
    session: Session,
    *,
    customer_id: UUID,
    level: int | None,
    reason: str | None = None,
    on: date | None = None,
) -> Done[UUID]:
    """Give a customer 1 to 5 stars, or none, whatever its trade: the rule leaves it alone then.

    To give the level that it has already keeps it against the rule.

    Raises:
        UserError: `customer.missing` or `customer.level_range`.
    """
    customer = alive_customer(session, customer_id)
    if customer.level != level:
        return update_customer(session, customer_id=customer_id, level=level, reason=reason, on=on)
    by_hand = select(has_level_by_hand()).where(Customer.id == customer_id)
    if not session.scalar(by_hand):
        keep_level(session, customer, reason=reason, on=on or local_date(moment_of(session)))
    return Done(customer.id, {"name": customer.name})


@action("customer.hold_credit", QT_TRANSLATE_NOOP("operation", "Put {name} on credit hold"))
def hold_credit(
    session: Session, *, customer_id: UUID, reason: str | None = None, on: date | None = None
) -> Done[UUID]:
    """Let no order pass without approval.

    Raises:
        UserError: `customer.missing`.
    """
    return update_customer(session, customer_id=customer_id, credit_hold=True, reason=reason, on=on)


@action(
    "customer.release_credit", QT_TRANSLATE_NOOP("operation", "Released {name} from credit hold")
)
def release_credit(
    session: Session, *, customer_id: UUID, reason: str | None = None, on: date | None = None
) -> Done[UUID]:
    """End a credit hold.

    Raises:
        UserError: `customer.missing`.
    """
    return update_customer(
        session, customer_id=customer_id, credit_hold=False, reason=reason, on=on
    )


@action("customer.stop_trading", QT_TRANSLATE_NOOP("operation", "Stopped trading with {name}"))
def stop_trading(
    session: Session, *, customer_id: UUID, reason: str | None = None, on: date | None = None
) -> Done[UUID]:
    """Sell nothing more to a customer from a day on; it counts as lost from then.

    Raises:
        UserError: `customer.missing`.
    """
    customer = alive_customer(session, customer_id)
    before, day = Standing.of(customer), on or local_date(moment_of(session))
    customer.trading_stopped_on = day
    customer.stage = Stage.LOST
    note_changes(session, customer, before, reason=reason, on=day)
    return Done(customer.id, {"name": customer.name})


@action("customer.resume_trading", QT_TRANSLATE_NOOP("operation", "Resumed trading with {name}"))
def resume_trading(
    session: Session, *, customer_id: UUID, reason: str | None = None, on: date | None = None
) -> Done[UUID]:
    """Trade again; the stage goes back to what it was before.

    Raises:
        UserError: `customer.missing`.
    """
    customer = alive_customer(session, customer_id)
    before, day = Standing.of(customer), on or local_date(moment_of(session))
    customer.trading_stopped_on = None
    if customer.stage == Stage.LOST:
        customer.stage = _stage_before_loss(session, customer)
    note_changes(session, customer, before, reason=reason, on=day)
    return Done(customer.id, {"name": customer.name})


def _stage_before_loss(session: Session, customer: Customer) -> str:
    old = session.scalars(
        select(StageChange.old)
        .where(StageChange.customer_id == customer.id, StageChange.new == Stage.LOST)
        .where(StageChange.deleted_at.is_(None))
        .order_by(StageChange.changed_on.desc(), StageChange.id.desc())
        .limit(1)
    ).first()
    if old is not None and old != Stage.LOST:
        return old
    orders = session.scalar(
        select(func.count()).select_from(Order).where(Order.customer_id == customer.id, counted())
    )
    return stage_after_orders(Stage.PROSPECT, orders or 0)
