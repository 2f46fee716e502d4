"""The contact log inside a list: 最后跟进时间 and 跟进记录 beside each customer."""

from __future__ import annotations

from datetime import date

from desktop_crm.core.dated_texts import dated_entries
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext
from desktop_crm.exchange.plan.links import blank_or
from desktop_crm.exchange.plan.log import EntryKeys
from desktop_crm.exchange.plan.people import Kept
from desktop_crm.exchange.plan.tables import PlanRow

_DAY, _TEXT = "activity.last_at", "activity.content"
_FIELDS = (
    *("activity.customer", _DAY, _TEXT),
    *("activity.author", "activity.entered_by", "activity.contact"),
)


def add_log_columns(context: SheetContext, keys: list[str | None]) -> list[Kept] | None:
    """An entry for each day that a row's history names, or for its one day and text.

    Nobody is taken for the author. Returns what is no entry, such as a text without a day, to be
    kept beside the customer.
    """
    if context.clean.column(_DAY) is None and context.clean.column(_TEXT) is None:
        return None
    days, texts = blank_or(context, _DAY), blank_or(context, _TEXT)
    entry_keys = EntryKeys([None] * len(keys))
    loose: list[Kept] = [None] * len(keys)
    rows = []
    for index, customer in enumerate(keys):
        if customer is None:
            continue
        entries, left = _entries(days[index], texts[index], context.clean.mapping.year)
        loose[index] = tuple((_header(context, field), text) for field, text in left) or None
        number = context.clean.rows[index]
        for day, text in entries:
            key = entry_keys.key(index, customer, day, text)
            rows.append(
                PlanRow(key, context.number, number, (customer, day, text, None, None, None))
            )
    context.plan.tables[Entity.ACTIVITY].add(_FIELDS, rows, context.differs())
    return loose


def _entries(
    day: date | None, text: str | None, year: int | None
) -> tuple[tuple[tuple[date, str], ...], list[tuple[str, str]]]:
    """The entries of a row, and what is left of it by field."""
    before, entries = dated_entries(text, year) if text else ("", ())
    left = [(_TEXT, before)] if before else []
    if not entries and day and text:
        return ((day, text),), []
    if day and day not in (each for each, _ in entries):
        left.insert(0, (_DAY, day.isoformat()))
    return entries, left


def _header(context: SheetContext, field: str) -> str:
    column = context.clean.mapping.column_of(field)
    return column.header if column else field
