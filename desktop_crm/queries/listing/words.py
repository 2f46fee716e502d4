"""A filter of a list in words: for its chips and for the export's second sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.money import format_number
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import (
    COUNTS_DAYS,
    Condition,
    FilterKind,
    Operator,
    values_of,
)
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.listing import ListField, Listing

OPERATOR_TEXTS: Mapping[Operator, Text] = {
    Operator.CONTAINS: QT_TRANSLATE_NOOP("filter_operator", "contains"),
    Operator.LACKS: QT_TRANSLATE_NOOP("filter_operator", "does not contain"),
    Operator.IS: QT_TRANSLATE_NOOP("filter_operator", "is"),
    Operator.STARTS: QT_TRANSLATE_NOOP("filter_operator", "starts with"),
    Operator.ONE_OF: QT_TRANSLATE_NOOP("filter_operator", "is one of"),
    Operator.NONE_OF: QT_TRANSLATE_NOOP("filter_operator", "is none of"),
    Operator.AT_LEAST: QT_TRANSLATE_NOOP("filter_operator", "at least"),
    Operator.AT_MOST: QT_TRANSLATE_NOOP("filter_operator", "at most"),
    Operator.BETWEEN: QT_TRANSLATE_NOOP("filter_operator", "between"),
    Operator.SINCE: QT_TRANSLATE_NOOP("filter_operator", "on or after"),
    Operator.UNTIL: QT_TRANSLATE_NOOP("filter_operator", "on or before"),
    Operator.LAST_DAYS: QT_TRANSLATE_NOOP("filter_operator", "in the last … days"),
    Operator.NOT_FOR_DAYS: QT_TRANSLATE_NOOP("filter_operator", "not in the last … days"),
    Operator.NEXT_DAYS: QT_TRANSLATE_NOOP("filter_operator", "in the next … days"),
    Operator.TODAY: QT_TRANSLATE_NOOP("filter_operator", "today"),
    Operator.THIS_WEEK: QT_TRANSLATE_NOOP("filter_operator", "this week"),
    Operator.THIS_MONTH: QT_TRANSLATE_NOOP("filter_operator", "this month"),
    Operator.LAST_MONTH: QT_TRANSLATE_NOOP("filter_operator", "last month"),
    Operator.THIS_YEAR: QT_TRANSLATE_NOOP("filter_operator", "this year"),
    Operator.LAST_YEAR: QT_TRANSLATE_NOOP("filter_operator", "last year"),
    Operator.FELL_BY: QT_TRANSLATE_NOOP("filter_operator", "fell by at least"),
    Operator.ROSE_BY: QT_TRANSLATE_NOOP("filter_operator", "rose by at least"),
    Operator.YES: QT_TRANSLATE_NOOP("filter_operator", "yes"),
    Operator.NO: QT_TRANSLATE_NOOP("filter_operator", "no"),
    Operator.EMPTY: QT_TRANSLATE_NOOP("filter_operator", "is empty"),
    Operator.FILLED: QT_TRANSLATE_NOOP("filter_operator", "is filled in"),
}
_SENTENCES: Mapping[Operator, Text] = {
    Operator.CONTAINS: QT_TRANSLATE_NOOP("filter_sentence", "{field} contains “{value}”"),
    Operator.LACKS: QT_TRANSLATE_NOOP("filter_sentence", "{field} does not contain “{value}”"),
    Operator.IS: QT_TRANSLATE_NOOP("filter_sentence", "{field} is {value}"),
    Operator.STARTS: QT_TRANSLATE_NOOP("filter_sentence", "{field} starts with “{value}”"),
    Operator.ONE_OF: QT_TRANSLATE_NOOP("filter_sentence", "{field}: {value}"),
    Operator.NONE_OF: QT_TRANSLATE_NOOP("filter_sentence", "{field} is not: {value}"),
    Operator.AT_LEAST: QT_TRANSLATE_NOOP("filter_sentence", "{field} at least {value}"),
    Operator.AT_MOST: QT_TRANSLATE_NOOP("filter_sentence", "{field} at most {value}"),
    Operator.BETWEEN: QT_TRANSLATE_NOOP("filter_sentence", "{field} from {value} to {other}"),
    Operator.SINCE: QT_TRANSLATE_NOOP("filter_sentence", "{field} on or after {value}"),
    Operator.UNTIL: QT_TRANSLATE_NOOP("filter_sentence", "{field} on or before {value}"),
    Operator.LAST_DAYS: QT_TRANSLATE_NOOP("filter_sentence", "{field} in the last {value} days"),
    Operator.NOT_FOR_DAYS: QT_TRANSLATE_NOOP(
        "filter_sentence", "{field} more than {value} days ago or never"
    ),
    Operator.NEXT_DAYS: QT_TRANSLATE_NOOP("filter_sentence", "{field} in the next {value} days"),
    Operator.TODAY: QT_TRANSLATE_NOOP("filter_sentence", "{field}: today"),
    Operator.THIS_WEEK: QT_TRANSLATE_NOOP("filter_sentence", "{field}: this week"),
    Operator.THIS_MONTH: QT_TRANSLATE_NOOP("filter_sentence", "{field}: this month"),
    Operator.LAST_MONTH: QT_TRANSLATE_NOOP("filter_sentence", "{field}: last month"),
    Operator.THIS_YEAR: QT_TRANSLATE_NOOP("filter_sentence", "{field}: this year"),
    Operator.LAST_YEAR: QT_TRANSLATE_NOOP("filter_sentence", "{field}: last year"),
    Operator.FELL_BY: QT_TRANSLATE_NOOP("filter_sentence", "{field} fell by {value} % or more"),
    Operator.ROSE_BY: QT_TRANSLATE_NOOP("filter_sentence", "{field} rose by {value} % or more"),
    Operator.YES: QT_TRANSLATE_NOOP("filter_sentence", "{field}: yes"),
    Operator.NO: QT_TRANSLATE_NOOP("filter_sentence", "{field}: no"),
    Operator.EMPTY: QT_TRANSLATE_NOOP("filter_sentence", "{field} is empty"),
    Operator.FILLED: QT_TRANSLATE_NOOP("filter_sentence", "{field} is filled in"),
}
_SEARCHED = QT_TRANSLATE_NOOP("filter_sentence", "Search: “{words}”")
_PICKED = QT_TRANSLATE_NOOP("filter_sentence", "{list} chosen: {count}")
_SORTED = QT_TRANSLATE_NOOP("filter_sentence", "Sorted by {field}")
_SORTED_DOWN = QT_TRANSLATE_NOOP("filter_sentence", "Sorted by {field}, largest first")


def filter_words(
    list_filter: ListFilter, language: Language, choices: FilterChoices, listing: Listing
) -> list[str]:
    """One sentence for each part of the filter; none when every record passes."""
    words: list[str] = []
    chip = listing.chip(list_filter.quick)
    if chip is not None:
        words.append(language.say(chip.text))
    if list_filter.text.strip():
        words.append(language.say(_SEARCHED, words=list_filter.text.strip()))
    if list_filter.records is not None:
        words.append(picked_words(list_filter, language, listing))
    words += [
        condition_words(condition, language, choices, listing)
        for condition in filter(listing.usable, list_filter.conditions)
    ]
    return words


def filter_sentence(
    list_filter: ListFilter, language: Language, choices: FilterChoices, listing: Listing
) -> str:
    """The whole filter in one line."""
    words = filter_words(list_filter, language, choices, listing)
    joint = "；" if language.is_chinese else "; "
    return joint.join(words) if words else language.say(listing.everything)


def sort_words(sort: ListSort, language: Language, listing: Listing) -> str:
    """The order in words."""
    text = _SORTED_DOWN if sort.descending else _SORTED
    return language.say(text, field=title_of(sort.key, language, listing))


def picked_words(list_filter: ListFilter, language: Language, listing: Listing) -> str:
    """What the exactly named records are."""
    count = len(list_filter.records or ())
    title = language.say(listing.title)
    return list_filter.caption or language.say(_PICKED, list=title, count=count)


def title_of(key: str, language: Language, listing: Listing) -> str:
    """The title of a field of the list."""
    field = listing.find(key)
    title = field.column.title if field else key
    return language.say(title) if isinstance(title, Text) else title


def condition_words(
    condition: Condition, language: Language, choices: FilterChoices, listing: Listing
) -> str:
    """One condition as a sentence."""
    shown = _values(condition, listing.by_key[condition.field], language, choices)
    return language.say(
        _SENTENCES[condition.operator],
        field=title_of(condition.field, language, listing),
        value=shown[0] if shown else "",
        other=shown[-1] if shown else "",
    )


def _values(
    condition: Condition, field: ListField, language: Language, choices: FilterChoices
) -> list[str]:
    if field.is_picked:
        names = [choices.label(field.key, value, language) for value in condition.values]
        return ["、".join(names) if language.is_chinese else ", ".join(names)]
    values = values_of(condition, field.filter)
    if condition.operator is Operator.BETWEEN:
        values = tuple(sorted(values[:2]))
    if condition.operator in COUNTS_DAYS:
        return [str(value) for value in values]
    return [_value(value, field.filter, language) for value in values]


def _value(value: Any, kind: FilterKind, language: Language) -> str:
    if isinstance(value, date):
        return language.date(value)
    if isinstance(value, Decimal):
        return language.money(value) if kind is FilterKind.MONEY else format_number(value)
    return str(value)
