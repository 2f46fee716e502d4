"""The columns of a sheet with samples of what stands in them, and what each could be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.unreadable import Reason, UnreadableError
from desktop_crm.exchange.clean.date_orders import ORDERS, order_of
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.column_readings import Reading, readings_of
from desktop_crm.exchange.fields import FIELD_BY_KEY, FIELDS, Field, ValueKind
from desktop_crm.exchange.headers.forms.view import form_view
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse, SheetMapping
from desktop_crm.exchange.headers.meanings import meanings
from desktop_crm.exchange.headers.words import read_header
from desktop_crm.exchange.imports import Draft
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet

SAMPLES = 5
MOST_KINDS = 100
"""From so many different values on nobody wants to know how many there are."""
_LONGEST = 80


def only_order(proven: Mapping[DateOrder, int]) -> DateOrder | None:
    """The order of day and month that days prove, where none of them contradicts."""
    orders = [order for order, count in proven.items() if count]
    return orders[0] if len(orders) == 1 else None


@dataclass(frozen=True, slots=True)
class DateChoice:
    """A column of days some of which could be read with day and month swapped.

    `ambiguous` counts those; `proven` counts, by order, the days that can only be read so. Each of
    the `examples` is a text with the day that it is in the order of `ORDERS`; `proofs` are the
    first texts that prove an order.
    """

    ambiguous: int
    proven: Mapping[DateOrder, int]
    examples: tuple[tuple[str, Mapping[DateOrder, str]], ...]
    proofs: Mapping[DateOrder, str] = field(default_factory=dict)

    @property
    def likely(self) -> DateOrder | None:
        """The only order that the other days of the column allow, if they allow but one."""
        return only_order(self.proven)

    @property
    def is_open(self) -> bool:
        """Whether the column itself does not tell, or contradicts itself."""
        return bool(self.ambiguous) and self.likely is None


@dataclass(frozen=True, slots=True)
class ColumnSample:
    """One column: different values from its first cells on, and how many cells are filled.

    `readings` say of each of the `samples` how it is read now. Of a column that no field takes,
    `kinds` counts the different values, up to `MOST_KINDS`, and `longest` the characters of the
    longest text. `guesses` are the fields that its header may mean, the likeliest first. `dates` is
    there for a column of days with something to decide.
    """

    index: int
    header: str
    samples: tuple[str, ...]
    filled: int
    rows: int
    readings: tuple[Reading, ...] = ()
    kinds: int = 0
    longest: int = 0
    guesses: tuple[str, ...] = ()
    dates: DateChoice | None = None


@dataclass(slots=True)
class _Seen:
    """One column while the sheet is gone through."""

    is_date: bool
    is_kept: bool = False
    filled: int = 0
    samples: dict[str, Cell] = field(default_factory=dict)
    kinds: set[Cell] = field(default_factory=set)
    longest: int = 0
    ambiguous: dict[str, int] = field(default_factory=dict)
    proven: dict[DateOrder, int] = field(default_factory=lambda: dict.fromkeys(ORDERS, 0))
    proofs: dict[DateOrder, str] = field(default_factory=dict)

    def take(self, cells: Sequence[Cell]) -> None:
        filled = len(cells) - cells.count(BLANK)
        self.filled += filled
        if not filled:
            return
        if len(self.samples) < SAMPLES:
            for cell in cells:
                if cell != BLANK and (text := _short(cell)):
                    self.samples.setdefault(text, cell)
                    if len(self.samples) == SAMPLES:
                        break
        if self.is_kept:
            self._measure(cells)
        if self.is_date:
            self.weigh(cells)

    def _measure(self, cells: Sequence[Cell]) -> None:
        self.longest = max(self.longest, *map(_length, cells))
        if len(self.kinds) <= MOST_KINDS:
            self.kinds.update(cells)
            self.kinds.discard(BLANK)

    def weigh(self, cells: Sequence[Cell]) -> None:
        """Look what the texts among some cells say of the order of day and month."""
        for cell, times in Counter(cell for cell in cells if isinstance(cell, str)).items():
            if (order := order_of(cell)) is not None:
                self.proven[order] += times
                self.proofs.setdefault(order, cell)
            elif cell and (cell in self.ambiguous or is_ambiguous(cell)):
                self.ambiguous[cell] = self.ambiguous.get(cell, 0) + times

    def dates(self) -> DateChoice | None:
        if not self.ambiguous:
            return None
        examples = tuple(
            (text, {order: parse_date(text, order=order).isoformat() for order in ORDERS})
            for text in list(self.ambiguous)[:SAMPLES]
        )
        return DateChoice(sum(self.ambiguous.values()), self.proven, examples, self.proofs)


def is_ambiguous(text: str) -> bool:
    """Whether day and month of a text could be swapped: not in 03/04/1800, nor in 13/02/05."""
    try:
        parse_date(text)
    except UnreadableError as error:
        is_day = all(_is_day(text, order) for order in ORDERS)
        return error.reason is Reason.DATE_AMBIGUOUS and is_day
    return False


def _is_day(text: str, order: DateOrder) -> bool:
    try:
        parse_date(text, order=order)
    except UnreadableError:
        return False
    return True


def date_choice(draft: Draft, columns: Collection[tuple[str, str]]) -> DateChoice | None:
    """What some columns of days, letters by the name of their sheet, say together."""
    seen = _Seen(is_date=True)
    for sheet, mapping in zip(draft.workbook.sheets, draft.mapping, strict=True):
        indexes = [each.index for each in mapping.columns if (sheet.name, each.letter) in columns]
        for block in sheet.blocks() if indexes else ():
            start = max(0, mapping.header_row + 1 - block.first_row)
            for index in indexes:
                seen.weigh(block.column(index)[start:])
    return seen.dates()


def column_samples(draft: Draft, number: int) -> tuple[ColumnSample, ...]:
    """Every column of a sheet's header, in its order; goes through the whole sheet."""
    sheet, mapping = draft.workbook.sheets[number], draft.mapping[number]
    if mapping.is_form:
        view = form_view(sheet, mapping)
        sheet, mapping = view.sheet, view.mapping
    seen = {
        column.index: _Seen(_is_date(column), is_kept=column.field is None)
        for column in mapping.columns
    }
    rows = _go_through(sheet, mapping, seen)
    return tuple(
        ColumnSample(
            index=column.index,
            header=column.header,
            samples=tuple(seen[column.index].samples),
            filled=seen[column.index].filled,
            rows=rows,
            readings=readings_of(
                tuple(seen[column.index].samples.values()),
                column,
                mapping,
                only_order(seen[column.index].proven),
            ),
            kinds=min(len(seen[column.index].kinds), MOST_KINDS),
            longest=seen[column.index].longest,
            guesses=_guesses(mapping.kind, column),
            dates=seen[column.index].dates(),
        )
        for column in mapping.columns
    )


