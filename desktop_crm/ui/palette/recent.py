"""What was opened lately, for each firm's file: the palette offers it before anything is typed."""

from __future__ import annotations

from uuid import UUID

from desktop_crm.ui.context import Context
from desktop_crm.ui.firm_marks import firm_key

_MOST = 8


class Recent:
    """Kinds and ids in the preferences, the latest first."""

    def __init__(self, context: Context) -> None:
        self._preferences = context.preferences
        self._key = firm_key("palette", context.firm.path)

    def records(self) -> list[tuple[str, UUID]]:
        """What was opened; whatever is not of ours is passed over."""
        found: list[tuple[str, UUID]] = []
        listed = self._preferences.json(self._key, [])
        for each in listed if isinstance(listed, list) else []:
            try:
                kind, row_id = each
                found.append((str(kind), UUID(hex=row_id)))
            except (TypeError, ValueError, AttributeError):
                continue
        return found[:_MOST]

    def add(self, kind: str, row_id: UUID) -> None:
        """Put a record on top."""
        others = [each for each in self.records() if each != (kind, row_id)]
        kept = [(kind, row_id), *others][:_MOST]
        self._preferences.set_json(self._key, [[name, each.hex] for name, each in kept])
