"""A sheet that is a form: one record, whose problems name the cells of the form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop_crm.exchange.clean.cell_notes import REASON as CELL_NOTE
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sheets import clean_sheet
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.headers.forms.boxes import Box
from desktop_crm.exchange.headers.forms.places import column_at, row_of
from desktop_crm.exchange.headers.forms.view import FormView, form_view
from desktop_crm.exchange.headers.mapping import SheetMapping, column_letter
from desktop_crm.exchange.plan.context import PlanContext, SheetContext
from desktop_crm.exchange.reading.sheets import Sheet


def plan_form(
    context: PlanContext,
    sheet: Sheet,
    mapping: SheetMapping,
    number: int,
    plan_kind: Callable[[SheetContext], None],
) -> None:
    """Plan the record of a form and of the people below it; what is no part of these is named."""
    view = form_view(sheet, mapping)
    first = len(context.problems)
    clean = clean_sheet(view.sheet, view.mapping)
    plan_kind(SheetContext(context, clean, number))
    context.problems[first:] = [_placed(view, problem) for problem in context.problems[first:]]
    context.rows_read[number] = min(1, len(clean))
    context.problems += _left_out(view, sheet)


def _placed(view: FormView, problem: CellProblem) -> CellProblem:
    place = view.place(problem.row, problem.column)
    return replace(problem, place=place) if place else problem


def _left_out(view: FormView, sheet: Sheet) -> Iterator[CellProblem]:
    """What no title takes, and the notes that hang on values."""
    if view.form is None:
        return
    for reason, boxes in (("form_rest", view.form.rest), ("footer_row", view.form.notes)):
        yield from (_rest(sheet.name, box, reason) for box in boxes)
    cells = {(row_of(place), column_at(place)): place for place in view.form.values}
    for note in sheet.notes:
        place = cells.get((note.row, note.column))
        if place is not None:
            column = next((each for each in view.mapping.columns if each.index == place), None)
            yield CellProblem(
                sheet=sheet.name,
                row=note.row,
                column=column_letter(note.column),
                field=column.field if column else None,
                value=note.text,
                reason=CELL_NOTE,
                effect=Effect.NOTED,
            )


def _rest(sheet: str, box: Box, reason: str) -> CellProblem:
    return CellProblem(
        sheet=sheet,
        row=box.row,
        column=column_letter(box.column),
        field=None,
        value=shown(box.cell),
        reason=reason,
        effect=Effect.ROW_LEFT_OUT,
    )
