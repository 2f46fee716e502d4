"""How a customer's stage changed over the years."""

from __future__ import annotations

from desktop_crm.core.codes import Stage
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.profile import Life
from desktop_crm.services.demo.world import World

_DANGER = 1.5
_RULE_COMES_FIRST = 85


def write_stages(world: World, customer: Customer) -> None:
    """From prospect to first order, repeat, danger, loss and return."""
    stage = Stage.LEAD if customer.profile.life is Life.LEAD else Stage.PROSPECT
    for day, new, reason in _stage_steps(world, customer):
        if new is stage:
            continue
        signed = world.days.moment(day, 1080)
        world.rows["stage_change"].append(
            (
                world.make_id(),
                customer.id,
                world.days.text(day),
                stage.value,
                new.value,
                reason,
                signed,
                signed,
                world.team.id(customer.owner),
            )
        )
        stage = new
    customer.stage = stage.value


def _stage_steps(world: World, customer: Customer) -> list[tuple[int, Stage, str | None]]:
    counted = customer.counted
    steps: list[tuple[int, Stage, str | None]] = []
    if counted:
        steps.append((counted[0].day, Stage.FIRST_TIME, None))
    if len(counted) > 1 and counted[1].day < _first_loss(customer):
        steps.append((counted[1].day, Stage.REPEAT, None))
    for loss in customer.losses:
        danger = _danger_day(customer, loss.day)
        if danger:
            steps.append((danger, Stage.AT_RISK, "下单间隔超过平常 1.5 倍"))
        reason = customer.profile.ending.note if loss.scripted and customer.profile.ending else None
        steps.append((loss.day, Stage.LOST, reason))
        if loss.reversed:
            steps.append((loss.reversed, Stage.WON_BACK, None))
    if customer.profile.life is Life.AT_RISK and counted:
        danger = counted[-1].day + int(customer.profile.interval * _DANGER)
        if danger <= world.days.today:
            steps.append((danger, Stage.AT_RISK, "下单间隔超过平常 1.5 倍"))
    return sorted(steps, key=_by_day)


def _by_day(step: tuple[int, Stage, str | None]) -> int:
    return step[0]


def _first_loss(customer: Customer) -> int:
    return customer.losses[0].day if customer.losses else 10_000_000


def _danger_day(customer: Customer, lost_on: int) -> int:
    """When the silence before a loss had become unusual; 0 if it never had."""
    if customer.profile.interval * _DANGER > _RULE_COMES_FIRST:
        return 0
    before = [order.day for order in customer.counted if order.day < lost_on]
    danger = before[-1] + int(customer.profile.interval * _DANGER) if before else lost_on
    return danger if danger < lost_on and len(before) > 1 else 0
