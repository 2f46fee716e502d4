"""What can be picked in the filter of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.language import Language
from desktop_crm.core.pinyin import sort_key
from desktop_crm.models import Option, Staff, Tag
from desktop_crm.queries.listing.build import STAFF, TAG
from desktop_crm.queries.listing.choice import Choice
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.options import OptionRow


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The choices of each field by its key, in the order in which they are offered."""

    by_field: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)

    def offered(self, key: str) -> list[Choice]:
        """What a person may pick."""
        return [choice for choice in self.by_field.get(key, ()) if not choice.is_past]

    def label(self, key: str, value: str, language: Language) -> str:
        """The name of a picked value; its own text when nothing is known of it."""
        for choice in self.by_field.get(key, ()):
            if choice.value == value:
                return choice.label(language)
        return value


def filter_choices(session: Session, *, listing: Listing) -> FilterChoices:
    """All choices of a list's fields: the firm's people, its tags and its lists."""
    options = session.execute(
        select(
            Option.id, Option.list, Option.code, Option.name, Option.retired_at, Option.deleted_at
        ).order_by(Option.position, Option.name)
    ).all()
    people = tuple(_named(_people(session)))
    tags = tuple(_named(session.execute(select(Tag.id, Tag.name, Tag.deleted_at))))
    by_source: dict[str, tuple[Choice, ...]] = {STAFF: people, TAG: tags}
    by_field: dict[str, tuple[Choice, ...]] = {}
    for each in listing.fields:
        source = each.choices
        if source and source not in by_source:
            by_source[source] = tuple(_option(row) for row in options if row.list == source)
        if each.is_picked:
            by_field[each.key] = by_source[source] if source else each.offers
    return FilterChoices(by_field)


def _option(row: Any) -> Choice:
    name = OptionRow(row.id, row.list, row.code, row.name)
    return Choice(row.id.hex, name, bool(row.retired_at or row.deleted_at))


def _people(session: Session) -> Iterator[tuple[Any, str, bool]]:
    for row in session.execute(select(Staff.id, Staff.name, Staff.is_active, Staff.deleted_at)):
        yield row.id, row.name, bool(row.deleted_at or not row.is_active)


def _named(rows: Iterable[Any]) -> Iterator[Choice]:
    for record_id, name, is_past in sorted(rows, key=lambda row: sort_key(row[1])):
        yield Choice(record_id.hex, name, bool(is_past))
