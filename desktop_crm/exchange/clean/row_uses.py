"""Which rows of a block are records; only doubtful ones are looked at whole."""

from __future__ import annotations

from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.rows import RowUse, doubtful_keys, judge_row
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.headers.kinds import RULE_OF
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.reading.cells import BLANK
from desktop_crm.exchange.reading.sheets import Block

_LEFT_OUT = {RowUse.TOTAL: "total_row", RowUse.FOOTER: "footer_row"}


def row_uses(
    block: Block, mapping: SheetMapping, start: int, problems: list[CellProblem]
) -> list[RowUse]:
    """What each row from `start` on is; totals and notes are added to the problems."""
    uses = [RowUse.RECORD] * (block.height - start)
    for offset in sorted(_doubtful(block, mapping, start)):
        row = [block.columns[index][start + offset] for index in sorted(block.columns)]
        use = uses[offset] = judge_row(row)
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


def _doubtful(block: Block, mapping: SheetMapping, start: int) -> set[int]:
    keys = [column for column in mapping.columns if column.field and _is_key(column.field, mapping)]
    if not keys:
        return set(range(block.height - start))
    return {offset for key in keys for offset in doubtful_keys(block.column(key.index)[start:])}


def _is_key(key: str, mapping: SheetMapping) -> bool:
    return mapping.kind is not None and any(
        key in choice for choice in RULE_OF[mapping.kind].required
    )
