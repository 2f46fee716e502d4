"""The topics of the help in their order, and which page each of them belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop_crm.core.places import RESOURCES
from desktop_crm.ui.dialogs.help_markup import HelpText, read_markup

HELP = RESOURCES / "help"


@dataclass(frozen=True, slots=True)
class Topic:
    """One file in each language's folder; `pages` are the keys of the pages that it explains."""

    key: str
    icon: str
    pages: tuple[str, ...] = ()


TOPICS = (
    Topic("start", "sparkles"),
    Topic("home", "house", ("home",)),
    Topic("search", "search"),
    Topic("import", "upload"),
    Topic("customers", "users", ("customers", "contacts")),
    Topic("lists", "list-filter"),
    Topic("customer_form", "user-plus"),
    Topic("forms", "pencil"),
    Topic("card", "clipboard-list", ("card", "pair")),
    Topic("levels", "star"),
    Topic("contact_log", "phone-call", ("log", "tasks")),
    Topic("orders", "package", ("orders", "order", "deliveries", "payments")),
    Topic("complaints", "message-square-warning", ("complaints",)),
    Topic("products", "tag", ("products",)),
    Topic("undo", "undo-2", ("history",)),
    Topic("bin", "trash-2", ("bin",)),
    Topic("reports", "chart-column", ("reports",)),
    Topic("export", "download"),
    Topic("settings", "settings", ("settings",)),
    Topic("backup", "shield-check"),
    Topic("keyboard", "keyboard"),
)


def topic_of_page(page: str) -> str:
    """The topic that explains a page; the first steps when there is no page."""
    return next((topic.key for topic in TOPICS if page in topic.pages), TOPICS[0].key)


@cache
def read_topic(key: str, language: str) -> HelpText:
    """A topic in a language.

    Raises:
        FileNotFoundError, ValueError: if the program's own file is missing or not well written.
    """
    return read_markup((HELP / language / f"{key}.md").read_text("utf-8"))
