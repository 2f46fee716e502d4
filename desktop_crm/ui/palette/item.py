"""One line of the palette: what it says, and what happens when it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.matching import Span, matched_spans


class Group(StrEnum):
    """What a line is, in the order in which the groups stand."""

    RECENT = "recent"
    CUSTOMERS = "customers"
    PEOPLE = "people"
    ORDERS = "orders"
    COMPLAINTS = "complaints"
    PRODUCTS = "products"
    COMMANDS = "commands"
    REPORTS = "reports"
    SETTINGS = "settings"


GROUP_TITLES: dict[Group, Text] = {
    Group.RECENT: QT_TRANSLATE_NOOP("palette", "Opened lately"),
    Group.CUSTOMERS: QT_TRANSLATE_NOOP("palette", "Customers"),
    Group.PEOPLE: QT_TRANSLATE_NOOP("palette", "Contact persons"),
    Group.ORDERS: QT_TRANSLATE_NOOP("palette", "Orders"),
    Group.COMPLAINTS: QT_TRANSLATE_NOOP("palette", "Complaints"),
    Group.PRODUCTS: QT_TRANSLATE_NOOP("palette", "Products"),
    Group.COMMANDS: QT_TRANSLATE_NOOP("palette", "Commands"),
    Group.REPORTS: QT_TRANSLATE_NOOP("palette", "Reports"),
    Group.SETTINGS: QT_TRANSLATE_NOOP("palette", "Settings"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """`spans` light up in the title, `about` in the detail; `hint` are keys that do the same.

    `record` names what is opened, to be remembered.
    """

    group: Group
    title: str
    icon: str
    run: Callable[[], None]
    detail: str = ""
    spans: tuple[Span, ...] = ()
    about: tuple[Span, ...] = ()
    hint: str = ""
    record: tuple[str, UUID] | None = None


def matches(title: str, text: str) -> bool:
    """Whether every typed word stands in the title, as such or by its initials."""
    return all(matched_spans(title, word) for word in text.split())
