"""Conditions that nearly every question and action shares."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, literal_column

from desktop_crm.core.codes import OrderState
from desktop_crm.models.base import Record
from desktop_crm.models.order import Order

_UNCOUNTED = (OrderState.DRAFT, OrderState.CANCELLED)


def alive(model: type[Record]) -> ColumnElement[bool]:
    """Rows that are not in the recycle bin."""
    return model.deleted_at.is_(None)


def counted(model: type[Order] = Order) -> ColumnElement[bool]:
    """Orders that count as sales: confirmed or closed.

    Written with literals, exactly as the covering indexes on orders are: else SQLite would not use
    them.
    """
    literals: list[ColumnElement[str]] = [
        literal_column(f"'{state.value}'") for state in _UNCOUNTED
    ]
    return and_(alive(model), model.state.not_in(literals))
