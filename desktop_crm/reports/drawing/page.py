"""A sheet to write on from top to bottom, in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_crm.core.language import Language
from desktop_crm.reports.drawing.look import Colours, Look, Place
from desktop_crm.reports.drawing.plot import elided, new_figure, text_width, write

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_CHINESE_FROM = 0x2E80


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `y` counts downwards from the top."""

    figure: Figure
    width: float
    height: float
    language: Language

    @classmethod
    def blank(cls, width: float, height: float, language: Language) -> Page:
        """An empty page in the colours of paper."""
        look = Look(language, width=int(width), height=int(height))
        return cls(new_figure(look), int(width), int(height), language)

    def text(self, x: float, y: float, text: str, *, size: int, **style: Any) -> None:
        """A line of text whose middle is at `y`."""
        look = Look(self.language)
        write(
            self.figure,
            x / self.width,
            1 - y / self.height,
            text,
            look,
            size=size,
            va="center_baseline",
            **style,
        )

    def line(self, x0: float, x1: float, y: float, *, strong: bool = False) -> None:
        """A horizontal line."""
        from matplotlib.lines import Line2D

        colours = Colours()
        self.figure.add_artist(
            Line2D(
                [x0 / self.width, x1 / self.width],
                [1 - y / self.height] * 2,
                color=colours.text3 if strong else colours.grid,
                linewidth=0.8,
            )
        )

    def place(self, left: float, top: float, height: float) -> Place:
        """A part of the page, as a chart takes it."""
        return Place(self.figure, self.width, self.height, left, self.height - top - height)


def wrapped(text: str, width: float, size: int) -> list[str]:
    """The text in lines that fit: broken between words, and after any Chinese character."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        if line and text_width(line + word.rstrip(), size) > width:
            lines.append(line.rstrip())
            line = ""
        line += word
    return [*lines, elided(line.rstrip(), width, size)]


def _words(text: str) -> list[str]:
    words: list[str] = []
    for char in " ".join(text.split()):
        starts = not words or words[-1].endswith(" ") or ord(char) >= _CHINESE_FROM
        if starts or ord(words[-1][-1]) >= _CHINESE_FROM:
            words.append(char)
        else:
            words[-1] += char
    return words
