"""A made-up firm in which every column of every listed table holds something now and then."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import product
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, Uuid, create_engine, insert
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desktop_crm.core.codes import (
    Channel,
    ComplaintState,
    Direction,
    FieldType,
    OptionList,
    OrderState,
    Severity,
    Stage,
)
from desktop_crm.core.custom_fields import CUSTOM_OWNERS
from desktop_crm.core.ids import new_id
from desktop_crm.core.pinyin import sort_key
from desktop_crm.models import (
    Attachment,
    Base,
    Complaint,
    Contact,
    Customer,
    CustomerKind,
    CustomerTag,
    CustomField,
    CustomValue,
    DeliveryLine,
    DeliveryNote,
    LogEntry,
    LogEntryContact,
    Option,
    Order,
    OrderLine,
    Payment,
    Phone,
    Product,
    ProductCost,
    ProductPrice,
    ReturnNote,
    Staff,
    Tag,
    Task,
    table_of,
)
from desktop_crm.models.base import Instant, Units

TODAY = date(2026, 11, 21)
Row = dict[str, Any]
_TEXTS = ("恒润", "海曙包装", "100%棉", "A_b trading", "重庆渝新", "安吉竹木", "B2", "启明 电器")
_CODES: dict[str, Any] = {
    "sales_order.state": OrderState,
    "complaint.state": ComplaintState,
    "complaint.severity": Severity,
    "log_entry.direction": Direction,
    "customer.stage": Stage,
    "customer.preferred_channel": Channel,
    "option.list": OptionList,
    "custom_field.owner": CUSTOM_OWNERS,
    "custom_field.type": FieldType,
    "attachment.owner_table": ("log_entry", "complaint"),
}
_STARS = frozenset({"customer.level", "log_entry.satisfaction", "complaint.satisfaction"})
_DAYS = (-380, -300, -91, -60, -45, -31, -22, -21, -20, -8, -3, -1, 0, 1, 4, 7, 30)
_SIZES: tuple[tuple[Any, float], ...] = (
    *((Staff, 0.3), (Option, 1.5), (Tag, 0.2), (Customer, 1), (Product, 0.8), (Contact, 1.5)),
    *((CustomerKind, 1.2), (CustomerTag, 1.2), (Phone, 2), (Order, 2.5), (OrderLine, 5)),
    *((DeliveryNote, 2.5), (DeliveryLine, 4), (Payment, 2), (ReturnNote, 0.8), (LogEntry, 3)),
    *((LogEntryContact, 3), (Attachment, 1), (Complaint, 2), (Task, 2), (ProductPrice, 1.5)),
    *((ProductCost, 1.5), (CustomField, 0.6), (CustomValue, 24)),
)


@dataclass
class Made:
    """Rows by table, deleted ones included."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def alive(self, model: Any) -> list[Row]:
        """The rows of a table that are not deleted."""
        return [row for row in self.rows[model.__tablename__] if row["deleted_at"] is None]

    def of(self, model: Any, column: str, owner: Row) -> list[Row]:
        """Living rows that name another one."""
        return [row for row in self.alive(model) if row[column] == owner["id"]]

    def get(self, model: Any, row_id: UUID | None) -> Row | None:
        """A row by its id, deleted or not."""
        return next((row for row in self.rows[model.__tablename__] if row["id"] == row_id), None)


def make(seed: int, size: int) -> Made:
    """A firm out of a seed."""
    chance = random.Random(seed)
    made = Made()
    for model, share in _SIZES:
        made.rows[model.__tablename__] = []  # of which a row may name itself
        count = max(3, round(size * share))
        made.rows[model.__tablename__] += (_row(chance, made, model) for _ in range(count))
    _tidy(chance, made)
    return made


def _row(chance: random.Random, made: Made, model: Any) -> Row:
    table = table_of(model)
    values = {column.name: _value(chance, made, column) for column in table.columns}
    deleted = _moment(chance) if chance.random() < 0.08 else None
    return {**values, "id": new_id(), "deleted_at": deleted, "created_at": _moment(chance)}


def _value(chance: random.Random, made: Made, column: Column[Any]) -> Any:
    if column.nullable and chance.random() < 0.25:
        return None
    key = f"{column.table.name}.{column.name}"
    if key in _CODES:
        return str(chance.choice(list(_CODES[key])))
    if key in _STARS:
        return chance.randrange(1, 6)
    kind = column.type
    made_by_type: tuple[tuple[Any, Any], ...] = (
        (Uuid, lambda: _reference(chance, made, column)),
        (Units, lambda: Decimal(chance.randrange(0, 4_000)) / 4),
        (Instant, lambda: _moment(chance)),
        (Date, lambda: TODAY + timedelta(days=chance.choice(_DAYS))),
        (Boolean, lambda: chance.random() < 0.4),
        ((Integer, BigInteger), lambda: chance.randrange(0, 6)),
    )
    for types, give in made_by_type:
        if isinstance(kind, types):
            return give()
    return f"{chance.choice(_TEXTS)}{chance.randrange(4)}"


def _reference(chance: random.Random, made: Made, column: Column[Any]) -> UUID | None:
    foreign = next(iter(column.foreign_keys), None)
    if foreign is None:
        return new_id()
    rows = made.rows.get(foreign.column.table.name, [])
    return chance.choice(rows)["id"] if rows else None


def _moment(chance: random.Random) -> datetime:
    day = TODAY + timedelta(days=chance.choice(_DAYS))
    at = time(chance.randrange(24), chance.randrange(60))
    return datetime.combine(day, at).astimezone()


def _tidy(chance: random.Random, made: Made) -> None:
    """What the program itself takes care of."""
    for row in made.rows["customer"]:
        row["sort_key"] = sort_key(row["name"])
    fields = made.rows["custom_field"]
    for row, (owner, kind) in zip(fields, product(CUSTOM_OWNERS, FieldType), strict=False):
        row |= {"owner": owner, "type": str(kind), "retired_at": None, "choices": None}
        row["choices"] = list(_TEXTS) if kind is FieldType.CHOICE else None
    seen: set[tuple[UUID, UUID]] = set()
    values = []
    for row in made.rows["custom_value"]:
        own = chance.choice(fields)
        row |= {"field_id": own["id"], "record_id": chance.choice(made.rows[own["owner"]])["id"]}
        row |= {"text": None, "number": None, "day": None}
        match own["type"]:
            case FieldType.NUMBER:
                row["number"] = Decimal(chance.randrange(40)) / 4
            case FieldType.DATE:
                row["day"] = TODAY + timedelta(days=chance.choice(_DAYS))
            case _:
                row["text"] = chance.choice(_TEXTS)
        if (row["field_id"], row["record_id"]) not in seen:
            seen.add((row["field_id"], row["record_id"]))
            values.append(row)
    made.rows["custom_value"] = values
    for row in made.rows["attachment"]:
        row["owner_id"] = chance.choice(made.rows["log_entry"])["id"]
    for row in made.rows["log_entry"]:
        row["corrects_id"] = None
        if chance.random() < 0.15:
            row["corrects_id"] = chance.choice(made.rows["log_entry"])["id"]


def stored(made: Made) -> Session:
    """The firm in a file of its own, in memory."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    session = Session(engine)
    for model, _share in _SIZES:
        session.execute(insert(model), made.rows[model.__tablename__])
    return session
