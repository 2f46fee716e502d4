"""Which records a list shows, and in which order: plain values for routes and preferences."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop_crm.queries.listing.conditions import Condition

ALL = "all"
"""The chip that asks nothing."""


@dataclass(frozen=True, slots=True)
class ListFilter:
    """All parts must hold; `quick` is the key of one of the list's chips.

    `records` names exact records, e.g. those behind a bar of a chart; `caption` then says which.
    """

    text: str = ""
    quick: str = ALL
    conditions: tuple[Condition, ...] = ()
    records: tuple[UUID, ...] | None = None
    caption: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether every record passes."""
        return not (
            self.text.strip() or self.conditions or self.quick != ALL or self.records is not None
        )

    def to_plain(self) -> dict[str, Any]:
        """For JSON; only what is set."""
        plain: dict[str, Any] = {}
        if self.text.strip():
            plain["text"] = self.text
        if self.quick != ALL:
            plain["quick"] = self.quick
        if self.conditions:
            plain["conditions"] = [each.to_plain() for each in self.conditions]
        if self.records is not None:
            plain["records"] = [each.hex for each in self.records]
            plain["caption"] = self.caption
        return plain

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> ListFilter:
        """Read `to_plain` back.

        Raises:
            ValueError: if it is nothing of ours.
        """
        try:
            records = plain.get("records")
            return cls(
                text=str(plain.get("text", "")),
                quick=str(plain.get("quick", ALL)),
                conditions=tuple(map(Condition.from_plain, plain.get("conditions", ()))),
                records=None if records is None else tuple(map(UUID, records)),
                caption=str(plain.get("caption", "")),
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(f"not a filter: {str(plain)[:80]!r}") from error

    def to_json(self) -> str:
        """As text for preferences and bookmarks."""
        return json.dumps(self.to_plain(), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> ListFilter:
        """Read `to_json` back.

        Raises:
            ValueError: if it is nothing of ours.
        """
        return cls.from_plain(json.loads(text))


@dataclass(frozen=True, slots=True)
class ListSort:
    """One column by value; equal ones stand in the list's own order, empty ones last."""

    key: str
    descending: bool = False


EVERYTHING = ListFilter()
