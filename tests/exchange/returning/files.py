"""Lists and records of every kind as files, and what somebody types into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
from typing_extensions import override

from desktop_crm.core.clock import local_today
from desktop_crm.core.codes import FieldType
from desktop_crm.core.language import Language, load_language
from desktop_crm.exchange.compare.changes import FieldDiff
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.headers.mapping import column_letter
from desktop_crm.exchange.headers.own_exports import OWN_LISTS
from desktop_crm.exchange.list_export import export_list
from desktop_crm.exchange.record_export import export_records, usual_columns
from desktop_crm.models import CustomField
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.registry import LISTINGS
from desktop_crm.queries.record_rows import RECORD_KINDS
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm
from tests.exchange.returning.firms import fill

CHINESE = load_language("zh_CN")
OWN = "自有栏"
_WITH_OWN = {
    "customers": "customer",
    "contacts": "contact",
    "products": "product",
    "orders": "sales_order",
}
"""The lists that show fields of the firm's own, with their tables."""


@dataclass(frozen=True)
class Kind:
    """A list, or a kind of records."""

    name: str
    is_records: bool

    @override
    def __str__(self) -> str:
        return f"records-{self.name}" if self.is_records else self.name

    @property
    def keys(self) -> list[str]:
        """All of its columns."""
        if self.is_records:
            return [*RECORD_KINDS[self.name].columns]
        own = ["own"] if self.name in _WITH_OWN else []
        return [*LISTINGS[self.name].keys, *own]

    @property
    def taken(self) -> list[str]:
        """The titles of the columns that come back."""
        means = OWN_LISTS[self.name].means
        keys = [key for key in self.keys if self.is_records or key in means or key == "own"]
        return [self.title(key) for key in keys]

    def title(self, key: str) -> str:
        """What a column is called."""
        if key == "own":
            return OWN
        if self.is_records:
            return CHINESE.say(FIELD_BY_KEY[key].title)
        listing = LISTINGS[self.name]
        title = listing.titles.get(key, listing.by_key[key].column.title)
        return title if isinstance(title, str) else CHINESE.say(title)


KINDS = [
    *(Kind(name, is_records=False) for name in LISTINGS),
    *(Kind(name, is_records=True) for name in RECORD_KINDS),
]


def firm_with_own_fields(workspace: Workspace) -> Firm:
    """Two records of each kind, and a field of the firm's own wherever there can be one."""
    firm = fill(workspace)
    for table in _WITH_OWN.values():
        firm.add(CustomField(owner=table, name=OWN, type=FieldType.TEXT, position=0))
    return firm


def leave(workspace: Workspace, path: Path, kind: Kind, language: Language = CHINESE) -> Path:
    """A list with all of its columns, also those of the firm, or its records."""
    name = kind.name
    if kind.is_records:
        columns = [*usual_columns(name), *RECORD_KINDS[name].internal]
        options: dict[str, Any] = {"kind": name, "columns": columns}
        workspace.read(
            export_records, target=path, language=language, today=local_today(), **options
        )
        return path
    listing = workspace.read(firm_listing, listing=LISTINGS[name])
    workspace.read(
        export_list,
        target=path,
        listing=listing,
        columns=listing.keys,
        language=language,
        today=local_today(),
    )
    return path


class Sheet:
    """A list as somebody has it open in a workbook."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book = openpyxl.load_workbook(path)
        self._sheet = self._book.worksheets[0]
        self._titles = [str(cell.value) for cell in self._sheet[1]]
        hidden = self._titles.index(OWN_ID_HEADER)
        self.rows = {
            str(cells[hidden].value).partition(":")[0]: cells
            for cells in self._sheet.iter_rows(min_row=2)
            if cells[hidden].value
        }

    def fullest(self) -> str:
        """The id of the record that says most."""
        return max(self.rows, key=lambda row: sum(c.value is not None for c in self.rows[row]))

    def first_with(self, title: str) -> str:
        """The id of the first record that says something in a column, else of the first."""
        place = self._titles.index(title)
        filled = (row for row, cells in self.rows.items() if cells[place].value is not None)
        return next(filled, next(iter(self.rows)))

    def others(self, row: str, titles: Sequence[str]) -> dict[str, Any]:
        """Other values for some cells of a record, each fitting its column."""
        places = {title: self._titles.index(title) for title in titles}
        return {
            title: another(
                self.rows[row][place].value,
                {type(cells[place].value) for cells in self.rows.values()},
                title,
            )
            for title, place in places.items()
        }

    def type(self, row: str, cells: Mapping[str, Any]) -> Path:
        """Type into cells of a record."""
        for title, value in cells.items():
            self.rows[row][self._titles.index(title)].value = value
        self._book.save(self._path)
        return self._path

    def place(self, row: str, title: str) -> tuple[int, str]:
        """Where a cell stands: its row, and the letter of its column."""
        place = self._titles.index(title)
        return self.rows[row][place].row or 0, column_letter(place)

    def shown(self) -> dict[str, list[Any]]:
        """What a person sees."""
        return {row: [cell.value for cell in cells[:-1]] for row, cells in self.rows.items()}


def another(value: Any, kinds: set[type], title: str) -> Any:
    match value:
        case datetime():
            return value - timedelta(days=3)
        case date():
            return value - timedelta(days=3)
        case bool():
            return not value
        case int() | float() if "折扣" in title or "率" in title:
            return 0.25
        case int() | float():
            return value % 5 + 1 if value < 6 else value + 1
        case None if datetime in kinds:
            return datetime.fromisoformat("2026-11-01T08:30")
        case None:
            return 3 if "天" in title or "额" in title or "评" in title else "另一个"
        case _:
            return f"{value}甲"


def change(path: Path, title: str) -> tuple[int, str]:
    """Type something else into a column of the first record that says something there."""
    sheet = Sheet(path)
    row = sheet.first_with(title)
    sheet.type(row, sheet.others(row, [title]))
    return sheet.place(row, title)


def diffs(comparison: Comparison) -> list[FieldDiff]:
    """The fields that would change."""
    return [
        diff
        for entity in comparison.packed
        for row in comparison.changed(entity)
        for diff in row.diffs
    ]


def told(comparison: Comparison) -> list[tuple[Any, ...]]:
    """What would change."""
    return [
        (entity, row.ref.name, diff.title, diff.before, diff.after)
        for entity in comparison.packed
        for row in comparison.changed(entity)
        for diff in row.diffs
    ]
