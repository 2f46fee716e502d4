"""What customers owe and pay."""

from __future__ import annotations

from random import Random

from desktop_crm.core.codes import OptionList
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.facts import Customer, NoteFacts, OrderFacts
from desktop_crm.services.demo.products import YUAN
from desktop_crm.services.demo.story import OFFICE
from desktop_crm.services.demo.world import World

_METHODS = (*("transfer",) * 16, *("acceptance",) * 2, "wechat", "cash")


def write_money(world: World, customer: Customer, rng: Random) -> None:
    """A receivable for each delivery, and the payments that came in for them."""
    kept_back = _kept_back(world, customer)
    for order in customer.orders:
        if not order.counts:
            continue
        if not customer.profile.terms_days:
            _prepaid(world, customer, order, rng)
        elif order.notes:
            _on_account(world, customer, order, kept_back.get(order.id, 0), rng)


def _kept_back(world: World, customer: Customer) -> dict[str, int]:
    """What the story's customer still owes, on the orders that fell due near the day it names."""
    profile, today = customer.profile, world.days.today
    if not profile.overdue:
        return {}
    wanted = today - profile.overdue_days - profile.terms_days
    owed = profile.overdue * YUAN
    due = [
        order
        for order in customer.orders
        if order.notes and order.shipped + profile.terms_days < today
    ]
    kept: dict[str, int] = {}
    for order in sorted(due, key=lambda order: abs(order.shipped - wanted)):
        kept[order.id] = min(owed, order.total - order.returned)
        owed -= kept[order.id]
        if not owed:
            break
    customer.overdue = sum(kept.values())
    return kept


def _prepaid(world: World, customer: Customer, order: OrderFacts, rng: Random) -> None:
    """Paid before anything leaves."""
    _write_receivable(world, customer, order, (order.number, order.day, order.day, order.total))
    _write_payment(world, customer, order, (order.day, order.total), rng)


def _on_account(
    world: World, customer: Customer, order: OrderFacts, kept_back: int, rng: Random
) -> None:
    """Each delivery is paid by its own day; what came back, or is not paid, comes off the last."""
    today, terms = world.days.today, customer.profile.terms_days
    for note in order.notes:
        due = note.shipped + terms
        _write_receivable(world, customer, order, (note.number, note.shipped, due, note.amount))
    if order.returned:
        due = order.notes[-1].shipped + terms
        back = (order.number, order.returned_on, due, -order.returned)
        _write_receivable(world, customer, order, back, remark="退货冲减")
    less = order.returned + kept_back
    for note in reversed(order.notes):
        amount = max(0, note.amount - less)
        less -= note.amount - amount
        paid_on = _payment_day(world, customer, order, note, rng)
        if paid_on <= today and amount:
            _write_payment(world, customer, order, (paid_on, amount), rng)
        elif note.shipped + terms < today and amount:
            customer.overdue += amount


def _payment_day(
    world: World, customer: Customer, order: OrderFacts, note: NoteFacts, rng: Random
) -> int:
    days, terms = world.days, customer.profile.terms_days
    due, earliest = note.shipped + terms, max(note.shipped, order.returned_on)
    if customer.profile.slow_payer:
        return days.working_day_from(max(earliest, due + between(rng, 6, 38)))
    wanted = days.working_day_until(due - between(rng, 0, min(6, terms)))
    return max(earliest, wanted)


def _write_receivable(
    world: World,
    customer: Customer,
    order: OrderFacts,
    content: tuple[str, int, int, int],
    *,
    remark: str | None = None,
) -> None:
    number, issued, due, amount = content
    days = world.days
    signed = days.moment(issued, 1050)
    world.rows["receivable"].append(
        (
            world.make_id(),
            customer.id,
            order.id,
            number,
            days.text(issued),
            days.text(due),
            amount,
            remark,
            signed,
            signed,
            world.team.id(OFFICE),
        )
    )


def _write_payment(
    world: World, customer: Customer, order: OrderFacts, content: tuple[int, int], rng: Random
) -> None:
    day, amount = content
    days = world.days
    signed = days.moment(day, between(rng, 560, 1020))
    world.rows["payment"].append(
        (
            world.make_id(),
            customer.id,
            order.id,
            world.numbers.of_day("HK", day),
            days.text(day),
            amount,
            world.option(OptionList.PAYMENT_METHOD, pick(rng, _METHODS)),
            None,
            signed,
            signed,
            world.team.id(OFFICE),
        )
    )
    customer.paid.append((day, amount))
