"""Lists as somebody likes to see them, kept under a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.customer_fields import one_line
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import SavedView
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row
from desktop_crm.services.positions import put_at


@action("view.save", QT_TRANSLATE_NOOP("operation", "Saved the view {name}"))
def save_view(
    session: Session,
    *,
    list_name: str,
    name: str,
    definition: Mapping[str, Any],
    view_id: UUID | None = None,
) -> Done[UUID]:
    """Keep a view, or put another definition and name on one that is there.

    `definition` is plain JSON.

    Raises:
        UserError: `record.missing`, `view.name_empty` or `view.name_taken`.
    """
    views = views_of(session, list_name)
    own = None if view_id is None else alive_row(session, SavedView, view_id)
    _check_name(name, views, own)
    if own is None:
        last = max((view.position for view in views), default=-1)
        own = SavedView(list=list_name, position=last + 1)
        session.add(own)
    own.name, own.definition = one_line(name), dict(definition)
    session.flush()
    return Done(own.id, {"name": own.name, "list": own.list})


@action("view.rename", QT_TRANSLATE_NOOP("operation", "Renamed the view to {name}"))
def rename_view(session: Session, *, view_id: UUID, name: str) -> Done[UUID]:
    """Call a view something else.

    Raises:
        UserError: `record.missing`, `view.name_empty` or `view.name_taken`.
    """
    view = alive_row(session, SavedView, view_id)
    _check_name(name, views_of(session, view.list), view)
    view.name = one_line(name)
    return Done(view.id, {"name": view.name, "list": view.list})


@action("view.move", QT_TRANSLATE_NOOP("operation", "Moved the view {name}"))
def move_view(session: Session, *, view_id: UUID, position: int) -> Done[UUID]:
    """Put a view at a place among those of its list, counted from 0.

    Raises:
        UserError: `record.missing`.
    """
    view = alive_row(session, SavedView, view_id)
    put_at(view, views_of(session, view.list), position)
    return Done(view.id, {"name": view.name, "list": view.list})


@action("view.delete", QT_TRANSLATE_NOOP("operation", "Deleted the view {name}"))
def delete_view(session: Session, *, view_id: UUID) -> Done[UUID]:
    """Delete a view; the records it showed stay.

    Raises:
        UserError: `record.missing`.
    """
    view = alive_row(session, SavedView, view_id)
    view.deleted_at = moment_of(session)
    return Done(view.id, {"name": view.name, "list": view.list})


def views_of(session: Session, list_name: str) -> Sequence[SavedView]:
    """The views of a list in their order."""
    return session.scalars(
        select(SavedView)
        .where(SavedView.list == list_name, SavedView.deleted_at.is_(None))
        .order_by(SavedView.position, SavedView.id)
    ).all()


def _check_name(name: str, views: Sequence[SavedView], own: SavedView | None) -> None:
    wanted = one_line(name)
    found: list[Problem] = []
    if not wanted:
        found.append(Problem("name", "view.name_empty", blocks=True))
    if wanted.casefold() in {each.name.casefold() for each in views if each is not own}:
        found.append(Problem("name", "view.name_taken", {"name": wanted}, blocks=True))
    refuse(found, save_anyway=False)
