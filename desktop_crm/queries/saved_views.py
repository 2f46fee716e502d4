"""The views of a list that somebody keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import SavedView
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class SavedViewRow:
    """A view; `definition` is plain JSON of the list's own making."""

    id: UUID
    list: str
    name: str
    position: int
    definition: Mapping[str, Any]


def saved_views(session: Session, *, list_name: str | None = None) -> tuple[SavedViewRow, ...]:
    """The views of a list in their order; of all lists without a name."""
    query = (
        select(
            SavedView.id,
            SavedView.list,
            SavedView.name,
            SavedView.position,
            SavedView.definition,
        )
        .where(alive(SavedView))
        .order_by(SavedView.list, SavedView.position, SavedView.id)
    )
    if list_name is not None:
        query = query.where(SavedView.list == list_name)
    return tuple(SavedViewRow(*row) for row in session.execute(query))
