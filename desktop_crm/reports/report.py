"""What a report is: its definition, its result, and the rows behind a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, overload

from sqlalchemy.orm import Session
from typing_extensions import override

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.reports.options import Option, Settings, read_settings
from desktop_crm.reports.values import Cell, Kind, Sentence

if TYPE_CHECKING:
    from desktop_crm.reports.drawing.chart import Chart
    from desktop_crm.reports.drawing.look import Look

MONEY_UNIT = QT_TRANSLATE_NOOP("reports", "¥k")
"""What the axes of money count: 万元 in Chinese."""

IN_ALL = QT_TRANSLATE_NOOP("reports", "n={n}")
"""The number of records in the corner of a card."""

TOTALS = "*"
"""Key of the line of sums, for the rows behind it."""


class Group(StrEnum):
    """Where the overview of reports shows a report."""

    SALES = "sales"
    CUSTOMERS = "customers"
    CHURN = "churn"
    DELIVERIES = "deliveries"
    COMPLAINTS = "complaints"
    PROFIT = "profit"


GROUP_TITLES: Mapping[Group, Text] = {
    Group.SALES: QT_TRANSLATE_NOOP("reports", "Sales"),
    Group.CUSTOMERS: QT_TRANSLATE_NOOP("reports", "Customers"),
    Group.CHURN: QT_TRANSLATE_NOOP("reports", "Churn and win-back"),
    Group.DELIVERIES: QT_TRANSLATE_NOOP("reports", "Deliveries"),
    Group.COMPLAINTS: QT_TRANSLATE_NOOP("reports", "Complaints"),
    Group.PROFIT: QT_TRANSLATE_NOOP("reports", "Profit and receivables"),
}


class Unit(StrEnum):
    """What a figure counts; the value is what scripts read."""

    NONE = ""
    YUAN = "yuan"
    FRACTION = "fraction"
    DAYS = "days"
    ORDERS = "orders"
    CUSTOMERS = "customers"
    DELIVERIES = "deliveries"
    COMPLAINTS = "complaints"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a report; one that `opens` has rows behind each of its numbers.

    A column that is not `shown` only stands in exports and in what scripts read. `names` says the
    codes that its cells hold, `wide` that they are sentences.
    """

    key: str
    title: Text
    kind: Kind
    unit: Unit = Unit.NONE
    opens: bool = False
    shown: bool = True
    names: Mapping[str, Text] | None = None
    wide: bool = False


class ReportRow(NamedTuple):
    """One row; `key` is stable and names it to charts and to `behind`, each cell is a `Cell`."""

    key: str
    cells: tuple[Any, ...]


class LazyRows(Sequence[ReportRow]):
    """Rows that are made when they are looked at: of many thousands most never are."""

    def __init__(self, keys: Sequence[str], make: Callable[[str], ReportRow]) -> None:
        self.keys = keys
        self._make = make

    @override
    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> ReportRow: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[ReportRow, ...]: ...

    @override
    def __getitem__(self, place: int | slice) -> ReportRow | tuple[ReportRow, ...]:
        if isinstance(place, slice):
            return tuple(self._make(key) for key in self.keys[place])
        return self._make(self.keys[place])

    @override
    def __iter__(self) -> Iterator[ReportRow]:
        return map(self._make, self.keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportResult:
    """The answer of a report on a day, with everything that must be printed beside it.

    `basis` says how many records it rests on, `corner` the same in short, `unit` what the chart
    counts; `of_customers` that rows are named by customers' ids. `facts` are notes that the page
    shows in a form of its own.
    """

    report: str
    settings: Settings
    today: date
    as_of: date
    title: Text
    definition: tuple[Sentence, ...]
    columns: tuple[Column, ...]
    rows: Sequence[ReportRow]
    totals: Mapping[str, Any]
    finding: Sentence
    basis: Sentence
    corner: Sentence
    notes: tuple[Sentence, ...] = ()
    facts: tuple[Sentence, ...] = ()
    unit: Text | None = None
    of_customers: bool = False
    alarm: float = -ChurnRules().drop
    extra: Mapping[str, Any] = field(default_factory=dict)

    def whole(self) -> ReportResult:
        """The same with all rows made, for somebody who must not wait for them."""
        return replace(self, rows=tuple(self.rows))

    def place(self, key: str) -> int:
        """Where a column stands in the cells of a row."""
        return next(place for place, column in enumerate(self.columns) if column.key == key)

    def column(self, key: str) -> Column:
        """A column by its key."""
        return self.columns[self.place(key)]

    def row(self, key: str) -> ReportRow:
        """A row by its key.

        Raises:
            KeyError: if there is none.
        """
        found = next((row for row in self.rows if row.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def value(self, row: ReportRow, key: str) -> Any:
        """A cell."""
        return row.cells[self.place(key)]

    def values(self, key: str) -> list[Any]:
        """All cells of a column."""
        place = self.place(key)
        return [row.cells[place] for row in self.rows]


class BehindRow(NamedTuple):
    """A record behind a number; `customer_id` opens the card."""

    customer_id: str
    cells: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """The records behind a number.

    `measure` is the column whose sum is the number; without one the number counts the rows, or is
    the rate or mean that `explanation` spells out. `count` counts all rows, `rows` may hold fewer.
    """

    title: Sentence
    columns: tuple[Column, ...]
    rows: tuple[BehindRow, ...]
    count: int
    measure: str = ""
    total: Cell = None
    explanation: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Preset:
    """A report as a card of the overview: with settings of its own, and a title that says so."""

    key: str
    title: Text
    group: Group
    settings: Mapping[str, str] = field(default_factory=dict)
    takes_period: bool = True


class Run(Protocol):
    """Answers the question."""

    def __call__(self, session: Session, *, settings: Settings, today: date) -> ReportResult:
        """The typed rows of a day."""


class OpenBehind(Protocol):
    """Finds the records behind a number."""

    def __call__(
        self,
        session: Session,
        *,
        settings: Settings,
        today: date,
        key: str,
        column: str,
        limit: int | None = None,
    ) -> Behind:
        """The rows behind a column of a row, or of the line of sums under the key `*`."""


class Draw(Protocol):
    """Draws the answer."""

    def __call__(self, result: ReportResult, look: Look) -> Chart:
        """A figure whose bars and points name the rows that they stand for."""


@dataclass(frozen=True, slots=True)
class Report:
    """One question; `name` is what scripts call it by."""

    name: str
    title: Text
    question: Text
    group: Group
    options: tuple[Option, ...]
    presets: tuple[Preset, ...]
    run: Run
    behind: OpenBehind
    draw: Draw

    def read_settings(self, texts: Mapping[str, str] | None = None) -> Settings:
        """Settings from texts; what is not named has its default.

        Raises:
            UserError: `report.option_unknown`, `report.option_value`.
        """
        return read_settings(self.options, texts or {})
