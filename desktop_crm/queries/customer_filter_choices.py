"""What can be picked in the filter of the customer list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import Language, Text
from desktop_crm.core.pinyin import sort_key
from desktop_crm.models import Option, Staff, Tag
from desktop_crm.queries.customer_list_columns import Choices
from desktop_crm.queries.customer_list_values import STAGE_BADGES
from desktop_crm.queries.customer_status import STATUS_BADGES
from desktop_crm.queries.options import OptionRow

_LISTS = {
    Choices.INDUSTRY: OptionList.INDUSTRY,
    Choices.SOURCE: OptionList.SOURCE,
    Choices.REGION: OptionList.REGION,
    Choices.COMPANY_SIZE: OptionList.COMPANY_SIZE,
    Choices.CREDIT_GRADE: OptionList.CREDIT_GRADE,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a field; one that `is_past` is named in old filters but not offered any more."""

    value: str
    name: Text | str | OptionRow
    is_past: bool = False

    def label(self, language: Language) -> str:
        """The name in that language."""
        match self.name:
            case Text():
                return language.say(self.name)
            case OptionRow():
                return self.name.label(language)
            case name:
                return name


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """The choices of every field, in the order in which they are offered."""

    by_kind: Mapping[Choices, tuple[Choice, ...]] = field(default_factory=dict)

    def offered(self, kind: Choices) -> list[Choice]:
        """What a person may pick."""
        return [choice for choice in self.by_kind.get(kind, ()) if not choice.is_past]

    def label(self, kind: Choices, value: str, language: Language) -> str:
        """The name of a picked value; its own text when nothing is known of it."""
        for choice in self.by_kind.get(kind, ()):
            if choice.value == value:
                return choice.label(language)
        return value


FIXED_CHOICES: Mapping[Choices, tuple[Choice, ...]] = {
    kind: tuple(Choice(code.value, badge.text) for code, badge in badges.items())
    for kind, badges in (
        (Choices.STATUS, STATUS_BADGES),
        (Choices.STAGE, STAGE_BADGES),
    )
}


def filter_choices(session: Session) -> FilterChoices:
    """All choices of the firm: its people, its tags and its lists."""
    options = session.execute(
        select(
            Option.id, Option.list, Option.code, Option.name, Option.retired_at, Option.deleted_at
        ).order_by(Option.position, Option.name)
    ).all()
    by_kind: dict[Choices, tuple[Choice, ...]] = dict(FIXED_CHOICES)
    for kind, list_name in _LISTS.items():
        by_kind[kind] = tuple(_option(row) for row in options if row.list == list_name)
    by_kind[Choices.STAFF] = tuple(_named(_people(session)))
    by_kind[Choices.TAG] = tuple(_named(session.execute(select(Tag.id, Tag.name, Tag.deleted_at))))
    return FilterChoices(by_kind)


def _option(row: Any) -> Choice:
    name = OptionRow(row.id, row.list, row.code, row.name)
    return Choice(row.id.hex, name, bool(row.retired_at or row.deleted_at))


def _people(session: Session) -> Iterator[tuple[Any, str, bool]]:
    for row in session.execute(select(Staff.id, Staff.name, Staff.is_active, Staff.deleted_at)):
        yield row.id, row.name, bool(row.deleted_at or not row.is_active)


def _named(rows: Iterable[Any]) -> Iterator[Choice]:
    for record_id, name, is_past in sorted(rows, key=lambda row: sort_key(row[1])):
        yield Choice(record_id.hex, name, bool(is_past))
