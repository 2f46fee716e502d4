"""Finding and attaching tags, as several actions need it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.customer_fields import one_line
from desktop_crm.models import CustomerTag, Tag
from desktop_crm.services.action import moment_of


def tag_named(session: Session, name: str) -> Tag | None:
    """The tag of that name, whatever the case of its letters."""
    return session.scalars(
        select(Tag)
        .where(func.lower(Tag.name) == one_line(name).lower(), Tag.deleted_at.is_(None))
        .limit(1)
    ).first()


def tag_for(session: Session, name: str) -> Tag:
    """The tag of that name, made if there is none."""
    tag = tag_named(session, name)
    if tag is None:
        tag = Tag(name=one_line(name))
        session.add(tag)
        session.flush()
    return tag


def set_tags(session: Session, *, customer_id: UUID, names: Collection[str]) -> None:
    """Make the named tags the only ones of a customer."""
    wanted = {tag_for(session, name).id for name in names if name.strip()}
    present = session.scalars(
        select(CustomerTag).where(
            CustomerTag.customer_id == customer_id, CustomerTag.deleted_at.is_(None)
        )
    ).all()
    for row in present:
        if row.tag_id not in wanted:
            row.deleted_at = moment_of(session)
    missing = wanted - {row.tag_id for row in present}
    session.add_all(CustomerTag(customer_id=customer_id, tag_id=tag_id) for tag_id in missing)
