"""An import that is not finished, as it is kept: what was decided about a file, never the file.

A password is not among it, and neither is anything that stood in the file, but for the values above
its tables, which are part of a mapping, and keys of rows. What was typed in place of cells is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.apply.policy import (
    USUAL,
    Cell,
    Choice,
    Decisions,
    EarlierPayments,
    ImportPolicy,
    MatchBy,
    OnDuplicate,
    Verdict,
)
from desktop_crm.exchange.compare.grounds import Grounds
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import SheetMapping, TypedCell
from desktop_crm.exchange.headers.mapping_json import mapping_from_json, mapping_to_json

VERSION = 1


@dataclass(frozen=True, slots=True)
class FileMark:
    """By what a file is known to be the same: its size and what is in it."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class KeptImport:
    """Everything that was decided about a file so far; `step` is where the user was.

    `left_out` names sheets. `grounds` say what the decisions of the policy are about.
    """

    path: Path
    mark: FileMark
    mapping: tuple[SheetMapping, ...]
    left_out: tuple[str, ...] = ()
    policy: ImportPolicy = USUAL
    grounds: Grounds = field(default_factory=Grounds)
    step: int = 0
    encoding: str | None = None


def mark_of(path: Path) -> FileMark:
    """What a file is known by.

    Raises:
        UserError: `import.cannot_open`.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return FileMark(path.stat().st_size, digest)
    except OSError as error:
        detail = error.strerror or ""
        raise UserError("import.cannot_open", name=path.name, detail=detail) from None


def subject_of_file(path: Path) -> str:
    """What tells the unfinished import of one file from that of another."""
    name = str(path.absolute()).encode("utf-8", "surrogatepass")
    return hashlib.sha256(name).hexdigest()[:20]


def kept_to_values(kept: KeptImport) -> dict[str, Any]:
    """Plain values that a draft can hold."""
    policy, grounds = kept.policy, kept.grounds
    return {
        "version": VERSION,
        "path": str(kept.path),
        "size": kept.mark.size,
        "digest": kept.mark.digest,
        "encoding": kept.encoding,
        "step": kept.step,
        "mapping": mapping_to_json(kept.mapping),
        "typed": {each.sheet: [list(cell) for cell in each.typed] for each in kept.mapping},
        "left_out": list(kept.left_out),
        "on_duplicate": policy.on_duplicate.value,
        "match_by": [each.value for each in policy.match_by],
        "blanks_wipe": policy.blanks_wipe,
        "all_or_nothing": policy.all_or_nothing,
        "earlier_payments": policy.earlier_payments.value,
        "cells": _cells_to_values(policy.decisions.kept, grounds),
        "confirmed": _cells_to_values(policy.decisions.confirmed, grounds),
        "rows": [
            [key, each.choice.value, each.other, list(each.apart), grounds.rows.get(key) or ""]
            for key, each in policy.decisions.verdicts.items()
        ],
    }


def kept_from_values(values: Mapping[str, Any]) -> KeptImport:
    """What `kept_to_values` wrote.

    Raises:
        UserError: when it cannot be understood, e.g. since a newer program wrote it.
    """
    if values.get("version") != VERSION:
        raise UserError("import.draft_unreadable")
    try:
        kept = _cells_from_values(values["cells"])
        confirmed = _cells_from_values(values.get("confirmed", ()))
        cells = {**kept, **confirmed}
        rows = {
            str(key): (Verdict(Choice(how), other, tuple(map(str, apart))), mark)
            for key, how, other, apart, mark in values["rows"]
        }
        return KeptImport(
            path=Path(values["path"]),
            mark=FileMark(int(values["size"]), str(values["digest"])),
            mapping=tuple(
                replace(each, typed=_typed(values.get("typed", {}).get(each.sheet, ())))
                for each in mapping_from_json(values["mapping"])
            ),
            left_out=tuple(map(str, values["left_out"])),
            policy=ImportPolicy(
                on_duplicate=OnDuplicate(values["on_duplicate"]),
                match_by=tuple(map(MatchBy, values["match_by"])),
                blanks_wipe=bool(values["blanks_wipe"]),
                all_or_nothing=bool(values["all_or_nothing"]),
                earlier_payments=EarlierPayments(values["earlier_payments"]),
                decisions=Decisions(
                    frozenset(kept),
                    {key: verdict for key, (verdict, _mark) in rows.items()},
                    frozenset(confirmed),
                ),
            ),
            grounds=Grounds(
                {cell: mark for cell, mark in cells.items() if mark},
                {key: mark for key, (_verdict, mark) in rows.items() if mark},
            ),
            step=int(values["step"]),
            encoding=values["encoding"],
        )
    except (AttributeError, KeyError, TypeError, ValueError, UserError):
        raise UserError("import.draft_unreadable") from None


def _cells_to_values(cells: Collection[Cell], grounds: Grounds) -> list[list[str]]:
    return sorted(
        [cell[0].value, cell[1], cell[2], grounds.cells.get(cell) or ""] for cell in cells
    )


def _cells_from_values(values: Iterable[Sequence[Any]]) -> dict[Cell, Any]:
    """The cells with what they said."""
    return {(Entity(e), str(key), str(name)): mark for e, key, name, mark in values}


def _typed(cells: Iterable[Any]) -> tuple[TypedCell, ...]:
    return tuple(TypedCell(int(row), int(column), str(text)) for row, column, text in cells)
