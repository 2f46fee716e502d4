"""Notes that name the rules of the firm."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.language import Language, Text


@dataclass(frozen=True, slots=True)
class Said:
    """A text with its words."""

    text: Text
    words: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A text that names the rules of the firm; those of the program until these are known."""

    says: Callable[[ChurnRules], Said]
    rules: ChurnRules = field(default_factory=ChurnRules)

    def by(self, rules: ChurnRules) -> RuleNote:
        """The same by other rules."""
        return replace(self, rules=rules)

    def label(self, language: Language) -> str:
        """The text in that language."""
        said = self.says(self.rules)
        return language.say(said.text, **said.words)


Note: TypeAlias = Text | RuleNote


def note_text(note: Note, language: Language) -> str:
    """A note in that language."""
    return language.say(note) if isinstance(note, Text) else note.label(language)
