"""A form as the sheet of a list, so that all that reads lists reads forms too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from desktop_crm.exchange.headers.forms.form import Form, find_form
from desktop_crm.exchange.headers.forms.places import column_at, row_of
from desktop_crm.exchange.headers.mapping import ColumnMapping, SheetMapping, column_letter
from desktop_crm.exchange.reading.cells import BLANK, Cell, packed
from desktop_crm.exchange.reading.frames import encode
from desktop_crm.exchange.reading.sheets import Sheet

_WHOSE = frozenset({"customer.name", "customer.code"})
"""What the rows of further people of a customer say again."""


@dataclass(frozen=True, slots=True)
class FormView:
    """The sheet and the mapping of a list; `cells` are the rows by number, then by place.

    Its first row has the number of the form's first title; each further person adds one.
    """

    sheet: Sheet
    mapping: SheetMapping
    form: Form | None
    cells: Mapping[int, Mapping[int, Cell]]

    def place(self, row: int, letters: str | None) -> tuple[int, str] | None:
        """The row and the letter of a cell in the file."""
        column = next((each for each in self.mapping.columns if each.letter == letters), None)
        if self.form is None or column is None or row not in self.cells:
            return None
        further = row - self.form.row if column.index in self.form.people_places else 0
        return row_of(column.index) + further, column_letter(column.index).rstrip("0123456789.")


def value_cells(sheet: Sheet, mapping: SheetMapping) -> frozenset[tuple[int, int]]:
    """The rows and columns of all cells of a form that some column takes."""
    form = find_form(sheet)
    taken = {column.index for column in mapping.columns}
    further = range(len(form.people) + 1) if form else range(1)
    below = form.people_places if form else frozenset()
    return frozenset(
        (row_of(place) + at, column_at(place))
        for place in taken
        for at in (further if place in below else range(1))
    )


def form_view(sheet: Sheet, mapping: SheetMapping) -> FormView:
    """The record of a form in the columns of its mapping."""
    form = find_form(sheet)
    cells = dict(_rows(form, mapping)) if form else {}
    listed = replace(mapping, header_row=0, header_rows=1)
    return FormView(_sheet(sheet, mapping.columns, cells), listed, form, cells)


def _rows(form: Form, mapping: SheetMapping) -> Iterator[tuple[int, Mapping[int, Cell]]]:
    if not form.is_filled and not form.people:
        return
    whose = {column.index for column in mapping.columns if column.field in _WHOSE}
    again = {place: cell for place, cell in form.values.items() if place in whose}
    yield form.row, form.values
    for number, person in enumerate(form.people, start=form.row + 1):
        yield number, {**again, **person}


def _sheet(
    sheet: Sheet, columns: tuple[ColumnMapping, ...], cells: Mapping[int, Mapping[int, Cell]]
) -> Sheet:
    places: dict[int, dict[str, list[int]]] = {}
    values = {}
    for index in (column.index for column in columns):
        listed = [row.get(index, BLANK) for row in cells.values()]
        if any(cell != BLANK for cell in listed):
            values[index], where = packed(listed)
            if where:
                places[index] = where
    first = min(cells, default=0)
    content = {"row": first, "height": len(cells), "columns": values, "places": places}
    return Sheet(
        sheet.name,
        sheet.is_visible,
        height=max(cells, default=0),
        width=sheet.width,
        payloads=(encode(content),) if values else (),
    )
