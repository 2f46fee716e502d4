"""What a setting of the firm is: its kind, its default and how the file holds its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from desktop_crm.core.errors import UserError
from desktop_crm.core.texts import Text


class SettingKind(StrEnum):
    """What a setting holds, and so how it is edited."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    IMAGE = "image"
    WHOLE = "whole"
    DECIMAL = "decimal"
    CHOICE = "choice"
    DAYS = "days"


class SettingGroup(StrEnum):
    """The sections of the settings page, in their order."""

    FIRM = "firm"
    CHURN = "churn"
    LEVELS = "levels"
    CONTACTS = "contacts"
    COMPLAINTS = "complaints"
    ORDERS = "orders"
    FILE = "file"
    EXPERIENCE = "experience"


class SettingUnit(StrEnum):
    """What a number counts; shown behind its editor."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    HOURS = "hours"
    PERCENT = "percent"
    YUAN = "yuan"
    TIMES = "times"
    STARS = "stars"
    PEOPLE = "people"
    MEGABYTES = "megabytes"


@dataclass(frozen=True, slots=True)
class FirmSetting:
    """One choice of the firm.

    `source` is what the articles say whose figure is the default; such a figure is an assumption,
    never a fact. `minimum` and `maximum` bound numbers.
    """

    key: str
    group: SettingGroup
    kind: SettingKind
    default: Any
    title: Text
    help: Text | None = None
    source: Text | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: SettingUnit | None = None
    choices: Mapping[str, Text] = dataclass_field(default_factory=dict)

    def checked(self, value: Any) -> Any:
        """The value in its own type.

        Raises:
            UserError: `setting.not_a_number`, `setting.out_of_range` or `setting.not_a_choice`.
        """
        match self.kind:
            case SettingKind.WHOLE | SettingKind.DECIMAL:
                return self._number(value)
            case SettingKind.CHOICE:
                if value not in self.choices:
                    raise UserError("setting.not_a_choice", field=self.key, value=str(value))
                return str(value)
            case SettingKind.DAYS:
                return tuple(sorted({_day(each) for each in value}))
            case SettingKind.TEXT:
                return " ".join(str(value or "").split())
            case _:
                return str(value or "").strip()

    def to_file(self, value: Any) -> Any:
        """A checked value as plain JSON."""
        match value:
            case Decimal():
                return str(value)
            case tuple():
                return [each.isoformat() for each in value]
            case _:
                return value

    def from_file(self, value: Any) -> Any:
        """A stored value in its own type; the default where it cannot be read."""
        try:
            return self.checked(value)
        except (UserError, TypeError, ValueError):
            return self.default

    def _number(self, value: Any) -> int | Decimal:
        try:
            number = Decimal(str(value))
            whole = int(number)
        except (InvalidOperation, ValueError, OverflowError):
            raise UserError("setting.not_a_number", field=self.key, value=str(value)) from None
        if self.kind is SettingKind.WHOLE and whole != number:
            raise UserError("setting.not_a_number", field=self.key, value=str(value))
        too_small = self.minimum is not None and number < self.minimum
        if too_small or (self.maximum is not None and number > self.maximum):
            raise UserError(
                "setting.out_of_range", field=self.key, least=self.minimum, most=self.maximum
            )
        return whole if self.kind is SettingKind.WHOLE else number


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def whole(
    key: str,
    group: SettingGroup,
    default: int,
    title: Text,
    *,
    bounds: tuple[int, int],
    unit: SettingUnit,
    help_: Text | None = None,
    source: Text | None = None,
) -> FirmSetting:
    """A setting that is a whole number."""
    return FirmSetting(
        key=key,
        group=group,
        kind=SettingKind.WHOLE,
        default=default,
        title=title,
        help=help_,
        source=source,
        minimum=Decimal(bounds[0]),
        maximum=Decimal(bounds[1]),
        unit=unit,
    )


def decimal(
    key: str,
    group: SettingGroup,
    default: str,
    title: Text,
    *,
    bounds: tuple[str, str],
    unit: SettingUnit,
    help_: Text | None = None,
    source: Text | None = None,
) -> FirmSetting:
    """A setting that is an exact number."""
    return FirmSetting(
        key=key,
        group=group,
        kind=SettingKind.DECIMAL,
        default=Decimal(default),
        title=title,
        help=help_,
        source=source,
        minimum=Decimal(bounds[0]),
        maximum=Decimal(bounds[1]),
        unit=unit,
    )
