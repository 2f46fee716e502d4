"""The settings of a report: declared options, read from text or from the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.periods import Month

OptionValue = str | int | bool | date | Month | tuple[date, ...] | None

_YES = frozenset({"yes", "true", "1", "on", "是"})
_NO = frozenset({"no", "false", "0", "off", "否"})
_LONGEST_NUMBER = 9


class OptionKind(StrEnum):
    """What an option takes."""

    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    DAY = "day"
    MONTH = "month"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of an option, and what it is called."""

    value: str
    title: Text


@dataclass(frozen=True, slots=True)
class Option:
    """One setting; `least` and `most` bound a number, `unit` stands behind it.

    An option with a `rule` and no value follows that rule of the firm.
    """

    key: str
    title: Text
    kind: OptionKind
    default: OptionValue = None
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 100_000
    unit: Text | None = None
    rule: str = ""

    def read(self, text: str) -> OptionValue:
        """The value that a text means; an empty one is the default.

        Raises:
            UserError: `report.option_value`.
        """
        text = text.strip()
        if not text:
            return self.default
        try:
            return self._parse(text)
        except ValueError:
            raise UserError(
                "report.option_value", option=self.key, value=text, allowed=self.allowed()
            ) from None

    def _parse(self, text: str) -> OptionValue:
        match self.kind:
            case OptionKind.FLAG if text.lower() in _YES | _NO:
                return text.lower() in _YES
            case OptionKind.CHOICE if text in {choice.value for choice in self.choices}:
                return text
            case OptionKind.DAY:
                return date.fromisoformat(text)
            case OptionKind.MONTH:
                return Month.parse(text)
            case OptionKind.DAYS:
                return tuple(sorted({date.fromisoformat(each.strip()) for each in text.split(",")}))
            case OptionKind.NUMBER if len(text) <= _LONGEST_NUMBER:
                number = int(text)
                if self.least <= number <= self.most:
                    return number
        raise ValueError(text)

    def allowed(self) -> str:
        """What can be given, for the sentence of refusal."""
        match self.kind:
            case OptionKind.CHOICE:
                return ", ".join(choice.value for choice in self.choices)
            case OptionKind.FLAG:
                return "yes, no"
            case OptionKind.NUMBER:
                return f"{self.least}-{self.most}"
            case OptionKind.MONTH:
                return "YYYY-MM"
            case OptionKind.DAYS:
                return "YYYY-MM-DD, YYYY-MM-DD"
            case _:
                return "YYYY-MM-DD"

    def write(self, value: OptionValue) -> str:
        """The text that `read` takes for the value."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, tuple):
            return ",".join(each.isoformat() for each in value)
        return value.isoformat() if isinstance(value, date) else str(value)


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of all options of a report."""

    values: Mapping[str, OptionValue] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """A choice."""
        return str(self.values[key])

    def flag(self, key: str) -> bool:
        """A yes or no."""
        return bool(self.values[key])

    def number(self, key: str) -> int:
        """A whole number."""
        value = self.values[key]
        if not isinstance(value, int):
            raise TypeError(key)
        return value

    def day(self, key: str) -> date | None:
        """A day, or None."""
        value = self.values.get(key)
        return value if isinstance(value, date) else None

    def month(self, key: str) -> Month | None:
        """A month, or None."""
        value = self.values.get(key)
        return value if isinstance(value, Month) else None

    def days(self, key: str) -> tuple[date, ...]:
        """Some days, or none."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else ()

    def with_value(self, key: str, value: OptionValue) -> Settings:
        """The same with one other value."""
        return Settings({**self.values, key: value})


def read_settings(options: tuple[Option, ...], texts: Mapping[str, str]) -> Settings:
    """Settings from texts such as `axis=product`; what is not named has its default.

    Raises:
        UserError: `report.option_unknown`, `report.option_value`.
    """
    known = {option.key: option for option in options}
    for key in texts:
        if key not in known:
            raise UserError("report.option_unknown", option=key, known=", ".join(known))
    values = {option.key: option.default for option in options}
    return Settings({**values, **{key: known[key].read(text) for key, text in texts.items()}})


def write_settings(options: tuple[Option, ...], settings: Settings) -> dict[str, str]:
    """The texts of all settings that differ from their defaults."""
    return {
        option.key: option.write(settings.values[option.key])
        for option in options
        if settings.values[option.key] != option.default
    }


def settled(options: tuple[Option, ...], settings: Settings, rules: ChurnRules) -> Settings:
    """The settings with the firm's rules where nothing else was chosen."""
    for option in options:
        if option.rule and settings.values.get(option.key) is None:
            settings = settings.with_value(option.key, getattr(rules, option.rule))
    return settings


NET = Option("net", QT_TRANSLATE_NOOP("reports", "Net of returns"), OptionKind.FLAG, True)
