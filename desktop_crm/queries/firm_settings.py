"""The firm's settings with their defaults filled in, and its logo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import Attachment, AttachmentContent
from desktop_crm.models.conditions import alive
from desktop_crm.storage.firm_settings import read_settings


def firm_settings(session: Session) -> Mapping[str, Any]:
    """Every setting by its key, in its own type."""
    return read_settings(session)


def firm_logo(session: Session) -> bytes | None:
    """The picture that stands for the firm."""
    attachment_id = read_settings(session)["firm.logo"]
    if not attachment_id:
        return None
    return session.scalars(
        select(AttachmentContent.content)
        .join(Attachment, Attachment.sha256 == AttachmentContent.sha256)
        .where(Attachment.id == UUID(attachment_id), alive(Attachment))
    ).first()
