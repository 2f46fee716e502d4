"""Which customers were lost when, and why: by the rule, by their own word, or by ours."""

from __future__ import annotations

from random import Random

from desktop_crm.core.codes import LossKind, OptionList
from desktop_crm.services.demo.chance import between
from desktop_crm.services.demo.facts import Customer, LossFacts
from desktop_crm.services.demo.profile import Ending, Life
from desktop_crm.services.demo.story import BOSS
from desktop_crm.services.demo.world import World

RULE_DAYS = 90
"""A customer is lost on the day after so many days without an order."""


def write_losses(world: World, customer: Customer, rng: Random) -> None:
    """Walk through the silences between orders and after the last one."""
    profile, days = customer.profile, world.days
    order_days = [order.day for order in customer.orders if order.counts]
    if not order_days:
        return
    told = _told_loss(customer, world)
    for day, following in zip(order_days, (*order_days[1:], 0), strict=True):
        lost_on = day + _allowed_days(customer) + 1
        if told and not following:
            continue
        if lost_on < (following or days.today + 1) and profile.season is None:
            scripted = _is_scripted(customer, day, following)
            ending = profile.ending if scripted and profile.ending else Ending()
            _write(world, customer, LossFacts(lost_on, following, scripted), ending, rng)
    if told:
        _write(world, customer, told, profile.ending or Ending(), rng)


def _allowed_days(customer: Customer) -> int:
    return customer.profile.churn_after_days or RULE_DAYS


def _told_loss(customer: Customer, world: World) -> LossFacts | None:
    """A loss that somebody decided: the customer left, or we stopped trading."""
    ending = customer.profile.ending
    if ending is None or ending.days is None:
        return None
    return LossFacts(world.days.today - ending.days, 0, scripted=True)


def _is_scripted(customer: Customer, day: int, following: int) -> bool:
    """Whether this is the silence that the customer's course is about."""
    gap = customer.profile.gap
    return (gap is not None and day <= gap[0] < following) or (gap is None and not following)


def _kind(customer: Customer) -> LossKind:
    ending = customer.profile.ending
    if ending is None or ending.days is None:
        return LossKind.BY_RULE
    return LossKind.DROPPED_BY_US if customer.profile.life is Life.DROPPED else LossKind.LEFT_US


def _write(world: World, customer: Customer, loss: LossFacts, ending: Ending, rng: Random) -> None:
    days = world.days
    confirmed = days.working_day_from(loss.day + between(rng, 0, 9)) if ending.confirmed else 0
    is_confirmed = 0 < confirmed <= days.today
    signed = days.moment(loss.day, 485)
    world.rows["loss"].append(
        (
            world.make_id(),
            customer.id,
            days.text(loss.day),
            _kind(customer).value,
            world.option(OptionList.LOSS_REASON, ending.proposed),
            world.option(OptionList.LOSS_REASON, ending.confirmed) if is_confirmed else None,
            ending.note if is_confirmed else None,
            days.moment(confirmed, 560) if is_confirmed else None,
            world.team.id(BOSS) if is_confirmed else None,
            days.text(loss.reversed) if loss.reversed else None,
            signed,
            signed,
            world.team.id(BOSS),
        )
    )
    customer.losses.append(loss)
