"""`import`: workbooks and other lists into a firm's file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser, WrongUsageError
from desktop_crm.cli.places import add_file_option, make_file, path
from desktop_crm.core.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_crm.cli.importing import Importing
    from desktop_crm.exchange.apply.policy import MatchBy
    from desktop_crm.exchange.imports import Wish
    from desktop_crm.storage.workspace import Workspace

T = TypeVar("T")

_DONE, _REFUSED = 0, 1
_TAKE, _LEAVE = _HIDDEN_CHOICES = ("take", "leave")
_FILES = QT_TRANSLATE_NOOP("cli", "workbooks or text files; each becomes a step of its own")
_AS = QT_TRANSLATE_NOOP("cli", "what the sheets hold, where their headers do not tell")
_SHEET = QT_TRANSLATE_NOOP("cli", "only this sheet; may be given several times")
_MAPPING = QT_TRANSLATE_NOOP("cli", "which column means what, as an earlier import printed it")
_ON_DUPLICATE = QT_TRANSLATE_NOOP("cli", "what to do with records that exist already (update)")
_MATCH_BY = QT_TRANSLATE_NOOP(
    "cli", "by what rows find their customers, in this order, separated by commas (all)"
)
_BLANKS_WIPE = QT_TRANSLATE_NOOP("cli", "blank cells empty what the firm has")
_ALL_OR_NOTHING = QT_TRANSLATE_NOOP("cli", "import nothing of a file that has rejected rows")
_HIDDEN_ROWS = QT_TRANSLATE_NOOP(
    "cli", "rows that the file hides: take them in, or leave them out (take)"
)
_EARLIER_PAYMENTS = QT_TRANSLATE_NOOP(
    "cli",
    "payments that a list of receivables contains already: only record them, or subtract them "
    "(record)",
)
_LOOK_ALIKES = QT_TRANSLATE_NOOP(
    "cli",
    "rows that look like another customer: the same as the likeliest, a different one for good, a "
    "task that asks its owner, or not imported (they become customers, and nothing is remembered)",
)
_DRY_RUN = QT_TRANSLATE_NOOP("cli", "only tell what would be done")
_REJECTED = QT_TRANSLATE_NOOP("cli", "write the rejected rows with their reasons as a workbook")
_EXCLUSIVE = QT_TRANSLATE_NOOP("cli", "{what} and {given} exclude each other.")


def configure(parser: Parser) -> None:
    """The files, the firm, and what the user knows better than the headers."""
    from desktop_crm.exchange.apply.policy import Choice, EarlierPayments, MatchBy, OnDuplicate
    from desktop_crm.exchange.imports import IMPORTABLE

    kinds = [kind.value for kind in IMPORTABLE]
    policies = [policy.value for policy in OnDuplicate]
    parser.option("files", help=_FILES, nargs="+", type=path, metavar="FILE")
    add_file_option(parser, "--into")
    parser.option("--as", help=_AS, choices=kinds, metavar="KIND", dest="as_kind")
    parser.option("--sheet", help=_SHEET, action="append", metavar="NAME", dest="sheets")
    parser.option("--mapping", help=_MAPPING, type=path, metavar="MAP.json")
    parser.option(
        "--on-duplicate",
        help=_ON_DUPLICATE,
        choices=policies,
        default=OnDuplicate.UPDATE.value,
        metavar="|".join(policies),
    )
    parser.option(
        "--match-by",
        help=_MATCH_BY,
        type=_match_by,
        default=tuple(MatchBy),
        metavar=",".join(MatchBy),
    )
    parser.option("--blanks-wipe", help=_BLANKS_WIPE, action="store_true")
    parser.option("--all-or-nothing", help=_ALL_OR_NOTHING, action="store_true")
    parser.option(
        "--hidden-rows",
        help=_HIDDEN_ROWS,
        choices=_HIDDEN_CHOICES,
        metavar="|".join(_HIDDEN_CHOICES),
    )
    earlier = [choice.value for choice in EarlierPayments]
    parser.option(
        "--earlier-payments",
        help=_EARLIER_PAYMENTS,
        choices=earlier,
        default=EarlierPayments.RECORD.value,
        metavar="|".join(earlier),
    )
    answers = [choice.value.replace("_", "-") for choice in Choice]
    parser.option("--look-alikes", help=_LOOK_ALIKES, choices=answers, metavar="|".join(answers))
    parser.option("--dry-run", help=_DRY_RUN, action="store_true")
    parser.option("--rejected", help=_REJECTED, type=path, metavar="OUT.xlsx")


def _match_by(text: str) -> tuple[MatchBy, ...]:
    """The keys in the order in which they were given, each once."""
    from desktop_crm.exchange.apply.policy import MatchBy

    return tuple(MatchBy(word.strip()) for word in dict.fromkeys(text.split(",")) if word.strip())


def run(arguments: Namespace, console: Console) -> int:
    """Import one file after the other; what one of them refuses leaves the others alone."""
    from desktop_crm.cli.importing import Importing

    importing = Importing(arguments, console, _wish(arguments, console))
    if arguments.file.exists():
        with _opened(arguments.file) as workspace:
            importing.run(workspace)
    else:
        _into_new_firm(arguments, importing)
    importing.write_rejected()
    importing.answer()
    return _REFUSED if importing.refused else _DONE


def _wish(arguments: Namespace, console: Console) -> Wish:
    from desktop_crm.exchange.headers.kinds import SheetKind
    from desktop_crm.exchange.imports import Wish
    from desktop_crm.exchange.mapping_files import read_mapping

    if arguments.mapping is not None and arguments.as_kind is not None:
        raise WrongUsageError("", console.language.say(_EXCLUSIVE, what="--mapping", given="--as"))
    return Wish(
        sheets=tuple(arguments.sheets or ()),
        as_kind=SheetKind(arguments.as_kind) if arguments.as_kind else None,
        mapping=read_mapping(arguments.mapping) if arguments.mapping else None,
        drops_hidden=arguments.hidden_rows == _LEAVE if arguments.hidden_rows else None,
    )


@contextmanager
def _opened(file: Path) -> Iterator[Workspace]:
    from desktop_crm.storage.workspace import Workspace

    with Workspace.open(file) as workspace:
        yield workspace


def _into_new_firm(arguments: Namespace, importing: Importing) -> None:
    """Make the firm together with what is imported; a dry run leaves none."""
    import tempfile

    if not arguments.dry_run:
        make_file(arguments.file, _founded(arguments.file.stem, importing.run))
        importing.has_made_firm = True
        return
    with tempfile.TemporaryDirectory() as folder:
        make_file(Path(folder, "rehearsal.crm"), _founded(arguments.file.stem, importing.run))


def _founded(name: str, fill: Callable[[Workspace], T]) -> Callable[[Workspace], T]:
    from desktop_crm.services.defaults import found_firm

    def found(workspace: Workspace) -> T:
        workspace.write(found_firm, name=name)
        return fill(workspace)

    return found
