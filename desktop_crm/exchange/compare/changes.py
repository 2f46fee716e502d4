"""What an import changes in known records, packed so that hundreds of thousands fit."""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from desktop_crm.exchange.compare.cautions import Caution, Doubt
from desktop_crm.exchange.compare.change_index import ChangeIndex, Only
from desktop_crm.exchange.compare.forms import ValueForm

PAGE = 256
"""So many changed records are packed together."""


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """One field of a known record: what the firm has, and what the import makes of it.

    `field` names the cell in `Decisions.kept`; None where the change follows from other cells, so
    that it cannot be refused by itself. Values are texts in the user's language, but amounts are
    plain digits and days are in ISO form; `shown_value` puts these as people read them. `cautions`
    say why somebody should look at it twice.
    """

    field: str | None
    title: str
    before: str | None
    after: str | None
    form: ValueForm = ValueForm.TEXT
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownAs:
    """What the firm calls a record before the import, and a line that tells it from others."""

    name: str = ""
    detail: str = ""


UNNAMED = KnownAs()


class PackedRow(NamedTuple):
    """A record as it is unpacked: its number, the place of its row, and what changes."""

    number: int
    place: int
    diffs: tuple[FieldDiff, ...]
    known: KnownAs


class PackedChanges:
    """The changes of one kind of record, packed page by page: hundreds of thousands fit.

    `index` finds records and cells without unpacking any.
    """

    def __init__(self) -> None:
        self._pages: list[bytes] = []
        self._open: list[PackedRow] = []
        self._places: array[int] = array("I")
        self.index = ChangeIndex()

    def __len__(self) -> int:
        return len(self._places)

    def place(self, number: int) -> int:
        """The place in its table of the row of a record."""
        return self._places[number]

    def add(self, place: int, diffs: Sequence[FieldDiff], known: KnownAs = UNNAMED) -> None:
        """Add the changes of the row at a place of its table."""
        number = len(self)
        self.index.add(number, diffs)
        self._places.append(place)
        self._open.append(PackedRow(number, place, tuple(diffs), known))
        if len(self._open) == PAGE:
            self._pages.append(_pack(self._open))
            self._open = []

    def count(self, only: Only | None = None) -> int:
        """How many records have a cell of a sort."""
        return len(self) if only is None else len(self.index.numbers(only))

    def careful(self, only: Only | None = None) -> Sequence[int]:
        """Where in the list of a sort those records stand that should be looked at twice."""
        numbers = self.index.careful(only)
        if only is None:
            return numbers
        places = {number: place for place, number in enumerate(self.index.numbers(only))}
        return [places[number] for number in numbers]

    def read(self, offset: int, limit: int, only: Only | None = None) -> Iterator[PackedRow]:
        """Some of them, in the order in which they were added."""
        wanted: Sequence[int] = range(len(self)) if only is None else self.index.numbers(only)
        opened, rows = -1, []
        for number in wanted[offset : offset + limit]:
            if number // PAGE != opened:
                opened = number // PAGE
                rows = self._unpacked(opened)
            yield rows[number % PAGE]

    def _unpacked(self, page: int) -> list[PackedRow]:
        if page == len(self._pages):
            return self._open
        rows = json.loads(zlib.decompress(self._pages[page]))
        return [
            PackedRow(
                page * PAGE + at, place, tuple(_diff(*each) for each in diffs), KnownAs(*known)
            )
            for at, (place, diffs, known) in enumerate(rows)
        ]


def _diff(
    field: str | None,
    title: str,
    before: str | None,
    after: str | None,
    form: str,
    *cautions: Sequence[str],
) -> FieldDiff:
    found = tuple(Caution(Doubt(doubt), value) for doubt, value in cautions)
    return FieldDiff(field, title, before, after, ValueForm(form), found)


def _pack(rows: Iterable[PackedRow]) -> bytes:
    plain = [
        (row.place, [_plain(diff) for diff in row.diffs], (row.known.name, row.known.detail))
        for row in rows
    ]
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode(), level=1)


def _plain(diff: FieldDiff) -> tuple[Any, ...]:
    cautions = ((each.doubt, each.value) for each in diff.cautions)
    return (diff.field, diff.title, diff.before, diff.after, diff.form, *cautions)
