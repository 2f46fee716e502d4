"""Chinese characters as they are read: initials for searching, syllables for sorting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from desktop_crm.core.places import RESOURCES

_WORDS = {
    "重庆": ("chong", "qing"),
    "长": ("chang",),
    "厦门": ("xia", "men"),
    "六安": ("lu", "an"),
    "乐清": ("yue", "qing"),
    "蚌埠": ("beng", "bu"),
    "番禺": ("pan", "yu"),
    "都匀": ("du", "yun"),
    "银行": ("yin", "hang"),
    "大行": ("da", "hang"),
    "商行": ("shang", "hang"),
    "车行": ("che", "hang"),
}
"""Words of firms' names in which a character is not read in its usual way."""
_WORD = re.compile(f"({'|'.join(sorted(_WORDS, key=len, reverse=True))})")
_PLAIN_WORDS = (
    *("有限", "责任", "公司", "股份", "集团", "科技", "技术", "机械", "机电", "机床", "机器"),
    *("配件", "部件", "包装", "经营部", "门市部", "厂", "商行", "银行", "车行"),
)
"""Words of firms' names whose characters have other readings elsewhere, but never here."""
_PLAIN = re.compile("|".join(sorted(_PLAIN_WORDS, key=len, reverse=True)))
_MOST_VARIANTS = 16
"""A name with many characters of several readings has too many combinations to keep them all."""


@dataclass(frozen=True, slots=True)
class _Readings:
    """`several` are the characters with several first letters; two tables are for `translate`."""

    usual: Mapping[str, str]
    letters: dict[str, str]
    several: frozenset[str]
    initial: _Initials
    sorting: _Sorting


class _Initials(dict[int, str]):
    """The first letters of a character by its number; a letter or digit stands for itself."""

    def __missing__(self, number: int) -> str:
        sign = chr(number)
        self[number] = found = sign.lower() if sign.isascii() and sign.isalnum() else ""
        return found


class _Sorting(dict[int, str]):
    """What stands for a character in a key by its number."""

    def __missing__(self, number: int) -> str:
        self[number] = found = chr(number).casefold()
        return found


@cache
def _readings() -> _Readings:
    usual: dict[str, str] = {}
    letters: dict[str, str] = {}
    path = RESOURCES / "pinyin" / "readings.txt"
    lines = [line.split(":") for line in path.read_text(encoding="utf-8").splitlines()]
    for syllable, first, _others in lines:
        for character in first:
            usual[character] = syllable
            letters[character] = syllable[0]
    for syllable, _first, others in lines:
        for character in others:
            if syllable[0] not in letters[character]:
                letters[character] += syllable[0]
    return _Readings(
        usual,
        letters,
        frozenset(sign for sign, firsts in letters.items() if len(firsts) > 1),
        _Initials({ord(sign): firsts for sign, firsts in letters.items()}),
        _Sorting({ord(sign): f"{read} {sign} " for sign, read in usual.items()}),
    )


def initials(text: str) -> tuple[str, ...]:
    """The first letters of a text's characters, the usual reading first.

    Characters with several readings give several variants (单 is d and s), at most 16. Letters and
    digits stand for themselves, everything else is left out. Empty for a text without Chinese.
    """
    readings = _readings()
    letters = readings.letters
    if letters.keys().isdisjoint(text):
        return ()
    text = _PLAIN.sub(_plainly_read, text)
    if readings.several.isdisjoint(text):
        return (text.translate(readings.initial),)
    choices = [
        letters.get(character) or character.lower()
        for character in text
        if character in letters or (character.isascii() and character.isalnum())
    ]
    return tuple(map("".join, islice(product(*choices), _MOST_VARIANTS)))


def _plainly_read(found: re.Match[str]) -> str:
    """The only letters of a word; they stand for themselves from then on."""
    return _letters_of_word(found[0])


@cache
def _letters_of_word(word: str) -> str:
    spoken = _WORDS.get(word) or map(_readings().usual.__getitem__, word)
    return "".join(syllable[0] for syllable in spoken)


def sort_key(text: str) -> str:
    """A string that sorts as a Chinese reader expects: by syllables, then by the characters.

    Digits come before letters; upper and lower case are equal.
    """
    sorting = _readings().sorting
    return "".join(
        "".join(f"{read} {sign} " for read, sign in zip(_WORDS[part], part, strict=True))
        if number % 2
        else part.translate(sorting)
        for number, part in enumerate(_WORD.split(text.strip()))
    )


def syllables(text: str) -> tuple[str, ...]:
    """Each character as it is usually read; letters and digits stand for themselves."""
    usual = _readings().usual
    return tuple(
        usual.get(sign) or sign.casefold() for sign in text if sign in usual or sign.isalnum()
    )


def letters_of(character: str) -> str:
    """The first letters of all readings; a letter or digit stands for itself, else empty."""
    letters = _readings().letters.get(character)
    if letters is None and character.isascii() and character.isalnum():
        return character.lower()
    return letters or ""
