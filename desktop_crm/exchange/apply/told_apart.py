"""Rows that were said to be other customers than those they look like: remembered with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_crm.core.codes import RelationKind
from desktop_crm.exchange.apply.decided import ends_of
from desktop_crm.exchange.apply.policy import Choice, Decisions
from desktop_crm.exchange.apply.present import values_of
from desktop_crm.exchange.apply.writer import RowWriter, Written
from desktop_crm.models import Customer, CustomerRelation, table_of


def remember(writer: RowWriter, customers: Written, decisions: Decisions) -> None:
    """Relate each such customer that is new to those that it is not."""
    pairs = {frozenset(pair): pair for pair in _pairs(customers, decisions)}
    others = {other for _own, other in pairs.values()}
    there = values_of(writer.session, table_of(Customer), ("deleted_at",), others)
    writer.insert(
        CustomerRelation,
        ("customer_id", "other_id", "kind"),
        [
            (own, other, RelationKind.DISTINCT.value)
            for own, other in pairs.values()
            if own != other and there.get(other) == (None,)
        ],
    )


def _pairs(customers: Written, decisions: Decisions) -> Iterator[tuple[str, str]]:
    ids: Mapping[str, str] = customers.ids
    ends = ends_of(decisions)
    for key, verdict in decisions.verdicts.items():
        if verdict.choice is Choice.DIFFERENT and key in customers.fresh:
            others = (ends.get(other, other) for other in verdict.apart)
            yield from ((ids[key], ids.get(other, other)) for other in others)
