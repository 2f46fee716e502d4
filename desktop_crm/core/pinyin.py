"""Chinese characters as they are read: initials for searching, syllables for sorting."""

from __future__ import annotations

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
_MOST_VARIANTS = 16
"""A name with many characters of several readings has too many combinations to keep them all."""


@dataclass(frozen=True, slots=True)
class _Readings:
    usual: Mapping[str, str]
    letters: Mapping[str, str]


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
    return _Readings(usual, letters)


def initials(text: str) -> tuple[str, ...]:
    """The first letters of a text's characters, the usual reading first.

    Characters with several readings give several variants (单 is d and s), at most 16. Letters and
    digits stand for themselves, everything else is left out. Empty for a text without Chinese.
    """
    letters = _readings().letters
    choices = [
        letters.get(character) or character.lower()
        for character in text
        if character in letters or (character.isascii() and character.isalnum())
    ]
    if not any(character in letters for character in text):
        return ()
    return tuple("".join(each) for each in islice(product(*choices), _MOST_VARIANTS))


def sort_key(text: str) -> str:
    """A string that sorts as a Chinese reader expects: by syllables, then by the characters.

    Digits come before letters; upper and lower case are equal.
    """
    usual = _readings().usual
    stripped = text.strip()
    parts: list[str] = []
    at = 0
    while at < len(stripped):
        word = next((stripped[at : at + n] for n in (2, 1) if stripped[at : at + n] in _WORDS), "")
        if word:
            parts += [f"{read} {sign} " for read, sign in zip(_WORDS[word], word, strict=True)]
        else:
            sign = stripped[at]
            parts.append(f"{usual[sign]} {sign} " if sign in usual else sign.casefold())
        at += len(word) or 1
    return "".join(parts)


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
