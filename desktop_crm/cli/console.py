"""Where a command's answers go: sentences and tables for people, one object for scripts."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_crm.core.language import Language, Text

_GAP = "  "
_LONGEST_CELL = 60


@dataclass(frozen=True, slots=True)
class Console:
    """The terminal in one language; with `as_json` only `answer` prints to standard output."""

    language: Language
    as_json: bool = False

    def say(self, text: Text, **params: Any) -> None:
        """A sentence for people."""
        if not self.as_json:
            print(self.language.say(text, **params))

    def line(self, text: str = "") -> None:
        """A line for people that needs no translation."""
        if not self.as_json:
            print(text)

    def answer(self, content: Any) -> None:
        """The object for scripts; escaped where the terminal cannot show every character."""
        if self.as_json:
            encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
            plain = encoding.replace("-", "") not in {"utf8", "gb18030"}
            print(json.dumps(content, ensure_ascii=plain, indent=1))

    def table(
        self, titles: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Any = ()
    ) -> None:
        """Columns under their titles; those whose place is in `numbers` stand to the right."""
        if self.as_json:
            return
        cells = [[_fitting(cell) for cell in row] for row in (titles, *rows)]
        widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
        for row in cells:
            padded = [
                _padded(cell, width, right=place in numbers)
                for place, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            print(_GAP.join(padded).rstrip())

    def progress(self, done: int, whole: int) -> None:
        """How far a long piece of work has come, where somebody watches."""
        if sys.stderr.isatty():
            end = "\n" if done >= whole else ""
            print(f"\r{done * 100 // max(1, whole):3d} %", end=end, file=sys.stderr, flush=True)


def _fitting(cell: str) -> str:
    line = " ".join(cell.split())
    return line if len(line) <= _LONGEST_CELL else line[: _LONGEST_CELL - 1] + "…"


def _width(text: str) -> int:
    """Columns on a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space
