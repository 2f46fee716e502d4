"""A value that can be picked for a field."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_crm.core.language import Language, Text
from desktop_crm.queries.options import OptionRow


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a field; one that `is_past` is named in old filters but not offered any more."""

    value: str
    name: Text | str | OptionRow
    is_past: bool = False

    def label(self, language: Language) -> str:
        """The name in that language."""
        match self.name:
            case Text():
                return language.say(self.name)
            case OptionRow():
                return self.name.label(language)
            case name:
                return name
