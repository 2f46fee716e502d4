"""Amounts that are the whole order's, though they stand beside its lines.

They are merged over the lines, stand at the first one, or are repeated at each, as shops do. The
lines say themselves what they come to, so that the order does not count several times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from desktop_crm.exchange.headers.words import read_header
from desktop_crm.exchange.plan.context import SheetContext
from desktop_crm.exchange.plan.links import blank_or

_ZERO, _ONE = Decimal(0), Decimal(1)
_CENT = Decimal("0.011")
_FEWEST = 2
_OF_ORDERS = frozenset(
    {
        *("订单金额", "订单总额", "订单总金额", "订单总价", "整单金额", "合同金额", "合同总额"),
        *("ordertotal", "ordervalue", "orderamount", "ordertotalamount"),
    }
)


def take_out_totals(context: SheetContext) -> None:
    """Take amounts of whole orders off the lines, where prices or the column's title tell."""
    numbers, amounts = (context.clean.column(f) for f in ("order.number", "line.amount"))
    if numbers is None or amounts is None:
        return
    owners = (blank_or(context, field) for field in ("customer.code", "customer.name"))
    orders: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for index, key in enumerate(zip(numbers, *owners, strict=True)):
        orders[key].append(index)
    lines = _Lines(context)
    for indexes in orders.values():
        if len(indexes) >= _FEWEST and len({amounts[i] for i in indexes} - {None}) == 1:
            lines.settle(indexes, amounts)


class _Lines:
    """What the lines of a sheet come to by quantity, price and discount."""

    def __init__(self, context: SheetContext) -> None:
        self._context = context
        self._quantities, self._prices, self._discounts, self._freight = (
            blank_or(context, field)
            for field in ("line.qty", "line.price", "line.discount", "order.freight")
        )
        column = context.clean.mapping.column_of("line.amount")
        self._is_named = column is not None and read_header(column.header).word in _OF_ORDERS

    def settle(self, indexes: Sequence[int], amounts: list[Any]) -> None:
        """Wipe the one amount of an order from its lines if it is that of all of them."""
        total = next(amounts[i] for i in indexes if amounts[i] is not None)
        sums = {i: self._sum(i) for i in indexes}
        told = [sums[i] for i in indexes if amounts[i] is not None]
        if any(each is not None and abs(each - total) <= _CENT for each in told):
            return
        whole = [each for each in sums.values() if each is not None]
        if len(whole) < len(indexes):
            if self._is_named and not whole:
                self._keep_at_first(indexes, amounts, total)
            return
        freight = self._freight[indexes[0]] or _ZERO
        rest = total - sum(whole, _ZERO)
        is_total = min(abs(rest), abs(rest - freight)) <= _CENT * len(indexes)
        if is_total or self._is_named:
            for index in indexes:
                amounts[index] = None
            if not is_total:
                self._context.note(indexes[0], "line.amount", "total_differs", str(total))

    def _sum(self, index: int) -> Decimal | None:
        quantity, price = self._quantities[index], self._prices[index]
        if quantity is None or price is None:
            return None
        return Decimal(quantity * price * (_ONE - (self._discounts[index] or _ZERO)))

    def _keep_at_first(self, indexes: Sequence[int], amounts: list[Any], total: Decimal) -> None:
        """Without prices nobody knows what each line costs."""
        for index in indexes:
            amounts[index] = _ZERO
        amounts[indexes[0]] = total
        self._context.note(indexes[0], "line.amount", "total_at_first_line", str(total))
