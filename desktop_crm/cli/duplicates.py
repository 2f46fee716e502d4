"""`duplicates`: customers of the firm that may be one and the same."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from desktop_crm.cli.console import Console
from desktop_crm.cli.parser import Parser
from desktop_crm.cli.places import add_file_option
from desktop_crm.core.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_crm.core.language import Language
    from desktop_crm.queries.duplicates.groups import DuplicateGroup, DuplicatePair
    from desktop_crm.queries.duplicates.twins import TwinRow

_LEAST = QT_TRANSLATE_NOOP("cli", "only pairs that are at least so sure (possible)")
_NONE = QT_TRANSLATE_NOOP("cli", "No two customers look alike.")
_FOUND = QT_TRANSLATE_NOOP("cli", "Groups of look-alikes: {groups}, with customers: {customers}.")
_TITLES = (
    QT_TRANSLATE_NOOP("cli", "Group"),
    QT_TRANSLATE_NOOP("cli", "How sure"),
    QT_TRANSLATE_NOOP("cli", "Customer"),
    QT_TRANSLATE_NOOP("cli", "Code"),
    QT_TRANSLATE_NOOP("cli", "Orders"),
    QT_TRANSLATE_NOOP("cli", "Why"),
)
_GRADES = ("possible", "likely", "sure")


def configure(parser: Parser) -> None:
    """The file, and how sure it has to be."""
    add_file_option(parser, "--in")
    parser.option("--least", help=_LEAST, choices=_GRADES, default=_GRADES[0])


def run(arguments: Namespace, console: Console) -> int:
    """Print the groups, the surest first."""
    from desktop_crm.core.likeness import Grade
    from desktop_crm.queries.duplicates.groups import find_duplicates
    from desktop_crm.storage.workspace import Workspace

    with Workspace.open(arguments.file) as workspace:
        groups = workspace.read(
            find_duplicates, least=Grade[arguments.least.upper()], watch=console.progress
        )
    customers = sum(len(group.customers) for group in groups)
    if groups:
        rows = [
            line
            for number, group in enumerate(groups, 1)
            for line in _lines(number, group, console)
        ]
        console.table([console.language.say(title) for title in _TITLES], rows, numbers={0, 4})
        console.say(_FOUND, groups=len(groups), customers=customers)
    else:
        console.say(_NONE)
    console.answer(
        {
            "count": len(groups),
            "customers": customers,
            "groups": [_plain(group, console.language) for group in groups],
        }
    )
    return 0


def _lines(number: int, group: DuplicateGroup, console: Console) -> list[tuple[str, ...]]:
    """A line for each customer of a group, with the surest reason that it has with another."""
    from desktop_crm.core.likeness_texts import GRADE_TEXTS

    lines: list[tuple[str, ...]] = []
    for row in group.customers:
        own = [pair for pair in group.pairs if row.id in {pair.first, pair.second}]
        best = max(own, key=lambda pair: pair.score)
        grade = console.language.say(GRADE_TEXTS[best.grade])
        why = _why(best, console.language)
        lines.append((str(number), grade, row.name, row.code or "", str(row.orders), why))
    return lines


def _why(pair: DuplicatePair, language: Language) -> str:
    from desktop_crm.core.likeness_texts import LIKENESS_TEXTS

    said = [language.say(LIKENESS_TEXTS[each.likeness], value=each.value) for each in pair.reasons]
    return ("；" if language.is_chinese else "; ").join(said)


def _plain(group: DuplicateGroup, language: Language) -> dict[str, Any]:
    return {
        "grade": group.grade.name.lower(),
        "customers": [_customer(row) for row in group.customers],
        "pairs": [
            {
                "first": str(pair.first),
                "second": str(pair.second),
                "grade": pair.grade.name.lower(),
                "score": pair.score,
                "reasons": [
                    {"reason": each.likeness.value, "value": each.value} for each in pair.reasons
                ],
                "message": _why(pair, language),
            }
            for pair in group.pairs
        ],
    }


def _customer(row: TwinRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "name": row.name,
        "code": row.code,
        "owner": row.owner,
        "orders": row.orders,
        "last_contact": row.last_contact_at.isoformat() if row.last_contact_at else None,
    }
