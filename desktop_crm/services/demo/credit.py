"""How much credit a customer has, and who was put on hold."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from desktop_crm.core.codes import OptionList
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.products import YUAN
from desktop_crm.services.demo.story import BOSS
from desktop_crm.services.demo.world import World

_STEP = 10_000 * YUAN
_WITHOUT_LIMIT = 0.2


@dataclass(frozen=True, slots=True)
class Credit:
    """The present decision; a hold with its day and the row of its history."""

    grade_id: str | None
    limit: int | None
    hold: bool
    held_on: int = 0
    hold_id: str = ""


def write_credit(world: World, customer: Customer, rng: Random) -> Credit:
    """The first decision, a revision for some, and the hold of those who do not pay."""
    profile, days = customer.profile, world.days
    counted = customer.counted
    if not counted or not profile.terms_days:
        return Credit(None, None, hold=False)
    grade = _grade(customer, rng)
    limit = _limit(customer, rng)
    first = max(counted[0].day, days.first)
    if counted[-1].day - first > 400 and limit and rng.random() < 0.5:
        early = max(_STEP, limit // 2 // _STEP * _STEP)
        _write(world, customer, first, Credit(grade, early, hold=False), "首单时核定")
        raised = days.working_day_from(first + between(rng, 200, 380))
        _write(world, customer, raised, Credit(grade, limit, hold=False), "用量上升，调整额度")
    else:
        _write(world, customer, first, Credit(grade, limit, hold=False), "首单时核定")
    credit = Credit(_id(world, grade), limit, hold=False)
    if profile.on_hold:
        held = max(days.today - max(3, profile.overdue_days - 12), counted[-1].day + 1)
        held = min(days.working_day_from(held), days.today)
        reason = f"逾期超过 {profile.overdue_days // 10 * 10 or 7} 天未付"
        hold_id = _write(world, customer, held, Credit(grade, limit, hold=True), reason)
        credit = Credit(credit.grade_id, limit, hold=True, held_on=held, hold_id=hold_id)
    return credit


def _grade(customer: Customer, rng: Random) -> str:
    profile = customer.profile
    if profile.on_hold:
        return "d"
    if profile.slow_payer or profile.overdue:
        return "c"
    return pick(rng, ("a", "b", "b"))


def _limit(customer: Customer, rng: Random) -> int | None:
    """About what is open when a customer pays in time, rounded up; unknown for some."""
    profile = customer.profile
    if profile.credit_limit:
        return profile.credit_limit * YUAN
    if not profile.is_story and rng.random() < _WITHOUT_LIMIT:
        return None
    orders = customer.counted
    span = max(60, orders[-1].day - orders[0].day)
    daily = sum(order.total for order in orders) / span
    return int(daily * (profile.terms_days + 15) * 1.5) // _STEP * _STEP + _STEP


def _id(world: World, grade: str | None) -> str | None:
    return world.option(OptionList.CREDIT_GRADE, grade)


def _write(world: World, customer: Customer, day: int, credit: Credit, reason: str) -> str:
    signed = world.days.moment(day, 970)
    change_id = world.make_id()
    world.rows["credit_change"].append(
        (
            change_id,
            customer.id,
            world.days.text(day),
            int(credit.hold),
            _id(world, credit.grade_id),
            credit.limit,
            reason,
            signed,
            signed,
            world.team.id(BOSS),
        )
    )
    return change_id
