"""What is doubtful or wrong about a delivery or a return while it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from desktop_crm.core.codes import OrderState
from desktop_crm.core.day_problems import day_problem
from desktop_crm.core.money import format_number
from desktop_crm.core.problems import Problem
from desktop_crm.core.trade_fields import ReturnLineInput
from desktop_crm.core.trade_standing import TradeStanding

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class DeliveryFacts:
    """What a typed delivery is compared with; `left` is what has not left yet of each line.

    `unpaid` is what is missing of an order that is paid before anything leaves.
    """

    today: date
    order_state: str
    ordered_on: date
    left: Mapping[UUID, Decimal]
    promises: Mapping[UUID, date] = field(default_factory=dict)
    standing: TradeStanding = field(default_factory=TradeStanding)
    unpaid: Decimal = _ZERO
    number_taken: bool = False


def delivery_problems(
    facts: DeliveryFacts,
    *,
    shipped_on: date,
    lines: Sequence[tuple[UUID, Decimal]],
    delay_reason_id: UUID | None = None,
    delay_note: str | None = None,
) -> tuple[Problem, ...]:
    """The problems of a delivery's form; those of a quantity are named `lines.<order line id>`.

    An order that was not confirmed, and a delivery of nothing, block.
    """
    return (
        *_of_order(facts),
        *_of_days(facts, shipped_on, lines, explained=bool(delay_reason_id or delay_note)),
        *_of_quantities(facts, lines),
    )


def promise_of(promises: Mapping[UUID, date], line_ids: Sequence[UUID]) -> date | None:
    """The earliest day that was promised for any of the lines."""
    return min((promises[each] for each in line_ids if each in promises), default=None)


def _of_order(facts: DeliveryFacts) -> Iterator[Problem]:
    if facts.order_state == OrderState.CLOSED:
        yield Problem("order_id", "delivery.order_closed")
    elif facts.order_state != OrderState.CONFIRMED:
        yield Problem("order_id", "delivery.order_state", blocks=True)
    if facts.standing.on_hold:
        yield Problem("order_id", "order.credit_hold")
    if facts.unpaid > 0:
        yield Problem(
            "order_id", "delivery.not_paid", {"amount": format_number(facts.unpaid, places=2)}
        )
    if facts.number_taken:
        yield Problem("number", "delivery.number_taken")


def _of_days(
    facts: DeliveryFacts,
    shipped_on: date,
    lines: Sequence[tuple[UUID, Decimal]],
    *,
    explained: bool,
) -> Iterator[Problem]:
    yield from day_problem("shipped_on", shipped_on, facts.today)
    if shipped_on < facts.ordered_on:
        yield Problem("shipped_on", "delivery.before_order")
    promised = promise_of(facts.promises, [line_id for line_id, number in lines if number > 0])
    if promised is not None and shipped_on > promised and not explained:
        days = (shipped_on - promised).days
        yield Problem("delay_reason_id", "delivery.late_unexplained", {"days": days})


def _of_quantities(
    facts: DeliveryFacts, lines: Sequence[tuple[UUID, Decimal]]
) -> Iterator[Problem]:
    if facts.left and not any(quantity > 0 for _line, quantity in lines):
        yield Problem("lines", "delivery.empty", blocks=True)
    for line_id, quantity in lines:
        name = f"lines.{line_id}"
        if quantity < 0:
            yield Problem(name, "number.negative", blocks=True)
        elif line_id not in facts.left:
            yield Problem(name, "delivery.unknown_line", blocks=True)
        elif quantity > facts.left[line_id]:
            left = max(facts.left[line_id], _ZERO)
            yield Problem(name, "delivery.more_than_left", {"left": format_number(left)})


@dataclass(frozen=True, slots=True)
class ReturnFacts:
    """What a typed return is compared with; `kept` is what the customer still has of each line."""

    today: date
    shipped_on: date | None = None
    kept: Mapping[UUID, Decimal] = field(default_factory=dict)
    number_taken: bool = False


def return_problems(
    facts: ReturnFacts,
    *,
    returned_on: date,
    lines: Sequence[ReturnLineInput],
    total: Decimal | None,
    of_order: bool,
) -> tuple[Problem, ...]:
    """The problems of a return's form; those of a line are named `lines.0.quantity`.

    `total` is what is taken off the sales; it must not be negative, and something must come back.
    """
    found = [*day_problem("returned_on", returned_on, facts.today)]
    if facts.shipped_on is not None and returned_on < facts.shipped_on:
        found.append(Problem("returned_on", "return.before_delivery"))
    if total is None or total < 0 or (not total and not lines):
        code = "number.negative" if total is not None and total < 0 else "return.empty"
        found.append(Problem("total", code, blocks=True))
    if facts.number_taken:
        found.append(Problem("number", "return.number_taken"))
    for place, line in enumerate(lines):
        found += _of_return_line(facts, f"lines.{place}", line, of_order=of_order)
    return tuple(found)


def _of_return_line(
    facts: ReturnFacts, name: str, line: ReturnLineInput, *, of_order: bool
) -> Iterator[Problem]:
    if line.quantity <= 0:
        yield Problem(f"{name}.quantity", "order.quantity", blocks=True)
    if line.amount is not None and line.amount < 0:
        yield Problem(f"{name}.amount", "number.negative", blocks=True)
    if line.order_line_id is None:
        return
    if not of_order or line.order_line_id not in facts.kept:
        yield Problem(f"{name}.order_line_id", "delivery.unknown_line", blocks=True)
    elif line.quantity > facts.kept[line.order_line_id]:
        kept = max(facts.kept[line.order_line_id], _ZERO)
        yield Problem(f"{name}.quantity", "return.more_than_shipped", {"kept": format_number(kept)})
