"""Which changed records have cells of a sort, known without unpacking them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Protocol

from desktop_crm.exchange.compare.cautions import Caution
from desktop_crm.exchange.compare.forms import ValueForm


class Only(StrEnum):
    """A sort of changed cells to be looked at alone."""

    CAREFUL = "careful"
    PHONES = "phones"
    AMOUNTS = "amounts"
    DAYS = "days"


class Changed(Protocol):
    """What a change is sorted by."""

    @property
    def field(self) -> str | None:
        """Its cell, where it has one."""

    @property
    def form(self) -> ValueForm:
        """What its values stand for."""

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """Why it should be looked at twice."""


_PHONES = (".phones", ".mobile")
_SORTS = {ValueForm.MONEY: Only.AMOUNTS, ValueForm.DAY: Only.DAYS}


def is_of(change: Changed, only: Only | None) -> bool:
    """Whether a change is of a sort; None takes every one."""
    if only is Only.CAREFUL:
        return bool(change.cautions)
    return only is None or _sort_of(change) is only


def _sort_of(change: Changed) -> Only | None:
    if change.field is not None and change.field.endswith(_PHONES):
        return Only.PHONES
    return _SORTS.get(change.form)


class ChangeIndex:
    """Numbers of records, in the order in which they were added; four bytes for each cell."""

    def __init__(self) -> None:
        self.cells = 0
        self._records: dict[Only, array[int]] = {only: array("I") for only in Only}
        self._cells: dict[tuple[Only | None, str], array[int]] = {}
        self._careful: dict[str, array[int]] = {}
        self._careful_of: dict[Only, array[int]] = {only: array("I") for only in Only}

    def add(self, number: int, changes: Sequence[Changed]) -> None:
        """Note the changes of the record with a number."""
        self.cells += len(changes)
        for change in changes:
            sort, field = _sort_of(change), change.field
            if sort is not None:
                self._records[sort].append(number)
                if change.cautions:
                    self._careful_of[sort].append(number)
            if change.cautions:
                self._records[Only.CAREFUL].append(number)
            if field is None:
                continue
            self._cells.setdefault((sort, field), array("I")).append(number)
            if change.cautions:
                self._careful.setdefault(field, array("I")).append(number)

    def count(self, only: Only | None = None) -> int:
        """How many cells are of a sort."""
        return self.cells if only is None else len(self._records[only])

    def numbers(self, only: Only) -> Sequence[int]:
        """The records with such a cell, in order and each once."""
        return list(dict.fromkeys(self._records[only]))

    def careful(self, only: Only | None = None) -> Sequence[int]:
        """The records of which some cell of that sort should be looked at twice, in order."""
        of_sort = self._careful_of[only] if only not in (None, Only.CAREFUL) else None
        return list(dict.fromkeys(self._records[Only.CAREFUL] if of_sort is None else of_sort))

    def of_field(self, field: str) -> int:
        """How many records have a changed cell of a field."""
        return sum(len(numbers) for (_, name), numbers in self._cells.items() if name == field)

    def fields(self, only: Only | None = None) -> Iterator[tuple[str, Sequence[int]]]:
        """The cells of a sort that can be refused: a field, and the records that have it."""
        if only is Only.CAREFUL:
            yield from self._careful.items()
            return
        for (sort, field), numbers in self._cells.items():
            if only in (None, sort):
                yield field, numbers
