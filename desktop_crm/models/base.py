"""What all tables share: column types, identity, authorship and the recycle bin."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Dialect, ForeignKey, Index, MetaData, Table, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from desktop_crm.core.clock import utc_now
from desktop_crm.core.ids import new_id
from desktop_crm.core.money import from_units, to_units


class Units(TypeDecorator[Decimal]):
    """Money, quantities and rates: whole 1/10,000 units in the file, `Decimal` outside."""

    impl = BigInteger
    cache_ok = True

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Into the file."""
        return None if value is None else to_units(Decimal(value))

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """Out of the file."""
        return None if value is None else from_units(int(value))


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; aware outside, naive in the file."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Into the file; a moment without a zone is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Out of the file."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """The registry of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        Decimal: Units,
        datetime: Instant,
        UUID: Uuid,
    }


INTERNAL = {"internal": True}
"""Column info of a field that never leaves the firm, in print or in any file for a customer."""


class Record(Base):
    """A row that a person may see: it has an author, and deleting only marks it."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, onupdate=utc_now)
    deleted_at: Mapped[datetime | None]

    @declared_attr
    def created_by(cls) -> Mapped[UUID | None]:  # noqa: N805 - SQLAlchemy passes the class
        """The colleague who entered it, or the original author of an imported row."""
        return mapped_column(ForeignKey("staff.id"))


class Imported(Record):
    """A record that may come from another program and is found again by that program's key."""

    __abstract__ = True

    external_source: Mapped[str | None]
    external_key: Mapped[str | None]

    @declared_attr.directive
    @override
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805 - as above
        """The index that a repeated import searches, and the table's own indexes."""
        name = cls.__tablename__
        return (
            Index(f"ix_{name}_external", "external_key", "external_source"),
            *getattr(cls, "__indexes__", ()),
        )


def table_of(model: type[Base]) -> Table:
    """The table of a model."""
    return Base.metadata.tables[model.__tablename__]


def reference(target: str, *, index: bool = False, **kwargs: Any) -> Any:
    """A column that points at another record, e.g. `reference("customer.id")`."""
    return mapped_column(ForeignKey(target), index=index, **kwargs)
