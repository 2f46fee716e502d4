"""`history`: what was done in a firm's file, newest first."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file_option, load_actions
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language

if TYPE_CHECKING:
    from desktop_crm.queries.operations import OperationRow

_LIMIT = QT_TRANSLATE_NOOP("cli", "at most so many (100)")
_TITLES = (
    QT_TRANSLATE_NOOP("cli", "When"),
    QT_TRANSLATE_NOOP("cli", "Who"),
    QT_TRANSLATE_NOOP("cli", "What"),
)
_UNDONE = QT_TRANSLATE_NOOP("cli", "{what} (undone)")
_NOTHING = QT_TRANSLATE_NOOP("cli", "Nothing was done yet.")


def configure(parser: Parser) -> None:
    """The file."""
    add_file_option(parser, "--in")
    parser.option("--limit", help=_LIMIT, type=int, default=100, metavar="N")


def run(arguments: Namespace, console: Console) -> int:
    """Print the operations in business words."""
    from desktop_crm.queries.operations import operations
    from desktop_crm.storage.workspace import Workspace

    load_actions()
    with Workspace.open(arguments.file) as workspace:
        rows = workspace.read(operations, limit=max(1, arguments.limit))
    language = console.language
    if rows:
        console.table(
            [language.say(title) for title in _TITLES],
            [
                (language.moment(row.at), row.who or row.device, _what(language, row))
                for row in rows
            ],
        )
    else:
        console.say(_NOTHING)
    console.answer({"operations": [_plain(language, row) for row in rows]})
    return 0


def _what(language: Language, row: OperationRow) -> str:
    from desktop_crm.services.operation_texts import operation_sentence

    what = operation_sentence(language, row.code, row.words)
    return language.say(_UNDONE, what=what) if row.is_undone and not row.reverts_id else what


def _plain(language: Language, row: OperationRow) -> dict[str, Any]:
    from desktop_crm.services.operation_texts import operation_sentence

    return {
        "id": str(row.id),
        "at": row.at.isoformat(),
        "who": row.who,
        "device": row.device,
        "code": row.code,
        "text": operation_sentence(language, row.code, row.words),
        "undone": row.is_undone,
        "counts": {
            table: {"created": created, "updated": updated}
            for table, (created, updated) in row.counts.items()
        },
    }
