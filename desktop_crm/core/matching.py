"""Which characters of a name a search means: its words themselves, or initials as they are read."""

from __future__ import annotations

from desktop_crm.core.pinyin import letters_of

Span = tuple[int, int]


def matched_spans(text: str, query: str) -> tuple[Span, ...]:
    """Start and end of each part of `text` that a word of `query` stands for.

    `hrjm` means 恒润精密 in 苏州恒润精密五金.
    """
    found = (_span(text, word) for word in query.casefold().split())
    return tuple(sorted({span for span in found if span is not None}))


def _span(text: str, word: str) -> Span | None:
    at = text.lower().find(word)
    if at >= 0:
        return at, at + len(word)
    letters = [(place, letters_of(sign)) for place, sign in enumerate(text)]
    spoken = [(place, each) for place, each in letters if each]
    for first in range(len(spoken) - len(word) + 1):
        part = spoken[first : first + len(word)]
        if all(sign in each for sign, (_place, each) in zip(word, part, strict=True)):
            return part[0][0], part[-1][0] + 1
    return None
