"""`new`: an empty firm."""

from __future__ import annotations

from argparse import Namespace

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file, make_file
from desktop_crm.core.language import QT_TRANSLATE_NOOP

_NAME = QT_TRANSLATE_NOOP("cli", "the firm's name; that of the file unless given")
_MADE = QT_TRANSLATE_NOOP("cli", "{path} is ready for the firm {name}.")


def configure(parser: Parser) -> None:
    """The file and the firm's name."""
    add_file(parser)
    parser.option("--name", help=_NAME)


def run(arguments: Namespace, console: Console) -> int:
    """Make the file."""
    from desktop_crm.services.defaults import found_firm

    name = (arguments.name or arguments.file.stem).strip()
    make_file(arguments.file, lambda workspace: workspace.write(found_firm, name=name))
    console.say(_MADE, path=arguments.file, name=name)
    console.answer({"file": str(arguments.file), "name": name})
    return 0
