"""What an import will meet in the firm's file, without writing anything."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.matching import known_rows
from desktop_crm.exchange.apply.policy import USUAL, ImportPolicy
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import PLANNED, ImportPlan


def records_present(
    session: Session, *, plan: ImportPlan, policy: ImportPolicy = USUAL
) -> dict[Entity, int]:
    """How many records of each kind of the plan the file has already."""
    known: dict[Entity, Mapping[str, str]] = {entity: {} for entity in PLANNED}
    for entity in PLANNED:
        if len(plan.tables[entity]):
            known[entity] = known_rows(session, plan, entity, known, policy)
    return {entity: len(known[entity]) for entity in PLANNED if len(plan.tables[entity])}
