"""What a paste into a list would change: texts of the clipboard laid over its cells."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import StringIO
from typing import Any
from uuid import UUID

from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.core.editable_fields import EditableField, editable_field
from desktop_crm.core.language import Language
from desktop_crm.queries.list_columns import Column, Name, plain
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.lists.cell_texts import read_cell, read_own, show_value
from desktop_crm.ui.tables.cells import CellFormatter, exact_text

MOST_CELLS = 20_000


class Refusal(StrEnum):
    """Why a cell cannot take a text."""

    FIXED = "fixed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell: what it shows, and what it would show."""

    record: str
    title: str
    before: str
    after: str
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class PastePlan:
    """The cells that would change, those that cannot, and the values for the service."""

    changed: tuple[PastedCell, ...] = ()
    refused: tuple[PastedCell, ...] = ()
    same: int = 0
    left_over: int = 0
    edits: Mapping[UUID, Mapping[str, Any]] = field(default_factory=dict)


def clipboard_rows(text: str) -> list[list[str]]:
    """The cells of a text as a spreadsheet puts it on the clipboard."""
    if not text:
        return []
    found = list(csv.reader(StringIO(text.replace("\r\n", "\n")), delimiter="\t"))
    while found and not any(found[-1]):
        found.pop()
    return found or [[""]]


def spread(texts: Sequence[Sequence[str]], rows: int, columns: int) -> list[list[str]]:
    """A single text fills all chosen cells; a block is repeated as often as it fits exactly."""
    height = len(texts)
    width = max((len(line) for line in texts), default=0)
    square = [[*line, *[""] * (width - len(line))] for line in texts]
    down = rows // height if height and rows % height == 0 else 1
    across = columns // width if width and columns % width == 0 else 1
    return [line * max(1, across) for line in square] * max(1, down)


class Paster:
    """Lays texts over the cells of a list."""

    def __init__(
        self,
        listing: Listing,
        choices: FilterChoices,
        formatter: CellFormatter,
        language: Language,
    ) -> None:
        self._listing = listing
        self._choices = choices
        self._formatter = formatter
        self._language = language

    def plan(
        self, texts: Sequence[Sequence[str]], columns: Sequence[Column], rows: Sequence[Any]
    ) -> PastePlan:
        """What the texts would change in these columns of these rows, from the upper left cell.

        Each row's first value is what it is called, those of the columns follow.
        """
        changed: list[PastedCell] = []
        refused: list[PastedCell] = []
        edits: dict[UUID, dict[str, Any]] = {}
        same = 0
        for line, row in zip(texts, rows, strict=False):
            if row is None:
                continue
            for place, (text, column) in enumerate(zip(line, columns, strict=False)):
                cell, key, value = self._cell(text, column, row, row.values[place + 1])
                if cell.refusal is not None:
                    refused.append(cell)
                elif key is None:
                    same += 1
                else:
                    changed.append(cell)
                    edits.setdefault(row.id, {})[key] = value
        width = max((len(line) for line in texts), default=0)
        over = max(0, len(texts) - len(rows)) * width
        over += max(0, width - len(columns)) * min(len(texts), len(rows))
        return PastePlan(tuple(changed), tuple(refused), same, over, edits)

    def _cell(
        self, text: str, column: Column, row: Any, value: Any
    ) -> tuple[PastedCell, str | None, Any]:
        """The cell; with the field and its value if it changes."""
        title, before = self._formatter.title(column), self._shown(column, value)
        name = self._name(row)
        if text.strip() == before:
            return PastedCell(name, title, before, before), None, None
        if column.key.startswith(OWN_PREFIX):
            return self._own_cell(text, column, (name, title, before))
        edited = self._editable(column)
        if edited is None:
            cell = PastedCell(name, title, before, text, Refusal.FIXED)
            return cell, None, None
        choices = self._choices.offered(column.key)
        try:
            read = read_cell(text, edited, choices, self._language)
        except ValueError:
            return PastedCell(name, title, before, text, Refusal.UNREADABLE), None, None
        after = show_value(read, edited, choices, self._language)
        if after == before or (read is not None and str(read) == before):
            return PastedCell(name, title, before, before), None, None
        return PastedCell(name, title, before, after), edited.key, read

    def _own_cell(
        self, text: str, column: Column, shown: tuple[str, str, str]
    ) -> tuple[PastedCell, str | None, Any]:
        """The same for one of the firm's own fields."""
        name, title, before = shown
        offered = [choice.value for choice in self._choices.offered(column.key)]
        try:
            read = read_own(text, column.kind, offered)
        except ValueError:
            return PastedCell(name, title, before, text, Refusal.UNREADABLE), None, None
        after = exact_text(self._formatter.cell(column, read), column.kind)
        return PastedCell(name, title, before, after), column.key, read

    def _editable(self, column: Column) -> EditableField | None:
        found = self._listing.find(column.key)
        if found is None or not found.edits:
            return None
        return editable_field(self._listing.model.__tablename__, found.edits)

    def _shown(self, column: Column, value: Any) -> str:
        cell = self._formatter.cell(column, value)
        edited = self._editable(column)
        if edited is not None and edited.editor == "money" and cell.value is not None:
            return self._language.money(cell.value)
        if edited is not None and edited.editor == "flag":
            return show_value(bool(cell.value), edited, (), self._language)
        return exact_text(cell, column.kind)

    def _name(self, row: Any) -> str:
        first = plain(row.values[0])
        return first.title if isinstance(first, Name) else self._formatter.words(first or "")
