"""A text that holds a whole history: 2024-3-1 电话 / 2024-3-5 拜访 as entries with their days."""

from __future__ import annotations

import re
from datetime import date

from desktop_crm.core.dates import parse_date
from desktop_crm.core.unreadable import UnreadableError

_DAY = (
    r"(?:\d{4}|\d{2})\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)\s?[日号]?"
    r"|\d{1,2}月\d{1,2}[日号]"
)
_BEGIN = re.compile(
    rf"(?:^|(?<=[\n;；。|/]))[ \t　]*(?:\d{{1,2}}[.、)）]\s*)?[\[【(（]?({_DAY})"
    r"(?!\s?[日号]?\s?[前后起至到内])"
)
"""Where an entry begins; 2024/4/1前 is no day on which something was done."""
_TRIM = " \t\n　:：,，;；/|、-—]】)）"


def dated_entries(text: str, year: int | None = None) -> tuple[str, tuple[tuple[date, str], ...]]:
    """What stands before the first day, and each entry that begins with a day; no guess.

    Without entries, or with a day that cannot be read, the whole text comes back with none.
    """
    heads = list(_BEGIN.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    entries = []
    for head, end in zip(heads, ends, strict=True) if heads else ():
        said = text[head.end() : end].strip(_TRIM)
        try:
            day = parse_date(head[1], year)
        except UnreadableError:
            return text, ()
        if not said:
            return text, ()
        entries.append((day, said))
    before = text[: heads[0].start()].strip(_TRIM) if heads else text
    return before, tuple(entries)
