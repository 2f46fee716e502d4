"""Brings a long list from the worker: the first page at once, then its order, pages and sums."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import Any, Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop_crm.ui.background import Background
from desktop_crm.ui.tables.paged_model import PAGE, PagedModel, Row

Rows: TypeAlias = Sequence[Row | None]


class Head(Protocol):
    """The beginning of a list; `numbers` are all rows when `is_whole`."""

    @property
    def numbers(self) -> array[int]:
        """Row numbers."""
        ...

    @property
    def rows(self) -> Rows:
        """The rows of the first page."""
        ...

    @property
    def is_whole(self) -> bool:
        """Whether the numbers are all."""
        ...


class Totals(Protocol):
    """The number of rows and the sums."""

    @property
    def count(self) -> int:
        """All rows."""
        ...

    @property
    def sums(self) -> Mapping[str, Decimal]:
        """Sums by column."""
        ...


@dataclass(frozen=True, slots=True)
class ListSource:
    """One question to a list: its parts are functions of a session, run in the worker.

    `head(session, *, columns)`, `order(session)`, `page(session, *, numbers, columns)` and
    `totals(session, *, columns)`.
    """

    head: Callable[..., Head]
    order: Callable[..., array[int]]
    page: Callable[..., Rows]
    totals: Callable[..., Totals]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A list's order with the rows of some pages, all of one moment."""

    numbers: array[int]
    pages: Mapping[int, Rows] = field(default_factory=dict)


def take_snapshot(
    session: Any, *, source: ListSource, pages: Sequence[int], columns: Sequence[str]
) -> Snapshot:
    """The order and these pages of it."""
    numbers = source.order(session)
    last = max(0, len(numbers) - 1) // PAGE
    wanted = sorted({min(page, last) for page in pages})
    rows = {
        page: source.page(
            session, numbers=numbers[page * PAGE : (page + 1) * PAGE], columns=columns
        )
        for page in wanted
    }
    return Snapshot(numbers, rows)


def take_pages(
    session: Any,
    *,
    source: ListSource,
    numbers: Mapping[int, array[int]],
    columns: Sequence[str],
) -> dict[int, Rows]:
    """The rows of some pages."""
    return {
        page: source.page(session, numbers=each, columns=columns) for page, each in numbers.items()
    }


class ListLoader(QObject):
    """Asks for what a list shows, newest question first, and gives it to the model."""

    began = Signal()
    arrived = Signal(object)
    reordered = Signal(object)
    whole = Signal()
    totals_arrived = Signal(object)

    def __init__(
        self, background: Background, model: PagedModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._model = model
        self._source: ListSource | None = None
        self._generation = 0
        self._is_whole = False

    @property
    def is_whole(self) -> bool:
        """Whether the model knows every row of the list."""
        return self._is_whole

    def ask(self, source: ListSource) -> None:
        """A new question: another filter or order. The old rows stay until the new ones come."""
        self._source = source
        self._generation += 1
        self._is_whole = False
        self.began.emit()
        arrived = partial(self._on_head, self._generation)
        self._read("head", source.head, arrived, columns=self._model.keys)

    def refresh(self, source: ListSource, pages: Sequence[int]) -> None:
        """The same question again, because data changed: shown rows first, then the order."""
        if not self._is_whole:
            self.ask(source)
            return
        self._source = source
        self.ask_for_pages(pages)
        arrived = partial(self._on_snapshot, self._generation)
        self._read(
            "snapshot",
            take_snapshot,
            arrived,
            source=source,
            pages=pages,
            columns=self._model.keys,
        )
        self._ask_for_totals()

    def ask_for_pages(self, pages: Sequence[int]) -> None:
        """Bring these pages; of several wishes only the last counts."""
        if self._source is None or not pages:
            return
        columns = self._model.keys
        numbers = {page: self._model.numbers_of_page(page) for page in pages}
        arrived = partial(self._on_pages, self._generation, numbers, columns)
        self._read(
            "pages", take_pages, arrived, source=self._source, numbers=numbers, columns=columns
        )

    def _ask_for_totals(self) -> None:
        if self._source is not None:
            arrived = partial(self._on_totals, self._generation)
            self._read("totals", self._source.totals, arrived, columns=self._model.keys)

    def _read(
        self, key: str, question: Callable[..., Any], on_done: Callable[[Any], None], **kw: Any
    ) -> None:
        self._background.read(question, on_done, owner=self, key=key, **kw)

    # Answers

    def _on_head(self, generation: int, head: Head) -> None:
        if generation != self._generation or self._source is None:
            return
        self._is_whole = head.is_whole
        self.arrived.emit(Snapshot(head.numbers, {0: head.rows}))
        if head.is_whole:
            self.whole.emit()
        else:
            self._read("order", self._source.order, partial(self._on_order, generation))
        self._ask_for_totals()

    def _on_order(self, generation: int, numbers: array[int]) -> None:
        if generation == self._generation:
            self._is_whole = True
            self._model.extend(numbers)
            self.whole.emit()

    def _on_snapshot(self, generation: int, snapshot: Snapshot) -> None:
        if generation == self._generation:
            self.reordered.emit(snapshot)

    def _on_pages(
        self,
        generation: int,
        asked: Mapping[int, array[int]],
        columns: Sequence[str],
        pages: Mapping[int, Rows],
    ) -> None:
        if generation != self._generation:
            return
        for page, rows in pages.items():
            if self._model.numbers_of_page(page) == asked[page]:
                self._model.set_page(page, rows, columns)

    def _on_totals(self, generation: int, totals: Totals) -> None:
        if generation == self._generation:
            self.totals_arrived.emit(totals)
