"""Half-typed forms in the firm's file: kept at once and for good, beside the journal and undo."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.orm import Session

from desktop_crm.core.drafts import KeptDraft, from_plain, to_plain
from desktop_crm.core.ids import new_id
from desktop_crm.models import Draft


def keep(
    session: Session,
    *,
    form: str,
    subject: str,
    title: str,
    values: Mapping[str, Any],
    at: datetime,
) -> UUID:
    """Put a form's values in the place of what was kept for the same form and subject."""
    draft = session.scalars(select(Draft).where(_of(form, subject)).limit(1)).first()
    if draft is None:
        draft = Draft(id=new_id(), form=form, subject=subject)
        session.add(draft)
    draft.title, draft.values, draft.saved_at = title, to_plain(values), at
    session.flush()
    return draft.id


def kept(session: Session) -> tuple[KeptDraft, ...]:
    """All drafts, newest first."""
    rows = session.scalars(select(Draft).order_by(Draft.saved_at.desc(), Draft.id.desc()))
    return tuple(
        KeptDraft(row.id, row.form, row.subject, row.title, from_plain(row.values), row.saved_at)
        for row in rows
    )


def drop(
    session: Session,
    *,
    draft_id: UUID | None = None,
    form: str | None = None,
    subject: str = "",
) -> int:
    """Throw away one draft: by its id, or what was kept for a form and subject; how many."""
    if draft_id is not None:
        condition: ColumnElement[bool] = Draft.id == draft_id
    elif form is not None:
        condition = _of(form, subject)
    else:
        raise ValueError("say which draft")
    dropped: Any = session.execute(delete(Draft).where(condition))
    return int(dropped.rowcount)


def _of(form: str, subject: str) -> ColumnElement[bool]:
    return and_(Draft.form == form, Draft.subject == subject)
