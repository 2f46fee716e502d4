"""Reading a translation file, and what may be wrong with a translated text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

_FIELD = re.compile(r"\{[^{}]*\}|%\d")
_CODE = re.compile(r"`[^`]*`")
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
KEPT_LATIN = frozenset(
    {"Excel", "Word", "PDF", "PNG", "CSV", "xlsx", "csv", "pdf", "png", "crm", "Ctrl", "Shift"}
    | {"Alt", "Enter", "Esc", "Tab", "Home", "End", "Del", "English", "Desktop", "CRM", "SQLite"}
    | {"UTF", "BOM", "GB18030", "vCard", "PageUp", "PageDown", "JSON", "json", "Python", "MIT"}
    | {"OFL", "ISC", "Noto", "Sans", "Lucide", "Linux", "Windows", "macOS", "JPEG", "WPS"}
)
"""Words that a Chinese reader meets in Latin letters."""

COMMAND_LINE = frozenset({"app", "cli"})
"""Contexts whose texts name words to type, which are the same in every language."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text with its translation; `translation` is empty while nobody wrote one."""

    context: str
    source: str
    translation: str
    finished: bool


def read(path: Path) -> dict[tuple[str, str], Message]:
    """All messages of a .ts file by context and source."""
    return {(each.context, each.source): each for each in _messages(path)}


def _messages(path: Path) -> Iterator[Message]:
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            element = message.find("translation")
            translation = "" if element is None or element.text is None else element.text
            finished = element is not None and element.get("type") is None
            yield Message(name, message.findtext("source", ""), translation, finished)


def complaints(message: Message) -> Iterator[str]:
    """What a reader of Chinese would object to in one message."""
    if not message.finished or not message.translation.strip():
        yield "not translated"
        return
    if sorted(_FIELD.findall(message.source)) != sorted(_FIELD.findall(message.translation)):
        yield "other fields than the source"
    shown = _CODE.sub("", _FIELD.sub("", message.translation))
    words = set(_LATIN_WORD.findall(shown)) - KEPT_LATIN
    if message.context in COMMAND_LINE:
        words -= set(_LATIN_WORD.findall(message.source))
    if words:
        yield f"English in the Chinese text: {', '.join(sorted(words))}"
    if re.search(r"[\u4e00-\u9fff][,;:?!]", shown):
        yield "half-width punctuation after a Chinese character"
    if re.search(r"\S…$", message.source) and not message.translation.endswith("…"):
        yield "the ellipsis of a button that asks further is missing"
