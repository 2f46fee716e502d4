"""Writing the contact log, and the follow-ups that were agreed on."""

from __future__ import annotations

from itertools import zip_longest
from random import Random

from desktop_crm.core.codes import OptionList
from desktop_crm.services.demo.chance import between
from desktop_crm.services.demo.contact_log import Talk, talks_with
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.world import World
from desktop_crm.services.tasks_rows import FOLLOW_UP, short_title

_BACKDATED = 0.05
_CORRECTED = 0.006
_MISTAKE = "（日期记错，以更正为准）"


def write_log(world: World, customer: Customer, rng: Random) -> None:
    """Every contact with the person met; each planned contact is closed by the next one."""
    talks = talks_with(world, customer, rng)
    for talk, following in zip_longest(talks, talks[1:]):
        _write(world, customer, talk, following, rng)


def _write(
    world: World, customer: Customer, talk: Talk, following: Talk | None, rng: Random
) -> None:
    days = world.days
    entered = talk.day
    if rng.random() < _BACKDATED and not talk.next_on:
        entered = min(days.working_day_from(talk.day + between(rng, 1, 3)), days.today)
    minute = talk.minute + 12 if entered == talk.day else 515
    signed = days.moment(entered, minute)
    entry_id = world.make_id()
    row = (
        customer.id,
        days.moment(talk.day, talk.minute),
        world.option(OptionList.LOG_KIND, talk.kind),
        talk.direction.value,
        world.team.id(talk.by),
        talk.text,
        world.option(OptionList.LOG_OUTCOME, talk.outcome),
        talk.satisfaction,
        days.text(talk.next_on) if talk.next_on else None,
        int(entered != talk.day),
    )
    author = world.team.id(talk.by)
    entries = world.rows["log_entry"]
    if rng.random() < _CORRECTED and entered == talk.day < days.today:
        wrong_id = world.make_id()
        entries.append(
            (wrong_id, *row[:5], talk.text[:-1] + _MISTAKE, *row[6:], None, signed, signed, author)
        )
        signed = days.moment(days.working_day_from(talk.day + 1), 530)
        entries.append((entry_id, *row, wrong_id, signed, signed, author))
    else:
        entries.append((entry_id, *row, None, signed, signed, author))
    if talk.contact is not None:
        link = (world.make_id(), entry_id, talk.contact.id, signed, signed, author)
        world.rows["log_entry_contact"].append(link)
    if talk.next_on:
        _write_follow_up(world, customer, (entry_id, talk, following, signed), rng)


def _write_follow_up(
    world: World, customer: Customer, content: tuple[str, Talk, Talk | None, str], rng: Random
) -> None:
    """The task of a planned contact; the next contact settles it."""
    entry_id, talk, following, signed = content
    done = None
    if following is not None:
        done = world.days.moment(following.day, following.minute + 12)
    elif rng.random() < 0.75 and talk.next_on < world.days.today - 2 and not customer.profile.said:
        done = world.days.moment(world.days.working_day_until(talk.next_on), 1000)
    else:
        customer.next_contact = talk.next_on
    world.rows["task"].append(
        (
            world.make_id(),
            customer.id,
            FOLLOW_UP,
            entry_id,
            short_title(talk.text),
            world.option(OptionList.LOG_KIND, talk.kind),
            world.team.id(talk.by),
            world.days.text(talk.next_on),
            None,
            done,
            None,
            signed,
            signed,
            world.team.id(talk.by),
        )
    )
