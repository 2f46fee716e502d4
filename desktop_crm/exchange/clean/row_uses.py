"""Which rows of a block are records; only doubtful ones are looked at whole."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_crm.exchange.clean.headings import (
    NO_HEADINGS,
    Headings,
    is_heading,
    repeated_headers,
    repeated_titles,
)
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.rows import RowUse, doubtful_keys, judge_row
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.fields.own_id import EXAMPLE, TEMPLATE_HEADER, is_example
from desktop_crm.exchange.headers.kinds import RULE_OF
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.reading.cells import BLANK
from desktop_crm.exchange.reading.sheets import Block

_LEFT_OUT = {
    RowUse.TOTAL: "total_row",
    RowUse.FOOTER: "footer_row",
    RowUse.HEADER: "header_row",
}


def row_uses(
    block: Block,
    mapping: SheetMapping,
    start: int,
    problems: list[CellProblem],
    headings: Headings = NO_HEADINGS,
) -> list[RowUse]:
    """What each row from `start` on is; totals and notes are added to the problems."""
    uses = [RowUse.RECORD] * (block.height - start)
    keys = _key_columns(mapping)
    filled = sorted(block.columns)
    places = {place for place, index in enumerate(filled) if index in keys}
    for offset in _examples(block, mapping, start):
        uses[offset] = RowUse.BLANK
    repeated = repeated_headers(block, mapping, start, keys)
    wide = {row - block.first_row - start for row in headings.rows}
    doubtful = _doubtful(block, keys, start) | repeated
    doubtful |= {offset for offset in wide if 0 <= offset < len(uses)}
    doubtful |= repeated_titles(block, keys, start, headings.titles)
    for offset in sorted(doubtful):
        row = [block.columns[index][start + offset] for index in filled]
        use = RowUse.HEADER if offset in repeated else judge_row(row, places)
        if use is RowUse.RECORD and is_heading(row, headings, is_wide=offset in wide):
            use = RowUse.FOOTER
        if use is RowUse.TOTAL and not mapping.drops_totals:
            continue
        uses[offset] = use
        if use in _LEFT_OUT:
            problems.append(
                CellProblem(
                    sheet=mapping.sheet,
                    row=block.first_row + start + offset,
                    column=None,
                    field=None,
                    value=" ".join(shown(cell) for cell in row if cell != BLANK),
                    reason=_LEFT_OUT[use],
                    effect=Effect.ROW_LEFT_OUT,
                )
            )
    return uses


def _examples(block: Block, mapping: SheetMapping, start: int) -> list[int]:
    """The rows that still hold the example of a template; one typed over is a record."""
    marks = next((each for each in mapping.columns if each.header == TEMPLATE_HEADER), None)
    if marks is None:
        return []
    return [
        offset
        for offset, cell in enumerate(block.column(marks.index)[start:])
        if cell == EXAMPLE
        and any(is_example(column[start + offset]) for column in block.columns.values())
    ]


def _doubtful(block: Block, keys: Sequence[int], start: int) -> set[int]:
    """The rows of which no key column names a record, or one says that there is none."""
    if not keys:
        return set(range(block.height - start))
    doubts = [doubtful_keys(block.column(index)[start:]) for index in keys]
    unnamed = set.intersection(*(each.blank | each.saying for each in doubts))
    return unnamed.union(*(each.saying for each in doubts))


def _key_columns(mapping: SheetMapping) -> list[int]:
    identity = RULE_OF[mapping.kind].identity if mapping.kind else ()
    return [
        column.index for column in mapping.columns if column.field in identity and not column.group
    ]
