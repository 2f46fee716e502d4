"""What a list is: its records, its fields with their SQL, its chips and its usual order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.core.custom_fields import CUSTOM_OWNERS
from desktop_crm.core.language import Text
from desktop_crm.models import Record
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.choice import Choice
from desktop_crm.queries.listing.conditions import (
    Condition,
    FilterKind,
    Operator,
    is_complete,
)
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.measures import unindexed
from desktop_crm.queries.listing.values import Surroundings
from desktop_crm.queries.rule_notes import Note

Value: TypeAlias = Callable[[Asked], Any]
Where: TypeAlias = Callable[[Asked, Operator, tuple[Any, ...]], ColumnElement[bool]]
Gather: TypeAlias = Callable[[Surroundings, Sequence[UUID]], Mapping[UUID, Any]]


class Grouping(StrEnum):
    """How the rows of a list can be put together by a field."""

    NONE = "none"
    VALUE = "value"
    MONTH = "month"


def as_it_is(_page: Any, value: Any) -> Any:
    """A read value that is shown as it is."""
    return value


@dataclass(frozen=True, slots=True, eq=False)
class ListField:
    """A column of a list, and the way to read, sort, filter and group by it.

    `value` is what orders and conditions compare; `read` the selected columns where the cell needs
    others, and `show` makes the cell's value out of them. `order` is what sorts in place of the
    value; `ranked` names the table of names ("staff", "option") by whose order an id is sorted, a
    `spelled` text is sorted by pinyin, and `indexed` are columns, never empty, in whose order the
    first records are found without sorting them all. `gather` reads the cells of a page of records
    at once; `where` replaces the usual conditions.

    `choices` names where the values come from that can be picked: "staff", "tag" or an option list;
    `offers` are the values themselves. `internal` fields never leave the firm unless chosen.
    `edits` names the column of the record that a person changes when changing the field.
    """

    column: Column
    filter: FilterKind
    value: Value
    read: Callable[[Asked], tuple[Any, ...]] | None = None
    show: Callable[..., Any] = as_it_is
    order: Value | None = None
    ranked: str = ""
    spelled: bool = False
    indexed: tuple[Any, ...] = ()
    gather: Gather | None = None
    where: Where | None = None
    choices: str = ""
    offers: tuple[Choice, ...] = ()
    group: Grouping = Grouping.NONE
    internal: bool = False
    edits: str = ""

    @property
    def key(self) -> str:
        """The column's key."""
        return self.column.key

    @property
    def kind(self) -> Kind:
        """How the values are drawn."""
        return self.column.kind

    @property
    def is_picked(self) -> bool:
        """Whether conditions name some of a number of known values."""
        return self.filter in (FilterKind.CHOICE, FilterKind.RECORD)

    def selected(self, asked: Asked) -> tuple[Any, ...]:
        """The columns to select for the cell."""
        if self.gather is not None:
            return ()
        return self.read(asked) if self.read is not None else (self.value(asked),)


@dataclass(frozen=True, slots=True, eq=False)
class QuickChip:
    """A question that stands above the list; `slow` ones need figures of other tables."""

    key: str
    text: Text
    condition: Callable[[Asked], ColumnElement[bool]] | None = None
    note: Note | None = None
    slow: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A list of the program; a firm's own fields are added by `firm_listing`.

    `title` names the records ("Customers"), `everything` all of them ("All customers"), `titles`
    the columns that an exported file calls otherwise. `ties` order equal rows. `concerned` are the
    tables out of which cells are made. `text_search` finds records by words. `customer` is the
    column that names the customer of a row. `more_shown` are conditions beside not being deleted.
    `short_way` gives a query for the first rows in an order, naming a row perhaps several times,
    out of so many entries.
    """

    name: str
    model: type[Record]
    title: Text
    everything: Text
    fields: tuple[ListField, ...]
    quick: tuple[QuickChip, ...]
    default_sort: ListSort
    ties: tuple[Any, ...]
    concerned: tuple[str, ...]
    text_search: Callable[[str], ColumnElement[bool]]
    this_month: Callable[[Asked], ColumnElement[bool]]
    customer: InstrumentedAttribute[Any] | None = None
    more_shown: Callable[[], tuple[ColumnElement[bool], ...]] | None = None
    short_way: Callable[[ListSort, int], Select[Any] | None] | None = None
    titles: Mapping[str, Text] = field(default_factory=dict)
    by_key: Mapping[str, ListField] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {each.key: each for each in self.fields})

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in their usual order."""
        return tuple(each.column for each in self.fields)

    @property
    def keys(self) -> tuple[str, ...]:
        """All fields by key."""
        return tuple(each.key for each in self.fields)

    @property
    def public_keys(self) -> tuple[str, ...]:
        """The fields that may leave the firm."""
        return tuple(each.key for each in self.fields if not each.internal)

    @property
    def custom_owner(self) -> str:
        """The table whose fields of the firm's own the records have; empty where there are none."""
        table = self.model.__tablename__
        return table if table in CUSTOM_OWNERS else ""

    @property
    def groupable(self) -> tuple[ListField, ...]:
        """The fields by which rows can be put together."""
        return tuple(each for each in self.fields if each.group is not Grouping.NONE)

    def find(self, key: str) -> ListField | None:
        """A field by its key."""
        return self.by_key.get(key)

    def chip(self, key: str) -> QuickChip | None:
        """A chip by its key; None for the one that asks nothing, or that there is none of."""
        return next((each for each in self.quick if each.key == key and key != ALL), None)

    def usable(self, condition: Condition) -> bool:
        """Whether the condition names a field of the list and can be asked as it stands."""
        found = self.find(condition.field)
        return found is not None and is_complete(condition, found.filter)

    def known_sort(self, sort: ListSort | None) -> ListSort:
        """The sort itself, or the usual one when the list has no such column any more."""
        found = self.find(sort.key) if sort is not None else None
        is_known = found is not None and found.column.sortable
        return sort if sort is not None and is_known else self.default_sort

    def shown(self, *, as_they_lie: bool = False) -> tuple[ColumnElement[bool], ...]:
        """The conditions of a record that the list may show at all.

        Where nearly all records are read in no order of an index they are read `as_they_lie`.
        """
        more = self.more_shown() if self.more_shown is not None else ()
        deleted_at = self.model.deleted_at
        is_alive = unindexed(deleted_at).is_(None) if as_they_lie else deleted_at.is_(None)
        return (is_alive, *more)
