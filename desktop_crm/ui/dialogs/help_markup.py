"""The few marks that a help file may use, read strictly: what is not known is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

_POINTS = "\u3001-\u303f\uff00-\uffef"
_CHINESE = f"{_POINTS}\u4e00-\u9fff"
_JOINT = re.compile(rf"(?<=[{_CHINESE}])\n(?=[{_CHINESE}])|(?<=[{_POINTS}])\n|\n(?=[{_POINTS}])")
_MARKS = re.compile(
    r"\*\*(?P<strong>[^*]+)\*\*"
    r"|`(?P<key>[^`]+)`"
    r"|\[(?P<link>[^\]]+)\]\((?P<target>[a-z_]+)\)"
    r"|(?P<name>「[^「」]+」|“[^“”]+”)"
)
_UNKNOWN = re.compile(r"[<>*`\[\]_「」“”]|!$|&\w+;")
_STEP = re.compile(r"\d+\. ")


class Style(StrEnum):
    """How a stretch of words is set.

    A NAME is what a button or field is called: with its quotes in Chinese, without them in English,
    where the weight alone tells.
    """

    PLAIN = "plain"
    STRONG = "strong"
    KEY = "key"
    LINK = "link"
    NAME = "name"


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    STEP = "step"
    NOTE = "note"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style; `target` is the topic of a link."""

    text: str
    style: Style = Style.PLAIN
    target: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or one of its kin; a table has rows of cells, its head first."""

    kind: Kind
    spans: Spans = ()
    rows: tuple[tuple[Spans, ...], ...] = ()

    def all_spans(self) -> Iterator[Span]:
        """Its spans, those of a table cell by cell."""
        yield from self.spans
        for row in self.rows:
            for cell in row:
                yield from cell

    @property
    def words(self) -> str:
        """Its text without marks."""
        return words_of(self.spans)


@dataclass(frozen=True, slots=True)
class HelpText:
    """One topic: its title and what stands below it."""

    title: str
    blocks: tuple[Block, ...]

    def spans(self, style: Style) -> list[Span]:
        """All stretches of one style, in order."""
        return [span for block in self.blocks for span in block.all_spans() if span.style is style]

    @property
    def words(self) -> str:
        """All of it as plain text, a line for each block or row."""
        lines = [self.title]
        for block in self.blocks:
            if block.kind is Kind.TABLE:
                lines += ["  ".join(words_of(cell) for cell in row) for row in block.rows]
            else:
                lines.append(block.words)
        return "\n".join(lines)

    def holds(self, wanted: str) -> bool:
        """Whether every word of a search occurs."""
        text = self.words.casefold()
        return all(word in text for word in wanted.casefold().split())


def words_of(spans: Spans) -> str:
    """Spans as plain text."""
    return "".join(span.text for span in spans)


def read_markup(text: str) -> HelpText:
    """Read a help file: a title, then blocks apart by empty lines.

    Raises:
        ValueError: naming the line that is not understood.
    """
    chunks = [chunk.strip("\n") for chunk in re.split(r"\n\s*\n", text.strip())]
    title = chunks[0]
    if not title.startswith("# ") or "\n" in title:
        raise ValueError(f"a help file begins with its title: {title!r}")
    blocks = [block for chunk in chunks[1:] for block in _blocks(chunk)]
    return HelpText(title.removeprefix("# ").strip(), tuple(blocks))


def _blocks(chunk: str) -> Iterator[Block]:
    if chunk.startswith("## "):
        yield Block(Kind.HEADING, _spans(chunk.removeprefix("## ")))
    elif chunk.startswith("|"):
        yield Block(Kind.TABLE, rows=tuple(_rows(chunk.splitlines())))
    elif chunk.startswith("> "):
        yield Block(Kind.NOTE, _spans(_joined(re.sub(r"^> ?", "", chunk, flags=re.MULTILINE))))
    elif chunk.startswith("- "):
        for item in re.split(r"\n(?=- )", chunk):
            yield Block(Kind.BULLET, _spans(_joined(_unindented(item.removeprefix("- ")))))
    elif _STEP.match(chunk):
        for item in re.split(r"\n(?=\d+\. )", chunk):
            yield Block(Kind.STEP, _spans(_joined(_unindented(_STEP.sub("", item, count=1)))))
    else:
        yield Block(Kind.PARAGRAPH, _spans(_joined(chunk)))


def _unindented(item: str) -> str:
    return re.sub(r"\n +", "\n", item)


def _joined(lines: str) -> str:
    """One line; no space stands between Chinese characters, nor beside their punctuation."""
    return _JOINT.sub("", lines).replace("\n", " ")


def _rows(lines: list[str]) -> Iterator[tuple[Spans, ...]]:
    if len(lines) < 3 or set(lines[1]) - set("|- "):
        raise ValueError(f"a table has a head, a line below it and rows: {lines[0]!r}")
    rows = [_cells(line) for line in (lines[0], *lines[2:])]
    if any(len(one) != len(other) for one, other in pairwise(rows)):
        raise ValueError(f"the rows of this table differ in length: {lines[0]!r}")
    yield from rows


def _cells(line: str) -> tuple[Spans, ...]:
    if not (line.startswith("|") and line.endswith("|")):
        raise ValueError(f"not a row of a table: {line!r}")
    return tuple(_spans(cell.strip()) for cell in line.strip("|").split("|"))


def _spans(text: str) -> Spans:
    found: list[Span] = []
    place = 0
    for match in _MARKS.finditer(text):
        found += _plain(text[place : match.start()])
        style = Style(str(match.lastgroup if match["target"] is None else "link"))
        found.append(Span(match[style.value].strip("“”"), style, match["target"] or ""))
        place = match.end()
    return (*found, *_plain(text[place:]))


def _plain(text: str) -> list[Span]:
    if _UNKNOWN.search(text) or text.startswith("#"):
        raise ValueError(f"marks that a help file does not know: {text!r}")
    return [Span(text)] if text else []
