"""What is still to be done, and some of what was done."""

from __future__ import annotations

from random import Random

from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.sentences import money
from desktop_crm.services.demo.story import OFFICE
from desktop_crm.services.demo.world import World

_TITLES = (
    "寄{product}样品",
    "给{who}回{product}报价",
    "补{product}检测报告",
    "换{product}包装，确认料号",
    "送合同盖章",
    "跟进{product}试用结果",
    "更新价格表发给{who}",
    "核对收货地址和联系人",
)


def write_tasks(world: World, customer: Customer, rng: Random) -> None:
    """The steps of the story, debts to collect, and small promises."""
    days, profile = world.days, customer.profile
    complaint = customer.complaints[-1].number if customer.complaints else ""
    for step in profile.steps:
        title = step.title.format(overdue=money(customer.overdue), complaint=complaint)
        owner = customer.owner if step.by is None else step.by
        _write(world, customer, (title, owner, days.today - 2, days.today + step.days, 0))
    if customer.overdue and not profile.is_story:
        due = days.working_day_from(days.today + between(rng, -3, 5))
        title = f"催收货款 {money(customer.overdue)}"
        owner = customer.owner if rng.random() < 0.6 else OFFICE
        _write(world, customer, (title, owner, min(due, days.today) - 4, due, 0))
    if customer.contacts and profile.basket and rng.random() < 0.3:
        _small_promise(world, customer, rng)


def _small_promise(world: World, customer: Customer, rng: Random) -> None:
    days = world.days
    made = days.working_day_until(days.today - between(rng, 1, 120))
    due = days.working_day_from(made + between(rng, 2, 12))
    done = days.working_day_from(made + between(rng, 1, 14))
    title = pick(rng, _TITLES).format(
        product=pick(rng, customer.profile.basket).name, who=customer.contacts[0].spoken
    )
    done = done if done < days.today else 0
    _write(world, customer, (title, customer.owner, made, due, done))


def _write(
    world: World, customer: Customer, content: tuple[str, int | None, int, int, int]
) -> None:
    title, owner, made, due, done = content
    days = world.days
    signed = days.moment(made, 620)
    clock = title[:5] if title[2:3] == ":" else None
    due_at = None
    if clock:
        hours, minutes = clock.split(":")
        due_at = days.later_moment(due, int(hours) * 60 + int(minutes))
        title = title[5:].strip()
    world.rows["task"].append(
        (
            world.make_id(),
            customer.id,
            None,
            None,
            title,
            None,
            world.team.id(owner),
            days.text(due),
            due_at,
            days.moment(done, 1010) if done else None,
            None,
            signed,
            signed,
            world.team.id(owner),
        )
    )
