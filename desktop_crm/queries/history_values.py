"""The journal's values as a person knows them, and the names of the records they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Boolean, Date, Uuid, select
from sqlalchemy.orm import Session

from desktop_crm.core.field_texts import FIELD_TEXTS
from desktop_crm.core.money import from_units
from desktop_crm.models import (
    Attachment,
    Complaint,
    Contact,
    Customer,
    CustomerKind,
    CustomerMember,
    CustomerRelation,
    CustomerTag,
    CustomField,
    CustomValue,
    DeliveryNote,
    DoNotContact,
    LogEntry,
    Option,
    Order,
    Payment,
    Phone,
    Product,
    Receivable,
    ReturnNote,
    Staff,
    Tag,
    Task,
)
from desktop_crm.models.base import Instant, Units
from desktop_crm.queries.options import OptionRow

Value: TypeAlias = str | int | bool | Decimal | date | datetime | OptionRow | None
"""What a field held: an id has become the option or the name that it points at."""

Label: TypeAlias = str | OptionRow
"""What a record calls itself; an option by its name in the reader's language."""

_LABELS: Mapping[type[Any], str] = {
    Customer: "name",
    Contact: "name",
    Phone: "number",
    CustomerKind: "kind_id",
    CustomerTag: "tag_id",
    CustomerMember: "staff_id",
    CustomerRelation: "other_id",
    DoNotContact: "channel",
    CustomValue: "field_id",
    Attachment: "name",
    LogEntry: "text",
    Task: "title",
    Order: "number",
    DeliveryNote: "number",
    ReturnNote: "number",
    Receivable: "number",
    Payment: "number",
    Complaint: "number",
}
"""The column by which a record of each table calls itself."""

_NAMED: tuple[type[Any], ...] = (Tag, Customer, Contact, CustomField, Product)
_LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field from one value to another; `table` and `field` find its title."""

    table: str
    field: str
    old: Value
    new: Value


class Records:
    """The records of one customer, looked up as the history names them."""

    models = tuple(_LABELS)

    def __init__(self, session: Session, customer_id: UUID) -> None:
        self._session = session
        self.customer_id = customer_id

    def label(self, model: type[Any], record_id: UUID) -> Label:
        """What a record calls itself: a name, a number, first words, a code, or an option."""
        row = self._session.get(model, record_id)
        value = getattr(row, _LABELS[model]) if row is not None else None
        if isinstance(row, CustomerRelation) and value == self.customer_id:
            value = row.customer_id
        if isinstance(value, UUID):
            return self.named(value)
        text = " ".join(str(value or "").split())
        return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"

    def named(self, record_id: UUID) -> Label:
        """The option or the name that an id stands for; empty when there is none."""
        return self.options.get(record_id) or self.name(record_id) or ""

    def name(self, record_id: UUID) -> str | None:
        """The name of whatever a column points at: a colleague, a tag, a customer, a product."""
        if record_id in self.staff:
            return self.staff[record_id]
        rows = (self._session.get(model, record_id) for model in _NAMED)
        return next((str(row.name) for row in rows if row is not None), self._number(record_id))

    def _number(self, order_id: UUID) -> str | None:
        order = self._session.get(Order, order_id)
        return order.number if order is not None else None

    @cached_property
    def staff(self) -> Mapping[UUID, str]:
        """Everybody who ever worked here."""
        rows = self._session.execute(select(Staff.id, Staff.name))
        return {row.id: row.name for row in rows}

    @cached_property
    def options(self) -> Mapping[UUID, OptionRow]:
        """Every option, retired ones too."""
        rows = self._session.execute(select(Option.id, Option.list, Option.code, Option.name))
        return {row.id: OptionRow(*row) for row in rows}

    def value(self, model: type[Any], column: str, stored: Any) -> Value:
        """A value of the file as a person knows it."""
        if stored is None:
            return None
        kind = model.__table__.columns[column].type
        match kind:
            case Units():
                return from_units(int(stored))
            case Instant():
                return datetime.fromisoformat(stored).replace(tzinfo=UTC)
            case Date():
                return date.fromisoformat(stored)
            case Boolean():
                return bool(stored)
            case Uuid():
                return self.named(UUID(stored))
            case _:
                plain: str | int = stored
                return plain


def field_changes(
    records: Records, model: type[Any], changes: Mapping[str, list[Any]]
) -> tuple[FieldChange, ...]:
    """The changed fields that a person knows, in the order in which they are listed."""
    table = model.__tablename__
    return tuple(
        FieldChange(
            table,
            field,
            records.value(model, field, changes[field][0]),
            records.value(model, field, changes[field][1]),
        )
        for field in FIELD_TEXTS.get(table, {})
        if field in changes
    )
