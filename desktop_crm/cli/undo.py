"""`undo`: taking the last step back."""

from __future__ import annotations

from argparse import Namespace

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file_option, load_actions
from desktop_crm.cli.steps import tell_step


def configure(parser: Parser) -> None:
    """The file."""
    add_file_option(parser, "--in")


def run(arguments: Namespace, console: Console) -> int:
    """Undo what the window's menu would undo."""
    from desktop_crm.core.errors import UserError
    from desktop_crm.queries.undo_choices import undo_choices
    from desktop_crm.storage.workspace import Workspace

    load_actions()
    with Workspace.open(arguments.file) as workspace:
        choice = workspace.read(undo_choices).undo
        if choice is None:
            raise UserError("undo.nothing")
        change = workspace.undo(choice.id)
    return tell_step(console, change)
