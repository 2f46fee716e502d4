"""Levels by the rule, of everybody or of one customer, and those that an import brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import String, select, type_coerce, update
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import ChangeKind
from desktop_crm.core.customer_levels import RECOMPUTED, LevelFigures, reason_of_rule
from desktop_crm.core.ids import new_id
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Customer, JournalEntry, LevelChange, table_of
from desktop_crm.models.conditions import alive, has_level_by_hand
from desktop_crm.services.action import action, author_of, moment_of
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.customers_chunks import in_chunks
from desktop_crm.storage.authorship import OPERATION
from desktop_crm.storage.bulk import file_value, insert_rows
from desktop_crm.storage.firm_settings import read_level_rules

_COLUMNS = (
    *("id", "created_at", "updated_at", "created_by"),
    *("customer_id", "changed_on", "old", "new", "reason", "is_manual"),
)


class _Step(NamedTuple):
    customer_id: UUID
    old: int | None
    new: int | None
    figures: LevelFigures


@action(
    RECOMPUTED,
    QT_TRANSLATE_NOOP("operation", "Levels recomputed for {month}: {up} up, {down} down"),
)
def recompute_levels(
    session: Session,
    *,
    figures: Mapping[UUID, LevelFigures],
    on: date,
    also_by_hand: bool = False,
) -> Done[int]:
    """Give customers the level that follows from their figures; how many levels changed.

    A level that somebody gave by hand stays, unless `also_by_hand` brings it back to the rule.
    """
    rules = read_level_rules(session)
    steps: list[_Step] = []
    lifted: list[UUID] = []
    for some in in_chunks(figures):
        rows = session.execute(
            select(Customer.id, Customer.level, has_level_by_hand()).where(
                Customer.id.in_(some), alive(Customer)
            )
        )
        for customer_id, old, by_hand in rows:
            if by_hand and not also_by_hand:
                continue
            new = rules.level_of(figures[customer_id])
            if by_hand:
                lifted.append(customer_id)
            if by_hand or old != new:
                steps.append(_Step(customer_id, old, new, figures[customer_id]))
    _write(session, steps, lifted, on)
    up = sum(1 for each in steps if (each.new or 0) > (each.old or 0))
    down = sum(1 for each in steps if (each.new or 0) < (each.old or 0))
    return Done(up + down, {"month": str(Month.of(on)), "up": up, "down": down})


@action(
    "customer.follow_level_rule", QT_TRANSLATE_NOOP("operation", "Level of {name} back to the rule")
)
def follow_level_rule(
    session: Session, *, customer_id: UUID, figures: LevelFigures, on: date
) -> Done[UUID]:
    """Lift what somebody decided about a level by hand: from now on it follows from the trade.

    Raises:
        UserError: `customer.missing`.
    """
    customer = alive_customer(session, customer_id)
    query = select(has_level_by_hand()).where(Customer.id == customer_id)
    new = read_level_rules(session).level_of(figures)
    if session.scalar(query) or customer.level != new:
        step = _Step(customer.id, customer.level, new, figures)
        _write(session, [step], [customer.id], on)
    return Done(customer.id, {"name": customer.name})


def _write(session: Session, steps: list[_Step], lifted: list[UUID], on: date) -> None:
    """The levels and their history, a statement for many customers at a time."""
    session.flush()
    by_level: dict[int | None, list[UUID]] = {}
    for step in steps:
        if step.old != step.new:
            by_level.setdefault(step.new, []).append(step.customer_id)
    for level, ids in by_level.items():
        _update(session, ids, level=level)
    _update(session, lifted, level_is_manual=False)
    if steps:
        insert_rows(session, table_of(LevelChange), _COLUMNS, _history(session, steps, on))
    session.expire_all()


def _update(session: Session, ids: list[UUID], **values: Any) -> None:
    for some in in_chunks(ids):
        session.execute(
            update(Customer)
            .where(Customer.id.in_(some))
            .values(**values)
            .execution_options(synchronize_session=False)
        )


def _history(session: Session, steps: list[_Step], on: date) -> Iterator[tuple[Any, ...]]:
    moment, author = file_value(moment_of(session)), file_value(author_of(session))
    for step in steps:
        yield (
            *(new_id().hex, moment, moment, author),
            *(step.customer_id.hex, on.isoformat(), step.old, step.new),
            *(reason_of_rule(step.figures), 0),
        )


def keep_given_levels(session: Session, *, reason: str) -> None:
    """Levels that the operation under way brought from elsewhere count as given by hand."""
    session.flush()
    entries = session.execute(
        select(JournalEntry.row_id, JournalEntry.changes).where(
            JournalEntry.operation_id == session.info[OPERATION],
            JournalEntry.table_name == Customer.__tablename__,
            JournalEntry.kind == ChangeKind.UPDATE,
            type_coerce(JournalEntry.changes, String).contains('"level":', autoescape=True),
        )
    )
    given = {row_id: changes["level"] for row_id, changes in entries if changes}
    _update(session, list(given), level_is_manual=True)
    today = local_date(moment_of(session))
    session.add_all(
        LevelChange(
            customer_id=customer_id,
            changed_on=today,
            old=old,
            new=new,
            reason=reason,
            is_manual=True,
        )
        for customer_id, (old, new) in given.items()
    )
    session.flush()
