"""People, products, orders and order lines as tables, titled as the import reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop_crm.core.code_texts import ORDER_STATE_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.tables import CellKind, Facts, Table, TableCell, TableColumn
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.list_export import Exported
from desktop_crm.exchange.listed.seal import CellMarks, sealed_id
from desktop_crm.exchange.note_texts import TABLE_FACTS, TABLE_FILTER, TABLE_MADE_ON, TABLE_ROWS
from desktop_crm.exchange.out.text_file import CsvMode, write_csv
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.queries.listing.choices import filter_choices
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import EVERYTHING, ListFilter
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.words import filter_words
from desktop_crm.queries.options import all_options
from desktop_crm.queries.record_rows import RECORD_KINDS, record_count, record_rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_YES = QT_TRANSLATE_NOOP("record_export", "Yes")
_NO = QT_TRANSLATE_NOOP("record_export", "No")
_EVERYTHING = QT_TRANSLATE_NOOP("record_export", "All customers")
_KINDS: Mapping[ValueKind, CellKind] = {
    ValueKind.DATE: CellKind.DATE,
    ValueKind.MONEY: CellKind.MONEY,
    ValueKind.QUANTITY: CellKind.NUMBER,
    ValueKind.RATE: CellKind.RATE,
}


def usual_columns(kind: str) -> list[str]:
    """The columns of a kind, without those that are for nobody outside the firm."""
    known = RECORD_KINDS[kind]
    return [key for key in known.columns if key not in known.internal]


def export_records(
    session: Session,
    *,
    target: Path,
    kind: str,
    columns: Sequence[str],
    language: Language,
    today: date,
    listing: Listing = CUSTOMERS,
    list_filter: ListFilter = EVERYTHING,
    csv_mode: CsvMode = CsvMode.EXCEL,
    progress: Progress = unwatched,
) -> Exported:
    """Write all records of a kind, or those of the customers that pass a filter of their list.

    A workbook has their ids in a hidden last column.

    Raises:
        UserError: `export.cannot_write`.
    """
    known = RECORD_KINDS[kind]
    asked: dict[str, Any] = {
        "kind": known,
        "today": today,
        "listing": listing,
        "list_filter": list_filter,
    }
    size = record_count(session, **asked)
    is_text = target.suffix.lower() == ".csv"
    titled = [_column(key, language) for key in columns]
    if not is_text:
        titled.append(TableColumn(OWN_ID_HEADER, OWN_ID_HEADER, is_hidden=True))
    shown = shown_by(session, columns, language)
    table = Table(
        title=language.say(RULE_OF[SheetKind(kind)].title),
        columns=titled,
        rows=_cells(
            record_rows(session, columns=columns, **asked), shown, () if is_text else titled[:-1]
        ),
        size=size,
    )

    def advance(done: int, _unknown: int) -> None:
        progress(min(done, size), size)

    if is_text:
        cleaned = write_csv(target, table, mode=csv_mode, progress=advance)
    else:
        words = filter_words(
            list_filter, language, filter_choices(session, listing=listing), listing
        )
        lines = [
            (language.say(TABLE_ROWS), f"{size:,}"),
            (language.say(TABLE_MADE_ON), language.date(today)),
        ]
        if known.customer_id is not None:
            everybody = [language.say(_EVERYTHING)]
            lines[:0] = [(language.say(TABLE_FILTER), each) for each in words or everybody]
        facts = Facts(language.say(TABLE_FACTS), lines)
        cleaned = write_workbook(target, [table], facts=facts, progress=advance)
    return Exported(target, size, tuple(cleaned))


def _column(key: str, language: Language) -> TableColumn:
    known = FIELD_BY_KEY[key]
    return TableColumn(key, language.say(known.title), _KINDS.get(known.kind, CellKind.TEXT))


def _cells(
    rows: Iterator[tuple[Any, ...]],
    shown: Sequence[Callable[[Any], TableCell]],
    titled: Sequence[TableColumn],
) -> Iterator[list[TableCell]]:
    """The rows; with titles each has its id at the end, and what seals its cells."""
    places = sorted(range(len(titled)), key=lambda place: titled[place].title)
    marks = CellMarks(titled[place].title for place in places)
    for *row, row_id in rows:
        cells = [show(value) for show, value in zip(shown, row, strict=True)]
        if titled:
            cells.append(sealed_id(row_id, (), [cells[place] for place in places], marks=marks))
        yield cells


def shown_by(
    session: Session, columns: Sequence[str], language: Language
) -> list[Callable[[Any], TableCell]]:
    """How the values of each column are written."""
    options = all_options(session)

    def option(value: UUID | None) -> TableCell:
        return options[value].label(language) if value in options else None

    def state(value: str) -> TableCell:
        return language.say(ORDER_STATE_TEXTS[value])

    def flag(value: bool | None) -> TableCell:
        return None if value is None else language.say(_YES if value else _NO)

    def plain(value: TableCell) -> TableCell:
        return value

    def show(key: str) -> Callable[[Any], TableCell]:
        match FIELD_BY_KEY[key].kind:
            case ValueKind.OPTION if key != "line.unit":
                return option
            case ValueKind.FLAG:
                return flag
            case _ if key == "order.state":
                return state
            case _:
                return plain

    return [show(key) for key in columns]
