"""What is doubtful or wrong about an order while it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from desktop_crm.core.day_problems import day_problem
from desktop_crm.core.money import format_number
from desktop_crm.core.order_math import line_amounts, order_totals
from desktop_crm.core.problems import Problem
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.core.trade_standing import LastPrice, TradeStanding

_ZERO, _ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What a typed order is compared with.

    `shipped` is what already left of each line, `frozen_promise` and `frozen_lines` the promises of
    a confirmed order, `discontinued` the products that are no longer sold.
    """

    today: date
    standing: TradeStanding = field(default_factory=TradeStanding)
    last_prices: Mapping[UUID, LastPrice] = field(default_factory=dict)
    shipped: Mapping[UUID, Decimal] = field(default_factory=dict)
    discontinued: frozenset[UUID] = frozenset()
    is_confirmed: bool = False
    frozen_promise: date | None = None
    frozen_lines: Mapping[UUID, date] = field(default_factory=dict)
    number_taken: bool = False


def order_problems(
    facts: OrderFacts,
    *,
    ordered_on: date,
    lines: Sequence[OrderLineInput],
    promised_on: date | None = None,
    discount: Decimal = _ZERO,
    freight: Decimal | None = None,
    confirm: bool = True,
    reason: str | None = None,
) -> tuple[Problem, ...]:
    """The problems of an order's form; those of a line are named `lines.0.unit_price`.

    Figures that would break, a stopped customer and a promise that is moved after confirmation
    block; so does a confirmed order on credit hold without a `reason`.
    """
    return (
        *_of_head(facts, ordered_on, promised_on, discount, freight),
        *_of_lines(facts, ordered_on, lines),
        *_of_sums(facts, lines, discount, confirm=confirm),
        *_of_customer(facts, ordered_on, confirm=confirm, reason=reason),
    )


def line_problems(
    line: OrderLineInput, *, last: LastPrice | None = None, discontinued: bool = False
) -> tuple[Problem, ...]:
    """The problems of one line, named by its own fields."""
    found: list[Problem] = []
    if line.quantity <= 0:
        found.append(Problem("quantity", "order.quantity", blocks=True))
    if line.unit_price < 0:
        found.append(Problem("unit_price", "number.negative", blocks=True))
    if not _ZERO <= line.discount <= _ONE:
        found.append(Problem("discount", "order.line_discount", blocks=True))
    if line.tax_rate is not None and not _ZERO <= line.tax_rate < _ONE:
        found.append(Problem("tax_rate", "order.tax_rate", blocks=True))
    if line.product_id is None and not (line.description or "").strip():
        found.append(Problem("product_id", "order.line_unnamed"))
    if discontinued:
        found.append(Problem("product_id", "order.discontinued"))
    if last is not None and line.unit_price * (_ONE - line.discount) < last.price:
        params = {"price": format_number(last.price), "day": last.ordered_on.isoformat()}
        found.append(Problem("unit_price", "order.below_last_price", params))
    return tuple(found)


def _of_head(
    facts: OrderFacts,
    ordered_on: date,
    promised_on: date | None,
    discount: Decimal,
    freight: Decimal | None,
) -> Iterator[Problem]:
    yield from day_problem("ordered_on", ordered_on, facts.today)
    if promised_on is not None and promised_on < ordered_on:
        yield Problem("promised_on", "order.promised_before")
    if facts.frozen_promise is not None and promised_on != facts.frozen_promise:
        params = {"day": facts.frozen_promise.isoformat()}
        yield Problem("promised_on", "order.promise_frozen", params, blocks=True)
    if discount < 0:
        yield Problem("discount", "number.negative", blocks=True)
    if freight is not None and freight < 0:
        yield Problem("freight", "number.negative")
    if facts.number_taken:
        yield Problem("number", "order.number_taken")


def _of_lines(
    facts: OrderFacts, ordered_on: date, lines: Sequence[OrderLineInput]
) -> Iterator[Problem]:
    for place, line in enumerate(lines):
        last = facts.last_prices.get(line.product_id) if line.product_id else None
        gone = line.product_id in facts.discontinued
        own = [*line_problems(line, last=last, discontinued=gone)]
        own += _of_kept_line(facts, line)
        if line.promised_on is not None and line.promised_on < ordered_on:
            own.append(Problem("promised_on", "order.promised_before"))
        for problem in own:
            yield Problem(
                f"lines.{place}.{problem.field}", problem.code, problem.params, problem.blocks
            )
    left_out = set(facts.shipped) - {line.id for line in lines if line.id is not None}
    if any(facts.shipped[line_id] > 0 for line_id in left_out):
        yield Problem("lines", "order.shipped_line", blocks=True)


def _of_kept_line(facts: OrderFacts, line: OrderLineInput) -> Iterator[Problem]:
    if line.id is None:
        return
    shipped = facts.shipped.get(line.id, _ZERO)
    if line.quantity < shipped:
        yield Problem(
            "quantity", "order.below_shipped", {"shipped": format_number(shipped)}, blocks=True
        )
    frozen = facts.frozen_lines.get(line.id)
    if frozen is not None and line.promised_on != frozen:
        params = {"day": frozen.isoformat()}
        yield Problem("promised_on", "order.promise_frozen", params, blocks=True)


def _of_sums(
    facts: OrderFacts, lines: Sequence[OrderLineInput], discount: Decimal, *, confirm: bool
) -> Iterator[Problem]:
    if confirm and not lines:
        yield Problem("lines", "order.no_lines", blocks=True)
    totals = order_totals(
        [line_amounts(line.quantity, line.unit_price, line.discount) for line in lines], discount
    )
    if lines and totals.total < 0:
        yield Problem("discount", "order.discount_too_large", blocks=True)
    over = facts.standing.over_limit(totals.total)
    if confirm and over > 0:
        yield Problem("customer_id", "order.over_limit", {"amount": format_number(over, places=2)})


def _of_customer(
    facts: OrderFacts, ordered_on: date, *, confirm: bool, reason: str | None
) -> Iterator[Problem]:
    """A stop forbids the order; a hold wants somebody's reason (S2-09)."""
    if facts.standing.stopped_on is not None and facts.standing.is_stopped(ordered_on):
        params = {"day": facts.standing.stopped_on.isoformat()}
        yield Problem("customer_id", "order.trading_stopped", params, blocks=True)
    if facts.standing.on_hold and confirm and not facts.is_confirmed:
        yield Problem("customer_id", "order.credit_hold")
        if not (reason or "").strip():
            yield Problem("reason", "order.hold_reason", blocks=True)
