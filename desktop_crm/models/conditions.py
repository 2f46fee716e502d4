"""Conditions that nearly every question and action shares."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, case, exists, literal_column, not_, or_

from desktop_crm.core.codes import OrderState
from desktop_crm.models.base import Record
from desktop_crm.models.customer import Customer, LevelChange
from desktop_crm.models.order import Order

_UNCOUNTED = (OrderState.DRAFT, OrderState.CANCELLED)


def alive(model: type[Record]) -> ColumnElement[bool]:
    """Rows that are not in the recycle bin."""
    return model.deleted_at.is_(None)


def alive_as_it_lies(model: type[Record]) -> ColumnElement[bool]:
    """The same for a question that reads them all in no order: the table, not the index of those.

    By the index each row would be looked up at random.
    """
    is_alive: ColumnElement[bool] = case((model.deleted_at.is_(None), 1), else_=0) == 1
    return is_alive


def counted(model: type[Order] = Order) -> ColumnElement[bool]:
    """Orders that count as sales: confirmed or closed.

    Written with literals, exactly as the covering indexes on orders are: else SQLite would not use
    them.
    """
    literals: list[ColumnElement[str]] = [
        literal_column(f"'{state.value}'") for state in _UNCOUNTED
    ]
    return and_(alive(model), model.state.not_in(literals))


def has_level_by_hand() -> ColumnElement[bool]:
    """Customers whose level a person gave, or brought along: one without any step of history."""
    came_about = exists().where(LevelChange.customer_id == Customer.id, alive(LevelChange))
    brought = and_(Customer.level.is_not(None), not_(came_about.correlate(Customer)))
    return or_(Customer.level_is_manual, brought)
