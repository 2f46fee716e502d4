"""What the sheets of a firm's workbook hold: a table each, with readable and hidden columns.

People read and change the visible columns; the hidden ones at the right hold what only the program
knows, such as ids, under technical headers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Column, Date, Integer, Table, Uuid

from desktop_crm.core.code_texts import CODE_TEXTS
from desktop_crm.core.field_texts import FIELD_TEXTS
from desktop_crm.core.language import Language, Text
from desktop_crm.exchange.firm_book.titles import COLUMN_TEXTS, SHEET_TEXTS
from desktop_crm.models import Base
from desktop_crm.models.base import Instant, Units

MARKER = "desktop-crm"
"""The name of the hidden sheet by which such a workbook is known."""
EXACT = "desktop-crm exact"
"""The hidden sheet of values that cells cannot hold exactly."""
FILES = "desktop-crm files"
"""The hidden sheet of attached files."""
FORMAT = 1

_STAMPS = ("id", "created_at", "created_by", "updated_at", "deleted_at")
_COMPUTED: Mapping[str, frozenset[str]] = {"customer": frozenset({"name_key", "sort_key"})}
"""Made from other columns when the workbook is read."""
_ALWAYS_HIDDEN = frozenset(
    {"customer.mnemonic", "phone.digits", "attachment.sha256", "attachment.media_type"}
)


class Form(Enum):
    """How a column's values stand in cells."""

    TEXT = auto()
    WHOLE = auto()
    UNITS = auto()
    FLAG = auto()
    DAY = auto()
    MOMENT = auto()
    CODE = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class BookColumn:
    """One column of a table. `target` is the table that a link leads to."""

    name: str
    form: Form
    title: Text | None
    target: str | None = None
    texts: Mapping[str, Text] | None = None

    @property
    def is_visible(self) -> bool:
        """Whether people see it."""
        return self.title is not None

    @property
    def is_doubled(self) -> bool:
        """Whether a hidden column holds exactly what the visible one says in words."""
        return self.is_visible and self.form in (Form.CODE, Form.LINK, Form.MOMENT)

    @property
    def header(self) -> str:
        """The header of the hidden column."""
        return f"#{self.name}"


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One table of the firm."""

    table: Table
    title: Text
    columns: tuple[BookColumn, ...]

    @property
    def visible(self) -> tuple[BookColumn, ...]:
        """The columns that people see."""
        return tuple(column for column in self.columns if column.is_visible)

    @property
    def hidden(self) -> tuple[BookColumn, ...]:
        """The columns that only the program reads."""
        return tuple(c for c in self.columns if not c.is_visible or c.is_doubled)

    def headers(self, language: Language) -> dict[str, BookColumn]:
        """The visible columns by header; two of one title are told apart by a number."""
        found: dict[str, BookColumn] = {}
        for column in self.visible:
            said = language.say(column.title) if column.title else ""
            header, number = said, 2
            while header in found:
                header, number = f"{said} {number}", number + 1
            found[header] = column
        return found


@cache
def book_sheets() -> tuple[BookSheet, ...]:
    """All tables of a firm in the order of their sheets."""
    return tuple(_sheet(Base.metadata.tables[name], text) for name, text in SHEET_TEXTS.items())


def in_order_of_links() -> list[BookSheet]:
    """The same, such that what others point at comes first."""
    order = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    return sorted(book_sheets(), key=lambda sheet: order[sheet.table.name])


def _sheet(table: Table, title: Text) -> BookSheet:
    computed = _COMPUTED.get(table.name, frozenset())
    columns = [_column(table, each) for each in table.columns if each.name not in computed]
    return BookSheet(table, title, tuple(sorted(columns, key=lambda each: each.name in _STAMPS)))


def _column(table: Table, column: Column[Any]) -> BookColumn:
    key = f"{table.name}.{column.name}"
    texts = CODE_TEXTS.get(key)
    target = next((each.column.table.name for each in column.foreign_keys), None)
    title = FIELD_TEXTS.get(table.name, {}).get(column.name) or COLUMN_TEXTS.get(column.name)
    form = Form.CODE if texts else _form(column)
    if column.name in _STAMPS or key in _ALWAYS_HIDDEN or (form is Form.LINK and target is None):
        title = None
    return BookColumn(column.name, form, title, target, texts)


def _form(column: Column[Any]) -> Form:
    match column.type:
        case Uuid():
            return Form.LINK
        case Units():
            return Form.UNITS
        case Boolean():
            return Form.FLAG
        case Instant():
            return Form.MOMENT
        case Date():
            return Form.DAY
        case Integer():
            return Form.WHOLE
        case _:
            return Form.TEXT
