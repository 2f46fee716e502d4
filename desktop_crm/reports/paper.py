"""A report laid out on paper: title, finding, chart, table, definition and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.tables import Facts
from desktop_crm.reports.drawing.look import Look
from desktop_crm.reports.drawing.page import Page, wrapped
from desktop_crm.reports.drawing.plot import SEMIBOLD, elided, text_width
from desktop_crm.reports.report import Column, Report, ReportResult
from desktop_crm.reports.values import FIGURES, Kind, Tone, show

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_MARGIN = 42
_ROW = 19
_CHART = 220
_GAP = 14
_CELL, _NOTE, _FINDING, _TITLE = 9, 9, 12, 18
_LEADING = 14
_PADDING = 7
_NAME_WIDTH = 150
_LEAST_NAME, _LEAST_WIDE = 60.0, 150.0
_MORE = QT_TRANSLATE_NOOP(
    "reports", "{n} more rows; the sums are over all of them. The workbook has every row."
)
_TOTAL = QT_TRANSLATE_NOOP("reports", "Total")
_AS_OF = QT_TRANSLATE_NOOP("reports", "As of {day} · {basis}")
_PAGES = QT_TRANSLATE_NOOP("reports", "{title} · page {n} of {count}")


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a page in points; without a height it is as high as its content."""

    width: int
    height: int
    most_rows: int


@dataclass(frozen=True, slots=True)
class _Item:
    """Something with a height that is drawn at a height of a page; rows want the header above."""

    height: float
    draw: Callable[[Page, float], None]
    is_row: bool = False


@dataclass(frozen=True, slots=True)
class _TableColumn:
    """A column with its place on the page."""

    column: Column
    x0: float
    x1: float

    @property
    def is_figure(self) -> bool:
        """Whether its values stand at the right."""
        return self.column.kind in FIGURES

    @property
    def indent(self) -> float:
        """What keeps a text apart from a figure before it; the first column stands at the edge."""
        return 0.0 if self.is_figure or self.x0 == _MARGIN else _PADDING

    def write(self, page: Page, y: float, text: str, *, strong: bool = False) -> None:
        """A value in this column."""
        shown = elided(text, self.x1 - self.x0 - _PADDING - self.indent, _CELL)
        page.text(
            self.x1 if self.is_figure else self.x0 + self.indent,
            y,
            shown,
            size=_CELL,
            color="text" if strong else "text2",
            weight=SEMIBOLD if strong else 400,
            ha="right" if self.is_figure else "left",
        )


def draw_pages(
    report: Report, result: ReportResult, facts: Facts, language: Language, paper: Paper
) -> list[Figure]:
    """The pages, as figures to be saved."""
    table = _table(result, language, paper)
    header = _header(table, language, paper)
    items = [
        *_head(result, language, paper),
        _chart(report, result, language, paper),
        header,
        *_rows(result, table, language, paper),
        *_facts(facts, paper),
    ]
    height = paper.height or int(sum(item.height for item in items)) + 2 * _MARGIN
    pages = _paginate(items, header, height)
    figures = []
    for number, content in enumerate(pages, 1):
        page = Page.blank(paper.width, height, language)
        y = float(_MARGIN)
        for item in content:
            item.draw(page, y)
            y += item.height
        if paper.height:
            _foot(page, result, number, len(pages))
        figures.append(page.figure)
    return figures


def _paginate(items: Sequence[_Item], header: _Item, height: int) -> list[list[_Item]]:
    """As much on each page as fits; a table that goes on has its header again."""
    room = height - 2 * _MARGIN
    pages: list[list[_Item]] = [[]]
    used = 0.0
    for item in items:
        if pages[-1] and used + item.height > room:
            pages.append([header] if item.is_row else [])
            used = header.height if item.is_row else 0.0
        pages[-1].append(item)
        used += item.height
    return pages


def _head(result: ReportResult, language: Language, paper: Paper) -> list[_Item]:
    as_of = language.say(_AS_OF, day=language.date(result.as_of), basis=result.basis.say(language))
    tone = "danger" if result.finding.tone is Tone.DANGER else "text"
    finding = wrapped(result.finding.say(language), paper.width - 2 * _MARGIN, _FINDING)
    return [
        _line(language.say(result.title), 26, size=_TITLE, weight=SEMIBOLD, color="text"),
        _line(as_of, 20, size=10, color="text3"),
        *(_line(each, 20, size=_FINDING, color=tone) for each in finding),
    ]


def _line(text: str, height: float, *, size: int, **style: object) -> _Item:
    def draw(page: Page, y: float) -> None:
        page.text(_MARGIN, y + height / 2, text, size=size, **style)

    return _Item(height, draw)


def _chart(report: Report, result: ReportResult, language: Language, paper: Paper) -> _Item:
    def draw(page: Page, y: float) -> None:
        if result.unit is not None:
            unit = language.say(result.unit)
            right = paper.width - _MARGIN
            page.text(right, y - 10, unit, size=_CELL, color="text3", ha="right")
        place = page.place(_MARGIN, y + _GAP / 2, _CHART)
        width = paper.width - 2 * _MARGIN
        report.draw(result, Look(language, width=width, height=_CHART, place=place))

    return _Item(_CHART + 2 * _GAP if result.rows else 0, draw if result.rows else _nothing)


