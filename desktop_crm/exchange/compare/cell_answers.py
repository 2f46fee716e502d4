"""One answer for many cells: by whole fields where that says the same, so that it stays small."""

from __future__ import annotations

from desktop_crm.exchange.apply.policy import EVERY, Cell, Decisions
from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.compare.comparison import Comparison
from desktop_crm.exchange.fields import Entity

MANY = 2_000
"""From so many cells on a field is answered for as a whole."""


def cells_to_answer(
    comparison: Comparison, entity: Entity, only: Only | None, *, many: int = MANY
) -> list[Cell]:
    """All changed cells of a sort, as `Decisions` take them."""
    packed = comparison.packed[entity]
    rows = comparison.plan.tables[entity].rows
    found: dict[Cell, None] = {}
    for field, numbers in packed.index.fields(only):
        whole = packed.index.of_field(field)
        is_whole = only is None or (only is not Only.CAREFUL and len(numbers) == whole)
        if is_whole and whole >= many:
            found[entity, EVERY, field] = None
        else:
            found |= {(entity, rows[packed.place(at)].key, field): None for at in numbers}
    return list(found)


def count_kept(comparison: Comparison, decisions: Decisions) -> int:
    """How many of the changed cells stay as they are."""
    count = 0
    for entity, key, field in decisions.kept:
        if key != EVERY:
            count += 1
        elif (packed := comparison.packed.get(entity)) is not None:
            count += packed.index.of_field(field)
    return count - sum((cell[0], EVERY, cell[2]) in decisions.kept for cell in decisions.confirmed)


def count_open(comparison: Comparison, decisions: Decisions) -> int:
    """How many cells are to be looked at twice and nobody has: they are taken."""
    return sum(
        not decisions.keeps(cell) and not decisions.confirms(cell)
        for cell in comparison.cells(Only.CAREFUL)
    )
