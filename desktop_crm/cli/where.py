"""Conditions typed on the command line, as a filter of a list.

`level>=4`, `city=苏州`, `owner=李娜,张伟`, `remark~展会`, `last_contact not_for_days 30`,
`quick=overdue`, `text=五金`, or the filter as the list itself keeps it, in JSON.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_crm.cli.parser import WrongUsageError
from desktop_crm.core.language import (
    LANGUAGES,
    QT_TRANSLATE_NOOP,
    Language,
    Text,
    load_language,
)
from desktop_crm.core.names import folded
from desktop_crm.queries.listing.choices import FilterChoices, filter_choices
from desktop_crm.queries.listing.conditions import (
    OPERATORS,
    Condition,
    FilterKind,
    Operator,
    is_complete,
)
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.listing import ListField, Listing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_UNKNOWN_FIELD = QT_TRANSLATE_NOOP("cli", "{given}: there is no field {name}. Known are: {known}.")
_UNKNOWN_OPERATOR = QT_TRANSLATE_NOOP(
    "cli", "{given}: {name} cannot be asked that way. Possible are: {known}."
)
_UNKNOWN_VALUE = QT_TRANSLATE_NOOP("cli", "{given}: {name} is never {value}. Known are: {known}.")
_UNREADABLE = QT_TRANSLATE_NOOP("cli", "{given}: the value cannot be read.")

_SYMBOLS = re.compile(r"([\w:]+)\s*(>=|<=|!=|=|~)\s*(.*)", re.DOTALL)
_WORDS = re.compile(r"([\w:]+)\s+(\w+)(?:\s+(.*))?", re.DOTALL)
_FIGURES = frozenset({FilterKind.LEVEL, FilterKind.MONEY, FilterKind.NUMBER})
_YES = frozenset({"yes", "true", "1", "是"})
_MOST_KNOWN = 40


class WhereError(Exception):
    """A condition that cannot be understood; `text` and `params` say why."""

    def __init__(self, text: Text, **params: str) -> None:
        super().__init__(text.source)
        self.text = text
        self.params = params


def read_where(conditions: Sequence[str], choices: FilterChoices, listing: Listing) -> ListFilter:
    """All conditions together.

    Raises:
        WhereError: naming the first that cannot be understood.
    """
    found = ListFilter()
    for given in conditions:
        found = _with(found, given.strip(), choices, listing)
    return found


def filter_of(
    session: Session, conditions: Sequence[str], listing: Listing, language: Language
) -> ListFilter:
    """All conditions together, by the names that the firm's people and options have.

    Raises:
        WrongUsageError: naming the first that cannot be understood.
    """
    try:
        return read_where(conditions, filter_choices(session, listing=listing), listing)
    except WhereError as error:
        raise WrongUsageError("", language.say(error.text, **error.params)) from error


def _with(found: ListFilter, given: str, choices: FilterChoices, listing: Listing) -> ListFilter:
    if given.startswith("{"):
        return _from_json(found, given, listing)
    name, _sign, value = _taken_apart(given)
    if name == "text":
        return replace(found, text=value)
    if name == "quick":
        chips = [chip.key for chip in listing.quick]
        if value not in chips:
            known = ", ".join(chips)
            raise WhereError(_UNKNOWN_VALUE, given=given, name=name, value=value, known=known)
        return replace(found, quick=value)
    condition = _condition(given, _field(given, name, listing), choices)
    return replace(found, conditions=(*found.conditions, condition))


def _from_json(found: ListFilter, given: str, listing: Listing) -> ListFilter:
    try:
        read = ListFilter.from_json(given)
    except ValueError as error:
        raise WhereError(_UNREADABLE, given=given) from error
    for condition in read.conditions:
        field = _field(given, condition.field, listing)
        if not is_complete(condition, field.filter):
            raise WhereError(_UNREADABLE, given=given)
    return replace(read, conditions=(*found.conditions, *read.conditions))


def _taken_apart(given: str) -> tuple[str, str, str]:
    match = _SYMBOLS.fullmatch(given) or _WORDS.fullmatch(given)
    if match is None:
        raise WhereError(_UNREADABLE, given=given)
    name, sign, value = match.groups(default="")
    return name, sign, value.strip()


def _field(given: str, name: str, listing: Listing) -> ListField:
    field = listing.find(name) or named_field(listing, name)
    if field is None:
        known = ", ".join(["text", "quick", *listing.by_key])
        raise WhereError(_UNKNOWN_FIELD, given=given, name=name, known=known)
    return field


def named_field(listing: Listing, name: str) -> ListField | None:
    """A field of the firm's own by the name that the firm gave it."""
    return next((each for each in listing.fields if each.column.title == name), None)


