"""What a line comes to, from the figures that a sheet gives of it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from desktop_crm.exchange.plan.context import SheetContext

_ZERO = Decimal(0)
_ONE = Decimal(1)
_STEP = Decimal("0.0001")
_TOLERANCE = Decimal("0.011")
"""Amounts that were rounded to the cent may be off by one."""


def line_money(
    context: SheetContext,
    index: int,
    quantity: Decimal,
    figures: Iterable[Decimal | None],
) -> tuple[Decimal, Decimal, Decimal | None]:
    """Price, discount and amount; a missing price follows from the amount.

    `figures` are price, amount and discount as they stand there.
    """
    price, amount, given = figures
    discount = given or _ZERO
    if quantity < 0:
        context.note(index, "line.qty", "negative", str(quantity))
    if price is None:
        whole = quantity * (_ONE - discount)
        price = (amount / whole).quantize(_STEP) if amount is not None and whole else _ZERO
    elif amount is not None:
        discount = _taken_off(quantity * price, discount, amount)
        expected = quantity * price * (_ONE - discount)
        if abs(expected - amount) > _TOLERANCE:
            context.note(index, "line.amount", "amount_differs", str(amount))
    return price, discount, amount


def _taken_off(gross: Decimal, discount: Decimal, amount: Decimal) -> Decimal:
    """The share taken off, where 折扣 0.85 may also be the share that is paid; the amount tells."""
    paid = _ONE - discount
    is_paid = abs(gross * paid - amount) > _TOLERANCE >= abs(gross * discount - amount)
    return paid if discount and is_paid else discount
