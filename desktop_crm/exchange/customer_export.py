"""The customer list as a workbook or a text file: what one sees, or everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.tables import CellKind, Facts, Table, TableCell, TableColumn
from desktop_crm.exchange.out.cleaning import Cleaned
from desktop_crm.exchange.out.text_file import write_csv
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.queries.customer_filter_choices import filter_choices
from desktop_crm.queries.customer_filter_words import filter_words, sort_words
from desktop_crm.queries.customer_filters import (
    EVERYBODY,
    LATEST_CONTACT,
    CustomerFilter,
    CustomerSort,
)
from desktop_crm.queries.customer_list import all_rows, customer_order, customer_totals
from desktop_crm.queries.customer_list_columns import FIELD_OF
from desktop_crm.queries.list_columns import Badge, Column, Kind, Name, plain

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TITLE = QT_TRANSLATE_NOOP("customer_export", "Customers")
_NAME = QT_TRANSLATE_NOOP("customer_export", "Customer name")
_TOTAL = QT_TRANSLATE_NOOP("customer_export", "Total")
_FACTS = QT_TRANSLATE_NOOP("customer_export", "About this list")
_FILTER = QT_TRANSLATE_NOOP("customer_export", "Filter")
_NO_FILTER = QT_TRANSLATE_NOOP("customer_export", "None: all customers")
_ORDER = QT_TRANSLATE_NOOP("customer_export", "Order")
_ROWS = QT_TRANSLATE_NOOP("customer_export", "Customers in the list")
_MADE_ON = QT_TRANSLATE_NOOP("customer_export", "Exported on")
_FIRM = QT_TRANSLATE_NOOP("customer_export", "Firm")

_KINDS = {
    Kind.STARS: CellKind.COUNT,
    Kind.DATE: CellKind.DATE,
    Kind.MOMENT: CellKind.MOMENT,
    Kind.MONEY: CellKind.MONEY,
    Kind.NUMBER: CellKind.NUMBER,
    Kind.PERCENT: CellKind.RATE,
    Kind.TREND: CellKind.RATE,
}
_BESIDE_NAME = ("contact", "phone")
"""What the list shows under the name stands in columns of its own."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file; `cleaned` are the values that had to be changed for it."""

    path: Path
    rows: int
    cleaned: tuple[Cleaned, ...]


def _unwatched(_done: int, _total: int) -> None:
    """Nobody looks on."""


def export_customers(
    session: Session,
    *,
    target: Path,
    columns: Sequence[str],
    language: Language,
    today: date,
    customer_filter: CustomerFilter = EVERYBODY,
    sort: CustomerSort = LATEST_CONTACT,
    firm: str = "",
    with_contacts: bool = True,
    progress: Callable[[int, int], None] = _unwatched,
) -> Exported:
    """Write the customers that pass a filter; the ending of `target` decides on the format.

    A workbook says on its second sheet how the list was made. `with_contacts` adds columns for what
    the list shows under the name. `progress` gets the rows done and their number; it may raise
    `Cancelled`, nothing is left then.

    Raises:
        UserError: `export.cannot_write`.
    """
    keys = _with_contacts(columns) if with_contacts else list(columns)
    numbers = customer_order(session, today=today, customer_filter=customer_filter, sort=sort)
    progress(0, len(numbers))
    shown = [FIELD_OF[key].column for key in keys]
    watched = _share(progress, len(numbers))
    table = Table(
        title=language.say(_TITLE),
        columns=[_column(column, language) for column in shown],
        rows=_rows(session, numbers, today, shown, language),
        totals=_totals(session, keys, customer_filter, today, language),
        size=len(numbers),
    )
    if target.suffix.lower() == ".csv":
        cleaned = write_csv(target, table, progress=watched)
    else:
        words = filter_words(customer_filter, language, filter_choices(session))
        lines = [
            *((language.say(_FIRM), firm) for _ in range(bool(firm))),
            *((language.say(_FILTER), each) for each in words or [language.say(_NO_FILTER)]),
            (language.say(_ORDER), sort_words(sort, language)),
            (language.say(_ROWS), f"{len(numbers):,}"),
            (language.say(_MADE_ON), language.date(today)),
        ]
        facts = Facts(language.say(_FACTS), lines)
        cleaned = write_workbook(target, [table], facts=facts, progress=watched)
    return Exported(target, len(numbers), tuple(cleaned))


def _share(progress: Callable[[int, int], None], total: int) -> Callable[[int, int], None]:
    def report(done: int, _unknown: int) -> None:
        progress(min(done, total), total)

    return report


def _with_contacts(columns: Sequence[str]) -> list[str]:
    keys = list(columns)
    if "name" in keys:
        place = keys.index("name") + 1
        keys[place:place] = [key for key in _BESIDE_NAME if key not in keys]
    return keys


def _column(column: Column, language: Language) -> TableColumn:
    title: Text | str = _NAME if column.kind is Kind.NAME else column.title
    words = language.say(title) if isinstance(title, Text) else title
    return TableColumn(column.key, words, _KINDS.get(column.kind, CellKind.TEXT))


def _rows(
    session: Session,
    numbers: Sequence[int],
    today: date,
    columns: Sequence[Column],
    language: Language,
) -> Iterator[list[TableCell]]:
    keys = [column.key for column in columns]
    for row in all_rows(session, numbers=numbers, today=today, columns=keys):
        yield [_cell(value, language) for value in row.values]


def _cell(value: Any, language: Language) -> TableCell:
    """A value of the list as a workbook holds it."""
    value = plain(value)
    match value:
        case Name():
            return value.title
        case Badge():
            return _words(value.text, language)
        case tuple():
            return ("、" if language.is_chinese else ", ").join(value)
        case _ if hasattr(value, "label"):
            label: str = value.label(language)
            return label
    known: TableCell = value
    return known


def _words(text: Text | str, language: Language) -> str:
    return language.say(text) if isinstance(text, Text) else text


def _totals(
    session: Session,
    keys: Sequence[str],
    customer_filter: CustomerFilter,
    today: date,
    language: Language,
) -> list[TableCell] | None:
    summed = customer_totals(session, today=today, columns=keys, customer_filter=customer_filter)
    if not summed.sums:
        return None
    line: list[TableCell] = [summed.sums.get(key) for key in keys]
    if not isinstance(line[0], Decimal):
        line[0] = language.say(_TOTAL)
    return line
