"""Letting go of a plan that nobody needs any more, without the window standing still.

The last holder of a plan would free all of its rows at once. So these are put into lists before
they are dropped, and the worker empties the lists.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_crm.core.collector import Rest
from desktop_crm.core.letting_go import let_go
from desktop_crm.exchange.plan.tables import ImportPlan


def rows_of(plans: Iterable[ImportPlan]) -> list[list[object]]:
    """All that there is much of, to be held until it is freed."""
    found: dict[int, list[object]] = {}
    for plan in plans:
        for rows in (*(table.rows for table in plan.tables.values()), plan.problems):
            found[id(rows)] = list(rows)
    return list(found.values())


def free(*, held: list[list[object]], rest: Rest | None = None) -> None:
    """Empty the lists; called in a worker thread. The collector then goes on."""
    for rows in held:
        let_go(rows)
    if rest is not None:
        rest.end()
