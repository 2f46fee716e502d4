"""Marked texts, and the languages there are; apart from `language` so that a start loads little."""

from __future__ import annotations

from dataclasses import dataclass

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)


@dataclass(frozen=True, slots=True)
class Text:
    """A marked source text that a `Language` can say."""

    context: str
    source: str


def QT_TRANSLATE_NOOP(context: str, source: str) -> Text:  # noqa: N802 - the name lupdate looks for
    """Mark an English text for translation; both arguments must be literals."""
    return Text(context, source)
