"""Every list is complete: its fields, chips and words, what may be edited and what stays inside."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.core.editable_fields import editable_field
from desktop_crm.core.language import Language, Text
from desktop_crm.models.base import Base
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.choices import filter_choices
from desktop_crm.queries.listing.conditions import FilterKind, Operator
from desktop_crm.queries.listing.filters import ALL, ListFilter, ListSort
from desktop_crm.queries.listing.listing import Grouping, Listing
from desktop_crm.queries.listing.measures import LookedUp
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.listing.words import OPERATOR_TEXTS, filter_words, sort_words
from tests.builders import Firm

TODAY = date(2026, 11, 21)
ENGLISH = Language("en")
LISTED = {**LISTINGS}
every_list = pytest.mark.parametrize("listing", LISTED.values(), ids=list(LISTED))


@every_list
def test_fields_are_known_by_their_keys(listing: Listing) -> None:
    assert len(set(listing.keys)) == len(listing.fields) == len(listing.by_key)
    assert listing.name in LISTED
    assert {column.kind for column in listing.columns if column.total} <= {Kind.MONEY, Kind.NUMBER}
    for field in listing.fields:
        assert isinstance(field.column.title, Text), field.key
        picked = bool(field.choices or field.offers)
        assert picked == field.is_picked, field.key
        if field.group is Grouping.MONTH:
            assert field.kind in (Kind.DATE, Kind.MOMENT)


@every_list
def test_a_list_opens_with_its_usual_columns_and_order(listing: Listing) -> None:
    visible = [column for column in listing.columns if column.visible]
    assert 5 <= len(visible) <= 12
    assert sum(column.stretch for column in visible) == 1
    assert visible[0].fixed
    assert listing.known_sort(None) == listing.default_sort
    assert listing.known_sort(ListSort("no_such_field")) == listing.default_sort
    assert listing.by_key[listing.default_sort.key].column.sortable
    first, *others = listing.quick
    assert (first.key, first.condition) == (ALL, None)
    assert all(chip.condition is not None for chip in others)
    assert listing.chip(ALL) is None
    assert listing.chip("no such chip") is None


@every_list
def test_what_is_internal_stays_so(listing: Listing) -> None:
    asked = Asked(LookedUp(listing.model), TODAY)
    for field in listing.fields:
        columns = [
            each for each in field.selected(asked) if isinstance(each, InstrumentedAttribute)
        ]
        is_internal = any(column.info.get("internal") for column in columns)
        assert not is_internal or field.internal, field.key
        assert not (field.internal and field.column.visible), field.key
    shown = set(listing.public_keys)
    assert not any(listing.by_key[key].internal for key in shown)


@every_list
def test_edited_columns_are_those_that_may_be_edited(listing: Listing) -> None:
    for field in listing.fields:
        if field.edits:
            assert editable_field(listing.model.__tablename__, field.edits), field.key


@every_list
def test_concerned_tables_exist(listing: Listing) -> None:
    assert set(listing.concerned) <= set(Base.metadata.tables)
    assert listing.model.__tablename__ in listing.concerned
    assert not listing.custom_owner or "custom_value" in listing.concerned


@every_list
def test_chips_and_orders_have_words(firm: Firm, listing: Listing) -> None:
    choices = firm.read(filter_choices, listing=listing)
    for chip in listing.quick[1:]:
        asked = ListFilter(quick=chip.key)
        assert filter_words(asked, ENGLISH, choices, listing) == [chip.text.source]
    for field in listing.fields:
        assert sort_words(ListSort(field.key), ENGLISH, listing).startswith("Sorted by ")
        if field.offers:
            labels = [each.label(ENGLISH) for each in choices.offered(field.key)]
            assert len(set(labels)) == len(field.offers), field.key


def test_every_operator_has_a_word() -> None:
    assert set(OPERATOR_TEXTS) == set(Operator)


@every_list
def test_kinds_of_fields_suit_their_columns(listing: Listing) -> None:
    wanted: dict[Kind, Any] = {
        Kind.DATE: FilterKind.DAY,
        Kind.MOMENT: FilterKind.DAY,
        Kind.MONEY: FilterKind.MONEY,
        Kind.STARS: FilterKind.LEVEL,
    }
    for field in listing.fields:
        assert field.filter is wanted.get(field.kind, field.filter), field.key
