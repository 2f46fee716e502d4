"""Puts a document on pages: widths of columns, heights of rows, what stands on which page.

Lengths are in pixels of 96 to the inch, so that a page is drawn alike on screen and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF

from desktop_crm.ui.printing.document import PrintDocument
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import CAPTION, REGULAR, SEMIBOLD, TITLE
from desktop_crm.ui.widgets.wrapping import lines_in

MARGIN = 48.0
PADDING = 6
LINE = 17
HEAD_ROW = 26
TITLE_LINE = 32
FOOT = 28
LOGO = (170.0, 60.0)
_SHORT, _LONG = 794.0, 1123.0
_LEAST, _MOST = 40, 260
_MOST_LINES = 12
_SAMPLE = 400


class Orientation(StrEnum):
    """How the paper lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row of the table on its page; `row` is -1 for the line of sums."""

    row: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class PrintPage:
    """One page: where its table begins, its rows, and whether head and notes stand on it."""

    table_top: float
    rows: tuple[PlacedRow, ...]
    has_head: bool
    notes_top: float | None = None


@dataclass(frozen=True, slots=True)
class PrintLayout:
    """A document with its pages."""

    document: PrintDocument
    size: tuple[float, float]
    places: tuple[int, ...]
    widths: tuple[float, ...]
    pages: tuple[PrintPage, ...]

    @property
    def body(self) -> QRectF:
        """The part of the page inside its margins."""
        width, height = self.size
        return QRectF(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)


def lay_out(document: PrintDocument, orientation: Orientation) -> PrintLayout:
    """Pages of A4 paper."""
    portrait = orientation is Orientation.PORTRAIT
    size = (_SHORT, _LONG) if portrait else (_LONG, _SHORT)
    places = document.visible()
    room = size[0] - 2 * MARGIN
    widths = _widths(document, places, room)
    pages = _Pages(document, size, places, widths).pages()
    return PrintLayout(document, size, tuple(places), tuple(widths), tuple(pages))


def needs_landscape(document: PrintDocument) -> bool:
    """Whether upright paper would take more than half of a text's width, or any of a figure's."""
    places = document.visible()
    wanted = _wanted(document, places, _SHORT)
    widths = _widths(document, places, _SHORT - 2 * MARGIN)
    kept = (1.0 if document.columns[place].is_figure else 0.5 for place in places)
    return any(width < wish * part for width, wish, part in zip(widths, wanted, kept, strict=True))


def _widths(document: PrintDocument, places: Sequence[int], room: float) -> list[float]:
    """As wide as the texts, shared out over the whole width."""
    wanted = _wanted(document, places, room)
    total = sum(wanted)
    if total <= room or not wanted:
        texts = [at for at, place in enumerate(places) if not document.columns[place].is_figure]
        for at in texts:
            wanted[at] += (room - total) / len(texts)
        return wanted
    return _squeezed(wanted, [document.columns[place].is_figure for place in places], room)


def _wanted(document: PrintDocument, places: Sequence[int], room: float) -> list[float]:
    """As wide as the texts, within limits."""
    plain, strong = metrics(CAPTION), metrics(CAPTION, SEMIBOLD)
    wanted: list[float] = []
    for place in places:
        column = document.columns[place]
        widest = strong.horizontalAdvance(column.title)
        for row in document.rows[:_SAMPLE]:
            widest = max(widest, plain.horizontalAdvance(row[place]))
        if document.totals:
            widest = max(widest, strong.horizontalAdvance(document.totals[place]))
        most = room if column.is_figure else _MOST
        wanted.append(min(most, max(_LEAST, widest)) + 2 * PADDING + 2)
    return wanted


def _squeezed(wanted: list[float], figures: Sequence[bool], room: float) -> list[float]:
    """The widest texts give way, for they can be broken into lines; figures only at the last."""
    fixed = sum(width for width, figure in zip(wanted, figures, strict=True) if figure)
    texts = sorted(width for width, figure in zip(wanted, figures, strict=True) if not figure)
    left = room - fixed
    if texts and left >= (_LEAST + 2 * PADDING) * len(texts):
        highest = _highest(texts, left)
        return [
            width if figure else min(width, highest)
            for width, figure in zip(wanted, figures, strict=True)
        ]
    share = room / sum(wanted)
    return [width * share for width in wanted]


def _highest(widths: Sequence[float], room: float) -> float:
    """The width to which the widest are cut so that all fit into `room`; `widths` rise."""
    for at, width in enumerate(widths):
        share = room / (len(widths) - at)
        if width >= share:
            return share
        room -= width
    return widths[-1]


class _Pages:
    """Fills page after page."""

    def __init__(
        self,
        document: PrintDocument,
        size: tuple[float, float],
        places: Sequence[int],
        widths: Sequence[float],
    ) -> None:
        self._document = document
        self._bottom = size[1] - MARGIN - FOOT
        self._room = size[0] - 2 * MARGIN
        self._places = places
        self._widths = widths

    def pages(self) -> list[PrintPage]:
        made: list[PrintPage] = []
        table_top = MARGIN + head_height(self._document, self._room)
        rows: list[PlacedRow] = []
        top = table_top + HEAD_ROW
        for row, height in self._heights():
            if top + height > self._bottom and rows:
                made.append(PrintPage(table_top, tuple(rows), has_head=not made))
                rows, table_top = [], MARGIN
                top = table_top + HEAD_ROW
            rows.append(PlacedRow(row, top, height))
            top += height
        notes = LINE * (len(self._document.notes) + 1) if self._document.notes else 0
        if notes and top + notes > self._bottom:
            made.append(PrintPage(table_top, tuple(rows), has_head=not made))
            rows, table_top, top = [], MARGIN, MARGIN + HEAD_ROW
        notes_top = top + LINE if notes else None
        made.append(PrintPage(table_top, tuple(rows), has_head=not made, notes_top=notes_top))
        return made

    def _heights(self) -> list[tuple[int, float]]:
        heights = [(at, self._height(row)) for at, row in enumerate(self._document.rows)]
        if self._document.totals:
            heights.append((-1, float(HEAD_ROW)))
        return heights

    def _height(self, row: Sequence[str]) -> float:
        lines = 1
        for place, width in zip(self._places, self._widths, strict=True):
            lines = max(lines, _lines(row[place], width))
        return float(lines * LINE + PADDING)


def _lines(text: str, width: float) -> int:
    """How many lines a text needs."""
    room = int(width) - 2 * PADDING
    measure = metrics(CAPTION)
    if measure.horizontalAdvance(text) <= room:
        return 1
    lines, _height = lines_in(text, room, CAPTION)
    return min(_MOST_LINES, lines)


def head_height(document: PrintDocument, room: float) -> float:
    """The title, the lines under it and the facts."""
    height = float(TITLE_LINE)
    for line in document.head:
        height += wrapped(line, words_width(document, room))
    rows = -(-len(document.facts) // 2)
    return max(height, LOGO[1] + 8 if document.logo else 0) + rows * (LINE + 3) + 10


def words_width(document: PrintDocument, room: float) -> float:
    """The width that title and head have beside the logo."""
    return room - LOGO[0] - 12 if document.logo else room


def wrapped(text: str, room: float, size: int = CAPTION, weight: int = REGULAR) -> float:
    """The height of a text that may take several lines."""
    _lines, height = lines_in(text, int(room), size, weight)
    return max(LINE, height + 2)


TITLE_SIZE = TITLE
