"""How a customer's stage and level changed over the years."""

from __future__ import annotations

from random import Random

from desktop_crm.core.codes import Stage
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.products import YUAN
from desktop_crm.services.demo.profile import Life
from desktop_crm.services.demo.story import BOSS
from desktop_crm.services.demo.world import World

_LEVELS = ((1_200_000, 5), (450_000, 4), (160_000, 3), (45_000, 2), (0, 1))
_QUARTER = 91
_YEAR = 365
_DANGER = 1.5
_RULE_COMES_FIRST = 85
_MANUAL = 0.03
_UP_REASONS = ("老板关系户，提一级", "新工厂投产，潜力大", "同行标杆客户")
_DOWN_REASONS = ("付款拖拉，降一级", "配合度差")


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


def write_levels(world: World, customer: Customer, rng: Random) -> None:
    """Stars by the sales of the last twelve months, looked at each quarter."""
    counted, days = customer.counted, world.days
    if not counted:
        return
    level: int | None = None
    day = max(days.first + _QUARTER, counted[0].day + 1)
    while day <= days.today:
        sales = sum(order.total for order in counted if day - _YEAR < order.day < day)
        new = _level_for(sales)
        if new != level:
            reason = f"近 12 个月销售 ¥{sales // YUAN:,}"
            _write_level(world, customer, (day, level, new, reason), is_manual=False)
            level = new
        day += _QUARTER
    if level is not None and rng.random() < _MANUAL:
        up = rng.random() < 0.6
        new = min(5, level + 1) if up else max(1, level - 1)
        when = max(days.today - between(rng, 5, 60), counted[0].day + 1)
        last = day - _QUARTER
        if new != level and last < when <= days.today:
            reason = pick(rng, _UP_REASONS if up else _DOWN_REASONS)
            row_id = _write_level(world, customer, (when, level, new, reason), is_manual=True)
            customer.set_level = (when, level, new, row_id)
            level, customer.level_is_manual = new, True
    customer.level = level


def _level_for(sales: int) -> int:
    return next(level for least, level in _LEVELS if sales >= least * YUAN)


def _write_level(
    world: World,
    customer: Customer,
    change: tuple[int, int | None, int, str],
    *,
    is_manual: bool,
) -> str:
    day, old, new, reason = change
    signed, change_id = world.days.moment(day, 490), world.make_id()
    world.rows["level_change"].append(
        (
            change_id,
            customer.id,
            world.days.text(day),
            old,
            new,
            reason,
            int(is_manual),
            signed,
            signed,
            world.team.id(BOSS),
        )
    )
    return change_id
