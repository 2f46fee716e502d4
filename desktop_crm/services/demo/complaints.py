"""Complaints: what went wrong with a delivery, who saw to it, how it ended."""

from __future__ import annotations

from random import Random

from desktop_crm.core.codes import ComplaintState, OptionList, Severity
from desktop_crm.services.demo.chance import around, between, pick
from desktop_crm.services.demo.complaint_steps import Course, write_steps
from desktop_crm.services.demo.complaint_texts import SOLUTIONS, SYMPTOMS
from desktop_crm.services.demo.facts import ComplaintFacts, Customer, OrderFacts
from desktop_crm.services.demo.orders import seller_of
from desktop_crm.services.demo.products import YUAN, Product
from desktop_crm.services.demo.profile import Grievance
from desktop_crm.services.demo.story import BOSS, OFFICE
from desktop_crm.services.demo.world import World

WORKING_DAYS = {Severity.MINOR: 7, Severity.NORMAL: 5, Severity.SERIOUS: 3}
"""Within how many working days a complaint has to be settled."""

_RECURS_WITHIN = 120
_OPEN_FOR = 12
_TOLD_DAYS = 75
"""For so long a customer with a story of complaints has no others."""
_CAUSES = (
    *("quality",) * 6,
    *("wrong_goods",) * 4,
    *("packaging_damage",) * 3,
    *("dimensions",) * 2,
    "service",
    "price",
)
_SEVERITIES = (Severity.MINOR, Severity.NORMAL, Severity.NORMAL, Severity.SERIOUS)


def write_complaints(world: World, customer: Customer, rng: Random) -> None:
    """The complaints of the story, and those that happen anyway."""
    for grievance in sorted(customer.profile.grievances, key=_by_day):
        _write_grievance(world, customer, grievance, rng)
    rate = customer.profile.complaint_rate
    told = customer.profile.grievances
    quiet_from = world.days.today - _TOLD_DAYS if told else world.days.today
    for order in customer.orders:
        if not order.shipped:
            continue
        chance = rng.random()
        if order.shipped > quiet_from:
            continue
        if chance < rate + (0.12 if order.late_days > 3 else 0.0):
            _write_by_chance(world, customer, order, is_late=chance >= rate, rng=rng)
    customer.complaints.sort(key=_by_receipt)


def _by_receipt(complaint: ComplaintFacts) -> int:
    return complaint.received


def _by_day(grievance: Grievance) -> int:
    return -grievance.days


def _write_grievance(world: World, customer: Customer, grievance: Grievance, rng: Random) -> None:
    days = world.days
    received = days.today - grievance.days
    product = world.products.get(grievance.product or "")
    order = _order_before(customer, received, product)
    solved = 0
    if grievance.solved_after is not None:
        solved = min(days.working_day_from(received + grievance.solved_after), days.today - 1)
    facts = ComplaintFacts(
        world.make_id(),
        world.numbers.of_day("TS", received),
        received,
        grievance.cause,
        product,
        grievance.text,
        solved,
        grievance.satisfaction,
        customer.owner if grievance.by is None else grievance.by,
    )
    recurs = customer.complaints[-1].id if grievance.recurs and customer.complaints else None
    severity = Severity(grievance.severity)
    content = (order, severity, grievance.solution, recurs, grievance.in_hand)
    _write(world, customer, facts, content, rng)


def _order_before(customer: Customer, day: int, product: Product | None) -> OrderFacts | None:
    """The last delivery before a day, if possible one of that product."""
    shipped = [order for order in customer.orders if 0 < order.shipped <= day]
    for order in reversed(shipped):
        if product is None or any(line.product is product for line in order.lines):
            return order
    return None


