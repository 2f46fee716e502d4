"""The journal: who did what, and how each record changed by it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.core.ids import new_id
from desktop_crm.models.base import Base

_JOURNAL_KEY = BigInteger().with_variant(Integer, "sqlite")


class Operation(Base):
    """One action of a person, in business words: `code` and `words` fill its sentence.

    `reverts_id` names the operation that this one undid or redid; `is_undone` is its present state.
    `counts` holds the number of changed records by table and kind of change.
    """

    __tablename__ = "operation"
    __table_args__ = (Index("ix_operation_at", "at"), Index("ix_operation_reverts", "reverts_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str]
    words: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    device: Mapped[str]
    at: Mapped[datetime]
    reverts_id: Mapped[UUID | None] = mapped_column(ForeignKey("operation.id"))
    is_undone: Mapped[bool] = mapped_column(default=False)
    counts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class JournalEntry(Base):
    """One record changed by an operation; written by triggers.

    `kind` is I, U or D; `changes` is `{column: [old, new]}` in the file's own values, for updates.
    The key only orders the entries of one file; devices exchange operations, not these numbers.
    """

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_operation", "operation_id", "table_name"),
        Index("ix_journal_row", "row_id"),
    )

    seq: Mapped[int] = mapped_column(_JOURNAL_KEY, primary_key=True, autoincrement=False)
    operation_id: Mapped[UUID] = mapped_column(ForeignKey("operation.id"))
    table_name: Mapped[str]
    row_id: Mapped[UUID]
    kind: Mapped[str]
    changes: Mapped[dict[str, list[Any]] | None] = mapped_column(JSON)


class JournalState(Base):
    """The single row that tells the triggers which operation is under way.

    `mode`: 0 = closed (any change aborts), 1 = journal, 2 = the bulk path writes the entries
    itself, 3 = purge (rows may really be deleted).
    """

    __tablename__ = "journal_state"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    operation_id: Mapped[UUID | None]
    mode: Mapped[int] = mapped_column(default=0)