def _go_through(sheet: Sheet, mapping: SheetMapping, seen: Mapping[int, _Seen]) -> int:
    rows = 0
    for block in sheet.blocks():
        start = max(0, mapping.header_row + 1 - block.first_row)
        rows += max(0, block.height - start)
        for index, column in seen.items():
            if index in block.columns:
                column.take(block.columns[index][start:])
    return rows


def _is_date(column: ColumnMapping) -> bool:
    known = FIELD_BY_KEY.get(column.field or "")
    return known is not None and known.kind is ValueKind.DATE


def _length(cell: Cell) -> int:
    return len(cell) if isinstance(cell, str) else 0


def _short(cell: Cell) -> str:
    text = " ".join(shown(cell).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _guesses(kind: SheetKind | None, column: ColumnMapping) -> tuple[str, ...]:
    offered = {known.key for known in fields_for(kind)}
    found = sorted(meanings(read_header(column.header)), key=lambda entry: -entry[1])
    keys = [known.key for known, _ in found if known.key in offered]
    own = [column.field] if column.use is ColumnUse.FIELD and column.field else []
    return tuple(dict.fromkeys(own + keys))


def fields_for(kind: SheetKind | None) -> tuple[Field, ...]:
    """What a column of such a sheet may be, the sheet's own records first."""
    if kind is None:
        return ()
    rule = RULE_OF[kind]
    return tuple(
        known
        for entity in rule.entities
        for known in FIELDS
        if known.entity is entity
        and known.kind is not ValueKind.IGNORED
        and known.key not in rule.excluded
    )
