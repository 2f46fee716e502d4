"""Half-typed forms, kept until they are saved or thrown away."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.core.ids import new_id
from desktop_crm.models.base import Base


class Draft(Base):
    """What somebody typed into a form that was not saved yet; not part of the journal.

    `form` names the dialog, `subject` the record that it changes or belongs to, as the form's own
    text; `values` are the form's fields as plain JSON.
    """

    __tablename__ = "draft"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    form: Mapped[str]
    subject: Mapped[str]
    title: Mapped[str]
    values: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved_at: Mapped[datetime]
