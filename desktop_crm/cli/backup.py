"""`backup`: a verified copy of a firm's file."""

from __future__ import annotations

from argparse import Namespace

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file, path
from desktop_crm.core.language import QT_TRANSLATE_NOOP

_TARGET = QT_TRANSLATE_NOOP("cli", "the copy's name; one in the folder of backups unless given")
_MADE = QT_TRANSLATE_NOOP("cli", "{path} is a verified copy. Customers: {customers}.")


def configure(parser: Parser) -> None:
    """The file and the copy."""
    add_file(parser)
    parser.option("--to", help=_TARGET, type=path, metavar="COPY.crm")


def run(arguments: Namespace, console: Console) -> int:
    """Copy, check the copy, give it its name."""
    from desktop_crm.core.clock import utc_now
    from desktop_crm.storage.backup import back_up, row_counts

    copy = back_up(arguments.file, now=utc_now(), target=arguments.to)
    counts = row_counts(copy)
    console.say(_MADE, path=copy, customers=counts["customer"])
    console.answer({"file": str(arguments.file), "backup": str(copy), "rows": counts})
    return 0
