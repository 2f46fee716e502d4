"""Lists that the firm edits, its own extra fields, tags and settings."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.models.base import Record, reference


class Option(Record):
    """One entry of a list such as industries or delay reasons.

    `code` is set on the entries that the program brought along, so that their names can be shown in
    the interface's language as long as nobody renamed them. A deleted entry that was merged names
    the one that took its place.
    """

    __tablename__ = "option"
    __table_args__ = (Index("ix_option_list", "list", "position"),)

    list: Mapped[str]
    name: Mapped[str]
    code: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    retired_at: Mapped[datetime | None]
    merged_into_id: Mapped[UUID | None] = reference("option.id")


class Tag(Record):
    """A free mark on customers."""

    __tablename__ = "tag"

    name: Mapped[str]


class CustomField(Record):
    """A field that this firm added; `owner` is the table it belongs to."""

    __tablename__ = "custom_field"

    owner: Mapped[str]
    name: Mapped[str]
    type: Mapped[str]
    section: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    choices: Mapped[list[str] | None] = mapped_column(JSON)
    retired_at: Mapped[datetime | None]


class CustomValue(Record):
    """The value of a custom field on one record; only the column of its type is filled."""

    __tablename__ = "custom_value"
    __table_args__ = (Index("ix_custom_value_record", "record_id", "field_id"),)

    field_id: Mapped[UUID] = reference("custom_field.id", index=True)
    record_id: Mapped[UUID]
    text: Mapped[str | None]
    number: Mapped[Decimal | None]
    day: Mapped[date | None]


class Setting(Record):
    """A choice of the firm, by key; what is missing has the program's default."""

    __tablename__ = "setting"
    __table_args__ = (Index("ix_setting_key", "key"),)

    key: Mapped[str]
    value: Mapped[Any] = mapped_column(JSON)


class SavedView(Record):
    """A list as somebody likes to see it: `definition` holds its filter, order and columns.

    `list` names the list as `queries.listing` does.
    """

    __tablename__ = "saved_view"
    __table_args__ = (Index("ix_saved_view_list", "list", "position"),)

    list: Mapped[str]
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    definition: Mapped[dict[str, Any]] = mapped_column(JSON)
