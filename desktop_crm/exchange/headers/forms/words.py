"""Which texts of a form can be titles, and which hold a title together with its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.headers.meanings import FAIR, known_meanings
from desktop_crm.exchange.headers.people import person_of
from desktop_crm.exchange.headers.words import read_header

_LONGEST, _LONGEST_LATIN = 14, 32
_INLINE = re.compile(
    r"(?P<title>[^\s:：\d][^\s:：]{0,15}(?: [A-Za-z.]{1,12}){0,2})\s*[:：]\s*"
    r"(?P<value>.*?)(?=[\s;；]+[^\s:：\d][^\s:：]{0,15}(?: [A-Za-z.]{1,12}){0,2}\s*[:：](?!//)|$)",
    re.DOTALL,
)
_COLONS = (":", "：")
_ADDRESSES = ("http", "https", "ftp")
_COLON = re.compile("[:：]")
_SENTENCE = re.compile(r"[。；;！!？]|，.*，")


@dataclass(frozen=True, slots=True)
class Inline:
    """A title and its value in one cell: 电话：0755-26712345."""

    title: str
    value: str


def plain_title(text: str) -> str:
    """A title without the colon behind it."""
    return text.strip().rstrip(":：").strip()


@lru_cache(maxsize=4096)
def is_known(text: str) -> bool:
    """Whether a text is a word for a field, however it is decorated; 序号 is none."""
    header = read_header(text)
    if not may_be_title(text) or counts_rows(text):
        return False
    person = person_of(header)
    return any(fit >= FAIR for _, fit in known_meanings(header) or (person[0] if person else ()))


@lru_cache(maxsize=4096)
def counts_rows(text: str) -> bool:
    """Whether a title only numbers rows: 序号."""
    kinds = {known.kind for known, _ in known_meanings(read_header(text))}
    return kinds == {ValueKind.IGNORED}


def ends_in_colon(text: str) -> bool:
    """Whether a text asks for a value."""
    return text.rstrip().endswith(_COLONS) and may_be_title(text)


@lru_cache(maxsize=4096)
def may_be_title(text: str) -> bool:
    """Whether a text is short enough for a title, and no sentence."""
    title = plain_title(text)
    longest = _LONGEST_LATIN if title.isascii() else _LONGEST + (2 if "(" in title else 0)
    if not title or len(title) > longest or _SENTENCE.search(title) or _COLON.search(title):
        return False
    return any(map(str.isalpha, title)) and sum(map(str.isdecimal, title)) < 2


def inline_pairs(text: str) -> Iterator[Inline]:
    """Titles with their values in one cell; none where it begins with anything else."""
    at = 0
    for found in _INLINE.finditer(text):
        is_gap = not text[at : found.start()].strip(" 　;；")
        if not is_gap or found["title"].lower() in _ADDRESSES:
            return
        at = found.end()
        yield Inline(found["title"].strip(), found["value"].strip())
