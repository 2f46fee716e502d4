"""What sections of a sheet tell of the records in them, given to these."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop_crm.exchange.clean.column_values import rules_of
from desktop_crm.exchange.clean.completing import unread_constant
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sections import Section
from desktop_crm.exchange.clean.values import Bad, clean_cell
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.headers.mapping import Constant, SheetMapping


def fill_sections(
    sections: Sequence[Section],
    mapping: SheetMapping,
    rows: Sequence[int],
    values: Mapping[int, list[Any]],
) -> list[CellProblem]:
    """Give the rows of each section what it says where their own column is blank.

    What no row takes, and none says itself, is a note.
    """
    problems = []
    for section, first, end in _spans(sections, rows):
        for constant in section.constants:
            column = mapping.column_of(constant.field)
            if column is None:
                continue
            value = clean_cell(constant.value, rules_of(constant.field, mapping.year))
            cells = values[column.index]
            blank = [index for index in range(first, end) if cells[index] is None]
            for index in blank:
                cells[index] = None if isinstance(value, Bad) else value
            if value not in cells[first:end]:
                problems.append(_untaken(mapping, constant))
    return problems


def add_sections(
    sections: Sequence[Section],
    mapping: SheetMapping,
    rows: Sequence[int],
    fields: dict[str, list[list[Any]]],
) -> list[CellProblem]:
    """Let what each section says outweigh what stands above the first titles."""
    problems = []
    above = {each.field for each in mapping.constants if each.is_used}
    for section, first, end in _spans(sections, rows):
        constants = [each for each in section.constants if mapping.column_of(each.field) is None]
        given = {each.field for each in constants}
        if first == end:
            problems += [_untaken(mapping, constant) for constant in constants]
            continue
        if section.is_whole and given:
            for field in above - given:
                if FIELD_BY_KEY[field].entity is not Entity.CUSTOMER and field in fields:
                    fields[field][0][first:end] = [None] * (end - first)
        for constant in constants:
            value = clean_cell(constant.value, rules_of(constant.field, mapping.year))
            if isinstance(value, Bad):
                problems.append(unread_constant(mapping, constant, value))
                value = None
            column = fields.setdefault(constant.field, [[None] * len(rows)])[0]
            column[first:end] = [value] * (end - first)
    return problems


def _spans(sections: Sequence[Section], rows: Sequence[int]) -> Iterator[tuple[Section, int, int]]:
    """Each section with the first of its records and the one after its last."""
    starts = [bisect_left(rows, section.row) for section in sections]
    ends = [*starts[1:], len(rows)]
    yield from zip(sections, starts, ends[: len(sections)], strict=True)


def _untaken(mapping: SheetMapping, constant: Constant) -> CellProblem:
    text = f"{constant.header}: {constant.value}" if constant.header else constant.value
    return CellProblem(
        sheet=mapping.sheet,
        row=constant.row,
        column=None,
        field=None,
        value=text,
        reason="footer_row",
        effect=Effect.ROW_LEFT_OUT,
    )
