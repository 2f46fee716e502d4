"""Which record stands behind a row of the full-text index."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.models.base import Base


class SearchEntry(Base):
    """A findable record; `id` is its row number in the full-text table.

    Entries may outlive a deleted record: a search looks each hit up and skips what is gone.
    """

    __tablename__ = "search_entry"
    __table_args__ = (Index("ix_search_entry_record", "record_id"),)

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    kind: Mapped[str]
    record_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
