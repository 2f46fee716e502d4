"""The made-up firm: the same believable Chinese trading firm from the same seed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Customer, Operation, Option
from desktop_crm.services.action import action
from desktop_crm.storage.authorship import OPERATION

FIRM = "恒通商贸"
SEED = 20_240
CUSTOMERS = 200
MOST_CUSTOMERS = 2_000_000
_FOUNDED_DAYS = 1_170


@action("demo.make", QT_TRANSLATE_NOOP("operation", "Made up the demo firm {name}"))
def make_demo_firm(
    session: Session,
    *,
    today: date,
    customers: int = CUSTOMERS,
    seed: int = SEED,
    offset: timedelta | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Done[Mapping[str, int]]:
    """Fill an empty file with a firm that lived through the three years up to `today`.

    Args:
        session: on a file in which nothing was entered yet.
        today: the last day of the made-up years.
        customers: how many parties; the first ones have stories written by hand.
        seed: another one makes another firm.
        offset: local time against UTC, the PC's own unless given.
        progress: called with the number of customers done and of all.

    Returns:
        The number of rows by table.

    Raises:
        UserError: `demo.count` or `demo.not_empty`.
    """
    from desktop_crm.services.demo.filling import fill
    from desktop_crm.services.demo.pieces import Order

    if not 1 <= customers <= MOST_CUSTOMERS:
        raise UserError("demo.count", most=MOST_CUSTOMERS)
    for model in (Customer, Option):
        if session.scalars(select(model.id).limit(1)).first() is not None:
            raise UserError("demo.not_empty")
    offset = _local_offset(today) if offset is None else offset
    order = Order(FIRM, today, customers, seed, offset)
    counts = fill(session, order, progress=progress)
    _date_back(session, today, offset)
    return Done(counts, {"name": FIRM})


def _date_back(session: Session, today: date, offset: timedelta) -> None:
    """The firm was there before everything that happened in it."""
    morning = datetime.combine(today, time(8), UTC) - offset
    founded = morning - timedelta(days=_FOUNDED_DAYS)
    session.execute(
        update(Operation).where(Operation.id == session.info[OPERATION]).values(at=founded)
    )


def _local_offset(today: date) -> timedelta:
    return datetime.combine(today, time(12)).astimezone().utcoffset() or timedelta()
