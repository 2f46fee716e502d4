"""The titles and values of one row of a form: of all ways to read it the one that makes most sense.

A title is told by its word, by a colon, or by standing where other rows have theirs. So 公司 beside
客户类型 is a value, although it could be a title as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from desktop_crm.exchange.headers.forms.boxes import Box, Grid
from desktop_crm.exchange.headers.forms.places import place_of
from desktop_crm.exchange.headers.forms.words import (
    ends_in_colon,
    inline_pairs,
    is_known,
    may_be_title,
    plain_title,
)
from desktop_crm.exchange.reading.cells import BLANK, Cell

_KNOWN, _ASKING, _PLACED = 3.0, 2.5, 1.2
"""What a title with a value counts by its word, by its colon, by its place."""
_DOUBTFUL = 1.0
"""Where the value is a word for a field itself."""
_BLANK_SHARE = 0.5
_GAP = 0.7
_UNREAD = 0.5
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class FormPair:
    """A title with its value; `place` is the value's cell, `caption` heads this part of the form.

    A known title is a word for a field.
    """

    title: str
    place: int
    value: Cell
    row: int
    is_known: bool
    caption: str = ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What a row says, and what of it is neither title nor value."""

    pairs: tuple[FormPair, ...] = ()
    rest: tuple[Box, ...] = ()
    score: float = 0.0

    def with_pair(self, pair: FormPair, score: float) -> ReadRow:
        """The same with another pair in front."""
        return ReadRow((pair, *self.pairs), self.rest, self.score + score)


def title_columns(grid: Grid) -> frozenset[int]:
    """The columns in which titles stand: several known words, each with something else beside."""
    counts: Counter[int] = Counter()
    for boxes in grid.values():
        for at, box in enumerate(boxes):
            right = boxes[at + 1] if at + 1 < len(boxes) else None
            if _is_title(box) and not (right and right.is_beside(box) and _is_title(right)):
                counts[box.column] += 1
    return frozenset(column for column, count in counts.items() if count >= _FEWEST)


def read_row(boxes: Sequence[Box], columns: Collection[int]) -> ReadRow:
    """The best reading of a row's boxes; `columns` are those in which titles stand."""
    best: dict[int, ReadRow] = {len(boxes): ReadRow()}
    for at in range(len(boxes) - 1, -1, -1):
        best[at] = max(_readings(boxes, at, columns, best), key=lambda reading: reading.score)
    return best[0]


def _readings(
    boxes: Sequence[Box], at: int, columns: Collection[int], best: Mapping[int, ReadRow]
) -> list[ReadRow]:
    box, later = boxes[at], best[at + 1]
    unread = _DOUBTFUL if _is_title(box) else _UNREAD
    found = [ReadRow(later.pairs, (box, *later.rest), later.score - unread)]
    if inline := _inline(box):
        pairs = (*inline, *later.pairs)
        found.append(ReadRow(pairs, later.rest, later.score + _KNOWN * len(inline)))
    worth = _worth(box, columns)
    if not worth:
        return found
    title = plain_title(box.text)
    right = boxes[at + 1] if at + 1 < len(boxes) else None
    known = is_known(box.text)
    if right is None or not right.is_beside(box):
        pair = FormPair(title, place_of(box.row, box.last_column + 1), BLANK, box.row, known)
        found.append(later.with_pair(pair, worth * _BLANK_SHARE))
    if right is not None:
        pair = FormPair(title, place_of(right.row, right.column), right.cell, box.row, known)
        score = min(worth, _DOUBTFUL) if _is_title(right) else worth
        score -= 0 if right.is_beside(box) else _GAP
        found.append(best[at + 2].with_pair(pair, score))
    return found


def _worth(box: Box, columns: Collection[int]) -> float:
    text = box.text
    if not text or not may_be_title(text):
        return 0
    if is_known(text):
        return _KNOWN
    if ends_in_colon(text):
        return _ASKING
    return _PLACED if box.column in columns else 0


def _inline(box: Box) -> list[FormPair]:
    if not isinstance(box.cell, str):
        return []
    found = list(inline_pairs(box.cell.strip()))
    if not found or (len(found) == 1 and not found[0].value):
        return []
    return [
        FormPair(
            each.title,
            place_of(box.row, box.column, part),
            each.value,
            box.row,
            is_known(each.title),
        )
        for part, each in enumerate(found)
    ]


def _is_title(box: Box) -> bool:
    return bool(box.text) and (is_known(box.text) or ends_in_colon(box.text))
