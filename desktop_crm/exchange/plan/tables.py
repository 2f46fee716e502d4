"""The plan of an import: plain rows by external key, with where they came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.reading.sheets import Workbook


class PlanRow(NamedTuple):
    """One record to be. A tuple, since a plan holds hundreds of thousands.

    `key` is stable: the same file gives the same keys again. `sheet` counts the plan's sheets from
    0, `row` is the row where the record was first seen. A reference is known only because other
    records name it: it is created where it is missing, and changes nothing where it exists.
    """

    key: str
    sheet: int
    row: int
    values: tuple[Any, ...]
    is_reference: bool = False


@dataclass(frozen=True, slots=True)
class PlanTable:
    """All records of one kind; each row's values stand in the order of `fields`.

    Links hold the key of a row of the table that they lead to, see `LINKS`. None is a blank cell.
    """

    entity: Entity
    fields: tuple[str, ...]
    rows: tuple[PlanRow, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def position(self, field: str) -> int | None:
        """Where a field stands in the values, or None when no sheet had it."""
        return self.fields.index(field) if field in self.fields else None

    def records(self) -> Iterator[dict[str, Any]]:
        """Each row's values by field; for tests and small tables."""
        for row in self.rows:
            yield dict(zip(self.fields, row.values, strict=True))


LINKS: Mapping[str, Entity] = {
    "customer.owner": Entity.STAFF,
    "customer.author": Entity.STAFF,
    "order.author": Entity.STAFF,
    "contact.customer": Entity.CUSTOMER,
    "order.customer": Entity.CUSTOMER,
    "order.salesperson": Entity.STAFF,
    "order.contact": Entity.CONTACT,
    "line.order": Entity.ORDER,
    "line.product": Entity.PRODUCT,
    "line.delivery": Entity.DELIVERY,
    "delivery.order": Entity.ORDER,
    "delivery.customer": Entity.CUSTOMER,
    "return.customer": Entity.CUSTOMER,
    "return.order": Entity.ORDER,
    "payment.customer": Entity.CUSTOMER,
    "payment.order": Entity.ORDER,
    "receivable.customer": Entity.CUSTOMER,
    "receivable.order": Entity.ORDER,
    "activity.customer": Entity.CUSTOMER,
    "activity.contact": Entity.CONTACT,
    "activity.author": Entity.STAFF,
    "activity.entered_by": Entity.STAFF,
    "complaint.customer": Entity.CUSTOMER,
    "complaint.order": Entity.ORDER,
    "complaint.product": Entity.PRODUCT,
    "complaint.owner": Entity.STAFF,
    "task.customer": Entity.CUSTOMER,
    "task.owner": Entity.STAFF,
}
"""Fields whose values are keys of another table."""

PLANNED = (
    Entity.STAFF,
    Entity.PRODUCT,
    Entity.CUSTOMER,
    Entity.CONTACT,
    Entity.ORDER,
    Entity.DELIVERY,
    Entity.LINE,
    Entity.RETURN,
    Entity.PAYMENT,
    Entity.RECEIVABLE,
    Entity.COMPLAINT,
    Entity.ACTIVITY,
    Entity.TASK,
)
"""The tables of a plan in an order in which every link leads backwards."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything that an import would write, and everything that stood in its way.

    `rows_read` counts, by sheet, the rows that are records, rejected ones included. `chosen` holds,
    by the signature of their headers, the mappings that a person changed; None where the headers
    decide, so that the file forgets what it remembered. `listed` are the sheets that are lists of
    ours; with such the plan keeps what it was made of, since only the firm can tell what in them is
    still true. It is unfinished where they lack columns that the firm must complete.
    """

    source: str
    mapping: tuple[SheetMapping, ...]
    tables: Mapping[Entity, PlanTable]
    problems: tuple[CellProblem, ...]
    rows_read: tuple[int, ...]
    chosen: Mapping[str, SheetMapping | None] = field(default_factory=dict)
    listed: tuple[ListedSheet, ...] = ()
    made_of: tuple[Workbook, tuple[SheetMapping, ...]] | None = None
    is_unfinished: bool = False

    def lists_of(self, name: str) -> frozenset[int]:
        """The sheets that are our own list of that name."""
        return frozenset(
            each.number for each in self.listed if each.name == name and not each.is_records
        )

    def counts(self) -> dict[Entity, int]:
        """How many records of each kind, references included."""
        return {entity: len(table) for entity, table in self.tables.items() if len(table)}

    def rejected(self) -> list[CellProblem]:
        """The first reason of each rejected row."""
        found: dict[tuple[str, int], CellProblem] = {}
        for problem in self.problems:
            if problem.effect is Effect.ROW_REJECTED:
                found.setdefault((problem.sheet, problem.row), problem)
        return list(found.values())
