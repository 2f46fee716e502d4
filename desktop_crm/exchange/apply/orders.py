"""Orders: what they come to, and in which state they arrive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.prepare import add_column, column_values
from desktop_crm.exchange.apply.present import ask_about, values_of
from desktop_crm.exchange.apply.trade import LineMoney
from desktop_crm.exchange.apply.writer import Prepared
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan, PlanTable
from desktop_crm.models import Order, table_of
from desktop_crm.storage.bulk import file_value

STATE_WORDS: Mapping[str, OrderState] = {
    **dict.fromkeys(("草稿", "未审核", "待审核", "draft"), OrderState.DRAFT),
    **dict.fromkeys(
        ("已审核", "已确认", "执行中", "进行中", "approved", "confirmed"), OrderState.CONFIRMED
    ),
    **dict.fromkeys(
        ("已关闭", "已完成", "已完结", "已结案", "交易成功", "closed", "completed"),
        OrderState.CLOSED,
    ),
    **dict.fromkeys(
        ("已作废", "作废", "已取消", "取消", "已撤销", "交易关闭", "void", "cancelled", "canceled"),
        OrderState.CANCELLED,
    ),
}
_UNCOUNTED = frozenset({OrderState.DRAFT, OrderState.CANCELLED})


def order_days(plan: ImportPlan) -> dict[str, list[date]]:
    """The days of each customer's orders in the plan that count, by the customer's key."""
    found: dict[str, list[date]] = defaultdict(list)
    table = plan.tables[Entity.ORDER]
    owners = column_values(table, "order.customer") or []
    days = column_values(table, "order.date") or []
    states = column_values(table, "order.state") or [None] * len(table)
    for owner, day, state in zip(owners, days, states, strict=True):
        if _state(state) not in _UNCOUNTED:
            found[owner].append(day)
    for listed in found.values():
        listed.sort()
    return found


def _state(word: str | None) -> OrderState | None:
    return STATE_WORDS.get(folded(word)) if word else None


def add_order_columns(
    session: Session,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    *,
    known: Mapping[str, str],
    money: LineMoney,
) -> None:
    """What an order comes to, and the state of a new one.

    That is the sum of its lines, or the amount that the sheet gives. An order of the firm that has
    lines comes to what these do, whatever a list of orders says; its state is left to the steps
    that lead there.
    """
    blank = [None] * len(rows)
    amounts = column_values(table, "order.amount") or blank
    present = _Present(session, [known[row.key] for row in rows if row.key in known])
    gross: list[Any] = []
    total: list[Any] = []
    for row, amount in zip(rows, amounts, strict=True):
        sums = money.orders.get(row.key)
        if row.key in known:
            whole = None if sums is not None else present.amounts(known[row.key], amount)
        else:
            whole = (sums.gross, sums.total) if sums else (amount, amount)
        of_lines, of_order = whole if whole is not None else (None, None)
        gross.append(file_value(of_lines))
        total.append(file_value(of_order))
    add_column(columns, rows, "gross", gross)
    add_column(columns, rows, "total", total)
    words = column_values(table, "order.state") or blank
    states = [
        None if row.key in known else _state(word) for row, word in zip(rows, words, strict=True)
    ]
    add_column(columns, rows, "state", [state.value if state else None for state in states])


class _Present:
    """The orders that the firm has: what they come to, and which have lines."""

    def __init__(self, session: Session, ids: list[str]) -> None:
        self._discounts = values_of(session, table_of(Order), ("total", "discount"), ids)
        self._with_lines = _with_lines(session, ids)

    def amounts(self, row_id: str, amount: Any) -> tuple[Any, Any] | None:
        """Gross and net that an amount makes of an order without lines; None where nothing."""
        if amount is None or row_id in self._with_lines:
            return None
        total, discount = self._discounts[row_id]
        if file_value(amount) == total:
            return None
        return file_value(amount) + discount, file_value(amount)


def _with_lines(session: Session, ids: Iterable[str]) -> set[str]:
    question = (
        "SELECT DISTINCT order_id FROM order_line WHERE order_id IN ({}) AND deleted_at IS NULL"
    )
    return {row_id for (row_id,) in ask_about(session, question, ids)}
