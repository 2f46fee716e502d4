"""The rows of titles inside a form, and what stands below them: people, or a history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.forms.boxes import Box
from desktop_crm.exchange.headers.forms.words import counts_rows, is_known, may_be_title
from desktop_crm.exchange.headers.meanings import SURE, known_meanings
from desktop_crm.exchange.headers.people import NAME_FIELDS
from desktop_crm.exchange.headers.words import Header, read_header
from desktop_crm.exchange.reading.cells import Cell

_FEWEST_TITLES = 3
_KNOWN_SHARE = 0.6
_OF_TRADE = frozenset(
    {Entity.LINE, Entity.ORDER, Entity.DELIVERY, Entity.RECEIVABLE, Entity.PAYMENT, Entity.RETURN}
)
_PARTS_OF_PEOPLE = 2
_FIGURES = frozenset({"line.qty", "line.price", "line.amount", "product.name", "product.code"})
_CONTENT = "activity.content"
_DAYS = frozenset({"activity.last_at", "order.date"})
"""日期 alone is any day."""


@dataclass(slots=True)
class InnerTable:
    """A row of titles in a form, and the rows below it; `name` is what stands above or left."""

    titles: tuple[Box, ...]
    name: str = ""
    rows: list[Mapping[int, Cell]] = field(default_factory=list)

    @property
    def row(self) -> int:
        """Where the titles stand."""
        return self.titles[0].row

    def headers(self) -> list[tuple[Box, Header]]:
        """The titles with what they say."""
        return [(box, read_header(box.text)) for box in self.titles]

    @property
    def is_of_people(self) -> bool:
        """Whether each row names a person."""
        found = [_fields(header) for _, header in self.headers()]
        names = any(NAME_FIELDS & keys for keys in found)
        parts = sum(any(key.startswith("contact.") for key in keys) for keys in found)
        return names and parts >= _PARTS_OF_PEOPLE and not self.is_log and not self.is_of_trade

    @property
    def is_log(self) -> bool:
        """Whether each row tells of a contact: 日期, 内容."""
        found = set().union(*(_fields(header) for _, header in self.headers()))
        return _CONTENT in found and bool(_DAYS & found) and not self.is_of_trade

    @property
    def is_of_trade(self) -> bool:
        """Whether its rows tell of goods and amounts, as the lines of a document do."""
        entities = {
            known.entity
            for _, header in self.headers()
            for known, fit in known_meanings(header)
            if fit == SURE
        }
        return len(entities & _OF_TRADE) > 0 and any(
            key in _FIGURES for _, header in self.headers() for key in _fields(header)
        )

    def take(self, boxes: Sequence[Box]) -> list[Box]:
        """Add a row below the titles; returns what stands below none of them."""
        found: dict[int, Cell] = {}
        over = []
        for box in boxes:
            title = next((each for each in self.titles if _is_below(box, each)), None)
            if title is None or title.column in found:
                over.append(box)
            else:
                found[title.column] = box.cell
        numbers = {box.column for box in self.titles if counts_rows(box.text)}
        if found.keys() - numbers:
            self.rows.append(found)
            return over
        return [box for box in boxes if not str(box.cell).strip(" .、").isdecimal()]

    def as_text(self) -> str:
        """All rows as lines."""
        numbers = {box.column for box in self.titles if counts_rows(box.text)}
        return "\n".join(
            " ".join(_shown(row[column]) for column in sorted(row) if column not in numbers)
            for row in self.rows
        )


def _fields(header: Header) -> set[str]:
    return {known.key for known, _ in known_meanings(header)}


def _is_below(box: Box, title: Box) -> bool:
    return title.column <= box.column <= title.last_column


def _shown(cell: Cell) -> str:
    return " ".join(str(cell).removesuffix(" 00:00:00").split())


def titles_in(boxes: Sequence[Box], below: Sequence[Box] = ()) -> tuple[Box, ...]:
    """The boxes of a row that are nothing but titles side by side, with other things below."""
    if len(boxes) < _FEWEST_TITLES or not all(map(_is_title_like, boxes)):
        return ()
    if not all(right.is_beside(left) for left, right in pairwise(boxes)):
        return ()
    known = [box for box in boxes if is_known(box.text) or counts_rows(box.text)]
    if len(known) < _KNOWN_SHARE * len(boxes) or len({box.text for box in boxes}) < len(boxes):
        return ()
    is_sure = len(known) == len(boxes)
    if not is_sure and (not below or any(_has_figure(box) for box in boxes if box not in known)):
        return ()
    columns = {box.column for box in known}
    is_again = any(box.column in columns and is_known(box.text) for box in below)
    if is_again and (not is_sure or len(boxes) % 2 == 0):
        return ()
    return tuple(boxes)


def _has_figure(box: Box) -> bool:
    return any(map(str.isdecimal, box.text))


def _is_title_like(box: Box) -> bool:
    return bool(box.text) and may_be_title(box.text) and ":" not in box.text[:-1]
