"""The arguments that name a firm's file, the same in every command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_crm.cli.parser import Parser
from desktop_crm.core.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_crm.storage.workspace import Workspace

T = TypeVar("T")

_FILE = QT_TRANSLATE_NOOP("cli", "the firm's file")
_METAVAR = "FILE.crm"


def path(text: str) -> Path:
    """A path as typed; `~` is the user's folder."""
    return Path(text).expanduser()


def add_file(parser: Parser) -> None:
    """The file as the word after the command."""
    parser.option("file", help=_FILE, type=path, metavar=_METAVAR)


def add_file_option(parser: Parser, name: str) -> None:
    """The file after `--in`, `--from` or `--into`; it arrives as `file`."""
    parser.option(name, help=_FILE, type=path, metavar=_METAVAR, required=True, dest="file")


def make_file(target: Path, fill: Callable[[Workspace], T]) -> T:
    """Make a firm's file that is whole or not there at all.

    Raises:
        UserError: `file.exists`, `file.folder_missing`, `file.cannot_write`, or from `fill`.
    """
    from desktop_crm.core.errors import UserError
    from desktop_crm.storage.workspace import Workspace

    if target.exists():
        raise UserError("file.exists", path=str(target))
    draft = target.with_name(f".{target.name}.making")
    leftovers = [draft, *(Path(f"{draft}{end}") for end in ("-wal", "-shm"))]
    try:
        with Workspace.draft(draft) as workspace:
            value = fill(workspace)
        draft.replace(target)
    except OSError as error:
        raise UserError("file.cannot_write", path=str(target), reason=str(error)) from error
    finally:
        for leftover in leftovers:
            leftover.unlink(missing_ok=True)
    return value


def load_actions() -> None:
    """Import every action, so that each operation in a file finds its sentence."""
    import importlib
    import pkgutil

    from desktop_crm import services

    for module in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        importlib.import_module(module.name)
    importlib.import_module("desktop_crm.exchange.apply.run")
