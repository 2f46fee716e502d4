"""Records that the file does not show: taken in and named, or left out and named.

They are judged when the sheet is clean, so that a visible row still gets what it takes from a
hidden one: the name that was merged over both, or the head of the order further up.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from operator import not_
from typing import Any, TypeVar

from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sheets import CleanSheet
from desktop_crm.exchange.clean.values import Bad, shown
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.reading.hidden import Hidden

HIDDEN_ROW = "hidden_row"
FILTERED_ROW = "filtered_row"
HIDDEN_REASONS = frozenset({HIDDEN_ROW, FILTERED_ROW})
_NAME = ".name"

T = TypeVar("T")


def judge_hidden_rows(clean: CleanSheet, hidden: Hidden) -> None:
    """Name each hidden record, and take it away where the mapping wants that."""
    if not hidden.rows:
        return
    flags = hidden.rows_among(clean.rows)
    if not any(flags):
        return
    reason = FILTERED_ROW if hidden.is_filtered else HIDDEN_ROW
    effect = Effect.ROW_LEFT_OUT if clean.mapping.drops_hidden else Effect.NOTED
    problems = [
        CellProblem(clean.mapping.sheet, row, None, None, name, reason, effect)
        for row, name in compress(zip(clean.rows, _names(clean), strict=True), flags)
    ]
    if clean.mapping.drops_hidden:
        drop_records(clean, flags)
    clean.problems += problems


def _names(clean: CleanSheet) -> list[str]:
    """What each record is called, so that a person knows which one is meant."""
    columns = [clean.column(key) for key in naming_fields(clean.mapping.kind)]
    cells = zip(*(column for column in columns if column is not None), strict=True)
    names = [next(map(_text, filter(None, row)), "") for row in cells]
    return names or [""] * len(clean)


def naming_fields(kind: SheetKind | None) -> list[str]:
    """The fields that name a record of this kind: those of its own first, names before numbers."""
    if kind is None:
        return []
    rule = RULE_OF[kind]
    return sorted(
        rule.identity,
        key=lambda key: (FIELD_BY_KEY[key].entity is not rule.entities[0], _NAME not in key, key),
    )


def _text(value: Any) -> str:
    return "" if isinstance(value, Bad) else shown(value)


def drop_records(clean: CleanSheet, flags: Sequence[bool]) -> None:
    """Take the flagged records away, with what was said of them."""
    keep = [*map(not_, flags)]
    gone = set(compress(clean.rows, flags))
    places = {old: new for new, old in enumerate(compress(range(len(keep)), keep))}
    _drop_problems(clean, gone, places)
    for fields in (clean.fields, *clean.groups.values()):
        for key, columns in fields.items():
            fields[key] = [_kept(column, keep) for column in columns]
    for key, times in clean.times.items():
        clean.times[key] = _kept(times, keep)
    for header, texts in clean.kept.items():
        clean.kept[header] = _kept(texts, keep)
    clean.rows = _kept(clean.rows, keep)


def _drop_problems(clean: CleanSheet, gone: set[int], places: dict[int, int]) -> None:
    numbers = {
        old: new
        for new, old in enumerate(n for n, p in enumerate(clean.problems) if p.row not in gone)
    }
    clean.bad = {
        (places[index], field): numbers[problem]
        for (index, field), problem in clean.bad.items()
        if index in places
    }
    clean.problems = [clean.problems[old] for old in numbers]


def _kept(column: Sequence[T], keep: Sequence[bool]) -> list[T]:
    return list(compress(column, keep))
