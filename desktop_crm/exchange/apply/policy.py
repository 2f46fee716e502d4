"""What becomes of records that the file already has, and what an import did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.exchange.fields import Entity


class OnDuplicate(StrEnum):
    """What to do with a record that is there already; blank cells never wipe anything."""

    SKIP = "skip"
    FILL = "fill"
    UPDATE = "update"
    NEW = "new"


POLICY_TEXTS: Mapping[OnDuplicate, Text] = {
    OnDuplicate.SKIP: QT_TRANSLATE_NOOP("import", "Leave records that exist as they are"),
    OnDuplicate.FILL: QT_TRANSLATE_NOOP("import", "Fill only what is empty in existing records"),
    OnDuplicate.UPDATE: QT_TRANSLATE_NOOP("import", "Update existing records"),
    OnDuplicate.NEW: QT_TRANSLATE_NOOP("import", "Add every row as a new record"),
}


@dataclass(slots=True)
class Counts:
    """What happened to the records of one kind."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import wrote, by kind of record; kinds that the plan does not have are missing."""

    counts: Mapping[Entity, Counts] = field(default_factory=dict)

    @property
    def created(self) -> int:
        """The records that are new, of all kinds."""
        return sum(each.created for each in self.counts.values())

    @property
    def updated(self) -> int:
        """The records that were changed, of all kinds."""
        return sum(each.updated for each in self.counts.values())
