"""Printing a list: its rows as texts, then the preview."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import Totals, list_order, list_page, list_totals
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.source import Question, find_groups
from desktop_crm.ui.printing.document import PrintColumn, PrintDocument
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.groups import GroupRow
from desktop_crm.ui.tables.totals_line import TOTAL

MOST_PRINTED = 5_000
"""Longer lists belong into a workbook."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The rows of a list for paper with their sums; a group stands before the row at its place."""

    count: int
    rows: Sequence[Any]
    totals: Totals
    groups: Mapping[int, GroupRow]


def read_for_print(
    session: Any, *, listing: Listing, question: Question, columns: Sequence[str], today: Any
) -> Printed:
    """All rows that the list shows, or the first ones of too many; groups are all open."""
    asked = {"listing": listing, "today": today, "list_filter": question.list_filter}
    groups: dict[int, GroupRow] = {}
    if listing.find(question.group) is None:
        numbers = list_order(session, **asked, sort=question.sort)
    else:
        numbers = array("q")
        for line, inside in find_groups(session, listing=listing, question=question, today=today):
            groups[len(numbers)] = line
            numbers.extend(inside)
    rows = list_page(
        session, listing=listing, numbers=numbers[:MOST_PRINTED], today=today, columns=columns
    )
    totals = list_totals(session, **asked, columns=columns)
    return Printed(len(numbers), rows, totals, groups)


class PrintFlow(QObject):
    """From the question to the preview."""

    def __init__(self, context: Context, formatter: CellFormatter, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._formatter = formatter
        self._host = host
        self.sheet: Any = None

    def start(
        self, listing: Listing, question: Question, shown: Sequence[Column], sentence: str
    ) -> None:
        """Read the rows; internal columns come along, but stay out until they are chosen."""
        columns = tuple(shown)
        self._context.background.read(
            read_for_print,
            partial(self._on_read, listing, columns, sentence),
            owner=self,
            key="print",
            listing=listing,
            question=question,
            columns=tuple(column.key for column in columns),
            today=self._context.today(),
        )

    def _on_read(
        self, listing: Listing, columns: Sequence[Column], sentence: str, printed: Printed
    ) -> None:
        from desktop_crm.ui.printing.print_sheet import PrintSheet

        if printed.count > MOST_PRINTED:
            self._context.messages.inform(
                self.tr("Too many rows to print"),
                self.tr(
                    "The list has {count} rows. Filter it to at most {most}, or export it to Excel."
                ).format(count=f"{printed.count:,}", most=f"{MOST_PRINTED:,}"),
            )
            return
        document = self._document(listing, columns, sentence, printed)
        self.sheet = PrintSheet(self._context, self._host, document)
        self.sheet.open()

    def _document(
        self, listing: Listing, columns: Sequence[Column], sentence: str, printed: Printed
    ) -> PrintDocument:
        context, language = self._context, self._context.language
        day = long_date(language, context.today())
        rows, strong = self._rows(columns, printed)
        return PrintDocument(
            title=language.say(listing.title),
            columns=[self._column(listing, column) for column in columns],
            rows=rows,
            strong=frozenset(strong),
            head=[
                sentence,
                self.tr("{firm} · {day} · Rows: {count}").format(
                    firm=context.firm.name, day=day, count=f"{printed.count:,}"
                ),
            ],
            totals=self._totals(columns, printed.totals),
            foot=context.firm.name,
        )

    def _rows(
        self, columns: Sequence[Column], printed: Printed
    ) -> tuple[list[list[str]], list[int]]:
        """The texts of all rows, and which of them are lines of groups."""
        rows: list[list[str]] = []
        strong: list[int] = []
        for place, row in enumerate(printed.rows):
            group = printed.groups.get(place)
            if group is not None:
                strong.append(len(rows))
                rows.append(self._group(columns, group))
            if row is not None:
                rows.append(self._texts(columns, row.values))
        return rows, strong

    def _group(self, columns: Sequence[Column], group: GroupRow) -> list[str]:
        texts = [
            self._formatter.cell(column, group.sums[column.key]).text
            if column.key in group.sums
            else ""
            for column in columns
        ]
        texts[0] = f"{self._formatter.group_words(group.label)}  {group.count:,}"
        return texts

    def _column(self, listing: Listing, column: Column) -> PrintColumn:
        found = listing.find(column.key)
        internal = found is not None and found.internal
        return PrintColumn(
            column.key, self._formatter.title(column), is_figure=column.is_figure, internal=internal
        )

    def _texts(self, columns: Sequence[Column], values: Sequence[Any]) -> list[str]:
        return [self._text(column, value) for column, value in zip(columns, values, strict=True)]

    def _text(self, column: Column, value: Any) -> str:
        cell = self._formatter.cell(column, value)
        if column.kind is Kind.STARS:
            return "★" * cell.value if isinstance(cell.value, int) else ""
        return f"{cell.text} {cell.detail}".strip()

    def _totals(self, columns: Sequence[Column], totals: Totals) -> list[str] | None:
        if not any(column.key in totals.sums for column in columns):
            return None
        texts = [
            self._formatter.cell(column, totals.sums[column.key]).text
            if column.key in totals.sums
            else ""
            for column in columns
        ]
        texts[0] = texts[0] or self._context.language.say(TOTAL)
        return texts


def long_date(language: Any, day: Any) -> str:
    """A day as it stands in print: 2026年11月21日 in Chinese."""
    if language.is_chinese:
        return f"{day.year}年{day.month}月{day.day}日"
    return str(language.date(day))
