"""A filter of the customer list in words: for its chips and for the export's second sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.money import format_number
from desktop_crm.queries.customer_filter_choices import FilterChoices
from desktop_crm.queries.customer_filters import CustomerFilter, CustomerSort, Quick
from desktop_crm.queries.customer_list_columns import FIELD_OF, ListField
from desktop_crm.queries.customer_list_where import usable
from desktop_crm.queries.list_conditions import (
    COUNTS_DAYS,
    Condition,
    FilterKind,
    Operator,
    values_of,
)

QUICK_TEXTS: Mapping[Quick, Text] = {
    Quick.ALL: QT_TRANSLATE_NOOP("customer_filter", "All"),
    Quick.KEY: QT_TRANSLATE_NOOP("customer_filter", "Key customers"),
    Quick.UNCONTACTED: QT_TRANSLATE_NOOP("customer_filter", "30 days without contact"),
    Quick.DROPPED: QT_TRANSLATE_NOOP("customer_filter", "Sharp drop"),
    Quick.OVERDUE: QT_TRANSLATE_NOOP("customer_filter", "Overdue receivables"),
    Quick.COMPLAINT: QT_TRANSLATE_NOOP("customer_filter", "Open complaints"),
    Quick.LOST: QT_TRANSLATE_NOOP("customer_filter", "Lost customers"),
}
QUICK_NOTES: Mapping[Quick, Text] = {
    Quick.KEY: QT_TRANSLATE_NOOP("customer_filter", "Customer level 4 and 5"),
    Quick.UNCONTACTED: QT_TRANSLATE_NOOP(
        "customer_filter", "No contact for more than 30 days or never, lost customers left out"
    ),
    Quick.DROPPED: QT_TRANSLATE_NOOP(
        "customer_filter",
        "Sales of this month at least 30 % below the same days of the month before",
    ),
    Quick.OVERDUE: QT_TRANSLATE_NOOP(
        "customer_filter", "Receivables due before today and not paid"
    ),
    Quick.COMPLAINT: QT_TRANSLATE_NOOP("customer_filter", "Complaints open or in progress"),
    Quick.LOST: QT_TRANSLATE_NOOP("customer_filter", "Marked as lost, or trading was stopped"),
}
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
    Operator.FELL_BY: QT_TRANSLATE_NOOP("filter_sentence", "{field} fell by {value} % or more"),
    Operator.ROSE_BY: QT_TRANSLATE_NOOP("filter_sentence", "{field} rose by {value} % or more"),
    Operator.YES: QT_TRANSLATE_NOOP("filter_sentence", "{field}: yes"),
    Operator.NO: QT_TRANSLATE_NOOP("filter_sentence", "{field}: no"),
    Operator.EMPTY: QT_TRANSLATE_NOOP("filter_sentence", "{field} is empty"),
    Operator.FILLED: QT_TRANSLATE_NOOP("filter_sentence", "{field} is filled in"),
}
_SEARCHED = QT_TRANSLATE_NOOP("filter_sentence", "Search: “{words}”")
_EVERYBODY = QT_TRANSLATE_NOOP("filter_sentence", "All customers")
_PICKED = QT_TRANSLATE_NOOP("filter_sentence", "Chosen customers: {count}")
_SORTED = QT_TRANSLATE_NOOP("filter_sentence", "Sorted by {field}")
_SORTED_DOWN = QT_TRANSLATE_NOOP("filter_sentence", "Sorted by {field}, largest first")


def filter_words(
    customer_filter: CustomerFilter, language: Language, choices: FilterChoices
) -> list[str]:
    """One sentence for each part of the filter; none when every customer passes."""
    words: list[str] = []
    if customer_filter.quick is not Quick.ALL:
        words.append(language.say(QUICK_TEXTS[customer_filter.quick]))
    if customer_filter.text.strip():
        words.append(language.say(_SEARCHED, words=customer_filter.text.strip()))
    if customer_filter.customers is not None:
        words.append(picked_words(customer_filter, language))
    words += [
        condition_words(condition, language, choices)
        for condition in filter(usable, customer_filter.conditions)
    ]
    return words


def filter_sentence(
    customer_filter: CustomerFilter, language: Language, choices: FilterChoices
) -> str:
    """The whole filter in one line."""
    words = filter_words(customer_filter, language, choices)
    joint = "；" if language.is_chinese else "; "
    return joint.join(words) if words else language.say(_EVERYBODY)


def sort_words(sort: CustomerSort, language: Language) -> str:
    """The order in words."""
    text = _SORTED_DOWN if sort.descending else _SORTED
    return language.say(text, field=title_of(sort.key, language))


def picked_words(customer_filter: CustomerFilter, language: Language) -> str:
    """What the exactly named customers are."""
    count = len(customer_filter.customers or ())
    return customer_filter.caption or language.say(_PICKED, count=count)


def title_of(key: str, language: Language) -> str:
    """The title of a field of the list."""
    field = FIELD_OF.get(key)
    title = field.column.title if field else key
    return language.say(title) if isinstance(title, Text) else title


def condition_words(condition: Condition, language: Language, choices: FilterChoices) -> str:
    """One condition as a sentence."""
    field = FIELD_OF[condition.field]
    shown = _values(condition, field, language, choices)
    return language.say(
        _SENTENCES[condition.operator],
        field=title_of(condition.field, language),
        value=shown[0] if shown else "",
        other=shown[-1] if shown else "",
    )


def _values(
    condition: Condition, field: ListField, language: Language, choices: FilterChoices
) -> list[str]:
    if field.choices is not None:
        kind = field.choices
        names = [choices.label(kind, value, language) for value in condition.values]
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