def _condition(given: str, field: ListField, choices: FilterChoices) -> Condition:
    name, sign, value = _taken_apart(given)
    operator = _operator(field.filter, sign, value)
    if operator is None or operator not in OPERATORS[field.filter]:
        known = ", ".join(OPERATORS[field.filter])
        raise WhereError(_UNKNOWN_OPERATOR, given=given, name=name, known=known)
    values = _values(given, field, operator, value, choices)
    condition = Condition(field.key, operator, values)
    if not is_complete(condition, field.filter):
        raise WhereError(_UNREADABLE, given=given)
    return condition


def _operator(kind: FilterKind, sign: str, value: str) -> Operator | None:
    """What a sign means for a kind of field; a word is the operator itself."""
    match sign:
        case "~":
            return Operator.CONTAINS
        case "=":
            return _equal(kind, value)
        case "!=":
            return Operator.LACKS if kind is FilterKind.TEXT else Operator.NONE_OF
        case ">=":
            return Operator.SINCE if kind is FilterKind.DAY else Operator.AT_LEAST
        case "<=":
            return Operator.UNTIL if kind is FilterKind.DAY else Operator.AT_MOST
        case _:
            return next((each for each in Operator if each.value == sign), None)


def _equal(kind: FilterKind, value: str) -> Operator:
    if not value:
        return Operator.EMPTY
    if kind in _FIGURES or kind is FilterKind.TEXT:
        return Operator.IS
    if kind is FilterKind.DAY:
        return Operator.BETWEEN
    if kind is FilterKind.YES_NO:
        return Operator.YES if value.casefold() in _YES else Operator.NO
    return Operator.ONE_OF


def _values(
    given: str, field: ListField, operator: Operator, value: str, choices: FilterChoices
) -> tuple[str, ...]:
    """The values in the form of the list: names of choices become their ids or codes."""
    if operator in (Operator.YES, Operator.NO, Operator.EMPTY, Operator.FILLED):
        return ()
    if field.filter is FilterKind.TEXT:
        return (value,)
    values = [part.strip() for part in re.split(r"[,，、]", value) if part.strip()]
    if operator is Operator.BETWEEN and len(values) == 1:
        values *= 2
    if not field.is_picked:
        return tuple(values)
    known = _names(choices, field)
    for each in values:
        if folded(each) not in known:
            offered = [
                choice.label(load_language(LANGUAGES[0])) for choice in choices.offered(field.key)
            ]
            listed = ", ".join(offered[:_MOST_KNOWN])
            raise WhereError(_UNKNOWN_VALUE, given=given, name=field.key, value=each, known=listed)
    return tuple(known[folded(each)] for each in values)


def _names(choices: FilterChoices, field: ListField) -> dict[str, str]:
    """The values of a field by everything they are called, in either language."""
    languages = [load_language(code) for code in LANGUAGES]
    names: dict[str, str] = {}
    for choice in choices.by_field.get(field.key, ()):
        names[folded(choice.value)] = choice.value
        for language in languages:
            names.setdefault(folded(choice.label(language)), choice.value)
    return names
