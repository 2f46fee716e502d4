"""How a customer's level changed over the years: by the firm's rule, or by the owner's hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

from desktop_crm.core.customer_levels import LevelFigures, LevelRules, known_margin, reason_of_rule
from desktop_crm.core.firm_settings import filled
from desktop_crm.core.money import SCALE, from_units
from desktop_crm.core.periods import Month, twelve_months_to
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.drafts import RICH_IN_DETAIL
from desktop_crm.services.demo.facts import Customer, OrderFacts
from desktop_crm.services.demo.story import BOSS
from desktop_crm.services.demo.world import LevelStep, World
from desktop_crm.storage.firm_settings import level_rules_of

_RULES = level_rules_of(filled({}))
_RUNS_TOLD = 3
_BY_HAND = 0.04
_UP_REASONS = ("老板关系户，提一级", "新工厂投产，潜力大", "同行标杆客户")
_DOWN_REASONS = ("付款拖拉，降一级", "配合度差")
_MINUTE = 490


class _Sums(NamedTuple):
    """Of an order, or of all up to one: sales less returns, lines, known lines, their cost."""

    sales: int = 0
    lines: int = 0
    covered: int = 0
    known: int = 0
    cost: int = 0

    def plus(self, other: _Sums) -> _Sums:
        return _Sums(*(mine + its for mine, its in zip(self, other, strict=True)))


class _Step(NamedTuple):
    day: int
    old: int | None
    new: int | None
    reason: str
    by_hand: bool = False


def write_levels(world: World, customer: Customer, rng: Random) -> None:
    """Stars on the first of each month, until somebody gave some by hand.

    Of the many customers that only make the firm big, each quarter is enough.
    """
    counted = sorted(customer.counted, key=_day_of)
    if not counted:
        return
    steps = list(_by_rule(world, counted, is_detailed=customer.index < RICH_IN_DETAIL))
    if steps and rng.random() < _BY_HAND:
        steps = list(_with_hand(world, steps, rng))
    for step in steps:
        _write(world, customer, step)
    if steps:
        customer.level, customer.level_is_manual = steps[-1].new, steps[-1].by_hand


def _by_rule(world: World, orders: Sequence[OrderFacts], *, is_detailed: bool) -> Iterator[_Step]:
    days = [order.day for order in orders]
    sums = list(accumulate(map(_sums_of, orders), _Sums.plus, initial=_Sums()))
    level: int | None = None
    for day in _firsts(world, days[0], 1 if is_detailed else 3):
        figures = _figures(world, day, days, sums)
        new = _RULES.level_of(figures)
        if new != level:
            yield _Step(day, level, new, reason_of_rule(figures))
            level = new


def _firsts(world: World, after: int, months: int) -> Sequence[int]:
    """The first days of months up to this one, so many months apart."""
    days = _month_firsts(world.days.first, world.days.today, months)
    return days[bisect_left(days, after) :]


@cache
def _month_firsts(first: int, last: int, months: int) -> tuple[int, ...]:
    begin, end = (Month.of(date.fromordinal(day)) for day in (first, last))
    days = [month.first.toordinal() for month in begin.until(end)]
    return tuple(days[::-1][::months][::-1])


@cache
def _year_begin(day: int) -> int:
    return twelve_months_to(date.fromordinal(day)).first.toordinal()


def _figures(world: World, day: int, days: list[int], sums: Sequence[_Sums]) -> LevelFigures:
    begin, end = bisect_left(days, _year_begin(day)), bisect_right(days, day)
    year = _Sums(*(now - then for now, then in zip(sums[end], sums[begin], strict=True)))
    return LevelFigures(
        day=world.days.day(day),
        sales=from_units(year.sales),
        margin=_margin(year, _RULES),
        orders=end - begin,
        last_order=world.days.day(days[end - 1]) if end else None,
    )


def _margin(year: _Sums, rules: LevelRules) -> Decimal | None:
    if not year.lines or year.covered < rules.coverage * year.lines:
        return None
    return known_margin(year.known, year.cost)


def _sums_of(order: OrderFacts) -> _Sums:
    lines = sum(line.amount for line in order.lines)
    known = [line for line in order.lines if line.cost is not None]
    covered = sum(line.amount for line in known)
    cost = sum(((line.cost or 0) * line.quantity + SCALE // 2) // SCALE for line in known)
    discount = round(covered * (lines - order.total) / lines) if lines else 0
    net = covered - discount
    if order.returned_cost is not None:
        net, cost = net - order.returned, cost - order.returned_cost
    return _Sums(order.total - order.returned, lines, covered, net, cost)


def _with_hand(world: World, steps: Sequence[_Step], rng: Random) -> Iterator[_Step]:
    """The steps up to some weeks ago, and then one of the owner, which the rule leaves alone."""
    up = rng.random() < 0.6
    when = world.days.today - between(rng, 5, 60)
    before = [step for step in steps if step.day < when]
    level = before[-1].new if before else None
    new = None if level is None else min(5, level + 1) if up else max(1, level - 1)
    if level is None or new == level:
        yield from steps
        return
    yield from before
    reason = pick(rng, _UP_REASONS if up else _DOWN_REASONS)
    yield _Step(when, level, new, reason, by_hand=True)


def _write(world: World, customer: Customer, step: _Step) -> None:
    signed, change_id = world.days.moment(step.day, _MINUTE), world.make_id()
    world.rows["level_change"].append(
        (
            change_id,
            customer.id,
            world.days.text(step.day),
            step.old,
            step.new,
            step.reason,
            int(step.by_hand),
            signed,
            signed,
            world.team.id(BOSS),
        )
    )
    if step.by_hand:
        customer.set_level = (step.day, step.old or 0, step.new or 0, change_id)
    elif _is_told(world, step.day):
        told = LevelStep(customer.id, step.old, step.new, change_id)
        world.level_runs.setdefault(step.day, []).append(told)


def _is_told(world: World, day: int) -> bool:
    """Whether the history of the firm's steps reaches back that far."""
    oldest = Month.of(world.days.date).plus(1 - _RUNS_TOLD)
    return Month.of(world.days.day(day)) >= oldest


def _day_of(order: OrderFacts) -> int:
    return order.day
