"""Every field of every list sorts, filters, groups and sums as plain Python does, on any firm."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import UnaryExpression
from sqlalchemy.orm import Session
from sqlalchemy.sql import operators

from desktop_crm.core.clock import local_date
from desktop_crm.core.periods import Month
from desktop_crm.core.pinyin import sort_key
from desktop_crm.models import Customer, LogEntry, Option, Staff
from desktop_crm.queries.list_columns import Kind, plain
from desktop_crm.queries.listing.conditions import (
    COUNTS_DAYS,
    OPERATORS,
    WITHOUT_VALUE,
    Condition,
    FilterKind,
    Operator,
    values_of,
)
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.groups import list_groups
from desktop_crm.queries.listing.listing import Grouping, ListField, Listing
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.rows import (
    all_rows,
    list_counts,
    list_head,
    list_ids,
    list_order,
    list_totals,
)
from tests.queries.listing_firm import TODAY, Made, Row, make, stored
from tests.queries.listing_values import COMPARED, MANY, value_of

_PERIODS: dict[Operator, tuple[date, date]] = {
    Operator.TODAY: (TODAY, TODAY),
    Operator.THIS_WEEK: (date(2026, 11, 16), date(2026, 11, 22)),
    Operator.THIS_MONTH: (date(2026, 11, 1), date(2026, 11, 30)),
    Operator.LAST_MONTH: (date(2026, 10, 1), date(2026, 10, 31)),
    Operator.THIS_YEAR: (date(2026, 1, 1), date(2026, 12, 31)),
    Operator.LAST_YEAR: (date(2025, 1, 1), date(2025, 12, 31)),
}


class Asked:
    """A list over one made-up firm, beside the same in Python."""

    def __init__(self, session: Session, made: Made, listing: Listing) -> None:
        self.session, self.made = session, made
        self.listing = firm_listing(session, listing=listing)

    def rows(self) -> list[Row]:
        """The records that the list may show."""
        rows = self.made.alive(self.listing.model)
        if self.listing.model is LogEntry:
            corrected = {row["corrects_id"] for row in rows}
            return [row for row in rows if row["id"] not in corrected]
        return rows

    def found(self, **asked: Any) -> list[UUID]:
        """The records in the order of the list."""
        numbers = list_order(self.session, listing=self.listing, today=TODAY, **asked)
        return list_ids(self.session, listing=self.listing, numbers=numbers)

    def fields(self) -> Iterator[tuple[ListField, Any]]:
        """The fields that Python can compute too."""
        for each in self.listing.fields:
            value = value_of(self.listing, each)
            if value is not None:
                yield each, value

    def place(self, field: ListField, value: Any, row: Row) -> Any:
        """What a field sorts by."""
        if field.key == "customer":
            customer = self.made.get(Customer, row["customer_id"])
            return customer["sort_key"] if customer else None
        found = value(self.made, row)
        if found is None or (field.key.startswith("custom:") and not field.spelled):
            return found
        if field.ranked == "staff":
            staff = self.made.get(Staff, found)
            return (sort_key(staff["name"]), found) if staff else None
        if field.ranked == "option":
            option = self.made.get(Option, found)
            return (option["position"], option["name"], found) if option else None
        return (sort_key(found), found) if field.spelled else found

    def tied(self, rows: list[Row], columns: Any, *, falling: bool = False) -> list[Row]:
        """The rows in the order of some columns."""
        for each in reversed(columns):
            is_falling = isinstance(each, UnaryExpression) and each.modifier is operators.desc_op
            column: Any = each.element if isinstance(each, UnaryExpression) else each
            key: str = column.key
            filled = [row for row in rows if row[key] is not None]
            filled.sort(key=lambda row: _hex(row[key]), reverse=is_falling != falling)
            empty = [row for row in rows if row[key] is None]
            rows = [*filled, *empty] if is_falling != falling else [*empty, *filled]
        return rows

    def expected(self, field: ListField, value: Any, *, descending: bool) -> list[UUID]:
        """The order of a column in Python."""
        if field.indexed:
            return [row["id"] for row in self.tied(self.rows(), field.indexed, falling=descending)]
        rows = self.tied(self.rows(), self.listing.ties)
        places = {row["id"]: self.place(field, value, row) for row in rows}
        filled = [row for row in rows if places[row["id"]] is not None]
        filled.sort(key=lambda row: places[row["id"]], reverse=descending)
        empty = [row for row in rows if places[row["id"]] is None]
        return [row["id"] for row in (*filled, *empty)]

    def passing(self, field: ListField, value: Any, condition: Condition) -> set[UUID]:
        """The records that meet a condition in Python."""
        key = (self.listing.name, field.key)
        if key in MANY:
            return {
                row["id"]
                for row in self.rows()
                if _meets_one(MANY[key](self.made, row), condition, field)
            }
        value = COMPARED.get(key, value)
        return {row["id"] for row in self.rows() if meets(value(self.made, row), condition, field)}


def _hex(value: Any) -> Any:
    return value.hex if isinstance(value, UUID) else value


def meets(value: Any, condition: Condition, field: ListField) -> bool:
    """A condition, once more and plainly."""
    operator, values = condition.operator, values_of(condition, field.filter)
    if operator in (Operator.EMPTY, Operator.FILLED):
        return (value is None or value == "") == (operator is Operator.EMPTY)
    if operator in (Operator.NONE_OF, Operator.LACKS, Operator.NOT_FOR_DAYS) and value is None:
        return True
    if value is None:
        return False
    value = local_date(value) if isinstance(value, datetime) else value
    if field.filter is FilterKind.DAY:
        return _meets_day(value, operator, values)
    if field.offers and isinstance(value, int):
        value = field.offers[value].value
    return bool(_COMPARISONS[operator](value, values))


_COMPARISONS: dict[Operator, Callable[[Any, tuple[Any, ...]], Any]] = {
    Operator.CONTAINS: lambda value, given: given[0].lower() in value.lower(),
    Operator.LACKS: lambda value, given: given[0].lower() not in value.lower(),
    Operator.STARTS: lambda value, given: value.lower().startswith(given[0].lower()),
    Operator.ONE_OF: lambda value, given: value in given,
    Operator.NONE_OF: lambda value, given: value not in given,
    Operator.YES: lambda value, _given: bool(value),
    Operator.NO: lambda value, _given: not value,
    Operator.IS: lambda value, given: value == given[0],
    Operator.AT_LEAST: lambda value, given: value >= given[0],
    Operator.AT_MOST: lambda value, given: value <= given[0],
    Operator.BETWEEN: lambda value, given: min(given[:2]) <= value <= max(given[:2]),
}


def _meets_day(day: date, operator: Operator, values: tuple[Any, ...]) -> bool:
    if operator in _PERIODS:
        first, last = _PERIODS[operator]
        return first <= day <= last
    match operator:
        case Operator.LAST_DAYS:
            return TODAY - timedelta(values[0]) <= day <= TODAY
        case Operator.NEXT_DAYS:
            return TODAY <= day <= TODAY + timedelta(values[0])
        case Operator.NOT_FOR_DAYS:
            return day < TODAY - timedelta(values[0])
        case Operator.SINCE:
            return bool(day >= values[0])
        case Operator.UNTIL:
            return bool(day <= values[0])
        case _:
            return bool(min(values[:2]) <= day <= max(values[:2]))


def _meets_one(texts: list[str], condition: Condition, field: ListField) -> bool:
    if condition.operator is Operator.EMPTY:
        return not texts
    if condition.operator is Operator.LACKS:
        return all(meets(text, condition, field) for text in texts)
    return any(meets(text, condition, field) for text in texts)


def conditions(asked: Asked, field: ListField, value: Any) -> Iterator[Condition]:
    """A condition for each operator of a field, with values that occur."""
    known = (asked.listing.name, field.key)
    compared = COMPARED.get(known, value)
    values = [compared(asked.made, row) for row in asked.rows()]
    if known in MANY:
        values = [text for row in asked.rows() for text in MANY[known](asked.made, row)]
    filled = sorted({_text(field, each) for each in values if each is not None})
    chance = random.Random(field.key)
    for operator in OPERATORS[field.filter]:
        if operator in WITHOUT_VALUE:
            yield Condition(field.key, operator)
        elif operator in COUNTS_DAYS:
            yield Condition(field.key, operator, (str(chance.choice((0, 7, 31, 91))),))
        elif filled:
            chosen = chance.choice(filled), chance.choice(filled)
            is_part = operator in (Operator.CONTAINS, Operator.LACKS)
            yield Condition(field.key, operator, (chosen[0][1:3],) if is_part else chosen)


def _text(field: ListField, value: Any) -> str:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return local_date(value).isoformat()
    if field.is_picked and field.offers and isinstance(value, int):
        return field.offers[value].value
    return str(value)


@pytest.fixture(scope="module")
def firm() -> Iterator[tuple[Session, Made]]:
    """One made-up firm."""
    made = make(7, 40)
    session = stored(made)
    yield session, made
    session.close()
    session.get_bind().engine.dispose()


every_list = pytest.mark.parametrize("name", list(LISTINGS))


@every_list
def test_every_column_sorts_by_value(firm: tuple[Session, Made], name: str) -> None:
    asked = Asked(*firm, LISTINGS[name])
    for field, value in asked.fields():
        for descending in (False, True) if field.column.sortable else ():
            found = asked.found(sort=ListSort(field.key, descending))
            assert found == asked.expected(field, value, descending=descending), field.key


@every_list
def test_every_field_filters_by_value(firm: tuple[Session, Made], name: str) -> None:
    asked = Asked(*firm, LISTINGS[name])
    for field, value in asked.fields():
        divided = set()
        for condition in conditions(asked, field, value):
            found = set(asked.found(list_filter=ListFilter(conditions=(condition,))))
            assert found == asked.passing(field, value, condition), condition
            divided.add(0 < len(found) < len(asked.rows()))
        assert True in divided, field.key


@every_list
def test_groups_divide_a_list(firm: tuple[Session, Made], name: str) -> None:
    asked = Asked(*firm, LISTINGS[name])
    listing, keys = asked.listing, asked.listing.keys
    totals = list_totals(asked.session, listing=listing, today=TODAY, columns=keys)
    for field, value in asked.fields():
        if field.group is Grouping.NONE:
            continue
        groups = list_groups(
            asked.session, listing=listing, by=field.key, today=TODAY, columns=keys
        )
        counted = Counter(_group(field, value(asked.made, row)) for row in asked.rows())
        assert Counter({each.key: each.count for each in groups}) == counted, field.key
        for key, total in totals.sums.items():
            assert sum((each.sums[key] for each in groups), Decimal(0)) == total
        in_order = asked.found(group=field.key)
        for group in groups:
            part, in_order = in_order[: group.count], in_order[group.count :]
            leads_to = ListFilter(conditions=(group.condition,))
            assert asked.found(list_filter=leads_to) == part, (field.key, group)


def _group(field: ListField, value: Any) -> str:
    if value is None:
        return ""
    if field.group is Grouping.MONTH:
        return str(Month.of(local_date(value) if isinstance(value, datetime) else value))
    return str(value)


@every_list
def test_cells_show_the_values_and_sums_add_them(firm: tuple[Session, Made], name: str) -> None:
    asked = Asked(*firm, LISTINGS[name])
    listing = asked.listing
    fields = [(field, value) for field, value in asked.fields() if field.key != "days_left"]
    figures = (Kind.MONEY, Kind.NUMBER, Kind.DATE, Kind.MOMENT, Kind.STARS)
    by_id = {row["id"]: row for row in asked.rows()}
    numbers = list_order(asked.session, listing=listing, today=TODAY)
    options: dict[str, Any] = {"listing": listing, "today": TODAY, "columns": listing.keys}
    for row in all_rows(asked.session, numbers=numbers, **options):
        shown = dict(zip(listing.keys, map(plain, row.values), strict=True))
        for field, value in fields:
            if field.kind in figures:
                expected = value(asked.made, by_id[row.id])
                assert shown[field.key] == expected, field.key
        if listing.customer is not None:
            assert row.customer_id == by_id[row.id]["customer_id"]
    totals = list_totals(asked.session, **options)
    assert totals.count == len(by_id)
    for field, value in fields:
        if field.column.total:
            values = [value(asked.made, row) for row in by_id.values()]
            expected = sum((each for each in values if each is not None), Decimal(0))
            assert totals.sums[field.key] == expected, field.key


@every_list
def test_chips_count_what_they_lead_to(firm: tuple[Session, Made], name: str) -> None:
    asked = Asked(*firm, LISTINGS[name])
    counts: dict[str, int] = {}
    for slow in (True, False):
        counted = list_counts(asked.session, listing=asked.listing, today=TODAY, slow=slow)
        counts |= counted.quick
    assert set(counts) == {chip.key for chip in asked.listing.quick}
    for key, count in counts.items():
        assert len(asked.found(list_filter=ListFilter(quick=key))) == count, key


@every_list
def test_named_records_stand_in_the_order_of_all(firm: tuple[Session, Made], name: str) -> None:
    """A few records take another way through the figures than all; both must agree."""
    asked = Asked(*firm, LISTINGS[name])
    named = tuple(row["id"] for row in asked.rows()[::2])
    for field in asked.listing.fields:
        if field.column.sortable:
            sort = ListSort(field.key, descending=True)
            few = asked.found(list_filter=ListFilter(records=named), sort=sort)
            assert few == [each for each in asked.found(sort=sort) if each in named], field.key


@every_list
def test_the_head_is_the_beginning(firm: tuple[Session, Made], name: str) -> None:
    asked = Asked(*firm, LISTINGS[name])
    for field in asked.listing.fields:
        sort = ListSort(field.key, descending=True)
        options: dict[str, Any] = {"listing": asked.listing, "today": TODAY, "sort": sort}
        head = list_head(asked.session, columns=asked.listing.keys[:3], **options)
        numbers = list_order(asked.session, **options)
        assert list(head.numbers) == list(numbers[: len(head.numbers)]), field.key


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_on_any_firm(data: st.DataObject) -> None:
    made = make(data.draw(st.integers(0, 2**32)), 12)
    session = stored(made)
    asked = Asked(session, made, LISTINGS[data.draw(st.sampled_from(list(LISTINGS)))])
    field, value = data.draw(st.sampled_from(list(asked.fields())))
    for condition in conditions(asked, field, value):
        found = set(asked.found(list_filter=ListFilter(conditions=(condition,))))
        assert found == asked.passing(field, value, condition), condition
    if field.column.sortable:
        found_in_order = asked.found(sort=ListSort(field.key))
        assert found_in_order == asked.expected(field, value, descending=False)
    session.close()
    session.get_bind().engine.dispose()
