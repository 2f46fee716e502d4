"""What a person has chosen in a list, and where it stands, while the list changes around it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from desktop_crm.ui.tables.paged_model import PagedModel
from desktop_crm.ui.tables.table_view import TableView

_MOST_KEPT = 2_000
_LONG = 200_000
_MOST_KEPT_IN_LONG = 50


@dataclass(frozen=True, slots=True)
class ChosenRows:
    """Row numbers instead of places: the current row, the chosen ones, the topmost one."""

    current: int | None
    place: int
    column: int
    chosen: frozenset[int]
    top: int | None
    offset: int

    @classmethod
    def of(cls, view: TableView, model: PagedModel) -> ChosenRows:
        """Note what is chosen now."""
        index = view.currentIndex()
        numbers = model.numbers
        current = numbers[index.row()] if 0 <= index.row() < len(numbers) else None
        top_row = view.first_row()
        scrolled = view.verticalScrollBar().value()
        return cls(
            current,
            index.row(),
            max(0, index.column()),
            frozenset(_chosen(view, numbers)),
            numbers[top_row] if scrolled and top_row < len(numbers) else None,
            scrolled - top_row * view.row_height,
        )

    def choose_again(self, view: TableView, model: PagedModel, *, only_known: bool = False) -> None:
        """Choose the same rows at their new places.

        When the current row is gone, the one that took its place is chosen, unless `only_known`.
        """
        if self.current is None:
            return
        numbers = model.numbers
        row = _place(numbers, self.current)
        if row is None:
            if only_known or not numbers:
                view.selectionModel().clear()
                return
            row = min(self.place, len(numbers) - 1)
        view.choose(row, min(self.column, model.columnCount() - 1))
        if len(self.chosen) > 1:
            places = [at for at, number in enumerate(numbers) if number in self.chosen]
            view.choose_rows(_spans(places))

    def scroll_back(self, view: TableView, model: PagedModel) -> None:
        """Bring the topmost row to the top again."""
        row = None if self.top is None else _place(model.numbers, self.top)
        if row is not None:
            view.scroll_to(row * view.row_height + self.offset)


def _chosen(view: TableView, numbers: array[int]) -> list[int]:
    spans = view.chosen_spans()
    count = sum(bottom - top + 1 for top, bottom in spans)
    most = _MOST_KEPT_IN_LONG if len(numbers) > _LONG else _MOST_KEPT
    if count > most:
        return []
    return [number for top, bottom in spans for number in numbers[top : bottom + 1]]


def _place(numbers: array[int], number: int) -> int | None:
    try:
        return numbers.index(number)
    except ValueError:
        return None


def _spans(places: list[int]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for place in places:
        if spans and place == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], place)
        else:
            spans.append((place, place))
    return spans
