"""Which customers a list shows, and in which order: plain values for routes and preferences."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop_crm.queries.list_conditions import Condition


class Quick(StrEnum):
    """The questions that stand above the list as chips; each leads to something to do."""

    ALL = "all"
    KEY = "key"
    UNCONTACTED = "uncontacted"
    DROPPED = "dropped"
    OVERDUE = "overdue"
    COMPLAINT = "complaint"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """All parts must hold.

    `customers` names exact records, e.g. those behind a bar of a chart; `caption` then says which.
    """

    text: str = ""
    quick: Quick = Quick.ALL
    conditions: tuple[Condition, ...] = ()
    customers: tuple[UUID, ...] | None = None
    caption: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether every customer passes."""
        return not (
            self.text.strip()
            or self.conditions
            or self.quick is not Quick.ALL
            or self.customers is not None
        )

    def to_json(self) -> str:
        """As text for preferences and bookmarks; only what is set."""
        plain: dict[str, Any] = {}
        if self.text.strip():
            plain["text"] = self.text
        if self.quick is not Quick.ALL:
            plain["quick"] = self.quick.value
        if self.conditions:
            plain["conditions"] = [each.to_plain() for each in self.conditions]
        if self.customers is not None:
            plain["customers"] = [each.hex for each in self.customers]
            plain["caption"] = self.caption
        return json.dumps(plain, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> CustomerFilter:
        """Read `to_json` back.

        Raises:
            ValueError: if it is nothing of ours.
        """
        try:
            plain = json.loads(text)
            customers = plain.get("customers")
            return cls(
                text=str(plain.get("text", "")),
                quick=Quick(plain.get("quick", Quick.ALL)),
                conditions=tuple(map(Condition.from_plain, plain.get("conditions", ()))),
                customers=None if customers is None else tuple(map(UUID, customers)),
                caption=str(plain.get("caption", "")),
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(f"not a filter: {text[:80]!r}") from error


@dataclass(frozen=True, slots=True)
class CustomerSort:
    """One column by value; equal ones stand in the order of their names, empty ones last."""

    key: str = "last_contact"
    descending: bool = True


EVERYBODY = CustomerFilter()
LATEST_CONTACT = CustomerSort()
