"""How many owners' answers an import waits for, in words for the window and the command line."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language

_ASKED = QT_TRANSLATE_NOOP("import", "Questions to owners, each as a task: {count}.")
_TO_ASK = QT_TRANSLATE_NOOP("import", "Asks owners: {count}.")


def asked_words(count: int, language: Language) -> str:
    """What an import did."""
    return language.say(_ASKED, count=f"{count:,}")


def to_ask_words(count: int, language: Language) -> str:
    """What an import would do."""
    return language.say(_TO_ASK, count=f"{count:,}")
