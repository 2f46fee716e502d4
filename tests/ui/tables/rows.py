"""A small list and a long one for the tests of tables."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from desktop_crm.queries.list_columns import Badge, Column, Kind, Marked, Name
from desktop_crm.ui.tables.list_loader import ListSource
from desktop_crm.ui.tables.paged_model import PAGE

TODAY = date(2026, 11, 21)
EVIL = '<img src="file:///etc/passwd">\t"1\n2'

COLUMNS = (
    Column("name", "Name", Kind.NAME, 240, fixed=True, stretch=True),
    Column("level", "Level", Kind.STARS, 112),
    Column("status", "Status", Kind.BADGE, 126),
    Column("owner", "Owner", Kind.TEXT, 84),
    Column("at", "Contact", Kind.MOMENT, 118),
    Column("day", "Day", Kind.DATE, 112),
    Column("money", "Money", Kind.MONEY, 112, total=True, strong=True),
    Column("change", "Change", Kind.TREND, 92),
    Column("share", "Share", Kind.PERCENT, 92, visible=False),
    Column("number", "Number", Kind.NUMBER, 92, visible=False),
    Column("tags", "Tags", Kind.TAGS, 120, visible=False),
    Column("link", "Document", Kind.LINK, 120, visible=False),
)


@dataclass(frozen=True)
class Thing:
    """One row with a value for each kind of column."""

    id: UUID
    name: Name | str | None = None
    level: int | None = None
    status: Badge | None = None
    owner: str | None = None
    at: datetime | Marked | None = None
    day: date | None = None
    money: Decimal | Marked | None = None
    change: Decimal | None = None
    share: Decimal | None = None
    number: int | None = None
    tags: tuple[str, ...] = ()
    link: str | None = None

    @property
    def values(self) -> tuple[Any, ...]:
        """The values of all columns."""
        return tuple(getattr(self, column.key) for column in COLUMNS)


def thing(number: int, **values: Any) -> Thing:
    """A row; without `values` all are filled."""
    usual: dict[str, Any] = {
        "name": Name(f"Firm {number:05}", "王建国 · 138"),
        "level": number % 5 + 1,
        "status": Badge("Active", "success"),
        "owner": ("李娜", "张伟")[number % 2],
        "at": datetime(2026, 11, 21, 4, 0, tzinfo=UTC) - timedelta(days=number % 400),
        "day": TODAY - timedelta(days=number % 400),
        "money": Decimal(number * 100),
        "change": Decimal(number % 7 - 3) / 10,
        "share": Decimal(number % 10) / 10,
        "number": number,
        "tags": ("展会",),
        "link": f"SO-{number}",
    }
    return Thing(UUID(int=number + 1), **usual | values)


@dataclass
class Things:
    """A list in memory that answers like the worker; `asked` notes what was read."""

    rows: dict[int, Thing] = field(default_factory=dict)
    asked: list[tuple[str, Any]] = field(default_factory=list)
    descending: bool = False

    @classmethod
    def of(cls, count: int) -> Things:
        """So many rows, numbered from 1."""
        return cls({number: thing(number) for number in range(1, count + 1)})

    def source(self) -> ListSource:
        """The list as it is now."""
        return ListSource(head=self._head, order=self._order, page=self._page, totals=self._totals)

    def change(self, number: int, **values: Any) -> None:
        """Change a row."""
        self.rows[number] = replace(self.rows[number], **values)

    def _numbers(self) -> array[int]:
        return array("q", sorted(self.rows, reverse=self.descending))

    def _head(self, _session: Any, *, columns: Sequence[str]) -> Any:
        self.asked.append(("head", None))
        numbers = self._numbers()[:PAGE]
        rows = self._rows(numbers, columns)
        return _Head(numbers, rows, len(self.rows) <= PAGE)

    def _order(self, _session: Any) -> array[int]:
        self.asked.append(("order", None))
        return self._numbers()

    def _page(self, _session: Any, *, numbers: array[int], columns: Sequence[str]) -> Any:
        self.asked.append(("page", list(numbers)))
        return self._rows(numbers, columns)

    def _rows(self, numbers: Sequence[int], columns: Sequence[str]) -> list[Any]:
        return [
            _Row(row.id, tuple(getattr(row, key) for key in columns))
            if (row := self.rows.get(number)) is not None
            else None
            for number in numbers
        ]

    def _totals(self, _session: Any, **_columns: Any) -> Any:
        money = [row.money for row in self.rows.values() if isinstance(row.money, Decimal)]
        return _Totals(len(self.rows), {"money": sum(money, Decimal(0))})


@dataclass(frozen=True)
class _Row:
    id: UUID
    values: tuple[Any, ...]


@dataclass(frozen=True)
class _Head:
    numbers: array[int]
    rows: list[Any]
    is_whole: bool


@dataclass(frozen=True)
class _Totals:
    count: int
    sums: dict[str, Decimal]


KEYS = tuple(column.key for column in COLUMNS)
shown_rows = partial(Things.of, 20)
