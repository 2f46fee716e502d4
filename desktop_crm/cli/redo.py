"""`redo`: doing again what was taken back last."""

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
    """Redo, unless something else was done since."""
    from desktop_crm.storage.workspace import Workspace

    load_actions()
    with Workspace.open(arguments.file) as workspace:
        change = workspace.redo()
    return tell_step(console, change)
