"""The words of the command line; a new command is its file and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text


@dataclass(frozen=True, slots=True)
class Command:
    """One word: the module that carries it out, and what it does.

    The module has `configure(parser)` and `run(arguments, console) -> int`; it is imported when
    its word is used, and imports what it needs when it runs.
    """

    module: str
    summary: Text


COMMANDS: Mapping[str, Command] = {
    "new": Command("new", QT_TRANSLATE_NOOP("cli", "make an empty firm")),
    "demo": Command("demo", QT_TRANSLATE_NOOP("cli", "make a made-up firm to look around in")),
    "import": Command("import_", QT_TRANSLATE_NOOP("cli", "read workbooks and other lists")),
    "export": Command("export", QT_TRANSLATE_NOOP("cli", "write a list as a workbook")),
    "report": Command("report", QT_TRANSLATE_NOOP("cli", "answer a question about the firm")),
    "find": Command("find", QT_TRANSLATE_NOOP("cli", "find customers, people, orders and notes")),
    "duplicates": Command(
        "duplicates", QT_TRANSLATE_NOOP("cli", "list customers that may be one and the same")
    ),
    "undo": Command("undo", QT_TRANSLATE_NOOP("cli", "take the last step back")),
    "redo": Command("redo", QT_TRANSLATE_NOOP("cli", "do again what was taken back")),
    "history": Command("history", QT_TRANSLATE_NOOP("cli", "list what was done")),
    "list": Command("list_", QT_TRANSLATE_NOOP("cli", "list the reports, fields or kinds")),
    "check": Command("check", QT_TRANSLATE_NOOP("cli", "look for damage in a firm's file")),
    "backup": Command("backup", QT_TRANSLATE_NOOP("cli", "make a verified copy of a firm's file")),
    "restore": Command("restore", QT_TRANSLATE_NOOP("cli", "bring a backup copy back")),
}
