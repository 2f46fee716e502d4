"""The contact log inside a list: 最后跟进时间 and 跟进记录 beside each customer."""

from __future__ import annotations

from datetime import date
from typing import Any

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
    headed = _texts(context)
    if context.clean.column(_DAY) is None and not headed:
        return None
    days = blank_or(context, _DAY)
    day_column = context.clean.mapping.column_of(_DAY)
    day_header = day_column.header if day_column else _DAY
    entry_keys = EntryKeys([None] * len(keys))
    loose: list[Kept] = [None] * len(keys)
    rows = []
    for index, customer in enumerate(keys):
        if customer is None:
            continue
        texts = [(header, column[index]) for header, column in headed if column[index]]
        entries, left = _entries(days[index], texts, context.clean.mapping.year)
        loose[index] = tuple((header or day_header, text) for header, text in left) or None
        number = context.clean.rows[index]
        for day, text in entries:
            key = entry_keys.key(index, customer, day, text)
            rows.append(
                PlanRow(key, context.number, number, (customer, day, text, None, None, None))
            )
    context.plan.tables[Entity.ACTIVITY].add(_FIELDS, rows, context.differs())
    return loose


def _texts(context: SheetContext) -> list[tuple[str, list[Any]]]:
    """The columns of texts with their headers: one, or 第一次拜访, 第二次拜访 and so on."""
    columns = context.clean.fields.get(_TEXT, [])
    mappings = (each for each in context.clean.mapping.columns if each.field == _TEXT)
    return [(mapping.header, column) for mapping, column in zip(mappings, columns, strict=False)]


def _entries(
    day: date | None, texts: list[tuple[str, str]], year: int | None
) -> tuple[list[tuple[date, str]], list[tuple[str, str]]]:
    """The entries of a row, and what is left of it by header; the day's own header is blank."""
    entries: list[tuple[date, str]] = []
    left: list[tuple[str, str]] = []
    for header, text in texts:
        before, found = dated_entries(text, year)
        entries += found
        if not found and day and len(texts) == 1:
            return [(day, text)], []
        if before:
            left.append((header, before))
    if day and day not in (each for each, _ in entries):
        left.insert(0, ("", day.isoformat()))
    return entries, left
