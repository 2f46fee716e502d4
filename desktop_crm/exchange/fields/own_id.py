"""The id that our own exports carry in a hidden column, so that an edited file finds its records.

It is a technical header in every language, and its values mean nothing outside the firm's file.
"""

from __future__ import annotations

from uuid import UUID

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.fields.field import Entity, Field, ValueKind, field

OWN_ID_HEADER = "desktop-crm id"
"""What stands above the ids."""

_TITLE = QT_TRANSLATE_NOOP("import field", "Our own id (hidden column of an export)")
_WORD = "desktop-crmid"
_NAME = "our_id"

FIELDS: tuple[Field, ...] = tuple(
    field(f"{entity}.{_NAME}", ValueKind.CODE, _TITLE, en=_WORD)
    for entity in Entity
    if entity not in {Entity.ROW, Entity.INVOICE, Entity.OPPORTUNITY}
)


def own_id_field(entity: Entity) -> str:
    """The field of an entity that holds our own id."""
    return f"{entity}.{_NAME}"


def read_own_id(text: object) -> str | None:
    """An id in the form of the file; None where a cell holds something else."""
    try:
        return UUID(str(text).strip()).hex if text else None
    except ValueError:
        return None
