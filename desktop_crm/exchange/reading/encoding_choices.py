"""What a text file would look like in each encoding, for a person to choose by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

ENCODINGS: Mapping[str, Text] = {
    "utf-8-sig": QT_TRANSLATE_NOOP("encoding", "UTF-8"),
    "gb18030": QT_TRANSLATE_NOOP("encoding", "Simplified Chinese (GB18030)"),
    "big5": QT_TRANSLATE_NOOP("encoding", "Traditional Chinese (Big5)"),
    "utf-16": QT_TRANSLATE_NOOP("encoding", "UTF-16"),
    "shift_jis": QT_TRANSLATE_NOOP("encoding", "Japanese (Shift JIS)"),
    "euc_kr": QT_TRANSLATE_NOOP("encoding", "Korean (EUC-KR)"),
    "cp1252": QT_TRANSLATE_NOOP("encoding", "Western European (Windows-1252)"),
}
"""The encodings that a person can choose, by Python's name, the likeliest first."""

_SAMPLE = 256 * 1024
_LINES = 6
_LONGEST = 160
_UNREADABLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """One encoding with the first lines as it reads them.

    `unreadable` counts the characters of the beginning that it cannot read; only one without any is
    worth choosing.
    """

    encoding: str
    lines: tuple[str, ...]
    unreadable: int


def encoding_choices(path: Path) -> tuple[EncodingChoice, ...]:
    """Those that read everything first, each group in the order of `ENCODINGS`.

    Raises:
        UserError: when the file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_SAMPLE)
    except OSError as error:
        raise UserError("import.cannot_open", name=path.name, detail=error.strerror or "") from None
    choices = [_choice(content, encoding) for encoding in ENCODINGS]
    return tuple(sorted(choices, key=lambda choice: bool(choice.unreadable)))


def _choice(content: bytes, encoding: str) -> EncodingChoice:
    text = content.decode(encoding, "replace")
    if len(content) == _SAMPLE:
        text = text[:-2]
    lines = [line.strip()[:_LONGEST] for line in text.splitlines() if line.strip()]
    return EncodingChoice(encoding, tuple(lines[:_LINES]), text.count(_UNREADABLE))
