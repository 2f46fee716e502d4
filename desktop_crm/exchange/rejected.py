"""The rows that an import rejected, as a workbook that can be mended and imported again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.tables import Table, TableCell, TableColumn
from desktop_crm.exchange.clean.completing import repeated_columns
from desktop_crm.exchange.clean.problems import EFFECTS, REASONS, CellProblem, Effect
from desktop_crm.exchange.clean.problems import reason_words as why
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.fields.own_id import NOTES_HEADER
from desktop_crm.exchange.headers.forms.view import form_view
from desktop_crm.exchange.headers.mapping import (
    ColumnMapping,
    Constant,
    SheetMapping,
    column_letter,
)
from desktop_crm.exchange.imports import Draft
from desktop_crm.exchange.note_texts import CHECK_TITLES, TO_CHECK
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet

_REASON = QT_TRANSLATE_NOOP("import", "Rejection reason")
_SOURCE = QT_TRANSLATE_NOOP("import", "Rejected row")
_SOURCE_ROW = QT_TRANSLATE_NOOP("import", "{file}, row {row}")
_CELL_REASON = QT_TRANSLATE_NOOP("import", "{column}: {reason}")
_REJECTED = QT_TRANSLATE_NOOP("import", "Rejected rows")
_CHECKED = frozenset({Effect.CELL_LEFT_OUT, Effect.CELL_KEPT, Effect.NOTED, Effect.DECIDED})


def write_rejected(
    target: Path,
    drafts: Sequence[Draft],
    language: Language,
    *,
    progress: Progress = unwatched,
) -> int:
    """Write the rejected rows as they stood, each with its reason; how many there are.

    What was left out of imported rows, or should be looked at, stands on a last sheet.

    Raises:
        UserError: `export.cannot_write`.
        Cancelled: from `progress`.
    """
    tables = [table for draft in drafts for table in _rejected_tables(draft, language)]
    count = sum(len(draft.plan.rejected()) for draft in drafts)
    if not tables:
        tables.append(Table(language.say(_REJECTED), _own_columns(language), ()))
    checks = list(_checks(drafts, language))
    if checks:
        titles = [language.say(title) for title in CHECK_TITLES]
        columns = [TableColumn(f"c{place}", title) for place, title in enumerate(titles)]
        columns.append(TableColumn(NOTES_HEADER, NOTES_HEADER, is_hidden=True))
        tables.append(Table(language.say(TO_CHECK), columns, checks))
    write_workbook(target, tables, progress=progress)
    return count


def _own_columns(language: Language) -> list[TableColumn]:
    return [
        TableColumn("reason", language.say(_REASON), width=46),
        TableColumn("source", language.say(_SOURCE), width=30),
    ]


def _rejected_tables(draft: Draft, language: Language) -> Iterator[Table]:
    reasons: dict[str, dict[int, CellProblem]] = {}
    for problem in draft.plan.rejected():
        reasons.setdefault(problem.sheet, {})[problem.row] = problem
    for sheet, mapping in zip(draft.workbook.sheets, draft.mapping, strict=True):
        rows = reasons.get(sheet.name)
        if rows:
            headers = {column.index: _header(column, mapping) for column in mapping.columns}
            indexes = sorted(headers) if mapping.is_form else range(sheet.width)
            columns = [
                TableColumn(column_letter(index), headers.get(index, "")) for index in indexes
            ]
            found = [
                [
                    *map(_plain, cells),
                    *(each.value for each in _constants(mapping)),
                    reason_words(rows[number], mapping, language),
                    language.say(_SOURCE_ROW, file=draft.path.name, row=number),
                ]
                for number, cells in _whole_rows(sheet, mapping)
                if number in rows
            ]
            said = [_constant_column(each, language) for each in _constants(mapping)]
            yield Table(sheet.name, [*columns, *said, *_own_columns(language)], found)


def _header(column: ColumnMapping, mapping: SheetMapping) -> str:
    """The header; in the row of a form it says of itself whom it tells of."""
    if not mapping.is_form or not column.group:
        return column.header
    whose = "Contact {number} {header}" if column.header.isascii() else "联系人{number}{header}"
    return whose.format(number=column.group + 1, header=column.header)


def _constants(mapping: SheetMapping) -> list[Constant]:
    """What stood above the header and would be missing beside the rows alone."""
    columns = {column.field for column in mapping.columns}
    return [each for each in mapping.constants if each.is_used and each.field not in columns]


def _constant_column(constant: Constant, language: Language) -> TableColumn:
    header = constant.header or language.say(FIELD_BY_KEY[constant.field].title)
    return TableColumn(f"constant.{constant.field}", header)


def reason_words(problem: CellProblem, mapping: SheetMapping, language: Language) -> str:
    """Why a row was rejected, with the header of the cell to blame."""
    reason = language.say(REASONS[problem.reason])
    column = header_of(problem, mapping, language)
    return language.say(_CELL_REASON, column=column, reason=reason) if column else reason


def header_of(problem: CellProblem, mapping: SheetMapping, language: Language) -> str:
    """The header as it stands in the file; the field's own title where no column has it."""
    for column in mapping.columns:
        if column.letter == problem.column:
            return column.name
    known = FIELD_BY_KEY.get(problem.field or "")
    return language.say(known.title) if known else ""


def _plain(cell: Cell) -> TableCell:
    match cell:
        case str():
            return None if cell == BLANK else cell
        case bool() | int() | float() | date():
            return cell
        case _:
            return str(cell)


def _whole_rows(sheet: Sheet, mapping: SheetMapping) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows with what they take from the rows above: merged cells, and an order's head.

    A form is the row of its record.
    """
    if mapping.is_form:
        columns = sorted(column.index for column in mapping.columns)
        for number, values in form_view(sheet, mapping).cells.items():
            yield number, [values.get(index, BLANK) for index in columns]
        return
    merged = {
        (row, bounds.first_column): (bounds.first_row, bounds.first_column)
        for bounds in sheet.merged
        for row in range(bounds.first_row + 1, min(bounds.last_row, sheet.height) + 1)
    }
    starts = set(merged.values())
    kept: dict[tuple[int, int], Cell] = {}
    heads = repeated_columns(mapping)
    above: Sequence[Cell] = ()
    for number, cells in sheet.rows():
        if number <= mapping.header_row:
            continue
        row = list(cells)
        for index, cell in enumerate(row):
            if (number, index) in starts:
                kept[number, index] = cell
            elif cell == BLANK and (number, index) in merged:
                row[index] = kept.get(merged[number, index], BLANK)
        taken = [filled for filled, needed in heads if all(row[index] == BLANK for index in needed)]
        for index in (index for filled in taken if above for index in filled):
            row[index] = above[index]
        above = row
        yield number, row


def _checks(drafts: Iterable[Draft], language: Language) -> Iterator[list[TableCell]]:
    for draft in drafts:
        mappings = {mapping.sheet: mapping for mapping in draft.mapping}
        for problem in draft.plan.problems:
            if problem.effect in _CHECKED:
                yield [
                    draft.path.name,
                    problem.sheet,
                    problem.cell_row,
                    header_of(problem, mappings[problem.sheet], language),
                    problem.value,
                    why(problem, language),
                    language.say(EFFECTS[problem.effect]),
                ]
