"""Any list as a workbook or a text file: what one sees, or everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.tables import CellKind, Facts, Table, TableCell, TableColumn
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.headers.own_exports import OWN_LISTS
from desktop_crm.exchange.listed.seal import CellMarks, sealed_id
from desktop_crm.exchange.note_texts import (
    LIST_FACTS,
    LIST_FILTER,
    LIST_FIRM,
    LIST_MADE_ON,
    LIST_ORDER,
    LIST_ROWS,
)
from desktop_crm.exchange.out.cleaning import Cleaned
from desktop_crm.exchange.out.text_file import CsvMode, write_csv
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.queries.list_columns import Badge, Kind, Name, plain
from desktop_crm.queries.listing.choices import filter_choices
from desktop_crm.queries.listing.filters import EVERYTHING, ListFilter, ListSort
from desktop_crm.queries.listing.listing import ListField, Listing
from desktop_crm.queries.listing.rows import all_rows, list_order, list_totals
from desktop_crm.queries.listing.words import filter_words, sort_words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TOTAL = QT_TRANSLATE_NOOP("customer_export", "Total")
_NO_FILTER = QT_TRANSLATE_NOOP("customer_export", "None: {everything}")

_KINDS = {
    Kind.STARS: CellKind.COUNT,
    Kind.DATE: CellKind.DATE,
    Kind.MOMENT: CellKind.MOMENT,
    Kind.MONEY: CellKind.MONEY,
    Kind.NUMBER: CellKind.NUMBER,
    Kind.PERCENT: CellKind.RATE,
    Kind.TREND: CellKind.RATE,
    Kind.DAYS_LEFT: CellKind.NUMBER,
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


def export_list(
    session: Session,
    *,
    target: Path,
    listing: Listing,
    columns: Sequence[str],
    language: Language,
    today: date,
    list_filter: ListFilter = EVERYTHING,
    sort: ListSort | None = None,
    firm: str = "",
    with_contacts: bool = True,
    csv_mode: CsvMode = CsvMode.EXCEL,
    progress: Callable[[int, int], None] = _unwatched,
) -> Exported:
    """Write the records that pass a filter; the ending of `target` decides on the format.

    A workbook says on its second sheet how the list was made. `with_contacts` adds columns for what
    the list of customers shows under the name. A hidden last column holds the records' ids, by
    which an edited workbook finds them again. `progress` gets the rows done and their number; it
    may raise `Cancelled`, nothing is left then.

    Raises:
        UserError: `export.cannot_write`.
    """
    keys = _with_contacts(listing, columns) if with_contacts else list(columns)
    sort = listing.known_sort(sort)
    numbers = list_order(session, listing=listing, today=today, list_filter=list_filter, sort=sort)
    progress(0, len(numbers))
    shown = [listing.by_key[key] for key in keys]
    asked: dict[str, Any] = {"listing": listing, "today": today, "columns": keys}
    watched = _share(progress, len(numbers))
    is_text = target.suffix.lower() == ".csv"
    has_ids = not is_text and listing.name in OWN_LISTS
    titled = [_column(listing, field, language) for field in shown]
    if has_ids:
        titled.append(TableColumn(OWN_ID_HEADER, OWN_ID_HEADER, is_hidden=True))
    table = Table(
        title=language.say(listing.title),
        columns=titled,
        rows=_rows(session, language, titled if has_ids else (), numbers=numbers, **asked),
        totals=_totals(session, language, has_ids=has_ids, list_filter=list_filter, **asked),
        size=len(numbers),
    )
    if is_text:
        cleaned = write_csv(target, table, mode=csv_mode, progress=watched)
    else:
        words = filter_words(
            list_filter, language, filter_choices(session, listing=listing), listing
        )
        lines = [
            *((language.say(LIST_FIRM), firm) for _ in range(bool(firm))),
            *(
                (language.say(LIST_FILTER), each)
                for each in words or [_no_filter(listing, language)]
            ),
            (language.say(LIST_ORDER), sort_words(sort, language, listing)),
            (language.say(LIST_ROWS), f"{len(numbers):,}"),
            (language.say(LIST_MADE_ON), language.date(today)),
        ]
        facts = Facts(language.say(LIST_FACTS), lines)
        cleaned = write_workbook(target, [table], facts=facts, progress=watched)
    return Exported(target, len(numbers), tuple(cleaned))


def _share(progress: Callable[[int, int], None], total: int) -> Callable[[int, int], None]:
    def report(done: int, _unknown: int) -> None:
        progress(min(done, total), total)

    return report


def _no_filter(listing: Listing, language: Language) -> str:
    everything = language.say(listing.everything)
    return language.say(_NO_FILTER, everything=everything[:1].lower() + everything[1:])


def _with_contacts(listing: Listing, columns: Sequence[str]) -> list[str]:
    keys = list(columns)
    if "name" in keys:
        place = keys.index("name") + 1
        keys[place:place] = [
            key for key in _BESIDE_NAME if key not in keys and key in listing.by_key
        ]
    return keys


def _column(listing: Listing, field: ListField, language: Language) -> TableColumn:
    column = field.column
    title: Text | str = listing.titles.get(field.key, column.title)
    words = language.say(title) if isinstance(title, Text) else title
    return TableColumn(column.key, words, _KINDS.get(column.kind, CellKind.TEXT))


def _rows(
    session: Session, language: Language, titled: Sequence[TableColumn], **asked: Any
) -> Iterator[list[TableCell]]:
    """The rows; with titles each has its id at the end, and what seals its cells."""
    listing: Listing = asked["listing"]
    shown, taken = sealed_places(listing.name, titled[:-1]) if titled else ((), ())
    marks = CellMarks(titled[place].title for place in taken)
    for row in all_rows(session, **asked):
        cells = [cell_of(value, language) for value in row.values]
        if titled:
            parts = ([cells[place] for place in places] for places in (shown, taken))
            cells.append(sealed_id(row.id, *parts, marks=marks))
        yield cells


def sealed_places(
    name: str, columns: Sequence[TableColumn]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the columns of a list stand, by their titles: those shown only, and those taken."""
    means = OWN_LISTS[name].means
    places = sorted(range(len(columns)), key=lambda place: columns[place].title)
    taken = [each.key in means or each.key.startswith(OWN_PREFIX) for each in columns]
    return (
        tuple(place for place in places if not taken[place]),
        tuple(place for place in places if taken[place]),
    )


def cell_of(value: Any, language: Language) -> TableCell:
    """A value of a list as a workbook holds it."""
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
    session: Session, language: Language, *, has_ids: bool, **asked: Any
) -> list[TableCell] | None:
    """The last row; where a sum stands in its first cell, the hidden one says what it is."""
    summed = list_totals(session, **asked)
    if not summed.sums:
        return None
    line: list[TableCell] = [summed.sums.get(key) for key in asked["columns"]]
    if not isinstance(line[0], Decimal):
        line[0] = language.say(_TOTAL)
    elif has_ids:
        line.append(language.say(_TOTAL))
    return line
