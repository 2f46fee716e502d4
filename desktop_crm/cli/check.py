"""`check`: looking for damage."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

_DONE, _REFUSED = 0, 1
_NAMES: Mapping[str, Text] = {
    "pages": QT_TRANSLATE_NOOP("cli", "pages of the file"),
    "references": QT_TRANSLATE_NOOP("cli", "references between records"),
    "tables": QT_TRANSLATE_NOOP("cli", "tables and columns"),
    "triggers": QT_TRANSLATE_NOOP("cli", "triggers of the journal"),
    "journal": QT_TRANSLATE_NOOP("cli", "journal"),
    "search": QT_TRANSLATE_NOOP("cli", "search index"),
}
_WELL = QT_TRANSLATE_NOOP("cli", "{name}: in order")
_ILL = QT_TRANSLATE_NOOP("cli", "{name}: {found}")
_ALL_WELL = QT_TRANSLATE_NOOP("cli", "{path} is in order.")
_DAMAGED = QT_TRANSLATE_NOOP(
    "cli", "{path} is damaged. It was left as it is; bring a backup copy back with `restore`."
)


def configure(parser: Parser) -> None:
    """The file."""
    add_file(parser)


def run(arguments: Namespace, console: Console) -> int:
    """Print each check; 1 when anything was found."""
    from desktop_crm.storage.file_check import check_file

    results = check_file(arguments.file)
    is_well = all(result.is_well for result in results)
    for result in results:
        name = console.language.say(_NAMES[result.name])
        if result.is_well:
            console.say(_WELL, name=name)
        for found in result.found:
            console.say(_ILL, name=name, found=found)
    console.say(_ALL_WELL if is_well else _DAMAGED, path=arguments.file)
    console.answer(
        {
            "file": str(arguments.file),
            "ok": is_well,
            "checks": [
                {"check": result.name, "ok": result.is_well, "found": list(result.found)}
                for result in results
            ],
        }
    )
    return _DONE if is_well else _REFUSED
