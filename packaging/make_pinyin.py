"""Make `resources/pinyin/readings.txt` from the readings that the package `pypinyin` knows.

Run it in an environment of its own with `pypinyin` installed: `python packaging/make_pinyin.py`.
Each line is a syllable without its tone, a colon, and the characters read that way; behind a second
colon stand characters for which it is not the usual reading.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin import Style, pinyin

TARGET = Path(__file__).resolve().parents[1] / "resources" / "pinyin" / "readings.txt"


def plain(syllable: str) -> str:
    """Letters a-z only: tones and the dots of u-umlaut go."""
    decomposed = unicodedata.normalize("NFD", syllable.lower())
    return "".join(letter for letter in decomposed if "a" <= letter <= "z")


def main() -> None:
    """Write the table for all characters of GBK."""
    usual: dict[str, list[str]] = defaultdict(list)
    other: dict[str, list[str]] = defaultdict(list)
    for code in range(0x4E00, 0x9FA6):
        character = chr(code)
        if len(character.encode("gbk", "ignore")) != 2:
            continue
        readings = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
        syllables = list(dict.fromkeys(plain(each) for each in (readings[0] if readings else [])))
        for place, syllable in enumerate(filter(None, syllables)):
            (other if place else usual)[syllable].append(character)
    lines = [
        f"{syllable}:{''.join(usual[syllable])}:{''.join(other[syllable])}"
        for syllable in sorted({*usual, *other})
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
