"""Cutting text into the small pieces that the full-text index holds.

A run of Chinese characters gives its neighbouring pairs, a run of letters and digits its
neighbouring triples; the shorter piece at the end of a run lets prefixes of one and two characters
match anywhere in a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from operator import add

from desktop_crm.core.at_once import at_once

HAN_RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
"""The numbers of Chinese characters, both ends included."""
_HAN = "".join(f"{chr(first)}-{chr(last)}" for first, last in HAN_RANGES)
_RUNS = re.compile(f"([{_HAN}]+)|([^\\W_{_HAN}]+)")
_HAN_SIZE = 2
_WORD_SIZE = 3
_MANY = 100
"""From so many pieces on it pays to drop those that came before, as with variants of initials."""


def normalised(text: str) -> str:
    """The form in which texts are compared: NFKC, without differences of case."""
    if text.isascii():
        return text.lower()
    # Texts without the one form of a comma that NFKC replaces are mostly left as they are, fast.
    return unicodedata.normalize("NFKC", text.replace("，", ",")).casefold()


def normalised_all(texts: Sequence[str]) -> list[str]:
    """The `normalised` form of each of many texts."""
    return at_once(texts, normalised)


def _runs(text: str) -> Iterator[tuple[str, int]]:
    for match in _RUNS.finditer(text):
        han, word = match.groups()
        yield (han, _HAN_SIZE) if han else (word, _WORD_SIZE)


def grams(texts: Iterable[str]) -> list[str]:
    """All pieces of already normalised texts; a few may come twice."""
    pieces: list[str] = []
    for text in texts:
        for han, word in _RUNS.findall(text):
            if han:
                pieces += map(add, han, han[1:])
                pieces.append(han[-1])
            else:
                pieces += [word[start : start + _WORD_SIZE] for start in range(len(word))]
    return list(set(pieces)) if len(pieces) > _MANY else pieces


def match_expression(text: str) -> str | None:
    """The FTS5 expression that all texts containing `text` match; None if nothing in it counts.

    The expression may match a little more than that: compare what it finds.
    """
    parts: list[str] = []
    for run, size in _runs(normalised(text)):
        if len(run) < size:
            parts.append(f'"{run}"*')
        else:
            parts.extend(f'"{run[at : at + size]}"' for at in range(len(run) - size + 1))
    return " AND ".join(dict.fromkeys(parts)) or None


def contains(haystacks: Iterable[str], text: str) -> bool:
    """Whether every word of `text` stands in one of the normalised haystacks."""
    return holds(tuple(haystacks), normalised(text).split())


def holds(haystacks: Sequence[str], words: Iterable[str]) -> bool:
    """Whether every word stands in one of the haystacks; all of them are normalised."""
    return all(any(word in each for each in haystacks) for word in words)