def _nothing(_page: Page, _y: float) -> None:
    """Nothing to draw."""


def _table(result: ReportResult, language: Language, paper: Paper) -> list[_TableColumn]:
    """The shown columns, each as wide as its values; names share what is left."""
    shown = [column for column in result.columns if column.shown]
    natural = [_natural_width(result, column, language, paper) for column in shown]
    room = paper.width - 2 * _MARGIN
    rest = room - sum(natural)
    if rest < 0:
        natural = _narrowed(natural, shown, room)
    else:
        stretch = next((place for place, one in enumerate(shown) if one.kind is Kind.NAME), 0)
        natural[stretch] += rest
    columns: list[_TableColumn] = []
    x = float(_MARGIN)
    for column, width in zip(shown, natural, strict=True):
        columns.append(_TableColumn(column, x, x + width))
        x += width
    return columns


def _narrowed(widths: list[float], columns: Sequence[Column], room: float) -> list[float]:
    """Sentences, then names give way until everything fits; figures only if nothing else can."""
    widths = list(widths)
    for gives, least in (
        (lambda one: one.wide, _LEAST_WIDE),
        (lambda one: one.kind not in FIGURES, _LEAST_NAME),
    ):
        giving = [place for place, one in enumerate(columns) if gives(one)]
        slack = sum(max(widths[place] - least, 0.0) for place in giving)
        needed = min(max(sum(widths) - room, 0.0), slack)
        for place in giving:
            widths[place] -= needed * max(widths[place] - least, 0.0) / slack if slack else 0.0
    whole = sum(widths)
    return [width * room / whole for width in widths] if whole > room else widths


def _natural_width(result: ReportResult, column: Column, language: Language, paper: Paper) -> float:
    if column.kind is Kind.NAME:
        return _NAME_WIDTH
    place = result.place(column.key)
    texts = [language.say(column.title)]
    texts += [_shown(row.cells[place], column, language) for row in result.rows[: paper.most_rows]]
    total = result.totals.get(column.key)
    texts.append(_shown(total, column, language))
    return max(text_width(text, _CELL, SEMIBOLD) for text in texts) + 2 * _PADDING


def _shown(value: object, column: Column, language: Language) -> str:
    if column.names and value in column.names:
        return language.say(column.names[str(value)])
    return show(language, value, column.kind)  # type: ignore[arg-type]


def _header(table: Sequence[_TableColumn], language: Language, paper: Paper) -> _Item:
    def draw(page: Page, y: float) -> None:
        for each in table:
            each.write(page, y + _ROW / 2, language.say(each.column.title), strong=True)
        page.line(_MARGIN, paper.width - _MARGIN, y + _ROW, strong=True)

    return _Item(_ROW + 2, draw)


def _rows(
    result: ReportResult, table: Sequence[_TableColumn], language: Language, paper: Paper
) -> list[_Item]:
    items = [
        _row(table, _texts(row.cells, result, table, language), paper)
        for row in result.rows[: paper.most_rows]
    ]
    more = len(result.rows) - paper.most_rows
    if more > 0:
        items.append(_line(language.say(_MORE, n=f"{more:,}"), _ROW, size=_NOTE, color="text3"))
    if not result.totals:
        return [*items, _Item(_GAP, _nothing)]
    sums = [result.totals.get(each.column.key) for each in table]
    texts = [_shown(value, each.column, language) for value, each in zip(sums, table, strict=True)]
    texts = [text if value is not None else "" for text, value in zip(texts, sums, strict=True)]
    texts[0] = language.say(_TOTAL)
    items.append(_row(table, texts, paper, strong=True))
    items.append(_Item(_GAP, _nothing))
    return items


def _texts(
    cells: Sequence[object],
    result: ReportResult,
    table: Sequence[_TableColumn],
    language: Language,
) -> list[str]:
    return [_shown(cells[result.place(each.column.key)], each.column, language) for each in table]


def _row(
    table: Sequence[_TableColumn], texts: Sequence[str], paper: Paper, *, strong: bool = False
) -> _Item:
    def draw(page: Page, y: float) -> None:
        for each, text in zip(table, texts, strict=True):
            each.write(page, y + _ROW / 2, text, strong=strong)
        page.line(_MARGIN, paper.width - _MARGIN, y + _ROW)

    return _Item(_ROW, draw, is_row=True)


def _facts(facts: Facts, paper: Paper) -> list[_Item]:
    """Settings, definition and notes; the title and the finding stand above already."""
    width = paper.width - 2 * _MARGIN
    return [
        _line(line, _LEADING, size=_NOTE, color="text3")
        for name, value in facts.lines[3:]
        for line in wrapped(f"{name}: {value}", width, _NOTE)
    ]


def _foot(page: Page, result: ReportResult, number: int, count: int) -> None:
    title = page.language.say(result.title)
    text = page.language.say(_PAGES, title=title, n=number, count=count)
    page.text(page.width - _MARGIN, page.height - _MARGIN / 2, text, size=8, ha="right")
