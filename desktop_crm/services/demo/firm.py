"""Making up the whole firm: the same from the same seed, day and number of customers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_crm.services.demo.attachments import write_attachments
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.complaints import write_complaints
from desktop_crm.services.demo.contacts import write_contacts
from desktop_crm.services.demo.credit import write_credit
from desktop_crm.services.demo.customer_rows import write_customer
from desktop_crm.services.demo.drafts import RICH_IN_DETAIL, by_chance, from_story
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.levels import write_levels
from desktop_crm.services.demo.log_rows import write_log
from desktop_crm.services.demo.losses import write_losses
from desktop_crm.services.demo.money import write_money
from desktop_crm.services.demo.months import Months, Planned, balance
from desktop_crm.services.demo.orders import write_orders
from desktop_crm.services.demo.past_steps import tell_past
from desktop_crm.services.demo.places import ROADS
from desktop_crm.services.demo.plan import fixed_from, plan_orders
from desktop_crm.services.demo.profile import Profile
from desktop_crm.services.demo.standing import write_stages
from desktop_crm.services.demo.stories import STORIES
from desktop_crm.services.demo.tasks import write_tasks
from desktop_crm.services.demo.world import World


def generate(world: World) -> Iterator[Mapping[str, bytes]]:
    """Gather the rows of one customer after the other; gives the contents of its files by hash."""
    months = balance(world.days, _planned_amounts(world), sure=len(STORIES))
    for index, profile in enumerate(_profiles(world)):
        yield _write_party(world, index, profile, months)


def _profiles(world: World) -> Iterator[Profile]:
    """All customers, drafted anew at each call and always alike."""
    world.taken_names.clear()
    world.taken_names.update(story.name for story in STORIES)
    for index in range(world.customers):
        rng = world.chance_of(index, 0)
        if index < len(STORIES):
            yield from_story(STORIES[index], world, rng)
        else:
            yield by_chance(index, world, rng)


def _planned_amounts(world: World) -> Iterator[Planned]:
    for index, profile in enumerate(_profiles(world)):
        fixed_from_day = fixed_from(profile, world.days)
        for day, amount in plan_orders(profile, world.days, world.chance_of(index, 1)):
            yield Planned(index, day, amount, day >= fixed_from_day)


def _write_party(world: World, index: int, profile: Profile, months: Months) -> Mapping[str, bytes]:
    """Everything about one customer; the contents of its files."""
    rng = world.chance_of(index, 2)
    customer = Customer(
        world.make_id(),
        index,
        f"C-{index + 1:04d}",
        profile,
        profile.owner,
        f"{profile.district}{pick(rng, ROADS)}{between(rng, 1, 1888)}号",
    )
    write_contacts(world, customer, rng)
    planned = plan_orders(profile, world.days, world.chance_of(index, 1))
    if planned:
        write_orders(world, customer, planned, months, rng)
        write_complaints(world, customer, rng)
        write_money(world, customer, rng)
        write_losses(world, customer, rng)
        write_levels(world, customer, rng)
    write_stages(world, customer)
    credit = write_credit(world, customer, rng)
    write_log(world, customer, rng)
    write_tasks(world, customer, rng)
    write_customer(world, customer, credit, rng)
    if index < RICH_IN_DETAIL:
        tell_past(world, customer, credit, rng)
    return write_attachments(world, customer, rng)
