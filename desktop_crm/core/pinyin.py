"""Chinese characters as they are read: initials for searching, syllables for sorting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from desktop_crm.core.at_once import MARK, at_once
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
_MOST_VARIANTS = 16
"""A name with many characters of several readings has too many combinations to keep them all."""


@dataclass(frozen=True, slots=True)
class _Readings:
    """`several` are the characters with several first letters; two tables are for `translate`."""

    usual: Mapping[str, str]
    letters: _Letters
    several: frozenset[str]
    initial: _Initials
    sorting: _Sorting


class _Letters(dict[str, str]):
    """The first letters of a character, all readings; a letter or digit stands for itself."""

    def __missing__(self, sign: str) -> str:
        self[sign] = found = sign.lower() if sign.isascii() and sign.isalnum() else ""
        return found


class _Initials(dict[int, str]):
    """The first letter of a character in its usual reading by its number."""

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
    letters = _Letters()
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
        _Initials({ord(MARK): MARK, **{ord(sign): read[0] for sign, read in usual.items()}}),
        _Sorting({ord(sign): f"{read} {sign} " for sign, read in usual.items()}),
    )


def initials(text: str) -> tuple[str, ...]:
    """The first letters of a text's characters, the usual reading first.

    Characters with several readings give several variants (单 is d and s), at most 16. Letters and
    digits stand for themselves, everything else is left out. Empty for a text without Chinese.
    """
    return initials_of_all((text,))[0]


def initials_of_all(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """The `initials` of each of many texts."""
    readings = _readings()
    chinese, several = readings.usual.keys(), readings.several
    spoken = at_once(texts, _plain_words_spoken)
    return [
        ()
        if chinese.isdisjoint(text)
        else (first,)
        if several.isdisjoint(said)
        else _variants(said)
        for text, said, first in zip(texts, spoken, _usually_read(spoken), strict=True)
    ]


def usual_initials_of_all(texts: Sequence[str]) -> list[str]:
    """The first of the `initials` of each of many texts; empty for one without Chinese."""
    chinese = _readings().usual.keys()
    usual = _usually_read(at_once(texts, _plain_words_spoken))
    return [
        "" if chinese.isdisjoint(text) else first for text, first in zip(texts, usual, strict=True)
    ]


def _usually_read(texts: Sequence[str]) -> list[str]:
    table = _readings().initial
    return at_once(texts, lambda text: text.translate(table))


def _variants(text: str) -> tuple[str, ...]:
    choices = filter(None, map(_readings().letters.__getitem__, text))
    return tuple(map("".join, islice(product(*choices), _MOST_VARIANTS)))


def _plain_words_spoken(text: str) -> str:
    """The plain words as their only letters, which stand for themselves from then on."""
    for word, letters in _plain_words().items():
        text = text.replace(word, letters)
    return text


@cache
def _plain_words() -> Mapping[str, str]:
    """The letters of the plain words, the longest words first."""
    usual = _readings().usual
    return {
        word: "".join(syllable[0] for syllable in _WORDS.get(word) or map(usual.__getitem__, word))
        for word in sorted(_PLAIN_WORDS, key=len, reverse=True)
    }


def sort_key(text: str) -> str:
    """A string that sorts as a Chinese reader expects: by syllables, then by the characters.

    Digits come before letters; upper and lower case are equal.
    """
    return _sorting(text.strip())


def sort_keys_of_all(texts: Sequence[str]) -> list[str]:
    """The `sort_key` of each of many texts."""
    return at_once([text.strip() for text in texts], _sorting)


def _sorting(text: str) -> str:
    sorting = _readings().sorting
    return "".join(
        "".join(f"{read} {sign} " for read, sign in zip(_WORDS[part], part, strict=True))
        if number % 2
        else part.translate(sorting)
        for number, part in enumerate(_WORD.split(text))
    )


def syllables(text: str) -> tuple[str, ...]:
    """Each character as it is usually read; letters and digits stand for themselves."""
    usual = _readings().usual
    return tuple(
        usual.get(sign) or sign.casefold() for sign in text if sign in usual or sign.isalnum()
    )


def letters_of(character: str) -> str:
    """The first letters of all readings; a letter or digit stands for itself, else empty."""
    return _readings().letters[character]