def _write_by_chance(
    world: World, customer: Customer, order: OrderFacts, *, is_late: bool, rng: Random
) -> None:
    days = world.days
    received = days.working_day_from(order.shipped + between(rng, 1, 9))
    if received > days.today - _OPEN_FOR and rng.random() < 0.9:
        return
    if received > days.today:
        return
    cause = "late_delivery" if is_late else pick(rng, _CAUSES)
    product = pick(rng, order.lines).product
    solved = days.working_day_from(received + max(1, int(around(rng, 3.6, 0.7))))
    solved = solved if solved <= days.today else 0
    severity = pick(rng, _SEVERITIES)
    text = pick(rng, SYMPTOMS[cause]).format(
        product=product.name,
        number=order.number,
        late=max(1, order.late_days),
        n=between(rng, 2, 9),
    )
    unhappy = solved - received > 8
    satisfaction = (between(rng, 1, 2) if unhappy else between(rng, 3, 5)) if solved else None
    facts = ComplaintFacts(
        world.make_id(),
        world.numbers.of_day("TS", received),
        received,
        cause,
        product,
        text,
        solved,
        satisfaction if rng.random() < 0.7 else None,
        _owner(world, customer, received, rng),
    )
    solution = pick(rng, SOLUTIONS[cause]) if solved else None
    recurs = _same_before(customer, facts)
    content = (order, severity, solution, recurs, rng.random() < 0.6)
    _write(world, customer, facts, content, rng)


def _owner(world: World, customer: Customer, day: int, rng: Random) -> int | None:
    return OFFICE if rng.random() < 0.25 else seller_of(world, customer, day)


def _same_before(customer: Customer, facts: ComplaintFacts) -> str | None:
    """A complaint about the same cause that had been solved not long before."""
    for earlier in reversed(customer.complaints):
        solved = earlier.solved and earlier.solved < facts.received
        if solved and earlier.cause == facts.cause:
            near = facts.received - earlier.solved <= _RECURS_WITHIN
            return earlier.id if near else None
    return None


def _write(
    world: World,
    customer: Customer,
    facts: ComplaintFacts,
    content: tuple[OrderFacts | None, Severity, str | None, str | None, bool],
    rng: Random,
) -> None:
    order, severity, solution, recurs_id, in_hand = content
    days = world.days
    received, solved = facts.received, facts.solved
    minute = between(rng, 540, 900)
    signed = days.moment(received, minute)
    responded = closed = None
    if solved or in_hand:
        same_day = received == days.today or rng.random() < 0.6
        day = received if same_day else min(days.working_day_from(received + 1), solved or received)
        responded = days.moment(day, min(minute + between(rng, 15, 240), 1070))
    state = ComplaintState.IN_PROGRESS if in_hand else ComplaintState.OPEN
    if solved:
        state = ComplaintState.RESOLVED
        closing = days.working_day_from(solved + between(rng, 1, 6))
        if closing <= days.today:
            state, closed = ComplaintState.CLOSED, days.moment(closing, 1000)
    cost = between(rng, 6, 180) * 10 * YUAN if solved and rng.random() < 0.35 else None
    author = world.team.id(seller_of(world, customer, received) or BOSS)
    solved_at = days.moment(solved, between(rng, 1075, 1110)) if solved else None
    world.rows["complaint"].append(
        (
            facts.id,
            customer.id,
            facts.number,
            signed,
            world.option(OptionList.COMPLAINT_CAUSE, facts.cause),
            facts.product.id if facts.product else None,
            order.id if order else None,
            severity.value,
            facts.text,
            state.value,
            world.team.id(facts.owner),
            days.text(days.after(received, WORKING_DAYS[severity])),
            responded,
            solved_at,
            closed,
            solution,
            recurs_id,
            facts.satisfaction if solved else None,
            cost,
            signed,
            signed,
            author,
        )
    )
    write_steps(
        world,
        Course(
            facts.id,
            facts.number,
            facts.cause,
            (received, signed),
            responded,
            solved_at,
            solution,
            closed,
            author,
            world.team.id(facts.owner),
        ),
    )
    customer.complaints.append(facts)
