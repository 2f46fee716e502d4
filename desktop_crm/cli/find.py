"""`find`: everything that matches a few words, digits or initials."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file_option
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from desktop_crm.storage.search import Hit

_WORDS = QT_TRANSLATE_NOOP("cli", "part of a name, pinyin initials, phone digits, an order number")
_LIMIT = QT_TRANSLATE_NOOP("cli", "at most so many (50)")
_NOTHING = QT_TRANSLATE_NOOP("cli", "Nothing found for {words}.")
_TITLES = (
    QT_TRANSLATE_NOOP("cli", "Kind"),
    QT_TRANSLATE_NOOP("cli", "Found"),
    QT_TRANSLATE_NOOP("cli", "Customer"),
)
_KINDS: Mapping[str, Text] = {
    "customer": QT_TRANSLATE_NOOP("cli", "Customer"),
    "contact": QT_TRANSLATE_NOOP("cli", "Contact person"),
    "sales_order": QT_TRANSLATE_NOOP("cli", "Order"),
    "product": QT_TRANSLATE_NOOP("cli", "Product"),
    "complaint": QT_TRANSLATE_NOOP("cli", "Complaint"),
    "log_entry": QT_TRANSLATE_NOOP("cli", "Follow-up"),
}


def configure(parser: Parser) -> None:
    """The words and the file."""
    parser.option("words", help=_WORDS, nargs="+", metavar="TEXT")
    add_file_option(parser, "--in")
    parser.option("--limit", help=_LIMIT, type=int, default=50, metavar="N")


def run(arguments: Namespace, console: Console) -> int:
    """Print the hits, best first."""
    from desktop_crm.storage.workspace import Workspace

    words = " ".join(arguments.words)
    with Workspace.open(arguments.file) as workspace:
        hits, names = workspace.read(_ask, words=words, limit=max(1, arguments.limit))
    say = console.language.say
    if hits:
        console.table(
            [say(title) for title in _TITLES],
            [(say(_KINDS[hit.kind]), hit.title, names.get(hit.customer_id, "")) for hit in hits],
        )
    else:
        console.say(_NOTHING, words=words)
    console.answer({"query": words, "count": len(hits), "hits": [_plain(h, names) for h in hits]})
    return 0


def _ask(session: Session, *, words: str, limit: int) -> tuple[list[Hit], dict[UUID | None, str]]:
    from sqlalchemy import select

    from desktop_crm.models import Customer
    from desktop_crm.storage.search import find

    hits = find(session, words, limit=limit)
    ids = {hit.customer_id for hit in hits if hit.customer_id}
    rows = session.execute(select(Customer.id, Customer.name).where(Customer.id.in_(ids)))
    return hits, {row.id: row.name for row in rows}


def _plain(hit: Hit, names: Mapping[UUID | None, str]) -> dict[str, str | None]:
    return {
        "kind": hit.kind,
        "id": str(hit.record_id),
        "title": hit.title,
        "customer_id": str(hit.customer_id) if hit.customer_id else None,
        "customer": names.get(hit.customer_id),
    }
