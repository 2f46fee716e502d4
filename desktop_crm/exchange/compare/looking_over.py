"""Puts cautions to the changes of a record, with what its row says beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_crm.exchange.compare.cautions import cautions_of
from desktop_crm.exchange.compare.changes import FieldDiff
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan, PlanRow

_TAX_NUMBERS = ("customer.tax_id", "customer.credit_code")


class LookingOver:
    """Looks at the cells of one plan, on one day."""

    def __init__(self, plan: ImportPlan, today: date) -> None:
        self._today = today
        table = plan.tables[Entity.CUSTOMER]
        self._tax_numbers = {
            field: place for field in _TAX_NUMBERS if (place := table.position(field)) is not None
        }

    def cautioned(
        self, entity: Entity, row: PlanRow, diffs: Sequence[FieldDiff]
    ) -> Sequence[FieldDiff]:
        """The changes of a row; what follows from other cells has no caution of its own."""
        is_same = entity is Entity.CUSTOMER and self._names_same_tax_id(row, diffs)
        return [self._looked_at(diff, is_same) for diff in diffs]

    def _looked_at(self, diff: FieldDiff, is_same_tax_id: bool) -> FieldDiff:
        if diff.field is None:
            return diff
        found = cautions_of(
            diff.field,
            diff.form,
            diff.before,
            diff.after,
            today=self._today,
            is_same_tax_id=is_same_tax_id,
        )
        return replace(diff, cautions=(*diff.cautions, *found)) if found else diff

    def _names_same_tax_id(self, row: PlanRow, diffs: Sequence[FieldDiff]) -> bool:
        given = {field for field, at in self._tax_numbers.items() if row.values[at]}
        return bool(given) and given.isdisjoint(diff.field for diff in diffs)
