"""Several people in one cell: 张总 13800138000，李姐 13900139000; 张伟、李芳 beside two numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_crm.core.person_likeness import is_somebody
from desktop_crm.core.phones import PhoneNumber, parse_phones
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext, key_of_name
from desktop_crm.exchange.plan.people import phone_columns
from desktop_crm.exchange.plan.tables import PlanRow

Numbers = tuple[PhoneNumber, ...]

_SIGNS = re.compile(r"[、,，/;；|\n]|\d{5}")
"""A name without one of these is one name."""
_BETWEEN = re.compile(r"\s*[、,，/;；|\n]+\s*")
_BETWEEN_LATIN = re.compile(r"\s*[;|\n]+\s*|\s+/\s+")
"""Smith, John is one person."""
_SPLIT = ("contact.title", "contact.department", "contact.email", "contact.wechat", "contact.qq")
_SHORTEST_NUMBER = 7


@dataclass(slots=True)
class Person:
    """One of the people of a cell, with the numbers and texts that are theirs."""

    name: str
    phones: list[PhoneNumber] = field(default_factory=list)
    texts: dict[str, Any] = field(default_factory=dict)


def people_by_row(
    context: SheetContext, names: Sequence[str | None], columns: Mapping[str, list[Any]]
) -> dict[int, list[Person]]:
    """The people of those rows that name several in one cell, or somebody beside a number."""
    numbers = phone_columns(context.clean.fields)
    found: dict[int, list[Person]] = {}
    for index, name in enumerate(names):
        if name is not None and _SIGNS.search(name) and (people := _people(name)):
            found[index] = people
    labelled = {
        index
        for column in numbers
        for index, cell in enumerate(column)
        if cell and any(phone.label for phone in cell)
    }
    for index in labelled:
        people = found.get(index) or [Person(name) for name in [names[index]] if name]
        known = {person.name for person in people}
        for column in numbers:
            for label in dict.fromkeys(phone.label for phone in column[index] or ()):
                if label and label not in known and is_somebody(label):
                    people.append(Person(label))
                    known.add(label)
        if people and (len(people) > 1 or names[index] is None):
            found[index] = people
    for index, people in found.items():
        for column in numbers:
            _share_numbers(people, column[index])
        _share_texts(people, {key: column[index] for key, column in columns.items()})
    return found


def _people(name: str) -> list[Person] | None:
    """The people that a cell of names holds; None where it is the name of one."""
    try:
        numbers = [phone for phone in parse_phones(name) if len(phone.digits) >= _SHORTEST_NUMBER]
    except UnreadableError:
        numbers = []
    if numbers:
        if numbers[0].label is None:
            return None
        people: list[Person] = []
        for phone in numbers:
            if phone.label and all(phone.label != person.name for person in people):
                people.append(Person(phone.label))
            people[-1].phones.append(replace(phone, label=None))
        return people
    parts = [part for part in _BETWEEN.split(name.strip()) if part]
    if not all(map(is_somebody, parts)):
        parts = [part for part in _BETWEEN_LATIN.split(name.strip()) if part]
        if not all(" " in part and "," not in part and part.isprintable() for part in parts):
            return None
    several = list(dict.fromkeys(parts))
    return [Person(part) for part in several] if len(several) > 1 else None


def _share_numbers(people: list[Person], cell: Numbers | None) -> None:
    """By the names beside them, else one each in their order, else all to the first."""
    if not cell:
        return
    by_name = {person.name: person for person in people}
    if any(phone.label in by_name for phone in cell):
        owner = people[0]
        for phone in cell:
            owner = by_name.get(phone.label or "", owner)
            is_own = phone.label == owner.name
            owner.phones.append(replace(phone, label=None) if is_own else phone)
    elif len(cell) == len(people):
        for person, phone in zip(people, cell, strict=True):
            person.phones.append(phone)
    else:
        people[0].phones += cell


def _share_texts(people: list[Person], cells: Mapping[str, Any]) -> None:
    """One part each, if a cell has as many as there are people; else all to the first."""
    for key, cell in cells.items():
        parts = _BETWEEN.split(cell.strip()) if key in _SPLIT and isinstance(cell, str) else []
        if len(parts) == len(people) and all(parts):
            for person, part in zip(people, parts, strict=True):
                person.texts[key] = part
        else:
            people[0].texts[key] = cell


def first_people(
    found: Mapping[int, list[Person]],
    names: list[str | None],
    columns: Mapping[str, list[Any]],
    phones: list[Numbers | None] | None,
) -> tuple[list[str | None], dict[str, list[Any]], list[Numbers | None] | None]:
    """The columns of a sheet with only the first of the people of each cell."""
    names = list(names)
    changed = {key: list(column) for key, column in columns.items()}
    numbers: list[Numbers | None] = list(phones) if phones is not None else [None] * len(names)
    for index, people in found.items():
        names[index] = people[0].name
        numbers[index] = tuple(people[0].phones) or None
        for key, column in changed.items():
            column[index] = people[0].texts.get(key)
    return names, changed, numbers if any(numbers) else phones


def add_others(
    context: SheetContext, found: Mapping[int, list[Person]], keys: Sequence[str | None]
) -> None:
    """A contact for each further person of a cell."""
    fields = ("contact.customer", "contact.name", "contact.phones", *_SPLIT)
    context.plan.tables[Entity.CONTACT].add(
        fields,
        [
            PlanRow(
                f"{customer}|{key_of_name(person.name)}",
                context.number,
                context.clean.rows[index],
                (
                    *(customer, person.name, tuple(person.phones) or None),
                    *(person.texts.get(key) for key in _SPLIT),
                ),
            )
            for index, people in found.items()
            if (customer := keys[index]) is not None
            for person in people[1:]
        ],
    )
