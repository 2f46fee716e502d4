"""Which rows of a sheet are records, and which are totals, notes or headings between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from desktop_crm.exchange.clean.headings import (
    NO_HEADINGS,
    Headings,
    repeated_headers,
    repeated_titles,
)
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.rows import RowUse, doubtful_keys, judge_row
from desktop_crm.exchange.clean.sections import (
    Section,
    group_of,
    heads_above,
    is_note,
    section_of,
    untold,
)
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.fields.own_id import (
    EXAMPLE,
    OWN_ID_HEADER,
    TEMPLATE_HEADER,
    is_example,
    read_own_id,
)
from desktop_crm.exchange.headers.kinds import RULE_OF
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.reading.cells import BLANK
from desktop_crm.exchange.reading.sheets import Block

_LEFT_OUT = {
    RowUse.TOTAL: "total_row",
    RowUse.FOOTER: "footer_row",
    RowUse.HEADER: "header_row",
    RowUse.SECTION: "footer_row",
}


@dataclass(slots=True)
class RowUses:
    """What each row of a block is, from below the header on.

    Totals, notes and repeated headers are among the problems. What tells something of the rows
    below it is a section; what of it is not understood is a note.
    """

    uses: list[RowUse]
    problems: list[CellProblem] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


def row_uses(
    block: Block, mapping: SheetMapping, start: int, headings: Headings = NO_HEADINGS
) -> RowUses:
    """What each row from `start` on is."""
    found = RowUses([RowUse.RECORD] * (block.height - start))
    keys = _key_columns(mapping)
    places = {place for place, index in enumerate(sorted(block.columns)) if index in keys}
    for offset in _examples(block, mapping, start):
        found.uses[offset] = RowUse.BLANK
    repeated = repeated_headers(block, mapping, start, keys)
    heads: dict[int, Section] = {}
    for head, below in heads_above(block, mapping, start, repeated):
        section = section_of(block, mapping, head, below)
        found.sections.append(section)
        heads |= {at - start: section for at in head}
    wide = headings.wide_rows(block.first_row + start, len(found.uses))
    doubtful = _doubtful(block, keys, start) | repeated | heads.keys() | wide
    doubtful |= repeated_titles(block, keys, start, headings.titles)
    doubtful -= _with_own_id(block, mapping, start, doubtful)
    for offset in sorted(doubtful):
        at = start + offset
        row = [block.columns[index][at] for index in sorted(block.columns)]
        is_title = headings.is_title(row)
        if offset in repeated:
            use, left = RowUse.HEADER, row
        elif offset in heads:
            use, left = RowUse.SECTION, untold(row, heads[offset])
        elif group := None if is_title else group_of(block, mapping, at):
            found.sections.append(group)
            use, left = RowUse.SECTION, []
        else:
            use, left = judge_row(row, places), row
            is_heading = is_title or headings.is_wide(row, block.first_row + at)
            if use is RowUse.RECORD and (is_heading or is_note(block, mapping, at)):
                use = RowUse.FOOTER
        if use is RowUse.TOTAL and not mapping.drops_totals:
            continue
        found.uses[offset] = use
        text = " ".join(shown(cell) for cell in left if cell != BLANK)
        if text and use in _LEFT_OUT:
            number = block.first_row + at
            found.problems.append(_left_out(mapping.sheet, number, text, _LEFT_OUT[use]))
    found.sections.sort(key=lambda section: section.row)
    return found


def _left_out(sheet: str, row: int, text: str, reason: str) -> CellProblem:
    return CellProblem(
        sheet=sheet,
        row=row,
        column=None,
        field=None,
        value=text,
        reason=reason,
        effect=Effect.ROW_LEFT_OUT,
    )


def _with_own_id(
    block: Block, mapping: SheetMapping, start: int, among: Collection[int]
) -> set[int]:
    """Those rows of a list of ours that are records by their ids, however little they say."""
    marks = next((each for each in mapping.columns if each.header == OWN_ID_HEADER), None)
    if marks is None:
        return set()
    cells = block.column(marks.index)
    return {offset for offset in among if read_own_id(cells[start + offset]) is not None}


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
