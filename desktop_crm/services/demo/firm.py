"""Writing the whole firm: the same from the same seed, day and number of customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from sqlalchemy.orm import Session

from desktop_crm.models import AttachmentContent, Base
from desktop_crm.services.demo.attachments import write_attachments
from desktop_crm.services.demo.chance import between, pick
from desktop_crm.services.demo.complaints import write_complaints
from desktop_crm.services.demo.contacts import write_contacts
from desktop_crm.services.demo.credit import write_credit
from desktop_crm.services.demo.customer_rows import write_customer
from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.drafts import RICH_IN_DETAIL, by_chance, from_story
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.founding import found, make_world
from desktop_crm.services.demo.log_rows import write_log
from desktop_crm.services.demo.losses import write_losses
from desktop_crm.services.demo.money import write_money
from desktop_crm.services.demo.months import Months, Planned, balance
from desktop_crm.services.demo.orders import write_orders
from desktop_crm.services.demo.past_steps import tell_past, write_past
from desktop_crm.services.demo.places import ROADS
from desktop_crm.services.demo.plan import fixed_from, plan_orders
from desktop_crm.services.demo.profile import Profile
from desktop_crm.services.demo.standing import write_levels, write_stages
from desktop_crm.services.demo.stories import STORIES
from desktop_crm.services.demo.tasks import write_tasks
from desktop_crm.services.demo.world import World
from desktop_crm.storage.bulk import insert_rows, late_indexes

_BIG_TABLES = frozenset(
    {
        "customer",
        "contact",
        "phone",
        "sales_order",
        "order_line",
        "delivery_note",
        "delivery_line",
        "receivable",
        "payment",
        "log_entry",
        "log_entry_contact",
        "task",
    }
)
_ROWS_AT_ONCE = 200_000
_LATE_INDEXES_FROM = 2_000


def fill(
    session: Session,
    *,
    name: str,
    today: date,
    customers: int,
    seed: int,
    offset: timedelta,
    progress: Callable[[int, int], None] | None = None,
) -> Mapping[str, int]:
    """Write a firm that lived through the three years up to `today`; the number of rows by table.

    Args:
        session: on a file without any records.
        name: what the firm is called.
        today: the last day of the made-up years.
        customers: how many parties; the first ones have stories written by hand.
        seed: another one makes another firm.
        offset: local time against UTC.
        progress: called with the number of customers done and of all.
    """
    world = make_world(seed, Days(today, offset), customers)
    found(world, name)
    counts: defaultdict[str, int] = defaultdict(int)
    if customers >= _LATE_INDEXES_FROM:
        tables = [table for table in Base.metadata.tables.values() if table.name in _BIG_TABLES]
        with late_indexes(session, tables):
            _populate(session, world, counts, progress)
    else:
        _populate(session, world, counts, progress)
    return dict(counts)


def _populate(
    session: Session,
    world: World,
    counts: defaultdict[str, int],
    progress: Callable[[int, int], None] | None,
) -> None:
    for done, contents in enumerate(generate(world), start=1):
        for digest, content in contents.items():
            session.merge(AttachmentContent(sha256=digest, content=content))
        if len(world.rows) >= _ROWS_AT_ONCE:
            _flush(session, world, counts)
            if progress:
                progress(done, world.customers)
    _flush(session, world, counts)
    write_past(session.connection(), world, world.past)
    if progress:
        progress(world.customers, world.customers)


def generate(world: World) -> Iterator[Mapping[str, bytes]]:
    """Gather the rows of one customer after the other; gives the contents of its files by hash."""
    months = balance(world.days, _planned_amounts(world), sure=len(STORIES))
    for index, profile in enumerate(_profiles(world)):
        yield _write_party(world, index, profile, months)


def _flush(session: Session, world: World, counts: defaultdict[str, int]) -> None:
    for table, columns, rows in world.rows.drain():
        counts[table.name] += insert_rows(session, table, columns, rows)


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
