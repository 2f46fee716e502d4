"""`restore`: bringing a backup copy back."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file, path
from desktop_crm.core.language import QT_TRANSLATE_NOOP

_COPY = QT_TRANSLATE_NOOP("cli", "the copy to bring back; the newest backup unless given")
_RESTORED = QT_TRANSLATE_NOOP("cli", "{path} is now as in {copy}.")
_KEPT = QT_TRANSLATE_NOOP(
    "cli", "The former file was kept as {kept}; restore that one to take this back."
)


def configure(parser: Parser) -> None:
    """The file and the copy."""
    add_file(parser)
    parser.option("--backup", help=_COPY, type=path, metavar="COPY.crm")


def run(arguments: Namespace, console: Console) -> int:
    """Check the copy, keep the present file aside, put the copy in its place."""
    from desktop_crm.core.clock import utc_now
    from desktop_crm.storage.backup import restore

    copy = arguments.backup or _newest(arguments.file)
    kept = restore(arguments.file, copy=copy, now=utc_now())
    console.say(_RESTORED, path=arguments.file, copy=copy)
    if kept is not None:
        console.say(_KEPT, kept=kept)
    console.answer(
        {
            "file": str(arguments.file),
            "backup": str(copy),
            "kept": str(kept) if kept else None,
        }
    )
    return 0


def _newest(file: Path) -> Path:
    from desktop_crm.core.errors import UserError
    from desktop_crm.storage.backup import backup_folder, backups

    found = backups(file)
    if not found:
        raise UserError("backup.none", path=str(file), folder=str(backup_folder(file)))
    return found[0]
