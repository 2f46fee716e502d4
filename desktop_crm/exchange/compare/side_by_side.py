"""A row of a file beside what it looks like, field by field, as a person compares two customers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.credit_code import tidy_credit_code
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.names import folded
from desktop_crm.core.phones import phone_digits
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.compare.duplicates import Twin
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.queries.duplicates.traits import Traits, read_traits

_MOST = 5
_NAME = QT_TRANSLATE_NOOP("import", "Name")
_CODES = QT_TRANSLATE_NOOP("import", "Tax ID")
_NUMBERS = QT_TRANSLATE_NOOP("import", "Phone")
_PEOPLE = QT_TRANSLATE_NOOP("import", "People")
_OWNER = QT_TRANSLATE_NOOP("import", "Owner")
_PLACE = QT_TRANSLATE_NOOP("import", "Address")


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of both; each side may have several texts. They agree when they share one."""

    title: Text
    own: tuple[str, ...]
    other: tuple[str, ...]
    agrees: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A row and one that it looks like.

    `code` is the other's customer code. Of a customer of the firm, `entries` counts its contact
    log and `orders` those that count, with their `sales` in yuan.
    """

    facts: tuple[Fact, ...]
    code: str = ""
    entries: int = 0
    orders: int = 0
    sales: Decimal = Decimal(0)


def side_by_side(
    session: Session, *, plan: ImportPlan, row_key: str, twins: Sequence[Twin]
) -> Mapping[str, SideBySide]:
    """A row of the plan beside each of its twins, by `Twin.other`.

    Twins that are gone, and fields that neither has, are left out.
    """
    firm = {UUID(twin.other) for twin in twins if not twin.is_in_file}
    known = read_traits(session, firm) if firm else {}
    in_file = [twin.other for twin in twins if twin.is_in_file]
    rows = _rows_of(plan, [row_key, *in_file])
    own = rows.get(row_key)
    if own is None:
        return {}
    found: dict[str, SideBySide] = {}
    for twin in twins:
        other = rows.get(twin.other) if twin.is_in_file else known.get(UUID(twin.other))
        if other is not None:
            found[twin.other] = SideBySide(
                _facts(own, other), other.code or "", other.entries, other.orders, other.sales
            )
    return found


def _facts(own: Traits, other: Traits) -> tuple[Fact, ...]:
    pairs = (
        (_NAME, (own.name,), (other.name,), folded),
        (_CODES, _codes(own), _codes(other), tidy_credit_code),
        (_NUMBERS, own.numbers, other.numbers, phone_digits),
        (_PEOPLE, own.people, other.people, folded),
        (_OWNER, _given(own.owner), _given(other.owner), folded),
        (_PLACE, _place(own), _place(other), folded),
    )
    return tuple(
        Fact(title, mine, theirs, not {*map(plain, mine)}.isdisjoint(map(plain, theirs)))
        for title, mine, theirs, plain in pairs
        if mine or theirs
    )


def _codes(traits: Traits) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_given(traits.credit_code, traits.tax_id)))


def _place(traits: Traits) -> tuple[str, ...]:
    city, address = traits.city or "", traits.address or ""
    return _given(address if city in address else city + address)


def _given(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _rows_of(plan: ImportPlan, keys: Iterable[str]) -> dict[str, Traits]:
    """Some rows of the plan, with the people and numbers of their customers."""
    wanted = set(keys)
    table = plan.tables[Entity.CUSTOMER]
    staff = {row.key: row for row in plan.tables[Entity.STAFF].rows}
    name_at = plan.tables[Entity.STAFF].position("staff.name")

    def text(values: Sequence[Any], field: str) -> str | None:
        place = table.position(f"customer.{field}")
        return str(values[place]) if place is not None and values[place] else None

    found: dict[str, Traits] = {}
    for row in table.rows:
        if row.key in wanted:
            owner = staff.get(text(row.values, "owner") or "")
            phones = table.position("customer.phones")
            found[row.key] = Traits(
                name=text(row.values, "name") or "",
                code=text(row.values, "code"),
                credit_code=text(row.values, "credit_code"),
                tax_id=text(row.values, "tax_id"),
                city=text(row.values, "city"),
                address=text(row.values, "address"),
                owner=None if owner is None or name_at is None else owner.values[name_at],
                people=(),
                numbers=_numbers([] if phones is None else [row.values[phones]]),
                entries=0,
                orders=0,
                sales=Decimal(0),
            )
    return _with_people(plan, found)


def _with_people(plan: ImportPlan, found: dict[str, Traits]) -> dict[str, Traits]:
    table = plan.tables[Entity.CONTACT]
    owners = column_values(table, "contact.customer") or ()
    names = column_values(table, "contact.name") or [None] * len(table)
    phones = column_values(table, "contact.phones") or [None] * len(table)
    for owner, name, numbers in zip(owners, names, phones, strict=True):
        if owner in found:
            traits = found[owner]
            found[owner] = replace(
                traits,
                people=(*traits.people, *_given(name))[:_MOST],
                numbers=tuple(dict.fromkeys((*traits.numbers, *_numbers([numbers]))))[:_MOST],
            )
    return found


def _numbers(cells: Iterable[Any]) -> tuple[str, ...]:
    return tuple(phone.number for cell in cells for phone in cell or ())[:_MOST]
