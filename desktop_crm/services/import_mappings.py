"""How sheets with certain headers are understood, remembered in the firm's file by imports."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Setting
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import action, moment_of

PREFIX = "import.mapping:"
"""What the keys of remembered mappings begin with; the signature of the headers follows."""


@action(
    "import.forget_mappings",
    QT_TRANSLATE_NOOP("operation", "Forgot how {count} worksheets are understood"),
)
def forget_import_mappings(session: Session, *, signatures: Collection[str]) -> Done[int]:
    """Let the headers decide again from the next import on; how many were known."""
    count = keep_import_mappings(session, dict.fromkeys(signatures))
    return Done(count, {"count": count})


def keep_import_mappings(session: Session, mappings: Mapping[str, Any]) -> int:
    """Remember a mapping for each signature, or forget it where it is None; how many changed."""
    keys = {f"{PREFIX}{signature}": content for signature, content in mappings.items()}
    present = {
        row.key: row
        for row in session.scalars(select(Setting).where(Setting.key.in_(keys), alive(Setting)))
    }
    count = 0
    for key, content in keys.items():
        row = present.get(key)
        if content is None and row is not None:
            row.deleted_at = moment_of(session)
        elif content is not None and row is None:
            session.add(Setting(key=key, value=content))
        elif content is not None and row is not None and row.value != content:
            row.value = content
        else:
            continue
        count += 1
    return count
