"""Order numbers that other sheets of the file write a little differently: so-001 for SO-001."""

from __future__ import annotations

from collections import defaultdict

from desktop_crm.core.names import folded
from desktop_crm.exchange.clean.sheets import CleanSheet
from desktop_crm.exchange.plan.context import PlanContext


def meet_order_numbers(context: PlanContext, clean: CleanSheet) -> None:
    """Write the numbers of orders on earlier sheets as these do, where only one can be meant."""
    numbers = clean.column("order.number")
    known = context.orders
    if not known or numbers is None:
        return
    strange = {number for number in set(numbers) if number and number not in known}
    if not strange:
        return
    written: dict[str, set[str]] = defaultdict(set)
    for number in known:
        written[folded(number)].add(number)
    meant = {
        number: next(iter(same))
        for number in strange
        if len(same := written.get(folded(number), set())) == 1
    }
    if meant:
        numbers[:] = [meant.get(number, number) for number in numbers]
